--
-- Declared standards: codes that mean not known, what NULL means, the case of
-- letters, numbers in text. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA standard_codes_test;
SET search_path = standard_codes_test, public;

-- One criterion: every combination of value, applicability, null_result and
-- not_applicable_result, against the rule written out in SQL
INSERT INTO assessment_standard(standard) SELECT format('%s %s %s', kind, n, a)
	FROM unnest('{number,flag,list}'::text[]) kind, unnest('{met,failed,unknown}'::text[]) n,
	unnest('{met,failed,unknown}'::text[]) a;
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, threshold_upper_column, accepted,
	not_applicable, missing, applicable_column, null_result, not_applicable_result, fold_case)
SELECT standard, 'x', CASE s[1] WHEN 'number' THEN 'between' WHEN 'flag' THEN 'true' ELSE 'in' END,
	CASE s[1] WHEN 'number' THEN 10 END, CASE s[1] WHEN 'number' THEN 'most' END,
	CASE s[1] WHEN 'list' THEN '{Tile,3}'::text[] END, CASE s[1] WHEN 'flag' THEN NULL WHEN 'list'
		THEN '{none,996}'::text[] ELSE '{996.0}' END,
	'{-98,998,N/A,99999999999999999999}', 'applies', s[2], s[3], s[1] = 'list'
FROM assessment_standard, LATERAL (SELECT string_to_array(standard, ' ') AS s) q WHERE NOT shipped;
-- what each value is: null, missing, away (not applicable), met, failed
CREATE TABLE value_of (kind text, x jsonb, is_a text);
INSERT INTO value_of VALUES
	('number', NULL, 'null'), ('number', 'null', 'null'), ('number', '" "', 'null'), ('number', '-98', 'missing'),
		('number', '998.00', 'missing'), ('number', '"998"', 'missing'),
	('number', '"N/A "', 'missing'), ('number', '996', 'away'), ('number', '"996.000"', 'away'),
		('number', '10', 'met'), ('number', '"50"', 'met'), ('number', '9.99', 'failed'), ('number', '101', 'failed'),
	('flag', NULL, 'null'), ('flag', 'null', 'null'), ('flag', '"\u00a0"', 'null'), ('flag', '998', 'missing'),
		('flag', '"998.0"', 'missing'), ('flag', '"N/A"', 'missing'), ('flag', 'true', 'met'),
	('flag', '"yes"', 'met'), ('flag', '1', 'met'), ('flag', 'false', 'failed'), ('flag', '"No"', 'failed'),
		('flag', '0.0', 'failed'),
	('list', NULL, 'null'), ('list', 'null', 'null'), ('list', '""', 'null'), ('list', '-98.0', 'missing'),
		('list', '"n/a"', 'missing'), ('list', '"998"', 'missing'), ('list', '"NONE"', 'away'),
	('list', '996', 'away'), ('list', '"tile"', 'met'), ('list', '"TILE"', 'met'), ('list', '3', 'met'),
		('list', '"tiles"', 'failed'), ('list', '4', 'failed'), ('list', 'true', 'failed');
CREATE FUNCTION and3(a text, b text) RETURNS text LANGUAGE sql IMMUTABLE AS
	$$ SELECT CASE WHEN 'failed' IN (a, b) THEN 'failed' WHEN 'unknown' IN (a, b) THEN 'unknown' ELSE 'met' END $$;
CREATE FUNCTION oracle(is_a text, most text, null_result text, not_applicable_result text,
	applies boolean) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN NOT applies THEN not_applicable_result WHEN applies OR r = not_applicable_result THEN r
		ELSE 'unknown' END
	FROM (SELECT CASE is_a WHEN 'null' THEN null_result WHEN 'missing' THEN 'unknown'
		WHEN 'away' THEN not_applicable_result
		ELSE CASE WHEN most = 'known' THEN is_a ELSE and3(CASE WHEN is_a = 'failed' AND most = 'below' THEN 'failed'
			ELSE 'met' END, 'unknown') END END AS r) q $$;
CREATE TABLE tried AS
SELECT v.*, n, a, applies, m.*, jsonb_strip_nulls(jsonb_build_object('most', m.bound, 'applies', applies)) || CASE
	WHEN v.x IS NULL THEN '{}' ELSE jsonb_build_object('x', v.x) END AS doc
FROM value_of v, unnest('{met,failed,unknown}'::text[]) n, unnest('{met,failed,unknown}'::text[]) a,
	unnest(ARRAY[true, false, NULL]) applies,
	(VALUES ('100'::jsonb, true), (NULL, false), ('"998"', false), ('" n/a"', false)) m(bound, known)
WHERE m.known OR v.kind = 'number' AND m.bound IS DISTINCT FROM '" n/a"';
SELECT 'documents: one criterion, every combination', count(*) = 39 * 27 + 13 * 27 * 2
	AND bool_and((verdict(doc, concat_ws(' ', kind, n, a)) =
	(CASE oracle(is_a, CASE WHEN known THEN 'known' WHEN x IN ('9.99') THEN 'below' ELSE 'unknown' END, n, a, applies)
		WHEN 'met' THEN 'eligible' WHEN 'failed' THEN 'not_eligible' ELSE 'undetermined' END)::exit_verdict))
			FROM tried;
SELECT 'by rules, too', count(*) = 39 * 27 + 13 * 27 * 2 AND bool_and(verdict(doc, s) = verdict(doc, rules))
FROM (SELECT t.doc, r.standard AS s, rules FROM tried t JOIN (SELECT standard, standard_rules(standard) AS rules
	FROM assessment_standard
	WHERE NOT shipped) r ON r.standard = concat_ws(' ', kind, n, a) ORDER BY 2 OFFSET 0) q;
SELECT 'the outcomes occur', count(DISTINCT verdict(doc, concat_ws(' ', kind, n, a))) = 3 FROM tried;

-- The same facts in columns of every type that can hold them
CREATE FUNCTION in_column(type text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	kinds text := CASE type WHEN 'boolean' THEN 'flag' WHEN 'text' THEN 'list' WHEN 'varchar' THEN 'list'
		ELSE 'number' END;
	result text;
BEGIN
	EXECUTE format($q$SELECT (count(*) > 100)::text || ' ' || count(*) FILTER (WHERE verdict(q,
		standard) <> verdict(doc, standard)) FROM (
		SELECT (x #>> '{}')::%s AS x, CASE WHEN bound = '100' THEN 100 WHEN bound = '"998"' THEN 998 END AS most,
			applies, doc, concat_ws(' ', kind, n, a) AS standard FROM tried
		WHERE kind = %L AND coalesce(x #>> '{}', '') !~ %L AND NOT (is_a = 'null' AND x #>> '{}' IS NOT NULL)) q$q$,
			type, kinds,
		CASE kinds WHEN 'list' THEN '\.' WHEN 'flag' THEN '9|\.|/' ELSE CASE WHEN type ~ 'int' THEN '\.|/'
			ELSE '/' END END) INTO result;
	RETURN result;
END $$;
SELECT 'columns: ' || type, in_column(type) = 'true 0'
	FROM unnest('{smallint,integer,bigint,numeric,real,double precision,boolean,text,varchar}'::text[]) type;
SELECT 'columns: a list folds the letters of its column alone', verdict(q, 'list met met') = 'eligible'
	AND verdict(r, 'list met met') = 'undetermined' FROM (SELECT 'TILE' AS x, true AS applies) q,
	(SELECT 'n/A' AS x, true AS applies) r;
SELECT 'columns: codes beyond the type are passed over', verdict(q, 'number met met') = 'eligible'
	FROM (SELECT 50::smallint AS x, 100::smallint AS most, true AS applies) q;
SELECT 'a NULL row is unknown, whatever NULL means', bool_and(verdict(NULL, standard) = 'undetermined')
	FROM assessment_standard WHERE NOT shipped;

-- Quorum: three criteria, every combination of values, requirements and quorum
INSERT INTO assessment_standard(standard, at_least) SELECT format('quorum %s %s', k, r), NULLIF(k, 0)
	FROM generate_series(0, 3) k, generate_series(0, 7) r;
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, null_result, missing, not_applicable,
	not_applicable_result, required)
SELECT format('quorum %s %s', k, r), chr(96 + i), '>', 10, (ARRAY['unknown', 'failed', 'met'])[i], '{998}', '{996}',
	(ARRAY['met', 'unknown', 'failed'])[i], r >> (i - 1) & 1 = 1
FROM generate_series(0, 3) k, generate_series(0, 7) r, generate_series(1, 3) i;
CREATE TABLE trio AS SELECT a, b, c FROM unnest(ARRAY[NULL, 5, 15, 996, 998]) a, unnest(ARRAY[NULL, 5, 15, 996, 998]) b,
	unnest(ARRAY[NULL, 5, 15, 996, 998]) c;
CREATE VIEW trio_results AS
SELECT t.*, r.*, k, required FROM trio t, LATERAL (SELECT array_agg(CASE WHEN x IS NULL
	THEN (ARRAY['unknown', 'failed', 'met'])[i] WHEN x = 998 THEN 'unknown'
	WHEN x = 996 THEN (ARRAY['met', 'unknown', 'failed'])[i] WHEN x > 10 THEN 'met' ELSE 'failed' END
		ORDER BY i) AS results
	FROM unnest(ARRAY[a, b, c]) WITH ORDINALITY u(x, i)) r, generate_series(0, 3) k, generate_series(0, 7) required;
-- eligible: every way to fill in the unknown is; not eligible: none is
CREATE FUNCTION eligible(results text[], k int, required int) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE k WHEN 0 THEN bool_and(r = 'met') ELSE count(*) FILTER (WHERE r = 'met') >= k AND bool_and(r = 'met'
		OR required >> (i::int - 1) & 1 = 0) END
	FROM unnest(results) WITH ORDINALITY u(r, i) $$;
CREATE FUNCTION quorum_oracle(results text[], k int, required int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN bool_and(e) THEN 'eligible' WHEN bool_or(e) THEN 'undetermined' ELSE 'not_eligible' END
	FROM (SELECT eligible(ARRAY[x, y, z], k, required) AS e FROM unnest('{met,failed}'::text[]) x,
		unnest('{met,failed}'::text[]) y, unnest('{met,failed}'::text[]) z
		WHERE results[1] IN (x, 'unknown') AND results[2] IN (y, 'unknown') AND results[3] IN (z, 'unknown')) q $$;
SELECT 'quorum: every combination', count(*) = 4000 AND bool_and(o = verdict(t,
	format('quorum %s %s', k, required))::text
	AND o = verdict(jsonb_strip_nulls(jsonb_build_object('a', a, 'b', b, 'c', c)),
		format('quorum %s %s', k, required))::text) AND count(DISTINCT o) = 3
FROM (SELECT *, quorum_oracle(results, k, required) AS o FROM trio_results) t;
SELECT 'quorum: by rules, too', count(*) = 4000 AND bool_and(verdict(q, s) = verdict(q, rules))
FROM (SELECT t.a, t.b, t.c, standard AS s, rules FROM trio_results t JOIN (SELECT standard,
	standard_rules(standard) AS rules FROM assessment_standard
	WHERE NOT shipped) r ON standard = format('quorum %s %s', k, required) ORDER BY standard OFFSET 0) q;

-- A word for not applicable where a number or flag stands
INSERT INTO assessment_standard(standard) VALUES ('words');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, threshold_column, not_applicable, missing,
	not_applicable_result, null_result) VALUES ('words', 'x', '>', NULL, 'y', '{away,996}', '{refused}', 'met',
	'failed');
SELECT 'words of the lists where a number stands', array_agg(left(verdict(doc::jsonb, 'words')::text, 1))
	= '{e,e,u,n,u,n}'
FROM unnest(ARRAY['{"x": "away", "y": 1}', '{"x": "996"}', '{"x": "refused", "y": 1}', '{"y": 1}',
	'{"x": 1, "y": "refused"}', '{"x": 0, "y": 1}']) doc;
SELECT verdict('{"x": 1, "y": "away"}'::jsonb, 'words');

-- Nonsense is refused when it is inserted
INSERT INTO assessment_standard(standard) VALUES ('nonsense');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, null_result) VALUES ('nonsense', 'x', '>', 1,
	'no');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, null_result) VALUES ('nonsense', 'x', '>', 1,
	'faild');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, malformed) VALUES ('nonsense', 'x', '>', 1,
	'null');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, missing) VALUES ('nonsense', 'x', '>', 1,
	'{}');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, missing) VALUES ('nonsense', 'x', '>', 1,
	'{-98,NULL}');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, missing) VALUES ('nonsense', 'x', '>', 1,
	'{" "}');
INSERT INTO assessment_criterion(standard, metric, comparison, accepted, missing) VALUES ('nonsense', 'x', 'in',
	'{1,2}', '{2}');
INSERT INTO assessment_criterion(standard, metric, comparison, accepted, missing, fold_case) VALUES ('nonsense', 'x',
	'in', '{N/A}', '{n/a}', true);
INSERT INTO assessment_criterion(standard, metric, comparison, threshold, not_applicable, missing) VALUES ('nonsense',
	'x', '>', 1, '{998}', '{998.0}');
INSERT INTO assessment_criterion(standard, metric, comparison, missing) VALUES ('nonsense', 'x', 'true', '{N/A,no}');
INSERT INTO assessment_criterion(standard, metric, comparison, accepted, missing) VALUES ('nonsense', 'x', 'in',
	'{N/A,01}', '{n/a,1}');
SELECT 'and codes are texts', verdict('{"x": "01"}'::jsonb, 'nonsense') = 'eligible'
	AND verdict('{"x": "n/a"}'::jsonb, 'nonsense') = 'undetermined';
UPDATE assessment_criterion SET fold_case = true WHERE standard = 'nonsense';
SELECT 'and then', verdict('{"x": "N/A"}'::jsonb, 'nonsense') = 'eligible';

-- A row that leaves out what another one of the same statement gives
INSERT INTO assessment_standard(standard, shipped) VALUES ('several', NULL);
INSERT INTO assessment_criterion(standard, shipped, metric, comparison, required, not_applicable_result, null_result,
	fold_case, malformed, fraction)
VALUES ('several', false, 'a', 'true', true, 'failed', 'met', true, 'unknown', false),
	('several', NULL, 'b', 'true', NULL, NULL, NULL, NULL, NULL, NULL);
SELECT 'NULL is the default', NOT shipped AND NOT required AND not_applicable_result = 'met' AND null_result = 'unknown'
	AND NOT fold_case AND malformed = 'error' AND NOT fraction
FROM assessment_criterion WHERE standard = 'several' AND metric = 'b';

-- An applied standard that reads otherwise than the official one
INSERT INTO assessment_standard(standard) VALUES ('official'), ('applied');
INSERT INTO assessment_criterion(standard, criterion, metric, comparison, threshold, null_result, missing,
	fold_case) VALUES
	('official', 'a', 'x', '>', 1, 'unknown', NULL, false), ('official', 'b', 'x', '>', 1, 'failed', NULL, false),
		('official', 'c', 'x', '>', 1, 'unknown', '{998}', false),
		('official', 'd', 'x', '>', 1, 'unknown', '{998}', false),
	('applied', 'a', 'x', '>', 1, 'met', NULL, false), ('applied', 'b', 'x', '>', 1, 'failed', NULL, true),
		('applied', 'c', 'x', '>', 1, 'failed', '{998}', false), ('applied', 'd', 'x', '>', 1, 'unknown', NULL, false);
SELECT 'compare_standards', array_agg(concat_ws(' ', criterion, relation)
	ORDER BY criterion) = '{a lowered,b recoded,c raised,d recoded}' FROM compare_standards('applied', 'official');

-- known_number
SELECT 'known_number: texts', array_agg(known_number(x, '{-98,N/A,998}')::text)
	= '{12.50,-3,NULL,NULL,NULL,NULL,NULL,NULL,0.001,1}'
FROM unnest('{12.50," -3 ",NULL,"","  ",-98,"N/A ",998.0,1e-3,+1.}'::text[]) x;
SELECT 'known_number: without codes', known_number('998') = 998 AND known_number(NULL::text) IS NULL
	AND known_number('5', NULL) = 5 AND known_number('', '{}', 'error') IS NULL;
SELECT 'known_number: malformed', bool_and(known_number(x, '{}', 'null') IS NULL)
	FROM unnest('{abc,"1,000",NaN,Infinity,0x10,1_000,1 2,--1,.,e5,1e,1e1000}'::text[]) x;
SELECT 'known_number: numbers', array_agg(known_number(x, '{-999999999,998,NULL}')::text) = '{12.50,NULL,NULL,0,NULL}'
	FROM unnest('{12.50,-999999999.0,998,0,NULL}'::numeric[]) x;
SELECT 'known_number: a sum', sum(known_number(x, '{-999999999}')) = 30 FROM (VALUES (10), (-999999999), (20)) v(x);
SELECT 'known_number: of any integer', known_number(5::smallint, '{5}') IS NULL AND known_number(5::bigint, '{4}') = 5
	AND known_number(5, NULL) = 5;
SELECT 'known_number: of doubles, as drivers bind them', known_number(0.1::float8) = 0.1
	AND known_number(5.5::float8, ARRAY[998, 5.5]) IS NULL AND known_number(5.5, ARRAY[998]) = 5.5
		AND known_number(998::float8, '{998}') IS NULL;
SELECT 'known_number: of doubles', array_agg(known_number(x, '{-99.5,998,NULL}')::text) = '{12.25,NULL,NULL,0,NULL}'
	AND known_number(0.7::real, '{0.7}') IS NULL
	FROM (VALUES (12.25::float8), (-99.5), (998), (0), (NULL)) v(x);
SELECT 'known_number: integers of any size stay exact', known_number(9007199254740993) = 9007199254740993
	AND known_number(9007199254740993, ARRAY[9007199254740993]) IS NULL AND known_number(7, ARRAY[-98, 998]) = 7
	AND pg_typeof(known_number(7)) = 'numeric'::regtype;
SELECT known_number('12,000');
SELECT known_number(repeat('x', 1000), '{N/A}');
SELECT known_number('1', '{}', 'unknown');
SELECT known_number('1', '{}', NULL);
SELECT known_number('NaN'::numeric, '{}');
SELECT 'and then', known_number('1') = 1;

DROP SCHEMA standard_codes_test CASCADE;
DELETE FROM assessment_standard WHERE NOT shipped;
