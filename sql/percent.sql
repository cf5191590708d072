--
-- Results of our own as figures for print: percent of a summary, percent_of_rate
-- and rounded. Every row prints a label and true.
--
\set ECHO none
\pset format unaligned
\pset tuples_only on

\echo percent of a rate_summary
SELECT 'a third', percent(rate_summary(1, 3))::text = '33.33', percent(rate_summary(1, 3), 0)::text = '33',
	percent(rate_summary(2.0, 3.0), scale => 5)::text = '66.66667',
		percent(rate_summary(23495, 20159))::text = '116.55';
SELECT 'all digits', percent(rate_summary(1, 4), 20)::text = '25.' || repeat('0', 20),
	percent(rate_summary(0, 4))::text = '0.00';
SELECT 'of every rate: coverage', percent(coverage_summary(c), 1)::text = '66.7'
FROM (VALUES (true), (true), (false), (NULL)) v(c);

-- 2251799813685248 / 18014398509481985 is below an eighth by less than a double
-- can show, so that its double rounds up to 13.
SELECT 'rounded once, from the sums', percent(s, 0) = 12, percent_of_rate(rate(s), 0) = 13 AS the_double_is_above
FROM (SELECT rate_summary(n::float8, d::float8) AS s
	FROM (VALUES (2251799813685248, 18014398509481984), (0, 1)) v(n, d)) q;

-- the same sums as numerics, divided by the function whose result was held against products
CREATE TEMP TABLE bases AS
SELECT g,
	(i * 7919::bigint % 100000 * (g % 5 + 1)) * (CASE g % 3 WHEN 0 THEN 1 WHEN 1 THEN 0.125 ELSE 1048576.0 END) AS n,
	(i * 104729::bigint % 1000003 + 1) * (CASE g % 2 WHEN 0 THEN 1 ELSE 0.0078125 END) AS d
FROM generate_series(1, 2000) g, generate_series(1, 4) i;
SELECT 'against numeric sums', count(*) = 2000 AND bool_and(percent(s, k)::text = percent(n, d, k)::text)
FROM (SELECT g % 12 AS k, rate_summary(n::float8, d::float8) AS s, sum(n) AS n, sum(d) AS d FROM bases GROUP BY g) q;
SELECT 'a column of numerics gives the same', bool_and(percent(s, 6) = percent(n, d, 6))
FROM (SELECT rate_summary(n, d) AS s, sum(n) AS n, sum(d) AS d FROM bases GROUP BY g) q;

-- powers of two from one end of the grid to the other, as exact numerics
CREATE TEMP TABLE power_of_two AS
WITH RECURSIVE p(e, up, down) AS (
	SELECT 0, 1::numeric, 1::numeric
	UNION ALL
	SELECT e + 1, up * 2, down * 0.5 FROM p WHERE e < 1074)
SELECT e, up, down FROM p;
SELECT 'from one end of the doubles to the other', count(*) = 36
	AND bool_and(percent(s, k)::text = percent(n, d, k)::text)
FROM (VALUES (0), (4), (100)) k(k),
	(SELECT rate_summary((2::float8 ^ a.sign_e), 3 * 2::float8 ^ b.sign_e) AS s, a.exact AS n, 3 * b.exact AS d
	FROM (SELECT e, up AS exact, e AS sign_e FROM power_of_two WHERE e IN (0, 63, 1020)
		UNION ALL SELECT e, down, -e FROM power_of_two WHERE e IN (1, 64, 1021)) a,
		(SELECT e, up AS exact, e AS sign_e FROM power_of_two WHERE e IN (7)
		UNION ALL SELECT e, down, -e FROM power_of_two WHERE e IN (1020)) b
	GROUP BY a.sign_e, b.sign_e, a.exact, b.exact) q;
SELECT 'the smallest double', percent(rate_summary('5e-324'::float8, '1e-323'::float8))::text = '50.00';

SELECT 'nothing to print: NULL', percent(zero) IS NULL, percent(s - s) IS NULL, percent(- s) IS NULL,
	percent(NULL::rate_summary) IS NULL, percent(s, NULL) IS NULL
FROM (SELECT rate_summary(1, 3) AS s, rate_summary(0, 0) AS zero) q;

\echo percent of a poverty_summary
-- what the stack held before decided, where nobody was poor: so again and again
PREPARE nobody AS SELECT 'nobody poor', percent(s, 2) = 0 FROM (SELECT poverty_summary(welfare, line, persons) AS s
	FROM (SELECT 7::numeric AS persons, 4000 + 10 * i::numeric AS welfare, 3000::numeric AS line
		FROM generate_series(1, 80) i) h) q;
EXECUTE nobody;
EXECUTE nobody;
EXECUTE nobody;
SELECT 'one of three', percent(s)::text = '33.33', percent(s, 0)::text = '33', percent(s, 4)::text = '33.3333'
FROM (SELECT poverty_summary(y, 100) AS s FROM (VALUES (50), (100), (200)) v(y)) q;
SELECT 'rounded once, from the sums', percent(s, 0) = 12,
	percent_of_rate(headcount_ratio(s), 0) = 13 AS the_double_is_above
FROM (SELECT poverty_summary(y, 10, w::float8) AS s
	FROM (VALUES (5, 2251799813685248), (10, 15762598695796736), (10, 1)) v(y, w)) q;
SELECT 'with weights, against numeric sums', count(*) = 2000
	AND bool_and(percent(s, 7)::text = percent(poor, total, 7)::text)
FROM (SELECT poverty_summary(n, 40000, d) AS s, coalesce(sum(d) FILTER (WHERE n < 40000), 0) AS poor, sum(d) AS total
	FROM bases GROUP BY g) q;
SELECT 'nothing to print: NULL', percent(zero) IS NULL, percent(s - s) IS NULL, percent(- s) IS NULL
FROM (SELECT poverty_summary(1, 3) AS s, poverty_summary(1, 2, 0) AS zero) q;

\echo percent_of_rate
SELECT 'a rate', percent_of_rate(0.0409, 2)::text = '4.09', percent_of_rate(0.0409)::text = '4.09',
	percent_of_rate(0.0409, 0)::text = '4', percent_of_rate(1.1655)::text = '116.55',
	percent_of_rate(-0.005, 0)::text = '-1', percent_of_rate(1, 3)::text = '100.000';
SELECT 'the two-argument form is the other one', percent(0.0409, 2) = 2.05;
SELECT 'a double is the decimal that one sees', percent_of_rate(0.285::float8, 0) = 29,
	percent_of_rate(1 / 3::float8, 3) = 33.333,
	percent_of_rate(0.07::real, 1)::text = '7.0';
SELECT 'NULL', percent_of_rate(NULL) IS NULL, percent_of_rate(0.5, NULL) IS NULL;

\echo rounded
SELECT 'half away from zero', rounded(0.285::float8, 2)::text = '0.29', rounded(-0.285::float8, 2)::text = '-0.29',
	rounded(2.5::float8, 0)::text = '3', rounded(-2.5::real, 0)::text = '-3', rounded(1.005::float8, 2)::text = '1.01';
SELECT 'all digits are shown', rounded(2, 3)::text = '2.000', rounded(0.1::float8, 20)::text = '0.10000000000000000000',
	rounded('-0'::float8, 1)::text = '0.0', rounded(-0.04, 1)::text = '0.0';
SELECT 'tens, hundreds', rounded(1250, -2)::text = '1300', rounded(1249.99::float8, -2)::text = '1200',
	rounded(4, -1)::text = '0',
	rounded(5, -1)::text = '10';
SELECT 'what one sees', bool_and(rounded(x, k) = round(x::text::numeric, k)) AND count(*) = 20000
FROM (SELECT (i * 104729 % 1000003 / 1000.0 * (i % 7 - 3))::float8 AS x, i % 6 - 1 AS k
	FROM generate_series(1, 20000) i) q;
SELECT 'a measure, without a cast', rounded(gini(y), 3)::text = '0.286' FROM (VALUES (1), (2), (4)) v(y);
SELECT 'in the name of the server''s function nothing has changed', pg_typeof(round(1, 2)) = 'numeric'::regtype,
	pg_typeof(round(2.5::float8)) = 'float8'::regtype;
SELECT 'NULL', rounded(NULL, 2) IS NULL, rounded(1, NULL) IS NULL;

\echo errors
\set VERBOSITY terse
SELECT percent(rate_summary(1, 3), 1.5);
SELECT percent(rate_summary(1, 3), 101);
SELECT percent(rate_summary(1, 3), -1);
SELECT percent(rate_summary(1, 3), 'NaN');
SELECT percent(poverty_summary(1, 3), 101);
SELECT percent_of_rate('NaN'::float8);
SELECT rounded('NaN'::real, 2);
SELECT rounded(1, 101);
SELECT 'the session answers', percent(rate_summary(1, 3)) = 33.33;
\set VERBOSITY default
-- a rate was probably meant, or a numerator and a denominator
SELECT percent(0.0409, 2, 101);
SELECT percent(409, 10000, 101);
SELECT percent_of_rate(45165, 343609);
SELECT 'the session answers', percent_of_rate(0.5) = 50;
