-- distribution: groups beside everybody, inequality within and between them

CREATE FUNCTION subgroup_poverty(part welfare_distribution, whole welfare_distribution, line double precision,
	alpha double precision DEFAULT 0, inclusive boolean DEFAULT false)
	RETURNS subgroup_contribution
	AS 'MODULE_PATHNAME', 'welfare_distribution_subgroup_poverty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION subgroup_poverty(part welfare_distribution, whole welfare_distribution, line double precision,
	alpha double precision, inclusive boolean) IS
	'what a group contributes to the poverty of all by the FGT index of order alpha. SELECT region, '
	'(subgroup_poverty(d, rollup(d) OVER (), 2300, 1)).* FROM region_distribution. Contributions of disjoint groups '
	'that make up the whole add up to its index, their shares to 1. Population share, index, contribution and poverty '
	'share are rounded once from exact sums. The whole is read for each row: with many groups, and one line, '
	'poverty_summary is the faster form. NULL if either has no row in use, the weights are 0 or it is improper. 22023 '
	'if the line is not above 0, alpha is negative, or either is NaN or infinite. Source: Foster, Greer and Thorbecke '
	'(1984); shares and risk as in povdeco (Jenkins)';

CREATE FUNCTION sectoral_change(part0 welfare_distribution, whole0 welfare_distribution, part1 welfare_distribution,
	whole1 welfare_distribution, line0 double precision, line1 double precision, alpha double precision DEFAULT 0)
	RETURNS sectoral_contribution
	AS 'MODULE_PATHNAME', 'welfare_distribution_sectoral_change' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 400;
COMMENT ON FUNCTION sectoral_change(part0 welfare_distribution, whole0 welfare_distribution, part1 welfare_distribution,
	whole1 welfare_distribution, line0 double precision, line1 double precision, alpha double precision) IS
	'what a group contributes to the change of the FGT index of order alpha between two periods. From one (part0 of '
	'whole0, with line0) to another (part1 of whole1, with line1): the change within the group, the shift of '
	'population between groups, and the interaction of both. A group without anybody in one of the periods (its '
	'distribution is empty, such as d - d) has a total only: within, shift and interaction are NULL, for it has no '
	'poverty to compare with. NULL if a whole has no row in use, its weights are 0, or anything is improper. 22023 if '
	'a line is not above 0, alpha is negative, or either is NaN or infinite. Source: Ravallion and Huppi (1991)';

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
COMMENT ON COLUMN gini_parts.overlap IS
	'the rest, never below 0 at full precision; 0 if the ranges of welfare of the groups do not overlap';

CREATE FUNCTION gini_decomposition(groups welfare_distribution[]) RETURNS gini_parts
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION gini_decomposition(groups welfare_distribution[]) IS
	'the Gini of the distributions of disjoint groups in parts, as the aggregate gini_decomposition. It is the final '
	'function of that. The order of the array does not matter; a NULL in it is skipped, and so is a group without '
	'anybody. NULL if the mean welfare of all is not above 0, there is no row in use, or a distribution is improper';

CREATE FUNCTION povaid_support.gini_decomposition_accum(welfare_distribution[], welfare_distribution)
	RETURNS welfare_distribution[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.gini_decomposition_accum(welfare_distribution[], welfare_distribution) IS
	'transition of gini_decomposition: appends one group; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE gini_decomposition(welfare_distribution) (
	SFUNC = povaid_support.gini_decomposition_accum,
	STYPE = welfare_distribution[],
	INITCOND = '{}',
	SSPACE = 65536,
	COMBINEFUNC = pg_catalog.array_cat,
	FINALFUNC = gini_decomposition,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE gini_decomposition(welfare_distribution) IS
	'the Gini within groups, between them, and the overlap, from one distribution for each group. SELECT '
	'(gini_decomposition(d)).* FROM (SELECT region, welfare_distribution(income, weight) AS d FROM household GROUP BY '
	'region) r. The total is gini(rollup(d)), bit by bit; every part is rounded once from exact sums and does not '
	'depend on the order of the groups. A group may have a mean of 0 or less, so long as that of all is above 0. '
	'Below full precision a bin is read as its mean, in a group and in the whole, where the coarsest precision of all '
	'groups holds; what that does is in the overlap. A NULL is skipped, and so is a group without anybody. All groups '
	'are held in memory. NULL if the mean welfare of all is not above 0, there is no row in use, or a distribution is '
	'improper. Source: Bhattacharya and Mahalanobis (1967), Pyatt (1976)';

CREATE TYPE entropy_parts AS (
	total double precision,
	within double precision,
	between double precision
);
COMMENT ON TYPE entropy_parts IS
	'the generalised entropy of everybody in parts due to groups, see generalized_entropy_decomposition';
COMMENT ON COLUMN entropy_parts.total IS 'the generalised entropy of everybody';
COMMENT ON COLUMN entropy_parts.within IS
	'total - between: the sum over groups of (population share)^(1 - alpha) x (welfare share)^alpha x entropy of the '
	'group';
COMMENT ON COLUMN entropy_parts.between IS 'the generalised entropy if everybody had the mean of his group';

CREATE FUNCTION povaid_support.subgroup_accum(povaid_support.distribution_state[], welfare_distribution,
	double precision)
	RETURNS povaid_support.distribution_state[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.subgroup_accum(povaid_support.distribution_state[], welfare_distribution,
	double precision) IS
	'transition of generalized_entropy_decomposition: appends one group (distribution, alpha); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.generalized_entropy_decomposition(povaid_support.distribution_state[])
	RETURNS entropy_parts
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION povaid_support.generalized_entropy_decomposition(povaid_support.distribution_state[]) IS
	'final function of the aggregate generalized_entropy_decomposition';

CREATE AGGREGATE generalized_entropy_decomposition(d welfare_distribution, alpha double precision) (
	SFUNC = povaid_support.subgroup_accum,
	STYPE = povaid_support.distribution_state[],
	INITCOND = '{}',
	SSPACE = 65536,
	COMBINEFUNC = pg_catalog.array_cat,
	FINALFUNC = povaid_support.generalized_entropy_decomposition,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE generalized_entropy_decomposition(welfare_distribution, double precision) IS
	'the generalised entropy of order alpha within groups and between them, from one distribution for each group. '
	'Alpha = 0 is the mean log deviation, alpha = 1 Theil''s index: SELECT (generalized_entropy_decomposition(d, '
	'1)).* FROM (SELECT region, welfare_distribution(income, weight) AS d FROM household GROUP BY region) r. The '
	'total is generalized_entropy(rollup(d), alpha), bit by bit; no part depends on the order of the groups; within '
	'may differ from 0 by a rounding (1e-16) where everybody has the mean of his group to all digits but the last. '
	'Below full precision a bin is read as its mean, and the coarsest precision of all groups holds. A NULL is '
	'skipped, and so is a group without anybody. All groups are held in memory. NULL if the mean welfare of all is '
	'not above 0, with any welfare <= 0 (alpha <= 0) or < 0 (alpha > 0), without a row in use, or if a distribution '
	'is improper. 22023 if alpha is NULL, NaN or infinite, or not the same in all rows of a group. Source: Shorrocks '
	'(1980)';
