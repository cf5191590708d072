#include "measure/concentration.h"

/* Total amount. */
void
measure_amount_total(const Entries *e, BigNumber *amount)
{
	WideSum		s;
	BigNumber	x;

	wide_clear(&s);
	for (size_t i = 0; i < e->n; i++)
	{
		entries_poll(e, i);
		entry_number(e, i, ENTRIES_AMOUNT, &x);
		wide_add(&s, &x, false);
	}
	wide_read(amount, &s);
}

/*
 * The sum over the entries of amount x (C + C_before - W), where C is the
 * weight up to the entry, C_before that below it and W all of it: the amount
 * weighed by twice the distance of its people's rank from the middle.
 */
static void
ranked_amount(const Entries *e, const MeasureTotals *t, const BigNumber *amount, BigNumber *x)
{
	Cumulated	ranks;
	WideSum		s;
	BigNumber	a,
				rank;

	wide_clear(&s);
	cumulated_start(&ranks, e);
	for (size_t i = 0; i < e->n; i++)
	{
		const uint64_t *weight = entry_limbs(e, i, ENTRIES_WEIGHT);

		entries_poll(e, i);
		cumulated_add(&ranks, weight);
		big_from_limbs(&rank, ranks.limb, ranks.base, ranks.n);
		entry_number(e, i, ENTRIES_AMOUNT, &a);
		wide_add_product(&s, &rank, &a, false);
		cumulated_add(&ranks, weight);
	}
	wide_add_product(&s, amount, &t->weight, true);
	wide_read(x, &s);
}

/* The same of the welfare; over W Y it is the Gini. */
static void
ranked_welfare(const Entries *e, const MeasureTotals *t, BigNumber *x)
{
	WideSum		s;

	measure_ranked_sum(e, e->n, NULL, 0, &s);
	wide_add_product(&s, &t->welfare, &t->weight, true);
	wide_read(x, &s);
}

/*
 * The concentration index: that sum over W A, as the Gini is that of welfare
 * over W Y.
 */
MeasureStatus
measure_concentration(const Entries *e, double *result)
{
	MeasureTotals t;
	BigNumber	amount,
				base,
				x;

	measure_totals(&t, e);
	measure_amount_total(e, &amount);
	if (amount.n == 0)
		return MEASURE_NULL;
	ranked_amount(e, &t, &amount, &x);
	big_multiply(&base, &t.weight, &amount);
	return measure_quotient(&x, &base, result);
}

/* Kakwani: concentration - Gini = (N_A Y - N_Y A) / (W A Y). */
MeasureStatus
measure_kakwani(const Entries *e, double *result)
{
	MeasureTotals t;
	BigNumber	amount,
				of_amount,
				of_welfare,
				product,
				base,
				x;

	measure_totals(&t, e);
	measure_amount_total(e, &amount);
	if (amount.n == 0 || t.welfare.n == 0 || t.welfare.negative)
		return MEASURE_NULL;
	ranked_amount(e, &t, &amount, &of_amount);
	ranked_welfare(e, &t, &of_welfare);
	measure_cross_difference(&x, &of_amount, &t.welfare, &of_welfare, &amount);
	big_multiply(&product, &t.weight, &amount);
	big_multiply(&base, &product, &t.welfare);
	return measure_quotient(&x, &base, result);
}

/*
 * Lerman and Yitzhaki: what a source of income contributes to the Gini of all
 * income.  With N as above, S = A / Y, C = N_A / (W A) and G = N_Y / (W Y):
 * S C / G = N_A / N_Y, which is defined even for a source that sums up to 0.
 */
MeasureStatus
measure_source(const Entries *e, SourceParts *result)
{
	MeasureTotals t;
	BigNumber	amount,
				of_amount,
				of_welfare,
				base,
				x;
	MeasureStatus status[4];

	memset(result, 0, sizeof(*result));
	measure_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return MEASURE_NULL;
	measure_amount_total(e, &amount);
	ranked_amount(e, &t, &amount, &of_amount);
	ranked_welfare(e, &t, &of_welfare);

	status[0] = measure_quotient(&amount, &t.welfare, &result->share);
	big_multiply(&base, &t.weight, &amount);
	status[1] = measure_quotient(&of_amount, &base, &result->concentration);
	status[2] = measure_quotient(&of_amount, &of_welfare, &result->contribution);

	/* contribution - share = (N_A Y - N_Y A) / (N_Y Y) */
	measure_cross_difference(&x, &of_amount, &t.welfare, &of_welfare, &amount);
	big_multiply(&base, &of_welfare, &t.welfare);
	status[3] = measure_quotient(&x, &base, &result->marginal);

	for (int k = 0; k < 4; k++)
	{
		if (status[k] == MEASURE_RANGE)
			return MEASURE_RANGE;
		result->undefined[k] = status[k] == MEASURE_NULL;
	}
	return MEASURE_OK;
}

/*
 * The influence of a unit with the amount x and the welfare of entry i on the
 * concentration index, its derivative by the weight of the unit: u[i] + x v[i].
 * With N = C W A the sum behind the index is N + W A, and the unit adds x
 * times its rank, its entry's amount once and twice the amounts above.
 */
MeasureStatus
measure_concentration_influence(const Entries *e, double *u, double *v)
{
	MeasureTotals t;
	Cumulated	ranks;
	WideSum		above;
	BigNumber	amount,
				x;
	double		index,
				total_weight,
				total_amount;
	MeasureStatus status = measure_concentration(e, &index);

	if (status != MEASURE_OK)
		return status;
	measure_totals(&t, e);
	measure_amount_total(e, &amount);
	if (big_round(&t.weight, &total_weight) != EXACT_OK ||
		big_round(&amount, &total_amount) != EXACT_OK)
		return MEASURE_RANGE;

	wide_clear(&above);
	wide_add(&above, &amount, false);
	wide_add(&above, &amount, false);
	cumulated_start(&ranks, e);
	for (size_t i = 0; i < e->n; i++)
	{
		const uint64_t *weight = entry_limbs(e, i, ENTRIES_WEIGHT);
		double		rank,
					amounts;

		entries_poll(e, i);
		cumulated_add(&ranks, weight);
		big_from_limbs(&x, ranks.limb, ranks.base, ranks.n);
		if (big_quotient(&x, &t.weight, &rank) != EXACT_OK)
			return MEASURE_RANGE;
		cumulated_add(&ranks, weight);

		entry_number(e, i, ENTRIES_AMOUNT, &amount);
		wide_add(&above, &amount, true);
		wide_read(&x, &above);
		if (big_round(&x, &amounts) != EXACT_OK)
			return MEASURE_RANGE;
		wide_add(&above, &amount, true);

		u[i] = (amounts / total_amount - (index + 1)) / total_weight;
		v[i] = (rank - (index + 1)) / total_amount;
	}
	return MEASURE_OK;
}
