-- survey: inequality, quantiles and relative lines with their sampling errors

@stored_type TYPE=survey_distribution NOUN=distribution ALIGNMENT=int4 PREFERRED=false
COMMENT ON TYPE survey_distribution IS
	'the exact weight of each pair of a welfare and a sampling unit, and as much of the design as a variance needs. '
	'Mergeable by + and rollup, subtractable by -; read by gini, quantile and their companions, which return a '
	'survey_estimate';

@summary_type TYPE=survey_distribution NOUN=distribution ARGUMENT=d SSPACE=8192

CREATE FUNCTION povaid_support.survey_distribution_accum(survey_distribution, double precision, double precision,
	survey_unit)
	RETURNS survey_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_distribution_accum(survey_distribution, double precision, double precision,
	survey_unit) IS
	'transition of the survey aggregates over a distribution: adds one row (welfare, weight, unit); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_distribution_discard(survey_distribution, double precision, double precision,
	survey_unit)
	RETURNS survey_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_distribution_discard(survey_distribution, double precision, double precision,
	survey_unit) IS
	'inverse transition of the survey aggregates over a distribution: takes away one row (welfare, weight, unit); for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_distribution_accum(survey_distribution, numeric, numeric, survey_unit)
	RETURNS survey_distribution
	AS 'MODULE_PATHNAME', 'survey_distribution_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_distribution_accum(survey_distribution, numeric, numeric, survey_unit) IS
	'transition of the survey aggregates over a distribution: adds one row (welfare, weight, unit); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_distribution_discard(survey_distribution, numeric, numeric, survey_unit)
	RETURNS survey_distribution
	AS 'MODULE_PATHNAME', 'survey_distribution_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_distribution_discard(survey_distribution, numeric, numeric, survey_unit) IS
	'inverse transition of the survey aggregates over a distribution: takes away one row (welfare, weight, unit); for '
	'aggregates only, 0A000 elsewhere';

@each
	welfare double precision, weight double precision, unit survey_unit
	welfare numeric, weight numeric, unit survey_unit
CREATE AGGREGATE survey_distribution(@EACH@) (
	SFUNC = povaid_support.survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = povaid_support.survey_distribution_final, COMBINEFUNC = povaid_support.survey_distribution_combine,
	MSFUNC = povaid_support.survey_distribution_accum, MINVFUNC = povaid_support.survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = povaid_support.survey_distribution_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_distribution(@EACH@) IS
	'what every measure of inequality, quantiles and relative lines with their sampling errors need, in one pass. The '
	'unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. A row '
	'with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or '
	'the units are of several designs; weight 0 adds to row_count only. NULL for no rows';
@end

CREATE FUNCTION positive(d survey_distribution) RETURNS survey_distribution
	AS 'MODULE_PATHNAME', 'survey_distribution_positive' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION positive(survey_distribution) IS
	'only those with a welfare above 0, for measures that are not defined with others. The counts of rows stay, and '
	'the size of the sample is not known any more. NULL for NULL';

CREATE FUNCTION population(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION population(survey_distribution) IS
	'sum of all weights, with its sampling error. The value has the bits of the same function of a '
	'welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the '
	'measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION total(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_total' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION total(survey_distribution) IS
	'total welfare, with its sampling error. The value has the bits of the same function of a welfare_distribution. '
	'NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design '
	'is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION mean(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_mean' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean(survey_distribution) IS
	'mean welfare, with its sampling error. The value has the bits of the same function of a welfare_distribution. '
	'NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design '
	'is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION median(d survey_distribution, method pg_catalog.text DEFAULT 'population') RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_median' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION median(survey_distribution, pg_catalog.text) IS
	'median welfare, with its sampling error. The value has the bits of the same function of a welfare_distribution. '
	'NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design '
	'is. method: how the density at a quantile is estimated: population (Gaussian kernel of width sd N^(-1/5), N the '
	'sum of the weights), sample (0.9 min(sd, iqr / 1.34) n^(-1/5), n the rows) or woodruff (so that the error is '
	'that of quantile_interval). The influences of woodruff are scaled by the rule adjust for lonely strata, whatever '
	'rule the error is asked with later. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION quantile(d survey_distribution, p double precision, method pg_catalog.text DEFAULT 'population')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_quantile' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION quantile(survey_distribution, double precision, pg_catalog.text) IS
	'the smallest welfare whose cumulated share of the weight is p or more, with its sampling error. The value has '
	'the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the '
	'distribution is improper, or where the measure without a design is. p is from 0 to 1, else 22023. method: how '
	'the density at a quantile is estimated: population (Gaussian kernel of width sd N^(-1/5), N the sum of the '
	'weights), sample (0.9 min(sd, iqr / 1.34) n^(-1/5), n the rows) or woodruff (so that the error is that of '
	'quantile_interval). The influences of woodruff are scaled by the rule adjust for lonely strata, whatever rule '
	'the error is asked with later. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION percentile_ratio(d survey_distribution, hi double precision, lo double precision,
	method pg_catalog.text DEFAULT 'population')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_percentile_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION percentile_ratio(survey_distribution, double precision, double precision, pg_catalog.text) IS
	'quantile(d, hi) / quantile(d, lo), with its sampling error. The value has the bits of the same function of a '
	'welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the '
	'measure without a design is. method: how the density at a quantile is estimated: population (Gaussian kernel of '
	'width sd N^(-1/5), N the sum of the weights), sample (0.9 min(sd, iqr / 1.34) n^(-1/5), n the rows) or woodruff '
	'(so that the error is that of quantile_interval). The influences of woodruff are scaled by the rule adjust for '
	'lonely strata, whatever rule the error is asked with later. Source: linearised by influence functions, Deville '
	'(1999)';

CREATE FUNCTION relative_line(d survey_distribution, fraction double precision, quantile double precision DEFAULT 0.5,
	method pg_catalog.text DEFAULT 'population')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_relative_line' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION relative_line(survey_distribution, double precision, double precision, pg_catalog.text) IS
	'a relative poverty line, fraction x quantile(d, quantile). For the second argument of headcount_ratio and its '
	'companions, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL '
	'if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. '
	'fraction is above 0, at most 10, else 22023; a line relative to the mean is fraction * mean(d). method: how the '
	'density at a quantile is estimated: population (Gaussian kernel of width sd N^(-1/5), N the sum of the weights), '
	'sample (0.9 min(sd, iqr / 1.34) n^(-1/5), n the rows) or woodruff (so that the error is that of '
	'quantile_interval). The influences of woodruff are scaled by the rule adjust for lonely strata, whatever rule '
	'the error is asked with later. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION lorenz(d survey_distribution, p double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_lorenz' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION lorenz(survey_distribution, double precision) IS
	'share of the total welfare that the poorest share p of the population has, with its sampling error. The value '
	'has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the '
	'distribution is improper, or where the measure without a design is. Source: linearised by influence functions, '
	'Deville (1999)';

CREATE FUNCTION generalized_lorenz(d survey_distribution, p double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_generalized_lorenz' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION generalized_lorenz(survey_distribution, double precision) IS
	'welfare of the poorest share p of the population, per head of everybody, with its sampling error. The value has '
	'the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the '
	'distribution is improper, or where the measure without a design is. Source: linearised by influence functions, '
	'Deville (1999)';

CREATE FUNCTION income_share(d survey_distribution, "from" double precision, "to" double precision)
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_income_share' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION income_share(survey_distribution, double precision, double precision) IS
	'share of the total welfare of those between two shares of the population, with its sampling error. The value has '
	'the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the '
	'distribution is improper, or where the measure without a design is. Source: linearised by influence functions, '
	'Deville (1999)';

CREATE FUNCTION gini(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_gini' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION gini(survey_distribution) IS
	'Gini coefficient, with its sampling error. The value has the bits of the same function of a '
	'welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the '
	'measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION s_gini(d survey_distribution, nu double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_s_gini' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION s_gini(survey_distribution, double precision) IS
	'Gini coefficient with the aversion nu, 1 or more, with its sampling error. The value has the bits of the same '
	'function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or '
	'where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION theil_index(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_theil_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION theil_index(survey_distribution) IS
	'Theil index, GE(1), with its sampling error. The value has the bits of the same function of a '
	'welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the '
	'measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION mean_log_deviation(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_mean_log_deviation' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean_log_deviation(survey_distribution) IS
	'mean log deviation, GE(0), with its sampling error. The value has the bits of the same function of a '
	'welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the '
	'measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION generalized_entropy(d survey_distribution, alpha double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_generalized_entropy' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION generalized_entropy(survey_distribution, double precision) IS
	'generalized entropy GE(alpha), with its sampling error. The value has the bits of the same function of a '
	'welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the '
	'measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION atkinson_index(d survey_distribution, epsilon double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_atkinson_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION atkinson_index(survey_distribution, double precision) IS
	'Atkinson index with the aversion epsilon, 0 or more, with its sampling error. The value has the bits of the same '
	'function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or '
	'where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION hoover_index(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_hoover_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION hoover_index(survey_distribution) IS
	'Hoover index, with its sampling error. The value has the bits of the same function of a welfare_distribution. '
	'NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design '
	'is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION palma_ratio(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_palma_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION palma_ratio(survey_distribution) IS
	'share of the richest tenth over that of the poorest four tenths, with its sampling error. The value has the bits '
	'of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is '
	'improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION quantile_share_ratio(d survey_distribution, share double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_quantile_share_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION quantile_share_ratio(survey_distribution, double precision) IS
	'total welfare of those above the quantile 1 - share over that of those at or below the quantile share. With its '
	'sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight '
	'above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by '
	'influence functions, Deville (1999)';

CREATE FUNCTION zenga_index(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_zenga_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION zenga_index(survey_distribution) IS
	'Zenga index, with its sampling error. The value has the bits of the same function of a welfare_distribution. '
	'NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design '
	'is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION wolfson_index(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_wolfson_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wolfson_index(survey_distribution) IS
	'Wolfson index of polarisation, with its sampling error. The value has the bits of the same function of a '
	'welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the '
	'measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION headcount_ratio(d survey_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_headcount_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION headcount_ratio(survey_distribution, double precision, boolean) IS
	'share of people below the line (at or below it, if inclusive). With its sampling error. The value has the bits '
	'of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is '
	'improper, or where the measure without a design is. The line is known: it has no error of its own. 22023 if it '
	'is not above 0. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION poverty_gap_index(d survey_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poverty_gap_index(survey_distribution, double precision, boolean) IS
	'mean over everybody of the gap of the poor as a share of the line (at or below it, if inclusive). With its '
	'sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight '
	'above 0 is in use, the distribution is improper, or where the measure without a design is. The line is known: it '
	'has no error of its own. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION squared_poverty_gap_index(d survey_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_squared_poverty_gap_index'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION squared_poverty_gap_index(survey_distribution, double precision, boolean) IS
	'mean over everybody of the squared gap of the poor as a share of the line (at or below it, if inclusive). With '
	'its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of '
	'weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is '
	'known: it has no error of its own. 22023 if it is not above 0. Source: linearised by influence functions, '
	'Deville (1999)';

CREATE FUNCTION watts_index(d survey_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_watts_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION watts_index(survey_distribution, double precision, boolean) IS
	'mean over everybody of ln(line / welfare) of the poor (at or below it, if inclusive). With its sampling error. '
	'The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in '
	'use, the distribution is improper, or where the measure without a design is. The line is known: it has no error '
	'of its own. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION fgt_index(d survey_distribution, line double precision, alpha double precision,
	inclusive boolean DEFAULT false)
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_fgt_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION fgt_index(survey_distribution, double precision, double precision, boolean) IS
	'index of Foster, Greer and Thorbecke of the order alpha, 0 or more, with its sampling error. The value has the '
	'bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the '
	'distribution is improper, or where the measure without a design is. The line is known: it has no error of its '
	'own. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION sen_index(d survey_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_sen_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION sen_index(survey_distribution, double precision, boolean) IS
	'Sen index, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL '
	'if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. '
	'The line is known. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION sst_index(d survey_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_sst_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION sst_index(survey_distribution, double precision, boolean) IS
	'Sen-Shorrocks-Thon index, with its sampling error. The value has the bits of the same function of a '
	'welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the '
	'measure without a design is. The line is known. 22023 if it is not above 0. Source: linearised by influence '
	'functions, Deville (1999)';

CREATE FUNCTION headcount_ratio(d survey_distribution, line survey_estimate, inclusive boolean DEFAULT false,
	method pg_catalog.text DEFAULT 'population')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_headcount_ratio_line' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION headcount_ratio(survey_distribution, survey_estimate, boolean, pg_catalog.text) IS
	'share of people below the line (at or below it, if inclusive). With its sampling error. The value has the bits '
	'of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is '
	'improper, or where the measure without a design is. The line is an estimate, mostly relative_line of a larger '
	'domain, and its error is carried. 22023 if it is not above 0, or of another design. method: how the density at '
	'the line is estimated, population or sample, see quantile. Source: linearised by influence functions, Deville '
	'(1999)';

CREATE FUNCTION poverty_gap_index(d survey_distribution, line survey_estimate, inclusive boolean DEFAULT false,
	method pg_catalog.text DEFAULT 'population')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_poverty_gap_index_line'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poverty_gap_index(survey_distribution, survey_estimate, boolean, pg_catalog.text) IS
	'mean over everybody of the gap of the poor as a share of the line (at or below it, if inclusive). With its '
	'sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight '
	'above 0 is in use, the distribution is improper, or where the measure without a design is. The line is an '
	'estimate, mostly relative_line of a larger domain, and its error is carried. 22023 if it is not above 0, or of '
	'another design. method: how the density at the line is estimated, population or sample, see quantile. Source: '
	'linearised by influence functions, Deville (1999)';

CREATE FUNCTION squared_poverty_gap_index(d survey_distribution, line survey_estimate, inclusive boolean DEFAULT false,
	method pg_catalog.text DEFAULT 'population')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_squared_poverty_gap_index_line'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION squared_poverty_gap_index(survey_distribution, survey_estimate, boolean, pg_catalog.text) IS
	'mean over everybody of the squared gap of the poor as a share of the line (at or below it, if inclusive). With '
	'its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of '
	'weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is an '
	'estimate, mostly relative_line of a larger domain, and its error is carried. 22023 if it is not above 0, or of '
	'another design. method: how the density at the line is estimated, population or sample, see quantile. Source: '
	'linearised by influence functions, Deville (1999)';

CREATE FUNCTION watts_index(d survey_distribution, line survey_estimate, inclusive boolean DEFAULT false,
	method pg_catalog.text DEFAULT 'population')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_watts_index_line' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION watts_index(survey_distribution, survey_estimate, boolean, pg_catalog.text) IS
	'mean over everybody of ln(line / welfare) of the poor (at or below it, if inclusive). With its sampling error. '
	'The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in '
	'use, the distribution is improper, or where the measure without a design is. The line is an estimate, mostly '
	'relative_line of a larger domain, and its error is carried. 22023 if it is not above 0, or of another design. '
	'method: how the density at the line is estimated, population or sample, see quantile. Source: linearised by '
	'influence functions, Deville (1999)';

CREATE FUNCTION fgt_index(d survey_distribution, line survey_estimate, alpha double precision,
	inclusive boolean DEFAULT false, method pg_catalog.text DEFAULT 'population')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_fgt_index_line' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION fgt_index(survey_distribution, survey_estimate, double precision, boolean, pg_catalog.text) IS
	'index of Foster, Greer and Thorbecke of the order alpha, 0 or more, with its sampling error. The value has the '
	'bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the '
	'distribution is improper, or where the measure without a design is. The line is an estimate, mostly '
	'relative_line of a larger domain, and its error is carried. 22023 if it is not above 0, or of another design. '
	'method: how the density at the line is estimated, population or sample, see quantile. Source: linearised by '
	'influence functions, Deville (1999)';

CREATE FUNCTION quantile_interval(d survey_distribution, p double precision, confidence double precision DEFAULT 0.95,
	df double precision DEFAULT NULL, lonely pg_catalog.text DEFAULT 'fail')
	RETURNS measure_bounds
	AS 'MODULE_PATHNAME', 'survey_distribution_quantile_interval' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
COMMENT ON FUNCTION quantile_interval(survey_distribution, double precision, double precision, double precision,
	pg_catalog.text) IS
	'confidence interval of a quantile by the method of Woodruff (1952). The quantiles at f -+ t times the standard '
	'error of f, the share of those at or below the quantile at p. A limit is NULL where that is below 0 or above 1. '
	'df: degrees of freedom of t, the domains if NULL, Infinity for the normal distribution. lonely as in '
	'standard_error';

CREATE FUNCTION density(d survey_distribution, x double precision, method pg_catalog.text DEFAULT 'population')
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_distribution_density' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION density(survey_distribution, double precision, pg_catalog.text) IS
	'density of the welfare at x, by a Gaussian kernel, in 1 / units of welfare. What the influence of a quantile is '
	'divided by. method: population (width sd N^(-1/5), N the sum of the weights) or sample (0.9 min(sd, iqr / 1.34) '
	'n^(-1/5), n the rows). NULL if everybody has the same welfare, or nobody is there';

CREATE FUNCTION povaid_support.survey_distribution_median_final(survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION povaid_support.survey_distribution_median_final(survey_distribution) IS
	'final function of the aggregate weighted_median(welfare, weight, unit)';

@each
	welfare double precision, weight double precision, unit survey_unit
	welfare numeric, weight numeric, unit survey_unit
CREATE AGGREGATE gini(@EACH@) (
	SFUNC = povaid_support.survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = gini, COMBINEFUNC = povaid_support.survey_distribution_combine,
	MSFUNC = povaid_support.survey_distribution_accum, MINVFUNC = povaid_support.survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = gini,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE gini(@EACH@) IS
	'Gini coefficient, with its sampling error. The value has the bits of gini(welfare, weight). The unit says in '
	'which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of '
	'weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a '
	'NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the '
	'units are of several designs; weight 0 adds to row_count only';
@end

@each
	welfare double precision, weight double precision, unit survey_unit
	welfare numeric, weight numeric, unit survey_unit
CREATE AGGREGATE theil_index(@EACH@) (
	SFUNC = povaid_support.survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = theil_index, COMBINEFUNC = povaid_support.survey_distribution_combine,
	MSFUNC = povaid_support.survey_distribution_accum, MINVFUNC = povaid_support.survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = theil_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE theil_index(@EACH@) IS
	'Theil index, GE(1), with its sampling error. The value has the bits of theil_index(welfare, weight). The unit '
	'says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no '
	'row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row '
	'with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or '
	'the units are of several designs; weight 0 adds to row_count only';
@end

@each
	welfare double precision, weight double precision, unit survey_unit
	welfare numeric, weight numeric, unit survey_unit
CREATE AGGREGATE mean_log_deviation(@EACH@) (
	SFUNC = povaid_support.survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = mean_log_deviation, COMBINEFUNC = povaid_support.survey_distribution_combine,
	MSFUNC = povaid_support.survey_distribution_accum, MINVFUNC = povaid_support.survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = mean_log_deviation,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE mean_log_deviation(@EACH@) IS
	'mean log deviation, GE(0), with its sampling error. The value has the bits of mean_log_deviation(welfare, '
	'weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are '
	'domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without '
	'a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the '
	'weight is negative, or the units are of several designs; weight 0 adds to row_count only';
@end

@each
	welfare double precision, weight double precision, unit survey_unit
	welfare numeric, weight numeric, unit survey_unit
CREATE AGGREGATE hoover_index(@EACH@) (
	SFUNC = povaid_support.survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = hoover_index, COMBINEFUNC = povaid_support.survey_distribution_combine,
	MSFUNC = povaid_support.survey_distribution_accum, MINVFUNC = povaid_support.survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = hoover_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE hoover_index(@EACH@) IS
	'Hoover index, with its sampling error. The value has the bits of hoover_index(welfare, weight). The unit says in '
	'which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of '
	'weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a '
	'NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the '
	'units are of several designs; weight 0 adds to row_count only';
@end

@each
	welfare double precision, weight double precision, unit survey_unit
	welfare numeric, weight numeric, unit survey_unit
CREATE AGGREGATE weighted_median(@EACH@) (
	SFUNC = povaid_support.survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = povaid_support.survey_distribution_median_final,
	COMBINEFUNC = povaid_support.survey_distribution_combine,
	MSFUNC = povaid_support.survey_distribution_accum, MINVFUNC = povaid_support.survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = povaid_support.survey_distribution_median_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE weighted_median(@EACH@) IS
	'median welfare (the smallest value that half of the weight reaches), with its sampling error. The value has the '
	'bits of weighted_median(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); '
	'WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is '
	'improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 '
	'if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to '
	'row_count only';
@end
