#include "reward/partition.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "core/message.h"
#include "core/numeric_digits.h"
#include "core/numeric_exact.h"

/*
 * Window function: the share of each row by the factor method.
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

#define MAX_FACTORS		100
#define SHARE_SCALE		20		/* digits after the point of a share */
#define INVERSE_DIGITS	60		/* significant digits of an inverse, at least */
#define MAX_SCALE		1000	/* numeric division shows no more */

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
	Partition	partition;		/* its context has the numbers below */
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

/* Read the weights: in the first row to keep them, later to compare. */
static void
read_weights(FactorState *state, Datum array, bool first)
{
	Datum	   *values;
	bool	   *nulls;
	int			n = numeric_array_elements(DatumGetArrayTypeP(array), "factor_weights",
										   &values, &nulls);

	if (n < 1 || n > MAX_FACTORS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("factor_weights must have 1 to %d elements", MAX_FACTORS)));
	if (first)
		state->n = n;
	else if (n != state->n)
		partition_not_constant("factor_weights");
	for (int i = 0; i < n; i++)
	{
		if (nulls[i])
			argument_null_element("factor_weights");
		check_finite_numeric(values[i], "factor_weights");
		if (numeric_sign_of(values[i]) < 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("factor_weights must not be negative"),
					 errhint("A factor that counts the other way is of kind \"inverse\" or \"distance\".")));
		if (first)
			state->weight[i] = values[i];
		else if (numeric_compare(values[i], state->weight[i]) != 0)
			partition_not_constant("factor_weights");
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
			 errmsg("unknown kind of factor: \"%s\"", message_text(name)),
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
	for (int i = 0; i < n; i++)
	{
		FactorKind	kind = FACTOR_DIRECT;

		if (!is_null)
		{
			if (nulls[i])
				argument_null_element("factor_kinds");
			kind = kind_of(TextDatumGetCString(values[i]));
		}
		if (first)
			state->kind[i] = kind;
		else if (kind != state->kind[i])
			partition_not_constant("factor_kinds");
	}
}

/* The value of a factor as it is added up. */
static Datum
factor_value(Datum factor, FactorKind kind, int number)
{
	NumericDigits digits;
	Datum		one;
	int			sign;
	int			scale;

	if (numeric_datum_digits(factor, &digits) != NUMERIC_CLASS_FINITE)
		argument_not_finite("factors");
	sign = digits.negative ? -1 : digits.ndigits > 0;
	scale = INVERSE_DIGITS + 4 * (digits.weight + 1);
	numeric_digits_free(&digits);
	if (kind == FACTOR_DISTANCE)
		return factor;
	if (sign < 0)
		argument_negative(psprintf("factor %d", number));
	if (kind == FACTOR_DIRECT)
		return factor;
	if (sign == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("factor %d is zero and has no inverse", number)));

	/* numeric division gives as many digits as its operands show */
	scale = Min(Max(scale, INVERSE_DIGITS), MAX_SCALE);
	one = DirectFunctionCall2(numeric_round, numeric_of_integer(1), Int32GetDatum(scale));
	return DirectFunctionCall2(numeric_div, one, factor);
}

static void
replace(FactorState *state, Datum *number, Datum value)
{
	MemoryContext caller = MemoryContextSwitchTo(state->partition.context);

	if (*number != (Datum) 0)
		pfree(DatumGetPointer(*number));
	*number = numeric_copy(value);
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
	ArrayType  *record;

	if (known)
	{
		n = numeric_array_elements(DatumGetArrayTypeP(array), "factors", &values, &nulls);
		if (n != state->n)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("factors has %d elements, factor_weights has %d",
							n, state->n)));
		for (int i = 0; i < n; i++)
			known = known && !nulls[i];
	}
	if (!known)
	{
		row_store_reserve(state->partition.store, 0);
		row_store_append(state->partition.store, 0);
		return;
	}

	for (int i = 0; i < n; i++)
	{
		values[i] = factor_value(values[i], state->kind[i], i + 1);
		if (state->rows == 0)
		{
			state->total[i] = state->best[i] = (Datum) 0;
			replace(state, &state->total[i], values[i]);
			replace(state, &state->best[i], values[i]);
			continue;
		}
		replace(state, &state->total[i], numeric_plus(state->total[i], values[i]));
		if (numeric_compare(state->best[i], values[i]) < 0)
			replace(state, &state->best[i], values[i]);
	}
	state->rows++;

	record = construct_array(values, n, NUMERICOID, -1, false, TYPALIGN_INT);
	memcpy(row_store_reserve(state->partition.store, VARSIZE(record)), record, VARSIZE(record));
	row_store_append(state->partition.store, VARSIZE(record));
}

/* The coefficients, from the totals; false if the shares are not defined. */
static bool
find_coefficients(FactorState *state)
{
	Datum		sum = numeric_of_integer(0);

	if (state->rows == 0)
		return false;
	state->denominator = numeric_of_integer(1);
	for (int i = 0; i < state->n; i++)
	{
		if (state->kind[i] == FACTOR_DISTANCE)
		{
			Datum		most = numeric_product(numeric_of_integer(state->rows), state->best[i]);

			state->total[i] = numeric_minus(most, state->total[i]);
		}
		CHECK_FOR_INTERRUPTS();
		if (numeric_sign_of(state->weight[i]) <= 0)
			continue;
		/* nobody has any of it: the method does not say who gets its part */
		if (numeric_sign_of(state->total[i]) <= 0)
			return false;
		sum = numeric_plus(sum, state->weight[i]);
		state->denominator = numeric_product(state->denominator, state->total[i]);
	}
	if (numeric_sign_of(sum) <= 0)
		return false;
	state->denominator = numeric_product(state->denominator, sum);

	for (int i = 0; i < state->n; i++)
	{
		state->coefficient[i] = state->weight[i];
		if (numeric_sign_of(state->weight[i]) <= 0)
			continue;
		for (int j = 0; j < state->n; j++)
		{
			CHECK_FOR_INTERRUPTS();
			if (j != i && numeric_sign_of(state->weight[j]) > 0)
				state->coefficient[i] = numeric_product(state->coefficient[i], state->total[j]);
		}
	}
	return true;
}

static void
begin_partition(FactorState *state, WindowObject window)
{
	Partition  *partition = &state->partition;
	MemoryContext caller = MemoryContextSwitchTo(partition->context);
	Datum		value;
	bool		is_null;

	state->rows = 0;
	value = WinGetFuncArgCurrent(window, ARG_WEIGHTS, &is_null);
	state->undefined = is_null;
	if (!state->undefined)
	{
		read_weights(state, PointerGetDatum(PG_DETOAST_DATUM_COPY(value)), true);
		value = WinGetFuncArgCurrent(window, ARG_KINDS, &is_null);
		read_kinds(state, value, is_null, true);
	}

	MemoryContextSwitchTo(partition->row);
	for (int64 row = 0;
		 partition_argument(partition, window, ARG_FACTORS, row, &value, &is_null); row++)
	{
		bool		is_out;

		if (!state->undefined)
			add_row(state, value, is_null);
		if (row == 0 || state->stable[0])
			continue;
		value = WinGetFuncArgInPartition(window, ARG_WEIGHTS, (int) row,
										 WINDOW_SEEK_HEAD, false, &is_null, &is_out);
		if (is_null != state->undefined)
			partition_not_constant("factor_weights");
		if (!is_null)
			read_weights(state, value, false);
	}
	if (!state->undefined && !state->stable[1])
	{
		for (int64 row = 1;
			 partition_argument(partition, window, ARG_KINDS, row, &value, &is_null); row++)
			read_kinds(state, value, is_null, false);
	}
	MemoryContextReset(partition->row);

	MemoryContextSwitchTo(partition->context);
	if (!state->undefined)
		state->undefined = !find_coefficients(state);
	row_store_rewind(state->partition.store);
	MemoryContextSwitchTo(caller);
}

/* The share of the next row; false if it is NULL. */
static bool
next_share(FactorState *state, Datum *share)
{
	Size		length;
	const char *record = row_store_next(state->partition.store, &length);
	ArrayType  *array;
	Datum	   *values;
	bool	   *nulls;
	Datum		sum = numeric_of_integer(0);
	int			n;

	if (record == NULL)
		elog(ERROR, "a row of the partition is missing");
	if (length == 0)
		return false;
	array = palloc(length);
	memcpy(array, record, length);
	deconstruct_array(array, NUMERICOID, -1, false, TYPALIGN_INT,
					  &values, &nulls, &n);
	for (int i = 0; i < n; i++)
	{
		Datum		value = values[i];

		CHECK_FOR_INTERRUPTS();
		if (state->kind[i] == FACTOR_DISTANCE)
			value = numeric_minus(state->best[i], value);
		sum = numeric_plus(sum, numeric_product(state->coefficient[i], value));
	}

	*share = numeric_rounded_quotient(sum, state->denominator, SHARE_SCALE);
	return true;
}

/* factor_share(factors, factor_weights, factor_kinds) OVER (...) */
Datum
factor_share(PG_FUNCTION_ARGS)
{
	WindowObject window = window_of_call(fcinfo, "factor_share");
	FmgrInfo   *flinfo = fcinfo->flinfo;
	FactorState *state = flinfo->fn_extra;
	Datum		share;

	if (state == NULL)
	{
		state = MemoryContextAllocZero(flinfo->fn_mcxt, sizeof(FactorState));
		partition_init(&state->partition, flinfo->fn_mcxt);
		state->stable[0] = get_fn_expr_arg_stable(flinfo, ARG_WEIGHTS);
		state->stable[1] = get_fn_expr_arg_stable(flinfo, ARG_KINDS);
		flinfo->fn_extra = state;
	}
	if (partition_begins(&state->partition, window))
		begin_partition(state, window);

	if (state->undefined || !next_share(state, &share))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(share);
}
