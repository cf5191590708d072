-- poverty: every poverty measure from one exact, mergeable pass

CREATE TYPE poverty_summary;

CREATE FUNCTION poverty_summary_in(cstring) RETURNS poverty_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_in(cstring) IS
	'text input of poverty_summary: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid summary';

CREATE FUNCTION poverty_summary_out(poverty_summary) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_out(poverty_summary) IS
	'text output of poverty_summary: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION poverty_summary_recv(internal) RETURNS poverty_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_recv(internal) IS
	'binary input of poverty_summary; 22P03 if the bytes are not a valid summary';

CREATE FUNCTION poverty_summary_send(poverty_summary) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_send(poverty_summary) IS
	'binary output of poverty_summary: the bytes of the stored value';

CREATE TYPE poverty_summary (
	INPUT = poverty_summary_in,
	OUTPUT = poverty_summary_out,
	RECEIVE = poverty_summary_recv,
	SEND = poverty_summary_send,
	STORAGE = extended,
	ALIGNMENT = double
);
COMMENT ON TYPE poverty_summary IS
	'what one pass over households or persons keeps for every poverty measure: exact sums of weight, welfare, line, gap, squared gap and Watts term of the poor, of weight and welfare of the others, and counts; mergeable by + and rollup, subtractable by -; read by headcount_ratio and its companions';

-- poverty_summary: order and hash of the bytes

CREATE FUNCTION poverty_summary_lt(poverty_summary, poverty_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_lt(poverty_summary, poverty_summary) IS
	'implementation of the < operator: is the first summary before the second, byte by byte';

CREATE FUNCTION poverty_summary_le(poverty_summary, poverty_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_le(poverty_summary, poverty_summary) IS
	'implementation of the <= operator: is the first summary before or equal to the second, byte by byte';

CREATE FUNCTION poverty_summary_eq(poverty_summary, poverty_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_eq(poverty_summary, poverty_summary) IS
	'implementation of the = operator: is the first summary equal to the second, byte by byte';

CREATE FUNCTION poverty_summary_ne(poverty_summary, poverty_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_ne(poverty_summary, poverty_summary) IS
	'implementation of the <> operator: is the first summary different from the second, byte by byte';

CREATE FUNCTION poverty_summary_ge(poverty_summary, poverty_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_ge(poverty_summary, poverty_summary) IS
	'implementation of the >= operator: is the first summary after or equal to the second, byte by byte';

CREATE FUNCTION poverty_summary_gt(poverty_summary, poverty_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_gt(poverty_summary, poverty_summary) IS
	'implementation of the > operator: is the first summary after the second, byte by byte';

CREATE FUNCTION poverty_summary_cmp(poverty_summary, poverty_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_cmp(poverty_summary, poverty_summary) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION poverty_summary_hash(poverty_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_hash(poverty_summary) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION poverty_summary_hash_extended(poverty_summary, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_hash_extended(poverty_summary, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = poverty_summary, RIGHTARG = poverty_summary, FUNCTION = poverty_summary_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (poverty_summary, poverty_summary) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = poverty_summary, RIGHTARG = poverty_summary, FUNCTION = poverty_summary_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (poverty_summary, poverty_summary) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = poverty_summary, RIGHTARG = poverty_summary, FUNCTION = poverty_summary_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (poverty_summary, poverty_summary) IS
	'the same summary: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = poverty_summary, RIGHTARG = poverty_summary, FUNCTION = poverty_summary_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (poverty_summary, poverty_summary) IS
	'a different summary';

CREATE OPERATOR >= (
	LEFTARG = poverty_summary, RIGHTARG = poverty_summary, FUNCTION = poverty_summary_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (poverty_summary, poverty_summary) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = poverty_summary, RIGHTARG = poverty_summary, FUNCTION = poverty_summary_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (poverty_summary, poverty_summary) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS poverty_summary_ops DEFAULT FOR TYPE poverty_summary USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 poverty_summary_cmp(poverty_summary, poverty_summary);
COMMENT ON OPERATOR CLASS poverty_summary_ops USING btree IS
	'order of the bytes of a poverty_summary, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY poverty_summary_ops USING btree IS
	'order of the bytes of a poverty_summary, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS poverty_summary_ops DEFAULT FOR TYPE poverty_summary USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 poverty_summary_hash(poverty_summary),
	FUNCTION 2 poverty_summary_hash_extended(poverty_summary, bigint);
COMMENT ON OPERATOR CLASS poverty_summary_ops USING hash IS
	'hash of the bytes of a poverty_summary';
COMMENT ON OPERATOR FAMILY poverty_summary_ops USING hash IS
	'hash of the bytes of a poverty_summary';

-- poverty_summary: what its aggregates are made of

CREATE FUNCTION poverty_summary_combine(poverty_summary, poverty_summary) RETURNS poverty_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_combine(poverty_summary, poverty_summary) IS
	'adds a summary to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_summary_uncombine(poverty_summary, poverty_summary) RETURNS poverty_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_uncombine(poverty_summary, poverty_summary) IS
	'takes a summary away from the running state of a moving aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_summary_final(poverty_summary) RETURNS poverty_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_final(poverty_summary) IS
	'final function: the stored value of a running state';

-- poverty_summary: algebra and counts

CREATE FUNCTION poverty_summary_add(poverty_summary, poverty_summary) RETURNS poverty_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_add(poverty_summary, poverty_summary) IS
	'implementation of the + operator: the summary of the rows of both, exactly';

CREATE FUNCTION poverty_summary_subtract(poverty_summary, poverty_summary) RETURNS poverty_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_subtract(poverty_summary, poverty_summary) IS
	'implementation of the - operator: the first summary without the rows of the second, exactly';

CREATE FUNCTION poverty_summary_negate(poverty_summary) RETURNS poverty_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_negate(poverty_summary) IS
	'implementation of the unary - operator: the change that takes these rows away';

CREATE OPERATOR + (
	LEFTARG = poverty_summary, RIGHTARG = poverty_summary, FUNCTION = poverty_summary_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (poverty_summary, poverty_summary) IS
	'the summary of the rows of both; exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';

CREATE OPERATOR - (
	LEFTARG = poverty_summary, RIGHTARG = poverty_summary, FUNCTION = poverty_summary_subtract
);
COMMENT ON OPERATOR - (poverty_summary, poverty_summary) IS
	'the first summary without the rows of the second; exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';

CREATE OPERATOR - (
	RIGHTARG = poverty_summary, FUNCTION = poverty_summary_negate
);
COMMENT ON OPERATOR - (NONE, poverty_summary) IS
	'the change that takes these rows away: a + (-b) = a - b';

CREATE FUNCTION is_empty(s poverty_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'poverty_summary_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(poverty_summary) IS
	'is this the summary of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(s poverty_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'poverty_summary_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(poverty_summary) IS
	'could this be the summary of rows? false after taking away what was never in it (a negative count or weight somewhere, or welfare without weight); every measure of an improper summary is NULL';

CREATE FUNCTION row_count(s poverty_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'poverty_summary_row_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION row_count(poverty_summary) IS
	'number of rows in use, those of weight 0 included and those left out (see excluded) not; NULL for NULL';

CREATE FUNCTION excluded(s poverty_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'poverty_summary_excluded' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION excluded(poverty_summary) IS
	'number of rows left out because something in them was NULL; NULL for NULL';

CREATE AGGREGATE rollup(poverty_summary) (
	SFUNC = poverty_summary_combine, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_summary_final, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_summary_combine, MINVFUNC = poverty_summary_uncombine,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(poverty_summary) IS
	'the summary of all the rows that the summaries summarise; NULL ones are skipped; NULL if there is none';

-- transitions

CREATE FUNCTION poverty_accum(poverty_summary, double precision, double precision) RETURNS poverty_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_accum(poverty_summary, double precision, double precision) IS
	'transition of the poverty aggregates: adds one row (welfare, line); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_discard(poverty_summary, double precision, double precision) RETURNS poverty_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_discard(poverty_summary, double precision, double precision) IS
	'inverse transition of the poverty aggregates: takes away one row (welfare, line); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_accum(poverty_summary, double precision, double precision, double precision) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_accum_weighted' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_accum(poverty_summary, double precision, double precision, double precision) IS
	'transition of the poverty aggregates: adds one row (welfare, line, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_discard(poverty_summary, double precision, double precision, double precision) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_discard_weighted' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_discard(poverty_summary, double precision, double precision, double precision) IS
	'inverse transition of the poverty aggregates: takes away one row (welfare, line, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_accum(poverty_summary, numeric, numeric) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_accum(poverty_summary, numeric, numeric) IS
	'transition of the poverty aggregates: adds one row (welfare, line); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_discard(poverty_summary, numeric, numeric) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_discard(poverty_summary, numeric, numeric) IS
	'inverse transition of the poverty aggregates: takes away one row (welfare, line); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_accum(poverty_summary, numeric, numeric, numeric) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_accum_numeric_weighted' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_accum(poverty_summary, numeric, numeric, numeric) IS
	'transition of the poverty aggregates: adds one row (welfare, line, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_discard(poverty_summary, numeric, numeric, numeric) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_discard_numeric_weighted' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_discard(poverty_summary, numeric, numeric, numeric) IS
	'inverse transition of the poverty aggregates: takes away one row (welfare, line, weight); for aggregates only, 0A000 elsewhere';

-- accessors, which are the final functions of the aggregates too

CREATE FUNCTION headcount_ratio(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_headcount_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION headcount_ratio(poverty_summary) IS
	'share of the population that is poor (welfare < line, strictly); a fraction of 1, from 0 to 1. NULL if no row is in use, the base is 0 or the summary is improper. 22003 beyond double precision. Source: Foster-Greer-Thorbecke (1984), alpha = 0';

CREATE FUNCTION poverty_gap_index(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_gap_index(poverty_summary) IS
	'mean over everybody of the gap as a share of the line, (line - welfare) / line of the poor; a fraction of 1, 0 if nobody is poor, above 1 only with negative welfare. NULL if no row is in use, the base is 0 or the summary is improper. 22003 if a gap or the result is beyond double precision. Source: Foster-Greer-Thorbecke (1984), alpha = 1';

CREATE FUNCTION squared_poverty_gap_index(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_squared_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION squared_poverty_gap_index(poverty_summary) IS
	'mean over everybody of the squared gap as a share of the line (severity); a fraction of 1, 0 if nobody is poor. NULL if no row is in use, the base is 0 or the summary is improper. 22003 if a gap or the result is beyond double precision. Source: Foster-Greer-Thorbecke (1984), alpha = 2';

CREATE FUNCTION watts_index(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_watts_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION watts_index(poverty_summary) IS
	'mean over everybody of ln(line / welfare) of the poor; 0 if nobody is poor, without upper limit. NULL if no row is in use, the base is 0 or the summary is improper; also if a poor unit of positive weight has a welfare <= 0 (see nonpositive). 22003 beyond double precision. Source: Watts (1968)';

CREATE FUNCTION income_gap_ratio(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_income_gap_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION income_gap_ratio(poverty_summary) IS
	'mean over the poor of the gap as a share of the line; a fraction of 1. NULL if no row is in use, the base is 0 or the summary is improper; also if nobody is poor. 22003 if a gap or the result is beyond double precision. Source: Sen (1976); equals poverty_gap_index / headcount_ratio';

CREATE FUNCTION poor_population(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_poor_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poor_population(poverty_summary) IS
	'sum of the weights of the poor, in units of weight (persons, households); 0 if nobody is poor. NULL if no row is in use or the summary is improper. 22003 beyond double precision. Source: number of poor';

CREATE FUNCTION poverty_shortfall(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_poverty_shortfall' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_shortfall(poverty_summary) IS
	'money needed to lift every poor unit to its line, sum of weight x (line - welfare) of the poor, in units of welfare x weight; 0 if nobody is poor. NULL if no row is in use or the summary is improper. 22003 beyond double precision. Source: total poverty gap';

CREATE FUNCTION fgt_index(summary poverty_summary, alpha double precision) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_fgt_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_index(poverty_summary, double precision) IS
	'Foster-Greer-Thorbecke index of order alpha 0 (headcount_ratio), 1 (poverty_gap_index) or 2 (squared_poverty_gap_index); 22023 for any other alpha, for which there is the aggregate fgt_index(welfare, line, weight, alpha). NULL if no row is in use, the base is 0 or the summary is improper.';

CREATE FUNCTION population(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION population(poverty_summary) IS
	'sum of all weights in use, in units of weight. NULL if no row is in use or the summary is improper. Correctly rounded from the exact sums; 22003 beyond double precision';

CREATE FUNCTION mean_welfare(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_mean_welfare' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION mean_welfare(poverty_summary) IS
	'mean welfare of everybody, in units of welfare. NULL if no row is in use, the base is 0 or the summary is improper. Correctly rounded from the exact sums; 22003 beyond double precision';

CREATE FUNCTION mean_welfare_of_poor(s poverty_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_summary_mean_welfare_of_poor' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION mean_welfare_of_poor(poverty_summary) IS
	'mean welfare of the poor, in units of welfare. NULL if no row is in use, the base is 0 or the summary is improper; also if nobody is poor. Correctly rounded from the exact sums; 22003 beyond double precision';

CREATE FUNCTION nonpositive(s poverty_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'poverty_summary_nonpositive' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION nonpositive(poverty_summary) IS
	'number of rows of positive weight whose welfare is zero or less: with any, the Watts index is NULL; NULL for NULL';

-- aggregates: one transition for all, so several of them in one SELECT are one pass

CREATE AGGREGATE poverty_summary(welfare double precision, line double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_summary_final, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_summary(welfare double precision, line double precision) IS
	'summary of all rows for every poverty measure; poor means welfare < line; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poverty_summary(welfare double precision, line double precision, weight double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_summary_final, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_summary(welfare double precision, line double precision, weight double precision) IS
	'summary of all rows for every poverty measure; poor means welfare < line; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poverty_summary(welfare numeric, line numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_summary_final, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_summary(welfare numeric, line numeric) IS
	'summary of all rows for every poverty measure; poor means welfare < line; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poverty_summary(welfare numeric, line numeric, weight numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_summary_final, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_summary(welfare numeric, line numeric, weight numeric) IS
	'summary of all rows for every poverty measure; poor means welfare < line; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE headcount_ratio(welfare double precision, line double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = headcount_ratio, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = headcount_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE headcount_ratio(welfare double precision, line double precision) IS
	'share of the population that is poor (welfare < line, strictly); a fraction of 1, from 0 to 1. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE headcount_ratio(welfare double precision, line double precision, weight double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = headcount_ratio, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = headcount_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE headcount_ratio(welfare double precision, line double precision, weight double precision) IS
	'share of the population that is poor (welfare < line, strictly); a fraction of 1, from 0 to 1. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE headcount_ratio(welfare numeric, line numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = headcount_ratio, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = headcount_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE headcount_ratio(welfare numeric, line numeric) IS
	'share of the population that is poor (welfare < line, strictly); a fraction of 1, from 0 to 1. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE headcount_ratio(welfare numeric, line numeric, weight numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = headcount_ratio, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = headcount_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE headcount_ratio(welfare numeric, line numeric, weight numeric) IS
	'share of the population that is poor (welfare < line, strictly); a fraction of 1, from 0 to 1. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poverty_gap_index(welfare double precision, line double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_gap_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_gap_index(welfare double precision, line double precision) IS
	'mean over everybody of the gap as a share of the line, (line - welfare) / line of the poor; a fraction of 1, 0 if nobody is poor, above 1 only with negative welfare. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 1. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poverty_gap_index(welfare double precision, line double precision, weight double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_gap_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_gap_index(welfare double precision, line double precision, weight double precision) IS
	'mean over everybody of the gap as a share of the line, (line - welfare) / line of the poor; a fraction of 1, 0 if nobody is poor, above 1 only with negative welfare. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 1. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poverty_gap_index(welfare numeric, line numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_gap_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_gap_index(welfare numeric, line numeric) IS
	'mean over everybody of the gap as a share of the line, (line - welfare) / line of the poor; a fraction of 1, 0 if nobody is poor, above 1 only with negative welfare. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 1. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poverty_gap_index(welfare numeric, line numeric, weight numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_gap_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_gap_index(welfare numeric, line numeric, weight numeric) IS
	'mean over everybody of the gap as a share of the line, (line - welfare) / line of the poor; a fraction of 1, 0 if nobody is poor, above 1 only with negative welfare. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 1. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE squared_poverty_gap_index(welfare double precision, line double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = squared_poverty_gap_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = squared_poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE squared_poverty_gap_index(welfare double precision, line double precision) IS
	'mean over everybody of the squared gap as a share of the line (severity); a fraction of 1, 0 if nobody is poor. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 2. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE squared_poverty_gap_index(welfare double precision, line double precision, weight double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = squared_poverty_gap_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = squared_poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE squared_poverty_gap_index(welfare double precision, line double precision, weight double precision) IS
	'mean over everybody of the squared gap as a share of the line (severity); a fraction of 1, 0 if nobody is poor. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 2. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE squared_poverty_gap_index(welfare numeric, line numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = squared_poverty_gap_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = squared_poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE squared_poverty_gap_index(welfare numeric, line numeric) IS
	'mean over everybody of the squared gap as a share of the line (severity); a fraction of 1, 0 if nobody is poor. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 2. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE squared_poverty_gap_index(welfare numeric, line numeric, weight numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = squared_poverty_gap_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = squared_poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE squared_poverty_gap_index(welfare numeric, line numeric, weight numeric) IS
	'mean over everybody of the squared gap as a share of the line (severity); a fraction of 1, 0 if nobody is poor. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 2. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE watts_index(welfare double precision, line double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = watts_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = watts_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE watts_index(welfare double precision, line double precision) IS
	'mean over everybody of ln(line / welfare) of the poor; 0 if nobody is poor, without upper limit. NULL if no row is in use, the base is 0 or the summary is improper; also if a poor unit of positive weight has a welfare <= 0 (see nonpositive). The same as the accessor over poverty_summary. Source: Watts (1968). A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE watts_index(welfare double precision, line double precision, weight double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = watts_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = watts_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE watts_index(welfare double precision, line double precision, weight double precision) IS
	'mean over everybody of ln(line / welfare) of the poor; 0 if nobody is poor, without upper limit. NULL if no row is in use, the base is 0 or the summary is improper; also if a poor unit of positive weight has a welfare <= 0 (see nonpositive). The same as the accessor over poverty_summary. Source: Watts (1968). A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE watts_index(welfare numeric, line numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = watts_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = watts_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE watts_index(welfare numeric, line numeric) IS
	'mean over everybody of ln(line / welfare) of the poor; 0 if nobody is poor, without upper limit. NULL if no row is in use, the base is 0 or the summary is improper; also if a poor unit of positive weight has a welfare <= 0 (see nonpositive). The same as the accessor over poverty_summary. Source: Watts (1968). A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE watts_index(welfare numeric, line numeric, weight numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = watts_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = watts_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE watts_index(welfare numeric, line numeric, weight numeric) IS
	'mean over everybody of ln(line / welfare) of the poor; 0 if nobody is poor, without upper limit. NULL if no row is in use, the base is 0 or the summary is improper; also if a poor unit of positive weight has a welfare <= 0 (see nonpositive). The same as the accessor over poverty_summary. Source: Watts (1968). A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE income_gap_ratio(welfare double precision, line double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = income_gap_ratio, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = income_gap_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE income_gap_ratio(welfare double precision, line double precision) IS
	'mean over the poor of the gap as a share of the line; a fraction of 1. NULL if no row is in use, the base is 0 or the summary is improper; also if nobody is poor. The same as the accessor over poverty_summary. Source: Sen (1976); equals poverty_gap_index / headcount_ratio. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE income_gap_ratio(welfare double precision, line double precision, weight double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = income_gap_ratio, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = income_gap_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE income_gap_ratio(welfare double precision, line double precision, weight double precision) IS
	'mean over the poor of the gap as a share of the line; a fraction of 1. NULL if no row is in use, the base is 0 or the summary is improper; also if nobody is poor. The same as the accessor over poverty_summary. Source: Sen (1976); equals poverty_gap_index / headcount_ratio. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE income_gap_ratio(welfare numeric, line numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = income_gap_ratio, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = income_gap_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE income_gap_ratio(welfare numeric, line numeric) IS
	'mean over the poor of the gap as a share of the line; a fraction of 1. NULL if no row is in use, the base is 0 or the summary is improper; also if nobody is poor. The same as the accessor over poverty_summary. Source: Sen (1976); equals poverty_gap_index / headcount_ratio. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE income_gap_ratio(welfare numeric, line numeric, weight numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = income_gap_ratio, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = income_gap_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE income_gap_ratio(welfare numeric, line numeric, weight numeric) IS
	'mean over the poor of the gap as a share of the line; a fraction of 1. NULL if no row is in use, the base is 0 or the summary is improper; also if nobody is poor. The same as the accessor over poverty_summary. Source: Sen (1976); equals poverty_gap_index / headcount_ratio. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poor_population(welfare double precision, line double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poor_population, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poor_population,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poor_population(welfare double precision, line double precision) IS
	'sum of the weights of the poor, in units of weight (persons, households); 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: number of poor. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poor_population(welfare double precision, line double precision, weight double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poor_population, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poor_population,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poor_population(welfare double precision, line double precision, weight double precision) IS
	'sum of the weights of the poor, in units of weight (persons, households); 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: number of poor. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poor_population(welfare numeric, line numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poor_population, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poor_population,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poor_population(welfare numeric, line numeric) IS
	'sum of the weights of the poor, in units of weight (persons, households); 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: number of poor. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poor_population(welfare numeric, line numeric, weight numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poor_population, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poor_population,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poor_population(welfare numeric, line numeric, weight numeric) IS
	'sum of the weights of the poor, in units of weight (persons, households); 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: number of poor. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poverty_shortfall(welfare double precision, line double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_shortfall, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_shortfall,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_shortfall(welfare double precision, line double precision) IS
	'money needed to lift every poor unit to its line, sum of weight x (line - welfare) of the poor, in units of welfare x weight; 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: total poverty gap. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poverty_shortfall(welfare double precision, line double precision, weight double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_shortfall, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_shortfall,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_shortfall(welfare double precision, line double precision, weight double precision) IS
	'money needed to lift every poor unit to its line, sum of weight x (line - welfare) of the poor, in units of welfare x weight; 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: total poverty gap. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poverty_shortfall(welfare numeric, line numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_shortfall, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_shortfall,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_shortfall(welfare numeric, line numeric) IS
	'money needed to lift every poor unit to its line, sum of weight x (line - welfare) of the poor, in units of welfare x weight; 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: total poverty gap. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poverty_shortfall(welfare numeric, line numeric, weight numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_shortfall, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_shortfall,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_shortfall(welfare numeric, line numeric, weight numeric) IS
	'money needed to lift every poor unit to its line, sum of weight x (line - welfare) of the poor, in units of welfare x weight; 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: total poverty gap. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

-- fgt_index of any order has a state of its own, which knows the order

CREATE TYPE fgt_state;

CREATE FUNCTION fgt_state_in(cstring) RETURNS fgt_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_in(cstring) IS
	'text input of fgt_state: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid summary';

CREATE FUNCTION fgt_state_out(fgt_state) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_out(fgt_state) IS
	'text output of fgt_state: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION fgt_state_recv(internal) RETURNS fgt_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_recv(internal) IS
	'binary input of fgt_state; 22P03 if the bytes are not a valid summary';

CREATE FUNCTION fgt_state_send(fgt_state) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_send(fgt_state) IS
	'binary output of fgt_state: the bytes of the stored value';

CREATE TYPE fgt_state (
	INPUT = fgt_state_in,
	OUTPUT = fgt_state_out,
	RECEIVE = fgt_state_recv,
	SEND = fgt_state_send,
	STORAGE = extended,
	ALIGNMENT = double
);
COMMENT ON TYPE fgt_state IS
	'running state of the aggregate fgt_index(welfare, line, weight, alpha): the order and two exact sums; not meant to be stored';

-- fgt_state: order and hash of the bytes

CREATE FUNCTION fgt_state_lt(fgt_state, fgt_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_lt(fgt_state, fgt_state) IS
	'implementation of the < operator: is the first summary before the second, byte by byte';

CREATE FUNCTION fgt_state_le(fgt_state, fgt_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_le(fgt_state, fgt_state) IS
	'implementation of the <= operator: is the first summary before or equal to the second, byte by byte';

CREATE FUNCTION fgt_state_eq(fgt_state, fgt_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_eq(fgt_state, fgt_state) IS
	'implementation of the = operator: is the first summary equal to the second, byte by byte';

CREATE FUNCTION fgt_state_ne(fgt_state, fgt_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_ne(fgt_state, fgt_state) IS
	'implementation of the <> operator: is the first summary different from the second, byte by byte';

CREATE FUNCTION fgt_state_ge(fgt_state, fgt_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_ge(fgt_state, fgt_state) IS
	'implementation of the >= operator: is the first summary after or equal to the second, byte by byte';

CREATE FUNCTION fgt_state_gt(fgt_state, fgt_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_gt(fgt_state, fgt_state) IS
	'implementation of the > operator: is the first summary after the second, byte by byte';

CREATE FUNCTION fgt_state_cmp(fgt_state, fgt_state) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_cmp(fgt_state, fgt_state) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION fgt_state_hash(fgt_state) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_hash(fgt_state) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION fgt_state_hash_extended(fgt_state, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_hash_extended(fgt_state, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = fgt_state, RIGHTARG = fgt_state, FUNCTION = fgt_state_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (fgt_state, fgt_state) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = fgt_state, RIGHTARG = fgt_state, FUNCTION = fgt_state_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (fgt_state, fgt_state) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = fgt_state, RIGHTARG = fgt_state, FUNCTION = fgt_state_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (fgt_state, fgt_state) IS
	'the same summary: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = fgt_state, RIGHTARG = fgt_state, FUNCTION = fgt_state_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (fgt_state, fgt_state) IS
	'a different summary';

CREATE OPERATOR >= (
	LEFTARG = fgt_state, RIGHTARG = fgt_state, FUNCTION = fgt_state_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (fgt_state, fgt_state) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = fgt_state, RIGHTARG = fgt_state, FUNCTION = fgt_state_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (fgt_state, fgt_state) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS fgt_state_ops DEFAULT FOR TYPE fgt_state USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 fgt_state_cmp(fgt_state, fgt_state);
COMMENT ON OPERATOR CLASS fgt_state_ops USING btree IS
	'order of the bytes of a fgt_state, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY fgt_state_ops USING btree IS
	'order of the bytes of a fgt_state, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS fgt_state_ops DEFAULT FOR TYPE fgt_state USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 fgt_state_hash(fgt_state),
	FUNCTION 2 fgt_state_hash_extended(fgt_state, bigint);
COMMENT ON OPERATOR CLASS fgt_state_ops USING hash IS
	'hash of the bytes of a fgt_state';
COMMENT ON OPERATOR FAMILY fgt_state_ops USING hash IS
	'hash of the bytes of a fgt_state';

-- fgt_state: what its aggregates are made of

CREATE FUNCTION fgt_state_combine(fgt_state, fgt_state) RETURNS fgt_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_combine(fgt_state, fgt_state) IS
	'adds a summary to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION fgt_accum(fgt_state, double precision, double precision, double precision, double precision) RETURNS fgt_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION fgt_accum(fgt_state, double precision, double precision, double precision, double precision) IS
	'transition of fgt_index: adds one row (welfare, line, weight, alpha); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION fgt_discard(fgt_state, double precision, double precision, double precision, double precision) RETURNS fgt_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION fgt_discard(fgt_state, double precision, double precision, double precision, double precision) IS
	'inverse transition of fgt_index: takes away one row (welfare, line, weight, alpha); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION fgt_accum(fgt_state, numeric, numeric, numeric, double precision) RETURNS fgt_state
	AS 'MODULE_PATHNAME', 'fgt_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION fgt_accum(fgt_state, numeric, numeric, numeric, double precision) IS
	'transition of fgt_index: adds one row (welfare, line, weight, alpha); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION fgt_discard(fgt_state, numeric, numeric, numeric, double precision) RETURNS fgt_state
	AS 'MODULE_PATHNAME', 'fgt_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION fgt_discard(fgt_state, numeric, numeric, numeric, double precision) IS
	'inverse transition of fgt_index: takes away one row (welfare, line, weight, alpha); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION fgt_index(fgt_state) RETURNS double precision
	AS 'MODULE_PATHNAME', 'fgt_state_fgt_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_index(fgt_state) IS
	'final function of the aggregate fgt_index';

CREATE AGGREGATE fgt_index(welfare double precision, line double precision, weight double precision, alpha double precision) (
	SFUNC = fgt_accum, STYPE = fgt_state, SSPACE = 128,
	FINALFUNC = fgt_index, COMBINEFUNC = fgt_state_combine,
	MSFUNC = fgt_accum, MINVFUNC = fgt_discard,
	MSTYPE = fgt_state, MSSPACE = 128, MFINALFUNC = fgt_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE fgt_index(welfare double precision, line double precision, weight double precision, alpha double precision) IS
	'Foster-Greer-Thorbecke index of any order alpha >= 0: mean over everybody of ((line - welfare) / line)^alpha of the poor; alpha must be the same in all rows of a group and not NULL, else 22023. NULL if no row is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only. Source: Foster-Greer-Thorbecke (1984).';

CREATE AGGREGATE fgt_index(welfare numeric, line numeric, weight numeric, alpha double precision) (
	SFUNC = fgt_accum, STYPE = fgt_state, SSPACE = 128,
	FINALFUNC = fgt_index, COMBINEFUNC = fgt_state_combine,
	MSFUNC = fgt_accum, MINVFUNC = fgt_discard,
	MSTYPE = fgt_state, MSSPACE = 128, MFINALFUNC = fgt_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE fgt_index(welfare numeric, line numeric, weight numeric, alpha double precision) IS
	'Foster-Greer-Thorbecke index of any order alpha >= 0: mean over everybody of ((line - welfare) / line)^alpha of the poor; alpha must be the same in all rows of a group and not NULL, else 22023. NULL if no row is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only. Source: Foster-Greer-Thorbecke (1984).';
