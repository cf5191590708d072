-- registry: two snapshots of a register, unit by unit

CREATE FUNCTION is_slip(a pg_catalog.text, b pg_catalog.text) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION is_slip(pg_catalog.text, pg_catalog.text) IS
	'could one of the two be the other with a slip of the pen? One character more, less or different, or two '
	'neighbours exchanged? It is false for equal ones; NULL if either is NULL';

CREATE TYPE register_comparison AS (
	unit pg_catalog.text,
	area pg_catalog.text,
	move register_move,
	persons_before numeric,
	persons_after numeric,
	reason pg_catalog.text,
	problem pg_catalog.text,
	detail pg_catalog.text
);
COMMENT ON TYPE register_comparison IS
	'what became of one unit in one area between two snapshots, see register_compare';
COMMENT ON COLUMN register_comparison.unit IS 'the unit, as text';
COMMENT ON COLUMN register_comparison.area IS 'the area, as text';
COMMENT ON COLUMN register_comparison.move IS
	'what became of the unit in this area: left is gone from the area, arrived is new in it';
COMMENT ON COLUMN register_comparison.persons_before IS
	'persons in the earlier snapshot; NULL if the unit is not in this area there, or they are not known';
COMMENT ON COLUMN register_comparison.persons_after IS
	'persons in the later snapshot; NULL if the unit is not in this area there, or they are not known';
COMMENT ON COLUMN register_comparison.reason IS 'the reason in the later snapshot, or else in the earlier one';
COMMENT ON COLUMN register_comparison.problem IS 'the first thing that does not fit; NULL if there is none';
COMMENT ON COLUMN register_comparison.detail IS 'all that does not fit, in words; NULL if there is nothing';

CREATE FUNCTION register_compare(before_query pg_catalog.text, after_query pg_catalog.text,
	params pg_catalog.jsonb DEFAULT NULL)
	RETURNS SETOF register_comparison
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL RESTRICTED COST 1000 ROWS 1000;
COMMENT ON FUNCTION register_compare(pg_catalog.text, pg_catalog.text, pg_catalog.jsonb) IS
	'two snapshots of a register, unit by unit in the order of area and unit (byte by byte), and what does not fit. '
	'Each query is one SELECT, run read-only with the rights of the caller, of unit, area (any type), poor (boolean), '
	'persons (numeric or an integer) and, where there are such, exited (boolean: had the unit left poverty at an '
	'earlier time? that of before_query, or if it has none that of after_query), reason (any type) and keys (text[], '
	'of the persons). A row is what became of a unit in an area, so a unit that moved has two rows, left and arrived; '
	'register_flow(move, persons_before, persons_after) over the rows is, area by area, the flow between the '
	'snapshots, and its stocks are those of the snapshots. problem is the first of: no unit (NULL), twice (several '
	'times in a snapshot, be it in different areas; its rows are paired in order, and the others left or arrived), '
	'unknown (the move), no persons (NULL), persons differ from keys, key in several units (of one snapshot), moved '
	'(out of one area, into another), split (its keys are now in several units, or were in one with more), merged '
	'(its keys were in several units, or are now in one with more), renamed (all its keys are now in one other unit, '
	'which has no others), key changed (by one character more, less or different, or two neighbours exchanged, in the '
	'unit or in one that its other keys went to), similar unit (the same of a unit that is gone and one that arrived '
	'in the area, if neither is similar to another; not looked for among more than 200,000); detail has all of them. '
	'params: an array with the values of $1, $2, ... of both queries, each read as the type that its query needs. '
	'Errors: 22004 for a NULL query, 22023 for what is not one SELECT and for persons that are NaN, infinite or '
	'negative, 42703 or 42804 for a missing column or one of another type';
