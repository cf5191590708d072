CREATE FUNCTION percent(s rate_summary, scale exact_decimal DEFAULT 2) RETURNS numeric
	AS 'MODULE_PATHNAME', 'rate_summary_percent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION percent(rate_summary, exact_decimal) IS
	'the rate in percent (100 = equal), as a report prints it. The exact ratio of the sums, not the double that '
	'rate(s) is, rounded once, half away from zero, to scale (a whole number from 0 to 100, default 2) digits after '
	'the point, all of which are shown. Not clamped. NULL if an argument is NULL, the denominator is 0 or the summary '
	'improper. 22023 for another scale';
