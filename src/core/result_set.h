#ifndef POVAID_RESULT_SET_H
#define POVAID_RESULT_SET_H

#include "core/compat.h"

#include "funcapi.h"

/*
 * Functions that return a set of rows: the set is returned as a whole, in
 * setResult and setDesc.  Row by row would occupy fn_extra, where some of them
 * keep a cache that outlives the set.
 */
extern ReturnSetInfo *begin_result_set(FunctionCallInfo fcinfo);
extern Tuplestorestate *begin_result_store(const ReturnSetInfo *set);

static inline void
put_result_row(ReturnSetInfo *set, Datum *values, bool *nulls)
{
	tuplestore_putvalues(set->setResult, set->setDesc, values, nulls);
}

#endif							/* POVAID_RESULT_SET_H */
