/*
 * factor_share.c
 *		Window function: the share of each row by the factor method.
 *
 * The share of row i is
 *
 *		sum over factors j of weight[j] * v[i][j] / total[j],
 *		divided by the sum of the weights,
 *
 * where v is the factor itself, its inverse, or its distance from the best, and
 * total[j] the sum of v over the rows.  Brought to a common denominator that is
 *
 *		sum of c[j] * v[i][j] / d,	c[j] = weight[j] * product of the other totals,
 *									d = sum of weights * product of all totals
 *
 * so it is computed exactly and rounded once.  Only an inverse must be rounded
 * before it is used, each row for itself, and to many digits.
 */
#include "core/compat.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "windowapi.h"

#include "core/numeric_digits.h"
#include "reward/row_store.h"

#define MAX_FACTORS		100
#define SHARE_SCALE		20		/* digits after the point of a share */
#define INVERSE_DIGITS	60		/* significant digits of an inverse, at least */
#define MAX_SCALE		1000	/* numeric division shows no more */
#define ROWS_PER_RESET	256

PG_FUNCTION_INFO_V1(factor_share);

enum
{
	ARG_FACTORS,
	ARG_WEIGHTS,
	ARG_KINDS
};

typedef enum FactorKind
{
	FACTOR_DIRECT,
	FACTOR_INVERSE,
	FACTOR_DISTANCE
} FactorKind;

typedef struct FactorState
{
	RowStore	store;
	MemoryContext partition;	/* the numbers below */
	MemoryContext row;
	bool		stable[2];		/* weights and kinds are those of all rows */
	bool		undefined;		/* all shares of the partition are NULL */
	int			n;
	Datum		weight[MAX_FACTORS];
	FactorKind	kind[MAX_FACTORS];
	Datum		total[MAX_FACTORS];
	Datum		best[MAX_FACTORS];	/* the largest value */
	Datum		coefficient[MAX_FACTORS];
	Datum		denominator;
	int64		rows;			/* that have all factors */
} FactorState;

typedef struct FactorPartition
{
	bool		begun;
} FactorPartition;

static Datum
integer(int64 value)
{
	return DirectFunctionCall1(int8_numeric, Int64GetDatum(value));
}

static Datum
add(Datum a, Datum b)
{
	return DirectFunctionCall2(numeric_add, a, b);
}

static Datum
multiply(Datum a, Datum b)
{
	return DirectFunctionCall2(numeric_mul, a, b);
}

static Datum
subtract(Datum a, Datum b)
{
	return DirectFunctionCall2(numeric_sub, a, b);
}

static bool
is_less(Datum a, Datum b)
{
	return DatumGetBool(DirectFunctionCall2(numeric_lt, a, b));
}

/* -1, 0 or 1; the number must be finite. */
static int
sign_of(Datum value, const char *name, int *weight)
{
	NumericDigits digits;
	int			sign;

	if (numeric_datum_digits(value, &digits) != NUMERIC_CLASS_FINITE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must not be NaN or infinite", name)));
	sign = digits.negative ? -1 : digits.ndigits > 0;
	if (weight != NULL)
		*weight = digits.weight;
	numeric_digits_free(&digits);
	return sign;
}

/* 10^-scale, shown with that many digits. */
static Datum
power_of_tenth(int scale)
{
	uint16		digit = 1;
	int			i;

	for (i = (4 - scale % 4) % 4; i > 0; i--)
		digit *= 10;
	return numeric_from_digits(false, -((scale + 3) / 4), &digit, 1, scale);
}

/* A numeric array of one dimension. */
static int
read_numbers(Datum array, const char *name, Datum **values, bool **nulls)
{
	ArrayType  *plain = DatumGetArrayTypeP(array);
	int			n;

	if (ARR_NDIM(plain) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("%s must be a one-dimensional array", name)));
	deconstruct_array(plain, NUMERICOID, -1, false, TYPALIGN_INT,
					  values, nulls, &n);
	return n;
}

static void
not_constant(const char *name)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must be the same in all rows of a partition", name)));
}

/* Read the weights: in the first row to keep them, later to compare. */
static void
read_weights(FactorState *state, Datum array, bool first)
{
	Datum	   *values;
	bool	   *nulls;
	int			n = read_numbers(array, "factor_weights", &values, &nulls);
	int			i;

	if (n < 1 || n > MAX_FACTORS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("factor_weights must have 1 to %d elements", MAX_FACTORS)));
	if (first)
		state->n = n;
	else if (n != state->n)
		not_constant("factor_weights");
	for (i = 0; i < n; i++)
	{
		if (nulls[i])
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("factor_weights must not contain NULL")));
		if (sign_of(values[i], "factor_weights", NULL) < 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("factor_weights must not be negative"),
					 errhint("A factor that counts the other way is of kind \"inverse\" or \"distance\".")));
		if (first)
			state->weight[i] = values[i];
		else if (!DatumGetBool(DirectFunctionCall2(numeric_eq, values[i],
												   state->weight[i])))
			not_constant("factor_weights");
	}
}

static FactorKind
kind_of(const char *name)
{
	if (strcmp(name, "direct") == 0)
		return FACTOR_DIRECT;
	if (strcmp(name, "inverse") == 0)
		return FACTOR_INVERSE;
	if (strcmp(name, "distance") == 0)
		return FACTOR_DISTANCE;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown kind of factor: \"%s\"", name),
			 errhint("Kinds are \"direct\", \"inverse\" and \"distance\".")));
	return FACTOR_DIRECT;		/* not reached */
}

/* NULL stands for all direct. */
static void
read_kinds(FactorState *state, Datum array, bool is_null, bool first)
{
	ArrayType  *plain;
	Datum	   *values = NULL;
	bool	   *nulls = NULL;
	int			n = state->n;
	int			i;

	if (!is_null)
	{
		plain = DatumGetArrayTypeP(array);
		deconstruct_array(plain, TEXTOID, -1, false, TYPALIGN_INT,
						  &values, &nulls, &n);
	}
	if (n != state->n)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("factor_kinds has %d elements, factor_weights has %d",
						n, state->n)));
	for (i = 0; i < n; i++)
	{
		FactorKind	kind = FACTOR_DIRECT;

		if (!is_null)
		{
			if (nulls[i])
				ereport(ERROR,
						(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
						 errmsg("factor_kinds must not contain NULL")));
			kind = kind_of(TextDatumGetCString(values[i]));
		}
		if (first)
			state->kind[i] = kind;
		else if (kind != state->kind[i])
			not_constant("factor_kinds");
	}
}

/* The value of a factor as it is added up. */
static Datum
factor_value(Datum factor, FactorKind kind, int number)
{
	int			weight;
	int			sign = sign_of(factor, "factors", &weight);
	Datum		one;
	int			scale;

	if (kind == FACTOR_DISTANCE)
		return factor;
	if (sign < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("factor %d must not be negative", number)));
	if (kind == FACTOR_DIRECT)
		return factor;
	if (sign == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("factor %d is zero and has no inverse", number)));

	/* numeric division gives as many digits as its operands show */
	scale = INVERSE_DIGITS + 4 * (weight + 1);
	scale = Min(Max(scale, INVERSE_DIGITS), MAX_SCALE);
	one = DirectFunctionCall2(numeric_round, integer(1), Int32GetDatum(scale));
	return DirectFunctionCall2(numeric_div, one, factor);
}

static void
replace(FactorState *state, Datum *number, Datum value)
{
	MemoryContext caller = MemoryContextSwitchTo(state->partition);

	if (*number != (Datum) 0)
		pfree(DatumGetPointer(*number));
	*number = PointerGetDatum(PG_DETOAST_DATUM_COPY(value));
	MemoryContextSwitchTo(caller);
}

/* Count in one row; one without all factors has an empty record. */
static void
add_row(FactorState *state, Datum array, bool is_null)
{
	Datum	   *values;
	bool	   *nulls;
	bool		known = !is_null;
	int			n;
	int			i;
	ArrayType  *record;

	if (known)
	{
		n = read_numbers(array, "factors", &values, &nulls);
		if (n != state->n)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("factors has %d elements, factor_weights has %d",
							n, state->n)));
		for (i = 0; i < n; i++)
			known = known && !nulls[i];
	}
	if (!known)
	{
		row_store_reserve(&state->store, 0);
		row_store_append(&state->store, 0);
		return;
	}

	for (i = 0; i < n; i++)
	{
		values[i] = factor_value(values[i], state->kind[i], i + 1);
		if (state->rows == 0)
		{
			state->total[i] = state->best[i] = (Datum) 0;
			replace(state, &state->total[i], values[i]);
			replace(state, &state->best[i], values[i]);
			continue;
		}
		replace(state, &state->total[i], add(state->total[i], values[i]));
		if (is_less(state->best[i], values[i]))
			replace(state, &state->best[i], values[i]);
	}
	state->rows++;

	record = construct_array(values, n, NUMERICOID, -1, false, TYPALIGN_INT);
	memcpy(row_store_reserve(&state->store, VARSIZE(record)), record, VARSIZE(record));
	row_store_append(&state->store, VARSIZE(record));
}

/* The coefficients, from the totals; false if the shares are not defined. */
static bool
find_coefficients(FactorState *state)
{
	Datum		sum = integer(0);
	Datum		zero = integer(0);
	int			i;
	int			j;

	if (state->rows == 0)
		return false;
	state->denominator = integer(1);
	for (i = 0; i < state->n; i++)
	{
		if (state->kind[i] == FACTOR_DISTANCE)
			state->total[i] = subtract(multiply(integer(state->rows), state->best[i]),
									   state->total[i]);
		if (!is_less(zero, state->weight[i]))
			continue;
		/* nobody has any of it: the method does not say who gets its part */
		if (!is_less(zero, state->total[i]))
			return false;
		sum = add(sum, state->weight[i]);
		state->denominator = multiply(state->denominator, state->total[i]);
	}
	if (!is_less(zero, sum))
		return false;
	state->denominator = multiply(state->denominator, sum);

	for (i = 0; i < state->n; i++)
	{
		state->coefficient[i] = state->weight[i];
		if (!is_less(zero, state->weight[i]))
			continue;
		for (j = 0; j < state->n; j++)
			if (j != i && is_less(zero, state->weight[j]))
				state->coefficient[i] = multiply(state->coefficient[i], state->total[j]);
	}
	return true;
}

static void
begin_partition(FactorState *state, WindowObject window)
{
	MemoryContext caller;
	Datum		value;
	bool		is_null;
	bool		is_out;
	int64		row;

	MemoryContextReset(state->partition);
	row_store_reset(&state->store);
	state->rows = 0;
	caller = MemoryContextSwitchTo(state->partition);
	value = WinGetFuncArgCurrent(window, ARG_WEIGHTS, &is_null);
	state->undefined = is_null;
	if (!state->undefined)
	{
		read_weights(state, PointerGetDatum(PG_DETOAST_DATUM_COPY(value)), true);
		value = WinGetFuncArgCurrent(window, ARG_KINDS, &is_null);
		read_kinds(state, value, is_null, true);
	}

	MemoryContextSwitchTo(state->row);
	for (row = 0;; row++)
	{
		if (row > PG_INT32_MAX)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("partition has more than %d rows", PG_INT32_MAX)));
		if (row % ROWS_PER_RESET == 0)
			MemoryContextReset(state->row);
		value = WinGetFuncArgInPartition(window, ARG_FACTORS, (int) row,
										 WINDOW_SEEK_HEAD, false, &is_null, &is_out);
		if (is_out)
			break;
		if (!state->undefined)
			add_row(state, value, is_null);
		if (row == 0 || state->stable[0])
			continue;
		value = WinGetFuncArgInPartition(window, ARG_WEIGHTS, (int) row,
										 WINDOW_SEEK_HEAD, false, &is_null, &is_out);
		if (is_null != state->undefined)
			not_constant("factor_weights");
		if (!is_null)
			read_weights(state, value, false);
	}
	for (row = 1; !state->undefined && !state->stable[1]; row++)
	{
		if (row % ROWS_PER_RESET == 0)
			MemoryContextReset(state->row);
		value = WinGetFuncArgInPartition(window, ARG_KINDS, (int) row,
										 WINDOW_SEEK_HEAD, false, &is_null, &is_out);
		if (is_out)
			break;
		read_kinds(state, value, is_null, false);
	}
	MemoryContextReset(state->row);

	MemoryContextSwitchTo(state->partition);
	if (!state->undefined)
		state->undefined = !find_coefficients(state);
	row_store_rewind(&state->store);
	MemoryContextSwitchTo(caller);
}

/* The share of the next row; false if it is NULL. */
static bool
next_share(FactorState *state, Datum *share)
{
	Size		length;
	const char *record = row_store_next(&state->store, &length);
	ArrayType  *array;
	Datum	   *values;
	bool	   *nulls;
	Datum		sum = integer(0);
	Datum		twice;
	int			n;
	int			i;

	if (record == NULL)
		elog(ERROR, "a row of the partition is missing");
	if (length == 0)
		return false;
	array = (ArrayType *) palloc(length);
	memcpy(array, record, length);
	deconstruct_array(array, NUMERICOID, -1, false, TYPALIGN_INT,
					  &values, &nulls, &n);
	for (i = 0; i < n; i++)
	{
		Datum		value = values[i];

		if (state->kind[i] == FACTOR_DISTANCE)
			value = subtract(state->best[i], value);
		sum = add(sum, multiply(state->coefficient[i], value));
	}

	/*
	 * Rounded half up: trunc((2 * sum * 10^SHARE_SCALE + d) / (2 * d)) units of
	 * 10^-SHARE_SCALE, in which d is divided by that power of ten instead.
	 */
	twice = multiply(state->denominator, power_of_tenth(SHARE_SCALE));
	sum = add(add(sum, sum), twice);
	*share = multiply(DirectFunctionCall2(numeric_div_trunc, sum, add(twice, twice)),
					  power_of_tenth(SHARE_SCALE));
	return true;
}

/* factor_share(factors, factor_weights, factor_kinds) OVER (...) */
Datum
factor_share(PG_FUNCTION_ARGS)
{
	WindowObject window = PG_WINDOW_OBJECT();
	FmgrInfo   *flinfo = fcinfo->flinfo;
	FactorPartition *partition;
	FactorState *state = (FactorState *) flinfo->fn_extra;
	Datum		share;

	if (!WindowObjectIsValid(window))
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("factor_share must be called as a window function")));

	partition = (FactorPartition *)
		WinGetPartitionLocalMemory(window, sizeof(FactorPartition));
	if (state == NULL)
	{
		state = (FactorState *)
			MemoryContextAllocZero(flinfo->fn_mcxt, sizeof(FactorState));
		row_store_init(&state->store, flinfo->fn_mcxt);
		state->partition = AllocSetContextCreate(flinfo->fn_mcxt,
												 "factor_share partition",
												 ALLOCSET_DEFAULT_SIZES);
		state->row = AllocSetContextCreate(flinfo->fn_mcxt, "factor_share rows",
										   ALLOCSET_DEFAULT_SIZES);
		state->stable[0] = get_fn_expr_arg_stable(flinfo, ARG_WEIGHTS);
		state->stable[1] = get_fn_expr_arg_stable(flinfo, ARG_KINDS);
		flinfo->fn_extra = state;
	}
	if (!partition->begun)
	{
		begin_partition(state, window);
		partition->begun = true;
	}

	if (state->undefined || !next_share(state, &share))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(share);
}
