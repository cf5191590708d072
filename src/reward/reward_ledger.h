#ifndef POVAID_REWARD_LEDGER_H
#define POVAID_REWARD_LEDGER_H

#include "core/compat.h"

#include "utils/date.h"

#include "core/byte_sort.h"

/* Entitlements and payments as records that sort by unit, round and day. */

/* Within a day, in this order: what was paid on the day it was due is in time. */
typedef enum LedgerKind
{
	LEDGER_PAYMENT,				/* or a refund, which is negative */
	LEDGER_UNKNOWN_PAYMENT,		/* of unknown amount */
	LEDGER_DUE
} LedgerKind;

typedef struct LedgerRow
{
	const char *unit;			/* NULL if it is */
	const char *round;			/* NULL if it is */
	LedgerKind	kind;
	bool		dated;
	DateADT		day;			/* due by, or paid on */
	Datum		amount;			/* numeric, but for an unknown one */
	bool		refund;			/* the amount is negative */
} LedgerRow;

extern void ledger_put(ByteSort *sort, StringInfo record, const LedgerRow *row);
extern bool ledger_next(ByteSort *sort, LedgerRow *row);

#endif							/* POVAID_REWARD_LEDGER_H */
