-- survey: means, totals and ratios of any columns with their sampling errors

@stored_type TYPE=survey_totals NOUN=totals ALIGNMENT=int4 PREFERRED=false
COMMENT ON TYPE survey_totals IS
	'exact sums of the weight and of weight x column, for up to 64 columns, for each sampling unit that a domain '
	'touches. Mergeable by + and rollup, subtractable by -; read by survey_mean, survey_total and survey_ratio';

@summary_type TYPE=survey_totals NOUN=totals ARGUMENT=s SSPACE=4096

CREATE FUNCTION povaid_support.survey_totals_accum(survey_totals, double precision, double precision, survey_unit)
	RETURNS survey_totals
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_accum(survey_totals, double precision, double precision,
	survey_unit) IS
	'transition of the survey aggregates over columns: adds one row (x, weight, unit); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.survey_totals_discard(survey_totals, double precision, double precision, survey_unit)
	RETURNS survey_totals
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_discard(survey_totals, double precision, double precision,
	survey_unit) IS
	'inverse transition of the survey aggregates over columns: takes away one row (x, weight, unit); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_totals_accum(survey_totals, numeric, numeric, survey_unit) RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_accum(survey_totals, numeric, numeric, survey_unit) IS
	'transition of the survey aggregates over columns: adds one row (x, weight, unit); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.survey_totals_discard(survey_totals, numeric, numeric, survey_unit) RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_discard(survey_totals, numeric, numeric, survey_unit) IS
	'inverse transition of the survey aggregates over columns: takes away one row (x, weight, unit); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_totals_accum(survey_totals, boolean, double precision, survey_unit)
	RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_accum_boolean' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_accum(survey_totals, boolean, double precision, survey_unit) IS
	'transition of the survey aggregates over columns: adds one row (x, weight, unit); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.survey_totals_discard(survey_totals, boolean, double precision, survey_unit)
	RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_discard_boolean' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_discard(survey_totals, boolean, double precision, survey_unit) IS
	'inverse transition of the survey aggregates over columns: takes away one row (x, weight, unit); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_totals_accum(survey_totals, boolean, numeric, survey_unit)
	RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_accum_boolean_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_accum(survey_totals, boolean, numeric, survey_unit) IS
	'transition of the survey aggregates over columns: adds one row (x, weight, unit); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.survey_totals_discard(survey_totals, boolean, numeric, survey_unit)
	RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_discard_boolean_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_discard(survey_totals, boolean, numeric, survey_unit) IS
	'inverse transition of the survey aggregates over columns: takes away one row (x, weight, unit); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_totals_accum(survey_totals, double precision[], double precision, survey_unit)
	RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_accum_array' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_accum(survey_totals, double precision[], double precision,
	survey_unit) IS
	'transition of the survey aggregates over columns: adds one row (x, weight, unit); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.survey_totals_discard(survey_totals, double precision[], double precision, survey_unit)
	RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_discard_array' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_discard(survey_totals, double precision[], double precision,
	survey_unit) IS
	'inverse transition of the survey aggregates over columns: takes away one row (x, weight, unit); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_totals_accum(survey_totals, double precision, double precision, double precision,
	survey_unit)
	RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_accum_ratio' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_accum(survey_totals, double precision, double precision,
	double precision, survey_unit) IS
	'transition of survey_ratio: adds one row (numerator, denominator, weight, unit); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.survey_totals_discard(survey_totals, double precision, double precision,
	double precision, survey_unit)
	RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_discard_ratio' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_discard(survey_totals, double precision, double precision,
	double precision, survey_unit) IS
	'inverse transition of survey_ratio: takes away one row (numerator, denominator, weight, unit); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_totals_accum(survey_totals, numeric, numeric, numeric, survey_unit)
	RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_accum_ratio_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_accum(survey_totals, numeric, numeric, numeric, survey_unit) IS
	'transition of survey_ratio: adds one row (numerator, denominator, weight, unit); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.survey_totals_discard(survey_totals, numeric, numeric, numeric, survey_unit)
	RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_discard_ratio_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_discard(survey_totals, numeric, numeric, numeric, survey_unit) IS
	'inverse transition of survey_ratio: takes away one row (numerator, denominator, weight, unit); for aggregates '
	'only, 0A000 elsewhere';

@each
	x double precision, weight double precision, unit survey_unit
	x numeric, weight numeric, unit survey_unit
	x boolean, weight double precision, unit survey_unit
	x boolean, weight numeric, unit survey_unit
CREATE AGGREGATE survey_totals(@EACH@) (
	SFUNC = povaid_support.survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = povaid_support.survey_totals_final, COMBINEFUNC = povaid_support.survey_totals_combine,
	MSFUNC = povaid_support.survey_totals_accum, MINVFUNC = povaid_support.survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = povaid_support.survey_totals_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_totals(@EACH@) IS
	'what means, totals and ratios of columns with their sampling errors need, in one pass. A row with a NULL is left '
	'out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of '
	'several designs; weight 0 adds to row_count only. NULL for no rows';
@end

CREATE AGGREGATE survey_totals(x double precision[], weight double precision, unit survey_unit) (
	SFUNC = povaid_support.survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = povaid_support.survey_totals_final, COMBINEFUNC = povaid_support.survey_totals_combine,
	MSFUNC = povaid_support.survey_totals_accum, MINVFUNC = povaid_support.survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = povaid_support.survey_totals_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_totals(x double precision[], weight double precision, unit survey_unit) IS
	'what means, totals and ratios of columns with their sampling errors need, in one pass. An array has the same '
	'length in all rows, from 1 to 64 (else 22023); a NULL in it leaves the row out. A row with a NULL is left out '
	'and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several '
	'designs; weight 0 adds to row_count only. NULL for no rows';

CREATE FUNCTION survey_total(s survey_totals, j integer) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_totals_total' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION survey_total(survey_totals, integer) IS
	'total of weight x column j, with its sampling error; columns count from 1, else 22023. NULL if no row of weight '
	'above 0 is in use or the totals are improper. Source: ultimate cluster variance, R survey';

CREATE FUNCTION survey_mean(s survey_totals, j integer) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_totals_mean' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION survey_mean(survey_totals, integer) IS
	'weighted mean of column j, with its sampling error; columns count from 1, else 22023. NULL if no row of weight '
	'above 0 is in use or the totals are improper. Source: ultimate cluster variance, R survey';

CREATE FUNCTION survey_ratio(s survey_totals, j integer, k integer) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_totals_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION survey_ratio(survey_totals, integer, integer) IS
	'total of column j over total of column k; NULL if that is 0, with its sampling error; columns count from 1, else '
	'22023. NULL if no row of weight above 0 is in use or the totals are improper. Source: ultimate cluster variance, '
	'R survey';

CREATE FUNCTION linearised(value double precision, s survey_totals, j integer) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_linearised' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION linearised(double precision, survey_totals, integer) IS
	'an estimate of the users own. The value, and column j, which holds the influence of each row on it (the '
	'derivative of the value by the weight of the row). NULL as survey_mean. Source: Deville (1999)';

CREATE FUNCTION povaid_support.survey_totals_total_final(survey_totals) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_total_final(survey_totals) IS
	'final function of the aggregate survey_total';

CREATE FUNCTION povaid_support.survey_totals_mean_final(survey_totals) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_mean_final(survey_totals) IS
	'final function of the aggregate survey_mean';

CREATE FUNCTION povaid_support.survey_totals_ratio_final(survey_totals) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_ratio_final(survey_totals) IS
	'final function of the aggregate survey_ratio';

@each
	x double precision, weight double precision, unit survey_unit
	x numeric, weight numeric, unit survey_unit
	x boolean, weight double precision, unit survey_unit
	x boolean, weight numeric, unit survey_unit
CREATE AGGREGATE survey_total(@EACH@) (
	SFUNC = povaid_support.survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = povaid_support.survey_totals_total_final, COMBINEFUNC = povaid_support.survey_totals_combine,
	MSFUNC = povaid_support.survey_totals_accum, MINVFUNC = povaid_support.survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = povaid_support.survey_totals_total_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_total(@EACH@) IS
	'total of weight x value (of a boolean: the weight of true), with its sampling error. A survey_estimate, read by '
	'estimate, standard_error and survey_result. A row with a NULL is left out and counted (excluded). 22023 if a '
	'value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to '
	'row_count only. NULL if no row of weight above 0 is in use';
@end

@each
	x double precision, weight double precision, unit survey_unit
	x numeric, weight numeric, unit survey_unit
	x boolean, weight double precision, unit survey_unit
	x boolean, weight numeric, unit survey_unit
CREATE AGGREGATE survey_mean(@EACH@) (
	SFUNC = povaid_support.survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = povaid_support.survey_totals_mean_final, COMBINEFUNC = povaid_support.survey_totals_combine,
	MSFUNC = povaid_support.survey_totals_accum, MINVFUNC = povaid_support.survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = povaid_support.survey_totals_mean_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_mean(@EACH@) IS
	'weighted mean (of a boolean: the share of true), with its sampling error. A survey_estimate, read by estimate, '
	'standard_error and survey_result. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN '
	'or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL '
	'if no row of weight above 0 is in use';
@end

@each
	numerator double precision, denominator double precision, weight double precision, unit survey_unit
	numerator numeric, denominator numeric, weight numeric, unit survey_unit
CREATE AGGREGATE survey_ratio(@EACH@) (
	SFUNC = povaid_support.survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = povaid_support.survey_totals_ratio_final, COMBINEFUNC = povaid_support.survey_totals_combine,
	MSFUNC = povaid_support.survey_totals_accum, MINVFUNC = povaid_support.survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = povaid_support.survey_totals_ratio_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_ratio(@EACH@) IS
	'total of weight x numerator over total of weight x denominator, with its sampling error: a survey_estimate. A '
	'row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, '
	'or the units are of several designs; weight 0 adds to row_count only. NULL if no row of weight above 0 is in use '
	'or the denominator is 0';
@end
