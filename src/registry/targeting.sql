-- registry: who is reached and who is not

@each
	covered boolean, poor boolean
	covered boolean, poor boolean, weight double precision
	covered boolean, poor boolean, weight numeric
CREATE AGGREGATE exclusion_error(@EACH@) (
	SFUNC = povaid_support.rate_accum_uncovered, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_uncovered, MINVFUNC = povaid_support.rate_discard_uncovered,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE exclusion_error(@EACH@) IS
	'exclusion error, or undercoverage: the poor who are not covered / all poor. The second flag, poor, makes the '
	'base (in inclusion_error the first, covered). A fraction of 1, the correctly rounded quotient of exact sums; '
	'without weight, every row counts 1. NULL if the base is empty or 0: nobody looked, which is not 0. A row with a '
	'NULL poor, or in the base with a NULL weight or covered, is left out; rate_bounds(rate_summary(NOT covered, '
	'weight) FILTER (WHERE poor)) says how far the unknown could move the rate; 22023 if weight is NaN, infinite or '
	'negative. Source: Coady, Grosh and Hoddinott (2004).';
@end

@each
	covered boolean, poor boolean
	covered boolean, poor boolean, weight double precision
	covered boolean, poor boolean, weight numeric
CREATE AGGREGATE inclusion_error(@EACH@) (
	SFUNC = povaid_support.rate_accum_included, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_included, MINVFUNC = povaid_support.rate_discard_included,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE inclusion_error(@EACH@) IS
	'inclusion error in heads: the covered who are not poor / all covered (leakage is the same in money). The first '
	'flag, covered, makes the base (in exclusion_error the second, poor). A fraction of 1, the correctly rounded '
	'quotient of exact sums; without weight, every row counts 1. NULL if the base is empty or 0: nobody looked, which '
	'is not 0. A row with a NULL covered, or in the base with a NULL weight or poor, is left out; '
	'rate_bounds(rate_summary(NOT poor, weight) FILTER (WHERE covered)) says how far the unknown could move the rate; '
	'22023 if weight is NaN, infinite or negative. Source: Coady, Grosh and Hoddinott (2004).';
@end

CREATE FUNCTION povaid_support.rate_accum_leakage(rate_summary, double precision, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_leakage(rate_summary, double precision, boolean) IS
	'transition of leakage: adds one row (benefit, poor); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_leakage(rate_summary, double precision, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_leakage(rate_summary, double precision, boolean) IS
	'inverse transition of leakage: takes away one row (benefit, poor); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_leakage(rate_summary, double precision, boolean, double precision)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_leakage(rate_summary, double precision, boolean, double precision) IS
	'transition of leakage: adds one row (benefit, poor, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_leakage(rate_summary, double precision, boolean, double precision)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_leakage(rate_summary, double precision, boolean, double precision) IS
	'inverse transition of leakage: takes away one row (benefit, poor, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_leakage(rate_summary, numeric, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_leakage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_leakage(rate_summary, numeric, boolean) IS
	'transition of leakage: adds one row (benefit, poor), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_leakage(rate_summary, numeric, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_leakage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_leakage(rate_summary, numeric, boolean) IS
	'inverse transition of leakage: takes away one row (benefit, poor), numeric form; for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.rate_accum_leakage(rate_summary, numeric, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_leakage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_leakage(rate_summary, numeric, boolean, numeric) IS
	'transition of leakage: adds one row (benefit, poor, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_leakage(rate_summary, numeric, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_leakage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_leakage(rate_summary, numeric, boolean, numeric) IS
	'inverse transition of leakage: takes away one row (benefit, poor, weight), numeric form; for aggregates only, '
	'0A000 elsewhere';

@each
	benefit double precision, poor boolean
	benefit double precision, poor boolean, weight double precision
	benefit numeric, poor boolean
	benefit numeric, poor boolean, weight numeric
CREATE AGGREGATE leakage(@EACH@) (
	SFUNC = povaid_support.rate_accum_leakage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_leakage, MINVFUNC = povaid_support.rate_discard_leakage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE leakage(@EACH@) IS
	'leakage in money. Benefits that go to the non-poor / all benefits, sums of weight x benefit, so benefit is an '
	'amount per unit of weight (per person, where persons are the weight); for amounts of whole households leave the '
	'weight out, or let it be that of the household in the sample; a fraction of 1, the correctly rounded quotient of '
	'exact sums of exact products, decimal ones of numerics. A row with a NULL benefit, poor or weight is left out; '
	'22023 if benefit or weight is NaN, infinite or negative. NULL if there are no benefits. Source: Coady, Grosh and '
	'Hoddinott (2004).';
@end

@stored_type TYPE=targeting_state HOME=povaid_support. NOUN=state ALIGNMENT=double PREFERRED=false
COMMENT ON TYPE povaid_support.targeting_state IS
	'running state of targeting_differential and cgh_index: what the poor and what the others get, and how many they '
	'are; not meant to be stored';

CREATE FUNCTION povaid_support.targeting_state_combine(povaid_support.targeting_state, povaid_support.targeting_state)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_state_combine(povaid_support.targeting_state,
	povaid_support.targeting_state) IS
	'adds a summary to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.targeting_accum_covered(povaid_support.targeting_state, boolean, boolean)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_accum_covered(povaid_support.targeting_state, boolean, boolean) IS
	'transition of targeting_differential: adds one row (covered, poor); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.targeting_discard_covered(povaid_support.targeting_state, boolean, boolean)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_discard_covered(povaid_support.targeting_state, boolean, boolean) IS
	'inverse transition of targeting_differential: takes away one row (covered, poor); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.targeting_accum_covered(povaid_support.targeting_state, boolean, boolean,
	double precision)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_accum_covered(povaid_support.targeting_state, boolean, boolean,
	double precision) IS
	'transition of targeting_differential: adds one row (covered, poor, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.targeting_discard_covered(povaid_support.targeting_state, boolean, boolean,
	double precision)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_discard_covered(povaid_support.targeting_state, boolean, boolean,
	double precision) IS
	'inverse transition of targeting_differential: takes away one row (covered, poor, weight); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.targeting_accum_covered(povaid_support.targeting_state, boolean, boolean, numeric)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME', 'targeting_accum_covered_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_accum_covered(povaid_support.targeting_state, boolean, boolean, numeric) IS
	'transition of targeting_differential: adds one row (covered, poor, weight), numeric form; for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.targeting_discard_covered(povaid_support.targeting_state, boolean, boolean, numeric)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME', 'targeting_discard_covered_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_discard_covered(povaid_support.targeting_state, boolean, boolean,
	numeric) IS
	'inverse transition of targeting_differential: takes away one row (covered, poor, weight), numeric form; for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.targeting_accum(povaid_support.targeting_state, double precision, boolean)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_accum(povaid_support.targeting_state, double precision, boolean) IS
	'transition of cgh_index: adds one row (benefit, poor); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.targeting_discard(povaid_support.targeting_state, double precision, boolean)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_discard(povaid_support.targeting_state, double precision, boolean) IS
	'inverse transition of cgh_index: takes away one row (benefit, poor); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.targeting_accum(povaid_support.targeting_state, double precision, boolean,
	double precision)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_accum(povaid_support.targeting_state, double precision, boolean,
	double precision) IS
	'transition of cgh_index: adds one row (benefit, poor, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.targeting_discard(povaid_support.targeting_state, double precision, boolean,
	double precision)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_discard(povaid_support.targeting_state, double precision, boolean,
	double precision) IS
	'inverse transition of cgh_index: takes away one row (benefit, poor, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.targeting_accum(povaid_support.targeting_state, numeric, boolean)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME', 'targeting_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_accum(povaid_support.targeting_state, numeric, boolean) IS
	'transition of cgh_index: adds one row (benefit, poor), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.targeting_discard(povaid_support.targeting_state, numeric, boolean)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME', 'targeting_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_discard(povaid_support.targeting_state, numeric, boolean) IS
	'inverse transition of cgh_index: takes away one row (benefit, poor), numeric form; for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.targeting_accum(povaid_support.targeting_state, numeric, boolean, numeric)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME', 'targeting_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_accum(povaid_support.targeting_state, numeric, boolean, numeric) IS
	'transition of cgh_index: adds one row (benefit, poor, weight), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.targeting_discard(povaid_support.targeting_state, numeric, boolean, numeric)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME', 'targeting_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_discard(povaid_support.targeting_state, numeric, boolean, numeric) IS
	'inverse transition of cgh_index: takes away one row (benefit, poor, weight), numeric form; for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.targeting_state_differential(povaid_support.targeting_state) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_state_differential(povaid_support.targeting_state) IS
	'final function of targeting_differential: coverage of the poor less coverage of the others; NULL if there are no '
	'poor or no others';

CREATE FUNCTION povaid_support.targeting_state_cgh_index(povaid_support.targeting_state) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_state_cgh_index(povaid_support.targeting_state) IS
	'final function of cgh_index: share of the poor in the benefits over their share in the population; NULL if there '
	'are no poor or no benefits';

@each
	covered boolean, poor boolean
	covered boolean, poor boolean, weight double precision
	covered boolean, poor boolean, weight numeric
CREATE AGGREGATE targeting_differential(@EACH@) (
	SFUNC = povaid_support.targeting_accum_covered, STYPE = povaid_support.targeting_state, SSPACE = 192,
	FINALFUNC = povaid_support.targeting_state_differential, COMBINEFUNC = povaid_support.targeting_state_combine,
	MSFUNC = povaid_support.targeting_accum_covered, MINVFUNC = povaid_support.targeting_discard_covered,
	MSTYPE = povaid_support.targeting_state, MSSPACE = 192, MFINALFUNC = povaid_support.targeting_state_differential,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE targeting_differential(@EACH@) IS
	'targeting differential. Coverage of the poor less coverage of the non-poor (covered is the first flag, poor the '
	'second), from -1 (only the others are covered) over 0 (no targeting) to 1 (all poor and nobody else); correctly '
	'rounded from exact sums; without weight, every row counts 1. A row with a NULL is left out. NULL if there are no '
	'poor or no non-poor. 22023 if weight is NaN, infinite or negative; 22003 if the sums are beyond the range of '
	'exact products. Source: Ravallion (2000); Galasso and Ravallion (2005).';
@end

@each
	benefit double precision, poor boolean
	benefit double precision, poor boolean, weight double precision
	benefit numeric, poor boolean
	benefit numeric, poor boolean, weight numeric
CREATE AGGREGATE cgh_index(@EACH@) (
	SFUNC = povaid_support.targeting_accum, STYPE = povaid_support.targeting_state, SSPACE = 192,
	FINALFUNC = povaid_support.targeting_state_cgh_index, COMBINEFUNC = povaid_support.targeting_state_combine,
	MSFUNC = povaid_support.targeting_accum, MINVFUNC = povaid_support.targeting_discard,
	MSTYPE = povaid_support.targeting_state, MSSPACE = 192, MFINALFUNC = povaid_support.targeting_state_cgh_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE cgh_index(@EACH@) IS
	'Coady-Grosh-Hoddinott index: share of the benefits that goes to the poor / share of the poor in the population. '
	'1 if everybody gets the same, more if the poor get more; correctly rounded from exact sums of weight and weight '
	'x benefit, decimal ones of numerics, so benefit is an amount per unit of weight (see cgh_index_of_totals for '
	'amounts of whole households); without weight, every row counts 1. A row with a NULL is left out. NULL if there '
	'are no poor or no benefits. 22023 if benefit or weight is NaN, infinite or negative; 22003 if the sums are '
	'beyond the range of exact products. Source: Coady, Grosh and Hoddinott (2004).';
@end

CREATE FUNCTION povaid_support.targeting_accum_total(povaid_support.targeting_state, double precision, boolean,
	double precision)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_accum_total(povaid_support.targeting_state, double precision, boolean,
	double precision) IS
	'transition of cgh_index_of_totals: adds one row (total, poor, persons); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.targeting_discard_total(povaid_support.targeting_state, double precision, boolean,
	double precision)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_discard_total(povaid_support.targeting_state, double precision, boolean,
	double precision) IS
	'inverse transition of cgh_index_of_totals: takes away one row (total, poor, persons); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.targeting_accum_total(povaid_support.targeting_state, numeric, boolean, numeric)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME', 'targeting_accum_total_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_accum_total(povaid_support.targeting_state, numeric, boolean, numeric) IS
	'transition of cgh_index_of_totals: adds one row (total, poor, persons), numeric form; for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.targeting_discard_total(povaid_support.targeting_state, numeric, boolean, numeric)
	RETURNS povaid_support.targeting_state
	AS 'MODULE_PATHNAME', 'targeting_discard_total_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.targeting_discard_total(povaid_support.targeting_state, numeric, boolean, numeric) IS
	'inverse transition of cgh_index_of_totals: takes away one row (total, poor, persons), numeric form; for '
	'aggregates only, 0A000 elsewhere';

@each
	total double precision, poor boolean, persons double precision
	total numeric, poor boolean, persons numeric
CREATE AGGREGATE cgh_index_of_totals(@EACH@) (
	SFUNC = povaid_support.targeting_accum_total, STYPE = povaid_support.targeting_state, SSPACE = 192,
	FINALFUNC = povaid_support.targeting_state_cgh_index, COMBINEFUNC = povaid_support.targeting_state_combine,
	MSFUNC = povaid_support.targeting_accum_total, MINVFUNC = povaid_support.targeting_discard_total,
	MSTYPE = povaid_support.targeting_state, MSSPACE = 192, MFINALFUNC = povaid_support.targeting_state_cgh_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE cgh_index_of_totals(@EACH@) IS
	'cgh_index where the amounts are those of whole households: total is what the household gets, and counts once. '
	'Persons, how many it has, make the population only. In a sample, multiply both by the sampling weight of the '
	'household. Correctly rounded from exact sums. A row with a NULL is left out. NULL if there are no poor or no '
	'benefits. 22023 if total or persons is NaN, infinite or negative. Source: Coady, Grosh and Hoddinott (2004).';
@end
