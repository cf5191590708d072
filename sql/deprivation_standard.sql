--
-- Multidimensional measures by a declared standard: its weights and cutoff, and
-- whether the summary was built with its indicators. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA deprivation_standard_test;
SET search_path = deprivation_standard_test, public;

INSERT INTO assessment_standard(standard, cutoff) VALUES ('mpi', 0.4), ('union', NULL), ('equal', 0.5), ('other', 0.4);
INSERT INTO assessment_criterion(standard, metric, comparison, weight, label, local_label)
SELECT s, m, 'true', CASE s WHEN 'mpi' THEN w WHEN 'union' THEN CASE m WHEN 'roof' THEN 0 ELSE w END END, initcap(m),
	upper(m)
FROM unnest('{mpi,union,equal}'::text[]) s, (VALUES (1, 'water', 3), (2, 'toilet', 3), (3, 'roof', 1.5),
	(4, 'school', 7.5)) v(i, m, w) ORDER BY i;
INSERT INTO assessment_criterion(standard, metric, comparison) VALUES ('other', 'a', 'true'), ('other', 'b', 'true'),
	('other', 'c', 'true'), ('other', 'd', 'true');
CREATE TABLE household AS SELECT i AS id, i % 5 AS village, 1 + i % 7 AS persons, i % 3 > 0 AS water,
	i % 4 > 0 AS toilet, CASE WHEN i % 29 > 0 THEN i % 2 = 0 END AS roof, i % 6 > 1 AS school
	FROM generate_series(1, 700) i;
CREATE TABLE stored AS SELECT village, deprivation_summary(deprivation_profile(h, 'mpi'), persons) AS s,
	deprivation_summary(deprivation_profile(NOT water, NOT toilet, NOT roof, NOT school), persons) AS flags
		FROM household h GROUP BY village;

-- The same as with numbers
SELECT 'measures: ' || missing, bool_and(mpi(s, 'mpi', missing) = mpi(flags, '{3,3,1.5,7.5}', 0.4, missing)
	AND intensity(s, 'mpi', missing) = intensity(flags, '{3,3,1.5,7.5}', 0.4, missing)
	AND multidimensional_headcount(s, 'mpi', missing) = multidimensional_headcount(flags, '{3,3,1.5,7.5}', 0.4, missing)
	AND multidimensional_poor_population(s, 'mpi', missing) = multidimensional_poor_population(flags, '{3,3,1.5,7.5}',
		0.4, missing)
	AND (SELECT bool_and(censored_headcount(s, 'mpi', i) = censored_headcount(flags, '{3,3,1.5,7.5}', 0.4, i)
		AND indicator_contribution(s, 'mpi', i) = indicator_contribution(flags, '{3,3,1.5,7.5}', 0.4, i))
			FROM generate_series(1, 4) i)) AND count(*) = 5
FROM stored, unnest('{drop,not_deprived}'::text[]) missing GROUP BY missing ORDER BY missing;
SELECT 'the default drops', bool_and(mpi(s, 'mpi') = mpi(s, 'mpi', 'drop')
	AND mpi(s, 'mpi') <> mpi(s, 'mpi', 'not_deprived')) FROM stored;
SELECT 'numbers without types, as drivers send them', mpi(flags, '{3,3,1.5,7.5}', '0.4') = mpi(flags, '{3,3,1.5,7.5}',
	0.4) AND intensity(flags, '{3,3,1.5,7.5}', '0.4') = intensity(flags, '{3,3,1.5,7.5}', 0.4)
	AND censored_headcount(flags, '{3,3,1.5,7.5}', '0.4', '2') = censored_headcount(flags, '{3,3,1.5,7.5}', 0.4, 2)
		FROM stored WHERE village = 1;
SELECT mpi(flags, '{3,3,1.5,7.5}', '85') FROM stored WHERE village = 1;
SELECT mpi(flags, '{3,3}', '0.4') FROM stored WHERE village = 1;
SELECT mpi(flags, '{3,3,1.5,7.5}', 'drop') FROM stored WHERE village = 1;
-- and as from the households
SELECT 'by hand', bool_and(abs(mpi(s, 'mpi') - m) < 1e-14 AND multidimensional_headcount(s, 'mpi') = h) FROM stored
	JOIN (
	SELECT village, sum(persons * score) FILTER (WHERE score >= 0.4) / sum(persons) AS m,
		(sum(persons) FILTER (WHERE score >= 0.4))::float8 / sum(persons) AS h
	FROM (SELECT *, ((NOT water)::int * 3 + (NOT toilet)::int * 3 + (NOT roof)::int * 1.5 + (NOT school)::int
		* 7.5) / 15.0 AS score FROM household WHERE roof IS NOT NULL) q GROUP BY village) q USING (village);
SELECT 'no weights: equal ones', bool_and(mpi(s, 'equal') = mpi(flags, '{1,1,1,1}', 0.5)) FROM stored;
SELECT 'no cutoff: any deprivation of some weight', bool_and(multidimensional_headcount(s, 'union') = h) FROM stored
	JOIN (
	SELECT village, (sum(persons) FILTER (WHERE NOT (water AND toilet AND school)))::float8 / sum(persons) AS h
	FROM household WHERE roof IS NOT NULL GROUP BY village) q USING (village);
SELECT 'a region', mpi(rollup(s), 'mpi') = mpi(rollup(flags), '{3,3,1.5,7.5}', 0.4) FROM stored;
SELECT 'NULL', mpi(NULL, 'mpi') IS NULL AND mpi(s, NULL) IS NULL
	AND NOT EXISTS (SELECT FROM deprivation_report(s, NULL)) FROM stored WHERE village = 1;

-- The report
SELECT 'the report', count(*) = 4 AND bool_and(r.uncensored = uncensored_headcount(s, i::int)
	AND r.censored = censored_headcount(s, 'mpi', i::int) AND r.contribution = indicator_contribution(s, 'mpi', i::int)
	AND r.missing_share = missing_rate(s, i::int) AND r.weight = ('{0.2,0.2,0.1,0.5}'::float8[])[i] AND r."position" = i
		AND r.label = initcap(r.criterion) AND r.local_label = upper(r.criterion))
	AND array_agg(r.criterion) = '{water,toilet,roof,school}' AND abs(sum(r.contribution) - 1) < 1e-15
		AND abs(sum(r.weight * r.censored) - mpi(s, 'mpi')) < 1e-15
FROM (SELECT rollup(s) AS s FROM stored) q, deprivation_report(s, 'mpi') WITH ORDINALITY r("position", criterion, label,
	local_label, weight, uncensored, censored, contribution, missing_share, i) GROUP BY s;
SELECT 'the report, missing is not deprived', bool_and(r.uncensored = uncensored_headcount(s, r."position",
	'not_deprived') AND r.censored = censored_headcount(flags, '{3,3,1.5,7.5}', 0.4, r."position", 'not_deprived')
	AND r.contribution = indicator_contribution(flags, '{3,3,1.5,7.5}', 0.4, r."position", 'not_deprived'))
FROM stored, deprivation_report(s, 'mpi', 'not_deprived') r;
SELECT 'the report of nobody poor, and of no rows', (SELECT count(*) = 4 AND count(contribution) = 0
	AND bool_and(censored = 0) FROM deprivation_report((SELECT deprivation_summary('0000'::deprivation_profile)),
	'mpi'))
	AND (SELECT count(*) = 4 AND count(uncensored) = 0 AND count(weight) = 4
		FROM deprivation_report(empty_deprivation_summary(), 'mpi'));
SELECT 'the report of an improper summary', count(*) = 4 AND count(censored) = 0
	FROM deprivation_report((SELECT - s FROM stored WHERE village = 1), 'mpi');

-- A summary knows its indicators
SELECT mpi(s, 'other') FROM stored WHERE village = 1;
SELECT mpi(rollup(s), 'cn-household-2016') FROM stored;
SELECT deprivation_report(s, 'other') FROM stored WHERE village = 1;
SELECT 'one of flags does not', mpi(flags, 'other') = mpi(flags, '{1,1,1,1}', 0.4) FROM stored WHERE village = 1;
UPDATE assessment_criterion SET position = CASE metric WHEN 'water' THEN 2 ELSE 1 END
	WHERE standard = 'mpi' AND metric IN ('water', 'toilet');
SELECT mpi(s, 'mpi') FROM stored WHERE village = 1;
SELECT censored_headcount(s, 'mpi', 1) FROM stored WHERE village = 1;
SELECT mpi(rollup(s), 'mpi') FROM stored;
SELECT mpi(s, 'mpi') FROM (SELECT rollup(s) + (SELECT deprivation_summary(deprivation_profile(h, 'mpi'))
	FROM household h) AS s FROM stored) q;
SELECT 'what was added is taken away', mpi(s - t, 'mpi') = mpi(t, 'mpi') AND mpi(s - t - t, 'mpi') IS NULL AND s - t = t
FROM (SELECT t + t AS s, t FROM (SELECT deprivation_summary(deprivation_profile(h, 'mpi')) AS t FROM household h) q) q;
UPDATE assessment_criterion SET position = CASE metric WHEN 'water' THEN 1 ELSE 2 END
	WHERE standard = 'mpi' AND metric IN ('water', 'toilet');
SELECT 'and back', bool_and(mpi(s, 'mpi') = mpi(flags, '{3,3,1.5,7.5}', 0.4)) FROM stored;
UPDATE assessment_criterion SET criterion = 'drinking water' WHERE standard = 'mpi' AND metric = 'water';
SELECT mpi(s, 'mpi') FROM stored WHERE village = 1;
UPDATE assessment_criterion SET criterion = 'water', metric = 'has_water', label = 'Safe water', weight = 4
	WHERE standard = 'mpi' AND metric = 'water';
SELECT 'another column, label or weight is the same indicator', mpi(s, 'mpi') = mpi(flags, '{4,3,1.5,7.5}', 0.4)
	FROM stored WHERE village = 1;
UPDATE assessment_criterion SET metric = 'water' WHERE standard = 'mpi' AND metric = 'has_water';

-- The algebra, and what is stored
SELECT 'rollup, + and - agree', rollup(s) = a AND a - b = s1 AND (a + b) - b = a AND a - a = a - a + (b - b)
	AND is_empty(a - a) AND NOT is_empty(a)
FROM stored, (SELECT x.s + y.s + z.s + u.s + v.s AS a, y.s + z.s + u.s + v.s AS b, x.s AS s1
	FROM stored x, stored y, stored z, stored u, stored v
	WHERE x.village = 0 AND y.village = 1 AND z.village = 2 AND u.village = 3 AND v.village = 4) q GROUP BY a, b, s1;
SELECT 'in one pass or from parts', (SELECT deprivation_summary(deprivation_profile(h, 'mpi'), persons)
	FROM household h) = rollup(s) FROM stored;
SELECT 'text and binary', bool_and(s::text::deprivation_summary = s
	AND mpi(s::text::deprivation_summary, 'mpi') = mpi(s, 'mpi')
	AND length(povaid_support.deprivation_summary_send(s)) * 2 = length(s::text)) FROM stored;
SELECT 'a window that moves', bool_and(mpi(s, 'mpi') IS NOT DISTINCT
	FROM (SELECT mpi(deprivation_summary(deprivation_profile(g, 'mpi')), 'mpi') FROM household g
	WHERE g.id BETWEEN h.id - 9 AND h.id))
FROM (SELECT id, deprivation_summary(deprivation_profile(h, 'mpi')) OVER (ORDER BY id ROWS 9 PRECEDING) AS s
	FROM household h) h;
SELECT 'profiles are equal by their bits', bool_and(p = q AND NOT p <> q AND p >= q
	AND povaid_support.deprivation_profile_cmp(p, q) = 0
	AND povaid_support.deprivation_profile_hash(p) = povaid_support.deprivation_profile_hash(q)
	AND p::text = q::text
	AND deprived_count(p) = deprived_count(q) AND missing(p, 3) = missing(q, 3)
		AND pg_column_size(p) = pg_column_size(q) + 4) AND count(DISTINCT p) = count(DISTINCT p::text)
FROM (SELECT deprivation_profile(h, 'mpi') AS p, deprivation_profile(NOT water, NOT toilet, NOT roof, NOT school) AS q
	FROM household h OFFSET 0) q;
SELECT 'the written form leaves the indicators out', mpi(deprivation_summary(deprivation_profile(h,
	'mpi')::text::deprivation_profile), 'other') IS NOT NULL FROM household h;
SELECT 'documents make the same', bool_and(povaid_support.deprivation_summary_send(a) = povaid_support.deprivation_summary_send(b))
	FROM (SELECT deprivation_summary(deprivation_profile(h, 'mpi')) AS a,
	deprivation_summary(deprivation_profile(to_jsonb(h), 'mpi')) AS b FROM household h) q;

-- Nonsense
INSERT INTO assessment_standard(standard, cutoff) VALUES ('x', 33.3);
INSERT INTO assessment_standard(standard, cutoff) VALUES ('x', 0);
INSERT INTO assessment_standard(standard, cutoff) VALUES ('x', 'NaN');
INSERT INTO assessment_criterion(standard, metric, comparison, weight) VALUES ('other', 'x', 'true', -1);
INSERT INTO assessment_criterion(standard, metric, comparison, weight) VALUES ('other', 'x', 'true', 'NaN');
UPDATE assessment_criterion SET weight = 1 WHERE standard = 'other' AND metric = 'b';
SELECT mpi(flags, 'other') FROM stored WHERE village = 1;
UPDATE assessment_criterion SET weight = 0 WHERE standard = 'other';
SELECT mpi(flags, 'other') FROM stored WHERE village = 1;
SELECT mpi(flags, 'mpi', 'dropped') FROM stored WHERE village = 1;
SELECT censored_headcount(flags, 'mpi', 5) FROM stored WHERE village = 1;
SELECT mpi(flags, 'mpy') FROM stored WHERE village = 1;
SELECT 'and then', mpi(flags, 'mpi') > 0 FROM stored WHERE village = 1;

DROP SCHEMA deprivation_standard_test CASCADE;
DELETE FROM assessment_standard WHERE NOT shipped;
