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
