/*
 * planted.c
 *		Faults that the sanitized run must find, or it finds nothing.
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/memutils.h"
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

PG_MODULE_MAGIC;

PG_FUNCTION_INFO_V1(use_after_pfree);
PG_FUNCTION_INFO_V1(use_after_reset);
PG_FUNCTION_INFO_V1(use_after_repalloc);
PG_FUNCTION_INFO_V1(overrun_by_one);
PG_FUNCTION_INFO_V1(underrun_by_one);
PG_FUNCTION_INFO_V1(overrun_of_argument);
PG_FUNCTION_INFO_V1(use_after_return);
PG_FUNCTION_INFO_V1(callback_on_the_stack);
PG_FUNCTION_INFO_V1(no_fault);

static int32 *
new_numbers(int n)
{
	int32	   *numbers = palloc(n * sizeof(int32));

	for (int i = 0; i < n; i++)
		numbers[i] = i;
	return numbers;
}

Datum
use_after_pfree(PG_FUNCTION_ARGS)
{
	int32	   *numbers = new_numbers(PG_GETARG_INT32(0));

	pfree(numbers);
	PG_RETURN_INT32(numbers[0]);
}

Datum
use_after_reset(PG_FUNCTION_ARGS)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "planted", ALLOCSET_DEFAULT_SIZES);
	int32	   *number = MemoryContextAllocZero(context, sizeof(int32));

	MemoryContextReset(context);
	PG_RETURN_INT32(*number + PG_GETARG_INT32(0));
}

Datum
use_after_repalloc(PG_FUNCTION_ARGS)
{
	int32	   *numbers = new_numbers(PG_GETARG_INT32(0));
	int32	   *more = repalloc(numbers, 2 * PG_GETARG_INT32(0) * sizeof(int32));

	PG_RETURN_INT32(numbers[0] + more[0]);
}

Datum
overrun_by_one(PG_FUNCTION_ARGS)
{
	int32	   *numbers = new_numbers(PG_GETARG_INT32(0));

	PG_RETURN_INT32(numbers[PG_GETARG_INT32(0)]);
}

Datum
underrun_by_one(PG_FUNCTION_ARGS)
{
	int32	   *numbers = new_numbers(PG_GETARG_INT32(0));

	PG_RETURN_INT32(numbers[-1]);
}

/* The byte behind a value that the server has made. */
Datum
overrun_of_argument(PG_FUNCTION_ARGS)
{
	struct varlena *value = PG_GETARG_VARLENA_P(0);

	PG_RETURN_INT32(((char *) value)[VARSIZE(value)]);
}

static int32 *volatile kept;

static pg_noinline void
keep_address(int32 value)
{
	int32		number = value;

	kept = &number;
}

Datum
use_after_return(PG_FUNCTION_ARGS)
{
	keep_address(PG_GETARG_INT32(0));
	PG_RETURN_INT32(*kept);
}

static void
end_of_context(void *arg)
{
	int32	   *number = arg;

	*number = 0;
}

/* An error jumps out of the frame, and then the memory context ends. */
Datum
callback_on_the_stack(PG_FUNCTION_ARGS)
{
	int32		number = PG_GETARG_INT32(0);
	MemoryContextCallback callback = {.func = end_of_context, .arg = &number};

	MemoryContextRegisterResetCallback(CurrentMemoryContext, &callback);
	elog(ERROR, "an error with %d", number);
}

Datum
no_fault(PG_FUNCTION_ARGS)
{
	int32	   *numbers = new_numbers(PG_GETARG_INT32(0));
	int32		result;

	numbers = repalloc(numbers, (PG_GETARG_INT32(0) + 1) * sizeof(int32));
	numbers[PG_GETARG_INT32(0)] = 1;
	result = numbers[PG_GETARG_INT32(0)];
	pfree(numbers);
	PG_RETURN_INT32(result);
}
