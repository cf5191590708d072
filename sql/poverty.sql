--
-- poverty_summary and its measures. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA poverty_test;
SET search_path = poverty_test, public;

-- The helpers run thousands of queries of no interest: they stay serial and
-- uncompiled where the tests are run with parallel query or JIT forced.

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

-- Exact arithmetic in numeric, the oracle. A cast from float8 keeps 15 digits
-- only, so a double is read from its bits.
CREATE TABLE power_of_two AS
WITH RECURSIVE up(e, value) AS (
	SELECT 0, 1::numeric UNION ALL SELECT e + 1, value * 2 FROM up WHERE e < 972
), down(e, value) AS (
	SELECT -1, 0.5 UNION ALL SELECT e - 1, value * 0.5 FROM down WHERE e > -1074
) SELECT * FROM up UNION ALL SELECT * FROM down;
ALTER TABLE power_of_two ADD PRIMARY KEY (e);
CREATE FUNCTION bits(x float8) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT AS
	$$SELECT ('x' || encode(float8send(x), 'hex'))::bit(64)::bigint$$;
CREATE FUNCTION exact_of_bits(b bigint) RETURNS numeric LANGUAGE sql STABLE STRICT
SET max_parallel_workers_per_gather = 0 SET jit = off AS $$
	SELECT ((b & 4503599627370495) + CASE WHEN b >> 52 = 0 THEN 0 ELSE 4503599627370496 END) * p.value
	FROM power_of_two p WHERE p.e = greatest(b >> 52, 1) - 1075 $$;
CREATE FUNCTION exact(x float8) RETURNS numeric LANGUAGE sql STABLE STRICT AS
	$$SELECT sign(x)::int * exact_of_bits(bits(abs(x)))$$;

-- Is r the double nearest to n / d, ties to even; NULL if there is no quotient?
-- Twice the quotient lies between the sums of r and its two neighbours.
CREATE FUNCTION is_rounded(r float8, n numeric, d numeric) RETURNS boolean LANGUAGE plpgsql
SET max_parallel_workers_per_gather = 0 SET jit = off AS $$
DECLARE
	b bigint := bits(abs(r));
	lower_end numeric;
	upper_end numeric;
BEGIN
	IF n IS NULL OR d IS NULL OR d = 0 THEN
		RETURN r IS NULL;
	ELSIF r IS NULL THEN
		RETURN false;
	ELSIF n = 0 THEN
		RETURN r::text = '0';
	ELSIF r <> 0 AND sign(r) <> sign(n) * sign(d) THEN
		RETURN false;
	END IF;
	lower_end := (exact_of_bits(b) + exact_of_bits(greatest(b - 1, 0))) * abs(d);
	upper_end := (exact_of_bits(b) + exact_of_bits(b + 1)) * abs(d);
	RETURN CASE WHEN b % 2 = 0 THEN 2 * abs(n) BETWEEN lower_end AND upper_end
		ELSE 2 * abs(n) > lower_end AND 2 * abs(n) < upper_end END;
END $$;

-- ln of a double to 40 digits; numeric's ln gives as many as its argument has.
CREATE FUNCTION exact_ln(x float8) RETURNS numeric LANGUAGE sql STABLE STRICT AS
	$$SELECT ln(exact(x) + round(0::numeric, 40))$$;
-- Are terms good to one unit in the last place, summed exactly and rounded once, as near as that?
CREATE FUNCTION is_close(r float8, n numeric, d numeric) RETURNS boolean LANGUAGE sql STABLE AS
	$$SELECT CASE WHEN d IS NULL OR d = 0 THEN r IS NULL ELSE abs(exact(r) * d - n) <= 4e-16 * abs(n) END$$;

CREATE TABLE measure AS SELECT * FROM unnest('{headcount_ratio,poverty_gap_index,squared_poverty_gap_index,
	watts_index,income_gap_ratio,poor_population,poverty_shortfall}'::text[]) name;
CREATE TABLE accessor AS SELECT name, name || '(%s)' AS call FROM measure UNION ALL
	SELECT name, name || '(%s)' FROM unnest('{population,mean_welfare,mean_welfare_of_poor}'::text[]) name UNION ALL
	SELECT 'fgt_index', format('fgt_index(%%s, %s)', alpha) FROM generate_series(0, 2) alpha;

--
-- worked by hand
--
-- The example of the literature: incomes 100, 110, 150, 160 against a line of 125.
CREATE TABLE example (welfare int);
INSERT INTO example VALUES (100), (110), (150), (160);
CREATE VIEW answer AS SELECT poverty_summary(welfare, 125) AS s FROM example;
SELECT 'example: headcount', headcount_ratio(s) = 0.5 FROM answer;
SELECT 'example: gap', abs(poverty_gap_index(s) - 0.08) < 1e-15 FROM answer;
SELECT 'example: severity', abs(squared_poverty_gap_index(s) - 0.0136) < 1e-15 FROM answer;
SELECT 'example: Watts', is_close(watts_index(s), exact_ln(1.25) + exact_ln(125 / 110::float8), 4) FROM answer;
SELECT 'example: income gap ratio', abs(income_gap_ratio(s) - 0.16) < 1e-15 FROM answer;
SELECT 'example: poor', poor_population(s) = 2 AND population(s) = 4 FROM answer;
SELECT 'example: shortfall', poverty_shortfall(s) = 40 FROM answer;
SELECT 'example: means', mean_welfare(s) = 130 AND mean_welfare_of_poor(s) = 105 FROM answer;
SELECT 'example: counts', row_count(s) = 4 AND excluded(s) = 0 AND nonpositive(s) = 0 AND is_proper(s)
	AND NOT is_empty(s) FROM answer;
SELECT 'example: weight 3 = three times, but for the rows', bool_and(a IS NOT DISTINCT FROM b) AND count(*) = 10
	FROM (SELECT name,
		outcome(format('SELECT ' || call || ' FROM (SELECT poverty_summary(welfare, 125, 3) FROM example) q(s)', 's')),
		outcome(format('SELECT ' || call
			|| ' FROM (SELECT poverty_summary(welfare, 125) FROM example, generate_series(1, 3)) q(s)', 's'))
		FROM accessor WHERE name <> 'fgt_index') q(name, a, b);

-- poor means below the line
SELECT 'at the line: not poor', headcount_ratio(125, 125) = 0;
SELECT 'just below the line: poor', headcount_ratio(y, 125::float8) = 1 AND poverty_gap_index(y, 125::float8) > 0
	AND poverty_shortfall(y, 125::float8) > 0 AND watts_index(y, 125::float8) > 0
		FROM (VALUES (124.99999999999999::float8)) v(y);
SELECT 'just above the line: not poor', headcount_ratio(125.00000000000001::float8, 125::float8) = 0;
SELECT 'numeric digits beyond double tell', headcount_ratio(125 - 1e-30, 125.0) = 1
	AND headcount_ratio(125 + 1e-30, 125.0) = 0;
SELECT 'a line of its own for each row', headcount_ratio(y, z) = 0.5 AND poverty_shortfall(y, z) = 5
	FROM (VALUES (10, 15), (20, 20)) v(y, z);

-- one row
SELECT 'one row: headcount', headcount_ratio(50, 100) = 1;
SELECT 'one row: gap', poverty_gap_index(50, 100) = 0.5 AND income_gap_ratio(50, 100) = 0.5;
SELECT 'one row: severity', squared_poverty_gap_index(50, 100) = 0.25;
SELECT 'one row: Watts', is_close(watts_index(50, 100), exact_ln(2), 1);
SELECT 'one row: population', poor_population(50, 100, 2.5) = 2.5 AND poverty_shortfall(50, 100, 2.5) = 125;
SELECT 'one row, nobody poor', headcount_ratio(s) = 0 AND mean_welfare(s) = 200
	FROM (SELECT poverty_summary(200, 100)) q(s);

-- everybody poor, nobody poor
SELECT 'everybody poor', headcount_ratio(s) = 1 AND poor_population(s) = population(s)
	AND mean_welfare(s) = mean_welfare_of_poor(s)
	AND income_gap_ratio(s) = poverty_gap_index(s) AND is_proper(s)
	FROM (SELECT poverty_summary(i, 100) FROM generate_series(1, 99) i) q(s);
SELECT 'nobody poor: 0, not NULL', headcount_ratio(s) = 0 AND poverty_gap_index(s) = 0
	AND squared_poverty_gap_index(s) = 0
	AND watts_index(s) = 0 AND poor_population(s) = 0 AND poverty_shortfall(s) = 0 AND fgt_index(s, 0) = 0
		AND fgt_index(s, 1) = 0
	AND fgt_index(s, 2) = 0 AND mean_welfare(s) = 150 AND is_proper(s)
	FROM (SELECT poverty_summary(i, 100) FROM generate_series(100, 200) i) q(s);
SELECT 'nobody poor: no mean of the poor', income_gap_ratio(s) IS NULL AND mean_welfare_of_poor(s) IS NULL
	FROM (SELECT poverty_summary(i, 100) FROM generate_series(100, 200) i) q(s);
SELECT 'nobody poor: one step', watts_index(200, 100) = 0 AND income_gap_ratio(200, 100) IS NULL
	AND fgt_index(200, 100, 1, 1.5) = 0;

--
-- nothing known, nothing there
--
SELECT 'no rows: NULL', bool_and(outcome(format('SELECT %s(i, 2) FROM generate_series(1, 0) i', name)) = 'NULL'
	AND outcome(format('SELECT %s(i, 2, 1) FROM generate_series(1, 0) i', name)) = 'NULL') AND count(*) = 8
	FROM (SELECT name FROM measure UNION SELECT 'poverty_summary') m;
SELECT 'no rows: NULL index', fgt_index(i, 2, 1, 1.5) IS NULL FROM generate_series(1, 0) i;
SELECT 'NULL summary: NULL', bool_and(outcome(format('SELECT ' || call, 'NULL::poverty_summary')) = 'NULL')
	AND count(*) = 13 FROM accessor;
SELECT 'NULL summary: NULL counts', row_count(v.s) IS NULL AND excluded(v.s) IS NULL AND nonpositive(v.s) IS NULL
	AND is_empty(v.s) IS NULL
	AND is_proper(v.s) IS NULL AND fgt_index(a.s, NULL) IS NULL
	FROM (VALUES (NULL::poverty_summary)) v(s), answer a;
SELECT 'only rows that are left out: NULL', bool_and(outcome(format('SELECT ' || call
	|| ' FROM (SELECT poverty_summary(NULL, i) FROM generate_series(1, 3) i) q(s)', 's')) = 'NULL')
	FROM accessor;
SELECT 'only rows that are left out: counted', row_count(s) = 0 AND excluded(s) = 3 AND is_proper(s) AND NOT is_empty(s)
	FROM (SELECT poverty_summary(NULL, i) FROM generate_series(1, 3) i) q(s);
SELECT 'only rows that are left out: fgt_index', fgt_index(NULL, 2, 1, 1.5) IS NULL
	AND fgt_index(1, NULL, 1, 1.5) IS NULL
	AND fgt_index(1, 2, NULL, 1.5) IS NULL;
SELECT 'each NULL leaves its row out', headcount_ratio(s) = 0.5 AND population(s) = 4 AND row_count(s) = 2
	AND excluded(s) = 4
	FROM (SELECT poverty_summary(y, z, w) FROM (VALUES (1, 2, 2), (NULL, 2, 2), (1, NULL, 2), (1, 2, NULL),
		(NULL, NULL, NULL), (3, 2, 2)) v(y, z, w)) q(s);
SELECT 'each NULL leaves its row out, float8 without weight', headcount_ratio(s) = 0.5 AND row_count(s) = 2
	AND excluded(s) = 2
	FROM (SELECT poverty_summary(y, z) FROM (VALUES (1::float8, 2::float8), (NULL, 2), (1, NULL), (3, 2)) v(y, z)) q(s);
SELECT 'weight 0: the row count only', row_count(s) = 3 AND excluded(s) = 0 AND nonpositive(s) = 0
	AND headcount_ratio(s) = 1
	AND population(s) = 2 AND mean_welfare(s) = 1 AND watts_index(s) > 0
	FROM (SELECT poverty_summary(y, 2, w) FROM (VALUES (1, 2), (-5, 0), (9, 0)) v(y, w)) q(s);
SELECT 'all weights 0: a base of 0 gives NULL', headcount_ratio(s) IS NULL AND poverty_gap_index(s) IS NULL
	AND squared_poverty_gap_index(s) IS NULL
	AND watts_index(s) IS NULL AND income_gap_ratio(s) IS NULL AND mean_welfare(s) IS NULL
		AND mean_welfare_of_poor(s) IS NULL
	AND fgt_index(s, 0) IS NULL AND population(s) = 0 AND row_count(s) = 2 AND is_proper(s) AND NOT is_empty(s)
	FROM (SELECT poverty_summary(i, 2, 0) FROM generate_series(1, 2) i) q(s);
SELECT 'all weights 0: one step', headcount_ratio(1, 2, 0) IS NULL AND fgt_index(1, 2, 0, 1.5) IS NULL;
SELECT 'a bad weight is found where welfare is NULL or not',
	outcome('SELECT headcount_ratio(3, 2, -1)') LIKE '22023 weight %'
	AND outcome('SELECT headcount_ratio(3, 2, -1.0)') LIKE '22023 weight %';

--
-- welfare of zero and less
--
SELECT 'zero: the largest gap, no Watts', headcount_ratio(s) = 1 AND poverty_gap_index(s) = 1
	AND squared_poverty_gap_index(s) = 1
	AND watts_index(s) IS NULL AND nonpositive(s) = 1 AND mean_welfare(s) = 0 AND mean_welfare_of_poor(s) = 0
	FROM (SELECT poverty_summary(0, 100)) q(s);
SELECT 'negative: gaps above 1, no Watts', headcount_ratio(s) = 1 AND poverty_gap_index(s) = 1.5
	AND squared_poverty_gap_index(s) = 2.25
	AND watts_index(s) IS NULL AND nonpositive(s) = 1 AND mean_welfare(s) = -50 AND poverty_shortfall(s) = 150
	FROM (SELECT poverty_summary(-50, 100)) q(s);
SELECT 'one of many is enough to undo Watts', watts_index(s) IS NULL AND nonpositive(s) = 2 AND poverty_gap_index(s) > 0
	AND watts_index(i, 100) IS NULL
	FROM (SELECT poverty_summary(i, 100) FROM generate_series(-1, 200) i) q(s), (SELECT 0) r(i) GROUP BY s;
SELECT 'taken away, Watts is back', watts_index((SELECT poverty_summary(i, 100) FROM generate_series(-1, 200) i)
	- (SELECT poverty_summary(i, 100) FROM generate_series(-1, 0) i)) = (SELECT watts_index(i, 100)
		FROM generate_series(1, 200) i);
SELECT 'bottom coded by the caller', watts_index(greatest(i, 1), 100) > 0 FROM generate_series(-1, 200) i;
SELECT '-0 is 0', poverty_summary(y, z, w) = poverty_summary(0::float8, 1::float8, 2::float8)
	AND mean_welfare(poverty_summary(y, z, w))::text = '0'
	AND poverty_summary(z, z, y) = poverty_summary(z, z, 0::float8)
		FROM (VALUES ('-0'::float8, 1::float8, 2::float8)) v(y, z, w);
SELECT 'sums that cancel are 0, not -0', mean_welfare(s)::text = '0' AND mean_welfare_of_poor(s)::text = '0'
	FROM (SELECT poverty_summary(y, 100) FROM (VALUES (-1.5), (1.5)) v(y)) q(s);

--
-- bad arguments
--
SELECT 'NaN, infinite: 22023 names the argument', as_expected(array_agg(statement), array_agg(expected))
FROM (
	SELECT format('SELECT ' || call, type, CASE argument WHEN 'welfare' THEN value ELSE '1' END,
			CASE argument WHEN 'line' THEN value ELSE '2' END, CASE argument WHEN 'weight' THEN value ELSE '3' END)
				AS statement,
		'22023 ' || argument || ' must not be NaN or infinite' AS expected
	FROM (SELECT name || '(%2$L::%1$s, %3$L::%1$s, %4$L::%1$s)' FROM measure UNION ALL
			VALUES ('poverty_summary(%2$L::%1$s, %3$L::%1$s, %4$L::%1$s)'),
				('fgt_index(%2$L::%1$s, %3$L::%1$s, %4$L::%1$s, 1.5)')) c(call),
		unnest('{welfare,line,weight}'::text[]) argument, unnest('{float8,numeric}'::text[]) type,
			unnest('{NaN,Infinity,-Infinity}'::text[]) value
	-- numeric has an Infinity since 14
	WHERE type = 'float8' OR value = 'NaN' OR current_setting('server_version_num')::int >= 140000) q;
SELECT 'without weight, too', as_expected(array_agg(statement), array_agg(expected))
FROM (SELECT format('SELECT %s(%L::%s, %L::%3$s)', name, CASE argument WHEN 'welfare' THEN 'NaN' ELSE '1' END, type,
		CASE argument WHEN 'line' THEN 'NaN' ELSE '1' END) AS statement,
			'22023 ' || argument || ' must not be NaN or infinite' AS expected
	FROM measure, unnest('{welfare,line}'::text[]) argument, unnest('{float8,numeric}'::text[]) type) q;
SELECT 'negative weight, line not above 0: 22023', as_expected(array_agg(statement), array_agg(expected))
FROM (
	SELECT format('SELECT ' || call, type, value, 1) AS statement, '22023 line must be greater than zero' AS expected
	FROM (VALUES ('poverty_summary(1::%1$s, %2$L::%1$s)'), ('headcount_ratio(1::%1$s, %2$L::%1$s)'),
		('watts_index(1::%1$s, %2$L::%1$s, 0::%1$s)'),
		('fgt_index(1::%1$s, %2$L::%1$s, 1::%1$s, 2)')) c(call), unnest('{float8,numeric}'::text[]) type,
			unnest('{0,-0,-0.5}'::text[]) value
	UNION ALL
	SELECT format('SELECT ' || call, type, value, 1), '22023 weight must not be negative'
	FROM (VALUES ('poverty_summary(1::%1$s, 2::%1$s, %2$L::%1$s)'), ('headcount_ratio(1::%1$s, 2::%1$s, %2$L::%1$s)'),
		('poor_population(9::%1$s, 2::%1$s, %2$L::%1$s)'),
		('fgt_index(1::%1$s, 2::%1$s, %2$L::%1$s, 2)')) c(call), unnest('{float8,numeric}'::text[]) type,
			unnest('{-1,-0.5}'::text[]) value) q;
SELECT 'numeric beyond double: 22003, below: 0', as_expected(array_agg(statement), array_agg(expected))
FROM (VALUES ('SELECT headcount_ratio(1e400, 2)', '22003 welfare is out of range%'),
	('SELECT headcount_ratio(1, 1e400)', '22003 line is out of range%'),
	('SELECT headcount_ratio(1, 2, 1e400)', '22003 weight is out of range%'),
		('SELECT headcount_ratio(-1e400, 2.0)', '22003 welfare is out of range%'),
	('SELECT nonpositive(poverty_summary(1e-400, 2.0))', '1'),
		('SELECT row_count(poverty_summary(1.0, 2, 1e-400))', '1')) v(statement, expected);
SELECT 'transitions by hand: 0A000', as_expected(array_agg(statement), array_agg(expected))
FROM (SELECT format('SELECT povaid_support.%s(NULL::%s, %s)', f, CASE WHEN f LIKE 'fgt%' THEN 'povaid_support.fgt_state' ELSE 'poverty_summary' END,
		array_to_string(array_fill('1::' || type, ARRAY[n]), ', ') || CASE WHEN f LIKE 'fgt%' THEN ', 1::float8' ELSE ''
			END) AS statement, '0A000 %' AS expected
	FROM unnest('{poverty_accum,poverty_discard,fgt_accum,fgt_discard}'::text[]) f,
		unnest('{float8,numeric}'::text[]) type, generate_series(2, 3) n
	WHERE f LIKE 'poverty%' OR n = 3
	UNION ALL
	SELECT format('SELECT povaid_support.poverty_summary_%s(s, s) FROM answer', f), '0A000 %'
		FROM unnest('{combine,uncombine}'::text[]) f) q;

--
-- which overload
--
SELECT 'every mixture of number types resolves', as_expected(array_agg(statement), array_agg(expected))
FROM (
	SELECT format('SELECT %s(1::%s, 2::%s)', name, a, b) AS statement,
		CASE name WHEN 'headcount_ratio' THEN '1' WHEN 'poverty_gap_index' THEN '0.5' ELSE '0.69%' END AS expected
	FROM unnest('{headcount_ratio,poverty_gap_index,watts_index}'::text[]) name,
		unnest('{smallint,int,bigint,numeric,real,float8}'::text[]) a,
			unnest('{smallint,int,bigint,numeric,real,float8}'::text[]) b
	UNION ALL
	SELECT format('SELECT poverty_gap_index(1::%s, 2::%s, 3::%s)', a, b, c), '0.5'
	FROM unnest('{smallint,int,bigint,numeric,real,float8}'::text[]) a,
		unnest('{smallint,int,bigint,numeric,real,float8}'::text[]) b,
		unnest('{smallint,int,bigint,numeric,real,float8}'::text[]) c
	UNION ALL
	SELECT format('SELECT fgt_index(1::%s, 2::%s, 3::%s, 1::%s)', a, b, c, d), '0.5'
	FROM unnest('{int,bigint,numeric,real,float8}'::text[]) a, unnest('{int,numeric,float8}'::text[]) b,
		unnest('{int,numeric,float8}'::text[]) c, unnest('{int,numeric,real,float8}'::text[]) d
	UNION ALL VALUES
		('SELECT headcount_ratio(1, 2)', '1'), ('SELECT headcount_ratio(1, ''2'')', '1'),
			('SELECT headcount_ratio(1, NULL)', 'NULL'),
		('SELECT headcount_ratio(1.5, 2)', '1'), ('SELECT fgt_index(1, 2, 1, 1.0)', '0.5'),
		('SELECT fgt_index(1, 2, 1, ''1'')', '0.5'),
		('SELECT headcount_ratio(total, 100) FROM (SELECT sum(x) FROM generate_series(1, 9::bigint) x) v(total)', '1'),
		('SELECT poor_population(1, 2, persons) FROM (SELECT sum(x) FROM generate_series(1, 4::bigint) x) v(persons)',
			'10')) q;
SELECT 'weight 1 is no weight', poverty_summary(y, 40) = poverty_summary(y, 40, 1)
	AND poverty_summary(y, 40.0) = poverty_summary(y, 40.0, 1)
	AND poverty_summary(y, 40) = poverty_summary(y::float8, 40::float8) FROM generate_series(1, 100) y;
SELECT 'a real is the double that it is', poverty_summary(0.1::real, 0.3::real) = poverty_summary(0.1::real::float8,
	0.3::real::float8);

--
-- random households, ties, zeros, negatives, NULLs, weights 0
--
CREATE FUNCTION mix(i int, k int) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
	$$SELECT (i * 7919::bigint + k * 104729) * ((i * 31::bigint + k * 17) % 65521 + 1) % 1000003$$;
CREATE TABLE household AS
SELECT i AS id, i % 5 AS village,
	CASE mix(i, 1) % 20 WHEN 0 THEN 0 WHEN 1 THEN mix(i, 2) / -317.0 WHEN 2 THEN 2000 WHEN 3 THEN NULL
		ELSE round(mix(i, 2) % 400000 / 100.0, 2) END AS welfare,
	CASE WHEN mix(i, 3) % 17 = 0 THEN NULL ELSE ('{1500,2000,2300.5,3.1}'::numeric[])[1 + mix(i, 4) % 4] END AS line,
	CASE mix(i, 5) % 13 WHEN 0 THEN NULL WHEN 1 THEN 0 WHEN 2 THEN 1 ELSE round((mix(i, 6) % 1000 + 1) / 7.0, 20) END
		AS weight
FROM generate_series(1, 600) i;
-- Village 5 has nothing that undoes the Watts index.
UPDATE household SET village = 5 WHERE welfare > 0 AND line IS NOT NULL AND id % 3 = 0;
CREATE TABLE person AS SELECT id, village, welfare::float8, line::float8, weight::float8 FROM household;
-- Magnitudes from 1e-300 to 1e300, and welfare that cancels.
CREATE TABLE extreme AS
SELECT i AS id, i % 3 AS village, y * CASE WHEN i % 2 = 0 THEN -1 ELSE 1 END AS welfare,
	CASE WHEN i % 2 = 0 OR i % 7 < 3 THEN y * (1 + i % 7) ELSE y / 2 END AS line,
	(1 + mix(i, 3) % 999) * ('1e' || (i % 4 * 100 - 300))::float8 AS weight
FROM (SELECT i, (1 + mix(i - i % 2, 2) % 89) * ('1e' || (mix(i - i % 2, 1) % 5 - 2) * 149)::float8 AS y
	FROM generate_series(1, 240) i) q;
UPDATE extreme SET weight = 1 WHERE village = 2;

SELECT 'the data have every case', count(*) FILTER (WHERE welfare = 0) > 5 AND count(*) FILTER (WHERE welfare < 0) > 5
	AND count(*) FILTER (WHERE welfare = line) > 5 AND count(*) FILTER (WHERE welfare IS NULL) > 5
	AND count(*) FILTER (WHERE line IS NULL) > 5 AND count(*) FILTER (WHERE weight IS NULL) > 5
	AND count(*) FILTER (WHERE weight = 0) > 5 AND count(*) FILTER (WHERE welfare > line) > 50
	AND count(*) FILTER (WHERE welfare < line) > 50 FROM person;

-- Each term is a double, as promised; their sums are exact.
CREATE VIEW exact_sum AS
SELECT data, village, n, excluded, nonpositive, s, unweighted,
	other_w + poor_w AS w, poor_w AS wp, wy, wyp, wzp, wg, wg2, watts, ones, ones_poor, ones_g
FROM (
	SELECT data, village,
		count(*) FILTER (WHERE known) AS n, count(*) FILTER (WHERE NOT known) AS excluded,
		count(*) FILTER (WHERE known AND weight > 0 AND welfare <= 0) AS nonpositive,
		coalesce(sum(exact(weight)) FILTER (WHERE known AND welfare >= line), 0) AS other_w,
		coalesce(sum(exact(weight)) FILTER (WHERE known AND welfare < line), 0) AS poor_w,
		sum(exact(weight) * exact(welfare)) FILTER (WHERE known) AS wy,
		sum(exact(weight) * exact(welfare)) FILTER (WHERE known AND welfare < line) AS wyp,
		sum(exact(weight) * exact(line)) FILTER (WHERE known AND welfare < line) AS wzp,
		sum(exact(weight) * exact((line - welfare) / line)) FILTER (WHERE known AND welfare < line) AS wg,
		sum(exact(weight) * exact((line - welfare) / line * ((line - welfare) / line))) FILTER (WHERE known
			AND welfare < line) AS wg2,
		sum(exact(weight) * exact_ln(line / CASE WHEN welfare > 0 THEN welfare END)) FILTER (WHERE known
			AND welfare < line AND welfare > 0) AS watts,
		count(*) FILTER (WHERE welfare IS NOT NULL AND line IS NOT NULL) AS ones,
		count(*) FILTER (WHERE welfare < line) AS ones_poor,
		sum(exact((line - welfare) / line)) FILTER (WHERE welfare < line) AS ones_g,
		poverty_summary(welfare, line, weight) AS s, poverty_summary(welfare, line) AS unweighted
	FROM (SELECT 'person' AS data, *, welfare IS NOT NULL AND line IS NOT NULL AND weight IS NOT NULL AS known
		FROM person
		UNION ALL SELECT 'extreme', *, true FROM extreme) q
	GROUP BY GROUPING SETS ((data, village), (data))) q;
CREATE TABLE oracle AS SELECT * FROM exact_sum;
SELECT 'oracle: groups', count(*) = 11 AND count(*) FILTER (WHERE nonpositive = 0) = 1 FROM oracle;
SELECT 'oracle: headcount ratio', bool_and(is_rounded(headcount_ratio(s), wp, w)) FROM oracle;
SELECT 'oracle: poverty gap index', bool_and(is_rounded(poverty_gap_index(s), wg, w)) FROM oracle;
SELECT 'oracle: squared poverty gap index', bool_and(is_rounded(squared_poverty_gap_index(s), wg2, w)) FROM oracle;
SELECT 'oracle: income gap ratio', bool_and(is_rounded(income_gap_ratio(s), wg, wp)) FROM oracle;
SELECT 'oracle: poor population', bool_and(is_rounded(poor_population(s), wp, 1)) FROM oracle;
SELECT 'oracle: population', bool_and(is_rounded(population(s), w, 1)) FROM oracle;
SELECT 'oracle: poverty shortfall', bool_and(is_rounded(poverty_shortfall(s), wzp - wyp, 1)) FROM oracle;
SELECT 'oracle: mean welfare', bool_and(is_rounded(mean_welfare(s), wy, w)) FROM oracle;
SELECT 'oracle: mean welfare of the poor', bool_and(is_rounded(mean_welfare_of_poor(s), wyp, wp)) FROM oracle;
SELECT 'oracle: Watts index', bool_and(CASE WHEN nonpositive > 0 THEN watts_index(s) IS NULL
	ELSE is_close(watts_index(s), watts, w) END) FROM oracle;
SELECT 'oracle: counts', bool_and(row_count(s) = n AND excluded(s) = q.excluded AND nonpositive(s) = q.nonpositive
	AND is_proper(s)) FROM oracle q;
SELECT 'oracle: without weight', bool_and(row_count(unweighted) = ones AND poor_population(unweighted) = ones_poor
	AND is_rounded(headcount_ratio(unweighted), ones_poor, ones)
		AND is_rounded(poverty_gap_index(unweighted), ones_g, ones)) FROM oracle;
-- Plain sums of doubles fail the same test, so it can fail.
SELECT 'oracle: plain double arithmetic fails', NOT is_rounded(avg(y), sum(exact(y)), 3)
	AND is_rounded(mean_welfare(poverty_summary(y, 1e100)), sum(exact(y)), 3)
		FROM (VALUES (1e100::float8), (3), (-1e100)) v(y);

SELECT 'one step = accessor, every measure', bool_and(outcome(
	format('SELECT bool_and(a IS NOT DISTINCT FROM b AND c IS NOT DISTINCT FROM d) AND count(*) = 7 FROM (
		SELECT %1$s(welfare, line, weight) AS a, %1$s(poverty_summary(welfare, line, weight)) AS b,
			%1$s(welfare, line) AS c, %1$s(poverty_summary(welfare, line)) AS d FROM %2$s
			GROUP BY ROLLUP (village)) q', name, source)) = 'true') AND count(*) = 14
	FROM measure, unnest('{person,household}'::text[]) source;
SELECT 'numeric = float8 of what both can hold, bit for bit',
	poverty_summary(y, 3.5, w) = poverty_summary(y::float8, 3.5::float8, w::float8)
	AND poverty_summary(y, 3.5) = poverty_summary(y::float8, 3.5::float8) AND count(*) = 600
	FROM (SELECT i / 64.0 - 1, (i % 11) * 0.125 FROM generate_series(1, 600) i) v(y, w);
SELECT 'numeric = float8, unweighted terms', bool_and(abs(poverty_gap_index(n) / poverty_gap_index(f) - 1) < 1e-12
	AND abs(squared_poverty_gap_index(n) / squared_poverty_gap_index(f) - 1) < 1e-12
	AND headcount_ratio(n) = headcount_ratio(f) AND watts_index(n) IS NOT DISTINCT FROM watts_index(f))
		AND count(watts_index(n)) = 1 AND count(*) = 6 FROM
	(SELECT village, poverty_summary(welfare, line) AS n FROM household GROUP BY village) a
	JOIN (SELECT village, poverty_summary(welfare, line) AS f FROM person GROUP BY village) b USING (village);
-- of the doubles, the difference would keep few digits: 2995 - 2994.7 is 0.3000000000001819
SELECT 'the gap of numerics is rounded once', poverty_gap_index(2994.70, 2995) = 0.0001001669449081803
	AND income_gap_ratio(2994.70, 2995, 3) = 0.0001001669449081803
	AND fgt_index(2994.70, 2995, 3, 1) = 0.0001001669449081803
	AND income_gap_ratio(0.7, 1.0) = 0.3 AND income_gap_ratio(33.8, 50) = 0.324
	AND income_gap_ratio(0.000001, 1000) = 0.999999999
	AND income_gap_ratio(9007199254740992::bigint, 9007199254740993::bigint) = 1.1102230246251564e-16
	AND fgt_index(9007199254740992::bigint, 9007199254740993::bigint, 1::bigint, 1) = 1.1102230246251564e-16
	AND income_gap_ratio(123456789012345678901234567890.25, 123456789012345678901234567890.5) = 2.025000018225e-30
	AND income_gap_ratio(-3.14159265358979323846, 2.71828182845904523536) = 2.1557273497909217;
SELECT 'and one whose square is no double is 0', is_proper(s), poor_population(s), poverty_gap_index(s), is_proper(t),
	poverty_gap_index(t) = 1e-105 AND squared_poverty_gap_index(t) > 0
	FROM (SELECT poverty_summary(1e200, 1e200 + 0.00001), poverty_summary(1e100, 1e100 + 0.00001)) q(s, t);
SELECT 'numeric = float8, more digits than are held', poverty_summary(x, 1.5, x) = poverty_summary(x::float8,
	1.5::float8, x::float8) AND count(*) = 300
	FROM (SELECT 1 + i / 300.0 + i * 1e-30 + 1e-60 FROM generate_series(1, 300) i) q(x);
SELECT 'a tie goes to even', population(s) = 9007199254740996 AND poor_population(s) = 9007199254740996
	FROM (SELECT poverty_summary(1, 2, w) FROM (VALUES (9007199254740994::float8), (1)) v(w)) q(s);
SELECT 'no order of rows matters', poverty_summary(welfare, line, weight
	ORDER BY id) = poverty_summary(welfare, line, weight ORDER BY id DESC)
	AND poverty_summary(welfare, line, weight ORDER BY welfare, id) = poverty_summary(welfare, line, weight)
		FROM extreme;

--
-- fgt_index
--
SELECT 'alpha 0, 1, 2: the named measures, bit for bit', bool_and(f0 IS NOT DISTINCT
	FROM headcount_ratio(s) AND f1 IS NOT DISTINCT FROM poverty_gap_index(s)
	AND f2 IS NOT DISTINCT FROM squared_poverty_gap_index(s) AND fgt_index(s, 0) IS NOT DISTINCT
		FROM f0 AND fgt_index(s, 1) IS NOT DISTINCT FROM f1
	AND fgt_index(s, 2) IS NOT DISTINCT FROM f2) AND count(f2) = 10
	FROM (SELECT poverty_summary(welfare, line, weight) AS s, fgt_index(welfare, line, weight, 0) AS f0,
		fgt_index(welfare, line, weight, 1) AS f1,
			fgt_index(welfare, line, weight, 2) AS f2 FROM person GROUP BY ROLLUP (village)
		UNION ALL SELECT poverty_summary(welfare, line, weight), fgt_index(welfare, line, weight, 0),
			fgt_index(welfare, line, weight, 1),
			fgt_index(welfare, line, weight, 2) FROM extreme GROUP BY village) q;
SELECT 'alpha 0.5, 1.5, 3', bool_and(is_close(f05, e05, w) AND is_close(f15, e15, w) AND is_close(f3, e3, w))
	AND count(f3) = 7
	FROM (SELECT fgt_index(welfare, line, weight, 0.5) AS f05, fgt_index(welfare, line, weight, 1.5) AS f15,
		fgt_index(welfare, line, weight, 3) AS f3,
			sum(exact(weight) * sqrt(g)) AS e05, sum(exact(weight) * g * sqrt(g)) AS e15,
				sum(exact(weight) * g * g * g) AS e3,
			sum(exact(weight)) FILTER (WHERE welfare IS NOT NULL AND line IS NOT NULL) AS w
		FROM (SELECT *, CASE WHEN welfare < line THEN exact((line - welfare) / line) + round(0::numeric, 40) END AS g
			FROM person) q GROUP BY ROLLUP (village)) q;
SELECT 'alpha, numeric = float8', abs((SELECT fgt_index(welfare, line, weight, 1.5)
	FROM household) / (SELECT fgt_index(welfare, line, weight, 1.5) FROM person) - 1) < 1e-12;
SELECT 'a large alpha keeps those who have nothing', fgt_index(y, 100, 1, 1e6) = 0.5 FROM (VALUES (0), (99)) v(y);
SELECT 'alpha -0 is 0', fgt_index(y, 2, 1, alpha) = 0.5 FROM (VALUES (1, '-0'::float8), (3, 0)) v(y, alpha);
SELECT 'bad alpha: 22023', as_expected(array_agg(statement), array_agg(expected))
FROM (VALUES ('SELECT fgt_index(1, 2, 1, NULL)', '22023 alpha must not be NULL'),
	('SELECT fgt_index(1.0, 2.0, 1.0, NULL)', '22023 alpha must not be NULL'),
	('SELECT fgt_index(NULL, 2, 1, NULL)', '22023 alpha must not be NULL'),
	('SELECT fgt_index(1, 2, 1, -1)', '22023 alpha must not be negative'),
		('SELECT fgt_index(1, 2, 1, ''NaN'')', '22023 alpha must not be NaN or infinite'),
	('SELECT fgt_index(1, 2, 1, ''Infinity'')', '22023 alpha must not be NaN or infinite'),
	('SELECT fgt_index(1, 2, 1, i) FROM generate_series(1, 2) i',
		'22023 alpha must be the same in all rows of a group'),
	('SELECT fgt_index(1.5, 2, 1, i) FROM generate_series(1, 2) i',
		'22023 alpha must be the same in all rows of a group'),
	('SELECT fgt_index(1, 2, 1, i) OVER (ORDER BY i) FROM generate_series(1, 2) i',
		'22023 alpha must be the same in all rows of a group'),
	('SELECT sum(f) FROM (SELECT fgt_index(1, 2, 1, i) FROM generate_series(1, 2) i GROUP BY i) q(f)', '0.75'),
	('SELECT fgt_index(s, 3) FROM answer', '22023 %alpha 0, 1 or 2%'),
		('SELECT fgt_index(s, 0.5) FROM answer', '22023 %alpha 0, 1 or 2%'),
	('SELECT fgt_index(s, ''NaN'') FROM answer', '22023 %'),
		('SELECT fgt_index(s, -1) FROM answer', '22023 %')) v(statement, expected);
DO $$
DECLARE
	hint text;
BEGIN
	PERFORM fgt_index(s, 3) FROM answer;
EXCEPTION WHEN invalid_parameter_value THEN
	GET STACKED DIAGNOSTICS hint = PG_EXCEPTION_HINT;
	CREATE TABLE hint_of_fgt AS SELECT hint;
END $$;
SELECT 'alpha 3 of a summary: the hint names the aggregate', hint LIKE '%fgt_index(welfare, line, weight, alpha)%'
	FROM hint_of_fgt;

--
-- the ends of the range
--
SELECT 'population beyond double: 22003',
	outcome('SELECT population(poverty_summary(i % 2, 1, 1e308)) FROM generate_series(1, 20) i') LIKE '22003 %';
SELECT 'and still known: headcount', headcount_ratio(i % 2, 1, 1e308) = 0.5 AND poverty_gap_index(i % 2, 1, 1e308) = 0.5
	FROM generate_series(1, 20) i;
SELECT 'and merged: 22003 again',
	outcome('SELECT population(rollup(s)) FROM (SELECT poverty_summary(1, 1, 1e308) FROM generate_series(1, 4)) q(s)')
	LIKE '22003 %'
	AND outcome('SELECT mean_welfare(s + s) FROM (SELECT poverty_summary(1, 1, 1e308) FROM generate_series(1, 4)) q(s)')
		= '1';
SELECT 'difference beyond double, gap within', poverty_gap_index(-1.5e308, 1e308) = 2.5
	AND headcount_ratio(-1.5e308, 1e308) = 1;
SELECT 'ratio beyond double, Watts within', is_close(watts_index(1e-300, 1e300), exact_ln(1e300) - exact_ln(1e-300), 1);
SELECT 'gap beyond double: 22003', outcome('SELECT poverty_gap_index(-1e300, 1)') LIKE '22003 %'
	AND outcome('SELECT fgt_index(-1e300, 1, 1, 3)') LIKE '22003 %';
SELECT 'denormals', poverty_gap_index('5e-324'::float8, '1e-323'::float8) = 0.5
	AND poverty_shortfall('5e-324'::float8, '1e-323'::float8) = '5e-324'::float8
	AND poor_population(1, 2, '5e-324'::float8) = '5e-324'::float8 AND headcount_ratio(1, 2, '5e-324'::float8) = 1;
SELECT 'huge and tiny, massive cancellation', mean_welfare(poverty_summary(y, 1e300)) * 3 = 3e-300
	FROM (VALUES (1e300::float8), (3e-300), (-1e300)) v(y);

--
-- the algebra
--
CREATE TABLE sums AS
SELECT data || coalesce(village::text, '') AS name, s FROM oracle WHERE village IS NOT NULL
UNION ALL SELECT 'left out', poverty_summary(NULL, 1) UNION ALL SELECT 'weight 0', poverty_summary(1, 1, 0);
SELECT '(a + b) - b has the bytes of a', bool_and((a.s + b.s) - b.s = a.s AND ((a.s + b.s) - b.s)::text = a.s::text)
	AND count(*) = 121 FROM sums a, sums b;
SELECT 'a + b = b + a', bool_and(a.s + b.s = b.s + a.s) FROM sums a, sums b;
SELECT '(a + b) + c = a + (b + c)', bool_and((a.s + b.s) + c.s = a.s + (b.s + c.s)) FROM sums a, sums b, sums c;
SELECT 'a - b = a + (-b)', bool_and(a.s - b.s = a.s + (- b.s)) FROM sums a, sums b;
SELECT '-(-a) = a', bool_and(- (- s) = s) FROM sums;
SELECT 'a - a is empty', bool_and(is_empty(s - s) AND is_proper(s - s) AND row_count(s - s) = 0 AND excluded(s - s) = 0)
	FROM sums;
SELECT 'empty: every measure NULL', bool_and(outcome(format('SELECT ' || call || ' FROM answer', 's - s')) = 'NULL')
	FROM accessor;
SELECT 'a + empty = a', bool_and(a.s + (b.s - b.s) = a.s) FROM sums a, sums b;
SELECT 'NULL operand', bool_and((s + NULL) IS NULL AND (s - NULL) IS NULL AND (NULL - s) IS NULL
	AND - (NULL::poverty_summary) IS NULL) FROM sums;
SELECT 'sum of the parts = the whole', rollup(s) = (SELECT poverty_summary(welfare, line, weight) FROM person) FROM sums
	WHERE name LIKE 'person%';
SELECT 'whole - part = the rest', (SELECT poverty_summary(welfare, line, weight)
	FROM extreme) - (SELECT poverty_summary(welfare, line, weight) FROM extreme WHERE id < 100)
	= (SELECT poverty_summary(welfare, line, weight) FROM extreme WHERE id >= 100);
SELECT 'weighted and unweighted merge', (SELECT poverty_summary(welfare, line) FROM person
	WHERE id < 300) + (SELECT poverty_summary(welfare, line, 1) FROM person WHERE id >= 300)
	= (SELECT poverty_summary(welfare, line) FROM person);
SELECT 'rollup skips NULL', rollup(x) = (SELECT rollup(s) FROM sums)
	FROM (SELECT NULL UNION ALL SELECT s FROM sums UNION ALL SELECT NULL) q(x);
SELECT 'rollup of NULL or of nothing: NULL', (SELECT rollup(NULL::poverty_summary) FROM generate_series(1, 3)) IS NULL
	AND (SELECT rollup(s) FROM sums WHERE false) IS NULL;
SELECT 'rollup of one: its bytes', bool_and(r::text = s::text) AND count(*) = 11
	FROM (SELECT s, rollup(s) AS r FROM sums GROUP BY name, s) q;
SELECT 'rollup = plus', (SELECT rollup(s) FROM sums WHERE name IN ('person1', 'extreme1')) = (SELECT a.s + b.s
	FROM sums a, sums b WHERE a.name = 'person1' AND b.name = 'extreme1');
SELECT 'signed changes are stored and merge in any order', rollup(change) = (SELECT s FROM sums WHERE name = 'person3')
	FROM (SELECT - s FROM sums WHERE name = 'person1' UNION ALL SELECT s FROM sums WHERE name IN ('person1', 'person3')
		UNION ALL SELECT (- s)::text::poverty_summary FROM sums WHERE name = 'extreme2' UNION ALL SELECT s FROM sums
			WHERE name = 'extreme2') q(change);
-- Taken away what was never there.
CREATE TABLE improper AS SELECT * FROM (VALUES
	('a row too many', (SELECT poverty_summary(1, 2)) - (SELECT poverty_summary(i, 2, 0) FROM generate_series(1, 2) i)),
	('another poor weight', (SELECT poverty_summary(1, 2)) - (SELECT poverty_summary(1, 2, 3))),
	('a weight of others', (SELECT poverty_summary(1, 2) FROM generate_series(1, 2)) - (SELECT poverty_summary(3, 2))),
	('another welfare of the poor', (SELECT poverty_summary(1, 4, 1.5)) - (SELECT poverty_summary(2, 4, 1.5))),
	('another welfare of others', (SELECT poverty_summary(5, 4)
		FROM generate_series(1, 2)) + (SELECT poverty_summary(1, 4)) - (SELECT poverty_summary(6, 4)
		FROM generate_series(1, 2))),
	('a larger gap', (SELECT poverty_summary(1, 2) FROM generate_series(1, 3)) - (SELECT poverty_summary(-9, 2))),
	('a row left out', (SELECT poverty_summary(1, 2)) - (SELECT poverty_summary(NULL, 2))),
	('a welfare of 0', (SELECT poverty_summary(1, 2) FROM generate_series(1, 3)) - (SELECT poverty_summary(0, 2))),
	('everything', - (SELECT s FROM answer))) v(name, s);
SELECT 'improper: the poor above their lines', NOT is_proper(s) AND poverty_shortfall(s) IS NULL
FROM (SELECT a - b FROM (SELECT poverty_summary(10, 20) FROM generate_series(1, 2)) p (a),
	(SELECT poverty_summary(9.9, 30)) q (b)) d (s);
SELECT 'a gap beyond double: no gap, but a headcount', headcount_ratio(s) = 0.5 AND nonpositive(s) = 1
	AND watts_index(s) IS NULL
	AND is_empty(s - s) AND s - b = c
FROM (SELECT poverty_summary(y, 1), poverty_summary(y, 1) FILTER (WHERE y < 0),
	poverty_summary(y, 1) FILTER (WHERE y > 0)
	FROM (VALUES (-1e200::float8), (2)) v (y)) q (s, b, c);
SELECT 'improper: ' || name, NOT is_proper(s) AND NOT is_empty(s) FROM improper;
SELECT 'improper: every measure NULL, ' || name, bool_and(outcome(format('SELECT ' || call,
	quote_literal(s) || '::poverty_summary')) = 'NULL') AND count(*) = 13
	FROM improper, accessor a(measure, call) GROUP BY name ORDER BY name COLLATE "C";
SELECT 'improper: the counts say so', row_count(s) = -4 AND excluded(s) = 0 FROM improper WHERE name = 'everything';
SELECT 'improper, repaired: proper', is_proper(s + a) AND NOT is_proper(s) AND is_empty(s + a)
	FROM improper, answer q(a) WHERE name = 'everything';

--
-- in every place where an aggregate may stand
--
SELECT 'distinct', poverty_summary(DISTINCT welfare, line, weight) = (SELECT poverty_summary(welfare, line, weight)
	FROM (SELECT DISTINCT welfare, line, weight FROM household) q)
	AND row_count(poverty_summary(DISTINCT welfare, line)) < row_count(poverty_summary(welfare, line)) FROM household;
SELECT 'filter', poverty_summary(welfare, line, weight) FILTER (WHERE village = 2)
	= (SELECT poverty_summary(welfare, line, weight) FROM person WHERE village = 2)
	AND poverty_summary(welfare, line) FILTER (WHERE village = 99) IS NULL FROM person;
SELECT 'cube', bool_and(s = (SELECT poverty_summary(welfare, line, weight) FROM person p
		WHERE (c.village IS NULL OR p.village = c.village) AND (c.odd IS NULL OR p.id % 2 = c.odd))) AND count(*) = 21
	FROM (SELECT village, id % 2 AS odd, poverty_summary(welfare, line, weight) AS s FROM person
		GROUP BY CUBE (village, id % 2)) c;
SELECT 'grouping sets over a rollup', bool_and(s = (SELECT poverty_summary(welfare, line, weight) FROM person p
	WHERE g.village IS NULL OR p.village = g.village)) AND count(*) = 7
	FROM (SELECT village, rollup(s) AS s FROM (SELECT village, id % 4, poverty_summary(welfare, line, weight) AS s
		FROM person GROUP BY 1, 2) q GROUP BY GROUPING SETS ((village), ())) g;
SELECT 'having, correlated sub-select, lateral', bool_and((SELECT headcount_ratio(q.welfare, q.line) FROM person q
	WHERE q.village = p.village) = h) AND count(*) = 6
	FROM (SELECT village, headcount_ratio(welfare, line) AS h FROM person GROUP BY village
		HAVING headcount_ratio(welfare, line) > 0) p;

-- The transition runs once a row, whatever is asked.
CREATE SEQUENCE calls;
CREATE FUNCTION counted(x float8) RETURNS float8 LANGUAGE plpgsql IMMUTABLE
SET jit = off AS $$
BEGIN
	PERFORM nextval('poverty_test.calls');
	RETURN x;
END $$;
SELECT 'ten questions, one pass: answers', headcount_ratio(counted(welfare), line, weight) IS NOT NULL
	AND poverty_gap_index(counted(welfare), line, weight) IS NOT NULL
	AND squared_poverty_gap_index(counted(welfare), line, weight) IS NOT NULL
		AND watts_index(counted(welfare), line, weight) IS NULL
	AND income_gap_ratio(counted(welfare), line, weight) IS NOT NULL
		AND poor_population(counted(welfare), line, weight) IS NOT NULL
	AND poverty_shortfall(counted(welfare), line, weight) IS NOT NULL
		AND poverty_summary(counted(welfare), line, weight) IS NOT NULL
	AND mean_welfare(poverty_summary(counted(welfare), line, weight)) IS NOT NULL
		AND mean_welfare_of_poor(poverty_summary(counted(welfare), line, weight)) IS NOT NULL
	FROM person;
SELECT 'ten questions, one pass: calls', nextval('calls') = 601;
ALTER SEQUENCE calls RESTART;
SELECT 'another argument, another pass: answers', headcount_ratio(counted(welfare), line) IS NOT NULL
	AND headcount_ratio(counted(welfare), line, weight) IS NOT NULL FROM person;
SELECT 'another argument, another pass: calls', nextval('calls') = 1201;

--
-- windows
--
SET max_parallel_workers_per_gather = 0;
SET jit = off;
-- Is a moving frame equal to reading the rows of the frame again?
CREATE FUNCTION frame_agrees(aggregate text, source text, first int, last int) RETURNS boolean LANGUAGE plpgsql
SET max_parallel_workers_per_gather = 0 SET jit = off AS $$
DECLARE
	result boolean;
BEGIN
	EXECUTE format('SELECT bool_and(moving IS NOT DISTINCT FROM again) AND count(*) = 240 FROM (
			SELECT id, %1$s OVER (ORDER BY id ROWS BETWEEN %3$s AND %4$s) AS moving FROM %2$s WHERE id <= 240) m
		CROSS JOIN LATERAL (SELECT %1$s FROM %2$s t WHERE t.id BETWEEN m.id + %5$s
		AND least(m.id + %6$s, 240)) r(again)',
		aggregate, source, abs(first) || CASE WHEN first < 0 THEN ' PRECEDING' ELSE ' FOLLOWING' END,
		abs(last) || CASE WHEN last < 0 THEN ' PRECEDING' ELSE ' FOLLOWING' END, first, last) INTO result;
	RETURN result;
END $$;
SELECT 'moving frame: ' || name, bool_and(frame_agrees(format('%s(welfare, line%s)', name, weight), source, first,
	last)) AND count(*) = 24
	FROM (SELECT name FROM measure UNION ALL SELECT 'poverty_summary') m,
		(VALUES (-6, 2), (-9, -5), (3, 7), (0, 0)) f(first, last),
		unnest('{person,household,extreme}'::text[]) source, unnest('{"",", weight"}'::text[]) weight
	GROUP BY name ORDER BY name COLLATE "C";
SELECT 'moving frame: fgt_index', bool_and(frame_agrees('fgt_index(welfare, line, weight, 1.5)', source, first, last))
	AND count(*) = 12
	FROM (VALUES (-6, 2), (-9, -5), (3, 7), (0, 0)) f(first, last), unnest('{person,household,extreme}'::text[]) source;
CREATE TABLE change AS SELECT id, CASE WHEN id % 5 > 0 AND id NOT BETWEEN 100
	AND 120 THEN poverty_summary(welfare, line, weight) END AS s FROM extreme GROUP BY id;
SELECT 'moving frame: rollup', bool_and(frame_agrees('rollup(s)', 'change', first, last)) AND count(*) = 4
	FROM (VALUES (-6, 2), (-9, -5), (3, 7), (0, 0)) f(first, last);
SELECT 'moving frame: with a filter', bool_and(frame_agrees('poverty_summary(welfare, line) FILTER (WHERE id % 3 = 0)',
	'person', first, last)) AND count(*) = 4
	FROM (VALUES (-6, 2), (-9, -5), (3, 7), (0, 0)) f(first, last);
SELECT 'growing frame', bool_and(s = (SELECT poverty_summary(welfare, line, weight) FROM person q WHERE q.id <= p.id))
	AND count(*) = 100
	FROM (SELECT id, poverty_summary(welfare, line, weight) OVER (ORDER BY id) AS s FROM person WHERE id <= 100) p;
SELECT 'frame by value, with ties', bool_and(s IS NOT DISTINCT
	FROM (SELECT poverty_summary(q.welfare, q.line) FROM person q WHERE q.village BETWEEN p.village - 1 AND p.village))
	AND count(*) = 600
	FROM (SELECT village, poverty_summary(welfare, line) OVER (ORDER BY village RANGE BETWEEN 1 PRECEDING
		AND CURRENT ROW) AS s FROM person) p;
SELECT 'partition', bool_and(s = (SELECT poverty_summary(welfare, line, weight) FROM person q
	WHERE q.village = p.village)) AND count(*) = 600
	FROM (SELECT village, poverty_summary(welfare, line, weight) OVER (PARTITION BY village) AS s FROM person) p;
ALTER SEQUENCE calls RESTART;
SELECT 'a moving frame reads a row at most twice: answers', count(h) = 600 FROM (
	SELECT headcount_ratio(counted(coalesce(welfare, 1)), 2) OVER (ORDER BY id ROWS 100 PRECEDING) AS h FROM person) q;
SELECT 'a moving frame reads a row at most twice: calls', nextval('calls') BETWEEN 601 AND 1201;
RESET max_parallel_workers_per_gather;
RESET jit;

--
-- order, hash, storage
--
CREATE TABLE copies AS SELECT s FROM sums UNION ALL SELECT s FROM sums UNION ALL SELECT - s FROM sums;
SELECT 'a value is before, the same as or after another',
	bool_and((a.s < b.s)::int + (a.s = b.s)::int + (a.s > b.s)::int = 1
	AND (a.s <= b.s) = (NOT a.s > b.s) AND (a.s >= b.s) = (NOT a.s < b.s) AND (a.s <> b.s) = (NOT a.s = b.s)
	AND povaid_support.poverty_summary_cmp(a.s, b.s) = (a.s > b.s)::int - (a.s < b.s)::int) FROM copies a, copies b;
SET enable_hashagg = off;
SELECT 'distinct by sorting', count(*) = 22 FROM (SELECT DISTINCT s FROM copies) q;
SET enable_hashagg = on;
SET enable_sort = off;
SELECT 'group by hashing', count(*) = 22 AND sum(n) = 33 FROM (SELECT s, count(*) AS n FROM copies GROUP BY s) q;
SELECT 'union', count(*) = 22 FROM (SELECT s FROM copies UNION SELECT s FROM sums) q;
SELECT 'except', count(*) = 11 FROM (SELECT s FROM copies EXCEPT SELECT s FROM sums) q;
RESET enable_sort;
SET enable_mergejoin = off;
SET enable_nestloop = off;
SELECT 'hash join', count(*) = 22 FROM copies c JOIN sums USING (s);
SET enable_mergejoin = on;
SET enable_hashjoin = off;
SELECT 'merge join', count(*) = 22 FROM copies c JOIN sums USING (s);
RESET enable_hashjoin;
RESET enable_nestloop;
CREATE UNIQUE INDEX ON sums (s);
CREATE INDEX ON copies USING hash (s);
SET enable_seqscan = off;
SELECT 'unique index finds it', name = 'person4' FROM sums
	WHERE s = (SELECT poverty_summary(welfare, line, weight) FROM person WHERE village = 4);
SELECT 'hash index finds both', count(*) = 2 FROM copies
	WHERE s = (SELECT poverty_summary(welfare, line, weight) FROM person WHERE village = 4);
RESET enable_seqscan;
SELECT 'unique index refuses a second', outcome('INSERT INTO sums SELECT * FROM sums LIMIT 1') LIKE '23505 %';
-- Out of line, compressed, and with a one-byte header at an odd address.
CREATE TABLE toasted (pad text, odd "char", s poverty_summary, welfare numeric);
ALTER TABLE toasted ALTER pad SET STORAGE PLAIN;
ALTER TABLE toasted ALTER s SET STORAGE EXTERNAL;
INSERT INTO toasted SELECT repeat('x', 2200), 'x', s, ('1.' || repeat('1', 3000))::numeric FROM sums;
INSERT INTO toasted SELECT 'x', 'x', s, 0.5 FROM sums;
INSERT INTO toasted SELECT repeat('x', 2200), 'x', s + (SELECT rollup(s) FROM sums), 1 FROM sums;
SELECT 'toasted: the table has a toast table in use', pg_relation_size(reltoastrelid) > 0 FROM pg_class
	WHERE oid = 'toasted'::regclass;
SELECT 'toasted: the same values', count(*) = 22 AND bool_and(headcount_ratio(t.s) IS NOT DISTINCT
	FROM headcount_ratio(u.s) AND t.s + t.s = u.s + u.s)
	FROM toasted t JOIN sums u ON t.s = u.s;
SELECT 'toasted: rollup', rollup(s) = (SELECT rollup(s) + rollup(s) FROM sums) FROM toasted WHERE welfare <> 1;
SELECT 'toasted: rollup in a window', bool_and(r = (SELECT rollup(s) FROM toasted))
	FROM (SELECT rollup(s) OVER () AS r FROM toasted) q;
SELECT 'toasted: numeric argument', poverty_summary(welfare, 2) = poverty_summary(welfare::float8, 2::float8)
	FROM toasted;

--
-- stored values
--
SELECT 'text round trip', bool_and(s::text::poverty_summary = s AND s::text::poverty_summary::text = s::text
	AND upper(s::text)::poverty_summary = s) AND count(*) = 33 FROM copies;
SELECT 'binary form is the text form', bool_and(povaid_support.poverty_summary_send(s) = decode(s::text, 'hex')) FROM copies;
SELECT 'a value stored by 0.1 reads for ever',
	'110602020001000102009600020180040200f4000301803202080d823f355eba498c02080d3b4b57b08d783202080daa0205e6d6cf8e00'::poverty_summary
	= (SELECT poverty_summary(y, z, w) FROM (VALUES (100, 125, 2.5), (150, 125, 1), (-3, 125, 2), (NULL, 1, 1)) v(y, z,
		w));
SELECT 'every truncation: 22P02', as_expected(array_agg(statement), array_agg(expected))
	FROM (SELECT format('SELECT %L::poverty_summary', left(s::text, n)) AS statement,
		'22P02 invalid input syntax for type poverty_summary: %' AS expected
		FROM sums, generate_series(0, length(s::text) - 1) n WHERE name IN ('person1', 'extreme1')) q;
SELECT 'malformed text: 22P02', as_expected(array_agg(statement), array_agg(expected))
FROM (SELECT format('SELECT %L::poverty_summary', replace(value, ' ', '')) AS statement,
	'22P02 invalid input syntax for type poverty_summary: %' AS expected
	FROM (VALUES ('11 02 00 00 00 00 00 01 00 01 01 00 01 01 00 02 00 00 00 00'),	-- something follows
		('11 02 00 00 00 00 00 01 00 01 01 00 01 01 00 02 00 00 0'),				-- odd length
		('11 02 00 00 00 00 00 01 00 01 01 00 01 01 00 02 00 00 x0'),				-- not hexadecimal
		('00 02 00 00 00 00 00 01 00 01 01 00 01 01 00 02 00 00 00'),				-- a running state
		('12 02 00 00 00 00 00 01 00 01 01 00 01 01 00 02 00 00 00'),				-- another version
		('11 82 00 00 00 00 00 00 01 00 01 01 00 01 01 00 02 00 00 00'),			-- a count longer than necessary
		('11 ff ff ff ff ff ff ff ff ff 02 00 00 00 00 00 01 00 01 01 00 01 01 00 02 00 00 00'),	-- a count beyond 64 bits
		('11 02 00 00 00 00 00 02 01 00 01 01 00 01 01 00 02 00 00 00'),			-- a zero digit at the low end
		('11 02 00 00 00 00 00 02 00 01 00 01 00 01 01 00 02 00 00 00'),			-- a zero digit at the high end
		('11 02 00 00 00 00 00 02 00 81 ff 01 00 01 01 00 02 00 00 00'),			-- a sign digit at the high end
		('11 02 00 00 00 00 00 01 a0 04 01 01 00 01 01 00 02 00 00 00'),			-- a digit above the grid
		('11 02 00 00 00 00 00 01 a1 04 01 01 00 01 01 00 02 00 00 00'),			-- a digit below the grid
		('11 02 00 00 00 00 00 a1 04 00 01 01 00 01 01 00 02 00 00 00')) v(value)) q;	-- more digits than the grid has
SELECT 'the same without the flaw', '11020000000000010001010001010002000000'::poverty_summary IS NOT NULL;
SELECT 'another type''s value: 22P02', outcome(format('SELECT %L::poverty_summary', rate_summary(1, 2))) LIKE '22P02 %'
	AND outcome(format('SELECT %L::povaid_support.fgt_state', poverty_summary(1, 2))) LIKE '22P02 %';
SELECT 'a state of fgt_index has a parameter', outcome('SELECT ''2100''::povaid_support.fgt_state') LIKE '22P02 %'
	AND outcome('SELECT ''21020000000000000000400000''::povaid_support.fgt_state') = '21020000000000000000400000'
	AND outcome('SELECT ''210200000000000000f87f0000''::povaid_support.fgt_state') LIKE '22P02 %'
	AND outcome('SELECT ''210200000000000000f07f0000''::povaid_support.fgt_state') LIKE '22P02 %'
		AND outcome('SELECT ''21020000000000000000800000''::povaid_support.fgt_state') LIKE '22P02 %';
SELECT 'soft errors since 16', current_setting('server_version_num')::int < 160000
	OR outcome('SELECT pg_input_is_valid(''11'', ''poverty_summary'')') = 'false'
	AND outcome('SELECT pg_input_is_valid(''11020000000000010001010001010002000000'', ''poverty_summary'')') = 'true';
SELECT 'hostile counts do not wrap round',
	outcome('SELECT s + s FROM (VALUES (''11feffffffffffffffff010000000000000000000000''::poverty_summary)) v(s)')
	LIKE '22003 %'
	AND outcome('SELECT rollup(s) FROM (VALUES (''11feffffffffffffffff010000000000000000000000''::poverty_summary), (''11feffffffffffffffff010000000000000000000000'')) v(s)') LIKE '22003 %';
SELECT 'size: a small weighted group', pg_column_size(s) <= 130 AND octet_length(povaid_support.poverty_summary_send(s)) <= 126
	FROM (SELECT poverty_summary((800 + 137.31 * i)::float8, 2300, (100 + i) / 7.0::float8)
		FROM generate_series(1, 30) i) q(s);
SELECT 'size: one row takes tens of bytes', pg_column_size(poverty_summary(1234.56, 2300, 3)) < 100
	AND pg_column_size(poverty_summary(5000, 2300)) < 30;

DROP SCHEMA poverty_test CASCADE;
