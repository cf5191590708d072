#ifndef POVAID_TERM_H
#define POVAID_TERM_H

#include "core/args.h"
#include "core/numeric_digits.h"
#include "number/exact_decimal.h"

/* What a row adds to an exact sum. */

/*
 * A float8 argument is added as the double that it is, a numeric as the decimal
 * that it is.  Money and weights have few digits, so that a numeric mostly is a
 * small integer in units of 10000^-places, and most others are integers of two
 * limbs.  One that has more keeps its digits where they are; and one that has more
 * than TERM_DECIMALS of them after the point is the double nearest to it.
 */
typedef enum TermKind
{
	TERM_SMALL,					/* value * 10000^-places */
	TERM_WIDE,					/* sign of value, limbs * 10000^-places */
	TERM_DIGITS,				/* sign of value, digits of numeric */
	TERM_DOUBLE					/* x, and if it was a numeric, sign of value */
} TermKind;

typedef struct SumTerm
{
	TermKind	kind;
	int			places;
	int64		value;
	double		x;
	uint64		limb[2];
	Datum		numeric;
} SumTerm;

/* Digits after the point that are kept exactly, of a value and of a product. */
#define TERM_DECIMALS		(4 * FACTOR_PLACES)
#define PRODUCT_DECIMALS	(2 * TERM_DECIMALS)

/* The SQL type of the arguments of a transition function. */
typedef enum TermType
{
	TERM_FLOAT8,
	TERM_NUMERIC,
	TERM_BIGINT
} TermType;

extern void numeric_term_general(SumTerm *result, Datum value, const char *name);
extern void numeric_term_of_digits(SumTerm *result, const NumericDigits *digits, Datum value,
								   const char *name);
extern ExactStatus slot_add_general(ExactSlot *slot, uint64 *limbs, const SumTerm *a,
									const SumTerm *b, bool subtract, ExactNeed *need);
extern void term_number(const SumTerm *term, ExactNumber *x);
extern double integer_to_double_general(int64 value, int places);
extern int	term_compare_arguments(FunctionCallInfo fcinfo, int a, int b, TermType type);

/* Fields that a kind has no use for are not set: most terms never leave registers. */
static inline SumTerm
double_term(double x)
{
	SumTerm		result;

	result.kind = TERM_DOUBLE;
	result.x = x;
	return result;
}

static inline SumTerm
small_term(int64 value, int places)
{
	SumTerm		result;

	result.kind = TERM_SMALL;
	result.places = places;
	result.value = value;
	return result;
}

/*
 * A numeric as an integer in units that the caller knows, without a loop and
 * without a guess at the number of its digits, which the processor would often
 * make wrong.
 *
 * numeric_layout has a table for units of 10000^-1 and one for 10000^-2, with a
 * row for each weight from -1 to 1 and a column for each number of digits in base
 * 10000.  It says where the digits are, counted from the numeric's header, and how
 * many units one of each is.  Where there is no digit, the header stands in for it,
 * times 0.
 */
#define LAYOUT_DIGITS	4

typedef struct DigitLayout
{
	int64		factor[LAYOUT_DIGITS];
	uint8		at[LAYOUT_DIGITS];
	bool		fits;			/* there are no digits below the unit */
} DigitLayout;

extern const DigitLayout numeric_layout[2][3][LAYOUT_DIGITS + 1];

/* In units of 10000^-places, places 1 or 2.  False for one that is not in the table. */
static pg_attribute_always_inline bool
numeric_in_units(Datum datum, int places, int64 *value)
{
	const char *packed = (const char *) DatumGetPointer(datum);
	const char *contents;
	const DigitLayout *layout;
	uint32		ndigits,
				row;
	uint16		header;
	int64		result;

	/* An external one has a length of 0 here, which gives too many digits. */
	if (VARATT_IS_SHORT(packed))
	{
		contents = packed + VARHDRSZ_SHORT;
		ndigits = VARSIZE_SHORT(packed) - (uint32) (VARHDRSZ_SHORT + sizeof(header));
	}
	else if (VARATT_IS_4B_U(packed))
	{
		contents = packed + VARHDRSZ;
		ndigits = VARSIZE(packed) - (uint32) (VARHDRSZ + sizeof(header));
	}
	else
		return false;
	ndigits /= sizeof(int16);
	if (unlikely(ndigits > (uint32) (places + 2)))
		return false;
	memcpy(&header, contents, sizeof(header));
	row = (header + 1) & NUMERIC_SHORT_WEIGHT_BITS;
	if (unlikely((header & NUMERIC_FORM_MASK) != NUMERIC_FORM_SHORT || row > 2))
		return false;
	layout = &numeric_layout[places - 1][row][ndigits];
	if (unlikely(!layout->fits))
		return false;

	result = decimal_digit(contents + layout->at[0], 0) * layout->factor[0] +
		decimal_digit(contents + layout->at[1], 0) * layout->factor[1] +
		decimal_digit(contents + layout->at[2], 0) * layout->factor[2];
	if (places > 1)
		result += decimal_digit(contents + layout->at[3], 0) * layout->factor[3];
	if (unlikely((header & NUMERIC_SHORT_NEGATIVE) != 0))
		result = -result;
	*value = result;
	return true;
}

/*
 * A numeric of at most four digits in base 10000, without a call: these are
 * nearly all numerics, and a column of them must not cost more than one of
 * float8 by half.  False for any other one.
 */
static inline bool
numeric_small(Datum datum, int64 *value, int *places)
{
	static const int64 power[] = {
		1, 10000, 100000000, INT64CONST(1000000000000), INT64CONST(10000000000000000)
	};
	const char *packed = (const char *) DatumGetPointer(datum);
	const char *contents;
	int			length,
				weight,
				ndigits;
	uint16		header;
	int64		result = 0;

	if (VARATT_IS_SHORT(packed) && !VARATT_IS_EXTERNAL(packed))
	{
		contents = packed + VARHDRSZ_SHORT;
		length = (int) VARSIZE_SHORT(packed) - VARHDRSZ_SHORT;
	}
	else if (!VARATT_IS_EXTENDED(packed))
	{
		contents = packed + VARHDRSZ;
		length = (int) VARSIZE(packed) - VARHDRSZ;
	}
	else
		return false;
	if (unlikely(length < (int) sizeof(header)))
		return false;
	memcpy(&header, contents, sizeof(header));
	contents += sizeof(header);
	ndigits = (length - (int) sizeof(header)) / (int) sizeof(int16);
	weight = (header & NUMERIC_SHORT_WEIGHT_BITS) ^ NUMERIC_SHORT_WEIGHT_SIGN;
	weight -= NUMERIC_SHORT_WEIGHT_SIGN;
	if (unlikely((header & NUMERIC_FORM_MASK) != NUMERIC_FORM_SHORT ||
				 ndigits > 4 || weight > 3 || ndigits - 1 - weight > FACTOR_PLACES))
		return false;

	for (int i = 0; i < ndigits; i++)
		result = result * 10000 + decimal_digit(contents, i);

	/* The zeros at the end of an integer are not stored. */
	*places = ndigits - 1 - weight;
	if (*places < 0)
	{
		result *= power[-*places];
		*places = 0;
	}
	*value = (header & NUMERIC_SHORT_NEGATIVE) != 0 ? -result : result;
	return true;
}

static inline SumTerm
numeric_term(Datum datum, const char *name)
{
	SumTerm		result;

	result.kind = TERM_SMALL;
	if (unlikely(!numeric_small(datum, &result.value, &result.places)))
		numeric_term_general(&result, datum, name);
	return result;
}

/* A finite argument of a transition function whose arguments are of this type. */
static pg_attribute_always_inline SumTerm
term_argument(FunctionCallInfo fcinfo, int n, const char *name, TermType type)
{
	if (type == TERM_FLOAT8)
		return double_term(float8_argument(fcinfo, n, name));
	if (type == TERM_BIGINT)
		return small_term(PG_GETARG_INT64(n), 0);
	return numeric_term(PG_GETARG_DATUM(n), name);
}

/* An argument of this type, rounded to a double. */
static pg_attribute_always_inline double
double_argument(FunctionCallInfo fcinfo, int n, const char *name, TermType type)
{
	if (type == TERM_FLOAT8)
		return float8_argument(fcinfo, n, name);
	if (type == TERM_BIGINT)
		return (double) PG_GETARG_INT64(n);
	return numeric_argument(fcinfo, n, name);
}

/*
 * Is argument a, whose nearest double is x, below argument b, with y?  Different
 * numerics can have the same nearest double: then their digits decide.
 */
static pg_attribute_always_inline bool
argument_is_below(FunctionCallInfo fcinfo, int a, double x, int b, double y, TermType type)
{
	if (type != TERM_FLOAT8 && unlikely(x == y))
		return term_compare_arguments(fcinfo, a, b, type) < 0;
	return x < y;
}

/* Weights, persons and everything else that is counted: not negative. */
static pg_attribute_always_inline SumTerm
count_argument(FunctionCallInfo fcinfo, int n, const char *name, TermType type)
{
	SumTerm		result = term_argument(fcinfo, n, name, type);

	if (unlikely(type == TERM_FLOAT8 ? result.x < 0 : result.value < 0))
		argument_negative(name);
	return result;
}

static pg_attribute_always_inline bool
term_is_zero(const SumTerm *term, TermType type)
{
	return type == TERM_FLOAT8 ? term->x == 0 : term->value == 0;
}

/* The double nearest to an integer in units of 10000^-places. */
static inline double
integer_to_double(int64 value, int places)
{
#if FLT_EVAL_METHOD == 0 || FLT_EVAL_METHOD == 1
	static const double power[] = {1e0, 1e4, 1e8, 1e12, 1e16, 1e20};

	if (places == 0)
		return (double) value;
	/* One division of two doubles that are exact is correctly rounded. */
	if (likely(places <= 5 && value <= INT64CONST(1) << 53 && value >= -(INT64CONST(1) << 53)))
		return (double) value / power[places];
#endif
	return integer_to_double_general(value, places);
}

/*
 * Add a term to a sum of a slot, or take it away.  False: nothing has changed, and
 * slot_add_general must be asked.
 */
static pg_attribute_always_inline bool
slot_add_term(ExactSlot *slot, uint64 *limbs, const SumTerm *term, bool subtract)
{
	if (term->kind == TERM_SMALL)
		return exact_slot_add_integer(slot, limbs, term->value, term->places, subtract);
	return term->kind == TERM_DOUBLE && exact_slot_add_double(slot, limbs, term->x, subtract);
}

/* The same for the product of two. */
static pg_attribute_always_inline bool
slot_add_terms(ExactSlot *slot, uint64 *limbs, const SumTerm *a, const SumTerm *b, bool subtract)
{
	if (a->kind == TERM_SMALL && b->kind == TERM_SMALL)
		return exact_slot_add_integers(slot, limbs, a->value, a->places,
									   b->value, b->places, subtract);
	if (a->kind == TERM_SMALL && b->kind == TERM_DOUBLE)
		return exact_slot_add_integer_double(slot, limbs, a->value, a->places, b->x, subtract);
	if (a->kind == TERM_DOUBLE && b->kind == TERM_SMALL)
		return exact_slot_add_integer_double(slot, limbs, b->value, b->places, a->x, subtract);
	return a->kind == TERM_DOUBLE && b->kind == TERM_DOUBLE &&
		exact_slot_add_product(slot, limbs, a->x, b->x, subtract);
}

/*
 * The term for a function that is called seldom: one that may be in registers is
 * copied there only.  Field by field, because reading at once what was written in
 * parts makes the processor wait.
 */
static pg_attribute_always_inline const SumTerm *
term_in_memory(const SumTerm *term, SumTerm *copy)
{
	copy->kind = term->kind;
	if (term->kind == TERM_DOUBLE)
		copy->x = term->x;
	else if (term->kind == TERM_SMALL)
	{
		copy->places = term->places;
		copy->value = term->value;
	}
	else
		return term;
	return copy;
}

#endif							/* POVAID_TERM_H */
