#include "measure/alkire_foster.h"

#include "number/exact_product.h"

/* sum += x */
static ExactStatus
add_double(ExactNumber *sum, double x)
{
	ExactNumber number;

	exact_from_double(&number, x);
	return exact_add(sum, &number);
}

ExactStatus
af_begin(AfTotals *totals, const AfQuestion *question)
{
	ExactStatus status = EXACT_OK;

	totals->population.n = 0;
	totals->poor.n = 0;
	totals->omega.n = 0;
	totals->omega_rounded = 0;
	for (int j = 0; j < question->n && status == EXACT_OK; j++)
	{
		totals->censored[j].n = 0;
		status = add_double(&totals->omega, question->omega[j]);
		totals->omega_rounded += question->omega[j];
	}
	return status;
}

/* The correctly rounded share of these deprivations in the sum of the weights. */
ExactStatus
af_score(const AfTotals *totals, const AfQuestion *question, uint64_t deprived,
		 double *score)
{
	ExactNumber sum;
	ExactStatus status = EXACT_OK;

	sum.n = 0;
	for (int j = 0; j < question->n && status == EXACT_OK; j++)
	{
		if ((deprived >> j) & 1)
			status = add_double(&sum, question->omega[j]);
	}
	return status == EXACT_OK ? exact_quotient(&sum, &totals->omega, score) : status;
}

/*
 * Does the score reach the cutoff?  A score in plain arithmetic is off by less
 * than 1e-13, so that most profiles need no exact one.
 */
static ExactStatus
is_poor(const AfTotals *totals, const AfQuestion *question, uint64_t deprived, bool *poor)
{
	double		cutoff = question->k - AF_TOLERANCE;
	double		sum = 0,
				score;
	ExactStatus status;

	for (int j = 0; j < question->n; j++)
	{
		if ((deprived >> j) & 1)
			sum += question->omega[j];
	}
	if (double_is_finite(totals->omega_rounded))
	{
		score = sum / totals->omega_rounded;
		*poor = score > cutoff + 1e-13;
		if (*poor || score < cutoff - 1e-13)
			return EXACT_OK;
	}

	/* Close, or the sum is beyond double. */
	status = af_score(totals, question, deprived, &score);
	*poor = status == EXACT_OK && score >= cutoff;
	return status;
}

/* Add the units of one profile. */
ExactStatus
af_add(AfTotals *totals, const AfQuestion *question, uint64_t deprived, uint64_t missing,
	   const ExactNumber *weight)
{
	ExactStatus status;
	bool		poor;

	if (missing != 0 && question->drop_missing)
		return EXACT_OK;
	status = exact_add(&totals->population, weight);
	if (status == EXACT_OK)
		status = is_poor(totals, question, deprived, &poor);
	if (status != EXACT_OK || !poor)
		return status;

	status = exact_add(&totals->poor, weight);
	for (int j = 0; j < question->n && status == EXACT_OK; j++)
	{
		if ((deprived >> j) & 1)
			status = exact_add(&totals->censored[j], weight);
	}
	return status;
}

/* The weighted deprivations of the poor, sum of omega[j] C[j]. */
ExactStatus
af_deprivation(const AfTotals *totals, const AfQuestion *question, ExactNumber *sum)
{
	ExactStatus status = EXACT_OK;

	sum->n = 0;
	for (int j = 0; j < question->n && status == EXACT_OK; j++)
	{
		ExactNumber omega;

		exact_from_double(&omega, question->omega[j]);
		status = exact_add_product(sum, &omega, &totals->censored[j]);
	}
	return status;
}
