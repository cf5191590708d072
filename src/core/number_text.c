#include "core/number_text.h"

#include "utils/fmgrprotos.h"

#define NUMBER_BYTES		1000
#define EXPONENT_DIGITS		3

static int
digits_at(const char *text, const char *end)
{
	int			n = 0;

	while (text + n < end && text[n] >= '0' && text[n] <= '9')
		n++;
	return n;
}

static bool
is_number(const char *text, const char *end)
{
	int			digits;

	if (text < end && (*text == '+' || *text == '-'))
		text++;
	digits = digits_at(text, end);
	text += digits;
	if (text < end && *text == '.')
	{
		int			decimals = digits_at(text + 1, end);

		digits += decimals;
		text += 1 + decimals;
	}
	if (digits == 0)
		return false;
	if (text < end && (*text == 'e' || *text == 'E'))
	{
		text++;
		if (text < end && (*text == '+' || *text == '-'))
			text++;
		digits = digits_at(text, end);
		if (digits == 0 || digits > EXPONENT_DIGITS)
			return false;
		text += digits;
	}
	return text == end;
}

bool
number_from_text(const char *text, int length, Datum *number)
{
	char		copy[NUMBER_BYTES + 1];

	if (length > NUMBER_BYTES || !is_number(text, text + length))
		return false;
	memcpy(copy, text, length);
	copy[length] = '\0';
	*number = DirectFunctionCall3(numeric_in, CStringGetDatum(copy), ObjectIdGetDatum(InvalidOid),
								  Int32GetDatum(-1));
	return true;
}
