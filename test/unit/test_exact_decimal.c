/*
 * test_exact_decimal.c
 *	  Decimals in exact sums, alone and mixed with doubles: the one form that
 *	  every sum has in storage, and what is read out of it; against rational
 *	  numbers of GMP.
 *
 * The oracle knows nothing of units, windows or steps: the denominator of a
 * reduced fraction is 2^i 5^k, and this k is the number of decimals.
 */
#include "exact_inputs.h"

#include "number/exact_decimal.h"
#include "number/exact_product.h"

#ifndef NO_ORACLE
#include <mpfr.h>

static mpq_t value;
static mpq_t other;
static mpq_t term;
static mpz_t power;
static mpz_t rest;
static mpfr_t rounded;
#endif

static unit_digest sum_digest = UNIT_DIGEST("exact_decimal_sum");
static unit_digest add_digest = UNIT_DIGEST("exact_decimal_add");
static unit_digest number_digest = UNIT_DIGEST("exact_decimal_number");

static bool
same_bytes(const uint8_t *x, size_t xsize, const uint8_t *y, size_t ysize)
{
	return xsize == ysize && memcmp(x, y, xsize) == 0;
}

/* Open the bytes of a stored sum; they must stay. */
static bool
open_bytes(ExactCompact *c, const uint8_t *bytes, size_t size)
{
	ByteReader	reader = {bytes, bytes + size, false};

	return exact_compact_read(c, &reader) && !reader.failed && reader.next == reader.end;
}

#ifndef NO_ORACLE
static size_t
oracle_varint(uint8_t *to, uint64_t x)
{
	size_t		n = 0;

	for (; x >= 128; x /= 128)
		to[n++] = (uint8_t) (x % 128 + 128);
	to[n++] = (uint8_t) x;
	return n;
}

/* q * 10^digits */
static void
oracle_scale(mpq_t q, int digits)
{
	mpz_ui_pow_ui(power, 10, (unsigned long) (digits < 0 ? -digits : digits));
	if (digits < 0)
		mpz_mul(mpq_denref(q), mpq_denref(q), power);
	else
		mpz_mul(mpq_numref(q), mpq_numref(q), power);
	mpq_canonicalize(q);
}

/*
 * The bytes of a number, from its reduced fraction; "q" is used up.  0 if its
 * binary part does not lie on the grid.
 */
static size_t
oracle_bytes(uint8_t *to, mpq_t q)
{
	int			decimals = 0,
				place,
				length = 0,
				i;
	size_t		size,
				bytes;

	mpz_set(power, mpq_denref(q));
	while (mpz_divisible_ui_p(power, 5))
	{
		mpz_divexact_ui(power, power, 5);
		decimals++;
	}

	/* 10^k q = m / 2^i, and r = m / 2^i modulo 5^k */
	mpq_set(term, q);
	oracle_scale(term, decimals);
	mpz_ui_pow_ui(power, 5, (unsigned long) decimals);
	if (decimals > 0)
	{
		mpz_invert(rest, mpq_denref(term), power);
		mpz_mul(rest, rest, mpq_numref(term));
		mpz_fdiv_r(rest, rest, power);
		mpz_set(mpq_numref(term), rest);
		mpz_ui_pow_ui(mpq_denref(term), 10, (unsigned long) decimals);
		mpq_canonicalize(term);
		mpq_sub(q, q, term);
	}
	mpz_sub_ui(power, power, 1);
	bytes = decimals > 0 ? (mpz_sizeinbase(power, 2) + 7) / 8 : 0;

	/* The digits of q, which has no factor but 2 in its denominator now. */
	mpq_mul_2exp(q, q, GRID_BITS);
	if (mpz_cmp_ui(mpq_denref(q), 1) != 0 || !oracle_fits(mpq_numref(q), 64 * EXACT_LIMBS - 1))
		return 0;
	place = mpz_sgn(mpq_numref(q)) == 0 ? 0 : (int) mpz_scan1(mpq_numref(q), 0) / 8;
	if (mpz_sgn(mpq_numref(q)) != 0)
	{
		mpz_fdiv_q_2exp(power, mpq_numref(q), (mp_bitcnt_t) place * 8);
		if (mpz_sgn(power) < 0)
			mpz_com(power, power);
		length = mpz_sgn(power) == 0 ? 1 : (int) mpz_sizeinbase(power, 2) / 8 + 1;
	}
	size = oracle_varint(to, (uint64_t) length + 1024 * (uint64_t) decimals);
	if (length > 0)
	{
		place -= EXACT_ORIGIN_BYTE;
		size += oracle_varint(to + size, (uint64_t) (place >= 0 ? 2 * place : -2 * place - 1));
		memset(to + size, 0, (size_t) length);
		mpz_fdiv_q_2exp(power, mpq_numref(q), (mp_bitcnt_t) (place + EXACT_ORIGIN_BYTE) * 8);
		mpz_fdiv_r_2exp(power, power, (mp_bitcnt_t) length * 8);
		mpz_export(to + size, NULL, -1, 1, 0, 0, power);
		size += (size_t) length;
	}
	for (i = 0; i < (int) bytes; i++)
	{
		to[size++] = (uint8_t) mpz_fdiv_ui(rest, 256);
		mpz_fdiv_q_2exp(rest, rest, 8);
	}
	return size;
}

static void
oracle_integer(mpq_t q, int64_t x)
{
	mpq_set_ui(q, 0, 1);
	mpz_import(mpq_numref(q), 1, -1, 8, 0, 0, &(uint64_t)
			   {x < 0 ? 0 - (uint64_t) x : (uint64_t) x});
	if (x < 0)
		mpq_neg(q, q);
}
#endif

/*
 * What is added: an integer in units of 10000^-places, a decimal of many digits,
 * or a double; alone, or times another of these.
 */
typedef enum FactorKind
{
	SMALL,						/* an int64 */
	DIGITS,						/* many digits in base 10000 */
	DOUBLE,
	FACTOR_KINDS
} FactorKind;

#define MAX_DIGITS	88

typedef struct Factor
{
	FactorKind	kind;
	int64_t		integer;
	int			places;
	double		x;
	bool		negative;
	int			weight;
	int			ndigits;
	uint16_t	digit[MAX_DIGITS];
	ExactFactor exact;
} Factor;

typedef struct Item
{
	Factor		a;
	Factor		b;
	bool		product;
} Item;

/* A decimal of few digits, as people write them, or of any number of them. */
static void
random_digits(unit_rng *rng, Factor *f)
{
	int			places = (int) unit_random_below(rng, FACTOR_PLACES + 1);
	int			whole = (int) unit_random_below(rng, unit_random_below(rng, 8) == 0 ? 77 : 5);
	int			zeros = 0;

	if (unit_random_below(rng, 4) == 0)
		whole = -(int) unit_random_below(rng, (uint64_t) places + 1);	/* 0.0000... */
	f->negative = unit_random(rng) & 1;
	f->weight = whole - 1;
	f->ndigits = whole + places;
	for (int i = 0; i < f->ndigits; i++)
	{
		uint64_t	kind = unit_random_below(rng, 8);

		f->digit[i] = (uint16_t) (kind == 0 ? 0 : kind == 1 ? 9999 : unit_random_below(rng, 10000));
		if (kind == 2)
			f->digit[i] = (uint16_t) (f->digit[i] / 100 * 100);
	}

	/* Zeros at the end are not written, or they are. */
	if (unit_random_below(rng, 4) == 0 && f->ndigits > 1)
		zeros = (int) unit_random_below(rng, (uint64_t) f->ndigits);
	for (int i = f->ndigits - zeros; i < f->ndigits; i++)
		f->digit[i] = 0;
	if (zeros > 0 && (unit_random(rng) & 1))
		f->ndigits -= zeros;
}

static void
make_factor(unit_rng *rng, Factor *f, FactorKind kind, Profile profile)
{
	memset(f, 0, sizeof(*f));
	f->kind = kind;
	switch (f->kind)
	{
		case SMALL:
			f->integer = (int64_t) random_integer(rng);
			if (unit_random_below(rng, 4) == 0)
				f->integer = -(f->integer + 1);
			if (unit_random_below(rng, 4) != 0)
				f->integer %= 10000000;
			f->places = (int) unit_random_below(rng, unit_random_below(rng, 4) == 0 ?
												FACTOR_PLACES + 1 : 3);
			exact_factor_from_integer(&f->exact, f->integer, f->places);
			break;
		case DIGITS:
			random_digits(rng, f);
			if (!exact_factor_from_digits(&f->exact, f->negative, f->weight, f->digit, f->ndigits))
				abort();
			break;
		default:
			/* Products of doubles, and of these with decimals, must lie on the grid. */
			f->x = random_double(rng, profile);
			exact_factor_from_double(&f->exact, f->x);
			break;
	}
}

static void
random_factor(unit_rng *rng, Factor *f, Profile profile)
{
	uint64_t	kind = unit_random_below(rng, 8);

	make_factor(rng, f, kind < 5 ? SMALL : kind < 7 ? DIGITS : DOUBLE, profile);
}

/*
 * What a row of numerics adds to a sum: of a usual kind, as a column of money or
 * the gaps times its weights have them, or of any.
 */
static void
random_item(unit_rng *rng, Item *item, Profile profile, bool usual)
{
	item->product = unit_random(rng) & 1;
	if (usual)
	{
		make_factor(rng, &item->a, unit_random_below(rng, 4) == 0 ? DIGITS : SMALL, UNITY);
		make_factor(rng, &item->b, profile == UNITY ? DOUBLE : SMALL, UNITY);
		return;
	}
	random_factor(rng, &item->a, profile);
	random_factor(rng, &item->b, profile);
	if (item->b.kind == SMALL && item->a.kind == DOUBLE)
	{
		Factor		swap = item->a;

		item->a = item->b;
		item->b = swap;
	}
}

#ifndef NO_ORACLE
static void
oracle_factor(mpq_t q, const Factor *f)
{
	switch (f->kind)
	{
		case SMALL:
			oracle_integer(q, f->integer);
			oracle_scale(q, -4 * f->places);
			break;
		case DIGITS:
			mpq_set_ui(q, 0, 1);
			for (int i = 0; i < f->ndigits; i++)
			{
				mpz_mul_ui(mpq_numref(q), mpq_numref(q), 10000);
				mpz_add_ui(mpq_numref(q), mpq_numref(q), f->digit[i]);
			}
			oracle_scale(q, 4 * (f->weight + 1 - f->ndigits));
			if (f->negative)
				mpq_neg(q, q);
			break;
		default:
			mpq_set_d(q, f->x);
			break;
	}
}

static void
oracle_item(mpq_t q, const Item *item)
{
	mpq_t		factor;

	oracle_factor(q, &item->a);
	if (!item->product)
		return;
	mpq_init(factor);
	oracle_factor(factor, &item->b);
	mpq_mul(q, q, factor);
	mpq_clear(factor);
}
#endif

/* One slot whose limbs have exactly the size that they should need. */
typedef struct Sum
{
	ExactSlot	slot;
	uint64_t   *limb;
} Sum;

static Tally growth;

static void
sum_new(Sum *sum, int n)
{
	sum->slot = (ExactSlot) {EXACT_UNSET, (uint8_t) n, 0};
	if (n == 1)
		sum->slot.base = EXACT_ORIGIN;
	sum->limb = calloc((size_t) n, sizeof(uint64_t));
}

static void
sum_grow(Sum *sum, const ExactNeed *need)
{
	Sum			old = *sum;

	tally(&growth, need->n >= old.slot.n || need->places > exact_slot_places(&old.slot),
		  "window %d+%d wanted instead of %d+%d", need->base, need->n,
		  exact_slot_base(&old.slot), old.slot.n);
	tally(&growth, need->base >= 0 && need->n > 0 && need->base + need->n <= EXACT_SCALED_LIMBS,
		  "window %d+%d wanted", need->base, need->n);
	exact_slot_set_window(&sum->slot, need);
	sum->limb = calloc((size_t) need->n, sizeof(uint64_t));
	exact_slot_move(&old.slot, old.limb, &sum->slot, sum->limb);
	free(old.limb);
}

static bool
add_fast(Sum *sum, const Item *item, bool subtract)
{
	const Factor *a = &item->a,
			   *b = &item->b;

	if (a->kind == SMALL && !item->product)
		return exact_slot_add_integer(&sum->slot, sum->limb, a->integer, a->places, subtract);
	if (a->kind == SMALL && b->kind == SMALL)
		return exact_slot_add_integers(&sum->slot, sum->limb, a->integer, a->places,
									   b->integer, b->places, subtract);
	if (a->kind == SMALL && b->kind == DOUBLE)
		return exact_slot_add_integer_double(&sum->slot, sum->limb, a->integer, a->places, b->x,
											 subtract);
	if (a->kind == DIGITS && a->exact.n > 0 && a->exact.n <= 2 &&
		(!item->product || b->kind != DIGITS))
	{
		uint64_t	x[2] = {a->exact.limb[0], a->exact.n > 1 ? a->exact.limb[1] : 0};
		int			position = 64 * EXACT_ORIGIN;
		uint64_t	by = 1;
		bool		negative = subtract != a->negative;

		if (item->product && b->kind == SMALL)
		{
			by = b->exact.n > 0 ? b->exact.limb[0] : 0;
			negative ^= b->exact.negative;
		}
		else if (item->product)
		{
			by = double_split(b->x, &position);
			position += 64 * EXACT_ORIGIN;
			negative ^= b->exact.negative;
		}
		return exact_slot_add_wide(&sum->slot, sum->limb, x, by, position,
								   a->exact.places + (item->product ? b->exact.places : 0),
								   negative);
	}
	if (a->kind == DOUBLE && !item->product)
		return exact_slot_add_double(&sum->slot, sum->limb, a->x, subtract);
	if (a->kind == DOUBLE && b->kind == DOUBLE)
		return exact_slot_add_product(&sum->slot, sum->limb, a->x, b->x, subtract);
	return false;
}

static ExactStatus
sum_add(Sum *sum, const Item *item, bool subtract, bool fast, uint64_t *fast_ones)
{
	ExactStatus status;
	ExactNeed	need;

	if (fast && add_fast(sum, item, subtract))
	{
		(*fast_ones)++;
		return EXACT_OK;
	}
	for (int i = 0;; i++)
	{
		status = exact_slot_add_factors(&sum->slot, sum->limb, &item->a.exact,
										item->product ? &item->b.exact : NULL, subtract, &need);
		if (status != EXACT_GROW || !tally(&growth, i < 3, "growth without end"))
			return status;
		sum_grow(sum, &need);
	}
}

static ExactStatus
sum_add_number(Sum *sum, const ExactNumber *x)
{
	ExactStatus status;
	ExactNeed	need;

	for (int i = 0;; i++)
	{
		status = exact_slot_add_scaled(&sum->slot, sum->limb, x->limb, x->base, x->n,
									   x->decimals, &need);
		if (status != EXACT_GROW || !tally(&growth, i < 3, "growth without end"))
			return status;
		sum_grow(sum, &need);
	}
}

static size_t
sum_bytes(uint8_t *bytes, const Sum *sum)
{
	size_t		size = exact_compact_write_slot(bytes, &sum->slot, sum->limb);

	tally(&growth, size <= exact_compact_limit(&sum->slot) && size <= EXACT_COMPACT_MAX,
		  "%zu bytes", size);
	return size;
}

#define EPISODE		40

/*
 * Values come and go; then the same values in another order, by the slow
 * functions alone, and cut in two sums that are merged in either form, must give
 * the same bytes; and when everything is taken away, nothing must be left.
 */
static void
episode(unit_rng *rng, Tally *sums, Tally *order, Tally *empty, uint64_t *fast)
{
	static Item item[EPISODE];
	static const Profile profiles[] = {MONEY, COUNT, UNITY, TINY, POWER, ANY};
	Profile		profile = profiles[unit_random_below(rng, 6)];
	bool		usual = unit_random(rng) & 1;
	int			steps = 1 + (int) unit_random_below(rng, EPISODE);
	int			n = 0;
	uint64_t	ignored = 0;
	uint8_t		bytes[EXACT_COMPACT_MAX],
				expected[EXACT_COMPACT_MAX];
	size_t		size,
				expected_size;
	Sum			sum,
				again,
				part[2];
	ExactNumber x;
	ExactCompact stored[2];
	uint8_t		stored_bytes[2][EXACT_COMPACT_MAX];

	sum_new(&sum, 1 + (int) unit_random_below(rng, 3));
#ifndef NO_ORACLE
	mpq_set_ui(value, 0, 1);
#endif
	for (int i = 0; i < steps; i++)
	{
		bool		subtract = n > 0 && unit_random_below(rng, 4) == 0;
		Item		now;
		ExactStatus status;

		if (subtract)
		{
			int			j = (int) unit_random_below(rng, (uint64_t) n);

			now = item[j];
			item[j] = item[--n];
		}
		else
		{
			random_item(rng, &now, profile, usual);
			item[n++] = now;
		}
		status = sum_add(&sum, &now, subtract, true, fast);
		tally(sums, status == EXACT_OK, "status %d", status);
#ifndef NO_ORACLE
		oracle_item(term, &now);
		if (subtract)
			mpq_sub(value, value, term);
		else
			mpq_add(value, value, term);
		if (i % 4 == 0)
		{
			mpq_set(other, value);
			size = sum_bytes(bytes, &sum);
			tally(sums, same_bytes(bytes, size, expected, oracle_bytes(expected, other)), "wrong sum");
		}
#endif
	}
	size = sum_bytes(bytes, &sum);
	unit_digest_bytes(&sum_digest, bytes, size);
#ifndef NO_ORACLE
	mpq_set(other, value);
	tally(sums, same_bytes(bytes, size, expected, oracle_bytes(expected, other)), "wrong sum at the end");
#endif
	tally(sums, open_bytes(&stored[0], bytes, size), "not taken back");

	/* In another order, by other functions, with other units on the way. */
	sum_new(&again, 1 + (int) unit_random_below(rng, 3));
	sum_new(&part[0], 1);
	sum_new(&part[1], 3);
	for (int i = n - 1; i >= 0; i--)
	{
		sum_add(&again, &item[i], false, false, &ignored);
		sum_add(&part[unit_random(rng) & 1], &item[i], false, unit_random(rng) & 1, &ignored);
	}
	expected_size = sum_bytes(expected, &again);
	tally(order, same_bytes(bytes, size, expected, expected_size), "other bytes in another order");

	/* Two parts: added in storage, and to a running sum, which is not of rows. */
	for (int i = 0; i < 2; i++)
	{
		size_t		part_size = sum_bytes(stored_bytes[i], &part[i]);

		tally(order, open_bytes(&stored[i], stored_bytes[i], part_size), "part not taken");
	}
	tally(order, exact_compact_add(expected, &expected_size, &stored[0], &stored[1],
								   false) == EXACT_OK &&
		  same_bytes(bytes, size, expected, expected_size), "other bytes from two stored parts");
	exact_from_compact(&x, &stored[1]);
	tally(order, sum_add_number(&part[0], &x) == EXACT_OK &&
		  same_bytes(bytes, size, expected, sum_bytes(expected, &part[0])),
		  "other bytes from a part and a stored one");
	exact_from_slot(&x, &part[0].slot, part[0].limb);
	exact_negate(&x);
	tally(empty, sum_add_number(&part[0], &x) == EXACT_OK && sum_bytes(expected, &part[0]) == 1,
		  "something is left of a number less itself");

	for (int i = 0; i < n; i++)
		sum_add(&sum, &item[i], true, true, &ignored);
	exact_from_slot(&x, &sum.slot, sum.limb);
	tally(empty, sum_bytes(bytes, &sum) == 1 && bytes[0] == 0 && exact_sign(&x) == 0,
		  "something is left of a sum of nothing");
	free(sum.limb);
	free(again.limb);
	free(part[0].limb);
	free(part[1].limb);
}

static void
test_sums(void)
{
	unit_rng	rng = {4001};
	uint64_t	count = unit_count(1500000) / 2;
	uint64_t	fast = 0;
	Tally		sums = {0, 0};
	Tally		order = {0, 0};
	Tally		empty = {0, 0};

	while (sums.count < count)
		episode(&rng, &sums, &order, &empty, &fast);
	tally_report(&sums, "sums of decimals, doubles and their products");
	tally_report(&order, "in another order and in parts, the same bytes");
	tally_report(&empty, "all taken away, nothing is left");
	tally_report(&growth, "windows that grow");
	unit_ok(fast > sums.count / 8, "%" PRIu64 " fast additions", fast);
	unit_digest_print(&sum_digest);
}

/*
 * Windows that are nearly full, or fuller than a fast addition would leave them:
 * as no number of rows that a test can add would fill them.
 */
static void
test_headroom(void)
{
	unit_rng	rng = {4004};
	uint64_t	count = unit_count(1500000) / 2;
	unit_digest digest = UNIT_DIGEST("exact_decimal_headroom");
	Tally		sums = {0, 0};
	uint64_t	fast = 0;

	while (sums.count < count)
	{
		int			n = 1 + (int) unit_random_below(&rng, 4);
		uint64_t	top = (UINT64_C(1) << 62) + unit_random_below(&rng, 9) - 4;
		Item		item = {.product = unit_random(&rng) & 1};
		bool		subtract = unit_random(&rng) & 1;
		Sum			sum;
		ExactNumber x;
		ExactStatus status;
		uint64_t	added = 0;

		sum_new(&sum, n);
		exact_slot_set_base(&sum.slot, EXACT_ORIGIN);
		exact_slot_set_places(&sum.slot, (int) unit_random_below(&rng, 4));
		make_factor(&rng, &item.a, unit_random_below(&rng, 3) == 0 ? DIGITS : SMALL, UNITY);
		make_factor(&rng, &item.b, unit_random_below(&rng, 3) == 0 ? DOUBLE : SMALL, UNITY);
		if (item.b.kind == DOUBLE)
		{
			/* digits from the point on up to the top of the window */
			item.b.x *= 9007199254740992.0;
			for (int i = (int) unit_random_below(&rng, (uint64_t) n * 4); i > 0; i--)
				item.b.x *= 65536;
			exact_factor_from_double(&item.b.exact, item.b.x);
		}
		random_limbs(&rng, sum.limb, n);
		if (unit_random_below(&rng, 4) == 0)
			top = unit_random(&rng) >> 2;
		sum.limb[n - 1] = (unit_random(&rng) & 1) ? top : ~top + 1;

		exact_from_slot(&x, &sum.slot, sum.limb);
#ifndef NO_ORACLE
		oracle_limbs(rest, x.limb, x.base, x.n);
		mpq_set_z(value, rest);
		mpq_div_2exp(value, value, GRID_BITS);
		oracle_scale(value, -4 * exact_slot_places(&sum.slot));
		oracle_item(other, &item);
		if (subtract)
			mpq_sub(value, value, other);
		else
			mpq_add(value, value, other);
#endif
		status = sum_add(&sum, &item, subtract, true, &added);
		fast += added;
		tally(&sums, status == EXACT_OK, "status %d", status);
		if (added)
			tally(&sums, ((sum.limb[sum.slot.n - 1] >> 62) == 0 ||
						  (sum.limb[sum.slot.n - 1] >> 62) == 3) ||
				  top >= (UINT64_C(1) << 62) - 1, "a full window");
		exact_from_slot(&x, &sum.slot, sum.limb);
		unit_digest_word(&digest, (uint64_t) x.n);
		for (int i = 0; i < x.n; i++)
			unit_digest_word(&digest, x.limb[i]);
#ifndef NO_ORACLE
		oracle_limbs(rest, x.limb, x.base, x.n);
		mpq_set_z(other, rest);
		mpq_div_2exp(other, other, GRID_BITS);
		oracle_scale(other, -4 * exact_slot_places(&sum.slot));
		tally(&sums, mpq_equal(value, other) != 0, "wrong sum in a window of %d limbs", n);
#endif
		free(sum.limb);
	}
	tally_report(&sums, "sums in nearly full windows");
	unit_ok(fast > 0, "%" PRIu64 " of them fast", fast);
	unit_digest_print(&digest);
}

/* A stored sum with a remainder of any kind, or without. */
static size_t
random_stored(unit_rng *rng, uint8_t *bytes, ExactCompact *c)
{
	uint64_t	limb[EXACT_SCALED_LIMBS];
	int			n = 1 + (int) unit_random_below(rng, unit_random_below(rng, 16) == 0 ?
												EXACT_LIMBS : 4);
	int			base = EXACT_ORIGIN - 2 + (int) unit_random_below(rng, 4);
	int			places = (int) unit_random_below(rng, EXACT_PLACES + 1);
	Sum			sum;
	size_t		size;

	if (base + n > EXACT_LIMBS || unit_random_below(rng, 8) == 0)
		base = (int) unit_random_below(rng, (uint64_t) (EXACT_LIMBS - n + 1));
	if (base == 0)
		places = 0;				/* less than the smallest binary number */
	random_limbs(rng, limb, n);
	if (unit_random_below(rng, 16) == 0)
	{
		/* at the end of the grid */
		base = EXACT_LIMBS - n;
		places = 0;
		limb[n - 1] = UINT64_C(1) << 62 | unit_random(rng) >> 2;
	}
	if (unit_random_below(rng, 4) == 0)
	{
		/* whole cents */
		limb[0] = unit_random_below(rng, 1000000) * 100;
		n = 1;
	}
	sum.slot = (ExactSlot) {(uint8_t) base, (uint8_t) n, 0};
	exact_slot_set_places(&sum.slot, places);
	sum.limb = limb;
	size = exact_compact_write_slot(bytes, &sum.slot, limb);
	if (size == 0 || !open_bytes(c, bytes, size))
		abort();
	return size;
}

#ifndef NO_ORACLE
/* The value of bytes that were written, digit by digit. */
static void
oracle_compact(mpq_t q, const ExactCompact *c)
{
	mpz_set_ui(rest, 0);
	for (int i = 0; c->length > 0 && i < c->length; i++)
	{
		mpz_set_ui(power, c->digit[i]);
		if (i == c->length - 1 && c->digit[i] >= 128)
			mpz_sub_ui(power, power, 256);
		mpz_mul_2exp(power, power, (mp_bitcnt_t) (8 * (c->place + i)));
		mpz_add(rest, rest, power);
	}
	mpq_set_z(q, rest);
	mpq_div_2exp(q, q, GRID_BITS);
	if (c->decimals > 0)
	{
		mpz_import(rest, (size_t) exact_remainder_bytes(c->decimals), -1, 1, 0, 0, c->remainder);
		mpq_set_z(term, rest);
		oracle_scale(term, -c->decimals);
		mpq_add(q, q, term);
	}
}
#endif

static void
test_adding(void)
{
	unit_rng	rng = {4002};
	uint64_t	count = unit_count(800000) / 4;
	Tally		sums = {0, 0};
	Tally		inverse = {0, 0};
	Tally		signs = {0, 0};
	uint64_t	out_of_range = 0;

	for (uint64_t i = 0; i < count; i++)
	{
		uint8_t		xbytes[EXACT_COMPACT_MAX],
					ybytes[EXACT_COMPACT_MAX],
					bytes[EXACT_COMPACT_MAX],
					expected[EXACT_COMPACT_MAX];
		ExactCompact x,
					y,
					sum;
		bool		subtract = unit_random(&rng) & 1;
		size_t		xsize = random_stored(&rng, xbytes, &x);
		size_t		ysize = random_stored(&rng, ybytes, &y);
		size_t		size;
		ExactStatus status;
		int			sign;

		if (unit_random_below(&rng, 8) == 0)
		{
			memcpy(ybytes, xbytes, xsize);
			ysize = xsize;
			if (!open_bytes(&y, ybytes, ysize))
				abort();
		}
		status = exact_compact_add(bytes, &size, &x, &y, subtract);
		unit_digest_word(&add_digest, status);
		if (status == EXACT_OK)
			unit_digest_bytes(&add_digest, bytes, size);
		sign = exact_compact_sign(&x);
		unit_digest_word(&add_digest, (uint64_t) (sign + 1));
#ifndef NO_ORACLE
		oracle_compact(value, &x);
		tally(&signs, sign == mpq_sgn(value), "sign %d", sign);
		mpq_set(other, value);
		tally(&sums, same_bytes(xbytes, xsize, expected, oracle_bytes(expected, other)), "not canonical");
		oracle_compact(other, &y);
		if (subtract)
			mpq_sub(value, value, other);
		else
			mpq_add(value, value, other);
		xsize = oracle_bytes(expected, value);
		tally(&sums, status == EXACT_OK ? same_bytes(bytes, size, expected, xsize) : xsize == 0,
			  "wrong sum, status %d", status);
		xsize = x.length;
#else
		tally(&sums, status != EXACT_GROW, "status");
		tally(&signs, sign >= -1 && sign <= 1, "sign");
#endif
		if (status == EXACT_OK)
		{
			size_t		back;

			if (tally(&inverse, open_bytes(&sum, bytes, size), "sum not taken"))
				tally(&inverse, exact_compact_add(expected, &back, &sum, &y,
												  !subtract) == EXACT_OK &&
					  memcmp(expected, xbytes, back) == 0, "cannot go back");
		}
		else
			out_of_range++;
	}
	tally_report(&sums, "stored sums with remainders added");
	tally_report(&inverse, "taken away again");
	tally_report(&signs, "signs of stored sums");
	unit_ok(out_of_range > 0, "the end of the grid was reached %" PRIu64 " times", out_of_range);
	unit_digest_print(&add_digest);
}

/* All remainders of few decimals: 0 <= r < 5^k without a factor 5, and no other. */
static void
test_hostile(void)
{
	Tally		remainders = {0, 0};

	for (int k = 0; k <= EXACT_DECIMALS + 2; k++)
	{
		int			bytes = k <= EXACT_DECIMALS ? exact_remainder_bytes(k) : EXACT_REMAINDER_BYTES;
		uint64_t	limit = 1;

		for (int i = 0; i < k && i < 6; i++)
			limit *= 5;
		for (uint64_t r = 0; r < (k < 7 ? limit + 300 : 40); r++)
		{
			uint8_t		stored[EXACT_COMPACT_MAX] = {0};
			size_t		size = write_varint(stored, 1024 * (uint64_t) k);
			ExactCompact c;

			for (int i = 0; i < bytes; i++)
				stored[size++] = (uint8_t) (r >> (i < 8 ? 8 * i : 63));
			if (bytes < 8 && (r >> (8 * bytes)) != 0)
				continue;
			tally(&remainders, open_bytes(&c, stored, size) ==
				  (k == 0 ? r == 0 : k <= EXACT_DECIMALS && r % 5 != 0 && (k >= 7 || r < limit)),
				  "r %" PRIu64 ", k %d", r, k);

			/* cut short, and one byte more */
			tally(&remainders, !open_bytes(&c, stored, size - 1), "cut short, k %d", k);
			tally(&remainders, !open_bytes(&c, stored, size + 1), "too long, k %d", k);
		}
	}

	/* The greatest remainder of each k and the one after, 5^k. */
	for (int k = 1; k <= EXACT_DECIMALS; k++)
	{
		uint8_t		stored[EXACT_COMPACT_MAX];
		uint8_t		five[EXACT_REMAINDER_BYTES + 1] = {1};
		int			bytes = exact_remainder_bytes(k);
		size_t		size = write_varint(stored, 1024 * (uint64_t) k);
		ExactCompact c;

		for (int i = 0; i < k; i++)
		{
			unsigned	carry = 0;

			for (size_t j = 0; j < sizeof(five); j++)
			{
				carry += 5 * five[j];
				five[j] = (uint8_t) carry;
				carry >>= 8;
			}
		}
		tally(&remainders, five[bytes] == 0 && five[bytes - 1] != 0, "%d bytes for k %d", bytes, k);
		memcpy(stored + size, five, (size_t) bytes);
		tally(&remainders, !open_bytes(&c, stored, size + bytes), "5^%d taken", k);
		stored[size]--;			/* odd, so nothing is borrowed */
		tally(&remainders, open_bytes(&c, stored, size + bytes), "5^%d - 1 not taken", k);
		stored[size] += 2;
		tally(&remainders, !open_bytes(&c, stored, size + bytes), "5^%d + 1 taken", k);
	}
	tally_report(&remainders, "remainders");
}

/* Roundings, quotients, sums and products of numbers with decimals. */
static void
test_numbers(void)
{
	unit_rng	rng = {4003};
	uint64_t	count = unit_count(600000) / 4;
	Tally		rounding = {0, 0};
	Tally		algebra = {0, 0};
	uint64_t	ties = 0;

	for (uint64_t i = 0; i < count; i++)
	{
		uint8_t		bytes[2][EXACT_COMPACT_MAX];
		ExactCompact c;
		ExactNumber x,
					y,
					z;
		ExactStatus status;
		double		got = 0;

		random_stored(&rng, bytes[0], &c);
		exact_from_compact(&x, &c);
#ifndef NO_ORACLE
		oracle_compact(value, &c);
#endif
		random_stored(&rng, bytes[1], &c);
		exact_from_compact(&y, &c);
#ifndef NO_ORACLE
		oracle_compact(other, &c);
#endif
		if (unit_random_below(&rng, 4) == 0 && exact_sign(&y) != 0)
		{
			/* A quotient that is a tie: x = y * (odd number of 54 bits). */
			ExactNumber tie;

			exact_from_int64(&tie, (int64_t) (unit_random(&rng) >> 11 | UINT64_C(1) << 53 | 1));
			if (exact_product(&y, &tie, &z) == EXACT_OK)
			{
				ties++;
				x = z;
#ifndef NO_ORACLE
				oracle_limbs(rest, tie.limb, tie.base, tie.n);
				mpq_set_z(value, rest);
				mpq_div_2exp(value, value, GRID_BITS);
				mpq_mul(value, value, other);
#endif
			}
		}

		status = exact_round(&x, &got);
		unit_digest_word(&number_digest, status);
		unit_digest_double(&number_digest, status == EXACT_OK ? got : 0);
#ifndef NO_ORACLE
		{
			int			ternary = mpfr_set_q(rounded, value, MPFR_RNDN);

			ternary = mpfr_check_range(rounded, ternary, MPFR_RNDN);
			mpfr_subnormalize(rounded, ternary, MPFR_RNDN);
			tally(&rounding, status == EXACT_OK ?
				  !mpfr_inf_p(rounded) && got == mpfr_get_d(rounded, MPFR_RNDN) :
				  mpfr_inf_p(rounded) != 0, "rounded to %a", got);
		}
#else
		tally(&rounding, status != EXACT_GROW, "status");
#endif
		if (exact_sign(&y) != 0)
		{
			status = exact_quotient(&x, &y, &got);
			unit_digest_word(&number_digest, status);
			unit_digest_double(&number_digest, status == EXACT_OK ? got : 0);
#ifndef NO_ORACLE
			{
				int			ternary;

				mpq_div(term, value, other);
				ternary = mpfr_set_q(rounded, term, MPFR_RNDN);
				ternary = mpfr_check_range(rounded, ternary, MPFR_RNDN);
				mpfr_subnormalize(rounded, ternary, MPFR_RNDN);
				tally(&rounding, status == EXACT_OK ?
					  !mpfr_inf_p(rounded) && got == mpfr_get_d(rounded, MPFR_RNDN) :
					  mpfr_inf_p(rounded) != 0, "quotient %a", got);
			}
#endif
		}

		z = x;
		status = exact_add(&z, &y);
		unit_digest_word(&number_digest, status);
		tally(&algebra, status != EXACT_GROW, "status of a sum");
		if (status == EXACT_OK)
		{
#ifndef NO_ORACLE
			mpq_add(term, value, other);
			tally(&algebra, exact_sign(&z) == mpq_sgn(term), "sign of a sum");
			oracle_limbs(rest, z.limb, z.base, z.n);
			mpq_div_2exp(term, term, 0);
			if (z.n > 0)
				oracle_scale(term, z.decimals);
			mpq_mul_2exp(term, term, GRID_BITS);
			tally(&algebra, mpz_cmp_ui(mpq_denref(term), 1) == 0 &&
				  mpz_cmp(mpq_numref(term), rest) == 0,
				  "wrong sum");
#endif
			for (int j = 0; j < z.n; j++)
				unit_digest_word(&number_digest, z.limb[j]);
		}
		status = exact_product(&x, &y, &z);
		unit_digest_word(&number_digest, status);
		tally(&algebra, status != EXACT_GROW, "status of a product");
		if (status == EXACT_OK)
		{
#ifndef NO_ORACLE
			mpq_mul(term, value, other);
			oracle_limbs(rest, z.limb, z.base, z.n);
			if (z.n > 0)
				oracle_scale(term, z.decimals);
			mpq_mul_2exp(term, term, GRID_BITS);
			tally(&algebra, mpz_cmp_ui(mpq_denref(term), 1) == 0 &&
				  mpz_cmp(mpq_numref(term), rest) == 0,
				  "wrong product");
#endif
			for (int j = 0; j < z.n; j++)
				unit_digest_word(&number_digest, z.limb[j]);
		}
	}
	tally_report(&rounding, "values and quotients with decimals");
	tally_report(&algebra, "sums, products and ratios with decimals");
	unit_ok(ties > 0, "%" PRIu64 " ties", ties);
	unit_digest_print(&number_digest);
}

/* Which decimals are held: zeros at either end do not count. */
static void
test_held(void)
{
	Tally		held = {0, 0};
	uint16_t	digit[24];
	ExactFactor x,
				y;

	for (int first = 0; first < 12; first++)
	{
		for (int last = first; last < 20; last++)
		{
			/* one digit at "first", one at "last", 4 before the point */
			bool		expected = last - 3 <= FACTOR_PLACES;

			memset(digit, 0, sizeof(digit));
			digit[first] = digit[last] = 7;
			tally(&held, exact_factor_from_digits(&x, false, 3, digit, 24) == expected,
				  "digits %d to %d", first, last);
			tally(&held, exact_factor_from_digits(&y, false, 3 - first, digit + first,
												  last - first + 1) == expected,
				  "the same without zeros, %d to %d", first, last);
			if (expected)
				tally(&held, x.places == y.places && x.n == y.n && x.base == y.base &&
					  x.places == (last > 3 ? last - 3 : 0) &&
					  memcmp(x.limb, y.limb, sizeof(uint64_t) * x.n) == 0, "%d to %d differ", first, last);
		}
	}
	memset(digit, 0, sizeof(digit));
	tally(&held, exact_factor_from_digits(&x, false, 3, digit, 24) && x.n == 0 &&
		  x.places == 0, "zero");
	tally_report(&held, "decimals that are held");
}

/* A sum that the storage cannot hold is not written, and says so. */
static void
test_range(void)
{
	uint64_t	limb[EXACT_SCALED_LIMBS] = {0};
	ExactSlot	slot = {0, EXACT_SCALED_LIMBS, 0};
	uint8_t		bytes[EXACT_COMPACT_MAX];

	exact_slot_set_places(&slot, 1);
	limb[EXACT_SCALED_LIMBS - 1] = UINT64_C(1) << 61;
	unit_ok(exact_compact_write_slot(bytes, &slot, limb) == 0, "beyond the grid");
	limb[EXACT_SCALED_LIMBS - 1] = 0;
	limb[EXACT_LIMBS - 1] = UINT64_C(1) << 61;
	unit_ok(exact_compact_write_slot(bytes, &slot, limb) > 0, "within");
}

int
main(void)
{
#ifndef NO_ORACLE
	mpq_inits(value, other, term, NULL);
	mpz_inits(power, rest, NULL);
	mpfr_init2(rounded, 53);
	mpfr_set_emin(-1073);
	mpfr_set_emax(1024);
#endif
	test_sums();
	test_headroom();
	test_adding();
	test_hostile();
	test_numbers();
	test_held();
	test_range();
	return unit_done();
}
