#include "deprivation/deprivation.h"
#include "deprivation/question.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"

#include "core/args.h"
#include "core/message.h"
#include "core/sql_function.h"
#include "number/exact_product.h"
#include "core/result_set.h"
#include "standard/standard.h"

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
bool
drop_missing_arg(FunctionCallInfo fcinfo, int n)
{
	char	   *rule = text_to_cstring(PG_GETARG_TEXT_PP(n));

	if (strcmp(rule, "drop") == 0)
		return true;
	if (strcmp(rule, "not_deprived") == 0)
		return false;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized rule for missing indicators: \"%s\"", message_text(rule)),
			 errhint("Use \"drop\", which leaves units with a missing indicator out, or \"not_deprived\".")));
}

/* The weights of the indicators; n is 0 if their number is not known. */
static void
read_weights(ArrayType *array, int n, AfQuestion *question)
{
	int			nweights = ArrayGetNItems(ARR_NDIM(array), ARR_DIMS(array));
	const char *data = ARR_DATA_PTR(array);
	bool		all_zero = true;

	check_one_dimension(ARR_NDIM(array), "weights");
	if (array_contains_nulls(array))
		ereport(ERROR,
				(err_null_element("weights"),
				 errhint("An indicator that must not count has the weight 0.")));
	if (nweights == 0 || nweights > AF_MAX_INDICATORS || (n != 0 && nweights != n))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("wrong number of weights: %d", nweights),
				 n != 0 ? errdetail("The profiles have %d indicators.", n) :
				 errdetail("Profiles have 1 to %d indicators.", AF_MAX_INDICATORS)));

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
check_cutoff(double k)
{
	check_finite(k, "k");
	if (k < 0 || k > 1 + AF_TOLERANCE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("k must be between 0 and 1"),
				 errhint("The cutoff is a share of the sum of the weights: two of four indicators of equal weight are 0.5.")));
	return k;
}

/*
 * The arguments of a question (summary, weights, k [, indicator], missing) to
 * profiles of n indicators, 0 if that is not known.
 */
static void
ask_by_numbers(FunctionCallInfo fcinfo, int n, AfQuestion *question, int *indicator)
{
	read_weights(PG_GETARG_ARRAYTYPE_P(1), n, question);
	question->k = check_cutoff(PG_GETARG_FLOAT8(2));
	if (indicator)
	{
		(void) profile_indicator(PG_GETARG_INT32(3), question->n);
		*indicator = PG_GETARG_INT32(3) - 1;
	}
	question->drop_missing = drop_missing_arg(fcinfo, indicator ? 4 : 3);
}

/*
 * Weights and k without types, as many drivers send parameters, arrive as the
 * names of a standard and a rule for missing indicators.  False if they are these.
 */
static bool
numbers_as_text(FunctionCallInfo fcinfo, int n, AfQuestion *question)
{
	char	   *weights = text_to_cstring(PG_GETARG_TEXT_PP(1));
	char	   *k = text_to_cstring(PG_GETARG_TEXT_PP(2));

	if (weights[0] != '{' || strcmp(k, "drop") == 0 || strcmp(k, "not_deprived") == 0)
		return false;
	read_weights(DatumGetArrayTypeP(OidInputFunctionCall(F_ARRAY_IN, weights, FLOAT8OID, -1)),
				 n, question);
	question->k = check_cutoff(DatumGetFloat8(OidInputFunctionCall(F_FLOAT8IN, k, FLOAT8OID, -1)));
	question->drop_missing = true;
	return true;
}

/* The question (summary, standard or rules, indicator or missing). */
static void
ask_by_standard(FunctionCallInfo fcinfo, AskedBy by, const DeprivationView *view,
				AfQuestion *question, int *indicator)
{
	if (by == BY_NAME && !indicator && numbers_as_text(fcinfo, view->n, question))
		return;
	question_of_standard(fcinfo, by, view, question);
	if (indicator)
	{
		(void) profile_indicator(PG_GETARG_INT32(2), question->n);
		*indicator = PG_GETARG_INT32(2) - 1;
	}
	question->drop_missing = indicator || drop_missing_arg(fcinfo, 2);
}

/* The question that the arguments ask; *indicator counts from 0. */
void
deprivation_question(FunctionCallInfo fcinfo, AskedBy by, const DeprivationView *view,
					 AfQuestion *question, int *indicator)
{
	if (by == BY_NUMBERS)
		ask_by_numbers(fcinfo, view->n, question, indicator);
	else
		ask_by_standard(fcinfo, by, view, question, indicator);
}

/* The totals of a question over the profiles of a summary. */
void
deprivation_totals(const DeprivationView *view, const AfQuestion *question, AfTotals *totals)
{
	DeprivationCursor cursor;

	check_status(af_begin(totals, question));
	deprivation_first(&cursor, view);
	while (deprivation_next(&cursor))
	{
		ExactNumber weight;

		CHECK_FOR_INTERRUPTS();
		deprivation_weight(&cursor, &weight);
		check_status(af_add(totals, question, cursor.profile.deprived,
							cursor.profile.missing, &weight));
	}
}

/* The totals of a question to a summary, or NULL if it answers nothing. */
static AfTotals *
totals_of(const DeprivationView *view, const AfQuestion *question)
{
	AfTotals   *totals = palloc(sizeof(AfTotals));

	if (!deprivation_is_proper(view))
		return NULL;
	deprivation_totals(view, question, totals);
	return totals;
}

static AfTotals *
ask(FunctionCallInfo fcinfo, AskedBy by, AfQuestion *question, int *indicator)
{
	DeprivationView view;

	deprivation_view(&view, PG_GETARG_DATUM(0));
	deprivation_question(fcinfo, by, &view, question, indicator);
	return totals_of(&view, question);
}

/*
 * Each measure is asked with weights and a cutoff, or with a standard.
 */
typedef Datum (*Answer) (FunctionCallInfo fcinfo, const AfTotals *totals,
						 const AfQuestion *question, int indicator);

static Datum
answer(FunctionCallInfo fcinfo, AskedBy by, bool of_indicator, Answer measure)
{
	AfQuestion	question;
	int			indicator = 0;
	AfTotals   *totals = ask(fcinfo, by, &question, of_indicator ? &indicator : NULL);

	if (!totals)
		PG_RETURN_NULL();
	return measure(fcinfo, totals, &question, indicator);
}

#define MEASURE_FUNCTION(name, by, of_indicator, measure) \
PG_FUNCTION_INFO_V1(name); \
Datum \
name(PG_FUNCTION_ARGS) \
{ \
	return answer(fcinfo, by, of_indicator, measure); \
} \
extern int no_such_variable

#define MEASURE(name, of_indicator) \
	MEASURE_FUNCTION(name, BY_NUMBERS, of_indicator, answer_ ## name); \
	MEASURE_FUNCTION(name ## _by_standard, BY_NAME, of_indicator, answer_ ## name); \
	MEASURE_FUNCTION(name ## _by_rules, BY_RULES, of_indicator, answer_ ## name)

/* H: share of the population that is poor. */
static Datum
answer_multidimensional_headcount(FunctionCallInfo fcinfo, const AfTotals *totals,
								  const AfQuestion *question pg_attribute_unused(),
								  int indicator pg_attribute_unused())
{
	return quotient(fcinfo, &totals->poor, &totals->population);
}

MEASURE(multidimensional_headcount, false);

/* Weight of the poor. */
static Datum
answer_multidimensional_poor_population(FunctionCallInfo fcinfo, const AfTotals *totals,
										const AfQuestion *question pg_attribute_unused(),
										int indicator pg_attribute_unused())
{
	if (exact_sign(&totals->population) == 0)
		PG_RETURN_NULL();
	return number(&totals->poor);
}

MEASURE(multidimensional_poor_population, false);

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
static Datum
answer_intensity(FunctionCallInfo fcinfo, const AfTotals *totals,
				 const AfQuestion *question, int indicator pg_attribute_unused())
{
	return mean_score(fcinfo, totals, question, &totals->poor);
}

MEASURE(intensity, false);

/* M0 = H x A */
static Datum
answer_mpi(FunctionCallInfo fcinfo, const AfTotals *totals,
		   const AfQuestion *question, int indicator pg_attribute_unused())
{
	return mean_score(fcinfo, totals, question, &totals->population);
}

MEASURE(mpi, false);

/* Share of the population that is poor and deprived in the indicator. */
static Datum
answer_censored_headcount(FunctionCallInfo fcinfo, const AfTotals *totals,
						  const AfQuestion *question pg_attribute_unused(), int indicator)
{
	return quotient(fcinfo, &totals->censored[indicator], &totals->population);
}

MEASURE(censored_headcount, true);

/* Share of the indicator in the MPI. */
static Datum
answer_indicator_contribution(FunctionCallInfo fcinfo, const AfTotals *totals,
							  const AfQuestion *question, int indicator)
{
	ExactNumber omega,
				part,
				deprivation;

	exact_from_double(&omega, question->omega[indicator]);
	check_status(exact_product(&omega, &totals->censored[indicator], &part));
	check_status(af_deprivation(totals, question, &deprivation));
	return quotient(fcinfo, &part, &deprivation);
}

MEASURE(indicator_contribution, true);

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
	check_one_dimension(ARR_NDIM(array), "indicators");
	if (array_contains_nulls(array))
		argument_null_element("indicators");
	if (ARR_NDIM(array) == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("indicators must not be empty")));
	for (int i = 0; i < ARR_DIMS(array)[0]; i++)
	{
		CHECK_FOR_INTERRUPTS();
		wanted |= profile_indicator(((int32 *) ARR_DATA_PTR(array))[i], indicators(&view));
	}
	drop = drop_missing_arg(fcinfo, 2);
	if (!count_deprived(&view, drop ? wanted : 0, wanted, &deprived, &population))
		PG_RETURN_NULL();
	return quotient(fcinfo, &deprived, &population);
}

/* Share of the population of which the indicator is not known. */
static Datum
missing_share(FunctionCallInfo fcinfo, const DeprivationView *view, uint64 bit)
{
	ExactNumber unused,
				known,
				population;

	if (!count_deprived(view, bit, bit, &unused, &known) ||
		!count_deprived(view, 0, bit, &unused, &population))
		PG_RETURN_NULL();
	exact_negate(&known);
	check_status(exact_add(&known, &population));
	return quotient(fcinfo, &known, &population);
}

PG_FUNCTION_INFO_V1(missing_rate);
Datum
missing_rate(PG_FUNCTION_ARGS)
{
	DeprivationView view;
	uint64		bit;

	deprivation_view(&view, PG_GETARG_DATUM(0));
	bit = profile_indicator(PG_GETARG_INT32(1), indicators(&view));
	return missing_share(fcinfo, &view, bit);
}

/*
 * deprivation_report(summary, standard, missing): all of it, a row for each
 * indicator.
 */

/* Run a function that answers with a double, and may return NULL. */
static void
set_answer(Datum *values, bool *nulls, int i, FunctionCallInfo fcinfo, Datum result)
{
	values[i] = result;
	nulls[i] = fcinfo->isnull;
	fcinfo->isnull = false;
}

static void
set_text(Datum *values, bool *nulls, int i, const char *text)
{
	nulls[i] = text == NULL;
	values[i] = text ? CStringGetTextDatum(text) : (Datum) 0;
}

static Datum
report(FunctionCallInfo fcinfo, AskedBy by)
{
	ReturnSetInfo *info = begin_result_set(fcinfo);
	DeprivationView view;
	AfQuestion	question;
	const Standard *standard;
	AfTotals   *totals;

	deprivation_view(&view, PG_GETARG_DATUM(0));
	standard = question_of_standard(fcinfo, by, &view, &question);
	question.drop_missing = drop_missing_arg(fcinfo, 2);
	totals = totals_of(&view, &question);
	for (int i = 0; i < question.n; i++)
	{
		const Criterion *criterion = &standard->criteria[i];
		uint64		bit = UINT64_C(1) << i;
		ExactNumber omega,
					deprived,
					population;
		Datum		values[9] = {0};
		bool		nulls[9];

		CHECK_FOR_INTERRUPTS();
		memset(nulls, true, sizeof(nulls));
		values[0] = Int32GetDatum(criterion->position);
		nulls[0] = false;
		set_text(values, nulls, 1, criterion->name);
		set_text(values, nulls, 2, criterion->label);
		set_text(values, nulls, 3, criterion->local_label);
		if (totals)
		{
			exact_from_double(&omega, question.omega[i]);
			set_answer(values, nulls, 4, fcinfo, quotient(fcinfo, &omega, &totals->omega));
			(void) count_deprived(&view, question.drop_missing ? ~UINT64_C(0) : 0, bit,
								  &deprived, &population);
			set_answer(values, nulls, 5, fcinfo, quotient(fcinfo, &deprived, &population));
			set_answer(values, nulls, 6, fcinfo,
					   answer_censored_headcount(fcinfo, totals, &question, i));
			set_answer(values, nulls, 7, fcinfo,
					   answer_indicator_contribution(fcinfo, totals, &question, i));
			set_answer(values, nulls, 8, fcinfo, missing_share(fcinfo, &view, bit));
		}
		tuplestore_putvalues(info->setResult, info->setDesc, values, nulls);
	}
	return (Datum) 0;
}

SQL_FUNCTION(deprivation_report, report(fcinfo, BY_NAME));
SQL_FUNCTION(deprivation_report_by_rules, report(fcinfo, BY_RULES));

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

/* The summary of no rows; it has no indicators, and so fits any number of them. */
PG_FUNCTION_INFO_V1(deprivation_summary_empty);
Datum
deprivation_summary_empty(PG_FUNCTION_ARGS)
{
	return deprivation_pack(deprivation_new(1));
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
	read_weights(PG_GETARG_ARRAYTYPE_P(1), profile.n, &question);
	if (drop_missing_arg(fcinfo, 2) && profile.missing != 0)
		PG_RETURN_NULL();
	check_status(af_begin(totals, &question));
	check_status(af_score(totals, &question, profile.deprived, &score));
	PG_RETURN_FLOAT8(score);
}
