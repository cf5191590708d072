#include "standard/standard.h"

#include "core/args.h"
#include "core/blank.h"
#include "core/message.h"
#include "core/number_text.h"
#include "core/numeric_exact.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"

/*
 * The number that a cell of a register holds, if it is known: codes such as
 * -999999999 are none, and a sum would not show them.
 */

static bool
null_if_malformed(FunctionCallInfo fcinfo)
{
	char	   *word = PG_ARGISNULL(2) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(2));

	if (word && strcmp(word, "error") == 0)
		return false;
	if (word == NULL || strcmp(word, "null") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("malformed must be \"error\" or \"null\"")));
	return true;
}

/* Are these characters, or the number that they are unless it is 0, one of the codes? */
static bool
is_code(ArrayType *missing, const char *characters, int length, Datum number)
{
	Datum	   *codes;
	bool	   *nulls;
	int			n;

	deconstruct_array(missing, TEXTOID, -1, false, TYPALIGN_INT, &codes, &nulls, &n);
	for (int i = 0; i < n; i++)
	{
		const char *code;
		int			size;
		Datum		other;

		CHECK_FOR_INTERRUPTS();
		if (nulls[i])
			continue;
		code = VARDATA_ANY(DatumGetPointer(codes[i]));
		size = VARSIZE_ANY_EXHDR(DatumGetPointer(codes[i]));
		trim_blanks(&code, &size);
		if (size == length && memcmp(code, characters, size) == 0)
			return true;
		if (number != 0 && number_from_text(code, size, &other) &&
			DatumGetBool(DirectFunctionCall2(numeric_eq, number, other)))
			return true;
	}
	return false;
}

PG_FUNCTION_INFO_V1(known_number_of_text);
Datum
known_number_of_text(PG_FUNCTION_ARGS)
{
	bool		may_be_malformed = null_if_malformed(fcinfo);
	Datum		number = 0;
	text	   *value;
	const char *characters;
	int			length;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	value = PG_GETARG_TEXT_PP(0);
	characters = VARDATA_ANY(value);
	length = VARSIZE_ANY_EXHDR(value);
	trim_blanks(&characters, &length);
	if (length == 0)
		PG_RETURN_NULL();
	if (!number_from_text(characters, length, &number))
		number = 0;
	if (!PG_ARGISNULL(1) && is_code(PG_GETARG_ARRAYTYPE_P(1), characters, length, number))
		PG_RETURN_NULL();
	if (number == 0)
	{
		if (!may_be_malformed)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("\"%s\" is not a number", message_text(pnstrdup(characters, length))),
					 errhint("List codes of values that are not known in the argument missing; with malformed => 'null' whatever is not a number is NULL.")));
		PG_RETURN_NULL();
	}
	PG_RETURN_DATUM(number);
}

/* The number, unless it is one of the codes. */
PG_FUNCTION_INFO_V1(known_number_of_numeric);
Datum
known_number_of_numeric(PG_FUNCTION_ARGS)
{
	Datum		number = PG_GETARG_DATUM(0);
	ArrayType  *missing;
	Datum	   *codes;
	bool	   *nulls;
	int			n;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	if (numeric_datum_class(number) != NUMERIC_CLASS_FINITE)
		argument_not_finite("value");
	if (PG_ARGISNULL(1))
		PG_RETURN_DATUM(number);

	/* exact_decimal is stored as numeric is, but it is a type of its own */
	missing = PG_GETARG_ARRAYTYPE_P(1);
	deconstruct_array(missing, ARR_ELEMTYPE(missing), -1, false, TYPALIGN_INT,
					  &codes, &nulls, &n);
	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (!nulls[i] && DatumGetBool(DirectFunctionCall2(numeric_eq, number, codes[i])))
			PG_RETURN_NULL();
	}
	PG_RETURN_DATUM(number);
}
