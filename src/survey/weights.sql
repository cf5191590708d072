-- survey: replicate weights, given by an agency or made from a summary

@stored_type TYPE=replicate_estimate NOUN=estimate ALIGNMENT=int4 PREFERRED=false
COMMENT ON TYPE replicate_estimate IS
	'a number and what it would be under each of several sets of weights, from whose spread its standard error '
	'follows. It is + - * / work on each of them';

@stored_type TYPE=replicate_summary NOUN=summary ALIGNMENT=int4 PREFERRED=false
COMMENT ON TYPE replicate_summary IS
	'a poverty_summary under the weights of the sample and under each of several sets of replicate weights. Mergeable '
	'by + and rollup, subtractable by -; read by headcount_ratio and its companions, which return a '
	'replicate_estimate';

@summary_type TYPE=replicate_summary NOUN=summary ARGUMENT=s SSPACE=65536

CREATE FUNCTION povaid_support.replicate_summary_accum(replicate_summary, double precision, double precision,
	double precision, double precision[])
	RETURNS replicate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.replicate_summary_accum(replicate_summary, double precision, double precision,
	double precision, double precision[]) IS
	'transition of replicate_summary: adds one row (welfare, line, weight, replicate weights); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.replicate_summary_discard(replicate_summary, double precision, double precision,
	double precision, double precision[])
	RETURNS replicate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.replicate_summary_discard(replicate_summary, double precision, double precision,
	double precision, double precision[]) IS
	'inverse transition of replicate_summary: takes away one row (welfare, line, weight, replicate weights); for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.replicate_summary_accum(replicate_summary, numeric, numeric, numeric, double precision[])
	RETURNS replicate_summary
	AS 'MODULE_PATHNAME', 'replicate_summary_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.replicate_summary_accum(replicate_summary, numeric, numeric, numeric,
	double precision[]) IS
	'transition of replicate_summary: adds one row (welfare, line, weight, replicate weights); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.replicate_summary_discard(replicate_summary, numeric, numeric, numeric,
	double precision[])
	RETURNS replicate_summary
	AS 'MODULE_PATHNAME', 'replicate_summary_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.replicate_summary_discard(replicate_summary, numeric, numeric, numeric,
	double precision[]) IS
	'inverse transition of replicate_summary: takes away one row (welfare, line, weight, replicate weights); for '
	'aggregates only, 0A000 elsewhere';

@each
	welfare double precision, line double precision, weight double precision, replicate_weights double precision[]
	welfare numeric, line numeric, weight numeric, replicate_weights double precision[]
CREATE AGGREGATE replicate_summary(@EACH@) (
	SFUNC = povaid_support.replicate_summary_accum, STYPE = replicate_summary, SSPACE = 65536,
	FINALFUNC = povaid_support.replicate_summary_final, COMBINEFUNC = povaid_support.replicate_summary_combine,
	MSFUNC = povaid_support.replicate_summary_accum, MINVFUNC = povaid_support.replicate_summary_discard,
	MSTYPE = replicate_summary, MSSPACE = 65536, MFINALFUNC = povaid_support.replicate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE replicate_summary(@EACH@) IS
	'what every poverty measure needs under an agency''s replicate weights, in one pass. All rows have as many '
	'weights (else 22023); a row with a NULL, one in the array included, is left out and counted (excluded). 22023 if '
	'a value is NaN or infinite, the line is not above 0 or a weight is negative. NULL for no rows';
@end

CREATE FUNCTION headcount_ratio(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_headcount_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION headcount_ratio(replicate_summary) IS
	'share of people below their line, under the weights of the sample and under each set of replicate weights. The '
	'value has the bits of headcount_ratio(poverty_summary). NULL where that is, and if it is not defined under some '
	'replicate weights';

CREATE FUNCTION poverty_gap_index(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poverty_gap_index(replicate_summary) IS
	'mean gap of the poor over everybody, under the weights of the sample and under each set of replicate weights. '
	'The value has the bits of poverty_gap_index(poverty_summary). NULL where that is, and if it is not defined under '
	'some replicate weights';

CREATE FUNCTION squared_poverty_gap_index(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_squared_poverty_gap_index'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION squared_poverty_gap_index(replicate_summary) IS
	'mean squared gap of the poor over everybody, under the weights of the sample and under each set of replicate '
	'weights. The value has the bits of squared_poverty_gap_index(poverty_summary). NULL where that is, and if it is '
	'not defined under some replicate weights';

CREATE FUNCTION watts_index(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_watts_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION watts_index(replicate_summary) IS
	'Watts index, under the weights of the sample and under each set of replicate weights. The value has the bits of '
	'watts_index(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';

CREATE FUNCTION income_gap_ratio(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_income_gap_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION income_gap_ratio(replicate_summary) IS
	'mean gap over the poor, under the weights of the sample and under each set of replicate weights. The value has '
	'the bits of income_gap_ratio(poverty_summary). NULL where that is, and if it is not defined under some replicate '
	'weights';

CREATE FUNCTION poor_population(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_poor_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poor_population(replicate_summary) IS
	'sum of the weights of the poor, under the weights of the sample and under each set of replicate weights. The '
	'value has the bits of poor_population(poverty_summary). NULL where that is, and if it is not defined under some '
	'replicate weights';

CREATE FUNCTION poverty_shortfall(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_poverty_shortfall' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poverty_shortfall(replicate_summary) IS
	'money needed to lift every poor unit to its line. Under the weights of the sample and under each set of '
	'replicate weights: the value has the bits of poverty_shortfall(poverty_summary). NULL where that is, and if it '
	'is not defined under some replicate weights';

CREATE FUNCTION population(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION population(replicate_summary) IS
	'sum of all weights, under the weights of the sample and under each set of replicate weights. The value has the '
	'bits of population(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';

CREATE FUNCTION mean_welfare(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_mean_welfare' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean_welfare(replicate_summary) IS
	'mean welfare of everybody, under the weights of the sample and under each set of replicate weights. The value '
	'has the bits of mean_welfare(poverty_summary). NULL where that is, and if it is not defined under some replicate '
	'weights';

CREATE FUNCTION mean_welfare_of_poor(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_mean_welfare_of_poor' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean_welfare_of_poor(replicate_summary) IS
	'mean welfare of the poor, under the weights of the sample and under each set of replicate weights. The value has '
	'the bits of mean_welfare_of_poor(poverty_summary). NULL where that is, and if it is not defined under some '
	'replicate weights';

CREATE FUNCTION fgt_index(s replicate_summary, alpha double precision) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_fgt_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION fgt_index(replicate_summary, double precision) IS
	'index of Foster, Greer and Thorbecke of order alpha, 0, 1 or 2 (else 22023), under all sets of weights. NULL as '
	'headcount_ratio';

CREATE FUNCTION replicate_estimate(value double precision, replicates double precision[]) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_estimate_of' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate(double precision, double precision[]) IS
	'an estimate of any measure: its value under the weights of the sample, and under each set of replicate weights. '
	'NULL for NULL, and if one of the replicates is NULL: a measure that is not defined under some replicate weights '
	'has no known error. 22023 if a number is NaN or infinite, or replicates is no array of one dimension';

CREATE FUNCTION estimate(e replicate_estimate) RETURNS double precision
	AS 'MODULE_PATHNAME', 'replicate_estimate_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION estimate(replicate_estimate) IS
	'the number itself. NULL for NULL';

CREATE FUNCTION replicates(e replicate_estimate) RETURNS double precision[]
	AS 'MODULE_PATHNAME', 'replicate_estimate_replicates' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicates(replicate_estimate) IS
	'the number under each set of replicate weights. NULL for NULL';

CREATE FUNCTION standard_error(e replicate_estimate, method pg_catalog.text DEFAULT NULL,
	scale double precision DEFAULT NULL, rscales double precision[] DEFAULT NULL, fay double precision DEFAULT NULL,
	center pg_catalog.text DEFAULT NULL)
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'replicate_estimate_standard_error' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION standard_error(replicate_estimate, pg_catalog.text, double precision, double precision[],
	double precision, pg_catalog.text) IS
	'standard error from the spread of the replicates: the root of scale x sum of rscales x (replicate - centre)^2. '
	'method: jk1, jk2, jkn (needs rscales), brr, fay (needs fay, its factor), bootstrap, sdr or acs, as the '
	'documentation of the weights says; replicates made by jackknife and bootstrap know their own. scale takes the '
	'place of the methods. center: mean of the replicates (the default), or estimate (that of acs and of a '
	'jackknife). 22023 if neither method nor scale is given, or a word or number is not one of these. Source: R '
	'survey, Wolter (2007)';

CREATE FUNCTION povaid_support.replicate_estimate_add(replicate_estimate, replicate_estimate) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.replicate_estimate_add(replicate_estimate, replicate_estimate) IS
	'implementation of the + operator: the sum under each set of weights; 22023 if the replicates are not of the same '
	'kind';

CREATE FUNCTION povaid_support.replicate_estimate_add(replicate_estimate, double precision) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_estimate_add_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.replicate_estimate_add(replicate_estimate, double precision) IS
	'implementation of the + operator: the sum of an estimate and a number';

CREATE FUNCTION povaid_support.replicate_estimate_add(double precision, replicate_estimate) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_number_add_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.replicate_estimate_add(double precision, replicate_estimate) IS
	'implementation of the + operator: the sum of a number and an estimate';

CREATE OPERATOR + (
	LEFTARG = replicate_estimate, RIGHTARG = replicate_estimate, FUNCTION = povaid_support.replicate_estimate_add,
	COMMUTATOR = +
);
COMMENT ON OPERATOR + (replicate_estimate, replicate_estimate) IS
	'the sum under each set of weights; NULL if either is NULL';

CREATE OPERATOR + (
	LEFTARG = replicate_estimate, RIGHTARG = double precision, FUNCTION = povaid_support.replicate_estimate_add,
	COMMUTATOR = +
);
COMMENT ON OPERATOR + (replicate_estimate, double precision) IS
	'the sum under each set of weights; NULL if either is NULL';

CREATE OPERATOR + (
	LEFTARG = double precision, RIGHTARG = replicate_estimate, FUNCTION = povaid_support.replicate_estimate_add,
	COMMUTATOR = +
);
COMMENT ON OPERATOR + (double precision, replicate_estimate) IS
	'the sum under each set of weights; NULL if either is NULL';

CREATE FUNCTION povaid_support.replicate_estimate_subtract(replicate_estimate, replicate_estimate)
	RETURNS replicate_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.replicate_estimate_subtract(replicate_estimate, replicate_estimate) IS
	'implementation of the - operator: the difference under each set of weights; 22023 if the replicates are not of '
	'the same kind';

CREATE FUNCTION povaid_support.replicate_estimate_subtract(replicate_estimate, double precision)
	RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_estimate_subtract_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.replicate_estimate_subtract(replicate_estimate, double precision) IS
	'implementation of the - operator: the difference of an estimate and a number';

CREATE FUNCTION povaid_support.replicate_estimate_subtract(double precision, replicate_estimate)
	RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_number_subtract_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.replicate_estimate_subtract(double precision, replicate_estimate) IS
	'implementation of the - operator: the difference of a number and an estimate';

CREATE OPERATOR - (
	LEFTARG = replicate_estimate, RIGHTARG = replicate_estimate, FUNCTION = povaid_support.replicate_estimate_subtract
);
COMMENT ON OPERATOR - (replicate_estimate, replicate_estimate) IS
	'the difference under each set of weights; NULL if either is NULL';

CREATE OPERATOR - (
	LEFTARG = replicate_estimate, RIGHTARG = double precision, FUNCTION = povaid_support.replicate_estimate_subtract
);
COMMENT ON OPERATOR - (replicate_estimate, double precision) IS
	'the difference under each set of weights; NULL if either is NULL';

CREATE OPERATOR - (
	LEFTARG = double precision, RIGHTARG = replicate_estimate, FUNCTION = povaid_support.replicate_estimate_subtract
);
COMMENT ON OPERATOR - (double precision, replicate_estimate) IS
	'the difference under each set of weights; NULL if either is NULL';

CREATE FUNCTION povaid_support.replicate_estimate_multiply(replicate_estimate, replicate_estimate)
	RETURNS replicate_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.replicate_estimate_multiply(replicate_estimate, replicate_estimate) IS
	'implementation of the * operator: the product under each set of weights; 22023 if the replicates are not of the '
	'same kind';

CREATE FUNCTION povaid_support.replicate_estimate_multiply(replicate_estimate, double precision)
	RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_estimate_multiply_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.replicate_estimate_multiply(replicate_estimate, double precision) IS
	'implementation of the * operator: the product of an estimate and a number';

CREATE FUNCTION povaid_support.replicate_estimate_multiply(double precision, replicate_estimate)
	RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_number_multiply_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.replicate_estimate_multiply(double precision, replicate_estimate) IS
	'implementation of the * operator: the product of a number and an estimate';

CREATE OPERATOR * (
	LEFTARG = replicate_estimate, RIGHTARG = replicate_estimate,
	FUNCTION = povaid_support.replicate_estimate_multiply, COMMUTATOR = *
);
COMMENT ON OPERATOR * (replicate_estimate, replicate_estimate) IS
	'the product under each set of weights; NULL if either is NULL';

CREATE OPERATOR * (
	LEFTARG = replicate_estimate, RIGHTARG = double precision, FUNCTION = povaid_support.replicate_estimate_multiply,
	COMMUTATOR = *
);
COMMENT ON OPERATOR * (replicate_estimate, double precision) IS
	'the product under each set of weights; NULL if either is NULL';

CREATE OPERATOR * (
	LEFTARG = double precision, RIGHTARG = replicate_estimate, FUNCTION = povaid_support.replicate_estimate_multiply,
	COMMUTATOR = *
);
COMMENT ON OPERATOR * (double precision, replicate_estimate) IS
	'the product under each set of weights; NULL if either is NULL';

CREATE FUNCTION povaid_support.replicate_estimate_divide(replicate_estimate, replicate_estimate)
	RETURNS replicate_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.replicate_estimate_divide(replicate_estimate, replicate_estimate) IS
	'implementation of the / operator: the quotient under each set of weights; NULL if a divisor is 0; 22023 if the '
	'replicates are not of the same kind';

CREATE FUNCTION povaid_support.replicate_estimate_divide(replicate_estimate, double precision)
	RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_estimate_divide_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.replicate_estimate_divide(replicate_estimate, double precision) IS
	'implementation of the / operator: the quotient of an estimate and a number; NULL if a divisor is 0';

CREATE FUNCTION povaid_support.replicate_estimate_divide(double precision, replicate_estimate)
	RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_number_divide_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.replicate_estimate_divide(double precision, replicate_estimate) IS
	'implementation of the / operator: the quotient of a number and an estimate; NULL if a divisor is 0';

CREATE OPERATOR / (
	LEFTARG = replicate_estimate, RIGHTARG = replicate_estimate, FUNCTION = povaid_support.replicate_estimate_divide
);
COMMENT ON OPERATOR / (replicate_estimate, replicate_estimate) IS
	'the quotient under each set of weights; NULL if either is NULL; NULL if a divisor is 0';

CREATE OPERATOR / (
	LEFTARG = replicate_estimate, RIGHTARG = double precision, FUNCTION = povaid_support.replicate_estimate_divide
);
COMMENT ON OPERATOR / (replicate_estimate, double precision) IS
	'the quotient under each set of weights; NULL if either is NULL; NULL if a divisor is 0';

CREATE OPERATOR / (
	LEFTARG = double precision, RIGHTARG = replicate_estimate, FUNCTION = povaid_support.replicate_estimate_divide
);
COMMENT ON OPERATOR / (double precision, replicate_estimate) IS
	'the quotient under each set of weights; NULL if either is NULL; NULL if a divisor is 0';

CREATE FUNCTION jackknife(s survey_summary) RETURNS replicate_summary
	AS 'MODULE_PATHNAME', 'survey_summary_jackknife' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION jackknife(survey_summary) IS
	'the delete-one jackknife of stratified clusters (JKn). One replicate for each PSU of the touched strata, made '
	'from the totals of the summary. 22023 if a stratum has a single sampled PSU. NULL if no row of weight above 0 is '
	'in use or the summary is improper. Source: Wolter (2007); R survey, JKn with mse = TRUE';

CREATE FUNCTION bootstrap(s survey_summary, replicates integer, seed bigint) RETURNS replicate_summary
	AS 'MODULE_PATHNAME', 'survey_summary_bootstrap' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION bootstrap(survey_summary, integer, bigint) IS
	'the bootstrap of Rao and Wu (1988), made from the totals of the summary. Of each stratum n - 1 PSUs are drawn '
	'with replacement. The draws depend on the seed and the design only, so that they are the same in every domain. '
	'22023 if replicates is not between 2 and 1000000, or a stratum has a single sampled PSU. NULL if no row of '
	'weight above 0 is in use or the summary is improper';

CREATE FUNCTION rebase(s survey_summary, old_design survey_design, new_design survey_design) RETURNS survey_summary
	AS 'MODULE_PATHNAME', 'survey_summary_rebase' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION rebase(survey_summary, survey_design, survey_design) IS
	'the value of the same rows in another design that has all of their units, such as one over two waves of a panel. '
	'No row is read again. 22023 if the value was not made with the old design, or a unit is not in the new one. NULL '
	'for NULL';

CREATE FUNCTION rebase(s survey_totals, old_design survey_design, new_design survey_design) RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_rebase' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION rebase(survey_totals, survey_design, survey_design) IS
	'the value of the same rows in another design that has all of their units, such as one over two waves of a panel. '
	'No row is read again. 22023 if the value was not made with the old design, or a unit is not in the new one. NULL '
	'for NULL';

CREATE FUNCTION rebase(s survey_distribution, old_design survey_design, new_design survey_design)
	RETURNS survey_distribution
	AS 'MODULE_PATHNAME', 'survey_distribution_rebase' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION rebase(survey_distribution, survey_design, survey_design) IS
	'the value of the same rows in another design that has all of their units, such as one over two waves of a panel. '
	'No row is read again. 22023 if the value was not made with the old design, or a unit is not in the new one. NULL '
	'for NULL';
