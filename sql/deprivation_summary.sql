--
-- deprivation_summary: the algebra, windows, plans and stored values. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA deprivation_summary_test;
SET search_path = deprivation_summary_test, public;

-- The helper runs many queries of no interest: they stay serial and uncompiled
-- where the tests are run with parallel query or JIT forced.

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

CREATE TABLE household AS
SELECT id, id % 7 AS village, CASE WHEN id % 31 = 0 THEN NULL ELSE deprivation_profile(VARIADIC flag) END AS p,
	CASE WHEN id % 37 = 0 THEN NULL WHEN id % 41 = 0 THEN 0
		ELSE (id * 104729::bigint % 1000003) * ('1e' || (id % 5 - 2) * 75)::float8 END AS w
FROM (SELECT id, array_agg(CASE WHEN r % 19 = 0 THEN NULL ELSE r % 3 = 0 END ORDER BY j) AS flag
	FROM (SELECT id, j, ('x' || substr(md5(id || 'indicator' || j), 1, 7))::bit(28)::int AS r
		FROM generate_series(1, 400) id, generate_series(1, 5) j) q GROUP BY id) h;
CREATE TABLE sums AS
SELECT village, deprivation_summary(p, w) AS s, deprivation_summary(p) AS n FROM household GROUP BY village;

--
-- the algebra
--
SELECT '(a + b) - b = a', bool_and((a.s + b.s) - b.s = a.s AND ((a.s + b.s) - b.s)::text = a.s::text
	AND (a.n + b.s) - b.s = a.n) AND count(*) = 49 FROM sums a, sums b;
SELECT 'a + b = b + a', bool_and(a.s + b.s = b.s + a.s) FROM sums a, sums b;
SELECT '(a + b) + c = a + (b + c)', bool_and((a.s + b.n) + c.s = a.s + (b.n + c.s)) FROM sums a, sums b, sums c;
SELECT 'a - b = a + (-b)', bool_and(a.s - b.s = a.s + (- b.s)) FROM sums a, sums b;
SELECT '-(-a) = a', bool_and(- (- s) = s) FROM sums;
SELECT 'a - a is empty', bool_and(is_empty(s - s) AND is_proper(s - s) AND row_count(s - s) = 0
	AND indicator_count(s - s) IS NULL AND mpi(s - s, '{1}', 0.5) IS NULL
	AND population(s - s) IS NULL AND s - s = n - n) FROM sums;
SELECT 'a + empty = a, of any profiles', bool_and(a.s + (b.s - b.s) = a.s AND a.s + (o.s - o.s) = a.s
	AND (o.s - o.s) + a.s = a.s AND NOT is_empty(a.s))
	FROM sums a, sums b, (SELECT deprivation_summary('1?'::deprivation_profile)) o(s);
SELECT 'NULL operand', bool_and((s + NULL) IS NULL AND (s - NULL) IS NULL AND (NULL - s) IS NULL) FROM sums;
SELECT 'rollup of groups = all rows', rollup(s) = (SELECT deprivation_summary(p, w) FROM household)
	AND rollup(n) = (SELECT deprivation_summary(p) FROM household)
	AND row_count(rollup(n)) = 388 AND excluded(rollup(n)) = 12 FROM sums;
SELECT 'rollup skips NULL', rollup(x) = (SELECT rollup(s) FROM sums)
	FROM (SELECT s FROM sums UNION ALL SELECT NULL) q(x);
SELECT 'rollup of NULL or of nothing: NULL', (SELECT rollup(NULL::deprivation_summary)
	FROM generate_series(1, 3)) IS NULL AND (SELECT rollup(s) FROM sums WHERE false) IS NULL;
SELECT 'rollup of one: its bytes', bool_and(r::text = s::text)
	FROM (SELECT s, rollup(s) AS r FROM sums GROUP BY village, s) q;
SELECT 'signed changes merge', rollup(change) = (SELECT s FROM sums WHERE village = 3)
	FROM (SELECT - s FROM sums WHERE village = 1 UNION ALL SELECT s FROM sums WHERE village IN (1, 3)
		UNION ALL SELECT - s FROM sums WHERE village = 2 UNION ALL SELECT s FROM sums WHERE village = 2) q(change);
SELECT 'changes of other indicators that cancel leave no trace', rollup(x ORDER BY place) = (SELECT s FROM sums
	WHERE village = 0)
	FROM (SELECT 1, s FROM (SELECT deprivation_summary('101'::deprivation_profile)) q(s) UNION ALL SELECT 2, - s
		FROM (SELECT deprivation_summary('101'::deprivation_profile)) q(s)
		UNION ALL SELECT 3, s FROM sums WHERE village = 0) q(place, x);
SELECT 'no weight is one each', bool_and(n = w1 AND n = w2)
	FROM (SELECT deprivation_summary(p) AS n, deprivation_summary(p, 1) AS w1, deprivation_summary(p, 1.0) AS w2
	FROM household GROUP BY village) q;
SELECT 'numeric = float8 of what both can hold, bit for bit',
	deprivation_summary(p, id / 8.0 + 1e15) = deprivation_summary(p, (id / 8.0 + 1e15)::float8)
	AND deprivation_summary(p, id / 7.0 + 1e-33) = deprivation_summary(p, (id / 7.0 + 1e-33)::float8) FROM household;
SELECT 'improper: every measure NULL', bool_and(NOT is_proper(x) AND NOT is_empty(x)
	AND mpi(x, '{1,1}', 0.5, 'not_deprived') IS NULL AND intensity(x, '{1,1}', 0.5) IS NULL
	AND multidimensional_headcount(x, '{1,1}', 0.5) IS NULL AND censored_headcount(x, '{1,1}', 0.5, 1) IS NULL
		AND indicator_contribution(x, '{1,1}', 0.5, 1) IS NULL
	AND uncensored_headcount(x, 1) IS NULL AND joint_headcount(x, '{1,2}') IS NULL AND population(x) IS NULL
		AND missing_rate(x, 1) IS NULL
	AND multidimensional_poor_population(x, '{1,1}', 0.5) IS NULL) AND count(*) = 5
	FROM (VALUES
		-- a profile that was not there
		((SELECT deprivation_summary(p::deprivation_profile)
			FROM (VALUES ('11'), ('01')) v(p)) - (SELECT deprivation_summary('10'::deprivation_profile))),
		-- too large a weight
		((SELECT deprivation_summary('11'::deprivation_profile, 1))
			- (SELECT deprivation_summary('11'::deprivation_profile, 2))),
		-- too many rows
		((SELECT deprivation_summary('11'::deprivation_profile, 1))
			- (SELECT deprivation_summary('11'::deprivation_profile, 0.5) FROM generate_series(1, 2))),
		-- more incomplete rows than rows
		((SELECT deprivation_summary('1?'::deprivation_profile, 2))
			- (SELECT deprivation_summary('11'::deprivation_profile, 0))),
		-- a NULL that was not there
		((SELECT deprivation_summary('11'::deprivation_profile))
			- (SELECT deprivation_summary(NULL::deprivation_profile)))) v(x);
SELECT 'improper: the counts say so', row_count(- s) = - row_count(s) AND excluded(- s) = - excluded(s)
	AND incomplete(- s) = - incomplete(s) FROM sums WHERE village = 1;

--
-- windows
--
SET max_parallel_workers_per_gather = 0;
SET jit = off;
SELECT 'moving frame = the rows again', bool_and(moving IS NOT DISTINCT FROM again)
	AND bool_and(h IS NOT DISTINCT FROM multidimensional_headcount(again, '{1,1,1,1,1}', 0.4)) AND count(*) = 400
	AND count(again) = 396
FROM (SELECT id, deprivation_summary(p, w) OVER f AS moving,
	multidimensional_headcount(deprivation_summary(p, w) OVER f, '{1,1,1,1,1}', 0.4) AS h FROM household
	WINDOW f AS (ORDER BY id ROWS BETWEEN 9 PRECEDING AND 4 PRECEDING)) m
	CROSS JOIN LATERAL (SELECT deprivation_summary(p, w) FROM household t
		WHERE t.id BETWEEN m.id - 9 AND m.id - 4) r(again);
SELECT 'moving frame without weights, and in numeric', bool_and(moving IS NOT DISTINCT
	FROM again AND moving_numeric IS NOT DISTINCT FROM again_numeric) AND count(*) = 400
FROM (SELECT id, deprivation_summary(p) OVER f AS moving, deprivation_summary(p, id / 3.0) OVER f AS moving_numeric
	FROM household WINDOW f AS (ORDER BY id ROWS BETWEEN 2 FOLLOWING AND 6 FOLLOWING)) m
	CROSS JOIN LATERAL (SELECT deprivation_summary(p), deprivation_summary(p, t.id / 3.0) FROM household t
		WHERE t.id BETWEEN m.id + 2 AND m.id + 6) r(again, again_numeric);
SELECT 'moving over a change of indicators', bool_and(moving = again) AND count(*) = 60
FROM (SELECT n, deprivation_summary(repeat('1', 1 + n / 20)::deprivation_profile) OVER (PARTITION BY n / 20
	ORDER BY n ROWS BETWEEN 3 PRECEDING AND CURRENT ROW) AS moving FROM generate_series(0, 59) n) m
	CROSS JOIN LATERAL (SELECT deprivation_summary(repeat('1', 1 + k / 20)::deprivation_profile)
		FROM generate_series(greatest(n - 3, n / 20 * 20), n) k) r(again);
SELECT 'a frame that loses all of one kind takes another', bool_and(moving = again) AND count(*) = 20
FROM (SELECT n, deprivation_summary(repeat('1', n)::deprivation_profile) OVER (ORDER BY n ROWS BETWEEN CURRENT ROW
	AND CURRENT ROW) AS moving FROM generate_series(1, 20) n) m
	CROSS JOIN LATERAL (SELECT deprivation_summary(repeat('1', k)::deprivation_profile)
		FROM generate_series(n, n) k) r(again);
SELECT 'moving rollup', bool_and(moving IS NOT DISTINCT FROM again) AND count(*) = 9
FROM (SELECT n, rollup(s) OVER (ORDER BY n ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS moving
	FROM (SELECT village, s FROM sums UNION ALL VALUES (7, NULL::deprivation_summary), (8, NULL)) q(n, s)) m
	CROSS JOIN LATERAL (SELECT rollup(s) FROM sums WHERE village BETWEEN m.n - 1 AND m.n + 1) r(again);
RESET max_parallel_workers_per_gather;
RESET jit;

--
-- any order, any plan
--
SELECT 'no order of rows matters', deprivation_summary(p, w ORDER BY w) = deprivation_summary(p, w ORDER BY id DESC)
	AND deprivation_summary(p, w ORDER BY w DESC) = deprivation_summary(p, w)
	AND deprivation_summary(p ORDER BY p) = deprivation_summary(p) FROM household;
SELECT 'distinct, filter', deprivation_summary(DISTINCT p, w) = (SELECT deprivation_summary(p, w)
	FROM (SELECT DISTINCT p, w FROM household) q)
	AND deprivation_summary(p, w) FILTER (WHERE village = 2) = (SELECT s FROM sums WHERE village = 2) FROM household;
SELECT 'cube', bool_and(r = (SELECT deprivation_summary(p, w) FROM household h
	WHERE (c.village IS NULL OR h.village = c.village) AND (c.part IS NULL OR h.id % 3 = c.part))) AND count(*) = 32
	FROM (SELECT village, id % 3 AS part, deprivation_summary(p, w) AS r FROM household
		GROUP BY CUBE (village, id % 3)) c;
CREATE TABLE part (id int, village int, p deprivation_profile, w float8) PARTITION BY HASH (id);
CREATE TABLE part_0 PARTITION OF part FOR VALUES WITH (MODULUS 2, REMAINDER 0) WITH (parallel_workers = 2);
CREATE TABLE part_1 PARTITION OF part FOR VALUES WITH (MODULUS 2, REMAINDER 1) WITH (parallel_workers = 2);
INSERT INTO part SELECT * FROM household;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
SET enable_partitionwise_aggregate = on;
CREATE FUNCTION plan(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
	result text := '';
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		result := result || line;
	END LOOP;
	RETURN result;
END $$;
SELECT 'parallel workers: the plan has them', plan('SELECT deprivation_summary(p, w), deprivation_summary(p) FROM part')
	LIKE '%Finalize Aggregate%Gather%Partial Aggregate%';
SELECT 'parallel workers: the same bytes', deprivation_summary(p, w)::text = (SELECT rollup(s)::text FROM sums)
	AND deprivation_summary(p)::text = (SELECT rollup(n)::text FROM sums) FROM part;
SELECT 'parallel workers by village', bool_and(q.s = sums.s AND q.n = sums.n) AND count(*) = 7
	FROM (SELECT village, deprivation_summary(p, w) AS s, deprivation_summary(p) AS n FROM part GROUP BY village) q
	JOIN sums USING (village);
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET max_parallel_workers_per_gather;
RESET enable_partitionwise_aggregate;

--
-- many profiles, wide weights
--
CREATE TABLE many AS
SELECT deprivation_profile(VARIADIC array_agg(n >> j & 1 = 1 ORDER BY j)) AS p, n
	FROM generate_series(0, 4095) n, generate_series(0, 11) j GROUP BY n;
SELECT 'every one of 4,096 profiles', row_count(s) = 4096 AND population(s) = 4096
	AND mpi(s, array_fill(1::float8, '{12}'), 0) = 0.5
	AND multidimensional_headcount(s, array_fill(1::float8, '{12}'), 0.5) = 2510 / 4096::float8
		AND octet_length(povaid_support.deprivation_summary_send(s)) < 32000
	FROM (SELECT deprivation_summary(p) FROM many) q(s);
SELECT 'weights that widen the table on the way', deprivation_summary(p, w ORDER BY n) = deprivation_summary(p, w
	ORDER BY n DESC) AND (SELECT rollup(s) FROM
		(SELECT deprivation_summary(p, ('1e' || n % 600 - 300)::float8) FROM many GROUP BY n % 10) q(s))
			= deprivation_summary(p, w)
	FROM (SELECT p, n, ('1e' || n % 600 - 300)::float8 AS w FROM many) q;
SELECT 'all that were added can be taken away', is_empty((SELECT deprivation_summary(p, ('1e' || n % 600 - 300)::float8)
	FROM many) - s)
	FROM (SELECT rollup(s) FROM (SELECT deprivation_summary(p, ('1e' || n % 600 - 300)::float8) FROM many
		GROUP BY n % 3) q(s)) r(s);
SELECT 'a counter that becomes a weight', deprivation_summary(p) = rollup_of
	FROM many, (SELECT rollup(s) AS rollup_of FROM (SELECT deprivation_summary(p) FROM many WHERE n < 2000
	UNION ALL SELECT deprivation_summary(p, 1.0) FROM many WHERE n >= 2000) q(s)) r GROUP BY rollup_of;
SELECT 'a weight below and one above', mpi(s, '{1,1}', 0.5) = 0.5 AND population(s) = 1e300
	AND joint_headcount(s, '{1}') = 1 FROM (SELECT deprivation_summary(p::deprivation_profile, w)
	FROM (VALUES ('11', '5e-324'::float8), ('10', 1e300), ('11', 1e-300)) v(p, w)) q(s);
SELECT 'a total beyond double: 22003, where the shares are still known', multidimensional_headcount(s, '{1,1}', 1) = 0.5
	AND mpi(s, '{1e308,1e308}', 0.5) = 0.5
	AND outcome(format('SELECT population(%L::deprivation_summary)', s)) LIKE '22003 %'
	FROM (SELECT deprivation_summary(CASE WHEN i % 2 = 0 THEN '11' ELSE '00' END::deprivation_profile, 1e308)
		FROM generate_series(1, 20) i) q(s);

-- weights that no row can have, but a stored value can
SELECT 'at the ends of exact numbers', bool_and(multidimensional_headcount(s, '{1,1}', 1) = 0.5
	AND mpi(s, '{1,1}', 1) = 0.5 AND indicator_contribution(s, '{1,1}', 1, 2) = 0.5
	AND outcome(format('SELECT mpi(%L::deprivation_summary, ''{%s,%2$s}'', 1)', s, extreme)) LIKE '22003 %')
		AND count(*) = 2
	FROM (VALUES ('5204000002020000019e04010300019e0401'::deprivation_summary, '1e300'),
		('5204000002020000019d04010300019d0401', '1e-300')) v(s, extreme);
SELECT 'and sums of them: 22003',
	outcome('SELECT s + s FROM (VALUES (''5204000002020000019e04010300019e047f''::deprivation_summary)) v(s)')
	LIKE '22003 %'
	AND outcome('SELECT rollup(s) FROM (VALUES (''5204000002020000019e04010300019e047f''::deprivation_summary), (''5204000002020000019e04010300019e047f'')) v(s)') LIKE '22003 %';

--
-- order, hash, storage
--
CREATE TABLE copies AS SELECT s FROM sums UNION ALL SELECT s FROM sums UNION ALL SELECT - s FROM sums;
SELECT 'a value is before, the same as or after another',
	bool_and((a.s < b.s)::int + (a.s = b.s)::int + (a.s > b.s)::int = 1
	AND (a.s <= b.s) = (NOT a.s > b.s) AND (a.s >= b.s) = (NOT a.s < b.s) AND (a.s <> b.s) = (NOT a.s = b.s))
		FROM copies a, copies b;
SET enable_hashagg = off;
SELECT 'distinct by sorting', count(*) = 14 FROM (SELECT DISTINCT s FROM copies) q;
SET enable_hashagg = on;
SET enable_sort = off;
SELECT 'distinct by hashing', count(*) = 14 AND sum(n) = 21 FROM (SELECT s, count(*) AS n FROM copies GROUP BY s) q;
RESET enable_sort;
RESET enable_hashagg;
CREATE TABLE large AS SELECT 1 AS id, deprivation_summary(p, n / 7::float8) AS s FROM many;
SELECT 'stored compressed or out of line, read again', s = (SELECT deprivation_summary(p, n / 7::float8) FROM many)
	AND mpi(s, array_fill(1::float8, '{12}'), 0) > 0.5
	AND (s + s) - s = s AND s::text::deprivation_summary = s FROM large;
SELECT 'text round trip', bool_and(s::text::deprivation_summary = s AND upper(s::text)::deprivation_summary = s)
	FROM copies;
SELECT 'binary form is the text form', bool_and(povaid_support.deprivation_summary_send(s) = decode(s::text, 'hex')) FROM copies;
SELECT 'a value stored by 0.1 reads for ever', '520602020303000001000c020001001e040201000a'::deprivation_summary
	= (SELECT deprivation_summary(p::deprivation_profile, w)
		FROM (VALUES ('000', 12), ('010', 30), ('0?1', 10), (NULL, 1)) v(p, w));
SELECT 'every truncation: 22P02', as_expected(array_agg(statement), array_agg(expected))
FROM (SELECT format('SELECT %L::deprivation_summary', left(s::text, l)) AS statement,
	'22P02 invalid input syntax for type deprivation_summary: %' AS expected
	FROM sums, generate_series(0, length(s::text) - 1) l WHERE village = 1) q;
SELECT 'malformed text: 22P02', as_expected(array_agg(statement), array_agg(expected))
FROM (SELECT format('SELECT %L::deprivation_summary', replace(value, ' ', '')) AS statement,
	'22P02 invalid input syntax for type deprivation_summary: %' AS expected
	FROM (VALUES (''), ('52'),
		('52 06 00 02'),								-- no number of indicators
		('52 06 00 02 03'),								-- no number of entries
		('52 06 00 02 03 00'),							-- indicators without an entry
		('52 06 00 02 00 01 00 00 01 00 0c'),			-- an entry without indicators
		('52 06 00 02 03 02 00 00 01 00 0c 02'),		-- half an entry
		('52 06 00 02 03 02 00 00 01 00 0c'),			-- an entry less than said
		('52 06 00 02 03 01 00 00 01 00 0c 02 00 01 00 0c'),	-- and one more
		('52 06 00 02 03 01 00 00 00'),					-- a weight of zero
		('52 06 00 02 03 02 02 00 01 00 1e 00 00 01 00 0c'),	-- not in order
		('52 06 00 02 03 02 00 00 01 00 0c 00 00 01 00 0c'),	-- the same twice
		('52 06 00 02 03 01 08 00 01 00 0c'),				-- deprived in a fourth of three
		('52 06 00 02 03 01 00 08 01 00 0c'),				-- missing in a fourth of three
		('52 06 00 02 03 01 02 02 01 00 0c'),				-- deprived and missing
		('52 06 00 02 41 01 00 00 01 00 0c'),				-- 65 indicators
		('52 06 00 02 03 01 80 00 00 01 00 0c'),			-- longer than necessary
		('52 06 00 02 03 01 00 00 02 00 00 0c'),			-- a zero digit at the low end
		('00 06 00 02 03 01 00 00 01 00 0c'),				-- a running state
		('51 06 00 02 03 01 00 00 01 00 0c')) v(value)) q;	-- another type
SELECT 'the same without the flaw', population('520600020301000001000c'::deprivation_summary) = 12;
SELECT 'transitions by hand: 0A000', as_expected(array_agg(statement), array_agg('0A000 %'::text))
FROM (VALUES ('SELECT povaid_support.deprivation_accum(NULL, ''1''::deprivation_profile)'),
	('SELECT povaid_support.deprivation_accum(NULL, ''1''::deprivation_profile, 1::float8)'),
	('SELECT povaid_support.deprivation_discard(NULL, ''1''::deprivation_profile, 1::numeric)'),
	('SELECT povaid_support.deprivation_summary_combine(s, s) FROM deprivation_summary_test.sums'),
		('SELECT povaid_support.deprivation_summary_uncombine(s, s) FROM deprivation_summary_test.sums')) v(statement);

DROP SCHEMA deprivation_summary_test CASCADE;
