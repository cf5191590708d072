#include "survey/survey_summary.h"

#include "access/htup_details.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "core/args.h"
#include "core/result_set.h"
#include "core/summary_type.h"
#include "survey/questions.h"

/* Poverty measures of a survey_summary, with their sampling errors. */

/*
 * Open a survey_summary: the summary of all units together has the bits of the
 * poverty_summary of the same rows.  False if no measure is defined: without
 * any weight, or improper.
 */
bool
survey_summary_open(SurveySummary *s, Datum value)
{
	CellsView  *view = &s->view;

	cells_view(view, &survey_summary_kind, value);
	if (view->frame.n == 0 || !survey_summary_counts_proper(view))
		return false;
	s->total = summary_new(&poverty_kind, false);
	for (size_t i = 0; i < view->frame.n; i++)
	{
		SummaryView cell;

		if ((i & 0xfff) == 0xfff)
			CHECK_FOR_INTERRUPTS();
		survey_summary_cell(view, i, &cell);
		if (!poverty_is_proper(&cell))
			return false;
		memset(cell.count, 0, sizeof(cell.count));
		s->total = summary_merge_view(&poverty_kind, s->total, &cell, false);
	}
	survey_summary_counts(view, s->total->count);
	return true;
}

StaticAssertDecl(POVERTY_SUMS == CELLS_FORM, "a form has a coefficient for each sum");

static bool
is_defined(const CellsView *view, const PovertyMeasure *measure)
{
	int64		count[POVERTY_COUNTS];

	survey_summary_counts(view, count);
	return poverty_measure_is_defined(measure, count);
}

/* Sums that only the design effect takes. */
typedef struct SimpleSums
{
	ExactNumber weight;
	ExactNumber poor;
	ExactNumber gap;
	ExactNumber squared_gap;
} SimpleSums;

static void
add_sum(ExactNumber *sum, const SummaryView *cell, PovertySum which)
{
	ExactNumber x;

	summary_sum(cell, which, &x);
	if (exact_add(sum, &x) != EXACT_OK)
		summary_range_error(&poverty_kind);
}

/* What the numerator and the denominator do not tell. */
static void
add_simple_sums(SimpleSums *sums, const SummaryView *cell, const PovertyMeasure *measure)
{
	if (measure == &poor_population_measure || measure == &income_gap_ratio_measure)
	{
		add_sum(&sums->weight, cell, OTHER_WEIGHT);
		add_sum(&sums->weight, cell, POOR_WEIGHT);
	}
	if (measure == &income_gap_ratio_measure)
	{
		add_sum(&sums->poor, cell, POOR_WEIGHT);
		add_sum(&sums->gap, cell, POOR_GAP);
	}
	if (measure == &income_gap_ratio_measure || measure == &poverty_gap_index_measure)
		add_sum(&sums->squared_gap, cell, POOR_SQUARED_GAP);
}

/*
 * The variance of a measure in a simple random sample, where the sums tell it:
 * the weighted variance of the residuals over n - 1.  "base" is the denominator.
 */
static void
simple_variance(SurveyEstimate *e, const PovertyMeasure *measure, const SimpleSums *sums,
				double base)
{
	double		n = (double) e->size - 1;
	double		squared_gap = estimate_rounded(&sums->squared_gap);

	if (n < 1)
		return;
	e->population = base;
	if (measure == &headcount_ratio_measure)
		e->simple = e->value * (1 - e->value) / n;
	else if (measure == &poverty_gap_index_measure)
		e->simple = (squared_gap / base - e->value * e->value) / n;
	else if (measure == &poor_population_measure)
	{
		e->population = estimate_rounded(&sums->weight);
		e->simple = e->value * (e->population - e->value) / n;
	}
	else if (measure == &income_gap_ratio_measure)
	{
		double		h;

		e->population = estimate_rounded(&sums->weight);
		h = estimate_rounded(&sums->poor) / e->population;
		e->simple = (squared_gap - e->value * estimate_rounded(&sums->gap)) / e->population /
			(h * h * n);
	}
	else
		return;
	e->has_simple = true;
}

/*
 * A measure with its linearised form: (N_i - R D_i) / D for a ratio R = N / D,
 * N_i for a total.  If everybody is poor, N_i = D_i, and the error is exactly 0.
 * N and D are the exact sums over the units, so R has the bits of the measure of
 * the poverty_summary of the same rows.  False if it is not defined.
 */
bool
survey_summary_estimate(CellsView *view, const PovertyMeasure *measure, SurveyEstimate *e)
{
	bool		total = poverty_measure_is_total(measure);
	const CellsBase *kept;
	const double *base;
	double	   *fresh = NULL;
	double		whole = 1;
	ExactNumber numerator,
				denominator;
	SimpleSums	sums;

	if (view->frame.n == 0 || !survey_summary_counts_proper(view) || !is_defined(view, measure))
		return false;
	memset(e, 0, sizeof(*e));
	e->frame = view->frame;
	e->has_size = true;
	e->size = view->count[CELLS_WEIGHTED];
	e->u = survey_alloc(sizeof(double) * view->frame.n);
	kept = total ? NULL : cells_base(view, measure->denominator);
	if (!total && kept == NULL)
		fresh = survey_alloc(sizeof(double) * view->frame.n);
	numerator.n = denominator.n = 0;
	sums.weight.n = sums.poor.n = sums.gap.n = sums.squared_gap.n = 0;
	for (size_t k = 0; k < view->frame.n; k++)
	{
		size_t		i = view->visit ? view->visit[k] : k;
		SummaryView cell;
		ExactNumber x;

		if ((k & 0xfff) == 0xfff)
			CHECK_FOR_INTERRUPTS();
		if (view->pristine)
		{
			/* only sums are asked for, which need no opening */
			cell.kind = &poverty_kind;
			cell.state = view->state[i];
		}
		else
		{
			survey_summary_cell(view, i, &cell);
			if (!poverty_is_proper(&cell))
				return false;
		}
		poverty_measure_numerator(&cell, measure, &x);
		e->u[i] = estimate_rounded(&x);
		if (exact_add(&numerator, &x) != EXACT_OK)
			summary_range_error(&poverty_kind);
		if (fresh)
		{
			poverty_measure_denominator(&cell, measure, &x);
			fresh[i] = estimate_rounded(&x);
			if (exact_add(&denominator, &x) != EXACT_OK)
				summary_range_error(&poverty_kind);
		}
		add_simple_sums(&sums, &cell, measure);
	}

	if (total)
		e->value = estimate_rounded(&numerator);
	else
	{
		if (fresh)
			cells_keep_base(view, measure->denominator, fresh, &denominator);
		base = kept ? kept->of_unit : fresh;
		if (kept)
			denominator = kept->of_all;
		if (exact_sign(&denominator) == 0)
			return false;
		if (exact_quotient(&numerator, &denominator, &e->value) != EXACT_OK)
			e->value = estimate_check(HUGE_VAL);
		whole = estimate_rounded(&denominator);
		for (size_t i = 0; i < view->frame.n; i++)
			e->u[i] = (e->u[i] - e->value * base[i]) / whole;
		if (fresh)
			pfree(fresh);
	}
	simple_variance(e, measure, &sums, whole);
	return true;
}

static Datum
answer(FunctionCallInfo fcinfo, const PovertyMeasure *measure)
{
	CellsView	view;
	SurveyEstimate e;

	cells_view(&view, &survey_summary_kind, PG_GETARG_DATUM(0));
	if (!survey_summary_estimate(&view, measure, &e))
		PG_RETURN_NULL();
	return estimate_make(&e);
}

#define SURVEY_ACCESSOR(name) \
	SURVEY_ANSWER(survey_summary_##name, answer(fcinfo, &name##_measure))

SURVEY_ACCESSOR(headcount_ratio);
SURVEY_ACCESSOR(poverty_gap_index);
SURVEY_ACCESSOR(squared_poverty_gap_index);
SURVEY_ACCESSOR(watts_index);
SURVEY_ACCESSOR(income_gap_ratio);
SURVEY_ACCESSOR(poor_population);
SURVEY_ACCESSOR(poverty_shortfall);
SURVEY_ACCESSOR(population);
SURVEY_ACCESSOR(mean_welfare);
SURVEY_ACCESSOR(mean_welfare_of_poor);

SURVEY_ANSWER(survey_summary_fgt_index,
			  answer(fcinfo,
					 poverty_fgt_measure(PG_GETARG_FLOAT8(1), "survey_summary",
										 "fgt_index(survey_distribution(welfare, weight, unit), line, alpha)")));

/* value, standard_error, lower, upper, n, df */
#define RESULT_COLUMNS	6

static void
result_columns(const SurveyEstimate *e, const SurveyQuestion *question, Datum *values, bool *nulls)
{
	SurveyAnswer a;

	estimate_answer(e, question, &a);
	values[0] = Float8GetDatum(e->value);
	values[1] = Float8GetDatum(a.se);
	values[2] = Float8GetDatum(a.has_limits ? estimate_check(a.lower) : 0);
	values[3] = Float8GetDatum(a.has_limits ? estimate_check(a.upper) : 0);
	values[4] = Int64GetDatum(e->size);
	values[5] = Float8GetDatum(a.df);
	nulls[0] = false;
	nulls[1] = !a.has_se;
	nulls[2] = nulls[3] = !a.has_limits;
	nulls[4] = !e->has_size;
	nulls[5] = false;
}

/* (estimate, confidence, method, df, lonely) */
SURVEY_FUNCTION(survey_result, RESULT_VARLENA)
{
	SurveyQuestion question;
	SurveyEstimate e;
	TupleDesc	desc;
	Datum		values[RESULT_COLUMNS];
	bool		nulls[RESULT_COLUMNS];

	if (!question_arguments(fcinfo, &question))
		PG_RETURN_NULL();
	estimate_read(&e, PG_GETARG_DATUM(0));
	result_columns(&e, &question, values, nulls);
	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE ||
		desc->natts != RESULT_COLUMNS)
		elog(ERROR, "return type must be survey_result");
	return HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), values, nulls));
}

/* (summary, confidence, method, df, lonely): a row for each measure */
PG_FUNCTION_INFO_V1(survey_table);
Datum
survey_table(PG_FUNCTION_ARGS)
{
	static const struct
	{
		const char *name;
		const PovertyMeasure *measure;
	}			row[] = {
		{"headcount_ratio", &headcount_ratio_measure},
		{"poverty_gap_index", &poverty_gap_index_measure},
		{"squared_poverty_gap_index", &squared_poverty_gap_index_measure},
		{"watts_index", &watts_index_measure},
		{"income_gap_ratio", &income_gap_ratio_measure},
		{"poor_population", &poor_population_measure},
		{"poverty_shortfall", &poverty_shortfall_measure},
		{"mean_welfare", &mean_welfare_measure}
	};
	ReturnSetInfo *rows = begin_result_set(fcinfo);
	SurveyQuestion question;
	CellsView	view;

	if (!question_arguments(fcinfo, &question))
		return (Datum) 0;
	cells_view(&view, &survey_summary_kind, PG_GETARG_DATUM(0));
	for (size_t i = 0; i < lengthof(row); i++)
	{
		Datum		values[1 + RESULT_COLUMNS] = {0};
		bool		nulls[1 + RESULT_COLUMNS];
		SurveyEstimate e;

		memset(nulls, true, sizeof(nulls));
		values[0] = CStringGetTextDatum(row[i].name);
		nulls[0] = false;
		if (survey_summary_estimate(&view, row[i].measure, &e))
		{
			result_columns(&e, &question, values + 1, nulls + 1);
			pfree(e.u);
		}
		tuplestore_putvalues(rows->setResult, rows->setDesc, values, nulls);
	}
	return (Datum) 0;
}
