--
-- welfare_distribution: the type, its algebra, hand-worked cases and errors.
-- Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA distribution_test;
SET search_path = distribution_test, public;

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

-- Equal but for rounding.
CREATE FUNCTION near(x float8, y float8) RETURNS boolean LANGUAGE sql IMMUTABLE AS
	$$SELECT x IS NOT NULL AND y IS NOT NULL AND abs(x - y) <= 1e-14 * greatest(1, abs(y))$$;

CREATE TABLE household (id int, y float8, w float8, n int);
SELECT setseed(0.25) IS NOT NULL AS seed \gset
INSERT INTO household
SELECT i, CASE i % 5 WHEN 0 THEN round((random() * 1000)::numeric, 2) WHEN 1 THEN (random() * 20)::int
	WHEN 2 THEN exp(random() * 12 - 4) WHEN 3 THEN (random() * 8)::int / 8.0 - 0.5 ELSE 0 END::float8,
	CASE WHEN i % 7 = 0 THEN 0 ELSE random() * 4 END, (random() * 6)::int
FROM generate_series(1, 3000) i;

SELECT 'deciles of 1..10', bool_and(quantile(d, p / 10.0) = p)
FROM (SELECT welfare_distribution(y) d FROM generate_series(1, 10) y) s, generate_series(1, 10) p;
SELECT 'percentiles of 1..100', bool_and(quantile(d, p / 100.0) = p
	AND quantile(d, p => p * 0.01::float8) IN (p, p + 1))
FROM (SELECT welfare_distribution(y) d FROM generate_series(1, 100) y) s, generate_series(1, 100) p;
SELECT 'quantiles 0 and 1', quantile(d, 0) = 1 AND quantile(d, 1) = 10 AND median(d) = 5
FROM (SELECT welfare_distribution(y) d FROM generate_series(1, 10) y) s;
SELECT 'weights count people', quantile(d, 0.5) = 7 AND quantile(d, 0.3) = 2 AND weighted_median(y, w) = 7
	AND population(d) = 10
FROM (SELECT array_agg(y) a, welfare_distribution(y, w) d FROM (VALUES (1.0, 1), (2, 2), (7, 7)) v(y, w)) s,
	(VALUES (1.0, 1), (2, 2), (7, 7)) v(y, w) GROUP BY d;

-- by hand: 1..10, line 5: poor 1, 2, 3, 4 with gaps .8 .6 .4 .2
CREATE TABLE ten AS SELECT welfare_distribution(y) AS d FROM generate_series(1, 10) y;
SELECT 'totals', total(d) = 55 AND mean(d) = 5.5 AND population(d) = 10 AND row_count(d) = 10 AND excluded(d) = 0
	AND entry_count(d) = 10 AND precision_of(d) = 52 FROM ten;
SELECT 'headcount', headcount_ratio(d, 5) = 0.4 AND headcount_ratio(d, 5, inclusive => true) = 0.5 FROM ten;
SELECT 'gaps', near(poverty_gap_index(d, 5), 0.2) AND near(squared_poverty_gap_index(d, 5), 0.12)
	AND near(fgt_index(d, 5, 3), (0.512 + 0.216 + 0.064 + 0.008) / 10) FROM ten;
SELECT 'watts', near(watts_index(d, line => 5), (ln(5) + ln(2.5) + ln(5 / 3.0) + ln(1.25)) / 10) FROM ten;
SELECT 'gini', gini(d) = 0.3 AND s_gini(d, 2) = 0.3 AND s_gini(d, 1) = 0 AND near(s_gini(d, nu => 3), 0.45) FROM ten;
SELECT 'sen', near(sen_index(d, 5), 0.2 + 0.4 * 0.625 / 5) FROM ten;	-- poor: mean 2.5, Gini .25
SELECT 'sst', near(sst_index(d, 5), 0.34) FROM ten;
SELECT 'sst of one poor in four', sst_index(welfare_distribution(y), 2) = 0.125 * 7 / 4
	FROM (VALUES (1.0), (2), (3), (4)) v(y);
SELECT 'hoover', near(hoover_index(d), 12.5 / 55) FROM ten;
SELECT 'lorenz', lorenz(d, 0.5) = 15 / 55.0::float8 AND near(lorenz(d, 0.55), 18 / 55.0) AND lorenz(d, 0) = 0
	AND lorenz(d, 1) = 1 FROM ten;
SELECT 'all are all, however few the last are', lorenz(d, 1) = 1 AND generalized_lorenz(d, 1) = mean(d)
	AND mean(d) = 2000 AND income_share(d, 0.9, 1) = 0.55 AND palma_ratio(d) = 2.75 AND quantile(d, 1) = 1e20
	AND amount_share(c, 0, 1) = 1 AND lorenz_bounds(d, 1) = (1, 1)::measure_bounds
	AND (SELECT max(l) FROM lorenz_curve(d)) = 1 AND weighted = 1e20
FROM (SELECT welfare_distribution(x, w) AS d, concentration_summary(x, x, w) AS c,
		weighted_quantile(x, w, 1) AS weighted
	FROM (VALUES (1000::float8, 1e9::float8), (1e20, 1e-8)) v(x, w)) q;
SELECT 'nine of ten people are the poorest 0.9', lorenz(d, 0.9) = 45 / 55.0::float8 AND palma_ratio(d) = 1
	AND generalized_lorenz(d, 0.3) = 0.6 FROM ten;
SELECT 'shares', near(income_share(d, "from" => 0.1, "to" => 0.3), 5 / 55.0)
	AND near(quantile_share_ratio(d, share => 0.2), 19 / 3.0) AND percentile_ratio(d, hi => 0.9, lo => 0.1) = 9
	FROM ten;
SELECT 'tip', near(tip(d, 5, 0.1), 0.08) AND near(tip(d, 5, 0.15), 0.11) AND near(tip(d, line => 5, p => 1), 0.2)
	FROM ten;
-- the median of an even number is in the middle of two, 5.5 as the mean
SELECT 'wolfson', near(wolfson_index(d), 2 * (2 * (0.5 - 15 / 55.0) - 0.3)) FROM ten;
-- 1, 3: 1 less the ratio of the means is 1 / (2 - p) up to the half, 1 / (3 p) above
SELECT 'zenga of 1, 3', near(zenga_index(welfare_distribution(y)), ln(4 / 3.0::float8) + ln(2::float8) / 3)
	FROM (VALUES (1.0), (3)) v(y);
-- 1, 2, 3: 1 / (2 - p) up to 1/3, 1 / (7 p - 6 p^2) up to 2/3, 1 / (3 p) above
SELECT 'zenga of 1, 2, 3', near(zenga_index(welfare_distribution(y)),
	ln(6 / 5.0::float8) + ln(10 / 3.0::float8) / 7 + ln(1.5::float8) / 3) FROM (VALUES (1.0), (2), (3)) v(y);
SELECT 'relative line', relative_line(d, 0.6) = 3 AND near(relative_line(d, fraction => 0.5, quantile => 0.3), 1.5)
	FROM ten;
SELECT 'transfer level', transfer_level(d, 0) = 1 AND transfer_level(d, 10) = 5 AND transfer_level(d, budget => 6) = 4
	AND transfer_level(d, 45) = 10 AND transfer_level(d, 55) = 11 FROM ten;
SELECT 'entropy of 1, 3', near(mean_log_deviation(d), ln(2) - ln(3) / 2) AND near(theil_index(d), 0.75 * ln(3) - ln(2))
	AND near(generalized_entropy(d, 2), 0.125)
	AND generalized_entropy(d, 0) = mean_log_deviation(d) AND generalized_entropy(d, alpha => 1) = theil_index(d)
		FROM (SELECT welfare_distribution(y) d FROM (VALUES (1.0), (3)) v(y)) s;
SELECT 'atkinson of 1, 3', near(atkinson_index(d, 1), 1 - sqrt(3) / 2) AND near(atkinson_index(d, 2), 0.25)
	AND near(atkinson_index(d, epsilon => 0.5), 1 - (1 + sqrt(3)) ^ 2 / 8) AND atkinson_index(d, 0) = 0
FROM (SELECT welfare_distribution(y) d FROM (VALUES (1.0), (3)) v(y)) s;
SELECT 'entropy near 0 and 1', bool_and(abs(generalized_entropy(d, a) / mean_log_deviation(d) - 1) <= 2 * a + 1e-14
	AND abs(generalized_entropy(d, -a) / mean_log_deviation(d) - 1) <= 2 * a + 1e-14
	AND abs(generalized_entropy(d, 1 + a) / theil_index(d) - 1) <= 2 * a + 1e-14
		AND abs(generalized_entropy(d, 1 - a) / theil_index(d) - 1) <= 2 * a + 1e-14
	AND abs(atkinson_index(d, 1 + a) / atkinson_index(d, 1) - 1) <= 2 * a + 1e-14
		AND abs(atkinson_index(d, 1 - a) / atkinson_index(d, 1) - 1) <= 2 * a + 1e-14
	AND abs(atkinson_index(d, a) / a / theil_index(d) - 1) <= 2 * a + 1e-14)
FROM ten, unnest('{1e-300,1e-100,1e-20,1e-16,1e-15,1e-14,1e-13,1e-12,1e-10,1e-8,1e-6,1e-4,1e-2}'::float8[]) a;
-- (1e200 + 1e-200) / 2 over 1e-200 is beyond double precision, its logarithm is not
SELECT 'welfare far apart', near(mean_log_deviation(d), 200 * ln(10::float8) - ln(2::float8))
	AND atkinson_index(d, 1) = 1 AND atkinson_index(d, 2) = 1
	AND near(atkinson_index(d, 0.5), 0.5) AND near(theil_index(d), ln(2::float8))
	AND abs(generalized_entropy(d, 1e-5) - 457.717360369181) < 1e-11	-- by 50 digits
FROM (SELECT welfare_distribution(y) d FROM unnest('{1e-200,1e200}'::float8[]) y) q;
SELECT 'equal people', gini(d) = 0 AND theil_index(d) = 0 AND mean_log_deviation(d) = 0 AND atkinson_index(d, 3) = 0
	AND hoover_index(d) = 0 AND generalized_entropy(d, -3) = 0
FROM (SELECT welfare_distribution(0.1) d FROM generate_series(1, 7)) s;
SELECT 'nearly equal people', theil_index(d) > 0 AND theil_index(d) < 1e-30 AND mean_log_deviation(d) > 0
FROM (SELECT welfare_distribution(y) d FROM (VALUES (1::float8), (1 + 2.220446049250313e-16::float8)) v(y)) s;

SELECT 'far from 1', bool_and(gini(d) = 0.3 AND near(s_gini(d, 3), 0.45) AND near(zenga_index(d), zenga_index(t.d1))
	AND near(hoover_index(d), 12.5 / 55) AND near(lorenz(d, 0.3), 6 / 55.0) AND quantile(d, 0.3) = 3 * y)
FROM (SELECT y, welfare_distribution(i * y, w) d FROM generate_series(1, 10) i,
	(SELECT power(2::float8, a) y, power(2::float8, b) w
	FROM unnest(ARRAY[0, -1000, 0, -1000, -1060, 1000, 1000, 0], ARRAY[-1000, 0, 900, 1000, 0, 0, 1000, -1070]) u(a,
	b)) v GROUP BY y, w) s,
	(SELECT d AS d1 FROM ten) t;
-- where measures are not defined
SELECT 'welfare of zero', mean_log_deviation(d) IS NULL AND atkinson_index(d, 1) IS NULL
	AND generalized_entropy(d, -1) IS NULL AND watts_index(d, 3) IS NULL
	AND theil_index(d) IS NOT NULL AND atkinson_index(d, 0.5) IS NOT NULL AND near(gini(d), 4 / 9.0)
	AND mean_log_deviation(positive(d)) IS NOT NULL AND watts_index(d, 0.5) IS NULL
		FROM (SELECT welfare_distribution(y) d FROM (VALUES (0.0), (1), (2)) v(y)) s;
SELECT 'negative welfare', theil_index(d) IS NULL AND generalized_entropy(d, 2) IS NULL
	AND atkinson_index(d, 0.5) IS NULL AND gini(d) > 1 AND hoover_index(d) IS NOT NULL
	AND headcount_ratio(d, 1) = 0.5 AND poverty_gap_index(d, 1) = 2
		FROM (SELECT welfare_distribution(y) d FROM (VALUES (-3.0), (4)) v(y)) s;
SELECT 'mean of zero or less', gini(d) IS NULL AND lorenz(d, 0.5) IS NULL AND theil_index(d) IS NULL
	AND hoover_index(d) IS NULL AND zenga_index(d) IS NULL AND palma_ratio(d) IS NULL
	AND s_gini(d, 3) IS NULL AND income_share(d, 0, 1) IS NULL AND quantile_share_ratio(d, 0.2) IS NULL
		AND generalized_lorenz(d, 1) = 0 AND mean(d) = 0
FROM (SELECT welfare_distribution(y) d FROM (VALUES (-4.0), (4)) v(y)) s;
SELECT 'nobody', gini(d) IS NULL AND population(d) IS NULL AND headcount_ratio(d, 1) IS NULL AND sen_index(d, 1) IS NULL
	AND quantile(d, 0.5) IS NULL AND mean(d) IS NULL
	AND row_count(d) = 1 AND excluded(d) = 2 AND NOT is_empty(d) AND is_proper(d)
		AND (SELECT count(*) FROM lorenz_curve(d)) = 0
FROM (SELECT welfare_distribution(y, w) d FROM (VALUES (1.0, 0.0), (NULL, 1), (1, NULL)) v(y, w)) s;
SELECT 'no row', (SELECT welfare_distribution(y) IS NULL AND gini(y) IS NULL AND weighted_quantile(y, 1, 0.5) IS NULL
	FROM household WHERE false);
SELECT 'nobody poor', sen_index(d, 0.5) = 0 AND sst_index(d, 0.5) = 0 AND watts_index(d, 0.5) = 0
	AND fgt_index(d, 0.5, 0.5) = 0 FROM ten;
SELECT 'all poor with nothing', sen_index(d, 1) = 1 AND sst_index(d, 1) = 1
	FROM (SELECT welfare_distribution(0::float8) d FROM generate_series(1, 5)) s;
SELECT 'minus zero is zero', welfare_distribution('-0'::float8) = welfare_distribution(0::float8)
	AND quantile(welfare_distribution('-0'::float8), 0.5)::text = '0';

-- the type
SELECT 'order of rows', (SELECT welfare_distribution(y, w ORDER BY y) FROM household) = d
	AND (SELECT welfare_distribution(y, w ORDER BY random()) FROM household) = d
	AND (SELECT welfare_distribution(y, w ORDER BY y DESC) FROM household) = d
		FROM (SELECT welfare_distribution(y, w) d FROM household) s;
SELECT 'text and binary', bool_and(d::text::welfare_distribution = d) FROM (
	SELECT welfare_distribution(y, w) d FROM household GROUP BY id % 50 UNION ALL SELECT welfare_distribution(y) d
		FROM household GROUP BY id % 3
	UNION ALL SELECT welfare_distribution(y, w, n) FROM household GROUP BY n
		UNION ALL SELECT -welfare_distribution(y, w, 12) FROM household
	UNION ALL SELECT welfare_distribution(y * p, w / p) FROM household, (VALUES (1e300::float8), (1e-300)) v(p)
		GROUP BY p) s;
SELECT 'numeric and float8', welfare_distribution(y::numeric, n::numeric) = welfare_distribution(y, n::float8)
	AND welfare_distribution(y::numeric) = welfare_distribution(y) FROM household WHERE id % 5 <> 2;
SELECT 'parts', a + b = c AND c - b = a AND (a + b) - b = a AND a + b = b + a AND is_empty(c - c) AND -(-a) = a
	AND a + (-b) = a - b AND c - (c - a) = a
FROM (SELECT welfare_distribution(y, w) FILTER (WHERE id % 3 = 1) a,
	welfare_distribution(y, w) FILTER (WHERE id % 3 <> 1) b, welfare_distribution(y, w) c FROM household) s;
SELECT 'parts of bins', bool_and(a + b = c AND c - b = a AND is_empty(c - c) AND -(-a) = a AND is_proper(c)
	AND NOT is_proper(-c) AND coarsen(e, p) = c AND a + f = c)
FROM (SELECT p, welfare_distribution(y, w, p) FILTER (WHERE id % 3 = 1) a,
	welfare_distribution(y, w, p) FILTER (WHERE id % 3 <> 1) b, welfare_distribution(y, w, p) c,
	welfare_distribution(y, w) e, welfare_distribution(y, w) FILTER (WHERE id % 3 <> 1) f
		FROM household, generate_series(0, 52, 13) p GROUP BY p) s;
SELECT 'coarser and coarser', bool_and(coarsen(coarsen(d, p + 5), p) = coarsen(d, p)
	AND coarsen(coarsen(d, p), p + 5) = coarsen(d, p) AND total(coarsen(d, p)) = total(d)
	AND population(coarsen(d, p)) = population(d))
FROM (SELECT welfare_distribution(y, w) d FROM household) s, generate_series(0, 45, 5) p;
SELECT 'rollup', (SELECT rollup(d) FROM (SELECT welfare_distribution(y, w) d FROM household GROUP BY id % 37) p) = d
	AND (SELECT rollup(p) FROM (VALUES (d), (NULL), (-d), (d)) v(p)) = d
	FROM (SELECT welfare_distribution(y, w) d FROM household) s;
SELECT 'improper', NOT is_proper(d) AND gini(d) IS NULL AND mean(d) IS NULL AND headcount_ratio(d, 5) IS NULL
	AND gini_bounds(d) IS NULL AND row_count(d) = -10 FROM (SELECT -d FROM ten) s(d);
SELECT 'improper bins', NOT is_proper(a - b) AND mean(a - b) IS NULL
	FROM (SELECT welfare_distribution(y, 5, 0) a FROM (VALUES (1::float8)) v(y)) s,
	(SELECT welfare_distribution(y, 4, 0) b FROM (VALUES (1.9::float8)) v(y)) t;
SELECT 'moving frames', bool_and(a = b AND g IS NOT DISTINCT FROM gini(b) AND q IS NOT DISTINCT
	FROM quantile(b, 0.4) AND r = b)
FROM (SELECT id, welfare_distribution(y, w) OVER f a, gini(y, w) OVER f g, weighted_quantile(y, w, 0.4) OVER f q,
	rollup(d) OVER f r FROM (SELECT *, welfare_distribution(y, w) OVER (PARTITION BY id) d FROM household
	WHERE id <= 200) h
	WINDOW f AS (ORDER BY id ROWS BETWEEN 3 PRECEDING AND 1 FOLLOWING)) s,
	LATERAL (SELECT welfare_distribution(y, w) b FROM household h
		WHERE h.id BETWEEN s.id - 3 AND least(s.id + 1, 200)) t;
SELECT 'moving unweighted frames', bool_and(a = b)
FROM (SELECT id, welfare_distribution(y) OVER (ORDER BY id ROWS BETWEEN 5 PRECEDING AND 2 PRECEDING) a FROM household
	WHERE id <= 200) s,
	LATERAL (SELECT welfare_distribution(y) b FROM household h WHERE h.id BETWEEN s.id - 5 AND s.id - 2) t;
SELECT 'order and hash', count(*) = 50 AND count(DISTINCT d) = 50
	FROM (SELECT d FROM (SELECT welfare_distribution(y, w) d FROM household GROUP BY id % 50) s, generate_series(1, 3)
	GROUP BY d) t;
SELECT 'small on disk', pg_column_size(a) < 40 AND pg_column_size(b) < 3.5 * 9000 AND entry_count(b) > 8000
FROM (SELECT welfare_distribution(5.25) a) s, (SELECT welfare_distribution(i * 0.37 + (i % 3) * 0.01, 1 + i % 90) b
	FROM generate_series(1, 9000) i) t;

-- one-step aggregates are the accessors
SELECT 'one step', bool_and(gini IS NOT DISTINCT FROM gini(d) AND theil IS NOT DISTINCT
	FROM theil_index(d) AND mld IS NOT DISTINCT FROM mean_log_deviation(d) AND hoover IS NOT DISTINCT
	FROM hoover_index(d)
	AND med IS NOT DISTINCT FROM median(d) AND q IS NOT DISTINCT FROM quantile(d, 0.3) AND at IS NOT DISTINCT
		FROM atkinson_index(d, 0.5) AND ge IS NOT DISTINCT FROM generalized_entropy(d, 2)
	AND sen IS NOT DISTINCT FROM sen_index(d, 3) AND sst IS NOT DISTINCT FROM sst_index(d, 3) AND arop IS NOT DISTINCT
		FROM CASE WHEN relative_line(d, 0.6) > 0 THEN headcount_ratio(d, relative_line(d, 0.6)) END)
FROM (SELECT id % 40, welfare_distribution(y, w) d, gini(y, w), theil_index(y, w) theil, mean_log_deviation(y, w) mld,
	hoover_index(y, w) hoover, weighted_median(y, w) med, weighted_quantile(y, w, 0.3) q,
	atkinson_index(y, w, 0.5) AS at, generalized_entropy(y, w, 2) ge, sen_index(y, 3, w) sen, sst_index(y, 3, w) sst,
		at_risk_of_poverty_rate(y, w, 0.6) arop FROM household GROUP BY 1) s;
SELECT 'without weights', gini(y) = gini(y, 1) AND sen_index(y, 3) = sen_index(y, 3, 1)
	AND sst_index(y::numeric, 3) = sst_index(y, 3) AND weighted_median(y) = weighted_quantile(y, 1, 0.5) FROM household
	WHERE id % 5 < 2;

-- transformations
SELECT 'scale', bool_and(near(gini(scale(d, f)), gini(d)) AND near(mean(scale(d, f)), mean(d) * f)
	AND row_count(scale(d, f)) = row_count(d)) FROM (SELECT welfare_distribution(y, w) d FROM household) s,
	(VALUES (0.1::float8), (7), (1e-3)) v(f);
SELECT 'scale is the scaled rows', scale(d, factor => 0.3) = e
	FROM (SELECT welfare_distribution(y, w) d, welfare_distribution(y * 0.3::float8, w) e FROM household) s;
SELECT 'scale of bins', scale(coarsen(d, 7), 8) = coarsen(scale(d, 8), 7)
	FROM (SELECT welfare_distribution(y, w) d FROM household) s;
SELECT 'positive', entry_count(positive(d)) = (SELECT count(DISTINCT y) FROM household WHERE y > 0 AND w > 0)
	AND quantile(positive(d), 0) > 0 AND positive(positive(d)) = positive(d)
	FROM (SELECT welfare_distribution(y, w) d FROM household) s;
SELECT 'equivalised', near(equivalised(100, 2, 1), 100 / 1.8) AND near(equivalised(100, 2, 1, 'oecd_70'), 100 / 2.2)
	AND equivalised(100, 2, 2, 'square_root') = 50 AND equivalised(100, 1, 3, scale => 'per_capita') = 25
	AND equivalised(100, 1, 0) = 100 AND equivalised(NULL, 1, 0) IS NULL;

-- curves
SELECT 'lorenz curve', count(*) = 5 AND bool_and(l = lorenz(d, p)) AND max(l) = 1 AND min(l) = 0
	FROM ten, lorenz_curve(d, 4);
SELECT 'tip curve', count(*) = 11 AND bool_and(gap = tip(d, 5, p)) AND max(gap) = poverty_gap_index(d, 5)
	FROM ten, tip_curve(d, 5, points => 10) GROUP BY d;
SELECT 'parade', count(*) = 100 AND bool_and(welfare = quantile(d, p)) FROM ten, pen_parade(d);
SELECT 'curves of many points', bool_and(near(l, lorenz(d, p)))
	FROM (SELECT welfare_distribution(abs(y), w) d FROM household) s, lorenz_curve(d, 33);
SELECT 'growth incidence', count(*) = 10 AND bool_and(near(growth, 0.5))
	FROM ten, growth_incidence(d, scale(d, 1.5), 10);
SELECT 'growth alone', total = growth AND redistribution = 0 AND residual = 0 AND growth_shapley = total
	AND total = -0.4 FROM ten, growth_redistribution(d, scale(d, 8), 5, 5);
-- d1 = 2 y + 1 with line 5: nobody counts below 5 but 3; by hand
SELECT 'growth and redistribution', near(total, -0.3) AND near(growth, -0.2) AND redistribution = 0
	AND near(residual, -0.1) AND near(growth_shapley, -0.25) AND near(redistribution_shapley, -0.05)
FROM ten, (SELECT welfare_distribution(2 * y + 1) e FROM generate_series(1, 10) y) t, growth_redistribution(d, e, 5, 5);
SELECT 'the parts add up', bool_and(near(growth + redistribution + residual, total)
	AND near(growth_shapley + redistribution_shapley, total))
FROM (SELECT welfare_distribution(abs(y), w) FILTER (WHERE id % 2 = 0) a,
	welfare_distribution(abs(y), w) FILTER (WHERE id % 2 = 1) b FROM household) s,
	(VALUES (0::float8), (1), (2)) v(alpha), growth_redistribution(a, b, 5, 6, alpha => alpha);
SELECT 'dominance', dominates(e, d, 1, 0, 100) AND NOT dominates(d, e, 1, 0, 100) AND dominates(d, d, 1, 0, 100)
	AND dominates(d, d, 3, 0, 100) AND dominates(e, d, 3, "from" => 0, "to" => 50)
FROM ten, (SELECT welfare_distribution(y + 0.5) e FROM generate_series(1, 10) y) t;
-- {2, 2} and {1, 3}: crossing in order 1, dominance from order 2 on
SELECT 'dominance of orders', NOT dominates(a, b, 1, 0, 10) AND NOT dominates(b, a, 1, 0, 10)
	AND dominates(a, b, 2, 0, 10) AND NOT dominates(b, a, 2, 0, 10) AND dominates(a, b, 3, 0, 10)
	AND dominates(a, b, 1, 0, 2) AND dominates(b, a, 1, 2.5, 10)
FROM (SELECT welfare_distribution(y) a FROM (VALUES (2.0), (2)) v(y)) s, (SELECT welfare_distribution(y) b
	FROM (VALUES (1.0), (3)) v(y)) t;
SELECT 'dominance agrees with a grid of lines', bool_and(dominates(a, b, o, 0.5, 6) = grid)
FROM (SELECT welfare_distribution(y, w) a, o, g FROM household, generate_series(1, 3) o, generate_series(1, 12) g
	WHERE id % 5 = 1 AND id % 60 < 9 AND id / 250 = g - 1 GROUP BY o, g) s
JOIN (SELECT welfare_distribution(y, w) b, o, g FROM household, generate_series(1, 3) o, generate_series(1, 12) g
	WHERE id % 5 = 1 AND id % 60 >= 9 AND id / 250 = g - 1 GROUP BY o, g) t USING (o, g),
	LATERAL (SELECT bool_and(fgt_index(a, z, o - 1) <= fgt_index(b, z, o - 1) + 1e-13) grid
		FROM (SELECT i / 64.0::float8 z FROM generate_series(32, 384) i) l) x;

-- minus zero is zero; what has no rows, and what never had these
SELECT 'minus zero', welfare_distribution('-0'::float8) = welfare_distribution(0),
	quantile(welfare_distribution('-0'::float8), 0.5)::text = '0',
	total(welfare_distribution('-0'::float8))::text = '0',
	entry_count(welfare_distribution(y)) = 1 FROM unnest('{0,-0}'::float8[]) y;
SELECT 'only left out', NOT is_empty(welfare_distribution(NULL::float8)),
	excluded(welfare_distribution(NULL::float8)) = 1, is_proper(welfare_distribution(NULL::float8)),
	gini(welfare_distribution(NULL::float8)) IS NULL;
SELECT 'people without rows', NOT is_proper(a - b), row_count(a - b) = 0, entry_count(a - b) = 1,
	headcount_ratio(a - b, 9) IS NULL, mean(a - b) IS NULL
FROM (SELECT welfare_distribution(5, 2) a, welfare_distribution(5, 1) b) q;
SELECT 'inclusive everywhere', watts_index(d, 5, inclusive => true) = watts_index(d, 5)
	AND sst_index(d, 5, inclusive => true) = sst_index(d, 5) AND tip(d, 5, 0.3, inclusive => true) = tip(d, 5, 0.3)
	AND poverty_gap_index_bounds(d, 5, inclusive => true) = poverty_gap_index_bounds(d, 5)
		AND squared_poverty_gap_index_bounds(d, 5, inclusive => true) = squared_poverty_gap_index_bounds(d, 5)
	AND watts_index_bounds(d, 5, inclusive => true) = watts_index_bounds(d, 5)
		AND headcount_ratio(d, 5, inclusive => true) = headcount_ratio(d, 5) + 0.1 FROM ten;

-- errors, also of functions that somebody makes other aggregates of
CREATE AGGREGATE no_array(welfare_distribution, float8)
	(SFUNC = povaid_support.subgroup_accum, STYPE = povaid_support.distribution_state[]);
CREATE AGGREGATE any_line(float8, float8, float8)
	(SFUNC = povaid_support.distribution_state_accum, STYPE = povaid_support.distribution_state);
CREATE AGGREGATE full_count(float8) (SFUNC = povaid_support.welfare_accum, STYPE = welfare_distribution,
	INITCOND = '4134feffffffffffffffff010000');
CREATE TABLE failing (statement text, pattern text);
INSERT INTO failing VALUES
('SELECT distribution_test.no_array(d, 1) FROM distribution_test.ten',
	'22004 the state of a decomposition must not be NULL'),
('SELECT povaid_support.sen_index(distribution_test.any_line(i, 1, -5)) FROM generate_series(1, 3) i',
	'22023 line must be greater than zero'),
('SELECT povaid_support.sst_index(distribution_test.any_line(i, 1, -5)) FROM generate_series(1, 3) i',
	'22023 line must be greater than zero'),
('SELECT distribution_test.full_count(i) FROM generate_series(1, 2) i',
	'22003 a sum of the distribution is out of range'),
('SELECT distribution_test.full_count(CASE i WHEN 1 THEN i END) FROM generate_series(1, 2) i',
	'22003 a sum of the distribution is out of range'),
('SELECT equivalised(1, 1e308, 1e308, ''per_capita'')', '22003 value out of range: overflow'),
('SELECT (repeat(''a'', 199) || chr(252) || chr(252))::public.welfare_distribution',
	'22P02 invalid input syntax for type welfare_distribution: "' || repeat('a', 199) || '%..."'),
('SELECT repeat(''z'', 1000)::public.rate_summary', '22P02 invalid input syntax for type rate_summary: "' || repeat('z',
	200) || '..."'),
('SELECT welfare_distribution(''NaN''::float8)', '22023 welfare must not be NaN or infinite'),
('SELECT welfare_distribution(''inf''::float8, 1)', '22023 welfare must not be NaN or infinite'),
('SELECT welfare_distribution(1, ''NaN''::numeric)', '22023 weight must not be NaN or infinite'),
('SELECT welfare_distribution(1, -1)', '22023 weight must not be negative'),
('SELECT welfare_distribution(1, 1, 53)', '22023 precision must be between 0 and 52'),
('SELECT welfare_distribution(1, 1, NULL)', '22023 precision must not be NULL'),
('SELECT welfare_distribution(1, 1, p) FROM generate_series(1, 2) p',
	'22023 precision must be the same in all rows of a group'),
('SELECT weighted_quantile(1, 1, p / 4.0) FROM generate_series(1, 2) p',
	'22023 p must be the same in all rows of a group'),
('SELECT weighted_quantile(1, 1, NULL)', '22023 p must not be NULL'),
('SELECT weighted_quantile(1, 1, 1.5)', '22023 p must be between 0 and 1'),
('SELECT atkinson_index(1, 1, -1)', '22023 epsilon must not be less than 0'),
('SELECT at_risk_of_poverty_rate(1, 1, 0)', '22023 fraction must be greater than zero'),
('SELECT sen_index(1, z) FROM generate_series(1, 2) z', '22023 line must be the same in all rows of a group'),
('SELECT sst_index(1, 0)', '22023 line must be greater than zero'),
('SELECT sst_index(1, NULL::float8)', '22023 line must not be NULL'),
('SELECT headcount_ratio(d, 0) FROM distribution_test.ten', '22023 line must be greater than zero'),
('SELECT headcount_ratio(d, ''NaN'') FROM distribution_test.ten', '22023 line must not be NaN or infinite'),
('SELECT quantile(d, 1.1) FROM distribution_test.ten', '22023 p must be between 0 and 1'),
('SELECT quantile(d, ''NaN'') FROM distribution_test.ten', '22023 p must be between 0 and 1'),
('SELECT income_share(d, 0.5, 0.1) FROM distribution_test.ten', '22023 "from" must not be greater than "to"'),
('SELECT s_gini(d, 0.5) FROM distribution_test.ten', '22023 nu must not be less than 1'),
('SELECT transfer_level(d, -1) FROM distribution_test.ten', '22023 budget must not be negative'),
('SELECT coarsen(d, -1) FROM distribution_test.ten', '22023 precision must be between 0 and 52'),
('SELECT scale(coarsen(d, 3), 1.5) FROM distribution_test.ten',
	'22023 cannot scale a distribution of precision 3 by a factor that is not a power of two'),
('SELECT scale(d, 1e308) FROM distribution_test.ten', '22003 value out of range: overflow'),
('SELECT dominates(d, d, 4, 0, 1) FROM distribution_test.ten', '22023 order must be 1, 2 or 3'),
('SELECT lorenz_curve(d, 0) FROM distribution_test.ten', '22023 points must be between 1 and 1000000'),
('SELECT equivalised(1, 0, 0)', '22023 a household must have at least one member'),
('SELECT equivalised(1, 1, 0, ''luxembourg'')', '22023 unknown equivalence scale "luxembourg"'),
('SELECT total(welfare_distribution(1e308)) FROM generate_series(1, 20)', '22003 value out of range: overflow'),
('SELECT tip(welfare_distribution(-1e300), 1e-300, 0.5)', '22003 value out of range: overflow'),
('SELECT tip_curve(welfare_distribution(-1e300), 1e-300, 2)', '22003 value out of range: overflow'),
('SELECT povaid_support.welfare_accum(NULL, 1::float8)', '0A000 %'),
('SELECT ''''::public.welfare_distribution', '22P02 %'),
('SELECT ''41''::public.welfare_distribution', '22P02 %'),
('SELECT ''4134000000ff''::public.welfare_distribution', '22P02 %'),
('SELECT ''xx''::public.welfare_distribution', '22P02 %'),
('SELECT ''4134feffffffffffffffff010000''::public.welfare_distribution', '4134feffffffffffffffff010000'),
('SELECT ''4134fefzffffffffffffff010000''::public.welfare_distribution', '22P02 %'),
('SELECT ''4134fezfffffffffffffff010000''::public.welfare_distribution', '22P02 %'),
('SELECT ''4134000000''::public.welfare_distribution', '4134000000'),
-- one entry: decimal 0, place 0, width 2, value 1, weight 1
('SELECT ''41340200010000020202''::public.welfare_distribution', '41340200010000020202'),
('SELECT ''41340200010100021402''::public.welfare_distribution', '22P02 %'),
('SELECT ''41340200010000030202''::public.welfare_distribution', '22P02 %'),
('SELECT ''41340200010000020200''::public.welfare_distribution', '22P02 %'),
('SELECT ''4135020001000002020200''::public.welfare_distribution', '22P02 %'),
('SELECT ''4134020001400002ffffffffffffffff7f02''::public.welfare_distribution', '22P02 %');
SELECT 'errors', coalesce(string_agg(statement || ' gives ' || o, '; '), left((count(*) = 0)::text, 1))
FROM failing, LATERAL (SELECT outcome(statement) o OFFSET 0) x WHERE o NOT LIKE pattern;

-- parallel plans
CREATE TABLE many AS SELECT id * 11 + g AS id, y, w FROM household, generate_series(1, 40) g;
ANALYZE many;
CREATE FUNCTION state(workers int) RETURNS text LANGUAGE plpgsql SET parallel_setup_cost = 0 SET parallel_tuple_cost
	= 0 SET min_parallel_table_scan_size = 0 SET jit = off AS $$
DECLARE
	result text;
BEGIN
	PERFORM set_config('max_parallel_workers_per_gather', workers::text, true);
	SELECT welfare_distribution(y, w)::text || welfare_distribution(y)::text || welfare_distribution(y, w, 9)::text
		|| gini(y, w) || weighted_quantile(y, w, 0.37) || sst_index(y, 5, w) INTO result FROM many;
	RETURN result;
END $$;
SELECT 'parallel', state(0) = state(3);

-- weights that come to need another window while they are collected: whole,
-- halves, hundredths, 2^-70, 3e15 and of all sizes; by rows in any order, by
-- parts, with something taken away again and through the stored form
CREATE TABLE moving AS
	SELECT s AS stages, i, (i * 7919 % 1501) / 8.0::float8 AS y,
		('{1,1.5,0.01,8.470329472543003e-22,3e15,1e-300,1e290}'::float8[])[1 + i * s / 12000] AS w
	FROM generate_series(1, 7) s, generate_series(0, 11999) i;
CREATE TABLE moved AS
	SELECT stages, welfare_distribution(y, w ORDER BY i) AS d FROM moving GROUP BY stages;
SELECT 'moving windows, backwards', bool_and(d = (SELECT welfare_distribution(y, w ORDER BY i DESC) FROM moving m
	WHERE m.stages = o.stages)) FROM moved o;
SELECT 'moving windows, by size', bool_and(d = (SELECT welfare_distribution(y, w ORDER BY w, y) FROM moving m
	WHERE m.stages = o.stages)
	AND d = (SELECT welfare_distribution(y, w ORDER BY w DESC, y) FROM moving m WHERE m.stages = o.stages))
		FROM moved o;
SELECT 'moving windows, parts', bool_and(d = (SELECT rollup(p)
	FROM (SELECT welfare_distribution(y, w) AS p FROM moving m WHERE m.stages = o.stages GROUP BY i / parts) q))
	FROM moved o, unnest('{1,7,100,1000,6000}'::int[]) parts;
SELECT 'moving windows, taken away', bool_and((a.d + b.d) - b.d = a.d AND (a.d + b.d) - a.d = b.d
	AND a.d + b.d = b.d + a.d AND is_empty(a.d - a.d)) FROM moved a, moved b;
SELECT 'moving windows, population', bool_and(population(d) = (SELECT sum(count * w)::float8
	FROM (SELECT w::numeric, count(*) FROM moving m WHERE m.stages = o.stages GROUP BY w) q)) FROM moved o
	WHERE stages IN (1, 2);
SELECT 'moving windows, coarser', bool_and(coarsen(d, 6) = (SELECT welfare_distribution(y, w, 6) FROM moving m
	WHERE m.stages = o.stages)) FROM moved o;
SELECT 'moving windows, stored', bool_and(d::text::welfare_distribution = d
	AND d::text::welfare_distribution - d = d - d) FROM moved o;

-- a sum that outgrows 64 bits little by little
SELECT 'growing sum', population(d) = 2 ^ 64 + 2 ^ 18 AND headcount_ratio(d, 6) = 2 ^ 64 / (2 ^ 64 + 2 ^ 18)
FROM (SELECT welfare_distribution(5 + i % 2, CASE i % 2 WHEN 0 THEN 2 ^ 46 ELSE 1 END) d
	FROM generate_series(1, 524288) i) q;

-- frames of which thousands of rows leave and enter at a time
CREATE TABLE blocks AS
	SELECT b, (i * 7919 % 4001) / 4.0::float8 * (1 + b % 3) AS y, 1 + (i + b) % 7 / 8.0::float8 AS w,
		(i % 13 - 3)::float8 AS x FROM generate_series(1, 12) b, generate_series(1, 3000) i;
SELECT 'frames of blocks', count(*) = 12 AND bool_and(d = e AND c = k AND s = t AND u = v)
FROM (SELECT DISTINCT b, welfare_distribution(y, w) OVER f d, welfare_distribution(y, w, 5) OVER f c,
	concentration_summary(x, y, w) OVER f s, welfare_distribution(y) OVER f u
	FROM blocks WINDOW f AS (ORDER BY b RANGE BETWEEN 2 PRECEDING AND 1 PRECEDING)) o,
	LATERAL (SELECT welfare_distribution(y, w) e, welfare_distribution(y, w, 5) k, concentration_summary(x, y, w) t,
		welfare_distribution(y) v FROM blocks i WHERE i.b BETWEEN o.b - 2 AND o.b - 1) p;

-- values that become equal when they are scaled
SELECT 'scaled together', bool_and(scale(d, f) = (SELECT welfare_distribution(y * f, w) FROM blocks WHERE y >= 1)),
	bool_or(entry_count(scale(d, f)) < entry_count(d))
FROM (SELECT welfare_distribution(y, w) d FROM blocks WHERE y >= 1) q, unnest('{1e-320,1e-323,3,0.1}'::float8[]) f;

-- many small distributions into one, which becomes runs of several lengths
CREATE TABLE many_values AS SELECT i, (i::bigint * 7919 % 20011) / 4.0::float8 AS y,
	1 + i % 3 + (i % 8) / 8.0::float8 AS w FROM generate_series(1, 60000) i;
SELECT 'rollup of many', (SELECT rollup(d) FROM (SELECT welfare_distribution(y, w) AS d FROM many_values
	GROUP BY i % 500) q) = welfare_distribution(y, w)
	AND (SELECT rollup(d ORDER BY entry_count(d) DESC) FROM (SELECT welfare_distribution(y, w) AS d FROM many_values
		GROUP BY sqrt(i)::int) q) = welfare_distribution(y, w) FROM many_values;

DROP SCHEMA distribution_test CASCADE;
