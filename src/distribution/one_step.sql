-- distribution: aggregates that answer at once; one transition for all, so several of them in one SELECT are one pass

@each
	welfare double precision
	welfare double precision, weight double precision
	welfare double precision, weight double precision, "precision" integer
	welfare numeric
	welfare numeric, weight numeric
	welfare numeric, weight numeric, "precision" integer
CREATE AGGREGATE welfare_distribution(@EACH@) (
	SFUNC = povaid_support.welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = povaid_support.welfare_distribution_final, COMBINEFUNC = povaid_support.welfare_distribution_combine,
	MSFUNC = povaid_support.welfare_accum, MINVFUNC = povaid_support.welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = povaid_support.welfare_distribution_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE welfare_distribution(@EACH@) IS
	'distribution of all rows, for every measure of inequality and poverty. Without a weight every row counts 1; NULL '
	'without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the values are kept in bins of that '
	'many mantissa bits, which bounds the size. A row with a NULL is left out and counted (excluded). 22023 if a '
	'value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. 54000 with more distinct '
	'values than fit in 1 GB: then pass a precision, such as 20.';
@end

@each
	welfare double precision
	welfare double precision, weight double precision
	welfare numeric
	welfare numeric, weight numeric
CREATE AGGREGATE gini(@EACH@) (
	SFUNC = povaid_support.welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = gini, COMBINEFUNC = povaid_support.welfare_distribution_combine,
	MSFUNC = povaid_support.welfare_accum, MINVFUNC = povaid_support.welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = gini,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE gini(@EACH@) IS
	'Gini coefficient, population form with ties pooled; 0 is equality, above 1 is possible with negative welfare. '
	'The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean '
	'welfare is not above 0, no row is in use or the distribution is improper. A row with a NULL is left out and '
	'counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count '
	'only. Source: Gini (1914).';
@end

@each
	welfare double precision
	welfare double precision, weight double precision
	welfare numeric
	welfare numeric, weight numeric
CREATE AGGREGATE theil_index(@EACH@) (
	SFUNC = povaid_support.welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = theil_index, COMBINEFUNC = povaid_support.welfare_distribution_combine,
	MSFUNC = povaid_support.welfare_accum, MINVFUNC = povaid_support.welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = theil_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE theil_index(@EACH@) IS
	'mean over everybody of (welfare / mean) x ln(welfare / mean). 0 is equality, ln(n) the most for n people of '
	'equal weight. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if '
	'the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0. A '
	'row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; '
	'weight 0 adds to row_count only. Source: Theil (1967), generalised entropy of order 1.';
@end

@each
	welfare double precision
	welfare double precision, weight double precision
	welfare numeric
	welfare numeric, weight numeric
CREATE AGGREGATE mean_log_deviation(@EACH@) (
	SFUNC = povaid_support.welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = mean_log_deviation, COMBINEFUNC = povaid_support.welfare_distribution_combine,
	MSFUNC = povaid_support.welfare_accum, MINVFUNC = povaid_support.welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = mean_log_deviation,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE mean_log_deviation(@EACH@) IS
	'mean over everybody of ln(mean / welfare); 0 is equality, without upper limit. The same as the accessor over '
	'welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in '
	'use or the distribution is improper; also with any welfare <= 0. A row with a NULL is left out and counted '
	'(excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. '
	'Source: Theil (1967), generalised entropy of order 0.';
@end

@each
	welfare double precision
	welfare double precision, weight double precision
	welfare numeric
	welfare numeric, weight numeric
CREATE AGGREGATE hoover_index(@EACH@) (
	SFUNC = povaid_support.welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = hoover_index, COMBINEFUNC = povaid_support.welfare_distribution_combine,
	MSFUNC = povaid_support.welfare_accum, MINVFUNC = povaid_support.welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = hoover_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE hoover_index(@EACH@) IS
	'share of the total welfare that would have to move for equality; a fraction of 1. The same as the accessor over '
	'welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in '
	'use or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is '
	'NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Hoover (1936).';
@end

@each
	welfare double precision
	welfare double precision, weight double precision
	welfare numeric
	welfare numeric, weight numeric
CREATE AGGREGATE weighted_median(@EACH@) (
	SFUNC = povaid_support.welfare_accum, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = median, COMBINEFUNC = povaid_support.welfare_distribution_combine,
	MSFUNC = povaid_support.welfare_accum, MINVFUNC = povaid_support.welfare_discard,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = median,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE weighted_median(@EACH@) IS
	'median welfare, in units of welfare: the smallest value that half of the weight reaches. The same as median over '
	'welfare_distribution; without a weight every row counts 1. NULL if no row is in use, the weights are 0 or the '
	'distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or '
	'infinite or a weight is negative; weight 0 adds to row_count only. Source: inverse of the distribution function '
	'(Hyndman and Fan 1996, type 1).';
@end

-- distribution_state: the state of aggregates with a parameter

@stored_type TYPE=distribution_state HOME=povaid_support. NOUN=state ALIGNMENT=double PREFERRED=false
COMMENT ON TYPE povaid_support.distribution_state IS
	'the running state of one-step aggregates with a parameter, such as weighted_quantile: a distribution and the '
	'parameter; for aggregates only';

-- distribution_state: what its aggregates are made of

CREATE FUNCTION povaid_support.distribution_state_combine(povaid_support.distribution_state,
	povaid_support.distribution_state)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_combine(povaid_support.distribution_state,
	povaid_support.distribution_state) IS
	'adds a state to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_accum(povaid_support.distribution_state, double precision,
	double precision, double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_accum(povaid_support.distribution_state, double precision,
	double precision, double precision) IS
	'transition of weighted_quantile: adds one row (welfare, weight, p); 22023 if p is NULL or changes; for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_discard(povaid_support.distribution_state, double precision,
	double precision, double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_discard(povaid_support.distribution_state, double precision,
	double precision, double precision) IS
	'inverse transition of weighted_quantile: takes away one row (welfare, weight, p); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.distribution_state_accum(povaid_support.distribution_state, numeric, numeric,
	double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_accum(povaid_support.distribution_state, numeric, numeric,
	double precision) IS
	'transition of weighted_quantile: adds one row (welfare, weight, p); 22023 if p is NULL or changes; for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_discard(povaid_support.distribution_state, numeric, numeric,
	double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_discard(povaid_support.distribution_state, numeric, numeric,
	double precision) IS
	'inverse transition of weighted_quantile: takes away one row (welfare, weight, p); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.distribution_state_accum_epsilon(povaid_support.distribution_state, double precision,
	double precision, double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_accum_epsilon(povaid_support.distribution_state, double precision,
	double precision, double precision) IS
	'transition of atkinson_index: adds one row (welfare, weight, epsilon); 22023 if epsilon is NULL or changes; for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_discard_epsilon(povaid_support.distribution_state, double precision,
	double precision, double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_discard_epsilon(povaid_support.distribution_state,
	double precision, double precision, double precision) IS
	'inverse transition of atkinson_index: takes away one row (welfare, weight, epsilon); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.distribution_state_accum_epsilon(povaid_support.distribution_state, numeric, numeric,
	double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_accum_epsilon_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_accum_epsilon(povaid_support.distribution_state, numeric, numeric,
	double precision) IS
	'transition of atkinson_index: adds one row (welfare, weight, epsilon); 22023 if epsilon is NULL or changes; for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_discard_epsilon(povaid_support.distribution_state, numeric, numeric,
	double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_discard_epsilon_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_discard_epsilon(povaid_support.distribution_state, numeric,
	numeric, double precision) IS
	'inverse transition of atkinson_index: takes away one row (welfare, weight, epsilon); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.distribution_state_accum_alpha(povaid_support.distribution_state, double precision,
	double precision, double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_accum_alpha(povaid_support.distribution_state, double precision,
	double precision, double precision) IS
	'transition of generalized_entropy: adds one row (welfare, weight, alpha); 22023 if alpha is NULL or changes; for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_discard_alpha(povaid_support.distribution_state, double precision,
	double precision, double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_discard_alpha(povaid_support.distribution_state, double precision,
	double precision, double precision) IS
	'inverse transition of generalized_entropy: takes away one row (welfare, weight, alpha); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_accum_alpha(povaid_support.distribution_state, numeric, numeric,
	double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_accum_alpha_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_accum_alpha(povaid_support.distribution_state, numeric, numeric,
	double precision) IS
	'transition of generalized_entropy: adds one row (welfare, weight, alpha); 22023 if alpha is NULL or changes; for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_discard_alpha(povaid_support.distribution_state, numeric, numeric,
	double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_discard_alpha_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_discard_alpha(povaid_support.distribution_state, numeric, numeric,
	double precision) IS
	'inverse transition of generalized_entropy: takes away one row (welfare, weight, alpha); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_accum_fraction(povaid_support.distribution_state, double precision,
	double precision, double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_accum_fraction(povaid_support.distribution_state,
	double precision, double precision, double precision) IS
	'transition of at_risk_of_poverty_rate: adds one row (welfare, weight, fraction); 22023 if fraction is NULL or '
	'changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_discard_fraction(povaid_support.distribution_state, double precision,
	double precision, double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_discard_fraction(povaid_support.distribution_state,
	double precision, double precision, double precision) IS
	'inverse transition of at_risk_of_poverty_rate: takes away one row (welfare, weight, fraction); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_accum_fraction(povaid_support.distribution_state, numeric, numeric,
	double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_accum_fraction_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_accum_fraction(povaid_support.distribution_state, numeric,
	numeric, double precision) IS
	'transition of at_risk_of_poverty_rate: adds one row (welfare, weight, fraction); 22023 if fraction is NULL or '
	'changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_discard_fraction(povaid_support.distribution_state, numeric, numeric,
	double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_discard_fraction_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_discard_fraction(povaid_support.distribution_state, numeric,
	numeric, double precision) IS
	'inverse transition of at_risk_of_poverty_rate: takes away one row (welfare, weight, fraction); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_accum_line(povaid_support.distribution_state, double precision,
	double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_accum_line(povaid_support.distribution_state, double precision,
	double precision) IS
	'transition of sen_index and sst_index: adds one row (welfare, line); 22023 if the line is NULL or changes; for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_discard_line(povaid_support.distribution_state, double precision,
	double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_discard_line(povaid_support.distribution_state, double precision,
	double precision) IS
	'inverse transition of sen_index and sst_index: takes away one row (welfare, line); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.distribution_state_accum_line(povaid_support.distribution_state, double precision,
	double precision, double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_accum_line(povaid_support.distribution_state, double precision,
	double precision, double precision) IS
	'transition of sen_index and sst_index: adds one row (welfare, line, weight); 22023 if the line is NULL or '
	'changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_discard_line(povaid_support.distribution_state, double precision,
	double precision, double precision)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_discard_line(povaid_support.distribution_state, double precision,
	double precision, double precision) IS
	'inverse transition of sen_index and sst_index: takes away one row (welfare, line, weight); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_accum_line(povaid_support.distribution_state, numeric, numeric)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_accum_line_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_accum_line(povaid_support.distribution_state, numeric, numeric) IS
	'transition of sen_index and sst_index: adds one row (welfare, line); 22023 if the line is NULL or changes; for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_discard_line(povaid_support.distribution_state, numeric, numeric)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_discard_line_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_discard_line(povaid_support.distribution_state, numeric,
	numeric) IS
	'inverse transition of sen_index and sst_index: takes away one row (welfare, line); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.distribution_state_accum_line(povaid_support.distribution_state, numeric, numeric,
	numeric)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_accum_line_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_accum_line(povaid_support.distribution_state, numeric, numeric,
	numeric) IS
	'transition of sen_index and sst_index: adds one row (welfare, line, weight); 22023 if the line is NULL or '
	'changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.distribution_state_discard_line(povaid_support.distribution_state, numeric, numeric,
	numeric)
	RETURNS povaid_support.distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_discard_line_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.distribution_state_discard_line(povaid_support.distribution_state, numeric, numeric,
	numeric) IS
	'inverse transition of sen_index and sst_index: takes away one row (welfare, line, weight); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.weighted_quantile(povaid_support.distribution_state) RETURNS double precision
	AS 'MODULE_PATHNAME', 'distribution_state_weighted_quantile' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION povaid_support.weighted_quantile(povaid_support.distribution_state) IS
	'final function of the aggregate of the same name; for aggregates only';

CREATE FUNCTION povaid_support.atkinson_index(povaid_support.distribution_state) RETURNS double precision
	AS 'MODULE_PATHNAME', 'distribution_state_atkinson_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION povaid_support.atkinson_index(povaid_support.distribution_state) IS
	'final function of the aggregate of the same name; for aggregates only';

CREATE FUNCTION povaid_support.generalized_entropy(povaid_support.distribution_state) RETURNS double precision
	AS 'MODULE_PATHNAME', 'distribution_state_generalized_entropy' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION povaid_support.generalized_entropy(povaid_support.distribution_state) IS
	'final function of the aggregate of the same name; for aggregates only';

CREATE FUNCTION povaid_support.at_risk_of_poverty_rate(povaid_support.distribution_state) RETURNS double precision
	AS 'MODULE_PATHNAME', 'distribution_state_at_risk_of_poverty_rate'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION povaid_support.at_risk_of_poverty_rate(povaid_support.distribution_state) IS
	'final function of the aggregate of the same name; for aggregates only';

CREATE FUNCTION povaid_support.sen_index(povaid_support.distribution_state) RETURNS double precision
	AS 'MODULE_PATHNAME', 'distribution_state_sen_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION povaid_support.sen_index(povaid_support.distribution_state) IS
	'final function of the aggregate of the same name; for aggregates only';

CREATE FUNCTION povaid_support.sst_index(povaid_support.distribution_state) RETURNS double precision
	AS 'MODULE_PATHNAME', 'distribution_state_sst_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION povaid_support.sst_index(povaid_support.distribution_state) IS
	'final function of the aggregate of the same name; for aggregates only';

@each
	welfare double precision, weight double precision, p double precision
	welfare numeric, weight numeric, p double precision
CREATE AGGREGATE weighted_quantile(@EACH@) (
	SFUNC = povaid_support.distribution_state_accum, STYPE = povaid_support.distribution_state, SSPACE = 4096,
	FINALFUNC = povaid_support.weighted_quantile, COMBINEFUNC = povaid_support.distribution_state_combine,
	MSFUNC = povaid_support.distribution_state_accum, MINVFUNC = povaid_support.distribution_state_discard,
	MSTYPE = povaid_support.distribution_state, MSSPACE = 4096, MFINALFUNC = povaid_support.weighted_quantile,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE weighted_quantile(@EACH@) IS
	'the smallest welfare whose cumulated share of the weight is p (0 to 1, else 22023) or more; in units of welfare. '
	'The same as quantile over welfare_distribution. NULL if no row is in use, the weights are 0 or the distribution '
	'is improper. p must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out '
	'and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count '
	'only. Source: inverse of the distribution function (Hyndman and Fan 1996, type 1).';
@end

@each
	welfare double precision, weight double precision, epsilon double precision
	welfare numeric, weight numeric, epsilon double precision
CREATE AGGREGATE atkinson_index(@EACH@) (
	SFUNC = povaid_support.distribution_state_accum_epsilon, STYPE = povaid_support.distribution_state, SSPACE = 4096,
	FINALFUNC = povaid_support.atkinson_index, COMBINEFUNC = povaid_support.distribution_state_combine,
	MSFUNC = povaid_support.distribution_state_accum_epsilon,
	MINVFUNC = povaid_support.distribution_state_discard_epsilon,
	MSTYPE = povaid_support.distribution_state, MSSPACE = 4096, MFINALFUNC = povaid_support.atkinson_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE atkinson_index(@EACH@) IS
	'1 - equally distributed equivalent / mean with inequality aversion epsilon (0 or more, else 22023); a fraction '
	'of 1. The same as the accessor over welfare_distribution. NULL if the mean welfare is not above 0, no row is in '
	'use or the distribution is improper; also with any welfare < 0, for epsilon >= 1 with any welfare <= 0. epsilon '
	'must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted '
	'(excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. '
	'Source: Atkinson (1970).';
@end

@each
	welfare double precision, weight double precision, alpha double precision
	welfare numeric, weight numeric, alpha double precision
CREATE AGGREGATE generalized_entropy(@EACH@) (
	SFUNC = povaid_support.distribution_state_accum_alpha, STYPE = povaid_support.distribution_state, SSPACE = 4096,
	FINALFUNC = povaid_support.generalized_entropy, COMBINEFUNC = povaid_support.distribution_state_combine,
	MSFUNC = povaid_support.distribution_state_accum_alpha, MINVFUNC = povaid_support.distribution_state_discard_alpha,
	MSTYPE = povaid_support.distribution_state, MSSPACE = 4096, MFINALFUNC = povaid_support.generalized_entropy,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE generalized_entropy(@EACH@) IS
	'generalised entropy of order alpha; 0 is equality. The same as the accessor over welfare_distribution. NULL if '
	'the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0, '
	'for alpha <= 0 with any welfare <= 0. alpha must be the same in all rows of a group and not NULL, else 22023. A '
	'row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; '
	'weight 0 adds to row_count only. Source: Shorrocks (1980).';
@end

@each
	welfare double precision, weight double precision, fraction double precision
	welfare numeric, weight numeric, fraction double precision
CREATE AGGREGATE at_risk_of_poverty_rate(@EACH@) (
	SFUNC = povaid_support.distribution_state_accum_fraction, STYPE = povaid_support.distribution_state, SSPACE = 4096,
	FINALFUNC = povaid_support.at_risk_of_poverty_rate, COMBINEFUNC = povaid_support.distribution_state_combine,
	MSFUNC = povaid_support.distribution_state_accum_fraction,
	MINVFUNC = povaid_support.distribution_state_discard_fraction,
	MSTYPE = povaid_support.distribution_state, MSSPACE = 4096, MFINALFUNC = povaid_support.at_risk_of_poverty_rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE at_risk_of_poverty_rate(@EACH@) IS
	'share of the weight whose welfare is below fraction x median of the same group. The line is of the GROUP''s own '
	'median, so with GROUP BY every group has another line. The line is the product of the decimals that both stand '
	'for, as in relative_line. For one line over all groups compute relative_line(d, fraction) of the whole '
	'population first and ask headcount_ratio. A fraction of 1. The argument fraction is one, too: 60 percent is 0.6. '
	'NULL if no row is in use, the weights are 0 or the distribution is improper; also if the median is not above 0. '
	'22023 if the fraction is not above 0 or greater than 10 (60 is no line but a percentage). Source: Eurostat '
	'(at-risk-of-poverty rate, fraction 0.6). fraction must be the same in all rows of a group and not NULL, else '
	'22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is '
	'negative; weight 0 adds to row_count only.';
@end

@each
	welfare double precision, line double precision
	welfare double precision, line double precision, weight double precision
	welfare numeric, line numeric
	welfare numeric, line numeric, weight numeric
CREATE AGGREGATE sen_index(@EACH@) (
	SFUNC = povaid_support.distribution_state_accum_line, STYPE = povaid_support.distribution_state, SSPACE = 4096,
	FINALFUNC = povaid_support.sen_index, COMBINEFUNC = povaid_support.distribution_state_combine,
	MSFUNC = povaid_support.distribution_state_accum_line, MINVFUNC = povaid_support.distribution_state_discard_line,
	MSTYPE = povaid_support.distribution_state, MSSPACE = 4096, MFINALFUNC = povaid_support.sen_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE sen_index(@EACH@) IS
	'Sen''s poverty index, limit form with ties pooled; 0 if nobody is poor (welfare < line). The same as the '
	'accessor over welfare_distribution; without a weight every row counts 1. The line must be the same in all rows '
	'of a group, above 0 and not NULL, else 22023: where lines differ, pass welfare / line and 1. NULL if no row is '
	'in use, the weights are 0 or the distribution is improper. A row with a NULL is left out and counted (excluded). '
	'22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Sen '
	'(1976), the replication-invariant limit.';
@end

@each
	welfare double precision, line double precision
	welfare double precision, line double precision, weight double precision
	welfare numeric, line numeric
	welfare numeric, line numeric, weight numeric
CREATE AGGREGATE sst_index(@EACH@) (
	SFUNC = povaid_support.distribution_state_accum_line, STYPE = povaid_support.distribution_state, SSPACE = 4096,
	FINALFUNC = povaid_support.sst_index, COMBINEFUNC = povaid_support.distribution_state_combine,
	MSFUNC = povaid_support.distribution_state_accum_line, MINVFUNC = povaid_support.distribution_state_discard_line,
	MSTYPE = povaid_support.distribution_state, MSSPACE = 4096, MFINALFUNC = povaid_support.sst_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE sst_index(@EACH@) IS
	'Sen-Shorrocks-Thon poverty index; 0 if nobody is poor (welfare < line). The same as the accessor over '
	'welfare_distribution; without a weight every row counts 1. The line must be the same in all rows of a group, '
	'above 0 and not NULL, else 22023: where lines differ, pass welfare / line and 1. NULL if no row is in use, the '
	'weights are 0 or the distribution is improper. A row with a NULL is left out and counted (excluded). 22023 if a '
	'value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Sen (1976), Shorrocks '
	'(1995), Thon (1979).';
@end
