-- Every row prints true, whatever the server's version.

--
-- exact_decimal: any number, exactly
--
SELECT '0.1'::real::exact_decimal::text = '0.1' AS real;
SELECT 0.1::float8::exact_decimal::text = '0.1' AS double;
SELECT (0.1::float8 + 0.2::float8)::exact_decimal::text = '0.30000000000000004' AS all_digits_of_a_double;
SELECT 9007199254740993::exact_decimal::text = '9007199254740993' AS bigint;
SELECT (-7)::smallint::exact_decimal::text = '-7' AS smallint;
SELECT '1.500'::numeric::exact_decimal::text = '1.500' AS numeric_as_it_is;
SELECT '-0'::float8::exact_decimal::text = '0' AS no_minus_zero;
SELECT '123456789012345678901234567890.5'::exact_decimal::numeric = 123456789012345678901234567890.5 AS text;
SELECT 'NaN'::float8::exact_decimal = 'NaN'::numeric AS nan;
SELECT 100::float8::exact_decimal::text = '100' AS hundred, 1e22::float8::exact_decimal = 1e22::numeric AS large,
	5e-324::float8::exact_decimal::numeric = '5e-324' AS smallest,
	'1.7976931348623157e308'::float8::exact_decimal = '1.7976931348623157e308'::numeric AS largest,
	'3.4028235e38'::real::exact_decimal = 3.4028235e38::numeric AS largest_real,
	'1e-45'::real::exact_decimal = 1e-45::numeric AS smallest_real;

-- the numbers of the server's own output, at any exponent, whatever the settings
CREATE TEMP TABLE number AS
SELECT (m * 2::float8 ^ e) AS double, (m % 16777216 * 2::float8 ^ (i % 250 - 149))::real AS real
FROM (SELECT ('x' || substr(md5(i::text), 1, 13))::bit(52)::bigint * (1 - 2 * (i % 2)) AS m, i % 2046 - 1074 AS e, i
	FROM generate_series(1, 60000) i) q;
CREATE TEMP TABLE shown AS
SELECT double, real, double::text::numeric AS double_shown, real::text::numeric AS real_shown FROM number;
SELECT count(*) = 60000 AND bool_and(double::exact_decimal = double_shown)
	AND bool_and(real::exact_decimal = real_shown)
	AND bool_and(double::exact_decimal::text = trim_scale(double_shown)::text) AND count(DISTINCT double) > 50000
	AND bool_or(abs(double) < 1e-300) AND bool_or(abs(double) > 1e300) AS as_printed FROM shown;
SET extra_float_digits = -15;
SELECT count(*) = 60000 AND bool_and(double::exact_decimal = double_shown)
	AND bool_and(real::exact_decimal = real_shown)
	AS as_printed_by_default FROM shown;
RESET extra_float_digits;

-- it has the bytes of numeric, and works as one
CREATE TEMP TABLE kept AS
SELECT x::exact_decimal AS x FROM (VALUES (2), (10), (1.50), (2.0)) v(x);
SELECT array_agg(x::text ORDER BY x DESC)::text ~ '^\{10,2(.0)?,2(.0)?,1.50\}$' AS order_of_numbers, sum(x) = 15.5 AS sum,
	count(DISTINCT x) = 3 AS equal_numbers FROM kept;
SELECT povaid_support.exact_decimal_send(x) = numeric_send(x) AS bytes FROM kept LIMIT 1;

--
-- The functions that take it, in every combination of argument types
--
-- Arguments that are whole, and others that a double and a real must stand for.
CREATE TEMP TABLE call(name name, whole text[], fraction text[], rest text);
INSERT INTO call VALUES
	('percent', '{1,3}', '{0.1,0.7}', ', 20'),
	('percent_of_rate', '{2}', '{0.285}', ', 0'),
	('rounded', '{25}', '{0.285}', ', 2'),
	('rounding_interval', '{41}', '{4.1}', ', 1'),
	('implied_base', '{4516,3}', '{451.6,2.5}', ', 1'),
	('same_base', '{4516,3,3436,12}', '{451.6,2.5,34.3,12.1}', NULL),
	('sum_mismatch', '{"{1,2}",4}', '{"{0.1,0.2}",0.3}', ''),
	('figure_problem', '{1,4,25}', '{0.3,0.7,42.9}', ', 1'),
	('required_count', '{2501,1,1000}', '{2501.3,1.2,1000.7}', ''),
	('shortage', '{2501,1,1000,2}', '{2501.3,1.2,1000.7,0.9}', ''),
	('capped_grant', '{7,5,1}', '{7.3,5.3,1.1}', ''),
	('once_grant', '{7,5,0}', '{7.3,5.3,0.0}', ''),
	('composite_score', '{"{1,2}","{3,4}","{1,1}"}', '{"{0.9,0.7}","{0.5,0.1}","{0.9,0.1}"}', ''),
	('score_linear', '{9,0,30,20}', '{0.9,0.2,1.1,20.7}', ''),
	('score_step', '{9,10,1,5,20,2}', '{0.7,1.1,0.2,5.3,20.1,2.2}', ', false'),
	('poverty_band', '{7,5,"{1,3}"}', '{7.3,5.3,"{1.1,1.3}"}', ''),
	('grade', '{3,"{1,3}"}', '{2.7,"{1.1,2.7}"}', ', ''{a,b,c}'''),
	('stage_problem', '{"{3,3}"}', '{"{2.7,2.7}"}', ', ''{a,b}'''),
	('comprehensive_incidence', '{1,2,0,10}', '{0.1,0.2,0.3,7.7}', ''),
	('comprehensive_incidence_sampled', '{1,0,2,1,3,10}', '{0.1,0.2,0.3,0.4,0.5,7.7}', ''),
	('poverty_change', '{10,3}', '{1.3,0.7}', ''),
	('stock_flow_residual', '{10,2,1,1,1,1,10}', '{1.3,0.1,0.1,0.1,0.1,0.1,1.4}', ''),
	('apportion', '{10,3,1,0,90}', '{10.1,0.3,0.1,0.1,90.7}', ''),
	('apportion_array', '{10,"{1,3}",1}', '{10.1,"{0.3,0.7}",0.1}', ''),
	('split_by_share', '{10,"{1,0}",1}', '{10.1,"{0.3,0.7}",0.1}', ''),
	('factor_share', '{"{1,3}","{1,1}"}', '{"{0.3,0.7}","{0.4,0.6}"}', ''),
	('fund_by_priority', '{10,3}', '{10.1,0.3}', ''),
	('unfunded_count', '{10,30}', '{0.3,0.7}', ''),
	('known_number', '{998,"{1,998}"}', '{0.7,"{0.1,0.7}"}', ''),
	('reward_problem', '{15,15,1}', '{15.1,15.1,1.0}', ', NULL, NULL');

-- none is forgotten
SELECT p.oid::regprocedure AS function_without_a_call
FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
WHERE p.proargtypes[0] IN ('exact_decimal'::regtype, 'exact_decimal[]'::regtype)
	AND NOT EXISTS (SELECT FROM call c WHERE c.name = p.proname) AND p.proname NOT LIKE 'exact\_decimal%';

-- An argument of a given type; the empty name is an untyped literal.
CREATE FUNCTION pg_temp.argument(value text, type text) RETURNS text LANGUAGE sql AS $$
	SELECT quote_literal(value) || CASE WHEN type = '' THEN '' WHEN value LIKE '{%' THEN '::' || type || '[]'
		ELSE '::' || type END
$$;

-- The calls that fail, or give another answer than the one of numerics alone:
-- with all combinations of types for up to three arguments, else of every two.
CREATE FUNCTION pg_temp.wrong_calls(types text[], arguments text[], name name, rest text,
	OUT tried bigint, OUT wrong text[])
LANGUAGE plpgsql AS $$
DECLARE
	n integer := cardinality(arguments);
	m integer := cardinality(types);
	kind char := (SELECT prokind FROM pg_proc p WHERE p.proname = name LIMIT 1);
	call text := name || '(%s)' || CASE kind WHEN 'w' THEN ' OVER ()' ELSE '' END;
	-- same_base has its scales among its arguments
	pattern text := CASE WHEN rest IS NULL THEN '%s, %s, 1, %s, %s, 1' ELSE repeat('%s, ', n - 1) || '%s' || rest END;
	expected text := format(call, format(pattern, VARIADIC (SELECT array_agg(pg_temp.argument(a, 'numeric') ORDER BY i)
		FROM unnest(arguments) WITH ORDINALITY u(a, i))));
	given text;
	same boolean;
	combination integer[];
BEGIN
	tried := 0;
	wrong := '{}';
	FOR combination IN
		SELECT DISTINCT c FROM (
			-- the combination is a number to the base m
			SELECT (SELECT array_agg(k / (m::bigint ^ (i - 1))::bigint % m ORDER BY i)
				FROM generate_series(1, n) i)::integer[] AS c
			FROM generate_series(0, CASE WHEN n <= 3 THEN (m ^ n)::bigint - 1 ELSE -1 END) k
			UNION ALL
			SELECT (SELECT array_agg(CASE i WHEN a THEN x WHEN b THEN y ELSE z END ORDER BY i)
				FROM generate_series(1, n) i)
			FROM generate_series(1, n) a, generate_series(1, n) b, generate_series(0, m - 1) x,
				generate_series(0, m - 1) y,
				generate_series(0, m - 1) z
			WHERE n > 3 AND a < b) q
	LOOP
		given := format(call, format(pattern, VARIADIC (
			SELECT array_agg(pg_temp.argument(arguments[i], types[combination[i] + 1]) ORDER BY i)
			FROM generate_series(1, n) i)));
		tried := tried + 1;
		BEGIN
			EXECUTE format('SELECT (%s) IS NOT DISTINCT FROM (%s)', given, expected) INTO same;
			IF NOT same THEN
				wrong := wrong || given;
			END IF;
		EXCEPTION WHEN OTHERS THEN
			wrong := wrong || (given || ': ' || SQLERRM);
		END;
	END LOOP;
END $$;

CREATE TEMP TABLE outcome AS
SELECT c.name, r.* FROM call c, LATERAL (
	SELECT * FROM pg_temp.wrong_calls('{smallint,integer,bigint,numeric,float8,real,""}', c.whole, c.name, c.rest)
	UNION ALL
	SELECT * FROM pg_temp.wrong_calls('{numeric,float8,real,""}', c.fraction, c.name, c.rest)) r;
SELECT sum(tried) > 9000 AS thousands_of_calls, count(DISTINCT name) = (SELECT count(*) FROM call) AS all_functions
FROM outcome;
SELECT name, w AS wrong_call FROM outcome, unnest(wrong) w LIMIT 10;

-- the fractions show the difference: cast to double precision they go wrong
SELECT grade(2.7, ARRAY[2.7::real::float8], '{a,b}') = 'a' AS trap_is_a_trap,
	grade(2.7, ARRAY[2.7::real], '{a,b}') = 'b' AS not_here;
SELECT 0.285::float8 * 100 < 28.5 AS trap_is_a_trap, percent_of_rate(0.285::float8, 0) = 29 AS not_here;

-- exact where a double would not be
SELECT percent(9007199254740993, 9007199254740992, 20) = 100.00000000000001110223 AS bigint;
SELECT percent(9007199254740993, 9007199254740993.0000000001, 30) < 100 AS bigint_and_numeric;
SELECT percent('9007199254740993', '9007199254740992', 20) = 100.00000000000001110223 AS untyped;
SELECT grade(count(*) + 9007199254740992, ARRAY[9007199254740993], '{a,b}') = 'b' AS bigint_against_an_array
FROM (VALUES (1)) v;

-- untyped parameters, whether or not the function also takes a summary
PREPARE untyped AS SELECT percent($1, $2), percent($3, 3), percent_of_rate($4), grade($5, $6, '{a,b}'),
	percent(NULL, 3) IS NULL;
SELECT parameter_types::text
	= '{exact_decimal,exact_decimal,exact_decimal,exact_decimal,exact_decimal,exact_decimal[]}' AS parameters
FROM pg_prepared_statements WHERE name = 'untyped';
EXECUTE untyped('1', 3, 0.1, 0.1::float8, 0.3::real, '{0.3}');
SELECT percent('1', '3') = 33.33 AS untyped, percent('1', 3) = 33.33 AS untyped_and_integer,
	percent('1', 3::bigint) = 33.33 AS untyped_and_bigint, percent('1', 3::float8) = 33.33 AS untyped_and_double,
	percent('1', 3::real) = 33.33 AS untyped_and_real, percent('1', 3.0) = 33.33 AS untyped_and_numeric;

-- a domain over a number, and a view that is stored and printed
CREATE DOMAIN pg_temp.money_amount AS numeric(12, 2);
CREATE DOMAIN pg_temp.measured AS float8;
SELECT capped_grant(700.10::money_amount, 500::measured, 0) = 500 AS domains;
CREATE TEMP VIEW stored AS SELECT percent(x, 3.0::float8) AS p, grade(0.5::real, '{0.5}', '{a,b}') AS g
FROM (VALUES (1)) v(x);
SELECT p = 33.33 AND g = 'b' AS view FROM stored;

-- however long a text is, an error does not repeat all of it, and a number is read
CREATE FUNCTION pg_temp.said(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	message text;
BEGIN
	EXECUTE statement;
	RETURN 'nothing';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS message = MESSAGE_TEXT;
	RETURN SQLSTATE || ' ' || message;
END $$;
SELECT pg_temp.said(format('SELECT %s', call)) = '22P02 invalid input syntax for type numeric: "' || repeat('f', 200)
	|| '..."' AS shortened
FROM (VALUES (format('rounded(%L, 2)', repeat('f', 80000))), (format('percent(%L, 2)', repeat('f', 80000))),
	(format('grade(1, %L, ''{a,b}'')', '{' || repeat('f', 80000) || '}'))) v(call);
SELECT pg_temp.said('SELECT percent(''four'', 2)') = '22P02 invalid input syntax for type numeric: "four"' AS repeated;
SELECT pg_temp.said(format('SELECT percent(%L, 2)', repeat('9', 200000))) LIKE '22003 %' AS too_many_digits;
SELECT rounded(repeat('9', 80000)::exact_decimal, 0) = repeat('9', 80000)::numeric AS a_long_number,
	pg_temp.said('SELECT ''f''::exact_decimal') = '22P02 invalid input syntax for type numeric: "f"' AS and_then;

-- what no number is stays an error
\set VERBOSITY sqlstate
SELECT percent(true, 3);
SELECT percent('1'::text, 3);
SELECT percent('one', 3);
SELECT grade('NaN'::float8, '{1}', '{a,b}');
SELECT percent(1, 3) = 33.33 AS the_session_answers;
