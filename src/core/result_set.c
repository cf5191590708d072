#include "core/result_set.h"

#include "miscadmin.h"

/* A store for the rows of a set, in memory that lives as long as the query. */
Tuplestorestate *
begin_result_store(const ReturnSetInfo *set)
{
	MemoryContext caller = MemoryContextSwitchTo(set->econtext->ecxt_per_query_memory);
	Tuplestorestate *store;

	store = tuplestore_begin_heap((set->allowedModes & SFRM_Materialize_Random) != 0, false,
								  work_mem);
	MemoryContextSwitchTo(caller);
	return store;
}

/*
 * Begin a set, with no rows yet.
 *
 * The server frees setDesc with the set, but nothing else that stands in the
 * memory of the query: of a LATERAL call it would pile up row by row.
 */
ReturnSetInfo *
begin_result_set(FunctionCallInfo fcinfo)
{
	ReturnSetInfo *set = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext caller;

	if (set == NULL || !IsA(set, ReturnSetInfo) || (set->allowedModes & SFRM_Materialize) == 0)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("set-valued function called in context that cannot accept a set")));
	caller = MemoryContextSwitchTo(set->econtext->ecxt_per_query_memory);
	/* whether the row type is named or made of OUT arguments, this is a copy of our own */
	if (get_call_result_type(fcinfo, NULL, &set->setDesc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "unexpected result type of a set-returning function");
	MemoryContextSwitchTo(caller);
	set->returnMode = SFRM_Materialize;
	set->setResult = begin_result_store(set);
	return set;
}
