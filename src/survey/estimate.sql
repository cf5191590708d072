-- survey: questions to an estimate, and its algebra

CREATE FUNCTION estimate(e survey_estimate) RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_estimate_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION estimate(survey_estimate) IS
	'the number itself, with the bits of the measure without a design. NULL for NULL';

CREATE FUNCTION sample_size(e survey_estimate) RETURNS bigint
	AS 'MODULE_PATHNAME', 'survey_estimate_sample_size' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION sample_size(survey_estimate) IS
	'rows of weight above 0 in the domain. NULL once two estimates were combined, and for NULL';

CREATE FUNCTION variance(e survey_estimate, lonely pg_catalog.text DEFAULT 'fail') RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_estimate_variance' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION variance(survey_estimate, pg_catalog.text) IS
	'square of the standard error. NULL if only one unit is touched in all and its stratum is not a census, and for '
	'NULL. lonely: what becomes of a stratum (or primary unit) of which one unit was drawn out of several: fail '
	'(22023, the default), missing (NULL), remove (contributes 0), average (as much as the others on average), adjust '
	'(compared with the mean of all units). Source: ultimate cluster variance, R survey';

CREATE FUNCTION standard_error(e survey_estimate, lonely pg_catalog.text DEFAULT 'fail') RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_estimate_standard_error' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION standard_error(survey_estimate, pg_catalog.text) IS
	'linearised (Taylor) standard error of the estimate under the design, in its units. NULL if only one unit is '
	'touched in all and its stratum is not a census, and for NULL. lonely: what becomes of a stratum (or primary '
	'unit) of which one unit was drawn out of several: fail (22023, the default), missing (NULL), remove (contributes '
	'0), average (as much as the others on average), adjust (compared with the mean of all units). Source: ultimate '
	'cluster variance, R survey';

CREATE FUNCTION coefficient_of_variation(e survey_estimate, lonely pg_catalog.text DEFAULT 'fail')
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_estimate_coefficient_of_variation' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coefficient_of_variation(survey_estimate, pg_catalog.text) IS
	'standard error over the size of the estimate, a fraction of 1; NULL also for an estimate of 0. NULL if only one '
	'unit is touched in all and its stratum is not a census, and for NULL. lonely: what becomes of a stratum (or '
	'primary unit) of which one unit was drawn out of several: fail (22023, the default), missing (NULL), remove '
	'(contributes 0), average (as much as the others on average), adjust (compared with the mean of all units). '
	'Source: ultimate cluster variance, R survey';

CREATE FUNCTION covariance(a survey_estimate, b survey_estimate, lonely pg_catalog.text DEFAULT 'fail')
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_estimate_covariance' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION covariance(survey_estimate, survey_estimate, pg_catalog.text) IS
	'covariance of two estimates of one design, over the units that either touches; 22023 if the designs differ. '
	'lonely: what becomes of a stratum (or primary unit) of which one unit was drawn out of several: fail (22023, the '
	'default), missing (NULL), remove (contributes 0), average (as much as the others on average), adjust (compared '
	'with the mean of all units)';

CREATE FUNCTION degrees_of_freedom(e survey_estimate, convention pg_catalog.text DEFAULT 'domain')
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_estimate_degrees_of_freedom' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION degrees_of_freedom(survey_estimate, pg_catalog.text) IS
	'degrees of freedom of an estimate. convention domain: touched PSUs less touched strata (R); strata: all PSUs of '
	'the touched strata less these (Stata); those of the whole design are degrees_of_freedom(design). NULL for NULL';

CREATE FUNCTION confidence_interval(e survey_estimate, confidence double precision DEFAULT 0.95,
	method pg_catalog.text DEFAULT 'plain', df double precision DEFAULT NULL, lonely pg_catalog.text DEFAULT 'fail')
	RETURNS measure_bounds
	AS 'MODULE_PATHNAME', 'survey_estimate_confidence_interval' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION confidence_interval(survey_estimate, double precision, pg_catalog.text, double precision,
	pg_catalog.text) IS
	'limits of a confidence interval, in the units of the estimate. confidence is between 0 and 1. method: plain '
	'(estimate -+ t SE, clips nothing), and for proportions logit, asin, wilson (of the effective sample size) and '
	'beta (Korn and Graubard 1998), which are NULL outside of (0, 1). df: degrees of freedom of t, the domain''s if '
	'NULL, ''Infinity'' for the normal distribution. lonely: what becomes of a stratum (or primary unit) of which one '
	'unit was drawn out of several: fail (22023, the default), missing (NULL), remove (contributes 0), average (as '
	'much as the others on average), adjust (compared with the mean of all units). Limits are NULL without a standard '
	'error or with df of 0 or less';

CREATE TYPE survey_result AS (
	value double precision,
	standard_error double precision,
	lower double precision,
	upper double precision,
	n bigint,
	df double precision
);
COMMENT ON TYPE survey_result IS
	'an estimate with everything that is printed beside it';
COMMENT ON COLUMN survey_result.value IS 'the estimate';
COMMENT ON COLUMN survey_result.standard_error IS 'its standard error';
COMMENT ON COLUMN survey_result.lower IS 'lower confidence limit';
COMMENT ON COLUMN survey_result.upper IS 'upper confidence limit';
COMMENT ON COLUMN survey_result.n IS 'rows of weight above 0 in the domain; NULL once two estimates were combined';
COMMENT ON COLUMN survey_result.df IS 'degrees of freedom of the interval';

CREATE FUNCTION survey_result(e survey_estimate, confidence double precision DEFAULT 0.95,
	method pg_catalog.text DEFAULT 'plain', df double precision DEFAULT NULL, lonely pg_catalog.text DEFAULT 'fail')
	RETURNS survey_result
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_result(survey_estimate, double precision, pg_catalog.text, double precision,
	pg_catalog.text) IS
	'an estimate in columns: value, standard error, confidence limits, sample size, degrees of freedom. confidence is '
	'between 0 and 1. method: plain (estimate -+ t SE, clips nothing), and for proportions logit, asin, wilson (of '
	'the effective sample size) and beta (Korn and Graubard 1998), which are NULL outside of (0, 1). df: degrees of '
	'freedom of t, the domain''s if NULL, ''Infinity'' for the normal distribution. lonely: what becomes of a stratum '
	'(or primary unit) of which one unit was drawn out of several: fail (22023, the default), missing (NULL), remove '
	'(contributes 0), average (as much as the others on average), adjust (compared with the mean of all units)';

CREATE FUNCTION p_value(e survey_estimate, hypothesis double precision DEFAULT 0, df double precision DEFAULT NULL,
	lonely pg_catalog.text DEFAULT 'fail')
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_estimate_p_value' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION p_value(survey_estimate, double precision, double precision, pg_catalog.text) IS
	'two-sided p-value of the hypothesis that the population value is hypothesis (default 0), by Student''s t. NULL '
	'where the standard error is 0 or not known, or df is 0 or less. df as in confidence_interval, lonely as in '
	'standard_error';

CREATE FUNCTION design_effect(e survey_estimate, replacement boolean DEFAULT true,
	lonely pg_catalog.text DEFAULT 'fail')
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_estimate_design_effect' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION design_effect(survey_estimate, boolean, pg_catalog.text) IS
	'variance under the design over that of a simple random sample of as many rows. Drawn with replacement (or '
	'without: replacement => false, the population is the sum of the weights). NULL where the sums do not tell it, '
	'and once two estimates were combined. lonely: what becomes of a stratum (or primary unit) of which one unit was '
	'drawn out of several: fail (22023, the default), missing (NULL), remove (contributes 0), average (as much as the '
	'others on average), adjust (compared with the mean of all units). Source: Kish (1965), R survey';

CREATE FUNCTION povaid_support.survey_estimate_add(survey_estimate, survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_estimate_add(survey_estimate, survey_estimate) IS
	'implementation of the + operator: the sum of two estimates of one design, with their covariance; 22023 if the '
	'designs differ';

CREATE FUNCTION povaid_support.survey_estimate_add(survey_estimate, double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_add_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_estimate_add(survey_estimate, double precision) IS
	'implementation of the + operator: the sum of an estimate and a number';

CREATE FUNCTION povaid_support.survey_estimate_add(double precision, survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_number_add_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_estimate_add(double precision, survey_estimate) IS
	'implementation of the + operator: the sum of a number and an estimate';

CREATE OPERATOR + (
	LEFTARG = survey_estimate, RIGHTARG = survey_estimate, FUNCTION = povaid_support.survey_estimate_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (survey_estimate, survey_estimate) IS
	'the sum, with its sampling error (delta method); NULL if either is NULL';

CREATE OPERATOR + (
	LEFTARG = survey_estimate, RIGHTARG = double precision, FUNCTION = povaid_support.survey_estimate_add,
	COMMUTATOR = +
);
COMMENT ON OPERATOR + (survey_estimate, double precision) IS
	'the sum, with its sampling error (delta method); NULL if either is NULL';

CREATE OPERATOR + (
	LEFTARG = double precision, RIGHTARG = survey_estimate, FUNCTION = povaid_support.survey_estimate_add,
	COMMUTATOR = +
);
COMMENT ON OPERATOR + (double precision, survey_estimate) IS
	'the sum, with its sampling error (delta method); NULL if either is NULL';

CREATE FUNCTION povaid_support.survey_estimate_subtract(survey_estimate, survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_estimate_subtract(survey_estimate, survey_estimate) IS
	'implementation of the - operator: the difference of two estimates of one design, with their covariance; 22023 if '
	'the designs differ';

CREATE FUNCTION povaid_support.survey_estimate_subtract(survey_estimate, double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_subtract_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_estimate_subtract(survey_estimate, double precision) IS
	'implementation of the - operator: the difference of an estimate and a number';

CREATE FUNCTION povaid_support.survey_estimate_subtract(double precision, survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_number_subtract_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_estimate_subtract(double precision, survey_estimate) IS
	'implementation of the - operator: the difference of a number and an estimate';

CREATE OPERATOR - (
	LEFTARG = survey_estimate, RIGHTARG = survey_estimate, FUNCTION = povaid_support.survey_estimate_subtract
);
COMMENT ON OPERATOR - (survey_estimate, survey_estimate) IS
	'the difference, with its sampling error (delta method); NULL if either is NULL';

CREATE OPERATOR - (
	LEFTARG = survey_estimate, RIGHTARG = double precision, FUNCTION = povaid_support.survey_estimate_subtract
);
COMMENT ON OPERATOR - (survey_estimate, double precision) IS
	'the difference, with its sampling error (delta method); NULL if either is NULL';

CREATE OPERATOR - (
	LEFTARG = double precision, RIGHTARG = survey_estimate, FUNCTION = povaid_support.survey_estimate_subtract
);
COMMENT ON OPERATOR - (double precision, survey_estimate) IS
	'the difference, with its sampling error (delta method); NULL if either is NULL';

CREATE FUNCTION povaid_support.survey_estimate_multiply(survey_estimate, survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_estimate_multiply(survey_estimate, survey_estimate) IS
	'implementation of the * operator: the product of two estimates of one design, with their covariance; 22023 if '
	'the designs differ';

CREATE FUNCTION povaid_support.survey_estimate_multiply(survey_estimate, double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_multiply_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_estimate_multiply(survey_estimate, double precision) IS
	'implementation of the * operator: the product of an estimate and a number';

CREATE FUNCTION povaid_support.survey_estimate_multiply(double precision, survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_number_multiply_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_estimate_multiply(double precision, survey_estimate) IS
	'implementation of the * operator: the product of a number and an estimate';

CREATE OPERATOR * (
	LEFTARG = survey_estimate, RIGHTARG = survey_estimate, FUNCTION = povaid_support.survey_estimate_multiply,
	COMMUTATOR = *
);
COMMENT ON OPERATOR * (survey_estimate, survey_estimate) IS
	'the product, with its sampling error (delta method); NULL if either is NULL';

CREATE OPERATOR * (
	LEFTARG = survey_estimate, RIGHTARG = double precision, FUNCTION = povaid_support.survey_estimate_multiply,
	COMMUTATOR = *
);
COMMENT ON OPERATOR * (survey_estimate, double precision) IS
	'the product, with its sampling error (delta method); NULL if either is NULL';

CREATE OPERATOR * (
	LEFTARG = double precision, RIGHTARG = survey_estimate, FUNCTION = povaid_support.survey_estimate_multiply,
	COMMUTATOR = *
);
COMMENT ON OPERATOR * (double precision, survey_estimate) IS
	'the product, with its sampling error (delta method); NULL if either is NULL';

CREATE FUNCTION povaid_support.survey_estimate_divide(survey_estimate, survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_estimate_divide(survey_estimate, survey_estimate) IS
	'implementation of the / operator: the quotient of two estimates of one design, with their covariance; NULL if '
	'the divisor is 0; 22023 if the designs differ';

CREATE FUNCTION povaid_support.survey_estimate_divide(survey_estimate, double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_divide_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_estimate_divide(survey_estimate, double precision) IS
	'implementation of the / operator: the quotient of an estimate and a number; NULL if the divisor is 0';

CREATE FUNCTION povaid_support.survey_estimate_divide(double precision, survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_number_divide_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_estimate_divide(double precision, survey_estimate) IS
	'implementation of the / operator: the quotient of a number and an estimate; NULL if the divisor is 0';

CREATE OPERATOR / (
	LEFTARG = survey_estimate, RIGHTARG = survey_estimate, FUNCTION = povaid_support.survey_estimate_divide
);
COMMENT ON OPERATOR / (survey_estimate, survey_estimate) IS
	'the quotient, with its sampling error (delta method); NULL if either is NULL; NULL if the divisor is 0';

CREATE OPERATOR / (
	LEFTARG = survey_estimate, RIGHTARG = double precision, FUNCTION = povaid_support.survey_estimate_divide
);
COMMENT ON OPERATOR / (survey_estimate, double precision) IS
	'the quotient, with its sampling error (delta method); NULL if either is NULL; NULL if the divisor is 0';

CREATE OPERATOR / (
	LEFTARG = double precision, RIGHTARG = survey_estimate, FUNCTION = povaid_support.survey_estimate_divide
);
COMMENT ON OPERATOR / (double precision, survey_estimate) IS
	'the quotient, with its sampling error (delta method); NULL if either is NULL; NULL if the divisor is 0';

CREATE FUNCTION povaid_support.survey_estimate_negate(survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_estimate_negate(survey_estimate) IS
	'implementation of the unary - operator: the negative of an estimate';

CREATE OPERATOR - (
	RIGHTARG = survey_estimate, FUNCTION = povaid_support.survey_estimate_negate
);
COMMENT ON OPERATOR - (NONE, survey_estimate) IS
	'the negative, with the same sampling error';

CREATE FUNCTION ln(e survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_ln' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ln(survey_estimate) IS
	'natural logarithm; NULL of 0 or less of an estimate, with its sampling error (delta method)';

CREATE FUNCTION exp(e survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_exp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION exp(survey_estimate) IS
	'exponential of an estimate, with its sampling error (delta method)';

CREATE FUNCTION sqrt(e survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_sqrt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION sqrt(survey_estimate) IS
	'square root; NULL of 0 or less, where it has no derivative of an estimate, with its sampling error (delta method)';

CREATE FUNCTION abs(e survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_abs' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION abs(survey_estimate) IS
	'absolute value of an estimate, with its sampling error (delta method)';

CREATE FUNCTION power(e survey_estimate, exponent double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_power' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION power(survey_estimate, double precision) IS
	'power of an estimate, with its sampling error (delta method). NULL for a negative estimate with an exponent that '
	'is not whole, and for 0 with one below 1';

@stored_type TYPE=survey_sum_state HOME=povaid_support. NOUN=state ALIGNMENT=int4 PREFERRED=false
COMMENT ON TYPE povaid_support.survey_sum_state IS
	'running state of the aggregate survey_sum(survey_estimate): exact sums by sampling unit; not meant to be stored';

CREATE FUNCTION povaid_support.survey_sum_combine(povaid_support.survey_sum_state, povaid_support.survey_sum_state)
	RETURNS povaid_support.survey_sum_state
	AS 'MODULE_PATHNAME', 'survey_sum_state_combine' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_sum_combine(povaid_support.survey_sum_state,
	povaid_support.survey_sum_state) IS
	'adds a state to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_sum_accum(povaid_support.survey_sum_state, survey_estimate)
	RETURNS povaid_support.survey_sum_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_sum_accum(povaid_support.survey_sum_state, survey_estimate) IS
	'transition of survey_sum: adds one estimate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_sum_final(povaid_support.survey_sum_state) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_sum_final(povaid_support.survey_sum_state) IS
	'final function of the aggregate survey_sum';

CREATE AGGREGATE survey_sum(e survey_estimate) (
	SFUNC = povaid_support.survey_sum_accum, STYPE = povaid_support.survey_sum_state, SSPACE = 4096,
	FINALFUNC = povaid_support.survey_sum_final, COMBINEFUNC = povaid_support.survey_sum_combine,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_sum(e survey_estimate) IS
	'sum of estimates of one design, with its sampling error; exact, so independent of their order. NULL ones are '
	'skipped; NULL if there is none; 22023 if the designs differ';
