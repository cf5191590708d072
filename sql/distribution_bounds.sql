--
-- Certified bounds: the index of the rows lies inside, for 10,000 random
-- distributions at precisions 0 to 13. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA bounds_test;
SET search_path = bounds_test, public;

SELECT setseed(0.625) IS NOT NULL AS seed \gset

-- Lognormal, integers with zeros, masses at both ends of one bin, with
-- negative values; equal and unequal weights.
CREATE TABLE distribution AS
SELECT s, s % 14 AS p, 1 + random() * 6 AS line, random() AS q, welfare_distribution(y, w) AS d
FROM (SELECT s, CASE s % 5 WHEN 0 THEN exp(3 * random()) WHEN 1 THEN (random() * 10)::int WHEN 2 THEN CASE
	WHEN random() < 0.5 THEN 1 + random() * 1e-3 ELSE 2 - random() * 1e-3 END
		WHEN 3 THEN 4 + random() * CASE WHEN random() < 0.5 THEN 1e-9 ELSE 3.99 END ELSE random() * 9 - 1 END::float8
			AS y,
		CASE s % 2 WHEN 0 THEN 1 ELSE random() * 3 END AS w
	FROM (SELECT s, 1 + (random() * 20)::int AS n FROM generate_series(1, 10000) s) t, generate_series(1, n)) r
GROUP BY s;

CREATE FUNCTION inside(x float8, b measure_bounds) RETURNS boolean LANGUAGE sql IMMUTABLE AS
	$$SELECT CASE WHEN x IS NULL THEN b IS NULL ELSE b IS NOT NULL AND x BETWEEN (b).lower AND (b).upper END$$;
CREATE FUNCTION exactly(x float8, b measure_bounds) RETURNS boolean LANGUAGE sql IMMUTABLE AS
	$$SELECT CASE WHEN x IS NULL THEN b IS NULL ELSE b IS NOT NULL AND x = (b).lower AND x = (b).upper END$$;

SELECT label, coalesce(bool_and(inside), false) AND coalesce(bool_and(exactly), false) AND count(*) = 10000
FROM (SELECT *, coarsen(d, p) AS c FROM distribution OFFSET 0) s, LATERAL (VALUES
	('headcount', inside(headcount_ratio(d, line), headcount_ratio_bounds(c, line)), s % 10 > 0
		OR exactly(headcount_ratio(d, line), headcount_ratio_bounds(d, line))),
	('headcount, inclusive', inside(headcount_ratio(d, 5, true), headcount_ratio_bounds(c, 5, inclusive => true)),
		s % 10 > 0 OR exactly(headcount_ratio(d, 5, true), headcount_ratio_bounds(d, 5, true))),
	('gap', inside(poverty_gap_index(d, line), poverty_gap_index_bounds(c, line)), s % 10 > 0
		OR exactly(poverty_gap_index(d, line), poverty_gap_index_bounds(d, line))),
	('severity', inside(squared_poverty_gap_index(d, line), squared_poverty_gap_index_bounds(c, line)), s % 10 > 0
		OR exactly(squared_poverty_gap_index(d, line), squared_poverty_gap_index_bounds(d, line))),
	('watts', inside(watts_index(d, line), watts_index_bounds(c, line)), s % 10 > 0
		OR exactly(watts_index(d, line), watts_index_bounds(d, line))),
	('gini', inside(gini(d), gini_bounds(c)), s % 10 > 0 OR exactly(gini(d), gini_bounds(d))),
	('theil', inside(theil_index(d), theil_index_bounds(c)), s % 10 > 0
		OR exactly(theil_index(d), theil_index_bounds(d))),
	('mean log deviation', inside(mean_log_deviation(d), mean_log_deviation_bounds(c)), s % 10 > 0
		OR exactly(mean_log_deviation(d), mean_log_deviation_bounds(d))),
	('quantile', inside(quantile(d, q), quantile_bounds(c, q)), s % 10 > 0
		OR exactly(quantile(d, q), quantile_bounds(d, q))),
	('lorenz', inside(lorenz(d, q), lorenz_bounds(c, q)), s % 10 > 0 OR exactly(lorenz(d, q), lorenz_bounds(d, q))),
	('income share', inside(income_share(d, q / 2, q), income_share_bounds(c, q / 2, q)), s % 10 > 0
		OR exactly(income_share(d, q / 2, q), income_share_bounds(d, q / 2, q)))) x(label, inside, exactly)
GROUP BY label ORDER BY label COLLATE "C";

-- How wide: a lognormal sample at precision 10.
CREATE TABLE sample AS
SELECT welfare_distribution(exp(6 + 0.8 * z)) AS d FROM (SELECT sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())
	AS z FROM generate_series(1, 20000)) s;
SELECT 'gini at precision 10', (b).upper - (b).lower < 1e-5 AND (b).upper > (b).lower
	FROM (SELECT gini_bounds(coarsen(d, 10)) b FROM sample) s;
SELECT 'headcount at precision 10', bool_and((b).upper - (b).lower <= share) AND count(*) = 50
FROM (SELECT headcount_ratio_bounds(coarsen(d, 10), line) b,
	headcount_ratio(d, line * (1 + 1 / 1024.0)) - headcount_ratio(d, line * (1 - 1 / 1024.0)) AS share
	FROM sample, (SELECT i * 17.0::float8 line FROM generate_series(1, 50) i) l) s;
SELECT 'unknown zeros', watts_index_bounds(d, 1) IS NULL AND mean_log_deviation_bounds(d) IS NULL
	AND theil_index_bounds(d) IS NOT NULL
FROM (SELECT welfare_distribution(y, 1, 4) d FROM (VALUES (0::float8), (1e-310), (5)) v(y)) s;

DROP SCHEMA bounds_test CASCADE;
