#ifndef POVAID_SUMMARY_TYPE_H
#define POVAID_SUMMARY_TYPE_H

#include "core/summary.h"

/*
 * The functions that every summary type has, under the names <type>_in and so
 * on, for a kind declared as a static SummaryKind.
 */
#define SUMMARY_FUNCTION(name, call) \
	PG_FUNCTION_INFO_V1(name); \
	Datum \
	name(PG_FUNCTION_ARGS) \
	{ \
		call; \
	} \
	extern Datum name(PG_FUNCTION_ARGS)

#define SUMMARY_COMPARISON(name, kind, operator) \
	SUMMARY_FUNCTION(name, \
		PG_RETURN_BOOL(summary_compare(kind, PG_GETARG_DATUM(0), PG_GETARG_DATUM(1)) operator 0))

/* Every SQL type: I/O, order, hash, and the combine function of its aggregates. */
#define SUMMARY_TYPE(type, kind) \
	SUMMARY_FUNCTION(type##_in, return summary_in(fcinfo, kind)); \
	SUMMARY_FUNCTION(type##_out, return summary_out(fcinfo, kind)); \
	SUMMARY_FUNCTION(type##_recv, return summary_recv(fcinfo, kind)); \
	SUMMARY_FUNCTION(type##_send, return summary_send(fcinfo, kind)); \
	SUMMARY_FUNCTION(type##_combine, return summary_combine(fcinfo, kind, false)); \
	SUMMARY_COMPARISON(type##_lt, kind, <); \
	SUMMARY_COMPARISON(type##_le, kind, <=); \
	SUMMARY_COMPARISON(type##_eq, kind, ==); \
	SUMMARY_COMPARISON(type##_ne, kind, !=); \
	SUMMARY_COMPARISON(type##_ge, kind, >=); \
	SUMMARY_COMPARISON(type##_gt, kind, >); \
	SUMMARY_FUNCTION(type##_cmp, \
		PG_RETURN_INT32(summary_compare(kind, PG_GETARG_DATUM(0), PG_GETARG_DATUM(1)))); \
	SUMMARY_FUNCTION(type##_hash, return summary_hash(fcinfo, kind)); \
	SUMMARY_FUNCTION(type##_hash_extended, return summary_hash_extended(fcinfo, kind))

/* Types that people store: rollup, the algebra and the counts as well. */
#define SUMMARY_VALUE_TYPE(type, kind, proper) \
	SUMMARY_TYPE(type, kind); \
	SUMMARY_FUNCTION(type##_uncombine, return summary_combine(fcinfo, kind, true)); \
	SUMMARY_FUNCTION(type##_final, return summary_final(fcinfo, kind)); \
	SUMMARY_FUNCTION(type##_add, \
		return summary_plus(kind, PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), false)); \
	SUMMARY_FUNCTION(type##_subtract, \
		return summary_plus(kind, PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), true)); \
	SUMMARY_FUNCTION(type##_negate, return summary_minus(kind, PG_GETARG_DATUM(0))); \
	SUMMARY_FUNCTION(type##_is_empty, \
		PG_RETURN_BOOL(summary_is_empty(kind, PG_GETARG_DATUM(0)))); \
	SUMMARY_FUNCTION(type##_is_proper, \
		SummaryView view; \
		summary_view(&view, kind, PG_GETARG_DATUM(0)); \
		PG_RETURN_BOOL(proper(&view))); \
	SUMMARY_FUNCTION(type##_row_count, \
		SummaryView view; \
		summary_view(&view, kind, PG_GETARG_DATUM(0)); \
		PG_RETURN_INT64(view.count[0])); \
	SUMMARY_FUNCTION(type##_excluded, \
		SummaryView view; \
		summary_view(&view, kind, PG_GETARG_DATUM(0)); \
		PG_RETURN_INT64(view.count[1]))

#endif							/* POVAID_SUMMARY_TYPE_H */
