--
-- Groups beside everybody: subgroup_poverty, sectoral_change, and the Gini and
-- the generalised entropy within and between groups. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA subgroup_test;
SET search_path = subgroup_test, public;

CREATE FUNCTION near(x float8, y float8) RETURNS boolean LANGUAGE sql IMMUTABLE AS
	$$SELECT (x IS NULL) = (y IS NULL) AND coalesce(abs(x - y) <= 4e-14 * greatest(1, abs(y)), true)$$;
CREATE FUNCTION state_of(query text) RETURNS text LANGUAGE plpgsql AS
	$$BEGIN EXECUTE query; RETURN 'no error'; EXCEPTION WHEN OTHERS THEN RETURN sqlstate; END$$;

--
-- By hand: a village of the incomes 1 and 2, another of 3 and 6.
--
CREATE TABLE small AS
SELECT g, welfare_distribution(y) d, poverty_summary(y, 4) s
FROM (VALUES ('a', 1), ('a', 2), ('b', 3), ('b', 6)) v(g, y) GROUP BY g;

-- Everybody: sum of y (2 rank - 1) = 1 + 6 + 15 + 42 = 64, W Y = 4 x 12 = 48,
-- G = 64/48 - 1 = 1/3. Each village: G = 1/6 (half the difference over the sum),
-- so within = 1/2 x 3/12 x 1/6 + 1/2 x 9/12 x 1/6 = 1/12. Means 1.5 and 4.5:
-- between = (1.5 x 1 + 1.5 x 3 + 4.5 x 5 + 4.5 x 7) / 48 - 1 = 60/48 - 1 = 1/4.
-- The villages do not overlap.
SELECT 'Gini by hand', x.total = 1 / 3.0::float8 AND x.within = 1 / 12.0::float8 AND x.between = 0.25 AND x.overlap = 0
FROM (SELECT (gini_decomposition(d)).* FROM small) x;

-- The villages {1, 6} and {2, 3}: half the difference over the sum is 5/14 and
-- 1/10, within = 1/2 x 7/12 x 5/14 + 1/2 x 5/12 x 1/10 = 5/48 + 1/48 = 1/8; means
-- 2.5 and 3.5: (2.5 x 4 + 3.5 x 12) / 48 - 1 = 4/48 = 1/12; overlap = 1/3 - 1/8 -
-- 1/12 = 1/8.
SELECT 'Gini that overlaps by hand', x.total = 1 / 3.0::float8 AND x.within = 0.125 AND x.between = 1 / 12.0::float8
	AND x.overlap = 0.125
FROM (SELECT (gini_decomposition(d)).* FROM (SELECT welfare_distribution(y) d
	FROM (VALUES ('a', 1), ('a', 6), ('b', 2), ('b', 3)) v(g, y) GROUP BY g) q) x;

-- Order 2 is half the squared coefficient of variation: squares 1 + 4 + 9 + 36 =
-- 50, mean 3: (50 / 4 / 9 - 1) / 2 = 7/36; of the means (2 x 2.25 + 2 x 20.25) / 4
-- / 9 = 45/36: (45/36 - 1) / 2 = 9/72 = 1/8; within = 7/36 - 1/8 = 5/72.
SELECT 'entropy by hand', near(x.total, 7 / 36.0) AND near(x.between, 0.125) AND near(x.within, 5 / 72.0)
FROM (SELECT (generalized_entropy_decomposition(d, 2)).* FROM small) x;

-- Theil: the mean of r ln r with r = 1/3, 2/3, 1, 2, and of r = 1/2, 1/2, 3/2, 3/2.
SELECT 'Theil by hand', near(x.total, (ln(1 / 3.0) / 3 + 2 * ln(2 / 3.0) / 3 + 2 * ln(2.0)) / 4)
	AND near(x.between, (ln(0.5) / 2 + 1.5 * ln(1.5)) / 2)
FROM (SELECT (generalized_entropy_decomposition(d, 1)).* FROM small) x;

-- Line 4, order 1: the gaps are 3/4, 2/4 and 1/4, 0: P = 5/8 and 1/8, of all 3/8.
SELECT 'poverty by hand', bool_and(p = CASE g WHEN 'a' THEN ROW(0.5, 0.625, 0.3125, 5 / 6.0::float8,
	5 / 3.0::float8)::subgroup_contribution
		ELSE ROW(0.5, 0.125, 0.0625, 1 / 6.0::float8, 1 / 3.0::float8)::subgroup_contribution END), bool_and(p = q)
FROM (SELECT g, subgroup_poverty(d, rollup(d) OVER (), 4, 1) p, subgroup_poverty(s, rollup(s) OVER (), 1) q
	FROM small) x;
SELECT 'the line itself', (subgroup_poverty(d, d, 2, inclusive => true)).poverty = 1,
	(subgroup_poverty(d, d, 2)).poverty = 0.5 FROM small WHERE g = 'a';

-- Two sectors. First 6 in farms, 3 of them poor, and 4 in towns, 1 poor; then 5
-- in farms, 2 poor, and 15 in towns, 3 poor. v0 = 0.6, 0.4; v1 = 0.25, 0.75; P0 =
-- 0.5, 0.25; P1 = 0.4, 0.2. Farms: within 0.6 x -0.1 = -0.06, shift -0.35 x 0.5 =
-- -0.175, interaction 0.035, together -0.2 = 0.25 x 0.4 - 0.6 x 0.5. Towns: -0.02,
-- 0.0875, -0.0175, together 0.05. All: 0.25 - 0.4 = -0.15.
CREATE TABLE sector AS
SELECT g, t, welfare_distribution(y, n) d, poverty_summary(y, 2, n) s
FROM (VALUES ('farm', 0, 1, 3), ('farm', 0, 9, 3), ('town', 0, 1, 1), ('town', 0, 9, 3),
	('farm', 1, 1, 2), ('farm', 1, 9, 3), ('town', 1, 1, 3), ('town', 1, 9, 12)) v(g, t, y, n) GROUP BY g, t;
CREATE VIEW sectoral AS
SELECT g, sectoral_change(a.d, rollup(a.d) OVER (), b.d, rollup(b.d) OVER (), 2, 2) c,
	sectoral_change(a.s, rollup(a.s) OVER (), b.s, rollup(b.s) OVER ()) q
FROM sector a JOIN sector b USING (g) WHERE a.t = 0 AND b.t = 1;
SELECT 'sectors by hand', bool_and(c = q AND CASE g
	WHEN 'farm' THEN near((c).total, -0.2) AND near((c).within, -0.06) AND near((c).shift, -0.175)
		AND near((c).interaction, 0.035)
	ELSE near((c).total, 0.05) AND near((c).within, -0.02) AND near((c).shift, 0.0875)
		AND near((c).interaction, -0.0175) END),
	near(sum((c).total), -0.15)
FROM sectoral;

--
-- 300 random populations of 1 to 6 groups, in two periods: ties, zeros, negative
-- values, fractional weights, weight 0, groups of one person.
--
SELECT setseed(0.625) IS NOT NULL AS seed \gset
CREATE TABLE household AS
SELECT s, t, (random() * (s % 6))::int k,
	CASE s % 4 WHEN 0 THEN (random() * 20)::int / 2.0 WHEN 1 THEN 0.01 + round((random() * 9)::numeric, 2)
		WHEN 2 THEN ((random() * 30)::int - 5) / 4.0 ELSE 1 + (random() * 8)::int END y,
	CASE s % 3 WHEN 0 THEN 1 WHEN 1 THEN greatest(0, (random() * 30)::int - 6) / 8.0
		ELSE 0.25 + round((random() * 4)::numeric, 2) END w
FROM (SELECT s, t, 1 + (random() * 30)::int n FROM generate_series(1, 300) s, generate_series(0, 1) t) q,
	generate_series(1, n);
CREATE TABLE part AS
SELECT s, t, k, welfare_distribution(y, w) d, poverty_summary(y::float8, 3, w::float8) p FROM household
	GROUP BY s, t, k;
CREATE TABLE whole AS
SELECT s, t, rollup(d) d, rollup(p) p FROM part GROUP BY s, t;

-- The oracle of the Gini: mean differences, pair by pair.
CREATE TABLE v AS SELECT s, k, y, w FROM household WHERE t = 0 AND w > 0;
CREATE INDEX ON v (s);
ANALYZE v;
CREATE TABLE pairs AS
WITH m AS (SELECT s, k, sum(w) w, sum(w * y) / sum(w) y FROM v GROUP BY s, k),
b AS (SELECT s, sum(w) n, sum(w * y) t FROM v GROUP BY s)
SELECT s, (SELECT sum(v.w * u.w * abs(v.y - u.y)) FROM v JOIN v u USING (s) WHERE v.s = b.s) / (2 * n * t) AS total,
	(SELECT sum(v.w * u.w * abs(v.y - u.y)) FROM v JOIN v u USING (s, k) WHERE v.s = b.s) / (2 * n * t) AS within,
	(SELECT sum(m.w * u.w * abs(m.y - u.y)) FROM m JOIN m u USING (s) WHERE m.s = b.s) / (2 * n * t) AS between
FROM b WHERE t > 0;

CREATE TABLE gini_of AS
SELECT s, (gini_decomposition(d)).* FROM part WHERE t = 0 GROUP BY s;
SELECT 'Gini: mean differences', count(*) > 250, bool_and(near(g.total, p.total::float8)),
	bool_and(near(g.within, p.within::float8)),
	bool_and(near(g.between, p.between::float8)), bool_and(near(g.overlap, (p.total - p.within - p.between)::float8))
FROM gini_of g JOIN pairs p USING (s);
SELECT 'Gini: of everybody', bool_and(g.total IS NOT DISTINCT FROM gini(w.d)),
	bool_and((g.within IS NULL) = (gini(w.d) IS NULL)),
	bool_and(near(g.within + g.between + g.overlap, g.total)), bool_and(overlap >= 0),
		count(*) FILTER (WHERE overlap > 0) > 100
FROM gini_of g JOIN whole w USING (s) WHERE w.t = 0;

-- The oracle of the entropy: groups by their own indices, and their means.
CREATE TABLE entropy_of AS
SELECT s, a, (generalized_entropy_decomposition(d, a)).* FROM part, unnest(ARRAY[-1, 0, 0.5, 1, 2, 3.25]::float8[]) a
	WHERE t = 0 GROUP BY s, a;
CREATE FUNCTION entropy_term(r numeric, a numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS
	$$SELECT CASE a WHEN 0 THEN -ln(nullif(r, 0)) WHEN 1 THEN CASE WHEN r = 0 THEN 0 ELSE r * ln(r) END
		ELSE (CASE WHEN r = 0 THEN CASE WHEN a > 0 THEN 0 END ELSE exp(a * ln(r)) END - 1) / (a * a - a) END$$;
CREATE TABLE entropy_oracle AS
WITH v AS (SELECT s, k, y, w FROM household WHERE t = 0 AND w > 0),
b AS (SELECT s, sum(w) n, sum(w * y) / sum(w) m FROM v GROUP BY s HAVING sum(w * y) > 0 AND min(y) >= 0),
g AS (SELECT s, k, sum(w) w, sum(w * y) / sum(w) y FROM v GROUP BY s, k),
i AS (SELECT s, k, a, CASE WHEN g.y > 0 THEN sum(v.w * entropy_term(v.y / g.y, a)) / g.w ELSE 0 END e,
	bool_and(v.y > 0) ok
	FROM v JOIN b USING (s) JOIN g USING (s, k), unnest(ARRAY[-1, 0, 0.5, 1, 2, 3.25]::numeric[]) a
		WHERE v.y > 0 OR a > 0 GROUP BY s, k, a, g.y, g.w)
SELECT s, a, sum(CASE WHEN g.y > 0 THEN (g.w / n) * exp(a * ln(g.y / m)) * e ELSE 0 END) AS within,
	sum(g.w / n * entropy_term(g.y / m, a)) AS between
FROM i JOIN g USING (s, k) JOIN b USING (s)
WHERE a > 0 OR NOT EXISTS (SELECT FROM v WHERE v.s = i.s AND v.y <= 0)
GROUP BY s, a;
SELECT 'entropy: groups', a, count(*) > 70, bool_and(near(x.within, o_within::float8)),
	bool_and(near(x.between, o_between::float8)), bool_and(near(x.total, (o_within + o_between)::float8))
FROM (SELECT e.*, o.within o_within, o.between o_between FROM entropy_of e
	JOIN entropy_oracle o ON o.s = e.s AND o.a = e.a::numeric) x GROUP BY a ORDER BY a;
SELECT 'entropy: of everybody', bool_and(e.total IS NOT DISTINCT FROM generalized_entropy(w.d, a)),
	bool_and((e.between IS NULL) = (e.total IS NULL)),
	bool_and(e.total IS NULL OR e.within = e.total - e.between), bool_and(within > -1e-15)
FROM entropy_of e JOIN whole w USING (s) WHERE w.t = 0;

-- Each person a group: nothing within. One group: nothing between.
SELECT 'persons', bool_and(within = 0 AND overlap = 0 AND total = between)
FROM (SELECT (gini_decomposition(welfare_distribution)).*
	FROM (SELECT s, welfare_distribution(y, w) FROM household WHERE t = 0 AND s IN (SELECT s FROM pairs)
	GROUP BY s, y) q GROUP BY s) x;
SELECT 'persons, entropy', bool_and(within = 0 AND total = between), count(*) > 150
FROM (SELECT (generalized_entropy_decomposition(d, 1)).*
	FROM (SELECT s, welfare_distribution(y, w) d FROM household WHERE t = 0 GROUP BY s, y, ctid) q GROUP BY s) x
	WHERE total IS NOT NULL;
SELECT 'one group', bool_and(x.between = 0 AND x.overlap = 0 AND x.total = x.within),
	bool_and(e.between = 0 AND e.within = e.total)
FROM (SELECT (gini_decomposition(d)).* FROM whole WHERE gini(d) IS NOT NULL GROUP BY s, t) x,
	(SELECT (generalized_entropy_decomposition(d, 2)).* FROM whole WHERE generalized_entropy(d, 2) IS NOT NULL
		GROUP BY s, t) e;

-- FGT: the definition, and that the parts add up.
CREATE TABLE poverty_of AS
SELECT s, t, k, a, subgroup_poverty(x.d, w.d, 3, a) c, subgroup_poverty(x.p, w.p, a) q, w.d, x.d part
FROM part x JOIN whole w USING (s, t), unnest(ARRAY[0, 1, 2]::float8[]) a;
CREATE TABLE poverty_oracle AS
WITH v AS (SELECT s, t, k, a, sum(w) n, sum(CASE WHEN y < 3 THEN w * CASE WHEN a = 0 THEN 1 ELSE ((3 - y) / 3) ^ a END
	ELSE 0 END) g
	FROM household, unnest(ARRAY[0, 1, 2]) a GROUP BY s, t, k, a)
SELECT s, t, k, a, n / sum(n) OVER o v, g / n p, g / sum(n) OVER o c, g / nullif(sum(g) OVER o, 0) AS share,
	g / n / nullif(sum(g) OVER o, 0) * sum(n) OVER o risk
FROM v WHERE n > 0 WINDOW o AS (PARTITION BY s, t, a);
SELECT 'subgroup_poverty', count(*) > 3000, bool_and(c = q), bool_and(near((c).population_share, v::float8)),
	bool_and(near((c).poverty, p::float8)),
	bool_and(near((c).contribution, o.c_o::float8)), bool_and(near((c).poverty_share, share::float8)),
		bool_and(near((c).poverty_risk, risk::float8)),
	bool_and((c).poverty = fgt_index(part, 3, x.a))
FROM poverty_of x JOIN (SELECT s, t, k, a, v, p, c c_o, share, risk
	FROM poverty_oracle) o ON (o.s, o.t, o.k, o.a::float8) = (x.s, x.t, x.k, x.a);
SELECT 'without anybody', count(*) > 5, bool_and(c IS NULL AND q IS NULL)
FROM poverty_of x WHERE NOT EXISTS (SELECT FROM poverty_oracle o WHERE (o.s, o.t, o.k) = (x.s, x.t, x.k));
SELECT 'adding up', bool_and(near(c, p)), bool_and(share IS NULL OR near(share, 1)), bool_and(near(v, 1))
FROM (SELECT sum((c).contribution) c, min(fgt_index(d, 3, a)) p, sum((c).poverty_share) AS share,
	sum((c).population_share) v FROM poverty_of GROUP BY s, t, a) x
WHERE p IS NOT NULL;
SELECT 'any order', bool_and(near((subgroup_poverty(x.d, w.d, 3, 1.5)).contribution,
	fgt_index(x.d, 3, 1.5) * population(x.d) / population(w.d)))
FROM part x JOIN whole w USING (s, t);

-- Sectors: a group that exists in one period only has its total.
CREATE TABLE change AS
SELECT s, k, a, sectoral_change(coalesce(x.d, y.d - y.d), w0.d, coalesce(y.d, x.d - x.d), w1.d, 3, 3, a) c,
	sectoral_change(coalesce(x.p, y.p - y.p), w0.p, coalesce(y.p, x.p - x.p), w1.p, a) q, w0.d d0, w1.d d1
FROM (SELECT s, k, d, p FROM part WHERE t = 0) x FULL JOIN (SELECT s, k, d, p FROM part WHERE t = 1) y USING (s, k)
JOIN whole w0 USING (s) JOIN whole w1 USING (s), unnest(ARRAY[0, 1, 2]::float8[]) a WHERE w0.t = 0 AND w1.t = 1;
SELECT 'sectoral_change', bool_and(x.c IS NOT DISTINCT FROM q),
	bool_and(near((x.c).total, (coalesce(o1.c, 0) - coalesce(o0.c, 0))::float8)),
	bool_and(near((x.c).within, (o0.v * (o1.p - o0.p))::float8)),
		bool_and(near((x.c).shift, ((o1.v - o0.v) * o0.p)::float8)),
	bool_and(near((x.c).interaction, ((o1.v - o0.v) * (o1.p - o0.p))::float8)),
		count(*) FILTER (WHERE (x.c).within IS NULL) > 50,
	bool_and((x.c).within IS NULL OR near((x.c).within + (x.c).shift + (x.c).interaction, (x.c).total))
FROM change x LEFT JOIN poverty_oracle o0 ON (o0.s, o0.k, o0.a::float8, o0.t) = (x.s, x.k, x.a, 0)
	LEFT JOIN poverty_oracle o1 ON (o1.s, o1.k, o1.a::float8, o1.t) = (x.s, x.k, x.a, 1)
		WHERE population(d0) > 0 AND population(d1) > 0;
SELECT 'sectors add up', bool_and(near(total, change))
FROM (SELECT sum((c).total) total, min(fgt_index(d1, 3, a) - fgt_index(d0, 3, a)) change FROM change GROUP BY s, a) x;
SELECT 'two lines', bool_and((sectoral_change(d0, d0, d1, d1, 2, 4, 1)).total = poverty_gap_index(d1, 4)
	- poverty_gap_index(d0, 2)) FROM change WHERE k = 0;

--
-- The order of the groups, NULL and empty groups change nothing.
--
SELECT 'any order of groups', bool_and(a = b AND a = c AND a = d AND a = e AND a = f), bool_and(u IS NOT DISTINCT
	FROM v AND u IS NOT DISTINCT FROM w), count(u) > 150, count(*) > 250
FROM (SELECT gini_decomposition(d ORDER BY k) a, gini_decomposition(d ORDER BY k DESC) b, gini_decomposition(d
	ORDER BY md5(k::text)) c,
		gini_decomposition(array_agg(d ORDER BY k)) d, gini_decomposition(array_agg(d
			ORDER BY k) || NULL::welfare_distribution || (SELECT d - d FROM small LIMIT 1)) e,
		gini_decomposition(ARRAY[NULL, (SELECT d - d FROM small LIMIT 1)] || array_agg(d ORDER BY k DESC)) f,
		generalized_entropy_decomposition(d, 2 ORDER BY k) u, generalized_entropy_decomposition(d, 2
			ORDER BY md5(k::text)) v,
		generalized_entropy_decomposition(d, 2 ORDER BY k DESC) w
	FROM part WHERE t = 0 GROUP BY s) y
WHERE a IS NOT NULL;
SELECT 'NULL and empty groups, entropy', bool_and(a IS NOT DISTINCT FROM b)
FROM (SELECT generalized_entropy_decomposition(d, 1) FILTER (WHERE n = 1) a,
	generalized_entropy_decomposition(CASE n WHEN 1 THEN d WHEN 2 THEN d - d END, 1) b
	FROM part, generate_series(1, 3) n WHERE t = 0 GROUP BY s) x;

-- Partial states from workers, combined.
CREATE FUNCTION plan_is_parallel(query text) RETURNS boolean LANGUAGE plpgsql AS
	$$DECLARE plan json; BEGIN EXECUTE 'EXPLAIN (FORMAT json, COSTS off) ' || query INTO plan; RETURN plan::text LIKE '%"Partial"%'; END$$;
CREATE TABLE first AS SELECT d, k FROM part WHERE t = 0 AND s % 4 IN (1, 3);
SELECT gini_decomposition(d) g, generalized_entropy_decomposition(d, 0) e FROM first \gset serial_
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size
	= 0; SET max_parallel_workers_per_gather = 2;
ALTER TABLE first SET (parallel_workers = 2);
SELECT 'parallel', plan_is_parallel('SELECT gini_decomposition(d), generalized_entropy_decomposition(d, 0) FROM first');
SELECT 'the same in parallel', gini_decomposition(d)::text = :'serial_g',
	generalized_entropy_decomposition(d, 0)::text = :'serial_e', :'serial_e' ~ '\d,\d'
FROM first;
RESET parallel_setup_cost; RESET parallel_tuple_cost; RESET min_parallel_table_scan_size;
	RESET max_parallel_workers_per_gather;

-- Many groups of the same mean and of all means: 4,000 groups of two.
SELECT 'many groups', near(x.total, gini(w.d)), near(x.within,
	(SELECT sum(2 * 2 * 1000 / 2.0) / ((SELECT population(w.d)) * total(w.d)) * 2000)), x.overlap > 0
FROM (SELECT rollup(d) d FROM (SELECT g, welfare_distribution(5000 + g % 100 + 1000 * i) d
	FROM generate_series(1, 4000) g, generate_series(0, 1) i GROUP BY g) q) w,
	(SELECT (gini_decomposition(d)).* FROM (SELECT g, welfare_distribution(5000 + g % 100 + 1000 * i) d
		FROM generate_series(1, 4000) g, generate_series(0, 1) i GROUP BY g) q) x;

-- Precisions: the total is that of the merged distribution, the parts add up.
SELECT 'coarser', bool_and(g.total = gini(r)), bool_and(near(g.within + g.between + g.overlap, g.total)),
	bool_and(abs(g.total - gini(w.d)) < 0.1),
	bool_and(e.total = theil_index(r)), bool_and(e.within = e.total - e.between), bool_and(x.g = up AND x.g = down)
FROM (SELECT s, gini_decomposition(c ORDER BY k) up, gini_decomposition(c ORDER BY k DESC) down,
	gini_decomposition(c) g, generalized_entropy_decomposition(c, 1) e, rollup(c) r
	FROM (SELECT s, k, CASE WHEN k % 2 = 0 THEN coarsen(d, 2 + k) ELSE d END c FROM part WHERE t = 0 AND s % 4 = 3) q
		GROUP BY s) x
JOIN whole w USING (s), LATERAL (SELECT (x.g).*) g, LATERAL (SELECT (x.e).*) e WHERE w.t = 0 AND population(w.d) > 0;

--
-- NULL rules and errors
--
SELECT 'no rows', gini_decomposition(d) IS NULL, generalized_entropy_decomposition(d, 1) IS NULL FROM small WHERE false;
SELECT 'only NULL', gini_decomposition(NULL::welfare_distribution) IS NULL,
	generalized_entropy_decomposition(NULL::welfare_distribution, 1) IS NULL FROM small;
SELECT 'empty', gini_decomposition(d - d) IS NULL, generalized_entropy_decomposition(d - d, 1) IS NULL,
	gini_decomposition('{}'::welfare_distribution[]) IS NULL FROM small;
SELECT 'improper', gini_decomposition(CASE g WHEN 'a' THEN d ELSE -d END) IS NULL,
	generalized_entropy_decomposition(CASE g WHEN 'a' THEN d ELSE -d END, 1) IS NULL FROM small;
SELECT 'improper poverty', bool_and(subgroup_poverty(-d, d, 4) IS NULL AND subgroup_poverty(d, -d, 4) IS NULL
	AND subgroup_poverty(d, d - d, 4) IS NULL
	AND subgroup_poverty(-s, s) IS NULL AND subgroup_poverty(s, -s) IS NULL AND subgroup_poverty(s, s - s) IS NULL
		AND subgroup_poverty(s - s, s) IS NULL
	AND subgroup_poverty(NULL, d, 4) IS NULL AND subgroup_poverty(NULL, s) IS NULL
	AND sectoral_change(-d, d, d, d, 4, 4) IS NULL AND sectoral_change(d, d, d, d - d, 4, 4) IS NULL
		AND sectoral_change(s, s, -s, s) IS NULL AND sectoral_change(s, s - s, s, s) IS NULL) FROM small;
SELECT 'nobody poor', bool_and((p).poverty = 0 AND (p).contribution = 0 AND (p).poverty_share IS NULL
	AND (p).poverty_risk IS NULL AND p = q)
FROM (SELECT subgroup_poverty(d, rollup(d) OVER (), 0.5) p, subgroup_poverty(n, rollup(n) OVER ()) q
	FROM (SELECT d, poverty_summary(y, 0.5) n FROM small, (VALUES ('a', 1), ('a', 2), ('b', 3), ('b', 6)) v(k, y)
		WHERE k = g GROUP BY g, d) r) x;
SELECT 'all the poor', (p).poverty_share = 1 FROM (SELECT g, subgroup_poverty(d, rollup(d) OVER (), 2.5, 2) p
	FROM small) x WHERE g = 'a';
-- The mean of one group is below 0, that of all is 1: the Gini is defined. The
-- absolute differences of -1, -2 and 3, 4 in pairs: 2 x (1 + 4 + 5 + 5 + 6 + 1) =
-- 44 over 2 x 4 x 4, within 2 x (1 + 1) = 4, between 8 x 5 = 40.
SELECT 'a negative mean', x.total = 44 / 32.0 AND x.within = 4 / 32.0 AND x.between = 40 / 32.0 AND x.overlap = 0
FROM (SELECT (gini_decomposition(d)).* FROM (SELECT welfare_distribution(y) d
	FROM (VALUES (1, -1), (1, -2), (2, 3), (2, 4)) v(g, y) GROUP BY g) q) x;
SELECT 'mean of all 0', gini_decomposition(welfare_distribution) IS NULL,
	generalized_entropy_decomposition(welfare_distribution, 2) IS NULL
FROM (SELECT welfare_distribution(y) FROM (VALUES (1, -1), (2, 1)) v(g, y) GROUP BY g) q;
SELECT 'zeros', (generalized_entropy_decomposition(welfare_distribution, 1)).total > 0,
	generalized_entropy_decomposition(welfare_distribution, 0) IS NULL
FROM (SELECT welfare_distribution(y) FROM (VALUES (1, 0), (2, 1)) v(g, y) GROUP BY g) q;
SELECT 'errors', state_of('SELECT generalized_entropy_decomposition(d, NULL) FROM small') = '22023',
	state_of('SELECT generalized_entropy_decomposition(d, ''NaN'') FROM small') = '22023',
	state_of('SELECT generalized_entropy_decomposition(d, CASE g WHEN ''a'' THEN 1 ELSE 2 END) FROM small') = '22023',
	state_of('SELECT povaid_support.subgroup_accum(''{}'', d, 1) FROM small') = '0A000',
	state_of('SELECT subgroup_poverty(d, d, 0) FROM small') = '22023',
		state_of('SELECT subgroup_poverty(d, d, 1, -1) FROM small') = '22023',
	state_of('SELECT subgroup_poverty(d, d, 1, ''Infinity'') FROM small') = '22023',
		state_of('SELECT subgroup_poverty(s, s, 3) FROM small') = '22023',
	state_of('SELECT sectoral_change(d, d, d, d, 1, -1) FROM small') = '22023',
		state_of('SELECT sectoral_change(s, s, s, s, 0.5) FROM small') = '22023';
-- Sums beyond double precision; the quotients are not.
SELECT 'large', near((g).total, 1 / 3.0) AND near((g).within, 1 / 12.0)
	AND near((g).between, 0.25), near((e).total, 7 / 36.0)
FROM (SELECT gini_decomposition(d) g, generalized_entropy_decomposition(d, 2) e
	FROM (SELECT welfare_distribution(y * 1e307, 1e300) d FROM (VALUES (1, 1::float8), (1, 2), (2, 3), (2, 6)) v(g, y)
		GROUP BY g) q) x;

DROP SCHEMA subgroup_test CASCADE;
