#include "survey/unit_table.h"

#include "core/large.h"
#include "list/entries.h"
#include "number/stable_hash.h"

void
unit_table_init(UnitTable *table, MemoryContext context)
{
	memset(table, 0, sizeof(*table));
	table->context = context;
}

/*
 * Rows mostly come in the order of the numbers, which are dense: sixteen units
 * in sequence share a line of the cache, and where a slot is taken, the search
 * goes on in the next line, one slot further, so that it meets every slot.
 */
#define SLOTS_IN_LINE	16
#define PROBE			(SLOTS_IN_LINE + 1)

static inline uint32
unit_hash(uint32 stratum, uint32 psu, uint32 ssu)
{
	uint32		fine = ssu > 0 ? ssu : psu;
	uint64		coarse = (uint64) stratum << 32 | (ssu > 0 ? psu : 0);

	coarse += (fine / SLOTS_IN_LINE + 1) * UINT64CONST(0x9e3779b97f4a7c15);
	return (uint32) mix64(coarse) * SLOTS_IN_LINE + fine % SLOTS_IN_LINE;
}

static void
grow_slots(UnitTable *table)
{
	uint32		nslots = table->nslots > 0 ? 2 * table->nslots : 64;

	if (nslots == 0)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many sampling units in one group")));
	if (table->slot)
		pfree(table->slot);
	table->slot = large_alloc(table->context, sizeof(uint32) * (Size) nslots);
	memset(table->slot, 0, sizeof(uint32) * (Size) nslots);
	table->nslots = nslots;
	for (uint32 i = 0; i < table->n; i++)
	{
		uint32		at = unit_hash(table->unit[i].stratum, table->unit[i].psu,
								   table->two_stage ? table->second[i].ssu : 0);

		if ((i & 0xfff) == 0xfff)
			survey_poll();
		while (table->slot[at & (nslots - 1)] != 0)
			at += PROBE;
		table->slot[at & (nslots - 1)] = i + 1;
	}
}

static void *
grown(const UnitTable *table, void *old, Size width, uint32 capacity)
{
	return old == NULL ? large_alloc(table->context, width * (Size) capacity) :
		large_grow(table->context, old, width * (Size) table->n, width * (Size) capacity);
}

static void
append(UnitTable *table, const SurveyUnit *unit)
{
	if (table->n == table->capacity)
	{
		uint32		capacity = table->capacity > 0 ? 2 * table->capacity : 8;

		table->unit = grown(table, table->unit, sizeof(UnitRecord), capacity);
		if (table->two_stage)
			table->second = grown(table, table->second, sizeof(UnitSecond), capacity);
		table->capacity = capacity;
	}
	table->unit[table->n] = (UnitRecord) {unit->stratum, unit->psu, unit->psus, 0,
										  unit->population};
	if (table->two_stage)
		table->second[table->n] = (UnitSecond) {unit->ssu, unit->ssus, unit->ssu_population};
	table->n++;
}

/* Is it the unit i?  What one unit says of its design, all must say. */
static inline bool
is_unit(const UnitTable *table, uint32 i, const SurveyUnit *unit)
{
	const UnitRecord *u = &table->unit[i];

	if (u->stratum != unit->stratum || u->psu != unit->psu ||
		(table->two_stage && table->second[i].ssu != unit->ssu))
		return false;
	if (u->psus != unit->psus || u->population != unit->population ||
		(table->two_stage && (table->second[i].ssus != unit->ssus ||
							  table->second[i].population != unit->ssu_population)))
		survey_designs_error();
	return true;
}

uint32
unit_table_search(UnitTable *table, const SurveyUnit *unit)
{
	uint32		at;

	if (table->n == 0)
	{
		table->hash = unit->hash;
		table->two_stage = unit->ssus > 0;
	}
	else if (table->hash != unit->hash || table->two_stage != (unit->ssus > 0))
		survey_designs_error();
	else if (is_unit(table, table->last, unit))
		return table->last;
	if (2 * (Size) table->n >= table->nslots)
		grow_slots(table);
	for (at = unit_hash(unit->stratum, unit->psu, unit->ssu);; at += PROBE)
	{
		uint32		i = table->slot[at & (table->nslots - 1)];

		if (i == 0)
			break;
		if (is_unit(table, i - 1, unit))
			return table->last = i - 1;
	}
	append(table, unit);
	table->slot[at & (table->nslots - 1)] = table->n;
	return table->last = table->n - 1;
}

void
unit_table_unit(const UnitTable *table, uint32 i, SurveyUnit *unit)
{
	unit->hash = table->hash;
	unit->stratum = table->unit[i].stratum;
	unit->psu = table->unit[i].psu;
	unit->psus = table->unit[i].psus;
	unit->population = table->unit[i].population;
	unit->ssu = table->two_stage ? table->second[i].ssu : 0;
	unit->ssus = table->two_stage ? table->second[i].ssus : 0;
	unit->ssu_population = table->two_stage ? table->second[i].population : HUGE_VAL;
}

/* Exchange the two words of each row. */
static void
swap_words(uint64 *row, size_t n)
{
	for (size_t i = 0; i < n; i++)
	{
		uint64		swap = row[2 * i];

		row[2 * i] = row[2 * i + 1];
		row[2 * i + 1] = swap;
	}
}

/* The numbers of the units in the order of the design. */
uint32 *
unit_table_sorted(const UnitTable *table)
{
	uint32	   *result = survey_alloc(sizeof(uint32) * (Size) table->n);
	uint64	   *row = survey_alloc(2 * sizeof(uint64) * (Size) table->n);
	uint64	   *scratch = survey_alloc(2 * sizeof(uint64) *
									   (Size) Min(table->n, SORT_SCRATCH_ROWS));
	uint32		first = 0;

	for (uint32 i = 0; i < table->n; i++)
	{
		if ((i & 0xffff) == 0xffff)
			survey_poll();
		row[2 * (Size) i] = (uint64) table->unit[i].stratum << 32 | table->unit[i].psu;
		row[2 * (Size) i + 1] = (table->two_stage ? (uint64) table->second[i].ssu << 32 : 0) | i;
	}
	sort_rows(row, scratch, table->n, 2, survey_poll);

	/* The secondary units of each PSU. */
	for (uint32 i = 1; table->two_stage && i <= table->n; i++)
	{
		if (i < table->n && row[2 * (Size) i] == row[2 * (Size) first])
			continue;
		if (i - first > 1)
		{
			swap_words(row + 2 * (Size) first, i - first);
			sort_rows(row + 2 * (Size) first, scratch, i - first, 2, survey_poll);
			swap_words(row + 2 * (Size) first, i - first);
		}
		first = i;
	}
	for (uint32 i = 0; i < table->n; i++)
		result[i] = (uint32) row[2 * (Size) i + 1];
	pfree(row);
	pfree(scratch);
	return result;
}
