-- Every row prints true, whatever the server's version.

CREATE FUNCTION pg_temp.error_of(query text) RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE query;
	RETURN '00000';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
CREATE FUNCTION pg_temp.context_of(query text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE context text;
BEGIN
	EXECUTE query;
	RETURN NULL;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS context = PG_EXCEPTION_CONTEXT;
	RETURN context;
END $$;

-- reward_problem: in this precedence
SELECT reward_problem(15, 15, 1, '2019-07-31', '2019-07-01') IS NULL AS in_order;
SELECT reward_problem(15, 15, 3, NULL, NULL) IS NULL AS instalments_that_add_up;
SELECT reward_problem(NULL, NULL, NULL, NULL, NULL) IS NULL AND reward_problem(0, 0, 0, NULL, NULL) IS NULL
	AND reward_problem(NULL, 0, 2, NULL, '2019-07-01') IS NULL AS nothing_at_all;
SELECT reward_problem(15, NULL, NULL, NULL, NULL) = 'missing'
	AND reward_problem(15, 0, 0, '2019-07-31', NULL) = 'missing'
	AND reward_problem(15, 0, 2, '2019-07-31', '2019-08-01') = 'missing' AS missing;
SELECT reward_problem(NULL, 15, 1, NULL, '2019-07-01') = 'unexpected'
	AND reward_problem(0, 15, 2, NULL, '2019-07-01') = 'unexpected' AS unexpected;
SELECT reward_problem(15, 30, 2, '2019-07-31', '2019-08-01') = 'duplicate'
	AND reward_problem(15, 15.01, 2, NULL, NULL) = 'duplicate' AS duplicate;
SELECT reward_problem(15, 30, 1, '2019-07-31', '2019-08-01') = 'wrong amount'
	AND reward_problem(15, 10, 2, NULL, NULL) = 'wrong amount'
	AND reward_problem(15, -15, 1, NULL, NULL) = 'wrong amount' AS wrong_amount;
SELECT reward_problem(15, 15.00, 1, '2019-07-31', '2019-08-01') = 'late'
	AND reward_problem(15, 15, 1, '2019-07-31', '2019-07-31') IS NULL AS late;
SELECT reward_problem(15, NULL, 1, NULL, NULL) = 'wrong amount'
	AND reward_problem(NULL, NULL, 1, NULL, NULL) = 'unexpected'
	AND reward_problem(15, 15, 1, '2019-07-31', NULL) = 'late'
		AND reward_problem(15, 15, NULL, NULL, NULL) IS NULL AS unknown_is_not_in_order;
SELECT pg_temp.error_of('SELECT reward_problem(-1, 1, 1, NULL, NULL)') = '22023 entitled must not be negative';
SELECT pg_temp.error_of('SELECT reward_problem(1, 1, -1, NULL, NULL)') = '22023 payments must not be negative';
SELECT pg_temp.error_of('SELECT reward_problem(1, ''NaN'', 1, NULL, NULL)')
	= '22023 amounts must not be NaN or infinite';
SELECT reward_problem(15.1::float8, 15.1, 1::bigint, NULL, NULL) IS NULL
	AND reward_problem(15.1::float8, 15.2::float8, 1, NULL, NULL) = 'wrong amount'
	AND reward_problem('15.10', '15.1', '1', NULL, NULL, '0'::float8) IS NULL AS doubles_and_untyped_resolve;
SELECT count(*) = 2 AS counts_resolve
FROM (SELECT reward_problem(15, sum(x), count(*), NULL::date, max(d)) AS p
	FROM (VALUES (1, 15, date '2019-07-01'), (2, 8, NULL), (2, 7, NULL)) AS v(u, x, d) GROUP BY u) AS y
WHERE p IS NULL;

-- The document of the poverty office: who exited when, what a round paid to whom.
CREATE TEMPORARY TABLE county_exit (county text, round int, verdict text);
INSERT INTO county_exit VALUES ('Mouding', 2017, 'eligible'), ('Yao''an', 2017, 'eligible'),
	('Shuangbai', 2018, 'eligible'),
	('Nanhua', 2018, 'eligible'), ('Dayao', 2018, 'eligible'), ('Yongren', 2018, 'eligible'),
	('Wuding', 2018, 'not_eligible'), ('Lufeng', 2018, 'undetermined');
CREATE TEMPORARY TABLE schedule (level text, round int, amount numeric(14,2), payer text);
INSERT INTO schedule VALUES ('county', 2017, 20000000, 'province'), ('county', 2018, 15000000, 'province'),
	('township', 2018, 1000000, 'prefecture'), ('village', 2018, 100000, 'prefecture');
CREATE TEMPORARY TABLE paid (unit text, round int, amount numeric(14,2), paid_on date);
INSERT INTO paid VALUES ('Mouding', 2017, 20000000, '2018-12-01'), ('Yao''an', 2017, 20000000, '2018-12-01'),
	('Shuangbai', 2018, 15000000, '2019-07-01'), ('Nanhua', 2018, 15000000, '2019-07-01'),
	('Yao''an', 2018, 15000000, '2019-07-01'), ('Dayao', 2018, 15000000, '2019-07-01');

-- entitlement from verdicts and the schedule; the ledger by payer and level
CREATE TEMPORARY VIEW entitlement AS
SELECT e.county AS unit, e.round, s.amount, NULL::date AS due_by, s.payer, s.level
FROM county_exit AS e JOIN schedule AS s ON s.level = 'county' AND s.round = e.round
WHERE e.verdict = 'eligible'
UNION ALL
SELECT s.level || ' ' || i, s.round, s.amount, NULL, s.payer, s.level
FROM schedule AS s CROSS JOIN LATERAL generate_series(1,
	CASE s.level WHEN 'township' THEN 13 WHEN 'village' THEN 165 ELSE 0 END) AS i;
SELECT array_agg(row(payer, level, round, units, total)::text ORDER BY payer, level, round)
	= '{"(prefecture,township,2018,13,13000000.00)","(prefecture,village,2018,165,16500000.00)","(province,county,2017,2,40000000.00)","(province,county,2018,4,60000000.00)"}' AS ledger
FROM (SELECT payer, level, round, count(*) AS units, sum(amount) AS total FROM entitlement
	GROUP BY payer, level, round) AS x;
SELECT sum(amount) = 129500000 AND sum(amount) FILTER (WHERE payer = 'prefecture') = 29500000 AS total FROM entitlement;

-- reward_audit on the document: count and total agree, the set does not
SELECT (SELECT (count(*), sum(amount)) FROM entitlement WHERE level = 'county')
	= (SELECT (count(*), sum(amount)) FROM paid) AS no_sum_finds_it;
SELECT array_agg(row(unit, round, problem, entitled, paid)::text ORDER BY unit)
	= '{"(Yao''an,2018,unexpected,,15000000.00)","(Yongren,2018,missing,15000000.00,)"}' AS findings
FROM reward_audit('SELECT unit, round, amount FROM entitlement WHERE level = ''county''', 'SELECT * FROM paid');
SELECT detail = '15000000.00 paid, on 2019-07-01; duplicate: also paid in round 2017: 20000000.00 paid, on 2018-12-01'
	AS paid_twice_for_one_exit
FROM reward_audit('SELECT * FROM entitlement WHERE level = ''county''', 'TABLE paid') WHERE problem = 'unexpected';
SELECT array_agg(unit || ' ' || problem || ': ' || detail)
	= '{"Yao''an unexpected: 15000000.00 paid, on 2019-07-01","Yongren missing: nothing paid"}' AS one_round_alone
FROM reward_audit('SELECT * FROM entitlement WHERE level = ''county'' AND round = 2018',
	'SELECT * FROM paid WHERE round = 2018');

-- the view of the comment finds the same
DO $$
DECLARE definition text;
BEGIN
	definition := substring(obj_description('reward_problem(exact_decimal, exact_decimal, exact_decimal, date, date)'::regprocedure, 'pg_proc')
		FROM '(SELECT unit, round.*);$');
	definition := replace(replace(definition, 'FROM entitlement GROUP', 'FROM entitlement WHERE level = ''county'' GROUP'), 'FROM payment', 'FROM paid');
	EXECUTE 'CREATE TEMPORARY VIEW reward_check AS ' || definition;
END $$;
SELECT array_agg(row(unit, round, problem, entitled, paid)::text ORDER BY unit)
	= '{"(Yao''an,2018,unexpected,,15000000.00)","(Yongren,2018,missing,15000000.00,)"}' AS view_of_the_comment
FROM reward_check WHERE problem IS NOT NULL;
SELECT count(*) = 7 AS all_rewards FROM reward_check;

-- reward_audit: the other problems, and several at once
SELECT array_agg(unit || ' ' || problem || ': ' || detail) = ARRAY[
	'a late: 5 paid, on 2019-08-01; late: due by 2019-07-31',
	'b duplicate: 10 paid in 2 payments, last on 2019-08-01; over by 5',
	'c wrong amount: 4 paid in 2 payments, last on 2019-07-01; short by 1',
	'e wrong amount: 5 paid in 2 payments, 1 of unknown amount, last on 2019-07-02',
	'f late: 5 paid; late: due by 2019-07-31, date of payment unknown'] AS problems
FROM reward_audit('SELECT u::char(3) AS unit, 1 AS round, 5 AS amount, date ''2019-07-31'' AS due_by FROM unnest(''{a,b,c,d,e,f}''::text[]) AS u',
	$$ SELECT * FROM (VALUES ('a', 1, 5, date '2019-08-01'), ('b', 1, 5, date '2019-07-01'), ('b', 1, 5, '2019-08-01'),
		('c', 1, 2, '2019-07-01'), ('c', 1, 2, '2019-07-01'), ('d', 1, 2, '2019-07-01'), ('d', 1, 3, '2019-07-02'),
		('e', 1, 5, '2019-07-01'), ('e', 1, NULL, '2019-07-02'), ('f', 1, 5, NULL)) AS v(unit, round, amount, paid_on) $$);
SELECT array_agg(concat_ws(' ', unit, round, problem, detail))
	= '{"a missing nothing paid; round unknown; paid without entitlement in round unknown: 5 paid","a unexpected 5 paid; round unknown"}' AS null_matches_nothing
FROM reward_audit('SELECT ''a'' AS unit, NULL::int AS round, 5 AS amount',
	'SELECT ''a'' AS unit, NULL::int AS round, 5 AS amount, NULL::date AS paid_on');
SELECT count(*) = 0 AS nothing_to_find FROM reward_audit('SELECT 1 AS unit, 1 AS round, 1 AS amount WHERE false',
	'SELECT 1 AS unit, 1 AS round, 1 AS amount, NULL::date AS paid_on WHERE false');
SELECT count(*) = 1500 AND bool_and(problem = 'missing') AS many
FROM reward_audit('SELECT i AS unit, 1 AS round, 1::bigint AS amount FROM generate_series(1, 3000) AS i',
	'SELECT i::numeric AS unit, ''1''::text AS round, 1::smallint AS amount, current_date AS paid_on FROM generate_series(1, 3000, 2) AS i');

-- reward_audit: what is not one SELECT with these columns
CREATE FUNCTION pg_temp.audit_error(entitlements text) RETURNS text LANGUAGE sql AS
'SELECT pg_temp.error_of(format(''SELECT reward_audit(%L, %L)'', $1, ''TABLE paid''))';
SELECT pg_temp.audit_error('') = '22023 entitlement_query must be one SELECT';
SELECT pg_temp.audit_error('TABLE entitlement; DROP TABLE paid') = '22023 entitlement_query must be one SELECT';
SELECT pg_temp.audit_error('DELETE FROM paid RETURNING *') = '22023 entitlement_query must be one SELECT';
SELECT pg_temp.audit_error('WITH gone AS (DELETE FROM paid RETURNING *) TABLE gone')
	= '22023 entitlement_query must be one SELECT';
SELECT pg_temp.audit_error('SELECT * INTO TEMPORARY copied FROM paid') = '22023 entitlement_query must be one SELECT';
SELECT pg_temp.audit_error('SELECT * FROM paid FOR UPDATE') ~ '^0A000 ';
SELECT pg_temp.audit_error('SELECT 1 FROM') ~ '^42601 '
	AND pg_temp.audit_error('SELECT * FROM no_such_table') ~ '^42P01 ' AS errors_of_the_query;
SELECT pg_temp.audit_error('SELECT 1 AS unit, 1 AS round') = '42703 entitlement_query must return a column "amount"';
SELECT pg_temp.audit_error('SELECT 1 AS unit, 1 AS round, 1 AS amount, 2 AS amount')
	= '42702 entitlement_query returns the column "amount" twice';
SELECT pg_temp.audit_error('SELECT 1 AS unit, 1 AS round, 1::float8 AS amount')
	= '42804 column "amount" of entitlement_query must be of type numeric or an integer type, but it is of type double precision';
SELECT pg_temp.audit_error('SELECT 1 AS unit, 1 AS round, 1 AS amount, now() AS due_by')
	= '42804 column "due_by" of entitlement_query must be of type date, but it is of type timestamp with time zone';
SELECT pg_temp.audit_error('SELECT 1 AS unit, 1 AS round, NULL::int AS amount')
	= '22004 amount of an entitlement must not be NULL';
SELECT pg_temp.audit_error('SELECT 1 AS unit, 1 AS round, -1 AS amount')
	= '22023 amount of an entitlement must not be negative';
SELECT pg_temp.audit_error(NULL) = '22004 entitlement_query must not be NULL';
SELECT pg_temp.error_of('SELECT reward_audit(''TABLE entitlement'', ''SELECT unit, round, amount FROM paid'')')
	= '42703 payment_query must return a column "paid_on"';
SELECT count(*) = 6 AS nothing_was_deleted FROM paid;

-- the context names the query, and with the rights of the caller
SELECT pg_temp.context_of('SELECT reward_audit(''TABLE entitlement'', ''SELECT 1 / 0 AS unit, 1 AS round, 1 AS amount, current_date AS paid_on'')')
	LIKE '%payment_query of reward_audit%' AS context;
CREATE ROLE regress_povaid_auditor;
SET ROLE regress_povaid_auditor;
DO $$ BEGIN PERFORM reward_audit('SELECT rolname AS unit, 1 AS round, 1 AS amount FROM pg_authid', 'SELECT 1 AS unit, 1 AS round, 1 AS amount, current_date AS paid_on');
EXCEPTION WHEN insufficient_privilege THEN RAISE NOTICE 'refused'; END $$;
RESET ROLE;
DROP ROLE regress_povaid_auditor;

-- errors point into the query
SELECT count(*) FROM reward_audit('TABLE entitlement', 'SELECT unit, round, amunt AS amount, paid_on FROM paid');
SELECT count(*) FROM reward_audit('TABLE entitlement; DROP TABLE paid', 'TABLE paid');
