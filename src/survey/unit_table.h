#ifndef POVAID_SURVEY_UNIT_TABLE_H
#define POVAID_SURVEY_UNIT_TABLE_H

#include "survey/frame.h"

/*
 * The units that an aggregate has met, numbered in the order in which they
 * came.
 */
typedef struct UnitRecord
{
	uint32		stratum;
	uint32		psu;
	uint32		psus;
	uint32		unused;
	double		population;
} UnitRecord;

typedef struct UnitSecond
{
	uint32		ssu;
	uint32		ssus;
	double		population;
} UnitSecond;

typedef struct UnitTable
{
	MemoryContext context;
	uint64		hash;			/* of the design, 0 before the first unit */
	bool		two_stage;
	uint32		n;
	uint32		capacity;
	uint32		last;			/* the unit that was found last */
	UnitRecord *unit;
	UnitSecond *second;			/* with a second stage */
	uint32	   *slot;			/* open addressing: number + 1, or 0 */
	uint32		nslots;			/* a power of two */
} UnitTable;

extern void unit_table_init(UnitTable *table, MemoryContext context);
extern uint32 unit_table_search(UnitTable *table, const SurveyUnit *unit);
extern void unit_table_unit(const UnitTable *table, uint32 i, SurveyUnit *unit);
extern uint32 *unit_table_sorted(const UnitTable *table);

/* The number of a unit, which is added if it is not there yet. */
static inline uint32
unit_table_find(UnitTable *table, const SurveyUnit *unit)
{
	const UnitRecord *u = table->unit + table->last;

	if (likely(table->n > 0 && table->hash == unit->hash && u->stratum == unit->stratum &&
			   u->psu == unit->psu && u->psus == unit->psus && u->population == unit->population &&
			   !table->two_stage && unit->ssus == 0))
		return table->last;
	return unit_table_search(table, unit);
}

#endif							/* POVAID_SURVEY_UNIT_TABLE_H */
