-- distribution: comparing two distributions, and where they cross

CREATE TYPE dominance_crossing AS (
	line double precision,
	better pg_catalog.text
);
COMMENT ON TYPE dominance_crossing IS
	'a poverty line at which two distributions change places';
COMMENT ON COLUMN dominance_crossing.line IS
	'the lower end of the lines at which the new order holds, in units of welfare; rounded up to a double. Order 1: '
	'the new order holds above it. Orders 2 and 3: from it on, unless both are equal at the line itself';
COMMENT ON COLUMN dominance_crossing.better IS
	'which has less poverty from there to the next crossing: d0 or d1, the name of the argument. The other one has '
	'less before';

CREATE TYPE lorenz_crossing AS (
	p double precision,
	l double precision,
	better pg_catalog.text
);
COMMENT ON TYPE lorenz_crossing IS
	'a point where two Lorenz curves cross';
COMMENT ON COLUMN lorenz_crossing.p IS 'share of the population, poorest first, rounded once';
COMMENT ON COLUMN lorenz_crossing.l IS 'share of the total welfare that they have in both, rounded once';
COMMENT ON COLUMN lorenz_crossing.better IS
	'whose curve is the higher one from there to the next crossing: d0 or d1, the name of the argument. The other one '
	'is higher before';

CREATE TYPE tip_crossing AS (
	p double precision,
	gap double precision,
	better pg_catalog.text
);
COMMENT ON TYPE tip_crossing IS
	'a point where two TIP curves cross';
COMMENT ON COLUMN tip_crossing.p IS 'share of the population, poorest first, rounded once';
COMMENT ON COLUMN tip_crossing.gap IS
	'sum of their gaps (line - welfare) / line per head of everybody, the same in both, rounded once';
COMMENT ON COLUMN tip_crossing.better IS
	'whose curve is the lower one, with less poverty, from there to the next crossing: d0 or d1, the name of the '
	'argument. The other one is lower before';

CREATE FUNCTION dominance_crossings(d0 welfare_distribution, d1 welfare_distribution, "order" integer,
	"from" double precision, "to" double precision)
	RETURNS SETOF dominance_crossing
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 10;
COMMENT ON FUNCTION dominance_crossings(d0 welfare_distribution, d1 welfare_distribution, "order" integer,
	"from" double precision, "to" double precision) IS
	'the poverty lines between from and to at which d0 and d1 change places in the sense of dominates. Returns rows '
	'(line, better) in ascending order; from the line on, better (d0 or d1) has the smaller FGT deficit of order - 1, '
	'up to the next row, and the other one has it before. Only a change of the sign of the difference counts: where '
	'the deficits touch, or are equal over a range of lines with the same one ahead on both sides, there is no row; '
	'after a range of equality the line is its end. Order 1 crosses at observed values v (those at v are not poor at '
	'the line v, so the new order holds above it); orders 2 and 3 at the root between two values, found exactly and '
	'rounded up to a double. There is no row if one of both is ahead wherever they differ; then dominates says which. '
	'No row if either has no row in use or is improper. 22023 if the order is not 1 to 3, from > to, or an end is NaN '
	'or infinite. Source: Foster and Shorrocks (1988); Davidson and Duclos (2000)';

CREATE FUNCTION lorenz_dominates(d0 welfare_distribution, d1 welfare_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION lorenz_dominates(d0 welfare_distribution, d1 welfare_distribution) IS
	'does d0 dominate d1 in the Lorenz sense? Is the Lorenz curve of d0 nowhere below that of d1, so that d0 is no '
	'more unequal by every index that respects transfers (Gini, Theil, Atkinson, ...)? Decided exactly, in integers; '
	'does not depend on the units. Every distribution dominates itself. NULL if the mean welfare is not above 0, no '
	'row is in use or the distribution is improper (either one). Source: Atkinson (1970)';

CREATE FUNCTION generalized_lorenz_dominates(d0 welfare_distribution, d1 welfare_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION generalized_lorenz_dominates(d0 welfare_distribution, d1 welfare_distribution) IS
	'is the generalized Lorenz curve (Lorenz curve times mean) of d0 nowhere below that of d1. So that d0 has no less '
	'welfare by every concave welfare function? The same as dominates of order 2 over all lines. Decided exactly, in '
	'integers. Every distribution dominates itself. Both in the same currency and prices (see scale). NULL if no row '
	'is in use or the distribution is improper (either one). Source: Shorrocks (1983)';

CREATE FUNCTION tip_dominates(d0 welfare_distribution, d1 welfare_distribution, line double precision) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION tip_dominates(d0 welfare_distribution, d1 welfare_distribution, line double precision) IS
	'does d0 dominate d1 in the sense of the three I''s of poverty (incidence, intensity, inequality)? Is the TIP '
	'curve of d0 nowhere above that of d1? As in dominates, the one that dominates has no more poverty (Jenkins and '
	'Lambert say that the higher curve dominates); then its gap index is no larger at this and any lower common line. '
	'The gaps are (line - welfare) / line as in tip, rounded to doubles; the comparison is exact. Every distribution '
	'dominates itself. NULL if no row is in use or the distribution is improper (either one). 22023 if the line is '
	'not above 0, NaN or infinite. 22003 if a gap is beyond double precision. Source: Jenkins and Lambert (1997)';

CREATE FUNCTION lorenz_crossings(d0 welfare_distribution, d1 welfare_distribution) RETURNS SETOF lorenz_crossing
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 10;
COMMENT ON FUNCTION lorenz_crossings(d0 welfare_distribution, d1 welfare_distribution) IS
	'where the Lorenz curves of d0 and d1 cross: rows (p, l, better) in ascending order. From p on the curve of '
	'better (d0 or d1) is the higher one, up to the next row, and the other one is higher before. Where the curves '
	'touch, or run together with the same one higher on both sides, there is no row; after a common stretch the point '
	'is its end. No row means that one dominates the other (see lorenz_dominates). No row if the mean welfare is not '
	'above 0, no row is in use or the distribution is improper (either one). 22003 if a share is beyond double '
	'precision. Source: Atkinson (1970)';

CREATE FUNCTION tip_crossings(d0 welfare_distribution, d1 welfare_distribution, line double precision)
	RETURNS SETOF tip_crossing
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 10;
COMMENT ON FUNCTION tip_crossings(d0 welfare_distribution, d1 welfare_distribution, line double precision) IS
	'where the TIP curves of d0 and d1 cross: rows (p, gap, better) in ascending order. From p on the curve of better '
	'(d0 or d1) is the lower one, with less poverty, up to the next row, and the other one is lower before. Where the '
	'curves touch, or run together with the same one lower on both sides, there is no row; after a common stretch the '
	'point is its end. No row means that one dominates the other (see tip_dominates). No row if no row is in use or '
	'the distribution is improper (either one). 22023 if the line is not above 0, NaN or infinite. 22003 if a gap is '
	'beyond double precision. Source: Jenkins and Lambert (1997)';
