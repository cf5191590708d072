#include "survey/design.h"

#include "common/hashfn.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "core/large.h"

/* The keys of units: strings of bytes, each below a unit of the level above. */

void
key_of_text(DesignKey *key, Datum value)
{
	struct varlena *text = PG_DETOAST_DATUM_PACKED(value);

	key->data = VARDATA_ANY(text);
	key->length = VARSIZE_ANY_EXHDR(text);
}

/* Of a character(n) the blanks at the end mean nothing. */
void
key_trim(DesignKey *key)
{
	key->length = bpchartruelen((char *) key->data, (int) key->length);
}

/* The decimal text of a number. */
void
key_of_integer(DesignKey *key, int64 value)
{
	pg_lltoa(value, key->digits);
	key->data = key->digits;
	key->length = strlen(key->digits);
}

/* The order of the bytes; of two keys that begin alike, the shorter is first. */
int
key_compare(const char *a, Size alength, const char *b, Size blength)
{
	int			result = memcmp(a, b, Min(alength, blength));

	return result != 0 ? result : alength < blength ? -1 : alength > blength;
}

void
key_table_init(KeyTable *table, MemoryContext context)
{
	memset(table, 0, sizeof(*table));
	table->context = context;
}

static uint32
key_hash(uint32 parent, const char *data, Size length)
{
	return (uint32) hash_bytes_extended((const unsigned char *) data, (int) length, parent);
}

static inline bool
key_equal(const KeyTable *table, uint32 i, uint32 parent, const char *data, Size length)
{
	const KeyEntry *e = &table->entry[i];

	return e->parent == parent && e->length == length &&
		memcmp(table->bytes + e->offset, data, length) == 0;
}

static void
grow_slots(KeyTable *table)
{
	uint32		nslots = table->nslots > 0 ? 2 * table->nslots : 64;
	uint32		probes = 0;

	if (table->slot)
		pfree(table->slot);
	table->slot = large_alloc(table->context, sizeof(uint32) * (Size) nslots);
	memset(table->slot, 0, sizeof(uint32) * (Size) nslots);
	table->nslots = nslots;
	for (uint32 i = 0; i < table->n; i++)
	{
		const KeyEntry *e = &table->entry[i];
		uint32		at = key_hash(e->parent, table->bytes + e->offset, e->length);

		for (; table->slot[at & (nslots - 1)] != 0; at++)
		{
			if ((++probes & 0xfff) == 0)
				CHECK_FOR_INTERRUPTS();
		}
		if ((++probes & 0xfff) == 0)
			CHECK_FOR_INTERRUPTS();
		table->slot[at & (nslots - 1)] = i + 1;
	}
}

static void
key_limit_error(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("too many units in one survey design")));
}

/* The number of a key, which is added if it is not there yet. */
uint32
key_table_add(KeyTable *table, uint32 parent, const char *data, Size length, bool *is_new)
{
	uint32		at;

	*is_new = false;
	if (table->n > 0 && key_equal(table, table->last, parent, data, length))
		return table->last;
	if (length > PG_INT32_MAX || table->n >= PG_INT32_MAX)
		key_limit_error();
	if (2 * (Size) table->n >= table->nslots)
		grow_slots(table);
	at = key_hash(parent, data, length);
	for (;; at++)
	{
		uint32		i = table->slot[at & (table->nslots - 1)];

		if (i == 0)
			break;
		if (key_equal(table, i - 1, parent, data, length))
		{
			table->last = i - 1;
			return i - 1;
		}
	}

	if (table->n == table->capacity)
	{
		uint32		capacity = table->capacity > 0 ? 2 * table->capacity : 32;

		table->entry = table->entry == NULL ?
			large_alloc(table->context, sizeof(KeyEntry) * (Size) capacity) :
			large_grow(table->context, table->entry, sizeof(KeyEntry) * (Size) table->n,
					   sizeof(KeyEntry) * (Size) capacity);
		table->capacity = capacity;
	}
	if (table->used + length > table->size || table->bytes == NULL)
	{
		uint64		size = Max(2 * table->size, table->used + length + 256);

		if (table->used + length > PG_UINT32_MAX)
			key_limit_error();
		table->bytes = table->bytes == NULL ? large_alloc(table->context, size) :
			large_grow(table->context, table->bytes, table->used, size);
		table->size = size;
	}
	table->entry[table->n] = (KeyEntry) {table->used, (uint32) length, parent};
	memcpy(table->bytes + table->used, data, length);
	table->used += length;
	table->last = table->n++;
	table->slot[at & (table->nslots - 1)] = table->n;
	*is_new = true;
	return table->last;
}
