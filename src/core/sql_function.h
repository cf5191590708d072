#ifndef POVAID_SQL_FUNCTION_H
#define POVAID_SQL_FUNCTION_H

#include "core/compat.h"

/*
 * A function of SQL whose whole body is one expression: for tables of functions
 * that differ in a constant, and for those that every type of a kind has.
 */
#define SQL_FUNCTION(name, result) \
	PG_FUNCTION_INFO_V1(name); \
	Datum name(PG_FUNCTION_ARGS) \
	{ \
		return result; \
	} \
	extern Datum name(PG_FUNCTION_ARGS)

/*
 * What is done with a row or a summary: for parameters called "subtract".  A
 * transition function that discards takes out what left a moving window.
 */
enum
{
	ADD = 0,
	DISCARD = 1,
	SUBTRACT = 1
};

#endif							/* POVAID_SQL_FUNCTION_H */
