-- rate: one exact, mergeable ratio, which every rate of registry, standard and programme is

CREATE TYPE measure_bounds AS (
	lower double precision,
	upper double precision
);
COMMENT ON TYPE measure_bounds IS
	'an interval that contains the true value of a measure, both ends included; in the unit of the measure. Certainly, but for rate_interval, where it does so with the given confidence';
COMMENT ON COLUMN measure_bounds.lower IS 'the least possible value';
COMMENT ON COLUMN measure_bounds.upper IS 'the greatest possible value';

CREATE TYPE rate_summary;

CREATE FUNCTION rate_summary_in(cstring) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_in(cstring) IS
	'text input of rate_summary: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid summary';

CREATE FUNCTION rate_summary_out(rate_summary) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_out(rate_summary) IS
	'text output of rate_summary: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION rate_summary_recv(internal) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_recv(internal) IS
	'binary input of rate_summary; 22P03 if the bytes are not a valid summary';

CREATE FUNCTION rate_summary_send(rate_summary) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_send(rate_summary) IS
	'binary output of rate_summary: the bytes of the stored value';

CREATE TYPE rate_summary (
	INPUT = rate_summary_in,
	OUTPUT = rate_summary_out,
	RECEIVE = rate_summary_recv,
	SEND = rate_summary_send,
	STORAGE = extended,
	ALIGNMENT = double
);
COMMENT ON TYPE rate_summary IS
	'one ratio of exact sums: numerator, denominator, rows in use, rows left out and the denominators of those whose numerator is unknown; mergeable by + and rollup, subtractable by -; read by rate, rate_bounds, numerator, denominator, row_count, excluded';

-- rate_summary: order and hash of the bytes

CREATE FUNCTION rate_summary_lt(rate_summary, rate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_lt(rate_summary, rate_summary) IS
	'implementation of the < operator: is the first summary before the second, byte by byte';

CREATE FUNCTION rate_summary_le(rate_summary, rate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_le(rate_summary, rate_summary) IS
	'implementation of the <= operator: is the first summary before or equal to the second, byte by byte';

CREATE FUNCTION rate_summary_eq(rate_summary, rate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_eq(rate_summary, rate_summary) IS
	'implementation of the = operator: is the first summary equal to the second, byte by byte';

CREATE FUNCTION rate_summary_ne(rate_summary, rate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_ne(rate_summary, rate_summary) IS
	'implementation of the <> operator: is the first summary different from the second, byte by byte';

CREATE FUNCTION rate_summary_ge(rate_summary, rate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_ge(rate_summary, rate_summary) IS
	'implementation of the >= operator: is the first summary after or equal to the second, byte by byte';

CREATE FUNCTION rate_summary_gt(rate_summary, rate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_gt(rate_summary, rate_summary) IS
	'implementation of the > operator: is the first summary after the second, byte by byte';

CREATE FUNCTION rate_summary_cmp(rate_summary, rate_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_cmp(rate_summary, rate_summary) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION rate_summary_hash(rate_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_hash(rate_summary) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION rate_summary_hash_extended(rate_summary, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_hash_extended(rate_summary, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = rate_summary, RIGHTARG = rate_summary, FUNCTION = rate_summary_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (rate_summary, rate_summary) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = rate_summary, RIGHTARG = rate_summary, FUNCTION = rate_summary_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (rate_summary, rate_summary) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = rate_summary, RIGHTARG = rate_summary, FUNCTION = rate_summary_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (rate_summary, rate_summary) IS
	'the same summary: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = rate_summary, RIGHTARG = rate_summary, FUNCTION = rate_summary_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (rate_summary, rate_summary) IS
	'a different summary';

CREATE OPERATOR >= (
	LEFTARG = rate_summary, RIGHTARG = rate_summary, FUNCTION = rate_summary_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (rate_summary, rate_summary) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = rate_summary, RIGHTARG = rate_summary, FUNCTION = rate_summary_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (rate_summary, rate_summary) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS rate_summary_ops DEFAULT FOR TYPE rate_summary USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 rate_summary_cmp(rate_summary, rate_summary);
COMMENT ON OPERATOR CLASS rate_summary_ops USING btree IS
	'order of the bytes of a rate_summary, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY rate_summary_ops USING btree IS
	'order of the bytes of a rate_summary, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS rate_summary_ops DEFAULT FOR TYPE rate_summary USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 rate_summary_hash(rate_summary),
	FUNCTION 2 rate_summary_hash_extended(rate_summary, bigint);
COMMENT ON OPERATOR CLASS rate_summary_ops USING hash IS
	'hash of the bytes of a rate_summary';
COMMENT ON OPERATOR FAMILY rate_summary_ops USING hash IS
	'hash of the bytes of a rate_summary';

-- rate_summary: what its aggregates are made of

CREATE FUNCTION rate_summary_combine(rate_summary, rate_summary) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_combine(rate_summary, rate_summary) IS
	'adds a summary to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_summary_uncombine(rate_summary, rate_summary) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_uncombine(rate_summary, rate_summary) IS
	'takes a summary away from the running state of a moving aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_summary_final(rate_summary) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_final(rate_summary) IS
	'final function: the stored value of a running state';

-- rate_summary: algebra and counts

CREATE FUNCTION rate_summary_add(rate_summary, rate_summary) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_add(rate_summary, rate_summary) IS
	'implementation of the + operator: the summary of the rows of both, exactly';

CREATE FUNCTION rate_summary_subtract(rate_summary, rate_summary) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_subtract(rate_summary, rate_summary) IS
	'implementation of the - operator: the first summary without the rows of the second, exactly';

CREATE FUNCTION rate_summary_negate(rate_summary) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_negate(rate_summary) IS
	'implementation of the unary - operator: the change that takes these rows away';

CREATE OPERATOR + (
	LEFTARG = rate_summary, RIGHTARG = rate_summary, FUNCTION = rate_summary_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (rate_summary, rate_summary) IS
	'the summary of the rows of both; exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';

CREATE OPERATOR - (
	LEFTARG = rate_summary, RIGHTARG = rate_summary, FUNCTION = rate_summary_subtract
);
COMMENT ON OPERATOR - (rate_summary, rate_summary) IS
	'the first summary without the rows of the second; exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';

CREATE OPERATOR - (
	RIGHTARG = rate_summary, FUNCTION = rate_summary_negate
);
COMMENT ON OPERATOR - (NONE, rate_summary) IS
	'the change that takes these rows away: a + (-b) = a - b';

CREATE FUNCTION is_empty(s rate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'rate_summary_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(rate_summary) IS
	'is this the summary of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(s rate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'rate_summary_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(rate_summary) IS
	'could this be the summary of rows? false after taking away what was never in it (a negative count or sum somewhere); every measure of an improper summary is NULL';

CREATE FUNCTION row_count(s rate_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'rate_summary_row_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION row_count(rate_summary) IS
	'number of rows in use, those of weight 0 included and those left out (see excluded) not; NULL for NULL';

CREATE FUNCTION excluded(s rate_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'rate_summary_excluded' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION excluded(rate_summary) IS
	'number of rows left out because something in them was NULL; NULL for NULL';

CREATE AGGREGATE rollup(rate_summary) (
	SFUNC = rate_summary_combine, STYPE = rate_summary, SSPACE = 256,
	FINALFUNC = rate_summary_final, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_summary_combine, MINVFUNC = rate_summary_uncombine,
	MSTYPE = rate_summary, MSSPACE = 256, MFINALFUNC = rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(rate_summary) IS
	'the summary of all the rows that the summaries summarise; NULL ones are skipped; NULL if there is none';

-- transitions

CREATE FUNCTION rate_accum(rate_summary, double precision, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum(rate_summary, double precision, double precision) IS
	'transition of the rate aggregates: adds one row (numerator, denominator); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard(rate_summary, double precision, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard(rate_summary, double precision, double precision) IS
	'inverse transition of the rate aggregates: takes away one row (numerator, denominator); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum(rate_summary, numeric, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum(rate_summary, numeric, numeric) IS
	'transition of the rate aggregates: adds one row (numerator, denominator), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard(rate_summary, numeric, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard(rate_summary, numeric, numeric) IS
	'inverse transition of the rate aggregates: takes away one row (numerator, denominator), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_hit(rate_summary, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_hit(rate_summary, boolean) IS
	'transition of the rate aggregates: adds one row (hit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_hit(rate_summary, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_hit(rate_summary, boolean) IS
	'inverse transition of the rate aggregates: takes away one row (hit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_hit(rate_summary, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_hit(rate_summary, boolean, double precision) IS
	'transition of the rate aggregates: adds one row (hit, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_hit(rate_summary, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_hit(rate_summary, boolean, double precision) IS
	'inverse transition of the rate aggregates: takes away one row (hit, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_hit(rate_summary, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_hit_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_hit(rate_summary, boolean, numeric) IS
	'transition of the rate aggregates: adds one row (hit, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_hit(rate_summary, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_hit_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_hit(rate_summary, boolean, numeric) IS
	'inverse transition of the rate aggregates: takes away one row (hit, weight), numeric form; for aggregates only, 0A000 elsewhere';

-- aggregates

CREATE AGGREGATE rate_summary(numerator double precision, denominator double precision) (
	SFUNC = rate_accum, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate_summary_final, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum, MINVFUNC = rate_discard,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rate_summary(numerator double precision, denominator double precision) IS
	'summary of a ratio of sums, sum(numerator) / sum(denominator); NULL without rows. A row with a NULL denominator or weight is left out and counted; one with a NULL numerator or hit too, but its denominator is kept for rate_bounds. 22023 if a value is NaN, infinite or negative.';

CREATE AGGREGATE rate_summary(numerator numeric, denominator numeric) (
	SFUNC = rate_accum, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate_summary_final, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum, MINVFUNC = rate_discard,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rate_summary(numerator numeric, denominator numeric) IS
	'summary of a ratio of sums, sum(numerator) / sum(denominator); NULL without rows. A row with a NULL denominator or weight is left out and counted; one with a NULL numerator or hit too, but its denominator is kept for rate_bounds. 22023 if a value is NaN, infinite or negative.';

CREATE AGGREGATE rate_summary(hit boolean) (
	SFUNC = rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate_summary_final, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_hit, MINVFUNC = rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rate_summary(hit boolean) IS
	'summary of the share of hits among all, counted or weighted; NULL without rows. A row with a NULL denominator or weight is left out and counted; one with a NULL numerator or hit too, but its denominator is kept for rate_bounds. 22023 if a value is NaN, infinite or negative.';

CREATE AGGREGATE rate_summary(hit boolean, weight double precision) (
	SFUNC = rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate_summary_final, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_hit, MINVFUNC = rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rate_summary(hit boolean, weight double precision) IS
	'summary of the share of hits among all, counted or weighted; NULL without rows. A row with a NULL denominator or weight is left out and counted; one with a NULL numerator or hit too, but its denominator is kept for rate_bounds. 22023 if a value is NaN, infinite or negative.';

CREATE AGGREGATE rate_summary(hit boolean, weight numeric) (
	SFUNC = rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate_summary_final, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_hit, MINVFUNC = rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rate_summary(hit boolean, weight numeric) IS
	'summary of the share of hits among all, counted or weighted; NULL without rows. A row with a NULL denominator or weight is left out and counted; one with a NULL numerator or hit too, but its denominator is kept for rate_bounds. 22023 if a value is NaN, infinite or negative.';

-- accessors

CREATE FUNCTION rate(s rate_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'rate_summary_rate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate(rate_summary) IS
	'the ratio as a fraction of 1, the correctly rounded quotient of the exact sums; never clamped: more than 1 is legal; NULL if the denominator is 0 or the summary improper; 22003 beyond double precision';

CREATE FUNCTION numerator(s rate_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'rate_summary_numerator' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION numerator(rate_summary) IS
	'sum of the numerators in use, in their unit, correctly rounded; NULL if no row is in use or the summary is improper';

CREATE FUNCTION denominator(s rate_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'rate_summary_denominator' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION denominator(rate_summary) IS
	'sum of the denominators in use, in their unit, correctly rounded; NULL if no row is in use or the summary is improper';

CREATE FUNCTION rate_bounds(s rate_summary) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_bounds(rate_summary) IS
	'where the rate lies, whatever the rows of known denominator and unknown numerator are: all of them misses (lower) or all of them hits (upper); equal to the rate if there are none; NULL if there is no base or the summary is improper';
