/*
 * reward_audit.c
 *		Entitlements of one query against payments of another.
 *
 * Each query is planned by itself, as one SELECT with the rights of whoever
 * calls, and read through a cursor; rewards are added up by unit and round in a
 * hash table.  The findings come out ordered by unit and round, byte by byte.
 */
#include "core/compat.h"

#include "common/hashfn.h"
#include "executor/spi.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/datetime.h"
#include "utils/hsearch.h"
#include "utils/memutils.h"

#include "core/numeric.h"
#include "core/numeric_exact.h"
#include "core/user_query.h"
#include "reward/reward_problem.h"

PG_FUNCTION_INFO_V1(reward_audit);

/* The columns of both queries. */
enum
{
	REWARD_UNIT,
	REWARD_ROUND,
	REWARD_AMOUNT,
	REWARD_DATE,				/* due by, or paid on */
	REWARD_COLUMNS
};

/*
 * Unit and round as text.  A NULL in either matches nothing of the other query,
 * so it is kept apart by query.
 */
typedef struct RewardKey
{
	const char *unit;
	const char *round;
	int			query;			/* 0 if neither is NULL */
} RewardKey;

typedef struct RewardEntry
{
	RewardKey	key;			/* hash key, must be first */
	Reward		reward;
	int64		payments;
	int64		unknown;		/* of them without amount */
	bool		undated;		/* one of them without date */
	RewardProblem problem;
} RewardEntry;

typedef struct Audit
{
	HTAB	   *entries;
	MemoryContext context;		/* what the entries point to */
	Datum		zero;
} Audit;

static int
compare_text(const char *a, const char *b)
{
	if (a == NULL || b == NULL)
		return (a == NULL) - (b == NULL);
	return strcmp(a, b);
}

static int
compare_keys(const RewardKey *a, const RewardKey *b)
{
	int			sign = compare_text(a->unit, b->unit);

	if (sign == 0)
		sign = compare_text(a->round, b->round);
	return sign != 0 ? sign : a->query - b->query;
}

static uint32
hash_text(const char *text)
{
	return text == NULL ? 0 :
		DatumGetUInt32(hash_any((const unsigned char *) text, (int) strlen(text)));
}

static uint32
hash_key(const void *key, Size size pg_attribute_unused())
{
	const RewardKey *k = (const RewardKey *) key;

	return hash_combine(hash_text(k->unit), hash_text(k->round));
}

static int
match_keys(const void *a, const void *b, Size size pg_attribute_unused())
{
	return compare_keys((const RewardKey *) a, (const RewardKey *) b);
}

static int
compare_entries(const void *a, const void *b)
{
	return compare_keys(&(*(RewardEntry *const *) a)->key,
						&(*(RewardEntry *const *) b)->key);
}

/* A text column of a row, or NULL if it is. */
static const char *
column_text(const Datum *values, const bool *nulls, int column)
{
	return nulls[column] ? NULL : DatumGetCString(values[column]);
}

static RewardEntry *
find_entry(Audit *audit, const Datum *values, const bool *nulls, int query)
{
	RewardKey	key;
	RewardEntry *entry;
	bool		found;

	key.unit = column_text(values, nulls, REWARD_UNIT);
	key.round = column_text(values, nulls, REWARD_ROUND);
	key.query = key.unit == NULL || key.round == NULL ? query : 0;
	entry = (RewardEntry *) hash_search(audit->entries, &key, HASH_ENTER, &found);
	if (!found)
	{
		memset((char *) entry + sizeof(key), 0, sizeof(*entry) - sizeof(key));
		/* the hash table copied pointers to memory of the row */
		if (key.unit != NULL)
			entry->key.unit = MemoryContextStrdup(audit->context, key.unit);
		if (key.round != NULL)
			entry->key.round = MemoryContextStrdup(audit->context, key.round);
		entry->reward.entitled = audit->zero;
		entry->reward.paid = audit->zero;
	}
	return entry;
}

static void
add_amount(Audit *audit, Datum *sum, Datum amount)
{
	MemoryContext caller = MemoryContextSwitchTo(audit->context);
	Datum		result = DirectFunctionCall2(numeric_add, *sum, amount);

	if (*sum != audit->zero)
		pfree(DatumGetPointer(*sum));
	*sum = result;
	MemoryContextSwitchTo(caller);
}

/* Say which row an error is about. */
static int
errdetail_row(const Datum *values, const bool *nulls)
{
	const char *unit = column_text(values, nulls, REWARD_UNIT);
	const char *round = column_text(values, nulls, REWARD_ROUND);

	return errdetail("Unit is %s, round is %s.", unit ? unit : "NULL",
					 round ? round : "NULL");
}

static void
check_finite_amount(const Datum *values, const bool *nulls)
{
	if (numeric_datum_class(values[REWARD_AMOUNT]) != NUMERIC_CLASS_FINITE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("amount must not be NaN or infinite"),
				 errdetail_row(values, nulls)));
}

/* An entitlement, unlike a payment, is known and takes nothing back. */
static void
check_entitlement(const Datum *values, const bool *nulls)
{
	if (nulls[REWARD_AMOUNT])
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("amount of an entitlement must not be NULL"),
				 errdetail_row(values, nulls)));
	check_finite_amount(values, nulls);
	if (numeric_sign_of(values[REWARD_AMOUNT]) < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("amount of an entitlement must not be negative"),
				 errdetail_row(values, nulls)));
}

static void
add_entitlement(void *arg, const Datum *values, const bool *nulls)
{
	Audit	   *audit = (Audit *) arg;
	Reward	   *reward;

	check_entitlement(values, nulls);
	reward = &find_entry(audit, values, nulls, 1)->reward;
	reward->has_entitled = true;
	add_amount(audit, &reward->entitled, values[REWARD_AMOUNT]);
	if (!nulls[REWARD_DATE])
	{
		DateADT		due_by = DatumGetDateADT(values[REWARD_DATE]);

		/* of several dates the last is the one that counts */
		if (!reward->has_due_by || due_by > reward->due_by)
			reward->due_by = due_by;
		reward->has_due_by = true;
	}
}

static void
add_payment(void *arg, const Datum *values, const bool *nulls)
{
	Audit	   *audit = (Audit *) arg;
	RewardEntry *entry;
	Reward	   *reward;

	if (!nulls[REWARD_AMOUNT])
		check_finite_amount(values, nulls);
	entry = find_entry(audit, values, nulls, 2);
	reward = &entry->reward;
	entry->payments++;
	reward->has_payment = true;
	if (nulls[REWARD_AMOUNT])
		entry->unknown++;
	else
		add_amount(audit, &reward->paid, values[REWARD_AMOUNT]);
	if (nulls[REWARD_DATE])
		entry->undated = true;
	else
	{
		DateADT		paid_on = DatumGetDateADT(values[REWARD_DATE]);

		if (!reward->has_last_paid || paid_on > reward->last_paid)
			reward->last_paid = paid_on;
		reward->has_last_paid = true;
	}
}

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
	char	   *text = (char *) palloc(MAXDATELEN + 1);

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

static bool
is_paid(const RewardEntry *entry)
{
	return entry->unknown > 0 ||
		DatumGetBool(DirectFunctionCall2(numeric_ne, entry->reward.paid,
										 DirectFunctionCall1(int4_numeric, Int32GetDatum(0))));
}

static void
describe_payments(StringInfo detail, const RewardEntry *entry)
{
	appendStringInfo(detail, "%s paid", numeric_text(entry->reward.paid));
	if (entry->payments > 1)
		appendStringInfo(detail, " in " INT64_FORMAT " payments", entry->payments);
	if (entry->unknown > 0)
		appendStringInfo(detail, ", " INT64_FORMAT " of unknown amount", entry->unknown);
	if (entry->reward.has_last_paid)
		appendStringInfo(detail, ", %s%s", entry->payments > 1 ? "last on " : "on ",
						 date_text(entry->reward.last_paid));
}

/* What else there is to say about an entry; its unit's entries are given. */
static const char *
describe(RewardEntry *entry, RewardEntry **unit, int nunit)
{
	const Reward *reward = &entry->reward;
	StringInfoData detail;
	int			i;

	initStringInfo(&detail);
	if (entry->problem == REWARD_MISSING)
		appendStringInfoString(&detail, "nothing paid");
	else
		describe_payments(&detail, entry);

	if (entry->problem == REWARD_DUPLICATE || entry->problem == REWARD_WRONG_AMOUNT)
	{
		int			sign = DatumGetInt32(DirectFunctionCall2(numeric_cmp, reward->paid,
															 reward->entitled));

		if (sign != 0 && entry->unknown == 0)
			appendStringInfo(&detail, "; %s by %s", sign > 0 ? "over" : "short",
							 numeric_text(DirectFunctionCall1(numeric_abs,
															  DirectFunctionCall2(numeric_sub, reward->paid,
																				  reward->entitled))));
	}
	if (entry->problem != REWARD_MISSING && entry->problem != REWARD_UNEXPECTED &&
		reward_is_late(reward))
		appendStringInfo(&detail, "; late: due by %s%s", date_text(reward->due_by),
						 reward->has_last_paid ? "" : ", date of payment unknown");
	if (entry->key.unit == NULL)
		appendStringInfoString(&detail, "; unit unknown");
	if (entry->key.round == NULL)
		appendStringInfoString(&detail, "; round unknown");

	if (entry->key.unit != NULL &&
		(entry->problem == REWARD_UNEXPECTED || entry->problem == REWARD_MISSING))
		for (i = 0; i < nunit; i++)
		{
			RewardEntry *other = unit[i];

			if (other == entry || !is_paid(other))
				continue;
			if (entry->problem == REWARD_UNEXPECTED)
				appendStringInfo(&detail, "; duplicate: also paid in round %s: ",
								 other->key.round ? other->key.round : "unknown");
			else if (other->problem == REWARD_UNEXPECTED)
				appendStringInfo(&detail, "; paid without entitlement in round %s: ",
								 other->key.round ? other->key.round : "unknown");
			else
				continue;
			describe_payments(&detail, other);
		}
	return detail.data;
}

static void
put_finding(Tuplestorestate *store, TupleDesc desc, RewardEntry *entry,
			const char *detail)
{
	Datum		values[6];
	bool		nulls[6] = {false, false, false, false, false, false};

	nulls[0] = entry->key.unit == NULL;
	nulls[1] = entry->key.round == NULL;
	values[0] = nulls[0] ? (Datum) 0 : CStringGetTextDatum(entry->key.unit);
	values[1] = nulls[1] ? (Datum) 0 : CStringGetTextDatum(entry->key.round);
	values[2] = CStringGetTextDatum(reward_problem_name(entry->problem));
	nulls[3] = !entry->reward.has_entitled;
	values[3] = entry->reward.entitled;
	nulls[4] = !entry->reward.has_payment || entry->unknown > 0;
	values[4] = entry->reward.paid;
	values[5] = CStringGetTextDatum(detail);
	tuplestore_putvalues(store, desc, values, nulls);
}

/* Sort the entries, and put out those in trouble. */
static void
put_findings(Audit *audit, Tuplestorestate *store, TupleDesc desc)
{
	long		n = hash_get_num_entries(audit->entries);
	RewardEntry **entries = (RewardEntry **)
		MemoryContextAllocHuge(audit->context, (n + 1) * sizeof(RewardEntry *));
	MemoryContext scratch = AllocSetContextCreate(audit->context, "reward finding",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext caller;
	HASH_SEQ_STATUS scan;
	RewardEntry *entry;
	long		i = 0;
	long		end;

	hash_seq_init(&scan, audit->entries);
	while ((entry = (RewardEntry *) hash_seq_search(&scan)) != NULL)
	{
		entry->reward.has_paid = entry->unknown == 0;
		entry->reward.several = entry->payments > 1;
		/* with a date unknown, the last one is not known to be in time */
		if (entry->undated)
			entry->reward.has_last_paid = false;
		entry->problem = find_reward_problem(&entry->reward);
		entries[i++] = entry;
	}
	qsort(entries, n, sizeof(RewardEntry *), compare_entries);

	caller = MemoryContextSwitchTo(scratch);
	for (i = 0; i < n; i = end)
	{
		long		j;

		/* the entries of one unit */
		for (end = i + 1; end < n; end++)
			if (compare_text(entries[i]->key.unit, entries[end]->key.unit) != 0)
				break;
		for (j = i; j < end; j++)
		{
			CHECK_FOR_INTERRUPTS();
			if (entries[j]->problem == REWARD_IN_ORDER)
				continue;
			put_finding(store, desc, entries[j],
						describe(entries[j], entries + i, (int) (end - i)));
			MemoryContextReset(scratch);
		}
	}
	MemoryContextSwitchTo(caller);
}

static void
init_audit(Audit *audit)
{
	HASHCTL		control;
	MemoryContext caller;

	audit->context = AllocSetContextCreate(CurrentMemoryContext, "reward_audit",
										   ALLOCSET_DEFAULT_SIZES);
	caller = MemoryContextSwitchTo(audit->context);
	audit->zero = DirectFunctionCall1(int4_numeric, Int32GetDatum(0));
	MemoryContextSwitchTo(caller);

	memset(&control, 0, sizeof(control));
	control.keysize = sizeof(RewardKey);
	control.entrysize = sizeof(RewardEntry);
	control.hash = hash_key;
	control.match = match_keys;
	control.hcxt = audit->context;
	audit->entries = hash_create("reward_audit", 256, &control,
								 HASH_ELEM | HASH_FUNCTION | HASH_COMPARE | HASH_CONTEXT);
}

/* reward_audit(entitlement_query, payment_query) */
Datum
reward_audit(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	UserColumn	entitlement_columns[REWARD_COLUMNS] = {
		[REWARD_UNIT] = {.name = "unit", .kind = USER_COLUMN_TEXT},
		[REWARD_ROUND] = {.name = "round", .kind = USER_COLUMN_TEXT},
		[REWARD_AMOUNT] = {.name = "amount", .kind = USER_COLUMN_NUMERIC},
		[REWARD_DATE] = {.name = "due_by", .kind = USER_COLUMN_DATE, .optional = true}
	};
	UserColumn	payment_columns[REWARD_COLUMNS] = {
		[REWARD_UNIT] = {.name = "unit", .kind = USER_COLUMN_TEXT},
		[REWARD_ROUND] = {.name = "round", .kind = USER_COLUMN_TEXT},
		[REWARD_AMOUNT] = {.name = "amount", .kind = USER_COLUMN_NUMERIC},
		[REWARD_DATE] = {.name = "paid_on", .kind = USER_COLUMN_DATE}
	};
	UserQuery	entitlements = {
		.function = "reward_audit",
		.name = "entitlement_query",
		.hint = "The columns are unit, round, amount and, if there is one, due_by; others are ignored.",
		.columns = entitlement_columns,
		.ncolumns = REWARD_COLUMNS
	};
	UserQuery	payments = {
		.function = "reward_audit",
		.name = "payment_query",
		.hint = "The columns are unit, round, amount and paid_on; others are ignored.",
		.columns = payment_columns,
		.ncolumns = REWARD_COLUMNS
	};
	MemoryContext caller;
	TupleDesc	desc;
	Tuplestorestate *store;
	Audit		audit;

	if (result == NULL || !IsA(result, ReturnSetInfo) ||
		(result->allowedModes & SFRM_Materialize) == 0)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("set-valued function called in context that cannot accept a set")));
	/* no finding must not come from no query */
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("%s must not be NULL",
						PG_ARGISNULL(0) ? entitlements.name : payments.name)));

	caller = MemoryContextSwitchTo(result->econtext->ecxt_per_query_memory);
	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	desc = CreateTupleDescCopy(desc);
	store = tuplestore_begin_heap((result->allowedModes & SFRM_Materialize_Random) != 0,
								  false, work_mem);
	MemoryContextSwitchTo(caller);

	init_audit(&audit);
	entitlements.text = text_to_cstring(PG_GETARG_TEXT_PP(0));
	payments.text = text_to_cstring(PG_GETARG_TEXT_PP(1));

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	/* both are checked before either is run */
	user_query_open(&entitlements);
	user_query_open(&payments);
	user_query_run(&entitlements, add_entitlement, &audit);
	user_query_run(&payments, add_payment, &audit);
	SPI_finish();

	put_findings(&audit, store, desc);
	MemoryContextDelete(audit.context);

	result->returnMode = SFRM_Materialize;
	result->setResult = store;
	result->setDesc = desc;
	return (Datum) 0;
}
