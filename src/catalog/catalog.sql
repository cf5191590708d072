-- catalog: what there is to call, by topic

CREATE FUNCTION povaid_version() RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_version() IS
	'the version of the library that the server has loaded. That of the objects in the database is SELECT extversion '
	'FROM pg_extension WHERE extname = ''povaid''; where they differ, ALTER EXTENSION povaid UPDATE brings them '
	'together';

-- Which topic an object is of is told by the folder that declares it: the build
-- (core/topics.awk) puts in a line for each, "topic object".
CREATE VIEW povaid_catalog AS
	WITH declared AS (
		SELECT pg_catalog.split_part(line, ' ', 1) AS topic,
			pg_catalog.regexp_replace(line, '^[a-z]+ ', '') AS object
		FROM pg_catalog.regexp_split_to_table('TOPICS OF OBJECTS', E'\n') AS l(line)
	), home AS (
		SELECT e.oid, e.extnamespace, pg_catalog.concat(pg_catalog.quote_ident(n.nspname), '.') AS prefix
		FROM pg_catalog.pg_extension e
		JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) e.extnamespace
		WHERE e.extname OPERATOR(pg_catalog.=) 'povaid'
	), member AS (
		SELECT d.classid, d.objid, h.extnamespace, h.prefix
		FROM home h
		JOIN pg_catalog.pg_depend d ON d.refobjid OPERATOR(pg_catalog.=) h.oid
			AND d.refclassid OPERATOR(pg_catalog.=) CAST('pg_catalog.pg_extension' AS pg_catalog.regclass)
			AND d.deptype OPERATOR(pg_catalog.=) 'e'
	), object AS (
		SELECT CASE WHEN p.prokind OPERATOR(pg_catalog.=) 'a' THEN 'aggregate'
				WHEN p.prokind OPERATOR(pg_catalog.=) 'w' THEN 'window function' ELSE 'function' END AS kind,
			CAST(p.proname AS pg_catalog.text) AS called,
			pg_catalog.pg_get_function_arguments(p.oid) AS arguments,
			pg_catalog.pg_get_function_result(p.oid) AS result,
			pg_catalog.obj_description(p.oid, 'pg_proc') AS comment,
			pg_catalog.concat(p.proname, '(', (
				SELECT pg_catalog.string_agg(pg_catalog.format_type(a.argument, NULL), ', ' ORDER BY a.i)
				FROM pg_catalog.unnest(CAST(p.proargtypes AS pg_catalog.oid[])) WITH ORDINALITY AS a(argument, i)),
					')') AS object,
			m.prefix
		FROM member m
		JOIN pg_catalog.pg_proc p ON p.oid OPERATOR(pg_catalog.=) m.objid
			AND p.pronamespace OPERATOR(pg_catalog.=) m.extnamespace
		WHERE m.classid OPERATOR(pg_catalog.=) CAST('pg_catalog.pg_proc' AS pg_catalog.regclass)
		UNION ALL
		SELECT 'operator', CAST(o.oprname AS pg_catalog.text),
			pg_catalog.concat_ws(', ', pg_catalog.format_type(l.operand, NULL), pg_catalog.format_type(o.oprright, NULL)),
			pg_catalog.format_type(o.oprresult, NULL),
			pg_catalog.obj_description(o.oid, 'pg_operator'),
			pg_catalog.concat('operator ', o.oprname, '(', coalesce(pg_catalog.format_type(l.operand, NULL), 'none'),
				', ', pg_catalog.format_type(o.oprright, NULL), ')'),
			m.prefix
		FROM member m
		JOIN pg_catalog.pg_operator o ON o.oid OPERATOR(pg_catalog.=) m.objid
			AND o.oprnamespace OPERATOR(pg_catalog.=) m.extnamespace
		CROSS JOIN LATERAL (SELECT CASE WHEN o.oprleft OPERATOR(pg_catalog.<>) CAST(0 AS pg_catalog.oid) THEN
			o.oprleft END) AS l(operand)
		WHERE m.classid OPERATOR(pg_catalog.=) CAST('pg_catalog.pg_operator' AS pg_catalog.regclass)
		UNION ALL
		SELECT 'type', CAST(t.typname AS pg_catalog.text), NULL, NULL,
			pg_catalog.obj_description(t.oid, 'pg_type'), pg_catalog.concat('type ', t.typname), m.prefix
		FROM member m
		JOIN pg_catalog.pg_type t ON t.oid OPERATOR(pg_catalog.=) m.objid
			AND t.typnamespace OPERATOR(pg_catalog.=) m.extnamespace
		-- from 18 on, arrays and the rows of tables are members, too
		WHERE m.classid OPERATOR(pg_catalog.=) CAST('pg_catalog.pg_type' AS pg_catalog.regclass)
			AND t.typcategory OPERATOR(pg_catalog.<>) 'A'
			AND NOT EXISTS (SELECT FROM pg_catalog.pg_class c
				WHERE c.reltype OPERATOR(pg_catalog.=) t.oid AND c.relkind OPERATOR(pg_catalog.<>) 'c')
		UNION ALL
		SELECT CASE WHEN c.relkind OPERATOR(pg_catalog.=) 'v' THEN 'view' ELSE 'table' END,
			CAST(c.relname AS pg_catalog.text), NULL, NULL,
			pg_catalog.obj_description(c.oid, 'pg_class'), pg_catalog.concat('table ', c.relname), m.prefix
		FROM member m
		JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) m.objid
			AND c.relnamespace OPERATOR(pg_catalog.=) m.extnamespace
		WHERE m.classid OPERATOR(pg_catalog.=) CAST('pg_catalog.pg_class' AS pg_catalog.regclass)
			AND (c.relkind OPERATOR(pg_catalog.=) 'r' OR c.relkind OPERATOR(pg_catalog.=) 'v')
	)
	SELECT d.topic, o.kind, o.called AS "name",
		pg_catalog.replace(o.arguments, o.prefix, '') AS arguments,
		pg_catalog.replace(o.result, o.prefix, '') AS result,
		pg_catalog.regexp_replace(o.comment, '([.?!])\s.*', '\1') AS summary
	FROM object o
	LEFT JOIN declared d ON d.object OPERATOR(pg_catalog.=) pg_catalog.replace(o.object, o.prefix, '')
	ORDER BY d.topic COLLATE pg_catalog."C", o.kind COLLATE pg_catalog."C", o.called COLLATE pg_catalog."C",
		o.arguments COLLATE pg_catalog."C";
COMMENT ON VIEW povaid_catalog IS
	'what there is to call: functions, aggregates, operators, types and tables, by topic, with one line on each. The '
	'whole of it is the comment, \df+ in psql. What only the server calls is in the schema povaid_support and is not '
	'listed';
COMMENT ON COLUMN povaid_catalog.topic IS 'the part of the extension: poverty, standard, registry, distribution ...';
COMMENT ON COLUMN povaid_catalog.kind IS 'function, aggregate, window function, operator, type, table or view';
COMMENT ON COLUMN povaid_catalog.name IS 'its name, without a schema';
COMMENT ON COLUMN povaid_catalog.arguments IS
	'names, types and defaults of arguments, operands of an operator; NULL for types and tables';
COMMENT ON COLUMN povaid_catalog.result IS 'type of the result; NULL for types and tables';
COMMENT ON COLUMN povaid_catalog.summary IS 'the first sentence of its comment';

GRANT SELECT ON povaid_catalog TO PUBLIC;
