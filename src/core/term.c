#include "core/term.h"

#include "core/numeric_digits.h"

/* Numerics of many digits as terms of exact sums. */

/* Digits in base 10000 of an integer that two limbs hold with room to spare. */
#define WIDE_DIGITS	8

/* A decimal that begins at 10000^76 or below is less than 10^308, and a double. */
#define SAFE_WEIGHT	76

static const uint64 power_of_10000[] = {
	1, 10000, 100000000, UINT64CONST(1000000000000), UINT64CONST(10000000000000000)
};

/* Where the digits are of 0, of one digit, of two, ...; more do not fit. */
#define DIGITS_0(unit)	{{0, 0, 0, 0}, {0, 0, 0, 0}, true}
#define DIGITS_1(unit)	{{(unit), 0, 0, 0}, {2, 0, 0, 0}, true}
#define DIGITS_2(unit)	{{(unit), (unit) / 10000, 0, 0}, {2, 4, 0, 0}, true}
#define DIGITS_3(unit)	{{(unit), (unit) / 10000, (unit) / 100000000, 0}, {2, 4, 6, 0}, true}
#define DIGITS_4(unit)	{{(unit), (unit) / 10000, (unit) / 100000000, 1}, {2, 4, 6, 8}, true}
#define TOO_MANY		{{0, 0, 0, 0}, {0, 0, 0, 0}, false}

#define ROOM_FOR_1(unit)	{DIGITS_0(unit), DIGITS_1(unit), TOO_MANY, TOO_MANY, TOO_MANY}
#define ROOM_FOR_2(unit)	{DIGITS_0(unit), DIGITS_1(unit), DIGITS_2(unit), TOO_MANY, TOO_MANY}
#define ROOM_FOR_3(unit)	\
	{DIGITS_0(unit), DIGITS_1(unit), DIGITS_2(unit), DIGITS_3(unit), TOO_MANY}
#define ROOM_FOR_4(unit)	\
	{DIGITS_0(unit), DIGITS_1(unit), DIGITS_2(unit), DIGITS_3(unit), DIGITS_4(unit)}

const DigitLayout numeric_layout[2][3][LAYOUT_DIGITS + 1] = {
	{
		ROOM_FOR_1(INT64CONST(1)),
		ROOM_FOR_2(INT64CONST(10000)),
		ROOM_FOR_3(INT64CONST(100000000))
	},
	{
		ROOM_FOR_2(INT64CONST(10000)),
		ROOM_FOR_3(INT64CONST(100000000)),
		ROOM_FOR_4(INT64CONST(1000000000000))
	}
};

/* The integer that n digits are, n <= 4. */
static inline uint64
integer_of_digits(const char *digits, int n)
{
	uint64		result = 0;

	/* the usual case without a chain of multiplications */
	if (likely(n == 4))
		return (decimal_digit(digits, 0) * UINT64CONST(10000) +
				decimal_digit(digits, 1)) * 100000000 +
			decimal_digit(digits, 2) * 10000 + decimal_digit(digits, 3);
	for (int i = 0; i < n; i++)
		result = result * 10000 + decimal_digit(digits, i);
	return result;
}

/* limb[0..2) = n digits, n <= WIDE_DIGITS, and so many zeros, up to WIDE_DIGITS in all */
static inline void
wide_of_digits(uint64 *limb, const char *digits, int n, int zeros)
{
	int			head = Min(n, 4);
	uint64		low = integer_of_digits(digits + sizeof(int16) * head, n - head);
	uint64		high = integer_of_digits(digits, head);

	limb_multiply(high, power_of_10000[n - head], &limb[1], &limb[0]);
	limb[0] += low;
	limb[1] += limb[0] < low;
	for (; unlikely(zeros > 0); zeros -= 4)
	{
		uint64		power = power_of_10000[Min(zeros, 4)];

		limb_multiply(limb[0], power, &high, &limb[0]);
		limb[1] = limb[1] * power + high;
	}
}

/* A numeric that is not small, or not finite. */
void
numeric_term_general(SumTerm *result, Datum value, const char *name)
{
	NumericDigits digits;
	NumericClass class = numeric_datum_digits(value, &digits);

	if (unlikely(class != NUMERIC_CLASS_FINITE))
		numeric_argument_error(class, name);
	numeric_term_of_digits(result, &digits, value, name);
	numeric_digits_free(&digits);
}

/* The same of a numeric whose digits are known. */
void
numeric_term_of_digits(SumTerm *result, const NumericDigits *digits, Datum value, const char *name)
{
	int			after = digits->ndigits - 1 - digits->weight;	/* the point */
	int			zeros = Max(-after, 0);

	result->value = digits->ndigits == 0 ? 0 : digits->negative ? -1 : 1;
	result->places = Max(after, 0);
	if (likely(digits->ndigits + zeros <= WIDE_DIGITS && after <= FACTOR_PLACES))
	{
		result->kind = TERM_WIDE;
		wide_of_digits(result->limb, digits->digits, digits->ndigits, zeros);
		return;
	}
	result->kind = TERM_DIGITS;
	result->numeric = value;
	if (digits->weight > SAFE_WEIGHT || after > FACTOR_PLACES)
	{
		if (decimal_to_double(digits->negative, digits->weight, digits->digits,
							  digits->ndigits, &result->x) != DECIMAL_OK)
			numeric_argument_error(NUMERIC_CLASS_OVERFLOW, name);
		if (after > FACTOR_PLACES)
		{
			result->kind = TERM_DOUBLE;
			result->value = result->x < 0 ? -1 : result->x > 0;
		}
	}
}

/* The term as a factor for exact_slot_add_factors. */
static void
to_factor(const SumTerm *term, ExactFactor *factor)
{
	NumericDigits digits;

	switch (term->kind)
	{
		case TERM_SMALL:
			exact_factor_from_integer(factor, term->value, term->places);
			break;
		case TERM_WIDE:
			factor->negative = term->value < 0;
			factor->places = term->places;
			factor->base = EXACT_ORIGIN;
			factor->limb[0] = term->limb[0];
			factor->limb[1] = term->limb[1];
			factor->n = term->limb[1] != 0 ? 2 : term->limb[0] != 0;
			break;
		case TERM_DIGITS:
			(void) numeric_datum_digits(term->numeric, &digits);
			(void) exact_factor_from_digits(factor, digits.negative, digits.weight,
											digits.digits, digits.ndigits);
			numeric_digits_free(&digits);
			break;
		case TERM_DOUBLE:
			exact_factor_from_double(factor, term->x);
			break;
	}
}

/* The term as a number, for functions of one row. */
void
term_number(const SumTerm *term, ExactNumber *x)
{
	ExactFactor factor;

	to_factor(term, &factor);
	exact_from_factor(x, &factor);
}

/*
 * Add a term, or the product of two, of any kind, to a sum, or take it away; b may
 * be NULL.  See exact_slot_add_factors.
 */
ExactStatus
slot_add_general(ExactSlot *slot, uint64 *limbs, const SumTerm *a, const SumTerm *b,
				 bool subtract, ExactNeed *need)
{
	ExactFactor factor[2];

	if (b && b->kind == TERM_WIDE)
	{
		const SumTerm *wide = b;

		b = a;
		a = wide;
	}
	if (a->kind == TERM_WIDE)
	{
		bool		negative = subtract != (a->value < 0);
		uint64		by = 1;
		int			position = 64 * EXACT_ORIGIN;
		int			places = a->places;

		if (b && b->kind == TERM_SMALL)
		{
			by = b->value < 0 ? 0 - (uint64) b->value : (uint64) b->value;
			places += b->places;
			negative ^= b->value < 0;
		}
		else if (b && b->kind == TERM_DOUBLE)
		{
			by = double_split(b->x, &position);
			position += 64 * EXACT_ORIGIN;
			negative ^= double_is_negative(b->x);
		}
		if ((b == NULL || b->kind == TERM_SMALL || b->kind == TERM_DOUBLE) &&
			exact_slot_add_wide(slot, limbs, a->limb, by, position, places, negative))
			return EXACT_OK;
	}
	to_factor(a, &factor[0]);
	if (b)
		to_factor(b, &factor[1]);
	return exact_slot_add_factors(slot, limbs, &factor[0], b ? &factor[1] : NULL, subtract, need);
}

/* The double nearest to a small integer in units of 10000^-places. */
double
integer_to_double_general(int64 value, int places)
{
	uint64		magnitude = value < 0 ? 0 - (uint64) value : (uint64) value;
	uint16		digits[5];		/* 2^64 < 10000^5 */
	double		result = 0;

	for (int i = lengthof(digits); i-- > 0;)
	{
		digits[i] = (uint16) (magnitude % 10000);
		magnitude /= 10000;
	}
	(void) decimal_to_double_general(value < 0, lengthof(digits) - 1 - places, digits,
									 lengthof(digits), &result);
	return result;
}

/* Compare two arguments of this type, which are not float8, by their digits. */
int
term_compare_arguments(FunctionCallInfo fcinfo, int a, int b, TermType type)
{
	NumericDigits x,
				y;
	int			result;

	if (type == TERM_BIGINT)
		return PG_GETARG_INT64(a) < PG_GETARG_INT64(b) ? -1 :
			PG_GETARG_INT64(a) > PG_GETARG_INT64(b);
	(void) numeric_datum_digits(PG_GETARG_DATUM(a), &x);
	(void) numeric_datum_digits(PG_GETARG_DATUM(b), &y);
	result = numeric_digits_compare(&x, &y);
	numeric_digits_free(&x);
	numeric_digits_free(&y);
	return result;
}
