#include "core/sql_function.h"
#include "rate/rate.h"

/*
 * The rates of a register and of a field evaluation: shares of persons within
 * a base that is itself a flag of the row.  Each is a rate_summary whose base
 * and hits are made of two flags here.
 *
 * A row whose membership in the base is unknown is excluded; one outside of
 * the base is no row of this rate at all.
 */
typedef enum RateForm
{
	WITHIN,						/* (base, hit) */
	WITHIN_NOT,					/* (base, no hit) */
	OUTSIDE,					/* (not in base, hit) */
	UNCOVERED,					/* (no hit, base), of weights */
	INCLUDED					/* (base, no hit), of weights */
} RateForm;

/* The transition: (state, flag, flag [, persons]). */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, RateForm form, TermType type, bool subtract)
{
	SummaryState *state = rate_state_arg(fcinfo);
	int			base = form == UNCOVERED ? 2 : 1;
	int			hit = form == UNCOVERED ? 1 : 2;
	bool		weighted = PG_NARGS() > 3;
	bool		known = !PG_ARGISNULL(hit);
	bool		is_hit;
	SumTerm		persons;

	if (!PG_ARGISNULL(base) && PG_GETARG_BOOL(base) == (form == OUTSIDE))
		PG_RETURN_POINTER(state);
	if (PG_ARGISNULL(base) || (weighted && PG_ARGISNULL(3)))
		PG_RETURN_POINTER(rate_add_unknown_row(state, subtract));
	is_hit = known && PG_GETARG_BOOL(hit) == (form == WITHIN || form == OUTSIDE);
	if (!weighted)
	{
		persons = small_term(1, 0);
		PG_RETURN_POINTER(rate_add_row(state, known, is_hit ? &persons : NULL, &persons, subtract));
	}
	persons = count_argument(fcinfo, 3,
							 form == UNCOVERED || form == INCLUDED ? "weight" : "persons", type);
	PG_RETURN_POINTER(rate_add_row(state, known, is_hit ? &persons : NULL, &persons, subtract));
}

#define RATE_FORM(name, form) \
	SQL_FUNCTION(rate_accum_##name, accumulate(fcinfo, form, TERM_FLOAT8, ADD)); \
	SQL_FUNCTION(rate_discard_##name, accumulate(fcinfo, form, TERM_FLOAT8, DISCARD)); \
	SQL_FUNCTION(rate_accum_##name##_numeric, accumulate(fcinfo, form, TERM_NUMERIC, ADD)); \
	SQL_FUNCTION(rate_discard_##name##_numeric, accumulate(fcinfo, form, TERM_NUMERIC, DISCARD))

RATE_FORM(within, WITHIN);
RATE_FORM(within_not, WITHIN_NOT);
RATE_FORM(outside, OUTSIDE);
RATE_FORM(uncovered, UNCOVERED);
RATE_FORM(included, INCLUDED);

/*
 * The transition of leakage: (state, benefit, poor [, weight]).  The base is
 * the money, weight x benefit, and a hit is what goes to the non-poor.
 */
static pg_attribute_always_inline Datum
accumulate_leakage(FunctionCallInfo fcinfo, TermType type, bool subtract)
{
	SummaryState *state = rate_state_arg(fcinfo);
	bool		known = !PG_ARGISNULL(2);
	bool		weighted = PG_NARGS() > 3;
	SumTerm		benefit,
				weight;
	RateSum		base = known ? RATE_DENOMINATOR : RATE_UNKNOWN;

	if (PG_ARGISNULL(1) || (weighted && PG_ARGISNULL(3)))
		PG_RETURN_POINTER(rate_add_unknown_row(state, subtract));
	benefit = count_argument(fcinfo, 1, "benefit", type);
	if (!weighted)
		PG_RETURN_POINTER(rate_add_row(state, known, known && !PG_GETARG_BOOL(2) ? &benefit : NULL,
									   &benefit, subtract));

	weight = count_argument(fcinfo, 3, "weight", type);
	state->count[known ? RATE_ROWS : RATE_EXCLUDED] += subtract ? -1 : 1;
	state = summary_add_terms(&rate_kind, state, base, &benefit, &weight, subtract);
	if (known && !PG_GETARG_BOOL(2))
		state = summary_add_terms(&rate_kind, state, RATE_NUMERATOR, &benefit, &weight, subtract);
	PG_RETURN_POINTER(state);
}

SQL_FUNCTION(rate_accum_leakage, accumulate_leakage(fcinfo, TERM_FLOAT8, ADD));
SQL_FUNCTION(rate_discard_leakage, accumulate_leakage(fcinfo, TERM_FLOAT8, DISCARD));
SQL_FUNCTION(rate_accum_leakage_numeric, accumulate_leakage(fcinfo, TERM_NUMERIC, ADD));
SQL_FUNCTION(rate_discard_leakage_numeric, accumulate_leakage(fcinfo, TERM_NUMERIC, DISCARD));

/*
 * The final function of zero_tolerance, over the state of rate_summary(flag):
 * one case is enough to say no, and only a complete look finds none.
 */
PG_FUNCTION_INFO_V1(rate_summary_zero_tolerance);
Datum
rate_summary_zero_tolerance(PG_FUNCTION_ARGS)
{
	SummaryView view;

	summary_view(&view, &rate_kind, PG_GETARG_DATUM(0));
	if (!rate_is_proper(&view))
		PG_RETURN_NULL();
	if (summary_sign(&view, RATE_NUMERATOR) > 0)
		PG_RETURN_BOOL(false);
	if (view.count[RATE_ROWS] == 0 || view.count[RATE_EXCLUDED] > 0)
		PG_RETURN_NULL();
	PG_RETURN_BOOL(true);
}
