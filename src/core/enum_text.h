#ifndef POVAID_ENUM_TEXT_H
#define POVAID_ENUM_TEXT_H

#include "core/sql_function.h"

#include "nodes/nodes.h"

/*
 * Comparing an enum of the extension with a text, which arrives as a value of
 * another enum with the same labels (see enum_text.sql.in).
 */

extern bool enum_text_same(Oid a, Oid b);
extern Node *enum_text_simplify(Node *request);

/* The functions of a type that its SQL declares. */
#define ENUM_TEXT(type) \
	SQL_FUNCTION(type##_eq, \
		BoolGetDatum(enum_text_same(PG_GETARG_OID(0), PG_GETARG_OID(1)))); \
	SQL_FUNCTION(type##_ne, \
		BoolGetDatum(!enum_text_same(PG_GETARG_OID(0), PG_GETARG_OID(1)))); \
	SQL_FUNCTION(type##_support, \
		PointerGetDatum(enum_text_simplify((Node *) PG_GETARG_POINTER(0))))

#endif							/* POVAID_ENUM_TEXT_H */
