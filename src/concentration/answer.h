#ifndef POVAID_CONCENTRATION_ANSWER_H
#define POVAID_CONCENTRATION_ANSWER_H

#include "distribution/distribution.h"

extern const DistributionKind concentration_summary_kind;

/* Open argument n; false, and not open, if no measure is defined. */
static inline bool
open_concentration(FunctionCallInfo fcinfo, int n, DistributionView *view)
{
	return distribution_open_people(fcinfo, n, &concentration_summary_kind, view);
}

#endif							/* POVAID_CONCENTRATION_ANSWER_H */
