-- What a stored value may be unpacked into: sums of very different magnitudes are kept for 10,000 distinct values, and
-- refused beyond. What was made can be read.
\set VERBOSITY terse
CREATE TEMPORARY TABLE person AS
SELECT i, 1000.0::float8 + i AS income, CASE i WHEN 1 THEN 1e300 WHEN 2 THEN 1e-300 ELSE 1 END AS weight,
	CASE i WHEN 1 THEN 1e300 WHEN 2 THEN -1e-300 ELSE 0 END AS benefit
FROM generate_series(1, 20000) AS i;

CREATE TEMPORARY TABLE widest AS
SELECT welfare_distribution(income, weight) AS d, concentration_summary(benefit, income, weight) AS s,
	welfare_distribution(income, weight, 20) AS b FROM person WHERE i <= 10000;
SELECT population(d) = 1e300 AND quantile(d, 0.5) = 1001 AND entry_count(d) = 10000 AS distribution,
	entry_count(s) = 10000 AND s = s::text::concentration_summary AS concentration,
	entry_count(b) = entry_count(coarsen(d, 20)) AS bins,
	pg_column_size(s) < 100000 AS "small when stored"
FROM widest;
SELECT welfare_distribution(income, weight) FROM person WHERE i <= 10001;
SELECT concentration_summary(benefit, income) FROM person WHERE i <= 10001;
SELECT welfare_distribution(income, weight, 40) FROM person;
SELECT gini(income, weight) FROM person;
SELECT weighted_quantile(income, weight, 0.5) FROM person;
SELECT rollup(d) FROM (SELECT welfare_distribution(income, weight) AS d FROM person GROUP BY i % 2) AS q;
SELECT a + b FROM (SELECT welfare_distribution(income, weight) FILTER (WHERE i <= 10000) AS a,
	welfare_distribution(income, weight) FILTER (WHERE i > 10000) AS b FROM person) AS q;
SELECT population(welfare_distribution(income, weight)) = 1e300 AS "the session answers" FROM person WHERE i <= 100;

-- a stored value from outside that would be unpacked into a hundred times its size: entries are added to a legal one
SELECT replace(concentration_summary(benefit, income)::text, '9e9c01008f4e', 'c0b80200a09c01')
	|| repeat('010200', 10001) AS outside
FROM person WHERE i <= 9999 \gset
SELECT concentration_index(:'outside'::concentration_summary);
SELECT entry_count(concentration_summary(benefit, income)) = 10000 AS "the session answers"
FROM person WHERE i <= 10000;

-- values of all magnitudes need no room, nor do few bins of them
CREATE TEMPORARY TABLE spread AS
SELECT welfare_distribution(10.0::float8 ^ (i % 600 - 300) * (1 + i / 1e6)) AS d FROM generate_series(1, 20000) AS i;
SELECT entry_count(d) = 20000 AND entry_count(coarsen(d, 0)) < 3000
	AND coarsen(d, 0) = coarsen(coarsen(d, 2), 0) AS few_bins
FROM spread;
SELECT coarsen(d, 40) FROM spread;

-- deprivation_summary: the weights of one profile are far apart
CREATE TEMPORARY TABLE deprived AS
SELECT i, weight, deprivation_profile(VARIADIC ARRAY(SELECT (greatest(i, 2) >> b) & 1 = 1
	FROM generate_series(0, 15) AS b)) AS p
FROM person;
CREATE TEMPORARY TABLE part AS
SELECT i > 10001 AS high, deprivation_summary(p, weight) AS s FROM deprived WHERE i <= 10002 GROUP BY i > 10001;
SELECT population(s) = 1e300 AND s + s - s = s AND s = s::text::deprivation_summary AS profiles
FROM part WHERE NOT high;
SELECT deprivation_summary(p, weight) FROM deprived WHERE i <= 10002;
SELECT rollup(s ORDER BY high) FROM part;
SELECT rollup(s ORDER BY high DESC) FROM part;
SELECT row_count(deprivation_summary(p)) = 20000 AS "the session answers" FROM deprived;

-- those of different profiles may be
SELECT population(s) = 1e300 AND s = s::text::deprivation_summary AND rollup(s) OVER () = s AS "far from each other"
FROM (SELECT deprivation_summary(p, CASE i WHEN 10 THEN 1e300 WHEN 20 THEN 1e-300 ELSE 1 END) AS s FROM deprived) AS q;
