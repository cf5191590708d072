#ifndef POVAID_REGISTER_MOVE_H
#define POVAID_REGISTER_MOVE_H

#include "core/compat.h"

/* What became of a unit between two snapshots of a register. */

/* In the order of the enum register_move of SQL. */
typedef enum RegisterMove
{
	MOVE_STAYED,
	MOVE_EXITED,
	MOVE_IDENTIFIED,
	MOVE_RELAPSED,
	MOVE_ARRIVED,
	MOVE_LEFT,
	MOVE_OUTSIDE,
	MOVE_UNKNOWN,
	REGISTER_MOVES
} RegisterMove;

/* A boolean that may be NULL. */
typedef enum Answer
{
	ANSWER_NO,
	ANSWER_YES,
	ANSWER_NULL
} Answer;

/* What the move is told by. */
typedef struct RegisterStatus
{
	Answer		poor_before;
	Answer		poor_after;
	Answer		exited_before;
	Answer		present_before;
	Answer		present_after;
} RegisterStatus;

extern RegisterMove register_move_of_status(const RegisterStatus *status);
extern const char *register_move_name(RegisterMove move);
extern RegisterMove register_move_of_datum(Datum value);
extern Datum register_move_datum(RegisterMove move, Oid type);

#endif							/* POVAID_REGISTER_MOVE_H */
