--
-- registry: incidence, of flags and persons and of numbers. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA registry_test;
SET search_path = registry_test, public;

-- The helpers run thousands of queries of no interest: they stay serial and
-- uncompiled where the tests are run with parallel query or JIT forced.

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

--
-- persons of poor households over all persons
--
CREATE TABLE household AS
SELECT i AS id, i % 4 AS village, CASE WHEN i % 19 = 0 THEN NULL ELSE i % 7 = 0 END AS is_poor,
	CASE WHEN i % 23 = 0 THEN NULL WHEN i % 29 = 0 THEN 0 ELSE 1 + i % 6 END AS persons
FROM generate_series(1, 500) i;
SELECT 'ratio of persons, not of households', incidence(is_poor, persons) = 5 / 8::float8
	FROM (VALUES (true, 5), (false, 2), (false, 1)) v(is_poor, persons);
SELECT 'by village and in all', bool_and(r = poor / base::float8) AND count(*) = 5
	FROM (SELECT incidence(is_poor, persons) AS r, sum(persons) FILTER (WHERE is_poor) AS poor,
		sum(persons) FILTER (WHERE is_poor IS NOT NULL) AS base
		FROM household GROUP BY GROUPING SETS ((village), ())) q;
SELECT 'a form of rate_summary', bool_and(r = rate(s)) AND count(*) = 4 AND sum(excluded(s)) = 46
	FROM (SELECT incidence(is_poor, persons) AS r, rate_summary(is_poor, persons) AS s FROM household
		GROUP BY village) q;
SELECT 'unknown status, unknown size: left out', incidence(is_poor, persons) = 0.5
	FROM (VALUES (true, 2), (NULL, 100), (true, NULL), (false, 2), (NULL, NULL)) v(is_poor, persons);
SELECT 'only unknown: NULL', incidence(is_poor, persons) IS NULL
	FROM (VALUES (NULL::boolean, 3), (true, NULL)) v(is_poor, persons);
SELECT 'no rows: NULL', incidence(true, i) IS NULL AND incidence(i, i) IS NULL AND incidence(true, i::numeric) IS NULL
	AND incidence(i::numeric, i) IS NULL FROM generate_series(1, 0) i;
SELECT 'a base of 0: NULL, never 0', incidence(true, 0) IS NULL AND incidence(0, 0) IS NULL AND incidence(5, 0) IS NULL;
SELECT 'nobody poor: 0', incidence(false, 3) = 0 AND incidence(0, 3) = 0;
SELECT 'everybody poor: 1', incidence(true, 3) = 1 AND incidence(3, 3) = 1;
SELECT 'a household of 0 persons adds nothing', incidence(is_poor, persons) = 1
	FROM (VALUES (true, 3), (false, 0)) v(is_poor, persons);

--
-- the prefecture of the document: a rate says nothing without its base
--
SELECT 'published stock on one base', incidence(45165, 1806600) = 0.025
	AND incidence(45165, 1806600) = 45165 / 1806600::float8;
SELECT 'published rates do not share a base', round(incidence(343609, 1806600)::numeric, 4) = 0.1902
	AND round(incidence(45165, 343609 / 0.1225)::numeric, 4) = 0.0161;
SELECT '3 of 100 is not below 0.03', NOT incidence(3, 100) < 0.03;
SELECT '3 of 100 in a hundred villages neither', NOT incidence(poor, base) < 0.03
	FROM (SELECT 3, 100 FROM generate_series(1, 100)) v(poor, base);
SELECT '2,999 of 100,000 is below 0.03', incidence(2999, 100000) < 0.03;
SELECT 'nothing is rounded before it is compared', NOT incidence(30, 1000) < 0.03
	AND incidence(29999999999, 1000000000000) < 0.03
	AND incidence(30000000001, 1000000000000) > 0.03;
SELECT 'ratio of sums, not mean of rates', incidence(poor, base) = 103 / 1100::float8
	FROM (VALUES (100, 1000), (3, 100)) v(poor, base);
SELECT 'more poor than base is legal, and seen', incidence(1200, 1000) = 1.2;

-- A county without poor has no row in the list of the poor.
CREATE TABLE county (name text, base bigint);
CREATE TABLE poor_of_county (name text, persons bigint);
INSERT INTO county VALUES ('a', 100000), ('b', 200000), ('c', 300000);
INSERT INTO poor_of_county VALUES ('a', 2500), ('b', 5500);
SELECT 'left join: the rate of the counties that are known', incidence(persons, base) = 8000 / 300000::float8
	FROM county LEFT JOIN poor_of_county USING (name);
SELECT 'left join: never of a base without its poor', incidence(persons, base) <> sum(persons) / sum(base)::float8
	FROM county LEFT JOIN poor_of_county USING (name);
SELECT 'left join: the county itself has no rate', count(*) = 3 AND count(r) = 2
	FROM (SELECT name, incidence(persons, base) AS r FROM county LEFT JOIN poor_of_county USING (name) GROUP BY name) q;
SELECT 'left join: counted and bounded', excluded(s) = 1
	AND rate_bounds(s) = (8000 / 600000::float8, 308000 / 600000::float8)::measure_bounds
	FROM (SELECT rate_summary(persons, base) FROM county LEFT JOIN poor_of_county USING (name)) q(s);

--
-- arguments
--
SELECT 'every mixture of number types resolves', as_expected(array_agg(statement), array_agg(expected))
FROM (
	SELECT format('SELECT incidence(1::%s, 4::%s)', a, b) AS statement, '0.25' AS expected
	FROM unnest('{smallint,int,bigint,numeric,real,float8}'::text[]) a,
		unnest('{smallint,int,bigint,numeric,real,float8}'::text[]) b
	UNION ALL
	SELECT format('SELECT incidence(true, 4::%s)', a), '1'
		FROM unnest('{smallint,int,bigint,numeric,real,float8}'::text[]) a
	UNION ALL VALUES
		-- two untyped strings could also be a flag and persons
		('SELECT incidence(''1'', ''4'')', '42725 %'),
		('SELECT incidence(1, 4)', '0.25'), ('SELECT incidence(1, NULL)', 'NULL'),
		('SELECT incidence(1.0, 4)', '0.25'), ('SELECT incidence(true, ''4'')', '1'),
		('SELECT incidence(p, b) FROM (SELECT sum(x), sum(4 * x) FROM generate_series(1, 9::bigint) x) v(p, b)',
			'0.25'),
		('SELECT incidence(p, b) FROM (SELECT count(*), sum(x) FROM generate_series(4, 4::bigint) x) v(p, b)',
			'0.25')) q;
SELECT 'numeric = float8', incidence(is_poor, persons::numeric) = incidence(is_poor, persons::float8)
	AND incidence(persons::numeric / 7, persons / 3.0) = incidence((persons::numeric / 7)::float8,
		(persons / 3.0)::float8) FROM household;
SELECT 'bad numbers: 22023', as_expected(array_agg(statement), array_agg(expected))
FROM (
	SELECT format(CASE n WHEN 1 THEN 'SELECT incidence(true, %L::%s)' WHEN 2 THEN 'SELECT incidence(%L::%s, 1::%2$s)'
		ELSE 'SELECT incidence(1::%2$s, %1$L::%2$s)' END, value, type) AS statement, '22023 %' AS expected
	FROM generate_series(1, 3) n, unnest('{float8,numeric}'::text[]) type,
		unnest('{NaN,Infinity,-Infinity,-1,-0.001}'::text[]) value
	-- numeric has an Infinity since 14
	WHERE type = 'float8' OR value NOT LIKE '%Infinity' OR current_setting('server_version_num')::int >= 140000) q;

--
-- in every place where an aggregate may stand
--
SELECT 'distinct, filter, order', incidence(DISTINCT is_poor, persons) = (SELECT incidence(is_poor, persons)
	FROM (SELECT DISTINCT is_poor, persons FROM household) q)
	AND incidence(is_poor, persons) FILTER (WHERE village = 2) = (SELECT incidence(is_poor, persons) FROM household
		WHERE village = 2)
	AND incidence(is_poor, persons ORDER BY id DESC) = incidence(is_poor, persons) FROM household;
SELECT 'cube', bool_and(r = (SELECT incidence(is_poor, persons) FROM household h
	WHERE (c.village IS NULL OR h.village = c.village) AND (c.part IS NULL OR h.id % 3 = c.part))) AND count(*) = 20
	FROM (SELECT village, id % 3 AS part, incidence(is_poor, persons) AS r FROM household
		GROUP BY CUBE (village, id % 3)) c;
SET max_parallel_workers_per_gather = 0;
SET jit = off;
SELECT 'moving frame of flags', bool_and(moving IS NOT DISTINCT FROM again) AND count(*) = 500 AND count(again) < 500
	FROM (SELECT id, incidence(is_poor, persons) OVER (ORDER BY id ROWS BETWEEN 3 PRECEDING AND 1 PRECEDING) AS moving
		FROM household) m
	CROSS JOIN LATERAL (SELECT incidence(is_poor, persons) FROM household h
		WHERE h.id BETWEEN m.id - 3 AND m.id - 1) r(again);
SELECT 'moving frame of numbers', bool_and(moving IS NOT DISTINCT FROM again AND moving_numeric IS NOT DISTINCT
	FROM again_numeric) AND count(*) = 500
	FROM (SELECT id, incidence(persons / 7::float8, persons / 3::float8) OVER w AS moving,
			incidence((persons / 7::float8)::text::numeric, (persons / 3::float8)::text::numeric) OVER w
				AS moving_numeric FROM household
		WINDOW w AS (ORDER BY id ROWS BETWEEN 1 FOLLOWING AND 4 FOLLOWING)) m
	CROSS JOIN LATERAL (SELECT incidence(persons / 7::float8, persons / 3::float8),
			incidence((persons / 7::float8)::text::numeric, (persons / 3::float8)::text::numeric)
		FROM household h WHERE h.id BETWEEN m.id + 1 AND m.id + 4) r(again, again_numeric);

SELECT 'without persons', incidence(x) = 0.5, incidence(x) FILTER (WHERE x IS NULL) IS NULL
	FROM (VALUES (true), (false), (NULL)) v (x);

DROP SCHEMA registry_test CASCADE;
