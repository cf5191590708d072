--
-- Versions of a standard, each in force on days of its own. Every line is a
-- label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA standard_versions_test;
SET search_path = standard_versions_test, public;
\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

-- a line that rises, and a third criterion from 2021 on
INSERT INTO assessment_standard(standard, valid_from, valid_to, at_least) VALUES ('exit', '2016-01-01', '2018-12-31',
	NULL),
	('exit', '2019-01-01', '2020-12-31', NULL), ('exit', '2021-01-01', NULL, 2);
INSERT INTO assessment_criterion(standard, valid_from, metric, comparison, threshold) VALUES
	('exit', '2016-01-01', 'income', '>', 2300), ('exit', '2019-01-01', 'income', '>', 3000),
	('exit', '2021-01-01', 'income', '>', 4000);
INSERT INTO assessment_criterion(standard, valid_from, metric, comparison) VALUES ('exit', '2016-01-01', 'housed',
	'true'),
	('exit', '2019-01-01', 'housed', 'true'), ('exit', '2021-01-01', 'housed', 'true'), ('exit', '2021-01-01',
		'water', 'true');
SELECT 'positions count within a version', string_agg(criterion || position, ' ' ORDER BY valid_from, position)
	= 'income1 housed2 income1 housed2 income1 housed2 water3' FROM assessment_criterion WHERE standard = 'exit';

CREATE TABLE household AS SELECT i, nullif(i % 50, 7) * 100 AS income, nullif(i % 3, 0) = 1 AS housed,
	nullif(i % 4, 0) > 1 AS water FROM generate_series(1, 500) i;
CREATE TABLE day AS SELECT d::date AS d
	FROM unnest('{2016-01-01,2018-12-31,2019-01-01,2020-12-31,2021-01-01,2999-01-01,infinity}'::date[]) d;
CREATE FUNCTION oracle(h household, d date) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN met >= needed THEN 'eligible' WHEN met + unknown < needed THEN 'not_eligible'
		ELSE 'undetermined' END
	FROM (SELECT 2 AS needed, count(*) FILTER (WHERE r) AS met, count(*) FILTER (WHERE r IS NULL) AS unknown
		FROM unnest(ARRAY[h.income > CASE WHEN d < '2019-01-01' THEN 2300 WHEN d < '2021-01-01' THEN 3000
			ELSE 4000 END, h.housed]
			|| CASE WHEN d >= '2021-01-01' THEN ARRAY[h.water] ELSE '{}'::boolean[] END) r) q $$;
SELECT 'verdicts of a day', bool_and(verdict(h, 'exit', NULL, d)::text = oracle(h, d)) AND count(DISTINCT oracle(h,
	d)) = 3
	AND count(*) = 3500 FROM household h, day;
SELECT 'documents', bool_and(verdict(to_jsonb(h), 'exit', NULL, d)::text = oracle(h, d)
	AND verdict(to_jsonb(h)::text, 'exit', NULL, d)::text = oracle(h, d)) FROM household h, day;
SELECT 'the other functions', bool_and((assess(h, 'exit', NULL, d)).verdict::text = oracle(h, d)
	AND shortfalls(h, 'exit', on_date => d) = (assess(h, 'exit', NULL, d)).failed
	AND deprived_count(deprivation_profile(h, 'exit', on_date => d)) = cardinality(shortfalls(h, 'exit', on_date => d))
	AND (SELECT count(*) FROM assess_criteria(h, 'exit', on_date => d)) = CASE WHEN d < '2021-01-01' THEN 2 ELSE 3 END)
	FROM household h, day;
SELECT 'rules of a day', bool_and(verdict(h, r) = verdict(h, 'exit', NULL, d)) AND count(DISTINCT r) = 3
	FROM household h, (SELECT d, standard_rules('exit', d) AS r FROM day) q;
SELECT 'versions are compared by their rules', string_agg(criterion || ' ' || relation,
	', ') = 'income raised, housed equal, water added'
	FROM compare_standards(standard_rules('exit', '2021-01-01'), standard_rules('exit', '2016-01-01'))
		WHERE criterion IS NOT NULL;
SELECT 'the measures of a day', mpi(s, standard_rules('exit', '2019-01-01')) = mpi(s, '{1,1}', 0.5)
	FROM (SELECT deprivation_summary(deprivation_profile(h, 'exit', NULL, '2019-01-01')) AS s FROM household h) q;
-- a register of years, each by the rules of its day
SELECT 'a day for each row', bool_and(v = oracle(h, d)) AND count(*) = 3500
	FROM (SELECT h, d, verdict(h, 'exit', NULL, d)::text AS v FROM household h, day ORDER BY hashint4(i), d) q;

-- no day, another day
SELECT verdict(h, 'exit') FROM household h LIMIT 1;
SELECT standard_rules('exit');
SELECT mpi(deprivation_summary(deprivation_profile(h, 'exit', NULL, '2019-01-01')), 'exit') FROM household h;
SELECT verdict(h, 'exit', NULL, '2015-12-31') FROM household h LIMIT 1;
SELECT standard_rules('exit', '2015-12-31');
SELECT standard_rules('exit', '-infinity');
SELECT 'and goes on', verdict('{"income": 2400, "housed": true}'::jsonb, 'exit', NULL, '2018-12-31') = 'eligible';
INSERT INTO assessment_standard(standard, valid_from, valid_to) VALUES ('once', '2019-01-01', '2019-12-31');
INSERT INTO assessment_criterion(standard, metric, comparison) VALUES ('once', 'housed', 'true');
SELECT 'one version needs no day, whatever its days are', verdict('{"housed": true}'::jsonb, 'once') = 'eligible'
	AND verdict('{"housed": true}'::jsonb, 'once', NULL, '2019-06-01') = 'eligible';
SELECT verdict('{"housed": true}'::jsonb, 'once', NULL, '2020-01-01');
SELECT 'a shipped standard is in force on every day', bool_and(verdict('{"incidence": 0.05, "income_growth": 2,
	"county_income_growth": 1}'::jsonb, 'deqen-township-2016', NULL, d) = 'not_eligible') FROM day;
SELECT 'a day that is NULL is none', verdict('{"housed": true}'::jsonb, 'once', NULL, NULL) = 'eligible';

-- a gap between versions
UPDATE assessment_standard SET valid_to = '2018-06-30' WHERE standard = 'exit' AND valid_from = '2016-01-01';
SELECT verdict(h, 'exit', NULL, '2018-07-01') FROM household h LIMIT 1;
UPDATE assessment_standard SET valid_to = '2018-12-31' WHERE standard = 'exit' AND valid_from = '2016-01-01';

-- criteria that ask to meet another standard, on the same day
INSERT INTO assessment_standard(standard) VALUES ('both');
INSERT INTO assessment_criterion(standard, comparison, accepted) VALUES ('both', 'meets', '{exit}');
SELECT 'meets the version of the day', bool_and(verdict(h, 'both', NULL, d)::text = oracle(h, d)
	AND verdict(h, standard_rules('both', d))::text = oracle(h, d)) FROM household h, day;
SELECT verdict(h, 'both') FROM household h LIMIT 1;
SELECT verdict(h, 'both', NULL, '2000-01-01') FROM household h LIMIT 1;
INSERT INTO assessment_criterion(standard, valid_from, criterion, comparison, accepted) VALUES ('exit', '2021-01-01',
	'c', 'meets', '{both}');

-- what is no declaration
INSERT INTO assessment_standard(standard, valid_from) VALUES ('exit', '2022-01-01');
INSERT INTO assessment_standard(standard) VALUES ('exit');
INSERT INTO assessment_standard(standard, valid_from, valid_to) VALUES ('exit', '2010-01-01', '2016-01-01');
INSERT INTO assessment_standard(standard, valid_from, valid_to) VALUES ('new', '2020-01-01', '2020-06-30'), ('new',
	'2020-06-30', NULL);
UPDATE assessment_standard SET valid_to = NULL WHERE standard = 'exit' AND valid_from = '2016-01-01';
UPDATE assessment_standard SET standard = 'exit' WHERE standard = 'once';
INSERT INTO assessment_standard(standard, valid_from) VALUES ('exit', '2021-01-01');
INSERT INTO assessment_criterion(standard, metric, comparison) VALUES ('exit', 'fed', 'true');
INSERT INTO assessment_criterion(standard, valid_from, metric, comparison) VALUES ('exit', '2020-01-01', 'fed', 'true');
SELECT 'days that touch are disjoint', outcome($$INSERT INTO assessment_standard(standard, valid_from, valid_to)
	VALUES ('exit', '2010-01-01', '2015-12-31') RETURNING 'accepted'$$) = 'accepted';
SELECT 'NULL is the default', outcome($$INSERT INTO assessment_standard(standard, valid_from) VALUES ('always', NULL)
	RETURNING valid_from$$) = '-infinity';

-- versions move together, in one statement
UPDATE assessment_standard SET valid_from = valid_from + 31, valid_to = valid_to + 31 WHERE standard = 'exit'
	AND isfinite(valid_from);
SELECT 'criteria follow their version', bool_and(EXISTS (SELECT FROM assessment_standard s
	WHERE (s.standard, s.shipped, s.valid_from) = (c.standard, c.shipped, c.valid_from))) AND count(*) = 7
	AND min(valid_from) = '2016-02-01' FROM assessment_criterion c WHERE standard = 'exit';
SELECT 'and the verdicts', bool_and(verdict(h, 'exit', NULL, d + 31)::text = oracle(h, d)) FROM household h, day
	WHERE isfinite(d);
UPDATE assessment_standard SET standard = 'leave' WHERE standard = 'exit' AND valid_from = '2021-02-01';
SELECT 'a version takes another name with its criteria', string_agg(standard || count,
	' ' ORDER BY standard) = 'exit4 leave3'
	FROM (SELECT standard, count(*) FROM assessment_criterion WHERE standard IN ('exit', 'leave') GROUP BY 1) q;
DELETE FROM assessment_standard WHERE standard = 'exit' AND valid_from = '2019-02-01';
SELECT 'a version goes with its criteria', array_agg(DISTINCT valid_from) = '{2016-02-01}' FROM assessment_criterion
	WHERE standard = 'exit';

-- a user's version takes the place of a shipped standard on all days
SET client_min_messages = notice;
INSERT INTO assessment_standard(standard, valid_from, valid_to) VALUES ('cn-village-2016-west', '2018-01-01',
	'2018-12-31');
INSERT INTO assessment_standard(standard, valid_from, valid_to) VALUES ('cn-village-2016-west', '2019-01-01',
	'2019-12-31');
SET client_min_messages = warning;
INSERT INTO assessment_criterion(standard, valid_from, metric, comparison, threshold) VALUES
	('cn-village-2016-west', '2018-01-01', 'incidence', '<', 0.07);
SELECT 'its days', verdict('{"incidence": 0.05}'::jsonb, 'cn-village-2016-west', NULL, '2018-05-05') = 'eligible';
SELECT verdict('{"incidence": 0.05}'::jsonb, 'cn-village-2016-west', NULL, '2017-05-05');
SELECT verdict('{"incidence": 0.05}'::jsonb, 'cn-village-2016-west', NULL, '2019-05-05');

-- kinds of monitored households
SELECT 'monitoring: of a day', assess_monitoring(q, '2022-01-01') = assess_monitoring(q)
	AND assess_monitoring(q, standard_rules('cn-monitoring-unstable-2021'),
		standard_rules('cn-monitoring-marginal-2021'),
		standard_rules('cn-monitoring-sudden-2021')) = assess_monitoring(q)
	AND (assess_monitoring(q)).kind = 'unstable' AND assess_monitoring(q, NULL::standard_rules, NULL, NULL) IS NULL
FROM (SELECT true AS has_exited, false AS never_registered, 5000 AS income_per_capita, 6000 AS monitoring_line,
	true AS has_risk, false AS has_severe_hardship) q;

-- many versions are named in part
INSERT INTO assessment_standard(standard, valid_from, valid_to)
	SELECT 'yearly', make_date(y, 1, 1), make_date(y, 12, 31) FROM generate_series(2001, 2015) y;
SELECT standard_rules('yearly');

DELETE FROM assessment_standard WHERE NOT shipped AND standard IN ('exit', 'leave', 'once', 'both', 'always',
	'yearly', 'cn-village-2016-west');
\set VERBOSITY terse
DROP SCHEMA standard_versions_test CASCADE;
