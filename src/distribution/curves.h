#ifndef POVAID_CURVES_H
#define POVAID_CURVES_H

#include "core/compat.h"

#include "access/tupdesc.h"
#include "utils/tuplestore.h"

#include "distribution/index.h"

/* The result of a set-returning function whose rows are points (x, y). */
typedef struct Curve
{
	TupleDesc	descriptor;
	Tuplestorestate *store;
} Curve;

extern void curve_start(FunctionCallInfo fcinfo, Curve *curve);
extern void curve_point(Curve *curve, double x, IndexStatus status, double y);
extern int	points_argument(FunctionCallInfo fcinfo, int n);

#endif							/* POVAID_CURVES_H */
