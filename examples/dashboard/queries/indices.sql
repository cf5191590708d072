-- Poverty and inequality of two years, among the persons of all households ever registered.
-- $1 county integer 0..999999
-- $2 from integer 1900..2100
-- $3 to integer 1900..2100
SELECT year, population(incomes)::bigint AS persons, excluded(incomes) AS unknown_households, max_line AS line, rounded(mean(incomes), 0) AS mean,
	   rounded(median(incomes), 0) AS median, percent(poverty) AS headcount, percent_of_rate(poverty_gap_index(poverty)) AS gap,
	   percent_of_rate(squared_poverty_gap_index(poverty)) AS severity, rounded(poverty_shortfall(poverty) / 1e6, 2) AS shortfall_million,
	   rounded(poverty_shortfall(poverty) / 1e4, 0) AS shortfall_ten_thousand,
	   rounded(gini(incomes), 4) AS gini, rounded(theil_index(incomes), 4) AS theil, rounded(palma_ratio(incomes), 3) AS palma
FROM (SELECT year, welfare_distribution(income_per_capita, persons) AS incomes, poverty_summary(income_per_capita, poverty_line, persons) AS poverty,
			 max(poverty_line) AS max_line
	  FROM register WHERE year IN ($2, $3) AND $1 IN (0, county_code) GROUP BY year) s
ORDER BY year
