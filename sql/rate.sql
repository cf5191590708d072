--
-- rate_summary: one exact ratio. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA rate_test;
SET search_path = rate_test, public;

-- The helpers run thousands of queries of no interest: they stay serial and
-- uncompiled where the tests are run with parallel query or JIT forced.

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

-- Exact arithmetic in numeric, the oracle. A cast from float8 keeps 15 digits
-- only, so a double is read from its bits.
CREATE TABLE power_of_two AS
WITH RECURSIVE up(e, value) AS (
	SELECT 0, 1::numeric UNION ALL SELECT e + 1, value * 2 FROM up WHERE e < 972
), down(e, value) AS (
	SELECT -1, 0.5 UNION ALL SELECT e - 1, value * 0.5 FROM down WHERE e > -1074
) SELECT * FROM up UNION ALL SELECT * FROM down;
ALTER TABLE power_of_two ADD PRIMARY KEY (e);
CREATE FUNCTION bits(x float8) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT AS
	$$SELECT ('x' || encode(float8send(x), 'hex'))::bit(64)::bigint$$;
CREATE FUNCTION exact_of_bits(b bigint) RETURNS numeric LANGUAGE sql STABLE STRICT
SET max_parallel_workers_per_gather = 0 SET jit = off AS $$
	SELECT ((b & 4503599627370495) + CASE WHEN b >> 52 = 0 THEN 0 ELSE 4503599627370496 END) * p.value
	FROM power_of_two p WHERE p.e = greatest(b >> 52, 1) - 1075 $$;
CREATE FUNCTION exact(x float8) RETURNS numeric LANGUAGE sql STABLE STRICT AS
	$$SELECT sign(x)::int * exact_of_bits(bits(abs(x)))$$;

-- Is r the double nearest to n / d, ties to even; NULL if there is no quotient?
-- Twice the quotient lies between the sums of r and its two neighbours.
CREATE FUNCTION is_rounded(r float8, n numeric, d numeric) RETURNS boolean LANGUAGE plpgsql
SET max_parallel_workers_per_gather = 0 SET jit = off AS $$
DECLARE
	b bigint := bits(abs(r));
	lower_end numeric;
	upper_end numeric;
BEGIN
	IF n IS NULL OR d IS NULL OR d = 0 THEN
		RETURN r IS NULL;
	ELSIF r IS NULL THEN
		RETURN false;
	ELSIF n = 0 THEN
		RETURN r::text = '0';
	ELSIF r <> 0 AND sign(r) <> sign(n) * sign(d) THEN
		RETURN false;
	END IF;
	lower_end := (exact_of_bits(b) + exact_of_bits(greatest(b - 1, 0))) * abs(d);
	upper_end := (exact_of_bits(b) + exact_of_bits(b + 1)) * abs(d);
	RETURN CASE WHEN b % 2 = 0 THEN 2 * abs(n) BETWEEN lower_end AND upper_end
		ELSE 2 * abs(n) > lower_end AND 2 * abs(n) < upper_end END;
END $$;

SELECT 'oracle: reads doubles exactly', exact(0.1) = 0.1000000000000000055511151231257827021181583404541015625
	AND exact('5e-324') * (SELECT value * value FROM power_of_two WHERE e = 537) = 1 AND exact(-3) = -3;
SELECT 'oracle: accepts the nearest double', is_rounded(1 / 3::float8, 1, 3);
SELECT 'oracle: refuses its neighbours', NOT is_rounded(0.33333333333333326, 1, 3)
	AND NOT is_rounded(0.33333333333333337, 1, 3);
SELECT 'oracle: a tie goes to even', is_rounded(9007199254740992, 9007199254740993, 1)
	AND NOT is_rounded(9007199254740994, 9007199254740993, 1);

--
-- counts and weights
--
SELECT 'share of hits', rate(rate_summary(hit)) = 0.75
	FROM (VALUES (true), (true), (false), (true)) v(hit);
SELECT 'share of weights', rate(rate_summary(hit, weight)) = 0.25
	FROM (VALUES (true, 0.5), (false, 1), (false, 0.5)) v(hit, weight);
SELECT 'ratio of sums, not mean of ratios', rate(rate_summary(n, d)) = 5 / 110::float8
	FROM (VALUES (4, 10), (1, 100)) v(n, d);
SELECT 'weight 1 is no weight', rate_summary(i % 3 = 0) = rate_summary(i % 3 = 0, 1.0)
	AND rate_summary(i % 3 = 0) = rate_summary((i % 3 = 0)::int, 1) FROM generate_series(1, 20) i;
SELECT 'nobody hit: 0', rate(rate_summary(false)) = 0;
SELECT 'everybody hit: 1', rate(rate_summary(true)) = 1;
SELECT 'above 1 is legal, nothing is clamped', rate(rate_summary(23495, 20159)) = 23495 / 20159::float8
	AND rate(rate_summary(23495, 20159)) > 1;
SELECT 'weight 0 adds to the row count only', row_count(s) = 3 AND excluded(s) = 0
	AND rate(s) = 1 AND denominator(s) = 2
	FROM (SELECT rate_summary(hit, weight) FROM (VALUES (true, 2), (false, 0), (true, 0)) v(hit, weight)) q(s);
SELECT '-0 is 0', rate_summary(n, d) = rate_summary(0::float8, 1::float8) AND numerator(rate_summary(n, d))::text = '0'
	AND rate(rate_summary(n, d))::text = '0' FROM (VALUES ('-0'::float8, 1::float8)) v(n, d);

--
-- nothing known, nothing there
--
SELECT 'no rows: NULL summary', rate_summary(true) IS NULL AND rate_summary(1, 2) IS NULL
	AND rate_summary(true, 1) IS NULL FROM generate_series(1, 0);
SELECT 'NULL in, NULL out', rate(NULL::rate_summary) IS NULL AND numerator(NULL::rate_summary) IS NULL
	AND denominator(NULL::rate_summary) IS NULL AND rate_bounds(NULL::rate_summary) IS NULL
	AND row_count(NULL::rate_summary) IS NULL AND excluded(NULL::rate_summary) IS NULL
	AND is_empty(NULL::rate_summary) IS NULL AND is_proper(NULL::rate_summary) IS NULL;
SELECT 'a base of 0: NULL, never 0', rate(s) IS NULL AND rate_bounds(s) IS NULL AND numerator(s) = 5
	AND denominator(s) = 0 AND row_count(s) = 1 AND is_proper(s) AND NOT is_empty(s)
	FROM (SELECT rate_summary(5, 0)) q(s);
SELECT 'only rows that are left out', rate(s) IS NULL AND rate_bounds(s) IS NULL AND numerator(s) IS NULL
	AND denominator(s) IS NULL AND row_count(s) = 0 AND excluded(s) = 3 AND is_proper(s) AND NOT is_empty(s)
	FROM (SELECT rate_summary(n, NULL::numeric) FROM generate_series(1, 3) n) q(s);
SELECT 'NULL flag, NULL weight: left out and counted', rate(s) = 0.5 AND row_count(s) = 2 AND excluded(s) = 3
	FROM (SELECT rate_summary(hit, weight) FROM (VALUES
		(true, 1), (NULL, 1), (true, NULL), (NULL, NULL), (false, 1)) v(hit, weight)) q(s);
SELECT 'NULL flag without weights', rate(s) = 1 AND row_count(s) = 2 AND excluded(s) = 1
	AND rate_bounds(s) = (2 / 3::float8, 1::float8)::measure_bounds
	FROM (SELECT rate_summary(hit) FROM (VALUES (true), (NULL), (true)) v(hit)) q(s);
SELECT 'NULL numerator: its base is kept for the bounds', rate(s) = 0.1 AND excluded(s) = 2
	AND row_count(s) = 2 AND numerator(s) = 30 AND denominator(s) = 300
	AND (rate_bounds(known)).lower = 30 / 600::float8 AND (rate_bounds(known)).upper = 330 / 600::float8
	FROM (SELECT rate_summary(n, d), rate_summary(n, d) FILTER (WHERE d > 0)
		FROM (VALUES (10, 100), (20, 200), (NULL, 300), (5, NULL)) v(n, d)) q(s, known);
SELECT 'all numerators unknown: no rate, bounds 0 and 1', rate(s) IS NULL
	AND rate_bounds(s) = (0, 1)::measure_bounds AND is_proper(s)
	FROM (SELECT rate_summary(NULL::int, d) FROM generate_series(1, 3) d) q(s);
SELECT 'nothing unknown: both bounds are the rate', (rate_bounds(s)).lower = rate(s)
	AND (rate_bounds(s)).upper = rate(s)
	FROM (SELECT rate_summary(1, 3)) q(s);

-- What has no base has no bounds either.
SELECT 'NULL denominator: counted, and nothing bounds the rate', bool_and(rate(s) = 0.5 AND excluded(s) = 2
	AND base_unknown(s) = 1 AND rate_bounds(s) IS NULL AND is_proper(s)) AND count(*) = 3
	FROM (SELECT rate_summary(n, d) FROM (VALUES (1, 4), (3, 4), (NULL, 5), (NULL, NULL)) v(n, d)
		UNION ALL SELECT rate_summary(h, w) FROM (VALUES (true, 4), (false, 4), (NULL, 5), (NULL, NULL)) v(h, w)
		UNION ALL SELECT rate_summary(h, w) FROM (VALUES (true, 4.0), (false, 4), (NULL, 5), (true, NULL)) v(h,
			w)) q(s);
SELECT 'left join: a person without a survey has neither flag nor weight', rate(s) = 0.5 AND rate_bounds(s) IS NULL
	AND base_unknown(s) = 1 AND base_unknown(s - s) = 0 AND base_unknown(empty_rate_summary()) = 0
	FROM (SELECT rate_summary(poor, weight) FROM generate_series(1, 3) person
		LEFT JOIN (VALUES (1, true, 2), (2, false, 2)) survey(person, poor, weight) USING (person)) q(s);
SELECT 'where the row is taken away, the bounds are back', rate_bounds(s - gone) = rate_bounds(kept)
	AND s - gone = kept AND (s - gone)::text = kept::text AND kept + gone = s AND rollup = s
	AND NOT is_proper(kept - gone) AND rate_bounds(kept - gone) IS NULL AND base_unknown(NULL::rate_summary) IS NULL
	FROM (SELECT rate_summary(n, d), rate_summary(n, d) FILTER (WHERE d IS NULL) AS gone,
			rate_summary(n, d) FILTER (WHERE d > 0) AS kept
		FROM (VALUES (1, 4), (3, 4), (NULL, 5), (NULL, NULL), (7, NULL)) v(n, d)) q(s),
		LATERAL (SELECT rollup(x) FROM (VALUES (gone), (kept)) v(x)) r;
SELECT 'a frame that moves over such a row', array_agg(rate_bounds IS NULL ORDER BY i) = '{f,t,t,f}'
	FROM (SELECT i, rate_bounds(rate_summary(1, nullif(i, 2)) OVER (ORDER BY i ROWS 1 PRECEDING))
		FROM generate_series(1, 4) i) q;
SELECT 'proper only with as many rows left out', is_proper('3302020201000101000100'::rate_summary)
	AND NOT is_proper('3302020401000101000100'::rate_summary) AND NOT is_proper('3302020101000101000100'::rate_summary);

-- A county without poor has no row in the list of the poor.
CREATE TABLE county (name text, base bigint);
CREATE TABLE poor_of_county (name text, persons bigint);
INSERT INTO county VALUES ('a', 100000), ('b', 200000), ('c', 300000);
INSERT INTO poor_of_county VALUES ('a', 2500), ('b', 5500);
SELECT 'left join: the missing county cannot pass unnoticed', excluded(s) = 1
	AND rate(s) = 8000 / 300000::float8
	AND (rate_bounds(s)).lower = 8000 / 600000::float8
	AND (rate_bounds(s)).upper = 308000 / 600000::float8
	FROM (SELECT rate_summary(persons, base) FROM county LEFT JOIN poor_of_county USING (name)) q(s);
SELECT 'left join: coalesce says that there are none', excluded(s) = 0 AND rate(s) = 8000 / 600000::float8
	FROM (SELECT rate_summary(coalesce(persons, 0), base) FROM county LEFT JOIN poor_of_county USING (name)) q(s);

--
-- bad arguments
--
SELECT 'NaN, infinite: 22023 names the argument', as_expected(array_agg(statement), array_agg(expected))
FROM (
	SELECT format(CASE argument WHEN 'numerator' THEN 'SELECT rate_summary(%L::%s, 1::%2$s)'
			WHEN 'denominator' THEN 'SELECT rate_summary(1::%2$s, %1$L::%2$s)'
			ELSE 'SELECT rate_summary(true, %L::%s)' END, value, type) AS statement,
		'22023 ' || argument || ' must not be NaN or infinite' AS expected
	FROM unnest('{numerator,denominator,weight}'::text[]) argument, unnest('{float8,numeric}'::text[]) type,
		unnest('{NaN,Infinity,-Infinity}'::text[]) value
	-- numeric has an Infinity since 14
	WHERE type = 'float8' OR value = 'NaN' OR current_setting('server_version_num')::int >= 140000) q;
SELECT 'negative: 22023 names the argument', as_expected(array_agg(statement), array_agg(expected))
FROM (VALUES
	('SELECT rate_summary(-1, 2)', '22023 numerator must not be negative'),
	('SELECT rate_summary(1, -2)', '22023 denominator must not be negative'),
	('SELECT rate_summary(-1.5, NULL)', '22023 numerator must not be negative'),
	('SELECT rate_summary(NULL, -1.5)', '22023 denominator must not be negative'),
	('SELECT rate_summary(NULL::boolean, -1.5)', '22023 weight must not be negative'),
	('SELECT rate_summary(false, ''-4.9406564584124654e-324''::float8)', '22023 weight must not be negative'))
	v(statement, expected);
SELECT 'numeric beyond double: 22003', as_expected(array_agg(statement), array_agg(expected))
FROM (VALUES
	('SELECT rate_summary(1e400, 2)', '22003 numerator is out of range%'),
	('SELECT rate_summary(true, 1e400)', '22003 weight is out of range%')) v(statement, expected);
SELECT 'transitions by hand: 0A000', as_expected(array_agg(statement), array_agg(expected))
FROM (VALUES
	('SELECT povaid_support.rate_accum(NULL::rate_summary, 1::float8, 2::float8)', '0A000 %'),
	('SELECT povaid_support.rate_accum(NULL::rate_summary, 1::numeric, 2::numeric)', '0A000 %'),
	('SELECT povaid_support.rate_discard(NULL::rate_summary, 1::float8, 2::float8)', '0A000 %'),
	('SELECT povaid_support.rate_discard(NULL::rate_summary, 1::numeric, 2::numeric)', '0A000 %'),
	('SELECT povaid_support.rate_accum_hit(NULL::rate_summary, true)', '0A000 %'),
	('SELECT povaid_support.rate_accum_hit(NULL::rate_summary, true, 1::float8)', '0A000 %'),
	('SELECT povaid_support.rate_accum_hit(NULL::rate_summary, true, 1::numeric)', '0A000 %'),
	('SELECT povaid_support.rate_discard_hit(NULL::rate_summary, true)', '0A000 %'),
	('SELECT povaid_support.rate_discard_hit(NULL::rate_summary, true, 1::float8)', '0A000 %'),
	('SELECT povaid_support.rate_discard_hit(NULL::rate_summary, true, 1::numeric)', '0A000 %'),
	('SELECT povaid_support.rate_summary_combine(s, s) FROM (SELECT rate_summary(1, 2)) q(s)', '0A000 %'),
	('SELECT povaid_support.rate_summary_uncombine(s, s) FROM (SELECT rate_summary(1, 2)) q(s)', '0A000 %')) v(statement, expected);

--
-- which overload
--
SELECT 'every mixture of number types resolves', as_expected(array_agg(statement), array_agg(expected))
FROM (
	SELECT format('SELECT rate(rate_summary(1::%s, 2::%s))', a, b) AS statement, '0.5' AS expected
	FROM unnest('{smallint,int,bigint,numeric,real,float8}'::text[]) a,
		unnest('{smallint,int,bigint,numeric,real,float8}'::text[]) b
	UNION ALL
	SELECT format('SELECT rate(rate_summary(true, 2::%s))', a), '1'
	FROM unnest('{smallint,int,bigint,numeric,real,float8}'::text[]) a
	UNION ALL VALUES
		('SELECT rate(rate_summary(1, 2))', '0.5'),
		-- two untyped strings could also be a flag and a weight
		('SELECT rate(rate_summary(''1'', ''2''))', '42725 %'),
		('SELECT rate(rate_summary(1, ''2''))', '0.5'),
		('SELECT rate(rate_summary(1, NULL))', 'NULL'),
		('SELECT rate(rate_summary(1.0, 2))', '0.5'),
		('SELECT rate(rate_summary(b, c)) FROM (SELECT sum(x), sum(2 * x) FROM generate_series(1, 9::bigint) x) v(b, c)', '0.5'),
		('SELECT rate(rate_summary(count, 8)) FROM (SELECT count(*) FROM generate_series(1, 4)) v', '0.5')) q;
SELECT 'numeric = float8 of what both can hold, bit for bit', rate_summary(n, d) = rate_summary(n::float8, d::float8)
	AND rate_summary(n > 1, d) = rate_summary(n > 1, d::float8) AND count(*) = 400
	FROM (SELECT i / 7.0 + 1e-33, i * 1.125 + 1e9 FROM generate_series(1, 400) i) v(n, d);
SELECT 'a sum beyond 2^53 loses nobody', numerator(rate_summary(n, n)) = 9007199254740994
	AND sum(n::float8) = 9007199254740992
	FROM (VALUES (9007199254740992), (1), (1)) v(n);

--
-- correct rounding
--
CREATE TABLE town AS
SELECT i AS id, i % 7 AS county,
	CASE WHEN i % 11 = 0 THEN NULL ELSE (i * i * 7919::bigint % 100003) / 16::float8 / 3 END AS poor,
	CASE WHEN i % 13 = 0 THEN NULL WHEN i % 17 = 0 THEN 0
		ELSE (i * 104729::bigint % 1000003) * ('1e' || (i % 5 - 2) * 75)::float8 END AS base
FROM generate_series(1, 500) i;
SELECT 'one row: the quotient of IEEE', bool_and(r IS NOT DISTINCT FROM poor / nullif(base, 0)) AND count(r) > 300
	FROM (SELECT poor, base, rate(rate_summary(poor, base)) AS r FROM town GROUP BY id, poor, base) q;
SELECT 'rates of counts', bool_and(r = n / d::float8) AND count(*) = 900
	FROM (SELECT n, d, rate(rate_summary(n, d)) AS r FROM generate_series(1, 30) n, generate_series(1, 30) d
		GROUP BY n, d) q;
SELECT 'sums over 10^300: the exact quotient, rounded once',
	bool_and(is_rounded(rate(s), n, d) AND is_rounded(numerator(s), n, 1) AND is_rounded(denominator(s), d, 1)
		AND is_rounded((rate_bounds(based)).lower, n, d + u) AND is_rounded((rate_bounds(based)).upper, n + u, d + u)
		AND rate_bounds(s) IS NULL AND base_unknown(s) = baseless AND rate(based) = rate(s)
		AND row_count(s) = rows AND excluded(s) = total - rows)
	AND count(*) = 8
FROM (
	SELECT rate_summary(poor, base) AS s, rate_summary(poor, base) FILTER (WHERE base IS NOT NULL) AS based,
		count(*) FILTER (WHERE base IS NULL) AS baseless,
		sum(exact(poor)) FILTER (WHERE base IS NOT NULL) AS n,
		sum(exact(base)) FILTER (WHERE poor IS NOT NULL) AS d,
		coalesce(sum(exact(base)) FILTER (WHERE poor IS NULL), 0) AS u,
		count(*) FILTER (WHERE poor IS NOT NULL AND base IS NOT NULL) AS rows, count(*) AS total
	FROM town GROUP BY GROUPING SETS ((county), ())) q;
SELECT 'a tie goes to even', numerator(rate_summary(n, d)) = 9007199254740996
	AND denominator(rate_summary(n, d)) = 9007199254740992
	FROM (VALUES (9007199254740994::float8, 9007199254740992::float8), (1, 1)) v(n, d);
SELECT 'no order of rows matters', rate_summary(poor, base ORDER BY base) = rate_summary(poor, base ORDER BY id DESC)
	AND rate_summary(poor, base ORDER BY base DESC) = rate_summary(poor, base) FROM town;
SELECT 'beyond double: 22003, where the rate is still known', rate(s) = 0.5
	AND outcome(format('SELECT denominator(%L::rate_summary)', s)) LIKE '22003 %'
	AND outcome(format('SELECT numerator(%L::rate_summary)', s)) LIKE '22003 %'
	FROM (SELECT rate_summary(i % 2 = 0, 1e308) FROM generate_series(1, 20) i) q(s);
SELECT 'a quotient beyond double: 22003', outcome('SELECT rate(rate_summary(1e300, 1e-300))') LIKE '22003 %';
SELECT 'a quotient below double: 0', rate(rate_summary(1e-300, 1e300)) = 0;

--
-- the algebra
--
CREATE TABLE sums AS
SELECT county, rate_summary(poor, base) AS s FROM town GROUP BY county;
SELECT '(a + b) - b = a', bool_and((a.s + b.s) - b.s = a.s AND ((a.s + b.s) - b.s)::text = a.s::text) AND count(*) = 49
	FROM sums a, sums b;
SELECT 'a + b = b + a', bool_and(a.s + b.s = b.s + a.s) FROM sums a, sums b;
SELECT '(a + b) + c = a + (b + c)', bool_and((a.s + b.s) + c.s = a.s + (b.s + c.s)) FROM sums a, sums b, sums c;
SELECT 'a - b = a + (-b)', bool_and(a.s - b.s = a.s + (- b.s)) FROM sums a, sums b;
SELECT '-(-a) = a', bool_and(- (- s) = s) FROM sums;
SELECT 'a - a is empty', bool_and(is_empty(s - s) AND is_proper(s - s) AND rate(s - s) IS NULL AND row_count(s - s) = 0
	AND numerator(s - s) IS NULL AND rate_bounds(s - s) IS NULL) FROM sums;
SELECT 'a + empty = a', bool_and(a.s + (b.s - b.s) = a.s) FROM sums a, sums b;
SELECT 'NULL operand', bool_and((s + NULL) IS NULL AND (s - NULL) IS NULL AND (NULL - s) IS NULL) FROM sums;
SELECT 'rollup of groups = all rows', rollup(s) = (SELECT rate_summary(poor, base) FROM town) FROM sums;
SELECT 'rollup skips NULL', rollup(x) = (SELECT rollup(s) FROM sums)
	FROM (SELECT s FROM sums UNION ALL SELECT NULL) q(x);
SELECT 'rollup of NULL or of nothing: NULL', (SELECT rollup(NULL::rate_summary) FROM generate_series(1, 3)) IS NULL
	AND (SELECT rollup(s) FROM sums WHERE false) IS NULL;
SELECT 'rollup of one: its bytes', bool_and(r::text = s::text)
	FROM (SELECT s, rollup(s) AS r FROM sums GROUP BY county, s) q;
SELECT 'signed changes merge', rollup(change) = (SELECT s FROM sums WHERE county = 3)
	FROM (SELECT - s FROM sums WHERE county = 1 UNION ALL SELECT s FROM sums WHERE county IN (1, 3)
		UNION ALL SELECT - s FROM sums WHERE county = 2 UNION ALL SELECT s FROM sums WHERE county = 2) q(change);
SELECT 'improper: every measure NULL', bool_and(NOT is_proper(x) AND NOT is_empty(x) AND rate(x) IS NULL
	AND numerator(x) IS NULL AND denominator(x) IS NULL AND rate_bounds(x) IS NULL) AND count(*) = 4
	FROM (VALUES
		-- too many rows taken away
		((SELECT rate_summary(1, 2)) - (SELECT rate_summary(i, 2) FROM generate_series(0, 1) i)),
		-- too large a numerator
		((SELECT rate_summary(1, 2)) - (SELECT rate_summary(2, 2))),
		-- too large a base
		((SELECT rate_summary(5, 2) FROM generate_series(1, 2)) - (SELECT rate_summary(1, 7))),
		-- an unknown row that was not there
		((SELECT rate_summary(5, 2)) - (SELECT rate_summary(NULL, 2)))) v(x);
SELECT 'improper: the counts say so', row_count(- s) = - row_count(s) AND excluded(- s) = - excluded(s)
	FROM sums WHERE county = 1;

--
-- windows
--
SET max_parallel_workers_per_gather = 0;
SET jit = off;
SELECT 'moving frame = the rows again', bool_and(moving IS NOT DISTINCT FROM again)
	AND bool_and(share IS NOT DISTINCT FROM rate(again))
	AND count(*) = 500 AND count(again) = 496
FROM (
	SELECT id, rate_summary(poor, base) OVER w AS moving, rate(rate_summary(poor, base) OVER w) AS share FROM town
	WINDOW w AS (ORDER BY id ROWS BETWEEN 9 PRECEDING AND 4 PRECEDING)) m
	CROSS JOIN LATERAL (SELECT rate_summary(poor, base) FROM town t WHERE t.id BETWEEN m.id - 9 AND m.id - 4) r(again);
SELECT 'moving frame of hits', bool_and(moving IS NOT DISTINCT FROM again AND weighted IS NOT DISTINCT
	FROM again_weighted) AND count(*) = 500
FROM (
	SELECT id, rate_summary(poor > 500) OVER w AS moving, rate_summary(poor > 500, base) OVER w AS weighted FROM town
	WINDOW w AS (ORDER BY id ROWS BETWEEN 2 FOLLOWING AND 5 FOLLOWING)) m
	CROSS JOIN LATERAL (SELECT rate_summary(poor > 500), rate_summary(poor > 500, base)
		FROM town t WHERE t.id BETWEEN m.id + 2 AND m.id + 5) r(again, again_weighted);
SELECT 'moving frame in numeric', bool_and(moving IS NOT DISTINCT FROM again) AND count(*) = 500
FROM (
	SELECT id, rate_summary(round(poor::numeric, 3), id::numeric) OVER w AS moving FROM town
	WINDOW w AS (ORDER BY id ROWS BETWEEN 3 PRECEDING AND CURRENT ROW)) m
	CROSS JOIN LATERAL (SELECT rate_summary(round(poor::numeric, 3), t.id::numeric) FROM town t
		WHERE t.id BETWEEN m.id - 3 AND m.id) r(again);
SELECT 'moving rollup', bool_and(moving IS NOT DISTINCT FROM again) AND count(*) = 9
FROM (
	SELECT n, rollup(s) OVER (ORDER BY n ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS moving
	FROM (SELECT county, s FROM sums UNION ALL VALUES (7, NULL::rate_summary), (8, NULL)) q(n, s)) m
	CROSS JOIN LATERAL (SELECT rollup(s) FROM sums WHERE county BETWEEN n - 1 AND n + 1) r(again);
RESET max_parallel_workers_per_gather;
RESET jit;

--
-- order, hash, storage
--
CREATE TABLE copies AS SELECT s FROM sums UNION ALL SELECT s FROM sums UNION ALL SELECT - s FROM sums;
SELECT 'a value is before, the same as or after another',
	bool_and((a.s < b.s)::int + (a.s = b.s)::int + (a.s > b.s)::int = 1
	AND (a.s <= b.s) = (NOT a.s > b.s) AND (a.s >= b.s) = (NOT a.s < b.s) AND (a.s <> b.s) = (NOT a.s = b.s)
	AND povaid_support.rate_summary_cmp(a.s, b.s) = (a.s > b.s)::int - (a.s < b.s)::int) FROM copies a, copies b;
SET enable_hashagg = off;
SELECT 'distinct by sorting', count(*) = 14 FROM (SELECT DISTINCT s FROM copies) q;
SET enable_hashagg = on;
SET enable_sort = off;
SELECT 'distinct by hashing', count(*) = 14 AND sum(n) = 21 FROM (SELECT s, count(*) AS n FROM copies GROUP BY s) q;
SELECT 'union', count(*) = 14 FROM (SELECT s FROM copies UNION SELECT s FROM sums) q;
RESET enable_sort;
SET enable_mergejoin = off;
SET enable_nestloop = off;
SELECT 'hash join', count(*) = 14 FROM copies c JOIN sums USING (s);
SET enable_mergejoin = on;
SET enable_hashjoin = off;
SELECT 'merge join', count(*) = 14 FROM copies c JOIN sums USING (s);
RESET enable_hashjoin;
RESET enable_nestloop;
CREATE UNIQUE INDEX ON sums (s);
SET enable_seqscan = off;
SELECT 'unique index finds it', county = 4 FROM sums WHERE s = (SELECT rate_summary(poor, base) FROM town
	WHERE county = 4);
RESET enable_seqscan;
SELECT 'unique index refuses a second', outcome('INSERT INTO sums SELECT * FROM sums LIMIT 1') LIKE '23505 %';
CREATE TABLE parts (s rate_summary) PARTITION BY HASH (s);
CREATE TABLE part_0 PARTITION OF parts FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE part_1 PARTITION OF parts FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO parts SELECT s FROM copies;
SELECT 'hash partitions', count(*) = 21 AND count(DISTINCT (tableoid, s)) = 14 FROM parts;

--
-- stored values
--
SELECT 'text round trip', bool_and(s::text::rate_summary = s AND s::text::rate_summary::text = s::text
	AND upper(s::text)::rate_summary = s) FROM copies;
SELECT 'binary form is the text form', bool_and(povaid_support.rate_summary_send(s) = decode(s::text, 'hex')) FROM copies;
SELECT 'a value stored by 0.1 reads for ever', '3104020100040301805c0202018000'::rate_summary
	= (SELECT rate_summary(n, d) FROM (VALUES (1, 4.5), (3, 600), (NULL, 0.5)) v(n, d));
SELECT 'every truncation: 22P02', as_expected(array_agg(statement), array_agg(expected))
FROM (SELECT format('SELECT %L::rate_summary', left(s::text, n)) AS statement,
	'22P02 invalid input syntax for type rate_summary: %' AS expected
	FROM sums, generate_series(0, length(s::text) - 1) n WHERE county = 1) q;
SELECT 'malformed text: 22P02', as_expected(array_agg(statement), array_agg(expected))
FROM (SELECT format('SELECT %L::rate_summary', replace(value, ' ', '')) AS statement,
	'22P02 invalid input syntax for type rate_summary: %' AS expected
	FROM (VALUES ('31 02 00 01 00 01 01 00 02 00 00'),	-- something follows
		('31 02 00 01 00 01 01 00 02 0'),				-- odd length
		('31 02 00 01 00 01 01 00 02 0g'),				-- not hexadecimal
		('00 02 00 01 00 01 01 00 02 00'),				-- a running state
		('32 02 00 01 00 01 01 00 02 00'),				-- another version
		('33 02 00 00 01 00 01 01 00 02 00'),			-- a last count of 0, which is not stored
		('31 02 02 02 01 00 01 01 00 02 00'),			-- a last count, but the version without it
		('31 82 00 00 01 00 01 01 00 02 00'),			-- a count longer than necessary
		('31 ff ff ff ff ff ff ff ff ff 02 00 01 00 01 01 00 02 00'),	-- a count beyond 64 bits
		('31 02 00 02 01 00 01 01 00 02 00'),			-- a zero digit at the low end
		('31 02 00 02 00 01 00 01 00 02 00'),			-- a zero digit at the high end
		('31 02 00 02 00 81 ff 01 00 02 00'),			-- a sign digit at the high end
		('31 02 00 01 a0 04 01 01 00 02 00'),			-- a digit above the grid
		('31 02 00 01 a1 04 01 01 00 02 00'),			-- a digit below the grid
		('31 02 00 a1 04 00 01 01 00 02 00'),			-- more digits than the grid has
		('31 02 00 ff ff ff ff ff ff ff ff ff 01 00 01 01 00 02 00')) v(value)) q;
SELECT 'white space: 22P02', outcome('SELECT '' 31020001000101000200''::rate_summary') LIKE '22P02 %';
SELECT 'the same without the flaw', '31020001000101000200'::rate_summary = (SELECT rate_summary(1, 2));
SELECT 'another type''s value: 22P02', outcome(format('SELECT %L::rate_summary', poverty_summary(1, 2))) LIKE '22P02 %';
SELECT 'no cast from bytea, and to text only on request', as_expected(array_agg(statement), array_agg(expected))
FROM (VALUES ('SELECT ''\x31020001000101000200''::bytea::rate_summary', '42846 %'),
	('SELECT length(s) FROM sums', '42883 %')) v(statement, expected);
SELECT 'soft errors since 16', current_setting('server_version_num')::int < 160000
	OR outcome('SELECT pg_input_is_valid(''31'', ''rate_summary'')') = 'false'
	AND outcome('SELECT pg_input_is_valid(''31020001000101000200'', ''rate_summary'')') = 'true';
SELECT 'hostile counts do not wrap round',
	outcome('SELECT s + s FROM (VALUES (''31feffffffffffffffff0100000000''::rate_summary)) v(s)') LIKE '22003 %'
	AND outcome('SELECT rollup(s) FROM (VALUES (''31feffffffffffffffff0100000000''::rate_summary), (''31feffffffffffffffff0100000000'')) v(s)') LIKE '22003 %';
SELECT 'hostile sums do not wrap round',
	outcome('SELECT s + s FROM (VALUES (''310200019e04400000''::rate_summary)) v(s)') LIKE '22003 %'
	AND outcome('SELECT rollup(s) FROM (VALUES (''310200019e04400000''::rate_summary), (''310200019e04400000'')) v(s)')
		LIKE '22003 %'
	AND outcome('SELECT numerator(''310200019e04400000''::rate_summary)') LIKE '22003 %';
SELECT 'one row takes tens of bytes', pg_column_size(rate_summary(123.45, 6789.01)) < 40
	AND octet_length(povaid_support.rate_summary_send(rate_summary(1, 2))) = 10;

DROP SCHEMA rate_test CASCADE;
