#include "core/numeric_exact.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"

/*
 * Points, indices and grades.
 *
 * All of it is exact, because a grade hangs on it: a score that is at a cut must
 * not miss it by the last bit.  Only a quotient that does not end is rounded.
 */

PG_FUNCTION_INFO_V1(composite_score);
PG_FUNCTION_INFO_V1(score_linear);
PG_FUNCTION_INFO_V1(score_step);
PG_FUNCTION_INFO_V1(grade);
PG_FUNCTION_INFO_V1(stage_problem);

static void
check_length(int n, const char *name, int wanted, const char *why)
{
	if (n != wanted)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must have %d elements, %s, but it has %d", name, wanted, why, n)));
}

/* The strings of an array of one dimension without NULL, as they are. */
static int
read_labels(FunctionCallInfo fcinfo, int n, Datum **labels)
{
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(n);
	bool	   *nulls;
	int			count;

	check_one_dimension(ARR_NDIM(array), "labels");
	deconstruct_array(array, TEXTOID, -1, false, TYPALIGN_INT, labels, &nulls, &count);
	for (int i = 0; i < count; i++)
	{
		if ((i & 0xffff) == 0xffff)
			CHECK_FOR_INTERRUPTS();
		if (nulls[i])
			argument_null_element("labels");
	}
	return count;
}

/*
 * composite_score(values, weights, minimums)
 *
 * A value that is known to fall short decides, whatever the others are.
 */
Datum
composite_score(PG_FUNCTION_ARGS)
{
	Datum	   *values,
			   *weights,
			   *minimums = NULL;
	bool	   *value_nulls,
			   *weight_nulls,
			   *minimum_nulls = NULL;
	Datum		score = numeric_of_integer(0);
	bool		unknown = false;
	bool		short_of = false;
	int			n;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	n = numeric_array_argument(fcinfo, 0, "values", &values, &value_nulls);
	check_length(numeric_array_argument(fcinfo, 1, "weights", &weights, &weight_nulls),
				 "weights", n, "one for each value");
	if (!PG_ARGISNULL(2))
		check_length(numeric_array_argument(fcinfo, 2, "minimums", &minimums, &minimum_nulls),
					 "minimums", n, "one for each value");
	if (n == 0)
		PG_RETURN_NULL();

	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (weight_nulls[i])
			argument_null_element("weights");
		if (numeric_sign_of(weights[i]) < 0)
			argument_negative("weights");
		if (value_nulls[i])
			unknown = true;
		else if (minimums != NULL && !minimum_nulls[i] &&
				 numeric_compare(values[i], minimums[i]) < 0)
			short_of = true;
		else
			score = numeric_plus(score, numeric_product(values[i], weights[i]));
	}
	if (short_of)
		PG_RETURN_DATUM(numeric_of_integer(0));
	if (unknown)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(numeric_trimmed(score));
}

static Datum
negated(Datum a)
{
	return DirectFunctionCall1(numeric_uminus, a);
}

/* score_linear(value, zero_at, full_at, points) */
Datum
score_linear(PG_FUNCTION_ARGS)
{
	Datum		value = numeric_finite_argument(fcinfo, 0, "value");
	Datum		zero_at = numeric_finite_argument(fcinfo, 1, "zero_at");
	Datum		full_at = numeric_finite_argument(fcinfo, 2, "full_at");
	Datum		points = numeric_count_argument(fcinfo, 3, "points");
	Datum		reached = numeric_minus(value, zero_at);
	Datum		range = numeric_minus(full_at, zero_at);
	int			direction = numeric_sign_of(range);

	if (direction == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("zero_at and full_at must differ"),
				 errhint("For all points or none, use score_step.")));
	if (direction < 0)
	{
		reached = negated(reached);
		range = negated(range);
	}
	if (numeric_sign_of(reached) <= 0)
		PG_RETURN_DATUM(numeric_of_integer(0));
	if (numeric_compare(reached, range) >= 0)
		PG_RETURN_DATUM(numeric_trimmed(points));
	PG_RETURN_DATUM(numeric_trimmed(numeric_rounded_quotient(numeric_product(reached, points),
															 range, QUOTIENT_SCALE)));
}

/* score_step(value, target, step, deduction, points, floor, begun) */
Datum
score_step(PG_FUNCTION_ARGS)
{
	Datum		value = numeric_finite_argument(fcinfo, 0, "value");
	Datum		target = numeric_finite_argument(fcinfo, 1, "target");
	Datum		step = numeric_finite_argument(fcinfo, 2, "step");
	Datum		deduction = numeric_count_argument(fcinfo, 3, "deduction");
	Datum		points = numeric_finite_argument(fcinfo, 4, "points");
	Datum		least = numeric_finite_argument(fcinfo, 5, "floor");
	bool		begun = PG_GETARG_BOOL(6);
	Datum		missing = numeric_minus(target, value);
	int			direction = numeric_sign_of(step);
	Datum		steps;

	if (direction == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("step must not be zero")));
	if (numeric_compare(least, points) > 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("floor must not be greater than points")));
	if (direction < 0)
	{
		missing = negated(missing);
		step = negated(step);
	}
	if (numeric_sign_of(missing) <= 0)
		PG_RETURN_DATUM(numeric_trimmed(points));
	steps = begun ? numeric_ceil_quotient(missing, step) : numeric_whole_quotient(missing, step);
	points = numeric_minus(points, numeric_product(steps, deduction));
	PG_RETURN_DATUM(numeric_trimmed(numeric_compare(points, least) < 0 ? least : points));
}

/* grade(score, cuts, labels): the label for as many cuts as the score reaches */
Datum
grade(PG_FUNCTION_ARGS)
{
	Datum		score = numeric_finite_argument(fcinfo, 0, "score");
	Datum	   *cuts,
			   *labels;
	bool	   *nulls;
	int			ncuts = numeric_array_argument(fcinfo, 1, "cuts", &cuts, &nulls);
	int			reached = 0;

	check_length(read_labels(fcinfo, 2, &labels), "labels", ncuts + 1, "one more than cuts");
	for (int i = 0; i < ncuts; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (nulls[i])
			argument_null_element("cuts");
		if (i > 0 && numeric_compare(cuts[i - 1], cuts[i]) >= 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("cuts must be in ascending order, without equals"),
					 errhint("The first label is that of scores below the first cut.")));
		if (numeric_compare(score, cuts[i]) >= 0)
			reached = i + 1;
	}
	PG_RETURN_DATUM(PointerGetDatum(PG_DETOAST_DATUM_COPY(labels[reached])));
}

/*
 * stage_problem(counts, labels)
 *
 * Each stage is a part of the one before it, so counts cannot grow.  A contradiction
 * among the known counts comes before a count that is not known.
 */
Datum
stage_problem(PG_FUNCTION_ARGS)
{
	Datum	   *counts,
			   *labels;
	bool	   *nulls;
	int			n,
				last = -1,
				unknown = -1;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("%s must not be NULL", PG_ARGISNULL(0) ? "counts" : "labels")));
	n = numeric_array_argument(fcinfo, 0, "counts", &counts, &nulls);
	check_length(read_labels(fcinfo, 1, &labels), "labels", n, "one for each count");
	if (n < 2)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("counts must have at least two elements")));

	for (int i = 0; i < n; i++)
	{
		if ((i & 0xffff) == 0xffff)
			CHECK_FOR_INTERRUPTS();
		if (!nulls[i] && numeric_sign_of(counts[i]) < 0)
			argument_negative("counts");
	}
	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (nulls[i])
		{
			if (unknown < 0)
				unknown = i;
			continue;
		}
		if (last >= 0 && numeric_compare(counts[i], counts[last]) > 0)
			PG_RETURN_TEXT_P(cstring_to_text(psprintf("%s exceeds %s",
													  TextDatumGetCString(labels[i]),
													  TextDatumGetCString(labels[last]))));
		last = i;
	}
	if (unknown >= 0)
		PG_RETURN_TEXT_P(cstring_to_text(psprintf("%s is unknown",
												  TextDatumGetCString(labels[unknown]))));
	PG_RETURN_NULL();
}
