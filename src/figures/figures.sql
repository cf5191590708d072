-- figures: reconciling published figures

CREATE FUNCTION @extschema@.percent(numerator @extschema@.exact_decimal, denominator @extschema@.exact_decimal,
	scale integer DEFAULT 2)
	RETURNS numeric
	LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'percent';
COMMENT ON FUNCTION @extschema@.percent(@extschema@.exact_decimal, @extschema@.exact_decimal, integer) IS
'numerator / denominator in percent (100 = equal), as a report prints it. The exact ratio, rounded once, half away '
'from zero, to scale (0 to 100, default 2) digits after the point, all of which are shown. The second argument is the '
'denominator, never a number of digits: percent(0.0409, 2) is 2.05; of a rate, use percent_of_rate. Not clamped: '
'above 100 and below 0 are legal. NULL if any argument is NULL or the denominator is 0. Error 22023 for NaN, Infinity '
'or a scale out of range, 22003 if the calculation leaves the range of numeric. Source: the completion and coverage '
'rates of statistical communiques.';

CREATE FUNCTION @extschema@.percent_of_rate(rate @extschema@.exact_decimal, scale integer DEFAULT 2)
	RETURNS numeric
	LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'percent_of_rate';
COMMENT ON FUNCTION @extschema@.percent_of_rate(@extschema@.exact_decimal, integer) IS
'a rate (a fraction of 1) in percent, as a report prints it. 100 * rate, rounded once, half away from zero, to scale '
'(0 to 100, default 2) digits after the point, all of which are shown: percent_of_rate(0.0409, 2) is 4.09. A double '
'precision, as the measures and rates are, stands for the shortest decimal that prints it; of a rate_summary or a '
'poverty_summary, percent(s, scale) prints the exact ratio. Not clamped: 1.1655 is 116.55. NULL if an argument is '
'NULL. 22023 for NaN, Infinity or a scale out of range.';

CREATE FUNCTION @extschema@.rounded(value @extschema@.exact_decimal, digits integer)
	RETURNS numeric
	LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'rounded';
COMMENT ON FUNCTION @extschema@.rounded(@extschema@.exact_decimal, integer) IS
'any measure for print, without a cast. Value rounded half away from zero to digits (-100 to 100) after the point, '
'all of which are shown; -1 rounds to tens, -2 to hundreds and so on. In the unit of value. A double precision stands '
'for the shortest decimal that prints it, so rounded(gini(d), 3) rounds what one sees. NULL if an argument is NULL. '
'22023 for NaN, Infinity or digits out of range.';

CREATE FUNCTION @extschema@.rounding_interval(printed @extschema@.exact_decimal, scale integer)
	RETURNS pg_catalog.numrange
	LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'rounding_interval';
COMMENT ON FUNCTION @extschema@.rounding_interval(@extschema@.exact_decimal, integer) IS
'the values that print as printed when they are rounded to scale digits after the point, half away from zero. From '
'half a unit of the last digit below, included, to half a unit above, not included (the other way round below zero; '
'around zero neither end is). In the unit of printed. A negative scale: rounded to tens (-1), hundreds (-2) and so '
'on, as rounding_interval(330000, -4). NULL if an argument is NULL. 22023 if printed is NaN or infinite or has more '
'digits than scale says, or scale is not between -100 and 100.';

CREATE FUNCTION @extschema@.implied_base(numerator @extschema@.exact_decimal, printed_percent @extschema@.exact_decimal,
	scale integer)
	RETURNS pg_catalog.int8range
	LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'implied_base';
COMMENT ON FUNCTION @extschema@.implied_base(@extschema@.exact_decimal, @extschema@.exact_decimal, integer) IS
'the bases (whole numbers from 1 on) that a printed percentage can have come from. Those for which percent(numerator, '
'base, scale) = printed_percent. Empty if there are none; without an upper end if 0 percent is printed. NULL if an '
'argument is NULL. 22023 if a number is NaN, infinite or negative, printed_percent has more digits than scale says, '
'or scale is not between 0 and 100; 22003 if a base is beyond bigint. Example: implied_base(45165, 2.5, 1) is '
'[1771177,1843470).';

CREATE FUNCTION @extschema@.same_base(n1 @extschema@.exact_decimal, printed1 @extschema@.exact_decimal, scale1 integer,
	n2 @extschema@.exact_decimal, printed2 @extschema@.exact_decimal, scale2 integer)
	RETURNS boolean
	LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'same_base';
COMMENT ON FUNCTION @extschema@.same_base(@extschema@.exact_decimal, @extschema@.exact_decimal, integer,
	@extschema@.exact_decimal, @extschema@.exact_decimal, integer) IS
'can two printed percentages have the same base? Do implied_base(n1, printed1, scale1) and implied_base(n2, printed2, '
'scale2) overlap? False proves that the bases differ or that a number is wrong; true proves nothing. NULL if an '
'argument is NULL. Errors as implied_base, but no base is too large.';

CREATE FUNCTION @extschema@.sum_mismatch(parts @extschema@.exact_decimal[], total @extschema@.exact_decimal)
	RETURNS numeric
	LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'sum_mismatch';
COMMENT ON FUNCTION @extschema@.sum_mismatch(@extschema@.exact_decimal[], @extschema@.exact_decimal) IS
'total less the sum of the parts, exactly; 0 if they add up; as many digits as the number that shows most. In the '
'unit of the arguments. NULL if an argument or a part is NULL, as an unknown part is not 0, or there are no parts. '
'22023 if a number is NaN or infinite; 2202E if parts has more than one dimension.';

CREATE FUNCTION @extschema@.figure_problem(numerator @extschema@.exact_decimal, denominator @extschema@.exact_decimal,
	printed @extschema@.exact_decimal, scale integer)
	RETURNS pg_catalog.text
	LANGUAGE c IMMUTABLE PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'figure_problem';
COMMENT ON FUNCTION @extschema@.figure_problem(@extschema@.exact_decimal, @extschema@.exact_decimal,
	@extschema@.exact_decimal, integer) IS
'what is wrong with a printed percentage. NULL when printed = percent(numerator, denominator, scale), else the first of: unknown (an argument is NULL, so that nobody can tell), no base (the denominator is 0), too many digits (printed has more than scale), last digit (off by less than a unit of the last digit: cut off, or rounded the other way), wrong figure. Not clamped: 116.55 percent is in order. 22023 if a number is NaN or infinite or scale is not between 0 and 100; 22003 beyond the range of numeric.

As a query over claim(label, numerator, denominator, printed, scale), which figures_audit runs with more checks:
SELECT label, figure_problem(numerator, denominator, printed, scale) AS problem, printed, percent(numerator, denominator, scale) AS recomputed
FROM claim WHERE figure_problem(numerator, denominator, printed, scale) IS NOT NULL;';

CREATE TYPE @extschema@.figure_finding AS (
	label pg_catalog.text,
	problem pg_catalog.text,
	printed numeric,
	recomputed numeric,
	detail pg_catalog.text
);
COMMENT ON TYPE @extschema@.figure_finding IS
'a printed percentage in trouble, as figures_audit finds it';
COMMENT ON COLUMN @extschema@.figure_finding.label IS 'the name of the claim';
COMMENT ON COLUMN @extschema@.figure_finding.problem IS
	'as figure_problem says it, or: impossible figure, different base';
COMMENT ON COLUMN @extschema@.figure_finding.printed IS 'the figure as printed, in percent';
COMMENT ON COLUMN @extschema@.figure_finding.recomputed IS
	'percent(numerator, denominator, scale); NULL if it cannot be computed';
COMMENT ON COLUMN @extschema@.figure_finding.detail IS 'the numbers that contradict each other';

CREATE FUNCTION @extschema@.figures_audit(claims_query pg_catalog.text, params pg_catalog.jsonb DEFAULT NULL)
	RETURNS SETOF @extschema@.figure_finding
	LANGUAGE c STABLE PARALLEL RESTRICTED COST 1000 ROWS 10
	AS 'MODULE_PATHNAME', 'figures_audit';
COMMENT ON FUNCTION @extschema@.figures_audit(pg_catalog.text, pg_catalog.jsonb) IS
'printed percentages in trouble. The claims that the query returns as (label, numerator, denominator, printed, scale [, base]), one row for each whose figure_problem is not NULL, in the order of the query. base names the population that the figure refers to: claims that name the same one must leave a number for it. A claim with a denominator stands for that; one without, of which only the percentage is printed, for its implied_base, and is in order if that overlaps the others. Further problems: impossible figure (no whole base gives it), different base (the claim and another one of the same base are apart; detail names the one farthest away). A claim with neither denominator nor base is unknown. params is an array of the values of $1, $2, ... of the query, each read as the type that it needs; 22023 if it is no array, 42P02 if the query asks for more.

The query is one SELECT, planned by itself and run with the rights of the caller and the snapshot of the calling query, in a read-only transaction: a function in it that writes, be it nextval, is an error (25006), but for temporary tables. In a view, a materialised view or a function, qualify the names of tables and functions within the text (FROM public.claim): a restore, and from PostgreSQL 17 on a refresh, looks for them under an empty search_path. Columns are found by name, others are ignored; label and base are of any type, numbers are numeric or integers, scale is an integer. 22004 if the argument is NULL; 22023 if it is not one SELECT, a number is NaN or infinite, scale is not between 0 and 100, or numerator or printed is negative where the denominator is NULL; 42703, 42702 or 42804 if a column is absent, there twice or of another type. Errors in the query point into it. Source: a county that prints 12.25 percent of 343,609 and 2.5 percent of 45,165 for one base.';
