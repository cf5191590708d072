-- registry: what became of every unit between two snapshots of a register

CREATE TYPE register_move AS ENUM ('stayed', 'exited', 'identified', 'relapsed', 'arrived', 'left', 'outside', 'unknown');
COMMENT ON TYPE register_move IS
	'what became of a unit between two snapshots of a register. It is stayed (poor in both), exited (poor before, '
	'there and not poor after), identified (there and not poor before, poor after, for the first time), relapsed (the '
	'same, after an earlier exit), arrived (poor after, not there before: born into, moved in, split off), left (poor '
	'before, not there after: died out, moved away, merged, struck off), outside (not poor at any time it is there), '
	'unknown (something that decides is not known)';

CREATE TYPE register_move_label AS ENUM ('stayed', 'exited', 'identified', 'relapsed', 'arrived', 'left', 'outside',
	'unknown');
@enum_text TYPE=register_move NOUN=move

CREATE FUNCTION register_move(poor_before boolean, poor_after boolean, exited_before boolean DEFAULT false,
		present_before boolean DEFAULT true, present_after boolean DEFAULT true) RETURNS register_move
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION register_move(boolean, boolean, boolean, boolean, boolean) IS
	'what became of a unit between two snapshots of a register, see the type register_move. The argument '
	'exited_before: has it left poverty at any earlier time? present_before, present_after: is it in the snapshot? '
	'(b.unit IS NOT NULL of a FULL JOIN). Whether a unit that is not there is poor does not matter. Never NULL: where '
	'a NULL could decide, the move is unknown; where it could not (the poverty before of a unit that was not there, '
	'an earlier exit of one that stays poor), it does not matter';

@stored_type TYPE=register_flow_summary NOUN=summary ALIGNMENT=double PREFERRED=false
COMMENT ON TYPE register_flow_summary IS
	'the moves between two snapshots of a register. Units and persons of every move, and the persons that units which '
	'stayed poor gained and lost, exactly; made by register_flow; mergeable by + and rollup, subtractable by -; read '
	'by register_flow_rows, opening_units, closing_units, opening_persons, closing_persons, natural_gain, '
	'natural_loss, exit_rate, entry_rate, relapse_rate, flow_residual, row_count, excluded. For every summary and '
	'every merge: closing persons = opening persons - those of exited and left before + those of identified, relapsed '
	'and arrived after + natural gain - natural loss';

@summary_type TYPE=register_flow_summary NOUN=summary ARGUMENT=s SSPACE=512

CREATE FUNCTION povaid_support.register_flow_accum(register_flow_summary, register_move, double precision,
	double precision)
	RETURNS register_flow_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.register_flow_accum(register_flow_summary, register_move, double precision,
	double precision) IS
	'transition of register_flow: adds one row (move, persons_before, persons_after); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.register_flow_discard(register_flow_summary, register_move, double precision,
	double precision)
	RETURNS register_flow_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.register_flow_discard(register_flow_summary, register_move, double precision,
	double precision) IS
	'inverse transition of register_flow: takes away one row (move, persons_before, persons_after); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.register_flow_accum(register_flow_summary, register_move, numeric, numeric)
	RETURNS register_flow_summary
	AS 'MODULE_PATHNAME', 'register_flow_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.register_flow_accum(register_flow_summary, register_move, numeric, numeric) IS
	'transition of register_flow: adds one row (move, persons_before, persons_after), numeric form; for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.register_flow_discard(register_flow_summary, register_move, numeric, numeric)
	RETURNS register_flow_summary
	AS 'MODULE_PATHNAME', 'register_flow_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.register_flow_discard(register_flow_summary, register_move, numeric, numeric) IS
	'inverse transition of register_flow: takes away one row (move, persons_before, persons_after), numeric form; for '
	'aggregates only, 0A000 elsewhere';

@each
	move register_move, persons_before double precision, persons_after double precision
	move register_move, persons_before numeric, persons_after numeric
CREATE AGGREGATE register_flow(@EACH@) (
	SFUNC = povaid_support.register_flow_accum, STYPE = register_flow_summary, SSPACE = 512,
	FINALFUNC = povaid_support.register_flow_summary_final, COMBINEFUNC = povaid_support.register_flow_summary_combine,
	MSFUNC = povaid_support.register_flow_accum, MINVFUNC = povaid_support.register_flow_discard,
	MSTYPE = register_flow_summary, MSSPACE = 512, MFINALFUNC = povaid_support.register_flow_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE register_flow(@EACH@) IS
	'summary of the moves between two snapshots of a register. Units and persons of every move, and what the units '
	'that stayed poor gained and lost in persons; NULL without rows. NULL persons of a side on which the unit is not '
	'there (before of arrived, after of left, either of outside and unknown) count 0; of a side on which it is there '
	'the row is left out and counted (excluded), as is a row with a NULL move. Persons given for a side on which the '
	'unit is not there are shown in its row of register_flow_rows and belong to no stock. 22023 if persons are NaN, '
	'infinite or negative.';
@end

CREATE TYPE register_flow_row AS (
	move register_move,
	label pg_catalog.text,
	local_label pg_catalog.text,
	units bigint,
	persons_before double precision,
	persons_after double precision
);
COMMENT ON TYPE register_flow_row IS 'one move of a register_flow_summary, see register_flow_rows';
COMMENT ON COLUMN register_flow_row.move IS 'the move';
COMMENT ON COLUMN register_flow_row.label IS 'what it is called in English';
COMMENT ON COLUMN register_flow_row.local_label IS
	'what it is called in Chinese; NULL where the encoding of the database cannot hold it (all but UTF8 and EUC_CN)';
COMMENT ON COLUMN register_flow_row.units IS 'number of its units (households)';
COMMENT ON COLUMN register_flow_row.persons_before IS 'their persons in the earlier snapshot';
COMMENT ON COLUMN register_flow_row.persons_after IS 'their persons in the later snapshot';

CREATE FUNCTION register_flow_rows(s register_flow_summary) RETURNS SETOF register_flow_row
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 8;
COMMENT ON FUNCTION register_flow_rows(register_flow_summary) IS
	'the summary as a table: one row for each move, in the order of the type register_move, with 0 where there was '
	'none. No row for NULL; units and persons are NULL if the summary is improper (see is_proper)';

CREATE FUNCTION opening_units(s register_flow_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'register_flow_summary_opening_units' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION opening_units(register_flow_summary) IS
	'number of units that were poor in the earlier snapshot: stayed, exited and left. NULL if no row is in use or the '
	'summary is improper';

CREATE FUNCTION closing_units(s register_flow_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'register_flow_summary_closing_units' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION closing_units(register_flow_summary) IS
	'number of units that are poor in the later snapshot: stayed, identified, relapsed and arrived. NULL if no row is '
	'in use or the summary is improper';

CREATE FUNCTION opening_persons(s register_flow_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'register_flow_summary_opening_persons' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION opening_persons(register_flow_summary) IS
	'persons in the earlier snapshot of the units that were poor in it (stayed, exited, left), correctly rounded. '
	'NULL if no row is in use or the summary is improper';

CREATE FUNCTION closing_persons(s register_flow_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'register_flow_summary_closing_persons' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION closing_persons(register_flow_summary) IS
	'persons in the later snapshot of the units that are poor in it (stayed, identified, relapsed, arrived). '
	'Correctly rounded. NULL if no row is in use or the summary is improper';

CREATE FUNCTION natural_gain(s register_flow_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'register_flow_summary_natural_gain' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION natural_gain(register_flow_summary) IS
	'persons by which units that stayed poor have grown (births, persons who moved in). The sum of after - before '
	'where it is positive, correctly rounded. NULL if no row is in use or the summary is improper';

CREATE FUNCTION natural_loss(s register_flow_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'register_flow_summary_natural_loss' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION natural_loss(register_flow_summary) IS
	'persons by which units that stayed poor have shrunk (deaths, persons who moved away). The sum of before - after '
	'where it is positive, correctly rounded. NULL if no row is in use or the summary is improper';

CREATE FUNCTION exit_rate(s register_flow_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'register_flow_summary_exit_rate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION exit_rate(register_flow_summary) IS
	'persons of exited units / persons of all units that were poor before (opening_persons: stayed, exited and left). '
	'Both as of the earlier snapshot; a fraction of 1, the correctly rounded quotient of exact sums. NULL if the base '
	'is 0 or the summary is improper';

CREATE FUNCTION entry_rate(s register_flow_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'register_flow_summary_entry_rate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION entry_rate(register_flow_summary) IS
	'persons of identified and relapsed units / persons of all units that were there and not poor before. The latter '
	'are identified, relapsed and outside, both as of the earlier snapshot: those who could become poor, as far as '
	'rows of them were given. Units that arrived were not there and are in neither; a fraction of 1, the correctly '
	'rounded quotient of exact sums. NULL if the base is 0 or the summary is improper';

CREATE FUNCTION relapse_rate(s register_flow_summary) RETURNS double precision
	AS 'MODULE_PATHNAME', 'register_flow_summary_relapse_rate' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION relapse_rate(register_flow_summary) IS
	'persons of relapsed units (as of the later snapshot) / persons of exited units (as of the earlier). Of a single '
	'period it compares those who fell back with those who left in the same period, and can be more than 1; added up '
	'over the periods since the register began, its base is everybody who ever left, and it is the share that fell '
	'back (a unit that falls back twice counts twice). A ratio to 1, the correctly rounded quotient of exact sums. '
	'NULL if nobody exited or the summary is improper. relapse_rate(exited, relapsed, persons) counts within the '
	'units that had exited before';

CREATE FUNCTION flow_residual(s register_flow_summary, opening double precision, closing double precision)
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION flow_residual(register_flow_summary, double precision, double precision) IS
	'persons that the moves do not explain, given the published stocks of poor persons. It is opening - exited - left '
	'+ identified + relapsed + arrived + natural gain - natural loss - closing; 0 when they agree, positive if the '
	'published closing stock is too low, correctly rounded. Compare opening with opening_persons as well: where both '
	'stocks are off by the same persons, the residual is 0. NULL if an argument is NULL, no row is in use or the '
	'summary is improper; 22023 if a stock is NaN, infinite or negative';

CREATE FUNCTION flow_residual(s register_flow_summary, opening numeric, closing numeric) RETURNS double precision
	AS 'MODULE_PATHNAME', 'flow_residual_numeric' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION flow_residual(register_flow_summary, numeric, numeric) IS
	'persons that the moves do not explain, given the published stocks of poor persons. It is opening - exited - left '
	'+ identified + relapsed + arrived + natural gain - natural loss - closing; 0 when they agree, positive if the '
	'published closing stock is too low, correctly rounded. Compare opening with opening_persons as well: where both '
	'stocks are off by the same persons, the residual is 0. NULL if an argument is NULL, no row is in use or the '
	'summary is improper; 22023 if a stock is NaN, infinite or negative';
