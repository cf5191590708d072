#include "measure/terms.h"
#include "measure/bounds.h"
#include "measure/entropy.h"

#define SMALLEST	0x1p-1000

static bool
is_full(const Entries *e)
{
	return e->precision == ENTRIES_FULL_PRECISION;
}

static MeasureStatus
both(MeasureStatus status, double value, MeasureBounds *b)
{
	b->lower = b->upper = value;
	return status;
}

static inline double
absolute(double x)
{
	return x < 0 ? -x : x;
}

/* Move the ends outwards: by a part of them, and by an amount. */
static void
move_out(MeasureBounds *b, double relative, double amount)
{
	b->lower -= absolute(b->lower) * relative + amount + SMALLEST;
	b->upper += absolute(b->upper) * relative + amount + SMALLEST;
}

/*
 * The mean over everybody of a convex function, of which "term" gives the
 * value at a welfare.
 */
typedef double (*ConvexTerm) (double value, double param, double alpha);

static MeasureStatus
bounds_convex(const Entries *e, ConvexTerm term, double param, double alpha,
			  double relative, double amount, MeasureBounds *b)
{
	WideSum		low,
				high;
	BigNumber	x;
	MeasureTotals t;
	MeasureStatus status;

	wide_clear(&low);
	wide_clear(&high);
	for (size_t i = 0; i < e->n; i++)
	{
		double		lower,
					upper,
					mean = entry_value(e, i),
					at_mean = term(mean, param, alpha),
					most = at_mean;

		entries_poll(e, i);
		entry_limits(e, i, &lower, &upper);
		if (upper > lower)
		{
			double		share = (mean - lower) / (upper - lower);

			most = term(lower, param, alpha) * (1 - share) + term(upper, param, alpha) * share;
			if (most < at_mean)
				most = at_mean;
		}
		if (!double_is_finite(at_mean) ||
			!double_is_finite(most))
			return MEASURE_RANGE;
		entry_add_weighted(e, i, at_mean, &low);
		entry_add_weighted(e, i, most, &high);
	}
	measure_totals(&t, e);
	wide_read(&x, &low);
	status = measure_quotient(&x, &t.weight, &b->lower);
	if (status != MEASURE_OK)
		return status;
	wide_read(&x, &high);
	status = measure_quotient(&x, &t.weight, &b->upper);
	if (status != MEASURE_OK)
		return status;

	/* Nothing is convex about nobody. */
	if (b->upper == 0)
		return MEASURE_OK;
	move_out(b, relative, amount);
	if (b->lower < 0)
		b->lower = 0;
	return MEASURE_OK;
}

static double
fgt_or_nothing(double value, double line, double alpha)
{
	return value < line ? fgt_term(value, line, alpha) : 0;
}

MeasureStatus
bounds_fgt(const Entries *e, double line, double alpha, MeasureBounds *b)
{
	if (is_full(e))
	{
		double		value = 0;
		MeasureStatus status = measure_fgt(e, line, alpha, false, &value);

		return both(status, value, b);
	}
	return bounds_convex(e, fgt_or_nothing, line, alpha, 0x1p-46, 0x1p-49, b);
}

static double
watts_or_nothing(double value, double line, double alpha)
{
	(void) alpha;
	return value < line ? watts_term(value, line) : 0;
}

MeasureStatus
bounds_watts(const Entries *e, double line, MeasureBounds *b)
{
	double		lower,
				upper;

	if (is_full(e))
	{
		double		value = 0;
		MeasureStatus status = measure_watts(e, line, &value);

		return both(status, value, b);
	}
	if (e->n == 0)
		return MEASURE_NULL;
	entry_limits(e, 0, &lower, &upper);
	if (lower <= 0 && lower < line)
		return MEASURE_NULL;
	return bounds_convex(e, watts_or_nothing, line, 0, 0x1p-46, 0x1p-49, b);
}

static double
entropy_at(double value, double mean, double alpha)
{
	EntropyTerms k;

	entropy_prepare(&k, mean, alpha);
	return entropy_term(&k, value);
}

MeasureStatus
bounds_entropy(const Entries *e, double alpha, MeasureBounds *b)
{
	MeasureTotals t;
	double		lower,
				upper;

	if (is_full(e))
	{
		double		value = 0;
		MeasureStatus status = measure_entropy(e, alpha, &value);

		return both(status, value, b);
	}
	measure_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return MEASURE_NULL;
	entry_limits(e, 0, &lower, &upper);
	if ((entry_words(e, 0)[0] >> 63) == 0 || (alpha <= 0 && lower <= 0))
		return MEASURE_NULL;
	return bounds_convex(e, entropy_at, t.mean, alpha, 0x1p-42, 0x1p-49, b);
}

MeasureStatus
bounds_gini(const Entries *e, MeasureBounds *b)
{
	MeasureTotals t;
	WideSum		within;
	BigNumber	x,
				base;
	double		value = 0,
				add = 0;
	MeasureStatus status = measure_gini(e, &value);

	if (status != MEASURE_OK || is_full(e))
		return both(status, value, b);

	wide_clear(&within);
	for (size_t i = 0; i < e->n; i++)
	{
		double		lower,
					upper,
					above,
					below;
		WideSum		s;

		entries_poll(e, i);
		entry_limits(e, i, &lower, &upper);
		if (!(upper > lower))
			continue;

		/* w (mean - low) and w (high - mean), each rounded once */
		wide_clear(&s);
		entry_add_welfare(e, i, &s);
		entry_add_weighted(e, i, -lower, &s);
		wide_read(&x, &s);
		if (big_round(&x, &above) != EXACT_OK)
			return MEASURE_RANGE;
		wide_clear(&s);
		entry_add_welfare(e, i, &s);
		entry_add_weighted(e, i, -upper, &s);
		wide_read(&x, &s);
		if (big_round(&x, &below) != EXACT_OK)
			return MEASURE_RANGE;
		below = -below;
		{
			double		part = below / (upper - lower);

			if (!double_is_finite(part))
				return MEASURE_RANGE;
			wide_add_double_product(&within, above, part, false);
		}
	}
	measure_totals(&t, e);
	wide_read(&x, &within);
	big_multiply(&base, &t.weight, &t.welfare);
	status = measure_quotient(&x, &base, &add);
	if (status != MEASURE_OK)
		return status;
	b->lower = value;
	b->upper = (value + add * (1 + 0x1p-48)) * (1 + 0x1p-50);
	return MEASURE_OK;
}

MeasureStatus
bounds_headcount(const Entries *e, double line, bool inclusive, MeasureBounds *b)
{
	size_t		i;
	double		value,
				lower = 0,
				upper = 0,
				z = line,
				mean,
				part = 0,
				least = 0,
				most = 1;
	BigNumber	w;
	MeasureTotals t;
	MeasureStatus status;
	WideSum		s;

	if (is_full(e))
	{
		status = measure_headcount(e, line, inclusive, &value);
		return both(status, value, b);
	}

	/* Poor are those below z. */
	if (inclusive)
		z = double_of_bits(double_to_bits(line) + 1);
	measure_totals(&t, e);
	wide_clear(&s);
	for (i = 0; i < e->n; i++)
	{
		entries_poll(e, i);
		entry_limits(e, i, &lower, &upper);
		if (!(upper < z))
			break;
		entry_add_weight(e, i, &s);
	}
	wide_read(&w, &s);
	status = measure_quotient(&w, &t.weight, &value);
	if (status != MEASURE_OK || i == e->n || lower >= z)
		return both(status, value, b);

	/* The line goes through the bin of entry i. */
	entry_number(e, i, ENTRIES_WEIGHT, &w);
	status = measure_quotient(&w, &t.weight, &part);
	mean = entry_value(e, i);
	if (mean < z)
		least = (z - mean) / (z - lower);
	if (mean > z && upper > z)
		most = (upper - mean) / (upper - z);
	b->lower = value + least * part;
	b->upper = value + most * part;
	move_out(b, 0x1p-49, 0x1p-49 * part);
	if (b->lower < value)
		b->lower = value;
	if (b->upper > 1)
		b->upper = 1;
	return status;
}

MeasureStatus
bounds_quantile(const Entries *e, double p, MeasureBounds *b)
{
	MeasureTotals t;
	EntryCursor cursor;

	if (e->n == 0)
		return MEASURE_NULL;
	measure_totals(&t, e);
	cursor_start(&cursor, e, &t, NULL, 0, NULL);
	cursor_quantile(&cursor, p);
	entry_limits(e, cursor.i, &b->lower, &b->upper);
	b->lower += 0.0;
	b->upper += 0.0;
	return MEASURE_OK;
}

/*
 * The part of the poorest p in the total.  Of the bin in which they end, those
 * who belong to them have least if all members are at its ends, the poorer
 * ones first, and most if all are equal.
 */
MeasureStatus
bounds_lorenz(const Entries *e, double p, MeasureBounds *b)
{
	MeasureTotals t;
	EntryCursor cursor;
	PopulationShare share;
	WideSum		whole,
				s;
	BigNumber	denominator,
				x,
				below;
	double		value = 0,
				before,
				part,
				lower,
				upper,
				mean,
				welfare,
				least,
				other,
				taken,
				weight,
				scale;
	MeasureStatus status = measure_lorenz(e, p, &value);

	if (status != MEASURE_OK || is_full(e) || p == 0 || p == 1)
		return both(status, value, b);

	measure_totals(&t, e);
	shares_of_decimals(&p, 1, &share, &denominator);
	cursor_start(&cursor, e, &t, NULL, 0, &denominator);
	cursor_partial(&cursor, &share, &whole);
	wide_read(&x, &cursor.sum);
	status = measure_quotient(&x, &t.welfare, &before);
	if (status != MEASURE_OK)
		return status;
	entry_limits(e, cursor.i, &lower, &upper);
	mean = entry_value(e, cursor.i);

	/* shares of the weight: of those taken from the bin, and of the bin */
	wide_clear(&s);
	wide_add_scaled(&s, &t.weight, p, false);
	big_from_limbs(&below, cursor.below.limb, cursor.below.base, cursor.below.n);
	wide_add(&s, &below, true);
	wide_read(&x, &s);
	(void) measure_quotient(&x, &t.weight, &taken);
	entry_number(e, cursor.i, ENTRIES_WEIGHT, &x);
	(void) measure_quotient(&x, &t.weight, &weight);
	if (taken > weight)
		taken = weight;
	welfare = weight * mean;

	least = taken * lower;
	other = welfare - (weight - taken) * upper;
	if (other > least)
		least = other;
	part = taken * mean;
	b->lower = before + least / t.mean;
	b->upper = before + part / t.mean;
	scale = (absolute(lower) + absolute(upper)) / t.mean;
	move_out(b, 0x1p-48, 0x1p-48 * (absolute(before) + scale * (weight + 0x1p-2)));
	return !double_is_finite(b->upper) ? MEASURE_RANGE : MEASURE_OK;
}

MeasureStatus
bounds_income_share(const Entries *e, double from, double to, MeasureBounds *b)
{
	MeasureBounds low,
				high;
	MeasureStatus status;

	if (is_full(e))
	{
		double		value = 0;

		status = measure_income_share(e, from, to, &value);
		return both(status, value, b);
	}
	status = bounds_lorenz(e, from, &low);
	if (status == MEASURE_OK)
		status = bounds_lorenz(e, to, &high);
	if (status != MEASURE_OK)
		return status;
	b->lower = high.lower - low.upper;
	b->upper = high.upper - low.lower;
	move_out(b, 0x1p-50, 0x1p-52);
	return MEASURE_OK;
}
