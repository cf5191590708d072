#include "survey/design.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"

#include "number/stable_hash.h"

/* Reading a stored design where it lies. */

/* Of everything but the hash itself; never 0, which is no design. */
uint64
design_hash(const uint8 *data, Size size)
{
	uint64		hash = mix64_add(stable_hash64(data + DESIGN_HASHED, size - DESIGN_HASHED),
								 (uint64) data[0] << 8 | data[1]);

	return hash != 0 ? hash : 1;
}

void
design_corrupted(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("stored value of type %s is not valid", "survey_design")));
}

/* The units of element i of a table, whose ends stand at an offset. */
void
design_range(const uint8 *table, Size width, Size offset, uint32 i, uint32 *from, uint32 *to)
{
	*from = i > 0 ? load_le32(table + width * (i - 1) + offset) : 0;
	*to = load_le32(table + width * i + offset);
}

double
design_stratum_population(const DesignView *view, uint32 stratum)
{
	return view->populations ?
		load_le_double(view->stratum + design_stratum_width(view) * stratum + 8) : HUGE_VAL;
}

/* Open a design that is known to be valid. */
void
design_view_open(DesignView *view, const void *bytes)
{
	const uint8 *data = bytes;
	const uint8 *next = data + DESIGN_HEADER;
	view->hash = load_le64(data + 2);
	view->populations = (data[1] & DESIGN_POPULATIONS) != 0;
	view->two_stage = (data[1] & DESIGN_TWO_STAGE) != 0;
	view->strata = load_le32(data + 10);
	view->psus = load_le32(data + 14);
	view->ssus = load_le32(data + 18);
	view->stratum = next;
	next += design_stratum_width(view) * view->strata;
	view->psu = next;
	next += design_psu_width(view) * view->psus;
	view->ssu = next;
	next += 4 * (Size) view->ssus;
	view->stratum_key = (const char *) next;
	view->psu_key = view->stratum_key +
		load_le32(view->stratum + design_stratum_width(view) * (view->strata - 1));
	view->ssu_key = view->psu_key +
		load_le32(view->psu + design_psu_width(view) * (view->psus - 1));
}

/*
 * Are the ends of a table ascending, do the keys of each parent ascend, and
 * are they texts?  Ends have been checked against the room for the keys.
 */
static bool
keys_valid(const uint8 *table, Size width, const char *keys, uint32 n,
		   const uint8 *parent, Size parent_width, uint32 nparents)
{
	uint32		p = 0;
	uint32		first = 0;
	uint32		end = n;

	/* with one stage there is no third table, and its parents have no ends in the second */
	if (n > 0 && parent)
		end = load_le32(parent + 4);
	for (uint32 i = 0; i < n; i++)
	{
		Size		length,
					before;
		const char *key = design_key(table, width, keys, i, &length);

		if ((i & 0xfff) == 0xfff)
			CHECK_FOR_INTERRUPTS();
		while (i >= end)
		{
			if (++p >= nparents)
				return false;
			first = end;
			end = load_le32(parent + parent_width * p + 4);
		}
		if (i > first)
		{
			const char *last = design_key(table, width, keys, i - 1, &before);

			if (key_compare(last, before, key, length) >= 0)
				return false;
		}
		if (!pg_verifymbstr(key, (int) length, true))
			return false;
	}
	return true;
}

/* Do the 4-byte ends at an offset ascend up to a limit? strictly, if so asked */
static bool
ends_valid(const uint8 *table, Size width, Size offset, uint32 n, Size limit, bool strictly)
{
	uint32		before = 0;

	for (uint32 i = 0; i < n; i++)
	{
		uint32		end = load_le32(table + width * i + offset);

		if ((i & 0xffff) == 0xffff)
			CHECK_FOR_INTERRUPTS();
		if (end < before || (strictly && end == before) || end > limit)
			return false;
		before = end;
	}
	return true;
}

static uint32
last_end(const uint8 *table, Size width, Size offset, uint32 n)
{
	return n > 0 ? load_le32(table + width * (n - 1) + offset) : 0;
}

/* A population must not be less than the sample, and one must be finite if any are stored. */
static bool
populations_valid(const uint8 *table, Size width, uint32 n, bool *finite)
{
	uint32		before = 0;

	for (uint32 i = 0; i < n; i++)
	{
		uint32		end = load_le32(table + width * i + 4);
		double		population = load_le_double(table + width * i + 8);

		if ((i & 0xffff) == 0xffff)
			CHECK_FOR_INTERRUPTS();
		if (!(population >= end - before))
			return false;
		*finite |= double_is_finite(population);
		before = end;
	}
	return true;
}

bool
design_valid(const uint8 *data, Size size)
{
	DesignView	v;
	Size		tables;
	Size		keys;
	Size		end;
	bool		finite = false;

	if (size < DESIGN_HEADER || data[0] != DESIGN_VERSION ||
		(data[1] & ~(DESIGN_POPULATIONS | DESIGN_TWO_STAGE)) != 0)
		return false;
	v.populations = (data[1] & DESIGN_POPULATIONS) != 0;
	v.two_stage = (data[1] & DESIGN_TWO_STAGE) != 0;
	v.strata = load_le32(data + 10);
	v.psus = load_le32(data + 14);
	v.ssus = load_le32(data + 18);
	if (v.strata == 0 || v.psus == 0 || v.two_stage != (v.ssus > 0))
		return false;
	tables = DESIGN_HEADER + design_stratum_width(&v) * v.strata + design_psu_width(&v) * v.psus +
		4 * (Size) v.ssus;
	if (tables > size)
		return false;
	keys = size - tables;
	v.stratum = data + DESIGN_HEADER;
	v.psu = v.stratum + design_stratum_width(&v) * v.strata;
	v.ssu = v.psu + design_psu_width(&v) * v.psus;

	if (!ends_valid(v.stratum, design_stratum_width(&v), 0, v.strata, keys, false) ||
		!ends_valid(v.stratum, design_stratum_width(&v), 4, v.strata, v.psus, true) ||
		last_end(v.stratum, design_stratum_width(&v), 4, v.strata) != v.psus ||
		!ends_valid(v.psu, design_psu_width(&v), 0, v.psus, keys, false) ||
		!ends_valid(v.ssu, 4, 0, v.ssus, keys, false))
		return false;
	if (v.two_stage &&
		(!ends_valid(v.psu, design_psu_width(&v), 4, v.psus, v.ssus, true) ||
		 last_end(v.psu, design_psu_width(&v), 4, v.psus) != v.ssus ||
		 !populations_valid(v.psu, design_psu_width(&v), v.psus, &finite)))
		return false;
	finite = false;
	if (v.populations &&
		(!populations_valid(v.stratum, design_stratum_width(&v), v.strata, &finite) || !finite))
		return false;
	end = (Size) last_end(v.stratum, design_stratum_width(&v), 0, v.strata) +
		last_end(v.psu, design_psu_width(&v), 0, v.psus) + last_end(v.ssu, 4, 0, v.ssus);
	if (end != keys)
		return false;

	design_view_open(&v, data);
	return v.hash == design_hash(data, size) &&
		keys_valid(v.stratum, design_stratum_width(&v), v.stratum_key, v.strata, NULL, 0, 1) &&
		keys_valid(v.psu, design_psu_width(&v), v.psu_key, v.psus,
				   v.stratum, design_stratum_width(&v), v.strata) &&
		keys_valid(v.ssu, 4, v.ssu_key, v.ssus, v.psu, design_psu_width(&v), v.psus);
}

/*
 * The element of a part of a table that has a key.  The hint is where it was
 * the last time: rows often come in the order of their units.
 */
static bool
find_key(const uint8 *table, Size width, const char *keys, uint32 from, uint32 to,
		 const DesignKey *key, uint32 hint, uint32 *found)
{
	for (uint32 i = hint; i < hint + 2; i++)
	{
		Size		length;
		const char *at;

		if (i < from || i >= to)
			continue;
		at = design_key(table, width, keys, i, &length);
		if (length == key->length && memcmp(at, key->data, length) == 0)
		{
			*found = i;
			return true;
		}
	}
	while (from < to)
	{
		uint32		middle = from + (to - from) / 2;
		Size		length;
		const char *at = design_key(table, width, keys, middle, &length);
		int			order = key_compare(at, length, key->data, key->length);

		if (order == 0)
		{
			*found = middle;
			return true;
		}
		if (order < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return false;
}

/*
 * The unit of a row; false if it is not in the design.  hint[0..3) is where the
 * last row was found, at first 0.
 */
bool
design_find(const DesignView *view, const DesignRow *row, uint32 *hint, SurveyUnit *unit)
{
	uint32		from,
				to;

	if (!find_key(view->stratum, design_stratum_width(view), view->stratum_key, 0, view->strata,
				  &row->stratum, hint[0], &hint[0]))
		return false;
	design_range(view->stratum, design_stratum_width(view), 4, hint[0], &from, &to);
	if (!find_key(view->psu, design_psu_width(view), view->psu_key, from, to, &row->psu, hint[1],
				  &hint[1]))
		return false;
	unit->hash = view->hash;
	unit->stratum = hint[0];
	unit->psu = hint[1] - from;
	unit->psus = to - from;
	unit->population = design_stratum_population(view, hint[0]);
	unit->ssu = unit->ssus = 0;
	unit->ssu_population = HUGE_VAL;
	if (!view->two_stage)
		return true;
	design_range(view->psu, design_psu_width(view), 4, hint[1], &from, &to);
	if (!find_key(view->ssu, 4, view->ssu_key, from, to, &row->ssu, hint[2], &hint[2]))
		return false;
	unit->ssu = hint[2] - from;
	unit->ssus = to - from;
	unit->ssu_population = load_le_double(view->psu + design_psu_width(view) * hint[1] + 8);
	return true;
}
