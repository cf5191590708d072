--
-- The poor of a distribution: poor_population, poverty_shortfall,
-- income_gap_ratio, mean_welfare_of_poor and nonpositive. Every row prints a
-- label and true.
--
\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA poor_test;
SET search_path = poor_test, public;

-- by hand: 32, 96 with three persons, 128 on the line, 250
CREATE TABLE four AS SELECT welfare_distribution(y, w) AS d FROM (VALUES (32, 1), (96, 3), (128, 4), (250, 3)) v(y, w);
SELECT 'below the line of 128', poor_population(d, 128) = 4, poverty_shortfall(d, 128) = 192,
	income_gap_ratio(d, 128) = 0.375, mean_welfare_of_poor(d, 128) = 80 FROM four;
SELECT 'those on the line, too', poor_population(d, 128, true) = 8, poverty_shortfall(d, 128, inclusive => true) = 192,
	income_gap_ratio(d, 128, inclusive => true) = 0.1875, mean_welfare_of_poor(d, 128, true) = 104 FROM four;
SELECT 'everybody', poor_population(d, 1000) = 11 AND population(d) = 11, poverty_shortfall(d, 1000) = 9418,
	mean_welfare_of_poor(d, 1000) = mean(d) FROM four;
SELECT 'nobody', poor_population(d, 32) = 0, poverty_shortfall(d, 32) = 0, income_gap_ratio(d, 32) IS NULL,
	mean_welfare_of_poor(d, 32) IS NULL, income_gap_ratio(d, 32, true) = 0, mean_welfare_of_poor(d, 32, true) = 32
FROM four;
SELECT 'welfare of zero or less', nonpositive(d) = 7, nonpositive(positive(d)) = 0, poor_population(d, 1) = 7,
	poverty_shortfall(d, 1) = 7 + 2 * 3.5
FROM (SELECT welfare_distribution(y, w) AS d FROM (VALUES (-3.5, 2), (0, 5), (4, 9), (0, 0)) v(y, w)) q;
SELECT 'without weights, the rows', nonpositive(d) = nonpositive(s) AND nonpositive(d) = 3
FROM (SELECT welfare_distribution(y) AS d, poverty_summary(y, 1) AS s FROM unnest('{-1,0,0,2,NULL}'::float8[]) y) q;
SELECT 'nothing known: NULL', bool_and(poor_population(d, 1) IS NULL AND poverty_shortfall(d, 1) IS NULL
	AND income_gap_ratio(d, 1) IS NULL AND mean_welfare_of_poor(d, 1) IS NULL AND nonpositive(d) IS NULL)
		AND count(*) = 4
FROM (SELECT welfare_distribution(NULL::float8) AS d UNION ALL SELECT welfare_distribution(1, 0)
	UNION ALL SELECT empty_welfare_distribution() UNION ALL SELECT - d FROM four) q;

-- the bits of the poverty_summary of the same rows, whatever they are
CREATE TABLE household AS
SELECT i % 40 AS g,
	CASE i % 5 WHEN 0 THEN (i * 7919::bigint % 100003) / 8.0 WHEN 1 THEN -(i * 104729::bigint % 1009) / 3.0
		WHEN 2 THEN (i * 15485863::bigint % 1000) / 7.0 * 10.0 ^ (i % 7 - 3) ELSE 120 + i % 3 END::float8 AS y,
	CASE i % 7 WHEN 0 THEN 0 WHEN 1 THEN (i * 7907::bigint % 997) / 3.0 ELSE 1 + i % 9 END::float8
		* CASE i % 40 WHEN 0 THEN 1e200 ELSE 1 END AS w
FROM generate_series(1, 8000) i;
CREATE TABLE village AS SELECT g, welfare_distribution(y, w) AS d FROM household GROUP BY g;
SELECT 'as a poverty_summary, bit for bit', count(*) = 160 AND bool_and(
	poor_population(d, z) = poor_population(s) AND poverty_shortfall(d, z) = poverty_shortfall(s)
	AND income_gap_ratio(d, z) = income_gap_ratio(s) AND mean_welfare_of_poor(d, z) = mean_welfare_of_poor(s)
	AND headcount_ratio(d, z) = headcount_ratio(s))
FROM (SELECT g, z, poverty_summary(y, z, w) AS s FROM household, unnest('{0.1,100.1,121,30000}'::float8[]) z
	GROUP BY g, z) q
JOIN village USING (g);
SELECT 'inclusive: as the rows up to the line', count(*) = 120 AND bool_and(
	poor_population(d, z, true) = population(up_to) AND mean_welfare_of_poor(d, z, true) = mean(up_to)
	AND poverty_shortfall(d, z, true) = poverty_shortfall(d, z)
	AND poor_population(d, z, true) >= poor_population(d, z))
	AND bool_or(poor_population(d, z, true) > poor_population(d, z))
FROM (SELECT g, z, welfare_distribution(y, w) FILTER (WHERE y <= z) AS up_to
	FROM household, unnest('{100.1,121,122}'::float8[]) z GROUP BY g, z) q
JOIN village USING (g);
-- and against plain numeric, where every number is one
SELECT 'as plain SQL over numeric', count(*) = 30
	AND bool_and(poor_population(d, z) = poor AND poverty_shortfall(d, z) = short
	AND mean_welfare_of_poor(d, z) = (welfare / poor)::float8 AND nonpositive(d) = nonpositive)
FROM (SELECT welfare_distribution(y, w) AS d, z, sum(w) FILTER (WHERE y < z)::numeric AS poor,
		sum(w::numeric * (z - y)::numeric) FILTER (WHERE y < z) AS short,
		sum(w::numeric * y::numeric) FILTER (WHERE y < z) AS welfare, sum(w) FILTER (WHERE y <= 0) AS nonpositive
	FROM (SELECT i % 10 AS g, (i * 7919 % 4001 - 500) / 4.0::float8 AS y, (1 + i % 13)::float8 AS w
		FROM generate_series(1, 3000) i) h, unnest('{1,250.25,600}'::float8[]) z GROUP BY g, z) q;
SELECT 'bins are read at their mean, with exact totals', bool_and(
	abs(poor_population(c, z) / population(c) - headcount_ratio(c, z)) < 1e-12
	AND abs(poverty_shortfall(c, z) / z / population(c) - poverty_gap_index(c, z)) < 1e-9
	AND abs(income_gap_ratio(c, z) - (z - mean_welfare_of_poor(c, z)) / z) < 1e-9) AND count(*) = 39
FROM (SELECT coarsen(d, 5) AS c, 5000::float8 AS z FROM village WHERE g > 0) q;
SELECT 'the shortfall is that of the mean', bool_and(abs(poverty_shortfall(d, z)
	- poor_population(d, z) * (z - mean_welfare_of_poor(d, z))) <= 1e-9 * poverty_shortfall(d, z))
FROM village, unnest('{121,30000}'::float8[]) z;

\echo errors
SELECT poor_population(d, 0) FROM four;
SELECT poverty_shortfall(d, 'NaN') FROM four;
SELECT income_gap_ratio(d, -1) FROM four;
SELECT mean_welfare_of_poor(d, 'inf') FROM four;
SELECT income_gap_ratio(welfare_distribution(-1e308), 1e-10);
SELECT poverty_shortfall(welfare_distribution(1, 1e300), 1e300);
SELECT 'the session answers', poor_population(d, 128) = 4 FROM four;

DROP SCHEMA poor_test CASCADE;
