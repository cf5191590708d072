-- concentration: a tax, a benefit or a source of income, ranked by welfare

CREATE TYPE concentration_summary;

CREATE FUNCTION concentration_summary_in(cstring) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_in(cstring) IS
	'text input of concentration_summary: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid summary';

CREATE FUNCTION concentration_summary_out(concentration_summary) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_out(concentration_summary) IS
	'text output of concentration_summary: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION concentration_summary_recv(internal) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_recv(internal) IS
	'binary input of concentration_summary; 22P03 if the bytes are not a valid summary';

CREATE FUNCTION concentration_summary_send(concentration_summary) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_send(concentration_summary) IS
	'binary output of concentration_summary: the bytes of the stored value';

CREATE TYPE concentration_summary (
	INPUT = concentration_summary_in,
	OUTPUT = concentration_summary_out,
	RECEIVE = concentration_summary_recv,
	SEND = concentration_summary_send,
	STORAGE = extended,
	ALIGNMENT = double
);
COMMENT ON TYPE concentration_summary IS
	'an amount (tax, benefit, source of income) of people ranked by welfare: a sorted list of distinct welfares with the exact sum of the weights and the exact total amount of each, and counts; or, below full precision (52), of bins that keep the sign, the exponent and the top bits of the welfare, with the exact total welfare of each too. Mergeable by + and rollup, subtractable by -; read by concentration_index, kakwani_index, amount_share, concentration_curve and source_decomposition';

-- concentration_summary: order and hash of the bytes

CREATE FUNCTION concentration_summary_lt(concentration_summary, concentration_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_lt(concentration_summary, concentration_summary) IS
	'implementation of the < operator: is the first summary before the second, byte by byte';

CREATE FUNCTION concentration_summary_le(concentration_summary, concentration_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_le(concentration_summary, concentration_summary) IS
	'implementation of the <= operator: is the first summary before or equal to the second, byte by byte';

CREATE FUNCTION concentration_summary_eq(concentration_summary, concentration_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_eq(concentration_summary, concentration_summary) IS
	'implementation of the = operator: is the first summary equal to the second, byte by byte';

CREATE FUNCTION concentration_summary_ne(concentration_summary, concentration_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_ne(concentration_summary, concentration_summary) IS
	'implementation of the <> operator: is the first summary different from the second, byte by byte';

CREATE FUNCTION concentration_summary_ge(concentration_summary, concentration_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_ge(concentration_summary, concentration_summary) IS
	'implementation of the >= operator: is the first summary after or equal to the second, byte by byte';

CREATE FUNCTION concentration_summary_gt(concentration_summary, concentration_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_gt(concentration_summary, concentration_summary) IS
	'implementation of the > operator: is the first summary after the second, byte by byte';

CREATE FUNCTION concentration_summary_cmp(concentration_summary, concentration_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_cmp(concentration_summary, concentration_summary) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION concentration_summary_hash(concentration_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_hash(concentration_summary) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION concentration_summary_hash_extended(concentration_summary, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_hash_extended(concentration_summary, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = concentration_summary, RIGHTARG = concentration_summary, FUNCTION = concentration_summary_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (concentration_summary, concentration_summary) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = concentration_summary, RIGHTARG = concentration_summary, FUNCTION = concentration_summary_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (concentration_summary, concentration_summary) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = concentration_summary, RIGHTARG = concentration_summary, FUNCTION = concentration_summary_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (concentration_summary, concentration_summary) IS
	'the same summary: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = concentration_summary, RIGHTARG = concentration_summary, FUNCTION = concentration_summary_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (concentration_summary, concentration_summary) IS
	'a different summary';

CREATE OPERATOR >= (
	LEFTARG = concentration_summary, RIGHTARG = concentration_summary, FUNCTION = concentration_summary_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (concentration_summary, concentration_summary) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = concentration_summary, RIGHTARG = concentration_summary, FUNCTION = concentration_summary_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (concentration_summary, concentration_summary) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS concentration_summary_ops DEFAULT FOR TYPE concentration_summary USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 concentration_summary_cmp(concentration_summary, concentration_summary);
COMMENT ON OPERATOR CLASS concentration_summary_ops USING btree IS
	'order of the bytes of a concentration_summary, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY concentration_summary_ops USING btree IS
	'order of the bytes of a concentration_summary, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS concentration_summary_ops DEFAULT FOR TYPE concentration_summary USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 concentration_summary_hash(concentration_summary),
	FUNCTION 2 concentration_summary_hash_extended(concentration_summary, bigint);
COMMENT ON OPERATOR CLASS concentration_summary_ops USING hash IS
	'hash of the bytes of a concentration_summary';
COMMENT ON OPERATOR FAMILY concentration_summary_ops USING hash IS
	'hash of the bytes of a concentration_summary';

-- concentration_summary: what its aggregates are made of

CREATE FUNCTION concentration_summary_combine(concentration_summary, concentration_summary) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_combine(concentration_summary, concentration_summary) IS
	'adds a summary to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION concentration_summary_uncombine(concentration_summary, concentration_summary) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_uncombine(concentration_summary, concentration_summary) IS
	'takes a summary away from the running state of a moving aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION concentration_summary_final(concentration_summary) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_final(concentration_summary) IS
	'final function: the stored value of a running state';

-- concentration_summary: algebra and counts

CREATE FUNCTION concentration_summary_add(concentration_summary, concentration_summary) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_add(concentration_summary, concentration_summary) IS
	'implementation of the + operator: the summary over the people of both, exactly';

CREATE FUNCTION concentration_summary_subtract(concentration_summary, concentration_summary) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_subtract(concentration_summary, concentration_summary) IS
	'implementation of the - operator: the first summary without the people of the second, exactly';

CREATE FUNCTION concentration_summary_negate(concentration_summary) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_negate(concentration_summary) IS
	'implementation of the unary - operator: the change that takes these people away';

CREATE OPERATOR + (
	LEFTARG = concentration_summary, RIGHTARG = concentration_summary, FUNCTION = concentration_summary_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (concentration_summary, concentration_summary) IS
	'the summary over the people of both; exact, in any order the same bytes; of two precisions the coarser; NULL if either is NULL; 22003 beyond the range of the sums; 54000 with too many distinct welfares';

CREATE OPERATOR - (
	LEFTARG = concentration_summary, RIGHTARG = concentration_summary, FUNCTION = concentration_summary_subtract
);
COMMENT ON OPERATOR - (concentration_summary, concentration_summary) IS
	'the first summary without the people of the second; exact: (a + b) - b has the bytes of a of the same precision; may be improper, see is_proper; NULL if either is NULL';

CREATE OPERATOR - (
	RIGHTARG = concentration_summary, FUNCTION = concentration_summary_negate
);
COMMENT ON OPERATOR - (NONE, concentration_summary) IS
	'the change that takes these people away: a + (-b) = a - b';

CREATE FUNCTION is_empty(s concentration_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'concentration_summary_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(concentration_summary) IS
	'is this the summary of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(s concentration_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'concentration_summary_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(concentration_summary) IS
	'could this be the summary of rows? false after taking away what was never in it (a negative count or weight somewhere, an amount without people, or a bin whose mean is outside); every measure of an improper summary is NULL';

CREATE FUNCTION row_count(s concentration_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'concentration_summary_row_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION row_count(concentration_summary) IS
	'number of rows in use, those of weight 0 included and those left out (see excluded) not; NULL for NULL';

CREATE FUNCTION excluded(s concentration_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'concentration_summary_excluded' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION excluded(concentration_summary) IS
	'number of rows left out because something in them was NULL; NULL for NULL';

CREATE FUNCTION precision_of(s concentration_summary) RETURNS integer
	AS 'MODULE_PATHNAME', 'concentration_summary_precision' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION precision_of(concentration_summary) IS
	'number of mantissa bits that the welfare keeps: 52 is full precision, less are bins; NULL for NULL';

CREATE FUNCTION entry_count(s concentration_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'concentration_summary_entry_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION entry_count(concentration_summary) IS
	'number of distinct welfares, or of bins; NULL for NULL';

CREATE AGGREGATE rollup(concentration_summary) (
	SFUNC = concentration_summary_combine, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_summary_final, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_summary_combine, MINVFUNC = concentration_summary_uncombine,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(concentration_summary) IS
	'the summary over all the people that the summaries are of; NULL ones are skipped; NULL if there is none; of several precisions the coarsest';

CREATE FUNCTION coarsen(s concentration_summary, "precision" integer) RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_summary_coarsen' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coarsen(s concentration_summary, "precision" integer) IS
	'the same people and amounts in bins of welfare that keep the sign, the exponent and the top precision bits of the mantissa (0 to 52); exactly what concentration_summary(amount, welfare, weight, precision) makes of the rows; unchanged if it is as coarse already. 22023 for another precision; NULL for NULL';

-- transitions

CREATE FUNCTION concentration_accum(concentration_summary, double precision, double precision) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION concentration_accum(concentration_summary, double precision, double precision) IS
	'transition of the aggregates over a concentration_summary: adds one row (amount, welfare); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION concentration_discard(concentration_summary, double precision, double precision) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION concentration_discard(concentration_summary, double precision, double precision) IS
	'inverse transition of the aggregates over a concentration_summary: takes away one row (amount, welfare); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION concentration_accum(concentration_summary, double precision, double precision, double precision) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION concentration_accum(concentration_summary, double precision, double precision, double precision) IS
	'transition of the aggregates over a concentration_summary: adds one row (amount, welfare, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION concentration_discard(concentration_summary, double precision, double precision, double precision) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION concentration_discard(concentration_summary, double precision, double precision, double precision) IS
	'inverse transition of the aggregates over a concentration_summary: takes away one row (amount, welfare, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION concentration_accum(concentration_summary, double precision, double precision, double precision, integer) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION concentration_accum(concentration_summary, double precision, double precision, double precision, integer) IS
	'transition of the aggregates over a concentration_summary: adds one row (amount, welfare, weight, precision); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION concentration_discard(concentration_summary, double precision, double precision, double precision, integer) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION concentration_discard(concentration_summary, double precision, double precision, double precision, integer) IS
	'inverse transition of the aggregates over a concentration_summary: takes away one row (amount, welfare, weight, precision); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION concentration_accum(concentration_summary, numeric, numeric) RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION concentration_accum(concentration_summary, numeric, numeric) IS
	'transition of the aggregates over a concentration_summary: adds one row (amount, welfare); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION concentration_discard(concentration_summary, numeric, numeric) RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION concentration_discard(concentration_summary, numeric, numeric) IS
	'inverse transition of the aggregates over a concentration_summary: takes away one row (amount, welfare); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION concentration_accum(concentration_summary, numeric, numeric, numeric) RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION concentration_accum(concentration_summary, numeric, numeric, numeric) IS
	'transition of the aggregates over a concentration_summary: adds one row (amount, welfare, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION concentration_discard(concentration_summary, numeric, numeric, numeric) RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION concentration_discard(concentration_summary, numeric, numeric, numeric) IS
	'inverse transition of the aggregates over a concentration_summary: takes away one row (amount, welfare, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION concentration_accum(concentration_summary, numeric, numeric, numeric, integer) RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION concentration_accum(concentration_summary, numeric, numeric, numeric, integer) IS
	'transition of the aggregates over a concentration_summary: adds one row (amount, welfare, weight, precision); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION concentration_discard(concentration_summary, numeric, numeric, numeric, integer) RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION concentration_discard(concentration_summary, numeric, numeric, numeric, integer) IS
	'inverse transition of the aggregates over a concentration_summary: takes away one row (amount, welfare, weight, precision); for aggregates only, 0A000 elsewhere';

-- accessors, one of which is the final function of an aggregate too

CREATE FUNCTION concentration_index(s concentration_summary) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION concentration_index(s concentration_summary) IS
	'concentration index of the amount over people ranked by welfare, ties in welfare pooled: (sum of amount x (W + W_before)) / (W_total A_total) - 1, W the running weight; exact before the one rounding. Of an amount >= 0 between -1 (all of it goes to the poorest) and 1 (to the richest); 0 where everybody gets the same; the Gini where the amount is the welfare. An amount entered as negative (a tax as a negative income) has the same index. NULL if the total amount is 0, no row is in use, the weights are 0 or the summary is improper. Source: Kakwani (1977), Lambert (2001)';

CREATE FUNCTION kakwani_index(s concentration_summary) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION kakwani_index(s concentration_summary) IS
	'progressivity: concentration index of the amount - Gini of welfare, rounded once. A tax is progressive above 0, proportional at 0, regressive below; a benefit below 0 reduces relative inequality. NULL if the total amount is 0, the mean welfare is not above 0, no row is in use, the weights are 0 or the summary is improper. Source: Kakwani (1977)';

CREATE FUNCTION amount_share(s concentration_summary, "from" double precision, "to" double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION amount_share(s concentration_summary, "from" double precision, "to" double precision) IS
	'benefit incidence: share of the total amount that goes to the population between two quantiles of welfare, so that amount_share(s, 0, 0.2) is that of the poorest fifth; people of equal welfare are one, and a part of them has the same part of their amount; a fraction of 1 for amounts >= 0, rounded once. NULL if the total amount is 0, no row is in use, the weights are 0 or the summary is improper. 22023 if a share is not between 0 and 1 or from > to. Source: Demery (2000), benefit incidence analysis';

CREATE TYPE concentration_point AS (
	p double precision,
	share double precision
);
COMMENT ON TYPE concentration_point IS
	'a point of a concentration curve';
COMMENT ON COLUMN concentration_point.p IS 'share of the population, lowest welfare first';
COMMENT ON COLUMN concentration_point.share IS 'share of the total amount that goes to them';

CREATE FUNCTION concentration_curve(s concentration_summary, points integer DEFAULT 100) RETURNS SETOF concentration_point
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 101;
COMMENT ON FUNCTION concentration_curve(s concentration_summary, points integer) IS
	'the concentration curve at p = 0, 1/points, ..., 1: points + 1 rows (p, share), share as amount_share(s, 0, p). Above the diagonal the amount goes to the poor more than in proportion to their number; above the Lorenz curve, more than in proportion to their welfare. No row if the total amount is 0, no row is in use, the weights are 0 or the summary is improper. 22023 if points is not between 1 and 1000000';

CREATE TYPE source_contribution AS (
	share double precision,
	concentration double precision,
	contribution double precision,
	marginal double precision
);
COMMENT ON TYPE source_contribution IS
	'what a source of income contributes to the Gini of all income';
COMMENT ON COLUMN source_contribution.share IS 'S, its share in the total income; the shares of all sources add up to 1';
COMMENT ON COLUMN source_contribution.concentration IS 'C, its concentration index over people ranked by total income; the Gini of the source times its Gini correlation. NULL for a source that sums up to 0';
COMMENT ON COLUMN source_contribution.contribution IS 'S C / G, its share in the Gini G; those of all sources add up to 1. NULL if G is 0';
COMMENT ON COLUMN source_contribution.marginal IS 'S C / G - S: relative change of the Gini for a relative change of the source (x 1 percent); below 0 the source equalises. NULL if G is 0';

CREATE FUNCTION source_decomposition(s concentration_summary) RETURNS source_contribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION source_decomposition(s concentration_summary) IS
	'what a source of income (the amount) contributes to the Gini of the total income (the welfare) of the same people: its share S, its concentration index C, its contribution S C / G and the marginal effect S C / G - S, each rounded once. Sources may be negative (taxes). For sources that add up to the total income the shares and the contributions add up to 1, the marginal effects to 0. NULL if the mean welfare is not above 0, no row is in use, the weights are 0 or the summary is improper. Source: Lerman and Yitzhaki (1985)';

-- aggregates: one transition for all, so several of them in one SELECT are one pass

CREATE AGGREGATE concentration_summary(amount double precision, welfare double precision) (
	SFUNC = concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_summary_final, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum, MINVFUNC = concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_summary(amount double precision, welfare double precision) IS
	'an amount per unit of weight (tax, benefit, source of income) and the welfare that ranks the people, summed up for concentration_index and its companions; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE concentration_summary(amount double precision, welfare double precision, weight double precision) (
	SFUNC = concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_summary_final, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum, MINVFUNC = concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_summary(amount double precision, welfare double precision, weight double precision) IS
	'an amount per unit of weight (tax, benefit, source of income) and the welfare that ranks the people, summed up for concentration_index and its companions; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE concentration_summary(amount double precision, welfare double precision, weight double precision, "precision" integer) (
	SFUNC = concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_summary_final, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum, MINVFUNC = concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_summary(amount double precision, welfare double precision, weight double precision, "precision" integer) IS
	'an amount per unit of weight (tax, benefit, source of income) and the welfare that ranks the people, summed up for concentration_index and its companions; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE concentration_summary(amount numeric, welfare numeric) (
	SFUNC = concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_summary_final, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum, MINVFUNC = concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_summary(amount numeric, welfare numeric) IS
	'an amount per unit of weight (tax, benefit, source of income) and the welfare that ranks the people, summed up for concentration_index and its companions; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE concentration_summary(amount numeric, welfare numeric, weight numeric) (
	SFUNC = concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_summary_final, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum, MINVFUNC = concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_summary(amount numeric, welfare numeric, weight numeric) IS
	'an amount per unit of weight (tax, benefit, source of income) and the welfare that ranks the people, summed up for concentration_index and its companions; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE concentration_summary(amount numeric, welfare numeric, weight numeric, "precision" integer) (
	SFUNC = concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_summary_final, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum, MINVFUNC = concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_summary(amount numeric, welfare numeric, weight numeric, "precision" integer) IS
	'an amount per unit of weight (tax, benefit, source of income) and the welfare that ranks the people, summed up for concentration_index and its companions; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE concentration_index(amount double precision, welfare double precision) (
	SFUNC = concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_index, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum, MINVFUNC = concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_index(amount double precision, welfare double precision) IS
	'concentration index of the amount over people ranked by welfare, ties in welfare pooled; the same as the accessor over concentration_summary; without a weight every row counts 1. NULL if the total amount is 0, no row is in use, the weights are 0 or the summary is improper. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Kakwani (1977), Lambert (2001).';

CREATE AGGREGATE concentration_index(amount double precision, welfare double precision, weight double precision) (
	SFUNC = concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_index, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum, MINVFUNC = concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_index(amount double precision, welfare double precision, weight double precision) IS
	'concentration index of the amount over people ranked by welfare, ties in welfare pooled; the same as the accessor over concentration_summary; without a weight every row counts 1. NULL if the total amount is 0, no row is in use, the weights are 0 or the summary is improper. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Kakwani (1977), Lambert (2001).';

CREATE AGGREGATE concentration_index(amount numeric, welfare numeric) (
	SFUNC = concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_index, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum, MINVFUNC = concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_index(amount numeric, welfare numeric) IS
	'concentration index of the amount over people ranked by welfare, ties in welfare pooled; the same as the accessor over concentration_summary; without a weight every row counts 1. NULL if the total amount is 0, no row is in use, the weights are 0 or the summary is improper. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Kakwani (1977), Lambert (2001).';

CREATE AGGREGATE concentration_index(amount numeric, welfare numeric, weight numeric) (
	SFUNC = concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_index, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum, MINVFUNC = concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_index(amount numeric, welfare numeric, weight numeric) IS
	'concentration index of the amount over people ranked by welfare, ties in welfare pooled; the same as the accessor over concentration_summary; without a weight every row counts 1. NULL if the total amount is 0, no row is in use, the weights are 0 or the summary is improper. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Kakwani (1977), Lambert (2001).';
