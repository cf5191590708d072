#ifndef POVAID_REWARD_ENTRY_H
#define POVAID_REWARD_ENTRY_H

#include "core/compat.h"

#include "lib/stringinfo.h"

#include "reward/reward_ledger.h"
#include "reward/reward_problem.h"

/* All that was due to a unit for a round, and all that was paid. */

/* Payments, or refunds. */
typedef struct RewardFlow
{
	Datum		sum;			/* of those of known amount */
	int64		n;				/* without those of 0 */
	int64		undated;
	DateADT		last;			/* if one is dated */
} RewardFlow;

/* The end of a day at which less had been paid than was due. */
typedef struct RewardArrear
{
	DateADT		day;
	Datum		due;
	Datum		paid;
} RewardArrear;

typedef struct RewardEntry
{
	const char *round;
	bool		has_entitled;
	bool		has_rows;		/* of payments or refunds, be they of 0 */
	int64		instalments;
	RewardFlow	payments;
	RewardFlow	refunds;		/* positive amounts */
	int64		unknown;		/* payments of unknown amount */
	Reward		reward;
	RewardProblem problem;

	/* while rows are added, in the order of the ledger */
	bool		today_due;		/* something is due on this day: */
	DateADT		today;
	Datum		due_so_far;		/* of what has a date */
	Datum		paid_so_far;	/* can be negative */

	/* when all are there, those in which what was paid came late */
	RewardArrear *arrears;
	int			narrears;
	int			size;
} RewardEntry;

/* The day of the audit. */
typedef struct RewardDay
{
	bool		given;			/* else everything counts */
	DateADT		day;
} RewardDay;

/* A few entries of a unit, and how many there are. */
#define REWARD_NAMED	5

typedef struct RewardRounds
{
	const RewardEntry *first[REWARD_NAMED + 1];
	int64		n;
} RewardRounds;

extern void reward_entry_init(RewardEntry *entry, const char *round, Datum zero);
extern void reward_entry_add(RewardEntry *entry, const LedgerRow *row, const RewardDay *as_of,
							 Datum zero);
extern void reward_entry_finish(RewardEntry *entry);
extern bool reward_entry_is_paid(const RewardEntry *entry);
extern void reward_entry_describe(StringInfo detail, const RewardEntry *entry,
								  const char *unit, const RewardDay *as_of,
								  const RewardRounds *paid, const RewardRounds *unexpected);

#endif							/* POVAID_REWARD_ENTRY_H */
