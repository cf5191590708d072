-- The counties and the whole prefecture (county_code 0) at the end of a year: incidence on the register, by the
-- facts, with what unknown facts leave open, and, where there was a field evaluation, with what its samples do.
-- $1 year integer 1900..2100
WITH stock AS
(
	SELECT coalesce(county_code, 0) AS county_code, sum(base) AS base, sum(poor_households) AS poor_households, sum(poor_persons) AS poor_persons,
		   sum(registered_persons) AS registered, count(*) FILTER (WHERE is_poor_village) AS poor_villages, rate_summary(poor_persons, base) AS register
	FROM village_stock WHERE year = $1 GROUP BY ROLLUP (county_code)
),
facts AS		-- whoever does not meet the standard today; unknown where that hangs on a fact that nobody knows
(
	SELECT coalesce(county_code, 0) AS county_code,
		   rate_summary(NOT (income_per_capita > poverty_line AND has_food AND has_clothing AND has_compulsory_education
							 AND has_basic_medical_care AND has_safe_housing AND has_safe_water), persons) AS registered
	FROM register WHERE year = $1 GROUP BY ROLLUP (county_code)
),
everybody AS	-- and those who never were on the register, who are not poor by it
(
	SELECT county_code, f.registered + rate_summary(false, s.base - s.registered) AS by_facts
	FROM facts f JOIN stock s USING (county_code) GROUP BY county_code, f.registered
)
SELECT s.county_code, c.county, c.county_zh, c.exit_year, s.base::bigint, s.poor_households::bigint, s.poor_persons::bigint, s.poor_villages,
	   percent(s.register) AS incidence, percent(e.by_facts) AS by_facts, at_least((rate_bounds(e.by_facts)).lower) AS at_least,
	   at_most((rate_bounds(e.by_facts)).upper) AS at_most, excluded(e.by_facts) AS unknown_households,
	   at_most(comprehensive_incidence_sampled(s.poor_persons, m.upper, s.base - s.registered, w.upper, s.registered - s.poor_persons, s.base)) AS sampled_at_most,
	   percent_of_rate(estimate(v.recognition)) AS recognition, percent_of_rate(standard_error(v.recognition)) AS recognition_error
FROM stock s
JOIN everybody e USING (county_code)
LEFT JOIN county c USING (county_code)
LEFT JOIN evaluation v ON v.county_code = s.county_code AND v.year = $1
LEFT JOIN LATERAL rate_interval(v.wrong_exits, v.exited_visited, 0.95, 'clopper-pearson') w ON true
LEFT JOIN LATERAL rate_interval(v.missed, v.others_visited, 0.95, 'clopper-pearson') m ON true
ORDER BY s.county_code
