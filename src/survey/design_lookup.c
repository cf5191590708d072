#include "survey/design.h"

#include "miscadmin.h"

#include "core/stored_type.h"

/*
 * survey_unit(design, [stratum,] psu [, ssu]): the unit of a row, looked up in
 * a design that is the same for all rows.
 *
 * A large design is usually out of line: it is fetched once, and kept for as
 * long as the toast pointer is the same.  One in memory is searched in place.
 */
typedef struct LookupCache
{
	Oid			relation;		/* of the toast pointer, or invalid */
	Oid			value;
	struct varlena *bytes;		/* what it points to */
	uint32		hint[3];
} LookupCache;

static LookupCache *
get_cache(FunctionCallInfo fcinfo)
{
	LookupCache *cache = fcinfo->flinfo->fn_extra;

	if (unlikely(cache == NULL))
	{
		cache = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(LookupCache));
		fcinfo->flinfo->fn_extra = cache;
	}
	return cache;
}

static const struct varlena *
design_argument(FunctionCallInfo fcinfo, LookupCache *cache)
{
	struct varlena *value = (struct varlena *) PG_GETARG_POINTER(0);

	if (VARATT_IS_EXTERNAL_ONDISK(value))
	{
		struct varatt_external pointer;

		memcpy(&pointer, VARDATA_EXTERNAL(value), sizeof(pointer));
		if (cache->relation != pointer.va_toastrelid || cache->value != pointer.va_valueid)
		{
			MemoryContext old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);

			cache->relation = InvalidOid;
			if (cache->bytes)
				pfree(cache->bytes);
			cache->bytes = NULL;
			cache->bytes = PG_DETOAST_DATUM(PointerGetDatum(value));
			cache->relation = pointer.va_toastrelid;
			cache->value = pointer.va_valueid;
			MemoryContextSwitchTo(old);
		}
		return cache->bytes;
	}
	if (!VARATT_IS_EXTENDED(value) || (VARATT_IS_SHORT(value) && !VARATT_IS_EXTERNAL(value)))
		return value;
	return PG_DETOAST_DATUM_PACKED(PointerGetDatum(value));
}

static void
not_in_design(const DesignRow *row, bool two_stage)
{
	const char *stratum = pnstrdup(row->stratum.data, row->stratum.length);
	const char *psu = pnstrdup(row->psu.data, row->psu.length);
	const char *hint = "Make the design from all rows of the sample, before any WHERE.";

	if (two_stage)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unit \"%s\" of \"%s\" of stratum \"%s\" is not in the survey design",
						pnstrdup(row->ssu.data, row->ssu.length), psu, stratum),
				 errhint("%s", hint)));
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unit \"%s\" of stratum \"%s\" is not in the survey design", psu, stratum),
			 errhint("%s", hint)));
}

static void
read_key(DesignKey *key, Datum value, bool text)
{
	if (text)
		key_of_text(key, value);
	else
		key_of_integer(key, DatumGetInt64(value));
}

/* (design, psu) | (design, stratum, psu [, ssu]), all of them not NULL */
static Datum
lookup(FunctionCallInfo fcinfo, int texts)
{
	LookupCache *cache = get_cache(fcinfo);
	const struct varlena *bytes = design_argument(fcinfo, cache);
	int			n = PG_NARGS() - 1;
	DesignView	view;
	DesignRow	row;
	SurveyUnit	unit;

	if (VARSIZE_ANY_EXHDR(bytes) < DESIGN_HEADER ||
		*(const uint8 *) VARDATA_ANY(bytes) != DESIGN_VERSION)
		design_corrupted();
	design_view_open(&view, VARDATA_ANY(bytes));
	if (view.two_stage != (n == 3))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 view.two_stage ?
				 errmsg("the survey design has two stages, but only one is named") :
				 errmsg("the survey design has one stage, but two are named"),
				 view.two_stage ?
				 errhint("Write survey_unit(design, stratum, psu, ssu).") :
				 errhint("Write survey_unit(design, stratum, psu).")));
	row.two_stage = n == 3;
	if (n == 1)
	{
		row.stratum.data = row.stratum.digits;
		row.stratum.length = 0;
		read_key(&row.psu, PG_GETARG_DATUM(1), (texts & PSU_TEXT) != 0);
		if (texts & PSU_PADDED)
			key_trim(&row.psu);
	}
	else
	{
		read_key(&row.stratum, PG_GETARG_DATUM(1), (texts & STRATUM_TEXT) != 0);
		read_key(&row.psu, PG_GETARG_DATUM(2), (texts & PSU_TEXT) != 0);
	}
	if (n == 3)
		read_key(&row.ssu, PG_GETARG_DATUM(3), (texts & SSU_TEXT) != 0);
	if (!design_find(&view, &row, cache->hint, &unit))
		not_in_design(&row, view.two_stage);
	return survey_unit_make(&unit);
}

#define UNIT_LOOKUP(name, texts) \
	SQL_FUNCTION(name, lookup(fcinfo, texts))

UNIT_LOOKUP(survey_unit_lookup_iii, 0);
UNIT_LOOKUP(survey_unit_lookup_tii, STRATUM_TEXT);
UNIT_LOOKUP(survey_unit_lookup_iti, PSU_TEXT);
UNIT_LOOKUP(survey_unit_lookup_ipi, PSU_TEXT | PSU_PADDED);
UNIT_LOOKUP(survey_unit_lookup_tti, STRATUM_TEXT | PSU_TEXT);
UNIT_LOOKUP(survey_unit_lookup_iit, SSU_TEXT);
UNIT_LOOKUP(survey_unit_lookup_tit, STRATUM_TEXT | SSU_TEXT);
UNIT_LOOKUP(survey_unit_lookup_itt, PSU_TEXT | SSU_TEXT);
UNIT_LOOKUP(survey_unit_lookup_ttt, STRATUM_TEXT | PSU_TEXT | SSU_TEXT);
