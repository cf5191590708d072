#include "poverty/poverty.h"

#include "core/summary_type.h"
#include "measure/terms.h"

const SummaryKind poverty_kind = {
	.name = "poverty_summary",
	.version = 0x11,
	.ncounts = POVERTY_COUNTS,
	.nsums = POVERTY_SUMS,
	.weights = (1 << OTHER_WEIGHT) | (1 << POOR_WEIGHT)
};

SUMMARY_VALUE_TYPE(poverty_summary, &poverty_kind, poverty_is_proper);

/* The same layout as SummaryState, with the positions known to the compiler. */
typedef struct PovertyState
{
	int32		header[2];
	int64		count[POVERTY_COUNTS];
	ExactSlot	slot[POVERTY_SUMS];
	uint64		limb[FLEXIBLE_ARRAY_MEMBER];
} PovertyState;

StaticAssertDecl(offsetof(PovertyState, count) == offsetof(SummaryState, count),
				 "PovertyState must begin like SummaryState");

/*
 * The functions below return the state, which is another one if a sum had to
 * grow.  Nothing takes its address, so that it stays in a register.
 */

/* Add w * x to a sum of the state, or take it away. */
static pg_attribute_always_inline PovertyState *
add_term(PovertyState *state, PovertySum sum, double x, double w,
		 bool weighted, bool subtract)
{
	if (weighted ?
		exact_slot_add_product_inline(&state->slot[sum], state->limb, x, w, subtract) :
		exact_slot_add_double_inline(&state->slot[sum], state->limb, x, subtract))
		return state;
	if (subtract)
		x = -x;
	return (PovertyState *) (weighted ?
							 summary_add_product(&poverty_kind, (SummaryState *) state, sum, x, w) :
							 summary_add_double(&poverty_kind, (SummaryState *) state, sum, x));
}

/* Add the weight itself. */
static pg_attribute_always_inline PovertyState *
add_weight(PovertyState *state, PovertySum sum, double w, bool weighted, bool subtract)
{
	/* Rows that count one each need no more than a counter. */
	if (!weighted && state->slot[sum].n == 1 && state->slot[sum].base == EXACT_ORIGIN)
	{
		*exact_slot_limb(&state->slot[sum], state->limb) += subtract ? -1 : 1;
		return state;
	}
	return add_term(state, sum, w, 1.0, false, subtract);
}

static pg_attribute_always_inline PovertyState *
add_poor_terms(PovertyState *state, double y, double z, double w, bool weighted, bool subtract)
{
	/* All divisions first: the additions need not wait for them. */
	double		gap = gap_term(y, z);
	double		watts = likely(y > 0) ? watts_term(y, z) : 0;

	state = add_weight(state, POOR_WEIGHT, w, weighted, subtract);
	state = add_term(state, POOR_WELFARE, y, w, weighted, subtract);
	state = add_term(state, POOR_LINE, z, w, weighted, subtract);
	if (likely(double_is_finite(gap * gap)))
	{
		state = add_term(state, POOR_GAP, gap, w, weighted, subtract);
		state = add_term(state, POOR_SQUARED_GAP, gap * gap, w, weighted, subtract);
	}
	else
		state->count[POVERTY_UNBOUNDED] += subtract ? -1 : 1;
	if (likely(y > 0))
		state = add_term(state, POOR_WATTS, watts, w, weighted, subtract);
	else
		state->count[POVERTY_NONPOSITIVE] += subtract ? -1 : 1;
	return state;
}

/* A poor unit.  Not inlined: the others should not pay for its registers. */
static pg_noinline PovertyState *
add_poor(PovertyState *state, double y, double z)
{
	return add_poor_terms(state, y, z, 1.0, false, false);
}

static pg_noinline PovertyState *
discard_poor(PovertyState *state, double y, double z)
{
	return add_poor_terms(state, y, z, 1.0, false, true);
}

static pg_noinline PovertyState *
add_weighted_poor(PovertyState *state, double y, double z, double w)
{
	return add_poor_terms(state, y, z, w, true, false);
}

static pg_noinline PovertyState *
discard_weighted_poor(PovertyState *state, double y, double z, double w)
{
	return add_poor_terms(state, y, z, w, true, true);
}

/*
 * Add a row to a running state that has been counted already, or take it away,
 * for summaries that are part of something larger.  Returns the state, which is
 * another one if a sum had to grow.
 */
SummaryState *
poverty_add_row(SummaryState *summary, double y, double z, double w, bool subtract)
{
	PovertyState *state = (PovertyState *) summary;

	if (y < z)
		return (SummaryState *) (subtract ? discard_weighted_poor(state, y, z, w) :
								 add_weighted_poor(state, y, z, w));
	state = add_weight(state, OTHER_WEIGHT, w, true, subtract);
	return (SummaryState *) add_term(state, OTHER_WELFARE, y, w, true, subtract);
}

/*
 * The same for numerics and bigint.  Money and weights are mostly small integers
 * in units of 10000^-places, which are handed on in registers.  The compiler knows
 * the places: bigint has none, and numerics have these.
 */
#define MONEY_PLACES	1
#define WEIGHT_PLACES	2

/* Is the welfare below the line? */
static pg_attribute_always_inline bool
is_below(int64 y, int y_places, int64 z, int z_places)
{
	int			places = y_places - z_places;

	/* What cannot be brought to the units of the other is greater by far, or 0. */
	if (places > 0 && unlikely(!exact_shift_decimal(&z, places)))
		return z > 0 || (z == 0 && y < 0);
	if (places < 0 && unlikely(!exact_shift_decimal(&y, -places)))
		return y < 0 || (y == 0 && z > 0);
	return y < z;
}

/* Add a term, times w if the row has a weight. */
static pg_attribute_always_inline PovertyState *
add_exact_term(PovertyState *state, PovertySum sum, const SumTerm *x, const SumTerm *w,
			   bool weighted, bool subtract)
{
	SummaryState *s = (SummaryState *) state;

	s = weighted ? summary_add_terms(&poverty_kind, s, sum, x, w, subtract) :
		summary_add_term(&poverty_kind, s, sum, x, subtract);
	return (PovertyState *) s;
}

static pg_attribute_always_inline PovertyState *
add_exact_weight(PovertyState *state, PovertySum sum, const SumTerm *w,
				 bool weighted, bool subtract)
{
	if (!weighted)
		return add_weight(state, sum, 1.0, false, subtract);
	return add_exact_term(state, sum, w, NULL, false, subtract);
}

/* A poor unit; y, z and gap are the doubles nearest to welfare, line and their gap. */
static pg_attribute_always_inline PovertyState *
add_exact_poor(PovertyState *state, const SumTerm *welfare, const SumTerm *line, const SumTerm *w,
			   double y, double z, double share, bool weighted, bool subtract)
{
	SumTerm		gap = double_term(share);
	SumTerm		squared_gap = double_term(share * share);
	SumTerm		watts = double_term(likely(y > 0) ? watts_term(y, z) : 0);

	state = add_exact_weight(state, POOR_WEIGHT, w, weighted, subtract);
	state = add_exact_term(state, POOR_WELFARE, welfare, w, weighted, subtract);
	state = add_exact_term(state, POOR_LINE, line, w, weighted, subtract);
	if (likely(double_is_finite(squared_gap.x)))
	{
		state = add_exact_term(state, POOR_GAP, &gap, w, weighted, subtract);
		state = add_exact_term(state, POOR_SQUARED_GAP, &squared_gap, w, weighted, subtract);
	}
	else
		state->count[POVERTY_UNBOUNDED] += subtract ? -1 : 1;
	if (likely(y > 0))
		state = add_exact_term(state, POOR_WATTS, &watts, w, weighted, subtract);
	else
		state->count[POVERTY_NONPOSITIVE] += subtract ? -1 : 1;
	return state;
}

/* What the fast additions of integers, and of doubles times an integer, refuse. */
static pg_noinline PovertyState *
add_integer_general(PovertyState *state, PovertySum sum, int64 x, int places,
					int64 w, int w_places, bool weighted, bool subtract)
{
	SumTerm		term = small_term(x, places);
	SumTerm		weight = small_term(w, w_places);

	return (PovertyState *) summary_add_general(&poverty_kind, (SummaryState *) state, sum, &term,
												weighted ? &weight : NULL, subtract);
}

static pg_noinline PovertyState *
add_share_general(PovertyState *state, PovertySum sum, double x, int64 w, int w_places,
				  bool weighted, bool subtract)
{
	SumTerm		term = double_term(x);
	SumTerm		weight = small_term(w, w_places);

	return (PovertyState *) summary_add_general(&poverty_kind, (SummaryState *) state, sum, &term,
												weighted ? &weight : NULL, subtract);
}

static pg_attribute_always_inline PovertyState *
add_integer(PovertyState *state, PovertySum sum, int64 x, int places, int64 w, int w_places,
			bool weighted, bool subtract)
{
	ExactSlot  *slot = &state->slot[sum];

	if (likely(weighted ?
			   exact_slot_add_integers_inline(slot, state->limb, x, places, w, w_places, subtract) :
			   exact_slot_add_integer_inline(slot, state->limb, x, places, subtract)))
		return state;
	return add_integer_general(state, sum, x, places, w, w_places, weighted, subtract);
}

static pg_attribute_always_inline PovertyState *
add_share(PovertyState *state, PovertySum sum, double x, int64 w, int w_places,
		  bool weighted, bool subtract)
{
	ExactSlot  *slot = &state->slot[sum];

	if (likely(weighted ?
			   exact_slot_add_integer_double_inline(slot, state->limb, w, w_places, x, subtract) :
			   exact_slot_add_double_inline(slot, state->limb, x, subtract)))
		return state;
	return add_share_general(state, sum, x, w, w_places, weighted, subtract);
}

static pg_attribute_always_inline PovertyState *
add_integer_weight(PovertyState *state, PovertySum sum, int64 w, int w_places,
				   bool weighted, bool subtract)
{
	if (!weighted)
		return add_weight(state, sum, 1.0, false, subtract);
	return add_integer(state, sum, w, w_places, 1, 0, false, subtract);
}

static pg_attribute_always_inline PovertyState *
add_integer_poor(PovertyState *state, int64 y, int64 z, int places, int64 w, int w_places,
				 bool weighted, bool subtract)
{
	double		gap = exact_gap_of_integers(y, places, z, places);
	double		watts = likely(y > 0) ?
		watts_term(integer_to_double(y, places), integer_to_double(z, places)) : 0;

	state = add_integer_weight(state, POOR_WEIGHT, w, w_places, weighted, subtract);
	state = add_integer(state, POOR_WELFARE, y, places, w, w_places, weighted, subtract);
	state = add_integer(state, POOR_LINE, z, places, w, w_places, weighted, subtract);
	if (likely(double_is_finite(gap * gap)))
	{
		state = add_share(state, POOR_GAP, gap, w, w_places, weighted, subtract);
		state = add_share(state, POOR_SQUARED_GAP, gap * gap, w, w_places, weighted, subtract);
	}
	else
		state->count[POVERTY_UNBOUNDED] += subtract ? -1 : 1;
	if (likely(y > 0))
		state = add_share(state, POOR_WATTS, watts, w, w_places, weighted, subtract);
	else
		state->count[POVERTY_NONPOSITIVE] += subtract ? -1 : 1;
	return state;
}

/* One function for each form, as above. */
static pg_noinline PovertyState *
add_money_poor(PovertyState *state, int64 y, int64 z)
{
	return add_integer_poor(state, y, z, MONEY_PLACES, 1, 0, false, false);
}

static pg_noinline PovertyState *
add_weighted_money_poor(PovertyState *state, int64 y, int64 z, int64 w)
{
	return add_integer_poor(state, y, z, MONEY_PLACES, w, WEIGHT_PLACES, true, false);
}

static pg_noinline PovertyState *
discard_money_poor(PovertyState *state, int64 y, int64 z, int64 w, bool weighted)
{
	return weighted ? add_integer_poor(state, y, z, MONEY_PLACES, w, WEIGHT_PLACES, true, true) :
		add_integer_poor(state, y, z, MONEY_PLACES, 1, 0, false, true);
}

static pg_noinline PovertyState *
add_whole_poor(PovertyState *state, int64 y, int64 z)
{
	return add_integer_poor(state, y, z, 0, 1, 0, false, false);
}

static pg_noinline PovertyState *
add_weighted_whole_poor(PovertyState *state, int64 y, int64 z, int64 w)
{
	return add_integer_poor(state, y, z, 0, w, 0, true, false);
}

static pg_noinline PovertyState *
discard_whole_poor(PovertyState *state, int64 y, int64 z, int64 w, bool weighted)
{
	return weighted ? add_integer_poor(state, y, z, 0, w, 0, true, true) :
		add_integer_poor(state, y, z, 0, 1, 0, false, true);
}

/* Welfare and line of which one is no small integer. */
static pg_noinline void
read_digits(FunctionCallInfo fcinfo, PovertyRow *row)
{
	NumericDigits y,
				z;

	if (numeric_datum_digits(PG_GETARG_DATUM(1), &y) != NUMERIC_CLASS_FINITE ||
		numeric_datum_digits(PG_GETARG_DATUM(2), &z) != NUMERIC_CLASS_FINITE)
	{
		/* to the error that the argument deserves */
		(void) numeric_argument(fcinfo, 1, "welfare");
		(void) numeric_argument(fcinfo, 2, "line");
	}
	numeric_term_of_digits(&row->welfare, &y, PG_GETARG_DATUM(1), "welfare");
	numeric_term_of_digits(&row->line, &z, PG_GETARG_DATUM(2), "line");
	if (row->line.value <= 0)
		argument_not_positive("line");
	row->poor = numeric_digits_compare(&y, &z) < 0;
	if (row->poor)
	{
		(void) decimal_to_double(y.negative, y.weight, y.digits, y.ndigits, &row->y);
		(void) decimal_to_double(z.negative, z.weight, z.digits, z.ndigits, &row->z);

		/* A welfare that is rounded must not come to lie above its line. */
		if (row->welfare.kind == TERM_DOUBLE || row->line.kind == TERM_DOUBLE)
		{
			row->welfare = double_term(row->y);
			row->line = double_term(row->z);
			row->gap = gap_term(row->y, row->z);
		}
		else
			row->gap = exact_gap_of_digits(&y, &z, row->y, row->z);
	}
	numeric_digits_free(&y);
	numeric_digits_free(&z);
}

static pg_attribute_always_inline PovertyState *
add_exact_row(PovertyState *state, const PovertyRow *row, const SumTerm *w,
			  bool weighted, bool subtract)
{
	if (row->poor)
		return add_exact_poor(state, &row->welfare, &row->line, w, row->y, row->z,
							  row->gap, weighted, subtract);
	state = add_exact_weight(state, OTHER_WEIGHT, w, weighted, subtract);
	return add_exact_term(state, OTHER_WELFARE, &row->welfare, w, weighted, subtract);
}

/*
 * The numeric arguments (state, welfare, line ...) of a row, and what
 * poverty_add_row does, for those and a weight of any kind.
 */
void
poverty_row_arguments(PovertyRow *row, FunctionCallInfo fcinfo)
{
	SumTerm    *y = &row->welfare;
	SumTerm    *z = &row->line;

	if (unlikely(!numeric_small(PG_GETARG_DATUM(1), &y->value, &y->places) ||
				 !numeric_small(PG_GETARG_DATUM(2), &z->value, &z->places)))
	{
		read_digits(fcinfo, row);
		return;
	}
	y->kind = z->kind = TERM_SMALL;
	if (unlikely(z->value <= 0))
		argument_not_positive("line");
	row->poor = is_below(y->value, y->places, z->value, z->places);
	/* Only the gap of the poor asks for the doubles, which cost a division each. */
	if (row->poor)
	{
		row->y = integer_to_double(y->value, y->places);
		row->z = integer_to_double(z->value, z->places);
		row->gap = exact_gap_of_integers(y->value, y->places, z->value, z->places);
	}
}

SummaryState *
poverty_add_exact_row(SummaryState *summary, const PovertyRow *row, const SumTerm *w,
					  bool subtract)
{
	return (SummaryState *) add_exact_row((PovertyState *) summary, row, w, true, subtract);
}

/* A row of numerics that are not all integers in the usual units. */
static pg_noinline PovertyState *
add_general(FunctionCallInfo fcinfo, PovertyState *state, bool weighted, bool subtract)
{
	PovertyRow	row;
	SumTerm		weight = small_term(1, 0);

	poverty_row_arguments(&row, fcinfo);
	if (weighted)
		weight = count_argument(fcinfo, 3, "weight", TERM_NUMERIC);
	state->count[POVERTY_ROWS] += subtract ? -1 : 1;
	if (weight.value == 0)
		return state;
	return add_exact_row(state, &row, &weight, weighted, subtract);
}

/*
 * The transition of all poverty aggregates: (state, welfare, line [, weight]).
 * Not strict, because rows with a NULL are counted.
 */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, bool weighted, bool subtract)
{
	PovertyState *state = (PovertyState *) summary_state_arg(fcinfo, &poverty_kind);
	double		y,
				z,
				w = 1.0;

	if (unlikely(state == NULL))
		state = (PovertyState *) summary_new(&poverty_kind, !weighted);

	if (unlikely(PG_ARGISNULL(1) || PG_ARGISNULL(2) || (weighted && PG_ARGISNULL(3))))
	{
		state->count[POVERTY_EXCLUDED] += subtract ? -1 : 1;
		PG_RETURN_POINTER(state);
	}

	y = float8_argument(fcinfo, 1, "welfare");
	z = check_positive(float8_argument(fcinfo, 2, "line"), "line");
	if (weighted)
		w = check_not_negative(float8_argument(fcinfo, 3, "weight"), "weight");

	state->count[POVERTY_ROWS] += subtract ? -1 : 1;
	if (weighted && unlikely(w == 0))
		PG_RETURN_POINTER(state);
	if (y < z)
	{
		if (weighted)
			state = subtract ? discard_weighted_poor(state, y, z, w) :
				add_weighted_poor(state, y, z, w);
		else
			state = subtract ? discard_poor(state, y, z) : add_poor(state, y, z);
		PG_RETURN_POINTER(state);
	}
	state = add_weight(state, OTHER_WEIGHT, w, weighted, subtract);
	PG_RETURN_POINTER(add_term(state, OTHER_WELFARE, y, w, weighted, subtract));
}

/* A row of integers, of numerics or of bigint. */
static pg_attribute_always_inline PovertyState *
add_integer_row(PovertyState *state, int64 y, int64 z, int64 w, bool weighted, bool bigint,
				bool subtract)
{
	int			places = bigint ? 0 : MONEY_PLACES;
	int			w_places = bigint ? 0 : WEIGHT_PLACES;

	if (unlikely(z <= 0))
		argument_not_positive("line");
	if (weighted && unlikely(w < 0))
		argument_negative("weight");

	state->count[POVERTY_ROWS] += subtract ? -1 : 1;
	if (weighted && unlikely(w == 0))
		return state;
	if (y < z)
	{
		if (subtract)
			return bigint ? discard_whole_poor(state, y, z, w, weighted) :
				discard_money_poor(state, y, z, w, weighted);
		if (weighted)
			return bigint ? add_weighted_whole_poor(state, y, z, w) :
				add_weighted_money_poor(state, y, z, w);
		return bigint ? add_whole_poor(state, y, z) : add_money_poor(state, y, z);
	}
	state = add_integer_weight(state, OTHER_WEIGHT, w, w_places, weighted, subtract);
	return add_integer(state, OTHER_WELFARE, y, places, w, w_places, weighted, subtract);
}

/* The transition of numerics, or of bigint. */
static pg_attribute_always_inline Datum
accumulate_exact(FunctionCallInfo fcinfo, bool weighted, TermType type, bool subtract)
{
	PovertyState *state = (PovertyState *) summary_state_arg(fcinfo, &poverty_kind);
	int64		y = 0,
				z = 0,
				w = 1;

	if (unlikely(state == NULL))
		state = (PovertyState *) summary_new(&poverty_kind, !weighted);

	if (unlikely(PG_ARGISNULL(1) || PG_ARGISNULL(2) || (weighted && PG_ARGISNULL(3))))
	{
		state->count[POVERTY_EXCLUDED] += subtract ? -1 : 1;
		PG_RETURN_POINTER(state);
	}

	if (type == TERM_BIGINT)
	{
		y = PG_GETARG_INT64(1);
		z = PG_GETARG_INT64(2);
		if (weighted)
			w = PG_GETARG_INT64(3);
	}
	else if (unlikely(!numeric_in_units(PG_GETARG_DATUM(1), MONEY_PLACES, &y) ||
					  !numeric_in_units(PG_GETARG_DATUM(2), MONEY_PLACES, &z) ||
					  (weighted && !numeric_in_units(PG_GETARG_DATUM(3), WEIGHT_PLACES, &w))))
		PG_RETURN_POINTER(add_general(fcinfo, state, weighted, subtract));
	PG_RETURN_POINTER(add_integer_row(state, y, z, w, weighted, type == TERM_BIGINT, subtract));
}

/* One C function for each form of the call, so that each is straight code. */
enum
{
	UNWEIGHTED = 0,
	WEIGHTED = 1
};

SQL_FUNCTION(poverty_accum, accumulate(fcinfo, UNWEIGHTED, ADD));
SQL_FUNCTION(poverty_discard, accumulate(fcinfo, UNWEIGHTED, DISCARD));
SQL_FUNCTION(poverty_accum_weighted, accumulate(fcinfo, WEIGHTED, ADD));
SQL_FUNCTION(poverty_discard_weighted, accumulate(fcinfo, WEIGHTED, DISCARD));
SQL_FUNCTION(poverty_accum_numeric, accumulate_exact(fcinfo, UNWEIGHTED, TERM_NUMERIC, ADD));
SQL_FUNCTION(poverty_discard_numeric, accumulate_exact(fcinfo, UNWEIGHTED, TERM_NUMERIC, DISCARD));
SQL_FUNCTION(poverty_accum_numeric_weighted, accumulate_exact(fcinfo, WEIGHTED, TERM_NUMERIC, ADD));
SQL_FUNCTION(poverty_discard_numeric_weighted,
			 accumulate_exact(fcinfo, WEIGHTED, TERM_NUMERIC, DISCARD));
SQL_FUNCTION(poverty_accum_bigint, accumulate_exact(fcinfo, UNWEIGHTED, TERM_BIGINT, ADD));
SQL_FUNCTION(poverty_discard_bigint, accumulate_exact(fcinfo, UNWEIGHTED, TERM_BIGINT, DISCARD));
SQL_FUNCTION(poverty_accum_bigint_weighted, accumulate_exact(fcinfo, WEIGHTED, TERM_BIGINT, ADD));
SQL_FUNCTION(poverty_discard_bigint_weighted,
			 accumulate_exact(fcinfo, WEIGHTED, TERM_BIGINT, DISCARD));
