-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION povaid" to load this file. \quit

-- decimal: what a number is to a function whose result is an exact decimal
--
-- One type takes every number, so that such a function exists once, and no call
-- of it is ambiguous: a pair of double precision and numeric would send integers
-- to doubles, which do not hold every bigint, and arrays have no such pair at
-- all, as '{1, 2}' would be either.  Bytes, text and binary form are those of
-- numeric, whose functions it uses, as citext uses those of text.

CREATE TYPE exact_decimal;

CREATE FUNCTION exact_decimal_in(pg_catalog.cstring, pg_catalog.oid, integer) RETURNS exact_decimal
	AS 'numeric_in' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION exact_decimal_in(pg_catalog.cstring, pg_catalog.oid, integer) IS
	'text input of exact_decimal: that of numeric';

CREATE FUNCTION exact_decimal_out(exact_decimal) RETURNS pg_catalog.cstring
	AS 'numeric_out' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION exact_decimal_out(exact_decimal) IS
	'text output of exact_decimal: that of numeric';

CREATE FUNCTION exact_decimal_recv(pg_catalog.internal, pg_catalog.oid, integer) RETURNS exact_decimal
	AS 'numeric_recv' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION exact_decimal_recv(pg_catalog.internal, pg_catalog.oid, integer) IS
	'binary input of exact_decimal: that of numeric';

CREATE FUNCTION exact_decimal_send(exact_decimal) RETURNS pg_catalog.bytea
	AS 'numeric_send' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION exact_decimal_send(exact_decimal) IS
	'binary output of exact_decimal: that of numeric';

-- Of the category of strings, because an untyped literal or parameter is then
-- taken for a number where the function also takes a summary: percent('1', 3).
CREATE TYPE exact_decimal (
	INPUT = exact_decimal_in,
	OUTPUT = exact_decimal_out,
	RECEIVE = exact_decimal_recv,
	SEND = exact_decimal_send,
	STORAGE = extended,
	ALIGNMENT = integer,
	CATEGORY = 'S'
);
COMMENT ON TYPE exact_decimal IS
	'any number, as a parameter of functions that compute in decimal: an integer or a numeric as it is, a double precision or real as the shortest decimal that prints it (0.1 is 0.1, whatever extra_float_digits is), an untyped literal or parameter as a numeric. Every number is cast to it implicitly, alone and in an array, so that arguments of different types mix: nothing is rounded. A value of it is a numeric; results are declared numeric, and columns should be';

CREATE FUNCTION exact_decimal(smallint) RETURNS exact_decimal
	AS 'int2_numeric' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION exact_decimal(smallint) IS
	'the number as a decimal, exactly';

CREATE FUNCTION exact_decimal(integer) RETURNS exact_decimal
	AS 'int4_numeric' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION exact_decimal(integer) IS
	'the number as a decimal, exactly';

CREATE FUNCTION exact_decimal(bigint) RETURNS exact_decimal
	AS 'int8_numeric' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION exact_decimal(bigint) IS
	'the number as a decimal, exactly';

CREATE FUNCTION exact_decimal(real) RETURNS exact_decimal
	AS 'MODULE_PATHNAME', 'exact_decimal_from_float4' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION exact_decimal(real) IS
	'the shortest decimal that is read as this real, without zeros at the end: 0.1 for 0.1, where a cast to double precision is 0.10000000149011612; independent of settings. NaN stays NaN; an infinity is 22023 before PostgreSQL 14, whose numeric has none';

CREATE FUNCTION exact_decimal(double precision) RETURNS exact_decimal
	AS 'MODULE_PATHNAME', 'exact_decimal_from_float8' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION exact_decimal(double precision) IS
	'the shortest decimal that is read as this double precision, without zeros at the end: 0.1 for 0.1, and 17 digits where it takes as many (a cast to numeric keeps 15); independent of settings. NaN stays NaN; an infinity is 22023 before PostgreSQL 14, whose numeric has none';

CREATE CAST (smallint AS exact_decimal) WITH FUNCTION exact_decimal(smallint) AS IMPLICIT;
COMMENT ON CAST (smallint AS exact_decimal) IS 'as a decimal, exactly';
CREATE CAST (integer AS exact_decimal) WITH FUNCTION exact_decimal(integer) AS IMPLICIT;
COMMENT ON CAST (integer AS exact_decimal) IS 'as a decimal, exactly';
CREATE CAST (bigint AS exact_decimal) WITH FUNCTION exact_decimal(bigint) AS IMPLICIT;
COMMENT ON CAST (bigint AS exact_decimal) IS 'as a decimal, exactly';
CREATE CAST (real AS exact_decimal) WITH FUNCTION exact_decimal(real) AS IMPLICIT;
COMMENT ON CAST (real AS exact_decimal) IS 'the shortest decimal that prints it';
CREATE CAST (double precision AS exact_decimal) WITH FUNCTION exact_decimal(double precision) AS IMPLICIT;
COMMENT ON CAST (double precision AS exact_decimal) IS 'the shortest decimal that prints it';
CREATE CAST (numeric AS exact_decimal) WITHOUT FUNCTION AS IMPLICIT;
COMMENT ON CAST (numeric AS exact_decimal) IS 'the same value, unchanged';
CREATE CAST (exact_decimal AS numeric) WITHOUT FUNCTION AS IMPLICIT;
COMMENT ON CAST (exact_decimal AS numeric) IS 'the same value; so every function and operator of numeric takes it';

-- rate: one exact, mergeable ratio, which every rate of registry, standard and programme is

CREATE TYPE measure_bounds AS (
	lower double precision,
	upper double precision
);
COMMENT ON TYPE measure_bounds IS
	'an interval that contains the measure of the values given, both ends included; in the unit of the measure. Certainly, but for rate_interval, where it does so with the given confidence; of what the values stand for (means of deciles, a sample), nothing is said';
COMMENT ON COLUMN measure_bounds.lower IS 'the least possible value';
COMMENT ON COLUMN measure_bounds.upper IS 'the greatest possible value';

CREATE TYPE rate_summary;

CREATE FUNCTION rate_summary_in(pg_catalog.cstring) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_in(pg_catalog.cstring) IS
	'text input of rate_summary: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid summary';

CREATE FUNCTION rate_summary_out(rate_summary) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_out(rate_summary) IS
	'text output of rate_summary: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION rate_summary_recv(pg_catalog.internal) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_recv(pg_catalog.internal) IS
	'binary input of rate_summary; 22P03 if the bytes are not a valid summary';

CREATE FUNCTION rate_summary_send(rate_summary) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_send(rate_summary) IS
	'binary output of rate_summary: the bytes of the stored value';

CREATE TYPE rate_summary (
	INPUT = rate_summary_in,
	OUTPUT = rate_summary_out,
	RECEIVE = rate_summary_recv,
	SEND = rate_summary_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = double
);

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
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (rate_summary, rate_summary) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = rate_summary, RIGHTARG = rate_summary, FUNCTION = rate_summary_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (rate_summary, rate_summary) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = rate_summary, RIGHTARG = rate_summary, FUNCTION = rate_summary_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (rate_summary, rate_summary) IS
	'the same summary: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = rate_summary, RIGHTARG = rate_summary, FUNCTION = rate_summary_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (rate_summary, rate_summary) IS
	'a different summary';

CREATE OPERATOR >= (
	LEFTARG = rate_summary, RIGHTARG = rate_summary, FUNCTION = rate_summary_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (rate_summary, rate_summary) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = rate_summary, RIGHTARG = rate_summary, FUNCTION = rate_summary_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
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
COMMENT ON TYPE rate_summary IS
	'one ratio of exact sums, of decimals where the arguments are numeric: numerator, denominator, rows in use, rows left out and the denominators of those whose numerator is unknown; mergeable by + and rollup, subtractable by -; read by rate, rate_bounds, percent, numerator, denominator, row_count, excluded, base_unknown';

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

CREATE FUNCTION empty_rate_summary() RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_summary_empty' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION empty_rate_summary() IS
	'the summary of no rows, the neutral element of +. An aggregate over no rows is NULL, and NULL wipes out what it is added to: total + coalesce(delta, empty_rate_summary())';

CREATE FUNCTION is_empty(s rate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'rate_summary_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(rate_summary) IS
	'is this the summary of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(s rate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'rate_summary_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(rate_summary) IS
	'could this be the summary of rows? false after taking away what was never in it, as far as the totals tell: a negative count, weight or sum somewhere, or weight without the rows to have it. What they cannot tell is let through: taking away other rows may leave what other rows could have. Every measure of an improper summary is NULL';

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
	'summary of a ratio of sums, sum(numerator) / sum(denominator); NULL without rows. A row with a NULL numerator or hit is left out and counted, and its denominator is kept for rate_bounds; one with a NULL denominator or weight too, but then rate_bounds is NULL (see base_unknown). 22023 if a value is NaN, infinite or negative. Numerics are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double.';

CREATE AGGREGATE rate_summary(numerator numeric, denominator numeric) (
	SFUNC = rate_accum, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate_summary_final, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum, MINVFUNC = rate_discard,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rate_summary(numerator numeric, denominator numeric) IS
	'summary of a ratio of sums, sum(numerator) / sum(denominator); NULL without rows. A row with a NULL numerator or hit is left out and counted, and its denominator is kept for rate_bounds; one with a NULL denominator or weight too, but then rate_bounds is NULL (see base_unknown). 22023 if a value is NaN, infinite or negative. Numerics are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double.';

CREATE AGGREGATE rate_summary(hit boolean) (
	SFUNC = rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate_summary_final, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_hit, MINVFUNC = rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rate_summary(hit boolean) IS
	'summary of the share of hits among all, counted or weighted; NULL without rows. A row with a NULL numerator or hit is left out and counted, and its denominator is kept for rate_bounds; one with a NULL denominator or weight too, but then rate_bounds is NULL (see base_unknown). 22023 if a value is NaN, infinite or negative. Numerics are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double.';

CREATE AGGREGATE rate_summary(hit boolean, weight double precision) (
	SFUNC = rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate_summary_final, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_hit, MINVFUNC = rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rate_summary(hit boolean, weight double precision) IS
	'summary of the share of hits among all, counted or weighted; NULL without rows. A row with a NULL numerator or hit is left out and counted, and its denominator is kept for rate_bounds; one with a NULL denominator or weight too, but then rate_bounds is NULL (see base_unknown). 22023 if a value is NaN, infinite or negative. Numerics are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double.';

CREATE AGGREGATE rate_summary(hit boolean, weight numeric) (
	SFUNC = rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate_summary_final, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_hit, MINVFUNC = rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rate_summary(hit boolean, weight numeric) IS
	'summary of the share of hits among all, counted or weighted; NULL without rows. A row with a NULL numerator or hit is left out and counted, and its denominator is kept for rate_bounds; one with a NULL denominator or weight too, but then rate_bounds is NULL (see base_unknown). 22023 if a value is NaN, infinite or negative. Numerics are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double.';

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
	'where the rate lies, whatever the rows of known denominator and unknown numerator are: all of them misses (lower) or all of them hits (upper); equal to the rate if there are none; NULL if there is no base, the summary is improper, or a row was left out whose denominator is unknown (base_unknown(s) > 0: a weight that a LEFT JOIN did not find), because nothing bounds what it would do';

CREATE FUNCTION base_unknown(s rate_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'rate_summary_base_unknown' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION base_unknown(rate_summary) IS
	'number of rows left out whose denominator or weight is NULL, or of which nobody knows whether they are in the base; part of excluded. While there are any, rate_bounds is NULL. NULL for NULL';

CREATE FUNCTION percent(s rate_summary, scale exact_decimal DEFAULT 2) RETURNS numeric
	AS 'MODULE_PATHNAME', 'rate_summary_percent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION percent(rate_summary, exact_decimal) IS
	'the rate in percent (100 = equal), as a report prints it: the exact ratio of the sums, not the double that rate(s) is, rounded once, half away from zero, to scale (a whole number from 0 to 100, default 2) digits after the point, all of which are shown. Not clamped. NULL if an argument is NULL, the denominator is 0 or the summary improper. 22023 for another scale';

-- poverty: every poverty measure from one exact, mergeable pass

-- preferred, so that a NULL without a type is not taken for another type with the
-- same accessors
CREATE TYPE poverty_summary;

CREATE FUNCTION poverty_summary_in(pg_catalog.cstring) RETURNS poverty_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_in(pg_catalog.cstring) IS
	'text input of poverty_summary: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid summary';

CREATE FUNCTION poverty_summary_out(poverty_summary) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_out(poverty_summary) IS
	'text output of poverty_summary: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION poverty_summary_recv(pg_catalog.internal) RETURNS poverty_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_recv(pg_catalog.internal) IS
	'binary input of poverty_summary; 22P03 if the bytes are not a valid summary';

CREATE FUNCTION poverty_summary_send(poverty_summary) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_summary_send(poverty_summary) IS
	'binary output of poverty_summary: the bytes of the stored value';

CREATE TYPE poverty_summary (
	INPUT = poverty_summary_in,
	OUTPUT = poverty_summary_out,
	RECEIVE = poverty_summary_recv,
	SEND = poverty_summary_send,
	PREFERRED = true,
	STORAGE = extended,
	ALIGNMENT = double
);

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
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (poverty_summary, poverty_summary) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = poverty_summary, RIGHTARG = poverty_summary, FUNCTION = poverty_summary_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (poverty_summary, poverty_summary) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = poverty_summary, RIGHTARG = poverty_summary, FUNCTION = poverty_summary_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (poverty_summary, poverty_summary) IS
	'the same summary: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = poverty_summary, RIGHTARG = poverty_summary, FUNCTION = poverty_summary_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (poverty_summary, poverty_summary) IS
	'a different summary';

CREATE OPERATOR >= (
	LEFTARG = poverty_summary, RIGHTARG = poverty_summary, FUNCTION = poverty_summary_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (poverty_summary, poverty_summary) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = poverty_summary, RIGHTARG = poverty_summary, FUNCTION = poverty_summary_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
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
COMMENT ON TYPE poverty_summary IS
	'what one pass over households or persons keeps for every poverty measure: exact sums of weight, welfare, line, gap, squared gap and Watts term of the poor, of weight and welfare of the others, and counts; numerics are summed as decimals, but the gap, the squared gap and the Watts term of a row are doubles; mergeable by + and rollup, subtractable by -; read by headcount_ratio and its companions';

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

CREATE FUNCTION empty_poverty_summary() RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_summary_empty' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION empty_poverty_summary() IS
	'the summary of no rows, the neutral element of +. An aggregate over no rows is NULL, and NULL wipes out what it is added to: total + coalesce(delta, empty_poverty_summary())';

CREATE FUNCTION is_empty(s poverty_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'poverty_summary_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(poverty_summary) IS
	'is this the summary of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(s poverty_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'poverty_summary_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(poverty_summary) IS
	'could this be the summary of rows? false after taking away what was never in it, as far as the totals tell: a negative count, weight or sum somewhere, or weight without the rows to have it. What they cannot tell is let through: taking away other rows may leave what other rows could have. Every measure of an improper summary is NULL';

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
COMMENT ON FUNCTION is_proper(poverty_summary) IS
	'could this be the summary of rows? false after taking away what was never in it, as far as the totals tell: a negative count, weight, line, gap or Watts sum; welfare without weight; fewer rows than groups of people; the poor not below their lines in sum; gaps without squared gaps, or more of them than go together (the square of the gaps above the weight times the squared gaps); and, where no welfare is 0 or less, a negative welfare, squared gaps above the gaps, gaps above the weight, or a Watts sum below the gaps and half the squared gaps. What the totals cannot tell is let through: taking away other rows may leave what other rows could have. Every measure of an improper summary is NULL';

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

CREATE FUNCTION poverty_accum(poverty_summary, bigint, bigint) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_accum(poverty_summary, bigint, bigint) IS
	'transition of the poverty aggregates: adds one row (welfare, line); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_discard(poverty_summary, bigint, bigint) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_discard_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_discard(poverty_summary, bigint, bigint) IS
	'inverse transition of the poverty aggregates: takes away one row (welfare, line); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_accum(poverty_summary, bigint, bigint, bigint) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_accum_bigint_weighted' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_accum(poverty_summary, bigint, bigint, bigint) IS
	'transition of the poverty aggregates: adds one row (welfare, line, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_discard(poverty_summary, bigint, bigint, bigint) RETURNS poverty_summary
	AS 'MODULE_PATHNAME', 'poverty_discard_bigint_weighted' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_discard(poverty_summary, bigint, bigint, bigint) IS
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
	'summary of all rows for every poverty measure; poor means welfare < line; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only. Numerics are summed as decimals, exactly, up to 32 digits after the point, and their products up to 64; one of more digits is rounded once to the nearest double, and then the line or the welfare of its row with it. Numerics and integers are compared as they are.';

CREATE AGGREGATE poverty_summary(welfare double precision, line double precision, weight double precision) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_summary_final, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_summary(welfare double precision, line double precision, weight double precision) IS
	'summary of all rows for every poverty measure; poor means welfare < line; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only. Numerics are summed as decimals, exactly, up to 32 digits after the point, and their products up to 64; one of more digits is rounded once to the nearest double, and then the line or the welfare of its row with it. Numerics and integers are compared as they are.';

CREATE AGGREGATE poverty_summary(welfare numeric, line numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_summary_final, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_summary(welfare numeric, line numeric) IS
	'summary of all rows for every poverty measure; poor means welfare < line; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only. Numerics are summed as decimals, exactly, up to 32 digits after the point, and their products up to 64; one of more digits is rounded once to the nearest double, and then the line or the welfare of its row with it. Numerics and integers are compared as they are.';

CREATE AGGREGATE poverty_summary(welfare numeric, line numeric, weight numeric) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_summary_final, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_summary(welfare numeric, line numeric, weight numeric) IS
	'summary of all rows for every poverty measure; poor means welfare < line; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only. Numerics are summed as decimals, exactly, up to 32 digits after the point, and their products up to 64; one of more digits is rounded once to the nearest double, and then the line or the welfare of its row with it. Numerics and integers are compared as they are.';

CREATE AGGREGATE poverty_summary(welfare bigint, line bigint) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_summary_final, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_summary(welfare bigint, line bigint) IS
	'summary of all rows for every poverty measure; poor means welfare < line; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only. Numerics are summed as decimals, exactly, up to 32 digits after the point, and their products up to 64; one of more digits is rounded once to the nearest double, and then the line or the welfare of its row with it. Numerics and integers are compared as they are.';

CREATE AGGREGATE poverty_summary(welfare bigint, line bigint, weight bigint) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_summary_final, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_summary(welfare bigint, line bigint, weight bigint) IS
	'summary of all rows for every poverty measure; poor means welfare < line; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only. Numerics are summed as decimals, exactly, up to 32 digits after the point, and their products up to 64; one of more digits is rounded once to the nearest double, and then the line or the welfare of its row with it. Numerics and integers are compared as they are.';

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

CREATE AGGREGATE headcount_ratio(welfare bigint, line bigint) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = headcount_ratio, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = headcount_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE headcount_ratio(welfare bigint, line bigint) IS
	'share of the population that is poor (welfare < line, strictly); a fraction of 1, from 0 to 1. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE headcount_ratio(welfare bigint, line bigint, weight bigint) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = headcount_ratio, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = headcount_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE headcount_ratio(welfare bigint, line bigint, weight bigint) IS
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

CREATE AGGREGATE poverty_gap_index(welfare bigint, line bigint) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_gap_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_gap_index(welfare bigint, line bigint) IS
	'mean over everybody of the gap as a share of the line, (line - welfare) / line of the poor; a fraction of 1, 0 if nobody is poor, above 1 only with negative welfare. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 1. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poverty_gap_index(welfare bigint, line bigint, weight bigint) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_gap_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_gap_index(welfare bigint, line bigint, weight bigint) IS
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

CREATE AGGREGATE squared_poverty_gap_index(welfare bigint, line bigint) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = squared_poverty_gap_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = squared_poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE squared_poverty_gap_index(welfare bigint, line bigint) IS
	'mean over everybody of the squared gap as a share of the line (severity); a fraction of 1, 0 if nobody is poor. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 2. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE squared_poverty_gap_index(welfare bigint, line bigint, weight bigint) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = squared_poverty_gap_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = squared_poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE squared_poverty_gap_index(welfare bigint, line bigint, weight bigint) IS
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

CREATE AGGREGATE watts_index(welfare bigint, line bigint) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = watts_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = watts_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE watts_index(welfare bigint, line bigint) IS
	'mean over everybody of ln(line / welfare) of the poor; 0 if nobody is poor, without upper limit. NULL if no row is in use, the base is 0 or the summary is improper; also if a poor unit of positive weight has a welfare <= 0 (see nonpositive). The same as the accessor over poverty_summary. Source: Watts (1968). A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE watts_index(welfare bigint, line bigint, weight bigint) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = watts_index, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = watts_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE watts_index(welfare bigint, line bigint, weight bigint) IS
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

CREATE AGGREGATE income_gap_ratio(welfare bigint, line bigint) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = income_gap_ratio, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = income_gap_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE income_gap_ratio(welfare bigint, line bigint) IS
	'mean over the poor of the gap as a share of the line; a fraction of 1. NULL if no row is in use, the base is 0 or the summary is improper; also if nobody is poor. The same as the accessor over poverty_summary. Source: Sen (1976); equals poverty_gap_index / headcount_ratio. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE income_gap_ratio(welfare bigint, line bigint, weight bigint) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = income_gap_ratio, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = income_gap_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE income_gap_ratio(welfare bigint, line bigint, weight bigint) IS
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

CREATE AGGREGATE poor_population(welfare bigint, line bigint) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poor_population, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poor_population,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poor_population(welfare bigint, line bigint) IS
	'sum of the weights of the poor, in units of weight (persons, households); 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: number of poor. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poor_population(welfare bigint, line bigint, weight bigint) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poor_population, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poor_population,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poor_population(welfare bigint, line bigint, weight bigint) IS
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

CREATE AGGREGATE poverty_shortfall(welfare bigint, line bigint) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_shortfall, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_shortfall,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_shortfall(welfare bigint, line bigint) IS
	'money needed to lift every poor unit to its line, sum of weight x (line - welfare) of the poor, in units of welfare x weight; 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: total poverty gap. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poverty_shortfall(welfare bigint, line bigint, weight bigint) (
	SFUNC = poverty_accum, STYPE = poverty_summary, SSPACE = 256,
	FINALFUNC = poverty_shortfall, COMBINEFUNC = poverty_summary_combine,
	MSFUNC = poverty_accum, MINVFUNC = poverty_discard,
	MSTYPE = poverty_summary, MSSPACE = 256, MFINALFUNC = poverty_shortfall,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_shortfall(welfare bigint, line bigint, weight bigint) IS
	'money needed to lift every poor unit to its line, sum of weight x (line - welfare) of the poor, in units of welfare x weight; 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: total poverty gap. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';

-- poverty: fgt_index of any order has a state of its own, which knows the order

CREATE TYPE fgt_state;

CREATE FUNCTION fgt_state_in(pg_catalog.cstring) RETURNS fgt_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_in(pg_catalog.cstring) IS
	'text input of fgt_state: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid state';

CREATE FUNCTION fgt_state_out(fgt_state) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_out(fgt_state) IS
	'text output of fgt_state: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION fgt_state_recv(pg_catalog.internal) RETURNS fgt_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_recv(pg_catalog.internal) IS
	'binary input of fgt_state; 22P03 if the bytes are not a valid state';

CREATE FUNCTION fgt_state_send(fgt_state) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_send(fgt_state) IS
	'binary output of fgt_state: the bytes of the stored value';

CREATE TYPE fgt_state (
	INPUT = fgt_state_in,
	OUTPUT = fgt_state_out,
	RECEIVE = fgt_state_recv,
	SEND = fgt_state_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = double
);

CREATE FUNCTION fgt_state_lt(fgt_state, fgt_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_lt(fgt_state, fgt_state) IS
	'implementation of the < operator: is the first state before the second, byte by byte';

CREATE FUNCTION fgt_state_le(fgt_state, fgt_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_le(fgt_state, fgt_state) IS
	'implementation of the <= operator: is the first state before or equal to the second, byte by byte';

CREATE FUNCTION fgt_state_eq(fgt_state, fgt_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_eq(fgt_state, fgt_state) IS
	'implementation of the = operator: is the first state equal to the second, byte by byte';

CREATE FUNCTION fgt_state_ne(fgt_state, fgt_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_ne(fgt_state, fgt_state) IS
	'implementation of the <> operator: is the first state different from the second, byte by byte';

CREATE FUNCTION fgt_state_ge(fgt_state, fgt_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_ge(fgt_state, fgt_state) IS
	'implementation of the >= operator: is the first state after or equal to the second, byte by byte';

CREATE FUNCTION fgt_state_gt(fgt_state, fgt_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_gt(fgt_state, fgt_state) IS
	'implementation of the > operator: is the first state after the second, byte by byte';

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
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (fgt_state, fgt_state) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = fgt_state, RIGHTARG = fgt_state, FUNCTION = fgt_state_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (fgt_state, fgt_state) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = fgt_state, RIGHTARG = fgt_state, FUNCTION = fgt_state_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (fgt_state, fgt_state) IS
	'the same state: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = fgt_state, RIGHTARG = fgt_state, FUNCTION = fgt_state_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (fgt_state, fgt_state) IS
	'a different state';

CREATE OPERATOR >= (
	LEFTARG = fgt_state, RIGHTARG = fgt_state, FUNCTION = fgt_state_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (fgt_state, fgt_state) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = fgt_state, RIGHTARG = fgt_state, FUNCTION = fgt_state_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
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
COMMENT ON TYPE fgt_state IS
	'running state of the aggregate fgt_index(welfare, line, weight, alpha): the order and two exact sums; not meant to be stored';

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

CREATE FUNCTION fgt_accum(fgt_state, bigint, bigint, bigint, double precision) RETURNS fgt_state
	AS 'MODULE_PATHNAME', 'fgt_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION fgt_accum(fgt_state, bigint, bigint, bigint, double precision) IS
	'transition of fgt_index: adds one row (welfare, line, weight, alpha); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION fgt_discard(fgt_state, bigint, bigint, bigint, double precision) RETURNS fgt_state
	AS 'MODULE_PATHNAME', 'fgt_discard_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION fgt_discard(fgt_state, bigint, bigint, bigint, double precision) IS
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
	'Foster-Greer-Thorbecke index of any order alpha >= 0: mean over everybody of ((line - welfare) / line)^alpha of the poor; alpha must be the same in all rows of a group and not NULL, else 22023. NULL if no row is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly; each ((line - welfare) / line)^alpha is a double. Source: Foster-Greer-Thorbecke (1984).';

CREATE AGGREGATE fgt_index(welfare numeric, line numeric, weight numeric, alpha double precision) (
	SFUNC = fgt_accum, STYPE = fgt_state, SSPACE = 128,
	FINALFUNC = fgt_index, COMBINEFUNC = fgt_state_combine,
	MSFUNC = fgt_accum, MINVFUNC = fgt_discard,
	MSTYPE = fgt_state, MSSPACE = 128, MFINALFUNC = fgt_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE fgt_index(welfare numeric, line numeric, weight numeric, alpha double precision) IS
	'Foster-Greer-Thorbecke index of any order alpha >= 0: mean over everybody of ((line - welfare) / line)^alpha of the poor; alpha must be the same in all rows of a group and not NULL, else 22023. NULL if no row is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly; each ((line - welfare) / line)^alpha is a double. Source: Foster-Greer-Thorbecke (1984).';

CREATE AGGREGATE fgt_index(welfare bigint, line bigint, weight bigint, alpha double precision) (
	SFUNC = fgt_accum, STYPE = fgt_state, SSPACE = 128,
	FINALFUNC = fgt_index, COMBINEFUNC = fgt_state_combine,
	MSFUNC = fgt_accum, MINVFUNC = fgt_discard,
	MSTYPE = fgt_state, MSSPACE = 128, MFINALFUNC = fgt_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE fgt_index(welfare bigint, line bigint, weight bigint, alpha double precision) IS
	'Foster-Greer-Thorbecke index of any order alpha >= 0: mean over everybody of ((line - welfare) / line)^alpha of the poor; alpha must be the same in all rows of a group and not NULL, else 22023. NULL if no row is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly; each ((line - welfare) / line)^alpha is a double. Source: Foster-Greer-Thorbecke (1984).';

CREATE FUNCTION percent(s poverty_summary, scale exact_decimal DEFAULT 2) RETURNS numeric
	AS 'MODULE_PATHNAME', 'poverty_summary_percent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION percent(poverty_summary, exact_decimal) IS
	'the headcount ratio in percent, as a report prints it: the exact ratio of poor_population to population, not the double that headcount_ratio(s) is, rounded once, half away from zero, to scale (a whole number from 0 to 100, default 2) digits after the point, all of which are shown. NULL if an argument is NULL, there is no population or the summary is improper. 22023 for another scale. Of another measure: percent_of_rate(poverty_gap_index(s), scale)';

-- poverty: what groups contribute to the poverty of all

CREATE TYPE subgroup_contribution AS (
	population_share double precision,
	poverty double precision,
	contribution double precision,
	poverty_share double precision,
	poverty_risk double precision
);
COMMENT ON TYPE subgroup_contribution IS
	'what a group contributes to the poverty of all, see subgroup_poverty';
COMMENT ON COLUMN subgroup_contribution.population_share IS 'v, the weight of the group over that of all; the shares of disjoint groups that make up all add up to 1';
COMMENT ON COLUMN subgroup_contribution.poverty IS 'P_k, the FGT index of the group';
COMMENT ON COLUMN subgroup_contribution.contribution IS 'v P_k; those of all groups add up to the FGT index of all';
COMMENT ON COLUMN subgroup_contribution.poverty_share IS 'v P_k / P, the share of the group in the poverty of all; those of all groups add up to 1. NULL if nobody is poor';
COMMENT ON COLUMN subgroup_contribution.poverty_risk IS 'P_k / P, above 1 where poverty is worse than in the whole. NULL if nobody is poor';

CREATE FUNCTION subgroup_poverty(part poverty_summary, whole poverty_summary, alpha double precision DEFAULT 0) RETURNS subgroup_contribution
	AS 'MODULE_PATHNAME', 'poverty_summary_subgroup_poverty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION subgroup_poverty(part poverty_summary, whole poverty_summary, alpha double precision) IS
	'what a group contributes to the poverty of all by the FGT index of order alpha 0, 1 or 2: SELECT region, (subgroup_poverty(s, rollup(s) OVER ())).* FROM region_summary. Each unit has its own line. Population share, index, contribution and poverty share are rounded once from exact sums. NULL if either has no row in use, a base of 0 or is improper; 22023 for any other alpha. Source: Foster, Greer and Thorbecke (1984); shares and risk as in povdeco (Jenkins)';

CREATE TYPE sectoral_contribution AS (
	total double precision,
	within double precision,
	shift double precision,
	interaction double precision
);
COMMENT ON TYPE sectoral_contribution IS
	'what a group contributes to a change of the poverty of all, see sectoral_change';
COMMENT ON COLUMN sectoral_contribution.total IS 'v1 P1 - v0 P0, the sum of the three parts; those of all groups add up to the change of the FGT index of all';
COMMENT ON COLUMN sectoral_contribution.within IS 'v0 (P1 - P0): the change of poverty within the group, at its old share of the population';
COMMENT ON COLUMN sectoral_contribution.shift IS '(v1 - v0) P0: the change of its share of the population, at its old poverty';
COMMENT ON COLUMN sectoral_contribution.interaction IS '(v1 - v0) (P1 - P0): both together; below 0 where people moved to groups in which poverty fell';

CREATE FUNCTION sectoral_change(part0 poverty_summary, whole0 poverty_summary, part1 poverty_summary, whole1 poverty_summary, alpha double precision DEFAULT 0) RETURNS sectoral_contribution
	AS 'MODULE_PATHNAME', 'poverty_summary_sectoral_change' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION sectoral_change(part0 poverty_summary, whole0 poverty_summary, part1 poverty_summary, whole1 poverty_summary, alpha double precision) IS
	'what a group contributes to the change of the FGT index of order alpha 0, 1 or 2 from one period (part0 of whole0) to another (part1 of whole1): the change within the group, the shift of population between groups, and the interaction of both. A group without anybody in one of the periods (its summary is empty, such as s - s) has a total only: within, shift and interaction are NULL, for it has no poverty to compare with. NULL if a whole has no row in use or a base of 0, or anything is improper; 22023 for any other alpha. Source: Ravallion and Huppi (1991)';

-- standard: declared standards, and the assessment of any row against one

CREATE TYPE exit_verdict AS ENUM ('eligible', 'not_eligible', 'undetermined');
COMMENT ON TYPE exit_verdict IS
	'the outcome of an assessment: eligible (what the standard asks is met), not_eligible (something it asks has failed), undetermined (neither, because facts are missing: unknown is not yes)';

-- A verdict and a text. Drivers send their parameters as texts, and the server
-- compares an enum with its own type only. An operator of exit_verdict and text
-- would be preferred for literals, too, where its name cannot be qualified: a view
-- with CASE v WHEN 'eligible' could not be restored. These two types, which the
-- server reaches by a conversion of either side and for no literal, leave all
-- else as it is.

CREATE TYPE exit_verdict_label AS ENUM ('eligible', 'not_eligible', 'undetermined');
COMMENT ON TYPE exit_verdict_label IS
	'a text as the name of a verdict, for = and <> of an exit_verdict and a text: 22P02 if it is none. Not for columns';
CREATE DOMAIN exit_verdict_operand AS exit_verdict;
COMMENT ON DOMAIN exit_verdict_operand IS
	'an exit_verdict, for = and <> of an exit_verdict and a text. Not for columns';

CREATE CAST (pg_catalog.text AS exit_verdict_label) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (pg_catalog.text AS exit_verdict_label) IS
	'for = and <> of an exit_verdict and a text; 22P02 if it names no verdict';

CREATE CAST (character varying AS exit_verdict_label) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (character varying AS exit_verdict_label) IS
	'for = and <> of an exit_verdict and a text; 22P02 if it names no verdict';

CREATE CAST (character AS exit_verdict_label) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (character AS exit_verdict_label) IS
	'for = and <> of an exit_verdict and a text; 22P02 if it names no verdict';

CREATE FUNCTION exit_verdict_support(pg_catalog.internal) RETURNS pg_catalog.internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION exit_verdict_support(pg_catalog.internal) IS
	'planner support of = and <> of a verdict and a text: puts the operator of two verdicts in their place, which indexes know';

CREATE FUNCTION exit_verdict_eq(exit_verdict_operand, exit_verdict_label) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE SUPPORT exit_verdict_support;
COMMENT ON FUNCTION exit_verdict_eq(exit_verdict_operand, exit_verdict_label) IS
	'implementation of the = operator of a verdict and a text';

CREATE FUNCTION exit_verdict_eq(exit_verdict_label, exit_verdict_operand) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE SUPPORT exit_verdict_support;
COMMENT ON FUNCTION exit_verdict_eq(exit_verdict_label, exit_verdict_operand) IS
	'implementation of the = operator of a verdict and a text';

CREATE FUNCTION exit_verdict_ne(exit_verdict_operand, exit_verdict_label) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE SUPPORT exit_verdict_support;
COMMENT ON FUNCTION exit_verdict_ne(exit_verdict_operand, exit_verdict_label) IS
	'implementation of the <> operator of a verdict and a text';

CREATE FUNCTION exit_verdict_ne(exit_verdict_label, exit_verdict_operand) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE SUPPORT exit_verdict_support;
COMMENT ON FUNCTION exit_verdict_ne(exit_verdict_label, exit_verdict_operand) IS
	'implementation of the <> operator of a verdict and a text';

CREATE OPERATOR = (
	LEFTARG = exit_verdict_operand, RIGHTARG = exit_verdict_label, FUNCTION = exit_verdict_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel
);
COMMENT ON OPERATOR = (exit_verdict_operand, exit_verdict_label) IS
	'is the verdict the one that the text names? For parameters of drivers, which are texts, and columns of texts; NULL if either is NULL; 22P02 if the text names no verdict';

CREATE OPERATOR = (
	LEFTARG = exit_verdict_label, RIGHTARG = exit_verdict_operand, FUNCTION = exit_verdict_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel
);
COMMENT ON OPERATOR = (exit_verdict_label, exit_verdict_operand) IS
	'is the verdict the one that the text names? For parameters of drivers, which are texts, and columns of texts; NULL if either is NULL; 22P02 if the text names no verdict';

CREATE OPERATOR <> (
	LEFTARG = exit_verdict_operand, RIGHTARG = exit_verdict_label, FUNCTION = exit_verdict_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (exit_verdict_operand, exit_verdict_label) IS
	'is the verdict another one than the text names? For parameters of drivers, which are texts, and columns of texts; NULL if either is NULL; 22P02 if the text names no verdict';

CREATE OPERATOR <> (
	LEFTARG = exit_verdict_label, RIGHTARG = exit_verdict_operand, FUNCTION = exit_verdict_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (exit_verdict_label, exit_verdict_operand) IS
	'is the verdict another one than the text names? For parameters of drivers, which are texts, and columns of texts; NULL if either is NULL; 22P02 if the text names no verdict';

CREATE TYPE standard_assessment AS (
	verdict exit_verdict,
	met pg_catalog.text[],
	failed pg_catalog.text[],
	unknown pg_catalog.text[]
);
COMMENT ON TYPE standard_assessment IS
	'the assessment of one row against one standard: the verdict, and each criterion in one of three lists, which are in the order of the positions and empty, never NULL';
COMMENT ON COLUMN standard_assessment.verdict IS 'eligible, not_eligible or undetermined';
COMMENT ON COLUMN standard_assessment.met IS 'the criteria that the row meets';
COMMENT ON COLUMN standard_assessment.failed IS 'the criteria that the row fails: the reasons of a refusal';
COMMENT ON COLUMN standard_assessment.unknown IS 'the criteria that cannot be decided: the facts to collect';

CREATE TYPE criterion_assessment AS (
	criterion pg_catalog.text,
	label pg_catalog.text,
	value pg_catalog.text,
	comparison pg_catalog.text,
	bound pg_catalog.text,
	result pg_catalog.text
);
COMMENT ON TYPE criterion_assessment IS
	'the assessment of one row against one criterion, which a dashboard drills into';
COMMENT ON COLUMN criterion_assessment.criterion IS 'name of the criterion within its standard';
COMMENT ON COLUMN criterion_assessment.label IS 'what to call it in a report, in English for the shipped standards';
COMMENT ON COLUMN criterion_assessment.value IS 'value of the metric in the row, not rounded; NULL if it is missing';
COMMENT ON COLUMN criterion_assessment.comparison IS 'true, <, <=, =, >=, >, between, in, any, all, none or meets';
COMMENT ON COLUMN criterion_assessment.bound IS 'what the value was compared with: a constant or the value of the bound''s column, "lower and upper" for between, the accepted values for in; NULL if it is missing, or for true';
COMMENT ON COLUMN criterion_assessment.result IS 'met, failed or unknown';

CREATE TYPE standard_difference AS (
	criterion pg_catalog.text,
	relation pg_catalog.text
);
COMMENT ON TYPE standard_difference IS
	'how one criterion of an applied standard relates to that of the official one';
COMMENT ON COLUMN standard_difference.criterion IS 'name of the criterion; NULL for the quorum, how many criteria must be met';
COMMENT ON COLUMN standard_difference.relation IS 'equal, lowered, raised, recoded (a flag here, a list of accepted values there; or other missing values, or another fold_case), added (only the applied one has it) or missing (only the official one has it)';

-- The tables. The order of their columns is known to the library: new ones come last.

CREATE TABLE assessment_standard (
	standard pg_catalog.text NOT NULL,
	shipped boolean NOT NULL DEFAULT false,
	level pg_catalog.text,
	at_least integer,
	valid_from pg_catalog.date NOT NULL DEFAULT '-infinity',
	valid_to pg_catalog.date,
	label pg_catalog.text,
	source pg_catalog.text,
	local_label pg_catalog.text,
	cutoff numeric,
	PRIMARY KEY (standard, shipped, valid_from)
) USING heap;
COMMENT ON TABLE assessment_standard IS
	'the declared standards: those that are shipped and the user''s own, which are dumped and stand before shipped ones of the same name. A standard is changed by changing rows; the next statement sees it. To adapt a shipped standard, copy its rows here and in assessment_criterion with shipped = false. A standard can have several versions, each in force from valid_from to valid_to, no two on one day (23514). Policies of row-level security on the two tables apply to what the functions read; a policy that hides a criterion and not its standard makes this an easier one';
COMMENT ON COLUMN assessment_standard.standard IS 'the name that assess and verdict are called with';
COMMENT ON COLUMN assessment_standard.shipped IS 'true for the rows of the extension itself, which nobody changes; released ones never change, a revision gets a new name';
COMMENT ON COLUMN assessment_standard.level IS 'what a row is: household, village, township, county, person ...; informs only';
COMMENT ON COLUMN assessment_standard.at_least IS 'quorum: how many criteria must be met, required ones among them; 1 for any, NULL for all, and then each of them is required';
COMMENT ON COLUMN assessment_standard.valid_from IS 'first day on which this version is in force, which tells it from the others of its name; left out or NULL: -infinity. No function reads the clock: the version of a day is asked by on_date; without it a standard has one version, and its dates inform only';
COMMENT ON COLUMN assessment_standard.valid_to IS 'last day on which this version is in force; NULL: no last one. See valid_from';
COMMENT ON COLUMN assessment_standard.label IS 'what to call it in a report, in English for the shipped ones';
COMMENT ON COLUMN assessment_standard.source IS 'the rule it declares, and where that was published';
COMMENT ON COLUMN assessment_standard.local_label IS 'its label in the language of the programme; NULL for shipped ones where the encoding of the database cannot hold it';
COMMENT ON COLUMN assessment_standard.cutoff IS 'how much deprivation makes a unit multidimensionally poor, a share of the sum of the weights, above 0 and up to 1; NULL: any. For mpi and its companions; no verdict reads it';

CREATE TABLE assessment_criterion (
	standard pg_catalog.text NOT NULL,
	shipped boolean NOT NULL DEFAULT false,
	criterion pg_catalog.text NOT NULL,
	position integer NOT NULL,
	metric pg_catalog.text,
	comparison pg_catalog.text NOT NULL,
	threshold numeric,
	threshold_column pg_catalog.text,
	required boolean NOT NULL DEFAULT false,
	label pg_catalog.text,
	source pg_catalog.text,
	threshold_upper numeric,
	threshold_upper_column pg_catalog.text,
	accepted pg_catalog.text[],
	applicable_column pg_catalog.text,
	not_applicable pg_catalog.text[],
	not_applicable_result pg_catalog.text NOT NULL DEFAULT 'met',
	local_label pg_catalog.text,
	fraction boolean NOT NULL DEFAULT false,
	missing pg_catalog.text[],
	null_result pg_catalog.text NOT NULL DEFAULT 'unknown',
	fold_case boolean NOT NULL DEFAULT false,
	malformed pg_catalog.text NOT NULL DEFAULT 'error',
	weight numeric,
	valid_from pg_catalog.date NOT NULL,
	PRIMARY KEY (standard, shipped, valid_from, criterion),
	UNIQUE (standard, shipped, valid_from, position) DEFERRABLE
) USING heap;
COMMENT ON TABLE assessment_criterion IS
	'the criteria of the declared standards: which column of the assessed row is compared how, and with what. Nonsense is rejected with a hint (23514)';
COMMENT ON COLUMN assessment_criterion.standard IS 'the standard it belongs to';
COMMENT ON COLUMN assessment_criterion.valid_from IS 'the version of the standard it belongs to, by its first day; left out: the only one';
COMMENT ON COLUMN assessment_criterion.shipped IS 'as in assessment_standard';
COMMENT ON COLUMN assessment_criterion.criterion IS 'its name within the standard, which assess and shortfalls return; left out: the metric, or the standard to meet';
COMMENT ON COLUMN assessment_criterion.position IS 'its place among the criteria and among the indicators of a deprivation profile; left out: the last one';
COMMENT ON COLUMN assessment_criterion.metric IS 'name of the column of the assessed row that is measured, left out for meets; a mapping can give it another name, or a path into a document';
COMMENT ON COLUMN assessment_criterion.comparison IS 'when it is met: true (a boolean column is true), <, <=, =, >=, > (the metric compared with the bound), between (threshold and threshold_upper, both included), in (one of the accepted values); any, all, none (any, all or none of the accepted values are among those of the metric, an array or a text of words with blanks between; an element that is NULL or missing may be any value); meets (the row is eligible by another standard, which accepted names; its own quorum and mapping hold, no circles)';
COMMENT ON COLUMN assessment_criterion.threshold IS 'the bound, if it is a constant, in the unit of the metric. Numeric and integer columns are compared with it as numeric; for a double precision (real) column it is converted to double precision (real) first. Nothing is rounded';
COMMENT ON COLUMN assessment_criterion.threshold_column IS 'the bound, if it is another column of the row: a local poverty line, the growth of the province, the value of last year. Its type is a number if that of the metric is one, else the same';
COMMENT ON COLUMN assessment_criterion.required IS 'with a quorum: whether this criterion must be met, whatever else is';
COMMENT ON COLUMN assessment_criterion.label IS 'what to call it in a report, in English for the shipped ones';
COMMENT ON COLUMN assessment_criterion.source IS 'where this criterion comes from, if the source of the standard does not say';
COMMENT ON COLUMN assessment_criterion.threshold_upper IS 'the upper bound of between, if it is a constant';
COMMENT ON COLUMN assessment_criterion.threshold_upper_column IS 'the upper bound of between, if it is another column of the row';
COMMENT ON COLUMN assessment_criterion.accepted IS 'the values that in accepts, as text; they are read as the type of the column is: flags, codes, labels of an enum, dates. Texts are compared without the blanks around them (spaces, tabs, line ends, no-break and ideographic spaces, as far as the encoding has them), and a blank text is unknown';
COMMENT ON COLUMN assessment_criterion.applicable_column IS 'a boolean column that is false where the criterion does not apply (a household without children and compulsory education); where it is NULL, the result is known only if it is the same either way';
COMMENT ON COLUMN assessment_criterion.not_applicable IS 'values of the metric, as text, that say that the criterion does not apply; a missing or blank value never says so';
COMMENT ON COLUMN assessment_criterion.not_applicable_result IS 'the result where the criterion does not apply: met, failed or unknown';
COMMENT ON COLUMN assessment_criterion.local_label IS 'its label in the language of the programme; NULL for shipped ones where the encoding of the database cannot hold it';
COMMENT ON COLUMN assessment_criterion.fraction IS 'whether the metric and its bounds are shares or rates, fractions of 1; then a value above 1 is an error, because 85 for 0.85 would meet or fail any bound in silence. Of double precision and real columns 1e-6 above 1 is forgiven, which a sum of shares can be off. Not with true and in';
COMMENT ON COLUMN assessment_criterion.missing IS 'values of the metric, and of the columns of its bounds, that mean not known, as text: codes such as -98 or 998, words such as N/A; the result is unknown, whatever null_result says. Numbers are compared as numbers (998.0 is 998), and what a column of numbers or flags cannot hold is passed over, so that one list serves all forms of the facts. Not with the words of a flag for true, and no value that is accepted or not_applicable';
COMMENT ON COLUMN assessment_criterion.null_result IS 'the result where the metric is NULL or blank, or absent from a document or null in it: unknown, or met or failed for registers in which no entry means no. A NULL row is unknown all the same, and so is a NULL bound';
COMMENT ON COLUMN assessment_criterion.fold_case IS 'whether texts and the lists are compared without regard to the case of letters, as the collation of the column has it, that of the database in documents';
COMMENT ON COLUMN assessment_criterion.malformed IS 'what a value in a document that cannot be read as the criterion needs it is: error (22023, which names criterion and value) or unknown';
COMMENT ON COLUMN assessment_criterion.weight IS 'the weight of the indicator in multidimensional measures, of any scale, not negative; NULL in all criteria of a standard: equal ones. For mpi and its companions; no verdict reads it';

CREATE FUNCTION assessment_standard_guard() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION assessment_standard_guard() IS
	'trigger of assessment_standard: 42501 on changes of shipped rows, 23514 with a hint on nonsense, a warning if a standard takes the place of a shipped one';

CREATE FUNCTION assessment_standard_cascade() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION assessment_standard_cascade() IS
	'trigger of assessment_standard: criteria follow their standard when it is renamed, begins on another day or is deleted, with the rights of the user; 23503 if one of them does not, because a policy or a trigger keeps it, 40001 in a transaction of REPEATABLE READ or SERIALIZABLE that cannot see one';

CREATE FUNCTION assessment_standard_versions() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION assessment_standard_versions() IS
	'trigger of assessment_standard: 23514 if two versions of a standard are in force on one day, after the statement that says so; it takes a lock, so that two transactions cannot do it at once';

CREATE FUNCTION assessment_criterion_guard() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION assessment_criterion_guard() IS
	'trigger of assessment_criterion: 42501 on changes of shipped rows, 23514 with a hint on nonsense, 23503 if the standard does not exist, whose row it locks (FOR KEY SHARE) until the end of the transaction. While a dump is restored (check_function_bodies is off, search_path is empty, the role may grant INSERT), criteria may come first. Assigns the position, the name and the version that were left out; 23514 if the standard has several versions and none is named';

CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON assessment_standard
	FOR EACH ROW EXECUTE FUNCTION @extschema@.assessment_standard_guard();
CREATE TRIGGER guard_all BEFORE TRUNCATE ON assessment_standard
	FOR EACH STATEMENT EXECUTE FUNCTION @extschema@.assessment_standard_guard();
CREATE TRIGGER cascade AFTER UPDATE OR DELETE ON assessment_standard
	FOR EACH ROW EXECUTE FUNCTION @extschema@.assessment_standard_cascade();
CREATE TRIGGER versions AFTER INSERT OR UPDATE ON assessment_standard
	FOR EACH ROW EXECUTE FUNCTION @extschema@.assessment_standard_versions();
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON assessment_criterion
	FOR EACH ROW EXECUTE FUNCTION @extschema@.assessment_criterion_guard();
CREATE TRIGGER guard_all BEFORE TRUNCATE ON assessment_criterion
	FOR EACH STATEMENT EXECUTE FUNCTION @extschema@.assessment_criterion_guard();

GRANT SELECT ON assessment_standard, assessment_criterion TO PUBLIC;
GRANT INSERT, UPDATE, DELETE ON assessment_standard, assessment_criterion TO @extowner@ WITH GRANT OPTION;
-- A superuser who restores a dump creates the extension, too. The owner of the
-- database stands in for the one who had created it, and what he had granted holds.
CREATE FUNCTION assessment_grant() RETURNS pg_catalog.void
	AS 'MODULE_PATHNAME' LANGUAGE C;
SELECT @extschema@.assessment_grant();
DROP FUNCTION assessment_grant();

SELECT pg_catalog.pg_extension_config_dump('@extschema@.assessment_standard', 'WHERE NOT shipped');
SELECT pg_catalog.pg_extension_config_dump('@extschema@.assessment_criterion', 'WHERE NOT shipped');

-- The assessment of a row

CREATE FUNCTION verdict("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL) RETURNS exit_verdict
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION verdict("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'may this unit leave? Any failed required criterion: not_eligible; else any unknown: undetermined; else eligible. With a quorum (at_least = k): not_eligible as soon as a required criterion failed or k cannot be reached, eligible as soon as k are met and no required one is open. The row is any row of any table, view or sub-select (verdict(h, ''cn-household-2016'') FROM household h); columns are matched by name, or through the mapping {"metric": "column"}, which renames the columns of bounds, too, and has no other keys; a column of type jsonb is a document, and {"metric": ["column", "key", ...]} a path into it, as in verdict of a document. A NULL row (LEFT JOIN) is undetermined; a NULL standard gives NULL; blank text is as unknown as NULL. The names are those of the row''s type: an alias list (AS v(a, b)) of a table is not seen; a sub-select of the needed columns is, and spares reading large columns. on_date: the day whose version of the standard, and of those it asks to meet, is applied; needed if there are several. 42704 if there is no such standard, or none in force on that day; 22023 if there are several versions and no day; 55000 if it has no criteria or fewer than at_least; 42703, 42702, 42804 if a column is missing, there twice, or of a wrong type, with a list of what is needed and what there is; 42703 if the mapping has a key that the standard does not read; 22023 if a number is NaN or infinite, or above 1 where the criterion takes a fraction, with the values of the row';

CREATE FUNCTION verdict(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL) RETURNS exit_verdict
	AS 'MODULE_PATHNAME', 'verdict_of_document' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION verdict(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'may this unit leave, whose facts are a document? A metric is a key of the document; in the mapping it is a key, or a path of keys and places in arrays, {"income": ["deIncome001", "value"]}. Absent, null and blank are unknown (see null_result); text is read as what the criterion needs, a number, or true or false with their words and 1 and 0; numbers and flags meet the texts of a list that mean the same. A register of attributes and values is verdict(jsonb_object_agg(attribute, value), standard). A NULL document, or the document null, is undetermined; a NULL standard gives NULL. 22023 if the document is not an object, or a value in it cannot be read (but see the column malformed), naming value and criterion; else errors as for rows';

CREATE FUNCTION verdict(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL) RETURNS exit_verdict
	AS 'MODULE_PATHNAME', 'verdict_of_text' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION verdict(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'may this unit leave, whose facts are the text of a document? For a parameter or literal without a type; 22P02 if it is no JSON, else as for jsonb; NULL is undetermined';

CREATE FUNCTION assess("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL) RETURNS standard_assessment
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION assess("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'the verdict on a row and its reasons: the names of the criteria that are met, failed and unknown, in the order of their positions. Row, mapping, NULL rule and errors as in verdict';

CREATE FUNCTION assess(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL) RETURNS standard_assessment
	AS 'MODULE_PATHNAME', 'assess_of_document' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION assess(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'the assessment of a unit whose facts are a document: the verdict and its reasons, as for rows. Document, mapping, NULL rule and errors as in verdict of a document';

CREATE FUNCTION assess(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL) RETURNS standard_assessment
	AS 'MODULE_PATHNAME', 'assess_of_text' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION assess(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'the assessment of a unit whose facts are the text of a document, as for jsonb; 22P02 if it is no JSON';

CREATE FUNCTION shortfalls("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL) RETURNS pg_catalog.text[]
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION shortfalls("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'what a row lacks: the names of the criteria that it fails, in the order of their positions; empty if there are none, and those of which nothing is known are not among them (see assess). Row, mapping, NULL rule and errors as in verdict';

CREATE FUNCTION shortfalls(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL) RETURNS pg_catalog.text[]
	AS 'MODULE_PATHNAME', 'shortfalls_of_document' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION shortfalls(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'the assessment of a unit whose facts are a document: the names of the criteria that it fails, as for rows. Document, mapping, NULL rule and errors as in verdict of a document';

CREATE FUNCTION shortfalls(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL) RETURNS pg_catalog.text[]
	AS 'MODULE_PATHNAME', 'shortfalls_of_text' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION shortfalls(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'the assessment of a unit whose facts are the text of a document, as for jsonb; 22P02 if it is no JSON';

CREATE FUNCTION assess_criteria("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL)
	RETURNS SETOF criterion_assessment
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION assess_criteria("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'one row for each criterion, in the order of the positions: value, comparison, bound and result. A NULL row has unknown results; a NULL standard gives no rows. Row, mapping and errors as in verdict';

CREATE FUNCTION assess_criteria(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL)
	RETURNS SETOF criterion_assessment
	AS 'MODULE_PATHNAME', 'assess_criteria_of_document' LANGUAGE C STABLE PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION assess_criteria(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'the assessment of a unit whose facts are a document: one row for each criterion, as for rows; the value as it stands in the document. Document, mapping, NULL rule and errors as in verdict of a document';

CREATE FUNCTION assess_criteria(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL)
	RETURNS SETOF criterion_assessment
	AS 'MODULE_PATHNAME', 'assess_criteria_of_text' LANGUAGE C STABLE PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION assess_criteria(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'the assessment of a unit whose facts are the text of a document, as for jsonb; 22P02 if it is no JSON';

-- Numbers of registers

CREATE FUNCTION known_number(value pg_catalog.text, missing pg_catalog.text[] DEFAULT '{}', malformed pg_catalog.text DEFAULT 'error') RETURNS numeric
	AS 'MODULE_PATHNAME', 'known_number_of_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION known_number(value pg_catalog.text, missing pg_catalog.text[], malformed pg_catalog.text) IS
	'the number that a text holds, for measures. NULL if it is NULL, blank or one of missing (codes such as -98, words such as N/A; numbers are compared as numbers, NULL is passed over). Blanks around it do not count; digits with a sign, a decimal point and an exponent of up to three digits, no more. malformed: what anything else is: error (22P02) or null; else 22023';

CREATE FUNCTION known_number(value exact_decimal, missing exact_decimal[] DEFAULT '{}') RETURNS numeric
	AS 'MODULE_PATHNAME', 'known_number_of_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION known_number(value exact_decimal, missing exact_decimal[]) IS
	'the number, for measures, or NULL if it is NULL or one of missing. These are the codes of the register for what is not known: -999999999 in a sum is a disaster that nobody sees. Integers of any size are exact, a double is the shortest decimal that prints it; 22023 if it is NaN or infinite';

CREATE FUNCTION compare_standards(applied pg_catalog.text, official pg_catalog.text) RETURNS SETOF standard_difference
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 2000 ROWS 7;
COMMENT ON FUNCTION compare_standards(applied pg_catalog.text, official pg_catalog.text) IS
	'does an applied standard lower or raise the official one? One row for each criterion, matched by name, in the order of the official positions: equal; lowered, if more values meet the applied one; raised, if fewer do; both rows, if its bound moved both ways; recoded, if one asks a flag (true) and the other lists the values that it accepts (in), whose words alone say whether that is the same, or if their missing values or fold_case differ; a list of words for a boolean is compared as a boolean; added or missing, and both, if the two cannot be compared (another kind of comparison, or bounds in different columns). What is not applicable, and NULL, counts as lowered where it helps more than in the official one, a quorum''s required criteria as lowered where they are no longer required. A row whose criterion is NULL says that the quorum differs. The user''s standard of a name is the applied one, the shipped one of a name the official one. 42704 if one does not exist. NULL gives no rows';

-- The shipped standards. Released rows never change: a revision gets a new name.
-- Labels in Chinese are written as escapes of JSON, because this script is
-- ASCII, and read only where the encoding of the database can hold them.

INSERT INTO assessment_standard (standard, shipped, level, at_least, label, source, local_label)
SELECT v.standard, true, v.level, v.at_least, v.label, v.source,
	CASE WHEN v.local_label IS NOT NULL AND pg_catalog.getdatabaseencoding() OPERATOR(pg_catalog.=) ANY (ARRAY['UTF8', 'EUC_CN'])
		THEN CAST(pg_catalog.concat('"', v.local_label, '"') AS pg_catalog.jsonb) OPERATOR(pg_catalog.#>>) '{}' END
FROM (VALUES
	('cn-household-2016', 'household', CAST(NULL AS integer), 'China: household exit, 2016',
		$$\u8d2b\u56f0\u6237\u8131\u8d2b\u6807\u51c6\uff082016\u5e74\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): per-capita net income stably exceeds the national line; neither food nor clothing is a worry; compulsory education, basic medical care and safe housing are guaranteed. Strict: income equal to the line does not exceed it. Safe drinking water is counted within food.'),
	('cn-household-2016-water', 'household', NULL, 'China: household exit, 2016, with drinking water',
		$$\u8d2b\u56f0\u6237\u8131\u8d2b\u6807\u51c6\uff082016\u5e74\uff0c\u542b\u5b89\u5168\u996e\u6c34\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016), with safe drinking water, which the Opinions count within food, as a criterion of its own.'),
	('cn-village-2016-west', 'village', NULL, 'China: village exit, 2016, western provinces',
		$$\u8d2b\u56f0\u6751\u51fa\u5217\u6807\u51c6\uff082016\u5e74\uff0c\u897f\u90e8\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): incidence below 2 % (west: 3 %), considering infrastructure, basic public services, industry and collective income. Strict: the Yunnan village exit score sheet of 16 September 2016 gives points for "< 3 %" and none for ">= 3 %".'),
	('cn-village-2016-centre', 'village', NULL, 'China: village exit, 2016, central provinces',
		$$\u8d2b\u56f0\u6751\u51fa\u5217\u6807\u51c6\uff082016\u5e74\uff0c\u4e2d\u90e8\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): incidence below 2 % (west: 3 %), considering infrastructure, basic public services, industry and collective income. Strict: the Yunnan village exit score sheet of 16 September 2016 gives points for "< 3 %" and none for ">= 3 %".'),
	('cn-county-2016-west', 'county', NULL, 'China: county exit, 2016, western provinces',
		$$\u8d2b\u56f0\u53bf\u6458\u5e3d\u6807\u51c6\uff082016\u5e74\uff0c\u897f\u90e8\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): comprehensive incidence below 2 % (west: 3 %); wrong-exit and missed rate below 2 %, recognition above 90 %: Liaowang, 6 November 2017, and the national practice of the 2018 round (Peoples Daily, July 2019). Sources disagree about equality with the threshold: "must be below 2 % ... above 90 %" (Liaowang, 6 November 2017), so the plain standard is strict; "above 2 % may not exit, below 90 % may not exit" in a published explanation of the rates, so the inclusive one is not.'),
	('cn-county-2016-centre', 'county', NULL, 'China: county exit, 2016, central provinces',
		$$\u8d2b\u56f0\u53bf\u6458\u5e3d\u6807\u51c6\uff082016\u5e74\uff0c\u4e2d\u90e8\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): comprehensive incidence below 2 % (west: 3 %); wrong-exit and missed rate below 2 %, recognition above 90 %: Liaowang, 6 November 2017, and the national practice of the 2018 round (Peoples Daily, July 2019). Sources disagree about equality with the threshold: "must be below 2 % ... above 90 %" (Liaowang, 6 November 2017), so the plain standard is strict; "above 2 % may not exit, below 90 % may not exit" in a published explanation of the rates, so the inclusive one is not.'),
	('cn-county-2016-west-inclusive', 'county', NULL, 'China: county exit, 2016, western provinces, thresholds included',
		$$\u8d2b\u56f0\u53bf\u6458\u5e3d\u6807\u51c6\uff082016\u5e74\uff0c\u897f\u90e8\uff0c\u542b\u672c\u6570\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): comprehensive incidence below 2 % (west: 3 %); wrong-exit and missed rate below 2 %, recognition above 90 %: Liaowang, 6 November 2017, and the national practice of the 2018 round (Peoples Daily, July 2019). Sources disagree about equality with the threshold: "must be below 2 % ... above 90 %" (Liaowang, 6 November 2017), so the plain standard is strict; "above 2 % may not exit, below 90 % may not exit" in a published explanation of the rates, so the inclusive one is not.'),
	('cn-county-2016-centre-inclusive', 'county', NULL, 'China: county exit, 2016, central provinces, thresholds included',
		$$\u8d2b\u56f0\u53bf\u6458\u5e3d\u6807\u51c6\uff082016\u5e74\uff0c\u4e2d\u90e8\uff0c\u542b\u672c\u6570\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): comprehensive incidence below 2 % (west: 3 %); wrong-exit and missed rate below 2 %, recognition above 90 %: Liaowang, 6 November 2017, and the national practice of the 2018 round (Peoples Daily, July 2019). Sources disagree about equality with the threshold: "must be below 2 % ... above 90 %" (Liaowang, 6 November 2017), so the plain standard is strict; "above 2 % may not exit, below 90 % may not exit" in a published explanation of the rates, so the inclusive one is not.'),
	('yunnan-county-2017', 'county', NULL, 'Yunnan: county exit, five items, 2017',
		$$\u4e91\u5357\u7701\u8d2b\u56f0\u53bf\u9000\u51fa5\u9879\u6807\u51c6\uff082017\u5e74\uff09$$,
		'Poverty Alleviation Office of Honghe Prefecture, Yunnan: the five exit standards of a poor county, 22 September 2017 (hh.gov.cn/info/12261/748822.htm). Strict: comprehensive incidence below 3 %.'),
	('yunnan-county-2017-inclusive', 'county', NULL, 'Yunnan: county exit, five items, 2017, threshold of incidence included',
		$$\u4e91\u5357\u7701\u8d2b\u56f0\u53bf\u9000\u51fa5\u9879\u6807\u51c6\uff082017\u5e74\uff0c\u542b\u672c\u6570\uff09$$,
		'Poverty Alleviation Office of Honghe Prefecture, Yunnan: the five exit standards of a poor county, 22 September 2017 (hh.gov.cn/info/12261/748822.htm). Inclusive: the text says "down to 3 % yixia", a word that includes the number in legal Chinese (Civil Code, art. 1259).'),
	('deqen-township-2016', 'township', NULL, 'Deqen, Yunnan: township exit, 2016',
		$$\u5fb7\u94a6\u53bf\u8d2b\u56f0\u4e61\u8131\u8d2b\u6807\u51c6\uff082016\u5e74\uff09$$,
		'Deqen County, Yunnan: exit standards, Shangri-La Net, 19 April 2016: incidence down to below 5 %, growth of rural disposable income above that of the county. A local rule: there is no national one for townships. Declared strict; "yixia" can be read as including the number.'),
	('cn-team-recall-2019', 'person', 1, 'Chuxiong: recall of stationed team members, 2019',
		$$\u9a7b\u6751\u6276\u8d2b\u5de5\u4f5c\u961f\u5458\u53ec\u56de\uff082019\u5e74\uff09$$,
		'Poverty Alleviation Office of Chuxiong Yi Autonomous Prefecture, Yunnan: reply Chu Pin Fu (2019) no. 5 to proposal no. 81, 26 July 2019: four kinds of members are recalled; any one suffices. Eligible means: to be recalled. 55 years are included, as in legal Chinese.'),
	('cn-four-no-removals-2019', 'county', NULL, 'China: four no-removals after exit, 2019',
		$$\u6458\u5e3d\u56db\u4e0d\u6458\uff082019\u5e74\uff09$$,
		'Poverty Alleviation Office of Chuxiong Yi Autonomous Prefecture, Yunnan: reply Chu Pin Fu (2019) no. 5 to proposal no. 81, 26 July 2019: where the cap is removed, responsibility, policies, assistance and supervision are not; each after the exit is at least what it was before.'),
	('cn-monitoring-unstable-2021', 'household', NULL, 'China: monitored household, exited and unstable, 2021',
		$$\u8131\u8d2b\u4e0d\u7a33\u5b9a\u6237\uff082021\u5e74\uff09$$,
		'Zhong Nong Zu Fa (2021) no. 7; definitions of the three kinds of monitored households as published by county and township offices (kxting.com/article/20230110/5863592.html, dayao.gov.cn/info/61594/312608.htm). The monitoring line is local: a column. Eligible means: to be monitored.'),
	('cn-monitoring-marginal-2021', 'household', NULL, 'China: monitored household, marginal, 2021',
		$$\u8fb9\u7f18\u6613\u81f4\u8d2b\u6237\uff082021\u5e74\uff09$$,
		'Zhong Nong Zu Fa (2021) no. 7; definitions of the three kinds of monitored households as published by county and township offices (kxting.com/article/20230110/5863592.html, dayao.gov.cn/info/61594/312608.htm). The monitoring line is local: a column. Eligible means: to be monitored.'),
	('cn-monitoring-sudden-2021', 'household', NULL, 'China: monitored household, sudden severe hardship, 2021',
		$$\u7a81\u53d1\u4e25\u91cd\u56f0\u96be\u6237\uff082021\u5e74\uff09$$,
		'Zhong Nong Zu Fa (2021) no. 7; definitions of the three kinds of monitored households as published by county and township offices (kxting.com/article/20230110/5863592.html, dayao.gov.cn/info/61594/312608.htm). The monitoring line is local: a column. Income does not matter. Eligible means: to be monitored.'),
	('ph-sglg-2019', 'local government', NULL, 'Philippines: Seal of Good Local Governance',
		NULL,
		'Republic Act No. 11292, the Seal of Good Local Governance Act of 2019: all ten criteria must be passed.')
) AS v(standard, level, at_least, label, local_label, source);

-- Rates and shares are fractions of 1; growth may be more than that.
INSERT INTO assessment_criterion (standard, shipped, criterion, position, metric, comparison,
	threshold, threshold_column, label, fraction, local_label)
SELECT v.standard, true, v.metric, v.position, v.metric, v.comparison,
	v.threshold, v.threshold_column, v.label,
	v.metric OPERATOR(pg_catalog.=) ANY (ARRAY['incidence', 'comprehensive_incidence', 'wrong_exit_rate', 'missed_rate',
		'recognition_rate', 'exited_village_share', 'policy_coverage', 'dropout_rate']),
	CASE WHEN v.local_label IS NOT NULL AND pg_catalog.getdatabaseencoding() OPERATOR(pg_catalog.=) ANY (ARRAY['UTF8', 'EUC_CN'])
		THEN CAST(pg_catalog.concat('"', v.local_label, '"') AS pg_catalog.jsonb) OPERATOR(pg_catalog.#>>) '{}' END
FROM (VALUES
	('cn-household-2016', 1, 'income_per_capita', '>', CAST(NULL AS numeric), 'poverty_line',
		'income per person exceeds the poverty line', $$\u4eba\u5747\u7eaf\u6536\u5165\u7a33\u5b9a\u8d85\u8fc7\u6276\u8d2b\u6807\u51c6$$),
	('cn-household-2016', 2, 'has_food', 'true', NULL, NULL,
		'food is no worry', $$\u4e0d\u6101\u5403$$),
	('cn-household-2016', 3, 'has_clothing', 'true', NULL, NULL,
		'clothing is no worry', $$\u4e0d\u6101\u7a7f$$),
	('cn-household-2016', 4, 'has_compulsory_education', 'true', NULL, NULL,
		'compulsory education is guaranteed (true, too, where there is no child of that age)', $$\u4e49\u52a1\u6559\u80b2\u6709\u4fdd\u969c$$),
	('cn-household-2016', 5, 'has_basic_medical_care', 'true', NULL, NULL,
		'basic medical care is guaranteed', $$\u57fa\u672c\u533b\u7597\u6709\u4fdd\u969c$$),
	('cn-household-2016', 6, 'has_safe_housing', 'true', NULL, NULL,
		'safe housing is guaranteed', $$\u4f4f\u623f\u5b89\u5168\u6709\u4fdd\u969c$$),
	('cn-household-2016-water', 1, 'income_per_capita', '>', NULL, 'poverty_line',
		'income per person exceeds the poverty line', $$\u4eba\u5747\u7eaf\u6536\u5165\u7a33\u5b9a\u8d85\u8fc7\u6276\u8d2b\u6807\u51c6$$),
	('cn-household-2016-water', 2, 'has_food', 'true', NULL, NULL,
		'food is no worry', $$\u4e0d\u6101\u5403$$),
	('cn-household-2016-water', 3, 'has_clothing', 'true', NULL, NULL,
		'clothing is no worry', $$\u4e0d\u6101\u7a7f$$),
	('cn-household-2016-water', 4, 'has_compulsory_education', 'true', NULL, NULL,
		'compulsory education is guaranteed (true, too, where there is no child of that age)', $$\u4e49\u52a1\u6559\u80b2\u6709\u4fdd\u969c$$),
	('cn-household-2016-water', 5, 'has_basic_medical_care', 'true', NULL, NULL,
		'basic medical care is guaranteed', $$\u57fa\u672c\u533b\u7597\u6709\u4fdd\u969c$$),
	('cn-household-2016-water', 6, 'has_safe_housing', 'true', NULL, NULL,
		'safe housing is guaranteed', $$\u4f4f\u623f\u5b89\u5168\u6709\u4fdd\u969c$$),
	('cn-household-2016-water', 7, 'has_safe_water', 'true', NULL, NULL,
		'drinking water is safe', $$\u996e\u6c34\u5b89\u5168\u6709\u4fdd\u969c$$),
	('cn-village-2016-west', 1, 'incidence', '<', 0.03, NULL,
		'incidence of poverty', $$\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-village-2016-west', 2, 'has_infrastructure', 'true', NULL, NULL,
		'infrastructure', $$\u57fa\u7840\u8bbe\u65bd$$),
	('cn-village-2016-west', 3, 'has_public_services', 'true', NULL, NULL,
		'basic public services', $$\u57fa\u672c\u516c\u5171\u670d\u52a1$$),
	('cn-village-2016-west', 4, 'has_industry', 'true', NULL, NULL,
		'industry', $$\u4ea7\u4e1a\u53d1\u5c55$$),
	('cn-village-2016-west', 5, 'has_collective_income', 'true', NULL, NULL,
		'collective income', $$\u96c6\u4f53\u7ecf\u6d4e\u6536\u5165$$),
	('cn-village-2016-centre', 1, 'incidence', '<', 0.02, NULL,
		'incidence of poverty', $$\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-village-2016-centre', 2, 'has_infrastructure', 'true', NULL, NULL,
		'infrastructure', $$\u57fa\u7840\u8bbe\u65bd$$),
	('cn-village-2016-centre', 3, 'has_public_services', 'true', NULL, NULL,
		'basic public services', $$\u57fa\u672c\u516c\u5171\u670d\u52a1$$),
	('cn-village-2016-centre', 4, 'has_industry', 'true', NULL, NULL,
		'industry', $$\u4ea7\u4e1a\u53d1\u5c55$$),
	('cn-village-2016-centre', 5, 'has_collective_income', 'true', NULL, NULL,
		'collective income', $$\u96c6\u4f53\u7ecf\u6d4e\u6536\u5165$$),
	('cn-county-2016-west', 1, 'comprehensive_incidence', '<', 0.03, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-county-2016-west', 2, 'wrong_exit_rate', '<', 0.02, NULL,
		'wrong-exit rate', $$\u9519\u9000\u7387$$),
	('cn-county-2016-west', 3, 'missed_rate', '<', 0.02, NULL,
		'missed rate', $$\u6f0f\u8bc4\u7387$$),
	('cn-county-2016-west', 4, 'recognition_rate', '>', 0.90, NULL,
		'recognition by the people', $$\u7fa4\u4f17\u8ba4\u53ef\u5ea6$$),
	('cn-county-2016-centre', 1, 'comprehensive_incidence', '<', 0.02, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-county-2016-centre', 2, 'wrong_exit_rate', '<', 0.02, NULL,
		'wrong-exit rate', $$\u9519\u9000\u7387$$),
	('cn-county-2016-centre', 3, 'missed_rate', '<', 0.02, NULL,
		'missed rate', $$\u6f0f\u8bc4\u7387$$),
	('cn-county-2016-centre', 4, 'recognition_rate', '>', 0.90, NULL,
		'recognition by the people', $$\u7fa4\u4f17\u8ba4\u53ef\u5ea6$$),
	('cn-county-2016-west-inclusive', 1, 'comprehensive_incidence', '<=', 0.03, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-county-2016-west-inclusive', 2, 'wrong_exit_rate', '<=', 0.02, NULL,
		'wrong-exit rate', $$\u9519\u9000\u7387$$),
	('cn-county-2016-west-inclusive', 3, 'missed_rate', '<=', 0.02, NULL,
		'missed rate', $$\u6f0f\u8bc4\u7387$$),
	('cn-county-2016-west-inclusive', 4, 'recognition_rate', '>=', 0.90, NULL,
		'recognition by the people', $$\u7fa4\u4f17\u8ba4\u53ef\u5ea6$$),
	('cn-county-2016-centre-inclusive', 1, 'comprehensive_incidence', '<=', 0.02, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-county-2016-centre-inclusive', 2, 'wrong_exit_rate', '<=', 0.02, NULL,
		'wrong-exit rate', $$\u9519\u9000\u7387$$),
	('cn-county-2016-centre-inclusive', 3, 'missed_rate', '<=', 0.02, NULL,
		'missed rate', $$\u6f0f\u8bc4\u7387$$),
	('cn-county-2016-centre-inclusive', 4, 'recognition_rate', '>=', 0.90, NULL,
		'recognition by the people', $$\u7fa4\u4f17\u8ba4\u53ef\u5ea6$$),
	('yunnan-county-2017', 1, 'comprehensive_incidence', '<', 0.03, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('yunnan-county-2017', 2, 'income_growth', '>', NULL, 'province_income_growth',
		'growth of rural disposable income exceeds that of the province', $$\u519c\u6751\u5e38\u4f4f\u5c45\u6c11\u4eba\u5747\u53ef\u652f\u914d\u6536\u5165\u589e\u5e45\u9ad8\u4e8e\u5168\u7701$$),
	('yunnan-county-2017', 3, 'exited_village_share', '>=', 0.90, NULL,
		'share of poor villages that have exited', $$\u8d2b\u56f0\u6751\u9000\u51fa\u6bd4\u4f8b$$),
	('yunnan-county-2017', 4, 'policy_coverage', '>=', 1, NULL,
		'share of registered households that a policy, project or fund reaches', $$\u6276\u8d2b\u653f\u7b56\u9879\u76ee\u8d44\u91d1\u5230\u6237\u8986\u76d6\u7387$$),
	('yunnan-county-2017', 5, 'has_balanced_education', 'true', NULL, NULL,
		'balanced compulsory education, certified nationally', $$\u53bf\u57df\u4e49\u52a1\u6559\u80b2\u53d1\u5c55\u57fa\u672c\u5747\u8861\u5e76\u901a\u8fc7\u56fd\u5bb6\u8ba4\u5b9a$$),
	('yunnan-county-2017', 6, 'dropout_rate', '<=', NULL, 'dropout_limit',
		'drop-out rate of compulsory education within the national limit', $$\u4e49\u52a1\u6559\u80b2\u9636\u6bb5\u5b66\u751f\u8f8d\u5b66\u7387\u5728\u56fd\u5bb6\u89c4\u5b9a\u8303\u56f4\u5185$$),
	('yunnan-county-2017-inclusive', 1, 'comprehensive_incidence', '<=', 0.03, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('yunnan-county-2017-inclusive', 2, 'income_growth', '>', NULL, 'province_income_growth',
		'growth of rural disposable income exceeds that of the province', $$\u519c\u6751\u5e38\u4f4f\u5c45\u6c11\u4eba\u5747\u53ef\u652f\u914d\u6536\u5165\u589e\u5e45\u9ad8\u4e8e\u5168\u7701$$),
	('yunnan-county-2017-inclusive', 3, 'exited_village_share', '>=', 0.90, NULL,
		'share of poor villages that have exited', $$\u8d2b\u56f0\u6751\u9000\u51fa\u6bd4\u4f8b$$),
	('yunnan-county-2017-inclusive', 4, 'policy_coverage', '>=', 1, NULL,
		'share of registered households that a policy, project or fund reaches', $$\u6276\u8d2b\u653f\u7b56\u9879\u76ee\u8d44\u91d1\u5230\u6237\u8986\u76d6\u7387$$),
	('yunnan-county-2017-inclusive', 5, 'has_balanced_education', 'true', NULL, NULL,
		'balanced compulsory education, certified nationally', $$\u53bf\u57df\u4e49\u52a1\u6559\u80b2\u53d1\u5c55\u57fa\u672c\u5747\u8861\u5e76\u901a\u8fc7\u56fd\u5bb6\u8ba4\u5b9a$$),
	('yunnan-county-2017-inclusive', 6, 'dropout_rate', '<=', NULL, 'dropout_limit',
		'drop-out rate of compulsory education within the national limit', $$\u4e49\u52a1\u6559\u80b2\u9636\u6bb5\u5b66\u751f\u8f8d\u5b66\u7387\u5728\u56fd\u5bb6\u89c4\u5b9a\u8303\u56f4\u5185$$),
	('deqen-township-2016', 1, 'incidence', '<', 0.05, NULL,
		'incidence of poverty', $$\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('deqen-township-2016', 2, 'income_growth', '>', NULL, 'county_income_growth',
		'growth of rural disposable income exceeds that of the county', $$\u519c\u6751\u5e38\u4f4f\u5c45\u6c11\u4eba\u5747\u53ef\u652f\u914d\u6536\u5165\u589e\u5e45\u9ad8\u4e8e\u5168\u53bf$$),
	('cn-team-recall-2019', 1, 'age', '>=', 55, NULL,
		'55 years or older', $$\u5e74\u6ee155\u5468\u5c81\u4ee5\u4e0a$$),
	('cn-team-recall-2019', 2, 'is_unfit_for_health', 'true', NULL, NULL,
		'cannot do the work for reasons of health', $$\u8eab\u4f53\u539f\u56e0$$),
	('cn-team-recall-2019', 3, 'is_support_or_temporary_staff', 'true', NULL, NULL,
		'support or temporary staff', $$\u5de5\u52e4\u4eba\u5458\u3001\u4e34\u65f6\u5de5$$),
	('cn-team-recall-2019', 4, 'is_not_competent', 'true', NULL, NULL,
		'ability or conduct falls short', $$\u80fd\u529b\u7d20\u8d28\u4e0d\u5f3a$$),
	('cn-four-no-removals-2019', 1, 'responsibility_after', '>=', NULL, 'responsibility_before',
		'responsibility is not removed', $$\u6458\u5e3d\u4e0d\u6458\u8d23\u4efb$$),
	('cn-four-no-removals-2019', 2, 'policy_after', '>=', NULL, 'policy_before',
		'policy is not removed', $$\u6458\u5e3d\u4e0d\u6458\u653f\u7b56$$),
	('cn-four-no-removals-2019', 3, 'assistance_after', '>=', NULL, 'assistance_before',
		'assistance is not removed', $$\u6458\u5e3d\u4e0d\u6458\u5e2e\u6276$$),
	('cn-four-no-removals-2019', 4, 'supervision_after', '>=', NULL, 'supervision_before',
		'supervision is not removed', $$\u6458\u5e3d\u4e0d\u6458\u76d1\u7ba1$$),
	('cn-monitoring-unstable-2021', 1, 'has_exited', 'true', NULL, NULL,
		'has left poverty', $$\u8131\u8d2b\u6237$$),
	('cn-monitoring-unstable-2021', 2, 'income_per_capita', '<', NULL, 'monitoring_line',
		'income per person below the monitoring line', $$\u5bb6\u5ead\u4eba\u5747\u7eaf\u6536\u5165\u4f4e\u4e8e\u5f53\u5730\u76d1\u6d4b\u8303\u56f4$$),
	('cn-monitoring-unstable-2021', 3, 'has_risk', 'true', NULL, NULL,
		'is at risk of falling back', $$\u6709\u8fd4\u8d2b\u98ce\u9669$$),
	('cn-monitoring-marginal-2021', 1, 'never_registered', 'true', NULL, NULL,
		'was never registered as poor', $$\u4e00\u822c\u519c\u6237$$),
	('cn-monitoring-marginal-2021', 2, 'income_per_capita', '<', NULL, 'monitoring_line',
		'income per person below the monitoring line', $$\u5bb6\u5ead\u4eba\u5747\u7eaf\u6536\u5165\u4f4e\u4e8e\u5f53\u5730\u76d1\u6d4b\u8303\u56f4$$),
	('cn-monitoring-marginal-2021', 3, 'has_risk', 'true', NULL, NULL,
		'is at risk of poverty', $$\u6709\u81f4\u8d2b\u98ce\u9669$$),
	('cn-monitoring-sudden-2021', 1, 'has_severe_hardship', 'true', NULL, NULL,
		'severe hardship after illness, disaster or accident', $$\u56e0\u75c5\u56e0\u707e\u56e0\u610f\u5916\u4e8b\u6545\u7b49\u5bfc\u81f4\u57fa\u672c\u751f\u6d3b\u51fa\u73b0\u4e25\u91cd\u56f0\u96be$$),
	('cn-monitoring-sudden-2021', 2, 'has_risk', 'true', NULL, NULL,
		'is at risk of poverty', $$\u6709\u8fd4\u8d2b\u81f4\u8d2b\u98ce\u9669$$),
	('ph-sglg-2019', 1, 'passes_financial_administration', 'true', NULL, NULL,
		'financial administration and sustainability', NULL),
	('ph-sglg-2019', 2, 'passes_disaster_preparedness', 'true', NULL, NULL,
		'disaster preparedness', NULL),
	('ph-sglg-2019', 3, 'passes_social_protection', 'true', NULL, NULL,
		'social protection and sensitivity', NULL),
	('ph-sglg-2019', 4, 'passes_health_compliance', 'true', NULL, NULL,
		'health compliance and responsiveness', NULL),
	('ph-sglg-2019', 5, 'passes_sustainable_education', 'true', NULL, NULL,
		'sustainable education', NULL),
	('ph-sglg-2019', 6, 'passes_business_friendliness', 'true', NULL, NULL,
		'business-friendliness and competitiveness', NULL),
	('ph-sglg-2019', 7, 'passes_peace_and_order', 'true', NULL, NULL,
		'safety, peace and order', NULL),
	('ph-sglg-2019', 8, 'passes_environmental_management', 'true', NULL, NULL,
		'environmental management', NULL),
	('ph-sglg-2019', 9, 'passes_tourism_and_culture', 'true', NULL, NULL,
		'tourism, heritage development, culture and arts', NULL),
	('ph-sglg-2019', 10, 'passes_youth_development', 'true', NULL, NULL,
		'youth development', NULL)
) AS v(standard, position, metric, comparison, threshold, threshold_column, label, local_label);

-- standard: from the members of a household to the household

CREATE FUNCTION member_accum(bigint[], boolean) RETURNS bigint[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION member_accum(bigint[], boolean) IS
	'transition of any_member and every_member: adds one row (flag); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION member_accum(bigint[], boolean, boolean) RETURNS bigint[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION member_accum(bigint[], boolean, boolean) IS
	'transition of any_member and every_member: adds one row (flag, applies); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION member_accum(bigint[], boolean, boolean, double precision) RETURNS bigint[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION member_accum(bigint[], boolean, boolean, double precision) IS
	'transition of any_member and every_member: adds one row (flag, applies, min_known); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION member_discard(bigint[], boolean) RETURNS bigint[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION member_discard(bigint[], boolean) IS
	'inverse transition of any_member and every_member: takes away one row (flag); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION member_discard(bigint[], boolean, boolean) RETURNS bigint[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION member_discard(bigint[], boolean, boolean) IS
	'inverse transition of any_member and every_member: takes away one row (flag, applies); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION member_discard(bigint[], boolean, boolean, double precision) RETURNS bigint[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION member_discard(bigint[], boolean, boolean, double precision) IS
	'inverse transition of any_member and every_member: takes away one row (flag, applies, min_known); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION member_combine(bigint[], bigint[]) RETURNS bigint[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION member_combine(bigint[], bigint[]) IS
	'combine function of any_member and every_member; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION any_member_final(bigint[]) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION any_member_final(bigint[]) IS
	'final function of any_member';

CREATE FUNCTION every_member_final(bigint[]) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION every_member_final(bigint[]) IS
	'final function of every_member';

CREATE AGGREGATE any_member(flag boolean) (
	SFUNC = member_accum, STYPE = bigint[], SSPACE = 96, INITCOND = '{0,0,0,0,0,0,0}',
	FINALFUNC = any_member_final, COMBINEFUNC = member_combine,
	MSFUNC = member_accum, MINVFUNC = member_discard,
	MSTYPE = bigint[], MSSPACE = 96, MINITCOND = '{0,0,0,0,0,0,0}', MFINALFUNC = any_member_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE any_member(flag boolean) IS
	'has any member of the household the flag? Among the members to whom it applies (all, without applies): true if any flag is true; else NULL if the share of those whose flag is known is below min_known (1 if it is left out; 2 of 3 reach 2/3, and 1e-8 below is forgiven); else false. false, too, if it applies to nobody. A member of whom it is not known whether it applies counts as one of unknown flag, unless the flag is false, which decides nothing. min_known: a fraction of 1, not NULL, the same in all rows of a group, else 22023';

CREATE AGGREGATE any_member(flag boolean, applies boolean) (
	SFUNC = member_accum, STYPE = bigint[], SSPACE = 96, INITCOND = '{0,0,0,0,0,0,0}',
	FINALFUNC = any_member_final, COMBINEFUNC = member_combine,
	MSFUNC = member_accum, MINVFUNC = member_discard,
	MSTYPE = bigint[], MSSPACE = 96, MINITCOND = '{0,0,0,0,0,0,0}', MFINALFUNC = any_member_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE any_member(flag boolean, applies boolean) IS
	'has any member of the household the flag? Among the members to whom it applies (all, without applies): true if any flag is true; else NULL if the share of those whose flag is known is below min_known (1 if it is left out; 2 of 3 reach 2/3, and 1e-8 below is forgiven); else false. false, too, if it applies to nobody. A member of whom it is not known whether it applies counts as one of unknown flag, unless the flag is false, which decides nothing. min_known: a fraction of 1, not NULL, the same in all rows of a group, else 22023';

CREATE AGGREGATE any_member(flag boolean, applies boolean, min_known double precision) (
	SFUNC = member_accum, STYPE = bigint[], SSPACE = 96, INITCOND = '{0,0,0,0,0,0,0}',
	FINALFUNC = any_member_final, COMBINEFUNC = member_combine,
	MSFUNC = member_accum, MINVFUNC = member_discard,
	MSTYPE = bigint[], MSSPACE = 96, MINITCOND = '{0,0,0,0,0,0,0}', MFINALFUNC = any_member_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE any_member(flag boolean, applies boolean, min_known double precision) IS
	'has any member of the household the flag? Among the members to whom it applies (all, without applies): true if any flag is true; else NULL if the share of those whose flag is known is below min_known (1 if it is left out; 2 of 3 reach 2/3, and 1e-8 below is forgiven); else false. false, too, if it applies to nobody. A member of whom it is not known whether it applies counts as one of unknown flag, unless the flag is false, which decides nothing. min_known: a fraction of 1, not NULL, the same in all rows of a group, else 22023';

CREATE AGGREGATE every_member(flag boolean) (
	SFUNC = member_accum, STYPE = bigint[], SSPACE = 96, INITCOND = '{0,0,0,0,0,0,0}',
	FINALFUNC = every_member_final, COMBINEFUNC = member_combine,
	MSFUNC = member_accum, MINVFUNC = member_discard,
	MSTYPE = bigint[], MSSPACE = 96, MINITCOND = '{0,0,0,0,0,0,0}', MFINALFUNC = every_member_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE every_member(flag boolean) IS
	'has every member of the household the flag? Among the members to whom it applies (all, without applies): false if any flag is false; else NULL if the share of those whose flag is known is below min_known (1 if it is left out; 2 of 3 reach 2/3, and 1e-8 below is forgiven); else true. true, too, if it applies to nobody: it is not any_member(not flag). A member of whom it is not known whether it applies counts as one of unknown flag, unless the flag is true, which decides nothing. min_known: a fraction of 1, not NULL, the same in all rows of a group, else 22023';

CREATE AGGREGATE every_member(flag boolean, applies boolean) (
	SFUNC = member_accum, STYPE = bigint[], SSPACE = 96, INITCOND = '{0,0,0,0,0,0,0}',
	FINALFUNC = every_member_final, COMBINEFUNC = member_combine,
	MSFUNC = member_accum, MINVFUNC = member_discard,
	MSTYPE = bigint[], MSSPACE = 96, MINITCOND = '{0,0,0,0,0,0,0}', MFINALFUNC = every_member_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE every_member(flag boolean, applies boolean) IS
	'has every member of the household the flag? Among the members to whom it applies (all, without applies): false if any flag is false; else NULL if the share of those whose flag is known is below min_known (1 if it is left out; 2 of 3 reach 2/3, and 1e-8 below is forgiven); else true. true, too, if it applies to nobody: it is not any_member(not flag). A member of whom it is not known whether it applies counts as one of unknown flag, unless the flag is true, which decides nothing. min_known: a fraction of 1, not NULL, the same in all rows of a group, else 22023';

CREATE AGGREGATE every_member(flag boolean, applies boolean, min_known double precision) (
	SFUNC = member_accum, STYPE = bigint[], SSPACE = 96, INITCOND = '{0,0,0,0,0,0,0}',
	FINALFUNC = every_member_final, COMBINEFUNC = member_combine,
	MSFUNC = member_accum, MINVFUNC = member_discard,
	MSTYPE = bigint[], MSSPACE = 96, MINITCOND = '{0,0,0,0,0,0,0}', MFINALFUNC = every_member_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE every_member(flag boolean, applies boolean, min_known double precision) IS
	'has every member of the household the flag? Among the members to whom it applies (all, without applies): false if any flag is false; else NULL if the share of those whose flag is known is below min_known (1 if it is left out; 2 of 3 reach 2/3, and 1e-8 below is forgiven); else true. true, too, if it applies to nobody: it is not any_member(not flag). A member of whom it is not known whether it applies counts as one of unknown flag, unless the flag is true, which decides nothing. min_known: a fraction of 1, not NULL, the same in all rows of a group, else 22023';

-- standard: the kinds of monitored households

CREATE TYPE monitoring_assessment AS (
	status pg_catalog.text,
	kind pg_catalog.text,
	kinds pg_catalog.text[],
	undetermined pg_catalog.text[]
);
COMMENT ON TYPE monitoring_assessment IS 'whether a household is to be monitored, see assess_monitoring';
COMMENT ON COLUMN monitoring_assessment.status IS '"to be monitored" (a kind applies), "cleared" (none does), "undetermined" (none is known to, because facts are missing)';
COMMENT ON COLUMN monitoring_assessment.kind IS 'the first kind that applies, in the order unstable, marginal, sudden; NULL if none does, or if one before it is undetermined';
COMMENT ON COLUMN monitoring_assessment.kinds IS 'all kinds that apply, in this order';
COMMENT ON COLUMN monitoring_assessment.undetermined IS 'the kinds that may apply, because facts are missing';

CREATE FUNCTION assess_monitoring("row" pg_catalog.record, on_date pg_catalog.date DEFAULT NULL) RETURNS monitoring_assessment
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 60;
COMMENT ON FUNCTION assess_monitoring("row" pg_catalog.record, on_date pg_catalog.date) IS
	'the three kinds of monitored households of China in one call: unstable (has left poverty, income below the monitoring line, a risk), marginal (never registered, the same), sudden (severe hardship and a risk, whatever the income), by the standards cn-monitoring-unstable-2021, -marginal- and -sudden- or those that replace them. All that apply, and one by precedence: unstable and marginal say what the household is, sudden is the kind of those that are neither. "to be monitored" stands for eligible, "cleared" for not eligible in all three. The row has the columns has_exited, never_registered, income_per_capita, monitoring_line, has_risk, has_severe_hardship (rename them in a sub-select); a NULL row is undetermined. on_date and errors as in verdict';

-- standard: rules, a declared standard as a value

CREATE TYPE standard_rules;

CREATE FUNCTION standard_rules_in(pg_catalog.cstring) RETURNS standard_rules
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION standard_rules_in(pg_catalog.cstring) IS
	'text input of standard_rules: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid value';

CREATE FUNCTION standard_rules_out(standard_rules) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION standard_rules_out(standard_rules) IS
	'text output of standard_rules: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION standard_rules_recv(pg_catalog.internal) RETURNS standard_rules
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION standard_rules_recv(pg_catalog.internal) IS
	'binary input of standard_rules; 22P03 if the bytes are not a valid value';

CREATE FUNCTION standard_rules_send(standard_rules) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION standard_rules_send(standard_rules) IS
	'binary output of standard_rules: the bytes of the stored value';

CREATE TYPE standard_rules (
	INPUT = standard_rules_in,
	OUTPUT = standard_rules_out,
	RECEIVE = standard_rules_recv,
	SEND = standard_rules_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = int4
);

CREATE FUNCTION standard_rules_lt(standard_rules, standard_rules) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION standard_rules_lt(standard_rules, standard_rules) IS
	'implementation of the < operator: is the first value before the second, byte by byte';

CREATE FUNCTION standard_rules_le(standard_rules, standard_rules) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION standard_rules_le(standard_rules, standard_rules) IS
	'implementation of the <= operator: is the first value before or equal to the second, byte by byte';

CREATE FUNCTION standard_rules_eq(standard_rules, standard_rules) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION standard_rules_eq(standard_rules, standard_rules) IS
	'implementation of the = operator: is the first value equal to the second, byte by byte';

CREATE FUNCTION standard_rules_ne(standard_rules, standard_rules) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION standard_rules_ne(standard_rules, standard_rules) IS
	'implementation of the <> operator: is the first value different from the second, byte by byte';

CREATE FUNCTION standard_rules_ge(standard_rules, standard_rules) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION standard_rules_ge(standard_rules, standard_rules) IS
	'implementation of the >= operator: is the first value after or equal to the second, byte by byte';

CREATE FUNCTION standard_rules_gt(standard_rules, standard_rules) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION standard_rules_gt(standard_rules, standard_rules) IS
	'implementation of the > operator: is the first value after the second, byte by byte';

CREATE FUNCTION standard_rules_cmp(standard_rules, standard_rules) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION standard_rules_cmp(standard_rules, standard_rules) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION standard_rules_hash(standard_rules) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION standard_rules_hash(standard_rules) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION standard_rules_hash_extended(standard_rules, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION standard_rules_hash_extended(standard_rules, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = standard_rules, RIGHTARG = standard_rules, FUNCTION = standard_rules_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (standard_rules, standard_rules) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = standard_rules, RIGHTARG = standard_rules, FUNCTION = standard_rules_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (standard_rules, standard_rules) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = standard_rules, RIGHTARG = standard_rules, FUNCTION = standard_rules_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (standard_rules, standard_rules) IS
	'the same value: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = standard_rules, RIGHTARG = standard_rules, FUNCTION = standard_rules_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (standard_rules, standard_rules) IS
	'a different value';

CREATE OPERATOR >= (
	LEFTARG = standard_rules, RIGHTARG = standard_rules, FUNCTION = standard_rules_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (standard_rules, standard_rules) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = standard_rules, RIGHTARG = standard_rules, FUNCTION = standard_rules_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (standard_rules, standard_rules) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS standard_rules_ops DEFAULT FOR TYPE standard_rules USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 standard_rules_cmp(standard_rules, standard_rules);
COMMENT ON OPERATOR CLASS standard_rules_ops USING btree IS
	'order of the bytes of a standard_rules, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY standard_rules_ops USING btree IS
	'order of the bytes of a standard_rules, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS standard_rules_ops DEFAULT FOR TYPE standard_rules USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 standard_rules_hash(standard_rules),
	FUNCTION 2 standard_rules_hash_extended(standard_rules, bigint);
COMMENT ON OPERATOR CLASS standard_rules_ops USING hash IS
	'hash of the bytes of a standard_rules';
COMMENT ON OPERATOR FAMILY standard_rules_ops USING hash IS
	'hash of the bytes of a standard_rules';
COMMENT ON TYPE standard_rules IS
	'what a declared standard asks, as a value: made by standard_rules(name), taken in place of a name by every function that takes one. It holds the criteria, those of the standards they ask to meet, quorum, weights, cutoff and labels, but not where they were declared or since when they are in force, so that equal rules are equal. Functions read no table then: they are IMMUTABLE, run on nodes that lack the user''s standards, and a stored value keeps a past decision as it was. Written as its bytes in hexadecimal, texts in UTF-8; read by rules_document and rules_standard';

CREATE FUNCTION standard_rules(standard pg_catalog.text, on_date pg_catalog.date DEFAULT NULL) RETURNS standard_rules
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION standard_rules(standard pg_catalog.text, on_date pg_catalog.date) IS
	'the rules of a declared standard, the user''s one before a shipped one of the same name, as they are in force on a day, which is needed if there are several versions; NULL if standard is NULL. In a query over foreign or distributed tables write (SELECT standard_rules(name)), which is asked once, here, and sent. 42704 if there is no such standard, or none in force on that day; 22023 if there are several versions and no day; 55000 if it has no criteria or fewer than at_least; 54000 if a bound or weight has more than 1,000 digits';

CREATE FUNCTION standard_rules(standard character varying) RETURNS standard_rules
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION standard_rules(standard character varying) IS
	'the rules of a declared standard, as with text; here because the server takes a call with the name of a type, and one argument of another type of texts than a function has, for a cast';

CREATE FUNCTION standard_rules(pg_catalog.unknown) RETURNS standard_rules
	AS 'MODULE_PATHNAME', 'standard_rules_of_literal' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION standard_rules(pg_catalog.unknown) IS
	'the rules of a declared standard that a literal names, as with text; of a day: with a second argument. A parameter without a type, as some drivers send it, is written standard_rules(standard => $1)';

CREATE FUNCTION rules_standard(rules standard_rules) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rules_standard(rules standard_rules) IS
	'the name of the standard that the rules were made of';

CREATE FUNCTION rules_document(rules standard_rules) RETURNS pg_catalog.jsonb
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION rules_document(rules standard_rules) IS
	'the rules as a document, to be read or compared: standard, at_least, cutoff and criteria, an array in the order of the positions, with the names of the columns of assessment_criterion as keys; what is NULL or the default is left out, and accepted of meets is the standard to meet, whole';

CREATE FUNCTION foreign_row(names pg_catalog.text[], VARIADIC columns pg_catalog."any") RETURNS pg_catalog.record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION foreign_row(names pg_catalog.text[], VARIADIC columns pg_catalog."any") IS
	'a row of these columns, with these names; in queries that postgres_fdw sends, where a row of a foreign table is assessed by rules: the planner puts it in. 22023 if there are not as many names as columns, or one is NULL';

CREATE FUNCTION foreign_row_support(pg_catalog.internal) RETURNS pg_catalog.internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION foreign_row_support(pg_catalog.internal) IS
	'planner support of the functions that assess a row by rules: puts foreign_row in the place of a row of a foreign table, so that postgres_fdw can send the call to its server';

CREATE FUNCTION verdict("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL) RETURNS exit_verdict
	AS 'MODULE_PATHNAME', 'verdict_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20 SUPPORT foreign_row_support;
COMMENT ON FUNCTION verdict("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb) IS
	'may this unit leave, by rules in place of the name of a standard: the same plan and evaluation, without a look into a table. NULL rules give NULL; row, mapping and errors as by name';

CREATE FUNCTION verdict(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL) RETURNS exit_verdict
	AS 'MODULE_PATHNAME', 'verdict_of_document_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION verdict(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb) IS
	'may this unit leave, of a document by rules, without a look into a table; NULL rule and errors as by name';

CREATE FUNCTION verdict(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL) RETURNS exit_verdict
	AS 'MODULE_PATHNAME', 'verdict_of_text_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION verdict(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb) IS
	'may this unit leave, of the text of a document by rules, without a look into a table; 22P02 if it is no JSON, else as by name';

CREATE FUNCTION assess("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL) RETURNS standard_assessment
	AS 'MODULE_PATHNAME', 'assess_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20 SUPPORT foreign_row_support;
COMMENT ON FUNCTION assess("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the verdict and its reasons, by rules in place of the name of a standard: the same plan and evaluation, without a look into a table. NULL rules give NULL; row, mapping and errors as by name';

CREATE FUNCTION assess(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL) RETURNS standard_assessment
	AS 'MODULE_PATHNAME', 'assess_of_document_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION assess(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the verdict and its reasons, of a document by rules, without a look into a table; NULL rule and errors as by name';

CREATE FUNCTION assess(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL) RETURNS standard_assessment
	AS 'MODULE_PATHNAME', 'assess_of_text_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION assess(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the verdict and its reasons, of the text of a document by rules, without a look into a table; 22P02 if it is no JSON, else as by name';

CREATE FUNCTION shortfalls("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL) RETURNS pg_catalog.text[]
	AS 'MODULE_PATHNAME', 'shortfalls_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20 SUPPORT foreign_row_support;
COMMENT ON FUNCTION shortfalls("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the names of the criteria that a row fails, by rules in place of the name of a standard: the same plan and evaluation, without a look into a table. NULL rules give NULL; row, mapping and errors as by name';

CREATE FUNCTION shortfalls(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL) RETURNS pg_catalog.text[]
	AS 'MODULE_PATHNAME', 'shortfalls_of_document_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION shortfalls(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the names of the criteria that a row fails, of a document by rules, without a look into a table; NULL rule and errors as by name';

CREATE FUNCTION shortfalls(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL) RETURNS pg_catalog.text[]
	AS 'MODULE_PATHNAME', 'shortfalls_of_text_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION shortfalls(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the names of the criteria that a row fails, of the text of a document by rules, without a look into a table; 22P02 if it is no JSON, else as by name';

CREATE FUNCTION assess_criteria("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS SETOF criterion_assessment
	AS 'MODULE_PATHNAME', 'assess_criteria_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION assess_criteria("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb) IS
	'one row for each criterion, by rules in place of the name of a standard: the same plan and evaluation, without a look into a table. NULL rules give no rows; row, mapping and errors as by name';

CREATE FUNCTION assess_criteria(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS SETOF criterion_assessment
	AS 'MODULE_PATHNAME', 'assess_criteria_of_document_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION assess_criteria(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb) IS
	'one row for each criterion, of a document by rules, without a look into a table; NULL rule and errors as by name';

CREATE FUNCTION assess_criteria(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS SETOF criterion_assessment
	AS 'MODULE_PATHNAME', 'assess_criteria_of_text_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION assess_criteria(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb) IS
	'one row for each criterion, of the text of a document by rules, without a look into a table; 22P02 if it is no JSON, else as by name';

CREATE FUNCTION assess_monitoring("row" pg_catalog.record, unstable standard_rules, marginal standard_rules, sudden standard_rules) RETURNS monitoring_assessment
	AS 'MODULE_PATHNAME', 'assess_monitoring_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 60;
COMMENT ON FUNCTION assess_monitoring("row" pg_catalog.record, unstable standard_rules, marginal standard_rules, sudden standard_rules) IS
	'the three kinds of monitored households, by rules in place of the standards cn-monitoring-unstable-2021 and so on; NULL if any of them is NULL; else as by their names';

CREATE FUNCTION compare_standards(applied standard_rules, official standard_rules) RETURNS SETOF standard_difference
	AS 'MODULE_PATHNAME', 'compare_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION compare_standards(applied standard_rules, official standard_rules) IS
	'do the applied rules lower or raise the official ones? As by names; for two versions of one standard, for example';

CREATE FUNCTION compare_standards(applied standard_rules, official pg_catalog.text) RETURNS SETOF standard_difference
	AS 'MODULE_PATHNAME', 'compare_rules_with_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 2000 ROWS 7;
COMMENT ON FUNCTION compare_standards(applied standard_rules, official pg_catalog.text) IS
	'do the applied rules lower or raise the official standard of this name? As by names';

-- deprivation: profiles of deprivations, and the multidimensional measures of Alkire and Foster

CREATE TYPE deprivation_profile;

CREATE FUNCTION deprivation_profile_in(pg_catalog.cstring) RETURNS deprivation_profile
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_profile_in(pg_catalog.cstring) IS
	'text input of deprivation_profile: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid profile';

CREATE FUNCTION deprivation_profile_out(deprivation_profile) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_profile_out(deprivation_profile) IS
	'text output of deprivation_profile: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION deprivation_profile_recv(pg_catalog.internal) RETURNS deprivation_profile
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_profile_recv(pg_catalog.internal) IS
	'binary input of deprivation_profile; 22P03 if the bytes are not a valid profile';

CREATE FUNCTION deprivation_profile_send(deprivation_profile) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_profile_send(deprivation_profile) IS
	'binary output of deprivation_profile: the bytes of the stored value';

CREATE TYPE deprivation_profile (
	INPUT = deprivation_profile_in,
	OUTPUT = deprivation_profile_out,
	RECEIVE = deprivation_profile_recv,
	SEND = deprivation_profile_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = int4
);

CREATE FUNCTION deprivation_profile_lt(deprivation_profile, deprivation_profile) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_profile_lt(deprivation_profile, deprivation_profile) IS
	'implementation of the < operator: is the first profile before the second, byte by byte';

CREATE FUNCTION deprivation_profile_le(deprivation_profile, deprivation_profile) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_profile_le(deprivation_profile, deprivation_profile) IS
	'implementation of the <= operator: is the first profile before or equal to the second, byte by byte';

CREATE FUNCTION deprivation_profile_eq(deprivation_profile, deprivation_profile) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_profile_eq(deprivation_profile, deprivation_profile) IS
	'implementation of the = operator: is the first profile equal to the second, byte by byte';

CREATE FUNCTION deprivation_profile_ne(deprivation_profile, deprivation_profile) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_profile_ne(deprivation_profile, deprivation_profile) IS
	'implementation of the <> operator: is the first profile different from the second, byte by byte';

CREATE FUNCTION deprivation_profile_ge(deprivation_profile, deprivation_profile) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_profile_ge(deprivation_profile, deprivation_profile) IS
	'implementation of the >= operator: is the first profile after or equal to the second, byte by byte';

CREATE FUNCTION deprivation_profile_gt(deprivation_profile, deprivation_profile) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_profile_gt(deprivation_profile, deprivation_profile) IS
	'implementation of the > operator: is the first profile after the second, byte by byte';

CREATE FUNCTION deprivation_profile_cmp(deprivation_profile, deprivation_profile) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_profile_cmp(deprivation_profile, deprivation_profile) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION deprivation_profile_hash(deprivation_profile) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_profile_hash(deprivation_profile) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION deprivation_profile_hash_extended(deprivation_profile, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_profile_hash_extended(deprivation_profile, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = deprivation_profile, RIGHTARG = deprivation_profile, FUNCTION = deprivation_profile_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (deprivation_profile, deprivation_profile) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = deprivation_profile, RIGHTARG = deprivation_profile, FUNCTION = deprivation_profile_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (deprivation_profile, deprivation_profile) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = deprivation_profile, RIGHTARG = deprivation_profile, FUNCTION = deprivation_profile_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (deprivation_profile, deprivation_profile) IS
	'the same profile: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = deprivation_profile, RIGHTARG = deprivation_profile, FUNCTION = deprivation_profile_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (deprivation_profile, deprivation_profile) IS
	'a different profile';

CREATE OPERATOR >= (
	LEFTARG = deprivation_profile, RIGHTARG = deprivation_profile, FUNCTION = deprivation_profile_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (deprivation_profile, deprivation_profile) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = deprivation_profile, RIGHTARG = deprivation_profile, FUNCTION = deprivation_profile_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (deprivation_profile, deprivation_profile) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS deprivation_profile_ops DEFAULT FOR TYPE deprivation_profile USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 deprivation_profile_cmp(deprivation_profile, deprivation_profile);
COMMENT ON OPERATOR CLASS deprivation_profile_ops USING btree IS
	'order of the bytes of a deprivation_profile, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY deprivation_profile_ops USING btree IS
	'order of the bytes of a deprivation_profile, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS deprivation_profile_ops DEFAULT FOR TYPE deprivation_profile USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 deprivation_profile_hash(deprivation_profile),
	FUNCTION 2 deprivation_profile_hash_extended(deprivation_profile, bigint);
COMMENT ON OPERATOR CLASS deprivation_profile_ops USING hash IS
	'hash of the bytes of a deprivation_profile';
COMMENT ON OPERATOR FAMILY deprivation_profile_ops USING hash IS
	'hash of the bytes of a deprivation_profile';
COMMENT ON FUNCTION deprivation_profile_in(pg_catalog.cstring) IS
	'text input of deprivation_profile: one character for each indicator, 1 deprived, 0 not deprived, ? missing; 22P02 if there are other characters, none, or more than 64';
COMMENT ON FUNCTION deprivation_profile_out(deprivation_profile) IS
	'text output of deprivation_profile: one character for each indicator, 1 deprived, 0 not deprived, ? missing';
COMMENT ON TYPE deprivation_profile IS
	'in which of up to 64 indicators a household or person is deprived, and of which nothing is known; written as one character for each indicator, the first one first: 1 deprived, 0 not deprived, ? missing; at most 30 bytes, five for seven indicators. One that a standard has made knows its indicators, by a fingerprint of four bytes more, which the summary keeps; the written form and = leave it out; read by deprived, missing, indicator_count, deprived_count, missing_count, deprivation_score';

CREATE FUNCTION deprivation_profile(VARIADIC deprived boolean[]) RETURNS deprivation_profile
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_profile(VARIADIC deprived boolean[]) IS
	'the profile of a unit: one flag for each indicator, true = deprived, false = not, NULL = missing; indicators are numbered from 1 in this order. NULL only for a NULL array. 22023 for no flag, more than 64, or an array of several dimensions';

CREATE FUNCTION deprivation_profile("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL) RETURNS deprivation_profile
	AS 'MODULE_PATHNAME', 'deprivation_profile_of_row' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION deprivation_profile("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'the profile of any row in the criteria of a declared standard (see assessment_standard), in the order of their positions: deprived = failed, missing = unknown, else (met, or not applicable and counted as met) not deprived. Row, mapping, on_date and errors as in verdict; all indicators of a NULL row are missing; NULL if standard is NULL; 22023 if the standard has more than 64 criteria';

CREATE FUNCTION deprivation_profile(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL) RETURNS deprivation_profile
	AS 'MODULE_PATHNAME', 'deprivation_profile_of_document' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION deprivation_profile(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'the profile of a unit whose facts are a document, in the criteria of a declared standard: deprived = failed, missing = unknown, as for rows. Document, mapping and errors as in verdict of a document; NULL if standard is NULL; 22023 if the standard has more than 64 criteria';

CREATE FUNCTION deprivation_profile(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL) RETURNS deprivation_profile
	AS 'MODULE_PATHNAME', 'deprivation_profile_of_text' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION deprivation_profile(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'the profile of a unit whose facts are the text of a document, as for jsonb; 22P02 if it is no JSON; NULL if standard is NULL';

CREATE FUNCTION deprivation_profile("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL) RETURNS deprivation_profile
	AS 'MODULE_PATHNAME', 'deprivation_profile_of_row_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20 SUPPORT foreign_row_support;
COMMENT ON FUNCTION deprivation_profile("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the profile of any row by rules in place of the name of a standard, without a look into a table. NULL if rules are NULL; errors as by name';

CREATE FUNCTION deprivation_profile(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL) RETURNS deprivation_profile
	AS 'MODULE_PATHNAME', 'deprivation_profile_of_document_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION deprivation_profile(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the profile of a unit whose facts are a document by rules, without a look into a table; NULL if rules are NULL; errors as by name';

CREATE FUNCTION deprivation_profile(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL) RETURNS deprivation_profile
	AS 'MODULE_PATHNAME', 'deprivation_profile_of_text_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION deprivation_profile(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the profile of a unit whose facts are the text of a document by rules, without a look into a table; 22P02 if it is no JSON; NULL if rules are NULL';

CREATE FUNCTION indicator_count(profile deprivation_profile) RETURNS integer
	AS 'MODULE_PATHNAME', 'deprivation_profile_indicator_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION indicator_count(profile deprivation_profile) IS
	'number of indicators of the profile, 1 to 64';

CREATE FUNCTION deprived_count(profile deprivation_profile) RETURNS integer
	AS 'MODULE_PATHNAME', 'deprivation_profile_deprived_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprived_count(profile deprivation_profile) IS
	'number of indicators in which the unit is known to be deprived';

CREATE FUNCTION missing_count(profile deprivation_profile) RETURNS integer
	AS 'MODULE_PATHNAME', 'deprivation_profile_missing_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION missing_count(profile deprivation_profile) IS
	'number of indicators of which nothing is known';

CREATE FUNCTION deprived(profile deprivation_profile, indicator integer) RETURNS boolean
	AS 'MODULE_PATHNAME', 'deprivation_profile_deprived' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprived(profile deprivation_profile, indicator integer) IS
	'is the unit deprived in this indicator (counted from 1)? NULL if the indicator is missing; 22023 if there is no such indicator';

CREATE FUNCTION missing(profile deprivation_profile, indicator integer) RETURNS boolean
	AS 'MODULE_PATHNAME', 'deprivation_profile_missing' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION missing(profile deprivation_profile, indicator integer) IS
	'is nothing known of this indicator (counted from 1)? 22023 if there is no such indicator';

CREATE FUNCTION deprivation_score(profile deprivation_profile, weights double precision[], missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_score(profile deprivation_profile, weights double precision[], missing pg_catalog.text) IS
	'score of one unit: the weights of its deprivations over all weights, a fraction of 1, correctly rounded; the unit is poor if its score reaches k - 1e-8: weights are published with nine digits, and two of 0.166666667 or six of 0.055555556 meet 1/3. weights: one number for each indicator, of any scale, not negative, not NULL, not all 0, else 22023. missing: with drop, NULL for a profile with a missing indicator; with not_deprived, missing counts as not deprived; else 22023. Source: Alkire and Foster (2011).';

-- preferred, so that a NULL without a type is not taken for another type with the
-- same accessors
CREATE TYPE deprivation_summary;

CREATE FUNCTION deprivation_summary_in(pg_catalog.cstring) RETURNS deprivation_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_in(pg_catalog.cstring) IS
	'text input of deprivation_summary: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid summary';

CREATE FUNCTION deprivation_summary_out(deprivation_summary) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_out(deprivation_summary) IS
	'text output of deprivation_summary: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION deprivation_summary_recv(pg_catalog.internal) RETURNS deprivation_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_recv(pg_catalog.internal) IS
	'binary input of deprivation_summary; 22P03 if the bytes are not a valid summary';

CREATE FUNCTION deprivation_summary_send(deprivation_summary) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_send(deprivation_summary) IS
	'binary output of deprivation_summary: the bytes of the stored value';

CREATE TYPE deprivation_summary (
	INPUT = deprivation_summary_in,
	OUTPUT = deprivation_summary_out,
	RECEIVE = deprivation_summary_recv,
	SEND = deprivation_summary_send,
	PREFERRED = true,
	STORAGE = extended,
	ALIGNMENT = double
);

CREATE FUNCTION deprivation_summary_lt(deprivation_summary, deprivation_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_lt(deprivation_summary, deprivation_summary) IS
	'implementation of the < operator: is the first summary before the second, byte by byte';

CREATE FUNCTION deprivation_summary_le(deprivation_summary, deprivation_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_le(deprivation_summary, deprivation_summary) IS
	'implementation of the <= operator: is the first summary before or equal to the second, byte by byte';

CREATE FUNCTION deprivation_summary_eq(deprivation_summary, deprivation_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_eq(deprivation_summary, deprivation_summary) IS
	'implementation of the = operator: is the first summary equal to the second, byte by byte';

CREATE FUNCTION deprivation_summary_ne(deprivation_summary, deprivation_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_ne(deprivation_summary, deprivation_summary) IS
	'implementation of the <> operator: is the first summary different from the second, byte by byte';

CREATE FUNCTION deprivation_summary_ge(deprivation_summary, deprivation_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_ge(deprivation_summary, deprivation_summary) IS
	'implementation of the >= operator: is the first summary after or equal to the second, byte by byte';

CREATE FUNCTION deprivation_summary_gt(deprivation_summary, deprivation_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_gt(deprivation_summary, deprivation_summary) IS
	'implementation of the > operator: is the first summary after the second, byte by byte';

CREATE FUNCTION deprivation_summary_cmp(deprivation_summary, deprivation_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_cmp(deprivation_summary, deprivation_summary) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION deprivation_summary_hash(deprivation_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_hash(deprivation_summary) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION deprivation_summary_hash_extended(deprivation_summary, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_hash_extended(deprivation_summary, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = deprivation_summary, RIGHTARG = deprivation_summary, FUNCTION = deprivation_summary_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (deprivation_summary, deprivation_summary) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = deprivation_summary, RIGHTARG = deprivation_summary, FUNCTION = deprivation_summary_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (deprivation_summary, deprivation_summary) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = deprivation_summary, RIGHTARG = deprivation_summary, FUNCTION = deprivation_summary_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (deprivation_summary, deprivation_summary) IS
	'the same summary: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = deprivation_summary, RIGHTARG = deprivation_summary, FUNCTION = deprivation_summary_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (deprivation_summary, deprivation_summary) IS
	'a different summary';

CREATE OPERATOR >= (
	LEFTARG = deprivation_summary, RIGHTARG = deprivation_summary, FUNCTION = deprivation_summary_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (deprivation_summary, deprivation_summary) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = deprivation_summary, RIGHTARG = deprivation_summary, FUNCTION = deprivation_summary_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (deprivation_summary, deprivation_summary) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS deprivation_summary_ops DEFAULT FOR TYPE deprivation_summary USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 deprivation_summary_cmp(deprivation_summary, deprivation_summary);
COMMENT ON OPERATOR CLASS deprivation_summary_ops USING btree IS
	'order of the bytes of a deprivation_summary, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY deprivation_summary_ops USING btree IS
	'order of the bytes of a deprivation_summary, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS deprivation_summary_ops DEFAULT FOR TYPE deprivation_summary USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 deprivation_summary_hash(deprivation_summary),
	FUNCTION 2 deprivation_summary_hash_extended(deprivation_summary, bigint);
COMMENT ON OPERATOR CLASS deprivation_summary_ops USING hash IS
	'hash of the bytes of a deprivation_summary';
COMMENT ON OPERATOR FAMILY deprivation_summary_ops USING hash IS
	'hash of the bytes of a deprivation_summary';
COMMENT ON TYPE deprivation_summary IS
	'what one pass over households or persons keeps for every multidimensional measure: the exact weight of every distinct deprivation profile, and counts of rows; the weights of the indicators and the cutoff are asked afterwards, as numbers or by a standard, which must have the indicators that the profiles were made with; all profiles have the same number of indicators; mergeable by + and rollup, subtractable by -; read by mpi, multidimensional_headcount, intensity, censored_headcount, uncensored_headcount, indicator_contribution, joint_headcount, population. Beyond 10,000 distinct profiles the weight of each may take 96 bytes while summaries are added up, so that a small stored value cannot take much memory: 54000 when weights of too different magnitudes (1e-300 beside 1e300) would need more';

CREATE FUNCTION deprivation_summary_combine(deprivation_summary, deprivation_summary) RETURNS deprivation_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_combine(deprivation_summary, deprivation_summary) IS
	'adds a summary to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION deprivation_summary_uncombine(deprivation_summary, deprivation_summary) RETURNS deprivation_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_uncombine(deprivation_summary, deprivation_summary) IS
	'takes a summary away from the running state of a moving aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION deprivation_summary_final(deprivation_summary) RETURNS deprivation_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_final(deprivation_summary) IS
	'final function: the stored value of a running state';

CREATE FUNCTION deprivation_summary_add(deprivation_summary, deprivation_summary) RETURNS deprivation_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_add(deprivation_summary, deprivation_summary) IS
	'implementation of the + operator: the summary of the rows of both, exactly';

CREATE FUNCTION deprivation_summary_subtract(deprivation_summary, deprivation_summary) RETURNS deprivation_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_subtract(deprivation_summary, deprivation_summary) IS
	'implementation of the - operator: the first summary without the rows of the second, exactly';

CREATE FUNCTION deprivation_summary_negate(deprivation_summary) RETURNS deprivation_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_summary_negate(deprivation_summary) IS
	'implementation of the unary - operator: the change that takes these rows away';

CREATE OPERATOR + (
	LEFTARG = deprivation_summary, RIGHTARG = deprivation_summary, FUNCTION = deprivation_summary_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (deprivation_summary, deprivation_summary) IS
	'the summary of the rows of both; exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';

CREATE OPERATOR - (
	LEFTARG = deprivation_summary, RIGHTARG = deprivation_summary, FUNCTION = deprivation_summary_subtract
);
COMMENT ON OPERATOR - (deprivation_summary, deprivation_summary) IS
	'the first summary without the rows of the second; exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';

CREATE OPERATOR - (
	RIGHTARG = deprivation_summary, FUNCTION = deprivation_summary_negate
);
COMMENT ON OPERATOR - (NONE, deprivation_summary) IS
	'the change that takes these rows away: a + (-b) = a - b';

CREATE FUNCTION empty_deprivation_summary() RETURNS deprivation_summary
	AS 'MODULE_PATHNAME', 'deprivation_summary_empty' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION empty_deprivation_summary() IS
	'the summary of no rows, the neutral element of +. An aggregate over no rows is NULL, and NULL wipes out what it is added to: total + coalesce(delta, empty_deprivation_summary())';

CREATE FUNCTION is_empty(s deprivation_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'deprivation_summary_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(deprivation_summary) IS
	'is this the summary of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(s deprivation_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'deprivation_summary_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(deprivation_summary) IS
	'could this be the summary of rows? false after taking away what was never in it, as far as the totals tell: a negative count, weight or sum somewhere, or weight without the rows to have it. What they cannot tell is let through: taking away other rows may leave what other rows could have. Every measure of an improper summary is NULL';

CREATE FUNCTION row_count(s deprivation_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'deprivation_summary_row_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION row_count(deprivation_summary) IS
	'number of rows in use, those of weight 0 included and those left out (see excluded) not; NULL for NULL';

CREATE FUNCTION excluded(s deprivation_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'deprivation_summary_excluded' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION excluded(deprivation_summary) IS
	'number of rows left out because something in them was NULL; NULL for NULL';

CREATE AGGREGATE rollup(deprivation_summary) (
	SFUNC = deprivation_summary_combine, STYPE = deprivation_summary, SSPACE = 1024,
	FINALFUNC = deprivation_summary_final, COMBINEFUNC = deprivation_summary_combine,
	MSFUNC = deprivation_summary_combine, MINVFUNC = deprivation_summary_uncombine,
	MSTYPE = deprivation_summary, MSSPACE = 1024, MFINALFUNC = deprivation_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(deprivation_summary) IS
	'the summary of all the rows that the summaries summarise; NULL ones are skipped; NULL if there is none';
COMMENT ON OPERATOR + (deprivation_summary, deprivation_summary) IS
	'the summary of the rows of both; exact, in any order the same bytes; NULL if either is NULL; 22023 if their profiles have different numbers of indicators; 22003 beyond the range of the sums';
COMMENT ON OPERATOR - (deprivation_summary, deprivation_summary) IS
	'the first summary without the rows of the second; exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL; 22023 if their profiles have different numbers of indicators';
COMMENT ON AGGREGATE rollup(deprivation_summary) IS
	'the summary of all the rows that the summaries summarise; NULL ones are skipped; NULL if there is none; 22023 if their profiles have different numbers of indicators';

-- the aggregate

CREATE FUNCTION deprivation_accum(deprivation_summary, deprivation_profile) RETURNS deprivation_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_accum(deprivation_summary, deprivation_profile) IS
	'transition of deprivation_summary: adds one row (profile); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION deprivation_discard(deprivation_summary, deprivation_profile) RETURNS deprivation_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_discard(deprivation_summary, deprivation_profile) IS
	'inverse transition of deprivation_summary: takes away one row (profile); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION deprivation_accum(deprivation_summary, deprivation_profile, double precision) RETURNS deprivation_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_accum(deprivation_summary, deprivation_profile, double precision) IS
	'transition of deprivation_summary: adds one row (profile, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION deprivation_discard(deprivation_summary, deprivation_profile, double precision) RETURNS deprivation_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_discard(deprivation_summary, deprivation_profile, double precision) IS
	'inverse transition of deprivation_summary: takes away one row (profile, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION deprivation_accum(deprivation_summary, deprivation_profile, numeric) RETURNS deprivation_summary
	AS 'MODULE_PATHNAME', 'deprivation_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_accum(deprivation_summary, deprivation_profile, numeric) IS
	'transition of deprivation_summary: adds one row (profile, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION deprivation_discard(deprivation_summary, deprivation_profile, numeric) RETURNS deprivation_summary
	AS 'MODULE_PATHNAME', 'deprivation_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_discard(deprivation_summary, deprivation_profile, numeric) IS
	'inverse transition of deprivation_summary: takes away one row (profile, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE deprivation_summary(profile deprivation_profile) (
	SFUNC = deprivation_accum, STYPE = deprivation_summary, SSPACE = 1024,
	FINALFUNC = deprivation_summary_final, COMBINEFUNC = deprivation_summary_combine,
	MSFUNC = deprivation_accum, MINVFUNC = deprivation_discard,
	MSTYPE = deprivation_summary, MSSPACE = 1024, MFINALFUNC = deprivation_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE deprivation_summary(profile deprivation_profile) IS
	'summary of all rows for every multidimensional measure: the exact weight (number of units, or sum of weight) of every distinct profile; NULL without rows. A row with a NULL profile or weight is left out and counted (excluded); a profile with missing indicators is in use, and each measure says what to do with it. 22023 if profiles of some weight have different numbers of indicators, or if weight is NaN, infinite or negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double. Source of the method: Alkire and Foster (2011).';

CREATE AGGREGATE deprivation_summary(profile deprivation_profile, weight double precision) (
	SFUNC = deprivation_accum, STYPE = deprivation_summary, SSPACE = 1024,
	FINALFUNC = deprivation_summary_final, COMBINEFUNC = deprivation_summary_combine,
	MSFUNC = deprivation_accum, MINVFUNC = deprivation_discard,
	MSTYPE = deprivation_summary, MSSPACE = 1024, MFINALFUNC = deprivation_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE deprivation_summary(profile deprivation_profile, weight double precision) IS
	'summary of all rows for every multidimensional measure: the exact weight (number of units, or sum of weight) of every distinct profile; NULL without rows. A row with a NULL profile or weight is left out and counted (excluded); a profile with missing indicators is in use, and each measure says what to do with it. 22023 if profiles of some weight have different numbers of indicators, or if weight is NaN, infinite or negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double. Source of the method: Alkire and Foster (2011).';

CREATE AGGREGATE deprivation_summary(profile deprivation_profile, weight numeric) (
	SFUNC = deprivation_accum, STYPE = deprivation_summary, SSPACE = 1024,
	FINALFUNC = deprivation_summary_final, COMBINEFUNC = deprivation_summary_combine,
	MSFUNC = deprivation_accum, MINVFUNC = deprivation_discard,
	MSTYPE = deprivation_summary, MSSPACE = 1024, MFINALFUNC = deprivation_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE deprivation_summary(profile deprivation_profile, weight numeric) IS
	'summary of all rows for every multidimensional measure: the exact weight (number of units, or sum of weight) of every distinct profile; NULL without rows. A row with a NULL profile or weight is left out and counted (excluded); a profile with missing indicators is in use, and each measure says what to do with it. 22023 if profiles of some weight have different numbers of indicators, or if weight is NaN, infinite or negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double. Source of the method: Alkire and Foster (2011).';

-- accessors

CREATE FUNCTION multidimensional_headcount(s deprivation_summary, weights double precision[], k double precision, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION multidimensional_headcount(s deprivation_summary, weights double precision[], k double precision, missing pg_catalog.text) IS
	'H: share of the population that is multidimensionally poor; a fraction of 1, the correctly rounded quotient of exact sums. weights: one number for each indicator, of any scale, not negative, not NULL, not all 0, else 22023. k: the cutoff, a share of all weights from 0 to 1, else 22023; a unit is poor if its score (see deprivation_score) reaches k - 1e-8, so a k of 0 makes everybody poor. missing: what becomes of a unit with a missing indicator, drop (it is left out, see incomplete) or not_deprived (missing counts as not deprived), else 22023. NULL if no unit is in use or the summary is improper. Source: Alkire and Foster (2011).';

CREATE FUNCTION multidimensional_poor_population(s deprivation_summary, weights double precision[], k double precision, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION multidimensional_poor_population(s deprivation_summary, weights double precision[], k double precision, missing pg_catalog.text) IS
	'weight of the multidimensionally poor, in units of weight (households, persons), correctly rounded; H x population. weights: one number for each indicator, of any scale, not negative, not NULL, not all 0, else 22023. k: the cutoff, a share of all weights from 0 to 1, else 22023; a unit is poor if its score (see deprivation_score) reaches k - 1e-8, so a k of 0 makes everybody poor. missing: what becomes of a unit with a missing indicator, drop (it is left out, see incomplete) or not_deprived (missing counts as not deprived), else 22023. NULL if no unit of some weight is in use or the summary is improper. Source: Alkire and Foster (2011).';

CREATE FUNCTION intensity(s deprivation_summary, weights double precision[], k double precision, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION intensity(s deprivation_summary, weights double precision[], k double precision, missing pg_catalog.text) IS
	'A: mean score of the poor, the average share of weighted indicators in which they are deprived; a fraction of 1, correctly rounded from exact sums and products. weights: one number for each indicator, of any scale, not negative, not NULL, not all 0, else 22023. k: the cutoff, a share of all weights from 0 to 1, else 22023; a unit is poor if its score (see deprivation_score) reaches k - 1e-8, so a k of 0 makes everybody poor. missing: what becomes of a unit with a missing indicator, drop (it is left out, see incomplete) or not_deprived (missing counts as not deprived), else 22023. NULL if nobody is poor, no unit is in use or the summary is improper. Source: Alkire and Foster (2011).';

CREATE FUNCTION mpi(s deprivation_summary, weights double precision[], k double precision, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION mpi(s deprivation_summary, weights double precision[], k double precision, missing pg_catalog.text) IS
	'M0, the adjusted headcount ratio or multidimensional poverty index: H x A; a fraction of 1, 0 if nobody is poor, correctly rounded from exact sums and products. weights: one number for each indicator, of any scale, not negative, not NULL, not all 0, else 22023. k: the cutoff, a share of all weights from 0 to 1, else 22023; a unit is poor if its score (see deprivation_score) reaches k - 1e-8, so a k of 0 makes everybody poor. missing: what becomes of a unit with a missing indicator, drop (it is left out, see incomplete) or not_deprived (missing counts as not deprived), else 22023. NULL if no unit is in use or the summary is improper. Source: Alkire and Foster (2011).';

CREATE FUNCTION censored_headcount(s deprivation_summary, weights double precision[], k double precision, indicator integer, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION censored_headcount(s deprivation_summary, weights double precision[], k double precision, indicator integer, missing pg_catalog.text) IS
	'share of the population that is multidimensionally poor and deprived in the indicator; a fraction of 1, the correctly rounded quotient of exact sums. indicator: counted from 1, else 22023. weights: one number for each indicator, of any scale, not negative, not NULL, not all 0, else 22023. k: the cutoff, a share of all weights from 0 to 1, else 22023; a unit is poor if its score (see deprivation_score) reaches k - 1e-8, so a k of 0 makes everybody poor. missing: what becomes of a unit with a missing indicator, drop (it is left out, see incomplete) or not_deprived (missing counts as not deprived), else 22023. NULL if no unit is in use or the summary is improper. Source: Alkire and Foster (2011).';

CREATE FUNCTION indicator_contribution(s deprivation_summary, weights double precision[], k double precision, indicator integer, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION indicator_contribution(s deprivation_summary, weights double precision[], k double precision, indicator integer, missing pg_catalog.text) IS
	'share of the indicator in the mpi: its weight x its censored headcount, over the same of all indicators; a fraction of 1, all indicators together make 1, correctly rounded. indicator: counted from 1, else 22023. weights: one number for each indicator, of any scale, not negative, not NULL, not all 0, else 22023. k: the cutoff, a share of all weights from 0 to 1, else 22023; a unit is poor if its score (see deprivation_score) reaches k - 1e-8, so a k of 0 makes everybody poor. missing: what becomes of a unit with a missing indicator, drop (it is left out, see incomplete) or not_deprived (missing counts as not deprived), else 22023. NULL if nobody is poor, no unit is in use or the summary is improper. Source: Alkire and Foster (2011).';

CREATE FUNCTION multidimensional_headcount(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME', 'multidimensional_headcount_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION multidimensional_headcount(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text) IS
	'H: share of the population that is multidimensionally poor by a declared standard; a fraction of 1, correctly rounded, or NULL, as with weights and k. standard: gives the weights of the indicators, its criteria in the order of their positions, and the cutoff (see assessment_criterion and assessment_standard): without weights they are equal, without a cutoff any deprivation makes poor. missing: as with weights and k. 22023 if the summary was built with other indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011).';

CREATE FUNCTION multidimensional_poor_population(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME', 'multidimensional_poor_population_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION multidimensional_poor_population(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text) IS
	'weight of the multidimensionally poor by a declared standard, in units of weight (households, persons), or NULL, as with weights and k. standard: gives the weights of the indicators, its criteria in the order of their positions, and the cutoff (see assessment_criterion and assessment_standard): without weights they are equal, without a cutoff any deprivation makes poor. missing: as with weights and k. 22023 if the summary was built with other indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011).';

CREATE FUNCTION intensity(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME', 'intensity_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION intensity(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text) IS
	'A: mean score of the poor by a declared standard; a fraction of 1, correctly rounded, or NULL, as with weights and k. standard: gives the weights of the indicators, its criteria in the order of their positions, and the cutoff (see assessment_criterion and assessment_standard): without weights they are equal, without a cutoff any deprivation makes poor. missing: as with weights and k. 22023 if the summary was built with other indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011).';

CREATE FUNCTION mpi(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME', 'mpi_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION mpi(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text) IS
	'M0, the multidimensional poverty index by a declared standard; a fraction of 1, correctly rounded, or NULL, as with weights and k. standard: gives the weights of the indicators, its criteria in the order of their positions, and the cutoff (see assessment_criterion and assessment_standard): without weights they are equal, without a cutoff any deprivation makes poor. missing: as with weights and k. 22023 if the summary was built with other indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011).';

CREATE FUNCTION censored_headcount(s deprivation_summary, standard pg_catalog.text, indicator integer) RETURNS double precision
	AS 'MODULE_PATHNAME', 'censored_headcount_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION censored_headcount(s deprivation_summary, standard pg_catalog.text, indicator integer) IS
	'share of the population that is poor by a declared standard and deprived in the indicator; a fraction of 1, correctly rounded, or NULL, as with weights and k. indicator: counted from 1 in the order of the positions, else 22023. standard: gives the weights of the indicators, its criteria in the order of their positions, and the cutoff (see assessment_criterion and assessment_standard): without weights they are equal, without a cutoff any deprivation makes poor. A unit with a missing indicator is left out; deprivation_report has the other rule, too. 22023 if the summary was built with other indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011).';

CREATE FUNCTION indicator_contribution(s deprivation_summary, standard pg_catalog.text, indicator integer) RETURNS double precision
	AS 'MODULE_PATHNAME', 'indicator_contribution_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION indicator_contribution(s deprivation_summary, standard pg_catalog.text, indicator integer) IS
	'share of the indicator in the mpi by a declared standard; a fraction of 1, correctly rounded, or NULL, as with weights and k. indicator: counted from 1 in the order of the positions, else 22023. standard: gives the weights of the indicators, its criteria in the order of their positions, and the cutoff (see assessment_criterion and assessment_standard): without weights they are equal, without a cutoff any deprivation makes poor. A unit with a missing indicator is left out; deprivation_report has the other rule, too. 22023 if the summary was built with other indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011).';

CREATE TYPE deprivation_report_row AS (
	"position" integer,
	criterion pg_catalog.text,
	label pg_catalog.text,
	local_label pg_catalog.text,
	weight double precision,
	uncensored double precision,
	censored double precision,
	contribution double precision,
	missing_share double precision
);
COMMENT ON TYPE deprivation_report_row IS
	'what a summary says of one indicator of a declared standard';
COMMENT ON COLUMN deprivation_report_row."position" IS 'position of the criterion in the standard';
COMMENT ON COLUMN deprivation_report_row.criterion IS 'name of the criterion';
COMMENT ON COLUMN deprivation_report_row.label IS 'what to call it in a report';
COMMENT ON COLUMN deprivation_report_row.local_label IS 'its label in the language of the programme';
COMMENT ON COLUMN deprivation_report_row.weight IS 'its share of the sum of the weights, a fraction of 1';
COMMENT ON COLUMN deprivation_report_row.uncensored IS 'share of the population that is deprived in it, poor or not, a fraction of 1';
COMMENT ON COLUMN deprivation_report_row.censored IS 'share of the population that is poor and deprived in it, a fraction of 1';
COMMENT ON COLUMN deprivation_report_row.contribution IS 'its share in the mpi, a fraction of 1; NULL if nobody is poor';
COMMENT ON COLUMN deprivation_report_row.missing_share IS 'share of the population of which it is missing, a fraction of 1';

CREATE FUNCTION deprivation_report(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text DEFAULT 'drop') RETURNS SETOF deprivation_report_row
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION deprivation_report(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text) IS
	'one row for each indicator of a declared standard, in the order of the positions: label, weight, uncensored and censored headcount, contribution to the mpi, and share of the missing; correctly rounded, and NULL where the functions of these names are. standard: gives the weights of the indicators, its criteria in the order of their positions, and the cutoff (see assessment_criterion and assessment_standard): without weights they are equal, without a cutoff any deprivation makes poor. missing: as with weights and k. 22023 if the summary was built with other indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. No rows if an argument is NULL. Source: Alkire and Foster (2011).';

CREATE FUNCTION multidimensional_headcount(s deprivation_summary, rules standard_rules, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME', 'multidimensional_headcount_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION multidimensional_headcount(s deprivation_summary, rules standard_rules, missing pg_catalog.text) IS
	'H: share of the population that is multidimensionally poor, by rules in place of the name of a standard, without a look into a table; unit, range, NULL rule and errors as by name';

CREATE FUNCTION multidimensional_poor_population(s deprivation_summary, rules standard_rules, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME', 'multidimensional_poor_population_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION multidimensional_poor_population(s deprivation_summary, rules standard_rules, missing pg_catalog.text) IS
	'weight of the multidimensionally poor, by rules in place of the name of a standard, without a look into a table; unit, range, NULL rule and errors as by name';

CREATE FUNCTION intensity(s deprivation_summary, rules standard_rules, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME', 'intensity_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION intensity(s deprivation_summary, rules standard_rules, missing pg_catalog.text) IS
	'A: mean score of the poor, by rules in place of the name of a standard, without a look into a table; unit, range, NULL rule and errors as by name';

CREATE FUNCTION mpi(s deprivation_summary, rules standard_rules, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME', 'mpi_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION mpi(s deprivation_summary, rules standard_rules, missing pg_catalog.text) IS
	'M0, the multidimensional poverty index, by rules in place of the name of a standard, without a look into a table; unit, range, NULL rule and errors as by name';

CREATE FUNCTION censored_headcount(s deprivation_summary, rules standard_rules, indicator integer) RETURNS double precision
	AS 'MODULE_PATHNAME', 'censored_headcount_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION censored_headcount(s deprivation_summary, rules standard_rules, indicator integer) IS
	'share of the population that is poor and deprived in the indicator, by rules in place of the name of a standard, without a look into a table; unit, range, NULL rule and errors as by name';

CREATE FUNCTION indicator_contribution(s deprivation_summary, rules standard_rules, indicator integer) RETURNS double precision
	AS 'MODULE_PATHNAME', 'indicator_contribution_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION indicator_contribution(s deprivation_summary, rules standard_rules, indicator integer) IS
	'share of the indicator in the mpi, by rules in place of the name of a standard, without a look into a table; unit, range, NULL rule and errors as by name';

CREATE FUNCTION deprivation_report(s deprivation_summary, rules standard_rules, missing pg_catalog.text DEFAULT 'drop') RETURNS SETOF deprivation_report_row
	AS 'MODULE_PATHNAME', 'deprivation_report_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION deprivation_report(s deprivation_summary, rules standard_rules, missing pg_catalog.text) IS
	'one row for each indicator, by rules in place of the name of a standard, without a look into a table; NULL rule and errors as by name';

CREATE FUNCTION uncensored_headcount(s deprivation_summary, indicator integer, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION uncensored_headcount(s deprivation_summary, indicator integer, missing pg_catalog.text) IS
	'share of the population that is deprived in the indicator, poor or not; a fraction of 1, the correctly rounded quotient of exact sums, over the same units as the mpi. indicator: counted from 1, else 22023. missing: what becomes of a unit with a missing indicator, drop (it is left out, see incomplete) or not_deprived (missing counts as not deprived), else 22023. NULL if no unit is in use or the summary is improper. For the units of which this indicator is known, whatever else is missing, ask joint_headcount. Source: Alkire and Foster (2011).';

CREATE FUNCTION joint_headcount(s deprivation_summary, indicators integer[], missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION joint_headcount(s deprivation_summary, indicators integer[], missing pg_catalog.text) IS
	'share of the population that is deprived in all of these indicators together (failing housing and water: the numbers of both), whatever the others say; a fraction of 1, the correctly rounded quotient of exact sums. indicators: counted from 1, at least one, not NULL, else 22023. missing: with drop, units of which one of these indicators is missing are left out (other indicators do not matter); with not_deprived, missing counts as not deprived; else 22023. NULL if no unit is in use or the summary is improper.';

CREATE FUNCTION missing_rate(s deprivation_summary, indicator integer) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION missing_rate(s deprivation_summary, indicator integer) IS
	'share of the population of which the indicator is missing; a fraction of 1, correctly rounded. indicator: counted from 1, else 22023. NULL if no unit is in use or the summary is improper.';

CREATE FUNCTION population(s deprivation_summary, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME', 'deprivation_summary_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION population(s deprivation_summary, missing pg_catalog.text) IS
	'the base of the measures: weight of all units in use, in units of weight (households, persons), correctly rounded. missing: with drop, without the units that have a missing indicator; with not_deprived, all; else 22023. NULL without a row or if the summary is improper';

CREATE FUNCTION indicator_count(s deprivation_summary) RETURNS integer
	AS 'MODULE_PATHNAME', 'deprivation_summary_indicator_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION indicator_count(s deprivation_summary) IS
	'number of indicators of the profiles; NULL if there is no profile of some weight';

CREATE FUNCTION incomplete(s deprivation_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'deprivation_summary_incomplete' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION incomplete(s deprivation_summary) IS
	'number of rows in use whose profile has a missing indicator, which missing => drop leaves out of a measure';

-- registry: rates of a register, thin forms of rate_summary

CREATE AGGREGATE incidence(is_poor boolean) (
	SFUNC = rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_hit, MINVFUNC = rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE incidence(is_poor boolean) IS
	'incidence of poverty as a fraction of 1: poor persons over the base, the ratio of sums. Rows that are poor over all rows: without persons every row counts 1. A row of unknown status is left out of both (see rate_summary and rate_bounds for how many). NULL if there is no base. Source: poverty incidence (headcount) of the Chinese register, poor persons / base population.';

CREATE AGGREGATE incidence(is_poor boolean, persons double precision) (
	SFUNC = rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_hit, MINVFUNC = rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE incidence(is_poor boolean, persons double precision) IS
	'incidence of poverty as a fraction of 1: poor persons over the base, the ratio of sums. Persons of poor households over all persons. A household of unknown status or size is left out of both (see rate_summary and rate_bounds for how many). NULL if there is no base. 22023 if persons is NaN, infinite or negative. Source: poverty incidence (headcount) of the Chinese register, poor persons / base population.';

CREATE AGGREGATE incidence(is_poor boolean, persons numeric) (
	SFUNC = rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_hit, MINVFUNC = rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE incidence(is_poor boolean, persons numeric) IS
	'incidence of poverty as a fraction of 1: poor persons over the base, the ratio of sums. Persons of poor households over all persons. A household of unknown status or size is left out of both (see rate_summary and rate_bounds for how many). NULL if there is no base. 22023 if persons is NaN, infinite or negative. Source: poverty incidence (headcount) of the Chinese register, poor persons / base population.';

CREATE AGGREGATE incidence(poor_persons double precision, base double precision) (
	SFUNC = rate_accum, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum, MINVFUNC = rate_discard,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE incidence(poor_persons double precision, base double precision) IS
	'incidence of poverty as a fraction of 1: poor persons over the base, the ratio of sums. A unit with an unknown number of poor persons (a LEFT JOIN without a match) is left out with its base, so that it cannot raise or lower the rate unnoticed: rate_summary over the same columns counts it and gives rate_bounds. NULL if there is no base. 22023 if a value is NaN, infinite or negative.';

CREATE AGGREGATE incidence(poor_persons numeric, base numeric) (
	SFUNC = rate_accum, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum, MINVFUNC = rate_discard,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE incidence(poor_persons numeric, base numeric) IS
	'incidence of poverty as a fraction of 1: poor persons over the base, the ratio of sums. A unit with an unknown number of poor persons (a LEFT JOIN without a match) is left out with its base, so that it cannot raise or lower the rate unnoticed: rate_summary over the same columns counts it and gives rate_bounds. NULL if there is no base. 22023 if a value is NaN, infinite or negative.';

-- field evaluation: shares of persons within a base that is a flag of the row

CREATE FUNCTION rate_accum_within(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_within(rate_summary, boolean, boolean) IS
	'transition of the registry rates: adds one row (base, hit); base: the rows whose first flag is true; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_within(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_within(rate_summary, boolean, boolean) IS
	'inverse transition of the registry rates: takes away one row (base, hit); base: the rows whose first flag is true; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_within(rate_summary, boolean, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_within(rate_summary, boolean, boolean, double precision) IS
	'transition of the registry rates: adds one row (base, hit, persons); base: the rows whose first flag is true; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_within(rate_summary, boolean, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_within(rate_summary, boolean, boolean, double precision) IS
	'inverse transition of the registry rates: takes away one row (base, hit, persons); base: the rows whose first flag is true; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_within(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_within_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_within(rate_summary, boolean, boolean, numeric) IS
	'transition of the registry rates: adds one row (base, hit, persons), numeric form; base: the rows whose first flag is true; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_within(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_within_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_within(rate_summary, boolean, boolean, numeric) IS
	'inverse transition of the registry rates: takes away one row (base, hit, persons), numeric form; base: the rows whose first flag is true; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_within_not(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_within_not(rate_summary, boolean, boolean) IS
	'transition of the registry rates: adds one row (base, no hit); base: the rows whose first flag is true; hit: the second is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_within_not(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_within_not(rate_summary, boolean, boolean) IS
	'inverse transition of the registry rates: takes away one row (base, no hit); base: the rows whose first flag is true; hit: the second is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_within_not(rate_summary, boolean, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_within_not(rate_summary, boolean, boolean, double precision) IS
	'transition of the registry rates: adds one row (base, no hit, persons); base: the rows whose first flag is true; hit: the second is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_within_not(rate_summary, boolean, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_within_not(rate_summary, boolean, boolean, double precision) IS
	'inverse transition of the registry rates: takes away one row (base, no hit, persons); base: the rows whose first flag is true; hit: the second is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_within_not(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_within_not_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_within_not(rate_summary, boolean, boolean, numeric) IS
	'transition of the registry rates: adds one row (base, no hit, persons), numeric form; base: the rows whose first flag is true; hit: the second is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_within_not(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_within_not_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_within_not(rate_summary, boolean, boolean, numeric) IS
	'inverse transition of the registry rates: takes away one row (base, no hit, persons), numeric form; base: the rows whose first flag is true; hit: the second is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_outside(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_outside(rate_summary, boolean, boolean) IS
	'transition of the registry rates: adds one row (not in base, hit); base: the rows whose first flag is false; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_outside(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_outside(rate_summary, boolean, boolean) IS
	'inverse transition of the registry rates: takes away one row (not in base, hit); base: the rows whose first flag is false; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_outside(rate_summary, boolean, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_outside(rate_summary, boolean, boolean, double precision) IS
	'transition of the registry rates: adds one row (not in base, hit, persons); base: the rows whose first flag is false; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_outside(rate_summary, boolean, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_outside(rate_summary, boolean, boolean, double precision) IS
	'inverse transition of the registry rates: takes away one row (not in base, hit, persons); base: the rows whose first flag is false; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_outside(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_outside_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_outside(rate_summary, boolean, boolean, numeric) IS
	'transition of the registry rates: adds one row (not in base, hit, persons), numeric form; base: the rows whose first flag is false; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_outside(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_outside_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_outside(rate_summary, boolean, boolean, numeric) IS
	'inverse transition of the registry rates: takes away one row (not in base, hit, persons), numeric form; base: the rows whose first flag is false; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_uncovered(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_uncovered(rate_summary, boolean, boolean) IS
	'transition of the registry rates: adds one row (no hit, base); base: the rows whose second flag is true; hit: the first is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_uncovered(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_uncovered(rate_summary, boolean, boolean) IS
	'inverse transition of the registry rates: takes away one row (no hit, base); base: the rows whose second flag is true; hit: the first is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_uncovered(rate_summary, boolean, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_uncovered(rate_summary, boolean, boolean, double precision) IS
	'transition of the registry rates: adds one row (no hit, base, persons); base: the rows whose second flag is true; hit: the first is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_uncovered(rate_summary, boolean, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_uncovered(rate_summary, boolean, boolean, double precision) IS
	'inverse transition of the registry rates: takes away one row (no hit, base, persons); base: the rows whose second flag is true; hit: the first is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_uncovered(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_uncovered_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_uncovered(rate_summary, boolean, boolean, numeric) IS
	'transition of the registry rates: adds one row (no hit, base, persons), numeric form; base: the rows whose second flag is true; hit: the first is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_uncovered(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_uncovered_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_uncovered(rate_summary, boolean, boolean, numeric) IS
	'inverse transition of the registry rates: takes away one row (no hit, base, persons), numeric form; base: the rows whose second flag is true; hit: the first is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_included(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_included(rate_summary, boolean, boolean) IS
	'transition of the registry rates: adds one row (base, no hit); base: the rows whose first flag is true; hit: the second is false; as within_not, with weights; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_included(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_included(rate_summary, boolean, boolean) IS
	'inverse transition of the registry rates: takes away one row (base, no hit); base: the rows whose first flag is true; hit: the second is false; as within_not, with weights; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_included(rate_summary, boolean, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_included(rate_summary, boolean, boolean, double precision) IS
	'transition of the registry rates: adds one row (base, no hit, persons); base: the rows whose first flag is true; hit: the second is false; as within_not, with weights; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_included(rate_summary, boolean, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_included(rate_summary, boolean, boolean, double precision) IS
	'inverse transition of the registry rates: takes away one row (base, no hit, persons); base: the rows whose first flag is true; hit: the second is false; as within_not, with weights; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_included(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_included_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_included(rate_summary, boolean, boolean, numeric) IS
	'transition of the registry rates: adds one row (base, no hit, persons), numeric form; base: the rows whose first flag is true; hit: the second is false; as within_not, with weights; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_included(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_included_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_included(rate_summary, boolean, boolean, numeric) IS
	'inverse transition of the registry rates: takes away one row (base, no hit, persons), numeric form; base: the rows whose first flag is true; hit: the second is false; as within_not, with weights; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE wrong_exit_rate(exited boolean, found_poor boolean) (
	SFUNC = rate_accum_within, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_within, MINVFUNC = rate_discard_within,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE wrong_exit_rate(exited boolean, found_poor boolean) IS
	'wrong exits: persons of exited households found to be poor / persons of the exited households surveyed. The first flag makes the base, the second is what was found in it (in coverage_rate and exclusion_error the base comes second). A fraction of 1, the correctly rounded quotient of exact sums; without persons, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL exited, or in the base with a NULL persons or found_poor, is left out; rate_bounds(rate_summary(found_poor, persons) FILTER (WHERE exited)) says how far the unknown could move the rate; 22023 if persons is NaN, infinite or negative. A 0 in a sample proves nothing, see rate_interval. Source: field evaluation of poverty exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';

CREATE AGGREGATE wrong_exit_rate(exited boolean, found_poor boolean, persons double precision) (
	SFUNC = rate_accum_within, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_within, MINVFUNC = rate_discard_within,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE wrong_exit_rate(exited boolean, found_poor boolean, persons double precision) IS
	'wrong exits: persons of exited households found to be poor / persons of the exited households surveyed. The first flag makes the base, the second is what was found in it (in coverage_rate and exclusion_error the base comes second). A fraction of 1, the correctly rounded quotient of exact sums; without persons, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL exited, or in the base with a NULL persons or found_poor, is left out; rate_bounds(rate_summary(found_poor, persons) FILTER (WHERE exited)) says how far the unknown could move the rate; 22023 if persons is NaN, infinite or negative. A 0 in a sample proves nothing, see rate_interval. Source: field evaluation of poverty exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';

CREATE AGGREGATE wrong_exit_rate(exited boolean, found_poor boolean, persons numeric) (
	SFUNC = rate_accum_within, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_within, MINVFUNC = rate_discard_within,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE wrong_exit_rate(exited boolean, found_poor boolean, persons numeric) IS
	'wrong exits: persons of exited households found to be poor / persons of the exited households surveyed. The first flag makes the base, the second is what was found in it (in coverage_rate and exclusion_error the base comes second). A fraction of 1, the correctly rounded quotient of exact sums; without persons, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL exited, or in the base with a NULL persons or found_poor, is left out; rate_bounds(rate_summary(found_poor, persons) FILTER (WHERE exited)) says how far the unknown could move the rate; 22023 if persons is NaN, infinite or negative. A 0 in a sample proves nothing, see rate_interval. Source: field evaluation of poverty exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';

CREATE AGGREGATE missed_rate(registered boolean, found_poor boolean) (
	SFUNC = rate_accum_outside, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_outside, MINVFUNC = rate_discard_outside,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE missed_rate(registered boolean, found_poor boolean) IS
	'missed persons: persons of unregistered households found to be poor / persons of the unregistered households surveyed. The first flag makes the base, the second is what was found in it (in coverage_rate and exclusion_error the base comes second). A fraction of 1, the correctly rounded quotient of exact sums; without persons, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL registered, or in the base with a NULL persons or found_poor, is left out; rate_bounds(rate_summary(found_poor, persons) FILTER (WHERE NOT registered)) says how far the unknown could move the rate; 22023 if persons is NaN, infinite or negative. A 0 in a sample proves nothing, see rate_interval. Source: field evaluation of poverty exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';

CREATE AGGREGATE missed_rate(registered boolean, found_poor boolean, persons double precision) (
	SFUNC = rate_accum_outside, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_outside, MINVFUNC = rate_discard_outside,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE missed_rate(registered boolean, found_poor boolean, persons double precision) IS
	'missed persons: persons of unregistered households found to be poor / persons of the unregistered households surveyed. The first flag makes the base, the second is what was found in it (in coverage_rate and exclusion_error the base comes second). A fraction of 1, the correctly rounded quotient of exact sums; without persons, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL registered, or in the base with a NULL persons or found_poor, is left out; rate_bounds(rate_summary(found_poor, persons) FILTER (WHERE NOT registered)) says how far the unknown could move the rate; 22023 if persons is NaN, infinite or negative. A 0 in a sample proves nothing, see rate_interval. Source: field evaluation of poverty exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';

CREATE AGGREGATE missed_rate(registered boolean, found_poor boolean, persons numeric) (
	SFUNC = rate_accum_outside, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_outside, MINVFUNC = rate_discard_outside,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE missed_rate(registered boolean, found_poor boolean, persons numeric) IS
	'missed persons: persons of unregistered households found to be poor / persons of the unregistered households surveyed. The first flag makes the base, the second is what was found in it (in coverage_rate and exclusion_error the base comes second). A fraction of 1, the correctly rounded quotient of exact sums; without persons, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL registered, or in the base with a NULL persons or found_poor, is left out; rate_bounds(rate_summary(found_poor, persons) FILTER (WHERE NOT registered)) says how far the unknown could move the rate; 22023 if persons is NaN, infinite or negative. A 0 in a sample proves nothing, see rate_interval. Source: field evaluation of poverty exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';

CREATE AGGREGATE wrong_inclusion_rate(registered boolean, found_poor boolean) (
	SFUNC = rate_accum_within_not, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_within_not, MINVFUNC = rate_discard_within_not,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE wrong_inclusion_rate(registered boolean, found_poor boolean) IS
	'wrong inclusion: persons of registered households found not to be poor / persons of the registered households surveyed. The first flag makes the base, the second is what was found in it (in coverage_rate and exclusion_error the base comes second). A fraction of 1, the correctly rounded quotient of exact sums; without persons, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL registered, or in the base with a NULL persons or found_poor, is left out; rate_bounds(rate_summary(NOT found_poor, persons) FILTER (WHERE registered)) says how far the unknown could move the rate; 22023 if persons is NaN, infinite or negative. A 0 in a sample proves nothing, see rate_interval. Source: field evaluation of poverty exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';

CREATE AGGREGATE wrong_inclusion_rate(registered boolean, found_poor boolean, persons double precision) (
	SFUNC = rate_accum_within_not, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_within_not, MINVFUNC = rate_discard_within_not,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE wrong_inclusion_rate(registered boolean, found_poor boolean, persons double precision) IS
	'wrong inclusion: persons of registered households found not to be poor / persons of the registered households surveyed. The first flag makes the base, the second is what was found in it (in coverage_rate and exclusion_error the base comes second). A fraction of 1, the correctly rounded quotient of exact sums; without persons, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL registered, or in the base with a NULL persons or found_poor, is left out; rate_bounds(rate_summary(NOT found_poor, persons) FILTER (WHERE registered)) says how far the unknown could move the rate; 22023 if persons is NaN, infinite or negative. A 0 in a sample proves nothing, see rate_interval. Source: field evaluation of poverty exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';

CREATE AGGREGATE wrong_inclusion_rate(registered boolean, found_poor boolean, persons numeric) (
	SFUNC = rate_accum_within_not, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_within_not, MINVFUNC = rate_discard_within_not,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE wrong_inclusion_rate(registered boolean, found_poor boolean, persons numeric) IS
	'wrong inclusion: persons of registered households found not to be poor / persons of the registered households surveyed. The first flag makes the base, the second is what was found in it (in coverage_rate and exclusion_error the base comes second). A fraction of 1, the correctly rounded quotient of exact sums; without persons, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL registered, or in the base with a NULL persons or found_poor, is left out; rate_bounds(rate_summary(NOT found_poor, persons) FILTER (WHERE registered)) says how far the unknown could move the rate; 22023 if persons is NaN, infinite or negative. A 0 in a sample proves nothing, see rate_interval. Source: field evaluation of poverty exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';

CREATE AGGREGATE relapse_rate(exited boolean, relapsed boolean) (
	SFUNC = rate_accum_within, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_within, MINVFUNC = rate_discard_within,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE relapse_rate(exited boolean, relapsed boolean) IS
	'relapse: persons of exited households that fell back into poverty / persons of exited households. The first flag makes the base, the second is what was found in it (in coverage_rate and exclusion_error the base comes second). A fraction of 1, the correctly rounded quotient of exact sums; without persons, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL exited, or in the base with a NULL persons or relapsed, is left out; rate_bounds(rate_summary(relapsed, persons) FILTER (WHERE exited)) says how far the unknown could move the rate; 22023 if persons is NaN, infinite or negative.';

CREATE AGGREGATE relapse_rate(exited boolean, relapsed boolean, persons double precision) (
	SFUNC = rate_accum_within, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_within, MINVFUNC = rate_discard_within,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE relapse_rate(exited boolean, relapsed boolean, persons double precision) IS
	'relapse: persons of exited households that fell back into poverty / persons of exited households. The first flag makes the base, the second is what was found in it (in coverage_rate and exclusion_error the base comes second). A fraction of 1, the correctly rounded quotient of exact sums; without persons, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL exited, or in the base with a NULL persons or relapsed, is left out; rate_bounds(rate_summary(relapsed, persons) FILTER (WHERE exited)) says how far the unknown could move the rate; 22023 if persons is NaN, infinite or negative.';

CREATE AGGREGATE relapse_rate(exited boolean, relapsed boolean, persons numeric) (
	SFUNC = rate_accum_within, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_within, MINVFUNC = rate_discard_within,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE relapse_rate(exited boolean, relapsed boolean, persons numeric) IS
	'relapse: persons of exited households that fell back into poverty / persons of exited households. The first flag makes the base, the second is what was found in it (in coverage_rate and exclusion_error the base comes second). A fraction of 1, the correctly rounded quotient of exact sums; without persons, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL exited, or in the base with a NULL persons or relapsed, is left out; rate_bounds(rate_summary(relapsed, persons) FILTER (WHERE exited)) says how far the unknown could move the rate; 22023 if persons is NaN, infinite or negative.';

CREATE AGGREGATE recognition_rate(approves boolean) (
	SFUNC = rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_hit, MINVFUNC = rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE recognition_rate(approves boolean) IS
	'recognition: approving households / households surveyed; a fraction of 1, the correctly rounded quotient of exact sums; without weight, every household counts 1. An answer of NULL is left out; pass coalesce(approves, false) to count refusals as answers; rate_bounds(rate_summary(approves)) says how far they could move the rate. NULL if nobody answered. 22023 if weight is NaN, infinite or negative. Source: field evaluation of poverty exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';

CREATE AGGREGATE recognition_rate(approves boolean, weight double precision) (
	SFUNC = rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_hit, MINVFUNC = rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE recognition_rate(approves boolean, weight double precision) IS
	'recognition: approving households / households surveyed; a fraction of 1, the correctly rounded quotient of exact sums; without weight, every household counts 1. An answer of NULL is left out; pass coalesce(approves, false) to count refusals as answers; rate_bounds(rate_summary(approves)) says how far they could move the rate. NULL if nobody answered. 22023 if weight is NaN, infinite or negative. Source: field evaluation of poverty exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';

CREATE AGGREGATE recognition_rate(approves boolean, weight numeric) (
	SFUNC = rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_hit, MINVFUNC = rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE recognition_rate(approves boolean, weight numeric) IS
	'recognition: approving households / households surveyed; a fraction of 1, the correctly rounded quotient of exact sums; without weight, every household counts 1. An answer of NULL is left out; pass coalesce(approves, false) to count refusals as answers; rate_bounds(rate_summary(approves)) says how far they could move the rate. NULL if nobody answered. 22023 if weight is NaN, infinite or negative. Source: field evaluation of poverty exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';

CREATE FUNCTION rate_summary_zero_tolerance(rate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_summary_zero_tolerance(rate_summary) IS
	'final function of zero_tolerance: false if there is a hit, else NULL if there is an unknown row or none at all, else true';

CREATE AGGREGATE zero_tolerance(flag boolean) (
	SFUNC = rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate_summary_zero_tolerance, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_hit, MINVFUNC = rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate_summary_zero_tolerance,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE zero_tolerance(flag boolean) IS
	'zero missed, zero wrong exits: true if there is at least one row, no flag is true and none is NULL; false if any flag is true; else NULL (nobody looked, or something is unknown). About the rows only: a sample without a case does not prove zero, see rate_interval';

-- the register as a whole

CREATE FUNCTION comprehensive_incidence(remaining exact_decimal, missed exact_decimal, wrong_exit exact_decimal, base exact_decimal) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION comprehensive_incidence(remaining exact_decimal, missed exact_decimal, wrong_exit exact_decimal, base exact_decimal) IS
	'comprehensive incidence of poverty: (registered poor who remain + missed + wrongly exited persons) / base, the rural population; a fraction of 1, computed in decimal, exactly, and rounded once; a double precision argument is the shortest decimal that prints it. NULL if anything is NULL or the base is 0. 22023 if a value is NaN, infinite or negative. Source: field evaluation of poverty exit in China; Yunnan freezes the base at the end of 2014';

CREATE FUNCTION comprehensive_incidence_sampled(remaining exact_decimal, missed_rate exact_decimal, unregistered exact_decimal, wrong_exit_rate exact_decimal, exited exact_decimal, base exact_decimal) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION comprehensive_incidence_sampled(remaining exact_decimal, missed_rate exact_decimal, unregistered exact_decimal, wrong_exit_rate exact_decimal, exited exact_decimal, base exact_decimal) IS
	'comprehensive incidence of poverty from sample rates: (remaining + missed_rate x unregistered population + wrong_exit_rate x exited population) / base; a fraction of 1, computed in decimal, exactly, and rounded once, so that exactly 3 % is 0.03; a double precision argument is the shortest decimal that prints it. NULL if anything is NULL (a rate of a stratum that nobody surveyed is not 0) or the base is 0. 22023 if a value is NaN, infinite or negative or a rate is above 1 (a percentage). Source: as comprehensive_incidence';

CREATE FUNCTION stock_flow_residual(opening exact_decimal, exits exact_decimal, new exact_decimal, relapsed exact_decimal, gains exact_decimal, losses exact_decimal, closing exact_decimal) RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION stock_flow_residual(opening exact_decimal, exits exact_decimal, new exact_decimal, relapsed exact_decimal, gains exact_decimal, losses exact_decimal, closing exact_decimal) IS
	'what the flows of a register do not explain: opening - exits + new + relapsed + gains - losses - closing, in the unit of the stocks (persons, households); exact; 0 if they are consistent, negative if the closing stock is too large. NULL if anything is NULL. 22023 if a value is NaN or infinite';

CREATE TYPE measure_change AS (
	absolute double precision,
	relative double precision
);
COMMENT ON TYPE measure_change IS
	'the change of a measure between two dates, see poverty_change';
COMMENT ON COLUMN measure_change.absolute IS 'after - before, in the unit of the measure; of rates, a difference of fractions (percentage points / 100)';
COMMENT ON COLUMN measure_change.relative IS '(after - before) / before, a fraction of 1; NULL if before is 0';

CREATE FUNCTION poverty_change(before exact_decimal, after exact_decimal) RETURNS measure_change
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_change(before exact_decimal, after exact_decimal) IS
	'the change of a measure, or of a number of poor, between two dates: absolute = after - before, negative if it fell; relative = (after - before) / before, a fraction of 1, NULL if before is 0; each computed in decimal, exactly, and rounded once; a double precision argument is the shortest decimal that prints it. NULL if either is NULL. 22023 if a value is NaN, infinite or negative';

CREATE FUNCTION rate_interval(successes double precision, n double precision, confidence double precision, method pg_catalog.text DEFAULT 'wilson') RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION rate_interval(successes double precision, n double precision, confidence double precision, method pg_catalog.text) IS
	'confidence interval of the share of successes among n units of a simple random sample, both fractions of 1. method: wilson (score interval), or clopper-pearson (exact: covers with at least this confidence; whole numbers only). Zero found in n does not prove zero: the upper limit says what may be there. Relative error below 1e-12 against the exact limits; the same bits on every machine. NULL if anything is NULL or n is 0. 22023 unless 0 <= successes <= n <= 1e12, 0 < confidence < 1 and the method is one of these, and for successes between 0 and 1, which are a share and not a number. Not for clustered samples without an effective sample size. Source: Wilson (1927); Clopper and Pearson (1934)';

-- registry: moving in and out of poverty

CREATE TYPE poverty_transition_summary;

CREATE FUNCTION poverty_transition_summary_in(pg_catalog.cstring) RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_in(pg_catalog.cstring) IS
	'text input of poverty_transition_summary: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid summary';

CREATE FUNCTION poverty_transition_summary_out(poverty_transition_summary) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_out(poverty_transition_summary) IS
	'text output of poverty_transition_summary: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION poverty_transition_summary_recv(pg_catalog.internal) RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_recv(pg_catalog.internal) IS
	'binary input of poverty_transition_summary; 22P03 if the bytes are not a valid summary';

CREATE FUNCTION poverty_transition_summary_send(poverty_transition_summary) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_send(poverty_transition_summary) IS
	'binary output of poverty_transition_summary: the bytes of the stored value';

CREATE TYPE poverty_transition_summary (
	INPUT = poverty_transition_summary_in,
	OUTPUT = poverty_transition_summary_out,
	RECEIVE = poverty_transition_summary_recv,
	SEND = poverty_transition_summary_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = double
);

CREATE FUNCTION poverty_transition_summary_lt(poverty_transition_summary, poverty_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_lt(poverty_transition_summary, poverty_transition_summary) IS
	'implementation of the < operator: is the first summary before the second, byte by byte';

CREATE FUNCTION poverty_transition_summary_le(poverty_transition_summary, poverty_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_le(poverty_transition_summary, poverty_transition_summary) IS
	'implementation of the <= operator: is the first summary before or equal to the second, byte by byte';

CREATE FUNCTION poverty_transition_summary_eq(poverty_transition_summary, poverty_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_eq(poverty_transition_summary, poverty_transition_summary) IS
	'implementation of the = operator: is the first summary equal to the second, byte by byte';

CREATE FUNCTION poverty_transition_summary_ne(poverty_transition_summary, poverty_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_ne(poverty_transition_summary, poverty_transition_summary) IS
	'implementation of the <> operator: is the first summary different from the second, byte by byte';

CREATE FUNCTION poverty_transition_summary_ge(poverty_transition_summary, poverty_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_ge(poverty_transition_summary, poverty_transition_summary) IS
	'implementation of the >= operator: is the first summary after or equal to the second, byte by byte';

CREATE FUNCTION poverty_transition_summary_gt(poverty_transition_summary, poverty_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_gt(poverty_transition_summary, poverty_transition_summary) IS
	'implementation of the > operator: is the first summary after the second, byte by byte';

CREATE FUNCTION poverty_transition_summary_cmp(poverty_transition_summary, poverty_transition_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_cmp(poverty_transition_summary, poverty_transition_summary) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION poverty_transition_summary_hash(poverty_transition_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_hash(poverty_transition_summary) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION poverty_transition_summary_hash_extended(poverty_transition_summary, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_hash_extended(poverty_transition_summary, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = poverty_transition_summary, RIGHTARG = poverty_transition_summary, FUNCTION = poverty_transition_summary_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (poverty_transition_summary, poverty_transition_summary) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = poverty_transition_summary, RIGHTARG = poverty_transition_summary, FUNCTION = poverty_transition_summary_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (poverty_transition_summary, poverty_transition_summary) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = poverty_transition_summary, RIGHTARG = poverty_transition_summary, FUNCTION = poverty_transition_summary_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (poverty_transition_summary, poverty_transition_summary) IS
	'the same summary: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = poverty_transition_summary, RIGHTARG = poverty_transition_summary, FUNCTION = poverty_transition_summary_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (poverty_transition_summary, poverty_transition_summary) IS
	'a different summary';

CREATE OPERATOR >= (
	LEFTARG = poverty_transition_summary, RIGHTARG = poverty_transition_summary, FUNCTION = poverty_transition_summary_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (poverty_transition_summary, poverty_transition_summary) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = poverty_transition_summary, RIGHTARG = poverty_transition_summary, FUNCTION = poverty_transition_summary_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (poverty_transition_summary, poverty_transition_summary) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS poverty_transition_summary_ops DEFAULT FOR TYPE poverty_transition_summary USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 poverty_transition_summary_cmp(poverty_transition_summary, poverty_transition_summary);
COMMENT ON OPERATOR CLASS poverty_transition_summary_ops USING btree IS
	'order of the bytes of a poverty_transition_summary, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY poverty_transition_summary_ops USING btree IS
	'order of the bytes of a poverty_transition_summary, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS poverty_transition_summary_ops DEFAULT FOR TYPE poverty_transition_summary USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 poverty_transition_summary_hash(poverty_transition_summary),
	FUNCTION 2 poverty_transition_summary_hash_extended(poverty_transition_summary, bigint);
COMMENT ON OPERATOR CLASS poverty_transition_summary_ops USING hash IS
	'hash of the bytes of a poverty_transition_summary';
COMMENT ON OPERATOR FAMILY poverty_transition_summary_ops USING hash IS
	'hash of the bytes of a poverty_transition_summary';
COMMENT ON TYPE poverty_transition_summary IS
	'the four cells of moving in and out of poverty between two dates, as exact weights, and counts of rows; made by poverty_transition; mergeable by + and rollup, subtractable by -; read by exit_rate, entry_rate, persistent_poverty_rate, stayed_poor, left_poverty, entered_poverty, stayed_out, population, row_count, excluded';

CREATE FUNCTION poverty_transition_summary_combine(poverty_transition_summary, poverty_transition_summary) RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_combine(poverty_transition_summary, poverty_transition_summary) IS
	'adds a summary to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_transition_summary_uncombine(poverty_transition_summary, poverty_transition_summary) RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_uncombine(poverty_transition_summary, poverty_transition_summary) IS
	'takes a summary away from the running state of a moving aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_transition_summary_final(poverty_transition_summary) RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_final(poverty_transition_summary) IS
	'final function: the stored value of a running state';

CREATE FUNCTION poverty_transition_summary_add(poverty_transition_summary, poverty_transition_summary) RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_add(poverty_transition_summary, poverty_transition_summary) IS
	'implementation of the + operator: the summary of the rows of both, exactly';

CREATE FUNCTION poverty_transition_summary_subtract(poverty_transition_summary, poverty_transition_summary) RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_subtract(poverty_transition_summary, poverty_transition_summary) IS
	'implementation of the - operator: the first summary without the rows of the second, exactly';

CREATE FUNCTION poverty_transition_summary_negate(poverty_transition_summary) RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_negate(poverty_transition_summary) IS
	'implementation of the unary - operator: the change that takes these rows away';

CREATE OPERATOR + (
	LEFTARG = poverty_transition_summary, RIGHTARG = poverty_transition_summary, FUNCTION = poverty_transition_summary_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (poverty_transition_summary, poverty_transition_summary) IS
	'the summary of the rows of both; exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';

CREATE OPERATOR - (
	LEFTARG = poverty_transition_summary, RIGHTARG = poverty_transition_summary, FUNCTION = poverty_transition_summary_subtract
);
COMMENT ON OPERATOR - (poverty_transition_summary, poverty_transition_summary) IS
	'the first summary without the rows of the second; exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';

CREATE OPERATOR - (
	RIGHTARG = poverty_transition_summary, FUNCTION = poverty_transition_summary_negate
);
COMMENT ON OPERATOR - (NONE, poverty_transition_summary) IS
	'the change that takes these rows away: a + (-b) = a - b';

CREATE FUNCTION empty_poverty_transition_summary() RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_empty' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION empty_poverty_transition_summary() IS
	'the summary of no rows, the neutral element of +. An aggregate over no rows is NULL, and NULL wipes out what it is added to: total + coalesce(delta, empty_poverty_transition_summary())';

CREATE FUNCTION is_empty(s poverty_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(poverty_transition_summary) IS
	'is this the summary of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(s poverty_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(poverty_transition_summary) IS
	'could this be the summary of rows? false after taking away what was never in it, as far as the totals tell: a negative count, weight or sum somewhere, or weight without the rows to have it. What they cannot tell is let through: taking away other rows may leave what other rows could have. Every measure of an improper summary is NULL';

CREATE FUNCTION row_count(s poverty_transition_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_row_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION row_count(poverty_transition_summary) IS
	'number of rows in use, those of weight 0 included and those left out (see excluded) not; NULL for NULL';

CREATE FUNCTION excluded(s poverty_transition_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_excluded' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION excluded(poverty_transition_summary) IS
	'number of rows left out because something in them was NULL; NULL for NULL';

CREATE AGGREGATE rollup(poverty_transition_summary) (
	SFUNC = poverty_transition_summary_combine, STYPE = poverty_transition_summary, SSPACE = 256,
	FINALFUNC = poverty_transition_summary_final, COMBINEFUNC = poverty_transition_summary_combine,
	MSFUNC = poverty_transition_summary_combine, MINVFUNC = poverty_transition_summary_uncombine,
	MSTYPE = poverty_transition_summary, MSSPACE = 256, MFINALFUNC = poverty_transition_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(poverty_transition_summary) IS
	'the summary of all the rows that the summaries summarise; NULL ones are skipped; NULL if there is none';

CREATE FUNCTION poverty_transition_accum(poverty_transition_summary, boolean, boolean) RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_accum(poverty_transition_summary, boolean, boolean) IS
	'transition of poverty_transition: adds one row (poor_before, poor_after); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_transition_discard(poverty_transition_summary, boolean, boolean) RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_discard(poverty_transition_summary, boolean, boolean) IS
	'inverse transition of poverty_transition: takes away one row (poor_before, poor_after); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_transition_accum(poverty_transition_summary, boolean, boolean, double precision) RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_accum(poverty_transition_summary, boolean, boolean, double precision) IS
	'transition of poverty_transition: adds one row (poor_before, poor_after, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_transition_discard(poverty_transition_summary, boolean, boolean, double precision) RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_discard(poverty_transition_summary, boolean, boolean, double precision) IS
	'inverse transition of poverty_transition: takes away one row (poor_before, poor_after, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_transition_accum(poverty_transition_summary, boolean, boolean, numeric) RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME', 'poverty_transition_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_accum(poverty_transition_summary, boolean, boolean, numeric) IS
	'transition of poverty_transition: adds one row (poor_before, poor_after, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION poverty_transition_discard(poverty_transition_summary, boolean, boolean, numeric) RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME', 'poverty_transition_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_discard(poverty_transition_summary, boolean, boolean, numeric) IS
	'inverse transition of poverty_transition: takes away one row (poor_before, poor_after, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE poverty_transition(poor_before boolean, poor_after boolean) (
	SFUNC = poverty_transition_accum, STYPE = poverty_transition_summary, SSPACE = 192,
	FINALFUNC = poverty_transition_summary_final, COMBINEFUNC = poverty_transition_summary_combine,
	MSFUNC = poverty_transition_accum, MINVFUNC = poverty_transition_discard,
	MSTYPE = poverty_transition_summary, MSSPACE = 192, MFINALFUNC = poverty_transition_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_transition(poor_before boolean, poor_after boolean) IS
	'summary of who moved in and out of poverty between two dates: exact weights of the poor at both, before only, after only, and never; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double.';

CREATE AGGREGATE poverty_transition(poor_before boolean, poor_after boolean, weight double precision) (
	SFUNC = poverty_transition_accum, STYPE = poverty_transition_summary, SSPACE = 192,
	FINALFUNC = poverty_transition_summary_final, COMBINEFUNC = poverty_transition_summary_combine,
	MSFUNC = poverty_transition_accum, MINVFUNC = poverty_transition_discard,
	MSTYPE = poverty_transition_summary, MSSPACE = 192, MFINALFUNC = poverty_transition_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_transition(poor_before boolean, poor_after boolean, weight double precision) IS
	'summary of who moved in and out of poverty between two dates: exact weights of the poor at both, before only, after only, and never; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double.';

CREATE AGGREGATE poverty_transition(poor_before boolean, poor_after boolean, weight numeric) (
	SFUNC = poverty_transition_accum, STYPE = poverty_transition_summary, SSPACE = 192,
	FINALFUNC = poverty_transition_summary_final, COMBINEFUNC = poverty_transition_summary_combine,
	MSFUNC = poverty_transition_accum, MINVFUNC = poverty_transition_discard,
	MSTYPE = poverty_transition_summary, MSSPACE = 192, MFINALFUNC = poverty_transition_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_transition(poor_before boolean, poor_after boolean, weight numeric) IS
	'summary of who moved in and out of poverty between two dates: exact weights of the poor at both, before only, after only, and never; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double.';

CREATE FUNCTION exit_rate(s poverty_transition_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_exit_rate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION exit_rate(poverty_transition_summary) IS
	'left poverty / poor before; a fraction of 1, the correctly rounded quotient of exact sums. NULL if nobody was poor before or the summary is improper';

CREATE FUNCTION entry_rate(s poverty_transition_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_entry_rate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION entry_rate(poverty_transition_summary) IS
	'newly poor / not poor before; a fraction of 1, the correctly rounded quotient of exact sums. NULL if everybody was poor before or the summary is improper';

CREATE FUNCTION persistent_poverty_rate(s poverty_transition_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_persistent_poverty_rate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION persistent_poverty_rate(poverty_transition_summary) IS
	'poor both times / everybody; a fraction of 1, the correctly rounded quotient of exact sums. NULL if no row of some weight is in use or the summary is improper';

CREATE FUNCTION stayed_poor(s poverty_transition_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_stayed_poor' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION stayed_poor(poverty_transition_summary) IS
	'weight of poor before and after, in units of weight (households, persons), correctly rounded. NULL if no row is in use or the summary is improper';

CREATE FUNCTION left_poverty(s poverty_transition_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_left_poverty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION left_poverty(poverty_transition_summary) IS
	'weight of poor before and not after, in units of weight (households, persons), correctly rounded. NULL if no row is in use or the summary is improper';

CREATE FUNCTION entered_poverty(s poverty_transition_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_entered_poverty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION entered_poverty(poverty_transition_summary) IS
	'weight of not poor before and poor after, in units of weight (households, persons), correctly rounded. NULL if no row is in use or the summary is improper';

CREATE FUNCTION stayed_out(s poverty_transition_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_stayed_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION stayed_out(poverty_transition_summary) IS
	'weight of poor neither before nor after, in units of weight (households, persons), correctly rounded. NULL if no row is in use or the summary is improper';

CREATE FUNCTION population(s poverty_transition_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION population(poverty_transition_summary) IS
	'weight of everybody in use, the sum of the four cells, in units of weight (households, persons), correctly rounded. NULL if no row is in use or the summary is improper';

CREATE TYPE poverty_spell AS (
	first_period integer,
	last_period integer,
	periods integer,
	begin_known boolean,
	end_known boolean
);
COMMENT ON TYPE poverty_spell IS
	'one spell of poverty in a history, see poverty_spells; periods are counted from 1';
COMMENT ON COLUMN poverty_spell.first_period IS 'number of its first poor period';
COMMENT ON COLUMN poverty_spell.last_period IS 'number of its last poor period';
COMMENT ON COLUMN poverty_spell.periods IS 'number of its periods, all of them known to be poor; the least possible length where beginning or end are not known';
COMMENT ON COLUMN poverty_spell.begin_known IS 'was the unit known not to be poor in the period before?';
COMMENT ON COLUMN poverty_spell.end_known IS 'was the unit known not to be poor in the period after?';

CREATE FUNCTION poverty_spells(poor boolean[]) RETURNS SETOF poverty_spell
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 3;
COMMENT ON FUNCTION poverty_spells(poor boolean[]) IS
	'the spells of poverty in the history of one unit, given as one flag for each period in order of time (array_agg(poor ORDER BY year)): one row for each longest run of true, in order. NULL is a period of which nothing is known: it is in no spell, and a spell beside it, or at an edge of the history, has no known beginning or end (it is censored). A unit that fell back n times has n + 1 spells. No row for an empty or NULL array; 22023 for an array of several dimensions';

-- registry: histories of one unit

CREATE FUNCTION relapse_count(poor boolean[]) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION relapse_count(poor boolean[]) IS
	'how often one unit fell back into poverty, given as one flag for each period in order of time: the spells that follow an earlier one, with a period between them in which it was known not to be poor; once for each spell, however long it is. Where nothing is known between two spells, it is not counted. 0 for an empty array, NULL for NULL; 22023 for an array of several dimensions';

CREATE FUNCTION periods_since_exit(poor boolean[]) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION periods_since_exit(poor boolean[]) IS
	'periods (years) from the last exit of one unit to the end of its history, given as one flag for each period in order of time: 0 if the last period is the first out of poverty. NULL if it is poor or not known in the last period, was never poor, or if anything is not known since the last period in which it was poor: then the exit, or a relapse, can lie there. NULL for NULL; 22023 for an array of several dimensions';

CREATE TYPE poverty_episode AS (
	began_on pg_catalog.date,
	ended_on pg_catalog.date,
	begin_known boolean,
	end_known boolean,
	relapse boolean
);
COMMENT ON TYPE poverty_episode IS
	'one spell of poverty between dates of change, see poverty_spells';
COMMENT ON COLUMN poverty_episode.began_on IS 'date from which the unit was poor, or known to be';
COMMENT ON COLUMN poverty_episode.ended_on IS 'date from which it was no longer poor, or not known to be; NULL if the spell goes on';
COMMENT ON COLUMN poverty_episode.begin_known IS 'did it become poor on the first date? false after a time of which nothing is known';
COMMENT ON COLUMN poverty_episode.end_known IS 'did it leave poverty on the second date? false if the spell goes on, or nothing is known after it';
COMMENT ON COLUMN poverty_episode.relapse IS 'did it fall back: was it poor before, and known not to be in between?';

CREATE FUNCTION poverty_spells(changed_on pg_catalog.date[], poor boolean[]) RETURNS SETOF poverty_episode
	AS 'MODULE_PATHNAME', 'poverty_spells_of_events' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 3;
COMMENT ON FUNCTION poverty_spells(changed_on pg_catalog.date[], poor boolean[]) IS
	'the spells of poverty of one unit, from the dates of its events (identified, exited, fell back), in any order, and what it was from each date on: true poor, false not poor, NULL not known (array_agg(changed_on), array_agg(poor)). Events that change nothing do not end a spell. One row for each spell, in order. No row for NULL or empty arrays; 22004 for a NULL date, 22023 for an infinite one, for two different values on one date and for arrays of several dimensions, 2202E for arrays of different lengths';

-- registry: what became of every unit between two snapshots of a register

CREATE TYPE register_move AS ENUM ('stayed', 'exited', 'identified', 'relapsed', 'arrived', 'left', 'outside', 'unknown');
COMMENT ON TYPE register_move IS
	'what became of a unit between two snapshots of a register: stayed (poor in both), exited (poor before, there and not poor after), identified (there and not poor before, poor after, for the first time), relapsed (the same, after an earlier exit), arrived (poor after, not there before: born into, moved in, split off), left (poor before, not there after: died out, moved away, merged, struck off), outside (not poor at any time it is there), unknown (something that decides is not known)';

CREATE FUNCTION register_move(poor_before boolean, poor_after boolean, exited_before boolean DEFAULT false,
		present_before boolean DEFAULT true, present_after boolean DEFAULT true) RETURNS register_move
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION register_move(boolean, boolean, boolean, boolean, boolean) IS
	'what became of a unit between two snapshots of a register, see the type register_move; exited_before: has it left poverty at any earlier time? present_before, present_after: is it in the snapshot? (b.unit IS NOT NULL of a FULL JOIN). Whether a unit that is not there is poor does not matter. Never NULL: where a NULL could decide, the move is unknown; where it could not (the poverty before of a unit that was not there, an earlier exit of one that stays poor), it does not matter';

CREATE TYPE register_flow_summary;

CREATE FUNCTION register_flow_summary_in(pg_catalog.cstring) RETURNS register_flow_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_in(pg_catalog.cstring) IS
	'text input of register_flow_summary: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid summary';

CREATE FUNCTION register_flow_summary_out(register_flow_summary) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_out(register_flow_summary) IS
	'text output of register_flow_summary: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION register_flow_summary_recv(pg_catalog.internal) RETURNS register_flow_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_recv(pg_catalog.internal) IS
	'binary input of register_flow_summary; 22P03 if the bytes are not a valid summary';

CREATE FUNCTION register_flow_summary_send(register_flow_summary) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_send(register_flow_summary) IS
	'binary output of register_flow_summary: the bytes of the stored value';

CREATE TYPE register_flow_summary (
	INPUT = register_flow_summary_in,
	OUTPUT = register_flow_summary_out,
	RECEIVE = register_flow_summary_recv,
	SEND = register_flow_summary_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = double
);

CREATE FUNCTION register_flow_summary_lt(register_flow_summary, register_flow_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_lt(register_flow_summary, register_flow_summary) IS
	'implementation of the < operator: is the first summary before the second, byte by byte';

CREATE FUNCTION register_flow_summary_le(register_flow_summary, register_flow_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_le(register_flow_summary, register_flow_summary) IS
	'implementation of the <= operator: is the first summary before or equal to the second, byte by byte';

CREATE FUNCTION register_flow_summary_eq(register_flow_summary, register_flow_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_eq(register_flow_summary, register_flow_summary) IS
	'implementation of the = operator: is the first summary equal to the second, byte by byte';

CREATE FUNCTION register_flow_summary_ne(register_flow_summary, register_flow_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_ne(register_flow_summary, register_flow_summary) IS
	'implementation of the <> operator: is the first summary different from the second, byte by byte';

CREATE FUNCTION register_flow_summary_ge(register_flow_summary, register_flow_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_ge(register_flow_summary, register_flow_summary) IS
	'implementation of the >= operator: is the first summary after or equal to the second, byte by byte';

CREATE FUNCTION register_flow_summary_gt(register_flow_summary, register_flow_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_gt(register_flow_summary, register_flow_summary) IS
	'implementation of the > operator: is the first summary after the second, byte by byte';

CREATE FUNCTION register_flow_summary_cmp(register_flow_summary, register_flow_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_cmp(register_flow_summary, register_flow_summary) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION register_flow_summary_hash(register_flow_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_hash(register_flow_summary) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION register_flow_summary_hash_extended(register_flow_summary, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_hash_extended(register_flow_summary, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = register_flow_summary, RIGHTARG = register_flow_summary, FUNCTION = register_flow_summary_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (register_flow_summary, register_flow_summary) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = register_flow_summary, RIGHTARG = register_flow_summary, FUNCTION = register_flow_summary_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (register_flow_summary, register_flow_summary) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = register_flow_summary, RIGHTARG = register_flow_summary, FUNCTION = register_flow_summary_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (register_flow_summary, register_flow_summary) IS
	'the same summary: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = register_flow_summary, RIGHTARG = register_flow_summary, FUNCTION = register_flow_summary_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (register_flow_summary, register_flow_summary) IS
	'a different summary';

CREATE OPERATOR >= (
	LEFTARG = register_flow_summary, RIGHTARG = register_flow_summary, FUNCTION = register_flow_summary_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (register_flow_summary, register_flow_summary) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = register_flow_summary, RIGHTARG = register_flow_summary, FUNCTION = register_flow_summary_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (register_flow_summary, register_flow_summary) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS register_flow_summary_ops DEFAULT FOR TYPE register_flow_summary USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 register_flow_summary_cmp(register_flow_summary, register_flow_summary);
COMMENT ON OPERATOR CLASS register_flow_summary_ops USING btree IS
	'order of the bytes of a register_flow_summary, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY register_flow_summary_ops USING btree IS
	'order of the bytes of a register_flow_summary, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS register_flow_summary_ops DEFAULT FOR TYPE register_flow_summary USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 register_flow_summary_hash(register_flow_summary),
	FUNCTION 2 register_flow_summary_hash_extended(register_flow_summary, bigint);
COMMENT ON OPERATOR CLASS register_flow_summary_ops USING hash IS
	'hash of the bytes of a register_flow_summary';
COMMENT ON OPERATOR FAMILY register_flow_summary_ops USING hash IS
	'hash of the bytes of a register_flow_summary';
COMMENT ON TYPE register_flow_summary IS
	'the moves between two snapshots of a register: units and persons of every move, and the persons that units which stayed poor gained and lost, exactly; made by register_flow; mergeable by + and rollup, subtractable by -; read by register_flow_rows, opening_units, closing_units, opening_persons, closing_persons, natural_gain, natural_loss, exit_rate, entry_rate, relapse_rate, flow_residual, row_count, excluded. For every summary and every merge: closing persons = opening persons - those of exited and left before + those of identified, relapsed and arrived after + natural gain - natural loss';

CREATE FUNCTION register_flow_summary_combine(register_flow_summary, register_flow_summary) RETURNS register_flow_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_combine(register_flow_summary, register_flow_summary) IS
	'adds a summary to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION register_flow_summary_uncombine(register_flow_summary, register_flow_summary) RETURNS register_flow_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_uncombine(register_flow_summary, register_flow_summary) IS
	'takes a summary away from the running state of a moving aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION register_flow_summary_final(register_flow_summary) RETURNS register_flow_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_final(register_flow_summary) IS
	'final function: the stored value of a running state';

CREATE FUNCTION register_flow_summary_add(register_flow_summary, register_flow_summary) RETURNS register_flow_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_add(register_flow_summary, register_flow_summary) IS
	'implementation of the + operator: the summary of the rows of both, exactly';

CREATE FUNCTION register_flow_summary_subtract(register_flow_summary, register_flow_summary) RETURNS register_flow_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_subtract(register_flow_summary, register_flow_summary) IS
	'implementation of the - operator: the first summary without the rows of the second, exactly';

CREATE FUNCTION register_flow_summary_negate(register_flow_summary) RETURNS register_flow_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_summary_negate(register_flow_summary) IS
	'implementation of the unary - operator: the change that takes these rows away';

CREATE OPERATOR + (
	LEFTARG = register_flow_summary, RIGHTARG = register_flow_summary, FUNCTION = register_flow_summary_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (register_flow_summary, register_flow_summary) IS
	'the summary of the rows of both; exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';

CREATE OPERATOR - (
	LEFTARG = register_flow_summary, RIGHTARG = register_flow_summary, FUNCTION = register_flow_summary_subtract
);
COMMENT ON OPERATOR - (register_flow_summary, register_flow_summary) IS
	'the first summary without the rows of the second; exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';

CREATE OPERATOR - (
	RIGHTARG = register_flow_summary, FUNCTION = register_flow_summary_negate
);
COMMENT ON OPERATOR - (NONE, register_flow_summary) IS
	'the change that takes these rows away: a + (-b) = a - b';

CREATE FUNCTION empty_register_flow_summary() RETURNS register_flow_summary
	AS 'MODULE_PATHNAME', 'register_flow_summary_empty' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION empty_register_flow_summary() IS
	'the summary of no rows, the neutral element of +. An aggregate over no rows is NULL, and NULL wipes out what it is added to: total + coalesce(delta, empty_register_flow_summary())';

CREATE FUNCTION is_empty(s register_flow_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'register_flow_summary_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(register_flow_summary) IS
	'is this the summary of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(s register_flow_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'register_flow_summary_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(register_flow_summary) IS
	'could this be the summary of rows? false after taking away what was never in it, as far as the totals tell: a negative count, weight or sum somewhere, or weight without the rows to have it. What they cannot tell is let through: taking away other rows may leave what other rows could have. Every measure of an improper summary is NULL';

CREATE FUNCTION row_count(s register_flow_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'register_flow_summary_row_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION row_count(register_flow_summary) IS
	'number of rows in use, those of weight 0 included and those left out (see excluded) not; NULL for NULL';

CREATE FUNCTION excluded(s register_flow_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'register_flow_summary_excluded' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION excluded(register_flow_summary) IS
	'number of rows left out because something in them was NULL; NULL for NULL';

CREATE AGGREGATE rollup(register_flow_summary) (
	SFUNC = register_flow_summary_combine, STYPE = register_flow_summary, SSPACE = 512,
	FINALFUNC = register_flow_summary_final, COMBINEFUNC = register_flow_summary_combine,
	MSFUNC = register_flow_summary_combine, MINVFUNC = register_flow_summary_uncombine,
	MSTYPE = register_flow_summary, MSSPACE = 512, MFINALFUNC = register_flow_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(register_flow_summary) IS
	'the summary of all the rows that the summaries summarise; NULL ones are skipped; NULL if there is none';

CREATE FUNCTION register_flow_accum(register_flow_summary, register_move, double precision, double precision) RETURNS register_flow_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_accum(register_flow_summary, register_move, double precision, double precision) IS
	'transition of register_flow: adds one row (move, persons_before, persons_after); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION register_flow_discard(register_flow_summary, register_move, double precision, double precision) RETURNS register_flow_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_discard(register_flow_summary, register_move, double precision, double precision) IS
	'inverse transition of register_flow: takes away one row (move, persons_before, persons_after); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION register_flow_accum(register_flow_summary, register_move, numeric, numeric) RETURNS register_flow_summary
	AS 'MODULE_PATHNAME', 'register_flow_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_accum(register_flow_summary, register_move, numeric, numeric) IS
	'transition of register_flow: adds one row (move, persons_before, persons_after), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION register_flow_discard(register_flow_summary, register_move, numeric, numeric) RETURNS register_flow_summary
	AS 'MODULE_PATHNAME', 'register_flow_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION register_flow_discard(register_flow_summary, register_move, numeric, numeric) IS
	'inverse transition of register_flow: takes away one row (move, persons_before, persons_after), numeric form; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE register_flow(move register_move, persons_before double precision, persons_after double precision) (
	SFUNC = register_flow_accum, STYPE = register_flow_summary, SSPACE = 512,
	FINALFUNC = register_flow_summary_final, COMBINEFUNC = register_flow_summary_combine,
	MSFUNC = register_flow_accum, MINVFUNC = register_flow_discard,
	MSTYPE = register_flow_summary, MSSPACE = 512, MFINALFUNC = register_flow_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE register_flow(move register_move, persons_before double precision, persons_after double precision) IS
	'summary of the moves between two snapshots of a register: units and persons of every move, and what the units that stayed poor gained and lost in persons; NULL without rows. NULL persons of a side on which the unit is not there (before of arrived, after of left, either of outside and unknown) count 0; of a side on which it is there the row is left out and counted (excluded), as is a row with a NULL move. Persons given for a side on which the unit is not there are shown in its row of register_flow_rows and belong to no stock. 22023 if persons are NaN, infinite or negative.';

CREATE AGGREGATE register_flow(move register_move, persons_before numeric, persons_after numeric) (
	SFUNC = register_flow_accum, STYPE = register_flow_summary, SSPACE = 512,
	FINALFUNC = register_flow_summary_final, COMBINEFUNC = register_flow_summary_combine,
	MSFUNC = register_flow_accum, MINVFUNC = register_flow_discard,
	MSTYPE = register_flow_summary, MSSPACE = 512, MFINALFUNC = register_flow_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE register_flow(move register_move, persons_before numeric, persons_after numeric) IS
	'summary of the moves between two snapshots of a register: units and persons of every move, and what the units that stayed poor gained and lost in persons; NULL without rows. NULL persons of a side on which the unit is not there (before of arrived, after of left, either of outside and unknown) count 0; of a side on which it is there the row is left out and counted (excluded), as is a row with a NULL move. Persons given for a side on which the unit is not there are shown in its row of register_flow_rows and belong to no stock. 22023 if persons are NaN, infinite or negative.';

CREATE TYPE register_flow_row AS (
	move register_move,
	label pg_catalog.text,
	local_label pg_catalog.text,
	units bigint,
	persons_before double precision,
	persons_after double precision
);
COMMENT ON TYPE register_flow_row IS 'one move of a register_flow_summary, see register_flow_rows';
COMMENT ON COLUMN register_flow_row.move IS 'the move';
COMMENT ON COLUMN register_flow_row.label IS 'what it is called in English';
COMMENT ON COLUMN register_flow_row.local_label IS 'what it is called in Chinese; NULL where the encoding of the database cannot hold it (all but UTF8 and EUC_CN)';
COMMENT ON COLUMN register_flow_row.units IS 'number of its units (households)';
COMMENT ON COLUMN register_flow_row.persons_before IS 'their persons in the earlier snapshot';
COMMENT ON COLUMN register_flow_row.persons_after IS 'their persons in the later snapshot';

CREATE FUNCTION register_flow_rows(s register_flow_summary) RETURNS SETOF register_flow_row
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 8;
COMMENT ON FUNCTION register_flow_rows(register_flow_summary) IS
	'the summary as a table: one row for each move, in the order of the type register_move, with 0 where there was none. No row for NULL; units and persons are NULL if the summary is improper (see is_proper)';

CREATE FUNCTION opening_units(s register_flow_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'register_flow_summary_opening_units' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION opening_units(register_flow_summary) IS
	'number of units that were poor in the earlier snapshot: stayed, exited and left. NULL if no row is in use or the summary is improper';

CREATE FUNCTION closing_units(s register_flow_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'register_flow_summary_closing_units' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION closing_units(register_flow_summary) IS
	'number of units that are poor in the later snapshot: stayed, identified, relapsed and arrived. NULL if no row is in use or the summary is improper';

CREATE FUNCTION opening_persons(s register_flow_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'register_flow_summary_opening_persons' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION opening_persons(register_flow_summary) IS
	'persons in the earlier snapshot of the units that were poor in it (stayed, exited, left), correctly rounded. NULL if no row is in use or the summary is improper';

CREATE FUNCTION closing_persons(s register_flow_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'register_flow_summary_closing_persons' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION closing_persons(register_flow_summary) IS
	'persons in the later snapshot of the units that are poor in it (stayed, identified, relapsed, arrived), correctly rounded. NULL if no row is in use or the summary is improper';

CREATE FUNCTION natural_gain(s register_flow_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'register_flow_summary_natural_gain' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION natural_gain(register_flow_summary) IS
	'persons by which units that stayed poor have grown (births, persons who moved in), the sum of after - before where it is positive, correctly rounded. NULL if no row is in use or the summary is improper';

CREATE FUNCTION natural_loss(s register_flow_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'register_flow_summary_natural_loss' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION natural_loss(register_flow_summary) IS
	'persons by which units that stayed poor have shrunk (deaths, persons who moved away), the sum of before - after where it is positive, correctly rounded. NULL if no row is in use or the summary is improper';

CREATE FUNCTION exit_rate(s register_flow_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'register_flow_summary_exit_rate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION exit_rate(register_flow_summary) IS
	'persons of exited units / persons of all units that were poor before (opening_persons: stayed, exited and left), both as of the earlier snapshot; a fraction of 1, the correctly rounded quotient of exact sums. NULL if the base is 0 or the summary is improper';

CREATE FUNCTION entry_rate(s register_flow_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'register_flow_summary_entry_rate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION entry_rate(register_flow_summary) IS
	'persons of identified and relapsed units / persons of all units that were there and not poor before (identified, relapsed and outside), both as of the earlier snapshot: those who could become poor, as far as rows of them were given. Units that arrived were not there and are in neither; a fraction of 1, the correctly rounded quotient of exact sums. NULL if the base is 0 or the summary is improper';

CREATE FUNCTION relapse_rate(s register_flow_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'register_flow_summary_relapse_rate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION relapse_rate(register_flow_summary) IS
	'persons of relapsed units (as of the later snapshot) / persons of exited units (as of the earlier). Of a single period it compares those who fell back with those who left in the same period, and can be more than 1; added up over the periods since the register began, its base is everybody who ever left, and it is the share that fell back (a unit that falls back twice counts twice). A ratio to 1, the correctly rounded quotient of exact sums. NULL if nobody exited or the summary is improper. relapse_rate(exited, relapsed, persons) counts within the units that had exited before';

CREATE FUNCTION flow_residual(s register_flow_summary, opening double precision, closing double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION flow_residual(register_flow_summary, double precision, double precision) IS
	'persons that the moves do not explain, given the published stocks of poor persons: opening - exited - left + identified + relapsed + arrived + natural gain - natural loss - closing; 0 when they agree, positive if the published closing stock is too low, correctly rounded. Compare opening with opening_persons as well: where both stocks are off by the same persons, the residual is 0. NULL if an argument is NULL, no row is in use or the summary is improper; 22023 if a stock is NaN, infinite or negative';

CREATE FUNCTION flow_residual(s register_flow_summary, opening numeric, closing numeric) RETURNS double precision
	AS 'MODULE_PATHNAME', 'flow_residual_numeric' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION flow_residual(register_flow_summary, numeric, numeric) IS
	'persons that the moves do not explain, given the published stocks of poor persons: opening - exited - left + identified + relapsed + arrived + natural gain - natural loss - closing; 0 when they agree, positive if the published closing stock is too low, correctly rounded. Compare opening with opening_persons as well: where both stocks are off by the same persons, the residual is 0. NULL if an argument is NULL, no row is in use or the summary is improper; 22023 if a stock is NaN, infinite or negative';

-- registry: two snapshots of a register, unit by unit

CREATE FUNCTION is_slip(a pg_catalog.text, b pg_catalog.text) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_slip(pg_catalog.text, pg_catalog.text) IS
	'could one of the two be the other with a slip of the pen: one character more, less or different, or two neighbours exchanged? false for equal ones; NULL if either is NULL';

CREATE TYPE register_comparison AS (
	unit pg_catalog.text,
	area pg_catalog.text,
	move register_move,
	persons_before numeric,
	persons_after numeric,
	reason pg_catalog.text,
	problem pg_catalog.text,
	detail pg_catalog.text
);
COMMENT ON TYPE register_comparison IS 'what became of one unit in one area between two snapshots, see register_compare';
COMMENT ON COLUMN register_comparison.unit IS 'the unit, as text';
COMMENT ON COLUMN register_comparison.area IS 'the area, as text';
COMMENT ON COLUMN register_comparison.move IS 'what became of the unit in this area: left is gone from the area, arrived is new in it';
COMMENT ON COLUMN register_comparison.persons_before IS 'persons in the earlier snapshot; NULL if the unit is not in this area there, or they are not known';
COMMENT ON COLUMN register_comparison.persons_after IS 'persons in the later snapshot; NULL if the unit is not in this area there, or they are not known';
COMMENT ON COLUMN register_comparison.reason IS 'the reason in the later snapshot, or else in the earlier one';
COMMENT ON COLUMN register_comparison.problem IS 'the first thing that does not fit; NULL if there is none';
COMMENT ON COLUMN register_comparison.detail IS 'all that does not fit, in words; NULL if there is nothing';

CREATE FUNCTION register_compare(before_query pg_catalog.text, after_query pg_catalog.text, params pg_catalog.jsonb DEFAULT NULL) RETURNS SETOF register_comparison
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL RESTRICTED COST 1000 ROWS 1000;
COMMENT ON FUNCTION register_compare(pg_catalog.text, pg_catalog.text, pg_catalog.jsonb) IS
	'two snapshots of a register, unit by unit in the order of area and unit (byte by byte), and what does not fit. Each query is one SELECT, run read-only with the rights of the caller, of unit, area (any type), poor (boolean), persons (numeric or an integer) and, where there are such, exited (boolean: had the unit left poverty at an earlier time? that of before_query, or if it has none that of after_query), reason (any type) and keys (text[], of the persons). A row is what became of a unit in an area, so a unit that moved has two rows, left and arrived; register_flow(move, persons_before, persons_after) over the rows is, area by area, the flow between the snapshots, and its stocks are those of the snapshots. problem is the first of: no unit (NULL), twice (several times in a snapshot, be it in different areas; its rows are paired in order, and the others left or arrived), unknown (the move), no persons (NULL), persons differ from keys, key in several units (of one snapshot), moved (out of one area, into another), split (its keys are now in several units, or were in one with more), merged (its keys were in several units, or are now in one with more), renamed (all its keys are now in one other unit, which has no others), key changed (by one character more, less or different, or two neighbours exchanged), similar unit (the same of a unit that is gone and one that arrived in the area, if neither is similar to another; not looked for among more than 200,000); detail has all of them. params: an array with the values of $1, $2, ... of both queries, each read as the type that its query needs. Errors: 22004 for a NULL query, 22023 for what is not one SELECT and for persons that are NaN, infinite or negative, 42703 or 42804 for a missing column or one of another type';

-- registry: numbers, flags and identity numbers as people type them; bands of welfare

CREATE FUNCTION parse_number(input pg_catalog.text, strict boolean DEFAULT false) RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION parse_number(pg_catalog.text, boolean) IS
	'the number in a cell of a sheet, exactly, with the digits after the point that it has: "12,345.60", "0.3 wan" (in Chinese: 3000), "about 3000 yuan", "3 persons". Digits and signs may be of full width, and blanks of any width do not matter; commas or blanks between digits must stand between groups of three. Words of approximation and currency in front, factors from 100 to 10^12, exponents (E+05), units behind, alone or one per another (yuan/person), are understood in Chinese and left out or applied; README lists them. Everything else is no number: "-", "", "3-5", "1,23", "5%" (is it 5 or 0.05?), numerals in words, bounds (more than 3000). That is NULL, or with strict => true 22P02. NULL for NULL';

CREATE FUNCTION parse_flag(input pg_catalog.text) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;
COMMENT ON FUNCTION parse_flag(pg_catalog.text) IS
	'the answer in a cell of a sheet: the Chinese words shi and you, the tick (U+221A), Y, 1 and true are true; fou and wu, the cross (U+00D7), N, 0 and false are false; of any case and width, with blanks anywhere. README shows them. Everything else is NULL, an empty cell and "not known" too: unknown is neither yes nor no. NULL for NULL';

CREATE FUNCTION resident_id_problem(id pg_catalog.text) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;
COMMENT ON FUNCTION resident_id_problem(pg_catalog.text) IS
	'what is wrong with a citizen identification number of China; NULL when it is in order. The first of: length (not 18 characters; the numbers of 15 digits are no longer valid), character (not 17 digits and a digit or X), region (the first two digits are no province of GB/T 2260, nor 81 to 83 of residence permits), birth date (none of the calendar, or before 1800), check digit (ISO 7064 MOD 11-2). Blanks, full width and a small x do not matter. NULL for NULL: that a number is missing is for IS NULL. Source: GB 11643-1999. In order does not mean that the number was ever given to anybody';

CREATE FUNCTION poverty_band(welfare exact_decimal, line exact_decimal, cuts exact_decimal[] DEFAULT '{1,1.5}') RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_band(exact_decimal, exact_decimal, exact_decimal[]) IS
	'in which band of multiples of the poverty line a welfare is: the number of cuts with welfare >= cut x line, in decimal, so that nothing is rounded; with the default cuts 1 and 1.5, 0 is poor (welfare < line), 1 near poor, 2 above. The order of the cuts does not matter, and none at all gives 0. Welfare and line are in the same unit. NULL if an argument is NULL; 22004 for a NULL in cuts; 22023 for NaN or infinity, a line or a cut that is not positive; 2202E for an array of several dimensions';

-- registry: who is reached and who is not

CREATE AGGREGATE exclusion_error(covered boolean, poor boolean) (
	SFUNC = rate_accum_uncovered, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_uncovered, MINVFUNC = rate_discard_uncovered,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE exclusion_error(covered boolean, poor boolean) IS
	'exclusion error, or undercoverage: the poor who are not covered / all poor. The second flag, poor, makes the base (in inclusion_error the first, covered). A fraction of 1, the correctly rounded quotient of exact sums; without weight, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL poor, or in the base with a NULL weight or covered, is left out; rate_bounds(rate_summary(NOT covered, weight) FILTER (WHERE poor)) says how far the unknown could move the rate; 22023 if weight is NaN, infinite or negative. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE exclusion_error(covered boolean, poor boolean, weight double precision) (
	SFUNC = rate_accum_uncovered, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_uncovered, MINVFUNC = rate_discard_uncovered,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE exclusion_error(covered boolean, poor boolean, weight double precision) IS
	'exclusion error, or undercoverage: the poor who are not covered / all poor. The second flag, poor, makes the base (in inclusion_error the first, covered). A fraction of 1, the correctly rounded quotient of exact sums; without weight, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL poor, or in the base with a NULL weight or covered, is left out; rate_bounds(rate_summary(NOT covered, weight) FILTER (WHERE poor)) says how far the unknown could move the rate; 22023 if weight is NaN, infinite or negative. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE exclusion_error(covered boolean, poor boolean, weight numeric) (
	SFUNC = rate_accum_uncovered, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_uncovered, MINVFUNC = rate_discard_uncovered,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE exclusion_error(covered boolean, poor boolean, weight numeric) IS
	'exclusion error, or undercoverage: the poor who are not covered / all poor. The second flag, poor, makes the base (in inclusion_error the first, covered). A fraction of 1, the correctly rounded quotient of exact sums; without weight, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL poor, or in the base with a NULL weight or covered, is left out; rate_bounds(rate_summary(NOT covered, weight) FILTER (WHERE poor)) says how far the unknown could move the rate; 22023 if weight is NaN, infinite or negative. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE inclusion_error(covered boolean, poor boolean) (
	SFUNC = rate_accum_included, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_included, MINVFUNC = rate_discard_included,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE inclusion_error(covered boolean, poor boolean) IS
	'inclusion error in heads: the covered who are not poor / all covered (leakage is the same in money). The first flag, covered, makes the base (in exclusion_error the second, poor). A fraction of 1, the correctly rounded quotient of exact sums; without weight, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL covered, or in the base with a NULL weight or poor, is left out; rate_bounds(rate_summary(NOT poor, weight) FILTER (WHERE covered)) says how far the unknown could move the rate; 22023 if weight is NaN, infinite or negative. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE inclusion_error(covered boolean, poor boolean, weight double precision) (
	SFUNC = rate_accum_included, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_included, MINVFUNC = rate_discard_included,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE inclusion_error(covered boolean, poor boolean, weight double precision) IS
	'inclusion error in heads: the covered who are not poor / all covered (leakage is the same in money). The first flag, covered, makes the base (in exclusion_error the second, poor). A fraction of 1, the correctly rounded quotient of exact sums; without weight, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL covered, or in the base with a NULL weight or poor, is left out; rate_bounds(rate_summary(NOT poor, weight) FILTER (WHERE covered)) says how far the unknown could move the rate; 22023 if weight is NaN, infinite or negative. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE inclusion_error(covered boolean, poor boolean, weight numeric) (
	SFUNC = rate_accum_included, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_included, MINVFUNC = rate_discard_included,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE inclusion_error(covered boolean, poor boolean, weight numeric) IS
	'inclusion error in heads: the covered who are not poor / all covered (leakage is the same in money). The first flag, covered, makes the base (in exclusion_error the second, poor). A fraction of 1, the correctly rounded quotient of exact sums; without weight, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL covered, or in the base with a NULL weight or poor, is left out; rate_bounds(rate_summary(NOT poor, weight) FILTER (WHERE covered)) says how far the unknown could move the rate; 22023 if weight is NaN, infinite or negative. Source: Coady, Grosh and Hoddinott (2004).';

CREATE FUNCTION rate_accum_leakage(rate_summary, double precision, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_leakage(rate_summary, double precision, boolean) IS
	'transition of leakage: adds one row (benefit, poor); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_leakage(rate_summary, double precision, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_leakage(rate_summary, double precision, boolean) IS
	'inverse transition of leakage: takes away one row (benefit, poor); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_leakage(rate_summary, double precision, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_leakage(rate_summary, double precision, boolean, double precision) IS
	'transition of leakage: adds one row (benefit, poor, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_leakage(rate_summary, double precision, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_leakage(rate_summary, double precision, boolean, double precision) IS
	'inverse transition of leakage: takes away one row (benefit, poor, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_leakage(rate_summary, numeric, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_leakage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_leakage(rate_summary, numeric, boolean) IS
	'transition of leakage: adds one row (benefit, poor), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_leakage(rate_summary, numeric, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_leakage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_leakage(rate_summary, numeric, boolean) IS
	'inverse transition of leakage: takes away one row (benefit, poor), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_leakage(rate_summary, numeric, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_leakage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_leakage(rate_summary, numeric, boolean, numeric) IS
	'transition of leakage: adds one row (benefit, poor, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_leakage(rate_summary, numeric, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_leakage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_leakage(rate_summary, numeric, boolean, numeric) IS
	'inverse transition of leakage: takes away one row (benefit, poor, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE leakage(benefit double precision, poor boolean) (
	SFUNC = rate_accum_leakage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_leakage, MINVFUNC = rate_discard_leakage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE leakage(benefit double precision, poor boolean) IS
	'leakage in money: benefits that go to the non-poor / all benefits, sums of weight x benefit, so benefit is an amount per unit of weight (per person, where persons are the weight); for amounts of whole households leave the weight out, or let it be that of the household in the sample; a fraction of 1, the correctly rounded quotient of exact sums of exact products, decimal ones of numerics. A row with a NULL benefit, poor or weight is left out; 22023 if benefit or weight is NaN, infinite or negative. NULL if there are no benefits. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE leakage(benefit double precision, poor boolean, weight double precision) (
	SFUNC = rate_accum_leakage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_leakage, MINVFUNC = rate_discard_leakage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE leakage(benefit double precision, poor boolean, weight double precision) IS
	'leakage in money: benefits that go to the non-poor / all benefits, sums of weight x benefit, so benefit is an amount per unit of weight (per person, where persons are the weight); for amounts of whole households leave the weight out, or let it be that of the household in the sample; a fraction of 1, the correctly rounded quotient of exact sums of exact products, decimal ones of numerics. A row with a NULL benefit, poor or weight is left out; 22023 if benefit or weight is NaN, infinite or negative. NULL if there are no benefits. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE leakage(benefit numeric, poor boolean) (
	SFUNC = rate_accum_leakage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_leakage, MINVFUNC = rate_discard_leakage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE leakage(benefit numeric, poor boolean) IS
	'leakage in money: benefits that go to the non-poor / all benefits, sums of weight x benefit, so benefit is an amount per unit of weight (per person, where persons are the weight); for amounts of whole households leave the weight out, or let it be that of the household in the sample; a fraction of 1, the correctly rounded quotient of exact sums of exact products, decimal ones of numerics. A row with a NULL benefit, poor or weight is left out; 22023 if benefit or weight is NaN, infinite or negative. NULL if there are no benefits. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE leakage(benefit numeric, poor boolean, weight numeric) (
	SFUNC = rate_accum_leakage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_leakage, MINVFUNC = rate_discard_leakage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE leakage(benefit numeric, poor boolean, weight numeric) IS
	'leakage in money: benefits that go to the non-poor / all benefits, sums of weight x benefit, so benefit is an amount per unit of weight (per person, where persons are the weight); for amounts of whole households leave the weight out, or let it be that of the household in the sample; a fraction of 1, the correctly rounded quotient of exact sums of exact products, decimal ones of numerics. A row with a NULL benefit, poor or weight is left out; 22023 if benefit or weight is NaN, infinite or negative. NULL if there are no benefits. Source: Coady, Grosh and Hoddinott (2004).';

CREATE TYPE targeting_state;

CREATE FUNCTION targeting_state_in(pg_catalog.cstring) RETURNS targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_in(pg_catalog.cstring) IS
	'text input of targeting_state: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid state';

CREATE FUNCTION targeting_state_out(targeting_state) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_out(targeting_state) IS
	'text output of targeting_state: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION targeting_state_recv(pg_catalog.internal) RETURNS targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_recv(pg_catalog.internal) IS
	'binary input of targeting_state; 22P03 if the bytes are not a valid state';

CREATE FUNCTION targeting_state_send(targeting_state) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_send(targeting_state) IS
	'binary output of targeting_state: the bytes of the stored value';

CREATE TYPE targeting_state (
	INPUT = targeting_state_in,
	OUTPUT = targeting_state_out,
	RECEIVE = targeting_state_recv,
	SEND = targeting_state_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = double
);

CREATE FUNCTION targeting_state_lt(targeting_state, targeting_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_lt(targeting_state, targeting_state) IS
	'implementation of the < operator: is the first state before the second, byte by byte';

CREATE FUNCTION targeting_state_le(targeting_state, targeting_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_le(targeting_state, targeting_state) IS
	'implementation of the <= operator: is the first state before or equal to the second, byte by byte';

CREATE FUNCTION targeting_state_eq(targeting_state, targeting_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_eq(targeting_state, targeting_state) IS
	'implementation of the = operator: is the first state equal to the second, byte by byte';

CREATE FUNCTION targeting_state_ne(targeting_state, targeting_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_ne(targeting_state, targeting_state) IS
	'implementation of the <> operator: is the first state different from the second, byte by byte';

CREATE FUNCTION targeting_state_ge(targeting_state, targeting_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_ge(targeting_state, targeting_state) IS
	'implementation of the >= operator: is the first state after or equal to the second, byte by byte';

CREATE FUNCTION targeting_state_gt(targeting_state, targeting_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_gt(targeting_state, targeting_state) IS
	'implementation of the > operator: is the first state after the second, byte by byte';

CREATE FUNCTION targeting_state_cmp(targeting_state, targeting_state) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_cmp(targeting_state, targeting_state) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION targeting_state_hash(targeting_state) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_hash(targeting_state) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION targeting_state_hash_extended(targeting_state, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_hash_extended(targeting_state, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = targeting_state, RIGHTARG = targeting_state, FUNCTION = targeting_state_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (targeting_state, targeting_state) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = targeting_state, RIGHTARG = targeting_state, FUNCTION = targeting_state_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (targeting_state, targeting_state) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = targeting_state, RIGHTARG = targeting_state, FUNCTION = targeting_state_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (targeting_state, targeting_state) IS
	'the same state: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = targeting_state, RIGHTARG = targeting_state, FUNCTION = targeting_state_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (targeting_state, targeting_state) IS
	'a different state';

CREATE OPERATOR >= (
	LEFTARG = targeting_state, RIGHTARG = targeting_state, FUNCTION = targeting_state_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (targeting_state, targeting_state) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = targeting_state, RIGHTARG = targeting_state, FUNCTION = targeting_state_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (targeting_state, targeting_state) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS targeting_state_ops DEFAULT FOR TYPE targeting_state USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 targeting_state_cmp(targeting_state, targeting_state);
COMMENT ON OPERATOR CLASS targeting_state_ops USING btree IS
	'order of the bytes of a targeting_state, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY targeting_state_ops USING btree IS
	'order of the bytes of a targeting_state, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS targeting_state_ops DEFAULT FOR TYPE targeting_state USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 targeting_state_hash(targeting_state),
	FUNCTION 2 targeting_state_hash_extended(targeting_state, bigint);
COMMENT ON OPERATOR CLASS targeting_state_ops USING hash IS
	'hash of the bytes of a targeting_state';
COMMENT ON OPERATOR FAMILY targeting_state_ops USING hash IS
	'hash of the bytes of a targeting_state';
COMMENT ON TYPE targeting_state IS
	'running state of targeting_differential and cgh_index: what the poor and what the others get, and how many they are; not meant to be stored';

CREATE FUNCTION targeting_state_combine(targeting_state, targeting_state) RETURNS targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_combine(targeting_state, targeting_state) IS
	'adds a summary to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_accum_covered(targeting_state, boolean, boolean) RETURNS targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_accum_covered(targeting_state, boolean, boolean) IS
	'transition of targeting_differential: adds one row (covered, poor); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_discard_covered(targeting_state, boolean, boolean) RETURNS targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_discard_covered(targeting_state, boolean, boolean) IS
	'inverse transition of targeting_differential: takes away one row (covered, poor); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_accum_covered(targeting_state, boolean, boolean, double precision) RETURNS targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_accum_covered(targeting_state, boolean, boolean, double precision) IS
	'transition of targeting_differential: adds one row (covered, poor, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_discard_covered(targeting_state, boolean, boolean, double precision) RETURNS targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_discard_covered(targeting_state, boolean, boolean, double precision) IS
	'inverse transition of targeting_differential: takes away one row (covered, poor, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_accum_covered(targeting_state, boolean, boolean, numeric) RETURNS targeting_state
	AS 'MODULE_PATHNAME', 'targeting_accum_covered_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_accum_covered(targeting_state, boolean, boolean, numeric) IS
	'transition of targeting_differential: adds one row (covered, poor, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_discard_covered(targeting_state, boolean, boolean, numeric) RETURNS targeting_state
	AS 'MODULE_PATHNAME', 'targeting_discard_covered_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_discard_covered(targeting_state, boolean, boolean, numeric) IS
	'inverse transition of targeting_differential: takes away one row (covered, poor, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_accum(targeting_state, double precision, boolean) RETURNS targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_accum(targeting_state, double precision, boolean) IS
	'transition of cgh_index: adds one row (benefit, poor); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_discard(targeting_state, double precision, boolean) RETURNS targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_discard(targeting_state, double precision, boolean) IS
	'inverse transition of cgh_index: takes away one row (benefit, poor); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_accum(targeting_state, double precision, boolean, double precision) RETURNS targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_accum(targeting_state, double precision, boolean, double precision) IS
	'transition of cgh_index: adds one row (benefit, poor, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_discard(targeting_state, double precision, boolean, double precision) RETURNS targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_discard(targeting_state, double precision, boolean, double precision) IS
	'inverse transition of cgh_index: takes away one row (benefit, poor, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_accum(targeting_state, numeric, boolean) RETURNS targeting_state
	AS 'MODULE_PATHNAME', 'targeting_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_accum(targeting_state, numeric, boolean) IS
	'transition of cgh_index: adds one row (benefit, poor), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_discard(targeting_state, numeric, boolean) RETURNS targeting_state
	AS 'MODULE_PATHNAME', 'targeting_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_discard(targeting_state, numeric, boolean) IS
	'inverse transition of cgh_index: takes away one row (benefit, poor), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_accum(targeting_state, numeric, boolean, numeric) RETURNS targeting_state
	AS 'MODULE_PATHNAME', 'targeting_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_accum(targeting_state, numeric, boolean, numeric) IS
	'transition of cgh_index: adds one row (benefit, poor, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_discard(targeting_state, numeric, boolean, numeric) RETURNS targeting_state
	AS 'MODULE_PATHNAME', 'targeting_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_discard(targeting_state, numeric, boolean, numeric) IS
	'inverse transition of cgh_index: takes away one row (benefit, poor, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_state_differential(targeting_state) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_differential(targeting_state) IS
	'final function of targeting_differential: coverage of the poor less coverage of the others; NULL if there are no poor or no others';

CREATE FUNCTION targeting_state_cgh_index(targeting_state) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_cgh_index(targeting_state) IS
	'final function of cgh_index: share of the poor in the benefits over their share in the population; NULL if there are no poor or no benefits';

CREATE AGGREGATE targeting_differential(covered boolean, poor boolean) (
	SFUNC = targeting_accum_covered, STYPE = targeting_state, SSPACE = 192,
	FINALFUNC = targeting_state_differential, COMBINEFUNC = targeting_state_combine,
	MSFUNC = targeting_accum_covered, MINVFUNC = targeting_discard_covered,
	MSTYPE = targeting_state, MSSPACE = 192, MFINALFUNC = targeting_state_differential,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE targeting_differential(covered boolean, poor boolean) IS
	'targeting differential: coverage of the poor less coverage of the non-poor (covered is the first flag, poor the second), from -1 (only the others are covered) over 0 (no targeting) to 1 (all poor and nobody else); correctly rounded from exact sums; without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no non-poor. 22023 if weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Ravallion (2000); Galasso and Ravallion (2005).';

CREATE AGGREGATE targeting_differential(covered boolean, poor boolean, weight double precision) (
	SFUNC = targeting_accum_covered, STYPE = targeting_state, SSPACE = 192,
	FINALFUNC = targeting_state_differential, COMBINEFUNC = targeting_state_combine,
	MSFUNC = targeting_accum_covered, MINVFUNC = targeting_discard_covered,
	MSTYPE = targeting_state, MSSPACE = 192, MFINALFUNC = targeting_state_differential,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE targeting_differential(covered boolean, poor boolean, weight double precision) IS
	'targeting differential: coverage of the poor less coverage of the non-poor (covered is the first flag, poor the second), from -1 (only the others are covered) over 0 (no targeting) to 1 (all poor and nobody else); correctly rounded from exact sums; without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no non-poor. 22023 if weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Ravallion (2000); Galasso and Ravallion (2005).';

CREATE AGGREGATE targeting_differential(covered boolean, poor boolean, weight numeric) (
	SFUNC = targeting_accum_covered, STYPE = targeting_state, SSPACE = 192,
	FINALFUNC = targeting_state_differential, COMBINEFUNC = targeting_state_combine,
	MSFUNC = targeting_accum_covered, MINVFUNC = targeting_discard_covered,
	MSTYPE = targeting_state, MSSPACE = 192, MFINALFUNC = targeting_state_differential,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE targeting_differential(covered boolean, poor boolean, weight numeric) IS
	'targeting differential: coverage of the poor less coverage of the non-poor (covered is the first flag, poor the second), from -1 (only the others are covered) over 0 (no targeting) to 1 (all poor and nobody else); correctly rounded from exact sums; without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no non-poor. 22023 if weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Ravallion (2000); Galasso and Ravallion (2005).';

CREATE AGGREGATE cgh_index(benefit double precision, poor boolean) (
	SFUNC = targeting_accum, STYPE = targeting_state, SSPACE = 192,
	FINALFUNC = targeting_state_cgh_index, COMBINEFUNC = targeting_state_combine,
	MSFUNC = targeting_accum, MINVFUNC = targeting_discard,
	MSTYPE = targeting_state, MSSPACE = 192, MFINALFUNC = targeting_state_cgh_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE cgh_index(benefit double precision, poor boolean) IS
	'Coady-Grosh-Hoddinott index: share of the benefits that goes to the poor / share of the poor in the population; 1 if everybody gets the same, more if the poor get more; correctly rounded from exact sums of weight and weight x benefit, decimal ones of numerics, so benefit is an amount per unit of weight (see cgh_index_of_totals for amounts of whole households); without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no benefits. 22023 if benefit or weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE cgh_index(benefit double precision, poor boolean, weight double precision) (
	SFUNC = targeting_accum, STYPE = targeting_state, SSPACE = 192,
	FINALFUNC = targeting_state_cgh_index, COMBINEFUNC = targeting_state_combine,
	MSFUNC = targeting_accum, MINVFUNC = targeting_discard,
	MSTYPE = targeting_state, MSSPACE = 192, MFINALFUNC = targeting_state_cgh_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE cgh_index(benefit double precision, poor boolean, weight double precision) IS
	'Coady-Grosh-Hoddinott index: share of the benefits that goes to the poor / share of the poor in the population; 1 if everybody gets the same, more if the poor get more; correctly rounded from exact sums of weight and weight x benefit, decimal ones of numerics, so benefit is an amount per unit of weight (see cgh_index_of_totals for amounts of whole households); without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no benefits. 22023 if benefit or weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE cgh_index(benefit numeric, poor boolean) (
	SFUNC = targeting_accum, STYPE = targeting_state, SSPACE = 192,
	FINALFUNC = targeting_state_cgh_index, COMBINEFUNC = targeting_state_combine,
	MSFUNC = targeting_accum, MINVFUNC = targeting_discard,
	MSTYPE = targeting_state, MSSPACE = 192, MFINALFUNC = targeting_state_cgh_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE cgh_index(benefit numeric, poor boolean) IS
	'Coady-Grosh-Hoddinott index: share of the benefits that goes to the poor / share of the poor in the population; 1 if everybody gets the same, more if the poor get more; correctly rounded from exact sums of weight and weight x benefit, decimal ones of numerics, so benefit is an amount per unit of weight (see cgh_index_of_totals for amounts of whole households); without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no benefits. 22023 if benefit or weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE cgh_index(benefit numeric, poor boolean, weight numeric) (
	SFUNC = targeting_accum, STYPE = targeting_state, SSPACE = 192,
	FINALFUNC = targeting_state_cgh_index, COMBINEFUNC = targeting_state_combine,
	MSFUNC = targeting_accum, MINVFUNC = targeting_discard,
	MSTYPE = targeting_state, MSSPACE = 192, MFINALFUNC = targeting_state_cgh_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE cgh_index(benefit numeric, poor boolean, weight numeric) IS
	'Coady-Grosh-Hoddinott index: share of the benefits that goes to the poor / share of the poor in the population; 1 if everybody gets the same, more if the poor get more; correctly rounded from exact sums of weight and weight x benefit, decimal ones of numerics, so benefit is an amount per unit of weight (see cgh_index_of_totals for amounts of whole households); without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no benefits. 22023 if benefit or weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Coady, Grosh and Hoddinott (2004).';

CREATE FUNCTION targeting_accum_total(targeting_state, double precision, boolean, double precision) RETURNS targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_accum_total(targeting_state, double precision, boolean, double precision) IS
	'transition of cgh_index_of_totals: adds one row (total, poor, persons); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_discard_total(targeting_state, double precision, boolean, double precision) RETURNS targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_discard_total(targeting_state, double precision, boolean, double precision) IS
	'inverse transition of cgh_index_of_totals: takes away one row (total, poor, persons); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_accum_total(targeting_state, numeric, boolean, numeric) RETURNS targeting_state
	AS 'MODULE_PATHNAME', 'targeting_accum_total_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_accum_total(targeting_state, numeric, boolean, numeric) IS
	'transition of cgh_index_of_totals: adds one row (total, poor, persons), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION targeting_discard_total(targeting_state, numeric, boolean, numeric) RETURNS targeting_state
	AS 'MODULE_PATHNAME', 'targeting_discard_total_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION targeting_discard_total(targeting_state, numeric, boolean, numeric) IS
	'inverse transition of cgh_index_of_totals: takes away one row (total, poor, persons), numeric form; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE cgh_index_of_totals(total double precision, poor boolean, persons double precision) (
	SFUNC = targeting_accum_total, STYPE = targeting_state, SSPACE = 192,
	FINALFUNC = targeting_state_cgh_index, COMBINEFUNC = targeting_state_combine,
	MSFUNC = targeting_accum_total, MINVFUNC = targeting_discard_total,
	MSTYPE = targeting_state, MSSPACE = 192, MFINALFUNC = targeting_state_cgh_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE cgh_index_of_totals(total double precision, poor boolean, persons double precision) IS
	'cgh_index where the amounts are those of whole households: total is what the household gets, and counts once; persons, how many it has, make the population only. In a sample, multiply both by the sampling weight of the household. Correctly rounded from exact sums. A row with a NULL is left out. NULL if there are no poor or no benefits. 22023 if total or persons is NaN, infinite or negative. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE cgh_index_of_totals(total numeric, poor boolean, persons numeric) (
	SFUNC = targeting_accum_total, STYPE = targeting_state, SSPACE = 192,
	FINALFUNC = targeting_state_cgh_index, COMBINEFUNC = targeting_state_combine,
	MSFUNC = targeting_accum_total, MINVFUNC = targeting_discard_total,
	MSTYPE = targeting_state, MSSPACE = 192, MFINALFUNC = targeting_state_cgh_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE cgh_index_of_totals(total numeric, poor boolean, persons numeric) IS
	'cgh_index where the amounts are those of whole households: total is what the household gets, and counts once; persons, how many it has, make the population only. In a sample, multiply both by the sampling weight of the household. Correctly rounded from exact sums. A row with a NULL is left out. NULL if there are no poor or no benefits. 22023 if total or persons is NaN, infinite or negative. Source: Coady, Grosh and Hoddinott (2004).';

-- registry: how verdicts changed

CREATE TYPE verdict_transition_summary;

CREATE FUNCTION verdict_transition_summary_in(pg_catalog.cstring) RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_in(pg_catalog.cstring) IS
	'text input of verdict_transition_summary: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid summary';

CREATE FUNCTION verdict_transition_summary_out(verdict_transition_summary) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_out(verdict_transition_summary) IS
	'text output of verdict_transition_summary: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION verdict_transition_summary_recv(pg_catalog.internal) RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_recv(pg_catalog.internal) IS
	'binary input of verdict_transition_summary; 22P03 if the bytes are not a valid summary';

CREATE FUNCTION verdict_transition_summary_send(verdict_transition_summary) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_send(verdict_transition_summary) IS
	'binary output of verdict_transition_summary: the bytes of the stored value';

CREATE TYPE verdict_transition_summary (
	INPUT = verdict_transition_summary_in,
	OUTPUT = verdict_transition_summary_out,
	RECEIVE = verdict_transition_summary_recv,
	SEND = verdict_transition_summary_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = double
);

CREATE FUNCTION verdict_transition_summary_lt(verdict_transition_summary, verdict_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_lt(verdict_transition_summary, verdict_transition_summary) IS
	'implementation of the < operator: is the first summary before the second, byte by byte';

CREATE FUNCTION verdict_transition_summary_le(verdict_transition_summary, verdict_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_le(verdict_transition_summary, verdict_transition_summary) IS
	'implementation of the <= operator: is the first summary before or equal to the second, byte by byte';

CREATE FUNCTION verdict_transition_summary_eq(verdict_transition_summary, verdict_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_eq(verdict_transition_summary, verdict_transition_summary) IS
	'implementation of the = operator: is the first summary equal to the second, byte by byte';

CREATE FUNCTION verdict_transition_summary_ne(verdict_transition_summary, verdict_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_ne(verdict_transition_summary, verdict_transition_summary) IS
	'implementation of the <> operator: is the first summary different from the second, byte by byte';

CREATE FUNCTION verdict_transition_summary_ge(verdict_transition_summary, verdict_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_ge(verdict_transition_summary, verdict_transition_summary) IS
	'implementation of the >= operator: is the first summary after or equal to the second, byte by byte';

CREATE FUNCTION verdict_transition_summary_gt(verdict_transition_summary, verdict_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_gt(verdict_transition_summary, verdict_transition_summary) IS
	'implementation of the > operator: is the first summary after the second, byte by byte';

CREATE FUNCTION verdict_transition_summary_cmp(verdict_transition_summary, verdict_transition_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_cmp(verdict_transition_summary, verdict_transition_summary) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION verdict_transition_summary_hash(verdict_transition_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_hash(verdict_transition_summary) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION verdict_transition_summary_hash_extended(verdict_transition_summary, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_hash_extended(verdict_transition_summary, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = verdict_transition_summary, RIGHTARG = verdict_transition_summary, FUNCTION = verdict_transition_summary_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (verdict_transition_summary, verdict_transition_summary) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = verdict_transition_summary, RIGHTARG = verdict_transition_summary, FUNCTION = verdict_transition_summary_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (verdict_transition_summary, verdict_transition_summary) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = verdict_transition_summary, RIGHTARG = verdict_transition_summary, FUNCTION = verdict_transition_summary_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (verdict_transition_summary, verdict_transition_summary) IS
	'the same summary: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = verdict_transition_summary, RIGHTARG = verdict_transition_summary, FUNCTION = verdict_transition_summary_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (verdict_transition_summary, verdict_transition_summary) IS
	'a different summary';

CREATE OPERATOR >= (
	LEFTARG = verdict_transition_summary, RIGHTARG = verdict_transition_summary, FUNCTION = verdict_transition_summary_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (verdict_transition_summary, verdict_transition_summary) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = verdict_transition_summary, RIGHTARG = verdict_transition_summary, FUNCTION = verdict_transition_summary_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (verdict_transition_summary, verdict_transition_summary) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS verdict_transition_summary_ops DEFAULT FOR TYPE verdict_transition_summary USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 verdict_transition_summary_cmp(verdict_transition_summary, verdict_transition_summary);
COMMENT ON OPERATOR CLASS verdict_transition_summary_ops USING btree IS
	'order of the bytes of a verdict_transition_summary, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY verdict_transition_summary_ops USING btree IS
	'order of the bytes of a verdict_transition_summary, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS verdict_transition_summary_ops DEFAULT FOR TYPE verdict_transition_summary USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 verdict_transition_summary_hash(verdict_transition_summary),
	FUNCTION 2 verdict_transition_summary_hash_extended(verdict_transition_summary, bigint);
COMMENT ON OPERATOR CLASS verdict_transition_summary_ops USING hash IS
	'hash of the bytes of a verdict_transition_summary';
COMMENT ON OPERATOR FAMILY verdict_transition_summary_ops USING hash IS
	'hash of the bytes of a verdict_transition_summary';
COMMENT ON TYPE verdict_transition_summary IS
	'the nine cells of how the verdicts of the same units changed between two days, or differ between two standards, as exact weights, and counts of rows; made by verdict_transition; mergeable by + and rollup, subtractable by -; read by verdict_flow, row_count, excluded';

CREATE FUNCTION verdict_transition_summary_combine(verdict_transition_summary, verdict_transition_summary) RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_combine(verdict_transition_summary, verdict_transition_summary) IS
	'adds a summary to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION verdict_transition_summary_uncombine(verdict_transition_summary, verdict_transition_summary) RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_uncombine(verdict_transition_summary, verdict_transition_summary) IS
	'takes a summary away from the running state of a moving aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION verdict_transition_summary_final(verdict_transition_summary) RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_final(verdict_transition_summary) IS
	'final function: the stored value of a running state';

CREATE FUNCTION verdict_transition_summary_add(verdict_transition_summary, verdict_transition_summary) RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_add(verdict_transition_summary, verdict_transition_summary) IS
	'implementation of the + operator: the summary of the rows of both, exactly';

CREATE FUNCTION verdict_transition_summary_subtract(verdict_transition_summary, verdict_transition_summary) RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_subtract(verdict_transition_summary, verdict_transition_summary) IS
	'implementation of the - operator: the first summary without the rows of the second, exactly';

CREATE FUNCTION verdict_transition_summary_negate(verdict_transition_summary) RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_summary_negate(verdict_transition_summary) IS
	'implementation of the unary - operator: the change that takes these rows away';

CREATE OPERATOR + (
	LEFTARG = verdict_transition_summary, RIGHTARG = verdict_transition_summary, FUNCTION = verdict_transition_summary_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (verdict_transition_summary, verdict_transition_summary) IS
	'the summary of the rows of both; exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';

CREATE OPERATOR - (
	LEFTARG = verdict_transition_summary, RIGHTARG = verdict_transition_summary, FUNCTION = verdict_transition_summary_subtract
);
COMMENT ON OPERATOR - (verdict_transition_summary, verdict_transition_summary) IS
	'the first summary without the rows of the second; exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';

CREATE OPERATOR - (
	RIGHTARG = verdict_transition_summary, FUNCTION = verdict_transition_summary_negate
);
COMMENT ON OPERATOR - (NONE, verdict_transition_summary) IS
	'the change that takes these rows away: a + (-b) = a - b';

CREATE FUNCTION empty_verdict_transition_summary() RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME', 'verdict_transition_summary_empty' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION empty_verdict_transition_summary() IS
	'the summary of no rows, the neutral element of +. An aggregate over no rows is NULL, and NULL wipes out what it is added to: total + coalesce(delta, empty_verdict_transition_summary())';

CREATE FUNCTION is_empty(s verdict_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'verdict_transition_summary_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(verdict_transition_summary) IS
	'is this the summary of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(s verdict_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'verdict_transition_summary_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(verdict_transition_summary) IS
	'could this be the summary of rows? false after taking away what was never in it, as far as the totals tell: a negative count, weight or sum somewhere, or weight without the rows to have it. What they cannot tell is let through: taking away other rows may leave what other rows could have. Every measure of an improper summary is NULL';

CREATE FUNCTION row_count(s verdict_transition_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'verdict_transition_summary_row_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION row_count(verdict_transition_summary) IS
	'number of rows in use, those of weight 0 included and those left out (see excluded) not; NULL for NULL';

CREATE FUNCTION excluded(s verdict_transition_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'verdict_transition_summary_excluded' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION excluded(verdict_transition_summary) IS
	'number of rows left out because something in them was NULL; NULL for NULL';

CREATE AGGREGATE rollup(verdict_transition_summary) (
	SFUNC = verdict_transition_summary_combine, STYPE = verdict_transition_summary, SSPACE = 384,
	FINALFUNC = verdict_transition_summary_final, COMBINEFUNC = verdict_transition_summary_combine,
	MSFUNC = verdict_transition_summary_combine, MINVFUNC = verdict_transition_summary_uncombine,
	MSTYPE = verdict_transition_summary, MSSPACE = 384, MFINALFUNC = verdict_transition_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(verdict_transition_summary) IS
	'the summary of all the rows that the summaries summarise; NULL ones are skipped; NULL if there is none';

CREATE FUNCTION verdict_transition_accum(verdict_transition_summary, exit_verdict, exit_verdict) RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_accum(verdict_transition_summary, exit_verdict, exit_verdict) IS
	'transition of verdict_transition: adds one row (before, after); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION verdict_transition_discard(verdict_transition_summary, exit_verdict, exit_verdict) RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_discard(verdict_transition_summary, exit_verdict, exit_verdict) IS
	'inverse transition of verdict_transition: takes away one row (before, after); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION verdict_transition_accum(verdict_transition_summary, exit_verdict, exit_verdict, double precision) RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_accum(verdict_transition_summary, exit_verdict, exit_verdict, double precision) IS
	'transition of verdict_transition: adds one row (before, after, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION verdict_transition_discard(verdict_transition_summary, exit_verdict, exit_verdict, double precision) RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_discard(verdict_transition_summary, exit_verdict, exit_verdict, double precision) IS
	'inverse transition of verdict_transition: takes away one row (before, after, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION verdict_transition_accum(verdict_transition_summary, exit_verdict, exit_verdict, numeric) RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME', 'verdict_transition_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_accum(verdict_transition_summary, exit_verdict, exit_verdict, numeric) IS
	'transition of verdict_transition: adds one row (before, after, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION verdict_transition_discard(verdict_transition_summary, exit_verdict, exit_verdict, numeric) RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME', 'verdict_transition_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION verdict_transition_discard(verdict_transition_summary, exit_verdict, exit_verdict, numeric) IS
	'inverse transition of verdict_transition: takes away one row (before, after, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE verdict_transition(before exit_verdict, after exit_verdict) (
	SFUNC = verdict_transition_accum, STYPE = verdict_transition_summary, SSPACE = 256,
	FINALFUNC = verdict_transition_summary_final, COMBINEFUNC = verdict_transition_summary_combine,
	MSFUNC = verdict_transition_accum, MINVFUNC = verdict_transition_discard,
	MSTYPE = verdict_transition_summary, MSSPACE = 256, MFINALFUNC = verdict_transition_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE verdict_transition(before exit_verdict, after exit_verdict) IS
	'summary of how the verdicts of the same units changed: the exact weight of each of the nine pairs of verdicts before and after; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only.';

CREATE AGGREGATE verdict_transition(before exit_verdict, after exit_verdict, weight double precision) (
	SFUNC = verdict_transition_accum, STYPE = verdict_transition_summary, SSPACE = 256,
	FINALFUNC = verdict_transition_summary_final, COMBINEFUNC = verdict_transition_summary_combine,
	MSFUNC = verdict_transition_accum, MINVFUNC = verdict_transition_discard,
	MSTYPE = verdict_transition_summary, MSSPACE = 256, MFINALFUNC = verdict_transition_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE verdict_transition(before exit_verdict, after exit_verdict, weight double precision) IS
	'summary of how the verdicts of the same units changed: the exact weight of each of the nine pairs of verdicts before and after; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only.';

CREATE AGGREGATE verdict_transition(before exit_verdict, after exit_verdict, weight numeric) (
	SFUNC = verdict_transition_accum, STYPE = verdict_transition_summary, SSPACE = 256,
	FINALFUNC = verdict_transition_summary_final, COMBINEFUNC = verdict_transition_summary_combine,
	MSFUNC = verdict_transition_accum, MINVFUNC = verdict_transition_discard,
	MSTYPE = verdict_transition_summary, MSSPACE = 256, MFINALFUNC = verdict_transition_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE verdict_transition(before exit_verdict, after exit_verdict, weight numeric) IS
	'summary of how the verdicts of the same units changed: the exact weight of each of the nine pairs of verdicts before and after; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only.';

CREATE FUNCTION verdict_flow(s verdict_transition_summary, before exit_verdict, after exit_verdict) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION verdict_flow(s verdict_transition_summary, before exit_verdict, after exit_verdict) IS
	'weight of the units with these verdicts before and after, in units of weight (households, persons), correctly rounded; NULL for a verdict means any, so that verdict_flow(s, NULL, NULL) is all, and verdict_flow(s, ''eligible'', NULL) those that were eligible. NULL without a row, or if the summary is improper or NULL';

-- programme: coverage, completion, needs, grants and scores

-- coverage: the covered within a base that is a flag of the row

CREATE FUNCTION rate_accum_coverage(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_coverage(rate_summary, boolean, boolean) IS
	'transition of coverage: adds one row (covered, eligible); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_coverage(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_coverage(rate_summary, boolean, boolean) IS
	'inverse transition of coverage: takes away one row (covered, eligible); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_coverage(rate_summary, boolean, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_coverage(rate_summary, boolean, boolean, double precision) IS
	'transition of coverage: adds one row (covered, eligible, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_coverage(rate_summary, boolean, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_coverage(rate_summary, boolean, boolean, double precision) IS
	'inverse transition of coverage: takes away one row (covered, eligible, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_coverage(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_coverage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_coverage(rate_summary, boolean, boolean, numeric) IS
	'transition of coverage: adds one row (covered, eligible, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_coverage(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_coverage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_coverage(rate_summary, boolean, boolean, numeric) IS
	'inverse transition of coverage: takes away one row (covered, eligible, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE coverage_rate(covered boolean) (
	SFUNC = rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_hit, MINVFUNC = rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE coverage_rate(covered boolean) IS
	'coverage: the covered / the base, a fraction of 1, the correctly rounded quotient of exact sums. Every row is in the base and counts 1. NULL if the base is empty or 0. A row of unknown covered is left out, so 99 covered and 1 unknown give 1 here: excluded(coverage_summary(covered)) is then 1 and rate_bounds(coverage_summary(covered)) is 0.99 to 1. Whether every one of them is covered, with unknown not a yes: zero_tolerance(NOT covered). Source: coverage rates of poverty programmes, which name their base.';

CREATE AGGREGATE coverage_rate(covered boolean, eligible boolean) (
	SFUNC = rate_accum_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_coverage, MINVFUNC = rate_discard_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE coverage_rate(covered boolean, eligible boolean) IS
	'coverage: the covered / the base, a fraction of 1, the correctly rounded quotient of exact sums. The base is the rows whose eligible, the second flag, is true (those with conditions for it, the patients, a frozen cohort); each counts 1. One that is not eligible is no row of this rate. NULL if the base is empty or 0. A row of unknown eligible, or in the base of unknown covered, is left out, so 99 covered and 1 unknown give 1 here: excluded(coverage_summary(covered, eligible)) is then 1 and rate_bounds(coverage_summary(covered, eligible)) is 0.99 to 1. Whether every one of them is covered, with unknown not a yes: zero_tolerance(NOT covered). Source: coverage rates of poverty programmes, which name their base.';

CREATE AGGREGATE coverage_rate(covered boolean, eligible boolean, weight double precision) (
	SFUNC = rate_accum_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_coverage, MINVFUNC = rate_discard_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE coverage_rate(covered boolean, eligible boolean, weight double precision) IS
	'coverage: the covered / the base, a fraction of 1, the correctly rounded quotient of exact sums. The base is the rows whose eligible, the second flag, is true (those with conditions for it, the patients, a frozen cohort), each with its weight (persons). One that is not eligible is no row of this rate. NULL if the base is empty or 0. A row of unknown eligible, or in the base of unknown weight or covered, is left out, so 99 covered and 1 unknown give 1 here: excluded(coverage_summary(covered, eligible, weight)) is then 1 and rate_bounds(coverage_summary(covered, eligible, weight)) is 0.99 to 1. Whether every one of them is covered, with unknown not a yes: zero_tolerance(NOT covered). 22023 if weight is NaN, infinite or negative. Source: coverage rates of poverty programmes, which name their base.';

CREATE AGGREGATE coverage_rate(covered boolean, eligible boolean, weight numeric) (
	SFUNC = rate_accum_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_coverage, MINVFUNC = rate_discard_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE coverage_rate(covered boolean, eligible boolean, weight numeric) IS
	'coverage: the covered / the base, a fraction of 1, the correctly rounded quotient of exact sums. The base is the rows whose eligible, the second flag, is true (those with conditions for it, the patients, a frozen cohort), each with its weight (persons). One that is not eligible is no row of this rate. NULL if the base is empty or 0. A row of unknown eligible, or in the base of unknown weight or covered, is left out, so 99 covered and 1 unknown give 1 here: excluded(coverage_summary(covered, eligible, weight)) is then 1 and rate_bounds(coverage_summary(covered, eligible, weight)) is 0.99 to 1. Whether every one of them is covered, with unknown not a yes: zero_tolerance(NOT covered). 22023 if weight is NaN, infinite or negative. Source: coverage rates of poverty programmes, which name their base.';

CREATE AGGREGATE coverage_summary(covered boolean) (
	SFUNC = rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate_summary_final, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_hit, MINVFUNC = rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE coverage_summary(covered boolean) IS
	'the rate_summary of coverage_rate with the same arguments: rate is the coverage, numerator and denominator are the covered and the base, row_count and excluded the rows used and left out, and rate_bounds what it is if all rows of unknown covered were not covered ... were. Every row is in the base and counts 1. A row of unknown covered is left out. Coverage by two or more: coverage_summary(n >= 2, eligible).';

CREATE AGGREGATE coverage_summary(covered boolean, eligible boolean) (
	SFUNC = rate_accum_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate_summary_final, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_coverage, MINVFUNC = rate_discard_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE coverage_summary(covered boolean, eligible boolean) IS
	'the rate_summary of coverage_rate with the same arguments: rate is the coverage, numerator and denominator are the covered and the base, row_count and excluded the rows used and left out, and rate_bounds what it is if all rows of unknown covered were not covered ... were. The base is the rows whose eligible, the second flag, is true (those with conditions for it, the patients, a frozen cohort); each counts 1. One that is not eligible is no row of this rate. A row of unknown covered in the base is left out, and counts in rate_bounds; one of unknown eligible is left out, too, and rate_bounds is NULL while there are any (to bound them, write coalesce(eligible, true) for eligible and CASE WHEN eligible THEN covered END for covered). Coverage by two or more: coverage_summary(n >= 2, eligible).';

CREATE AGGREGATE coverage_summary(covered boolean, eligible boolean, weight double precision) (
	SFUNC = rate_accum_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate_summary_final, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_coverage, MINVFUNC = rate_discard_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE coverage_summary(covered boolean, eligible boolean, weight double precision) IS
	'the rate_summary of coverage_rate with the same arguments: rate is the coverage, numerator and denominator are the covered and the base, row_count and excluded the rows used and left out, and rate_bounds what it is if all rows of unknown covered were not covered ... were. The base is the rows whose eligible, the second flag, is true (those with conditions for it, the patients, a frozen cohort), each with its weight (persons). One that is not eligible is no row of this rate. A row of unknown covered in the base is left out, and counts in rate_bounds; one of unknown eligible, or of unknown weight in the base, is left out, too, and rate_bounds is NULL while there are any (to bound those of unknown eligible, write coalesce(eligible, true) for eligible and CASE WHEN eligible THEN covered END for covered). 22023 if weight is NaN, infinite or negative. Coverage by two or more: coverage_summary(n >= 2, eligible).';

CREATE AGGREGATE coverage_summary(covered boolean, eligible boolean, weight numeric) (
	SFUNC = rate_accum_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate_summary_final, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_coverage, MINVFUNC = rate_discard_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE coverage_summary(covered boolean, eligible boolean, weight numeric) IS
	'the rate_summary of coverage_rate with the same arguments: rate is the coverage, numerator and denominator are the covered and the base, row_count and excluded the rows used and left out, and rate_bounds what it is if all rows of unknown covered were not covered ... were. The base is the rows whose eligible, the second flag, is true (those with conditions for it, the patients, a frozen cohort), each with its weight (persons). One that is not eligible is no row of this rate. A row of unknown covered in the base is left out, and counts in rate_bounds; one of unknown eligible, or of unknown weight in the base, is left out, too, and rate_bounds is NULL while there are any (to bound those of unknown eligible, write coalesce(eligible, true) for eligible and CASE WHEN eligible THEN covered END for covered). 22023 if weight is NaN, infinite or negative. Coverage by two or more: coverage_summary(n >= 2, eligible).';

-- coverage by several

CREATE FUNCTION rate_accum_multi_coverage(rate_summary, double precision, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_multi_coverage(rate_summary, double precision, double precision) IS
	'transition of coverage by several: adds one row (n, at_least); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_multi_coverage(rate_summary, double precision, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_multi_coverage(rate_summary, double precision, double precision) IS
	'inverse transition of coverage by several: takes away one row (n, at_least); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_multi_coverage(rate_summary, double precision, double precision, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_multi_coverage(rate_summary, double precision, double precision, boolean) IS
	'transition of coverage by several: adds one row (n, at_least, eligible); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_multi_coverage(rate_summary, double precision, double precision, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_multi_coverage(rate_summary, double precision, double precision, boolean) IS
	'inverse transition of coverage by several: takes away one row (n, at_least, eligible); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_multi_coverage(rate_summary, double precision, double precision, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_multi_coverage(rate_summary, double precision, double precision, boolean, double precision) IS
	'transition of coverage by several: adds one row (n, at_least, eligible, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_multi_coverage(rate_summary, double precision, double precision, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_multi_coverage(rate_summary, double precision, double precision, boolean, double precision) IS
	'inverse transition of coverage by several: takes away one row (n, at_least, eligible, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_multi_coverage(rate_summary, numeric, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_multi_coverage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_multi_coverage(rate_summary, numeric, numeric) IS
	'transition of coverage by several: adds one row (n, at_least), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_multi_coverage(rate_summary, numeric, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_multi_coverage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_multi_coverage(rate_summary, numeric, numeric) IS
	'inverse transition of coverage by several: takes away one row (n, at_least), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_multi_coverage(rate_summary, numeric, numeric, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_multi_coverage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_multi_coverage(rate_summary, numeric, numeric, boolean) IS
	'transition of coverage by several: adds one row (n, at_least, eligible), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_multi_coverage(rate_summary, numeric, numeric, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_multi_coverage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_multi_coverage(rate_summary, numeric, numeric, boolean) IS
	'inverse transition of coverage by several: takes away one row (n, at_least, eligible), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_multi_coverage(rate_summary, numeric, numeric, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_multi_coverage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_multi_coverage(rate_summary, numeric, numeric, boolean, numeric) IS
	'transition of coverage by several: adds one row (n, at_least, eligible, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_multi_coverage(rate_summary, numeric, numeric, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_multi_coverage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_multi_coverage(rate_summary, numeric, numeric, boolean, numeric) IS
	'inverse transition of coverage by several: takes away one row (n, at_least, eligible, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE multi_coverage_rate(n double precision, at_least double precision) (
	SFUNC = rate_accum_multi_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_multi_coverage, MINVFUNC = rate_discard_multi_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE multi_coverage_rate(n double precision, at_least double precision) IS
	'coverage by at least a number of entities: the rows with n >= at_least / the base, a fraction of 1, the correctly rounded quotient of exact sums. n is the number of distinct entities that cover the row, as in (SELECT count(DISTINCT entity) FROM link WHERE ...), which counts an entity that is linked twice once and is 0, not NULL, without a link. Every row is in the base and counts 1. NULL if the base is empty or 0. A row of unknown n or at_least is left out; rate_bounds(coverage_summary(n >= at_least)) says how far the unknown could move the rate. 22023 if n or at_least is NaN, infinite or negative. Source: households led by two or more entities / households with conditions for industry.';

CREATE AGGREGATE multi_coverage_rate(n numeric, at_least numeric) (
	SFUNC = rate_accum_multi_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_multi_coverage, MINVFUNC = rate_discard_multi_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE multi_coverage_rate(n numeric, at_least numeric) IS
	'coverage by at least a number of entities: the rows with n >= at_least / the base, a fraction of 1, the correctly rounded quotient of exact sums. n is the number of distinct entities that cover the row, as in (SELECT count(DISTINCT entity) FROM link WHERE ...), which counts an entity that is linked twice once and is 0, not NULL, without a link. Every row is in the base and counts 1. NULL if the base is empty or 0. A row of unknown n or at_least is left out; rate_bounds(coverage_summary(n >= at_least)) says how far the unknown could move the rate. 22023 if n or at_least is NaN, infinite or negative. Source: households led by two or more entities / households with conditions for industry.';

CREATE AGGREGATE multi_coverage_rate(n double precision, at_least double precision, eligible boolean) (
	SFUNC = rate_accum_multi_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_multi_coverage, MINVFUNC = rate_discard_multi_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE multi_coverage_rate(n double precision, at_least double precision, eligible boolean) IS
	'coverage by at least a number of entities: the rows with n >= at_least / the base, a fraction of 1, the correctly rounded quotient of exact sums. n is the number of distinct entities that cover the row, as in (SELECT count(DISTINCT entity) FROM link WHERE ...), which counts an entity that is linked twice once and is 0, not NULL, without a link. The base is the rows whose eligible is true (those with conditions for it, the patients, a frozen cohort); each counts 1. One that is not eligible is no row of this rate. NULL if the base is empty or 0. A row of unknown eligible, or in the base of unknown n or at_least, is left out; rate_bounds(coverage_summary(n >= at_least, eligible)) says how far the unknown could move the rate. 22023 if n or at_least is NaN, infinite or negative. Source: households led by two or more entities / households with conditions for industry.';

CREATE AGGREGATE multi_coverage_rate(n numeric, at_least numeric, eligible boolean) (
	SFUNC = rate_accum_multi_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_multi_coverage, MINVFUNC = rate_discard_multi_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE multi_coverage_rate(n numeric, at_least numeric, eligible boolean) IS
	'coverage by at least a number of entities: the rows with n >= at_least / the base, a fraction of 1, the correctly rounded quotient of exact sums. n is the number of distinct entities that cover the row, as in (SELECT count(DISTINCT entity) FROM link WHERE ...), which counts an entity that is linked twice once and is 0, not NULL, without a link. The base is the rows whose eligible is true (those with conditions for it, the patients, a frozen cohort); each counts 1. One that is not eligible is no row of this rate. NULL if the base is empty or 0. A row of unknown eligible, or in the base of unknown n or at_least, is left out; rate_bounds(coverage_summary(n >= at_least, eligible)) says how far the unknown could move the rate. 22023 if n or at_least is NaN, infinite or negative. Source: households led by two or more entities / households with conditions for industry.';

CREATE AGGREGATE multi_coverage_rate(n double precision, at_least double precision, eligible boolean, weight double precision) (
	SFUNC = rate_accum_multi_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_multi_coverage, MINVFUNC = rate_discard_multi_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE multi_coverage_rate(n double precision, at_least double precision, eligible boolean, weight double precision) IS
	'coverage by at least a number of entities: the rows with n >= at_least / the base, a fraction of 1, the correctly rounded quotient of exact sums. n is the number of distinct entities that cover the row, as in (SELECT count(DISTINCT entity) FROM link WHERE ...), which counts an entity that is linked twice once and is 0, not NULL, without a link. The base is the rows whose eligible is true (those with conditions for it, the patients, a frozen cohort), each with its weight (persons). One that is not eligible is no row of this rate. NULL if the base is empty or 0. A row of unknown eligible, or in the base of unknown weight, n or at_least, is left out; rate_bounds(coverage_summary(n >= at_least, eligible, weight)) says how far the unknown could move the rate. 22023 if n, at_least or weight is NaN, infinite or negative. Source: households led by two or more entities / households with conditions for industry.';

CREATE AGGREGATE multi_coverage_rate(n numeric, at_least numeric, eligible boolean, weight numeric) (
	SFUNC = rate_accum_multi_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_multi_coverage, MINVFUNC = rate_discard_multi_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE multi_coverage_rate(n numeric, at_least numeric, eligible boolean, weight numeric) IS
	'coverage by at least a number of entities: the rows with n >= at_least / the base, a fraction of 1, the correctly rounded quotient of exact sums. n is the number of distinct entities that cover the row, as in (SELECT count(DISTINCT entity) FROM link WHERE ...), which counts an entity that is linked twice once and is 0, not NULL, without a link. The base is the rows whose eligible is true (those with conditions for it, the patients, a frozen cohort), each with its weight (persons). One that is not eligible is no row of this rate. NULL if the base is empty or 0. A row of unknown eligible, or in the base of unknown weight, n or at_least, is left out; rate_bounds(coverage_summary(n >= at_least, eligible, weight)) says how far the unknown could move the rate. 22023 if n, at_least or weight is NaN, infinite or negative. Source: households led by two or more entities / households with conditions for industry.';

-- ratios of sums

CREATE AGGREGATE completion_rate(done double precision, target double precision) (
	SFUNC = rate_accum, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum, MINVFUNC = rate_discard,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE completion_rate(done double precision, target double precision) IS
	'completion: the sum of what is done / the sum of the targets, a fraction of 1, the correctly rounded quotient of exact sums. Not clamped: 1.1655 is a legal rate of completion. The target is the one of that stage: houses demolished are measured against those to be demolished, persons moved in against the task. NULL if the targets are empty or add up to 0. A row with a NULL is left out of both sums: excluded(rate_summary(done, target)) counts them. 22023 if a value is NaN, infinite or negative. Whether the stages contradict each other (completed > started): stage_problem. Source: completion rates of relocation and of housing renovation, started or completed / task.';

CREATE AGGREGATE completion_rate(done numeric, target numeric) (
	SFUNC = rate_accum, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum, MINVFUNC = rate_discard,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE completion_rate(done numeric, target numeric) IS
	'completion: the sum of what is done / the sum of the targets, a fraction of 1, the correctly rounded quotient of exact sums. Not clamped: 1.1655 is a legal rate of completion. The target is the one of that stage: houses demolished are measured against those to be demolished, persons moved in against the task. NULL if the targets are empty or add up to 0. A row with a NULL is left out of both sums: excluded(rate_summary(done, target)) counts them. 22023 if a value is NaN, infinite or negative. Whether the stages contradict each other (completed > started): stage_problem. Source: completion rates of relocation and of housing renovation, started or completed / task.';

CREATE FUNCTION rate_accum_reimbursement(rate_summary, double precision, double precision, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_reimbursement(rate_summary, double precision, double precision, boolean) IS
	'transition of reimbursement: adds one row (reimbursed, cost, compliant); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_reimbursement(rate_summary, double precision, double precision, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_reimbursement(rate_summary, double precision, double precision, boolean) IS
	'inverse transition of reimbursement: takes away one row (reimbursed, cost, compliant); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_accum_reimbursement(rate_summary, numeric, numeric, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_reimbursement_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_accum_reimbursement(rate_summary, numeric, numeric, boolean) IS
	'transition of reimbursement: adds one row (reimbursed, cost, compliant), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION rate_discard_reimbursement(rate_summary, numeric, numeric, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_reimbursement_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION rate_discard_reimbursement(rate_summary, numeric, numeric, boolean) IS
	'inverse transition of reimbursement: takes away one row (reimbursed, cost, compliant), numeric form; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE reimbursement_ratio(reimbursed double precision, cost double precision, compliant boolean) (
	SFUNC = rate_accum_reimbursement, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_reimbursement, MINVFUNC = rate_discard_reimbursement,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE reimbursement_ratio(reimbursed double precision, cost double precision, compliant boolean) IS
	'reimbursement of treatment costs: the sum reimbursed / the sum of costs over the compliant stays alone, a fraction of 1, the correctly rounded quotient of exact sums (not the mean of the ratios of the stays). A stay that is not compliant is no row of this rate. NULL if there is no compliant stay or no cost. A stay of unknown compliant, or a compliant one of unknown cost or reimbursed, is left out: rate_summary(reimbursed, CASE WHEN compliant THEN cost END) FILTER (WHERE compliant IS NOT FALSE) is the summary of the same rows, which counts them. 22023 if an amount is NaN, infinite or negative. Source: actual reimbursement of in-patient costs of stays that follow the rules of referral.';

CREATE AGGREGATE reimbursement_ratio(reimbursed numeric, cost numeric, compliant boolean) (
	SFUNC = rate_accum_reimbursement, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_reimbursement, MINVFUNC = rate_discard_reimbursement,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE reimbursement_ratio(reimbursed numeric, cost numeric, compliant boolean) IS
	'reimbursement of treatment costs: the sum reimbursed / the sum of costs over the compliant stays alone, a fraction of 1, the correctly rounded quotient of exact sums (not the mean of the ratios of the stays). A stay that is not compliant is no row of this rate. NULL if there is no compliant stay or no cost. A stay of unknown compliant, or a compliant one of unknown cost or reimbursed, is left out: rate_summary(reimbursed, CASE WHEN compliant THEN cost END) FILTER (WHERE compliant IS NOT FALSE) is the summary of the same rows, which counts them. 22023 if an amount is NaN, infinite or negative. Source: actual reimbursement of in-patient costs of stays that follow the rules of referral.';

-- needs and grants, exact

CREATE FUNCTION required_count(population exact_decimal, rate exact_decimal, per exact_decimal)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION required_count(exact_decimal, exact_decimal, exact_decimal) IS
	'the number required at a standard of rate for each per people: population * rate / per, exactly, rounded up to a whole number (scale 0). required_count(2501, 1.2, 1000) is 4 beds, for 3.0012 are needed; a population of 0 needs 0. NULL if an argument is NULL. 22023 if one is NaN, infinite or negative or per is 0; 22003 beyond the range of numeric. Source: doctors and beds per 1,000 people served.';

CREATE FUNCTION shortage(population exact_decimal, rate exact_decimal, per exact_decimal, actual exact_decimal)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION shortage(exact_decimal, exact_decimal, exact_decimal, exact_decimal) IS
	'what is missing from required_count(population, rate, per): that less actual, with the digits that actual shows. Negative for a surplus, which makes up for no shortage elsewhere: add up greatest(0, shortage(...)). NULL if an argument is NULL: an unknown number of beds is not 0. 22023 if one is NaN, infinite or negative or per is 0; 22003 beyond the range of numeric.';

CREATE FUNCTION capped_grant(cost exact_decimal, cap exact_decimal, already_paid exact_decimal)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION capped_grant(exact_decimal, exact_decimal, exact_decimal) IS
	'a grant of the cost up to what is left of the cap: greatest(0, least(cost, cap - already_paid)); currency, exact, with as many digits as the argument that shows most. already_paid is what was paid within the same limit, to the same person in the same year: coalesce(sum(paid), 0) over a complete list of payments. NULL if an argument is NULL: an unknown payment is not 0. 22023 if one is NaN, infinite or negative.';

CREATE FUNCTION once_grant(cost exact_decimal, cap exact_decimal, already_paid exact_decimal)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION once_grant(exact_decimal, exact_decimal, exact_decimal) IS
	'a grant that is made once: least(cost, cap) if nothing was paid yet, and 0 once anything was, however little; currency, exact, with as many digits as the argument that shows most. already_paid is what was paid to the same person in the same year: coalesce(sum(paid), 0) over a complete list of payments. NULL if an argument is NULL: an unknown payment is not 0. 22023 if one is NaN, infinite or negative. Source: the transport subsidy of migrant workers, up to 1,000 yuan, once for each person and year.';

-- scores, exact

CREATE FUNCTION composite_score("values" exact_decimal[], weights exact_decimal[], minimums exact_decimal[] DEFAULT NULL)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION composite_score(exact_decimal[], exact_decimal[], exact_decimal[]) IS
	'a weighted index with a minimum for each component: the sum of value * weight, exact, without zeros at the end; 0 if a value is below its minimum (equal passes). Weights that add up to 1 give a weighted mean, points as weights give a total of points. NULL in minimums, or for all of them: no minimum. NULL if values or weights is NULL or empty, or a value is NULL, unless another one is below its minimum: then it is 0 whatever the rest. Rates go in as they are: a double precision stands for the shortest decimal that prints it. 22023 if a weight is negative, a number NaN or infinite, or lengths differ; 22004 for a NULL in weights; 2202E if an array has more than one dimension. Example: composite_score(ARRAY[tac, tafe, taas], ARRAY[0.50, 0.25, 0.25], ARRAY[0.60, 0.70, 0.40]). Source: factor I of the IGD-M (management index of Bolsa Familia, Brazil).';

CREATE FUNCTION score_linear(value exact_decimal, zero_at exact_decimal, full_at exact_decimal, points exact_decimal DEFAULT 100)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION score_linear(exact_decimal, exact_decimal, exact_decimal, exact_decimal) IS
	'points in proportion: none at zero_at and beyond, all points (default 100) at full_at and beyond, points * (value - zero_at) / (full_at - zero_at) between. full_at below zero_at: less is better. Exact, without zeros at the end; a quotient that does not end is rounded once, half up, to 20 digits after the point. NULL if an argument is NULL. 22023 if a number is NaN or infinite, points negative, or zero_at equal to full_at. Example: score_linear(value, 0, 30, 20) is value * 20 / 30, at most 20. Source: score sheets of village evaluation in China.';

CREATE FUNCTION score_step(value exact_decimal, target exact_decimal, step exact_decimal, deduction exact_decimal, points exact_decimal DEFAULT 100, floor exact_decimal DEFAULT 0, begun boolean DEFAULT false)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION score_step(exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal, boolean) IS
	'points less a deduction for every whole step by which the value is below the target, down to floor (default 0); all points (default 100) at the target and beyond. begun => true: a step begun counts in full. A negative step: the target is a maximum, and the value loses for every step above it. Exact, without zeros at the end. NULL if an argument is NULL. 22023 if a number is NaN or infinite, step 0, deduction negative or floor greater than points. Examples: score_step(rate, 1, 0.001, 1) takes 1 of 100 points for every 0.1 percentage points below 100 percent; score_step(failed, 0, -1, 5, 5) gives 5 points or none; score_step(rank, 1, -1, 0.25, 10) takes 0.25 for each place. Source: score sheets of performance evaluation in China.';

CREATE FUNCTION grade(score exact_decimal, cuts exact_decimal[], labels pg_catalog.text[])
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION grade(exact_decimal, exact_decimal[], pg_catalog.text[]) IS
	'the grade of a score: cuts ascend, a cut is reached when the score is at least it, unrounded, and there is one label more than cuts: the first for scores below the first cut, the last for those that reach the last. NULL if an argument is NULL. 22023 if a number is NaN or infinite, cuts do not ascend or the number of labels is wrong; 22004 for a NULL in cuts or labels; 2202E if an array has more than one dimension. Example: grade(score, ARRAY[60, 80, 90], ARRAY[''poor'', ''fair'', ''good'', ''excellent'']). A rank means something only with the number ranked: SELECT unit, grade(score, cuts, labels), CASE WHEN score IS NOT NULL THEN rank() OVER (ORDER BY score DESC NULLS LAST) END AS rank, count(score) OVER () AS n.';

CREATE FUNCTION stage_problem(counts exact_decimal[], labels pg_catalog.text[])
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION stage_problem(exact_decimal[], pg_catalog.text[]) IS
	'what is wrong with counts of which each is a part of the one before it: started and completed, person-times and persons, exited and relapsed. NULL when they do not grow; else, by their labels, the first that does (completed exceeds started), or the first that is not known (started is unknown) if those known do not contradict each other. A rate above 1 against a task is no fault, so the task is no stage. 22023 if a count is NaN, infinite or negative, there are fewer than two, or lengths differ; 22004 if an argument or a label is NULL; 2202E if an array has more than one dimension. Example: stage_problem(ARRAY[started, completed], ARRAY[''started'', ''completed'']).';

-- reward: exact apportionment, the factor method, funding by priority, and the audit of rewards

CREATE FUNCTION apportion(total exact_decimal, weight exact_decimal, unit exact_decimal DEFAULT 0.01, floor exact_decimal DEFAULT NULL, cap exact_decimal DEFAULT NULL)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION apportion(exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal) IS
'window function: the row''s share of total in proportion to weight, a multiple of unit (default 0.01) with the digits that unit shows. The shares of a partition add up to total exactly. Largest remainder: every row gets the whole units of its exact share, and the units left over go to the largest fractions. Among equal fractions the row that comes first in the window order goes first; 22023 if that order leaves it open (rows that are peers), which a unique column at the end of ORDER BY repairs. The frame is ignored; each argument is computed once for each row.

floor and cap (NULL: none) bound the row''s share, the floor rounded up and the cap down to whole units; the other rows share the rest in proportion to their weights, so a hold-harmless amount is a floor. 22023, naming the rows, if the floors add up to more than total or the caps to less. A row of weight 0 gets its floor.

NULL if the weight is NULL (the row takes no part, nor do its bounds), for all rows if total or unit is NULL or the weights add up to 0. A negative total gives negative shares, those of -total with the sign turned. 22023 if a weight is negative, a number is NaN or infinite, unit is not positive, total is not a multiple of unit, or total or unit differs between the rows of a partition. Example: apportion(budget, persons) OVER (PARTITION BY fund ORDER BY county_id). Source: largest remainder method (Hamilton, Hare-Niemeyer).';

CREATE FUNCTION apportion_array(total exact_decimal, weights exact_decimal[], unit exact_decimal DEFAULT 0.01)
	RETURNS numeric[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION apportion_array(exact_decimal, exact_decimal[], exact_decimal) IS
'the shares of total in proportion to weights, as an array with the bounds of weights: multiples of unit (default 0.01) that add up to total exactly, by the largest remainder; among equal remainders the element that comes first goes first. A NULL weight has a NULL share. NULL if an argument is NULL or the weights add up to 0. 22023 if a weight is negative, a number is NaN or infinite, unit is not positive or total is not a multiple of it; 2202E if weights has more than one dimension. Source: largest remainder method (Hamilton, Hare-Niemeyer).';

CREATE FUNCTION split_by_share(amount exact_decimal, shares exact_decimal[], unit exact_decimal DEFAULT 0.01)
	RETURNS numeric[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION split_by_share(exact_decimal, exact_decimal[], exact_decimal) IS
'an amount split among payers (province, prefecture, county) by their shares, fractions of 1 that add up to 1: multiples of unit (default 0.01) that add up to amount exactly, by the largest remainder; among equal remainders the payer that comes first goes first. NULL if an argument or a share is NULL. 22023 if the shares do not add up to 1, a share is negative, a number is NaN or infinite, unit is not positive or amount is not a multiple of it; 2202E if shares has more than one dimension. Source: cost sharing between tiers of government.';

CREATE FUNCTION factor_share(factors exact_decimal[], factor_weights exact_decimal[], factor_kinds pg_catalog.text[] DEFAULT NULL)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION factor_share(exact_decimal[], exact_decimal[], pg_catalog.text[]) IS
'window function: the row''s share of the partition by the factor method, a fraction of 1 with 20 digits, half up. For each factor the row has a part v / sum of v; the share is the mean of these parts with the factor_weights (which need not add up to 1). factor_kinds says what v is: ''direct'', the factor itself (the default for all, NULL); ''inverse'', 1 / factor (fiscal capacity: who has less gets more); ''distance'', the largest value of that factor in the partition less the row''s own (distance from the best). A distance that counts by population, as India''s income distance does, is a direct factor computed in a sub-select: (max(income) OVER () - income) * population.

Use it as the weight of apportion, which brings the shares to the total exactly. Exact but for the last rounding and for inverses, which have 60 significant digits. NULL if factors or one of them is NULL (the row takes no part); for all rows if factor_weights is NULL or adds up to 0, or if a factor with a weight has nothing to share (all v are 0). The frame is ignored. 22023 if a direct factor is negative, an inverse one not positive, a factor weight negative, a number NaN or infinite, lengths differ, or factor_weights or factor_kinds differs between the rows of a partition; 22004 for a NULL in factor_weights or factor_kinds. Source: factor method of China''s poverty alleviation funds; Finance Commission of India.';

CREATE FUNCTION fund_by_priority(budget exact_decimal, cost exact_decimal, partial boolean DEFAULT true)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION fund_by_priority(exact_decimal, exact_decimal, boolean) IS
'window function: what the row is granted when costs are met in the order of the window until the budget is exhausted. Costs are granted in full up to the first that exceeds what is left; that one gets the rest (partial => false: nothing), and those after it 0. Currency; the scale is that of budget or cost, whichever is greater, and more only where the rest has more digits. The frame is ignored. NULL if budget or cost is NULL; a NULL cost uses nothing up. 22023 if budget or cost is negative, NaN or infinite, if budget differs between the rows of a partition, or if the row at which the budget ends has a peer, so that the order does not say who is funded: add a unique column to ORDER BY. Example: fund_by_priority(5000000, cost) OVER (ORDER BY score DESC, project_id). See unfunded_count for stopping there.';

CREATE FUNCTION unfunded_count_support(pg_catalog.internal) RETURNS pg_catalog.internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION unfunded_count_support(pg_catalog.internal) IS
'planner support: unfunded_count does not fall from one row of a partition to the next (PostgreSQL 15 and later)';

CREATE FUNCTION unfunded_count(budget exact_decimal, cost exact_decimal)
	RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE
	SUPPORT unfunded_count_support;
COMMENT ON FUNCTION unfunded_count(exact_decimal, exact_decimal) IS
'window function: how many rows up to this one fund_by_priority does not grant in full, 0 as long as the budget lasts. It does not fall, and PostgreSQL 15 and later stop reading at the cut: SELECT * FROM (SELECT *, unfunded_count(5000000, cost) OVER (ORDER BY score DESC, project_id) AS n FROM project) AS p WHERE n = 0. The frame is ignored. NULL if budget is NULL; a NULL cost does not count. Errors as fund_by_priority.';

CREATE FUNCTION reward_problem(entitled exact_decimal, paid exact_decimal, payments exact_decimal, due_by pg_catalog.date, last_paid pg_catalog.date)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION reward_problem(exact_decimal, exact_decimal, exact_decimal, pg_catalog.date, pg_catalog.date) IS
'what is wrong with a reward: entitled is the amount due (NULL or 0: none), paid the sum of its payments (NULL or 0: nothing), payments their number, due_by the last day to pay (NULL: any), last_paid the day of the last payment. NULL when in order, else the first of: missing (entitled, nothing paid), unexpected (paid, not entitled), duplicate (more than one payment, together more than the entitlement; instalments that add up are no fault), wrong amount, late (last_paid after due_by). What is not known is not in order: payments without a known sum are a wrong amount, a payment of unknown date is late where there is a due_by. There is no clock in it: what is not due yet counts as missing, leave it out by due_by. 22023 if entitled or payments is negative or an amount is NaN or infinite.

As a view over entitlement(unit, round, amount, due_by) and payment(unit, round, amount, paid_on), with one due date for each reward; negative payments are refunds:
SELECT unit, round, reward_problem(e.entitled, p.paid, p.payments, e.due_by, p.last_paid, p.refunded) AS problem, e.entitled, p.paid, p.payments, e.due_by, p.last_paid, p.refunded
FROM (SELECT unit, round, sum(amount) AS entitled, max(due_by) AS due_by FROM entitlement GROUP BY unit, round) AS e
FULL JOIN (SELECT unit, round, CASE WHEN count(amount) = count(*) THEN sum(amount) END AS paid, count(*) FILTER (WHERE amount > 0 OR amount IS NULL) AS payments,
	CASE WHEN count(paid_on) = count(*) THEN max(paid_on) FILTER (WHERE amount > 0 OR amount IS NULL) END AS last_paid, -sum(amount) FILTER (WHERE amount < 0) AS refunded
	FROM payment GROUP BY unit, round) AS p USING (unit, round);';

CREATE FUNCTION reward_problem(entitled exact_decimal, paid exact_decimal, payments exact_decimal, due_by pg_catalog.date, last_paid pg_catalog.date, refunded exact_decimal)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'reward_problem_refunded' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION reward_problem(exact_decimal, exact_decimal, exact_decimal, pg_catalog.date, pg_catalog.date, exact_decimal) IS
'the same where money went back: refunded is how much of it (NULL or 0: nothing), paid the sum of the payments less that, payments and last_paid the number of payments and the day of the last one without the refunds. After late there is one more problem: refunded (the amount paid is right, or nothing was due and nothing is left, but money went back). A refund that takes a duplicate back in full is in order. 22023 also if refunded is negative.';

CREATE TYPE reward_finding AS (
	unit pg_catalog.text,
	round pg_catalog.text,
	problem pg_catalog.text,
	entitled numeric,
	paid numeric,
	detail pg_catalog.text
);
COMMENT ON TYPE reward_finding IS
'a reward, as reward_audit finds it: one for each unit and round';
COMMENT ON COLUMN reward_finding.unit IS 'who is rewarded; NULL if a query does not say';
COMMENT ON COLUMN reward_finding.round IS 'for which round; NULL if a query does not say';
COMMENT ON COLUMN reward_finding.problem IS 'missing, unexpected, duplicate, wrong amount, late, refunded or undated: see reward_audit; NULL if the reward is in order';
COMMENT ON COLUMN reward_finding.entitled IS 'amount due, all instalments together, in the currency of the entitlement query; NULL if none';
COMMENT ON COLUMN reward_finding.paid IS 'sum of the payments less the refunds; NULL if there are none or an amount is unknown';
COMMENT ON COLUMN reward_finding.detail IS 'what was paid when, any other problems, payments to the same unit in other rounds, and units of a similar name';

CREATE FUNCTION reward_audit(entitlement_query pg_catalog.text, payment_query pg_catalog.text, as_of pg_catalog.date DEFAULT NULL, full_sheet boolean DEFAULT false, params pg_catalog.jsonb DEFAULT NULL)
	RETURNS SETOF reward_finding
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL RESTRICTED COST 1000 ROWS 100;
COMMENT ON FUNCTION reward_audit(pg_catalog.text, pg_catalog.text, pg_catalog.date, boolean, pg_catalog.jsonb) IS
'rewards in trouble: the entitlements that one query returns as (unit, round, amount [, due_by]) against the payments that the other returns as (unit, round, amount, paid_on). One row for each unit and round that has a problem, and with full_sheet => true for those in order as well, whose problem is NULL; ordered by unit and round byte by byte.

Several entitlements of a unit and round are instalments, each with a due_by of its own (NULL: due, but on no day). Payments add up, and none belongs to an instalment: on each due day, all that has been paid is held against all that has been due. A negative payment is a refund. as_of is the day of the audit: what is due later need not be paid yet, though it may be, and what was paid later is left out. Without it there is no clock, and everything counts as due.

The problem is the first of: missing (something is due, and nothing was paid or all of it went back), unexpected (paid, not entitled), duplicate (more than one payment, together more than the entitlement), wrong amount (too little, too much in one payment, or an amount unknown), late (on a due day less had been paid than was due, and the rest came later; a payment of unknown date is not known to be in time), refunded (the amount is right, or nothing was due and nothing is left, but money went back; a refund that takes a duplicate back in full is in order), undated (the date of a payment or refund is unknown). Amounts are those after refunds; a refund makes nothing late that was in time.

detail says what was paid when and what else is wrong; that an unexpected unit was also paid in other rounds (up to five); and of missing and unexpected units of a round, which are perhaps the same (up to three): names that differ only by blanks or, in a UTF8 database, by width (normalisation form NFKC), else those that differ by one letter, replaced or added, but not by a digit for a digit or a digit more, which is another number. Names of more than 256 bytes are not compared, letters only in names of 2 to 64, and only if not more than 100000 missing or 100000 unexpected units are without a twin.

Each query is one SELECT, planned by itself and run with the rights of the caller and the snapshot of the calling query, in a read-only transaction: a function in it that writes, be it nextval, is an error (25006), but for temporary tables. In a view, a materialised view or a function, qualify the names of tables and functions within the texts (FROM public.due): a restore, and from PostgreSQL 17 on a refresh, looks for them under an empty search_path. Columns are found by name, others are ignored; unit and round are compared as text (character(n) without its padding), amount is numeric or an integer, due_by and paid_on are dates. params is an array of the values of $1, $2, ... of both queries, each read as the type that a query needs ([2020, null]); 22023 if it is no array, 42P02 if a query asks for more. NULL in unit or round matches nothing; a payment of unknown amount or date is never in order. Memory is bounded by work_mem, but for the rounds of one unit. 22004 if a query, full_sheet or the amount of an entitlement is NULL; 22023 if a text is not one SELECT, or if an amount is NaN or infinite or that of an entitlement negative; 42703, 42702 or 42804 if a column is absent, there twice or of another type. Errors in a query point into it.';

-- figures: reconciling published figures

CREATE FUNCTION @extschema@.percent(numerator @extschema@.exact_decimal, denominator @extschema@.exact_decimal, scale integer DEFAULT 2)
	RETURNS numeric
	LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'percent';
COMMENT ON FUNCTION @extschema@.percent(@extschema@.exact_decimal, @extschema@.exact_decimal, integer) IS
'numerator / denominator in percent (100 = equal), as a report prints it: the exact ratio, rounded once, half away from zero, to scale (0 to 100, default 2) digits after the point, all of which are shown. The second argument is the denominator, never a number of digits: percent(0.0409, 2) is 2.05; of a rate, use percent_of_rate. Not clamped: above 100 and below 0 are legal. NULL if any argument is NULL or the denominator is 0. Error 22023 for NaN, Infinity or a scale out of range, 22003 if the calculation leaves the range of numeric. Source: the completion and coverage rates of statistical communiques.';

CREATE FUNCTION @extschema@.percent_of_rate(rate @extschema@.exact_decimal, scale integer DEFAULT 2)
	RETURNS numeric
	LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'percent_of_rate';
COMMENT ON FUNCTION @extschema@.percent_of_rate(@extschema@.exact_decimal, integer) IS
'a rate (a fraction of 1) in percent, as a report prints it: 100 * rate, rounded once, half away from zero, to scale (0 to 100, default 2) digits after the point, all of which are shown: percent_of_rate(0.0409, 2) is 4.09. A double precision, as the measures and rates are, stands for the shortest decimal that prints it; of a rate_summary or a poverty_summary, percent(s, scale) prints the exact ratio. Not clamped: 1.1655 is 116.55. NULL if an argument is NULL. 22023 for NaN, Infinity or a scale out of range.';

CREATE FUNCTION @extschema@.rounded(value @extschema@.exact_decimal, digits integer)
	RETURNS numeric
	LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'rounded';
COMMENT ON FUNCTION @extschema@.rounded(@extschema@.exact_decimal, integer) IS
'any measure for print, without a cast: value rounded half away from zero to digits (-100 to 100) after the point, all of which are shown; -1 rounds to tens, -2 to hundreds and so on. In the unit of value. A double precision stands for the shortest decimal that prints it, so rounded(gini(d), 3) rounds what one sees. NULL if an argument is NULL. 22023 for NaN, Infinity or digits out of range.';

CREATE FUNCTION @extschema@.rounding_interval(printed @extschema@.exact_decimal, scale integer)
	RETURNS pg_catalog.numrange
	LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'rounding_interval';
COMMENT ON FUNCTION @extschema@.rounding_interval(@extschema@.exact_decimal, integer) IS
'the values that print as printed when they are rounded to scale digits after the point, half away from zero: from half a unit of the last digit below, included, to half a unit above, not included (the other way round below zero; around zero neither end is). In the unit of printed. A negative scale: rounded to tens (-1), hundreds (-2) and so on, as rounding_interval(330000, -4). NULL if an argument is NULL. 22023 if printed is NaN or infinite or has more digits than scale says, or scale is not between -100 and 100.';

CREATE FUNCTION @extschema@.implied_base(numerator @extschema@.exact_decimal, printed_percent @extschema@.exact_decimal, scale integer)
	RETURNS pg_catalog.int8range
	LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'implied_base';
COMMENT ON FUNCTION @extschema@.implied_base(@extschema@.exact_decimal, @extschema@.exact_decimal, integer) IS
'the bases (whole numbers from 1 on) that a printed percentage can have come from: those for which percent(numerator, base, scale) = printed_percent. Empty if there are none; without an upper end if 0 percent is printed. NULL if an argument is NULL. 22023 if a number is NaN, infinite or negative, printed_percent has more digits than scale says, or scale is not between 0 and 100; 22003 if a base is beyond bigint. Example: implied_base(45165, 2.5, 1) is [1771177,1843470).';

CREATE FUNCTION @extschema@.same_base(n1 @extschema@.exact_decimal, printed1 @extschema@.exact_decimal, scale1 integer, n2 @extschema@.exact_decimal, printed2 @extschema@.exact_decimal, scale2 integer)
	RETURNS boolean
	LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'same_base';
COMMENT ON FUNCTION @extschema@.same_base(@extschema@.exact_decimal, @extschema@.exact_decimal, integer, @extschema@.exact_decimal, @extschema@.exact_decimal, integer) IS
'can two printed percentages have the same base: do implied_base(n1, printed1, scale1) and implied_base(n2, printed2, scale2) overlap? False proves that the bases differ or that a number is wrong; true proves nothing. NULL if an argument is NULL. Errors as implied_base, but no base is too large.';

CREATE FUNCTION @extschema@.sum_mismatch(parts @extschema@.exact_decimal[], total @extschema@.exact_decimal)
	RETURNS numeric
	LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'sum_mismatch';
COMMENT ON FUNCTION @extschema@.sum_mismatch(@extschema@.exact_decimal[], @extschema@.exact_decimal) IS
'total less the sum of the parts, exactly; 0 if they add up; as many digits as the number that shows most. In the unit of the arguments. NULL if an argument or a part is NULL, as an unknown part is not 0, or there are no parts. 22023 if a number is NaN or infinite; 2202E if parts has more than one dimension.';

CREATE FUNCTION @extschema@.figure_problem(numerator @extschema@.exact_decimal, denominator @extschema@.exact_decimal, printed @extschema@.exact_decimal, scale integer)
	RETURNS pg_catalog.text
	LANGUAGE c IMMUTABLE PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'figure_problem';
COMMENT ON FUNCTION @extschema@.figure_problem(@extschema@.exact_decimal, @extschema@.exact_decimal, @extschema@.exact_decimal, integer) IS
'what is wrong with a printed percentage: NULL when printed = percent(numerator, denominator, scale), else the first of: unknown (an argument is NULL, so that nobody can tell), no base (the denominator is 0), too many digits (printed has more than scale), last digit (off by less than a unit of the last digit: cut off, or rounded the other way), wrong figure. Not clamped: 116.55 percent is in order. 22023 if a number is NaN or infinite or scale is not between 0 and 100; 22003 beyond the range of numeric.

As a query over claim(label, numerator, denominator, printed, scale), which figures_audit runs with more checks:
SELECT label, figure_problem(numerator, denominator, printed, scale) AS problem, printed, percent(numerator, denominator, scale) AS recomputed
FROM claim WHERE figure_problem(numerator, denominator, printed, scale) IS NOT NULL;';

CREATE TYPE @extschema@.figure_finding AS (
	label pg_catalog.text,
	problem pg_catalog.text,
	printed numeric,
	recomputed numeric,
	detail pg_catalog.text
);
COMMENT ON TYPE @extschema@.figure_finding IS
'a printed percentage in trouble, as figures_audit finds it';
COMMENT ON COLUMN @extschema@.figure_finding.label IS 'the name of the claim';
COMMENT ON COLUMN @extschema@.figure_finding.problem IS 'as figure_problem says it, or: impossible figure, different base';
COMMENT ON COLUMN @extschema@.figure_finding.printed IS 'the figure as printed, in percent';
COMMENT ON COLUMN @extschema@.figure_finding.recomputed IS 'percent(numerator, denominator, scale); NULL if it cannot be computed';
COMMENT ON COLUMN @extschema@.figure_finding.detail IS 'the numbers that contradict each other';

CREATE FUNCTION @extschema@.figures_audit(claims_query pg_catalog.text, params pg_catalog.jsonb DEFAULT NULL)
	RETURNS SETOF @extschema@.figure_finding
	LANGUAGE c STABLE PARALLEL RESTRICTED COST 1000 ROWS 10
	AS 'MODULE_PATHNAME', 'figures_audit';
COMMENT ON FUNCTION @extschema@.figures_audit(pg_catalog.text, pg_catalog.jsonb) IS
'printed percentages in trouble: the claims that the query returns as (label, numerator, denominator, printed, scale [, base]), one row for each whose figure_problem is not NULL, in the order of the query. base names the population that the figure refers to: claims that name the same one must leave a number for it. A claim with a denominator stands for that; one without, of which only the percentage is printed, for its implied_base, and is in order if that overlaps the others. Further problems: impossible figure (no whole base gives it), different base (the claim and another one of the same base are apart; detail names the one farthest away). A claim with neither denominator nor base is unknown. params is an array of the values of $1, $2, ... of the query, each read as the type that it needs; 22023 if it is no array, 42P02 if the query asks for more.

The query is one SELECT, planned by itself and run with the rights of the caller and the snapshot of the calling query, in a read-only transaction: a function in it that writes, be it nextval, is an error (25006), but for temporary tables. In a view, a materialised view or a function, qualify the names of tables and functions within the text (FROM public.claim): a restore, and from PostgreSQL 17 on a refresh, looks for them under an empty search_path. Columns are found by name, others are ignored; label and base are of any type, numbers are numeric or integers, scale is an integer. 22004 if the argument is NULL; 22023 if it is not one SELECT, a number is NaN or infinite, scale is not between 0 and 100, or numerator or printed is negative where the denominator is NULL; 42703, 42702 or 42804 if a column is absent, there twice or of another type. Errors in the query point into it. Source: a county that prints 12.25 percent of 343,609 and 2.5 percent of 45,165 for one base.';

-- figures: counts that are too small to be published

CREATE TYPE @extschema@.published_count AS (
	area pg_catalog.text,
	category pg_catalog.text,
	count numeric,
	suppressed boolean,
	protected boolean
);
COMMENT ON TYPE @extschema@.published_count IS 'a count by area and category as it can be published, see suppress_small_cells';
COMMENT ON COLUMN @extschema@.published_count.area IS 'the area, as text';
COMMENT ON COLUMN @extschema@.published_count.category IS 'the category, as text';
COMMENT ON COLUMN @extschema@.published_count.count IS 'the count; NULL if it is suppressed';
COMMENT ON COLUMN @extschema@.published_count.suppressed IS 'is it hidden, for itself or to protect another one? Which of the two must not be published';
COMMENT ON COLUMN @extschema@.published_count.protected IS 'of a suppressed count: is it impossible to compute it from the totals? false where there is nothing else to hide: merge the area or the category with another, or hide their totals. NULL if it is not suppressed';

CREATE FUNCTION @extschema@.suppress_small_cells(counts_query pg_catalog.text, threshold @extschema@.exact_decimal DEFAULT 10)
	RETURNS SETOF @extschema@.published_count
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL RESTRICTED COST 1000 ROWS 1000;
COMMENT ON FUNCTION @extschema@.suppress_small_cells(pg_catalog.text, @extschema@.exact_decimal) IS
	'a table of counts as it can be published beside the totals of its areas and categories: counts above 0 and below the threshold are NULL, and as many others that no hidden one can be computed exactly from the totals, even by whoever knows that counts are whole and not negative. The query is one SELECT, run read-only with the rights of the caller, of area, category (any type) and count (numeric or an integer), each pair once, without totals; a pair that is missing counts 0. Others are hidden where the sum of what is hidden is smallest, one hidden count after the other in the order of area and category (byte by byte). Zeros are not hidden. It is sound against exact recovery from these totals and nothing else: not against bounds, a known threshold, several tables over the same persons, totals of a hierarchy of areas (hide at least two siblings) or of other groupings; see docs/privacy.md. Errors: 22004 for a NULL argument, area, category or count, 22023 for what is not one SELECT, a count that is negative, NaN or infinite, or a threshold that is not positive, 21000 for a pair that is there twice';

-- distribution: every inequality and poverty measure from one exact, mergeable value

-- preferred, so that a NULL without a type is not taken for another type with the
-- same accessors
CREATE TYPE welfare_distribution;

CREATE FUNCTION welfare_distribution_in(pg_catalog.cstring) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_in(pg_catalog.cstring) IS
	'text input of welfare_distribution: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid distribution';

CREATE FUNCTION welfare_distribution_out(welfare_distribution) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_out(welfare_distribution) IS
	'text output of welfare_distribution: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION welfare_distribution_recv(pg_catalog.internal) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_recv(pg_catalog.internal) IS
	'binary input of welfare_distribution; 22P03 if the bytes are not a valid distribution';

CREATE FUNCTION welfare_distribution_send(welfare_distribution) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_send(welfare_distribution) IS
	'binary output of welfare_distribution: the bytes of the stored value';

CREATE TYPE welfare_distribution (
	INPUT = welfare_distribution_in,
	OUTPUT = welfare_distribution_out,
	RECEIVE = welfare_distribution_recv,
	SEND = welfare_distribution_send,
	PREFERRED = true,
	STORAGE = extended,
	ALIGNMENT = double
);

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
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (welfare_distribution, welfare_distribution) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = welfare_distribution, RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (welfare_distribution, welfare_distribution) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = welfare_distribution, RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (welfare_distribution, welfare_distribution) IS
	'the same distribution: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = welfare_distribution, RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (welfare_distribution, welfare_distribution) IS
	'a different distribution';

CREATE OPERATOR >= (
	LEFTARG = welfare_distribution, RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (welfare_distribution, welfare_distribution) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = welfare_distribution, RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
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
COMMENT ON TYPE welfare_distribution IS
	'the distribution of welfare over people: a sorted list of distinct doubles (of a numeric, the nearest one) with the exact sum of the weights of each, doubles too, and counts; or, below full precision (52), of bins that keep the sign, the exponent and the top bits of the value, with the exact total welfare of each. Mergeable by + and rollup, subtractable by -; read by gini, quantile and their companions. Open, it takes 16 bytes for each distinct value of unweighted data, and at most 1 GB; beyond 10,000 distinct values at most 192 bytes for each, so that a small stored value cannot take much memory: 54000 when weights or totals of too different magnitudes (1e-300 beside 1e300) would need more. As a literal or parameter it needs its type, ''...''::welfare_distribution: an untyped one beside a number is read as a number';

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

CREATE FUNCTION welfare_distribution_add(welfare_distribution, welfare_distribution) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_add(welfare_distribution, welfare_distribution) IS
	'implementation of the + operator: the distribution of the rows of both, exactly';

CREATE FUNCTION welfare_distribution_subtract(welfare_distribution, welfare_distribution) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_subtract(welfare_distribution, welfare_distribution) IS
	'implementation of the - operator: the first distribution without the rows of the second, exactly';

CREATE FUNCTION welfare_distribution_negate(welfare_distribution) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION welfare_distribution_negate(welfare_distribution) IS
	'implementation of the unary - operator: the change that takes these rows away';

CREATE OPERATOR + (
	LEFTARG = welfare_distribution, RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (welfare_distribution, welfare_distribution) IS
	'the distribution of the rows of both; exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';

CREATE OPERATOR - (
	LEFTARG = welfare_distribution, RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_subtract
);
COMMENT ON OPERATOR - (welfare_distribution, welfare_distribution) IS
	'the first distribution without the rows of the second; exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';

CREATE OPERATOR - (
	RIGHTARG = welfare_distribution, FUNCTION = welfare_distribution_negate
);
COMMENT ON OPERATOR - (NONE, welfare_distribution) IS
	'the change that takes these rows away: a + (-b) = a - b';

CREATE FUNCTION empty_welfare_distribution() RETURNS welfare_distribution
	AS 'MODULE_PATHNAME', 'welfare_distribution_empty' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION empty_welfare_distribution() IS
	'the distribution of no rows, the neutral element of +. An aggregate over no rows is NULL, and NULL wipes out what it is added to: total + coalesce(delta, empty_welfare_distribution())';

CREATE FUNCTION is_empty(d welfare_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'welfare_distribution_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(welfare_distribution) IS
	'is this the distribution of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(d welfare_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'welfare_distribution_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(welfare_distribution) IS
	'could this be the distribution of rows? false after taking away what was never in it, as far as the totals tell: a negative count, weight or sum somewhere, or weight without the rows to have it. What they cannot tell is let through: taking away other rows may leave what other rows could have. Every measure of an improper distribution is NULL';

CREATE FUNCTION row_count(d welfare_distribution) RETURNS bigint
	AS 'MODULE_PATHNAME', 'welfare_distribution_row_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION row_count(welfare_distribution) IS
	'number of rows in use, those of weight 0 included and those left out (see excluded) not; NULL for NULL';

CREATE FUNCTION excluded(d welfare_distribution) RETURNS bigint
	AS 'MODULE_PATHNAME', 'welfare_distribution_excluded' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION excluded(welfare_distribution) IS
	'number of rows left out because something in them was NULL; NULL for NULL';

CREATE AGGREGATE rollup(welfare_distribution) (
	SFUNC = welfare_distribution_combine, STYPE = welfare_distribution, SSPACE = 4096,
	FINALFUNC = welfare_distribution_final, COMBINEFUNC = welfare_distribution_combine,
	MSFUNC = welfare_distribution_combine, MINVFUNC = welfare_distribution_uncombine,
	MSTYPE = welfare_distribution, MSSPACE = 4096, MFINALFUNC = welfare_distribution_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(welfare_distribution) IS
	'the distribution of all the rows that the summaries summarise; NULL ones are skipped; NULL if there is none';
COMMENT ON OPERATOR + (welfare_distribution, welfare_distribution) IS
	'the distribution over the people of both; exact, in any order the same bytes; of two precisions the coarser; NULL if either is NULL; 22003 beyond the range of the sums; 54000 with too many distinct values';
COMMENT ON OPERATOR - (welfare_distribution, welfare_distribution) IS
	'the first distribution without the people of the second; exact: (a + b) - b has the bytes of a of the same precision; may be improper, see is_proper; NULL if either is NULL';
COMMENT ON AGGREGATE rollup(welfare_distribution) IS
	'the distribution over all the people that the distributions are of; NULL ones are skipped; NULL if there is none; of several precisions the coarsest';
COMMENT ON FUNCTION is_proper(welfare_distribution) IS
	'could this be the distribution of rows? false after taking away what was never in it, as far as the list tells: a negative count or weight somewhere, fewer rows than distinct values, or a bin whose mean is outside. What it cannot tell is let through: at full precision, only people who are there can be taken away unseen, in other rows than they came in. Every measure of an improper distribution is NULL';

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
	'sum of all weights, in units of weight; correctly rounded from the exact sum of the doubles that a distribution holds. NULL if no row is in use, the weights are 0 or the distribution is improper. 22003 beyond double precision';

CREATE FUNCTION total(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION total(d welfare_distribution) IS
	'total welfare, sum of weight x welfare; correctly rounded from the exact sum of the doubles that a distribution holds; of numerics, poverty_summary and rate_summary hold the decimals. NULL if no row is in use, the weights are 0 or the distribution is improper. 22003 beyond double precision';

CREATE FUNCTION mean(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean(d welfare_distribution) IS
	'mean welfare, in units of welfare; correctly rounded from the exact sums of the doubles that a distribution holds; of numerics, mean_welfare of a poverty_summary holds the decimals. NULL if no row is in use, the weights are 0 or the distribution is improper';

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
	'a relative poverty line: fraction x quantile(d, quantile), in units of welfare; 0.6 and 0.5 give the at-risk-of-poverty line of the European Union. Both factors stand for the shortest decimals that print them, and the product is rounded once: 0.6 of a median of 1024.65 is 614.79. 60 percent is 0.6; above 1 it is a line of affluence. A line relative to the mean is fraction * mean(d). NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the fraction is not above 0 or greater than 10 (60 is no line but a percentage) or the quantile is not between 0 and 1';

CREATE FUNCTION cumulative_share(d welfare_distribution, y double precision, inclusive boolean DEFAULT true) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION cumulative_share(d welfare_distribution, y double precision, inclusive boolean) IS
	'the distribution function: share of the weight whose welfare is y or less, with inclusive => false less than y; a fraction of 1, the correctly rounded quotient of exact sums. y may be any number, 0 and negative ones too, in units of welfare; quantile is its inverse. Below full precision a bin counts at its mean. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if y is NaN or infinite';

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

CREATE FUNCTION poor_population(d welfare_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_poor_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poor_population(d welfare_distribution, line double precision, inclusive boolean) IS
	'the sum of the weights of the poor, in their unit (persons); 0 if nobody is poor; the exact sum, rounded once: the bits of the poverty_summary of the same double precision rows. Poor means welfare < line, with inclusive also welfare = line. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. 22003 beyond double precision';

CREATE FUNCTION poverty_shortfall(d welfare_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_poverty_shortfall' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poverty_shortfall(d welfare_distribution, line double precision, inclusive boolean) IS
	'what it takes to lift every poor unit to the line, the sum of weight x (line - welfare) of the poor, in units of weight x welfare; 0 if nobody is poor; the exact sum, rounded once: the bits of the poverty_summary of the same double precision rows (welfare given as numeric is rounded to double precision before it enters a distribution, where a poverty_summary sums it in decimal). Poor means welfare < line; inclusive makes no difference here. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. 22003 beyond double precision';

CREATE FUNCTION income_gap_ratio(d welfare_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_income_gap_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION income_gap_ratio(d welfare_distribution, line double precision, inclusive boolean) IS
	'mean over the poor of (line - welfare) / line, how far below the line they are; a fraction of 1 for welfare >= 0; the bits of the poverty_summary of the same double precision rows. Poor means welfare < line, with inclusive also welfare = line, whose gap is 0. NULL if nobody is poor, no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. 22003 if a gap is beyond double precision. Source: Sen (1976)';

CREATE FUNCTION mean_welfare_of_poor(d welfare_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_mean_welfare_of_poor' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean_welfare_of_poor(d welfare_distribution, line double precision, inclusive boolean) IS
	'mean welfare of the poor, in units of welfare; the quotient of exact sums, rounded once: the bits of the poverty_summary of the same double precision rows. Poor means welfare < line, with inclusive also welfare = line. NULL if nobody is poor, no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. 22003 beyond double precision';

CREATE FUNCTION nonpositive(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_nonpositive' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION nonpositive(d welfare_distribution) IS
	'the sum of the weights of those whose welfare is 0 or less, in their unit (persons; without a weight, the number of rows), which is why a Watts index, mean log deviation or Atkinson index is NULL; nonpositive(poverty_summary) counts rows. positive(d) is the distribution without them. NULL if no row is in use, the weights are 0 or the distribution is improper';

CREATE FUNCTION watts_index(d welfare_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS double precision
	AS 'MODULE_PATHNAME', 'welfare_distribution_watts_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION watts_index(d welfare_distribution, line double precision, inclusive boolean) IS
	'mean over everybody of ln(line / welfare) of the poor (welfare < line). NULL if no row is in use, the weights are 0 or the distribution is improper; also if a poor unit has a welfare <= 0. 22023 if the line is not above 0, NaN or infinite. Source: Watts (1968). Whether those on the line are counted as poor (inclusive) makes no difference here';

CREATE FUNCTION sen_index(d welfare_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION sen_index(d welfare_distribution, line double precision, inclusive boolean) IS
	'poverty gap index + headcount x absolute Gini of the poor (Gini x mean, ties pooled) / line; 0 if nobody is poor, a fraction of 1 for welfare >= 0. Poor means welfare < line, with inclusive also welfare = line. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. Source: Sen (1976), the replication-invariant limit';

CREATE FUNCTION sst_index(d welfare_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION sst_index(d welfare_distribution, line double precision, inclusive boolean) IS
	'poverty gap index x (1 + Gini of the gap ratios over everybody); 0 if nobody is poor, a fraction of 1 for welfare >= 0. Poor means welfare < line. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. Source: Sen (1976), Shorrocks (1995), Thon (1979). Whether those on the line are counted as poor (inclusive) makes no difference here';

CREATE FUNCTION tip(d welfare_distribution, line double precision, p double precision, inclusive boolean DEFAULT false) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION tip(d welfare_distribution, line double precision, p double precision, inclusive boolean) IS
	'gaps (line - welfare) / line of the poorest p of the population, per head of everybody: the three I''s of poverty; interpolated inside an entry, p as in lorenz; tip(d, line, 1) is the poverty gap index. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite, or p is not between 0 and 1. 22003 if a gap is beyond double precision. Source: Jenkins and Lambert (1997). Whether those on the line are counted as poor (inclusive) makes no difference here';

CREATE FUNCTION gini(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION gini(d welfare_distribution) IS
	'Gini coefficient, population form with ties pooled: (2 sum w y W - sum w^2 y) / (W_total Y_total) - 1, W the running weight; exact before the one rounding; 0 is equality, above 1 is possible with negative welfare. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. Source: Gini (1914)';

CREATE FUNCTION s_gini(d welfare_distribution, nu double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION s_gini(d welfare_distribution, nu double precision) IS
	'extended Gini: 1 - sum of welfare x ((1 - F_before)^nu - (1 - F)^nu) / mean; nu = 2 is the Gini, exact before the one rounding; a larger nu weighs the poor more, nu = 1 is 0. Otherwise within a few units of the last place, also near nu = 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if nu is less than 1. Source: Donaldson and Weymark (1980), Yitzhaki (1983)';

CREATE FUNCTION mean_log_deviation(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean_log_deviation(d welfare_distribution) IS
	'mean over everybody of ln(mean / welfare); 0 is equality, without upper limit. Within a few units of the last place, also where a ratio is beyond double precision and its logarithm is not. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare <= 0. Source: Theil (1967), generalised entropy of order 0';

CREATE FUNCTION theil_index(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION theil_index(d welfare_distribution) IS
	'mean over everybody of (welfare / mean) x ln(welfare / mean); 0 is equality, ln(n) the most for n people of equal weight; a welfare of 0 contributes 0. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0. Source: Theil (1967), generalised entropy of order 1';

CREATE FUNCTION generalized_entropy(d welfare_distribution, alpha double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION generalized_entropy(d welfare_distribution, alpha double precision) IS
	'mean of ((welfare / mean)^alpha - 1) / (alpha^2 - alpha); alpha = 0 is mean_log_deviation, 1 theil_index, 2 half the squared coefficient of variation. Within a few units of the last place, for every alpha however near to 0 or 1; a large alpha multiplies the rounding of the mean. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0, for alpha <= 0 with any welfare <= 0. 22003 beyond double precision. Source: Shorrocks (1980)';

CREATE FUNCTION atkinson_index(d welfare_distribution, epsilon double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION atkinson_index(d welfare_distribution, epsilon double precision) IS
	'1 - equally distributed equivalent / mean, a fraction of 1; the equivalent is the mean of order 1 - epsilon, for epsilon = 1 the geometric mean. Within a few units of the last place, for every epsilon however near to 0 or 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0, for epsilon >= 1 with any welfare <= 0. 22023 if epsilon is negative. Source: Atkinson (1970)';

CREATE FUNCTION hoover_index(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION hoover_index(d welfare_distribution) IS
	'share of the total welfare that would have to move for equality, half the relative mean deviation; a fraction of 1; exact before the one rounding. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. Source: Hoover (1936)';

CREATE FUNCTION zenga_index(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION zenga_index(d welfare_distribution) IS
	'1 - integral over p of the ratio of the mean welfare of the poorest p to that of the others, L(p) (1 - p) / (p (1 - L(p))), along the same Lorenz curve L as lorenz(d, p), straight within an entry; 0 is equality, a fraction of 1 for welfare >= 0. It depends neither on ties nor on how often everybody is counted. The estimator of Langel and Tille (2012), a sum over the people, is 1 - 1/n instead of 0 for n equal people and differs from it by a multiple of 1/n otherwise. Within a few units of the last place; a unit of less than 1e-150 of all weight may count for nothing. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22003 if a welfare is more than 1e150 times the mean. Source: Zenga (2007)';

CREATE FUNCTION wolfson_index(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wolfson_index(d welfare_distribution) IS
	'polarisation: 2 (2 (1/2 - lorenz(d, 1/2)) - Gini) mean / median; 0 is equality, without upper limit; exact before the one rounding. The median is here the middle of two values where half of the weight ends at the lower one, as in published values; with median(d), the lower one, it is 2 * (2 * (0.5 - lorenz(d, 0.5)) - gini(d)) * mean(d) / median(d). Some print half of it. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also if the median is not above 0. Source: Wolfson (1994)';

CREATE FUNCTION lorenz(d welfare_distribution, p double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION lorenz(d welfare_distribution, p double precision) IS
	'share of the total welfare that the poorest p of the population have; interpolated inside an entry; a fraction of 1, exact before the one rounding. p stands for the shortest decimal that prints it (0.7 is 7/10), or for the share up to the end of an entry if that is the same double. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if p is not between 0 and 1. Source: Lorenz (1905)';

CREATE FUNCTION generalized_lorenz(d welfare_distribution, p double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION generalized_lorenz(d welfare_distribution, p double precision) IS
	'welfare of the poorest p of the population per head of everybody, mean x lorenz, p as there; in units of welfare, exact before the one rounding, also for a mean that is not above 0. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if p is not between 0 and 1. Source: Shorrocks (1983)';

CREATE FUNCTION income_share(d welfare_distribution, "from" double precision, "to" double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION income_share(d welfare_distribution, "from" double precision, "to" double precision) IS
	'share of the total welfare that the population between two quantiles has, lorenz(to) - lorenz(from), interpolated inside an entry, both shares as in lorenz; a fraction of 1, exact before the one rounding. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if a share is not between 0 and 1 or from > to';

CREATE FUNCTION palma_ratio(d welfare_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION palma_ratio(d welfare_distribution) IS
	'welfare share of the richest tenth over that of the poorest four tenths, cut at exactly 9/10 and 4/10 and interpolated inside an entry; exact before the one rounding; 0.25 is equality. Variants that take whole observations give another number. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also if the poorest four tenths have nothing. Source: Palma (2011)';

CREATE FUNCTION quantile_share_ratio(d welfare_distribution, share double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION quantile_share_ratio(d welfare_distribution, share double precision) IS
	'total welfare of those above the quantile 1 - share (in decimals: 0.7 cuts at 3/10) over that of those at or below the quantile share, whole observations; with 0.2 the S80/S20 ratio of the European Union, a ratio of totals and not of means; above 0.5 the two parts overlap, which is legal. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also if nobody is above the upper quantile or the lower part has nothing. 22023 if the share is not between 0 and 1';

-- distribution: certified bounds

CREATE FUNCTION headcount_ratio_bounds(d welfare_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION headcount_ratio_bounds(d welfare_distribution, line double precision, inclusive boolean) IS
	'an interval that certainly contains headcount_ratio of the values given, when the distribution was built at reduced precision or coarsened: open in the bin of the line only, and there as far as its mean allows. Both ends are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';

CREATE FUNCTION poverty_gap_index_bounds(d welfare_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION poverty_gap_index_bounds(d welfare_distribution, line double precision, inclusive boolean) IS
	'an interval that certainly contains poverty_gap_index of the values given, when the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. Whether those on the line are counted as poor (inclusive) makes no difference here. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';

CREATE FUNCTION squared_poverty_gap_index_bounds(d welfare_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION squared_poverty_gap_index_bounds(d welfare_distribution, line double precision, inclusive boolean) IS
	'an interval that certainly contains squared_poverty_gap_index of the values given, when the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. Whether those on the line are counted as poor (inclusive) makes no difference here. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';

CREATE FUNCTION watts_index_bounds(d welfare_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION watts_index_bounds(d welfare_distribution, line double precision, inclusive boolean) IS
	'an interval that certainly contains watts_index of the values given, when the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is improper; also if a poor unit has, or may have, a welfare <= 0. 22023 if the line is not above 0, NaN or infinite. Whether those on the line are counted as poor (inclusive) makes no difference here. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';

CREATE FUNCTION gini_bounds(d welfare_distribution) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION gini_bounds(d welfare_distribution) IS
	'an interval that certainly contains gini of the values given, when the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. Source: Gastwirth (1972). Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';

CREATE FUNCTION theil_index_bounds(d welfare_distribution) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION theil_index_bounds(d welfare_distribution) IS
	'an interval that certainly contains theil_index of the values given, when the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';

CREATE FUNCTION mean_log_deviation_bounds(d welfare_distribution) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION mean_log_deviation_bounds(d welfare_distribution) IS
	'an interval that certainly contains mean_log_deviation of the values given, when the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also if a welfare is, or may be, <= 0. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';

CREATE FUNCTION quantile_bounds(d welfare_distribution, p double precision) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION quantile_bounds(d welfare_distribution, p double precision) IS
	'an interval that certainly contains quantile of the values given, when the distribution was built at reduced precision or coarsened: the ends of the bin of the quantile. Both ends are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if p is not between 0 and 1. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';

CREATE FUNCTION lorenz_bounds(d welfare_distribution, p double precision) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION lorenz_bounds(d welfare_distribution, p double precision) IS
	'an interval that certainly contains lorenz of the values given, when the distribution was built at reduced precision or coarsened: open in the bin of the quantile only, and there as far as its mean allows. Both ends are the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if p is not between 0 and 1. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';

CREATE FUNCTION income_share_bounds(d welfare_distribution, "from" double precision, "to" double precision) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION income_share_bounds(d welfare_distribution, "from" double precision, "to" double precision) IS
	'an interval that certainly contains income_share of the values given, when the distribution was built at reduced precision or coarsened: the bounds of the Lorenz curve at both quantiles. Both ends are the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if a share is not between 0 and 1 or from > to. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';

-- distribution: curves

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

CREATE FUNCTION equivalised(welfare double precision, adults double precision, children double precision, scale pg_catalog.text DEFAULT 'oecd_modified') RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION equivalised(welfare double precision, adults double precision, children double precision, scale pg_catalog.text) IS
	'household welfare per equivalent adult, in units of welfare, below 0 where that is: welfare / (1 + 0.5 for each further adult + 0.3 for each child) (oecd_modified; adults are those of 14 and more), 0.7 and 0.5 (oecd_70), the square root of the number of members (square_root), or their number (per_capita). The 1 also stands for a part of an adult and for none: 0 adults and 2 children are 1.6. Adults and children may be fractions. 22023 without any member, if a number is NaN or infinite, adults or children are negative, or the scale is unknown; NULL if anything is NULL. Source: Hagenaars, de Vos and Zaidi (1994)';

-- distribution: comparing two distributions, and where they cross

CREATE TYPE dominance_crossing AS (
	line double precision,
	better pg_catalog.text
);
COMMENT ON TYPE dominance_crossing IS
	'a poverty line at which two distributions change places';
COMMENT ON COLUMN dominance_crossing.line IS 'the lower end of the lines at which the new order holds, in units of welfare; rounded up to a double. Order 1: the new order holds above it. Orders 2 and 3: from it on, unless both are equal at the line itself';
COMMENT ON COLUMN dominance_crossing.better IS 'which has less poverty from there to the next crossing: d0 or d1, the name of the argument. The other one has less before';

CREATE TYPE lorenz_crossing AS (
	p double precision,
	l double precision,
	better pg_catalog.text
);
COMMENT ON TYPE lorenz_crossing IS
	'a point where two Lorenz curves cross';
COMMENT ON COLUMN lorenz_crossing.p IS 'share of the population, poorest first, rounded once';
COMMENT ON COLUMN lorenz_crossing.l IS 'share of the total welfare that they have in both, rounded once';
COMMENT ON COLUMN lorenz_crossing.better IS 'whose curve is the higher one from there to the next crossing: d0 or d1, the name of the argument. The other one is higher before';

CREATE TYPE tip_crossing AS (
	p double precision,
	gap double precision,
	better pg_catalog.text
);
COMMENT ON TYPE tip_crossing IS
	'a point where two TIP curves cross';
COMMENT ON COLUMN tip_crossing.p IS 'share of the population, poorest first, rounded once';
COMMENT ON COLUMN tip_crossing.gap IS 'sum of their gaps (line - welfare) / line per head of everybody, the same in both, rounded once';
COMMENT ON COLUMN tip_crossing.better IS 'whose curve is the lower one, with less poverty, from there to the next crossing: d0 or d1, the name of the argument. The other one is lower before';

CREATE FUNCTION dominance_crossings(d0 welfare_distribution, d1 welfare_distribution, "order" integer, "from" double precision, "to" double precision) RETURNS SETOF dominance_crossing
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 10;
COMMENT ON FUNCTION dominance_crossings(d0 welfare_distribution, d1 welfare_distribution, "order" integer, "from" double precision, "to" double precision) IS
	'the poverty lines between from and to at which d0 and d1 change places in the sense of dominates: rows (line, better) in ascending order; from the line on, better (d0 or d1) has the smaller FGT deficit of order - 1, up to the next row, and the other one has it before. Only a change of the sign of the difference counts: where the deficits touch, or are equal over a range of lines with the same one ahead on both sides, there is no row; after a range of equality the line is its end. Order 1 crosses at observed values v (those at v are not poor at the line v, so the new order holds above it); orders 2 and 3 at the root between two values, found exactly and rounded up to a double. There is no row if one of both is ahead wherever they differ; then dominates says which. No row if either has no row in use or is improper. 22023 if the order is not 1 to 3, from > to, or an end is NaN or infinite. Source: Foster and Shorrocks (1988); Davidson and Duclos (2000)';

CREATE FUNCTION lorenz_dominates(d0 welfare_distribution, d1 welfare_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION lorenz_dominates(d0 welfare_distribution, d1 welfare_distribution) IS
	'does d0 dominate d1 in the Lorenz sense: is the Lorenz curve of d0 nowhere below that of d1, so that d0 is no more unequal by every index that respects transfers (Gini, Theil, Atkinson, ...)? Decided exactly, in integers; does not depend on the units. Every distribution dominates itself. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper (either one). Source: Atkinson (1970)';

CREATE FUNCTION generalized_lorenz_dominates(d0 welfare_distribution, d1 welfare_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION generalized_lorenz_dominates(d0 welfare_distribution, d1 welfare_distribution) IS
	'is the generalized Lorenz curve (Lorenz curve times mean) of d0 nowhere below that of d1, so that d0 has no less welfare by every concave welfare function? The same as dominates of order 2 over all lines. Decided exactly, in integers. Every distribution dominates itself. Both in the same currency and prices (see scale). NULL if no row is in use or the distribution is improper (either one). Source: Shorrocks (1983)';

CREATE FUNCTION tip_dominates(d0 welfare_distribution, d1 welfare_distribution, line double precision) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION tip_dominates(d0 welfare_distribution, d1 welfare_distribution, line double precision) IS
	'does d0 dominate d1 in the sense of the three I''s of poverty (incidence, intensity, inequality): is the TIP curve of d0 nowhere above that of d1? As in dominates, the one that dominates has no more poverty (Jenkins and Lambert say that the higher curve dominates); then its gap index is no larger at this and any lower common line. The gaps are (line - welfare) / line as in tip, rounded to doubles; the comparison is exact. Every distribution dominates itself. NULL if no row is in use or the distribution is improper (either one). 22023 if the line is not above 0, NaN or infinite. 22003 if a gap is beyond double precision. Source: Jenkins and Lambert (1997)';

CREATE FUNCTION lorenz_crossings(d0 welfare_distribution, d1 welfare_distribution) RETURNS SETOF lorenz_crossing
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 10;
COMMENT ON FUNCTION lorenz_crossings(d0 welfare_distribution, d1 welfare_distribution) IS
	'where the Lorenz curves of d0 and d1 cross: rows (p, l, better) in ascending order; from p on the curve of better (d0 or d1) is the higher one, up to the next row, and the other one is higher before. Where the curves touch, or run together with the same one higher on both sides, there is no row; after a common stretch the point is its end. No row means that one dominates the other (see lorenz_dominates). No row if the mean welfare is not above 0, no row is in use or the distribution is improper (either one). 22003 if a share is beyond double precision. Source: Atkinson (1970)';

CREATE FUNCTION tip_crossings(d0 welfare_distribution, d1 welfare_distribution, line double precision) RETURNS SETOF tip_crossing
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 10;
COMMENT ON FUNCTION tip_crossings(d0 welfare_distribution, d1 welfare_distribution, line double precision) IS
	'where the TIP curves of d0 and d1 cross: rows (p, gap, better) in ascending order; from p on the curve of better (d0 or d1) is the lower one, with less poverty, up to the next row, and the other one is lower before. Where the curves touch, or run together with the same one lower on both sides, there is no row; after a common stretch the point is its end. No row means that one dominates the other (see tip_dominates). No row if no row is in use or the distribution is improper (either one). 22023 if the line is not above 0, NaN or infinite. 22003 if a gap is beyond double precision. Source: Jenkins and Lambert (1997)';

-- distribution: who has the growth

CREATE TYPE pro_poor_growth_rates AS (
	mean_growth double precision,
	median_growth double precision,
	poor_mean_growth double precision,
	pro_poor_rate double precision,
	pro_poor_index double precision,
	poverty_equivalent_growth double precision
);
COMMENT ON TYPE pro_poor_growth_rates IS
	'growth from one distribution to another, and what of it the poor have, see pro_poor_growth; all of the whole period, as fractions of 1';
COMMENT ON COLUMN pro_poor_growth_rates.mean_growth IS 'mean(d1) / mean(d0) - 1; NULL if mean(d0) is not above 0';
COMMENT ON COLUMN pro_poor_growth_rates.median_growth IS 'median(d1) / median(d0) - 1; NULL if median(d0) is not above 0';
COMMENT ON COLUMN pro_poor_growth_rates.poor_mean_growth IS 'growth of the mean of the poorest h, h the headcount ratio of d0 (not rounded): generalized_lorenz(d1, h) / generalized_lorenz(d0, h) - 1. NULL if nobody is poor in d0 or their mean is not above 0';
COMMENT ON COLUMN pro_poor_growth_rates.pro_poor_rate IS 'the mean of ln(quantile(d1, p) / quantile(d0, p)) over all p up to h, the headcount ratio of d0: the rate of pro-poor growth of Ravallion and Chen (2003), a logarithmic rate, to be compared with ln(1 + mean_growth). NULL if nobody is poor in d0, or any welfare of either is not above 0';
COMMENT ON COLUMN pro_poor_growth_rates.pro_poor_index IS 'the change of the FGT index over its growth component (total over growth_shapley of growth_redistribution with both lines equal), the index of Kakwani and Pernia (2000): with a growing mean, above 1 the poor gain more than in proportion, below 0 poverty rose; with a shrinking mean, below 1 the poor lose less than in proportion. NULL if a mean is not above 0 or growth alone does not change the index';
COMMENT ON COLUMN pro_poor_growth_rates.poverty_equivalent_growth IS 'pro_poor_index x mean_growth: the growth of the mean that would, shared in proportion, have changed poverty as much; above mean_growth, growth is pro-poor (Kakwani and Son 2008). NULL where the index is';

CREATE FUNCTION pro_poor_growth(d0 welfare_distribution, d1 welfare_distribution, line double precision, alpha double precision DEFAULT 0) RETURNS pro_poor_growth_rates
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 400;
COMMENT ON FUNCTION pro_poor_growth(d0 welfare_distribution, d1 welfare_distribution, line double precision, alpha double precision) IS
	'did the poor have their part of the growth from d0 to d1? Growth of the mean, of the median, of the mean of the poor of d0 (the same places in the parade, not the same people), the rate of pro-poor growth, and the pro-poor index and poverty equivalent growth rate by the FGT index of order alpha. All of the whole period: divide, or take roots, for yearly rates. The line holds in both; both in the same currency and prices (see scale). Each column is NULL where it is not defined; the row is NULL if either has no row in use, its weights are 0 or it is improper. 22023 if the line is not above 0, alpha is negative, or either is NaN or infinite. Source: Ravallion and Chen (2003), Kakwani and Pernia (2000), Kakwani and Son (2008)';

-- distribution: aggregates that answer at once; one transition for all, so several of them in one SELECT are one pass

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

CREATE FUNCTION distribution_state_in(pg_catalog.cstring) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_in(pg_catalog.cstring) IS
	'text input of distribution_state: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid state';

CREATE FUNCTION distribution_state_out(distribution_state) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_out(distribution_state) IS
	'text output of distribution_state: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION distribution_state_recv(pg_catalog.internal) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_recv(pg_catalog.internal) IS
	'binary input of distribution_state; 22P03 if the bytes are not a valid state';

CREATE FUNCTION distribution_state_send(distribution_state) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_send(distribution_state) IS
	'binary output of distribution_state: the bytes of the stored value';

CREATE TYPE distribution_state (
	INPUT = distribution_state_in,
	OUTPUT = distribution_state_out,
	RECEIVE = distribution_state_recv,
	SEND = distribution_state_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = double
);

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
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (distribution_state, distribution_state) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = distribution_state, RIGHTARG = distribution_state, FUNCTION = distribution_state_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (distribution_state, distribution_state) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = distribution_state, RIGHTARG = distribution_state, FUNCTION = distribution_state_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (distribution_state, distribution_state) IS
	'the same state: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = distribution_state, RIGHTARG = distribution_state, FUNCTION = distribution_state_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (distribution_state, distribution_state) IS
	'a different state';

CREATE OPERATOR >= (
	LEFTARG = distribution_state, RIGHTARG = distribution_state, FUNCTION = distribution_state_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (distribution_state, distribution_state) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = distribution_state, RIGHTARG = distribution_state, FUNCTION = distribution_state_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
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
COMMENT ON TYPE distribution_state IS
	'the running state of one-step aggregates with a parameter, such as weighted_quantile: a distribution and the parameter; for aggregates only';

-- distribution_state: what its aggregates are made of

CREATE FUNCTION distribution_state_combine(distribution_state, distribution_state) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_combine(distribution_state, distribution_state) IS
	'adds a state to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_accum(distribution_state, double precision, double precision, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_accum(distribution_state, double precision, double precision, double precision) IS
	'transition of weighted_quantile: adds one row (welfare, weight, p); 22023 if p is NULL or changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_discard(distribution_state, double precision, double precision, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_discard(distribution_state, double precision, double precision, double precision) IS
	'inverse transition of weighted_quantile: takes away one row (welfare, weight, p); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_accum(distribution_state, numeric, numeric, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_accum(distribution_state, numeric, numeric, double precision) IS
	'transition of weighted_quantile: adds one row (welfare, weight, p); 22023 if p is NULL or changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_discard(distribution_state, numeric, numeric, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_discard(distribution_state, numeric, numeric, double precision) IS
	'inverse transition of weighted_quantile: takes away one row (welfare, weight, p); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_accum_epsilon(distribution_state, double precision, double precision, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_accum_epsilon(distribution_state, double precision, double precision, double precision) IS
	'transition of atkinson_index: adds one row (welfare, weight, epsilon); 22023 if epsilon is NULL or changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_discard_epsilon(distribution_state, double precision, double precision, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_discard_epsilon(distribution_state, double precision, double precision, double precision) IS
	'inverse transition of atkinson_index: takes away one row (welfare, weight, epsilon); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_accum_epsilon(distribution_state, numeric, numeric, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_accum_epsilon_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_accum_epsilon(distribution_state, numeric, numeric, double precision) IS
	'transition of atkinson_index: adds one row (welfare, weight, epsilon); 22023 if epsilon is NULL or changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_discard_epsilon(distribution_state, numeric, numeric, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_discard_epsilon_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_discard_epsilon(distribution_state, numeric, numeric, double precision) IS
	'inverse transition of atkinson_index: takes away one row (welfare, weight, epsilon); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_accum_alpha(distribution_state, double precision, double precision, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_accum_alpha(distribution_state, double precision, double precision, double precision) IS
	'transition of generalized_entropy: adds one row (welfare, weight, alpha); 22023 if alpha is NULL or changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_discard_alpha(distribution_state, double precision, double precision, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_discard_alpha(distribution_state, double precision, double precision, double precision) IS
	'inverse transition of generalized_entropy: takes away one row (welfare, weight, alpha); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_accum_alpha(distribution_state, numeric, numeric, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_accum_alpha_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_accum_alpha(distribution_state, numeric, numeric, double precision) IS
	'transition of generalized_entropy: adds one row (welfare, weight, alpha); 22023 if alpha is NULL or changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_discard_alpha(distribution_state, numeric, numeric, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_discard_alpha_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_discard_alpha(distribution_state, numeric, numeric, double precision) IS
	'inverse transition of generalized_entropy: takes away one row (welfare, weight, alpha); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_accum_fraction(distribution_state, double precision, double precision, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_accum_fraction(distribution_state, double precision, double precision, double precision) IS
	'transition of at_risk_of_poverty_rate: adds one row (welfare, weight, fraction); 22023 if fraction is NULL or changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_discard_fraction(distribution_state, double precision, double precision, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_discard_fraction(distribution_state, double precision, double precision, double precision) IS
	'inverse transition of at_risk_of_poverty_rate: takes away one row (welfare, weight, fraction); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_accum_fraction(distribution_state, numeric, numeric, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_accum_fraction_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_accum_fraction(distribution_state, numeric, numeric, double precision) IS
	'transition of at_risk_of_poverty_rate: adds one row (welfare, weight, fraction); 22023 if fraction is NULL or changes; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION distribution_state_discard_fraction(distribution_state, numeric, numeric, double precision) RETURNS distribution_state
	AS 'MODULE_PATHNAME', 'distribution_state_discard_fraction_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION distribution_state_discard_fraction(distribution_state, numeric, numeric, double precision) IS
	'inverse transition of at_risk_of_poverty_rate: takes away one row (welfare, weight, fraction); for aggregates only, 0A000 elsewhere';

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
	'the smallest welfare whose cumulated share of the weight is p (0 to 1, else 22023) or more; in units of welfare. The same as quantile over welfare_distribution. NULL if no row is in use, the weights are 0 or the distribution is improper. p must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: inverse of the distribution function (Hyndman and Fan 1996, type 1).';

CREATE AGGREGATE weighted_quantile(welfare numeric, weight numeric, p double precision) (
	SFUNC = distribution_state_accum, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = weighted_quantile, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum, MINVFUNC = distribution_state_discard,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = weighted_quantile,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE weighted_quantile(welfare numeric, weight numeric, p double precision) IS
	'the smallest welfare whose cumulated share of the weight is p (0 to 1, else 22023) or more; in units of welfare. The same as quantile over welfare_distribution. NULL if no row is in use, the weights are 0 or the distribution is improper. p must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: inverse of the distribution function (Hyndman and Fan 1996, type 1).';

CREATE AGGREGATE atkinson_index(welfare double precision, weight double precision, epsilon double precision) (
	SFUNC = distribution_state_accum_epsilon, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = atkinson_index, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum_epsilon, MINVFUNC = distribution_state_discard_epsilon,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = atkinson_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE atkinson_index(welfare double precision, weight double precision, epsilon double precision) IS
	'1 - equally distributed equivalent / mean with inequality aversion epsilon (0 or more, else 22023); a fraction of 1. The same as the accessor over welfare_distribution. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0, for epsilon >= 1 with any welfare <= 0. epsilon must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Atkinson (1970).';

CREATE AGGREGATE atkinson_index(welfare numeric, weight numeric, epsilon double precision) (
	SFUNC = distribution_state_accum_epsilon, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = atkinson_index, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum_epsilon, MINVFUNC = distribution_state_discard_epsilon,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = atkinson_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE atkinson_index(welfare numeric, weight numeric, epsilon double precision) IS
	'1 - equally distributed equivalent / mean with inequality aversion epsilon (0 or more, else 22023); a fraction of 1. The same as the accessor over welfare_distribution. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0, for epsilon >= 1 with any welfare <= 0. epsilon must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Atkinson (1970).';

CREATE AGGREGATE generalized_entropy(welfare double precision, weight double precision, alpha double precision) (
	SFUNC = distribution_state_accum_alpha, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = generalized_entropy, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum_alpha, MINVFUNC = distribution_state_discard_alpha,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = generalized_entropy,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE generalized_entropy(welfare double precision, weight double precision, alpha double precision) IS
	'generalised entropy of order alpha; 0 is equality. The same as the accessor over welfare_distribution. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0, for alpha <= 0 with any welfare <= 0. alpha must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Shorrocks (1980).';

CREATE AGGREGATE generalized_entropy(welfare numeric, weight numeric, alpha double precision) (
	SFUNC = distribution_state_accum_alpha, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = generalized_entropy, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum_alpha, MINVFUNC = distribution_state_discard_alpha,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = generalized_entropy,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE generalized_entropy(welfare numeric, weight numeric, alpha double precision) IS
	'generalised entropy of order alpha; 0 is equality. The same as the accessor over welfare_distribution. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0, for alpha <= 0 with any welfare <= 0. alpha must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Shorrocks (1980).';

CREATE AGGREGATE at_risk_of_poverty_rate(welfare double precision, weight double precision, fraction double precision) (
	SFUNC = distribution_state_accum_fraction, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = at_risk_of_poverty_rate, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum_fraction, MINVFUNC = distribution_state_discard_fraction,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = at_risk_of_poverty_rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE at_risk_of_poverty_rate(welfare double precision, weight double precision, fraction double precision) IS
	'share of the weight whose welfare is below fraction x median of the same group: the line is of the GROUP''s own median, so with GROUP BY every group has another line. The line is the product of the decimals that both stand for, as in relative_line. For one line over all groups compute relative_line(d, fraction) of the whole population first and ask headcount_ratio. A fraction of 1. The argument fraction is one, too: 60 percent is 0.6. NULL if no row is in use, the weights are 0 or the distribution is improper; also if the median is not above 0. 22023 if the fraction is not above 0 or greater than 10 (60 is no line but a percentage). Source: Eurostat (at-risk-of-poverty rate, fraction 0.6). fraction must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE at_risk_of_poverty_rate(welfare numeric, weight numeric, fraction double precision) (
	SFUNC = distribution_state_accum_fraction, STYPE = distribution_state, SSPACE = 4096,
	FINALFUNC = at_risk_of_poverty_rate, COMBINEFUNC = distribution_state_combine,
	MSFUNC = distribution_state_accum_fraction, MINVFUNC = distribution_state_discard_fraction,
	MSTYPE = distribution_state, MSSPACE = 4096, MFINALFUNC = at_risk_of_poverty_rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE at_risk_of_poverty_rate(welfare numeric, weight numeric, fraction double precision) IS
	'share of the weight whose welfare is below fraction x median of the same group: the line is of the GROUP''s own median, so with GROUP BY every group has another line. The line is the product of the decimals that both stand for, as in relative_line. For one line over all groups compute relative_line(d, fraction) of the whole population first and ask headcount_ratio. A fraction of 1. The argument fraction is one, too: 60 percent is 0.6. NULL if no row is in use, the weights are 0 or the distribution is improper; also if the median is not above 0. 22023 if the fraction is not above 0 or greater than 10 (60 is no line but a percentage). Source: Eurostat (at-risk-of-poverty rate, fraction 0.6). fraction must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';

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

-- distribution: groups of equal weight, by welfare

CREATE FUNCTION quantile_group(welfare double precision, weight double precision, groups integer) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION quantile_group(welfare double precision, weight double precision, groups integer) IS
	'window function: in which of so many groups of equal weight of its partition the row is, the poorest first: 1 to groups (deciles: 10). A row is in the first group whose quantile (see quantile) its welfare does not exceed, so that equal welfares are never split, and no order of the window matters; with many ties a group may be empty. Weights are added exactly. NULL if the row''s welfare or weight is NULL (it is left out), if the weights add up to 0, or if groups is NULL. groups: 1 to 1000000, that of the first row holds for the partition. 22023 if groups is out of range, a number is NaN or infinite, or a weight is negative; the rows of a partition are held in memory';

CREATE FUNCTION quantile_group(welfare numeric, weight numeric, groups integer) RETURNS integer
	AS 'MODULE_PATHNAME', 'quantile_group_numeric' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION quantile_group(welfare numeric, weight numeric, groups integer) IS
	'window function: in which of so many groups of equal weight of its partition the row is, the poorest first, numeric form: weights are added in decimal, exactly, and welfares are rounded to the nearest double, as in a welfare_distribution; else as for double precision';

CREATE FUNCTION quantile_group(d welfare_distribution, welfare double precision, groups integer) RETURNS integer
	AS 'MODULE_PATHNAME', 'quantile_group_of_distribution' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION quantile_group(d welfare_distribution, welfare double precision, groups integer) IS
	'in which of so many groups of equal weight of a distribution a welfare is, the poorest first: 1 to groups; the first one whose quantile (see quantile) it does not exceed, the last one beyond the greatest. The same as the window function, for every row that the distribution is made of. NULL if no row is in use, the weights are 0 or the distribution is improper. groups: 1 to 1000000, else 22023; 22023 if welfare is NaN or infinite';

-- distribution: groups beside everybody, inequality within and between them

CREATE FUNCTION subgroup_poverty(part welfare_distribution, whole welfare_distribution, line double precision, alpha double precision DEFAULT 0, inclusive boolean DEFAULT false) RETURNS subgroup_contribution
	AS 'MODULE_PATHNAME', 'welfare_distribution_subgroup_poverty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION subgroup_poverty(part welfare_distribution, whole welfare_distribution, line double precision, alpha double precision, inclusive boolean) IS
	'what a group contributes to the poverty of all by the FGT index of order alpha: SELECT region, (subgroup_poverty(d, rollup(d) OVER (), 2300, 1)).* FROM region_distribution. Contributions of disjoint groups that make up the whole add up to its index, their shares to 1. Population share, index, contribution and poverty share are rounded once from exact sums. The whole is read for each row: with many groups, and one line, poverty_summary is the faster form. NULL if either has no row in use, the weights are 0 or it is improper. 22023 if the line is not above 0, alpha is negative, or either is NaN or infinite. Source: Foster, Greer and Thorbecke (1984); shares and risk as in povdeco (Jenkins)';

CREATE FUNCTION sectoral_change(part0 welfare_distribution, whole0 welfare_distribution, part1 welfare_distribution, whole1 welfare_distribution, line0 double precision, line1 double precision, alpha double precision DEFAULT 0) RETURNS sectoral_contribution
	AS 'MODULE_PATHNAME', 'welfare_distribution_sectoral_change' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 400;
COMMENT ON FUNCTION sectoral_change(part0 welfare_distribution, whole0 welfare_distribution, part1 welfare_distribution, whole1 welfare_distribution, line0 double precision, line1 double precision, alpha double precision) IS
	'what a group contributes to the change of the FGT index of order alpha from one period (part0 of whole0, with line0) to another (part1 of whole1, with line1): the change within the group, the shift of population between groups, and the interaction of both. A group without anybody in one of the periods (its distribution is empty, such as d - d) has a total only: within, shift and interaction are NULL, for it has no poverty to compare with. NULL if a whole has no row in use, its weights are 0, or anything is improper. 22023 if a line is not above 0, alpha is negative, or either is NaN or infinite. Source: Ravallion and Huppi (1991)';

CREATE TYPE gini_parts AS (
	total double precision,
	within double precision,
	between double precision,
	overlap double precision
);
COMMENT ON TYPE gini_parts IS
	'the Gini of everybody in parts due to groups, see gini_decomposition';
COMMENT ON COLUMN gini_parts.total IS 'the Gini of everybody; within + between + overlap';
COMMENT ON COLUMN gini_parts.within IS 'the sum over groups of population share x welfare share x Gini of the group';
COMMENT ON COLUMN gini_parts.between IS 'the Gini if everybody had the mean of his group';
COMMENT ON COLUMN gini_parts.overlap IS 'the rest, never below 0 at full precision; 0 if the ranges of welfare of the groups do not overlap';

CREATE FUNCTION gini_decomposition(groups welfare_distribution[]) RETURNS gini_parts
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION gini_decomposition(groups welfare_distribution[]) IS
	'the Gini of the distributions of disjoint groups in parts, as the aggregate gini_decomposition, of which it is the final function. The order of the array does not matter; a NULL in it is skipped, and so is a group without anybody. NULL if the mean welfare of all is not above 0, there is no row in use, or a distribution is improper';

CREATE AGGREGATE gini_decomposition(welfare_distribution) (
	SFUNC = pg_catalog.array_append,
	STYPE = welfare_distribution[],
	SSPACE = 65536,
	COMBINEFUNC = pg_catalog.array_cat,
	FINALFUNC = gini_decomposition,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE gini_decomposition(welfare_distribution) IS
	'the Gini within groups, between them, and the overlap, from one distribution for each group: SELECT (gini_decomposition(d)).* FROM (SELECT region, welfare_distribution(income, weight) AS d FROM household GROUP BY region) r. The total is gini(rollup(d)), bit by bit; every part is rounded once from exact sums and does not depend on the order of the groups. A group may have a mean of 0 or less, so long as that of all is above 0. Below full precision a bin is read as its mean, in a group and in the whole, where the coarsest precision of all groups holds; what that does is in the overlap. A NULL is skipped, and so is a group without anybody. All groups are held in memory. NULL if the mean welfare of all is not above 0, there is no row in use, or a distribution is improper. Source: Bhattacharya and Mahalanobis (1967), Pyatt (1976)';

CREATE TYPE entropy_parts AS (
	total double precision,
	within double precision,
	between double precision
);
COMMENT ON TYPE entropy_parts IS
	'the generalised entropy of everybody in parts due to groups, see generalized_entropy_decomposition';
COMMENT ON COLUMN entropy_parts.total IS 'the generalised entropy of everybody';
COMMENT ON COLUMN entropy_parts.within IS 'total - between: the sum over groups of (population share)^(1 - alpha) x (welfare share)^alpha x entropy of the group';
COMMENT ON COLUMN entropy_parts.between IS 'the generalised entropy if everybody had the mean of his group';

CREATE FUNCTION subgroup_accum(distribution_state[], welfare_distribution, double precision) RETURNS distribution_state[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION subgroup_accum(distribution_state[], welfare_distribution, double precision) IS
	'transition of generalized_entropy_decomposition: appends one group (distribution, alpha); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION generalized_entropy_decomposition(distribution_state[]) RETURNS entropy_parts
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION generalized_entropy_decomposition(distribution_state[]) IS
	'final function of the aggregate generalized_entropy_decomposition';

CREATE AGGREGATE generalized_entropy_decomposition(d welfare_distribution, alpha double precision) (
	SFUNC = subgroup_accum,
	STYPE = distribution_state[],
	INITCOND = '{}',
	SSPACE = 65536,
	COMBINEFUNC = pg_catalog.array_cat,
	FINALFUNC = generalized_entropy_decomposition,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE generalized_entropy_decomposition(welfare_distribution, double precision) IS
	'the generalised entropy of order alpha within groups and between them, from one distribution for each group; alpha = 0 is the mean log deviation, alpha = 1 Theil''s index: SELECT (generalized_entropy_decomposition(d, 1)).* FROM (SELECT region, welfare_distribution(income, weight) AS d FROM household GROUP BY region) r. The total is generalized_entropy(rollup(d), alpha), bit by bit; no part depends on the order of the groups; within may differ from 0 by a rounding (1e-16) where everybody has the mean of his group to all digits but the last. Below full precision a bin is read as its mean, and the coarsest precision of all groups holds. A NULL is skipped, and so is a group without anybody. All groups are held in memory. NULL if the mean welfare of all is not above 0, with any welfare <= 0 (alpha <= 0) or < 0 (alpha > 0), without a row in use, or if a distribution is improper. 22023 if alpha is NULL, NaN or infinite, or not the same in all rows of a group. Source: Shorrocks (1980)';

-- concentration: a tax, a benefit or a source of income, ranked by welfare

CREATE TYPE concentration_summary;

CREATE FUNCTION concentration_summary_in(pg_catalog.cstring) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_in(pg_catalog.cstring) IS
	'text input of concentration_summary: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid summary';

CREATE FUNCTION concentration_summary_out(concentration_summary) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_out(concentration_summary) IS
	'text output of concentration_summary: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION concentration_summary_recv(pg_catalog.internal) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_recv(pg_catalog.internal) IS
	'binary input of concentration_summary; 22P03 if the bytes are not a valid summary';

CREATE FUNCTION concentration_summary_send(concentration_summary) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_send(concentration_summary) IS
	'binary output of concentration_summary: the bytes of the stored value';

CREATE TYPE concentration_summary (
	INPUT = concentration_summary_in,
	OUTPUT = concentration_summary_out,
	RECEIVE = concentration_summary_recv,
	SEND = concentration_summary_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = double
);

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
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (concentration_summary, concentration_summary) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = concentration_summary, RIGHTARG = concentration_summary, FUNCTION = concentration_summary_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (concentration_summary, concentration_summary) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = concentration_summary, RIGHTARG = concentration_summary, FUNCTION = concentration_summary_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (concentration_summary, concentration_summary) IS
	'the same summary: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = concentration_summary, RIGHTARG = concentration_summary, FUNCTION = concentration_summary_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (concentration_summary, concentration_summary) IS
	'a different summary';

CREATE OPERATOR >= (
	LEFTARG = concentration_summary, RIGHTARG = concentration_summary, FUNCTION = concentration_summary_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (concentration_summary, concentration_summary) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = concentration_summary, RIGHTARG = concentration_summary, FUNCTION = concentration_summary_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
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
COMMENT ON TYPE concentration_summary IS
	'an amount (tax, benefit, source of income) of people ranked by welfare: a sorted list of distinct welfares with the exact sum of the weights and the exact total amount of each, all of doubles (of a numeric, the nearest one), and counts; or, below full precision (52), of bins that keep the sign, the exponent and the top bits of the welfare, with the exact total welfare of each too. Mergeable by + and rollup, subtractable by -; read by concentration_index, kakwani_index, amount_share, concentration_curve and source_decomposition. Open, it takes at most 1 GB; beyond 10,000 distinct welfares at most 192 bytes for each, so that a small stored value cannot take much memory: 54000 when weights or amounts of too different magnitudes (1e-300 beside 1e300) would need more';

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

CREATE FUNCTION concentration_summary_add(concentration_summary, concentration_summary) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_add(concentration_summary, concentration_summary) IS
	'implementation of the + operator: the summary of the rows of both, exactly';

CREATE FUNCTION concentration_summary_subtract(concentration_summary, concentration_summary) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_subtract(concentration_summary, concentration_summary) IS
	'implementation of the - operator: the first summary without the rows of the second, exactly';

CREATE FUNCTION concentration_summary_negate(concentration_summary) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentration_summary_negate(concentration_summary) IS
	'implementation of the unary - operator: the change that takes these rows away';

CREATE OPERATOR + (
	LEFTARG = concentration_summary, RIGHTARG = concentration_summary, FUNCTION = concentration_summary_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (concentration_summary, concentration_summary) IS
	'the summary of the rows of both; exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';

CREATE OPERATOR - (
	LEFTARG = concentration_summary, RIGHTARG = concentration_summary, FUNCTION = concentration_summary_subtract
);
COMMENT ON OPERATOR - (concentration_summary, concentration_summary) IS
	'the first summary without the rows of the second; exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';

CREATE OPERATOR - (
	RIGHTARG = concentration_summary, FUNCTION = concentration_summary_negate
);
COMMENT ON OPERATOR - (NONE, concentration_summary) IS
	'the change that takes these rows away: a + (-b) = a - b';

CREATE FUNCTION empty_concentration_summary() RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_summary_empty' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION empty_concentration_summary() IS
	'the summary of no rows, the neutral element of +. An aggregate over no rows is NULL, and NULL wipes out what it is added to: total + coalesce(delta, empty_concentration_summary())';

CREATE FUNCTION is_empty(s concentration_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'concentration_summary_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(concentration_summary) IS
	'is this the summary of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(s concentration_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'concentration_summary_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(concentration_summary) IS
	'could this be the summary of rows? false after taking away what was never in it, as far as the totals tell: a negative count, weight or sum somewhere, or weight without the rows to have it. What they cannot tell is let through: taking away other rows may leave what other rows could have. Every measure of an improper summary is NULL';

CREATE FUNCTION row_count(s concentration_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'concentration_summary_row_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION row_count(concentration_summary) IS
	'number of rows in use, those of weight 0 included and those left out (see excluded) not; NULL for NULL';

CREATE FUNCTION excluded(s concentration_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'concentration_summary_excluded' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION excluded(concentration_summary) IS
	'number of rows left out because something in them was NULL; NULL for NULL';

CREATE AGGREGATE rollup(concentration_summary) (
	SFUNC = concentration_summary_combine, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_summary_final, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_summary_combine, MINVFUNC = concentration_summary_uncombine,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(concentration_summary) IS
	'the summary of all the rows that the summaries summarise; NULL ones are skipped; NULL if there is none';
COMMENT ON OPERATOR + (concentration_summary, concentration_summary) IS
	'the summary over the people of both; exact, in any order the same bytes; of two precisions the coarser; NULL if either is NULL; 22003 beyond the range of the sums; 54000 with too many distinct welfares';
COMMENT ON OPERATOR - (concentration_summary, concentration_summary) IS
	'the first summary without the people of the second; exact: (a + b) - b has the bytes of a of the same precision; may be improper, see is_proper; NULL if either is NULL';
COMMENT ON AGGREGATE rollup(concentration_summary) IS
	'the summary over all the people that the summaries are of; NULL ones are skipped; NULL if there is none; of several precisions the coarsest';
COMMENT ON FUNCTION is_proper(concentration_summary) IS
	'could this be the summary of rows? false after taking away what was never in it, as far as the list tells: a negative count or weight somewhere, fewer rows than distinct welfares, an amount without people, or a bin whose mean is outside. What it cannot tell is let through, such as another amount of people who are there. Every measure of an improper summary is NULL';

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
	'benefit incidence: share of the total amount that goes to the population between two quantiles of welfare, so that amount_share(s, 0, 0.2) is that of the poorest fifth; people of equal welfare are one, and a part of them has the same part of their amount; both shares stand for the shortest decimals that print them, or for the share up to the end of an entry, as in lorenz; a fraction of 1 for amounts >= 0, rounded once. NULL if the total amount is 0, no row is in use, the weights are 0 or the summary is improper. 22023 if a share is not between 0 and 1 or from > to. Source: Demery (2000), benefit incidence analysis';

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
	'an amount per unit of weight (tax, benefit, source of income; for those of whole households see concentration_summary_of_totals) and the welfare that ranks the people, summed up for concentration_index and its companions; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE concentration_summary(amount double precision, welfare double precision, weight double precision) (
	SFUNC = concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_summary_final, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum, MINVFUNC = concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_summary(amount double precision, welfare double precision, weight double precision) IS
	'an amount per unit of weight (tax, benefit, source of income; for those of whole households see concentration_summary_of_totals) and the welfare that ranks the people, summed up for concentration_index and its companions; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE concentration_summary(amount double precision, welfare double precision, weight double precision, "precision" integer) (
	SFUNC = concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_summary_final, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum, MINVFUNC = concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_summary(amount double precision, welfare double precision, weight double precision, "precision" integer) IS
	'an amount per unit of weight (tax, benefit, source of income; for those of whole households see concentration_summary_of_totals) and the welfare that ranks the people, summed up for concentration_index and its companions; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE concentration_summary(amount numeric, welfare numeric) (
	SFUNC = concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_summary_final, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum, MINVFUNC = concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_summary(amount numeric, welfare numeric) IS
	'an amount per unit of weight (tax, benefit, source of income; for those of whole households see concentration_summary_of_totals) and the welfare that ranks the people, summed up for concentration_index and its companions; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE concentration_summary(amount numeric, welfare numeric, weight numeric) (
	SFUNC = concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_summary_final, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum, MINVFUNC = concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_summary(amount numeric, welfare numeric, weight numeric) IS
	'an amount per unit of weight (tax, benefit, source of income; for those of whole households see concentration_summary_of_totals) and the welfare that ranks the people, summed up for concentration_index and its companions; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';

CREATE AGGREGATE concentration_summary(amount numeric, welfare numeric, weight numeric, "precision" integer) (
	SFUNC = concentration_accum, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_summary_final, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum, MINVFUNC = concentration_discard,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_summary(amount numeric, welfare numeric, weight numeric, "precision" integer) IS
	'an amount per unit of weight (tax, benefit, source of income; for those of whole households see concentration_summary_of_totals) and the welfare that ranks the people, summed up for concentration_index and its companions; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';

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

CREATE FUNCTION concentration_accum_total(concentration_summary, double precision, double precision, double precision) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION concentration_accum_total(concentration_summary, double precision, double precision, double precision) IS
	'transition of concentration_summary_of_totals: adds one row (total, welfare, persons); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION concentration_discard_total(concentration_summary, double precision, double precision, double precision) RETURNS concentration_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION concentration_discard_total(concentration_summary, double precision, double precision, double precision) IS
	'inverse transition of concentration_summary_of_totals: takes away one row (total, welfare, persons); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION concentration_accum_total(concentration_summary, numeric, numeric, numeric) RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_accum_total_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION concentration_accum_total(concentration_summary, numeric, numeric, numeric) IS
	'transition of concentration_summary_of_totals: adds one row (total, welfare, persons); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION concentration_discard_total(concentration_summary, numeric, numeric, numeric) RETURNS concentration_summary
	AS 'MODULE_PATHNAME', 'concentration_discard_total_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION concentration_discard_total(concentration_summary, numeric, numeric, numeric) IS
	'inverse transition of concentration_summary_of_totals: takes away one row (total, welfare, persons); for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE concentration_summary_of_totals(total double precision, welfare double precision, persons double precision) (
	SFUNC = concentration_accum_total, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_summary_final, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum_total, MINVFUNC = concentration_discard_total,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_summary_of_totals(total double precision, welfare double precision, persons double precision) IS
	'concentration_summary where the amounts are those of whole households: total is what the household pays or gets, and counts once; persons, how many it has, rank by welfare (per person). In a sample, multiply both by the sampling weight of the household. Exact sums. A row with a NULL is left out and counted (excluded). 22023 if a number is NaN or infinite or persons is negative; persons of 0 adds to row_count only. NULL without rows';

CREATE AGGREGATE concentration_summary_of_totals(total numeric, welfare numeric, persons numeric) (
	SFUNC = concentration_accum_total, STYPE = concentration_summary, SSPACE = 4096,
	FINALFUNC = concentration_summary_final, COMBINEFUNC = concentration_summary_combine,
	MSFUNC = concentration_accum_total, MINVFUNC = concentration_discard_total,
	MSTYPE = concentration_summary, MSSPACE = 4096, MFINALFUNC = concentration_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE concentration_summary_of_totals(total numeric, welfare numeric, persons numeric) IS
	'concentration_summary where the amounts are those of whole households: total is what the household pays or gets, and counts once; persons, how many it has, rank by welfare (per person). In a sample, multiply both by the sampling weight of the household. Exact sums. A row with a NULL is left out and counted (excluded). 22023 if a number is NaN or infinite or persons is negative; persons of 0 adds to row_count only. NULL without rows';

-- live: summary tables that triggers keep current, exactly

CREATE TYPE @extschema@.live_difference AS (
    keys pg_catalog.jsonb,
    stored pg_catalog.jsonb,
    recomputed pg_catalog.jsonb
);
COMMENT ON TYPE @extschema@.live_difference IS
'A group in which a live summary differs from its query: keys (name: text), and the summaries that either has (name: text), NULL where one of them lacks the group. Row of verify_live_summary.';

CREATE TYPE @extschema@.live_status AS (
    summary pg_catalog.regclass,
    source pg_catalog.regclass,
    groups pg_catalog.int8,
    pending pg_catalog.int8,
    filled pg_catalog.bool,
    problem pg_catalog.text
);
COMMENT ON TYPE @extschema@.live_status IS
'State of a live summary: its source, the groups in its store, the change rows that wait to be folded into it, whether it was filled, and what must be mended (NULL: nothing). Row of live_summary_status.';

CREATE FUNCTION @extschema@.create_live_summary(name pg_catalog.text, query pg_catalog.text, fill pg_catalog.bool DEFAULT true)
RETURNS pg_catalog.regclass LANGUAGE c VOLATILE STRICT PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'create_live_summary';
COMMENT ON FUNCTION @extschema@.create_live_summary(pg_catalog.text, pg_catalog.text, pg_catalog.bool) IS
'Makes a view of this name that always equals the query, kept current by triggers, exactly, without making a writer wait. The query is SELECT keys, summary aggregates FROM table [WHERE condition] GROUP BY keys; the table may be partitioned or inherited, FILTER is allowed, keys, arguments and conditions must be immutable. The caller must own the table; writers need no rights on the summary, readers SELECT on the view. With fill => false writers do not wait while it is filled: repair_live_summary does it in a transaction of its own, and until then reading is an error. NULL if an argument is NULL. Errors: 0A000 or 42P17 name the part of the query that cannot be kept current; 42501 without ownership; 42P07 if an object of a name that it needs exists.';

CREATE FUNCTION @extschema@.verify_live_summary(name pg_catalog.regclass)
RETURNS SETOF @extschema@.live_difference LANGUAGE c STABLE STRICT PARALLEL RESTRICTED
AS 'MODULE_PATHNAME', 'verify_live_summary';
COMMENT ON FUNCTION @extschema@.verify_live_summary(pg_catalog.regclass) IS
'The groups in which a live summary differs from its query, computed anew from all rows at one moment; no row means that it is exact. For its owner. Errors: 42809 if it is no live summary.';

CREATE FUNCTION @extschema@.repair_live_summary(name pg_catalog.regclass)
RETURNS pg_catalog.int8 LANGUAGE c VOLATILE STRICT PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'repair_live_summary';
COMMENT ON FUNCTION @extschema@.repair_live_summary(pg_catalog.regclass) IS
'Makes a live summary exact again, and returns how many groups were not: fills it for the first time, follows renamed columns and new partitions, and adds what is missing after triggers were off or rows were loaded without them. Writers wait only if triggers have to be made. For its owner; in READ COMMITTED. Errors: 42809 if it is no live summary, 0A000 in another isolation level.';

CREATE FUNCTION @extschema@.compact_live_summary(name pg_catalog.regclass)
RETURNS pg_catalog.int8 LANGUAGE c VOLATILE STRICT PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'compact_live_summary';
COMMENT ON FUNCTION @extschema@.compact_live_summary(pg_catalog.regclass) IS
'Folds the waiting changes of a live summary into its store, and returns how many groups had some. Transactions do it by themselves now and then; a schedule (cron) can do it when all is quiet. For its owner; in READ COMMITTED. Errors: 42809 if it is no live summary, 0A000 in another isolation level.';

CREATE FUNCTION @extschema@.publish_live_summary(name pg_catalog.regclass, target pg_catalog.text)
RETURNS pg_catalog.regclass LANGUAGE c VOLATILE STRICT PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'publish_live_summary';
COMMENT ON FUNCTION @extschema@.publish_live_summary(pg_catalog.regclass, pg_catalog.text) IS
'Copies a live summary as it is now into a new table, and returns it. Publish such a copy and never the view: two readings around the change of one household show that household. For the owner. Errors: 42809 if it is no live summary, 42P07 if the target exists.';

CREATE FUNCTION @extschema@.live_summary_status()
RETURNS SETOF @extschema@.live_status LANGUAGE c STABLE PARALLEL RESTRICTED
AS 'MODULE_PATHNAME', 'live_summary_status';
COMMENT ON FUNCTION @extschema@.live_summary_status() IS
'The live summaries of the caller''s roles: source, groups, waiting changes, and what must be mended (NULL: nothing), such as a trigger that is missing on a new partition or was disabled; repair_live_summary mends it.';

CREATE FUNCTION @extschema@.drop_live_summary(name pg_catalog.regclass)
RETURNS pg_catalog.void LANGUAGE c VOLATILE STRICT PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'drop_live_summary';
COMMENT ON FUNCTION @extschema@.drop_live_summary(pg_catalog.regclass) IS
'Drops a live summary with its triggers, tables and functions. For its owner, who must own the source, too. Errors: 42809 if it is no live summary, 2BP01 if something depends on the view.';

CREATE FUNCTION @extschema@.live_summary_unfilled(name pg_catalog.text)
RETURNS pg_catalog.bool LANGUAGE c STABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'live_summary_unfilled';
COMMENT ON FUNCTION @extschema@.live_summary_unfilled(pg_catalog.text) IS
'Support of live summaries: the condition of a view that has not been filled. Never returns; the error is 55000.';

-- survey: every measure with its sampling error, by one more argument

CREATE TYPE survey_unit;

CREATE FUNCTION survey_unit_in(pg_catalog.cstring) RETURNS survey_unit
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit_in(pg_catalog.cstring) IS
	'text input of survey_unit: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid unit';

CREATE FUNCTION survey_unit_out(survey_unit) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit_out(survey_unit) IS
	'text output of survey_unit: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION survey_unit_recv(pg_catalog.internal) RETURNS survey_unit
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit_recv(pg_catalog.internal) IS
	'binary input of survey_unit; 22P03 if the bytes are not a valid unit';

CREATE FUNCTION survey_unit_send(survey_unit) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit_send(survey_unit) IS
	'binary output of survey_unit: the bytes of the stored value';

CREATE TYPE survey_unit (
	INPUT = survey_unit_in,
	OUTPUT = survey_unit_out,
	RECEIVE = survey_unit_recv,
	SEND = survey_unit_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = int4
);

CREATE FUNCTION survey_unit_lt(survey_unit, survey_unit) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit_lt(survey_unit, survey_unit) IS
	'implementation of the < operator: is the first unit before the second, byte by byte';

CREATE FUNCTION survey_unit_le(survey_unit, survey_unit) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit_le(survey_unit, survey_unit) IS
	'implementation of the <= operator: is the first unit before or equal to the second, byte by byte';

CREATE FUNCTION survey_unit_eq(survey_unit, survey_unit) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit_eq(survey_unit, survey_unit) IS
	'implementation of the = operator: is the first unit equal to the second, byte by byte';

CREATE FUNCTION survey_unit_ne(survey_unit, survey_unit) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit_ne(survey_unit, survey_unit) IS
	'implementation of the <> operator: is the first unit different from the second, byte by byte';

CREATE FUNCTION survey_unit_ge(survey_unit, survey_unit) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit_ge(survey_unit, survey_unit) IS
	'implementation of the >= operator: is the first unit after or equal to the second, byte by byte';

CREATE FUNCTION survey_unit_gt(survey_unit, survey_unit) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit_gt(survey_unit, survey_unit) IS
	'implementation of the > operator: is the first unit after the second, byte by byte';

CREATE FUNCTION survey_unit_cmp(survey_unit, survey_unit) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit_cmp(survey_unit, survey_unit) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION survey_unit_hash(survey_unit) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit_hash(survey_unit) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION survey_unit_hash_extended(survey_unit, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit_hash_extended(survey_unit, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = survey_unit, RIGHTARG = survey_unit, FUNCTION = survey_unit_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (survey_unit, survey_unit) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = survey_unit, RIGHTARG = survey_unit, FUNCTION = survey_unit_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (survey_unit, survey_unit) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = survey_unit, RIGHTARG = survey_unit, FUNCTION = survey_unit_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (survey_unit, survey_unit) IS
	'the same unit: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = survey_unit, RIGHTARG = survey_unit, FUNCTION = survey_unit_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (survey_unit, survey_unit) IS
	'a different unit';

CREATE OPERATOR >= (
	LEFTARG = survey_unit, RIGHTARG = survey_unit, FUNCTION = survey_unit_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (survey_unit, survey_unit) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = survey_unit, RIGHTARG = survey_unit, FUNCTION = survey_unit_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (survey_unit, survey_unit) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS survey_unit_ops DEFAULT FOR TYPE survey_unit USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 survey_unit_cmp(survey_unit, survey_unit);
COMMENT ON OPERATOR CLASS survey_unit_ops USING btree IS
	'order of the bytes of a survey_unit, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY survey_unit_ops USING btree IS
	'order of the bytes of a survey_unit, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS survey_unit_ops DEFAULT FOR TYPE survey_unit USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 survey_unit_hash(survey_unit),
	FUNCTION 2 survey_unit_hash_extended(survey_unit, bigint);
COMMENT ON OPERATOR CLASS survey_unit_ops USING hash IS
	'hash of the bytes of a survey_unit';
COMMENT ON OPERATOR FAMILY survey_unit_ops USING hash IS
	'hash of the bytes of a survey_unit';
COMMENT ON TYPE survey_unit IS
	'the sampling unit of a row: the stratum and the primary sampling unit (PSU) in which it was drawn, and how many PSUs the stratum has in the whole sample; the last argument of survey_mean, headcount_ratio(welfare, line, weight, unit) and their companions. At most 48 bytes; may be a column of its own';

CREATE TYPE survey_design;

CREATE FUNCTION survey_design_in(pg_catalog.cstring) RETURNS survey_design
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_in(pg_catalog.cstring) IS
	'text input of survey_design: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid design';

CREATE FUNCTION survey_design_out(survey_design) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_out(survey_design) IS
	'text output of survey_design: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION survey_design_recv(pg_catalog.internal) RETURNS survey_design
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_recv(pg_catalog.internal) IS
	'binary input of survey_design; 22P03 if the bytes are not a valid design';

CREATE FUNCTION survey_design_send(survey_design) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_send(survey_design) IS
	'binary output of survey_design: the bytes of the stored value';

CREATE TYPE survey_design (
	INPUT = survey_design_in,
	OUTPUT = survey_design_out,
	RECEIVE = survey_design_recv,
	SEND = survey_design_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = int4
);

CREATE FUNCTION survey_design_lt(survey_design, survey_design) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_lt(survey_design, survey_design) IS
	'implementation of the < operator: is the first design before the second, byte by byte';

CREATE FUNCTION survey_design_le(survey_design, survey_design) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_le(survey_design, survey_design) IS
	'implementation of the <= operator: is the first design before or equal to the second, byte by byte';

CREATE FUNCTION survey_design_eq(survey_design, survey_design) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_eq(survey_design, survey_design) IS
	'implementation of the = operator: is the first design equal to the second, byte by byte';

CREATE FUNCTION survey_design_ne(survey_design, survey_design) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_ne(survey_design, survey_design) IS
	'implementation of the <> operator: is the first design different from the second, byte by byte';

CREATE FUNCTION survey_design_ge(survey_design, survey_design) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_ge(survey_design, survey_design) IS
	'implementation of the >= operator: is the first design after or equal to the second, byte by byte';

CREATE FUNCTION survey_design_gt(survey_design, survey_design) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_gt(survey_design, survey_design) IS
	'implementation of the > operator: is the first design after the second, byte by byte';

CREATE FUNCTION survey_design_cmp(survey_design, survey_design) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_cmp(survey_design, survey_design) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION survey_design_hash(survey_design) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_hash(survey_design) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION survey_design_hash_extended(survey_design, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_hash_extended(survey_design, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = survey_design, RIGHTARG = survey_design, FUNCTION = survey_design_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (survey_design, survey_design) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = survey_design, RIGHTARG = survey_design, FUNCTION = survey_design_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (survey_design, survey_design) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = survey_design, RIGHTARG = survey_design, FUNCTION = survey_design_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (survey_design, survey_design) IS
	'the same design: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = survey_design, RIGHTARG = survey_design, FUNCTION = survey_design_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (survey_design, survey_design) IS
	'a different design';

CREATE OPERATOR >= (
	LEFTARG = survey_design, RIGHTARG = survey_design, FUNCTION = survey_design_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (survey_design, survey_design) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = survey_design, RIGHTARG = survey_design, FUNCTION = survey_design_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (survey_design, survey_design) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS survey_design_ops DEFAULT FOR TYPE survey_design USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 survey_design_cmp(survey_design, survey_design);
COMMENT ON OPERATOR CLASS survey_design_ops USING btree IS
	'order of the bytes of a survey_design, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY survey_design_ops USING btree IS
	'order of the bytes of a survey_design, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS survey_design_ops DEFAULT FOR TYPE survey_design USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 survey_design_hash(survey_design),
	FUNCTION 2 survey_design_hash_extended(survey_design, bigint);
COMMENT ON OPERATOR CLASS survey_design_ops USING hash IS
	'hash of the bytes of a survey_design';
COMMENT ON OPERATOR FAMILY survey_design_ops USING hash IS
	'hash of the bytes of a survey_design';
ALTER TYPE survey_design SET (STORAGE = external);
COMMENT ON TYPE survey_design IS
	'the design of a sample: strata, the units drawn in each, and how many there are; made by the aggregate survey_design(stratum, psu), asked by survey_unit(design, stratum, psu). Designs of two samples merge by rollup';

-- Of the category of numbers, because an untyped literal or parameter is then taken
-- for a double precision where the function also takes an estimate: ln('2') of the
-- server, and headcount_ratio(distribution, '100').
CREATE TYPE survey_estimate;

CREATE FUNCTION survey_estimate_in(pg_catalog.cstring) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_in(pg_catalog.cstring) IS
	'text input of survey_estimate: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid estimate';

CREATE FUNCTION survey_estimate_out(survey_estimate) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_out(survey_estimate) IS
	'text output of survey_estimate: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION survey_estimate_recv(pg_catalog.internal) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_recv(pg_catalog.internal) IS
	'binary input of survey_estimate; 22P03 if the bytes are not a valid estimate';

CREATE FUNCTION survey_estimate_send(survey_estimate) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_send(survey_estimate) IS
	'binary output of survey_estimate: the bytes of the stored value';

CREATE TYPE survey_estimate (
	INPUT = survey_estimate_in,
	OUTPUT = survey_estimate_out,
	RECEIVE = survey_estimate_recv,
	SEND = survey_estimate_send,
	PREFERRED = false,CATEGORY='N',
	STORAGE = extended,
	ALIGNMENT = int4
);

CREATE FUNCTION survey_estimate_lt(survey_estimate, survey_estimate) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_lt(survey_estimate, survey_estimate) IS
	'implementation of the < operator: is the first estimate before the second, byte by byte';

CREATE FUNCTION survey_estimate_le(survey_estimate, survey_estimate) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_le(survey_estimate, survey_estimate) IS
	'implementation of the <= operator: is the first estimate before or equal to the second, byte by byte';

CREATE FUNCTION survey_estimate_eq(survey_estimate, survey_estimate) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_eq(survey_estimate, survey_estimate) IS
	'implementation of the = operator: is the first estimate equal to the second, byte by byte';

CREATE FUNCTION survey_estimate_ne(survey_estimate, survey_estimate) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_ne(survey_estimate, survey_estimate) IS
	'implementation of the <> operator: is the first estimate different from the second, byte by byte';

CREATE FUNCTION survey_estimate_ge(survey_estimate, survey_estimate) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_ge(survey_estimate, survey_estimate) IS
	'implementation of the >= operator: is the first estimate after or equal to the second, byte by byte';

CREATE FUNCTION survey_estimate_gt(survey_estimate, survey_estimate) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_gt(survey_estimate, survey_estimate) IS
	'implementation of the > operator: is the first estimate after the second, byte by byte';

CREATE FUNCTION survey_estimate_cmp(survey_estimate, survey_estimate) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_cmp(survey_estimate, survey_estimate) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION survey_estimate_hash(survey_estimate) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_hash(survey_estimate) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION survey_estimate_hash_extended(survey_estimate, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_hash_extended(survey_estimate, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = survey_estimate, RIGHTARG = survey_estimate, FUNCTION = survey_estimate_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (survey_estimate, survey_estimate) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = survey_estimate, RIGHTARG = survey_estimate, FUNCTION = survey_estimate_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (survey_estimate, survey_estimate) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = survey_estimate, RIGHTARG = survey_estimate, FUNCTION = survey_estimate_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (survey_estimate, survey_estimate) IS
	'the same estimate: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = survey_estimate, RIGHTARG = survey_estimate, FUNCTION = survey_estimate_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (survey_estimate, survey_estimate) IS
	'a different estimate';

CREATE OPERATOR >= (
	LEFTARG = survey_estimate, RIGHTARG = survey_estimate, FUNCTION = survey_estimate_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (survey_estimate, survey_estimate) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = survey_estimate, RIGHTARG = survey_estimate, FUNCTION = survey_estimate_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (survey_estimate, survey_estimate) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS survey_estimate_ops DEFAULT FOR TYPE survey_estimate USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 survey_estimate_cmp(survey_estimate, survey_estimate);
COMMENT ON OPERATOR CLASS survey_estimate_ops USING btree IS
	'order of the bytes of a survey_estimate, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY survey_estimate_ops USING btree IS
	'order of the bytes of a survey_estimate, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS survey_estimate_ops DEFAULT FOR TYPE survey_estimate USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 survey_estimate_hash(survey_estimate),
	FUNCTION 2 survey_estimate_hash_extended(survey_estimate, bigint);
COMMENT ON OPERATOR CLASS survey_estimate_ops USING hash IS
	'hash of the bytes of a survey_estimate';
COMMENT ON OPERATOR FAMILY survey_estimate_ops USING hash IS
	'hash of the bytes of a survey_estimate';
COMMENT ON TYPE survey_estimate IS
	'a number with its sampling error: the value and what each touched sampling unit contributes to its deviation; read by estimate, standard_error, confidence_interval and survey_result. Differences, ratios and functions of estimates of one design have the right covariances: + - * /, ln, exp, sqrt, abs, power';

CREATE FUNCTION survey_design_combine(survey_design, survey_design) RETURNS survey_design
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_combine(survey_design, survey_design) IS
	'adds a design to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_design_final(survey_design) RETURNS survey_design
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_final(survey_design) IS
	'final function: the stored value of a running state; 22023 if a population is less than the units of its sample';

CREATE AGGREGATE rollup(survey_design) (
	SFUNC = survey_design_combine, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(survey_design) IS
	'the design of all samples together: the union of their units; NULL ones are skipped; NULL if there is none. 22023 if the population of a stratum is not the same in all, or their numbers of stages differ';

CREATE FUNCTION degrees_of_freedom(design survey_design) RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_design_degrees_of_freedom' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION degrees_of_freedom(survey_design) IS
	'degrees of freedom of the whole sample: its PSUs less its strata; for the argument df of confidence_interval. NULL for NULL';

CREATE TYPE survey_stratum AS (
	stratum pg_catalog.text,
	psus bigint,
	population double precision
);
COMMENT ON TYPE survey_stratum IS
	'a stratum of a survey design; lonely ones have psus = 1';
COMMENT ON COLUMN survey_stratum.stratum IS 'its key; numbers as decimal text; empty where no strata were given';
COMMENT ON COLUMN survey_stratum.psus IS 'primary sampling units in the sample';
COMMENT ON COLUMN survey_stratum.population IS 'primary sampling units that there are; NULL if not known or not to be corrected for';

CREATE FUNCTION survey_strata(design survey_design) RETURNS SETOF survey_stratum
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 100;
COMMENT ON FUNCTION survey_strata(survey_design) IS
	'the strata of a design in the order of their keys, in which they are numbered from 1; those with psus = 1 are lonely. No rows for NULL';

-- in one stratum

CREATE FUNCTION survey_design_accum(survey_design, bigint) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_iii' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, bigint) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_design(psu bigint) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(psu bigint) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE FUNCTION survey_unit(psu bigint) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_iii' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(bigint) IS
	'window function: the sampling unit of the row, of one stratum (where persons were drawn directly, psu is the id of the person), in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(design survey_design, psu bigint) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_lookup_iii' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION survey_unit(survey_design, bigint) IS
	'the sampling unit of a row in a design, for the last argument of the survey aggregates; may be stored in a column. NULL if an argument is NULL; 22023 if the unit is not in the design, or the design has another number of stages';

-- in one stratum

CREATE FUNCTION survey_design_accum(survey_design, pg_catalog.text) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_iti' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, pg_catalog.text) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_design(psu pg_catalog.text) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(psu pg_catalog.text) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE FUNCTION survey_unit(psu pg_catalog.text) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_iti' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(pg_catalog.text) IS
	'window function: the sampling unit of the row, of one stratum (where persons were drawn directly, psu is the id of the person), in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(design survey_design, psu pg_catalog.text) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_lookup_iti' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION survey_unit(survey_design, pg_catalog.text) IS
	'the sampling unit of a row in a design, for the last argument of the survey aggregates; may be stored in a column. NULL if an argument is NULL; 22023 if the unit is not in the design, or the design has another number of stages';

-- in strata

CREATE FUNCTION survey_design_accum(survey_design, bigint, bigint) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_iii' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, bigint, bigint) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_design_accum(survey_design, bigint, bigint, double precision) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_iii' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, bigint, bigint, double precision) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_design(stratum bigint, psu bigint) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(stratum bigint, psu bigint) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first in the stratum, and PSU numbers may restart in every stratum. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE AGGREGATE survey_design(stratum bigint, psu bigint, population double precision) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(stratum bigint, psu bigint, population double precision) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction). Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE FUNCTION survey_unit(stratum bigint, psu bigint) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_iii' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(bigint, bigint) IS
	'window function: the sampling unit of the row, of its stratum, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(stratum bigint, psu bigint, population double precision) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_iii' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(bigint, bigint, double precision) IS
	'window function: the sampling unit of the row, of its stratum with a finite population, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(design survey_design, stratum bigint, psu bigint) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_lookup_iii' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION survey_unit(survey_design, bigint, bigint) IS
	'the sampling unit of a row in a design, for the last argument of the survey aggregates; may be stored in a column. NULL if an argument is NULL; 22023 if the unit is not in the design, or the design has another number of stages';

-- in strata

CREATE FUNCTION survey_design_accum(survey_design, bigint, pg_catalog.text) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_iti' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, bigint, pg_catalog.text) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_design_accum(survey_design, bigint, pg_catalog.text, double precision) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_iti' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, bigint, pg_catalog.text, double precision) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_design(stratum bigint, psu pg_catalog.text) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(stratum bigint, psu pg_catalog.text) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first in the stratum, and PSU numbers may restart in every stratum. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE AGGREGATE survey_design(stratum bigint, psu pg_catalog.text, population double precision) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(stratum bigint, psu pg_catalog.text, population double precision) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction). Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE FUNCTION survey_unit(stratum bigint, psu pg_catalog.text) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_iti' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(bigint, pg_catalog.text) IS
	'window function: the sampling unit of the row, of its stratum, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(stratum bigint, psu pg_catalog.text, population double precision) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_iti' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(bigint, pg_catalog.text, double precision) IS
	'window function: the sampling unit of the row, of its stratum with a finite population, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(design survey_design, stratum bigint, psu pg_catalog.text) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_lookup_iti' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION survey_unit(survey_design, bigint, pg_catalog.text) IS
	'the sampling unit of a row in a design, for the last argument of the survey aggregates; may be stored in a column. NULL if an argument is NULL; 22023 if the unit is not in the design, or the design has another number of stages';

-- in strata

CREATE FUNCTION survey_design_accum(survey_design, pg_catalog.text, bigint) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_tii' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, pg_catalog.text, bigint) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_design_accum(survey_design, pg_catalog.text, bigint, double precision) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_tii' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, pg_catalog.text, bigint, double precision) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_design(stratum pg_catalog.text, psu bigint) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(stratum pg_catalog.text, psu bigint) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first in the stratum, and PSU numbers may restart in every stratum. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE AGGREGATE survey_design(stratum pg_catalog.text, psu bigint, population double precision) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(stratum pg_catalog.text, psu bigint, population double precision) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction). Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE FUNCTION survey_unit(stratum pg_catalog.text, psu bigint) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_tii' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(pg_catalog.text, bigint) IS
	'window function: the sampling unit of the row, of its stratum, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(stratum pg_catalog.text, psu bigint, population double precision) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_tii' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(pg_catalog.text, bigint, double precision) IS
	'window function: the sampling unit of the row, of its stratum with a finite population, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(design survey_design, stratum pg_catalog.text, psu bigint) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_lookup_tii' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION survey_unit(survey_design, pg_catalog.text, bigint) IS
	'the sampling unit of a row in a design, for the last argument of the survey aggregates; may be stored in a column. NULL if an argument is NULL; 22023 if the unit is not in the design, or the design has another number of stages';

-- in strata

CREATE FUNCTION survey_design_accum(survey_design, pg_catalog.text, pg_catalog.text) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_tti' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, pg_catalog.text, pg_catalog.text) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_design_accum(survey_design, pg_catalog.text, pg_catalog.text, double precision) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_tti' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, pg_catalog.text, pg_catalog.text, double precision) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_design(stratum pg_catalog.text, psu pg_catalog.text) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(stratum pg_catalog.text, psu pg_catalog.text) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first in the stratum, and PSU numbers may restart in every stratum. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE AGGREGATE survey_design(stratum pg_catalog.text, psu pg_catalog.text, population double precision) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(stratum pg_catalog.text, psu pg_catalog.text, population double precision) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction). Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE FUNCTION survey_unit(stratum pg_catalog.text, psu pg_catalog.text) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_tti' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(pg_catalog.text, pg_catalog.text) IS
	'window function: the sampling unit of the row, of its stratum, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(stratum pg_catalog.text, psu pg_catalog.text, population double precision) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_tti' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(pg_catalog.text, pg_catalog.text, double precision) IS
	'window function: the sampling unit of the row, of its stratum with a finite population, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(design survey_design, stratum pg_catalog.text, psu pg_catalog.text) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_lookup_tti' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION survey_unit(survey_design, pg_catalog.text, pg_catalog.text) IS
	'the sampling unit of a row in a design, for the last argument of the survey aggregates; may be stored in a column. NULL if an argument is NULL; 22023 if the unit is not in the design, or the design has another number of stages';

-- in two stages

CREATE FUNCTION survey_design_accum(survey_design, bigint, bigint, double precision, bigint, double precision) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_iii' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, bigint, bigint, double precision, bigint, double precision) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_design(stratum bigint, psu bigint, population double precision, ssu bigint, ssu_population double precision) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(stratum bigint, psu bigint, population double precision, ssu bigint, ssu_population double precision) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE FUNCTION survey_unit(stratum bigint, psu bigint, population double precision, ssu bigint, ssu_population double precision) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_iii' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(bigint, bigint, double precision, bigint, double precision) IS
	'window function: the sampling unit of the row, of two stages, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(design survey_design, stratum bigint, psu bigint, ssu bigint) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_lookup_iii' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION survey_unit(survey_design, bigint, bigint, bigint) IS
	'the sampling unit of a row in a design, for the last argument of the survey aggregates; may be stored in a column. NULL if an argument is NULL; 22023 if the unit is not in the design, or the design has another number of stages';

-- in two stages

CREATE FUNCTION survey_design_accum(survey_design, bigint, bigint, double precision, pg_catalog.text, double precision) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_iit' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, bigint, bigint, double precision, pg_catalog.text, double precision) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_design(stratum bigint, psu bigint, population double precision, ssu pg_catalog.text, ssu_population double precision) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(stratum bigint, psu bigint, population double precision, ssu pg_catalog.text, ssu_population double precision) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE FUNCTION survey_unit(stratum bigint, psu bigint, population double precision, ssu pg_catalog.text, ssu_population double precision) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_iit' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(bigint, bigint, double precision, pg_catalog.text, double precision) IS
	'window function: the sampling unit of the row, of two stages, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(design survey_design, stratum bigint, psu bigint, ssu pg_catalog.text) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_lookup_iit' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION survey_unit(survey_design, bigint, bigint, pg_catalog.text) IS
	'the sampling unit of a row in a design, for the last argument of the survey aggregates; may be stored in a column. NULL if an argument is NULL; 22023 if the unit is not in the design, or the design has another number of stages';

-- in two stages

CREATE FUNCTION survey_design_accum(survey_design, bigint, pg_catalog.text, double precision, bigint, double precision) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_iti' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, bigint, pg_catalog.text, double precision, bigint, double precision) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_design(stratum bigint, psu pg_catalog.text, population double precision, ssu bigint, ssu_population double precision) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(stratum bigint, psu pg_catalog.text, population double precision, ssu bigint, ssu_population double precision) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE FUNCTION survey_unit(stratum bigint, psu pg_catalog.text, population double precision, ssu bigint, ssu_population double precision) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_iti' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(bigint, pg_catalog.text, double precision, bigint, double precision) IS
	'window function: the sampling unit of the row, of two stages, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(design survey_design, stratum bigint, psu pg_catalog.text, ssu bigint) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_lookup_iti' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION survey_unit(survey_design, bigint, pg_catalog.text, bigint) IS
	'the sampling unit of a row in a design, for the last argument of the survey aggregates; may be stored in a column. NULL if an argument is NULL; 22023 if the unit is not in the design, or the design has another number of stages';

-- in two stages

CREATE FUNCTION survey_design_accum(survey_design, bigint, pg_catalog.text, double precision, pg_catalog.text, double precision) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_itt' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, bigint, pg_catalog.text, double precision, pg_catalog.text, double precision) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_design(stratum bigint, psu pg_catalog.text, population double precision, ssu pg_catalog.text, ssu_population double precision) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(stratum bigint, psu pg_catalog.text, population double precision, ssu pg_catalog.text, ssu_population double precision) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE FUNCTION survey_unit(stratum bigint, psu pg_catalog.text, population double precision, ssu pg_catalog.text, ssu_population double precision) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_itt' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(bigint, pg_catalog.text, double precision, pg_catalog.text, double precision) IS
	'window function: the sampling unit of the row, of two stages, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(design survey_design, stratum bigint, psu pg_catalog.text, ssu pg_catalog.text) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_lookup_itt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION survey_unit(survey_design, bigint, pg_catalog.text, pg_catalog.text) IS
	'the sampling unit of a row in a design, for the last argument of the survey aggregates; may be stored in a column. NULL if an argument is NULL; 22023 if the unit is not in the design, or the design has another number of stages';

-- in two stages

CREATE FUNCTION survey_design_accum(survey_design, pg_catalog.text, bigint, double precision, bigint, double precision) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_tii' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, pg_catalog.text, bigint, double precision, bigint, double precision) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_design(stratum pg_catalog.text, psu bigint, population double precision, ssu bigint, ssu_population double precision) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(stratum pg_catalog.text, psu bigint, population double precision, ssu bigint, ssu_population double precision) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE FUNCTION survey_unit(stratum pg_catalog.text, psu bigint, population double precision, ssu bigint, ssu_population double precision) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_tii' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(pg_catalog.text, bigint, double precision, bigint, double precision) IS
	'window function: the sampling unit of the row, of two stages, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(design survey_design, stratum pg_catalog.text, psu bigint, ssu bigint) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_lookup_tii' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION survey_unit(survey_design, pg_catalog.text, bigint, bigint) IS
	'the sampling unit of a row in a design, for the last argument of the survey aggregates; may be stored in a column. NULL if an argument is NULL; 22023 if the unit is not in the design, or the design has another number of stages';

-- in two stages

CREATE FUNCTION survey_design_accum(survey_design, pg_catalog.text, bigint, double precision, pg_catalog.text, double precision) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_tit' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, pg_catalog.text, bigint, double precision, pg_catalog.text, double precision) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_design(stratum pg_catalog.text, psu bigint, population double precision, ssu pg_catalog.text, ssu_population double precision) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(stratum pg_catalog.text, psu bigint, population double precision, ssu pg_catalog.text, ssu_population double precision) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE FUNCTION survey_unit(stratum pg_catalog.text, psu bigint, population double precision, ssu pg_catalog.text, ssu_population double precision) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_tit' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(pg_catalog.text, bigint, double precision, pg_catalog.text, double precision) IS
	'window function: the sampling unit of the row, of two stages, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(design survey_design, stratum pg_catalog.text, psu bigint, ssu pg_catalog.text) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_lookup_tit' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION survey_unit(survey_design, pg_catalog.text, bigint, pg_catalog.text) IS
	'the sampling unit of a row in a design, for the last argument of the survey aggregates; may be stored in a column. NULL if an argument is NULL; 22023 if the unit is not in the design, or the design has another number of stages';

-- in two stages

CREATE FUNCTION survey_design_accum(survey_design, pg_catalog.text, pg_catalog.text, double precision, bigint, double precision) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_tti' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, pg_catalog.text, pg_catalog.text, double precision, bigint, double precision) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_design(stratum pg_catalog.text, psu pg_catalog.text, population double precision, ssu bigint, ssu_population double precision) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(stratum pg_catalog.text, psu pg_catalog.text, population double precision, ssu bigint, ssu_population double precision) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE FUNCTION survey_unit(stratum pg_catalog.text, psu pg_catalog.text, population double precision, ssu bigint, ssu_population double precision) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_tti' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(pg_catalog.text, pg_catalog.text, double precision, bigint, double precision) IS
	'window function: the sampling unit of the row, of two stages, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(design survey_design, stratum pg_catalog.text, psu pg_catalog.text, ssu bigint) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_lookup_tti' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION survey_unit(survey_design, pg_catalog.text, pg_catalog.text, bigint) IS
	'the sampling unit of a row in a design, for the last argument of the survey aggregates; may be stored in a column. NULL if an argument is NULL; 22023 if the unit is not in the design, or the design has another number of stages';

-- in two stages

CREATE FUNCTION survey_design_accum(survey_design, pg_catalog.text, pg_catalog.text, double precision, pg_catalog.text, double precision) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_ttt' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_design_accum(survey_design, pg_catalog.text, pg_catalog.text, double precision, pg_catalog.text, double precision) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_design(stratum pg_catalog.text, psu pg_catalog.text, population double precision, ssu pg_catalog.text, ssu_population double precision) (
	SFUNC = survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = survey_design_final, COMBINEFUNC = survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(stratum pg_catalog.text, psu pg_catalog.text, population double precision, ssu pg_catalog.text, ssu_population double precision) IS
	'the design of a sample, for survey_unit(design, ...): psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE FUNCTION survey_unit(stratum pg_catalog.text, psu pg_catalog.text, population double precision, ssu pg_catalog.text, ssu_population double precision) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_ttt' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(pg_catalog.text, pg_catalog.text, double precision, pg_catalog.text, double precision) IS
	'window function: the sampling unit of the row, of two stages, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';

CREATE FUNCTION survey_unit(design survey_design, stratum pg_catalog.text, psu pg_catalog.text, ssu pg_catalog.text) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_lookup_ttt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION survey_unit(survey_design, pg_catalog.text, pg_catalog.text, pg_catalog.text) IS
	'the sampling unit of a row in a design, for the last argument of the survey aggregates; may be stored in a column. NULL if an argument is NULL; 22023 if the unit is not in the design, or the design has another number of stages';


-- survey: multidimensional poverty with its sampling error

CREATE TYPE survey_deprivation;

CREATE FUNCTION survey_deprivation_in(pg_catalog.cstring) RETURNS survey_deprivation
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_in(pg_catalog.cstring) IS
	'text input of survey_deprivation: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid value';

CREATE FUNCTION survey_deprivation_out(survey_deprivation) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_out(survey_deprivation) IS
	'text output of survey_deprivation: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION survey_deprivation_recv(pg_catalog.internal) RETURNS survey_deprivation
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_recv(pg_catalog.internal) IS
	'binary input of survey_deprivation; 22P03 if the bytes are not a valid value';

CREATE FUNCTION survey_deprivation_send(survey_deprivation) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_send(survey_deprivation) IS
	'binary output of survey_deprivation: the bytes of the stored value';

CREATE TYPE survey_deprivation (
	INPUT = survey_deprivation_in,
	OUTPUT = survey_deprivation_out,
	RECEIVE = survey_deprivation_recv,
	SEND = survey_deprivation_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = int4
);

CREATE FUNCTION survey_deprivation_lt(survey_deprivation, survey_deprivation) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_lt(survey_deprivation, survey_deprivation) IS
	'implementation of the < operator: is the first value before the second, byte by byte';

CREATE FUNCTION survey_deprivation_le(survey_deprivation, survey_deprivation) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_le(survey_deprivation, survey_deprivation) IS
	'implementation of the <= operator: is the first value before or equal to the second, byte by byte';

CREATE FUNCTION survey_deprivation_eq(survey_deprivation, survey_deprivation) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_eq(survey_deprivation, survey_deprivation) IS
	'implementation of the = operator: is the first value equal to the second, byte by byte';

CREATE FUNCTION survey_deprivation_ne(survey_deprivation, survey_deprivation) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_ne(survey_deprivation, survey_deprivation) IS
	'implementation of the <> operator: is the first value different from the second, byte by byte';

CREATE FUNCTION survey_deprivation_ge(survey_deprivation, survey_deprivation) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_ge(survey_deprivation, survey_deprivation) IS
	'implementation of the >= operator: is the first value after or equal to the second, byte by byte';

CREATE FUNCTION survey_deprivation_gt(survey_deprivation, survey_deprivation) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_gt(survey_deprivation, survey_deprivation) IS
	'implementation of the > operator: is the first value after the second, byte by byte';

CREATE FUNCTION survey_deprivation_cmp(survey_deprivation, survey_deprivation) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_cmp(survey_deprivation, survey_deprivation) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION survey_deprivation_hash(survey_deprivation) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_hash(survey_deprivation) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION survey_deprivation_hash_extended(survey_deprivation, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_hash_extended(survey_deprivation, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = survey_deprivation, RIGHTARG = survey_deprivation, FUNCTION = survey_deprivation_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (survey_deprivation, survey_deprivation) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = survey_deprivation, RIGHTARG = survey_deprivation, FUNCTION = survey_deprivation_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (survey_deprivation, survey_deprivation) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = survey_deprivation, RIGHTARG = survey_deprivation, FUNCTION = survey_deprivation_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (survey_deprivation, survey_deprivation) IS
	'the same value: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = survey_deprivation, RIGHTARG = survey_deprivation, FUNCTION = survey_deprivation_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (survey_deprivation, survey_deprivation) IS
	'a different value';

CREATE OPERATOR >= (
	LEFTARG = survey_deprivation, RIGHTARG = survey_deprivation, FUNCTION = survey_deprivation_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (survey_deprivation, survey_deprivation) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = survey_deprivation, RIGHTARG = survey_deprivation, FUNCTION = survey_deprivation_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (survey_deprivation, survey_deprivation) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS survey_deprivation_ops DEFAULT FOR TYPE survey_deprivation USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 survey_deprivation_cmp(survey_deprivation, survey_deprivation);
COMMENT ON OPERATOR CLASS survey_deprivation_ops USING btree IS
	'order of the bytes of a survey_deprivation, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY survey_deprivation_ops USING btree IS
	'order of the bytes of a survey_deprivation, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS survey_deprivation_ops DEFAULT FOR TYPE survey_deprivation USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 survey_deprivation_hash(survey_deprivation),
	FUNCTION 2 survey_deprivation_hash_extended(survey_deprivation, bigint);
COMMENT ON OPERATOR CLASS survey_deprivation_ops USING hash IS
	'hash of the bytes of a survey_deprivation';
COMMENT ON OPERATOR FAMILY survey_deprivation_ops USING hash IS
	'hash of the bytes of a survey_deprivation';
COMMENT ON TYPE survey_deprivation IS
	'the exact weight of every deprivation profile for each sampling unit that a domain touches, so that weights and cutoff can be chosen later; mergeable by + and rollup, subtractable by -; read by mpi and its companions, which return a survey_estimate';

CREATE FUNCTION survey_deprivation_combine(survey_deprivation, survey_deprivation) RETURNS survey_deprivation
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_combine(survey_deprivation, survey_deprivation) IS
	'adds a value to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_deprivation_uncombine(survey_deprivation, survey_deprivation) RETURNS survey_deprivation
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_uncombine(survey_deprivation, survey_deprivation) IS
	'takes a value away from the running state of a moving aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_deprivation_final(survey_deprivation) RETURNS survey_deprivation
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_final(survey_deprivation) IS
	'final function: the stored value of a running state';

CREATE FUNCTION survey_deprivation_add(survey_deprivation, survey_deprivation) RETURNS survey_deprivation
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_add(survey_deprivation, survey_deprivation) IS
	'implementation of the + operator: the value of the rows of both, exactly';

CREATE FUNCTION survey_deprivation_subtract(survey_deprivation, survey_deprivation) RETURNS survey_deprivation
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_subtract(survey_deprivation, survey_deprivation) IS
	'implementation of the - operator: the first value without the rows of the second, exactly';

CREATE FUNCTION survey_deprivation_negate(survey_deprivation) RETURNS survey_deprivation
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_negate(survey_deprivation) IS
	'implementation of the unary - operator: the change that takes these rows away';

CREATE OPERATOR + (
	LEFTARG = survey_deprivation, RIGHTARG = survey_deprivation, FUNCTION = survey_deprivation_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (survey_deprivation, survey_deprivation) IS
	'the value of the rows of both; exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';

CREATE OPERATOR - (
	LEFTARG = survey_deprivation, RIGHTARG = survey_deprivation, FUNCTION = survey_deprivation_subtract
);
COMMENT ON OPERATOR - (survey_deprivation, survey_deprivation) IS
	'the first value without the rows of the second; exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';

CREATE OPERATOR - (
	RIGHTARG = survey_deprivation, FUNCTION = survey_deprivation_negate
);
COMMENT ON OPERATOR - (NONE, survey_deprivation) IS
	'the change that takes these rows away: a + (-b) = a - b';

CREATE FUNCTION empty_survey_deprivation() RETURNS survey_deprivation
	AS 'MODULE_PATHNAME', 'survey_deprivation_empty' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION empty_survey_deprivation() IS
	'the value of no rows, the neutral element of +. An aggregate over no rows is NULL, and NULL wipes out what it is added to: total + coalesce(delta, empty_survey_deprivation())';

CREATE FUNCTION is_empty(s survey_deprivation) RETURNS boolean
	AS 'MODULE_PATHNAME', 'survey_deprivation_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(survey_deprivation) IS
	'is this the value of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(s survey_deprivation) RETURNS boolean
	AS 'MODULE_PATHNAME', 'survey_deprivation_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(survey_deprivation) IS
	'could this be the value of rows? false after taking away what was never in it, as far as the totals tell: a negative count, weight or sum somewhere, or weight without the rows to have it. What they cannot tell is let through: taking away other rows may leave what other rows could have. Every measure of an improper value is NULL';

CREATE FUNCTION row_count(s survey_deprivation) RETURNS bigint
	AS 'MODULE_PATHNAME', 'survey_deprivation_row_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION row_count(survey_deprivation) IS
	'number of rows in use, those of weight 0 included and those left out (see excluded) not; NULL for NULL';

CREATE FUNCTION excluded(s survey_deprivation) RETURNS bigint
	AS 'MODULE_PATHNAME', 'survey_deprivation_excluded' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION excluded(survey_deprivation) IS
	'number of rows left out because something in them was NULL; NULL for NULL';

CREATE AGGREGATE rollup(survey_deprivation) (
	SFUNC = survey_deprivation_combine, STYPE = survey_deprivation, SSPACE = 8192,
	FINALFUNC = survey_deprivation_final, COMBINEFUNC = survey_deprivation_combine,
	MSFUNC = survey_deprivation_combine, MINVFUNC = survey_deprivation_uncombine,
	MSTYPE = survey_deprivation, MSSPACE = 8192, MFINALFUNC = survey_deprivation_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(survey_deprivation) IS
	'the value of all the rows that the summaries summarise; NULL ones are skipped; NULL if there is none';

CREATE FUNCTION survey_deprivation_accum(survey_deprivation, deprivation_profile, double precision, survey_unit) RETURNS survey_deprivation
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_accum(survey_deprivation, deprivation_profile, double precision, survey_unit) IS
	'transition of survey_deprivation: adds one row (profile, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_deprivation_discard(survey_deprivation, deprivation_profile, double precision, survey_unit) RETURNS survey_deprivation
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_discard(survey_deprivation, deprivation_profile, double precision, survey_unit) IS
	'inverse transition of survey_deprivation: takes away one row (profile, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_deprivation_accum(survey_deprivation, deprivation_profile, numeric, survey_unit) RETURNS survey_deprivation
	AS 'MODULE_PATHNAME', 'survey_deprivation_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_accum(survey_deprivation, deprivation_profile, numeric, survey_unit) IS
	'transition of survey_deprivation: adds one row (profile, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_deprivation_discard(survey_deprivation, deprivation_profile, numeric, survey_unit) RETURNS survey_deprivation
	AS 'MODULE_PATHNAME', 'survey_deprivation_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_deprivation_discard(survey_deprivation, deprivation_profile, numeric, survey_unit) IS
	'inverse transition of survey_deprivation: takes away one row (profile, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_deprivation(profile deprivation_profile, weight double precision, unit survey_unit) (
	SFUNC = survey_deprivation_accum, STYPE = survey_deprivation, SSPACE = 8192,
	FINALFUNC = survey_deprivation_final, COMBINEFUNC = survey_deprivation_combine,
	MSFUNC = survey_deprivation_accum, MINVFUNC = survey_deprivation_discard,
	MSTYPE = survey_deprivation, MSSPACE = 8192, MFINALFUNC = survey_deprivation_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_deprivation(profile deprivation_profile, weight double precision, unit survey_unit) IS
	'what every multidimensional measure with its sampling error needs, in one pass. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. A row with a NULL is left out and counted (excluded). 22023 if the weight is NaN, infinite or negative, profiles differ in their number of indicators, or the units are of several designs; weight 0 adds to row_count only. NULL for no rows';

CREATE AGGREGATE survey_deprivation(profile deprivation_profile, weight numeric, unit survey_unit) (
	SFUNC = survey_deprivation_accum, STYPE = survey_deprivation, SSPACE = 8192,
	FINALFUNC = survey_deprivation_final, COMBINEFUNC = survey_deprivation_combine,
	MSFUNC = survey_deprivation_accum, MINVFUNC = survey_deprivation_discard,
	MSTYPE = survey_deprivation, MSSPACE = 8192, MFINALFUNC = survey_deprivation_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_deprivation(profile deprivation_profile, weight numeric, unit survey_unit) IS
	'what every multidimensional measure with its sampling error needs, in one pass. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. A row with a NULL is left out and counted (excluded). 22023 if the weight is NaN, infinite or negative, profiles differ in their number of indicators, or the units are of several designs; weight 0 adds to row_count only. NULL for no rows';

CREATE FUNCTION multidimensional_headcount(s survey_deprivation, weights double precision[], k double precision, missing pg_catalog.text DEFAULT 'drop') RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_headcount' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION multidimensional_headcount(survey_deprivation, double precision[], double precision, pg_catalog.text) IS
	'H: share of the population that is multidimensionally poor, with its sampling error: the value has the bits of multidimensional_headcount(deprivation_summary), whose arguments it has. missing: drop leaves rows with a missing indicator out, not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a row of weight above 0. Source: Alkire and Foster (2011), linearised';

CREATE FUNCTION intensity(s survey_deprivation, weights double precision[], k double precision, missing pg_catalog.text DEFAULT 'drop') RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_intensity' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION intensity(survey_deprivation, double precision[], double precision, pg_catalog.text) IS
	'A: mean score of the poor, with its sampling error: the value has the bits of intensity(deprivation_summary), whose arguments it has. missing: drop leaves rows with a missing indicator out, not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a row of weight above 0. Source: Alkire and Foster (2011), linearised';

CREATE FUNCTION mpi(s survey_deprivation, weights double precision[], k double precision, missing pg_catalog.text DEFAULT 'drop') RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_mpi' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mpi(survey_deprivation, double precision[], double precision, pg_catalog.text) IS
	'M0, the adjusted headcount ratio: H x A, with its sampling error: the value has the bits of mpi(deprivation_summary), whose arguments it has. missing: drop leaves rows with a missing indicator out, not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a row of weight above 0. Source: Alkire and Foster (2011), linearised';

CREATE FUNCTION censored_headcount(s survey_deprivation, weights double precision[], k double precision, indicator integer, missing pg_catalog.text DEFAULT 'drop') RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_censored' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION censored_headcount(survey_deprivation, double precision[], double precision, integer, pg_catalog.text) IS
	'share of the population that is poor and deprived in the indicator, with its sampling error: the value has the bits of censored_headcount(deprivation_summary), whose arguments it has. missing: drop leaves rows with a missing indicator out, not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a row of weight above 0. Source: Alkire and Foster (2011), linearised';

CREATE FUNCTION indicator_contribution(s survey_deprivation, weights double precision[], k double precision, indicator integer, missing pg_catalog.text DEFAULT 'drop') RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_contribution' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION indicator_contribution(survey_deprivation, double precision[], double precision, integer, pg_catalog.text) IS
	'share of the indicator in the mpi, with its sampling error: the value has the bits of indicator_contribution(deprivation_summary), whose arguments it has. missing: drop leaves rows with a missing indicator out, not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a row of weight above 0. Source: Alkire and Foster (2011), linearised';

CREATE FUNCTION uncensored_headcount(s survey_deprivation, indicator integer, missing pg_catalog.text DEFAULT 'drop') RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_uncensored' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION uncensored_headcount(survey_deprivation, integer, pg_catalog.text) IS
	'share of the population that is deprived in the indicator, poor or not, with its sampling error: the value has the bits of uncensored_headcount(deprivation_summary). missing: drop leaves rows with a missing indicator out, not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a row of weight above 0';

CREATE FUNCTION rebase(s survey_deprivation, old_design survey_design, new_design survey_design) RETURNS survey_deprivation
	AS 'MODULE_PATHNAME', 'survey_deprivation_rebase' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION rebase(survey_deprivation, survey_design, survey_design) IS
	'the value of the same rows in another design that has all of their units: no row is read again. 22023 if the value was not made with the old design, or a unit is not in the new one. NULL for NULL';

-- survey: inequality, quantiles and relative lines with their sampling errors

CREATE TYPE survey_distribution;

CREATE FUNCTION survey_distribution_in(pg_catalog.cstring) RETURNS survey_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_in(pg_catalog.cstring) IS
	'text input of survey_distribution: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid distribution';

CREATE FUNCTION survey_distribution_out(survey_distribution) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_out(survey_distribution) IS
	'text output of survey_distribution: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION survey_distribution_recv(pg_catalog.internal) RETURNS survey_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_recv(pg_catalog.internal) IS
	'binary input of survey_distribution; 22P03 if the bytes are not a valid distribution';

CREATE FUNCTION survey_distribution_send(survey_distribution) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_send(survey_distribution) IS
	'binary output of survey_distribution: the bytes of the stored value';

CREATE TYPE survey_distribution (
	INPUT = survey_distribution_in,
	OUTPUT = survey_distribution_out,
	RECEIVE = survey_distribution_recv,
	SEND = survey_distribution_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = int4
);

CREATE FUNCTION survey_distribution_lt(survey_distribution, survey_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_lt(survey_distribution, survey_distribution) IS
	'implementation of the < operator: is the first distribution before the second, byte by byte';

CREATE FUNCTION survey_distribution_le(survey_distribution, survey_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_le(survey_distribution, survey_distribution) IS
	'implementation of the <= operator: is the first distribution before or equal to the second, byte by byte';

CREATE FUNCTION survey_distribution_eq(survey_distribution, survey_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_eq(survey_distribution, survey_distribution) IS
	'implementation of the = operator: is the first distribution equal to the second, byte by byte';

CREATE FUNCTION survey_distribution_ne(survey_distribution, survey_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_ne(survey_distribution, survey_distribution) IS
	'implementation of the <> operator: is the first distribution different from the second, byte by byte';

CREATE FUNCTION survey_distribution_ge(survey_distribution, survey_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_ge(survey_distribution, survey_distribution) IS
	'implementation of the >= operator: is the first distribution after or equal to the second, byte by byte';

CREATE FUNCTION survey_distribution_gt(survey_distribution, survey_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_gt(survey_distribution, survey_distribution) IS
	'implementation of the > operator: is the first distribution after the second, byte by byte';

CREATE FUNCTION survey_distribution_cmp(survey_distribution, survey_distribution) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_cmp(survey_distribution, survey_distribution) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION survey_distribution_hash(survey_distribution) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_hash(survey_distribution) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION survey_distribution_hash_extended(survey_distribution, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_hash_extended(survey_distribution, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = survey_distribution, RIGHTARG = survey_distribution, FUNCTION = survey_distribution_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (survey_distribution, survey_distribution) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = survey_distribution, RIGHTARG = survey_distribution, FUNCTION = survey_distribution_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (survey_distribution, survey_distribution) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = survey_distribution, RIGHTARG = survey_distribution, FUNCTION = survey_distribution_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (survey_distribution, survey_distribution) IS
	'the same distribution: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = survey_distribution, RIGHTARG = survey_distribution, FUNCTION = survey_distribution_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (survey_distribution, survey_distribution) IS
	'a different distribution';

CREATE OPERATOR >= (
	LEFTARG = survey_distribution, RIGHTARG = survey_distribution, FUNCTION = survey_distribution_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (survey_distribution, survey_distribution) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = survey_distribution, RIGHTARG = survey_distribution, FUNCTION = survey_distribution_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (survey_distribution, survey_distribution) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS survey_distribution_ops DEFAULT FOR TYPE survey_distribution USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 survey_distribution_cmp(survey_distribution, survey_distribution);
COMMENT ON OPERATOR CLASS survey_distribution_ops USING btree IS
	'order of the bytes of a survey_distribution, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY survey_distribution_ops USING btree IS
	'order of the bytes of a survey_distribution, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS survey_distribution_ops DEFAULT FOR TYPE survey_distribution USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 survey_distribution_hash(survey_distribution),
	FUNCTION 2 survey_distribution_hash_extended(survey_distribution, bigint);
COMMENT ON OPERATOR CLASS survey_distribution_ops USING hash IS
	'hash of the bytes of a survey_distribution';
COMMENT ON OPERATOR FAMILY survey_distribution_ops USING hash IS
	'hash of the bytes of a survey_distribution';
COMMENT ON TYPE survey_distribution IS
	'the exact weight of each pair of a welfare and a sampling unit, and as much of the design as a variance needs; mergeable by + and rollup, subtractable by -; read by gini, quantile and their companions, which return a survey_estimate';

CREATE FUNCTION survey_distribution_combine(survey_distribution, survey_distribution) RETURNS survey_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_combine(survey_distribution, survey_distribution) IS
	'adds a distribution to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_distribution_uncombine(survey_distribution, survey_distribution) RETURNS survey_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_uncombine(survey_distribution, survey_distribution) IS
	'takes a distribution away from the running state of a moving aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_distribution_final(survey_distribution) RETURNS survey_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_final(survey_distribution) IS
	'final function: the stored value of a running state';

CREATE FUNCTION survey_distribution_add(survey_distribution, survey_distribution) RETURNS survey_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_add(survey_distribution, survey_distribution) IS
	'implementation of the + operator: the distribution of the rows of both, exactly';

CREATE FUNCTION survey_distribution_subtract(survey_distribution, survey_distribution) RETURNS survey_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_subtract(survey_distribution, survey_distribution) IS
	'implementation of the - operator: the first distribution without the rows of the second, exactly';

CREATE FUNCTION survey_distribution_negate(survey_distribution) RETURNS survey_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_negate(survey_distribution) IS
	'implementation of the unary - operator: the change that takes these rows away';

CREATE OPERATOR + (
	LEFTARG = survey_distribution, RIGHTARG = survey_distribution, FUNCTION = survey_distribution_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (survey_distribution, survey_distribution) IS
	'the distribution of the rows of both; exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';

CREATE OPERATOR - (
	LEFTARG = survey_distribution, RIGHTARG = survey_distribution, FUNCTION = survey_distribution_subtract
);
COMMENT ON OPERATOR - (survey_distribution, survey_distribution) IS
	'the first distribution without the rows of the second; exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';

CREATE OPERATOR - (
	RIGHTARG = survey_distribution, FUNCTION = survey_distribution_negate
);
COMMENT ON OPERATOR - (NONE, survey_distribution) IS
	'the change that takes these rows away: a + (-b) = a - b';

CREATE FUNCTION empty_survey_distribution() RETURNS survey_distribution
	AS 'MODULE_PATHNAME', 'survey_distribution_empty' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION empty_survey_distribution() IS
	'the distribution of no rows, the neutral element of +. An aggregate over no rows is NULL, and NULL wipes out what it is added to: total + coalesce(delta, empty_survey_distribution())';

CREATE FUNCTION is_empty(d survey_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'survey_distribution_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(survey_distribution) IS
	'is this the distribution of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(d survey_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'survey_distribution_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(survey_distribution) IS
	'could this be the distribution of rows? false after taking away what was never in it, as far as the totals tell: a negative count, weight or sum somewhere, or weight without the rows to have it. What they cannot tell is let through: taking away other rows may leave what other rows could have. Every measure of an improper distribution is NULL';

CREATE FUNCTION row_count(d survey_distribution) RETURNS bigint
	AS 'MODULE_PATHNAME', 'survey_distribution_row_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION row_count(survey_distribution) IS
	'number of rows in use, those of weight 0 included and those left out (see excluded) not; NULL for NULL';

CREATE FUNCTION excluded(d survey_distribution) RETURNS bigint
	AS 'MODULE_PATHNAME', 'survey_distribution_excluded' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION excluded(survey_distribution) IS
	'number of rows left out because something in them was NULL; NULL for NULL';

CREATE AGGREGATE rollup(survey_distribution) (
	SFUNC = survey_distribution_combine, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = survey_distribution_final, COMBINEFUNC = survey_distribution_combine,
	MSFUNC = survey_distribution_combine, MINVFUNC = survey_distribution_uncombine,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = survey_distribution_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(survey_distribution) IS
	'the distribution of all the rows that the summaries summarise; NULL ones are skipped; NULL if there is none';

CREATE FUNCTION survey_distribution_accum(survey_distribution, double precision, double precision, survey_unit) RETURNS survey_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_accum(survey_distribution, double precision, double precision, survey_unit) IS
	'transition of the survey aggregates over a distribution: adds one row (welfare, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_distribution_discard(survey_distribution, double precision, double precision, survey_unit) RETURNS survey_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_discard(survey_distribution, double precision, double precision, survey_unit) IS
	'inverse transition of the survey aggregates over a distribution: takes away one row (welfare, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_distribution_accum(survey_distribution, numeric, numeric, survey_unit) RETURNS survey_distribution
	AS 'MODULE_PATHNAME', 'survey_distribution_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_accum(survey_distribution, numeric, numeric, survey_unit) IS
	'transition of the survey aggregates over a distribution: adds one row (welfare, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_distribution_discard(survey_distribution, numeric, numeric, survey_unit) RETURNS survey_distribution
	AS 'MODULE_PATHNAME', 'survey_distribution_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_distribution_discard(survey_distribution, numeric, numeric, survey_unit) IS
	'inverse transition of the survey aggregates over a distribution: takes away one row (welfare, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_distribution(welfare double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = survey_distribution_final, COMBINEFUNC = survey_distribution_combine,
	MSFUNC = survey_distribution_accum, MINVFUNC = survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = survey_distribution_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_distribution(welfare double precision, weight double precision, unit survey_unit) IS
	'what every measure of inequality, quantiles and relative lines with their sampling errors need, in one pass. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL for no rows';

CREATE AGGREGATE survey_distribution(welfare numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = survey_distribution_final, COMBINEFUNC = survey_distribution_combine,
	MSFUNC = survey_distribution_accum, MINVFUNC = survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = survey_distribution_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_distribution(welfare numeric, weight numeric, unit survey_unit) IS
	'what every measure of inequality, quantiles and relative lines with their sampling errors need, in one pass. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL for no rows';

CREATE FUNCTION positive(d survey_distribution) RETURNS survey_distribution
	AS 'MODULE_PATHNAME', 'survey_distribution_positive' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION positive(survey_distribution) IS
	'only those with a welfare above 0, for measures that are not defined with others; the counts of rows stay, and the size of the sample is not known any more. NULL for NULL';

CREATE FUNCTION population(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION population(survey_distribution) IS
	'sum of all weights, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION total(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_total' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION total(survey_distribution) IS
	'total welfare, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION mean(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_mean' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean(survey_distribution) IS
	'mean welfare, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION median(d survey_distribution, method pg_catalog.text DEFAULT 'population') RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_median' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION median(survey_distribution, pg_catalog.text) IS
	'median welfare, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. method: how the density at a quantile is estimated: population (Gaussian kernel of width sd N^(-1/5), N the sum of the weights), sample (0.9 min(sd, iqr / 1.34) n^(-1/5), n the rows) or woodruff (so that the error is that of quantile_interval). Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION quantile(d survey_distribution, p double precision, method pg_catalog.text DEFAULT 'population') RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_quantile' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION quantile(survey_distribution, double precision, pg_catalog.text) IS
	'the smallest welfare whose cumulated share of the weight is p or more, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. p is from 0 to 1, else 22023. method: how the density at a quantile is estimated: population (Gaussian kernel of width sd N^(-1/5), N the sum of the weights), sample (0.9 min(sd, iqr / 1.34) n^(-1/5), n the rows) or woodruff (so that the error is that of quantile_interval). Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION percentile_ratio(d survey_distribution, hi double precision, lo double precision, method pg_catalog.text DEFAULT 'population') RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_percentile_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION percentile_ratio(survey_distribution, double precision, double precision, pg_catalog.text) IS
	'quantile(d, hi) / quantile(d, lo), with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. method: how the density at a quantile is estimated: population (Gaussian kernel of width sd N^(-1/5), N the sum of the weights), sample (0.9 min(sd, iqr / 1.34) n^(-1/5), n the rows) or woodruff (so that the error is that of quantile_interval). Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION relative_line(d survey_distribution, fraction double precision, quantile double precision DEFAULT 0.5, method pg_catalog.text DEFAULT 'population') RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_relative_line' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION relative_line(survey_distribution, double precision, double precision, pg_catalog.text) IS
	'a relative poverty line, fraction x quantile(d, quantile), for the second argument of headcount_ratio and its companions, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A line relative to the mean is fraction * mean(d). method: how the density at a quantile is estimated: population (Gaussian kernel of width sd N^(-1/5), N the sum of the weights), sample (0.9 min(sd, iqr / 1.34) n^(-1/5), n the rows) or woodruff (so that the error is that of quantile_interval). Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION lorenz(d survey_distribution, p double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_lorenz' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION lorenz(survey_distribution, double precision) IS
	'share of the total welfare that the poorest share p of the population has, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION generalized_lorenz(d survey_distribution, p double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_generalized_lorenz' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION generalized_lorenz(survey_distribution, double precision) IS
	'welfare of the poorest share p of the population, per head of everybody, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION income_share(d survey_distribution, "from" double precision, "to" double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_income_share' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION income_share(survey_distribution, double precision, double precision) IS
	'share of the total welfare of those between two shares of the population, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION gini(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_gini' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION gini(survey_distribution) IS
	'Gini coefficient, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION s_gini(d survey_distribution, nu double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_s_gini' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION s_gini(survey_distribution, double precision) IS
	'Gini coefficient with the aversion nu, 1 or more, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION theil_index(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_theil_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION theil_index(survey_distribution) IS
	'Theil index, GE(1), with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION mean_log_deviation(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_mean_log_deviation' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean_log_deviation(survey_distribution) IS
	'mean log deviation, GE(0), with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION generalized_entropy(d survey_distribution, alpha double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_generalized_entropy' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION generalized_entropy(survey_distribution, double precision) IS
	'generalized entropy GE(alpha), with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION atkinson_index(d survey_distribution, epsilon double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_atkinson_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION atkinson_index(survey_distribution, double precision) IS
	'Atkinson index with the aversion epsilon, 0 or more, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION hoover_index(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_hoover_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION hoover_index(survey_distribution) IS
	'Hoover index, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION palma_ratio(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_palma_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION palma_ratio(survey_distribution) IS
	'share of the richest tenth over that of the poorest four tenths, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION quantile_share_ratio(d survey_distribution, share double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_quantile_share_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION quantile_share_ratio(survey_distribution, double precision) IS
	'total welfare of those above the quantile 1 - share over that of those at or below the quantile share, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION zenga_index(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_zenga_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION zenga_index(survey_distribution) IS
	'Zenga index, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION wolfson_index(d survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_wolfson_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wolfson_index(survey_distribution) IS
	'Wolfson index of polarisation, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION headcount_ratio(d survey_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_headcount_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION headcount_ratio(survey_distribution, double precision, boolean) IS
	'share of people below the line (at or below it, if inclusive), with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is known: it has no error of its own. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION poverty_gap_index(d survey_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poverty_gap_index(survey_distribution, double precision, boolean) IS
	'mean over everybody of the gap of the poor as a share of the line (at or below it, if inclusive), with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is known: it has no error of its own. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION squared_poverty_gap_index(d survey_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_squared_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION squared_poverty_gap_index(survey_distribution, double precision, boolean) IS
	'mean over everybody of the squared gap of the poor as a share of the line (at or below it, if inclusive), with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is known: it has no error of its own. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION watts_index(d survey_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_watts_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION watts_index(survey_distribution, double precision, boolean) IS
	'mean over everybody of ln(line / welfare) of the poor (at or below it, if inclusive), with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is known: it has no error of its own. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION fgt_index(d survey_distribution, line double precision, alpha double precision, inclusive boolean DEFAULT false) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_fgt_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION fgt_index(survey_distribution, double precision, double precision, boolean) IS
	'index of Foster, Greer and Thorbecke of the order alpha, 0 or more, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is known: it has no error of its own. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION sen_index(d survey_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_sen_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION sen_index(survey_distribution, double precision, boolean) IS
	'Sen index, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is known. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION sst_index(d survey_distribution, line double precision, inclusive boolean DEFAULT false) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_sst_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION sst_index(survey_distribution, double precision, boolean) IS
	'Sen-Shorrocks-Thon index, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is known. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION headcount_ratio(d survey_distribution, line survey_estimate, inclusive boolean DEFAULT false, method pg_catalog.text DEFAULT 'population') RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_headcount_ratio_line' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION headcount_ratio(survey_distribution, survey_estimate, boolean, pg_catalog.text) IS
	'share of people below the line (at or below it, if inclusive), with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is an estimate, mostly relative_line of a larger domain, and its error is carried. 22023 if it is not above 0, or of another design. method: how the density at the line is estimated, population or sample, see quantile. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION poverty_gap_index(d survey_distribution, line survey_estimate, inclusive boolean DEFAULT false, method pg_catalog.text DEFAULT 'population') RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_poverty_gap_index_line' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poverty_gap_index(survey_distribution, survey_estimate, boolean, pg_catalog.text) IS
	'mean over everybody of the gap of the poor as a share of the line (at or below it, if inclusive), with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is an estimate, mostly relative_line of a larger domain, and its error is carried. 22023 if it is not above 0, or of another design. method: how the density at the line is estimated, population or sample, see quantile. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION squared_poverty_gap_index(d survey_distribution, line survey_estimate, inclusive boolean DEFAULT false, method pg_catalog.text DEFAULT 'population') RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_squared_poverty_gap_index_line' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION squared_poverty_gap_index(survey_distribution, survey_estimate, boolean, pg_catalog.text) IS
	'mean over everybody of the squared gap of the poor as a share of the line (at or below it, if inclusive), with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is an estimate, mostly relative_line of a larger domain, and its error is carried. 22023 if it is not above 0, or of another design. method: how the density at the line is estimated, population or sample, see quantile. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION watts_index(d survey_distribution, line survey_estimate, inclusive boolean DEFAULT false, method pg_catalog.text DEFAULT 'population') RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_watts_index_line' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION watts_index(survey_distribution, survey_estimate, boolean, pg_catalog.text) IS
	'mean over everybody of ln(line / welfare) of the poor (at or below it, if inclusive), with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is an estimate, mostly relative_line of a larger domain, and its error is carried. 22023 if it is not above 0, or of another design. method: how the density at the line is estimated, population or sample, see quantile. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION fgt_index(d survey_distribution, line survey_estimate, alpha double precision, inclusive boolean DEFAULT false, method pg_catalog.text DEFAULT 'population') RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_distribution_fgt_index_line' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION fgt_index(survey_distribution, survey_estimate, double precision, boolean, pg_catalog.text) IS
	'index of Foster, Greer and Thorbecke of the order alpha, 0 or more, with its sampling error: the value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is an estimate, mostly relative_line of a larger domain, and its error is carried. 22023 if it is not above 0, or of another design. method: how the density at the line is estimated, population or sample, see quantile. Source: linearised by influence functions, Deville (1999)';

CREATE FUNCTION quantile_interval(d survey_distribution, p double precision, confidence double precision DEFAULT 0.95, df double precision DEFAULT NULL, lonely pg_catalog.text DEFAULT 'fail') RETURNS measure_bounds
	AS 'MODULE_PATHNAME', 'survey_distribution_quantile_interval' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
COMMENT ON FUNCTION quantile_interval(survey_distribution, double precision, double precision, double precision, pg_catalog.text) IS
	'confidence interval of a quantile by the method of Woodruff (1952): the quantiles at p -+ t times the standard error of the share of those at or below it. A limit is NULL where that is below 0 or above 1. df: degrees of freedom of t, the domains if NULL, Infinity for the normal distribution. {LON}';

CREATE FUNCTION density(d survey_distribution, x double precision, method pg_catalog.text DEFAULT 'population') RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_distribution_density' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION density(survey_distribution, double precision, pg_catalog.text) IS
	'density of the welfare at x, by a Gaussian kernel, in 1 / units of welfare: what the influence of a quantile is divided by. method: population (width sd N^(-1/5), N the sum of the weights) or sample (0.9 min(sd, iqr / 1.34) n^(-1/5), n the rows). NULL if everybody has the same welfare, or nobody is there';

CREATE FUNCTION survey_distribution_median_final(survey_distribution) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION survey_distribution_median_final(survey_distribution) IS
	'final function of the aggregate weighted_median(welfare, weight, unit)';

CREATE AGGREGATE gini(welfare double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = gini, COMBINEFUNC = survey_distribution_combine,
	MSFUNC = survey_distribution_accum, MINVFUNC = survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = gini,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE gini(welfare double precision, weight double precision, unit survey_unit) IS
	'Gini coefficient, with its sampling error: the value has the bits of gini(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE gini(welfare numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = gini, COMBINEFUNC = survey_distribution_combine,
	MSFUNC = survey_distribution_accum, MINVFUNC = survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = gini,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE gini(welfare numeric, weight numeric, unit survey_unit) IS
	'Gini coefficient, with its sampling error: the value has the bits of gini(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE theil_index(welfare double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = theil_index, COMBINEFUNC = survey_distribution_combine,
	MSFUNC = survey_distribution_accum, MINVFUNC = survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = theil_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE theil_index(welfare double precision, weight double precision, unit survey_unit) IS
	'Theil index, GE(1), with its sampling error: the value has the bits of theil_index(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE theil_index(welfare numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = theil_index, COMBINEFUNC = survey_distribution_combine,
	MSFUNC = survey_distribution_accum, MINVFUNC = survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = theil_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE theil_index(welfare numeric, weight numeric, unit survey_unit) IS
	'Theil index, GE(1), with its sampling error: the value has the bits of theil_index(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE mean_log_deviation(welfare double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = mean_log_deviation, COMBINEFUNC = survey_distribution_combine,
	MSFUNC = survey_distribution_accum, MINVFUNC = survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = mean_log_deviation,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE mean_log_deviation(welfare double precision, weight double precision, unit survey_unit) IS
	'mean log deviation, GE(0), with its sampling error: the value has the bits of mean_log_deviation(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE mean_log_deviation(welfare numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = mean_log_deviation, COMBINEFUNC = survey_distribution_combine,
	MSFUNC = survey_distribution_accum, MINVFUNC = survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = mean_log_deviation,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE mean_log_deviation(welfare numeric, weight numeric, unit survey_unit) IS
	'mean log deviation, GE(0), with its sampling error: the value has the bits of mean_log_deviation(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE hoover_index(welfare double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = hoover_index, COMBINEFUNC = survey_distribution_combine,
	MSFUNC = survey_distribution_accum, MINVFUNC = survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = hoover_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE hoover_index(welfare double precision, weight double precision, unit survey_unit) IS
	'Hoover index, with its sampling error: the value has the bits of hoover_index(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE hoover_index(welfare numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = hoover_index, COMBINEFUNC = survey_distribution_combine,
	MSFUNC = survey_distribution_accum, MINVFUNC = survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = hoover_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE hoover_index(welfare numeric, weight numeric, unit survey_unit) IS
	'Hoover index, with its sampling error: the value has the bits of hoover_index(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE weighted_median(welfare double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = survey_distribution_median_final, COMBINEFUNC = survey_distribution_combine,
	MSFUNC = survey_distribution_accum, MINVFUNC = survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = survey_distribution_median_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE weighted_median(welfare double precision, weight double precision, unit survey_unit) IS
	'median welfare (the smallest value that half of the weight reaches), with its sampling error: the value has the bits of weighted_median(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE weighted_median(welfare numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_distribution_accum, STYPE = survey_distribution, SSPACE = 8192,
	FINALFUNC = survey_distribution_median_final, COMBINEFUNC = survey_distribution_combine,
	MSFUNC = survey_distribution_accum, MINVFUNC = survey_distribution_discard,
	MSTYPE = survey_distribution, MSSPACE = 8192, MFINALFUNC = survey_distribution_median_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE weighted_median(welfare numeric, weight numeric, unit survey_unit) IS
	'median welfare (the smallest value that half of the weight reaches), with its sampling error: the value has the bits of weighted_median(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

-- survey: questions to an estimate, and its algebra

CREATE FUNCTION estimate(e survey_estimate) RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_estimate_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION estimate(survey_estimate) IS
	'the number itself, with the bits of the measure without a design. NULL for NULL';

CREATE FUNCTION sample_size(e survey_estimate) RETURNS bigint
	AS 'MODULE_PATHNAME', 'survey_estimate_sample_size' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION sample_size(survey_estimate) IS
	'rows of weight above 0 in the domain. NULL once two estimates were combined, and for NULL';

CREATE FUNCTION variance(e survey_estimate, lonely pg_catalog.text DEFAULT 'fail') RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_estimate_variance' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION variance(survey_estimate, pg_catalog.text) IS
	'square of the standard error. NULL if only one unit is touched in all and its stratum is not a census, and for NULL. lonely: what becomes of a stratum (or primary unit) of which one unit was drawn out of several: fail (22023, the default), missing (NULL), remove (contributes 0), average (as much as the others on average), adjust (compared with the mean of all units). Source: ultimate cluster variance, R survey';

CREATE FUNCTION standard_error(e survey_estimate, lonely pg_catalog.text DEFAULT 'fail') RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_estimate_standard_error' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION standard_error(survey_estimate, pg_catalog.text) IS
	'linearised (Taylor) standard error of the estimate under the design, in its units. NULL if only one unit is touched in all and its stratum is not a census, and for NULL. lonely: what becomes of a stratum (or primary unit) of which one unit was drawn out of several: fail (22023, the default), missing (NULL), remove (contributes 0), average (as much as the others on average), adjust (compared with the mean of all units). Source: ultimate cluster variance, R survey';

CREATE FUNCTION coefficient_of_variation(e survey_estimate, lonely pg_catalog.text DEFAULT 'fail') RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_estimate_coefficient_of_variation' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION coefficient_of_variation(survey_estimate, pg_catalog.text) IS
	'standard error over the size of the estimate, a fraction of 1; NULL also for an estimate of 0. NULL if only one unit is touched in all and its stratum is not a census, and for NULL. lonely: what becomes of a stratum (or primary unit) of which one unit was drawn out of several: fail (22023, the default), missing (NULL), remove (contributes 0), average (as much as the others on average), adjust (compared with the mean of all units). Source: ultimate cluster variance, R survey';

CREATE FUNCTION covariance(a survey_estimate, b survey_estimate, lonely pg_catalog.text DEFAULT 'fail') RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_estimate_covariance' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION covariance(survey_estimate, survey_estimate, pg_catalog.text) IS
	'covariance of two estimates of one design, over the units that either touches; 22023 if the designs differ. lonely: what becomes of a stratum (or primary unit) of which one unit was drawn out of several: fail (22023, the default), missing (NULL), remove (contributes 0), average (as much as the others on average), adjust (compared with the mean of all units)';

CREATE FUNCTION degrees_of_freedom(e survey_estimate, convention pg_catalog.text DEFAULT 'domain') RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_estimate_degrees_of_freedom' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION degrees_of_freedom(survey_estimate, pg_catalog.text) IS
	'degrees of freedom of an estimate. convention domain: touched PSUs less touched strata (R); strata: all PSUs of the touched strata less these (Stata); those of the whole design are degrees_of_freedom(design). NULL for NULL';

CREATE FUNCTION confidence_interval(e survey_estimate, confidence double precision DEFAULT 0.95, method pg_catalog.text DEFAULT 'plain', df double precision DEFAULT NULL, lonely pg_catalog.text DEFAULT 'fail') RETURNS measure_bounds
	AS 'MODULE_PATHNAME', 'survey_estimate_confidence_interval' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION confidence_interval(survey_estimate, double precision, pg_catalog.text, double precision, pg_catalog.text) IS
	'limits of a confidence interval, in the units of the estimate. confidence is between 0 and 1. method: plain (estimate -+ t SE, clips nothing), and for proportions logit, asin, wilson (of the effective sample size) and beta (Korn and Graubard 1998), which are NULL outside of (0, 1). df: degrees of freedom of t, the domain''s if NULL, ''Infinity'' for the normal distribution. lonely: what becomes of a stratum (or primary unit) of which one unit was drawn out of several: fail (22023, the default), missing (NULL), remove (contributes 0), average (as much as the others on average), adjust (compared with the mean of all units). Limits are NULL without a standard error or with df of 0 or less';

CREATE TYPE survey_result AS (
	value double precision,
	standard_error double precision,
	lower double precision,
	upper double precision,
	n bigint,
	df double precision
);
COMMENT ON TYPE survey_result IS
	'an estimate with everything that is printed beside it';
COMMENT ON COLUMN survey_result.value IS 'the estimate';
COMMENT ON COLUMN survey_result.standard_error IS 'its standard error';
COMMENT ON COLUMN survey_result.lower IS 'lower confidence limit';
COMMENT ON COLUMN survey_result.upper IS 'upper confidence limit';
COMMENT ON COLUMN survey_result.n IS 'rows of weight above 0 in the domain; NULL once two estimates were combined';
COMMENT ON COLUMN survey_result.df IS 'degrees of freedom of the interval';

CREATE FUNCTION survey_result(e survey_estimate, confidence double precision DEFAULT 0.95, method pg_catalog.text DEFAULT 'plain', df double precision DEFAULT NULL, lonely pg_catalog.text DEFAULT 'fail') RETURNS survey_result
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_result(survey_estimate, double precision, pg_catalog.text, double precision, pg_catalog.text) IS
	'an estimate in columns: value, standard error, confidence limits, sample size, degrees of freedom. confidence is between 0 and 1. method: plain (estimate -+ t SE, clips nothing), and for proportions logit, asin, wilson (of the effective sample size) and beta (Korn and Graubard 1998), which are NULL outside of (0, 1). df: degrees of freedom of t, the domain''s if NULL, ''Infinity'' for the normal distribution. lonely: what becomes of a stratum (or primary unit) of which one unit was drawn out of several: fail (22023, the default), missing (NULL), remove (contributes 0), average (as much as the others on average), adjust (compared with the mean of all units)';

CREATE FUNCTION p_value(e survey_estimate, hypothesis double precision DEFAULT 0, df double precision DEFAULT NULL, lonely pg_catalog.text DEFAULT 'fail') RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_estimate_p_value' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION p_value(survey_estimate, double precision, double precision, pg_catalog.text) IS
	'two-sided p-value of the hypothesis that the population value is hypothesis (default 0), by Students t. NULL where the standard error is 0 or not known, or df is 0 or less. df as in confidence_interval. {LON}';

CREATE FUNCTION design_effect(e survey_estimate, replacement boolean DEFAULT true, lonely pg_catalog.text DEFAULT 'fail') RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_estimate_design_effect' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION design_effect(survey_estimate, boolean, pg_catalog.text) IS
	'variance under the design over that of a simple random sample of as many rows, drawn with replacement (or without: replacement => false, the population is the sum of the weights). NULL where the sums do not tell it, and once two estimates were combined. lonely: what becomes of a stratum (or primary unit) of which one unit was drawn out of several: fail (22023, the default), missing (NULL), remove (contributes 0), average (as much as the others on average), adjust (compared with the mean of all units). Source: Kish (1965), R survey';

CREATE FUNCTION survey_estimate_add(survey_estimate, survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_add(survey_estimate, survey_estimate) IS
	'implementation of the + operator: the sum of two estimates of one design, with their covariance; 22023 if the designs differ';

CREATE FUNCTION survey_estimate_add(survey_estimate, double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_add_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_add(survey_estimate, double precision) IS
	'implementation of the + operator: the sum of an estimate and a number';

CREATE FUNCTION survey_estimate_add(double precision, survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_number_add_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_add(double precision, survey_estimate) IS
	'implementation of the + operator: the sum of a number and an estimate';

CREATE OPERATOR + (
	LEFTARG = survey_estimate, RIGHTARG = survey_estimate, FUNCTION = survey_estimate_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (survey_estimate, survey_estimate) IS
	'the sum, with its sampling error (delta method); NULL if either is NULL';

CREATE OPERATOR + (
	LEFTARG = survey_estimate, RIGHTARG = double precision, FUNCTION = survey_estimate_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (survey_estimate, double precision) IS
	'the sum, with its sampling error (delta method); NULL if either is NULL';

CREATE OPERATOR + (
	LEFTARG = double precision, RIGHTARG = survey_estimate, FUNCTION = survey_estimate_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (double precision, survey_estimate) IS
	'the sum, with its sampling error (delta method); NULL if either is NULL';

CREATE FUNCTION survey_estimate_subtract(survey_estimate, survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_subtract(survey_estimate, survey_estimate) IS
	'implementation of the - operator: the difference of two estimates of one design, with their covariance; 22023 if the designs differ';

CREATE FUNCTION survey_estimate_subtract(survey_estimate, double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_subtract_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_subtract(survey_estimate, double precision) IS
	'implementation of the - operator: the difference of an estimate and a number';

CREATE FUNCTION survey_estimate_subtract(double precision, survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_number_subtract_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_subtract(double precision, survey_estimate) IS
	'implementation of the - operator: the difference of a number and an estimate';

CREATE OPERATOR - (
	LEFTARG = survey_estimate, RIGHTARG = survey_estimate, FUNCTION = survey_estimate_subtract
);
COMMENT ON OPERATOR - (survey_estimate, survey_estimate) IS
	'the difference, with its sampling error (delta method); NULL if either is NULL';

CREATE OPERATOR - (
	LEFTARG = survey_estimate, RIGHTARG = double precision, FUNCTION = survey_estimate_subtract
);
COMMENT ON OPERATOR - (survey_estimate, double precision) IS
	'the difference, with its sampling error (delta method); NULL if either is NULL';

CREATE OPERATOR - (
	LEFTARG = double precision, RIGHTARG = survey_estimate, FUNCTION = survey_estimate_subtract
);
COMMENT ON OPERATOR - (double precision, survey_estimate) IS
	'the difference, with its sampling error (delta method); NULL if either is NULL';

CREATE FUNCTION survey_estimate_multiply(survey_estimate, survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_multiply(survey_estimate, survey_estimate) IS
	'implementation of the * operator: the product of two estimates of one design, with their covariance; 22023 if the designs differ';

CREATE FUNCTION survey_estimate_multiply(survey_estimate, double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_multiply_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_multiply(survey_estimate, double precision) IS
	'implementation of the * operator: the product of an estimate and a number';

CREATE FUNCTION survey_estimate_multiply(double precision, survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_number_multiply_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_multiply(double precision, survey_estimate) IS
	'implementation of the * operator: the product of a number and an estimate';

CREATE OPERATOR * (
	LEFTARG = survey_estimate, RIGHTARG = survey_estimate, FUNCTION = survey_estimate_multiply, COMMUTATOR = *
);
COMMENT ON OPERATOR * (survey_estimate, survey_estimate) IS
	'the product, with its sampling error (delta method); NULL if either is NULL';

CREATE OPERATOR * (
	LEFTARG = survey_estimate, RIGHTARG = double precision, FUNCTION = survey_estimate_multiply, COMMUTATOR = *
);
COMMENT ON OPERATOR * (survey_estimate, double precision) IS
	'the product, with its sampling error (delta method); NULL if either is NULL';

CREATE OPERATOR * (
	LEFTARG = double precision, RIGHTARG = survey_estimate, FUNCTION = survey_estimate_multiply, COMMUTATOR = *
);
COMMENT ON OPERATOR * (double precision, survey_estimate) IS
	'the product, with its sampling error (delta method); NULL if either is NULL';

CREATE FUNCTION survey_estimate_divide(survey_estimate, survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_divide(survey_estimate, survey_estimate) IS
	'implementation of the / operator: the quotient of two estimates of one design, with their covariance; NULL if the divisor is 0; 22023 if the designs differ';

CREATE FUNCTION survey_estimate_divide(survey_estimate, double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_divide_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_divide(survey_estimate, double precision) IS
	'implementation of the / operator: the quotient of an estimate and a number; NULL if the divisor is 0';

CREATE FUNCTION survey_estimate_divide(double precision, survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_number_divide_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_divide(double precision, survey_estimate) IS
	'implementation of the / operator: the quotient of a number and an estimate; NULL if the divisor is 0';

CREATE OPERATOR / (
	LEFTARG = survey_estimate, RIGHTARG = survey_estimate, FUNCTION = survey_estimate_divide
);
COMMENT ON OPERATOR / (survey_estimate, survey_estimate) IS
	'the quotient, with its sampling error (delta method); NULL if either is NULL; NULL if the divisor is 0';

CREATE OPERATOR / (
	LEFTARG = survey_estimate, RIGHTARG = double precision, FUNCTION = survey_estimate_divide
);
COMMENT ON OPERATOR / (survey_estimate, double precision) IS
	'the quotient, with its sampling error (delta method); NULL if either is NULL; NULL if the divisor is 0';

CREATE OPERATOR / (
	LEFTARG = double precision, RIGHTARG = survey_estimate, FUNCTION = survey_estimate_divide
);
COMMENT ON OPERATOR / (double precision, survey_estimate) IS
	'the quotient, with its sampling error (delta method); NULL if either is NULL; NULL if the divisor is 0';

CREATE FUNCTION survey_estimate_negate(survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_estimate_negate(survey_estimate) IS
	'implementation of the unary - operator: the negative of an estimate';

CREATE OPERATOR - (
	RIGHTARG = survey_estimate, FUNCTION = survey_estimate_negate
);
COMMENT ON OPERATOR - (NONE, survey_estimate) IS
	'the negative, with the same sampling error';

CREATE FUNCTION ln(e survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_ln' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ln(survey_estimate) IS
	'natural logarithm; NULL of 0 or less of an estimate, with its sampling error (delta method)';

CREATE FUNCTION exp(e survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_exp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION exp(survey_estimate) IS
	'exponential of an estimate, with its sampling error (delta method)';

CREATE FUNCTION sqrt(e survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_sqrt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION sqrt(survey_estimate) IS
	'square root; NULL of 0 or less, where it has no derivative of an estimate, with its sampling error (delta method)';

CREATE FUNCTION abs(e survey_estimate) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_abs' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION abs(survey_estimate) IS
	'absolute value of an estimate, with its sampling error (delta method)';

CREATE FUNCTION power(e survey_estimate, exponent double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_estimate_power' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION power(survey_estimate, double precision) IS
	'power of an estimate, with its sampling error (delta method); NULL for a negative estimate with an exponent that is not whole, and for 0 with one below 1';

CREATE TYPE survey_sum_state;

CREATE FUNCTION survey_sum_state_in(pg_catalog.cstring) RETURNS survey_sum_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_sum_state_in(pg_catalog.cstring) IS
	'text input of survey_sum_state: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid state';

CREATE FUNCTION survey_sum_state_out(survey_sum_state) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_sum_state_out(survey_sum_state) IS
	'text output of survey_sum_state: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION survey_sum_state_recv(pg_catalog.internal) RETURNS survey_sum_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_sum_state_recv(pg_catalog.internal) IS
	'binary input of survey_sum_state; 22P03 if the bytes are not a valid state';

CREATE FUNCTION survey_sum_state_send(survey_sum_state) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_sum_state_send(survey_sum_state) IS
	'binary output of survey_sum_state: the bytes of the stored value';

CREATE TYPE survey_sum_state (
	INPUT = survey_sum_state_in,
	OUTPUT = survey_sum_state_out,
	RECEIVE = survey_sum_state_recv,
	SEND = survey_sum_state_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = int4
);

CREATE FUNCTION survey_sum_state_lt(survey_sum_state, survey_sum_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_sum_state_lt(survey_sum_state, survey_sum_state) IS
	'implementation of the < operator: is the first state before the second, byte by byte';

CREATE FUNCTION survey_sum_state_le(survey_sum_state, survey_sum_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_sum_state_le(survey_sum_state, survey_sum_state) IS
	'implementation of the <= operator: is the first state before or equal to the second, byte by byte';

CREATE FUNCTION survey_sum_state_eq(survey_sum_state, survey_sum_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_sum_state_eq(survey_sum_state, survey_sum_state) IS
	'implementation of the = operator: is the first state equal to the second, byte by byte';

CREATE FUNCTION survey_sum_state_ne(survey_sum_state, survey_sum_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_sum_state_ne(survey_sum_state, survey_sum_state) IS
	'implementation of the <> operator: is the first state different from the second, byte by byte';

CREATE FUNCTION survey_sum_state_ge(survey_sum_state, survey_sum_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_sum_state_ge(survey_sum_state, survey_sum_state) IS
	'implementation of the >= operator: is the first state after or equal to the second, byte by byte';

CREATE FUNCTION survey_sum_state_gt(survey_sum_state, survey_sum_state) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_sum_state_gt(survey_sum_state, survey_sum_state) IS
	'implementation of the > operator: is the first state after the second, byte by byte';

CREATE FUNCTION survey_sum_state_cmp(survey_sum_state, survey_sum_state) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_sum_state_cmp(survey_sum_state, survey_sum_state) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION survey_sum_state_hash(survey_sum_state) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_sum_state_hash(survey_sum_state) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION survey_sum_state_hash_extended(survey_sum_state, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_sum_state_hash_extended(survey_sum_state, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = survey_sum_state, RIGHTARG = survey_sum_state, FUNCTION = survey_sum_state_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (survey_sum_state, survey_sum_state) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = survey_sum_state, RIGHTARG = survey_sum_state, FUNCTION = survey_sum_state_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (survey_sum_state, survey_sum_state) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = survey_sum_state, RIGHTARG = survey_sum_state, FUNCTION = survey_sum_state_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (survey_sum_state, survey_sum_state) IS
	'the same state: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = survey_sum_state, RIGHTARG = survey_sum_state, FUNCTION = survey_sum_state_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (survey_sum_state, survey_sum_state) IS
	'a different state';

CREATE OPERATOR >= (
	LEFTARG = survey_sum_state, RIGHTARG = survey_sum_state, FUNCTION = survey_sum_state_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (survey_sum_state, survey_sum_state) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = survey_sum_state, RIGHTARG = survey_sum_state, FUNCTION = survey_sum_state_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (survey_sum_state, survey_sum_state) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS survey_sum_state_ops DEFAULT FOR TYPE survey_sum_state USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 survey_sum_state_cmp(survey_sum_state, survey_sum_state);
COMMENT ON OPERATOR CLASS survey_sum_state_ops USING btree IS
	'order of the bytes of a survey_sum_state, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY survey_sum_state_ops USING btree IS
	'order of the bytes of a survey_sum_state, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS survey_sum_state_ops DEFAULT FOR TYPE survey_sum_state USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 survey_sum_state_hash(survey_sum_state),
	FUNCTION 2 survey_sum_state_hash_extended(survey_sum_state, bigint);
COMMENT ON OPERATOR CLASS survey_sum_state_ops USING hash IS
	'hash of the bytes of a survey_sum_state';
COMMENT ON OPERATOR FAMILY survey_sum_state_ops USING hash IS
	'hash of the bytes of a survey_sum_state';
COMMENT ON TYPE survey_sum_state IS
	'running state of the aggregate survey_sum(survey_estimate): exact sums by sampling unit; not meant to be stored';

CREATE FUNCTION survey_sum_combine(survey_sum_state, survey_sum_state) RETURNS survey_sum_state
	AS 'MODULE_PATHNAME', 'survey_sum_state_combine' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_sum_combine(survey_sum_state, survey_sum_state) IS
	'adds a state to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_sum_accum(survey_sum_state, survey_estimate) RETURNS survey_sum_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_sum_accum(survey_sum_state, survey_estimate) IS
	'transition of survey_sum: adds one estimate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_sum_final(survey_sum_state) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_sum_final(survey_sum_state) IS
	'final function of the aggregate survey_sum';

CREATE AGGREGATE survey_sum(e survey_estimate) (
	SFUNC = survey_sum_accum, STYPE = survey_sum_state, SSPACE = 4096,
	FINALFUNC = survey_sum_final, COMBINEFUNC = survey_sum_combine,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_sum(e survey_estimate) IS
	'sum of estimates of one design, with its sampling error; exact, so independent of their order. NULL ones are skipped; NULL if there is none; 22023 if the designs differ';

-- survey: poverty measures with their sampling errors

CREATE TYPE survey_summary;

CREATE FUNCTION survey_summary_in(pg_catalog.cstring) RETURNS survey_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_in(pg_catalog.cstring) IS
	'text input of survey_summary: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid summary';

CREATE FUNCTION survey_summary_out(survey_summary) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_out(survey_summary) IS
	'text output of survey_summary: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION survey_summary_recv(pg_catalog.internal) RETURNS survey_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_recv(pg_catalog.internal) IS
	'binary input of survey_summary; 22P03 if the bytes are not a valid summary';

CREATE FUNCTION survey_summary_send(survey_summary) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_send(survey_summary) IS
	'binary output of survey_summary: the bytes of the stored value';

CREATE TYPE survey_summary (
	INPUT = survey_summary_in,
	OUTPUT = survey_summary_out,
	RECEIVE = survey_summary_recv,
	SEND = survey_summary_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = int4
);

CREATE FUNCTION survey_summary_lt(survey_summary, survey_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_lt(survey_summary, survey_summary) IS
	'implementation of the < operator: is the first summary before the second, byte by byte';

CREATE FUNCTION survey_summary_le(survey_summary, survey_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_le(survey_summary, survey_summary) IS
	'implementation of the <= operator: is the first summary before or equal to the second, byte by byte';

CREATE FUNCTION survey_summary_eq(survey_summary, survey_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_eq(survey_summary, survey_summary) IS
	'implementation of the = operator: is the first summary equal to the second, byte by byte';

CREATE FUNCTION survey_summary_ne(survey_summary, survey_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_ne(survey_summary, survey_summary) IS
	'implementation of the <> operator: is the first summary different from the second, byte by byte';

CREATE FUNCTION survey_summary_ge(survey_summary, survey_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_ge(survey_summary, survey_summary) IS
	'implementation of the >= operator: is the first summary after or equal to the second, byte by byte';

CREATE FUNCTION survey_summary_gt(survey_summary, survey_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_gt(survey_summary, survey_summary) IS
	'implementation of the > operator: is the first summary after the second, byte by byte';

CREATE FUNCTION survey_summary_cmp(survey_summary, survey_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_cmp(survey_summary, survey_summary) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION survey_summary_hash(survey_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_hash(survey_summary) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION survey_summary_hash_extended(survey_summary, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_hash_extended(survey_summary, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = survey_summary, RIGHTARG = survey_summary, FUNCTION = survey_summary_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (survey_summary, survey_summary) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = survey_summary, RIGHTARG = survey_summary, FUNCTION = survey_summary_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (survey_summary, survey_summary) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = survey_summary, RIGHTARG = survey_summary, FUNCTION = survey_summary_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (survey_summary, survey_summary) IS
	'the same summary: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = survey_summary, RIGHTARG = survey_summary, FUNCTION = survey_summary_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (survey_summary, survey_summary) IS
	'a different summary';

CREATE OPERATOR >= (
	LEFTARG = survey_summary, RIGHTARG = survey_summary, FUNCTION = survey_summary_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (survey_summary, survey_summary) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = survey_summary, RIGHTARG = survey_summary, FUNCTION = survey_summary_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (survey_summary, survey_summary) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS survey_summary_ops DEFAULT FOR TYPE survey_summary USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 survey_summary_cmp(survey_summary, survey_summary);
COMMENT ON OPERATOR CLASS survey_summary_ops USING btree IS
	'order of the bytes of a survey_summary, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY survey_summary_ops USING btree IS
	'order of the bytes of a survey_summary, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS survey_summary_ops DEFAULT FOR TYPE survey_summary USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 survey_summary_hash(survey_summary),
	FUNCTION 2 survey_summary_hash_extended(survey_summary, bigint);
COMMENT ON OPERATOR CLASS survey_summary_ops USING hash IS
	'hash of the bytes of a survey_summary';
COMMENT ON OPERATOR FAMILY survey_summary_ops USING hash IS
	'hash of the bytes of a survey_summary';
COMMENT ON TYPE survey_summary IS
	'a poverty_summary for each sampling unit that a domain touches, and as much of the design as a variance needs; mergeable by + and rollup, subtractable by -; read by headcount_ratio and its companions, which return a survey_estimate';

CREATE FUNCTION survey_summary_combine(survey_summary, survey_summary) RETURNS survey_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_combine(survey_summary, survey_summary) IS
	'adds a summary to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_summary_uncombine(survey_summary, survey_summary) RETURNS survey_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_uncombine(survey_summary, survey_summary) IS
	'takes a summary away from the running state of a moving aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_summary_final(survey_summary) RETURNS survey_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_final(survey_summary) IS
	'final function: the stored value of a running state';

CREATE FUNCTION survey_summary_add(survey_summary, survey_summary) RETURNS survey_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_add(survey_summary, survey_summary) IS
	'implementation of the + operator: the summary of the rows of both, exactly';

CREATE FUNCTION survey_summary_subtract(survey_summary, survey_summary) RETURNS survey_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_subtract(survey_summary, survey_summary) IS
	'implementation of the - operator: the first summary without the rows of the second, exactly';

CREATE FUNCTION survey_summary_negate(survey_summary) RETURNS survey_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_negate(survey_summary) IS
	'implementation of the unary - operator: the change that takes these rows away';

CREATE OPERATOR + (
	LEFTARG = survey_summary, RIGHTARG = survey_summary, FUNCTION = survey_summary_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (survey_summary, survey_summary) IS
	'the summary of the rows of both; exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';

CREATE OPERATOR - (
	LEFTARG = survey_summary, RIGHTARG = survey_summary, FUNCTION = survey_summary_subtract
);
COMMENT ON OPERATOR - (survey_summary, survey_summary) IS
	'the first summary without the rows of the second; exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';

CREATE OPERATOR - (
	RIGHTARG = survey_summary, FUNCTION = survey_summary_negate
);
COMMENT ON OPERATOR - (NONE, survey_summary) IS
	'the change that takes these rows away: a + (-b) = a - b';

CREATE FUNCTION empty_survey_summary() RETURNS survey_summary
	AS 'MODULE_PATHNAME', 'survey_summary_empty' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION empty_survey_summary() IS
	'the summary of no rows, the neutral element of +. An aggregate over no rows is NULL, and NULL wipes out what it is added to: total + coalesce(delta, empty_survey_summary())';

CREATE FUNCTION is_empty(s survey_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'survey_summary_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(survey_summary) IS
	'is this the summary of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(s survey_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'survey_summary_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(survey_summary) IS
	'could this be the summary of rows? false after taking away what was never in it, as far as the totals tell: a negative count, weight or sum somewhere, or weight without the rows to have it. What they cannot tell is let through: taking away other rows may leave what other rows could have. Every measure of an improper summary is NULL';

CREATE FUNCTION row_count(s survey_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'survey_summary_row_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION row_count(survey_summary) IS
	'number of rows in use, those of weight 0 included and those left out (see excluded) not; NULL for NULL';

CREATE FUNCTION excluded(s survey_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'survey_summary_excluded' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION excluded(survey_summary) IS
	'number of rows left out because something in them was NULL; NULL for NULL';

CREATE AGGREGATE rollup(survey_summary) (
	SFUNC = survey_summary_combine, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = survey_summary_final, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_combine, MINVFUNC = survey_summary_uncombine,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = survey_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(survey_summary) IS
	'the summary of all the rows that the summaries summarise; NULL ones are skipped; NULL if there is none';
COMMENT ON FUNCTION is_proper(survey_summary) IS
	'could this be the summary of rows? false after taking away what was never in it (a negative count or weight in some unit); every measure of an improper summary is NULL';

CREATE FUNCTION survey_summary_accum(survey_summary, double precision, double precision, double precision, survey_unit) RETURNS survey_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_accum(survey_summary, double precision, double precision, double precision, survey_unit) IS
	'transition of the survey aggregates over a poverty line: adds one row (welfare, line, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_summary_discard(survey_summary, double precision, double precision, double precision, survey_unit) RETURNS survey_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_discard(survey_summary, double precision, double precision, double precision, survey_unit) IS
	'inverse transition of the survey aggregates over a poverty line: takes away one row (welfare, line, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_summary_accum(survey_summary, numeric, numeric, numeric, survey_unit) RETURNS survey_summary
	AS 'MODULE_PATHNAME', 'survey_summary_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_accum(survey_summary, numeric, numeric, numeric, survey_unit) IS
	'transition of the survey aggregates over a poverty line: adds one row (welfare, line, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_summary_discard(survey_summary, numeric, numeric, numeric, survey_unit) RETURNS survey_summary
	AS 'MODULE_PATHNAME', 'survey_summary_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_summary_discard(survey_summary, numeric, numeric, numeric, survey_unit) IS
	'inverse transition of the survey aggregates over a poverty line: takes away one row (welfare, line, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_summary(welfare double precision, line double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = survey_summary_final, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_accum, MINVFUNC = survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = survey_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_summary(welfare double precision, line double precision, weight double precision, unit survey_unit) IS
	'what every poverty measure with its sampling error needs, in one pass. The unit says in which sampling unit the row was drawn, of how many (survey_unit). WHERE, FILTER and GROUP BY are domains. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL for no rows';

CREATE AGGREGATE survey_summary(welfare numeric, line numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = survey_summary_final, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_accum, MINVFUNC = survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = survey_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_summary(welfare numeric, line numeric, weight numeric, unit survey_unit) IS
	'what every poverty measure with its sampling error needs, in one pass. The unit says in which sampling unit the row was drawn, of how many (survey_unit). WHERE, FILTER and GROUP BY are domains. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL for no rows';

CREATE FUNCTION headcount_ratio(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_headcount_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION headcount_ratio(survey_summary) IS
	'share of people below their line, a fraction of 1, with its sampling error: the value has the bits of headcount_ratio(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION poverty_gap_index(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poverty_gap_index(survey_summary) IS
	'mean over everybody of the gap of the poor as a share of the line, a fraction of 1, with its sampling error: the value has the bits of poverty_gap_index(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION squared_poverty_gap_index(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_squared_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION squared_poverty_gap_index(survey_summary) IS
	'mean over everybody of the squared gap of the poor as a share of the line, a fraction of 1, with its sampling error: the value has the bits of squared_poverty_gap_index(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION watts_index(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_watts_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION watts_index(survey_summary) IS
	'mean over everybody of ln(line / welfare) of the poor, with its sampling error: the value has the bits of watts_index(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION income_gap_ratio(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_income_gap_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION income_gap_ratio(survey_summary) IS
	'mean over the poor of the gap as a share of the line, a fraction of 1, with its sampling error: the value has the bits of income_gap_ratio(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION poor_population(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_poor_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poor_population(survey_summary) IS
	'sum of the weights of the poor, with its sampling error: the value has the bits of poor_population(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION poverty_shortfall(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_poverty_shortfall' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poverty_shortfall(survey_summary) IS
	'money needed to lift every poor unit to its line, with its sampling error: the value has the bits of poverty_shortfall(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION population(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION population(survey_summary) IS
	'sum of all weights, with its sampling error: the value has the bits of population(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION mean_welfare(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_mean_welfare' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean_welfare(survey_summary) IS
	'mean welfare of everybody, with its sampling error: the value has the bits of mean_welfare(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION mean_welfare_of_poor(s survey_summary) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_mean_welfare_of_poor' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean_welfare_of_poor(survey_summary) IS
	'mean welfare of the poor, with its sampling error: the value has the bits of mean_welfare_of_poor(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';

CREATE FUNCTION fgt_index(s survey_summary, alpha double precision) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_summary_fgt_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION fgt_index(survey_summary, double precision) IS
	'index of Foster, Greer and Thorbecke of order alpha, 0, 1 or 2 (else 22023), with its sampling error. NULL as headcount_ratio';

CREATE AGGREGATE headcount_ratio(welfare double precision, line double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = headcount_ratio, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_accum, MINVFUNC = survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = headcount_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE headcount_ratio(welfare double precision, line double precision, weight double precision, unit survey_unit) IS
	'share of people below their line, a fraction of 1, with its sampling error: the value has the bits of headcount_ratio(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE headcount_ratio(welfare numeric, line numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = headcount_ratio, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_accum, MINVFUNC = survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = headcount_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE headcount_ratio(welfare numeric, line numeric, weight numeric, unit survey_unit) IS
	'share of people below their line, a fraction of 1, with its sampling error: the value has the bits of headcount_ratio(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE poverty_gap_index(welfare double precision, line double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = poverty_gap_index, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_accum, MINVFUNC = survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_gap_index(welfare double precision, line double precision, weight double precision, unit survey_unit) IS
	'mean over everybody of the gap of the poor as a share of the line, a fraction of 1, with its sampling error: the value has the bits of poverty_gap_index(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE poverty_gap_index(welfare numeric, line numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = poverty_gap_index, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_accum, MINVFUNC = survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_gap_index(welfare numeric, line numeric, weight numeric, unit survey_unit) IS
	'mean over everybody of the gap of the poor as a share of the line, a fraction of 1, with its sampling error: the value has the bits of poverty_gap_index(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE squared_poverty_gap_index(welfare double precision, line double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = squared_poverty_gap_index, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_accum, MINVFUNC = survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = squared_poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE squared_poverty_gap_index(welfare double precision, line double precision, weight double precision, unit survey_unit) IS
	'mean over everybody of the squared gap of the poor as a share of the line, a fraction of 1, with its sampling error: the value has the bits of squared_poverty_gap_index(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE squared_poverty_gap_index(welfare numeric, line numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = squared_poverty_gap_index, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_accum, MINVFUNC = survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = squared_poverty_gap_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE squared_poverty_gap_index(welfare numeric, line numeric, weight numeric, unit survey_unit) IS
	'mean over everybody of the squared gap of the poor as a share of the line, a fraction of 1, with its sampling error: the value has the bits of squared_poverty_gap_index(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE watts_index(welfare double precision, line double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = watts_index, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_accum, MINVFUNC = survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = watts_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE watts_index(welfare double precision, line double precision, weight double precision, unit survey_unit) IS
	'mean over everybody of ln(line / welfare) of the poor, with its sampling error: the value has the bits of watts_index(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE watts_index(welfare numeric, line numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = watts_index, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_accum, MINVFUNC = survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = watts_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE watts_index(welfare numeric, line numeric, weight numeric, unit survey_unit) IS
	'mean over everybody of ln(line / welfare) of the poor, with its sampling error: the value has the bits of watts_index(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE income_gap_ratio(welfare double precision, line double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = income_gap_ratio, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_accum, MINVFUNC = survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = income_gap_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE income_gap_ratio(welfare double precision, line double precision, weight double precision, unit survey_unit) IS
	'mean over the poor of the gap as a share of the line, a fraction of 1, with its sampling error: the value has the bits of income_gap_ratio(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE income_gap_ratio(welfare numeric, line numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = income_gap_ratio, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_accum, MINVFUNC = survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = income_gap_ratio,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE income_gap_ratio(welfare numeric, line numeric, weight numeric, unit survey_unit) IS
	'mean over the poor of the gap as a share of the line, a fraction of 1, with its sampling error: the value has the bits of income_gap_ratio(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE poor_population(welfare double precision, line double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = poor_population, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_accum, MINVFUNC = survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = poor_population,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poor_population(welfare double precision, line double precision, weight double precision, unit survey_unit) IS
	'sum of the weights of the poor, with its sampling error: the value has the bits of poor_population(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE poor_population(welfare numeric, line numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = poor_population, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_accum, MINVFUNC = survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = poor_population,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poor_population(welfare numeric, line numeric, weight numeric, unit survey_unit) IS
	'sum of the weights of the poor, with its sampling error: the value has the bits of poor_population(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE poverty_shortfall(welfare double precision, line double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = poverty_shortfall, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_accum, MINVFUNC = survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = poverty_shortfall,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_shortfall(welfare double precision, line double precision, weight double precision, unit survey_unit) IS
	'money needed to lift every poor unit to its line, with its sampling error: the value has the bits of poverty_shortfall(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

CREATE AGGREGATE poverty_shortfall(welfare numeric, line numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_summary_accum, STYPE = survey_summary, SSPACE = 4096,
	FINALFUNC = poverty_shortfall, COMBINEFUNC = survey_summary_combine,
	MSFUNC = survey_summary_accum, MINVFUNC = survey_summary_discard,
	MSTYPE = survey_summary, MSSPACE = 4096, MFINALFUNC = poverty_shortfall,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_shortfall(welfare numeric, line numeric, weight numeric, unit survey_unit) IS
	'money needed to lift every poor unit to its line, with its sampling error: the value has the bits of poverty_shortfall(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';

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

CREATE FUNCTION survey_table(s survey_summary, confidence double precision DEFAULT 0.95, method pg_catalog.text DEFAULT 'plain', df double precision DEFAULT NULL, lonely pg_catalog.text DEFAULT 'fail') RETURNS SETOF survey_measure
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 8;
COMMENT ON FUNCTION survey_table(survey_summary, double precision, pg_catalog.text, double precision, pg_catalog.text) IS
	'all measures of a survey_summary in long form: the seven poverty measures and mean_welfare, a row for each. confidence is between 0 and 1. method: plain (estimate -+ t SE, clips nothing), and for proportions logit, asin, wilson (of the effective sample size) and beta (Korn and Graubard 1998), which are NULL outside of (0, 1). df: degrees of freedom of t, the domain''s if NULL, ''Infinity'' for the normal distribution. lonely: what becomes of a stratum (or primary unit) of which one unit was drawn out of several: fail (22023, the default), missing (NULL), remove (contributes 0), average (as much as the others on average), adjust (compared with the mean of all units)';

-- survey: means, totals and ratios of any columns with their sampling errors

CREATE TYPE survey_totals;

CREATE FUNCTION survey_totals_in(pg_catalog.cstring) RETURNS survey_totals
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_in(pg_catalog.cstring) IS
	'text input of survey_totals: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid totals';

CREATE FUNCTION survey_totals_out(survey_totals) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_out(survey_totals) IS
	'text output of survey_totals: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION survey_totals_recv(pg_catalog.internal) RETURNS survey_totals
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_recv(pg_catalog.internal) IS
	'binary input of survey_totals; 22P03 if the bytes are not a valid totals';

CREATE FUNCTION survey_totals_send(survey_totals) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_send(survey_totals) IS
	'binary output of survey_totals: the bytes of the stored value';

CREATE TYPE survey_totals (
	INPUT = survey_totals_in,
	OUTPUT = survey_totals_out,
	RECEIVE = survey_totals_recv,
	SEND = survey_totals_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = int4
);

CREATE FUNCTION survey_totals_lt(survey_totals, survey_totals) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_lt(survey_totals, survey_totals) IS
	'implementation of the < operator: is the first totals before the second, byte by byte';

CREATE FUNCTION survey_totals_le(survey_totals, survey_totals) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_le(survey_totals, survey_totals) IS
	'implementation of the <= operator: is the first totals before or equal to the second, byte by byte';

CREATE FUNCTION survey_totals_eq(survey_totals, survey_totals) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_eq(survey_totals, survey_totals) IS
	'implementation of the = operator: is the first totals equal to the second, byte by byte';

CREATE FUNCTION survey_totals_ne(survey_totals, survey_totals) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_ne(survey_totals, survey_totals) IS
	'implementation of the <> operator: is the first totals different from the second, byte by byte';

CREATE FUNCTION survey_totals_ge(survey_totals, survey_totals) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_ge(survey_totals, survey_totals) IS
	'implementation of the >= operator: is the first totals after or equal to the second, byte by byte';

CREATE FUNCTION survey_totals_gt(survey_totals, survey_totals) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_gt(survey_totals, survey_totals) IS
	'implementation of the > operator: is the first totals after the second, byte by byte';

CREATE FUNCTION survey_totals_cmp(survey_totals, survey_totals) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_cmp(survey_totals, survey_totals) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION survey_totals_hash(survey_totals) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_hash(survey_totals) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION survey_totals_hash_extended(survey_totals, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_hash_extended(survey_totals, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = survey_totals, RIGHTARG = survey_totals, FUNCTION = survey_totals_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (survey_totals, survey_totals) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = survey_totals, RIGHTARG = survey_totals, FUNCTION = survey_totals_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (survey_totals, survey_totals) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = survey_totals, RIGHTARG = survey_totals, FUNCTION = survey_totals_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (survey_totals, survey_totals) IS
	'the same totals: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = survey_totals, RIGHTARG = survey_totals, FUNCTION = survey_totals_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (survey_totals, survey_totals) IS
	'a different totals';

CREATE OPERATOR >= (
	LEFTARG = survey_totals, RIGHTARG = survey_totals, FUNCTION = survey_totals_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (survey_totals, survey_totals) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = survey_totals, RIGHTARG = survey_totals, FUNCTION = survey_totals_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (survey_totals, survey_totals) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS survey_totals_ops DEFAULT FOR TYPE survey_totals USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 survey_totals_cmp(survey_totals, survey_totals);
COMMENT ON OPERATOR CLASS survey_totals_ops USING btree IS
	'order of the bytes of a survey_totals, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY survey_totals_ops USING btree IS
	'order of the bytes of a survey_totals, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS survey_totals_ops DEFAULT FOR TYPE survey_totals USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 survey_totals_hash(survey_totals),
	FUNCTION 2 survey_totals_hash_extended(survey_totals, bigint);
COMMENT ON OPERATOR CLASS survey_totals_ops USING hash IS
	'hash of the bytes of a survey_totals';
COMMENT ON OPERATOR FAMILY survey_totals_ops USING hash IS
	'hash of the bytes of a survey_totals';
COMMENT ON TYPE survey_totals IS
	'exact sums of the weight and of weight x column, for up to 64 columns, for each sampling unit that a domain touches; mergeable by + and rollup, subtractable by -; read by survey_mean, survey_total and survey_ratio';

CREATE FUNCTION survey_totals_combine(survey_totals, survey_totals) RETURNS survey_totals
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_combine(survey_totals, survey_totals) IS
	'adds a totals to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_totals_uncombine(survey_totals, survey_totals) RETURNS survey_totals
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_uncombine(survey_totals, survey_totals) IS
	'takes a totals away from the running state of a moving aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_totals_final(survey_totals) RETURNS survey_totals
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_final(survey_totals) IS
	'final function: the stored value of a running state';

CREATE FUNCTION survey_totals_add(survey_totals, survey_totals) RETURNS survey_totals
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_add(survey_totals, survey_totals) IS
	'implementation of the + operator: the totals of the rows of both, exactly';

CREATE FUNCTION survey_totals_subtract(survey_totals, survey_totals) RETURNS survey_totals
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_subtract(survey_totals, survey_totals) IS
	'implementation of the - operator: the first totals without the rows of the second, exactly';

CREATE FUNCTION survey_totals_negate(survey_totals) RETURNS survey_totals
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_negate(survey_totals) IS
	'implementation of the unary - operator: the change that takes these rows away';

CREATE OPERATOR + (
	LEFTARG = survey_totals, RIGHTARG = survey_totals, FUNCTION = survey_totals_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (survey_totals, survey_totals) IS
	'the totals of the rows of both; exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';

CREATE OPERATOR - (
	LEFTARG = survey_totals, RIGHTARG = survey_totals, FUNCTION = survey_totals_subtract
);
COMMENT ON OPERATOR - (survey_totals, survey_totals) IS
	'the first totals without the rows of the second; exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';

CREATE OPERATOR - (
	RIGHTARG = survey_totals, FUNCTION = survey_totals_negate
);
COMMENT ON OPERATOR - (NONE, survey_totals) IS
	'the change that takes these rows away: a + (-b) = a - b';

CREATE FUNCTION empty_survey_totals() RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_empty' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION empty_survey_totals() IS
	'the totals of no rows, the neutral element of +. An aggregate over no rows is NULL, and NULL wipes out what it is added to: total + coalesce(delta, empty_survey_totals())';

CREATE FUNCTION is_empty(s survey_totals) RETURNS boolean
	AS 'MODULE_PATHNAME', 'survey_totals_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(survey_totals) IS
	'is this the totals of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(s survey_totals) RETURNS boolean
	AS 'MODULE_PATHNAME', 'survey_totals_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(survey_totals) IS
	'could this be the totals of rows? false after taking away what was never in it, as far as the totals tell: a negative count, weight or sum somewhere, or weight without the rows to have it. What they cannot tell is let through: taking away other rows may leave what other rows could have. Every measure of an improper totals is NULL';

CREATE FUNCTION row_count(s survey_totals) RETURNS bigint
	AS 'MODULE_PATHNAME', 'survey_totals_row_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION row_count(survey_totals) IS
	'number of rows in use, those of weight 0 included and those left out (see excluded) not; NULL for NULL';

CREATE FUNCTION excluded(s survey_totals) RETURNS bigint
	AS 'MODULE_PATHNAME', 'survey_totals_excluded' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION excluded(survey_totals) IS
	'number of rows left out because something in them was NULL; NULL for NULL';

CREATE AGGREGATE rollup(survey_totals) (
	SFUNC = survey_totals_combine, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = survey_totals_final, COMBINEFUNC = survey_totals_combine,
	MSFUNC = survey_totals_combine, MINVFUNC = survey_totals_uncombine,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = survey_totals_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(survey_totals) IS
	'the totals of all the rows that the summaries summarise; NULL ones are skipped; NULL if there is none';

CREATE FUNCTION survey_totals_accum(survey_totals, double precision, double precision, survey_unit) RETURNS survey_totals
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_accum(survey_totals, double precision, double precision, survey_unit) IS
	'transition of the survey aggregates over columns: adds one row (x, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_totals_discard(survey_totals, double precision, double precision, survey_unit) RETURNS survey_totals
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_discard(survey_totals, double precision, double precision, survey_unit) IS
	'inverse transition of the survey aggregates over columns: takes away one row (x, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_totals_accum(survey_totals, numeric, numeric, survey_unit) RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_accum(survey_totals, numeric, numeric, survey_unit) IS
	'transition of the survey aggregates over columns: adds one row (x, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_totals_discard(survey_totals, numeric, numeric, survey_unit) RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_discard(survey_totals, numeric, numeric, survey_unit) IS
	'inverse transition of the survey aggregates over columns: takes away one row (x, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_totals_accum(survey_totals, boolean, double precision, survey_unit) RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_accum_boolean' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_accum(survey_totals, boolean, double precision, survey_unit) IS
	'transition of the survey aggregates over columns: adds one row (x, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_totals_discard(survey_totals, boolean, double precision, survey_unit) RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_discard_boolean' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_discard(survey_totals, boolean, double precision, survey_unit) IS
	'inverse transition of the survey aggregates over columns: takes away one row (x, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_totals_accum(survey_totals, double precision[], double precision, survey_unit) RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_accum_array' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_accum(survey_totals, double precision[], double precision, survey_unit) IS
	'transition of the survey aggregates over columns: adds one row (x, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_totals_discard(survey_totals, double precision[], double precision, survey_unit) RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_discard_array' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_discard(survey_totals, double precision[], double precision, survey_unit) IS
	'inverse transition of the survey aggregates over columns: takes away one row (x, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_totals_accum(survey_totals, double precision, double precision, double precision, survey_unit) RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_accum_ratio' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_accum(survey_totals, double precision, double precision, double precision, survey_unit) IS
	'transition of survey_ratio: adds one row (numerator, denominator, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_totals_discard(survey_totals, double precision, double precision, double precision, survey_unit) RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_discard_ratio' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_discard(survey_totals, double precision, double precision, double precision, survey_unit) IS
	'inverse transition of survey_ratio: takes away one row (numerator, denominator, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_totals_accum(survey_totals, numeric, numeric, numeric, survey_unit) RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_accum_ratio_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_accum(survey_totals, numeric, numeric, numeric, survey_unit) IS
	'transition of survey_ratio: adds one row (numerator, denominator, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION survey_totals_discard(survey_totals, numeric, numeric, numeric, survey_unit) RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_discard_ratio_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_discard(survey_totals, numeric, numeric, numeric, survey_unit) IS
	'inverse transition of survey_ratio: takes away one row (numerator, denominator, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_totals(x double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = survey_totals_final, COMBINEFUNC = survey_totals_combine,
	MSFUNC = survey_totals_accum, MINVFUNC = survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = survey_totals_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_totals(x double precision, weight double precision, unit survey_unit) IS
	'what means, totals and ratios of columns with their sampling errors need, in one pass. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL for no rows';

CREATE AGGREGATE survey_totals(x numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = survey_totals_final, COMBINEFUNC = survey_totals_combine,
	MSFUNC = survey_totals_accum, MINVFUNC = survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = survey_totals_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_totals(x numeric, weight numeric, unit survey_unit) IS
	'what means, totals and ratios of columns with their sampling errors need, in one pass. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL for no rows';

CREATE AGGREGATE survey_totals(x boolean, weight double precision, unit survey_unit) (
	SFUNC = survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = survey_totals_final, COMBINEFUNC = survey_totals_combine,
	MSFUNC = survey_totals_accum, MINVFUNC = survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = survey_totals_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_totals(x boolean, weight double precision, unit survey_unit) IS
	'what means, totals and ratios of columns with their sampling errors need, in one pass. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL for no rows';

CREATE AGGREGATE survey_totals(x double precision[], weight double precision, unit survey_unit) (
	SFUNC = survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = survey_totals_final, COMBINEFUNC = survey_totals_combine,
	MSFUNC = survey_totals_accum, MINVFUNC = survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = survey_totals_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_totals(x double precision[], weight double precision, unit survey_unit) IS
	'what means, totals and ratios of columns with their sampling errors need, in one pass. An array has the same length in all rows, from 1 to 64 (else 22023); a NULL in it leaves the row out. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL for no rows';

CREATE FUNCTION survey_total(s survey_totals, j integer) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_totals_total' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION survey_total(survey_totals, integer) IS
	'total of weight x column j, with its sampling error; columns count from 1, else 22023. NULL if no row of weight above 0 is in use or the totals are improper. Source: ultimate cluster variance, R survey';

CREATE FUNCTION survey_mean(s survey_totals, j integer) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_totals_mean' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION survey_mean(survey_totals, integer) IS
	'weighted mean of column j, with its sampling error; columns count from 1, else 22023. NULL if no row of weight above 0 is in use or the totals are improper. Source: ultimate cluster variance, R survey';

CREATE FUNCTION survey_ratio(s survey_totals, j integer, k integer) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_totals_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION survey_ratio(survey_totals, integer, integer) IS
	'total of column j over total of column k; NULL if that is 0, with its sampling error; columns count from 1, else 22023. NULL if no row of weight above 0 is in use or the totals are improper. Source: ultimate cluster variance, R survey';

CREATE FUNCTION linearised(value double precision, s survey_totals, j integer) RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_linearised' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION linearised(double precision, survey_totals, integer) IS
	'an estimate of the users own: the value, and column j, which holds the influence of each row on it (the derivative of the value by the weight of the row). NULL as survey_mean. Source: Deville (1999)';

CREATE FUNCTION survey_totals_total_final(survey_totals) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_total_final(survey_totals) IS
	'final function of the aggregate survey_total';

CREATE FUNCTION survey_totals_mean_final(survey_totals) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_mean_final(survey_totals) IS
	'final function of the aggregate survey_mean';

CREATE FUNCTION survey_totals_ratio_final(survey_totals) RETURNS survey_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION survey_totals_ratio_final(survey_totals) IS
	'final function of the aggregate survey_ratio';

CREATE AGGREGATE survey_total(x double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = survey_totals_total_final, COMBINEFUNC = survey_totals_combine,
	MSFUNC = survey_totals_accum, MINVFUNC = survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = survey_totals_total_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_total(x double precision, weight double precision, unit survey_unit) IS
	'total of weight x value (of a boolean: the weight of true), with its sampling error: a survey_estimate, read by estimate, standard_error and survey_result. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL if no row of weight above 0 is in use';

CREATE AGGREGATE survey_total(x numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = survey_totals_total_final, COMBINEFUNC = survey_totals_combine,
	MSFUNC = survey_totals_accum, MINVFUNC = survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = survey_totals_total_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_total(x numeric, weight numeric, unit survey_unit) IS
	'total of weight x value (of a boolean: the weight of true), with its sampling error: a survey_estimate, read by estimate, standard_error and survey_result. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL if no row of weight above 0 is in use';

CREATE AGGREGATE survey_total(x boolean, weight double precision, unit survey_unit) (
	SFUNC = survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = survey_totals_total_final, COMBINEFUNC = survey_totals_combine,
	MSFUNC = survey_totals_accum, MINVFUNC = survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = survey_totals_total_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_total(x boolean, weight double precision, unit survey_unit) IS
	'total of weight x value (of a boolean: the weight of true), with its sampling error: a survey_estimate, read by estimate, standard_error and survey_result. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL if no row of weight above 0 is in use';

CREATE AGGREGATE survey_mean(x double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = survey_totals_mean_final, COMBINEFUNC = survey_totals_combine,
	MSFUNC = survey_totals_accum, MINVFUNC = survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = survey_totals_mean_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_mean(x double precision, weight double precision, unit survey_unit) IS
	'weighted mean (of a boolean: the share of true), with its sampling error: a survey_estimate, read by estimate, standard_error and survey_result. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL if no row of weight above 0 is in use';

CREATE AGGREGATE survey_mean(x numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = survey_totals_mean_final, COMBINEFUNC = survey_totals_combine,
	MSFUNC = survey_totals_accum, MINVFUNC = survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = survey_totals_mean_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_mean(x numeric, weight numeric, unit survey_unit) IS
	'weighted mean (of a boolean: the share of true), with its sampling error: a survey_estimate, read by estimate, standard_error and survey_result. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL if no row of weight above 0 is in use';

CREATE AGGREGATE survey_mean(x boolean, weight double precision, unit survey_unit) (
	SFUNC = survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = survey_totals_mean_final, COMBINEFUNC = survey_totals_combine,
	MSFUNC = survey_totals_accum, MINVFUNC = survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = survey_totals_mean_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_mean(x boolean, weight double precision, unit survey_unit) IS
	'weighted mean (of a boolean: the share of true), with its sampling error: a survey_estimate, read by estimate, standard_error and survey_result. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL if no row of weight above 0 is in use';

CREATE AGGREGATE survey_ratio(numerator double precision, denominator double precision, weight double precision, unit survey_unit) (
	SFUNC = survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = survey_totals_ratio_final, COMBINEFUNC = survey_totals_combine,
	MSFUNC = survey_totals_accum, MINVFUNC = survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = survey_totals_ratio_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_ratio(numerator double precision, denominator double precision, weight double precision, unit survey_unit) IS
	'total of weight x numerator over total of weight x denominator, with its sampling error: a survey_estimate. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL if no row of weight above 0 is in use or the denominator is 0';

CREATE AGGREGATE survey_ratio(numerator numeric, denominator numeric, weight numeric, unit survey_unit) (
	SFUNC = survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = survey_totals_ratio_final, COMBINEFUNC = survey_totals_combine,
	MSFUNC = survey_totals_accum, MINVFUNC = survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = survey_totals_ratio_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_ratio(numerator numeric, denominator numeric, weight numeric, unit survey_unit) IS
	'total of weight x numerator over total of weight x denominator, with its sampling error: a survey_estimate. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL if no row of weight above 0 is in use or the denominator is 0';

-- survey: replicate weights, given by an agency or made from a summary

CREATE TYPE replicate_estimate;

CREATE FUNCTION replicate_estimate_in(pg_catalog.cstring) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_in(pg_catalog.cstring) IS
	'text input of replicate_estimate: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid estimate';

CREATE FUNCTION replicate_estimate_out(replicate_estimate) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_out(replicate_estimate) IS
	'text output of replicate_estimate: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION replicate_estimate_recv(pg_catalog.internal) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_recv(pg_catalog.internal) IS
	'binary input of replicate_estimate; 22P03 if the bytes are not a valid estimate';

CREATE FUNCTION replicate_estimate_send(replicate_estimate) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_send(replicate_estimate) IS
	'binary output of replicate_estimate: the bytes of the stored value';

CREATE TYPE replicate_estimate (
	INPUT = replicate_estimate_in,
	OUTPUT = replicate_estimate_out,
	RECEIVE = replicate_estimate_recv,
	SEND = replicate_estimate_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = int4
);

CREATE FUNCTION replicate_estimate_lt(replicate_estimate, replicate_estimate) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_lt(replicate_estimate, replicate_estimate) IS
	'implementation of the < operator: is the first estimate before the second, byte by byte';

CREATE FUNCTION replicate_estimate_le(replicate_estimate, replicate_estimate) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_le(replicate_estimate, replicate_estimate) IS
	'implementation of the <= operator: is the first estimate before or equal to the second, byte by byte';

CREATE FUNCTION replicate_estimate_eq(replicate_estimate, replicate_estimate) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_eq(replicate_estimate, replicate_estimate) IS
	'implementation of the = operator: is the first estimate equal to the second, byte by byte';

CREATE FUNCTION replicate_estimate_ne(replicate_estimate, replicate_estimate) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_ne(replicate_estimate, replicate_estimate) IS
	'implementation of the <> operator: is the first estimate different from the second, byte by byte';

CREATE FUNCTION replicate_estimate_ge(replicate_estimate, replicate_estimate) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_ge(replicate_estimate, replicate_estimate) IS
	'implementation of the >= operator: is the first estimate after or equal to the second, byte by byte';

CREATE FUNCTION replicate_estimate_gt(replicate_estimate, replicate_estimate) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_gt(replicate_estimate, replicate_estimate) IS
	'implementation of the > operator: is the first estimate after the second, byte by byte';

CREATE FUNCTION replicate_estimate_cmp(replicate_estimate, replicate_estimate) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_cmp(replicate_estimate, replicate_estimate) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION replicate_estimate_hash(replicate_estimate) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_hash(replicate_estimate) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION replicate_estimate_hash_extended(replicate_estimate, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_hash_extended(replicate_estimate, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = replicate_estimate, RIGHTARG = replicate_estimate, FUNCTION = replicate_estimate_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (replicate_estimate, replicate_estimate) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = replicate_estimate, RIGHTARG = replicate_estimate, FUNCTION = replicate_estimate_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (replicate_estimate, replicate_estimate) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = replicate_estimate, RIGHTARG = replicate_estimate, FUNCTION = replicate_estimate_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (replicate_estimate, replicate_estimate) IS
	'the same estimate: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = replicate_estimate, RIGHTARG = replicate_estimate, FUNCTION = replicate_estimate_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (replicate_estimate, replicate_estimate) IS
	'a different estimate';

CREATE OPERATOR >= (
	LEFTARG = replicate_estimate, RIGHTARG = replicate_estimate, FUNCTION = replicate_estimate_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (replicate_estimate, replicate_estimate) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = replicate_estimate, RIGHTARG = replicate_estimate, FUNCTION = replicate_estimate_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (replicate_estimate, replicate_estimate) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS replicate_estimate_ops DEFAULT FOR TYPE replicate_estimate USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 replicate_estimate_cmp(replicate_estimate, replicate_estimate);
COMMENT ON OPERATOR CLASS replicate_estimate_ops USING btree IS
	'order of the bytes of a replicate_estimate, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY replicate_estimate_ops USING btree IS
	'order of the bytes of a replicate_estimate, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS replicate_estimate_ops DEFAULT FOR TYPE replicate_estimate USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 replicate_estimate_hash(replicate_estimate),
	FUNCTION 2 replicate_estimate_hash_extended(replicate_estimate, bigint);
COMMENT ON OPERATOR CLASS replicate_estimate_ops USING hash IS
	'hash of the bytes of a replicate_estimate';
COMMENT ON OPERATOR FAMILY replicate_estimate_ops USING hash IS
	'hash of the bytes of a replicate_estimate';
COMMENT ON TYPE replicate_estimate IS
	'a number and what it would be under each of several sets of weights, from whose spread its standard error follows; + - * / work on each of them';

CREATE TYPE replicate_summary;

CREATE FUNCTION replicate_summary_in(pg_catalog.cstring) RETURNS replicate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_in(pg_catalog.cstring) IS
	'text input of replicate_summary: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid summary';

CREATE FUNCTION replicate_summary_out(replicate_summary) RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_out(replicate_summary) IS
	'text output of replicate_summary: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION replicate_summary_recv(pg_catalog.internal) RETURNS replicate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_recv(pg_catalog.internal) IS
	'binary input of replicate_summary; 22P03 if the bytes are not a valid summary';

CREATE FUNCTION replicate_summary_send(replicate_summary) RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_send(replicate_summary) IS
	'binary output of replicate_summary: the bytes of the stored value';

CREATE TYPE replicate_summary (
	INPUT = replicate_summary_in,
	OUTPUT = replicate_summary_out,
	RECEIVE = replicate_summary_recv,
	SEND = replicate_summary_send,
	PREFERRED = false,
	STORAGE = extended,
	ALIGNMENT = int4
);

CREATE FUNCTION replicate_summary_lt(replicate_summary, replicate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_lt(replicate_summary, replicate_summary) IS
	'implementation of the < operator: is the first summary before the second, byte by byte';

CREATE FUNCTION replicate_summary_le(replicate_summary, replicate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_le(replicate_summary, replicate_summary) IS
	'implementation of the <= operator: is the first summary before or equal to the second, byte by byte';

CREATE FUNCTION replicate_summary_eq(replicate_summary, replicate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_eq(replicate_summary, replicate_summary) IS
	'implementation of the = operator: is the first summary equal to the second, byte by byte';

CREATE FUNCTION replicate_summary_ne(replicate_summary, replicate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_ne(replicate_summary, replicate_summary) IS
	'implementation of the <> operator: is the first summary different from the second, byte by byte';

CREATE FUNCTION replicate_summary_ge(replicate_summary, replicate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_ge(replicate_summary, replicate_summary) IS
	'implementation of the >= operator: is the first summary after or equal to the second, byte by byte';

CREATE FUNCTION replicate_summary_gt(replicate_summary, replicate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_gt(replicate_summary, replicate_summary) IS
	'implementation of the > operator: is the first summary after the second, byte by byte';

CREATE FUNCTION replicate_summary_cmp(replicate_summary, replicate_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_cmp(replicate_summary, replicate_summary) IS
	'btree comparison of the bytes: less than, equal to or greater than 0';

CREATE FUNCTION replicate_summary_hash(replicate_summary) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_hash(replicate_summary) IS
	'hash of the bytes, for hash joins and hash aggregation';

CREATE FUNCTION replicate_summary_hash_extended(replicate_summary, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_hash_extended(replicate_summary, bigint) IS
	'hash of the bytes with a seed, for hash partitioning';

CREATE OPERATOR < (
	LEFTARG = replicate_summary, RIGHTARG = replicate_summary, FUNCTION = replicate_summary_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (replicate_summary, replicate_summary) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = replicate_summary, RIGHTARG = replicate_summary, FUNCTION = replicate_summary_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (replicate_summary, replicate_summary) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = replicate_summary, RIGHTARG = replicate_summary, FUNCTION = replicate_summary_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (replicate_summary, replicate_summary) IS
	'the same summary: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = replicate_summary, RIGHTARG = replicate_summary, FUNCTION = replicate_summary_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (replicate_summary, replicate_summary) IS
	'a different summary';

CREATE OPERATOR >= (
	LEFTARG = replicate_summary, RIGHTARG = replicate_summary, FUNCTION = replicate_summary_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (replicate_summary, replicate_summary) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = replicate_summary, RIGHTARG = replicate_summary, FUNCTION = replicate_summary_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (replicate_summary, replicate_summary) IS
	'after in the order of the bytes, which means nothing else';

CREATE OPERATOR CLASS replicate_summary_ops DEFAULT FOR TYPE replicate_summary USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 replicate_summary_cmp(replicate_summary, replicate_summary);
COMMENT ON OPERATOR CLASS replicate_summary_ops USING btree IS
	'order of the bytes of a replicate_summary, for DISTINCT, UNION and unique indexes';
COMMENT ON OPERATOR FAMILY replicate_summary_ops USING btree IS
	'order of the bytes of a replicate_summary, for DISTINCT, UNION and unique indexes';

CREATE OPERATOR CLASS replicate_summary_ops DEFAULT FOR TYPE replicate_summary USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 replicate_summary_hash(replicate_summary),
	FUNCTION 2 replicate_summary_hash_extended(replicate_summary, bigint);
COMMENT ON OPERATOR CLASS replicate_summary_ops USING hash IS
	'hash of the bytes of a replicate_summary';
COMMENT ON OPERATOR FAMILY replicate_summary_ops USING hash IS
	'hash of the bytes of a replicate_summary';
COMMENT ON TYPE replicate_summary IS
	'a poverty_summary under the weights of the sample and under each of several sets of replicate weights; mergeable by + and rollup, subtractable by -; read by headcount_ratio and its companions, which return a replicate_estimate';

CREATE FUNCTION replicate_summary_combine(replicate_summary, replicate_summary) RETURNS replicate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_combine(replicate_summary, replicate_summary) IS
	'adds a summary to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION replicate_summary_uncombine(replicate_summary, replicate_summary) RETURNS replicate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_uncombine(replicate_summary, replicate_summary) IS
	'takes a summary away from the running state of a moving aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION replicate_summary_final(replicate_summary) RETURNS replicate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_final(replicate_summary) IS
	'final function: the stored value of a running state';

CREATE FUNCTION replicate_summary_add(replicate_summary, replicate_summary) RETURNS replicate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_add(replicate_summary, replicate_summary) IS
	'implementation of the + operator: the summary of the rows of both, exactly';

CREATE FUNCTION replicate_summary_subtract(replicate_summary, replicate_summary) RETURNS replicate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_subtract(replicate_summary, replicate_summary) IS
	'implementation of the - operator: the first summary without the rows of the second, exactly';

CREATE FUNCTION replicate_summary_negate(replicate_summary) RETURNS replicate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_negate(replicate_summary) IS
	'implementation of the unary - operator: the change that takes these rows away';

CREATE OPERATOR + (
	LEFTARG = replicate_summary, RIGHTARG = replicate_summary, FUNCTION = replicate_summary_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (replicate_summary, replicate_summary) IS
	'the summary of the rows of both; exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';

CREATE OPERATOR - (
	LEFTARG = replicate_summary, RIGHTARG = replicate_summary, FUNCTION = replicate_summary_subtract
);
COMMENT ON OPERATOR - (replicate_summary, replicate_summary) IS
	'the first summary without the rows of the second; exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';

CREATE OPERATOR - (
	RIGHTARG = replicate_summary, FUNCTION = replicate_summary_negate
);
COMMENT ON OPERATOR - (NONE, replicate_summary) IS
	'the change that takes these rows away: a + (-b) = a - b';

CREATE FUNCTION empty_replicate_summary() RETURNS replicate_summary
	AS 'MODULE_PATHNAME', 'replicate_summary_empty' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION empty_replicate_summary() IS
	'the summary of no rows, the neutral element of +. An aggregate over no rows is NULL, and NULL wipes out what it is added to: total + coalesce(delta, empty_replicate_summary())';

CREATE FUNCTION is_empty(s replicate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'replicate_summary_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(replicate_summary) IS
	'is this the summary of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(s replicate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'replicate_summary_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(replicate_summary) IS
	'could this be the summary of rows? false after taking away what was never in it, as far as the totals tell: a negative count, weight or sum somewhere, or weight without the rows to have it. What they cannot tell is let through: taking away other rows may leave what other rows could have. Every measure of an improper summary is NULL';

CREATE FUNCTION row_count(s replicate_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'replicate_summary_row_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION row_count(replicate_summary) IS
	'number of rows in use, those of weight 0 included and those left out (see excluded) not; NULL for NULL';

CREATE FUNCTION excluded(s replicate_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'replicate_summary_excluded' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION excluded(replicate_summary) IS
	'number of rows left out because something in them was NULL; NULL for NULL';

CREATE AGGREGATE rollup(replicate_summary) (
	SFUNC = replicate_summary_combine, STYPE = replicate_summary, SSPACE = 65536,
	FINALFUNC = replicate_summary_final, COMBINEFUNC = replicate_summary_combine,
	MSFUNC = replicate_summary_combine, MINVFUNC = replicate_summary_uncombine,
	MSTYPE = replicate_summary, MSSPACE = 65536, MFINALFUNC = replicate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(replicate_summary) IS
	'the summary of all the rows that the summaries summarise; NULL ones are skipped; NULL if there is none';

CREATE FUNCTION replicate_summary_accum(replicate_summary, double precision, double precision, double precision, double precision[]) RETURNS replicate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_accum(replicate_summary, double precision, double precision, double precision, double precision[]) IS
	'transition of replicate_summary: adds one row (welfare, line, weight, replicate weights); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION replicate_summary_discard(replicate_summary, double precision, double precision, double precision, double precision[]) RETURNS replicate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_discard(replicate_summary, double precision, double precision, double precision, double precision[]) IS
	'inverse transition of replicate_summary: takes away one row (welfare, line, weight, replicate weights); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION replicate_summary_accum(replicate_summary, numeric, numeric, numeric, double precision[]) RETURNS replicate_summary
	AS 'MODULE_PATHNAME', 'replicate_summary_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_accum(replicate_summary, numeric, numeric, numeric, double precision[]) IS
	'transition of replicate_summary: adds one row (welfare, line, weight, replicate weights); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION replicate_summary_discard(replicate_summary, numeric, numeric, numeric, double precision[]) RETURNS replicate_summary
	AS 'MODULE_PATHNAME', 'replicate_summary_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION replicate_summary_discard(replicate_summary, numeric, numeric, numeric, double precision[]) IS
	'inverse transition of replicate_summary: takes away one row (welfare, line, weight, replicate weights); for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE replicate_summary(welfare double precision, line double precision, weight double precision, replicate_weights double precision[]) (
	SFUNC = replicate_summary_accum, STYPE = replicate_summary, SSPACE = 65536,
	FINALFUNC = replicate_summary_final, COMBINEFUNC = replicate_summary_combine,
	MSFUNC = replicate_summary_accum, MINVFUNC = replicate_summary_discard,
	MSTYPE = replicate_summary, MSSPACE = 65536, MFINALFUNC = replicate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE replicate_summary(welfare double precision, line double precision, weight double precision, replicate_weights double precision[]) IS
	'what every poverty measure needs under an agency''s replicate weights, in one pass. All rows have as many weights (else 22023); a row with a NULL, one in the array included, is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or a weight is negative. NULL for no rows';

CREATE AGGREGATE replicate_summary(welfare numeric, line numeric, weight numeric, replicate_weights double precision[]) (
	SFUNC = replicate_summary_accum, STYPE = replicate_summary, SSPACE = 65536,
	FINALFUNC = replicate_summary_final, COMBINEFUNC = replicate_summary_combine,
	MSFUNC = replicate_summary_accum, MINVFUNC = replicate_summary_discard,
	MSTYPE = replicate_summary, MSSPACE = 65536, MFINALFUNC = replicate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE replicate_summary(welfare numeric, line numeric, weight numeric, replicate_weights double precision[]) IS
	'what every poverty measure needs under an agency''s replicate weights, in one pass. All rows have as many weights (else 22023); a row with a NULL, one in the array included, is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or a weight is negative. NULL for no rows';

CREATE FUNCTION headcount_ratio(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_headcount_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION headcount_ratio(replicate_summary) IS
	'share of people below their line, under the weights of the sample and under each set of replicate weights: the value has the bits of headcount_ratio(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';

CREATE FUNCTION poverty_gap_index(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poverty_gap_index(replicate_summary) IS
	'mean gap of the poor over everybody, under the weights of the sample and under each set of replicate weights: the value has the bits of poverty_gap_index(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';

CREATE FUNCTION squared_poverty_gap_index(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_squared_poverty_gap_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION squared_poverty_gap_index(replicate_summary) IS
	'mean squared gap of the poor over everybody, under the weights of the sample and under each set of replicate weights: the value has the bits of squared_poverty_gap_index(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';

CREATE FUNCTION watts_index(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_watts_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION watts_index(replicate_summary) IS
	'Watts index, under the weights of the sample and under each set of replicate weights: the value has the bits of watts_index(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';

CREATE FUNCTION income_gap_ratio(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_income_gap_ratio' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION income_gap_ratio(replicate_summary) IS
	'mean gap over the poor, under the weights of the sample and under each set of replicate weights: the value has the bits of income_gap_ratio(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';

CREATE FUNCTION poor_population(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_poor_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poor_population(replicate_summary) IS
	'sum of the weights of the poor, under the weights of the sample and under each set of replicate weights: the value has the bits of poor_population(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';

CREATE FUNCTION poverty_shortfall(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_poverty_shortfall' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION poverty_shortfall(replicate_summary) IS
	'money needed to lift every poor unit to its line, under the weights of the sample and under each set of replicate weights: the value has the bits of poverty_shortfall(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';

CREATE FUNCTION population(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION population(replicate_summary) IS
	'sum of all weights, under the weights of the sample and under each set of replicate weights: the value has the bits of population(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';

CREATE FUNCTION mean_welfare(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_mean_welfare' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean_welfare(replicate_summary) IS
	'mean welfare of everybody, under the weights of the sample and under each set of replicate weights: the value has the bits of mean_welfare(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';

CREATE FUNCTION mean_welfare_of_poor(s replicate_summary) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_mean_welfare_of_poor' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mean_welfare_of_poor(replicate_summary) IS
	'mean welfare of the poor, under the weights of the sample and under each set of replicate weights: the value has the bits of mean_welfare_of_poor(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';

CREATE FUNCTION fgt_index(s replicate_summary, alpha double precision) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_summary_fgt_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION fgt_index(replicate_summary, double precision) IS
	'index of Foster, Greer and Thorbecke of order alpha, 0, 1 or 2 (else 22023), under all sets of weights. NULL as headcount_ratio';

CREATE FUNCTION replicate_estimate(value double precision, replicates double precision[]) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_estimate_of' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate(double precision, double precision[]) IS
	'an estimate of any measure: its value under the weights of the sample, and under each set of replicate weights. NULL for NULL; 22023 if a value is NULL, NaN or infinite';

CREATE FUNCTION estimate(e replicate_estimate) RETURNS double precision
	AS 'MODULE_PATHNAME', 'replicate_estimate_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION estimate(replicate_estimate) IS
	'the number itself. NULL for NULL';

CREATE FUNCTION replicates(e replicate_estimate) RETURNS double precision[]
	AS 'MODULE_PATHNAME', 'replicate_estimate_replicates' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicates(replicate_estimate) IS
	'the number under each set of replicate weights. NULL for NULL';

CREATE FUNCTION standard_error(e replicate_estimate, method pg_catalog.text DEFAULT NULL, scale double precision DEFAULT NULL, rscales double precision[] DEFAULT NULL, fay double precision DEFAULT NULL, center pg_catalog.text DEFAULT NULL) RETURNS double precision
	AS 'MODULE_PATHNAME', 'replicate_estimate_standard_error' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION standard_error(replicate_estimate, pg_catalog.text, double precision, double precision[], double precision, pg_catalog.text) IS
	'standard error from the spread of the replicates: the root of scale x sum of rscales x (replicate - centre)^2. method: jk1, jk2, jkn (needs rscales), brr, fay (needs fay, its factor), bootstrap, sdr or acs, as the documentation of the weights says; replicates made by jackknife and bootstrap know their own. scale takes the place of the methods. center: mean of the replicates (the default), or estimate (that of acs and of a jackknife). 22023 if neither method nor scale is given, or a word or number is not one of these. Source: R survey, Wolter (2007)';

CREATE FUNCTION replicate_estimate_add(replicate_estimate, replicate_estimate) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_add(replicate_estimate, replicate_estimate) IS
	'implementation of the + operator: the sum under each set of weights; 22023 if the replicates are not of the same kind';

CREATE FUNCTION replicate_estimate_add(replicate_estimate, double precision) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_estimate_add_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_add(replicate_estimate, double precision) IS
	'implementation of the + operator: the sum of an estimate and a number';

CREATE FUNCTION replicate_estimate_add(double precision, replicate_estimate) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_number_add_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_add(double precision, replicate_estimate) IS
	'implementation of the + operator: the sum of a number and an estimate';

CREATE OPERATOR + (
	LEFTARG = replicate_estimate, RIGHTARG = replicate_estimate, FUNCTION = replicate_estimate_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (replicate_estimate, replicate_estimate) IS
	'the sum under each set of weights; NULL if either is NULL';

CREATE OPERATOR + (
	LEFTARG = replicate_estimate, RIGHTARG = double precision, FUNCTION = replicate_estimate_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (replicate_estimate, double precision) IS
	'the sum under each set of weights; NULL if either is NULL';

CREATE OPERATOR + (
	LEFTARG = double precision, RIGHTARG = replicate_estimate, FUNCTION = replicate_estimate_add, COMMUTATOR = +
);
COMMENT ON OPERATOR + (double precision, replicate_estimate) IS
	'the sum under each set of weights; NULL if either is NULL';

CREATE FUNCTION replicate_estimate_subtract(replicate_estimate, replicate_estimate) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_subtract(replicate_estimate, replicate_estimate) IS
	'implementation of the - operator: the difference under each set of weights; 22023 if the replicates are not of the same kind';

CREATE FUNCTION replicate_estimate_subtract(replicate_estimate, double precision) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_estimate_subtract_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_subtract(replicate_estimate, double precision) IS
	'implementation of the - operator: the difference of an estimate and a number';

CREATE FUNCTION replicate_estimate_subtract(double precision, replicate_estimate) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_number_subtract_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_subtract(double precision, replicate_estimate) IS
	'implementation of the - operator: the difference of a number and an estimate';

CREATE OPERATOR - (
	LEFTARG = replicate_estimate, RIGHTARG = replicate_estimate, FUNCTION = replicate_estimate_subtract
);
COMMENT ON OPERATOR - (replicate_estimate, replicate_estimate) IS
	'the difference under each set of weights; NULL if either is NULL';

CREATE OPERATOR - (
	LEFTARG = replicate_estimate, RIGHTARG = double precision, FUNCTION = replicate_estimate_subtract
);
COMMENT ON OPERATOR - (replicate_estimate, double precision) IS
	'the difference under each set of weights; NULL if either is NULL';

CREATE OPERATOR - (
	LEFTARG = double precision, RIGHTARG = replicate_estimate, FUNCTION = replicate_estimate_subtract
);
COMMENT ON OPERATOR - (double precision, replicate_estimate) IS
	'the difference under each set of weights; NULL if either is NULL';

CREATE FUNCTION replicate_estimate_multiply(replicate_estimate, replicate_estimate) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_multiply(replicate_estimate, replicate_estimate) IS
	'implementation of the * operator: the product under each set of weights; 22023 if the replicates are not of the same kind';

CREATE FUNCTION replicate_estimate_multiply(replicate_estimate, double precision) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_estimate_multiply_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_multiply(replicate_estimate, double precision) IS
	'implementation of the * operator: the product of an estimate and a number';

CREATE FUNCTION replicate_estimate_multiply(double precision, replicate_estimate) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_number_multiply_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_multiply(double precision, replicate_estimate) IS
	'implementation of the * operator: the product of a number and an estimate';

CREATE OPERATOR * (
	LEFTARG = replicate_estimate, RIGHTARG = replicate_estimate, FUNCTION = replicate_estimate_multiply, COMMUTATOR = *
);
COMMENT ON OPERATOR * (replicate_estimate, replicate_estimate) IS
	'the product under each set of weights; NULL if either is NULL';

CREATE OPERATOR * (
	LEFTARG = replicate_estimate, RIGHTARG = double precision, FUNCTION = replicate_estimate_multiply, COMMUTATOR = *
);
COMMENT ON OPERATOR * (replicate_estimate, double precision) IS
	'the product under each set of weights; NULL if either is NULL';

CREATE OPERATOR * (
	LEFTARG = double precision, RIGHTARG = replicate_estimate, FUNCTION = replicate_estimate_multiply, COMMUTATOR = *
);
COMMENT ON OPERATOR * (double precision, replicate_estimate) IS
	'the product under each set of weights; NULL if either is NULL';

CREATE FUNCTION replicate_estimate_divide(replicate_estimate, replicate_estimate) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_divide(replicate_estimate, replicate_estimate) IS
	'implementation of the / operator: the quotient under each set of weights; NULL if a divisor is 0; 22023 if the replicates are not of the same kind';

CREATE FUNCTION replicate_estimate_divide(replicate_estimate, double precision) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_estimate_divide_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_divide(replicate_estimate, double precision) IS
	'implementation of the / operator: the quotient of an estimate and a number; NULL if a divisor is 0';

CREATE FUNCTION replicate_estimate_divide(double precision, replicate_estimate) RETURNS replicate_estimate
	AS 'MODULE_PATHNAME', 'replicate_number_divide_estimate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replicate_estimate_divide(double precision, replicate_estimate) IS
	'implementation of the / operator: the quotient of a number and an estimate; NULL if a divisor is 0';

CREATE OPERATOR / (
	LEFTARG = replicate_estimate, RIGHTARG = replicate_estimate, FUNCTION = replicate_estimate_divide
);
COMMENT ON OPERATOR / (replicate_estimate, replicate_estimate) IS
	'the quotient under each set of weights; NULL if either is NULL; NULL if a divisor is 0';

CREATE OPERATOR / (
	LEFTARG = replicate_estimate, RIGHTARG = double precision, FUNCTION = replicate_estimate_divide
);
COMMENT ON OPERATOR / (replicate_estimate, double precision) IS
	'the quotient under each set of weights; NULL if either is NULL; NULL if a divisor is 0';

CREATE OPERATOR / (
	LEFTARG = double precision, RIGHTARG = replicate_estimate, FUNCTION = replicate_estimate_divide
);
COMMENT ON OPERATOR / (double precision, replicate_estimate) IS
	'the quotient under each set of weights; NULL if either is NULL; NULL if a divisor is 0';

CREATE FUNCTION jackknife(s survey_summary) RETURNS replicate_summary
	AS 'MODULE_PATHNAME', 'survey_summary_jackknife' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION jackknife(survey_summary) IS
	'the delete-one jackknife of stratified clusters (JKn): one replicate for each PSU of the touched strata, made from the totals of the summary. 22023 if a stratum has a single sampled PSU. NULL if no row of weight above 0 is in use or the summary is improper. Source: Wolter (2007); R survey, JKn with mse = TRUE';

CREATE FUNCTION bootstrap(s survey_summary, replicates integer, seed bigint) RETURNS replicate_summary
	AS 'MODULE_PATHNAME', 'survey_summary_bootstrap' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION bootstrap(survey_summary, integer, bigint) IS
	'the bootstrap of Rao and Wu (1988), made from the totals of the summary: of each stratum n - 1 PSUs are drawn with replacement. The draws depend on the seed and the design only, so that they are the same in every domain. 22023 if replicates is not between 2 and 1000000, or a stratum has a single sampled PSU. NULL if no row of weight above 0 is in use or the summary is improper';

CREATE FUNCTION rebase(s survey_summary, old_design survey_design, new_design survey_design) RETURNS survey_summary
	AS 'MODULE_PATHNAME', 'survey_summary_rebase' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION rebase(survey_summary, survey_design, survey_design) IS
	'the value of the same rows in another design that has all of their units, such as one over two waves of a panel: no row is read again. 22023 if the value was not made with the old design, or a unit is not in the new one. NULL for NULL';

CREATE FUNCTION rebase(s survey_totals, old_design survey_design, new_design survey_design) RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_rebase' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION rebase(survey_totals, survey_design, survey_design) IS
	'the value of the same rows in another design that has all of their units, such as one over two waves of a panel: no row is read again. 22023 if the value was not made with the old design, or a unit is not in the new one. NULL for NULL';

CREATE FUNCTION rebase(s survey_distribution, old_design survey_design, new_design survey_design) RETURNS survey_distribution
	AS 'MODULE_PATHNAME', 'survey_distribution_rebase' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION rebase(survey_distribution, survey_design, survey_design) IS
	'the value of the same rows in another design that has all of their units, such as one over two waves of a panel: no row is read again. 22023 if the value was not made with the old design, or a unit is not in the new one. NULL for NULL';
