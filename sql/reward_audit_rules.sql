--
-- The rules of reward_audit: refunds, instalments, the day of the audit, unknown dates, the full sheet and similar
-- names, against plain SQL over the same rows. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA rules_test;
SET search_path = rules_test, public;

CREATE TABLE due (unit text, round int, amount numeric, due_by date);
CREATE TABLE paid (unit text, round int, amount numeric, paid_on date);

-- The finding of one unit, whose dues and payments are written as '60 2020-03-31, 40 2020-09-30'; '?' is unknown.
CREATE FUNCTION rows_of(list text) RETURNS TABLE (amount numeric, day date) LANGUAGE sql AS $$
	SELECT nullif(p[1], '?')::numeric, nullif(p[2], '?')::date
	FROM regexp_split_to_table(list, ', ') w, LATERAL string_to_array(w, ' ') p WHERE list <> '' $$;
CREATE FUNCTION sheet(dues text, payments text,
	as_of date DEFAULT NULL) RETURNS public.reward_finding LANGUAGE sql AS $$
	SELECT f FROM public.reward_audit(
		format('SELECT ''u'' AS unit, 1 AS round, amount, day AS due_by FROM rules_test.rows_of(%L)', dues),
		format('SELECT ''u'' AS unit, 1 AS round, amount, day AS paid_on FROM rules_test.rows_of(%L)', payments), as_of,
			true) f $$;
CREATE FUNCTION problem(dues text, payments text, as_of date DEFAULT NULL) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce((rules_test.sheet(dues, payments, as_of)).problem, 'in order') $$;
CREATE FUNCTION detail(dues text, payments text, as_of date DEFAULT NULL) RETURNS text LANGUAGE sql AS $$
	SELECT (rules_test.sheet(dues, payments, as_of)).detail $$;

-- t, or the rewards whose problem differs: dues, payments, problem, and so on.
CREATE FUNCTION problems(as_of date, VARIADIC cases text[]) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(format('%s / %s is %s', cases[i], cases[i + 1], found), '; ')
			FILTER (WHERE found <> cases[i + 2]), left((count(*) > 0)::text, 1))
	FROM (SELECT i, rules_test.problem(cases[i], cases[i + 1], as_of) AS found
		FROM generate_series(1, cardinality(cases), 3) i) q $$;
CREATE FUNCTION details(as_of date, VARIADIC cases text[]) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(format('%s / %s is %s', cases[i], cases[i + 1], found), '; ')
			FILTER (WHERE found <> cases[i + 2]), left((count(*) > 0)::text, 1))
	FROM (SELECT i, rules_test.detail(cases[i], cases[i + 1], as_of) AS found
		FROM generate_series(1, cardinality(cases), 3) i) q $$;

--
-- refunds
--
SELECT 'a refund after the due date makes nothing late', problems(NULL,
	'15 2019-07-31', '15 2019-07-01, 15 2019-07-02, -15 2019-08-05', 'in order',
	'15 2019-07-31', '20 2019-07-01, -5 2019-08-05', 'refunded',
	'15 2019-07-31', '15 2019-07-01, -5 2019-08-05', 'wrong amount');
SELECT 'one before it does, if the money comes again too late', problems(NULL,
	'15 2019-07-31', '15 2019-07-01, -15 2019-07-20, 15 2019-08-01', 'late',
	'15 2019-07-31', '15 2019-07-01, -15 2019-07-20, 15 2019-07-31', 'in order');
SELECT 'an unexpected payment that was returned leaves a trace', problems(NULL,
	'', '15 2019-07-01, -15 2019-08-01', 'refunded',
	'0 2019-07-31', '15 2019-07-01, -15 2019-08-01', 'refunded',
	'', '15 ?, 15 ?, -30 ?', 'refunded',
	'', '15 2019-07-01, -14 2019-08-01', 'unexpected',
	'', '-15 2019-07-01', 'unexpected');
SELECT 'all of it went back', problems(NULL,
	'15 2019-07-31', '15 2019-07-01, -15 2019-08-01', 'missing',
	'15 2019-07-31', '-15 2019-07-01', 'wrong amount');
SELECT 'a duplicate taken back in part, or more than that', problems(NULL,
	'15 2019-07-31', '15 2019-07-01, 15 2019-07-02, -14.99 2019-08-05', 'duplicate',
	'15 2019-07-31', '15 2019-07-01, 15 2019-07-02, -15.01 2019-08-05', 'wrong amount');
SELECT 'late before refunded', problems(NULL, '15 2019-07-31', '20 2019-08-01, -5 2019-08-05', 'late');
SELECT 'payments of 0 are none', problems(NULL,
	'15 2019-07-31', '15.01 2019-07-01, 0 2019-07-02', 'wrong amount',
	'15 2019-07-31', '0 ?', 'missing',
	'', '0 ?', 'in order'), (sheet('15 2019-07-31', '0 ?')).paid = 0;
SELECT 'amounts after refunds', (sheet('15 2019-07-31', '15 2019-07-01, 15 2019-07-02, -15 2019-08-05')).paid = 15;
SELECT 'both in words', details(NULL,
	'15 2019-07-31', '15 2019-07-01, 15 2019-07-02, -15 2019-08-05',
	'30 paid in 2 payments, last on 2019-07-02; 15 refunded, on 2019-08-05',
	'', '15 2019-07-01, -10 2019-08-01, -5 ?',
	'15 paid, on 2019-07-01; 15 refunded in 2 refunds, 1 of unknown date, last on 2019-08-01',
	'', '-15 2019-07-01', 'nothing paid; 15 refunded, on 2019-07-01');

--
-- instalments
--
SELECT 'each has a due date', problems(NULL,
	'60 2020-03-31, 40 2020-09-30', '60 2020-08-01, 40 2020-09-01', 'late',
	'60 2020-03-31, 40 2020-09-30', '60 2020-03-31, 40 2020-09-30', 'in order',
	'60 2020-03-31, 40 2020-09-30', '60 2020-03-31, 40 2020-10-01', 'late');
SELECT 'in advance, in parts, in other parts', problems(NULL,
	'60 2020-03-31, 40 2020-09-30', '100 2020-03-31', 'in order',
	'60 2020-03-31, 40 2020-09-30', '70 2020-03-31, 30 2020-09-30', 'in order',
	'60 2020-03-31, 40 2020-09-30', '30 2020-03-01, 30 2020-03-31, 20 2020-04-01, 20 2020-09-30', 'in order',
	'60 2020-03-31, 40 2020-09-30', '30 2020-03-01, 70 2020-04-01', 'late');
SELECT 'the order of the rows does not matter', problems(NULL,
	'40 2020-09-30, 60 2020-03-31', '40 2020-09-01, 60 2020-03-31', 'in order',
	'20 2020-03-31, 40 2020-03-31, 40 2020-09-30', '40 2020-09-01, 60 2020-03-31', 'in order',
	'20 2020-03-31, 40 2020-03-31, 40 2020-09-30', '40 2020-03-31, 60 2020-09-01', 'late');
SELECT 'one without a due date', problems(NULL,
	'60 2020-03-31, 40 ?', '60 2020-03-31, 40 2021-01-01', 'in order',
	'60 2020-03-31, 40 ?', '59 2020-03-31, 41 2021-01-01', 'late',
	'40 ?', '40 2021-01-01', 'in order',
	'60 infinity', '60 2021-01-01', 'in order',
	'60 -infinity', '60 2021-01-01', 'late');
SELECT 'what was never paid is short, not late', problems(NULL,
	'60 2020-03-31, 40 2020-09-30', '60 2020-03-31', 'wrong amount',
	'60 2020-03-31, 40 2020-09-30', '60 2020-04-01', 'wrong amount');
SELECT 'in words', details(NULL,
	'60 2020-03-31, 40 2020-09-30', '60 2020-08-01, 40 2020-09-01',
	'100 paid in 2 payments, last on 2020-09-01; late: 60 due by 2020-03-31, 0 paid by then',
	'60 2020-03-31, 40 2020-09-30', '50 2020-03-31, 50 2020-10-01',
	'100 paid in 2 payments, last on 2020-10-01; late: 60 due by 2020-03-31, 50 paid by then, and at 1 later due date',
	'60 2020-03-31, 40 2020-09-30', '60 2020-03-31', '60 paid, on 2020-03-31; short by 40',
	'60 2020-03-31, 40 2020-09-30', '60 2020-04-01',
	'60 paid, on 2020-04-01; short by 40; late: 60 due by 2020-03-31, 0 paid by then');

--
-- dates that are not known
--
SELECT 'a payment of unknown date is never in order', problems(NULL,
	'15 ?', '15 ?', 'undated',
	'15 2019-07-31', '15 ?', 'late',
	'60 2020-03-31, 40 ?', '60 2020-03-01, 40 ?', 'undated',
	'15 ?', '15 2019-07-01, 15 2019-07-02, -15 ?', 'undated');
SELECT 'a refund of unknown date may have been before', problems(NULL,
	'15 2019-07-31', '15 2019-07-01, -15 ?, 15 2019-08-01', 'late',
	'15 2019-07-31', '15 2019-07-01, -15 ?, 15 2019-07-31', 'undated');
SELECT 'an unknown amount first', problems(NULL,
	'15 ?', '15 ?, ? ?', 'wrong amount',
	'', '? 2019-07-01', 'unexpected'), (sheet('15 ?', '15 ?, ? ?')).paid IS NULL;
SELECT 'in words', details(NULL,
	'15 ?', '15 ?', '15 paid; date of payment unknown',
	'15 ?', '10 ?, 5 2019-07-01', '15 paid in 2 payments, 1 of unknown date, last on 2019-07-01',
	'15 2019-07-31', '15 2019-07-01, 15 2019-07-02, -15 ?',
	'30 paid in 2 payments, last on 2019-07-02; 15 refunded; date of refund unknown');

--
-- the day of the audit
--
SELECT 'what is due later need not be paid', problems('2020-06-30',
	'60 2020-03-31, 40 2020-09-30', '60 2020-03-01', 'in order',
	'60 2020-07-01', '', 'in order',
	'60 2020-06-30', '', 'missing',
	'60 ?', '', 'missing',
	'60 infinity', '', 'in order');
SELECT 'until the day it is due', problems('2020-09-29', '60 2020-03-31, 40 2020-09-30', '60 2020-03-01', 'in order'),
	problems('2020-09-30', '60 2020-03-31, 40 2020-09-30', '60 2020-03-01', 'wrong amount'),
	problems('infinity', '60 infinity', '', 'missing'), problems(NULL, '60 2020-03-31', '', 'missing');
SELECT 'but it may be', problems('2020-06-30',
	'60 2020-03-31, 40 2020-09-30', '100 2020-03-01', 'in order',
	'60 2020-03-31, 40 2020-09-30', '80 2020-03-01', 'in order',
	'60 2020-03-31, 40 2020-09-30', '101 2020-03-01', 'wrong amount',
	'60 2020-03-31, 40 2020-09-30', '60 2020-03-01, 60 2020-03-01', 'duplicate',
	'60 2020-07-31', '60 2020-01-01', 'in order',
	'60 2020-07-31', '60 2020-01-01, -60 2020-02-01', 'refunded',
	'60 2020-07-31', '60 2020-01-01, 60 2020-01-01, -120 2020-02-01', 'refunded');
SELECT 'what was paid later has not been paid', problems('2020-06-30',
	'60 2020-03-31', '60 2020-07-01', 'missing',
	'60 2020-03-31', '30 2020-03-01, 30 2020-07-01', 'wrong amount',
	'60 2020-03-31', '60 2020-03-01, 60 2020-03-02, -60 2020-07-01', 'duplicate',
	'60 2020-03-31', '60 2020-06-30', 'late',
	'60 2020-03-31', '60 ?', 'late');
SELECT 'an unexpected payment of later is no row', count(*) = 0
FROM reward_audit('SELECT 1 AS unit, 1 AS round, 1 AS amount WHERE false',
	'SELECT 1 AS unit, 1 AS round, 1 AS amount, date ''2020-07-01'' AS paid_on', '2020-06-30', true);
SELECT 'in words', details('2020-06-30',
	'60 2020-03-31, 40 2020-09-30', '50 2020-03-01', '50 paid, on 2020-03-01; short by 10; 60 due by 2020-06-30',
	'60 2020-03-31, 40 2020-09-30', '', 'nothing paid; 60 due by 2020-06-30',
	'60 2020-03-31, 40 2020-09-30', '110 2020-03-01', '110 paid, on 2020-03-01; over by 10; 60 due by 2020-06-30'),
	(sheet('60 2020-03-31, 40 2020-09-30', '', '2020-06-30')).entitled = 100;

--
-- The same rules in plain SQL, over rewards drawn at random.
--
CREATE FUNCTION draw(n int, salt int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT (hashint8extended(n,
	salt) & 1023)::int $$;
INSERT INTO due SELECT 'u' || u, r, 10 * (1 + draw(k, 1) % 4), CASE WHEN draw(k, 2) % 8 > 0
	THEN date '2020-01-01' + draw(k, 3) % 12 END
FROM generate_series(1, 120) u, generate_series(1, 2) r, LATERAL generate_series(1, draw(u * 2 + r, 4) % 4) i,
	LATERAL (VALUES (u * 100 + r * 10 + i)) v(k);
INSERT INTO paid SELECT 'u' || u, r, CASE WHEN draw(k, 5) % 20 > 0 THEN 10 * ((draw(k, 6) % 6) - 1 - draw(k,
	7) % 2) END,
	CASE WHEN draw(k, 8) % 10 > 0 THEN date '2020-01-01' + draw(k, 9) % 12 END
FROM generate_series(1, 120) u, generate_series(1, 2) r, LATERAL generate_series(1, draw(u * 2 + r, 10) % 5) i,
	LATERAL (VALUES (u * 100 + r * 10 + i)) v(k);
-- and ones where what was paid adds up
INSERT INTO due SELECT 'v' || u, 1, 10, date '2020-01-01' + draw(u * 8 + i, 11) % 12
	FROM generate_series(1, 120) u, generate_series(1, 3) i;
INSERT INTO paid SELECT 'v' || u, 1, a, date '2020-01-01' + draw(u * 8 + i::int, 12) % 12
FROM generate_series(1, 120) u, LATERAL (SELECT * FROM unnest(
	CASE u % 4 WHEN 0 THEN '{10,10,10}' WHEN 1 THEN '{20,10}' WHEN 2 THEN '{15,15,15,-15}' ELSE '{35,-5}' END::int[])
	WITH ORDINALITY p(a, i)) p;

CREATE INDEX ON due (unit, round);
CREATE INDEX ON paid (unit, round);
ANALYZE due, paid;
CREATE FUNCTION expected(as_of date)
	RETURNS TABLE (unit text, round int, problem text, entitled numeric, paid numeric) LANGUAGE sql AS $$
	WITH d AS NOT MATERIALIZED (SELECT * FROM rules_test.due),
	p AS NOT MATERIALIZED (SELECT * FROM rules_test.paid x WHERE as_of IS NULL OR paid_on IS NULL OR paid_on <= as_of),
	reward AS (SELECT unit, round FROM d UNION SELECT unit, round FROM p),
	total AS (
		SELECT r.*, e.*, g.* FROM reward r,
		LATERAL (SELECT sum(amount) AS entitled,
				coalesce(sum(amount) FILTER (WHERE as_of IS NULL OR due_by IS NULL OR due_by <= as_of), 0) AS due
			FROM d WHERE (d.unit, d.round) = (r.unit, r.round)) e,
		LATERAL (SELECT count(*) AS rows, count(*) - count(amount) AS unknown, coalesce(sum(amount), 0) AS net,
				coalesce(sum(amount) FILTER (WHERE amount > 0), 0) AS gross,
				count(*) FILTER (WHERE amount > 0 OR amount IS NULL) AS payments,
				coalesce(-sum(amount) FILTER (WHERE amount < 0), 0) AS refunded,
				coalesce(bool_or(paid_on IS NULL) FILTER (WHERE amount <> 0 OR amount IS NULL), false) AS undated
			FROM p WHERE (p.unit, p.round) = (r.unit, r.round)) g)
	SELECT t.unit, t.round, CASE
		WHEN unknown = 0 AND net = 0 THEN CASE WHEN due > 0 THEN 'missing' WHEN refunded > 0 THEN 'refunded' END
		WHEN coalesce(entitled, 0) = 0 THEN 'unexpected'
		WHEN unknown > 0 THEN 'wrong amount'
		WHEN net > entitled THEN CASE WHEN payments > 1 THEN 'duplicate' ELSE 'wrong amount' END
		WHEN net < due THEN 'wrong amount'
		WHEN EXISTS (
			SELECT FROM d WHERE (d.unit, d.round) = (t.unit, t.round)
			AND d.due_by IS NOT NULL AND (as_of IS NULL OR d.due_by <= as_of)
			AND (SELECT coalesce(sum(amount), 0) FROM p WHERE (p.unit, p.round) = (t.unit, t.round)
					AND (p.paid_on <= d.due_by OR p.paid_on IS NULL AND p.amount < 0))
				< least(net, (SELECT sum(amount) FROM d AS e
					WHERE (e.unit, e.round) = (t.unit, t.round) AND e.due_by <= d.due_by))) THEN 'late'
		WHEN refunded > 0 AND NOT (payments > 1 AND gross > due) THEN 'refunded'
		WHEN undated THEN 'undated' END,
		entitled, CASE WHEN rows > 0 AND unknown = 0 THEN net END
	FROM total t $$;
CREATE FUNCTION found(as_of date)
	RETURNS TABLE (unit text, round int, problem text, entitled numeric, paid numeric) LANGUAGE sql AS $$
	SELECT unit, round::int, problem, entitled, paid
	FROM public.reward_audit('TABLE rules_test.due', 'TABLE rules_test.paid', as_of, true) $$;
CREATE TABLE day AS SELECT NULL::date AS as_of UNION ALL SELECT date '2020-01-01' + i FROM generate_series(-1, 13, 2) i;
CREATE TABLE both_ways AS
SELECT e.as_of, e.unit, e.round, e.problem, f.unit IS NOT NULL AND f.problem IS NOT DISTINCT FROM e.problem
	AND f.entitled IS NOT DISTINCT FROM e.entitled AND f.paid IS NOT DISTINCT FROM e.paid AS same
FROM (SELECT as_of, coalesce(as_of, 'infinity') AS k, e.* FROM day, LATERAL expected(as_of) e) e
LEFT JOIN (SELECT coalesce(as_of, 'infinity') AS k, f.* FROM day, LATERAL found(as_of) f) f
	ON (f.k, f.unit, f.round) = (e.k, e.unit, e.round);
SELECT 'every reward is as plain SQL has it, on each day', bool_and(same) AND count(*) > 2000 FROM both_ways;
SELECT 'all problems are among them', count(DISTINCT problem) = 7 AND min(n) > 10
	AND count(*) FILTER (WHERE problem IS NULL) > 100
FROM (SELECT problem, count(*) OVER (PARTITION BY problem) AS n FROM both_ways) q;
SELECT 'no row too many, and the sheet less what is in order is the audit',
	(SELECT count(*) FROM found(NULL)) = (SELECT count(*) FROM both_ways WHERE as_of IS NULL)
	AND (SELECT array_agg(f::text) FROM reward_audit('TABLE due', 'TABLE paid') f)
		= (SELECT array_agg(f::text) FROM reward_audit('TABLE due', 'TABLE paid', full_sheet => true) f
			WHERE f.problem IS NOT NULL);
SELECT 'ordered byte by byte',
	array_agg(row(unit, round)::text) = array_agg(row(unit, round)::text ORDER BY unit COLLATE "C", round COLLATE "C")
FROM reward_audit('TABLE due', 'TABLE paid', full_sheet => true);

--
-- The view of reward_problem's comment says the same of rewards with one due date, one payment and one refund.
--
CREATE TABLE entitlement AS
SELECT 'w' || n AS unit, 1 AS round, 20 AS amount, CASE WHEN n % 5 > 0 THEN date '2020-01-05' END AS due_by
FROM generate_series(1, 400) n WHERE n % 7 > 0;
CREATE TABLE payment AS
SELECT 'w' || n AS unit, 1 AS round, CASE WHEN n % 11 > 0 THEN 10 * (1 + draw(n, 1) % 3) END AS amount,
	CASE WHEN n % 4 > 0 THEN date '2020-01-01' + draw(n, 2) % 10 END AS paid_on
FROM generate_series(1, 400) n WHERE n % 6 > 0
UNION ALL
SELECT 'w' || n, 1, -10 * (1 + draw(n, 3) % 3), date '2020-01-11' FROM generate_series(1, 400) n WHERE n % 3 = 0;
DO $$
BEGIN
	EXECUTE 'CREATE VIEW reward_check AS ' || substring(obj_description(
		'public.reward_problem(exact_decimal, exact_decimal, exact_decimal, date, date)'::regprocedure, 'pg_proc')
			FROM '(SELECT unit, round.*);$');
END $$;
SELECT 'the view', count(*) = 400 AND count(DISTINCT v.problem) = 5
	AND bool_and(v.problem IS NOT DISTINCT FROM nullif(a.problem, 'undated')
		AND v.entitled IS NOT DISTINCT FROM a.entitled AND v.paid IS NOT DISTINCT FROM a.paid)
FROM reward_check v
FULL JOIN reward_audit('TABLE entitlement', 'TABLE payment', full_sheet => true) a ON a.unit = v.unit;
SELECT 'reward_problem with refunds',
	bool_and(coalesce(reward_problem(entitled, paid, payments, due, last, refunded), '')
	= problem)
FROM (VALUES (15, 15, 2, NULL::date, NULL::date, 15, ''), (15, 15, 1, NULL, NULL, 5, 'refunded'),
	(NULL, 0, 1, NULL, NULL, 15, 'refunded'), (0, 0, 3, NULL, NULL, 45, 'refunded'),
		(15, 0, 1, NULL, NULL, 15, 'missing'),
	(15, 15, 1, '2019-07-31', '2019-08-01', 5, 'late'), (15, 10, 1, NULL, NULL, 5, 'wrong amount'),
	(15, NULL, 1, NULL, NULL, 5, 'wrong amount'), (15, 16, 2, NULL, NULL, 14, 'duplicate'),
	(15, 15, 1, NULL, NULL, NULL, '')) v(entitled, paid, payments, due, last, refunded, problem);
SELECT reward_problem(15, 15, 1, NULL, NULL, -1);
SELECT reward_problem(15, 15, 1, NULL, NULL, 'NaN');
SELECT count(*) FROM reward_audit('TABLE due', 'TABLE paid', full_sheet => NULL);
SELECT 'alive';

--
-- similar names
--
CREATE FUNCTION alike(missing text, unexpected text) RETURNS text LANGUAGE sql AS $$
	SELECT CASE count(*) FILTER (WHERE detail ~ 'differs') WHEN 0 THEN 'no' WHEN 1 THEN 'of one side'
		ELSE string_agg(DISTINCT substring(detail FROM 'differs by (.*) from'), ' and ') END
	FROM public.reward_audit(format('SELECT %L AS unit, 1 AS round, 5 AS amount', missing),
		format('SELECT %L AS unit, 1 AS round, 5 AS amount, date ''2020-01-01'' AS paid_on', unexpected)) $$;
-- t, or the pairs that are alike in another way: missing, unexpected, way, and so on.
CREATE FUNCTION pairs(VARIADIC cases text[]) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(format('%s / %s: %s', cases[i], cases[i + 1], found), '; ')
			FILTER (WHERE found <> cases[i + 2]), left((count(*) > 0)::text, 1))
	FROM (SELECT i, rules_test.alike(cases[i], cases[i + 1]) AS found
		FROM generate_series(1, cardinality(cases), 3) i) q $$;
SELECT 'blanks', pairs('Yao an', 'Yaoan', 'blanks or width', 'Yaoan', E' Yao\tan\n', 'blanks or width',
	' a', 'a', 'blanks or width', ' ', '  ', 'no');
SELECT 'one letter', pairs('Yongren', 'Yongrem', 'one letter', 'Yongren', 'ongren', 'one letter',
	'Yongren', 'Yongrenn', 'one letter', 'Yongren', 'Yong rem', 'one letter', 'ab', 'cb', 'one letter',
	'abc', 'bc', 'one letter', 'aab', 'ab', 'one letter', 'abab', 'aba', 'one letter');
SELECT 'one letter is not two', pairs('ab', 'b', 'no', 'a', 'b', 'no');
SELECT 'two letters, or two that change places', pairs('Yongren', 'Yangrem', 'no', 'Yongren', 'Ynogren', 'no',
	'Yongren', 'Yongrennn', 'no', 'abc', 'b', 'no', 'abcd', 'bcde', 'no');
SELECT 'another number is no slip, but a letter for a digit is', pairs('village 12', 'village 13', 'no',
	'village 1', 'village 12', 'no', 'village 12', 'village 2', 'no', '53O1', '5301', 'one letter',
	'5301', '53O1', 'one letter', 'village 12', 'vilage 12', 'one letter', '12a', '12', 'one letter');
SELECT 'long names', pairs(repeat('x', 62) || 'ab', repeat('x', 62) || 'ac', 'one letter',
	repeat('x', 63) || 'ab', repeat('x', 63) || 'ac', 'no', repeat('x', 63) || 'a', repeat('x', 63), 'one letter',
	repeat('x', 255), repeat('x', 255) || ' ', 'blanks or width', repeat('x', 256), repeat('x', 256) || ' ', 'no');
SELECT 'of the same round', (SELECT count(*) FROM reward_audit('SELECT ''ab'' AS unit, 1 AS round, 5 AS amount',
	'SELECT ''ac'' AS unit, 2 AS round, 5 AS amount, NULL::date AS paid_on') WHERE detail ~ 'differs') = 0;
SELECT 'a twin leaves no slip', array_agg(detail) =
	ARRAY['nothing paid; differs by blanks or width from "abc ", which is unexpected',
	'5 paid; differs by blanks or width from "abc", which is missing', '5 paid']
FROM reward_audit('SELECT ''abc'' AS unit, 1 AS round, 5 AS amount',
	'SELECT u AS unit, 1 AS round, 5 AS amount, NULL::date AS paid_on FROM unnest(''{abx,"abc "}''::text[]) u');
SELECT 'up to three', count(*) = 5
	AND count(*) FILTER (WHERE detail = '5 paid; differs by one letter from "ab", which is missing') = 4
	AND max(detail) = 'nothing paid; differs by one letter from "aa", "ac", "ad" and others, which are unexpected'
FROM reward_audit('SELECT ''ab'' AS unit, 1 AS round, 5 AS amount',
	'SELECT u AS unit, 1 AS round, 5 AS amount, NULL::date AS paid_on FROM unnest(''{aa,ac,ad,ae}''::text[]) u');
SELECT 'many rounds of one unit', max(length(detail)) < 500 AND count(*) = 3000
	AND count(*) FILTER (WHERE detail ~ 'and in more rounds$') = 3000
FROM reward_audit('SELECT 1 AS unit, 1 AS round, 5 AS amount WHERE false',
	'SELECT 1 AS unit, i AS round, 5 AS amount, NULL::date AS paid_on FROM generate_series(1, 3000) i');

-- every pair of a few letters and digits, compared letter by letter
CREATE TABLE name AS
SELECT DISTINCT n % 3 = 0 AS missing,
	string_agg(substr('ab1 ', 1 + draw(n * 10 + i, 13) % 4, 1), '' ORDER BY i) || n % 2 AS unit
FROM generate_series(1, 700) n, generate_series(1, 2 + n % 5) i GROUP BY n;
DELETE FROM name m USING name u WHERE m.missing AND NOT u.missing AND m.unit = u.unit;
CREATE TABLE pair AS
SELECT m.unit AS missing, u.unit AS unexpected, m.folded = u.folded AS twin,
	CASE length(m.folded) - length(u.folded)
		WHEN 0 THEN length(m.folded) > 1 AND (SELECT count(*) = 1 AND NOT bool_or(a ~ '[0-9]' AND b ~ '[0-9]')
			FROM generate_series(1, length(m.folded)) i,
			LATERAL (SELECT substr(m.folded, i, 1) AS a, substr(u.folded, i, 1) AS b) c WHERE a <> b)
		WHEN 1 THEN length(u.folded) > 1 AND EXISTS (SELECT FROM generate_series(1, length(m.folded)) i
			WHERE overlay(m.folded PLACING '' FROM i FOR 1) = u.folded AND substr(m.folded, i, 1) !~ '[0-9]')
		WHEN -1 THEN length(m.folded) > 1 AND EXISTS (SELECT FROM generate_series(1, length(u.folded)) i
			WHERE overlay(u.folded PLACING '' FROM i FOR 1) = m.folded AND substr(u.folded, i, 1) !~ '[0-9]')
		ELSE false END AS slip
FROM (SELECT unit, replace(unit, ' ', '') AS folded FROM name WHERE missing) m,
	(SELECT unit, replace(unit, ' ', '') AS folded FROM name WHERE NOT missing) u;
CREATE TABLE wanted AS
WITH p AS (
	SELECT missing, unexpected, twin FROM pair WHERE twin
	UNION ALL
	SELECT missing, unexpected, false FROM pair WHERE slip
		AND missing NOT IN (SELECT missing FROM pair WHERE twin)
		AND unexpected NOT IN (SELECT unexpected FROM pair WHERE twin))
SELECT missing AS unit, 'unexpected' AS side, array_agg(unexpected ORDER BY unexpected COLLATE "C") AS others,
	bool_or(twin) AS twin
FROM p GROUP BY missing
UNION ALL
SELECT unexpected, 'missing', array_agg(missing ORDER BY missing COLLATE "C"), bool_or(twin) FROM p GROUP BY unexpected;
SELECT 'as letter by letter', count(*) FILTER (WHERE twin) > 100 AND count(*) FILTER (WHERE NOT twin) > 50
	AND count(*) FILTER (WHERE w.unit IS NULL) > 10
	AND bool_and(substring(detail FROM 'differs.*') IS NOT DISTINCT FROM
		format('differs by %s from "%s"%s, which %s %s', CASE WHEN twin THEN 'blanks or width' ELSE 'one letter' END,
			array_to_string(others[1:3], '", "'), CASE WHEN cardinality(others) > 3 THEN ' and others' END,
			CASE WHEN cardinality(others) > 1 THEN 'are' ELSE 'is' END, side)
		OR w.unit IS NULL AND detail !~ 'differs')
FROM reward_audit('SELECT unit, 1 AS round, 5 AS amount FROM name WHERE missing',
	'SELECT unit, 1 AS round, 5 AS amount, NULL::date AS paid_on FROM name WHERE NOT missing') f
LEFT JOIN wanted w ON w.unit = f.unit;
SET work_mem = '64kB';
SELECT 'more than fits into work_mem', count(*) = 20000 AND bool_and(detail ~ 'differs by one letter')
FROM reward_audit('SELECT ''village x'' || i AS unit, 1 AS round, 5 AS amount FROM generate_series(1, 10000) i',
	'SELECT ''village y'' || i AS unit, 1 AS round, 5 AS amount, NULL::date AS paid_on FROM generate_series(1, 10000) i');
RESET work_mem;
SELECT 'a few among many', count(*) FILTER (WHERE problem = 'missing') = 200000
	AND array_agg(unit ORDER BY unit) FILTER (WHERE detail ~ 'differs')
		= '{"vilage 12","village 12","village 7","village 7 "}'
FROM reward_audit('SELECT ''village '' || i AS unit, 1 AS round, 5 AS amount FROM generate_series(1, 200000) i',
	'SELECT u AS unit, 1 AS round, 5 AS amount, NULL::date AS paid_on
		FROM unnest(''{vilage 12,"village 7 ",alone}''::text[]) u');
SELECT 'that many are no slips, but twins can be', count(*) = 200004
	AND array_agg(unit ORDER BY unit) FILTER (WHERE detail ~ 'differs') = '{"village x7","village x7 "}'
FROM reward_audit('SELECT ''village x'' || i AS unit, 1 AS round, 5 AS amount FROM generate_series(1, 100002) i',
	'SELECT ''village '' || CASE WHEN i = 7 THEN ''x7 '' ELSE ''y'' || i END AS unit, 1 AS round, 5 AS amount,
		NULL::date AS paid_on FROM generate_series(1, 100002) i');
SELECT 'bytes that are no text', count(*) = 2
FROM reward_audit('SELECT (-28)::"char" AS unit, 1 AS round, 5 AS amount',
	'SELECT ''ab'' AS unit, 1 AS round, 5 AS amount, NULL::date AS paid_on');

-- width, where the encoding of the database knows it; names are written in ASCII
CREATE FUNCTION pairs_in_utf8(VARIADIC cases text[]) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	IF pg_catalog.getdatabaseencoding() <> 'UTF8' THEN
		RETURN 't';
	END IF;
	FOR i IN 1 .. cardinality(cases) LOOP
		cases[i] := (SELECT string_agg(CASE WHEN w LIKE 'U+%' THEN chr(('x' || lpad(substr(w, 3), 8, '0'))::bit(32)::int)
			ELSE w END, CASE WHEN i % 3 > 0 THEN '' ELSE ' ' END ORDER BY n)
			FROM regexp_split_to_table(cases[i], ' ') WITH ORDINALITY AS t(w, n));
	END LOOP;
	RETURN rules_test.pairs(VARIADIC cases);
END $$;
SELECT 'width', pairs_in_utf8('U+FF21 U+FF11', 'A 1', 'blanks or width',
	'U+5357 U+534E U+3000 U+53BF', 'U+5357 U+534E U+53BF', 'blanks or width',
	'U+FF76 U+FF9E', 'U+30AC', 'blanks or width', 'x U+200B y', 'x y', 'blanks or width',
	'x U+A0 y', 'x U+FEFF y', 'blanks or width');
SELECT 'a letter of several bytes is one', pairs_in_utf8('U+53CC U+67CF', 'U+53CC U+4F2F', 'one letter',
	'U+53CC U+67CF U+53BF', 'U+53CC U+67CF', 'one letter', 'U+53CC U+67CF', 'U+4F2F U+53CC', 'no',
	'U+1F600 a', 'U+1F601 a', 'one letter', 'x U+FF11', 'x U+FF12', 'no');

DROP SCHEMA rules_test CASCADE;
