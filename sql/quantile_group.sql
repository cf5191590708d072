--
-- quantile_group: deciles and the like, of rows and of a distribution. Every
-- line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA quantile_group_test;
SET search_path = quantile_group_test, public;

-- In numerics, from the definition: 1 + how many of the cut points the share of the weight below reaches
CREATE FUNCTION by_hand(below numeric, total numeric, groups int) RETURNS int LANGUAGE sql IMMUTABLE AS
	$$ SELECT least(groups, 1 + floor(below * groups / total)::int) $$;
CREATE TABLE person AS SELECT i AS id, (i * 7919 % 1000) / 8.0 AS income, 1 + i * 31 % 7 AS weight, i % 3 AS village
	FROM generate_series(1, 3000) i;
INSERT INTO person VALUES (3001, NULL, 5, 0), (3002, 10, NULL, 0), (3003, 10.125, 0, 1), (3004, 1e6, 0, 2),
	(3005, -50, 3, 1);
CREATE TABLE grouped AS SELECT p.*, g.n AS groups, quantile_group(income::float8, weight::float8, g.n) OVER w AS a,
	quantile_group(income, weight, g.n) OVER (PARTITION BY village, g.n ORDER BY id DESC) AS b,
	quantile_group(income::float8, weight::float8, g.n) OVER (PARTITION BY village, g.n
		ORDER BY weight, income ROWS CURRENT ROW) AS c
FROM person p, unnest('{1,2,3,5,7,10,97,100,1000,1000000}'::int[]) g(n) WINDOW w AS (PARTITION BY village, g.n);
SELECT 'from the definition', count(*) = 30050 AND bool_and(a IS NOT DISTINCT
	FROM CASE WHEN income IS NOT NULL AND weight IS NOT NULL THEN by_hand(below, total, groups) END)
	AND count(*) FILTER (WHERE a IS NULL) = 20
FROM (SELECT *, coalesce(sum(weight) FILTER (WHERE income IS NOT NULL) OVER (PARTITION BY village, groups
	ORDER BY income RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE GROUP), 0) AS below,
	sum(weight) FILTER (WHERE income IS NOT NULL) OVER (PARTITION BY village, groups) AS total FROM grouped) g;
SELECT 'whatever the order, frame and type', bool_and(a IS NOT DISTINCT FROM b AND a IS NOT DISTINCT FROM c)
	FROM grouped;
SELECT 'ties are never split', max(n) = 1 FROM (SELECT count(DISTINCT a) AS n FROM grouped
	WHERE income IS NOT NULL AND weight IS NOT NULL GROUP BY village, groups, income) q;
SELECT 'the same of a distribution', bool_and(a = quantile_group(d, income::float8, groups))
FROM grouped JOIN (SELECT village, welfare_distribution(income::float8, weight::float8) AS d FROM person
	GROUP BY village) d USING (village) WHERE income IS NOT NULL AND weight IS NOT NULL AND id % 10 = 5;
SELECT 'the first group whose quantile is not exceeded',
	bool_and(income <= quantile(d, a::float8 / groups) AND (a = 1 OR income > quantile(d, (a - 1)::float8 / groups)))
FROM grouped JOIN (SELECT village, welfare_distribution(income::float8, weight::float8) AS d FROM person
	GROUP BY village) d USING (village) WHERE income IS NOT NULL AND weight > 0 AND groups < 50;
SELECT 'ten equal people, as the quantile has it', array_agg(g ORDER BY x) = '{1,2,3,4,5,6,7,8,9,10}'
	AND array_agg(h ORDER BY x) = '{1,1,1,1,1,2,2,2,2,2}'
FROM (SELECT x, quantile_group(x, 0.1::float8, 10) OVER () AS g, quantile_group(x, 0.1, 2) OVER () AS h
	FROM generate_series(1, 10) x) q;
SELECT 'doubles that only round to the cut point', array_agg(g ORDER BY x) = '{1,2,4,7}'
	AND array_agg(quantile_group(d, x, 10) ORDER BY x) = '{1,2,4,7}'
	FROM (SELECT x, quantile_group(x, w, 10) OVER () AS g
	FROM (VALUES (1::float8, 0.1::float8), (2, 0.2), (3, 0.3), (4, 0.4)) v(x, w)) q,
	(SELECT welfare_distribution(x, w) AS d FROM (VALUES (1::float8, 0.1::float8), (2, 0.2), (3, 0.3), (4, 0.4)) v(x,
		w)) d;
SELECT 'everybody has the same', bool_and(g = 1) FROM (SELECT quantile_group(5, 1, 5) OVER () AS g
	FROM generate_series(1, 20)) q;
SELECT 'fewer people than groups', array_agg(g ORDER BY x) = '{1,3,5}' AND array_agg(h ORDER BY x) = '{1,2,4}'
	FROM (SELECT x, quantile_group(x, 1, 7) OVER () AS g, quantile_group(x, 1, 5) OVER () AS h
	FROM generate_series(1, 3) x) q;
SELECT 'weights of all sizes', array_agg(g ORDER BY x) = '{1,1,1,2}'
	FROM (SELECT x, quantile_group(x, w, 2) OVER () AS g
	FROM (VALUES (1::float8, 1e-300::float8), (2, 5e-324), (3, 1e300), (4, 1e300)) v(x, w)) q;
SELECT 'weights beyond the range of double together', array_agg(g ORDER BY x) = '{1,1,2,2}'
	FROM (SELECT x, quantile_group(x, w, 2) OVER () AS g
	FROM (VALUES (1::float8, 1e308::float8), (2, 1e308), (3, 1e308), (4, 1e308)) v(x, w)) q;
SELECT 'numerics of many digits', array_agg(g ORDER BY x) = '{1,2,3}'
	FROM (SELECT x, quantile_group(x, w, 3) OVER () AS g
	FROM (VALUES (1.0, 333333333333333333333333333333.3333333333), (2, 333333333333333333333333333333.3333333333),
		(3, 333333333333333333333333333333.3333333333)) v(x, w)) q;
SELECT 'no weight at all', bool_and(g IS NULL) AND count(*) = 3
	FROM (SELECT quantile_group(x, 0, 5) OVER () AS g FROM generate_series(1, 3) x) q;
SELECT 'NULL groups', bool_and(g IS NULL) FROM (SELECT quantile_group(x, 1, NULL) OVER () AS g
	FROM generate_series(1, 3) x) q;
SELECT 'beyond a distribution', quantile_group(d, -1e300, 10) = 1 AND quantile_group(d, 1e300, 10) = 10
	AND quantile_group(d, NULL, 10) IS NULL AND quantile_group(d - d, 5, 10) IS NULL
	AND quantile_group(d, 1e300, 1000000) = 1000000
FROM (SELECT welfare_distribution(x, 1) AS d FROM generate_series(1, 10) x) q;
SELECT quantile_group(x, 1, 0) OVER () FROM generate_series(1, 3) x;
SELECT quantile_group(x, 1, 1000001) OVER () FROM generate_series(1, 3) x;
SELECT quantile_group(x, -x, 5) OVER () FROM generate_series(1, 3) x;
SELECT quantile_group(x::float8, 'NaN', 5) OVER () FROM generate_series(1, 3) x;
-- a numeric has no infinity before 14
SELECT CASE WHEN current_setting('server_version_num')::int < 140000 THEN 'NaN' ELSE 'Infinity' END AS infinity \gset
SELECT quantile_group(:'infinity'::numeric / x, 1, 5) OVER () FROM generate_series(1, 3) x;
SELECT quantile_group(welfare_distribution(x, 1), 'NaN', 5) FROM generate_series(1, 3) x;
SELECT quantile_group(welfare_distribution(x, 1), 5, -1) FROM generate_series(1, 3) x;
SELECT 'and then', quantile_group(5, 1, 5) OVER () = 1;

DROP SCHEMA quantile_group_test CASCADE;
