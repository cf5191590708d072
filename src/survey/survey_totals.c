#include "survey/cells_type.h"

#include "catalog/pg_type.h"
#include "utils/array.h"

#include "core/args.h"
#include "number/exact_product.h"
#include "survey/estimate.h"

/*
 * survey_totals: for each unit of the sample that a domain touches, the exact
 * sum of the weights and of weight x column, for up to 64 columns.
 */
const CellsKind survey_totals_kind = {
	.name = "survey_totals",
	.version = 0x74
};

/* Can these be the counts and sums of rows? */
static bool
view_proper(CellsView *view)
{
	for (int i = 0; i < CELLS_OWN_COUNTS; i++)
	{
		if (view->count[i] < 0)
			return false;
	}
	if (view->count[CELLS_WEIGHTED] > view->count[CELLS_ROWS] ||
		view->count[CELLS_UNBOUNDED] > view->count[CELLS_WEIGHTED] ||
		view->count[CELLS_WEIGHTED] < (int64) view->frame.n)
		return false;
	if (view->shape.moments.nsums > 0)
	{
		SummaryView moments;

		cells_view_moments(view, &moments);
		for (int j = 0; j < view->shape.columns; j++)
		{
			if (summary_sign(&moments, j) < 0)
				return false;
		}
	}
	for (size_t i = 0; i < view->frame.n; i++)
	{
		SummaryView cell;

		if ((i & 0xfff) == 0xfff)
			survey_poll();
		cells_view_cell(view, i, &cell);
		if (summary_sign(&cell, 0) <= 0)
			return false;
	}
	return true;
}

static bool
is_proper(Datum value)
{
	CellsView	view;

	cells_view(&view, &survey_totals_kind, value);
	return view_proper(&view);
}

CELLS_VALUE_TYPE(survey_totals, is_proper);

/*
 * The moments of a row; false if one is beyond double, and then the row has
 * none, and the design effects are not known.  Not inline, for gcc 10 would see
 * moments that are not set.
 */
static pg_noinline bool
row_moments(const double *x, int columns, double *moment)
{
	bool		finite = true;

	for (int j = 0; j < columns; j++)
	{
		moment[j] = x[j] * x[j];
		finite &= double_is_finite(moment[j]);
	}
	if (columns == 2)
		moment[2] = x[0] * x[1];
	return finite;
}

/*
 * The values of the columns are doubles, and if "numeric" is not NULL also the
 * decimals that these are nearest to: sums are of the decimals, moments of doubles.
 */
static pg_attribute_always_inline void
add_row(CellsObject *object, const double *x, const SumTerm *numeric, int columns,
		const SumTerm *weight, Datum unit_value, bool subtract)
{
	SummaryState **place;
	SummaryState *state;
	const SummaryKind *cell = &object->shape.cell;
	const SummaryKind *moments = &object->shape.moments;
	double		moment[CELLS_MAX_COLUMNS + 1];

	cells_set_columns(object, columns);
	cells_count(&object->count[CELLS_ROWS], subtract);
	if (term_is_zero(weight, numeric ? TERM_NUMERIC : TERM_FLOAT8))
		return;
	cells_count(&object->count[CELLS_WEIGHTED], subtract);
	object->changed |= subtract;
	place = cells_place(object, unit_value);
	state = summary_add_term(cell, *place, 0, weight, subtract);
	for (int j = 0; j < columns; j++)
	{
		SumTerm		value = double_term(x[j]);

		state = summary_add_terms(cell, state, 1 + j, numeric ? &numeric[j] : &value, weight,
								  subtract);
	}
	cells_adopt(object, place, state);

	if (!row_moments(x, columns, moment))
	{
		cells_count(&object->count[CELLS_UNBOUNDED], subtract);
		return;
	}
	state = object->moments;
	for (int j = 0; j < moments->nsums; j++)
	{
		SumTerm		value = double_term(moment[j]);

		state = summary_add_terms(moments, state, j, &value, weight, subtract);
	}
	cells_adopt(object, &object->moments, state);
}

typedef enum ValueType
{
	VALUE_FLOAT8,
	VALUE_NUMERIC,
	VALUE_BOOLEAN,
	VALUE_BOOLEAN_NUMERIC,		/* the weight is a numeric */
	VALUE_ARRAY
} ValueType;

/* The values of an array; their number, or 0 if one is NULL. */
static int
array_argument(FunctionCallInfo fcinfo, int n, double *x)
{
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(n);
	int			length = ARR_NDIM(array) == 1 ? ARR_DIMS(array)[0] : 0;

	if (length < 1 || length > CELLS_MAX_COLUMNS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("x must be an array of one dimension with 1 to %d elements", CELLS_MAX_COLUMNS),
				 errhint("Write survey_totals(ARRAY[x, y], weight, unit), and more columns as a second value.")));
	if (array_contains_nulls(array))
		return 0;
	memcpy(x, ARR_DATA_PTR(array), sizeof(double) * length);
	for (int i = 0; i < length; i++)
		(void) check_finite(x[i], "x");
	if ((Pointer) array != DatumGetPointer(PG_GETARG_DATUM(n)))
		pfree(array);
	return length;
}

/* (state, x, [y,] weight, unit) */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, ValueType type, int columns, bool subtract)
{
	MemoryContext parent;
	CellsObject *object = cells_state_argument(fcinfo, &survey_totals_kind, &parent);
	bool		boolean = type == VALUE_BOOLEAN || type == VALUE_BOOLEAN_NUMERIC;
	bool		numeric = type == VALUE_NUMERIC || type == VALUE_BOOLEAN_NUMERIC;
	TermType	term_type = numeric ? TERM_NUMERIC : TERM_FLOAT8;
	double		x[CELLS_MAX_COLUMNS];
	SumTerm		term[2];
	SumTerm		weight;
	int			n;
	bool		null = false;

	if (object == NULL)
		object = cells_new(&survey_totals_kind, parent);
	cells_changed(object);
	for (int i = 1; i <= columns + 2; i++)
		null |= PG_ARGISNULL(i);
	if (!null && type == VALUE_ARRAY)
	{
		columns = array_argument(fcinfo, 1, x);
		null = columns == 0;
	}
	if (null)
	{
		cells_count(&object->count[CELLS_EXCLUDED], subtract);
		PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
	}
	for (int j = 0; type != VALUE_ARRAY && j < columns; j++)
	{
		x[j] = boolean ? (PG_GETARG_BOOL(1 + j) ? 1 : 0) :
			double_argument(fcinfo, 1 + j, "x", term_type);
		if (numeric)
			term[j] = boolean ? small_term(PG_GETARG_BOOL(1 + j) ? 1 : 0, 0) :
				numeric_term(PG_GETARG_DATUM(1 + j), "x");
	}
	n = type == VALUE_ARRAY ? 2 : 1 + columns;
	weight = count_argument(fcinfo, n, "weight", term_type);
	add_row(object, x, numeric ? term : NULL, columns, &weight,
			PG_GETARG_DATUM(n + 1), subtract);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

SQL_FUNCTION(survey_totals_accum, accumulate(fcinfo, VALUE_FLOAT8, 1, false));
SQL_FUNCTION(survey_totals_discard, accumulate(fcinfo, VALUE_FLOAT8, 1, true));
SQL_FUNCTION(survey_totals_accum_numeric, accumulate(fcinfo, VALUE_NUMERIC, 1, false));
SQL_FUNCTION(survey_totals_discard_numeric, accumulate(fcinfo, VALUE_NUMERIC, 1, true));
SQL_FUNCTION(survey_totals_accum_boolean, accumulate(fcinfo, VALUE_BOOLEAN, 1, false));
SQL_FUNCTION(survey_totals_discard_boolean, accumulate(fcinfo, VALUE_BOOLEAN, 1, true));
SQL_FUNCTION(survey_totals_accum_boolean_numeric,
			 accumulate(fcinfo, VALUE_BOOLEAN_NUMERIC, 1, false));
SQL_FUNCTION(survey_totals_discard_boolean_numeric,
			 accumulate(fcinfo, VALUE_BOOLEAN_NUMERIC, 1, true));
SQL_FUNCTION(survey_totals_accum_array, accumulate(fcinfo, VALUE_ARRAY, 1, false));
SQL_FUNCTION(survey_totals_discard_array, accumulate(fcinfo, VALUE_ARRAY, 1, true));
SQL_FUNCTION(survey_totals_accum_ratio, accumulate(fcinfo, VALUE_FLOAT8, 2, false));
SQL_FUNCTION(survey_totals_discard_ratio, accumulate(fcinfo, VALUE_FLOAT8, 2, true));
SQL_FUNCTION(survey_totals_accum_ratio_numeric,
			 accumulate(fcinfo, VALUE_NUMERIC, 2, false));
SQL_FUNCTION(survey_totals_discard_ratio_numeric,
			 accumulate(fcinfo, VALUE_NUMERIC, 2, true));

static double
cell_sum(CellsView *view, size_t i, int sum)
{
	SummaryView cell;
	ExactNumber x;

	cells_view_cell(view, i, &cell);
	summary_sum(&cell, sum, &x);
	return estimate_rounded(&x);
}

/* The sum over all units. */
static void
whole_sum(CellsView *view, int sum, ExactNumber *x)
{
	x->n = 0;
	for (size_t i = 0; i < view->frame.n; i++)
	{
		SummaryView cell;
		ExactNumber part;

		if ((i & 0xfff) == 0xfff)
			survey_poll();
		cells_view_cell(view, i, &cell);
		summary_sum(&cell, sum, &part);
		if (exact_add(x, &part) != EXACT_OK)
			summary_range_error(&view->shape.cell);
	}
}

/* sum of w x y / sum of w - mean of x times mean of y, rounded once; false beyond the range */
static bool
covariance(const ExactNumber *xy, const ExactNumber *x, const ExactNumber *y,
		   const ExactNumber *weight,
		   double *result)
{
	ExactNumber first,
				second,
				base;

	if (exact_product(xy, weight, &first) != EXACT_OK ||
		exact_product(x, y, &second) != EXACT_OK ||
		exact_product(weight, weight, &base) != EXACT_OK)
		return false;
	exact_negate(&second);
	return exact_add(&first, &second) == EXACT_OK &&
		exact_quotient(&first, &base, result) == EXACT_OK;
}

typedef struct Totals
{
	CellsView	view;
	ExactNumber weight;
	double		n;				/* rows of weight above 0, if all have moments */
} Totals;

/* Open argument 0; false if no estimate is defined. */
static bool
open_totals(FunctionCallInfo fcinfo, Totals *t)
{
	cells_view(&t->view, &survey_totals_kind, PG_GETARG_DATUM(0));
	if (t->view.frame.n == 0 || !view_proper(&t->view))
		return false;
	whole_sum(&t->view, 0, &t->weight);
	t->n = t->view.count[CELLS_UNBOUNDED] > 0 ? 0 : (double) t->view.count[CELLS_WEIGHTED];
	return true;
}

static int
check_column(int j, const CellsView *view)
{
	if (j < 1 || j > view->shape.columns)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("there is no column %d", j),
				 errdetail("The survey_totals has the columns 1 to %d.", view->shape.columns),
				 errhint("Columns are numbered from 1, in the order of the array that survey_totals was given.")));
	return j;
}

static int
column_argument(FunctionCallInfo fcinfo, int n, const CellsView *view)
{
	return check_column(PG_GETARG_INT32(n), view);
}

static void
begin_estimate(SurveyEstimate *e, Totals *t, bool has_size)
{
	memset(e, 0, sizeof(*e));
	e->frame = t->view.frame;
	e->u = survey_alloc(sizeof(double) * t->view.frame.n);
	e->has_size = has_size;
	e->size = t->view.count[CELLS_WEIGHTED];
	e->population = estimate_rounded(&t->weight);
}

static void
column_moment(Totals *t, int which, ExactNumber *x)
{
	SummaryView moments;

	cells_view_moments(&t->view, &moments);
	summary_sum(&moments, which, x);
}

static Datum
total_or_mean(Totals *t, int j, bool mean)
{
	SurveyEstimate e;
	ExactNumber sum,
				square;
	double		variance;

	begin_estimate(&e, t, true);
	whole_sum(&t->view, j, &sum);
	if (!mean)
		e.value = estimate_rounded(&sum);
	else if (exact_quotient(&sum, &t->weight, &e.value) != EXACT_OK)
		e.value = estimate_check(HUGE_VAL);
	column_moment(t, j - 1, &square);
	if (t->n > 1 && covariance(&square, &sum, &sum, &t->weight, &variance))
	{
		e.has_simple = true;
		e.simple = variance / (t->n - 1) * (mean ? 1 : e.population * e.population);
	}
	for (size_t i = 0; i < t->view.frame.n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			survey_poll();
		e.u[i] = cell_sum(&t->view, i, j);
		if (mean)
			e.u[i] = (e.u[i] - e.value * cell_sum(&t->view, i, 0)) / e.population;
	}
	return estimate_make(&e);
}

/* A ratio of two columns; with two in all, the moments tell its design effect. */
static Datum
ratio(FunctionCallInfo fcinfo, Totals *t, int j, int k)
{
	SurveyEstimate e;
	ExactNumber x,
				y,
				xx,
				xy,
				yy;
	double		base,
				vxx,
				vxy,
				vyy;

	begin_estimate(&e, t, true);
	whole_sum(&t->view, j, &y);
	whole_sum(&t->view, k, &x);
	if (exact_sign(&x) == 0)
		PG_RETURN_NULL();
	if (exact_quotient(&y, &x, &e.value) != EXACT_OK)
		e.value = estimate_check(HUGE_VAL);
	base = estimate_rounded(&x);
	column_moment(t, j - 1, &yy);
	column_moment(t, k - 1, &xx);
	if (t->view.shape.columns == 2 && j != k)
	{
		column_moment(t, 2, &xy);
		if (t->n > 1 && covariance(&xx, &x, &x, &t->weight, &vxx) &&
			covariance(&xy, &x, &y, &t->weight, &vxy) && covariance(&yy, &y, &y, &t->weight, &vyy))
		{
			double		mean = base / e.population;

			e.has_simple = true;
			e.simple = (vyy - 2 * e.value * vxy +
						e.value * e.value * vxx) / (mean * mean) / (t->n - 1);
		}
	}
	for (size_t i = 0; i < t->view.frame.n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			survey_poll();
		e.u[i] = (cell_sum(&t->view, i, j) - e.value * cell_sum(&t->view, i, k)) / base;
	}
	return estimate_make(&e);
}

/* Accessors, and the final functions of the aggregates over one column or two. */
#define TOTALS_ACCESSOR(name, call) \
	SURVEY_FUNCTION(name, RESULT_VARLENA) \
	{ \
		Totals		t; \
		if (!open_totals(fcinfo, &t)) \
			PG_RETURN_NULL(); \
		return call; \
	} \
	extern Datum name(PG_FUNCTION_ARGS)

TOTALS_ACCESSOR(survey_totals_total, total_or_mean(&t, column_argument(fcinfo, 1, &t.view), false));
TOTALS_ACCESSOR(survey_totals_mean, total_or_mean(&t, column_argument(fcinfo, 1, &t.view), true));
TOTALS_ACCESSOR(survey_totals_ratio, ratio(fcinfo, &t, column_argument(fcinfo, 1, &t.view),
										   column_argument(fcinfo, 2, &t.view)));
TOTALS_ACCESSOR(survey_totals_total_final, total_or_mean(&t, check_column(1, &t.view), false));
TOTALS_ACCESSOR(survey_totals_mean_final, total_or_mean(&t, check_column(1, &t.view), true));
TOTALS_ACCESSOR(survey_totals_ratio_final, ratio(fcinfo, &t, 1, check_column(2, &t.view)));

/* linearised(value, totals, j): the column holds the influence of each row on the value. */
SURVEY_FUNCTION(survey_linearised, RESULT_VARLENA)
{
	double		value = float8_argument(fcinfo, 0, "value");
	Totals		t;
	SurveyEstimate e;
	int			j;

	cells_view(&t.view, &survey_totals_kind, PG_GETARG_DATUM(1));
	if (t.view.frame.n == 0 || !view_proper(&t.view))
		PG_RETURN_NULL();
	whole_sum(&t.view, 0, &t.weight);
	j = column_argument(fcinfo, 2, &t.view);
	begin_estimate(&e, &t, true);
	e.value = value;
	for (size_t i = 0; i < t.view.frame.n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			survey_poll();
		e.u[i] = cell_sum(&t.view, i, j);
	}
	return estimate_make(&e);
}
