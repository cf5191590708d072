#include "registry/register_move.h"

#include "access/htup_details.h"
#include "catalog/pg_enum.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

#include "core/enum_text.h"

/* What became of a unit between two snapshots of a register. */

static const char *const move_names[REGISTER_MOVES] = {
	[MOVE_STAYED] = "stayed", [MOVE_EXITED] = "exited", [MOVE_IDENTIFIED] = "identified",
	[MOVE_RELAPSED] = "relapsed", [MOVE_ARRIVED] = "arrived", [MOVE_LEFT] = "left",
	[MOVE_OUTSIDE] = "outside", [MOVE_UNKNOWN] = "unknown"
};

/* The move, where everything is known. */
static RegisterMove
known_move(bool poor_before, bool poor_after, bool exited_before, bool present_before,
		   bool present_after)
{
	poor_before = poor_before && present_before;
	poor_after = poor_after && present_after;
	if (poor_before && poor_after)
		return MOVE_STAYED;
	if (poor_before)
		return present_after ? MOVE_EXITED : MOVE_LEFT;
	if (!poor_after)
		return MOVE_OUTSIDE;
	if (!present_before)
		return MOVE_ARRIVED;
	return exited_before ? MOVE_RELAPSED : MOVE_IDENTIFIED;
}

/* Can the answer be this one? */
static bool
can_be(Answer answer, bool value)
{
	return answer == ANSWER_NULL || (answer == ANSWER_YES) == value;
}

/*
 * The move, which is known if it is the same whatever the unknown answers are:
 * only an answer that decides makes it unknown.
 */
RegisterMove
register_move_of_status(const RegisterStatus *status)
{
	int			found = -1;

	for (int bits = 0; bits < 32; bits++)
	{
		bool		poor_before = (bits & 1) != 0;
		bool		poor_after = (bits & 2) != 0;
		bool		exited_before = (bits & 4) != 0;
		bool		present_before = (bits & 8) != 0;
		bool		present_after = (bits & 16) != 0;
		RegisterMove move;

		if (!can_be(status->poor_before, poor_before) || !can_be(status->poor_after, poor_after) ||
			!can_be(status->exited_before, exited_before) ||
			!can_be(status->present_before, present_before) ||
			!can_be(status->present_after, present_after))
			continue;
		move = known_move(poor_before, poor_after, exited_before, present_before, present_after);
		if (found >= 0 && found != (int) move)
			return MOVE_UNKNOWN;
		found = (int) move;
	}
	return (RegisterMove) found;
}

const char *
register_move_name(RegisterMove move)
{
	return move_names[move];
}

/* A value of the enum, which is an OID that each database gives anew. */
RegisterMove
register_move_of_datum(Datum value)
{
	HeapTuple	tuple = SearchSysCache1(ENUMOID, value);
	const char *label;
	int			move = 0;

	if (!HeapTupleIsValid(tuple))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid internal value for enum: %u", DatumGetObjectId(value))));
	label = NameStr(((Form_pg_enum) GETSTRUCT(tuple))->enumlabel);
	while (move < REGISTER_MOVES && strcmp(move_names[move], label) != 0)
		move++;
	if (move == REGISTER_MOVES)
		elog(ERROR, "unexpected value of register_move: %s", label);
	ReleaseSysCache(tuple);
	return (RegisterMove) move;
}

Datum
register_move_datum(RegisterMove move, Oid type)
{
	Oid			value = GetSysCacheOid2(ENUMTYPOIDNAME, Anum_pg_enum_oid, ObjectIdGetDatum(type),
										CStringGetDatum(move_names[move]));

	if (!OidIsValid(value))
		elog(ERROR, "there is no value %s of register_move", move_names[move]);
	return ObjectIdGetDatum(value);
}

static Answer
answer_argument(FunctionCallInfo fcinfo, int n)
{
	if (PG_ARGISNULL(n))
		return ANSWER_NULL;
	return PG_GETARG_BOOL(n) ? ANSWER_YES : ANSWER_NO;
}

/* register_move(poor_before, poor_after, exited_before, present_before, present_after) */
PG_FUNCTION_INFO_V1(register_move);
Datum
register_move(PG_FUNCTION_ARGS)
{
	RegisterStatus status = {.poor_before = answer_argument(fcinfo, 0),
							 .poor_after = answer_argument(fcinfo, 1),
							 .exited_before = answer_argument(fcinfo, 2),
							 .present_before = answer_argument(fcinfo, 3),
							 .present_after = answer_argument(fcinfo, 4)};

	return register_move_datum(register_move_of_status(&status),
							   get_func_rettype(fcinfo->flinfo->fn_oid));
}

/* = and <> of a move and a text */
ENUM_TEXT(register_move);
