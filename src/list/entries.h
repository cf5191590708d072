#ifndef POVAID_ENTRIES_H
#define POVAID_ENTRIES_H

#include "number/wide.h"

/*
 * A sorted list of entries: value -> one, two or three exact sums.
 *
 * This is what every index reads, whether the entries belong to a running
 * aggregate or were just unpacked from a stored value.  An entry is a row of
 * 64-bit words: first its key, then the limbs of its sums, one column after
 * the other.  All entries share the window of limbs of a column (see
 * number/exact.h; two bits at its top stay free), so entries of equal shape can
 * be moved with memcpy and added limb by limb: 16 bytes for a distinct value
 * of unweighted data.
 *
 * The key is the value's IEEE bits, arranged so that keys compare as unsigned
 * integers in the order of the values.  Below full precision it is a bin: the
 * sign, the exponent and the top "precision" bits of the mantissa.  Then a
 * column with the exact total welfare of the bin stands at the end, and the
 * bin is read as one value, its mean.
 *
 * A lone column of weights can be held in units of 2^place instead, in one limb
 * at the point.  To an index this is as if all weights had been multiplied by
 * the same number, and it does not have to know, as long as its result is a
 * quotient in which that cancels; what else reads weights goes through
 * entries_to_scale.
 *
 * Columns: the weight; the total amount, where an amount is ranked by welfare;
 * the total welfare below full precision.
 */
#define ENTRIES_COLUMNS			3
#define ENTRIES_FULL_PRECISION	52
#define ENTRIES_POLL_EVERY		0xfff	/* look for interrupts every 4096 entries */

typedef struct EntryColumn
{
	int			base;			/* grid number of the lowest limb */
	int			n;				/* limbs */
	int			offset;			/* of the lowest limb in an entry */
} EntryColumn;

/* What nearly every index divides by; in the units of the entries' weights. */
typedef struct EntryTotals
{
	BigNumber	weight;
	BigNumber	welfare;
	double		mean;			/* correctly rounded; 0 without weight */
	bool		known;			/* for those who keep them */
} EntryTotals;

typedef struct Entries
{
	size_t		n;
	int			precision;		/* 0 to 52 */
	int			stride;			/* words of an entry */
	int			ncolumns;
	int			place;			/* of a lone column of weights in one limb, else 0 */
	bool		amounts;		/* is there a column of amounts? */
	EntryColumn column[ENTRIES_COLUMNS];
	uint64_t   *word;
	double	   *mean;			/* of the bins that were asked for, NULL at full precision */
	EntryTotals *totals;		/* where they are kept once they were found, or NULL */
	void		(*poll) (void); /* called now and then, may not return */
} Entries;

#define ENTRIES_WEIGHT	0
#define ENTRIES_AMOUNT	1

/* The column of total welfare; there is none at full precision. */
static inline int
entries_total_column(const Entries *e)
{
	return e->precision == ENTRIES_FULL_PRECISION ? -1 : e->ncolumns - 1;
}

static inline const uint64_t *
entry_words(const Entries *e, size_t i)
{
	return e->word + i * e->stride;
}

static inline const uint64_t *
entry_limbs(const Entries *e, size_t i, int column)
{
	return entry_words(e, i) + e->column[column].offset;
}

/* IEEE bits in an order of unsigned integers, and back. */
static inline uint64_t
key_of_bits(uint64_t bits)
{
	return bits ^ ((uint64_t) ((int64_t) bits >> 63) | UINT64_C(0x8000000000000000));
}

static inline uint64_t
bits_of_key(uint64_t key)
{
	return key ^ ((uint64_t) ((int64_t) ~key >> 63) | UINT64_C(0x8000000000000000));
}

static inline uint64_t
key_of_double(double value)
{
	/* -0 is 0 */
	return key_of_bits(double_to_bits(value + 0.0));
}

static inline double
double_of_key(uint64_t key)
{
	return double_of_bits(bits_of_key(key));
}

/*
 * The bin of a key: the low bits of the magnitude are cleared.  In a negative
 * key the magnitude is inverted.
 */
static inline uint64_t
key_bin(uint64_t key, int precision)
{
	uint64_t	mask = (UINT64_C(1) << (ENTRIES_FULL_PRECISION - precision)) - 1;

	return (key >> 63) ? key & ~mask : key | mask;
}

static inline void
entries_poll(const Entries *e, size_t i)
{
	if ((i & ENTRIES_POLL_EVERY) == ENTRIES_POLL_EVERY && e->poll)
		e->poll();
}

extern double entry_find_mean(const Entries *e, size_t i);

/*
 * The value that an index reads.  The mean of a bin is a quotient of two exact
 * sums, so it is found when it is first asked for: NaN stands for those that
 * were not.
 */
static inline double
entry_value(const Entries *e, size_t i)
{
	double		mean;

	if (e->mean == NULL)
		return double_of_key(entry_words(e, i)[0]);
	mean = e->mean[i];
	return mean == mean ? mean : entry_find_mean(e, i);
}

static inline void
entry_number(const Entries *e, size_t i, int column, BigNumber *x)
{
	big_from_limbs(x, entry_limbs(e, i, column),
				   e->column[column].base - EXACT_ORIGIN, e->column[column].n);
}

/*
 * s += weight * factor; the weight is not negative.  The usual numbers of limbs
 * are written out, for the compiler.
 */
static inline void
entry_add_weighted(const Entries *e, size_t i, double factor, WideSum *s)
{
	const EntryColumn *c = &e->column[ENTRIES_WEIGHT];
	const uint64_t *limb = entry_limbs(e, i, ENTRIES_WEIGHT);
	int			base = c->base - EXACT_ORIGIN;

	if (c->n == 1)
		wide_add_limbs_times(s, limb, base, 1, factor, false);
	else if (c->n == 2)
		wide_add_limbs_times(s, limb, base, 2, factor, false);
	else
		wide_add_limbs_times(s, limb, base, c->n, factor, false);
}

/* s += weight; not negative either */
static inline void
entry_add_weight(const Entries *e, size_t i, WideSum *s)
{
	const EntryColumn *c = &e->column[ENTRIES_WEIGHT];

	wide_add_magnitude(s, entry_limbs(e, i, ENTRIES_WEIGHT),
					   c->base - EXACT_ORIGIN, c->n, false);
}

/* s += total welfare */
static inline void
entry_add_welfare(const Entries *e, size_t i, WideSum *s)
{
	int			total = entries_total_column(e);

	if (total < 0)
		entry_add_weighted(e, i, double_of_key(entry_words(e, i)[0]), s);
	else
	{
		BigNumber	x;

		entry_number(e, i, total, &x);
		wide_add(s, &x, false);
	}
}

/* A sum of weights, or of weights times anything, as it is; and back. */
static inline void
entries_to_scale(const Entries *e, BigNumber *x)
{
	big_shift(x, e->place);
}

static inline void
entries_from_scale(const Entries *e, BigNumber *x)
{
	big_shift(x, -e->place);
}

extern void entries_shape(Entries *e, int precision, bool amounts);
extern void entries_layout(Entries *e);
extern void entries_forget_means(const Entries *e, double *mean);
extern void entry_limits(const Entries *e, size_t i, double *lower, double *upper);
extern bool entries_are_proper(const Entries *e);
extern double entry_weight(const Entries *e, size_t i);

/* sort.c */
#define SORT_SCRATCH_ROWS	8192

extern void sort_rows(uint64_t *row, uint64_t *scratch, size_t n, int width,
					  void (*poll) (void));

#endif							/* POVAID_ENTRIES_H */
