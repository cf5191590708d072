--
-- The values of $1, $2, ... in the queries of the audits. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA audit_params_test;
SET search_path = audit_params_test, public;
CREATE TABLE due (unit text, round int, amount numeric, due_by date);
CREATE TABLE paid (unit text, round int, amount numeric, paid_on date);
INSERT INTO due VALUES ('a', 1, 100, '2020-12-31'), ('b', 1, 100, '2020-12-31'), ('a', 2, 50, '2021-12-31');
INSERT INTO paid VALUES ('a', 1, 100, '2021-02-01'), ('a', 2, 50, '2021-06-30');
SELECT 'types are what the query needs', array_agg(concat_ws(' ', unit, round, problem)) = '{a 1 late,b 1 missing}'
FROM reward_audit('SELECT * FROM due WHERE round = $1 AND due_by <= $2', 'SELECT * FROM paid WHERE $1 = round',
	params => '[1, "2020-12-31"]');
SELECT 'as text, too', array_agg(concat_ws(' ', unit, round, problem)) = '{a 1 late,b 1 missing}'
FROM reward_audit('SELECT * FROM due WHERE round = $1', 'SELECT * FROM paid WHERE round = $1 AND paid_on <= $2',
	params => '["1", "2021-12-31"]');
SELECT 'none, no parameters, and an empty array', count(*) = 6
	FROM (SELECT * FROM reward_audit('SELECT * FROM due', 'SELECT * FROM paid') UNION ALL
	SELECT * FROM reward_audit('SELECT * FROM due', 'SELECT * FROM paid', params => NULL) UNION ALL SELECT *
		FROM reward_audit('SELECT * FROM due', 'SELECT * FROM paid', params => '[]')) q;
SELECT 'one that is not used, NULL, flags and documents', array_agg(unit ORDER BY unit) = '{a,b}'
FROM reward_audit('SELECT * FROM due WHERE ($2::int IS NULL) AND $3 AND $4::jsonb ? unit AND round = 1',
	'SELECT * FROM paid WHERE false', params => '["x", null, true, {"a": 1, "b": 2}]');
SELECT 'parameters of each row', array_agg(concat_ws(' ', r, unit, problem) ORDER BY r, unit) = '{1 a late,1 b missing}'
FROM generate_series(1, 2) r, reward_audit('SELECT * FROM due WHERE round = $1', 'SELECT * FROM paid WHERE round = $1',
	NULL, false, jsonb_build_array(r));
SELECT 'no text of theirs is a query', count(*) = 0 FROM reward_audit('SELECT * FROM due WHERE unit = $1',
	'SELECT * FROM paid WHERE unit = $1', params => '["x'' OR true --"]');
SELECT 'figures_audit', count(*) = 1 AND bool_and(label = 'b' AND problem IS NOT NULL)
FROM figures_audit('SELECT * FROM (VALUES (''a'', 1, 4, 25.00, 2), (''b'', $1::int, 4, 30.00, 2)) v(label, numerator, denominator, printed, scale) WHERE label <> $2', '[1, "c"]');
SELECT 'figures_audit: the one that is right', count(*) = 0
FROM figures_audit('SELECT * FROM (VALUES (''b'', $1::int, 4, 25.00, 2)) v(label, numerator, denominator, printed, scale)', '[1]');
CREATE TABLE register (year int, unit text, area text, poor boolean, persons int);
INSERT INTO register VALUES (2019, 'a', 'x', true, 3), (2020, 'a', 'x', false, 3), (2019, 'b', 'x', true, 1), (2020,
	'b', 'y', true, 1),
	(2021, 'a', 'x', true, 4);
SELECT 'register_compare', array_agg(concat_ws(' ', unit, area, move) ORDER BY unit,
	area) = '{a x exited,b x left,b y arrived}'
FROM register_compare('SELECT * FROM register WHERE year = $1', 'SELECT * FROM register WHERE year = $2',
	'[2019, 2020]');
SELECT 'register_compare: of each year', array_agg(concat_ws(' ', y, unit, move) ORDER BY y, unit)
	= '{"2019 a exited","2020 a identified"}'
FROM generate_series(2019, 2020) y, register_compare('SELECT * FROM register WHERE year = $1 AND unit = $3',
	'SELECT * FROM register WHERE year = $2 AND unit = $3', params => jsonb_build_array(y, y + 1, 'a'));
SELECT count(*) FROM register_compare('SELECT * FROM register WHERE year = $2', 'SELECT * FROM register', '[1]');
SELECT count(*) FROM reward_audit('SELECT * FROM due WHERE round = $2', 'SELECT * FROM paid', params => '[1]');
SELECT count(*) FROM reward_audit('SELECT * FROM due WHERE round = $1', 'SELECT * FROM paid');
SELECT count(*) FROM reward_audit('SELECT * FROM due WHERE round = $1', 'SELECT * FROM paid', params => '["first"]');
SELECT count(*) FROM reward_audit('SELECT * FROM due WHERE round = $1', 'SELECT * FROM paid', params => '{"round": 1}');
SELECT count(*) FROM reward_audit('SELECT * FROM due WHERE round = $1', 'SELECT * FROM paid', params => '5');
SELECT count(*) FROM reward_audit('SELECT * FROM due WHERE $1 IS NULL', 'SELECT * FROM paid', params => '[1]');
SELECT 'and then', count(*) = 1 FROM reward_audit('SELECT * FROM due WHERE unit = $1 AND round = 1',
	'SELECT * FROM paid WHERE unit = $1 AND round = 1', params => '["a"]');
DROP SCHEMA audit_params_test CASCADE;
