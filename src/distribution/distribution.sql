-- distribution: every inequality and poverty measure from one exact, mergeable value

CREATE TYPE welfare_distribution;

CREATE FUNCTION welfare_distribution_in(cstring) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_in(cstring) IS
	'text input of welfare_distribution: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid distribution';

CREATE FUNCTION welfare_distribution_out(welfare_distribution) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_out(welfare_distribution) IS
	'text output of welfare_distribution: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION welfare_distribution_recv(internal) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_recv(internal) IS
	'binary input of welfare_distribution; 22P03 if the bytes are not a valid distribution';

CREATE FUNCTION welfare_distribution_send(welfare_distribution) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_send(welfare_distribution) IS
	'binary output of welfare_distribution: the bytes of the stored value';

CREATE TYPE welfare_distribution (
	INPUT = welfare_distribution_in,
	OUTPUT = welfare_distribution_out,
	RECEIVE = welfare_distribution_recv,
	SEND = welfare_distribution_send,
	STORAGE = extended,
	ALIGNMENT = double
);
COMMENT ON TYPE welfare_distribution IS
	'the distribution of welfare over people: a sorted list of distinct values with the exact sum of the weights of each, and counts; or, below full precision (52), of bins that keep the sign, the exponent and the top bits of the value, with the exact total welfare of each. Mergeable by + and rollup, subtractable by -; read by gini, quantile and their companions';

-- welfare_distribution: order and hash of the bytes

CREATE FUNCTION welfare_distribution_lt(welfare_distribution, welfare_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_lt(welfare_distribution, welfare_distribution) IS
	'implementation of the < operator: is the first distribution before the second, byte by byte';

CREATE FUNCTION welfare_distribution_le(welfare_distribution, welfare_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_le(welfare_distribution, welfare_distribution) IS
	'implementation of the <= operator: is the first distribution before or equal to the second, byte by byte';

CREATE FUNCTION welfare_distribution_eq(welfare_distribution, welfare_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_eq(welfare_distribution, welfare_distribution) IS
	'implementation of the = operator: is the first distribution equal to the second, byte by byte';

CREATE FUNCTION welfare_distribution_ne(welfare_distribution, welfare_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_ne(welfare_distribution, welfare_distribution) IS
	'implementation of the <> operator: is the first distribution different from the second, byte by byte';

CREATE FUNCTION welfare_distribution_ge(welfare_distribution, welfare_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_ge(welfare_distribution, welfare_distribution) IS
	'implementation of the >= operator: is the first distribution after or equal to the second, byte by byte';

CREATE FUNCTION welfare_distribution_gt(welfare_distribution, welfare_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_gt(welfare_distribution, welfare_distribution) IS
	'implementation of the > operator: is the first distribution after the second, byte by byte';

CREATE FUNCTION welfare_distribution_cmp(welfare_distribution, welfare_distribution) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_cmp(welfare_distribution, welfare_distribution) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION welfare_distribution_hash(welfare_distribution) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_hash(welfare_distribution) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION welfare_distribution_hash_extended(welfare_distribution, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_hash_extended(welfare_distribution, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = welfare_distribution, RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (welfare_distribution, welfare_distribution) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = welfare_distribution, RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (welfare_distribution, welfare_distribution) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = welfare_distribution, RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (welfare_distribution, welfare_distribution) IS
	'the same distribution: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = welfare_distribution, RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (welfare_distribution, welfare_distribution) IS
	'a different distribution';

CREATE OPERATOR >= (
	LEFTARG = welfare_distribution, RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (welfare_distribution, welfare_distribution) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = welfare_distribution, RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (welfare_distribution, welfare_distribution) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS welfare_distribution_ops DEFAULT FOR TYPE welfare_distribution USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 welfare_distribution_cmp(welfare_distribution, welfare_distribution);
COMMENT ON OPERATOR CLASS welfare_distribution_ops USING btree IS
	'order of the bytes of a welfare_distribution, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY welfare_distribution_ops USING btree IS
	'order of the bytes of a welfare_distribution, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS welfare_distribution_ops DEFAULT FOR TYPE welfare_distribution USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 welfare_distribution_hash(welfare_distribution),
	FUNCTION 2 welfare_distribution_hash_extended(welfare_distribution, bigint);
COMMENT ON OPERATOR CLASS welfare_distribution_ops USING hash IS
	'hash of the bytes of a welfare_distribution';
COMMENT ON OPERATOR FAMILY welfare_distribution_ops USING hash IS
	'hash of the bytes of a welfare_distribution';

-- welfare_distribution: what its aggregates are made of

CREATE FUNCTION welfare_distribution_combine(welfare_distribution, welfare_distribution) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_combine(welfare_distribution, welfare_distribution) IS
	'adds a distribution to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION welfare_distribution_uncombine(welfare_distribution, welfare_distribution) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_uncombine(welfare_distribution, welfare_distribution) IS
	'takes a distribution away from the running state of a moving aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION welfare_distribution_final(welfare_distribution) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_final(welfare_distribution) IS
	'final function: the stored value of a running state';

-- welfare_distribution: algebra and counts

CREATE FUNCTION welfare_distribution_add(welfare_distribution, welfare_distribution) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_add(welfare_distribution, welfare_distribution) IS
	'implementation of the + operator: the distribution over the people of both, exactly';

CREATE FUNCTION welfare_distribution_subtract(welfare_distribution, welfare_distribution) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_subtract(welfare_distribution, welfare_distribution) IS
	'implementation of the - operator: the first distribution without the people of the second, exactly';

CREATE FUNCTION welfare_distribution_negate(welfare_distribution) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_negate(welfare_distribution) IS
	'implementation of the unary - operator: the change that takes these people away';

CREATE OPERATOR + (
	LEFTARG = welfare_distribution, RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (welfare_distribution, welfare_distribution) IS
	'the distribution over the people of both; exact, in any order the same bytes; of two precisions the coarser; NULL if either is NULL; 22003 beyond the range of the sums; 54000 with too many distinct values';

CREATE OPERATOR - (
	LEFTARG = welfare_distribution, RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_subtract
);
COMMENT ON OPERATOR - (welfare_distribution, welfare_distribution) IS
	'the first distribution without the people of the second; exact: (a + b) - b has the bytes of a of the same precision; may be improper, see is_proper; NULL if either is NULL';

CREATE OPERATOR - (
	RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_negate
);
COMMENT ON OPERATOR - (NONE, welfare_distribution) IS
	'the change that takes these people away: a + (-b) = a - b';

CREATE FUNCTION is_empty(d welfare_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'welfare_distribution_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(welfare_distribution) IS
	'is this the distribution of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(d welfare_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'welfare_distribution_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(welfare_distribution) IS
	'could this be the distribution of rows? false after taking away what was never in it (a negative count or weight somewhere, or a bin whose mean is outside); every measure of an improper distribution is NULL';

CREATE FUNCTION row_count(d welfare_distribution) RETURNS bigint
	AS 'MODULE_PATHNAME', 'welfare_distribution_row_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION row_count(welfare_distribution) IS
	'number of rows in use, those of weight 0 included and those left out (see excluded) not; NULL for NULL';

CREATE FUNCTION excluded(d welfare_distribution) RETURNS bigint
	AS 'MODULE_PATHNAME', 'welfare_distribution_excluded' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION excluded(welfare_distribution) IS
	'number of rows left out because something in them was NULL; NULL for NULL';

CREATE FUNCTION precision_of(d welfare_distribution) RETURNS integer
	AS 'MODULE_PATHNAME', 'welfare_distribution_precision' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION precision_of(welfare_distribution) IS
	'number of mantissa bits that the values keep: 52 is full precision, less are bins; NULL for NULL';

CREATE FUNCTION entry_count(d welfare_distribution) RETURNS bigint
	AS 'MODULE_PATHNAME', 'welfare_distribution_entry_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION entry_count(welfare_distribution) IS
	'number of distinct values, or of bins; NULL for NULL';

CREATE AGGREGATE rollup(welfare_distribution) (
	SFUNC = welfare_distribution_combine, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = welfare_distribution_final, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_distribution_combine, MINVFUNC = welfare_distribution_uncombine,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = welfare_distribution_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(welfare_distribution) IS
	'the distribution over all the people that the distributions are of; NULL ones are skipped; NULL if there is none; of several precisions the coarsest';

CREATE FUNCTION coarsen(d welfare_distribution, "precision" integer) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coarsen(d welfare_distribution, "precision" integer) IS
	'the same people in bins that keep the sign, the exponent and the top precision bits of the mantissa (0 to 52); exactly what welfare_distribution(welfare, weight, precision) makes of the rows; unchanged if it is as coarse already. 22023 for another precision; NULL for NULL';

-- transitions

CREATE FUNCTION welfare_accum(welfare_distribution, double precision) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION welfare_accum(welfare_distribution, double precision) IS
	'transition of the aggregates over a distribution: adds one row (welfare); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION welfare_discard(welfare_distribution, double precision) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION welfare_discard(welfare_distribution, double precision) IS
	'inverse transition of the aggregates over a distribution: takes away one row (welfare); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION welfare_accum(welfare_distribution, double precision, double precision) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION welfare_accum(welfare_distribution, double precision, double precision) IS
	'transition of the aggregates over a distribution: adds one row (welfare, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION welfare_discard(welfare_distribution, double precision, double precision) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION welfare_discard(welfare_distribution, double precision, double precision) IS
	'inverse transition of the aggregates over a distribution: takes away one row (welfare, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION welfare_accum(welfare_distribution, double precision, double precision, integer) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION welfare_accum(welfare_distribution, double precision, double precision, integer) IS
	'transition of the aggregates over a distribution: adds one row (welfare, weight, precision); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION welfare_discard(welfare_distribution, double precision, double precision, integer) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION welfare_discard(welfare_distribution, double precision, double precision, integer) IS
	'inverse transition of the aggregates over a distribution: takes away one row (welfare, weight, precision); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION welfare_accum(welfare_distribution, numeric) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME', 'welfare_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION welfare_accum(welfare_distribution, numeric) IS
	'transition of the aggregates over a distribution: adds one row (welfare); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION welfare_discard(welfare_distribution, numeric) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME', 'welfare_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION welfare_discard(welfare_distribution, numeric) IS
	'inverse transition of the aggregates over a distribution: takes away one row (welfare); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION welfare_accum(welfare_distribution, numeric, numeric) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME', 'welfare_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION welfare_accum(welfare_distribution, numeric, numeric) IS
	'transition of the aggregates over a distribution: adds one row (welfare, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION welfare_discard(welfare_distribution, numeric, numeric) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME', 'welfare_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION welfare_discard(welfare_distribution, numeric, numeric) IS
	'inverse transition of the aggregates over a distribution: takes away one row (welfare, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION welfare_accum(welfare_distribution, numeric, numeric, integer) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME', 'welfare_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION welfare_accum(welfare_distribution, numeric, numeric, integer) IS
	'transition of the aggregates over a distribution: adds one row (welfare, weight, precision); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION welfare_discard(welfare_distribution, numeric, numeric, integer) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME', 'welfare_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION welfare_discard(welfare_distribution, numeric, numeric, integer) IS
	'inverse transition of the aggregates over a distribution: takes away one row (welfare, weight, precision); for aggregates only, 0A000 elsewhere';

-- accessors, some of which are final functions of aggregates too

CREATE FUNCTION population(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION population(d welfare_distribution) IS
	'sum of all weights, in units of weight; correctly rounded from the exact sum. NULL if no row is in use, the weights are 0 or the distribution is improper. 22003 beyond double precision';

CREATE FUNCTION total(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION total(d welfare_distribution) IS
	'total welfare, sum of weight x welfare; correctly rounded from the exact sum. NULL if no row is in use, the weights are 0 or the distribution is improper. 22003 beyond double precision';

CREATE FUNCTION mean(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean(d welfare_distribution) IS
	'mean welfare, in units of welfare; correctly rounded from the exact sums. NULL if no row is in use, the weights are 0 or the distribution is improper';

CREATE FUNCTION median(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION median(d welfare_distribution) IS
	'median welfare, in units of welfare: quantile(d, 0.5), the smallest value that half of the weight reaches. NULL if no row is in use, the weights are 0 or the distribution is improper';

CREATE FUNCTION quantile(d welfare_distribution, p double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION quantile(d welfare_distribution, p double precision) IS
	'the smallest welfare whose cumulated share of the weight, correctly rounded, is p or more; in units of welfare. p from 0 (the least value) to 1 (the greatest), else 22023. NULL if no row is in use, the weights are 0 or the distribution is improper. Source: inverse of the distribution function (Hyndman and Fan 1996, type 1)';

CREATE FUNCTION percentile_ratio(d welfare_distribution, hi double precision, lo double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION percentile_ratio(d welfare_distribution, hi double precision, lo double precision) IS
	'quantile(d, hi) / quantile(d, lo), such as 0.9 and 0.1. NULL if no row is in use, the weights are 0 or the distribution is improper; also if the lower quantile is not above 0. 22023 if a share is not between 0 and 1';

CREATE FUNCTION relative_line(d welfare_distribution, fraction double precision, quantile double precision DEFAULT 0.5) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION relative_line(d welfare_distribution, fraction double precision, quantile double precision) IS
	'a relative poverty line: fraction x quantile(d, quantile), in units of welfare; 0.6 and 0.5 give the at-risk-of-poverty line of the European Union. 60 percent is 0.6, and 60 would be sixty medians. A line relative to the mean is fraction * mean(d). NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the fraction is not above 0 or the quantile is not between 0 and 1';

CREATE FUNCTION transfer_level(d welfare_distribution, budget double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION transfer_level(d welfare_distribution, budget double precision) IS
	'the level to which a budget (in units of weight x welfare) lifts the poorest: everybody below it is brought up to it, and the budget is used up; the least welfare for a budget of 0. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the budget is negative, NaN or infinite';

CREATE FUNCTION headcount_ratio(d welfare_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_headcount_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION headcount_ratio(d welfare_distribution, line double precision, inclusive boolean) IS
	'share of the weight that is poor; a fraction of 1. Poor means welfare < line, with inclusive also welfare = line. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. Source: Foster-Greer-Thorbecke (1984), alpha = 0';

CREATE FUNCTION poverty_gap_index(d welfare_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poverty_gap_index(d welfare_distribution, line double precision, inclusive boolean) IS
	'mean over everybody of (line - welfare) / line of the poor; the bits of the poverty_summary at full precision. Poor means welfare < line, with inclusive also welfare = line. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. Source: Foster-Greer-Thorbecke (1984), alpha = 1';

CREATE FUNCTION squared_poverty_gap_index(d welfare_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_squared_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION squared_poverty_gap_index(d welfare_distribution, line double precision, inclusive boolean) IS
	'mean over everybody of ((line - welfare) / line)^2 of the poor; the bits of the poverty_summary at full precision. Poor means welfare < line, with inclusive also welfare = line. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. Source: Foster-Greer-Thorbecke (1984), alpha = 2';

CREATE FUNCTION fgt_index(d welfare_distribution, line double precision, alpha double precision, inclusive boolean DEFAULT false) RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_fgt_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION fgt_index(d welfare_distribution, line double precision, alpha double precision, inclusive boolean) IS
	'mean over everybody of ((line - welfare) / line)^alpha of the poor. Poor means welfare < line, with inclusive also welfare = line. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite, or alpha is negative. 22003 beyond double precision. Source: Foster-Greer-Thorbecke (1984)';

CREATE FUNCTION watts_index(d welfare_distribution, line double precision) RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_watts_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION watts_index(d welfare_distribution, line double precision) IS
	'mean over everybody of ln(line / welfare) of the poor (welfare < line). NULL if no row is in use, the weights are 0 or the distribution is improper; also if a poor unit has a welfare <= 0. 22023 if the line is not above 0, NaN or infinite. Source: Watts (1968)';

CREATE FUNCTION sen_index(d welfare_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION sen_index(d welfare_distribution, line double precision, inclusive boolean) IS
	'poverty gap index + headcount x absolute Gini of the poor (Gini x mean, ties pooled) / line; 0 if nobody is poor, a fraction of 1 for welfare >= 0. Poor means welfare < line, with inclusive also welfare = line. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. Source: Sen (1976), the replication-invariant limit';

CREATE FUNCTION sst_index(d welfare_distribution, line double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION sst_index(d welfare_distribution, line double precision) IS
	'poverty gap index x (1 + Gini of the gap ratios over everybody); 0 if nobody is poor, a fraction of 1 for welfare >= 0. Poor means welfare < line. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. Source: Sen (1976), Shorrocks (1995), Thon (1979)';

CREATE FUNCTION tip(d welfare_distribution, line double precision, p double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION tip(d welfare_distribution, line double precision, p double precision) IS
	'gaps (line - welfare) / line of the poorest p of the population, per head of everybody: the three I''s of poverty; interpolated inside an entry; tip(d, line, 1) is the poverty gap index. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite, or p is not between 0 and 1. 22003 if a gap is beyond double precision. Source: Jenkins and Lambert (1997)';

CREATE FUNCTION gini(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION gini(d welfare_distribution) IS
	'Gini coefficient, population form with ties pooled: (2 sum w y W - sum w^2 y) / (W_total Y_total) - 1, W the running weight; exact before the one rounding; 0 is equality, above 1 is possible with negative welfare. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. Source: Gini (1914)';

CREATE FUNCTION s_gini(d welfare_distribution, nu double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION s_gini(d welfare_distribution, nu double precision) IS
	'extended Gini: 1 - sum of welfare x ((1 - F_before)^nu - (1 - F)^nu) / mean; nu = 2 is the Gini, a larger nu weighs the poor more, nu = 1 is 0. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if nu is less than 1. Source: Donaldson and Weymark (1980), Yitzhaki (1983)';

CREATE FUNCTION mean_log_deviation(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean_log_deviation(d welfare_distribution) IS
	'mean over everybody of ln(mean / welfare); 0 is equality, without upper limit. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare <= 0. Source: Theil (1967), generalised entropy of order 0';

CREATE FUNCTION theil_index(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION theil_index(d welfare_distribution) IS
	'mean over everybody of (welfare / mean) x ln(welfare / mean); 0 is equality, ln(n) the most for n people of equal weight; a welfare of 0 contributes 0. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0. Source: Theil (1967), generalised entropy of order 1';

CREATE FUNCTION generalized_entropy(d welfare_distribution, alpha double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION generalized_entropy(d welfare_distribution, alpha double precision) IS
	'mean of ((welfare / mean)^alpha - 1) / (alpha^2 - alpha); alpha = 0 is mean_log_deviation, 1 theil_index, 2 half the squared coefficient of variation. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0, for alpha <= 0 with any welfare <= 0. 22003 beyond double precision. Source: Shorrocks (1980)';

CREATE FUNCTION atkinson_index(d welfare_distribution, epsilon double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION atkinson_index(d welfare_distribution, epsilon double precision) IS
	'1 - equally distributed equivalent / mean, a fraction of 1; the equivalent is the mean of order 1 - epsilon. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0, for epsilon >= 1 with any welfare <= 0. 22023 if epsilon is negative. Source: Atkinson (1970)';

CREATE FUNCTION hoover_index(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION hoover_index(d welfare_distribution) IS
	'share of the total welfare that would have to move for equality, half the relative mean deviation; a fraction of 1; exact before the one rounding. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. Source: Hoover (1936)';

CREATE FUNCTION zenga_index(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION zenga_index(d welfare_distribution) IS
	'1 - mean over everybody of the ratio of the mean welfare of those below to that of those above; ties pooled; a fraction of 1 for welfare >= 0. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. Source: Zenga (2007), finite-population form of Langel and Tille (2012)';

CREATE FUNCTION wolfson_index(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wolfson_index(d welfare_distribution) IS
	'polarisation: 2 (2 (1/2 - lorenz(d, 1/2)) - Gini) mean / median; 0 is equality, without upper limit. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also if the median is not above 0. Source: Wolfson (1994)';

CREATE FUNCTION lorenz(d welfare_distribution, p double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION lorenz(d welfare_distribution, p double precision) IS
	'share of the total welfare that the poorest p of the population have; interpolated inside an entry; a fraction of 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if p is not between 0 and 1. Source: Lorenz (1905)';

CREATE FUNCTION generalized_lorenz(d welfare_distribution, p double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION generalized_lorenz(d welfare_distribution, p double precision) IS
	'welfare of the poorest p of the population per head of everybody, mean x lorenz; in units of welfare, also for a mean that is not above 0. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if p is not between 0 and 1. Source: Shorrocks (1983)';

CREATE FUNCTION income_share(d welfare_distribution, "from" double precision, "to" double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION income_share(d welfare_distribution, "from" double precision, "to" double precision) IS
	'share of the total welfare that the population between two quantiles has, lorenz(to) - lorenz(from), interpolated inside an entry; a fraction of 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if a share is not between 0 and 1 or from > to';

CREATE FUNCTION palma_ratio(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION palma_ratio(d welfare_distribution) IS
	'welfare share of the richest tenth over that of the poorest four tenths, interpolated inside an entry. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also if the poorest four tenths have nothing. Source: Palma (2011)';

CREATE FUNCTION quantile_share_ratio(d welfare_distribution, share double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION quantile_share_ratio(d welfare_distribution, share double precision) IS
	'total welfare of those above the quantile 1 - share over that of those at or below the quantile share, whole observations; with 0.2 the S80/S20 ratio of the European Union; above 0.5 the two parts overlap, which is legal. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also if the lower part has nothing. 22023 if the share is not between 0 and 1';

-- curves and comparisons

CREATE TYPE lorenz_point AS (
	p double precision,
	l double precision
);
COMMENT ON TYPE lorenz_point IS
	'a point of a Lorenz curve';
COMMENT ON COLUMN lorenz_point.p IS 'share of the population, poorest first';
COMMENT ON COLUMN lorenz_point.l IS 'share of the total welfare that they have';

CREATE TYPE tip_point AS (
	p double precision,
	gap double precision
);
COMMENT ON TYPE tip_point IS
	'a point of a TIP curve (three I''s of poverty)';
COMMENT ON COLUMN tip_point.p IS 'share of the population, poorest first';
COMMENT ON COLUMN tip_point.gap IS 'sum of their gaps (line - welfare) / line, per head of everybody';

CREATE TYPE quantile_point AS (
	p double precision,
	welfare double precision
);
COMMENT ON TYPE quantile_point IS
	'a point of Pen''s parade, the quantile function';
COMMENT ON COLUMN quantile_point.p IS 'share of the population, poorest first';
COMMENT ON COLUMN quantile_point.welfare IS 'the quantile, in units of welfare';

CREATE TYPE growth_point AS (
	p double precision,
	growth double precision
);
COMMENT ON TYPE growth_point IS
	'a point of a growth incidence curve';
COMMENT ON COLUMN growth_point.p IS 'share of the population, poorest first';
COMMENT ON COLUMN growth_point.growth IS 'growth of the quantile as a fraction of the first one; NULL where that is not above 0';

CREATE TYPE growth_decomposition AS (
	total double precision,
	growth double precision,
	redistribution double precision,
	residual double precision,
	growth_shapley double precision,
	redistribution_shapley double precision
);
COMMENT ON TYPE growth_decomposition IS
	'the parts of a change of poverty';
COMMENT ON COLUMN growth_decomposition.total IS 'change of the poverty index';
COMMENT ON COLUMN growth_decomposition.growth IS 'change with the new mean and the old Lorenz curve';
COMMENT ON COLUMN growth_decomposition.redistribution IS 'change with the old mean and the new Lorenz curve';
COMMENT ON COLUMN growth_decomposition.residual IS 'total - growth - redistribution';
COMMENT ON COLUMN growth_decomposition.growth_shapley IS 'part of growth, mean over both reference periods';
COMMENT ON COLUMN growth_decomposition.redistribution_shapley IS 'part of redistribution, mean over both reference periods; the two add up to the total';

CREATE FUNCTION lorenz_curve(d welfare_distribution, points integer DEFAULT 100) RETURNS SETOF lorenz_point
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 101;
COMMENT ON FUNCTION lorenz_curve(d welfare_distribution, points integer) IS
	'the Lorenz curve at p = 0, 1/points, ..., 1: points + 1 rows (p, l), l as lorenz(d, p). No row if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if points is not between 1 and 1000000';

CREATE FUNCTION tip_curve(d welfare_distribution, line double precision, points integer DEFAULT 100) RETURNS SETOF tip_point
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 101;
COMMENT ON FUNCTION tip_curve(d welfare_distribution, line double precision, points integer) IS
	'the TIP curve at p = 0, 1/points, ..., 1: points + 1 rows (p, gap), gap as tip(d, line, p). No row if no row is in use or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. 22023 if points is not between 1 and 1000000. 22003 if a gap is beyond double precision';

CREATE FUNCTION pen_parade(d welfare_distribution, points integer DEFAULT 100) RETURNS SETOF quantile_point
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 100;
COMMENT ON FUNCTION pen_parade(d welfare_distribution, points integer) IS
	'the quantiles at p = 1/points, ..., 1: points rows (p, welfare), welfare as quantile(d, p). No row if no row is in use or the distribution is improper. 22023 if points is not between 1 and 1000000. Source: Pen (1971)';

CREATE FUNCTION growth_incidence(d0 welfare_distribution, d1 welfare_distribution, points integer DEFAULT 100) RETURNS SETOF growth_point
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 100;
COMMENT ON FUNCTION growth_incidence(d0 welfare_distribution, d1 welfare_distribution, points integer) IS
	'growth of the quantiles from d0 to d1 at p = 1/points, ..., 1: points rows (p, growth), growth = quantile(d1, p) / quantile(d0, p) - 1, NULL where the first is not above 0. Both in the same currency and prices (see scale). No row if either has no row in use or is improper. 22023 if points is not between 1 and 1000000. Source: Ravallion and Chen (2003)';

CREATE FUNCTION growth_redistribution(d0 welfare_distribution, d1 welfare_distribution, line0 double precision, line1 double precision, alpha double precision DEFAULT 0) RETURNS growth_decomposition
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION growth_redistribution(d0 welfare_distribution, d1 welfare_distribution, line0 double precision, line1 double precision, alpha double precision) IS
	'the change of the FGT index of order alpha from d0 (with line0) to d1 (with line1) in parts due to growth, redistribution and both, reference period d0, means in units of each line; and Shapley''s values. NULL if a mean is not above 0, no row is in use or a distribution is improper. 22023 if a line is not above 0 or alpha is negative. Source: Datt and Ravallion (1992), Shorrocks (2013)';

CREATE FUNCTION dominates(d0 welfare_distribution, d1 welfare_distribution, "order" integer, "from" double precision, "to" double precision) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION dominates(d0 welfare_distribution, d1 welfare_distribution, "order" integer, "from" double precision, "to" double precision) IS
	'does d0 dominate d1 stochastically: is the FGT deficit of order - 1 (headcount 1, gap 2, squared gap 3; without division by the line) of d0 at no line between from and to greater than that of d1? Every distribution dominates itself. Decided exactly, at every line in between and not only at those that are doubles. dominance_crossings tells where the answer changes. NULL if no row is in use, the weights are 0 or the distribution is improper (either one). 22023 if the order is not 1 to 3, from > to, or an end is NaN or infinite. Source: Foster and Shorrocks (1988)';

CREATE FUNCTION scale(d welfare_distribution, factor double precision) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION scale(d welfare_distribution, factor double precision) IS
	'every welfare times the factor, rounded once: change of currency or prices; the weights and counts stay. A distribution below full precision can be scaled by powers of two only, else 22023: divide the line by the factor instead. 22023 if the factor is not above 0. 22003 beyond double precision';

CREATE FUNCTION positive(d welfare_distribution) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION positive(d welfare_distribution) IS
	'only those with a welfare above 0, for the indices that are undefined otherwise. row_count and excluded stay those of d. Below full precision zero shares its bin with numbers below 1e-307; such a bin is left out only if its total is 0';

CREATE FUNCTION equivalised(welfare double precision, adults double precision, children double precision, scale text DEFAULT 'oecd_modified') RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION equivalised(welfare double precision, adults double precision, children double precision, scale text) IS
	'household welfare per equivalent adult, in units of welfare, below 0 where that is: welfare / (1 + 0.5 for each further adult + 0.3 for each child) (oecd_modified; adults are those of 14 and more), 0.7 and 0.5 (oecd_70), the square root of the number of members (square_root), or their number (per_capita). The 1 also stands for a part of an adult and for none: 0 adults and 2 children are 1.6. Adults and children may be fractions. 22023 without any member, if a number is NaN or infinite, adults or children are negative, or the scale is unknown; NULL if anything is NULL. Source: Hagenaars, de Vos and Zaidi (1994)';

-- certified bounds

CREATE FUNCTION headcount_ratio_bounds(d welfare_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION headcount_ratio_bounds(d welfare_distribution, line double precision, inclusive boolean) IS
	'an interval that certainly contains headcount_ratio of the rows, when the distribution was built at reduced precision or coarsened: open in the bin of the line only, and there as far as its mean allows. Both ends are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite';

CREATE FUNCTION poverty_gap_index_bounds(d welfare_distribution, line double precision) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION poverty_gap_index_bounds(d welfare_distribution, line double precision) IS
	'an interval that certainly contains poverty_gap_index of the rows, when the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite';

CREATE FUNCTION squared_poverty_gap_index_bounds(d welfare_distribution, line double precision) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION squared_poverty_gap_index_bounds(d welfare_distribution, line double precision) IS
	'an interval that certainly contains squared_poverty_gap_index of the rows, when the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite';

CREATE FUNCTION watts_index_bounds(d welfare_distribution, line double precision) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION watts_index_bounds(d welfare_distribution, line double precision) IS
	'an interval that certainly contains watts_index of the rows, when the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is improper; also if a poor unit has, or may have, a welfare <= 0. 22023 if the line is not above 0, NaN or infinite';

CREATE FUNCTION gini_bounds(d welfare_distribution) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION gini_bounds(d welfare_distribution) IS
	'an interval that certainly contains gini of the rows, when the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. Source: Gastwirth (1972)';

CREATE FUNCTION theil_index_bounds(d welfare_distribution) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION theil_index_bounds(d welfare_distribution) IS
	'an interval that certainly contains theil_index of the rows, when the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0';

CREATE FUNCTION mean_log_deviation_bounds(d welfare_distribution) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION mean_log_deviation_bounds(d welfare_distribution) IS
	'an interval that certainly contains mean_log_deviation of the rows, when the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also if a welfare is, or may be, <= 0';

CREATE FUNCTION quantile_bounds(d welfare_distribution, p double precision) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION quantile_bounds(d welfare_distribution, p double precision) IS
	'an interval that certainly contains quantile of the rows, when the distribution was built at reduced precision or coarsened: the ends of the bin of the quantile. Both ends are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if p is not between 0 and 1';

CREATE FUNCTION lorenz_bounds(d welfare_distribution, p double precision) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION lorenz_bounds(d welfare_distribution, p double precision) IS
	'an interval that certainly contains lorenz of the rows, when the distribution was built at reduced precision or coarsened: open in the bin of the quantile only, and there as far as its mean allows. Both ends are the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if p is not between 0 and 1';

CREATE FUNCTION income_share_bounds(d welfare_distribution, "from" double precision, "to" double precision) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION income_share_bounds(d welfare_distribution, "from" double precision, "to" double precision) IS
	'an interval that certainly contains income_share of the rows, when the distribution was built at reduced precision or coarsened: the bounds of the Lorenz curve at both quantiles. Both ends are the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if a share is not between 0 and 1 or from > to';

-- aggregates: one transition for all, so several of them in one SELECT are one pass

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

CREATE TYPE distribution_state;

CREATE FUNCTION distribution_state_in(cstring) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_in(cstring) IS
	'text input of distribution_state: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid state';

CREATE FUNCTION distribution_state_out(distribution_state) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_out(distribution_state) IS
	'text output of distribution_state: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION distribution_state_recv(internal) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_recv(internal) IS
	'binary input of distribution_state; 22P03 if the bytes are not a valid state';

CREATE FUNCTION distribution_state_send(distribution_state) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_send(distribution_state) IS
	'binary output of distribution_state: the bytes of the stored value';

CREATE TYPE distribution_state (
	INPUT = distribution_state_in,
	OUTPUT = distribution_state_out,
	RECEIVE = distribution_state_recv,
	SEND = distribution_state_send,
	STORAGE = extended,
	ALIGNMENT = double
);
COMMENT ON TYPE distribution_state IS
	'the running state of one-step aggregates with a parameter, such as weighted_quantile: a distribution and the parameter; for aggregates only';

-- distribution_state: order and hash of the bytes

CREATE FUNCTION distribution_state_lt(distribution_state, distribution_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_lt(distribution_state, distribution_state) IS
	'implementation of the < operator: is the first state before the second, byte by byte';

CREATE FUNCTION distribution_state_le(distribution_state, distribution_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_le(distribution_state, distribution_state) IS
	'implementation of the <= operator: is the first state before or equal to the second, byte by byte';

CREATE FUNCTION distribution_state_eq(distribution_state, distribution_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_eq(distribution_state, distribution_state) IS
	'implementation of the = operator: is the first state equal to the second, byte by byte';

CREATE FUNCTION distribution_state_ne(distribution_state, distribution_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_ne(distribution_state, distribution_state) IS
	'implementation of the <> operator: is the first state different from the second, byte by byte';

CREATE FUNCTION distribution_state_ge(distribution_state, distribution_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_ge(distribution_state, distribution_state) IS
	'implementation of the >= operator: is the first state after or equal to the second, byte by byte';

CREATE FUNCTION distribution_state_gt(distribution_state, distribution_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_gt(distribution_state, distribution_state) IS
	'implementation of the > operator: is the first state after the second, byte by byte';

CREATE FUNCTION distribution_state_cmp(distribution_state, distribution_state) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_cmp(distribution_state, distribution_state) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION distribution_state_hash(distribution_state) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_hash(distribution_state) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION distribution_state_hash_extended(distribution_state, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_hash_extended(distribution_state, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = distribution_state, RIGHTARG = distribution_state, FUNCTION = distribution_state_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (distribution_state, distribution_state) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = distribution_state, RIGHTARG = distribution_state, FUNCTION = distribution_state_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (distribution_state, distribution_state) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = distribution_state, RIGHTARG = distribution_state, FUNCTION = distribution_state_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (distribution_state, distribution_state) IS
	'the same state: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = distribution_state, RIGHTARG = distribution_state, FUNCTION = distribution_state_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (distribution_state, distribution_state) IS
	'a different state';

CREATE OPERATOR >= (
	LEFTARG = distribution_state, RIGHTARG = distribution_state, FUNCTION = distribution_state_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (distribution_state, distribution_state) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = distribution_state, RIGHTARG = distribution_state, FUNCTION = distribution_state_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (distribution_state, distribution_state) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS distribution_state_ops DEFAULT FOR TYPE distribution_state USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 distribution_state_cmp(distribution_state, distribution_state);
COMMENT ON OPERATOR CLASS distribution_state_ops USING btree IS
	'order of the bytes of a distribution_state, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY distribution_state_ops USING btree IS
	'order of the bytes of a distribution_state, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS distribution_state_ops DEFAULT FOR TYPE distribution_state USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 distribution_state_hash(distribution_state),
	FUNCTION 2 distribution_state_hash_extended(distribution_state, bigint);
COMMENT ON OPERATOR CLASS distribution_state_ops USING hash IS
	'hash of the bytes of a distribution_state';
COMMENT ON OPERATOR FAMILY distribution_state_ops USING hash IS
	'hash of the bytes of a distribution_state';

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
