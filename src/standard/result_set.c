/*
 * result_set.c
 *		Functions that return a set of rows of a named composite type.
 */
#include "standard/result_set.h"

#include "miscadmin.h"

/*
 * Begin a set that is returned as a whole, in setResult and setDesc.  Value by
 * value would need fn_extra, which has a cache behind it that shall outlive
 * the set.
 */
ReturnSetInfo *
begin_result_set(FunctionCallInfo fcinfo)
{
	ReturnSetInfo *info = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext old;
	TupleDesc	desc;

	if (info == NULL || !IsA(info, ReturnSetInfo) || (info->allowedModes & SFRM_Materialize) == 0)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("set-valued function called in context that cannot accept a set")));
	old = MemoryContextSwitchTo(info->econtext->ecxt_per_query_memory);
	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "unexpected result type of a set-returning function");
	info->returnMode = SFRM_Materialize;
	info->setDesc = CreateTupleDescCopy(desc);
	info->setResult = tuplestore_begin_heap((info->allowedModes & SFRM_Materialize_Random) != 0,
											false, work_mem);
	MemoryContextSwitchTo(old);
	return info;
}
