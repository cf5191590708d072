--
-- Amounts of whole households. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA totals_test;
SET search_path = totals_test, public;
-- persons, what the household gets, income per person
CREATE TABLE household AS SELECT i AS id, 1 + i % 6 AS persons,
	CASE WHEN i % 31 > 0 THEN (i * 37 % 101) * 10.5 END AS total,
	CASE WHEN i % 29 > 0 THEN (i * 7919 % 500) / 4.0 END AS income, i % 3 = 0 AS poor FROM generate_series(1, 600) i;
SELECT 'cgh_index', abs(cgh_index_of_totals(total, poor, persons)
	- (sum(total) FILTER (WHERE poor) / sum(total)) / (sum(persons) FILTER (WHERE poor
	AND total IS NOT NULL)::numeric / sum(persons) FILTER (WHERE total IS NOT NULL))) < 1e-15
	AND cgh_index_of_totals(total, poor, persons) = cgh_index_of_totals(total::float8, poor, persons::float8)
		AND abs(cgh_index_of_totals(total, poor, persons) - cgh_index(total / persons, poor, persons)) < 1e-12
	AND abs(cgh_index_of_totals(total, poor, persons) - cgh_index(total, poor, persons)) > 1e-3 FROM household;
SELECT 'leakage of totals is leakage without a weight', abs(leakage(total, poor) - sum(total)
	FILTER (WHERE NOT poor) / sum(total)) < 1e-15 FROM household;
SELECT 'two households', cgh_index_of_totals(total, poor, persons) = 2 AND leakage(total, poor) = 0.5
	AND leakage(total, poor, persons) > 0.7 FROM (VALUES (100, true, 1), (100, false, 3)) v(total, poor, persons);
-- one row for each person, with his part
SELECT 'concentration', abs(concentration_index(a) - concentration_index(b)) < 1e-12
	AND abs(amount_share(a, 0, 0.4) - amount_share(b, 0, 0.4)) < 1e-12 AND a = c
	AND excluded(a) = (SELECT count(*) FROM household WHERE total IS NULL OR income IS NULL)
	AND row_count(a) = (SELECT count(*) FROM household WHERE total IS NOT NULL AND income IS NOT NULL)
FROM (SELECT concentration_summary_of_totals(total, income, persons) AS a,
	concentration_summary_of_totals(total::float8, income::float8, persons::float8) AS c,
	concentration_summary(total / persons, income, persons) AS b FROM household) q;
SELECT 'as the persons one by one', abs(concentration_index(a) - concentration_index(b)) < 1e-12
	FROM (SELECT concentration_summary_of_totals(total, income, persons) AS a FROM household) q,
	(SELECT concentration_summary(total / persons, income) AS b FROM household, generate_series(1, persons)) r;
SELECT 'amounts that are exact in both ways have the same bytes',
	concentration_summary_of_totals(total * persons, income, persons) = concentration_summary(total, income, persons)
	FROM household;
SELECT 'a window that moves', bool_and(s IS NOT DISTINCT
	FROM (SELECT concentration_summary_of_totals(total, income, persons) FROM household g
	WHERE g.id BETWEEN h.id - 5 AND h.id)) AND count(*) = 600
	AND bool_and(c IS NOT DISTINCT FROM (SELECT cgh_index_of_totals(total, poor, persons) FROM household g
		WHERE g.id BETWEEN h.id - 5 AND h.id))
FROM (SELECT id, concentration_summary_of_totals(total, income, persons) OVER w AS s,
	cgh_index_of_totals(total, poor, persons) OVER w AS c FROM household WINDOW w AS (ORDER BY id ROWS 5 PRECEDING)) h;
SELECT 'nobody', concentration_index(concentration_summary_of_totals(5, 1, 0)) IS NULL
	AND cgh_index_of_totals(5, true, 0) IS NULL;
SELECT cgh_index_of_totals(-1, true, 1);
SELECT cgh_index_of_totals(1, true, -1);
SELECT concentration_summary_of_totals(1, 1, -1);
SELECT concentration_summary_of_totals('NaN'::float8, 1, 1);
SELECT 'and then', cgh_index_of_totals(1, true, 1) = 1;
DROP SCHEMA totals_test CASCADE;
