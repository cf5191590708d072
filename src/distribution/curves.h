#ifndef POVAID_CURVES_H
#define POVAID_CURVES_H

#include "core/compat.h"

#include "core/result_set.h"
#include "measure/measure.h"

/* Sets whose rows are points (x, y). */
extern void curve_point(ReturnSetInfo *curve, double x, MeasureStatus status, double y);
extern int	points_argument(FunctionCallInfo fcinfo, int n);

#endif							/* POVAID_CURVES_H */
