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
SELECT rate_summary(0.1, 0.3);
SELECT rate_summary(i * ('1e-' || i)::numeric, i * 0.01) FROM generate_series(1, 40) i;
SELECT rate_summary(x, x * 1e-32) FROM (VALUES (1e200 + 0.1), (NULL), (7e-32)) v(x);
SELECT s + t - u FROM (SELECT rate_summary(0.7, 0.12)) a(s), (SELECT rate_summary(0.1::float8, 3e-300)) b(t), (SELECT rate_summary(5e-31, 2)) c(u);
SELECT - rate_summary(i / 7.0::float8, i * 1.5::float8) FROM generate_series(1, 9) i;

-- poverty_summary
SELECT poverty_summary(80.0::float8, 100.0);
SELECT poverty_summary(120.0::float8, 100.0);
SELECT poverty_summary(i * 1.37::float8, 100.0, i / 3.0::float8) FROM generate_series(1, 300) i;
SELECT poverty_summary((i * 13 % 200)::numeric / 100, 1.9) FROM generate_series(1, 100) i;
SELECT poverty_summary(w, l, g) FROM (VALUES (1e-300::float8, 1e300::float8, 1e-200::float8),
	(5e-324, 1e-320, 1e200), (0, 1, 0), (-5, 7, 2), (NULL, 3, 1), (2, NULL, 1), (2, 3, NULL), (1e15, 1, 3)) v(w, l, g);
SELECT s - s FROM (SELECT poverty_summary(80.0::float8, 100.0) AS s) q;
SELECT poverty_summary(0.1, 0.3, 0.7);
SELECT poverty_summary(i * ('1e-' || i % 40)::numeric, 1.0 / i, i * ('1e-' || i % 33)::numeric) FROM generate_series(1, 120) i;
SELECT poverty_summary(1e-32, 1 + 1e-32, 1e-32);
SELECT poverty_summary(9007199254740992::bigint, 9007199254740993::bigint);
SELECT poverty_summary(i * 0.07, 1.9, i / 7.0) + poverty_summary(i * 0.07::float8, 1.9, i / 7.0::float8) FROM generate_series(1, 50) i;
SELECT - poverty_summary(i * 1.37::float8, 100.0, i / 3.0::float8) FROM generate_series(1, 9) i;

-- fgt_state, which only an aggregate can make
CREATE AGGREGATE pg_temp.fgt_state(float8, float8, float8, float8)
	(SFUNC = povaid_support.fgt_accum, STYPE = povaid_support.fgt_state);
CREATE AGGREGATE pg_temp.fgt_state(numeric, numeric, numeric, float8)
	(SFUNC = povaid_support.fgt_accum, STYPE = povaid_support.fgt_state);
SELECT pg_temp.fgt_state(50::float8, 100, 1, 2.5);
SELECT pg_temp.fgt_state(i * 0.07, 1.9, i * ('1e-' || i % 33)::numeric, 2.5) FROM generate_series(1, 120) i;
SELECT pg_temp.fgt_state(i * 1.37::float8, 100, i / 3.0::float8, 0.1) FROM generate_series(1, 300) i;
SELECT pg_temp.fgt_state(w, l, g, 3) FROM (VALUES (1e-300::float8, 1e300::float8, 1e-200::float8),
	(5e-324, 1e-320, 1e200), (0, 1, 0), (-5, 7, 2), (NULL, 3, 1), (2, NULL, 1), (2, 3, NULL)) v(w, l, g);

-- deprivation_profile
SELECT deprivation_profile(true, false, NULL, true);
SELECT deprivation_profile(false);
SELECT deprivation_profile(VARIADIC array_agg(nullif(i % 3, 0) = 1 ORDER BY i)) FROM generate_series(1, 64) i;
SELECT deprivation_profile(VARIADIC array_fill(NULL::boolean, '{9}'));

-- standard_rules
SELECT standard_rules('cn-household-2016-water');
SELECT standard_rules('cn-team-recall-2019');
SELECT standard_rules('yunnan-county-2017-inclusive');

-- deprivation_summary
SELECT deprivation_summary('10'::deprivation_profile);
SELECT deprivation_summary(deprivation_profile(i % 3 = 0, i % 5 = 0, nullif(i % 7, 0) = 1), i / 7.0::float8) FROM generate_series(1, 300) i;
SELECT deprivation_summary(deprivation_profile(VARIADIC array_fill(i % 2 = 0, '{64}')), i) FROM generate_series(1, 9) i;
SELECT deprivation_summary(p::deprivation_profile, w) FROM (VALUES ('1?', 1e-300::float8), ('01', 5e-324), ('1?', 1e300), (NULL, 1), ('00', NULL), ('11', 0)) v(p, w);
SELECT s - s FROM (SELECT deprivation_summary('10'::deprivation_profile) AS s) q;
SELECT deprivation_summary(deprivation_profile(i % 3 = 0, i % 5 = 0), i * ('1e-' || i % 33)::numeric) FROM generate_series(1, 120) i;
SELECT - deprivation_summary(deprivation_profile(i % 3 = 0, NULL), i / 7.0::float8) FROM generate_series(1, 9) i;

-- verdict_transition_summary
SELECT verdict_transition('eligible', 'undetermined');
SELECT verdict_transition((enum_range(NULL::exit_verdict))[1 + i % 3], (enum_range(NULL::exit_verdict))[1 + i % 7 % 3], i / 7.0::float8) FROM generate_series(1, 300) i;

-- poverty_transition_summary
SELECT poverty_transition(true, false);
SELECT poverty_transition(i % 3 = 0, nullif(i % 5, 0) = 1, i / 7.0::float8) FROM generate_series(1, 300) i;
SELECT poverty_transition(b, NOT b, w) FROM (VALUES (true, 1e-300::float8), (false, 5e-324), (true, 1e300), (NULL, 1), (true, NULL)) v(b, w);
SELECT s - s FROM (SELECT poverty_transition(true, true) AS s) q;
SELECT poverty_transition(i % 3 = 0, i % 5 = 0, i * ('1e-' || i % 33)::numeric) FROM generate_series(1, 120) i;
SELECT - poverty_transition(i % 3 = 0, i % 2 = 0, i) FROM generate_series(1, 9) i;

-- register_flow_summary
SELECT register_flow('stayed', 3, 4);
SELECT register_flow((enum_range(NULL::register_move))[1 + i % 8], i / 7.0::float8, i / 3.0::float8) FROM generate_series(1, 300) i;
SELECT register_flow(m::register_move, b, a) FROM (VALUES ('stayed', 1e-300::float8, 1e300::float8), ('stayed', 5e-324, 0), ('left', 1e300, NULL), ('arrived', NULL, 1), (NULL, 1, 1), ('exited', 1, NULL)) v(m, b, a);
SELECT s - s FROM (SELECT register_flow('stayed', 3, 4) AS s) q;
SELECT - register_flow((enum_range(NULL::register_move))[1 + i % 8], i, i / 3.0::float8) FROM generate_series(1, 9) i;

-- targeting_state, which only an aggregate can make
CREATE AGGREGATE pg_temp.targeting_state(float8, boolean, float8)
	(SFUNC = povaid_support.targeting_accum, STYPE = povaid_support.targeting_state);
CREATE AGGREGATE pg_temp.targeting_state(numeric, boolean, numeric)
	(SFUNC = povaid_support.targeting_accum, STYPE = povaid_support.targeting_state);
SELECT pg_temp.targeting_state(5::float8, true, 1);
SELECT pg_temp.targeting_state(i * 0.07, i % 3 = 0, i * ('1e-' || i % 33)::numeric) FROM generate_series(1, 120) i;
SELECT pg_temp.targeting_state(i * 1.37::float8, i % 3 = 0, i / 3.0::float8) FROM generate_series(1, 300) i;
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
	(SFUNC = povaid_support.distribution_state_accum, STYPE = povaid_support.distribution_state);
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

-- survey_unit
SELECT survey_unit(survey_design(i), 1) FROM generate_series(1, 3) i;
SELECT survey_unit(survey_design(i % 2, i, 10), 1, 3) FROM generate_series(1, 9) i;
SELECT survey_unit(survey_design('a'::text, i % 2, 10, i, 7), 'a', 1, 3) FROM generate_series(1, 9) i;
SELECT survey_unit(survey_design('a'::text, i % 2, 'Infinity', i, 'Infinity'), 'a', 1, 3) FROM generate_series(1, 9) i;

-- survey_design
SELECT survey_design(1);
SELECT survey_design(i % 7, i::text) FROM generate_series(1, 100) i;
SELECT survey_design(i % 2, i, CASE i % 2 WHEN 0 THEN 10 ELSE 'Infinity'::float8 END) FROM generate_series(1, 9) i;
SELECT survey_design(i % 2, i % 3, 10, i, 7) FROM generate_series(1, 9) i;

-- survey_summary, survey_totals, survey_estimate and survey_distribution, of the units of one design
CREATE TEMP TABLE fuzz_sample AS
	SELECT i, survey_unit(i % 5, i / 5 % 4, 40 + i % 5) OVER () AS unit,
		survey_unit(i % 3, i / 3 % 3, 9, i, 100) OVER () AS stage FROM generate_series(1, 60) i;
SELECT survey_summary(80, 100, 1, unit) FROM fuzz_sample WHERE i = 1;
SELECT survey_summary(i * 3.7, 100, i / 7.0, unit) FROM fuzz_sample;
SELECT survey_summary(i * 3.7, 100, i / 7.0, stage) FROM fuzz_sample;
SELECT survey_summary(nullif(i, 7) - 3, 100, i % 5, unit) FROM fuzz_sample;
SELECT s - s FROM (SELECT survey_summary(80, 100, 1, unit) AS s FROM fuzz_sample) q;
SELECT - survey_summary(i * 3.7, 100, i / 7.0, unit) FROM fuzz_sample;
SELECT survey_totals(i, 1, unit) FROM fuzz_sample WHERE i < 3;
SELECT survey_totals(ARRAY[i / 7.0, 1e-300, -i * 1e200], i / 3.0, unit) FROM fuzz_sample;
SELECT survey_totals(ARRAY[i, nullif(i, 7)], i % 4, stage) FROM fuzz_sample;
SELECT s - s FROM (SELECT survey_totals(i, 1, unit) AS s FROM fuzz_sample) q;
SELECT - survey_totals(i % 2 = 0, 1, unit) FROM fuzz_sample;
SELECT headcount_ratio(i, 30, i, unit) FROM fuzz_sample;
SELECT survey_mean(i, i, stage) FROM fuzz_sample;
SELECT survey_mean(i, i, stage) - survey_total(1, i, stage) FROM fuzz_sample;
SELECT 3 - poverty_shortfall(i, 30, i / 7.0, unit) FROM fuzz_sample WHERE i < 3;

-- survey_sum_state, which only an aggregate can make
CREATE AGGREGATE pg_temp.survey_sum_state(survey_estimate)
	(SFUNC = povaid_support.survey_sum_accum, STYPE = povaid_support.survey_sum_state);
SELECT pg_temp.survey_sum_state(e) FROM (SELECT survey_mean(i, i, unit) AS e FROM fuzz_sample GROUP BY i % 3) q;
SELECT pg_temp.survey_sum_state(NULL);

-- survey_distribution
SELECT survey_distribution(80, 1, unit) FROM fuzz_sample WHERE i = 1;
SELECT survey_distribution(i * 3.7, i / 8.0, unit) FROM fuzz_sample;
SELECT survey_distribution(i % 4 - 1, i / 7.0, stage) FROM fuzz_sample;
SELECT survey_distribution(nullif(i, 7) % 3, i % 5, unit) FROM fuzz_sample;
SELECT survey_distribution(i, CASE i % 3 WHEN 0 THEN 1e-300 WHEN 1 THEN 1 ELSE 1e200 END, unit) FROM fuzz_sample;
SELECT s - s FROM (SELECT survey_distribution(80, 1, unit) AS s FROM fuzz_sample) q;
SELECT - survey_distribution(i * 3.7, i / 7.0, unit) FROM fuzz_sample;
SELECT positive(survey_distribution(i % 4 - 1, i / 7.0, stage)) FROM fuzz_sample;

-- replicate_summary and replicate_estimate
SELECT replicate_summary(80, 100, 1, ARRAY[1, 0, 2.5]);
SELECT replicate_summary(nullif(i, 7) * 3.7, 100, i % 5, ARRAY[i % 3, i / 7.0]) FROM generate_series(1, 60) i;
SELECT jackknife(survey_summary(i * 3.7, 100, i / 7.0, unit)) FROM fuzz_sample;
SELECT bootstrap(survey_summary(i * 3.7, 100, i / 7.0, stage), 3, 1) FROM fuzz_sample;
SELECT s - s FROM (SELECT replicate_summary(80, 100, 1, ARRAY[1, 0, 2.5]) AS s) q;
SELECT - replicate_summary(i * 3.7, 100, i % 5, ARRAY[i % 3, i / 7.0]) FROM generate_series(1, 60) i;
SELECT replicate_estimate(0.5, '{0.5,-1e300,0}');
SELECT headcount_ratio(jackknife(survey_summary(i * 3.7, 100, i / 7.0, unit))) FROM fuzz_sample;

-- survey_deprivation
SELECT survey_deprivation('10', 1, unit) FROM fuzz_sample WHERE i = 1;
SELECT survey_deprivation(deprivation_profile(i % 3 = 0, i % 5 = 0, nullif(i % 7, 0) = 1), i / 7.0, unit) FROM fuzz_sample;
SELECT survey_deprivation(deprivation_profile(i % 3 = 0, nullif(i, 9) > 5), i % 4, stage) FROM fuzz_sample;
SELECT s - s FROM (SELECT survey_deprivation('10', 1, unit) AS s FROM fuzz_sample) q;
SELECT - survey_deprivation(deprivation_profile(i % 3 = 0), i, unit) FROM fuzz_sample;
