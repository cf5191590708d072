--
-- Slips that are told, and how. Every row prints a label and true; the errors
-- further down are uncaught, and the session goes on after each.
--
\set ECHO none
\pset format unaligned
\pset tuples_only on

SET client_min_messages = warning;
CREATE SCHEMA slips_test;
SET search_path = slips_test, public;
CREATE TABLE ten AS
SELECT welfare_distribution(i) AS d, concentration_summary(i, i) AS c
FROM generate_series(1, 10) i;
CREATE TABLE surveyed AS
SELECT survey_mean(i, 1, unit) AS e, survey_distribution(i, 1, unit) AS d, survey_summary(i, 5, 1, unit) AS s
FROM (SELECT i, survey_unit(i) OVER () AS unit FROM generate_series(1, 10) i) q;

-- SQLSTATE, message and hint of a statement that fails.
CREATE FUNCTION said(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	state text;
	message text;
	hint text;
BEGIN
	EXECUTE statement;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, hint = PG_EXCEPTION_HINT;
	RETURN concat_ws(' | ', state, message, nullif(hint, ''));
END $$;

--
-- 60 for 0.6: every parameter that is a fraction of 1, and a call that has it wrong
--
CREATE TABLE fraction (function text, parameter text, call text, message text);
INSERT INTO fraction
SELECT function, parameter, call, coalesce(message, parameter || ' must be between 0 and 1') FROM (VALUES
	('quantile', 'p', 'quantile(d, 60)', NULL),
	('quantile_bounds', 'p', 'quantile_bounds(d, 60)', NULL),
	('weighted_quantile', 'p', 'weighted_quantile(row_count(d), 1, 60)', NULL),
	('percentile_ratio', 'hi', 'percentile_ratio(d, 60, 0.1)', NULL),
	('percentile_ratio', 'lo', 'percentile_ratio(d, 0.9, 60)', NULL),
	('relative_line', 'fraction', 'relative_line(d, 60)', 'fraction must not be greater than 10'),
	('relative_line', 'quantile', 'relative_line(d, 0.6, 60)', NULL),
	('at_risk_of_poverty_rate', 'fraction', 'at_risk_of_poverty_rate(row_count(d), 1, 60)',
		'fraction must not be greater than 10'),
	('lorenz', 'p', 'lorenz(d, 60)', NULL),
	('generalized_lorenz', 'p', 'generalized_lorenz(d, 60)', NULL),
	('lorenz_bounds', 'p', 'lorenz_bounds(d, 60)', NULL),
	('tip', 'p', 'tip(d, 3, 60)', NULL),
	('tip', 'p', 'tip(d, 3, 60, inclusive => true)', NULL),
	('income_share', 'from', 'income_share(d, 60, 1)', NULL),
	('income_share', 'to', 'income_share(d, 0, 60)', NULL),
	('income_share_bounds', 'from', 'income_share_bounds(d, 60, 1)', NULL),
	('income_share_bounds', 'to', 'income_share_bounds(d, 0, 60)', NULL),
	('amount_share', 'from', 'amount_share(c, 60, 1)', NULL),
	('amount_share', 'to', 'amount_share(c, 0, 60)', NULL),
	('quantile_share_ratio', 'share', 'quantile_share_ratio(d, 60)', NULL),
	('rate_interval', 'confidence', 'rate_interval(5, 100, 60)', NULL),
	('quantile_interval', 'p', 'quantile_interval((SELECT d FROM surveyed), 60)', NULL),
	('relative_line', 'fraction', 'relative_line((SELECT d FROM surveyed), 60)', 'fraction must not be greater than 10'),
	('quantile_interval', 'confidence', 'quantile_interval((SELECT d FROM surveyed), 0.5, 60)', NULL),
	('confidence_interval', 'confidence', 'confidence_interval((SELECT e FROM surveyed), 60)', NULL),
	('survey_result', 'confidence', '(SELECT r.n FROM surveyed, survey_result(e, 60) r)', NULL),
	('survey_table', 'confidence', '(SELECT min(r.n) FROM surveyed, survey_table(s, 60) r)', NULL),
	('comprehensive_incidence_sampled', 'missed_rate', 'comprehensive_incidence_sampled(1, 60, 1, 0, 1, 9)', NULL),
	('comprehensive_incidence_sampled', 'wrong_exit_rate', 'comprehensive_incidence_sampled(1, 0, 1, 60, 1, 9)', NULL),
	('split_by_share', 'shares', 'split_by_share(100, ''{60,40}'')', 'shares must add up to 1')
) v(function, parameter, call, message);
SELECT 'each is an error that says what to write', count(*) = 30
	AND bool_and(x = '22023 | ' || message || ' | Write 60 % as 0.6.')
FROM (SELECT *, said('SELECT ' || call || ' FROM ten GROUP BY d, c') AS x FROM fraction) q;
SELECT 'what it says instead: ' || x
FROM (SELECT message, said('SELECT ' || call || ' FROM ten GROUP BY d, c') AS x FROM fraction) q
WHERE x <> '22023 | ' || message || ' | Write 60 % as 0.6.';

-- Parameters that look like fractions, and none of which was forgotten. Those of
-- these functions can be above 1, or have their own hint (the cutoff k).
\echo parameters that nobody has decided about
SELECT p.oid::regprocedure, a.name FROM pg_proc p
JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
JOIN pg_extension e ON e.oid = d.refobjid AND e.extname = 'povaid'
CROSS JOIN unnest(p.proargnames, p.proargtypes::oid[]) a(name, type)
WHERE (a.name ~ '(fraction|quantile|share|ratio|rate|confidence|level|percent)'
		OR a.name IN ('p', 'hi', 'lo', 'k', 'from', 'to'))
	AND a.type NOT IN ('boolean'::regtype, 'integer'::regtype, 'bigint'::regtype)
	AND NOT EXISTS (SELECT FROM fraction f WHERE f.function = p.proname AND f.parameter = a.name)
	AND p.proname || '.' || a.name <> ALL (ARRAY[
		-- so many for each "per"
		'required_count.rate', 'shortage.rate',
		-- a completion rate is not clamped; a published percentage is one
		'percent_of_rate.rate', 'implied_base.printed_percent',
		-- a range of poverty lines
		'dominates.from', 'dominates.to', 'dominance_crossings.from', 'dominance_crossings.to',
		-- the cutoff of Alkire and Foster
		'multidimensional_headcount.k', 'multidimensional_poor_population.k', 'intensity.k', 'mpi.k',
		'censored_headcount.k', 'indicator_contribution.k']);

SELECT 'the ends are legal', quantile(d, 0) = 1 AND quantile(d, 1) = 10 AND income_share(d, 0, 1) = 1
	AND amount_share(c, 0, 1) = 1
	AND comprehensive_incidence_sampled(0, 1, 4, 1, 5, 9) = 1 AND split_by_share(10, '{1}') = '{10.00}' FROM ten;
SELECT 'a line of affluence is legal', relative_line(d, 2) = 10 AND relative_line(d, 10) = 50 FROM ten;
SELECT 'no hint where no percentage can be meant',
	said('SELECT quantile(d, 160) FROM ten') = '22023 | p must be between 0 and 1'
	AND said('SELECT quantile(d, -1) FROM ten') = '22023 | p must be between 0 and 1'
	AND said('SELECT quantile(d, ''NaN'') FROM ten') = '22023 | p must be between 0 and 1'
	AND said('SELECT relative_line(d, ''inf'') FROM ten') LIKE '22023 | fraction must not be NaN or infinite%'
	AND said('SELECT split_by_share(100, ''{60,50}'')')
		LIKE '22023 | shares must add up to 1 | To split in proportion%';
SELECT 'a percentage with digits', said('SELECT quantile(d, 2.5) FROM ten') LIKE '%| Write 2.5 % as 0.025.'
	AND said('SELECT rate_interval(1, 9, 97.5)') LIKE '%| Write 97.5 % as 0.975.';
SELECT 'a share for a number', said('SELECT rate_interval(0.5, 100, 0.95)')
	= '22023 | successes must be a number of units, not a share of them | Write a share of 0.5 among 100 as 50.';
SELECT 'none, one, one of one, an effective size', (rate_interval(0, 100, 0.95)).lower = 0
	AND (rate_interval(1, 100, 0.95)).upper > 0.01 AND (rate_interval(0.5, 1, 0.95)).upper < 1
	AND (rate_interval(1.5, 87.3, 0.95)).upper > 0;

\echo in the open
SELECT relative_line(d, 60) FROM ten;
SELECT at_risk_of_poverty_rate(x, 1, 60) FROM generate_series(1, 9) x;
SELECT rate_interval(0.5, 100, 0.95);
SELECT rate_interval(50, 100, 95);
SELECT 'the session answers', relative_line(d, 0.6) = 3 FROM ten;

--
-- aggregates name their parameter
--
SELECT 'the parameter changes, or is NULL, or is no number', count(*) = 8 AND bool_and(
	said(format('SELECT %s FROM generate_series(1, 4) x', format(call, 'x / 8.0')))
		LIKE '22023 | ' || parameter || ' must be the same in all rows of a group%'
	AND said(format('SELECT %s FROM generate_series(1, 4) x', format(call, 'NULL::float8')))
		LIKE '22023 | ' || parameter || ' must not be NULL%'
	AND said(format('SELECT %s FROM generate_series(1, 4) x', format(call, '''NaN''::float8')))
		LIKE '22023 | ' || parameter || ' must not be NaN or infinite%')
FROM (VALUES ('p', 'weighted_quantile(x, 1, %s)'), ('epsilon', 'atkinson_index(x, 1, %s)'),
	('alpha', 'generalized_entropy(x, 1, %s)'), ('fraction', 'at_risk_of_poverty_rate(x, 1, %s)'),
	('alpha', 'fgt_index(x, 9, 1, %s)'), ('line', 'sen_index(x, %s)'), ('line', 'sst_index(x, %s)'),
	('fraction', 'at_risk_of_poverty_rate(x::numeric, 1.5, %s)')) v(parameter, call);
SELECT 'in a frame that moves, too',
	said('SELECT atkinson_index(x, 1, x / 8.0) OVER (ORDER BY x ROWS 1 PRECEDING) FROM generate_series(1, 4) x')
		= '22023 | epsilon must be the same in all rows of a group';
-- what the workers of a parallel plan read is put together by these
CREATE AGGREGATE part(float8, float8, float8)
	(SFUNC = povaid_support.distribution_state_accum, STYPE = povaid_support.distribution_state);
CREATE AGGREGATE whole(povaid_support.distribution_state)
	(SFUNC = povaid_support.distribution_state_combine, STYPE = povaid_support.distribution_state);
CREATE AGGREGATE part_of_fgt(float8, float8, float8, float8)
	(SFUNC = povaid_support.fgt_accum, STYPE = povaid_support.fgt_state);
CREATE AGGREGATE whole(povaid_support.fgt_state)
	(SFUNC = povaid_support.fgt_state_combine, STYPE = povaid_support.fgt_state);
SELECT whole(part) FROM (SELECT part(1, 1, p) FROM unnest('{0.25,0.5}'::float8[]) p GROUP BY p ORDER BY p) q;
SELECT whole(part_of_fgt) FROM (SELECT part_of_fgt(1, 2, 1, a) FROM generate_series(1, 2) a GROUP BY a ORDER BY a) q;
SELECT atkinson_index(x, 1, x) FROM generate_series(1, 4) x;
SELECT 'the session answers', atkinson_index(x, 1, 0.5) > 0 FROM generate_series(1, 4) x;

--
-- what is not known: the values that are, and of a long one only the beginning
--
SELECT 'the valid values', said('SELECT equivalised(1, 1, 1, ''oecd'')') = '22023 | unknown equivalence scale "oecd" | '
		'Known scales are oecd_modified, oecd_70, square_root and per_capita.'
	AND said('SELECT rate_interval(1, 9, 0.95, ''wald'')') = '22023 | unrecognized method of an interval: "wald" | '
		'Use "wilson" or "clopper-pearson".'
	AND said('SELECT mpi(deprivation_summary(''1''::deprivation_profile), ''{1}'', 1, missing => ''0'')')
		LIKE '22023 | unrecognized rule for missing indicators: "0" | Use "drop", % or "not\_deprived".'
	AND said('SELECT factor_share(''{1}'', ''{1}'', ''{directly}'') OVER ()')
		= '22023 | unknown kind of factor: "directly" | Kinds are "direct", "inverse" and "distance".';
CREATE FUNCTION told(statement text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
	message text;
	detail text;
BEGIN
	EXECUTE statement;
	RETURN NULL;
EXCEPTION WHEN data_exception THEN
	GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
	RETURN length(message) + length(detail);
END $$;
SELECT 'no message repeats 80 kB', count(*) = 14 AND bool_and(told(replace(statement, 'LONG', value)) < 1500)
FROM (VALUES (repeat('4f', 40000))) long(value), (VALUES
	('SELECT ''zLONG''::welfare_distribution'), ('SELECT ''LONG''::welfare_distribution'),
	('SELECT headcount_ratio(''zLONG''::welfare_distribution, 9)'), ('SELECT ''LONG''::concentration_summary'),
	('SELECT ''LONG''::rate_summary'), ('SELECT ''LONG''::poverty_summary'), ('SELECT ''LONG''::deprivation_summary'),
	('SELECT ''LONG''::deprivation_profile'), ('SELECT ''LONG''::poverty_transition_summary'),
	('SELECT equivalised(1, 1, 1, ''LONG'')'), ('SELECT rate_interval(1, 9, 0.95, ''LONG'')'),
	('SELECT mpi(deprivation_summary(''1''::deprivation_profile), ''{1}'', 1, missing => ''LONG'')'),
	('SELECT factor_share(''{1}'', ''{1}'', ''{LONG}'') OVER ()'),
	('SELECT * FROM figures_audit(''SELECT ''''LONG'''' AS label, ''''NaN''''::numeric AS numerator, 1 AS denominator, '
		|| '1 AS printed, 1 AS scale'')')) v(statement);
SELECT 'nor a number of 80,000 digits', count(*) = 5 AND bool_and(told(replace(statement, 'LONG', value)) < 1500)
FROM (VALUES (repeat('9', 80000))) long(value), (VALUES
	('SELECT rounding_interval(LONG.55, 1)'), ('SELECT apportion_array(LONG.005, ''{1}'')'),
	('SELECT split_by_share(1, ARRAY[LONG])'), ('SELECT apportion(1, 1, 1, LONG, 1) OVER ()'),
	('SELECT apportion(1, 1, 1, LONG) OVER ()')) v(statement);
SELECT 'cut between characters',
	said(format('SELECT rate_interval(1, 9, 0.95, %L)', repeat('a', 199) || repeat(chr(246), 9)))
	LIKE '22023 | unrecognized method of an interval: "' || repeat('a', 199) || '%..." | %'
	AND said(format('SELECT rate_interval(1, 9, 0.95, %L)', repeat('a', 200))) LIKE '%"' || repeat('a', 200) || '"%';
SELECT 'a distribution as an untyped literal is a number beside a number, and none with its type',
	headcount_ratio('4134000000', 5) = 0 AND headcount_ratio('4134000000'::welfare_distribution, 5) IS NULL;

--
-- certainty that is not there: an interval is of the values given
--
SELECT 'every interval says of what it is', count(*) = 10
	AND bool_and(obj_description(p.oid, 'pg_proc') ~ 'of the values given')
FROM pg_proc p WHERE p.prorettype = 'measure_bounds'::regtype AND p.proargtypes[0] = 'welfare_distribution'::regtype;
SELECT 'over decile means it is a point, though the deciles hide more',
	(b).lower = (b).upper AND gini > (b).upper + 0.003
FROM (SELECT gini(i * i) AS gini FROM generate_series(1, 1000) i) everybody,
	(SELECT gini_bounds(welfare_distribution(mean)) AS b
	FROM (SELECT avg(i * i) AS mean FROM generate_series(1, 1000) i GROUP BY (i - 1) / 100) decile) means;

DROP SCHEMA slips_test CASCADE;
