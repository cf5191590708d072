--
-- survey_estimate: errors, intervals, lonely strata, the algebra; and the
-- queries that the manual recommends. Every line is a label and t, unless an
-- error is shown. R's figures: test/t/095_survey.pl.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA estimate_test;
SET search_path = estimate_test, public;

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers
-- equal but for rounding errors
CREATE FUNCTION near(a float8, b float8, tolerance float8 DEFAULT 1e-12) RETURNS boolean LANGUAGE sql IMMUTABLE AS
	$$SELECT abs(a - b) <= tolerance * (abs(b) + 1e-300)$$;

CREATE TABLE silc AS
SELECT i AS id, 's' || i % 4 AS stratum, i / 4 % (3 + i % 4) + 1 AS psu, (3 + i % 4) * 10 AS psus,
	(i * 7919 % 1009)::float8 AS income,
	400.0::float8 AS line, (1 + i % 7) / 4.0::float8 AS weight, i / 7 % 3 AS region,
		CASE i / 3 % 2 WHEN 0 THEN 'f' ELSE 'm' END AS sex,
	18 + i * 31 % 70 AS age, 2020 + i / 5 % 2 * 5 AS year
FROM generate_series(1, 600) i;
ALTER TABLE silc ADD unit survey_unit;
UPDATE silc SET unit = survey_unit((SELECT survey_design(stratum, psu) FROM silc), stratum, psu);

\echo # a simple random sample: the textbook
SELECT 'the mean and its error', estimate(e) = avg AND near(standard_error(e), sd / sqrt(600))
	AND degrees_of_freedom(e) = 599 AND sample_size(e) = 600
	AND near(design_effect(e), 1) AND near(coefficient_of_variation(e), sd / sqrt(600) / avg)
	AND near(variance(e), sd * sd / 600) AND near(covariance(e, e), variance(e))
FROM (SELECT survey_mean(income, 1, unit) AS e, avg(income), stddev(income) AS sd FROM (SELECT income,
	survey_unit(id) OVER () AS unit FROM silc) s) q;
SELECT 'a share', near(standard_error(e), sqrt(p * (1 - p) / 599)) AND near(estimate(e), p)
FROM (SELECT survey_mean(income < 400, 1, unit) AS e, avg((income < 400)::int)::float8 AS p FROM (SELECT income,
	survey_unit(id) OVER () AS unit FROM silc) s) q;
SELECT 'a finite population', near(standard_error(e), sd / sqrt(600) * sqrt(1 - 600 / 1000.0))
FROM (SELECT survey_mean(income, 1, unit) AS e, stddev(income) AS sd FROM (SELECT income, survey_unit('all', id,
	1000) OVER () AS unit FROM silc) s) q;
SELECT 'a census has no error', standard_error(survey_mean(income, 1, unit)) = 0 FROM (SELECT income,
	survey_unit('all', id, 600) OVER () AS unit FROM silc) s;

\echo # strata and clusters, from the definition
CREATE VIEW definition AS
WITH psu AS (SELECT region, stratum, psu, sum(weight) AS w, sum(weight) FILTER (WHERE income < 400) AS p FROM silc
	GROUP BY GROUPING SETS ((stratum, psu), (region, stratum, psu))),
	rate AS (SELECT region, sum(p) / sum(w) AS r, sum(w) AS n FROM psu GROUP BY region),
	u AS (SELECT region, stratum, (coalesce(p, 0) - r * w) / n AS u FROM psu JOIN rate USING (region)
		UNION ALL SELECT psu.region, stratum, (coalesce(p, 0) - r * w) / n FROM psu JOIN rate ON rate.region IS NULL
			AND psu.region IS NULL),
	h AS (SELECT region, stratum, count(*) AS k, sum(u) AS u, sum(u * u) AS u2 FROM u GROUP BY region, stratum)
SELECT h.region, r, sqrt(sum(psus::float8 / (psus - 1) * (u2 - u * u / psus))) AS se
FROM h JOIN rate ON rate.region IS NOT DISTINCT FROM h.region JOIN (SELECT stratum, count(DISTINCT psu) AS n
	FROM silc GROUP BY stratum) s(stratum, psus) USING (stratum) GROUP BY h.region, r;
SELECT 'everybody and each region', bool_and(near(estimate(e), r) AND near(standard_error(e), se, 1e-10))
	AND count(*) = 4
FROM (SELECT region, headcount_ratio(income, line, weight, unit) AS e FROM silc GROUP BY GROUPING SETS ((),
	(region))) q
JOIN definition d ON d.region IS NOT DISTINCT FROM q.region;
SELECT 'everybody poor, nobody poor: exactly 0', standard_error(headcount_ratio(income, 1e6, weight, unit)) = 0
	AND standard_error(headcount_ratio(income, 1e-6, weight, unit)) = 0
	AND standard_error(headcount_ratio(survey_distribution(income, weight, unit), 1e6)) = 0 FROM silc
		WHERE income > 0;
SELECT 'a domain of WHERE, FILTER and CASE is the same',
	(SELECT headcount_ratio(income, line, weight, unit) FROM silc WHERE sex = 'f') = headcount_ratio(income, line,
		weight, unit) FILTER (WHERE sex = 'f')
	AND standard_error(survey_ratio(CASE WHEN sex = 'f' AND income < 400 THEN 1 ELSE 0 END,
		CASE WHEN sex = 'f' THEN 1 ELSE 0 END, weight, unit))
		- standard_error(headcount_ratio(income, line, weight, unit) FILTER (WHERE sex = 'f')) < 1e-15 FROM silc;

\echo # lonely strata
CREATE TABLE lonely AS SELECT *, survey_unit(stratum, psu) OVER () AS alone FROM (SELECT * FROM silc
	WHERE stratum <> 's2' OR psu = 1) s;
SELECT 'who is lonely', string_agg(stratum, ',') = 's2' FROM survey_strata((SELECT survey_design(stratum, psu)
	FROM lonely)) WHERE psus = 1;
SELECT 'the value never fails', estimate(headcount_ratio(income, line, weight, alone)) = headcount_ratio(income,
	line, weight) FROM lonely;
SELECT 'rules', standard_error(e, 'missing') IS NULL AND near(variance(e, 'average'), variance(e, 'remove') * 4 / 3)
	AND variance(e, 'adjust') > variance(e, 'remove')
	AND near(variance(e, 'adjust') - variance(e, 'remove'),
		pow((SELECT sum(weight * ((income < 400)::int - estimate(e))) FROM lonely WHERE stratum = 's2')
		/ (SELECT sum(weight) FROM lonely), 2), 1e-9)
FROM (SELECT headcount_ratio(income, line, weight, alone) AS e FROM lonely) q;
SELECT 'a domain without the lonely stratum has no trouble', standard_error(headcount_ratio(income, line, weight,
	alone)) > 0 FROM lonely WHERE stratum <> 's2';
SELECT 'one touched PSU of several is not lonely', standard_error(survey_total(1, weight, unit)) > 0 FROM silc
	WHERE psu = 1;
SELECT 'a census of one is not lonely', standard_error(survey_total(1, 1, u)) = 0 FROM (SELECT survey_unit('a', 7,
	1) OVER () AS u) s;
SELECT 'one PSU in all: nothing is known', standard_error(e) IS NULL AND variance(e) IS NULL
	AND (confidence_interval(e)).lower IS NULL AND estimate(e) > 0 AND degrees_of_freedom(e) = 0
	AND p_value(e) IS NULL FROM (SELECT headcount_ratio(income, line, weight, unit) AS e FROM silc
		WHERE stratum = 's0' AND psu = 1) q;
SELECT 'one PSU in each of many strata: an error without degrees of freedom', standard_error(e) > 0
	AND degrees_of_freedom(e) = 0 AND (confidence_interval(e)).lower IS NULL
	AND (confidence_interval(e, df => 14)).lower < estimate(e) AND degrees_of_freedom(e, 'strata') = 14
FROM (SELECT headcount_ratio(income, line, weight, unit) AS e FROM silc WHERE psu = 1) q;
SELECT 'a lonely unit of the second stage has a hint of its own', hints_as_expected(
	'SELECT standard_error(survey_mean(income, 1, u)) FROM (SELECT income, survey_unit(stratum, psu, psus, id, 9) OVER () AS u FROM silc WHERE id IN (1, 5, 9, 13, 21)) q',
		'Say what shall become of such units, lonely => %make the design of the first stage only, survey_unit(stratum, psu, population). %ssu_population is 1.',
	'SELECT standard_error(headcount_ratio(income, line, weight, alone)) FROM lonely',
		'Say what shall become of lonely strata, %');
SELECT 'and what it says holds', standard_error(a) > 0 AND standard_error(b) > 0
FROM (SELECT survey_mean(income, 1, u) AS a, survey_mean(income, 1, v) AS b FROM (SELECT income,
	survey_unit(stratum, psu, psus, id, 1) OVER () AS u, survey_unit(stratum, psu, psus) OVER () AS v
	FROM silc WHERE id IN (1, 5, 9, 13)) q) r;
SELECT standard_error(headcount_ratio(income, line, weight, alone)) FROM lonely;
SELECT survey_result(headcount_ratio(income, line, weight, alone), lonely => 'certainty') FROM lonely;
SELECT 'the session goes on', count(*) > 0 FROM lonely;

\echo # intervals and tests
CREATE TABLE rate AS SELECT headcount_ratio(income, line, weight, unit) AS e FROM silc;
SELECT 'plain', near(lower, estimate(e) - 2.1447866879169277 * standard_error(e)) AND near(upper,
	estimate(e) + 2.1447866879169277 * standard_error(e))
FROM rate, confidence_interval(e);
SELECT 'df of the caller', near(lower, estimate(e) - 1.959963984540054 * standard_error(e)) FROM rate,
	confidence_interval(e, df => 'Infinity');
SELECT 'confidence', near(lower, estimate(e) - 2.976842734370832 * standard_error(e)) FROM rate,
	confidence_interval(e, 0.99);
SELECT 'each method holds the estimate', bool_and(lower < estimate(e) AND estimate(e) < upper AND lower > 0
	AND upper < 1) AND count(DISTINCT lower) = 5
FROM rate, unnest('{plain,logit,asin,wilson,beta}'::text[]) m, confidence_interval(e, method => m);
SELECT 'of 0 and 1: plain only', bool_and(CASE m WHEN 'plain' THEN lower = estimate(e)
	AND upper = estimate(e) ELSE lower IS NULL AND upper IS NULL END) AND count(*) = 10
FROM (SELECT headcount_ratio(income, l, weight, unit) AS e FROM silc, (VALUES (1e6), (1e-9)) v(l) WHERE income > 0
	GROUP BY l) q,
	unnest('{plain,logit,asin,wilson,beta}'::text[]) m, confidence_interval(e, method => m);
SELECT 'outside of 0 and 1', lower IS NULL FROM (SELECT survey_mean(income, weight, unit) AS e FROM silc) q,
	confidence_interval(e, method => 'logit');
SELECT 'beta needs the size of the sample', (confidence_interval(e * 1 + 0, method => 'beta')).lower > 0
	AND (confidence_interval(e - (e - e), method => 'beta')).lower IS NULL
	AND (confidence_interval(e - (e - e), method => 'wilson')).lower > 0 FROM rate;
SELECT 'p values', near(p_value(e, estimate(e) - 2.1447866879169277 * standard_error(e)), 0.05, 1e-9) AND p_value(e,
	estimate(e)) = 1 AND p_value(e) < 1e-8
	AND near(p_value(e, estimate(e) + 1.959963984540054 * standard_error(e), 'Infinity'), 0.05, 1e-9) FROM rate;
-- a fraction of a degree of freedom is one, too; with next to none, no limit is a double
SELECT 'hardly any degrees of freedom', p_value(e, 0, 5e-324) = 1 AND near(p_value(e, estimate(e) + 3 * standard_error(e), 0.001),
	0.99476847835826843, 1e-9) AND (confidence_interval(e, df => 0.1)).upper > 1e9 * standard_error(e) FROM rate;
SELECT confidence_interval(e, df => 0.001) FROM rate;
SELECT 'hardly any errors: beta', abs((estimate(e) - (i).lower) - ((i).upper - estimate(e))) < 1e-15
	AND ((i).upper - (i).lower) / 1e-12 BETWEEN 3.9 AND 4.4 AND (j).lower = estimate(e) AND (j).upper = estimate(e)
FROM (SELECT e, confidence_interval(a, method => 'beta') AS i, confidence_interval(b, method => 'beta') AS j
	FROM (SELECT e, estimate(e) + (e - estimate(e)) * (1e-12 / standard_error(e)) AS a,
		estimate(e) + (e - estimate(e)) * 1e-80 AS b FROM rate) q) q;
SELECT 'squares beyond double', near(standard_error(e * 1e-200) / 1e-200, standard_error(e), 1e-12)
	AND near(standard_error(e * 1e200) / 1e200, standard_error(e), 1e-12)
	AND near(coefficient_of_variation(e * 1e-300), coefficient_of_variation(e), 1e-12)
	AND near(p_value(e * 1e-160, estimate(e) * 1.1e-160), p_value(e, estimate(e) * 1.1), 1e-12) FROM rate;
SELECT 'tails far out', p_value(e, 1e300, 1e50) = 0 AND p_value(e, 1e155, 1e76) = 0 AND p_value(e, 1e150, 1e60) = 0 FROM rate;
SELECT p_value(e, 1.7e308, 0.001) FROM (SELECT e * 0.001 AS e FROM rate) q;
SELECT 'and goes on', p_value(e) < 1e-8 FROM rate;
SELECT 'without an error: no p value', p_value(e - e) IS NULL AND standard_error(e - e) = 0 FROM rate;
SELECT 'columns', value = estimate(e) AND r.standard_error = standard_error(e) AND lower < value AND value < upper
	AND n = 600 AND df = 14 FROM rate, survey_result(e) r;
-- the server's own functions of these names still take what has no type
SELECT 'untyped: a number', ln('1') = 0 AND exp('0') = 1 AND sqrt('4') = 2 AND abs('-1') = 1 AND power('2', '3') = 8
	AND abs(NULL) IS NULL;
SELECT 'untyped: the line of a distribution', estimate(headcount_ratio(d, '400')) = estimate(headcount_ratio(d, 400))
	AND estimate(fgt_index(d, '400', '1')) = estimate(poverty_gap_index(d, 400))
FROM (SELECT survey_distribution(income, weight, unit) AS d FROM silc) q;
SELECT 'NULL in, NULL out', estimate(NULL::survey_estimate) IS NULL AND survey_result(NULL::survey_estimate) IS NULL
	AND confidence_interval(e, NULL) IS NULL FROM rate;
SELECT 'a table of all measures', string_agg(measure,
	' ') =
	'headcount_ratio poverty_gap_index squared_poverty_gap_index watts_index income_gap_ratio poor_population poverty_shortfall mean_welfare'
	AND count(value) = 8 AND count(t.standard_error) = 8 FROM (SELECT survey_summary(income + 1, line, weight,
		unit) AS s FROM silc) q, survey_table(s) t;
SELECT 'refused', statements_as_expected(
	'SELECT confidence_interval(e, 95) FROM rate', '22023 confidence must be between 0 and 1',
	'SELECT confidence_interval(e, ''NaN'') FROM rate', '22023 confidence must be between 0 and 1',
	'SELECT confidence_interval(e, method => ''exact'') FROM rate',
		'22023 unrecognized method of an interval: "exact"',
	'SELECT standard_error(e, ''certainty'') FROM rate', '22023 unrecognized rule for lonely strata: "certainty"',
	'SELECT degrees_of_freedom(e, ''design'') FROM rate',
		'22023 unrecognized convention of degrees of freedom: "design"',
	'SELECT p_value(e, ''NaN'') FROM rate', '22023 hypothesis must not be NaN or infinite',
	'SELECT confidence_interval(e, df => ''NaN'') FROM rate', '22023 df must not be NaN',
	'SELECT e + ''NaN''::float8 FROM rate', '22023 number must not be NaN or infinite',
	'SELECT e * 1e308 * 1e308 FROM rate', '22003 value out of range: overflow',
	'SELECT exp(e * 1e6) FROM rate', '22003 value out of range: overflow');
SELECT 'what to write for a confidence', hints_as_expected(
	'SELECT confidence_interval(e, 0) FROM rate', 'Write 0.95 for limits that hold in 95 % of all samples; 0 and 1 have none.',
	'SELECT confidence_interval(e, 1) FROM rate', 'Write 0.95 %',
	'SELECT confidence_interval(e, 95) FROM rate', 'Write 95 \% as 0.95.',
	'SELECT quantile_interval(survey_distribution(income, weight, unit), 0.5, 0) FROM silc', 'Write 0.95 %');

\echo # the algebra
CREATE TABLE pair AS SELECT survey_mean(income, weight, unit) FILTER (WHERE sex = 'f') AS a, survey_mean(age,
	weight, unit) FILTER (WHERE sex = 'm') AS b FROM silc;
SELECT 'sums and differences', near(variance(a + b), variance(a) + variance(b) + 2 * covariance(a, b))
	AND near(variance(a - b), variance(a) + variance(b) - 2 * covariance(a, b))
	AND estimate(a - b) = estimate(a) - estimate(b) AND near(covariance(a, b), covariance(b, a))
		AND sample_size(a + b) IS NULL FROM pair;
SELECT 'products and quotients', near(variance(a * b),
	estimate(b) ^ 2 * variance(a) + estimate(a) ^ 2 * variance(b) + 2 * estimate(a) * estimate(b) * covariance(a,
	b), 1e-10)
	AND near(variance(a / b), (variance(a) + (estimate(a) / estimate(b)) ^ 2 * variance(b) - 2 * estimate(a) /
		estimate(b) * covariance(a, b)) / estimate(b) ^ 2, 1e-10) FROM pair;
SELECT 'numbers', near(standard_error(3 * a - 7), 3 * standard_error(a)) AND near(standard_error(7 - a),
	standard_error(a)) AND near(standard_error(a / 4), standard_error(a) / 4)
	AND near(standard_error(5 / a), 5 * standard_error(a) / estimate(a) ^ 2) AND estimate(2 + a) = estimate(a) + 2
		AND sample_size(2 + a * 3) = sample_size(a) AND estimate(a * 2) = estimate(2 * a) FROM pair;
SELECT 'functions', near(standard_error(ln(a)), standard_error(a) / estimate(a))
	AND near(standard_error(exp(a / 100)), standard_error(a) / 100 * exp(estimate(a) / 100))
	AND near(standard_error(sqrt(a)), standard_error(a) / 2 / sqrt(estimate(a))) AND near(standard_error(power(a,
		3)), 3 * estimate(a) ^ 2 * standard_error(a))
	AND estimate(abs(-a)) = estimate(a) AND standard_error(abs(-a)) = standard_error(a) AND estimate(power(-a,
		3)) < 0 AND near(estimate(power(a, -1)), 1 / estimate(a)) FROM pair;
SELECT 'undefined: NULL', a / 0 IS NULL AND a / (b - b) IS NULL AND 1 / (a - a) IS NULL AND ln(a - a) IS NULL
	AND ln(-a) IS NULL AND sqrt(-a) IS NULL AND power(-a, 0.5) IS NULL
	AND power(a - a, -1) IS NULL AND NULL + a IS NULL FROM pair;
SELECT 'a ratio by division is the ratio', near(standard_error(p / n), standard_error(r)) AND near(estimate(p / n),
	estimate(r)) FROM (SELECT poor_population(s) AS p, population(s) AS n,
	headcount_ratio(s) AS r FROM (SELECT survey_summary(income, line, weight, unit) AS s FROM silc) q) q;
SELECT 'survey_sum does not depend on the order', count(DISTINCT s) = 1 AND bool_and(near(standard_error(s),
	direct)) FROM (
	SELECT survey_sum(e ORDER BY region) AS s, standard_error((SELECT survey_total(income, weight, unit)
		FROM silc)) AS direct FROM (SELECT region, survey_total(income, weight, unit) AS e FROM silc
		GROUP BY region) q
	UNION ALL SELECT survey_sum(e ORDER BY region DESC), standard_error((SELECT survey_total(income, weight, unit)
		FROM silc)) FROM (SELECT region, survey_total(income, weight, unit) AS e FROM silc GROUP BY region) q) r;
SELECT 'NULL is skipped', survey_sum(e) IS NULL AND survey_sum(f) = e0 + 0 * e0
	FROM (SELECT NULL::survey_estimate AS e, NULLIF(a, b) AS f, a AS e0 FROM pair) q GROUP BY e0;
SELECT 'columns', near(standard_error(survey_mean(t, 1)), standard_error(m)) AND near(standard_error(survey_ratio(t,
	1, 2)), standard_error(r)) AND estimate(survey_total(t, 3)) = estimate(n)
	AND estimate(linearised(7, t, 3)) = 7 AND standard_error(linearised(7, t, 3)) = standard_error(n)
FROM (SELECT survey_totals(ARRAY[income, age, 1], weight, unit) AS t, survey_mean(income, weight, unit) AS m,
	survey_ratio(income, age, weight, unit) AS r, survey_total(1, weight, unit) AS n FROM silc) q;
SELECT 'numeric and integer arguments', survey_mean(income::numeric, weight::numeric, unit) = survey_mean(income,
	weight, unit) AND survey_total(age, weight, unit) = survey_total(age::float8, weight, unit)
	AND survey_mean(income < 400, weight::numeric, unit) = survey_mean((income < 400)::int, weight, unit) FROM silc;
SELECT 'values whose squares are beyond double: mean and error are known, the variance is not',
	estimate(survey_mean(income * 1e200, weight, unit)) > 1e202
	AND near(standard_error(survey_mean(income * 1e200, weight, unit)) / 1e200,
		standard_error(survey_mean(income, weight, unit)), 1e-12)
	AND outcome('SELECT variance(survey_mean(income * 1e200, weight, unit)) FROM silc') LIKE '22003 %'
FROM silc;
SELECT 'different designs', statements_as_expected(
	'SELECT a + e FROM pair, (SELECT survey_mean(income, 1, unit) AS e FROM (SELECT income, survey_unit(id) OVER () AS unit FROM silc) s) q', '22023 values of different survey designs cannot be combined',
	'SELECT covariance(a, e) FROM pair, (SELECT survey_mean(income, 1, unit) AS e FROM (SELECT income, survey_unit(id) OVER () AS unit FROM silc) s) q', '22023 values of different survey designs cannot be combined');

\echo # distributions
CREATE TABLE d AS SELECT survey_distribution(income, weight, unit) AS d, welfare_distribution(income, weight) AS b
	FROM silc;
SELECT 'the bits of every index without a design', string_agg(n, ',') IS NULL FROM d, LATERAL (VALUES
	('population', estimate(population(d)), population(b)), ('total', estimate(total(d)), total(b)), ('mean',
		estimate(mean(d)), mean(b)), ('median', estimate(median(d)), median(b)),
	('quantile', estimate(quantile(d, 0.1)), quantile(b, 0.1)), ('percentile_ratio', estimate(percentile_ratio(d,
		0.9, 0.1)), percentile_ratio(b, 0.9, 0.1)),
	('relative_line', estimate(relative_line(d, 0.6)), relative_line(b, 0.6)), ('lorenz', estimate(lorenz(d, 0.3)),
		lorenz(b, 0.3)),
	('generalized_lorenz', estimate(generalized_lorenz(d, 0.3)), generalized_lorenz(b, 0.3)), ('income_share',
		estimate(income_share(d, 0.2, 0.5)), income_share(b, 0.2, 0.5)),
	('gini', estimate(gini(d)), gini(b)), ('s_gini', estimate(s_gini(d, 3)), s_gini(b, 3)), ('ge',
		estimate(generalized_entropy(d, 2)), generalized_entropy(b, 2)),
	('atkinson', estimate(atkinson_index(d, 0.5)), atkinson_index(b, 0.5)), ('hoover', estimate(hoover_index(d)),
		hoover_index(b)), ('theil', estimate(theil_index(d)), theil_index(b)),
	('palma', estimate(palma_ratio(d)), palma_ratio(b)), ('qsr', estimate(quantile_share_ratio(d, 0.2)),
		quantile_share_ratio(b, 0.2)), ('zenga', estimate(zenga_index(d)), zenga_index(b)),
	('wolfson', estimate(wolfson_index(d)), wolfson_index(b)), ('headcount', estimate(headcount_ratio(d, 400)),
		headcount_ratio(b, 400)),
	('inclusive', estimate(headcount_ratio(d, 7, true)), headcount_ratio(b, 7, true)), ('gap',
		estimate(poverty_gap_index(d, 400)), poverty_gap_index(b, 400)),
	('squared', estimate(squared_poverty_gap_index(d, 400)), squared_poverty_gap_index(b, 400)), ('fgt',
		estimate(fgt_index(d, 400, 1.5)), fgt_index(b, 400, 1.5)),
	('sen', estimate(sen_index(d, 400)), sen_index(b, 400)), ('sst', estimate(sst_index(d, 400)), sst_index(b,
		400)), ('mld', estimate(mean_log_deviation(d)), mean_log_deviation(b)),
	('watts', estimate(watts_index(positive(d), 400)), watts_index(positive(b), 400))) v(n, a, c)
		WHERE a IS DISTINCT FROM c;
SELECT 'one step', gini(income, weight, unit) = gini(d) AND theil_index(income, weight, unit) = theil_index(d)
	AND hoover_index(income, weight, unit) = hoover_index(d)
	AND weighted_median(income, weight, unit) = median(d) AND mean_log_deviation(income + 1, weight,
		unit) IS NOT NULL AND gini(income::numeric, weight::numeric, unit) = gini(d) FROM silc, d GROUP BY d;
SELECT 'algebra of indices', near(standard_error(income_share(d, 0.2, 0.5)), standard_error(lorenz(d,
	0.5) - lorenz(d, 0.2)), 1e-10)
	AND near(standard_error(palma_ratio(d)), standard_error((1 - lorenz(d, 0.9)) / lorenz(d, 0.4)), 1e-10)
	AND near(standard_error(percentile_ratio(d, 0.9, 0.1)), standard_error(quantile(d, 0.9) / quantile(d, 0.1)),
		1e-10)
	AND near(standard_error(wolfson_index(d)), standard_error(2 * (1 - 2 * lorenz(d,
		0.5) - gini(d)) * mean(d) / median(d)), 1e-10)
	AND near(standard_error(relative_line(d, 0.6)), 0.6 * standard_error(median(d)))
		AND near(standard_error(mean(d)), standard_error(total(d) / population(d)), 1e-10)
	AND near(standard_error(atkinson_index(positive(d), 1)),
		standard_error(1 - exp(-mean_log_deviation(positive(d)))), 1e-10)
	AND near(standard_error(headcount_ratio(d, 400)), standard_error(headcount_ratio(income, line, weight, unit)),
		1e-10) FROM d, silc GROUP BY d;
SELECT 'a line that is an estimate', near(standard_error(headcount_ratio(d, 0 * median(d) + 400)),
	standard_error(headcount_ratio(d, 400)))
	AND near(standard_error(poverty_gap_index(d, relative_line(d, 0.6))), standard_error(poverty_gap_index(d,
		z) + (estimate(headcount_ratio(d, z)) - estimate(poverty_gap_index(d, z))) / z * (relative_line(d,
		0.6) - z)), 1e-9)
	AND near(standard_error(headcount_ratio(d, relative_line(d, 0.6))), standard_error(headcount_ratio(d,
		z) + density(d, z) * (relative_line(d, 0.6) - z)), 1e-9)
	AND sample_size(headcount_ratio(d, relative_line(d, 0.6))) = 600 FROM d,
		LATERAL (SELECT estimate(relative_line(d, 0.6))) l(z);
SELECT 'a density', near(density(d, 500), (SELECT sum(weight * exp(-(((500 - income) / h) ^ 2) / 2)) / sum(weight) /
	h / sqrt(2 * pi()) FROM silc, (SELECT sqrt(sum(weight * income * income) / sum(weight)
	- (sum(weight * income) / sum(weight)) ^ 2) / sum(weight) ^ 0.2 FROM silc) s(h) GROUP BY h), 1e-9) FROM d;
SELECT 'everybody has the same: no error', standard_error(median(s)) = 0 AND density(s, 5) IS NULL
	AND standard_error(gini(s)) = 0 FROM (SELECT survey_distribution(5, weight, unit) AS s FROM silc) q;
SELECT 'Woodruff: scaled by adjust, whatever is asked later', near(standard_error(median(d, 'woodruff'), 'adjust'),
	((i).upper - (i).lower) / 2 / ((c).upper - estimate(x)) * standard_error(x, 'adjust'), 1e-9)
	AND standard_error(median(d, 'woodruff'), 'remove') < standard_error(median(d, 'woodruff'), 'adjust')
FROM (SELECT d, x, quantile_interval(d, 0.5, lonely => 'adjust') AS i, confidence_interval(x, lonely => 'adjust') AS c
	FROM (SELECT survey_distribution(income, weight, alone) AS d, survey_mean(income, weight, alone) AS x
		FROM lonely) q) r;
SELECT 'a Woodruff interval beyond the ends', lower IS NULL AND upper > 0 FROM d, quantile_interval(d, 0.0001);
SELECT 'parts, rollup, differences and windows have the same bytes',
	(SELECT rollup(p) FROM (SELECT survey_distribution(income, weight, unit) AS p FROM silc GROUP BY id % 11) q) = d
		AND (a.p + c.p) = d AND (d - c.p) = a.p AND (d - c.p - a.p) = (d - d) AND -(-d) = d
	AND (SELECT survey_distribution(income, weight, unit ORDER BY income DESC) FROM silc) = d
	AND (SELECT last_value(w) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) = c.p
		FROM (SELECT survey_distribution(income, weight, unit) OVER (ROWS BETWEEN 399 PRECEDING AND CURRENT ROW) AS w
		FROM (SELECT * FROM silc ORDER BY id % 3 > 0, id) u OFFSET 599) w)
FROM d, (SELECT survey_distribution(income, weight, unit) AS p FROM silc WHERE id % 3 = 0) a,
	(SELECT survey_distribution(income, weight, unit) AS p FROM silc WHERE id % 3 > 0) c;
SELECT 'many small parts', rollup(p ORDER BY id) = d AND rollup(p ORDER BY hashint4(id)) = d
	FROM (SELECT id, survey_distribution(income, weight, unit) AS p FROM silc GROUP BY id) q, d GROUP BY d;
SELECT 'a window of them', count(*) = 2 AND bool_and(w = p) FROM (SELECT n, rollup(p) OVER (ORDER BY n
	ROWS BETWEEN 99 PRECEDING AND CURRENT ROW) AS w FROM (SELECT row_number() OVER (ORDER BY id) AS n,
	survey_distribution(income, weight, unit) AS p FROM silc GROUP BY id) q) a
	JOIN (SELECT 300 + 300 * g AS n, survey_distribution(income, weight, unit) AS p
	FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM silc) q, generate_series(0, 1) g
	WHERE q.n BETWEEN 201 + 300 * g AND 300 + 300 * g GROUP BY g) b USING (n);
SELECT 'weights of any size', d::text::survey_distribution = d AND (d + e) - e = d AND is_proper(d)
	AND NOT is_proper(-d) AND gini(-d) IS NULL FROM (SELECT survey_distribution(income,
	CASE id % 3 WHEN 0 THEN 1e-300 WHEN 1 THEN weight / 7 ELSE 1e200 END, unit) AS d,
	survey_distribution(income, weight / 3, unit) AS e FROM silc) q;
SELECT 'counts', row_count(s) = 3 AND excluded(s) = 2 AND sample_size(mean(s)) = 2
	AND sample_size(mean(positive(s))) IS NULL AND is_empty(s - s) AND gini(s - s) IS NULL
FROM (SELECT survey_distribution(y, w, unit) AS s FROM (VALUES (1, 2, 1), (-2, 2, 4), (3, 0, 8), (NULL, 2, 12), (4,
	NULL, 16)) v(y, w, i) LEFT JOIN silc ON id = i) q;
SELECT 'refused', statements_as_expected(
	'SELECT quantile(d, 1.5) FROM d', '22023 p must be between 0 and 1', 'SELECT median(d, ''kernel'') FROM d',
		'22023 unrecognized method of a density: "kernel"',
	'SELECT headcount_ratio(d, 0) FROM d', '22023 line must be greater than zero',
		'SELECT headcount_ratio(d, median(d), method => ''woodruff'') FROM d',
		'22023 unrecognized method of a density: "woodruff"',
	'SELECT headcount_ratio(d, 0 - median(d)) FROM d', '22023 line must be greater than zero',
		'SELECT income_share(d, 0.5, 0.2) FROM d', '22023 "from" must not be greater than "to"',
	'SELECT quantile_interval(d, 0.5, 95) FROM d', '22023 confidence must be between 0 and 1',
		'SELECT survey_distribution(''NaN'', 1, unit) FROM silc', '22023 welfare must not be NaN or infinite',
	'SELECT gini(1, -1, unit) FROM silc', '22023 weight must not be negative',
		'SELECT d + e FROM d, (SELECT survey_distribution(1, 1, survey_unit(survey_design(1, 1), 1, 1)) AS e) q',
		'42803 %',
	'SELECT atkinson_index(d, -1) FROM d', '22023 epsilon must not be less than 0');

\echo # replicates
CREATE TABLE rw AS SELECT *, (SELECT array_agg(CASE WHEN r = psu THEN 0 ELSE weight * 6 / 5.0 END ORDER BY r)
	FROM generate_series(1, 6) r) AS rw FROM silc WHERE stratum = 's3';
CREATE TABLE r AS SELECT headcount_ratio(replicate_summary(income, line, weight, rw)) AS e, headcount_ratio(income,
	line, weight) AS h FROM rw;
SELECT 'the value and each replicate', estimate(e) = h AND cardinality(replicates(e)) = 6
	AND (SELECT bool_and(v = (SELECT headcount_ratio(income, line, rw[k]) FROM rw))
		FROM unnest(replicates(e)) WITH ORDINALITY u(v, k)) FROM r;
SELECT 'scales of the methods', bool_and(near(standard_error(e, m, fay => 0.3),
	sqrt(scale * (SELECT sum((v - a) ^ 2) FROM unnest(replicates(e)) v, (SELECT avg(x) AS a
	FROM unnest(replicates(e)) x) q)), 1e-9)) AND count(*) = 6
FROM r, (VALUES ('jk1', 5 / 6.0::float8), ('jk2', 1), ('brr', 1 / 6.0), ('fay', 1 / 6.0 / 0.49), ('bootstrap',
	1 / 5.0), ('sdr', 4 / 6.0)) v(m, scale);
SELECT 'acs and center are about the estimate', near(standard_error(e, 'acs'), sqrt(4 / 6.0 * d))
	AND near(standard_error(e, 'brr', center => 'estimate'), sqrt(d / 6)) AND near(standard_error(e, scale => 2,
	center => 'estimate'), sqrt(2 * d))
	AND near(standard_error(e, 'jkn', rscales => '{1,1,1,1,1,1}', center => 'estimate'), sqrt(d))
		AND near(standard_error(e, scale => 1, rscales => '{0,0,0,0,0,3}'), 0, 1)
FROM r, LATERAL (SELECT sum((v - h) ^ 2) FROM unnest(replicates(e)) v) q(d);
SELECT 'any other measure', near(standard_error(replicate_estimate(estimate(e), replicates(e)), 'jk1'),
	standard_error(e, 'jk1')) FROM r;
SELECT 'algebra', near(standard_error(3 * e - 1, 'jk1'), 3 * standard_error(e, 'jk1')) AND standard_error(e - e,
	'jk1') = 0 AND estimate(e / e) = 1 AND e / (e - e) IS NULL AND near(estimate((e + e) * e / 2), h * h) FROM r;
SELECT 'a jackknife of a ratio is near the linearised error, of a total it is the same',
	near(standard_error(poor_population(jackknife(s))), standard_error(poor_population(s)), 1e-9)
	AND near(standard_error(headcount_ratio(jackknife(s))), standard_error(headcount_ratio(s)), 0.05)
		AND estimate(headcount_ratio(jackknife(s))) = estimate(headcount_ratio(s))
	AND cardinality(replicates(headcount_ratio(jackknife(s)))) = 18 FROM (SELECT survey_summary(income, line,
		weight, unit) AS s FROM silc) q;
SELECT 'a PSU that the domain does not touch has a replicate, too',
	cardinality(replicates(poor_population(jackknife(s)))) = 6
	AND near(standard_error(poor_population(jackknife(s))), standard_error(poor_population(s)), 1e-9)
FROM (SELECT survey_summary(income, line, weight, unit) AS s FROM silc WHERE stratum = 's3' AND psu > 2) q;
SELECT 'a finite population', near(standard_error(poor_population(jackknife(s))),
	standard_error(poor_population(s)), 1e-9) FROM (SELECT survey_summary(income, line, weight, u) AS s
	FROM (SELECT *, survey_unit(stratum, psu, psus / 5) OVER () AS u FROM silc) q) q;
SELECT 'a bootstrap is near, and the same for the same seed', near(standard_error(headcount_ratio(bootstrap(s, 2000,
	1))), standard_error(headcount_ratio(s)), 0.1) AND bootstrap(s, 20, 1) = bootstrap(s, 20, 1) AND bootstrap(s,
	20, 1) <> bootstrap(s, 20, 2)
FROM (SELECT survey_summary(income, line, weight, unit) AS s FROM silc) q;
SELECT 'the draws are those of the design: domains add up', near(estimate(poor_population(f + m)),
	estimate(poor_population(s))) AND (SELECT bool_and(near(a, b, 1e-9))
	FROM unnest(replicates(poor_population(f + m)), replicates(poor_population(s))) u(a, b))
FROM (SELECT bootstrap(survey_summary(income, line, weight, unit), 50, 3) AS s, bootstrap(survey_summary(income,
	line, weight, unit) FILTER (WHERE sex = 'f'), 50, 3) AS f, bootstrap(survey_summary(income, line, weight,
	unit) FILTER (WHERE sex = 'm'), 50, 3) AS m FROM silc) q;
SELECT 'a group', (a + b) - b = a AND rollup = a + b AND is_empty(a - a)
	AND row_count(a + b) = row_count(a) + row_count(b) AND NOT is_proper(-a) AND headcount_ratio(-a) IS NULL
	AND excluded(a) = 0
FROM (SELECT replicate_summary(income, line, weight, rw) FILTER (WHERE sex = 'f') AS a, replicate_summary(income,
	line, weight, rw) FILTER (WHERE sex = 'm') AS b FROM rw) q,
	(SELECT rollup(p) FROM (SELECT replicate_summary(income, line, weight, rw) AS p FROM rw GROUP BY age) q) r;
SELECT 'decimals', estimate(poverty_shortfall(s)) = poverty_shortfall(p) AND poverty_shortfall(p) = exact
	AND estimate(headcount_ratio(s)) = headcount_ratio(p) AND estimate(mean_welfare(s)) = mean_welfare(p)
	AND s::text::replicate_summary = s AND (a + b) = s AND (s - b) = a AND is_proper(s)
	AND s <> doubles
FROM (SELECT replicate_summary(y, z, w, rw) AS s, poverty_summary(y, z, w) AS p,
	sum((z - y) * w) FILTER (WHERE y < z)::float8 AS exact,
	replicate_summary(y::float8, z::float8, w::float8, rw) AS doubles,
	replicate_summary(y, z, w, rw) FILTER (WHERE sex = 'f') AS a,
	replicate_summary(y, z, w, rw) FILTER (WHERE sex = 'm') AS b
	FROM (SELECT *, income::numeric / 7 AS y, 57.1 AS z, id % 9 * 0.1 AS w FROM rw) q) r;
SELECT 'types', replicate_summary(income, line, weight, rw)::text::replicate_summary = replicate_summary(income,
	line, weight, rw) AND (SELECT e::text::replicate_estimate = e FROM r) FROM rw;
SELECT 'refused', statements_as_expected(
	'SELECT standard_error(e) FROM r', '22023 the replicate weights do not say how they were made',
		'SELECT standard_error(e, ''jk3'') FROM r', '22023 unrecognized method of replicate weights: "jk3"',
	'SELECT standard_error(e, ''fay'') FROM r', '22023 the method fay needs its factor, from 0 to below 1',
		'SELECT standard_error(e, ''jkn'') FROM r', '22023 the method jkn needs rscales, a factor for each replicate',
	'SELECT standard_error(e, ''jkn'', rscales => ''{1}'') FROM r', '22023 there are 1 rscales for 6 replicates',
		'SELECT standard_error(e, ''brr'', center => ''median'') FROM r',
		'22023 unrecognized center of replicates: "median"',
	'SELECT replicate_summary(1, 1, 1, ''{1,-1}'')', '22023 replicate weight must not be negative',
		'SELECT replicate_summary(1, 1, 1, ''{}'')', '22023 replicate weights must be an array of one dimension',
	'SELECT replicate_summary(1, 1, 1, CASE i WHEN 1 THEN ''{1}'' ELSE ''{1,2}'' END::float8[]) FROM generate_series(1, 2) i', '22023 values of different replicate weights cannot be combined',
	'SELECT replicate_estimate(1, ''{{1,2}}'')',
		'22023 replicates must be an array of one dimension with 1 to 1000000 elements',
		'SELECT e + replicate_estimate(1, ''{1}'') FROM r',
		'22023 values of different replicate weights cannot be combined',
	'SELECT bootstrap(survey_summary(1, 1, 1, unit), 1, 1) FROM silc',
		'22023 replicates must be between 2 and 1000000',
	'SELECT jackknife(survey_summary(income, line, weight, alone)) FROM lonely',
		'22023 stratum number 3 of the survey design has a single sampled unit',
	'SELECT bootstrap(survey_summary(income, line, weight, alone), 5, 1) FROM lonely',
		'22023 stratum number 3 of the survey design has a single sampled unit',
	'SELECT bootstrap(survey_summary(1, 5, 1, ''7201000000000000000000000000000000001a4dee''::survey_unit), 2, 1)',
		'54000 too many sampling units for a bootstrap');
SELECT 'they say what to write', hints_as_expected(
	'SELECT standard_error(e, ''jkn'') FROM r', 'Write rscales => %',
	'SELECT standard_error(e, ''jkn'', rscales => ''{1}'') FROM r', 'Write one factor for each replicate,%',
	'SELECT standard_error(e, ''jkn'', rscales => ''{1,1,1,1,1,-1}'') FROM r', '%0 for a replicate that shall not count.',
	'SELECT standard_error(e, ''jkn'', rscales => ''{1,1,1,1,1,NULL}'') FROM r', 'Write 0 for a replicate that shall not count.',
	'SELECT standard_error(e, scale => -1) FROM r', 'Write what squared deviations are multiplied by,%',
	'SELECT replicate_estimate(1, ''{}'')', 'Write one number for each replicate,%',
	'SELECT e + replicate_estimate(1, ''{1}'') FROM r', 'Make both with the same replicate weights,%',
	'SELECT replicate_summary(1, 1, 1, ''{1,-1}'')', 'Write 0 for a replicate that the row is not in.',
	'SELECT replicate_summary(1, 1, 1, ''{}'')', 'Write ARRAY[rw1, rw2, ...], with 1 to 1000000 weights.',
	'SELECT replicate_summary(1, 1, 1, CASE i WHEN 1 THEN ''{1}'' ELSE ''{1,2}'' END::float8[]) FROM generate_series(1, 2) i',
		'Write as many replicate weights in every row,%',
	'SELECT bootstrap(survey_summary(1, 1, 1, unit), 1, 1) FROM silc', 'Write bootstrap(s, 500, 1):%',
	'SELECT fgt_index(replicate_summary(income, line, weight, rw), 0.5) FROM rw',
		'For another alpha, use replicate_estimate(value, replicates) of fgt_index(welfare, line, weight, alpha)%');
SELECT 'and of what they speak', outcome('SELECT fgt_index(replicate_summary(income, line, weight, rw), 0.5) FROM rw')
	= '22023 a replicate_summary answers alpha 0, 1 or 2 only';
-- with the weights of replicate 1 nobody is there: no income, no Gini
SELECT 'not defined under some weights: NULL, in both forms', replicate_estimate(1, '{1,NULL}') IS NULL
	AND income_gap_ratio(replicate_summary(y, 5, 1, w)) IS NULL
	AND (SELECT replicate_estimate(min(g) FILTER (WHERE r = 0), array_agg(g ORDER BY r) FILTER (WHERE r > 0))
		FROM (SELECT r, gini(y, CASE WHEN r = 0 THEN 1 ELSE w[r] END) AS g FROM (VALUES (1::float8,
			'{0,1}'::float8[]), (2, '{0,1}')) v(y, w), generate_series(0, 2) r GROUP BY r) q) IS NULL
FROM (VALUES (1::float8, '{0,1}'::float8[]), (2, '{0,1}')) v(y, w);

\echo # another design
CREATE TABLE wave AS SELECT (SELECT survey_design(stratum, psu) FROM silc WHERE year = 2020 AND psu < 4) AS old,
	(SELECT survey_design(stratum, psu) FROM silc) AS new;
SELECT 'the bytes of the new design', rebase(survey_summary(income, line, weight, survey_unit(old, stratum, psu)),
	old, new) = survey_summary(income, line, weight, unit)
	AND rebase(survey_totals(ARRAY[income, age], weight, survey_unit(old, stratum, psu)), old,
		new) = survey_totals(ARRAY[income, age], weight, unit)
	AND rebase(survey_distribution(income, weight, survey_unit(old, stratum, psu)), old,
		new) = survey_distribution(income, weight, unit) FROM silc, wave WHERE year = 2020 AND psu < 4 GROUP BY old,
		new;
SELECT 'deprivation profiles', rebase(survey_deprivation(profile, weight, survey_unit(old, stratum, psu)), old,
	new) = survey_deprivation(profile, weight, unit) FROM (SELECT *, deprivation_profile(income < 400) AS profile
	FROM silc) s, wave WHERE year = 2020 AND psu < 4 GROUP BY old, new;
SELECT 'two stages', rebase(survey_summary(income, line, weight, survey_unit(a, stratum, psu, id)), a,
	b) = survey_summary(income, line, weight, survey_unit(b, stratum, psu, id))
FROM silc, (SELECT survey_design(stratum, psu, psus, id, 100) FROM silc WHERE id < 100) x(a),
	(SELECT survey_design(stratum, psu, psus, id, 100) FROM silc) y(b) WHERE id < 100 GROUP BY a, b;
SELECT 'refused', statements_as_expected(
	'SELECT rebase(survey_summary(income, line, weight, unit), old, new) FROM silc, wave GROUP BY old, new',
		'22023 the value was not made with the old design',
	'SELECT rebase(survey_summary(income, line, weight, unit), new, old) FROM silc, wave GROUP BY old, new',
		'22023 unit "4" of stratum "s1" is not in the new survey design');

\echo # multidimensional poverty
CREATE TABLE deprived AS SELECT *, income < 400 AS a, age > 60 AS b, nullif(id % 11, 0) > 6 AS c,
	deprivation_profile(income < 400, age > 60, nullif(id % 11, 0) > 6) AS profile FROM silc;
CREATE TABLE m AS SELECT survey_deprivation(profile, weight, unit) AS s, deprivation_summary(profile, weight) AS p
	FROM deprived;
SELECT 'the bits of every measure without a design', bool_and(estimate(multidimensional_headcount(s, w, k,
	m)) = multidimensional_headcount(p, w, k, m) AND estimate(intensity(s, w, k, m)) = intensity(p, w, k, m)
	AND estimate(mpi(s, w, k, m)) = mpi(p, w, k, m) AND estimate(censored_headcount(s, w, k, 2,
		m)) = censored_headcount(p, w, k, 2, m) AND estimate(indicator_contribution(s, w, k, 2,
		m)) = indicator_contribution(p, w, k, 2, m)
	AND estimate(uncensored_headcount(s, 3, m)) = uncensored_headcount(p, 3, m)) AND count(*) = 8
FROM m, (VALUES ('{1,1,1}'::float8[]), ('{0.2,0.5,0.3}')) w(w), (VALUES (1 / 3.0), (0.7)) k(k), (VALUES ('drop'),
	('not_deprived')) v(m);
SELECT 'decimals', bool_and(estimate(multidimensional_headcount(s, w, k)) = multidimensional_headcount(p, w, k)
	AND estimate(mpi(s, w, k)) = mpi(p, w, k) AND estimate(uncensored_headcount(s, 1)) = exact) AND count(*) = 4
	AND bool_and((x + y) = s AND (s - y) = x AND s::text::survey_deprivation = s AND is_proper(s))
FROM (SELECT survey_deprivation(profile, w, unit) AS s, deprivation_summary(profile, w) AS p,
	(sum(w) FILTER (WHERE a) / sum(w))::float8 AS exact,
	survey_deprivation(profile, w, unit) FILTER (WHERE sex = 'f') AS x,
	survey_deprivation(profile, w, unit) FILTER (WHERE sex = 'm') AS y
	FROM (SELECT *, id % 9 * 0.1 + ('1e-' || id % 30)::numeric AS w FROM deprived WHERE c IS NOT NULL) d) m,
	(VALUES ('{1,1,1}'::float8[]), ('{0.2,0.5,0.3}')) w(w), (VALUES (1 / 3.0), (0.7)) k(k);
SELECT 'the errors of the scores', near(standard_error(mpi(s, '{1,1,1}', 0.6)), standard_error(mean), 1e-10)
	AND near(standard_error(intensity(s, '{1,1,1}', 0.6)), standard_error(ratio), 1e-10)
	AND near(standard_error(uncensored_headcount(s, 3)), standard_error(third), 1e-10)
		AND near(standard_error(indicator_contribution(s, '{1,1,1}', 0.6, 2)), standard_error(part), 1e-10)
	AND sample_size(mpi(s, '{1,1,1}', 0.6)) = n AND sample_size(mpi(s, '{1,1,1}', 0.6, 'not_deprived')) = 600
FROM m, (SELECT survey_mean(CASE WHEN score > 1 THEN score / 3.0 ELSE 0 END, weight, unit) AS mean,
	survey_ratio(CASE WHEN score > 1 THEN score / 3.0 ELSE 0 END, (score > 1)::int, weight, unit) AS ratio,
	survey_mean(c, weight, unit) AS third, survey_ratio(CASE WHEN score > 1 THEN b::int ELSE 0 END,
		CASE WHEN score > 1 THEN score ELSE 0 END, weight, unit) AS part, count(*) AS n
	FROM (SELECT *, a::int + b::int + c::int AS score FROM deprived) d WHERE c IS NOT NULL) q;
SELECT 'a group', (x + y) = s AND (s - y) = x AND -(-s) = s AND is_empty(s - s) AND row_count(s) = 600
	AND excluded(s) = 0 AND NOT is_proper(-s) AND mpi(-s, '{1,1,1}', 0.5) IS NULL
	AND (SELECT rollup(z) FROM (SELECT survey_deprivation(profile, weight, unit) AS z FROM deprived
		GROUP BY id % 7) q) = s AND s::text::survey_deprivation = s
FROM m, (SELECT survey_deprivation(profile, weight, unit) FILTER (WHERE sex = 'f') AS x, survey_deprivation(profile,
	weight, unit) FILTER (WHERE sex = 'm') AS y FROM deprived) q;
SELECT 'refused', statements_as_expected('SELECT mpi(s, ''{1,1}'', 0.5) FROM m', '22023 wrong number of weights: 2',
	'SELECT survey_deprivation(''10'', -1, unit) FROM silc', '22023 weight must not be negative',
	'SELECT survey_deprivation(CASE id WHEN 1 THEN ''10'' ELSE ''1'' END::deprivation_profile, 1, unit) FROM silc',
		'22023 %', 'SELECT censored_headcount(s, ''{1,1,1}'', 0.5, 4) FROM m', '22023 %');

\echo # by a standard
INSERT INTO assessment_standard(standard, cutoff) VALUES ('survey mpi', 0.4), ('survey other', 0.4);
INSERT INTO assessment_criterion(standard, metric, comparison, weight) VALUES ('survey mpi', 'a', 'true', 3),
	('survey mpi', 'b', 'true', 1.5), ('survey mpi', 'c', 'true', 7.5);
INSERT INTO assessment_criterion(standard, metric, comparison) VALUES ('survey other', 'a', 'true'), ('survey other',
	'c', 'true'), ('survey other', 'b', 'true');
CREATE TABLE by_standard AS SELECT survey_deprivation(deprivation_profile(d, 'survey mpi'), weight, unit) AS s,
	survey_deprivation(deprivation_profile(d, 'survey mpi'), weight, unit) FILTER (WHERE sex = 'f') AS f,
	deprivation_summary(deprivation_profile(d, 'survey mpi'), weight) AS p,
	survey_deprivation(profile, weight, unit) AS flags, standard_rules('survey mpi') AS rules
FROM (SELECT NOT a AS a, NOT b AS b, NOT c AS c, profile, sex, weight, unit FROM deprived) d;
SELECT 'the bits without a design: ' || m, estimate(mpi(s, 'survey mpi', m)) = mpi(p, 'survey mpi', m)
	AND estimate(intensity(s, 'survey mpi', m)) = intensity(p, 'survey mpi', m)
	AND estimate(multidimensional_headcount(s, 'survey mpi', m)) = multidimensional_headcount(p, 'survey mpi', m)
	AND estimate(censored_headcount(s, 'survey mpi', 2)) = censored_headcount(p, 'survey mpi', 2)
	AND estimate(indicator_contribution(s, 'survey mpi', 3)) = indicator_contribution(p, 'survey mpi', 3)
FROM by_standard, unnest('{drop,not_deprived}'::text[]) m;
SELECT 'the estimates with numbers', mpi(x, 'survey mpi', m) = mpi(s, '{3,1.5,7.5}', 0.4, m)
	AND intensity(x, 'survey mpi', m) = intensity(s, '{3,1.5,7.5}', 0.4, m)
	AND multidimensional_headcount(x, 'survey mpi', m) = multidimensional_headcount(s, '{3,1.5,7.5}', 0.4, m)
	AND censored_headcount(x, 'survey mpi', 2) = censored_headcount(s, '{3,1.5,7.5}', 0.4, 2)
	AND indicator_contribution(x, 'survey mpi', 3) = indicator_contribution(s, '{3,1.5,7.5}', 0.4, 3)
FROM by_standard, unnest(ARRAY[s, flags]) x, unnest('{drop,not_deprived}'::text[]) m;
SELECT 'and by rules', mpi(s, rules) = mpi(s, 'survey mpi') AND intensity(s, rules) = intensity(s, 'survey mpi')
	AND multidimensional_headcount(s, rules, 'not_deprived') = multidimensional_headcount(s, 'survey mpi', 'not_deprived')
	AND censored_headcount(s, rules, 1) = censored_headcount(s, 'survey mpi', 1)
	AND indicator_contribution(s, rules, 1) = indicator_contribution(s, 'survey mpi', 1) FROM by_standard;
SELECT 'a group, with rows that know their indicators and others', mpi(s + flags, 'survey mpi') = mpi(flags + s,
	'survey mpi') AND (s + flags) - flags = s AND (s - f) + f = s AND mpi((flags - f) + f, 'survey mpi') = mpi(flags,
	'survey mpi') AND s::text::survey_deprivation = s AND s <> flags
	AND rebase(s, d, d) = s AND is_proper(flags - f)
FROM by_standard, (SELECT survey_design(stratum, psu) AS d FROM silc) q;
SELECT 'numbers without types, as drivers send them', mpi(s, '{3,1.5,7.5}', '0.4') = mpi(s, '{3,1.5,7.5}', 0.4)
	AND intensity(s, '{3,1.5,7.5}', '0.4') = intensity(s, '{3,1.5,7.5}', 0.4)
	AND mpi(s, NULL) IS NULL AND mpi(NULL, 'survey mpi') IS NULL FROM by_standard;
SELECT 'refused', statements_as_expected(
	'SELECT mpi(s, ''survey other'') FROM by_standard', '22023 the summary was not built with the present criteria of standard "survey other"',
	'SELECT indicator_contribution(s, ''survey other'', 2) FROM by_standard', '22023 the summary was not built %',
	'SELECT mpi(s, standard_rules(''survey other'')) FROM by_standard', '22023 the summary was not built %',
	'SELECT mpi(flags, ''survey other'') IS NULL FROM by_standard', 'f%',
	'SELECT mpi(survey_deprivation(''10'', 1, unit), ''survey mpi'') FROM silc', '22023 the summary was not built %',
	'SELECT mpi(s, ''nobody'') FROM by_standard', '42704 %',
	'SELECT censored_headcount(s, ''survey mpi'', 4) FROM by_standard', '22023 %',
	'SELECT mpi(s, ''survey mpi'', ''later'') FROM by_standard', '22023 unrecognized rule for missing indicators: "later"');
DELETE FROM assessment_standard WHERE standard LIKE 'survey %';

\echo # queries of the manual
SELECT '1 one estimate', r.n = 600 AND r.standard_error > 0 FROM (SELECT headcount_ratio(income, line, weight,
	unit) AS e FROM (SELECT id, income, line, weight, survey_unit(stratum, psu) OVER () AS unit FROM silc) s) q,
	survey_result(e) r;
SELECT '3 clusters only', (r).n > 0 FROM (SELECT survey_result(survey_mean(income < line, weight, unit),
	method => 'beta') AS r FROM (SELECT age, income, line, weight, survey_unit(stratum || psu) OVER () AS unit
	FROM silc) e WHERE age > 40) q;
SELECT '5 per region, among the old', count(*) = 3 AND count(r.lower) = 3 FROM (SELECT region,
	headcount_ratio(income, line, weight, unit) AS e FROM silc WHERE age >= 65 GROUP BY region) q, survey_result(e,
	method => 'logit', lonely => 'missing') r;
SELECT '6 every measure of every region', count(*) = 24 FROM (SELECT region, survey_summary(income, line, weight,
	unit) AS s FROM silc GROUP BY region) q, survey_table(s) t;
SELECT '7 women and men', estimate(f - m) <> 0 AND standard_error(f - m) > 0 AND p_value(f - m) BETWEEN 0 AND 1
	FROM (SELECT headcount_ratio(income, line, weight, unit) FILTER (WHERE sex = 'f') AS f, headcount_ratio(income,
	line, weight, unit) FILTER (WHERE sex = 'm') AS m FROM silc) q;
CREATE MATERIALIZED VIEW sv AS SELECT age % 12 AS month, psu AS village, survey_summary(income, line, weight,
	unit) AS s FROM silc GROUP BY 1, 2;
SELECT '8 a dashboard', count(*) = 12 AND bool_and((r).standard_error IS NOT NULL) FROM (SELECT month,
	survey_result(headcount_ratio(rollup(s))) AS r FROM sv GROUP BY month) q;
SELECT '9 at risk of poverty', count(*) = 3 AND bool_and(x.standard_error > 0) FROM (WITH r AS (SELECT region,
	survey_distribution(income, weight, unit) AS d FROM silc GROUP BY region), l AS (SELECT relative_line(rollup(d),
	0.6) AS line FROM r)
	SELECT region, x.* FROM r, l, survey_result(headcount_ratio(d, line)) x) x;
SELECT '10 inequality', count(*) = 3 AND bool_and(se > 0 AND (i).lower < (i).upper) FROM (SELECT region,
	standard_error(gini(d) - g) AS se, quantile_interval(d, 0.5) AS i FROM (SELECT region,
	survey_distribution(income, weight, unit) AS d FROM silc GROUP BY region) q, (SELECT gini(income, weight,
	unit) AS g FROM silc) a) q;
SELECT '11 a panel, and independent samples', covariance(a, b) <> 0 AND covariance(c, d) = 0
	AND near(variance(d - c), variance(c) + variance(d)) FROM (SELECT headcount_ratio(income, line, weight,
	panel) FILTER (WHERE year = 2020) AS a, headcount_ratio(income, line, weight,
	panel) FILTER (WHERE year = 2025) AS b,
	headcount_ratio(income, line, weight, apart) FILTER (WHERE year = 2020) AS c, headcount_ratio(income, line,
		weight, apart) FILTER (WHERE year = 2025) AS d
	FROM (SELECT *, survey_unit(stratum, psu) OVER () AS panel, survey_unit(year || ':' || stratum,
		psu) OVER () AS apart FROM silc) s) q;
SELECT '12 two stages', (r).standard_error > 0 AND (r).df = 14 FROM (SELECT survey_result(survey_total(income,
	weight, unit)) AS r FROM (SELECT income, weight, survey_unit(stratum, psu, psus, id, 500) OVER () AS unit
	FROM silc) s) q;
SELECT '13 post-stratified', (r).standard_error > 0 FROM (SELECT survey_result(survey_sum(n * e) / 8200000) AS r
	FROM (SELECT sex, survey_mean(income < line, weight, unit) AS e FROM silc GROUP BY sex) q JOIN (VALUES ('f',
	4200000), ('m', 4000000)) census(sex, n) USING (sex)) q;

SELECT '14 multidimensional poverty with its parts', count(*) = 3 AND bool_and(a > 0 AND b > 0 AND c > 0)
	FROM (SELECT region, estimate(mpi(s, w, 1/3.0)) AS a, standard_error(mpi(s, w, 1/3.0)) AS b,
	standard_error(indicator_contribution(s, w, 1/3.0, 2)) AS c
	FROM (SELECT region, survey_deprivation(profile, weight, unit) AS s, '{1,1,1}'::float8[] AS w FROM deprived
		GROUP BY region) q) r;
SELECT '15 replicate weights', standard_error(replicate_estimate(min(g) FILTER (WHERE r = 0),
	array_agg(g ORDER BY r) FILTER (WHERE r > 0)), 'brr') > 0
FROM (SELECT r, gini(income, CASE WHEN r = 0 THEN weight ELSE rw[r] END) AS g FROM rw, generate_series(0, 6) r
	GROUP BY r) q;

DROP SCHEMA estimate_test CASCADE;
