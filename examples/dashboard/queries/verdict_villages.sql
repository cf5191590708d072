-- Villages with verdict and reasons by cn-village-2016-west, of a county or (0) of all.
-- $1 county integer 0..999999
-- $2 year integer 1900..2100
SELECT village_id, village, village_zh, county, county_zh, (a).verdict, (a).failed, (a).unknown, percent_of_rate(incidence) AS incidence, poor_persons::bigint, base,
	   is_poor_village, assessed.exit_year
FROM (SELECT f.*, assess(f, 'cn-village-2016-west') AS a
	  FROM (SELECT * FROM village_fact WHERE year = $2 AND $1 IN (0, county_code) OFFSET 0) f OFFSET 0) assessed
JOIN village v USING (village_id)
JOIN county c USING (county_code)
ORDER BY incidence DESC, village_id
