/*
 * Who may leave poverty status, and why not: every household, village and
 * county of the register against the shipped standards.
 *
 * Run after published.sql, register.sql, questions.sql and field.sql, with the
 * extension in schema povaid.  It leaves the tables chuxiong.village_assessment
 * and chuxiong.county_assessment, from which rewards.sql pays.  Every
 * conclusion is checked where it is drawn: an error ends the script.
 */
\set ON_ERROR_STOP on
\encoding UTF8
\set QUIET on
\pset pager off
\pset border 1
\pset linestyle ascii
\pset footer off
\pset null '-'
\pset expanded off
\pset format aligned
\pset tuples_only off

CREATE FUNCTION pg_temp.must_hold(what text, holds boolean) RETURNS void
LANGUAGE plpgsql AS
$$
BEGIN
	IF holds IS NOT TRUE THEN
		RAISE EXCEPTION 'the assessment does not come out: %', what;
	END IF;
END
$$;

/* The three verdicts of one year in one cell. */
CREATE FUNCTION pg_temp.cell(eligible bigint, refused bigint, undetermined bigint) RETURNS text
LANGUAGE sql IMMUTABLE AS
$$ SELECT lpad(eligible::text, 5) || lpad(refused::text, 6) || lpad(undetermined::text, 3) $$;

\echo
\echo '====================================================================='
\echo 'CHUXIONG PREFECTURE: WHO MAY LEAVE, AND WHY NOT'
\echo '====================================================================='
\echo 'The standards are the shipped ones, each with its source. What is assessed is the GENERATED register, so a'
\echo 'verdict on a household or a village is no statement about a real one. Unknown is not yes: a missing fact'
\echo 'never passes a criterion, and the verdict is then "undetermined" and names what to find out.'
\echo
\echo '9. Households'
\echo
\echo 'Standard cn-household-2016-water: income above the line, food, clothing, compulsory education, basic medical'
\echo 'care, safe housing, safe water. The register applies it; cn-household-2016 leaves water within food.'
\echo
CREATE TEMP TABLE household_assessment AS
	SELECT county_code, county, village_id, household_id, year, persons, is_poor, status, income_per_capita, poverty_line,
		   (a).verdict, (a).failed, (a).unknown, without_water, profile
	FROM (SELECT r.*, povaid.assess(r, 'cn-household-2016-water') AS a, povaid.verdict(r, 'cn-household-2016') AS without_water,
				 povaid.deprivation_profile(r, 'cn-household-2016-water') AS profile
		  FROM (SELECT * FROM chuxiong.register OFFSET 0) r OFFSET 0) assessed;
ANALYZE household_assessment;

\echo 'Verdicts by county and year, each cell: eligible, not eligible, undetermined. A household that exited stays on the register.'
\echo
SELECT coalesce(county, 'PREFECTURE') AS county, max(cell) FILTER (WHERE year = 2014) AS "2014", max(cell) FILTER (WHERE year = 2015) AS "2015",
	   max(cell) FILTER (WHERE year = 2016) AS "2016", max(cell) FILTER (WHERE year = 2017) AS "2017", max(cell) FILTER (WHERE year = 2018) AS "2018",
	   CASE WHEN county IS NULL THEN 'no published verdicts' ELSE max(published_fact) END AS published
FROM (SELECT a.county_code, a.county, max(c.published_fact) AS published_fact, year,
			 pg_temp.cell(count(*) FILTER (WHERE verdict = 'eligible'), count(*) FILTER (WHERE verdict = 'not_eligible'),
						  count(*) FILTER (WHERE verdict = 'undetermined')) AS cell
	  FROM household_assessment a JOIN chuxiong.county c USING (county_code)
	  GROUP BY GROUPING SETS ((a.county_code, a.county, year), (year))) v
GROUP BY county_code, county ORDER BY county_code;

\echo 'The verdicts beside the status in the register'
\echo
SELECT year, status, count(*) AS households, count(*) FILTER (WHERE verdict = 'eligible') AS eligible,
	   count(*) FILTER (WHERE verdict = 'not_eligible') AS "not eligible", count(*) FILTER (WHERE verdict = 'undetermined') AS undetermined,
	   count(*) FILTER (WHERE without_water = 'eligible') AS "eligible without water",
	   CASE WHEN status = 'exited' THEN 'section 13 looks back'
			WHEN (status = 'newly_exited') = bool_and(verdict = 'eligible') AND (status <> 'newly_exited') = bool_and(verdict <> 'eligible')
			THEN 'yes' ELSE 'NO' END AS agrees
FROM household_assessment GROUP BY year, status
ORDER BY year, status;

\echo 'Why not: refused or undetermined households by criterion. A household can fail several; failed and unknown are counted apart.'
\echo
SELECT c.local_label AS "标准", c.label AS criterion,
	   count(*) FILTER (WHERE year = 2014 AND NOT u) AS "failed 2014", count(*) FILTER (WHERE year = 2016 AND NOT u) AS "2016",
	   count(*) FILTER (WHERE year = 2017 AND NOT u) AS "2017", count(*) FILTER (WHERE year = 2018 AND NOT u) AS "2018",
	   count(*) FILTER (WHERE u) AS "unknown, all years", count(*) FILTER (WHERE year = 2018 AND u) AS "unknown 2018"
FROM povaid.assessment_criterion c
LEFT JOIN (SELECT year, unnest(failed) AS criterion, false AS u FROM household_assessment
		   UNION ALL SELECT year, unnest(unknown), true FROM household_assessment) r USING (criterion)
WHERE c.standard = 'cn-household-2016-water' AND c.shipped
GROUP BY c.position, c.local_label, c.label ORDER BY c.position;

\echo 'Every household that is refused or undetermined at the end of 2018, by its reasons'
\echo
SELECT verdict, array_to_string(failed, ' + ') AS failed, array_to_string(unknown, ' + ') AS unknown,
	   count(*) AS households, sum(persons) AS persons, count(*) FILTER (WHERE NOT is_poor) AS "of them exited",
	   min(household_id) AS "for example no."
FROM household_assessment WHERE year = 2018 AND verdict <> 'eligible'
GROUP BY GROUPING SETS ((verdict, failed, unknown), (verdict))
ORDER BY verdict, households DESC, failed, unknown;

\echo 'Three of them in full. The first lacks the most; income equal to the line does not exceed it; unknown is not yes.'
\echo
SELECT 1 AS n, household_id INTO TEMP drilled FROM household_assessment
	WHERE year = 2018 AND verdict = 'not_eligible' ORDER BY cardinality(failed) DESC, cardinality(unknown) DESC, household_id LIMIT 1;
INSERT INTO drilled SELECT 2, min(household_id) FROM household_assessment WHERE year = 2018 AND income_per_capita = poverty_line;
INSERT INTO drilled SELECT 3, min(household_id) FROM household_assessment WHERE year = 2018 AND verdict = 'undetermined';
SELECT d.household_id AS "household", a.criterion, a.value, a.comparison, a.bound, a.result, c.local_label AS "标准"
FROM drilled d
JOIN chuxiong.register r ON r.household_id = d.household_id AND r.year = 2018
CROSS JOIN LATERAL povaid.assess_criteria(r, 'cn-household-2016-water') a
JOIN povaid.assessment_criterion c ON c.standard = 'cn-household-2016-water' AND c.shipped AND c.criterion = a.criterion
ORDER BY d.n, c.position;

DO $$
BEGIN
	PERFORM pg_temp.must_hold('every row of the register has a verdict',
							  (SELECT count(*) FROM household_assessment WHERE verdict IS NOT NULL) = (SELECT count(*) FROM chuxiong.household_year));
	PERFORM pg_temp.must_hold('every refusal has a reason, every open case a fact to find out, and nobody eligible has either',
							  (SELECT bool_and(CASE verdict WHEN 'not_eligible' THEN cardinality(failed) > 0
											   WHEN 'undetermined' THEN cardinality(failed) = 0 AND cardinality(unknown) > 0
											   ELSE cardinality(failed) = 0 AND cardinality(unknown) = 0 END) FROM household_assessment));
	PERFORM pg_temp.must_hold('who exits is eligible in that year, who is poor is not',
							  (SELECT bool_and(verdict = 'eligible') FILTER (WHERE status = 'newly_exited')
									  AND bool_and(verdict <> 'eligible') FILTER (WHERE is_poor) FROM household_assessment));
	PERFORM pg_temp.must_hold('income equal to the line is refused',
							  (SELECT count(*) > 0 AND bool_and(verdict = 'not_eligible' AND failed[1] = 'income_per_capita')
							   FROM household_assessment WHERE income_per_capita = poverty_line));
	PERFORM pg_temp.must_hold('an unknown income is never taken as above the line',
							  (SELECT count(*) > 0 AND bool_and(verdict <> 'eligible') FROM household_assessment WHERE income_per_capita IS NULL));
	PERFORM pg_temp.must_hold('verdicts agree with plain SQL in three-valued logic',
							  (SELECT bool_and(a.verdict = CASE (income_per_capita > poverty_line AND has_food AND has_clothing AND has_compulsory_education
																 AND has_basic_medical_care AND has_safe_housing AND has_safe_water)
												WHEN true THEN 'eligible' WHEN false THEN 'not_eligible' ELSE 'undetermined' END::povaid.exit_verdict)
							   FROM household_assessment a JOIN chuxiong.household_year y USING (household_id, year, income_per_capita)));
END
$$;

\echo '10. Villages'
\echo
\echo 'Standard cn-village-2016-west: incidence below 3 %, strictly and unrounded; infrastructure, public services, industry,'
\echo 'collective income. All 1,100 villages are assessed, poor villages or not; base as in section 4.'
\echo
CREATE TABLE chuxiong.village_assessment AS
	SELECT county_code, county, township_id, township, village_id, village, year, poor_persons, base, is_poor_2014, is_poor_village, exit_year, incidence,
		   (a).verdict, (a).failed, (a).unknown
	FROM (SELECT v.*, povaid.assess(v, 'cn-village-2016-west') AS a
		  FROM (SELECT s.county_code, s.county, s.township_id, s.township, s.village_id, s.village, s.year, s.poor_persons, s.base, s.is_poor_2014,
					   s.is_poor_village, s.exit_year, i.incidence,
					   y.has_infrastructure, y.has_public_services, y.has_industry, y.has_collective_income
				FROM chuxiong.village_stock s
				JOIN chuxiong.village_year y USING (village_id, year)
				JOIN (SELECT village_id, year, povaid.incidence(poor_persons, base) AS incidence
					  FROM chuxiong.village_stock GROUP BY village_id, year) i USING (village_id, year)
				OFFSET 0) v OFFSET 0) assessed;
COMMENT ON TABLE chuxiong.village_assessment IS 'Every village and year against cn-village-2016-west, from generated rows.';
ANALYZE chuxiong.village_assessment;

\echo 'Verdicts by county and year, each cell: eligible, not eligible, undetermined'
\echo
SELECT coalesce(county, 'PREFECTURE') AS county, max(cell) FILTER (WHERE year = 2014) AS "2014", max(cell) FILTER (WHERE year = 2015) AS "2015",
	   max(cell) FILTER (WHERE year = 2016) AS "2016", max(cell) FILTER (WHERE year = 2017) AS "2017", max(cell) FILTER (WHERE year = 2018) AS "2018",
	   sum(poor) AS "poor villages 2018", sum(kept) AS "of them not eligible",
	   CASE WHEN county IS NULL THEN 'F4 ' || max(f.printed) ELSE max(published_fact) END AS published,
	   CASE WHEN county IS NOT NULL THEN '' WHEN sum(poor) = max(f.printed) AND sum(kept) = max(f.printed) THEN 'yes' ELSE 'NO' END AS agrees
FROM (SELECT a.county_code, a.county, max(c.published_fact) AS published_fact, year,
			 pg_temp.cell(count(*) FILTER (WHERE verdict = 'eligible'), count(*) FILTER (WHERE verdict = 'not_eligible'),
						  count(*) FILTER (WHERE verdict = 'undetermined')) AS cell,
			 count(*) FILTER (WHERE year = 2018 AND is_poor_village) AS poor,
			 count(*) FILTER (WHERE year = 2018 AND is_poor_village AND verdict = 'not_eligible') AS kept
	  FROM chuxiong.village_assessment a JOIN chuxiong.county c USING (county_code)
	  GROUP BY GROUPING SETS ((a.county_code, a.county, year), (year))) v,
	 chuxiong.published_figure f
WHERE f.item = 'F4' AND f.part = 2
GROUP BY county_code, county ORDER BY county_code;

\echo 'The exits of villages by year, each assessed in its year'
\echo
SELECT exit_year AS year, count(*) AS exits, count(*) FILTER (WHERE verdict = 'eligible') AS eligible,
	   CASE WHEN count(*) = count(*) FILTER (WHERE verdict = 'eligible') THEN 'yes' ELSE 'NO' END AS agrees
FROM chuxiong.village_assessment WHERE year = exit_year GROUP BY exit_year ORDER BY exit_year;

\echo 'Every refusal of 2018, by its reasons'
\echo
SELECT array_to_string(failed, ' + ') AS failed, count(*) AS villages, count(*) FILTER (WHERE is_poor_village) AS "poor villages",
	   sum(poor_persons) AS "poor persons", min(village) AS "for example"
FROM chuxiong.village_assessment WHERE year = 2018 AND verdict = 'not_eligible'
GROUP BY failed ORDER BY villages DESC, failed;

\echo 'Village by village: i incidence, f infrastructure, s public services, d industry, c collective income'
\echo
SELECT township, count(*) AS refused,
	   string_agg('no. ' || right(village, 2) || ' ' ||
				  array_to_string(ARRAY(SELECT CASE f WHEN 'incidence' THEN 'i' WHEN 'has_infrastructure' THEN 'f'
																WHEN 'has_public_services' THEN 's' WHEN 'has_industry' THEN 'd' ELSE 'c' END
												  FROM unnest(failed) WITH ORDINALITY u (f, n) ORDER BY n), ''),
				  ', ' ORDER BY village_id) AS "villages and reasons"
FROM chuxiong.village_assessment WHERE year = 2018 AND verdict = 'not_eligible'
GROUP BY township_id, township ORDER BY township_id;

\echo 'The two next to the bound print the same and fall on different sides'
\echo
SELECT village, poor_persons AS "poor persons", base, povaid.percent(poor_persons, base, 2) AS "printed %", incidence AS "compared with 0.03",
	   verdict, array_to_string(failed, ', ') AS failed, CASE WHEN is_poor_village THEN 'still poor' ELSE 'exited in ' || exit_year END AS status
FROM chuxiong.village_assessment
WHERE year = 2018 AND povaid.percent(poor_persons, base, 2) = 3.00 ORDER BY incidence;

DO $$
BEGIN
	PERFORM pg_temp.must_hold('every village and year has a verdict', (SELECT count(verdict) FROM chuxiong.village_assessment) = 5500);
	PERFORM pg_temp.must_hold('villages exit when eligible, and none of the poor villages of 2018 is',
							  (SELECT bool_and(verdict = 'eligible') FILTER (WHERE year >= exit_year)
									  AND bool_and(verdict = 'not_eligible') FILTER (WHERE year = 2018 AND is_poor_village)
									  AND count(*) FILTER (WHERE year = 2018 AND is_poor_village)
										  = (SELECT printed FROM chuxiong.published_figure WHERE item = 'F4' AND part = 2)
							   FROM chuxiong.village_assessment));
	PERFORM pg_temp.must_hold('2.9990 % passes, 3.0004 % does not, both print 3.00',
							  (SELECT array_agg(poor_persons || ' ' || verdict ORDER BY incidence) FROM chuxiong.village_assessment
							   WHERE year = 2018 AND povaid.percent(poor_persons, base, 2) = 3.00) = '{61 eligible,76 not_eligible}');
END
$$;

\echo '11. The field evaluation of the counties that exited'
\echo
\echo 'Published: zero missed, zero wrong exits (F6, F9), and that Yao''an''s recognition was the highest of the province in its'
\echo 'round (F7). The samples are GENERATED (field.sql): the document gives neither their size nor any rate.'
\echo
CREATE TEMP TABLE field AS
	SELECT county_code, year, count(*) FILTER (WHERE exited) AS exited_visited, count(*) FILTER (WHERE NOT registered) AS unregistered_visited,
		   count(*) FILTER (WHERE exited AND found_poor) AS wrong_exits, count(*) FILTER (WHERE NOT registered AND found_poor) AS missed,
		   povaid.wrong_exit_rate(exited, found_poor, persons) AS wrong_exit_rate,
		   povaid.missed_rate(registered, found_poor, persons) AS missed_rate,
		   povaid.recognition_rate(approves) AS recognition_rate,
		   povaid.rate_summary(approves) AS recognition,
		   povaid.zero_tolerance(found_poor) FILTER (WHERE exited) AS zero_wrong_exit,
		   povaid.zero_tolerance(found_poor) FILTER (WHERE NOT registered) AS zero_missed
	FROM chuxiong.field_survey GROUP BY county_code, year;
SELECT e.county, e.round_year AS round, exited_visited AS "exited visited", f.wrong_exits AS poor, f.wrong_exit_rate AS "wrong-exit rate",
	   unregistered_visited AS "others visited", f.missed AS poor, f.missed_rate AS "missed rate",
	   round(100 * recognition_rate::numeric, 2) AS "recognition %", povaid.excluded(recognition) AS "no answer",
	   round(100 * (povaid.rate_bounds(recognition)).lower::numeric, 2) AS "at least %", round(100 * (povaid.rate_bounds(recognition)).upper::numeric, 2) AS "at most %",
	   rank() OVER (PARTITION BY round_year ORDER BY recognition_rate DESC) || ' of ' || count(*) OVER (PARTITION BY round_year) AS rank,
	   CASE WHEN e.zero_missed AND e.zero_wrong_exit THEN 'zero and zero (' || e.zero_item || ')' END AS published,
	   CASE WHEN (f.zero_missed, f.zero_wrong_exit) = (e.zero_missed, e.zero_wrong_exit) THEN 'yes' ELSE 'NO' END AS agrees
FROM chuxiong.published_county_exit e JOIN chuxiong.county c USING (county) LEFT JOIN field f ON f.county_code = c.county_code AND f.year = e.round_year
ORDER BY e.round_year, c.county_code;

\echo 'Zero found in a sample does not prove zero: what may still be there, at 95 % confidence'
\echo
\echo 'rate_interval takes the visited households for a simple random sample: at least none, at most this. A sample can be too small'
\echo 'to rule out the 2 % of the standard although nobody is found; the verdict of section 12 follows the rates found, as the rule does.'
\echo
SELECT e.county, side.what, side.found, side.visited, side.of_households AS "of households",
	   round(100 * wilson.upper::numeric, 3) AS "Wilson, at most %", round(100 * exact.upper::numeric, 3) AS "Clopper-Pearson, at most %",
	   floor(exact.upper * side.of_households) AS "so at most households",
	   CASE WHEN exact.upper < 0.02 THEN 'yes' ELSE 'no, too few visited' END AS "rules out 2 %"
FROM chuxiong.published_county_exit e
JOIN chuxiong.county c USING (county)
JOIN field f ON f.county_code = c.county_code AND f.year = e.round_year
CROSS JOIN LATERAL (SELECT count(*) AS exited FROM chuxiong.register r
					WHERE r.county_code = c.county_code AND r.year = e.round_year AND NOT r.is_poor) n
CROSS JOIN LATERAL (VALUES (1, 'wrong exits', f.wrong_exits, f.exited_visited, n.exited), (2, 'missed', f.missed, f.unregistered_visited, NULL))
	side (k, what, found, visited, of_households)
CROSS JOIN LATERAL povaid.rate_interval(side.found, side.visited, 0.95) wilson
CROSS JOIN LATERAL povaid.rate_interval(side.found, side.visited, 0.95, 'clopper-pearson') exact
ORDER BY e.round_year, c.county_code, side.k;

\echo 'Neighbours answer alike: recognition with the villages as the units that were drawn, beside the households as if drawn one by one.'
\echo 'A design effect above 1 says how many times as many households would be needed; the interval is Korn and Graubard''s.'
\echo
SELECT county, year AS round, sample_size AS answers, round(100 * value::numeric, 2) AS "recognition %", round(100 * error::numeric, 2) AS "standard error %",
	   round(effect::numeric, 2) AS "design effect", round(100 * village.lower::numeric, 2) AS "villages: at least %", round(100 * village.upper::numeric, 2) AS "at most %",
	   round(100 * alone.lower::numeric, 2) AS "households: at least %", round(100 * alone.upper::numeric, 2) AS "at most % "
FROM (SELECT county_code, year, e, povaid.estimate(e) AS value, povaid.standard_error(e) AS error, povaid.sample_size(e), povaid.design_effect(e) AS effect
	  FROM (SELECT county_code, year, povaid.survey_mean(approves, 1, unit) AS e
			FROM (SELECT *, povaid.survey_unit(county_code || ':' || year, village_id) OVER () AS unit FROM chuxiong.field_survey) s GROUP BY county_code, year) q) q
JOIN chuxiong.county USING (county_code)
CROSS JOIN LATERAL povaid.confidence_interval(e, method => 'beta') village
CROSS JOIN LATERAL povaid.rate_interval(round(value * sample_size), sample_size, 0.95, 'clopper-pearson') alone
ORDER BY year, county_code;

DO $$
BEGIN
	PERFORM pg_temp.must_hold('zero missed and zero wrong exits in the six counties, as published',
							  (SELECT count(*) = 6 AND bool_and(f.zero_missed AND f.zero_wrong_exit AND f.missed_rate = 0 AND f.wrong_exit_rate = 0)
							   FROM field f JOIN chuxiong.county c ON c.county_code = f.county_code AND c.exit_year = f.year));
	PERFORM pg_temp.must_hold('zero found in a sample does not prove zero',
							  (SELECT bool_and((povaid.rate_interval(0, exited_visited, 0.95, m)).lower = 0 AND (povaid.rate_interval(0, exited_visited, 0.95, m)).upper > 0)
							   FROM field, (VALUES ('wilson'), ('clopper-pearson')) v (m)));
	PERFORM pg_temp.must_hold('nobody looked is NULL, not zero', (SELECT povaid.missed_rate(registered, found_poor, persons) IS NULL
																  FROM chuxiong.field_survey WHERE county_code = 532301));
END
$$;

\echo '12. Counties'
\echo
\echo 'Standard cn-county-2016-west: comprehensive incidence below 3 %, wrong-exit and missed rate below 2 %, recognition above 90 %.'
\echo 'Comprehensive incidence = (registered poor + missed rate x unregistered + wrong-exit rate x exited persons) / base. Where no'
\echo 'field evaluation is known, its rates are unknown; the registered poor alone are then the least that the incidence can be.'
\echo
CREATE TABLE chuxiong.county_assessment AS
	SELECT county_code, county, county_zh, published_fact, exit_year, year, remaining, registered, base, exited_village_share, registered_incidence,
		   comprehensive_incidence, wrong_exit_rate, missed_rate, recognition_rate,
		   (a).verdict, (a).failed, (a).unknown, inclusive, (y).verdict AS yunnan, (y).failed AS yunnan_failed, (y).unknown AS yunnan_unknown
	FROM (SELECT q.*, povaid.assess(q, 'cn-county-2016-west') AS a, povaid.verdict(q, 'cn-county-2016-west-inclusive') AS inclusive,
				 povaid.assess(q, 'yunnan-county-2017') AS y
		  FROM (SELECT c.county_code, c.county, c.county_zh, c.published_fact, c.exit_year, s.year, s.remaining, s.registered, s.base,
					   s.exited_village_share, s.incidence AS registered_incidence,
					   coalesce(povaid.comprehensive_incidence_sampled(s.remaining, f.missed_rate, s.base - s.registered,
																	   f.wrong_exit_rate, s.registered - s.remaining, s.base),
								CASE WHEN NOT s.incidence < 0.03 THEN s.incidence END) AS comprehensive_incidence,
					   f.wrong_exit_rate, f.missed_rate, f.recognition_rate,
					   /* Yunnan's other items: neither the document nor the register has them */
					   NULL::numeric AS income_growth, NULL::numeric AS province_income_growth, NULL::numeric AS policy_coverage,
					   NULL::boolean AS has_balanced_education, NULL::numeric AS dropout_rate, NULL::numeric AS dropout_limit
				FROM (SELECT county_code, year, sum(poor_persons) AS remaining, sum(registered_persons) AS registered, sum(base) AS base,
							 povaid.incidence(poor_persons, base) AS incidence,
							 count(*) FILTER (WHERE is_poor_2014 AND NOT is_poor_village)::numeric / count(*) FILTER (WHERE is_poor_2014) AS exited_village_share
					  FROM chuxiong.village_stock GROUP BY county_code, year) s
				JOIN chuxiong.county c USING (county_code)
				LEFT JOIN field f ON f.county_code = s.county_code AND f.year = s.year
				OFFSET 0) q OFFSET 0) assessed;
COMMENT ON TABLE chuxiong.county_assessment IS
'Every county and year against cn-county-2016-west (and its inclusive variant and yunnan-county-2017), from generated rows.';

SELECT county, county_zh AS "县市", max(verdict::text) FILTER (WHERE year = 2014) AS "2014", max(verdict::text) FILTER (WHERE year = 2015) AS "2015",
	   max(verdict::text) FILTER (WHERE year = 2016) AS "2016", max(verdict::text) FILTER (WHERE year = 2017) AS "2017",
	   max(verdict::text) FILTER (WHERE year = 2018) AS "2018", max(published_fact) AS published,
	   CASE WHEN max(exit_year) IS NULL THEN 'no published fact'
			WHEN bool_and((verdict = 'eligible') = (year = exit_year)) THEN 'yes' ELSE 'NO' END AS agrees
FROM chuxiong.county_assessment GROUP BY county_code, county, county_zh ORDER BY max(exit_year), county_code;

\echo 'The counties in the year they exited'
\echo
SELECT a.county, a.year, remaining AS "registered poor", base, round(100 * comprehensive_incidence::numeric, 4) AS "comprehensive incidence %",
	   a.wrong_exit_rate AS "wrong-exit rate", a.missed_rate AS "missed rate", round(100 * a.recognition_rate::numeric, 2) AS "recognition %",
	   verdict, inclusive AS "bounds included", published_fact AS published,
	   round(100 * povaid.comprehensive_incidence_sampled(remaining, missed.upper, base - registered, wrong.upper, registered - remaining, base)::numeric, 2) AS "incidence at the limits of 11 %"
FROM chuxiong.county_assessment a JOIN field f USING (county_code, year)
CROSS JOIN LATERAL povaid.rate_interval(f.missed, f.unregistered_visited, 0.95, 'clopper-pearson') missed
CROSS JOIN LATERAL povaid.rate_interval(f.wrong_exits, f.exited_visited, 0.95, 'clopper-pearson') wrong
WHERE year = exit_year ORDER BY year, county_code;

\echo 'Every county and year that may not exit, or of which that is not known, with its reasons'
\echo
SELECT county, verdict, string_agg(year || ': ' || round(100 * registered_incidence::numeric, 2), ', ' ORDER BY year) AS "years: registered poor in %",
	   array_to_string(failed, ', ') AS failed, array_to_string(unknown, ', ') AS "unknown: to find out",
	   CASE WHEN exit_year IS NULL THEN published_fact WHEN max(year) < exit_year THEN 'before its exit' ELSE 'no later evaluation' END AS published
FROM chuxiong.county_assessment WHERE verdict <> 'eligible'
GROUP BY county_code, county, verdict, failed, unknown, exit_year, published_fact ORDER BY county_code, verdict;

\echo 'Yunnan''s own five items (yunnan-county-2017) in the years of exit: what the register knows is met, what nobody recorded stays open'
\echo
SELECT county, year, yunnan AS verdict, round(100 * exited_village_share, 2) AS "poor villages exited %", array_to_string(yunnan_failed, ', ') AS failed,
	   array_to_string(yunnan_unknown, ', ') AS "unknown: to find out"
FROM chuxiong.county_assessment WHERE year = exit_year ORDER BY year, county_code;

\echo 'Rates that are not zero: the worked example of a county of 110,000, the same by persons and by sample rates'
\echo
SELECT povaid.comprehensive_incidence(2000, 90, 90, 110000) AS "by persons",
	   povaid.comprehensive_incidence_sampled(2000, 0.001, 90000, 0.005, 18000, 110000) AS "by sample rates",
	   povaid.percent(2180, 110000, 6) AS "2,180 of 110,000 %";

DO $$
BEGIN
	PERFORM pg_temp.must_hold('the six counties are eligible in the year of their round and in no other',
							  (SELECT count(DISTINCT county_code) = (SELECT count(*) FROM chuxiong.published_county_exit)
									  AND bool_and((verdict = 'eligible') = (year = exit_year)) FROM chuxiong.county_assessment WHERE exit_year IS NOT NULL));
	PERFORM pg_temp.must_hold('the document names them so',
							  (SELECT bool_and(a.verdict = 'eligible' AND a.inclusive = 'eligible') AND count(*) = 6
							   FROM chuxiong.published_county_exit e JOIN chuxiong.county_assessment a ON a.county = e.county AND a.year = e.round_year));
	PERFORM pg_temp.must_hold('the year before its exit every county fails by its incidence',
							  (SELECT bool_and(verdict = 'not_eligible' AND failed = '{comprehensive_incidence}') FROM chuxiong.county_assessment WHERE year < exit_year));
	PERFORM pg_temp.must_hold('without a field evaluation no county is eligible, and four have no published fact',
							  (SELECT bool_and(verdict <> 'eligible') AND count(DISTINCT county) = 4 AND bool_and(published_fact = 'no published fact')
							   FROM chuxiong.county_assessment WHERE exit_year IS NULL));
	PERFORM pg_temp.must_hold('Yunnan''s items are undetermined, with the village share met',
							  (SELECT bool_and(yunnan = 'undetermined' AND yunnan_failed = '{}' AND NOT 'exited_village_share' = ANY (yunnan_unknown))
							   FROM chuxiong.county_assessment WHERE year = exit_year));
END
$$;

\echo '13. Looking back: what exited households lack at the end of 2018, and who fell back'
\echo
\echo 'Lack what, supply what (缺什么补什么). A household that exited in an earlier year is assessed again; all generated, no published list.'
\echo
SELECT coalesce(county, 'PREFECTURE') AS county, count(*) AS "exited before 2018", count(*) FILTER (WHERE failed = '{}' AND unknown = '{}') AS "lack nothing",
	   count(*) FILTER (WHERE 'income_per_capita' = ANY (failed)) AS "income", count(*) FILTER (WHERE 'has_basic_medical_care' = ANY (failed)) AS "medical care",
	   count(*) FILTER (WHERE 'has_safe_water' = ANY (failed)) AS "safe water", count(*) FILTER (WHERE unknown <> '{}') AS "unknown",
	   sum(persons) FILTER (WHERE failed <> '{}') AS "persons to supply",
	   povaid.zero_tolerance(failed <> '{}') AS "nobody lacks"
FROM household_assessment WHERE year = 2018 AND status = 'exited'
GROUP BY ROLLUP ((county_code, county)) ORDER BY county_code;

\echo 'The list: household numbers by county and what to supply'
\echo
SELECT county, what AS "to supply", count(*) AS n, string_agg(household_id::text, ' ' ORDER BY household_id) AS households
FROM (SELECT r.county_code, r.county, what, r.household_id,
			 (row_number() OVER (PARTITION BY r.county_code, what ORDER BY r.household_id) - 1) / 16 AS line
	  FROM chuxiong.register r CROSS JOIN LATERAL unnest(povaid.shortfalls(r, 'cn-household-2016-water')) what
	  WHERE year = 2018 AND status = 'exited') l
GROUP BY county_code, county, what, line ORDER BY county_code, what, line;

\echo 'The relapse list: households that exited, fell back and are on the register as poor again'
\echo
SELECT county, relapse_year AS "fell back", count(*) AS n, sum(persons) AS persons, string_agg(household_id::text, ' ' ORDER BY household_id) AS households
FROM (SELECT r.*, (row_number() OVER (PARTITION BY county_code, relapse_year ORDER BY household_id) - 1) / 16 AS line
	  FROM chuxiong.register r WHERE year = 2018 AND relapse_year IS NOT NULL AND is_poor) l
GROUP BY county_code, county, relapse_year, line ORDER BY county_code, relapse_year, line;

\echo 'Relapse rate: persons of exited households that fell back / persons of households that ever exited'
\echo
SELECT coalesce(county, 'PREFECTURE') AS county, count(*) FILTER (WHERE first_exit_year IS NOT NULL) AS "ever exited", count(relapse_year) AS "fell back",
	   round(100 * povaid.relapse_rate(first_exit_year IS NOT NULL, relapse_year IS NOT NULL, persons)::numeric, 3) AS "% of persons",
	   round(100 * povaid.relapse_rate(first_exit_year IS NOT NULL, relapse_year IS NOT NULL)::numeric, 3) AS "% of households"
FROM chuxiong.register WHERE year = 2018 GROUP BY ROLLUP ((county_code, county)) ORDER BY county_code;

\echo 'Movements of persons from year to year, over the whole base: registered households, and everybody not registered by then'
\echo
CREATE TEMP TABLE movement AS
	SELECT year, r.t OPERATOR(povaid.+) u.t AS t, residual
	FROM (SELECT h.year, povaid.poverty_transition(coalesce(b.is_poor, false), h.is_poor, h.persons) AS t,
				 povaid.stock_flow_residual(count(*) FILTER (WHERE b.is_poor), count(*) FILTER (WHERE h.status = 'newly_exited'),
											count(*) FILTER (WHERE h.status = 'newly_registered'), count(*) FILTER (WHERE h.status = 'relapsed'), 0, 0,
											count(*) FILTER (WHERE h.is_poor)) AS residual
		  FROM chuxiong.household_year h LEFT JOIN chuxiong.household_year b ON b.household_id = h.household_id AND b.year = h.year - 1
		  WHERE h.year > 2014 GROUP BY h.year) r
	JOIN (SELECT year, povaid.poverty_transition(false, false, base - registered_persons) AS t FROM chuxiong.village_stock GROUP BY year) u USING (year);
SELECT year, povaid.stayed_poor(t) AS "stayed poor", povaid.left_poverty(t) AS "left", povaid.entered_poverty(t) AS entered, povaid.stayed_out(t) AS "stayed out",
	   round(100 * povaid.exit_rate(t)::numeric, 2) AS "exit rate %", round(100 * povaid.entry_rate(t)::numeric, 4) AS "entry rate %",
	   round(100 * povaid.persistent_poverty_rate(t)::numeric, 2) AS "poor both times %", residual AS "households unexplained"
FROM movement ORDER BY year;

\echo 'Flows of the register from 2014 to 2018, in persons: opening - left poverty + identified + fell back + gain - loss = closing'
\echo
-- A household that the register does not have yet lived there all the same, with the persons it is registered with.
CREATE TEMP TABLE flow AS
	SELECT h.county_code, h.county, h.year,
		   povaid.register_flow(povaid.register_move(coalesce(b.is_poor, false), h.is_poor, coalesce(h.first_exit_year < h.year, false)),
								coalesce(b.persons, h.persons), h.persons) AS s
	FROM chuxiong.register h LEFT JOIN chuxiong.household_year b ON b.household_id = h.household_id AND b.year = h.year - 1
	WHERE h.year > 2014 GROUP BY h.county_code, h.county, h.year;
SELECT coalesce(year::text, '2015-2018') AS year, CASE WHEN year IS NULL THEN (SELECT sum(povaid.opening_persons(s)) FROM flow WHERE year = 2015) ELSE povaid.opening_persons(f) END AS opening,
	   exited.persons_before AS "left poverty", identified.persons_after AS identified, relapsed.persons_after AS "fell back", povaid.natural_gain(f) AS gain, povaid.natural_loss(f) AS loss,
	   CASE WHEN year IS NULL THEN (SELECT sum(povaid.closing_persons(s)) FROM flow WHERE year = 2018) ELSE povaid.closing_persons(f) END AS closing,
	   CASE WHEN year IS NOT NULL THEN round(100 * povaid.exit_rate(f)::numeric, 2) END AS "exit rate %"
FROM (SELECT year, povaid.rollup(s) AS f FROM flow GROUP BY ROLLUP (year)) q
JOIN LATERAL povaid.register_flow_rows(f) exited ON exited.move = 'exited'
JOIN LATERAL povaid.register_flow_rows(f) identified ON identified.move = 'identified'
JOIN LATERAL povaid.register_flow_rows(f) relapsed ON relapsed.move = 'relapsed'
ORDER BY q.year;

\echo 'The same moves against the stock of 2014 as it was published in 2019 and as it was restated in 2020: persons that no move explains'
\echo
SELECT published, opening, 45165 AS closing, povaid.flow_residual(f, opening, 45165) AS unexplained,
	   CASE WHEN povaid.flow_residual(f, opening, 45165) = 0 THEN 'the households explain it' ELSE 'a change of vintage: no household moved' END AS meaning
FROM (SELECT povaid.rollup(s) AS f FROM flow) q CROSS JOIN (VALUES ('document, July 2019', 343609), ('press, August 2020', 333825)) v(published, opening)
ORDER BY opening DESC;

DO $$
BEGIN
	PERFORM pg_temp.must_hold('the look-back finds something, and only in households that lacked nothing when they exited',
							  (SELECT count(*) > 0 AND bool_and(e.verdict = 'eligible')
							   FROM household_assessment a
							   LEFT JOIN household_assessment e ON e.household_id = a.household_id AND e.status = 'newly_exited'
							   WHERE a.year = 2018 AND a.status = 'exited' AND a.failed <> '{}'));
	PERFORM pg_temp.must_hold('every household of the look-back names what it lacks, as a copy of the rule in SQL finds it',
							  (SELECT count(*) FROM household_assessment WHERE year = 2018 AND status = 'exited' AND failed <> '{}')
							  = (SELECT count(*) FROM chuxiong.register WHERE year = 2018 AND status = 'exited'
								 AND (income_per_capita <= poverty_line OR NOT has_food OR NOT has_clothing OR NOT has_compulsory_education
									  OR NOT has_basic_medical_care OR NOT has_safe_housing OR NOT has_safe_water)));
	PERFORM pg_temp.must_hold('who fell back was poor twice',
							  (SELECT count(*) > 0 AND bool_and(spells = CASE WHEN relapsed THEN 2 ELSE 1 END)
							   FROM (SELECT household_id, bool_or(relapse_year IS NOT NULL) AS relapsed,
											(SELECT count(*) FROM povaid.poverty_spells(array_agg(is_poor ORDER BY year))) AS spells
									 FROM chuxiong.household_year JOIN chuxiong.household USING (household_id) GROUP BY household_id) s));
	PERFORM pg_temp.must_hold('stock and flow leave nothing unexplained', (SELECT count(*) = 4 AND bool_and(residual = 0) FROM movement));
	PERFORM pg_temp.must_hold('the flows of every county and year leave no person unexplained',
							  (SELECT count(*) = 40 AND bool_and(povaid.flow_residual(f.s, b.poor, e.poor) = 0 AND povaid.opening_persons(f.s) = b.poor AND povaid.closing_persons(f.s) = e.poor)
							   FROM flow f JOIN (SELECT county_code, year, sum(poor_persons) AS poor FROM chuxiong.village_stock GROUP BY county_code, year) b ON b.county_code = f.county_code AND b.year = f.year - 1
							   JOIN (SELECT county_code, year, sum(poor_persons) AS poor FROM chuxiong.village_stock GROUP BY county_code, year) e ON e.county_code = f.county_code AND e.year = f.year));
	PERFORM pg_temp.must_hold('the flows of all years go from the stock of 2014 to that of 2018, and the restatement is 9,784 persons',
							  (SELECT povaid.flow_residual(povaid.rollup(s), 343609, 45165) = 0 AND povaid.flow_residual(povaid.rollup(s), 333825, 45165) = -9784 FROM flow));
	PERFORM pg_temp.must_hold('movements cover the whole base and end in the stock of the year',
							  (SELECT bool_and(povaid.stayed_poor(t) + povaid.entered_poverty(t) = s.poor
											   AND povaid.stayed_poor(t) + povaid.entered_poverty(t) + povaid.left_poverty(t) + povaid.stayed_out(t) = s.base)
							   FROM movement JOIN (SELECT year, sum(poor_persons) AS poor, sum(base) AS base FROM chuxiong.village_stock GROUP BY year) s USING (year)));
END
$$;

\echo '14. Local standards: neither lowered nor raised (既不降低也不拔高)'
\echo
\echo 'Two standards that somebody applies, GENERATED for this example, against the official ones'
\echo
DELETE FROM povaid.assessment_standard WHERE NOT shipped AND standard IN ('某县村出列', '某县摘帽', '某县户脱贫');
INSERT INTO povaid.assessment_standard (standard, level, label, source) VALUES
('某县村出列', 'village', 'village exit as a county applies it', 'an example, not a real rule'),
('某县摘帽', 'county', 'county exit as a prefecture applies it', 'an example, not a real rule'),
('某县户脱贫', 'household', 'household exit over a register with Chinese columns', 'cn-household-2016-water, its flags as 是 and 否');
INSERT INTO povaid.assessment_criterion (standard, criterion, metric, comparison, threshold) VALUES
('某县村出列', 'incidence', 'incidence', '<', 0.025),
('某县村出列', 'has_infrastructure', 'has_infrastructure', 'true', NULL),
('某县村出列', 'has_public_services', 'has_public_services', 'true', NULL),
('某县村出列', 'has_industry', 'has_industry', 'true', NULL),
('某县村出列', 'supply_kv', 'supply_kv', '>=', 35),
('某县摘帽', 'comprehensive_incidence', 'comprehensive_incidence', '<', 0.035),
('某县摘帽', 'wrong_exit_rate', 'wrong_exit_rate', '<', 0.02),
('某县摘帽', 'missed_rate', 'missed_rate', '<=', 0.02),
('某县摘帽', 'recognition_rate', 'recognition_rate', '>', 0.95);
SELECT applied, official, criterion, relation,
	   CASE relation WHEN 'equal' THEN '' WHEN 'lowered' THEN 'the bar is lower than the official one' WHEN 'missing' THEN 'lower: not asked'
			WHEN 'added' THEN 'higher: asked in addition' WHEN 'raised' THEN 'the bar is higher than the official one' END AS meaning
FROM (VALUES (1, '某县村出列', 'cn-village-2016-west'), (2, '某县摘帽', 'cn-county-2016-west')) p (n, applied, official)
CROSS JOIN LATERAL povaid.compare_standards(applied, official) WITH ORDINALITY c (criterion, relation, k)
ORDER BY n, k;
\echo 'What the applied village standard would change at the end of 2018'
\echo
SELECT a.verdict AS official, l.verdict AS applied, count(*) AS villages
FROM chuxiong.village_assessment a
JOIN (SELECT q.village_id, povaid.verdict(q, '某县村出列') AS verdict
	  FROM (SELECT a.village_id, a.incidence, y.has_infrastructure, y.has_public_services, y.has_industry, v.supply_kv
			FROM chuxiong.village_assessment a JOIN chuxiong.village_year y USING (village_id, year) JOIN chuxiong.village v USING (village_id)
			WHERE year = 2018 OFFSET 0) q) l USING (village_id)
WHERE a.year = 2018 GROUP BY a.verdict, l.verdict ORDER BY a.verdict, l.verdict;

/* A county's own table as registers have it: Chinese columns, 是 and 否, 不适用 where there is no child of that age. */
CREATE TEMP VIEW 建档立卡贫困户 AS
	SELECT household_id AS 户编号, year AS 年度, persons AS 家庭人口, income_per_capita AS 年人均纯收入, poverty_line AS 国家扶贫标准,
		   CASE WHEN has_food THEN '是' WHEN NOT has_food THEN '否' END AS 是否不愁吃,
		   CASE WHEN has_clothing THEN '是' WHEN NOT has_clothing THEN '否' END AS 是否不愁穿,
		   CASE WHEN school_age_children = 0 THEN '不适用' WHEN has_compulsory_education THEN '是' WHEN NOT has_compulsory_education THEN '否' END AS 义务教育,
		   CASE WHEN has_basic_medical_care THEN '是' WHEN NOT has_basic_medical_care THEN '否' END AS 基本医疗,
		   CASE WHEN has_safe_housing THEN '是' WHEN NOT has_safe_housing THEN '否' END AS 住房安全,
		   CASE WHEN has_safe_water THEN '是' WHEN NOT has_safe_water THEN '否' END AS 饮水安全
	FROM chuxiong.register;

INSERT INTO povaid.assessment_criterion (standard, criterion, position, metric, comparison, threshold_column, accepted, not_applicable, label)
SELECT '某县户脱贫', criterion, position, metric, CASE comparison WHEN 'true' THEN 'in' ELSE comparison END, threshold_column,
	   CASE comparison WHEN 'true' THEN '{是}'::text[] END, CASE metric WHEN 'has_compulsory_education' THEN '{不适用}'::text[] END, local_label
FROM povaid.assessment_criterion WHERE standard = 'cn-household-2016-water' AND shipped;
\set mapping '{"income_per_capita": "年人均纯收入", "poverty_line": "国家扶贫标准", "has_food": "是否不愁吃", "has_clothing": "是否不愁穿", "has_compulsory_education": "义务教育", "has_basic_medical_care": "基本医疗", "has_safe_housing": "住房安全", "has_safe_water": "饮水安全"}'
\echo 'A register with Chinese columns and flags, through a mapping and a copy of the official standard: the same verdicts'
\echo
SELECT a.verdict AS official, l.verdict AS "copy, Chinese columns", count(*) AS households,
	   CASE WHEN a.verdict = l.verdict THEN 'yes' ELSE 'NO' END AS agrees
INTO TEMP chinese
FROM household_assessment a
JOIN (SELECT 户编号, 年度, povaid.verdict(户, '某县户脱贫', :'mapping') AS verdict FROM 建档立卡贫困户 户) l
	ON l.户编号 = a.household_id AND l.年度 = a.year
GROUP BY a.verdict, l.verdict;
SELECT * FROM chinese ORDER BY official;
SELECT c.label AS "标准", c.value AS "数值", c.comparison AS "比较", c.bound AS "界限", c.result AS "结果"
FROM 建档立卡贫困户 户 CROSS JOIN LATERAL povaid.assess_criteria(户, '某县户脱贫', :'mapping') c
WHERE 户编号 = (SELECT household_id FROM drilled WHERE n = 1) AND 年度 = 2018;

DO $$
BEGIN
	PERFORM pg_temp.must_hold('the applied village standard raises and lowers what it should',
							  (SELECT string_agg(criterion || ' ' || relation, ', ' ORDER BY criterion COLLATE "C") FROM povaid.compare_standards('某县村出列', 'cn-village-2016-west'))
							  = 'has_collective_income missing, has_industry equal, has_infrastructure equal, has_public_services equal, incidence raised, supply_kv added');
	PERFORM pg_temp.must_hold('the applied county standard, too',
							  (SELECT string_agg(criterion || ' ' || relation, ', ' ORDER BY criterion COLLATE "C") FROM povaid.compare_standards('某县摘帽', 'cn-county-2016-west'))
							  = 'comprehensive_incidence lowered, missed_rate lowered, recognition_rate raised, wrong_exit_rate equal');
	PERFORM pg_temp.must_hold('Chinese columns and flags give the same verdicts on every row',
							  (SELECT bool_and(agrees = 'yes') AND sum(households) = (SELECT count(*) FROM chuxiong.household_year) FROM chinese));
END
$$;

\echo '15. Several wants at once: multidimensional poverty over the guarantees'
\echo
\echo 'Profiles come from the standard of section 9, one indicator for each criterion, income first; weighted by persons; base: all'
\echo 'registered households, exited ones included. Weights and cutoff are asked after the pass over the households: here income has'
\echo 'no weight, the six guarantees are equal, and a household is poor that lacks two of six (k = 1/3) or any (k = 1/6).'
\echo 'No published figure. Alkire and Foster: H share of poor, A mean share of wants among them, M0 = H x A.'
\echo
CREATE TEMP TABLE wants AS
	SELECT county_code, county, year, povaid.deprivation_summary(profile, persons) AS s
	FROM household_assessment GROUP BY county_code, county, year;
\set w 'ARRAY[0, 1, 1, 1, 1, 1, 1]::float8[]'
SELECT year, povaid.population(s, 'not_deprived') AS persons, povaid.incomplete(s) AS "households with an unknown",
	   round(100 * povaid.multidimensional_headcount(s, :w, 1 / 6.0)::numeric, 3) AS "H % any",
	   round(100 * povaid.multidimensional_headcount(s, :w, 1 / 3.0)::numeric, 3) AS "H % two",
	   round(100 * povaid.intensity(s, :w, 1 / 3.0)::numeric, 3) AS "A %", round(100 * povaid.mpi(s, :w, 1 / 3.0)::numeric, 4) AS "M0 %",
	   round(100 * povaid.mpi(s, :w, 1 / 3.0, 'not_deprived')::numeric, 4) AS "M0 %, unknown as not wanting",
	   round(100 * povaid.joint_headcount(s, '{6,7}')::numeric, 3) AS "housing and water %"
FROM (SELECT year, povaid.rollup(s) AS s FROM wants GROUP BY year) y ORDER BY year;

\echo 'By county at the end of 2014 and 2018'
\echo
SELECT coalesce(county, 'PREFECTURE') AS county,
	   round(100 * povaid.multidimensional_headcount(a, :w, 1 / 3.0)::numeric, 3) AS "H % 2014", round(100 * povaid.intensity(a, :w, 1 / 3.0)::numeric, 2) AS "A %",
	   round(100 * povaid.mpi(a, :w, 1 / 3.0)::numeric, 3) AS "M0 %",
	   round(100 * povaid.multidimensional_headcount(b, :w, 1 / 3.0)::numeric, 3) AS "H % 2018", round(100 * povaid.intensity(b, :w, 1 / 3.0)::numeric, 2) AS "A %",
	   round(100 * povaid.mpi(b, :w, 1 / 3.0)::numeric, 4) AS "M0 %",
	   coalesce((povaid.poverty_change(povaid.mpi(a, :w, 1 / 3.0), povaid.mpi(b, :w, 1 / 3.0))).relative * 100, 0)::numeric(6,2) AS "change %"
FROM (SELECT county_code, county, povaid.rollup(s) FILTER (WHERE year = 2014) AS a, povaid.rollup(s) FILTER (WHERE year = 2018) AS b
	  FROM wants GROUP BY ROLLUP ((county_code, county))) c ORDER BY county_code;

\echo 'By guarantee, prefecture: share of persons that want it, of the poor (k = 1/3) that do, and its part in M0'
\echo
SELECT c.local_label AS "标准", c.criterion,
	   round(100 * povaid.uncensored_headcount(a, c.position)::numeric, 3) AS "2014 wants %",
	   round(100 * povaid.censored_headcount(a, :w, 1 / 3.0, c.position)::numeric, 3) AS "poor and wants %",
	   round(100 * povaid.indicator_contribution(a, :w, 1 / 3.0, c.position)::numeric, 2) AS "part in M0 %",
	   round(100 * povaid.uncensored_headcount(b, c.position)::numeric, 3) AS "2018 wants %",
	   round(100 * povaid.indicator_contribution(b, :w, 1 / 3.0, c.position)::numeric, 2) AS "part in M0 %",
	   round(100 * povaid.missing_rate(b, c.position)::numeric, 4) AS "2018 unknown %"
FROM povaid.assessment_criterion c, (SELECT povaid.rollup(s) FILTER (WHERE year = 2014) AS a, povaid.rollup(s) FILTER (WHERE year = 2018) AS b FROM wants) s
WHERE c.standard = 'cn-household-2016-water' AND c.shipped AND c.position > 1 ORDER BY c.position;

DO $$
BEGIN
	PERFORM pg_temp.must_hold('summaries of counties rolled up are the summary of one pass, bit for bit',
							  (SELECT povaid.rollup(s) OPERATOR(povaid.=) (SELECT povaid.deprivation_summary(profile, persons) FROM household_assessment) FROM wants));
	PERFORM pg_temp.must_hold('housing and water together, as plain SQL counts them',
							  (SELECT povaid.joint_headcount(povaid.rollup(s), '{6,7}') FROM wants WHERE year = 2014)
							  = (SELECT sum(persons) FILTER (WHERE NOT has_safe_housing AND NOT has_safe_water)::float8 / sum(persons)::float8
								 FROM chuxiong.household_year WHERE year = 2014 AND has_safe_housing IS NOT NULL AND has_safe_water IS NOT NULL));
	PERFORM pg_temp.must_hold('M0 as plain SQL counts it',
							  abs((SELECT povaid.mpi(povaid.rollup(s), ARRAY[0, 1, 1, 1, 1, 1, 1]::float8[], 1 / 3.0) FROM wants WHERE year = 2016)
								  - (SELECT sum(persons * n / 6.0) FILTER (WHERE n >= 2) / sum(persons)
									 FROM (SELECT persons, (NOT has_food)::int + (NOT has_clothing)::int + (NOT has_compulsory_education)::int
												  + (NOT has_basic_medical_care)::int + (NOT has_safe_housing)::int + (NOT has_safe_water)::int AS n
										   FROM chuxiong.household_year WHERE year = 2016 AND income_per_capita IS NOT NULL) q WHERE n IS NOT NULL)::float8) < 1e-12);
END
$$;
\echo
\echo 'All conclusions above were checked; a published fact that does not come out ends this script with an error.'
\echo
