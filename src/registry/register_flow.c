#include "core/summary_type.h"

#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "registry/register_move.h"
#include "core/result_set.h"

/*
 * register_flow_summary: the moves between two snapshots of a register.
 *
 * Units and persons of every move, and what the units that stayed poor gained
 * in persons.  What they lost follows from it, so that the balance
 *
 *	closing = opening - exited - left + identified + relapsed + arrived
 *			  + natural gain - natural loss
 *
 * holds for every value, even one that somebody made up.
 */

enum
{
	FLOW_ROWS,
	FLOW_EXCLUDED,
	FLOW_UNITS,					/* of the first move, then of the others */
	FLOW_COUNTS = FLOW_UNITS + REGISTER_MOVES
};

enum
{
	FLOW_BEFORE,				/* persons before of the first move */
	FLOW_AFTER = FLOW_BEFORE + REGISTER_MOVES,
	FLOW_GAIN = FLOW_AFTER + REGISTER_MOVES,
	FLOW_SUMS
};

#define BEFORE(move) (1 << (FLOW_BEFORE + (move)))
#define AFTER(move) (1 << (FLOW_AFTER + (move)))
#define GAIN (1 << FLOW_GAIN)

/* The sums whose total is a stock, or a number of persons that came or went. */
#define OPENING (BEFORE(MOVE_STAYED) | BEFORE(MOVE_EXITED) | BEFORE(MOVE_LEFT))
#define CLOSING \
	(AFTER(MOVE_STAYED) | AFTER(MOVE_IDENTIFIED) | AFTER(MOVE_RELAPSED) | AFTER(MOVE_ARRIVED))
#define ENTERED (BEFORE(MOVE_IDENTIFIED) | BEFORE(MOVE_RELAPSED))

static const SummaryKind flow_kind = {.name = "register_flow_summary",
									  .version = 0x5b,
									  .ncounts = FLOW_COUNTS,
									  .nsums = FLOW_SUMS,
									  .weights = (1 << FLOW_SUMS) - 1};

/* The total of the sums whose bit is set in "plus", less that of those in "minus". */
static void
sum_persons(const SummaryView *view, int plus, int minus, ExactNumber *x)
{
	x->n = 0;
	for (int i = 0; i < FLOW_SUMS; i++)
	{
		ExactNumber sum;

		if (((plus | minus) & (1 << i)) == 0)
			continue;
		summary_sum(view, i, &sum);
		if ((minus & (1 << i)) != 0)
			exact_negate(&sum);
		if (exact_add(x, &sum) != EXACT_OK)
			summary_range_error(&flow_kind);
	}
}

/* What the units that stayed lost is what they gained, less what they have more. */
static void
natural_loss_of(const SummaryView *view, ExactNumber *x)
{
	sum_persons(view, GAIN | BEFORE(MOVE_STAYED), AFTER(MOVE_STAYED), x);
}

static bool
flow_is_proper(const SummaryView *view)
{
	int64		rows = view->count[FLOW_ROWS];
	ExactNumber loss;

	if (rows < 0 || view->count[FLOW_EXCLUDED] < 0)
		return false;
	for (int move = 0; move < REGISTER_MOVES; move++)
	{
		int64		units = view->count[FLOW_UNITS + move];
		int			before = summary_sign(view, FLOW_BEFORE + move);
		int			after = summary_sign(view, FLOW_AFTER + move);

		if (units < 0 || units > rows || before < 0 || after < 0 ||
			(units == 0 && (before > 0 || after > 0)))
			return false;
		rows -= units;
	}
	if (rows != 0 || summary_sign(view, FLOW_GAIN) < 0)
		return false;
	natural_loss_of(view, &loss);
	return exact_sign(&loss) >= 0;
}

SUMMARY_VALUE_TYPE(register_flow_summary, &flow_kind, flow_is_proper);

/* Was the unit certainly there, so that it must have persons? */
static bool
present_before(RegisterMove move)
{
	return move != MOVE_ARRIVED && move != MOVE_OUTSIDE && move != MOVE_UNKNOWN;
}

static bool
present_after(RegisterMove move)
{
	return move != MOVE_LEFT && move != MOVE_OUTSIDE && move != MOVE_UNKNOWN;
}

/* Persons of a side on which the unit may be absent. */
static pg_attribute_always_inline SumTerm
persons_argument(FunctionCallInfo fcinfo, int n, const char *name, TermType type)
{
	if (PG_ARGISNULL(n))
		return type == TERM_FLOAT8 ? double_term(0) : small_term(0, 0);
	return count_argument(fcinfo, n, name, type);
}

/* Is a less than b, as they are added to the sums? */
static bool
term_is_less(const SumTerm *a, const SumTerm *b)
{
	ExactNumber difference,
				x;

	if (a->kind == TERM_DOUBLE && b->kind == TERM_DOUBLE)
		return a->x < b->x;
	if (a->kind == TERM_SMALL && b->kind == TERM_SMALL && a->places == b->places)
		return a->value < b->value;
	term_number(a, &difference);
	term_number(b, &x);
	exact_negate(&x);
	if (exact_add(&difference, &x) != EXACT_OK)
		summary_range_error(&flow_kind);
	return exact_sign(&difference) < 0;
}

/* The transition: (state, move, persons_before, persons_after). */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, TermType type, bool subtract)
{
	SummaryState *state = summary_state_arg(fcinfo, &flow_kind);
	int			one = subtract ? -1 : 1;
	RegisterMove move;
	SumTerm		before, after;

	if (state == NULL)
		state = summary_new(&flow_kind, false);
	move = PG_ARGISNULL(1) ? REGISTER_MOVES : register_move_of_datum(PG_GETARG_DATUM(1));
	if (move == REGISTER_MOVES || (PG_ARGISNULL(2) && present_before(move)) ||
		(PG_ARGISNULL(3) && present_after(move)))
	{
		state->count[FLOW_EXCLUDED] += one;
		PG_RETURN_POINTER(state);
	}
	before = persons_argument(fcinfo, 2, "persons_before", type);
	after = persons_argument(fcinfo, 3, "persons_after", type);
	state->count[FLOW_ROWS] += one;
	state->count[FLOW_UNITS + move] += one;
	state = summary_add_term(&flow_kind, state, FLOW_BEFORE + (int) move, &before, subtract);
	state = summary_add_term(&flow_kind, state, FLOW_AFTER + (int) move, &after, subtract);
	if (move == MOVE_STAYED && term_is_less(&before, &after))
	{
		/* the difference itself could be rounded */
		state = summary_add_term(&flow_kind, state, FLOW_GAIN, &after, subtract);
		state = summary_add_term(&flow_kind, state, FLOW_GAIN, &before, !subtract);
	}
	PG_RETURN_POINTER(state);
}

SQL_FUNCTION(register_flow_accum, accumulate(fcinfo, TERM_FLOAT8, false));
SQL_FUNCTION(register_flow_discard, accumulate(fcinfo, TERM_FLOAT8, true));
SQL_FUNCTION(register_flow_accum_numeric, accumulate(fcinfo, TERM_NUMERIC, false));
SQL_FUNCTION(register_flow_discard_numeric, accumulate(fcinfo, TERM_NUMERIC, true));

/* Open the summary in argument 0.  False if it answers nothing. */
static bool
view_argument(FunctionCallInfo fcinfo, SummaryView *view)
{
	summary_view(view, &flow_kind, PG_GETARG_DATUM(0));
	return view->count[FLOW_ROWS] != 0 && flow_is_proper(view);
}

/* Answer with the units of the moves whose bit is set. */
static Datum
answer_units(FunctionCallInfo fcinfo, int moves)
{
	SummaryView view;
	int64		units = 0;

	if (!view_argument(fcinfo, &view))
		PG_RETURN_NULL();
	for (int move = 0; move < REGISTER_MOVES; move++)
	{
		if ((moves & (1 << move)) != 0)
			units += view.count[FLOW_UNITS + move];
	}
	PG_RETURN_INT64(units);
}

static Datum
answer_persons(FunctionCallInfo fcinfo, int sums)
{
	SummaryView view;
	ExactNumber persons;

	if (!view_argument(fcinfo, &view))
		PG_RETURN_NULL();
	sum_persons(&view, sums, 0, &persons);
	return summary_value(&flow_kind, &persons);
}

static Datum
answer_rate(FunctionCallInfo fcinfo, int sums, int base)
{
	SummaryView view;
	ExactNumber numerator, denominator;

	if (!view_argument(fcinfo, &view))
		PG_RETURN_NULL();
	sum_persons(&view, sums, 0, &numerator);
	sum_persons(&view, base, 0, &denominator);
	return summary_quotient(fcinfo, &flow_kind, &numerator, &denominator);
}

SQL_FUNCTION(register_flow_summary_opening_units,
			 answer_units(fcinfo, 1 << MOVE_STAYED | 1 << MOVE_EXITED | 1 << MOVE_LEFT));
SQL_FUNCTION(register_flow_summary_closing_units,
			 answer_units(fcinfo,
						  1 << MOVE_STAYED | 1 << MOVE_IDENTIFIED | 1 << MOVE_RELAPSED |
						  1 << MOVE_ARRIVED));
SQL_FUNCTION(register_flow_summary_opening_persons, answer_persons(fcinfo, OPENING));
SQL_FUNCTION(register_flow_summary_closing_persons, answer_persons(fcinfo, CLOSING));
SQL_FUNCTION(register_flow_summary_natural_gain, answer_persons(fcinfo, GAIN));
SQL_FUNCTION(register_flow_summary_exit_rate,
			 answer_rate(fcinfo, BEFORE(MOVE_EXITED), OPENING));
SQL_FUNCTION(register_flow_summary_entry_rate,
			 answer_rate(fcinfo, ENTERED, ENTERED | BEFORE(MOVE_OUTSIDE)));
SQL_FUNCTION(register_flow_summary_relapse_rate,
			 answer_rate(fcinfo, AFTER(MOVE_RELAPSED), BEFORE(MOVE_EXITED)));

PG_FUNCTION_INFO_V1(register_flow_summary_natural_loss);
Datum
register_flow_summary_natural_loss(PG_FUNCTION_ARGS)
{
	SummaryView view;
	ExactNumber loss;

	if (!view_argument(fcinfo, &view))
		PG_RETURN_NULL();
	natural_loss_of(&view, &loss);
	return summary_value(&flow_kind, &loss);
}

/*
 * flow_residual(s, opening, closing): the published opening stock and what the
 * summary has of flows, less the published closing stock.  All flows together
 * are the closing stock of the summary less its opening stock.
 */
static Datum
residual(FunctionCallInfo fcinfo, TermType type)
{
	SumTerm		opening = count_argument(fcinfo, 1, "opening", type);
	SumTerm		closing = count_argument(fcinfo, 2, "closing", type);
	SummaryView view;
	ExactNumber result,
				stock;

	if (!view_argument(fcinfo, &view))
		PG_RETURN_NULL();
	sum_persons(&view, CLOSING, OPENING, &result);
	term_number(&opening, &stock);
	if (exact_add(&result, &stock) != EXACT_OK)
		summary_range_error(&flow_kind);
	term_number(&closing, &stock);
	exact_negate(&stock);
	if (exact_add(&result, &stock) != EXACT_OK)
		summary_range_error(&flow_kind);
	return summary_value(&flow_kind, &result);
}

SQL_FUNCTION(flow_residual, residual(fcinfo, TERM_FLOAT8));
SQL_FUNCTION(flow_residual_numeric, residual(fcinfo, TERM_NUMERIC));

/* What a move is called, in English and, in UTF-8, in Chinese. */
static const struct
{
	const char *label;
	const char *local_label;
} move_labels[REGISTER_MOVES] = {
	[MOVE_STAYED] = {"stayed poor", "继续贫困"},
	[MOVE_EXITED] = {"left poverty", "脱贫"},
	[MOVE_IDENTIFIED] = {"newly identified", "新识别"},
	[MOVE_RELAPSED] = {"fell back into poverty", "返贫"},
	[MOVE_ARRIVED] = {"arrived: born into, moved in, split off", "自然增加"},
	[MOVE_LEFT] = {"left the register: died out, moved away, merged, struck off", "自然减少"},
	[MOVE_OUTSIDE] = {"not poor at either date", "非贫困"},
	[MOVE_UNKNOWN] = {"not known", "情况不明"}
};

enum
{
	ROW_MOVE,
	ROW_LABEL,
	ROW_LOCAL_LABEL,
	ROW_UNITS,
	ROW_PERSONS_BEFORE,
	ROW_PERSONS_AFTER,
	ROW_COLUMNS
};

/* The encodings that can hold all of the Chinese labels. */
static bool
holds_local_labels(void)
{
	return GetDatabaseEncoding() == PG_UTF8 || GetDatabaseEncoding() == PG_EUC_CN;
}

static Datum
local_label_datum(RegisterMove move)
{
	const char *label = move_labels[move].local_label;

	return CStringGetTextDatum(pg_any_to_server(label, (int) strlen(label), PG_UTF8));
}

/* register_flow_rows(s): one row for each move. */
PG_FUNCTION_INFO_V1(register_flow_rows);
Datum
register_flow_rows(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *set = begin_result_set(fcinfo);
	Oid			type = TupleDescAttr(set->setDesc, ROW_MOVE)->atttypid;
	SummaryView view;
	bool		proper;

	summary_view(&view, &flow_kind, PG_GETARG_DATUM(0));
	proper = flow_is_proper(&view);
	for (int move = 0; move < REGISTER_MOVES; move++)
	{
		Datum		values[ROW_COLUMNS] = {0};
		bool		nulls[ROW_COLUMNS] = {false};

		values[ROW_MOVE] = register_move_datum(move, type);
		values[ROW_LABEL] = CStringGetTextDatum(move_labels[move].label);
		nulls[ROW_LOCAL_LABEL] = !holds_local_labels();
		if (!nulls[ROW_LOCAL_LABEL])
			values[ROW_LOCAL_LABEL] = local_label_datum(move);
		nulls[ROW_UNITS] = nulls[ROW_PERSONS_BEFORE] = nulls[ROW_PERSONS_AFTER] = !proper;
		if (proper)
		{
			ExactNumber persons;

			values[ROW_UNITS] = Int64GetDatum(view.count[FLOW_UNITS + move]);
			summary_sum(&view, FLOW_BEFORE + move, &persons);
			values[ROW_PERSONS_BEFORE] = summary_value(&flow_kind, &persons);
			summary_sum(&view, FLOW_AFTER + move, &persons);
			values[ROW_PERSONS_AFTER] = summary_value(&flow_kind, &persons);
		}
		tuplestore_putvalues(set->setResult, set->setDesc, values, nulls);
	}
	return (Datum) 0;
}
