--
-- Declared standards: slips that would pass in silence. Errors stand at the top
-- level, with what they say; a line of a label and t is what must hold.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA standard_slips_test;
SET search_path = standard_slips_test, public;

-- A percentage for a fraction: 85 is above 0.90, and nobody would have noticed.
CREATE TABLE county (county text, comprehensive_incidence numeric, wrong_exit_rate numeric, missed_rate numeric,
	recognition_rate numeric);
INSERT INTO county VALUES ('Dayao', 0.0198, 0.001, 0, 0.95), ('Mouding', 0.0198, 0.001, 0, 85);
\echo a percentage in a table
SELECT verdict(c, 'cn-county-2016-west') FROM county c;
SELECT assess(c, 'cn-county-2016-west-inclusive') FROM county c;
SELECT * FROM county c, assess_criteria(c, 'cn-county-2016-centre');
SELECT deprivation_profile(c, 'cn-county-2016-west') FROM county c;
SELECT 'the other row, and the same one as a fraction',
	array_agg(verdict(c, 'cn-county-2016-west')::text) = '{eligible,not_eligible}'
FROM (SELECT county, comprehensive_incidence, wrong_exit_rate, missed_rate,
	CASE WHEN recognition_rate > 1 THEN recognition_rate / 100 ELSE recognition_rate END AS recognition_rate
		FROM county) c;
SELECT 'fractions are', string_agg(DISTINCT metric, ' ' ORDER BY metric) =
	'comprehensive_incidence dropout_rate exited_village_share incidence missed_rate policy_coverage '
	'recognition_rate wrong_exit_rate'
	AND bool_and(comparison IN ('<', '<=', '>=', '>'))
FROM assessment_criterion WHERE shipped AND fraction;
SELECT 'and each bounded by a number of the shipped standards', bool_and(fraction) FROM assessment_criterion
	WHERE shipped AND threshold <= 1;

INSERT INTO assessment_standard(standard) VALUES ('rate'), ('limit'), ('between');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, fraction, not_applicable,
	applicable_column) VALUES ('rate', 'x', '>=', 0.9, true, '{99}', 'applies');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold_column, fraction)
	VALUES ('limit', 'x', '<=', 'y', true);
INSERT INTO assessment_criterion(standard, metric, comparison, threshold_column, threshold_upper_column, fraction)
	VALUES ('between', 'x', 'between', 'y', 'z', true);
\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers
SELECT 'fraction: ' || x || '::' || t,
	outcome(format('SELECT verdict(q, ''rate'') FROM (SELECT %L::%s AS x, true AS applies) q', x, t)) LIKE expected
FROM (VALUES ('numeric', '1', 'eligible'), ('numeric', '1.00', 'eligible'),
	('numeric', '1.0000000000000000000000001', '22023 column "x" is 1.0000000000000000000000001, but%'),
	('numeric', '0.9999999999999999999999999', 'eligible'), ('numeric', '-1', 'not_eligible'),
	('numeric', '1e400', '22023 column "x" is 1000%'),
	('numeric', '-1e400', 'not_eligible'), ('numeric', '85', '22023 %'), ('numeric', '99', 'eligible'),
	('numeric', '99.5', '22023 %'),
	('float8', '1', 'eligible'), ('float8', '1.0000000000000002', 'eligible'),
	('float8', '1.00001', '22023 column "x" is 1.00001, but%'),
	('float8', '1e300', '22023 %'), ('float8', 'Infinity', '22023 %'),
	('float8', 'NaN', '22023 column "x" must not be NaN or infinite'),
	('real', '1.0000001', 'eligible'), ('real', '1.01', '22023 column "x" is 1.01, but%'), ('int', '1', 'eligible'),
	('int', '2', '22023 column "x" is 2, but%'),
	('smallint', '0', 'not_eligible'), ('bigint', '9223372036854775807', '22023 %')) v(t, x, expected);
SELECT 'fraction: a number that does not apply may be any code', verdict(q, 'rate') = 'eligible'
	FROM (SELECT 85 AS x, false AS applies) q;
SELECT 'fraction: where nobody knows whether it applies, it is none',
	outcome('SELECT verdict(q, ''rate'') FROM (SELECT 85 AS x, NULL::bool AS applies) q') LIKE '22023 %';
SELECT 'fraction: NULL', verdict(q, 'rate') = 'undetermined' FROM (SELECT NULL::int AS x, true AS applies) q;
\echo percentages as bounds
SELECT verdict(q, 'limit') FROM (SELECT 0.012 AS x, 1.8 AS y) q;
SELECT verdict(q, 'between') FROM (SELECT 0.012 AS x, 0.01 AS y, 2::float8 AS z) q;
SELECT verdict(q, 'limit') FROM (SELECT date '2020-01-01' AS x, date '2020-01-01' AS y) q;
SELECT verdict(q, 'limit') FROM (SELECT 0.5 AS x, 'a'::text AS y) q;
SELECT 'as fractions', verdict(q, 'limit') = 'eligible' AND verdict(q, 'between') = 'eligible'
	FROM (SELECT 0.012 AS x, 0.012 AS y, 0.02 AS z) q;
\echo the row in the message: long values, many columns, large ones
SELECT verdict(q, 'limit') FROM (SELECT repeat('long ', 100) AS long, NULL::int AS missing, 85 AS x, 0.9 AS y,
	repeat('x', 100000) AS large) q;
SELECT verdict(q, 'limit') FROM (SELECT 85 AS x, 0.9 AS y, repeat('a', 40) AS a, repeat('b', 40) AS b,
	repeat('c', 40) AS c, repeat('d', 40) AS d,
	repeat('e', 40) AS e, repeat('f', 40) AS f, repeat('g', 40) AS g, repeat('h', 40) AS h) q;
\echo fractions are declared as such
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, fraction)
	VALUES ('rate', 'y', '<', 3, true);
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, threshold_upper, fraction)
	VALUES ('rate', 'y', 'between', 0.5, 1.01, true);
INSERT INTO assessment_criterion(standard, metric, comparison, fraction) VALUES ('rate', 'y', 'true', true);
INSERT INTO assessment_criterion(standard, metric, comparison, accepted, fraction)
	VALUES ('rate', 'y', 'in', '{0.5}', true);
SELECT 'and none of these was', count(*) = 1 FROM assessment_criterion WHERE standard = 'rate';
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, fraction)
	VALUES ('rate', 'y', '<=', 1, true), ('rate', 'z', '>', -0.5, true);
SELECT 'these are', count(*) = 3 FROM assessment_criterion WHERE standard = 'rate';
DELETE FROM assessment_standard WHERE NOT shipped;

-- Keys of a mapping that rename nothing: has_risk would be read, not risk_2021.
CREATE TABLE household (has_exited bool, income_per_capita numeric, monitoring_line numeric, has_risk bool,
	risk_2021 bool);
INSERT INTO household VALUES (true, 8000, 8700, true, false);
\echo keys of a mapping
SELECT verdict(h, 'cn-monitoring-unstable-2021', '{"has_risc": "risk_2021"}') FROM household h;
SELECT verdict(NULL, 'cn-monitoring-unstable-2021', '{"has_risc": "risk_2021"}');
SELECT verdict(h, 'cn-monitoring-unstable-2021', '{"Has_Risk": "risk_2021"}') FROM household h;
SELECT verdict(h, 'cn-monitoring-unstable-2021', '{"risk": "risk_2021"}') FROM household h;
SELECT verdict(h, 'cn-monitoring-unstable-2021', '{"water": "risk_2021"}') FROM household h;
SELECT verdict(h, 'cn-monitoring-unstable-2021', jsonb_build_object(repeat('risk ', 1000), 'risk_2021'))
	FROM household h;
SELECT assess(h, 'cn-monitoring-unstable-2021', '{"has_risk": "risk_2021", "": "x"}') FROM household h;
SELECT verdict(NULL, 'cn-monitoring-unstable-2021', '[]');
SELECT 'the right key', verdict(h, 'cn-monitoring-unstable-2021', '{"has_risk": "risk_2021"}') = 'not_eligible'
	AND verdict(h, 'cn-monitoring-unstable-2021') = 'eligible'
FROM household h;
SELECT 'the key of a bound', verdict(h, 'cn-monitoring-unstable-2021',
	'{"monitoring_line": "income_per_capita"}') = 'not_eligible' FROM household h;
\echo columns that the row calls otherwise
SELECT verdict(q, 'cn-monitoring-unstable-2021')
	FROM (SELECT true AS has_exited, 8000 AS income_percapita, 8700 AS monitoring_line, true AS has_risk) q;

-- Names that nobody has
\echo standards
SELECT verdict(h, 'cn-monitoring-unstabel-2021') FROM household h;
SELECT verdict(NULL, 'CN-Household-2016-Water');
SELECT verdict(NULL, 'household');
SELECT verdict(NULL, 'cn-county-2016');
SELECT verdict(NULL, 'nothing like it');
SELECT verdict(NULL, '');
SELECT verdict(NULL, repeat('cn-household-2016', 100));
SELECT * FROM compare_standards('cn-county-2016-west', 'cn-county-2016-vest');
INSERT INTO assessment_standard(standard) VALUES ('own');
SELECT verdict(NULL, 'owns');
SELECT 'they are there', verdict(NULL, 'cn-household-2016-water') = 'undetermined';
\echo a criterion of a standard that is not there
INSERT INTO assessment_criterion(standard, metric, comparison) VALUES ('cn-houshold-2016', 'x', 'true');
INSERT INTO assessment_criterion(standard, metric, comparison) VALUES ('owns', 'x', 'true');
INSERT INTO assessment_criterion(standard, metric, comparison) VALUES ('nothing like it', 'x', 'true');
INSERT INTO assessment_criterion(standard, comparison, accepted) VALUES ('own', 'meets', '{cn-houshold-2016}');
BEGIN;
CREATE ROLE regress_slips_writer;
GRANT USAGE ON SCHEMA standard_slips_test TO regress_slips_writer;
GRANT INSERT ON assessment_criterion TO regress_slips_writer;
REVOKE SELECT ON assessment_standard FROM PUBLIC;
SET LOCAL ROLE regress_slips_writer;
INSERT INTO assessment_criterion(standard, metric, comparison) VALUES ('owns', 'x', 'true');
ROLLBACK;
\echo comparisons and results
INSERT INTO assessment_criterion(standard, metric, comparison, threshold) VALUES ('own', 'x', 'betwen', 1);
INSERT INTO assessment_criterion(standard, metric, comparison, threshold) VALUES ('own', 'x', '==', 1);
INSERT INTO assessment_criterion(standard, metric, comparison) VALUES ('own', 'x', 'TRUE');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold) VALUES ('own', 'x', 'less than', 1);
INSERT INTO assessment_criterion(standard, metric, comparison, not_applicable_result)
	VALUES ('own', 'x', 'true', 'fail');
SELECT 'nothing was declared', count(*) = 0 FROM assessment_criterion WHERE NOT shipped;

-- Blank texts are unknown, and blanks around a text are not there.
INSERT INTO assessment_standard(standard) VALUES ('in'), ('columns'), ('code');
INSERT INTO assessment_criterion(standard, metric, comparison, accepted, not_applicable)
	VALUES ('in', 'flag', 'in', '{yes," partly "}', '{-}');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold_column) VALUES ('columns', 'x', '>=', 'y');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, not_applicable)
	VALUES ('code', 'x', '>=', 1, '{" -9"}');
CREATE TABLE blank (n int, flag text, expected text);
INSERT INTO blank VALUES (1, 'yes', 'e'), (2, ' yes', 'e'), (3, 'yes  ', 'e'), (4, E'\tyes\r\n', 'e'),
	(5, 'partly', 'e'), (6, ' partly', 'e'),
	(7, '', 'u'), (8, ' ', 'u'), (9, E' \t\n\r\x0b\f', 'u'), (10, NULL, 'u'), (11, 'y es', 'n'), (12, '.yes', 'n'),
		(13, ' no ', 'n'), (14, ' - ', 'e'),
	(15, repeat(' ', 10000) || 'yes' || repeat(' ', 10000), 'e'), (16, repeat(' ', 10000), 'u'),
		(17, repeat('yes', 10000), 'n');
SELECT 'blank: ' || t, string_agg(n::text, ' ') FILTER (WHERE v <> expected) IS NULL AND count(*) = 17
FROM (SELECT n, expected, t, left(CASE t
		WHEN 'text' THEN verdict(b, 'in')
		WHEN 'varchar' THEN (SELECT verdict(q, 'in') FROM (SELECT b.flag::varchar AS flag) q)
		WHEN 'char' THEN (SELECT verdict(q, 'in') FROM (SELECT b.flag::char(40000) AS flag) q)
		WHEN 'a domain' THEN (SELECT verdict(q, 'in')
			FROM (SELECT b.flag::information_schema.character_data AS flag) q)
		WHEN 'another collation' THEN (SELECT verdict(q, 'in')
			FROM (SELECT b.flag COLLATE "POSIX" AS flag) q) END::text, 1) AS v
	FROM blank b, unnest('{text,varchar,char,a domain,another collation}'::text[]) t) q
GROUP BY t ORDER BY t;
SELECT 'blank: texts of two columns', array_agg(left(verdict(q, 'columns')::text, 1) ORDER BY n) = '{e,e,n,u,u,u,e}'
FROM (VALUES (1, 'b', 'a'), (2, ' b', 'a '), (3, ' a', 'b'), (4, '', 'a'), (5, 'a', '  '), (6, ' ', NULL),
	(7, ' b', 'b')) q(n, x, y);
SELECT 'blank: numbers are no texts', array_agg(left(verdict(q, 'code')::text, 1) ORDER BY x) = '{e,n,e,u}'
	FROM (VALUES (-9), (0), (1), (NULL)) q(x);
\echo what is blank is not declared
INSERT INTO assessment_criterion(standard, metric, comparison, accepted) VALUES ('in', 'x', 'in', '{yes,""}');
INSERT INTO assessment_criterion(standard, metric, comparison, accepted, not_applicable)
	VALUES ('in', 'x', 'in', '{yes}', '{" "}');
INSERT INTO assessment_criterion(standard, metric, comparison, accepted, not_applicable)
	VALUES ('in', 'x', 'in', '{yes," no"}', '{"no "}');
INSERT INTO assessment_standard(standard) VALUES (E' \t');
SELECT 'nor was it', count(*) = 3 FROM assessment_criterion WHERE NOT shipped;
DELETE FROM assessment_standard WHERE NOT shipped;

-- A flag that is declared again as a list of accepted values
INSERT INTO assessment_standard(standard) VALUES ('a'), ('b');
CREATE FUNCTION compared(a text, b text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM public.assessment_criterion WHERE standard IN ('a', 'b');
	EXECUTE 'INSERT INTO public.assessment_criterion(standard, metric, comparison, accepted, threshold, not_applicable, applicable_column) VALUES (''a'', ''x'', ' || a || '), (''b'', ''x'', ' || b || ')';
	RETURN (SELECT string_agg(relation, ', ') FROM public.compare_standards('a', 'b'));
END $$;
SELECT 'compare: ' || a || ' | ' || b, compared(a, b) = relation FROM (VALUES
	($$'in', '{yes,oui}', NULL, NULL, NULL$$, $$'true', NULL, NULL, NULL, NULL$$, 'recoded'),
	($$'true', NULL, NULL, NULL, NULL$$, $$'in', '{oui}', NULL, NULL, NULL$$, 'recoded'),
	($$'in', '{oui}', NULL, '{sans objet}', NULL$$, $$'true', NULL, NULL, NULL, NULL$$, 'lowered, recoded'),
	($$'in', '{oui}', NULL, NULL, NULL$$, $$'true', NULL, NULL, NULL, 'w'$$, 'raised, recoded'),
	($$'in', '{true}', NULL, NULL, NULL$$, $$'true', NULL, NULL, NULL, NULL$$, 'equal'),
	($$'in', '{t," yes"}', NULL, NULL, NULL$$, $$'true', NULL, NULL, NULL, NULL$$, 'equal'),
	($$'in', '{true,false}', NULL, NULL, NULL$$, $$'true', NULL, NULL, NULL, NULL$$, 'lowered'),
	($$'true', NULL, NULL, NULL, NULL$$, $$'in', '{t,f}', NULL, NULL, NULL$$, 'raised'),
	($$'in', '{false}', NULL, NULL, NULL$$, $$'true', NULL, NULL, NULL, NULL$$, 'lowered, raised'),
	($$'in', '{" a",b}', NULL, NULL, NULL$$, $$'in', '{a,"b "}', NULL, NULL, NULL$$, 'equal'),
	($$'in', '{oui}', NULL, NULL, NULL$$, $$'>', NULL, 1, NULL, NULL$$, 'missing, added')) v(a, b, relation);
DELETE FROM assessment_standard WHERE NOT shipped;

-- A verdict and a text, as drivers send one
CREATE TABLE exit (id int, v exit_verdict, t text, is_eligible bool GENERATED ALWAYS AS (v = 'eligible') STORED,
	CHECK (v <> 'undetermined' OR id > 0));
CREATE INDEX ON exit (v);
CREATE INDEX ON exit (id) WHERE v = 'eligible';
INSERT INTO exit SELECT i, (enum_range(NULL::exit_verdict))[1 + i % 3],
	(enum_range(NULL::exit_verdict))[1 + (i / 3) % 3] FROM generate_series(1, 9) i;
PREPARE by_varchar(varchar) AS SELECT count(*) FROM exit WHERE v = $1 AND $1 = v AND NOT v <> $1 AND NOT $1 <> v;
PREPARE by_text(text) AS SELECT count(*) FROM exit WHERE v = $1;
PREPARE by_array(text[]) AS SELECT count(*) FROM exit WHERE v = ANY ($1);
\echo three, three and six; with a plan for this value and one for any
EXECUTE by_varchar('eligible');
EXECUTE by_text('undetermined');
EXECUTE by_array('{eligible,not_eligible}');
SET plan_cache_mode = force_generic_plan;
EXECUTE by_varchar('eligible');
EXECUTE by_text('undetermined');
EXECUTE by_array('{eligible,not_eligible}');
EXECUTE by_varchar(NULL);
EXECUTE by_varchar('eligibel');
EXECUTE by_array('{eligibel}');
RESET plan_cache_mode;
EXECUTE by_varchar('eligibel');
SELECT count(*) FROM exit WHERE v = 'Eligible';
SELECT 'columns', count(*) FILTER (WHERE v = t) = 3 AND count(*) FILTER (WHERE t = v) = 3
	AND count(*) FILTER (WHERE v <> t) = 6
	AND count(*) FILTER (WHERE v IS DISTINCT FROM t) = 6 FROM exit;
SELECT 'literals', count(*) FILTER (WHERE v = 'eligible') = 3 AND count(*) FILTER (WHERE 'eligible' <> v) = 6
	AND count(NULLIF(v, 'eligible')) = 6
	AND count(CASE v WHEN 'eligible' THEN 1 WHEN 'undetermined' THEN 2 END) = 6
		AND count(*) FILTER (WHERE v IN ('eligible', 'undetermined')) = 6
	AND count(*) FILTER (WHERE v = ANY ('{eligible,undetermined}')) = 6
		AND count(*) FILTER (WHERE (v, id) = ('eligible', 3)) = 1
	AND count(*) FILTER (WHERE (id, v) IN ((3, 'eligible'), (4, 'eligible'))) = 1
		AND count(*) FILTER (WHERE v > 'eligible') = 6
	AND count(*) FILTER (WHERE is_eligible) = 3 AND count(*) FILTER (WHERE (v = 'eligible') IS NULL) = 0 FROM exit;
SELECT 'literals of the type', count(*) FILTER (WHERE v = 'eligible'::exit_verdict) = 3
	AND count(*) FILTER (WHERE v = exit_verdict 'eligible') = 3
	AND count(*) FILTER (WHERE v IS DISTINCT FROM 'eligible') = 6
	AND count(*) FILTER (WHERE coalesce(v, 'eligible') = greatest(v, 'eligible')) = 9
	AND count(CASE WHEN v = 'eligible' THEN v ELSE 'undetermined' END) = 9
	AND count(*) FILTER (WHERE v <> ALL (ARRAY['eligible', 'undetermined']::exit_verdict[])) = 3
	AND pg_typeof(coalesce(min(v), 'eligible')) = 'exit_verdict'::regtype FROM exit;
SELECT 'joins', count(*) = 27 FROM exit a JOIN exit b ON a.v = b.t;
SELECT 'sub-selects', count(*) FILTER (WHERE v IN (SELECT t FROM exit WHERE t = 'eligible')) = 3
	AND count(*) FILTER (WHERE v NOT IN (SELECT t FROM exit WHERE id < 5)) = 3 FROM exit;
-- A text is put into a column, as drivers do it; elsewhere it is as little a verdict as it was.
CREATE TABLE stored_exit (id int PRIMARY KEY, v exit_verdict DEFAULT 'undetermined', vs exit_verdict[]);
PREPARE put_varchar(int, varchar) AS INSERT INTO stored_exit VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET v = $2;
PREPARE put_text(int, text, text[]) AS INSERT INTO stored_exit VALUES ($1, $2, $3);
EXECUTE put_varchar(1, 'not_eligible');
EXECUTE put_varchar(1, 'eligible');
EXECUTE put_varchar(2, NULL);
EXECUTE put_text(3, 'undetermined', '{eligible,undetermined}');
EXECUTE put_varchar(4, 'eligibel');
UPDATE stored_exit SET v = 'not_eligible'::char(12) WHERE id = 2;
INSERT INTO stored_exit SELECT id + 10, t FROM exit WHERE id < 3;
SELECT 'stored', string_agg(concat_ws(' ', id, v, vs), ', ' ORDER BY id)
	= '1 eligible, 2 not_eligible, 3 undetermined {eligible,undetermined}, 11 eligible, 12 eligible' FROM stored_exit;
\echo no function takes a text for a verdict, nor do UNION and CASE
SELECT verdict_flow(NULL, 'eligible'::text, NULL);
SELECT v FROM exit UNION SELECT t FROM exit;
SELECT CASE WHEN id > 3 THEN v ELSE t END FROM exit;
SET enable_seqscan = off;
CREATE FUNCTION plan_of(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
	result text := '';
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || statement LOOP
		result := result || line;
	END LOOP;
	RETURN result;
END $$;
SELECT 'indexes are used: ' || statement, plan_of(statement) ~ index FROM (VALUES
	($$SELECT t FROM exit WHERE v = 'undetermined'$$, 'exit_v_idx'),
	($$SELECT t FROM exit WHERE 'undetermined' = v$$, 'exit_v_idx'),
	($$SELECT t FROM exit WHERE id = 3 AND v = 'eligible'$$, 'exit_id_idx'),
	($$EXECUTE by_text('undetermined')$$, 'exit_v_idx')) v(statement, index);
SET plan_cache_mode = force_generic_plan;
SELECT 'indexes are used: with a parameter', plan_of($$EXECUTE by_text('eligible')$$) ~ 'exit_v_idx';

SET client_min_messages = error;
DROP SCHEMA standard_slips_test CASCADE;
