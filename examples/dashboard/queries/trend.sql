-- Poor persons and incidence by month, of a county or (0) of the prefecture: from the live summary, which always is
-- what the returns are, and without reading them.
-- $1 county integer 0..999999
SELECT to_char(month, 'YYYY-MM') AS month, numerator(stock)::bigint AS poor_persons, percent(stock) AS incidence,
	   at_least((rate_bounds(stock)).lower) AS at_least, at_most((rate_bounds(stock)).upper) AS at_most,
	   percent_of_rate(rate(stock) - rate(lag(stock, 12) OVER (ORDER BY month))) AS year_change, excluded(stock) AS not_reported,
	   row_count(stock) + excluded(stock) AS villages
FROM (SELECT month, rollup(stock) AS stock FROM county_month WHERE $1 IN (0, county_code) GROUP BY month) m
ORDER BY month
