#include "survey/unit.h"

#include "core/stored_type.h"

/* Read the bytes of a unit.  False if they are not in canonical form. */
bool
survey_unit_parse(SurveyUnit *unit, const uint8 *data, Size size)
{
	if ((size != SURVEY_UNIT_SHORT && size != SURVEY_UNIT_FINITE &&
		 size != SURVEY_UNIT_TWO_STAGE) ||
		data[0] != SURVEY_UNIT_VERSION)
		return false;
	unit->hash = load_le64(data + 1);
	unit->stratum = load_le32(data + 9);
	unit->psu = load_le32(data + 13);
	unit->psus = load_le32(data + 17);
	unit->population = size > SURVEY_UNIT_SHORT ? load_le_double(data + 21) : HUGE_VAL;
	unit->ssu = unit->ssus = 0;
	unit->ssu_population = HUGE_VAL;
	if (unit->hash == 0 || unit->psu >= unit->psus || !(unit->population >= unit->psus))
		return false;
	if (size == SURVEY_UNIT_FINITE && !double_is_finite(unit->population))
		return false;
	if (size < SURVEY_UNIT_TWO_STAGE)
		return true;
	unit->ssu = load_le32(data + 29);
	unit->ssus = load_le32(data + 33);
	unit->ssu_population = load_le_double(data + 37);
	return unit->ssu < unit->ssus && unit->ssu_population >= unit->ssus;
}

/* A value with a header of one byte, as it is in tuples. */
Datum
survey_unit_make(const SurveyUnit *unit)
{
	struct varlena *result = palloc(VARHDRSZ_SHORT + SURVEY_UNIT_TWO_STAGE);
	uint8	   *to = (uint8 *) VARDATA_SHORT(result);

	*to++ = SURVEY_UNIT_VERSION;
	to = store_le64(to, unit->hash);
	to = store_le32(to, unit->stratum);
	to = store_le32(to, unit->psu);
	to = store_le32(to, unit->psus);
	if (unit->ssus > 0 || double_is_finite(unit->population))
		to = store_le_double(to, unit->population);
	if (unit->ssus > 0)
	{
		to = store_le32(to, unit->ssu);
		to = store_le32(to, unit->ssus);
		to = store_le_double(to, unit->ssu_population);
	}
	SET_VARSIZE_SHORT(result, (char *) to - (char *) result);
	return PointerGetDatum(result);
}

/* Open a unit in a form that survey_unit_read does not know. */
void
survey_unit_toasted(SurveyUnit *unit, Datum value)
{
	struct varlena *packed = PG_DETOAST_DATUM_PACKED(value);

	if (!survey_unit_parse(unit, (const uint8 *) VARDATA_ANY(packed), VARSIZE_ANY_EXHDR(packed)))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("stored value of type %s is not valid", "survey_unit")));
	if ((Pointer) packed != DatumGetPointer(value))
		pfree(packed);
}

static bool
unit_valid(const void *which, const uint8 *data, Size size)
{
	SurveyUnit	unit;

	(void) which;
	return survey_unit_parse(&unit, data, size);
}

static struct varlena *
unit_stored(const void *which, Datum value)
{
	(void) which;
	return PG_DETOAST_DATUM_PACKED(value);
}

static const StoredKind survey_unit_bytes = {"survey_unit", unit_valid, unit_stored, NULL};

STORED_TEXT_HINT(survey_unit, &survey_unit_bytes,
				 "To make the units of a sample, write survey_unit(psu => ...) OVER (): the server takes survey_unit of one literal, or of one name or value of a domain, for a cast.");
STORED_TYPE(survey_unit, &survey_unit_bytes);
