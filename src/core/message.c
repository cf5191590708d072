#include "core/message.h"

#include "mb/pg_wchar.h"
#include "utils/builtins.h"

const char *
message_text(const char *text)
{
	Size		length = strnlen(text, MESSAGE_MAX + MAX_MULTIBYTE_CHAR_LEN);

	if (length <= MESSAGE_MAX)
		return text;
	return psprintf("%.*s...", pg_mbcliplen(text, (int) length, MESSAGE_MAX), text);
}

const char *
message_numeric(Datum value)
{
	return message_text(DatumGetCString(DirectFunctionCall1(numeric_out, value)));
}
