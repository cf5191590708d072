--
-- Queries that reward_audit and figures_audit are given as text: what a function inside such a text can do to the
-- session that reads it, and that it cannot write. Errors come at top level, and the session is asked again after each.
--

\set ECHO none
\set VERBOSITY sqlstate
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA user_query_test;
SET search_path = user_query_test, public;

CREATE TABLE ledger (i int);
CREATE SEQUENCE ledger_id;
CREATE TEMPORARY TABLE scratch (i int);
CREATE TEMPORARY SEQUENCE scratch_id;
INSERT INTO ledger SELECT generate_series(1, 250);

-- Executes a command in the first row of several fetches, and returns 1.
CREATE FUNCTION run(command text, i int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
	IF i % 100 = 1 THEN
		EXECUTE command;
	END IF;
	RETURN 1;
END $$;
-- The same with an error that it catches.
CREATE FUNCTION attempt(command text, i int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
	PERFORM user_query_test.run(command, i);
	RETURN 1;
EXCEPTION WHEN OTHERS THEN
	RETURN 1;
END $$;

-- 250 entitlements are 250 payments if both queries are read to their ends.
CREATE FUNCTION audit(command text, way text DEFAULT 'run') RETURNS text LANGUAGE sql AS $$
	SELECT CASE WHEN count(*) = 0 THEN 'in order' ELSE string_agg(f::text, ';') END
	FROM public.reward_audit(
		format('SELECT i AS unit, 1 AS round, user_query_test.%I(%L, i) AS amount FROM user_query_test.ledger', way, command),
		format('SELECT i AS unit, 1 AS round, user_query_test.%I(%L, i) AS amount, date ''2019-07-01'' AS paid_on
			FROM user_query_test.ledger', way, command)) f $$;
CREATE FUNCTION figures(command text, way text DEFAULT 'run') RETURNS text LANGUAGE sql AS $$
	SELECT CASE WHEN count(*) = 0 THEN 'in order' ELSE string_agg(f::text, ';') END
	FROM public.figures_audit(format('SELECT i AS label, user_query_test.%I(%L, i) AS numerator, 1 AS denominator,
		100 AS printed, 0 AS scale FROM user_query_test.ledger', way, command)) f $$;

\echo cursors
SELECT 'CLOSE ALL closes what the function opened', audit('CLOSE ALL'), figures('CLOSE ALL');
CREATE FUNCTION close_each() RETURNS void LANGUAGE plpgsql AS $$
DECLARE n text;
BEGIN
	FOR n IN SELECT name FROM pg_catalog.pg_cursors WHERE name <> '' LOOP EXECUTE format('CLOSE %I', n); END LOOP;
END $$;
CREATE FUNCTION fetch_each() RETURNS void LANGUAGE plpgsql AS $$
DECLARE n text;
BEGIN
	FOR n IN SELECT name FROM pg_catalog.pg_cursors WHERE statement ~ 'AS round, user_query_test' LOOP
		EXECUTE format('FETCH 7 FROM %I', n);
	END LOOP;
END $$;
SELECT audit('SELECT user_query_test.close_each()');
SELECT 'alive';
SELECT figures('SELECT user_query_test.close_each()');
SELECT 'alive';
SELECT audit('SELECT user_query_test.fetch_each()');
SELECT 'no row was taken away', audit('SELECT user_query_test.close_each()', 'attempt'),
	audit('SELECT user_query_test.fetch_each()', 'attempt');
BEGIN;
SELECT 'a cursor of its own', audit('DECLARE own NO SCROLL CURSOR FOR SELECT 1', 'attempt');
FETCH FROM own;
DECLARE rest CURSOR FOR SELECT audit('CLOSE ALL') FROM generate_series(1, 3);
FETCH FROM rest;
FETCH FROM rest;
COMMIT;
SELECT 'none is left', count(*) FROM pg_cursors WHERE name <> '';

\echo statements and settings
SELECT 'prepared ones', audit('PREPARE kept AS SELECT 1', 'attempt'), audit('DEALLOCATE ALL'),
	figures('DEALLOCATE ALL'), audit('DISCARD PLANS');
SELECT audit('DISCARD ALL');
SELECT 'a setting', audit('SET LOCAL work_mem = ''64kB'''), figures('SET LOCAL DateStyle = ''German''');
SELECT 'the path of both queries', audit('SET LOCAL search_path = ''''');
SELECT count(*) FROM reward_audit(
	'SELECT 1 AS unit, 1 AS round, user_query_test.run($$SET LOCAL search_path = ''''$$, 1) AS amount',
	'SELECT i AS unit, 1 AS round, 1 AS amount, NULL::date AS paid_on FROM ledger');
SELECT 'alive';

CREATE MATERIALIZED VIEW trouble AS
SELECT * FROM reward_audit('SELECT i AS unit, 1 AS round, 1 AS amount FROM user_query_test.ledger',
	'SELECT i AS unit, 1 AS round, 1 AS amount, date ''2019-07-01'' AS paid_on FROM user_query_test.ledger WHERE i > 7')
UNION ALL
SELECT label, NULL, problem, printed, recomputed, detail
FROM figures_audit('SELECT i AS label, 1 AS numerator, 2 AS denominator, 51 AS printed, 0 AS scale
	FROM user_query_test.ledger');
CREATE MATERIALIZED VIEW unqualified AS
SELECT *
FROM figures_audit('SELECT i AS label, 1 AS numerator, 2 AS denominator, 51 AS printed, 0 AS scale FROM ledger')
WITH NO DATA;
SET search_path = '';
REFRESH MATERIALIZED VIEW user_query_test.trouble;
SELECT 'qualified names in a materialised view', pg_catalog.count(*) FROM user_query_test.trouble;
REFRESH MATERIALIZED VIEW user_query_test.unqualified;
SET search_path = user_query_test, public;

\echo transactions and errors
SELECT 'a subtransaction that is rolled back', audit('SELECT 1/0', 'attempt'), figures('SELECT 1/0', 'attempt'),
	audit('DO $x$ BEGIN INSERT INTO user_query_test.ledger VALUES (1); EXCEPTION WHEN OTHERS THEN NULL; END $x$');
SELECT audit('ROLLBACK');
SELECT audit('DO $x$ BEGIN ROLLBACK; END $x$');
SELECT audit('DO $x$ BEGIN COMMIT; END $x$');
SELECT count(*) FROM reward_audit('SELECT i AS unit, 1 AS round, 1 / (200 - i) AS amount FROM ledger',
	'SELECT i AS unit, 1 AS round, 1 AS amount, NULL::date AS paid_on FROM ledger');
SELECT count(*) FROM reward_audit('SELECT i AS unit, 1 AS round, 1 AS amount FROM ledger',
	'SELECT i AS unit, 1 AS round, 1 / (200 - i) AS amount, NULL::date AS paid_on FROM ledger');
SELECT count(*) FROM reward_audit('SELECT i AS unit, 1 AS round, 100 - i AS amount FROM ledger',
	'SELECT i AS unit, 1 AS round, 1 AS amount, NULL::date AS paid_on FROM ledger');
SELECT count(*)
FROM figures_audit('SELECT i AS label, 1 / (200 - i) AS numerator, 1 AS denominator, 1 AS printed, 0 AS scale
	FROM ledger');
BEGIN;
SAVEPOINT before;
SELECT audit('SELECT 1/0');
ROLLBACK TO before;
SELECT 'after the savepoint', audit('SELECT 1'), current_setting('transaction_read_only');
SELECT figures('SELECT user_query_test.close_each()');
ROLLBACK TO before;
SELECT 'and once more', figures('SELECT 1'), count(*) FROM pg_cursors WHERE name <> '';
COMMIT;

\echo nested audits
SELECT 'an audit within an audit', audit('SELECT user_query_test.audit(''CLOSE ALL'')'),
	audit('SELECT user_query_test.figures(''SELECT 1/0'')', 'attempt');
CREATE VIEW endless AS SELECT 1 AS unit;
CREATE OR REPLACE VIEW endless AS SELECT count(*)::int AS unit
FROM reward_audit('SELECT unit, 1 AS round, 1 AS amount FROM user_query_test.endless',
	'SELECT 1 AS unit, 1 AS round, 1 AS amount, NULL::date AS paid_on');
SET max_stack_depth = '200kB';
SELECT * FROM endless;
RESET max_stack_depth;
SELECT 'alive';

\echo nothing is written
SELECT audit('INSERT INTO user_query_test.ledger VALUES (1)');
SELECT audit('UPDATE user_query_test.ledger SET i = 0');
SELECT audit('DELETE FROM user_query_test.ledger');
SELECT figures('INSERT INTO user_query_test.ledger VALUES (1)');
SELECT audit('SELECT nextval(''user_query_test.ledger_id'')');
SELECT audit('SELECT setval(''user_query_test.ledger_id'', 7)');
SELECT audit('DROP TABLE user_query_test.ledger');
SELECT audit('TRUNCATE user_query_test.ledger');
SELECT audit('ALTER TABLE user_query_test.ledger RENAME TO gone');
SELECT audit('CREATE TABLE user_query_test.made (i int)');
SELECT audit('SELECT * FROM user_query_test.ledger FOR UPDATE');
SELECT audit('SET transaction_read_only = off');
SELECT audit('SET TRANSACTION READ WRITE');
CREATE FUNCTION error_of(statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN 'none';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
SELECT 'nor after RESET, which only some versions refuse',
	error_of($$SELECT user_query_test.audit('RESET transaction_read_only')$$) IN ('25006', '55P02', '0A000');
SELECT 'nor by what a caught error leaves', audit('INSERT INTO user_query_test.ledger VALUES (1)', 'attempt'),
	figures('DROP TABLE user_query_test.ledger', 'attempt');
SELECT 'nothing happened', count(*) = 250 AND min(i) = 1, (SELECT NOT is_called FROM ledger_id) FROM ledger;
SELECT 'but for what is temporary, as in any read-only transaction',
	audit('INSERT INTO scratch SELECT nextval(''scratch_id'')');
SELECT 'which is there', count(*) > 0 FROM scratch;

\echo the transaction is as it was
SELECT 'before a writing statement', audit('SELECT 1'), current_setting('transaction_read_only');
INSERT INTO ledger SELECT 1000 FROM reward_audit('SELECT 1 AS unit, 1 AS round, 1 AS amount',
	'SELECT 2 AS unit, 1 AS round, 1 AS amount, NULL::date AS paid_on');
SELECT 'within one', count(*) FROM ledger WHERE i = 1000;
BEGIN READ ONLY;
SELECT 'in a read-only one', audit('SELECT 1'), current_setting('transaction_read_only');
COMMIT;
BEGIN;
SELECT 'declared within, it ends with the audit', audit('SET TRANSACTION READ ONLY');
SHOW transaction_read_only;
COMMIT;
BEGIN;
DO $$
BEGIN
	PERFORM user_query_test.audit('SELECT 1/0');
EXCEPTION WHEN division_by_zero THEN
	INSERT INTO user_query_test.ledger VALUES (1001);
END $$;
COMMIT;
SELECT 'after an error was caught', count(*) FROM ledger WHERE i = 1001;

DROP SCHEMA user_query_test CASCADE;
