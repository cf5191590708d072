--
-- Stored values of every form that there ever was are read, kept as they are, and
-- answer as they did.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA stored_values_test;
SET search_path = stored_values_test, public, povaid_support;

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers
\set values `echo "${POVAID_SQL:-sql}/stored_values.psql"`
\i :values

SELECT 'forms: ' || string_agg(DISTINCT byte, ' ' ORDER BY byte) FROM stored_value;
SELECT 'the first byte says which', bool_and(value LIKE byte || '%' OR type = 'deprivation_profile') FROM stored_value;
SELECT 'as text they are what they were', as_expected(array_agg(format('SELECT %L::%s', value, type)), array_agg(value))
FROM stored_value;
SELECT 'they answer as they did', as_expected(
	array_agg(format('SELECT %s FROM (SELECT %L::%s) q(v)', question, value, type)),
	array_agg(answer)) FROM stored_value;
SELECT 'every type that is stored has one', coalesce(string_agg(t.typname, ', '), 't')
FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid AND e.extname = 'povaid' JOIN pg_type t ON t.oid = d.objid
JOIN pg_proc i ON i.oid = t.typinput JOIN pg_language l ON l.oid = i.prolang
WHERE d.classid = 'pg_type'::regclass AND d.deptype = 'e' AND t.typtype = 'b' AND t.typelem = 0 AND l.lanname = 'c'
	AND t.typname NOT IN (SELECT type FROM stored_value)
	AND t.typname <> 'exact_decimal';	-- it is stored as the server stores a numeric

DROP SCHEMA stored_values_test CASCADE;
