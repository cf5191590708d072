#include "measure/subgroup.h"

#include "measure/entropy.h"

/* The order of the exact means Y / W. */
int
measure_compare_group_means(const GroupTotals *a, const GroupTotals *b)
{
	BigNumber	x,
				y;

	if (a->mean != b->mean)
		return a->mean < b->mean ? -1 : 1;
	big_multiply(&x, a->welfare, b->weight);
	big_multiply(&y, b->welfare, a->weight);
	return big_compare(&x, &y);
}

/* The totals of a list, to scale. */
void
measure_totals_to_scale(MeasureTotals *t, const Entries *e)
{
	measure_totals(t, e);
	entries_to_scale(e, &t->weight);
	entries_to_scale(e, &t->welfare);
}

/* N, the numerator of the Gini over W Y; it has the unit of weight twice. */
void
measure_gini_numerator(const Entries *e, const MeasureTotals *t, BigNumber *numerator)
{
	WideSum		s;

	measure_ranked_sum(e, e->n, NULL, 0, &s);
	wide_read(numerator, &s);
	entries_to_scale(e, numerator);
	entries_to_scale(e, numerator);
	wide_clear(&s);
	wide_add(&s, numerator, false);
	wide_add_product(&s, &t->weight, &t->welfare, true);
	wide_read(numerator, &s);
}

/*
 * The numerator of the Gini between groups, which are sorted by their means.
 * Groups of the same mean may stand in any order: they exchange equal amounts.
 */
static void
between_numerator(const Entries *everyone, const GroupTotals *group, size_t n,
				  const MeasureTotals *t, WideSum *s)
{
	WideSum		ranks;
	BigNumber	rank;

	wide_clear(s);
	wide_clear(&ranks);
	for (size_t i = 0; i < n; i++)
	{
		entries_poll(everyone, i);
		wide_add(&ranks, group[i].weight, false);
		wide_read(&rank, &ranks);
		wide_add_product(s, group[i].welfare, &rank, false);
		wide_add(&ranks, group[i].weight, false);
	}
	wide_add_product(s, &t->weight, &t->welfare, true);
}

/*
 * The Gini of everybody in parts.  "within" is the sum of the numerators of all
 * groups; what is left of the total is the overlap: it is 0 if the groups'
 * ranges of welfare do not overlap.
 */
MeasureStatus
measure_gini_parts(const Entries *everyone, const GroupTotals *group, size_t n,
				   const WideSum *within, GiniParts *parts)
{
	MeasureTotals t;
	WideSum		rest,
				between;
	BigNumber	base,
				x;
	MeasureStatus status;

	measure_totals_to_scale(&t, everyone);
	if (t.welfare.n == 0 || t.welfare.negative)
		return MEASURE_NULL;
	big_multiply(&base, &t.weight, &t.welfare);

	measure_gini_numerator(everyone, &t, &x);
	wide_clear(&rest);
	wide_add(&rest, &x, false);
	status = measure_quotient(&x, &base, &parts->total);
	if (status != MEASURE_OK)
		return status;

	wide_read(&x, within);
	wide_add(&rest, &x, true);
	status = measure_quotient(&x, &base, &parts->within);
	if (status != MEASURE_OK)
		return status;

	between_numerator(everyone, group, n, &t, &between);
	wide_read(&x, &between);
	wide_add(&rest, &x, true);
	status = measure_quotient(&x, &base, &parts->between);
	if (status != MEASURE_OK)
		return status;

	wide_read(&x, &rest);
	return measure_quotient(&x, &base, &parts->overlap);
}

/*
 * The generalised entropy of everybody in parts: that of the groups' means and
 * the rest, which is the sum of v^(1 - alpha) s^alpha GE_g, v and s the shares
 * of a group in the population and in the welfare.
 */
MeasureStatus
measure_entropy_parts(const Entries *everyone, const GroupTotals *group, size_t n,
					  double alpha, EntropyParts *parts)
{
	MeasureTotals t;
	EntropyTerms k;
	WideSum		s;
	BigNumber	x;
	MeasureStatus status = measure_entropy(everyone, alpha, &parts->total);

	if (status != MEASURE_OK)
		return status;
	measure_totals_to_scale(&t, everyone);
	entropy_prepare(&k, t.mean, alpha);
	wide_clear(&s);
	for (size_t i = 0; i < n; i++)
	{
		double		term = entropy_term(&k, group[i].mean);

		entries_poll(everyone, i);
		if (!double_is_finite(term))
			return MEASURE_RANGE;
		wide_add_scaled(&s, group[i].weight, term, false);
	}
	wide_read(&x, &s);
	status = measure_quotient(&x, &t.weight, &parts->between);
	parts->within = parts->total - parts->between;
	return status;
}
