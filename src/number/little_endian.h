#ifndef POVAID_LITTLE_ENDIAN_H
#define POVAID_LITTLE_ENDIAN_H

#include <stdint.h>
#include <string.h>

/*
 * Integers and doubles of fixed size in stored bytes, at any alignment.  The
 * compilers make one load or store of each.
 */
static inline uint32_t
load_le32(const uint8_t *p)
{
	return (uint32_t) p[0] | (uint32_t) p[1] << 8 | (uint32_t) p[2] << 16 | (uint32_t) p[3] << 24;
}

static inline uint64_t
load_le64(const uint8_t *p)
{
	return (uint64_t) load_le32(p) | (uint64_t) load_le32(p + 4) << 32;
}

static inline double
load_le_double(const uint8_t *p)
{
	uint64_t	bits = load_le64(p);
	double		x;

	memcpy(&x, &bits, sizeof(x));
	return x;
}

static inline uint8_t *
store_le32(uint8_t *p, uint32_t x)
{
	for (int i = 0; i < 4; i++)
		p[i] = (uint8_t) (x >> (8 * i));
	return p + 4;
}

static inline uint8_t *
store_le64(uint8_t *p, uint64_t x)
{
	for (int i = 0; i < 8; i++)
		p[i] = (uint8_t) (x >> (8 * i));
	return p + 8;
}

static inline uint8_t *
store_le_double(uint8_t *p, double x)
{
	uint64_t	bits;

	memcpy(&bits, &x, sizeof(bits));
	return store_le64(p, bits);
}

#endif							/* POVAID_LITTLE_ENDIAN_H */
