--
-- The summary of no rows: empty_<type>() of every summary type. Every row prints
-- a label and true.
--
\set ECHO none
\pset format unaligned
\pset tuples_only on

-- Values of each type: of rows, with rows left out, coarse, negative.
CREATE TABLE sample (type text, value text);
INSERT INTO sample
SELECT 'rate_summary', s::text FROM (SELECT rate_summary(n, d) AS s
	FROM (VALUES (1, 3), (NULL, 2), (2.5, 1e10)) v(n, d)) q
UNION ALL
SELECT 'poverty_summary', poverty_summary(y, 100, w)::text FROM (VALUES (-5, 1), (50, 2.5), (NULL, 1), (200, 0)) v(y, w)
UNION ALL
SELECT 'deprivation_summary', deprivation_summary(p)::text
FROM (VALUES ('10?'::deprivation_profile), ('111'), (NULL)) v(p)
UNION ALL
SELECT 'deprivation_summary', deprivation_summary('01'::deprivation_profile)::text
UNION ALL
SELECT 'poverty_transition_summary', poverty_transition(b, a)::text FROM (VALUES (true, false), (NULL, true)) v(b, a)
UNION ALL
SELECT 'verdict_transition_summary', verdict_transition(b::exit_verdict, a::exit_verdict)::text
	FROM (VALUES ('eligible', 'undetermined'), (NULL, 'eligible')) v(b, a)
UNION ALL
SELECT 'deprivation_summary', deprivation_summary(deprivation_profile('{"age": 54}'::jsonb,
	'cn-team-recall-2019'))::text
UNION ALL
SELECT 'register_flow_summary', register_flow(m, b, a)::text
FROM (VALUES ('stayed'::register_move, 3, 4.5), ('left', 2, NULL), (NULL, 1, 1)) v(m, b, a)
UNION ALL
SELECT 'welfare_distribution', welfare_distribution(y)::text FROM (VALUES (-1.5), (7), (7), (NULL)) v(y)
UNION ALL
SELECT 'welfare_distribution', welfare_distribution(y, 1, 3)::text FROM (VALUES (-1.5), (7), (7.1), (NULL)) v(y)
UNION ALL
SELECT 'concentration_summary', concentration_summary(x, y)::text FROM (VALUES (1, 2), (3, -4), (NULL, 1)) v(x, y)
UNION ALL
SELECT 'concentration_summary', concentration_summary(x, y, 1, 2)::text FROM (VALUES (1, 2), (3, -4)) v(x, y)
UNION ALL
SELECT unnest('{survey_summary, survey_distribution, survey_totals, survey_deprivation, replicate_summary}'::text[]),
	unnest(ARRAY[survey_summary(y, 100, w, u)::text, survey_distribution(y, w, u)::text, survey_totals(y, w, u)::text,
		survey_deprivation(p::deprivation_profile, w, u)::text, jackknife(survey_summary(y, 100, w, u))::text])
FROM (SELECT *, survey_unit(i % 2, i) OVER () AS u FROM (VALUES (1, -5::float8, 1::float8, '10'), (2, 50, 2.5, '01'),
	(3, NULL, 1, '1?'), (4, 200, 0, NULL), (5, 70, 2, '11'), (6, 120, 3, '00')) v(i, y, w, p)) q;

CREATE TABLE summary_type AS
SELECT DISTINCT p.proargtypes[0]::regtype AS type FROM pg_proc p
JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
JOIN pg_extension e ON e.oid = d.refobjid AND e.extname = 'povaid'
WHERE p.proname = 'rollup' AND p.proargtypes[0]::regtype <> 'survey_design'::regtype;	-- no algebra

\echo types without a sample
SELECT type FROM summary_type WHERE type::text NOT IN (SELECT type FROM sample);

-- What does the expression say of each type, and of each sample with s for it?
CREATE FUNCTION holds(expression text) RETURNS TABLE (type text, result boolean) LANGUAGE plpgsql AS $$
DECLARE
	one record;
BEGIN
	FOR one IN SELECT * FROM sample LOOP
		type := one.type;
		EXECUTE format('SELECT %s FROM (SELECT %L::%s AS s, empty_%s() AS e) q', expression, one.value, one.type, one.type)
			INTO result;
		RETURN NEXT;
	END LOOP;
END $$;

SELECT label, (SELECT bool_and(result) AND count(DISTINCT type) = (SELECT count(*) FROM summary_type)
	FROM holds(expression))
FROM (VALUES
	(1, 'of no rows', 'is_empty(e) AND row_count(e) = 0 AND excluded(e) = 0'),
	(2, 'proper', 'is_proper(e)'),
	(3, 'neutral, on both sides', 's + e = s AND e + s = s AND s - e = s AND e - s = - s'),
	(4, 'what remains of a summary less itself, at full precision', 's - s + e = s - s AND - e = e AND e + e = e'),
	(5, 'nothing added by rollup', '(SELECT rollup(x) = s FROM (VALUES (e), (s), (e)) v(x))'),
	(6, 'alone in rollup', '(SELECT rollup(x) = e FROM (VALUES (e)) v(x))'),
	(7, 'an empty difference keeps the total', 's + coalesce(nullif(s, s), e) = s')) v(n, label, expression)
ORDER BY n;
SELECT 'an empty difference alone wipes it', s + NULL IS NULL FROM (SELECT rate_summary(1, 2) AS s) q;
SELECT 'the empty one is what is left', empty_rate_summary() = s - s, empty_poverty_summary() = p - p,
	empty_welfare_distribution() = d - d
FROM (SELECT rate_summary(1, 2) AS s, poverty_summary(1, 2) AS p, welfare_distribution(1) AS d) q;
SELECT 'no measure', rate(empty_rate_summary()) IS NULL, headcount_ratio(empty_poverty_summary()) IS NULL,
	population(empty_poverty_summary()) IS NULL, gini(empty_welfare_distribution()) IS NULL,
	(rate_bounds(empty_rate_summary())) IS NULL, concentration_index(empty_concentration_summary()) IS NULL,
	multidimensional_headcount(empty_deprivation_summary(), '{1,1}', 1) IS NULL,
	exit_rate(empty_poverty_transition_summary()) IS NULL;

DROP FUNCTION holds;
DROP TABLE sample, summary_type;
