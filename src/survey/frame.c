#include "survey/frame.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "core/large.h"

void *
survey_alloc(Size size)
{
	void	   *result = large_alloc(CurrentMemoryContext, Max(size, 8));

#ifdef USE_ASSERT_CHECKING
	/* doubles that are read before they are written are not to look like zeros */
	memset(result, 0xff, Max(size, 8));
#endif
	return result;
}

/* Call a function in memory of its own; what it returns is copied out of it. */
Datum
survey_call(FunctionCallInfo fcinfo, PGFunction body, SurveyResult kind)
{
	MemoryContext caller = CurrentMemoryContext;
	MemoryContext work = AllocSetContextCreate(caller, "povaid survey question",
											   ALLOCSET_DEFAULT_SIZES);
	Datum		result;

	MemoryContextSwitchTo(work);
	result = body(fcinfo);
	MemoryContextSwitchTo(caller);
	if (!fcinfo->isnull)
	{
		if (kind == RESULT_FLOAT8)
			result = Float8GetDatum(DatumGetFloat8(result));
		else if (kind == RESULT_INT64)
			result = Int64GetDatum(DatumGetInt64(result));
		else
		{
			const struct varlena *value = (const struct varlena *) DatumGetPointer(result);
			struct varlena *copy = MemoryContextAllocHuge(caller, VARSIZE(value));

			memcpy(copy, value, VARSIZE(value));
			result = PointerGetDatum(copy);
		}
	}
	MemoryContextDelete(work);
	return result;
}

void
survey_poll(void)
{
	CHECK_FOR_INTERRUPTS();
}

/* Two values cannot be combined, because their samples have nothing in common. */
void
survey_designs_error(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("values of different survey designs cannot be combined"),
			 errhint("Make one design over both samples, such as survey_unit(stratum, psu) OVER () of a UNION ALL; with year || ':' || stratum as the stratum if they are independent.")));
}

void
frame_begin(FrameBuilder *builder)
{
	memset(builder, 0, sizeof(*builder));
}

static void *
grown(void *old, size_t n, size_t *room, Size width)
{
	if (n < *room)
		return old;
	*room = Max(16, 2 * n);
	return old == NULL ? survey_alloc(*room * width) :
		large_grow(CurrentMemoryContext, old, n * width, *room * width);
}

/* Add a unit, which is new and after all others. */
void
frame_add(FrameBuilder *builder, const SurveyUnit *unit)
{
	SurveyFrame *f = &builder->frame;
	bool		new_stratum = f->nstrata == 0 ||
		f->stratum[f->nstrata - 1].ordinal != unit->stratum;
	bool		new_psu = new_stratum || f->psu[f->npsus - 1] != unit->psu;

	f->hash = unit->hash;
	f->two_stage = unit->ssus > 0;
	if (new_stratum)
	{
		f->stratum = grown(f->stratum, f->nstrata, &builder->strata_room, sizeof(DesignStratum));
		f->stratum[f->nstrata++] = (DesignStratum) {unit->stratum, unit->psus, 0, unit->population};
	}
	else if (f->stratum[f->nstrata - 1].psus != unit->psus ||
			 f->stratum[f->nstrata - 1].population != unit->population)
		survey_designs_error();
	if (new_psu)
	{
		size_t		room = builder->psus_room;

		f->psu = grown(f->psu, f->npsus, &builder->psus_room, sizeof(uint32));
		if (f->two_stage)
			f->second = grown(f->second, f->npsus, &room, sizeof(DesignPsu));
		f->psu[f->npsus] = unit->psu;
		if (f->two_stage)
			f->second[f->npsus] = (DesignPsu) {unit->ssus, 0, unit->ssu_population};
		f->npsus++;
		f->stratum[f->nstrata - 1].touched++;
	}
	else if (f->two_stage && (f->second[f->npsus - 1].ssus != unit->ssus ||
							  f->second[f->npsus - 1].population != unit->ssu_population))
		survey_designs_error();
	if (f->two_stage)
	{
		f->ssu = grown(f->ssu, f->n, &builder->room, sizeof(uint32));
		f->ssu[f->n] = unit->ssu;
		f->second[f->npsus - 1].touched++;
	}
	f->n++;
}

Size
frame_size_limit(const SurveyFrame *frame)
{
	return 2 * VARINT_MAX + 9 + (3 * 5 + 1 + 8) * frame->nstrata +
		(frame->two_stage ? 3 * 5 + 1 + 8 : 5) * frame->npsus +
		(frame->two_stage ? 5 * frame->n : 0);
}

uint8 *
frame_write(uint8 *to, const SurveyFrame *frame)
{
	size_t		p = 0,
				i = 0;
	int64		stratum = -1;

	to += write_varint(to, frame->nstrata);
	if (frame->nstrata == 0)
		return to;
	to = store_le64(to, frame->hash);
	*to++ = frame->two_stage ? 2 : 1;
	for (size_t h = 0; h < frame->nstrata; h++)
	{
		const DesignStratum *s = &frame->stratum[h];
		int64		psu = -1;

		CHECK_FOR_INTERRUPTS();
		to += write_varint(to, s->ordinal - stratum - 1);
		stratum = s->ordinal;
		to += write_varint(to, s->psus);
		to += write_varint(to, 2 * (uint64) s->touched + double_is_finite(s->population));
		if (double_is_finite(s->population))
			to = store_le_double(to, s->population);
		for (uint32 k = 0; k < s->touched; k++, p++)
		{
			int64		ssu = -1;

			if ((k & 0xfff) == 0xfff)
				CHECK_FOR_INTERRUPTS();
			to += write_varint(to, frame->psu[p] - psu - 1);
			psu = frame->psu[p];
			if (!frame->two_stage)
				continue;
			to += write_varint(to, frame->second[p].ssus);
			to += write_varint(to, 2 * (uint64) frame->second[p].touched +
							   double_is_finite(frame->second[p].population));
			if (double_is_finite(frame->second[p].population))
				to = store_le_double(to, frame->second[p].population);
			for (uint32 j = 0; j < frame->second[p].touched; j++, i++)
			{
				if ((j & 0xfff) == 0xfff)
					CHECK_FOR_INTERRUPTS();
				to += write_varint(to, frame->ssu[i] - ssu - 1);
				ssu = frame->ssu[i];
			}
		}
	}
	return to;
}

/* Read the units of a level: how many there are, how many follow, the population. */
static bool
read_level(ByteReader *reader, uint32 *sampled, uint32 *touched, double *population)
{
	uint64		n = read_varint(reader);
	uint64		code = read_varint(reader);

	*population = HUGE_VAL;
	if (code & 1)
	{
		*population = read_double(reader);
		if (!double_is_finite(*population))
			return false;
	}
	if (reader->failed || n == 0 || n > PG_UINT32_MAX || code / 2 == 0 || code / 2 > n ||
		code / 2 > (uint64) (reader->end - reader->next) || !(*population >= n))
		return false;
	*sampled = (uint32) n;
	*touched = (uint32) (code / 2);
	return true;
}

/* The next number in ascending order, below a limit. */
static bool
read_number(ByteReader *reader, int64 *number, uint64 limit)
{
	uint64		skip = read_varint(reader);

	if (reader->failed || skip >= limit || (uint64) (*number + 1) + skip >= limit)
		return false;
	*number += 1 + (int64) skip;
	return true;
}

/* Read a frame.  False if it is not in canonical form. */
bool
frame_read(SurveyFrame *frame, ByteReader *reader)
{
	uint64		nstrata = read_varint(reader);
	FrameBuilder builder;
	SurveyUnit	unit;
	int64		stratum = -1;
	uint8		stages;
	const uint8 *hash;

	frame_begin(&builder);
	*frame = builder.frame;
	if (reader->failed)
		return false;
	if (nstrata == 0)
		return true;
	hash = read_bytes(reader, 8);
	stages = read_byte(reader);
	if (reader->failed || nstrata > (uint64) (reader->end - reader->next) ||
		(stages != 1 && stages != 2))
		return false;
	unit.hash = load_le64(hash);
	unit.ssu = unit.ssus = 0;
	unit.ssu_population = HUGE_VAL;
	if (unit.hash == 0)
		return false;
	for (uint64 h = 0; h < nstrata; h++)
	{
		uint32		touched;
		int64		psu = -1;

		if (!read_number(reader, &stratum, (uint64) 1 << 32) ||
			!read_level(reader, &unit.psus, &touched, &unit.population))
			return false;
		unit.stratum = (uint32) stratum;
		for (uint32 k = 0; k < touched; k++)
		{
			uint32		inside;
			int64		ssu = -1;

			if ((k & 0xfff) == 0)
				CHECK_FOR_INTERRUPTS();
			if (!read_number(reader, &psu, unit.psus))
				return false;
			unit.psu = (uint32) psu;
			if (stages == 1)
			{
				frame_add(&builder, &unit);
				continue;
			}
			if (!read_level(reader, &unit.ssus, &inside, &unit.ssu_population))
				return false;
			for (uint32 j = 0; j < inside; j++)
			{
				if ((j & 0xfff) == 0xfff)
					CHECK_FOR_INTERRUPTS();
				if (!read_number(reader, &ssu, unit.ssus))
					return false;
				unit.ssu = (uint32) ssu;
				frame_add(&builder, &unit);
			}
		}
	}
	*frame = builder.frame;
	return true;
}

static void
free_array(void *array)
{
	if (array)
		pfree(array);
}

void
frame_free(SurveyFrame *frame)
{
	free_array(frame->stratum);
	free_array(frame->psu);
	free_array(frame->second);
	free_array(frame->ssu);
	memset(frame, 0, sizeof(*frame));
}

void
frame_cursor_start(FrameCursor *cursor, const SurveyFrame *frame)
{
	memset(cursor, 0, sizeof(*cursor));
	cursor->frame = frame;
	if (frame->n > 0)
	{
		cursor->psus_left = frame->stratum[0].touched;
		cursor->ssus_left = frame->two_stage ? frame->second[0].touched : 1;
	}
}

bool
frame_cursor_done(const FrameCursor *cursor)
{
	return cursor->i >= cursor->frame->n;
}

void
frame_cursor_unit(const FrameCursor *cursor, SurveyUnit *unit)
{
	const SurveyFrame *f = cursor->frame;

	unit->hash = f->hash;
	unit->stratum = f->stratum[cursor->h].ordinal;
	unit->psus = f->stratum[cursor->h].psus;
	unit->population = f->stratum[cursor->h].population;
	unit->psu = f->psu[cursor->p];
	unit->ssu = unit->ssus = 0;
	unit->ssu_population = HUGE_VAL;
	if (f->two_stage)
	{
		unit->ssu = f->ssu[cursor->i];
		unit->ssus = f->second[cursor->p].ssus;
		unit->ssu_population = f->second[cursor->p].population;
	}
}

void
frame_cursor_next(FrameCursor *cursor)
{
	const SurveyFrame *f = cursor->frame;

	if ((++cursor->i & 0xfff) == 0)
		CHECK_FOR_INTERRUPTS();
	if (--cursor->ssus_left > 0 || cursor->i >= f->n)
		return;
	cursor->p++;
	cursor->ssus_left = f->two_stage ? f->second[cursor->p].touched : 1;
	if (--cursor->psus_left == 0)
		cursor->psus_left = f->stratum[++cursor->h].touched;
}

static int
compare_units(const SurveyUnit *a, const SurveyUnit *b)
{
	if (a->stratum != b->stratum)
		return a->stratum < b->stratum ? -1 : 1;
	if (a->psu != b->psu)
		return a->psu < b->psu ? -1 : 1;
	return a->ssu < b->ssu ? -1 : a->ssu > b->ssu;
}

/*
 * All units of both; from_a and from_b, if wanted, become the number of each in
 * a and in b, or -1.
 */
void
frame_union(SurveyFrame *result, const SurveyFrame *a, const SurveyFrame *b,
			int64 **from_a, int64 **from_b)
{
	FrameBuilder builder;
	FrameCursor x,
				y;

	if (a->n > 0 && b->n > 0 && (a->hash != b->hash || a->two_stage != b->two_stage))
		survey_designs_error();
	frame_begin(&builder);
	frame_cursor_start(&x, a);
	frame_cursor_start(&y, b);
	*from_a = survey_alloc(sizeof(int64) * (a->n + b->n));
	*from_b = survey_alloc(sizeof(int64) * (a->n + b->n));
	while (!frame_cursor_done(&x) || !frame_cursor_done(&y))
	{
		SurveyUnit	of_a = {0},
					of_b = {0};
		int			order;
		size_t		n = builder.frame.n;

		if (!frame_cursor_done(&x))
			frame_cursor_unit(&x, &of_a);
		if (!frame_cursor_done(&y))
			frame_cursor_unit(&y, &of_b);
		if (frame_cursor_done(&x) || frame_cursor_done(&y))
			order = frame_cursor_done(&x) ? 1 : -1;
		else
			order = compare_units(&of_a, &of_b);
		if (order == 0 && (of_a.psus != of_b.psus || of_a.population != of_b.population ||
						   of_a.ssus != of_b.ssus ||
						   of_a.ssu_population != of_b.ssu_population))
			survey_designs_error();
		(*from_a)[n] = order <= 0 ? (int64) x.i : -1;
		(*from_b)[n] = order >= 0 ? (int64) y.i : -1;
		frame_add(&builder, order <= 0 ? &of_a : &of_b);
		if (order <= 0)
			frame_cursor_next(&x);
		if (order >= 0)
			frame_cursor_next(&y);
	}
	*result = builder.frame;
}

/* What the formulas of the variance take. */
void
frame_totals(DesignTotals *totals, const SurveyFrame *frame, const double *a, const double *b)
{
	totals->nstrata = frame->nstrata;
	totals->stratum = frame->stratum;
	totals->npsus = frame->npsus;
	totals->psu = frame->two_stage ? frame->second : NULL;
	totals->n = frame->n;
	totals->a = a;
	totals->b = b;
	totals->poll = survey_poll;
}
