-- rate: one exact, mergeable ratio, which every rate of registry, standard and programme is

CREATE TYPE measure_bounds AS (
	lower double precision,
	upper double precision
);
COMMENT ON TYPE measure_bounds IS
	'an interval that contains the true value of a measure, both ends included; in the unit of the measure. Certainly, but for rate_interval, where it does so with the given confidence';
COMMENT ON COLUMN measure_bounds.lower IS 'the least possible value';
COMMENT ON COLUMN measure_bounds.upper IS 'the greatest possible value';

@stored_type TYPE=rate_summary NOUN=summary ALIGNMENT=double
COMMENT ON TYPE rate_summary IS
	'one ratio of exact sums: numerator, denominator, rows in use, rows left out and the denominators of those whose numerator is unknown; mergeable by + and rollup, subtractable by -; read by rate, rate_bounds, numerator, denominator, row_count, excluded';

@summary_type TYPE=rate_summary NOUN=summary ARGUMENT=s SSPACE=256

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
