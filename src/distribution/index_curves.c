#include "distribution/big.h"
#include "distribution/index_dominance.h"

/*
 * Two curves over the share of the population: Lorenz, generalized Lorenz and
 * TIP curves are the sums of a term of the poorest, joined by straight lines.
 *
 * To compare them they are drawn over common axes: everything of one curve is
 * multiplied with the totals of the other, so that the abscissas end at W0 W1
 * and the ordinates are shares of B0 B1, where the base B is the total welfare
 * or the weight.  Then the difference is a rational number at every kink of
 * either curve, and straight in between: its signs at the kinks say all.
 */
typedef struct CurveSide
{
	const Entries *e;
	CurveKind	kind;
	double		line;
	size_t		i;				/* the step to which the next kink belongs */
	BigNumber	other_weight;
	BigNumber	other_base;
	BigNumber	x,				/* where the step begins */
				y;
	BigNumber	width,			/* of the step, and how far it rises */
				rise;
	BigNumber	end_x,			/* where it ends */
				end_y;
} CurveSide;

/* Measure step i; false if its term is beyond double precision. */
static bool
load_step(CurveSide *s)
{
	const Entries *e = s->e;
	int			total = s->kind == CURVE_TIP ? -1 : entries_total_column(e);
	double		factor = 0;
	WideNumber	number;
	BigNumber	weight,
				term;

	entry_number(e, s->i, ENTRIES_WEIGHT, &number);
	big_from_wide(&weight, &number);
	if (total < 0)
	{
		factor = entry_value(e, s->i);
		if (s->kind == CURVE_TIP)
			factor = tip_term(factor, s->line);
		if (!double_is_finite(factor))
			return false;
		big_scale(&term, &weight, factor);
	}
	else
	{
		entry_number(e, s->i, total, &number);
		big_from_wide(&term, &number);
	}
	big_multiply(&s->width, &weight, &s->other_weight);
	big_multiply(&s->rise, &term, &s->other_base);
	big_copy(&s->end_x, &s->x);
	big_add(&s->end_x, &s->width, false);
	big_copy(&s->end_y, &s->y);
	big_add(&s->end_y, &s->rise, false);
	return true;
}

/* The next step, if there is one. */
static bool
advance(CurveSide *s)
{
	entries_poll(s->e, s->i);
	big_copy(&s->x, &s->end_x);
	big_copy(&s->y, &s->end_y);
	s->i++;
	return s->i >= s->e->n || load_step(s);
}

/* The sign of y less the curve of s at x, a place within the step. */
static int
side_of(const CurveSide *s, const BigNumber *x, const BigNumber *y)
{
	BigNumber	dx,
				dy,
				area;

	big_copy(&dx, x);
	big_add(&dx, &s->x, true);
	big_copy(&dy, y);
	big_add(&dy, &s->y, true);
	big_multiply(&area, &dy, &s->width);
	big_add_product(&area, &dx, &s->rise, true);
	return big_sign(&area);
}

/* x / (y0 y1) */
static IndexStatus
share_of_product(const BigNumber *x, const BigNumber *y0, const BigNumber *y1, double *result)
{
	BigNumber	base;

	big_multiply(&base, y0, y1);
	return big_quotient(x, &base, result) == EXACT_OK ? INDEX_OK : INDEX_RANGE;
}

/* The crossing at the point (x, y) of the common axes, both divided by "scale". */
static IndexStatus
place_crossing(const CurveSide *s, const BigNumber *x, const BigNumber *y, const BigNumber *scale,
			   Crossing *crossing)
{
	BigNumber	base;
	IndexStatus status;

	big_multiply(&base, scale, &s[0].other_weight);
	status = share_of_product(x, &base, &s[1].other_weight, &crossing->at);
	if (status != INDEX_OK)
		return status;
	big_multiply(&base, scale, &s[0].other_base);
	return share_of_product(y, &base, &s[1].other_base, &crossing->level);
}

/*
 * Where the present steps of both curves meet.  With the corner of the second
 * one at (g, h) seen from that of the first, they do at a distance
 * width0 (h width1 - g rise1) / (rise0 width1 - rise1 width0).
 */
static IndexStatus
meet(const CurveSide *s, Crossing *crossing)
{
	BigNumber	g,
				h,
				distance,
				scale,
				x,
				y;

	big_copy(&g, &s[1].x);
	big_add(&g, &s[0].x, true);
	big_copy(&h, &s[1].y);
	big_add(&h, &s[0].y, true);
	big_multiply(&distance, &h, &s[1].width);
	big_add_product(&distance, &g, &s[1].rise, true);
	big_multiply(&scale, &s[0].rise, &s[1].width);
	big_add_product(&scale, &s[1].rise, &s[0].width, true);
	big_multiply(&x, &s[0].x, &scale);
	big_add_product(&x, &distance, &s[0].width, false);
	big_multiply(&y, &s[0].y, &scale);
	big_add_product(&y, &distance, &s[0].rise, false);

	/* the denominator must be above 0 */
	if (scale.negative)
	{
		scale.negative = false;
		x.negative = x.n > 0 && !x.negative;
		y.negative = y.n > 0 && !y.negative;
	}
	return place_crossing(s, &x, &y, &scale, crossing);
}

static IndexStatus
start_side(CurveSide *s, const Entries *e, const Entries *other, CurveKind kind, double line)
{
	IndexTotals t;

	s->e = e;
	s->kind = kind;
	s->line = line;
	s->i = 0;
	big_clear(&s->x);
	big_clear(&s->y);
	index_totals(&t, other);
	if (t.weight.n == 0 || (kind == CURVE_LORENZ && (t.welfare.n == 0 || t.welfare.negative)))
		return INDEX_NULL;
	big_from_wide(&s->other_weight, &t.weight);
	big_from_wide(&s->other_base, kind == CURVE_LORENZ ? &t.welfare : &t.weight);
	return INDEX_OK;
}

/*
 * Visit the signs of the first curve less the second, from the poorest to
 * everybody.  A crossing inside a step is where the lines meet; at a kink, or
 * after a stretch that both have in common, it is that kink or the end of the
 * stretch.  Share and level are the nearest doubles.
 */
IndexStatus
compare_curves(const Entries *e0, const Entries *e1, CurveKind kind, double line,
			   SignVisitor visit, void *arg)
{
	CurveSide	s[2];
	BigNumber	met_x,			/* the last kink, if the curves meet there */
				met_y,
				one;
	bool		met = true;
	int			before = 0;
	IndexStatus status;

	if ((status = start_side(&s[0], e0, e1, kind, line)) != INDEX_OK ||
		(status = start_side(&s[1], e1, e0, kind, line)) != INDEX_OK)
		return status;
	if (!load_step(&s[0]) || !load_step(&s[1]))
		return INDEX_RANGE;
	big_from_double(&one, 1);
	big_clear(&met_x);
	big_clear(&met_y);

	/* Both end at W0 W1, so neither runs out of steps before the other. */
	while (s[0].i < e0->n && s[1].i < e1->n)
	{
		int			order = big_compare(&s[0].end_x, &s[1].end_x);
		const CurveSide *first = order <= 0 ? &s[0] : &s[1];
		int			sign = order <= 0 ? side_of(&s[1], &s[0].end_x, &s[0].end_y) :
			-side_of(&s[0], &s[1].end_x, &s[1].end_y);

		if (sign != 0 && sign != before)
		{
			Crossing	crossing = {0, 0};

			if (before != 0)
			{
				status = met ? place_crossing(s, &met_x, &met_y, &one, &crossing) :
					meet(s, &crossing);
				if (status != INDEX_OK)
					return status;
			}
			if (!visit(arg, sign, before == 0 ? NULL : &crossing))
				return INDEX_OK;
			before = sign;
		}
		met = sign == 0;
		if (met)
		{
			big_copy(&met_x, &first->end_x);
			big_copy(&met_y, &first->end_y);
		}
		if (order <= 0 && !advance(&s[0]))
			return INDEX_RANGE;
		if (order >= 0 && !advance(&s[1]))
			return INDEX_RANGE;
	}
	return INDEX_OK;
}
