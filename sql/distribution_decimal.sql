--
-- Fractions and cut points are the decimals that people write: 0.6 is 6/10,
-- 0.7 is 7/10, and 1 - 0.9 is 1/10. cumulative_share, and the share ratio where
-- nobody is above. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
SET extra_float_digits = 1;
CREATE SCHEMA decimal_test;
SET search_path = decimal_test, public;

-- the quotient, rounded once: 60 digits are enough to tell
CREATE FUNCTION quotient(x numeric, y numeric) RETURNS float8 LANGUAGE sql IMMUTABLE AS
	$$SELECT round((x::numeric(120, 80) / y), 80)::float8$$;

-- Lines: a fraction of the median, both as decimals, rounded once.
SELECT 'three fifths of 1024.65', relative_line(welfare_distribution(1024.65), 0.6) = 614.79::float8
	AND 0.6::float8 * 1024.65::float8 <> 614.79::float8;
SELECT 'nobody is below a line that is met', at_risk_of_poverty_rate(y, 1, 0.6) = 0,
	at_risk_of_poverty_rate(y::float8, 1::float8, 0.6) = 0, headcount_ratio(d, relative_line(d, 0.6)) = 0
FROM (VALUES (614.79), (1024.65), (2000)) v(y), (SELECT welfare_distribution(y) d
	FROM (VALUES (614.79), (1024.65), (2000)) v(y)) q GROUP BY d;

SELECT setseed(0.625) IS NOT NULL AS seed \gset
CREATE TABLE several AS
SELECT CASE i % 6 WHEN 0 THEN round((random() * 100000)::numeric, 2) WHEN 1 THEN random() * 1000
	WHEN 2 THEN exp(random() * 80 - 40) WHEN 3 THEN round((random() * 9)::numeric, 4)
	WHEN 4 THEN 2::float8 ^ (random() * 600 - 300)::int ELSE -random() * 50 END::float8 AS y
FROM generate_series(1, 2400) i;
CREATE TABLE line AS
SELECT q, f, quantile(d, q) AS y, relative_line(d, f, q) AS line
FROM (SELECT welfare_distribution(y) d FROM several) s,
	unnest('{0.6,0.4,0.5,0.7,0.1,0.35,1.1,0.333,1e-5,0.123456789012345}'::float8[]) f,
	LATERAL (SELECT k / 2400::float8 FROM generate_series(1, 2400) k) k(q);
SELECT 'lines are products of decimals', bool_and(line = (y::text::numeric * f::text::numeric)::float8),
	count(*) = 24000 FROM line;
SELECT 'which the product of doubles is not', count(*) > 2000 FROM line WHERE line <> f * y;

-- Shares against numeric, to the last digit: people of whole incomes, cut at
-- every thousandth.
CREATE TABLE person AS
SELECT n, i, ((i * 7919) % 97 + 1) * i AS y, (i * 31) % 11 AS x FROM unnest('{1,2,3,7,10,13,40}'::int[]) n,
	generate_series(1, n) i;
INSERT INTO person SELECT 100, i, y, i FROM unnest('{4,5,7,8,18,25,37,37,43,48}'::int[]) WITH ORDINALITY v(y, i);
CREATE TABLE answer AS
WITH ranked AS (SELECT *, row_number() OVER o AS r, count(*) OVER (PARTITION BY n) AS people,
		(sum(x) OVER (PARTITION BY n, y))::numeric(120, 80) / count(*) OVER (PARTITION BY n, y) AS share_of_ties,
		greatest(0, 64 - y) / 64.0 AS gap FROM person WINDOW o AS (PARTITION BY n ORDER BY y, i))
SELECT n, p, min(people) AS people, sum(part * y) AS y, sum(part * share_of_ties) AS x, sum(part * gap) AS gap,
	sum(y)::numeric AS total, sum(x) AS amount
FROM ranked, LATERAL (SELECT k / 1000.0 FROM generate_series(0, 1000) k) k(p),
	LATERAL (SELECT greatest(0, least(1, p * people - r + 1))) l(part)
GROUP BY n, p;
CREATE TABLE distribution AS SELECT n, welfare_distribution(y) AS d, concentration_summary(x, y) AS s FROM person
GROUP BY n;
SELECT 'the example', lorenz(d, 0.7) = 104 / 232::float8 FROM distribution WHERE n = 100;
SELECT 'lorenz', bool_and(lorenz(d, p) = quotient(y, total)), count(*) = 8008 FROM answer JOIN distribution USING (n);
SELECT 'generalized_lorenz', bool_and(generalized_lorenz(d, p) = quotient(y, people)) FROM answer
	JOIN distribution USING (n);
SELECT 'tip', bool_and(tip(d, 64, p) = quotient(gap, people)) FROM answer JOIN distribution USING (n);
SELECT 'amount_share', bool_and(amount_share(s, 0, p) = quotient(x, amount)) FROM answer JOIN distribution USING (n)
WHERE amount > 0;
SELECT 'income_share', bool_and(income_share(d, a.p, b.p) = quotient(b.y - a.y, a.total)), count(*) > 60000
FROM answer a JOIN distribution USING (n) JOIN answer b ON b.n = a.n AND b.p >= a.p AND a.p * 40 = round(a.p * 40)
	AND b.p * 500 = round(b.p * 500);
SELECT 'amount_share between', bool_and(amount_share(s, a.p, b.p) = quotient(b.x - a.x, a.amount))
FROM answer a JOIN distribution USING (n) JOIN answer b ON b.n = a.n AND b.p >= a.p AND a.p * 40 = round(a.p * 40)
	AND b.p * 500 = round(b.p * 500)
WHERE a.amount > 0;
SELECT 'palma_ratio', bool_and(palma_ratio(d) = quotient(a.total - b.y, c.y)), count(*) = 8
FROM answer a JOIN distribution USING (n) JOIN answer b USING (n) JOIN answer c USING (n) WHERE a.p = 1 AND b.p = 0.9
	AND c.p = 0.4;
SELECT 'curves are these shares', bool_and(l = lorenz(d, c.p) AND l = quotient(y, total)), count(*) = 88
FROM distribution, LATERAL lorenz_curve(d, 10) c JOIN answer a ON a.p::float8 = c.p WHERE a.n = distribution.n;
SELECT 'concentration curves', bool_and(share = quotient(x, amount))
FROM distribution, LATERAL concentration_curve(s, 10) c JOIN answer a ON a.p::float8 = c.p WHERE a.n = distribution.n
	AND amount > 0;
SELECT 'tip curves', bool_and(c.gap = quotient(a.gap, people))
FROM distribution, LATERAL tip_curve(d, 64, 10) c JOIN answer a ON a.p::float8 = c.p WHERE a.n = distribution.n;

-- Where the incomes are equal, a share of them is the share of the people.
SELECT 'equal incomes', bool_and(palma_ratio(d) = 0.25 AND income_share(d, 0.9, 1) = 0.1
	AND income_share(d, 0.7, 0.8) = 0.1
	AND lorenz(d, 0.7) = 0.7 AND income_share(d, 0.3, 0.6) = 0.3 AND tip(d, y * 2, 0.7) = 0.35)
FROM (SELECT y, welfare_distribution(y, w) d FROM generate_series(1, 60) n,
	unnest('{1,0.1,1024.65,1e-300,3e200}'::float8[]) y,
	unnest('{1,0.7,12345}'::float8[]) w, generate_series(1, n) GROUP BY n, y, w) q;
SELECT 'every hundredth of equal incomes', bool_and(income_share(d, i / 100.0, j / 100.0) = ((j - i) / 100.0)::float8),
	count(*) = 5151
FROM (SELECT welfare_distribution(3, 0.3) d FROM generate_series(1, 7)) q, generate_series(0, 100) i,
	generate_series(i, 100) j;
SELECT 'palma_ratio of 0,0,0,1,1,1,1,2,2,3', palma_ratio(welfare_distribution(y)) = 3
FROM unnest('{0,0,0,1,1,1,1,2,2,3}'::int[]) y;
SELECT 'the share of the richest tenth', income_share(welfare_distribution(y), 0.9, 1) = 10 / 55::float8
FROM generate_series(1, 10) y;
SELECT 'quantile_share_ratio', quantile_share_ratio(d, 0.7) = 49 / 28::float8
	AND quantile_share_ratio(d, 0.3) = 27 / 6::float8
	AND quantile_share_ratio(d, 0.9) = 54 / 45::float8 AND quantile_share_ratio(d, 0.1) = 10
FROM (SELECT welfare_distribution(y) d FROM generate_series(1, 10) y) q;

-- A share that is the quotient of two weights is that quotient.
SELECT 'thirds and sevenths', bool_and(lorenz(d, k / n::float8) = quotient(k * (k + 1), n * (n + 1)))
FROM (SELECT n, welfare_distribution(y) d FROM generate_series(1, 60) n, generate_series(1, n) y GROUP BY n) q,
	generate_series(0, n) k;

-- quantile_share_ratio: nobody above, nothing to compare
SELECT 'nobody above', bool_and(quantile_share_ratio(d, p) IS NULL)
FROM (SELECT welfare_distribution(y) d FROM unnest('{1,1,1,1}'::float8[]) y UNION ALL SELECT welfare_distribution(y, w)
	FROM (VALUES (1, 1), (2, 9)) v(y, w)) q, unnest('{0.2,0.3,0.5}'::float8[]) p;
SELECT 'somebody above', quantile_share_ratio(welfare_distribution(y, w), 0.2) = 2 FROM (VALUES (1, 8), (8, 2)) v(y, w);

-- cumulative_share
CREATE TABLE household AS
SELECT g, ((random() * 60)::int - 20) / 4.0 AS y, (random() * 9)::int / 8.0 AS w FROM generate_series(1, 100) g,
	generate_series(1, 1 + g % 23);
CREATE TABLE of_household AS
SELECT g, welfare_distribution(y, w) AS d, sum(w) AS weight FROM household GROUP BY g;
CREATE TABLE share AS
SELECT g, z, sum(w) FILTER (WHERE y <= z) AS upto, sum(w) FILTER (WHERE y < z) AS below FROM household,
	generate_series(-6, 11, 0.25) z GROUP BY g, z;
SELECT 'cumulative_share', bool_and(CASE WHEN weight > 0
	THEN cumulative_share(d, z) = quotient(coalesce(upto, 0), weight)
	AND cumulative_share(d, z, inclusive => false) = quotient(coalesce(below, 0), weight)
	AND cumulative_share(d, y => z, inclusive => true) = cumulative_share(d, z)
	ELSE cumulative_share(d, z) IS NULL END), count(*) > 6000
FROM share JOIN of_household USING (g);
SELECT 'as the headcount ratio', bool_and(
	cumulative_share(d, z) IS NOT DISTINCT FROM headcount_ratio(d, z, inclusive => true)
	AND cumulative_share(d, z, false) IS NOT DISTINCT FROM headcount_ratio(d, z))
FROM share JOIN of_household USING (g) WHERE z > 0;
SELECT 'the inverse of the quantile', bool_and(cumulative_share(d, quantile(d, p)) >= p
	AND (p = 0 OR cumulative_share(d, quantile(d, p), false) < p))
FROM of_household, LATERAL (SELECT k / 50::float8 FROM generate_series(0, 50) k) k(p) WHERE weight > 0;
SELECT 'from nobody to everybody', cumulative_share(d, -1.8e307) = 0 AND cumulative_share(d, 1.8e307) = 1
	AND cumulative_share(d, '-0') = 0.5
	AND cumulative_share(d, 0) = 0.5 AND cumulative_share(d, 0, false) = 0.25 AND cumulative_share(d, -3) = 0.25
	AND cumulative_share(d, -3, false) = 0
FROM (SELECT welfare_distribution(y) d FROM unnest('{-3,0,2,5}'::float8[]) y) q;
SELECT 'a bin counts at its mean', cumulative_share(c, 1.25) = 1 AND cumulative_share(c, 1.25, false) = 0
	AND cumulative_share(d, 1.25) = 0.5
FROM (SELECT d, coarsen(d, 0) c FROM (SELECT welfare_distribution(y) d FROM unnest('{1,1.5}'::float8[]) y) p) q;
SELECT 'NULL', cumulative_share(NULL, 1) IS NULL, cumulative_share(d, NULL) IS NULL,
	cumulative_share(d, 1, NULL) IS NULL, cumulative_share(-d, 1) IS NULL,
	cumulative_share(e, 1) IS NULL, cumulative_share(d - d, 1) IS NULL
FROM (SELECT welfare_distribution(1) d, welfare_distribution(1, 0) e) q;
SELECT cumulative_share(welfare_distribution(1), 'NaN');
SELECT cumulative_share(welfare_distribution(1), 'Infinity');
SELECT cumulative_share(welfare_distribution(1), '-Infinity', false);
SELECT 'the session answers', cumulative_share(welfare_distribution(1), 1) = 1;

DROP SCHEMA decimal_test CASCADE;
