#include "core/enum_text.h"

/* = and <> of a verdict and a text. */
ENUM_TEXT(exit_verdict);
