#ifndef POVAID_ANSWER_H
#define POVAID_ANSWER_H

#include "core/args.h"
#include "distribution/distribution.h"
#include "distribution/index.h"

/* Answering SQL with an index of a distribution: see accessors.c. */
extern Datum answer(FunctionCallInfo fcinfo, IndexStatus status, double value);
extern double share_argument(FunctionCallInfo fcinfo, int n, const char *name);
extern double line_argument(FunctionCallInfo fcinfo, int n);
extern double check_share(double p, const char *name);

/* Open argument n; false, and not open, if no measure is defined. */
static inline bool
open_distribution(FunctionCallInfo fcinfo, int n, DistributionView *view)
{
	return distribution_view_people(view, &welfare_distribution_kind, PG_GETARG_DATUM(n));
}

/* The first two arguments */
static inline bool
open_distributions(FunctionCallInfo fcinfo, DistributionView *view)
{
	if (!open_distribution(fcinfo, 0, &view[0]))
		return false;
	if (open_distribution(fcinfo, 1, &view[1]))
		return true;
	distribution_view_close(&view[0]);
	return false;
}

static inline void
close_distributions(DistributionView *view)
{
	distribution_view_close(&view[0]);
	distribution_view_close(&view[1]);
}

/*
 * An accessor: check the other arguments ("arguments" declares them), open the
 * distribution, ask.
 */
#define ACCESSOR(name, arguments, call) \
	PG_FUNCTION_INFO_V1(name); \
	Datum \
	name(PG_FUNCTION_ARGS) \
	{ \
		DistributionView view; \
		const Entries *e = &view.e; \
		double		value = 0; \
		IndexStatus status; \
		arguments \
		if (!open_distribution(fcinfo, 0, &view)) \
			PG_RETURN_NULL(); \
		status = call; \
		distribution_view_close(&view); \
		return answer(fcinfo, status, value); \
	} \
	extern Datum name(PG_FUNCTION_ARGS)

#endif							/* POVAID_ANSWER_H */
