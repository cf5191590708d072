--
-- deprivation: profiles, and the measures of Alkire and Foster. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA deprivation_test;
SET search_path = deprivation_test, public;

-- The helper runs many queries of no interest: they stay serial and uncompiled
-- where the tests are run with parallel query or JIT forced.

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

--
-- profiles
--
SELECT 'flags in their order', deprivation_profile(true, false, NULL, true)::text = '10?1'
	AND deprivation_profile(VARIADIC '{t,f,NULL,t}'::boolean[]) = '10?1'
		AND deprivation_profile(NULL::boolean)::text = '?';
SELECT 'a slice of an array, and any lower bound', deprivation_profile(VARIADIC '[5:7]={t,NULL,f}'::boolean[]) = '1?0'
	AND deprivation_profile(VARIADIC (ARRAY[true, false, true, true])[2:3]) = '01';
SELECT 'NULL array: NULL', deprivation_profile(VARIADIC NULL::boolean[]) IS NULL;
SELECT 'up to 63 indicators', bool_and(length(p::text) = n AND indicator_count(p) = n AND deprived(p, n)
	AND deprived_count(p) = 1
		AND missing_count(p) = (n - 1) / 2 AND p::text::deprivation_profile = p)
	FROM (SELECT n, deprivation_profile(VARIADIC array_agg(CASE WHEN i = n THEN true WHEN i % 2 = 0 THEN NULL ELSE false
		END ORDER BY i)) AS p
		FROM generate_series(1, 64) n, generate_series(1, n) i WHERE n % 2 = 1 GROUP BY n) q;
SELECT 'all 64: deprived, missing, neither', repeat('1', 64)::deprivation_profile
	= deprivation_profile(VARIADIC array_fill(true, '{64}'))
	AND repeat('?', 64)::deprivation_profile = deprivation_profile(VARIADIC array_fill(NULL::boolean, '{64}'))
	AND repeat('0', 64)::deprivation_profile = deprivation_profile(VARIADIC array_fill(false, '{64}'))
	AND deprived_count(repeat('1', 64)::deprivation_profile) = 64
		AND missing_count(repeat('?', 64)::deprivation_profile) = 64
	AND deprived(repeat('1', 64)::deprivation_profile, 64);
SELECT 'one indicator: true, false, NULL', deprived('10?1', 1) AND NOT deprived('10?1', 2)
	AND deprived('10?1', 3) IS NULL AND deprived('10?1', 4);
SELECT 'is it missing', NOT missing('10?1', 1) AND NOT missing('10?1', 2) AND missing('10?1', 3);
SELECT 'NULL arguments', deprived(NULL, 1) IS NULL AND deprived('1', NULL) IS NULL AND missing(NULL, 1) IS NULL
	AND missing('1', NULL) IS NULL
	AND indicator_count(NULL::deprivation_profile) IS NULL AND deprived_count(NULL) IS NULL
		AND missing_count(NULL) IS NULL;
SELECT 'small: seven indicators are five bytes in a row', pg_column_size(p) <= 8
	AND octet_length(povaid_support.deprivation_profile_send(p)) = 4
	FROM (SELECT deprivation_profile(true, false, false, true, false, NULL, true)) q(p);
SELECT 'bad profiles', as_expected(array_agg(statement), array_agg(expected))
FROM (VALUES
	('SELECT deprivation_profile(VARIADIC ''{}''::boolean[])',
		'22023 a deprivation profile has 1 to 64 indicators, not 0'),
	('SELECT deprivation_profile(VARIADIC array_fill(true, ''{65}''))',
		'22023 a deprivation profile has 1 to 64 indicators, not 65'),
	('SELECT deprivation_profile(VARIADIC ''{{t,f},{f,t}}''::boolean[])',
		'2202E deprived must be a one-dimensional array'),
	('SELECT deprived(''101'', 0)', '22023 indicator 0 is out of range'),
	('SELECT deprived(''101'', 4)', '22023 indicator 4 is out of range'),
	('SELECT deprived(''101'', -2147483648)', '22023 indicator -2147483648 is out of range'),
	('SELECT missing(''101'', 65)', '22023 indicator 65 is out of range'),
	('SELECT ''''::deprivation_profile', '22P02 invalid input syntax for type deprivation_profile: ""'),
	('SELECT ''102''::deprivation_profile', '22P02 invalid input syntax for type deprivation_profile: "102"'),
	('SELECT '' 101''::deprivation_profile', '22P02 %'), ('SELECT ''1 1''::deprivation_profile', '22P02 %'),
	('SELECT ''tft''::deprivation_profile', '22P02 %'), ('SELECT repeat(''1'', 65)::deprivation_profile',
		'22P02 %')) v(statement, expected);

CREATE TABLE profile AS
SELECT deprivation_profile(VARIADIC array_agg(CASE (n / (3 ^ i)::int) % 3 WHEN 0 THEN false WHEN 1 THEN true END
	ORDER BY i)) AS p, n
FROM generate_series(0, 80) n, generate_series(0, 3) i GROUP BY n;
SELECT 'every profile of four indicators is its own', count(DISTINCT p) = 81 AND count(DISTINCT p::text) = 81
	FROM profile;
SELECT 'order', bool_and((a.p < b.p)::int + (a.p = b.p)::int + (a.p > b.p)::int = 1 AND (a.p = b.p) = (a.n = b.n)
	AND (a.p <= b.p) = (NOT a.p > b.p) AND (a.p >= b.p) = (NOT a.p < b.p) AND (a.p <> b.p) = (NOT a.p = b.p)
	AND (povaid_support.deprivation_profile_hash(a.p) = povaid_support.deprivation_profile_hash(b.p) OR a.p <> b.p))
	FROM profile a, profile b;
SELECT 'another number of indicators is another profile', '0'::deprivation_profile <> '00'
	AND '1?' <> '1'::deprivation_profile;
SET enable_hashagg = off;
SELECT 'distinct by sorting', count(*) = 81 FROM (SELECT DISTINCT p
	FROM (SELECT p FROM profile UNION ALL SELECT p FROM profile) q) r;
RESET enable_hashagg;
SELECT 'text and binary round trip', bool_and(p::text::deprivation_profile = p AND length(p::text) = 4
	AND encode(povaid_support.deprivation_profile_send(p), 'hex') LIKE '5104%') FROM profile;

--
-- scores
--
SELECT 'score', deprivation_score('1010', '{1,1,1,1}') = 0.5 AND deprivation_score('0010', '{1,2,3,4}') = 0.3
	AND deprivation_score('0000', '{1,2,3,4}') = 0
	AND deprivation_score('1111', '{.1,.2,.3,.4}') = 1;
SELECT 'score: weights of any scale', deprivation_score('0010', '{100,200,300,400}') = 0.3
	AND deprivation_score('01', '{5e-324,5e-324}') = 0.5
	AND deprivation_score('01', '{1.7e308,1.7e308}') = 0.5;
SELECT 'score: a missing indicator, by both rules', deprivation_score('1?1', '{1,1,2}') IS NULL
	AND deprivation_score('1?1', '{1,1,2}', missing => 'drop') IS NULL
		AND deprivation_score('1?1', '{1,1,2}', 'not_deprived') = 0.75;

--
-- Alkire and Foster (2011): four persons, four dimensions, two of them needed
--
CREATE TABLE person (id int, income float8, schooling float8, health float8, water float8);
INSERT INTO person VALUES (1, 13.1, 14, 4, 1), (2, 15.2, 7, 5, 0), (3, 12.5, 10, 1, 0), (4, 20, 11, 3, 1);
CREATE VIEW published AS
SELECT deprivation_summary(deprivation_profile(income < 13, schooling < 12, health < 3, water < 1)) AS s FROM person;
SELECT 'published: H = 1/2', multidimensional_headcount(s, '{1,1,1,1}', 0.5) = 0.5 FROM published;
SELECT 'published: A = 3/4', intensity(s, '{1,1,1,1}', 0.5) = 0.75 FROM published;
SELECT 'published: M0 = 3/8', mpi(s, '{1,1,1,1}', 0.5) = 0.375 FROM published;
SELECT 'published: censored headcounts', array_agg(censored_headcount(s, '{1,1,1,1}', 0.5, j)
	ORDER BY j) = '{0.25,0.5,0.25,0.5}' FROM published, generate_series(1, 4) j;
SELECT 'published: uncensored headcounts', array_agg(uncensored_headcount(s, j) ORDER BY j) = '{0.25,0.75,0.25,0.5}'
	FROM published, generate_series(1, 4) j;
SELECT 'published: contributions', array_agg(indicator_contribution(s, '{1,1,1,1}', 0.5, j)
	ORDER BY j) = ARRAY[1 / 6::float8, 1 / 3::float8, 1 / 6::float8, 1 / 3::float8]
	FROM published, generate_series(1, 4) j;
SELECT 'published: the cutoff is asked afterwards', array_agg(multidimensional_headcount(s, '{1,1,1,1}', k / 4.0)
	ORDER BY k) = '{1,0.75,0.5,0.25,0.25}'
	AND array_agg(mpi(s, '{1,1,1,1}', k / 4.0) ORDER BY k) = '{0.4375,0.4375,0.375,0.25,0.25}'
		FROM published, generate_series(0, 4) k;
SELECT 'published: and so are the weights', multidimensional_headcount(s, '{2,1,1,0}', 0.5) = 0.25
	AND mpi(s, '{2,0.5,1,0.5}', 0.5) = 0.25
	AND mpi(s, '{1,1,1,1}', 0.5) = mpi(s, '{.1,.1,.1,.1}', 0.5) FROM published;
SELECT 'published: named arguments', mpi(s, weights => '{1,1,1,1}', k => 0.5, missing => 'drop') = 0.375
	AND censored_headcount(s => s, weights => '{1,1,1,1}', k => 0.5, indicator => 2) = 0.5 FROM published;
SELECT 'failing two together', joint_headcount(s, '{2,4}') = 0.5 AND joint_headcount(s, '{4,2,4}') = 0.5
	AND joint_headcount(s, '{1,2,3,4}') = 0.25
	AND joint_headcount(s, '{2}') = 0.75 FROM published;
SELECT 'population, rows, indicators', population(s) = 4 AND row_count(s) = 4 AND excluded(s) = 0 AND incomplete(s) = 0
	AND indicator_count(s) = 4
	AND multidimensional_poor_population(s, '{1,1,1,1}', 0.5) = 2 FROM published;

--
-- the cutoff
--
SELECT 'three of weight 1/9 meet 1/3', multidimensional_headcount(s, ARRAY[1/9.0, 1/9.0, 1/9.0, 1/3.0, 1/3.0], 1/3.0)
	= 1
	AND multidimensional_headcount(s, ARRAY[1/9.0, 1/9.0, 1/9.0, 1/3.0, 1/3.0], 1/3::float8) = 1
	FROM (SELECT deprivation_summary('11100'::deprivation_profile)) q(s);
SELECT 'ten of a tenth meet 1', multidimensional_headcount(s, array_fill(0.1::float8, '{10}'), 1) = 1
	AND mpi(s, array_fill(0.1::float8, '{10}'), 1) = 1
	FROM (SELECT deprivation_summary('1111111111'::deprivation_profile)) q(s);
SELECT 'a share just below does not', multidimensional_headcount(s, '{1,1,1}', 1/3::float8 + 2e-8) = 0
	AND multidimensional_headcount(s, '{1,1,1}', 1/3::float8 + 5e-9) = 1
	FROM (SELECT deprivation_summary('100'::deprivation_profile)) q(s);
-- the weights of the global index, as tables print them
CREATE TABLE printed AS SELECT array_fill(0.166666667::float8, '{4}') || array_fill(0.055555556::float8, '{6}') AS w;
SELECT 'weights of nine digits meet 1/3', bool_and(multidimensional_headcount(s, w, 1/3::float8) = 1
	AND abs(deprivation_score(p, w) - 1/3::float8) < 1e-8)
	FROM printed, (SELECT p, deprivation_summary(p) FROM (VALUES ('1100000000'::deprivation_profile), ('0010111000'),
		('0000111111')) v(p) GROUP BY p) q(p, s);
SELECT 'and a part less does not', bool_and(multidimensional_headcount(s, w, 1/3::float8) = 0)
	FROM printed, (SELECT p, deprivation_summary(p) FROM (VALUES ('1000110000'::deprivation_profile),
		('0000111110')) v(p) GROUP BY p) q(p, s);
SELECT 'k = 0: everybody', multidimensional_headcount(s, '{1,1}', 0) = 1 AND intensity(s, '{1,1}', 0) = 0.25
	AND mpi(s, '{1,1}', 0) = 0.25
	FROM (SELECT deprivation_summary(p::deprivation_profile) FROM (VALUES ('00'), ('10')) v(p)) q(s);
SELECT 'a weight of 0: the indicator does not count', mpi(s, '{1,0}', 1) = 0.5
	AND indicator_contribution(s, '{1,0}', 1, 2) = 0
	AND censored_headcount(s, '{1,0}', 1, 2) = 0.5 FROM (SELECT deprivation_summary(p::deprivation_profile)
		FROM (VALUES ('01'), ('11')) v(p)) q(s);
SELECT 'nobody poor: 0, and no intensity', multidimensional_headcount(s, '{1,1}', 1) = 0 AND mpi(s, '{1,1}', 1) = 0
	AND intensity(s, '{1,1}', 1) IS NULL
	AND indicator_contribution(s, '{1,1}', 1, 1) IS NULL AND multidimensional_poor_population(s, '{1,1}', 1) = 0
		AND censored_headcount(s, '{1,1}', 1, 1) = 0
	FROM (SELECT deprivation_summary(p::deprivation_profile) FROM (VALUES ('01'), ('00')) v(p)) q(s);

--
-- missing indicators
--
CREATE VIEW partly AS
SELECT deprivation_summary(p::deprivation_profile, w) AS s
	FROM (VALUES ('110', 2), ('1?0', 3), ('000', 5), ('??1', 7), ('01?', 11), (NULL, 13), ('111', NULL)) v(p, w);
SELECT 'counts', row_count(s) = 5 AND excluded(s) = 2 AND incomplete(s) = 3 FROM partly;
SELECT 'dropped by default', multidimensional_headcount(s, '{1,1,1}', 0.6) = 2 / 7::float8
	AND multidimensional_headcount(s, '{1,1,1}', 0.6) = multidimensional_headcount(s, '{1,1,1}', 0.6, 'drop')
		AND population(s) = 7 FROM partly;
SELECT 'not deprived, if so asked', multidimensional_headcount(s, '{1,1,1}', 0.6, 'not_deprived') = 2 / 28::float8
	AND multidimensional_headcount(s, '{1,1,1}', 0.3, missing => 'not_deprived') = 23 / 28::float8
		AND population(s, 'not_deprived') = 28 FROM partly;
SELECT 'one indicator, over the units of the mpi', uncensored_headcount(s, 1) = 2 / 7::float8
	AND uncensored_headcount(s, 1, 'not_deprived') = 5 / 28::float8
	AND uncensored_headcount(s, 2, 'not_deprived') = 13 / 28::float8 FROM partly;
SELECT 'together, over the units where they are known', joint_headcount(s, '{1}') = 5 / 21::float8
	AND joint_headcount(s, '{1,2}') = 2 / 18::float8
	AND joint_headcount(s, '{2}') = 13 / 18::float8 AND joint_headcount(s, '{1,2}', 'not_deprived') = 2 / 28::float8
		AND joint_headcount(s, '{3}') = 7 / 17::float8 FROM partly;
SELECT 'how much is missing', array_agg(missing_rate(s, j)
	ORDER BY j) = ARRAY[7 / 28::float8, 10 / 28::float8, 11 / 28::float8] FROM partly, generate_series(1, 3) j;
SELECT 'everything missing: nothing known', multidimensional_headcount(s, '{1,1}', 0.5) IS NULL
	AND mpi(s, '{1,1}', 0.5) IS NULL AND intensity(s, '{1,1}', 0.5) IS NULL
	AND uncensored_headcount(s, 1) IS NULL AND joint_headcount(s, '{1}') IS NULL AND population(s) = 0
		AND multidimensional_poor_population(s, '{1,1}', 0.5) IS NULL
	AND mpi(s, '{1,1}', 0.5, 'not_deprived') = 0 AND missing_rate(s, 1) = 1
		FROM (SELECT deprivation_summary('??'::deprivation_profile)) q(s);

--
-- nothing there
--
SELECT 'no rows: NULL', deprivation_summary(p) IS NULL AND deprivation_summary(p, 1) IS NULL
	AND deprivation_summary(p, 1.5) IS NULL FROM profile WHERE false;
SELECT 'only NULL: counted, nothing known', row_count(s) = 0 AND excluded(s) = 3 AND is_proper(s) AND NOT is_empty(s)
	AND indicator_count(s) IS NULL AND population(s) IS NULL
	AND mpi(s, '{1,1}', 0.5) IS NULL AND uncensored_headcount(s, 1) IS NULL AND joint_headcount(s, '{1,2}') IS NULL
		AND missing_rate(s, 64) IS NULL
	FROM (SELECT deprivation_summary(NULL::deprivation_profile) FROM generate_series(1, 3)) q(s);
SELECT 'weight 0: a row and nothing else', row_count(s) = 2 AND incomplete(s) = 1 AND indicator_count(s) IS NULL
	AND population(s) = 0 AND mpi(s, '{1,1}', 0.5) IS NULL AND is_proper(s)
	FROM (SELECT deprivation_summary(p::deprivation_profile, 0) FROM (VALUES ('11'), ('1?')) v(p)) q(s);
SELECT 'NULL in, NULL out', mpi(NULL, '{1}', 0.5) IS NULL AND mpi(s, NULL, 0.5) IS NULL
	AND mpi(s, '{1,1,1,1}', NULL) IS NULL AND mpi(s, '{1,1,1,1}', 0.5, NULL) IS NULL
	AND joint_headcount(s, NULL) IS NULL AND uncensored_headcount(s, NULL) IS NULL
		AND row_count(NULL::deprivation_summary) IS NULL AND population(NULL::deprivation_summary) IS NULL
		FROM published;

--
-- bad arguments
--
SELECT 'bad questions: 22023', as_expected(array_agg(format('SELECT %s FROM published', question)),
	array_agg('22023 ' || expected))
FROM (VALUES
	('mpi(s, ''{1,1,1}'', 0.5)', 'wrong number of weights: 3'),
		('mpi(s, ''{1,1,1,1,1}'', 0.5)', 'wrong number of weights: 5'),
		('mpi(s, ''{}'', 0.5)', 'wrong number of weights: 0'),
	('mpi(s, ''{1,1,NaN,1}'', 0.5)', 'weights must not be NaN or infinite'),
	('mpi(s, ''{1,1,Infinity,1}'', 0.5)', 'weights must not be NaN or infinite'),
		('mpi(s, ''{1,1,-1,1}'', 0.5)', 'weights must not be negative'),
	('mpi(s, ''{0,0,0,-0}'', 0.5)', 'weights must not all be zero'),
	('mpi(s, ''{1,1,1,1}'', 33)', 'k must be between 0 and 1'),
		('mpi(s, ''{1,1,1,1}'', -0.1)', 'k must be between 0 and 1'),
		('mpi(s, ''{1,1,1,1}'', ''NaN'')', 'k must not be NaN or infinite'),
	('intensity(s, ''{1,1,1,1}'', 2)', 'k must be between 0 and 1'),
		('multidimensional_headcount(s, ''{1,1,1,1}'', ''Infinity'')', 'k must not be NaN or infinite'),
	('mpi(s, ''{1,1,1,1}'', 0.5, ''skip'')', 'unrecognized rule for missing indicators: "skip"'),
		('population(s, ''Drop'')', 'unrecognized rule for missing indicators: "Drop"'),
	('censored_headcount(s, ''{1,1,1,1}'', 0.5, 0)', 'indicator 0 is out of range'),
		('censored_headcount(s, ''{1,1,1,1}'', 0.5, 5)', 'indicator 5 is out of range'),
	('indicator_contribution(s, ''{1,1,1,1}'', 0.5, -1)', 'indicator -1 is out of range'),
		('uncensored_headcount(s, 5)', 'indicator 5 is out of range'),
	('joint_headcount(s, ''{}'')', 'indicators must not be empty'),
	('joint_headcount(s, ''{1,5}'')', 'indicator 5 is out of range'),
		('missing_rate(s, 0)', 'indicator 0 is out of range'),
	('deprivation_score(''1111'', ''{1,1}'')', 'wrong number of weights: 2')) v(question, expected);
SELECT 'bad arrays', as_expected(array_agg(format('SELECT %s FROM published', question)), array_agg(expected))
FROM (VALUES
	('mpi(s, ''{1,1,NULL,1}'', 0.5)', '22004 weights must not contain NULL'),
		('joint_headcount(s, ''{1,NULL}'')', '22004 indicators must not contain NULL'),
	('mpi(s, ''{{1,1},{1,1}}'', 0.5)', '2202E weights must be a one-dimensional array'),
	('joint_headcount(s, ''{{1,2}}'')', '2202E indicators must be a one-dimensional array')) v(question, expected);
SELECT 'bad weights of rows',
	as_expected(array_agg(format('SELECT deprivation_summary(''10''::deprivation_profile, %s)', weight)),
	array_agg(expected))
FROM (VALUES ('''NaN''::float8', '22023 weight must not be NaN or infinite'),
	('''NaN''::numeric', '22023 weight must not be NaN or infinite'),
	('''-Infinity''::float8', '22023 weight must not be NaN or infinite'),
	('-1', '22023 weight must not be negative'), ('-0.5', '22023 weight must not be negative'),
		('1e400', '22003 weight is out of range%')) v(weight, expected);
SELECT 'profiles of different indicators: 22023', as_expected(array_agg(statement), array_agg(expected))
FROM (VALUES
	('SELECT deprivation_summary(p::deprivation_profile) FROM (VALUES (''10''), (''100'')) v(p)',
		'22023 deprivation profiles of 2 and of 3 indicators cannot be summarised together'),
	('SELECT deprivation_summary(p::deprivation_profile) FROM (VALUES (''100''), (''10'')) v(p)',
		'22023 deprivation profiles of 2 and of 3 indicators cannot be summarised together'),
	('SELECT deprivation_summary(p::deprivation_profile, w) FROM (VALUES (''100'', 1), (''10'', 0)) v(p, w)', '52%'),
	('SELECT deprivation_summary(''10''::deprivation_profile) + (SELECT deprivation_summary(''1''::deprivation_profile))', '22023 deprivation profiles of 1 and of 2 %'),
	('SELECT rollup(s) FROM (SELECT deprivation_summary(p) FROM (VALUES (''1''::deprivation_profile), (''111'')) v(p) GROUP BY p) q(s)', '22023 deprivation profiles of 1 and of 3 %')) v(statement, expected);

--
-- an independent oracle over random data: exact sums in numeric
--
CREATE TABLE household AS
SELECT id, id % 5 AS village, (id * 48271::bigint % 2147483647) % 9 AS persons,
	(id * 16807::bigint % 2147483647) / 1e6 AS sample_weight,
	flag[1] AS food, flag[2] AS housing, flag[3] AS water, flag[4] AS school, flag[5] AS health, flag[6] AS income
FROM (
	SELECT id, array_agg(CASE WHEN r % 23 = 0 THEN NULL ELSE r % (j + 2) = 0 END ORDER BY j) AS flag
	FROM (SELECT id, j, ('x' || substr(md5(id || 'indicator' || j), 1, 7))::bit(28)::int AS r
		FROM generate_series(1, 1500) id, generate_series(1, 6) j) q
	GROUP BY id) h;
CREATE TABLE summary AS
SELECT village, deprivation_summary(deprivation_profile(food, housing, water, school, health, income), persons) AS s,
	deprivation_summary(deprivation_profile(food, housing, water, school, health, income), sample_weight) AS f
FROM household GROUP BY GROUPING SETS ((village), ());
CREATE TABLE question AS
SELECT w AS weights, k, missing FROM (VALUES ('{1,1,1,1,1,1}'::numeric[]), ('{3,1,2,5,1,4}'), ('{1,0,0,7,2,2}')) v(w),
	unnest('{0,0.2,0.3333333333333333,0.5,0.75,1}'::numeric[]) k,
	unnest('{drop,not_deprived}'::text[]) missing;
CREATE TABLE oracle AS
SELECT h.village, q.weights, q.k, q.missing, sum(persons) AS w, sum(persons) FILTER (WHERE poor) AS q,
	sum(persons * score) FILTER (WHERE poor) AS d,
	(SELECT sum(x) FROM unnest(q.weights) x) AS omega,
	ARRAY[sum(persons) FILTER (WHERE poor AND food), sum(persons) FILTER (WHERE poor AND housing),
		sum(persons) FILTER (WHERE poor AND water),
		sum(persons) FILTER (WHERE poor AND school), sum(persons) FILTER (WHERE poor AND health),
			sum(persons) FILTER (WHERE poor AND income)] AS c,
	sum(sample_weight * score) FILTER (WHERE poor) AS fd, sum(sample_weight) AS fw,
		sum(sample_weight) FILTER (WHERE poor) AS fq
FROM question q CROSS JOIN LATERAL (
	SELECT h.*, score, score / (SELECT sum(x) FROM unnest(q.weights) x) >= q.k - 1e-8 AS poor
	FROM household h CROSS JOIN LATERAL (SELECT coalesce(food, false)::int * weights[1] + coalesce(housing, false)::int
		* weights[2] + coalesce(water, false)::int * weights[3]
		+ coalesce(school, false)::int * weights[4] + coalesce(health, false)::int * weights[5] + coalesce(income,
			false)::int * weights[6]) x(score)
	WHERE q.missing = 'not_deprived' OR NOT (food IS NULL OR housing IS NULL OR water IS NULL OR school IS NULL
		OR health IS NULL OR income IS NULL)) h
GROUP BY GROUPING SETS ((h.village, q.weights, q.k, q.missing), (q.weights, q.k, q.missing));
CREATE VIEW both_sides AS
SELECT o.*, s.s, s.f, o.weights::float8[] AS float_weights FROM oracle o JOIN summary s ON s.village IS NOT DISTINCT
	FROM o.village;
SELECT 'oracle: there is something to compare', count(*) = 6 * 36 AND bool_and(w > 0) AND sum((q > 0)::int) > 150
	AND count(DISTINCT d) > 100 FROM both_sides;
SELECT 'oracle: headcount', bool_and(multidimensional_headcount(s, float_weights, k, missing) = coalesce(q,
	0)::float8 / w::float8) FROM both_sides;
SELECT 'oracle: mpi', bool_and(mpi(s, float_weights, k, missing) = coalesce(d, 0)::float8 / (w * omega)::float8)
	FROM both_sides;
SELECT 'oracle: intensity', bool_and(intensity(s, float_weights, k, missing) IS NOT DISTINCT
	FROM d::float8 / nullif(q * omega, 0)::float8) FROM both_sides;
SELECT 'oracle: poor population, population', bool_and(multidimensional_poor_population(s, float_weights, k, missing)
	= coalesce(q, 0) AND population(s, missing) = w) FROM both_sides;
SELECT 'oracle: censored headcounts', bool_and(censored_headcount(s, float_weights, k, j, missing) = coalesce(c[j],
	0)::float8 / w::float8) FROM both_sides, generate_series(1, 6) j;
SELECT 'oracle: contributions', bool_and(indicator_contribution(s, float_weights, k, j, missing) IS NOT DISTINCT FROM
	(coalesce(c[j], 0) * weights[j])::float8 / nullif(d, 0)::float8) FROM both_sides, generate_series(1, 6) j;
-- 40 digits are enough to round the quotient of these sums, if it is not a tie
SELECT 'oracle: sums of fractions', bool_and(abs(multidimensional_headcount(f, float_weights, k, missing) - coalesce(fq,
	0)::float8 / fw::float8) < 1e-15
	AND abs(mpi(f, float_weights, k, missing) - (coalesce(fd, 0) / (fw * omega))::float8) < 1e-15) FROM both_sides;
SELECT 'oracle: uncensored and joint headcounts', bool_and(
		uncensored_headcount(s, 2) = (SELECT sum(persons) FILTER (WHERE housing)::float8 / sum(persons)::float8
			FROM household h
			WHERE (summary.village IS NULL OR h.village = summary.village)
				AND NOT (food IS NULL OR housing IS NULL OR water IS NULL OR school IS NULL OR health IS NULL
				OR income IS NULL))
		AND uncensored_headcount(s, 3, 'not_deprived') = (SELECT sum(persons)
			FILTER (WHERE water)::float8 / sum(persons)::float8 FROM household h
			WHERE summary.village IS NULL OR h.village = summary.village)
		AND joint_headcount(s, '{2,3}') = (SELECT sum(persons) FILTER (WHERE housing
			AND water)::float8 / sum(persons)::float8 FROM household h
			WHERE (summary.village IS NULL OR h.village = summary.village) AND housing IS NOT NULL
				AND water IS NOT NULL)
		AND joint_headcount(s, '{2,3}', 'not_deprived') = (SELECT sum(persons) FILTER (WHERE housing
			AND water)::float8 / sum(persons)::float8 FROM household h
			WHERE summary.village IS NULL OR h.village = summary.village)) AND count(*) = 6 FROM summary;
SELECT 'mpi = headcount x intensity = sum of weighted censored headcounts',
	bool_and(abs(m - h * a) < 1e-15 AND abs(m - c) < 1e-15) AND count(*) > 60
FROM (SELECT mpi(s, w, 0.4) AS m, multidimensional_headcount(s, w, 0.4) AS h, intensity(s, w, 0.4) AS a,
		(SELECT sum(w[j] / 14 * censored_headcount(s, w, 0.4, j)) FROM generate_series(1, 6) j) AS c
	FROM summary, (VALUES ('{1,2,3,1,4,3}'::float8[]), ('{2,2,2,2,2,4}'), ('{9,1,1,1,1,1}'), ('{1,1,1,1,1,9}'),
		('{4,4,1,1,2,2}'), ('{2,3,2,3,2,2}'), ('{0,0,7,7,0,0}'),
		('{14,0,0,0,0,0}'), ('{1,1,2,3,3,4}'), ('{5,5,1,1,1,1}'), ('{6,1,1,1,1,4}')) v(w)) q;

--
-- standards make the same profiles
--
CREATE TABLE register AS
SELECT id, 3000 + id % 200 - CASE WHEN id % 3 = 0 THEN 300 ELSE 0 END AS income_per_capita, 2952 AS poverty_line,
	NOT food AS has_food, true AS has_clothing, NOT school AS has_compulsory_education,
	NOT health AS has_basic_medical_care, NOT housing AS has_safe_housing, NOT water AS has_safe_water FROM household;
SELECT 'a standard''s profile: failed is deprived, unknown is missing',
	bool_and(deprivation_profile(r, 'cn-household-2016-water') =
		deprivation_profile(income_per_capita <= poverty_line, NOT has_food, NOT has_clothing,
			NOT has_compulsory_education, NOT has_basic_medical_care, NOT has_safe_housing, NOT has_safe_water))
	AND count(*) = 1500 FROM register r;
SELECT 'deprived are the shortfalls', bool_and(deprived_count(deprivation_profile(r, 'cn-household-2016-water'))
	= cardinality(shortfalls(r, 'cn-household-2016-water')) AND
	missing_count(deprivation_profile(r, 'cn-household-2016-water'))
		= cardinality((assess(r, 'cn-household-2016-water')).unknown)) FROM register r;
SELECT 'households that fail housing and water together: one query',
	joint_headcount(deprivation_summary(deprivation_profile(r, 'cn-household-2016-water')), '{6,7}') =
	count(*) FILTER (WHERE NOT has_safe_housing AND NOT has_safe_water) / count(*)
		FILTER (WHERE has_safe_housing IS NOT NULL AND has_safe_water IS NOT NULL)::float8 FROM register r;
SELECT 'a NULL row: nothing is known; a NULL standard: NULL',
	deprivation_profile(NULL::register, 'cn-household-2016')::text = '??????' AND deprivation_profile(r, NULL) IS NULL
	FROM register r WHERE id = 1;
SELECT 'columns by mapping', deprivation_profile(r, 'cn-household-2016', '{"has_food": "eats"}') = '100000'
	FROM (SELECT 1 AS income_per_capita, 2952 AS poverty_line, true AS eats, true AS has_clothing,
		true AS has_compulsory_education, true AS has_basic_medical_care, true AS has_safe_housing) r;
SELECT 'no such standard', outcome('SELECT deprivation_profile(r, ''no-such'') FROM register r LIMIT 1') LIKE '42704 %';

DROP SCHEMA deprivation_test CASCADE;
