-- Lorenz curves of two years and the growth of income between them at every place in the row, incomes counted in
-- poverty lines of their year because the register has no prices.
-- $1 county integer 0..999999
-- $2 from integer 1900..2100
-- $3 to integer 1900..2100
WITH income AS
(
	SELECT year, welfare_distribution(income_per_capita, persons) AS incomes, max(poverty_line)::float8 AS line
	FROM register WHERE year IN ($2, $3) AND $1 IN (0, county_code) GROUP BY year
),
two AS
(
	SELECT a.incomes AS before, b.incomes AS after, scale(a.incomes, 1 / a.line) AS before_in_lines, scale(b.incomes, 1 / b.line) AS after_in_lines
	FROM income a, income b WHERE a.year = $2 AND b.year = $3
)
SELECT round(100 * p::numeric) AS p, rounded(100 * f.l, 4) AS lorenz_before, rounded(100 * t.l, 4) AS lorenz_after, rounded(100 * growth, 4) AS growth
FROM two CROSS JOIN LATERAL lorenz_curve(before, 100) f
JOIN LATERAL lorenz_curve(after, 100) t USING (p)
LEFT JOIN LATERAL growth_incidence(before_in_lines, after_in_lines, 100) g USING (p)
ORDER BY p
