#include <string.h>

#include "core/bytes.h"

/* Read n bytes in place, NULL at the end of the input. */
const uint8_t *
read_bytes(ByteReader *r, size_t n)
{
	const uint8_t *p = r->next;

	if (r->failed || (size_t) (r->end - r->next) < n)
	{
		r->failed = true;
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

/* Read an unsigned integer; a longer form than necessary is an error. */
uint64_t
read_varint(ByteReader *r)
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

	r->failed = true;
	return 0;
}

int64_t
read_signed_varint(ByteReader *r)
{
	uint64_t	code = read_varint(r);
	uint64_t	value = (code >> 1) ^ (~(code & 1) + 1);
	int64_t		result;

	memcpy(&result, &value, sizeof(result));
	return result;
}

/* Read a double, stored as its IEEE bits, lowest byte first. */
double
read_double(ByteReader *r)
{
	const uint8_t *p = read_bytes(r, 8);
	uint64_t	bits = 0;
	double		result;

	if (p == NULL)
		return 0;
	for (int i = 7; i >= 0; i--)
		bits = (bits << 8) | p[i];
	memcpy(&result, &bits, sizeof(result));
	return result;
}

size_t
write_varint(uint8_t *to, uint64_t value)
{
	size_t		n = 0;

	while (value >= 0x80)
	{
		to[n++] = (uint8_t) (value | 0x80);
		value >>= 7;
	}
	to[n++] = (uint8_t) value;
	return n;
}

size_t
write_signed_varint(uint8_t *to, int64_t value)
{
	uint64_t	bits = (uint64_t) value;

	return write_varint(to, (bits << 1) ^ (value < 0 ? ~UINT64_C(0) : 0));
}

size_t
write_double(uint8_t *to, double value)
{
	uint64_t	bits;

	memcpy(&bits, &value, sizeof(bits));
	for (int i = 0; i < 8; i++)
		to[i] = (uint8_t) (bits >> (8 * i));
	return 8;
}
