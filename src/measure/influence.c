#include "measure/influence.h"

#include "measure/entropy.h"
#include "measure/terms.h"
#include "number/near_one.h"
#include "number/two_sum.h"

/* What the formulas have in common; f(z) of the survey literature's symbols. */
typedef struct Totals
{
	double		n;				/* weight */
	double		y;				/* welfare */
	double		m;				/* mean */
} Totals;

static MeasureStatus
totals(const Entries *e, Totals *t)
{
	MeasureTotals exact;

	measure_totals(&exact, e);
	if (exact.weight.n == 0)
		return MEASURE_NULL;
	entries_to_scale(e, &exact.weight);
	entries_to_scale(e, &exact.welfare);
	if (big_round(&exact.weight, &t->n) != EXACT_OK ||
		big_round(&exact.welfare, &t->y) != EXACT_OK)
		return MEASURE_RANGE;
	t->m = exact.mean;
	return MEASURE_OK;
}

/*
 * Gini, with the weight N and the welfare Y:
 * (y (W_below + W_upto) + 2 Y - S_below - S_upto - (G + 1)(Y + N y)) / (N Y).
 */
static void
gini_influence(const Entries *e, double gini, double *u)
{
	TwoSum		weight = {0, 0},
				welfare = {0, 0},
				w = {0, 0},
				s = {0, 0};
	double		total,
				sum;

	for (size_t i = 0; i < e->n; i++)
	{
		entries_poll(e, i);
		two_sum_add(&weight, entry_weight(e, i));
		two_sum_add(&welfare, entry_weight(e, i) * entry_value(e, i));
	}
	total = two_sum_value(&weight);
	sum = two_sum_value(&welfare);
	for (size_t i = 0; i < e->n; i++)
	{
		double		y = entry_value(e, i);
		double		ranks = two_sum_value(&w);
		double		parts = two_sum_value(&s);

		entries_poll(e, i);
		two_sum_add(&w, entry_weight(e, i));
		two_sum_add(&s, entry_weight(e, i) * y);
		ranks += two_sum_value(&w);
		parts += two_sum_value(&s);
		u[i] = (y * ranks + 2 * sum - parts - (gini + 1) * (sum + total * y)) / total / sum;
	}
}

/*
 * The index is the integral of T = S - S^nu over the values, S the share of those
 * above, over the mean.  One more unit at y moves S by (1 or 0 - S) / N.
 */
static void
s_gini_influence(const Entries *e, const Totals *t, double nu, double index, double *u)
{
	TwoSum		below = {0, 0},
				upto = {0, 0},	/* of T' up to an entry, */
				all = {0, 0};	/* and of T' S over all */
	double		before = 0;

	for (size_t i = 0; i < e->n; i++)
	{
		double		y = entry_value(e, i),
					poorer = two_sum_value(&below) / t->n,
					share = 1 - poorer;

		entries_poll(e, i);
		if (i > 0)
		{
			double		z = (1 - nu) *
				(poorer <= 0.25 ? -poorer * ln_1p_over(-poorer) : pov_ln(share));

			/* 1 - nu exp(-z), near nu = 1 and where nu - 1 is nu */
			double		step = (y - before) *
				(nu < 1e8 ? nu * one_minus_exp(z) - (nu - 1) : 1 - nu * pov_exp(-z));

			two_sum_add(&upto, step);
			two_sum_add(&all, step * share);
		}
		u[i] = two_sum_value(&upto);
		before = y;
		two_sum_add(&below, entry_weight(e, i));
	}
	for (size_t i = 0; i < e->n; i++)
	{
		entries_poll(e, i);
		u[i] = (u[i] - two_sum_value(&all) - index * (entry_value(e, i) - t->m)) / t->y;
	}
}

static void
hoover_influence(const Entries *e, const Totals *t, double hoover, double *u)
{
	TwoSum		below = {0, 0};

	for (size_t i = 0; i < e->n && entry_value(e, i) < t->m; i++)
	{
		entries_poll(e, i);
		two_sum_add(&below, entry_weight(e, i));
	}
	for (size_t i = 0; i < e->n; i++)
	{
		double		y = entry_value(e, i);
		double		d = y - t->m;

		entries_poll(e, i);
		u[i] = ((d < 0 ? -d : d) + d * (2 * two_sum_value(&below) / t->n - 1) -
				2 * hoover * y) / (2 * t->y);
	}
}

/*
 * The index is the mean of the terms h of entropy_term, with the mean welfare
 * in them: with x = (y - m) / m the influence is h - I - alpha I x over the
 * weight.
 */
static void
entropy_influence(const Entries *e, const Totals *t, double alpha, double index, double *u)
{
	EntropyTerms k;

	entropy_prepare(&k, t->m, alpha);
	for (size_t i = 0; i < e->n; i++)
	{
		double		y = entry_value(e, i);

		entries_poll(e, i);
		u[i] = (entropy_term(&k, y) - index - alpha * index * ((y - t->m) / t->m)) / t->n;
	}
}

/*
 * Atkinson = 1 - exp(-v), v = -ln(1 + t) / beta with t = -beta epsilon GE(beta)
 * and beta = 1 - epsilon: the derivative of v is epsilon / (1 + t) times that of
 * GE.  1 + t is the mean of the powers.
 */
static MeasureStatus
atkinson_influence(const Entries *e, const Totals *t, double epsilon, double index, double *u)
{
	double		beta = 1 - epsilon,
				entropy,
				factor;
	MeasureStatus status = measure_entropy(e, beta, &entropy);

	if (status != MEASURE_OK)
		return status;
	entropy_influence(e, t, beta, entropy, u);
	factor = (1 - index) * epsilon / (1 - beta * epsilon * entropy);
	for (size_t i = 0; i < e->n; i++)
	{
		entries_poll(e, i);
		u[i] *= factor;
	}
	return MEASURE_OK;
}

/*
 * Sen = P + A / (N Q z), Q the weight of the poor and A the sum of w w |y - y|
 * over pairs of them, whose derivative at y is that of w |y - y|: with Q, Y and
 * the sums below and up to y, y (Q_below + Q_upto - Q) + Y - Y_below - Y_upto.
 * Not by way of the Gini of the poor, who may have nothing.
 */
static MeasureStatus
sen_influence(const Entries *e, const Totals *t, double line, bool inclusive, double *u)
{
	size_t		poor = measure_entries_below(e, line, inclusive);
	TwoSum		weight = {0, 0},
				welfare = {0, 0},
				w = {0, 0},
				s = {0, 0};
	double		q,
				gap,
				spread;
	MeasureStatus status = measure_sen(e, line, inclusive, &spread);

	if (status == MEASURE_OK)
		status = measure_fgt(e, line, 1, inclusive, &gap);
	if (status != MEASURE_OK)
		return status;
	spread -= gap;
	for (size_t i = 0; i < poor; i++)
	{
		entries_poll(e, i);
		two_sum_add(&weight, entry_weight(e, i));
		two_sum_add(&welfare, entry_weight(e, i) * entry_value(e, i));
	}
	q = two_sum_value(&weight);
	for (size_t i = 0; i < e->n; i++)
	{
		double		y = entry_value(e, i);
		double		ranks,
					parts;

		entries_poll(e, i);
		u[i] = -(gap + spread) / t->n;
		if (i >= poor)
			continue;
		ranks = two_sum_value(&w);
		parts = two_sum_value(&s);
		two_sum_add(&w, entry_weight(e, i));
		two_sum_add(&s, entry_weight(e, i) * y);
		ranks += two_sum_value(&w);
		parts += two_sum_value(&s);
		u[i] += (gap_term(y, line) - spread * t->n / q +
				 (y * (ranks - q) + two_sum_value(&welfare) - parts) / line / q) / t->n;
	}
	return MEASURE_OK;
}

/* Sums over those above are N and S less those below. */
static void
sst_influence(const Entries *e, const Totals *t, double line, double index, double *u)
{
	TwoSum		gaps = {0, 0},
				w = {0, 0},
				s = {0, 0};

	for (size_t i = 0; i < e->n; i++)
	{
		entries_poll(e, i);
		two_sum_add(&gaps, entry_weight(e, i) * measure_tip_term(entry_value(e, i), line));
	}
	for (size_t i = 0; i < e->n; i++)
	{
		double		g = measure_tip_term(entry_value(e, i), line);
		double		weight = two_sum_value(&w);
		double		gap = two_sum_value(&s);

		entries_poll(e, i);
		two_sum_add(&w, entry_weight(e, i));
		two_sum_add(&s, entry_weight(e, i) * g);
		weight += two_sum_value(&w);
		gap += two_sum_value(&s);
		u[i] = (g * (2 * t->n - weight) + gap - 2 * t->n * index) / t->n / t->n;
	}
}

/*
 * Zenga = 1 - J / N, J the integral over h from 0 to N of S (N - h) / (h K), with
 * h the weight up to a place, S the welfare up to there and K = Y - S that from
 * there on.  One more unit with the value y at the place H adds 1 to N; y to K
 * below H; 1 to h and y to S above it; and a place to the integral:
 *
 *	 J' = int_0^H (S / (h K) - y S (N - h) / (h K^2)) dh + S (N - H) / (H K)
 *		  + int_H^N (N - h) (y h - S) / (h^2 K) dh
 *
 * Within an entry S = y h - D and K = B - y h, B = Y + D, so that its part of
 * each integral is found by partial fractions, from ln(h1 / h0) and from
 * ln(K0 / K1) / y, as those of the index are.  Of the lowest entry only the first
 * integral is used, and of the highest only the second, which are finite there.
 */
typedef struct ZengaPart
{
	double		a;				/* S / (h K) */
	double		b;				/* S (N - h) / (h K^2) */
	double		c;				/* (N - h) / (h K) */
	double		d;				/* (N - h) S / (h^2 K) */
} ZengaPart;

/* The parts of an entry of the weight w at h = before; K there is "from". */
static void
zenga_part(const Totals *t, double w, double y, double before, double from, double d, bool last,
		   ZengaPart *part)
{
	double		all = t->y + d,
				excess = last ? 0 : all - y * t->n,
				x = w * y / from,
				ranks = before > 0 ? w / before * ln_1p_over(w / before) : 0,
				rest = last ? 0 : w / from * ln_1p_over(-x),
				upto = before + w,
				other = from - w * y,
				e = 0;

	/* (N - h) / (h^2 K) */
	if (before > 0)
		e = t->n / all * (w / (before * upto)) - excess / (all * all) * (ranks + y * rest);
	part->a = -d / all * ranks + t->y / all * y * rest;
	part->b = last ? 0 : -d / all * t->n / all * ranks -
		t->y * excess / all * (w / (from * other)) +
		(1 - d / all * t->n / all * y) * rest;
	part->c = t->n / all * ranks - excess / all * rest;
	part->d = y * part->c - d * e;
}

static void
zenga_influence(const Entries *e, const Totals *t, double index, double *u)
{
	TwoSum		c = {0, 0},
				d = {0, 0};

	/* First the second integrals over all entries but the lowest, then each influence. */
	for (int round = 0; round < 2; round++)
	{
		TwoSum		weight = {0, 0},
					welfare = {0, 0},
					differences = {0, 0},
					a_below = {0, 0},
					b_below = {0, 0},
					c_below = {0, 0},
					d_below = {0, 0};
		double		before = 0;

		for (size_t i = 0; i < e->n; i++)
		{
			double		w = entry_weight(e, i),
						y = entry_value(e, i),
						h = two_sum_value(&weight),
						s = two_sum_value(&welfare);
			ZengaPart	part;

			entries_poll(e, i);
			two_sum_add(&differences, (y - before) * h);
			zenga_part(t, w, y, h, t->y - s, two_sum_value(&differences), i + 1 == e->n, &part);
			if (round == 1)
			{
				double		here = i == 0 ? y * t->n / t->y : s * (t->n - h) / (h * (t->y - s));

				u[i] = (1 - index - (two_sum_value(&a_below) - y * two_sum_value(&b_below) + here +
									 y * two_sum_rest(&c, &c_below) -
									 two_sum_rest(&d, &d_below))) / t->n;
			}
			two_sum_add(&a_below, part.a);
			two_sum_add(&b_below, part.b);
			if (i > 0)
			{
				two_sum_add(&c_below, part.c);
				two_sum_add(&d_below, part.d);
			}
			before = y;
			two_sum_add(&weight, w);
			two_sum_add(&welfare, w * y);
		}
		c = c_below;
		d = d_below;
	}
}

/*
 * The total welfare of whole observations at or below the quantile at p, as a
 * function of the weights: (y - q) 1[y <= q] + p q.  No density is needed,
 * because what the quantile moves is taken off at the same welfare.
 */
static void
total_influence(const Entries *e, bool upper, double share, double *u)
{
	MeasureTotals t;
	EntryCursor cursor;
	double		p = upper ? 1 - share : share;
	double		q;

	measure_totals(&t, e);
	cursor_start(&cursor, e, &t, NULL, 0, NULL);
	if (upper)
		cursor_top(&cursor, share);
	else
		cursor_quantile(&cursor, share);
	q = entry_value(e, cursor.i);
	for (size_t i = 0; i < e->n; i++)
	{
		double		y = entry_value(e, i);
		double		below = (y <= q ? y - q : 0) + p * q;

		entries_poll(e, i);
		u[i] = upper ? y - below : below;
	}
}

MeasureStatus
measure_influence(const Entries *e, InfluenceOf what, double param, double param2, bool inclusive,
				  double *u)
{
	Totals		t;
	double		index = 0;
	MeasureStatus status = totals(e, &t);

	if (status != MEASURE_OK)
		return status;
	switch (what)
	{
		case INFLUENCE_TOTAL:
		case INFLUENCE_MEAN:
			for (size_t i = 0; i < e->n; i++)
			{
				entries_poll(e, i);
				u[i] = what == INFLUENCE_TOTAL ? entry_value(e, i) :
					(entry_value(e, i) - t.m) / t.n;
			}
			return MEASURE_OK;

		case INFLUENCE_FGT:
		case INFLUENCE_WATTS:
			status = what == INFLUENCE_FGT ? measure_fgt(e, param, param2, inclusive, &index) :
				measure_watts(e, param, &index);
			for (size_t i = 0; status == MEASURE_OK && i < e->n; i++)
			{
				double		y = entry_value(e, i);
				double		s = y > param ||
					(y == param && !(inclusive && what == INFLUENCE_FGT)) ? 0 :
					what == INFLUENCE_FGT ? fgt_term(y, param, param2) : watts_term(y, param);

				entries_poll(e, i);
				u[i] = (s - index) / t.n;
			}
			return status;

		case INFLUENCE_SEN:
			return sen_influence(e, &t, param, inclusive, u);

		case INFLUENCE_SST:
			status = measure_sst(e, param, &index);
			if (status == MEASURE_OK)
				sst_influence(e, &t, param, index, u);
			return status;

		case INFLUENCE_QUANTILE:
			status = measure_quantile(e, param, &index);
			for (size_t i = 0; status == MEASURE_OK && i < e->n; i++)
			{
				entries_poll(e, i);
				u[i] = (param - (entry_value(e, i) <= index ? 1 : 0)) / (t.n * param2);
			}
			return status;

		case INFLUENCE_LORENZ:
		case INFLUENCE_GENERALIZED_LORENZ:
			{
				double		q;
				double		base = what == INFLUENCE_LORENZ ? t.y : t.n;

				status = measure_quantile(e, param, &q);
				if (status == MEASURE_OK)
					status = what == INFLUENCE_LORENZ ? measure_lorenz(e, param, &index) :
						measure_generalized_lorenz(e, param, &index);
				for (size_t i = 0; status == MEASURE_OK && i < e->n; i++)
				{
					double		y = entry_value(e, i);
					double		own = what == INFLUENCE_LORENZ ? y * index : index;

					entries_poll(e, i);
					u[i] = ((y < q ? y - q : 0) + param * q - own) / base;
				}
				return status;
			}

		case INFLUENCE_LOWER_TOTAL:
		case INFLUENCE_UPPER_TOTAL:
			total_influence(e, what == INFLUENCE_UPPER_TOTAL, param, u);
			return MEASURE_OK;

		case INFLUENCE_GINI:
			status = measure_gini(e, &index);
			if (status == MEASURE_OK)
				gini_influence(e, index, u);
			return status;

		case INFLUENCE_S_GINI:
			status = measure_s_gini(e, param, &index);
			if (status == MEASURE_OK)
				s_gini_influence(e, &t, param, index, u);
			return status;

		case INFLUENCE_HOOVER:
			status = measure_hoover(e, &index);
			if (status == MEASURE_OK)
				hoover_influence(e, &t, index, u);
			return status;

		case INFLUENCE_ENTROPY:
			status = measure_entropy(e, param, &index);
			if (status == MEASURE_OK)
				entropy_influence(e, &t, param, index, u);
			return status;

		case INFLUENCE_ATKINSON:
			status = measure_atkinson(e, param, &index);
			return status == MEASURE_OK ? atkinson_influence(e, &t, param, index, u) : status;

		case INFLUENCE_ZENGA:
			status = measure_zenga(e, &index);
			if (status == MEASURE_OK)
				zenga_influence(e, &t, index, u);
			return status;
	}
	return MEASURE_NULL;
}
