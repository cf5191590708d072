#include "concentration/concentration.h"

/* Total amount. */
void
amount_total(const Entries *e, WideNumber *amount)
{
	WideSum		s;
	WideNumber	x;

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
ranked_amount(const Entries *e, const IndexTotals *t, const WideNumber *amount, WideNumber *x)
{
	Cumulated	ranks;
	WideSum		s;
	WideNumber	a,
				rank;

	wide_clear(&s);
	cumulated_start(&ranks, e);
	for (size_t i = 0; i < e->n; i++)
	{
		const uint64_t *weight = entry_limbs(e, i, ENTRIES_WEIGHT);

		entries_poll(e, i);
		cumulated_add(&ranks, weight);
		wide_from_limbs(&rank, ranks.limb, ranks.base, ranks.n);
		entry_number(e, i, ENTRIES_AMOUNT, &a);
		add_long_product(&s, &rank, &a, false);
		cumulated_add(&ranks, weight);
	}
	wide_add_product(&s, amount, &t->weight, true);
	wide_read(x, &s);
}

/* The same of the welfare; over W Y it is the Gini. */
static void
ranked_welfare(const Entries *e, const IndexTotals *t, WideNumber *x)
{
	WideSum		s;

	ranked_sum(e, e->n, NULL, 0, &s);
	wide_add_product(&s, &t->welfare, &t->weight, true);
	wide_read(x, &s);
}

/*
 * The product of two factors, each cut down to what any sums of rows can have;
 * sums from outside can be longer.  A quotient looks at fewer limbs still.
 */
static void
multiply_leading(WideNumber *x, const WideNumber *a, const WideNumber *b)
{
	WideNumber	factor[2] = {*a, *b};

	for (int k = 0; k < 2; k++)
	{
		int			drop = factor[k].n - WIDE_FACTOR / 2;

		if (drop > 0)
		{
			factor[k].n -= drop;
			factor[k].base += drop;
			memmove(factor[k].limb, factor[k].limb + drop, factor[k].n * sizeof(uint64_t));
		}
	}
	wide_multiply(x, &factor[0], &factor[1]);
}

/* x = a b - c d */
static void
cross_difference(WideNumber *x, const WideNumber *a, const WideNumber *b,
				 const WideNumber *c, const WideNumber *d)
{
	WideSum		s;

	wide_clear(&s);
	add_long_product(&s, a, b, false);
	add_long_product(&s, c, d, true);
	wide_read(x, &s);
}

/*
 * The concentration index: that sum over W A, as the Gini is that of welfare
 * over W Y.
 */
IndexStatus
index_concentration(const Entries *e, double *result)
{
	IndexTotals t;
	WideNumber	amount,
				base,
				x;

	index_totals(&t, e);
	amount_total(e, &amount);
	if (amount.n == 0)
		return INDEX_NULL;
	ranked_amount(e, &t, &amount, &x);
	wide_multiply(&base, &t.weight, &amount);
	return index_quotient(&x, &base, result);
}

/* Kakwani: concentration - Gini = (N_A Y - N_Y A) / (W A Y). */
IndexStatus
index_kakwani(const Entries *e, double *result)
{
	IndexTotals t;
	WideNumber	amount,
				of_amount,
				of_welfare,
				product,
				base,
				x;

	index_totals(&t, e);
	amount_total(e, &amount);
	if (amount.n == 0 || t.welfare.n == 0 || t.welfare.negative)
		return INDEX_NULL;
	ranked_amount(e, &t, &amount, &of_amount);
	ranked_welfare(e, &t, &of_welfare);
	cross_difference(&x, &of_amount, &t.welfare, &of_welfare, &amount);
	wide_multiply(&product, &t.weight, &amount);
	multiply_leading(&base, &product, &t.welfare);
	return index_quotient(&x, &base, result);
}

/*
 * Lerman and Yitzhaki: what a source of income contributes to the Gini of all
 * income.  With N as above, S = A / Y, C = N_A / (W A) and G = N_Y / (W Y):
 * S C / G = N_A / N_Y, which is defined even for a source that sums up to 0.
 */
IndexStatus
index_source(const Entries *e, SourceParts *result)
{
	IndexTotals t;
	WideNumber	amount,
				of_amount,
				of_welfare,
				base,
				x;
	IndexStatus status[4];

	memset(result, 0, sizeof(*result));
	index_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return INDEX_NULL;
	amount_total(e, &amount);
	ranked_amount(e, &t, &amount, &of_amount);
	ranked_welfare(e, &t, &of_welfare);

	status[0] = index_quotient(&amount, &t.welfare, &result->share);
	wide_multiply(&base, &t.weight, &amount);
	status[1] = index_quotient(&of_amount, &base, &result->concentration);
	status[2] = index_quotient(&of_amount, &of_welfare, &result->contribution);

	/* contribution - share = (N_A Y - N_Y A) / (N_Y Y) */
	cross_difference(&x, &of_amount, &t.welfare, &of_welfare, &amount);
	multiply_leading(&base, &of_welfare, &t.welfare);
	status[3] = index_quotient(&x, &base, &result->marginal);

	for (int k = 0; k < 4; k++)
	{
		if (status[k] == INDEX_RANGE)
			return INDEX_RANGE;
		result->undefined[k] = status[k] == INDEX_NULL;
	}
	return INDEX_OK;
}

/*
 * The influence of a unit with the amount x and the welfare of entry i on the
 * concentration index, its derivative by the weight of the unit: u[i] + x v[i].
 * With N = C W A the sum behind the index is N + W A, and the unit adds x
 * times its rank, its entry's amount once and twice the amounts above.
 */
IndexStatus
index_concentration_influence(const Entries *e, double *u, double *v)
{
	IndexTotals t;
	Cumulated	ranks;
	WideSum		above;
	WideNumber	amount,
				x;
	double		index,
				total_weight,
				total_amount;
	IndexStatus status = index_concentration(e, &index);

	if (status != INDEX_OK)
		return status;
	index_totals(&t, e);
	amount_total(e, &amount);
	if (wide_round(&t.weight, &total_weight) != EXACT_OK ||
		wide_round(&amount, &total_amount) != EXACT_OK)
		return INDEX_RANGE;

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
		wide_from_limbs(&x, ranks.limb, ranks.base, ranks.n);
		if (wide_quotient(&x, &t.weight, &rank) != EXACT_OK)
			return INDEX_RANGE;
		cumulated_add(&ranks, weight);

		entry_number(e, i, ENTRIES_AMOUNT, &amount);
		wide_add(&above, &amount, true);
		wide_read(&x, &above);
		if (wide_round(&x, &amounts) != EXACT_OK)
			return INDEX_RANGE;
		wide_add(&above, &amount, true);

		u[i] = (amounts / total_amount - (index + 1)) / total_weight;
		v[i] = (rank - (index + 1)) / total_amount;
	}
	return INDEX_OK;
}
