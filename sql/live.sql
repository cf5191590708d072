--
-- Live summaries: whatever is written to a table, the view equals its query.
-- Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
\set VERBOSITY sqlstate
SET client_min_messages = warning;
CREATE SCHEMA live_test;
SET search_path = live_test, public;

CREATE FUNCTION outcome(statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN 'done';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
-- No difference, and as many groups as there should be.
CREATE FUNCTION exact(name regclass, groups bigint) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	n bigint;
BEGIN
	EXECUTE format('SELECT count(*) FROM %s', name) INTO n;
	IF n <> groups THEN
		RAISE WARNING '% groups', n;
	END IF;
	RETURN n = groups AND NOT EXISTS (SELECT FROM verify_live_summary(name));
END $$;

CREATE TABLE household (
	id integer PRIMARY KEY, county text, day date, income numeric, line numeric, persons integer,
	active boolean DEFAULT true, insured boolean);
INSERT INTO household
SELECT i, 'c' || i % 7, date '2024-01-01' + i % 90, 1000 + i % 50 * 100.01, 2995, 1 + i % 5, i % 13 > 0, i % 3 = 0
FROM generate_series(1, 2000) i;
SELECT 'create: the view', create_live_summary('county_live', $$
	SELECT county, date_trunc('month', day::timestamp) AS month, poverty_summary(income, line, persons) AS s,
		rate_summary(insured, persons) FILTER (WHERE income > 2000) AS insured
	FROM household WHERE active GROUP BY county, month -- and a comment
$$)::text = 'county_live';
SELECT 'create: filled', exact('county_live', 21);
SELECT 'create: the columns are those of the query', array_agg(attname || ' ' || format_type(atttypid, atttypmod)
	ORDER BY attnum)::text =
	'{"county text","month timestamp without time zone","s poverty_summary","insured rate_summary"}'
FROM pg_attribute WHERE attrelid = 'county_live'::regclass AND attnum > 0;
SELECT 'create: answers', (headcount_ratio(rollup(s)), rate(rollup(insured))) =
	(SELECT headcount_ratio(income, line, persons), rate(rate_summary(insured, persons) FILTER (WHERE income > 2000))
		FROM household WHERE active)
FROM county_live;

-- Statements
INSERT INTO household VALUES (3001, 'new', '2024-05-05', 100, 2995, 3, true, true);
SELECT 'insert: a new group', exact('county_live', 22);
INSERT INTO household SELECT id + 10000, county, day, income, line, persons, active, insured FROM household
	WHERE id <= 500;
SELECT 'insert: many rows', exact('county_live', 22);
INSERT INTO household SELECT * FROM household WHERE false;
SELECT 'insert: no row leaves no change', (SELECT pending FROM live_summary_status()) = 22;
UPDATE household SET income = income * 1.5 WHERE id % 3 = 0;
SELECT 'update: of values', exact('county_live', 22);
UPDATE household SET county = CASE WHEN id % 2 = 0 THEN NULL ELSE 'moved' END WHERE id % 5 = 0;
SELECT 'update: of keys, one of them NULL', exact('county_live', 28);
UPDATE household SET active = NOT active WHERE id % 4 = 0;
SELECT 'update: of the condition', exact('county_live', 28);
UPDATE household SET income = NULL WHERE id % 17 = 0;
SELECT 'update: to NULL', exact('county_live', 28);
CREATE TEMP TABLE before AS SELECT pending FROM live_summary_status();
UPDATE household SET insured = insured;
SELECT 'update: of nothing leaves no change', (SELECT pending FROM live_summary_status()) = (SELECT pending
	FROM before);
INSERT INTO household SELECT 1, 'c1', date '2024-01-01', 1, 1, 1 UNION ALL SELECT 4001, 'c1', date '2024-01-01', 1, 1, 1
ON CONFLICT (id) DO UPDATE SET income = 77;
SELECT 'insert on conflict: both at once', exact('county_live', 28);
WITH gone AS (DELETE FROM household WHERE id % 11 = 0 RETURNING *)
INSERT INTO household SELECT id + 50000, county, day, income, line, persons, active, insured FROM gone;
SELECT 'writing WITH', exact('county_live', 28);
COPY household FROM stdin;
7001	copied	2024-07-01	1234.56	2995	4	t	f
7002	copied	2024-07-02	\N	2995	4	t	f
\.
SELECT 'copy', exact('county_live', 29);
DELETE FROM household WHERE county = 'copied';
SELECT 'delete: the last of a group', exact('county_live', 28);
BEGIN;
DELETE FROM household WHERE id % 2 = 0;
SAVEPOINT a;
DELETE FROM household;
SELECT 'inside the transaction', exact('county_live', 0);
ROLLBACK TO a;
SELECT 'after a savepoint', exact('county_live', (SELECT count(*) FROM county_live_recomputed));
ROLLBACK;
SELECT 'after a rollback', exact('county_live', 28);
SELECT 'compact: groups had changes', compact_live_summary('county_live') > 20;
SELECT 'compact: no change waits', pending = 0 AND groups >= 28 AND filled AND problem IS NULL
	AND source = 'household'::regclass
FROM live_summary_status();
SELECT 'compact: and folded right', exact('county_live', 28);
DO $$ BEGIN FOR i IN 1 .. 3000 LOOP UPDATE household SET income = income + 1 WHERE id = i; END LOOP; END $$;
SELECT 'fold: at commit, now and then', pending < 2100 FROM live_summary_status();
SELECT 'fold: right', exact('county_live', 28);
PREPARE writing AS UPDATE household SET persons = persons + 1 WHERE id = $1;
EXECUTE writing(7);
EXECUTE writing(8);
SELECT 'prepared statements', exact('county_live', 28);
TRUNCATE household;
SELECT 'truncate', exact('county_live', 0);
INSERT INTO household VALUES (1, 'again', '2024-01-01', 1, 2, 3, true, true);
SELECT 'after truncate', exact('county_live', 1);
SET extra_float_digits = -10;
INSERT INTO household VALUES (2, 'again', '2024-01-01', 1, 2, 3, true, true);
RESET extra_float_digits;

-- The source changes
ALTER TABLE household RENAME COLUMN income TO money;
INSERT INTO household VALUES (3, 'renamed', '2024-01-01', 1, 2, 3, true, true);
SELECT 'rename: the write fails, and says at what',
	outcome($$INSERT INTO household VALUES (3, 'x', '2024-01-01', 1, 2, 3)$$)
	LIKE '42703 column r.income does not exist%';
SELECT 'rename: repair follows', repair_live_summary('county_live') = 0, exact('county_live', 1);
INSERT INTO household VALUES (3, 'renamed', '2024-01-01', 1, 2, 3, true, true);
SELECT 'rename: and writing goes on', exact('county_live', 2);
ALTER TABLE household ADD note text;
INSERT INTO household VALUES (4, 'added', '2024-01-01', 1, 2, 3, true, true, 'x');
SELECT 'a new column does not matter', exact('county_live', 3);
SELECT 'a used column cannot go', outcome('ALTER TABLE household DROP COLUMN line') LIKE '2BP01%';
ALTER TABLE household DISABLE TRIGGER USER;
INSERT INTO household VALUES (5, 'unseen', '2024-01-01', 1, 2, 3, true, true);
SELECT 'disabled: status says so', problem LIKE '%is not enabled as it must be' FROM live_summary_status();
SELECT 'disabled: verify says what is missing', count(*),
	bool_and(keys ->> 'county' = 'unseen' AND stored IS NULL AND recomputed ? 's')
FROM verify_live_summary('county_live');
SELECT 'disabled: repair adds it', repair_live_summary('county_live') = 1, exact('county_live', 4);
SELECT 'disabled: and enables the triggers', problem IS NULL FROM live_summary_status();
ALTER TABLE household ENABLE TRIGGER ALL;
INSERT INTO household VALUES (6, 'once', '2024-01-01', 1, 2, 3, true, true);
SELECT 'enable all: counts once all the same', exact('county_live', 5), problem IS NOT NULL FROM live_summary_status();
DELETE FROM county_live_store;
SELECT 'damage: repaired', repair_live_summary('county_live') > 0, exact('county_live', 5);

-- Replicated changes fire row triggers only.
SET session_replication_role = replica;
INSERT INTO household VALUES (20, 'applied', '2024-01-01', 1, 2, 3, true, true),
	(21, 'applied', '2024-01-01', 1, 2, 3, true, true);
UPDATE household SET county = 'applied' WHERE id < 4;
DELETE FROM household WHERE id = 20;
RESET session_replication_role;
SELECT 'replicated changes', exact('county_live', 4);

-- Isolation
BEGIN ISOLATION LEVEL REPEATABLE READ;
INSERT INTO household VALUES (30, 'rr', '2024-01-01', 1, 2, 3, true, true);
SELECT 'repeatable read: writes are followed', exact('county_live', 5);
SELECT 'repeatable read: others are refused',
	outcome('TRUNCATE household') LIKE '0A000 cannot truncate%'
		AND outcome($$SELECT repair_live_summary('county_live')$$) LIKE '0A000%'
	AND outcome($$SELECT compact_live_summary('county_live')$$) LIKE '0A000%'
	AND outcome($$SELECT create_live_summary('x', 'SELECT county, poverty_summary(money, line) FROM household GROUP BY 1')$$) LIKE '0A000%';
COMMIT;

-- Publish
SELECT 'publish', publish_live_summary('county_live', 'published')::text = 'published';
INSERT INTO household VALUES (40, 'later', '2024-01-01', 1, 2, 3, true, true);
SELECT 'publish: stays as it was', (SELECT count(*) FROM published) = 5, exact('county_live', 6);
SELECT 'publish: not twice', outcome($$SELECT publish_live_summary('county_live', 'published')$$) LIKE '42P07%';

-- Partitions and children
CREATE TABLE reading (area text, month integer, value double precision) PARTITION BY LIST (month);
CREATE TABLE reading_1 PARTITION OF reading FOR VALUES IN (1);
CREATE TABLE reading_2 (value double precision, area text, month integer);
ALTER TABLE reading ATTACH PARTITION reading_2 FOR VALUES IN (2);
INSERT INTO reading SELECT 'a' || i % 3, 1 + i % 2, i FROM generate_series(1, 100) i;
SELECT 'partitions: create', create_live_summary('reading_live',
	'SELECT area, welfare_distribution(value) AS d, concentration_summary(value, value) AS c FROM reading GROUP BY area') IS NOT NULL;
INSERT INTO reading VALUES ('a1', 1, 7), ('b', 2, 8);
INSERT INTO reading_2 VALUES (9, 'b', 2), (10, 'c', 2);
SELECT 'partitions: by root and by leaf', exact('reading_live', 5);
UPDATE reading SET month = 3 - month WHERE value < 20;
SELECT 'partitions: rows that move', exact('reading_live', 5);
TRUNCATE reading_1;
SELECT 'partitions: truncate one', exact('reading_live', (SELECT count(*) FROM reading_live_recomputed));
CREATE TABLE reading_3 PARTITION OF reading FOR VALUES IN (3);
SELECT 'partitions: a new one is missed', problem LIKE '%is missing on live_test.reading_3' FROM live_summary_status()
	WHERE summary = 'reading_live'::regclass;
INSERT INTO reading VALUES ('d', 3, 1);
SELECT 'partitions: by root it is followed', exact('reading_live', (SELECT count(*) FROM reading_live_recomputed));
INSERT INTO reading_3 VALUES ('e', 3, 1);
SELECT 'partitions: by leaf only after repair', repair_live_summary('reading_live') = 1;
INSERT INTO reading_3 VALUES ('f', 3, 1);
SELECT 'partitions: then it is', exact('reading_live', (SELECT count(*) FROM reading_live_recomputed));
TRUNCATE reading;
SELECT 'partitions: truncate all', exact('reading_live', 0);
ALTER TABLE reading DETACH PARTITION reading_2;
INSERT INTO reading_1 VALUES ('g', 1, 1);
SELECT 'partitions: one that left is seen', problem LIKE 'live_test.reading_2 is no part of the source any more%'
	FROM live_summary_status() WHERE summary = 'reading_live'::regclass;
SELECT 'partitions: and let go', repair_live_summary('reading_live') = 0 AND (SELECT problem IS NULL FROM live_summary_status()
	WHERE summary = 'reading_live'::regclass);
INSERT INTO reading_2 VALUES (9, 'h', 2);
SELECT 'partitions: it is followed no more', exact('reading_live', 1);
DROP TABLE reading_1;
SELECT 'partitions: one that is dropped, after repair', repair_live_summary('reading_live') = 1 AND exact('reading_live', 0);

-- What cannot be followed, and names that change
CREATE UNLOGGED TABLE forgetful (area text, hit boolean);
SELECT create_live_summary('forgetful_live', 'SELECT area, rate_summary(hit) AS r FROM forgetful GROUP BY area');
ALTER TABLE reading RENAME value TO amount;
SELECT 'names: status says so', problem LIKE 'function live_test.reading_live_follow is not made for the query as it is now%'
	FROM live_summary_status() WHERE summary = 'reading_live'::regclass;
INSERT INTO reading VALUES ('d', 3, 1);
SELECT 'names: repair follows', repair_live_summary('reading_live') = 0;
INSERT INTO reading VALUES ('d', 3, 1);
SELECT 'names: then all is well', exact('reading_live', 1) AND (SELECT problem IS NULL FROM live_summary_status()
	WHERE summary = 'reading_live'::regclass);
ALTER VIEW reading_live RENAME TO read_live;
SELECT 'names: a summary without its view', summary, problem FROM live_summary_status() WHERE problem LIKE '%reading_live%';
ALTER VIEW read_live RENAME TO reading_live;
SELECT 'names: back again', exact('reading_live', 1);
DROP VIEW reading_live;
SELECT 'names: what is left can go', drop_live_summary('reading_live_change') IS NOT NULL
	AND to_regclass('reading_live_store') IS NULL;
INSERT INTO reading VALUES ('d', 3, 1);
CREATE TABLE parent (area text, hit boolean);
CREATE TABLE child (more integer) INHERITS (parent);
SELECT 'inheritance: create', create_live_summary('parent_live',
	'SELECT area, rate_summary(hit) AS r FROM parent GROUP BY area') IS NOT NULL;
INSERT INTO parent VALUES ('p', true);
INSERT INTO child VALUES ('c', false, 1), ('p', NULL, 2);
UPDATE parent SET hit = NOT hit;
SELECT 'inheritance: both', exact('parent_live', 2);
TRUNCATE ONLY parent;
SELECT 'inheritance: truncate one', exact('parent_live', 2);

-- Filling later
SELECT 'unfilled: create', create_live_summary('later_live',
	'SELECT county, poverty_summary(money, line) AS s FROM household GROUP BY county', fill => false) IS NOT NULL;
SELECT * FROM later_live;
SELECT 'unfilled: status', problem = 'it has not been filled' FROM live_summary_status()
	WHERE summary = 'later_live'::regclass;
INSERT INTO household VALUES (50, 'while', '2024-01-01', 1, 2, 3, true, true);
SELECT 'unfilled: repair fills', repair_live_summary('later_live') > 0,
	exact('later_live', (SELECT count(*) FROM later_live_recomputed));

-- Rights
CREATE ROLE regress_live_writer;
CREATE ROLE regress_live_reader;
GRANT USAGE, CREATE ON SCHEMA live_test TO regress_live_writer;
GRANT USAGE ON SCHEMA live_test TO regress_live_reader;
GRANT SELECT, INSERT, UPDATE, DELETE ON household TO regress_live_writer;
GRANT SELECT ON county_live TO regress_live_reader;
SET ROLE regress_live_writer;
INSERT INTO household VALUES (60, 'writer', '2024-01-01', 1, 2, 3, true, true);
CREATE TABLE mine (county text);
SELECT 'rights: a writer needs none, and gets none',
	outcome('SELECT * FROM county_live') LIKE '42501%' AND outcome('DELETE FROM county_live_change') LIKE '42501%'
	AND outcome($$CREATE TRIGGER t AFTER INSERT ON mine REFERENCING NEW TABLE AS povaid_new
		EXECUTE FUNCTION county_live_follow()$$) LIKE '42501%'
	AND outcome($$SELECT drop_live_summary('county_live')$$) LIKE '42501%'
		AND outcome($$SELECT repair_live_summary('county_live')$$) LIKE '42501%'
	AND outcome($$SELECT create_live_summary('theirs', 'SELECT county, poverty_summary(money, line) FROM household GROUP BY 1')$$) LIKE '42501 must be owner%';
SELECT 'rights: sees no summary of others', count(*) = 0 FROM live_summary_status();
RESET ROLE;
SET ROLE regress_live_reader;
SELECT 'rights: a reader needs SELECT on the view', (SELECT count(*) FROM county_live) = 8
	AND outcome('SELECT * FROM household') LIKE '42501%';
RESET ROLE;
SELECT 'rights: and it was followed', exact('county_live', 8);

-- What cannot be kept current
CREATE FUNCTION refused(query text) RETURNS text LANGUAGE sql
	AS $$ SELECT outcome(format('SELECT create_live_summary(%L, %L)', 'refused', query)) $$;
CREATE VIEW a_view AS SELECT * FROM household;
CREATE TEMP TABLE temporary AS SELECT * FROM household;
SELECT 'refused: ' || part, result LIKE pattern, CASE WHEN result NOT LIKE pattern THEN result ELSE 'and says why' END
FROM (VALUES
	('no SELECT', 'DELETE FROM household', '42601%'),
	('two statements', 'SELECT 1; SELECT 2', '42601%'),
	('unknown table', 'SELECT county, poverty_summary(money, line) FROM nowhere GROUP BY 1', '42P01%'),
	('unknown column', 'SELECT count, poverty_summary(money, line) FROM household GROUP BY 1', '42703%'),
	('a join',
		'SELECT a.county, poverty_summary(a.money, a.line) FROM household a JOIN household b USING (id) GROUP BY 1',
		'0A000%exactly one table'),
	('two tables', 'SELECT a.county, poverty_summary(a.money, a.line) FROM household a, household b GROUP BY 1',
		'0A000%exactly one table'),
	('a sub-select in FROM', 'SELECT county, poverty_summary(money, line) FROM (SELECT * FROM household) h GROUP BY 1',
		'0A000%'),
	('a view', 'SELECT county, poverty_summary(money, line) FROM a_view GROUP BY 1', '42809%not a table'),
	('a temporary table', 'SELECT county, poverty_summary(money, line) FROM temporary GROUP BY 1', '0A000%temporary%'),
	('ONLY', 'SELECT area, rate_summary(hit) FROM ONLY parent GROUP BY 1', '0A000%ONLY'),
	('a sample', 'SELECT county, poverty_summary(money, line) FROM household TABLESAMPLE system (10) GROUP BY 1',
		'0A000%TABLESAMPLE'),
	('WITH', 'WITH h AS (SELECT 1) SELECT county, poverty_summary(money, line) FROM household GROUP BY 1',
		'0A000%WITH'),
	('UNION', 'SELECT county, poverty_summary(money, line) FROM household GROUP BY 1 UNION ALL SELECT NULL, NULL',
		'0A000%UNION%'),
	('DISTINCT', 'SELECT DISTINCT county, poverty_summary(money, line) FROM household GROUP BY 1', '0A000%DISTINCT'),
	('DISTINCT in an aggregate', 'SELECT county, rate_summary(DISTINCT insured) FROM household GROUP BY 1',
		'0A000%DISTINCT in an aggregate'),
	('HAVING', 'SELECT county, poverty_summary(money, line) FROM household GROUP BY 1 HAVING count(*) > 3',
		'0A000%HAVING'),
	('a window function', 'SELECT county, rank() OVER (), poverty_summary(money, line) FROM household GROUP BY 1',
		'0A000%window%'),
	('GROUPING SETS', 'SELECT county, poverty_summary(money, line) FROM household GROUP BY ROLLUP (1)',
		'0A000%ROLLUP%'),
	('ORDER BY', 'SELECT county, poverty_summary(money, line) FROM household GROUP BY 1 ORDER BY 1', '0A000%ORDER BY'),
	('LIMIT', 'SELECT county, poverty_summary(money, line) FROM household GROUP BY 1 LIMIT 3', '0A000%LIMIT'),
	('OFFSET', 'SELECT county, poverty_summary(money, line) FROM household GROUP BY 1 OFFSET 3', '0A000%OFFSET'),
	('a sub-select', 'SELECT county, poverty_summary(money, line) FROM household WHERE id IN (SELECT 1) GROUP BY 1',
		'0A000%sub-select'),
	('a set', 'SELECT county, generate_series(1, 2), poverty_summary(money, line) FROM household GROUP BY 1',
		'0A000%set-returning%'),
	('an aggregate that is no summary', 'SELECT county, avg(money) FROM household GROUP BY 1',
		'0A000%"avg"%summary aggregate%'),
	('a one-step aggregate', 'SELECT county, headcount_ratio(money, line) FROM household GROUP BY 1',
		'0A000%summary aggregate%'),
	('an answer', 'SELECT county, headcount_ratio(poverty_summary(money, line)) FROM household GROUP BY 1',
		'0A000%neither a key nor%'),
	('no aggregate', 'SELECT county FROM household GROUP BY 1', '22023%no summary aggregate'),
	('no key', 'SELECT poverty_summary(money, line) FROM household', '22023%no GROUP BY'),
	('a key that is not selected', 'SELECT poverty_summary(money, line) FROM household GROUP BY county',
		'0A000%every key%'),
	('a key that depends on the time zone',
		$$SELECT date_trunc('month', day), poverty_summary(money, line) FROM household GROUP BY 1$$,
		'42P17 key date_trunc%immutable'),
	('a volatile condition',
		'SELECT county, poverty_summary(money, line) FROM household WHERE random() < 0.5 GROUP BY 1',
		'42P17 condition%immutable'),
	('a condition on the clock',
		'SELECT county, poverty_summary(money, line) FROM household WHERE day < current_date GROUP BY 1',
		'42P17 condition%immutable'),
	('a volatile argument', 'SELECT county, poverty_summary(money * random()::numeric, line) FROM household GROUP BY 1',
		'42P17 argument%immutable'),
	('a volatile FILTER',
		'SELECT county, poverty_summary(money, line) FILTER (WHERE now() > day) FROM household GROUP BY 1',
		'42P17 FILTER%immutable'),
	('a system column', 'SELECT county, poverty_summary(money, line) FROM household WHERE ctid IS NOT NULL GROUP BY 1',
		'0A000%system column'),
	('a reserved name', 'SELECT county AS povaid_rows, poverty_summary(money, line) FROM household GROUP BY 1',
		'42939%')) v(part, query, pattern)
CROSS JOIN LATERAL refused(query) AS result;
SELECT 'refused: a name that is too long', outcome(format('SELECT create_live_summary(%L, %L)', repeat('x', 48),
	'SELECT county, poverty_summary(money, line) FROM household GROUP BY 1')) LIKE '42622%';
SELECT 'refused: a name that is taken',
	outcome($$SELECT create_live_summary('county_live', 'SELECT county, poverty_summary(money, line) FROM household GROUP BY 1')$$) LIKE '42P07%';
CREATE FUNCTION taken_follow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
SELECT 'taken: a function',
	outcome($$SELECT create_live_summary('taken', 'SELECT county, rate_summary(insured) AS s FROM household GROUP BY 1')$$) LIKE '42723%';
ALTER FUNCTION taken_follow RENAME TO taken_fold;
SELECT 'taken: the other function',
	outcome($$SELECT create_live_summary('taken', 'SELECT county, rate_summary(insured) AS s FROM household GROUP BY 1')$$) LIKE '42723%';
ALTER FUNCTION taken_fold RENAME TO bystander;
CREATE VIEW taken AS SELECT NULL::text AS county, NULL::rate_summary AS s WHERE false;
SELECT 'taken: a view of the same columns',
	outcome($$SELECT create_live_summary('taken', 'SELECT county, rate_summary(insured) AS s FROM household GROUP BY 1')$$) LIKE '42P07%';
DROP VIEW taken;
CREATE TRIGGER taken_follow_insert AFTER INSERT ON household FOR EACH STATEMENT EXECUTE FUNCTION bystander();
SELECT 'taken: a trigger',
	outcome($$SELECT create_live_summary('taken', 'SELECT county, rate_summary(insured) AS s FROM household GROUP BY 1')$$) LIKE '42710%'
	AND (SELECT tgfoid = 'bystander'::regproc FROM pg_trigger WHERE tgname = 'taken_follow_insert');
DROP FUNCTION bystander CASCADE;
CREATE SCHEMA live_elsewhere;
SELECT 'taken: one name over one table in two schemas',
	outcome($$SELECT create_live_summary('live_elsewhere.county_live', 'SELECT county, rate_summary(insured) AS s FROM household GROUP BY 1')$$) LIKE '42710%';
INSERT INTO household VALUES (6000, 'c1', '2024-01-01', 1, 2, 3);
DELETE FROM household WHERE id = 6000;
SELECT 'taken: the first goes on', count(*) = 0 FROM verify_live_summary('county_live');
DROP SCHEMA live_elsewhere;
SELECT 'refused: nothing is left behind', count(*) = 0 FROM pg_class WHERE relname ~ '^(refused|taken)';
CREATE TABLE unsendable (a aclitem, b aclitem[], ok boolean);
SELECT 'refused: keys without a binary form', count(*) = 2
FROM (VALUES ('a'), ('b')) v(key)
WHERE outcome(format('SELECT create_live_summary(''unsendable_live'', ''SELECT %s, rate_summary(ok) AS s FROM unsendable GROUP BY 1'')', key))
	LIKE '0A000 key "' || key || '" of a live summary has type aclitem, which has no binary form';

-- Triggers are off where changes are replicated: ours are not.
CREATE TABLE replicated (k integer, ok boolean);
SELECT create_live_summary('replicated_live', 'SELECT k, rate_summary(ok) AS s FROM replicated GROUP BY k') IS NOT NULL AS replicated;
INSERT INTO replicated SELECT i % 3, true FROM generate_series(1, 30) i;
SET session_replication_role = replica;
TRUNCATE replicated;
SELECT 'replicated: a TRUNCATE', exact('replicated_live', 0);
INSERT INTO replicated SELECT i % 1100, true FROM generate_series(1, 2200) i;
SELECT 'replicated: is folded', exact('replicated_live', 1100), (SELECT count(*) < 2200 FROM replicated_live_change);
RESET session_replication_role;
DELETE FROM replicated WHERE k BETWEEN 11 AND 50;
SELECT 'compacting: some changes', compact_live_summary('replicated_live') >= 40;
SELECT 'compacting: no empty group is left', groups = 1060 AND pending = 0
FROM live_summary_status() WHERE summary = 'replicated_live'::regclass;
SELECT 'dropped with the extension', count(*) = 2 FROM pg_depend WHERE classid = 'pg_proc'::regclass AND deptype = 'x'
	AND objid IN ('replicated_live_follow'::regproc, 'replicated_live_fold'::regproc);
SELECT drop_live_summary('replicated_live');
DROP TABLE replicated, unsendable;
SELECT 'refused: what is no live summary', outcome($$SELECT drop_live_summary('household')$$) LIKE '42809%'
	AND outcome($$SELECT * FROM verify_live_summary('county_live_store')$$) LIKE '42809%'
		AND outcome($$SELECT repair_live_summary('nowhere')$$) LIKE '42P01%';
SELECT create_live_summary('refused', 'SELECT county, avg(money) FROM household GROUP BY 1');
SELECT 'NULL gives NULL', create_live_summary(NULL, 'x') IS NULL AND repair_live_summary(NULL) IS NULL;

-- Names that must be quoted
CREATE TABLE "Übel %s" ("a""b" text, "select" numeric, "x%y" numeric);
SELECT 'names: create', create_live_summary('"Live %s"',
	'SELECT "a""b" AS "K 1", poverty_summary("select", "x%y") AS "S %1$s" FROM "Übel %s" WHERE "select" % 7 <> 3 GROUP BY 1') IS NOT NULL;
INSERT INTO "Übel %s" SELECT 'k%', i, 50 FROM generate_series(1, 100) i;
SELECT 'names: followed', exact('"Live %s"', 1);
TRUNCATE "Übel %s";
SELECT 'names: truncated', exact('"Live %s"', 0);
SELECT 'names: dropped', drop_live_summary('"Live %s"') IS NOT NULL;

-- Drop
CREATE VIEW dependent AS SELECT * FROM county_live;
SELECT 'drop: not from under a view', outcome($$SELECT drop_live_summary('county_live')$$) LIKE '2BP01%',
	exact('county_live', 8);
DROP VIEW dependent;
SELECT 'drop: all', count(drop_live_summary(summary)) = 3 FROM live_summary_status();
SELECT 'drop: nothing is left', (SELECT count(*) FROM live_summary_status()) = 0
	AND (SELECT count(*) FROM pg_trigger WHERE tgname ~ '_follow_') = 0
		AND (SELECT count(*) FROM pg_class WHERE relname ~ '_live') = 0
	AND (SELECT count(*) FROM pg_proc WHERE proname ~ '_(follow|fold)$') = 0;
INSERT INTO household VALUES (70, 'free', '2024-01-01', 1, 2, 3);

-- Somebody drops the source, or the view that keeps the query.
SET client_min_messages = error;
CREATE TABLE gone (county text, poor boolean);
CREATE TABLE stays (LIKE gone);
SELECT 'damaged: made', count(create_live_summary(name, 'SELECT county, rate_summary(poor) AS s FROM ' || source || ' GROUP BY county')) = 3
FROM (VALUES ('a_live', 'gone'), ('b_live', 'stays'), ('c_live', 'stays')) v(name, source);
DROP TABLE gone CASCADE;
DROP VIEW b_live_recomputed;
SELECT 'damaged: status', summary, source, problem FROM live_summary_status();
SELECT 'damaged: refused', outcome($$SELECT repair_live_summary('a_live')$$) LIKE '42P01%', outcome($$SELECT verify_live_summary('b_live')$$) LIKE '42P01%';
SELECT 'damaged: dropped', count(drop_live_summary(summary)) = 3 FROM live_summary_status();
SELECT 'damaged: nothing is left', (SELECT count(*) FROM pg_trigger WHERE tgrelid = 'stays'::regclass) = 0
	AND (SELECT count(*) FROM pg_class WHERE relname ~ '_live') = 0
	AND (SELECT count(*) FROM pg_proc WHERE proname ~ '_(follow|fold)$') = 0;
INSERT INTO stays VALUES ('A', true);
SET client_min_messages = warning;

-- Look-alikes of others, and code of others, are not run by whoever looks after all
-- summaries, or run with the rights of their owner.
CREATE SCHEMA theirs AUTHORIZATION regress_live_writer;
SET SESSION AUTHORIZATION regress_live_writer;
SET search_path = theirs, public;
CREATE FUNCTION mine() RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN
	IF current_user <> 'regress_live_writer' THEN RAISE EXCEPTION 'runs as %', current_user; END IF; RETURN true; END $$;
CREATE FUNCTION key(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN PERFORM theirs.mine(); RETURN $1; END $$;
CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE FUNCTION later() RETURNS trigger LANGUAGE plpgsql
	AS 'BEGIN PERFORM theirs.mine(); INSERT INTO theirs.queue VALUES (1); RETURN NEW; END';
CREATE TABLE source(area text, hit boolean);
CREATE TABLE queue(i int);
CREATE CONSTRAINT TRIGGER later AFTER INSERT ON queue DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION nothing();
SELECT 'others: create', create_live_summary(name, 'SELECT theirs.key(area) AS area, rate_summary(hit) AS r FROM source GROUP BY 1') IS NOT NULL
	FROM unnest('{honest,hidden,deferred}'::text[]) name;
INSERT INTO source VALUES ('a', true);
ALTER TABLE hidden_store RENAME TO real_store;
CREATE VIEW hidden_store AS SELECT 1 AS area WHERE theirs.mine();
CREATE TABLE alike_change(a int);
CREATE TRIGGER povaid_live_fold AFTER INSERT ON alike_change FOR EACH ROW EXECUTE FUNCTION nothing();
CREATE VIEW alike AS SELECT 1 AS a;
CREATE TABLE alike_recomputed(a int);
CREATE TRIGGER later BEFORE INSERT ON deferred_change FOR EACH ROW EXECUTE FUNCTION later();
DROP FUNCTION deferred_follow() CASCADE;
INSERT INTO source VALUES ('b', true);
RESET SESSION AUTHORIZATION;
SELECT 'others: status', summary, problem FROM live_summary_status();
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
SELECT 'others: status beside a parallel plan', count(DISTINCT summary) = 4
	FROM live_test.household, live_summary_status();
RESET parallel_setup_cost; RESET parallel_tuple_cost; RESET min_parallel_table_scan_size;
SELECT verify_live_summary('alike');
SELECT verify_live_summary('hidden');
SELECT 'others: verify', count(*) FROM verify_live_summary('honest');
SELECT 'others: repair', repair_live_summary('honest'), proowner::regrole FROM pg_proc WHERE proname = 'honest_follow';
SELECT 'others: compact', compact_live_summary('honest'), current_user = session_user;
SELECT repair_live_summary('deferred');
SELECT 'others: and goes on', current_user = session_user;
SELECT drop_live_summary('hidden');
SELECT drop_live_summary('alike');
SELECT 'others: drop', count(drop_live_summary(summary)) = 2 FROM live_summary_status() WHERE problem IS NULL OR problem LIKE '%is missing%';
RESET search_path;
SET search_path = live_test, public;

-- Literals mean what they meant, whatever the session of the owner or of a writer has set.
CREATE TABLE mixed (day date, share float8, wait interval, tag text, list text[], hit boolean);
SET datestyle = 'SQL, DMY';
SET extra_float_digits = 0;
SET intervalstyle = sql_standard;
SELECT 'settings: create', create_live_summary('mixed_live', $$SELECT day >= DATE '2019-03-01' AS late,
	share >= '0.30000000000000004'::float8 AS large, wait > '-1 days -2 hours' AS long, tag LIKE 'a\_%' AS tagged,
	list IS DISTINCT FROM '{NULL}'::text[] AS listed, rate_summary(hit) AS r FROM mixed GROUP BY 1, 2, 3, 4, 5$$) IS NOT NULL;
RESET datestyle;
RESET extra_float_digits;
RESET intervalstyle;
SET standard_conforming_strings = off;
SET escape_string_warning = off;
SET array_nulls = off;
INSERT INTO mixed VALUES ('2019-02-01', 0.3, '-1 days -3 hours', 'axb', '{NULL}', true);
RESET standard_conforming_strings;
RESET escape_string_warning;
RESET array_nulls;
SELECT 'settings: exact', exact('mixed_live', 1);
SET quote_all_identifiers = on;
SELECT 'settings: and made for it', problem IS NULL FROM live_summary_status() WHERE summary = 'mixed_live'::regclass;
RESET quote_all_identifiers;
-- 1,100 changes are folded at commit, with keys that the client's encoding does not have
SELECT 'settings: encoding', create_live_summary('tag_live', 'SELECT tag, rate_summary(hit) AS r FROM mixed GROUP BY tag') IS NOT NULL;
INSERT INTO mixed (tag, hit) VALUES (U&'\0110\1EAFk', true);
SET client_encoding = 'LATIN1';
INSERT INTO mixed (tag, hit) SELECT 'n' || i, true FROM generate_series(1, 1100) i;
RESET client_encoding;
SELECT 'settings: folded', exact('tag_live', 1102), (SELECT count(*) < 1102 FROM tag_live_change);
CREATE TABLE reserved (povaid_sign integer, hit boolean);
SELECT create_live_summary('reserved_live', 'SELECT povaid_sign AS a, rate_summary(hit) AS r FROM reserved GROUP BY 1');

DROP SCHEMA theirs CASCADE;
DROP OWNED BY regress_live_writer, regress_live_reader;
DROP ROLE regress_live_writer, regress_live_reader;
DROP SCHEMA live_test CASCADE;
