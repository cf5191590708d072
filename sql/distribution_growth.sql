--
-- Who has the growth: pro_poor_growth against plain SQL over the steps of both
-- quantile functions. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA growth_test;
SET search_path = growth_test, public;

CREATE FUNCTION near(x float8, y float8) RETURNS boolean LANGUAGE sql IMMUTABLE AS
	$$SELECT (x IS NULL) = (y IS NULL) AND coalesce(abs(x - y) <= 1e-13 * greatest(1, abs(y)), true)$$;
CREATE FUNCTION state_of(query text) RETURNS text LANGUAGE plpgsql AS
	$$BEGIN EXECUTE query; RETURN 'no error'; EXCEPTION WHEN OTHERS THEN RETURN sqlstate; END$$;

CREATE FUNCTION welfare_distribution_of(VARIADIC y float8[]) RETURNS welfare_distribution LANGUAGE sql AS
	$$SELECT welfare_distribution(v) FROM unnest(y) v$$;

--
-- By hand: 1, 2, 3 and 6 become 2, 3, 4 and 7; the line is 4, three are poor.
-- Means 3 and 4, medians (the smaller of the middle two) 2 and 3, the poorest
-- three have 6 and 9. The rate is (ln 2/1 + ln 3/2 + ln 4/3) / 3 = ln 4 / 3.
-- Gaps, order 1: 3/4 + 2/4 + 1/4 = 6/4, and 2/4 + 1/4 = 3/4, of four people: P0 =
-- 3/8, P1 = 3/16, total -3/16. Growth alone, from d0: its values x 4/3, 4/3, 8/3, 4
-- and 8, gaps 2/3 + 1/3 = 1, P = 1/4: -1/8. From d1: its values x 3/4, 3/2, 9/4, 3
-- and 21/4, gaps 5/8 + 7/16 + 1/4 = 21/16, P = 21/64: 12/64 - 21/64 = -9/64. Mean
-- -17/128; index 24/17, times 1/3 is 8/17.
-- Order 0: headcounts 3/4 and 2/4, total -1/4; growth alone: 2/4 (4 is not below
-- 4) - 3/4 = -1/4, and 2/4 - 3/4 = -1/4: index 1, times 1/3.
--
CREATE TABLE small AS
SELECT welfare_distribution(y) d0, welfare_distribution(y + 1) d1 FROM unnest(ARRAY[1, 2, 3, 6]) y;
SELECT 'by hand, order 1', near(g.mean_growth, 1 / 3.0), near(g.median_growth, 0.5), near(g.poor_mean_growth, 0.5),
	near(g.pro_poor_rate, ln(4.0) / 3),
	near(g.pro_poor_index, 24 / 17.0), near(g.poverty_equivalent_growth, 8 / 17.0)
FROM small, pro_poor_growth(d0, d1, 4, 1) g;
SELECT 'by hand, order 0', near(g.pro_poor_index, 1), near(g.poverty_equivalent_growth, 1 / 3.0)
FROM small, pro_poor_growth(d0 => d0, d1 => d1, line => 4, alpha => 0) g;
SELECT 'order 0 is the default', pro_poor_growth(d0, d1, 4) = pro_poor_growth(d0, d1, 4, 0) FROM small;

-- Places, not people: of 1 and 5 the poor one is the poorer half; with twice as
-- many people, 1, 2, 3 and 9, the poorer half are 1 and 2: (ln 1/1 + ln 2/1) / 2,
-- and their mean 1.5. With 3 people, 1, 2 and 9, it is the first and half of the
-- second: (2 ln 1 + 1 ln 2) / 3.
SELECT 'places', near((pro_poor_growth(a, b, 3)).pro_poor_rate, ln(2.0) / 2),
	near((pro_poor_growth(a, b, 3)).poor_mean_growth, 0.5),
	near((pro_poor_growth(a, c, 3)).pro_poor_rate, ln(2.0) / 3),
		near((pro_poor_growth(a, c, 3)).poor_mean_growth, 1 / 3.0)
FROM (SELECT welfare_distribution_of(1, 5) a, welfare_distribution_of(1, 2, 3, 9) b,
	welfare_distribution_of(1, 2, 9) c) x;

--
-- 300 random pairs: ties, zeros, negative values, fractional weights.
--
SELECT setseed(0.8125) IS NOT NULL AS seed \gset
CREATE TABLE household AS
SELECT s, t, CASE s % 5 WHEN 0 THEN (random() * 20)::int / 2.0 WHEN 1
	THEN 0.01 + round((random() * (8 + t))::numeric, 2)
		WHEN 2 THEN ((random() * 30)::int - 5 + t) / 4.0 WHEN 3 THEN 1 + t + (random() * 8)::int
			ELSE 0.5 + (random() * (6 + t))::int / 2.0 END y,
	CASE s % 3 WHEN 0 THEN 1 WHEN 1 THEN (1 + (random() * 30)::int) / 8.0 ELSE 0.25 + round((random() * 4)::numeric, 2)
		END w
FROM (SELECT s, t, 1 + (random() * 25)::int n FROM generate_series(1, 300) s, generate_series(0, 1) t) q,
	generate_series(1, n);
CREATE TABLE pair AS
SELECT s, a.d d0, b.d d1 FROM (SELECT s, welfare_distribution(y, w) d FROM household WHERE t = 0 GROUP BY s) a
JOIN (SELECT s, welfare_distribution(y, w) d FROM household WHERE t = 1 GROUP BY s) b USING (s);

-- The oracle. In units of 1 / (n0 n1) of the people both quantile functions have
-- whole steps; place is where one ends, up to the first headcount. The line is 3.
CREATE TABLE place AS
WITH v AS (SELECT s, t, y, sum(w) w FROM household GROUP BY s, t, y),
b AS (SELECT s, t, sum(w) n FROM v GROUP BY s, t)
SELECT v.s, v.t, y, sum(w) OVER (PARTITION BY v.s, v.t ORDER BY y) * (SELECT n FROM b
	WHERE b.s = v.s AND b.t = 1 - v.t) AS place FROM v;
CREATE INDEX ON place (s, t, place, y);
CREATE TABLE oracle AS
WITH b AS (SELECT s, t, sum(w) n, sum(w * y) / sum(w) m, sum(w) FILTER (WHERE y < 3) np, min(y) lo
	FROM household GROUP BY s, t),
h AS (SELECT b0.s, b0.np * b1.n h, b0.m m0, b1.m m1, least(b0.lo, b1.lo) lo FROM b b0 JOIN b b1 USING (s)
	WHERE b0.t = 0 AND b1.t = 1),
p AS (SELECT DISTINCT s, place FROM place JOIN h USING (s) WHERE place <= h),
q AS (SELECT s, p.place - coalesce(lag(p.place) OVER (PARTITION BY s ORDER BY p.place), 0) step,
	(SELECT min(y) FROM place c WHERE c.s = p.s AND c.place >= p.place AND t = 0) q0, (SELECT min(y) FROM place c
		WHERE c.s = p.s AND c.place >= p.place AND t = 1) q1 FROM p)
SELECT s, min(m0) m0, min(m1) m1, sum(step * q1) / nullif(greatest(sum(step * q0), 0), 0) - 1 poor_mean,
	CASE WHEN min(lo) > 0 THEN sum(step * ln(greatest(q1, 0.001) / greatest(q0, 0.001))) / min(h) END rate,
		sum(step) = min(h) complete
FROM h LEFT JOIN q USING (s) GROUP BY s;
SELECT 'oracle is complete', bool_and(complete), count(complete) > 200 FROM oracle;
CREATE TABLE growth AS SELECT s, a, d0, d1, (pro_poor_growth(d0, d1, 3, a)).*
	FROM pair, unnest(ARRAY[0, 1, 2]::float8[]) a;
SELECT 'mean', bool_and(near(mean_growth, (CASE WHEN m0 > 0 THEN m1 / m0 - 1 END)::float8)), count(mean_growth) > 800
	FROM growth JOIN oracle USING (s);
SELECT 'median', bool_and(near(median_growth, CASE WHEN median(d0) > 0 THEN median(d1) / median(d0) - 1 END)),
	count(median_growth) > 800 FROM growth;
SELECT 'mean of the poor', bool_and(near(poor_mean_growth, poor_mean::float8)), count(poor_mean_growth) > 600
	FROM growth JOIN oracle USING (s);
SELECT 'rate', bool_and(near(pro_poor_rate, rate::float8)), count(pro_poor_rate) > 300 FROM growth
	JOIN oracle USING (s);

-- The index from the definition of the FGT index; of order 0, which jumps where a
-- moved value meets the line, from growth_redistribution.
CREATE TABLE fgt AS
SELECT s, l.t l, m.t m, a, sum(w * CASE WHEN y * m.mean / l.mean < 3 THEN ((3 - y * m.mean / l.mean) / 3) ^ a ELSE 0
	END) / sum(w) p
FROM household h JOIN (SELECT s, t, sum(w * y) / sum(w) mean FROM household GROUP BY s, t) l USING (s, t)
	JOIN (SELECT s, t, sum(w * y) / sum(w) mean FROM household GROUP BY s, t) m USING (s), generate_series(1, 2) a
WHERE l.mean > 0 AND m.mean > 0 GROUP BY s, l.t, m.t, a;
-- the index is far from exact where growth alone changes little
SELECT 'index', bool_and(abs(growth.pro_poor_index * (g / 2)::float8 - total::float8) <= 1e-13 + 1e-15
	* abs(growth.pro_poor_index)), count(growth.pro_poor_index) > 400
FROM growth JOIN (SELECT s, a, sum(p * CASE WHEN l = 0 AND m = 0 THEN -1 WHEN l = 1 AND m = 1 THEN 1 ELSE 0 END) total,
	sum(p * CASE m WHEN 1 THEN 1 ELSE -1 END) g FROM fgt GROUP BY s, a) x ON x.s = growth.s AND x.a = growth.a
WHERE growth.pro_poor_index IS NOT NULL;
SELECT 'as growth_redistribution', bool_and(pro_poor_index IS NOT DISTINCT FROM total / nullif(growth_shapley, 0)),
	count(pro_poor_index) > 600, count(*) FILTER (WHERE growth_shapley = 0) > 20
FROM growth, growth_redistribution(d0, d1, 3, 3, a);
SELECT 'poverty equivalent growth', bool_and(poverty_equivalent_growth IS NOT DISTINCT
	FROM pro_poor_index * mean_growth) FROM growth;

--
-- What must hold
--
-- No growth: everything is exactly 0, and growth alone changes nothing.
SELECT 'no growth', bool_and((g.mean_growth, coalesce(g.median_growth, 0), coalesce(g.poor_mean_growth, 0),
	coalesce(g.pro_poor_rate, 0)) = (0.0, 0.0, 0.0, 0.0)),
	bool_and(g.pro_poor_index IS NULL AND g.poverty_equivalent_growth IS NULL), count(g.pro_poor_rate) > 100
FROM pair, pro_poor_growth(d0, d0, 3, 1) g WHERE mean(d0) > 0;
-- Growth in proportion: twice as much for everybody.
SELECT 'in proportion', bool_and(g.mean_growth = 1 AND coalesce(g.median_growth, 1) = 1
	AND coalesce(g.poor_mean_growth, 1) = 1 AND near(coalesce(g.pro_poor_rate, ln(2::float8)), ln(2::float8))
		AND coalesce(g.pro_poor_index, 1) = 1 AND coalesce(g.poverty_equivalent_growth, 1) = 1),
			count(g.pro_poor_index) > 200, count(g.pro_poor_rate) > 100
FROM pair, pro_poor_growth(d0, scale(d0, 2), 3, 2) g WHERE mean(d0) > 0;
-- With everybody poor and nobody rising above the line, the rate is the change
-- of the Watts index, per head of the poor.
SELECT 'Watts', bool_and(near(g.pro_poor_rate, watts_index(d0, 50) - watts_index(d1, 50))), count(*) > 150
FROM pair, pro_poor_growth(d0, d1, 50) g WHERE watts_index(d0, 50) IS NOT NULL AND watts_index(d1, 50) IS NOT NULL;
-- The mean of the growth incidence curve up to the headcount, in logarithms.
SELECT 'growth incidence curve', bool_and(abs(g.pro_poor_rate - (SELECT avg(ln(1 + growth))
	FROM growth_incidence(d0, d1, 10000) WHERE p <= headcount_ratio(d0, 3))) < 0.01), count(*) > 10
FROM pair, pro_poor_growth(d0, d1, 3) g WHERE s <= 50 AND g.pro_poor_rate IS NOT NULL AND headcount_ratio(d0, 3) > 0.2;
-- The currency does not matter.
SELECT 'currency', bool_and(pro_poor_growth(d0, d1, 3, 1) IS NOT DISTINCT
	FROM pro_poor_growth(scale(d0, 1024), scale(d1, 1024), 3072, 1)) FROM pair;
-- Values far apart, whose quotient is beyond double precision.
SELECT 'far apart', near(g.pro_poor_rate, ln(1e-300::float8) - ln(1e300::float8)), g.mean_growth = -1
	AND g.poor_mean_growth = -1, g.pro_poor_index IS NULL
FROM pro_poor_growth(welfare_distribution_of(1e300), welfare_distribution_of(1e-300), 1e301) g;

--
-- NULL rules and errors
--
SELECT 'nobody poor', g.mean_growth > 0, g.pro_poor_rate IS NULL AND g.poor_mean_growth IS NULL
	AND g.pro_poor_index IS NULL AND g.poverty_equivalent_growth IS NULL
FROM small, pro_poor_growth(d0, d1, 0.25, 1) g;
SELECT 'zero', g.pro_poor_rate IS NULL, near(g.poor_mean_growth, 0.5), g.pro_poor_index IS NOT NULL
FROM pro_poor_growth(welfare_distribution_of(0, 2, 5), welfare_distribution_of(1, 2, 5), 3, 1) g;
SELECT 'zero afterwards', g.pro_poor_rate IS NULL, g.poor_mean_growth = -1
FROM pro_poor_growth(welfare_distribution_of(1, 5), welfare_distribution_of(0, 9), 3) g;
SELECT 'a mean of 0', g.mean_growth IS NULL AND g.median_growth IS NULL AND g.poor_mean_growth IS NULL
	AND g.pro_poor_rate IS NULL AND g.pro_poor_index IS NULL AND g.poverty_equivalent_growth IS NULL
FROM pro_poor_growth(welfare_distribution_of(-1, 1), welfare_distribution_of(2, 3), 3) g;
SELECT 'nothing to compare', pro_poor_growth(d0, d1 - d1, 4) IS NULL AND pro_poor_growth(d0 - d0, d1, 4) IS NULL
	AND pro_poor_growth(d0, -d1, 4) IS NULL
	AND pro_poor_growth(NULL, d1, 4) IS NULL AND pro_poor_growth(d0, d1, NULL) IS NULL FROM small;
SELECT 'errors', state_of('SELECT pro_poor_growth(d0, d1, 0) FROM small') = '22023',
	state_of('SELECT pro_poor_growth(d0, d1, ''NaN'') FROM small') = '22023',
	state_of('SELECT pro_poor_growth(d0, d1, 1, -1) FROM small') = '22023',
		state_of('SELECT pro_poor_growth(d0, d1, 1, ''Infinity'') FROM small') = '22023',
	state_of('SELECT pro_poor_growth(welfare_distribution_of(1e-300), welfare_distribution_of(1e300), 1)') = '22003';
-- Bins are read as their means: close to the rows.
SELECT 'bins', bool_and(abs(a.mean_growth - b.mean_growth) < 1e-13),
	bool_and(abs(a.pro_poor_rate - b.pro_poor_rate) < 0.01),
	bool_and(abs(a.poor_mean_growth - b.poor_mean_growth) < 0.01)
FROM (SELECT welfare_distribution(exp(i % 997 / 400.0)) d0, welfare_distribution(0.1 + exp(i % 991 / 380.0)) d1
	FROM generate_series(1, 20000) i) p,
	pro_poor_growth(d0, d1, 3, 1) a, pro_poor_growth(coarsen(d0, 10), coarsen(d1, 8), 3, 1) b;

DROP SCHEMA growth_test CASCADE;
