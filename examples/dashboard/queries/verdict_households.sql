-- How many registered households stand how, by cn-household-2016-water, and for which reasons: a household can fail
-- several criteria. The row without a criterion is the whole.
-- $1 county integer 0..999999
-- $2 year integer 1900..2100
WITH assessed AS
(
	SELECT persons, (a).verdict, (a).failed, (a).unknown
	FROM (SELECT persons, assess(r, 'cn-household-2016-water') AS a
		  FROM (SELECT * FROM register WHERE year = $2 AND $1 IN (0, county_code) OFFSET 0) r OFFSET 0) q
)
SELECT NULL AS criterion, NULL AS label, NULL AS local_label, count(*) FILTER (WHERE verdict = 'eligible') AS eligible,
	   count(*) FILTER (WHERE verdict = 'not_eligible') AS not_eligible, count(*) FILTER (WHERE verdict = 'undetermined') AS undetermined,
	   NULL AS failed, NULL AS unknown
FROM assessed
UNION ALL
(SELECT c.criterion, c.label, c.local_label, NULL, NULL, NULL, count(*) FILTER (WHERE NOT u), count(*) FILTER (WHERE u)
 FROM assessment_criterion c
 LEFT JOIN (SELECT unnest(failed) AS criterion, false AS u FROM assessed UNION ALL SELECT unnest(unknown), true FROM assessed) r USING (criterion)
 WHERE c.standard = 'cn-household-2016-water' AND c.shipped
 GROUP BY c.position, c.criterion, c.label, c.local_label ORDER BY c.position)
