--
-- is_proper: what the totals of a summary say about the rows that they could be
-- of. A summary of rows is proper, whatever the rows; a difference from which
-- rows were taken that were never in mostly is not. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA proper_test;
SET search_path = proper_test, public;

--
-- Rows of every kind: money, doubles side by side, gaps of nearly nothing and of
-- nearly everything, zeros and debts, gaps beyond double, weights of all sizes.
--
SELECT setseed(0.59375) IS NOT NULL AS seed \gset
CREATE TABLE row_of AS
SELECT g, k, z,
	CASE (g + k * 7) % 13 WHEN 0 THEN round(random()::numeric * 200, 2)::float8 WHEN 1 THEN z * (1 - 2 ^ -53) WHEN 2
		THEN z * (1 - 2 ^ -52)
		WHEN 3 THEN z * (1 - random() * 1e-14) WHEN 4 THEN z * random() * 1e-14 WHEN 5 THEN 0 WHEN 6
			THEN -z * random() * 100
		WHEN 7 THEN z WHEN 8 THEN z * (1 + 2 ^ -52) WHEN 9 THEN z * (1 + random()) WHEN 10 THEN 5e-324 WHEN 11
			THEN z / 3 ELSE z * random() END AS y,
	CASE g % 5 WHEN 0 THEN 1 WHEN 1 THEN 0.1 WHEN 2 THEN (random() * 4)::int WHEN 3 THEN random()
		ELSE 10 ^ (random() * 200 - 100) END AS w
FROM (SELECT g, k, CASE g % 4 WHEN 0 THEN 100 WHEN 1 THEN 99.99 WHEN 2 THEN random() ELSE 10 ^ (random() * 300 - 150)
	END::float8 AS z
	FROM generate_series(1, 20000) g, generate_series(1, 1 + g % 6) k) s;
-- by rows, by a kind of rows alone, and one by one
CREATE TABLE summary AS
SELECT poverty_summary(y, z, w) AS s, poverty_summary(y, z) AS u FROM row_of GROUP BY g
UNION ALL SELECT poverty_summary(y, z, w), poverty_summary(y, z) FROM row_of WHERE y > 0 GROUP BY g
UNION ALL SELECT poverty_summary(y, z, w), poverty_summary(y, z) FROM row_of GROUP BY g, k;
SELECT 'summaries of rows are proper', bool_and(is_proper(s) AND is_proper(u)) AND count(*) > 100000 FROM summary;
SELECT 'also of many rows', bool_and(is_proper(rollup) AND is_proper(r2))
	FROM (SELECT rollup(s), rollup(u) r2 FROM (SELECT row_number() OVER () % 50 AS part, * FROM summary) q
	GROUP BY part) p;
SELECT 'also of numerics', bool_and(is_proper(s)) AND count(*) > 10000
FROM (SELECT poverty_summary(y::numeric, z::numeric, w::numeric) AS s FROM row_of
	WHERE abs(y) BETWEEN 1e-20 AND 1e20 AND z BETWEEN 1e-20 AND 1e20 GROUP BY g) q;
SELECT 'also of numerics that doubles cannot hold', bool_and(is_proper(s)) AND count(*) > 10000
FROM (SELECT poverty_summary(CASE k % 3 WHEN 0 THEN z::numeric - 1e-40 WHEN 1 THEN y::numeric / 3
	ELSE z::numeric - z::numeric / 7e16 END,
		z::numeric + (k % 2) * 1e-35, (w::numeric + 1) / 3 + 1e-25) AS s
	FROM row_of WHERE abs(y) BETWEEN 1e-20 AND 1e20 AND z BETWEEN 1e-20 AND 1e20 GROUP BY g) q;
SELECT 'and in one step, with rows taken away again', bool_and(h IS NOT NULL AND p IS NOT NULL) AND count(*) > 15000
FROM (SELECT headcount_ratio(y, z, w) OVER f h, poverty_gap_index(y, z, w) OVER f p FROM row_of
	WHERE w > 0 AND y > -1e100 AND g < 6000
	WINDOW f AS (ORDER BY g, k ROWS 5 PRECEDING)) q;

--
-- What is impossible, by one relation at a time; rows of weight 0 see to it that
-- there are rows enough.
--
CREATE FUNCTION one(y float8, z float8, w float8) RETURNS poverty_summary LANGUAGE sql
	AS 'SELECT poverty_summary(y, z, w)';
CREATE FUNCTION rows(n int) RETURNS poverty_summary LANGUAGE sql
	AS 'SELECT poverty_summary(1, 2, 0) FROM generate_series(1, n)';
CREATE TABLE impossible (label text, s poverty_summary);
INSERT INTO impossible VALUES
('poor and others in one row', one(1, 2, 1) + one(3, 2, 1) - one(1, 2, 0)),
('two welfares of 0 in one row', one(0, 2, 1) + one(0, 2, 1) - one(1, 2, 0)),
('somebody with 0 and somebody with more in one row', one(0, 2, 1) + one(1, 2, 1) - one(1, 2, 0)),
('gaps without squared gaps', one(3, 4, 9) - one(1, 4, 1) + rows(9)),
('squared gaps that do not go with the gaps', one(0, 4, 0.001) + one(3, 4, 9) - one(1, 4, 0.5) + rows(9)),
('squared gaps above the gaps', one(0.1, 1, 1) + one(99, 100, 10) - one(0.7, 1, 1.5) + rows(9)),
('gaps above the weight', one(0.1, 1, 1) + one(1, 100, 0.001) - one(0.9, 1, 0.5) + rows(9)),
('Watts below the gaps', one(1, 2, 10) - one(1e-300, 1, 0.01) + rows(9)),
('Watts below the gaps and half the squared gaps', one(1, 2, 10) - one(1e-300, 1, 0.0005) + rows(9)),
('a negative welfare of the poor, and none is negative', one(1, 2, 1) + one(1, 20, 4) - one(19, 20, 1) + rows(9)),
('a negative welfare of the others', one(5, 4, 1) - one(100, 4, 0.1) + rows(9));
SELECT 'impossible: ' || label, NOT is_proper(s) AND headcount_ratio(s) IS NULL AND poor_population(s) IS NULL
	FROM impossible;
-- The rows that were taken away were not there; that other rows are possible is all that can be said.
SELECT 'possible for other rows', is_proper(s) AND headcount_ratio(s) = 1
	FROM (SELECT one(1, 2, 1) + one(0.2, 2, 1) - one(0.8, 2, 0.5)) q(s);

--
-- Lists: a row has one welfare, one profile, one cell.
--
SELECT 'fewer rows than welfares', NOT is_proper(d) AND mean(d) IS NULL AND row_count(d) = 1 AND entry_count(d) = 2
FROM (SELECT a - b FROM (SELECT welfare_distribution(y) FROM (VALUES (1), (2)) v(y)) q(a),
	(SELECT welfare_distribution(5, 0)) r(b)) s(d);
SELECT 'as many rows as welfares', is_proper(d) AND mean(d) = 1.5 AND row_count(d) = 2
FROM (SELECT a + b - b FROM (SELECT welfare_distribution(y) FROM (VALUES (1), (2)) v(y)) q(a),
	(SELECT welfare_distribution(5, 0)) r(b)) s(d);
SELECT 'fewer rows than welfares with amounts', NOT is_proper(s) AND concentration_index(s) IS NULL AND row_count(s) = 1
FROM (SELECT a - b FROM (SELECT concentration_summary(1, y) FROM (VALUES (1), (2)) v(y)) q(a),
	(SELECT concentration_summary(1, 5, 0)) r(b)) s(s);
SELECT 'fewer rows than profiles', NOT is_proper(s) AND mpi(s, '{1,1}', 0.5) IS NULL AND row_count(s) = 1
FROM (SELECT a - b FROM (SELECT deprivation_summary(p::deprivation_profile) FROM (VALUES ('11'), ('10')) v(p)) q(a),
	(SELECT deprivation_summary('00'::deprivation_profile, 0)) r(b)) s(s);
SELECT 'fewer incomplete rows than profiles', NOT is_proper(a - b + c) AND is_proper(a) AND is_proper(a + c)
	AND incomplete(a - b + c) = 1 AND row_count(a - b + c) = 2
FROM (SELECT deprivation_summary(p::deprivation_profile) FROM (VALUES ('1?'), ('?1')) v(p)) q(a),
	(SELECT deprivation_summary('?0'::deprivation_profile, 0)) r(b),
	(SELECT deprivation_summary('00'::deprivation_profile, 0)) t(c);
SELECT 'fewer rows than cells', NOT is_proper(s) AND exit_rate(s) IS NULL AND row_count(s) = 1
FROM (SELECT a - b FROM (SELECT poverty_transition(x, true) FROM (VALUES (true), (false)) v(x)) q(a),
	(SELECT poverty_transition(true, true, 0)) r(b)) s(s);
-- 97 and 103 are in the bin from 96 to 104: twice one less the other has a mean outside of it
WITH one AS (SELECT y, welfare_distribution(y::float8, 1::float8, 3) AS d FROM (VALUES (97), (103)) v(y) GROUP BY y)
SELECT 'the mean of a bin lies in it', NOT is_proper(a.d + a.d - b.d) AND NOT is_proper(b.d + b.d - a.d)
	AND is_proper(a.d + b.d) AND is_proper(b.d + b.d + a.d - a.d - b.d) FROM one a, one b WHERE a.y < b.y;

DROP SCHEMA proper_test CASCADE;
