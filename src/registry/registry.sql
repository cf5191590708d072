-- registry: rates of a register, thin forms of rate_summary

CREATE AGGREGATE incidence(is_poor boolean) (
	SFUNC = povaid_support.rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_hit, MINVFUNC = povaid_support.rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE incidence(is_poor boolean) IS
	'incidence of poverty as a fraction of 1: poor persons over the base, the ratio of sums. Rows that are poor over '
	'all rows: without persons every row counts 1. A row of unknown status is left out of both (see rate_summary and '
	'rate_bounds for how many). NULL if there is no base. Source: poverty incidence (headcount) of the Chinese '
	'register, poor persons / base population.';

@each
	is_poor boolean, persons double precision
	is_poor boolean, persons numeric
CREATE AGGREGATE incidence(@EACH@) (
	SFUNC = povaid_support.rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_hit, MINVFUNC = povaid_support.rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE incidence(@EACH@) IS
	'incidence of poverty as a fraction of 1: poor persons over the base, the ratio of sums. Persons of poor '
	'households over all persons. A household of unknown status or size is left out of both (see rate_summary and '
	'rate_bounds for how many). NULL if there is no base. 22023 if persons is NaN, infinite or negative. Source: '
	'poverty incidence (headcount) of the Chinese register, poor persons / base population.';
@end

@each
	poor_persons double precision, base double precision
	poor_persons numeric, base numeric
CREATE AGGREGATE incidence(@EACH@) (
	SFUNC = povaid_support.rate_accum, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum, MINVFUNC = povaid_support.rate_discard,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE incidence(@EACH@) IS
	'incidence of poverty as a fraction of 1: poor persons over the base, the ratio of sums. A unit with an unknown '
	'number of poor persons (a LEFT JOIN without a match) is left out with its base, so that it cannot raise or lower '
	'the rate unnoticed: rate_summary over the same columns counts it and gives rate_bounds. NULL if there is no '
	'base. 22023 if a value is NaN, infinite or negative.';
@end

-- field evaluation: shares of persons within a base that is a flag of the row

CREATE FUNCTION povaid_support.rate_accum_within(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_within(rate_summary, boolean, boolean) IS
	'transition of the registry rates: adds one row (base, hit); base: the rows whose first flag is true; hit: the '
	'second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_within(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_within(rate_summary, boolean, boolean) IS
	'inverse transition of the registry rates: takes away one row (base, hit); base: the rows whose first flag is '
	'true; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_within(rate_summary, boolean, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_within(rate_summary, boolean, boolean, double precision) IS
	'transition of the registry rates: adds one row (base, hit, persons); base: the rows whose first flag is true; '
	'hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_within(rate_summary, boolean, boolean, double precision)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_within(rate_summary, boolean, boolean, double precision) IS
	'inverse transition of the registry rates: takes away one row (base, hit, persons); base: the rows whose first '
	'flag is true; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_within(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_within_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_within(rate_summary, boolean, boolean, numeric) IS
	'transition of the registry rates: adds one row (base, hit, persons), numeric form; base: the rows whose first '
	'flag is true; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_within(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_within_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_within(rate_summary, boolean, boolean, numeric) IS
	'inverse transition of the registry rates: takes away one row (base, hit, persons), numeric form; base: the rows '
	'whose first flag is true; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_within_not(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_within_not(rate_summary, boolean, boolean) IS
	'transition of the registry rates: adds one row (base, no hit); base: the rows whose first flag is true; hit: the '
	'second is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_within_not(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_within_not(rate_summary, boolean, boolean) IS
	'inverse transition of the registry rates: takes away one row (base, no hit); base: the rows whose first flag is '
	'true; hit: the second is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_within_not(rate_summary, boolean, boolean, double precision)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_within_not(rate_summary, boolean, boolean, double precision) IS
	'transition of the registry rates: adds one row (base, no hit, persons); base: the rows whose first flag is true; '
	'hit: the second is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_within_not(rate_summary, boolean, boolean, double precision)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_within_not(rate_summary, boolean, boolean, double precision) IS
	'inverse transition of the registry rates: takes away one row (base, no hit, persons); base: the rows whose first '
	'flag is true; hit: the second is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_within_not(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_within_not_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_within_not(rate_summary, boolean, boolean, numeric) IS
	'transition of the registry rates: adds one row (base, no hit, persons), numeric form; base: the rows whose first '
	'flag is true; hit: the second is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_within_not(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_within_not_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_within_not(rate_summary, boolean, boolean, numeric) IS
	'inverse transition of the registry rates: takes away one row (base, no hit, persons), numeric form; base: the '
	'rows whose first flag is true; hit: the second is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_outside(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_outside(rate_summary, boolean, boolean) IS
	'transition of the registry rates: adds one row (not in base, hit); base: the rows whose first flag is false; '
	'hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_outside(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_outside(rate_summary, boolean, boolean) IS
	'inverse transition of the registry rates: takes away one row (not in base, hit); base: the rows whose first flag '
	'is false; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_outside(rate_summary, boolean, boolean, double precision) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_outside(rate_summary, boolean, boolean, double precision) IS
	'transition of the registry rates: adds one row (not in base, hit, persons); base: the rows whose first flag is '
	'false; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_outside(rate_summary, boolean, boolean, double precision)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_outside(rate_summary, boolean, boolean, double precision) IS
	'inverse transition of the registry rates: takes away one row (not in base, hit, persons); base: the rows whose '
	'first flag is false; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_outside(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_outside_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_outside(rate_summary, boolean, boolean, numeric) IS
	'transition of the registry rates: adds one row (not in base, hit, persons), numeric form; base: the rows whose '
	'first flag is false; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_outside(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_outside_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_outside(rate_summary, boolean, boolean, numeric) IS
	'inverse transition of the registry rates: takes away one row (not in base, hit, persons), numeric form; base: '
	'the rows whose first flag is false; hit: the second is true; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_uncovered(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_uncovered(rate_summary, boolean, boolean) IS
	'transition of the registry rates: adds one row (no hit, base); base: the rows whose second flag is true; hit: '
	'the first is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_uncovered(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_uncovered(rate_summary, boolean, boolean) IS
	'inverse transition of the registry rates: takes away one row (no hit, base); base: the rows whose second flag is '
	'true; hit: the first is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_uncovered(rate_summary, boolean, boolean, double precision)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_uncovered(rate_summary, boolean, boolean, double precision) IS
	'transition of the registry rates: adds one row (no hit, base, persons); base: the rows whose second flag is '
	'true; hit: the first is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_uncovered(rate_summary, boolean, boolean, double precision)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_uncovered(rate_summary, boolean, boolean, double precision) IS
	'inverse transition of the registry rates: takes away one row (no hit, base, persons); base: the rows whose '
	'second flag is true; hit: the first is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_uncovered(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_uncovered_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_uncovered(rate_summary, boolean, boolean, numeric) IS
	'transition of the registry rates: adds one row (no hit, base, persons), numeric form; base: the rows whose '
	'second flag is true; hit: the first is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_uncovered(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_uncovered_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_uncovered(rate_summary, boolean, boolean, numeric) IS
	'inverse transition of the registry rates: takes away one row (no hit, base, persons), numeric form; base: the '
	'rows whose second flag is true; hit: the first is false; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_included(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_included(rate_summary, boolean, boolean) IS
	'transition of the registry rates: adds one row (base, no hit); base: the rows whose first flag is true; hit: the '
	'second is false; as within_not, with weights; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_included(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_included(rate_summary, boolean, boolean) IS
	'inverse transition of the registry rates: takes away one row (base, no hit); base: the rows whose first flag is '
	'true; hit: the second is false; as within_not, with weights; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_included(rate_summary, boolean, boolean, double precision)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_included(rate_summary, boolean, boolean, double precision) IS
	'transition of the registry rates: adds one row (base, no hit, persons); base: the rows whose first flag is true; '
	'hit: the second is false; as within_not, with weights; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_included(rate_summary, boolean, boolean, double precision)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_included(rate_summary, boolean, boolean, double precision) IS
	'inverse transition of the registry rates: takes away one row (base, no hit, persons); base: the rows whose first '
	'flag is true; hit: the second is false; as within_not, with weights; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_included(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_included_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_included(rate_summary, boolean, boolean, numeric) IS
	'transition of the registry rates: adds one row (base, no hit, persons), numeric form; base: the rows whose first '
	'flag is true; hit: the second is false; as within_not, with weights; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_included(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_included_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_included(rate_summary, boolean, boolean, numeric) IS
	'inverse transition of the registry rates: takes away one row (base, no hit, persons), numeric form; base: the '
	'rows whose first flag is true; hit: the second is false; as within_not, with weights; for aggregates only, 0A000 '
	'elsewhere';

@each
	exited boolean, found_poor boolean
	exited boolean, found_poor boolean, persons double precision
	exited boolean, found_poor boolean, persons numeric
CREATE AGGREGATE wrong_exit_rate(@EACH@) (
	SFUNC = povaid_support.rate_accum_within, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_within, MINVFUNC = povaid_support.rate_discard_within,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE wrong_exit_rate(@EACH@) IS
	'wrong exits: persons of exited households found to be poor / persons of the exited households surveyed. The '
	'first flag makes the base, the second is what was found in it (in coverage_rate and exclusion_error the base '
	'comes second). A fraction of 1, the correctly rounded quotient of exact sums; without persons, every row counts '
	'1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL exited, or in the base with '
	'a NULL persons or found_poor, is left out; rate_bounds(rate_summary(found_poor, persons) FILTER (WHERE exited)) '
	'says how far the unknown could move the rate; 22023 if persons is NaN, infinite or negative. A 0 in a sample '
	'proves nothing, see rate_interval. Source: field evaluation of poverty exit in China, the three rates and one '
	'degree (wrong exit, missed, wrong inclusion, recognition).';
@end

@each
	registered boolean, found_poor boolean
	registered boolean, found_poor boolean, persons double precision
	registered boolean, found_poor boolean, persons numeric
CREATE AGGREGATE missed_rate(@EACH@) (
	SFUNC = povaid_support.rate_accum_outside, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_outside, MINVFUNC = povaid_support.rate_discard_outside,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE missed_rate(@EACH@) IS
	'missed persons: persons of unregistered households found to be poor / persons of the unregistered households '
	'surveyed. The first flag makes the base, the second is what was found in it (in coverage_rate and '
	'exclusion_error the base comes second). A fraction of 1, the correctly rounded quotient of exact sums; without '
	'persons, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL '
	'registered, or in the base with a NULL persons or found_poor, is left out; rate_bounds(rate_summary(found_poor, '
	'persons) FILTER (WHERE NOT registered)) says how far the unknown could move the rate; 22023 if persons is NaN, '
	'infinite or negative. A 0 in a sample proves nothing, see rate_interval. Source: field evaluation of poverty '
	'exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';
@end

@each
	registered boolean, found_poor boolean
	registered boolean, found_poor boolean, persons double precision
	registered boolean, found_poor boolean, persons numeric
CREATE AGGREGATE wrong_inclusion_rate(@EACH@) (
	SFUNC = povaid_support.rate_accum_within_not, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_within_not, MINVFUNC = povaid_support.rate_discard_within_not,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE wrong_inclusion_rate(@EACH@) IS
	'wrong inclusion: persons of registered households found not to be poor / persons of the registered households '
	'surveyed. The first flag makes the base, the second is what was found in it (in coverage_rate and '
	'exclusion_error the base comes second). A fraction of 1, the correctly rounded quotient of exact sums; without '
	'persons, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a NULL '
	'registered, or in the base with a NULL persons or found_poor, is left out; rate_bounds(rate_summary(NOT '
	'found_poor, persons) FILTER (WHERE registered)) says how far the unknown could move the rate; 22023 if persons '
	'is NaN, infinite or negative. A 0 in a sample proves nothing, see rate_interval. Source: field evaluation of '
	'poverty exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';
@end

@each
	exited boolean, relapsed boolean
	exited boolean, relapsed boolean, persons double precision
	exited boolean, relapsed boolean, persons numeric
CREATE AGGREGATE relapse_rate(@EACH@) (
	SFUNC = povaid_support.rate_accum_within, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_within, MINVFUNC = povaid_support.rate_discard_within,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE relapse_rate(@EACH@) IS
	'relapse: persons of exited households that fell back into poverty / persons of exited households. The first flag '
	'makes the base, the second is what was found in it (in coverage_rate and exclusion_error the base comes second). '
	'A fraction of 1, the correctly rounded quotient of exact sums; without persons, every row counts 1. NULL if the '
	'base is empty or 0: nobody looked, which is not 0. A row with a NULL exited, or in the base with a NULL persons '
	'or relapsed, is left out; rate_bounds(rate_summary(relapsed, persons) FILTER (WHERE exited)) says how far the '
	'unknown could move the rate; 22023 if persons is NaN, infinite or negative.';
@end

@each
	approves boolean
	approves boolean, weight double precision
	approves boolean, weight numeric
CREATE AGGREGATE recognition_rate(@EACH@) (
	SFUNC = povaid_support.rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_hit, MINVFUNC = povaid_support.rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE recognition_rate(@EACH@) IS
	'recognition: approving households / households surveyed. A fraction of 1, the correctly rounded quotient of '
	'exact sums; without weight, every household counts 1. An answer of NULL is left out; pass coalesce(approves, '
	'false) to count refusals as answers; rate_bounds(rate_summary(approves)) says how far they could move the rate. '
	'NULL if nobody answered. 22023 if weight is NaN, infinite or negative. Source: field evaluation of poverty exit '
	'in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';
@end

CREATE FUNCTION povaid_support.rate_summary_zero_tolerance(rate_summary) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_summary_zero_tolerance(rate_summary) IS
	'final function of zero_tolerance: false if there is a hit, else NULL if there is an unknown row or none at all, '
	'else true';

CREATE AGGREGATE zero_tolerance(flag boolean) (
	SFUNC = povaid_support.rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = povaid_support.rate_summary_zero_tolerance, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_hit, MINVFUNC = povaid_support.rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = povaid_support.rate_summary_zero_tolerance,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE zero_tolerance(flag boolean) IS
	'zero missed, zero wrong exits: true if there is at least one row, no flag is true and none is NULL. False if any '
	'flag is true; else NULL (nobody looked, or something is unknown). About the rows only: a sample without a case '
	'does not prove zero, see rate_interval';

-- the register as a whole

CREATE FUNCTION comprehensive_incidence(remaining exact_decimal, missed exact_decimal, wrong_exit exact_decimal,
	base exact_decimal)
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION comprehensive_incidence(remaining exact_decimal, missed exact_decimal, wrong_exit exact_decimal,
	base exact_decimal) IS
	'comprehensive incidence of poverty. It is (registered poor who remain + missed + wrongly exited persons) / base, '
	'the rural population; a fraction of 1, computed in decimal, exactly, and rounded once; a double precision '
	'argument is the shortest decimal that prints it. NULL if anything is NULL or the base is 0. 22023 if a value is '
	'NaN, infinite or negative. Source: field evaluation of poverty exit in China; Yunnan freezes the base at the end '
	'of 2014';

CREATE FUNCTION comprehensive_incidence_sampled(remaining exact_decimal, missed_rate exact_decimal,
	unregistered exact_decimal, wrong_exit_rate exact_decimal, exited exact_decimal, base exact_decimal)
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION comprehensive_incidence_sampled(remaining exact_decimal, missed_rate exact_decimal,
	unregistered exact_decimal, wrong_exit_rate exact_decimal, exited exact_decimal, base exact_decimal) IS
	'comprehensive incidence of poverty from sample rates. It is (remaining + missed_rate x unregistered population + '
	'wrong_exit_rate x exited population) / base; a fraction of 1, computed in decimal, exactly, and rounded once, so '
	'that exactly 3 % is 0.03; a double precision argument is the shortest decimal that prints it. NULL if anything '
	'is NULL (a rate of a stratum that nobody surveyed is not 0) or the base is 0. 22023 if a value is NaN, infinite '
	'or negative or a rate is above 1 (a percentage). Source: as comprehensive_incidence';

CREATE FUNCTION stock_flow_residual(opening exact_decimal, exits exact_decimal, new exact_decimal,
	relapsed exact_decimal, gains exact_decimal, losses exact_decimal, closing exact_decimal)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION stock_flow_residual(opening exact_decimal, exits exact_decimal, new exact_decimal,
	relapsed exact_decimal, gains exact_decimal, losses exact_decimal, closing exact_decimal) IS
	'what the flows of a register do not explain. It is opening - exits + new + relapsed + gains - losses - closing, '
	'in the unit of the stocks (persons, households); exact; 0 if they are consistent, negative if the closing stock '
	'is too large. NULL if anything is NULL. 22023 if a value is NaN or infinite';

CREATE TYPE measure_change AS (
	absolute double precision,
	relative double precision
);
COMMENT ON TYPE measure_change IS
	'the change of a measure between two dates, see poverty_change';
COMMENT ON COLUMN measure_change.absolute IS
	'after - before, in the unit of the measure; of rates, a difference of fractions (percentage points / 100)';
COMMENT ON COLUMN measure_change.relative IS '(after - before) / before, a fraction of 1; NULL if before is 0';

CREATE FUNCTION poverty_change(before exact_decimal, after exact_decimal) RETURNS measure_change
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_change(before exact_decimal, after exact_decimal) IS
	'the change of a measure, or of a number of poor, between two dates. It has absolute = after - before, negative '
	'if it fell; relative = (after - before) / before, a fraction of 1, NULL if before is 0; each computed in '
	'decimal, exactly, and rounded once; a double precision argument is the shortest decimal that prints it. NULL if '
	'either is NULL. 22023 if a value is NaN, infinite or negative';

CREATE FUNCTION rate_interval(successes double precision, n double precision, confidence double precision,
	method pg_catalog.text DEFAULT 'wilson')
	RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION rate_interval(successes double precision, n double precision, confidence double precision,
	method pg_catalog.text) IS
	'confidence interval of the share of successes among n units of a simple random sample, both fractions of 1. '
	'method: wilson (score interval), or clopper-pearson (exact: covers with at least this confidence; whole numbers '
	'only). Zero found in n does not prove zero: the upper limit says what may be there. Relative error below 1e-12 '
	'against the exact limits; the same bits on every machine. NULL if anything is NULL or n is 0. 22023 unless 0 <= '
	'successes <= n <= 1e12, 0 < confidence < 1 and the method is one of these, and for successes between 0 and 1, '
	'which are a share and not a number. Not for clustered samples without an effective sample size. Source: Wilson '
	'(1927); Clopper and Pearson (1934)';
