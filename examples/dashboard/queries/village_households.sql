-- The registered households of a village with verdict and reasons, those who may not leave first.
-- $1 village integer 1..9999999
-- $2 year integer 1900..2100
SELECT household_id, persons, status, round(income_per_capita, 2) AS income, poverty_line, (a).verdict, (a).failed, (a).unknown
FROM (SELECT r.*, assess(r, 'cn-household-2016-water') AS a
	  FROM (SELECT * FROM register WHERE village_id = $1 AND year = $2 OFFSET 0) r OFFSET 0) assessed
ORDER BY (a).verdict = 'eligible', cardinality((a).failed) DESC, household_id
