-- Reconciling published figures.

CREATE FUNCTION @extschema@.percent(numerator numeric, denominator numeric, scale integer DEFAULT 2)
	RETURNS numeric
	LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'percent';
COMMENT ON FUNCTION @extschema@.percent(numeric, numeric, integer) IS
'numerator / denominator in percent (100 = equal), as a report prints it: the exact ratio, rounded once, half away from zero, to scale (0 to 100, default 2) digits after the point, all of which are shown. Not clamped: above 100 and below 0 are legal. NULL if any argument is NULL or the denominator is 0. Error 22023 for NaN, Infinity or a scale out of range, 22003 if the calculation leaves the range of numeric. Source: the completion and coverage rates of statistical communiques.';
