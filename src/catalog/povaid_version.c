#include "core/compat.h"

#include "utils/builtins.h"

/* povaid_version(): the version of the library that is loaded. */
PG_FUNCTION_INFO_V1(povaid_version);
Datum
povaid_version(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(POVAID_VERSION));
}
