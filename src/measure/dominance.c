#include "measure/dominance.h"

/* Make everybody in the next entry poor. */
static void
take(DeficitDifference *d, int k)
{
	const Entries *e = d->e[k];
	double		value = entry_value(e, d->i[k]);
	bool		subtract = k == 1;
	BigNumber	w,
				u,
				uy;

	entries_poll(e, d->i[k]);
	entry_number(e, d->i[k], ENTRIES_WEIGHT, &w);
	big_multiply(&u, &w, &d->other[k]);
	big_add(&d->c[d->order - 1], &u, subtract);
	if (d->order >= 2)
	{
		big_scale(&uy, &u, value);
		for (int times = 1; times < d->order; times++)
			big_add(&d->c[d->order - 2], &uy, !subtract);
	}
	if (d->order == 3)
	{
		big_scale(&u, &uy, value);
		big_add(&d->c[0], &u, subtract);
	}
	d->i[k]++;
}

static void
take_below(DeficitDifference *d, double z, bool inclusive)
{
	for (int k = 0; k < 2; k++)
	{
		while (d->i[k] < d->e[k]->n)
		{
			double		value = entry_value(d->e[k], d->i[k]);

			if (!(value < z || (inclusive && value == z)))
				break;
			take(d, k);
		}
	}
}

int
measure_deficit_sign(const DeficitDifference *d, double z)
{
	BigNumber	sum,
				product;

	big_copy(&sum, &d->c[d->order - 1]);
	for (int power = d->order - 2; power >= 0; power--)
	{
		big_scale(&product, &sum, z);
		big_add(&product, &d->c[power], false);
		big_copy(&sum, &product);
	}
	return big_sign(&sum);
}

/* The sign of c[1] + 2 c[2] z. */
static int
slope_at(const DeficitDifference *d, double z)
{
	BigNumber	half,
				slope;

	big_scale(&half, &d->c[2], z);
	big_scale(&slope, &half, 2);
	big_add(&slope, &d->c[1], false);
	return big_sign(&slope);
}

/* The sign at the vertex: that of c[2] (4 c[0] c[2] - c[1]^2). */
static int
sign_at_vertex(const DeficitDifference *d)
{
	BigNumber	discriminant,
				four;

	big_scale(&four, &d->c[0], 4);
	big_multiply(&discriminant, &four, &d->c[2]);
	big_add_product(&discriminant, &d->c[1], &d->c[1], true);
	return big_sign(&d->c[2]) * big_sign(&discriminant);
}

/*
 * A part of a piece in which the difference rises or falls only: the whole of
 * it, or the part before or after the vertex.
 */
typedef enum Part
{
	PART_WHOLE,
	PART_BEFORE_VERTEX,
	PART_AFTER_VERTEX
} Part;

/*
 * The least double at or above the root in this part, which lies above "from"
 * and below "to".  Every question is answered exactly, and the answers go from
 * no to yes, so halving the doubles finds the place.
 */
static double
find_root(const DeficitDifference *d, double from, double to, Part part, int before,
		  int slope_before)
{
	uint64_t	low = key_of_double(from) + 1,
				high = key_of_double(to);

	while (low < high)
	{
		uint64_t	key = low + (high - low) / 2;
		double		z = double_of_key(key);
		bool		past;

		if (part == PART_WHOLE)
			past = measure_deficit_sign(d, z) != before;
		else if (part == PART_BEFORE_VERTEX)
			past = slope_at(d, z) != slope_before || measure_deficit_sign(d, z) != before;
		else
			past = slope_at(d, z) == -slope_before && measure_deficit_sign(d, z) != before;
		if (past)
			high = key;
		else
			low = key + 1;
	}
	return double_of_key(low) + 0.0;
}

/* The difference has this sign just above the line "at". */
static void
note(DeficitDifference *d, int sign, double at)
{
	Crossing	crossing = {at, 0};

	if (d->stopped || sign == 0 || sign == d->sign)
		return;
	d->stopped = !d->visit(d->arg, sign, d->sign == 0 ? NULL : &crossing);
	d->sign = sign;
}

/* A part that begins with the sign "before" and ends with the sign "after". */
static void
note_part(DeficitDifference *d, double from, double to, Part part, int before, int after,
		  int slope_before)
{
	note(d, before, from);
	if (d->stopped || after == 0 || after == d->sign)
		return;
	note(d, after, before == 0 ? from : find_root(d, from, to, part, before, slope_before));
}

/*
 * The lines above "from", up to and with "to", between which no value lies.
 * "before" is the sign at "from", and the sign at "to" is returned.
 *
 * A parabola may turn in between.  Its vertex is rarely a double, but the signs
 * of slope, value and discriminant say all that is needed.  (If the value at
 * the vertex is 0, both ends have the same sign, and nothing changes there.)
 */
int
measure_deficit_piece(DeficitDifference *d, double from, double to, int before)
{
	int			after = measure_deficit_sign(d, to);
	int			slope;

	if (d->order == 1)
		note(d, after, from);
	else if (d->order == 3 && (slope = slope_at(d, from)) != 0 && slope_at(d, to) == -slope)
	{
		int			vertex = sign_at_vertex(d);

		note_part(d, from, to, PART_BEFORE_VERTEX, before, vertex, slope);
		note_part(d, from, to, PART_AFTER_VERTEX, vertex, after, slope);
	}
	else
		note_part(d, from, to, PART_WHOLE, before, after, 0);
	return after;
}

/*
 * Visit the signs of the deficit of the first distribution less that of the
 * second, at all lines from "from" to "to".  A crossing is rounded up to a
 * double: of order 1 it is a value, and the new sign holds above it; of orders 2
 * and 3 the deficits are equal there, or the new sign holds there already.
 */
void
measure_compare_deficits(const Entries *e0, const Entries *e1, int order, double from, double to,
						 SignVisitor visit, void *arg)
{
	DeficitDifference d;
	MeasureTotals t;
	double		z = from;
	int			sign;

	d.order = order;
	d.e[0] = e0;
	d.e[1] = e1;
	for (int k = 0; k < 2; k++)
	{
		d.i[k] = 0;
		measure_totals(&t, d.e[1 - k]);
		big_copy(&d.other[k], &t.weight);
	}
	for (int power = 0; power < 3; power++)
		big_clear(&d.c[power]);
	d.sign = 0;
	d.stopped = false;
	d.visit = visit;
	d.arg = arg;

	/* Poor at the line z are those below it; just above it, those at it too. */
	take_below(&d, z, false);
	sign = measure_deficit_sign(&d, z);
	note(&d, sign, z);
	while (z < to && !d.stopped)
	{
		double		next = to;

		take_below(&d, z, true);
		for (int k = 0; k < 2; k++)
		{
			if (d.i[k] < d.e[k]->n && entry_value(d.e[k], d.i[k]) < next)
				next = entry_value(d.e[k], d.i[k]);
		}
		sign = measure_deficit_piece(&d, z, next, sign);
		z = next;
	}
}
