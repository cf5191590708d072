-- programme: coverage, completion, needs, grants and scores

-- coverage: the covered within a base that is a flag of the row

CREATE FUNCTION povaid_support.rate_accum_coverage(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_coverage(rate_summary, boolean, boolean) IS
	'transition of coverage: adds one row (covered, eligible); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_coverage(rate_summary, boolean, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_coverage(rate_summary, boolean, boolean) IS
	'inverse transition of coverage: takes away one row (covered, eligible); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_coverage(rate_summary, boolean, boolean, double precision)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_coverage(rate_summary, boolean, boolean, double precision) IS
	'transition of coverage: adds one row (covered, eligible, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_coverage(rate_summary, boolean, boolean, double precision)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_coverage(rate_summary, boolean, boolean, double precision) IS
	'inverse transition of coverage: takes away one row (covered, eligible, weight); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.rate_accum_coverage(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_coverage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_coverage(rate_summary, boolean, boolean, numeric) IS
	'transition of coverage: adds one row (covered, eligible, weight), numeric form; for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.rate_discard_coverage(rate_summary, boolean, boolean, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_coverage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_coverage(rate_summary, boolean, boolean, numeric) IS
	'inverse transition of coverage: takes away one row (covered, eligible, weight), numeric form; for aggregates '
	'only, 0A000 elsewhere';

CREATE AGGREGATE coverage_rate(covered boolean) (
	SFUNC = povaid_support.rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_hit, MINVFUNC = povaid_support.rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE coverage_rate(covered boolean) IS
	'coverage: the covered / the base, a fraction of 1, the correctly rounded quotient of exact sums. Every row is in '
	'the base and counts 1. NULL if the base is empty or 0. A row of unknown covered is left out, so 99 covered and 1 '
	'unknown give 1 here: excluded(coverage_summary(covered)) is then 1 and rate_bounds(coverage_summary(covered)) is '
	'0.99 to 1. Whether every one of them is covered, with unknown not a yes: zero_tolerance(NOT covered). Source: '
	'coverage rates of poverty programmes, which name their base.';

CREATE AGGREGATE coverage_rate(covered boolean, eligible boolean) (
	SFUNC = povaid_support.rate_accum_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_coverage, MINVFUNC = povaid_support.rate_discard_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE coverage_rate(covered boolean, eligible boolean) IS
	'coverage: the covered / the base, a fraction of 1, the correctly rounded quotient of exact sums. The base is the '
	'rows whose eligible, the second flag, is true (those with conditions for it, the patients, a frozen cohort); '
	'each counts 1. One that is not eligible is no row of this rate. NULL if the base is empty or 0. A row of unknown '
	'eligible, or in the base of unknown covered, is left out, so 99 covered and 1 unknown give 1 here: '
	'excluded(coverage_summary(covered, eligible)) is then 1 and rate_bounds(coverage_summary(covered, eligible)) is '
	'0.99 to 1. Whether every one of them is covered, with unknown not a yes: zero_tolerance(NOT covered). Source: '
	'coverage rates of poverty programmes, which name their base.';

@each
	covered boolean, eligible boolean, weight double precision
	covered boolean, eligible boolean, weight numeric
CREATE AGGREGATE coverage_rate(@EACH@) (
	SFUNC = povaid_support.rate_accum_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_coverage, MINVFUNC = povaid_support.rate_discard_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE coverage_rate(@EACH@) IS
	'coverage: the covered / the base, a fraction of 1, the correctly rounded quotient of exact sums. The base is the '
	'rows whose eligible, the second flag, is true (those with conditions for it, the patients, a frozen cohort), '
	'each with its weight (persons). One that is not eligible is no row of this rate. NULL if the base is empty or 0. '
	'A row of unknown eligible, or in the base of unknown weight or covered, is left out, so 99 covered and 1 unknown '
	'give 1 here: excluded(coverage_summary(covered, eligible, weight)) is then 1 and '
	'rate_bounds(coverage_summary(covered, eligible, weight)) is 0.99 to 1. Whether every one of them is covered, '
	'with unknown not a yes: zero_tolerance(NOT covered). 22023 if weight is NaN, infinite or negative. Source: '
	'coverage rates of poverty programmes, which name their base.';
@end

CREATE AGGREGATE coverage_summary(covered boolean) (
	SFUNC = povaid_support.rate_accum_hit, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = povaid_support.rate_summary_final, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_hit, MINVFUNC = povaid_support.rate_discard_hit,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = povaid_support.rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE coverage_summary(covered boolean) IS
	'the rate_summary of coverage_rate with the same arguments. Rate is the coverage, numerator and denominator are '
	'the covered and the base, row_count and excluded the rows used and left out, and rate_bounds what it is if all '
	'rows of unknown covered were not covered ... were. Every row is in the base and counts 1. A row of unknown '
	'covered is left out. Coverage by two or more: coverage_summary(n >= 2, eligible).';

CREATE AGGREGATE coverage_summary(covered boolean, eligible boolean) (
	SFUNC = povaid_support.rate_accum_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = povaid_support.rate_summary_final, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_coverage, MINVFUNC = povaid_support.rate_discard_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = povaid_support.rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE coverage_summary(covered boolean, eligible boolean) IS
	'the rate_summary of coverage_rate with the same arguments. Rate is the coverage, numerator and denominator are '
	'the covered and the base, row_count and excluded the rows used and left out, and rate_bounds what it is if all '
	'rows of unknown covered were not covered ... were. The base is the rows whose eligible, the second flag, is true '
	'(those with conditions for it, the patients, a frozen cohort); each counts 1. One that is not eligible is no row '
	'of this rate. A row of unknown covered in the base is left out, and counts in rate_bounds; one of unknown '
	'eligible is left out, too, and rate_bounds is NULL while there are any (to bound them, write coalesce(eligible, '
	'true) for eligible and CASE WHEN eligible THEN covered END for covered). Coverage by two or more: '
	'coverage_summary(n >= 2, eligible).';

@each
	covered boolean, eligible boolean, weight double precision
	covered boolean, eligible boolean, weight numeric
CREATE AGGREGATE coverage_summary(@EACH@) (
	SFUNC = povaid_support.rate_accum_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = povaid_support.rate_summary_final, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_coverage, MINVFUNC = povaid_support.rate_discard_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = povaid_support.rate_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE coverage_summary(@EACH@) IS
	'the rate_summary of coverage_rate with the same arguments. Rate is the coverage, numerator and denominator are '
	'the covered and the base, row_count and excluded the rows used and left out, and rate_bounds what it is if all '
	'rows of unknown covered were not covered ... were. The base is the rows whose eligible, the second flag, is true '
	'(those with conditions for it, the patients, a frozen cohort), each with its weight (persons). One that is not '
	'eligible is no row of this rate. A row of unknown covered in the base is left out, and counts in rate_bounds; '
	'one of unknown eligible, or of unknown weight in the base, is left out, too, and rate_bounds is NULL while there '
	'are any (to bound those of unknown eligible, write coalesce(eligible, true) for eligible and CASE WHEN eligible '
	'THEN covered END for covered). 22023 if weight is NaN, infinite or negative. Coverage by two or more: '
	'coverage_summary(n >= 2, eligible).';
@end

-- coverage by several

CREATE FUNCTION povaid_support.rate_accum_multi_coverage(rate_summary, double precision, double precision)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_multi_coverage(rate_summary, double precision, double precision) IS
	'transition of coverage by several: adds one row (n, at_least); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_multi_coverage(rate_summary, double precision, double precision)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_multi_coverage(rate_summary, double precision, double precision) IS
	'inverse transition of coverage by several: takes away one row (n, at_least); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_multi_coverage(rate_summary, double precision, double precision, boolean)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_multi_coverage(rate_summary, double precision, double precision,
	boolean) IS
	'transition of coverage by several: adds one row (n, at_least, eligible); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_multi_coverage(rate_summary, double precision, double precision, boolean)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_multi_coverage(rate_summary, double precision, double precision,
	boolean) IS
	'inverse transition of coverage by several: takes away one row (n, at_least, eligible); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_multi_coverage(rate_summary, double precision, double precision, boolean,
	double precision)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_multi_coverage(rate_summary, double precision, double precision, boolean,
	double precision) IS
	'transition of coverage by several: adds one row (n, at_least, eligible, weight); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.rate_discard_multi_coverage(rate_summary, double precision, double precision, boolean,
	double precision)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_multi_coverage(rate_summary, double precision, double precision,
	boolean, double precision) IS
	'inverse transition of coverage by several: takes away one row (n, at_least, eligible, weight); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_multi_coverage(rate_summary, numeric, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_multi_coverage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_multi_coverage(rate_summary, numeric, numeric) IS
	'transition of coverage by several: adds one row (n, at_least), numeric form; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_multi_coverage(rate_summary, numeric, numeric) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_multi_coverage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_multi_coverage(rate_summary, numeric, numeric) IS
	'inverse transition of coverage by several: takes away one row (n, at_least), numeric form; for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_multi_coverage(rate_summary, numeric, numeric, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_multi_coverage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_multi_coverage(rate_summary, numeric, numeric, boolean) IS
	'transition of coverage by several: adds one row (n, at_least, eligible), numeric form; for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_multi_coverage(rate_summary, numeric, numeric, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_multi_coverage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_multi_coverage(rate_summary, numeric, numeric, boolean) IS
	'inverse transition of coverage by several: takes away one row (n, at_least, eligible), numeric form; for '
	'aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_multi_coverage(rate_summary, numeric, numeric, boolean, numeric)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_multi_coverage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_multi_coverage(rate_summary, numeric, numeric, boolean, numeric) IS
	'transition of coverage by several: adds one row (n, at_least, eligible, weight), numeric form; for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_multi_coverage(rate_summary, numeric, numeric, boolean, numeric)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_multi_coverage_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_multi_coverage(rate_summary, numeric, numeric, boolean, numeric) IS
	'inverse transition of coverage by several: takes away one row (n, at_least, eligible, weight), numeric form; for '
	'aggregates only, 0A000 elsewhere';

@each
	n double precision, at_least double precision
	n numeric, at_least numeric
CREATE AGGREGATE multi_coverage_rate(@EACH@) (
	SFUNC = povaid_support.rate_accum_multi_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_multi_coverage, MINVFUNC = povaid_support.rate_discard_multi_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE multi_coverage_rate(@EACH@) IS
	'coverage by at least a number of entities. The rows with n >= at_least / the base, a fraction of 1, the '
	'correctly rounded quotient of exact sums. n is the number of distinct entities that cover the row, as in (SELECT '
	'count(DISTINCT entity) FROM link WHERE ...), which counts an entity that is linked twice once and is 0, not '
	'NULL, without a link. Every row is in the base and counts 1. NULL if the base is empty or 0. A row of unknown n '
	'or at_least is left out; rate_bounds(coverage_summary(n >= at_least)) says how far the unknown could move the '
	'rate. 22023 if n or at_least is NaN, infinite or negative. Source: households led by two or more entities / '
	'households with conditions for industry.';
@end

@each
	n double precision, at_least double precision, eligible boolean
	n numeric, at_least numeric, eligible boolean
CREATE AGGREGATE multi_coverage_rate(@EACH@) (
	SFUNC = povaid_support.rate_accum_multi_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_multi_coverage, MINVFUNC = povaid_support.rate_discard_multi_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE multi_coverage_rate(@EACH@) IS
	'coverage by at least a number of entities. The rows with n >= at_least / the base, a fraction of 1, the '
	'correctly rounded quotient of exact sums. n is the number of distinct entities that cover the row, as in (SELECT '
	'count(DISTINCT entity) FROM link WHERE ...), which counts an entity that is linked twice once and is 0, not '
	'NULL, without a link. The base is the rows whose eligible is true (those with conditions for it, the patients, a '
	'frozen cohort); each counts 1. One that is not eligible is no row of this rate. NULL if the base is empty or 0. '
	'A row of unknown eligible, or in the base of unknown n or at_least, is left out; rate_bounds(coverage_summary(n '
	'>= at_least, eligible)) says how far the unknown could move the rate. 22023 if n or at_least is NaN, infinite or '
	'negative. Source: households led by two or more entities / households with conditions for industry.';
@end

@each
	n double precision, at_least double precision, eligible boolean, weight double precision
	n numeric, at_least numeric, eligible boolean, weight numeric
CREATE AGGREGATE multi_coverage_rate(@EACH@) (
	SFUNC = povaid_support.rate_accum_multi_coverage, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_multi_coverage, MINVFUNC = povaid_support.rate_discard_multi_coverage,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE multi_coverage_rate(@EACH@) IS
	'coverage by at least a number of entities. The rows with n >= at_least / the base, a fraction of 1, the '
	'correctly rounded quotient of exact sums. n is the number of distinct entities that cover the row, as in (SELECT '
	'count(DISTINCT entity) FROM link WHERE ...), which counts an entity that is linked twice once and is 0, not '
	'NULL, without a link. The base is the rows whose eligible is true (those with conditions for it, the patients, a '
	'frozen cohort), each with its weight (persons). One that is not eligible is no row of this rate. NULL if the '
	'base is empty or 0. A row of unknown eligible, or in the base of unknown weight, n or at_least, is left out; '
	'rate_bounds(coverage_summary(n >= at_least, eligible, weight)) says how far the unknown could move the rate. '
	'22023 if n, at_least or weight is NaN, infinite or negative. Source: households led by two or more entities / '
	'households with conditions for industry.';
@end

-- ratios of sums

@each
	done double precision, target double precision
	done numeric, target numeric
CREATE AGGREGATE completion_rate(@EACH@) (
	SFUNC = povaid_support.rate_accum, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum, MINVFUNC = povaid_support.rate_discard,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE completion_rate(@EACH@) IS
	'completion: the sum of what is done / the sum of the targets, a fraction of 1. The correctly rounded quotient of '
	'exact sums. Not clamped: 1.1655 is a legal rate of completion. The target is the one of that stage: houses '
	'demolished are measured against those to be demolished, persons moved in against the task. NULL if the targets '
	'are empty or add up to 0. A row with a NULL is left out of both sums: excluded(rate_summary(done, target)) '
	'counts them. 22023 if a value is NaN, infinite or negative. Whether the stages contradict each other (completed '
	'> started): stage_problem. Source: completion rates of relocation and of housing renovation, started or '
	'completed / task.';
@end

CREATE FUNCTION povaid_support.rate_accum_reimbursement(rate_summary, double precision, double precision, boolean)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_reimbursement(rate_summary, double precision, double precision,
	boolean) IS
	'transition of reimbursement: adds one row (reimbursed, cost, compliant); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_reimbursement(rate_summary, double precision, double precision, boolean)
	RETURNS rate_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_reimbursement(rate_summary, double precision, double precision,
	boolean) IS
	'inverse transition of reimbursement: takes away one row (reimbursed, cost, compliant); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_accum_reimbursement(rate_summary, numeric, numeric, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_accum_reimbursement_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_accum_reimbursement(rate_summary, numeric, numeric, boolean) IS
	'transition of reimbursement: adds one row (reimbursed, cost, compliant), numeric form; for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.rate_discard_reimbursement(rate_summary, numeric, numeric, boolean) RETURNS rate_summary
	AS 'MODULE_PATHNAME', 'rate_discard_reimbursement_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.rate_discard_reimbursement(rate_summary, numeric, numeric, boolean) IS
	'inverse transition of reimbursement: takes away one row (reimbursed, cost, compliant), numeric form; for '
	'aggregates only, 0A000 elsewhere';

@each
	reimbursed double precision, cost double precision, compliant boolean
	reimbursed numeric, cost numeric, compliant boolean
CREATE AGGREGATE reimbursement_ratio(@EACH@) (
	SFUNC = povaid_support.rate_accum_reimbursement, STYPE = rate_summary, SSPACE = 128,
	FINALFUNC = rate, COMBINEFUNC = povaid_support.rate_summary_combine,
	MSFUNC = povaid_support.rate_accum_reimbursement, MINVFUNC = povaid_support.rate_discard_reimbursement,
	MSTYPE = rate_summary, MSSPACE = 128, MFINALFUNC = rate,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE reimbursement_ratio(@EACH@) IS
	'reimbursement of treatment costs. The sum reimbursed / the sum of costs over the compliant stays alone, a '
	'fraction of 1, the correctly rounded quotient of exact sums (not the mean of the ratios of the stays). A stay '
	'that is not compliant is no row of this rate. NULL if there is no compliant stay or no cost. A stay of unknown '
	'compliant, or a compliant one of unknown cost or reimbursed, is left out: rate_summary(reimbursed, CASE WHEN '
	'compliant THEN cost END) FILTER (WHERE compliant IS NOT FALSE) is the summary of the same rows, which counts '
	'them. 22023 if an amount is NaN, infinite or negative. Source: actual reimbursement of in-patient costs of stays '
	'that follow the rules of referral.';
@end

-- needs and grants, exact

CREATE FUNCTION required_count(population exact_decimal, rate exact_decimal, per exact_decimal)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION required_count(exact_decimal, exact_decimal, exact_decimal) IS
	'the number required at a standard of rate for each per people. Population * rate / per, exactly, rounded up to a '
	'whole number (scale 0). required_count(2501, 1.2, 1000) is 4 beds, for 3.0012 are needed; a population of 0 '
	'needs 0. NULL if an argument is NULL. 22023 if one is NaN, infinite or negative or per is 0; 22003 beyond the '
	'range of numeric. Source: doctors and beds per 1,000 people served.';

CREATE FUNCTION shortage(population exact_decimal, rate exact_decimal, per exact_decimal, actual exact_decimal)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION shortage(exact_decimal, exact_decimal, exact_decimal, exact_decimal) IS
	'what is missing from required_count(population, rate, per): that less actual, with the digits that actual shows. '
	'Negative for a surplus, which makes up for no shortage elsewhere: add up greatest(0, shortage(...)). NULL if an '
	'argument is NULL: an unknown number of beds is not 0. 22023 if one is NaN, infinite or negative or per is 0; '
	'22003 beyond the range of numeric.';

CREATE FUNCTION capped_grant(cost exact_decimal, cap exact_decimal, already_paid exact_decimal)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION capped_grant(exact_decimal, exact_decimal, exact_decimal) IS
	'a grant of the cost up to what is left of the cap: greatest(0, least(cost, cap - already_paid)). Currency, '
	'exact, with as many digits as the argument that shows most. already_paid is what was paid within the same limit, '
	'to the same person in the same year: coalesce(sum(paid), 0) over a complete list of payments. NULL if an '
	'argument is NULL: an unknown payment is not 0. 22023 if one is NaN, infinite or negative.';

CREATE FUNCTION once_grant(cost exact_decimal, cap exact_decimal, already_paid exact_decimal)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION once_grant(exact_decimal, exact_decimal, exact_decimal) IS
	'a grant that is made once: least(cost, cap) if nothing was paid yet, and 0 once anything was, however little. '
	'Currency, exact, with as many digits as the argument that shows most. already_paid is what was paid to the same '
	'person in the same year: coalesce(sum(paid), 0) over a complete list of payments. NULL if an argument is NULL: '
	'an unknown payment is not 0. 22023 if one is NaN, infinite or negative. Source: the transport subsidy of migrant '
	'workers, up to 1,000 yuan, once for each person and year.';

-- scores, exact

CREATE FUNCTION composite_score("values" exact_decimal[], weights exact_decimal[],
	minimums exact_decimal[] DEFAULT NULL)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION composite_score(exact_decimal[], exact_decimal[], exact_decimal[]) IS
	'a weighted index with a minimum for each component: the sum of value * weight, exact, without zeros at the end. '
	'0 if a value is below its minimum (equal passes). Weights that add up to 1 give a weighted mean, points as '
	'weights give a total of points. NULL in minimums, or for all of them: no minimum. NULL if values or weights is '
	'NULL or empty, or a value is NULL, unless another one is below its minimum: then it is 0 whatever the rest. '
	'Rates go in as they are: a double precision stands for the shortest decimal that prints it. 22023 if a weight is '
	'negative, a number NaN or infinite, or lengths differ; 22004 for a NULL in weights; 2202E if an array has more '
	'than one dimension. Example: composite_score(ARRAY[tac, tafe, taas], ARRAY[0.50, 0.25, 0.25], ARRAY[0.60, 0.70, '
	'0.40]). Source: factor I of the IGD-M (management index of Bolsa Familia, Brazil).';

CREATE FUNCTION score_linear(value exact_decimal, zero_at exact_decimal, full_at exact_decimal,
	points exact_decimal DEFAULT 100)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION score_linear(exact_decimal, exact_decimal, exact_decimal, exact_decimal) IS
	'points in proportion. None at zero_at and beyond, all points (default 100) at full_at and beyond, points * '
	'(value - zero_at) / (full_at - zero_at) between. full_at below zero_at: less is better. Exact, without zeros at '
	'the end; a quotient that does not end is rounded once, half up, to 20 digits after the point. NULL if an '
	'argument is NULL. 22023 if a number is NaN or infinite, points negative, or zero_at equal to full_at. Example: '
	'score_linear(value, 0, 30, 20) is value * 20 / 30, at most 20. Source: score sheets of village evaluation in '
	'China.';

CREATE FUNCTION score_step(value exact_decimal, target exact_decimal, step exact_decimal, deduction exact_decimal,
	points exact_decimal DEFAULT 100, floor exact_decimal DEFAULT 0, begun boolean DEFAULT false)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION score_step(exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal,
	boolean) IS
	'points less a deduction for every whole step by which the value is below the target, down to floor (default 0). '
	'All points (default 100) at the target and beyond. begun => true: a step begun counts in full. A negative step: '
	'the target is a maximum, and the value loses for every step above it. Exact, without zeros at the end. NULL if '
	'an argument is NULL. 22023 if a number is NaN or infinite, step 0, deduction negative or floor greater than '
	'points. Examples: score_step(rate, 1, 0.001, 1) takes 1 of 100 points for every 0.1 percentage points below 100 '
	'percent; score_step(failed, 0, -1, 5, 5) gives 5 points or none; score_step(rank, 1, -1, 0.25, 10) takes 0.25 '
	'for each place. Source: score sheets of performance evaluation in China.';

CREATE FUNCTION grade(score exact_decimal, cuts exact_decimal[], labels pg_catalog.text[])
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION grade(exact_decimal, exact_decimal[], pg_catalog.text[]) IS
	'the grade of a score. Cuts ascend, a cut is reached when the score is at least it, unrounded, and there is one '
	'label more than cuts: the first for scores below the first cut, the last for those that reach the last. NULL if '
	'an argument is NULL. 22023 if a number is NaN or infinite, cuts do not ascend or the number of labels is wrong; '
	'22004 for a NULL in cuts or labels; 2202E if an array has more than one dimension. Example: grade(score, '
	'ARRAY[60, 80, 90], ARRAY[''poor'', ''fair'', ''good'', ''excellent'']). A rank means something only with the '
	'number ranked: SELECT unit, grade(score, cuts, labels), CASE WHEN score IS NOT NULL THEN rank() OVER (ORDER BY '
	'score DESC NULLS LAST) END AS rank, count(score) OVER () AS n.';

CREATE FUNCTION stage_problem(counts exact_decimal[], labels pg_catalog.text[])
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION stage_problem(exact_decimal[], pg_catalog.text[]) IS
	'what is wrong with counts of which each is a part of the one before it. Started and completed, person-times and '
	'persons, exited and relapsed. NULL when they do not grow; else, by their labels, the first that does (completed '
	'exceeds started), or the first that is not known (started is unknown) if those known do not contradict each '
	'other. A rate above 1 against a task is no fault, so the task is no stage. 22023 if a count is NaN, infinite or '
	'negative, there are fewer than two, or lengths differ; 22004 if an argument or a label is NULL; 2202E if an '
	'array has more than one dimension. Example: stage_problem(ARRAY[started, completed], ARRAY[''started'', '
	'''completed'']).';
