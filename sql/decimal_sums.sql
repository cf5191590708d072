--
-- Numerics are summed as decimals: counts, weights, money, and their products.
-- Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA decimal_sums_test;
SET search_path = decimal_sums_test, public;

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

--
-- ties fall on the right side
--
SELECT 'shortfall', poverty_shortfall(2994.70, 2995) = 0.3;
SELECT 'incidence', incidence(p, w) = 0.3 FROM (VALUES (true, 0.1), (true, 0.2), (false, 0.7)) v(p, w);
SELECT 'rate', rate(rate_summary(0.1, 0.3)) = 1 / 3::float8;
SELECT 'exactly three percent', verdict(x, 'cn-county-2016-west-inclusive') = 'eligible'
	AND verdict(x, 'cn-county-2016-west') = 'not_eligible' AND x.comprehensive_incidence = 0.03
	FROM (SELECT comprehensive_incidence_sampled(147, 0.017, 7000, 0.017, 2000, 10000) AS comprehensive_incidence,
		0.01 AS wrong_exit_rate, 0.01 AS missed_rate, 0.95 AS recognition_rate) x;
SELECT 'a rate that is a double stands for what prints it',
	comprehensive_incidence_sampled(147, 0.017::float8, 7000, 0.017::float8, 2000, 10000) = 0.03;
SELECT 'integers beyond 2^53', headcount_ratio(9007199254740992::bigint, 9007199254740993::bigint) = 1
	AND headcount_ratio(9007199254740993::bigint, 9007199254740992::bigint) = 0
	AND headcount_ratio(9007199254740993::bigint, 9007199254740993::bigint) = 0;
SELECT 'numerics beyond 2^53', headcount_ratio(9007199254740992::numeric, 9007199254740993::numeric) = 1
	AND headcount_ratio(9007199254740993::numeric, 9007199254740993.0) = 0;
SELECT 'digits beyond a double', headcount_ratio(125 - 1e-30, 125.0) = 1 AND headcount_ratio(125 + 1e-30, 125.0) = 0
	AND poverty_shortfall(125 - 1e-30, 125.0) = 1e-30 AND poor_population(125 - 1e-30, 125.0, 0.1) = 0.1;

-- The poor of weights 0.1 and 0.2 among all of weight 1, by every measure.
SELECT 'measures of one group', headcount_ratio(s) = 0.3 AND poor_population(s) = 0.3 AND population(s) = 1
	AND poverty_shortfall(s) = 0.07 AND mean_welfare(s) = 1.329 AND mean_welfare_of_poor(s) = 23 / 30::float8
	AND fgt_index(s, 0) = 0.3
	FROM (SELECT poverty_summary(y, z, w) FROM (VALUES (0.9, 1, 0.1), (0.7, 1, 0.2), (1.57, 1, 0.7)) v(y, z, w)) q(s);
SELECT 'everybody has nothing: a gap of 1', poverty_gap_index(0.0, 0.7, w) = 1
	AND squared_poverty_gap_index(0.0, 0.7, w) = 1
	AND income_gap_ratio(0.0, 0.7, w) = 1 AND fgt_index(0.0, 0.7, w, 0.5) = 1 FROM (SELECT i * 0.1
		FROM generate_series(1, 997) i) v(w);
SELECT 'ten times 0.1 is 1', population(s) = 1 AND population(s - u) = 0.7
		AND s = (SELECT poverty_summary(5, 3, w) FROM generate_series(1, 5), (VALUES (0.05), (0.15)) v(w))
		AND s - u = (SELECT poverty_summary(5, 3, w) FROM (VALUES (0.01), (0.02), (0.03), (0.04), (0.05), (0.06),
			(0.49)) v(w))
	FROM (SELECT poverty_summary(5, 3, w), poverty_summary(5, 3, w) FILTER (WHERE i <= 3) FROM (SELECT i, 0.1
		FROM generate_series(1, 10) i) v(i, w)) q(s, u);

-- Every rate, with 0.1 and 0.2 of 1.0.
-- The summary of one row.
CREATE FUNCTION rate_of(n numeric, d numeric DEFAULT 1) RETURNS rate_summary LANGUAGE sql AS $$SELECT rate_summary(n,
	d)$$;
CREATE FUNCTION float8_rate_of(n float8) RETURNS rate_summary LANGUAGE sql AS $$SELECT rate_summary(n, 1::float8)$$;
CREATE FUNCTION float8_poverty_of(y float8, z float8,
	w float8) RETURNS poverty_summary LANGUAGE sql AS $$SELECT poverty_summary(y, z, w)$$;
CREATE FUNCTION poverty_of(y numeric, z numeric,
	w numeric) RETURNS poverty_summary LANGUAGE sql AS $$SELECT poverty_summary(y, z, w)$$;

CREATE TABLE tenth (a boolean, b boolean, w numeric);
INSERT INTO tenth VALUES (true, true, 0.1), (true, true, 0.2), (true, false, 0.7);
SELECT 'rates', incidence(b, w) = 0.3 AND wrong_exit_rate(a, b, w) = 0.3 AND missed_rate(NOT a, b, w) = 0.3
	AND wrong_inclusion_rate(a, NOT b, w) = 0.3 AND relapse_rate(a, b, w) = 0.3 AND recognition_rate(b, w) = 0.3
	AND coverage_rate(b, a, w) = 0.3 AND rate(coverage_summary(b, a, w)) = 0.3
		AND multi_coverage_rate(b::int::numeric, 1, a, w) = 0.3
	AND exclusion_error(NOT b, a, w) = 0.3 AND inclusion_error(a, NOT b, w) = 0.3 AND rate(rate_summary(b, w)) = 0.3
	AND incidence(CASE WHEN b THEN w ELSE 0 END, w) = 0.3 AND completion_rate(CASE WHEN b THEN w ELSE 0 END, w) = 0.3
	AND reimbursement_ratio(CASE WHEN b THEN w ELSE 0 END, w, a) = 0.3 AND leakage(w, NOT b) = 0.3
		AND leakage(w, NOT b, 0.1) = 0.3
	AND rate(rate_summary(CASE WHEN b THEN w ELSE 0 END, w)) = 0.3
		AND (rate_bounds(rate_summary(nullif(b, false), w))).lower = 0.3
	FROM tenth;
SELECT 'rates without weights', incidence(b) = 2 / 3::float8 AND coverage_rate(b, a) = 2 / 3::float8
	AND exclusion_error(NOT b, a) = 2 / 3::float8 FROM tenth;
SELECT 'movements', exit_rate(m) = 0.7 AND persistent_poverty_rate(m) = 0.3 AND stayed_poor(m) = 0.3
	AND population(m) = 1
	FROM (SELECT poverty_transition(a, b, w) FROM tenth) q(m);
SELECT 'targeting', targeting_differential(c, p, w) = 0.05 AND cgh_index(x, p, w) = 1.05
	FROM (VALUES (true, true, 0.1, 0.3), (true, true, 0.2, 0.3), (false, true, 0.7, 0.3), (true, false, 0.1, 0.25),
		(false, false, 0.3, 0.25)) v(c, p, w, x);
SELECT 'targeting: quotients', targeting_differential(c, p, w) = -1 / 6::float8
	AND cgh_index(w, p) = cgh_index(w, p, 1)
	FROM (VALUES (true, true, 0.1), (false, true, 0.2), (true, false, 0.3), (false, false, 0.3)) v(c, p, w);
SELECT 'deprivation', multidimensional_headcount(s, '{1,1}', 0.5) = 0.3 AND mpi(s, '{1,1}', 0.5) = 0.25
	AND intensity(s, '{1,1}', 0.5) = 25 / 30::float8
	AND multidimensional_poor_population(s, '{1,1}', 0.5) = 0.3 AND population(s) = 1
		AND uncensored_headcount(s, 1) = 0.3 AND uncensored_headcount(s, 2) = 0.2
	AND joint_headcount(s, '{1,2}') = 0.2 AND censored_headcount(s, '{1,1}', 0.5, 2) = 0.2
		AND indicator_contribution(s, '{1,1}', 0.5, 1) = 0.6
	FROM (SELECT deprivation_summary(p::deprivation_profile, w) FROM (VALUES ('10', 0.1), ('11', 0.2), ('00',
		0.7)) v(p, w)) q(s);
SELECT 'subgroups', (subgroup_poverty(s, t, 0)).population_share = 0.3
	AND (subgroup_poverty(s, t, 0)).poverty = 1 / 3::float8
	AND (subgroup_poverty(s, t, 0)).contribution = 0.1
	FROM (SELECT poverty_summary(y, 2, w) FILTER (WHERE w < 0.5), poverty_summary(y, 2, w)
		FROM (VALUES (1.0, 0.1), (3.0, 0.2), (3.0, 0.7)) v(y, w)) q(s, t);
SELECT 'rows of one function', comprehensive_incidence(0.1, 0.2, 0.4, 7) = 0.1
	AND poverty_change(0.1, 0.3) = (0.2, 2)::measure_change
	AND poverty_change(0.3, 0.1) = (-0.2, -2 / 3::float8)::measure_change
		AND stock_flow_residual(0.3, 0.1, 0, 0, 0, 0.2, 0) = 0
	AND comprehensive_incidence(9007199254740993, 0, 0, 9007199254740993::bigint) = 1;
SELECT 'printed', percent(rate_summary(0.1, 0.3), 20) = 33.33333333333333333333
	AND percent(rate_summary(0.29, 1), 0) = 29
	AND percent(rate_summary(0.285, 1), 0) = 29 AND percent(poverty_summary(y, 1.0, w), 1) = 12.3
	FROM (VALUES (0.5, 0.1225), (2, 0.8775)) v(y, w);

--
-- what is kept, and what is rounded
--
SELECT '32 digits after the point', numerator(rate_of(n) + rate_of(0) - rate_of(n - d)) = d::float8
		AND numerator(rate_of(n) + rate_of(0) - rate_of(n)) = 0
	FROM (VALUES (123456789.00000000000000000000000000000001, 0.00000000000000000000000000000001)) v(n, d);
SELECT 'zeros at the end are no digits', rate_summary(1.50, 3.000) = rate_summary(1.5, 3)
	AND rate_summary(0.1 + 0e-60, 1) = rate_summary(0.1, 1);
SELECT 'more digits: the nearest double', rate_of(x) = float8_rate_of(x) AND rate_of(y) <> float8_rate_of(y)
	FROM (VALUES (0.1 + 1e-33, 0.1 + 1e-32)) v(x, y);
SELECT 'a product of 64', poverty_shortfall(s + poverty_of(0, 1, 1) - poverty_of(0, 1 + 2e-32, 1)) = 1 + 1e-64
		AND poverty_shortfall(s) - 1 = 0 AND poverty_shortfall(s + poverty_of(0, 1e-32, 1e-32) - poverty_of(0, 1
			+ 2e-32, 1)) = 2e-64
	FROM poverty_of(0, 1 + 1e-32, 1 + 1e-32) s;
SELECT 'nearly equal, and too long', bool_and(headcount_ratio(s) = 1 AND poverty_shortfall(s) >= 0 AND is_proper(s)
	AND poverty_gap_index(s) = 0) AND count(*) = 3
	FROM (SELECT poverty_of(y, z, 1) FROM (VALUES (1 - 1e-41, 1), (0.1 - 1e-41, 0.1),
		(0.9999999999999999999999999999999 - 1e-41, 0.9999999999999999999999999999999)) v(y, z)) q(s);
SELECT 'huge', rate(rate_of(x, x + 1)) = 1 AND numerator(rate_of(x)) = 1e300
	AND numerator(rate_of(x) + rate_of(0.1) - rate_of(x)) = 0.1
	FROM (VALUES (1e300)) v(x);
SELECT 'huge products', poverty_shortfall(0, 1e300, 1e-30) = 1e270 AND poor_population(0, 1e-300, 1e300) = 1e300
	AND is_rounded(mean_welfare(poverty_summary(1e300, 1e301, 1e300)), 1e300, 1)
	AND outcome('SELECT poverty_shortfall(0, 1e300, 1e300)') LIKE '22003 %';
SELECT 'tiny', bool_and(rate(rate_of(x, 3 * x)) = 1 / 3::float8) FROM (VALUES (1e-32), (1e-30), (7e-17)) v(x);
SELECT 'below every double: 0', numerator(rate_summary(1e-400, 1)) = 0
	AND population(poverty_summary(1, 2, 1e-400)) = 0;
SELECT 'not finite, negative, beyond double', as_expected(array_agg(statement), array_agg(expected)) FROM (VALUES
	('SELECT rate_summary(''NaN''::numeric, 1)', '22023 numerator must not be NaN or infinite'),
	('SELECT rate_summary(1, ''NaN''::numeric)', '22023 denominator must not be NaN or infinite'),
	('SELECT rate_summary(-0.1, 1)', '22023 numerator must not be negative'),
	('SELECT rate_summary(1, -1e-30)', '22023 denominator must not be negative'),
	('SELECT rate_summary(1, -1e-60)', '22023 denominator must not be negative'),
	('SELECT rate_summary(-1e300, 1)', '22023 numerator must not be negative'),
	('SELECT rate_summary(1e309, 1)', '22003 numerator is out of range for type double precision'),
	('SELECT rate_summary(2e308, 1)', '22003 numerator is out of range for type double precision'),
	('SELECT poverty_summary(''NaN''::numeric, 1)', '22023 welfare must not be NaN or infinite'),
	('SELECT poverty_summary(1, ''NaN''::numeric)', '22023 line must not be NaN or infinite'),
	('SELECT poverty_summary(1, 1, ''NaN''::numeric)', '22023 weight must not be NaN or infinite'),
	('SELECT poverty_summary(1e309, 1)', '22003 welfare is out of range for type double precision'),
	('SELECT poverty_summary(1, 1e309)', '22003 line is out of range for type double precision'),
	('SELECT poverty_summary(1, 2, 1e309)', '22003 weight is out of range for type double precision'),
	('SELECT poverty_summary(1.0, 0.0)', '22023 line must be greater than zero'),
	('SELECT poverty_summary(1.0, -0.5)', '22023 line must be greater than zero'),
	('SELECT poverty_summary(1.0, -1e-30)', '22023 line must be greater than zero'),
	('SELECT poverty_summary(1e-30, -1e200)', '22023 line must be greater than zero'),
	('SELECT poverty_summary(1.0, 1.0, -0.5)', '22023 weight must not be negative'),
	('SELECT poverty_summary(1e-30, 1.0, -1e-30)', '22023 weight must not be negative'),
	('SELECT poverty_summary(1::bigint, 0::bigint)', '22023 line must be greater than zero'),
	('SELECT poverty_summary(1::bigint, 1::bigint, -1::bigint)', '22023 weight must not be negative'),
	('SELECT poverty_transition(true, true, -0.1)', '22023 weight must not be negative'),
	('SELECT deprivation_summary(''10''::deprivation_profile, -0.1)', '22023 weight must not be negative'),
	('SELECT cgh_index(-0.1, true)', '22023 benefit must not be negative'),
	('SELECT fgt_index(1, 1e-400, 1, 1)', '22023 line must be greater than zero'),
	('SELECT comprehensive_incidence_sampled(1, 1.0000000000000000001, 1, 0, 1, 1)',
		'22023 missed_rate must be between 0 and 1'),
	('SELECT comprehensive_incidence(1, 1e309, 0, 5)',
		'22003 missed is out of range for type double precision')) v(statement, expected);
SELECT 'too many digits: still not NULL', headcount_ratio(('0.' || repeat('9', 200))::numeric, 1) = 1;
CREATE TABLE toasted (x numeric, big numeric, long numeric);
ALTER TABLE toasted ALTER x SET STORAGE EXTERNAL, ALTER big SET STORAGE EXTENDED, ALTER long SET STORAGE EXTERNAL;
INSERT INTO toasted VALUES (('0.5' || repeat('0', 9000) || '1')::numeric, repeat('7', 300)::numeric,
	('1.' || repeat('1', 9000))::numeric);
SELECT 'toasted', rate(rate_of(x, x)) = 1 AND numerator(rate_of(x)) = 0.5 AND rate(rate_of(big, big + 1)) = 1
		AND numerator(rate_of(big) + rate_of(0.1) - rate_of(big)) = 0.1
		AND poverty_of(long, 2, long) = float8_poverty_of(long::float8, 2, long::float8)
		AND poverty_of(big, big + 1, 1) = poverty_of(repeat('7', 300)::numeric, repeat('7', 300)::numeric + 1, 1)
	FROM toasted;

-- Integers of any size are added as they are.
SELECT 'bigint', population(s) = 9223372036854775807 AND poverty_shortfall(s) = 3 AND row_count(s) = 3
	AND (SELECT poverty_shortfall(9223372036854775806::bigint, 9223372036854775807::bigint)) = 1
	AND mean_welfare(t) = 9223372036854775807
	FROM (SELECT poverty_summary(9223372036854775807::bigint, 1::bigint)) p(t), (SELECT poverty_summary(y::bigint,
		z::bigint, w::bigint) FROM (VALUES (2, 5, 1), (7, 5, 9223372036854775805), (5, 5, 1)) v(y, z, w)) q(s);
SELECT 'bigint = numeric = float8 of integers', poverty_summary(i::bigint, 50::bigint) = poverty_summary(i::numeric,
	50)
	AND poverty_summary(i::bigint, 50::bigint, (i % 7)::bigint) = poverty_summary(i::float8, 50, i % 7)
	AND fgt_index(i::bigint, 50::bigint, 3::bigint, 1.5) = fgt_index(i::float8, 50, 3, 1.5)
	AND poverty_summary((-i)::bigint, 50::bigint, (i % 7)::bigint) = poverty_summary((-i)::float8, 50, i % 7)
	FROM generate_series(0, 100) i;
SELECT 'extreme bigint', poverty_shortfall(x, y, 1::bigint) = 18446744073709551615
	AND is_proper(poverty_summary(x, y, y))
	AND poverty_summary(x, y, y) = poverty_summary(x::numeric, y::numeric, y::numeric)
		AND poverty_summary(x, y) = poverty_summary(x::numeric, y::numeric)
	AND headcount_ratio(x, y) = 1 AND headcount_ratio(y, y) = 0 FROM (VALUES ((-9223372036854775808)::bigint,
		9223372036854775807::bigint)) v(x, y);
SELECT 'extreme bigint in a moving frame', bool_and(a = b) AND count(*) = 4
	FROM (SELECT i, poverty_summary(x, 9223372036854775807::bigint, w) OVER (ORDER BY i ROWS BETWEEN 1 PRECEDING
		AND CURRENT ROW) AS a,
			(SELECT poverty_summary(x, 9223372036854775807::bigint, w) FROM (VALUES
				(1, (-9223372036854775808)::bigint, 9223372036854775807::bigint), (2, 0, 1), (3,
					(-9223372036854775808)::bigint, 1), (4, 5, 7)) u(i, x, w)
			WHERE u.i BETWEEN v.i - 1 AND v.i) AS b
		FROM (VALUES (1, (-9223372036854775808)::bigint, 9223372036854775807::bigint), (2, 0, 1), (3,
			(-9223372036854775808)::bigint, 1), (4, 5, 7)) v(i, x, w)) q;
SELECT 'every mixture of number types resolves', bool_and(outcome(format('SELECT headcount_ratio(%s, %s)', a,
	b)) IN ('0', '1')
		AND outcome(format('SELECT headcount_ratio(%s, %s, %s)', a, b, c)) IN ('0', '1')) AND count(*) = 448
	FROM unnest('{1::smallint,1,1::bigint,1::real,1.5::float8,1.5}'::text[] || '1.0::numeric(5,2)'::text) a,
		unnest('{2::smallint,2,2::bigint,2::real,2::float8,2.0,''2''}'::text[] || '2.0::numeric(5,2)'::text) b,
		unnest('{3::smallint,3,3::bigint,3::real,3::float8,3.5,''3''}'::text[] || '3.0::numeric(5,2)'::text) c;

--
-- Against plain SQL over numeric: money, mixed scales from 0 to 40, ties,
-- negatives, quotients, what is huge and what is tiny.
--
CREATE FUNCTION digits(i int, k int, n int) RETURNS numeric LANGUAGE sql IMMUTABLE AS
	$$SELECT left(translate(md5(i || ' ' || k) || md5(k || ' ' || i), 'abcdef', '012345'), n)::numeric$$;
CREATE FUNCTION pick(i int, k int, n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$SELECT (digits(i, k, 9) % n)::int$$;
-- digits * 10^-scale, shown with so many places
CREATE FUNCTION tenths(i int, k int, n int, scale int) RETURNS numeric LANGUAGE sql IMMUTABLE AS
	$$SELECT digits(i, k, n) * ('1e' || -scale)::numeric$$;
CREATE TABLE fact AS
SELECT i, g, y, CASE pick(i, 9, 6) WHEN 0 THEN abs(y) + 0.01 WHEN 1 THEN abs(y) + 1e-31 WHEN 2 THEN abs(y) + 1e-38
	WHEN 3 THEN abs(y) + (y = 0)::int ELSE z END AS z, w
FROM (SELECT i, i % 40 AS g,
		CASE i % 8
			WHEN 0 THEN tenths(i, 1, 6, 2)
			WHEN 1 THEN tenths(i, 1, 8, pick(i, 2, 13))
			WHEN 2 THEN tenths(i, 1, 1 + pick(i, 3, 44), pick(i, 2, 41))
			WHEN 3 THEN tenths(i, 1, 5, CASE pick(i, 2, 4) WHEN 0 THEN -pick(i, 3, 200) ELSE 2 END)
			WHEN 4 THEN CASE pick(i, 2, 4) WHEN 0 THEN 0 ELSE -tenths(i, 1, 7, pick(i, 3, 20)) END
			WHEN 5 THEN digits(i, 1, 6) / 7
			WHEN 6 THEN digits(i, 1, 5) / 1024
			ELSE tenths(i, 1, 4, 20 + pick(i, 2, 20)) END AS y,
		CASE i % 8 WHEN 0 THEN 3000 WHEN 3 THEN tenths(i, 4, 5, 1) * (1 + pick(i, 5, 2) * 1e100) WHEN 5 THEN digits(i,
			4, 6) / 11 WHEN 7 THEN 5e-22
			ELSE tenths(i, 4, 6, pick(i, 5, 12)) END + 1e-32 * pick(i, 6, 2) AS z,
		CASE pick(i, 7, 9) WHEN 0 THEN 0 WHEN 1 THEN 1 WHEN 2 THEN digits(i, 8, 3) / 7 WHEN 3 THEN tenths(i, 8, 3, 40)
			WHEN 4 THEN tenths(i, 8, 20, 32) WHEN 5 THEN tenths(i, 8, 2, -20) ELSE tenths(i, 8, 4, 3) END AS w
	FROM generate_series(1, 4000) i) q;
SELECT 'the data have every case', count(*) FILTER (WHERE y = z) > 20 AND count(*) FILTER (WHERE y < z) > 500
	AND count(*) FILTER (WHERE y > z) > 500
	AND count(*) FILTER (WHERE y < z AND y::float8 = z::float8) > 20 AND count(*) FILTER (WHERE y < 0) > 100
		AND count(*) FILTER (WHERE w = 0) > 100
	AND count(DISTINCT scale(trim_scale(y))) > 35 AND count(DISTINCT scale(trim_scale(w))) > 10
		AND count(*) FILTER (WHERE scale(trim_scale(y)) > 32) > 50
	AND max(y) > 1e150 AND min(abs(y)) FILTER (WHERE y <> 0) < 1e-30 AND count(*) FILTER (WHERE w > 1e19) > 50
		FROM fact;

-- What is held of a numeric, and of both in a row of the poor.
CREATE FUNCTION is_long(x numeric) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$SELECT scale(trim_scale(x)) > 32$$;
CREATE FUNCTION held(x numeric) RETURNS numeric LANGUAGE sql STABLE AS
	$$SELECT CASE WHEN is_long(x) THEN exact(x::float8) ELSE x END$$;
-- The gap is the double nearest to the ratio of the decimals: a quotient of 47 digits
-- is not half way between two doubles.
CREATE FUNCTION gap_of(y numeric, z numeric) RETURNS float8 LANGUAGE sql STABLE AS $$
	SELECT CASE WHEN is_long(y) OR is_long(z) THEN (z::float8 - y::float8) / z::float8
		WHEN z - y < z * 1e-153 THEN 0 ELSE (((z - y) * 1e200 / z) * 1e-200)::float8 END $$;
CREATE TABLE term AS
SELECT i, g, y, z, w, y < z AND w > 0 AS poor, held(w) AS hw,
	CASE WHEN y < z AND (is_long(y) OR is_long(z)) THEN exact(y::float8) ELSE held(y) END AS hy,
	CASE WHEN y < z AND (is_long(y) OR is_long(z)) THEN exact(z::float8) ELSE held(z) END AS hz,
	CASE WHEN y < z THEN exact(gap_of(y, z)) END AS gap,
	CASE WHEN y < z THEN exact(gap_of(y, z) * gap_of(y, z)) END AS gap2,
	CASE WHEN y > 0 AND y::float8 < z::float8 THEN exact(watts_index(y::float8, z::float8)) ELSE 0 END AS watts
FROM fact WHERE y >= z OR z::float8 > 0 GROUP BY i, g, y, z, w;
CREATE TABLE oracle AS
SELECT g, count(*) AS n, bool_or(poor AND y <= 0) AS nonpositive, sum(hw) AS w, coalesce(sum(hw) FILTER (WHERE poor),
	0) AS wp, sum(hw * hy) AS wy,
	coalesce(sum(hw * hy) FILTER (WHERE poor), 0) AS wyp, coalesce(sum(hw * hz) FILTER (WHERE poor), 0) AS wzp,
	coalesce(sum(hw * gap) FILTER (WHERE poor), 0) AS wg, coalesce(sum(hw * gap2) FILTER (WHERE poor), 0) AS wg2,
	coalesce(sum(hw * watts) FILTER (WHERE poor), 0) AS ww, sum(hy) AS y1,
	coalesce(sum(hz - hy) FILTER (WHERE y < z), 0) AS short1, count(*) FILTER (WHERE y < z) AS n1, poverty_summary(y,
		z, w) AS s, poverty_summary(y, z) AS u,
	fgt_index(y, z, w, 1) AS fgt, rate_summary(w, abs(y)) AS r, rate_summary(y < z, w) AS h,
	sum(held(abs(y))) AS abs_y, coalesce(sum(hw) FILTER (WHERE y < z), 0) AS hit, leakage(w, y < z, abs(z)) AS l,
	sum(hw * held(abs(z))) AS wz, coalesce(sum(hw * held(abs(z))) FILTER (WHERE y >= z), 0) AS wzo
FROM term GROUP BY GROUPING SETS ((g), ());
SELECT 'oracle: groups', count(*) = 41 AND bool_and(is_proper(s) AND is_proper(u) AND row_count(s) = n) FROM oracle;
SELECT 'oracle: population', bool_and(is_rounded(population(s), w, 1)) FROM oracle;
SELECT 'oracle: poor population', bool_and(is_rounded(poor_population(s), wp, 1)) FROM oracle;
SELECT 'oracle: headcount ratio', bool_and(is_rounded(headcount_ratio(s), wp, w)) FROM oracle;
SELECT 'oracle: poverty shortfall', bool_and(is_rounded(poverty_shortfall(s), wzp - wyp, 1)) FROM oracle;
SELECT 'oracle: mean welfare', bool_and(is_rounded(mean_welfare(s), wy, w)) FROM oracle;
SELECT 'oracle: mean welfare of the poor', bool_and(is_rounded(mean_welfare_of_poor(s), wyp, wp)) FROM oracle;
SELECT 'oracle: gap', bool_and(is_rounded(poverty_gap_index(s), wg, w) AND is_rounded(fgt, wg, w)) FROM oracle;
SELECT 'oracle: squared gap', bool_and(is_rounded(squared_poverty_gap_index(s), wg2, w)) FROM oracle;
SELECT 'oracle: income gap ratio', bool_and(is_rounded(income_gap_ratio(s), wg, wp)) FROM oracle;
SELECT 'oracle: Watts', bool_and(CASE WHEN nonpositive THEN watts_index(s) IS NULL
	OR nonpositive(s) > 0 ELSE is_rounded(watts_index(s), ww, w) END)
	AND count(*) FILTER (WHERE NOT nonpositive) > 10 FROM oracle;
SELECT 'oracle: without weight', bool_and(is_rounded(mean_welfare(u), y1, n)
	AND is_rounded(poverty_shortfall(u), short1, 1)
	AND is_rounded(headcount_ratio(u), n1, n)) FROM oracle;
SELECT 'oracle: rates', bool_and(is_rounded(rate(r), w, abs_y) AND is_rounded(numerator(r), w, 1)
	AND is_rounded(denominator(r), abs_y, 1)
	AND is_rounded(rate(h), hit, w) AND is_rounded(l, wzo, wz)) FROM oracle;
SELECT 'oracle: doubles fail the same test', count(*) FILTER (WHERE is_rounded(f, wp, w)) < 35
	FROM (SELECT g, headcount_ratio(y::float8, z::float8, w::float8) AS f
		FROM term GROUP BY g) q JOIN oracle USING (g);
SELECT 'one step = accessor', bool_and(a = headcount_ratio(s) AND b = poverty_gap_index(s)
	AND c = poverty_shortfall(s) AND d = income_gap_ratio(s)
		AND e = poor_population(s)) AND count(*) = 40
	FROM (SELECT headcount_ratio(y, z, w) AS a, poverty_gap_index(y, z, w) AS b, poverty_shortfall(y, z, w) AS c,
		income_gap_ratio(y, z, w) AS d,
		poor_population(y, z, w) AS e, poverty_summary(y, z, w) AS s FROM fact GROUP BY g) q;

-- Every length at every place of the point, as a table holds it and as it is computed:
-- each in a row of its own, and all of them in one sum.
CREATE TABLE shape AS
SELECT n, e, sign * left('987654321987654321', n)::numeric * ('1e' || e)::numeric AS x
FROM generate_series(1, 14) n, generate_series(-16, 8) e, (VALUES (1), (-1)) v(sign)
UNION ALL VALUES (0, 0, 0), (0, 0, 0.00), (0, 0, 10000), (0, 0, 100000000), (0, 0, 1000000000000), (0, 0, 0.0001);
SELECT 'shapes: short and long on disk', count(*) FILTER (WHERE pg_column_size(x) < pg_column_size(x + 0)) > 600
	AND count(*) > 700 AND count(DISTINCT pg_column_size(x)) > 5 FROM shape;
SELECT 'shapes: ' || form, bool_and(is_rounded(welfare, x, 1) AND is_rounded(shortfall, greatest(1 - x, 0), 1)
	AND (x < 0 OR is_rounded(population, x, 1) AND is_rounded(total, x * 3, x))
	AND (x <= 0 OR is_rounded(line, x + 1, 1) AND rich)
	AND (x <= 0 OR x > 1e15 OR gap = gap_of(x / 4, x)))
FROM (SELECT form, x, mean_welfare(poverty_summary(x, 1)) AS welfare, poverty_shortfall(x, 1) AS shortfall,
		population(poverty_summary(1, 2, x) FILTER (WHERE x >= 0)) AS population,
		mean_welfare(poverty_summary(3, 2, x) FILTER (WHERE x >= 0)) AS total,
		poverty_shortfall(-1, x) FILTER (WHERE x > 0) AS line,
		poverty_gap_index(x / 4, x, x) FILTER (WHERE x > 0) AS gap,
		headcount_ratio(x, x) FILTER (WHERE x > 0) = 0 AS rich
	FROM (SELECT 'stored' AS form, ctid, x FROM shape UNION ALL SELECT 'computed', ctid, x + 0 FROM shape) q
	GROUP BY form, ctid, x) q
GROUP BY form ORDER BY 1;
SELECT 'shapes: one sum', is_rounded(mean_welfare(s), sum(x * w), sum(w)) AND is_rounded(population(s), sum(w), 1)
	AND is_rounded(poverty_shortfall(s), sum((5 - x) * w) FILTER (WHERE x < 5), 1)
FROM (SELECT x, abs(x) AS w FROM shape) q, (SELECT poverty_summary(x, 5, abs(x)) AS s FROM shape) t GROUP BY s::text, s;

--
-- a group: whatever came and went, a sum has one form
--
SELECT 'no order', bool_and(a = b AND a = c) AND count(*) = 40
	FROM (SELECT poverty_summary(y, z, w ORDER BY i) AS a, poverty_summary(y, z, w ORDER BY i DESC) AS b,
		poverty_summary(y, z, w ORDER BY scale(y), y) AS c FROM fact GROUP BY g) q;
SELECT '(a + b) - b = a, to the byte', bool_and((a.s + b.s) - b.s = a.s AND ((a.s + b.s) - b.s)::text = a.s::text
	AND a.s - (a.s - b.s) = b.s
		AND (a.r - b.r) + b.r = a.r AND -(-a.h) = a.h AND is_empty(a.s - a.s) AND a.s + b.s = b.s + a.s)
			AND count(*) = 41 * 41
	FROM oracle a, oracle b;
SELECT 'rollup', rollup(s) = (SELECT s FROM oracle WHERE g IS NULL) AND rollup(u) = (SELECT u FROM oracle
	WHERE g IS NULL)
	AND rollup(r) = (SELECT r FROM oracle WHERE g IS NULL) AND rollup(h) = (SELECT h FROM oracle WHERE g IS NULL)
		FROM oracle WHERE g IS NOT NULL;
SELECT 'rollup of rollups, in another order', rollup(s) = (SELECT s FROM oracle WHERE g IS NULL)
	FROM (SELECT rollup(s ORDER BY g DESC) AS s FROM oracle WHERE g IS NOT NULL GROUP BY g % 7) q;
CREATE TABLE small AS SELECT i, y, z, w, CASE WHEN i % 11 = 0 THEN NULL ELSE w END AS v FROM fact WHERE i <= 400;
SELECT 'moving frame = the rows again', bool_and(a = b AND c = d AND e = f AND k IS NOT DISTINCT FROM l)
	AND count(*) = 383
	FROM (SELECT i, poverty_summary(y, z, v) OVER f AS a, poverty_summary(y, z) OVER f AS c, rate_summary(v,
		abs(y)) OVER f AS e, headcount_ratio(y, z, v) OVER f AS k
		FROM small WINDOW f AS (ORDER BY i ROWS BETWEEN 17 PRECEDING AND 4 PRECEDING)) m
	CROSS JOIN LATERAL (SELECT poverty_summary(y, z, v), poverty_summary(y, z), rate_summary(v, abs(y)),
		headcount_ratio(y, z, v)
		FROM small s WHERE s.i BETWEEN m.i - 17 AND m.i - 4) r(b, d, f, l) WHERE m.i > 17;
SELECT 'moving frame of summaries', bool_and(a = b) AND count(*) = 40
	FROM (SELECT g, rollup(s) OVER (ORDER BY g ROWS BETWEEN 3 PRECEDING AND 2 FOLLOWING) AS a FROM oracle
		WHERE g IS NOT NULL) m
	CROSS JOIN LATERAL (SELECT rollup(s) FROM oracle o WHERE o.g BETWEEN m.g - 3 AND m.g + 2) r(b);
SELECT 'movements, weights of profiles: moving frames', bool_and(a = b AND c = d) AND count(*) = 380
	FROM (SELECT i, poverty_transition(y < z, w > 1, v) OVER f AS a, deprivation_summary(deprivation_profile(y < z,
		w > 1), v) OVER f AS c
		FROM small WINDOW f AS (ORDER BY i ROWS BETWEEN 20 PRECEDING AND 1 PRECEDING)) m
	CROSS JOIN LATERAL (SELECT poverty_transition(y < z, w > 1, v), deprivation_summary(deprivation_profile(y < z,
		w > 1), v)
		FROM small s WHERE s.i BETWEEN m.i - 20 AND m.i - 1) r(b, d) WHERE m.i > 20;
SELECT 'deprivation: a group', (a + b) - b = a AND (a - b) + b = a AND a - a = empty_deprivation_summary()
	AND rollup(x) = a + b AND rollup(x) = c
	FROM (SELECT deprivation_summary(p, w) FILTER (WHERE i % 3 = 0), deprivation_summary(p,
		w) FILTER (WHERE i % 3 <> 0), deprivation_summary(p, w)
		FROM (SELECT i, deprivation_profile(y < z, i % 5 = 0, i % 7 < 3) AS p, w
			FROM small) q) q(a, b, c), LATERAL (VALUES (a), (b)) v(x) GROUP BY a, b, c;

-- Doubles and decimals in one sum.
SELECT 'doubles and decimals', (d + n) - n = d AND (d + n) - d = n
	AND is_rounded(numerator(d + n), exact(0.1) + 0.1, 1)
	AND is_rounded(numerator(d + d - n), exact(0.1) * 2 - 0.1, 1)
		AND is_rounded(numerator(d - n + zero), exact(0.1) - 0.1, 1)
	AND NOT is_proper(n - d + zero) AND numerator(n - d + zero) IS NULL AND rate(d - n + zero) > 0
	AND (SELECT rollup(x) = d + n FROM (VALUES (n), (d)) v(x))
	FROM (SELECT rate_summary(0.1::float8, 1::float8)) p(d), rate_of(0.1, 0.5) n, rate_of(0) zero;
SELECT 'doubles and decimals, any rows', bool_and((d + n) - n = d AND (d + n) - d = n AND d + n = r
	AND is_rounded(population(d + n), wd + wn, 1))
	AND count(*) = 40
	FROM (SELECT g, poverty_summary(y::float8, z::float8, w::float8) AS d, poverty_summary(y, z, w) AS n,
		sum(exact(w::float8)) AS wd, sum(held(w)) AS wn FROM fact GROUP BY g) q
	CROSS JOIN LATERAL (SELECT rollup(x) FROM (VALUES (n), (d)) v(x)) s(r);
SELECT 'a decimal that is a double has its bytes', poverty_summary(y, z, w) = poverty_summary(y::float8, z::float8,
	w::float8) AND count(*) = 400
	FROM (SELECT (i % 97) / 16.0 AS y, 3.25 AS z, (i % 13) / 8.0 AS w FROM generate_series(1, 400) i) q;

-- Transitions of doubles over a state of decimals, and running states as values.
CREATE AGGREGATE from_tenth(float8, float8) (
	SFUNC = povaid_support.rate_accum, STYPE = rate_summary,
	INITCOND = '31020080080180080300', FINALFUNC = povaid_support.rate_summary_final);
CREATE AGGREGATE from_poor(float8, float8) (SFUNC = povaid_support.poverty_accum, STYPE = poverty_summary,
	FINALFUNC = povaid_support.poverty_summary_final, INITCOND =
	'1102000000000080080180100180100387080d444444444444c40387080dd8822dd8822dd80287080d10387bf743860201');
CREATE AGGREGATE running(numeric, numeric) (SFUNC = povaid_support.rate_accum, STYPE = rate_summary);
SELECT 'doubles over a state of decimals', bool_and(a = rate_of(0.1, 0.3) + float8_rate_of(n)
		AND b = poverty_of(0.1, 0.3, 0.1) + float8_poverty_of(n, 1, 1)
			AND c = poverty_of(0.1, 0.3, 0.1) + float8_poverty_of(n, 0.1, 1))
	AND count(*) = 6
	FROM (SELECT n, from_tenth(n, 1) AS a, from_poor(n, 1) AS b, from_poor(n, 0.1) AS c
		FROM (VALUES (0.1::float8), (5e-324), (7), (1e300), (0.25), (0)) v(n) GROUP BY n) q;
SELECT 'a running state as a value', running(n, d) = rate_summary(n, d)
	AND running(n, d) + rate_of(1) = rate_summary(n, d) + rate_of(1)
	AND rate(running(n, d)) = rate(rate_summary(n, d)) AND running(n, d)::text = rate_summary(n, d)::text
	FROM (VALUES (0.1, 0.3), (1e-32, 7)) v(n, d);

--
-- stored values
--
SELECT 'text round trip', bool_and(s::text::poverty_summary = s AND s::text::poverty_summary::text = s::text
	AND r::text::rate_summary = r AND h::text::rate_summary = h) FROM oracle;
SELECT 'whole numbers and halves have no remainder', rate_of(1, 4)::text = '31020001000101000400'
	AND rate_of(0.5, 4)::text = '3102000201800001000400';
SELECT 'values stored by 0.1 read for ever', rate(s) = 1 / 3::float8 AND s = rate_of(0.1, 0.3) AND row_count(s) = 1
	AND numerator(t) = 10.45 AND t = rate_of(9.99, 0.001) + rate_of(0.46, 1e-32)
	FROM (VALUES ('31020080080180080300'::rate_summary,
		'310400820801400a02838002073789414a82eb8bae21c29a750100'::rate_summary)) v(s, t);
SELECT 'size: a small weighted group of doubles, and of decimals', pg_column_size(f) <= 130
	AND pg_column_size(n) <= 100
	FROM (SELECT poverty_summary(y::float8, 2300::float8, w::float8), poverty_summary(y, 2300, w)
		FROM (SELECT round((800 + 137.31 * i)::numeric, 2), round((100 + i) / 7.0, 3)
			FROM generate_series(1, 30) i) v(y, w)) q(f, n);
SELECT 'size: 32 digits after the point, and a product of 64', pg_column_size(s) < 330
	FROM (SELECT poverty_summary(y, 2300 + 1e-32, y + 1e-32) FROM (SELECT (800 + i * 137.31) / 0.7 + i * 1e-32
		FROM generate_series(1, 30) i) v(y)) q(s);

-- A numerator with this head, place, digits and remainder.
CREATE FUNCTION numerator_of(bytes text) RETURNS text LANGUAGE sql AS
	$$SELECT outcome(format('SELECT numerator(%L::rate_summary)', '310200' || bytes || '01000100'))$$;
SELECT 'remainders', numerator_of('800801') = '0.1' AND numerator_of('800804') = '0.4'
	AND numerator_of('801001') = '0.01'
	AND numerator_of('801018') = '0.24' AND numerator_of('8108000101') = '1.1'
		AND numerator_of('810800ff01') LIKE 'NULL';
SELECT 'no remainder: 22P02', bool_and(numerator_of(bytes) LIKE '22P02 %') AND count(*) = 13
FROM (VALUES
	('800800'),					-- 0 / 10
	('800805'), ('8008ff'),		-- not below 5
	('801019'), ('80107f'),		-- not below 5^2
	('801005'), ('801014'),		-- a multiple of 5: 0.05 is 0.5 / 10
	('8008'), ('80080100'),		-- no digit, one too many
	('80880001'),				-- a head longer than necessary
	('808404' || repeat('01', 19)), ('80900401'),	-- 65 decimals, and as many as no sum has
	('a00801')) v(bytes);		-- digits that are not there
CREATE TABLE stored AS SELECT substr(s::text, 7, length(s::text) - 14) AS bytes
	FROM rate_of(12345.67890123456789012345678901234567) s;
SELECT 'every truncation, every bit, one byte more: 22P02, or the text of a value', bool_and(result LIKE '22P02 %'
	OR result = format('310200%s01000100', changed))
		AND count(*) FILTER (WHERE result LIKE '22P02 %') > 300
			AND count(*) FILTER (WHERE result NOT LIKE '22P02 %') > 100
	FROM (SELECT changed, outcome(format('SELECT %L::rate_summary', format('310200%s01000100', changed))) AS result
		FROM stored
		CROSS JOIN LATERAL (SELECT encode(set_bit(decode(bytes, 'hex'), i, 1 - get_bit(decode(bytes, 'hex'), i)),
			'hex') FROM generate_series(0, length(bytes) * 4 - 1) i
			UNION ALL SELECT left(bytes, n * 2) FROM generate_series(0, length(bytes) / 2 - 1) n
			UNION ALL SELECT bytes || lpad(to_hex(i), 2, '0') FROM generate_series(0, 255) i) c(changed)) q;
SELECT 'the largest sums of all',
	outcome(format('SELECT %L::rate_summary + %1$L::rate_summary + %1$L::rate_summary + %1$L::rate_summary',
	s)) = '22003 rate_summary is out of range'
	AND outcome(format('SELECT rollup(%L::rate_summary) FROM generate_series(1, 6)', s))
		= '22003 rate_summary is out of range'
	AND s::rate_summary - s::rate_summary = empty_rate_summary() AND (s::rate_summary + t) - t = s::rate_summary
	AND (SELECT rollup(x) FROM (VALUES (s::rate_summary), (t)) v(x)) - t = s::rate_summary
	FROM (VALUES ('310200019e0420' || '01000100')) v(s), rate_of(1e-32 + 0.1) t;

DROP SCHEMA decimal_sums_test CASCADE;
