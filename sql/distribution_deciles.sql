--
-- Quantiles: the deciles of 1 to 10, the percentiles of 1 to 100 and the like
-- are the values themselves, however p is written; and on random data with
-- ties, zeros, negative values and fractional weights they follow the rule
-- (the smallest value whose share, exact and then correctly rounded, reaches
-- p), with integers as the oracle. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA deciles_test;
SET search_path = deciles_test, public;

CREATE TABLE upto AS
SELECT n, welfare_distribution(y) AS d, welfare_distribution(y, 0.1) AS tenth, welfare_distribution(y::numeric) AS e
FROM generate_series(1, 120) n, generate_series(1, n) y GROUP BY n
UNION ALL SELECT 1000, welfare_distribution(y), welfare_distribution(y, 0.1), welfare_distribution(y::numeric)
	FROM generate_series(1, 1000) y;

SELECT 'deciles, literals', array_agg(quantile(d, p) ORDER BY p) = '{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}'
FROM upto, unnest('{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0}'::float8[]) p WHERE n = 10;
SELECT 'deciles, k / 10', bool_and(quantile(d, k / 10.0) = k AND quantile(d, k / 10.0::float8) = k
	AND quantile(d, k::float8 / 10) = k AND quantile(d, 0.1 * k) = k) AND count(*) = 10
FROM upto, generate_series(1, 10) k WHERE n = 10;
SELECT 'percentiles, literals', bool_and(quantile(d, ('0.' || lpad(k::text, 2, '0'))::float8) = k
	AND quantile(d, (k || 'e-2')::float8) = k) AND count(*) = 99
FROM upto, generate_series(1, 99) k WHERE n = 100;
SELECT 'percentiles, k / 100', bool_and(quantile(d, k / 100.0) = k AND quantile(d, k / 100.0::float8) = k
	AND quantile(d, 0.01 * k) = k) AND count(*) = 100
FROM upto, generate_series(1, 100) k WHERE n = 100;
SELECT 'k / 1000', bool_and(quantile(d, k / 1000.0) = k AND quantile(d, k::float8 / 1000) = k) AND count(*) = 1000
FROM upto, generate_series(1, 1000) k WHERE n = 1000;
SELECT 'k / n, n up to 120', bool_and(quantile(d, k::float8 / n) = k AND quantile(d, k::numeric / n) = k AND e = d)
	AND count(*) = 7260
FROM upto, generate_series(1, n) k WHERE n <= 120;
SELECT 'k / n, everybody of weight 0.1', bool_and(quantile(tenth, k::float8 / n) = k) AND count(*) = 8260
FROM upto, generate_series(1, n) k;

-- p is what it is: the next double above k / n is beyond k, the one below not.
-- 3 * 0.1, in doubles, is the next double above 0.3.
SELECT 'the doubles beside', bool_and(quantile(d, p * (1 - 2 ^ -53)) = k
	AND (k = n OR quantile(d, p * (1 + 2 ^ -52)) = k + 1)) AND count(*) = 8260
FROM upto, LATERAL (SELECT k, k::float8 / n FROM generate_series(1, n) k) s(k, p);
SELECT '3 * 0.1', 3 * 0.1::float8 > 0.3::float8 AND quantile(d, 3 * 0.1::float8) = 4 AND quantile(d, 3 * 0.1) = 3
	FROM upto WHERE n = 10;

SELECT 'from rows', bool_and(ok) AND count(*) = 100
FROM generate_series(1, 100) k, LATERAL (SELECT weighted_quantile(y, 1, k / 100.0) = k
	AND weighted_quantile(y::float8, 0.7, k / 100.0::float8) = k FROM generate_series(1, 100) y) q(ok);
SELECT 'halves', bool_and(median(d) = (n + 1) / 2 AND quantile(d, 0.5) = median(d)) FROM upto;
SELECT 'ends', bool_and(quantile(d, 0) = 1 AND quantile(d, 1) = n AND quantile(d, 5e-324) = 1) FROM upto;
SELECT 'parade', bool_and(welfare = k AND p = k / 100.0::float8) AND count(*) = 100
	FROM upto, pen_parade(d, 100) WITH ORDINALITY q(p, welfare, k) WHERE n = 100;
SELECT 'growth incidence', bool_and(abs(growth - 1.0 / k) < 1e-15) AND count(*) = 100
FROM (SELECT d, welfare_distribution(y + 1.0) FROM upto, generate_series(1, 100) y WHERE n = 100 GROUP BY d) s(d, f),
	growth_incidence(d, f, 100) WITH ORDINALITY q(p, growth, k);
SELECT 'Lorenz', bool_and(lorenz(d, k / 100.0) = k * (k + 1) / 10100.0::float8
	AND income_share(d, 0, k / 100.0) = lorenz(d, k / 100.0)) AND count(*) = 101
FROM upto, generate_series(0, 100) k WHERE n = 100;

-- Random people. A weight is an integer below 2^53 over a power of two, so the
-- shares can be computed with integers. Some weights are 0.
SELECT setseed(0.1875) IS NOT NULL AS seed \gset
CREATE TABLE person AS
SELECT g, CASE g % 4 WHEN 0 THEN ((random() * 40)::int - 10) / 4.0 WHEN 1 THEN (random() * 6)::int
	WHEN 2 THEN random() * 100 - 30 ELSE exp(random() * 40 - 20) END::float8 AS y,
	CASE WHEN random() < 0.1 THEN 0 ELSE CASE g % 3 WHEN 0 THEN 1 + (random() * 9)::int
		WHEN 1 THEN floor(random() * 9007199254740992) ELSE floor(2 ^ (random() * 53)) END END::bigint AS k
FROM generate_series(1, 400) g, generate_series(1, 1 + g % 37);
CREATE TABLE distribution AS SELECT g, welfare_distribution(y, k / 1099511627776.0::float8) AS d FROM person GROUP BY g;

CREATE TABLE share AS
SELECT g, y, (trunc(c * 1e45 / n) * 1e-45)::float8 AS share
FROM (SELECT g, y, sum(sum(k)) OVER (PARTITION BY g ORDER BY y) AS c, sum(sum(k)) OVER (PARTITION BY g) AS n FROM person
	GROUP BY g, y HAVING sum(k) > 0) s;

CREATE INDEX ON share (g);
ANALYZE share;

-- Any p, the shares themselves, and the doubles beside them.
CREATE TABLE question AS
SELECT g, p FROM (
	SELECT g, random() AS p FROM generate_series(1, 400) g, generate_series(1, 20)
	UNION ALL SELECT g, (k / 20.0)::float8 FROM generate_series(1, 400) g, generate_series(0, 20) k
	UNION ALL SELECT g, share * f FROM share, unnest(ARRAY[1, 1 - 2 ^ -53, 1 + 2 ^ -52]) f) q
WHERE p BETWEEN 0 AND 1;

SELECT 'the oracle has what it takes', count(*) > 20000 AND count(DISTINCT g) = 400 FROM question;
SELECT 'ties, zeros, negative values, weights of 0', count(*) FILTER (WHERE y = 0) > 20
	AND count(*) FILTER (WHERE y < 0) > 100 AND count(*) FILTER (WHERE k = 0) > 300
	AND count(*) - count(DISTINCT (g, y)) > 500 FROM person;
CREATE TABLE answer AS
SELECT q.g, q.p, (SELECT min(s.y) FROM share s WHERE s.g = q.g AND s.share >= q.p) AS y FROM question q;
SELECT 'quantile', bool_and(quantile(d, p) IS NOT DISTINCT FROM y) FROM answer JOIN distribution USING (g);
SELECT 'median and relative line', bool_and(median(d) IS NOT DISTINCT FROM y AND relative_line(d, 0.6) IS NOT DISTINCT
	FROM (0.6 * y::text::numeric)::float8
	AND relative_line(d, 0.5, 0.5) IS NOT DISTINCT FROM y / 2)
FROM answer JOIN distribution USING (g) WHERE p = 0.5;
SELECT 'percentile ratio', bool_and(percentile_ratio(d, a.p, b.p) IS NOT DISTINCT
	FROM CASE WHEN b.y > 0 THEN a.y / b.y END) AND count(*) > 300
FROM distribution JOIN answer a USING (g) JOIN answer b USING (g) WHERE a.p = 0.9 AND b.p = 0.1;
SELECT 'from rows', bool_and(q IS NOT DISTINCT FROM y) AND count(*) > 300
FROM (SELECT g, weighted_quantile(y, k / 1099511627776.0::float8, 0.35) AS q FROM person GROUP BY g) r
	JOIN (SELECT DISTINCT g, y FROM answer WHERE p = 0.35) a USING (g);
SELECT 'the share of a quantile reaches p', bool_and(y <= 0 OR headcount_ratio(d, y, inclusive => true) >= p)
	AND bool_and(y <= 0 OR headcount_ratio(d, y) < p OR p = 0)
FROM answer JOIN distribution USING (g) WHERE y IS NOT NULL;
SELECT 'nobody has weight', bool_and(quantile(d, 0.5) IS NULL) FROM distribution WHERE g NOT IN (SELECT g FROM share);

-- the poorest and the richest k of n equal people, for every k and n
SELECT 'shares of both ends', count(*) = 4950 AND bool_and(quantile_share_ratio(d, k / n::float8)
	= (k * (2 * n - k + 1)) / (k * (k + 1))::float8)
FROM (SELECT n, welfare_distribution(y) d FROM generate_series(2, 100) n, generate_series(1, n) y GROUP BY n) q,
	generate_series(1, n - 1) k;
SELECT 'shares with weights', bool_and(quantile_share_ratio(d, k / n::float8)
	= (k * (2 * n - k + 1)) / (k * (k + 1))::float8)
FROM (SELECT n, w, welfare_distribution(y, w) d FROM unnest('{0.1,3,1e-300,7e250}'::float8[]) w,
	generate_series(2, 40) n, generate_series(1, n) y GROUP BY n, w) q, generate_series(1, n - 1) k;
SELECT 'ends of shares: nobody is above the quantile 1', quantile_share_ratio(d, 0) IS NULL,
	quantile_share_ratio(d, 5e-324) IS NULL, quantile_share_ratio(d, 1) = 54 / 55.0::float8
FROM (SELECT welfare_distribution(y) d FROM generate_series(1, 10) y) q;

DROP SCHEMA deciles_test CASCADE;
