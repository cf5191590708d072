--
-- concentration_summary: an amount ranked by welfare. The type, its algebra,
-- hand-worked cases, plain SQL as the oracle, errors. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA concentration_test;
SET search_path = concentration_test, public;

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

-- Equal but for rounding, and both NULL or neither.
CREATE FUNCTION same(x float8, y numeric) RETURNS boolean LANGUAGE sql IMMUTABLE AS
	$$SELECT (x IS NULL) = (y IS NULL) AND coalesce(abs(x - y::float8) <= 2e-14 * greatest(1, abs(y)), true)$$;

-- Amounts x of people with welfare y, in groups of 2 to 26 households; ties,
-- zeros, negative numbers, fractional weights (fractions of 2, so that a share
-- that is exactly p in numeric is so in binary).
SELECT setseed(0.625) IS NOT NULL AS seed \gset
CREATE TABLE household AS
SELECT g, row_number() OVER () AS id,
	CASE g % 4 WHEN 0 THEN (random() * 20)::int / 2.0 WHEN 1 THEN round((random() * 9)::numeric, 2)
		WHEN 2 THEN ((random() * 30)::int - 5) / 4.0 ELSE 1 + (random() * 8)::int END AS y,
	CASE (g / 4) % 5 WHEN 0 THEN (random() * 3)::int WHEN 1 THEN round((random() * 50)::numeric, 2)
		WHEN 2 THEN (random() * 40)::int - 8 WHEN 3 THEN -(1 + random() * 9)::int ELSE (random() * 80)::int / 8.0 END
			AS x,
	CASE g % 3 WHEN 0 THEN 1 WHEN 1 THEN (1 + (random() * 30)::int) / 8.0 ELSE (1 + (random() * 16)::int) / 4.0 END AS w
FROM (SELECT s AS g, 1 + (random() * 25)::int AS n FROM generate_series(1, 300) s) t, generate_series(0, n);

-- By hand. Benefits 4, 3, 2, 1 of incomes 1, 2, 3, 4:
-- concentration (4 + 9 + 10 + 7) / (4 * 10) - 1, Gini (1 + 6 + 15 + 28) / 40 - 1.
CREATE TABLE four AS SELECT concentration_summary(5 - y, y) AS s FROM generate_series(1, 4) y;
SELECT 'counts', row_count(s) = 4 AND excluded(s) = 0 AND entry_count(s) = 4 AND precision_of(s) = 52 AND is_proper(s)
	AND NOT is_empty(s) FROM four;
SELECT 'concentration', concentration_index(s) = -0.25 AND kakwani_index(s) = -0.5 FROM four;
SELECT 'one step', concentration_index(5 - y, y) = -0.25 AND concentration_index((5 - y)::float8, y, 1) = -0.25
	AND concentration_index((5 - y)::numeric, y, 1.0) = -0.25 FROM generate_series(1, 4) y;
SELECT 'shares', amount_share(s, 0, 0.5) = 0.7 AND amount_share(s, 0.5, 1) = 0.3 AND amount_share(s, 0, 0.25) = 0.4
	AND amount_share(s, "from" => 0.25, "to" => 0.5) = 0.3
	AND amount_share(s, 0, 0.125) = 0.2 AND amount_share(s, 0.125, 0.375) = 0.35
		AND amount_share(s, 0.3125, 0.375) = 0.075 AND amount_share(s, 0.4, 0.4) = 0 AND amount_share(s, 0, 1) = 1
		AND amount_share(s, 1, 1) = 0 FROM four;
SELECT 'curve', array_agg(p ORDER BY p) = '{0,0.25,0.5,0.75,1}' AND array_agg(share ORDER BY p) = '{0,0.4,0.7,0.9,1}'
	FROM four, concentration_curve(s, 4);
SELECT 'curve between entries', array_agg(share ORDER BY p) = '{0,0.2,0.4,0.55,0.7,0.8,0.9,0.95,1}'
	FROM four, concentration_curve(s, points => 8);
SELECT 'nine of ten people are the poorest 0.9', bool_and(amount_share(s, 0, i / 10.0) = i / 10.0::float8)
	FROM (SELECT concentration_summary(1, y) s FROM generate_series(1, 10) y) t, generate_series(0, 10) i;
-- Wages 0, 1, 2, 5, transfers 1, 1, 1, 1, income 1, 2, 3, 6: Gini (1 + 6 + 15 + 42) / 48 - 1 = 1/3;
-- of wages share 2/3, concentration (0 + 3 + 10 + 35) / 32 - 1 = 1/2, contribution 2/3 / 2 / (1/3) = 1.
SELECT 'sources', share = 2 / 3.0::float8 AND concentration = 0.5 AND contribution = 1 AND marginal = 1 / 3.0::float8
FROM (SELECT concentration_summary(x, x + 1) s FROM unnest(ARRAY[0, 1, 2, 5]) x) t, source_decomposition(s);
SELECT 'equal transfers', share = 1 / 3.0::float8 AND concentration = 0 AND contribution = 0
	AND marginal = -1 / 3.0::float8
FROM (SELECT concentration_summary(1, x + 1) s FROM unnest(ARRAY[0, 1, 2, 5]) x) t, source_decomposition(s);
-- amount x twice the rank: -1 - 3 + 5 + 7 = 8; welfare: 1 + 6 + 15 + 28 - 4 * 10 = 10
SELECT 'a source that sums up to nothing', share = 0 AND concentration IS NULL AND contribution = 0.8 AND marginal = 0.8
FROM (SELECT concentration_summary(x, y) s FROM (VALUES (-1, 1), (-1, 2), (1, 3), (1, 4)) v(x, y)) t,
	source_decomposition(s);
-- (15 * 2 + 3 * 5) / (3 * 18) - 1
SELECT 'weights count people', concentration_index(a) = -1 / 6.0::float8
	AND concentration_index(b) = concentration_index(a) AND amount_share(b, 0.3, 0.6) = amount_share(a, 0.3, 0.6)
	AND kakwani_index(b) = kakwani_index(a)
FROM (SELECT concentration_summary(x, y, w) FROM (VALUES (7.5, 1, 2), (3, 1.5, 1)) v(x, y, w)) s(a),
	(SELECT concentration_summary(x, y) FROM (VALUES (7, 1), (8, 1), (3, 1.5)) v(x, y)) t(b);
SELECT 'ties are pooled', concentration_index(x, y) = 0 AND concentration_index(x, y
	ORDER BY x) = concentration_index(x, y ORDER BY x DESC) AND entry_count(concentration_summary(x, y)) = 1
	FROM (VALUES (1, 5), (2, 5), (30, 5)) v(x, y);
SELECT 'all to the richest of n', concentration_index(CASE WHEN y = 8 THEN 3 ELSE 0 END, y) = 0.875
	AND concentration_index(CASE WHEN y = 1 THEN 3 ELSE 0 END, y) = -0.875 FROM generate_series(1, 8) y;
SELECT 'a proportional tax', bool_and(kakwani_index(s) = 0)
	FROM (SELECT concentration_summary(0.25 * y, y, w) s FROM household WHERE g % 4 <> 2 GROUP BY g) t;
SELECT 'one household', concentration_index(s) = 0 AND kakwani_index(s) = 0 AND amount_share(s, 0.25, 0.75) = 0.5
	AND (SELECT count(*) = 101 AND bool_and(share = p) FROM concentration_curve(s))
	AND (SELECT share = 1.5 AND concentration = 0 AND contribution IS NULL AND marginal IS NULL
		FROM source_decomposition(s)) FROM (SELECT concentration_summary(3, 2) s) t;

-- where nothing is defined
CREATE TABLE undefined (label text, s concentration_summary);
INSERT INTO undefined
SELECT 'nobody', concentration_summary(x, y, w) FROM (VALUES (1.0, 1.0, 0.0), (NULL, 1, 1), (1, NULL, 1),
	(1, 1, NULL)) v(x, y, w)
UNION ALL SELECT 'no amount', concentration_summary(0, y) FROM generate_series(1, 3) y
UNION ALL SELECT 'amounts that sum up to nothing', concentration_summary(x, x) FROM unnest(ARRAY[-1, 1]) x
UNION ALL SELECT 'improper', -s FROM four
UNION ALL SELECT 'amounts without people', concentration_summary(2, 1) - concentration_summary(1, 1)
UNION ALL SELECT 'improper counts', s - t FROM four, (SELECT concentration_summary(1, y, w) t
	FROM (VALUES (1.0, NULL::numeric)) v(y, w)) u
UNION ALL SELECT 'NULL', NULL;
SELECT label, concentration_index(s) IS NULL AND kakwani_index(s) IS NULL AND amount_share(s, 0, 1) IS NULL
	AND NOT EXISTS (SELECT FROM concentration_curve(s)) AND (source_decomposition(s) IS NULL OR label = 'no amount')
	FROM undefined;
SELECT 'counts of these', array_agg(ARRAY[row_count(s), excluded(s), is_proper(s)::int]
	ORDER BY label COLLATE "C") = '{{2,0,1},{0,0,0},{-4,0,0},{4,-1,0},{3,0,1},{1,3,1}}' FROM undefined
	WHERE label <> 'NULL';
SELECT 'the shares of no amount', share = 0 AND concentration IS NULL AND contribution = 0 AND marginal = 0
	FROM undefined, source_decomposition(s) WHERE label = 'no amount';
SELECT 'no row', concentration_summary(x, y) IS NULL AND concentration_index(x, y) IS NULL
	AND rollup(concentration_summary(x, y)) OVER () IS NULL FROM household WHERE false;
SELECT 'welfare that sums up to nothing', concentration_index(s) = 0.25 AND amount_share(s, 0, 0.5) = 0.25
	AND kakwani_index(s) IS NULL AND source_decomposition(s) IS NULL
	FROM (SELECT concentration_summary(x, y) s FROM (VALUES (1, -1), (3, 1)) v(x, y)) t;
SELECT 'a tax as a negative income', bool_and(concentration_index(s) IS NOT DISTINCT
	FROM concentration_index(n) AND kakwani_index(s) IS NOT DISTINCT
	FROM kakwani_index(n) AND amount_share(s, 0.25, 0.6) IS NOT DISTINCT FROM amount_share(n, 0.25, 0.6))
FROM (SELECT concentration_summary(x, y, w) s, concentration_summary(-x, y, w) n FROM household GROUP BY g) t;
SELECT 'minus zero is zero', a = b AND concentration_index(x, y)::text = '0'
	FROM (SELECT concentration_summary('-0'::float8, '-0'::float8) a, concentration_summary(0::float8, 0::float8) b) s,
	(VALUES (-1.0, 1.0)) v(x, y) GROUP BY a, b;

-- where the amount is the welfare
SELECT 'the Gini', bool_and(concentration_index(s) = gini(d) AND kakwani_index(s) = 0
	AND amount_share(s, 0.1, 0.83) = income_share(d, 0.1, 0.83) AND share = 1 AND concentration = gini(d)
	AND coalesce(contribution, 1) = 1 AND coalesce(marginal, 0) = 0
		AND (SELECT bool_and(c.share = lorenz(d, c.p)) AND count(*) = 14 FROM concentration_curve(s, 13) c))
		AND count(*) > 290
FROM (SELECT concentration_summary(y, y, w) s, welfare_distribution(y, w) d FROM household GROUP BY g) t,
	source_decomposition(s) WHERE mean(d) > 0;
SELECT 'the Gini of bins', bool_and(concentration_index(s) = gini(d) AND kakwani_index(s) = 0) AND count(*) > 1000
FROM (SELECT concentration_summary(y, y, w, p) s, welfare_distribution(y, w, p) d
	FROM household, unnest(ARRAY[0, 2, 5, 51]) p GROUP BY g, p) t WHERE mean(d) > 0;
SELECT 'far from 1', bool_and(concentration_index(s) = -0.25 AND kakwani_index(s) = -0.5
	AND amount_share(s, 0.125, 0.375) = 0.35)
FROM (SELECT concentration_summary((5 - i) * x, i * y, w) s
	FROM generate_series(1, 4) i, (SELECT power(2::float8, a) x, power(2::float8, b) y, power(2::float8, c) w
	FROM unnest(ARRAY[0, -1000, -1070, 1000, 1000, -1060, 0], ARRAY[0, 1000, -1070, 1000, -1000, 1000, -1060],
		ARRAY[1000, 0, -1070, 1000, -1000, 0, -1000]) u(a, b, c)) v GROUP BY x, y, w) t;
SELECT 'nearly proportional', kakwani_index(s) > 0 AND kakwani_index(s) < 1e-15
	FROM (SELECT concentration_summary(x, y) s FROM (VALUES (0.5::float8, 1),
	(1 + 2.220446049250313e-16::float8, 2)) v(x, y)) t;

-- the oracle, in numeric
CREATE TABLE oracle AS
WITH v AS (SELECT g, y, sum(w) w, sum(w * x) a FROM household GROUP BY g, y),
c AS (SELECT v.*, sum(w) OVER o c, sum(a) OVER o ca, sum(w) OVER t n, sum(a) OVER t total, sum(w * y) OVER t ty FROM v
	WINDOW o AS (PARTITION BY g ORDER BY y), t AS (PARTITION BY g)),
r AS (SELECT g, min(n) n, min(total) a, min(ty) y, nullif(sum(w * y * (2 * c - w)) / nullif(min(n) * min(ty), 0) - 1,
	0) gini, sum(a * (2 * c - w)) - min(n) * min(total) na,
	sum(w * y * (2 * c - w)) - min(n) * min(ty) ny,
	coalesce(sum(a * greatest(0, least(1, (0.25 * n - c + w) / w))), 0) a25,
		coalesce(sum(a * greatest(0, least(1, (0.625 * n - c + w) / w))), 0) a625 FROM c GROUP BY g)
SELECT g, na / nullif(n * a, 0) AS concentration, CASE WHEN y > 0 THEN na / nullif(n * a, 0) - ny / (n * y) END
	AS kakwani,
	a25 / nullif(a, 0) AS share25, (a625 - a25) / nullif(a, 0) AS share_between,
	CASE WHEN y > 0 THEN a / y END AS source_share, CASE WHEN y > 0 THEN na / nullif(n * a, 0) END
		AS source_concentration,
	CASE WHEN y > 0 THEN na / nullif(ny, 0) END AS contribution,
		CASE WHEN y > 0 THEN na / nullif(ny, 0) - a / y END AS marginal FROM r;
CREATE TABLE summary AS SELECT g, concentration_summary(x, y, w) AS s,
	concentration_summary(x::float8, y::float8, w::float8) AS f, concentration_index(x, y, w) AS c, count(*) AS n
	FROM household GROUP BY g;
SELECT l.label, bool_and(l.ok) AND count(*) = 300
FROM summary JOIN oracle o USING (g) LEFT JOIN LATERAL source_decomposition(s) d ON true, LATERAL (VALUES
	('both inputs', s = f AND row_count(s) = n), ('index', same(concentration_index(s), o.concentration)),
		('index in one step', summary.c IS NOT DISTINCT FROM concentration_index(s)),
		('kakwani', same(kakwani_index(s), o.kakwani)),
	('share', same(amount_share(s, 0, 0.25), share25)), ('share between',
		same(amount_share(s, 0.25, 0.625), share_between)),
	('source share', same(d.share, o.source_share)), ('source concentration',
		same(d.concentration, o.source_concentration)), ('source contribution', same(d.contribution, o.contribution)),
		('source marginal', same(d.marginal, o.marginal))) l(label, ok)
GROUP BY l.label ORDER BY l.label COLLATE "C";
SELECT 'the parts add up', bool_and(abs(a.share + b.share - 1) < 1e-13 * (1 + abs(a.share))
	AND abs(a.contribution + b.contribution - 1) < 1e-13 * (1 + abs(a.contribution))
	AND abs(a.marginal + b.marginal) < 1e-13 * (1 + abs(a.marginal))) AND count(*) > 250
FROM (SELECT concentration_summary(x, y, w) s, concentration_summary(y - x, y, w) t FROM household GROUP BY g) q,
	source_decomposition(s) a, source_decomposition(t) b WHERE a.contribution IS NOT NULL;
SELECT 'the curve', bool_and(c.share IS NOT DISTINCT FROM amount_share(s, 0, c.p))
	AND count(*) = 34 * (SELECT count(*) FROM summary WHERE concentration_index(s) IS NOT NULL)
	FROM summary, concentration_curve(s, 33) c;

-- the type
SELECT 'order of rows', (SELECT concentration_summary(x, y, w ORDER BY y) FROM household) = s
	AND (SELECT concentration_summary(x, y, w ORDER BY random()) FROM household) = s
	AND (SELECT concentration_summary(x, y, w ORDER BY y DESC) FROM household) = s
		FROM (SELECT concentration_summary(x, y, w) s FROM household) t;
SELECT 'text and binary', bool_and(s::text::concentration_summary = s
	AND length(s::text) = 2 * length(povaid_support.concentration_summary_send(s))) AND count(*) > 600 FROM (
	SELECT s FROM summary UNION ALL SELECT concentration_summary(x, y) FROM household GROUP BY g
	UNION ALL SELECT concentration_summary(x, y, w, g % 52) FROM household GROUP BY g % 52
		UNION ALL SELECT -concentration_summary(x, y, w, 12) FROM household
	UNION ALL SELECT concentration_summary(x * p, y / p, w * p) FROM household, (VALUES (1e150::float8), (1e-150)) v(p)
		GROUP BY p) t;
SELECT 'parts', a + b = c AND c - b = a AND (a + b) - b = a AND a + b = b + a AND is_empty(c - c) AND -(-a) = a
	AND a + (-b) = a - b AND c - (c - a) = a
FROM (SELECT concentration_summary(x, y, w) FILTER (WHERE id % 3 = 1) a,
	concentration_summary(x, y, w) FILTER (WHERE id % 3 <> 1) b, concentration_summary(x, y, w) c FROM household) s;
SELECT 'parts of bins', bool_and(a + b = c AND c - b = a AND is_empty(c - c) AND -(-a) = a AND is_proper(c)
	AND NOT is_proper(-c) AND coarsen(e, p) = c AND a + f = c)
FROM (SELECT p, concentration_summary(x, y, w, p) FILTER (WHERE id % 3 = 1) a,
	concentration_summary(x, y, w, p) FILTER (WHERE id % 3 <> 1) b, concentration_summary(x, y, w, p) c,
	concentration_summary(x, y, w) e, concentration_summary(x, y, w) FILTER (WHERE id % 3 <> 1) f
		FROM household, generate_series(0, 52, 13) p GROUP BY p) s;
SELECT 'one that was taken away, in bins', bool_and(coarsen(-s, p) = -coarsen(s, p) AND is_empty(coarsen(-s, p) + s))
	AND bool_and(coarsen(-d, p) = -coarsen(d, p) AND is_empty(coarsen(-d, p) + d))
FROM (SELECT concentration_summary(1, y, w) s, welfare_distribution(y, w) d
	FROM (VALUES (5.27::float8, 1::float8), (1.1, 1.8446744073709552e19), (1e-9, 5.421010862427522e-20)) v(y, w)
	GROUP BY y) t, generate_series(0, 51) p;
SELECT 'bins of few digits lose nothing', bool_and(concentration_index(coarsen(s, 20)) IS NOT DISTINCT
	FROM concentration_index(s) AND amount_share(coarsen(s, 20), 0.1, 0.7) IS NOT DISTINCT
	FROM amount_share(s, 0.1, 0.7)) FROM summary WHERE g % 4 IN (0, 2, 3);
SELECT 'rollup', (SELECT rollup(s) FROM summary) = t AND (SELECT rollup(p)
	FROM (VALUES (t), (NULL), (-t), (t)) v(p)) = t FROM (SELECT concentration_summary(x, y, w) t FROM household) q;
SELECT 'moving frames', bool_and(a = b AND c IS NOT DISTINCT FROM concentration_index(b) AND r = b)
FROM (SELECT id, concentration_summary(x, y, w) OVER f a, concentration_index(x, y, w) OVER f c, rollup(s) OVER f r
	FROM (SELECT *, concentration_summary(x, y, w) OVER (PARTITION BY id) s FROM household WHERE id <= 200) h
	WINDOW f AS (ORDER BY id ROWS BETWEEN 3 PRECEDING AND 1 FOLLOWING)) s,
	LATERAL (SELECT concentration_summary(x, y, w) b FROM household h
		WHERE h.id BETWEEN s.id - 3 AND least(s.id + 1, 200)) t;
SELECT 'moving frames without weights', bool_and(a = b AND c IS NOT DISTINCT FROM concentration_index(b))
FROM (SELECT id, concentration_summary(x, y) OVER f a, concentration_index(x::float8, y::float8) OVER f c FROM household
	WHERE id <= 200 WINDOW f AS (ORDER BY id ROWS BETWEEN 5 PRECEDING AND 2 PRECEDING)) s,
	LATERAL (SELECT concentration_summary(x, y) b FROM household h WHERE h.id BETWEEN s.id - 5 AND s.id - 2) t;
SELECT 'order and hash', count(*) = 300 AND count(DISTINCT s) = 300
	FROM (SELECT s FROM summary, generate_series(1, 3) GROUP BY s) t;
SELECT 'small on disk', pg_column_size(a) < 40 AND pg_column_size(b) < 6 * 9000 AND entry_count(b) > 8000
FROM (SELECT concentration_summary(2.75, 5.25) a) s, (SELECT concentration_summary(i % 100, i * 0.37 + (i % 3) * 0.01,
	1 + i % 90) b FROM generate_series(1, 9000) i) t;
CREATE TABLE stored AS SELECT s FROM summary UNION ALL SELECT concentration_summary(x, y * 1.1 ^ id, w) FROM household;
SELECT 'stored out of line', bool_and(is_proper(s)) AND max(pg_column_size(s)) > 20000
	AND rollup(s) = (SELECT rollup(s) FROM (SELECT s FROM summary
	UNION ALL SELECT concentration_summary(x, y * 1.1 ^ id, w) FROM household) t) FROM stored;

-- errors
CREATE TABLE failing (statement text, pattern text);
INSERT INTO failing VALUES
('SELECT concentration_summary(''NaN''::float8, 1)', '22023 amount must not be NaN or infinite'),
('SELECT concentration_summary(1, ''NaN''::numeric)', '22023 welfare must not be NaN or infinite'),
('SELECT concentration_summary(1, ''-inf''::float8, 1)', '22023 welfare must not be NaN or infinite'),
('SELECT concentration_index(1, 1, ''inf''::float8)', '22023 weight must not be NaN or infinite'),
('SELECT concentration_index(1, 1, -1)', '22023 weight must not be negative'),
('SELECT concentration_summary(1, 1, 1, 53)', '22023 precision must be between 0 and 52'),
('SELECT concentration_summary(1, 1, 1, NULL)', '22023 precision must not be NULL'),
('SELECT concentration_summary(NULL, 1, 1, p) FROM generate_series(1, 2) p',
	'22023 precision must be the same in all rows of a group'),
('SELECT excluded(concentration_summary(''NaN''::float8, NULL))', '1'),
('SELECT amount_share(s, 0.5, 0.1) FROM concentration_test.four', '22023 "from" must not be greater than "to"'),
('SELECT amount_share(s, -0.5, 0.1) FROM concentration_test.four', '22023 from must be between 0 and 1'),
('SELECT amount_share(s, 0, ''NaN'') FROM concentration_test.four', '22023 to must be between 0 and 1'),
('SELECT concentration_curve(s, 0) FROM concentration_test.four', '22023 points must be between 1 and 1000000'),
('SELECT coarsen(s, -1) FROM concentration_test.four', '22023 precision must be between 0 and 52'),
-- 1e308 beside -1e308 but for a smallest remainder
('SELECT concentration_index(x, y) FROM (VALUES (1e308::float8, 1), (5e-324, 2), (-1e308, 3)) v(x, y)',
	'22003 value out of range: overflow'),
('SELECT povaid_support.concentration_accum(NULL, 1::float8, 1::float8)', '0A000 %'),
('SELECT ''''::public.concentration_summary', '22P02 %'),
('SELECT ''4134000000''::public.concentration_summary', '22P02 %'),
('SELECT ''43350000''::public.concentration_summary', '22P02 %'),
('SELECT ''4334000000''::public.concentration_summary', '4334000000'),
-- one entry: decimal 0, weights of width 2 at 0, amounts of width 3 at 0, value 1, weight 1, amount 3
('SELECT ''433402000100000200030202 06''::public.concentration_summary', '22P02 %'),
('SELECT ''43340200010000020003020206''::public.concentration_summary', '43340200010000020003020206'),
('SELECT ''43340200010000020004020206''::public.concentration_summary', '22P02 %'),
('SELECT ''433402000100000200030202''::public.concentration_summary', '22P02 %'),
('SELECT ''41340200010000020003020206''::public.concentration_summary', '22P02 %');
SELECT 'errors', coalesce(string_agg(statement || ' gives ' || o, '; '), left((count(*) = 0)::text, 1))
FROM failing, LATERAL (SELECT outcome(statement) o OFFSET 0) l WHERE o NOT LIKE pattern;

-- parallel plans
CREATE TABLE many AS SELECT h.*, k FROM household h, generate_series(1, 20) k;
ANALYZE many;
CREATE FUNCTION state(workers int) RETURNS text LANGUAGE plpgsql SET parallel_setup_cost = 0 SET parallel_tuple_cost
	= 0 SET min_parallel_table_scan_size = 0 SET jit = off AS $$
DECLARE
	result text;
BEGIN
	PERFORM set_config('max_parallel_workers_per_gather', workers::text, true);
	SELECT concentration_summary(x, y, w)::text || concentration_summary(x, y)::text
		|| concentration_summary(x, y, w, 9)::text || concentration_index(x, y, w)
		|| concentration_index(x::float8, y::float8) INTO result FROM many;
	RETURN result;
END $$;
SELECT 'parallel', state(0) = state(3);

DROP SCHEMA concentration_test CASCADE;
