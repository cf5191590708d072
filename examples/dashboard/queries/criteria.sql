-- What the criteria of the shipped standards are called.
SELECT DISTINCT ON (criterion) criterion, label, local_label
FROM assessment_criterion
WHERE standard IN ('cn-household-2016-water', 'cn-village-2016-west', 'cn-county-2016-west') AND shipped
ORDER BY criterion, standard
