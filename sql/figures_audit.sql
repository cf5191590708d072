--
-- figures: intervals, implied bases, sums and the audit of a report. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA figures_test;
SET search_path = figures_test, public;

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

--
-- the interval behind a rounded figure
--
SELECT 'half-open', rounding_interval(12.25, 2) = '[12.245,12.255)'::numrange
	AND rounding_interval(printed => 2.5, scale => 1) = '[2.45,2.55)'::numrange
	AND rounding_interval(2.50, 2) = '[2.495,2.505)'::numrange AND rounding_interval(33, 0) = '[32.5,33.5)'::numrange
	AND rounding_interval(330000, -4) = '[325000,335000)'::numrange
		AND rounding_interval(88000, -3) = '[87500,88500)'::numrange;
SELECT 'halves are rounded away from zero', rounding_interval(-2.5, 1) = '(-2.55,-2.45]'::numrange
	AND rounding_interval(0, 1) = '(-0.05,0.05)'::numrange AND rounding_interval(0.00, 2) = '(-0.005,0.005)'::numrange;
SELECT 'equal figures, equal bytes', rounding_interval(2.5, 1)::text = '[2.45,2.55)'
	AND rounding_interval(2.500, 1)::text = '[2.45,2.55)'
	AND rounding_interval(3, 1)::text = '[2.95,3.05)';
SELECT 'a value prints as the figure if and only if it is in the interval',
	bool_and((round(x, 1) = f) = (x <@ rounding_interval(f, 1)))
	AND count(*) FILTER (WHERE round(x, 1) = f) > 190
FROM (SELECT i * 0.01 AS x FROM generate_series(-100, 100) i) v, (SELECT i * 0.1 AS f FROM generate_series(-10, 10) i) w
WHERE abs(x - f) < 0.3;
SELECT 'rounding_interval: NULL and bad input', cases_as_expected(
	'rounding_interval(NULL, 1)', 'NULL', 'rounding_interval(1, NULL)', 'NULL',
	'rounding_interval(12.255, 2)', '22023 printed has more digits than scale says',
	'rounding_interval(12345, -2)', '22023 printed has more digits than scale says',
	'rounding_interval(''NaN'', 2)', '22023 printed must not be NaN or infinite',
	'rounding_interval(1, 101)', '22023 scale must be between -100 and 100',
	'rounding_interval(1, -101)', '22023 scale must be between -100 and 100',
	'rounding_interval(1e100, -100)', '[500000%,1500000%)', 'rounding_interval(1, 100)', '[0.9%5,1.0%5)');

--
-- the base behind a printed percentage
--
SELECT 'the document and its sequel', implied_base(343609, 12.25, 2) = int8range(2803828, 2806116, '[]')
	AND implied_base(numerator => 45165, printed_percent => 2.5, scale => 1) = int8range(1771177, 1843469, '[]')
	AND implied_base(45165, 2.50, 2) = int8range(1802995, 1810220, '[]')
	AND implied_base(8331, 0.46, 2) = int8range(1791613, 1830989, '[]')
	AND implied_base(333825, 12.25, 2) = int8range(2723991, 2726214, '[]')
	AND implied_base(54851, 2.63, 2) = int8range(2081632, 2089561, '[]');
SELECT '12.25 and 2.5 percent have no base in common, 2.5 and 0.46 have',
	NOT same_base(343609, 12.25, 2, 45165, 2.5, 1) AND NOT same_base(343609, 12.25, 2, 45165, 2.50, 2)
	AND same_base(n1 => 45165, printed1 => 2.5, scale1 => 1, n2 => 8331, printed2 => 0.46, scale2 => 2)
	AND same_base(8331, 0.46, 2, 45165, 2.5, 1) AND NOT same_base(333825, 12.25, 2, 45165, 2.5, 1);
SELECT 'by trying every base', bool_and(implied_base(n, p, s) = found)
	AND count(*) FILTER (WHERE isempty(found)) > 50 AND count(*) FILTER (WHERE NOT isempty(found)) > 300
FROM (SELECT n, p, s, (SELECT CASE WHEN count(*) = 0 THEN 'empty' ELSE int8range(min(b), max(b), '[]') END
	FROM generate_series(1, 2500) b WHERE percent(n, b, s) = p) AS found
	FROM (VALUES (0)) z(s), generate_series(1, 12) n, generate_series(1, 40) p
	UNION ALL
	SELECT n, p * 0.1, 1, (SELECT CASE WHEN count(*) = 0 THEN 'empty' ELSE int8range(min(b), max(b), '[]') END
		FROM generate_series(1, 2500) b WHERE percent(n, b, 1) = p * 0.1)
	FROM generate_series(1, 10, 3) n, generate_series(700, 1300, 17) p) q;
SELECT 'same_base is the overlap', bool_and(same_base(a, p, 1, b, q, 1)
	= (implied_base(a, p, 1) && implied_base(b, q, 1)))
	AND count(*) FILTER (WHERE same_base(a, p, 1, b, q, 1)) > 20
FROM generate_series(0, 90, 13) a, generate_series(1, 90, 11) b, (VALUES (0), (3.3), (50.0), (100)) p(p),
	(VALUES (0.1), (33.3), (101.5)) q(q);
SELECT 'nothing, and nothing of anything', implied_base(0, 0, 1) = int8range(1, NULL)
	AND implied_base(0, 0.1, 1) = 'empty'
	AND implied_base(7, 0, 1) = int8range(14001, NULL) AND NOT 14000::bigint <@ implied_base(7, 0, 1)
		AND percent(7, 14000, 1) = 0.1 AND percent(7, 14001, 1) = 0
	AND implied_base(1, 99, 0) = 'empty' AND implied_base(3, 300, 0) = int8range(1, 1, '[]')
		AND implied_base(2.5, 50, 0) = int8range(5, 5, '[]')
	AND same_base(0, 0, 1, 7, 0, 1) AND same_base(0, 0, 1, 45165, 2.5, 1) AND NOT same_base(1, 99, 0, 0, 0, 1);
SELECT 'implied_base: NULL and bad input', cases_as_expected(
	'implied_base(NULL, 1, 1)', 'NULL', 'implied_base(1, NULL, 1)', 'NULL', 'implied_base(1, 1, NULL)', 'NULL',
		'same_base(1, 1, 1, 1, 1, NULL)', 'NULL',
	'implied_base(-1, 1, 1)', '22023 numerator must not be negative',
	'implied_base(1, -1, 1)', '22023 printed_percent must not be negative',
	'implied_base(''NaN'', 1, 1)', '22023 numerator must not be NaN or infinite',
	'implied_base(1, ''NaN'', 1)', '22023 printed_percent must not be NaN or infinite',
	'implied_base(1, 2.55, 1)', '22023 printed_percent has more digits than scale says',
	'implied_base(1, 2.5, -1)', '22023 scale must be between 0 and 100',
	'implied_base(1, 2.5, 101)', '22023 scale must be between 0 and 100',
	'same_base(1, 1, 1, -1, 1, 1)', '22023 n2 must not be negative',
	'same_base(1, 1.55, 1, 1, 1, 1)', '22023 printed1 has more digits than scale says',
	'implied_base(1e20, 50, 0)', '22003 implied base is out of range for type bigint',
	'same_base(1e20, 50, 0, 2e20, 100, 0)', 'true', 'same_base(1e20, 50, 0, 1e20, 100, 0)', 'false',
	'implied_base(4611686018427387903, 50, 10)', '22003 implied base is out of range for type bigint',
	'upper(implied_base(9.2e18, 100.00000000000, 11))', '9200000000%',
	'implied_base(9223372036854775807, 100, 25)', '22003 implied base is out of range for type bigint');

--
-- sums
--
SELECT 'it adds up', sum_mismatch(ARRAY[13 * 1000000, 165 * 100000], 29500000) = 0
	AND sum_mismatch(parts => ARRAY[40, 60, 29.5], total => 129.5) = 0
	AND sum_mismatch(ARRAY[5018, 4876, 6475], 16369) = 0 AND sum_mismatch(ARRAY[18684, 17551, 18616], 54851) = 0
	AND sum_mismatch(ARRAY[28 * 4.0, 64 * 2.3, 401 * 1.8], 981.0) = 0;
SELECT 'total less the sum', sum_mismatch(ARRAY[1, 2], 4) = 1 AND sum_mismatch(ARRAY[1, 2], 2.50)::text = '-0.50'
	AND sum_mismatch(ARRAY[1e40, 1, -1e40], 1) = 0 AND sum_mismatch(ARRAY[-1], -1) = 0
		AND sum_mismatch(ARRAY[0.1, 0.2], 0.3) = 0;
SELECT 'an unknown part is not 0', sum_mismatch(ARRAY[1, NULL], 1) IS NULL AND sum_mismatch('{}', 0) IS NULL
	AND sum_mismatch(NULL, 1) IS NULL AND sum_mismatch('{1}', NULL) IS NULL;
SELECT 'sum_mismatch: bad input', cases_as_expected(
	'sum_mismatch(''{1,NaN}'', 1)', '22023 parts must not be NaN or infinite', 'sum_mismatch(''{1}'', ''NaN'')',
		'22023 total must not be NaN or infinite',
	'sum_mismatch(''{{1}}'', 1)', '2202E parts must be a one-dimensional array');

--
-- one figure
--
SELECT 'in order: over-fulfilment, and the rest of what only looks odd',
	bool_and(figure_problem(n, d, printed, scale) IS NULL)
FROM (VALUES (23495, 20159, 116.55, 2), (22269, 20159, 110.47, 2), (12206, 12206, 100, 0), (12206, 12206, 100.00, 2),
	(330000, 343609, 96.0, 1), (88000, 92504, 95.1, 1), (644, 644, 100, 0), (456, 644, 70.81, 2), (188, 644, 29.19, 2),
		(1100, 1100, 100, 0), (103, 103, 100, 0),
	(47828, 47828, 100, 0), (27256, 54851, 49.69, 2), (-1109, 1660, -66.8, 1), (0, 5, 0, 0)) v(n, d, printed, scale);
SELECT 'not in order', cases_as_expected(
	'figure_problem(23495, 20159, 116.54, 2)', 'last digit', 'figure_problem(2, 3, 66.6, 1)', 'last digit',
		'figure_problem(1, 3, 34, 0)', 'last digit',
	'figure_problem(1, 8, 12.4, 1)', 'wrong figure', 'figure_problem(5, 1000, 0, 0)', 'last digit',
		'figure_problem(22269, 23495, 110.47, 2)', 'wrong figure',
	'figure_problem(23495, 20159, 100.00, 2)', 'wrong figure', 'figure_problem(1, 4, 26, 0)', 'wrong figure',
		'figure_problem(-2, 3, -66.6, 1)', 'last digit',
	'figure_problem(2, -3, -66.6, 1)', 'last digit',
	'figure_problem(1, 3, 33.333, 2)', 'too many digits', 'figure_problem(1, 0, 100, 0)', 'no base',
		'figure_problem(0, 0, 0.05, 0)', 'no base',
	'figure_problem(NULL, 1, 1, 1)', 'unknown', 'figure_problem(1, NULL, 1, 1)', 'unknown',
		'figure_problem(1, 0, NULL, 1)', 'unknown',
	'figure_problem(numerator => 1, denominator => 1, printed => 100, scale => NULL)', 'unknown',
	'figure_problem(NULL, ''NaN'', 1, 1)', '22023 denominator must not be NaN or infinite',
		'figure_problem(1, 1, ''NaN'', NULL)', '22023 printed must not be NaN or infinite',
	'figure_problem(1, NULL, 1, -1)', '22023 scale must be between 0 and 100', 'figure_problem(1, 1, 1, 101)',
		'22023 scale must be between 0 and 100');

--
-- a report
--
CREATE TABLE claim (position int GENERATED ALWAYS AS IDENTITY, label text, numerator numeric, denominator numeric,
	printed numeric, scale int, base text);
INSERT INTO claim (label, numerator, denominator, printed, scale, base) VALUES
	('incidence 2014', 343609, NULL, 12.25, 2, 'population'),
	('incidence 2018', 45165, NULL, 2.5, 1, 'population'),
	('incidence 2019', 8331, NULL, 0.46, 2, 'population'),
	('housing started', 23495, 20159, 116.55, 2, NULL),
	('housing completed', 22269, 20159, 110.47, 2, NULL),
	('housing, 4 classes', 12206, 12206, 100, 0, NULL),
	('led by entities', 88000, 88000, 100, 0, NULL),
	('led, of all ever registered', 330000, 343609, 96.0, 1, NULL),
	('villages exited', 456, 644, 70.81, 2, '2014 cohort'),
	('villages left', 188, NULL, 29.19, 2, '2014 cohort'),
	('hardened roads', 644, 644, 100, 0, '2014 cohort'),
	('electricity', 1100, 1100, 100, 0, 'villages'),
	('roads to townships', 103, 103, 100, 0, 'townships'),
	('relocated', 47828, 47828, 100, 0, NULL);
SELECT 'the two incidences contradict each other, and nothing else is wrong',
	array_agg(label ORDER BY ordinality) = ARRAY['incidence 2014', 'incidence 2018', 'incidence 2019']
		AND bool_and(problem = 'different base')
	AND bool_and(recomputed IS NULL) AND array_agg(printed ORDER BY ordinality) = ARRAY[12.25, 2.5, 0.46]
	AND min(detail) = 'base "population" is 1771177 to 1843469, but 2803828 to 2806116 in incidence 2014'
	AND max(detail) LIKE 'base "population" is 2803828 to 2806116, but % in incidence 2019'
FROM figures_audit('SELECT label, numerator, denominator, printed, scale, base FROM figures_test.claim ORDER BY position') WITH ORDINALITY;
SELECT '2018 and 2019 share a base', count(*) = 0
FROM figures_audit($$SELECT * FROM figures_test.claim WHERE label <> 'incidence 2014' ORDER BY position$$);
SELECT 'without a base to share, what cannot be checked is unknown', count(*) = 4
	AND bool_and(problem = 'unknown' AND detail = 'denominator unknown')
FROM figures_audit('SELECT label, numerator, denominator, printed, scale FROM figures_test.claim');
CREATE VIEW other AS SELECT * FROM (VALUES ('a'::char(5), 2, 3, 66.6, 1::smallint), ('b', 2, 3, 50, 1),
	('c', 2, 0, 50, 1), ('d', 2, 3, 66.67, 1),
	('e', NULL, 3, 1, 1), (NULL, 2, NULL, 1, NULL), ('ok', 2, 3, 66.7, 1)) v(label, numerator, denominator, printed,
		scale);
SELECT 'as the documented query says', count(*) = 6
	AND (SELECT array_agg((label, problem, printed, recomputed)::text ORDER BY label)
		FROM figures_audit('SELECT * FROM figures_test.other'))
		= array_agg((rtrim(label), problem, printed, recomputed)::text ORDER BY label)
FROM (SELECT label, figure_problem(numerator, denominator, printed, scale) AS problem, printed,
	percent(numerator, denominator, scale) AS recomputed
	FROM other WHERE figure_problem(numerator, denominator, printed, scale) IS NOT NULL) q;
SELECT 'details', array_agg(detail ORDER BY label) = ARRAY['2 of 3 is 66.7', '2 of 3 is 66.7', 'the denominator is 0',
	'digits after the point: 2, but scale is 1', 'numerator unknown', 'denominator, scale unknown']
FROM figures_audit('SELECT * FROM figures_test.other');
SELECT 'a base that is printed, one that is implied, one that is impossible',
	array_agg(label || ': ' || problem || ': ' || detail ORDER BY label) = ARRAY[
		'a: different base: base "x" is 100, but 200 in b',
		'b: different base: base "x" is 200, but 100 in a',
		'd: impossible figure: 1 of no whole number prints as it',
		'e: too many digits: digits after the point: 1, but scale is 0']
FROM figures_audit($$SELECT * FROM (VALUES ('a', 50, 100, 50, 0, 'x'), ('b', 100, NULL, 50.0, 1, 'x'),
	('c', 0, NULL, 0, 0, 'x'),
	('d', 1, NULL, 99, 0, 'x'), ('e', 1, NULL, 50.5, 0, 'x'), ('f', 100, NULL, 50.0, 1, 'y'),
	('g', 9, 0.7, 1285.71, 2, 'z')) v(label, numerator, denominator, printed, scale, base)$$);
SELECT 'a conflict is found among all pairs', bool_and((problem IS NOT NULL) = apart) AND count(problem) BETWEEN 10
	AND 39
FROM (SELECT i, EXISTS (SELECT FROM generate_series(1, 40) j
		WHERE j % 4 = i % 4 AND NOT same_base(1000 + j * j % 13, 10, 1, 1000 + i * i % 13, 10, 1)) AS apart
	FROM generate_series(1, 40) i) o
LEFT JOIN figures_audit('SELECT i AS label, 1000 + i * i % 13 AS numerator, NULL::int AS denominator, 10 AS printed, 1 AS scale, i % 4 AS base FROM generate_series(1, 40) i') f
	ON f.label = i::text;
SELECT 'no claim, no finding', count(*) = 0 FROM figures_audit('SELECT * FROM figures_test.claim WHERE false');
SELECT 'many claims, in the order of the query', count(*) = 1000
	AND array_agg(label::int) = array_agg(label::int ORDER BY label::int DESC)
FROM figures_audit('SELECT i AS label, i AS numerator, 2 * i AS denominator, CASE WHEN i % 7 = 0 AND i <= 7000 THEN 51 ELSE 50 END AS printed, 0 AS scale, i AS base FROM generate_series(20000, 1, -1) i');
SELECT 'the query: bad input', cases_as_expected(
	'figures_audit(NULL)', '22004 claims_query must not be NULL',
	'figures_audit('''')', '22023 claims_query must be one SELECT',
	'figures_audit(''SELECT 1; SELECT 2'')', '22023 claims_query must be one SELECT',
	'figures_audit(''DELETE FROM claim RETURNING *'')', '22023 claims_query must be one SELECT',
	'figures_audit(''WITH d AS (DELETE FROM claim RETURNING *) SELECT * FROM d'')',
		'22023 claims_query must be one SELECT',
	'figures_audit(''SELECT * INTO figures_test.copied FROM figures_test.claim'')',
		'22023 claims_query must be one SELECT',
	'figures_audit(''SELECT FROM WHERE'')', '42601 %',
	'figures_audit(''SELECT label FROM figures_test.claim'')', '42703 claims_query must return a column "numerator"',
	'figures_audit(''SELECT *, 1 AS label FROM figures_test.claim'')',
		'42702 claims_query returns the column "label" twice',
	'figures_audit(''SELECT label, numerator::float8, denominator, printed, scale FROM figures_test.claim'')',
		'42804 column "numerator" of claims_query must be of type numeric or an integer type, but it is of type double precision',
	'figures_audit(''SELECT label, numerator, denominator, printed, scale::numeric FROM figures_test.claim'')',
		'42804 column "scale" of claims_query must be of type integer, but it is of type numeric',
	'figures_audit(''SELECT 1 AS label, 1 AS numerator, 1 AS denominator, 1 AS printed, 101 AS scale'')',
		'22023 scale must be between 0 and 100',
	'figures_audit(''SELECT 1 AS label, 1 AS numerator, 1 AS denominator, 1 AS printed, 10000000000 AS scale'')',
		'22003 %',
	'figures_audit(''SELECT 1 AS label, ''''NaN''''::numeric AS numerator, 1 AS denominator, 1 AS printed, 1 AS scale'')', '22023 numerator must not be NaN or infinite',
	'figures_audit(''SELECT 1 AS label, -1 AS numerator, NULL::int AS denominator, 1 AS printed, 1 AS scale'')',
		'22023 numerator must not be negative where the denominator is NULL',
	'figures_audit(''SELECT 1/0 AS label, 1 AS numerator, 1 AS denominator, 1 AS printed, 1 AS scale'')', '22012 %');
SELECT 'nothing was deleted or copied', count(*) = 14 AND to_regclass('figures_test.copied') IS NULL FROM claim;

-- the rights are those of the caller
CREATE ROLE povaid_figures_reader;
GRANT USAGE ON SCHEMA figures_test TO povaid_figures_reader;
SET ROLE povaid_figures_reader;
SELECT 'rights of the caller', cases_as_expected('public.figures_audit(''SELECT * FROM figures_test.claim'')',
	'42501 permission denied for table claim');
RESET ROLE;
REVOKE ALL ON SCHEMA figures_test FROM povaid_figures_reader;
DROP ROLE povaid_figures_reader;

DROP SCHEMA figures_test CASCADE;
