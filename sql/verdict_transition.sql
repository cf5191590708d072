--
-- How verdicts changed. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA verdict_transition_test;
SET search_path = verdict_transition_test, public;
CREATE TABLE unit AS SELECT i, i % 7 AS village, (enum_range(NULL::exit_verdict))[1 + i * 7919 % 3] AS before,
	CASE WHEN i % 11 > 0 THEN (enum_range(NULL::exit_verdict))[1 + i * 31 % 5 % 3] END AS after, i % 13 / 8.0 AS weight
FROM generate_series(1, 1000) i;
CREATE TABLE summary AS SELECT village, verdict_transition(before, after) AS n,
	verdict_transition(before, after, weight) AS w, verdict_transition(before, after, weight::float8) AS f FROM unit
	GROUP BY village;
SELECT 'nine cells', count(*) = 63 AND bool_and(verdict_flow(n, b, a) = c AND verdict_flow(w, b, a) = x AND w = f)
	FROM summary, LATERAL (
	SELECT b, a, count(i) AS c, coalesce(sum(weight), 0) AS x FROM unnest(enum_range(NULL::exit_verdict)) b CROSS
		JOIN unnest(enum_range(NULL::exit_verdict)) a LEFT
		JOIN unit u ON u.before = b AND u.after = a AND u.village = summary.village GROUP BY b, a) q;
SELECT 'margins', bool_and(verdict_flow(n, NULL, NULL) = row_count(n)
	AND verdict_flow(n, 'eligible', NULL) = verdict_flow(n, 'eligible', 'eligible') + verdict_flow(n, 'eligible',
	'not_eligible') + verdict_flow(n, 'eligible', 'undetermined')
	AND verdict_flow(n, NULL, 'undetermined') = (SELECT count(*) FROM unit u
		WHERE u.village = s.village AND after = 'undetermined')
		AND excluded(n) = (SELECT count(*) FROM unit u WHERE u.village = s.village AND after IS NULL)) FROM summary s;
SELECT 'the algebra', rollup(n) = (SELECT verdict_transition(before, after) FROM unit)
	AND (SELECT bool_and((a.w + b.w) - b.w = a.w AND is_empty(a.w - a.w) AND NOT is_proper(- a.w)
	AND verdict_flow(- a.w, NULL, NULL) IS NULL AND a.w::text::verdict_transition_summary = a.w)
	FROM summary a, summary b) FROM summary;
SELECT 'a window that moves', bool_and(s = (SELECT verdict_transition(before, after, weight) FROM unit u
	WHERE u.i BETWEEN q.i - 5 AND q.i)) FROM (SELECT i, verdict_transition(before, after, weight)
	OVER (ORDER BY i ROWS 5 PRECEDING) AS s FROM unit) q;
SELECT 'the verdicts of two standards', verdict_flow(verdict_transition(verdict(h, 'cn-county-2016-west'),
	verdict(h, 'cn-county-2016-west-inclusive'), 2), 'not_eligible', 'eligible') = 2
FROM (VALUES (0.03, 0.01, 0.01, 0.95), (0.01, 0.01, 0.01, 0.95)) h(comprehensive_incidence, wrong_exit_rate,
	missed_rate, recognition_rate);
SELECT 'nothing', verdict_transition(before, after) IS NULL
	AND verdict_flow(empty_verdict_transition_summary(), 'eligible', NULL) IS NULL
	AND verdict_flow(NULL, NULL, NULL) IS NULL FROM unit WHERE i < 0;
SELECT verdict_transition(before, after, -1) FROM unit;
SELECT verdict_transition(before, after, 'NaN'::float8) FROM unit;
SELECT verdict_flow(n, 'elegible', NULL) FROM summary LIMIT 1;
SELECT 'and then', verdict_flow(verdict_transition(before, after), NULL, NULL) > 0 FROM unit;
DROP SCHEMA verdict_transition_test CASCADE;
