#include "core/args.h"
#include "core/exact_product.h"
#include "core/summary_type.h"

/*
 * Targeting: what the poor get, and what the others get.
 *
 * One state serves both measures.  Each side has a base, its weight, and a
 * part, the weight of its covered units or the money it gets:
 *
 *	 targeting_differential		part / base of the poor - part / base of the others
 *	 cgh_index					share of the poor in the parts / share in the bases
 */
enum
{
	TARGETING_ROWS,
	TARGETING_EXCLUDED,
	TARGETING_COUNTS
};

typedef enum TargetingSum
{
	POOR_BASE,
	POOR_PART,
	OTHER_BASE,
	OTHER_PART,
	TARGETING_SUMS
} TargetingSum;

static const SummaryKind targeting_kind = {
	.name = "targeting_state",
	.version = 0x5a,
	.ncounts = TARGETING_COUNTS,
	.nsums = TARGETING_SUMS
};

SUMMARY_TYPE(targeting_state, &targeting_kind);

static pg_attribute_always_inline double
argument(FunctionCallInfo fcinfo, int n, const char *name, bool numeric)
{
	return check_not_negative(numeric ? numeric_argument(fcinfo, n, name) :
							  float8_argument(fcinfo, n, name), name);
}

static void
add_product(SummaryState **state, TargetingSum sum, double x, double y, bool subtract)
{
	ExactSlot  *slot = summary_slots(&targeting_kind, *state) + sum;

	if (!exact_slot_add_product(slot, summary_limbs(&targeting_kind, *state), x, y, subtract))
		*state = summary_add_product(&targeting_kind, *state, sum, subtract ? -x : x, y);
}

/*
 * The transition: (state, covered, poor [, weight]), or (state, benefit, poor
 * [, weight]).
 */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, bool covered, bool numeric, bool subtract)
{
	SummaryState *state = summary_state_arg(fcinfo, &targeting_kind);
	bool		weighted = PG_NARGS() > 3;
	double		benefit,
				weight = 1.0;
	bool		poor;

	if (state == NULL)
		state = summary_new(&targeting_kind, false);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || (weighted && PG_ARGISNULL(3)))
	{
		state->count[TARGETING_EXCLUDED] += subtract ? -1 : 1;
		PG_RETURN_POINTER(state);
	}

	benefit = covered ? (PG_GETARG_BOOL(1) ? 1.0 : 0.0) : argument(fcinfo, 1, "benefit", numeric);
	poor = PG_GETARG_BOOL(2);
	if (weighted)
		weight = argument(fcinfo, 3, "weight", numeric);
	state->count[TARGETING_ROWS] += subtract ? -1 : 1;
	add_product(&state, poor ? POOR_BASE : OTHER_BASE, weight, 1.0, subtract);
	add_product(&state, poor ? POOR_PART : OTHER_PART, benefit, weight, subtract);
	PG_RETURN_POINTER(state);
}

SUMMARY_FUNCTION(targeting_accum_covered, return accumulate(fcinfo, true, false, false));
SUMMARY_FUNCTION(targeting_discard_covered, return accumulate(fcinfo, true, false, true));
SUMMARY_FUNCTION(targeting_accum_covered_numeric, return accumulate(fcinfo, true, true, false));
SUMMARY_FUNCTION(targeting_discard_covered_numeric, return accumulate(fcinfo, true, true, true));
SUMMARY_FUNCTION(targeting_accum, return accumulate(fcinfo, false, false, false));
SUMMARY_FUNCTION(targeting_discard, return accumulate(fcinfo, false, false, true));
SUMMARY_FUNCTION(targeting_accum_numeric, return accumulate(fcinfo, false, true, false));
SUMMARY_FUNCTION(targeting_discard_numeric, return accumulate(fcinfo, false, true, true));

static void
read_sums(Datum value, ExactNumber *sum)
{
	SummaryView view;

	summary_view(&view, &targeting_kind, value);
	for (int i = 0; i < TARGETING_SUMS; i++)
		summary_sum(&view, i, &sum[i]);
}

/*
 * x = a * b + c * d.  Sums of weights that no register has can leave the range
 * of exact numbers.
 */
static void
sum_of_products(const ExactNumber *a, const ExactNumber *b,
				const ExactNumber *c, const ExactNumber *d, ExactNumber *x)
{
	if (exact_product(a, b, x) != EXACT_OK || exact_add_product(x, c, d) != EXACT_OK)
		summary_range_error(&targeting_kind);
}

/* Final function: p / P - o / O = (p O - o P) / (P O), rounded once. */
PG_FUNCTION_INFO_V1(targeting_state_differential);
Datum
targeting_state_differential(PG_FUNCTION_ARGS)
{
	ExactNumber sum[TARGETING_SUMS],
				negative,
				numerator,
				denominator;

	read_sums(PG_GETARG_DATUM(0), sum);
	negative = sum[OTHER_PART];
	exact_negate(&negative);
	sum_of_products(&sum[POOR_PART], &sum[OTHER_BASE], &negative, &sum[POOR_BASE], &numerator);
	if (exact_product(&sum[POOR_BASE], &sum[OTHER_BASE], &denominator) != EXACT_OK)
		summary_range_error(&targeting_kind);
	return summary_quotient(fcinfo, &targeting_kind, &numerator, &denominator);
}

/* Final function: (p / (p + o)) / (P / (P + O)), rounded once. */
PG_FUNCTION_INFO_V1(targeting_state_cgh_index);
Datum
targeting_state_cgh_index(PG_FUNCTION_ARGS)
{
	ExactNumber sum[TARGETING_SUMS],
				all,
				numerator,
				denominator;

	read_sums(PG_GETARG_DATUM(0), sum);

	/* p (P + O) over P (p + o) */
	all = sum[POOR_BASE];
	if (exact_add(&all, &sum[OTHER_BASE]) != EXACT_OK ||
		exact_product(&sum[POOR_PART], &all, &numerator) != EXACT_OK)
		summary_range_error(&targeting_kind);
	all = sum[POOR_PART];
	if (exact_add(&all, &sum[OTHER_PART]) != EXACT_OK ||
		exact_product(&sum[POOR_BASE], &all, &denominator) != EXACT_OK)
		summary_range_error(&targeting_kind);
	return summary_quotient(fcinfo, &targeting_kind, &numerator, &denominator);
}
