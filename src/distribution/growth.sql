-- distribution: who has the growth

CREATE TYPE pro_poor_growth_rates AS (
	mean_growth double precision,
	median_growth double precision,
	poor_mean_growth double precision,
	pro_poor_rate double precision,
	pro_poor_index double precision,
	poverty_equivalent_growth double precision
);
COMMENT ON TYPE pro_poor_growth_rates IS
	'growth from one distribution to another, and what of it the poor have, see pro_poor_growth. All of the whole '
	'period, as fractions of 1';
COMMENT ON COLUMN pro_poor_growth_rates.mean_growth IS 'mean(d1) / mean(d0) - 1; NULL if mean(d0) is not above 0';
COMMENT ON COLUMN pro_poor_growth_rates.median_growth IS
	'median(d1) / median(d0) - 1; NULL if median(d0) is not above 0';
COMMENT ON COLUMN pro_poor_growth_rates.poor_mean_growth IS
	'growth of the mean of the poorest h, h the headcount ratio of d0 (not rounded): generalized_lorenz(d1, h) / '
	'generalized_lorenz(d0, h) - 1. NULL if nobody is poor in d0 or their mean is not above 0';
COMMENT ON COLUMN pro_poor_growth_rates.pro_poor_rate IS
	'the mean of ln(quantile(d1, p) / quantile(d0, p)) over all p up to h, the headcount ratio of d0: the rate of '
	'pro-poor growth of Ravallion and Chen (2003), a logarithmic rate, to be compared with ln(1 + mean_growth). NULL '
	'if nobody is poor in d0, or any welfare of either is not above 0';
COMMENT ON COLUMN pro_poor_growth_rates.pro_poor_index IS
	'the change of the FGT index over its growth component (total over growth_shapley of growth_redistribution with '
	'both lines equal), the index of Kakwani and Pernia (2000): with a growing mean, above 1 the poor gain more than '
	'in proportion, below 0 poverty rose; with a shrinking mean, below 1 the poor lose less than in proportion. NULL '
	'if a mean is not above 0 or growth alone does not change the index';
COMMENT ON COLUMN pro_poor_growth_rates.poverty_equivalent_growth IS
	'pro_poor_index x mean_growth: the growth of the mean that would, shared in proportion, have changed poverty as '
	'much; above mean_growth, growth is pro-poor (Kakwani and Son 2008). NULL where the index is';

CREATE FUNCTION pro_poor_growth(d0 welfare_distribution, d1 welfare_distribution, line double precision,
	alpha double precision DEFAULT 0)
	RETURNS pro_poor_growth_rates
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 400;
COMMENT ON FUNCTION pro_poor_growth(d0 welfare_distribution, d1 welfare_distribution, line double precision,
	alpha double precision) IS
	'did the poor have their part of the growth from d0 to d1? Growth of the mean, of the median, of the mean of the '
	'poor of d0 (the same places in the parade, not the same people), the rate of pro-poor growth, and the pro-poor '
	'index and poverty equivalent growth rate by the FGT index of order alpha. All of the whole period: divide, or '
	'take roots, for yearly rates. The line holds in both; both in the same currency and prices (see scale). Each '
	'column is NULL where it is not defined; the row is NULL if either has no row in use, its weights are 0 or it is '
	'improper. 22023 if the line is not above 0, alpha is negative, or either is NaN or infinite. Source: Ravallion '
	'and Chen (2003), Kakwani and Pernia (2000), Kakwani and Son (2008)';
