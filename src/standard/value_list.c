#include "standard/standard.h"

#include "utils/typcache.h"

#include "core/sort.h"

/*
 * Long lists of values, in which a value is found by halves.
 *
 * A list may have a million values, and a row as many to be looked for.
 */
#define SORTED_ABOVE	16		/* below, to look at each is as fast */

/* 0 for equal values; texts by their bytes, where equal ones have equal bytes. */
static int
compare_values(const ValueList *list, Datum a, Datum b)
{
	Size		na,
				nb;

	if (!list->bytes)
		return DatumGetInt32(FunctionCall2Coll((FmgrInfo *) &list->compare, list->collation, a, b));
	na = VARSIZE_ANY_EXHDR(DatumGetPointer(a));
	nb = VARSIZE_ANY_EXHDR(DatumGetPointer(b));
	if (na != nb)
		return na < nb ? -1 : 1;
	return memcmp(VARDATA_ANY(DatumGetPointer(a)), VARDATA_ANY(DatumGetPointer(b)), na);
}

static int
compare_elements(const void *a, const void *b, void *arg)
{
	return compare_values(arg, *(const Datum *) a, *(const Datum *) b);
}

/* Sort a list that is long, without the values that it has twice, if its type has an order. */
void
value_list_sort(ValueList *list, Oid type)
{
	int			n = 1;

	if (list->n <= SORTED_ABOVE)
		return;
	if (!list->bytes)
	{
		TypeCacheEntry *entry = lookup_type_cache(type, TYPECACHE_CMP_PROC_FINFO);

		if (!OidIsValid(entry->cmp_proc_finfo.fn_oid))
			return;
		fmgr_info_copy(&list->compare, &entry->cmp_proc_finfo, CurrentMemoryContext);
	}
	pov_sort(list->values, list->n, sizeof(Datum), compare_elements, list);
	for (int i = 1; i < list->n; i++)
	{
		if (compare_values(list, list->values[i], list->values[n - 1]) != 0)
			list->values[n++] = list->values[i];
	}
	list->n = n;
	list->sorted = true;
}

/* The number of a value in a sorted list, or -1. */
int
value_list_find(const ValueList *list, Datum value)
{
	int			low = 0;
	int			high = list->n;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;
		int			order = compare_values(list, list->values[middle], value);

		if (order == 0)
			return middle;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return -1;
}
