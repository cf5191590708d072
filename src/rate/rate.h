#ifndef POVAID_RATE_H
#define POVAID_RATE_H

#include "core/summary.h"

/*
 * rate_summary: one ratio of exact sums.
 *
 * A row has a numerator and a denominator (persons, money, weights).  If only
 * the numerator is unknown, the row is left out of the ratio and counted, but
 * its denominator is kept: it says how far the rate could be off.  If the
 * denominator is unknown, or whether the row is in the base at all, nothing
 * says so, and these rows are counted apart.
 */
typedef enum RateCount
{
	RATE_ROWS,					/* rows in use */
	RATE_EXCLUDED,				/* rows left out, because something was NULL */
	RATE_BASE_UNKNOWN,			/* of these, rows whose denominator is unknown */
	RATE_COUNTS
} RateCount;

typedef enum RateSum
{
	RATE_NUMERATOR,
	RATE_DENOMINATOR,
	RATE_UNKNOWN,				/* denominators of rows of unknown numerator */
	RATE_SUMS
} RateSum;

extern const SummaryKind rate_kind;

extern bool rate_is_proper(const SummaryView *view);

/* The state of a transition of rates: a new one if there is none yet. */
static inline SummaryState *
rate_state_arg(FunctionCallInfo fcinfo)
{
	SummaryState *state = summary_state_arg(fcinfo, &rate_kind);

	return state ? state : summary_new(&rate_kind, false);
}

/*
 * Add one row to a rate, or take it away; the numerator is NULL if it is 0.  One
 * that is not known must come with known = false.
 *
 * Inlined, because the compiler then knows which kind of term it adds: the row of
 * a rate costs little else.
 */
static pg_attribute_always_inline SummaryState *
rate_add_row(SummaryState *state, bool known, const SumTerm *numerator,
			 const SumTerm *denominator, bool subtract)
{
	state->count[known ? RATE_ROWS : RATE_EXCLUDED] += subtract ? -1 : 1;
	if (!known)
		return summary_add_term(&rate_kind, state, RATE_UNKNOWN, denominator, subtract);
	if (numerator)
		state = summary_add_term(&rate_kind, state, RATE_NUMERATOR, numerator, subtract);
	return summary_add_term(&rate_kind, state, RATE_DENOMINATOR, denominator, subtract);
}

/* Add one row whose denominator is not known, or whether it has one. */
static inline SummaryState *
rate_add_unknown_row(SummaryState *state, bool subtract)
{
	state->count[RATE_EXCLUDED] += subtract ? -1 : 1;
	state->count[RATE_BASE_UNKNOWN] += subtract ? -1 : 1;
	return state;
}

#endif							/* POVAID_RATE_H */
