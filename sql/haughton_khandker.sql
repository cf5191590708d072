--
-- The worked examples of J. Haughton and S. R. Khandker, Handbook on Poverty
-- and Inequality, World Bank 2009: chapter 4 (measures of poverty), chapter 6
-- (inequality measures), chapter 7 (additive measures). Our figures, rounded
-- to the digits of the book, are the book's; what can be had without rounding
-- is compared without. Every line is a label and t.
--
-- The examples that only the survey of a country could repeat (Vietnam,
-- Cambodia, Newfoundland) are not here.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA handbook_test;
SET search_path = handbook_test, public;

-- x, rounded to the digits of the printed number, is that number.
CREATE FUNCTION prints(x float8, printed numeric) RETURNS boolean LANGUAGE sql IMMUTABLE AS
	$$SELECT round(x::numeric, pg_catalog.scale(printed)) IS NOT DISTINCT FROM printed$$;
-- Equal but for rounding.
CREATE FUNCTION near(x float8, y float8) RETURNS boolean LANGUAGE sql IMMUTABLE AS
	$$SELECT x IS NOT NULL AND y IS NOT NULL AND abs(x - y) <= 1e-14 * greatest(1, abs(y))$$;

--
-- Chapter 4. Four people in each of three countries; the line is 125. The
-- tables have no number; they are on pages 68 to 77.
--

CREATE TABLE person AS
SELECT country, x, x::float8 AS f FROM (VALUES ('A', '{100, 100, 150, 150}'::numeric[]),
	('B', '{124, 124, 150, 150}'), ('C', '{100, 110, 150, 160}')) v(country, xs), unnest(xs) x;

-- The same distribution and the same summary from numeric and from float8.
CREATE TABLE country AS
SELECT country AS name, welfare_distribution(x) AS d, welfare_distribution(f) AS e,
	poverty_summary(x, 125) AS s, poverty_summary(f, 125) AS t
FROM person GROUP BY country;
SELECT 'numeric and float8', bool_and(d = e AND s = t) AND count(*) = 3 FROM country;

SELECT 'P0: half of A and of B', bool_and(headcount_ratio(d, 125) = 0.5 AND headcount_ratio(s) = 0.5) FROM country;
SELECT 'P0 does not see that A is poorer than B', bool_and(near(poverty_gap_index(d, 125),
	CASE name WHEN 'A' THEN 0.1 ELSE 0.004 END)) AND count(*) = 2
FROM country WHERE name < 'C';
SELECT 'P1: 0.08 = 0.32 / 4', prints(poverty_gap_index(d, 125), 0.08) AND prints(4 * poverty_gap_index(s), 0.32)
	AND near(poverty_gap_index(d, 125), 0.08)
FROM country WHERE name = 'C';
SELECT 'P1, gaps of 25 and 15', poverty_shortfall(s) = 40 AND near(poverty_gap_index(d, 125) * 4 * 125, 40)
	AND near(tip(d, 125, 0.25), 0.05) AND near(tip(d, 125, 0.5), 0.08)
	AND transfer_level(d, 10) = 110 AND transfer_level(d, 40) = 125
FROM country WHERE name = 'C';
SELECT 'P1 and P2, ratios of 0.20 and 0.12', bool_and(prints(g,
	CASE x WHEN 100 THEN 0.20 WHEN 110 THEN 0.12 ELSE 0.00 END)
	AND prints(h, CASE x WHEN 100 THEN 0.0400 WHEN 110 THEN 0.0144 ELSE 0.0000 END) AND g = gf AND h = hf)
		AND count(*) = 4
FROM (SELECT x, poverty_gap_index(x, 125), poverty_gap_index(f, 125), squared_poverty_gap_index(x, 125),
	squared_poverty_gap_index(f, 125)
	FROM person WHERE country = 'C' GROUP BY x) p(x, g, gf, h, hf);
SELECT 'P2: 0.0136 = 0.0544 / 4', prints(squared_poverty_gap_index(d, 125), 0.0136)
	AND prints(4 * squared_poverty_gap_index(s), 0.0544)
	AND near(squared_poverty_gap_index(d, 125), 0.0136)
FROM country WHERE name = 'C';
SELECT 'FGT of equation 4.6', near(fgt_index(d, 125, 0), 0.5) AND near(fgt_index(d, 125, 1), 0.08)
	AND near(fgt_index(d, 125, 2), 0.0136)
	AND near(fgt_index(d, 125, 0.5), (sqrt(0.2) + sqrt(0.12)) / 4)
		AND near(fgt_index(d, 125, 3), (0.008 + 0.001728) / 4)
FROM country WHERE name = 'C';

-- The Watts index: ln(z / y) is 0.223 and 0.128 for the poor (the table shows
-- -0.182 and -0.247 for the others, whom the sum leaves out).
SELECT 'Watts: 0.088 = 0.351 / 4', prints(watts_index(d, 125), 0.088) AND prints(4 * watts_index(s), 0.351)
	AND near(watts_index(d, 125), (ln(1.25::float8) + ln(125::float8 / 110)) / 4)
FROM country WHERE name = 'C';
SELECT 'Watts of each', bool_and(prints(ln(125 / f), CASE f WHEN 100 THEN 0.223 WHEN 110 THEN 0.128 WHEN 150 THEN -0.182
	ELSE -0.247 END)
	AND near(i, greatest(0, ln(125 / f)))) AND count(*) = 4
FROM (SELECT f, watts_index(f, 125) FROM person WHERE country = 'C' GROUP BY f) p(f, i);

-- Equation 4.13: at a growth of g a year a poor person is ln(z / y) / g years
-- from the line; the mean over everybody is the Watts index over g, the mean
-- over the poor is that over the headcount. At 5 percent: 4.5 and 2.6 years.
SELECT 'time to exit', bool_and(near(watts_index(d, 125) / g, (ln(1.25::float8) / g + ln(125::float8 / 110) / g) / 4)
	AND near(watts_index(d, 125) / g / headcount_ratio(d, 125), (ln(1.25::float8) / g + ln(125::float8 / 110) / g) / 2))
	AND bool_or(g = 0.05 AND prints(watts_index(d, 125) / g, 1.75)
		AND prints(watts_index(d, 125) / g / headcount_ratio(d, 125), 3.51)) AND count(*) = 4
FROM country, unnest('{0.01, 0.03, 0.04, 0.05}'::float8[]) g WHERE name = 'C';
SELECT 'after that time they are at the line', bool_and(near(f * exp(0.05 * (w / 0.05)), 125)) AND count(*) = 2
FROM (SELECT f, watts_index(f, 125) w FROM person WHERE country = 'C' AND f < 125 GROUP BY f) p;

-- Equations 4.7 and 4.8: Sen = P0 (1 - (1 - G) m / z) = P0 G + P1 (1 - G), with
-- G the Gini and m the mean of the poor: 0.5 (1 - 0.976 x 105 / 125) = 0.09.
-- Sen's own formula of 1976 has q / (q + 1) with q poor, here 2 / 3, beside G
-- and gives 0.0867: it depends on the size of the population, and counting
-- everybody twice changes it; ours, and the book's, is its limit.
SELECT 'Sen', prints(sen_index(d, 125), 0.090) AND near(sen_index(d, 125), 0.09)
	AND near(sen_index(d, 125), p0 * g + p1 * (1 - g)) AND near(sen_index(d, 125), p0 * (1 - (1 - g) * m / 125))
	AND prints(g, 0.0238) AND m = 105 AND near(p1 + p0 * 2 / 3.0 * g * m / 125, 0.13 / 1.5)
	AND sen_index(d + d, 125) = sen_index(d, 125)
FROM (SELECT d, headcount_ratio(d, 125) p0, poverty_gap_index(d, 125) p1 FROM country WHERE name = 'C') c,
	(SELECT gini(x) g, mean(welfare_distribution(x)) m FROM person WHERE country = 'C' AND x < 125) p;
SELECT 'Sen from rows', sen_index(x, 125) = sen_index(f, 125) AND near(sen_index(x, 125), 0.09) FROM person
	WHERE country = 'C';

-- Equations 4.9 to 4.11: SST = P0 x P1 of the poor x (1 + G of the gaps of
-- everybody) = 0.5 x 0.16 x 1.5625 = 0.125. Multiplying by P0 the gap index of
-- everybody, which holds it already, gives half of it, an error in circulation.
SELECT 'SST', prints(sst_index(d, 125), 0.125) AND near(sst_index(d, 125), p0 * p1p * (1 + g)) AND near(g, 0.5625)
	AND near(p1p, 0.16)
	AND near(ln(sst_index(d, 125)), ln(p0) + ln(p1p) + ln(1 + g)) AND sst_index(d + d, 125) = sst_index(d, 125)
FROM (SELECT d, headcount_ratio(d, 125) p0 FROM country WHERE name = 'C') c,
	(SELECT poverty_gap_index(x, 125) FROM person WHERE country = 'C' AND x < 125) p(p1p),
	(SELECT gini(greatest(0, (125 - x) / 125)) FROM person WHERE country = 'C') i(g);
SELECT 'SST from rows', sst_index(x, 125) = sst_index(f, 125) AND near(sst_index(x, 125), 0.125) FROM person
	WHERE country = 'C';

-- The decomposition of a change, from country C to A: percent changes, as
-- differences of logarithms, add up.
SELECT 'SST, a change in three parts', near(ln(sst_index(a.d, 125) / sst_index(c.d, 125)),
	ln(headcount_ratio(a.d, 125) / headcount_ratio(c.d, 125)) + ln(income_gap_ratio(a.s) / income_gap_ratio(c.s))
	+ ln((sst_index(a.d, 125) / poverty_gap_index(a.d, 125)) / (sst_index(c.d, 125) / poverty_gap_index(c.d, 125))))
	AND near(income_gap_ratio(a.s), 0.2) AND near(income_gap_ratio(c.s), 0.16)
		AND near(sst_index(a.d, 125), 0.5 * 0.2 * 1.5)
FROM country a, country c WHERE a.name = 'A' AND c.name = 'C';

-- Chapter 7: the FGT measures of the whole are the means of those of its
-- parts, weighted by population. Here A counts once, B twice, C three times.
SELECT 'additive measures', bool_and(near(fgt_index(whole, 125, a),
	(SELECT sum(fgt_index(d, 125, a) * (ascii(name) - 64)) / 6 FROM country))) AND count(*) = 5
FROM (SELECT rollup(d) FROM country, generate_series(1, ascii(name) - 64)) w(whole),
	unnest('{0, 0.5, 1, 2, 3}'::float8[]) a;

--
-- Chapter 6, table 6.3: ten people.
--

CREATE TABLE ten AS
SELECT n, x::numeric, x::float8 AS f, CASE WHEN n <= 5 THEN 'first' ELSE 'second' END AS half
FROM unnest('{10, 15, 20, 25, 40, 20, 30, 35, 45, 90}'::int[]) WITH ORDINALITY u(x, n);
CREATE TABLE income AS SELECT welfare_distribution(x) AS d FROM ten;
SELECT 'numeric and float8', d = (SELECT welfare_distribution(f) FROM ten) FROM income;

SELECT 'mean 33.00 and ratios to it', mean(d) = 33 AND total(d) = 330 AND (SELECT bool_and(prints(x / 33, r)) FROM ten,
	LATERAL (SELECT ('{0.30, 0.45, 0.61, 0.76, 1.21, 0.61, 0.91, 1.06, 1.36, 2.73}'::numeric[])[n]) v(r)) FROM income;
SELECT 'Gini', near(gini(d), 18 / 55.0) AND prints(gini(d), 0.327) AND gini(d) = (SELECT gini(f) FROM ten) FROM income;

-- The table takes logarithms to base 10; its T and L are ours over ln 10, and
-- 0.183 and 0.179 are right by the book's own equations.
SELECT 'Theil T', prints(theil_index(d), 0.183) AND prints(theil_index(d) / ln(10::float8), 0.080)
	AND theil_index(d) = generalized_entropy(d, 1)
	AND near(theil_index(d), (SELECT avg(f / 33 * ln(f / 33)) FROM ten)) FROM income;
SELECT 'Theil L', prints(mean_log_deviation(d), 0.179) AND prints(mean_log_deviation(d) / ln(10::float8), 0.078)
	AND mean_log_deviation(d) = generalized_entropy(d, 0)
	AND near(mean_log_deviation(d), (SELECT avg(ln(33 / f)) FROM ten)) FROM income;
-- By the book's equation GE(2) is half the squared coefficient of variation,
-- 471 / 33^2 / 2; the table's 1 / N outside the brackets would not give that.
SELECT 'GE(2)', prints(generalized_entropy(d, 2), 0.216)
	AND near(generalized_entropy(d, 2), (SELECT var_pop(f) FROM ten) / 33 / 33 / 2)
	AND near(generalized_entropy(d, 2), 471 / 33.0 / 33 / 2) FROM income;
SELECT 'GE between', prints(generalized_entropy(d, 1.25), 0.1883) AND prints(generalized_entropy(d, 1.5), 0.1955)
	AND prints(generalized_entropy(d, 1.75), 0.2047)
	AND prints(generalized_entropy(d, 2.25), 0.2304) FROM income;
SELECT 'Atkinson', prints(atkinson_index(d, 0.5), 0.087) AND prints(atkinson_index(d, 1), 0.164)
	AND prints(atkinson_index(d, 2), 0.290)
	AND near(atkinson_index(d, 1), 1 - exp(-mean_log_deviation(d)))
		AND near(atkinson_index(d, 2), 1 - 1 / (SELECT avg(1 / f) FROM ten) / 33) FROM income;
SELECT 'from rows', theil_index(x) = theil_index(d) AND mean_log_deviation(x) = mean_log_deviation(d)
	AND theil_index(f) = theil_index(d)
	AND atkinson_index(x, 1, 0.5) = atkinson_index(d, 0.5) AND generalized_entropy(f, 1, 2) = generalized_entropy(d, 2)
		AND hoover_index(x) = hoover_index(d)
FROM ten, income GROUP BY d;
SELECT 'decile dispersion ratio', near(income_share(d, 0.9, 1) / income_share(d, 0, 0.1), 9)
	AND percentile_ratio(d, 1, 0.1) = 9 AND quantile_share_ratio(d, 0.1) = 9 FROM income;
SELECT 'Hoover', near(hoover_index(d), 78 / 330.0) AND prints(hoover_index(d), 0.236) FROM income;
SELECT 'Lorenz', bool_and(near(l, c / 330.0::float8)) AND count(*) = 11
FROM income, lorenz_curve(d, 10) WITH ORDINALITY p(p, l, k),
	LATERAL (SELECT ('{0, 10, 25, 45, 65, 90, 120, 155, 195, 240, 330}'::int[])[k]) v(c);

-- Decomposition of inequality by groups, here the first and the second five
-- people as the table lists them, with means 22 and 44.
CREATE TABLE part AS SELECT half, welfare_distribution(x) AS d, count(*) / 10.0::float8 AS v, sum(f) / 330 AS s,
	avg(f) / 33 AS r FROM ten GROUP BY half;
SELECT 'means of the groups', bool_and(mean(d) = CASE half WHEN 'first' THEN 22 ELSE 44 END) AND count(*) = 2 FROM part;
SELECT 'Theil T, within and between', near(theil_index(i.d), sum(s * theil_index(p.d)) + sum(s * ln(r)))
	AND near(sum(s * ln(r)), ln(2 / 3.0::float8) / 3 + 2 * ln(4 / 3.0::float8) / 3) AND prints(sum(s * ln(r)), 0.057)
		AND prints(sum(s * theil_index(p.d)), 0.126)
FROM income i, part p GROUP BY i.d;
SELECT 'Theil L, within and between', near(mean_log_deviation(i.d), sum(v * mean_log_deviation(p.d)) + sum(v * -ln(r)))
	AND near(sum(v * -ln(r)), ln(9 / 8.0::float8) / 2) AND prints(sum(v * -ln(r)), 0.059)
		AND prints(sum(v * mean_log_deviation(p.d)), 0.120)
FROM income i, part p GROUP BY i.d;
SELECT 'GE(2), within and between', near(generalized_entropy(i.d, 2),
	sum(v * r ^ 2 * generalized_entropy(p.d, 2)) + sum(v * (r ^ 2 - 1)) / 2)
	AND near(sum(v * (r ^ 2 - 1)) / 2, 1 / 18.0)
FROM income i, part p GROUP BY i.d;
SELECT 'between is the index of the group means', near(theil_index(welfare_distribution(22 * (1 + (n - 1) / 5))),
	ln(2 / 3.0::float8) / 3 + 2 * ln(4 / 3.0::float8) / 3)
	AND near(gini(22 * (1 + (n - 1) / 5)), 1 / 6.0) FROM ten;
-- The Gini does not come apart like this: what is left is the overlap.
SELECT 'Gini, within, between and overlap', near(gini(i.d), 3 / 22.0 + 1 / 6.0 + 4 / 165.0)
	AND near(sum(v * s * gini(p.d)), 3 / 22.0)
FROM income i, part p GROUP BY i.d;

DROP SCHEMA handbook_test CASCADE;
