#include "distribution/answer.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "core/message.h"

/* New distributions from old ones. */

static DistributionObject *
open_copy(FunctionCallInfo fcinfo)
{
	return distribution_expand(&welfare_distribution_kind, PG_GETARG_DATUM(0),
							   CurrentMemoryContext);
}

static bool
is_power_of_two(double x)
{
	return (double_to_bits(x) & UINT64CONST(0x000fffffffffffff)) == 0;
}

/*
 * Is factor x bin a bin?  Below the normal doubles bins have another shape;
 * only true zeros stay what they are.
 */
static bool
scales_exactly(double value, double factor, bool welfare)
{
	double		least = double_of_bits(UINT64CONST(0x0010000000000000));
	double		size = value < 0 ? -value : value;

	if (size == 0)
		return !welfare;
	return double_is_finite(size * factor) && size >= least && size * factor >= least;
}

/*
 * Bins times a power of two, with their exact totals, by way of another list.
 */
static void
scale_bins(EntryStore *result, const Entries *e, double factor)
{
	int			total = entries_total_column(e);

	for (size_t i = 0; i < e->n; i++)
	{
		Entries		one;
		uint64		word[2 + 2 * EXACT_LIMBS];
		WideSum		s;
		BigNumber	x;
		ExactNumber weight,
					welfare;
		double		value = double_of_key(entry_words(e, i)[0]);

		entries_poll(e, i);
		exact_from_limbs(&weight, entry_limbs(e, i, ENTRIES_WEIGHT),
						 e->column[ENTRIES_WEIGHT].base, e->column[ENTRIES_WEIGHT].n);
		entry_number(e, i, total, &x);
		wide_clear(&s);
		wide_add_scaled(&s, &x, factor, false);
		wide_read(&x, &s);
		if (x.base + EXACT_ORIGIN < 0 || x.base + EXACT_ORIGIN + x.n >= EXACT_LIMBS ||
			!scales_exactly(value, factor, x.n > 0))
			run_range_error();
		x.limb[x.n] = 0;
		exact_from_limbs(&welfare, x.limb, x.base + EXACT_ORIGIN, x.n + 1);
		if (x.negative)
			exact_negate(&welfare);

		entries_shape(&one, e->precision, false);
		one.column[0].base = weight.n ? weight.base : EXACT_ORIGIN;
		one.column[0].n = Max(weight.n, 1);
		one.column[1].base = welfare.n ? welfare.base : EXACT_ORIGIN;
		one.column[1].n = Max(welfare.n, 1);
		entries_layout(&one);
		memset(word, 0, sizeof(uint64) * one.stride);
		word[0] = key_bin(key_of_bits(double_to_bits(value * factor)), e->precision);
		memcpy(word + one.column[0].offset, weight.limb, sizeof(uint64) * weight.n);
		memcpy(word + one.column[1].offset, welfare.limb, sizeof(uint64) * welfare.n);
		one.n = 1;
		one.word = word;
		store_merge(result, &one, 0, 0, false);
	}
}

/*
 * Values times a factor, each rounded once, in place.  Returns whether some
 * have become equal.
 */
static bool
scale_values(Entries *e, double factor)
{
	bool		equal = false;

	for (size_t i = 0; i < e->n; i++)
	{
		uint64	   *entry = e->word + i * e->stride;
		double		value = double_of_key(entry[0]) * factor;

		entries_poll(e, i);
		if (!double_is_finite(value))
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("value out of range: overflow")));
		entry[0] = key_of_double(value);
		equal |= i > 0 && entry[0] == entry_words(e, i - 1)[0];
	}
	return equal;
}

/* Merge a list in which neighbours may be equal, in pieces without such. */
static void
merge_pieces(EntryStore *result, const Entries *e)
{
	for (size_t first = 0; first < e->n;)
	{
		Entries		piece = *e;
		size_t		end = first + 1;

		CHECK_FOR_INTERRUPTS();
		while (end < e->n && entry_words(e, end)[0] > entry_words(e, end - 1)[0])
			end++;
		piece.word = e->word + first * e->stride;
		piece.n = end - first;
		store_merge(result, &piece, 0, 0, false);
		first = end;
	}
}

/*
 * scale(d, factor): every value times the factor, rounded once.  Bins can only
 * be scaled by a power of two: with any other factor a bin would lie across
 * two, and what is known about its members would be lost.
 */
PG_FUNCTION_INFO_V1(scale);
Datum
scale(PG_FUNCTION_ARGS)
{
	double		factor = check_positive(float8_argument(fcinfo, 1, "factor"), "factor");
	DistributionObject *object = open_copy(fcinfo);
	DistributionObject *result;
	Entries    *e = &object->store.main.e;
	bool		bins = e->precision < ENTRIES_FULL_PRECISION;

	if (bins && !is_power_of_two(factor))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("cannot scale a distribution of precision %d by a factor that is not a power of two", e->precision),
				 errhint("Scale the welfare before it is aggregated, or divide the lines by the factor.")));
	if (!bins && !scale_values(e, factor))
		PG_RETURN_DATUM(distribution_flatten(object));

	result = distribution_new(&welfare_distribution_kind, CurrentMemoryContext, e->precision);
	if (bins)
		scale_bins(&result->store, e, factor);
	else
		merge_pieces(&result->store, e);
	result->store.rows = object->store.rows;
	result->store.excluded = object->store.excluded;
	MemoryContextDelete(object->hdr.eoh_context);
	PG_RETURN_DATUM(distribution_flatten(result));
}

/*
 * positive(d): only those with a welfare above 0.  The row counts stay, for
 * which rows were where is not known.
 */
PG_FUNCTION_INFO_V1(positive);
Datum
positive(PG_FUNCTION_ARGS)
{
	DistributionObject *object = open_copy(fcinfo);
	Entries    *e = &object->store.main.e;
	int			total = entries_total_column(e);
	uint64		zero = key_of_double(0);
	size_t		first = 0;

	while (first < e->n && entry_words(e, first)[0] < zero)
		entries_poll(e, first++);
	if (first < e->n && entry_words(e, first)[0] == zero &&
		(total < 0 || limbs_zero(entry_limbs(e, first, total), e->column[total].n)))
		first++;
	if (first > 0)
	{
		e->n -= first;
		memmove(e->word, e->word + first * e->stride, sizeof(uint64) * e->stride * e->n);
	}
	PG_RETURN_DATUM(distribution_flatten(object));
}

/* equivalised(welfare, adults, children, scale): welfare per equivalent adult. */
PG_FUNCTION_INFO_V1(equivalised);
Datum
equivalised(PG_FUNCTION_ARGS)
{
	double		welfare = float8_argument(fcinfo, 0, "welfare");
	double		adults = check_not_negative(float8_argument(fcinfo, 1, "adults"), "adults");
	double		children = check_not_negative(float8_argument(fcinfo, 2, "children"), "children");
	text	   *name = PG_GETARG_TEXT_PP(3);
	const char *s = VARDATA_ANY(name);
	int			length = VARSIZE_ANY_EXHDR(name);
	double		further = adults > 1 ? adults - 1 : 0;
	double		size;

#define SCALE_IS(text) (length == (int) strlen(text) && memcmp(s, text, length) == 0)
	if (adults + children <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a household must have at least one member")));
	if (SCALE_IS("oecd_modified"))
		size = 1 + (5 * further + 3 * children) / 10;
	else if (SCALE_IS("oecd_70"))
		size = 1 + (7 * further + 5 * children) / 10;
	else if (SCALE_IS("square_root"))
		size = __builtin_sqrt(adults + children);
	else if (SCALE_IS("per_capita"))
		size = adults + children;
	else
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown equivalence scale \"%s\"", message_text(text_to_cstring(name))),
				 errhint("Known scales are oecd_modified, oecd_70, square_root and per_capita.")));
	if (!double_is_finite(size))
		return distribution_answer(fcinfo, MEASURE_RANGE, 0);
	return distribution_answer(fcinfo, MEASURE_OK, welfare / size);
}
