// The numbers that the pages must show, computed another way: by plain SQL over
// the tables, without one function of povaid.

const meets = `income_per_capita > poverty_line AND has_food AND has_clothing AND has_compulsory_education
	AND has_basic_medical_care AND has_safe_housing AND has_safe_water`;

// Per county: the register, the facts, the samples, and the standard error of a
// ratio over villages.
export const counties = `
WITH base AS
(
	SELECT t.county_code, sum(agricultural_population) AS base FROM chuxiong.village v JOIN chuxiong.township t USING (township_id) GROUP BY 1
),
r AS
(
	SELECT t.county_code, sum(persons) FILTER (WHERE is_poor) AS poor, sum(persons) AS registered,
		   sum(persons) FILTER (WHERE NOT (${meets})) AS by_facts, sum(persons) FILTER (WHERE (${meets}) IS NULL) AS open,
		   count(*) FILTER (WHERE (${meets}) IS NULL) AS unknown_households
	FROM chuxiong.household_year y JOIN chuxiong.poverty_line USING (year) JOIN chuxiong.household USING (household_id)
	JOIN chuxiong.village USING (village_id) JOIN chuxiong.township t USING (township_id)
	WHERE year = $1 GROUP BY 1
),
visits AS
(
	SELECT county_code, count(*) FILTER (WHERE exited) AS exited, count(*) FILTER (WHERE NOT registered) AS others,
		   count(*) FILTER (WHERE found_poor) AS found, avg(approves::int) AS approving
	FROM chuxiong.field_survey WHERE year = $1 GROUP BY 1
),
error AS
(
	SELECT county_code, sqrt(n::numeric / (n - 1) * squares) / answers AS error
	FROM (SELECT county_code, count(*) AS n, sum(answers) AS answers, sum(z * z) AS squares
		  FROM (SELECT s.county_code, village_id, sum(approves::int - approving) AS z, count(approves) AS answers
				FROM chuxiong.field_survey s JOIN visits USING (county_code) WHERE year = $1 GROUP BY 1, 2) v
		  GROUP BY 1) c
)
SELECT county_code, base, poor AS poor_persons, round(100.0 * poor / base, 2) AS incidence, unknown_households,
	   round(100.0 * by_facts / (base - coalesce(open, 0)), 2) AS by_facts, floor(10000.0 * by_facts / base) / 100 AS at_least,
	   ceil(10000.0 * (by_facts + coalesce(open, 0)) / base) / 100 AS at_most,
	   (SELECT count(*) FROM chuxiong.village_year y JOIN chuxiong.village USING (village_id) JOIN chuxiong.township t USING (township_id)
		WHERE year = $1 AND is_poor_village AND t.county_code = base.county_code) AS poor_villages,
	   /* Clopper and Pearson where nobody is found: 1 - 0.025 ^ (1 / n) */
	   CASE WHEN found = 0 THEN ceil(10000 * (poor + (1 - 0.025 ^ (1.0 / others)) * (base - registered) + (1 - 0.025 ^ (1.0 / exited)) * (registered - poor)) / base) / 100 END AS sampled_at_most,
	   round(100 * approving, 2) AS recognition, round(100 * error, 2) AS recognition_error
FROM base JOIN r USING (county_code) LEFT JOIN visits USING (county_code) LEFT JOIN error USING (county_code)
ORDER BY county_code`;

export const trend = `
SELECT to_char(month, 'YYYY-MM') AS month, sum(poor_persons) AS poor_persons, round(100.0 * sum(poor_persons) / sum(base) FILTER (WHERE poor_persons IS NOT NULL), 2) AS incidence,
	   floor(10000.0 * sum(poor_persons) / sum(base)) / 100 AS at_least,
	   ceil(10000.0 * (sum(poor_persons) + coalesce(sum(base) FILTER (WHERE poor_persons IS NULL), 0)) / sum(base)) / 100 AS at_most,
	   count(*) FILTER (WHERE poor_persons IS NULL) AS not_reported
FROM dashboard.monthly_return WHERE $1 IN (0, county_code) GROUP BY month ORDER BY month`;

const incomes = `
	SELECT y.year, income_per_capita AS y, persons AS w, poverty_line AS z
	FROM chuxiong.household_year y JOIN chuxiong.poverty_line USING (year) JOIN chuxiong.household USING (household_id)
	JOIN chuxiong.village USING (village_id) JOIN chuxiong.township USING (township_id)
	WHERE y.year IN ($2, $3) AND county_code = $1 AND income_per_capita IS NOT NULL`;

export const measures = `
WITH i AS (${incomes}),
ranked AS (SELECT *, sum(w) OVER (PARTITION BY year ORDER BY y, w ROWS UNBOUNDED PRECEDING) AS upto, sum(w) OVER (PARTITION BY year) AS whole FROM i)
SELECT year, sum(w) AS persons, round(sum(w * y) / sum(w)) AS mean, round((min(y) FILTER (WHERE 2 * upto >= whole))) AS median,
	   round(100.0 * coalesce(sum(w) FILTER (WHERE y < z), 0) / sum(w), 2) AS headcount, round(100 * sum(w * greatest(z - y, 0) / z) / sum(w), 2) AS gap,
	   round(100 * sum(w * (greatest(z - y, 0) / z) ^ 2) / sum(w), 2) AS severity,
	   round(sum(w * y * (2 * upto - w)) / (max(whole) * sum(w * y)) - 1, 4) AS gini,
	   round(sum(w * y * ln(y)) / sum(w * y) - ln(sum(w * y) / sum(w)), 4) AS theil
FROM ranked GROUP BY year ORDER BY year`;

export const curves = `
WITH i AS (${incomes}),
ranked AS (SELECT *, sum(w) OVER (PARTITION BY year ORDER BY y, w ROWS UNBOUNDED PRECEDING) AS upto, sum(w) OVER (PARTITION BY year) AS whole,
				  sum(w * y) OVER (PARTITION BY year) AS total FROM i),
points AS
(
	SELECT p, year, round(100 * sum(y * greatest(0, least(w, p * whole / 100.0 - (upto - w)))) / max(total), 4) AS lorenz,
		   min(y / z) FILTER (WHERE 100 * upto >= p * whole) AS quantile
	FROM ranked, generate_series(0, 100) p GROUP BY p, year
)
SELECT a.p, a.lorenz AS lorenz_before, b.lorenz AS lorenz_after, CASE WHEN a.p > 0 THEN round(100 * (b.quantile / a.quantile - 1), 4) END AS growth
FROM points a JOIN points b USING (p) WHERE a.year = $2 AND b.year = $3 ORDER BY p`;

export const households = `
SELECT count(*) FILTER (WHERE ${meets}) AS eligible, count(*) FILTER (WHERE NOT (${meets})) AS not_eligible, count(*) FILTER (WHERE (${meets}) IS NULL) AS undetermined,
	   count(*) FILTER (WHERE NOT income_per_capita > poverty_line) AS income_per_capita, count(*) FILTER (WHERE NOT has_safe_water) AS has_safe_water,
	   count(*) FILTER (WHERE NOT has_safe_housing) AS has_safe_housing, count(*) FILTER (WHERE has_safe_water IS NULL) AS water_unknown
FROM chuxiong.household_year JOIN chuxiong.poverty_line USING (year) JOIN chuxiong.household USING (household_id)
JOIN chuxiong.village USING (village_id) JOIN chuxiong.township USING (township_id)
WHERE year = $2 AND $1 IN (0, county_code)`;

export const villages = `
SELECT v.village_id, village, coalesce(poor, 0) AS poor_persons, agricultural_population AS base, round(100.0 * coalesce(poor, 0) / agricultural_population, 2) AS incidence,
	   array_remove(ARRAY[CASE WHEN coalesce(poor, 0) * 100 >= 3 * agricultural_population THEN 'incidence' END,
						  CASE WHEN NOT has_infrastructure THEN 'has_infrastructure' END, CASE WHEN NOT has_public_services THEN 'has_public_services' END,
						  CASE WHEN NOT has_industry THEN 'has_industry' END, CASE WHEN NOT has_collective_income THEN 'has_collective_income' END], NULL) AS failed
FROM chuxiong.village v JOIN chuxiong.township USING (township_id) JOIN chuxiong.village_year y ON y.village_id = v.village_id AND y.year = $2
LEFT JOIN (SELECT village_id, sum(persons) FILTER (WHERE is_poor) AS poor FROM chuxiong.household_year JOIN chuxiong.household USING (household_id) WHERE year = $2 GROUP BY 1) p
	ON p.village_id = v.village_id
WHERE $1 IN (0, county_code) ORDER BY 1`;

export const money = `
SELECT (SELECT sum(amount) FROM chuxiong.reward_entitlement) AS owed, (SELECT sum(amount) FROM chuxiong.reward_payment) AS paid,
	   (SELECT count(*) FROM (SELECT level, unit, round, sum(amount) AS amount FROM chuxiong.reward_entitlement GROUP BY 1, 2, 3) e
		FULL JOIN (SELECT level, unit, round, sum(amount) AS amount FROM chuxiong.reward_payment GROUP BY 1, 2, 3) p USING (level, unit, round)
		WHERE e.amount IS DISTINCT FROM p.amount) AS problems`;

export const townships = `
SELECT township_id, round(100.0 * sum(poor) / sum(agricultural_population), 2) AS incidence
FROM chuxiong.village JOIN chuxiong.township USING (township_id)
LEFT JOIN (SELECT village_id, sum(persons) AS poor FROM chuxiong.household_year JOIN chuxiong.household USING (household_id) WHERE year = $1 AND is_poor GROUP BY 1) p USING (village_id)
GROUP BY 1`;
