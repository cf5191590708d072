#include "number/exact_decimal.h"

#include "number/little_endian.h"

/*
 * Write digits[0..n) without redundant zero or sign digits, and a remainder;
 * "place" is the grid position of the lowest.
 */
static size_t
write_digits(uint8_t *to, const uint8_t *digit, int place, int n, const ExactRemainder *rest)
{
	int			rest_bytes = rest ? exact_remainder_bytes(rest->decimals) : 0;
	size_t		size;

	while (n > 0 && digit[0] == 0)
	{
		digit++;
		place++;
		n--;
	}
	while (n > 1 && digit[n - 1] == ((digit[n - 2] & 0x80) ? 0xff : 0))
		n--;

	size = write_varint(to, (uint64_t) n +
						(rest ? (uint64_t) rest->decimals * EXACT_COMPACT_DECIMALS : 0));
	if (n > 0)
	{
		size += write_signed_varint(to + size, place - EXACT_ORIGIN_BYTE);
		memcpy(to + size, digit, n);
		size += n;
	}
	for (int i = 0; i < rest_bytes; i++)
		to[size++] = (uint8_t) (rest->r[i / 8] >> (8 * (i % 8)));
	return size;
}

/* The digits of limb[0..n) in base 256. */
static void
split_limbs(uint8_t *digit, const uint64_t *limb, int n)
{
	for (int i = 0; i < n; i++)
	{
		for (int j = 0; j < 8; j++)
			digit[8 * i + j] = (uint8_t) (limb[i] >> (8 * j));
	}
}

/* Drop the limbs that say nothing. */
static const uint64_t *
trim(const uint64_t *limb, int *base, int *n)
{
	while (*n > 0 && limb[0] == 0)
	{
		limb++;
		(*base)++;
		(*n)--;
	}
	while (*n > 1 && limb[*n - 1] == limb_sign(limb[*n - 2]))
		(*n)--;
	return limb;
}

/* Write limb[0..n) of the grid, at most EXACT_COMPACT_MAX bytes. */
size_t
exact_compact_write(uint8_t *to, const uint64_t *limb, int base, int n)
{
	uint8_t		digit[EXACT_BYTES];

	limb = trim(limb, &base, &n);
	split_limbs(digit, limb, n);
	return write_digits(to, digit, 8 * base, 8 * n, NULL);
}

/*
 * Write a running sum of n limbs, at most EXACT_COMPACT_SIZE(n) bytes; 0 if it is
 * beyond the grid, which only sums with decimals can be.
 */
size_t
exact_compact_write_slot(uint8_t *to, const ExactSlot *slot, const uint64_t *limbs)
{
	const uint64_t *limb = exact_slot_limb_const(slot, limbs);
	uint64_t	binary[EXACT_SPLIT_LIMBS(EXACT_SCALED_LIMBS)];
	uint8_t		digit[EXACT_BYTES];
	int			base = exact_slot_base(slot);
	int			n = slot->n;
	ExactRemainder rest;

	if (slot->base == EXACT_UNSET)
		return write_varint(to, 0);
	if (exact_slot_places(slot) == 0)
		return exact_compact_write(to, limb, base, n);

	n = exact_split(binary, &base, limb, base, n, 4 * exact_slot_places(slot), &rest);
	limb = trim(binary, &base, &n);
	if (n > 0 && (base < 0 || base + n > EXACT_LIMBS))
		return 0;
	split_limbs(digit, limb, n);
	return write_digits(to, digit, 8 * base, 8 * n, &rest);
}

static void
read_remainder(ExactRemainder *rest, const ExactCompact *c)
{
	int			bytes = exact_remainder_bytes(c->decimals);

	memset(rest, 0, sizeof(*rest));
	rest->decimals = c->decimals;
	for (int i = 0; i < bytes; i++)
		rest->r[i / 8] |= (uint64_t) c->remainder[i] << (8 * (i % 8));
}

/* Read a stored sum in place.  False if it is not in its canonical form. */
bool
exact_compact_read(ExactCompact *c, ByteReader *from)
{
	uint64_t	head = read_varint(from);
	uint64_t	length = head % EXACT_COMPACT_DECIMALS;
	uint64_t	decimals = head / EXACT_COMPACT_DECIMALS;

	memset(c, 0, sizeof(*c));
	if (head == 0)
		return !from->failed;
	if (length > EXACT_BYTES || decimals > EXACT_DECIMALS)
		return false;

	if (length > 0)
	{
		int64_t		place = read_signed_varint(from);
		const uint8_t *digit = read_bytes(from, (size_t) length);

		if (from->failed ||
			place < -EXACT_ORIGIN_BYTE ||
			place > EXACT_BYTES - EXACT_ORIGIN_BYTE - (int64_t) length)
			return false;
		if (digit[0] == 0)
			return false;
		if (length > 1 && digit[length - 1] == ((digit[length - 2] & 0x80) ? 0xff : 0))
			return false;
		c->place = (int) place + EXACT_ORIGIN_BYTE;
		c->length = (int) length;
		c->digit = digit;
	}

	if (decimals > 0)
	{
		ExactRemainder rest;

		c->decimals = (int) decimals;
		c->remainder = read_bytes(from, (size_t) exact_remainder_bytes(c->decimals));
		if (from->failed)
			return false;
		read_remainder(&rest, c);
		return exact_remainder_is_valid(&rest);
	}
	return true;
}

/* The digit of a stored sum at a place of the grid. */
static inline uint8_t
digit_at(const ExactCompact *c, int place)
{
	int			i = place - c->place;

	if (c->length == 0 || i < 0)
		return 0;
	if (i < c->length)
		return c->digit[i];
	return (c->digit[c->length - 1] & 0x80) ? 0xff : 0;
}

static void
widen(int *first, int *last, const ExactCompact *c)
{
	if (c->length == 0)
		return;
	if (c->place < *first)
		*first = c->place;
	if (c->place + c->length > *last)
		*last = c->place + c->length;
}

/* Limbs that the sum of two remainders can take, in units of 10^-64. */
#define REMAINDER_SUM_LIMBS	6

/*
 * The sum of two remainders, or their difference: what it has of a remainder, and
 * what it adds to the binary parts, as digits.
 */
static void
add_remainders(ExactRemainder *rest, ExactCompact *binary, uint8_t *digit,
			   const ExactCompact *a, const ExactCompact *b, bool subtract)
{
	uint64_t	sum[REMAINDER_SUM_LIMBS] = {0};
	uint64_t	split[EXACT_SPLIT_LIMBS(REMAINDER_SUM_LIMBS)];
	int			decimals = a->decimals > b->decimals ? a->decimals : b->decimals;
	const ExactCompact *term[2] = {a, b};
	const uint64_t *limb;
	int			base,
				n;

	for (int i = 0; i < 2; i++)
	{
		uint64_t	scaled[REMAINDER_SUM_LIMBS + 1] = {0};
		uint64_t	invert = i == 1 && subtract ? ~UINT64_C(0) : 0;
		uint64_t	carry = invert & 1;

		read_remainder(rest, term[i]);
		memcpy(scaled, rest->r, sizeof(rest->r));
		(void) exact_scale_limbs(scaled, REMAINDER_SUM_LIMBS, decimals - term[i]->decimals);
		for (int j = 0; j < REMAINDER_SUM_LIMBS; j++)
			carry = limb_add_carry(&sum[j], scaled[j] ^ invert, carry);
	}

	n = exact_split(split, &base, sum, EXACT_ORIGIN, REMAINDER_SUM_LIMBS, decimals, rest);
	limb = trim(split, &base, &n);
	split_limbs(digit, limb, n);
	binary->place = 8 * base;
	binary->length = 8 * n;
	binary->digit = digit;
}

/* Write a + b, or a - b, digit by digit. */
ExactStatus
exact_compact_add(uint8_t *to, size_t *size,
				  const ExactCompact *a, const ExactCompact *b, bool subtract)
{
	uint8_t		digit[EXACT_BYTES + 1];
	uint8_t		rest_digit[8 * EXACT_SPLIT_LIMBS(REMAINDER_SUM_LIMBS)];
	ExactCompact c = {0, 0, NULL, 0, NULL};
	ExactRemainder rest;
	bool		decimal = a->decimals > 0 || b->decimals > 0;
	unsigned	carry = subtract ? 1 : 0;
	int			first = EXACT_BYTES,
				last = 0,
				n = 0;

	if (decimal)
		add_remainders(&rest, &c, rest_digit, a, b, subtract);
	widen(&first, &last, a);
	widen(&first, &last, b);
	widen(&first, &last, &c);

	/* One digit more than the longest of them, for the carry. */
	if (last > 0)
	{
		for (int place = first; place <= last; place++)
		{
			unsigned	d = digit_at(b, place);

			carry += digit_at(a, place) + (subtract ? d ^ 0xff : d);
			if (decimal)
				carry += digit_at(&c, place);
			digit[n++] = (uint8_t) carry;
			carry >>= 8;
		}
		if (last == EXACT_BYTES)
		{
			if (digit[n - 1] != ((digit[n - 2] & 0x80) ? 0xff : 0))
				return EXACT_RANGE;
			n--;
		}
	}

	*size = write_digits(to, digit, first, n, decimal ? &rest : NULL);
	return EXACT_OK;
}

/* Unpack the binary part into limbs; returns their number, at most EXACT_LIMBS. */
int
exact_compact_limbs(const ExactCompact *c, uint64_t *limb, int *base)
{
	uint8_t		digit[EXACT_BYTES + 8];
	int			first = c->place % 8;
	int			n;

	*base = c->place / 8;
	if (c->length == 0)
		return 0;

	/* the digits between zeros below and copies of the sign above */
	n = (first + c->length - 1) / 8 + 1;
	memset(digit, 0, 8);
	memset(digit + 8 * (n - 1), (c->digit[c->length - 1] & 0x80) ? 0xff : 0, 8);
	memset(digit, 0, first);
	memcpy(digit + first, c->digit, c->length);
	for (int i = 0; i < n; i++)
		limb[i] = load_le64(digit + 8 * i);
	return n;
}

void
exact_from_compact(ExactNumber *x, const ExactCompact *c)
{
	uint64_t	limb[EXACT_SCALED_LIMBS + 1];
	int			base;
	int			n = exact_compact_limbs(c, limb, &base);

	if (c->decimals > 0)
	{
		ExactNumber r;
		ExactRemainder rest;

		n = exact_scale_limbs(limb, n, c->decimals);
		exact_from_scaled(x, limb, base, n, c->decimals);
		read_remainder(&rest, c);
		exact_from_scaled(&r, rest.r, EXACT_ORIGIN, EXACT_REMAINDER_LIMBS, c->decimals);
		(void) exact_add(x, &r);
	}
	else
		exact_from_limbs(x, limb, base, n);
}

/* -1, 0 or 1 */
int
exact_compact_sign(const ExactCompact *c)
{
	if (c->length > 0 && (c->digit[c->length - 1] & 0x80))
	{
		ExactNumber x;

		/* The remainder, which is positive, can be the greater one. */
		if (c->decimals == 0)
			return -1;
		exact_from_compact(&x, c);
		return exact_sign(&x);
	}
	return c->length > 0 || c->decimals > 0 ? 1 : 0;
}
