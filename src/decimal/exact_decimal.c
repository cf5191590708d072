#include "core/message.h"
#include "core/shortest.h"

#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#endif
#include "utils/fmgrprotos.h"

/* The message of an error with the text that it repeats made shorter. */
static void
shorten_message(ErrorData *error, const char *text)
{
	char	   *found = error->message ? strstr(error->message, text) : NULL;

	if (found)
		error->message = psprintf("%.*s%s%s", (int) (found - error->message), error->message,
								  message_text(text), found + strlen(text));
}

/*
 * A long text, which numeric_in would repeat as it is where it is no number.
 * A number may be as long, so it has to be read.
 */
static Datum
long_decimal_in(FunctionCallInfo fcinfo)
{
	MemoryContext caller = CurrentMemoryContext;
	const char *text = PG_GETARG_CSTRING(0);
	Datum		result;

	PG_TRY();
	{
		result = numeric_in(fcinfo);
	}
	PG_CATCH();
	{
		ErrorData  *error;

		MemoryContextSwitchTo(caller);
		error = CopyErrorData();
		FlushErrorState();
		shorten_message(error, text);
		ReThrowError(error);
	}
	PG_END_TRY();
#if PG_VERSION_NUM >= 160000
	if (SOFT_ERROR_OCCURRED(fcinfo->context) &&
		((ErrorSaveContext *) fcinfo->context)->error_data != NULL)
		shorten_message(((ErrorSaveContext *) fcinfo->context)->error_data, text);
#endif
	return result;
}

/* The text input: that of numeric, whose errors repeat the text however long it is. */
PG_FUNCTION_INFO_V1(exact_decimal_in);
Datum
exact_decimal_in(PG_FUNCTION_ARGS)
{
	if (unlikely(strlen(PG_GETARG_CSTRING(0)) > MESSAGE_MAX))
		return long_decimal_in(fcinfo);
	return numeric_in(fcinfo);
}

/* Casts of binary floating-point numbers; the others are the server's own. */
PG_FUNCTION_INFO_V1(exact_decimal_from_float8);
Datum
exact_decimal_from_float8(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(numeric_shortest(PG_GETARG_FLOAT8(0)));
}

PG_FUNCTION_INFO_V1(exact_decimal_from_float4);
Datum
exact_decimal_from_float4(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(numeric_shortest_of_real(PG_GETARG_FLOAT4(0)));
}
