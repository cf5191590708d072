-- registry: moving in and out of poverty

@stored_type TYPE=poverty_transition_summary NOUN=summary ALIGNMENT=double PREFERRED=false
COMMENT ON TYPE poverty_transition_summary IS
	'the four cells of moving in and out of poverty between two dates, as exact weights, and counts of rows. Made by '
	'poverty_transition; mergeable by + and rollup, subtractable by -; read by exit_rate, entry_rate, '
	'persistent_poverty_rate, stayed_poor, left_poverty, entered_poverty, stayed_out, population, row_count, excluded';

@summary_type TYPE=poverty_transition_summary NOUN=summary ARGUMENT=s SSPACE=256

CREATE FUNCTION povaid_support.poverty_transition_accum(poverty_transition_summary, boolean, boolean)
	RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_transition_accum(poverty_transition_summary, boolean, boolean) IS
	'transition of poverty_transition: adds one row (poor_before, poor_after); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.poverty_transition_discard(poverty_transition_summary, boolean, boolean)
	RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_transition_discard(poverty_transition_summary, boolean, boolean) IS
	'inverse transition of poverty_transition: takes away one row (poor_before, poor_after); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.poverty_transition_accum(poverty_transition_summary, boolean, boolean, double precision)
	RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_transition_accum(poverty_transition_summary, boolean, boolean,
	double precision) IS
	'transition of poverty_transition: adds one row (poor_before, poor_after, weight); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.poverty_transition_discard(poverty_transition_summary, boolean, boolean,
	double precision)
	RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_transition_discard(poverty_transition_summary, boolean, boolean,
	double precision) IS
	'inverse transition of poverty_transition: takes away one row (poor_before, poor_after, weight); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.poverty_transition_accum(poverty_transition_summary, boolean, boolean, numeric)
	RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME', 'poverty_transition_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_transition_accum(poverty_transition_summary, boolean, boolean, numeric) IS
	'transition of poverty_transition: adds one row (poor_before, poor_after, weight), numeric form; for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.poverty_transition_discard(poverty_transition_summary, boolean, boolean, numeric)
	RETURNS poverty_transition_summary
	AS 'MODULE_PATHNAME', 'poverty_transition_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.poverty_transition_discard(poverty_transition_summary, boolean, boolean, numeric) IS
	'inverse transition of poverty_transition: takes away one row (poor_before, poor_after, weight), numeric form; '
	'for aggregates only, 0A000 elsewhere';

@each
	poor_before boolean, poor_after boolean
	poor_before boolean, poor_after boolean, weight double precision
	poor_before boolean, poor_after boolean, weight numeric
CREATE AGGREGATE poverty_transition(@EACH@) (
	SFUNC = povaid_support.poverty_transition_accum, STYPE = poverty_transition_summary, SSPACE = 192,
	FINALFUNC = povaid_support.poverty_transition_summary_final,
	COMBINEFUNC = povaid_support.poverty_transition_summary_combine,
	MSFUNC = povaid_support.poverty_transition_accum, MINVFUNC = povaid_support.poverty_transition_discard,
	MSTYPE = poverty_transition_summary, MSSPACE = 192, MFINALFUNC = povaid_support.poverty_transition_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE poverty_transition(@EACH@) IS
	'summary of who moved in and out of poverty between two dates. Exact weights of the poor at both, before only, '
	'after only, and never; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and '
	'counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only. Numeric '
	'weights are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the '
	'nearest double.';
@end

CREATE FUNCTION exit_rate(s poverty_transition_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_exit_rate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION exit_rate(poverty_transition_summary) IS
	'left poverty / poor before; a fraction of 1, the correctly rounded quotient of exact sums. NULL if nobody was '
	'poor before or the summary is improper';

CREATE FUNCTION entry_rate(s poverty_transition_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_entry_rate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION entry_rate(poverty_transition_summary) IS
	'newly poor / not poor before; a fraction of 1, the correctly rounded quotient of exact sums. NULL if everybody '
	'was poor before or the summary is improper';

CREATE FUNCTION persistent_poverty_rate(s poverty_transition_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_persistent_poverty_rate'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION persistent_poverty_rate(poverty_transition_summary) IS
	'poor both times / everybody; a fraction of 1, the correctly rounded quotient of exact sums. NULL if no row of '
	'some weight is in use or the summary is improper';

CREATE FUNCTION stayed_poor(s poverty_transition_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_stayed_poor' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION stayed_poor(poverty_transition_summary) IS
	'weight of poor before and after, in units of weight (households, persons), correctly rounded. NULL if no row is '
	'in use or the summary is improper';

CREATE FUNCTION left_poverty(s poverty_transition_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_left_poverty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION left_poverty(poverty_transition_summary) IS
	'weight of poor before and not after, in units of weight (households, persons), correctly rounded. NULL if no row '
	'is in use or the summary is improper';

CREATE FUNCTION entered_poverty(s poverty_transition_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_entered_poverty' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION entered_poverty(poverty_transition_summary) IS
	'weight of not poor before and poor after, in units of weight (households, persons), correctly rounded. NULL if '
	'no row is in use or the summary is improper';

CREATE FUNCTION stayed_out(s poverty_transition_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_stayed_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION stayed_out(poverty_transition_summary) IS
	'weight of poor neither before nor after, in units of weight (households, persons), correctly rounded. NULL if no '
	'row is in use or the summary is improper';

CREATE FUNCTION population(s poverty_transition_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'poverty_transition_summary_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION population(poverty_transition_summary) IS
	'weight of everybody in use, the sum of the four cells, in units of weight (households, persons), correctly '
	'rounded. NULL if no row is in use or the summary is improper';

CREATE TYPE poverty_spell AS (
	first_period integer,
	last_period integer,
	periods integer,
	begin_known boolean,
	end_known boolean
);
COMMENT ON TYPE poverty_spell IS
	'one spell of poverty in a history, see poverty_spells; periods are counted from 1';
COMMENT ON COLUMN poverty_spell.first_period IS 'number of its first poor period';
COMMENT ON COLUMN poverty_spell.last_period IS 'number of its last poor period';
COMMENT ON COLUMN poverty_spell.periods IS
	'number of its periods, all of them known to be poor; the least possible length where beginning or end are not '
	'known';
COMMENT ON COLUMN poverty_spell.begin_known IS 'was the unit known not to be poor in the period before?';
COMMENT ON COLUMN poverty_spell.end_known IS 'was the unit known not to be poor in the period after?';

CREATE FUNCTION poverty_spells(poor boolean[]) RETURNS SETOF poverty_spell
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 3;
COMMENT ON FUNCTION poverty_spells(poor boolean[]) IS
	'the spells of poverty in the history of one unit. Given as one flag for each period in order of time '
	'(array_agg(poor ORDER BY year)): one row for each longest run of true, in order. NULL is a period of which '
	'nothing is known: it is in no spell, and a spell beside it, or at an edge of the history, has no known beginning '
	'or end (it is censored). A unit that fell back n times has n + 1 spells. No row for an empty or NULL array; '
	'22023 for an array of several dimensions';
