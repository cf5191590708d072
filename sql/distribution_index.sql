--
-- The indices of a welfare_distribution against plain SQL over numeric, on
-- data with ties, zeros, negative values and fractional weights. Every line is
-- a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA index_test;
SET search_path = index_test, public;

SELECT setseed(0.375) IS NOT NULL AS seed \gset
CREATE TABLE household AS
SELECT g, CASE g % 4 WHEN 0 THEN (random() * 20)::int / 2.0 WHEN 1 THEN round((random() * 9)::numeric, 2)
	WHEN 2 THEN ((random() * 30)::int - 5) / 4.0 ELSE 1 + (random() * 8)::int END AS y,
	CASE g % 3 WHEN 0 THEN 1 WHEN 1 THEN (1 + (random() * 30)::int) / 8.0
		ELSE round((random() * 4 + 0.25)::numeric * 4) / 4 + 0.25 END AS w
FROM (SELECT s AS g, 1 + (random() * 25)::int AS n FROM generate_series(1, 240) s) t, generate_series(1, n);

-- The oracle. The line is 3. Weights are fractions of 2, so that a
-- share that is exactly p in numeric is so in binary.
CREATE TABLE oracle AS
WITH v AS (SELECT g, y, sum(w) w FROM household GROUP BY g, y),
t AS (SELECT g, sum(w) n, sum(w * y) t, min(y) lo, sum(w * y) / sum(w) m, sum(w) FILTER (WHERE y < 3) np,
	sum(w * y) FILTER (WHERE y < 3) tp FROM v GROUP BY g),
c AS (SELECT v.*, n, t, lo, m, np, tp, sum(w) OVER o c, coalesce(sum(w * y) OVER (o ROWS BETWEEN UNBOUNDED PRECEDING
	AND 1 PRECEDING), 0) b,
	y - coalesce(lag(y) OVER o, 0) step, greatest(0, (3 - y) / 3) gap, greatest(y, 0.001) pos FROM v
		JOIN t USING (g) WINDOW o AS (PARTITION BY g ORDER BY y)),
-- Within an entry the welfare of the poorest h is a + y h, and the ratio of the
-- means below and above h is 1 + p / h + q / (t - a - y h).
s AS (SELECT *, (c - w)::numeric(90, 40) f, (b - y * (c - w))::numeric(90, 40) a FROM c),
z AS (SELECT *, CASE WHEN t <= 0 THEN 0 ELSE CASE WHEN f > 0 THEN a * n / (t - a) * ln(c / f) ELSE 0 END
	+ CASE WHEN y = 0 THEN -a * w / (t - a) WHEN c = n THEN w
		ELSE w - t * (y * n - (t - a)) / ((t - a) * y) * ln((t - a - y * c) / (t - a - y * f)) END END ratios FROM s)
SELECT g, min(n) n, min(t) t, min(m) m, min(lo) lo,
	CASE WHEN min(t) > 0 THEN sum(w * y * (2 * c - w)) / (min(n) * min(t)) - 1 END gini,
	CASE WHEN min(t) > 0 THEN 1 - sum(step * ((n - c + w) / n) ^ 3) / min(m) END s_gini,
	CASE WHEN min(t) > 0 THEN sum(w * abs(y - m)) / (2 * min(t)) END hoover,
	CASE WHEN min(t) > 0 THEN 1 - sum(ratios) / min(n) END zenga,
	coalesce(sum(w) FILTER (WHERE y < 3), 0) / min(n) h, coalesce(sum(w) FILTER (WHERE y <= 3), 0) / min(n) h_inclusive,
	sum(w * gap) / min(n) p1, sum(w * gap ^ 2) / min(n) p2, sum(w * gap * (2 * n - 2 * c + w)) / min(n) ^ 2 sst,
	sum(w * gap) / min(n) + coalesce(sum(w * y * (2 * c - w - np)) FILTER (WHERE y < 3) / (min(n) * min(np) * 3),
		0) sen,
	CASE WHEN min(lo) >= 0 AND min(t) > 0 THEN sum(CASE WHEN y > 0 THEN w * y / m * ln(pos / m) ELSE 0 END) / min(n)
		END theil,
	CASE WHEN min(lo) > 0 THEN -sum(w * ln(pos / m)) / min(n) END mld,
	CASE WHEN min(lo) > 0 OR min(lo) >= 3 THEN coalesce(sum(w * ln(3 / pos)) FILTER (WHERE y < 3), 0) / min(n)
		END watts,
	CASE WHEN min(lo) >= 0 AND min(t) > 0 THEN (sum(w * (y / m) ^ 2) / min(n) - 1) / 2 END ge2,
	CASE WHEN min(lo) > 0 THEN 1 - 1 / (sum(w / pos) / min(n)) / min(m) END atkinson2,
	CASE WHEN min(lo) >= 0 AND min(t) > 0 THEN 1 - (sum(w * sqrt(greatest(y, 0))) / min(n)) ^ 2 / min(m) END atkinson,
	min(y) FILTER (WHERE c / n >= 0.5) median, min(y) FILTER (WHERE c / n >= 0.2) q2,
		min(y) FILTER (WHERE c / n >= 0.8) q8,
	CASE WHEN min(t) > 0 THEN sum(b + (0.3 * n - (c - w)) * y) FILTER (WHERE c - w < 0.3 * n AND c >= 0.3 * n) / min(t)
		END lorenz
FROM z GROUP BY g;

CREATE TABLE distribution AS SELECT g, welfare_distribution(y, w) AS d, welfare_distribution(y::float8, w::float8) AS f
	FROM household GROUP BY g;

CREATE FUNCTION same(x float8, y numeric) RETURNS boolean LANGUAGE sql IMMUTABLE AS
	$$SELECT (x IS NULL) = (y IS NULL) AND coalesce(abs(x - y::float8) <= 2e-14 * greatest(1, abs(y)), true)$$;

SELECT x.label, bool_and(x.ok) AND count(*) >= 240
FROM distribution JOIN oracle o USING (g), LATERAL (VALUES
	('both inputs', d = f),
	('population', same(population(d), o.n)), ('total', same(total(d), o.t)), ('mean', same(mean(d), o.m)),
	('median', median(d) = o.median), ('quantiles', quantile(d, 0.2) = q2 AND quantile(d, 0.8) = q8),
	('headcount', same(headcount_ratio(d, 3), h) AND same(headcount_ratio(d, 3, inclusive => true), h_inclusive)),
	('gap', same(poverty_gap_index(d, 3), p1)), ('severity', same(squared_poverty_gap_index(d, 3), p2)),
	('watts', same(watts_index(d, 3), watts)), ('sen', same(sen_index(d, 3), sen)), ('sst', same(sst_index(d, 3), sst)),
	('gini', same(gini(d), o.gini)), ('s_gini', same(s_gini(d, 3), o.s_gini)),
		('hoover', same(hoover_index(d), hoover)), ('zenga', same(zenga_index(d), zenga)),
	('theil', same(theil_index(d), theil)), ('mean log deviation', same(mean_log_deviation(d), mld)),
		('entropy', same(generalized_entropy(d, 2), ge2)),
	('atkinson 0.5', same(atkinson_index(d, 0.5), atkinson)), ('atkinson 2', same(atkinson_index(d, 2), atkinson2)),
	('lorenz', same(lorenz(d, 0.3), o.lorenz))) x(label, ok)
GROUP BY x.label ORDER BY x.label COLLATE "C";

-- The bits of the poverty_summary.
SELECT 'as a poverty_summary', bool_and(headcount_ratio(d, 3) = headcount_ratio(s)
	AND poverty_gap_index(d, 3) = poverty_gap_index(s)
	AND squared_poverty_gap_index(d, 3) = squared_poverty_gap_index(s) AND fgt_index(d, 3, 1.7) = fgt
		AND watts_index(d, 3) IS NOT DISTINCT FROM watts_index(s)
	AND population(d) = population(s) AND mean(d) = mean_welfare(s))
FROM distribution JOIN (SELECT g, poverty_summary(y::float8, 3, w::float8) s,
	fgt_index(y::float8, 3, w::float8, 1.7) fgt FROM household GROUP BY g) p USING (g);

DROP SCHEMA index_test CASCADE;
