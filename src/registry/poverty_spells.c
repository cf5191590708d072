#include "core/compat.h"

#include "access/htup_details.h"
#include "funcapi.h"
#include "utils/array.h"

#include "core/args.h"

/*
 * poverty_spells(poor boolean[]): the spells of poverty in a history.
 *
 * A spell is a longest run of periods that are known to be poor.  Its begin is
 * known if the unit was seen out of poverty in the period before, its end if
 * it was seen out in the period after; at the edges of the history, and beside
 * a period of which nothing is known, they are not.
 */
typedef struct History
{
	int			n;
	int			next;			/* period to look at */
	char	   *period;			/* '1' poor, '0' not, '?' unknown */
} History;

enum
{
	SPELL_FIRST,
	SPELL_LAST,
	SPELL_PERIODS,
	SPELL_BEGIN_KNOWN,
	SPELL_END_KNOWN,
	SPELL_COLUMNS
};

static History *
read_history(ArrayType *array)
{
	History    *history = palloc(sizeof(History));
	const bool *flag = (const bool *) ARR_DATA_PTR(array);
	const bits8 *bitmap = ARR_NULLBITMAP(array);

	check_one_dimension(ARR_NDIM(array), "poor");
	history->n = ArrayGetNItems(ARR_NDIM(array), ARR_DIMS(array));
	history->next = 0;
	history->period = palloc(history->n + 1);
	for (int i = 0; i < history->n; i++)
	{
		if (bitmap && (bitmap[i / 8] & (1 << (i % 8))) == 0)
			history->period[i] = '?';
		else
			history->period[i] = *flag++ ? '1' : '0';
	}
	return history;
}

PG_FUNCTION_INFO_V1(poverty_spells);
Datum
poverty_spells(PG_FUNCTION_ARGS)
{
	FuncCallContext *call;
	History    *history;
	int			first,
				end;

	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext old;
		TupleDesc	tupdesc;

		call = SRF_FIRSTCALL_INIT();
		old = MemoryContextSwitchTo(call->multi_call_memory_ctx);
		if (get_call_result_type(fcinfo, NULL, &tupdesc) != TYPEFUNC_COMPOSITE)
			elog(ERROR, "unexpected result type of poverty_spells");
		call->tuple_desc = BlessTupleDesc(tupdesc);
		call->user_fctx = read_history(PG_GETARG_ARRAYTYPE_P(0));
		MemoryContextSwitchTo(old);
	}

	call = SRF_PERCALL_SETUP();
	history = call->user_fctx;

	first = history->next;
	while (first < history->n && history->period[first] != '1')
		first++;
	end = first;
	while (end < history->n && history->period[end] == '1')
		end++;
	history->next = end;

	if (first < history->n)
	{
		Datum		values[SPELL_COLUMNS];
		bool		nulls[SPELL_COLUMNS] = {false};

		/* Periods are counted from 1. */
		values[SPELL_FIRST] = Int32GetDatum(first + 1);
		values[SPELL_LAST] = Int32GetDatum(end);
		values[SPELL_PERIODS] = Int32GetDatum(end - first);
		values[SPELL_BEGIN_KNOWN] = BoolGetDatum(first > 0 && history->period[first - 1] == '0');
		values[SPELL_END_KNOWN] = BoolGetDatum(end < history->n && history->period[end] == '0');
		SRF_RETURN_NEXT(call, HeapTupleGetDatum(heap_form_tuple(call->tuple_desc, values, nulls)));
	}
	SRF_RETURN_DONE(call);
}
