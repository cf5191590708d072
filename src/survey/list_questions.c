#include "survey/survey_distribution.h"

#include "number/two_sum.h"

/* Opening a survey_distribution for questions, and what an influence makes of it. */

/*
 * The distinct welfares with the weights of all units.  In one word, if the sum
 * of all weights fits into it; else in a window with room for it.
 */
static void
pool(SurveyDistribution *d)
{
	const SurveyEntries *from = &d->view.e;
	WeightColumn pooled;
	size_t		distinct = 0;
	int			carries = 0;
	Entries    *e = &d->e;

	for (size_t i = 0; i < from->n; i++)
		distinct += i == 0 || from->key[i] != from->key[i - 1];
	while (((size_t) 1 << carries) < from->n)
		carries++;
	weight_column_choose(&pooled, weight_column_low(&from->weight), from->weight.high + carries);
	if (from->weight.wide && !pooled.wide)
	{
		pooled.wide = true;
		pooled.place = 0;
		pooled.base = weight_column_low(&from->weight) / 64;
		pooled.n = (from->weight.high + carries + 2 + 63) / 64 - pooled.base;
	}

	entries_shape(e, ENTRIES_FULL_PRECISION, false);
	e->poll = survey_poll;
	e->n = distinct;
	e->column[ENTRIES_WEIGHT].n = pooled.n;
	e->column[ENTRIES_WEIGHT].base = pooled.base;
	e->place = pooled.wide ? 0 : pooled.place - 64 * EXACT_ORIGIN;
	entries_layout(e);
	weight_column_alloc(&pooled, 1);
	e->word = survey_alloc(sizeof(uint64) * e->stride * distinct);
	for (size_t i = 0, k = 0; i < from->n; k++)
	{
		uint64	   *entry = e->word + k * e->stride;

		entry[0] = from->key[i];
		memset(pooled.limb, 0, sizeof(uint64) * pooled.n);
		do
		{
			if ((i & 0xfff) == 0xfff)
				survey_poll();
			weight_column_add(&pooled, 0, &from->weight, i, false);
		} while (++i < from->n && from->key[i] == entry[0]);
		memcpy(entry + 1, pooled.limb, sizeof(uint64) * pooled.n);
	}
	pfree(pooled.limb);
}

/* False if no measure is defined: without anybody, or improper. */
bool
survey_distribution_open(SurveyDistribution *d, Datum value)
{
	survey_list_view(&d->view, value);
	if (d->view.e.n == 0 || !survey_list_proper(&d->view))
		return false;
	pool(d);
	d->weight = survey_alloc(sizeof(double) * d->view.e.n);
	for (size_t i = 0; i < d->view.e.n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			survey_poll();
		d->weight[i] = estimate_check(weight_column_double(&d->view.e.weight, i));
	}
	d->u = survey_alloc(sizeof(double) * d->e.n);
	d->v = survey_alloc(sizeof(double) * d->e.n);
	return true;
}

/* The total of weight x influence in each unit. */
void
survey_distribution_units(const SurveyDistribution *d, const double *u, double *total)
{
	const SurveyEntries *e = &d->view.e;

	memset(total, 0, sizeof(double) * d->view.frame.n);
	for (size_t i = 0, k = 0; i < e->n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			survey_poll();
		if (i > 0 && e->key[i] != e->key[i - 1])
			k++;
		total[e->unit[i]] += d->weight[i] * u[k];
	}
}

/*
 * The variance that a simple random sample of as many rows would have: N^2 times
 * the weighted variance of the influences over n - 1.
 */
static void
simple_variance(SurveyDistribution *d, const double *u, SurveyEstimate *e)
{
	TwoSum		weight = {0, 0},
				sum = {0, 0},
				square = {0, 0};
	double		n = (double) e->size,
				mean;

	for (size_t i = 0; i < d->e.n; i++)
	{
		double		w = entry_weight(&d->e, i);

		entries_poll(&d->e, i);
		two_sum_add(&weight, w);
		two_sum_add(&sum, w * u[i]);
	}
	e->population = two_sum_value(&weight);
	mean = two_sum_value(&sum) / e->population;
	for (size_t i = 0; i < d->e.n; i++)
	{
		entries_poll(&d->e, i);
		two_sum_add(&square, entry_weight(&d->e, i) * (u[i] - mean) * (u[i] - mean));
	}
	e->has_simple = e->has_size && n > 1;
	e->simple = e->population * two_sum_value(&square) / (n - 1);
}

void
survey_distribution_linear(SurveyDistribution *d, double value, const double *u, SurveyEstimate *e)
{
	memset(e, 0, sizeof(*e));
	e->value = value;
	e->size = d->view.count[LIST_WEIGHTED];
	e->has_size = e->size > 0;
	e->frame = d->view.frame;
	e->u = survey_alloc(sizeof(double) * d->view.frame.n);
	survey_distribution_units(d, u, e->u);
	if (e->has_size)
		simple_variance(d, u, e);
}

/* An index with the influence of each distinct welfare, as a value. */
Datum
survey_distribution_estimate(SurveyDistribution *d, double value, const double *u)
{
	SurveyEstimate e;

	survey_distribution_linear(d, value, u, &e);
	return estimate_make(&e);
}
