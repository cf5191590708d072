#include "core/sort.h"

#include "miscadmin.h"

/*
 * A sort that can be cancelled.
 *
 * This is the server's quicksort.  It allocates nothing, so an error may leave
 * it from within a comparison, and each comparison looks for an interrupt: no
 * size of the array and no order of its elements delays a cancel.
 */

typedef struct Comparison
{
	int			(*compare) (const void *a, const void *b, void *arg);
	void	   *arg;
} Comparison;

static int
compare_and_check(const void *a, const void *b, void *arg)
{
	const Comparison *comparison = arg;

	CHECK_FOR_INTERRUPTS();
	return comparison->compare(a, b, comparison->arg);
}

/*
 * Sort n elements of "size" bytes.  Equal elements come out in any order.  If
 * this is cancelled, the elements are all there, but not in order.
 */
void
pov_sort(void *base, size_t n, size_t size,
		 int (*compare) (const void *a, const void *b, void *arg), void *arg)
{
	Comparison	comparison = {compare, arg};

	qsort_arg(base, n, size, compare_and_check, &comparison);
}
