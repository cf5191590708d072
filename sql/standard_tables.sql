--
-- The tables of standards: what is shipped, what is protected, what is
-- rejected. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA standard_tables_test;
SET search_path = standard_tables_test, public;

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

-- What is shipped
SELECT 'shipped: the standards and how many criteria each has', string_agg(standard || ' ' || n, ', '
	ORDER BY standard COLLATE "C") =
	'cn-county-2016-centre 4, cn-county-2016-centre-inclusive 4, cn-county-2016-west 4, cn-county-2016-west-inclusive 4, '
	'cn-four-no-removals-2019 4, cn-household-2016 6, cn-household-2016-water 7, cn-monitoring-marginal-2021 3, '
	'cn-monitoring-sudden-2021 2, cn-monitoring-unstable-2021 3, cn-team-recall-2019 4, cn-village-2016-centre 5, '
	'cn-village-2016-west 5, deqen-township-2016 2, ph-sglg-2019 10, yunnan-county-2017 6, yunnan-county-2017-inclusive 6'
FROM (SELECT s.standard, count(*) AS n FROM assessment_standard s JOIN assessment_criterion c USING (standard, shipped)
	WHERE shipped GROUP BY s.standard) q;
SELECT 'shipped: every standard has a level, a label and a source',
	bool_and(level <> '' AND label <> '' AND length(source) > 20)
FROM assessment_standard WHERE shipped;
SELECT 'shipped: every criterion has a label, positions count from 1',
	bool_and(label <> '') AND count(*) = sum((SELECT count(*) = max(position) AND min(position) = 1
		FROM assessment_criterion d WHERE (d.standard, d.shipped) = (c.standard, c.shipped))::int)
FROM assessment_criterion c WHERE shipped;
SELECT 'shipped: Chinese labels where the encoding can hold them',
	bool_and((local_label IS NOT NULL) = (getdatabaseencoding() IN ('UTF8', 'EUC_CN')))
FROM (SELECT local_label FROM assessment_standard WHERE standard !~ '^ph' UNION ALL SELECT local_label
	FROM assessment_criterion WHERE standard !~ '^ph') l;
SELECT 'shipped: a label, character by character', getdatabaseencoding() <> 'UTF8' OR
	convert_to(local_label, 'UTF8') = '\xe4b88de68481e59083' FROM assessment_criterion
		WHERE standard = 'cn-household-2016' AND criterion = 'has_food';
SELECT 'shipped: thresholds are numbers', sum(threshold) = 0.03 + 3 * 0.02 + 0.90 - 0.02 FROM assessment_criterion
	WHERE standard = 'cn-county-2016-west';

-- The rights
CREATE ROLE regress_standard_reader;
CREATE ROLE regress_standard_writer;
GRANT USAGE ON SCHEMA standard_tables_test TO regress_standard_reader, regress_standard_writer;
GRANT INSERT, UPDATE, DELETE ON assessment_standard, assessment_criterion TO regress_standard_writer;
SELECT 'rights: granted to everybody and to the owner of the extension',
	has_table_privilege('regress_standard_reader', t, 'SELECT')
		AND NOT has_table_privilege('regress_standard_reader', t, 'INSERT, UPDATE, DELETE, TRUNCATE')
	AND has_table_privilege(extowner, t, 'SELECT') AND has_table_privilege(extowner, t, 'INSERT WITH GRANT OPTION')
	AND has_table_privilege(extowner, t, 'UPDATE WITH GRANT OPTION')
		AND has_table_privilege(extowner, t, 'DELETE WITH GRANT OPTION')
FROM pg_extension, (VALUES ('assessment_standard'), ('assessment_criterion')) v(t) WHERE extname = 'povaid';
SET ROLE regress_standard_reader;
SELECT 'rights: everybody may assess, nobody else may declare', verdict(NULL, 'cn-household-2016') = 'undetermined'
	AND outcome($$INSERT INTO assessment_standard(standard) VALUES ('x')$$) LIKE '42501 permission denied%';
RESET ROLE;
BEGIN;
REVOKE SELECT ON assessment_criterion FROM PUBLIC;
SET LOCAL ROLE regress_standard_reader;
SELECT 'rights: what may not be read is not read for the user',
	outcome($$SELECT verdict(NULL, 'cn-household-2016')$$)
	LIKE '42501 permission denied for table assessment_criterion';
ROLLBACK;

CREATE TABLE elsewhere (standard text, shipped bool);

-- Row-level security restricts what the functions read, as it restricts a query.
BEGIN;
INSERT INTO assessment_standard(standard) VALUES ('theirs'), ('ours'), ('cn-team-recall-2019');
INSERT INTO assessment_criterion(standard, metric, comparison) VALUES ('theirs', 'x', 'true'), ('ours', 'x', 'true'),
	('ours', 'y', 'true'), ('cn-team-recall-2019', 'x', 'true');
CREATE POLICY own ON assessment_standard USING (shipped OR standard <> 'theirs' AND standard !~ '^cn'
	AND pg_catalog.current_setting('povaid_test.seen', true) IS DISTINCT FROM 'no');
CREATE POLICY own ON assessment_criterion USING (metric <> 'y');
ALTER TABLE assessment_standard ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment_criterion ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION assessed_by(VARIADIC roles text[]) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	r text;
	v exit_verdict;
	result text := '';
BEGIN
	FOREACH r IN ARRAY roles LOOP
		PERFORM set_config('role', r, true);
		BEGIN
			v := verdict(NULL::elsewhere, 'theirs');
			result := result || left(v::text, 1);
		EXCEPTION WHEN undefined_object THEN
			result := result || '-';
		END;
	END LOOP;
	RETURN result;
END $$;
CREATE FUNCTION assessed(as_reader bool) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
	n int;
BEGIN
	FOR i IN 1 .. 2 LOOP
		PERFORM set_config('role', CASE WHEN as_reader = (i = 2) THEN 'regress_standard_reader' ELSE 'none' END, true);
		n := cardinality((assess(NULL::elsewhere, 'ours')).unknown);
	END LOOP;
	RETURN n;
END $$;
GRANT ALL ON elsewhere TO PUBLIC;
SELECT 'row-level security: not for a superuser', (assess(NULL, 'ours')).unknown = '{x,y}'
	AND verdict(NULL, 'theirs') = 'undetermined';
SELECT 'row-level security: what is kept for one role is not for another, which sees less', assessed(true) = 1;
SELECT 'row-level security: or more', assessed(false) = 2;
SELECT 'row-level security: or nothing', assessed_by('none', 'regress_standard_reader', 'none',
	'regress_standard_reader') = 'u-u-';
RESET ROLE;
SET LOCAL ROLE regress_standard_reader;
SELECT 'row-level security: rows that are hidden are not read', as_expected(ARRAY[
	$$SELECT verdict(NULL, 'theirs')$$, $$SELECT (assess(NULL, 'ours')).unknown$$,
		$$SELECT count(*) FROM assess_criteria(NULL, 'ours')$$,
	$$SELECT string_agg(s::text, '') FROM compare_standards('ours', 'ours') s$$,
	$$SELECT cardinality((assess(NULL, 'cn-team-recall-2019')).unknown)$$,
		$$SELECT cardinality((assess(NULL, 'cn-household-2016')).unknown)$$], ARRAY[
	'42704 standard "theirs" does not exist', '{x}', '1', '(x,equal)', '4', '6']);
SET LOCAL povaid_test.seen = 'no';
SELECT 'row-level security: nor are they by another statement',
	outcome($$SELECT verdict(NULL, 'ours')$$) LIKE '42704 standard "ours" does not exist';
SET LOCAL row_security = off;
SELECT 'row-level security: or it fails, where a query would',
	outcome($$SELECT verdict(NULL, 'ours')$$) LIKE '42501 query would be affected by row-level security policy%';
RESET row_security;
RESET povaid_test.seen;
SET LOCAL ROLE regress_standard_writer;
SELECT 'row-level security: a standard goes with all of its criteria, or not at all', as_expected(ARRAY[
	$$DELETE FROM assessment_standard WHERE standard = 'ours'$$,
		$$UPDATE assessment_standard SET standard = 'mine' WHERE standard = 'ours'$$], ARRAY[
	'23503 criteria of standard "ours" did not follow it', '23503 criteria of standard "ours" did not follow it']);
ROLLBACK;

-- Shipped rows stay as they are, whoever tries.
SELECT 'shipped rows: no change', as_expected(ARRAY[
	$$DELETE FROM assessment_standard$$,
	$$DELETE FROM assessment_standard WHERE standard = 'cn-household-2016'$$,
	$$DELETE FROM assessment_criterion WHERE standard = 'cn-household-2016'$$,
	$$UPDATE assessment_standard SET label = 'mine' WHERE standard = 'cn-household-2016'$$,
	$$UPDATE assessment_standard SET shipped = false WHERE standard = 'cn-household-2016'$$,
	$$UPDATE assessment_criterion SET threshold = 0.07 WHERE standard = 'cn-village-2016-west' AND metric = 'incidence'$$,
	$$UPDATE assessment_criterion SET shipped = false WHERE standard = 'cn-household-2016'$$,
	$$INSERT INTO assessment_standard(standard, shipped) VALUES ('x', true)$$,
	$$INSERT INTO assessment_criterion(standard, shipped, metric, comparison) VALUES ('cn-household-2016', true, 'x', 'true')$$,
	$$INSERT INTO assessment_criterion(standard, metric, comparison) VALUES ('cn-household-2016', 'x', 'true')$$,
	$$TRUNCATE assessment_criterion$$,
	$$TRUNCATE assessment_standard CASCADE$$], ARRAY[
	'42501 standard "cn-%" is shipped with the extension and cannot be changed',
	'42501 standard "cn-household-2016" is shipped with the extension and cannot be changed',
	'42501 standard "cn-household-2016" is shipped with the extension and cannot be changed',
	'42501 standard "cn-household-2016" is shipped with the extension and cannot be changed',
	'42501 standard "cn-household-2016" is shipped with the extension and cannot be changed',
	'42501 standard "cn-village-2016-west" is shipped with the extension and cannot be changed',
	'42501 standard "cn-household-2016" is shipped with the extension and cannot be changed',
	'42501 only the extension itself ships standards',
	'42501 only the extension itself ships standards',
	'23503 standard "cn-household-2016" is shipped with the extension and cannot be changed',
	'42501 standards that are shipped with the extension cannot be removed',
	'42501 standards that are shipped with the extension cannot be removed']);
CREATE TRIGGER t BEFORE INSERT ON elsewhere FOR EACH ROW EXECUTE FUNCTION povaid_support.assessment_standard_guard();
CREATE TABLE assessment_standard (standard text, shipped bool);
CREATE TRIGGER t BEFORE INSERT ON assessment_standard FOR EACH ROW
	EXECUTE FUNCTION povaid_support.assessment_standard_guard();
SELECT 'the triggers are for the tables of the extension', as_expected(ARRAY[
	$$INSERT INTO elsewhere VALUES ('x', false)$$,
		$$INSERT INTO standard_tables_test.assessment_standard VALUES ('x', false)$$],
	ARRAY['39P01 the trigger function is for table "assessment_standard" of the extension only',
		'39P01 the trigger function is for%']);
DROP TABLE assessment_standard;
SELECT 'a trigger function tells its own name', as_expected(array_agg(format('SELECT povaid_support.%s()', f)),
	array_agg(format('39P01 function "%s" must be called as %%', f)))
FROM unnest('{assessment_standard_guard,assessment_criterion_guard,assessment_standard_cascade}'::text[]) f;

-- Declaring
INSERT INTO assessment_standard(standard) VALUES ('mine'), ('other');
INSERT INTO assessment_criterion(standard, metric, comparison) VALUES ('mine', 'a', 'true'), ('other', 'x', 'true'),
	('mine', 'b', 'true');
INSERT INTO assessment_criterion(standard, metric, comparison, position) VALUES ('mine', 'c', 'true', 10);
INSERT INTO assessment_criterion(standard, metric, comparison) SELECT 'mine', m, 'true' FROM unnest('{d,e}'::text[]) m;
SELECT 'position and name are assigned when left out', array_agg(concat_ws(' ', standard, position, criterion)
	ORDER BY standard, position) =
	'{mine 1 a,mine 2 b,mine 10 c,mine 11 d,mine 12 e,other 1 x}' FROM assessment_criterion WHERE NOT shipped;
UPDATE assessment_criterion SET position = 13 - position WHERE standard = 'mine' AND position IN (1, 12);
SELECT 'the position is the order', (assess(NULL, 'mine')).unknown = '{e,b,c,d,a}';
SELECT 'a standard can be renamed and deleted, criteria follow', as_expected(ARRAY[
	$$UPDATE assessment_standard SET standard = 'ours' WHERE standard = 'mine'; SELECT (assess(NULL, 'ours')).unknown$$,
	$$DELETE FROM assessment_standard WHERE standard = 'ours'; SELECT count(*) FROM assessment_criterion
	WHERE standard IN ('mine', 'ours')$$],
	ARRAY['{e,b,c,d,a}', '0']);

-- Nonsense
INSERT INTO assessment_standard(standard) VALUES ('n');
CREATE FUNCTION declares(columns text, vals text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	hint text;
BEGIN
	EXECUTE format('INSERT INTO public.assessment_criterion(standard, metric, comparison%s) VALUES (''n'', %s)', columns, vals);
	RAISE EXCEPTION 'accepted';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS hint = PG_EXCEPTION_HINT;
	RETURN concat_ws(' ', SQLSTATE, SQLERRM, CASE WHEN hint <> '' THEN '+ hint' END);
END $$;
SELECT 'nonsense: ' || coalesce(columns, '') || ' ' || vals, declares(columns, vals) LIKE pattern OR NULL FROM (VALUES
	('', $$'x', 'maybe'$$, '23514 "maybe" is no comparison + hint'),
	('', $$'x', NULL$$, '23514 criterion "x" has no comparison + hint'),
	('', $$'x', '<>'$$, '23514 "<>" is no comparison + hint'),
	('', $$NULL, 'true'$$, '23514 a criterion needs a metric + hint'),
	('', $$' ', 'true'$$, '23514 a criterion needs a metric + hint'),
	(', criterion', $$'x', 'true', ''$$, '23514 a criterion needs a name + hint'),
	(', position', $$'x', 'true', 0$$, '23514 the position of criterion "x" is 0 + hint'),
	('', $$'x', '<'$$, '23514 criterion "x" has no bound for the comparison "<" + hint'),
	('', $$'x', '='$$, '23514 criterion "x" has no bound for the comparison "=" + hint'),
	(', threshold', $$'x', 'true', 1$$, '23514 criterion "x" has a bound, but its comparison is "true" + hint'),
	(', threshold_column', $$'x', 'true', 'y'$$,
		'23514 criterion "x" has a bound, but its comparison is "true" + hint'),
	(', accepted', $$'x', 'true', '{yes}'$$, '23514 criterion "x" has a bound, but its comparison is "true" + hint'),
	(', threshold, threshold_column', $$'x', '<', 1, 'y'$$,
		'23514 criterion "x" has both a constant and a column as its bound + hint'),
	(', threshold', $$'x', '<', 'NaN'$$, '23514 the bound of criterion "x" is not a finite number + hint'),
	(', threshold_column', $$'x', '<', ''$$, '23514 criterion "x" has a bound without the name of its column + hint'),
	(', threshold_column', $$'x', '>=', 'x'$$, '23514 criterion "x" compares column "x" with itself + hint'),
	(', threshold', $$'x', 'between', 1$$,
		'23514 criterion "x" has no upper bound for the comparison "between" + hint'),
	(', threshold_upper', $$'x', 'between', 1$$,
		'23514 criterion "x" has no bound for the comparison "between" + hint'),
	(', threshold, threshold_upper', $$'x', 'between', 2, 1$$,
		'23514 nothing is between the bounds of criterion "x" + hint'),
	(', threshold, threshold_upper', $$'x', '<', 1, 2$$,
		'23514 criterion "x" has an upper bound, but its comparison is "<" + hint'),
	('', $$'x', 'in'$$, '23514 criterion "x" does not say which values it accepts + hint'),
	(', accepted', $$'x', 'in', '{}'$$, '23514 the list "accepted" of criterion "x" is empty + hint'),
	(', accepted', $$'x', 'in', '{yes,NULL}'$$, '23514 the list "accepted" of criterion "x" contains NULL + hint'),
	(', accepted, threshold', $$'x', 'in', '{yes}', 1$$,
		'23514 criterion "x" has a bound, but its comparison is "in" + hint'),
	(', accepted, threshold', $$'x', '<', '{yes}', 1$$,
		'23514 criterion "x" lists accepted values, but its comparison is "<" + hint'),
	(', accepted, not_applicable', $$'x', 'in', '{yes,-}', '{-,n/a}'$$,
		'23514 criterion "x" lists a value both as accepted and as not applicable + hint'),
	(', not_applicable', $$'x', 'true', '{n/a}'$$,
		'23514 criterion "x" lists values of a boolean column as not applicable + hint'),
	(', not_applicable_result', $$'x', 'true', 'passed'$$, '23514 "passed" is no result of a criterion + hint'),
	(', applicable_column', $$'x', 'true', ''$$, '23514 criterion "x" depends on a column without a name + hint'),
	(', required', $$'x', 'true', NULL$$, 'P0001 accepted'),
	(', threshold', $$'x', '<', 1$$, 'P0001 accepted'),
	(', threshold, threshold_upper', $$'x', 'between', 1, 1$$, 'P0001 accepted')) v(columns, vals, pattern);
SELECT 'nonsense: an infinite bound', current_setting('server_version_num')::int < 140000
	OR declares(', threshold', $$'x', '<', 'Infinity'$$)
		= '23514 the bound of criterion "x" is not a finite number + hint';
SELECT 'nonsense: standards', as_expected(ARRAY[
	$$INSERT INTO assessment_standard(standard) VALUES ('')$$,
	$$INSERT INTO assessment_standard(standard) VALUES (NULL)$$,
	$$INSERT INTO assessment_standard(standard, at_least) VALUES ('z', 0)$$,
	$$INSERT INTO assessment_standard(standard, valid_from, valid_to) VALUES ('z', '2020-01-02', '2020-01-01')$$,
	$$UPDATE assessment_standard SET at_least = -1 WHERE standard = 'n'$$,
	$$INSERT INTO assessment_standard(standard) VALUES ('n')$$,
	$$INSERT INTO assessment_criterion(standard, metric, comparison) VALUES ('nowhere', 'x', 'true')$$,
	$$INSERT INTO assessment_criterion(standard, metric, comparison) VALUES (NULL, 'x', 'true')$$,
	$$INSERT INTO assessment_criterion(standard, metric, comparison, position) VALUES ('n', 'x', 'true', 1),
	('n', 'y', 'true', 1)$$,
	$$INSERT INTO assessment_standard(standard, valid_from, valid_to) VALUES ('z', '2020-01-01', '2020-01-01') RETURNING 'accepted'$$], ARRAY[
	'23514 a standard needs a name', '23514 a standard needs a name',
		'23514 standard "z" requires at least 0 of its criteria',
	'23514 standard "z" ends before it begins to be valid', '23514 standard "n" requires at least -1 of its criteria',
	'23505 %', '23503 %', '23514 a criterion needs a standard', '23505 %', 'accepted']);

-- A restore may load the criteria first: it has two settings in which a dump
-- begins, and more rights than to insert.
SET check_function_bodies = off;
INSERT INTO assessment_criterion(standard, metric, comparison) VALUES ('late', 'x', 'true');
SELECT 'functions that are not checked are no restore', count(*) = 0 FROM assessment_criterion WHERE standard = 'late';
RESET check_function_bodies;
SELECT set_config('search_path', '', false) = '' AS "under an empty search_path";
INSERT INTO public.assessment_criterion(standard, metric, comparison) VALUES ('late', 'x', 'true');
SET check_function_bodies = off;
SET ROLE regress_standard_writer;
INSERT INTO public.assessment_criterion(standard, metric, comparison) VALUES ('late', 'x', 'true');
RESET ROLE;
SELECT 'nor is an empty path, nor both for a clerk', pg_catalog.count(*) OPERATOR(pg_catalog.=) 0
	FROM public.assessment_criterion WHERE standard OPERATOR(pg_catalog.=) 'late';
INSERT INTO public.assessment_criterion(standard, metric, comparison) VALUES ('late', 'x', 'true');
SET search_path = standard_tables_test, public;
SELECT 'criteria before their standard', outcome($$SELECT verdict(NULL, 'late')$$)
	= '42704 standard "late" does not exist';
INSERT INTO assessment_standard(standard) VALUES ('late');
SELECT 'and then the standard', verdict(NULL, 'late') = 'undetermined';
RESET check_function_bodies;
SELECT 'a criterion cannot move to nowhere', as_expected(ARRAY[
	$$UPDATE assessment_criterion SET standard = 'nowhere' WHERE standard = 'late'$$,
	$$UPDATE assessment_criterion SET standard = 'n' WHERE standard = 'late' RETURNING position$$],
	ARRAY['23503 standard "nowhere" does not exist', '1']);

-- A user's standard of a shipped name stands before it, with a warning.
\set VERBOSITY terse
INSERT INTO assessment_standard(standard) VALUES ('cn-village-2016-west');
UPDATE assessment_standard SET label = 'local' WHERE standard = 'cn-village-2016-west' AND NOT shipped;
INSERT INTO assessment_criterion(standard, criterion, position, metric, comparison, threshold)
SELECT standard, criterion, position, metric, comparison, 0.07 FROM assessment_criterion
WHERE standard = 'cn-village-2016-west' AND shipped AND metric = 'incidence';
SELECT 'a copy stands before the shipped one', verdict(v, 'cn-village-2016-west') = 'eligible'
	AND verdict(v, 'cn-village-2016-centre') = 'not_eligible'
FROM (SELECT 0.05 AS incidence, true AS has_infrastructure, true AS has_public_services, true AS has_industry,
	true AS has_collective_income) v;
SELECT 'a copy is compared with the shipped one of its name', array_agg(c::text) =
	ARRAY['(incidence,lowered)', '(has_infrastructure,missing)', '(has_public_services,missing)',
		'(has_industry,missing)', '(has_collective_income,missing)']
FROM compare_standards('cn-village-2016-west', 'cn-village-2016-west') c;
DELETE FROM assessment_standard WHERE NOT shipped;
SELECT 'without the copy, the shipped one again', cardinality((assess(NULL, 'cn-village-2016-west')).unknown) = 5;

-- Neither lowered nor raised
CREATE FUNCTION compared(applied text, official text) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(concat_ws(' ', coalesce(criterion, '(quorum)'), relation), ', '), '')
		FROM compare_standards(applied, official) $$;
SELECT 'compare: with itself', bool_and(relation = 'equal') AND count(*) = 4
	FROM compare_standards('cn-county-2016-west', 'cn-county-2016-west');
SELECT 'compare: variants', compared('cn-county-2016-west', 'cn-county-2016-west-inclusive')
	= 'comprehensive_incidence raised, wrong_exit_rate raised, missed_rate raised, recognition_rate raised'
	AND compared('cn-county-2016-west-inclusive', 'cn-county-2016-west')
		= 'comprehensive_incidence lowered, wrong_exit_rate lowered, missed_rate lowered, recognition_rate lowered'
	AND compared('cn-county-2016-centre', 'cn-county-2016-west')
		= 'comprehensive_incidence raised, wrong_exit_rate equal, missed_rate equal, recognition_rate equal'
	AND compared('cn-household-2016-water', 'cn-household-2016') LIKE '%has_safe_housing equal, has_safe_water added'
	AND compared('cn-household-2016', 'cn-household-2016-water') LIKE '%has_safe_housing equal, has_safe_water missing';
SELECT 'compare: 2.99 % and 3.00 % of incidence are different', compared('a', 'b') = 'x raised' FROM (SELECT outcome($$
	INSERT INTO assessment_standard(standard) VALUES ('a'), ('b');
	INSERT INTO assessment_criterion(standard, metric, comparison, threshold) VALUES ('a', 'x', '<', 0.0299),
		('b', 'x', '<', 0.03);
	SELECT 1$$)) q;
CREATE FUNCTION compared_criteria(a text, b text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM public.assessment_criterion WHERE standard IN ('a', 'b');
	EXECUTE 'INSERT INTO public.assessment_criterion(standard, metric, comparison, threshold, threshold_column, threshold_upper, accepted) VALUES (''a'', ''x'', ' || a || '), (''b'', ''x'', ' || b || ')';
	RETURN standard_tables_test.compared('a', 'b');
END $$;
SELECT 'compare: ' || a || ' | ' || b, compared_criteria(a, b) = relation OR NULL FROM (VALUES
	($$'<', 0.03, NULL, NULL, NULL$$, $$'<', 0.030, NULL, NULL, NULL$$, 'x equal'),
	($$'<=', 0.03, NULL, NULL, NULL$$, $$'<', 0.03, NULL, NULL, NULL$$, 'x lowered'),
	($$'<=', 0.0299, NULL, NULL, NULL$$, $$'<', 0.03, NULL, NULL, NULL$$, 'x raised'),
	($$'>', 0.9, NULL, NULL, NULL$$, $$'>=', 0.9, NULL, NULL, NULL$$, 'x raised'),
	($$'>=', 0.89, NULL, NULL, NULL$$, $$'>', 0.9, NULL, NULL, NULL$$, 'x lowered'),
	($$'>', 0.9, NULL, NULL, NULL$$, $$'<', 0.9, NULL, NULL, NULL$$, 'x lowered, x raised'),
	($$'=', 1, NULL, NULL, NULL$$, $$'>=', 1, NULL, NULL, NULL$$, 'x raised'),
	($$'between', 1, NULL, 3, NULL$$, $$'between', 1, NULL, 2, NULL$$, 'x lowered'),
	($$'between', 2, NULL, 3, NULL$$, $$'between', 1, NULL, 2, NULL$$, 'x lowered, x raised'),
	($$'between', 1, NULL, 3, NULL$$, $$'>=', 1, NULL, NULL, NULL$$, 'x raised'),
	($$'>', NULL, 'line', NULL, NULL$$, $$'>', NULL, 'line', NULL, NULL$$, 'x equal'),
	($$'>=', NULL, 'line', NULL, NULL$$, $$'>', NULL, 'line', NULL, NULL$$, 'x lowered'),
	($$'>', NULL, 'my_line', NULL, NULL$$, $$'>', NULL, 'line', NULL, NULL$$, 'x missing, x added'),
	($$'>', 2300, NULL, NULL, NULL$$, $$'>', NULL, 'line', NULL, NULL$$, 'x missing, x added'),
	($$'true', NULL, NULL, NULL, NULL$$, $$'true', NULL, NULL, NULL, NULL$$, 'x equal'),
	($$'true', NULL, NULL, NULL, NULL$$, $$'>', 1, NULL, NULL, NULL$$, 'x missing, x added'),
	($$'in', NULL, NULL, NULL, '{a,b}'$$, $$'in', NULL, NULL, NULL, '{b,a}'$$, 'x equal'),
	($$'in', NULL, NULL, NULL, '{a,b,c}'$$, $$'in', NULL, NULL, NULL, '{b,a}'$$, 'x lowered'),
	($$'in', NULL, NULL, NULL, '{a}'$$, $$'in', NULL, NULL, NULL, '{b,a}'$$, 'x raised'),
	($$'in', NULL, NULL, NULL, '{a,c}'$$, $$'in', NULL, NULL, NULL, '{b,a}'$$, 'x lowered, x raised'),
	($$'in', NULL, NULL, NULL, '{1}'$$, $$'=', 1, NULL, NULL, NULL$$, 'x missing, x added')) v(a, b, relation);
DELETE FROM assessment_criterion WHERE NOT shipped;
INSERT INTO assessment_criterion(standard, metric, comparison) SELECT s, m, 'true'
	FROM unnest('{a,b}'::text[]) s, unnest('{x,y,z}'::text[]) m;
SELECT 'compare: quorums', as_expected(ARRAY[
	$$UPDATE assessment_standard SET at_least = 2 WHERE standard = 'a'; SELECT compared('a', 'b')$$,
	$$SELECT compared('b', 'a')$$,
	$$UPDATE assessment_standard SET at_least = 1 WHERE standard = 'b'; SELECT compared('a', 'b')$$,
	$$UPDATE assessment_standard SET at_least = 2 WHERE standard = 'b'; SELECT compared('a', 'b')$$,
	$$UPDATE assessment_criterion SET required = true WHERE standard = 'b' AND metric = 'y'; SELECT compared('a', 'b')$$,
	$$UPDATE assessment_criterion SET required = true WHERE standard = 'a'; SELECT compared('a', 'b')$$,
	$$UPDATE assessment_standard SET at_least = 3 WHERE standard = 'a'; UPDATE assessment_standard SET at_least = NULL
	WHERE standard = 'b'; SELECT compared('a', 'b')$$,
	$$UPDATE assessment_criterion SET applicable_column = 'w' WHERE standard = 'a' AND metric = 'z';
	SELECT compared('a', 'b')$$,
	$$SELECT compared('b', 'a')$$,
	$$SELECT compared('a', NULL)$$,
	$$SELECT compared('a', 'nowhere')$$], ARRAY[
	'x equal, y equal, z equal, (quorum) lowered', 'x equal, y equal, z equal, (quorum) raised',
	'x equal, y equal, z equal, (quorum) raised', 'x equal, y equal, z equal', 'x equal, y lowered, z equal',
	'x raised, y equal, z raised', 'x equal, y equal, z equal', 'x equal, y equal, z lowered',
		'x equal, y equal, z raised',
	'', '42704 standard "nowhere" does not exist']);

SET client_min_messages = error;
DROP SCHEMA standard_tables_test CASCADE;
DELETE FROM assessment_standard WHERE NOT shipped;
REVOKE ALL ON assessment_standard, assessment_criterion FROM regress_standard_writer;
DROP ROLE regress_standard_reader, regress_standard_writer;
