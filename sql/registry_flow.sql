--
-- registry: flows between two snapshots of a register. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA registry_flow_test;
SET search_path = registry_flow_test, public;

--
-- moves
--
SELECT 'the table of moves', array_agg(register_move(b, a, e, pb, pa)::text ORDER BY n) =
	'{stayed,exited,relapsed,identified,arrived,left,outside,outside,outside,outside}'
FROM (VALUES (1, true, true, false, true, true), (2, true, false, false, true, true),
	(3, false, true, true, true, true),
	(4, false, true, false, true, true), (5, NULL, true, NULL, false, true), (6, true, NULL, NULL, true, false),
	(7, false, false, true, true, true), (8, NULL, false, NULL, false, true), (9, false, NULL, NULL, true, false),
	(10, true, true, true, false, false)) v(n, b, a, e, pb, pa);
SELECT 'defaults: there, and never left before', register_move(true, true) = 'stayed'
	AND register_move(false, true) = 'identified'
	AND register_move(false, true, true) = 'relapsed' AND register_move(poor_before => NULL, poor_after => true,
		present_before => false) = 'arrived';
SELECT 'what decides is NULL', bool_and(m = 'unknown') AND count(*) = 7
FROM (VALUES (register_move(NULL, true)), (register_move(NULL, false)), (register_move(true, NULL)),
	(register_move(false, NULL)),
	(register_move(false, true, NULL)), (register_move(true, false, false, true, NULL)),
		(register_move(NULL, true, false, NULL, true))) v(m);
SELECT 'what does not decide may be NULL', register_move(true, true, NULL) = 'stayed'
	AND register_move(true, false, NULL) = 'exited'
	AND register_move(false, false, NULL, NULL, NULL) = 'outside'
		AND register_move(NULL, NULL, NULL, false, false) = 'outside';

-- The rule in plain SQL: each side is poor, not poor there, or not there.
CREATE FUNCTION move_of(b boolean, a boolean, e boolean, pb boolean, pa boolean) RETURNS text LANGUAGE sql IMMUTABLE
	AS $$
	SELECT CASE
		WHEN NOT pb AND NOT pa THEN 'outside'
		WHEN NOT pb THEN CASE WHEN a THEN 'arrived' ELSE 'outside' END
		WHEN NOT pa THEN CASE WHEN b THEN 'left' ELSE 'outside' END
		WHEN b AND a THEN 'stayed' WHEN b THEN 'exited' WHEN a AND e THEN 'relapsed' WHEN a THEN 'identified' ELSE 'outside' END $$;
CREATE TABLE flag (v boolean);
INSERT INTO flag VALUES (true), (false), (NULL);
-- A NULL can be either: the move is known if all that it can be are one.
SELECT 'all 243 statuses', bool_and(register_move(b.v, a.v, e.v, pb.v, pa.v)::text = (
	SELECT CASE WHEN count(DISTINCT m) = 1 THEN min(m) ELSE 'unknown' END
	FROM (SELECT move_of(b1.v, a1.v, e1.v, pb1.v, pa1.v) AS m FROM flag b1, flag a1, flag e1, flag pb1, flag pa1
		WHERE b1.v = coalesce(b.v, b1.v) AND a1.v = coalesce(a.v, a1.v) AND e1.v = coalesce(e.v, e1.v)
			AND pb1.v = coalesce(pb.v, pb1.v) AND pa1.v = coalesce(pa.v, pa1.v)) q)) AND count(*) = 243
FROM flag b, flag a, flag e, flag pb, flag pa;
SELECT 'order of the moves', enum_range(NULL::register_move)::text
	= '{stayed,exited,identified,relapsed,arrived,left,outside,unknown}';

--
-- flows
--
CREATE TABLE moved (move register_move, b numeric, a numeric);
INSERT INTO moved VALUES ('stayed', 4, 5), ('stayed', 3, 1), ('stayed', 2, 2), ('exited', 4, 3), ('exited', 1, 1),
	('identified', 2, 3),
	('relapsed', 5, 5), ('arrived', NULL, 4), ('left', 3, NULL), ('outside', 6, 7), ('outside', 4, NULL),
		('unknown', 9, 9),
	('stayed', NULL, 1), ('stayed', 1, NULL), ('exited', 2, NULL), ('arrived', 1, NULL), ('left', NULL, 1),
		(NULL, 1, 1);
CREATE VIEW flow AS SELECT register_flow(move, b, a) AS s, register_flow(move, b::float8, a::float8) AS f FROM moved;
SELECT 'numeric and float8', s = f AND s::text = f::text FROM flow;
SELECT 'rows of moves', string_agg(concat_ws(' ', move, units, persons_before, persons_after), ', ') =
	'stayed 3 9 8, exited 2 5 4, identified 1 2 3, relapsed 1 5 5, arrived 1 0 4, left 1 3 0, outside 2 10 7, unknown 1 9 9'
FROM flow, register_flow_rows(s);
SELECT 'labels', count(DISTINCT label) = 8 AND bool_and(label <> '')
	AND bool_and(CASE WHEN getdatabaseencoding() IN ('UTF8', 'EUC_CN') THEN local_label <> '' ELSE local_label IS NULL
		END) FROM flow, register_flow_rows(s);
SELECT 'a present side without persons is left out', row_count(s) = 12 AND excluded(s) = 6 FROM flow;
SELECT 'stocks', opening_units(s) = 6 AND closing_units(s) = 6 AND opening_persons(s) = 17 AND closing_persons(s) = 20
	FROM flow;
SELECT 'gains and losses', natural_gain(s) = 1 AND natural_loss(s) = 2 FROM flow;
SELECT 'the balance', opening_persons(s) - 5 - 3 + 3 + 5 + 4 + natural_gain(s) - natural_loss(s) = closing_persons(s)
	FROM flow;
SELECT 'rates', exit_rate(s) = 5 / 17::float8 AND entry_rate(s) = 7 / 17::float8 AND relapse_rate(s) = 5 / 5::float8
	FROM flow;
SELECT 'residual', flow_residual(s, 17, 20) = 0 AND flow_residual(s, opening => 17, closing => 11) = 9
	AND flow_residual(s, 16, 20) = -1
	AND flow_residual(s, 17.5, 20.25) = 0.25 FROM flow;
SELECT 'residual of nothing known', flow_residual(s, NULL, 20) IS NULL AND flow_residual(s, 17, NULL) IS NULL
	AND flow_residual(NULL, 1, 1) IS NULL AND flow_residual(s, 17, 20::numeric) = 0
	AND flow_residual(s, 17::bigint, 20::float8) = 0 FROM flow;
SELECT 'bases of 0', exit_rate(s) IS NULL AND entry_rate(s) IS NULL AND relapse_rate(s) IS NULL
	AND opening_persons(s) = 0 AND closing_persons(s) = 4
	AND natural_gain(s) = 0 AND natural_loss(s) = 0 FROM (SELECT register_flow('arrived', NULL, 4)) q(s);
SELECT 'only excluded rows', row_count(s) = 0 AND excluded(s) = 1 AND opening_units(s) IS NULL
	AND closing_persons(s) IS NULL AND natural_loss(s) IS NULL
	AND exit_rate(s) IS NULL AND flow_residual(s, 1, 1) IS NULL AND (SELECT sum(units) FROM register_flow_rows(s)) = 0
		FROM (SELECT register_flow('stayed', NULL, 4)) q(s);
SELECT 'no rows', register_flow(move, b, a) IS NULL AND (SELECT count(*) FROM register_flow_rows(NULL)) = 0 FROM moved
	WHERE false;
SELECT 'fractions are exact', natural_gain(s) = 0.1::float8 AND natural_loss(s) = 0.3::float8
	AND closing_persons(s) = 1e16
	FROM (SELECT register_flow('stayed', b, a) FROM (VALUES (0::float8, 0.1::float8), (0.3, 0), (1e16, 1e16),
		(5e-324, 5e-324)) v(b, a)) q(s);
SELECT 'numerics are decimals', natural_gain(s) = 0.2::float8 AND natural_loss(s) = 0.1::float8
	AND flow_residual(s, 0.4, 0.5) = 0 AND natural_gain(f) = 0.3::float8 - 0.1::float8
	FROM (SELECT register_flow('stayed', b, a), register_flow('stayed', b::float8, a::float8)
		FROM (VALUES (0.1, 0.3), (0.3, 0.2), (0, 0)) v(b, a)) q(s, f);
SELECT 'gains of numerics that are not kept whole', bool_and(is_proper(s) AND natural_gain(s) >= 0
	AND natural_loss(s) >= 0) AND count(*) = 36 FROM (SELECT register_flow('stayed', x, y) AS s
	FROM unnest('{0.1,0.09999999999999999999999999999999999999999999999999999,0.10000000000000000000000000000000000000000000000000001,1e-60,1e-320,0}'::numeric[]) x,
		unnest('{0.1,0.09999999999999999999999999999999999999999999999999999,0.10000000000000000000000000000000000000000000000000001,1e-60,1e-320,0}'::numeric[]) y GROUP BY x, y) q;
SELECT 'a large family next to small ones', natural_gain(s) = 1 AND opening_persons(s) = 1e17
	FROM (SELECT register_flow('stayed', b, a)
	FROM (VALUES (1e17::float8, 1e17::float8), (1, 2)) v(b, a)) q(s);

-- errors, and the session goes on
SELECT register_flow('stayed', -1, 4);
SELECT register_flow('stayed', 1, 'NaN'::float8);
SELECT register_flow('stayed', 'NaN'::numeric, 4::numeric);
SELECT register_flow('exited', 1, 'Infinity'::float8);
SELECT register_flow('gone', 1, 1);
SELECT flow_residual(s, -1, 4) FROM flow;
SELECT flow_residual(s, 1, 'NaN') FROM flow;
SELECT povaid_support.register_flow_accum(NULL, 'stayed', 1::float8, 1);
SELECT 'after the errors', row_count(s) = 12 FROM flow;

--
-- the summary as a value
--
CREATE TABLE unit AS
SELECT i AS id, i % 7 AS village, CASE WHEN i % 29 <> 0 THEN (enum_range(NULL::register_move))[1 + i * 7919 % 8] END
	AS move,
	CASE WHEN i % 13 <> 0 THEN (i * 31 % 97) * ('1e' || (i % 5 - 2) * 60)::float8 END AS b,
	CASE WHEN i % 17 <> 0 THEN (i * 37 % 89) * ('1e' || (i % 5 - 2) * 60)::float8 END AS a,
	CASE WHEN i % 13 <> 0 THEN i * 31 % 11 END AS m, CASE WHEN i % 17 <> 0 THEN i * 37 % 10 END AS n
FROM generate_series(1, 600) i;
CREATE TABLE sums AS SELECT village, register_flow(move, b, a) AS s, register_flow(move, m, n) AS v FROM unit
	GROUP BY village;
-- The same in plain SQL.
CREATE VIEW usable AS SELECT *, coalesce(m, 0) AS b0, coalesce(n, 0) AS a0 FROM unit
WHERE move IS NOT NULL AND (m IS NOT NULL OR move IN ('arrived', 'outside', 'unknown'))
	AND (n IS NOT NULL OR move IN ('left', 'outside', 'unknown'));
SELECT 'oracle: rows', count(*) = 56 AND bool_and((r.units, r.persons_before, r.persons_after) = (o.units,
	o.persons_before, o.persons_after))
FROM sums s CROSS JOIN LATERAL register_flow_rows(s.v) r CROSS
	JOIN LATERAL (SELECT count(*) AS units, coalesce(sum(b0), 0)::float8 AS persons_before,
	coalesce(sum(a0), 0)::float8 AS persons_after FROM usable u WHERE u.village = s.village AND u.move = r.move) o;
SELECT 'oracle: stocks and rates', count(*) = 7 AND bool_and(opening_persons(v) = opening
	AND closing_persons(v) = closing AND natural_gain(v) = gain AND natural_loss(v) = loss
	AND opening_units(v) = opening_n AND closing_units(v) = closing_n AND exit_rate(v) = exited / opening::float8
		AND entry_rate(v) = entered / base::float8
	AND relapse_rate(v) = relapsed / exited::float8 AND row_count(v) = n
		AND excluded(v) = (SELECT count(*) FROM unit u WHERE u.village = s.village) - n)
FROM sums s JOIN (SELECT village, count(*) AS n, sum(b0) FILTER (WHERE move IN ('stayed', 'exited', 'left')) AS opening,
	sum(a0) FILTER (WHERE move IN ('stayed', 'identified', 'relapsed', 'arrived')) AS closing,
		count(*) FILTER (WHERE move IN ('stayed', 'exited', 'left')) AS opening_n,
	count(*) FILTER (WHERE move IN ('stayed', 'identified', 'relapsed', 'arrived')) AS closing_n,
		sum(a0 - b0) FILTER (WHERE move = 'stayed' AND a0 > b0) AS gain,
	sum(b0 - a0) FILTER (WHERE move = 'stayed' AND a0 < b0) AS loss, sum(b0) FILTER (WHERE move = 'exited') AS exited,
		sum(a0) FILTER (WHERE move = 'relapsed') AS relapsed,
	sum(b0) FILTER (WHERE move IN ('identified', 'relapsed')) AS entered,
		sum(b0) FILTER (WHERE move IN ('identified', 'relapsed', 'outside')) AS base
	FROM usable GROUP BY village) o USING (village);
SELECT 'the balance of every summary and every merge', count(*) = 56
	AND bool_and(flow_residual(s, opening_persons(s), closing_persons(s)) = 0 AND
	opening_persons(s) - (r ->> 'exited_b')::float8 - (r ->> 'left_b')::float8 + (r ->> 'identified_a')::float8
		+ (r ->> 'relapsed_a')::float8 + (r ->> 'arrived_a')::float8
	+ natural_gain(s) - natural_loss(s) = closing_persons(s))
FROM (SELECT v FROM sums UNION ALL SELECT a.v + b.v FROM sums a, sums b) q(s) CROSS
	JOIN LATERAL (SELECT jsonb_object_agg(move || '_b', persons_before) || jsonb_object_agg(move || '_a', persons_after)
	FROM register_flow_rows(s)) x(r);
SELECT '(a + b) - b = a', bool_and((a.s + b.s) - b.s = a.s AND ((a.s + b.s) - b.s)::text = a.s::text
	AND a.s + b.s = b.s + a.s AND a.s - b.s = a.s + (- b.s) AND - (- a.s) = a.s) AND count(*) = 49 FROM sums a, sums b;
SELECT 'a - a is empty', bool_and(is_empty(s - s) AND is_proper(s - s) AND exit_rate(s - s) IS NULL AND NOT is_empty(s))
	FROM sums;
SELECT 'rollup of groups = all rows', rollup(s) = (SELECT register_flow(move, b, a) FROM unit)
	AND rollup(v) = (SELECT register_flow(move, m::numeric, n::numeric) FROM unit) FROM sums;
SELECT 'improper: NULL', count(*) = 5 AND bool_and(NOT is_proper(x) AND exit_rate(x) IS NULL
	AND opening_units(x) IS NULL AND natural_loss(x) IS NULL AND flow_residual(x, 1, 1) IS NULL
	AND (SELECT count(*) = 8 AND count(units) = 0 AND count(persons_before) = 0 AND count(persons_after) = 0
		FROM register_flow_rows(x)))
FROM (VALUES ((SELECT register_flow('stayed', 1, 1)) - (SELECT register_flow('left', 1, 1))),
	((SELECT register_flow('stayed', 1, 1)) - (SELECT register_flow('stayed', 2, 1))),
	(- (SELECT register_flow('stayed', 1, 1))), ((SELECT register_flow('stayed', b, b)
		FROM generate_series(4, 5) b) - (SELECT register_flow('stayed', 4, 5))),
	((SELECT register_flow('stayed', b, b) FROM generate_series(4, 5) b) - (SELECT register_flow('stayed', 5, 4)))) v(
		x);
SET max_parallel_workers_per_gather = 0;
SET jit = off;
SELECT 'moving frames', bool_and(moving IS NOT DISTINCT FROM again AND in_numeric IS NOT DISTINCT FROM again_numeric)
	AND count(*) = 600
FROM (SELECT id, register_flow(move, b, a) OVER f AS moving, register_flow(move, m / 3.0, n / 7.0) OVER f AS in_numeric
	FROM unit WINDOW f AS (ORDER BY id ROWS BETWEEN 5 PRECEDING AND 1 PRECEDING)) m
	CROSS JOIN LATERAL (SELECT register_flow(move, b, a), register_flow(move, u.m / 3.0, n / 7.0) FROM unit u
		WHERE u.id BETWEEN m.id - 5 AND m.id - 1) r(again, again_numeric);
RESET max_parallel_workers_per_gather;
RESET jit;
ALTER TABLE unit SET (parallel_workers = 2);
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
SELECT 'parallel workers: the same bytes', register_flow(move, b, a)::text = (SELECT rollup(s)::text FROM sums)
	FROM unit;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET max_parallel_workers_per_gather;
SELECT 'text and binary round trip, order', bool_and(s::text::register_flow_summary = s
	AND povaid_support.register_flow_summary_send(s) = decode(s::text, 'hex')) AND count(DISTINCT s) = 7 FROM sums;
SELECT 'one household takes tens of bytes', pg_column_size(register_flow('stayed', 4, 5)) < 64;
SELECT ''::register_flow_summary;
SELECT '5b'::register_flow_summary;
SELECT (s::text || '00')::register_flow_summary IS NULL FROM (SELECT register_flow('left', 1, NULL)) q(s);
SELECT '590a06010003010006010002010009'::register_flow_summary;

-- The prefecture's register: the stock of 2014 as it was published then and as
-- it was restated, against the same moves. A restatement shows as what no move
-- explains in the first stock alone.
SELECT 'the prefecture, 2014 to 2018', flow_residual(s, 343609, 45165) = 0 AND flow_residual(s, 333825, 45165) = -9784
	AND exit_rate(s) = 298444 / 343609::float8
	AND opening_units(s) = 2 AND closing_persons(s) = 45165
FROM (SELECT register_flow(move, b, a) FROM (VALUES ('exited'::register_move, 298444, 298444),
	('stayed', 45165, 45165)) v(move, b, a)) q(s);


--
-- a move and a text, as drivers send one
--
CREATE TABLE unit_move (id int, m register_move, t text);
CREATE INDEX ON unit_move (m);
PREPARE put_move(int, varchar, text) AS INSERT INTO unit_move VALUES ($1, $2, $3);
EXECUTE put_move(1, 'stayed', 'stayed');
EXECUTE put_move(2, 'exited', 'stayed');
EXECUTE put_move(3, NULL, 'left');
EXECUTE put_move(4, 'exitde', 'left');
PREPARE by_varchar(varchar) AS SELECT count(*) FROM unit_move WHERE m = $1 AND $1 = m AND NOT m <> $1 AND NOT $1 <> m;
PREPARE by_text(text) AS SELECT count(*) FROM unit_move WHERE m <> $1;
PREPARE by_array(text[]) AS SELECT count(*) FROM unit_move WHERE m = ANY ($1);
EXECUTE by_varchar('stayed');
EXECUTE by_text('left');
EXECUTE by_array('{left,stayed}');
SET plan_cache_mode = force_generic_plan;
EXECUTE by_varchar('stayed');
EXECUTE by_text('left');
EXECUTE by_text('lfet');
RESET plan_cache_mode;
SELECT 'columns and literals', count(*) FILTER (WHERE m = t) = 1 AND count(*) FILTER (WHERE t <> m) = 1
	AND count(*) FILTER (WHERE m IS DISTINCT FROM t) = 2 AND count(*) FILTER (WHERE m = 'stayed') = 1
	AND count(*) FILTER (WHERE m = 'stayed'::register_move) = 1 AND count(*) FILTER (WHERE m IN ('left', 'exited')) = 1
	AND count(*) FILTER (WHERE m = ANY ('{stayed,exited}')) = 2
	AND count(CASE m WHEN 'stayed' THEN 1 WHEN 'exited' THEN 2 END) = 2
	AND count(*) FILTER (WHERE m IS DISTINCT FROM 'stayed') = 2 AND count(NULLIF(m, 'stayed')) = 1
	AND count(*) FILTER (WHERE m > 'stayed') = 1 FROM unit_move;
\echo a verdict is compared with no move
SELECT 'eligible'::exit_verdict = m FROM unit_move;
BEGIN;
SET LOCAL enable_seqscan = off;
CREATE FUNCTION plan_of(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
	result text := '';
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || statement LOOP
		result := result || line;
	END LOOP;
	RETURN result;
END $$;
SELECT 'indexes are used', plan_of($$EXECUTE by_varchar('stayed')$$) ~ 'unit_move_m_idx';
ROLLBACK;

DROP SCHEMA registry_flow_test CASCADE;
