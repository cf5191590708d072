-- Criterion by criterion, what a household has and what it needs.
-- $1 household integer 1..999999999
-- $2 year integer 1900..2100
SELECT c.criterion, l.label, l.local_label, c.value, c.comparison, c.bound, c.result
FROM (SELECT * FROM register WHERE household_id = $1 AND year = $2 OFFSET 0) r
CROSS JOIN LATERAL assess_criteria(r, 'cn-household-2016-water') c
JOIN assessment_criterion l ON l.standard = 'cn-household-2016-water' AND l.shipped AND l.criterion = c.criterion
ORDER BY l.position
