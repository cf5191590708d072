#include "survey/replicates.h"
#include "survey/survey_summary.h"

#include "miscadmin.h"

#include "core/args.h"
#include "number/stable_hash.h"

/*
 * Replicates that follow from the totals of the PSUs of a survey_summary: no
 * row is read again.
 */
#define CENSUS		(1 - 1e-7)

/*
 * A unit only claims how many others its stratum has, and that many are drawn
 * for each replicate, whether there are any rows of them or not.
 */
#define BOOTSTRAP_PSUS_MAX	(UINT32_C(1) << 24)

typedef struct PsuTotals
{
	CellsView	view;
	SummaryState *whole;
	size_t	   *cell;			/* first unit of each touched PSU, and one more */
	double	   *total;			/* POVERTY_SUMS for each touched PSU */
} PsuTotals;

/* x += the sums of a PSU, or -= */
static void
add_psu(PsuTotals *t, size_t p, ExactNumber *x, bool subtract)
{
	for (size_t i = t->cell[p]; i < t->cell[p + 1]; i++)
	{
		SummaryView sums;

		if ((i & 0xff) == 0xff)
			CHECK_FOR_INTERRUPTS();
		survey_summary_cell(&t->view, i, &sums);
		for (int j = 0; j < POVERTY_SUMS; j++)
		{
			ExactNumber own;

			summary_sum(&sums, j, &own);
			if (subtract)
				exact_negate(&own);
			if (exact_add(&x[j], &own) != EXACT_OK)
				summary_range_error(&poverty_kind);
		}
	}
}

/* Open the argument; false if no measure is defined. */
static bool
open_totals(PsuTotals *t, Datum value)
{
	SurveySummary s;
	size_t		cell = 0;

	if (!survey_summary_open(&s, value))
		return false;
	t->view = s.view;
	t->whole = s.total;
	t->total = survey_alloc(sizeof(double) * POVERTY_SUMS * t->view.frame.npsus);
	t->cell = survey_alloc(sizeof(size_t) * (t->view.frame.npsus + 1));
	for (size_t p = 0; p < t->view.frame.npsus; p++)
	{
		ExactNumber x[POVERTY_SUMS];

		if ((p & 0xff) == 0xff)
			CHECK_FOR_INTERRUPTS();
		t->cell[p] = cell;
		cell += t->view.frame.two_stage ? t->view.frame.second[p].touched : 1;
		t->cell[p + 1] = cell;
		if (t->cell[p + 1] - t->cell[p] == 1)
		{
			SummaryView sums;

			survey_summary_cell(&t->view, t->cell[p], &sums);
			for (int j = 0; j < POVERTY_SUMS; j++)
				summary_sum(&sums, j, &x[j]);
		}
		else
		{
			for (int j = 0; j < POVERTY_SUMS; j++)
				x[j].n = 0;
			add_psu(t, p, x, false);
		}
		for (int j = 0; j < POVERTY_SUMS; j++)
			t->total[POVERTY_SUMS * p + j] = estimate_rounded(&x[j]);
	}
	return true;
}

static void
lonely_error(const DesignStratum *h)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("stratum number %u of the survey design has a single sampled unit", h->ordinal + 1),
			 errdetail("It has no replicates of its own."),
			 errhint("Make the design of collapsed strata, or use standard_error(estimate, lonely => 'adjust'). Strata are numbered as survey_strata(design) lists them; lonely ones have psus = 1.")));
}

/* Set the sums of a replicate to these doubles. */
static void
set_sums(ReplicateObject *object, uint32 r, const double *sum)
{
	SummaryState *state = object->state[r];
	MemoryContext old = MemoryContextSwitchTo(object->hdr.eoh_context);

	for (int j = 0; j < POVERTY_SUMS; j++)
		state = summary_add_double(&poverty_kind, state, j, estimate_check(sum[j]));
	object->state[r] = state;
	MemoryContextSwitchTo(old);
}

/* The sample itself, with its counts. */
static void
set_sample(ReplicateObject *object, const PsuTotals *t)
{
	object->state[0] = MemoryContextAlloc(object->hdr.eoh_context, VARSIZE(t->whole));
	memcpy(object->state[0], t->whole, VARSIZE(t->whole));
}

/*
 * The delete-one jackknife of stratified clusters (JKn): one replicate for each
 * PSU of the touched strata, without this PSU and with the others of its stratum
 * in its place.
 */
static Datum
jackknife(FunctionCallInfo fcinfo)
{
	PsuTotals	t;
	ReplicateObject *object;
	double	   *scale;
	SummaryView whole;
	uint64		n = 0;
	uint32		r = 0;
	size_t		p = 0;

	if (!open_totals(&t, PG_GETARG_DATUM(0)))
		PG_RETURN_NULL();
	for (size_t h = 0; h < t.view.frame.nstrata; h++)
	{
		const DesignStratum *s = &t.view.frame.stratum[h];

		if (s->psus == 1 && s->psus / s->population <= CENSUS)
			lonely_error(s);
		n += s->psus;
	}
	if (n > REPLICATES_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED), errmsg("too many replicates"),
				 errdetail("A jackknife has one for each of " UINT64_FORMAT " sampling units.",
						   n)));
	scale = survey_alloc(sizeof(double) * n);
	for (size_t h = 0; h < t.view.frame.nstrata; h++)
	{
		const DesignStratum *s = &t.view.frame.stratum[h];
		double		f = s->psus / s->population;

		for (uint32 i = 0; i < s->psus; i++)
			scale[r++] = f > CENSUS ? 0 : (1 - f) * (s->psus - 1.0) / s->psus;
	}
	object = replicates_new(CurrentMemoryContext);
	replicates_set(object, REPLICATES_JACKKNIFE, (uint32) n, scale);
	set_sample(object, &t);
	summary_view(&whole, &poverty_kind, PointerGetDatum(t.whole));
	r = 0;
	for (size_t h = 0; h < t.view.frame.nstrata; h++)
	{
		const DesignStratum *s = &t.view.frame.stratum[h];
		double		factor = s->psus > 1 ? s->psus / (s->psus - 1.0) : 1;
		ExactNumber stratum[POVERTY_SUMS];
		ExactNumber others[POVERTY_SUMS];
		size_t		first = p;

		/* exact differences: what is nothing is 0, and no weight comes out negative */
		for (int j = 0; j < POVERTY_SUMS; j++)
		{
			stratum[j].n = 0;
			summary_sum(&whole, j, &others[j]);
		}
		for (uint32 i = 0; i < s->touched; i++)
		{
			if ((i & 0xff) == 0xff)
				CHECK_FOR_INTERRUPTS();
			add_psu(&t, first + i, stratum, false);
			add_psu(&t, first + i, others, true);
		}
		for (uint32 i = 0; i < s->psus; i++)
		{
			bool		touched = p < first + s->touched && t.view.frame.psu[p] == i;
			ExactNumber rest[POVERTY_SUMS];
			double		sum[POVERTY_SUMS];

			if ((r & 0xff) == 0xff)
				CHECK_FOR_INTERRUPTS();
			memcpy(rest, stratum, sizeof(rest));
			if (touched && s->psus > 1)
				add_psu(&t, p, rest, true);
			for (int j = 0; j < POVERTY_SUMS; j++)
				sum[j] = estimate_rounded(&others[j]) + factor * estimate_rounded(&rest[j]);
			set_sums(object, ++r, sum);
			p += touched;
		}
	}
	return replicates_flatten(object);
}

SURVEY_ANSWER(survey_summary_jackknife, jackknife(fcinfo));

/* Add the totals of a PSU; the compiler takes two at a time, if they are known to be apart. */
static inline void
add_weighted(double *restrict to, const double *restrict from, double w)
{
	for (int j = 0; j < POVERTY_SUMS; j++)
		to[j] += w * from[j];
}

/*
 * The bootstrap of J. N. K. Rao and C. F. J. Wu (1988): of each stratum n - 1
 * PSUs are drawn with replacement.  The draws are those of a counter-based
 * generator, keyed by the seed, the design, the stratum, the replicate and the
 * draw: so they are the same in every domain, and differences keep their
 * covariance.
 */
static Datum
bootstrap(FunctionCallInfo fcinfo)
{
	int32		n = PG_GETARG_INT32(1);
	uint64		seed = (uint64) PG_GETARG_INT64(2);
	PsuTotals	t;
	ReplicateObject *object;
	uint32		most = 1;
	uint32	   *count;
	double	   *sum;
	size_t		first = 0;
	const uint32 *psu;

	if (n < 2 || n > REPLICATES_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("replicates must be between 2 and %d", REPLICATES_MAX),
				 errhint("Write bootstrap(s, 500, 1): a standard error is mostly taken from some hundred replicates.")));
	if (!open_totals(&t, PG_GETARG_DATUM(0)))
		PG_RETURN_NULL();
	object = replicates_new(CurrentMemoryContext);
	replicates_set(object, REPLICATES_BOOTSTRAP, (uint32) n, NULL);
	set_sample(object, &t);
	psu = t.view.frame.psu;
	for (size_t h = 0; h < t.view.frame.nstrata; h++)
	{
		const DesignStratum *s = &t.view.frame.stratum[h];

		if (s->psus == 1 && s->psus / s->population <= CENSUS)
			lonely_error(s);
		if (s->psus > BOOTSTRAP_PSUS_MAX)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("too many sampling units for a bootstrap"),
					 errdetail("Stratum number %u of the survey design has %u of them, and may have %u.",
							   s->ordinal + 1, s->psus, BOOTSTRAP_PSUS_MAX)));
		most = Max(most, s->psus);
	}
	count = survey_alloc(sizeof(uint32) * (Size) most);
	sum = survey_alloc(sizeof(double) * POVERTY_SUMS * (Size) n);
	memset(sum, 0, sizeof(double) * POVERTY_SUMS * (Size) n);
	for (size_t h = 0; h < t.view.frame.nstrata; h++)
	{
		const DesignStratum *s = &t.view.frame.stratum[h];
		double		f = s->psus / s->population;
		double		root = f > CENSUS ? 0 : sqrt(1 - f);
		double		factor = s->psus > 1 ? s->psus / (s->psus - 1.0) : 1;
		uint64		key = mix64_add(mix64_add(seed, t.view.frame.hash), s->ordinal);

		for (int32 r = 0; r < n; r++)
		{
			uint64		own = mix64_add(key, (uint64) r);
			double	   *to = sum + POVERTY_SUMS * (Size) r;

			CHECK_FOR_INTERRUPTS();
			memset(count, 0, sizeof(uint32) * (Size) s->psus);
			for (uint32 d = 0; root > 0 && d + 1 < s->psus; d++)
			{
				uint64		x;

				if ((d & 0xffff) == 0xffff)
					CHECK_FOR_INTERRUPTS();
				x = mix64(own + UINT64CONST(0x9e3779b97f4a7c15) * (d + 1));
				count[(uint32) (((x >> 32) * s->psus) >> 32)]++;
			}
			for (uint32 i = 0; i < s->touched; i++)
			{
				if ((i & 0xffff) == 0xffff)
					CHECK_FOR_INTERRUPTS();
				add_weighted(to, t.total + POVERTY_SUMS * (first + i),
							 root > 0 ? 1 + root * (factor * count[psu[first + i]] - 1) : 1);
			}
		}
		first += s->touched;
	}
	for (int32 r = 0; r < n; r++)
	{
		if ((r & 0xff) == 0xff)
			CHECK_FOR_INTERRUPTS();
		set_sums(object, (uint32) r + 1, sum + POVERTY_SUMS * (Size) r);
	}
	return replicates_flatten(object);
}

SURVEY_ANSWER(survey_summary_bootstrap, bootstrap(fcinfo));
