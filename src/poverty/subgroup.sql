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
COMMENT ON COLUMN subgroup_contribution.population_share IS
	'v, the weight of the group over that of all; the shares of disjoint groups that make up all add up to 1';
COMMENT ON COLUMN subgroup_contribution.poverty IS 'P_k, the FGT index of the group';
COMMENT ON COLUMN subgroup_contribution.contribution IS 'v P_k; those of all groups add up to the FGT index of all';
COMMENT ON COLUMN subgroup_contribution.poverty_share IS
	'v P_k / P, the share of the group in the poverty of all; those of all groups add up to 1. NULL if nobody is poor';
COMMENT ON COLUMN subgroup_contribution.poverty_risk IS
	'P_k / P, above 1 where poverty is worse than in the whole. NULL if nobody is poor';

CREATE FUNCTION subgroup_poverty(part poverty_summary, whole poverty_summary, alpha double precision DEFAULT 0)
	RETURNS subgroup_contribution
	AS 'MODULE_PATHNAME', 'poverty_summary_subgroup_poverty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION subgroup_poverty(part poverty_summary, whole poverty_summary, alpha double precision) IS
	'what a group contributes to the poverty of all by the FGT index of order alpha 0, 1 or 2. SELECT region, '
	'(subgroup_poverty(s, rollup(s) OVER ())).* FROM region_summary. Each unit has its own line. Population share, '
	'index, contribution and poverty share are rounded once from exact sums. NULL if either has no row in use, a base '
	'of 0 or is improper; 22023 for any other alpha. Source: Foster, Greer and Thorbecke (1984); shares and risk as '
	'in povdeco (Jenkins)';

CREATE TYPE sectoral_contribution AS (
	total double precision,
	within double precision,
	shift double precision,
	interaction double precision
);
COMMENT ON TYPE sectoral_contribution IS
	'what a group contributes to a change of the poverty of all, see sectoral_change';
COMMENT ON COLUMN sectoral_contribution.total IS
	'v1 P1 - v0 P0, the sum of the three parts; those of all groups add up to the change of the FGT index of all';
COMMENT ON COLUMN sectoral_contribution.within IS
	'v0 (P1 - P0): the change of poverty within the group, at its old share of the population';
COMMENT ON COLUMN sectoral_contribution.shift IS
	'(v1 - v0) P0: the change of its share of the population, at its old poverty';
COMMENT ON COLUMN sectoral_contribution.interaction IS
	'(v1 - v0) (P1 - P0): both together; below 0 where people moved to groups in which poverty fell';

CREATE FUNCTION sectoral_change(part0 poverty_summary, whole0 poverty_summary, part1 poverty_summary,
	whole1 poverty_summary, alpha double precision DEFAULT 0)
	RETURNS sectoral_contribution
	AS 'MODULE_PATHNAME', 'poverty_summary_sectoral_change' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION sectoral_change(part0 poverty_summary, whole0 poverty_summary, part1 poverty_summary,
	whole1 poverty_summary, alpha double precision) IS
	'what a group contributes to the change of the FGT index of order alpha, 0, 1 or 2. From one period (part0 of '
	'whole0) to another (part1 of whole1): the change within the group, the shift of population between groups, and '
	'the interaction of both. A group without anybody in one of the periods (its summary is empty, such as s - s) has '
	'a total only: within, shift and interaction are NULL, for it has no poverty to compare with. NULL if a whole has '
	'no row in use or a base of 0, or anything is improper; 22023 for any other alpha. Source: Ravallion and Huppi '
	'(1991)';
