-- Shapes with the incidence at the end of a year: counties (level 0) or townships (level 1). PostGIS only.
-- $1 year integer 1900..2100
-- $2 level integer 0..1
SELECT a.county_code, a.township_id, county, county_zh, township, township_zh, poor_persons, base, incidence, ST_AsGeoJSON(shape, 0)::json AS shape
FROM area a
JOIN (SELECT CASE $2::int WHEN 0 THEN county_code ELSE township_id END AS id, sum(poor_persons)::bigint AS poor_persons, sum(base) AS base,
			 percent(rate_summary(poor_persons, base)) AS incidence
	  FROM village_stock WHERE year = $1 GROUP BY 1) s ON s.id = CASE $2::int WHEN 0 THEN a.county_code ELSE a.township_id END
JOIN county c ON c.county_code = a.county_code
LEFT JOIN township t ON t.township_id = a.township_id
WHERE (a.township_id IS NULL) = ($2::int = 0)
ORDER BY a.county_code, a.township_id
