--
-- registry: rates of field evaluation and targeting. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA registry_rates_test;
SET search_path = registry_rates_test, public;

-- The helper runs many queries of no interest: they stay serial and uncompiled
-- where the tests are run with parallel query or JIT forced.

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

--
-- the three rates of one survey
--
CREATE TABLE surveyed (registered boolean, exited boolean, found_poor boolean, persons int);
INSERT INTO surveyed VALUES (true, true, false, 396), (true, true, true, 4), (true, false, true, 90),
	(true, false, false, 10),
	(false, NULL, false, 597), (false, NULL, true, 3);
SELECT 'wrong exits / surveyed exited persons', wrong_exit_rate(exited, found_poor, persons) = 4 / 400::float8
	FROM surveyed;
SELECT 'missed / surveyed unregistered persons', missed_rate(registered, found_poor, persons) = 3 / 600::float8
	FROM surveyed;
SELECT 'wrongly included / surveyed registered persons',
	wrong_inclusion_rate(registered, found_poor, persons) = 406 / 500::float8 FROM surveyed;
SELECT 'wrongly included among those who have not exited',
	wrong_inclusion_rate(registered, found_poor, persons) FILTER (WHERE exited IS NOT TRUE) = 10 / 100::float8
	FROM surveyed;
SELECT 'relapsed / exited', relapse_rate(exited, found_poor, persons) = 4 / 400::float8 FROM surveyed;
SELECT 'households instead of persons', wrong_exit_rate(exited, found_poor) = 0.5
	AND missed_rate(registered, found_poor) = 0.5
	AND wrong_inclusion_rate(registered, found_poor) = 0.5 AND relapse_rate(exited, found_poor) = 0.5 FROM surveyed;
SELECT 'one pass for all', (wrong_exit_rate(exited, found_poor, persons), missed_rate(registered, found_poor, persons))
	= (0.01::float8, 0.005::float8) FROM surveyed;

--
-- unknown is not yes, and not no
--
CREATE TABLE unclear (base boolean, hit boolean, persons int);
INSERT INTO unclear VALUES (true, true, 2), (true, false, 6), (true, NULL, 8), (NULL, true, 100), (NULL, false, 100),
	(NULL, NULL, 100), (false, true, 1000), (false, false, 3000), (false, NULL, 5000), (true, true, NULL),
	(NULL, NULL, NULL);
SELECT 'unknown membership, outcome or size: left out', wrong_exit_rate(base, hit, persons) = 0.25
	AND relapse_rate(base, hit, persons) = 0.25
	AND wrong_inclusion_rate(base, hit, persons) = 0.75 AND missed_rate(base, hit, persons) = 0.25
		AND missed_rate(NOT base, hit, persons) = 0.25
	AND exclusion_error(NOT hit, base, persons) = 0.25 AND inclusion_error(base, NOT hit, persons) = 0.25 FROM unclear;
CREATE AGGREGATE wrong_exit_state(boolean, boolean, float8)
	(SFUNC = povaid_support.rate_accum_within, STYPE = rate_summary,
	FINALFUNC = povaid_support.rate_summary_final);
CREATE AGGREGATE wrong_inclusion_state(boolean, boolean, float8)
	(SFUNC = povaid_support.rate_accum_within_not, STYPE = rate_summary,
	FINALFUNC = povaid_support.rate_summary_final);
CREATE AGGREGATE inclusion_state(boolean, boolean, float8)
	(SFUNC = povaid_support.rate_accum_included, STYPE = rate_summary,
	FINALFUNC = povaid_support.rate_summary_final);
CREATE AGGREGATE missed_state(boolean, boolean, float8)
	(SFUNC = povaid_support.rate_accum_outside, STYPE = rate_summary,
	FINALFUNC = povaid_support.rate_summary_final);
CREATE AGGREGATE exclusion_state(boolean, boolean, float8)
	(SFUNC = povaid_support.rate_accum_uncovered, STYPE = rate_summary,
	FINALFUNC = povaid_support.rate_summary_final);
SELECT 'rows within the base are in use, those that might be are excluded, the rest is no row',
	row_count(s) = 2 AND excluded(s) = 6 AND base_unknown(s) = 5 AND denominator(s) = 8 AND rate_bounds(s) IS NULL
	FROM (SELECT wrong_exit_state(base, hit, persons) FROM unclear) q(s);
CREATE TABLE clear AS SELECT * FROM unclear WHERE base IS NOT NULL AND persons IS NOT NULL;
SELECT 'what is known of base and size bounds the rest',
	rate_bounds(s) = (2 / 16::float8, 10 / 16::float8)::measure_bounds
	FROM (SELECT wrong_exit_state(base, hit, persons) FROM clear) q(s);
SELECT 'the bounds are those of rate_summary with a filter',
	bool_and(rate_bounds(a) = rate_bounds(b) AND rate(a) = rate(b)) AND count(*) = 5
	FROM (SELECT wrong_exit_state(base, hit, persons), rate_summary(hit, persons) FILTER (WHERE base) FROM clear
		UNION ALL SELECT wrong_inclusion_state(base, hit, persons), rate_summary(NOT hit, persons) FILTER (WHERE base)
			FROM clear
		UNION ALL SELECT inclusion_state(base, hit, persons), rate_summary(NOT hit, persons) FILTER (WHERE base)
			FROM clear
		UNION ALL SELECT missed_state(base, hit, persons), rate_summary(hit, persons) FILTER (WHERE NOT base) FROM clear
		UNION ALL SELECT exclusion_state(hit, base, persons), rate_summary(NOT hit, persons) FILTER (WHERE base)
			FROM clear) q(a, b);
SELECT 'nobody surveyed in the stratum: NULL, never 0', wrong_exit_rate(false, hit, persons) IS NULL
	AND missed_rate(true, hit, persons) IS NULL AND wrong_inclusion_rate(false, hit) IS NULL
	AND exclusion_error(hit, false) IS NULL AND inclusion_error(false, hit) IS NULL AND relapse_rate(NULL, hit) IS NULL
		FROM unclear;
SELECT 'no rows: NULL', wrong_exit_rate(base, hit) IS NULL AND missed_rate(base, hit, 1) IS NULL
	AND recognition_rate(hit) IS NULL AND zero_tolerance(hit) IS NULL AND leakage(persons, hit) IS NULL
	AND targeting_differential(base, hit) IS NULL AND cgh_index(persons, hit) IS NULL FROM unclear WHERE false;
SELECT 'a base of 0 persons: NULL', wrong_exit_rate(true, true, 0) IS NULL AND missed_rate(false, true, 0) IS NULL;
SELECT 'none found: 0, all found: 1', wrong_exit_rate(true, false, 3) = 0 AND wrong_exit_rate(true, true, 3) = 1
	AND missed_rate(false, false, 3) = 0 AND wrong_inclusion_rate(true, true, 3) = 0;

--
-- recognition and zero tolerance
--
SELECT 'approving / asked', recognition_rate(approves) = 0.75 AND recognition_rate(approves, 2) = 0.75
	AND recognition_rate(approves, 1.5) = 0.75 FROM (VALUES (true), (true), (true), (false)) v(approves);
SELECT 'a refusal is left out, unless it counts', recognition_rate(approves) = 2 / 3::float8
	AND recognition_rate(coalesce(approves, false)) = 0.5
	AND rate_bounds(rate_summary(approves)) = (0.5, 0.75)::measure_bounds
		FROM (VALUES (true), (true), (NULL), (false)) v(approves);
SELECT 'nobody answered: NULL', recognition_rate(NULL) IS NULL;
SELECT 'zero: only when all were seen', zero_tolerance(flag) FROM (VALUES (false), (false)) v(flag);
SELECT 'zero: one is enough to say no', NOT zero_tolerance(flag) FROM (VALUES (false), (true), (NULL)) v(flag);
SELECT 'zero: an unknown one leaves it open', zero_tolerance(flag) IS NULL FROM (VALUES (false), (NULL)) v(flag);
SELECT 'zero: nothing known, nothing there', zero_tolerance(NULL) IS NULL
	AND (SELECT zero_tolerance(true) FROM generate_series(1, 0)) IS NULL;
SELECT 'zero: a moving frame', string_agg(coalesce(z::text, '-'), ' '
	ORDER BY n) = 'true true - - false false false true -'
	FROM (SELECT n, zero_tolerance(flag) OVER (ORDER BY n ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS z
		FROM (VALUES (1, false), (2, false), (3, NULL), (4, NULL), (5, true), (6, true), (7, false), (8, false),
			(9, NULL)) v(n, flag)) q;
SELECT 'zero: a rate that prints as 0 is not zero', NOT zero_tolerance(i = 7)
	AND round(wrong_exit_rate(true, i = 7)::numeric, 2) = 0 FROM generate_series(1, 25000) i;

--
-- targeting
--
CREATE TABLE beneficiary (covered boolean, poor boolean, benefit numeric, weight float8);
INSERT INTO beneficiary VALUES (true, true, 30, 2), (true, true, 10, 1), (false, true, 0, 1), (true, false, 20, 1),
	(false, false, 0, 2), (false, false, 0, 3);
SELECT 'exclusion error: uncovered poor / poor', exclusion_error(covered, poor) = 1 / 3::float8
	AND exclusion_error(covered, poor, weight) = 0.25 FROM beneficiary;
SELECT 'inclusion error: covered non-poor / covered', inclusion_error(covered, poor) = 1 / 3::float8
	AND inclusion_error(covered, poor, weight) = 0.25 FROM beneficiary;
SELECT 'leakage: money of the non-poor / all money', leakage(benefit, poor) = 20 / 60::float8
	AND leakage(benefit, poor, weight::numeric) = 20 / 90::float8
	AND leakage(benefit::float8, poor) = 20 / 60::float8 AND leakage(benefit::float8, poor, weight) = 20 / 90::float8
		AND leakage(benefit, poor, weight) = 20 / 90::float8 FROM beneficiary;
SELECT 'differential: coverage of the poor less that of the others',
	targeting_differential(covered, poor) = 1 / 3::float8
	AND targeting_differential(covered, poor, weight) = (3 * 6 - 1 * 4) / 24::float8 FROM beneficiary;
SELECT 'cgh: share of the benefits / share of the people', cgh_index(benefit, poor) = (40 * 6) / (60 * 3)::float8
	AND cgh_index(benefit, poor, weight) = (70 * 10) / (90 * 4)::float8
	AND cgh_index(benefit, poor, weight::numeric) = (70 * 10) / (90 * 4)::float8
		AND cgh_index(benefit::float8, poor) = (40 * 6) / (60 * 3)::float8 FROM beneficiary;
SELECT 'everybody alike: no targeting', cgh_index(1, poor) = 1 AND cgh_index(0.1, poor, weight::numeric) = 1
	AND targeting_differential(true, poor) = 0 AND targeting_differential(false, poor) = 0 FROM beneficiary;
SELECT 'the best and the worst', targeting_differential(poor, poor) = 1 AND targeting_differential(NOT poor, poor) = -1
	AND cgh_index(poor::int, poor) = 2 AND cgh_index((NOT poor)::int, poor) = 0
	AND leakage(poor::int, poor) = 0 AND leakage((NOT poor)::int, poor) = 1 FROM beneficiary;
SELECT 'no poor, no others, no benefits: NULL', targeting_differential(true, true) IS NULL
	AND targeting_differential(true, false) IS NULL AND cgh_index(5, false) IS NULL AND cgh_index(0, true) IS NULL
	AND leakage(0, true) IS NULL AND exclusion_error(true, false) IS NULL;
SELECT 'rows with a NULL are left out', targeting_differential(covered, poor, weight)
	= (SELECT targeting_differential(covered, poor, weight) FROM beneficiary)
	AND cgh_index(benefit, poor, weight) = (SELECT cgh_index(benefit, poor, weight) FROM beneficiary)
	AND leakage(benefit, poor, weight) = (SELECT leakage(benefit, poor, weight) FROM beneficiary)
	FROM (SELECT * FROM beneficiary UNION ALL VALUES (NULL, true, NULL, 1000), (true, NULL, 7, 1000),
		(true, false, 7, NULL), (NULL, NULL, NULL, NULL)) q(covered, poor, benefit, weight);
SELECT 'one rounding only', bool_and(d = ((pc * o - oc * p)::float8 / (p * o)::float8)) AND count(*) > 200
	FROM (SELECT targeting_differential(c, q) AS d, count(*) FILTER (WHERE q) AS p, count(*) FILTER (WHERE NOT q) AS o,
		count(*) FILTER (WHERE c AND q) AS pc, count(*) FILTER (WHERE c AND NOT q) AS oc
		FROM (SELECT i / 37 AS g, i % 3 = 0 OR i % 7 = 1 AS c, i * i % 11 < 5 AS q FROM generate_series(1, 9999) i) s
			GROUP BY g) r;
SELECT 'money that is no double, and 10^300 of it', cgh_index(b * 1e300, q, 1e5) = cgh_index(b, q)
	AND leakage(b * 1e300, q, 1e300) = leakage(b, q) FROM (SELECT i::float8 AS b, i % 4 = 0 AS q
	FROM generate_series(1, 100) i) s;

--
-- every form of an aggregate
--
CREATE TABLE random AS
SELECT i AS id, i % 6 AS village, CASE WHEN i % 11 = 0 THEN NULL ELSE i * 7919 % 13 < 7 END AS a,
	CASE WHEN i % 17 = 0 THEN NULL ELSE i * 104729 % 19 < 8 END AS b,
	CASE WHEN i % 23 = 0 THEN NULL WHEN i % 29 = 0 THEN 0 ELSE i * 31 % 97 / 8::float8 END AS w,
		CASE WHEN i % 13 = 0 THEN NULL ELSE i * 37 % 101 / 16::float8 END AS money
FROM generate_series(1, 600) i;
SELECT 'oracle: rates within a base', bool_and(x1 = h1 / d1 AND x2 = h2 / d2 AND x3 = h3 / d3 AND x4 = h4 / d4
	AND x5 = h5 / d5) AND count(*) = 7
	FROM (SELECT wrong_exit_rate(a, b, w) AS x1, sum(w) FILTER (WHERE a AND b) AS h1,
		sum(w) FILTER (WHERE a AND b IS NOT NULL) AS d1,
		missed_rate(a, b, w) AS x2, sum(w) FILTER (WHERE NOT a AND b) AS h2,
			sum(w) FILTER (WHERE NOT a AND b IS NOT NULL) AS d2,
		inclusion_error(a, b, w) AS x3, sum(w) FILTER (WHERE a AND NOT b) AS h3,
			sum(w) FILTER (WHERE a AND b IS NOT NULL) AS d3,
		exclusion_error(a, b, w) AS x4, sum(w) FILTER (WHERE b AND NOT a) AS h4,
			sum(w) FILTER (WHERE b AND a IS NOT NULL) AS d4,
		leakage(money, b, w) AS x5, sum(w * money) FILTER (WHERE NOT b) AS h5,
			sum(w * money) FILTER (WHERE b IS NOT NULL) AS d5
		FROM random GROUP BY GROUPING SETS ((village), ())) q;
CREATE FUNCTION every_rate(lo int, hi int) RETURNS float8[] LANGUAGE sql STABLE AS $$
	SELECT ARRAY[wrong_exit_rate(a, b, w), missed_rate(a, b, w), wrong_inclusion_rate(a, b, w),
		relapse_rate(a, b, w::numeric), recognition_rate(a, w), exclusion_error(a, b, w::numeric),
		inclusion_error(a, b, w::numeric),
		leakage(money, b, w), leakage(money::numeric, b, w::numeric), targeting_differential(a, b, w),
		cgh_index(money, b, w), cgh_index(money::numeric, b, w::numeric), targeting_differential(a, b, w::numeric),
		wrong_exit_rate(a, b), missed_rate(a, b), wrong_inclusion_rate(a, b), relapse_rate(a, b), recognition_rate(a),
		exclusion_error(a, b), inclusion_error(a, b), leakage(money, b), leakage(money::numeric, b),
		targeting_differential(a, b), cgh_index(money, b), cgh_index(money::numeric, b), zero_tolerance(a)::int,
		wrong_exit_rate(a, b, w::numeric), missed_rate(a, b, w::numeric), wrong_inclusion_rate(a, b, w::numeric),
		relapse_rate(a, b, w), recognition_rate(a, w::numeric), exclusion_error(a, b, w), inclusion_error(a, b, w)]
	FROM random WHERE id BETWEEN lo AND hi $$;
SET max_parallel_workers_per_gather = 0;
SET jit = off;
SELECT 'moving frames = the rows again', bool_and(moving IS NOT DISTINCT FROM every_rate(id - 7, id - 2))
	AND count(*) = 120
FROM (SELECT id, ARRAY[wrong_exit_rate(a, b, w) OVER f, missed_rate(a, b, w) OVER f,
	wrong_inclusion_rate(a, b, w) OVER f, relapse_rate(a, b, w::numeric) OVER f, recognition_rate(a, w) OVER f,
	exclusion_error(a, b, w::numeric) OVER f, inclusion_error(a, b, w::numeric) OVER f,
		leakage(money, b, w) OVER f, leakage(money::numeric, b, w::numeric) OVER f,
			targeting_differential(a, b, w) OVER f, cgh_index(money, b, w) OVER f,
			cgh_index(money::numeric, b, w::numeric) OVER f, targeting_differential(a, b, w::numeric) OVER f,
		wrong_exit_rate(a, b) OVER f, missed_rate(a, b) OVER f, wrong_inclusion_rate(a, b) OVER f,
			relapse_rate(a, b) OVER f, recognition_rate(a) OVER f, exclusion_error(a, b) OVER f,
			inclusion_error(a, b) OVER f, leakage(money, b) OVER f, leakage(money::numeric, b) OVER f,
		targeting_differential(a, b) OVER f, cgh_index(money, b) OVER f, cgh_index(money::numeric, b) OVER f,
			(zero_tolerance(a) OVER f)::int, wrong_exit_rate(a, b, w::numeric) OVER f,
			missed_rate(a, b, w::numeric) OVER f, wrong_inclusion_rate(a, b, w::numeric) OVER f,
		relapse_rate(a, b, w) OVER f, recognition_rate(a, w::numeric) OVER f, exclusion_error(a, b, w) OVER f,
			inclusion_error(a, b, w) OVER f] AS moving
	FROM random WHERE id <= 120 WINDOW f AS (ORDER BY id ROWS BETWEEN 7 PRECEDING AND 2 PRECEDING)) m;
RESET max_parallel_workers_per_gather;
RESET jit;
ALTER TABLE random SET (parallel_workers = 2);
CREATE TEMP TABLE serial AS SELECT every_rate(1, 600) AS r;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
SELECT 'parallel workers', ARRAY[wrong_exit_rate(a, b, w), missed_rate(a, b, w), wrong_inclusion_rate(a, b, w),
	relapse_rate(a, b, w::numeric), recognition_rate(a, w), exclusion_error(a, b, w::numeric),
	inclusion_error(a, b, w::numeric),
		leakage(money, b, w), leakage(money::numeric, b, w::numeric), targeting_differential(a, b, w),
			cgh_index(money, b, w)] = (SELECT r[1:11] FROM serial) FROM random;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET max_parallel_workers_per_gather;
SELECT 'distinct, filter, order', wrong_exit_rate(DISTINCT a, b, w) = (SELECT wrong_exit_rate(a, b, w)
	FROM (SELECT DISTINCT a, b, w FROM random) q) AND missed_rate(a, b, w ORDER BY w) = missed_rate(a, b, w)
	AND cgh_index(money, b, w) FILTER (WHERE village = 2) = (SELECT cgh_index(money, b, w) FROM random
		WHERE village = 2) AND cgh_index(money, b, w ORDER BY money DESC) = cgh_index(money, b, w) FROM random;

--
-- bad arguments
--
SELECT 'bad numbers: 22023', as_expected(array_agg(format(call, format('%L::%s', value, type))),
	array_agg(format('22023 %s must not be %s', argument,
	CASE WHEN value LIKE '-_' THEN 'negative' ELSE 'NaN or infinite' END)))
FROM (VALUES ('SELECT wrong_exit_rate(true, true, %s)', 'persons'), ('SELECT missed_rate(false, true, %s)', 'persons'),
	('SELECT wrong_inclusion_rate(true, NULL, %s)', 'persons'), ('SELECT relapse_rate(true, true, %s)', 'persons'),
		('SELECT recognition_rate(true, %s)', 'weight'), ('SELECT exclusion_error(true, true, %s)', 'weight'),
			('SELECT inclusion_error(true, true, %s)', 'weight'), ('SELECT leakage(%s, true)', 'benefit'),
			('SELECT leakage(%s, NULL)', 'benefit'),
		('SELECT leakage(1, true, %s)', 'weight'), ('SELECT targeting_differential(true, true, %s)', 'weight'),
			('SELECT cgh_index(%s, true)', 'benefit'), ('SELECT cgh_index(1, true, %s)', 'weight')) c(call, argument),
	unnest('{NaN,-Infinity,-1}'::text[]) value, unnest('{float8,numeric}'::text[]) type
WHERE type = 'float8' OR value <> '-Infinity' OR current_setting('server_version_num')::int >= 140000;
SELECT 'outside of the base nothing is looked at', wrong_exit_rate(false, true, 'NaN') IS NULL
	AND missed_rate(true, true, -1) IS NULL;
SELECT 'every number type resolves', as_expected(array_agg(format(call, type)), array_agg(expected))
FROM (VALUES ('SELECT wrong_exit_rate(true, true, 2::%s)', '1'), ('SELECT leakage(2::%s, false)', '1'),
	('SELECT leakage(2::%s, false, 3)', '1'), ('SELECT leakage(2::%1$s, false, 3::%1$s)', '1'),
	('SELECT cgh_index(2::%s, true, 1.5)', '1'),
	('SELECT targeting_differential(true, true, 2::%s)', 'NULL'), ('SELECT recognition_rate(true, 2::%s)', '1')) c(call,
		expected), unnest('{smallint,int,bigint,numeric,real,float8}'::text[]) type;
SELECT 'transitions by hand: 0A000', as_expected(array_agg(format('SELECT %s', call)), array_agg('0A000 %'::text))
FROM (VALUES ('povaid_support.rate_accum_within(NULL, true, true)'), ('povaid_support.rate_discard_outside(NULL, true, true, 1::float8)'),
	('povaid_support.rate_accum_uncovered(NULL, true, true, 1::numeric)'), ('povaid_support.rate_accum_leakage(NULL, 1::float8, true)'),
	('povaid_support.targeting_accum(NULL, 1::numeric, true)'), ('povaid_support.targeting_accum_covered(NULL, true, true)')) v(call);

--
-- the state of targeting
--
CREATE AGGREGATE targeting_state(float8, boolean, float8)
	(SFUNC = povaid_support.targeting_accum, STYPE = povaid_support.targeting_state);
SELECT 'text and binary round trip', bool_and(s::text::povaid_support.targeting_state = s
	AND povaid_support.targeting_state_send(s) = decode(s::text, 'hex')) AND count(DISTINCT s) = 6
	FROM (SELECT targeting_state(money, b, w) FROM random GROUP BY village) q(s);
SELECT 'malformed: 22P02', as_expected(array_agg(format('SELECT %L::povaid_support.targeting_state', value)),
	array_agg('22P02 invalid input syntax for type targeting_state: %'::text))
	FROM (VALUES (''), ('5a'), ('3102000100010100020'), ('5902000000000000')) v(value);

DROP SCHEMA registry_rates_test CASCADE;
