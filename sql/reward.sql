-- Every row prints true, whatever the server's version.

-- The SQLSTATE and the message that a query ends with; 00000 if it does not fail.
CREATE FUNCTION pg_temp.error_of(query text) RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE query;
	RETURN '00000';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
CREATE FUNCTION pg_temp.detail_of(query text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE detail text;
BEGIN
	EXECUTE query;
	RETURN NULL;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN detail;
END $$;

-- apportion: the units left over go to the largest fractions, ties by order
SELECT array_agg(s::text ORDER BY id) = '{33.34,33.33,33.33}' AS ties
FROM (SELECT id, apportion(100, 1) OVER (ORDER BY id) AS s FROM generate_series(1, 3) AS id) AS x;
SELECT array_agg(s::text ORDER BY id) = '{33.33,33.33,33.34}' AS ties_descending
FROM (SELECT id, apportion(100, 1) OVER (ORDER BY id DESC) AS s FROM generate_series(1, 3) AS id) AS x;
SELECT array_agg(s::text ORDER BY id) = '{5,4,1}' AS seats
FROM (SELECT id, apportion(10, w, 1) OVER (ORDER BY id) AS s FROM (VALUES (1, 47), (2, 39), (3, 14)) AS v(id, w)) AS x;
SELECT array_agg(s::text ORDER BY id) = '{300,0}' AND sum(s) = 300 AS large_unit
FROM (SELECT id, apportion(300, w, 100) OVER (ORDER BY id) AS s FROM (VALUES (1, 9), (2, 1)) AS v(id, w)) AS x;
SELECT array_agg(s::text ORDER BY id) = '{0.100,0.050,0.050}' AS unit_shows_the_digits
FROM (SELECT id, apportion(0.2, w, unit => 0.050) OVER (ORDER BY id) AS s
	FROM (VALUES (1, 2), (2, 1), (3, 1)) AS v(id, w)) AS x;
SELECT array_agg(s::text ORDER BY id) = '{-33.34,-33.33,-33.33}' AS negative_total
FROM (SELECT id, apportion(-100, 1) OVER (ORDER BY id) AS s FROM generate_series(1, 3) AS id) AS x;
SELECT bool_and(s::text = '0.00') AS nothing_to_share
FROM (SELECT apportion(0, id) OVER (ORDER BY id) AS s FROM generate_series(1, 3) AS id) AS x;

-- apportion: unknown and zero
SELECT array_agg(s::text ORDER BY id) = '{50.00,NULL,50.00,0.00}' AS null_weight
FROM (SELECT id, apportion(100, w) OVER (ORDER BY id) AS s
	FROM (VALUES (1, 1), (2, NULL), (3, 1), (4, 0)) AS v(id, w)) AS x;
SELECT bool_and(s IS NULL) AND count(*) = 3 AS all_zero
FROM (SELECT apportion(100, 0) OVER (ORDER BY id) AS s FROM generate_series(1, 3) AS id) AS x;
SELECT bool_and(s IS NULL) AND count(*) = 3 AS null_total
FROM (SELECT apportion(NULL, id) OVER (ORDER BY id) AS s FROM generate_series(1, 3) AS id) AS x;
SELECT bool_and(s IS NULL) AND count(*) = 3 AS null_unit
FROM (SELECT apportion(3, id, NULL) OVER (ORDER BY id) AS s FROM generate_series(1, 3) AS id) AS x;

-- apportion: the frame is ignored, the arguments are computed once for each row
SELECT bool_and(a = b AND a = c) AS frame_ignored
FROM (SELECT apportion(100, id) OVER (ORDER BY id) AS a,
		apportion(100, id) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING) AS b,
		apportion(100, id) OVER (ORDER BY id RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) AS c
	FROM generate_series(1, 20) AS id) AS x;
CREATE TEMPORARY SEQUENCE calls;
CREATE FUNCTION pg_temp.counted(x numeric) RETURNS numeric LANGUAGE plpgsql VOLATILE AS
'BEGIN PERFORM nextval(''calls''); RETURN x; END';
SELECT sum(s) = 100 AS counted
FROM (SELECT apportion(pg_temp.counted(100), pg_temp.counted(id), pg_temp.counted(0.01),
		pg_temp.counted(0.5), pg_temp.counted(20)) OVER (ORDER BY id) AS s FROM generate_series(1, 10) AS id) AS x;
SELECT last_value = 50 AS once_for_each_row_and_argument FROM calls;

-- apportion: floors, caps and hold-harmless amounts
SELECT array_agg(s::text ORDER BY id) = '{22,21,50,7}' AS floor_and_cap
FROM (SELECT id, apportion(100, w, 1, f, c) OVER (ORDER BY id) AS s
	FROM (VALUES (1, 1, NULL, NULL), (2, 1, NULL, NULL), (3, 1, 50, NULL), (4, 2, NULL, 7)) AS v(id, w, f, c)) AS x;
SELECT array_agg(s::text ORDER BY id) = '{10.00,45.00,45.00}' AS zero_weight_keeps_its_floor
FROM (SELECT id, apportion(100, w, floor => f) OVER (ORDER BY id) AS s
	FROM (VALUES (1, 0, 10), (2, 1, NULL), (3, 1, NULL)) AS v(id, w, f)) AS x;
SELECT array_agg(s::text ORDER BY id) = '{60,40}' AS floors_are_all_of_it
FROM (SELECT id, apportion(100, w, 1, f) OVER (ORDER BY id) AS s
	FROM (VALUES (1, 1, 60), (2, 1, 40)) AS v(id, w, f)) AS x;
SELECT array_agg(s::text ORDER BY id) = '{60,40}' AS caps_are_all_of_it
FROM (SELECT id, apportion(100, w, 1, cap => c) OVER (ORDER BY id) AS s
	FROM (VALUES (1, 1, 60), (2, 1, 40)) AS v(id, w, c)) AS x;
SELECT array_agg(s::text ORDER BY id) = '{3,7}' AS rounded_inwards
FROM (SELECT id, apportion(10, w, 1, f, c) OVER (ORDER BY id) AS s
	FROM (VALUES (1, 1, 2.1, 3.9), (2, 1, NULL, NULL)) AS v(id, w, f, c)) AS x;
SELECT array_agg(s::text ORDER BY id) = '{-80,-20}' AS negative_bounds
FROM (SELECT id, apportion(-100, 1, 1, f, c) OVER (ORDER BY id) AS s
	FROM (VALUES (1, NULL, -80), (2, -90, NULL)) AS v(id, f, c)) AS x;

-- apportion: bounds that cannot be kept are named
SELECT pg_temp.error_of('SELECT apportion(100, 1, 1, 40) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 floors add up to more than the total';
SELECT pg_temp.detail_of('SELECT apportion(100, 1, 1, CASE WHEN i <> 2 THEN 60 END) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= 'The floors of 2 rows of the partition, in window order 1, 3, allow no total below 120; the total is 100.';
SELECT pg_temp.error_of('SELECT apportion(100, 1, 1, cap => 30) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 caps add up to less than the total';
SELECT pg_temp.detail_of('SELECT apportion(100, 1, 1, cap => 30) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= 'The caps of 3 rows of the partition, in window order 1, 2, 3, allow no total above 90; the total is 100.';
SELECT pg_temp.error_of('SELECT apportion(-100, 1, 1, -30) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 floors add up to more than the total';
SELECT pg_temp.error_of('SELECT apportion(100, 1, 1, 60, 50) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 no share lies between floor and cap in row 1 of the partition';
SELECT pg_temp.error_of('SELECT apportion(100, 1, 1, 0.2, 0.8) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 no share lies between floor and cap in row 1 of the partition';
SELECT pg_temp.error_of('SELECT apportion(100, 1, cap => -1) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 no share lies between floor and cap in row 1 of the partition';
SELECT pg_temp.detail_of('SELECT apportion(-100, 1, 1, 5) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= 'Floor is 5, cap is NULL; shares are multiples of the unit and have the sign of the total.';
SELECT pg_temp.detail_of('SELECT apportion(100, 1, cap => -1) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= 'Floor is NULL, cap is -1; shares are multiples of the unit and have the sign of the total.';
SELECT pg_temp.detail_of('SELECT apportion(-100, 1, 1, -2, -3) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= 'Floor is -2, cap is -3; shares are multiples of the unit and have the sign of the total.';

-- apportion: errors
SELECT pg_temp.error_of('SELECT apportion(100, 1) OVER () FROM generate_series(1, 3) AS i')
	= '22023 the order of the window does not decide who gets the last unit';
SELECT pg_temp.error_of('SELECT apportion(100, 1) OVER (ORDER BY i / 2) FROM generate_series(1, 3) AS i') = '00000'
	AS peers_on_one_side;
SELECT pg_temp.error_of('SELECT apportion(100, 1) OVER (ORDER BY (i + 1) / 2) FROM generate_series(1, 3) AS i')
	= '22023 the order of the window does not decide who gets the last unit';
SELECT pg_temp.error_of('SELECT apportion(99, 1) OVER () FROM generate_series(1, 3) AS i') = '00000'
	AS nothing_left_over;
SELECT pg_temp.error_of('SELECT apportion(100, 2 - i) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 weight must not be negative';
SELECT pg_temp.error_of('SELECT apportion(100, ''NaN'') OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 weight must not be NaN or infinite';
SELECT pg_temp.error_of('SELECT apportion(''NaN'', 1) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 total must not be NaN or infinite';
SELECT pg_temp.error_of('SELECT apportion(100.005, 1) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 total is not a multiple of unit';
SELECT pg_temp.error_of('SELECT apportion(100, 1, 0) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 unit must be greater than zero';
SELECT pg_temp.error_of('SELECT apportion(100, 1, 30) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 total is not a multiple of unit';
SELECT pg_temp.error_of('SELECT apportion(i, 1) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 total must be the same in all rows of a partition';
SELECT pg_temp.error_of('SELECT apportion(CASE WHEN i < 3 THEN 1 END, 1) OVER (ORDER BY i) FROM generate_series(1, 3) AS i') = '22023 total must be the same in all rows of a partition';
SELECT pg_temp.error_of('SELECT apportion(3, 1, i) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 unit must be the same in all rows of a partition';
SELECT pg_temp.error_of('SELECT sum(s) FROM (SELECT apportion(g, 1) OVER (PARTITION BY g ORDER BY i) AS s FROM generate_series(1, 3) AS i, generate_series(1, 3) AS g) AS x') = '00000';

-- apportion: any digits
SELECT sum(s) = 1 AND bool_and(scale(s) = 30) AND max(s) - min(s) = 1e-30 AS thirty_places
FROM (SELECT apportion(1, 1, 1e-30) OVER (ORDER BY i) AS s FROM generate_series(1, 7) AS i) AS x;
SELECT sum(s) = 1e40 AND count(*) FILTER (WHERE s = 3333333333333333333333333333333333333333.33) = 2 AS forty_places
FROM (SELECT apportion(1e40, 1) OVER (ORDER BY i) AS s FROM generate_series(1, 3) AS i) AS x;
SELECT array_agg(s::text ORDER BY i) = '{1.00,0.00}' AS far_apart
FROM (SELECT i, apportion(1, CASE i WHEN 1 THEN 1e300 ELSE 1e-300 END) OVER (ORDER BY i) AS s
	FROM generate_series(1, 2) AS i) AS x;
SELECT sum(s) = 1000 AND max(s) - min(s) = 0.01 AS quotients
FROM (SELECT apportion(1000, 1 / 7.0) OVER (ORDER BY i) AS s FROM generate_series(1, 7) AS i) AS x;

-- apportion: exact share, largest remainder and ties, told by other arithmetic;
-- partitions with totals of their own, weights of all sorts
CREATE TEMPORARY TABLE problem AS
SELECT g, i, ((g * 7919 % 1000) + (g % 7) * 1000000)::numeric / 100 AS total,
	CASE WHEN (g + i) % 11 = 0 THEN NULL
		WHEN g % 4 = 0 THEN (i * 31 + g) % 3
		WHEN g % 4 = 1 THEN ((i * 104729 + g * 7) % 1000)::numeric / 100
		WHEN g % 4 = 2 THEN ((i::bigint * 15485863 + g) % 100000)::numeric * 1e15 + 1.5
		ELSE ((i * 7 + g) % 50) / 13.0 END AS w
FROM generate_series(1, 600) AS g, generate_series(1, 20) AS i;
WITH share AS (
	SELECT g, i, total, w, apportion(total, w) OVER (PARTITION BY g ORDER BY i) AS s,
		sum(w) OVER (PARTITION BY g) AS all_w, sum(w) OVER (PARTITION BY g) > 0 AS defined
	FROM problem
), exact AS (
	-- in units of 1 / (100 all_w), so without division
	SELECT *, 100 * total * w AS e, div(100 * total * w, all_w) AS whole,
		mod(100 * total * w, all_w) AS fraction FROM share WHERE defined AND w IS NOT NULL
), expected AS (
	SELECT *, (whole + (row_number() OVER (PARTITION BY g ORDER BY fraction DESC, i)
		<= 100 * total - sum(whole) OVER (PARTITION BY g))::int) / 100 AS want FROM exact
)
SELECT count(*) > 9000 AND bool_and(s = want) AND bool_and(scale(s) = 2)
	AND bool_and(s * 100 - whole IN (0, 1)) AS quota FROM expected;
SELECT bool_and(sum IS NOT DISTINCT FROM CASE WHEN w > 0 THEN total END) AND count(*) = 600 AS adds_up
FROM (SELECT g, total, sum(s), sum(w) AS w
	FROM (SELECT g, total, w, apportion(total, w) OVER (PARTITION BY g ORDER BY i) AS s FROM problem) AS x
		GROUP BY g, total) AS y;
SELECT bool_and(a.shares IS NOT DISTINCT FROM CASE WHEN all_w > 0 THEN b.shares END) AS array_twin
FROM (SELECT g, sum(w) AS all_w, apportion_array(max(total), array_agg(w ORDER BY i)) AS shares FROM problem
	GROUP BY g) AS a
JOIN (SELECT g, array_agg(s ORDER BY i) AS shares
	FROM (SELECT g, i, apportion(total, w) OVER (PARTITION BY g ORDER BY i) AS s FROM problem) AS x
		GROUP BY g) AS b USING (g);

-- apportion: within bounds, rows inside them share one rate
WITH bounded AS (
	SELECT g, i, total, w, div(total * (i % 4), 100) AS f,
		CASE WHEN i % 3 = 0 THEN div(total * (i % 4), 100) + 1 + i * g % 40 END AS c
	FROM (SELECT g, i, round(total) + 20 AS total, coalesce(w, 1) + 0.01 AS w FROM problem) AS p
), share AS (
	SELECT *, apportion(total, w, 0.01, f, c) OVER (PARTITION BY g ORDER BY i) AS s FROM bounded
)
SELECT count(*) = 12000 AND bool_and(s BETWEEN f AND coalesce(c, s))
	AND bool_and(sum_s = total)
	AND bool_and(s = f OR s = c OR abs(s - rate * w) <= 0.02)
	AND bool_and(s <> f OR f = 0 OR s >= rate * w - 0.02)
	AND bool_and(s IS DISTINCT FROM c OR s <= rate * w + 0.02)
	AND count(*) FILTER (WHERE s = f AND f > rate * w + 0.02) > 100
	AND count(*) FILTER (WHERE s = c AND c < rate * w - 0.02) > 100 AS bounds
FROM (SELECT *, sum(s) OVER (PARTITION BY g) AS sum_s,
		sum(s) FILTER (WHERE s > f AND s < coalesce(c, s + 1)) OVER (PARTITION BY g)
		/ sum(w) FILTER (WHERE s > f AND s < coalesce(c, s + 1)) OVER (PARTITION BY g) AS rate
	FROM share) AS x;

-- apportion: a partition that does not fit in memory
SET work_mem = '64kB';
SELECT sum(s) = 123456.78 AND count(DISTINCT s) > 100 AND count(*) = 30000 AS spilled
FROM (SELECT apportion(123456.78, (i::bigint * 7919) % 10007) OVER (ORDER BY i) AS s
	FROM generate_series(1, 30000) AS i) AS x;
SELECT sum(s) = 123456.78 AND max(s) - min(s) = 0.01 AS spilled_ties
FROM (SELECT apportion(123456.78, 1 / 3.0) OVER (ORDER BY i) AS s FROM generate_series(1, 30000) AS i) AS x;
SELECT sum(s) = 123456.78 AND bool_and(s >= 1 + i % 3) AND bool_and(s <= 5 + i % 7) AS spilled_bounds
FROM (SELECT i, apportion(123456.78, (i::bigint * 7919) % 10007, 0.01, 1 + i % 3, 5 + i % 7) OVER (ORDER BY i) AS s
	FROM generate_series(1, 30000) AS i) AS x;
-- left before its end, and begun again
SELECT count(*) = 5 AND bool_and(s = 4.12) AS left_early
FROM generate_series(1, 5) AS g CROSS JOIN LATERAL (SELECT apportion(123456.78, 1 + 0 * g) OVER (ORDER BY i) AS s
	FROM generate_series(1, 30000) AS i LIMIT 1) AS x;
RESET work_mem;

-- apportion_array, split_by_share
SELECT apportion_array(100, ARRAY[1, 1, 1])::text = '{33.34,33.33,33.33}';
SELECT apportion_array(7, ARRAY[NULL, 2, 1], 1)::text = '{NULL,5,2}';
SELECT apportion_array(10, '[5:6]={1,3}'::numeric[], 5)::text = '[5:6]={5,5}';
SELECT apportion_array(10, ARRAY[0, 0]) IS NULL AND apportion_array(10, '{}') IS NULL
	AND apportion_array(NULL, ARRAY[1]) IS NULL AND apportion_array(10, NULL) IS NULL AS undefined;
SELECT pg_temp.error_of('SELECT apportion_array(10, ARRAY[ARRAY[1, 2]])')
	= '2202E weights must be a one-dimensional array';
SELECT pg_temp.error_of('SELECT apportion_array(10, ARRAY[-1, 2])') = '22023 weight must not be negative';
SELECT split_by_share(500, ARRAY[0.8, 0.15, 0.05], 0.01)::text = '{400.00,75.00,25.00}';
SELECT split_by_share(0.05, ARRAY[0.5, 0.5])::text = '{0.03,0.02}';
SELECT split_by_share(100, ARRAY[0.8, NULL]) IS NULL AS unknown_share;
SELECT pg_temp.error_of('SELECT split_by_share(100, ARRAY[0.8, 0.1])') = '22023 shares must add up to 1';
SELECT pg_temp.error_of('SELECT split_by_share(100, ARRAY[1.5, -0.5])') = '22023 share 2 must not be negative';
SELECT pg_temp.error_of('SELECT split_by_share(100.001, ARRAY[1.0])') = '22023 total is not a multiple of unit';

-- factor_share: direct, inverse, distance from the best
CREATE TEMPORARY TABLE state (id int, population numeric, income numeric, area numeric);
INSERT INTO state VALUES (1, 100, 30, 7), (2, 50, 20, 1), (3, 25, 10, 2);
SELECT bool_and(s = round(45 * p / 175 + 55 * a / 10, 20) / 100 OR abs(s - (0.45 * p / 175 + 0.55 * a / 10)) <= 1e-20)
	AND sum(s) = 1 AS direct
FROM (SELECT population AS p, area AS a, factor_share(ARRAY[population, area], ARRAY[45, 55]) OVER () AS s
	FROM state) AS x;
SELECT bool_and(abs(s - (1.0 / income) / (1.0/30 + 1.0/20 + 1.0/10)) < 1e-15) AND abs(sum(s) - 1) < 1e-19 AS inverse
FROM (SELECT income, factor_share(ARRAY[income], ARRAY[1], '{inverse}') OVER () AS s FROM state) AS x;
SELECT array_agg(s ORDER BY id) = '{0, 0.33333333333333333333, 0.66666666666666666667}' AS distance
FROM (SELECT id, factor_share(ARRAY[income], ARRAY[3], ARRAY['distance']) OVER () AS s FROM state) AS x;
SELECT array_agg(s ORDER BY id) = '{0, 0.5, 0.5}' AS distance_by_population
FROM (SELECT id, factor_share(ARRAY[distance * population], ARRAY[1]) OVER () AS s
	FROM (SELECT *, max(income) OVER () - income AS distance FROM state) AS y) AS x;
SELECT array_agg(s ORDER BY id) = '{NULL, 0.66666666666666666667, 0.33333333333333333333}' AS unknown_factor
FROM (SELECT id, factor_share(ARRAY[CASE WHEN id > 1 THEN population END], ARRAY[1]) OVER () AS s FROM state) AS x;
SELECT bool_and(s IS NULL) AND count(*) = 3 AS nothing_to_share
FROM (SELECT factor_share(ARRAY[population, 0], ARRAY[1, 1]) OVER () AS s FROM state) AS x;
SELECT bool_and(s = t) AS weight_zero
FROM (SELECT factor_share(ARRAY[population, 0], ARRAY[1, 0]) OVER () AS s,
	factor_share(ARRAY[population], ARRAY[9]) OVER () AS t FROM state) AS x;
SELECT sum(s) = 1000000 AND bool_and(s > 0) AS money
FROM (SELECT apportion(1000000, share) OVER (ORDER BY id) AS s
	FROM (SELECT id, factor_share(ARRAY[income, population, area, income], ARRAY[45, 15, 15, 2.5],
		ARRAY['distance', 'direct', 'direct', 'inverse']) OVER () AS share FROM state) AS y) AS x;
SELECT pg_temp.error_of('SELECT factor_share(ARRAY[-1], ARRAY[1]) OVER ()') = '22023 factor 1 must not be negative';
SELECT pg_temp.error_of('SELECT factor_share(ARRAY[1, 0], ARRAY[1, 1], ''{direct,inverse}'') OVER ()')
	= '22023 factor 2 is zero and has no inverse';
SELECT pg_temp.error_of('SELECT factor_share(ARRAY[1], ARRAY[-1]) OVER ()')
	= '22023 factor_weights must not be negative';
SELECT pg_temp.error_of('SELECT factor_share(ARRAY[1], ARRAY[1, 2]) OVER ()')
	= '22023 factors has 1 elements, factor_weights has 2';
SELECT pg_temp.error_of('SELECT factor_share(ARRAY[1], ARRAY[1], ''{best}'') OVER ()')
	= '22023 unknown kind of factor: "best"';
SELECT pg_temp.error_of('SELECT factor_share(ARRAY[1], ARRAY[NULL]::numeric[]) OVER ()')
	= '22004 factor_weights must not contain NULL';
SELECT pg_temp.error_of('SELECT factor_share(ARRAY[1], ARRAY[i]) OVER () FROM generate_series(1, 2) AS i')
	= '22023 factor_weights must be the same in all rows of a partition';

-- fund_by_priority, unfunded_count
CREATE TEMPORARY TABLE project (id int, cost numeric(10,2));
INSERT INTO project VALUES (1, 40), (2, 50), (3, NULL), (4, 20), (5, 0), (6, 1);
SELECT array_agg(s::text ORDER BY id) = '{40.00,50.00,NULL,10.00,0.00,0.00}'
	AND array_agg(n ORDER BY id) = '{0,0,0,1,1,2}'
	AND array_agg(whole::text ORDER BY id) = '{40.00,50.00,NULL,0.00,0.00,0.00}' AS until_exhausted
FROM (SELECT id, fund_by_priority(100, cost) OVER w AS s, unfunded_count(100, cost) OVER w AS n,
		fund_by_priority(100, cost, partial => false) OVER w AS whole FROM project WINDOW w AS (ORDER BY id)) AS x;
SELECT sum(s) = 100 AND bool_and(s = greatest(0, least(cost, 100 - (before)))) AS running_sum
FROM (SELECT cost, fund_by_priority(100, cost) OVER (ORDER BY id) AS s,
		coalesce(sum(cost) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
	FROM (SELECT i AS id, (i * 7919 % 13)::numeric AS cost FROM generate_series(1, 40) AS i) AS p) AS x;
SELECT array_agg(id ORDER BY id) = '{1,2,3}' AS stops_at_the_cut
FROM (SELECT id, unfunded_count(100, cost) OVER (ORDER BY id) AS n FROM project) AS x WHERE n = 0;
SELECT count(*) = 20 AND max(i) = 20 AS stops_in_each_partition
FROM (SELECT g, i, unfunded_count(10, 1) OVER (PARTITION BY g ORDER BY i) AS n
	FROM generate_series(1, 2) AS g, generate_series(11, 40) AS i) AS x WHERE n < 1;
CREATE FUNCTION pg_temp.run_conditions(query text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE line text; n bigint := 0;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN ' || query LOOP n := n + (line ~ 'Run Condition')::int; END LOOP;
	RETURN n;
END $$;
SELECT pg_temp.run_conditions('SELECT * FROM (SELECT id, unfunded_count(100, cost) OVER (ORDER BY id) AS n FROM project) AS x WHERE n = 0')
	= (current_setting('server_version_num')::int >= 150000)::int AS run_condition;
SELECT bool_and(s IS NULL) AS null_budget FROM (SELECT fund_by_priority(NULL, cost) OVER (ORDER BY id) AS s
	FROM project) AS x;
SELECT pg_temp.error_of('SELECT fund_by_priority(100, 40) OVER () FROM generate_series(1, 3)')
	= '22023 the order of the window does not decide who is funded';
SELECT pg_temp.error_of('SELECT fund_by_priority(100, 40) OVER (ORDER BY i / 3) FROM generate_series(1, 4) AS i')
	= '22023 the order of the window does not decide who is funded';
SELECT pg_temp.error_of('SELECT fund_by_priority(80, 40) OVER (ORDER BY i / 3) FROM generate_series(1, 4) AS i')
	= '00000' AS peers_on_one_side;
SELECT pg_temp.error_of('SELECT fund_by_priority(100, -1) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 cost must not be negative';
SELECT pg_temp.error_of('SELECT fund_by_priority(-100, 1) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 budget must not be negative';
SELECT pg_temp.error_of('SELECT fund_by_priority(i, 1) OVER (ORDER BY i) FROM generate_series(1, 3) AS i')
	= '22023 budget must be the same in all rows of a partition';
