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

@stored_type TYPE=targeting_state NOUN=state ALIGNMENT=double
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
