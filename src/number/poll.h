#ifndef POVAID_POLL_H
#define POVAID_POLL_H

#include <stddef.h>

/* What can take long asks now and then whether it shall go on. */

/* Set once by whoever has something to ask; may not return. */
extern void (*number_poll) (void);

/* A step of a loop whose steps are short but can be many. */
static inline void
number_poll_at(size_t step, size_t every)
{
	if (step % every == every - 1 && number_poll != NULL)
		number_poll();
}

#endif							/* POVAID_POLL_H */
