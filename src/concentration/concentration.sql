-- concentration: a tax, a benefit or a source of income, ranked by welfare

@stored_type TYPE=concentration_summary NOUN=summary ALIGNMENT=double PREFERRED=false
COMMENT ON TYPE concentration_summary IS
	'an amount (tax, benefit, source of income) of people ranked by welfare. A sorted list of distinct welfares with '
	'the exact sum of the weights and the exact total amount of each, all of doubles (of a numeric, the nearest one), '
	'and counts; or, below full precision (52), of bins that keep the sign, the exponent and the top bits of the '
	'welfare, with the exact total welfare of each too. Mergeable by + and rollup, subtractable by -; read by '
	'concentration_index, kakwani_index, amount_share, concentration_curve and source_decomposition. Open, it takes '
	'at most 1 GB; beyond 10,000 distinct welfares at most 192 bytes for each, so that a small stored value cannot '
	'take much memory: 54000 when weights or amounts of too different magnitudes (1e-300 beside 1e300) would need '
	'more';

@summary_type TYPE=concentration_summary NOUN=summary ARGUMENT=s SSPACE=4096
COMMENT ON OPERATOR + (concentration_summary, concentration_summary) IS
	'the summary over the people of both. Exact, in any order the same bytes; of two precisions the coarser; NULL if '
	'either is NULL; 22003 beyond the range of the sums; 54000 with too many distinct welfares';
COMMENT ON OPERATOR - (concentration_summary, concentration_summary) IS
	'the first summary without the people of the second. Exact: (a + b) - b has the bytes of a of the same precision; '
	'may be improper, see is_proper; NULL if either is NULL';
COMMENT ON AGGREGATE rollup(concentration_summary) IS
	'the summary over all the people that the summaries are of. NULL ones are skipped; NULL if there is none; of '
	'several precisions the coarsest';
COMMENT ON FUNCTION is_proper(concentration_summary) IS
	'could this be the summary of rows? false after taking away what was never in it, as far as the list tells: a '
	'negative count or weight somewhere, fewer rows than distinct welfares, an amount without people, or a bin whose '
	'mean is outside. What it cannot tell is let through, such as another amount of people who are there. Every '
	'measure of an improper summary is NULL';

CREATE FUNCTION precision_of(s concentration_summary) RETURNS integer
	AS 'MODULE_PATHNAME', 'concentration_summary_precision' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION precision_of(concentration_summary) IS
	'number of mantissa bits that the welfare keeps: 52 is full precision, less are bins; NULL for NULL';

CREATE FUNCTION entry_count(s concentration_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'concentration_summary_entry_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION entry_count(concentration_summary) IS
	'number of distinct welfares, or of bins; NULL for NULL';

CREATE FUNCTION coarsen(s concentration_summary, "precision" integer) RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_summary_coarsen' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coarsen(s concentration_summary, "precision" integer) IS
	'the same people and amounts in bins of welfare. They keep the sign, the exponent and the top precision bits of '
	'the mantissa (0 to 52); exactly what concentration_summary(amount, welfare, weight, precision) makes of the '
	'rows; unchanged if it is as coarse already. 22023 for another precision; NULL for NULL';

-- transitions

CREATE FUNCTION povaid_support.concentration_accum(concentration_summary, double precision, double precision)
	RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.concentration_accum(concentration_summary, double precision, double precision) IS
	'transition of the aggregates over a concentration_summary: adds one row (amount, welfare); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.concentration_discard(concentration_summary, double precision, double precision)
	RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.concentration_discard(concentration_summary, double precision, double precision) IS
	'inverse transition of the aggregates over a concentration_summary: takes away one row (amount, welfare); for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.concentration_accum(concentration_summary, double precision, double precision,
	double precision)
	RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.concentration_accum(concentration_summary, double precision, double precision,
	double precision) IS
	'transition of the aggregates over a concentration_summary: adds one row (amount, welfare, weight); for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.concentration_discard(concentration_summary, double precision, double precision,
	double precision)
	RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.concentration_discard(concentration_summary, double precision, double precision,
	double precision) IS
	'inverse transition of the aggregates over a concentration_summary: takes away one row (amount, welfare, weight); '
	'for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.concentration_accum(concentration_summary, double precision, double precision,
	double precision, integer)
	RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.concentration_accum(concentration_summary, double precision, double precision,
	double precision, integer) IS
	'transition of the aggregates over a concentration_summary: adds one row (amount, welfare, weight, precision); '
	'for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.concentration_discard(concentration_summary, double precision, double precision,
	double precision, integer)
	RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.concentration_discard(concentration_summary, double precision, double precision,
	double precision, integer) IS
	'inverse transition of the aggregates over a concentration_summary: takes away one row (amount, welfare, weight, '
	'precision); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.concentration_accum(concentration_summary, numeric, numeric)
	RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.concentration_accum(concentration_summary, numeric, numeric) IS
	'transition of the aggregates over a concentration_summary: adds one row (amount, welfare); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.concentration_discard(concentration_summary, numeric, numeric)
	RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.concentration_discard(concentration_summary, numeric, numeric) IS
	'inverse transition of the aggregates over a concentration_summary: takes away one row (amount, welfare); for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.concentration_accum(concentration_summary, numeric, numeric, numeric)
	RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.concentration_accum(concentration_summary, numeric, numeric, numeric) IS
	'transition of the aggregates over a concentration_summary: adds one row (amount, welfare, weight); for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.concentration_discard(concentration_summary, numeric, numeric, numeric)
	RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.concentration_discard(concentration_summary, numeric, numeric, numeric) IS
	'inverse transition of the aggregates over a concentration_summary: takes away one row (amount, welfare, weight); '
	'for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.concentration_accum(concentration_summary, numeric, numeric, numeric, integer)
	RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.concentration_accum(concentration_summary, numeric, numeric, numeric, integer) IS
	'transition of the aggregates over a concentration_summary: adds one row (amount, welfare, weight, precision); '
	'for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.concentration_discard(concentration_summary, numeric, numeric, numeric, integer)
	RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.concentration_discard(concentration_summary, numeric, numeric, numeric, integer) IS
	'inverse transition of the aggregates over a concentration_summary: takes away one row (amount, welfare, weight, '
	'precision); for aggregates only, 0A000 elsewhere';

-- accessors, one of which is the final function of an aggregate too

CREATE FUNCTION concentration_index(s concentration_summary) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION concentration_index(s concentration_summary) IS
	'concentration index of the amount over people ranked by welfare, ties in welfare pooled. It is (sum of amount x '
	'(W + W_before)) / (W_total A_total) - 1, W the running weight; exact before the one rounding. Of an amount >= 0 '
	'between -1 (all of it goes to the poorest) and 1 (to the richest); 0 where everybody gets the same; the Gini '
	'where the amount is the welfare. An amount entered as negative (a tax as a negative income) has the same index. '
	'NULL if the total amount is 0, no row is in use, the weights are 0 or the summary is improper. Source: Kakwani '
	'(1977), Lambert (2001)';

CREATE FUNCTION kakwani_index(s concentration_summary) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION kakwani_index(s concentration_summary) IS
	'progressivity: concentration index of the amount - Gini of welfare, rounded once. A tax is progressive above 0, '
	'proportional at 0, regressive below; a benefit below 0 reduces relative inequality. NULL if the total amount is '
	'0, the mean welfare is not above 0, no row is in use, the weights are 0 or the summary is improper. Source: '
	'Kakwani (1977)';

CREATE FUNCTION amount_share(s concentration_summary, "from" double precision, "to" double precision)
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION amount_share(s concentration_summary, "from" double precision, "to" double precision) IS
	'benefit incidence. Share of the total amount that goes to the population between two quantiles of welfare, so '
	'that amount_share(s, 0, 0.2) is that of the poorest fifth; people of equal welfare are one, and a part of them '
	'has the same part of their amount; both shares stand for the shortest decimals that print them, or for the share '
	'up to the end of an entry, as in lorenz; a fraction of 1 for amounts >= 0, rounded once. NULL if the total '
	'amount is 0, no row is in use, the weights are 0 or the summary is improper. 22023 if a share is not between 0 '
	'and 1 or from > to. Source: Demery (2000), benefit incidence analysis';

CREATE TYPE concentration_point AS (
	p double precision,
	share double precision
);
COMMENT ON TYPE concentration_point IS
	'a point of a concentration curve';
COMMENT ON COLUMN concentration_point.p IS 'share of the population, lowest welfare first';
COMMENT ON COLUMN concentration_point.share IS 'share of the total amount that goes to them';

CREATE FUNCTION concentration_curve(s concentration_summary, points integer DEFAULT 100)
	RETURNS SETOF concentration_point
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 101;
COMMENT ON FUNCTION concentration_curve(s concentration_summary, points integer) IS
	'the concentration curve at p = 0, 1/points, ..., 1: points + 1 rows (p, share), share as amount_share(s, 0, p). '
	'Above the diagonal the amount goes to the poor more than in proportion to their number; above the Lorenz curve, '
	'more than in proportion to their welfare. No row if the total amount is 0, no row is in use, the weights are 0 '
	'or the summary is improper. 22023 if points is not between 1 and 1000000';

CREATE TYPE source_contribution AS (
	share double precision,
	concentration double precision,
	contribution double precision,
	marginal double precision
);
COMMENT ON TYPE source_contribution IS
	'what a source of income contributes to the Gini of all income';
COMMENT ON COLUMN source_contribution.share IS
	'S, its share in the total income; the shares of all sources add up to 1';
COMMENT ON COLUMN source_contribution.concentration IS
	'C, its concentration index over people ranked by total income; the Gini of the source times its Gini '
	'correlation. NULL for a source that sums up to 0';
COMMENT ON COLUMN source_contribution.contribution IS
	'S C / G, its share in the Gini G; those of all sources add up to 1. NULL if G is 0';
COMMENT ON COLUMN source_contribution.marginal IS
	'S C / G - S: relative change of the Gini for a relative change of the source (x 1 percent); below 0 the source '
	'equalises. NULL if G is 0';

CREATE FUNCTION source_decomposition(s concentration_summary) RETURNS source_contribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION source_decomposition(s concentration_summary) IS
	'what a source of income (the amount) contributes to the Gini of the total income (the welfare) of the same '
	'people. Its share S, its concentration index C, its contribution S C / G and the marginal effect S C / G - S, '
	'each rounded once. Sources may be negative (taxes). For sources that add up to the total income the shares and '
	'the contributions add up to 1, the marginal effects to 0. NULL if the mean welfare is not above 0, no row is in '
	'use, the weights are 0 or the summary is improper. Source: Lerman and Yitzhaki (1985)';

-- aggregates: one transition for all, so several of them in one SELECT are one pass

@each
	amount double precision, welfare double precision
	amount double precision, welfare double precision, weight double precision
	amount double precision, welfare double precision, weight double precision, "precision" integer
	amount numeric, welfare numeric
	amount numeric, welfare numeric, weight numeric
	amount numeric, welfare numeric, weight numeric, "precision" integer
CREATE AGGREGATE concentration_summary(@EACH@) (
	SFUNC = povaid_support.concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = povaid_support.concentration_summary_final, COMBINEFUNC = povaid_support.concentration_summary_combine,
	MSFUNC = povaid_support.concentration_accum, MINVFUNC = povaid_support.concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = povaid_support.concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_summary(@EACH@) IS
	'an amount per unit of weight and the welfare that ranks the people, for concentration_index and its companions. '
	'Tax, benefit, source of income; for those of whole households see concentration_summary_of_totals; without a '
	'weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the '
	'welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of '
	'equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond '
	'the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or '
	'weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';
@end

@each
	amount double precision, welfare double precision
	amount double precision, welfare double precision, weight double precision
	amount numeric, welfare numeric
	amount numeric, welfare numeric, weight numeric
CREATE AGGREGATE concentration_index(@EACH@) (
	SFUNC = povaid_support.concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_index, COMBINEFUNC = povaid_support.concentration_summary_combine,
	MSFUNC = povaid_support.concentration_accum, MINVFUNC = povaid_support.concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_index(@EACH@) IS
	'concentration index of the amount over people ranked by welfare, ties in welfare pooled. The same as the '
	'accessor over concentration_summary; without a weight every row counts 1. NULL if the total amount is 0, no row '
	'is in use, the weights are 0 or the summary is improper. A row with a NULL is left out and counted (excluded). '
	'22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count '
	'only. Source: Kakwani (1977), Lambert (2001).';
@end

CREATE FUNCTION povaid_support.concentration_accum_total(concentration_summary, double precision, double precision,
	double precision)
	RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.concentration_accum_total(concentration_summary, double precision, double precision,
	double precision) IS
	'transition of concentration_summary_of_totals: adds one row (total, welfare, persons); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.concentration_discard_total(concentration_summary, double precision, double precision,
	double precision)
	RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.concentration_discard_total(concentration_summary, double precision,
	double precision, double precision) IS
	'inverse transition of concentration_summary_of_totals: takes away one row (total, welfare, persons); for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.concentration_accum_total(concentration_summary, numeric, numeric, numeric)
	RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_accum_total_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.concentration_accum_total(concentration_summary, numeric, numeric, numeric) IS
	'transition of concentration_summary_of_totals: adds one row (total, welfare, persons); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.concentration_discard_total(concentration_summary, numeric, numeric, numeric)
	RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_discard_total_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.concentration_discard_total(concentration_summary, numeric, numeric, numeric) IS
	'inverse transition of concentration_summary_of_totals: takes away one row (total, welfare, persons); for '
	'aggregates only, 0A000 elsewhere';

@each
	total double precision, welfare double precision, persons double precision
	total numeric, welfare numeric, persons numeric
CREATE AGGREGATE concentration_summary_of_totals(@EACH@) (
	SFUNC = povaid_support.concentration_accum_total, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = povaid_support.concentration_summary_final, COMBINEFUNC = povaid_support.concentration_summary_combine,
	MSFUNC = povaid_support.concentration_accum_total, MINVFUNC = povaid_support.concentration_discard_total,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = povaid_support.concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_summary_of_totals(@EACH@) IS
	'concentration_summary where the amounts are those of whole households. Here total is what the household pays or '
	'gets, and counts once; persons, how many it has, rank by welfare (per person). In a sample, multiply both by the '
	'sampling weight of the household. Exact sums. A row with a NULL is left out and counted (excluded). 22023 if a '
	'number is NaN or infinite or persons is negative; persons of 0 adds to row_count only. NULL without rows';
@end
