/*
 * Everything that the catalogues know of the extension in this database, one line
 * for each fact, without OIDs and places: two databases have the same lines if
 * and only if the extension in them is the same. Membership, owners, rights,
 * comments, all attributes, bodies, dependencies, and the rows of its tables.
 */
\set ON_ERROR_STOP 1
\pset format unaligned
\pset tuples_only on
SET search_path = pg_catalog;
SET client_min_messages = error;

CREATE TEMP VIEW member AS
SELECT d.classid, d.objid, i.type, i.identity, i.type || ' ' || i.identity AS object
FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, 0) i
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND e.extname = 'povaid';

/* A row of a catalogue, but for the columns that hold OIDs and what is said otherwise. */
CREATE FUNCTION pg_temp.plain(catalog jsonb, VARIADIC without text[]) RETURNS text LANGUAGE sql AS
	$$SELECT string_agg(key || '=' || value, ' ' ORDER BY key COLLATE "C") FROM jsonb_each_text(catalog) WHERE key <> ALL (without || '{oid}')$$;

/* What names with their schemas are. */
CREATE FUNCTION pg_temp.role(oid) RETURNS text LANGUAGE sql AS $$SELECT pg_get_userbyid($1)$$;
CREATE FUNCTION pg_temp.types(oid[]) RETURNS text LANGUAGE sql AS
	$$SELECT string_agg(format_type(t, NULL), ',' ORDER BY n) FROM unnest($1) WITH ORDINALITY u(t, n)$$;

CREATE TEMP VIEW inventory(what, object, value) AS
SELECT 'member', object, NULL FROM member
UNION ALL
SELECT 'extension', extname, concat_ws(' ', extversion, extrelocatable, pg_temp.role(extowner), extnamespace::regnamespace,
	(SELECT string_agg(r::regclass || ' ' || c, ', ' ORDER BY r::regclass::text) FROM unnest(extconfig, extcondition) WITH ORDINALITY u(r, c, n)))
FROM pg_extension WHERE extname = 'povaid'
UNION ALL
SELECT 'comment', object || CASE WHEN d.objsubid > 0 THEN ' column ' || a.attname ELSE '' END, d.description
FROM member m JOIN pg_description d ON d.classoid = m.classid AND d.objoid = m.objid
LEFT JOIN pg_attribute a ON d.classoid = 'pg_class'::regclass AND a.attrelid = d.objoid AND a.attnum = d.objsubid AND d.objsubid > 0
UNION ALL
/* Comments on the columns of a composite type belong to its relation. */
SELECT 'comment', object || ' field ' || a.attname, d.description
FROM member m JOIN pg_type t ON m.classid = 'pg_type'::regclass AND t.oid = m.objid AND t.typrelid <> 0
JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = t.typrelid AND d.objsubid > 0
JOIN pg_attribute a ON a.attrelid = d.objoid AND a.attnum = d.objsubid
UNION ALL
SELECT 'initial rights', object || ' ' || p.objsubid, concat_ws(' ', p.privtype, p.initprivs)
FROM member m JOIN pg_init_privs p ON p.classoid = m.classid AND p.objoid = m.objid
UNION ALL
SELECT 'depends', object, concat_ws(' ', d.deptype, (pg_identify_object(d.refclassid, d.refobjid, d.refobjsubid)).type,
	(pg_identify_object(d.refclassid, d.refobjid, d.refobjsubid)).identity)
FROM member m JOIN pg_depend d ON d.classid = m.classid AND d.objid = m.objid AND d.deptype <> 'e'
UNION ALL
SELECT 'schema', object, concat_ws(' ', pg_temp.role(nspowner), nspacl)
FROM member JOIN pg_namespace n ON classid = 'pg_namespace'::regclass AND n.oid = objid
UNION ALL
SELECT 'function', object, concat_ws(' ', pg_get_function_result(p.oid), pg_get_function_arguments(p.oid), pg_temp.role(proowner), lanname,
	pg_temp.types(proallargtypes), format_type(nullif(provariadic, 0), NULL),
	pg_temp.plain(to_jsonb(p), 'pronamespace', 'proowner', 'prolang', 'provariadic', 'prorettype', 'proargtypes', 'proallargtypes',
		'proargdefaults', 'prosqlbody', 'protrftypes'))
FROM member JOIN pg_proc p ON classid = 'pg_proc'::regclass AND p.oid = objid JOIN pg_language l ON l.oid = prolang
UNION ALL
SELECT 'aggregate', object, pg_temp.plain(to_jsonb(a), 'aggfnoid', 'aggtranstype', 'aggmtranstype', 'aggsortop')
	|| concat_ws(' ', '', aggtranstype::regtype, aggmtranstype::regtype, aggsortop::regoperator)
FROM member JOIN pg_aggregate a ON classid = 'pg_proc'::regclass AND aggfnoid = objid
UNION ALL
SELECT 'type', object, concat_ws(' ', pg_temp.role(typowner), typelem::regtype, typarray::regtype, typbasetype::regtype, typcollation::regcollation,
	typdefault, pg_temp.plain(to_jsonb(t), 'typowner', 'typnamespace', 'typrelid', 'typelem', 'typarray', 'typbasetype', 'typcollation', 'typdefaultbin'))
FROM member JOIN pg_type t ON classid = 'pg_type'::regclass AND t.oid = objid
UNION ALL
SELECT 'label', object, string_agg(enumlabel, ', ' ORDER BY enumsortorder)
FROM member JOIN pg_enum ON classid = 'pg_type'::regclass AND enumtypid = objid GROUP BY object
UNION ALL
SELECT 'constraint', object || ' ' || conname, concat_ws(' ', pg_get_constraintdef(c.oid), convalidated, condeferrable, condeferred)
FROM member JOIN pg_constraint c ON (classid = 'pg_type'::regclass AND contypid = objid OR classid = 'pg_class'::regclass AND conrelid = objid)
UNION ALL
SELECT 'relation', object, concat_ws(' ', pg_temp.role(relowner), relkind, relpersistence, relacl, reloptions, relrowsecurity, relforcerowsecurity,
	relreplident, relispartition, relhastriggers, relhasrules, (SELECT amname FROM pg_am WHERE oid = relam), pg_get_viewdef(c.oid))
FROM member JOIN pg_class c ON classid = 'pg_class'::regclass AND c.oid = objid
UNION ALL
SELECT 'column', object || ' ' || attnum || ' ' || attname, concat_ws(' ', format_type(atttypid, atttypmod), attnotnull, attidentity,
	attgenerated, attstorage, attcollation::regcollation, attacl, attstattarget, pg_get_expr(adbin, adrelid),
	/* some builds of the server keep a number there, made of OIDs */
	(SELECT string_agg(o, ',') FROM unnest(attoptions) o WHERE o !~ '^pg_attver='))
FROM (SELECT object, objid AS relid FROM member WHERE classid = 'pg_class'::regclass
	UNION SELECT object, typrelid FROM member JOIN pg_type t ON classid = 'pg_type'::regclass AND t.oid = objid AND typrelid <> 0) m
JOIN pg_attribute ON attrelid = relid AND attnum > 0 LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
UNION ALL
SELECT 'index', object, pg_get_indexdef(indexrelid) || ' ' || pg_temp.plain(to_jsonb(i), 'indexrelid', 'indrelid', 'indcollation', 'indclass', 'indexprs', 'indpred')
FROM member JOIN pg_index i ON classid = 'pg_class'::regclass AND indrelid = objid
UNION ALL
SELECT 'trigger', object, concat_ws(' ', pg_get_triggerdef(t.oid), tgenabled, obj_description(t.oid, 'pg_trigger'))
FROM member JOIN pg_trigger t ON classid = 'pg_class'::regclass AND tgrelid = objid AND NOT tgisinternal
UNION ALL
SELECT 'policy', object, pg_temp.plain(to_jsonb(p), 'polrelid', 'polroles', 'polqual', 'polwithcheck')
FROM member JOIN pg_policy p ON classid = 'pg_class'::regclass AND polrelid = objid
UNION ALL
SELECT 'operator', object, concat_ws(' ', pg_temp.role(oprowner), oprresult::regtype, oprcom::regoperator, oprnegate::regoperator,
	pg_temp.plain(to_jsonb(o), 'oprnamespace', 'oprowner', 'oprleft', 'oprright', 'oprresult', 'oprcom', 'oprnegate'))
FROM member JOIN pg_operator o ON classid = 'pg_operator'::regclass AND o.oid = objid
UNION ALL
SELECT 'cast', object, concat_ws(' ', castfunc::regprocedure, castcontext, castmethod)
FROM member JOIN pg_cast c ON classid = 'pg_cast'::regclass AND c.oid = objid
UNION ALL
SELECT 'operator class', object, concat_ws(' ', pg_temp.role(opcowner), opcintype::regtype, opcdefault, opckeytype::regtype,
	(pg_identify_object('pg_opfamily'::regclass, opcfamily, 0)).identity)
FROM member JOIN pg_opclass o ON classid = 'pg_opclass'::regclass AND o.oid = objid
UNION ALL
SELECT 'operator of a family', object, concat_ws(' ', amopstrategy, amopopr::regoperator, amoppurpose, amoplefttype::regtype, amoprighttype::regtype)
FROM member JOIN pg_amop ON classid = 'pg_opfamily'::regclass AND amopfamily = objid
UNION ALL
SELECT 'function of a family', object, concat_ws(' ', amprocnum, amproc::regprocedure, amproclefttype::regtype, amprocrighttype::regtype)
FROM member JOIN pg_amproc ON classid = 'pg_opfamily'::regclass AND amprocfamily = objid;

/* A line feed in a value does not end its line. */
SELECT replace(concat_ws(' | ', what, object, value), E'\n', '\n') COLLATE "C" FROM inventory ORDER BY 1;

/* The rows of its tables. */
SELECT format('SELECT %L || to_jsonb(t)::text COLLATE "C" FROM %s t ORDER BY 1', 'row | ' || identity || ' | ', identity)
FROM member WHERE type = 'table' ORDER BY identity COLLATE "C" \gexec
