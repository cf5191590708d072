#include "survey/survey_deprivation.h"

#include "number/exact_product.h"

/*
 * Multidimensional measures with their sampling errors.  Each is the quotient
 * of two sums over the units, N / D, with the linearised form (N_i - R D_i) / D.
 */
typedef enum Measure
{
	HEADCOUNT,
	INTENSITY,
	MPI,
	CENSORED,
	CONTRIBUTION
} Measure;

static void
check_status(ExactStatus status)
{
	if (status != EXACT_OK)
		deprivation_range_error();
}

/* Numerator and denominator of a measure, from the totals of a unit. */
static void
measure_parts(const AfTotals *t, const AfQuestion *question, Measure measure, int indicator,
			  ExactNumber *numerator, ExactNumber *denominator)
{
	switch (measure)
	{
		case HEADCOUNT:
			*numerator = t->poor;
			*denominator = t->population;
			break;
		case INTENSITY:
		case MPI:
			check_status(af_deprivation(t, question, numerator));
			check_status(exact_product(measure == MPI ? &t->population : &t->poor, &t->omega,
									   denominator));
			break;
		case CENSORED:
			*numerator = t->censored[indicator];
			*denominator = t->population;
			break;
		case CONTRIBUTION:
			{
				ExactNumber omega;

				exact_from_double(&omega, question->omega[indicator]);
				check_status(exact_product(&omega, &t->censored[indicator], numerator));
				check_status(af_deprivation(t, question, denominator));
			}
			break;
	}
}

/* Sums that become an estimate. */
typedef struct Ratio
{
	SurveyEstimate e;
	double	   *base;
	ExactNumber numerator;
	ExactNumber denominator;
} Ratio;

static void
begin_ratio(Ratio *r, const SurveyDeprivationView *view, bool drop_missing)
{
	memset(&r->e, 0, sizeof(r->e));
	r->e.frame = view->frame;
	r->e.u = survey_alloc(sizeof(double) * view->frame.n);
	r->base = survey_alloc(sizeof(double) * view->frame.n);
	r->e.size = view->count[DEPRIVED_WEIGHTED] -
		(drop_missing ? view->count[DEPRIVED_INCOMPLETE] : 0);
	r->e.has_size = r->e.size > 0;
	r->numerator.n = r->denominator.n = 0;
}

static void
add_unit(Ratio *r, size_t i, const ExactNumber *numerator, const ExactNumber *denominator)
{
	r->e.u[i] = estimate_rounded(numerator);
	r->base[i] = estimate_rounded(denominator);
	check_status(exact_add(&r->numerator, numerator));
	check_status(exact_add(&r->denominator, denominator));
}

static Datum
finish_ratio(FunctionCallInfo fcinfo, Ratio *r)
{
	double		base;

	if (exact_sign(&r->denominator) == 0)
		PG_RETURN_NULL();
	check_status(exact_quotient(&r->numerator, &r->denominator, &r->e.value));
	base = estimate_rounded(&r->denominator);
	for (size_t i = 0; i < r->e.frame.n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			survey_poll();
		r->e.u[i] = (r->e.u[i] - r->e.value * r->base[i]) / base;
	}
	return estimate_make(&r->e);
}

/* What the units together say of their indicators; modulo 2^64, as it is compared. */
static void
view_indicators(const SurveyDeprivationView *view, DeprivationView *all)
{
	uint64		labelled = 0;

	memset(all, 0, sizeof(*all));
	all->n = view->n;
	for (size_t i = 0; i < view->frame.n; i++)
	{
		DeprivationView profiles;

		if ((i & 0xfff) == 0xfff)
			survey_poll();
		deprivation_view(&profiles, PointerGetDatum(view->unit[i]));
		labelled += (uint64) profiles.count[DEPRIVATION_LABELLED];
		all->labels += profiles.labels;
	}
	all->count[DEPRIVATION_LABELLED] = (int64) labelled;
}

static Datum
answer(FunctionCallInfo fcinfo, AskedBy by, Measure measure)
{
	bool		of_indicator = measure == CENSORED || measure == CONTRIBUTION;
	SurveyDeprivationView view;
	DeprivationView indicators;
	AfQuestion	question;
	AfTotals   *totals = palloc(sizeof(AfTotals));
	int			indicator = 0;
	Ratio		r;

	survey_deprivation_view(&view, PG_GETARG_DATUM(0));
	view_indicators(&view, &indicators);
	deprivation_question(fcinfo, by, &indicators, &question, of_indicator ? &indicator : NULL);
	if (view.frame.n == 0 || !survey_deprivation_proper(&view))
		PG_RETURN_NULL();
	begin_ratio(&r, &view, question.drop_missing);
	for (size_t i = 0; i < view.frame.n; i++)
	{
		DeprivationView profiles;
		ExactNumber numerator,
					denominator;

		survey_poll();
		deprivation_view(&profiles, PointerGetDatum(view.unit[i]));
		deprivation_totals(&profiles, &question, totals);
		measure_parts(totals, &question, measure, indicator, &numerator, &denominator);
		add_unit(&r, i, &numerator, &denominator);
	}
	return finish_ratio(fcinfo, &r);
}

/* Each measure is asked with weights and a cutoff, or with a standard. */
#define SURVEY_MEASURE(name, measure) \
	SURVEY_ANSWER(survey_deprivation_##name, answer(fcinfo, BY_NUMBERS, measure)); \
	SURVEY_ANSWER(survey_deprivation_##name##_by_standard, answer(fcinfo, BY_NAME, measure)); \
	SURVEY_ANSWER(survey_deprivation_##name##_by_rules, answer(fcinfo, BY_RULES, measure))

SURVEY_MEASURE(headcount, HEADCOUNT);
SURVEY_MEASURE(intensity, INTENSITY);
SURVEY_MEASURE(mpi, MPI);
SURVEY_MEASURE(censored, CENSORED);
SURVEY_MEASURE(contribution, CONTRIBUTION);

/* (value, indicator, missing): poor or not */
static Datum
uncensored(FunctionCallInfo fcinfo)
{
	SurveyDeprivationView view;
	uint64		bit;
	bool		drop;
	Ratio		r;

	survey_deprivation_view(&view, PG_GETARG_DATUM(0));
	bit = profile_indicator(PG_GETARG_INT32(1), view.n != 0 ? view.n : PROFILE_MAX);
	drop = drop_missing_arg(fcinfo, 2);
	if (view.frame.n == 0 || !survey_deprivation_proper(&view))
		PG_RETURN_NULL();
	begin_ratio(&r, &view, drop);
	for (size_t i = 0; i < view.frame.n; i++)
	{
		DeprivationView profiles;
		DeprivationCursor cursor;
		ExactNumber deprived,
					population;

		survey_poll();
		deprived.n = population.n = 0;
		deprivation_view(&profiles, PointerGetDatum(view.unit[i]));
		deprivation_first(&cursor, &profiles);
		while (deprivation_next(&cursor))
		{
			ExactNumber weight;

			if (drop && cursor.profile.missing != 0)
				continue;
			deprivation_weight(&cursor, &weight);
			check_status(exact_add(&population, &weight));
			if (cursor.profile.deprived & bit)
				check_status(exact_add(&deprived, &weight));
		}
		add_unit(&r, i, &deprived, &population);
	}
	return finish_ratio(fcinfo, &r);
}

SURVEY_ANSWER(survey_deprivation_uncensored, uncensored(fcinfo));
