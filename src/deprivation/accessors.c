#include "deprivation/deprivation.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "core/args.h"
#include "core/exact_product.h"
#include "deprivation/alkire_foster.h"

static void
check_status(ExactStatus status)
{
	if (status != EXACT_OK)
		deprivation_range_error();
}

/* Answer with a quotient, NULL if the base is 0. */
static Datum
quotient(FunctionCallInfo fcinfo, const ExactNumber *numerator, const ExactNumber *denominator)
{
	double		result;

	if (exact_sign(denominator) == 0)
		PG_RETURN_NULL();
	check_status(exact_quotient(numerator, denominator, &result));
	PG_RETURN_FLOAT8(result);
}

static Datum
number(const ExactNumber *x)
{
	double		result;

	check_status(exact_round(x, &result));
	PG_RETURN_FLOAT8(result);
}

/* The argument "missing": is a unit with a missing indicator left out? */
static bool
drop_missing_arg(FunctionCallInfo fcinfo, int n)
{
	char	   *rule = text_to_cstring(PG_GETARG_TEXT_PP(n));

	if (strcmp(rule, "drop") == 0)
		return true;
	if (strcmp(rule, "not_deprived") == 0)
		return false;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized rule for missing indicators: \"%s\"", rule),
			 errhint("Use \"drop\", which leaves units with a missing indicator out, or \"not_deprived\".")));
}

/* The weights of the indicators; n is 0 if their number is not known. */
static void
weights_arg(FunctionCallInfo fcinfo, int arg, int n, AfQuestion *question)
{
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(arg);
	int			nweights = ArrayGetNItems(ARR_NDIM(array), ARR_DIMS(array));
	const char *data = ARR_DATA_PTR(array);
	bool		all_zero = true;

	if (ARR_NDIM(array) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("weights must be a one-dimensional array")));
	if (array_contains_nulls(array))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("weights must not contain NULL"),
				 errhint("An indicator that must not count has the weight 0.")));
	if (nweights == 0 || nweights > AF_MAX || (n != 0 && nweights != n))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("wrong number of weights: %d", nweights),
				 n != 0 ? errdetail("The profiles have %d indicators.", n) :
				 errdetail("Profiles have 1 to %d indicators.", AF_MAX)));

	question->n = nweights;
	for (int j = 0; j < nweights; j++)
	{
		memcpy(&question->omega[j], data + j * sizeof(double), sizeof(double));
		check_not_negative(check_finite(question->omega[j], "weights"), "weights");
		all_zero &= question->omega[j] == 0;
	}
	if (all_zero)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("weights must not all be zero")));
}

static double
cutoff_arg(FunctionCallInfo fcinfo, int arg)
{
	double		k = float8_argument(fcinfo, arg, "k");

	if (k < 0 || k > 1 + AF_TOLERANCE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("k must be between 0 and 1"),
				 errhint("The cutoff is a share of the sum of the weights: two of four indicators of equal weight are 0.5.")));
	return k;
}

/*
 * The totals of a question (summary, weights, k [, indicator], missing).  NULL
 * if the summary answers nothing.  *indicator counts from 0.
 */
static AfTotals *
ask(FunctionCallInfo fcinfo, AfQuestion *question, int *indicator)
{
	DeprivationView view;
	DeprivationCursor cursor;
	AfTotals   *totals = palloc(sizeof(AfTotals));

	deprivation_view(&view, PG_GETARG_DATUM(0));
	weights_arg(fcinfo, 1, view.n, question);
	question->k = cutoff_arg(fcinfo, 2);
	if (indicator)
	{
		(void) profile_indicator(PG_GETARG_INT32(3), question->n);
		*indicator = PG_GETARG_INT32(3) - 1;
	}
	question->drop_missing = drop_missing_arg(fcinfo, indicator ? 4 : 3);
	if (!deprivation_is_proper(&view))
		return NULL;

	check_status(af_begin(totals, question));
	deprivation_first(&cursor, &view);
	while (deprivation_next(&cursor))
	{
		ExactNumber weight;

		CHECK_FOR_INTERRUPTS();
		deprivation_weight(&cursor, &weight);
		check_status(af_add(totals, question, cursor.profile.deprived,
							cursor.profile.missing, &weight));
	}
	return totals;
}

/* H: share of the population that is poor. */
PG_FUNCTION_INFO_V1(multidimensional_headcount);
Datum
multidimensional_headcount(PG_FUNCTION_ARGS)
{
	AfQuestion	question;
	AfTotals   *totals = ask(fcinfo, &question, NULL);

	if (!totals)
		PG_RETURN_NULL();
	return quotient(fcinfo, &totals->poor, &totals->population);
}

/* Weight of the poor. */
PG_FUNCTION_INFO_V1(multidimensional_poor_population);
Datum
multidimensional_poor_population(PG_FUNCTION_ARGS)
{
	AfQuestion	question;
	AfTotals   *totals = ask(fcinfo, &question, NULL);

	if (!totals || exact_sign(&totals->population) == 0)
		PG_RETURN_NULL();
	return number(&totals->poor);
}

/* The weighted deprivations of the poor over this population x all weights. */
static Datum
mean_score(FunctionCallInfo fcinfo, const AfTotals *totals, const AfQuestion *question,
		   const ExactNumber *population)
{
	ExactNumber deprivation,
				all;

	check_status(af_deprivation(totals, question, &deprivation));
	check_status(exact_product(population, &totals->omega, &all));
	return quotient(fcinfo, &deprivation, &all);
}

/* A: mean score of the poor. */
PG_FUNCTION_INFO_V1(intensity);
Datum
intensity(PG_FUNCTION_ARGS)
{
	AfQuestion	question;
	AfTotals   *totals = ask(fcinfo, &question, NULL);

	if (!totals)
		PG_RETURN_NULL();
	return mean_score(fcinfo, totals, &question, &totals->poor);
}

/* M0 = H x A */
PG_FUNCTION_INFO_V1(mpi);
Datum
mpi(PG_FUNCTION_ARGS)
{
	AfQuestion	question;
	AfTotals   *totals = ask(fcinfo, &question, NULL);

	if (!totals)
		PG_RETURN_NULL();
	return mean_score(fcinfo, totals, &question, &totals->population);
}

/* Share of the population that is poor and deprived in the indicator. */
PG_FUNCTION_INFO_V1(censored_headcount);
Datum
censored_headcount(PG_FUNCTION_ARGS)
{
	AfQuestion	question;
	int			indicator;
	AfTotals   *totals = ask(fcinfo, &question, &indicator);

	if (!totals)
		PG_RETURN_NULL();
	return quotient(fcinfo, &totals->censored[indicator], &totals->population);
}

/* Share of the indicator in the MPI. */
PG_FUNCTION_INFO_V1(indicator_contribution);
Datum
indicator_contribution(PG_FUNCTION_ARGS)
{
	AfQuestion	question;
	int			indicator;
	AfTotals   *totals = ask(fcinfo, &question, &indicator);
	ExactNumber omega,
				part,
				deprivation;

	if (!totals)
		PG_RETURN_NULL();
	exact_from_double(&omega, question.omega[indicator]);
	check_status(exact_product(&omega, &totals->censored[indicator], &part));
	check_status(af_deprivation(totals, &question, &deprivation));
	return quotient(fcinfo, &part, &deprivation);
}

/*
 * Two sums over the profiles: of all whose missing indicators are not among
 * "known", and of those of them deprived in all of "wanted".  False if the
 * summary answers nothing.
 */
static bool
count_deprived(const DeprivationView *view, uint64 known, uint64 wanted,
			   ExactNumber *deprived, ExactNumber *population)
{
	DeprivationCursor cursor;

	if (!deprivation_is_proper(view))
		return false;
	deprived->n = population->n = 0;
	deprivation_first(&cursor, view);
	while (deprivation_next(&cursor))
	{
		ExactNumber weight;

		CHECK_FOR_INTERRUPTS();
		if (cursor.profile.missing & known)
			continue;
		deprivation_weight(&cursor, &weight);
		check_status(exact_add(population, &weight));
		if ((cursor.profile.deprived & wanted) == wanted)
			check_status(exact_add(deprived, &weight));
	}
	return true;
}

/* Is the number of indicators in a summary not known, so that any may be named? */
static int
indicators(const DeprivationView *view)
{
	return view->n != 0 ? view->n : PROFILE_MAX;
}

/* Share of the population that is deprived in the indicator, poor or not. */
PG_FUNCTION_INFO_V1(uncensored_headcount);
Datum
uncensored_headcount(PG_FUNCTION_ARGS)
{
	DeprivationView view;
	ExactNumber deprived,
				population;
	uint64		bit;
	bool		drop;

	deprivation_view(&view, PG_GETARG_DATUM(0));
	bit = profile_indicator(PG_GETARG_INT32(1), indicators(&view));
	drop = drop_missing_arg(fcinfo, 2);
	if (!count_deprived(&view, drop ? ~UINT64_C(0) : 0, bit, &deprived, &population))
		PG_RETURN_NULL();
	return quotient(fcinfo, &deprived, &population);
}

/* Share of the population that is deprived in all of these indicators together. */
PG_FUNCTION_INFO_V1(joint_headcount);
Datum
joint_headcount(PG_FUNCTION_ARGS)
{
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(1);
	DeprivationView view;
	ExactNumber deprived,
				population;
	uint64		wanted = 0;
	bool		drop;

	deprivation_view(&view, PG_GETARG_DATUM(0));
	if (ARR_NDIM(array) != 1 || array_contains_nulls(array))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("indicators must be a list of numbers, not empty and without NULL")));
	for (int i = 0; i < ARR_DIMS(array)[0]; i++)
		wanted |= profile_indicator(((int32 *) ARR_DATA_PTR(array))[i], indicators(&view));
	drop = drop_missing_arg(fcinfo, 2);
	if (!count_deprived(&view, drop ? wanted : 0, wanted, &deprived, &population))
		PG_RETURN_NULL();
	return quotient(fcinfo, &deprived, &population);
}

/* Share of the population of which the indicator is not known. */
PG_FUNCTION_INFO_V1(missing_rate);
Datum
missing_rate(PG_FUNCTION_ARGS)
{
	DeprivationView view;
	ExactNumber unused,
				known,
				population;
	uint64		bit;

	deprivation_view(&view, PG_GETARG_DATUM(0));
	bit = profile_indicator(PG_GETARG_INT32(1), indicators(&view));
	if (!count_deprived(&view, bit, bit, &unused, &known) ||
		!count_deprived(&view, 0, bit, &unused, &population))
		PG_RETURN_NULL();
	exact_negate(&known);
	check_status(exact_add(&known, &population));
	return quotient(fcinfo, &known, &population);
}

PG_FUNCTION_INFO_V1(deprivation_summary_population);
Datum
deprivation_summary_population(PG_FUNCTION_ARGS)
{
	DeprivationView view;
	ExactNumber unused,
				population;
	bool		drop = drop_missing_arg(fcinfo, 1);

	deprivation_view(&view, PG_GETARG_DATUM(0));
	if (view.count[DEPRIVATION_ROWS] == 0 ||
		!count_deprived(&view, drop ? ~UINT64_C(0) : 0, 0, &unused, &population))
		PG_RETURN_NULL();
	return number(&population);
}

PG_FUNCTION_INFO_V1(deprivation_summary_indicator_count);
Datum
deprivation_summary_indicator_count(PG_FUNCTION_ARGS)
{
	DeprivationView view;

	deprivation_view(&view, PG_GETARG_DATUM(0));
	if (view.n == 0)
		PG_RETURN_NULL();
	PG_RETURN_INT32(view.n);
}

static Datum
count(FunctionCallInfo fcinfo, DeprivationCount which)
{
	DeprivationView view;

	deprivation_view(&view, PG_GETARG_DATUM(0));
	PG_RETURN_INT64(view.count[which]);
}

PG_FUNCTION_INFO_V1(deprivation_summary_row_count);
Datum
deprivation_summary_row_count(PG_FUNCTION_ARGS)
{
	return count(fcinfo, DEPRIVATION_ROWS);
}

PG_FUNCTION_INFO_V1(deprivation_summary_excluded);
Datum
deprivation_summary_excluded(PG_FUNCTION_ARGS)
{
	return count(fcinfo, DEPRIVATION_EXCLUDED);
}

PG_FUNCTION_INFO_V1(deprivation_summary_incomplete);
Datum
deprivation_summary_incomplete(PG_FUNCTION_ARGS)
{
	return count(fcinfo, DEPRIVATION_INCOMPLETE);
}

PG_FUNCTION_INFO_V1(deprivation_summary_is_proper);
Datum
deprivation_summary_is_proper(PG_FUNCTION_ARGS)
{
	DeprivationView view;

	deprivation_view(&view, PG_GETARG_DATUM(0));
	PG_RETURN_BOOL(deprivation_is_proper(&view));
}

/* Is it the summary of no rows, the neutral element? */
PG_FUNCTION_INFO_V1(deprivation_summary_is_empty);
Datum
deprivation_summary_is_empty(PG_FUNCTION_ARGS)
{
	DeprivationView view;

	deprivation_view(&view, PG_GETARG_DATUM(0));
	for (int i = 0; i < DEPRIVATION_COUNTS; i++)
	{
		if (view.count[i] != 0)
			PG_RETURN_BOOL(false);
	}
	PG_RETURN_BOOL(view.n == 0);
}

/*
 * deprivation_score(profile, weights, missing): the score of one unit, NULL if
 * it would be left out.
 */
PG_FUNCTION_INFO_V1(deprivation_score);
Datum
deprivation_score(PG_FUNCTION_ARGS)
{
	Profile		profile;
	AfQuestion	question;
	AfTotals   *totals = palloc(sizeof(AfTotals));
	double		score;

	profile_read(&profile, PG_GETARG_DATUM(0));
	weights_arg(fcinfo, 1, profile.n, &question);
	if (drop_missing_arg(fcinfo, 2) && profile.missing != 0)
		PG_RETURN_NULL();
	check_status(af_begin(totals, &question));
	check_status(af_score(totals, &question, profile.deprived, &score));
	PG_RETURN_FLOAT8(score);
}
