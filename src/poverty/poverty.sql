-- poverty: every poverty measure from one exact, mergeable pass

-- preferred, so that a NULL without a type is not taken for another type with the
-- same accessors
@stored_type TYPE=poverty_summary NOUN=summary ALIGNMENT=double PREFERRED=true
COMMENT ON TYPE poverty_summary IS
	'what one pass over households or persons keeps for every poverty measure. Exact sums of weight, welfare, line, '
	'gap, squared gap and Watts term of the poor, of weight and welfare of the others, and counts; numerics are '
	'summed as decimals, but the gap, the squared gap and the Watts term of a row are doubles; mergeable by + and '
	'rollup, subtractable by -; read by headcount_ratio and its companions';

@summary_type TYPE=poverty_summary NOUN=summary ARGUMENT=s SSPACE=256
COMMENT ON FUNCTION is_proper(poverty_summary) IS
	'could this be the summary of rows? false after taking away what was never in it, as far as the totals tell: a '
	'negative count, weight, line, gap or Watts sum; welfare without weight; fewer rows than groups of people; the '
	'poor not below their lines in sum; gaps without squared gaps, or more of them than go together (the square of '
	'the gaps above the weight times the squared gaps); and, where no welfare is 0 or less, a negative welfare, '
	'squared gaps above the gaps, gaps above the weight, or a Watts sum below the gaps and half the squared gaps. '
	'What the totals cannot tell is let through: taking away other rows may leave what other rows could have. Every '
	'measure of an improper summary is NULL';

-- transitions

CREATE FUNCTION povaid_support.poverty_accum(poverty_summary, double precision, double precision)
	RETURNS poverty_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_accum(poverty_summary, double precision, double precision) IS
	'transition of the poverty aggregates: adds one row (welfare, line); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.poverty_discard(poverty_summary, double precision, double precision)
	RETURNS poverty_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_discard(poverty_summary, double precision, double precision) IS
	'inverse transition of the poverty aggregates: takes away one row (welfare, line); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.poverty_accum(poverty_summary, double precision, double precision, double precision)
	RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_accum_weighted' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_accum(poverty_summary, double precision, double precision,
	double precision) IS
	'transition of the poverty aggregates: adds one row (welfare, line, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.poverty_discard(poverty_summary, double precision, double precision, double precision)
	RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_discard_weighted' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_discard(poverty_summary, double precision, double precision,
	double precision) IS
	'inverse transition of the poverty aggregates: takes away one row (welfare, line, weight); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.poverty_accum(poverty_summary, numeric, numeric) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_accum(poverty_summary, numeric, numeric) IS
	'transition of the poverty aggregates: adds one row (welfare, line); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.poverty_discard(poverty_summary, numeric, numeric) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_discard(poverty_summary, numeric, numeric) IS
	'inverse transition of the poverty aggregates: takes away one row (welfare, line); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.poverty_accum(poverty_summary, numeric, numeric, numeric) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_accum_numeric_weighted' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_accum(poverty_summary, numeric, numeric, numeric) IS
	'transition of the poverty aggregates: adds one row (welfare, line, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.poverty_discard(poverty_summary, numeric, numeric, numeric) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_discard_numeric_weighted' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_discard(poverty_summary, numeric, numeric, numeric) IS
	'inverse transition of the poverty aggregates: takes away one row (welfare, line, weight); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.poverty_accum(poverty_summary, bigint, bigint) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_accum(poverty_summary, bigint, bigint) IS
	'transition of the poverty aggregates: adds one row (welfare, line); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.poverty_discard(poverty_summary, bigint, bigint) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_discard_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_discard(poverty_summary, bigint, bigint) IS
	'inverse transition of the poverty aggregates: takes away one row (welfare, line); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.poverty_accum(poverty_summary, bigint, bigint, bigint) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_accum_bigint_weighted' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_accum(poverty_summary, bigint, bigint, bigint) IS
	'transition of the poverty aggregates: adds one row (welfare, line, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.poverty_discard(poverty_summary, bigint, bigint, bigint) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_discard_bigint_weighted' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_discard(poverty_summary, bigint, bigint, bigint) IS
	'inverse transition of the poverty aggregates: takes away one row (welfare, line, weight); for aggregates only, '
	'0A000 elsewhere';

-- accessors, which are the final functions of the aggregates too

CREATE FUNCTION headcount_ratio(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_headcount_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION headcount_ratio(poverty_summary) IS
	'share of the population that is poor (welfare < line, strictly); a fraction of 1, from 0 to 1. NULL if no row is '
	'in use, the base is 0 or the summary is improper. 22003 beyond double precision. Source: Foster-Greer-Thorbecke '
	'(1984), alpha = 0';

CREATE FUNCTION poverty_gap_index(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_gap_index(poverty_summary) IS
	'mean over everybody of the gap as a share of the line, (line - welfare) / line of the poor. A fraction of 1, 0 '
	'if nobody is poor, above 1 only with negative welfare. NULL if no row is in use, the base is 0 or the summary is '
	'improper. 22003 if a gap or the result is beyond double precision. Source: Foster-Greer-Thorbecke (1984), alpha '
	'= 1';

CREATE FUNCTION squared_poverty_gap_index(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_squared_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION squared_poverty_gap_index(poverty_summary) IS
	'mean over everybody of the squared gap as a share of the line (severity); a fraction of 1, 0 if nobody is poor. '
	'NULL if no row is in use, the base is 0 or the summary is improper. 22003 if a gap or the result is beyond '
	'double precision. Source: Foster-Greer-Thorbecke (1984), alpha = 2';

CREATE FUNCTION watts_index(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_watts_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION watts_index(poverty_summary) IS
	'mean over everybody of ln(line / welfare) of the poor; 0 if nobody is poor, without upper limit. NULL if no row '
	'is in use, the base is 0 or the summary is improper; also if a poor unit of positive weight has a welfare <= 0 '
	'(see nonpositive). 22003 beyond double precision. Source: Watts (1968)';

CREATE FUNCTION income_gap_ratio(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_income_gap_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION income_gap_ratio(poverty_summary) IS
	'mean over the poor of the gap as a share of the line; a fraction of 1. NULL if no row is in use, the base is 0 '
	'or the summary is improper; also if nobody is poor. 22003 if a gap or the result is beyond double precision. '
	'Source: Sen (1976); equals poverty_gap_index / headcount_ratio';

CREATE FUNCTION poor_population(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_poor_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poor_population(poverty_summary) IS
	'sum of the weights of the poor, in units of weight (persons, households); 0 if nobody is poor. NULL if no row is '
	'in use or the summary is improper. 22003 beyond double precision. Source: number of poor';

CREATE FUNCTION poverty_shortfall(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_poverty_shortfall' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_shortfall(poverty_summary) IS
	'money needed to lift every poor unit to its line, sum of weight x (line - welfare) of the poor. In units of '
	'welfare x weight; 0 if nobody is poor. NULL if no row is in use or the summary is improper. 22003 beyond double '
	'precision. Source: total poverty gap';

CREATE FUNCTION fgt_index(summary poverty_summary, alpha double precision) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_fgt_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_index(poverty_summary, double precision) IS
	'Foster-Greer-Thorbecke index of order alpha, 0, 1 or 2. It is headcount_ratio, poverty_gap_index or '
	'squared_poverty_gap_index; 22023 for any other alpha, for which there is the aggregate fgt_index(welfare, line, '
	'weight, alpha). NULL if no row is in use, the base is 0 or the summary is improper.';

CREATE FUNCTION population(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION population(poverty_summary) IS
	'sum of all weights in use, in units of weight. NULL if no row is in use or the summary is improper. Correctly '
	'rounded from the exact sums; 22003 beyond double precision';

CREATE FUNCTION mean_welfare(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_mean_welfare' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION mean_welfare(poverty_summary) IS
	'mean welfare of everybody, in units of welfare. NULL if no row is in use, the base is 0 or the summary is '
	'improper. Correctly rounded from the exact sums; 22003 beyond double precision';

CREATE FUNCTION mean_welfare_of_poor(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_mean_welfare_of_poor' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION mean_welfare_of_poor(poverty_summary) IS
	'mean welfare of the poor, in units of welfare. NULL if no row is in use, the base is 0 or the summary is '
	'improper; also if nobody is poor. Correctly rounded from the exact sums; 22003 beyond double precision';

CREATE FUNCTION nonpositive(s poverty_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'poverty_summary_nonpositive' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION nonpositive(poverty_summary) IS
	'number of rows of positive weight whose welfare is zero or less: with any, the Watts index is NULL; NULL for NULL';

-- aggregates: one transition for all, so several of them in one SELECT are one pass

@each
	welfare double precision, line double precision
	welfare double precision, line double precision, weight double precision
	welfare numeric, line numeric
	welfare numeric, line numeric, weight numeric
	welfare bigint, line bigint
	welfare bigint, line bigint, weight bigint
CREATE AGGREGATE poverty_summary(@EACH@) (
	SFUNC = povaid_support.poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = povaid_support.poverty_summary_final, COMBINEFUNC = povaid_support.poverty_summary_combine,
	MSFUNC = povaid_support.poverty_accum, MINVFUNC = povaid_support.poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = povaid_support.poverty_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_summary(@EACH@) IS
	'summary of all rows for every poverty measure; poor means welfare < line; NULL without rows. A row with a NULL '
	'is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight '
	'is negative; weight 0 adds to row_count only. Numerics are summed as decimals, exactly, up to 32 digits after '
	'the point, and their products up to 64; one of more digits is rounded once to the nearest double, and then the '
	'line or the welfare of its row with it. Numerics and integers are compared as they are.';
@end

@each
	welfare double precision, line double precision
	welfare double precision, line double precision, weight double precision
	welfare numeric, line numeric
	welfare numeric, line numeric, weight numeric
	welfare bigint, line bigint
	welfare bigint, line bigint, weight bigint
CREATE AGGREGATE headcount_ratio(@EACH@) (
	SFUNC = povaid_support.poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = headcount_ratio, COMBINEFUNC = povaid_support.poverty_summary_combine,
	MSFUNC = povaid_support.poverty_accum, MINVFUNC = povaid_support.poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = headcount_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE headcount_ratio(@EACH@) IS
	'share of the population that is poor (welfare < line, strictly); a fraction of 1, from 0 to 1. NULL if no row is '
	'in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: '
	'Foster-Greer-Thorbecke (1984), alpha = 0. A row with a NULL is left out and counted (excluded). 22023 if a value '
	'is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';
@end

@each
	welfare double precision, line double precision
	welfare double precision, line double precision, weight double precision
	welfare numeric, line numeric
	welfare numeric, line numeric, weight numeric
	welfare bigint, line bigint
	welfare bigint, line bigint, weight bigint
CREATE AGGREGATE poverty_gap_index(@EACH@) (
	SFUNC = povaid_support.poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_gap_index, COMBINEFUNC = povaid_support.poverty_summary_combine,
	MSFUNC = povaid_support.poverty_accum, MINVFUNC = povaid_support.poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_gap_index(@EACH@) IS
	'mean over everybody of the gap as a share of the line, (line - welfare) / line of the poor. A fraction of 1, 0 '
	'if nobody is poor, above 1 only with negative welfare. NULL if no row is in use, the base is 0 or the summary is '
	'improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 1. A row '
	'with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or '
	'the weight is negative; weight 0 adds to row_count only.';
@end

@each
	welfare double precision, line double precision
	welfare double precision, line double precision, weight double precision
	welfare numeric, line numeric
	welfare numeric, line numeric, weight numeric
	welfare bigint, line bigint
	welfare bigint, line bigint, weight bigint
CREATE AGGREGATE squared_poverty_gap_index(@EACH@) (
	SFUNC = povaid_support.poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = squared_poverty_gap_index, COMBINEFUNC = povaid_support.poverty_summary_combine,
	MSFUNC = povaid_support.poverty_accum, MINVFUNC = povaid_support.poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = squared_poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE squared_poverty_gap_index(@EACH@) IS
	'mean over everybody of the squared gap as a share of the line (severity); a fraction of 1, 0 if nobody is poor. '
	'NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over '
	'poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 2. A row with a NULL is left out and counted '
	'(excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 '
	'adds to row_count only.';
@end

@each
	welfare double precision, line double precision
	welfare double precision, line double precision, weight double precision
	welfare numeric, line numeric
	welfare numeric, line numeric, weight numeric
	welfare bigint, line bigint
	welfare bigint, line bigint, weight bigint
CREATE AGGREGATE watts_index(@EACH@) (
	SFUNC = povaid_support.poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = watts_index, COMBINEFUNC = povaid_support.poverty_summary_combine,
	MSFUNC = povaid_support.poverty_accum, MINVFUNC = povaid_support.poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = watts_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE watts_index(@EACH@) IS
	'mean over everybody of ln(line / welfare) of the poor; 0 if nobody is poor, without upper limit. NULL if no row '
	'is in use, the base is 0 or the summary is improper; also if a poor unit of positive weight has a welfare <= 0 '
	'(see nonpositive). The same as the accessor over poverty_summary. Source: Watts (1968). A row with a NULL is '
	'left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is '
	'negative; weight 0 adds to row_count only.';
@end

@each
	welfare double precision, line double precision
	welfare double precision, line double precision, weight double precision
	welfare numeric, line numeric
	welfare numeric, line numeric, weight numeric
	welfare bigint, line bigint
	welfare bigint, line bigint, weight bigint
CREATE AGGREGATE income_gap_ratio(@EACH@) (
	SFUNC = povaid_support.poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = income_gap_ratio, COMBINEFUNC = povaid_support.poverty_summary_combine,
	MSFUNC = povaid_support.poverty_accum, MINVFUNC = povaid_support.poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = income_gap_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE income_gap_ratio(@EACH@) IS
	'mean over the poor of the gap as a share of the line; a fraction of 1. NULL if no row is in use, the base is 0 '
	'or the summary is improper; also if nobody is poor. The same as the accessor over poverty_summary. Source: Sen '
	'(1976); equals poverty_gap_index / headcount_ratio. A row with a NULL is left out and counted (excluded). 22023 '
	'if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count '
	'only.';
@end

@each
	welfare double precision, line double precision
	welfare double precision, line double precision, weight double precision
	welfare numeric, line numeric
	welfare numeric, line numeric, weight numeric
	welfare bigint, line bigint
	welfare bigint, line bigint, weight bigint
CREATE AGGREGATE poor_population(@EACH@) (
	SFUNC = povaid_support.poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poor_population, COMBINEFUNC = povaid_support.poverty_summary_combine,
	MSFUNC = povaid_support.poverty_accum, MINVFUNC = povaid_support.poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poor_population,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poor_population(@EACH@) IS
	'sum of the weights of the poor, in units of weight (persons, households); 0 if nobody is poor. NULL if no row is '
	'in use or the summary is improper. The same as the accessor over poverty_summary. Source: number of poor. A row '
	'with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or '
	'the weight is negative; weight 0 adds to row_count only.';
@end

@each
	welfare double precision, line double precision
	welfare double precision, line double precision, weight double precision
	welfare numeric, line numeric
	welfare numeric, line numeric, weight numeric
	welfare bigint, line bigint
	welfare bigint, line bigint, weight bigint
CREATE AGGREGATE poverty_shortfall(@EACH@) (
	SFUNC = povaid_support.poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_shortfall, COMBINEFUNC = povaid_support.poverty_summary_combine,
	MSFUNC = povaid_support.poverty_accum, MINVFUNC = povaid_support.poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_shortfall,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_shortfall(@EACH@) IS
	'money needed to lift every poor unit to its line, sum of weight x (line - welfare) of the poor. In units of '
	'welfare x weight; 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the '
	'accessor over poverty_summary. Source: total poverty gap. A row with a NULL is left out and counted (excluded). '
	'22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to '
	'row_count only.';
@end
