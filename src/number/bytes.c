#include "number/bytes.h"

#include "number/double_bits.h"

static void
fail(ByteReader *r)
{
	r->failed = true;
	r->next = r->end;
}

/* Read n bytes in place, NULL at the end of the input. */
const uint8_t *
read_bytes(ByteReader *r, size_t n)
{
	const uint8_t *p = r->next;

	if (r->failed || (size_t) (r->end - r->next) < n)
	{
		fail(r);
		return NULL;
	}
	r->next += n;
	return p;
}

uint8_t
read_byte(ByteReader *r)
{
	const uint8_t *p = read_bytes(r, 1);

	return p ? *p : 0;
}

/* Byte by byte: near the end, and what is long or malformed. */
uint64_t
read_varint_slow(ByteReader *r)
{
	uint64_t	value = 0;

	for (int shift = 0; shift < 64; shift += 7)
	{
		uint8_t		byte = read_byte(r);
		uint64_t	part = byte & 0x7f;

		if (r->failed)
			return 0;
		if (shift == 63 && part > 1)
			break;
		value |= part << shift;
		if ((byte & 0x80) == 0)
		{
			if (byte == 0 && shift > 0)
				break;
			return value;
		}
	}

	fail(r);
	return 0;
}

/* Read a double, stored as its IEEE bits, lowest byte first. */
double
read_double(ByteReader *r)
{
	const uint8_t *p = read_bytes(r, 8);
	uint64_t	bits = 0;

	if (p == NULL)
		return 0;
	for (int i = 7; i >= 0; i--)
		bits = (bits << 8) | p[i];
	return double_of_bits(bits);
}

size_t
write_double(uint8_t *to, double value)
{
	uint64_t	bits = double_to_bits(value);

	for (int i = 0; i < 8; i++)
		to[i] = (uint8_t) (bits >> (8 * i));
	return 8;
}
