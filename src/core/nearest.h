#ifndef POVAID_NEAREST_H
#define POVAID_NEAREST_H

#include "core/compat.h"

/*
 * "Did you mean ...?": of many names, the few that are most like one that
 * was not found.
 *
 *		Nearest		nearest;
 *
 *		nearest_begin(&nearest, wanted);
 *		nearest_offer(&nearest, name);			for each name that there is
 *		... errhint("Did you mean %s?", nearest_names(&nearest))
 *
 * or nearest_of, where the names stand in an array.  Names are not copied.
 */

#define NEAREST_NAMES	3

typedef struct Nearest
{
	const char *wanted;
	int			length;			/* of it, in characters */
	int			n;
	const char *names[NEAREST_NAMES];	/* the nearest first */
	int			distances[NEAREST_NAMES];
} Nearest;

extern void nearest_begin(Nearest *nearest, const char *wanted);
extern void nearest_offer(Nearest *nearest, const char *name);

/* As "a", "b" or "c", or NULL if there is none like the wanted one. */
extern char *nearest_names(const Nearest *nearest);
extern char *nearest_of(const char *wanted, const char *const *names, int n);

/* A name that a user gave, which may be very long, for a message. */
extern const char *nearest_shown_name(const char *name);

#endif							/* POVAID_NEAREST_H */
