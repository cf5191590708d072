#include "number/poll.h"

/* The one variable of poll.h. */

void		(*number_poll) (void) = NULL;
