#include "reward/reward_ledger.h"

/*
 * Entitlements and payments as records that sort by unit, round and day.
 *
 * A record is the unit and the round as text, which query it is from where
 * these match nothing, the day, the kind and the contents of the amount.
 *
 * Rows without a day stand where they can do least for the unit: a payment
 * after all days, as it is not known to be in time, and a refund before them.
 */

/* How a text begins in a record; NULL comes last. */
#define TEXT_KNOWN	'\001'
#define TEXT_NULL	'\002'

/* Where a row stands among those of its reward. */
enum
{
	BEFORE_ALL_DAYS,
	ON_A_DAY,
	AFTER_ALL_DAYS
};

static void
put_text(StringInfo record, const char *text)
{
	appendStringInfoChar(record, text ? TEXT_KNOWN : TEXT_NULL);
	if (text)
		appendBinaryStringInfo(record, text, strlen(text) + 1);
}

static const char *
get_text(const char **next)
{
	const char *text = *next + 1;

	if (**next == TEXT_NULL)
	{
		*next = text;
		return NULL;
	}
	*next = text + strlen(text) + 1;
	return text;
}

/* Add a row to the sort, with a buffer for its record. */
void
ledger_put(ByteSort *sort, StringInfo record, const LedgerRow *row)
{
	bool		matches = row->unit != NULL && row->round != NULL;

	byte_sort_start_record(record);
	put_text(record, row->unit);
	put_text(record, row->round);
	appendStringInfoChar(record, matches ? 0 : row->kind == LEDGER_DUE ? 1 : 2);
	appendStringInfoChar(record, row->dated ? ON_A_DAY :
						 row->refund ? BEFORE_ALL_DAYS : AFTER_ALL_DAYS);
	/* negative days come first */
	pq_sendint32(record, row->dated ? (uint32) row->day ^ 0x80000000 : 0);
	appendStringInfoChar(record, row->kind);
	appendStringInfoChar(record, row->refund);
	if (row->kind != LEDGER_UNKNOWN_PAYMENT)
	{
		struct varlena *amount = PG_DETOAST_DATUM_PACKED(row->amount);

		appendBinaryStringInfo(record, VARDATA_ANY(amount), VARSIZE_ANY_EXHDR(amount));
	}
	byte_sort_put(sort, record);
}

/*
 * The next row in order, or false.  It lasts as long as the record, and as the
 * current memory context.
 */
bool
ledger_next(ByteSort *sort, LedgerRow *row)
{
	int			length;
	const char *record = byte_sort_next(sort, &length);
	const char *next = record;
	uint32		day;

	if (record == NULL)
		return false;
	row->unit = get_text(&next);
	row->round = get_text(&next);
	next++;
	row->dated = *next++ == ON_A_DAY;
	memcpy(&day, next, sizeof(day));
	row->day = (DateADT) (pg_ntoh32(day) ^ 0x80000000);
	next += sizeof(day);
	row->kind = *next++;
	row->refund = *next++;
	row->amount = (Datum) 0;
	if (row->kind != LEDGER_UNKNOWN_PAYMENT)
	{
		Size		size = record + length - next;
		struct varlena *amount = palloc(VARHDRSZ + size);

		SET_VARSIZE(amount, VARHDRSZ + size);
		memcpy(VARDATA(amount), next, size);
		row->amount = PointerGetDatum(amount);
	}
	return true;
}
