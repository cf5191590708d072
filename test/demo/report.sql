/*
 * What stands in the report: its words, tables and pictures, in this order.
 *
 * Run by report, after all other scripts of this folder. Every part has the
 * query that makes it, which the page shows too, so nothing that is a figure
 * is written down here: sentences with figures in them are queries as well.
 * A part of the kind base is a table that other queries read; the page has these
 * at its end.
 *
 * A percentage of counts is percent() of the exact counts, rounded once. Limits
 * are rounded away from what was found, so that they stay limits.
 *
 * A picture's query gives plain columns, which gnuplot reads as $data; plot is
 * what gnuplot shall do with them, after report.gp.
 */
\encoding UTF8
SET client_min_messages = warning;
SET extra_float_digits = 1;
DROP SCHEMA IF EXISTS report CASCADE;
CREATE SCHEMA report;

CREATE TABLE report.part
(
	n			int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	id			text NOT NULL UNIQUE,
	kind		text NOT NULL CHECK (kind IN ('section', 'base', 'tiles', 'table', 'figure', 'panels', 'panel')),
	title		text NOT NULL,
	reading		text,			/* what one reads from it, in plain words */
	unit		text CHECK ((unit IS NOT NULL) = (kind IN ('table', 'figure', 'panels'))),
	source		text CHECK ((source IS NOT NULL) = (unit IS NOT NULL)),	/* what of it is published, what is generated */
	query		text CHECK (query IS NOT NULL OR kind = 'section'),
	plot		text CHECK ((plot IS NOT NULL) = (kind IN ('figure', 'panel')))
);

CREATE TABLE report.heading AS
	SELECT 'Chuxiong Prefecture: poverty ' || min(year) || ' to ' || max(year) AS title,
		   '楚雄彝族自治州：贫困状况 ' || min(year) || '—' || max(year) || ' 年' AS local_title,
		   'Register at the end of ' || max(year) || '. Published figures: ' || title || ', ' || to_char(dated, 'FMDD Month YYYY') || '.' AS dated,
		   'Read this first: figures marked published, F1 to F46, are what the poverty office printed in that document. The register behind'
		   ' everything else is generated so that the published totals come out; no row of it is a real household, and how a total is spread'
		   ' over counties, villages, households and the years between is no statement about any of them. A dash means unknown or not'
		   ' applicable, never zero.' AS status,
		   'Written by make demo of povaid ' || extversion || '. Every table and picture comes from the query under it ("The SQL that made it",'
		   ' on the screen only, not in print), which runs in the database that make demo builds (KEEP=1 make demo keeps it). The page is one'
		   ' file: it loads nothing and runs nothing.' AS footer
	FROM chuxiong.household_year, chuxiong.published_source, pg_extension WHERE source = 'document' AND extname = 'povaid'
	GROUP BY title, dated, extversion;

/* A number as text with the thousands apart and a true minus sign. */
CREATE FUNCTION report.number(value text) RETURNS text
LANGUAGE sql IMMUTABLE AS
$$
	SELECT translate(regexp_replace(split_part(value, '.', 1), '(\d)(?=(\d{3})+$)', '\1,', 'g'), '-', '−')
		   || CASE WHEN value LIKE '%.%' THEN '.' || split_part(value, '.', 2) ELSE '' END
$$;

/* The tables that the queries read. dated is the time that the document gives, in its own words. */
INSERT INTO report.part (id, kind, title, query) VALUES
('published', 'base', 'the published figures as numbers to be printed, with the time that the document gives', $q$
SELECT item || '.' || part AS item, printed, scale::int AS scale, report.number(printed::text) AS number,
	   substring(label FROM ', ((?:end of )?\d{4})$') AS dated
FROM chuxiong.published_figure$q$),
('county_year', 'base', 'the register by county and year', $q$
SELECT county_code, county, county_zh, year, sum(base) AS base, sum(poor_households) AS poor_households, sum(poor_persons) AS poor_persons,
	   sum(registered_persons) AS registered_persons, count(*) FILTER (WHERE is_poor_village) AS poor_villages
FROM chuxiong.village_stock GROUP BY county_code, county, county_zh, year$q$),
('evaluation', 'base', 'the field evaluation by county: households, and rates over their persons', $q$
SELECT county_code, year, count(found_poor) FILTER (WHERE exited) AS exited, count(*) FILTER (WHERE exited AND found_poor) AS wrong_exits,
	   count(found_poor) FILTER (WHERE NOT registered) AS others, count(*) FILTER (WHERE NOT registered AND found_poor) AS missed,
	   povaid.rate_summary(found_poor, persons) FILTER (WHERE exited) AS wrong_exit, povaid.rate_summary(found_poor, persons) FILTER (WHERE NOT registered) AS missing,
	   count(approves) AS answers, count(*) FILTER (WHERE approves) AS approving, count(*) FILTER (WHERE approves IS NULL) AS no_answer
FROM chuxiong.field_survey GROUP BY county_code, year$q$);
SELECT format('CREATE TABLE report.%I AS %s', id, query) FROM report.part ORDER BY n \gexec

/* ----------------------------------------------------------------------
 * In short
 * ----------------------------------------------------------------------
 */
INSERT INTO report.part (id, kind, title, query) VALUES
('short', 'section', 'In short', NULL),
('headline', 'tiles', 'Headline figures', $q$
SELECT 1 AS n, 'Registered poor persons' AS label, before.number || ' → ' || after.number AS value,
	   report.number(povaid.percent(after.printed - before.printed, before.printed, 2)::text) || ' %, ' || before.dated || ' → ' || after.dated || '; published (F1, F2)' AS remark
FROM report.published before, report.published after WHERE before.item = 'F1.2' AND after.item = 'F2.2'
UNION ALL
SELECT 2, 'Registered poor households', before.number || ' → ' || after.number,
	   report.number(povaid.percent(after.printed - before.printed, before.printed, 2)::text) || ' %, ' || before.dated || ' → ' || after.dated || '; published (F1, F2)'
FROM report.published before, report.published after WHERE before.item = 'F1.1' AND after.item = 'F2.1'
UNION ALL
SELECT 3, 'Incidence as published', before.number || ' % → ' || after.number || ' %',
	   before.dated || ' → ' || after.dated || '; published (F3); the two rates ' || CASE WHEN povaid.same_base(f1.printed, before.printed, before.scale, f2.printed, after.printed, after.scale)
											  THEN 'can share a base' ELSE 'cannot share a base' END
FROM report.published before, report.published after, report.published f1, report.published f2
WHERE before.item = 'F3.1' AND after.item = 'F3.2' AND f1.item = 'F1.2' AND f2.item = 'F2.2'
UNION ALL
SELECT 4, 'Incidence on one base', povaid.percent(sum(poor_persons) FILTER (WHERE year = 2014), sum(base) FILTER (WHERE year = 2014), 2) || ' % → '
	   || povaid.percent(sum(poor_persons) FILTER (WHERE year = 2018), sum(base) FILTER (WHERE year = 2018), 2) || ' %',
	   'end of 2014 → end of 2018; register; base ' || report.number(sum(base) FILTER (WHERE year = 2018)::text) || ' persons (generated)'
FROM report.county_year
UNION ALL
SELECT 5, 'Poor villages', before.number || ' → ' || after.number, before.printed - after.printed || ' exited, ' || before.dated || ' → ' || after.dated || '; published (F4)'
FROM report.published before, report.published after WHERE before.item = 'F4.1' AND after.item = 'F4.2'
UNION ALL
SELECT 6, 'Counties that exited', count(e.county) || ' of ' || count(*),
	   count(*) FILTER (WHERE e.round_year = 2017) || ' in the 2017 round, ' || count(*) FILTER (WHERE e.round_year = 2018) || ' in the 2018 round; published (F5, F8)'
FROM chuxiong.county LEFT JOIN chuxiong.published_county_exit e USING (county)
UNION ALL
SELECT 7, 'Zero missed, zero wrong exits', count(*) FILTER (WHERE zero_missed AND zero_wrong_exit) || ' of ' || count(*),
	   'counties that exited, in their field evaluation; published (F6, F9). None found is not none there: at 95 % confidence the generated samples leave room for up to '
	   || (SELECT round(ceil(10000 * max(greatest((povaid.rate_interval(wrong_exits, exited, 0.95, 'clopper-pearson')).upper,
												  (povaid.rate_interval(missed, others, 0.95, 'clopper-pearson')).upper))::numeric) / 100, 2) FROM report.evaluation) || ' %'
FROM chuxiong.published_county_exit
UNION ALL
SELECT 8, 'Rewards paid', round(sum(paid) / 1000000, 1) || ' m yuan',
	   'of ' || round(sum(entitled) / 1000000, 1) || ' m owed, ' || to_char(min(last_paid), 'FMMonth YYYY') || ' to ' || to_char(max(last_paid), 'FMMonth YYYY')
	   || '; published (F43 to F45); the audit below finds ' || count(problem) || ' wrong'
FROM chuxiong.reward_check$q$);

/* ----------------------------------------------------------------------
 * Counties
 * ----------------------------------------------------------------------
 */
INSERT INTO report.part (id, kind, title) VALUES ('counties', 'section', 'Counties');
INSERT INTO report.part (id, kind, title, reading, unit, source, query)
SELECT 'county-stock', 'table', 'Poor persons and incidence by county', 'Incidence is poor persons in % of the generated base: the ' || definition || '. '
	   'No published figure of it was found; this one, '
	   || report.number(persons::text) || ' persons, is such that ' || after.number || ' % of ' || after.dated || ' comes out, which ' || before.number || ' % of ' || before.dated
	   || ' then cannot (F3). A county may leave below 3 %, strictly and unrounded.', 'persons, villages; incidence in % of the base, at the end of the year',
	   'poor persons and villages of the prefecture in 2014 and 2018 and the round of exit are published (F1, F2, F4, F5, F8); the base and the rest are generated.', $q$
SELECT coalesce(county, 'Prefecture') AS "County", coalesce(county_zh, '楚雄州') AS "县市", sum(base) FILTER (WHERE year = 2018) AS "Base, persons",
	   sum(poor_persons) FILTER (WHERE year = 2014) AS "Poor persons 2014", sum(poor_persons) FILTER (WHERE year = 2018) AS "Poor persons 2018",
	   povaid.percent(sum(poor_persons) FILTER (WHERE year = 2014), sum(base) FILTER (WHERE year = 2014), 2) AS "Incidence 2014 %",
	   povaid.percent(sum(poor_persons) FILTER (WHERE year = 2015), sum(base) FILTER (WHERE year = 2015), 2) AS "2015 %",
	   povaid.percent(sum(poor_persons) FILTER (WHERE year = 2016), sum(base) FILTER (WHERE year = 2016), 2) AS "2016 %",
	   povaid.percent(sum(poor_persons) FILTER (WHERE year = 2017), sum(base) FILTER (WHERE year = 2017), 2) AS "2017 %",
	   povaid.percent(sum(poor_persons) FILTER (WHERE year = 2018), sum(base) FILTER (WHERE year = 2018), 2) AS "2018 %",
	   sum(poor_villages) FILTER (WHERE year = 2018) AS "Poor villages 2018", CASE WHEN county IS NOT NULL THEN max(c.exit_year)::text END AS "Round of exit"
FROM report.county_year y LEFT JOIN chuxiong.county c USING (county_code, county, county_zh)
GROUP BY ROLLUP ((county_code, county, county_zh)) ORDER BY county_code$q$
FROM chuxiong.population_base, report.published before, report.published after WHERE before.item = 'F3.1' AND after.item = 'F3.2';

INSERT INTO report.part (id, kind, title, reading, unit, source, query, plot)
SELECT id, kind, title, reading, unit, source, replace(query, 'CODE', code::text), plot
FROM (SELECT 'incidence' AS id, 'panels' AS kind, 'Incidence by county and year' AS title,
			 'Each bar is the end of a year; blue from the round of exit on. The dashed line is 3 %, below which a county may leave. All have the same scale. '
			 'The query is that of the last county; the others have another county_code.'
			 AS reading, 'poor persons in % of the base' AS unit, 'generated, but for the round of exit (F5, F8).' AS source, min(county_code) AS code, 0 AS place,
			 NULL AS plot FROM chuxiong.county
	  UNION ALL
	  SELECT 'incidence-' || c.county_code, 'panel', c.county || ' ' || c.county_zh || coalesce(', round of ' || c.exit_year, ', exit not published'),
			 'Incidence in %: ' || string_agg(year || ' ' || povaid.percent(poor_persons, base, 2), ', ' ORDER BY year) || '. The bound is 3 %.', NULL, NULL,
			 c.county_code, c.county_code, $p$
set lmargin at screen 0.03; set rmargin at screen 0.97; set tmargin at screen 0.93; set bmargin at screen 0.13
set border 1; unset ytics; unset grid; set xtics scale 0 offset 0,0.4
set xrange [2013.4:2018.6]; set yrange [0:$p$ || (SELECT ceil(max(100.0 * poor_persons / base)) + 2 FROM report.county_year) || $p$]
set style fill solid 1 noborder; set boxwidth 0.78
plot $data using 1:2:($3 > 0 ? BLUE : ORANGE) with boxes linecolor rgb variable notitle, \
	3 with lines linecolor rgb "#333333" linewidth 1 dashtype (6,4) notitle, \
	$data using 1:($2 < 3 ? 3 : $2):(sprintf("%.2f", $2)) with labels offset 0,0.55 font ",9.5" notitle
$p$
	  FROM chuxiong.county c JOIN report.county_year USING (county_code) GROUP BY c.county_code) p,
	 (VALUES ($q$
SELECT year, povaid.percent(poor_persons, base, 2), (year >= coalesce(exit_year, 9999))::int AS exited
FROM report.county_year JOIN chuxiong.county USING (county_code)
WHERE county_code = CODE ORDER BY year$q$)) q (query)
ORDER BY place;

INSERT INTO report.part (id, kind, title, reading, unit, source, query) VALUES
('county-exit', 'table', 'May the counties leave? Verdict and reward', 'Each county in its round, the others in 2018, against the standard cn-county-2016-west: '
 'comprehensive incidence below 3 %, wrong exits and missed below 2 %, recognition above 90 %. '
 'Comprehensive incidence adds to the registered poor those missed and those exited wrongly, as the field evaluation finds them. '
 'Without one it is unknown, and at least the share of the registered poor: where that is 3 % or more, the county may not leave; else the verdict stays undetermined. '
 'Where no missed and no wrong exits are found, both are the same. Audit: the round in which a reward is missing or unexpected.',
 'registered poor and comprehensive incidence in % of the base; '
 'wrong exits and missed in % of the persons in the households visited that had exited, or never been registered; recognition in % of the households that answered',
 'zero missed and zero wrong exits are published (F6, F9), and the rewards (F43, F45); the stock of the counties and the visited households are generated.', $q$
SELECT a.county AS "County", a.county_zh AS "县市", a.year::text AS "Year", replace(a.verdict::text, '_', ' ') AS "Verdict",
	   povaid.percent(a.remaining, a.base, 2) AS "Registered poor %",
	   CASE WHEN e.wrong_exit IS NOT NULL THEN round(100 * a.comprehensive_incidence::numeric, 2) END AS "Comprehensive incidence %",
	   povaid.percent(povaid.numerator(e.wrong_exit)::numeric, povaid.denominator(e.wrong_exit)::numeric, 2) AS "Wrong exits %",
	   povaid.percent(povaid.numerator(e.missing)::numeric, povaid.denominator(e.missing)::numeric, 2) AS "Missed %", povaid.percent(e.approving, e.answers, 2) AS "Recognition %",
	   round(r.entitled / 1000000, 1) AS "Owed, m yuan", round(r.paid / 1000000, 1) AS "Paid, m yuan", r.problem AS "Audit"
FROM chuxiong.county_assessment a
LEFT JOIN report.evaluation e USING (county_code, year)
LEFT JOIN (SELECT unit AS county, sum(entitled) AS entitled, sum(paid) AS paid,
				  coalesce(string_agg(problem || ' ' || round, ', ' ORDER BY round), 'in order') AS problem
		   FROM chuxiong.reward_check WHERE level = 'county' GROUP BY unit) r USING (county)
WHERE a.year = coalesce(a.exit_year, 2018) ORDER BY a.exit_year, a.county_code$q$),
('field', 'table', 'Field evaluation: what was found, and what the samples leave open', 'Finding nobody in a sample does not prove that there is nobody. '
 '"At most" and "at least" are the limits of the Clopper-Pearson interval at 95 %, which takes the households visited for a simple random sample. '
 'Where the limit for wrong exits or missed is 2 % or more, too few were visited to rule out the bound of the standard; '
 'the verdict goes by the rates found, as the rule does. The last two columns are the comprehensive incidence as found, and as it would be if both shares were at their limits.',
 'households; limits in % of the households visited (recognition: that answered); incidence in % of the base',
 'that nobody was found is published (F6, F9); the households visited and their answers are generated.', $q$
SELECT a.county AS "County", a.county_zh AS "县市", a.year::text AS "Round", e.exited AS "Exited visited", e.wrong_exits AS "Wrong exits",
	   round(ceil(10000 * w.upper::numeric) / 100, 2) AS "Wrong exits at most %",
	   e.others AS "Others visited", e.missed AS "Missed", round(ceil(10000 * m.upper::numeric) / 100, 2) AS "Missed at most %",
	   e.no_answer AS "No answer", povaid.percent(e.approving, e.answers, 2) AS "Recognition %", round(floor(10000 * r.lower::numeric) / 100, 2) AS "Recognition at least %",
	   round(100 * a.comprehensive_incidence::numeric, 2) AS "Incidence as found %",
	   round(ceil(10000 * povaid.comprehensive_incidence_sampled(remaining, m.upper, base - registered, w.upper, registered - remaining, base)::numeric) / 100, 2) AS "Incidence at both limits %"
FROM chuxiong.county_assessment a JOIN report.evaluation e USING (county_code, year)
CROSS JOIN LATERAL povaid.rate_interval(e.wrong_exits, e.exited, 0.95, 'clopper-pearson') w
CROSS JOIN LATERAL povaid.rate_interval(e.missed, e.others, 0.95, 'clopper-pearson') m
CROSS JOIN LATERAL povaid.rate_interval(e.approving, e.answers, 0.95, 'clopper-pearson') r
ORDER BY a.year, a.county_code$q$),
('rewards', 'table', 'Rewards for exit: owed and paid', 'Number and total agree at every level, and yet a payment can be wrong: the audit compares exit by exit.',
 'exits and payments, numbers; yuan',
 'amounts and county payments are published (F43 to F45); which townships and villages were paid is generated.', $q$
SELECT CASE WHEN GROUPING(level) = 1 THEN 'All levels' ELSE level END AS "Level", round::text AS "Round", count(entitled) AS "Exits", sum(entitled)::bigint AS "Owed, yuan",
	   sum(payments)::bigint AS "Payments", sum(paid)::bigint AS "Paid, yuan",
	   coalesce(string_agg(problem || ': ' || unit, '; ' ORDER BY unit), 'in order') AS "Audit"
FROM chuxiong.reward_check GROUP BY GROUPING SETS ((level, round), ()) ORDER BY GROUPING(level), level, round$q$);

/* ----------------------------------------------------------------------
 * Programmes
 * ----------------------------------------------------------------------
 */
INSERT INTO report.part (id, kind, title, reading, unit, source, query) VALUES
('programmes', 'section', 'Programmes', NULL, NULL, NULL, NULL),
('programme', 'table', 'Coverage and completion', 'Rates are sums over sums and are not cut off: more than 100 % is more than the task. '
 'The document prints a percentage for some items, a number for others. '
 'Agrees: the computed percentage, rounded to as many decimal places as the document prints, is the printed one; or the number done is the printed number.',
 'what is counted over; computed and published in % of it, or the published number', 'the published columns are the document''s; '
 'done and of are sums of generated rows, made so that the published totals come out.', $q$
SELECT f.item AS "Item", f.label AS "What", c.base AS "Counted over", povaid.numerator(c.s)::bigint AS "Done", povaid.denominator(c.s)::bigint AS "Of",
	   povaid.percent(povaid.numerator(c.s)::numeric, povaid.denominator(c.s)::numeric, 2) AS "Computed %",
	   CASE WHEN f.unit = '%' THEN f.printed END AS "Published %", CASE WHEN f.unit <> '%' THEN f.printed END AS "Published number",
	   CASE WHEN CASE f.unit WHEN '%' THEN povaid.percent(povaid.numerator(c.s)::numeric, povaid.denominator(c.s)::numeric, f.scale) ELSE povaid.numerator(c.s)::numeric END = f.printed
			THEN 'yes' ELSE 'NO' END AS "Agrees"
FROM (
	SELECT 'F16' AS item, 1 AS part, 'households with conditions' AS base, povaid.coverage_summary(industry_entities >= 1, has_industry_conditions) AS s FROM chuxiong.household
	UNION ALL SELECT 'F17', 1, 'households with conditions', povaid.coverage_summary(industry_entities >= 2, has_industry_conditions) FROM chuxiong.household
	UNION ALL SELECT 'F21', 1, 'persons', povaid.rate_summary(relocated, relocation_task) FROM chuxiong.housing
	UNION ALL SELECT 'F22', 1, 'projects', povaid.rate_summary(projects_completed, projects) FROM chuxiong.housing
	UNION ALL SELECT 'F22', 2, 'persons', povaid.rate_summary(moved_in, relocation_task) FROM chuxiong.housing
	UNION ALL SELECT 'F22', 3, 'old houses', povaid.rate_summary(houses_demolished, houses_to_demolish) FROM chuxiong.housing
	UNION ALL SELECT 'F23', 1, 'houses, task', povaid.rate_summary(four_groups_completed, four_groups_task) FROM chuxiong.housing
	UNION ALL SELECT 'F24', 1, 'houses, task', povaid.rate_summary(others_started, others_task) FROM chuxiong.housing
	UNION ALL SELECT 'F25', 1, 'houses, task', povaid.rate_summary(others_completed, others_task) FROM chuxiong.housing
	UNION ALL SELECT 'F26', 1, 'townships', povaid.rate_summary(has_graded_road) FROM chuxiong.housing
	UNION ALL SELECT 'F27', 1, 'poor villages of 2014', povaid.rate_summary(paved_road_year <= 2017) FROM chuxiong.village WHERE is_poor_2014
	UNION ALL SELECT 'F28', 1, 'villages', povaid.rate_summary(has_household_power AND supply_kv >= 10) FROM chuxiong.village
	UNION ALL SELECT 'F29', 1, 'poor villages of 2014', povaid.rate_summary(has_fibre AND has_4g) FROM chuxiong.village WHERE is_poor_2014
	UNION ALL SELECT 'F32', 1, 'registered persons', povaid.rate_summary(insured, registered_persons) FROM chuxiong.village_health
	UNION ALL SELECT 'F33', 1, 'registered persons', povaid.rate_summary(contracted, registered_persons) FROM chuxiong.village_health
	UNION ALL SELECT 'F34', 1, 'patients', povaid.rate_summary(treated_29, patients_29) FROM chuxiong.village_health
	UNION ALL SELECT 'F35', 1, 'yuan, stays by the rules', povaid.rate_summary(reimbursed, cost) FROM chuxiong.hospital_stay WHERE follows_referral
) c JOIN chuxiong.published_figure f USING (item, part) ORDER BY f.item, f.part$q$),
('programme-counties', 'table', 'Relocation, housing and industry by county', 'Completion is in % of the task; '
 'coverage by two or more entities in % of the households with conditions for industry; the income gained is that of the first half of 2019.',
 'persons, old houses and houses, in % of those of the task; households, in % of those with conditions; yuan per household with conditions', 'generated; '
 'the document prints totals of the prefecture only (F15, F17, F21 to F25).', $q$
SELECT coalesce(h.county, 'Prefecture') AS "County", coalesce(h.county_zh, '楚雄州') AS "县市", povaid.denominator(h.moved_in)::bigint AS "To relocate, persons",
	   povaid.percent(povaid.numerator(h.moved_in)::numeric, povaid.denominator(h.moved_in)::numeric, 2) AS "Moved in %",
	   povaid.percent(povaid.numerator(h.demolished)::numeric, povaid.denominator(h.demolished)::numeric, 2) AS "Old houses demolished %",
	   povaid.denominator(h.started)::bigint AS "Houses, task",
	   povaid.percent(povaid.numerator(h.started)::numeric, povaid.denominator(h.started)::numeric, 2) AS "Started %",
	   povaid.percent(povaid.numerator(h.completed)::numeric, povaid.denominator(h.completed)::numeric, 2) AS "Completed %",
	   povaid.percent(povaid.numerator(i.two)::numeric, povaid.denominator(i.two)::numeric, 2) AS "Led by two or more %", i.gain AS "Gained, yuan"
FROM (SELECT county_code, county, county_zh, povaid.rate_summary(moved_in, relocation_task) AS moved_in, povaid.rate_summary(houses_demolished, houses_to_demolish) AS demolished,
			 povaid.rate_summary(others_started, others_task) AS started, povaid.rate_summary(others_completed, others_task) AS completed
	  FROM chuxiong.housing JOIN chuxiong.township USING (township_id) JOIN chuxiong.county USING (county_code)
	  GROUP BY ROLLUP ((county_code, county, county_zh))) h
JOIN (SELECT county_code, povaid.coverage_summary(industry_entities >= 2, has_industry_conditions) AS two, round(avg(income_gain)) AS gain
	  FROM chuxiong.household JOIN chuxiong.support USING (household_id) JOIN chuxiong.village USING (village_id) JOIN chuxiong.township USING (township_id)
	  GROUP BY ROLLUP (county_code)) i ON i.county_code IS NOT DISTINCT FROM h.county_code
ORDER BY h.county_code$q$);
