#ifndef POVAID_SUMMARY_TYPE_H
#define POVAID_SUMMARY_TYPE_H

#include "core/sql_function.h"
#include "core/stored_type.h"
#include "core/summary.h"

/*
 * The functions that every summary type has, under the names <type>_in and so
 * on, for a kind declared as a static SummaryKind: I/O, order, hash, and the
 * combine function of its aggregates.
 */
#define SUMMARY_TYPE(type, kind) \
	static const StoredKind type##_bytes = { \
		#type, summary_bytes_valid, summary_stored, kind \
	}; \
	STORED_TEXT(type, &type##_bytes); \
	STORED_TYPE(type, &type##_bytes); \
	SQL_FUNCTION(type##_combine, summary_combine(fcinfo, kind, ADD))

/* Types that people store: rollup, the algebra and the counts as well. */
#define SUMMARY_VALUE_TYPE(type, kind, proper) \
	SUMMARY_TYPE(type, kind); \
	SQL_FUNCTION(type##_uncombine, summary_combine(fcinfo, kind, DISCARD)); \
	SQL_FUNCTION(type##_final, PointerGetDatum(summary_stored(kind, PG_GETARG_DATUM(0)))); \
	SQL_FUNCTION(type##_add, summary_plus(kind, PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), ADD)); \
	SQL_FUNCTION(type##_subtract, \
		summary_plus(kind, PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), SUBTRACT)); \
	SQL_FUNCTION(type##_negate, summary_minus(kind, PG_GETARG_DATUM(0))); \
	SQL_FUNCTION(type##_empty, summary_pack(kind, summary_new(kind, false))); \
	SQL_FUNCTION(type##_is_empty, BoolGetDatum(summary_is_empty(kind, PG_GETARG_DATUM(0)))); \
	SQL_FUNCTION(type##_is_proper, \
		BoolGetDatum(summary_satisfies(kind, PG_GETARG_DATUM(0), proper))); \
	SQL_FUNCTION(type##_row_count, Int64GetDatum(summary_count(kind, PG_GETARG_DATUM(0), 0))); \
	SQL_FUNCTION(type##_excluded, Int64GetDatum(summary_count(kind, PG_GETARG_DATUM(0), 1)))

#endif							/* POVAID_SUMMARY_TYPE_H */
