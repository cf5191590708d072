/*
 * One job over three registers that keep the same households in different ways.
 *
 * Run by "make demo-registers", with the extension in schema povaid.  Everything
 * is GENERATED from row numbers: schema "truth" holds the facts as plain columns,
 * and nothing but the checks at the end of each section reads it.  Every
 * conclusion is checked against plain SQL over it: an error ends the script.
 */
\set ON_ERROR_STOP on
\encoding UTF8
\set QUIET on
\pset pager off
\pset border 1
\pset linestyle ascii
\pset footer off
\pset null '-'
\pset expanded off
\pset format aligned
\pset tuples_only off
SET search_path = public, povaid;

CREATE FUNCTION pg_temp.must_hold(what text, holds boolean) RETURNS void
LANGUAGE plpgsql AS
$$
BEGIN
	IF holds IS NOT TRUE THEN
		RAISE EXCEPTION 'the registers do not come out: %', what;
	END IF;
END
$$;

\echo
\echo '====================================================================='
\echo 'THREE REGISTERS, ONE DECLARATION'
\echo '====================================================================='
\echo 'Thirty thousand GENERATED households with their members, three times: as documents (JSON in a column), as'
\echo 'attributes and values (a row for each answer), and as an ERP keeps them (flags that are NULL where they were'
\echo 'never ticked, a table of tags, members that point to their household). The job is the same: who may leave, why'
\echo 'not, and what is the multidimensional poverty of each district, by the rules that were in force at the visit.'
\echo

/*
 * The facts
 */
CREATE SCHEMA truth;
CREATE TABLE truth.household AS
SELECT i AS id, 1 + i % 12 AS district, date '2019-07-01' + i % 730 AS visited,
	CASE WHEN i % 29 > 0 THEN (1500 + (i::bigint * 7919) % 6000)::numeric / 2 END AS income,
	CASE WHEN i % 31 > 0 THEN (ARRAY['piped', 'borehole', 'river', 'protected well', 'tanker'])[1 + (i / 3) % 5] END AS water,
	CASE WHEN i % 37 > 0 THEN (i::bigint * 13) % 70 END AS minutes,
	ARRAY(SELECT a FROM unnest('{radio,phone,bicycle,fridge}'::text[]) WITH ORDINALITY u(a, n) WHERE (i / (2 * n + 1)) % 3 = 0) AS assets,
	i % 17 = 0 AS car
FROM generate_series(1, 30000) i;
CREATE TABLE truth.member AS
SELECT h.id AS household, m AS member, 3 + (h.id * 11 + m * 17) % 60 AS age,
	CASE WHEN (h.id + m * 3) % 23 > 0 THEN (h.id * 5 + m * 7) % 13 END AS years_of_school,
	CASE WHEN (h.id * 3 + m) % 41 > 0 THEN (h.id + m) % 9 > 0 END AS at_school
FROM truth.household h, generate_series(1, 1 + h.id % 6) m;
ANALYZE truth.household;
ANALYZE truth.member;

/*
 * 1. The declaration
 */
\echo '1. The declaration: one standard in two versions, two standards that it asks to meet'
\echo
DELETE FROM assessment_standard WHERE NOT shipped AND standard IN ('decent-living', 'safe-water', 'wealth', 'two-assets');
INSERT INTO assessment_standard (standard, level, at_least, label) VALUES
	('safe-water', 'household', NULL, 'improved source AND within half an hour'),
	('two-assets', 'household', 2, 'two of four small assets'),
	('wealth', 'household', 1, 'two small assets OR a car');
INSERT INTO assessment_criterion (standard, criterion, metric, comparison, threshold, accepted, missing, fold_case, null_result) VALUES
	('safe-water', 'source', 'water', 'in', NULL, '{piped,borehole,"protected well"}', '{998,"not seen"}', true, NULL),
	('safe-water', 'time', 'minutes', '<=', 30, NULL, '{-98,998}', NULL, NULL),
	('two-assets', 'radio', 'assets', 'any', NULL, '{radio}', NULL, NULL, 'failed'),
	('two-assets', 'phone', 'assets', 'any', NULL, '{phone}', NULL, NULL, 'failed'),
	('two-assets', 'bicycle', 'assets', 'any', NULL, '{bicycle}', NULL, NULL, 'failed'),
	('two-assets', 'fridge', 'assets', 'any', NULL, '{fridge}', NULL, NULL, 'failed'),
	('wealth', 'assets', NULL, 'meets', NULL, '{two-assets}', NULL, NULL, NULL),
	('wealth', 'car', 'car', 'true', NULL, NULL, NULL, NULL, 'failed');
INSERT INTO assessment_standard (standard, level, valid_from, valid_to, cutoff, label) VALUES
	('decent-living', 'household', '2019-01-01', '2020-06-30', 0.33, 'the rules until June 2020'),
	('decent-living', 'household', '2020-07-01', NULL, 0.33, 'the rules since: a higher line');
INSERT INTO assessment_criterion (standard, valid_from, criterion, metric, comparison, threshold, accepted, missing, applicable_column, weight, label)
SELECT 'decent-living', v.valid_from, c.criterion, c.metric, c.comparison, CASE c.metric WHEN 'income' THEN v.line END, c.accepted, c.missing,
	   c.applicable_column, c.weight, c.label
FROM (VALUES (date '2019-01-01', 1400), ('2020-07-01', 1800)) v (valid_from, line),
	 (VALUES (1, 'income', 'income', '>', NULL::text[], '{-999999999,-98}'::text[], NULL, 2, 'income above the line'),
			 (2, 'schooling', 'has_schooled_member', 'true', NULL, NULL, NULL, 1, 'a member with six years of school'),
			 (3, 'attendance', 'children_at_school', 'true', NULL, NULL, 'has_children', 1, 'all children are at school'),
			 (4, 'water', NULL, 'meets', '{safe-water}', NULL, NULL, 1, 'safe water'),
			 (5, 'wealth', NULL, 'meets', '{wealth}', NULL, NULL, 1, 'assets'))
	 c (n, criterion, metric, comparison, accepted, missing, applicable_column, weight, label)
ORDER BY v.valid_from, c.n;
SELECT valid_from, criterion, comparison, coalesce(threshold::text, array_to_string(accepted, ', ')) AS bound, weight, label
FROM assessment_criterion WHERE standard = 'decent-living' ORDER BY valid_from, position;

/*
 * 2. Documents
 */
\echo '2. Documents: a column of JSON for the household, one for each member'
\echo
CREATE SCHEMA documents;
CREATE TABLE documents.household AS
SELECT id, district, visited, jsonb_build_object('economy', jsonb_build_object('monthly', jsonb_build_array(coalesce(income, -999999999))),
	'water', jsonb_build_object('source', CASE WHEN water IS NULL THEN '998' ELSE initcap(water) || ' ' END, 'minutes', coalesce(minutes::text, '')),
	'assets', to_jsonb(assets)) || CASE WHEN car THEN '{"car": "yes"}' ELSE '{}' END::jsonb AS json_ext
FROM truth.household;
CREATE TABLE documents.member AS
SELECT household, jsonb_strip_nulls(jsonb_build_object('age', age, 'years', coalesce(years_of_school::text, 'N/A'), 'attends',
	CASE WHEN at_school THEN 'yes' WHEN NOT at_school THEN 'no' END)) AS json_ext
FROM truth.member;
SELECT json_ext FROM documents.household WHERE id = 5;

CREATE TABLE documents.assessed AS
WITH members AS (
	SELECT household, any_member(known_number(json_ext->>'years', '{N/A}') >= 6) AS has_schooled_member,
		   every_member((json_ext->>'attends')::boolean, (json_ext->>'age')::int BETWEEN 6 AND 15) AS children_at_school,
		   any_member((json_ext->>'age')::int BETWEEN 6 AND 15) AS has_children
	FROM documents.member GROUP BY household)
SELECT id, district, visited, (a).verdict, (a).failed, (a).unknown, rules, deprivation_profile(facts, rules, mapping) AS profile
FROM (SELECT f.*, assess(facts, rules, mapping) AS a
	  FROM (SELECT h.id, h.district, h.visited, h.json_ext || (to_jsonb(m) - 'household') AS facts, v.rules,
				   '{"income": ["economy", "monthly", 0], "water": ["water", "source"], "minutes": ["water", "minutes"]}'::jsonb AS mapping
			FROM documents.household h JOIN members m ON m.household = h.id
			JOIN LATERAL (SELECT standard_rules('decent-living', h.visited) AS rules OFFSET 0) v ON true OFFSET 0) f OFFSET 0) q;

/*
 * 3. Attributes and values
 */
\echo '3. Attributes and values: a row for each answer; a flag is there only if it is true, a choice of several is one text'
\echo
CREATE SCHEMA answers;
CREATE TABLE answers.value (entity int, attribute text, value text);
INSERT INTO answers.value
SELECT id, a, v FROM truth.household, LATERAL (VALUES ('deIncome01', coalesce(income::text, '-98')), ('deWater002', coalesce(upper(water), 'Not seen')),
	('deMinutes3', coalesce(minutes::text, '998')), ('deAssets04', nullif(array_to_string(assets, ' '), '')), ('deCar00005', CASE WHEN car THEN 'true' END)) v (a, v)
WHERE v IS NOT NULL;
CREATE TABLE answers.member_value (entity int, member int, attribute text, value text);
INSERT INTO answers.member_value
SELECT household, member, a, v FROM truth.member, LATERAL (VALUES ('age', age::text), ('years', coalesce(years_of_school::text, '-98')),
	('attends', at_school::text)) v (a, v) WHERE v IS NOT NULL;
SELECT * FROM answers.value WHERE entity = 5 ORDER BY attribute;

CREATE TABLE answers.assessed AS
WITH person AS (
	SELECT entity, jsonb_object_agg(attribute, value) AS d FROM answers.member_value GROUP BY entity, member),
members AS (
	SELECT entity, any_member(known_number(d->>'years', '{-98}') >= 6) AS has_schooled_member,
		   every_member((d->>'attends')::boolean, (d->>'age')::int BETWEEN 6 AND 15) AS children_at_school,
		   any_member((d->>'age')::int BETWEEN 6 AND 15) AS has_children
	FROM person GROUP BY entity),
facts AS (
	SELECT entity, jsonb_object_agg(attribute, value) AS d FROM answers.value GROUP BY entity)
SELECT entity AS id, (a).verdict, (a).failed, (a).unknown
FROM (SELECT f.entity, assess(f.d || (to_jsonb(m) - 'entity'), 'decent-living', '{"income": "deIncome01", "water": "deWater002",
			"minutes": "deMinutes3", "assets": "deAssets04", "car": "deCar00005"}', h.visited) AS a
	  FROM facts f JOIN members m USING (entity) JOIN truth.household h ON h.id = f.entity OFFSET 0) q;

/*
 * 4. An ERP
 */
\echo '4. An ERP: columns, flags that are NULL where they were never ticked, tags in a table of their own'
\echo
CREATE SCHEMA erp;
CREATE TABLE erp.partner (id int, is_group boolean, visited date, x_income numeric, x_water_source varchar(20), x_water_minutes smallint, x_car boolean);
INSERT INTO erp.partner SELECT id, true, visited, income, replace(water, 'piped', 'Piped'), coalesce(minutes, -98), CASE WHEN car THEN true END FROM truth.household;
CREATE TABLE erp.asset_rel AS SELECT id AS partner_id, unnest(assets) AS tag FROM truth.household;
CREATE TABLE erp.membership AS SELECT household AS group_id, age, years_of_school::float8 AS x_years, at_school AS x_at_school FROM truth.member;
SELECT * FROM erp.partner WHERE id = 5;

CREATE TABLE erp.assessed AS
SELECT id, (a).verdict, (a).failed, (a).unknown
FROM (SELECT r.id, assess(r, 'decent-living', '{"income": "x_income", "water": "x_water_source", "minutes": "x_water_minutes", "car": "x_car"}', r.visited) AS a
	  FROM (SELECT p.*, t.assets, m.* FROM erp.partner p
			LEFT JOIN (SELECT partner_id, array_agg(tag) AS assets FROM erp.asset_rel GROUP BY partner_id) t ON t.partner_id = p.id
			JOIN (SELECT group_id, any_member(x_years >= 6) AS has_schooled_member,
						 every_member(x_at_school, age BETWEEN 6 AND 15) AS children_at_school, any_member(age BETWEEN 6 AND 15) AS has_children
				  FROM erp.membership GROUP BY group_id) m ON m.group_id = p.id
			WHERE is_group OFFSET 0) r OFFSET 0) q;

/*
 * 5. The same answers
 */
\echo '5. The three of them, and plain SQL over the facts'
\echo
CREATE TABLE truth.assessed AS
SELECT id, CASE WHEN false = ANY (r) THEN 'not_eligible' WHEN array_position(r, NULL) IS NULL THEN 'eligible' ELSE 'undetermined' END AS verdict, r
FROM (SELECT h.id, ARRAY[h.income > CASE WHEN h.visited < '2020-07-01' THEN 1400 ELSE 1800 END, m.schooled, m.attends,
		h.water IN ('piped', 'borehole', 'protected well') AND h.minutes <= 30, cardinality(h.assets) >= 2 OR h.car] AS r
	  FROM truth.household h
	  JOIN (SELECT household, CASE WHEN bool_or(years_of_school >= 6) THEN true WHEN bool_or(years_of_school IS NULL) THEN NULL ELSE false END AS schooled,
				   CASE WHEN bool_or(age BETWEEN 6 AND 15 AND NOT at_school) THEN false WHEN bool_or(age BETWEEN 6 AND 15 AND at_school IS NULL) THEN NULL
				   ELSE true END AS attends
			FROM truth.member GROUP BY household) m ON m.household = h.id) q;
SELECT d.verdict, count(*) AS documents, count(*) FILTER (WHERE v.verdict = d.verdict) AS "attributes, the same", count(*) FILTER (WHERE e.verdict = d.verdict)
	AS "ERP, the same", count(*) FILTER (WHERE t.verdict = d.verdict::text) AS "plain SQL, the same"
FROM documents.assessed d JOIN answers.assessed v USING (id) JOIN erp.assessed e USING (id) JOIN truth.assessed t USING (id)
GROUP BY d.verdict ORDER BY d.verdict;
\echo 'Why not: the reasons, with the path into the standards that were asked to be met'
\echo
SELECT reason, count(*) FILTER (WHERE kind = 'failed') AS failed, count(*) FILTER (WHERE kind = 'unknown') AS unknown
FROM (SELECT unnest(failed) AS reason, 'failed' AS kind FROM documents.assessed UNION ALL SELECT unnest(unknown), 'unknown' FROM documents.assessed) q
GROUP BY reason ORDER BY reason COLLATE "C";

DO $$
BEGIN
	PERFORM pg_temp.must_hold('all three and plain SQL agree on every household',
							  (SELECT count(*) = 30000 AND bool_and(d.verdict = v.verdict AND d.verdict = e.verdict AND d.verdict::text = t.verdict
								  AND d.failed = v.failed AND d.failed = e.failed AND d.unknown = v.unknown AND d.unknown = e.unknown)
							   FROM documents.assessed d JOIN answers.assessed v USING (id) JOIN erp.assessed e USING (id) JOIN truth.assessed t USING (id)));
	PERFORM pg_temp.must_hold('there are all three verdicts', (SELECT count(DISTINCT verdict) = 3 FROM truth.assessed));
END
$$;

/*
 * 6. Measures and decisions
 */
\echo '6. Multidimensional poverty by the weights of the standard, and the decisions with the rules of their day'
\echo
CREATE TABLE documents.summary AS SELECT district, deprivation_summary(profile) AS s FROM documents.assessed GROUP BY district;
SELECT criterion, label, round(weight::numeric, 4) AS weight, round(100 * uncensored::numeric, 2) AS "wants %", round(100 * censored::numeric, 2) AS "poor and wants %",
	   round(100 * contribution::numeric, 2) AS "part in M0 %", round(100 * missing_share::numeric, 2) AS "unknown %"
FROM deprivation_report((SELECT rollup(s) FROM documents.summary), standard_rules('decent-living', '2021-01-01')) ORDER BY "position";
SELECT district, row_count(s) AS households, round(100 * multidimensional_headcount(s, r)::numeric, 2) AS "H %", round(100 * intensity(s, r)::numeric, 2) AS "A %",
	   round(mpi(s, r)::numeric, 4) AS "M0" FROM documents.summary, standard_rules('decent-living', '2021-01-01') r ORDER BY district;
UPDATE assessment_criterion SET threshold = 5000 WHERE standard = 'decent-living' AND criterion = 'income';
SELECT rules_standard(rules) AS standard, rules_document(rules) #>> '{criteria,0,threshold}' AS "line of the decision", min(visited) AS "first visit", max(visited) AS "last visit",
	   count(*) AS decisions, count(*) FILTER (WHERE verdict = 'eligible') AS eligible
FROM documents.assessed GROUP BY rules ORDER BY 3;

DO $$
DECLARE
	oracle float8;
BEGIN
	SELECT sum(score) FILTER (WHERE score >= 0.33 - 1e-8) / count(*) INTO oracle
	FROM (SELECT (2 * (NOT r[1])::int + (NOT r[2])::int + (NOT r[3])::int + (NOT r[4])::int + (NOT r[5])::int) / 6.0 AS score
		  FROM truth.assessed WHERE array_position(r, NULL) IS NULL) q;
	PERFORM pg_temp.must_hold('M0 as plain SQL counts it',
							  (SELECT abs(mpi(rollup(s), (SELECT rules FROM documents.assessed LIMIT 1)) - oracle) < 1e-12 FROM documents.summary));
	PERFORM pg_temp.must_hold('decisions are recomputed with the rules of their day, whatever was declared since',
							  (SELECT bool_and(verdict(h.json_ext || jsonb_build_object('has_schooled_member', t.r[2], 'children_at_school', t.r[3], 'has_children', true), a.rules,
								  '{"income": ["economy", "monthly", 0], "water": ["water", "source"], "minutes": ["water", "minutes"]}') = a.verdict)
							   AND count(DISTINCT a.rules) = 2
							   FROM documents.assessed a JOIN documents.household h USING (id) JOIN truth.assessed t USING (id)));
END
$$;
\echo
\echo 'The line was raised after the decisions: they still hold by their own rules. All conclusions above were checked.'
\echo
