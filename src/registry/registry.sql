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
