-- Errors at top level, uncaught: what the functions have given to the server must be safe to clean up. After each
-- of them the session answers.
SELECT apportion_array(100, '{-1,2}');
SELECT apportion_array(100.005, '{1,2}');
SELECT apportion_array(100, '{1,2}', 0);
SELECT apportion_array('NaN', '{1,2}');
SELECT apportion_array(100, '{1,NaN}');
SELECT split_by_share(100.001, '{0.5,0.5}');
SELECT split_by_share(100, '{0.5,0.5}', 0);
SELECT apportion_array(100, '{1,3}')::text = '{25.00,75.00}' AS "the session answers";

-- The same, with weights that have gone to a file: at top level, caught, and in the memory of an expression that
-- outlives the subtransaction.
SET work_mem = '64kB';
CREATE TEMPORARY TABLE many (id int, weight numeric);
INSERT INTO many SELECT i, i FROM generate_series(1, 60000) AS i;
SELECT apportion_array(100, array_agg(weight) || -1.0) FROM many;
DO $$
DECLARE
	weights numeric[] := array_fill(1.5, '{60000}') || -1.0;
	shares numeric[];
BEGIN
	FOR i IN 1 .. 3 LOOP
		BEGIN
			shares := apportion_array(100, weights);
			RAISE 'this should have failed';
		EXCEPTION WHEN invalid_parameter_value THEN
			shares := apportion_array(i, '{1,1}', 1);
		END;
	END LOOP;
END $$;
SELECT apportion_array(100, '{1,3}')::text = '{25.00,75.00}' AS "the session answers";

-- A cursor fails in a subtransaction, which closes its file; its memory is freed when it is closed itself, or at the
-- end of the transaction.
BEGIN;
DECLARE failing CURSOR FOR SELECT apportion(100, weight) OVER (ORDER BY id), 1 / (id - 20000) FROM many;
SAVEPOINT before;
MOVE 30000 IN failing;
ROLLBACK TO before;
CLOSE failing;
SELECT apportion_array(100, '{1,3}')::text = '{25.00,75.00}' AS "the session answers";
DECLARE failing CURSOR FOR SELECT factor_share(ARRAY[weight], '{1}') OVER (), 1 / (id - 20000) FROM many;
SAVEPOINT before;
MOVE 30000 IN failing;
ROLLBACK TO before;
COMMIT;
SELECT apportion_array(100, '{1,3}')::text = '{25.00,75.00}' AS "the session answers";

-- A subtransaction ends, or fails, after a cursor was read in it: the cursor goes on.
BEGIN;
DECLARE steady CURSOR FOR SELECT apportion(60000, 1) OVER (ORDER BY id) FROM many;
SAVEPOINT one;
FETCH 1 FROM steady;
ROLLBACK TO one;
FETCH 1 FROM steady;
SAVEPOINT two;
FETCH 1 FROM steady;
RELEASE two;
FETCH 1 FROM steady;
CLOSE steady;
COMMIT;

-- A file that may not grow.
SET temp_file_limit = '64kB';
\set VERBOSITY sqlstate
SELECT sum(s) FROM (SELECT apportion(100, weight) OVER (ORDER BY id) AS s FROM many) AS x;
SELECT apportion_array(100, array_agg(weight)) FROM many;
\set VERBOSITY default
RESET temp_file_limit;
RESET work_mem;
SELECT apportion_array(100, '{1,3}')::text = '{25.00,75.00}' AS "the session answers";

-- Numbers as long as numeric can hold; told by other arithmetic.
SELECT apportion_array(100, ARRAY[repeat('9', 131072)::numeric, repeat('9', 131071)::numeric])::text
	= '{90.91,9.09}' AS longest_weights;
SELECT array_agg(s = ('5' || repeat('0', 131071))::numeric ORDER BY s) = '{f,t}'
	AND sum(s) = repeat('9', 131072)::numeric AS longest_total
FROM (SELECT apportion(repeat('9', 131072)::numeric, 1, 1, 1, repeat('8', 131072)::numeric) OVER (ORDER BY id) AS s
	FROM generate_series(1, 2) AS id) AS x;
SELECT array_agg(s = t ORDER BY id) = '{t,t}' AS longest_number_of_units
FROM (SELECT id, apportion(t * 2, 1, 1e-16383, 1, t) OVER (ORDER BY id) AS s, t
	FROM generate_series(1, 2) AS id, (SELECT (repeat('4', 131072) || '.' || repeat('4', 16383))::numeric AS t) AS y)
		AS x;

-- The bounds of a row without weight do not count, whatever they are.
SELECT array_agg(s ORDER BY id)::text = '{10,NULL}' AS "floor above cap"
FROM (SELECT id, apportion(10, w, 1, f, c) OVER (ORDER BY id) AS s
	FROM (VALUES (1, 1, NULL, NULL), (2, NULL, 5, 3)) AS v(id, w, f, c)) AS x;
SELECT array_agg(s ORDER BY id)::text = '{-10,NULL}' AS "of a negative total"
FROM (SELECT id, apportion(-10, w, 1, f, c) OVER (ORDER BY id) AS s
	FROM (VALUES (1, 1, NULL, NULL), (2, NULL, 5, 3)) AS v(id, w, f, c)) AS x;
SELECT array_agg(s ORDER BY id)::text = '{NULL,10}' AS "above the total, below zero, not a number"
FROM (SELECT id, apportion(10, w, 1, f, c) OVER (ORDER BY id) AS s
	FROM (VALUES (1, NULL, 50, NULL), (2, 1, NULL, NULL), (3, NULL, NULL, -1),
		(4, NULL, 'NaN'::numeric, 'NaN'::numeric)) AS v(id, w, f, c)) AS x
WHERE id <= 2;
