-- The valid values that the fuzz driver starts from: every SELECT returns one
-- value of a type of the extension in its first column. A type without a seed
-- fails the test. Between them the seeds of a type should have every shape that
-- its stored values can have: no row, one row, many rows, wide exponents,
-- excluded rows, negative counts.

-- rate_summary
SELECT rate_summary(1.0::float8, 4.0);
SELECT rate_summary(i / 7.0::float8, i * 1.5::float8) FROM generate_series(1, 300) i;
SELECT rate_summary(i % 3 = 0, i::numeric / 8) FROM generate_series(1, 50) i;
SELECT rate_summary(nullif(i % 5, 0) = 1) FROM generate_series(1, 50) i;
SELECT rate_summary(n, d) FROM (VALUES (1e-300::float8, 1e300::float8), (5e-324, 1), (NULL, 3), (2, NULL)) v(n, d);
SELECT s - s FROM (SELECT rate_summary(1.0::float8, 4.0) AS s) q;
SELECT - rate_summary(i / 7.0::float8, i * 1.5::float8) FROM generate_series(1, 9) i;

-- poverty_summary
SELECT poverty_summary(80.0::float8, 100.0);
SELECT poverty_summary(120.0::float8, 100.0);
SELECT poverty_summary(i * 1.37::float8, 100.0, i / 3.0::float8) FROM generate_series(1, 300) i;
SELECT poverty_summary((i * 13 % 200)::numeric / 100, 1.9) FROM generate_series(1, 100) i;
SELECT poverty_summary(w, l, g) FROM (VALUES (1e-300::float8, 1e300::float8, 1e-200::float8),
	(5e-324, 1e-320, 1e200), (0, 1, 0), (-5, 7, 2), (NULL, 3, 1), (2, NULL, 1), (2, 3, NULL), (1e15, 1, 3)) v(w, l, g);
SELECT s - s FROM (SELECT poverty_summary(80.0::float8, 100.0) AS s) q;
SELECT - poverty_summary(i * 1.37::float8, 100.0, i / 3.0::float8) FROM generate_series(1, 9) i;

-- fgt_state, which only an aggregate can make
CREATE AGGREGATE pg_temp.fgt_state(float8, float8, float8, float8)
	(SFUNC = fgt_accum, STYPE = fgt_state);
SELECT pg_temp.fgt_state(50, 100, 1, 2.5);
SELECT pg_temp.fgt_state(i * 1.37, 100, i / 3.0, 0.1) FROM generate_series(1, 300) i;
SELECT pg_temp.fgt_state(w, l, g, 3) FROM (VALUES (1e-300::float8, 1e300::float8, 1e-200::float8),
	(5e-324, 1e-320, 1e200), (0, 1, 0), (-5, 7, 2), (NULL, 3, 1), (2, NULL, 1), (2, 3, NULL)) v(w, l, g);

-- deprivation_profile
SELECT deprivation_profile(true, false, NULL, true);
SELECT deprivation_profile(false);
SELECT deprivation_profile(VARIADIC array_agg(nullif(i % 3, 0) = 1 ORDER BY i)) FROM generate_series(1, 64) i;
SELECT deprivation_profile(VARIADIC array_fill(NULL::boolean, '{9}'));

-- deprivation_summary
SELECT deprivation_summary('10'::deprivation_profile);
SELECT deprivation_summary(deprivation_profile(i % 3 = 0, i % 5 = 0, nullif(i % 7, 0) = 1), i / 7.0::float8) FROM generate_series(1, 300) i;
SELECT deprivation_summary(deprivation_profile(VARIADIC array_fill(i % 2 = 0, '{64}')), i) FROM generate_series(1, 9) i;
SELECT deprivation_summary(p::deprivation_profile, w) FROM (VALUES ('1?', 1e-300::float8), ('01', 5e-324), ('1?', 1e300), (NULL, 1), ('00', NULL), ('11', 0)) v(p, w);
SELECT s - s FROM (SELECT deprivation_summary('10'::deprivation_profile) AS s) q;
SELECT - deprivation_summary(deprivation_profile(i % 3 = 0, NULL), i / 7.0::float8) FROM generate_series(1, 9) i;

-- poverty_transition_summary
SELECT poverty_transition(true, false);
SELECT poverty_transition(i % 3 = 0, nullif(i % 5, 0) = 1, i / 7.0::float8) FROM generate_series(1, 300) i;
SELECT poverty_transition(b, NOT b, w) FROM (VALUES (true, 1e-300::float8), (false, 5e-324), (true, 1e300), (NULL, 1), (true, NULL)) v(b, w);
SELECT s - s FROM (SELECT poverty_transition(true, true) AS s) q;
SELECT - poverty_transition(i % 3 = 0, i % 2 = 0, i) FROM generate_series(1, 9) i;

-- targeting_state, which only an aggregate can make
CREATE AGGREGATE pg_temp.targeting_state(float8, boolean, float8)
	(SFUNC = targeting_accum, STYPE = targeting_state);
SELECT pg_temp.targeting_state(5, true, 1);
SELECT pg_temp.targeting_state(i * 1.37, i % 3 = 0, i / 3.0) FROM generate_series(1, 300) i;
SELECT pg_temp.targeting_state(b, p, w) FROM (VALUES (1e-300::float8, true, 1e-200::float8), (5e-324, false, 1e200), (0, true, 0), (NULL, true, 1), (3, NULL, 1), (2, false, NULL)) v(b, p, w);

-- welfare_distribution
SELECT welfare_distribution(5.25);
SELECT welfare_distribution(i / 4.0 - 5, i / 7.0::float8) FROM generate_series(1, 300) i;
SELECT welfare_distribution((i * i) % 50, i % 7) FROM generate_series(1, 300) i;
SELECT welfare_distribution(1.1 ^ i, i / 7.0, 5) FROM generate_series(1, 100) i;
SELECT welfare_distribution(i - 20, i / 7.0, 0) FROM generate_series(1, 40) i;
SELECT welfare_distribution(y, w) FROM (VALUES (1e-300::float8, 1e300::float8), (5e-324, 1e-320), (1e308, 3), (0, 1), (-1e300, 1e300), (NULL, 1), (1, NULL), (2, 0)) v(y, w);
SELECT welfare_distribution(y, w, 3) FROM (VALUES (1e-300::float8, 1e300::float8), (5e-324, 1e-320), (1e308, 3), (0, 1), (-1e300, 1e300), (NULL, 1), (1, NULL), (2, 0)) v(y, w);
SELECT d - d FROM (SELECT welfare_distribution(3.5) AS d) q;
SELECT - welfare_distribution(i, i / 7.0) FROM generate_series(1, 9) i;
SELECT - welfare_distribution(i, i / 7.0, 8) FROM generate_series(1, 9) i;

-- distribution_state, which only an aggregate can make
CREATE AGGREGATE pg_temp.distribution_state(float8, float8, float8)
	(SFUNC = distribution_state_accum, STYPE = distribution_state);
SELECT pg_temp.distribution_state(5, 1, 0.5);
SELECT pg_temp.distribution_state(i * 1.37, i / 3.0, 0.25) FROM generate_series(1, 300) i;
SELECT pg_temp.distribution_state(y, w, 3) FROM (VALUES (1e-300::float8, 1e300::float8), (5e-324, 1e-320), (0, 1), (-5, 7), (NULL, 1), (2, NULL)) v(y, w);

-- concentration_summary
SELECT concentration_summary(2.75, 5.25);
SELECT concentration_summary(i % 11 - 3, i / 4.0 - 5, i / 7.0) FROM generate_series(1, 300) i;
SELECT concentration_summary(i % 5, (i * i) % 50) FROM generate_series(1, 300) i;
SELECT concentration_summary(i / 3.0::float8, 1.1 ^ i, i / 7.0, 5) FROM generate_series(1, 100) i;
SELECT concentration_summary(-i, i - 20, i / 7.0, 0) FROM generate_series(1, 40) i;
SELECT concentration_summary(x, y, w) FROM (VALUES (1e300::float8, 1e-300::float8, 1e300::float8), (-5e-324, 5e-324, 1e-320), (7, 1e308, 3), (0, 0, 1), (1, -1e300, 1e300), (NULL, 1, 1), (1, NULL, 1), (1, 1, NULL), (3, 2, 0)) v(x, y, w);
SELECT concentration_summary(x, y, w, 3) FROM (VALUES (1e300::float8, 1e-300::float8, 1e300::float8), (-5e-324, 5e-324, 1e-320), (7, 1e308, 3), (0, 0, 1), (1, -1e300, 1e300), (NULL, 1, 1), (1, NULL, 1), (1, 1, NULL), (3, 2, 0)) v(x, y, w);
SELECT concentration_summary(2, 1) - concentration_summary(1, 1);
SELECT s - s FROM (SELECT concentration_summary(1, 3.5) AS s) q;
SELECT - concentration_summary(i, 9 - i, i / 7.0) FROM generate_series(1, 9) i;
SELECT - concentration_summary(i, 9 - i, i / 7.0, 8) FROM generate_series(1, 9) i;
