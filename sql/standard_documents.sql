--
-- Declared standards over documents: a metric is a key or a path, and text is
-- read as the criterion needs it. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA standard_documents_test;
SET search_path = standard_documents_test, public;

INSERT INTO assessment_standard(standard) VALUES ('house');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, threshold_column, accepted) VALUES
	('house', 'income', '>', NULL, 'line', NULL), ('house', 'water', 'true', NULL, NULL, NULL),
	('house', 'roof', 'in', NULL, NULL, '{tile,1,yes}'), ('house', 'rooms', '>=', 2, NULL, NULL);

-- What a document says, and what is expected of the four criteria: met, failed, unknown
CREATE TABLE said (doc jsonb, expected text);
INSERT INTO said VALUES
	('{"income": 101, "line": 100, "water": true, "roof": "tile", "rooms": 2}', 'mmmm'),
	('{"income": "101", "line": "100", "water": "true", "roof": " tile ", "rooms": "2"}', 'mmmm'),
	('{"income": " 1.01e2 ", "line": "+100.", "water": "Yes", "roof": 1, "rooms": "02"}', 'mmmm'),
	('{"income": 100.00, "line": 1e2, "water": 0, "roof": 1.00, "rooms": 1.99}', 'ffmf'),
	('{"income": "99.999999999999999999999", "line": "100", "water": "0", "roof": "1.0", "rooms": "-3"}', 'ffff'),
	('{"income": "", "line": "100", "water": "  ", "roof": "\t", "rooms": "\u3000"}', 'uuuu'),
	('{"income": null, "line": null, "water": null, "roof": null, "rooms": null}', 'uuuu'),
	('{}', 'uuuu'), ('{"income": 101, "line": null}', 'uuuu'), ('{"line": 1}', 'uuuu'),
	('{"roof": "no", "other": [1, {"water": true}]}', 'uufu'), ('{"roof": "YES"}', 'uufu'),
		('{"Income": 101, "line": 1}', 'uuuu'),
	('{"roof": true}', 'uufu'), ('{"roof": 2, "water": 1}', 'umfu'),
		('{"water": "f", "rooms": 100000000000000000000000000}', 'ufum');
CREATE FUNCTION results(criterion_assessment[]) RETURNS text LANGUAGE sql AS
	$$ SELECT string_agg(left(c.result, 1), '' ORDER BY n)
	FROM unnest($1) WITH ORDINALITY c(a, b, v, d, e, result, n) $$;
SELECT 'values of documents', coalesce(string_agg(doc::text || ' gives ' || r, '; ') FILTER (WHERE r <> expected),
	left((count(*) = 16)::text, 1))
FROM said, LATERAL (SELECT results(array_agg(c)) AS r FROM assess_criteria(doc, 'house') c) q;
SELECT 'all functions say the same', bool_and(a.verdict = verdict(doc, 'house') AND a.failed = shortfalls(doc, 'house')
	AND cardinality(a.met) = length(replace(replace(expected, 'f', ''), 'u', ''))
		AND cardinality(a.unknown) = length(replace(replace(expected, 'f', ''), 'm', ''))
	AND deprivation_profile(doc, 'house')::text = translate(expected, 'fmu', '10?')
	AND a = assess(doc::text, 'house') AND a.verdict = verdict(doc::text, 'house')
		AND a.failed = shortfalls(doc::text, 'house')
	AND deprivation_profile(doc, 'house') = deprivation_profile(doc::text, 'house')
	AND (SELECT array_agg(c) FROM assess_criteria(doc, 'house') c) = (SELECT array_agg(c)
		FROM assess_criteria(doc::text, 'house') c))
FROM said, LATERAL assess(doc, 'house') a;
SELECT 'values and bounds as they stand there', array_agg(concat_ws(' ', value, comparison, bound))
	= '{1.01e2 > +100.,Yes true,1 in tile\, 1\, yes,02 >= 2}'
FROM assess_criteria('{"income": "1.01e2", "line": "+100.", "water": "Yes", "roof": 1, "rooms": "02"}', 'house');
INSERT INTO assessment_standard(standard) VALUES ('flag');
INSERT INTO assessment_criterion(standard, metric, comparison, accepted) VALUES ('flag', 'x', 'in', '{Yes,1}');
SELECT 'a list of words for a flag has true and false', array_agg(verdict(jsonb_build_object('x', x), 'flag')::text)
	= '{eligible,not_eligible,eligible,not_eligible,not_eligible}'
FROM unnest('{true,false,1,0,\"true\"}'::jsonb[]) x;

-- No document
SELECT 'NULL, and null', verdict(NULL::jsonb, 'house') = 'undetermined'
	AND verdict('null'::jsonb, 'house') = 'undetermined' AND verdict(NULL::text, 'house') = 'undetermined'
	AND verdict('null', 'house') = 'undetermined' AND (assess(NULL::jsonb, 'house')).unknown
		= '{income,water,roof,rooms}' AND deprivation_profile(NULL::jsonb, 'house')::text = '????'
	AND verdict('{}'::jsonb, NULL) IS NULL AND assess('{}'::jsonb, NULL) IS NULL AND shortfalls('{}', NULL) IS NULL
		AND deprivation_profile('{}'::jsonb, NULL) IS NULL;
SELECT verdict('[]'::jsonb, 'house');
SELECT verdict('5'::jsonb, 'house');
SELECT verdict('{}'::jsonb, 'no such house');
SELECT 'and then', verdict('{"rooms": 1}'::jsonb, 'house') = 'not_eligible';

DO $$ BEGIN
	PERFORM verdict('{', 'house');
	RAISE 'no error';
EXCEPTION WHEN invalid_text_representation THEN
	NULL;
END $$;

-- An attribute-value table
CREATE TABLE attribute_value (unit int, code text, value text);
INSERT INTO attribute_value VALUES (1, 'income', '101'), (1, 'line', '100'), (1, 'water', 'true'), (1, 'roof', 'tile'),
	(1, 'rooms', '3'),
	(2, 'income', '101'), (2, 'line', '100'), (2, 'water', 'false'), (3, 'income', '101'), (3, 'roof', NULL);
SELECT 'an attribute-value table', array_agg(v::text ORDER BY unit) = '{eligible,not_eligible,undetermined}'
FROM (SELECT unit, verdict(jsonb_object_agg(code, value), 'house') AS v FROM attribute_value GROUP BY unit) q;

-- Paths
\set mapping '{"income": ["de", "value"], "line": ["lines", 1], "water": "Water", "roof": ["roofs", "-1", "kind"], "rooms": ["rooms"]}'
SELECT 'paths', verdict(doc, 'house', :'mapping') = 'eligible' AND verdict(doc::text, 'house', :'mapping') = 'eligible'
	AND shortfalls(doc - 'rooms' || '{"rooms": 1}', 'house', :'mapping') = '{rooms}'
FROM (SELECT '{"de": {"value": "101"}, "lines": [500, 100], "Water": true, "roofs": [{"kind": "straw"}, {"kind": "tile"}], "rooms": 9}'::jsonb AS doc) q;
SELECT 'paths that lead nowhere', bool_and((assess(doc, 'house', :'mapping')).unknown = '{income,water,roof,rooms}')
	AND count(*) = 4
FROM unnest('{"{}","{\"de\": 5, \"lines\": {\"1\": 2}, \"roofs\": []}","{\"de\": [1], \"lines\": [1], \"roofs\": [5]}","{\"de\": {\"Value\": 1}, \"lines\": [1, 2]}"}'::jsonb[]) doc;
CREATE TABLE beneficiary (id int, line numeric, "Json_ext" jsonb, flags jsonb);
INSERT INTO beneficiary VALUES (1, 100, '{"income": "101", "water": true, "rooms": 4}', '"tile"'),
	(2, 100, '{"income": 99, "water": null}', 'null'), (3, 100, NULL, NULL),
	(4, 100, 'null', '""'), (5, 100, '[]', '"straw"');
SELECT 'paths into columns of rows, and columns of a single value',
	array_agg(concat_ws(' ', a.verdict, a.failed, a.unknown) ORDER BY id) =
	ARRAY['eligible {} {}', 'not_eligible {income} {water,roof,rooms}', 'undetermined {} {income,water,roof,rooms}',
		'undetermined {} {income,water,roof,rooms}',
		'not_eligible {roof} {income,water,rooms}']
FROM beneficiary b,
	assess(b, 'house',
	'{"income": ["Json_ext", "income"], "water": ["Json_ext", "water"], "rooms": ["Json_ext", "rooms"], "roof": "flags"}') a;
SELECT 'a domain over jsonb', verdict(q, 'flag') = 'eligible' FROM (SELECT '"Yes"'::jsonb AS x) q;
SELECT verdict(b, 'house', '{"income": ["line", "income"], "water": "flags", "roof": "flags", "rooms": "flags"}')
	FROM beneficiary b;
SELECT verdict(b, 'house', '{"income": []}') FROM beneficiary b;
SELECT verdict('{}'::jsonb, 'house', '{"income": [["a"]]}');
SELECT verdict('{}'::jsonb, 'house', '{"income": {"a": 1}}');
SELECT verdict('{}'::jsonb, 'house', '{"incom": ["a"]}');
SELECT 'and then', verdict('{"rooms": 1}'::jsonb, 'house') = 'not_eligible';

-- What cannot be read is an error that names criterion and value, or unknown where the criterion says so
SELECT verdict('{"income": "12,000", "line": 100}'::jsonb, 'house');
SELECT verdict('{"income": 101, "line": "0x10"}'::jsonb, 'house');
SELECT verdict('{"income": "NaN", "line": 100}'::jsonb, 'house');
SELECT verdict('{"rooms": true}'::jsonb, 'house');
SELECT verdict('{"rooms": "1e1000"}'::jsonb, 'house');
SELECT verdict('{"water": "perhaps"}'::jsonb, 'house');
SELECT verdict('{"water": 2}'::jsonb, 'house');
SELECT verdict('{"roof": ["tile"]}'::jsonb, 'house');
SELECT verdict('{"water": {"a": 1}}'::jsonb, 'house');
SELECT verdict(b, 'house', '{"income": ["Json_ext", "income"], "water": "Json_ext", "roof": "flags", "rooms": "flags"}')
	FROM beneficiary b WHERE id = 1;
SELECT 'and then', verdict('{"rooms": 1}'::jsonb, 'house') = 'not_eligible';
UPDATE assessment_criterion SET malformed = 'unknown' WHERE standard = 'house';
SELECT 'malformed is unknown', count(*) = 9 AND bool_and((assess(doc::jsonb, 'house')).unknown
	= '{income,water,roof,rooms}')
FROM unnest(ARRAY['{"income": "12,000", "line": 100}', '{"income": 101, "line": "0x10"}',
	'{"income": "NaN", "line": 100}', '{"rooms": true}', '{"rooms": "1e1000"}',
	'{"water": "perhaps"}', '{"water": 2}', '{"roof": ["tile"]}', '{"water": {"a": 1}}']) doc;

-- A fraction of 1
INSERT INTO assessment_standard(standard) VALUES ('rate');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, fraction) VALUES ('rate', 'rate', '>=', 0.9,
	true);
SELECT 'a fraction', verdict('{"rate": "0.90"}'::jsonb, 'rate') = 'eligible';
SELECT verdict('{"rate": "90"}'::jsonb, 'rate');

-- Plans of documents and rows side by side, and a standard that changes in a loop
SELECT 'many mappings', bool_and(verdict(jsonb_build_object('k' || i, i % 2), 'flag',
	jsonb_build_object('x', 'k' || i % 100)) =
	(CASE WHEN i >= 100 THEN 'undetermined' WHEN i % 2 = 1 THEN 'eligible' ELSE 'not_eligible' END)::exit_verdict)
		FROM generate_series(1, 300) i;
CREATE FUNCTION loop_over_thresholds() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	doc jsonb := '{"income": 101, "line": 100, "water": true, "roof": "tile", "rooms": 2}';
	result text := '';
BEGIN
	FOR i IN 1 .. 4 LOOP
		UPDATE public.assessment_criterion SET threshold = i WHERE standard = 'house' AND criterion = 'rooms';
		result := result || left(verdict(doc, 'house')::text, 1);
	END LOOP;
	RETURN result;
END $$;
SELECT 'a loop', loop_over_thresholds() = 'eenn';
SELECT 'large documents', bool_and(verdict(doc, 'flag') = 'eligible') AND count(*) = 3
FROM (SELECT jsonb_object_agg('k' || i, repeat('x', 100)) || '{"x": "Yes"}' AS doc
	FROM generate_series(1, 2000) i, generate_series(1, 3) g GROUP BY g) q;
CREATE TABLE stored AS SELECT jsonb_object_agg('k' || i, md5(i::text)) || '{"x": 1}' AS doc
	FROM generate_series(1, 5000) i;
SELECT 'stored out of line', verdict(doc, 'flag') = 'eligible'
	AND verdict(s, 'flag', '{"x": ["doc", "x"]}') = 'eligible' FROM stored s;

DROP SCHEMA standard_documents_test CASCADE;
DELETE FROM assessment_standard WHERE NOT shipped;
