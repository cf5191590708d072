--
-- figures: counts that are too small to be published. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA small_cells_test;
SET search_path = small_cells_test, public;

CREATE TABLE cell (area text, category text, count int);
INSERT INTO cell VALUES ('A', 'x', 3), ('A', 'y', 20), ('A', 'z', 30), ('B', 'x', 40), ('B', 'y', 15), ('B', 'z', 60),
	('C', 'x', 70), ('C', 'y', 80), ('C', 'z', 0);
CREATE VIEW published AS SELECT * FROM suppress_small_cells('SELECT * FROM cell');
SELECT 'the cheapest cycle', string_agg(area || category, ','
	ORDER BY area, category) FILTER (WHERE suppressed) = 'Ax,Ay,Bx,By' FROM published;
SELECT 'NULL and a flag', bool_and((count IS NULL) = suppressed AND (protected IS NULL) = (NOT suppressed)
	AND protected IS NOT FALSE) AND count(*) = 9 FROM published;
SELECT 'the others as they are', bool_and(p.count = c.count) FROM published p JOIN cell c USING (area, category)
	WHERE NOT suppressed;
SELECT 'nothing small, nothing hidden', bool_and(NOT suppressed) FROM suppress_small_cells('SELECT * FROM cell', 3);
SELECT 'at the threshold: not small', count(*) FILTER (WHERE suppressed) = 0
	FROM suppress_small_cells('SELECT * FROM cell', 3.0) HAVING count(*) = 9;
SELECT 'a zero is no small count', NOT suppressed AND count = 0 FROM published WHERE (area, category) = ('C', 'z');
SELECT 'nothing else to hide', bool_and(suppressed AND NOT protected)
	FROM suppress_small_cells('SELECT ''A'' AS area, i AS category, 3 AS count FROM generate_series(1, 1) i');
SELECT 'an area with one count', string_agg(concat_ws(' ', area, category, protected), ',') = 'A x f'
	FROM suppress_small_cells('SELECT * FROM (VALUES (''A'', ''x'', 3), (''B'', ''x'', 30), (''B'', ''y'', 40)) v(area, category, count)') WHERE suppressed;
SELECT 'no rows', count(*) = 0 FROM suppress_small_cells('SELECT * FROM cell WHERE false');
SELECT 'types', string_agg(concat_ws('|', area, category, count), ',') = '1|t|2.5'
	FROM suppress_small_cells('SELECT 1 AS area, true AS category, 2.5 AS count', 1.5);

-- Random tables. A hidden count that can be computed from the totals is one
-- whose area cannot be reached from its category along other hidden counts.
CREATE FUNCTION recoverable(t regclass) RETURNS TABLE (area text, category text) LANGUAGE plpgsql AS $$
DECLARE
	one record;
	reached boolean;
BEGIN
	FOR one IN EXECUTE format('SELECT * FROM %s WHERE suppressed', t) LOOP
		EXECUTE format('WITH RECURSIVE hidden AS MATERIALIZED (SELECT area, category FROM %s WHERE suppressed
			AND (area, category) <> ($1, $2)),
			walk(node, side) AS (SELECT $2, ''c'' UNION
				SELECT CASE side WHEN ''c'' THEN h.area ELSE h.category END, CASE side WHEN ''c'' THEN ''a''
					ELSE ''c'' END
				FROM walk w JOIN hidden h ON CASE side WHEN ''c'' THEN h.category ELSE h.area END = w.node)
			SELECT EXISTS (SELECT FROM walk WHERE node = $1 AND side = ''a'')', t) INTO reached USING one.area,
				one.category;
		IF NOT reached THEN
			area := one.area;
			category := one.category;
			RETURN NEXT;
		END IF;
	END LOOP;
END $$;
CREATE TABLE random AS SELECT s, a AS area, c AS category,
	CASE WHEN h % 5 = 0 THEN 0 WHEN h % 4 = 0 THEN h % 10 ELSE h % 97 END AS count
FROM generate_series(1, 25) s, generate_series(1, 3 + s % 6) a, generate_series(1, 2 + s % 5) c,
	LATERAL (SELECT abs(hashint8(s * 10000 + a * 100 + c)::bigint) AS h) x;
CREATE FUNCTION table_of(s int) RETURNS SETOF published_count LANGUAGE sql
	AS $$ SELECT * FROM public.suppress_small_cells(format('SELECT * FROM random WHERE s = %s', s)) $$;
CREATE FUNCTION right_tables() RETURNS TABLE (hidden bigint, lost bigint, exact boolean) LANGUAGE plpgsql AS $$
BEGIN
	FOR s IN 1..25 LOOP
		EXECUTE format('CREATE TABLE t%s AS SELECT * FROM table_of(%s)', s, s);
		EXECUTE format('SELECT count(*) FILTER (WHERE suppressed), count(*) FILTER (WHERE NOT protected) FROM t%s', s) INTO hidden, lost;
		EXECUTE format('SELECT NOT EXISTS (SELECT FROM t%1$s t FULL JOIN (SELECT r.area, r.category, true AS found FROM recoverable(''t%1$s'') r) r USING (area, category) WHERE t.suppressed AND coalesce(found, false) = t.protected)', s) INTO exact;
		RETURN NEXT;
	END LOOP;
END $$;
SELECT 'what is protected cannot be computed, and the rest can', bool_and(exact) AND sum(hidden) > 100
	AND sum(lost) BETWEEN 1 AND sum(hidden) / 10 FROM right_tables();
SELECT 'every small count is hidden', bool_and(p.suppressed) FROM random r
	JOIN LATERAL table_of(r.s) p ON p.area = r.area::text AND p.category = r.category::text
	WHERE r.count BETWEEN 1 AND 9;
CREATE TABLE large AS SELECT a AS area, c AS category, abs(hashint8(a * 1000 + c)::bigint) % 200 AS count
	FROM generate_series(1, 1100) a, generate_series(1, 12) c;
SELECT 'a prefecture of 1,100 villages', count(*) FILTER (WHERE suppressed) > 500 AND bool_and(protected IS NOT FALSE)
	FROM suppress_small_cells('SELECT * FROM large');

-- Counts of 1. Whoever knows that counts are whole knows that a hidden one is 1 at
-- least: four of them on a cycle are the only ones whose totals are 2.
CREATE FUNCTION hidden_of(counts text, threshold numeric DEFAULT 5) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(area || category || CASE WHEN protected THEN '' ELSE '!' END, ' ' ORDER BY area, category)
	FROM public.suppress_small_cells(format('SELECT substr(c, 1, 1) AS area, substr(c, 2, 1) AS category,
		substr(c, 3)::numeric AS count FROM unnest(string_to_array(%L, '' '')) c', counts), threshold)
	WHERE suppressed $$;
SELECT 'four ones, and no other way', hidden_of('Ax1 Ay1 Az40 Bx1 By1 Bz30 Cx20 Cy25 Cz0') = 'Ax! Ay! Bx! By!';
SELECT 'four ones, and another way', hidden_of('Ax1 Ay1 Az40 Bx1 By1 Bz30 Cx20 Cy25 Cz7') = 'Ax Ay Az Bx By Bz Cx Cy Cz';
SELECT 'ones on a cycle with larger counts between them', hidden_of('Ax1 Ay4 Bx4 By1 Az40 Bz30') = 'Ax Ay Bx By';
SELECT 'nothing can be taken from a 1', hidden_of('Ax1 Ay1 Bx4 By4') = 'Ax! Ay! Bx! By!';
SELECT 'what is on a cycle, and what leads to it', hidden_of('Ax2 Ay2 Bx2 By2 Cx1 Cy1') = 'Ax Ay Bx By Cx! Cy!';
SELECT 'a way in at the least cost', hidden_of('Ax2 Ay2 Az40 Bx2 By2 Bz30 Cx1 Cy1 Cz20') = 'Ax Ay Bx By Bz Cx Cy Cz';
SELECT 'fractions: more than 1 is left above 0', hidden_of('Ax1 Ay1.01 Bx1.5 By0.5') = 'Ax Ay Bx By'
	AND hidden_of('Ax1 Ay1.00 Bx1.5 By0.5') = 'Ax! Ay! Bx! By!';

-- Small tables, and all tables of whole numbers from 1 on that could stand in the
-- hidden cells with the same totals. They are found line by line: "walk" has what
-- can be left of the totals of the categories, "rest" that of which all can be
-- used up. What takes one value only can be computed. The same for all positive
-- counts: what takes one value then cannot be protected.
CREATE TABLE tiny AS SELECT s, a, c, CASE WHEN h % 5 < 2 THEN 1 ELSE h / 5 % 7 END::int AS count
FROM generate_series(1, 900) s, generate_series(1, 2 + s % 3) a, generate_series(1, 2 + s / 3 % 3) c,
	LATERAL (SELECT abs(hashint8(s * 10000 + a * 100 + c)::bigint) AS h) x;
CREATE TABLE puzzle AS SELECT s, a, c, t.count, protected FROM generate_series(1, 900) n
	CROSS JOIN LATERAL public.suppress_small_cells(format('SELECT a AS area, c AS category, count FROM tiny WHERE s = %s', n), 2 + n % 2) p
	JOIN tiny t ON (s, a::text, c::text) = (n, area, category) WHERE suppressed;
INSERT INTO puzzle SELECT -s, a, c, count FROM tiny WHERE count > 0 AND s IN (SELECT s FROM puzzle WHERE NOT protected);
CREATE TABLE total AS SELECT s, coalesce(sum(count) FILTER (WHERE c = 1), 0)::int AS t1,
	coalesce(sum(count) FILTER (WHERE c = 2), 0)::int AS t2, coalesce(sum(count) FILTER (WHERE c = 3), 0)::int AS t3,
	coalesce(sum(count) FILTER (WHERE c = 4), 0)::int AS t4, count(DISTINCT a)::int AS lines FROM puzzle GROUP BY s;
CREATE TABLE line AS SELECT s, a, n, x1, x2, x3, x4
FROM (SELECT s, a, row_number() OVER (PARTITION BY s ORDER BY a)::int AS n, sum(count)::int AS sum,
		count(*) FILTER (WHERE c = 1)::int AS h1, count(*) FILTER (WHERE c = 2)::int AS h2,
		count(*) FILTER (WHERE c = 3)::int AS h3, count(*) FILTER (WHERE c = 4)::int AS h4 FROM puzzle GROUP BY s, a) l
	JOIN total USING (s), generate_series(h1, least(h1 * sum, t1)) x1, generate_series(h2, least(h2 * sum, t2)) x2,
	generate_series(h3, least(h3 * sum, t3)) x3, LATERAL (SELECT sum - x1 - x2 - x3 AS x4) x
WHERE x4 BETWEEN h4 AND least(h4 * sum, t4);
ANALYZE line;
CREATE TABLE walk AS WITH RECURSIVE walk AS (SELECT s, 0 AS n, t1, t2, t3, t4 FROM total UNION
	SELECT s, line.n, t1 - x1, t2 - x2, t3 - x3, t4 - x4 FROM walk JOIN line USING (s)
	WHERE line.n = walk.n + 1 AND x1 <= t1 AND x2 <= t2 AND x3 <= t3 AND x4 <= t4) SELECT * FROM walk;
ANALYZE walk;
CREATE TABLE rest AS WITH RECURSIVE rest AS (SELECT s, lines AS n, 0 AS t1, 0 AS t2, 0 AS t3, 0 AS t4 FROM total UNION
	SELECT s, w.n, w.t1, w.t2, w.t3, w.t4 FROM rest r JOIN line l USING (s, n) JOIN walk w USING (s)
	WHERE (w.n, w.t1, w.t2, w.t3, w.t4) = (r.n - 1, r.t1 + x1, r.t2 + x2, r.t3 + x3, r.t4 + x4)) SELECT * FROM rest;
ANALYZE rest;
CREATE TABLE truth AS SELECT s, a, c, count(*) AS n, bool_or(x = count) AS itself
FROM (SELECT DISTINCT s, a, c, x FROM line JOIN walk w USING (s) JOIN rest r USING (s),
		LATERAL (VALUES (1, x1), (2, x2), (3, x3), (4, x4)) v(c, x)
	WHERE w.n = line.n - 1 AND r.n = line.n
		AND (r.t1, r.t2, r.t3, r.t4) = (w.t1 - x1, w.t2 - x2, w.t3 - x3, w.t4 - x4)) d
	JOIN puzzle USING (s, a, c) GROUP BY s, a, c;
SELECT 'protected is what takes two values', bool_and(coalesce(protected = (n > 1) AND itself, false))
	AND count(*) FILTER (WHERE protected) > 3000 AND count(*) FILTER (WHERE NOT protected) > 500
	FROM puzzle LEFT JOIN truth USING (s, a, c) WHERE s > 0;
SELECT 'the others take one value whatever is hidden', bool_and(n = 1 AND itself) AND count(*) > 500
	FROM puzzle p JOIN truth t ON t.s = -p.s AND (t.a, t.c) = (p.a, p.c) WHERE NOT protected;

-- errors, and the session goes on
SELECT * FROM suppress_small_cells(NULL);
SELECT * FROM suppress_small_cells('SELECT * FROM cell', NULL);
SELECT * FROM suppress_small_cells('SELECT * FROM cell', 0);
SELECT * FROM suppress_small_cells('SELECT * FROM cell', 'NaN');
SELECT * FROM suppress_small_cells('SELECT area, category, sum(count) AS count FROM cell GROUP BY ROLLUP (area, category)');
SELECT * FROM suppress_small_cells('SELECT area, category, NULL::int AS count FROM cell');
SELECT * FROM suppress_small_cells('SELECT area, category, -1 AS count FROM cell');
SELECT * FROM suppress_small_cells('SELECT area, ''x'' AS category, count FROM cell');
SELECT * FROM suppress_small_cells('SELECT area, count FROM cell');
SELECT * FROM suppress_small_cells('DROP TABLE cell');
SELECT 'after the errors', count(*) = 9 FROM published;

SET search_path = public;
DROP SCHEMA small_cells_test CASCADE;
