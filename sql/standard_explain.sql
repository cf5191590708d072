--
-- An assessment as a sentence: what it says of every comparison, of quorums,
-- nested standards, documents, numbers and dates. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA standard_explain_test;
SET search_path = standard_explain_test, public;

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

-- t, or the sentence that is another one
CREATE FUNCTION says(told text, expected text) RETURNS text LANGUAGE sql AS
	$$SELECT CASE WHEN told = expected THEN 't' ELSE coalesce(told, 'NULL') END$$;

CREATE TABLE village (village text PRIMARY KEY, incidence numeric, has_infrastructure boolean, has_public_services
	boolean,
	has_industry boolean, has_collective_income boolean);
INSERT INTO village VALUES
	('V1', 0.0299, true, true, true, true), ('V2', 0.0342, true, NULL, true, false), ('V3', 0.01, true, NULL, true, true),
	('V4', 0.03, true, true, true, true), ('V5', 0.0300004, false, true, true, true), ('V6', NULL, NULL, NULL, NULL, NULL);
SELECT 'village ' || village, says(explain_assessment(v, 'cn-village-2016-west'), expected)
FROM village v JOIN (VALUES
	('V1', 'V1: may exit. All criteria are met (5)'),
	('V2', 'V2: may not exit. Not met: incidence of poverty 3.42 % (must be below 3 %), collective income; '
		'not known: basic public services'),
	('V3', 'V3: undetermined. Not known: basic public services'),
	('V4', 'V4: may not exit. Not met: incidence of poverty 3.00 % (must be below 3 %)'),
	('V5', 'V5: may not exit. Not met: incidence of poverty 3.00004 % (must be below 3 %), infrastructure'),
	('V6', 'V6: undetermined. Not known: incidence of poverty, infrastructure, basic public services, industry, '
		'collective income')) e(village, expected) USING (village) ORDER BY village;
SELECT 'a NULL row', says(explain_assessment(NULL, 'cn-village-2016-west'), 'undetermined. Not known: incidence of poverty, '
	'infrastructure, basic public services, industry, collective income');
SELECT 'NULL', explain_assessment(v, NULL::text) IS NULL AND explain_assessment(v, 'cn-village-2016-west', NULL, NULL) IS NULL
FROM village v LIMIT 1;
SELECT 'it agrees with assess on all rows', bool_and(split_part(explain_assessment(v, 'cn-village-2016-west', NULL, 'en', ''), '.', 1)
	= local_word((assess(v, 'cn-village-2016-west')).verdict, 'en', 'cn-village-2016-west'))
FROM village v;

-- The unit
CREATE TABLE pair (year int, id int, label text, x boolean, PRIMARY KEY (id, year));
INSERT INTO pair VALUES (2018, 7, 'seven', false);
INSERT INTO assessment_standard (standard, label) VALUES ('flag', 'A flag');
INSERT INTO assessment_criterion (standard, metric, comparison, label) VALUES ('flag', 'x', 'true', 'the flag');
SELECT 'unit: the primary key, in the order of the table', says(explain_assessment(p, 'flag'), '2018, 7: not eligible. Not met: the flag')
FROM pair p;
SELECT 'unit: given', says(explain_assessment(p, 'flag', unit => p.label), 'seven: not eligible. Not met: the flag') FROM pair p;
SELECT 'unit: none', says(explain_assessment(p, 'flag', unit => ''), 'not eligible. Not met: the flag') FROM pair p;
SELECT 'unit: the first column', says(explain_assessment(q, 'flag'), 'a: not eligible. Not met: the flag')
FROM (SELECT 'a'::text AS a, 'b'::text AS b, false AS x) q;
SELECT 'unit: the first column is read, no name, or NULL', says(explain_assessment(q, 'flag'), 'not eligible. Not met: the flag')
	|| says(explain_assessment(r, 'flag'), 'not eligible. Not met: the flag')
	|| says(explain_assessment(s, 'flag'), 'not eligible. Not met: the flag') = 'ttt'
FROM (SELECT false AS x, 'a'::text AS a) q, (SELECT 1.5::float8 AS a, false AS x) r, (SELECT NULL::text AS a, false
	AS x) s;
CREATE VIEW seen AS SELECT label, x FROM pair;
SELECT 'unit: of a view', says(explain_assessment(s, 'flag'), 'seven: not eligible. Not met: the flag') FROM seen s;
ALTER TABLE pair DROP COLUMN label CASCADE;
ALTER TABLE pair DROP CONSTRAINT pair_pkey, DROP COLUMN year, ADD COLUMN note text;
SELECT 'unit: after columns were dropped', says(explain_assessment(p, 'flag'), '7: not eligible. Not met: the flag') FROM pair p;

-- Every comparison, met, failed and unknown, with bounds in columns and constants
INSERT INTO assessment_standard (standard, at_least) VALUES ('all', NULL);
INSERT INTO assessment_criterion (standard, criterion, metric, comparison, threshold, threshold_column, threshold_upper,
	threshold_upper_column, accepted, label) VALUES
	('all', 'less', 'n', '<', 10, NULL, NULL, NULL, NULL, 'less'),
	('all', 'at most', 'n', '<=', 10, NULL, NULL, NULL, NULL, 'at most'),
	('all', 'equal', 'n', '=', 12345.5, NULL, NULL, NULL, NULL, 'equal'),
	('all', 'at least', 'm', '>=', 10000, NULL, NULL, NULL, NULL, 'at least'),
	('all', 'more', 'm', '>', NULL, 'village_mean', NULL, NULL, NULL, 'more'),
	('all', 'from to', 'm', 'between', 2000, NULL, 3000, NULL, NULL, 'from to'),
	('all', 'columns', 'm', 'between', NULL, 'low', NULL, 'high', NULL, 'columns'),
	('all', 'flag_in_words', 'w', 'in', NULL, NULL, NULL, NULL, '{yes}', NULL),
	('all', 'codes', 'c', 'in', NULL, NULL, NULL, NULL, '{1000,2000}', 'codes'),
	('all', 'any', 's', 'any', NULL, NULL, NULL, NULL, '{tv,car}', 'any'),
	('all', 'every', 's', 'all', NULL, NULL, NULL, NULL, '{tv,car}', 'every'),
	('all', 'none', 't', 'none', NULL, NULL, NULL, NULL, '{lake}', 'none');
SELECT 'failed', says(explain_assessment(q, 'all'), 'u: not eligible. Not met: less 12,345.67 (must be below 10), '
	'at most 12,345.67 (must be at most 10), equal 12,345.67 (must be 12,345.5), at least 1,000 (must be at least 10,000), '
	'more 1,000 (must be above the village mean, 1,000.00), from to 1,000 (must be from 2,000 to 3,000), '
	'columns 1,000 (must be from the low, 1,001 to the high, 2,000.25), flag in words no (must be yes), '
	'codes 1500 (must be one of 1000, 2000), any radio, bike (must have one of tv, car), every radio, bike (must have tv, car), '
	'none a lake (must not have lake)')
FROM (SELECT 'u'::text AS u, 12345.674 AS n, 1000 AS m, 1000.000::numeric AS village_mean, 1001 AS low, 2000.25 AS high,
	' no '::text AS w, 1500 AS c, '{radio,bike}'::text[] AS s, 'a lake'::text AS t) q;
SELECT 'unknown', says(explain_assessment(q, 'all'), 'undetermined. Not known: less, at most, equal, at least, '
	'more, from to, columns, flag in words, codes, any, every, none')
FROM (SELECT NULL::numeric AS n, NULL::int AS m, NULL::numeric AS village_mean, NULL::int AS low, NULL::int AS high,
	''::text AS w,
	NULL::int AS c, NULL::text[] AS s, NULL::text AS t) q;
INSERT INTO assessment_standard (standard) VALUES ('bounds');
INSERT INTO assessment_criterion (standard, metric, comparison, threshold_column, threshold_upper_column, missing)
	VALUES
	('bounds', 'm', 'between', 'low', 'high', '{-9}');
SELECT 'bounds that are not known: ' || coalesce(v.m::text, 'NULL'), says(explain_assessment(q, 'bounds'), 'undetermined. Not known: ' || told)
FROM (VALUES (1000, NULL, 5000, 'm 1,000, but the low is not known'), (1001, 1, NULL, 'm 1,001, but the high is not known'),
	(1002, 3, -9, 'm 1,002, but the high is not known'), (-9, NULL, NULL, 'm'), (NULL, NULL, NULL, 'm')) v(m, low, high, told),
	LATERAL (SELECT v.m, v.low, v.high) q;
SELECT 'one bound is not known, and the other has decided: ' || v.m, says(explain_assessment(q, 'bounds'), 'not eligible. Not met: ' || told)
FROM (VALUES (20::numeric, NULL::numeric, 10::numeric, 'm 20 (must be at most the high, 10)'),
	(21, -9, 10, 'm 21 (must be at most the high, 10)'), (2, 10, NULL, 'm 2 (must be at least the low, 10)'),
	(3, 10, -9, 'm 3 (must be at least the low, 10)')) v(m, low, high, told), LATERAL (SELECT v.m, v.low, v.high) q;
SELECT 'so of texts', says(explain_assessment(q, 'bounds'), 'not eligible. Not met: m c (must be at most the high, b)')
FROM (SELECT text 'c' AS m, NULL::text AS low, text 'b' AS high) q;
SELECT 'of equal bounds and types', says(explain_assessment(q, 'all'), 'not eligible. Not met: less 10 (must be below 10), '
	'equal 10 (must be 12,345.5), at least 9,999.99 (must be at least 10,000), more 9,999.99 (must be above the village mean, '
	'10,000), from to 9,999.99 (must be from 2,000 to 3,000), columns 9,999.99 (must be from the low, -2 to the high, -1), '
	'every car (must have tv, car), none big lake (must not have lake)')
FROM (SELECT 10::bigint AS n, 9999.99::float8 AS m, 10000::float4 AS village_mean, -2::smallint AS low, -1 AS high,
	'yes'::varchar AS w,
	1000::numeric AS c, 'car'::text AS s, 'big lake'::text AS t) q;

-- Digits: two after the point, or as many as tell a value from its bound
INSERT INTO assessment_standard (standard) VALUES ('below'), ('share'), ('twins');
INSERT INTO assessment_criterion (standard, criterion, metric, comparison, threshold, fraction, label) VALUES
	('below', 'x', 'x', '<', 100, false, 'x'), ('share', 'x', 'x', '<', 0.025, true, 'share');
INSERT INTO assessment_criterion (standard, criterion, metric, comparison, threshold_column, label)
	VALUES ('twins', 'x', 'x', '<', 'y', 'x');
SELECT 'digits: ' || v.x, says(explain_assessment(q, 'below'), 'not eligible. Not met: x ' || shown || ' (must be below 100)')
FROM (VALUES (100::numeric, '100'), (100.0, '100.0'), (100.004, '100.004'), (100.006, '100.01'), (123456789.5, '123,456,789.5'),
	(100.00000000000000000000001, '100.00000000000000000000001'), (1e15, '1,000,000,000,000,000')) v(x, shown), LATERAL (SELECT v.x) q;
SELECT 'digits of doubles: ' || v.x, says(explain_assessment(q, 'below'), 'not eligible. Not met: x ' || shown || ' (must be below 100)')
FROM (VALUES (100::float8, '100'), (100.00000000000001, '100.00000000000001'), (1e15, '1,000,000,000,000,000'), (100.1 + 0.2, '100.3'))
	v(x, shown), LATERAL (SELECT v.x) q;
SELECT 'digits of reals', says(explain_assessment(q, 'below'), 'not eligible. Not met: x 100.1 (must be below 100)')
FROM (SELECT 100.1::float4 AS x) q;
SELECT 'digits of shares: ' || v.x, says(explain_assessment(q, 'share'), 'not eligible. Not met: share ' || shown || ' % (must be below 2.5 %)')
FROM (VALUES (0.025, '2.50'), (0.0250004, '2.50004'), (0.3, '30.00'), (0.98765, '98.77'), (1, '100.00')) v(x, shown), LATERAL (SELECT v.x) q;
SELECT 'a share is told as percent prints it', bool_and(explain_assessment(q, 'share') LIKE '% share ' || percent_of_rate(x, 2) || ' % (%')
FROM (SELECT i / 700.0 AS x FROM generate_series(18, 700) i) q;
SELECT 'value and bound are told apart as they are', count(*) = 3000 AND bool_and(v <> b AND (v < b) = (x < y))
FROM (SELECT q, x, y, regexp_match(explain_assessment(q, 'twins'), 'x ([-0-9.]+) \(must be below the y, ([-0-9.]+)\)') AS m
	FROM (SELECT y + (i % 7 + 1) * power(10, -(i % 11))::numeric(20, 12) AS x, y FROM generate_series(1, 3000) i,
		LATERAL (SELECT (i * 7919 % 1000)::numeric / (i % 13 + 1) AS y) y) q) t,
	LATERAL (SELECT m[1]::numeric AS v, m[2]::numeric AS b) n;

-- Dates, and other values with an order
SELECT 'dates', says(explain_assessment(q, 'twins'), 'not eligible. Not met: x 9 December 2020 (must be below the y, 1 January 2020)')
FROM (SELECT date '2020-12-09' AS x, date '2020-01-01' AS y) q;
SELECT 'timestamps', says(explain_assessment(q, 'twins'),
	'not eligible. Not met: x 9 December 2020, 08:05 (must be below the y, 1 January 2020)')
FROM (SELECT timestamp '2020-12-09 08:05' AS x, timestamp '2020-01-01' AS y) q;
SET timezone = 'Asia/Shanghai';
SELECT 'timestamps of a time zone', says(explain_assessment(q, 'twins'),
	'not eligible. Not met: x 9 December 2020, 08:05:07 (must be below the y, 9 December 2020)')
FROM (SELECT timestamptz '2020-12-09 00:05:07+00' AS x, timestamptz '2020-12-08 16:00+00' AS y) q;
RESET timezone;
SELECT 'fractions of a second, which decide', says(explain_assessment(q, 'twins'),
	'not eligible. Not met: x 9 December 2020, 08:05:00.5 (must be below the y, 9 December 2020, 08:05:00.250001)')
FROM (SELECT timestamp '2020-12-09 08:05:00.5' AS x, timestamp '2020-12-09 08:05:00.250001' AS y) q;
SELECT 'before the year 1, as the server prints it', says(explain_assessment(q, 'twins'),
	'not eligible. Not met: x 1 January 2020 (must be below the y, ' || y::text || ')')
FROM (SELECT date '2020-01-01' AS x, date '0044-03-15 BC' AS y) q;
SELECT 'beyond all dates', says(explain_assessment(q, 'twins'), 'not eligible. Not met: x infinity (must be below the y, 1 January 2020)')
FROM (SELECT date 'infinity' AS x, date '2020-01-01' AS y) q;
SELECT 'texts', says(explain_assessment(q, 'twins'), 'not eligible. Not met: x b (must be below the y, a)')
FROM (SELECT ' b '::text COLLATE "C" AS x, 'a'::text AS y) q;

-- A quorum, and criteria that are required besides
SELECT 'quorum: ' || v.id, says(explain_assessment(m, 'cn-team-recall-2019'), told)
FROM (VALUES (1, 57, false, false, false, '1: to be recalled. 1 of 4 criteria met, 1 needed; met: age 57 years'),
	(2, 30, false, false, false, '2: not to be recalled. 0 of 4 criteria met, 1 needed; not met: age 30 years (must be at least 55 years), '
		'cannot do the work for reasons of health, support or temporary staff, ability or conduct falls short'),
	(3, NULL, false, NULL, false, '3: undetermined. 0 of 4 criteria met, 1 needed; not met: cannot do the work for reasons of health, '
		'ability or conduct falls short; not known: age, support or temporary staff'))
	v(id, age, is_unfit_for_health, is_support_or_temporary_staff, is_not_competent, told),
	LATERAL (SELECT v.id, v.age, v.is_unfit_for_health, v.is_support_or_temporary_staff, v.is_not_competent) m;
INSERT INTO assessment_standard (standard, at_least) VALUES ('quorum', 2);
INSERT INTO assessment_criterion (standard, metric, comparison, required) VALUES
	('quorum', 'a', 'true', true), ('quorum', 'b', 'true', false), ('quorum', 'c', 'true', false);
SELECT 'required', says(explain_assessment(q, 'quorum'), 'not eligible. 2 of 3 criteria met, 2 needed; not met: a (required)')
FROM (SELECT false AS a, true AS b, true AS c) q;

-- What is not applicable, and registers in which no entry means no
INSERT INTO assessment_standard (standard) VALUES ('reading');
INSERT INTO assessment_criterion (standard, metric, comparison, threshold, applicable_column, not_applicable,
	not_applicable_result,
	null_result, missing) VALUES ('reading', 'school', '>=', 1, 'has_children', '{-1}', 'failed', 'failed', '{-98}');
SELECT 'reading: ' || coalesce(v.school::text, 'NULL') || coalesce(v.has_children::text, 'NULL'), says(explain_assessment(q, 'reading'), told)
FROM (VALUES (2, true, 'eligible. All criteria are met (1)'), (0, true, 'not eligible. Not met: school 0 (must be at least 1)'),
	(2, false, 'not eligible. Not met: school (does not apply)'), (-1, true, 'not eligible. Not met: school (does not apply)'),
	(NULL, true, 'not eligible. Not met: school (no entry)'), (-98, true, 'undetermined. Not known: school'),
	(2, NULL, 'undetermined. Not known: school'), (0, NULL, 'not eligible. Not met: school')) v(school, has_children, told),
	LATERAL (SELECT v.school, v.has_children) q;

-- Standards that ask to meet others
INSERT INTO assessment_standard (standard, at_least, label) VALUES ('house', NULL, 'a house'), ('water', 1, 'water'), ('living', NULL, 'living');
INSERT INTO assessment_criterion (standard, criterion, metric, comparison, threshold, accepted, label) VALUES
	('house', 'roof', 'roof', '>=', 3, NULL, 'roof'), ('house', 'floor', 'floor', 'true', NULL, NULL, 'floor'),
	('water', 'tap', 'tap', 'true', NULL, NULL, 'tap'), ('water', 'well', 'well', 'true', NULL, NULL, 'well'),
	('living', 'housing', NULL, 'meets', NULL, '{house}', 'housing'), ('living', 'water', NULL, 'meets', NULL, '{water}', 'water'),
	('living', 'income', 'income', '>', 100, NULL, 'income');
SELECT 'nested: ' || id, says(explain_assessment(doc, 'living', unit => id::text), told)
FROM (VALUES
	(1, '{"roof": 2, "floor": true, "tap": false, "well": false, "income": "1.5e3"}'::jsonb, '1: not eligible. '
		'Not met: housing (roof 2 (must be at least 3)), water (0 of 2 criteria met, 1 needed; tap, well)'),
	(2, '{"roof": 3, "floor": true, "tap": null, "well": "no", "income": 99.5}', '2: not eligible. Not met: income 99.5 (must be above 100); '
		'not known: water (0 of 2 criteria met, 1 needed; tap)'),
	(3, '{"roof": 3, "floor": 1, "tap": "yes", "income": 1000}', '3: eligible. All criteria are met (3)'),
	(4, 'null', '4: undetermined. Not known: housing, water, income')) v(id, doc, told);
SELECT 'a document as a text', explain_assessment(doc::text, 'living') = explain_assessment(doc, 'living')
	AND explain_assessment(doc, 'living') LIKE 'not eligible. Not met: housing (roof 2 %' FROM (SELECT '{"roof": 2, "floor": true}'::jsonb AS doc) q;
SELECT 'a NULL document', explain_assessment(NULL::jsonb, 'flag') = 'undetermined. Not known: the flag';
SELECT 'a mapping', says(explain_assessment(q, 'flag', '{"x": ["doc", "flags", 0]}'), 'u: not eligible. Not met: the flag')
FROM (SELECT 'u'::text AS u, '{"flags": ["no"]}'::jsonb AS doc) q;

-- Words of the user: units of numbers, nouns of columns, another way to put it
INSERT INTO language_word (language, topic, key, scope, word) VALUES
	('en', 'number', 'income', 'living', '{number} dollars'), ('en', 'number', 'n', '', '{plain}'),
	('en', 'column', 'village_mean', '', 'mean of the village'), ('en', 'criterion', 'roof', 'house', 'quality of the roof'),
	('en', 'verdict', 'not_eligible', 'living', 'no'), ('en', 'comparison', '>', '', 'more than {bound} asked'),
	('en', 'form', 'thousands', '', '_'), ('en', 'form', 'decimal', '', ';'), ('en', 'reason', 'nested', '', '{Label}: {items}');
SELECT 'words of the user', says(explain_assessment('{"roof": 2, "floor": true, "tap": true, "income": -12345.678}'::jsonb, 'living'),
	'no. Not met: Housing: quality of the roof 2 (must be at least 3), income -12_345;68 dollars (more than 100 dollars asked)')
	|| says(explain_assessment(q, 'below'), 'not eligible. Not met: x 1_000;25 (must be below 100)') = 'tt' FROM (SELECT 1000.25 AS x) q;
DELETE FROM language_word WHERE NOT shipped;
SELECT 'without them', explain_assessment(q, 'below') LIKE '%1,000.25%' FROM (SELECT 1000.25 AS x) q;
INSERT INTO language_word (language, topic, key, word) VALUES ('fr', 'sentence', 'failed', 'manque: {items}');
SELECT 'a language of the user, with English where it has no word', says(explain_assessment(v, 'cn-village-2016-west', language => 'fr'),
	'V4: may not exit. Manque: incidence of poverty 3.00 % (must be below 3 %)') FROM village v WHERE village = 'V4';

-- A standard of the user in the place of a shipped one is seen in every result.
SELECT 'assess: the shipped one', (a.standard, a.shipped, a.replaces_shipped) = ('cn-village-2016-west', true, false)
	AND (a.local_label IS NOT NULL) = (getdatabaseencoding() IN ('UTF8', 'EUC_CN'))
FROM village v, assess(v, 'cn-village-2016-west') a LIMIT 1;
SELECT 'assess: the user''s own', (a.standard, a.shipped, a.replaces_shipped, a.local_label IS NULL) = ('flag', false, false, true)
FROM pair p, assess(p, 'flag') a;
INSERT INTO assessment_standard (standard, local_label) VALUES ('cn-village-2016-west', 'ours');
INSERT INTO assessment_criterion (standard, metric, comparison, threshold, label, local_label) VALUES
	('cn-village-2016-west', 'incidence', '<', 0.02, 'our incidence', 'notre incidence');
INSERT INTO assessment_standard (standard) VALUES ('asks');
INSERT INTO assessment_criterion (standard, comparison, accepted) VALUES ('asks', 'meets', '{cn-village-2016-west}');
SELECT 'assess: the user''s in its place', (a.standard, a.shipped, a.replaces_shipped, a.local_label)
	= ('cn-village-2016-west', false, true, 'ours') FROM village v, assess(v, 'cn-village-2016-west') a LIMIT 1;
SELECT 'assess_criteria', array_agg((c.criterion, c.local_label, c.standard, c.shipped, c.replaces_shipped)::text)
	= '{"(cn-village-2016-west,,asks,f,f)","(\"cn-village-2016-west: incidence\",\"notre incidence\",cn-village-2016-west,f,t)"}'
FROM village v, assess_criteria(v, 'asks') c WHERE village = 'V4';
SELECT 'explain_assessment', says(explain_assessment(v, 'cn-village-2016-west'), 'V4: may not exit. Not met: our incidence 0.03 '
	'(must be below 0.02). By the office''s own "cn-village-2016-west", in place of the shipped one') FROM village v WHERE village = 'V4';
SELECT 'explain_assessment of one that asks to meet it', explain_assessment(v, 'asks') LIKE '%. By the office''s own "cn-village-2016-west", %'
	AND explain_assessment(v, 'asks', language => 'fr') LIKE '%notre incidence 0.03 (must%' FROM village v WHERE village = 'V4';
INSERT INTO assessment_standard (standard) VALUES ('cn-monitoring-sudden-2021');
INSERT INTO assessment_criterion (standard, metric, comparison) VALUES ('cn-monitoring-sudden-2021', 'has_risk', 'true');
SELECT 'assess_monitoring', (m).replaces_shipped = '{sudden}' FROM (SELECT assess_monitoring(h) AS m FROM (SELECT true AS has_exited,
	false AS never_registered, 5 AS income_per_capita, 6 AS monitoring_line, true AS has_risk, true AS
		has_severe_hardship) h) q;
DELETE FROM assessment_standard WHERE standard ~ '^cn' AND NOT shipped;
SELECT 'without it, the shipped one again', explain_assessment(v, 'cn-village-2016-west') LIKE 'V4: may not exit. %3 %)' FROM village v
	WHERE village = 'V4';

-- Rules as a value
SELECT 'by rules as by name: ' || s, bool_and(explain_assessment(v, standard_rules(s)) = explain_assessment(v, s)
	AND (explain_assessment(v, standard_rules(s), language => 'zh') = explain_assessment(v, s, language => 'zh')
		OR getdatabaseencoding() NOT IN ('UTF8', 'EUC_CN'))) AND count(*) = 6
FROM village v, unnest('{cn-village-2016-west,cn-village-2016-centre}'::text[]) s GROUP BY s ORDER BY s;
SELECT 'documents by rules', explain_assessment(doc, standard_rules('living')) = explain_assessment(doc, 'living')
	AND explain_assessment(doc::text, standard_rules('living')) = explain_assessment(doc, 'living')
FROM (SELECT '{"roof": 2, "floor": true}'::jsonb AS doc) q;
SELECT 'NULL rules', explain_assessment(v, NULL::standard_rules) IS NULL FROM village v LIMIT 1;
SELECT 'rules do not say where they were declared', (a.standard, a.shipped IS NULL, a.replaces_shipped IS NULL, a.local_label IS NULL)
	= ('cn-village-2016-west', true, true, true) FROM village v, assess(v, standard_rules('cn-village-2016-west')) a LIMIT 1;
SELECT explain_assessment(p, standard_rules('flag'), language => 'klingon') FROM pair p;

-- The words change between two turns of a loop, and so does the standard.
DO $$
DECLARE
	told text[];
	x record;
BEGIN
	SELECT false AS x INTO x;
	FOR i IN 1 .. 3 LOOP
		UPDATE language_word SET word = 'm' || i || ': {items}' WHERE language = 'fr';
		UPDATE assessment_criterion SET label = 'flag ' || i WHERE standard = 'flag';
		told := told || explain_assessment(x, 'flag', language => 'fr');
	END LOOP;
	IF told <> '{not eligible. M1: flag 1,not eligible. M2: flag 2,not eligible. M3: flag 3}' THEN
		RAISE EXCEPTION 'stale: %', told;
	END IF;
END $$;
SELECT 'two languages by turns', array_agg(explain_assessment(q, 'flag', language => l) ORDER BY i) =
	'{not eligible. Not met: flag 3,not eligible. M3: flag 3,not eligible. Not met: flag 3}'
FROM (VALUES (1, 'en'), (2, 'fr'), (3, 'en')) v(i, l), (SELECT false AS x) q;

-- Slips
SELECT explain_assessment(v, 'cn-village-2016-west', language => 'frr') FROM village v;
SELECT explain_assessment(v, 'cn-village-2016-west', NULL, 'english') FROM village v;
SELECT explain_assessment(v, 'cn-village-2016-west', NULL, '') FROM village v;
SELECT explain_assessment(v, 'cn-vilage-2016-west') FROM village v;
SELECT explain_assessment(v, 'cn-village-2016-west', '{"incidance": "x"}') FROM village v;
SELECT explain_assessment(v, 'cn-household-2016') FROM village v;
SELECT explain_assessment('[1]'::jsonb, 'flag');
SELECT explain_assessment('{"x": ', 'flag');
SELECT explain_assessment('{"x": "perhaps"}', 'flag');
SELECT explain_assessment(q, 'share') FROM (SELECT 2.5 AS x) q;
SELECT explain_assessment(q, 'below') FROM (SELECT 'NaN'::float8 AS x) q;
SELECT 'the session lives', says(explain_assessment(q, 'below'), 'eligible. All criteria are met (1)') FROM (SELECT 5 AS x) q;

DELETE FROM language_word WHERE NOT shipped;
DELETE FROM assessment_standard WHERE NOT shipped;
DROP SCHEMA standard_explain_test CASCADE;
