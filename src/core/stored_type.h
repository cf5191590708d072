#ifndef POVAID_STORED_TYPE_H
#define POVAID_STORED_TYPE_H

#include "core/compat.h"

#include "utils/memutils.h"

#include "core/sql_function.h"

/*
 * SQL types whose value is a string of bytes with one canonical form: equal
 * values have equal bytes.  What every such type needs is the same: text input
 * and output (hexadecimal), binary input and output, order and hash.  A type
 * says only which bytes are valid, and how its stored value is made of what a
 * function was given (which may be compressed, or the running state of an
 * aggregate).
 */
typedef struct StoredKind
{
	const char *name;			/* of the SQL type */
	bool		(*valid) (const void *which, const uint8 *data, Size size);
	struct varlena *(*stored) (const void *which, Datum value);
	const void *which;			/* for functions that serve several types */
} StoredKind;

/* The text of a value has two characters for each byte, and must fit into 1 GB. */
#define STORED_MAX_BYTES	((MaxAllocSize - 1) / 2)

extern struct varlena *stored_from_text(const StoredKind *kind, const char *text);
extern Datum stored_in(FunctionCallInfo fcinfo, const StoredKind *kind, const char *hint);
extern Datum stored_out(FunctionCallInfo fcinfo, const StoredKind *kind);
extern Datum stored_recv(FunctionCallInfo fcinfo, const StoredKind *kind);
extern Datum stored_send(FunctionCallInfo fcinfo, const StoredKind *kind);
extern int	stored_compare(const StoredKind *kind, Datum a, Datum b);
extern Datum stored_hash(FunctionCallInfo fcinfo, const StoredKind *kind);
extern Datum stored_hash_extended(FunctionCallInfo fcinfo, const StoredKind *kind);

#define STORED_COMPARISON(name, kind, operator) \
	SQL_FUNCTION(name, \
		BoolGetDatum(stored_compare(kind, PG_GETARG_DATUM(0), PG_GETARG_DATUM(1)) operator 0))

/* Binary I/O, order and hash. */
#define STORED_TYPE(type, kind) \
	STORED_BINARY(type, kind); \
	STORED_ORDER(type, kind)

#define STORED_BINARY(type, kind) \
	SQL_FUNCTION(type##_recv, stored_recv(fcinfo, kind)); \
	SQL_FUNCTION(type##_send, stored_send(fcinfo, kind))

#define STORED_ORDER(type, kind) \
	STORED_COMPARISON(type##_lt, kind, <); \
	STORED_COMPARISON(type##_le, kind, <=); \
	STORED_COMPARISON(type##_eq, kind, ==); \
	STORED_COMPARISON(type##_ne, kind, !=); \
	STORED_COMPARISON(type##_ge, kind, >=); \
	STORED_COMPARISON(type##_gt, kind, >); \
	SQL_FUNCTION(type##_cmp, \
		Int32GetDatum(stored_compare(kind, PG_GETARG_DATUM(0), PG_GETARG_DATUM(1)))); \
	SQL_FUNCTION(type##_hash, stored_hash(fcinfo, kind)); \
	SQL_FUNCTION(type##_hash_extended, stored_hash_extended(fcinfo, kind))

/* Text I/O in hexadecimal, for types without a form that people read. */
#define STORED_TEXT(type, kind) STORED_TEXT_HINT(type, kind, NULL)

#define STORED_TEXT_HINT(type, kind, hint) \
	SQL_FUNCTION(type##_in, stored_in(fcinfo, kind, hint)); \
	SQL_FUNCTION(type##_out, stored_out(fcinfo, kind))

#endif							/* POVAID_STORED_TYPE_H */
