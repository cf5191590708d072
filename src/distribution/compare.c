#include "distribution/answer.h"

#include "access/htup_details.h"
#include "funcapi.h"

/* Two distributions beside each other: growth, redistribution, dominance. */

/* FGT index of e at the line moved to another mean: line x (of / to). */
static IndexStatus
poverty_at(const Entries *e, double line, double alpha, double *result)
{
	if (!is_finite_double(line) || line <= 0)
		return INDEX_NULL;
	return index_fgt(e, line, alpha, false, result);
}

/*
 * growth_redistribution(d0, d1, line0, line1, alpha): Datt and Ravallion.
 *
 * P(m, L) is poverty with mean m (in units of the line) and Lorenz curve L.
 * Growth is P(m1, L0) - P(m0, L0), redistribution P(m0, L1) - P(m0, L0), and
 * what is left of the total the residual; Shapley's values are the means over
 * both reference periods, and leave nothing.
 */
PG_FUNCTION_INFO_V1(growth_redistribution);
Datum
growth_redistribution(PG_FUNCTION_ARGS)
{
	DistributionView view[2];
	double		line[2];
	double		alpha = PG_GETARG_FLOAT8(4);
	double		mean[2];
	double		p[2][2];		/* by mean and by Lorenz curve */
	TupleDesc	descriptor;
	Datum		values[6];
	bool		nulls[6] = {false};
	bool		known = true;
	HeapTuple	tuple;

	line[0] = line_argument(fcinfo, 2);
	line[1] = line_argument(fcinfo, 3);
	check_not_negative(check_finite(alpha, "alpha"), "alpha");
	for (int k = 0; k < 2; k++)
	{
		if (!open_distribution(fcinfo, k, &view[k]) ||
			index_mean(&view[k].e, &mean[k]) != INDEX_OK || mean[k] <= 0)
			PG_RETURN_NULL();
	}

	for (int m = 0; m < 2; m++)
	{
		for (int l = 0; l < 2; l++)
		{
			/* Instead of moving the values to the mean, move the line. */
			double		moved = m == l ? line[m] : line[m] * (mean[l] / mean[m]);
			IndexStatus status = poverty_at(&view[l].e, moved, alpha, &p[m][l]);

			if (status == INDEX_RANGE)
				return answer(fcinfo, status, 0);
			known &= status == INDEX_OK;
		}
	}
	if (!known)
		PG_RETURN_NULL();

	if (get_call_result_type(fcinfo, NULL, &descriptor) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	descriptor = BlessTupleDesc(descriptor);
	values[0] = Float8GetDatum(p[1][1] - p[0][0] + 0.0);
	values[1] = Float8GetDatum(p[1][0] - p[0][0] + 0.0);
	values[2] = Float8GetDatum(p[0][1] - p[0][0] + 0.0);
	values[3] = Float8GetDatum((p[1][1] - p[1][0]) - (p[0][1] - p[0][0]) + 0.0);
	values[4] = Float8GetDatum(((p[1][0] - p[0][0]) + (p[1][1] - p[0][1])) / 2 + 0.0);
	values[5] = Float8GetDatum(((p[0][1] - p[0][0]) + (p[1][1] - p[1][0])) / 2 + 0.0);
	tuple = heap_form_tuple(descriptor, values, nulls);
	PG_RETURN_DATUM(HeapTupleGetDatum(tuple));
}

/*
 * What stochastic dominance compares, of one distribution below a line z: the
 * sums of w, of w y and of w y^2 over all y < z (or y <= z).  The deficits of
 * order 1 to 3 are N, z N - Y and z^2 N - 2 z Y + Q.
 */
typedef struct Deficit
{
	const Entries *e;
	WideNumber	weight;			/* of everybody */
	size_t		i;
	WideSum		n,
				y,
				q;
} Deficit;

static void
deficit_start(Deficit *d, const Entries *e)
{
	IndexTotals t;

	index_totals(&t, e);
	d->e = e;
	d->weight = t.weight;
	d->i = 0;
	wide_clear(&d->n);
	wide_clear(&d->y);
	wide_clear(&d->q);
}

static void
deficit_take(Deficit *d)
{
	double		value = entry_value(d->e, d->i);
	WideNumber	w;
	WideSum		s;

	entry_add_weight(d->e, d->i, &d->n);
	entry_add_weighted(d->e, d->i, value, &d->y);
	wide_clear(&s);
	entry_add_weighted(d->e, d->i, value, &s);
	wide_read(&w, &s);
	wide_add_scaled(&d->q, &w, value, false);
	d->i++;
}

/* x = coefficient of z^power in the deficit, times the other's weight */
static void
coefficient(WideSum *to, const Deficit *d, const WideNumber *other, int order, int power, bool subtract)
{
	const WideSum *sum = order - 1 - power == 0 ? &d->n : order - 1 - power == 1 ? &d->y : &d->q;
	bool		minus = order - 1 - power == 1;
	int			times = order == 3 && power == 1 ? 2 : 1;
	WideNumber	x;

	wide_read(&x, sum);
	for (int k = 0; k < times; k++)
		wide_add_product(to, &x, other, minus ^ subtract);
}

/*
 * The difference of the deficits of d0 and d1, both times W0 W1, as a
 * polynomial c[0] + c[1] z + c[2] z^2 that holds until the next value.
 */
static void
difference(const Deficit *d0, const Deficit *d1, int order, WideNumber *c)
{
	for (int power = 0; power < order; power++)
	{
		WideSum		s;

		wide_clear(&s);
		coefficient(&s, d0, &d1->weight, order, power, false);
		coefficient(&s, d1, &d0->weight, order, power, true);
		wide_read(&c[power], &s);
	}
}

static int
sign_at(const WideNumber *c, int order, double z)
{
	WideSum		s;
	WideNumber	x;

	wide_clear(&s);
	for (int power = order - 1; power > 0; power--)
	{
		wide_add(&s, &c[power], false);
		wide_read(&x, &s);
		wide_clear(&s);
		wide_add_scaled(&s, &x, z, false);
	}
	wide_add(&s, &c[0], false);
	return wide_sign(&s);
}

/*
 * Has the parabola a value above 0 between two lines where it has none?  Only
 * if it is open below and its vertex lies between them: then by its
 * discriminant.
 */
static bool
rises_between(const WideNumber *c, double from, double to)
{
	WideSum		s;
	double		a,
				b,
				d;

	if (c[2].n == 0 || !c[2].negative)
		return false;
	/* slope c[1] + 2 c[2] z: above 0 at "from", below 0 at "to" */
	wide_clear(&s);
	wide_add(&s, &c[1], false);
	wide_add_scaled(&s, &c[2], 2 * from, false);
	if (wide_sign(&s) <= 0)
		return false;
	wide_clear(&s);
	wide_add(&s, &c[1], false);
	wide_add_scaled(&s, &c[2], 2 * to, false);
	if (wide_sign(&s) >= 0)
		return false;
	
	/*
	 * c[1]^2 > 4 c[0] c[2].  In double precision with a margin, because six
	 * factors are more than the grid holds.
	 */
	if (wide_round(&c[2], &a) != EXACT_OK || wide_round(&c[1], &b) != EXACT_OK ||
		wide_round(&c[0], &d) != EXACT_OK)
		return false;
	return b * b > 4 * a * d * (1 + 0x1p-46);
}

/*
 * dominates(d0, d1, order, from, to): is the deficit of d0 at no line between
 * from and to greater than that of d1?
 */
PG_FUNCTION_INFO_V1(dominates);
Datum
dominates(PG_FUNCTION_ARGS)
{
	int			order = PG_GETARG_INT32(2);
	double		from = float8_argument(fcinfo, 3, "from");
	double		to = float8_argument(fcinfo, 4, "to");
	DistributionView view[2];
	Deficit		d[2];
	double		z = from;

	if (order < 1 || order > 3)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("order must be 1, 2 or 3")));
	if (from > to)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("\"from\" must not be greater than \"to\"")));
	for (int k = 0; k < 2; k++)
	{
		if (!open_distribution(fcinfo, k, &view[k]))
			PG_RETURN_NULL();
		deficit_start(&d[k], &view[k].e);
	}

	/* Poor at the line z are those below it; between two values nothing changes. */
	for (;;)
	{
		WideNumber	c[3];
		double		next = to;

		for (int k = 0; k < 2; k++)
		{
			while (d[k].i < d[k].e->n && entry_value(d[k].e, d[k].i) < z)
			{
				entries_poll(d[k].e, d[k].i);
				deficit_take(&d[k]);
			}
		}
		difference(&d[0], &d[1], order, c);
		if (sign_at(c, order, z) > 0)
			PG_RETURN_BOOL(false);
		if (z >= to)
			PG_RETURN_BOOL(true);

		/*
		 * Just above z those at z are poor too; this holds up to and with the
		 * next value.
		 */
		for (int k = 0; k < 2; k++)
		{
			while (d[k].i < d[k].e->n && entry_value(d[k].e, d[k].i) <= z)
				deficit_take(&d[k]);
			if (d[k].i < d[k].e->n)
				next = Min(next, entry_value(d[k].e, d[k].i));
		}
		difference(&d[0], &d[1], order, c);
		if (sign_at(c, order, next) > 0 || (order == 3 && rises_between(c, z, next)))
			PG_RETURN_BOOL(false);
		z = next;
	}
}
