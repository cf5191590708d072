#ifndef POVAID_VALUE_TYPE_H
#define POVAID_VALUE_TYPE_H

#include "core/stored_type.h"
#include "distribution/distribution.h"

/*
 * The functions that the SQL types of lists of entries have in common, under
 * the names <type>_in and so on, for a DistributionKind called <type>_kind.
 */
#define DISTRIBUTION_TYPE(type) \
	static const StoredKind type##_bytes = { \
		#type, distribution_bytes_valid, distribution_bytes, &type##_kind \
	}; \
	STORED_TEXT(type, &type##_bytes); \
	STORED_TYPE(type, &type##_bytes); \
	SQL_FUNCTION(type##_combine, distribution_combine(fcinfo, &type##_kind, ADD))

/* Types that people store: rollup, the algebra and the counts as well. */
#define DISTRIBUTION_VALUE_TYPE(type) \
	DISTRIBUTION_TYPE(type); \
	SQL_FUNCTION(type##_uncombine, distribution_combine(fcinfo, &type##_kind, DISCARD)); \
	SQL_FUNCTION(type##_final, \
		PointerGetDatum(distribution_bytes(&type##_kind, PG_GETARG_DATUM(0)))); \
	SQL_FUNCTION(type##_add, \
		distribution_plus(&type##_kind, PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), ADD)); \
	SQL_FUNCTION(type##_subtract, \
		distribution_plus(&type##_kind, PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), SUBTRACT)); \
	SQL_FUNCTION(type##_negate, distribution_minus(&type##_kind, PG_GETARG_DATUM(0))); \
	SQL_FUNCTION(type##_empty, distribution_empty(&type##_kind)); \
	SQL_FUNCTION(type##_is_empty, \
		BoolGetDatum(distribution_is_empty(&type##_kind, PG_GETARG_DATUM(0)))); \
	SQL_FUNCTION(type##_is_proper, \
		BoolGetDatum(distribution_is_proper(&type##_kind, PG_GETARG_DATUM(0)))); \
	SQL_FUNCTION(type##_coarsen, distribution_coarsen(fcinfo, &type##_kind)); \
	SQL_FUNCTION(type##_row_count, \
		Int64GetDatum(distribution_header(&type##_kind, PG_GETARG_DATUM(0)).rows)); \
	SQL_FUNCTION(type##_excluded, \
		Int64GetDatum(distribution_header(&type##_kind, PG_GETARG_DATUM(0)).excluded)); \
	SQL_FUNCTION(type##_precision, \
		Int32GetDatum(distribution_header(&type##_kind, PG_GETARG_DATUM(0)).precision)); \
	SQL_FUNCTION(type##_entry_count, \
		Int64GetDatum((int64) distribution_header(&type##_kind, PG_GETARG_DATUM(0)).n))

#endif							/* POVAID_VALUE_TYPE_H */
