#include "core/exact.h"

/* Write digits[0..n) of the grid, the lowest at "place", without the superfluous. */
static size_t
write_digits(uint8_t *to, const uint8_t *digit, int place, int n)
{
	size_t		size;

	while (n > 0 && digit[0] == 0)
	{
		digit++;
		place++;
		n--;
	}
	while (n > 1 && digit[n - 1] == ((digit[n - 2] & 0x80) ? 0xff : 0))
		n--;

	size = write_varint(to, (uint64_t) n);
	if (n == 0)
		return size;
	size += write_signed_varint(to + size, place - EXACT_ORIGIN_BYTE);
	memcpy(to + size, digit, n);
	return size + n;
}

/* Write limb[0..n), at most EXACT_COMPACT_MAX bytes. */
size_t
exact_compact_write(uint8_t *to, const uint64_t *limb, int base, int n)
{
	uint8_t		digit[EXACT_BYTES];

	while (n > 0 && limb[0] == 0)
	{
		limb++;
		base++;
		n--;
	}
	for (int i = 0; i < n; i++)
	{
		for (int j = 0; j < 8; j++)
			digit[8 * i + j] = (uint8_t) (limb[i] >> (8 * j));
	}
	return write_digits(to, digit, 8 * base, 8 * n);
}

size_t
exact_compact_write_slot(uint8_t *to, const ExactSlot *slot, const uint64_t *limbs)
{
	if (slot->base == EXACT_UNSET)
		return write_varint(to, 0);
	return exact_compact_write(to, limbs + slot->offset, slot->base, slot->n);
}

/* Read a stored sum in place.  False if it is not in its canonical form. */
bool
exact_compact_read(ExactCompact *c, ByteReader *from)
{
	uint64_t	length = read_varint(from);
	int64_t		place;
	const uint8_t *digit;

	c->length = 0;
	c->place = 0;
	c->digit = NULL;
	if (length == 0)
		return !from->failed;
	if (length > EXACT_BYTES)
		return false;

	place = read_signed_varint(from);
	digit = read_bytes(from, (size_t) length);
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

/* Write a + b, or a - b, digit by digit. */
ExactStatus
exact_compact_add(uint8_t *to, size_t *size,
				  const ExactCompact *a, const ExactCompact *b, bool subtract)
{
	uint8_t		digit[EXACT_BYTES + 1];
	unsigned	carry = subtract ? 1 : 0;
	int			first = EXACT_BYTES,
				last = 0,
				n = 0;

	if (a->length > 0)
	{
		first = a->place;
		last = a->place + a->length;
	}
	if (b->length > 0)
	{
		if (b->place < first)
			first = b->place;
		if (b->place + b->length > last)
			last = b->place + b->length;
	}

	/* One digit more than the longer of both, for the carry. */
	if (last > 0)
	{
		for (int place = first; place <= last; place++)
		{
			unsigned	d = digit_at(b, place);

			carry += digit_at(a, place) + (subtract ? d ^ 0xff : d);
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

	*size = write_digits(to, digit, first, n);
	return EXACT_OK;
}

/* Unpack a stored sum into limbs; returns their number, at most EXACT_LIMBS. */
int
exact_compact_limbs(const ExactCompact *c, uint64_t *limb, int *base)
{
	int			n;

	*base = c->place / 8;
	if (c->length == 0)
		return 0;

	n = (c->place + c->length - 1) / 8 - *base + 1;
	for (int i = 0; i < n; i++)
	{
		uint64_t	value = 0;

		for (int j = 7; j >= 0; j--)
			value = (value << 8) | digit_at(c, 8 * (*base + i) + j);
		limb[i] = value;
	}
	return n;
}

void
exact_from_compact(ExactNumber *x, const ExactCompact *c)
{
	uint64_t	limb[EXACT_LIMBS];
	int			base;
	int			n = exact_compact_limbs(c, limb, &base);

	exact_from_limbs(x, limb, base, n);
}
