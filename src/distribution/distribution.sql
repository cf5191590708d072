-- distribution: every inequality and poverty measure from one exact, mergeable value

-- preferred, so that a NULL without a type is not taken for another type with the
-- same accessors
@stored_type TYPE=welfare_distribution NOUN=distribution ALIGNMENT=double PREFERRED=true
COMMENT ON TYPE welfare_distribution IS
	'the distribution of welfare over people. A sorted list of distinct doubles (of a numeric, the nearest one) with '
	'the exact sum of the weights of each, doubles too, and counts; or, below full precision (52), of bins that keep '
	'the sign, the exponent and the top bits of the value, with the exact total welfare of each. Mergeable by + and '
	'rollup, subtractable by -; read by gini, quantile and their companions. Open, it takes 16 bytes for each '
	'distinct value of unweighted data, and at most 1 GB; beyond 10,000 distinct values at most 192 bytes for each, '
	'so that a small stored value cannot take much memory: 54000 when weights or totals of too different magnitudes '
	'(1e-300 beside 1e300) would need more. As a literal or parameter it needs its type, '
	'''...''::welfare_distribution: an untyped one beside a number is read as a number';

@summary_type TYPE=welfare_distribution NOUN=distribution ARGUMENT=d SSPACE=4096
COMMENT ON OPERATOR + (welfare_distribution, welfare_distribution) IS
	'the distribution over the people of both. Exact, in any order the same bytes; of two precisions the coarser; '
	'NULL if either is NULL; 22003 beyond the range of the sums; 54000 with too many distinct values';
COMMENT ON OPERATOR - (welfare_distribution, welfare_distribution) IS
	'the first distribution without the people of the second. Exact: (a + b) - b has the bytes of a of the same '
	'precision; may be improper, see is_proper; NULL if either is NULL';
COMMENT ON AGGREGATE rollup(welfare_distribution) IS
	'the distribution over all the people that the distributions are of. NULL ones are skipped; NULL if there is '
	'none; of several precisions the coarsest';
COMMENT ON FUNCTION is_proper(welfare_distribution) IS
	'could this be the distribution of rows? false after taking away what was never in it, as far as the list tells: '
	'a negative count or weight somewhere, fewer rows than distinct values, or a bin whose mean is outside. What it '
	'cannot tell is let through: at full precision, only people who are there can be taken away unseen, in other rows '
	'than they came in. Every measure of an improper distribution is NULL';

CREATE FUNCTION precision_of(d welfare_distribution) RETURNS integer
	AS 'MODULE_PATHNAME', 'welfare_distribution_precision' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION precision_of(welfare_distribution) IS
	'number of mantissa bits that the values keep: 52 is full precision, less are bins; NULL for NULL';

CREATE FUNCTION entry_count(d welfare_distribution) RETURNS bigint
	AS 'MODULE_PATHNAME', 'welfare_distribution_entry_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION entry_count(welfare_distribution) IS
	'number of distinct values, or of bins; NULL for NULL';

CREATE FUNCTION coarsen(d welfare_distribution, "precision" integer) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME', 'welfare_distribution_coarsen' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coarsen(d welfare_distribution, "precision" integer) IS
	'the same people in bins that keep the sign, the exponent and the top precision bits of the mantissa (0 to 52). '
	'Exactly what welfare_distribution(welfare, weight, precision) makes of the rows; unchanged if it is as coarse '
	'already. 22023 for another precision; NULL for NULL';

-- transitions

CREATE FUNCTION povaid_support.welfare_accum(welfare_distribution, double precision) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.welfare_accum(welfare_distribution, double precision) IS
	'transition of the aggregates over a distribution: adds one row (welfare); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.welfare_discard(welfare_distribution, double precision) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.welfare_discard(welfare_distribution, double precision) IS
	'inverse transition of the aggregates over a distribution: takes away one row (welfare); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.welfare_accum(welfare_distribution, double precision, double precision)
	RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.welfare_accum(welfare_distribution, double precision, double precision) IS
	'transition of the aggregates over a distribution: adds one row (welfare, weight); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.welfare_discard(welfare_distribution, double precision, double precision)
	RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.welfare_discard(welfare_distribution, double precision, double precision) IS
	'inverse transition of the aggregates over a distribution: takes away one row (welfare, weight); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.welfare_accum(welfare_distribution, double precision, double precision, integer)
	RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.welfare_accum(welfare_distribution, double precision, double precision, integer) IS
	'transition of the aggregates over a distribution: adds one row (welfare, weight, precision); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.welfare_discard(welfare_distribution, double precision, double precision, integer)
	RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.welfare_discard(welfare_distribution, double precision, double precision, integer) IS
	'inverse transition of the aggregates over a distribution: takes away one row (welfare, weight, precision); for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.welfare_accum(welfare_distribution, numeric) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME', 'welfare_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.welfare_accum(welfare_distribution, numeric) IS
	'transition of the aggregates over a distribution: adds one row (welfare); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.welfare_discard(welfare_distribution, numeric) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME', 'welfare_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.welfare_discard(welfare_distribution, numeric) IS
	'inverse transition of the aggregates over a distribution: takes away one row (welfare); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.welfare_accum(welfare_distribution, numeric, numeric) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME', 'welfare_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.welfare_accum(welfare_distribution, numeric, numeric) IS
	'transition of the aggregates over a distribution: adds one row (welfare, weight); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.welfare_discard(welfare_distribution, numeric, numeric) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME', 'welfare_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.welfare_discard(welfare_distribution, numeric, numeric) IS
	'inverse transition of the aggregates over a distribution: takes away one row (welfare, weight); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.welfare_accum(welfare_distribution, numeric, numeric, integer)
	RETURNS welfare_distribution
	AS 'MODULE_PATHNAME', 'welfare_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.welfare_accum(welfare_distribution, numeric, numeric, integer) IS
	'transition of the aggregates over a distribution: adds one row (welfare, weight, precision); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.welfare_discard(welfare_distribution, numeric, numeric, integer)
	RETURNS welfare_distribution
	AS 'MODULE_PATHNAME', 'welfare_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.welfare_discard(welfare_distribution, numeric, numeric, integer) IS
	'inverse transition of the aggregates over a distribution: takes away one row (welfare, weight, precision); for '
	'aggregates only, 0A000 elsewhere';

-- accessors, some of which are final functions of aggregates too

CREATE FUNCTION population(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION population(d welfare_distribution) IS
	'sum of all weights, in units of weight; correctly rounded from the exact sum of the doubles that a distribution '
	'holds. NULL if no row is in use, the weights are 0 or the distribution is improper. 22003 beyond double '
	'precision';

CREATE FUNCTION total(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION total(d welfare_distribution) IS
	'total welfare, sum of weight x welfare. Correctly rounded from the exact sum of the doubles that a distribution '
	'holds; of numerics, poverty_summary and rate_summary hold the decimals. NULL if no row is in use, the weights '
	'are 0 or the distribution is improper. 22003 beyond double precision';

CREATE FUNCTION mean(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean(d welfare_distribution) IS
	'mean welfare, in units of welfare. Correctly rounded from the exact sums of the doubles that a distribution '
	'holds; of numerics, mean_welfare of a poverty_summary holds the decimals. NULL if no row is in use, the weights '
	'are 0 or the distribution is improper';

CREATE FUNCTION median(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION median(d welfare_distribution) IS
	'median welfare, in units of welfare: quantile(d, 0.5), the smallest value that half of the weight reaches. NULL '
	'if no row is in use, the weights are 0 or the distribution is improper';

CREATE FUNCTION quantile(d welfare_distribution, p double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION quantile(d welfare_distribution, p double precision) IS
	'the smallest welfare whose cumulated share of the weight, correctly rounded, is p or more; in units of welfare. '
	'p from 0 (the least value) to 1 (the greatest), else 22023. NULL if no row is in use, the weights are 0 or the '
	'distribution is improper. Source: inverse of the distribution function (Hyndman and Fan 1996, type 1)';

CREATE FUNCTION percentile_ratio(d welfare_distribution, hi double precision, lo double precision)
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION percentile_ratio(d welfare_distribution, hi double precision, lo double precision) IS
	'quantile(d, hi) / quantile(d, lo), such as 0.9 and 0.1. NULL if no row is in use, the weights are 0 or the '
	'distribution is improper; also if the lower quantile is not above 0. 22023 if a share is not between 0 and 1';

CREATE FUNCTION relative_line(d welfare_distribution, fraction double precision, quantile double precision DEFAULT 0.5)
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION relative_line(d welfare_distribution, fraction double precision, quantile double precision) IS
	'a relative poverty line: fraction x quantile(d, quantile), in units of welfare. 0.6 and 0.5 give the '
	'at-risk-of-poverty line of the European Union. Both factors stand for the shortest decimals that print them, and '
	'the product is rounded once: 0.6 of a median of 1024.65 is 614.79. 60 percent is 0.6; above 1 it is a line of '
	'affluence. A line relative to the mean is fraction * mean(d). NULL if no row is in use, the weights are 0 or the '
	'distribution is improper. 22023 if the fraction is not above 0 or greater than 10 (60 is no line but a '
	'percentage) or the quantile is not between 0 and 1';

CREATE FUNCTION cumulative_share(d welfare_distribution, y double precision, inclusive boolean DEFAULT true)
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION cumulative_share(d welfare_distribution, y double precision, inclusive boolean) IS
	'the distribution function: share of the weight whose welfare is y or less, with inclusive => false less than y. '
	'A fraction of 1, the correctly rounded quotient of exact sums. y may be any number, 0 and negative ones too, in '
	'units of welfare; quantile is its inverse. Below full precision a bin counts at its mean. NULL if no row is in '
	'use, the weights are 0 or the distribution is improper. 22023 if y is NaN or infinite';

CREATE FUNCTION transfer_level(d welfare_distribution, budget double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION transfer_level(d welfare_distribution, budget double precision) IS
	'the level to which a budget (in units of weight x welfare) lifts the poorest. Everybody below it is brought up '
	'to it, and the budget is used up; the least welfare for a budget of 0. NULL if no row is in use, the weights are '
	'0 or the distribution is improper. 22023 if the budget is negative, NaN or infinite';

CREATE FUNCTION headcount_ratio(d welfare_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_headcount_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION headcount_ratio(d welfare_distribution, line double precision, inclusive boolean) IS
	'share of the weight that is poor; a fraction of 1. Poor means welfare < line, with inclusive also welfare = '
	'line. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not '
	'above 0, NaN or infinite. Source: Foster-Greer-Thorbecke (1984), alpha = 0';

CREATE FUNCTION poverty_gap_index(d welfare_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poverty_gap_index(d welfare_distribution, line double precision, inclusive boolean) IS
	'mean over everybody of (line - welfare) / line of the poor; the bits of the poverty_summary at full precision. '
	'Poor means welfare < line, with inclusive also welfare = line. NULL if no row is in use, the weights are 0 or '
	'the distribution is improper. 22023 if the line is not above 0, NaN or infinite. Source: Foster-Greer-Thorbecke '
	'(1984), alpha = 1';

CREATE FUNCTION squared_poverty_gap_index(d welfare_distribution, line double precision,
	inclusive boolean DEFAULT false)
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_squared_poverty_gap_index'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION squared_poverty_gap_index(d welfare_distribution, line double precision, inclusive boolean) IS
	'mean over everybody of ((line - welfare) / line)^2 of the poor; the bits of the poverty_summary at full '
	'precision. Poor means welfare < line, with inclusive also welfare = line. NULL if no row is in use, the weights '
	'are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. Source: '
	'Foster-Greer-Thorbecke (1984), alpha = 2';

CREATE FUNCTION fgt_index(d welfare_distribution, line double precision, alpha double precision,
	inclusive boolean DEFAULT false)
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_fgt_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION fgt_index(d welfare_distribution, line double precision, alpha double precision,
	inclusive boolean) IS
	'mean over everybody of ((line - welfare) / line)^alpha of the poor. Poor means welfare < line, with inclusive '
	'also welfare = line. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the '
	'line is not above 0, NaN or infinite, or alpha is negative. 22003 beyond double precision. Source: '
	'Foster-Greer-Thorbecke (1984)';

CREATE FUNCTION poor_population(d welfare_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_poor_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poor_population(d welfare_distribution, line double precision, inclusive boolean) IS
	'the sum of the weights of the poor, in their unit (persons). 0 if nobody is poor; the exact sum, rounded once: '
	'the bits of the poverty_summary of the same double precision rows. Poor means welfare < line, with inclusive '
	'also welfare = line. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the '
	'line is not above 0, NaN or infinite. 22003 beyond double precision';

CREATE FUNCTION poverty_shortfall(d welfare_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_poverty_shortfall' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poverty_shortfall(d welfare_distribution, line double precision, inclusive boolean) IS
	'what it takes to lift every poor unit to the line, the sum of weight x (line - welfare) of the poor. In units of '
	'weight x welfare; 0 if nobody is poor; the exact sum, rounded once: the bits of the poverty_summary of the same '
	'double precision rows (welfare given as numeric is rounded to double precision before it enters a distribution, '
	'where a poverty_summary sums it in decimal). Poor means welfare < line; inclusive makes no difference here. NULL '
	'if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or '
	'infinite. 22003 beyond double precision';

CREATE FUNCTION income_gap_ratio(d welfare_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_income_gap_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION income_gap_ratio(d welfare_distribution, line double precision, inclusive boolean) IS
	'mean over the poor of (line - welfare) / line, how far below the line they are. A fraction of 1 for welfare >= '
	'0; the bits of the poverty_summary of the same double precision rows. Poor means welfare < line, with inclusive '
	'also welfare = line, whose gap is 0. NULL if nobody is poor, no row is in use, the weights are 0 or the '
	'distribution is improper. 22023 if the line is not above 0, NaN or infinite. 22003 if a gap is beyond double '
	'precision. Source: Sen (1976)';

CREATE FUNCTION mean_welfare_of_poor(d welfare_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_mean_welfare_of_poor'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean_welfare_of_poor(d welfare_distribution, line double precision, inclusive boolean) IS
	'mean welfare of the poor, in units of welfare. The quotient of exact sums, rounded once: the bits of the '
	'poverty_summary of the same double precision rows. Poor means welfare < line, with inclusive also welfare = '
	'line. NULL if nobody is poor, no row is in use, the weights are 0 or the distribution is improper. 22023 if the '
	'line is not above 0, NaN or infinite. 22003 beyond double precision';

CREATE FUNCTION nonpositive(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_nonpositive' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION nonpositive(d welfare_distribution) IS
	'the sum of the weights of those whose welfare is 0 or less. In their unit (persons; without a weight, the number '
	'of rows), which is why a Watts index, mean log deviation or Atkinson index is NULL; nonpositive(poverty_summary) '
	'counts rows. positive(d) is the distribution without them. NULL if no row is in use, the weights are 0 or the '
	'distribution is improper';

CREATE FUNCTION watts_index(d welfare_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_watts_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION watts_index(d welfare_distribution, line double precision, inclusive boolean) IS
	'mean over everybody of ln(line / welfare) of the poor (welfare < line). NULL if no row is in use, the weights '
	'are 0 or the distribution is improper; also if a poor unit has a welfare <= 0. 22023 if the line is not above 0, '
	'NaN or infinite. Source: Watts (1968). Whether those on the line are counted as poor (inclusive) makes no '
	'difference here';

CREATE FUNCTION sen_index(d welfare_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION sen_index(d welfare_distribution, line double precision, inclusive boolean) IS
	'poverty gap index + headcount x absolute Gini of the poor (Gini x mean, ties pooled) / line. 0 if nobody is '
	'poor, a fraction of 1 for welfare >= 0. Poor means welfare < line, with inclusive also welfare = line. NULL if '
	'no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or '
	'infinite. Source: Sen (1976), the replication-invariant limit';

CREATE FUNCTION sst_index(d welfare_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION sst_index(d welfare_distribution, line double precision, inclusive boolean) IS
	'poverty gap index x (1 + Gini of the gap ratios over everybody); 0 if nobody is poor, a fraction of 1 for '
	'welfare >= 0. Poor means welfare < line. NULL if no row is in use, the weights are 0 or the distribution is '
	'improper. 22023 if the line is not above 0, NaN or infinite. Source: Sen (1976), Shorrocks (1995), Thon (1979). '
	'Whether those on the line are counted as poor (inclusive) makes no difference here';

CREATE FUNCTION tip(d welfare_distribution, line double precision, p double precision, inclusive boolean DEFAULT false)
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION tip(d welfare_distribution, line double precision, p double precision, inclusive boolean) IS
	'gaps (line - welfare) / line of the poorest p of the population, per head of everybody: the three I''s of '
	'poverty. Interpolated inside an entry, p as in lorenz; tip(d, line, 1) is the poverty gap index. NULL if no row '
	'is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite, '
	'or p is not between 0 and 1. 22003 if a gap is beyond double precision. Source: Jenkins and Lambert (1997). '
	'Whether those on the line are counted as poor (inclusive) makes no difference here';

CREATE FUNCTION gini(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION gini(d welfare_distribution) IS
	'Gini coefficient, population form with ties pooled. It is (2 sum w y W - sum w^2 y) / (W_total Y_total) - 1, W '
	'the running weight; exact before the one rounding; 0 is equality, above 1 is possible with negative welfare. '
	'NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. Source: Gini (1914)';

CREATE FUNCTION s_gini(d welfare_distribution, nu double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION s_gini(d welfare_distribution, nu double precision) IS
	'extended Gini: 1 - sum of welfare x ((1 - F_before)^nu - (1 - F)^nu) / mean. Nu = 2 is the Gini, exact before '
	'the one rounding; a larger nu weighs the poor more, nu = 1 is 0. Otherwise within a few units of the last place, '
	'also near nu = 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. '
	'22023 if nu is less than 1. Source: Donaldson and Weymark (1980), Yitzhaki (1983)';

CREATE FUNCTION mean_log_deviation(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean_log_deviation(d welfare_distribution) IS
	'mean over everybody of ln(mean / welfare); 0 is equality, without upper limit. Within a few units of the last '
	'place, also where a ratio is beyond double precision and its logarithm is not. NULL if the mean welfare is not '
	'above 0, no row is in use or the distribution is improper; also with any welfare <= 0. Source: Theil (1967), '
	'generalised entropy of order 0';

CREATE FUNCTION theil_index(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION theil_index(d welfare_distribution) IS
	'mean over everybody of (welfare / mean) x ln(welfare / mean). 0 is equality, ln(n) the most for n people of '
	'equal weight; a welfare of 0 contributes 0. NULL if the mean welfare is not above 0, no row is in use or the '
	'distribution is improper; also with any welfare < 0. Source: Theil (1967), generalised entropy of order 1';

CREATE FUNCTION generalized_entropy(d welfare_distribution, alpha double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION generalized_entropy(d welfare_distribution, alpha double precision) IS
	'mean of ((welfare / mean)^alpha - 1) / (alpha^2 - alpha). Alpha = 0 is mean_log_deviation, 1 theil_index, 2 half '
	'the squared coefficient of variation. Within a few units of the last place, for every alpha however near to 0 or '
	'1; a large alpha multiplies the rounding of the mean. NULL if the mean welfare is not above 0, no row is in use '
	'or the distribution is improper; also with any welfare < 0, for alpha <= 0 with any welfare <= 0. 22003 beyond '
	'double precision. Source: Shorrocks (1980)';

CREATE FUNCTION atkinson_index(d welfare_distribution, epsilon double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION atkinson_index(d welfare_distribution, epsilon double precision) IS
	'1 - equally distributed equivalent / mean, a fraction of 1. The equivalent is the mean of order 1 - epsilon, for '
	'epsilon = 1 the geometric mean. Within a few units of the last place, for every epsilon however near to 0 or 1. '
	'NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare '
	'< 0, for epsilon >= 1 with any welfare <= 0. 22023 if epsilon is negative. Source: Atkinson (1970)';

CREATE FUNCTION hoover_index(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION hoover_index(d welfare_distribution) IS
	'share of the total welfare that would have to move for equality, half the relative mean deviation. A fraction of '
	'1; exact before the one rounding. NULL if the mean welfare is not above 0, no row is in use or the distribution '
	'is improper. Source: Hoover (1936)';

CREATE FUNCTION zenga_index(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION zenga_index(d welfare_distribution) IS
	'1 - integral over p of the ratio of the mean welfare of the poorest p to that of the others. L(p) (1 - p) / (p '
	'(1 - L(p))), along the same Lorenz curve L as lorenz(d, p), straight within an entry; 0 is equality, a fraction '
	'of 1 for welfare >= 0. It depends neither on ties nor on how often everybody is counted. The estimator of Langel '
	'and Tille (2012), a sum over the people, is 1 - 1/n instead of 0 for n equal people and differs from it by a '
	'multiple of 1/n otherwise. Within a few units of the last place; a unit of less than 1e-150 of all weight may '
	'count for nothing. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. '
	'22003 if a welfare is more than 1e150 times the mean. Source: Zenga (2007)';

CREATE FUNCTION wolfson_index(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wolfson_index(d welfare_distribution) IS
	'polarisation: 2 (2 (1/2 - lorenz(d, 1/2)) - Gini) mean / median. 0 is equality, without upper limit; exact '
	'before the one rounding. The median is here the middle of two values where half of the weight ends at the lower '
	'one, as in published values; with median(d), the lower one, it is 2 * (2 * (0.5 - lorenz(d, 0.5)) - gini(d)) * '
	'mean(d) / median(d). Some print half of it. NULL if the mean welfare is not above 0, no row is in use or the '
	'distribution is improper; also if the median is not above 0. Source: Wolfson (1994)';

CREATE FUNCTION lorenz(d welfare_distribution, p double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION lorenz(d welfare_distribution, p double precision) IS
	'share of the total welfare that the poorest p of the population have. Interpolated inside an entry; a fraction '
	'of 1, exact before the one rounding. p stands for the shortest decimal that prints it (0.7 is 7/10), or for the '
	'share up to the end of an entry if that is the same double. NULL if the mean welfare is not above 0, no row is '
	'in use or the distribution is improper. 22023 if p is not between 0 and 1. Source: Lorenz (1905)';

CREATE FUNCTION generalized_lorenz(d welfare_distribution, p double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION generalized_lorenz(d welfare_distribution, p double precision) IS
	'welfare of the poorest p of the population per head of everybody, mean x lorenz, p as there. In units of '
	'welfare, exact before the one rounding, also for a mean that is not above 0. NULL if no row is in use, the '
	'weights are 0 or the distribution is improper. 22023 if p is not between 0 and 1. Source: Shorrocks (1983)';

CREATE FUNCTION income_share(d welfare_distribution, "from" double precision, "to" double precision)
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION income_share(d welfare_distribution, "from" double precision, "to" double precision) IS
	'share of the total welfare that the population between two quantiles has, lorenz(to) - lorenz(from). '
	'Interpolated inside an entry, both shares as in lorenz; a fraction of 1, exact before the one rounding. NULL if '
	'the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if a share is not '
	'between 0 and 1 or from > to';

CREATE FUNCTION palma_ratio(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION palma_ratio(d welfare_distribution) IS
	'welfare share of the richest tenth over that of the poorest four tenths. Cut at exactly 9/10 and 4/10 and '
	'interpolated inside an entry; exact before the one rounding; 0.25 is equality. Variants that take whole '
	'observations give another number. NULL if the mean welfare is not above 0, no row is in use or the distribution '
	'is improper; also if the poorest four tenths have nothing. Source: Palma (2011)';

CREATE FUNCTION quantile_share_ratio(d welfare_distribution, share double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION quantile_share_ratio(d welfare_distribution, share double precision) IS
	'total welfare of those above the quantile 1 - share over that of those at or below the quantile share. In '
	'decimals: 0.7 cuts at 3/10; whole observations; with 0.2 the S80/S20 ratio of the European Union, a ratio of '
	'totals and not of means; above 0.5 the two parts overlap, which is legal. NULL if the mean welfare is not above '
	'0, no row is in use or the distribution is improper; also if nobody is above the upper quantile or the lower '
	'part has nothing. 22023 if the share is not between 0 and 1';
