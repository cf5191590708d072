#include "list/run.h"

#include "core/large.h"

void
run_limit_error(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("too many distinct values in one group"),
			 errdetail("The entries of one distribution may take 1 GB, 64 million distinct values of unweighted data, and its stored form half of that."),
			 errhint("Keep bins instead of single values by passing a precision of less than 52, such as 20, to welfare_distribution or concentration_summary.")));
}

void
run_width_error(int stride)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("numbers of too different magnitudes in one group"),
			 errdetail("The entries of a distribution of more than %d distinct values may take %d bytes each, and the digits of these weights, amounts and totals take %d.",
					   RUN_WIDE_ENTRIES, RUN_WIDE_STRIDE * (int) sizeof(uint64),
					   stride * (int) sizeof(uint64)),
			 errhint("Look for weights or amounts such as 1e-300 or 1e300.")));
}

void
run_range_error(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("a sum of the distribution is out of range")));
}

void
run_init(EntryRun *run, MemoryContext context, int precision, bool amounts)
{
	memset(run, 0, sizeof(*run));
	run->context = context;
	entries_shape(&run->e, precision, amounts);
}

void
run_free(EntryRun *run)
{
	if (run->e.word)
		pfree(run->e.word);
	run->e.word = NULL;
	run->e.n = run->capacity = 0;
}

/*
 * Have room for n entries, and for as many again in a list that grows: moving a
 * long list is expensive, and memory that is not touched is not taken.
 */
void
run_reserve(EntryRun *run, size_t n)
{
	size_t		limit = RUN_MAX_BYTES / (sizeof(uint64) * run->e.stride);
	Size		size;

	run_check_width(&run->e, n);
	if (n <= run->capacity)
		return;
	if (n > limit)
		run_limit_error();
	n = Max(n, Min(2 * run->capacity, limit));
	size = sizeof(uint64) * run->e.stride * n;
	if (run->e.word)
		run->e.word = large_grow(run->context, run->e.word,
								 sizeof(uint64) * run->e.stride * run->e.n, size);
	else
		run->e.word = large_alloc(run->context, size);
	run->capacity = n;
}

void
run_check_added(ExactStatus status, const ExactSlot *slot, const EntryColumn *c)
{
	if (status == EXACT_RANGE)
		run_range_error();
	if (status != EXACT_OK || slot->base != c->base)
		elog(ERROR, "window of a distribution is too small");
}

/* Add a sum that has another window. */
void
run_add_limbs(uint64 *entry, const EntryColumn *c, const uint64 *limb, int base, int n,
			  bool subtract)
{
	ExactSlot	slot = run_slot(c);
	ExactNeed	need;
	uint64		addend[EXACT_LIMBS + 4];

	if (subtract)
		limbs_negate(addend, limb, n);
	else
		memcpy(addend, limb, sizeof(uint64) * n);
	run_check_added(exact_slot_add_limbs(&slot, entry, addend, base, n, &need), &slot, c);
}
