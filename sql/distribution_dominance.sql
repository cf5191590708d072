--
-- Dominance of one welfare_distribution over another and where they cross:
-- hand-worked cases, the edges, and plain SQL over numeric on random data with
-- ties, zeros, negative values and fractional weights. Every line is a label
-- and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA dominance_test;
SET search_path = dominance_test, public;

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

-- A distribution of these values, and the rows of a set as one text.
CREATE FUNCTION of(VARIADIC y float8[]) RETURNS welfare_distribution LANGUAGE sql IMMUTABLE AS
	$$SELECT welfare_distribution(v) FROM unnest(y) v$$;
CREATE FUNCTION lines(d0 welfare_distribution, d1 welfare_distribution, o int, low float8, high float8,
	unit float8 DEFAULT 1) RETURNS text LANGUAGE sql IMMUTABLE AS
	$$SELECT coalesce(string_agg(line / unit || ' ' || better, ', ' ORDER BY line), '')
	FROM dominance_crossings(d0, d1, o, low, high)$$;

-- by hand: {2, 2} and {1, 3}. Below 1 nobody is poor. Headcounts 0 and 1/2 at the
-- lines above 1, 1 and 1/2 above 2, both 1 above 3. Sums of gaps: z - 1 against
-- 2 (z - 2) up to 3, equal from there on; never more in the first.
SELECT 'order 1 by hand', lines(of(2, 2), of(1, 3), 1, 0, 10) = '2 d1' AND lines(of(1, 3), of(2, 2), 1, 0, 10) = '2 d0';
SELECT 'order 1 within the range only', lines(of(2, 2), of(1, 3), 1, 0, 2) = ''
	AND lines(of(2, 2), of(1, 3), 1, 2.5, 10) = '' AND lines(of(2, 2), of(1, 3), 1, 2, 3) = '2 d1';
SELECT 'touching is no crossing', lines(of(2, 2), of(1, 3), 2, 0, 10) = '' AND lines(of(2, 2), of(1, 3), 3, 0, 10) = '';
-- {1, 4} and {2, 2}. Sums of gaps: z - 1 = 2 (z - 2) at 3. Of squares, up to 4:
-- (z - 1)^2 > 2 (z - 2)^2; above: (z - 1)^2 + (z - 4)^2 = 2 (z - 2)^2 at 9/2.
SELECT 'order 2 by hand', lines(of(1, 4), of(2, 2), 2, 0, 10) = '3 d0' AND lines(of(1, 4), of(2, 2), 2, 0, 2.9) = ''
	AND lines(of(1, 4), of(2, 2), 2, 3, 10) = '';
SELECT 'order 3 by hand', lines(of(1, 4), of(2, 2), 3, 0, 10) = '4.5 d0' AND lines(of(1, 4), of(2, 2), 3, 0, 4.5) = '';
-- {1, 10}: (z - 1)^2 = 2 (z - 2)^2 at 3 + sqrt(2), rounded up
SELECT 'order 3, a line that is not rational', count(*) = 1
	AND bool_and(better = 'd0' AND line >= 3 + sqrt(2::float8) AND line - (3 + sqrt(2::float8)) < 1e-15)
FROM dominance_crossings(of(1, 10), of(2, 2), 3, 0, 10);
-- {1, 4, 5, 5} and {2, 2, 5, 6}: poor of four are 1 and 0 above 1, 1 and 2 above 2,
-- 2 and 2 above 4, 4 and 3 above 5, all above 6
SELECT 'equal for a while, then another order', lines(of(1, 4, 5, 5), of(2, 2, 5, 6), 1, 0, 10) = '2 d0, 5 d1';
-- {2, 4, 6} and {1, 4, 5}: 0 and 1 above 1, equal from 2 to 5, 2 and 3 above 5
SELECT 'equal for a while, then the same order', lines(of(2, 4, 6), of(1, 4, 5), 1, 0, 10) = ''
	AND dominates(of(2, 4, 6), of(1, 4, 5), 1, 0, 10);
SELECT 'shares, not numbers', lines(welfare_distribution(y, 5.5), of(2, 2), 1, 0, 10) = '2 d0'
	FROM (VALUES (1.0), (3)) v(y);
-- z + 4 = 2 (z + 3) at -2; z + 1 = 2 (z + 0.5) at 0
SELECT 'negative lines', lines(of(-2, -2), of(-3, -1), 1, -10, 10) = '-2 d1'
	AND lines(of(-4, -1), of(-3, -3), 2, -9, 0) = '-2 d0';
SELECT 'the line 0', lines(of(-1, 7), of(-0.5, -0.5), 2, -5, 5) = '0 d0';
SELECT 'columns', line = 2 AND better = 'd1' FROM dominance_crossings(d0 => of(2, 2), d1 => of(1, 3), "order" => 1,
	"from" => 0, "to" => 9);

-- Order 3, by weights: pairs of distributions a and b of the same size.
CREATE TABLE pair AS
SELECT name, welfare_distribution(y, w) FILTER (WHERE k = 0) a, welfare_distribution(y, w) FILTER (WHERE k = 1) b
FROM (VALUES
	-- 16 (z - 1)^2 = 25 (z - 2)^2 at 6, where a has a value; 240 - 40 z above
	('value', 0, 1::float8, 16::float8), ('value', 0, 6, 9), ('value', 1, 2, 25),
	-- 25 (z - 2)^2 - 8 z^2 - 25 (z - 4)^2 = -4 (z - 5) (2 z - 15) from 4 to 100:
	-- the parabola rises above 0 between two lines without a value
	('turn', 0, 2, 25), ('turn', 0, 100, 8), ('turn', 1, 0, 8), ('turn', 1, 4, 25),
	-- 3 (z - 2)^2 - z^2 - 3 (z - 4)^2 = -(z - 6)^2
	('touch', 0, 2, 3), ('touch', 0, 100, 1), ('touch', 1, 0, 1), ('touch', 1, 4, 3),
	-- the same, 2^-50 of a moved from 100 to 2: -(z - 6)^2 + 2^-50 (z - 2)^2
	('barely', 0, 2, 3 + 2::float8 ^ -50), ('barely', 0, 100, 1 - 2::float8 ^ -50), ('barely', 1, 0, 1),
		('barely', 1, 4, 3)) v(name, k, y, w)
GROUP BY name;
SELECT 'order 3, a root at a value', lines(a, b, 3, 0, 20) = '6 d0' AND lines(a, b, 3, 0, 6) = ''
	AND dominates(a, b, 3, 6, 20) AND dominates(b, a, 3, 0, 6) FROM pair WHERE name = 'value';
SELECT 'order 3, two roots between values', lines(a, b, 3, 0, 50) = '5 d1, 7.5 d0'
	AND lines(b, a, 3, 4.5, 8) = '5 d0, 7.5 d1' AND NOT dominates(a, b, 3, 0, 50) AND NOT dominates(a, b, 3, 4.5, 8)
	AND dominates(a, b, 3, 0, 5) AND dominates(b, a, 3, 5, 7.5) AND dominates(a, b, 3, 7.5, 150) FROM pair
		WHERE name = 'turn';
SELECT 'order 3, a double root', lines(a, b, 3, 0, 50) = '' AND dominates(a, b, 3, 0, 50)
	AND NOT dominates(b, a, 3, 6, 6.5) AND dominates(b, a, 3, 6, 6) FROM pair WHERE name = 'touch';
-- z - 6 = -+ 2^-25 (z - 2)
SELECT 'order 3, all but a double root', NOT dominates(a, b, 3, 0, 50) AND dominates(a, b, 3, 0, 6 - 2::float8 ^ -22)
	AND dominates(a, b, 3, 6 + 2::float8 ^ -22, 50)
	AND (SELECT count(*) = 2 AND bool_and(abs(abs(line - 6) - 2::float8 ^ -23) < 2::float8 ^ -45
		AND better = CASE WHEN line < 6 THEN 'd1' ELSE 'd0' END) FROM dominance_crossings(a, b, 3, 0, 50))
FROM pair WHERE name = 'barely';

-- Lorenz by hand: {1, 5, 6} and {2, 2, 8}, of 12: 1 and 2 at 1/3, 6 and 4 at 2/3;
-- 1 + 5 t = 2 + 2 t at t = 1/3: p = 4/9, and they have 8/3 of 12
SELECT 'Lorenz by hand', count(*) = 1 AND bool_and(p = 4 / 9::float8 AND l = 2 / 9::float8 AND better = 'd0')
	FROM lorenz_crossings(d0 => of(1, 5, 6), d1 => of(2, 2, 8));
SELECT 'Lorenz curves that cross dominate neither way', NOT lorenz_dominates(of(1, 5, 6), of(2, 2, 8))
	AND NOT lorenz_dominates(of(2, 2, 8), of(1, 5, 6));
-- {1, 3, 4, 4} and {2, 2, 3, 5}: both 4 of 12 at 1/2. {1, 3, 3, 4, 4} and
-- {2, 2, 3, 3, 5}: both 4 of 15 at 2/5 and 7 at 3/5. {1, 3, 3, 3, 5} touches that.
SELECT 'Lorenz curves that cross at a kink', p = 0.5 AND l = 1 / 3::float8 AND better = 'd0'
	FROM lorenz_crossings(of(1, 3, 4, 4), of(2, 2, 3, 5));
SELECT 'Lorenz curves that cross after a common stretch', p = 0.6 AND l = 7 / 15::float8 AND better = 'd1'
	FROM lorenz_crossings(of(2, 2, 3, 3, 5), of(1, 3, 3, 4, 4));
SELECT 'Lorenz curves that touch', lorenz_dominates(of(2, 2, 3, 3, 5), of(1, 3, 3, 3, 5))
	AND NOT lorenz_dominates(of(1, 3, 3, 3, 5), of(2, 2, 3, 3, 5))
	AND NOT EXISTS (SELECT FROM lorenz_crossings(of(1, 3, 3, 3, 5), of(2, 2, 3, 3, 5)));
-- a transfer from 3 to 1 of 1; equality is above all; the mean does not matter
SELECT 'Lorenz dominance', lorenz_dominates(of(2, 2), of(1, 3)) AND NOT lorenz_dominates(of(1, 3), of(2, 2))
	AND lorenz_dominates(of(1, 1), of(1, 3)) AND lorenz_dominates(d0 => of(7), d1 => of(-1, 3));
-- generalized, per head: 1/2 and 1/2 at 1/2, 2 and 1 at 1; {1, 1} and {0.5, 3}: 1/2 and 1/4, 1 and 7/4
SELECT 'generalized Lorenz dominance', generalized_lorenz_dominates(of(1, 3), of(1, 1))
	AND NOT generalized_lorenz_dominates(d0 => of(1, 1), d1 => of(1, 3))
	AND NOT generalized_lorenz_dominates(of(1, 1), of(0.5, 3))
		AND NOT generalized_lorenz_dominates(of(0.5, 3), of(1, 1))
		AND generalized_lorenz_dominates(of(-1, -1), of(-2, 0));

-- TIP by hand, line 4: gaps 3/4, 1/8, 0 and 1/2, 1/2, 0;
-- 3/4 + t/8 = 1/2 + t/2 at t = 2/3: p = 5/9, and the gaps are 5/6 of 3
SELECT 'TIP by hand', count(*) = 1 AND bool_and(p = 5 / 9::float8 AND gap = 5 / 18::float8 AND better = 'd0')
	FROM tip_crossings(d0 => of(1, 3.5, 9), d1 => of(2, 2, 7), line => 4);
-- gaps 3/4, 1/4, 0 and 1/2, 1/2, 0: equal from 2/3 on
SELECT 'TIP dominance is less poverty', tip_dominates(of(2, 2, 9), of(1, 3, 9), 4)
	AND NOT tip_dominates(d0 => of(1, 3, 9), d1 => of(2, 2, 9), line => 4) AND tip_dominates(of(5, 5), of(1, 9), 2)
	AND NOT EXISTS (SELECT FROM tip_crossings(of(1, 3, 9), of(2, 2, 9), 4));
SELECT 'TIP curves of nobody poor', tip_dominates(of(5, 6), of(7), 4) AND tip_dominates(of(7), of(5, 6), 4)
	AND tip_dominates(of(4), of(9), 4);

-- Random pairs. Kinds: small integers with many ties; zeros and negative values
-- with weights; quarters; one entry against several.
SELECT setseed(0.625) IS NOT NULL AS seed \gset
CREATE TABLE member AS
SELECT g, k, (CASE g % 4 WHEN 0 THEN (random() * 7)::int WHEN 1 THEN (random() * 9)::int - 2 WHEN 2
	THEN (random() * 24)::int / 4.0 ELSE (random() * 5)::int / 2.0 END)::numeric AS y,
	(CASE g % 3 WHEN 0 THEN 1 WHEN 1 THEN (1 + (random() * 6)::int) / 4.0 ELSE 1 + (random() * 3)::int END)::numeric
		AS w
FROM (SELECT g, k, CASE WHEN g % 10 = 9 AND k = 0 THEN 1 ELSE 1 + (random() * 6)::int END AS n
	FROM generate_series(1, 600) g, generate_series(0, 1) k) t, generate_series(1, n);
CREATE TABLE entry AS SELECT g, k, y, sum(w) w FROM member GROUP BY g, k, y;
CREATE TABLE base AS SELECT g, sum(w) FILTER (WHERE k = 0) n0, sum(w) FILTER (WHERE k = 1) n1,
	sum(w * y) FILTER (WHERE k = 0) t0, sum(w * y) FILTER (WHERE k = 1) t1 FROM entry GROUP BY g;
CREATE TABLE both_of AS
SELECT g, welfare_distribution(y, w) FILTER (WHERE k = 0) a, welfare_distribution(y, w) FILTER (WHERE k = 1) b
	FROM member GROUP BY g;

-- The oracle of stochastic dominance: the difference of the deficits, exact, at
-- the middle of all intervals between values, ends of the range and roots.
CREATE TABLE range (r int, low numeric, high numeric);
INSERT INTO range VALUES (1, -10, 40), (2, 1, 4.5);
CREATE TABLE signed_entry AS
SELECT g, y, w * CASE k WHEN 0 THEN n1 ELSE -n0 END AS w FROM entry JOIN base USING (g);
CREATE INDEX ON signed_entry (g);
ANALYZE signed_entry;
CREATE FUNCTION difference(of_g int, o int, z numeric) RETURNS int LANGUAGE sql STABLE AS
	$$SELECT sign(coalesce(sum(w * (z - y) ^ (o - 1)) FILTER (WHERE y < z), 0))::int FROM signed_entry WHERE g = of_g$$;
CREATE TABLE piece AS
SELECT g, r, z AS low, lead(z) OVER (PARTITION BY g, r ORDER BY z) AS high
FROM (SELECT g, r, low AS z FROM base, range UNION SELECT g, r, high FROM base, range
	UNION SELECT g, r, y FROM entry, range WHERE y > low AND y < high) v;
CREATE TABLE coefficients AS
SELECT p.*, coalesce(sum(w), 0) c2, coalesce(sum(-2 * w * y), 0) c1, coalesce(sum(w * y * y), 0) c0
FROM piece p LEFT JOIN signed_entry e ON e.g = p.g AND e.y <= p.low WHERE high IS NOT NULL GROUP BY p.g, r, low, high;
CREATE TABLE point AS
SELECT g, r, o, low AS z FROM piece, generate_series(1, 3) o
UNION SELECT g, r, 2, z FROM coefficients, LATERAL (SELECT CASE WHEN c2 <> 0 THEN -round(c1 / 2, 40) / c2 END z) x
	WHERE z > low AND z < high
UNION SELECT g, r, 3, z FROM coefficients, LATERAL (SELECT CASE WHEN c2 = 0 AND c1 <> 0 THEN -round(c0, 40) / c1
		WHEN c2 <> 0 AND c1 * c1 > 4 * c0 * c2 THEN (-c1 + s * sqrt(round(c1 * c1 - 4 * c0 * c2, 40))) / (2 * c2) END z
			FROM (VALUES (1), (-1)) v(s)) x WHERE z > low AND z < high;
CREATE TABLE stretch AS
SELECT g, r, o, z, difference(g, o, (z + next) / 2) s FROM (SELECT *, lead(z) OVER (PARTITION BY g, r, o
	ORDER BY z) AS next FROM point) v WHERE next IS NOT NULL
UNION ALL SELECT g, r, o, low - 1e-9, difference(g, o, low) FROM base, range, generate_series(1, 3) o;
CREATE TABLE expected AS
SELECT g, r, o, z, s, row_number() OVER (PARTITION BY g, r, o ORDER BY z) n
FROM (SELECT *, lag(s) OVER (PARTITION BY g, r, o ORDER BY z) AS before FROM stretch WHERE s <> 0) v WHERE before <> s;
CREATE TABLE found AS
SELECT g, r, o, line, better, row_number() OVER (PARTITION BY g, r, o ORDER BY ordinality) n
FROM both_of, range, generate_series(1, 3) o, dominance_crossings(a, b, o, low::float8, high::float8) WITH ORDINALITY c;

SELECT 'crossings of order ' || o, count(*) > CASE o WHEN 1 THEN 200 WHEN 2 THEN 100 ELSE 50 END
	AND bool_and(coalesce(line >= z::float8 AND line - z::float8 <= 4e-15 AND (o > 1 OR line = z::float8)
	AND better = CASE s WHEN -1 THEN 'd0' ELSE 'd1' END, false))
FROM expected FULL JOIN found USING (g, r, o, n) GROUP BY o ORDER BY o;
SELECT 'dominates, order ' || o, count(*) = 1200 AND count(*) FILTER (WHERE ahead) > 100
	AND bool_and(dominates(a, b, o, low::float8, high::float8) = ahead
	AND dominates(b, a, o, low::float8, high::float8) = behind)
FROM both_of JOIN (SELECT g, r, o, bool_and(s <= 0) ahead, bool_and(s >= 0) behind FROM stretch
	GROUP BY g, r, o) s USING (g) JOIN range USING (r) GROUP BY o ORDER BY o;

-- The oracle of the curves, at all kinks. Kinds: Lorenz curve, generalized, TIP
-- at the line 4, where gaps of quarters are exact.
CREATE TABLE step AS
SELECT c, g, k, sum(w * other_n) OVER o - w * other_n AS x, sum(w * other_n) OVER o AS end_x,
	(sum(w * term) OVER o - w * term) * other_n * other_t AS rest,
	term * other_t AS slope
FROM (SELECT *, CASE c WHEN 'tip' THEN greatest(0, (4 - y) / 4) ELSE y END AS term,
	CASE k WHEN 0 THEN n1 ELSE n0 END AS other_n,
	CASE WHEN c = 'lorenz' THEN CASE k WHEN 0 THEN t1 ELSE t0 END ELSE CASE k WHEN 0 THEN n1 ELSE n0 END END AS other_t
	FROM entry JOIN base USING (g), (VALUES ('lorenz'), ('generalized'), ('tip')) v(c)
		WHERE c <> 'lorenz' OR (t0 > 0 AND t1 > 0)) e
WINDOW o AS (PARTITION BY c, g, k ORDER BY y);
CREATE INDEX ON step (c, g);
ANALYZE step;
-- the ordinates over the abscissa x, both times n0 n1: exact
CREATE TABLE kink AS
SELECT c, g, p.x, sum((1 - 2 * k) * at) AS f, sum(at) FILTER (WHERE k = 0) AS height
FROM (SELECT c, g, x FROM step UNION SELECT c, g, end_x FROM step) p JOIN step s USING (c, g) JOIN base USING (g),
	LATERAL (SELECT (rest + (p.x - s.x) * slope) * CASE k WHEN 0 THEN n0 ELSE n1 END AS at) h
WHERE p.x > s.x AND p.x <= s.end_x OR (p.x = 0 AND s.x = 0) GROUP BY c, g, p.x;
CREATE TABLE curve_sign AS
SELECT c, g, x, height, sign(f + next_f) s FROM (SELECT *, lead(f) OVER w AS next_f
	FROM kink WINDOW w AS (PARTITION BY c, g ORDER BY x)) v WHERE sign(f) * sign(next_f) >= 0
UNION ALL
SELECT c, g, v.x, v.height, v.s FROM (SELECT *, lead(f) OVER w AS next_f, lead(x) OVER w AS next_x,
	lead(height) OVER w AS next_height FROM kink WINDOW w AS (PARTITION BY c, g ORDER BY x)) k,
	LATERAL (VALUES (k.x, k.height, sign(f)), (k.x + (next_x - k.x) * round(f, 40) / (f - next_f),
		k.height + (next_height - k.height) * round(f, 40) / (f - next_f), sign(next_f))) v(x, height, s)
WHERE sign(f) * sign(next_f) < 0;
CREATE TABLE curve_expected AS
SELECT c, g, x / (n0 * n1) AS p, height / (n0 * n1 * CASE c WHEN 'lorenz' THEN t0 * t1 ELSE n0 * n1 END) AS l, s,
	row_number() OVER (PARTITION BY c, g ORDER BY x) n
FROM (SELECT *, lag(s) OVER (PARTITION BY c, g ORDER BY x) AS before FROM curve_sign WHERE s <> 0) v JOIN base USING (g)
	WHERE before <> s;
CREATE TABLE curve_found AS
SELECT 'lorenz' AS c, g, p, l, better, row_number() OVER (PARTITION BY g ORDER BY ordinality) n
	FROM both_of, lorenz_crossings(a, b) WITH ORDINALITY x
UNION ALL SELECT 'tip', g, p, gap, better, row_number() OVER (PARTITION BY g ORDER BY ordinality) n
	FROM both_of, tip_crossings(a, b, 4) WITH ORDINALITY x;

SELECT 'crossings of ' || c, count(*) > 30 AND bool_and(coalesce(abs(f.p - e.p::float8) <= 2e-16
	AND abs(f.l - e.l::float8) <= 4e-16 * greatest(1, abs(f.l))
	AND better = CASE WHEN (s = 1) = (c = 'lorenz') THEN 'd0' ELSE 'd1' END, false))
FROM (SELECT * FROM curve_expected WHERE c <> 'generalized') e FULL JOIN curve_found f USING (c, g, n) GROUP BY c
	ORDER BY c;
SELECT c || ' dominance', count(*) > 400 AND count(*) FILTER (WHERE above) > 100
	AND bool_and(found.up = above AND found.down = below)
FROM both_of JOIN (SELECT c, g, bool_and(s >= 0) above, bool_and(s <= 0) below FROM curve_sign
	GROUP BY c, g) s USING (g),
	LATERAL (SELECT CASE c WHEN 'lorenz' THEN lorenz_dominates(a, b) WHEN 'tip' THEN tip_dominates(b, a, 4)
		ELSE generalized_lorenz_dominates(a, b) END AS up,
		CASE c WHEN 'lorenz' THEN lorenz_dominates(b, a) WHEN 'tip' THEN tip_dominates(a, b, 4)
			ELSE generalized_lorenz_dominates(b, a) END AS down) found GROUP BY c ORDER BY c;
SELECT 'Lorenz is NULL without a mean above 0', count(*) > 5
	AND bool_and(lorenz_dominates(a, b) IS NULL AND NOT EXISTS (SELECT FROM lorenz_crossings(a, b))
	AND generalized_lorenz_dominates(a, b) IS NOT NULL) FROM both_of WHERE mean(a) <= 0 OR mean(b) <= 0;

-- What is true of any pair.
SELECT 'every one dominates itself', bool_and(dominates(a, a, o, -10, 40)
	AND coalesce(lorenz_dominates(a, a), mean(a) <= 0) AND generalized_lorenz_dominates(a, a)
	AND tip_dominates(a, a, 4.1)
	AND NOT EXISTS (SELECT FROM dominance_crossings(a, a, o, -10, 40))
		AND NOT EXISTS (SELECT FROM lorenz_crossings(a, a)) AND NOT EXISTS (SELECT FROM tip_crossings(a, a, 4.1)))
FROM both_of, generate_series(1, 3) o;
SELECT 'an order implies the next', bool_and(dominates(a, b, o, -10, 40) <= dominates(a, b, o + 1, -10, 40))
	FROM both_of, generate_series(1, 2) o;
SELECT 'no crossing, then dominance one way', bool_and(EXISTS (SELECT
	FROM dominance_crossings(a, b, o, -10, 40)) = NOT (dominates(a, b, o, -10, 40) OR dominates(b, a, o, -10, 40))
	AND EXISTS (SELECT FROM lorenz_crossings(a, b)) = coalesce(NOT (lorenz_dominates(a, b) OR lorenz_dominates(b, a)),
		false)
	AND EXISTS (SELECT FROM tip_crossings(a, b, 3.3)) = NOT (tip_dominates(a, b, 3.3) OR tip_dominates(b, a, 3.3)))
FROM both_of, generate_series(1, 3) o;
SELECT 'generalized Lorenz is order 2 over all lines', bool_and(generalized_lorenz_dominates(a, b) = dominates(a, b, 2,
	-10, 40) AND generalized_lorenz_dominates(b, a) = dominates(b, a, 2, -10, 40)) FROM both_of;
SELECT 'TIP is order 2 up to the line', count(*) FILTER (WHERE tip_dominates(a, b, z)) > 200
	AND bool_and(tip_dominates(a, b, z) = dominates(a, b, 2, -10, z))
	FROM both_of, (VALUES (1::float8), (2), (4), (8)) v(z);
SELECT 'Lorenz is generalized Lorenz with the same mean', count(*) > 300
	AND bool_and(lorenz_dominates(a, b) = generalized_lorenz_dominates(a1, b1))
FROM both_of JOIN (SELECT g, welfare_distribution(y * t1 * n0, w) FILTER (WHERE k = 0) a1,
	welfare_distribution(y * t0 * n1, w) FILTER (WHERE k = 1) b1
	FROM entry JOIN base USING (g) WHERE t0 > 0 AND t1 > 0 GROUP BY g) e USING (g);
SELECT 'the other way round', bool_and(NOT EXISTS ((SELECT line, better
	FROM dominance_crossings(a, b, o, -10, 40) EXCEPT ALL SELECT line, CASE better WHEN 'd0' THEN 'd1' ELSE 'd0' END
	FROM dominance_crossings(b, a, o, -10, 40))
	UNION ALL (SELECT p + l, better FROM lorenz_crossings(a, b) EXCEPT ALL SELECT p + l,
		CASE better WHEN 'd0' THEN 'd1' ELSE 'd0' END FROM lorenz_crossings(b, a))
	UNION ALL (SELECT p + gap, better FROM tip_crossings(a, b, 3) EXCEPT ALL SELECT p + gap,
		CASE better WHEN 'd0' THEN 'd1' ELSE 'd0' END FROM tip_crossings(b, a, 3))))
FROM both_of, generate_series(1, 3) o;
SELECT 'other units', bool_and(lines(scale(a, f), scale(b, f), o, -10 * f, 40 * f, unit => f) = lines(a, b, o, -10, 40)
	AND dominates(scale(a, f), scale(b, f), o, -10 * f, 40 * f) = dominates(a, b, o, -10, 40))
FROM both_of, generate_series(1, 3) o, (VALUES (2::float8 ^ -900), (0.5), (2::float8 ^ 900)) v(f) WHERE g <= 200;
SELECT 'other units, curves', count(*) = 600 AND bool_and(lorenz_dominates(scale(a, f), b) IS NOT DISTINCT
	FROM lorenz_dominates(a, b) AND generalized_lorenz_dominates(scale(a, f), scale(b, f))
	= generalized_lorenz_dominates(a, b)
	AND (SELECT array_agg(x) FROM lorenz_crossings(scale(a, f), b) x) IS NOT DISTINCT
		FROM (SELECT array_agg(x) FROM lorenz_crossings(a, b) x)
	AND tip_dominates(scale(a, f), scale(b, f), 3 * f) = tip_dominates(a, b, 3)
		AND (SELECT array_agg(x) FROM tip_crossings(scale(a, f), scale(b, f), 3 * f) x) IS NOT DISTINCT
		FROM (SELECT array_agg(x) FROM tip_crossings(a, b, 3) x))
FROM both_of, (VALUES (2::float8 ^ -900), (0.5), (2::float8 ^ 900)) v(f) WHERE g <= 200;
SELECT 'growth of all dominates', bool_and(dominates(scale(a, f), a, o, 0, 100)
	AND generalized_lorenz_dominates(scale(a, f), a) AND tip_dominates(scale(a, f), a, 3))
	FROM both_of, generate_series(1, 3) o, (VALUES (1.25::float8), (8)) v(f) WHERE g % 4 IN (0, 3);
-- weights of 2^-900 and 2^900: the same shares
SELECT 'other weights', bool_and(lines(a, b, o, -10, 40) = lines(a1, b1, o, -10, 40)
	AND (SELECT array_agg(x) FROM lorenz_crossings(a1, b1) x) IS NOT DISTINCT
	FROM (SELECT array_agg(x) FROM lorenz_crossings(a, b) x))
FROM both_of JOIN (SELECT g, welfare_distribution(y::float8, w::float8 * 2::float8 ^ -900) FILTER (WHERE k = 0) a1,
	welfare_distribution(y::float8, w::float8 * 2::float8 ^ 900) FILTER (WHERE k = 1) b1
	FROM member WHERE g <= 200 GROUP BY g) e USING (g), generate_series(1, 3) o;

-- Below full precision a bin is one value, its mean: 4 and 5 are in one bin.
SELECT 'bins', precision_of(c) = 1 AND entry_count(c) = 3 AND dominates(c, d, o, 0, 20) AND dominates(d, c, o, 0, 20)
	AND lines(c, of(3, 3, 3, 9), o, 0, 20) = lines(d, of(3, 3, 3, 9), o, 0, 20)
	AND lorenz_dominates(c, d) AND lorenz_dominates(d, c) AND generalized_lorenz_dominates(c, d)
		AND generalized_lorenz_dominates(d, c) AND tip_dominates(c, d, 5) AND tip_dominates(d, c, 5)
	AND (SELECT array_agg(x) FROM lorenz_crossings(c, of(3, 3, 3, 9)) x) = (SELECT array_agg(x)
		FROM lorenz_crossings(d, of(3, 3, 3, 9)) x)
	AND (SELECT array_agg(x) FROM tip_crossings(c, of(3, 3, 3, 9), 5) x) = (SELECT array_agg(x)
		FROM tip_crossings(d, of(3, 3, 3, 9), 5) x)
FROM generate_series(1, 3) o, (SELECT coarsen(of(1, 4, 5, 9), 1) c, of(1, 4.5, 4.5, 9) d) s;
-- a mean that is not a double: {4, 5, 5} as 14/3, exact in a Lorenz curve
SELECT 'the total of a bin is exact', lorenz_dominates(c, of(1, 1)) AND lorenz_dominates(of(1, 1), c)
	AND generalized_lorenz_dominates(of(5), c) AND generalized_lorenz_dominates(c, of(4, 14 / 3::float8 - 1e-15))
	FROM (SELECT coarsen(of(4, 5, 5), 1) c) s;

-- No measure: no row in use, improper, no mean above 0, NULL.
CREATE TABLE nothing (name text, d welfare_distribution);
INSERT INTO nothing
SELECT 'empty', of(1) - of(1)
UNION ALL SELECT 'excluded', welfare_distribution(NULL::float8) UNION ALL SELECT 'no weight', welfare_distribution(3, 0)
	UNION ALL SELECT 'improper', of(2, 3) - of(5) UNION ALL SELECT 'null', NULL;
SELECT 'no measure: ' || name, bool_and(dominates(x, y, 2, 0, 9) IS NULL AND lorenz_dominates(x, y) IS NULL
	AND generalized_lorenz_dominates(x, y) IS NULL AND tip_dominates(x, y, 2) IS NULL
	AND NOT EXISTS (SELECT FROM dominance_crossings(x, y, 1, 0, 9)) AND NOT EXISTS (SELECT FROM lorenz_crossings(x, y))
		AND NOT EXISTS (SELECT FROM tip_crossings(x, y, 4)))
FROM nothing, LATERAL (VALUES (d, of(1, 4)), (of(2, 2), d), (d, d)) v(x, y) GROUP BY name ORDER BY name COLLATE "C";
SELECT 'no mean above 0', lorenz_dominates(of(-1, 1), of(1)) IS NULL AND lorenz_dominates(of(1), of(-2, 1)) IS NULL
	AND lorenz_dominates(of(0), of(0)) IS NULL AND generalized_lorenz_dominates(of(1), of(-2, 1))
	AND tip_dominates(of(0, 0), of(-2, 1), 1);
SELECT 'NULL arguments', dominates(of(1), of(2), NULL, 0, 1) IS NULL AND tip_dominates(of(1), of(2), NULL) IS NULL
	AND NOT EXISTS (SELECT FROM tip_crossings(of(1, 3.5, 9), of(2, 2, 7), NULL))
	AND NOT EXISTS (SELECT FROM dominance_crossings(of(2, 2), of(1, 3), 1, NULL, 9));
SELECT 'one entry each', lines(of(1), of(2), o, 0, 9) = '' AND dominates(of(2), of(1), o, 0, 9)
	AND NOT dominates(of(1), of(2), o, 0, 9) AND dominates(of(1), of(2), o, 0, 1)
	AND dominates(of(1), of(2), o, 9, 9) = (o = 1) FROM generate_series(1, 3) o;

-- The ends of double precision: z - tiny = 2 (z - 1) at 2, but for the tiny part, and
-- (z - tiny)^2 = 2 (z - 1)^2 at 2 + sqrt(2)
SELECT 'wide', lines(a, b, 1, 0, 9e307) = '1 d0' AND lines(a, b, 2, 0, 9e307) = '2 d0' AND lorenz_dominates(b, a)
	AND NOT lorenz_dominates(a, b) AND NOT generalized_lorenz_dominates(a, b) AND NOT generalized_lorenz_dominates(b, a)
	AND (SELECT count(*) = 1 AND bool_and(better = 'd0' AND abs(line - (2 + sqrt(2::float8))) < 1e-15)
		FROM dominance_crossings(a, b, 3, 0, 9e307)) AND NOT EXISTS (SELECT FROM lorenz_crossings(a, b))
	AND tip_dominates(b, a, 1.5) AND NOT tip_dominates(a, b, 1.5)
		AND tip_dominates(a, b, 1e307)	-- there the gap of b is 1, too, as a double
FROM (SELECT of(tiny, huge) a, of(1, 1) b FROM (VALUES (1e-300::float8, 1e300::float8), (5e-324, 1.7e308)) v(tiny,
	huge)) s;
-- weights of 5e-324 and 1e300 of the same value, and of both ends
SELECT 'wide weights', dominates(a, b, o, -1e308, 1e308) AND NOT dominates(b, a, o, -1e308, 1e308)
	AND lines(a, b, o, -1.7e308, 1.7e308) = '' AND generalized_lorenz_dominates(a, b)
	AND NOT generalized_lorenz_dominates(b, a)
FROM generate_series(1, 3) o, (SELECT welfare_distribution(y, w) FILTER (WHERE k = 0) a,
	welfare_distribution(y, w) FILTER (WHERE k = 1) b
	FROM (VALUES (0, -1e300::float8, 5e-324::float8), (0, 1e-300, 1e300), (0, 1e300, 5e-324), (1, -1e300, 1e-323),
		(1, 1e-300, 1e300), (1, 1e300, 5e-324), (1, -1e300, 5e-324)) v(k, y, w)) s;

-- errors
CREATE TABLE failing (statement text, pattern text);
INSERT INTO failing VALUES
('SELECT dominates(a, b, 0, 0, 1)', '22023 order must be 1, 2 or 3'),
('SELECT dominance_crossings(a, b, 4, 0, 1)', '22023 order must be 1, 2 or 3'),
('SELECT dominates(a, b, 1, 2, 1)', '22023 "from" must not be greater than "to"'),
('SELECT dominance_crossings(a, b, 1, 2, 1)', '22023 "from" must not be greater than "to"'),
('SELECT dominance_crossings(a, b, 1, ''NaN'', 1)', '22023 from must not be NaN or infinite'),
('SELECT dominance_crossings(a, b, 1, 0, ''inf'')', '22023 to must not be NaN or infinite'),
('SELECT tip_dominates(a, b, 0)', '22023 line must be greater than zero'),
('SELECT tip_crossings(a, b, -1)', '22023 line must be greater than zero'),
('SELECT tip_crossings(a, b, ''NaN'')', '22023 line must not be NaN or infinite'),
('SELECT tip_dominates(dominance_test.of(-1e300), b, 1e-300)', '22003 value out of range: overflow'),
('SELECT tip_crossings(a, dominance_test.of(-1e300), 1e-300)', '22003 value out of range: overflow'),
-- the totals are next to 0, so that the shares are beyond -1e308
('SELECT lorenz_crossings(dominance_test.of(-4e300, 1e300, 3e300, 4e-300), dominance_test.of(-3e300, -1e300, 4e300, 4e-300))', '22003 value out of range: overflow'),
('SELECT lorenz_dominates(dominance_test.of(-4e300, 1e300, 3e300, 4e-300), dominance_test.of(-3e300, -1e300, 4e300, 4e-300))', 'false');
SELECT statement || CASE WHEN got LIKE pattern THEN '' ELSE ': ' || got END, got LIKE pattern
FROM failing, LATERAL outcome(statement || CASE WHEN statement ~ '\m[ab],'
	THEN ' FROM (SELECT dominance_test.of(1, 4) a, dominance_test.of(2, 2) b) s' ELSE '' END) got;

DROP SCHEMA dominance_test CASCADE;
