#include "reward/reward_entry.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/datetime.h"

#include "core/numeric_exact.h"

/* A reward in words: what was paid when, and all that is wrong with it. */

static const char *
numeric_text(Datum value)
{
	return DatumGetCString(DirectFunctionCall1(numeric_out, value));
}

/* The date in ISO form, whatever DateStyle is. */
static const char *
date_text(DateADT date)
{
	struct pg_tm tm;
	char	   *text = palloc(MAXDATELEN + 1);

	memset(&tm, 0, sizeof(tm));
	if (DATE_NOT_FINITE(date))
		EncodeSpecialDate(date, text);
	else
	{
		j2date(date + POSTGRES_EPOCH_JDATE, &tm.tm_year, &tm.tm_mon, &tm.tm_mday);
		EncodeDateOnly(&tm, USE_ISO_DATES, text);
	}
	return text;
}

static void
describe_flow(StringInfo detail, const RewardFlow *flow, int64 unknown,
			  const char *verb, const char *noun)
{
	appendStringInfo(detail, "%s %s", numeric_text(flow->sum), verb);
	if (flow->n > 1)
		appendStringInfo(detail, " in " INT64_FORMAT " %s", flow->n, noun);
	if (unknown > 0)
		appendStringInfo(detail, ", " INT64_FORMAT " of unknown amount", unknown);
	if (flow->undated > 0 && flow->n > 1)
		appendStringInfo(detail, ", " INT64_FORMAT " of unknown date", flow->undated);
	if (flow->undated < flow->n)
		appendStringInfo(detail, ", %s%s", flow->n > 1 ? "last on " : "on ",
						 date_text(flow->last));
}

static void
describe_payments(StringInfo detail, const RewardEntry *entry)
{
	if (entry->payments.n == 0)
		appendStringInfoString(detail, "nothing paid");
	else
		describe_flow(detail, &entry->payments, entry->unknown, "paid", "payments");
	if (entry->refunds.n > 0)
	{
		appendStringInfoString(detail, "; ");
		describe_flow(detail, &entry->refunds, 0, "refunded", "refunds");
	}
}

static void
describe_amount(StringInfo detail, const Reward *reward)
{
	Datum		bound = reward->entitled;
	int			sign = numeric_compare(reward->paid, bound);

	if (sign <= 0)
	{
		bound = reward->due;
		sign = Min(numeric_compare(reward->paid, bound), 0);
	}
	if (sign != 0)
		appendStringInfo(detail, "; %s by %s", sign > 0 ? "over" : "short",
						 numeric_text(DirectFunctionCall1(numeric_abs,
														  numeric_minus(reward->paid, bound))));
}

static void
describe_dates(StringInfo detail, const RewardEntry *entry)
{
	if (entry->narrears > 0)
	{
		const RewardArrear *first = &entry->arrears[0];

		if (entry->instalments == 1)
			appendStringInfo(detail, "; late: due by %s", date_text(first->day));
		else
			appendStringInfo(detail, "; late: %s due by %s, %s paid by then",
							 numeric_text(first->due), date_text(first->day),
							 numeric_text(first->paid));
		if (entry->narrears > 1)
			appendStringInfo(detail, ", and at %d later due date%s",
							 entry->narrears - 1, entry->narrears > 2 ? "s" : "");
	}
	/* of several it has been said how many */
	if (entry->payments.undated > 0 && entry->payments.n == 1)
		appendStringInfo(detail, "%sdate of payment unknown", entry->narrears > 0 ? ", " : "; ");
	else if (entry->refunds.undated > 0 && entry->refunds.n == 1)
		appendStringInfo(detail, "%sdate of refund unknown", entry->narrears > 0 ? ", " : "; ");
}

/* Name a few of the rounds that are not that of the entry itself. */
static void
describe_rounds(StringInfo detail, const RewardEntry *entry, const RewardRounds *rounds,
				const char *words)
{
	int64		others = rounds->n;
	int			named = 0;

	for (int i = 0; i < Min(rounds->n, REWARD_NAMED + 1); i++)
	{
		const RewardEntry *other = rounds->first[i];

		if (other == entry)
			others--;
		else if (named < REWARD_NAMED)
		{
			named++;
			appendStringInfo(detail, "; %s %s: ", words, other->round ? other->round : "unknown");
			describe_payments(detail, other);
		}
	}
	/* one that is not among the first ones cannot be told from the others */
	if (others > named)
		appendStringInfoString(detail, "; and in more rounds");
}

/*
 * Say what was paid when, what else is wrong with the entry, and which rounds of
 * the same unit it may be mistaken for.
 */
void
reward_entry_describe(StringInfo detail, const RewardEntry *entry, const char *unit,
					  const RewardDay *as_of, const RewardRounds *paid,
					  const RewardRounds *unexpected)
{
	const Reward *reward = &entry->reward;
	RewardProblem problem = entry->problem;

	describe_payments(detail, entry);
	if ((problem == REWARD_DUPLICATE || problem == REWARD_WRONG_AMOUNT) && entry->unknown == 0)
		describe_amount(detail, reward);
	if (as_of->given && numeric_compare(reward->due, reward->entitled) != 0)
		appendStringInfo(detail, "; %s due by %s", numeric_text(reward->due),
						 date_text(as_of->day));
	if (problem != REWARD_MISSING && problem != REWARD_UNEXPECTED)
		describe_dates(detail, entry);
	if (unit == NULL)
		appendStringInfoString(detail, "; unit unknown");
	if (entry->round == NULL)
		appendStringInfoString(detail, "; round unknown");
	if (problem == REWARD_UNEXPECTED)
		describe_rounds(detail, entry, paid, "duplicate: also paid in round");
	else if (problem == REWARD_MISSING)
		describe_rounds(detail, entry, unexpected, "paid without entitlement in round");
}
