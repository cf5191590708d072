#include "core/byte_sort.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/typcache.h"

/* Records of bytes, sorted byte by byte. */

/* To be ended by tuplesort_end, or by an error. */
ByteSort *
byte_sort_begin(void)
{
	Oid			less = lookup_type_cache(BYTEAOID, TYPECACHE_LT_OPR)->lt_opr;

	return tuplesort_begin_datum(BYTEAOID, less, InvalidOid, false, work_mem, NULL, false);
}

/* Begin a record in a buffer, which is made by initStringInfo. */
void
byte_sort_start_record(StringInfo record)
{
	resetStringInfo(record);
	appendStringInfoSpaces(record, VARHDRSZ);
}

/* Add a record.  The sort copies it. */
void
byte_sort_put(ByteSort *sort, StringInfo record)
{
	SET_VARSIZE(record->data, record->len);
	tuplesort_putdatum(sort, PointerGetDatum(record->data), false);
}

/*
 * The next record, after tuplesort_performsort, or NULL.  It lasts until the
 * next one is asked for, or the current memory context is reset.
 */
const char *
byte_sort_next(ByteSort *sort, int *length)
{
	Datum		record;
	bool		null;

	if (!sorted_datum(sort, &record, &null))
		return NULL;
	*length = VARSIZE_ANY_EXHDR(DatumGetPointer(record));
	return VARDATA_ANY(DatumGetPointer(record));
}
