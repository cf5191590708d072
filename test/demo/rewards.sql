/*
 * Rewards and programme figures: who is owed what, what was paid, which payment
 * is wrong, and whether the document's figures agree with each other.
 *
 * Run after assessment.sql and programme.sql, with the extension in schema
 * povaid.  Every conclusion is checked where it is drawn: an error ends the
 * script.
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
		RAISE EXCEPTION 'the demo does not come out: %', what;
	END IF;
END
$$;

\echo
\echo '====================================================================='
\echo 'CHUXIONG PREFECTURE: REWARDS, PROGRAMMES AND THE FIGURES THEMSELVES'
\echo '====================================================================='
\echo
\echo '16. The reward ledger'
\echo
\echo 'Owed: every exit whose unit is eligible in its year (sections 10 and 12), times the schedule, once. The schedule and the county'
\echo 'payments are published (F43, F44, F45). The document pays 13 townships and 165 villages without naming them or their round:'
\echo 'here they are the GENERATED townships and villages that exited in 2018, one payment each.'
\echo
CREATE TABLE chuxiong.reward_schedule AS
	SELECT DISTINCT level, coalesce(round_year, 2018)::smallint AS round, amount_each AS amount, payer,
		   CASE WHEN round_year IS NULL THEN 'round generated' ELSE 'published' END AS status, item
	FROM chuxiong.published_reward;
COMMENT ON TABLE chuxiong.reward_schedule IS 'What an exit is worth, yuan, by level and round: an amount is never a constant.';

CREATE TABLE chuxiong.reward_entitlement AS
	SELECT e.level, e.unit, e.round, s.amount, s.payer, e.due_by
	FROM (SELECT 'county' AS level, a.county AS unit, a.year AS round, make_date(extract(year FROM e.approved_month)::int, 12, 31) AS due_by
		  FROM chuxiong.county_assessment a JOIN chuxiong.published_county_exit e ON e.county = a.county
		  WHERE a.verdict = 'eligible' AND a.year = a.exit_year
		  UNION ALL
		  SELECT 'township', township, exit_year, NULL FROM chuxiong.township WHERE exit_year IS NOT NULL
		  UNION ALL
		  SELECT 'village', village, year, NULL FROM chuxiong.village_assessment WHERE verdict = 'eligible' AND year = exit_year) e
	JOIN chuxiong.reward_schedule s ON s.level = e.level AND s.round = e.round;
COMMENT ON TABLE chuxiong.reward_entitlement IS
'What is owed: exits times schedule. due_by: end of the year in which the exit was approved; NULL where no approval is known.';

CREATE TABLE chuxiong.reward_payment AS
	SELECT level, unit, round_year AS round, amount_each AS amount, paid_month AS paid_on, payer, item
	FROM chuxiong.published_reward WHERE unit IS NOT NULL
	UNION ALL
	SELECT p.level, u.unit, 2018, p.amount_each, p.paid_month, p.payer, p.item
	FROM chuxiong.published_reward p
	JOIN (SELECT 'township' AS level, township AS unit, row_number() OVER (ORDER BY township_id) AS n FROM chuxiong.township WHERE exit_year = 2018
		  UNION ALL
		  SELECT 'village', village, row_number() OVER (ORDER BY village_id) FROM chuxiong.village WHERE exit_year = 2018) u
		ON u.level = p.level AND u.n <= p.units
	WHERE p.unit IS NULL;
COMMENT ON TABLE chuxiong.reward_payment IS 'What was paid: county payments as published, with their month; township and village payments to generated units.';

CREATE TEMP TABLE ledger AS
	SELECT s.level, s.round, s.payer, s.amount, s.item, e.exits, e.owed, r.payments, r.paid, p.units, p.published
	FROM chuxiong.reward_schedule s
	LEFT JOIN (SELECT level, round, count(*) AS exits, sum(amount) AS owed FROM chuxiong.reward_entitlement GROUP BY level, round) e USING (level, round)
	LEFT JOIN (SELECT level, round, count(*) AS payments, sum(amount) AS paid FROM chuxiong.reward_payment GROUP BY level, round) r USING (level, round)
	LEFT JOIN (SELECT level, coalesce(round_year, 2018) AS round, sum(units) AS units, sum(units * amount_each) AS published
			   FROM chuxiong.published_reward GROUP BY level, coalesce(round_year, 2018)) p USING (level, round);
SELECT CASE WHEN GROUPING(level) = 1 THEN 'ALL' ELSE level END AS level, round, payer, CASE WHEN GROUPING(level) = 0 THEN max(amount) END AS "per exit, yuan",
	   sum(exits) AS exits, sum(owed) AS "owed, yuan", sum(payments) AS payments, sum(paid) AS "paid, yuan",
	   sum(units) AS "published: units", sum(published) AS "published, yuan", CASE WHEN GROUPING(level) = 0 THEN max(item) END AS item,
	   CASE WHEN sum(exits) = sum(units) AND sum(payments) = sum(units) AND sum(owed) = sum(published) AND sum(paid) = sum(published) THEN 'yes' ELSE 'NO' END AS agrees
FROM ledger GROUP BY GROUPING SETS ((level, round, payer), ()) ORDER BY GROUPING(level), payer DESC, level, round;

\echo 'Totals by payer and level, in million yuan'
\echo
SELECT CASE WHEN GROUPING(payer) = 1 THEN 'ALL' ELSE payer END AS payer, CASE WHEN GROUPING(level) = 1 THEN 'all levels' ELSE level END AS level, sum(exits) AS exits,
	   round(sum(owed) / 1000000, 1) AS owed, round(sum(paid) / 1000000, 1) AS paid, round(sum(published) / 1000000, 1) AS published,
	   string_agg(DISTINCT item, ', ' ORDER BY item) AS items, CASE WHEN sum(owed) = sum(published) AND sum(paid) = sum(published) THEN 'yes' ELSE 'NO' END AS agrees
FROM ledger GROUP BY ROLLUP (payer, level) ORDER BY GROUPING(payer), payer DESC, GROUPING(level), level;

\echo '17. The audit: count and total agree, the set does not'
\echo
SELECT unit, round, problem, entitled, paid, detail
INTO TEMP finding
FROM povaid.reward_audit($$SELECT level || ' ' || unit AS unit, round, amount, due_by FROM chuxiong.reward_entitlement$$,
						 $$SELECT level || ' ' || unit AS unit, round, amount, paid_on FROM chuxiong.reward_payment$$);
SELECT f.unit, e.county_zh AS "县", f.round, f.problem, f.entitled, f.paid, f.detail,
	   coalesce('exited in the ' || e.round_year || ' round (' || e.item || ')', 'no published fact') AS published
FROM finding f LEFT JOIN chuxiong.published_county_exit e ON f.unit = 'county ' || e.county ORDER BY f.unit;

\echo 'The same from the view that a report reads: every reward with its state'
\echo
CREATE VIEW chuxiong.reward_check AS
	SELECT level, unit, round, povaid.reward_problem(e.entitled, p.paid, p.payments, e.due_by, p.last_paid) AS problem,
		   e.entitled, p.paid, p.payments, e.due_by, p.last_paid
	FROM (SELECT level, unit, round, sum(amount) AS entitled, max(due_by) AS due_by FROM chuxiong.reward_entitlement GROUP BY level, unit, round) e
	FULL JOIN (SELECT level, unit, round, sum(amount) AS paid, count(*) AS payments, max(paid_on) AS last_paid
			   FROM chuxiong.reward_payment GROUP BY level, unit, round) p USING (level, unit, round);
SELECT level, round, count(*) FILTER (WHERE problem IS NULL) AS "in order", count(*) FILTER (WHERE problem = 'missing') AS missing,
	   count(*) FILTER (WHERE problem = 'unexpected') AS unexpected, count(*) FILTER (WHERE problem NOT IN ('missing', 'unexpected')) AS "other problems",
	   count(entitled) AS owed, count(paid) AS paid, sum(entitled) AS "owed, yuan", sum(paid) AS "paid, yuan"
FROM chuxiong.reward_check GROUP BY level, round ORDER BY level, round;

\echo 'One exit, one reward ("一次性"): the counties by exit, whatever the round of the payment'
\echo
SELECT f.* INTO TEMP once
FROM povaid.reward_audit($$SELECT unit, 'its exit' AS round, amount FROM chuxiong.reward_entitlement WHERE level = 'county'$$,
						 $$SELECT unit, 'its exit' AS round, amount, paid_on FROM chuxiong.reward_payment WHERE level = 'county'$$) f;
SELECT unit, problem, entitled, paid, detail FROM once ORDER BY unit;

\echo '"In the exit year" (在退出当年, F42) can be read twice: of the county payments in order above,'
\echo
SELECT reading, count(*) AS payments, count(*) FILTER (WHERE problem IS NULL) AS "in time", count(*) FILTER (WHERE problem = 'late') AS late
FROM (SELECT r.k, r.reading, povaid.reward_problem(c.entitled, c.paid, c.payments, r.due_by, c.last_paid) AS problem
	  FROM chuxiong.reward_check c
	  CROSS JOIN LATERAL (VALUES (1, 'paid in the year assessed (the round)', make_date(c.round::int, 12, 31)),
								 (2, 'paid in the year the exit was approved (announced, from the press)', c.due_by)) r (k, reading, due_by)
	  WHERE c.level = 'county' AND c.problem IS NULL) r
GROUP BY k, reading ORDER BY k;

DO $$
BEGIN
	PERFORM pg_temp.must_hold('40 + 60 + 29.5 million yuan, owed and paid',
							  (SELECT array_agg(owed ORDER BY owed DESC) = '{60000000,40000000,29500000}'
							   FROM (SELECT sum(amount) AS owed FROM chuxiong.reward_entitlement
									 GROUP BY payer, CASE WHEN level = 'county' THEN round END) l)
							  AND (SELECT array_agg(paid ORDER BY paid DESC) = '{60000000,40000000,29500000}'
								   FROM (SELECT sum(amount) AS paid FROM chuxiong.reward_payment GROUP BY payer, CASE WHEN level = 'county' THEN round END) l));
	PERFORM pg_temp.must_hold('the total of F44',
							  (SELECT sum(amount) FROM chuxiong.reward_entitlement WHERE payer = 'prefecture')
							  = (SELECT printed * 10000 FROM chuxiong.published_figure WHERE item = 'F44'));
	PERFORM pg_temp.must_hold('one entitlement per exit', (SELECT count(*) = count(DISTINCT (level, unit)) FROM chuxiong.reward_entitlement));
	PERFORM pg_temp.must_hold('the audit finds Yao''an paid without an exit, Yongren not paid, and nothing else',
							  (SELECT array_agg(concat_ws(' ', unit, round, problem, entitled, paid) ORDER BY unit COLLATE "C")
							   = '{"county Yao''an 2018 unexpected 15000000.00","county Yongren 2018 missing 15000000.00"}' FROM finding));
	PERFORM pg_temp.must_hold('it says that Yao''an was already paid in 2017', (SELECT detail LIKE '%2017%' FROM finding WHERE problem = 'unexpected'));
	PERFORM pg_temp.must_hold('the view finds the same',
							  NOT EXISTS (SELECT level || ' ' || unit, round::text, problem, entitled, paid FROM chuxiong.reward_check WHERE problem IS NOT NULL
										  EXCEPT SELECT unit, round, problem, entitled, paid FROM finding)
							  AND (SELECT count(*) FROM chuxiong.reward_check WHERE problem IS NOT NULL) = (SELECT count(*) FROM finding));
	PERFORM pg_temp.must_hold('by exit, Yao''an is paid twice',
							  (SELECT array_agg(unit || ' ' || problem ORDER BY unit COLLATE "C") = '{"Yao''an duplicate","Yongren missing"}' FROM once));
	PERFORM pg_temp.must_hold('count and total do not show it',
							  (SELECT count(*) FROM chuxiong.reward_entitlement WHERE level = 'county') = (SELECT count(*) FROM chuxiong.reward_payment WHERE level = 'county')
							  AND (SELECT sum(amount) FROM chuxiong.reward_entitlement) = (SELECT sum(amount) FROM chuxiong.reward_payment));
END
$$;

\echo '18. The programme table of the document'
\echo
\echo 'Every line from rows (programme.sql and the register, GENERATED so that the published totals come out). Rates are ratios of sums;'
\echo 'more than 100 % is more than the task and is not cut off.'
\echo
CREATE TEMP TABLE computed AS
WITH led AS
(
	SELECT h.household_id, h.has_industry_conditions, coalesce(l.entities, 0) AS entities
	FROM chuxiong.household h
	LEFT JOIN (SELECT household_id, count(DISTINCT entity_id) AS entities FROM chuxiong.led_by GROUP BY household_id) l USING (household_id)
)
SELECT 'F13' AS item, 1 AS part, 'distinct entities in contracts' AS base, count(DISTINCT entity_id)::numeric AS value FROM chuxiong.led_by
UNION ALL SELECT 'F14', 1, 'households ever registered', count(*) / 10000.0 FROM chuxiong.household WHERE has_industry_conditions
UNION ALL SELECT 'F14', 2, 'persons in them, 2018', sum(persons) / 10000.0 FROM chuxiong.household JOIN chuxiong.household_year USING (household_id)
	WHERE has_industry_conditions AND year = 2018
UNION ALL SELECT 'F15', 1, 'households with conditions', sum(income_gain) / 100000000 FROM chuxiong.support
UNION ALL SELECT 'F16', 1, 'households with conditions', 100 * povaid.coverage_rate(entities >= 1, has_industry_conditions)::numeric FROM led
UNION ALL SELECT 'F17', 1, 'households with conditions', 100 * povaid.multi_coverage_rate(entities, 2, has_industry_conditions)::numeric FROM led
UNION ALL SELECT 'F19', 1, 'trainings, each time', count(*) / 10000.0 FROM chuxiong.training
UNION ALL SELECT 'F20', 1, 'distinct persons', count(DISTINCT person_id) / 10000.0 FROM chuxiong.transfer
UNION ALL SELECT 'F21', 1, 'persons to be relocated', sum(relocated) FROM chuxiong.housing
UNION ALL SELECT 'F22', 1, 'projects (base generated)', 100 * povaid.completion_rate(projects_completed, projects)::numeric FROM chuxiong.housing
UNION ALL SELECT 'F22', 2, 'persons to be relocated', 100 * povaid.completion_rate(moved_in, relocation_task)::numeric FROM chuxiong.housing
UNION ALL SELECT 'F22', 3, 'old houses (base generated)', 100 * povaid.completion_rate(houses_demolished, houses_to_demolish)::numeric FROM chuxiong.housing
UNION ALL SELECT 'F23', 1, 'task', 100 * povaid.completion_rate(four_groups_completed, four_groups_task)::numeric FROM chuxiong.housing
UNION ALL SELECT 'F24', 1, 'task', 100 * povaid.completion_rate(others_started, others_task)::numeric FROM chuxiong.housing
UNION ALL SELECT 'F25', 1, 'task', 100 * povaid.completion_rate(others_completed, others_task)::numeric FROM chuxiong.housing
UNION ALL SELECT 'F26', 1, 'all townships', count(*) FILTER (WHERE has_graded_road) FROM chuxiong.housing
UNION ALL SELECT 'F27', 1, 'poor villages of 2014, frozen', count(*) FILTER (WHERE paved_road_year <= 2017) FROM chuxiong.village WHERE is_poor_2014
UNION ALL SELECT 'F28', 1, 'all villages', count(*) FILTER (WHERE has_household_power AND supply_kv >= 10) FROM chuxiong.village
UNION ALL SELECT 'F29', 1, 'poor villages of 2014, frozen', count(*) FILTER (WHERE has_fibre AND has_4g) FROM chuxiong.village WHERE is_poor_2014
UNION ALL SELECT 'F32', 1, 'registered persons', 100 * povaid.completion_rate(insured, registered_persons)::numeric FROM chuxiong.village_health
UNION ALL SELECT 'F33', 1, 'registered persons', 100 * povaid.completion_rate(contracted, registered_persons)::numeric FROM chuxiong.village_health
UNION ALL SELECT 'F34', 1, 'patients of the 29 diseases', 100 * povaid.completion_rate(treated_29, patients_29)::numeric FROM chuxiong.village_health
UNION ALL SELECT 'F35', 1, 'costs of stays that follow the rules', 100 * povaid.reimbursement_ratio(reimbursed, cost, follows_referral)::numeric FROM chuxiong.hospital_stay;

SELECT f.item, f.label, f.unit, c.base AS "counted over", f.printed AS published, round(c.value, f.scale) AS computed,
	   CASE WHEN round(c.value, f.scale) = f.printed THEN 'yes' ELSE 'NO' END AS agrees, round(c.value, 4) AS "to four places", f.note
FROM computed c JOIN chuxiong.published_figure f USING (item, part) ORDER BY substr(item, 2)::int, part;

\echo 'The same completions straight from the published numbers, and what else they say'
\echo
SELECT item, label, numerator, denominator, printed AS published, povaid.percent(numerator, denominator, scale) AS computed,
	   CASE WHEN povaid.percent(numerator, denominator, scale) = printed THEN 'yes' ELSE 'NO' END AS agrees, numerator - denominator AS "beyond the task"
FROM chuxiong.published_figure WHERE item IN ('F23', 'F24', 'F25') ORDER BY item;
SELECT 'others: completed of those started' AS what, c.numerator, s.numerator AS denominator, povaid.percent(c.numerator, s.numerator, 2) AS "computed %"
FROM chuxiong.published_figure c, chuxiong.published_figure s WHERE c.item = 'F25' AND s.item = 'F24';

\echo 'Unknown is not covered: with one household whose entities are unknown, the rate leaves it out, and its bounds say so'
\echo
SELECT povaid.coverage_rate(covered, true) AS "rate of those known", (povaid.rate_bounds(povaid.coverage_summary(covered))).lower AS "at least",
	   (povaid.rate_bounds(povaid.coverage_summary(covered))).upper AS "at most", povaid.excluded(povaid.coverage_summary(covered)) AS unknown
FROM (SELECT CASE WHEN i < 100 THEN true END AS covered FROM generate_series(1, 100) i) h;

\echo 'Transport subsidy (F18): at most 1,000 yuan, once per person and year; a second claim gets nothing'
\echo
CREATE TEMP TABLE subsidy AS
	SELECT person_id, year, cost, nth, povaid.once_grant(cost, cap, CASE WHEN nth > 1 THEN povaid.once_grant(first_cost, cap, 0) ELSE 0 END) AS grant_paid
	FROM (SELECT person_id, year, cost, row_number() OVER claims AS nth, first_value(cost) OVER claims AS first_cost
		  FROM chuxiong.transport_claim WINDOW claims AS (PARTITION BY person_id, year ORDER BY claim_id)) c,
		 (SELECT printed AS cap FROM chuxiong.published_figure WHERE item = 'F18') f;
SELECT count(*) AS claims, count(DISTINCT person_id) AS persons, sum(cost) AS "costs, yuan", sum(grant_paid) AS "granted, yuan", max(grant_paid) AS "largest",
	   count(*) FILTER (WHERE nth > 1) AS "second claims", sum(grant_paid) FILTER (WHERE nth > 1) AS "granted for them",
	   (SELECT printed FROM chuxiong.published_figure WHERE item = 'F18') AS "published: at most"
FROM subsidy;

\echo 'Doctors and beds of the village clinics (F39): needed, there, villages that are short; none may be'
\echo
SELECT f.label, f.printed AS "published per 1,000", sum(povaid.required_count(served, f.printed, f.denominator)) AS needed,
	   sum(CASE f.part WHEN 1 THEN doctors ELSE beds END) AS there,
	   count(*) FILTER (WHERE povaid.shortage(served, f.printed, f.denominator, CASE f.part WHEN 1 THEN doctors ELSE beds END) > 0) AS "villages short",
	   CASE WHEN bool_and(povaid.shortage(served, f.printed, f.denominator, CASE f.part WHEN 1 THEN doctors ELSE beds END) <= 0) THEN 'yes' ELSE 'NO' END AS agrees
FROM chuxiong.village_health, chuxiong.published_figure f WHERE f.item = 'F39' GROUP BY f.part, f.label, f.printed ORDER BY f.part;

\echo 'Village doctors'' subsidy (F36), per month. The document does not give the shares of the three payers.'
\echo
SELECT CASE WHEN is_poor_area THEN 'poor area' ELSE 'other' END AS area, sum(doctors) AS doctors, f.printed AS "published, yuan", sum(doctors) * f.printed AS "a month, yuan"
FROM chuxiong.village_health h JOIN chuxiong.published_figure f ON f.item = 'F36' AND f.part = CASE WHEN is_poor_area THEN 2 ELSE 1 END
GROUP BY is_poor_area, f.printed ORDER BY is_poor_area;

\echo 'A responsible person for every registered household, exited or not (F41)'
\echo
SELECT CASE WHEN is_poor THEN 'still poor' ELSE 'exited' END AS household, count(*) AS households, count(s.responsible_person) AS "with one",
	   round(100 * povaid.coverage_rate(s.responsible_person IS NOT NULL, true)::numeric, 2) AS "computed %", 'every household (F41)' AS published,
	   CASE WHEN povaid.zero_tolerance(s.responsible_person IS NULL) THEN 'yes' ELSE 'NO' END AS agrees
FROM chuxiong.household_year LEFT JOIN chuxiong.support s USING (household_id) WHERE year = 2018 GROUP BY is_poor ORDER BY is_poor;

DO $$
BEGIN
	PERFORM pg_temp.must_hold('every line of the programme table',
							  (SELECT count(*) = 23 AND bool_and(round(c.value, f.scale) = f.printed)
							   FROM computed c JOIN chuxiong.published_figure f USING (item, part)));
	PERFORM pg_temp.must_hold('every percentage of the programmes has its line',
							  NOT EXISTS (SELECT item, part FROM chuxiong.published_figure WHERE unit = '%' AND topic <> 'stock'
										  EXCEPT SELECT item, part FROM computed));
	PERFORM pg_temp.must_hold('116.55, 110.47 and 100 from the published numbers',
							  (SELECT count(*) = 3 AND bool_and(povaid.percent(numerator, denominator, scale) = printed)
							   FROM chuxiong.published_figure WHERE item IN ('F23', 'F24', 'F25')));
	PERFORM pg_temp.must_hold('99 covered and one unknown are not 100 %',
							  (SELECT (povaid.rate_bounds(povaid.coverage_summary(CASE WHEN i < 100 THEN true END))).lower < 1 FROM generate_series(1, 100) i));
	PERFORM pg_temp.must_hold('two contracts with one entity are one entity',
							  (SELECT count(*) > (SELECT count(*) FROM (SELECT DISTINCT household_id, entity_id FROM chuxiong.led_by) d) FROM chuxiong.led_by));
	PERFORM pg_temp.must_hold('no second subsidy, none above 1,000',
							  (SELECT count(*) FILTER (WHERE nth > 1) > 0 AND bool_and(grant_paid = CASE WHEN nth > 1 THEN 0 ELSE least(cost, 1000) END) FROM subsidy));
	PERFORM pg_temp.must_hold('only stays that follow the rules reach 90 %',
							  (SELECT povaid.reimbursement_ratio(reimbursed, cost, follows_referral) >= 0.9 AND povaid.reimbursement_ratio(reimbursed, cost, true) < 0.9
							   FROM chuxiong.hospital_stay));
	PERFORM pg_temp.must_hold('no village is short of doctors or beds',
							  (SELECT bool_and(povaid.shortage(served, 1, 1000, doctors) <= 0 AND povaid.shortage(served, 1.2, 1000, beds) <= 0) FROM chuxiong.village_health));
	PERFORM pg_temp.must_hold('every household has a responsible person',
							  (SELECT povaid.zero_tolerance(s.responsible_person IS NULL)
							   FROM chuxiong.household_year LEFT JOIN chuxiong.support s USING (household_id) WHERE year = 2018));
END
$$;

\echo '19. The document''s figures against each other'
\echo
\echo 'A printed percentage stands for every value that rounds to it, so with its numerator it implies a range of bases.'
\echo
CREATE TEMP TABLE claim AS
	SELECT item, part, item || '.' || part || ' ' || label AS label, source, to_char(as_of, 'YYYY') AS year, numerator, denominator, printed, scale::int AS scale,
		   CASE WHEN topic = 'stock' THEN 'population of the prefecture' END AS base
	FROM chuxiong.published_figure WHERE unit = '%' AND numerator IS NOT NULL;
SELECT label, source, numerator, printed AS "published %", povaid.rounding_interval(printed, scale) AS "prints so from .. to", povaid.implied_base(numerator, printed, scale) AS "implied base"
FROM claim WHERE denominator IS NULL ORDER BY year, item;
SELECT a.printed || ' % of ' || a.year || ' (' || a.item || ')' AS "this rate", b.printed || ' % of ' || b.year || ' (' || b.item || ')' AS "and this rate",
	   povaid.same_base(a.numerator, a.printed, a.scale, b.numerator, b.printed, b.scale) AS "same_base",
	   CASE WHEN i.a && i.b THEN 'can share a base: ' || (i.a * i.b)::text
			ELSE 'CANNOT SHARE A BASE: ' || greatest(lower(i.a), lower(i.b)) - least(upper(i.a), upper(i.b)) + 1 || ' persons apart' END AS finding
FROM claim a JOIN claim b ON (a.year, a.item) < (b.year, b.item) AND a.base = b.base
CROSS JOIN LATERAL (SELECT povaid.implied_base(a.numerator, a.printed, a.scale) AS a, povaid.implied_base(b.numerator, b.printed, b.scale) AS b) i
ORDER BY a.year, a.item, b.year, b.item;

\echo 'One call over all percentages that the document prints with their numbers: only the problems'
\echo
SELECT * INTO TEMP problem FROM povaid.figures_audit($$SELECT label, numerator, denominator, printed, scale, base FROM claim WHERE source = 'document' ORDER BY item, part$$);
SELECT label, problem, printed, recomputed, detail FROM problem;
\echo 'The same over 2018 and 2019: no row, the two rates can share a base'
\echo
SELECT label, problem FROM povaid.figures_audit($$SELECT label, numerator, denominator, printed, scale, base FROM claim WHERE year >= '2018' AND base IS NOT NULL$$);

\echo 'Totals: what is left of the total when the parts are taken away'
\echo
SELECT 'F44 townships and villages, yuan' AS total, printed * 10000 AS published, povaid.sum_mismatch(parts, printed * 10000) AS mismatch
FROM chuxiong.published_figure,
	 (SELECT array_agg(units * amount_each ORDER BY level) AS parts FROM chuxiong.published_reward WHERE item = 'F44') p WHERE item = 'F44'
UNION ALL
SELECT 'all rewards, yuan', 129500000, povaid.sum_mismatch(array_agg(units * amount_each), 129500000) FROM chuxiong.published_reward;

\echo 'What looks odd and is fine: nothing may be raised'
\echo
SELECT n, odd, fine, problem INTO TEMP odd
FROM (
	SELECT 1 AS n, item || ': ' || printed || ' %' AS odd, 'more than the task; ' || numerator || ' of ' || denominator AS fine,
		   povaid.figure_problem(numerator, denominator, printed, scale) AS problem
	FROM chuxiong.published_figure WHERE item IN ('F24', 'F25')
	UNION ALL
	SELECT 2, 'F24, F25: ' || s.numerator || ' started, ' || c.numerator || ' completed', 'both above the task, completed below started',
		   povaid.stage_problem(ARRAY[s.numerator, c.numerator], ARRAY['started', 'completed'])
	FROM chuxiong.published_figure s, chuxiong.published_figure c WHERE s.item = 'F24' AND c.item = 'F25'
	UNION ALL
	SELECT 3, 'F14: ' || l.printed || ' x 10,000 persons led, F2: ' || p.printed || ' poor', 'the base is everybody ever registered, ' || r.printed,
		   povaid.stage_problem(ARRAY[r.printed, lower(povaid.rounding_interval(l.printed, l.scale)) * 10000], ARRAY['ever registered', 'led'])
	FROM chuxiong.published_figure l, chuxiong.published_figure p, chuxiong.published_figure r
	WHERE (l.item, l.part) = ('F14', 2) AND (p.item, p.part) = ('F2', 2) AND (r.item, r.part) = ('F1', 2)
	UNION ALL
	SELECT 4, item || ': rank ' || printed || ' of ' || denominator, CASE item WHEN 'F11' THEN '16 prefectures are ranked' ELSE 'one takes no part in this ranking' END,
		   povaid.stage_problem(ARRAY[denominator, printed], ARRAY['ranked', 'rank'])
	FROM chuxiong.published_figure WHERE item IN ('F11', 'F12')
	UNION ALL
	SELECT 5, i.item || ': all of ' || i.printed || ' poor villages, F4: ' || b.printed || ' left', 'the base is the poor villages of 2014, frozen',
		   CASE WHEN i.printed <> a.printed THEN 'another cohort' END
	FROM chuxiong.published_figure i, chuxiong.published_figure a, chuxiong.published_figure b
	WHERE i.item IN ('F27', 'F29') AND (a.item, a.part) = ('F4', 1) AND (b.item, b.part) = ('F4', 2)
	UNION ALL
	SELECT 6, 'F26, F27, F28: ' || string_agg(printed::text, ', ' ORDER BY item), 'townships, poor villages, all villages: three sets of units',
		   povaid.stage_problem(ARRAY[max(printed) FILTER (WHERE item = 'F28'), max(printed) FILTER (WHERE item = 'F27')], ARRAY['all villages', 'poor villages'])
	FROM chuxiong.published_figure WHERE item IN ('F26', 'F27', 'F28')
	UNION ALL
	SELECT 7, 'F19: ' || t.printed || ', F20: ' || p.printed || ' x 10,000', t.unit || ' and ' || p.unit || ': events and people, no rate',
		   CASE WHEN t.unit = p.unit THEN 'one unit for two things' END
	FROM chuxiong.published_figure t, chuxiong.published_figure p WHERE t.item = 'F19' AND p.item = 'F20'
	UNION ALL
	SELECT 8, 'F43: ' || a.amount || ', F45: ' || b.amount || ' yuan a county', 'the amount belongs to level and round, not to the level',
		   CASE WHEN EXISTS (SELECT FROM chuxiong.published_reward WHERE level = 'county' GROUP BY round_year HAVING count(DISTINCT amount_each) > 1)
				THEN 'two amounts in one round' END
	FROM chuxiong.reward_schedule a, chuxiong.reward_schedule b WHERE a.item = 'F43' AND b.item = 'F45'
) o;
SELECT odd, fine, coalesce(problem, 'nothing raised') AS "check" FROM odd ORDER BY n, odd;

\echo 'What the document leaves open: of what were 98 % demolished (F22)? If of the persons relocated (F21), then of so many'
\echo
SELECT t.printed AS "relocated, persons", d.printed AS "published %", ceil(lower(i) * t.printed / 100) AS "at least", ceil(upper(i) * t.printed / 100) - 1 AS "at most",
	   (SELECT sum(houses_demolished) || ' of ' || sum(houses_to_demolish) || ' houses' FROM chuxiong.housing) AS "generated rows"
FROM chuxiong.published_figure t, chuxiong.published_figure d, LATERAL povaid.rounding_interval(d.printed, d.scale) i
WHERE t.item = 'F21' AND d.item = 'F22' AND d.part = 3;

DO $$
BEGIN
	PERFORM pg_temp.must_hold('12.25 % and 2.5 % have disjoint implied bases',
							  (SELECT NOT povaid.same_base(a.numerator, a.printed, a.scale, b.numerator, b.printed, b.scale)
									  AND NOT povaid.implied_base(a.numerator, a.printed, a.scale) && povaid.implied_base(b.numerator, b.printed, b.scale)
							   FROM claim a, claim b WHERE (a.item, a.part, b.item, b.part) = ('F3', 1, 'F3', 2)));
	PERFORM pg_temp.must_hold('2018 and 2019 can share one, and the register''s base lies in it',
							  (SELECT povaid.same_base(a.numerator, a.printed, a.scale, b.numerator, b.printed, b.scale)
									  AND povaid.implied_base(a.numerator, a.printed, a.scale) * povaid.implied_base(b.numerator, b.printed, b.scale) @> p.persons::bigint
							   FROM claim a, claim b, chuxiong.population_base p WHERE (a.item, a.part, b.item, b.part) = ('F3', 2, 'P2', 2)));
	PERFORM pg_temp.must_hold('the audit of the document''s percentages finds the two rates of F3 and nothing else',
							  (SELECT array_agg(left(label, 4) || ' ' || problem ORDER BY label COLLATE "C") FROM problem) = '{"F3.1 different base","F3.2 different base"}');
	PERFORM pg_temp.must_hold('the totals add up',
							  (SELECT povaid.sum_mismatch(array_agg(units * amount_each), 29500000) FROM chuxiong.published_reward WHERE item = 'F44') = 0
							  AND (SELECT povaid.sum_mismatch(array_agg(units * amount_each), 129500000) FROM chuxiong.published_reward) = 0);
	PERFORM pg_temp.must_hold('what looks odd and is fine raises nothing', (SELECT count(*) = 11 AND count(problem) = 0 FROM odd));
END
$$;
\echo
\echo 'All conclusions above were checked; one that does not hold ends this script with an error.'
\echo
