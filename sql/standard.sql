--
-- Declared standards: the assessment of a row. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA standard_test;
SET search_path = standard_test, public;

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

-- The households of the example: above the line, at it, of unknown income, of
-- unknown income in an unsafe house, all unknown.
CREATE TABLE household (id int, persons int, income_per_capita numeric, poverty_line numeric,
	has_food bool, has_clothing bool, has_compulsory_education bool, has_basic_medical_care bool,
	has_safe_housing bool, has_safe_water bool);
INSERT INTO household VALUES
	(1, 4, 2952.01, 2952, true, true, true, true, true, true),
	(2, 3, 2952.00, 2952, true, true, true, true, true, true),
	(3, 2, NULL, 2952, true, true, true, true, true, NULL),
	(4, 1, NULL, 2952, true, true, true, true, false, false),
	(5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(6, 5, 4000, NULL, true, true, true, true, true, false);

SELECT 'household: verdicts', array_agg(verdict(h, 'cn-household-2016')::text ORDER BY id) =
	'{eligible,not_eligible,undetermined,not_eligible,undetermined,undetermined}' FROM household h;
SELECT 'household: verdicts with water', array_agg(verdict(h, 'cn-household-2016-water')::text ORDER BY id) =
	'{eligible,not_eligible,undetermined,not_eligible,undetermined,not_eligible}' FROM household h;
SELECT 'household: reasons', a.verdict = 'not_eligible'
	AND a.met = '{has_food,has_clothing,has_compulsory_education,has_basic_medical_care}'
	AND a.failed = '{has_safe_housing,has_safe_water}' AND a.unknown = '{income_per_capita}'
FROM household h, assess(h, 'cn-household-2016-water') a WHERE id = 4;
SELECT 'household: lists are empty, not NULL', a.failed = '{}' AND a.unknown = '{}' AND cardinality(a.met) = 6
FROM household h, assess(h, 'cn-household-2016') a WHERE id = 1;
SELECT 'household: shortfalls', array_agg(shortfalls(h, 'cn-household-2016')::text ORDER BY id) =
	'{"{}","{income_per_capita}","{}","{has_safe_housing}","{}","{}"}' FROM household h;
SELECT 'an all-NULL row: all is unknown', a.verdict = 'undetermined' AND a.met = '{}' AND a.failed = '{}'
	AND a.unknown
		= '{income_per_capita,has_food,has_clothing,has_compulsory_education,has_basic_medical_care,has_safe_housing}'
FROM household h, assess(h, 'cn-household-2016') a WHERE id = 5;
SELECT 'a NULL row, after a left join: the same', bool_and(v.id IN (1, 5) = (h.id IS NOT NULL)) AND count(*) = 3
	AND array_agg(verdict(h, 'cn-household-2016')::text ORDER BY v.id) = '{eligible,undetermined,undetermined}'
	AND (array_agg((assess(h, 'cn-household-2016')).unknown::text ORDER BY v.id))[2:3] =
		array_fill('{income_per_capita,has_food,has_clothing,has_compulsory_education,has_basic_medical_care,has_safe_housing}'::text, '{2}')
FROM (VALUES (1), (5), (99)) v(id) LEFT JOIN household h USING (id);
SELECT 'a NULL row of a sub-select, after a left join: the same', array_agg(verdict(h, 'cn-household-2016')::text
	ORDER BY v.id) =
	'{eligible,undetermined}'
FROM (VALUES (1), (99)) v(id) LEFT JOIN (SELECT * FROM household OFFSET 0) h ON h.id = v.id;
SELECT 'a NULL: the same', verdict(NULL, 'cn-household-2016') = 'undetermined'
	AND verdict(NULL::household, 'cn-household-2016') = 'undetermined'
	AND (assess(NULL, 'cn-household-2016')).unknown = (assess(NULL::household, 'cn-household-2016')).unknown
	AND shortfalls(NULL, 'cn-household-2016') = '{}';
SELECT 'a NULL row with a quorum', verdict(NULL, 'cn-team-recall-2019') = 'undetermined';
SELECT 'a NULL standard: NULL', verdict(h, NULL) IS NULL AND assess(h, NULL) IS NULL AND shortfalls(h, NULL) IS NULL
	AND NOT EXISTS (SELECT FROM assess_criteria(h, NULL)) FROM household h WHERE id = 1;
SELECT 'a NULL mapping: none', verdict(h, 'cn-household-2016', NULL) = 'eligible' FROM household h WHERE id = 1;
SELECT 'named arguments', verdict("row" => h, standard => 'cn-household-2016', mapping => '{}') = 'eligible'
	FROM household h WHERE id = 1;
SELECT 'criteria: one row each', array_agg(concat_ws(' ', criterion, label, value, comparison, bound, result)) =
	ARRAY['income_per_capita income per person exceeds the poverty line 2952.00 > 2952 failed',
		'has_food food is no worry true true met', 'has_clothing clothing is no worry true true met',
		'has_compulsory_education compulsory education is guaranteed (true, too, where there is no child of that age) true true met',
		'has_basic_medical_care basic medical care is guaranteed true true met',
		'has_safe_housing safe housing is guaranteed true true met']
	AND count(bound) = 1
FROM household h, assess_criteria(h, 'cn-household-2016') WHERE id = 2;
SELECT 'criteria: of a NULL row', count(*) = 6 AND bool_and(result = 'unknown' AND value IS NULL AND bound IS NULL)
FROM assess_criteria(NULL, 'cn-household-2016');
SELECT 'criteria: constants are known for a NULL row', array_agg(bound) = '{0.03,0.02,0.02,0.90}'
FROM assess_criteria(NULL, 'cn-county-2016-west');
SELECT 'criteria: in the target list', count(*) = 36 FROM (SELECT assess_criteria(h, 'cn-household-2016')
	FROM household h) s;
SELECT 'criteria agree with the lists', bool_and(a.met = c.met AND a.failed = c.failed AND a.unknown = c.unknown)
	AND count(*) = 6
FROM household h, assess(h, 'cn-household-2016-water') a, LATERAL (
	SELECT coalesce(array_agg(criterion) FILTER (WHERE result = 'met'), '{}') AS met,
		coalesce(array_agg(criterion) FILTER (WHERE result = 'failed'), '{}') AS failed,
		coalesce(array_agg(criterion) FILTER (WHERE result = 'unknown'), '{}') AS unknown
	FROM assess_criteria(h, 'cn-household-2016-water')) c;
SELECT 'a standard of its own for each row', array_agg(verdict(h, s.standard)::text ORDER BY s.standard, h.id) =
	'{eligible,not_eligible,undetermined,not_eligible,undetermined,undetermined,eligible,not_eligible,undetermined,not_eligible,undetermined,not_eligible}'
FROM household h, (VALUES ('cn-household-2016'), ('cn-household-2016-water')) s(standard);

-- Nothing is rounded: both print 3.00 %.
CREATE TABLE village (name text, poor int, base int, incidence numeric, has_infrastructure bool DEFAULT true,
	has_public_services bool DEFAULT true, has_industry bool DEFAULT true, has_collective_income bool DEFAULT true);
INSERT INTO village(name, poor, base) VALUES ('below', 2999, 100000), ('above', 30004, 1000000), ('at', 3, 100),
	('centre', 2, 100);
UPDATE village SET incidence = poor::numeric / base;
SELECT 'village: 2.999 % is below 3 %, 3.0004 % is not, nor is 3 %', bool_and(verdict(v, 'cn-village-2016-west')::text =
	CASE name WHEN 'below' THEN 'eligible' WHEN 'centre' THEN 'eligible' ELSE 'not_eligible' END)
	AND count(*) FILTER (WHERE round(100 * incidence, 2) = 3.00) = 3 FROM village v;
SELECT 'village: the same from double precision', bool_and(verdict(v, 'cn-village-2016-west')::text =
	CASE name WHEN 'below' THEN 'eligible' WHEN 'centre' THEN 'eligible' ELSE 'not_eligible' END)
FROM (SELECT name, poor::float8 / base AS incidence, has_infrastructure, has_public_services, has_industry,
	has_collective_income FROM village) v;
SELECT 'village: 2 % is not below 2 %', bool_and(verdict(v, 'cn-village-2016-centre') = 'not_eligible') FROM village v;

-- The county: equality with a threshold is disputed, so there are two variants.
CREATE TABLE county (name text, comprehensive_incidence numeric, wrong_exit_rate numeric, missed_rate numeric,
	recognition_rate numeric);
INSERT INTO county VALUES ('clear', 0.0198, 0.001, 0, 0.95), ('at', 0.03, 0.02, 0.02, 0.90),
	('one fails', 0.01, 0.0201, 0, 0.95),
	('unknown', 0.01, NULL, 0, 0.95), ('fails and unknown', 0.031, NULL, 0, 0.95);
SELECT 'county: ' || standard, array_agg(verdict(c, standard)::text ORDER BY name) = verdicts::text[]
FROM county c, (VALUES ('cn-county-2016-west', '{not_eligible,eligible,not_eligible,not_eligible,undetermined}'),
	('cn-county-2016-west-inclusive', '{eligible,eligible,not_eligible,not_eligible,undetermined}'),
	('cn-county-2016-centre', '{not_eligible,eligible,not_eligible,not_eligible,undetermined}'),
	('cn-county-2016-centre-inclusive', '{not_eligible,eligible,not_eligible,not_eligible,undetermined}')) s(standard,
		verdicts)
GROUP BY standard, verdicts ORDER BY standard;
SELECT 'county: the five items of Yunnan', array_agg(verdict(c, s)::text
	ORDER BY s, c.comprehensive_incidence, c.policy_coverage) =
	'{eligible,not_eligible,not_eligible,eligible,not_eligible,eligible}'
FROM (VALUES (0.029, 0.101, 0.100, 0.90, 1.0, true, 0.018, 0.018),
	(0.03, 0.101, 0.100, 0.90, 0.9999, true, 0.018, 0.018),
	(0.03, 0.101, 0.100, 1.0, 1.0, true, 0.01, 0.018)) c(comprehensive_incidence, income_growth, province_income_growth,
	exited_village_share, policy_coverage, has_balanced_education, dropout_rate, dropout_limit),
	(VALUES ('yunnan-county-2017'), ('yunnan-county-2017-inclusive')) s(s);
SELECT 'township', array_agg(verdict(t, 'deqen-township-2016')::text
	ORDER BY incidence) = '{eligible,not_eligible,not_eligible}'
FROM (VALUES (0.0216, 0.1, 0.09), (0.0217, 0.1, 0.1), (0.05, 0.1, 0.09)) t(incidence, income_growth,
	county_income_growth);
SELECT 'team members: any of four, 55 included', array_agg(concat_ws(' ', a.verdict, a.met) ORDER BY n) =
	ARRAY['eligible {age}', 'not_eligible {}', 'undetermined {}', 'eligible {is_not_competent}']
FROM (VALUES (1, 55, false, false, false), (2, 54, false, false, false), (3, NULL, false, false, false),
	(4, NULL, NULL, false, true))
	m(n, age, is_unfit_for_health, is_support_or_temporary_staff, is_not_competent), assess(m, 'cn-team-recall-2019') a;
SELECT 'four no-removals: each against its own', array_agg(concat_ws(' ', a.verdict, a.failed, a.unknown) ORDER BY n) =
	ARRAY['eligible {} {}', 'not_eligible {policy_after} {}', 'undetermined {} {assistance_after}']
FROM (VALUES (1, 5, 5, 10.0, 10.0, 3, 4, 0, 0), (2, 5, 5, 10.0, 9.99, 3, 4, 0, 0), (3, 5, 6, 1.0, 1.0, NULL, 4, 0, 0))
	u(n, responsibility_before, responsibility_after, policy_before, policy_after, assistance_before, assistance_after,
		supervision_before, supervision_after),
	assess(u, 'cn-four-no-removals-2019') a;
SELECT 'monitoring: three kinds', array_agg(concat_ws(' ', verdict(h, 'cn-monitoring-unstable-2021'),
	verdict(h, 'cn-monitoring-marginal-2021'),
	verdict(h, 'cn-monitoring-sudden-2021')) ORDER BY n) =
	ARRAY['eligible not_eligible not_eligible', 'not_eligible eligible not_eligible',
		'not_eligible not_eligible eligible', 'not_eligible not_eligible not_eligible']
FROM (VALUES (1, true, false, 8699.99, 8700, true, false), (2, false, true, 8699.99, 8700, true, false),
	(3, true, false, 8700, 8700, true, true), (4, true, false, 8699, 8700, false, true))
	h(n, has_exited, never_registered, income_per_capita, monitoring_line, has_risk, has_severe_hardship);
SELECT 'monitoring: the kinds in one call', array_agg(concat_ws(' ', m.status, coalesce(m.kind, '-'), m.kinds,
	m.undetermined) ORDER BY n) =
	ARRAY['to be monitored unstable {unstable} {}', 'to be monitored marginal {marginal} {}',
		'to be monitored sudden {sudden} {}', 'cleared - {} {}',
	'to be monitored unstable {unstable,sudden} {}', 'to be monitored - {sudden} {unstable}',
		'undetermined - {} {unstable,sudden}', 'to be monitored unstable {unstable} {sudden}']
FROM (VALUES (1, true, false, 8699.99, 8700, true, false), (2, false, true, 8699.99, 8700, true, false),
	(3, true, false, 8700, 8700, true, true), (4, true, false, 8699, 8700, false, true),
	(5, true, false, 8699, 8700, true, true), (6, true, false, NULL, 8700, true, true),
		(7, true, false, 8699, 8700, NULL, true), (8, true, false, 8699, 8700, true, NULL))
	h(n, has_exited, never_registered, income_per_capita, monitoring_line, has_risk, has_severe_hardship),
		assess_monitoring(h) m;
SELECT 'monitoring: a NULL row', (m).status = 'undetermined' AND (m).kind IS NULL AND (m).kinds = '{}'
	AND (m).undetermined = '{unstable,marginal,sudden}'
FROM (SELECT assess_monitoring(h) AS m FROM (SELECT 1) one LEFT
	JOIN (SELECT true AS has_exited, false AS never_registered, 1 AS income_per_capita, 2 AS monitoring_line,
	true AS has_risk, true AS has_severe_hardship) h ON false) q;
SELECT 'monitoring: many rows', count(*) FILTER (WHERE (assess_monitoring(h)).status = 'cleared') = 50
	FROM (SELECT true AS has_exited, false AS never_registered, i AS income_per_capita, 51 AS monitoring_line,
	true AS has_risk, false AS has_severe_hardship FROM generate_series(1, 100) i) h;
SELECT 'not China only: all ten', verdict(g, 'ph-sglg-2019') = 'eligible'
	AND cardinality((assess(g, 'ph-sglg-2019')).met) = 10
FROM (SELECT true AS passes_financial_administration, true AS passes_disaster_preparedness,
	true AS passes_social_protection,
	true AS passes_health_compliance, true AS passes_sustainable_education, true AS passes_business_friendliness,
	true AS passes_peace_and_order, true AS passes_environmental_management, true AS passes_tourism_and_culture,
	true AS passes_youth_development) g;

-- Every comparison, around equality, in every type of number, against a
-- constant and against columns of every type. The oracle is PostgreSQL's own
-- comparison after both sides are cast to the type that the rule names.
CREATE FUNCTION compared_as(metric text, bound text) RETURNS text LANGUAGE sql AS $$
	SELECT CASE WHEN metric IN ('float8', 'real') THEN metric
		WHEN bound IN ('float8', 'real') THEN bound ELSE 'numeric' END $$;
CREATE FUNCTION wrong_comparisons(metrics text[], bounds text[], metric_types text[], bound_types text[], OUT tried int,
	OUT wrong text)
LANGUAGE plpgsql SET max_parallel_workers_per_gather = 0 SET jit = off AS $$
DECLARE
	r record;
	got text;
	want text;
BEGIN
	tried := 0;
	DELETE FROM assessment_standard WHERE NOT shipped;
	INSERT INTO assessment_standard(standard) SELECT o || b FROM unnest('{<,<=,=,>=,>}'::text[]) o, unnest(bounds || 'bound'::text) b;
	INSERT INTO assessment_criterion(standard, metric, comparison, threshold, threshold_column)
	SELECT standard, 'metric', substring(standard from '^[<=>]+'), NULLIF(bound, 'bound')::numeric, CASE WHEN bound = 'bound' THEN bound END
	FROM assessment_standard, substring(standard from '^[<=>]+(.*)') bound WHERE NOT shipped;
	FOR r IN SELECT DISTINCT o, m, b, mt, bt, compared_as(mt, bt) AS common
		FROM unnest('{<,<=,=,>=,>}'::text[]) o, unnest(metrics) m, unnest(bounds) b, unnest(metric_types) mt, unnest(bound_types) bt
	LOOP
		IF r.bt = 'constant' THEN
			r.bt := 'numeric';
			EXECUTE format('SELECT verdict(q, %L) FROM (SELECT %L::%s AS metric) q', r.o || r.b, r.m, r.mt) INTO got;
		ELSE
			EXECUTE format('SELECT verdict(q, %L) FROM (SELECT %L::%s AS metric, %L::%s AS bound) q',
				r.o || 'bound', r.m, r.mt, r.b, r.bt) INTO got;
		END IF;
		EXECUTE format('SELECT CASE WHEN %L::%s::%s %s %L::%s::%s THEN ''eligible'' ELSE ''not_eligible'' END',
			r.m, r.mt, r.common, r.o, r.b, r.bt, r.common) INTO want;
		tried := tried + 1;
		IF got IS DISTINCT FROM want THEN
			wrong := concat_ws('; ', wrong, concat_ws(' ', r.m, r.mt, r.o, r.b, r.bt, 'is', got));
		END IF;
	END LOOP;
END $$;
SELECT 'comparison: fractions', tried > 1000 AND wrong IS NULL
FROM wrong_comparisons('{0.03,0.0299999999999999999,0.030000000000000001,0.02,0.04,-0.03,0}',
	'{0.03,0.030000000000000001,0.0300000000000000004,-0.03,0.000}', '{numeric,float8,real}',
		'{constant,numeric,float8,real}');
SELECT 'comparison: integers', tried > 1000 AND wrong IS NULL
FROM wrong_comparisons('{2,3,4,-3,0,-32768,32767}', '{3,-3,0,32767,-32768}',
	'{smallint,int,bigint,numeric,float8,real}',
	'{constant,smallint,int,bigint,numeric,float8,real}');
SELECT 'comparison: integers with fractions and far constants', tried > 500 AND wrong IS NULL
FROM wrong_comparisons('{2,3,4,-3,-2,0,-9223372036854775808,9223372036854775807,9007199254740993}',
	'{2.5,3.0,3.0000000001,-2.5,9223372036854775807,9223372036854775807.5,9223372036854775808,-9223372036854775808,-9223372036854775808.5,-9223372036854775809,9007199254740992.5,1e40,-1e40}',
	'{bigint,numeric}', '{constant,numeric}');
SELECT 'comparison: digits beyond double precision', tried > 50 AND wrong IS NULL
FROM wrong_comparisons('{1000000000000000000000000000001,1000000000000000000000000000000,1e400,-1e400}',
	'{1000000000000000000000000000000,1e400,1e-400}', '{numeric}', '{constant,numeric}');
DELETE FROM assessment_standard WHERE NOT shipped;

-- The verdict, held against what it means: eligible if every way to fill in the
-- unknown facts ends well, not_eligible if none does.
CREATE TABLE truth (a bool, b bool, c bool);
INSERT INTO truth SELECT a, b, c FROM unnest('{t,f,NULL}'::bool[]) a, unnest('{t,f,NULL}'::bool[]) b,
	unnest('{t,f,NULL}'::bool[]) c;
INSERT INTO assessment_standard(standard, at_least)
SELECT concat_ws('-', coalesce(k::text, 'all'), mask), k
	FROM unnest('{NULL,1,2,3}'::int[]) k, generate_series(0, 7) mask;
INSERT INTO assessment_criterion(standard, metric, comparison, required)
SELECT standard, metric, 'true', mask & bit > 0
FROM assessment_standard, substring(standard from '\d$') d, CAST(d AS int) mask,
	(VALUES ('a', 1), ('b', 2), ('c', 4)) m(metric, bit)
WHERE NOT shipped ORDER BY standard, metric;
CREATE FUNCTION classical(at_least int, mask int, a bool, b bool, c bool) RETURNS bool LANGUAGE sql IMMUTABLE AS $$
	SELECT a::int + b::int + c::int >= coalesce(at_least, 3)
		AND (a OR mask & 1 = 0) AND (b OR mask & 2 = 0) AND (c OR mask & 4 = 0) $$;
SELECT 'verdicts: every completion of what is unknown', count(*) = 27 * 32 AND bool_and(verdict(t, s.standard)::text =
	(SELECT CASE WHEN bool_and(w) THEN 'eligible' WHEN bool_or(w) THEN 'undetermined' ELSE 'not_eligible' END
	FROM unnest('{t,f}'::bool[]) x, unnest('{t,f}'::bool[]) y, unnest('{t,f}'::bool[]) z,
		classical(s.at_least, right(s.standard, 1)::int, coalesce(t.a, x), coalesce(t.b, y), coalesce(t.c, z)) w))
FROM truth t, assessment_standard s WHERE NOT shipped;
SELECT 'verdicts: each of the three occurs', count(DISTINCT verdict(t, s.standard)) = 3
	FROM truth t, assessment_standard s WHERE NOT shipped;
DELETE FROM assessment_standard WHERE NOT shipped;

-- between, in, and what is not applicable
CREATE TYPE housing AS ENUM ('none', 'hut', 'house');
CREATE DOMAIN rate AS numeric;
INSERT INTO assessment_standard(standard) VALUES ('between'), ('in'), ('school'), ('code'), ('dates'), ('ordered'),
	('ends'), ('columns');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, threshold_upper) VALUES ('between', 'x',
	'between', 0.1, 0.2);
INSERT INTO assessment_criterion(standard, metric, comparison, threshold_column, threshold_upper_column)
VALUES ('columns', 'x', 'between', 'lo', 'hi');
SELECT 'between: both ends belong to it', array_agg(verdict(q, 'between')::text ORDER BY x) =
	'{not_eligible,eligible,eligible,not_eligible,undetermined}'
FROM (SELECT x::rate AS x FROM unnest('{0.09999,0.1,0.2,0.2001,NULL}'::numeric[]) x) q;
SELECT 'between: the bounds in text', bound = '0.1 and 0.2' AND value = '0.15'
	FROM assess_criteria(CAST(ROW(0.15) AS record), 'between', '{"x": "f1"}');
SELECT 'between: one known bound can decide', array_agg(verdict(q, 'columns')::text ORDER BY n) =
	'{not_eligible,undetermined,not_eligible,undetermined,eligible}'
FROM (VALUES (1, 1, 2::numeric, NULL::float8), (2, 2, 2, NULL), (3, 5, NULL, 4), (4, 4, NULL, 4), (5, 3, 2, 4)) q(n, x,
	lo, hi);
SELECT 'between: an unknown bound in text', bound = '2 and ?'
	FROM (SELECT 1 AS x, 2 AS lo, NULL::int AS hi) q, assess_criteria(q, 'columns');

INSERT INTO assessment_criterion(standard, metric, comparison, accepted) VALUES ('in', 'flag', 'in', '{yes,partly}');
SELECT 'in: text', array_agg(verdict(q, 'in')::text ORDER BY n)
	= '{eligible,eligible,not_eligible,undetermined,undetermined}'
FROM (VALUES (1, 'yes'), (2, 'partly'), (3, 'YES'), (4, ''), (5, NULL)) q(n, flag);
SELECT 'in: varchar, char and name', verdict(a, 'in') = 'eligible' AND verdict(b, 'in') = 'eligible'
	AND verdict(c, 'in') = 'eligible'
FROM (SELECT 'yes'::varchar(10) AS flag) a, (SELECT 'yes'::char(10) AS flag) b, (SELECT 'yes'::name AS flag) c;
SELECT 'in: the list in text', bound = 'yes, partly' AND value = 'no'
	FROM (SELECT 'no'::text AS flag) q, assess_criteria(q, 'in');
SELECT 'in: a long value, compressed and out of line', verdict(q, 'in') = 'not_eligible'
FROM (SELECT repeat('yes', 100000) AS flag) q;
UPDATE assessment_criterion SET accepted = '{2,3.0}' WHERE standard = 'in';
SELECT 'in: numbers, as their type reads them', array_agg(verdict(q, 'in')::text
	ORDER BY flag) = '{not_eligible,eligible,eligible}'
FROM (VALUES (1.0), (2.00), (3)) q(flag);
SELECT 'in: float8', verdict(q, 'in') = 'eligible' FROM (SELECT 3::float8 AS flag) q;
UPDATE assessment_criterion SET accepted = '{hut,house}' WHERE standard = 'in';
SELECT 'in: an enum', array_agg(verdict(q, 'in')::text ORDER BY flag) = '{not_eligible,eligible,eligible}'
FROM (SELECT unnest(enum_range(NULL::housing)) AS flag) q;
UPDATE assessment_criterion SET accepted = '{false}' WHERE standard = 'in';
SELECT 'in: a boolean that must be false', array_agg(verdict(q, 'in')::text
	ORDER BY flag) = '{eligible,not_eligible,undetermined}'
FROM (VALUES (true), (false), (NULL)) q(flag);
UPDATE assessment_criterion SET accepted = '{2020-12-31}' WHERE standard = 'in';
SELECT 'in: dates', array_agg(verdict(q, 'in')::text ORDER BY flag) = '{eligible,not_eligible}'
FROM (VALUES (date '2020-12-31'), ('2021-01-01')) q(flag);

-- A household without children passes when the data says so, and not when they are silent.
INSERT INTO assessment_criterion(standard, metric, comparison, applicable_column) VALUES ('school', 'at_school', 'true',
	'has_children');
SELECT 'not applicable: by a second column', bool_and(verdict(q, 'school')::text = expected)
FROM (VALUES (true, true, 'eligible'), (false, true, 'not_eligible'), (NULL, true, 'undetermined'),
	(true, false, 'eligible'), (false, false, 'eligible'), (NULL, false, 'eligible'),
	(true, NULL, 'eligible'), (false, NULL, 'undetermined'), (NULL, NULL, 'undetermined')) q(at_school, has_children,
		expected);
UPDATE assessment_criterion SET not_applicable_result = 'failed' WHERE standard = 'school';
SELECT 'not applicable: can fail', bool_and(verdict(q, 'school')::text = expected)
FROM (VALUES (true, false, 'not_eligible'), (NULL, false, 'not_eligible'), (false, NULL, 'not_eligible'),
	(true, NULL, 'undetermined')) q(at_school, has_children, expected);
UPDATE assessment_criterion SET not_applicable_result = 'unknown' WHERE standard = 'school';
SELECT 'not applicable: can be unknown', bool_and(verdict(q, 'school')::text = expected)
FROM (VALUES (true, false, 'undetermined'), (true, true, 'eligible')) q(at_school, has_children, expected);
INSERT INTO assessment_criterion(standard, metric, comparison, accepted, not_applicable) VALUES ('code', 'school', 'in',
	'{yes}', '{n/a,-}');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, not_applicable) VALUES ('code', 'attendance',
	'>=', 0.95, '{-1,-9}');
SELECT 'not applicable: by values of the metric', bool_and(verdict(q, 'code')::text = expected)
FROM (VALUES ('yes', 0.96, 'eligible'), ('n/a', -1, 'eligible'), ('-', -9.0, 'eligible'), ('no', -1, 'not_eligible'),
	('n/a', -2, 'not_eligible'), (NULL, -1, 'undetermined'), ('n/a', NULL, 'undetermined')) q(school, attendance,
		expected);

-- Columns of other types are compared with columns of their own type.
INSERT INTO assessment_criterion(standard, metric, comparison, threshold_column) VALUES ('dates', 'paid_on', '<=',
	'due_by'), ('ordered', 'x', '>=', 'y');
SELECT 'columns: dates', array_agg(verdict(q, 'dates')::text
	ORDER BY paid_on) = '{eligible,eligible,not_eligible,undetermined}'
FROM (VALUES (date '2019-06-30', date '2019-07-01'), ('2019-07-01', '2019-07-01'), ('2019-07-02', '2019-07-01'),
	(NULL, '2019-07-01')) q(paid_on, due_by);
SELECT 'columns: text and varchar, enums, intervals', verdict(a, 'ordered') = 'eligible'
	AND verdict(b, 'ordered') = 'eligible' AND verdict(c, 'ordered') = 'not_eligible'
FROM (SELECT 'b'::text AS x, 'a'::varchar AS y) a, (SELECT 'house'::housing AS x, 'hut'::housing AS y) b,
	(SELECT interval '29 days' AS x, interval '1 month' AS y) c;

-- Rows of any kind
CREATE VIEW poor_view AS SELECT * FROM household WHERE id < 3;
CREATE DOMAIN household_domain AS household;
SELECT 'rows: of a view', array_agg(verdict(v, 'cn-household-2016')::text ORDER BY id) = '{eligible,not_eligible}'
	FROM poor_view v;
SELECT 'rows: of a domain', array_agg(verdict(h::household_domain, 'cn-household-2016')::text
	ORDER BY id) = '{eligible,not_eligible}' FROM household h WHERE id < 3;
SELECT 'rows: by ROW and its names', verdict(ROW(0.01, true, true, true, true), 'cn-village-2016-west',
	'{"incidence": "f1", "has_infrastructure": "f2", "has_public_services": "f3", "has_industry": "f4", "has_collective_income": "f5"}') = 'eligible';
SELECT 'rows: of a function', verdict(f, 'deqen-township-2016') = 'eligible'
FROM jsonb_to_record('{"incidence": 0.01, "income_growth": 0.2, "county_income_growth": 0.1}') f(incidence numeric,
	income_growth real, county_income_growth float8);
SELECT 'rows: an alias list of a sub-select is seen', verdict(v, 'between') = 'eligible' FROM (SELECT 0.15) v(x);
SELECT 'rows: an alias list of a table is not seen',
	outcome($$SELECT verdict(v, 'between') FROM (SELECT 1) s, household AS v(x)$$)
	LIKE '42703 column "x" is not in the row%'
	OR current_setting('server_version_num')::int < 150000; -- where the row itself has these names
SELECT 'rows: the sub-select of the needed columns', array_agg(verdict(s, 'cn-household-2016')::text
	ORDER BY id) = '{eligible,not_eligible}'
FROM (SELECT id, income_per_capita, poverty_line, has_food, has_clothing, has_compulsory_education,
	has_basic_medical_care, has_safe_housing
	FROM household WHERE id < 3) s;
SELECT 'rows: a name twice is no harm if it is not needed', verdict(s, 'cn-household-2016') = 'eligible'
FROM (SELECT a.*, b.id FROM household a JOIN household b USING (id) WHERE a.id = 1) s;
SELECT 'the mapping renames bounds, too', verdict(s, 'cn-four-no-removals-2019',
	'{"policy_before": "a", "policy_after": "b"}') = 'not_eligible'
FROM (SELECT 1 AS responsibility_before, 1 AS responsibility_after, 2 AS a, 1 AS b, 1 AS assistance_before,
	1 AS assistance_after, 1 AS supervision_before, 1 AS supervision_after) s;
SELECT 'the mapping may differ from row to row', array_agg(verdict(q, 'between', jsonb_build_object('x', n))::text
	ORDER BY n) = '{eligible,not_eligible}'
FROM (VALUES ('a', 0.1, 0.3), ('b', 0.1, 0.3)) q(n, a, b);
SELECT format('CREATE TABLE many (%s)', string_agg(format('c%s numeric DEFAULT %s', i,
	CASE i % 2 WHEN 0 THEN 0.1 ELSE 0.3 END), ', ')) FROM generate_series(0, 99) i
\gexec
INSERT INTO many DEFAULT VALUES;
SELECT 'more plans than are kept', bool_and((verdict(m, 'between', jsonb_build_object('x', 'c' || i % 100))
	= 'eligible') = (i % 2 = 0)) AND count(*) = 200
FROM many m, generate_series(1, 200) i;
SELECT 'names are cut off as the server cuts them off', verdict(q, 'between', jsonb_build_object('x', repeat('x', 100)))
	= 'eligible'
FROM (SELECT 0.1 AS xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx) q;

-- Standards of more criteria than an outcome has room for
INSERT INTO assessment_standard(standard, at_least) VALUES ('many', 39);
INSERT INTO assessment_criterion(standard, criterion, metric, comparison, threshold) SELECT 'many', 'c' || i, 'x', '>',
	i FROM generate_series(1, 40) i;
SELECT 'forty criteria', array_agg(concat_ws(' ', a.verdict, cardinality(a.met), a.failed) ORDER BY x) =
	ARRAY['not_eligible 38 {c39,c40}', 'eligible 39 {c40}', 'eligible 40 {}', 'undetermined 0 {}']
FROM (VALUES (39), (40), (41), (NULL)) q(x), assess(q, 'many') a;

-- Errors
SELECT 'errors of the standard', as_expected(ARRAY[
	$$SELECT verdict(h, 'cn-household') FROM household h$$,
	$$SELECT verdict(NULL, 'cn-household')$$,
	$$SELECT verdict(h, 'ends') FROM household h$$,
	$$SELECT verdict(1, 'cn-household-2016')$$,
	$$UPDATE assessment_standard SET at_least = 2 WHERE standard = 'in'; SELECT verdict(NULL, 'in')$$], ARRAY[
	'42704 standard "cn-household" does not exist',
	'42704 standard "cn-household" does not exist',
	'55000 standard "ends" has no criteria',
	'42883 function verdict(integer, unknown) does not exist',
	'55000 standard "in" requires at least 2 of its criteria, but has 1']);
SELECT 'errors of the row', as_expected(ARRAY[
	$$SELECT verdict(q, 'between') FROM (SELECT 1 AS y) q$$,
	$$SELECT verdict(q, 'between') FROM (SELECT 1 AS "X") q$$,
	$$SELECT verdict(q, 'between') FROM (SELECT 'a'::text AS x) q$$,
	$$SELECT verdict(q, 'between') FROM (SELECT true AS x) q$$,
	$$SELECT verdict(q, 'between') FROM (SELECT 1 AS x, 2 AS x) q$$,
	$$SELECT verdict(q, 'school') FROM (SELECT 1 AS at_school, true AS has_children) q$$,
	$$SELECT verdict(q, 'school') FROM (SELECT true AS at_school, 'no'::text AS has_children) q$$,
	$$SELECT verdict(q, 'dates') FROM (SELECT now()::date AS paid_on, now() AS due_by) q$$,
	$$SELECT verdict(q, 'dates') FROM (SELECT 1 AS paid_on, now() AS due_by) q$$,
	$$SELECT verdict(q, 'dates') FROM (SELECT point(1, 1) AS paid_on, point(1, 1) AS due_by) q$$,
	$$SELECT verdict(q, 'in') FROM (SELECT 1 AS flag) q$$,
	$$SELECT verdict(q, 'in') FROM (SELECT json '1' AS flag) q$$,
	$$SELECT verdict(q, 'in') FROM (SELECT 'hut'::housing AS flag) q$$], ARRAY[
	'42703 column "x" is not in the row, but criterion "x" of standard "between" reads it',
	'42703 column "x" is not in the row, but criterion "x" of standard "between" reads it',
	'42804 column "x" is of type text, but criterion "x" of standard "between" needs a number',
	'42804 column "x" is of type boolean, but criterion "x" of standard "between" needs a number',
	'42702 column "x" is more than once in the row',
	'42804 column "at_school" is of type integer, but criterion "at_school" of standard "school" needs a boolean',
	'42804 column "has_children" is of type text, but criterion "at_school" of standard "school" needs a boolean',
	'42804 column "due_by" is of type timestamp with time zone, but criterion "paid_on" of standard "dates" needs something comparable with column "paid_on"',
	'42804 column "due_by" is of type timestamp with time zone, but%',
	'42804 column "due_by" is of type point, but%',
	'22P02 invalid input syntax for type integer: "2020-12-31"',
	'42804 column "flag" is of type json, but criterion "flag" of standard "in" needs a type whose values can be equal',
	'22P02 invalid input value for enum housing: "2020-12-31"']);
CREATE FUNCTION detail(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result text;
BEGIN
	EXECUTE statement;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS result = PG_EXCEPTION_DETAIL;
	RETURN result;
END $$;
SELECT 'an error tells what is needed and what there is',
	detail($$SELECT verdict(q, 'deqen-township-2016', '{"incidence": "rate"}') FROM (SELECT 1 AS id, 0.1 AS rate, 'a'::varchar(9) AS b) q$$) =
	'Standard "deqen-township-2016" needs: incidence as rate (number), income_growth (comparable with county_income_growth), county_income_growth (comparable with income_growth). The row has: id (integer), rate (numeric), b (character varying).';
SELECT 'an error tells of flags', detail($$SELECT verdict(q, 'school') FROM (SELECT 1 AS a) q$$) =
	'Standard "school" needs: at_school (boolean), has_children (boolean). The row has: a (integer).';
SELECT 'errors of the mapping', as_expected(ARRAY[
	$$SELECT verdict(q, 'between', '[1]') FROM (SELECT 1 AS x) q$$,
	$$SELECT verdict(q, 'between', '"x"') FROM (SELECT 1 AS x) q$$,
	$$SELECT verdict(q, 'between', 'null') FROM (SELECT 1 AS x) q$$,
	$$SELECT verdict(q, 'between', '{"x": 1}') FROM (SELECT 1 AS x) q$$,
	$$SELECT verdict(q, 'between', '{"x": null}') FROM (SELECT 1 AS x) q$$,
	$$SELECT verdict(q, 'between', '{"x": "y"}') FROM (SELECT 1 AS x) q$$], ARRAY[
	'22023 the mapping is not an object', '22023 the mapping is not an object', '22023 the mapping is not an object',
	'22023 the mapping of "x" is not a string', '22023 the mapping of "x" is not a string',
	'42703 column "y" is not in the row%']);
SELECT 'numbers that are not finite', as_expected(
	array_agg(format($$SELECT verdict(q, 'between') FROM (SELECT %L::%s AS x) q$$, v, t)),
	array_agg('22023 column "x" must not be NaN or infinite'::text))
FROM unnest('{NaN,Infinity,-Infinity}'::text[]) v, unnest('{float8,real,numeric}'::text[]) t
WHERE t <> 'numeric' OR v = 'NaN' OR current_setting('server_version_num')::int >= 140000;
SELECT 'bounds that are not finite, numbers out of range', as_expected(ARRAY[
	$$SELECT verdict(q, 'ordered') FROM (SELECT 1 AS x, 'NaN'::float8 AS y) q$$,
	$$SELECT verdict(q, 'ordered') FROM (SELECT 1::float8 AS x, 'NaN'::numeric AS y) q$$,
	$$SELECT verdict(q, 'ordered') FROM (SELECT 1::float8 AS x, 1e400 AS y) q$$,
	$$SELECT verdict(q, 'ordered') FROM (SELECT 1e400 AS x, 1::float8 AS y) q$$,
	$$SELECT verdict(q, 'ordered') FROM (SELECT 1::real AS x, 1e300::float8 AS y) q$$], ARRAY[
	'22023 column "y" must not be NaN or infinite', '22023 column "y" must not be NaN or infinite',
	'22003 column "y" is out of range for type double precision',
		'22003 column "x" is out of range for type double precision',
	'22003 %']);

-- Long lists, with words that are in them twice, are read as short ones are.
INSERT INTO assessment_standard(standard) VALUES ('long text'), ('long number'), ('long all'), ('long any'), ('long none'),
	('long folded'), ('long lists');
INSERT INTO assessment_criterion(standard, metric, comparison, accepted, not_applicable, missing, fold_case)
SELECT 'long ' || name, metric, comparison, array_agg(pad || word || k % 30 || pad ORDER BY k * 7 % 61),
	array_agg(word || k % 10 + 100) FILTER (WHERE k > 20), array_agg(word || k % 10 + 200) FILTER (WHERE k > 20), fold
FROM (VALUES ('text', 't', 'in', ' ', 'w', false), ('number', 'n', 'in', '', '', false), ('all', 'm', 'all', '', '', false),
	('any', 'a', 'any', '', '', false), ('none', 'a', 'none', '', '', false), ('folded', 't', 'in', '', 'W', true)) v(name, metric,
	comparison, pad, word, fold), generate_series(1, 60) k GROUP BY name, metric, comparison, word, fold;
SELECT 'long lists', bool_and(verdict(q, 'long text') = CASE WHEN i < 30 OR i BETWEEN 100 AND 109 THEN 'eligible'
		WHEN i BETWEEN 200 AND 209 THEN 'undetermined' ELSE 'not_eligible' END)
	AND bool_and(verdict(q, 'long folded') = verdict(q, 'long text'))
	AND bool_and(verdict(q, 'long number') = CASE WHEN i < 60 AND i % 2 = 0 OR i BETWEEN 200 AND 218 AND i % 2 = 0
		THEN 'eligible' WHEN i BETWEEN 400 AND 418 AND i % 2 = 0 THEN 'undetermined' ELSE 'not_eligible' END)
	AND bool_and(verdict(q, 'long all') = CASE WHEN i >= 29 THEN 'eligible' ELSE 'not_eligible' END)
	AND bool_and(verdict(q, 'long any') = CASE WHEN i < 30 OR i BETWEEN 100 AND 109 THEN 'eligible'
		WHEN i BETWEEN 200 AND 209 THEN 'undetermined' ELSE 'not_eligible' END)
	AND bool_and(verdict(q, 'long none') = CASE WHEN i < 30 THEN 'not_eligible' WHEN i BETWEEN 200 AND 209
		THEN 'undetermined' ELSE 'eligible' END)
FROM (SELECT i, 'w' || i AS t, i / 2.0 AS n, ARRAY(SELECT k FROM generate_series(0, i) k WHERE k < 100) AS m,
		ARRAY[i, i] AS a
	FROM generate_series(0, 420) i OFFSET 0) q;
CREATE TEMP TABLE long_list AS SELECT array_agg('w' || k) AS x, array_agg(' v' || k) AS y, array_agg('W' || k) AS z,
	array_agg(k || '.0') AS n, array_agg('0' || k) AS c, array_agg(k::text) AS d FROM generate_series(1, 50) k;
SELECT 'lists that overlap', statements_as_expected(
	$$INSERT INTO assessment_criterion(standard, metric, comparison, accepted, missing)
		SELECT 'long lists', 'a', 'in', x, y || ' w50 '::text FROM long_list$$,
	'23514 criterion "a" lists a value both as accepted and as missing',
	$$INSERT INTO assessment_criterion(standard, metric, comparison, accepted, missing, fold_case)
		SELECT 'long lists', 'a', 'in', x, z, true FROM long_list$$,
	'23514 criterion "a" lists a value both as accepted and as missing',
	$$INSERT INTO assessment_criterion(standard, metric, comparison, threshold, missing, not_applicable)
		SELECT 'long lists', 'a', '<', 0, n, d FROM long_list$$,
	'23514 criterion "a" lists a value both as not applicable and as missing',
	$$INSERT INTO assessment_criterion(standard, metric, comparison, accepted, missing)
		SELECT 'long lists', 'a', 'in', x, z FROM long_list RETURNING 1$$, '1',
	$$INSERT INTO assessment_criterion(standard, metric, comparison, accepted, missing)
		SELECT 'long lists', 'b', 'in', c, d FROM long_list RETURNING 1$$, '1',
	$$INSERT INTO assessment_criterion(standard, metric, comparison, threshold, missing, not_applicable)
		SELECT 'long lists', 'c', '<', 0, x, d FROM long_list RETURNING 1$$, '1');
INSERT INTO assessment_standard(standard) VALUES ('as many'), ('fewer');
INSERT INTO assessment_criterion(standard, metric, comparison, accepted, missing) SELECT 'as many', 'a', 'in',
	ARRAY(SELECT ' ' || w FROM unnest(x || x) w ORDER BY w DESC), z FROM long_list
UNION ALL SELECT 'fewer', 'a', 'in', x[2:] || 'other'::text, z[2:] FROM long_list;
SELECT 'lists compared', string_agg(relation, ',' ORDER BY n, relation) = 'equal,lowered,raised,recoded,lowered,raised,recoded'
FROM (SELECT 1 AS n, c.* FROM compare_standards('as many', 'long lists') c UNION ALL SELECT 2, c.* FROM compare_standards('fewer', 'long lists') c
	UNION ALL SELECT 3, c.* FROM compare_standards('long lists', 'fewer') c) q WHERE criterion = 'a';

SET client_min_messages = error;
DROP SCHEMA standard_test CASCADE;
DELETE FROM assessment_standard WHERE NOT shipped;
