#ifndef POVAID_ANSWER_H
#define POVAID_ANSWER_H

#include "core/args.h"
#include "distribution/distribution.h"
#include "measure/measure.h"

/* Answering SQL with an index of a distribution: see accessors.c. */
extern Datum distribution_answer(FunctionCallInfo fcinfo, MeasureStatus status, double value);
extern double share_argument(FunctionCallInfo fcinfo, int n, const char *name);
extern double line_argument(FunctionCallInfo fcinfo, int n);
extern double check_line_fraction(double x);
extern void check_from_to(double from, double to);

/* Open argument n; false, and not open, if no measure is defined. */
static inline bool
open_distribution(FunctionCallInfo fcinfo, int n, DistributionView *view)
{
	return distribution_open_people(fcinfo, n, &welfare_distribution_kind, view);
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
 * An accessor is written as
 *
 *	ACCESSOR(name)
 *	{
 *		check the other arguments;
 *		return ASK(e, index_of(e, ..., value));
 *	}
 *
 * which is the body of a function (fcinfo, e, value): "e" are the entries of the
 * first argument, or NULL if it has no measure.  Arguments are checked even then,
 * and the answer of ASK is NULL.
 */
typedef MeasureStatus (*DistributionQuestion) (FunctionCallInfo fcinfo, const Entries *e,
											   double *value);

extern Datum distribution_ask(FunctionCallInfo fcinfo, const DistributionKind *kind,
							  DistributionQuestion question);

#define ASK(e, index) ((e) == NULL ? MEASURE_NULL : (index))

#define ACCESSOR_OF(kind, name) \
	static MeasureStatus name##_question(FunctionCallInfo fcinfo, const Entries *e, \
										 double *value); \
	PG_FUNCTION_INFO_V1(name); \
	Datum name(PG_FUNCTION_ARGS) \
	{ \
		return distribution_ask(fcinfo, kind, name##_question); \
	} \
	static MeasureStatus name##_question(FunctionCallInfo fcinfo pg_attribute_unused(), \
										 const Entries *e, double *value)

#define ACCESSOR(name) ACCESSOR_OF(&welfare_distribution_kind, name)

#endif							/* POVAID_ANSWER_H */
