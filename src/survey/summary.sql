-- survey: poverty measures with their sampling errors

@stored_type TYPE=survey_summary NOUN=summary ALIGNMENT=int4 PREFERRED=false
COMMENT ON TYPE survey_summary IS
	'a poverty_summary for each sampling unit that a domain touches, and as much of the design as a variance needs. '
	'Mergeable by + and rollup, subtractable by -; read by headcount_ratio and its companions, which return a '
	'survey_estimate';

@summary_type TYPE=survey_summary NOUN=summary ARGUMENT=s SSPACE=4096
COMMENT ON FUNCTION is_proper(survey_summary) IS
	'could this be the summary of rows? false after taking away what was never in it (a negative count or weight in '
	'some unit); every measure of an improper summary is NULL';

CREATE FUNCTION povaid_support.survey_summary_accum(survey_summary, double precision, double precision,
	double precision, survey_unit)
	RETURNS survey_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_summary_accum(survey_summary, double precision, double precision,
	double precision, survey_unit) IS
	'transition of the survey aggregates over a poverty line: adds one row (welfare, line, weight, unit); for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_summary_discard(survey_summary, double precision, double precision,
	double precision, survey_unit)
	RETURNS survey_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_summary_discard(survey_summary, double precision, double precision,
	double precision, survey_unit) IS
	'inverse transition of the survey aggregates over a poverty line: takes away one row (welfare, line, weight, '
	'unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_summary_accum(survey_summary, numeric, numeric, numeric, survey_unit)
	RETURNS survey_summary
	AS 'MODULE_PATHNAME', 'survey_summary_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_summary_accum(survey_summary, numeric, numeric, numeric, survey_unit) IS
	'transition of the survey aggregates over a poverty line: adds one row (welfare, line, weight, unit); for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_summary_discard(survey_summary, numeric, numeric, numeric, survey_unit)
	RETURNS survey_summary
	AS 'MODULE_PATHNAME', 'survey_summary_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_summary_discard(survey_summary, numeric, numeric, numeric, survey_unit) IS
	'inverse transition of the survey aggregates over a poverty line: takes away one row (welfare, line, weight, '
	'unit); for aggregates only, 0A000 elsewhere';

@each
	welfare double precision, line double precision, weight double precision, unit survey_unit
	welfare numeric, line numeric, weight numeric, unit survey_unit
CREATE AGGREGATE survey_summary(@EACH@) (
	SFUNC = povaid_support.survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = povaid_support.survey_summary_final, COMBINEFUNC = povaid_support.survey_summary_combine,
	MSFUNC = povaid_support.survey_summary_accum, MINVFUNC = povaid_support.survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = povaid_support.survey_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_summary(@EACH@) IS
	'what every poverty measure with its sampling error needs, in one pass. The unit says in which sampling unit the '
	'row was drawn, of how many (survey_unit). WHERE, FILTER and GROUP BY are domains. A row with a NULL is left out '
	'and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or '
	'the units are of several designs; weight 0 adds to row_count only. NULL for no rows';
@end

CREATE FUNCTION headcount_ratio(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_headcount_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION headcount_ratio(survey_summary) IS
	'share of people below their line, a fraction of 1, with its sampling error. The value has the bits of '
	'headcount_ratio(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is '
	'improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION poverty_gap_index(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poverty_gap_index(survey_summary) IS
	'mean over everybody of the gap of the poor as a share of the line, a fraction of 1, with its sampling error. The '
	'value has the bits of poverty_gap_index(poverty_summary). NULL if no row of weight above 0 is in use, the base '
	'is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION squared_poverty_gap_index(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_squared_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION squared_poverty_gap_index(survey_summary) IS
	'mean over everybody of the squared gap of the poor as a share of the line, a fraction of 1, with its sampling '
	'error. The value has the bits of squared_poverty_gap_index(poverty_summary). NULL if no row of weight above 0 is '
	'in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION watts_index(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_watts_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION watts_index(survey_summary) IS
	'mean over everybody of ln(line / welfare) of the poor, with its sampling error. The value has the bits of '
	'watts_index(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is '
	'improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION income_gap_ratio(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_income_gap_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION income_gap_ratio(survey_summary) IS
	'mean over the poor of the gap as a share of the line, a fraction of 1, with its sampling error. The value has '
	'the bits of income_gap_ratio(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the '
	'summary is improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION poor_population(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_poor_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poor_population(survey_summary) IS
	'sum of the weights of the poor, with its sampling error. The value has the bits of '
	'poor_population(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is '
	'improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION poverty_shortfall(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_poverty_shortfall' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poverty_shortfall(survey_summary) IS
	'money needed to lift every poor unit to its line, with its sampling error. The value has the bits of '
	'poverty_shortfall(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is '
	'improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION population(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION population(survey_summary) IS
	'sum of all weights, with its sampling error. The value has the bits of population(poverty_summary). NULL if no '
	'row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster '
	'variance, R survey';

CREATE FUNCTION mean_welfare(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_mean_welfare' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean_welfare(survey_summary) IS
	'mean welfare of everybody, with its sampling error. The value has the bits of mean_welfare(poverty_summary). '
	'NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, '
	'ultimate cluster variance, R survey';

CREATE FUNCTION mean_welfare_of_poor(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_mean_welfare_of_poor' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean_welfare_of_poor(survey_summary) IS
	'mean welfare of the poor, with its sampling error. The value has the bits of '
	'mean_welfare_of_poor(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary '
	'is improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION fgt_index(s survey_summary, alpha double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_fgt_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION fgt_index(survey_summary, double precision) IS
	'index of Foster, Greer and Thorbecke of order alpha, 0, 1 or 2 (else 22023), with its sampling error. NULL as '
	'headcount_ratio';

@each
	welfare double precision, line double precision, weight double precision, unit survey_unit
	welfare numeric, line numeric, weight numeric, unit survey_unit
CREATE AGGREGATE headcount_ratio(@EACH@) (
	SFUNC = povaid_support.survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = headcount_ratio, COMBINEFUNC = povaid_support.survey_summary_combine,
	MSFUNC = povaid_support.survey_summary_accum, MINVFUNC = povaid_support.survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = headcount_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE headcount_ratio(@EACH@) IS
	'share of people below their line, a fraction of 1, with its sampling error. The value has the bits of '
	'headcount_ratio(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. '
	'The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. '
	'NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted '
	'(excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units '
	'are of several designs; weight 0 adds to row_count only';
@end

@each
	welfare double precision, line double precision, weight double precision, unit survey_unit
	welfare numeric, line numeric, weight numeric, unit survey_unit
CREATE AGGREGATE poverty_gap_index(@EACH@) (
	SFUNC = povaid_support.survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = poverty_gap_index, COMBINEFUNC = povaid_support.survey_summary_combine,
	MSFUNC = povaid_support.survey_summary_accum, MINVFUNC = povaid_support.survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_gap_index(@EACH@) IS
	'mean over everybody of the gap of the poor as a share of the line, a fraction of 1, with its sampling error. The '
	'value has the bits of poverty_gap_index(welfare, line, weight); estimate, standard_error, confidence_interval '
	'and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER '
	'and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left '
	'out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is '
	'negative, or the units are of several designs; weight 0 adds to row_count only';
@end

@each
	welfare double precision, line double precision, weight double precision, unit survey_unit
	welfare numeric, line numeric, weight numeric, unit survey_unit
CREATE AGGREGATE squared_poverty_gap_index(@EACH@) (
	SFUNC = povaid_support.survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = squared_poverty_gap_index, COMBINEFUNC = povaid_support.survey_summary_combine,
	MSFUNC = povaid_support.survey_summary_accum, MINVFUNC = povaid_support.survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = squared_poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE squared_poverty_gap_index(@EACH@) IS
	'mean over everybody of the squared gap of the poor as a share of the line, a fraction of 1, with its sampling '
	'error. The value has the bits of squared_poverty_gap_index(welfare, line, weight); estimate, standard_error, '
	'confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn '
	'(survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is '
	'0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not '
	'above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
@end

@each
	welfare double precision, line double precision, weight double precision, unit survey_unit
	welfare numeric, line numeric, weight numeric, unit survey_unit
CREATE AGGREGATE watts_index(@EACH@) (
	SFUNC = povaid_support.survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = watts_index, COMBINEFUNC = povaid_support.survey_summary_combine,
	MSFUNC = povaid_support.survey_summary_accum, MINVFUNC = povaid_support.survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = watts_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE watts_index(@EACH@) IS
	'mean over everybody of ln(line / welfare) of the poor, with its sampling error. The value has the bits of '
	'watts_index(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The '
	'unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL '
	'if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). '
	'22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of '
	'several designs; weight 0 adds to row_count only';
@end

@each
	welfare double precision, line double precision, weight double precision, unit survey_unit
	welfare numeric, line numeric, weight numeric, unit survey_unit
CREATE AGGREGATE income_gap_ratio(@EACH@) (
	SFUNC = povaid_support.survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = income_gap_ratio, COMBINEFUNC = povaid_support.survey_summary_combine,
	MSFUNC = povaid_support.survey_summary_accum, MINVFUNC = povaid_support.survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = income_gap_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE income_gap_ratio(@EACH@) IS
	'mean over the poor of the gap as a share of the line, a fraction of 1, with its sampling error. The value has '
	'the bits of income_gap_ratio(welfare, line, weight); estimate, standard_error, confidence_interval and '
	'survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and '
	'GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out '
	'and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or '
	'the units are of several designs; weight 0 adds to row_count only';
@end

@each
	welfare double precision, line double precision, weight double precision, unit survey_unit
	welfare numeric, line numeric, weight numeric, unit survey_unit
CREATE AGGREGATE poor_population(@EACH@) (
	SFUNC = povaid_support.survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = poor_population, COMBINEFUNC = povaid_support.survey_summary_combine,
	MSFUNC = povaid_support.survey_summary_accum, MINVFUNC = povaid_support.survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = poor_population,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poor_population(@EACH@) IS
	'sum of the weights of the poor, with its sampling error. The value has the bits of poor_population(welfare, '
	'line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which '
	'sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight '
	'above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is '
	'NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 '
	'adds to row_count only';
@end

@each
	welfare double precision, line double precision, weight double precision, unit survey_unit
	welfare numeric, line numeric, weight numeric, unit survey_unit
CREATE AGGREGATE poverty_shortfall(@EACH@) (
	SFUNC = povaid_support.survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = poverty_shortfall, COMBINEFUNC = povaid_support.survey_summary_combine,
	MSFUNC = povaid_support.survey_summary_accum, MINVFUNC = povaid_support.survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = poverty_shortfall,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_shortfall(@EACH@) IS
	'money needed to lift every poor unit to its line, with its sampling error. The value has the bits of '
	'poverty_shortfall(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read '
	'it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are '
	'domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted '
	'(excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units '
	'are of several designs; weight 0 adds to row_count only';
@end

CREATE TYPE survey_measure AS (
	measure pg_catalog.text,
	value double precision,
	standard_error double precision,
	lower double precision,
	upper double precision,
	n bigint,
	df double precision
);
COMMENT ON TYPE survey_measure IS
	'a measure of a survey_summary with everything that is printed beside it';
COMMENT ON COLUMN survey_measure.measure IS 'name of the accessor';
COMMENT ON COLUMN survey_measure.value IS 'the estimate; NULL where it is not defined';
COMMENT ON COLUMN survey_measure.standard_error IS 'its standard error';
COMMENT ON COLUMN survey_measure.lower IS 'lower confidence limit';
COMMENT ON COLUMN survey_measure.upper IS 'upper confidence limit';
COMMENT ON COLUMN survey_measure.n IS 'rows of weight above 0 in the domain';
COMMENT ON COLUMN survey_measure.df IS 'degrees of freedom of the interval';

CREATE FUNCTION survey_table(s survey_summary, confidence double precision DEFAULT 0.95,
	method pg_catalog.text DEFAULT 'plain', df double precision DEFAULT NULL, lonely pg_catalog.text DEFAULT 'fail')
	RETURNS SETOF survey_measure
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 8;
COMMENT ON FUNCTION survey_table(survey_summary, double precision, pg_catalog.text, double precision,
	pg_catalog.text) IS
	'all measures of a survey_summary in long form: the seven poverty measures and mean_welfare, a row for each. '
	'confidence is between 0 and 1. method: plain (estimate -+ t SE, clips nothing), and for proportions logit, asin, '
	'wilson (of the effective sample size) and beta (Korn and Graubard 1998), which are NULL outside of (0, 1). df: '
	'degrees of freedom of t, the domain''s if NULL, ''Infinity'' for the normal distribution. lonely: what becomes '
	'of a stratum (or primary unit) of which one unit was drawn out of several: fail (22023, the default), missing '
	'(NULL), remove (contributes 0), average (as much as the others on average), adjust (compared with the mean of '
	'all units)';
