#include "core/shortest.h"

#include <math.h>

#include "common/shortest_dec.h"
#include "utils/builtins.h"

#include "core/numeric_digits.h"
#include "number/double_bits.h"

/* Read "-1.25e-07" or "1234.5". */
static void
read_decimal(const char *text, ShortestDecimal *result)
{
	bool		after_point = false;

	result->negative = *text == '-';
	result->digits = 0;
	result->exponent = 0;
	if (*text == '-')
		text++;
	for (; *text != '\0' && *text != 'e'; text++)
	{
		if (*text == '.')
		{
			after_point = true;
			continue;
		}
		result->digits = result->digits * 10 + (*text - '0');
		if (after_point)
			result->exponent--;
	}
	if (*text == 'e')
		result->exponent += atoi(text + 1);

	if (result->digits == 0)
	{
		result->negative = false;
		result->exponent = 0;
		return;
	}
	while (result->digits % 10 == 0)
	{
		result->digits /= 10;
		result->exponent++;
	}
}

/* x is finite. */
void
shortest_decimal(double x, ShortestDecimal *result)
{
	char		text[DOUBLE_SHORTEST_DECIMAL_LEN];

	double_to_shortest_decimal_buf(x, text);
	read_decimal(text, result);
}

void
shortest_decimal_of_real(float x, ShortestDecimal *result)
{
	char		text[FLOAT_SHORTEST_DECIMAL_LEN];

	float_to_shortest_decimal_buf(x, text);
	read_decimal(text, result);
}

static Datum
numeric_of_decimal(const ShortestDecimal *decimal)
{
	uint16		digits[5];		/* 17 decimal digits and three zeros */
	int			i = lengthof(digits);
	int			shift = decimal->exponent & 3;
	uint64		rest = decimal->digits;

	/* the lowest digit of base 10000 takes the first ones, and zeros after them */
	if (shift != 0)
	{
		static const uint64 power[] = {1, 10, 100, 1000};

		digits[--i] = (uint16) ((rest % power[4 - shift]) * power[shift]);
		rest /= power[4 - shift];
	}
	for (; rest != 0; rest /= 10000)
		digits[--i] = (uint16) (rest % 10000);
	return numeric_from_digits(decimal->negative,
							   (decimal->exponent - shift) / 4 + lengthof(digits) - 1 - i,
							   digits + i, lengthof(digits) - i,
							   decimal->exponent < 0 ? -decimal->exponent : 0);
}

static Datum
numeric_special(const char *text)
{
	return DirectFunctionCall3(numeric_in, CStringGetDatum(text),
							   ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1));
}

/* NaN and the infinities; those are an error before 14, where numeric has none. */
static Datum
numeric_not_finite(double x)
{
	if (isnan(x))
		return numeric_special("NaN");
#if PG_VERSION_NUM >= 140000
	return numeric_special(x > 0 ? "Infinity" : "-Infinity");
#else
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("cannot convert infinity to numeric")));
#endif
}

Datum
numeric_shortest(double x)
{
	ShortestDecimal decimal;

	if (!double_is_finite(x))
		return numeric_not_finite(x);
	shortest_decimal(x, &decimal);
	return numeric_of_decimal(&decimal);
}

Datum
numeric_shortest_of_real(float x)
{
	ShortestDecimal decimal;

	if (!double_is_finite(x))
		return numeric_not_finite(x);
	shortest_decimal_of_real(x, &decimal);
	return numeric_of_decimal(&decimal);
}
