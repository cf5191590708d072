--
-- any_member and every_member. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA members_test;
SET search_path = members_test, public;

-- Every household of up to three members, against the rule as it is written: a
-- member is one of nine pairs of flag and applies, and 0 is no member
CREATE TABLE kind AS SELECT row_number() OVER () AS kind, flag, applies
	FROM unnest(ARRAY[true, false, NULL]) flag, unnest(ARRAY[true, false, NULL]) applies;
CREATE TABLE member AS SELECT a * 100 + b * 10 + c AS household, nth, k.*
	FROM generate_series(0, 9) a, generate_series(0, 9) b, generate_series(0, 9) c,
	LATERAL unnest(ARRAY[a, b, c]) WITH ORDINALITY u(kind, nth) LEFT JOIN kind k USING (kind);
-- whom it may apply to: of whom it is not known counts where the flag could decide
CREATE FUNCTION any_oracle(flags boolean[], applies boolean[], min_known numeric) RETURNS boolean LANGUAGE sql IMMUTABLE
	AS $$
	SELECT CASE WHEN bool_or(f AND a) THEN true WHEN count(*) = 0 THEN false
		WHEN count(*) FILTER (WHERE a AND f IS NOT NULL) < min_known * count(*) THEN NULL ELSE false END
	FROM unnest(flags, applies) u(f, a) WHERE a OR a IS NULL AND f IS DISTINCT FROM false $$;
CREATE TABLE household AS SELECT household, array_agg(flag) AS flags, array_agg(applies) AS applies FROM member
	WHERE kind IS NOT NULL GROUP BY household;
CREATE TABLE share (share float8, exactly numeric);
INSERT INTO share VALUES (1, 1), (2.0 / 3, 0.66666666), (0.66666667, 0.66666666), (0.667, 0.667), (0.5, 0.5), (0, 0),
	(1.0 / 3, 0.33333333);
SELECT 'any_member: every household', count(*) = 7 * 999
	AND bool_and(any_member IS NOT DISTINCT FROM any_oracle(flags, h.applies, exactly))
	AND count(DISTINCT any_member) = 2 AND count(any_member) < count(*)
FROM household h JOIN (SELECT household, share, any_member(flag, applies, share) FROM member, share
	WHERE kind IS NOT NULL GROUP BY household, share) m USING (household) JOIN share USING (share);
SELECT 'every_member: its mirror', count(*) = 7 * 999 AND bool_and(every_member IS NOT DISTINCT
	FROM NOT any_oracle(ARRAY(SELECT NOT f FROM unnest(flags) WITH ORDINALITY u(f, i) ORDER BY i), h.applies, exactly))
FROM household h JOIN (SELECT household, share, every_member(flag, applies, share) FROM member, share
	WHERE kind IS NOT NULL GROUP BY household, share) m USING (household) JOIN share USING (share);
SELECT 'without min_known: all are known', bool_and(a IS NOT DISTINCT FROM b AND c IS NOT DISTINCT FROM d)
FROM (SELECT any_member(flag, applies) AS a, any_member(flag, applies, 1) AS b, every_member(flag, applies) AS c,
	every_member(flag, applies, 1) AS d FROM member WHERE kind IS NOT NULL GROUP BY household) q;
SELECT 'without applies: to all', bool_and(a IS NOT DISTINCT FROM b AND c IS NOT DISTINCT FROM d)
FROM (SELECT any_member(flag) AS a, any_member(flag, true) AS b, every_member(flag) AS c, every_member(flag, true) AS d
	FROM member WHERE kind IS NOT NULL GROUP BY household) q;
SELECT 'nobody', any_member(flag) = false AND every_member(flag) = true AND any_member(flag, false) = false
	AND any_member(flag, applies, 0.5) = false FROM member WHERE kind > 10;
SELECT 'a window that moves', count(*) = 3000 AND bool_and(a IS NOT DISTINCT
	FROM (SELECT any_member(f, p, 0.5) FROM unnest(flags, given) u(f, p))
	AND c IS NOT DISTINCT FROM (SELECT every_member(f, p, 0.5) FROM unnest(flags, given) u(f, p)))
FROM (SELECT any_member(flag, applies, 0.5) OVER w AS a, every_member(flag, applies, 0.5) OVER w AS c,
	array_agg(flag) OVER w AS flags, array_agg(applies) OVER w AS given
	FROM member WINDOW w AS (ORDER BY household, nth ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)) q;
CREATE TABLE many AS SELECT i % 97 AS g, i % 2 = 5 AS flag, i % 3 > 0 AS applies FROM generate_series(1, 100000) i;
UPDATE many SET flag = CASE g WHEN 1 THEN NULL WHEN 2 THEN true ELSE flag END;
ANALYZE many;
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
SELECT 'parallel', array_agg(g ORDER BY g) FILTER (WHERE a) = '{2}'
	AND array_agg(g ORDER BY g) FILTER (WHERE a IS NULL) = '{1}' AND array_agg(g ORDER BY g) FILTER (WHERE e) = '{2}'
FROM (SELECT g, any_member(flag, applies, 0.9) AS a, every_member(flag, applies) AS e FROM many GROUP BY g) q;
RESET parallel_setup_cost; RESET parallel_tuple_cost; RESET min_parallel_table_scan_size;

-- Errors
SELECT any_member(flag, applies, 1.01) FROM member;
SELECT any_member(flag, applies, 85) FROM member;
SELECT every_member(flag, applies, NULL) FROM member;
SELECT every_member(flag, applies, 'NaN') FROM member;
SELECT any_member(flag, applies, 1.0 / nth) FROM member WHERE household = 111;
SELECT povaid_support.member_accum('{0,0,0,0,0,0,0}', true);
SELECT povaid_support.any_member_final('{1,2}');
SELECT povaid_support.any_member_final('{1,2,3,4,5,6,NULL}');
SELECT 'and then', any_member(true);

DROP SCHEMA members_test CASCADE;
