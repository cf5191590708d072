#ifndef POVAID_MESSAGE_H
#define POVAID_MESSAGE_H

#include "core/compat.h"

/*
 * What a message repeats of an argument: enough to find it.  A stored
 * distribution can have hundreds of kilobytes, a numeric 100,000 digits, and
 * every line of it would go to the log.
 */
#define MESSAGE_MAX	200			/* bytes */

extern const char *message_text(const char *text);
extern const char *message_numeric(Datum value);

#endif							/* POVAID_MESSAGE_H */
