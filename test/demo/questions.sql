/*
 * The poverty office's questions, answered from the register.
 *
 * Run after published.sql and register.sql, with the extension in schema
 * povaid.  A column called "published" holds what the document prints, every
 * other figure is computed from generated rows (README.md beside this file).
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

/* One row per county and year: everything that follows reads it. */
CREATE TEMP TABLE stock AS SELECT * FROM chuxiong.village_stock;
CREATE TEMP TABLE county_year AS
	SELECT c.county_code, county, c.county_zh, c.published_fact, year, sum(base) AS base,
		   sum(poor_households) AS households, sum(poor_persons) AS persons,
		   count(*) FILTER (WHERE is_poor_village) AS poor_villages
	FROM stock JOIN chuxiong.county c USING (county)
	GROUP BY c.county_code, county, c.county_zh, c.published_fact, year;
ANALYZE stock;
ANALYZE county_year;

/* What the document prints, for the lines that set it beside the register. */
SELECT max(printed) FILTER (WHERE item = 'F1' AND part = 1) AS f1_households,
	   max(printed) FILTER (WHERE item = 'F1' AND part = 2) AS f1_persons,
	   max(printed) FILTER (WHERE item = 'F2' AND part = 1) AS f2_households,
	   max(printed) FILTER (WHERE item = 'F2' AND part = 2) AS f2_persons,
	   max(printed) FILTER (WHERE item = 'F3' AND part = 1) AS f3_2014,
	   max(printed) FILTER (WHERE item = 'F3' AND part = 2) AS f3_2018,
	   max(printed) FILTER (WHERE item = 'F4' AND part = 1) AS f4_2014,
	   max(printed) FILTER (WHERE item = 'F4' AND part = 2) AS f4_2018
FROM chuxiong.published_figure \gset
SELECT max('line ' || poverty_line || ' yuan (' || status || ')') FILTER (WHERE year = 2014) AS line_2014,
	   max('line ' || poverty_line || ' yuan (' || status || ')') FILTER (WHERE year = 2018) AS line_2018
FROM chuxiong.poverty_line \gset

\echo
\echo '====================================================================='
\echo 'CHUXIONG PREFECTURE: POVERTY 2014 TO 2018'
\echo '====================================================================='
\echo 'Published facts come from the reply 楚贫复〔2019〕5号 of 26 July 2019 (items F1 to F46)'
\echo 'and, where marked, from the press and the census. The register is GENERATED so that'
\echo 'the published totals come out exactly: no row of it is a real household, and how a'
\echo 'total is spread over counties, villages, households and the years between is no fact.'
\echo
\echo '1. What is published and what is generated'
\echo
SELECT kind, what, lpad(to_char(rows, 'FM999,999,999'), 9) AS "rows" FROM (
	SELECT 1 AS n, 'published' AS kind, 'figures of the document' AS what, count(*) AS rows FROM chuxiong.published_figure WHERE source = 'document'
	UNION ALL SELECT 2, 'published', 'figures of the press and the census', count(*) FROM chuxiong.published_figure WHERE source <> 'document'
	UNION ALL SELECT 3, 'published', 'county exits', count(*) FROM chuxiong.published_county_exit
	UNION ALL SELECT 4, 'published', 'rewards', count(*) FROM chuxiong.published_reward
	UNION ALL SELECT 5, 'published', 'poverty lines, ' || string_agg(year::text, ' ' ORDER BY year), count(*) FROM chuxiong.published_poverty_line
	UNION ALL SELECT 6, 'generated', 'poverty lines, ' || string_agg(year::text, ' ' ORDER BY year), count(*) FROM chuxiong.poverty_line WHERE status LIKE 'generated%'
	UNION ALL SELECT 7, 'generated', 'base: ' || definition, count(*) FROM chuxiong.population_base GROUP BY definition
	UNION ALL SELECT 8, 'generated', 'townships and villages, numbered', (SELECT count(*) FROM chuxiong.township) + (SELECT count(*) FROM chuxiong.village)
	UNION ALL SELECT 9, 'generated', 'households ever registered', count(*) FROM chuxiong.household
	UNION ALL SELECT 10, 'generated', 'household and year: persons, income, guarantees', count(*) FROM chuxiong.household_year
) k ORDER BY n;

\echo '2. The published totals, and the same totals from the rows'
\echo
WITH register (item, part, computed) AS
(
	SELECT CASE year WHEN 2014 THEN 'F1' ELSE 'F2' END, 1, sum(households) FROM county_year WHERE year IN (2014, 2018) GROUP BY year
	UNION ALL SELECT CASE year WHEN 2014 THEN 'F1' ELSE 'F2' END, 2, sum(persons) FROM county_year WHERE year IN (2014, 2018) GROUP BY year
	UNION ALL SELECT 'F3', CASE year WHEN 2014 THEN 1 ELSE 2 END,
					 povaid.percent(sum(persons), sum(base), CASE year WHEN 2014 THEN 2 ELSE 1 END) FROM county_year WHERE year IN (2014, 2018) GROUP BY year
	UNION ALL SELECT 'F4', CASE year WHEN 2014 THEN 1 ELSE 2 END, sum(poor_villages) FROM county_year WHERE year IN (2014, 2018) GROUP BY year
	UNION ALL SELECT CASE exit_year WHEN 2017 THEN 'F5' ELSE 'F8' END, 1, count(*) FROM chuxiong.county WHERE exit_year IS NOT NULL GROUP BY exit_year
	UNION ALL SELECT 'F14', p.part, round(CASE p.part WHEN 1 THEN count(*) ELSE sum(persons) END / 10000.0, CASE p.part WHEN 1 THEN 1 ELSE 0 END)
		FROM chuxiong.household JOIN chuxiong.household_year USING (household_id), (VALUES (1), (2)) p (part)
		WHERE year = 2018 AND has_industry_conditions GROUP BY p.part
	UNION ALL SELECT CASE k WHEN 1 THEN 'F16' ELSE 'F17' END, 1,
					 povaid.percent(count(*) FILTER (WHERE industry_entities >= k), count(*), 0)
		FROM chuxiong.household, (VALUES (1), (2)) e (k) WHERE has_industry_conditions GROUP BY k
	UNION ALL SELECT 'F26', 1, count(*) FROM chuxiong.township
	UNION ALL SELECT 'F27', 1, count(*) FROM chuxiong.village WHERE is_poor_2014 AND paved_road_year <= 2017
	UNION ALL SELECT 'F28', 1, count(*) FROM chuxiong.village WHERE has_household_power AND supply_kv >= 10
	UNION ALL SELECT 'F29', 1, count(*) FROM chuxiong.village WHERE is_poor_2014 AND has_fibre AND has_4g
)
SELECT f.item, f.label, f.unit, f.printed AS published, r.computed AS register,
	   CASE WHEN r.computed = f.printed THEN 'yes' ELSE 'NO, see 3' END AS agrees
FROM register r JOIN chuxiong.published_figure f USING (item, part)
ORDER BY substr(f.item, 2)::int, f.part;

\echo 'The document''s own percentages, from the numbers printed beside them'
\echo
SELECT item, label, numerator, denominator, printed AS published,
	   povaid.percent(numerator, denominator, scale) AS computed,
	   CASE WHEN povaid.percent(numerator, denominator, scale) = printed THEN 'yes' ELSE 'NO' END AS agrees
FROM chuxiong.published_figure
WHERE unit = '%' AND source = 'document' AND denominator IS NOT NULL
ORDER BY substr(item, 2)::int, part;

\echo '3. Do the published rates fit together?'
\echo
\echo 'A printed rate stands for every rate that rounds to it, so it implies a range of bases.'
\echo
CREATE TEMP TABLE implied AS
	SELECT item, part, source, label, as_of, numerator, printed,
		   floor(100 * numerator / (printed + 0.5 / 10::numeric ^ scale)) + 1 AS base_from,
		   floor(100 * numerator / (printed - 0.5 / 10::numeric ^ scale)) AS base_to
	FROM chuxiong.published_figure
	WHERE unit = '%' AND numerator IS NOT NULL AND denominator IS NULL;
SELECT item, source, as_of, numerator AS "poor persons", printed AS "published %", base_from AS "implied base from", base_to AS "to"
FROM implied ORDER BY as_of, item;
SELECT a.printed || ' % of ' || to_char(a.as_of, 'YYYY') || ' (' || a.item || ')' AS "this rate",
	   b.printed || ' % of ' || to_char(b.as_of, 'YYYY') || ' (' || b.item || ')' AS "and this rate",
	   CASE WHEN greatest(a.base_from, b.base_from) <= least(a.base_to, b.base_to)
			THEN 'can share a base: ' || greatest(a.base_from, b.base_from) || ' to ' || least(a.base_to, b.base_to)
			ELSE 'CANNOT SHARE A BASE: ' || greatest(a.base_from, b.base_from) - least(a.base_to, b.base_to) || ' persons apart' END AS finding
FROM implied a JOIN implied b ON (a.as_of, a.item) < (b.as_of, b.item)
ORDER BY a.as_of, a.item, b.as_of, b.item;
\pset tuples_only on
\pset format unaligned
SELECT 'Without any base: between 2014 and 2018 the persons fell by a factor of ' || round(a.numerator / b.numerator, 3)
	   || ', the rates by ' || round(a.printed / b.printed, 3) || E',\nso the base behind the second rate is '
	   || round(b.numerator / a.numerator * a.printed / b.printed, 3) || E' times the base behind the first.\n'
FROM implied a, implied b WHERE a.item = 'F3' AND a.part = 1 AND b.item = 'F3' AND b.part = 2;
SELECT 'The base behind ' || i.printed || ' % is at least ' || i.base_from
	   || CASE WHEN i.base_from > living THEN ', more than' ELSE ', not more than' END || ' everybody who lived in the prefecture in '
	   || to_char(p.as_of, 'YYYY') || ': ' || living || ' (' || p.source || ').'
FROM implied i, (SELECT as_of, source, (printed * CASE unit WHEN '10,000 persons' THEN 10000 ELSE 1 END)::int AS living
				 FROM chuxiong.published_figure WHERE item = 'P3') p
WHERE i.item = 'F3' AND i.part = 1 ORDER BY p.as_of;
SELECT E'\nSo nothing is bent: this register keeps one base for all years, ' || b.persons || E' persons\n(' || b.definition || E').\n'
	   || 'On it 2018 is ' || povaid.percent(:f2_persons, b.persons, 2) || ' %, as printed (' || :f3_2018 || '), and 2014 is '
	   || povaid.percent(:f1_persons, b.persons, 2) || ' %, not the printed ' || :f3_2014 || E'.\n'
FROM chuxiong.population_base b;
\pset format aligned
\pset tuples_only off

\echo '4. Stock and incidence by county and year'
\echo
\echo 'Poor persons at the end of the year. Published: the prefecture in 2014 (F1) and 2018 (F2); the rest is generated.'
\echo
SELECT coalesce(county, 'PREFECTURE') AS county, CASE WHEN county IS NULL THEN '楚雄州' ELSE max(county_zh) END AS "县市",
	   sum(persons) FILTER (WHERE year = 2014) AS "2014", sum(persons) FILTER (WHERE year = 2015) AS "2015",
	   sum(persons) FILTER (WHERE year = 2016) AS "2016", sum(persons) FILTER (WHERE year = 2017) AS "2017",
	   sum(persons) FILTER (WHERE year = 2018) AS "2018",
	   CASE WHEN county IS NULL THEN 'F1 ' || :f1_persons || ', F2 ' || :f2_persons ELSE max(published_fact) END AS published,
	   CASE WHEN county IS NOT NULL THEN ''
			WHEN sum(persons) FILTER (WHERE year = 2014) = :f1_persons AND sum(persons) FILTER (WHERE year = 2018) = :f2_persons
			THEN 'yes' ELSE 'NO' END AS agrees
FROM county_year GROUP BY ROLLUP ((county_code, county)) ORDER BY county_code;

\echo 'Poor households at the end of the year'
\echo
SELECT coalesce(county, 'PREFECTURE') AS county,
	   sum(households) FILTER (WHERE year = 2014) AS "2014", sum(households) FILTER (WHERE year = 2015) AS "2015",
	   sum(households) FILTER (WHERE year = 2016) AS "2016", sum(households) FILTER (WHERE year = 2017) AS "2017",
	   sum(households) FILTER (WHERE year = 2018) AS "2018",
	   CASE WHEN county IS NULL THEN 'F1 ' || :f1_households || ', F2 ' || :f2_households ELSE max(published_fact) END AS published,
	   CASE WHEN county IS NOT NULL THEN ''
			WHEN sum(households) FILTER (WHERE year = 2014) = :f1_households AND sum(households) FILTER (WHERE year = 2018) = :f2_households
			THEN 'yes' ELSE 'NO' END AS agrees
FROM county_year GROUP BY ROLLUP ((county_code, county)) ORDER BY county_code;

\echo 'Incidence in %: poor persons / agricultural-register population, frozen at the end of 2014 (base, generated).'
\echo 'The comparison with 3 % reads the unrounded povaid.incidence(poor_persons, base).'
\echo
SELECT coalesce(c.county, 'PREFECTURE') AS county, sum(base) FILTER (WHERE year = 2018) AS base,
	   povaid.percent(sum(poor_persons) FILTER (WHERE year = 2014), sum(base) FILTER (WHERE year = 2014), 2) AS "2014",
	   povaid.percent(sum(poor_persons) FILTER (WHERE year = 2015), sum(base) FILTER (WHERE year = 2015), 2) AS "2015",
	   povaid.percent(sum(poor_persons) FILTER (WHERE year = 2016), sum(base) FILTER (WHERE year = 2016), 2) AS "2016",
	   povaid.percent(sum(poor_persons) FILTER (WHERE year = 2017), sum(base) FILTER (WHERE year = 2017), 2) AS "2017",
	   povaid.percent(sum(poor_persons) FILTER (WHERE year = 2018), sum(base) FILTER (WHERE year = 2018), 2) AS "2018",
	   CASE WHEN povaid.incidence(poor_persons, base) FILTER (WHERE year = 2017) < 0.03 THEN 'yes' ELSE 'no' END AS "<3% 2017",
	   CASE WHEN povaid.incidence(poor_persons, base) FILTER (WHERE year = 2018) < 0.03 THEN 'yes' ELSE 'no' END AS "<3% 2018",
	   CASE WHEN c.county IS NULL THEN 'F3 ' || :f3_2014 || ', F3 ' || :f3_2018 ELSE max(published_fact) END AS published,
	   CASE WHEN c.county IS NOT NULL THEN '' ELSE
			'2014 ' || CASE WHEN povaid.percent(sum(poor_persons) FILTER (WHERE year = 2014), sum(base) FILTER (WHERE year = 2014), 2) = :f3_2014
							THEN 'yes' ELSE 'NO (section 3)' END ||
			', 2018 ' || CASE WHEN povaid.percent(sum(poor_persons) FILTER (WHERE year = 2018), sum(base) FILTER (WHERE year = 2018), 1) = :f3_2018
							  THEN 'yes' ELSE 'NO' END END AS agrees
FROM stock JOIN chuxiong.county c USING (county_code)
GROUP BY ROLLUP ((c.county_code, c.county)) ORDER BY c.county_code;

\echo 'The counties that exited: published round beside what the register shows for its year'
\echo
SELECT c.county, c.county_zh AS "县市",
	   coalesce(e.round_year::text, 'no published fact') AS "published round",
	   CASE WHEN e.zero_missed AND e.zero_wrong_exit THEN 'zero missed, zero wrong exits (' || e.zero_item || ')'
			ELSE 'no published fact' END AS "published evaluation",
	   povaid.percent(y.persons, y.base, 2) AS "incidence %",
	   CASE WHEN e.county IS NOT NULL THEN
	   (SELECT count(*) FROM chuxiong.register r WHERE r.county = c.county AND r.status = 'newly_exited' AND r.year <= e.round_year
			AND NOT coalesce(income_per_capita > poverty_line AND has_food AND has_clothing AND has_compulsory_education
							 AND has_basic_medical_care AND has_safe_housing AND has_safe_water, false)) END AS "wrong exits",
	   CASE WHEN e.county IS NULL THEN 'no published fact'
			WHEN y.persons < 0.03 * y.base AND before.persons >= 0.03 * before.base THEN 'yes' ELSE 'NO' END AS agrees
FROM chuxiong.county c
LEFT JOIN chuxiong.published_county_exit e USING (county)
LEFT JOIN county_year y ON y.county = c.county AND y.year = e.round_year
LEFT JOIN county_year before ON before.county = c.county AND before.year = e.round_year - 1
ORDER BY e.round_year, c.county_code;

\echo 'Movements of households by year (generated; the opening stock of 2015 and the closing stock of 2018 are F1 and F2)'
\echo
SELECT year, opening, newly_registered AS "+ newly registered", relapsed AS "+ fell back", newly_exited AS "- exited", closing,
	   CASE WHEN opening + newly_registered + relapsed - newly_exited = closing THEN 'yes' ELSE 'NO' END AS "adds up"
FROM (SELECT year, lag(count(*) FILTER (WHERE is_poor)) OVER (ORDER BY year) AS opening,
			 count(*) FILTER (WHERE status = 'newly_registered') AS newly_registered,
			 count(*) FILTER (WHERE status = 'relapsed') AS relapsed,
			 count(*) FILTER (WHERE status = 'newly_exited') AS newly_exited,
			 count(*) FILTER (WHERE is_poor) AS closing
	  FROM chuxiong.household_year GROUP BY year) f
WHERE opening IS NOT NULL ORDER BY year;

\echo '5. The change since 2014'
\echo
SELECT coalesce(county, 'PREFECTURE') AS county,
	   sum(households) FILTER (WHERE year = 2014) AS "households 2014", sum(households) FILTER (WHERE year = 2018) AS "2018",
	   sum(persons) FILTER (WHERE year = 2014) AS "persons 2014", sum(persons) FILTER (WHERE year = 2018) AS "2018",
	   sum(CASE year WHEN 2018 THEN persons WHEN 2014 THEN -persons END) AS change,
	   povaid.percent(sum(CASE year WHEN 2018 THEN persons WHEN 2014 THEN -persons END), sum(persons) FILTER (WHERE year = 2014), 2) AS "change %",
	   povaid.percent(sum(CASE year WHEN 2018 THEN persons WHEN 2014 THEN -persons END), sum(base) FILTER (WHERE year = 2014), 2) AS "points",
	   sum(poor_villages) FILTER (WHERE year = 2014) AS "poor villages 2014", sum(poor_villages) FILTER (WHERE year = 2018) AS "2018",
	   CASE WHEN county IS NULL THEN 'see the next table' ELSE max(published_fact) END AS published
FROM county_year GROUP BY ROLLUP ((county_code, county)) ORDER BY county_code;
SELECT what, published, register, CASE WHEN published = register THEN 'yes' ELSE 'NO' END AS agrees
FROM (SELECT sum(CASE year WHEN 2014 THEN households WHEN 2018 THEN -households END) AS households,
			 sum(CASE year WHEN 2014 THEN persons WHEN 2018 THEN -persons END) AS persons,
			 sum(CASE year WHEN 2014 THEN poor_villages WHEN 2018 THEN -poor_villages END) AS villages
	  FROM county_year) c,
	 LATERAL (VALUES (1, 'fewer poor households (F1 - F2)', :f1_households - :f2_households, households),
					 (2, 'fewer poor persons (F1 - F2)', :f1_persons - :f2_persons, persons),
					 (3, 'poor villages that exited (F4)', :f4_2014 - :f4_2018, villages)) d (n, what, published, register)
ORDER BY n;

\echo '6. Depth and severity of poverty by county'
\echo
\echo 'Base: persons of all households ever registered, exited ones included; weighted by persons.'
\echo 'Poor here: income strictly below the line. A household can be above it and still registered as poor, for want of a'
\echo 'guarantee. "unknown" counts households whose income is not surveyed: they are left out, not taken as zero.'
\echo 'All figures of this section are generated; the document publishes no depth.'
\echo
\echo 'End of 2014,' :line_2014
\echo
SELECT coalesce(county, 'PREFECTURE') AS county,
	   povaid.population(povaid.poverty_summary(income_per_capita, poverty_line, persons)) AS "persons measured",
	   round(100 * povaid.headcount_ratio(income_per_capita, poverty_line, persons)::numeric, 2) AS "headcount %",
	   round(100 * povaid.poverty_gap_index(income_per_capita, poverty_line, persons)::numeric, 2) AS "gap %",
	   round(100 * povaid.squared_poverty_gap_index(income_per_capita, poverty_line, persons)::numeric, 2) AS "severity %",
	   round(100 * povaid.watts_index(income_per_capita, poverty_line, persons)::numeric, 2) AS "Watts %",
	   round((povaid.poverty_shortfall(income_per_capita, poverty_line, persons) / 1e6)::numeric, 2) AS "shortfall, m yuan"
FROM chuxiong.register WHERE year = 2014
GROUP BY ROLLUP ((county_code, county)) ORDER BY county_code;

/*
 * The same for 2018 in the other form: one summary per village, kept, and every
 * question answered from the summaries without going back to the households.
 */
CREATE TEMP TABLE village_depth AS
	SELECT county, village_id, povaid.poverty_summary(income_per_capita, poverty_line, persons) AS depth
	FROM chuxiong.register WHERE year = 2018 GROUP BY county, village_id;

\echo 'End of 2018,' :line_2018'; from one stored summary per village'
\echo
WITH depth AS
(
	SELECT county, povaid.rollup(depth) AS s FROM village_depth GROUP BY ROLLUP (county)
)
SELECT coalesce(d.county, 'PREFECTURE') AS county,
	   povaid.population(s) AS "persons measured", povaid.excluded(s) AS unknown,
	   round(100 * povaid.headcount_ratio(s)::numeric, 2) AS "headcount %",
	   round(100 * povaid.poverty_gap_index(s)::numeric, 2) AS "gap %",
	   round(100 * povaid.squared_poverty_gap_index(s)::numeric, 3) AS "severity %",
	   round(100 * povaid.watts_index(s)::numeric, 2) AS "Watts %",
	   round(100 * povaid.income_gap_ratio(s)::numeric, 2) AS "gap of the poor %",
	   round(povaid.mean_welfare_of_poor(s)::numeric, 2) AS "mean income of the poor",
	   round((povaid.poverty_shortfall(s) / 1e6)::numeric, 3) AS "shortfall, m yuan",
	   coalesce(c.published_fact, 'no published depth') AS published
FROM depth d LEFT JOIN chuxiong.county c USING (county) ORDER BY c.county_code;

\echo 'The same, spread over the whole base of section 4 (everybody who is not registered counts as not poor)'
\echo
WITH depth AS
(
	SELECT county, povaid.rollup(depth) AS s FROM village_depth GROUP BY ROLLUP (county)
),
base AS
(
	SELECT county, sum(base) AS base FROM county_year WHERE year = 2018 GROUP BY ROLLUP (county)
)
SELECT coalesce(d.county, 'PREFECTURE') AS county, b.base,
	   povaid.poor_population(s) AS "persons below the line",
	   round((100 * povaid.poor_population(s) / b.base)::numeric, 2) AS "headcount %",
	   round((100 * povaid.poverty_gap_index(s) * povaid.population(s) / b.base)::numeric, 3) AS "gap %",
	   round((100 * povaid.squared_poverty_gap_index(s) * povaid.population(s) / b.base)::numeric, 3) AS "severity %"
FROM depth d JOIN base b ON b.county IS NOT DISTINCT FROM d.county
LEFT JOIN chuxiong.county c ON c.county = d.county ORDER BY c.county_code;

SELECT count(*) AS "village summaries", povaid.rollup(depth) OPERATOR(povaid.=) (SELECT povaid.poverty_summary(income_per_capita, poverty_line, persons)
			FROM chuxiong.register WHERE year = 2018) AS "equal to one pass over the households, bit for bit"
FROM village_depth;

\echo '7. The villages that still exceed 3 % at the end of 2018'
\echo
\echo 'The number of poor villages is published (F4); which villages they are is generated.'
\echo '"at or above 3 %" reads the unrounded incidence: exactly 3 % would not pass.'
\echo
SELECT coalesce(county, 'PREFECTURE') AS county, count(*) AS villages, count(*) FILTER (WHERE is_poor_village) AS "poor villages",
	   count(*) FILTER (WHERE at_or_above) AS "at or above 3 %",
	   count(*) FILTER (WHERE at_or_above AND is_poor_village) AS "both",
	   count(*) FILTER (WHERE is_poor_village AND NOT at_or_above) AS "poor for another reason",
	   count(*) FILTER (WHERE at_or_above AND NOT is_poor_village) AS "above and not poor village",
	   sum(poor_persons) FILTER (WHERE at_or_above) AS "poor persons there",
	   CASE WHEN county IS NULL THEN 'F4 ' || :f4_2018 || ' poor villages' ELSE max(published_fact) END AS published,
	   CASE WHEN county IS NOT NULL THEN ''
			WHEN count(*) FILTER (WHERE is_poor_village) = :f4_2018 THEN 'yes' ELSE 'NO' END AS agrees
FROM (SELECT s.county_code, s.county, c.published_fact, s.is_poor_village, s.poor_persons, NOT rate < 0.03 AS at_or_above
	  FROM (SELECT county_code, county, village_id, is_poor_village, sum(poor_persons) AS poor_persons,
				   povaid.incidence(poor_persons, base) AS rate
			FROM stock WHERE year = 2018 GROUP BY county_code, county, village_id, is_poor_village) s
	  JOIN chuxiong.county c USING (county_code)) v
GROUP BY ROLLUP ((county_code, county)) ORDER BY county_code;

\echo 'All of them, by township: village number and incidence in %'
\echo
SELECT township, sum(poor_persons) AS "poor persons", sum(base) AS base,
	   string_agg('no. ' || right(village, 2) || ' ' || povaid.percent(poor_persons, base, 2), ', ' ORDER BY village_id) AS "villages at or above 3 %"
FROM stock WHERE year = 2018 AND village_id IN
	(SELECT village_id FROM stock WHERE year = 2018 GROUP BY village_id HAVING NOT povaid.incidence(poor_persons, base) < 0.03)
GROUP BY township_id, township ORDER BY township_id;

\echo 'The nearest to the bound: both print 3.00, only one is below'
\echo
SELECT village, poor_persons AS "poor persons", base, povaid.percent(poor_persons, base, 2) AS "printed %",
	   povaid.percent(poor_persons, base, 4) AS "four decimals",
	   CASE WHEN povaid.incidence(poor_persons, base) < 0.03 THEN 'below 3 %' ELSE 'not below 3 %' END AS verdict,
	   CASE WHEN is_poor_village THEN 'still poor' ELSE 'exited in ' || exit_year END AS status
FROM stock WHERE year = 2018 AND povaid.percent(poor_persons, base, 2) = 3.00
GROUP BY village, poor_persons, base, is_poor_village, exit_year ORDER BY poor_persons::numeric / base;

\echo '8. One incidence, three ways to ask for it'
\echo
\echo 'From rows of persons, from totals of villages, and among the ever registered only (another base, another question)'
\echo
SELECT p.year, p.incidence AS "incidence(is_poor, persons)", t.incidence AS "incidence(poor_persons, base)",
	   CASE WHEN p.incidence = t.incidence THEN 'yes, bit for bit' ELSE 'NO' END AS agrees,
	   round(100 * r.incidence::numeric, 2) AS "% of the ever registered"
FROM (SELECT year, povaid.incidence(is_poor, persons) AS incidence FROM chuxiong.population_year GROUP BY year) p
JOIN (SELECT year, povaid.incidence(poor_persons, base) AS incidence FROM stock GROUP BY year) t USING (year)
JOIN (SELECT year, povaid.incidence(is_poor, persons) AS incidence FROM chuxiong.household_year GROUP BY year) r USING (year)
ORDER BY year;

\echo 'A base that arrives by LEFT JOIN: villages without a poor household have no row in the stock, so their numerator is NULL.'
\echo 'Their base is then left out of the rate, which is too high; excluded counts them, and the bounds hold the true rate.'
\echo
WITH poor AS		/* what a register of the poor holds: no row where nobody is poor */
(
	SELECT village_id, sum(persons) AS poor_persons
	FROM chuxiong.household_year JOIN chuxiong.household USING (household_id)
	WHERE year = 2018 AND is_poor GROUP BY village_id
),
joined AS
(
	SELECT county_code, county, povaid.rate_summary(poor_persons, agricultural_population) AS s,
		   povaid.incidence(coalesce(poor_persons, 0), agricultural_population) AS known
	FROM chuxiong.village JOIN chuxiong.township USING (township_id) JOIN chuxiong.county USING (county_code)
	LEFT JOIN poor USING (village_id)
	GROUP BY ROLLUP ((county_code, county))
)
SELECT coalesce(county, 'PREFECTURE') AS county,
	   povaid.numerator(s) AS "poor persons", povaid.denominator(s) AS "base that counted", povaid.excluded(s) AS "villages excluded",
	   round(100 * povaid.rate(s)::numeric, 4) AS "rate %",
	   round(100 * (povaid.rate_bounds(s)).lower::numeric, 4) AS "at least %",
	   round(100 * (povaid.rate_bounds(s)).upper::numeric, 4) AS "at most %",
	   round(100 * known::numeric, 4) AS "NULL known to be 0: %"
FROM joined ORDER BY county_code;

\echo 'The published facts are the columns called published and the items F1 to F46; every other figure above is generated.'
\echo
