-- A village year by year, with its verdict and reasons.
-- $1 village integer 1..9999999
SELECT year, village, village_zh, township, township_zh, c.county_code, county, county_zh, base, poor_households::bigint, poor_persons::bigint, is_poor_village,
	   percent_of_rate(incidence) AS incidence, (a).verdict, (a).failed, (a).unknown
FROM (SELECT f.*, assess(f, 'cn-village-2016-west') AS a FROM (SELECT * FROM village_fact WHERE village_id = $1 OFFSET 0) f OFFSET 0) assessed
JOIN village v USING (village_id)
JOIN township t ON t.township_id = v.township_id
JOIN county c ON c.county_code = t.county_code
ORDER BY year
