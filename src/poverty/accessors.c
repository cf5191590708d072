#include "poverty/poverty.h"

/* x = the linear form of the sums with these coefficients, each -1, 0 or 1 */
static void
linear_form(const SummaryView *view, const int8 *coefficient, ExactNumber *x)
{
	bool		first = true;

	x->n = 0;
	for (int i = 0; i < POVERTY_SUMS; i++)
	{
		ExactNumber sum;
		ExactNumber *term = first ? x : &sum;

		if (coefficient[i] == 0)
			continue;
		summary_sum(view, i, term);
		if (coefficient[i] < 0)
			exact_negate(term);
		if (!first && exact_add(x, term) != EXACT_OK)
			summary_range_error(view->kind);
		first = false;
	}
}

/* Is the measure a sum of the population, not a quotient? */
bool
poverty_measure_is_total(const PovertyMeasure *measure)
{
	static const int8 none[POVERTY_SUMS];

	return memcmp(measure->denominator, none, sizeof(none)) == 0;
}

/* The forms of a summary that is part of another, for which all has been checked. */
void
poverty_measure_forms(const SummaryView *view, const PovertyMeasure *measure,
					  ExactNumber *numerator, ExactNumber *denominator)
{
	poverty_measure_numerator(view, measure, numerator);
	if (!poverty_measure_is_total(measure))
		poverty_measure_denominator(view, measure, denominator);
}

void
poverty_measure_numerator(const SummaryView *view, const PovertyMeasure *measure, ExactNumber *x)
{
	linear_form(view, measure->numerator, x);
}

void
poverty_measure_denominator(const SummaryView *view, const PovertyMeasure *measure, ExactNumber *x)
{
	linear_form(view, measure->denominator, x);
}

/*
 * Is the measure defined for a summary with these counts?  An error, if a gap is
 * out of range.
 */
bool
poverty_measure_is_defined(const PovertyMeasure *measure, const int64 *count)
{
	if (count[POVERTY_ROWS] == 0 || (measure->logarithmic && count[POVERTY_NONPOSITIVE] > 0))
		return false;
	if (measure->of_gaps && count[POVERTY_UNBOUNDED] > 0)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("poverty gap is out of range"),
				 errdetail("The welfare of some unit is too far below its line.")));
	return true;
}

/*
 * The two numbers whose quotient is the measure; the second is not set for a
 * total.  False if the measure is not defined.
 */
bool
poverty_measure_parts(const SummaryView *view, const PovertyMeasure *measure,
					  ExactNumber *numerator, ExactNumber *denominator)
{
	if (view->count[POVERTY_ROWS] == 0 || !poverty_is_proper(view) ||
		!poverty_measure_is_defined(measure, view->count))
		return false;
	poverty_measure_forms(view, measure, numerator, denominator);
	return true;
}

/*
 * Answer a measure of a summary, which may also be the running state of an
 * aggregate: the accessors are the aggregates' final functions.
 */
static Datum
answer(FunctionCallInfo fcinfo, const PovertyMeasure *measure)
{
	SummaryView view;
	ExactNumber numerator,
				denominator;

	summary_view(&view, &poverty_kind, PG_GETARG_DATUM(0));
	if (!poverty_measure_parts(&view, measure, &numerator, &denominator))
		PG_RETURN_NULL();
	if (poverty_measure_is_total(measure))
		return summary_value(&poverty_kind, &numerator);
	return summary_quotient(fcinfo, &poverty_kind, &numerator, &denominator);
}

#define POVERTY_ACCESSOR(name) \
	PG_FUNCTION_INFO_V1(poverty_summary_##name); \
	Datum \
	poverty_summary_##name(PG_FUNCTION_ARGS) \
	{ \
		return answer(fcinfo, &name##_measure); \
	} \
	extern Datum poverty_summary_##name(PG_FUNCTION_ARGS)

POVERTY_ACCESSOR(headcount_ratio);
POVERTY_ACCESSOR(poverty_gap_index);
POVERTY_ACCESSOR(squared_poverty_gap_index);
POVERTY_ACCESSOR(watts_index);
POVERTY_ACCESSOR(income_gap_ratio);
POVERTY_ACCESSOR(poor_population);
POVERTY_ACCESSOR(poverty_shortfall);
POVERTY_ACCESSOR(population);
POVERTY_ACCESSOR(mean_welfare);
POVERTY_ACCESSOR(mean_welfare_of_poor);

/*
 * The FGT index of order alpha: a summary knows the orders 0, 1 and 2, and "other"
 * says what to write for another one.
 */
const PovertyMeasure *
poverty_fgt_measure(double alpha, const char *type, const char *other)
{
	if (alpha == 0)
		return &headcount_ratio_measure;
	if (alpha == 1)
		return &poverty_gap_index_measure;
	if (alpha == 2)
		return &squared_poverty_gap_index_measure;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("a %s answers alpha 0, 1 or 2 only", type),
			 errhint("For another alpha, use %s.", other)));
}

const PovertyMeasure *
poverty_summary_fgt(double alpha)
{
	return poverty_fgt_measure(alpha, "poverty_summary",
							   "the aggregate fgt_index(welfare, line, weight, alpha)");
}

PG_FUNCTION_INFO_V1(poverty_summary_fgt_index);
Datum
poverty_summary_fgt_index(PG_FUNCTION_ARGS)
{
	return answer(fcinfo, poverty_summary_fgt(PG_GETARG_FLOAT8(1)));
}

/* Weighted rows with a welfare of zero or less. */
PG_FUNCTION_INFO_V1(poverty_summary_nonpositive);
Datum
poverty_summary_nonpositive(PG_FUNCTION_ARGS)
{
	SummaryView view;

	summary_view(&view, &poverty_kind, PG_GETARG_DATUM(0));
	PG_RETURN_INT64(view.count[POVERTY_NONPOSITIVE]);
}
