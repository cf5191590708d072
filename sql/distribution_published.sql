--
-- The indices of a distribution against values that others have published for
-- the same definition. Those of the handbook of Haughton and Khandker are in
-- haughton_khandker, those of Alkire and Foster in deprivation, those of the
-- R package laeken in test/t/080_laeken.pl. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA published_test;
SET search_path = published_test, public;

-- x, rounded to the digits of the printed number, is that number.
CREATE FUNCTION prints(x float8, printed numeric) RETURNS boolean LANGUAGE sql IMMUTABLE AS
	$$SELECT round(x::numeric, pg_catalog.scale(printed)) IS NOT DISTINCT FROM printed$$;
CREATE FUNCTION near(x float8, y float8, tolerance float8) RETURNS boolean LANGUAGE sql IMMUTABLE AS
	$$SELECT x IS NOT NULL AND y IS NOT NULL AND abs(x - y) <= tolerance$$;

--
-- The incomes that the manuals of the R packages ineq (Zeileis) and DescTools
-- (Signorell) use throughout, with the output of their examples.
--
CREATE TABLE example AS
SELECT y, welfare_distribution(y) OVER () AS d
FROM unnest('{541,1463,2445,3438,4437,5401,6392,8304,11904,22261}'::int[]) y;
CREATE VIEW manual AS SELECT d FROM example LIMIT 1;
SELECT 'ineq, Gini', prints(gini(d), 0.462091130267624) FROM manual;
SELECT 'ineq, RS (Ricci-Schutz), which is Hoover', prints(hoover_index(d), 0.3378067) FROM manual;
SELECT 'ineq, Theil, T and L', prints(theil_index(d), 0.3623412) AND prints(mean_log_deviation(d), 0.4335946)
FROM manual;
SELECT 'ineq, entropy', prints(generalized_entropy(d, 0.5), 0.3770931) AND prints(generalized_entropy(d, 1), 0.3623412)
	AND prints(generalized_entropy(d, 0), 0.4335946) AND prints(generalized_entropy(d, 0.723), 0.3663712) FROM manual;
SELECT 'ineq, var.coeff squared, twice GE(2)', prints(2 * generalized_entropy(d, 2), 0.8408123) FROM manual;
SELECT 'ineq, Atkinson', prints(atkinson_index(d, 0.5), 0.1796591) AND prints(atkinson_index(d, 1), 0.3518251)
	AND prints(atkinson_index(d, 0.4), 0.1440938) AND prints(atkinson_index(d, 2), 0.6290111) FROM manual;
SELECT 'ineq, Watts', prints(watts_index(d, 2000), 0.162014123921756) FROM manual;
SELECT 'DescTools, Atkinson of counted incomes', prints(atkinson_index(y, w, 0.5), 0.05558586)
FROM (VALUES (10, 3), (20, 1), (30, 1)) v(y, w);

--
-- The R package REAT (Wieland): the mean log deviation of Störmann (2009) and
-- the Atkinson index of one who has everything.
--
SELECT 'REAT, theil: the mean log deviation', prints(mean_log_deviation(y), 0.2326302)
FROM unnest('{10,10,10,20,50}'::int[]) y;
SELECT 'REAT, atkinson', prints(atkinson_index(y, 1, 0.8), 0.9960938) FROM unnest('{100,0,0,0}'::int[]) y;

--
-- The R package wbpip of the World Bank, its tests: the incomes 1 to 2000.
--
SELECT 'wbpip, the four of a line of 10', headcount_ratio(d, 10) = 0.0045 AND poverty_gap_index(d, 10) = 0.00225
	AND prints(squared_poverty_gap_index(d, 10), 0.001425) AND prints(watts_index(d, 10), 0.003960719)
	AND prints(mean_log_deviation(d), 0.304993) FROM (SELECT welfare_distribution(y) AS d
		FROM generate_series(1, 2000) y) q;

--
-- Wolfson's polarisation, which has the middle of two medians. The Python
-- package inequality (PySAL) prints a half of Wolfson (1994), as Wolfson had it
-- at first: its documentation and its tests.
--
SELECT 'PySAL, wolfson', bool_and(prints(w / 2, printed)) AND count(*) = 3
FROM (SELECT printed, wolfson_index(welfare_distribution(y)) w FROM (VALUES
	(0.2013, '{20000,25000,27000,30000,35000,45000,60000,75000,80000,120000}'::int[]),
	(0.0833, '{6,6,8,8,10,10,12,12}'), (0.1528, '{2,4,6,8,10,12,14,16}')) v(printed, ys), unnest(ys) y
	GROUP BY printed) q;

--
-- The share of the richest tenth, of the tests of the Python package microdf.
--
SELECT 'microdf, top_10_pct_share', income_share(welfare_distribution(y), 0.9, 1) = 10 / 55::float8
FROM generate_series(1, 10) y;
SELECT 'microdf, top_50_pct_share', income_share(welfare_distribution(y, y), 0.5, 1) = 9 / 14::float8
FROM generate_series(1, 3) y;

--
-- The concentration index: O'Donnell, van Doorslaer, Wagstaff and Lindelow,
-- Analyzing Health Equity Using Household Survey Data, World Bank 2008, table
-- 8.1: births and deaths below five years for 1000 births in India, by fifths
-- of wealth.
--
SELECT 'World Bank, table 8.1', prints(concentration_index(rate, quintile, births), -0.1694)
FROM (VALUES (1, 29939, 154.7), (2, 28776, 152.9), (3, 26528, 119.5), (4, 24689, 86.9), (5, 19739, 54.3))
	v(quintile, births, rate);

--
-- Kakwani's progressivity: Pellegrino and Vernizzi, A note on the maximum value
-- of the Kakwani index, Empirical Economics 58 (2020): where the richest of n
-- pays all the taxes the concentration of the tax is (n - 1) / n.
--
SELECT 'Kakwani of a tax that only the richest pays',
	bool_and(near(kakwani_index(s), (n - 1) / n::float8 - gini(d), 1e-15))
FROM (SELECT n, concentration_summary(CASE WHEN y = n THEN 7 ELSE 0 END, y * y) s, welfare_distribution(y * y) d
	FROM unnest('{2,3,10,1000}'::int[]) n, generate_series(1, n) y GROUP BY n) q;

--
-- Distributions of which an index is known in closed form, by many people who
-- have the means of their parts.
--
-- Zenga's index of the distribution whose inequality is the same at every place
-- is this inequality: Polisicchio, The continuous random variable with uniform
-- point inequality measure I(p), Statistica & Applicazioni 6 (2008). Its Lorenz
-- curve is k p / (1 - p + k p), its index 1 - k.
SELECT 'Polisicchio, zenga', bool_and(near(zenga_index(d), 1 - k, 1e-4))
FROM (SELECT k, welfare_distribution(1 / ((1 - (1 - k) * i / 1000) * (1 - (1 - k) * (i - 1) / 1000))) d
	FROM unnest('{0.05,0.3,0.5,0.9}'::float8[]) k, generate_series(1, 1000) i GROUP BY k) q;
-- Zenga (2007) himself sums over the people where we integrate, which differs
-- by 1 / n: Zenga, Inequality curve and inequality index based on the ratios
-- between lower and upper arithmetic means, Statistica & Applicazioni 5 (2007).
SELECT 'the sum of Zenga (2007)', bool_and(near(zenga_index(d), summed, 0.1 / n)),
	bool_and(n * abs(zenga_index(d) - summed) > 0.01)
FROM (SELECT n, welfare_distribution(y) d,
		1 - avg((total - above) / i / CASE WHEN i = n THEN y ELSE above / (n - i) END) summed
	FROM (SELECT n, i, y, sum(y) OVER (PARTITION BY n) total, coalesce(sum(y) OVER (PARTITION BY n ORDER BY y DESC
			ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) above
		FROM unnest('{10,100,1000,10000}'::int[]) n, generate_series(1, n) i,
			LATERAL (SELECT exp(2 * (i - 0.5) / n)::float8) e(y)) p GROUP BY n) q;
SELECT 'zenga: equality, ties and replication', zenga_index(equal) = 0,
	near(zenga_index(d), zenga_index(d + d + d), 1e-15), near(zenga_index(d), zenga_index(told_apart), 1e-6),
	prints(zenga_index(d), 0.16532), prints(zenga_index(one_more), 0.16552)
FROM (SELECT welfare_distribution(y, w) d, welfare_distribution(y + n / 1e6, w) told_apart,
		welfare_distribution(y + CASE n WHEN 3 THEN 1 ELSE 0 END, w) one_more, welfare_distribution(7.3, w) equal
	FROM (VALUES (1, 1000, 1), (2, 2000, 10), (3, 2000, 10), (4, 3000, 1)) v(n, y, w)) q;
-- The single-parameter Gini of a Pareto distribution of shape a is (nu - 1) /
-- (nu a - 1), that of equally spread incomes from 0 on (nu - 1) / (nu + 1):
-- Donaldson and Weymark, Ethically flexible Gini indices for income
-- distributions in the continuum, Journal of Economic Theory 29 (1983).
SELECT 'Donaldson and Weymark, s_gini', bool_and(near(s_gini(p, nu), (nu - 1) / (nu * a - 1), 3e-4)),
	bool_and(near(s_gini(u, nu), (nu - 1) / (nu + 1), 1e-5))
FROM (SELECT a, welfare_distribution(power(1 - (i - 1) / 2000.0, 1 - 1 / a) - power(1 - i / 2000.0, 1 - 1 / a)) p,
	welfare_distribution(i - 0.5) u
	FROM unnest('{2,3,6}'::float8[]) a, generate_series(1, 2000) i GROUP BY a) q,
		unnest('{1.01,1.5,2,3,4.5}'::float8[]) nu;

--
-- Of these no published value of the same definition with its data was found,
-- and the definition is computed here, from the rows.
--
-- palma_ratio: published ones are of national deciles, or take whole people.
-- Of ten people the deciles are the people.
SELECT 'palma_ratio of deciles', palma_ratio(d) = 22261 / (541 + 1463 + 2445 + 3438)::float8 FROM manual;
-- percentile_ratio, quantiles: others interpolate between two people.
SELECT 'percentile_ratio', percentile_ratio(d, 0.9, 0.1) = 11904 / 541::float8 AND median(d) = 4437 FROM manual;
-- tip: Jenkins and Lambert (1997) draw it. The gaps of the poorest p.
SELECT 'tip', near(tip(d, 5000, 0.3), (3 * 5000 - 541 - 1463 - 2445) / 50000.0, 1e-15)
	AND near(tip(d, 5000, 1), poverty_gap_index(d, 5000), 1e-15) FROM manual;
-- source_decomposition: Lerman and Yitzhaki (1985) print surveys. The share of
-- a source x its concentration over the Gini; together they are the Gini.
SELECT 'source_decomposition', bool_and(near(p.contribution, p.share * concentration_index(s) / gini(d), 1e-15))
	AND near(sum(p.contribution), 1, 1e-15)
	AND near(sum(p.marginal), 0, 1e-15)
FROM manual, (SELECT source, concentration_summary(CASE source WHEN 1 THEN y / 3 ELSE y - y / 3 END, y) s FROM example,
	generate_series(1, 2) source
	GROUP BY source) s, source_decomposition(s) p;
-- growth_incidence and pro_poor_growth: Ravallion and Chen (2003) print China.
-- The growth of the quantiles; their mean over the poor.
SELECT 'growth', (SELECT bool_and(near(growth, y1 / y0 - 1, 1e-15))
	FROM growth_incidence(d0, d1, 4) WITH ORDINALITY g(p, growth, k),
		LATERAL (SELECT ('{2,4,5,9}'::float8[])[k], ('{3,4,6,18}'::float8[])[k]) y(y0, y1))
	AND near((pro_poor_growth(d0, d1, 4.5)).pro_poor_rate, (ln(3 / 2.0::float8) + ln(1::float8)) / 2, 1e-15)
FROM (SELECT welfare_distribution(y) d0 FROM unnest('{2,4,5,9}'::int[]) y) a,
	(SELECT welfare_distribution(y) d1 FROM unnest('{3,4,6,18}'::int[]) y) b;
-- growth_redistribution: Datt and Ravallion (1992) have curves fitted to groups.
SELECT 'growth and redistribution', near(total, 0.25 - 0.5, 1e-15)
	AND near(growth, headcount_ratio(scale(d0, mean(d1) / mean(d0)), 4.5) - 0.5, 1e-15)
	AND near(redistribution, headcount_ratio(scale(d1, mean(d0) / mean(d1)), 4.5) - 0.5, 1e-15)
FROM (SELECT welfare_distribution(y) d0 FROM unnest('{2,4,5,9}'::int[]) y) a,
	(SELECT welfare_distribution(y) d1 FROM unnest('{3,5,6,18}'::int[]) y) b,
	growth_redistribution(d0, d1, 4.5, 4.5);

DROP SCHEMA published_test CASCADE;
