-- distribution: certified bounds

CREATE FUNCTION headcount_ratio_bounds(d welfare_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION headcount_ratio_bounds(d welfare_distribution, line double precision, inclusive boolean) IS
	'an interval that certainly contains headcount_ratio of the values given. When the distribution was built at '
	'reduced precision or coarsened: open in the bin of the line only, and there as far as its mean allows. Both ends '
	'are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is '
	'improper. 22023 if the line is not above 0, NaN or infinite. Of the values given: where these are means (of '
	'deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out '
	'(excluded)';

CREATE FUNCTION poverty_gap_index_bounds(d welfare_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION poverty_gap_index_bounds(d welfare_distribution, line double precision, inclusive boolean) IS
	'an interval that certainly contains poverty_gap_index of the values given. When the distribution was built at '
	'reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends '
	'are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is '
	'improper. 22023 if the line is not above 0, NaN or infinite. Whether those on the line are counted as poor '
	'(inclusive) makes no difference here. Of the values given: where these are means (of deciles, of villages), what '
	'differs inside of each is not in the interval, and neither are rows left out (excluded)';

CREATE FUNCTION squared_poverty_gap_index_bounds(d welfare_distribution, line double precision,
	inclusive boolean DEFAULT false)
	RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION squared_poverty_gap_index_bounds(d welfare_distribution, line double precision,
	inclusive boolean) IS
	'an interval that certainly contains squared_poverty_gap_index of the values given. When the distribution was '
	'built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. '
	'Both ends are the index itself at full precision. NULL if no row is in use, the weights are 0 or the '
	'distribution is improper. 22023 if the line is not above 0, NaN or infinite. Whether those on the line are '
	'counted as poor (inclusive) makes no difference here. Of the values given: where these are means (of deciles, of '
	'villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';

CREATE FUNCTION watts_index_bounds(d welfare_distribution, line double precision, inclusive boolean DEFAULT false)
	RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION watts_index_bounds(d welfare_distribution, line double precision, inclusive boolean) IS
	'an interval that certainly contains watts_index of the values given. When the distribution was built at reduced '
	'precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the '
	'index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is improper; '
	'also if a poor unit has, or may have, a welfare <= 0. 22023 if the line is not above 0, NaN or infinite. Whether '
	'those on the line are counted as poor (inclusive) makes no difference here. Of the values given: where these are '
	'means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left '
	'out (excluded)';

CREATE FUNCTION gini_bounds(d welfare_distribution) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION gini_bounds(d welfare_distribution) IS
	'an interval that certainly contains gini of the values given. When the distribution was built at reduced '
	'precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the '
	'index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is '
	'improper. Source: Gastwirth (1972). Of the values given: where these are means (of deciles, of villages), what '
	'differs inside of each is not in the interval, and neither are rows left out (excluded)';

CREATE FUNCTION theil_index_bounds(d welfare_distribution) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION theil_index_bounds(d welfare_distribution) IS
	'an interval that certainly contains theil_index of the values given. When the distribution was built at reduced '
	'precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the '
	'index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is '
	'improper; also with any welfare < 0. Of the values given: where these are means (of deciles, of villages), what '
	'differs inside of each is not in the interval, and neither are rows left out (excluded)';

CREATE FUNCTION mean_log_deviation_bounds(d welfare_distribution) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION mean_log_deviation_bounds(d welfare_distribution) IS
	'an interval that certainly contains mean_log_deviation of the values given. When the distribution was built at '
	'reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends '
	'are the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the '
	'distribution is improper; also if a welfare is, or may be, <= 0. Of the values given: where these are means (of '
	'deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out '
	'(excluded)';

CREATE FUNCTION quantile_bounds(d welfare_distribution, p double precision) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION quantile_bounds(d welfare_distribution, p double precision) IS
	'an interval that certainly contains quantile of the values given. When the distribution was built at reduced '
	'precision or coarsened: the ends of the bin of the quantile. Both ends are the index itself at full precision. '
	'NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if p is not between 0 and 1. '
	'Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the '
	'interval, and neither are rows left out (excluded)';

CREATE FUNCTION lorenz_bounds(d welfare_distribution, p double precision) RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION lorenz_bounds(d welfare_distribution, p double precision) IS
	'an interval that certainly contains lorenz of the values given. When the distribution was built at reduced '
	'precision or coarsened: open in the bin of the quantile only, and there as far as its mean allows. Both ends are '
	'the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the '
	'distribution is improper. 22023 if p is not between 0 and 1. Of the values given: where these are means (of '
	'deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out '
	'(excluded)';

CREATE FUNCTION income_share_bounds(d welfare_distribution, "from" double precision, "to" double precision)
	RETURNS measure_bounds
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION income_share_bounds(d welfare_distribution, "from" double precision, "to" double precision) IS
	'an interval that certainly contains income_share of the values given. When the distribution was built at reduced '
	'precision or coarsened: the bounds of the Lorenz curve at both quantiles. Both ends are the index itself at full '
	'precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if a '
	'share is not between 0 and 1 or from > to. Of the values given: where these are means (of deciles, of villages), '
	'what differs inside of each is not in the interval, and neither are rows left out (excluded)';
