--
-- survey_design and survey_unit, the summaries by unit, and their types.
-- Every line is a label and t, unless an error is shown.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA survey_test;
SET search_path = survey_test, public;

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

-- 4 strata, 3 to 6 PSUs in each, whose numbers begin with 1 in every stratum
CREATE TABLE sample AS
SELECT i AS id, 's' || i % 4 AS stratum, i % 4 AS stratum_number, i / 4 % (3 + i % 4) + 1 AS psu,
	(3 + i % 4) * 10 AS psus,
	(i * 7919 % 1009)::float8 AS income, 400.0::float8 AS line, (1 + i % 7) / 4.0::float8 AS weight,
		i / 7 % 3 AS region
FROM generate_series(1, 600) i;
CREATE TABLE design AS SELECT survey_design(stratum, psu) AS d FROM sample;

\echo # designs
SELECT 'strata, in the order of their keys', string_agg(concat_ws(':', stratum, psus, population),
	' ') = 's0:3 s1:4 s2:5 s3:6'
FROM design, survey_strata(d);
SELECT 'degrees of freedom', degrees_of_freedom(d) = 18 - 4 FROM design;
SELECT 'the order of rows is of no importance', (SELECT survey_design(stratum, psu ORDER BY income) FROM sample) = d
	FROM design;
SELECT 'rollup is the union', rollup(part) = (SELECT d FROM design) FROM (SELECT survey_design(stratum, psu) AS part
	FROM sample GROUP BY id % 7) q;
SELECT 'a part is another design', survey_design(stratum, psu) <> (SELECT d FROM design) FROM sample WHERE psu > 1;
SELECT 'a number is its decimal text', survey_design(stratum_number, psu) = survey_design(stratum_number::text,
	psu::text)
	AND survey_design(stratum_number, psu) = survey_design(stratum_number::text, psu)
	AND survey_design(stratum_number, psu) = survey_design(stratum_number, psu::text) FROM sample;
SELECT 'but 01 is not 1', survey_design(1) <> survey_design('01'::text);
SELECT 'populations', string_agg(concat_ws(':', stratum, psus, population), ' ') = 's0:3:30 s1:4:40 s2:5:50 s3:6:60'
FROM (SELECT survey_design(stratum, psu, psus) AS d FROM sample) q, survey_strata(d);
SELECT 'Infinity is no population', survey_design(stratum, psu, 'Infinity') = (SELECT d FROM design) FROM sample;
SELECT 'no rows, no design', survey_design(psu) IS NULL FROM sample WHERE false;
SELECT 'extreme numbers are keys', string_agg(stratum, ' ') = '-9223372036854775808 0 9223372036854775807'
FROM (SELECT survey_design(k, 1) AS d FROM unnest('{0,-9223372036854775808,9223372036854775807}'::bigint[]) k) q,
	survey_strata(d);
SELECT 'an empty key and long ones', count(*) = 3 AND max(length(stratum)) = 100000
FROM (SELECT survey_design(k, 1) AS d FROM unnest(ARRAY['', repeat('x', 100000), 'a']) k) q, survey_strata(d);

\echo # units
CREATE TABLE units AS SELECT *, survey_unit(stratum, psu) OVER () AS unit FROM sample;
SELECT 'the window and the design agree', bool_and(unit = survey_unit(d, stratum, psu)) FROM units, design;
SELECT 'with populations, too', bool_and(a = b) FROM (SELECT survey_unit(stratum, psu, psus) OVER () AS a,
	survey_unit((SELECT survey_design(stratum, psu, psus) FROM sample), stratum, psu) AS b FROM sample) q;
SELECT 'and in two stages', bool_and(a = b) AND count(DISTINCT a) = 600 FROM (SELECT survey_unit(stratum, psu, psus,
	id, 1000) OVER () AS a,
	survey_unit((SELECT survey_design(stratum, psu, psus, id, 1000) FROM sample), stratum, psu, id) AS b
		FROM sample) q;
SELECT 'and without strata', bool_and(a = b) AND count(DISTINCT a) = 600 FROM (SELECT survey_unit(id) OVER () AS a,
	survey_unit((SELECT survey_design(id) FROM sample), id) AS b FROM sample) q;
-- one argument of another type of texts is no cast to the type of that name
SELECT 'and for keys of any type of texts', bool_and(a = b AND a = c AND a = d AND a = e AND a = f)
	AND count(DISTINCT a) = 600
FROM (SELECT survey_unit(id::text) OVER () AS a, survey_unit(id::varchar) OVER () AS b,
	survey_unit(id::char(8)) OVER () AS c,
	survey_unit((SELECT survey_design(id::varchar) FROM sample), id::varchar) AS d,
	survey_unit((SELECT survey_design(id::char(8)) FROM sample), id::char(8)) AS e,
	survey_unit((SELECT survey_design(id::text) FROM sample), id::char(4)) AS f FROM sample) q;
SELECT 'a unit has at most 48 bytes, in memory, too', max(pg_column_size(u)) <= 48, min(pg_column_size(v)) <= 24
FROM (SELECT survey_unit(stratum, psu, psus, id, 1000) OVER () AS u, survey_unit(stratum, psu) OVER () AS v
	FROM sample OFFSET 0) q;
SELECT 'one for each PSU', count(DISTINCT unit) = 18 AND bool_and(pg_column_size(unit) <= 48) FROM units;
SELECT 'an outer WHERE does not reach below the window', count(DISTINCT unit) = 3 AND bool_and(unit IN (SELECT unit
	FROM units))
FROM (SELECT *, survey_unit(stratum, psu) OVER () AS unit FROM sample) q WHERE stratum = 's0';
SELECT 'a partition is a design of its own, and equal ones are equal', count(DISTINCT unit) = 18 + 14
FROM (SELECT survey_unit(stratum, psu) OVER (PARTITION BY region) AS unit FROM sample WHERE psu > region % 2) q;
SELECT 'NULL of a stored design', survey_unit(d, NULL::text, 1) IS NULL AND survey_unit(d, 's1', NULL::int) IS NULL
	AND survey_unit(NULL::survey_design, 's1', 1) IS NULL FROM design;
SELECT 'refused', statements_as_expected(
	'SELECT survey_design(NULL::text, 1)', '22004 stratum of a survey design must not be NULL',
	'SELECT survey_design(1, NULL::text)', '22004 psu of a survey design must not be NULL',
	'SELECT survey_design(NULL::int)', '22004 psu of a survey design must not be NULL',
	'SELECT survey_design(1, 1, NULL)', '22004 population of a survey design must not be NULL',
	'SELECT survey_design(1, 1, 5, NULL::int, 3)', '22004 ssu of a survey design must not be NULL',
	'SELECT survey_design(1, 1, 5, 1, NULL)', '22004 ssu_population of a survey design must not be NULL',
	'SELECT survey_unit(NULL::int) OVER ()', '22004 psu of a survey design must not be NULL',
	'SELECT survey_design(1, 1, ''NaN'')', '22023 population must be greater than zero',
	'SELECT survey_design(1, 1, 0)', '22023 population must be greater than zero',
	'SELECT survey_design(''x''::text, i, 0.1) FROM generate_series(1, 3) i',
		'22023 population of stratum "x" is less than the units of its sample',
	'SELECT survey_unit(''x''::text, i, 2) OVER () FROM generate_series(1, 3) i',
		'22023 population of stratum "x" is less than the units of its sample',
	'SELECT survey_design(''x''::text, i, i) FROM generate_series(1, 3) i',
		'22023 population must be the same in all rows of stratum "x"',
	'SELECT survey_design(''x''::text, 7, 9, i, 2) FROM generate_series(1, 3) i',
		'22023 ssu_population of unit "7" of stratum "x" is less than the units of its sample',
	'SELECT survey_design(''x''::text, 7, 9, i, i + 3) FROM generate_series(1, 3) i',
		'22023 ssu_population must be the same in all rows of unit "7" of stratum "x"',
	'SELECT rollup(d) FROM (SELECT survey_design(1, i, 9) AS d FROM generate_series(1, 2) i UNION ALL SELECT survey_design(1, 1, 8)) q', '22023 population must be the same in all rows of stratum "1"',
	'SELECT rollup(d) FROM (SELECT survey_design(1, 1) AS d UNION ALL SELECT survey_design(1, 1, 8, 1, 2)) q',
		'22023 designs of one and of two stages cannot be combined',
	'SELECT survey_unit(d, ''s9'', 1) FROM design', '22023 unit "1" of stratum "s9" is not in the survey design',
	'SELECT survey_unit(d, 1) FROM design', '22023 unit "1" of stratum "" is not in the survey design',
	'SELECT survey_unit(d, ''s1'', 1, 1) FROM design', '22023 the survey design has one stage, but two are named',
	'SELECT survey_unit(survey_design(1, 1, 5, 1, 2), 1, 1)',
		'22023 the survey design has two stages, but only one is named',
	'SELECT survey_design(1.5)', '42883 %',
	'SELECT headcount_ratio(income, line, weight, survey_unit(survey_design(stratum, psu), stratum, psu)) FROM sample',
		'42803 %',
	'SELECT povaid_support.survey_design_accum(NULL, 1)', '0A000 transition function called outside of an aggregate');
SELECT survey_unit(psu) FROM sample;
SELECT survey_unit(d, 's1', 99) FROM design;
SELECT 'the session goes on', count(*) = 600 FROM units;

\echo # a design that is out of line
CREATE TABLE large AS SELECT survey_design(i % 100, i) AS d FROM generate_series(1, 20000) i;
SELECT 'it is', pg_column_size(d) > 8000 FROM large;
SELECT 'it is looked up', count(DISTINCT survey_unit((SELECT d FROM large), i % 100, i)) = 20000
	FROM generate_series(1, 20000) i;
SELECT 'another one in the next row', bool_and(survey_unit(d, 1, k) IS NOT NULL)
FROM (SELECT d, 101 AS k FROM large UNION ALL SELECT d, 101 FROM (SELECT survey_design(1, i * 2 + 1) AS d
	FROM generate_series(1, 20000) i) q) r;

\echo # summaries by unit
CREATE TABLE summary AS SELECT survey_summary(income, line, weight, unit) AS s, survey_totals(ARRAY[income, weight],
	weight, unit) AS t FROM units;
SELECT 'the bits of every measure without a design',
	estimate(headcount_ratio(s)) = headcount_ratio(p) AND estimate(poverty_gap_index(s)) = poverty_gap_index(p)
	AND estimate(squared_poverty_gap_index(s)) = squared_poverty_gap_index(p)
		AND estimate(income_gap_ratio(s)) = income_gap_ratio(p)
	AND estimate(poor_population(s)) = poor_population(p) AND estimate(poverty_shortfall(s)) = poverty_shortfall(p)
	AND estimate(population(s)) = population(p) AND estimate(mean_welfare(s)) = mean_welfare(p)
	AND estimate(mean_welfare_of_poor(s)) = mean_welfare_of_poor(p) AND estimate(fgt_index(s, 2)) = fgt_index(p, 2)
	AND estimate(watts_index(s)) = watts_index(p)
FROM summary, (SELECT poverty_summary(income, line, weight) AS p FROM sample) q;
SELECT 'one step is the summary and its accessor', bool_and(a = b) AND count(*) = 7 FROM (SELECT unnest(ARRAY[
	headcount_ratio(income + 1, line, weight, unit), poverty_gap_index(income + 1, line, weight, unit),
	squared_poverty_gap_index(income + 1, line, weight, unit), watts_index(income + 1, line, weight, unit),
	income_gap_ratio(income + 1, line, weight, unit), poor_population(income + 1, line, weight, unit),
	poverty_shortfall(income + 1, line, weight, unit)]) AS a, unnest(ARRAY[headcount_ratio(s), poverty_gap_index(s),
	squared_poverty_gap_index(s), watts_index(s), income_gap_ratio(s), poor_population(s), poverty_shortfall(s)]) AS b
	FROM units, (SELECT survey_summary(income + 1, line, weight, unit) AS s FROM units) q GROUP BY s) r;
SELECT 'numeric arguments', survey_summary(income::numeric, line::numeric, weight::numeric, unit) = s FROM units,
	summary GROUP BY s;
CREATE TABLE decimals AS SELECT id, unit, region, ('1e-' || id % 31)::numeric * (id * 7919 % 1009) - id % 3 AS y,
	round((id % 13 + 1) / 7.0 + 0.9, id % 21) AS z, id % 8 * 0.1 AS w FROM units;
CREATE TABLE decimal_summary AS SELECT survey_summary(y, z, w, unit) AS s, poverty_summary(y, z, w) AS p,
	survey_totals(y, w, unit) AS t FROM decimals;
SELECT 'numerics are the decimals of a poverty_summary', count(*) = 9 AND bool_and(estimate(e) = direct)
	AND count(DISTINCT direct) = 9
FROM decimal_summary, LATERAL (VALUES (headcount_ratio(s), headcount_ratio(p)), (poverty_gap_index(s),
	poverty_gap_index(p)), (squared_poverty_gap_index(s), squared_poverty_gap_index(p)),
	(income_gap_ratio(s), income_gap_ratio(p)), (poor_population(s), poor_population(p)),
	(poverty_shortfall(s), poverty_shortfall(p)), (population(s), population(p)), (mean_welfare(s), mean_welfare(p)),
	(mean_welfare_of_poor(s), mean_welfare_of_poor(p))) v(e, direct);
SELECT 'of which doubles know less', estimate(poverty_shortfall(2994.70, 2995, 1, unit)) = 0.3
	AND estimate(poverty_shortfall(2994.70::float8, 2995, 1, unit)) <> 0.3
	AND estimate(headcount_ratio(0.12345678901234567890, 0.12345678901234567891, 0.1, unit)) = 1
	AND estimate(headcount_ratio(0.12345678901234567891, 0.12345678901234567891, 0.1, unit)) = 0
FROM units WHERE id = 1 GROUP BY unit;
SELECT 'means, totals and ratios of numerics', estimate(survey_total(y, w, unit)) = sum(y * w)::float8
	AND estimate(survey_mean(y, w, unit)) = (sum(y * w) * 1e40 / sum(w) / 1e40)::float8
	AND estimate(survey_ratio(y, z, w, unit)) = (sum(y * w) * 1e40 / sum(z * w) / 1e40)::float8
	AND estimate(survey_total(0.1, 0.1, unit)) = 6 AND estimate(survey_total(0.1::float8, 0.1, unit)) <> 6
	AND abs(standard_error(survey_mean(y, w, unit))
		/ standard_error(survey_mean(y::float8, w::float8, unit)) - 1) < 1e-12
	AND abs(design_effect(survey_ratio(y, z, w, unit))
		/ design_effect(survey_ratio(y::float8, z::float8, w::float8, unit)) - 1) < 1e-12 FROM decimals;
SELECT 'shares with decimal weights', estimate(survey_mean(poor, w, unit)) = 0.3
	AND estimate(survey_total(poor, w, unit)) = 0.3 AND estimate(survey_total(poor, w::float8, unit)) <> 0.3
	AND survey_totals(poor, w, unit) = survey_totals(poor::int::numeric, w, unit)
	AND design_effect(survey_mean(poor, w, unit)) = design_effect(survey_mean(poor::int::numeric, w, unit))
FROM (VALUES (1, true, 0.1), (2, true, 0.2), (3, false, 0.7)) v(id, poor, w) JOIN units USING (id);
SELECT 'windows over shares with decimal weights', bool_and(t = direct) AND count(*) = 20
FROM (SELECT survey_totals(y < z, w, unit) OVER (ORDER BY id ROWS 4 PRECEDING) AS t,
		(SELECT survey_totals(i.y < i.z, i.w, i.unit) FROM decimals i WHERE i.id BETWEEN o.id - 4 AND o.id) AS direct
	FROM decimals o WHERE id <= 20) q;
SELECT 'order, parts, rollup, differences and stored forms of decimals',
	(SELECT survey_summary(y, z, w, unit ORDER BY id DESC) FROM decimals) = d.s
	AND (SELECT rollup(part) FROM (SELECT survey_summary(y, z, w, unit) AS part FROM decimals GROUP BY id % 11) q) = d.s
	AND (a.s + b.s) = d.s AND (d.s - b.s) = a.s AND (d.s - b.s - a.s) = (d.s - d.s) AND -(-d.s) = d.s
	AND (SELECT rollup(part) FROM (SELECT survey_totals(y, w, unit) AS part FROM decimals GROUP BY id % 11) q) = d.t
	AND (a.t + b.t) = d.t AND (d.t - b.t) = a.t AND (d.t - b.t - a.t) = (d.t - d.t)
	AND d.s::text::survey_summary = d.s AND d.t::text::survey_totals = d.t AND is_proper(d.s) AND is_proper(d.t)
FROM decimal_summary d, (SELECT survey_summary(y, z, w, unit) AS s, survey_totals(y, w, unit) AS t FROM decimals
		WHERE id % 3 = 0) a,
	(SELECT survey_summary(y, z, w, unit) AS s, survey_totals(y, w, unit) AS t FROM decimals WHERE id % 3 > 0) b;
SELECT 'windows over decimals', bool_and(s = direct) AND count(*) = 20
FROM (SELECT id, survey_summary(y, z, w, unit) OVER (ORDER BY id ROWS 30 PRECEDING) AS s FROM decimals) q,
	LATERAL (SELECT survey_summary(y, z, w, unit) AS direct FROM decimals d WHERE d.id BETWEEN q.id - 30 AND q.id) r
WHERE id % 30 = 0;
SELECT 'what one row of a window leaves behind is not the next one''s', bool_and(h = headcount_ratio(s)
	AND g = poverty_gap_index(s) AND i IS NOT DISTINCT FROM income_gap_ratio(s) AND grown = headcount_ratio(all_before))
	AND count(*) > 300
FROM (SELECT headcount_ratio(y, z, w, unit) OVER moving AS h, poverty_gap_index(y, z, w, unit) OVER moving AS g,
		income_gap_ratio(y, z, w, unit) OVER moving AS i, survey_summary(y, z, w, unit) OVER moving AS s,
		headcount_ratio(y, z, w, unit) OVER growing AS grown, survey_summary(y, z, w, unit) OVER growing AS all_before,
		id
	FROM decimals WINDOW moving AS (ORDER BY id ROWS 30 PRECEDING), growing AS (ORDER BY id)) q WHERE id > 5;
SELECT 'order, parts, rollup, differences and windows have the same bytes',
	(SELECT survey_summary(income, line, weight, unit ORDER BY id DESC) FROM units) = s
	AND (SELECT rollup(p) FROM (SELECT survey_summary(income, line, weight, unit) AS p FROM units
		GROUP BY id % 11) q) = s
	AND (a.p + b.p) = s AND (s - b.p) = a.p AND (s - b.p - a.p) = (s - s) AND -(-s) = s
	AND (SELECT last_value(survey_summary) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) = b.p FROM
		(SELECT survey_summary(income, line, weight, unit) OVER (ORDER BY id % 3 ROWS BETWEEN 399 PRECEDING
			AND CURRENT ROW) FROM
			(SELECT * FROM units WHERE id % 3 > 0 ORDER BY id) u OFFSET 399) w LIMIT 1)
FROM summary, (SELECT survey_summary(income, line, weight, unit) AS p FROM units WHERE id % 3 = 0) a,
	(SELECT survey_summary(income, line, weight, unit) AS p FROM units WHERE id % 3 > 0) b;
SELECT 'and so have those of totals',
	(SELECT rollup(p) FROM (SELECT survey_totals(ARRAY[income, weight], weight, unit) AS p FROM units
		GROUP BY id % 11) q) = t
	AND (a.p + b.p) = t AND (t - b.p) = a.p AND (t - b.p - a.p) = (t - t) AND -(-t) = t
FROM summary, (SELECT survey_totals(ARRAY[income, weight], weight, unit) AS p FROM units WHERE id % 3 = 0) a,
	(SELECT survey_totals(ARRAY[income, weight], weight, unit) AS p FROM units WHERE id % 3 > 0) b;
SELECT 'as many columns as there can be', bool_and(estimate(survey_total(t, 64)) = estimate(survey_total(t, 1)) AND estimate(survey_total(t, 1)) > 0)
FROM (SELECT survey_totals(array_fill(income, '{64}'), weight, unit) AS t FROM units) q;
SELECT 'nothing at all', is_empty(s - s) AND is_empty(t - t) AND is_proper(s - s) AND is_proper(t - t)
	AND (t - t) + u = u AND headcount_ratio(s - s) IS NULL
	AND NOT is_empty(s) FROM summary, (SELECT survey_totals(income, 1, unit) AS u FROM units) q;
SELECT 'counts', row_count(s) = 600 AND excluded(s) = 0 AND row_count(t) = 600 FROM summary;
SELECT 'rows with a NULL are counted, weight 0 touches no unit', row_count(s) = 3 AND excluded(s) = 4
	AND sample_size(headcount_ratio(s)) = 2
	AND degrees_of_freedom(headcount_ratio(s)) = 0
FROM (SELECT survey_summary(y, z, w, unit) AS s FROM (VALUES (1, 100, 2, 1), (2, 100, 2, 4), (3, 100, 0, 8), (NULL,
	100, 2, 12),
	(4, NULL, 2, 16), (5, 100, NULL, 20), (6, 100, 2, NULL)) v(y, z, w, i) LEFT JOIN units ON id = i) q;
SELECT 'improper: every measure is NULL', NOT is_proper(-s) AND headcount_ratio(-s) IS NULL AND NOT is_proper(-t)
	AND survey_mean(-t, 1) IS NULL
	AND (SELECT bool_and(value IS NULL) AND count(*) = 8 FROM survey_table(-s)) FROM summary;
SELECT 'one unit taken away twice is improper, though the whole is positive', NOT is_proper(s - p - p)
	AND poor_population(s - p - p) IS NULL
FROM summary, (SELECT survey_summary(income, line, weight, unit) AS p FROM units WHERE stratum = 's1' AND psu = 1) q;
SELECT 'small', pg_column_size(survey_summary(income, line, weight, unit)) <= 130 FROM units WHERE stratum = 's1'
	AND psu = 1;
SELECT 'refused', statements_as_expected(
	'SELECT survey_summary(''NaN'', 1, 1, unit) FROM units', '22023 welfare must not be NaN or infinite',
	'SELECT survey_summary(1, 0, 1, unit) FROM units', '22023 line must be greater than zero',
	'SELECT headcount_ratio(1, 1, -1, unit) FROM units', '22023 weight must not be negative',
	'SELECT survey_mean(''Infinity''::float8, 1, unit) FROM units', '22023 x must not be NaN or infinite',
	'SELECT survey_totals(''{}''::float8[], 1, unit) FROM units',
		'22023 x must be an array of one dimension with 1 to 64 elements',
	'SELECT survey_totals(array_fill(1::float8, ARRAY[65]), 1, unit) FROM units',
		'22023 x must be an array of one dimension with 1 to 64 elements',
	'SELECT survey_totals(CASE id WHEN 1 THEN ''{1}'' ELSE ''{1,2}'' END::float8[], 1, unit) FROM units',
		'22023 values with 1 and with 2 columns cannot be combined',
	'SELECT survey_mean(t, 3) FROM summary', '22023 there is no column 3',
	'SELECT survey_ratio(t, 0, 1) FROM summary', '22023 there is no column 0',
	'SELECT survey_summary(1, 1, 1, u) FROM (SELECT survey_unit(psu) OVER (PARTITION BY stratum) AS u FROM sample) q',
		'22023 values of different survey designs cannot be combined',
	'SELECT s + p FROM summary, (SELECT survey_summary(1, 1, 1, u) AS p FROM (SELECT survey_unit(id) OVER () AS u FROM sample) q) r', '22023 values of different survey designs cannot be combined',
	'SELECT povaid_support.survey_summary_accum(NULL, 1::float8, 1, 1, NULL)',
		'0A000 transition function called outside of an aggregate');
SELECT 'they say what to write', hints_as_expected(
	'SELECT survey_design(stratum, psu, psus + psu) FROM sample', 'Write one number in all rows of the stratum,%',
	'SELECT rollup(d) FROM (SELECT survey_design(stratum, psu, psus) FROM sample UNION ALL SELECT d FROM design) q(d)',
		'%''Infinity'' in all of them if it is not known.%',
	'SELECT survey_design(stratum, psu, psus, id, 100 + id) FROM sample',
		'Write one number in all rows of the primary unit,%',
	'SELECT rollup(d) FROM (SELECT survey_design(stratum, psu, psus, id, 100) FROM sample UNION ALL SELECT d FROM design) q(d)',
		'%without ssu and ssu_population for all.',
	'SELECT survey_summary(1::float8, 1, -9, unit) FROM units',
		'Write a code for a missing weight, such as -9, as NULL,%',
	'SELECT survey_distribution(1::numeric, -9, unit) FROM units', 'Write a code for a missing weight,%',
	'SELECT survey_mean(t, 9) FROM summary', 'Columns are numbered from 1,%',
	'SELECT survey_totals(''{}''::float8[], 1, unit) FROM units', 'Write survey_totals(ARRAY[x, y], weight, unit),%',
	'SELECT survey_totals(CASE id WHEN 1 THEN ''{1}'' ELSE ''{1,2}'' END::float8[], 1, unit) FROM units',
		'Write the same columns in every row,%',
	'SELECT fgt_index(s, 0.5) FROM summary',
		'%use fgt_index(survey_distribution(welfare, weight, unit), line, alpha).');
SELECT 'and of what they speak', outcome('SELECT fgt_index(s, 0.5) FROM summary')
	= '22023 a survey_summary answers alpha 0, 1 or 2 only';
SELECT headcount_ratio(income, line, -weight, unit) FROM units;

-- The server takes a call with the name of a type, and one argument that is not of
-- the type that a function has, for a cast, and says nothing of it under OVER.
CREATE DOMAIN village AS text;
SELECT 'a domain, a name and a literal as the only key', survey_unit(psu => 'x'::village) OVER () = u
	AND survey_unit(psu => 'x'::name) OVER () = u AND survey_unit(psu => 'x') OVER () = u
	AND survey_unit('x'::village::text) OVER () = u FROM (SELECT survey_unit('x'::text) OVER () AS u) q;
SELECT 'and in a design', survey_design(k::text) = survey_design('x'::text) FROM (VALUES ('x'::village)) v(k);
SELECT 'a cast that was not meant', hints_as_expected(
	'SELECT survey_design(k) FROM (VALUES (''x''::village)) v(k)',
		'To make a design of a sample, write survey_design(psu::text):%',
	'SELECT survey_design(''x'')', 'To make a design of a sample,%',
	'SELECT survey_unit(k) FROM (VALUES (''x''::name)) v(k)',
		'To make the units of a sample, write survey_unit(psu => ...) OVER ():%',
	'SELECT ''7''::survey_estimate', 'no hint');
SELECT 'the session goes on', count(*) = 1 FROM summary;

\echo # types
CREATE FUNCTION is_sound(type text, value text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	same boolean;
	wrong int;
BEGIN
	EXECUTE
		format('SELECT v::text = %1$L AND v = v AND v >= v AND NOT v < v AND v <> v IS FALSE
		AND povaid_support.%2$s_cmp(v, v) = 0
		AND povaid_support.%2$s_hash(v) = povaid_support.%2$s_hash(%1$L::%2$s)
		AND povaid_support.%2$s_hash_extended(v, 7) = povaid_support.%2$s_hash_extended(%1$L::%2$s, 7)
		AND encode(povaid_support.%2$s_send(v), ''hex'') = %1$L
		FROM (SELECT %1$L::%2$s AS v) q', value, type) INTO same;
	SELECT count(*) INTO wrong FROM generate_series(0, least(length(value) / 2 - 1, 300)) n
	WHERE outcome(format('SELECT %L::%s', left(value, 2 * n), type)) NOT LIKE '22P02 invalid input syntax for type %';
	IF NOT same THEN RETURN 'not itself'; END IF;
	IF wrong > 0 THEN RETURN wrong || ' beginnings are taken'; END IF;
	IF outcome(format('SELECT %L::%s', value || '00',
		type)) NOT LIKE '22P02 %' THEN RETURN 'a longer one is taken'; END IF;
	IF outcome(format('SELECT %L::%s', '00' || substr(value, 3),
		type)) NOT LIKE '22P02 %' THEN RETURN 'another version is taken'; END IF;
	RETURN 't';
END $$;
SELECT 'survey_design', is_sound('survey_design', d::text) FROM design;
SELECT 'survey_unit', is_sound('survey_unit', unit::text) FROM units WHERE id = 1;
SELECT 'survey_summary', is_sound('survey_summary', s::text) FROM summary;
SELECT 'survey_totals', is_sound('survey_totals', t::text) FROM summary;
SELECT 'survey_distribution', is_sound('survey_distribution', survey_distribution(income, weight, unit)::text)
	FROM units;
SELECT 'survey_estimate', is_sound('survey_estimate', survey_mean(t, 1)::text) FROM summary;
SELECT 'a survey_distribution of weights of many magnitudes',
	'7604000401272e8f48077b502801000102000201808080808080d0c7c0010100070c7546d09c2c9f0c80808080808080080100011740'::survey_distribution = survey_distribution(y, w, unit)
FROM (SELECT *, survey_unit(1) OVER () AS unit FROM (VALUES (1000, 1e30), (2000, power(2.0::float8, -90))) v(y, w)) q;
SELECT 'not canonical: refused', statements_as_expected(
	-- a unit outside of its stratum, a population below the sample or infinite, no design
	'SELECT ''7201000000000000000000000005000000050000 00''::survey_unit', '22P02 %',
	'SELECT ''720100000000000000000000000500000005000000''::survey_unit', '22P02 %',
	'SELECT ''7201000000000000000000000000000000050000000000000000001040''::survey_unit', '22P02 %',
	'SELECT ''720100000000000000000000000000000005000000000000000000f07f''::survey_unit', '22P02 %',
	'SELECT ''720000000000000000000000000000000005000000''::survey_unit', '22P02 %',
	-- counts in a long form, a unit without any sums, columns without anything
	'SELECT ''7380000000000000000000''::survey_summary', '22P02 %',
	'SELECT ''73000000000000000000010100000000000000010001020008 0000000000000000''::survey_summary', '22P02 %',
	'SELECT ''740000000001010000''::survey_totals', '22P02 %',
	-- a remainder in a weight, which is a double: 2^-90 + 0.1, and 0.1
	'SELECT ''7604000401272e8f48077b502801000102000201808080808080d0c7c0010100070c7546d09c2c9f0c808080808080800801008108174001''::survey_distribution', '22P02 %',
	'SELECT ''7604000401272e8f48077b502801000102000201808080808080d0c7c0010100070c7546d09c2c9f0c80808080808080080100800801''::survey_distribution', '22P02 %',
	-- minus zero, NaN, no unit
	'SELECT ''77000000000000000080010100000000000000010001 0200 0000000000000000''::survey_estimate', '22P02 %',
	'SELECT ''7700000000000000000000''::survey_estimate', '22P02 %');
SELECT 'columns of these types are sorted, hashed and stored', count(*) = 18 AND count(DISTINCT s) = 18
FROM (SELECT unit, survey_summary(income, line, weight, unit) AS s FROM units GROUP BY unit ORDER BY unit) q;
-- units are found by their numbers, sixteen to a line of the cache: a part may have one of each line
WITH part AS (SELECT i, survey_unit(i % 2, 100000 + i / 2) OVER () AS u FROM generate_series(0, 32767) i)
SELECT 'every sixteenth unit of two strata', row_count(s) = 2048 AND estimate(population(s)) = 4096
FROM (SELECT survey_summary(1::float8, 2::float8, 2::float8, u) AS s FROM part WHERE (i / 2) % 16 = 3) q;

DROP SCHEMA survey_test CASCADE;
