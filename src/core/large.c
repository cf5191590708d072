#include "core/large.h"

#ifndef WIN32
#include <sys/mman.h>
#endif

#include "miscadmin.h"
#include "utils/memutils.h"

#define HUGE_PAGE	((Size) 2 * 1024 * 1024)
#define LARGE_ARRAY	(2 * HUGE_PAGE)

/* Allocate an array in a context; it is freed with pfree. */
void *
large_alloc(MemoryContext context, Size size)
{
	char	   *result = MemoryContextAllocHuge(context, size);

#ifdef MADV_HUGEPAGE
	if (size >= LARGE_ARRAY)
	{
		char	   *first = (char *) TYPEALIGN(HUGE_PAGE, result);

		/* only advice: nothing depends on whether it is taken */
		(void) madvise(first, TYPEALIGN_DOWN(HUGE_PAGE, result + size - first), MADV_HUGEPAGE);
	}
#endif
	return result;
}

#ifdef MADV_HUGEPAGE

/* Copy, and give the huge pages back that have been copied as a whole. */
static void
move_bytes(char *to, char *from, Size size)
{
	Size		done = 0;

	while (done < size)
	{
		char	   *page = (char *) TYPEALIGN_DOWN(HUGE_PAGE, from + done);
		Size		n = Min(size - done, (Size) (page + HUGE_PAGE - (from + done)));

		CHECK_FOR_INTERRUPTS();
		memcpy(to + done, from + done, n);
		if (n == HUGE_PAGE)
			(void) madvise(page, HUGE_PAGE, MADV_DONTNEED);
		done += n;
	}
}
#endif

/*
 * Make an array larger, of which the first "used" bytes are in use.  If this is
 * cancelled, the old one is not to be read any more.
 */
void *
large_grow(MemoryContext context, void *old, Size used, Size size)
{
#ifdef MADV_HUGEPAGE
	if (size >= LARGE_ARRAY)
	{
		void	   *result = large_alloc(context, size);

		move_bytes(result, old, used);
		pfree(old);
		return result;
	}
#endif
	return repalloc_huge(old, size);
}

/* Move in pieces, beginning at the end that is not written over. */
void
large_move_pieces(char *to, const char *from, Size size)
{
	for (Size done = 0; done < size;)
	{
		Size		n = Min(size - done, LARGE_PIECE);
		Size		at = to < from ? done : size - done - n;

		CHECK_FOR_INTERRUPTS();
		memmove(to + at, from + at, n);
		done += n;
	}
}
