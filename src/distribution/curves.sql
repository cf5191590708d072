-- distribution: curves

CREATE TYPE lorenz_point AS (
	p double precision,
	l double precision
);
COMMENT ON TYPE lorenz_point IS
	'a point of a Lorenz curve';
COMMENT ON COLUMN lorenz_point.p IS 'share of the population, poorest first';
COMMENT ON COLUMN lorenz_point.l IS 'share of the total welfare that they have';

CREATE TYPE tip_point AS (
	p double precision,
	gap double precision
);
COMMENT ON TYPE tip_point IS
	'a point of a TIP curve (three I''s of poverty)';
COMMENT ON COLUMN tip_point.p IS 'share of the population, poorest first';
COMMENT ON COLUMN tip_point.gap IS 'sum of their gaps (line - welfare) / line, per head of everybody';

CREATE TYPE quantile_point AS (
	p double precision,
	welfare double precision
);
COMMENT ON TYPE quantile_point IS
	'a point of Pen''s parade, the quantile function';
COMMENT ON COLUMN quantile_point.p IS 'share of the population, poorest first';
COMMENT ON COLUMN quantile_point.welfare IS 'the quantile, in units of welfare';

CREATE TYPE growth_point AS (
	p double precision,
	growth double precision
);
COMMENT ON TYPE growth_point IS
	'a point of a growth incidence curve';
COMMENT ON COLUMN growth_point.p IS 'share of the population, poorest first';
COMMENT ON COLUMN growth_point.growth IS
	'growth of the quantile as a fraction of the first one; NULL where that is not above 0';

CREATE TYPE growth_decomposition AS (
	total double precision,
	growth double precision,
	redistribution double precision,
	residual double precision,
	growth_shapley double precision,
	redistribution_shapley double precision
);
COMMENT ON TYPE growth_decomposition IS
	'the parts of a change of poverty';
COMMENT ON COLUMN growth_decomposition.total IS 'change of the poverty index';
COMMENT ON COLUMN growth_decomposition.growth IS 'change with the new mean and the old Lorenz curve';
COMMENT ON COLUMN growth_decomposition.redistribution IS 'change with the old mean and the new Lorenz curve';
COMMENT ON COLUMN growth_decomposition.residual IS 'total - growth - redistribution';
COMMENT ON COLUMN growth_decomposition.growth_shapley IS 'part of growth, mean over both reference periods';
COMMENT ON COLUMN growth_decomposition.redistribution_shapley IS
	'part of redistribution, mean over both reference periods; the two add up to the total';

CREATE FUNCTION lorenz_curve(d welfare_distribution, points integer DEFAULT 100) RETURNS SETOF lorenz_point
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 101;
COMMENT ON FUNCTION lorenz_curve(d welfare_distribution, points integer) IS
	'the Lorenz curve at p = 0, 1/points, ..., 1: points + 1 rows (p, l), l as lorenz(d, p). No row if the mean '
	'welfare is not above 0, no row is in use or the distribution is improper. 22023 if points is not between 1 and '
	'1000000';

CREATE FUNCTION tip_curve(d welfare_distribution, line double precision, points integer DEFAULT 100)
	RETURNS SETOF tip_point
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 101;
COMMENT ON FUNCTION tip_curve(d welfare_distribution, line double precision, points integer) IS
	'the TIP curve at p = 0, 1/points, ..., 1: points + 1 rows (p, gap), gap as tip(d, line, p). No row if no row is '
	'in use or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. 22023 if points is '
	'not between 1 and 1000000. 22003 if a gap is beyond double precision';

CREATE FUNCTION pen_parade(d welfare_distribution, points integer DEFAULT 100) RETURNS SETOF quantile_point
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 100;
COMMENT ON FUNCTION pen_parade(d welfare_distribution, points integer) IS
	'the quantiles at p = 1/points, ..., 1. Returns points rows (p, welfare), welfare as quantile(d, p). No row if no '
	'row is in use or the distribution is improper. 22023 if points is not between 1 and 1000000. Source: Pen (1971)';

CREATE FUNCTION growth_incidence(d0 welfare_distribution, d1 welfare_distribution, points integer DEFAULT 100)
	RETURNS SETOF growth_point
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 100;
COMMENT ON FUNCTION growth_incidence(d0 welfare_distribution, d1 welfare_distribution, points integer) IS
	'growth of the quantiles from d0 to d1 at p = 1/points, ..., 1. Returns points rows (p, growth), growth = '
	'quantile(d1, p) / quantile(d0, p) - 1, NULL where the first is not above 0. Both in the same currency and prices '
	'(see scale). No row if either has no row in use or is improper. 22023 if points is not between 1 and 1000000. '
	'Source: Ravallion and Chen (2003)';

CREATE FUNCTION growth_redistribution(d0 welfare_distribution, d1 welfare_distribution, line0 double precision,
	line1 double precision, alpha double precision DEFAULT 0)
	RETURNS growth_decomposition
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION growth_redistribution(d0 welfare_distribution, d1 welfare_distribution, line0 double precision,
	line1 double precision, alpha double precision) IS
	'the change of the FGT index of order alpha from d0 (with line0) to d1 (with line1) in parts. They are due to '
	'growth, redistribution and both, reference period d0, means in units of each line; and Shapley''s values. NULL '
	'if a mean is not above 0, no row is in use or a distribution is improper. 22023 if a line is not above 0 or '
	'alpha is negative. Source: Datt and Ravallion (1992), Shorrocks (2013)';

CREATE FUNCTION dominates(d0 welfare_distribution, d1 welfare_distribution, "order" integer, "from" double precision,
	"to" double precision)
	RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION dominates(d0 welfare_distribution, d1 welfare_distribution, "order" integer,
	"from" double precision, "to" double precision) IS
	'does d0 dominate d1 stochastically? Is the FGT deficit of order - 1 (headcount 1, gap 2, squared gap 3; without '
	'division by the line) of d0 at no line between from and to greater than that of d1? Every distribution dominates '
	'itself. Decided exactly, at every line in between and not only at those that are doubles. dominance_crossings '
	'tells where the answer changes. NULL if no row is in use, the weights are 0 or the distribution is improper '
	'(either one). 22023 if the order is not 1 to 3, from > to, or an end is NaN or infinite. Source: Foster and '
	'Shorrocks (1988)';

CREATE FUNCTION scale(d welfare_distribution, factor double precision) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION scale(d welfare_distribution, factor double precision) IS
	'every welfare times the factor, rounded once: change of currency or prices; the weights and counts stay. A '
	'distribution below full precision can be scaled by powers of two only, else 22023: divide the line by the factor '
	'instead. 22023 if the factor is not above 0. 22003 beyond double precision';

CREATE FUNCTION positive(d welfare_distribution) RETURNS welfare_distribution
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION positive(d welfare_distribution) IS
	'only those with a welfare above 0, for the indices that are undefined otherwise. row_count and excluded stay '
	'those of d. Below full precision zero shares its bin with numbers below 1e-307; such a bin is left out only if '
	'its total is 0';

CREATE FUNCTION equivalised(welfare double precision, adults double precision, children double precision,
	scale pg_catalog.text DEFAULT 'oecd_modified')
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION equivalised(welfare double precision, adults double precision, children double precision,
	scale pg_catalog.text) IS
	'household welfare per equivalent adult, in units of welfare, below 0 where that is. Welfare / (1 + 0.5 for each '
	'further adult + 0.3 for each child) (oecd_modified; adults are those of 14 and more), 0.7 and 0.5 (oecd_70), the '
	'square root of the number of members (square_root), or their number (per_capita). The 1 also stands for a part '
	'of an adult and for none: 0 adults and 2 children are 1.6. Adults and children may be fractions. 22023 without '
	'any member, if a number is NaN or infinite, adults or children are negative, or the scale is unknown; NULL if '
	'anything is NULL. Source: Hagenaars, de Vos and Zaidi (1994)';
