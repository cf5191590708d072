#ifndef POVAID_RESULT_SET_H
#define POVAID_RESULT_SET_H

#include "core/compat.h"

#include "funcapi.h"

extern ReturnSetInfo *begin_result_set(FunctionCallInfo fcinfo);

#endif							/* POVAID_RESULT_SET_H */
