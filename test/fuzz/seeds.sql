-- The valid values that the fuzz driver starts from: every SELECT returns one
-- value of a type of the extension in its first column. A type without a seed
-- fails the test. Between them the seeds of a type should have every shape that
-- its stored values can have: no row, one row, many rows, wide exponents,
-- excluded rows, negative counts.

-- rate_summary
SELECT rate_summary(1.0::float8, 4.0);
SELECT rate_summary(i / 7.0::float8, i * 1.5::float8) FROM generate_series(1, 300) i;
SELECT rate_summary(i % 3 = 0, i::numeric / 8) FROM generate_series(1, 50) i;
SELECT rate_summary(nullif(i % 5, 0) = 1) FROM generate_series(1, 50) i;
SELECT rate_summary(n, d) FROM (VALUES (1e-300::float8, 1e300::float8), (5e-324, 1), (NULL, 3), (2, NULL)) v(n, d);
SELECT s - s FROM (SELECT rate_summary(1.0::float8, 4.0) AS s) q;
SELECT - rate_summary(i / 7.0::float8, i * 1.5::float8) FROM generate_series(1, 9) i;

-- poverty_summary
SELECT poverty_summary(80.0::float8, 100.0);
SELECT poverty_summary(120.0::float8, 100.0);
SELECT poverty_summary(i * 1.37::float8, 100.0, i / 3.0::float8) FROM generate_series(1, 300) i;
SELECT poverty_summary((i * 13 % 200)::numeric / 100, 1.9) FROM generate_series(1, 100) i;
SELECT poverty_summary(w, l, g) FROM (VALUES (1e-300::float8, 1e300::float8, 1e-200::float8),
	(5e-324, 1e-320, 1e200), (0, 1, 0), (-5, 7, 2), (NULL, 3, 1), (2, NULL, 1), (2, 3, NULL), (1e15, 1, 3)) v(w, l, g);
SELECT s - s FROM (SELECT poverty_summary(80.0::float8, 100.0) AS s) q;
SELECT - poverty_summary(i * 1.37::float8, 100.0, i / 3.0::float8) FROM generate_series(1, 9) i;

-- fgt_state, which only an aggregate can make
CREATE AGGREGATE pg_temp.fgt_state(float8, float8, float8, float8)
	(SFUNC = fgt_accum, STYPE = fgt_state);
SELECT pg_temp.fgt_state(50, 100, 1, 2.5);
SELECT pg_temp.fgt_state(i * 1.37, 100, i / 3.0, 0.1) FROM generate_series(1, 300) i;
SELECT pg_temp.fgt_state(w, l, g, 3) FROM (VALUES (1e-300::float8, 1e300::float8, 1e-200::float8),
	(5e-324, 1e-320, 1e200), (0, 1, 0), (-5, 7, 2), (NULL, 3, 1), (2, NULL, 1), (2, 3, NULL)) v(w, l, g);
