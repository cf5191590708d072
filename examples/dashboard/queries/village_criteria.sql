-- Criterion by criterion, what a village has and what it needs.
-- $1 village integer 1..9999999
-- $2 year integer 1900..2100
SELECT c.criterion, l.label, l.local_label, c.value, c.comparison, c.bound, c.result
FROM (SELECT * FROM village_fact WHERE village_id = $1 AND year = $2 OFFSET 0) f
CROSS JOIN LATERAL assess_criteria(f, 'cn-village-2016-west') c
JOIN assessment_criterion l ON l.standard = 'cn-village-2016-west' AND l.shipped AND l.criterion = c.criterion
ORDER BY l.position
