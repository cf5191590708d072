#include "core/terms.h"
#include "distribution/influence.h"

/*
 * A running sum of doubles with the rounding error of every addition in a
 * second one: in a fixed order of entries always the same bits.
 */
typedef struct Running
{
	double		high;
	double		low;
} Running;

static inline void
run(Running *r, double x)
{
	double		s = r->high + x;
	double		b = s - r->high;

	r->low += (r->high - (s - b)) + (x - b);
	r->high = s;
}

static inline double
running(const Running *r)
{
	return r->high + r->low;
}

/* What the formulas have in common; f(z) of the survey literature's symbols. */
typedef struct Totals
{
	double		n;				/* weight */
	double		y;				/* welfare */
	double		m;				/* mean */
} Totals;

static IndexStatus
totals(const Entries *e, Totals *t)
{
	IndexTotals exact;

	index_totals(&exact, e);
	if (exact.weight.n == 0)
		return INDEX_NULL;
	entries_to_scale(e, &exact.weight);
	entries_to_scale(e, &exact.welfare);
	if (wide_round(&exact.weight, &t->n) != EXACT_OK ||
		wide_round(&exact.welfare, &t->y) != EXACT_OK)
		return INDEX_RANGE;
	t->m = exact.mean;
	return INDEX_OK;
}

/*
 * Gini, with the weight N and the welfare Y:
 * (y (W_below + W_upto) + 2 Y - S_below - S_upto - (G + 1)(Y + N y)) / (N Y).
 */
static void
gini_influence(const Entries *e, double gini, double *u)
{
	Running		weight = {0, 0},
				welfare = {0, 0},
				w = {0, 0},
				s = {0, 0};
	double		total,
				sum;

	for (size_t i = 0; i < e->n; i++)
	{
		run(&weight, entry_weight(e, i));
		run(&welfare, entry_weight(e, i) * entry_value(e, i));
	}
	total = running(&weight);
	sum = running(&welfare);
	for (size_t i = 0; i < e->n; i++)
	{
		double		y = entry_value(e, i);
		double		ranks = running(&w);
		double		parts = running(&s);

		entries_poll(e, i);
		run(&w, entry_weight(e, i));
		run(&s, entry_weight(e, i) * y);
		ranks += running(&w);
		parts += running(&s);
		u[i] = (y * ranks + 2 * sum - parts - (gini + 1) * (sum + total * y)) / (total * sum);
	}
}

static void
s_gini_influence(const Entries *e, const Totals *t, double nu, double *u)
{
	Running		below = {0, 0},
				a = {0, 0},
				b = {0, 0};
	double		before = 0,
				sum;

	/* A(y) first goes to u. */
	for (size_t i = 0; i < e->n; i++)
	{
		double		step = entry_value(e, i) - before;
		double		share = 1 - running(&below) / t->n;

		entries_poll(e, i);
		run(&b, pov_pow(share, nu) * step);
		run(&a, pov_pow(share, nu - 1) * step);
		u[i] = running(&a);
		before = entry_value(e, i);
		run(&below, entry_weight(e, i));
	}
	sum = running(&b);
	for (size_t i = 0; i < e->n; i++)
		u[i] = (t->n * sum * entry_value(e, i) / t->y - sum - nu * (u[i] - sum)) / t->y;
}

static void
hoover_influence(const Entries *e, const Totals *t, double hoover, double *u)
{
	Running		below = {0, 0};

	for (size_t i = 0; i < e->n && entry_value(e, i) < t->m; i++)
		run(&below, entry_weight(e, i));
	for (size_t i = 0; i < e->n; i++)
	{
		double		y = entry_value(e, i);
		double		d = y - t->m;

		u[i] = ((d < 0 ? -d : d) + d * (2 * running(&below) / t->n - 1) - 2 * hoover * y) / (2 * t->y);
	}
}

static void
entropy_influence(const Entries *e, const Totals *t, double alpha, double index, double *u)
{
	for (size_t i = 0; i < e->n; i++)
	{
		double		y = entry_value(e, i);
		double		r = y / t->m;
		double		s,
					d;

		entries_poll(e, i);
		if (alpha == 0)
		{
			s = -pov_ln(r);
			d = 1 / t->m;
		}
		else if (alpha == 1)
		{
			s = r > 0 ? r * pov_ln(r) : 0;
			d = -(1 + index) / t->m;
		}
		else
		{
			s = (pov_pow(r, alpha) - 1) / (alpha * alpha - alpha);
			d = -(alpha * index + 1 / (alpha - 1)) / t->m;
		}
		u[i] = (s - index + d * (y - t->m)) / t->n;
	}
}

static void
atkinson_influence(const Entries *e, const Totals *t, double epsilon, double index, double *u)
{
	Running		sum = {0, 0};
	double		mean;

	for (size_t i = 0; i < e->n; i++)
	{
		double		r = entry_value(e, i) / t->m;

		u[i] = epsilon == 1 ? pov_ln(r) : pov_pow(r, 1 - epsilon);
		run(&sum, entry_weight(e, i) * u[i]);
	}
	mean = running(&sum) / t->n;
	for (size_t i = 0; i < e->n; i++)
	{
		double		x = (entry_value(e, i) - t->m) / t->m;
		double		s = epsilon == 1 ? u[i] - mean : (u[i] - mean) / (mean * (1 - epsilon));

		u[i] = -(1 - index) * (s - x) / t->n;
	}
}

/*
 * Sen = P + A / (N Q z), Q the weight of the poor and A the sum of w w |y - y|
 * over pairs of them, whose derivative at y is that of w |y - y|: with Q, Y and
 * the sums below and up to y, y (Q_below + Q_upto - Q) + Y - Y_below - Y_upto.
 * Not by way of the Gini of the poor, who may have nothing.
 */
static IndexStatus
sen_influence(const Entries *e, const Totals *t, double line, double *u)
{
	size_t		poor = entries_below(e, line, false);
	Running		weight = {0, 0},
				welfare = {0, 0},
				w = {0, 0},
				s = {0, 0};
	double		q,
				gap,
				spread;
	IndexStatus status = index_sen(e, line, false, &spread);

	if (status == INDEX_OK)
		status = index_fgt(e, line, 1, false, &gap);
	if (status != INDEX_OK)
		return status;
	spread -= gap;
	for (size_t i = 0; i < poor; i++)
	{
		run(&weight, entry_weight(e, i));
		run(&welfare, entry_weight(e, i) * entry_value(e, i));
	}
	q = running(&weight);
	for (size_t i = 0; i < e->n; i++)
	{
		double		y = entry_value(e, i);
		double		ranks,
					parts;

		entries_poll(e, i);
		u[i] = -(gap + spread) / t->n;
		if (i >= poor)
			continue;
		ranks = running(&w);
		parts = running(&s);
		run(&w, entry_weight(e, i));
		run(&s, entry_weight(e, i) * y);
		ranks += running(&w);
		parts += running(&s);
		u[i] += (gap_term(y, line) - spread * t->n / q +
				 (y * (ranks - q) + running(&welfare) - parts) / line / q) / t->n;
	}
	return INDEX_OK;
}

/* Sums over those above are N and S less those below. */
static void
sst_influence(const Entries *e, const Totals *t, double line, double index, double *u)
{
	Running		gaps = {0, 0},
				w = {0, 0},
				s = {0, 0};

	for (size_t i = 0; i < e->n; i++)
		run(&gaps, entry_weight(e, i) * tip_term(entry_value(e, i), line));
	for (size_t i = 0; i < e->n; i++)
	{
		double		g = tip_term(entry_value(e, i), line);
		double		weight = running(&w);
		double		gap = running(&s);

		entries_poll(e, i);
		run(&w, entry_weight(e, i));
		run(&s, entry_weight(e, i) * g);
		weight += running(&w);
		gap += running(&s);
		u[i] = (g * (2 * t->n - weight) + gap - 2 * t->n * index) / (t->n * t->n);
	}
}

/*
 * Zenga = 1 - sum of w t / N, t = (N - H) S / (H K), with S the welfare below,
 * K that at or above, H the weight up to and with an entry.  A weight at k adds
 * 1 to N, to H from k onwards, y to S above k, to K up to k.
 */
static void
zenga_influence(const Entries *e, const Totals *t, double index, double *u)
{
	Running		h = {0, 0},
				s = {0, 0},
				a = {0, 0},
				d = {0, 0},
				b = {0, 0},
				c = {0, 0};

	/* Upwards: t, and the sums over entries below k and up to k. */
	for (size_t i = 0; i < e->n; i++)
	{
		double		w = entry_weight(e, i),
					y = entry_value(e, i),
					below = running(&s),
					k = t->y - below,
					hi,
					ti;

		entries_poll(e, i);
		run(&h, w);
		hi = running(&h);
		ti = (t->n - hi) * below / (hi * k);
		run(&d, w * ti / k);
		u[i] = ti + running(&a) - y * running(&d);
		run(&a, w * below / (hi * k));
		run(&s, w * y);
	}
	/* Downwards: the sums over entries above k and from k. */
	for (size_t i = e->n; i-- > 0;)
	{
		double		w = entry_weight(e, i),
					y = entry_value(e, i),
					hi = running(&h),
					below,
					k;

		entries_poll(e, i);
		run(&s, -w * y);
		below = running(&s);
		k = t->y - below;
		run(&c, w * (t->n - hi) * below / (hi * k) / hi);
		u[i] += y * running(&b) - running(&c);
		u[i] = (1 - index - u[i]) / t->n;
		run(&b, w * (t->n - hi) / (hi * k));
		run(&h, -w);
	}
}

IndexStatus
index_influence(const Entries *e, InfluenceOf what, double param, double param2, double *u)
{
	Totals		t;
	double		index = 0;
	IndexStatus status = totals(e, &t);

	if (status != INDEX_OK)
		return status;
	switch (what)
	{
		case INFLUENCE_TOTAL:
		case INFLUENCE_MEAN:
			for (size_t i = 0; i < e->n; i++)
				u[i] = what == INFLUENCE_TOTAL ? entry_value(e, i) : (entry_value(e, i) - t.m) / t.n;
			return INDEX_OK;

		case INFLUENCE_FGT:
		case INFLUENCE_WATTS:
			status = what == INFLUENCE_FGT ? index_fgt(e, param, param2, false, &index) :
				index_watts(e, param, &index);
			for (size_t i = 0; status == INDEX_OK && i < e->n; i++)
			{
				double		y = entry_value(e, i);
				double		s = y >= param ? 0 :
					what == INFLUENCE_FGT ? fgt_term(y, param, param2) : watts_term(y, param);

				u[i] = (s - index) / t.n;
			}
			return status;

		case INFLUENCE_SEN:
			return sen_influence(e, &t, param, u);

		case INFLUENCE_SST:
			status = index_sst(e, param, &index);
			if (status == INDEX_OK)
				sst_influence(e, &t, param, index, u);
			return status;

		case INFLUENCE_QUANTILE:
			status = index_quantile(e, param, &index);
			for (size_t i = 0; status == INDEX_OK && i < e->n; i++)
				u[i] = (param - (entry_value(e, i) <= index ? 1 : 0)) / (t.n * param2);
			return status;

		case INFLUENCE_LORENZ:
		case INFLUENCE_GENERALIZED_LORENZ:
			{
				double		q;
				double		base = what == INFLUENCE_LORENZ ? t.y : t.n;

				status = index_quantile(e, param, &q);
				if (status == INDEX_OK)
					status = what == INFLUENCE_LORENZ ? index_lorenz(e, param, &index) :
						index_generalized_lorenz(e, param, &index);
				for (size_t i = 0; status == INDEX_OK && i < e->n; i++)
				{
					double		y = entry_value(e, i);
					double		own = what == INFLUENCE_LORENZ ? y * index : index;

					u[i] = ((y < q ? y - q : 0) + param * q - own) / base;
				}
				return status;
			}

		case INFLUENCE_GINI:
			status = index_gini(e, &index);
			if (status == INDEX_OK)
				gini_influence(e, index, u);
			return status;

		case INFLUENCE_S_GINI:
			status = index_s_gini(e, param, &index);
			if (status == INDEX_OK)
				s_gini_influence(e, &t, param, u);
			return status;

		case INFLUENCE_HOOVER:
			status = index_hoover(e, &index);
			if (status == INDEX_OK)
				hoover_influence(e, &t, index, u);
			return status;

		case INFLUENCE_ENTROPY:
			status = index_entropy(e, param, &index);
			if (status == INDEX_OK)
				entropy_influence(e, &t, param, index, u);
			return status;

		case INFLUENCE_ATKINSON:
			status = index_atkinson(e, param, &index);
			if (status == INDEX_OK)
				atkinson_influence(e, &t, param, index, u);
			return status;

		case INFLUENCE_ZENGA:
			status = index_zenga(e, &index);
			if (status == INDEX_OK)
				zenga_influence(e, &t, index, u);
			return status;
	}
	return INDEX_NULL;
}
