--
-- The catalog of what there is to call. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;

SELECT 'the version', povaid_version() = extversion FROM pg_extension WHERE extname = 'povaid';
SELECT 'the columns', string_agg(attname, ', ' ORDER BY attnum) = 'topic, kind, name, arguments, result, summary'
FROM pg_attribute WHERE attrelid = 'povaid_catalog'::regclass AND attnum > 0;
SELECT 'every object has a topic', array_agg(name || coalesce('(' || arguments || ')', '')) IS NULL FROM povaid_catalog WHERE topic IS NULL;
SELECT 'every object has a summary of at most 120 characters',
	array_agg(DISTINCT name || coalesce('(' || arguments || ')', '')) FILTER (WHERE summary IS NULL OR length(summary)
		NOT BETWEEN 6 AND 120) IS NULL
FROM povaid_catalog;
SELECT 'every object once', count(*) = count(DISTINCT (kind, name, arguments)) FROM povaid_catalog;
SELECT 'every function, aggregate and window function outside of povaid_support', count(*) = (SELECT count(*)
	FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid JOIN pg_proc p ON p.oid = d.objid
	WHERE d.refclassid = 'pg_extension'::regclass AND e.extname = 'povaid' AND d.deptype = 'e' AND d.classid = 'pg_proc'::regclass
		AND p.pronamespace = e.extnamespace)
FROM povaid_catalog WHERE kind IN ('function', 'aggregate', 'window function');
SELECT 'every operator', count(*) = (SELECT count(*) FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
	JOIN pg_operator o ON o.oid = d.objid WHERE d.refclassid = 'pg_extension'::regclass AND e.extname = 'povaid' AND d.deptype = 'e'
		AND d.classid = 'pg_operator'::regclass AND o.oprnamespace = e.extnamespace)
FROM povaid_catalog WHERE kind = 'operator';
SELECT 'the tables', string_agg(kind || ' ' || name, ', ' ORDER BY name) =
	'table assessment_criterion, table assessment_node, table assessment_standard, table language_word, view povaid_catalog'
FROM povaid_catalog WHERE kind IN ('table', 'view');
SELECT 'one of each kind: ' || v.name, count(c) = 1
FROM (VALUES ('poverty', 'aggregate', 'headcount_ratio', 'welfare double precision, line double precision', 'double precision'),
	('poverty', 'function', 'headcount_ratio', 's poverty_summary', 'double precision'),
	('distribution', 'function', 'headcount_ratio', 'd welfare_distribution, line double precision, inclusive boolean DEFAULT false',
		'double precision'),
	('standard', 'function', 'verdict', '"row" record, standard text, mapping jsonb DEFAULT NULL::jsonb, '
		'on_date date DEFAULT NULL::date', 'exit_verdict'),
	('deprivation', 'function', 'deprivation_profile', 'VARIADIC deprived boolean[]', 'deprivation_profile'),
	('reward', 'window function', 'fund_by_priority', NULL, 'numeric'),
	('rate', 'operator', '+', 'rate_summary, rate_summary', 'rate_summary'),
	('rate', 'operator', '-', 'rate_summary', 'rate_summary'),
	('standard', 'type', 'exit_verdict', NULL, NULL), ('registry', 'type', 'register_move', NULL, NULL),
	('standard', 'table', 'assessment_standard', NULL, NULL), ('language', 'table', 'language_word', NULL, NULL),
	('catalog', 'function', 'povaid_version', '', 'text'), ('catalog', 'view', 'povaid_catalog', NULL, NULL))
	v(topic, kind, name, arguments, result)
LEFT JOIN povaid_catalog c ON (c.topic, c.kind, c.name) = (v.topic, v.kind, v.name)
	AND (v.kind = 'window function' OR (c.arguments, c.result) IS NOT DISTINCT FROM (v.arguments, v.result))
GROUP BY v.topic, v.kind, v.name, v.arguments ORDER BY v.topic, v.kind, v.name, v.arguments;
SELECT 'a summary is the first sentence', summary = 'may this unit leave?' FROM povaid_catalog
WHERE name = 'verdict' AND arguments LIKE '"row" record, standard text%';

-- Whatever the search_path is
CREATE TEMP TABLE here AS SELECT * FROM povaid_catalog;
SET search_path = '';
SELECT 'with an empty search_path', count(*) = 0 FROM (TABLE public.povaid_catalog EXCEPT TABLE pg_temp.here) d;
RESET search_path;

-- Anybody may read it.
CREATE ROLE regress_catalog_reader;
SET ROLE regress_catalog_reader;
SELECT 'anybody may read it', count(*) > 300 FROM povaid_catalog;
RESET ROLE;
DROP ROLE regress_catalog_reader;
