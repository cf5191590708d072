#include "core/summary_type.h"
#include "number/exact_product.h"

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

/* What the first argument of a row is. */
typedef enum TargetingRow
{
	ROW_COVERED,				/* a flag */
	ROW_BENEFIT,				/* money for each unit of weight */
	ROW_TOTAL					/* money for the row as a whole */
} TargetingRow;

/*
 * The transition: (state, covered, poor [, weight]), or (state, benefit, poor
 * [, weight]), or (state, total, poor, persons).
 */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, TargetingRow row, TermType type, bool subtract)
{
	SummaryState *state = summary_state_arg(fcinfo, &targeting_kind);
	bool		weighted = PG_NARGS() > 3;
	SumTerm		part,
				weight;
	bool		poor;

	if (state == NULL)
		state = summary_new(&targeting_kind, false);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || (weighted && PG_ARGISNULL(3)))
	{
		state->count[TARGETING_EXCLUDED] += subtract ? -1 : 1;
		PG_RETURN_POINTER(state);
	}

	if (row != ROW_COVERED)
		part = count_argument(fcinfo, 1, "benefit", type);
	poor = PG_GETARG_BOOL(2);
	if (weighted)
		weight = count_argument(fcinfo, 3, "weight", type);
	else
		weight = small_term(1, 0);
	state->count[TARGETING_ROWS] += subtract ? -1 : 1;
	state =
		summary_add_term(&targeting_kind, state, poor ? POOR_BASE : OTHER_BASE, &weight, subtract);
	if (row == ROW_TOTAL)
		state = summary_add_term(&targeting_kind, state, poor ? POOR_PART : OTHER_PART,
								 &part, subtract);
	else if (row == ROW_BENEFIT)
		state = summary_add_terms(&targeting_kind, state, poor ? POOR_PART : OTHER_PART,
								  &part, &weight, subtract);
	else if (PG_GETARG_BOOL(1))
		state = summary_add_term(&targeting_kind, state, poor ? POOR_PART : OTHER_PART,
								 &weight, subtract);
	PG_RETURN_POINTER(state);
}

SQL_FUNCTION(targeting_accum_covered, accumulate(fcinfo, ROW_COVERED, TERM_FLOAT8, ADD));
SQL_FUNCTION(targeting_discard_covered, accumulate(fcinfo, ROW_COVERED, TERM_FLOAT8, DISCARD));
SQL_FUNCTION(targeting_accum_covered_numeric, accumulate(fcinfo, ROW_COVERED, TERM_NUMERIC, ADD));
SQL_FUNCTION(targeting_discard_covered_numeric,
			 accumulate(fcinfo, ROW_COVERED, TERM_NUMERIC, DISCARD));
SQL_FUNCTION(targeting_accum, accumulate(fcinfo, ROW_BENEFIT, TERM_FLOAT8, ADD));
SQL_FUNCTION(targeting_discard, accumulate(fcinfo, ROW_BENEFIT, TERM_FLOAT8, DISCARD));
SQL_FUNCTION(targeting_accum_numeric, accumulate(fcinfo, ROW_BENEFIT, TERM_NUMERIC, ADD));
SQL_FUNCTION(targeting_discard_numeric, accumulate(fcinfo, ROW_BENEFIT, TERM_NUMERIC, DISCARD));

SQL_FUNCTION(targeting_accum_total, accumulate(fcinfo, ROW_TOTAL, TERM_FLOAT8, ADD));
SQL_FUNCTION(targeting_discard_total, accumulate(fcinfo, ROW_TOTAL, TERM_FLOAT8, DISCARD));
SQL_FUNCTION(targeting_accum_total_numeric, accumulate(fcinfo, ROW_TOTAL, TERM_NUMERIC, ADD));
SQL_FUNCTION(targeting_discard_total_numeric, accumulate(fcinfo, ROW_TOTAL, TERM_NUMERIC, DISCARD));

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
