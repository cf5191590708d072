--
-- programme: coverage, completion, needs, grants and scores. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA programme_test;
SET search_path = programme_test, public;

-- The helper runs many queries of no interest: they stay serial and uncompiled
-- where the tests are run with parallel query or JIT forced.

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

--
-- coverage
--
CREATE TABLE household (id int, has_conditions boolean, covered boolean, persons int);
INSERT INTO household SELECT i, true, CASE WHEN i < 100 THEN true END, 4 FROM generate_series(1, 100) i;
SELECT '99 covered and 1 unknown is not 100 percent',
	coverage_rate(covered, has_conditions) = 1 AND excluded(coverage_summary(covered, has_conditions)) = 1
	AND rate_bounds(coverage_summary(covered, has_conditions)) = (0.99, 1)::measure_bounds
	AND rate_bounds(coverage_summary(covered, has_conditions, persons)) = (0.99, 1)::measure_bounds
	AND rate_bounds(coverage_summary(covered)) = (0.99, 1)::measure_bounds
	AND zero_tolerance(NOT covered) IS NULL
FROM household;
SELECT 'unknown eligibility is counted, and nothing bounds what it would do',
	coverage_rate(covered, eligible) = 0.5 AND excluded(coverage_summary(covered, eligible)) = 2
	AND rate_bounds(coverage_summary(covered, eligible)) IS NULL
		AND base_unknown(coverage_summary(covered, eligible)) = 1
	AND rate_bounds(coverage_summary(covered, eligible) FILTER (WHERE eligible IS NOT NULL))
		= (1 / 3::float8, 2 / 3::float8)::measure_bounds
	AND rate_bounds(coverage_summary(CASE WHEN eligible THEN covered END, coalesce(eligible, true)))
		= (1 / 4::float8, 3 / 4::float8)::measure_bounds
FROM (VALUES (true, true), (false, true), (NULL, true), (true, NULL), (true, false), (NULL, false)) v(covered,
	eligible);
SELECT 'weights', coverage_rate(covered, eligible, w) = 0.3 AND coverage_rate(covered, eligible, w::numeric) = 0.3
	AND numerator(coverage_summary(covered, eligible, w)) = 3
		AND denominator(coverage_summary(covered, eligible, w::numeric)) = 10
	AND row_count(coverage_summary(covered, eligible, w)) = 3 AND excluded(coverage_summary(covered, eligible, w)) = 1
FROM (VALUES (true, true, 3::float8), (false, true, 7), (true, true, 0), (true, true, NULL),
	(true, false, 'NaN')) v(covered, eligible, w);
SELECT 'no row, no base, nothing known: NULL', cases_as_expected(
	'coverage_rate(true) WHERE false', 'NULL',
	'coverage_rate(true, false)', 'NULL',
	'coverage_rate(NULL::boolean)', 'NULL',
	'coverage_rate(NULL::boolean, NULL::boolean)', 'NULL',
	'coverage_rate(true, true, 0)', 'NULL',
	'coverage_rate(true, true, NULL::numeric)', 'NULL',
	'coverage_rate(false, true, 5)', '0',
	'coverage_summary(true, true) WHERE false', 'NULL',
	'is_empty(coverage_summary(true, false))', 'true',
	'multi_coverage_rate(2, 1) WHERE false', 'NULL',
	'multi_coverage_rate(2, 2, false)', 'NULL',
	'completion_rate(5, 0)', 'NULL',
	'completion_rate(5, NULL)', 'NULL',
	'completion_rate(NULL::numeric, 5)', 'NULL',
	'reimbursement_ratio(90, 100, false)', 'NULL',
	'reimbursement_ratio(0, 0, true)', 'NULL');
SELECT 'bad input', cases_as_expected(
	'coverage_rate(true, true, -1)', '22023 weight must not be negative',
	'coverage_rate(true, true, -0.5::numeric)', '22023 weight must not be negative',
	'coverage_rate(true, true, ''NaN''::float8)', '22023 weight must not be NaN or infinite',
	'coverage_rate(true, true, ''NaN''::numeric)', '22023 weight must not be NaN or infinite',
	'coverage_rate(true, true, ''-Infinity''::float8)', '22023 weight must not be NaN or infinite',
	'coverage_summary(true, true, 1e400)', '22003 weight is out of range for type double precision',
	'multi_coverage_rate(-1, 2)', '22023 n must not be negative',
	'multi_coverage_rate(1, -2)', '22023 at_least must not be negative',
	'multi_coverage_rate(''NaN''::float8, 2, NULL)', '22023 n must not be NaN or infinite',
	'multi_coverage_rate(2, ''NaN''::numeric)', '22023 at_least must not be NaN or infinite',
	'multi_coverage_rate(2, 2, true, -1)', '22023 weight must not be negative',
	'completion_rate(-1, 2)', '22023 %must not be negative',
	'completion_rate(1, ''NaN''::numeric)', '22023 %must not be NaN or infinite',
	'reimbursement_ratio(-1, 2, true)', '22023 reimbursed must not be negative',
	'reimbursement_ratio(1, ''Infinity''::float8, true)', '22023 cost must not be NaN or infinite',
	'reimbursement_ratio(1, -2.5, true)', '22023 cost must not be negative',
	'povaid_support.rate_accum_coverage(NULL, true, true)', '0A000%',
	'povaid_support.rate_accum_multi_coverage(NULL, 1::float8, 1::float8)', '0A000%',
	'povaid_support.rate_discard_reimbursement(NULL, 1::numeric, 1::numeric, true)', '0A000%');

-- the same entity twice is one
CREATE TABLE link (household int, entity int);
INSERT INTO link VALUES (1, 1), (1, 1), (2, 1), (2, 2), (3, 3), (4, 1), (4, 2), (4, 2), (5, 9), (5, 9);
SELECT 'led by one entity, and by two or more distinct ones',
	multi_coverage_rate(n, 1, has_conditions) = 4 / 8::float8
		AND multi_coverage_rate(n, 2, has_conditions) = 2 / 8::float8
	AND multi_coverage_rate(n, 2, has_conditions) = rate(coverage_summary(n >= 2, has_conditions))
	AND multi_coverage_rate(n, 2, has_conditions, persons) = 2 / 8::float8
FROM (SELECT h.id, h.id <> 5 AS has_conditions, h.persons,
		(SELECT count(DISTINCT entity) FROM link WHERE household = h.id) AS n
	FROM household h WHERE id < 10) q;
SELECT 'at least is inclusive, exact and may differ by row',
	multi_coverage_rate(n, k) = 0.5 AND multi_coverage_rate(n, k, true) = 0.5
		AND multi_coverage_rate(n, k, NULL) IS NULL
FROM (VALUES (2::numeric, 2::numeric), (1.9999999999999999999, 2), (2, 2.0000000000000000001), (3, 1)) v(n, k);
SELECT 'an unknown number of entities is not 0',
	multi_coverage_rate(n, 2) = 1 AND multi_coverage_rate(n::float8, 2) = 1 AND multi_coverage_rate(2, k) = 1
FROM (VALUES (2::numeric, 2::numeric), (NULL, NULL)) v(n, k);

-- relocation: three stages, three bases; housing: above the task
CREATE TABLE unit_task (task int, done int, moved_in int, demolish_due int, demolished int);
INSERT INTO unit_task VALUES (20000, 20000, 20000, 5000, 4950), (27828, 27828, 27828, 5000, 4850);
SELECT 'three rates of three bases', completion_rate(done, task) = 1 AND completion_rate(moved_in, task) = 1
	AND completion_rate(demolished, demolish_due) = 0.98 FROM unit_task;
SELECT 'completion is a ratio of sums and not clamped', completion_rate(started, task) = 23495 / 20159::float8
	AND completion_rate(completed::numeric, task::numeric) = 22269 / 20159::float8
	AND percent(sum(started), sum(task)) = 116.55 AND percent(sum(completed), sum(task)) = 110.47
FROM (VALUES (159, 495, 269), (20000, 23000, 22000)) v(task, started, completed);
SELECT 'a task that is not known takes its houses along', completion_rate(done, task) = 0.5
	AND excluded(rate_summary(done, task)) = 2
FROM (VALUES (10, 5), (NULL, 100), (90, NULL)) v(task, done);

-- compliant stays only; not the mean of ratios
SELECT 'reimbursement over compliant stays', reimbursement_ratio(reimbursed, cost, compliant) = 0.9
	AND reimbursement_ratio(reimbursed::numeric, cost::numeric, compliant) = 0.9
	AND avg(reimbursed / cost) FILTER (WHERE compliant) <> 0.9
	AND rate(s) = 0.9 AND excluded(s) = 3 AND rate_bounds(s) IS NULL AND base_unknown(s) = 2
	AND rate_bounds(s - costless) = (1800 / 2300::float8, 2100 / 2300::float8)::measure_bounds
FROM (VALUES (50::float8, 100::float8, true), (1750, 1900, true), (0, 5000, false), (NULL, 9, false), (7, 9, NULL),
		(NULL, 300, true), (7, NULL, true)) v(reimbursed, cost, compliant),
	LATERAL (SELECT rate_summary(r, CASE WHEN c THEN k END) FILTER (WHERE c IS NOT FALSE) AS s,
			rate_summary(r, CASE WHEN c THEN k END) FILTER (WHERE c AND k IS NULL OR c IS NULL) AS costless
		FROM (VALUES (50::float8, 100::float8, true), (1750, 1900, true), (0, 5000, false), (NULL, 9, false),
			(7, 9, NULL),
			(NULL, 300, true), (7, NULL, true)) w(r, k, c)) l
GROUP BY s, costless;

-- infrastructure: the frozen cohort, and everyone
CREATE TABLE village (id int, in_cohort boolean, poor_now boolean, hardened boolean, kilovolts numeric);
INSERT INTO village SELECT i, i <= 644, i <= 188, i <= 644 OR i % 3 = 0, 10 + i % 2 FROM generate_series(1, 1100) i;
SELECT 'the cohort of 644 stays the base after 456 have left', coverage_rate(hardened, in_cohort) = 1
	AND denominator(coverage_summary(hardened, in_cohort)) = 644 AND coverage_rate(kilovolts >= 10) = 1
	AND denominator(coverage_summary(kilovolts >= 10)) = 1100 AND coverage_rate(hardened) < 1 FROM village;

-- responsible persons: the exited stay in the base
SELECT 'responsible person of every household', coverage_rate(EXISTS (SELECT FROM link WHERE household = id)) = 0.05
	FROM household;

-- the items of the plan, with weights; a missing item is not a failed one
SELECT 'nine tasks', coverage_rate(done, applies, weight) = 0.75
	AND rate_bounds(coverage_summary(done, applies, weight)) = (0.6, 0.8)::measure_bounds
FROM (VALUES (true, true, 2), (true, true, 4), (false, true, 1), (false, true, 1), (NULL, true, 2),
	(true, false, 5)) v(done, applies, weight);

--
-- against plain SQL, over groups, in windows, merged
--
CREATE TABLE fact AS
SELECT i, i % 7 AS g, CASE i * 7919 % 5 WHEN 0 THEN NULL WHEN 1 THEN false ELSE true END AS covered,
	CASE i * 104729 % 6 WHEN 0 THEN NULL WHEN 1 THEN false ELSE true END AS eligible,
	CASE WHEN i * 31 % 11 <> 0 THEN (i * 37 % 101) * 0.1 END AS w, CASE WHEN i * 13 % 9 <> 0 THEN i * 29 % 5 END AS n
FROM generate_series(1, 1000) i;
SELECT 'as plain SQL says', bool_and(rate IS NOT DISTINCT FROM oracle AND rate_n IS NOT DISTINCT FROM oracle_n
	AND multi IS NOT DISTINCT FROM oracle_multi)
FROM (SELECT coverage_rate(covered, eligible, w) AS rate, coverage_rate(covered, eligible) AS rate_n,
		multi_coverage_rate(n, 2, eligible, w) AS multi,
		(sum(w) FILTER (WHERE covered AND eligible))::float8 / (sum(w) FILTER (WHERE eligible
			AND covered IS NOT NULL))::float8 AS oracle,
		count(*) FILTER (WHERE covered AND eligible) / (count(*) FILTER (WHERE eligible
			AND covered IS NOT NULL))::float8 AS oracle_n,
		(sum(w) FILTER (WHERE n >= 2 AND eligible))::float8 / (sum(w) FILTER (WHERE eligible AND n IS NOT NULL))::float8
			AS oracle_multi
	FROM (SELECT g, covered, eligible, n, (w * 10)::numeric AS w FROM fact) f GROUP BY g) q;
SELECT 'in moving windows as recomputed', bool_and(a IS NOT DISTINCT FROM b AND c IS NOT DISTINCT
	FROM d AND e IS NOT DISTINCT FROM f
	AND k IS NOT DISTINCT FROM l)
FROM (SELECT coverage_summary(covered, eligible, w) OVER moving AS a,
		(SELECT coverage_summary(covered, eligible, w) FROM fact x WHERE x.i BETWEEN y.i - 5 AND y.i + 2) AS b,
		multi_coverage_rate(n, 2, eligible, w) OVER moving AS c,
		(SELECT multi_coverage_rate(n, 2, eligible, w) FROM fact x WHERE x.i BETWEEN y.i - 5 AND y.i + 2) AS d,
		reimbursement_ratio(w::float8, n::float8, eligible) OVER moving AS e,
		(SELECT reimbursement_ratio(w::float8, n::float8, eligible) FROM fact x
			WHERE x.i BETWEEN y.i - 5 AND y.i + 2) AS f,
		reimbursement_ratio(w, n, eligible) OVER moving AS k,
		(SELECT reimbursement_ratio(w, n, eligible) FROM fact x WHERE x.i BETWEEN y.i - 5 AND y.i + 2) AS l
	FROM fact y WINDOW moving AS (ORDER BY i ROWS BETWEEN 5 PRECEDING AND 2 FOLLOWING)) q;
SELECT 'parts add up to the whole', rollup(part) = (SELECT coverage_summary(covered, eligible, w) FROM fact)
	AND rate(rollup(part)) = (SELECT coverage_rate(covered, eligible, w::numeric) FROM fact)
FROM (SELECT coverage_summary(covered, eligible, w) AS part FROM fact GROUP BY g) q;

--
-- needs
--
SELECT 'beds and doctors', required_count(2501, 1.2, 1000) = 4 AND required_count(2500, 1.2, 1000) = 3
	AND required_count(population => 1001, rate => 1, per => 1000) = 2 AND required_count(0, 1.2, 1000) = 0
	AND shortage(2501, 1.2, 1000, 3) = 1 AND shortage(population => 2501, rate => 1.2, per => 1000, actual => 6) = -2
	AND required_count(1200, 0.7, 0.7) = 1200 AND required_count(5, 0, 1000) = 0;
SELECT 'whole numbers, the digits of what is there',
	required_count(2501.000, 1.20, 1000)::text = '4' AND shortage(2501, 1.2, 1000, 3.50)::text = '0.50'
	AND shortage(2501, 1.2, 1000, 4)::text = '0';
SELECT 'the least whole number that is enough', count(*) = 20000
	AND bool_and(need * per >= population * rate AND (need - 1) * per < population * rate AND scale(need) = 0)
FROM (SELECT i * 7919 % 10007 AS population, (i * 31 % 97) * 0.01 + 0.003 AS rate, (i * 17 % 1000 + 1)::numeric AS per,
		required_count(i * 7919 % 10007, (i * 31 % 97) * 0.01 + 0.003, i * 17 % 1000 + 1) AS need
	FROM generate_series(1, 20000) i) q;
SELECT 'a need is not rounded before it is rounded up', required_count(3, 1 + 1e-40, 3) = 2
	AND required_count(1e30, 1, 1e30 - 1) = 2
	AND required_count(1e30, 1, 1e30) = 1 AND required_count(1e-100, 1e-100, 1e100) = 1
	AND required_count(1, (1 + ('1e-16383')::numeric), 1) = 2;
SELECT 'needs: NULL and bad input', cases_as_expected(
	'required_count(NULL, 1, 1000)', 'NULL', 'required_count(1, NULL, 1000)', 'NULL', 'required_count(1, 1, NULL)',
		'NULL',
	'shortage(1, 1, 1000, NULL)', 'NULL',
	'required_count(-1, 1, 1000)', '22023 population must not be negative',
	'required_count(1, -1, 1000)', '22023 rate must not be negative',
	'required_count(1, 1, -1000)', '22023 per must not be negative',
	'required_count(1, 1, 0)', '22023 per must be greater than zero',
	'shortage(1, 1, 1, -1)', '22023 actual must not be negative',
	'required_count(''NaN'', 1, 1)', '22023 population must not be NaN or infinite',
	'required_count(1, 1, ''NaN'')', '22023 per must not be NaN or infinite',
	'shortage(1, 1, 1, ''NaN'')', '22023 actual must not be NaN or infinite',
	'required_count(1e131000, 1e1000, 1)', '22003 %',
	'required_count((''1e-9000'')::numeric, (''1e-9000'')::numeric, 1)', '22003 value overflows numeric format');

--
-- grants
--
SELECT 'capped', capped_grant(1200, 1000, 0) = 1000 AND capped_grant(800, 1000, 0) = 800
	AND capped_grant(800, 1000, 400) = 600
	AND capped_grant(100, 1000, 400) = 100 AND capped_grant(800, 1000, 1000) = 0 AND capped_grant(800, 1000, 1500) = 0
	AND capped_grant(cost => 0, cap => 1000, already_paid => 0) = 0 AND capped_grant(5, 0, 0) = 0;
SELECT 'once', once_grant(1200, 1000, 0) = 1000 AND once_grant(800, 1000, 0) = 800 AND once_grant(800, 1000, 0.01) = 0
	AND once_grant(cost => 800, cap => 1000, already_paid => 200) = 0;
SELECT 'digits of the argument that shows most', capped_grant(1200, 1000, 400.50)::text = '599.50'
	AND capped_grant(800.00, 1000, 0)::text = '800.00'
	AND capped_grant(800.0, 1000.000, 1500)::text = '0.000' AND once_grant(800, 1000, 0.00)::text = '800.00'
	AND once_grant(800, 1000.0, 5)::text = '0.0' AND capped_grant(9, 9, 0)::text = '9'
	AND scale(capped_grant(1e-3000, 1, 0)) = 3000 AND capped_grant(1e-3000, 1, 0) = 1e-3000;
SELECT 'grants: NULL and bad input', cases_as_expected(
	'capped_grant(800, 1000, NULL)', 'NULL', 'capped_grant(NULL, 1000, 0)', 'NULL', 'capped_grant(800, NULL, 0)',
		'NULL',
	'once_grant(800, 1000, NULL)', 'NULL',
	'capped_grant(-800, 1000, 0)', '22023 cost must not be negative',
	'capped_grant(800, -1, 0)', '22023 cap must not be negative',
	'capped_grant(800, 1000, -1)', '22023 already_paid must not be negative',
	'once_grant(800, 1000, ''NaN'')', '22023 already_paid must not be NaN or infinite',
	'once_grant(''NaN'', 1000, 0)', '22023 cost must not be NaN or infinite');
-- claims of one person: the second of the year gets nothing, the next year begins anew
SELECT 'once for each person and year', array_agg(granted ORDER BY claim) = ARRAY[1000, 0, 700, 0, 1000]::numeric[]
FROM (SELECT claim, once_grant(cost, 1000, coalesce(sum(cost) OVER (PARTITION BY person, year ORDER BY claim
		ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)) AS granted
	FROM (VALUES (1, 'a', 2018, 1200), (2, 'a', 2018, 300), (3, 'a', 2019, 700), (4, 'a', 2019, 1),
		(5, 'b', 2019, 1000)) c(claim, person, year, cost)) q;
-- 450 or 500 a month, split over three payers to the last cent
SELECT 'tiers of a subsidy', split_by_share(450 * 12, ARRAY[0.5, 0.3, 0.2]) = ARRAY[2700, 1620, 1080]::numeric[]
	AND (SELECT sum(s) FROM unnest(split_by_share(500 * 7 + 0.01, ARRAY[0.34, 0.33, 0.33])) s) = 3500.01;

--
-- scores
--
SELECT 'weighted index', composite_score(ARRAY[0.9, 0.8, 0.7], ARRAY[0.50, 0.25, 0.25])::text = '0.825'
	AND composite_score("values" => ARRAY[0.9, 0.8, 0.7], weights => ARRAY[0.50, 0.25, 0.25],
		minimums => ARRAY[0.60, 0.70, 0.40]) = 0.825
	AND composite_score(ARRAY[1, 0.5, 0], ARRAY[20, 20, 60]) = 30
		AND composite_score(ARRAY[-1, 2], ARRAY[0.5, 0.5]) = 0.5;
SELECT 'a minimum that is missed makes it 0, one that is met exactly does not',
	composite_score(ARRAY[0.6, 0.7, 0.4], ARRAY[0.5, 0.25, 0.25], ARRAY[0.60, 0.70, 0.40]) = 0.575
	AND composite_score(ARRAY[0.9, 0.69999999999999999999, 0.9], ARRAY[0.5, 0.25, 0.25], ARRAY[0.60, 0.70, 0.40])::text
		= '0'
	AND composite_score(ARRAY[0.9, 0.1], ARRAY[0.5, 0.5], ARRAY[0.6, NULL]) = 0.5;
SELECT 'what is unknown, unless it does not matter',
	composite_score(ARRAY[0.9, NULL], ARRAY[0.5, 0.5]) IS NULL
		AND composite_score(ARRAY[0.9, NULL], ARRAY[0.5, 0.5], ARRAY[0.6, 0.6]) IS NULL
	AND composite_score(ARRAY[0.1, NULL], ARRAY[0.5, 0.5], ARRAY[0.6, 0.6]) = 0
		AND composite_score(ARRAY[NULL, 0.1], ARRAY[0.5, 0.5], ARRAY[0.6, 0.6]) = 0
	AND composite_score('{}', '{}') IS NULL AND composite_score(NULL, '{1}') IS NULL
		AND composite_score('{1}', NULL) IS NULL;
SELECT 'proportion', score_linear(15, 0, 30, 20) = 10 AND score_linear(45, 0, 30, 20) = 20
	AND score_linear(-1, 0, 30, 20) = 0
	AND score_linear(value => 30, zero_at => 0, full_at => 30)::text = '100'
		AND score_linear(20, 0, 30, 20)::text = '13.33333333333333333333'
	AND score_linear(0.25, 0.30, 0.20, 10)::text = '5' AND score_linear(0.31, 0.30, 0.20, 10) = 0
		AND score_linear(0, 0.30, 0.20, 10.0)::text = '10'
	AND score_linear(2, 0, 3, 1) = 0.66666666666666666667 AND score_linear(0, 0, 3) = 0
		AND score_linear(1, 0, 3, 0) = 0;
SELECT 'steps', score_step(1, 1, 0.001, 1) = 100 AND score_step(0.9985, 1, 0.001, 1) = 99
	AND score_step(0.9985, 1, 0.001, 1, begun => true) = 98
	AND score_step(0.998, 1, 0.001, 1, begun => true)::text = '98' AND score_step(0.5, 1, 0.001, 1) = 0
	AND score_step(0.5, 1, 0.001, 1, floor => 40) = 40 AND score_step(1.5, 1, 0.001, 1, 20) = 20;
SELECT 'steps above a maximum', score_step(0, 0, -1, 5, 5) = 5 AND score_step(1, 0, -1, 5, 5) = 0
	AND score_step(value => 4, target => 1, step => -1, deduction => 0.25, points => 10)::text = '9.25';
SELECT 'grades', array_agg(grade(score, ARRAY[60, 80, 90], ARRAY['poor', 'fair', 'good', 'excellent']) ORDER BY score)
	= ARRAY['poor', 'poor', 'fair', 'fair', 'good', 'good', 'excellent', 'excellent']
FROM (VALUES (-5), (59.99999999999999999999), (60), (79.9), (80.0), (89.99), (90), (1000)) v(score);
SELECT 'no cut, one grade', grade(5, '{}', '{all}') = 'all' AND grade(NULL, '{1}', '{a,b}') IS NULL
	AND grade(composite_score(ARRAY[0.9, 0.8, 0.7], ARRAY[0.5, 0.25, 0.25]), ARRAY[0.825], ARRAY['no', 'yes']) = 'yes'
	AND grade(score => 1, cuts => '{1}', labels => '{a,b}') = 'b';
SELECT 'a rank and of how many', bool_and(rank IS NOT DISTINCT FROM expected AND n = 3)
FROM (SELECT expected, CASE WHEN score IS NOT NULL THEN rank() OVER (ORDER BY score DESC NULLS LAST) END AS rank,
	count(score) OVER () AS n
	FROM (VALUES (90, 1), (80, 2), (80, 2), (NULL, NULL::bigint)) v(score, expected)) q;
SELECT 'scores: NULL and bad input', cases_as_expected(
	'score_linear(NULL, 0, 1)', 'NULL', 'score_step(1, 1, NULL, 1)', 'NULL', 'grade(1, NULL, ''{a}'')', 'NULL',
	'composite_score(''{1,2}'', ''{1}'')', '22023 weights must have 2 elements, one for each value, but it has 1',
	'composite_score(''{1}'', ''{1}'', ''{1,2}'')', '22023 minimums must have 1 elements%',
	'composite_score(''{1}'', ''{-1}'')', '22023 weights must not be negative',
	'composite_score(''{1}'', ''{NULL}'')', '22004 weights must not contain NULL',
	'composite_score(''{NaN}'', ''{1}'')', '22023 values must not be NaN or infinite',
	'composite_score(''{1}'', ''{1}'', ''{NaN}'')', '22023 minimums must not be NaN or infinite',
	'composite_score(''{{1}}'', ''{1}'')', '2202E values must be a one-dimensional array',
	'score_linear(1, 2, 2)', '22023 zero_at and full_at must differ',
	'score_linear(1, 0, 2, -1)', '22023 points must not be negative',
	'score_linear(''NaN'', 0, 2)', '22023 value must not be NaN or infinite',
	'score_step(1, 1, 0, 1)', '22023 step must not be zero',
	'score_step(1, 1, 1, -1)', '22023 deduction must not be negative',
	'score_step(1, 1, 1, 1, 5, 6)', '22023 floor must not be greater than points',
	'score_step(1, ''NaN'', 1, 1)', '22023 target must not be NaN or infinite',
	'grade(1, ''{90,80}'', ''{a,b,c}'')', '22023 cuts must be in ascending order, without equals',
	'grade(1, ''{80,80}'', ''{a,b,c}'')', '22023 cuts must be in ascending order, without equals',
	'grade(1, ''{80,90}'', ''{a,b}'')', '22023 labels must have 3 elements, one more than cuts, but it has 2',
	'grade(1, ''{NULL}'', ''{a,b}'')', '22004 cuts must not contain NULL',
	'grade(1, ''{1}'', ''{a,NULL}'')', '22004 labels must not contain NULL',
	'grade(''NaN'', ''{1}'', ''{a,b}'')', '22023 score must not be NaN or infinite',
	'grade(1, ''{{1}}'', ''{a,b}'')', '2202E cuts must be a one-dimensional array',
	'grade(1, ''{1}'', ''{{a,b}}'')', '2202E labels must be a one-dimensional array');

-- an auditable fault: more completed than started, more persons than person-times
SELECT 'stages', stage_problem(ARRAY[23495, 22269], ARRAY['started', 'completed']) IS NULL
	AND stage_problem(ARRAY[10, 11], ARRAY['started', 'completed']) = 'completed exceeds started'
	AND stage_problem(ARRAY[44400, 28700], ARRAY['person-times', 'persons']) IS NULL
	AND stage_problem(counts => ARRAY[5, 5, 6], labels => ARRAY['started', 'completed', 'moved in'])
		= 'moved in exceeds completed'
	AND stage_problem(ARRAY[NULL, 6], ARRAY['started', 'completed']) = 'started is unknown'
	AND stage_problem(ARRAY[NULL, 6, 7], ARRAY['a', 'b', 'c']) = 'c exceeds b'
	AND stage_problem(ARRAY[6, NULL, 7], ARRAY['a', 'b', 'c']) = 'c exceeds a'
	AND stage_problem(ARRAY[6, NULL, 3], ARRAY['a', 'b', 'c']) = 'b is unknown';
SELECT 'person-times and persons of one training', stage_problem(ARRAY[count(*), count(DISTINCT person)],
	ARRAY['person-times', 'persons']) IS NULL
	AND count(*) = 4 AND count(DISTINCT person) = 2
FROM (VALUES (1), (1), (2), (2)) v(person);
SELECT 'stages: bad input', cases_as_expected(
	'stage_problem(NULL, ''{a,b}'')', '22004 counts must not be NULL', 'stage_problem(''{1,2}'', NULL)',
		'22004 labels must not be NULL',
	'stage_problem(''{1}'', ''{a}'')', '22023 counts must have at least two elements',
	'stage_problem(''{1,2}'', ''{a}'')', '22023 labels must have 2 elements, one for each count, but it has 1',
	'stage_problem(''{1,-2}'', ''{a,b}'')', '22023 counts must not be negative',
	'stage_problem(''{1,NaN}'', ''{a,b}'')', '22023 counts must not be NaN or infinite',
	'stage_problem(''{1,2}'', ''{a,NULL}'')', '22004 labels must not contain NULL');

-- stored, packed and toasted arrays and numbers
CREATE TABLE stored (score numeric, cuts numeric[], labels text[]);
INSERT INTO stored SELECT ('0.' || repeat('3', 9000))::numeric, array_agg(i::numeric / 1000 ORDER BY i),
	array_agg(('label ' || i) ORDER BY i) || ARRAY[repeat('long ', 10000)] FROM generate_series(1, 1000) i;
SELECT 'toasted arguments', grade(score, cuts, labels) = 'label 334' AND grade(2, cuts, labels) = repeat('long ', 10000)
	AND capped_grant(score, score, 0) = score AND required_count(score, 3, 1) = 1 FROM stored;

DROP SCHEMA programme_test CASCADE;
