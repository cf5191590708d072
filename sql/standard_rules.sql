--
-- Rules: a declared standard as a value. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA standard_rules_test;
SET search_path = standard_rules_test, public;
\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

-- one standard with everything that a criterion can say
INSERT INTO assessment_standard(standard, at_least, cutoff) VALUES ('roof', NULL, NULL), ('home', 3, 0.4);
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, threshold_upper, accepted, weight, label,
	local_label) VALUES
	('roof', 'material', 'in', NULL, NULL, '{tile,"steel sheet"}', NULL, 'a roof that holds', NULL),
	('roof', 'age', 'between', 0, 25.50, NULL, NULL, NULL, NULL);
INSERT INTO assessment_criterion(standard, criterion, metric, comparison, threshold, threshold_column, accepted,
	required,
	applicable_column, not_applicable, not_applicable_result, fraction, missing, null_result, fold_case, malformed,
		weight,
	label, local_label) VALUES
	('home', 'income', 'income', '>=', NULL, 'line', NULL, true, NULL, '{996}', 'unknown', false, '{-98,refused}',
		'failed',
		false, 'unknown', 2, 'income "enough"', E'\u6536\u5165'),
	('home', 'dropout', 'dropout', '<', 0.030, NULL, NULL, false, 'has_children', NULL, 'met', true, NULL, 'unknown',
		false, 'error', 1, NULL, NULL),
	('home', 'roof', NULL, 'meets', NULL, NULL, '{roof}', false, NULL, NULL, 'met', false, NULL, 'unknown',
		false, 'error', 1.5, NULL, NULL),
	('home', 'assets', 'assets', 'any', NULL, NULL, '{Car,boat}', false, NULL, '{none}', 'failed', false, '{"?"}',
		'met',
		true, 'error', 0, NULL, NULL),
	('home', 'ok', 'ok', 'true', NULL, NULL, NULL, false, NULL, NULL, 'met', false, '{9}', 'unknown',
		false, 'error', 1, NULL, NULL);
CREATE TABLE house AS SELECT i, nullif(i % 7, 3) * 100 AS income, 250 AS line, i % 5 / 100.0 AS dropout,
	nullif(i % 3, 0) = 1 AS has_children, (ARRAY['tile', 'straw', NULL, ' steel sheet '])[i % 4 + 1] AS material,
	i % 31 AS age, (ARRAY['boat', 'none', 'CAR bike', '', 'bike ?', NULL])[i % 6 + 1] AS assets,
	nullif(i % 11, 5) > 4 AS ok, 9 AS other FROM generate_series(1, 1000) i;

-- the named form and the value form answer alike
SELECT 'rows: verdict', count(*) = 1000 AND count(DISTINCT verdict(h, 'home')) = 3
	AND bool_and(verdict(h, 'home') = verdict(h, standard_rules('home'))) FROM house h;
SELECT 'a name of any type of texts', count(DISTINCT r) FROM (VALUES (standard_rules('home')), (standard_rules('home'::text)),
	(standard_rules('home'::varchar)), (standard_rules('home'::char(20))), (standard_rules('home'::text, NULL))) v(r);
-- they are read once for a plan, not in every row
BEGIN;
SELECT sum(seq_scan + idx_scan) AS scans FROM pg_stat_xact_all_tables WHERE relname LIKE 'assessment\_%' \gset
SELECT 'read with the plan', count(verdict(h, standard_rules('home'))) = 1000 AND count(verdict(h, standard_rules('home', current_date))) = 1000
	FROM house h;
SELECT 'and no more', sum(seq_scan + idx_scan) - :scans BETWEEN 1 AND 100 FROM pg_stat_xact_all_tables
	WHERE relname LIKE 'assessment\_%';
COMMIT;
SELECT 'rows: assess', bool_and(to_jsonb(assess(h, 'home')) - '{shipped,replaces_shipped}'::text[]
	= to_jsonb(assess(h, r)) - '{shipped,replaces_shipped}'::text[]) FROM house h, standard_rules('home') r;
SELECT 'rows: shortfalls', bool_and(shortfalls(h, 'home') = shortfalls(h, r)) AND count(DISTINCT shortfalls(h, r)) > 20
	FROM house h, standard_rules('home') r;
SELECT 'rows: assess_criteria', bool_and((SELECT jsonb_agg(to_jsonb(c) - '{shipped,replaces_shipped}'::text[]) FROM assess_criteria(h, 'home') c)
	= (SELECT jsonb_agg(to_jsonb(c) - '{shipped,replaces_shipped}'::text[]) FROM assess_criteria(h, r) c)) FROM house h, standard_rules('home') r;
SELECT 'rows: deprivation_profile', bool_and(deprivation_profile(h, 'home')::text = deprivation_profile(h, r)::text
	AND povaid_support.deprivation_profile_send(deprivation_profile(h, 'home'))
		= povaid_support.deprivation_profile_send(deprivation_profile(h, r)))
	FROM house h, standard_rules('home') r;
SELECT 'documents', bool_and(verdict(to_jsonb(h), 'home') = verdict(to_jsonb(h), r)
	AND to_jsonb(assess(to_jsonb(h), 'home')) - '{shipped,replaces_shipped}'::text[]
		= to_jsonb(assess(to_jsonb(h), r)) - '{shipped,replaces_shipped}'::text[]
	AND shortfalls(to_jsonb(h), 'home') = shortfalls(to_jsonb(h), r)
	AND deprivation_profile(to_jsonb(h), 'home') = deprivation_profile(to_jsonb(h), r)
	AND (SELECT jsonb_agg(to_jsonb(c) - '{shipped,replaces_shipped}'::text[]) FROM assess_criteria(to_jsonb(h), 'home') c)
		= (SELECT jsonb_agg(to_jsonb(c) - '{shipped,replaces_shipped}'::text[])
		FROM assess_criteria(to_jsonb(h), r) c)) FROM house h, standard_rules('home') r;
SELECT 'texts of documents', bool_and(verdict(to_jsonb(h)::text, 'home') = verdict(to_jsonb(h)::text, r)
	AND to_jsonb(assess(to_jsonb(h)::text, 'home')) - '{shipped,replaces_shipped}'::text[]
		= to_jsonb(assess(to_jsonb(h)::text, r)) - '{shipped,replaces_shipped}'::text[]
	AND shortfalls(to_jsonb(h)::text, 'home') = shortfalls(to_jsonb(h)::text, r)
	AND deprivation_profile(to_jsonb(h)::text, 'home') = deprivation_profile(to_jsonb(h)::text, r)
	AND (SELECT count(*) FROM assess_criteria(to_jsonb(h)::text, r)) = 7) FROM house h, standard_rules('home') r;
SELECT 'a literal is a document', verdict('{"ok": true}', standard_rules('home')) = 'not_eligible'
	AND verdict('{"material": "tile", "age": null}', standard_rules('roof')) = 'undetermined';
SELECT 'a mapping', bool_and(verdict(q, 'home', '{"income": "money", "line": ["d", "line"]}')
	= verdict(q, standard_rules('home'), '{"income": "money", "line": ["d", "line"]}'))
	FROM (SELECT income AS money, dropout, has_children, material, age, assets, ok, jsonb_build_object('line', 250) AS d
		FROM house) q;
SELECT 'a NULL row', verdict(NULL::house, standard_rules('home')) = 'undetermined'
	AND verdict(NULL::jsonb, standard_rules('home')) = 'undetermined'
	AND verdict('null'::jsonb, standard_rules('home')) = 'undetermined';
SELECT 'NULL rules', verdict(h, NULL::standard_rules) IS NULL AND assess(h, NULL::standard_rules) IS NULL
	AND shortfalls(h, NULL::standard_rules) IS NULL AND deprivation_profile(h, NULL::standard_rules) IS NULL
	AND NOT EXISTS (SELECT FROM assess_criteria(h, NULL::standard_rules)) FROM house h WHERE i = 1;

CREATE TABLE measured AS SELECT deprivation_summary(deprivation_profile(h, 'home')) AS s FROM house h;
SELECT 'multidimensional measures', mpi(s, 'home') > 0 AND mpi(s, 'home') = mpi(s, r)
	AND mpi(s, 'home', 'not_deprived') = mpi(s, r, 'not_deprived')
	AND multidimensional_headcount(s, 'home') = multidimensional_headcount(s, r)
	AND multidimensional_poor_population(s, 'home') = multidimensional_poor_population(s, r)
	AND intensity(s, 'home') = intensity(s, r) AND censored_headcount(s, 'home', 2) = censored_headcount(s, r, 2)
	AND indicator_contribution(s, 'home', 2) = indicator_contribution(s, r, 2)
	AND (SELECT array_agg(p) FROM deprivation_report(s, 'home') p)
		= (SELECT array_agg(p) FROM deprivation_report(s, r) p)
	FROM measured, standard_rules('home') r;
SELECT mpi(s, standard_rules('roof')) FROM measured;
SELECT 'comparisons', (SELECT array_agg(c) FROM compare_standards('cn-county-2016-west', 'cn-county-2016-centre') c)
	= (SELECT array_agg(c) FROM compare_standards(standard_rules('cn-county-2016-west'),
		standard_rules('cn-county-2016-centre')) c)
	AND (SELECT array_agg(c) FROM compare_standards('home', 'roof') c)
	= (SELECT array_agg(c) FROM compare_standards(standard_rules('home'), 'roof') c);

-- the value
SELECT 'text round trip', bool_and(r::text::standard_rules = r) AND count(DISTINCT r) = count(*) AND count(*) > 15
	FROM (SELECT standard_rules(standard) AS r FROM assessment_standard) q;
SELECT 'a version byte, then UTF-8', left(standard_rules('home')::text, 12) = '5d05' || encode('home', 'hex')
	AND get_byte(povaid_support.standard_rules_send(standard_rules('home')), 0) = 93
	AND strpos(standard_rules('home')::text, encode(convert_to(E'\u6536\u5165', 'UTF8'), 'hex')) > 0;
SELECT 'equal rules are equal', r = standard_rules('home') AND NOT r <> standard_rules('home')
	AND povaid_support.standard_rules_hash(r) = povaid_support.standard_rules_hash(standard_rules('home'))
	AND r <> standard_rules('roof')
	AND (r < standard_rules('roof')) <> (r > standard_rules('roof')) FROM standard_rules('home') r;
CREATE TABLE decision (day date PRIMARY KEY, rules standard_rules);
INSERT INTO decision VALUES ('2020-01-01', standard_rules('home'));
UPDATE assessment_criterion SET threshold = 0.04 WHERE standard = 'home' AND criterion = 'dropout';
INSERT INTO decision VALUES ('2021-01-01', standard_rules('home')), ('2022-01-01', standard_rules('home'));
SELECT 'a past decision keeps its rules', array_agg(verdict('{"dropout": 0.035, "has_children": true,
	"income": 996, "material": "tile", "age": 1}'::jsonb, rules)::text || cardinality(shortfalls('{"dropout": 0.035,
	"has_children": true}'::jsonb, rules)) ORDER BY day) = '{undetermined2,undetermined1,undetermined1}'
	AND count(DISTINCT rules) = 2 FROM decision;
SELECT 'a unique index', outcome('CREATE UNIQUE INDEX ON decision (rules)') LIKE '23505 %';
COPY decision TO '/dev/null' (FORMAT binary);
SELECT format('CREATE TABLE made (d jsonb, v exit_verdict GENERATED ALWAYS AS (verdict(d, %L::standard_rules)) STORED)',
	standard_rules('home')) AS generated, format('CREATE INDEX ON made (shortfalls(d, %L::standard_rules))',
	standard_rules('home')) AS indexed \gset
:generated;
:indexed;
INSERT INTO made VALUES ('{"income": 1, "line": 2}'),
	('{"income": 3, "line": 2, "ok": true, "assets": "car", "dropout": 0}');
SELECT 'a generated column, and an index', array_agg(v ORDER BY v) = '{eligible,not_eligible}' FROM made;
SELECT 'names are read from texts of all kinds', standard_rules('home'::text) = standard_rules('home'::varchar)
	AND standard_rules(standard => 'home') = standard_rules('home'::text);
PREPARE by_name AS SELECT rules_standard(standard_rules(standard => $1));
EXECUTE by_name('roof');
SELECT 'name', rules_standard(standard_rules('home')) = 'home' AND standard_rules(NULL::text) IS NULL;
SELECT jsonb_pretty(rules_document(standard_rules('home')));
SELECT 'every call with rules is immutable', count(*) >= 24 AND bool_and(provolatile = 'i' AND proparallel = 's')
FROM pg_proc WHERE 'standard_rules'::regtype = ANY (proargtypes::oid[])
	AND NOT (proname = 'compare_standards' AND 'text'::regtype = ANY (proargtypes::oid[]))
	-- its words are in a table
	AND proname <> 'explain_assessment';

-- no table is read
CREATE ROLE standard_rules_reader;
GRANT USAGE ON SCHEMA standard_rules_test TO standard_rules_reader;
GRANT SELECT ON house, decision, measured TO standard_rules_reader;
REVOKE SELECT ON assessment_standard, assessment_criterion FROM PUBLIC;
SET ROLE standard_rules_reader;
SELECT 'rules need no right to the tables', count(verdict(h, rules)) = 1000 FROM house h, decision
	WHERE day = '2021-01-01';
SELECT 'nor do the measures', mpi(s, rules) > 0 FROM measured, decision WHERE day = '2021-01-01';
SELECT verdict(h, 'home') FROM house h LIMIT 1;
SELECT standard_rules('home');
RESET ROLE;
GRANT SELECT ON assessment_standard, assessment_criterion TO PUBLIC;

-- errors
SELECT standard_rules('hom');
SELECT 'home'::standard_rules;
SELECT standard_rules('home'::name);
SELECT verdict(q, standard_rules('home')) FROM (SELECT 1 AS income) q;
SELECT verdict(q, standard_rules('home'), '{"incom": "x"}') FROM (SELECT 1 AS income) q;
SELECT verdict('{"dropout": 85}'::jsonb, standard_rules('home'));
CREATE FUNCTION changed(at integer, byte integer) RETURNS text LANGUAGE sql AS $$
	SELECT encode(set_byte(povaid_support.standard_rules_send(rules), at, byte), 'hex') FROM decision WHERE day = '2020-01-01' $$;
SELECT 'bytes are checked: cut off', bool_and(outcome(format('SELECT %L::standard_rules', left(rules::text, 2 * n)))
	LIKE '22P02 %') FROM decision, generate_series(0, length(rules::text) / 2 - 1) n WHERE day = '2020-01-01';
SELECT 'more than there is', outcome(format('SELECT %L::standard_rules', rules::text || '00')) LIKE '22P02 %'
	FROM decision WHERE day = '2020-01-01';
-- what a changed byte makes is refused, or is a value like any other
SELECT 'changed', bool_and(CASE WHEN o LIKE '22P02 %' THEN true
	ELSE (SELECT o::standard_rules::text = o AND verdict('{}'::jsonb, o::standard_rules) IS NOT NULL
		AND rules_document(o::standard_rules) IS NOT NULL) END)
	AND count(*) FILTER (WHERE o LIKE '22P02 %') > 1000
FROM (SELECT outcome(format('SELECT %L::standard_rules', changed(at, byte))) AS o
	FROM decision, generate_series(0, octet_length(povaid_support.standard_rules_send(rules)) - 1) at,
		unnest('{0,1,3,9,12,93,127,128,255}'::int[]) byte
	WHERE day = '2020-01-01' OFFSET 0) q;
ALTER TABLE assessment_criterion DISABLE TRIGGER guard;
UPDATE assessment_criterion SET threshold = 1 WHERE standard = 'home' AND criterion = 'ok';
SELECT standard_rules('home');
ALTER TABLE assessment_criterion ENABLE TRIGGER guard;
SELECT 'and goes on', verdict('{}'::jsonb, rules) = 'not_eligible' FROM decision WHERE day = '2020-01-01';

DELETE FROM assessment_standard WHERE standard = 'home';
DELETE FROM assessment_standard WHERE standard = 'roof';
SELECT 'rules live without the rows', count(DISTINCT verdict(h, rules)) = 3 FROM house h, decision
	WHERE day = '2020-01-01';
\set VERBOSITY terse
DROP SCHEMA standard_rules_test CASCADE;
DROP ROLE standard_rules_reader;
