CREATE FUNCTION percent(s poverty_summary, scale exact_decimal DEFAULT 2) RETURNS numeric
	AS 'MODULE_PATHNAME', 'poverty_summary_percent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION percent(poverty_summary, exact_decimal) IS
	'the headcount ratio in percent, as a report prints it. The exact ratio of poor_population to population, not the '
	'double that headcount_ratio(s) is, rounded once, half away from zero, to scale (a whole number from 0 to 100, '
	'default 2) digits after the point, all of which are shown. NULL if an argument is NULL, there is no population '
	'or the summary is improper. 22023 for another scale. Of another measure: percent_of_rate(poverty_gap_index(s), '
	'scale)';
