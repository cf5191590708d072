--
-- registry: moving in and out of poverty, stocks and flows, intervals. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA registry_transition_test;
SET search_path = registry_transition_test, public;

-- The helper runs many queries of no interest: they stay serial and uncompiled
-- where the tests are run with parallel query or JIT forced.

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

--
-- two dates
--
CREATE TABLE panel (before boolean, after boolean, persons numeric);
INSERT INTO panel VALUES (true, true, 3), (true, false, 5), (true, false, 1), (false, true, 2), (false, false, 9),
	(NULL, true, 100), (true, NULL, 100), (false, false, NULL);
CREATE VIEW moved AS SELECT poverty_transition(before, after, persons) AS s, poverty_transition(before, after) AS n
	FROM panel;
SELECT 'left / poor before', exit_rate(s) = 6 / 9::float8 AND exit_rate(n) = 2 / 3::float8 FROM moved;
SELECT 'newly poor / not poor before', entry_rate(s) = 2 / 11::float8 AND entry_rate(n) = 1 / 3::float8 FROM moved;
SELECT 'poor both times / everybody', persistent_poverty_rate(s) = 3 / 20::float8
	AND persistent_poverty_rate(n) = 1 / 6::float8 FROM moved;
SELECT 'four cells', (stayed_poor(s), left_poverty(s), entered_poverty(s), stayed_out(s)) = (3::float8, 6::float8,
	2::float8, 9::float8) AND population(s) = 20
	AND (stayed_poor(n), left_poverty(n), entered_poverty(n), stayed_out(n)) = (1::float8, 2::float8, 1::float8,
		2::float8) FROM moved;
SELECT 'rows with a NULL are left out and counted', row_count(s) = 5 AND excluded(s) = 3 AND row_count(n) = 6
	AND excluded(n) = 2 FROM moved;
SELECT 'nobody of the base: NULL', exit_rate(s) IS NULL AND entry_rate(s) = 0 AND persistent_poverty_rate(s) = 0
	AND stayed_poor(s) = 0 FROM (SELECT poverty_transition(false, false)) q(s);
SELECT 'everybody poor before: no entry', entry_rate(s) IS NULL AND exit_rate(s) = 1
	FROM (SELECT poverty_transition(true, false)) q(s);
SELECT 'only unknown: NULL', exit_rate(s) IS NULL AND persistent_poverty_rate(s) IS NULL AND population(s) IS NULL
	AND stayed_out(s) IS NULL AND excluded(s) = 1 FROM (SELECT poverty_transition(NULL, true)) q(s);
SELECT 'weights of 0: NULL rates', exit_rate(s) IS NULL AND entry_rate(s) IS NULL AND persistent_poverty_rate(s) IS NULL
	AND population(s) = 0 AND row_count(s) = 2
	FROM (SELECT poverty_transition(b, b, 0) FROM (VALUES (true), (false)) v(b)) q(s);
SELECT 'no rows, NULL', poverty_transition(before, after) IS NULL
	AND exit_rate(NULL::poverty_transition_summary) IS NULL AND entry_rate(NULL::poverty_transition_summary) IS NULL
	AND persistent_poverty_rate(NULL) IS NULL AND stayed_poor(NULL) IS NULL FROM panel WHERE false;
SELECT 'bad weights', as_expected(array_agg(format('SELECT poverty_transition(true, false, %s)', weight)),
	array_agg(expected))
FROM (VALUES ('''NaN''::float8', '22023 weight must not be NaN or infinite'),
	('''NaN''::numeric', '22023 weight must not be NaN or infinite'),
	('''Infinity''::float8', '22023 weight must not be NaN or infinite'),
	('-1', '22023 weight must not be negative'), ('1e400', '22003 weight is out of range%')) v(weight, expected);

CREATE TABLE history AS
SELECT i AS id, i % 7 AS village, CASE WHEN i % 13 = 0 THEN NULL ELSE i * 7919 % 11 < 5 END AS before,
	CASE WHEN i % 17 = 0 THEN NULL ELSE i * 104729 % 19 < 6 END AS after,
	CASE WHEN i % 23 = 0 THEN NULL ELSE (i * 31 % 97) * ('1e' || (i % 5 - 2) * 60)::float8 END AS w
		FROM generate_series(1, 500) i;
CREATE TABLE sums AS SELECT village, poverty_transition(before, after, w) AS s,
	poverty_transition(before, after, village + 1) AS v FROM history GROUP BY village;
SELECT 'oracle', bool_and(exit_rate(v) = x / nullif(x + p, 0)::float8 AND entry_rate(v) = e / nullif(e + o, 0)::float8
	AND persistent_poverty_rate(v) = p / (x + p + e + o)::float8) AND count(*) = 8
	FROM (SELECT poverty_transition(before, after, village + 1) AS v,
		sum(village + 1) FILTER (WHERE before AND NOT after) AS x,
		sum(village + 1) FILTER (WHERE before AND after) AS p,
		sum(village + 1) FILTER (WHERE NOT before AND after) AS e,
			sum(village + 1) FILTER (WHERE NOT before AND NOT after) AS o FROM history
			GROUP BY GROUPING SETS ((village), ())) q;
SELECT '(a + b) - b = a', bool_and((a.s + b.s) - b.s = a.s AND ((a.s + b.s) - b.s)::text = a.s::text
	AND a.s + b.s = b.s + a.s AND a.s - b.s = a.s + (- b.s) AND - (- a.s) = a.s) AND count(*) = 49 FROM sums a, sums b;
SELECT 'a - a is empty', bool_and(is_empty(s - s) AND is_proper(s - s) AND exit_rate(s - s) IS NULL AND NOT is_empty(s))
	FROM sums;
SELECT 'rollup of groups = all rows', rollup(s) = (SELECT poverty_transition(before, after, w) FROM history)
	AND rollup(v) = (SELECT poverty_transition(before, after, village + 1.0) FROM history) FROM sums;
SELECT 'improper: NULL', bool_and(NOT is_proper(x) AND exit_rate(x) IS NULL AND entry_rate(x) IS NULL
	AND persistent_poverty_rate(x) IS NULL AND stayed_poor(x) IS NULL AND population(x) IS NULL) AND count(*) = 2
	FROM (VALUES ((SELECT poverty_transition(true, true)) - (SELECT poverty_transition(true, false))),
		((SELECT poverty_transition(true, true, 5)) - (SELECT poverty_transition(true, true, 2)))) v(x);
SET max_parallel_workers_per_gather = 0;
SET jit = off;
SELECT 'moving frames', bool_and(moving IS NOT DISTINCT FROM again AND counted IS NOT DISTINCT
	FROM recounted AND in_numeric IS NOT DISTINCT FROM again_numeric) AND count(*) = 500
FROM (SELECT id, poverty_transition(before, after, w) OVER f AS moving,
	poverty_transition(before, after) OVER f AS counted,
	poverty_transition(before, after, id / 3.0) OVER f AS in_numeric
	FROM history WINDOW f AS (ORDER BY id ROWS BETWEEN 5 PRECEDING AND 1 PRECEDING)) m
	CROSS JOIN LATERAL (SELECT poverty_transition(before, after, w), poverty_transition(before, after),
		poverty_transition(before, after, h.id / 3.0) FROM history h
		WHERE h.id BETWEEN m.id - 5 AND m.id - 1) r(again, recounted, again_numeric);
RESET max_parallel_workers_per_gather;
RESET jit;
ALTER TABLE history SET (parallel_workers = 2);
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
SELECT 'parallel workers: the same bytes', poverty_transition(before, after, w)::text = (SELECT rollup(s)::text
	FROM sums) FROM history;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET max_parallel_workers_per_gather;
SELECT 'text and binary round trip, order', bool_and(s::text::poverty_transition_summary = s
	AND povaid_support.poverty_transition_summary_send(s) = decode(s::text, 'hex')) AND count(DISTINCT s) = 7 FROM sums;
SELECT 'a value stored by 0.1 reads for ever', '590a06010003010006010002010009'::poverty_transition_summary = s
	FROM moved;
SELECT 'malformed: 22P02', as_expected(array_agg(format('SELECT %L::poverty_transition_summary', value)),
	array_agg('22P02 invalid input syntax for type poverty_transition_summary: %'::text))
	FROM (VALUES (''), ('59'), ('590a060100030100060100020100'), ('590a0601000301000601000201000900'),
		('310a06010003010006010002010009')) v(value);

--
-- spells
--
CREATE FUNCTION spells(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT coalesce(string_agg(concat(CASE WHEN begin_known THEN '[' ELSE '(' END, first_period, '-', last_period, ':',
		periods, CASE WHEN end_known THEN ']' ELSE ')' END), ' ' ORDER BY place), 'none')
	FROM public.poverty_spells((SELECT array_agg(CASE c WHEN '1' THEN true WHEN '0' THEN false END ORDER BY i)
		FROM regexp_split_to_table($1, '') WITH ORDINALITY r(c, i)))
		WITH ORDINALITY s(first_period, last_period, periods, begin_known, end_known, place) $$;
SELECT 'a spell with its begin and end', spells('0110') = '[2-3:2]';
SELECT 'cut off by the history', spells('110') = '(1-2:2]' AND spells('011') = '[2-3:2)' AND spells('111') = '(1-3:3)'
	AND spells('1') = '(1-1:1)';
SELECT 'several', spells('0101101') = '[2-2:1] [4-5:2] [7-7:1)';
SELECT 'unknown is not poor, and hides begin and end', spells('01?10') = '[2-2:1) (4-4:1]'
	AND spells('0?1?0') = '(3-3:1)' AND spells('???') = 'none';
SELECT 'never poor, no history', spells('000') = 'none' AND (SELECT count(*) FROM poverty_spells('{}')) = 0
	AND (SELECT count(*) FROM poverty_spells(NULL)) = 0;
SELECT 'two dimensions: 2202E', outcome('SELECT * FROM poverty_spells(''{{t,f},{f,t}}'')')
	= '2202E poor must be a one-dimensional array';
SELECT 'in a query over units', string_agg(format('%s:%s', id, n), ' ' ORDER BY id) = '1:2 2:1 3:0'
	FROM (SELECT id, (SELECT count(*) FROM poverty_spells(h)) AS n
		FROM (SELECT id, array_agg(poor ORDER BY year) AS h
		FROM (VALUES (1, 2014, true), (1, 2016, true), (1, 2015, false), (2, 2015, true), (2, 2014, true),
		(3, 2014, NULL), (3, 2015, false))
		v(id, year, poor) GROUP BY id) g) q;
SELECT 'oracle: poor periods, and starts of runs', bool_and(n = (SELECT count(*) FROM unnest(h) x WHERE x))
	AND bool_and(s = starts) AND count(*) = 243
	FROM (SELECT h, (SELECT coalesce(sum(periods), 0) FROM poverty_spells(h)) AS n, (SELECT count(*)
		FROM poverty_spells(h)) AS s, (SELECT count(*) FROM generate_series(1, 5) i
		WHERE h[i] AND h[i - 1] IS NOT TRUE) AS starts
		FROM (SELECT array_agg(CASE k / (3 ^ i)::int % 3 WHEN 0 THEN false WHEN 1 THEN true END ORDER BY i) AS h
			FROM generate_series(0, 242) k, generate_series(0, 4) i GROUP BY k) g) q;

--
-- relapses, exits, events
--
CREATE FUNCTION told(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT concat(public.relapse_count(h), ' ', coalesce(public.periods_since_exit(h)::text, '-'))
	FROM (SELECT array_agg(CASE c WHEN '1' THEN true WHEN '0' THEN false END ORDER BY i)
		FROM regexp_split_to_table($1, '') WITH ORDINALITY r(c, i)) q(h) $$;
SELECT 'relapses once per spell', told('1') = '0 -' AND told('101') = '1 -' AND told('1011') = '1 -'
	AND told('10101') = '2 -' AND told('0011') = '0 -';
SELECT 'the unknown is no relapse', told('1?1') = '0 -' AND told('1?01') = '1 -' AND told('10?1') = '1 -'
	AND told('?1') = '0 -';
SELECT 'periods since the exit', told('10') = '0 0' AND told('1100') = '0 1' AND told('10100') = '1 1'
	AND told('000') = '0 -' AND told('1?0') = '0 -' AND told('10?0') = '0 -' AND told('10?') = '0 -'
	AND told('?0') = '0 -';
SELECT 'empty and NULL', relapse_count('{}') = 0 AND periods_since_exit('{}') IS NULL AND relapse_count(NULL) IS NULL
	AND periods_since_exit(NULL) IS NULL;
SELECT 'relapses are the spells but the first, where all is known',
	bool_and(relapse_count(h) = greatest((SELECT count(*) FROM poverty_spells(h)) - 1, 0)) AND count(*) = 64
	FROM (SELECT array_agg(k / (2 ^ i)::int % 2 = 1 ORDER BY i) AS h
		FROM generate_series(0, 63) k, generate_series(0, 5) i GROUP BY k) q;
SELECT 'spells of events', string_agg(concat_ws(' ', to_char(began_on, 'YYYY-MM-DD'),
	coalesce(to_char(ended_on, 'YYYY-MM-DD'), '-'), begin_known, end_known, relapse), ', ')
	= '2014-05-01 2016-12-31 t t f, 2018-03-01 2019-01-01 t f t, 2020-01-01 - f f f'
	FROM poverty_spells('{2018-03-01,2014-05-01,2016-12-31,2015-01-01,2019-01-01,2020-01-01}',
		'{true,true,false,true,NULL,true}');
SELECT 'no events', (SELECT count(*) FROM poverty_spells('{}'::date[], '{}')) = 0
	AND (SELECT count(*) FROM poverty_spells(NULL::date[], '{t}')) = 0
	AND (SELECT count(*) FROM poverty_spells('{2014-01-01}', '{f}')) = 0
	AND (SELECT count(*) FROM poverty_spells('{2014-01-01,2014-01-01}', '{t,t}')) = 1;
SELECT 'bad events', as_expected(array_agg(statement), array_agg(expected))
FROM (VALUES ('SELECT * FROM poverty_spells(''{2014-01-01}'', ''{t,f}'')',
	'2202E changed_on and poor must have as many elements'),
	('SELECT * FROM poverty_spells(''{NULL}''::date[], ''{t}'')', '22004 changed_on must not contain NULL'),
	('SELECT * FROM poverty_spells(''{infinity}''::date[], ''{t}'')',
		'22023 changed_on must not contain infinite dates'),
		('SELECT * FROM poverty_spells(''{2014-01-01,2014-01-01}'', ''{t,f}'')',
		'22023 poor must have one value for each date'),
	('SELECT relapse_count(''{{t,f},{f,t}}'')', '22023 poor must be a one-dimensional array')) v(statement, expected);

--
-- comprehensive incidence
--
SELECT 'the worked example: 2,180 of 110,000', comprehensive_incidence(2000, 90, 90, 110000) = 2180 / 110000::float8
	AND comprehensive_incidence_sampled(2000, 0.001, 90000, 0.005, 18000, 110000) = 2180 / 110000::float8
	AND comprehensive_incidence_sampled(2000, 0.001::float8, 90000::bigint, 0.005, 18000, 110000)
		= 2180 / 110000::float8;
SELECT 'named arguments', comprehensive_incidence(remaining => 1, missed => 2, wrong_exit => 3, base => 12) = 0.5
	AND comprehensive_incidence_sampled(remaining => 1, missed_rate => 0.5, unregistered => 4, wrong_exit_rate => 0.25,
		exited => 12, base => 12) = 0.5;
SELECT 'a base of 0: NULL; none: 0', comprehensive_incidence(1, 0, 0, 0) IS NULL
	AND comprehensive_incidence(0, 0, 0, 5) = 0 AND comprehensive_incidence_sampled(1, 0, 0, 0, 0, 0) IS NULL;
SELECT 'a stratum that nobody surveyed is not 0', comprehensive_incidence(1, NULL, 0, 5) IS NULL
	AND comprehensive_incidence_sampled(1, NULL, 5, 0, 5, 100) IS NULL
	AND comprehensive_incidence_sampled(1, 0, 5, NULL, 5, 100) IS NULL;
SELECT '2,999 and 3,000.4 of 100,000 print alike and differ', comprehensive_incidence(2999, 0, 0, 100000) < 0.03
	AND NOT comprehensive_incidence(3000, 0, 0, 100000) < 0.03 AND comprehensive_incidence(3000, 0.4, 0, 100000) > 0.03;
SELECT 'rounded once', comprehensive_incidence(9007199254740992, 1, 1, 9007199254740994) = 1
	AND comprehensive_incidence(0.1, 0.2, 0, 0.3) = 1 AND comprehensive_incidence(1e308, 1e308, 1e308, 1.5e308) = 2;
SELECT 'bad numbers: 22023', as_expected(array_agg(statement), array_agg(expected))
FROM (VALUES ('SELECT comprehensive_incidence(-1, 0, 0, 5)', '22023 remaining must not be negative'),
	('SELECT comprehensive_incidence(1, ''NaN'', 0, 5)', '22023 missed must not be NaN or infinite'),
	('SELECT comprehensive_incidence(1, 0, ''Infinity''::float8, 5)', '22023 %infinit%'),
	('SELECT comprehensive_incidence(1, 0, 0, -5)', '22023 base must not be negative'),
		('SELECT comprehensive_incidence_sampled(1, -0.1, 5, 0, 5, 100)', '22023 missed_rate must not be negative'),
		('SELECT comprehensive_incidence_sampled(1, 0, 5, ''NaN'', 5, 100)',
		'22023 wrong_exit_rate must not be NaN or infinite'),
	('SELECT comprehensive_incidence(1e308, 0, 0, 1e-300)', '22003 %')) v(statement, expected);

--
-- stocks and flows
--
SELECT 'consistent: 0', stock_flow_residual(100, 40, 10, 2, 5, 3, 74) = 0
	AND stock_flow_residual(opening => 100, exits => 40, new => 10, relapsed => 2, gains => 5, losses => 3,
	closing => 74) = 0;
SELECT 'the missing and the surplus', stock_flow_residual(100, 40, 10, 2, 5, 3, 70) = 4
	AND stock_flow_residual(100, 40, 10, 2, 5, 3, 80) = -6;
SELECT 'the prefecture of the document, 2014 to 2018', stock_flow_residual(343609, 298444, 0, 0, 0, 0, 45165) = 0
	AND stock_flow_residual(92504, 78829, 0, 0, 0, 0, 13675) = 0;
SELECT 'exact', stock_flow_residual(1e30, 1, 0.1, 0.2, 0, 0.3, 1e30 - 1)::text = '0.0'
	AND stock_flow_residual(1::bigint, 2::smallint, 3, 4, 5, 6, 7) = -2;
SELECT 'NULL: unknown', stock_flow_residual(100, NULL, 10, 2, 5, 3, 70) IS NULL
	AND stock_flow_residual(100, 40, 10, 2, 5, 3, NULL) IS NULL;
SELECT 'NaN: 22023', as_expected(array_agg(statement), array_agg(expected))
FROM (VALUES ('SELECT stock_flow_residual(''NaN'', 1, 1, 1, 1, 1, 1)', '22023 opening must not be NaN or infinite'),
	('SELECT stock_flow_residual(1, 1, 1, 1, 1, 1, ''NaN'')', '22023 closing must not be NaN or infinite')) v(statement,
	expected);
SELECT 'change', poverty_change(16.60, 5.51) = (-11.09, -1109 / 1660::float8)::measure_change
	AND round((poverty_change(1660, 551)).relative::numeric, 3) = -0.668
	AND (poverty_change(0.017, 0.006)).absolute = -0.011
		AND (poverty_change(0.017::float8, 0.006::float8)).absolute = -0.011 AND (poverty_change(4, 5)).relative = 0.25
		AND poverty_change(5, 5) = (0, 0)::measure_change AND (poverty_change(before => 8, after => 0)).relative = -1;
SELECT 'change from nothing', (poverty_change(0, 5)).absolute = 5 AND (poverty_change(0, 5)).relative IS NULL
	AND (poverty_change(0, 0)).absolute = 0 AND (poverty_change('-0', 0)).absolute::text = '0';
SELECT 'change of the unknown', poverty_change(NULL, 5) IS NULL AND poverty_change(5, NULL) IS NULL;
SELECT 'relative change is rounded once', bool_and((poverty_change(b, a)).relative = (a - b) / b::float8)
	AND count(*) = 2500 FROM generate_series(1, 50) a, generate_series(1, 50) b;
SELECT 'bad change: 22023', as_expected(array_agg(statement), array_agg(expected))
FROM (VALUES ('SELECT poverty_change(-1, 5)', '22023 before must not be negative'),
	('SELECT poverty_change(1, ''NaN'')', '22023 after must not be NaN or infinite'),
	('SELECT poverty_change(''5e-324'', 1)', '22003 %')) v(statement, expected);

--
-- intervals
--
-- Limits made by mpmath 1.3 with 50 digits, rounded to 17: where the binomial
-- tail has the probability (1 - confidence) / 2, and the roots of Wilson's
-- quadratic equation.
CREATE TABLE limits (method text, x float8, n float8, confidence float8, lower float8, upper float8);
INSERT INTO limits VALUES
	('wilson', 0, 100, 0.95, 0, 0.036993498206985671),
	('clopper-pearson', 0, 100, 0.95, 0, 0.03621669264517641),
	('wilson', 0, 100, 0.99, 0, 0.062220687715822973),
	('clopper-pearson', 0, 100, 0.99, 0, 0.051604029624103995),
	('wilson', 1, 100, 0.95, 0.0017674320641406484, 0.054486196178705309),
	('clopper-pearson', 1, 100, 0.95, 0.00025314603297742086, 0.054459385392080647),
	('wilson', 1, 100, 0.99, 0.001175145426512288, 0.079801128534994226),
	('clopper-pearson', 1, 100, 0.99, 0.000050124161977656463, 0.071957682401636297),
	('wilson', 3, 100, 0.95, 0.010254524024038924, 0.084519364290527607),
	('clopper-pearson', 3, 100, 0.95, 0.0062299715383063966, 0.085176052974280023),
	('wilson', 3, 100, 0.99, 0.0076121693017785978, 0.110875277151095),
	('clopper-pearson', 3, 100, 0.99, 0.0034070701031797586, 0.10548125372507824),
	('wilson', 50, 100, 0.95, 0.40383153036599565, 0.59616846963400435),
	('clopper-pearson', 50, 100, 0.95, 0.398321129503301, 0.601678870496699),
	('wilson', 97, 100, 0.95, 0.91548063570947239, 0.98974547597596108),
	('clopper-pearson', 97, 100, 0.95, 0.91482394702571998, 0.9937700284616936),
	('wilson', 100, 100, 0.95, 0.96300650179301433, 1),
	('clopper-pearson', 100, 100, 0.95, 0.96378330735482359, 1.0),
	('wilson', 100, 100, 0.99, 0.93777931228417703, 1),
	('clopper-pearson', 100, 100, 0.99, 0.94839597037589601, 1.0),
	('wilson', 5, 10, 0.95, 0.23659309051256401, 0.76340690948743599),
	('clopper-pearson', 5, 10, 0.95, 0.18708602844739857, 0.81291397155260143),
	('wilson', 5, 10, 0.99, 0.18422551824723546, 0.81577448175276454),
	('clopper-pearson', 5, 10, 0.99, 0.12831055393508328, 0.87168944606491672),
	('wilson', 0, 1, 0.95, 0, 0.79345068562276255),
	('clopper-pearson', 0, 1, 0.95, 0, 0.97499999999999998),
	('wilson', 1, 1, 0.95, 0.20654931437723745, 1),
	('clopper-pearson', 1, 1, 0.95, 0.025000000000000022, 1.0),
	('wilson', 7, 2000, 0.95, 0.0016964316970424182, 0.0072071962532417451),
	('clopper-pearson', 7, 2000, 0.95, 0.0014083038325025409, 0.0071979617146580023),
	('wilson', 7, 2000, 0.99, 0.0013697651277171732, 0.0089135687443160737),
	('clopper-pearson', 7, 2000, 0.99, 0.0010196794530703801, 0.0085451124208010282),
	('wilson', 45, 18000, 0.95, 0.0018690237466017059, 0.0033432782521319034),
	('clopper-pearson', 45, 18000, 0.95, 0.0018240837750921588, 0.0033437825724541318),
	('wilson', 45, 18000, 0.99, 0.0017073654409573406, 0.0036592617581792546),
	('clopper-pearson', 45, 18000, 0.99, 0.0016450002006081773, 0.0036279783259716529),
	('wilson', 0, 5000, 0.95, 0, 0.00076770194505712415),
	('clopper-pearson', 0, 5000, 0.95, 0, 0.00073750380110810503),
	('wilson', 0, 5000, 0.99, 0, 0.0013252207796349622),
	('clopper-pearson', 0, 5000, 0.99, 0, 0.0010591022282324146),
	('wilson', 1, 3, 0.95, 0.061491944720396248, 0.79234039919795223),
	('clopper-pearson', 1, 3, 0.95, 0.0084037586596126441, 0.90570067594975388),
	('wilson', 1, 3, 0.99, 0.040426629296084714, 0.85578398495233297),
	('clopper-pearson', 1, 3, 0.99, 0.0016694521863086688, 0.95859984928395686);
SELECT 'reference values', bool_and(abs(i.lower - l.lower) <= 1e-14 * l.lower
	AND abs(i.upper - l.upper) <= 1e-14 * l.upper) AND count(*) > 20
	FROM limits l CROSS JOIN LATERAL rate_interval(x, n, confidence, method) i;
SELECT 'wilson is the default', rate_interval(3, 100, 0.95) = rate_interval(3, 100, 0.95, 'wilson')
	AND rate_interval(successes => 3, n => 100, confidence => 0.95, method => 'clopper-pearson') <> rate_interval(3,
	100, 0.95);
SELECT 'zero found does not prove zero', (rate_interval(0, 100, 0.95)).lower = 0
	AND (rate_interval(0, 100, 0.95)).upper > 0.03 AND (rate_interval(0, 100, 0.95, 'clopper-pearson')).lower = 0
	AND (rate_interval(0, 100, 0.95, 'clopper-pearson')).upper > 0.03
	AND (rate_interval(0, 1, 0.95, 'clopper-pearson')).upper = 0.975;
SELECT 'nor all found all', (rate_interval(100, 100, 0.95)).upper = 1 AND (rate_interval(100, 100, 0.95)).lower < 0.97
	AND (rate_interval(100, 100, 0.95, 'clopper-pearson')).upper = 1
	AND (rate_interval(100, 100, 0.95, 'clopper-pearson')).lower < 0.97;
SELECT 'ordered, around the share, mirrored', bool_and(i.lower <= x / n::float8 AND x / n::float8 <= i.upper
	AND i.lower >= 0 AND i.upper <= 1 AND i.lower < i.upper AND abs(i.lower - (1 - m.upper)) < 1e-15)
	AND count(*) = 2 * 2 * 230
	FROM generate_series(1, 20) n, generate_series(0, n) x, unnest('{wilson,clopper-pearson}'::text[]) method,
		unnest('{0.5,0.99}'::float8[]) c
	CROSS JOIN LATERAL rate_interval(x, n, c, method) i CROSS JOIN LATERAL rate_interval(n - x, n, c, method) m;
SELECT 'wider with confidence, narrower with n', bool_and(a.lower > b.lower AND a.upper < b.upper AND c.lower > a.lower
	AND c.upper < a.upper) AND count(*) = 18
	FROM generate_series(1, 9) x, unnest('{wilson,clopper-pearson}'::text[]) method CROSS
		JOIN LATERAL rate_interval(x, 10, 0.9, method) a CROSS JOIN LATERAL rate_interval(x, 10, 0.99, method) b CROSS
		JOIN LATERAL rate_interval(10 * x, 100, 0.9, method) c;
SELECT 'a limit leaves its tail: the exact binomial sum', bool_and(abs(u / 0.025 - 1) < 1e-9) AND count(*) = 20
	FROM (SELECT x, (SELECT sum(c * (p ^ k) * ((1 - p) ^ (20 - k))) FROM generate_series(x + 1, 20) k CROSS
		JOIN LATERAL (SELECT factorial(20) / factorial(k) / factorial(20 - k)) f(c)) AS u
		FROM generate_series(0, 19) x CROSS JOIN LATERAL (SELECT (rate_interval(x + 1, 20, 0.95,
			'clopper-pearson')).lower::text::numeric) l(p)) q;
SELECT 'a billion asked', (i).lower BETWEEN 0.49996900 AND 0.49996902 AND (i).upper BETWEEN 0.50003098 AND 0.50003100
	FROM (SELECT rate_interval(5e8, 1e9, 0.95, 'clopper-pearson')) q(i);
SELECT 'nobody asked, something unknown: NULL', rate_interval(0, 0, 0.95) IS NULL
	AND rate_interval(NULL, 5, 0.95) IS NULL AND rate_interval(1, NULL, 0.95) IS NULL
	AND rate_interval(1, 5, NULL) IS NULL AND rate_interval(1, 5, 0.95, NULL) IS NULL;
SELECT 'effective sample sizes, by wilson', (rate_interval(2.5, 87.3, 0.9)).lower < 2.5 / 87.3
	AND (rate_interval(2.5, 87.3, 0.9)).upper > 2.5 / 87.3;
SELECT 'bad questions: 22023', as_expected(array_agg(statement), array_agg('22023 ' || expected))
FROM (VALUES ('SELECT rate_interval(6, 5, 0.95)', 'successes must not be more than n'),
	('SELECT rate_interval(-1, 5, 0.95)', 'successes must not be negative'),
	('SELECT rate_interval(0, -5, 0.95)', 'n must not be negative'),
	('SELECT rate_interval(''NaN'', 5, 0.95)', 'successes must not be NaN or infinite'),
		('SELECT rate_interval(1, ''Infinity'', 0.95)', 'n must not be NaN or infinite'),
		('SELECT rate_interval(1, 5, 95)', 'confidence must be between 0 and 1'),
	('SELECT rate_interval(1, 5, 0)', 'confidence must be between 0 and 1'),
		('SELECT rate_interval(1, 5, 1)', 'confidence must be between 0 and 1'),
		('SELECT rate_interval(1, 5, ''NaN'')', 'confidence must not be NaN or infinite'),
	('SELECT rate_interval(1, 5, 0.95, ''wald'')', 'unrecognized method of an interval: "wald"'),
		('SELECT rate_interval(1.5, 5, 0.95, ''clopper-pearson'')', 'the method clopper-pearson needs whole numbers'),
		('SELECT rate_interval(1, 1e13, 0.95)', 'n must not be more than %')) v(statement, expected);

DROP SCHEMA registry_transition_test CASCADE;
