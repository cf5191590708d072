-- Every row prints true, whatever the server's version.

-- The SQLSTATE that an expression ends with; 00000 if it does not fail.
CREATE FUNCTION pg_temp.sqlstate_of(expression text) RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE 'SELECT ' || expression;
	RETURN '00000';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
CREATE FUNCTION pg_temp.message_of(expression text) RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE 'SELECT ' || expression;
	RETURN NULL;
EXCEPTION WHEN OTHERS THEN
	RETURN SQLERRM;
END $$;

-- percent: published figures, not clamped
SELECT percent(23495, 20159)::text = '116.55';
SELECT percent(22269, 20159, 2)::text = '110.47';
SELECT percent(12206, 12206, 2)::text = '100.00';
SELECT percent(27256, 54851, scale => 2)::text = '49.69';
SELECT percent(numerator => 1660 - 551, denominator => 1660, scale => 1)::text = '66.8';

-- percent: all digits of the scale are shown, zero has no sign
SELECT percent(0, 5)::text = '0.00';
SELECT percent(0, -5)::text = '0.00';
SELECT percent(-1, 1000000)::text = '0.00';
SELECT percent(1, 3, 0)::text = '33';
SELECT percent(2, 3, 0)::text = '67';
SELECT percent(1, 1, 100)::text = '100.' || repeat('0', 100);
SELECT percent(2, 3, 100)::text = '66.' || repeat('6', 99) || '7';
SELECT scale(percent(1, 7, 5)) = 5;
SELECT percent(1.500000, 2.0, 1)::text = '75.0';

-- percent: half away from zero, in both directions
SELECT percent(1, 20000)::text = '0.01';
SELECT percent(-1, 20000)::text = '-0.01';
SELECT percent(1, -20000)::text = '-0.01';
SELECT percent(-1, -20000)::text = '0.01';
SELECT percent(3, 20000)::text = '0.02';
SELECT percent(5, 1000, 0)::text = '1';
SELECT percent(-25, 1000, 0)::text = '-3';

-- percent: the exact ratio is rounded once
-- a ratio below a half by 1e-40, which rounding to numeric's own scale first
-- makes a half
SELECT percent(0.00005 - 1e-40, 1)::text = '0.00';
SELECT percent(0.00005 + 1e-40, 1)::text = '0.01';
SELECT percent(1e40 - 1, 2e44)::text = '0.00';
SELECT percent(1e40, 2e44)::text = '0.01';
SELECT percent(-(1e40 - 1), 2e44)::text = '0.00';
SELECT percent(4999999999999999999999999999999999999999, 1e40, 0)::text = '50';
SELECT round((1e40 - 1) / 2e44 * 100, 2)::text = '0.01' AS trap_is_a_trap;

-- percent: the result q is the multiple of 10^-scale nearest to the ratio, told
-- without division: 2 |q d - 100 n| 10^scale <= |d|, and at a tie it is the one
-- farther from zero
SELECT count(*) = 60000
	   AND bool_and(abs(2 * (q * d - 100 * n)) * power_of_ten <= abs(d))
	   AND bool_and(abs(2 * (q * d - 100 * n)) * power_of_ten <> abs(d)
					OR abs(q * d) > abs(100 * n))
	   AND bool_and(scale(q) = s)
	   AND sum((abs(2 * (q * d - 100 * n)) * power_of_ten = abs(d))::int) > 1000 AS nearest
FROM (SELECT n, d, s, percent(n, d, s) AS q, ('1e' || s)::numeric AS power_of_ten
	  FROM (SELECT i % 4 AS s,
				   ((i::bigint * 7919) % 4001 - 2000)::numeric AS n,
				   CASE i % 3 WHEN 0 THEN ((i::bigint * 104729) % 32000 + 1)::numeric
							  WHEN 1 THEN -((i::bigint * 15485863) % 1000 + 1) / 8.0
							  ELSE (1 << i % 11) * (ARRAY[1, 5, 25, 125, 625, 3125, 15625])[1 + i % 7]::numeric END AS d
			FROM generate_series(1, 60000) AS i) AS input) AS output;

-- percent: the ends of numeric
SELECT percent(('1e131071')::numeric, ('1e131071')::numeric)::text = '100.00';
SELECT percent(('1e-16383')::numeric, ('1e-16383')::numeric)::text = '100.00';
SELECT percent(('1e-16383')::numeric, ('3e-16383')::numeric, 4)::text = '33.3333';
SELECT percent(('1e-16383')::numeric, ('1e131071')::numeric, 100) = 0;
SELECT pg_temp.sqlstate_of('percent((''1e131071'')::numeric, (''1e-16383'')::numeric)') = '22003';

-- percent: NULL
SELECT percent(5, 0) IS NULL;
SELECT percent(0, 0.000) IS NULL;
SELECT percent(NULL, 5) IS NULL;
SELECT percent(5, NULL) IS NULL;
SELECT percent(5, 5, NULL) IS NULL;

-- percent: errors
SELECT pg_temp.sqlstate_of('percent(''NaN'', 1)') = '22023';
SELECT pg_temp.message_of('percent(''NaN'', 1)') = 'numerator must not be NaN or infinite';
SELECT pg_temp.sqlstate_of('percent(1, ''NaN'')') = '22023';
SELECT pg_temp.message_of('percent(1, ''NaN'')') = 'denominator must not be NaN or infinite';
SELECT pg_temp.sqlstate_of('percent(''NaN'', 0)') = '22023';
SELECT pg_temp.sqlstate_of('percent(1, 1, -1)') = '22023';
SELECT pg_temp.sqlstate_of('percent(1, 1, 101)') = '22023';
SELECT pg_temp.sqlstate_of('percent(1, 0, 101)') = '22023';
SELECT pg_temp.message_of('percent(1, 1, 101)') = 'scale must be between 0 and 100';

-- percent: infinite numerics exist from version 14 on; before, they are no
-- valid input
SELECT pg_temp.sqlstate_of('percent(''Infinity'', 1)') =
	   CASE WHEN current_setting('server_version_num')::int >= 140000
			THEN '22023' ELSE '22P02' END;
SELECT pg_temp.sqlstate_of('percent(1, ''-Infinity'')') =
	   CASE WHEN current_setting('server_version_num')::int >= 140000
			THEN '22023' ELSE '22P02' END;

-- percent: stored, packed and toasted arguments
CREATE TEMPORARY TABLE figures_stored (kind text, n numeric, d numeric);
ALTER TABLE figures_stored ALTER COLUMN n SET STORAGE EXTERNAL;
INSERT INTO figures_stored VALUES
	('packed', 23495, 20159),
	('long', ('23495e20000')::numeric, ('20159e20000')::numeric),
	('toasted', ('23495' || repeat('0000001', 3000))::numeric,
	 ('20159' || repeat('0000001', 3000))::numeric);
SELECT kind, percent(n, d)::text = '116.55' FROM figures_stored ORDER BY kind;
SELECT pg_column_size(n) > 10000 AND pg_column_size(d) < 2000 AS n_is_external_and_d_compressed
FROM figures_stored WHERE kind = 'toasted';
