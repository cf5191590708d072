-- May the counties leave? Verdict and reasons by cn-county-2016-west.
-- $1 year integer 1900..2100
SELECT county_code, county, county_zh, exit_year, (a).verdict, (a).failed, (a).unknown, percent_of_rate(registered_incidence) AS registered,
	   percent_of_rate(comprehensive_incidence) AS comprehensive, percent_of_rate(wrong_exit_rate) AS wrong_exits, percent_of_rate(missed_rate) AS missed,
	   percent_of_rate(recognition_rate) AS recognition
FROM (SELECT f.*, assess(f, 'cn-county-2016-west') AS a
	  FROM (SELECT county_code, registered_incidence, comprehensive_incidence, wrong_exit_rate, missed_rate, recognition_rate
			FROM county_fact WHERE year = $1 OFFSET 0) f OFFSET 0) assessed
JOIN county USING (county_code)
ORDER BY county_code
