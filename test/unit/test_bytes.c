/*
 * test_bytes.c
 *	  The reader and writer of stored values, on hostile bytes too.
 *
 * What a varint means is worked out by GMP from all of its bytes, however
 * many, so that the reader's bounds are not taken on trust.
 */
#include "exact_inputs.h"

#include "number/bytes.h"

/* A copy of exactly this size, so that a sanitizer sees any step outside. */
static ByteReader
reader_of(const uint8_t *bytes, size_t size)
{
	uint8_t    *copy = malloc(size > 0 ? size : 1);
	ByteReader	r;

	memcpy(copy, bytes, size);
	r.next = copy;
	r.end = copy + size;
	r.failed = false;
	return r;
}

static void
reader_free(const ByteReader *r, size_t size)
{
	free((void *) (r->end - size));
}

/* Integers of all lengths, often where a varint gets longer. */
static uint64_t
nasty_integer(unit_rng *rng)
{
	uint64_t	value = random_integer(rng);

	switch (unit_random_below(rng, 6))
	{
		case 0:
			value = UINT64_C(1) << (7 * unit_random_below(rng, 10));
			value += unit_random_below(rng, 3) - 1;
			break;
		case 1:
			value = ~value;
			break;
	}
	return value;
}

#ifndef NO_ORACLE
/*
 * The meaning of a varint at the start of the bytes: its size, or 0 if it is
 * malformed: without an end, longer than necessary, or 2^64 and more.
 */
static size_t
oracle_varint(mpz_t value, const uint8_t *bytes, size_t size)
{
	size_t		n = 0;

	while (n < size && bytes[n] >= 128)
		n++;
	if (n == size || (n > 0 && bytes[n] == 0))
		return 0;
	mpz_set_ui(value, 0);
	for (size_t i = n + 1; i-- > 0;)
	{
		mpz_mul_ui(value, value, 128);
		mpz_add_ui(value, value, bytes[i] % 128);
	}
	return mpz_sizeinbase(value, 2) <= 64 ? n + 1 : 0;
}

static uint64_t
oracle_uint64(const mpz_t value)
{
	uint64_t	result = 0;

	mpz_export(&result, NULL, -1, 8, 0, 0, value);
	return result;
}
#endif

static void
test_round_trips(void)
{
	unit_rng	rng = {4001};
	uint64_t	count = unit_count(1000000);
	unit_digest digest = UNIT_DIGEST("bytes_write");
	Tally		unsigned_ones = {0, 0};
	Tally		signed_ones = {0, 0};
	Tally		doubles = {0, 0};

	for (uint64_t i = 0; i < count; i++)
	{
		uint8_t		bytes[VARINT_MAX];
		uint64_t	value = nasty_integer(&rng);
		int64_t		number;
		double		x;
		size_t		size = write_varint(bytes, value);
		ByteReader	r = reader_of(bytes, size);
		uint64_t	zigzag;

		unit_digest_bytes(&digest, bytes, size);
		tally(&unsigned_ones, size <= VARINT_MAX && read_varint(&r) == value &&
			  !r.failed && r.next == r.end, "varint, %016" PRIx64, value);
		tally(&unsigned_ones, size == 1 || value >> (7 * (size - 1)) != 0, "varint too long, %016" PRIx64, value);
		reader_free(&r, size);

		/* Cut short, it is missing. */
		r = reader_of(bytes, size - 1);
		tally(&unsigned_ones, read_varint(&r) == 0 && r.failed && read_byte(&r) == 0 &&
			  read_bytes(&r, 0) == NULL && read_varint(&r) == 0 && r.failed,
			  "varint cut short, %016" PRIx64, value);
		reader_free(&r, size - 1);

		memcpy(&number, &value, sizeof(number));
		size = write_signed_varint(bytes, number);
		r = reader_of(bytes, size);
		unit_digest_bytes(&digest, bytes, size);
		tally(&signed_ones, size <= VARINT_MAX && read_signed_varint(&r) == number &&
			  !r.failed && r.next == r.end, "signed varint, %016" PRIx64, value);
		reader_free(&r, size);

		/* 0, -1, 1, -2, ... are 0, 1, 2, 3, ... */
		r = reader_of(bytes, size);
		zigzag = number >= 0 ? 2 * (uint64_t) number : 2 * (uint64_t) -(number + 1) + 1;
		tally(&signed_ones, read_varint(&r) == zigzag, "zigzag, %016" PRIx64, value);
		reader_free(&r, size);

		x = random_double(&rng, MIXED);
		size = write_double(bytes, x);
		r = reader_of(bytes, size);
		unit_digest_bytes(&digest, bytes, size);
		tally(&doubles, size == 8 &&
			  unit_double_to_bits(read_double(&r)) == unit_double_to_bits(x) && !r.failed &&
			  r.next == r.end, "double, %016" PRIx64, unit_double_to_bits(x));
		reader_free(&r, size);
		r = reader_of(bytes, unit_random_below(&rng, 8));
		size = (size_t) (r.end - r.next);
		tally(&doubles, unit_double_to_bits(read_double(&r)) == 0 && r.failed, "double cut short, %016" PRIx64, i);
		reader_free(&r, size);
	}
	tally_report(&unsigned_ones, "unsigned integers");
	tally_report(&signed_ones, "signed integers");
	tally_report(&doubles, "doubles");
	unit_digest_print(&digest);
}

/* The exact bytes, which are a promise. */
static void
test_known(void)
{
	static const uint8_t largest[10] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 1};
	static const uint8_t three_hundred[2] = {0xac, 0x02};
	static const uint8_t minus_two_and_a_half[8] = {0, 0, 0, 0, 0, 0, 0x04, 0xc0};
	uint8_t		bytes[VARINT_MAX];

	unit_ok(write_varint(bytes, 0) == 1 && bytes[0] == 0, "0");
	unit_ok(write_varint(bytes, 300) == 2 && memcmp(bytes, three_hundred, 2) == 0, "300");
	unit_ok(write_varint(bytes, UINT64_MAX) == 10 && memcmp(bytes, largest, 10) == 0, "2^64 - 1");
	unit_ok(write_signed_varint(bytes, INT64_MIN) == 10 && memcmp(bytes, largest, 10) == 0, "-2^63");
	unit_ok(write_signed_varint(bytes, -1) == 1 && bytes[0] == 1, "-1");
	unit_ok(write_signed_varint(bytes, 63) == 1 && bytes[0] == 126, "63");
	unit_ok(write_signed_varint(bytes, -64) == 1 && bytes[0] == 127, "-64");
	unit_ok(write_double(bytes, -2.5) == 8 && memcmp(bytes, minus_two_and_a_half, 8) == 0, "-2.5");
}

/* Bytes from anybody: read as varints, one after another, until none is left. */
static void
test_hostile(void)
{
	unit_rng	rng = {4002};
	uint64_t	count = unit_count(1000000);
	unit_digest digest = UNIT_DIGEST("bytes_read");
	Tally		varints = {0, 0};
	Tally		blocks = {0, 0};

	for (uint64_t i = 0; i < count; i++)
	{
		uint8_t		bytes[24];
		size_t		size = unit_random_below(&rng, sizeof(bytes) + 1);
		uint8_t		continued = (uint8_t) (unit_random(&rng) & 1 ? 0x80 : 0);
		ByteReader	r;
		size_t		n;

		for (size_t j = 0; j < size; j++)
		{
			bytes[j] = (uint8_t) unit_random(&rng);
			if (unit_random_below(&rng, 8) != 0)
				bytes[j] |= continued;
			if (unit_random_below(&rng, 8) == 0)
				bytes[j] &= 0x81;
		}
		r = reader_of(bytes, size);
		for (size_t at = 0; at <= size; at = size - (size_t) (r.end - r.next))
		{
			uint64_t	value = read_varint(&r);

			unit_digest_word(&digest, value);
			unit_digest_word(&digest, r.failed);
#ifndef NO_ORACLE
			{
				static mpz_t expected;
				static bool ready = false;

				if (!ready)
					mpz_init(expected);
				ready = true;
				n = oracle_varint(expected, bytes + at, size - at);
				if (n == 0)
					tally(&varints, r.failed && value == 0, "malformed varint taken, %016" PRIx64, i);
				else
					tally(&varints, !r.failed && value == oracle_uint64(expected) &&
						  size - (size_t) (r.end - r.next) == at + n, "wrong varint, %016" PRIx64, i);
			}
#else
			tally(&varints, !r.failed || value == 0, "value of a malformed varint, %016" PRIx64, i);
#endif
			if (r.failed)
				break;
		}
		tally(&varints, r.failed && r.next <= r.end, "read past the end, %016" PRIx64, i);
		reader_free(&r, size);

		/* Blocks of bytes: whole, or not at all. */
		r = reader_of(bytes, size);
		n = unit_random_below(&rng, 8) == 0 ? SIZE_MAX - unit_random_below(&rng, 3) :
			unit_random_below(&rng, sizeof(bytes) + 2);
		{
			const uint8_t *start = r.next;
			const uint8_t *p = read_bytes(&r, n);

			if (n <= size)
				tally(&blocks, p == start && r.next == start + n && !r.failed, "block of %zu bytes", n);
			else
				tally(&blocks, p == NULL && r.next == r.end && r.failed &&
					  read_bytes(&r, 0) == NULL, "block of %zu bytes beyond the end", n);
		}
		reader_free(&r, size);
	}
	tally_report(&varints, "varints in random bytes");
	tally_report(&blocks, "blocks of bytes");
	unit_digest_print(&digest);
}

int
main(void)
{
	test_known();
	test_round_trips();
	test_hostile();
	return unit_done();
}
