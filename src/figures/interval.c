#include "figures/figures.h"

#include "catalog/pg_type.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"

#include "core/message.h"

/*
 * What a rounded figure leaves open: the values that print as it, and the
 * bases that it can have come from.
 */

PG_FUNCTION_INFO_V1(rounding_interval);
PG_FUNCTION_INFO_V1(implied_base);
PG_FUNCTION_INFO_V1(same_base);

/* Is it a multiple of the unit of its last digit? */
bool
figure_fits_scale(Datum printed, int scale)
{
	return numeric_sign_of(DirectFunctionCall2(numeric_mod, printed,
											   numeric_power_of_ten(1, -scale))) == 0;
}

static void
check_printed(Datum printed, int scale, const char *name)
{
	if (!figure_fits_scale(printed, scale))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s has more digits than scale says", name),
				 errdetail("The figure is %s, the scale is %d.",
						   message_numeric(printed),
						   scale)));
}

/* Half a unit of the last digit. */
static Datum
half_unit(int scale)
{
	return numeric_power_of_ten(5, -(scale + 1));
}

/* A bound of NULL is infinite. */
static Datum
range_datum(FunctionCallInfo fcinfo, Oid type, const Datum *first, bool first_inclusive,
			const Datum *end, bool end_inclusive, bool empty)
{
	TypeCacheEntry *typcache = range_get_typcache(fcinfo, type);
	RangeBound	lower;
	RangeBound	upper;

	lower.val = first ? *first : (Datum) 0;
	lower.infinite = first == NULL;
	lower.inclusive = first_inclusive;
	lower.lower = true;
	upper.val = end ? *end : (Datum) 0;
	upper.infinite = end == NULL;
	upper.inclusive = end_inclusive;
	upper.lower = false;
#if PG_VERSION_NUM >= 160000
	return RangeTypePGetDatum(make_range(typcache, &lower, &upper, empty, NULL));
#else
	return RangeTypePGetDatum(make_range(typcache, &lower, &upper, empty));
#endif
}

/*
 * rounding_interval(printed, scale) -> numrange
 *
 * Halves are rounded away from zero, so the interval contains its end next to
 * zero, and none if it is around zero.
 */
Datum
rounding_interval(PG_FUNCTION_ARGS)
{
	Datum		printed = numeric_finite_argument(fcinfo, 0, "printed");
	int32		scale = PG_GETARG_INT32(1);
	int			sign;
	Datum		first,
				end;

	if (scale < -PRINT_MAX_SCALE || scale > PRINT_MAX_SCALE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("scale must be between %d and %d", -PRINT_MAX_SCALE, PRINT_MAX_SCALE)));
	check_printed(printed, scale, "printed");

	printed = numeric_trimmed(printed);
	first = numeric_minus(printed, half_unit(scale));
	end = numeric_plus(printed, half_unit(scale));
	sign = numeric_sign_of(printed);
	return range_datum(fcinfo, NUMRANGEOID, &first, sign > 0, &end, sign < 0, false);
}

/*
 * The whole numbers b > 0 for which 100 * numerator / b is in the interval that
 * printed stands for; both are not negative.
 */
void
find_implied_base(Datum numerator, Datum printed, int scale, ImpliedBase *base)
{
	Datum		one = numeric_of_integer(1);
	Datum		hundred = numeric_product(numerator, numeric_of_integer(100));
	Datum		least = numeric_minus(printed, half_unit(scale));
	Datum		limit = numeric_plus(printed, half_unit(scale));

	/* above hundred / limit, and up to hundred / least */
	base->first = numeric_plus(numeric_whole_quotient(hundred, limit), one);
	base->unbounded = numeric_sign_of(least) <= 0;
	base->last = base->unbounded ? base->first : numeric_whole_quotient(hundred, least);
}

bool
implied_base_is_empty(const ImpliedBase *base)
{
	return !base->unbounded && numeric_compare(base->last, base->first) < 0;
}

/* The arguments (numerator, printed percentage, scale) from the n-th on. */
static void
read_implied_base(FunctionCallInfo fcinfo, int n, const char *const *names, ImpliedBase *base)
{
	Datum		numerator = numeric_count_argument(fcinfo, n, names[0]);
	Datum		printed = numeric_count_argument(fcinfo, n + 1, names[1]);
	int32		scale = PG_GETARG_INT32(n + 2);

	check_print_scale(scale);
	check_printed(printed, scale, names[1]);
	find_implied_base(numerator, printed, scale, base);
}

/* The bound of an int8range. */
static Datum
bigint_bound(Datum value)
{
	Datum		limit = DirectFunctionCall1(int8_numeric, Int64GetDatum(PG_INT64_MAX));

	if (numeric_compare(value, limit) > 0)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("implied base is out of range for type bigint")));
	return DirectFunctionCall1(numeric_int8, value);
}

/* implied_base(numerator, printed_percent, scale) -> int8range */
Datum
implied_base(PG_FUNCTION_ARGS)
{
	static const char *const names[] = {"numerator", "printed_percent"};
	ImpliedBase base;
	Datum		first,
				end;

	read_implied_base(fcinfo, 0, names, &base);
	if (implied_base_is_empty(&base))
		return range_datum(fcinfo, INT8RANGEOID, NULL, false, NULL, false, true);
	first = bigint_bound(base.first);
	if (base.unbounded)
		return range_datum(fcinfo, INT8RANGEOID, &first, true, NULL, false, false);
	end = bigint_bound(numeric_plus(base.last, numeric_of_integer(1)));
	return range_datum(fcinfo, INT8RANGEOID, &first, true, &end, false, false);
}

/* same_base(n1, printed1, scale1, n2, printed2, scale2): is there one for both? */
Datum
same_base(PG_FUNCTION_ARGS)
{
	static const char *const names1[] = {"n1", "printed1"};
	static const char *const names2[] = {"n2", "printed2"};
	ImpliedBase a,
				b;

	read_implied_base(fcinfo, 0, names1, &a);
	read_implied_base(fcinfo, 3, names2, &b);
	if (implied_base_is_empty(&a) || implied_base_is_empty(&b))
		PG_RETURN_BOOL(false);
	PG_RETURN_BOOL((a.unbounded || numeric_compare(b.first, a.last) <= 0) &&
				   (b.unbounded || numeric_compare(a.first, b.last) <= 0));
}
