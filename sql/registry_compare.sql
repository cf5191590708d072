--
-- registry: two snapshots unit by unit, and what does not fit. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA registry_compare_test;
SET search_path = registry_compare_test, public;

--
-- one slip
--
SELECT 'one slip', bool_and(is_slip(a, b) AND is_slip(b, a))
	FROM (VALUES ('abc', 'abd'), ('abc', 'xbc'), ('abc', 'ab'), ('abc', 'bc'), ('abc', 'ac'), ('abc', 'acb'),
	('abc', 'bac'),
	('a', ''), ('aab', 'ab'), ('110105194912310020', '110105194912310021')) v(a, b);
SELECT 'none, or two', bool_and(NOT is_slip(a, b) AND NOT is_slip(b, a))
	FROM (VALUES ('abc', 'abc'), ('', ''), ('abc', 'cba'), ('abc', 'a'), ('abc', 'bca'), ('abcd', 'badc'), ('ab', 'cd'),
	('abc', ''), ('abcd', 'acbx')) v(a, b);
SELECT 'NULL', is_slip(NULL, 'a') IS NULL AND is_slip('a', NULL) IS NULL;
-- All words of up to four letters: what one slip makes of a word, written out.
CREATE TABLE word AS SELECT w FROM (SELECT '' UNION ALL SELECT a FROM unnest('{a,b}'::text[]) a UNION ALL SELECT a || b
	FROM unnest('{a,b}'::text[]) a, unnest('{a,b}'::text[]) b
	UNION ALL SELECT a || b || c FROM unnest('{a,b,c}'::text[]) a, unnest('{a,b,c}'::text[]) b,
		unnest('{a,b,c}'::text[]) c) q(w);
SELECT 'oracle', bool_and(is_slip(x.w, y.w) = (x.w <> y.w AND EXISTS (SELECT FROM generate_series(1, 4) i
	WHERE overlay(x.w PLACING '' FROM i FOR 1) = y.w OR overlay(y.w PLACING '' FROM i FOR 1) = x.w
		OR (length(x.w) = length(y.w) AND overlay(x.w PLACING '' FROM i FOR 1) = overlay(y.w PLACING '' FROM i FOR 1))
		OR overlay(x.w PLACING reverse(substr(x.w, i, 2)) FROM i FOR 2) = y.w))) AND count(*) > 1000
			FROM word x, word y;

--
-- what does not fit
--
CREATE TABLE old (unit text, area text, poor boolean, persons int, exited boolean, reason text, keys text[], extra int);
CREATE TABLE new (LIKE old);
INSERT INTO old VALUES ('u01', 'A', true, 2, false, NULL, '{k1,k2}'), ('u02', 'A', true, 3, false, 'old', '{k3,k4,k5}'),
	('u03', 'A', false, 1, true, NULL, '{k6}'), ('u04', 'B', true, 2, false, NULL, '{k7,k8}'),
	('u05', 'B', true, 1, false, NULL, '{k9}'), ('u06', 'B', true, 2, false, NULL, '{k10}'),
		('u07', 'B', true, 1, false, NULL, NULL), ('u07', 'B', true, 2, false, NULL, NULL),
	('u08', 'A', true, 2, false, NULL, '{110105X,k11}'), ('u09', 'A', true, 4, false, 'died', NULL),
		('u10', 'A', false, 2, NULL, NULL, NULL), ('u11', 'A', true, NULL, false, NULL, NULL),
	('u12', 'C', true, 1, false, NULL, '{k12}'), ('u13', 'C', true, 1, false, NULL, '{k13}'),
		('5323-01', 'C', true, 3, false, NULL, NULL), (NULL, 'C', true, 1, false, NULL, NULL),
		('u14', NULL, true, 1, false, NULL, NULL),
	('u15', 'C', false, 5, false, NULL, '{k14}'), ('u16', 'C', true, 2, false, NULL, '{k15,k16}'),
		('u17', 'C', true, 1, false, NULL, '{k17}'), ('u18', 'C', true, 2, false, NULL, '{k17,k18}'),
		('u20', 'D', true, 1, false, NULL, NULL);
INSERT INTO new VALUES ('u01', 'A', true, 3, false, 'birth', '{k1,k2,n1}'),
	('u02', 'B', true, 3, false, NULL, '{k3,k4,k5}'), ('u03', 'A', true, 1, NULL, NULL, '{k6}'),
	('u04', 'B', true, 1, false, NULL, '{k7}'),
	('u04b', 'B', true, 1, false, NULL, '{k8}'), ('u05x', 'B', true, 1, false, NULL, '{k9}'),
		('u06', 'B', false, 2, true, 'income', '{k10,n2}'), ('u07', 'B', true, 2, false, NULL, NULL),
	('u08', 'A', true, 2, false, NULL, '{11010X5,k11}'), ('u10', 'A', true, 2, NULL, NULL, NULL),
		('u11', 'A', true, 2, false, NULL, NULL),
	('u12', 'C', true, 2, false, NULL, '{k12,k13}'), ('5323-10', 'C', true, 3, false, NULL, NULL),
		(NULL, 'C', true, 1, false, NULL, NULL), ('u14', NULL, true, 1, false, NULL, NULL),
	('u15', 'C', NULL, 5, false, NULL, '{k14}'), ('u16', 'C', true, 2, false, NULL, '{k15,k16}'),
		('u17', 'C', true, 1, false, NULL, '{k17}'), ('u18', 'C', true, 2, false, NULL, '{k17,k18}'),
		('u20', 'D', true, 1, false, NULL, NULL), ('u20', 'E', true, 1, false, NULL, NULL);
CREATE VIEW found AS SELECT * FROM register_compare('SELECT * FROM old', 'SELECT * FROM new');
CREATE FUNCTION row_of(text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(concat_ws('|', area, move, persons_before, persons_after, reason, problem, detail), E'\n')
		FROM found WHERE unit IS NOT DISTINCT FROM $1 $$;
SELECT 'in order', row_of('u01') = 'A|stayed|2|3|birth' AND row_of('u09') = 'A|left|4|died'
	AND row_of('u14') = 'stayed|1|1' AND row_of('u16') = 'C|stayed|2|2';
SELECT 'moved: out of one area, into another', row_of('u02')
	= E'A|left|3|old|moved|moved to B\nB|arrived|3|moved|moved from A';
SELECT 'exited before, in the earlier snapshot', row_of('u03') = 'A|relapsed|1|1';
SELECT 'exited not known', row_of('u10') = 'A|unknown|2|2|unknown|poor or exited is NULL';
SELECT 'poor not known',
	row_of('u15')
	LIKE 'C|unknown|5|5|unknown|poor or exited is NULL; 5 persons before, 1 keys; 5 persons after, 1 keys';
SELECT 'split', row_of('u04') = 'B|stayed|2|1|split|keys are now in u04b'
	AND row_of('u04b') = 'B|arrived|1|split|keys were in u04';
SELECT 'merged', row_of('u12') = 'C|stayed|1|2|merged|keys were in u13'
	AND row_of('u13') = 'C|left|1|merged|keys are now in u12';
SELECT 'renamed', row_of('u05') = 'B|left|1|renamed|all keys are now in u05x'
	AND row_of('u05x') = 'B|arrived|1|renamed|all keys were in u05';
SELECT 'persons and keys', row_of('u06') = 'B|exited|2|2|income|persons differ from keys|2 persons before, 1 keys';
SELECT 'twice in a snapshot',
	row_of('u07')
	= E'B|stayed|1|2|twice|the unit is 2 times in before_query\nB|left|2|twice|the unit is 2 times in before_query';
SELECT 'twice, in two areas',
	row_of('u20')
	= E'D|stayed|1|1|twice|the unit is 2 times in after_query\nE|arrived|1|twice|the unit is 2 times in after_query';
SELECT 'a key changed', row_of('u08') = 'A|stayed|2|2|key changed|key "110105X" is now "11010X5"';
SELECT 'a unit that may be the same',
	row_of('5323-01') = 'C|left|3|similar unit|differs by one slip from 5323-10, which arrived'
	AND row_of('5323-10') = 'C|arrived|3|similar unit|differs by one slip from 5323-01, which is gone';
SELECT 'no unit matches nothing',
	row_of(NULL)
	= E'C|left|1|no unit|the unit is NULL and matches nothing\nC|arrived|1|no unit|the unit is NULL and matches nothing';
SELECT 'persons not known', row_of('u11') = 'A|stayed|2|no persons|persons before is NULL';
SELECT 'a key in two units', row_of('u17') = 'C|stayed|1|1|key in several units|key "k17" is in another unit, too'
	AND row_of('u18') = 'C|stayed|2|2|key in several units|key "k17" is in another unit, too';
SELECT 'ordered by area and unit', array_agg((area, unit)::text ORDER BY n) = array_agg((area, unit)::text
	ORDER BY area COLLATE "C", unit COLLATE "C", persons_before IS NULL)
	FROM (SELECT *, row_number() OVER () AS n FROM found) q;

-- What a move, or another problem of the unit, must not hide: detail has all of it.
CREATE TABLE before (unit text, area text, poor boolean, persons int, keys text[]);
CREATE TABLE after (LIKE before);
CREATE FUNCTION details(b text, a text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM before;
	DELETE FROM after;
	EXECUTE 'INSERT INTO before SELECT unit, area, true, cardinality(keys::text[]), keys::text[] FROM (VALUES ' || b ||
		') v(unit, area, keys)';
	EXECUTE 'INSERT INTO after SELECT unit, area, true, cardinality(keys::text[]), keys::text[] FROM (VALUES ' || a ||
		') v(unit, area, keys)';
	RETURN (SELECT string_agg(concat_ws('|', unit, area, move, problem, detail), E'\n' ORDER BY unit, area)
		FROM register_compare('SELECT * FROM before', 'SELECT * FROM after'));
END $$;
SELECT 'a key changed, and the unit moved', details($$('u1', 'A', '{1234567,9999}')$$, $$('u1', 'B', '{1234576,9999}')$$)
	= E'u1|A|left|moved|moved to B; key "1234567" is now "1234576"\n'
	'u1|B|arrived|moved|moved from A; key "1234567" is now "1234576"';
SELECT 'a key changed, and the unit has another name', details($$('u1', 'A', '{1234567,9999}')$$,
	$$('u2', 'A', '{1234576,9999}')$$)
	= E'u1|A|left|renamed|all keys are now in u2; key "1234567" is now "1234576"\n'
	'u2|A|arrived|renamed|all keys were in u1; key "1234567" is now "1234576"';
SELECT 'a key changed, and the unit was split and moved', details($$('u1', 'A', '{1234567,9999,777}')$$,
	$$('u1', 'B', '{9999}'), ('u2', 'A', '{1234576,777}')$$)
	= E'u1|A|left|moved|moved to B; keys are now in u2; key "1234567" is now "1234576"\n'
	'u1|B|arrived|moved|moved from A; keys are now in u2; key "1234567" is now "1234576"\n'
	'u2|A|arrived|split|keys were in u1; key "1234567" is now "1234576"';
SELECT 'a key changed, and two units were merged and moved', details($$('u1', 'B', '{9999}'), ('u2', 'A', '{1234576,777}')$$,
	$$('u1', 'A', '{1234567,9999,777}')$$)
	= E'u1|A|arrived|moved|moved from B; keys were in u2; key "1234576" is now "1234567"\n'
	'u1|B|left|moved|moved to A; keys were in u2; key "1234576" is now "1234567"\n'
	'u2|A|left|merged|keys are now in u1; key "1234576" is now "1234567"';
SELECT 'a key changed, and the unit is there twice', details($$('u1', 'A', '{1234567,9999}')$$,
	$$('u1', 'B', '{1234576,9999}'), ('u1', 'C', '{1234576,9999}')$$)
	= E'u1|A|left|twice|the unit is 2 times in after_query; moved to B, C; key "1234567" is now "1234576"\n'
	'u1|B|arrived|twice|the unit is 2 times in after_query; moved from A; key "1234567" is now "1234576"\n'
	'u1|C|arrived|twice|the unit is 2 times in after_query; moved from A; key "1234567" is now "1234576"';
SELECT 'a name that another unit has now', details($$('u1', 'A', '{k1,k2}')$$,
	$$('u1', 'B', '{k3,k4}'), ('u2', 'A', '{k1,k2}')$$)
	= E'u1|A|left|moved|moved to B; all keys are now in u2\nu1|B|arrived|moved|moved from A\n'
	'u2|A|arrived|renamed|all keys were in u1';

--
-- the sums of the rows are the flow, area by area
--
CREATE TABLE register AS SELECT y, i AS unit, (i + CASE WHEN i % 37 = 0 THEN y ELSE 0 END) % 11 AS area,
	(i * 7919 + y * 104729) % 13 < 6 AS poor, i * 31 % 7 + (i * y) % 3 AS persons, (i * 17) % 5 = 0 AS exited
FROM generate_series(1, 3000) i, generate_series(1, 2) y WHERE (i + y) % 19 <> 0;
CREATE VIEW compared AS SELECT * FROM register_compare('SELECT * FROM register WHERE y = 1',
	'SELECT * FROM register WHERE y = 2');
SELECT 'area by area the flow of the full join', bool_and(r.s = f.s) AND count(*) = 11
FROM (SELECT area, register_flow(move, persons_before, persons_after) AS s FROM compared GROUP BY area) r
FULL JOIN (SELECT area::text, register_flow(register_move(b.poor, a.poor, b.exited, b.unit IS NOT NULL,
	a.unit IS NOT NULL), b.persons, a.persons) AS s
	FROM (SELECT * FROM register WHERE y = 1) b FULL JOIN (SELECT * FROM register WHERE y = 2) a USING (area, unit)
		GROUP BY area) f USING (area);
SELECT 'net 0 for the whole', sum(persons_before) FILTER (WHERE move = 'left') > 0
	AND count(*) FILTER (WHERE problem = 'moved') > 50
	AND (SELECT opening_persons(s) - closing_persons(s) FROM (SELECT register_flow(move, persons_before, persons_after)
		FROM compared) q(s)) =
		(SELECT sum(persons) FILTER (WHERE y = 1) - sum(persons) FILTER (WHERE y = 2) FROM register WHERE poor)
			FROM compared;
SELECT 'stocks of the snapshots, even with units that are there twice', opening_persons(s) = (SELECT sum(persons)
	FROM old WHERE poor AND unit <> 'u11') AND closing_persons(s) = (SELECT sum(persons) FROM new
	WHERE poor AND unit NOT IN ('u10', 'u11'))
FROM (SELECT register_flow(move, persons_before, persons_after) FROM found WHERE unit IS NOT NULL) q(s);
SELECT 'a published stock of an area that is 9 too many', string_agg(area, ',') = '4'
	FROM (SELECT area, register_flow(move, persons_before, persons_after) AS s FROM compared GROUP BY area) r
	WHERE flow_residual(s, opening_persons(s), closing_persons(s) + CASE area WHEN '4' THEN 9 ELSE 0 END) <> 0;
SELECT 'empty snapshots', (SELECT count(*) FROM register_compare('SELECT * FROM old LIMIT 0',
	'SELECT * FROM old LIMIT 0')) = 0
	AND (SELECT bool_and(move IN ('left', 'outside')) AND count(*) = 22
		FROM register_compare('SELECT * FROM old', 'SELECT * FROM new LIMIT 0'));
SET datestyle = ISO;
SELECT 'other types; exited of the later snapshot', string_agg(concat_ws('|', unit, area, move, persons_before,
	persons_after), ',') = '7|2014-01-01|relapsed|2.5|3'
FROM register_compare('SELECT 7::bigint AS unit, date ''2014-01-01'' AS area, false AS poor, 2.5 AS persons',
	'SELECT 7 AS unit, date ''2014-01-01'' AS area, true AS poor, 3::smallint AS persons, true AS exited');

--
-- errors, and the session goes on
--
SELECT * FROM register_compare(NULL, 'SELECT * FROM new');
SELECT * FROM register_compare('SELECT * FROM old', NULL);
SELECT * FROM register_compare('SELECT unit, area, poor FROM old', 'SELECT * FROM new');
SELECT * FROM register_compare('SELECT unit, area, poor::text, persons FROM old', 'SELECT * FROM new');
SELECT * FROM register_compare('SELECT unit, area, poor, persons, unit AS keys FROM old', 'SELECT * FROM new');
SELECT * FROM register_compare('SELECT unit, area, poor, -1 AS persons FROM old LIMIT 1', 'SELECT * FROM new');
SELECT * FROM register_compare('SELECT unit, area, poor, ''NaN''::numeric AS persons FROM old LIMIT 1',
	'SELECT * FROM new');
SELECT * FROM register_compare('SELECT 1; SELECT 2', 'SELECT * FROM new');
SELECT * FROM register_compare('DELETE FROM old RETURNING *', 'SELECT * FROM new');
CREATE FUNCTION eraser() RETURNS int LANGUAGE plpgsql
	AS $$ BEGIN DELETE FROM registry_compare_test.old; RETURN 1; END $$;
SELECT * FROM register_compare('SELECT unit, area, poor, eraser() AS persons FROM old', 'SELECT * FROM new');
SELECT 'after the errors', count(*) = 22 FROM old;
-- Operators and functions of the caller's schemas are not used.
CREATE FUNCTION never(text, text) RETURNS boolean LANGUAGE sql AS 'SELECT false';
CREATE OPERATOR registry_compare_test.= (LEFTARG = text, RIGHTARG = text, FUNCTION = never);
SET search_path = registry_compare_test, pg_catalog, public;
SELECT 'an operator of the caller', count(*) FILTER (WHERE unit OPERATOR(pg_catalog.=) 'u01'
	AND move OPERATOR(pg_catalog.=) 'stayed') OPERATOR(pg_catalog.=) 1
	FROM register_compare('SELECT * FROM old', 'SELECT * FROM new');

SET search_path = public;
DROP SCHEMA registry_compare_test CASCADE;
