-- registry: rates of a register, thin forms of rate_summary

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

-- targeting

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
	'leakage in money: benefits that go to the non-poor / all benefits, sums of weight x benefit; a fraction of 1, the correctly rounded quotient of exact sums of exact products. A row with a NULL benefit, poor or weight is left out; 22023 if benefit or weight is NaN, infinite or negative. NULL if there are no benefits. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE leakage(benefit double precision, poor boolean, weight double precision) (
	SFUNC = rate_accum_leakage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_leakage, MINVFUNC = rate_discard_leakage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE leakage(benefit double precision, poor boolean, weight double precision) IS
	'leakage in money: benefits that go to the non-poor / all benefits, sums of weight x benefit; a fraction of 1, the correctly rounded quotient of exact sums of exact products. A row with a NULL benefit, poor or weight is left out; 22023 if benefit or weight is NaN, infinite or negative. NULL if there are no benefits. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE leakage(benefit numeric, poor boolean) (
	SFUNC = rate_accum_leakage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_leakage, MINVFUNC = rate_discard_leakage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE leakage(benefit numeric, poor boolean) IS
	'leakage in money: benefits that go to the non-poor / all benefits, sums of weight x benefit; a fraction of 1, the correctly rounded quotient of exact sums of exact products. A row with a NULL benefit, poor or weight is left out; 22023 if benefit or weight is NaN, infinite or negative. NULL if there are no benefits. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE leakage(benefit numeric, poor boolean, weight numeric) (
	SFUNC = rate_accum_leakage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = rate_summary_combine,
	MSFUNC = rate_accum_leakage, MINVFUNC = rate_discard_leakage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE leakage(benefit numeric, poor boolean, weight numeric) IS
	'leakage in money: benefits that go to the non-poor / all benefits, sums of weight x benefit; a fraction of 1, the correctly rounded quotient of exact sums of exact products. A row with a NULL benefit, poor or weight is left out; 22023 if benefit or weight is NaN, infinite or negative. NULL if there are no benefits. Source: Coady, Grosh and Hoddinott (2004).';

CREATE TYPE targeting_state;

CREATE FUNCTION targeting_state_in(cstring) RETURNS targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_in(cstring) IS
	'text input of targeting_state: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid state';

CREATE FUNCTION targeting_state_out(targeting_state) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_out(targeting_state) IS
	'text output of targeting_state: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION targeting_state_recv(internal) RETURNS targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_recv(internal) IS
	'binary input of targeting_state; 22P03 if the bytes are not a valid state';

CREATE FUNCTION targeting_state_send(targeting_state) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION targeting_state_send(targeting_state) IS
	'binary output of targeting_state: the bytes of the stored value';

CREATE TYPE targeting_state (
	INPUT = targeting_state_in,
	OUTPUT = targeting_state_out,
	RECEIVE = targeting_state_recv,
	SEND = targeting_state_send,
	STORAGE = extended,
	ALIGNMENT = double
);
COMMENT ON TYPE targeting_state IS
	'running state of targeting_differential and cgh_index: what the poor and what the others get, and how many they are; not meant to be stored';

-- targeting_state: order and hash of the bytes

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
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (targeting_state, targeting_state) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = targeting_state, RIGHTARG = targeting_state, FUNCTION = targeting_state_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (targeting_state, targeting_state) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = targeting_state, RIGHTARG = targeting_state, FUNCTION = targeting_state_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (targeting_state, targeting_state) IS
	'the same state: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = targeting_state, RIGHTARG = targeting_state, FUNCTION = targeting_state_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (targeting_state, targeting_state) IS
	'a different state';

CREATE OPERATOR >= (
	LEFTARG = targeting_state, RIGHTARG = targeting_state, FUNCTION = targeting_state_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (targeting_state, targeting_state) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = targeting_state, RIGHTARG = targeting_state, FUNCTION = targeting_state_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
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
	'Coady-Grosh-Hoddinott index: share of the benefits that goes to the poor / share of the poor in the population; 1 if everybody gets the same, more if the poor get more; correctly rounded from exact sums of weight and weight x benefit; without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no benefits. 22023 if benefit or weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE cgh_index(benefit double precision, poor boolean, weight double precision) (
	SFUNC = targeting_accum, STYPE = targeting_state, SSPACE = 192,
	FINALFUNC = targeting_state_cgh_index, COMBINEFUNC = targeting_state_combine,
	MSFUNC = targeting_accum, MINVFUNC = targeting_discard,
	MSTYPE = targeting_state, MSSPACE = 192, MFINALFUNC = targeting_state_cgh_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE cgh_index(benefit double precision, poor boolean, weight double precision) IS
	'Coady-Grosh-Hoddinott index: share of the benefits that goes to the poor / share of the poor in the population; 1 if everybody gets the same, more if the poor get more; correctly rounded from exact sums of weight and weight x benefit; without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no benefits. 22023 if benefit or weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE cgh_index(benefit numeric, poor boolean) (
	SFUNC = targeting_accum, STYPE = targeting_state, SSPACE = 192,
	FINALFUNC = targeting_state_cgh_index, COMBINEFUNC = targeting_state_combine,
	MSFUNC = targeting_accum, MINVFUNC = targeting_discard,
	MSTYPE = targeting_state, MSSPACE = 192, MFINALFUNC = targeting_state_cgh_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE cgh_index(benefit numeric, poor boolean) IS
	'Coady-Grosh-Hoddinott index: share of the benefits that goes to the poor / share of the poor in the population; 1 if everybody gets the same, more if the poor get more; correctly rounded from exact sums of weight and weight x benefit; without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no benefits. 22023 if benefit or weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Coady, Grosh and Hoddinott (2004).';

CREATE AGGREGATE cgh_index(benefit numeric, poor boolean, weight numeric) (
	SFUNC = targeting_accum, STYPE = targeting_state, SSPACE = 192,
	FINALFUNC = targeting_state_cgh_index, COMBINEFUNC = targeting_state_combine,
	MSFUNC = targeting_accum, MINVFUNC = targeting_discard,
	MSTYPE = targeting_state, MSSPACE = 192, MFINALFUNC = targeting_state_cgh_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE cgh_index(benefit numeric, poor boolean, weight numeric) IS
	'Coady-Grosh-Hoddinott index: share of the benefits that goes to the poor / share of the poor in the population; 1 if everybody gets the same, more if the poor get more; correctly rounded from exact sums of weight and weight x benefit; without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no benefits. 22023 if benefit or weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Coady, Grosh and Hoddinott (2004).';

-- moving in and out of poverty

CREATE TYPE poverty_transition_summary;

CREATE FUNCTION poverty_transition_summary_in(cstring) RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_in(cstring) IS
	'text input of poverty_transition_summary: the bytes of the stored value in hexadecimal; 22P02 if they are not a valid summary';

CREATE FUNCTION poverty_transition_summary_out(poverty_transition_summary) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_out(poverty_transition_summary) IS
	'text output of poverty_transition_summary: the bytes of the stored value in hexadecimal, independent of locale and settings';

CREATE FUNCTION poverty_transition_summary_recv(internal) RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_recv(internal) IS
	'binary input of poverty_transition_summary; 22P03 if the bytes are not a valid summary';

CREATE FUNCTION poverty_transition_summary_send(poverty_transition_summary) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_transition_summary_send(poverty_transition_summary) IS
	'binary output of poverty_transition_summary: the bytes of the stored value';

CREATE TYPE poverty_transition_summary (
	INPUT = poverty_transition_summary_in,
	OUTPUT = poverty_transition_summary_out,
	RECEIVE = poverty_transition_summary_recv,
	SEND = poverty_transition_summary_send,
	STORAGE = extended,
	ALIGNMENT = double
);
COMMENT ON TYPE poverty_transition_summary IS
	'the four cells of moving in and out of poverty between two dates, as exact weights, and counts of rows; made by poverty_transition; mergeable by + and rollup, subtractable by -; read by exit_rate, entry_rate, persistent_poverty_rate, stayed_poor, left_poverty, entered_poverty, stayed_out, population, row_count, excluded';

-- poverty_transition_summary: order and hash of the bytes

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
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (poverty_transition_summary, poverty_transition_summary) IS
	'before in the order of the bytes, which means nothing else';

CREATE OPERATOR <= (
	LEFTARG = poverty_transition_summary, RIGHTARG = poverty_transition_summary, FUNCTION = poverty_transition_summary_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (poverty_transition_summary, poverty_transition_summary) IS
	'before or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR = (
	LEFTARG = poverty_transition_summary, RIGHTARG = poverty_transition_summary, FUNCTION = poverty_transition_summary_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (poverty_transition_summary, poverty_transition_summary) IS
	'the same summary: equal bytes';

CREATE OPERATOR <> (
	LEFTARG = poverty_transition_summary, RIGHTARG = poverty_transition_summary, FUNCTION = poverty_transition_summary_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (poverty_transition_summary, poverty_transition_summary) IS
	'a different summary';

CREATE OPERATOR >= (
	LEFTARG = poverty_transition_summary, RIGHTARG = poverty_transition_summary, FUNCTION = poverty_transition_summary_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (poverty_transition_summary, poverty_transition_summary) IS
	'after or equal to in the order of the bytes, which means nothing else';

CREATE OPERATOR > (
	LEFTARG = poverty_transition_summary, RIGHTARG = poverty_transition_summary, FUNCTION = poverty_transition_summary_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
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

-- poverty_transition_summary: what its aggregates are made of

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

-- poverty_transition_summary: algebra and counts

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

CREATE FUNCTION is_empty(s poverty_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_is_empty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_empty(poverty_transition_summary) IS
	'is this the summary of no rows, the neutral element of +? NULL for NULL';

CREATE FUNCTION is_proper(s poverty_transition_summary) RETURNS boolean
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_is_proper' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_proper(poverty_transition_summary) IS
	'could this be the summary of rows? false after taking away what was never in it (a negative count or sum somewhere); every measure of an improper summary is NULL';

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
	'summary of who moved in and out of poverty between two dates: exact weights of the poor at both, before only, after only, and never; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poverty_transition(poor_before boolean, poor_after boolean, weight double precision) (
	SFUNC = poverty_transition_accum, STYPE = poverty_transition_summary, SSPACE = 192,
	FINALFUNC = poverty_transition_summary_final, COMBINEFUNC = poverty_transition_summary_combine,
	MSFUNC = poverty_transition_accum, MINVFUNC = poverty_transition_discard,
	MSTYPE = poverty_transition_summary, MSSPACE = 192, MFINALFUNC = poverty_transition_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_transition(poor_before boolean, poor_after boolean, weight double precision) IS
	'summary of who moved in and out of poverty between two dates: exact weights of the poor at both, before only, after only, and never; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only.';

CREATE AGGREGATE poverty_transition(poor_before boolean, poor_after boolean, weight numeric) (
	SFUNC = poverty_transition_accum, STYPE = poverty_transition_summary, SSPACE = 192,
	FINALFUNC = poverty_transition_summary_final, COMBINEFUNC = poverty_transition_summary_combine,
	MSFUNC = poverty_transition_accum, MINVFUNC = poverty_transition_discard,
	MSTYPE = poverty_transition_summary, MSSPACE = 192, MFINALFUNC = poverty_transition_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_transition(poor_before boolean, poor_after boolean, weight numeric) IS
	'summary of who moved in and out of poverty between two dates: exact weights of the poor at both, before only, after only, and never; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only.';

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

-- the register as a whole

CREATE FUNCTION comprehensive_incidence(remaining double precision, missed double precision, wrong_exit double precision, base double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION comprehensive_incidence(remaining double precision, missed double precision, wrong_exit double precision, base double precision) IS
	'comprehensive incidence of poverty: (registered poor who remain + missed + wrongly exited persons) / base, the rural population; a fraction of 1, the correctly rounded quotient of the exact sum. NULL if anything is NULL or the base is 0. 22023 if a value is NaN, infinite or negative. Source: field evaluation of poverty exit in China; Yunnan freezes the base at the end of 2014';

CREATE FUNCTION comprehensive_incidence_sampled(remaining double precision, missed_rate double precision, unregistered double precision, wrong_exit_rate double precision, exited double precision, base double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION comprehensive_incidence_sampled(remaining double precision, missed_rate double precision, unregistered double precision, wrong_exit_rate double precision, exited double precision, base double precision) IS
	'comprehensive incidence of poverty from sample rates: (remaining + missed_rate x unregistered population + wrong_exit_rate x exited population) / base; a fraction of 1, correctly rounded from exact products. NULL if anything is NULL (a rate of a stratum that nobody surveyed is not 0) or the base is 0. 22023 if a value is NaN, infinite or negative. Source: as comprehensive_incidence';

CREATE FUNCTION stock_flow_residual(opening numeric, exits numeric, new numeric, relapsed numeric, gains numeric, losses numeric, closing numeric) RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION stock_flow_residual(opening numeric, exits numeric, new numeric, relapsed numeric, gains numeric, losses numeric, closing numeric) IS
	'what the flows of a register do not explain: opening - exits + new + relapsed + gains - losses - closing, in the unit of the stocks (persons, households); exact; 0 if they are consistent, negative if the closing stock is too large. NULL if anything is NULL. 22023 if a value is NaN or infinite';

CREATE TYPE measure_change AS (
	absolute double precision,
	relative double precision
);
COMMENT ON TYPE measure_change IS
	'the change of a measure between two dates, see poverty_change';
COMMENT ON COLUMN measure_change.absolute IS 'after - before, in the unit of the measure; of rates, a difference of fractions (percentage points / 100)';
COMMENT ON COLUMN measure_change.relative IS '(after - before) / before, a fraction of 1; NULL if before is 0';

CREATE FUNCTION poverty_change(before double precision, after double precision) RETURNS measure_change
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_change(before double precision, after double precision) IS
	'the change of a measure, or of a number of poor, between two dates: absolute = after - before, negative if it fell; relative = (after - before) / before, a fraction of 1, NULL if before is 0; each correctly rounded. NULL if either is NULL. 22023 if a value is NaN, infinite or negative';

CREATE FUNCTION rate_interval(successes double precision, n double precision, confidence double precision, method text DEFAULT 'wilson') RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION rate_interval(successes double precision, n double precision, confidence double precision, method text) IS
	'confidence interval of the share of successes among n units of a simple random sample, both fractions of 1. method: wilson (score interval), or clopper-pearson (exact: covers with at least this confidence; whole numbers only). Zero found in n does not prove zero: the upper limit says what may be there. Relative error below 1e-12 against the exact limits; the same bits on every machine. NULL if anything is NULL or n is 0. 22023 unless 0 <= successes <= n <= 1e12, 0 < confidence < 1 and the method is one of these. Not for clustered samples without an effective sample size. Source: Wilson (1927); Clopper and Pearson (1934)';
