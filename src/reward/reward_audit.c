#include "core/compat.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "core/numeric_exact.h"
#include "core/result_set.h"
#include "core/user_query.h"
#include "reward/reward_entry.h"
#include "reward/similar_units.h"

/*
 * Entitlements of one query against payments of another.
 *
 * Each query is planned by itself, as one SELECT with the rights of whoever
 * calls, and read through a cursor.  All rows go into one sort, from which they
 * come reward by reward; only the rewards of one unit are in memory together.
 * The findings come out in the same order: by unit and round, byte by byte.
 */

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

/* The columns of a finding. */
enum
{
	FINDING_UNIT,
	FINDING_ROUND,
	FINDING_PROBLEM,
	FINDING_ENTITLED,
	FINDING_PAID,
	FINDING_DETAIL,
	FINDING_COLUMNS
};

typedef struct Audit
{
	RewardDay	as_of;
	bool		full_sheet;		/* with what is in order */
	ByteSort   *rows;
	StringInfoData record;
	Datum		zero;

	ReturnSetInfo *findings;
	int64		nfindings;
	SimilarUnits *similar;

	MemoryContext row_context;	/* of one row */
	MemoryContext scratch;		/* of one finding */
	MemoryContext unit_context; /* of what follows, the rewards of one unit */
	const char *unit;			/* NULL if it is not known */
	RewardEntry *entries;
	int			nentries;
	int			size;
	bool		last_is_due;	/* the last row of the last one */
} Audit;

/* A text column of a row, or NULL if it is. */
static const char *
column_text(const Datum *values, const bool *nulls, int column)
{
	return nulls[column] ? NULL : DatumGetCString(values[column]);
}

/* Say which row an error is about. */
static int
errdetail_row(const LedgerRow *row)
{
	return errdetail("Unit is %s, round is %s.", row->unit ? row->unit : "NULL",
					 row->round ? row->round : "NULL");
}

static void
check_finite_amount(const LedgerRow *row)
{
	if (numeric_datum_class(row->amount) != NUMERIC_CLASS_FINITE)
		ereport(ERROR,
				(err_not_finite("amount"),
				 errdetail_row(row)));
}

static void
read_row(LedgerRow *row, const Datum *values, const bool *nulls)
{
	row->unit = column_text(values, nulls, REWARD_UNIT);
	row->round = column_text(values, nulls, REWARD_ROUND);
	row->amount = values[REWARD_AMOUNT];
	row->dated = !nulls[REWARD_DATE];
	row->day = row->dated ? DatumGetDateADT(values[REWARD_DATE]) : 0;
	row->refund = false;
}

/* An entitlement, unlike a payment, is known and takes nothing back. */
static void
add_entitlement(void *arg, const Datum *values, const bool *nulls)
{
	Audit	   *audit = arg;
	LedgerRow	row;

	read_row(&row, values, nulls);
	row.kind = LEDGER_DUE;
	if (nulls[REWARD_AMOUNT])
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("amount of an entitlement must not be NULL"),
				 errdetail_row(&row)));
	check_finite_amount(&row);
	if (reward_sign_of(row.amount) < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("amount of an entitlement must not be negative"),
				 errdetail_row(&row)));
	ledger_put(audit->rows, &audit->record, &row);
}

/* A payment that is later than the day of the audit has not been made yet. */
static void
add_payment(void *arg, const Datum *values, const bool *nulls)
{
	Audit	   *audit = arg;
	LedgerRow	row;

	read_row(&row, values, nulls);
	row.kind = nulls[REWARD_AMOUNT] ? LEDGER_UNKNOWN_PAYMENT : LEDGER_PAYMENT;
	if (row.kind == LEDGER_PAYMENT)
	{
		check_finite_amount(&row);
		row.refund = reward_sign_of(row.amount) < 0;
	}
	if (!row.dated || !audit->as_of.given || row.day <= audit->as_of.day)
		ledger_put(audit->rows, &audit->record, &row);
}

static void
put_finding(Audit *audit, const RewardEntry *entry, const char *detail)
{
	const char *problem = reward_problem_name(entry->problem);
	Datum		values[FINDING_COLUMNS];
	bool		nulls[FINDING_COLUMNS];

	memset(nulls, false, sizeof(nulls));
	memset(values, 0, sizeof(values));
	nulls[FINDING_UNIT] = audit->unit == NULL;
	if (audit->unit)
		values[FINDING_UNIT] = CStringGetTextDatum(audit->unit);
	nulls[FINDING_ROUND] = entry->round == NULL;
	if (entry->round)
		values[FINDING_ROUND] = CStringGetTextDatum(entry->round);
	nulls[FINDING_PROBLEM] = problem == NULL;
	if (problem)
		values[FINDING_PROBLEM] = CStringGetTextDatum(problem);
	nulls[FINDING_ENTITLED] = !entry->has_entitled;
	values[FINDING_ENTITLED] = entry->reward.entitled;
	nulls[FINDING_PAID] = !entry->reward.has_payment || !entry->reward.has_paid;
	values[FINDING_PAID] = entry->reward.paid;
	values[FINDING_DETAIL] = CStringGetTextDatum(detail);
	put_result_row(audit->findings, values, nulls);
	audit->nfindings++;
}

static void
add_round(RewardRounds *rounds, const RewardEntry *entry)
{
	if (rounds->n <= REWARD_NAMED)
		rounds->first[rounds->n] = entry;
	rounds->n++;
}

/* Put out what there is to say about the rewards of one unit, and forget them. */
static void
end_unit(Audit *audit)
{
	RewardRounds paid = {.n = 0};
	RewardRounds unexpected = {.n = 0};

	MemoryContext caller = MemoryContextSwitchTo(audit->unit_context);

	for (int i = 0; i < audit->nentries; i++)
	{
		RewardEntry *entry = &audit->entries[i];

		CHECK_FOR_INTERRUPTS();
		reward_entry_finish(entry);
		/* the unknown unit is not one unit */
		if (audit->unit && reward_entry_is_paid(entry))
			add_round(&paid, entry);
		if (audit->unit && entry->problem == REWARD_UNEXPECTED)
			add_round(&unexpected, entry);
	}
	MemoryContextSwitchTo(audit->scratch);
	for (int i = 0; i < audit->nentries; i++)
	{
		RewardEntry *entry = &audit->entries[i];
		StringInfoData detail;

		CHECK_FOR_INTERRUPTS();
		if (entry->problem == REWARD_IN_ORDER && !audit->full_sheet)
			continue;
		if (audit->unit && entry->round &&
			(entry->problem == REWARD_MISSING || entry->problem == REWARD_UNEXPECTED))
			similar_units_add(audit->similar, entry->problem == REWARD_MISSING ?
							  SIMILAR_MISSING : SIMILAR_UNEXPECTED,
							  audit->nfindings, entry->round, audit->unit);
		initStringInfo(&detail);
		reward_entry_describe(&detail, entry, audit->unit, &audit->as_of, &paid, &unexpected);
		put_finding(audit, entry, detail.data);
		MemoryContextReset(audit->scratch);
	}
	MemoryContextSwitchTo(caller);
	audit->nentries = audit->size = 0;
	audit->entries = NULL;
	MemoryContextReset(audit->unit_context);
}

static bool
equal_text(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/*
 * The entry of a row, which is the last one or a new one.  NULL in unit or round
 * matches nothing of the other query; rewards of no known unit are not kept
 * together, however many there are.
 */
static RewardEntry *
find_entry(Audit *audit, const LedgerRow *row)
{
	RewardEntry *last = audit->nentries > 0 ? &audit->entries[audit->nentries - 1] : NULL;
	bool		is_due = row->kind == LEDGER_DUE;
	bool		same_unit = last && equal_text(audit->unit, row->unit);

	if (same_unit && equal_text(last->round, row->round) &&
		((row->unit && row->round) || is_due == audit->last_is_due))
		return last;
	if (!same_unit || row->unit == NULL)
	{
		end_unit(audit);
		audit->unit = row->unit ? MemoryContextStrdup(audit->unit_context, row->unit) : NULL;
	}
	if (audit->nentries == audit->size)
	{
		Size		size = Max(2 * (Size) audit->size, 4) * sizeof(RewardEntry);

		audit->entries = audit->entries ? repalloc_huge(audit->entries, size) :
			MemoryContextAlloc(audit->unit_context, size);
		audit->size = Max(2 * audit->size, 4);
	}
	last = &audit->entries[audit->nentries++];
	reward_entry_init(last, row->round ? MemoryContextStrdup(audit->unit_context, row->round) :
					  NULL, audit->zero);
	audit->last_is_due = is_due;
	return last;
}

/* Read the rows in order. */
static void
audit_rows(Audit *audit)
{
	MemoryContext caller = CurrentMemoryContext;
	LedgerRow	row;

	tuplesort_performsort(audit->rows);
	for (;;)
	{
		RewardEntry *entry;

		CHECK_FOR_INTERRUPTS();
		MemoryContextSwitchTo(audit->row_context);
		if (!ledger_next(audit->rows, &row))
			break;
		entry = find_entry(audit, &row);
		MemoryContextSwitchTo(audit->unit_context);
		reward_entry_add(entry, &row, &audit->as_of, audit->zero);
		MemoryContextReset(audit->row_context);
	}
	MemoryContextSwitchTo(caller);
	end_unit(audit);
	tuplesort_end(audit->rows);
}

/*
 * Write the similar units into the findings: they are known only when all units
 * have been seen.
 */
static void
add_similar_units(Audit *audit)
{
	ReturnSetInfo *findings = audit->findings;
	TupleTableSlot *slot = MakeSingleTupleTableSlot(findings->setDesc, &TTSOpsMinimalTuple);
	Tuplestorestate *found = findings->setResult;

	findings->setResult = begin_result_store(findings);
	for (int64 row = 0; tuplestore_gettupleslot(found, true, false, slot); row++)
	{
		MemoryContext caller = MemoryContextSwitchTo(audit->scratch);

		CHECK_FOR_INTERRUPTS();
		slot_getallattrs(slot);
		if (row == similar_units_row(audit->similar))
		{
			StringInfoData detail;

			initStringInfo(&detail);
			appendStringInfoString(&detail, TextDatumGetCString(slot->tts_values[FINDING_DETAIL]));
			similar_units_describe(audit->similar, &detail);
			slot->tts_values[FINDING_DETAIL] = CStringGetTextDatum(detail.data);
		}
		put_result_row(findings, slot->tts_values, slot->tts_isnull);
		MemoryContextSwitchTo(caller);
		MemoryContextReset(audit->scratch);
	}
	ExecDropSingleTupleTableSlot(slot);
	tuplestore_end(found);
}

static void
init_audit(Audit *audit)
{
	memset(audit, 0, sizeof(Audit));
	audit->zero = numeric_of_integer(0);
	audit->rows = byte_sort_begin();
	initStringInfo(&audit->record);
	audit->similar = similar_units_begin();
	audit->row_context = AllocSetContextCreate(CurrentMemoryContext, "reward row",
											   ALLOCSET_DEFAULT_SIZES);
	audit->scratch = AllocSetContextCreate(CurrentMemoryContext, "reward finding",
										   ALLOCSET_DEFAULT_SIZES);
	audit->unit_context = AllocSetContextCreate(CurrentMemoryContext, "rewards of a unit",
												ALLOCSET_DEFAULT_SIZES);
}

/* reward_audit(entitlement_query, payment_query, as_of, full_sheet) */
Datum
reward_audit(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *findings = begin_result_set(fcinfo);
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
	MemoryContext context;
	MemoryContext caller;
	Audit		audit;
	UserQueryScope scope;

	/* a NULL query must not look like a clean audit */
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(3))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("%s must not be NULL",
						PG_ARGISNULL(0) ? entitlements.name :
						PG_ARGISNULL(1) ? payments.name : "full_sheet")));

	context = AllocSetContextCreate(CurrentMemoryContext, "reward_audit",
									ALLOCSET_DEFAULT_SIZES);
	caller = MemoryContextSwitchTo(context);
	init_audit(&audit);
	audit.as_of.given = !PG_ARGISNULL(2);
	if (audit.as_of.given)
		audit.as_of.day = PG_GETARG_DATEADT(2);
	audit.full_sheet = PG_GETARG_BOOL(3);
	entitlements.text = text_to_cstring(PG_GETARG_TEXT_PP(0));
	payments.text = text_to_cstring(PG_GETARG_TEXT_PP(1));

	entitlements.params = payments.params = user_query_params(fcinfo, 4);
	scope = user_query_begin();
	user_query_prepare(&entitlements);
	user_query_prepare(&payments);
	user_query_run(&entitlements, add_entitlement, &audit);
	user_query_run(&payments, add_payment, &audit);
	user_query_end(scope);

	audit.findings = findings;
	audit_rows(&audit);
	similar_units_find(audit.similar);
	if (similar_units_row(audit.similar) >= 0)
		add_similar_units(&audit);
	similar_units_end(audit.similar);

	MemoryContextSwitchTo(caller);
	MemoryContextDelete(context);
	return (Datum) 0;
}
