#ifndef POVAID_VALUE_TYPE_H
#define POVAID_VALUE_TYPE_H

#include "core/stored_type.h"
#include "core/summary_type.h"
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
	SUMMARY_FUNCTION(type##_combine, return distribution_combine(fcinfo, &type##_kind, false))

#define DISTRIBUTION_HEADER_FIELD(type, name, result) \
	SUMMARY_FUNCTION(type##_##name, \
		FlatHeader	header; \
		distribution_header(&type##_kind, PG_GETARG_DATUM(0), &header); \
		result)

/* Types that people store: rollup, the algebra and the counts as well. */
#define DISTRIBUTION_VALUE_TYPE(type) \
	DISTRIBUTION_TYPE(type); \
	SUMMARY_FUNCTION(type##_uncombine, return distribution_combine(fcinfo, &type##_kind, true)); \
	SUMMARY_FUNCTION(type##_final, \
		PG_RETURN_POINTER(distribution_bytes(&type##_kind, PG_GETARG_DATUM(0)))); \
	SUMMARY_FUNCTION(type##_add, \
		return distribution_plus(&type##_kind, PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), false)); \
	SUMMARY_FUNCTION(type##_subtract, \
		return distribution_plus(&type##_kind, PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), true)); \
	SUMMARY_FUNCTION(type##_negate, return distribution_minus(&type##_kind, PG_GETARG_DATUM(0))); \
	SUMMARY_FUNCTION(type##_is_empty, \
		PG_RETURN_BOOL(distribution_is_empty(&type##_kind, PG_GETARG_DATUM(0)))); \
	SUMMARY_FUNCTION(type##_is_proper, \
		PG_RETURN_BOOL(distribution_is_proper(&type##_kind, PG_GETARG_DATUM(0)))); \
	SUMMARY_FUNCTION(type##_coarsen, return distribution_coarsen(fcinfo, &type##_kind)); \
	DISTRIBUTION_HEADER_FIELD(type, row_count, PG_RETURN_INT64(header.rows)); \
	DISTRIBUTION_HEADER_FIELD(type, excluded, PG_RETURN_INT64(header.excluded)); \
	DISTRIBUTION_HEADER_FIELD(type, precision, PG_RETURN_INT32(header.precision)); \
	DISTRIBUTION_HEADER_FIELD(type, entry_count, PG_RETURN_INT64((int64) header.n))

#endif							/* POVAID_VALUE_TYPE_H */
