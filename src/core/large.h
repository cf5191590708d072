#ifndef POVAID_LARGE_H
#define POVAID_LARGE_H

#include "core/compat.h"

/*
 * Arrays of many megabytes.
 *
 * The first touch of each page of memory stops the program, and in a virtual
 * machine that may take longer than to sort the rows that the page holds.  So
 * the system is asked for huge pages where it has them.  It cannot move these
 * as cheaply as the small ones that realloc moves: an array that grows is
 * copied, and what has been copied is given back at once, so that there are
 * never two of it in memory.
 *
 * Memory that is not touched takes none, so it may be asked for in advance.
 */
extern void *large_alloc(MemoryContext context, Size size);
extern void *large_grow(MemoryContext context, void *old, Size used, Size size);
extern void large_move_pieces(char *to, const char *from, Size size);

/* Moving less takes no time in which anybody would cancel. */
#define LARGE_PIECE		((Size) 4 * 1024 * 1024)

/* memmove; what is cancelled is not to be read any more. */
static inline void
large_move(void *to, const void *from, Size size)
{
	if (likely(size <= LARGE_PIECE))
		memmove(to, from, size);
	else
		large_move_pieces(to, from, size);
}

#endif							/* POVAID_LARGE_H */
