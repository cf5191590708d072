#ifndef POVAID_SURVEY_UNIT_H
#define POVAID_SURVEY_UNIT_H

#include "core/compat.h"

#include <math.h>

#include "number/double_bits.h"
#include "number/little_endian.h"

/*
 * survey_unit: in which unit of a sample a row was drawn, and as much of the
 * design as a variance needs.
 *
 * The stored value is
 *
 *	 version		byte
 *	 hash			8 bytes, of the design: units of two designs never meet
 *	 stratum		4 bytes, its number in the design, from 0
 *	 psu			4 bytes, its number in the stratum, from 0
 *	 psus			4 bytes, how many the stratum has in the sample
 *	 population		8 bytes (IEEE), how many it has at all; only if that is known,
 *					or if a second stage follows
 *	 ssu, ssus		4 bytes each: the secondary unit, how many its PSU has in the sample
 *	 population		8 bytes: how many it has at all, or infinity
 *
 * integers with their lowest byte first.
 */
#define SURVEY_UNIT_VERSION		0x72
#define SURVEY_UNIT_SHORT		21
#define SURVEY_UNIT_FINITE		29
#define SURVEY_UNIT_TWO_STAGE	45

typedef struct SurveyUnit
{
	uint64		hash;
	uint32		stratum;
	uint32		psu;
	uint32		psus;
	double		population;		/* infinity, if unknown */
	uint32		ssu;			/* with ssus = 0 there is no second stage */
	uint32		ssus;
	double		ssu_population;
} SurveyUnit;

extern bool survey_unit_parse(SurveyUnit *unit, const uint8 *data, Size size);
extern Datum survey_unit_make(const SurveyUnit *unit);
extern void survey_unit_toasted(SurveyUnit *unit, Datum value);

/* Open a unit; the usual form is a short varlena, which is read in place. */
static inline void
survey_unit_read(SurveyUnit *unit, Datum value)
{
	const char *datum = (const char *) DatumGetPointer(value);
	const uint8 *data;

	if (likely(VARATT_IS_SHORT(datum) && !VARATT_IS_EXTERNAL(datum) &&
			   VARSIZE_SHORT(datum) == VARHDRSZ_SHORT + SURVEY_UNIT_SHORT))
		data = (const uint8 *) datum + VARHDRSZ_SHORT;
	else if (likely(!VARATT_IS_EXTENDED(datum) && VARSIZE(datum) == VARHDRSZ + SURVEY_UNIT_SHORT))
		data = (const uint8 *) datum + VARHDRSZ;
	else
	{
		survey_unit_toasted(unit, value);
		return;
	}
	unit->hash = load_le64(data + 1);
	unit->stratum = load_le32(data + 9);
	unit->psu = load_le32(data + 13);
	unit->psus = load_le32(data + 17);
	unit->population = HUGE_VAL;
	unit->ssu = unit->ssus = 0;
	unit->ssu_population = HUGE_VAL;
}

#endif							/* POVAID_SURVEY_UNIT_H */
