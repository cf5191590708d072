#ifndef POVAID_BYTES_H
#define POVAID_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "number/limbs.h"
#include "number/little_endian.h"

/*
 * Reading stored values, which may come from anybody.
 *
 * A reader never passes its end: once something was missing or malformed,
 * "failed" is set, the reader stands at its end, every further read returns
 * zero, and the caller needs to look only once, when it is done.  Integers are
 * base-128 varints in their shortest form; signed ones are zigzag coded first
 * (0, -1, 1, -2, ...).
 *
 * Varints are inline: a stored distribution is hardly anything else, and
 * opening it is the dearest part of a question to it.
 */
#define VARINT_MAX	10

typedef struct ByteReader
{
	const uint8_t *next;
	const uint8_t *end;
	bool		failed;
} ByteReader;

extern uint8_t read_byte(ByteReader *r);
extern const uint8_t *read_bytes(ByteReader *r, size_t n);
extern uint64_t read_varint_slow(ByteReader *r);
extern double read_double(ByteReader *r);

/* Returns the number of bytes written, like the writers below. */
extern size_t write_double(uint8_t *to, double value);

static inline uint64_t
zigzag(int64_t value)
{
	return ((uint64_t) value << 1) ^ (uint64_t) (value >> 63);
}

static inline int64_t
unzigzag(uint64_t code)
{
	return (int64_t) ((code >> 1) ^ (~(code & 1) + 1));
}

/* Write a varint; returns the place behind it. */
static inline uint8_t *
put_varint(uint8_t *to, uint64_t value)
{
	while (value >= 0x80)
	{
		*to++ = (uint8_t) (value | 0x80);
		value >>= 7;
	}
	*to++ = (uint8_t) value;
	return to;
}

static inline size_t
write_varint(uint8_t *to, uint64_t value)
{
	return (size_t) (put_varint(to, value) - to);
}

static inline size_t
write_signed_varint(uint8_t *to, int64_t value)
{
	return write_varint(to, zigzag(value));
}

/* The low seven bits of each byte, side by side. */
static inline uint64_t
varint_squeeze(uint64_t x)
{
	x = (x & UINT64_C(0x007f007f007f007f)) | ((x & UINT64_C(0x7f007f007f007f00)) >> 1);
	x = (x & UINT64_C(0x00003fff00003fff)) | ((x & UINT64_C(0x3fff00003fff0000)) >> 2);
	return (x & UINT64_C(0x000000000fffffff)) | ((x & UINT64_C(0x0fffffff00000000)) >> 4);
}

/*
 * The next digits of a varint of any length, of whose bytes at least eight can be
 * read: how many of these are its own, and is it done with them?
 */
static inline uint64_t
read_varint_part(const uint8_t *p, int *length, bool *done)
{
	uint64_t	bytes = load_le64(p);
	uint64_t	ends = ~bytes & UINT64_C(0x8080808080808080);

	*done = ends != 0;
	*length = *done ? (__builtin_ctzll(ends) + 1) / 8 : 8;
	return varint_squeeze(*done ? bytes & (ends ^ (ends - 1)) : bytes);
}

/*
 * Read an unsigned integer; a longer form than necessary is an error.  Far from
 * the end, eight bytes are looked at at once.
 */
static inline uint64_t
read_varint(ByteReader *r)
{
	const uint8_t *p = r->next;
	uint64_t	value;
	int			length;
	bool		done;

	if (LIMB_UNLIKELY(r->end - p < VARINT_MAX))
		return read_varint_slow(r);
	if (*p < 0x80)
	{
		r->next = p + 1;
		return *p;
	}
	value = read_varint_part(p, &length, &done);
	if (LIMB_UNLIKELY(!done || p[length - 1] == 0))
		return read_varint_slow(r);
	r->next = p + length;
	return value;
}

static inline int64_t
read_signed_varint(ByteReader *r)
{
	return unzigzag(read_varint(r));
}

#endif							/* POVAID_BYTES_H */
