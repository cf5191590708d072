#ifndef POVAID_FLOAT8_ROW_H
#define POVAID_FLOAT8_ROW_H

#include "core/compat.h"

#define FLOAT8_ROW_MAX	8		/* columns */

extern Datum float8_row(FunctionCallInfo fcinfo, const double *value, const bool *null, int n);

#endif							/* POVAID_FLOAT8_ROW_H */
