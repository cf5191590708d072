#include "measure/curves.h"

/* Measure step i; false if its term is beyond double precision. */
bool
curve_side_load(CurveSide *s)
{
	const Entries *e = s->e;
	int			total = s->kind == CURVE_TIP ? -1 : entries_total_column(e);
	double		factor = 0;
	BigNumber	weight,
				term;

	entry_number(e, s->i, ENTRIES_WEIGHT, &weight);
	if (total < 0)
	{
		factor = entry_value(e, s->i);
		if (s->kind == CURVE_TIP)
			factor = measure_tip_term(factor, s->line);
		if (!double_is_finite(factor))
			return false;
		big_scale(&term, &weight, factor);
	}
	else
		entry_number(e, s->i, total, &term);
	big_multiply(&s->width, &weight, &s->other_weight);
	big_multiply(&s->rise, &term, &s->other_base);
	big_copy(&s->end_x, &s->x);
	big_add(&s->end_x, &s->width, false);
	big_copy(&s->end_y, &s->y);
	big_add(&s->end_y, &s->rise, false);
	return true;
}

/* The next step, if there is one. */
bool
curve_side_advance(CurveSide *s)
{
	entries_poll(s->e, s->i);
	big_copy(&s->x, &s->end_x);
	big_copy(&s->y, &s->end_y);
	s->i++;
	return s->i >= s->e->n || curve_side_load(s);
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
static MeasureStatus
share_of_product(const BigNumber *x, const BigNumber *y0, const BigNumber *y1, double *result)
{
	BigNumber	base;

	big_multiply(&base, y0, y1);
	return big_quotient(x, &base, result) == EXACT_OK ? MEASURE_OK : MEASURE_RANGE;
}

/* The crossing at the point (x, y) of the common axes, both divided by "scale". */
static MeasureStatus
place_crossing(const CurveSide *s, const BigNumber *x, const BigNumber *y, const BigNumber *scale,
			   Crossing *crossing)
{
	BigNumber	base;
	MeasureStatus status;

	big_multiply(&base, scale, &s[0].other_weight);
	status = share_of_product(x, &base, &s[1].other_weight, &crossing->at);
	if (status != MEASURE_OK)
		return status;
	big_multiply(&base, scale, &s[0].other_base);
	return share_of_product(y, &base, &s[1].other_base, &crossing->level);
}

/*
 * Where the present steps of both curves meet.  With the corner of the second
 * one at (g, h) seen from that of the first, they do at a distance
 * width0 (h width1 - g rise1) / (rise0 width1 - rise1 width0).
 */
static MeasureStatus
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

MeasureStatus
curve_side_start(CurveSide *s, const Entries *e, const Entries *other, CurveKind kind, double line)
{
	MeasureTotals t;

	s->e = e;
	s->kind = kind;
	s->line = line;
	s->i = 0;
	big_clear(&s->x);
	big_clear(&s->y);
	measure_totals(&t, other);
	if (t.weight.n == 0 || (kind == CURVE_LORENZ && (t.welfare.n == 0 || t.welfare.negative)))
		return MEASURE_NULL;
	big_copy(&s->other_weight, &t.weight);
	big_copy(&s->other_base, kind == CURVE_LORENZ ? &t.welfare : &t.weight);
	return MEASURE_OK;
}

/*
 * Visit the signs of the first curve less the second, from the poorest to
 * everybody.  A crossing inside a step is where the lines meet; at a kink, or
 * after a stretch that both have in common, it is that kink or the end of the
 * stretch.  Share and level are the nearest doubles.
 */
MeasureStatus
measure_compare_curves(const Entries *e0, const Entries *e1, CurveKind kind, double line,
					   SignVisitor visit, void *arg)
{
	CurveSide	s[2];
	BigNumber	met_x,			/* the last kink, if the curves meet there */
				met_y,
				one;
	bool		met = true;
	int			before = 0;
	MeasureStatus status;

	if ((status = curve_side_start(&s[0], e0, e1, kind, line)) != MEASURE_OK ||
		(status = curve_side_start(&s[1], e1, e0, kind, line)) != MEASURE_OK)
		return status;
	if (!curve_side_load(&s[0]) || !curve_side_load(&s[1]))
		return MEASURE_RANGE;
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
				if (status != MEASURE_OK)
					return status;
			}
			if (!visit(arg, sign, before == 0 ? NULL : &crossing))
				return MEASURE_OK;
			before = sign;
		}
		met = sign == 0;
		if (met)
		{
			big_copy(&met_x, &first->end_x);
			big_copy(&met_y, &first->end_y);
		}
		if (order <= 0 && !curve_side_advance(&s[0]))
			return MEASURE_RANGE;
		if (order >= 0 && !curve_side_advance(&s[1]))
			return MEASURE_RANGE;
	}
	return MEASURE_OK;
}
