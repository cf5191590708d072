--
-- Declared standards: what may change under a query that goes on: the columns
-- of a table, the standard itself. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA standard_rows_test;
SET search_path = standard_rows_test, public;
\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

INSERT INTO assessment_standard(standard) VALUES ('line');
INSERT INTO assessment_criterion(standard, metric, comparison, threshold) VALUES ('line', 'income', '>', 100);
CREATE TABLE household (a text, id int, b numeric, income numeric, flag bool);
INSERT INTO household SELECT repeat('a', i % 3), i, CASE WHEN i % 2 = 0 THEN i END, i, true
	FROM generate_series(1, 200) i;

-- Columns that are dropped, added, renamed, retyped under a prepared statement
PREPARE eligible AS SELECT count(*) FILTER (WHERE verdict(h, 'line') = 'eligible'),
	count(*) FILTER (WHERE verdict(h, 'line') = 'undetermined') FROM household h;
CREATE FUNCTION eligible() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	RETURN (SELECT concat_ws(' ', count(*) FILTER (WHERE verdict(h, 'line') = 'eligible'),
		count(*) FILTER (WHERE verdict(h, 'line') = 'undetermined')) FROM household h);
END $$;
\echo a prepared statement: 100 eligible, 0 undetermined, each time
EXECUTE eligible; EXECUTE eligible; EXECUTE eligible; EXECUTE eligible; EXECUTE eligible; EXECUTE eligible;
SELECT 'a function: the same', eligible() = '100 0';
ALTER TABLE household DROP COLUMN a;
EXECUTE eligible;
SELECT 'a column before it dropped', eligible() = '100 0';
INSERT INTO household(id, b, income) VALUES (201, 1, 201);
ALTER TABLE household DROP COLUMN b;
INSERT INTO household(id, income) VALUES (202, 202);
DELETE FROM household WHERE id > 200;
EXECUTE eligible;
SELECT 'another one', eligible() = '100 0';
ALTER TABLE household ADD COLUMN a text DEFAULT 'x';
EXECUTE eligible;
SELECT 'a column added', eligible() = '100 0';
ALTER TABLE household RENAME COLUMN income TO money;
SELECT 'the column renamed: an error', outcome('EXECUTE eligible') LIKE '42703 column "income" is not in the row%'
	AND outcome('SELECT eligible()') LIKE '42703 column "income" is not in the row%';
ALTER TABLE household ADD COLUMN income numeric DEFAULT 150;
EXECUTE eligible;
SELECT 'a new one with a default, which old rows do not store', eligible() = '200 0';
ALTER TABLE household ALTER COLUMN income SET DEFAULT 50;
INSERT INTO household(id) VALUES (201);
EXECUTE eligible;
SELECT 'and another default', eligible() = '200 0';
ALTER TABLE household DROP COLUMN income;
ALTER TABLE household RENAME COLUMN money TO income;
DELETE FROM household WHERE id > 200;
ALTER TABLE household ALTER COLUMN income TYPE real;
EXECUTE eligible;
SELECT 'another type', eligible() = '100 0';
ALTER TABLE household ALTER COLUMN income TYPE text;
SELECT 'a type without use: an error', outcome('EXECUTE eligible') LIKE '42804 column "income" is of type text%'
	AND outcome('SELECT eligible()') LIKE '42804 column "income" is of type text%';
ALTER TABLE household ALTER COLUMN income TYPE bigint USING income::bigint;
EXECUTE eligible;
SELECT 'and back', eligible() = '100 0';

-- A standard that changes between two executions of one statement
UPDATE assessment_criterion SET threshold = 150 WHERE standard = 'line';
EXECUTE eligible;
SELECT 'the standard changed', eligible() = '50 0';
BEGIN;
EXECUTE eligible;
SELECT 'in a transaction, before', eligible() = '50 0';
UPDATE assessment_criterion SET threshold = 190 WHERE standard = 'line';
EXECUTE eligible;
SELECT 'in a transaction, after', eligible() = '10 0';
SAVEPOINT s;
UPDATE assessment_criterion SET threshold = 199 WHERE standard = 'line';
EXECUTE eligible;
SELECT 'in a subtransaction', eligible() = '1 0';
ROLLBACK TO s;
EXECUTE eligible;
SELECT 'rolled back', eligible() = '10 0';
ROLLBACK;
EXECUTE eligible;
SELECT 'all rolled back', eligible() = '50 0';

-- ... and inside a loop, where a simple expression keeps its state
CREATE FUNCTION loop_over_thresholds(row_type text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	h household;
	r record;
	result text := '';
	v exit_verdict;
BEGIN
	SELECT * INTO h FROM household WHERE id = 100;
	SELECT 1 AS x, h.income INTO r;
	FOR i IN 98 .. 102 LOOP
		UPDATE public.assessment_criterion SET threshold = i WHERE standard = 'line';
		IF row_type = 'record' THEN
			v := verdict(r, 'line');
		ELSE
			v := verdict(h, 'line');
		END IF;
		result := result || CASE v WHEN 'eligible' THEN 'e' ELSE 'n' END || cardinality(shortfalls(h, 'line'));
	END LOOP;
	RETURN result;
END $$;
SELECT 'a loop, rows of a table', loop_over_thresholds('row') = 'e0e0n1n1n1';
SELECT 'a loop, records', loop_over_thresholds('record') = 'e0e0n1n1n1';
CREATE FUNCTION one(h household) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	RETURN verdict(h, 'line');
END $$;
CREATE FUNCTION loop_with_rollback() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	h household;
	result text := '';
BEGIN
	SELECT * INTO h FROM household WHERE id = 100;
	UPDATE public.assessment_criterion SET threshold = 99 WHERE standard = 'line';
	FOR i IN 1 .. 3 LOOP
		result := result || left(one(h), 1);
		BEGIN
			UPDATE public.assessment_criterion SET threshold = 101 WHERE standard = 'line';
			result := result || left(one(h), 1);
			RAISE division_by_zero;
		EXCEPTION WHEN division_by_zero THEN
			NULL;
		END;
		result := result || left(one(h), 1);
	END LOOP;
	RETURN result;
END $$;
SELECT 'a loop with rollbacks', loop_with_rollback() = 'eneeneene';
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT 'a loop with rollbacks, repeatable read', loop_with_rollback() = 'eneeneene';
COMMIT;
CREATE FUNCTION loop_with_errors() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	h household;
	result text := '';
BEGIN
	SELECT * INTO h FROM household WHERE id = 100;
	FOR i IN 1 .. 4 LOOP
		BEGIN
			UPDATE public.assessment_criterion SET metric = CASE WHEN i % 2 = 0 THEN 'income' ELSE 'nothing' END WHERE standard = 'line';
			result := result || left(one(h), 1);
		EXCEPTION WHEN undefined_column THEN
			result := result || '-';
		END;
	END LOOP;
	RETURN result;
END $$;
SELECT 'a loop with errors', loop_with_errors() = '-e-e';
CREATE PROCEDURE commits(INOUT result text) LANGUAGE plpgsql AS $$
DECLARE
	h household;
BEGIN
	SELECT * INTO h FROM household WHERE id = 100;
	result := '';
	FOR i IN 99 .. 101 LOOP
		UPDATE assessment_criterion SET threshold = i WHERE standard = 'line';
		COMMIT;
		result := result || left(verdict(h, 'line')::text, 1);
	END LOOP;
END $$;
\echo a loop with commits: enn
CALL commits('');
CREATE FUNCTION kept(h household) RETURNS exit_verdict LANGUAGE sql STABLE AS $$ SELECT verdict(h, 'line') $$;
SELECT 'a stable function sees the standard of its query', bool_and(kept(h) = verdict(h, 'line')) FROM household h;
WITH changed AS (UPDATE assessment_criterion SET threshold = 0 WHERE standard = 'line' RETURNING 1)
SELECT 'one statement, one standard', count(*) FILTER (WHERE verdict(h, 'line') = 'eligible') = 99
	FROM household h, changed;
DECLARE c CURSOR WITH HOLD FOR SELECT verdict(h, 'line') FROM household h ORDER BY id DESC;
UPDATE assessment_criterion SET threshold = 300 WHERE standard = 'line';
FETCH c;
CLOSE c;
UPDATE assessment_criterion SET threshold = 100 WHERE standard = 'line';

-- Rows of tables that are made of others
CREATE TABLE parent (id int, income numeric) PARTITION BY RANGE (id);
CREATE TABLE low (junk text, income numeric, id int);
ALTER TABLE low DROP COLUMN junk;
ALTER TABLE parent ATTACH PARTITION low FOR VALUES FROM (0) TO (100);
CREATE TABLE high PARTITION OF parent FOR VALUES FROM (100) TO (300);
INSERT INTO parent SELECT i, i FROM generate_series(1, 200) i;
SELECT 'partitions with columns in another order', count(*) FILTER (WHERE verdict(p, 'line') = 'eligible') = 100
	AND count(*) = 200 FROM parent p;
CREATE TABLE base (income numeric);
CREATE TABLE derived (more text) INHERITS (base);
INSERT INTO base VALUES (99), (101);
INSERT INTO derived VALUES (99, 'a'), (101, 'b');
SELECT 'inheritance', count(*) FILTER (WHERE verdict(b, 'line') = 'eligible') = 2 AND count(*) = 4 FROM base b;
SELECT 'composite types in a row', bool_and(verdict((q).b, 'line') = 'eligible')
	FROM (SELECT b FROM base b WHERE income > 100) q;
CREATE TABLE wide (a text, income numeric);
ALTER TABLE wide ALTER COLUMN a SET STORAGE EXTERNAL;
INSERT INTO wide VALUES (repeat('x', 100000), 101);
SELECT 'a large value before the column', verdict(w, 'line') = 'eligible' FROM wide w;

-- Row-level security: what one may not see is not assessed.
CREATE ROLE regress_standard_village;
GRANT USAGE ON SCHEMA standard_rows_test TO regress_standard_village;
GRANT SELECT ON household TO regress_standard_village;
ALTER TABLE household ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON household FOR SELECT TO regress_standard_village USING (id % 10 = 0);
SELECT 'row-level security: the owner', count(*) = 200 AND count(*) FILTER (WHERE verdict(h, 'line') = 'eligible') = 100
	FROM household h;
SET ROLE regress_standard_village;
SELECT 'row-level security: a village', count(*) = 20 AND count(*) FILTER (WHERE verdict(h, 'line') = 'eligible') = 10
	FROM household h;
SELECT 'row-level security: reasons', count(*) = 20 AND min(value::int) = 10
	FROM household h, assess_criteria(h, 'line');
SELECT 'row-level security: as a condition', count(*) = 10 FROM household h WHERE verdict(h, 'line') = 'eligible';
RESET ROLE;
-- A policy may itself be a standard.
CREATE POLICY poor ON household FOR SELECT TO regress_standard_village USING (false);
DROP POLICY own ON household;
DROP POLICY poor ON household;
CREATE POLICY poor ON household FOR SELECT TO regress_standard_village USING (verdict(household, 'line') = 'eligible');
SET ROLE regress_standard_village;
SELECT 'row-level security: a standard as the policy', count(*) = 100 AND min(income) = 101 FROM household;
RESET ROLE;

-- A set that is returned for each row of a query is gone with the next one.
SELECT current_setting('server_version_num')::int >= 140000 AS shows_memory \gset
\if :shows_memory
BEGIN;
DECLARE a CURSOR FOR SELECT a.* FROM generate_series(1, 10000) income, LATERAL (SELECT income) q,
	LATERAL assess_criteria(q, 'line') a;
DECLARE s CURSOR FOR SELECT s.* FROM generate_series(1, 10000) n,
	LATERAL compare_standards(CASE WHEN n > 0 THEN 'line' END, 'line') s;
MOVE 1000 IN a;
MOVE 1000 IN s;
SELECT sum(total_bytes) AS at_first FROM pg_backend_memory_contexts \gset
MOVE 8000 IN a;
SELECT 'sets of a lateral call do not pile up: assess_criteria', sum(total_bytes) - :at_first < 1000000
	FROM pg_backend_memory_contexts;
MOVE 8000 IN s;
SELECT 'sets of a lateral call do not pile up: compare_standards', sum(total_bytes) - :at_first < 1000000
	FROM pg_backend_memory_contexts;
COMMIT;
\else
SELECT 'sets of a lateral call do not pile up: ' || f, true
	FROM unnest('{assess_criteria,compare_standards}'::text[]) f;
\endif

-- Under an empty search_path
SELECT set_config('search_path', '', false) = '' AS "under an empty search_path";
SELECT 'qualified', count(*) FILTER (WHERE public.verdict(h, 'line') OPERATOR(pg_catalog.=) 'eligible') = 100
	FROM standard_rows_test.household h;
SELECT 'compared', count(*) = 4 FROM public.compare_standards('cn-county-2016-west', 'cn-county-2016-centre');
INSERT INTO public.assessment_criterion(standard, metric, comparison) VALUES ('line', 'flag', 'true');
SELECT 'declared', position = 2 FROM public.assessment_criterion WHERE standard = 'line' AND metric = 'flag';

SET search_path = standard_rows_test, public;
SET client_min_messages = error;
DROP SCHEMA standard_rows_test CASCADE;
DROP ROLE regress_standard_village;
DELETE FROM assessment_standard WHERE NOT shipped;
