/*
 * test_exact_compact.c
 *	  The stored form of exact sums: canonical, read with suspicion, and added
 *	  without being unpacked; against GMP.
 */
#include "exact_inputs.h"

#ifndef NO_ORACLE
static mpz_t a;
static mpz_t b;
static mpz_t c;
#endif

/* A stored sum and its bytes, in an allocation of exactly their size. */
typedef struct Stored
{
	uint8_t    *bytes;
	size_t		size;
	ExactCompact compact;
} Stored;

/* False if the bytes are not taken, or not all of them. */
static bool
stored_open(Stored *s, const uint8_t *bytes, size_t size)
{
	ByteReader	reader;

	s->bytes = malloc(size > 0 ? size : 1);
	s->size = size;
	memcpy(s->bytes, bytes, size);
	reader.next = s->bytes;
	reader.end = s->bytes + size;
	reader.failed = false;
	return exact_compact_read(&s->compact, &reader) && !reader.failed && reader.next == reader.end;
}

static bool
same_bytes(const uint8_t *x, size_t xsize, const uint8_t *y, size_t ysize)
{
	return xsize == ysize && memcmp(x, y, xsize) == 0;
}

/*
 * The canonical bytes of a value, by GMP: digits in base 256 and two's
 * complement, as few as possible.
 */
#ifndef NO_ORACLE
static size_t
oracle_varint(uint8_t *to, unsigned value)
{
	size_t		n = 0;

	do
	{
		to[n] = value % 128 + (value >= 128 ? 128 : 0);
		n++;
		value /= 128;
	} while (value > 0);
	return n;
}

static size_t
oracle_bytes(uint8_t *to, const mpz_t z)
{
	mpz_t		digits;
	int			place,
				length;
	size_t		size;

	if (mpz_sgn(z) == 0)
	{
		to[0] = 0;
		return 1;
	}
	mpz_init(digits);
	place = (int) mpz_scan1(z, 0) / 8;
	mpz_tdiv_q_2exp(digits, z, (mp_bitcnt_t) place * 8);
	if (mpz_sgn(digits) < 0)
		mpz_com(digits, digits);
	length = mpz_sgn(digits) == 0 ? 1 : (int) mpz_sizeinbase(digits, 2) / 8 + 1;

	place -= EXACT_ORIGIN_BYTE;
	size = oracle_varint(to, (unsigned) length);
	size += oracle_varint(to + size, (unsigned) (place >= 0 ? 2 * place : -2 * place - 1));
	memset(to + size, 0, (size_t) length);
	mpz_fdiv_q_2exp(digits, z, (mp_bitcnt_t) (place + EXACT_ORIGIN_BYTE) * 8);
	mpz_fdiv_r_2exp(digits, digits, (mp_bitcnt_t) length * 8);
	mpz_export(to + size, NULL, -1, 1, 0, 0, digits);
	size += (size_t) length;
	mpz_clear(digits);
	return size;
}
#endif

/* The limbs of some value in a window of its own, which may be too large. */
typedef struct Window
{
	int			base;
	int			n;
	uint64_t	limb[EXACT_LIMBS];
} Window;

static void
random_window(unit_rng *rng, Window *w)
{
	w->n = (int) unit_random_below(rng, unit_random_below(rng, 16) == 0 ? EXACT_LIMBS + 1 : 5);
	w->base = (int) unit_random_below(rng, (uint64_t) (EXACT_LIMBS - w->n + 1));
	random_limbs(rng, w->limb, w->n);
	if (w->n > 0 && unit_random_below(rng, 3) == 0)
		w->limb[w->n - 1] = (uint64_t) ((int64_t) w->limb[w->n - 1] >> unit_random_below(rng, 64));
	if (w->n > 0 && unit_random_below(rng, 16) == 0)
		w->limb[w->n - 1] = UINT64_C(1) << 63;
}

/* The same value in a larger window. */
static void
widen_window(unit_rng *rng, Window *wide, const Window *w)
{
	int			low = (int) unit_random_below(rng, (uint64_t) w->base + 1);
	int			high = (int) unit_random_below(rng, (uint64_t) (EXACT_LIMBS - w->base - w->n + 1));

	wide->base = w->base - low;
	wide->n = w->n + low + high;
	for (int i = 0; i < wide->n; i++)
	{
		int			j = i - low;
		bool		negative = w->n > 0 && w->limb[w->n - 1] >> 63;

		wide->limb[i] = j < 0 ? 0 : j < w->n ? w->limb[j] : negative ? ~UINT64_C(0) : 0;
	}
}

static void
test_writing(void)
{
	unit_rng	rng = {3001};
	uint64_t	count = unit_count(1000000);
	unit_digest digest = UNIT_DIGEST("exact_compact_write");
	Tally		canonical = {0, 0};
	Tally		back = {0, 0};

	for (uint64_t i = 0; i < count; i++)
	{
		Window		w,
					wide;
		uint8_t		bytes[EXACT_COMPACT_MAX],
					other[EXACT_COMPACT_MAX];
		uint64_t	limb[EXACT_LIMBS];
		size_t		size;
		Stored		s;

		random_window(&rng, &w);
		widen_window(&rng, &wide, &w);
		size = exact_compact_write(bytes, w.limb, w.base, w.n);
		unit_digest_bytes(&digest, bytes, size);
		tally(&canonical, size <= (size_t) 4 + 8 * w.n, "%zu bytes for %d limbs", size, w.n);
		tally(&canonical, same_bytes(bytes, size, other,
									 exact_compact_write(other, wide.limb, wide.base, wide.n)),
			  "other bytes in a larger window");
#ifndef NO_ORACLE
		oracle_limbs(a, w.limb, w.base, w.n);
		tally(&canonical, same_bytes(bytes, size, other, oracle_bytes(other, a)), "not canonical");
#endif

		if (tally(&back, stored_open(&s, bytes, size), "not taken back"))
		{
			ExactNumber x,
						y;
			int			base;
			int			n = exact_compact_limbs(&s.compact, limb, &base);

			tally(&back, n >= 0 && n <= EXACT_LIMBS && base >= 0 && base + n <= EXACT_LIMBS &&
				  same_bytes(bytes, size, other, exact_compact_write(other, limb, base, n)),
				  "unpacked limbs are wrong");
			exact_from_compact(&x, &s.compact);
			exact_from_limbs(&y, w.limb, w.base, w.n);
			tally(&back, x.n == y.n && (x.n == 0 || x.base == y.base) &&
				  memcmp(x.limb, y.limb, x.n * sizeof(uint64_t)) == 0, "unpacked number is wrong");
		}
		free(s.bytes);
	}
	tally_report(&canonical, "bytes written");
	tally_report(&back, "bytes read back");
	unit_digest_print(&digest);
}

/* The sum by way of a slot, as the bytes that the slot writes. */
static ExactStatus
slot_bytes(uint8_t *bytes, size_t *size, const Window *x, const Window *y, bool subtract)
{
	uint64_t	limbs[EXACT_LIMBS] = {0};
	ExactSlot	slot = {0, EXACT_LIMBS, 0};
	ExactNeed	need;
	ExactNumber term;
	ExactStatus status;

	exact_from_limbs(&term, y->limb, y->base, y->n);
	if (subtract)
		exact_negate(&term);
	status = exact_slot_add_limbs(&slot, limbs, x->limb, x->base, x->n, &need);
	if (status == EXACT_OK)
		status = exact_slot_add_limbs(&slot, limbs, term.limb, term.base, term.n, &need);
	*size = exact_compact_write_slot(bytes, &slot, limbs);
	return status;
}

static void
test_adding(void)
{
	unit_rng	rng = {3002};
	uint64_t	count = unit_count(1000000);
	unit_digest digest = UNIT_DIGEST("exact_compact_add");
	Tally		sums = {0, 0};
	Tally		slots = {0, 0};
	Tally		inverse = {0, 0};
	uint64_t	out_of_range = 0;

	for (uint64_t i = 0; i < count; i++)
	{
		Window		x,
					y;
		uint8_t		bytes[EXACT_COMPACT_MAX],
					other[EXACT_COMPACT_MAX];
		bool		subtract = unit_random(&rng) & 1;
		size_t		size = 0,
					other_size;
		Stored		xs,
					ys,
					ss;
		ExactStatus status;

		random_window(&rng, &x);
		random_window(&rng, &y);
		if (unit_random_below(&rng, 8) == 0)
		{
			y = x;
			if (y.n > 0 && unit_random_below(&rng, 4) == 0)
				y.limb[0] ^= UINT64_C(1) << (i & 63);
		}
		if (!stored_open(&xs, bytes, exact_compact_write(bytes, x.limb, x.base, x.n)) ||
			!stored_open(&ys, bytes, exact_compact_write(bytes, y.limb, y.base, y.n)))
			abort();
		status = exact_compact_add(bytes, &size, &xs.compact, &ys.compact, subtract);
		unit_digest_word(&digest, status);
		if (status == EXACT_OK)
			unit_digest_bytes(&digest, bytes, size);
		else
			out_of_range++;
		tally(&sums, status != EXACT_GROW, "status %d", status);
#ifndef NO_ORACLE
		oracle_limbs(a, x.limb, x.base, x.n);
		oracle_limbs(b, y.limb, y.base, y.n);
		if (subtract)
			mpz_sub(c, a, b);
		else
			mpz_add(c, a, b);
		if (status == EXACT_OK)
			tally(&sums, oracle_fits(c, 64 * EXACT_LIMBS - 1) &&
				  same_bytes(bytes, size, other, oracle_bytes(other, c)), "wrong sum");
		else
			tally(&sums, !oracle_fits(c, 64 * EXACT_LIMBS - 1), "status %d", status);
#endif
		if (slot_bytes(other, &other_size, &x, &y, subtract) == EXACT_OK)
			tally(&slots, status == EXACT_OK && same_bytes(bytes, size, other, other_size),
				  "a slot has other bytes");

		/* (x + y) - y, and (x - y) + y, have the bytes of x. */
		if (status == EXACT_OK)
		{
			if (tally(&inverse, stored_open(&ss, bytes, size), "sum not taken"))
			{
				status = exact_compact_add(other, &other_size, &ss.compact, &ys.compact, !subtract);
				tally(&inverse, status == EXACT_OK &&
					  same_bytes(other, other_size, xs.bytes, xs.size),
					  "cannot go back");
			}
			free(ss.bytes);
		}
		free(xs.bytes);
		free(ys.bytes);
	}
	tally_report(&sums, "stored sums added");
	tally_report(&slots, "the same in a slot");
	tally_report(&inverse, "taken away again");
	unit_ok(out_of_range > 0, "the end of the grid was reached %" PRIu64 " times", out_of_range);
	unit_digest_print(&digest);
}

/* What is taken is canonical: writing the value again gives the same bytes. */
static bool
check_hostile(Tally *t, unit_digest *digest, const uint8_t *bytes, size_t size)
{
	Stored		s;
	bool		taken = stored_open(&s, bytes, size);

	unit_digest_word(digest, taken);
	if (taken)
	{
		static const ExactCompact zero = {0, 0, NULL, 0, NULL};
		uint64_t	limb[EXACT_LIMBS];
		uint8_t		again[EXACT_COMPACT_MAX];
		size_t		again_size;
		int			base;
		int			n = exact_compact_limbs(&s.compact, limb, &base);

		tally(t, n <= EXACT_LIMBS && base >= 0 && base + n <= EXACT_LIMBS, "limbs beyond the grid");
		if (s.compact.decimals == 0)
			tally(t, same_bytes(bytes, size, again, exact_compact_write(again, limb, base, n)),
				  "bytes taken that are not canonical");
		tally(t, exact_compact_add(again, &again_size, &s.compact, &zero, false) == EXACT_OK &&
			  same_bytes(bytes, size, again, again_size), "bytes taken that are not canonical");
	}
	else
		tally(t, true, "not taken");
	free(s.bytes);
	return taken;
}

static void
test_hostile(void)
{
	unit_rng	rng = {3003};
	uint64_t	count = unit_count(1500000);
	unit_digest digest = UNIT_DIGEST("exact_compact_read");
	Tally		short_ones = {0, 0};
	Tally		mutants = {0, 0};
	uint64_t	taken = 0;
	uint8_t		bytes[2 * EXACT_COMPACT_MAX];

	/*
	 * All strings of up to two bytes, and all of three for length 1: only the
	 * zero sum is as short as that, and the sums of one digit other than 0.
	 */
	check_hostile(&short_ones, &digest, bytes, 0);
	for (unsigned i = 0; i < 65536; i++)
	{
		bytes[0] = (uint8_t) i;
		bytes[1] = (uint8_t) (i >> 8);
		if (i < 256)
			tally(&short_ones, check_hostile(&short_ones, &digest, bytes, 1) == (i == 0), "byte %u", i);
		tally(&short_ones, !check_hostile(&short_ones, &digest, bytes, 2), "two bytes, %u", i);
		bytes[2] = bytes[1];
		bytes[1] = bytes[0];
		bytes[0] = 1;
		tally(&short_ones, check_hostile(&short_ones, &digest, bytes, 3) ==
			  (bytes[1] < 128 && bytes[2] != 0), "three bytes, %u", i);
	}
	tally_report(&short_ones, "short strings");

	for (uint64_t i = 0; i < count; i++)
	{
		Window		w;
		size_t		size;

		random_window(&rng, &w);
		size = exact_compact_write(bytes, w.limb, w.base, w.n);
		for (int edits = 1 + (int) unit_random_below(&rng, 3); edits > 0; edits--)
		{
			/* The first bytes hold the numbers, the last ones the sign. */
			size_t		at = size == 0 ? 0 : unit_random_below(&rng, size);

			switch (unit_random_below(&rng, 3))
			{
				case 0:
					at = at < 4 ? at : at % 4;
					break;
				case 1:
					at = size > 0 ? size - 1 : 0;
					break;
			}
			switch (unit_random_below(&rng, 6))
			{
				case 0:
					bytes[at] = (uint8_t) unit_random(&rng);
					size += size == 0;
					break;
				case 1:
					bytes[at] ^= (uint8_t) (1 << unit_random_below(&rng, 8));
					size += size == 0;
					break;
				case 2:
					size = at;
					break;
				case 3:
					memmove(bytes + at + 1, bytes + at, size - at);
					bytes[at] = (uint8_t) unit_random(&rng);
					size++;
					break;
				case 4:
					bytes[size++] = (unit_random(&rng) & 1) ? 0xff : 0;
					break;
				case 5:
					bytes[at] = (unit_random(&rng) & 1) ? 0x80 : 0xff;
					size += size == 0;
					break;
			}
		}
		taken += check_hostile(&mutants, &digest, bytes, size);
	}
	tally_report(&mutants, "mutated bytes");
	unit_ok(taken > 0 && taken < count, "%" PRIu64 " of them taken", taken);

	/* Lengths and places around the ends of the grid. */
	taken = 0;
	mutants.count = 0;
	for (uint64_t i = 0; i < count / 16 + 1000; i++)
	{
		int			length = 1 + (int) unit_random_below(&rng, 4);
		int			place = (int) unit_random_below(&rng, 5) - 2;
		bool		expected;
		size_t		size;

		if (unit_random(&rng) & 1)
			length = EXACT_BYTES + 3 - length;
		if (unit_random(&rng) & 1)
			place += EXACT_BYTES - length;
		expected = length <= EXACT_BYTES && place >= 0 && place + length <= EXACT_BYTES;
		size = write_varint(bytes, (uint64_t) length);
		size += write_signed_varint(bytes + size, place - EXACT_ORIGIN_BYTE);
		for (int j = 0; j < length; j++)
			bytes[size++] = (uint8_t) unit_random(&rng) | 1;
		bytes[size - 1] = 0x40;
		tally(&mutants, check_hostile(&mutants, &digest, bytes, size) == expected,
			  "length %d, place %d", length, place);
		taken += expected;
	}
	tally_report(&mutants, "the ends of the grid");
	unit_ok(taken > 0, "%" PRIu64 " of them taken", taken);

	taken = 0;
	mutants.count = 0;
	for (uint64_t i = 0; i < count; i++)
	{
		size_t		size = unit_random_below(&rng, 40);

		for (size_t j = 0; j < size; j++)
			bytes[j] = (uint8_t) unit_random(&rng);
		if (size > 2 && unit_random(&rng) & 1)
			bytes[0] = (uint8_t) (size - 2);
		taken += check_hostile(&mutants, &digest, bytes, size);
	}
	tally_report(&mutants, "random bytes");
	unit_ok(taken > 0 && taken < count, "%" PRIu64 " of them taken", taken);
	unit_digest_print(&digest);
}

int
main(void)
{
#ifndef NO_ORACLE
	mpz_init(a);
	mpz_init(b);
	mpz_init(c);
#endif
	test_writing();
	test_adding();
	test_hostile();
	return unit_done();
}
