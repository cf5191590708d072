-- rate: one exact, mergeable ratio, which every rate of registry, standard and programme is

CREATE TYPE measure_bounds AS (
	lower double precision,
	upper double precision
);
COMMENT ON TYPE measure_bounds IS
	'an interval that contains the measure of the values given, both ends included; in the unit of the measure. '
	'Certainly, but for rate_interval, where it does so with the given confidence; of what the values stand for '
	'(means of deciles, a sample), nothing is said';
COMMENT ON COLUMN measure_bounds.lower IS 'the least possible value';
COMMENT ON COLUMN measure_bounds.upper IS 'the greatest possible value';

@stored_type TYPE=rate_summary NOUN=summary ALIGNMENT=double PREFERRED=false
COMMENT ON TYPE rate_summary IS
	'one ratio of exact sums, of decimals where the arguments are numeric. Numerator, denominator, rows in use, rows '
	'left out and the denominators of those whose numerator is unknown; mergeable by + and rollup, subtractable by -; '
	'read by rate, rate_bounds, percent, numerator, denominator, row_count, excluded, base_unknown';

@summary_type TYPE=rate_summary NOUN=summary ARGUMENT=s SSPACE=256

-- transitions

CREATE FUNCTION povaid_support.rate_accum(rate_summary, double precision, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum(rate_summary, double precision, double precision) IS
	'transition of the rate aggregates: adds one row (numerator, denominator); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard(rate_summary, double precision, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard(rate_summary, double precision, double precision) IS
	'inverse transition of the rate aggregates: takes away one row (numerator, denominator); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum(rate_summary, numeric, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum(rate_summary, numeric, numeric) IS
	'transition of the rate aggregates: adds one row (numerator, denominator), numeric form; for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard(rate_summary, numeric, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard(rate_summary, numeric, numeric) IS
	'inverse transition of the rate aggregates: takes away one row (numerator, denominator), numeric form; for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_hit(rate_summary, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_hit(rate_summary, boolean) IS
	'transition of the rate aggregates: adds one row (hit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_hit(rate_summary, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_hit(rate_summary, boolean) IS
	'inverse transition of the rate aggregates: takes away one row (hit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_hit(rate_summary, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_hit(rate_summary, boolean, double precision) IS
	'transition of the rate aggregates: adds one row (hit, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_hit(rate_summary, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_hit(rate_summary, boolean, double precision) IS
	'inverse transition of the rate aggregates: takes away one row (hit, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_hit(rate_summary, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_hit_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_hit(rate_summary, boolean, numeric) IS
	'transition of the rate aggregates: adds one row (hit, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_hit(rate_summary, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_hit_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_hit(rate_summary, boolean, numeric) IS
	'inverse transition of the rate aggregates: takes away one row (hit, weight), numeric form; for aggregates only, '
	'0A000 elsewhere';

-- aggregates

@each
	numerator double precision, denominator double precision
	numerator numeric, denominator numeric
CREATE AGGREGATE rate_summary(@EACH@) (
	SFUNC = povaid_support.rate_accum, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = povaid_support.rate_summary_final, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum, MINVFUNC = povaid_support.rate_discard,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = povaid_support.rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rate_summary(@EACH@) IS
	'summary of a ratio of sums, sum(numerator) / sum(denominator); NULL without rows. A row with a NULL numerator or '
	'hit is left out and counted, and its denominator is kept for rate_bounds; one with a NULL denominator or weight '
	'too, but then rate_bounds is NULL (see base_unknown). 22023 if a value is NaN, infinite or negative. Numerics '
	'are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest '
	'double.';
@end

@each
	hit boolean
	hit boolean, weight double precision
	hit boolean, weight numeric
CREATE AGGREGATE rate_summary(@EACH@) (
	SFUNC = povaid_support.rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = povaid_support.rate_summary_final, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_hit, MINVFUNC = povaid_support.rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = povaid_support.rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE rate_summary(@EACH@) IS
	'summary of the share of hits among all, counted or weighted; NULL without rows. A row with a NULL numerator or '
	'hit is left out and counted, and its denominator is kept for rate_bounds; one with a NULL denominator or weight '
	'too, but then rate_bounds is NULL (see base_unknown). 22023 if a value is NaN, infinite or negative. Numerics '
	'are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest '
	'double.';
@end

-- accessors

CREATE FUNCTION rate(s rate_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'rate_summary_rate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate(rate_summary) IS
	'the ratio as a fraction of 1, the correctly rounded quotient of the exact sums. Never clamped: more than 1 is '
	'legal; NULL if the denominator is 0 or the summary improper; 22003 beyond double precision';

CREATE FUNCTION numerator(s rate_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'rate_summary_numerator' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION numerator(rate_summary) IS
	'sum of the numerators in use, in their unit, correctly rounded; NULL if no row is in use or the summary is '
	'improper';

CREATE FUNCTION denominator(s rate_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'rate_summary_denominator' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION denominator(rate_summary) IS
	'sum of the denominators in use, in their unit, correctly rounded; NULL if no row is in use or the summary is '
	'improper';

CREATE FUNCTION rate_bounds(s rate_summary) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rate_bounds(rate_summary) IS
	'where the rate lies, whatever the rows of known denominator and unknown numerator are. All of them misses '
	'(lower) or all of them hits (upper); equal to the rate if there are none; NULL if there is no base, the summary '
	'is improper, or a row was left out whose denominator is unknown (base_unknown(s) > 0: a weight that a LEFT JOIN '
	'did not find), because nothing bounds what it would do';

CREATE FUNCTION base_unknown(s rate_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'rate_summary_base_unknown' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION base_unknown(rate_summary) IS
	'number of rows left out whose denominator or weight is NULL, or of which nobody knows whether they are in the '
	'base. Part of excluded. While there are any, rate_bounds is NULL. NULL for NULL';
