#include "reward/reward_entry.h"

#include "miscadmin.h"
#include "utils/datum.h"

#include "core/numeric_exact.h"

/*
 * All that was due to a unit for a round, and all that was paid.
 *
 * The rows come by day.  At the end of each day on which something was due, all
 * that has been paid is held against all that has been due, so that it does not
 * matter which payment is for which instalment, and a refund takes away nothing
 * from what was in time before.
 */

void
reward_entry_init(RewardEntry *entry, const char *round, Datum zero)
{
	memset(entry, 0, sizeof(RewardEntry));
	entry->round = round;
	entry->payments.sum = entry->refunds.sum = zero;
	entry->due_so_far = entry->paid_so_far = zero;
	entry->reward.entitled = entry->reward.due = zero;
}

/* Sums are kept in the current memory context; "zero" is not theirs. */
static void
add_to(Datum *sum, Datum amount, Datum zero)
{
	if (*sum == zero)
		*sum = datumCopy(amount, false, -1);
	else
	{
		Datum		result = numeric_plus(*sum, amount);

		pfree(DatumGetPointer(*sum));
		*sum = result;
	}
}

/* Nothing more comes for the last day. */
static void
end_day(RewardEntry *entry)
{
	RewardArrear *arrear;

	if (!entry->today_due)
		return;
	entry->today_due = false;
	if (numeric_compare(entry->paid_so_far, entry->due_so_far) >= 0)
		return;
	if (entry->narrears == entry->size)
	{
		if (entry->size == 0)
			entry->arrears = palloc(sizeof(RewardArrear));
		else
			entry->arrears = repalloc_huge(entry->arrears,
										   2 * (Size) entry->size * sizeof(RewardArrear));
		entry->size = Max(2 * entry->size, 1);
	}
	arrear = &entry->arrears[entry->narrears++];
	arrear->day = entry->today;
	arrear->due = datumCopy(entry->due_so_far, false, -1);
	arrear->paid = datumCopy(entry->paid_so_far, false, -1);
}

static void
add_due(RewardEntry *entry, const LedgerRow *row, const RewardDay *as_of, Datum zero)
{
	entry->has_entitled = true;
	entry->instalments++;
	add_to(&entry->reward.entitled, row->amount, zero);
	if (row->dated && as_of->given && row->day > as_of->day)
		return;
	add_to(&entry->reward.due, row->amount, zero);
	if (row->dated)
	{
		add_to(&entry->due_so_far, row->amount, zero);
		entry->today_due = true;
		entry->today = row->day;
	}
}

/* Add the next row of the entry, in the context that the entry lives in. */
void
reward_entry_add(RewardEntry *entry, const LedgerRow *row, const RewardDay *as_of, Datum zero)
{
	RewardFlow *flow = row->refund ? &entry->refunds : &entry->payments;

	if (entry->today_due && (!row->dated || row->day != entry->today))
		end_day(entry);
	if (row->kind == LEDGER_DUE)
	{
		add_due(entry, row, as_of, zero);
		return;
	}

	entry->has_rows = true;
	if (row->kind == LEDGER_UNKNOWN_PAYMENT)
		entry->unknown++;
	else if (reward_sign_of(row->amount) == 0)
		return;
	else
	{
		Datum		amount = row->amount;

		add_to(&entry->paid_so_far, amount, zero);
		if (row->refund)
			amount = DirectFunctionCall1(numeric_uminus, amount);
		add_to(&flow->sum, amount, zero);
	}
	flow->n++;
	if (row->dated)
		flow->last = row->day;
	else
		flow->undated++;
}

/*
 * An instalment that was never paid is not late: of the arrears, those remain
 * in which something was missing that came later.
 */
static void
keep_late_arrears(RewardEntry *entry)
{
	int			n = 0;

	for (int i = 0; i < entry->narrears; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (numeric_compare(entry->arrears[i].paid, entry->paid_so_far) < 0)
			entry->arrears[n++] = entry->arrears[i];
	}
	entry->narrears = n;
}

/* All rows of the entry are there. */
void
reward_entry_finish(RewardEntry *entry)
{
	Reward	   *reward = &entry->reward;

	end_day(entry);
	keep_late_arrears(entry);
	reward->has_payment = entry->has_rows;
	reward->has_paid = entry->unknown == 0;
	reward->paid = entry->paid_so_far;
	reward->refunded = entry->refunds.sum;
	reward->several = entry->payments.n > 1;
	reward->late = entry->narrears > 0;
	reward->undated = entry->payments.undated > 0 || entry->refunds.undated > 0;
	entry->problem = find_reward_problem(reward);
}

/* Has the unit got anything, as far as is known? */
bool
reward_entry_is_paid(const RewardEntry *entry)
{
	return entry->unknown > 0 || reward_sign_of(entry->reward.paid) != 0;
}
