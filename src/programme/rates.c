#include "core/sql_function.h"
#include "rate/rate.h"

/*
 * The rates of a programme: rate_summaries whose base is a flag of the row.
 *
 * A row whose membership in the base is unknown is excluded; one outside of
 * the base is no row of this rate at all.
 */

/* Is argument n known to be false, so that the row is not in the base? */
static inline bool
is_outside(FunctionCallInfo fcinfo, int n)
{
	return !PG_ARGISNULL(n) && !PG_GETARG_BOOL(n);
}

/* The transition of coverage: (state, covered, eligible [, weight]). */
static pg_attribute_always_inline Datum
accumulate_coverage(FunctionCallInfo fcinfo, TermType type, bool subtract)
{
	SummaryState *state = rate_state_arg(fcinfo);
	bool		weighted = PG_NARGS() > 3;
	bool		known = !PG_ARGISNULL(1);
	bool		covered = known && PG_GETARG_BOOL(1);
	SumTerm		weight;

	if (is_outside(fcinfo, 2))
		PG_RETURN_POINTER(state);
	if (PG_ARGISNULL(2) || (weighted && PG_ARGISNULL(3)))
		PG_RETURN_POINTER(rate_add_unknown_row(state, subtract));
	if (!weighted)
	{
		weight = small_term(1, 0);
		PG_RETURN_POINTER(rate_add_row(state, known, covered ? &weight : NULL, &weight, subtract));
	}
	weight = count_argument(fcinfo, 3, "weight", type);
	PG_RETURN_POINTER(rate_add_row(state, known, covered ? &weight : NULL, &weight, subtract));
}

/*
 * The transition of coverage by several:
 * (state, n, at_least [, eligible [, weight]]).
 */
static pg_attribute_always_inline Datum
accumulate_multi_coverage(FunctionCallInfo fcinfo, TermType type, bool subtract)
{
	SummaryState *state = rate_state_arg(fcinfo);
	bool		weighted = PG_NARGS() > 4;
	bool		known = !PG_ARGISNULL(1) && !PG_ARGISNULL(2);
	double		n = 0,
				at_least = 0;
	bool		reached;
	SumTerm		weight;

	if (PG_NARGS() > 3 && is_outside(fcinfo, 3))
		PG_RETURN_POINTER(state);
	if (!PG_ARGISNULL(1))
		n = check_not_negative(double_argument(fcinfo, 1, "n", type), "n");
	if (!PG_ARGISNULL(2))
		at_least = check_not_negative(double_argument(fcinfo, 2, "at_least", type), "at_least");
	if ((PG_NARGS() > 3 && PG_ARGISNULL(3)) || (weighted && PG_ARGISNULL(4)))
		PG_RETURN_POINTER(rate_add_unknown_row(state, subtract));
	reached = known && !argument_is_below(fcinfo, 1, n, 2, at_least, type);
	if (!weighted)
	{
		weight = small_term(1, 0);
		PG_RETURN_POINTER(rate_add_row(state, known, reached ? &weight : NULL, &weight, subtract));
	}
	weight = count_argument(fcinfo, 4, "weight", type);
	PG_RETURN_POINTER(rate_add_row(state, known, reached ? &weight : NULL, &weight, subtract));
}

/* The transition of reimbursement: (state, reimbursed, cost, compliant). */
static pg_attribute_always_inline Datum
accumulate_reimbursement(FunctionCallInfo fcinfo, TermType type, bool subtract)
{
	SummaryState *state = rate_state_arg(fcinfo);
	bool		known = !PG_ARGISNULL(1);
	SumTerm		reimbursed,
				cost;

	if (is_outside(fcinfo, 3))
		PG_RETURN_POINTER(state);
	if (known)
		reimbursed = count_argument(fcinfo, 1, "reimbursed", type);
	if (PG_ARGISNULL(2) || PG_ARGISNULL(3))
		PG_RETURN_POINTER(rate_add_unknown_row(state, subtract));
	cost = count_argument(fcinfo, 2, "cost", type);
	PG_RETURN_POINTER(rate_add_row(state, known, &reimbursed, &cost, subtract));
}

#define PROGRAMME_RATE(name) \
	SQL_FUNCTION(rate_accum_##name, accumulate_##name(fcinfo, TERM_FLOAT8, ADD)); \
	SQL_FUNCTION(rate_discard_##name, accumulate_##name(fcinfo, TERM_FLOAT8, DISCARD)); \
	SQL_FUNCTION(rate_accum_##name##_numeric, accumulate_##name(fcinfo, TERM_NUMERIC, ADD)); \
	SQL_FUNCTION(rate_discard_##name##_numeric, accumulate_##name(fcinfo, TERM_NUMERIC, DISCARD))

PROGRAMME_RATE(coverage);
PROGRAMME_RATE(multi_coverage);
PROGRAMME_RATE(reimbursement);
