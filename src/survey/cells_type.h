#ifndef POVAID_SURVEY_CELLS_TYPE_H
#define POVAID_SURVEY_CELLS_TYPE_H

#include "core/sql_function.h"
#include "core/stored_type.h"
#include "core/summary_type.h"
#include "survey/cells.h"

extern struct varlena *cells_bytes(const void *kind, Datum value);
extern Datum cells_combine(FunctionCallInfo fcinfo, const CellsKind *kind, bool subtract);
extern Datum cells_plus(const CellsKind *kind, Datum a, Datum b, bool subtract);
extern Datum cells_minus(const CellsKind *kind, Datum a);
extern bool cells_is_empty(const CellsKind *kind, Datum value);
extern int64 cells_count_of(const CellsKind *kind, Datum value, CellsCount which);

/*
 * The functions that the SQL types of sums by unit have in common, under the
 * names <type>_in and so on, for a CellsKind called <type>_kind.
 */
#define CELLS_TYPE(type) \
	static const StoredKind type##_bytes = {#type, cells_valid, cells_bytes, &type##_kind}; \
	STORED_TEXT(type, &type##_bytes); \
	STORED_TYPE(type, &type##_bytes); \
	SQL_FUNCTION(type##_combine, cells_combine(fcinfo, &type##_kind, false))

/* Types that people store: rollup, the algebra and the counts as well. */
#define CELLS_VALUE_TYPE(type, proper) \
	CELLS_TYPE(type); \
	SQL_FUNCTION(type##_uncombine, cells_combine(fcinfo, &type##_kind, true)); \
	SQL_FUNCTION(type##_final, \
		PointerGetDatum(cells_bytes(&type##_kind, PG_GETARG_DATUM(0)))); \
	SQL_FUNCTION(type##_add, \
		cells_plus(&type##_kind, PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), false)); \
	SQL_FUNCTION(type##_subtract, \
		cells_plus(&type##_kind, PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), true)); \
	SQL_FUNCTION(type##_negate, cells_minus(&type##_kind, PG_GETARG_DATUM(0))); \
	SQL_FUNCTION(type##_empty, cells_flatten(cells_new(&type##_kind, CurrentMemoryContext))); \
	SQL_FUNCTION(type##_is_empty, \
		BoolGetDatum(cells_is_empty(&type##_kind, PG_GETARG_DATUM(0)))); \
	SQL_FUNCTION(type##_is_proper, BoolGetDatum(proper(PG_GETARG_DATUM(0)))); \
	SQL_FUNCTION(type##_row_count, \
		Int64GetDatum(cells_count_of(&type##_kind, PG_GETARG_DATUM(0), CELLS_ROWS))); \
	SQL_FUNCTION(type##_excluded, \
		Int64GetDatum(cells_count_of(&type##_kind, PG_GETARG_DATUM(0), CELLS_EXCLUDED)))

#endif							/* POVAID_SURVEY_CELLS_TYPE_H */
