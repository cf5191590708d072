-- distribution: aggregates that answer at once; one transition for all, so several of them in one SELECT are one pass

CREATE AGGREGATE welfare_distribution(welfare double precision) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = welfare_distribution_final, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = welfare_distribution_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE welfare_distribution(welfare double precision) IS
	'distribution of all rows, for every measure of inequality and poverty; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the values are kept in bins of that many mantissa bits, which bounds the size. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. 54000 with more distinct values than fit in 1 GB: then pass a precision, such as 20.';

CREATE AGGREGATE welfare_distribution(welfare double precision, weight double precision) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = welfare_distribution_final, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = welfare_distribution_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE welfare_distribution(welfare double precision, weight double precision) IS
	'distribution of all rows, for every measure of inequality and poverty; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the values are kept in bins of that many mantissa bits, which bounds the size. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. 54000 with more distinct values than fit in 1 GB: then pass a precision, such as 20.';

CREATE AGGREGATE welfare_distribution(welfare double precision, weight double precision, "precision" integer) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = welfare_distribution_final, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = welfare_distribution_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE welfare_distribution(welfare double precision, weight double precision, "precision" integer) IS
	'distribution of all rows, for every measure of inequality and poverty; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the values are kept in bins of that many mantissa bits, which bounds the size. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. 54000 with more distinct values than fit in 1 GB: then pass a precision, such as 20.';

CREATE AGGREGATE welfare_distribution(welfare numeric) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = welfare_distribution_final, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = welfare_distribution_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE welfare_distribution(welfare numeric) IS
	'distribution of all rows, for every measure of inequality and poverty; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the values are kept in bins of that many mantissa bits, which bounds the size. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. 54000 with more distinct values than fit in 1 GB: then pass a precision, such as 20.';

CREATE AGGREGATE welfare_distribution(welfare numeric, weight numeric) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = welfare_distribution_final, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = welfare_distribution_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE welfare_distribution(welfare numeric, weight numeric) IS
	'distribution of all rows, for every measure of inequality and poverty; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the values are kept in bins of that many mantissa bits, which bounds the size. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. 54000 with more distinct values than fit in 1 GB: then pass a precision, such as 20.';

CREATE AGGREGATE welfare_distribution(welfare numeric, weight numeric, "precision" integer) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = welfare_distribution_final, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = welfare_distribution_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE welfare_distribution(welfare numeric, weight numeric, "precision" integer) IS
	'distribution of all rows, for every measure of inequality and poverty; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the values are kept in bins of that many mantissa bits, which bounds the size. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. 54000 with more distinct values than fit in 1 GB: then pass a precision, such as 20.';

CREATE AGGREGATE gini(welfare double precision) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = gini, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = gini,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE gini(welfare double precision) IS
	'Gini coefficient, population form with ties pooled; 0 is equality, above 1 is possible with negative welfare. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Gini (1914).';

CREATE AGGREGATE gini(welfare double precision, weight double precision) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = gini, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = gini,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE gini(welfare double precision, weight double precision) IS
	'Gini coefficient, population form with ties pooled; 0 is equality, above 1 is possible with negative welfare. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Gini (1914).';

CREATE AGGREGATE gini(welfare numeric) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = gini, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = gini,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE gini(welfare numeric) IS
	'Gini coefficient, population form with ties pooled; 0 is equality, above 1 is possible with negative welfare. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Gini (1914).';

CREATE AGGREGATE gini(welfare numeric, weight numeric) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = gini, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = gini,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE gini(welfare numeric, weight numeric) IS
	'Gini coefficient, population form with ties pooled; 0 is equality, above 1 is possible with negative welfare. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Gini (1914).';

CREATE AGGREGATE theil_index(welfare double precision) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = theil_index, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = theil_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE theil_index(welfare double precision) IS
	'mean over everybody of (welfare / mean) x ln(welfare / mean); 0 is equality, ln(n) the most for n people of equal weight. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Theil (1967), generalised entropy of order 1.';

CREATE AGGREGATE theil_index(welfare double precision, weight double precision) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = theil_index, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = theil_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE theil_index(welfare double precision, weight double precision) IS
	'mean over everybody of (welfare / mean) x ln(welfare / mean); 0 is equality, ln(n) the most for n people of equal weight. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Theil (1967), generalised entropy of order 1.';

CREATE AGGREGATE theil_index(welfare numeric) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = theil_index, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = theil_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE theil_index(welfare numeric) IS
	'mean over everybody of (welfare / mean) x ln(welfare / mean); 0 is equality, ln(n) the most for n people of equal weight. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Theil (1967), generalised entropy of order 1.';

CREATE AGGREGATE theil_index(welfare numeric, weight numeric) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = theil_index, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = theil_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE theil_index(welfare numeric, weight numeric) IS
	'mean over everybody of (welfare / mean) x ln(welfare / mean); 0 is equality, ln(n) the most for n people of equal weight. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Theil (1967), generalised entropy of order 1.';

CREATE AGGREGATE mean_log_deviation(welfare double precision) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = mean_log_deviation, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = mean_log_deviation,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE mean_log_deviation(welfare double precision) IS
	'mean over everybody of ln(mean / welfare); 0 is equality, without upper limit. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare <= 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Theil (1967), generalised entropy of order 0.';

CREATE AGGREGATE mean_log_deviation(welfare double precision, weight double precision) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = mean_log_deviation, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = mean_log_deviation,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE mean_log_deviation(welfare double precision, weight double precision) IS
	'mean over everybody of ln(mean / welfare); 0 is equality, without upper limit. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare <= 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Theil (1967), generalised entropy of order 0.';

CREATE AGGREGATE mean_log_deviation(welfare numeric) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = mean_log_deviation, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = mean_log_deviation,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE mean_log_deviation(welfare numeric) IS
	'mean over everybody of ln(mean / welfare); 0 is equality, without upper limit. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare <= 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Theil (1967), generalised entropy of order 0.';

CREATE AGGREGATE mean_log_deviation(welfare numeric, weight numeric) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = mean_log_deviation, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = mean_log_deviation,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE mean_log_deviation(welfare numeric, weight numeric) IS
	'mean over everybody of ln(mean / welfare); 0 is equality, without upper limit. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare <= 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Theil (1967), generalised entropy of order 0.';

CREATE AGGREGATE hoover_index(welfare double precision) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = hoover_index, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = hoover_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE hoover_index(welfare double precision) IS
	'share of the total welfare that would have to move for equality; a fraction of 1. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Hoover (1936).';

CREATE AGGREGATE hoover_index(welfare double precision, weight double precision) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = hoover_index, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = hoover_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE hoover_index(welfare double precision, weight double precision) IS
	'share of the total welfare that would have to move for equality; a fraction of 1. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Hoover (1936).';

CREATE AGGREGATE hoover_index(welfare numeric) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = hoover_index, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = hoover_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE hoover_index(welfare numeric) IS
	'share of the total welfare that would have to move for equality; a fraction of 1. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Hoover (1936).';

CREATE AGGREGATE hoover_index(welfare numeric, weight numeric) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = hoover_index, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = hoover_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE hoover_index(welfare numeric, weight numeric) IS
	'share of the total welfare that would have to move for equality; a fraction of 1. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Hoover (1936).';

CREATE AGGREGATE weighted_median(welfare double precision) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = median, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = median,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE weighted_median(welfare double precision) IS
	'median welfare, in units of welfare: the smallest value that half of the weight reaches. The same as median over welfare_distribution; without a weight every row counts 1. NULL if no row is in use, the weights are 0 or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: inverse of the distribution function (Hyndman and Fan 1996, type 1).';

CREATE AGGREGATE weighted_median(welfare double precision, weight double precision) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = median, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = median,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE weighted_median(welfare double precision, weight double precision) IS
	'median welfare, in units of welfare: the smallest value that half of the weight reaches. The same as median over welfare_distribution; without a weight every row counts 1. NULL if no row is in use, the weights are 0 or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: inverse of the distribution function (Hyndman and Fan 1996, type 1).';

CREATE AGGREGATE weighted_median(welfare numeric) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = median, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = median,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE weighted_median(welfare numeric) IS
	'median welfare, in units of welfare: the smallest value that half of the weight reaches. The same as median over welfare_distribution; without a weight every row counts 1. NULL if no row is in use, the weights are 0 or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: inverse of the distribution function (Hyndman and Fan 1996, type 1).';

CREATE AGGREGATE weighted_median(welfare numeric, weight numeric) (
	SFUNC = welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = median, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_accum, MINVFUNC = welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = median,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE weighted_median(welfare numeric, weight numeric) IS
	'median welfare, in units of welfare: the smallest value that half of the weight reaches. The same as median over welfare_distribution; without a weight every row counts 1. NULL if no row is in use, the weights are 0 or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: inverse of the distribution function (Hyndman and Fan 1996, type 1).';

-- distribution_state: the state of aggregates with a parameter

@stored_type TYPE=distribution_state NOUN=state ALIGNMENT=double
COMMENT ON TYPE distribution_state IS
	'the running state of one-step aggregates with a parameter, such as weighted_quantile: a distribution and the parameter; for aggregates only';

-- distribution_state: what its aggregates are made of

CREATE FUNCTION distribution_state_combine(distribution_state, distribution_state) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_combine(distribution_state, distribution_state) IS
	'adds a state to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_accum(distribution_state, double precision, double precision, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_accum(distribution_state, double precision, double precision, double precision) IS
	'transition of aggregates with a parameter: adds one row (welfare, weight, parameter); 22023 if the parameter is NULL or changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_discard(distribution_state, double precision, double precision, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_discard(distribution_state, double precision, double precision, double precision) IS
	'inverse transition of aggregates with a parameter: takes away one row (welfare, weight, parameter); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_accum_line(distribution_state, double precision, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_accum_line(distribution_state, double precision, double precision) IS
	'transition of sen_index and sst_index: adds one row (welfare, line); 22023 if the line is NULL or changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_discard_line(distribution_state, double precision, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_discard_line(distribution_state, double precision, double precision) IS
	'inverse transition of sen_index and sst_index: takes away one row (welfare, line); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_accum_line(distribution_state, double precision, double precision, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_accum_line(distribution_state, double precision, double precision, double precision) IS
	'transition of sen_index and sst_index: adds one row (welfare, line, weight); 22023 if the line is NULL or changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_discard_line(distribution_state, double precision, double precision, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_discard_line(distribution_state, double precision, double precision, double precision) IS
	'inverse transition of sen_index and sst_index: takes away one row (welfare, line, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_accum(distribution_state, numeric, numeric, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_accum(distribution_state, numeric, numeric, double precision) IS
	'transition of aggregates with a parameter: adds one row (welfare, weight, parameter); 22023 if the parameter is NULL or changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_discard(distribution_state, numeric, numeric, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_discard(distribution_state, numeric, numeric, double precision) IS
	'inverse transition of aggregates with a parameter: takes away one row (welfare, weight, parameter); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_accum_line(distribution_state, numeric, numeric) RETURNS distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_accum_line_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_accum_line(distribution_state, numeric, numeric) IS
	'transition of sen_index and sst_index: adds one row (welfare, line); 22023 if the line is NULL or changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_discard_line(distribution_state, numeric, numeric) RETURNS distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_discard_line_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_discard_line(distribution_state, numeric, numeric) IS
	'inverse transition of sen_index and sst_index: takes away one row (welfare, line); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_accum_line(distribution_state, numeric, numeric, numeric) RETURNS distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_accum_line_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_accum_line(distribution_state, numeric, numeric, numeric) IS
	'transition of sen_index and sst_index: adds one row (welfare, line, weight); 22023 if the line is NULL or changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_discard_line(distribution_state, numeric, numeric, numeric) RETURNS distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_discard_line_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_discard_line(distribution_state, numeric, numeric, numeric) IS
	'inverse transition of sen_index and sst_index: takes away one row (welfare, line, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION weighted_quantile(distribution_state) RETURNS double precision
	AS 'MODULE_PATHNAME', 'distribution_state_weighted_quantile' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION weighted_quantile(distribution_state) IS
	'final function of the aggregate of the same name; for aggregates only';

CREATE FUNCTION atkinson_index(distribution_state) RETURNS double precision
	AS 'MODULE_PATHNAME', 'distribution_state_atkinson_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION atkinson_index(distribution_state) IS
	'final function of the aggregate of the same name; for aggregates only';

CREATE FUNCTION generalized_entropy(distribution_state) RETURNS double precision
	AS 'MODULE_PATHNAME', 'distribution_state_generalized_entropy' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION generalized_entropy(distribution_state) IS
	'final function of the aggregate of the same name; for aggregates only';

CREATE FUNCTION at_risk_of_poverty_rate(distribution_state) RETURNS double precision
	AS 'MODULE_PATHNAME', 'distribution_state_at_risk_of_poverty_rate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION at_risk_of_poverty_rate(distribution_state) IS
	'final function of the aggregate of the same name; for aggregates only';

CREATE FUNCTION sen_index(distribution_state) RETURNS double precision
	AS 'MODULE_PATHNAME', 'distribution_state_sen_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION sen_index(distribution_state) IS
	'final function of the aggregate of the same name; for aggregates only';

CREATE FUNCTION sst_index(distribution_state) RETURNS double precision
	AS 'MODULE_PATHNAME', 'distribution_state_sst_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION sst_index(distribution_state) IS
	'final function of the aggregate of the same name; for aggregates only';

CREATE AGGREGATE weighted_quantile(welfare double precision, weight double precision, p double precision) (
	SFUNC = distribution_state_accum, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = weighted_quantile, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum, MINVFUNC = distribution_state_discard,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = weighted_quantile,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE weighted_quantile(welfare double precision, weight double precision, p double precision) IS
	'the smallest welfare whose cumulated share of the weight is p (0 to 1, else 22023) or more; in units of welfare. The same as quantile over welfare_distribution. NULL if no row is in use, the weights are 0 or the distribution is improper. The parameter must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: inverse of the distribution function (Hyndman and Fan 1996, type 1).';

CREATE AGGREGATE weighted_quantile(welfare numeric, weight numeric, p double precision) (
	SFUNC = distribution_state_accum, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = weighted_quantile, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum, MINVFUNC = distribution_state_discard,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = weighted_quantile,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE weighted_quantile(welfare numeric, weight numeric, p double precision) IS
	'the smallest welfare whose cumulated share of the weight is p (0 to 1, else 22023) or more; in units of welfare. The same as quantile over welfare_distribution. NULL if no row is in use, the weights are 0 or the distribution is improper. The parameter must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: inverse of the distribution function (Hyndman and Fan 1996, type 1).';

CREATE AGGREGATE atkinson_index(welfare double precision, weight double precision, epsilon double precision) (
	SFUNC = distribution_state_accum, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = atkinson_index, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum, MINVFUNC = distribution_state_discard,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = atkinson_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE atkinson_index(welfare double precision, weight double precision, epsilon double precision) IS
	'1 - equally distributed equivalent / mean with inequality aversion epsilon (0 or more, else 22023); a fraction of 1. The same as the accessor over welfare_distribution. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0, for epsilon >= 1 with any welfare <= 0. The parameter must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Atkinson (1970).';

CREATE AGGREGATE atkinson_index(welfare numeric, weight numeric, epsilon double precision) (
	SFUNC = distribution_state_accum, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = atkinson_index, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum, MINVFUNC = distribution_state_discard,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = atkinson_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE atkinson_index(welfare numeric, weight numeric, epsilon double precision) IS
	'1 - equally distributed equivalent / mean with inequality aversion epsilon (0 or more, else 22023); a fraction of 1. The same as the accessor over welfare_distribution. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0, for epsilon >= 1 with any welfare <= 0. The parameter must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Atkinson (1970).';

CREATE AGGREGATE generalized_entropy(welfare double precision, weight double precision, alpha double precision) (
	SFUNC = distribution_state_accum, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = generalized_entropy, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum, MINVFUNC = distribution_state_discard,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = generalized_entropy,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE generalized_entropy(welfare double precision, weight double precision, alpha double precision) IS
	'generalised entropy of order alpha; 0 is equality. The same as the accessor over welfare_distribution. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0, for alpha <= 0 with any welfare <= 0. The parameter must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Shorrocks (1980).';

CREATE AGGREGATE generalized_entropy(welfare numeric, weight numeric, alpha double precision) (
	SFUNC = distribution_state_accum, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = generalized_entropy, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum, MINVFUNC = distribution_state_discard,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = generalized_entropy,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE generalized_entropy(welfare numeric, weight numeric, alpha double precision) IS
	'generalised entropy of order alpha; 0 is equality. The same as the accessor over welfare_distribution. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0, for alpha <= 0 with any welfare <= 0. The parameter must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Shorrocks (1980).';

CREATE AGGREGATE at_risk_of_poverty_rate(welfare double precision, weight double precision, fraction double precision) (
	SFUNC = distribution_state_accum, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = at_risk_of_poverty_rate, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum, MINVFUNC = distribution_state_discard,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = at_risk_of_poverty_rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE at_risk_of_poverty_rate(welfare double precision, weight double precision, fraction double precision) IS
	'share of the weight whose welfare is below fraction x median of the same group: the line is of the GROUP''s own median, so with GROUP BY every group has another line. For one line over all groups compute relative_line(d, fraction) of the whole population first and ask headcount_ratio. A fraction of 1. The argument fraction is one, too: 60 percent is 0.6, and 60 would be sixty medians. NULL if no row is in use, the weights are 0 or the distribution is improper; also if the median is not above 0. 22023 if the fraction is not above 0. Source: Eurostat (at-risk-of-poverty rate, fraction 0.6). The parameter must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE at_risk_of_poverty_rate(welfare numeric, weight numeric, fraction double precision) (
	SFUNC = distribution_state_accum, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = at_risk_of_poverty_rate, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum, MINVFUNC = distribution_state_discard,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = at_risk_of_poverty_rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE at_risk_of_poverty_rate(welfare numeric, weight numeric, fraction double precision) IS
	'share of the weight whose welfare is below fraction x median of the same group: the line is of the GROUP''s own median, so with GROUP BY every group has another line. For one line over all groups compute relative_line(d, fraction) of the whole population first and ask headcount_ratio. A fraction of 1. The argument fraction is one, too: 60 percent is 0.6, and 60 would be sixty medians. NULL if no row is in use, the weights are 0 or the distribution is improper; also if the median is not above 0. 22023 if the fraction is not above 0. Source: Eurostat (at-risk-of-poverty rate, fraction 0.6). The parameter must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE sen_index(welfare double precision, line double precision) (
	SFUNC = distribution_state_accum_line, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = sen_index, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum_line, MINVFUNC = distribution_state_discard_line,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = sen_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE sen_index(welfare double precision, line double precision) IS
	'Sen''s poverty index, limit form with ties pooled; 0 if nobody is poor (welfare < line). The same as the accessor over welfare_distribution; without a weight every row counts 1. The line must be the same in all rows of a group, above 0 and not NULL, else 22023: where lines differ, pass welfare / line and 1. NULL if no row is in use, the weights are 0 or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Sen (1976), the replication-invariant limit.';

CREATE AGGREGATE sen_index(welfare double precision, line double precision, weight double precision) (
	SFUNC = distribution_state_accum_line, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = sen_index, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum_line, MINVFUNC = distribution_state_discard_line,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = sen_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE sen_index(welfare double precision, line double precision, weight double precision) IS
	'Sen''s poverty index, limit form with ties pooled; 0 if nobody is poor (welfare < line). The same as the accessor over welfare_distribution; without a weight every row counts 1. The line must be the same in all rows of a group, above 0 and not NULL, else 22023: where lines differ, pass welfare / line and 1. NULL if no row is in use, the weights are 0 or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Sen (1976), the replication-invariant limit.';

CREATE AGGREGATE sen_index(welfare numeric, line numeric) (
	SFUNC = distribution_state_accum_line, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = sen_index, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum_line, MINVFUNC = distribution_state_discard_line,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = sen_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE sen_index(welfare numeric, line numeric) IS
	'Sen''s poverty index, limit form with ties pooled; 0 if nobody is poor (welfare < line). The same as the accessor over welfare_distribution; without a weight every row counts 1. The line must be the same in all rows of a group, above 0 and not NULL, else 22023: where lines differ, pass welfare / line and 1. NULL if no row is in use, the weights are 0 or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Sen (1976), the replication-invariant limit.';

CREATE AGGREGATE sen_index(welfare numeric, line numeric, weight numeric) (
	SFUNC = distribution_state_accum_line, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = sen_index, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum_line, MINVFUNC = distribution_state_discard_line,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = sen_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE sen_index(welfare numeric, line numeric, weight numeric) IS
	'Sen''s poverty index, limit form with ties pooled; 0 if nobody is poor (welfare < line). The same as the accessor over welfare_distribution; without a weight every row counts 1. The line must be the same in all rows of a group, above 0 and not NULL, else 22023: where lines differ, pass welfare / line and 1. NULL if no row is in use, the weights are 0 or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Sen (1976), the replication-invariant limit.';

CREATE AGGREGATE sst_index(welfare double precision, line double precision) (
	SFUNC = distribution_state_accum_line, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = sst_index, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum_line, MINVFUNC = distribution_state_discard_line,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = sst_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE sst_index(welfare double precision, line double precision) IS
	'Sen-Shorrocks-Thon poverty index; 0 if nobody is poor (welfare < line). The same as the accessor over welfare_distribution; without a weight every row counts 1. The line must be the same in all rows of a group, above 0 and not NULL, else 22023: where lines differ, pass welfare / line and 1. NULL if no row is in use, the weights are 0 or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Sen (1976), Shorrocks (1995), Thon (1979).';

CREATE AGGREGATE sst_index(welfare double precision, line double precision, weight double precision) (
	SFUNC = distribution_state_accum_line, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = sst_index, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum_line, MINVFUNC = distribution_state_discard_line,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = sst_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE sst_index(welfare double precision, line double precision, weight double precision) IS
	'Sen-Shorrocks-Thon poverty index; 0 if nobody is poor (welfare < line). The same as the accessor over welfare_distribution; without a weight every row counts 1. The line must be the same in all rows of a group, above 0 and not NULL, else 22023: where lines differ, pass welfare / line and 1. NULL if no row is in use, the weights are 0 or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Sen (1976), Shorrocks (1995), Thon (1979).';

CREATE AGGREGATE sst_index(welfare numeric, line numeric) (
	SFUNC = distribution_state_accum_line, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = sst_index, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum_line, MINVFUNC = distribution_state_discard_line,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = sst_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE sst_index(welfare numeric, line numeric) IS
	'Sen-Shorrocks-Thon poverty index; 0 if nobody is poor (welfare < line). The same as the accessor over welfare_distribution; without a weight every row counts 1. The line must be the same in all rows of a group, above 0 and not NULL, else 22023: where lines differ, pass welfare / line and 1. NULL if no row is in use, the weights are 0 or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Sen (1976), Shorrocks (1995), Thon (1979).';

CREATE AGGREGATE sst_index(welfare numeric, line numeric, weight numeric) (
	SFUNC = distribution_state_accum_line, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = sst_index, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum_line, MINVFUNC = distribution_state_discard_line,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = sst_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE sst_index(welfare numeric, line numeric, weight numeric) IS
	'Sen-Shorrocks-Thon poverty index; 0 if nobody is poor (welfare < line). The same as the accessor over welfare_distribution; without a weight every row counts 1. The line must be the same in all rows of a group, above 0 and not NULL, else 22023: where lines differ, pass welfare / line and 1. NULL if no row is in use, the weights are 0 or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Sen (1976), Shorrocks (1995), Thon (1979).';
