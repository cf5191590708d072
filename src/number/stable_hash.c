#include "number/stable_hash.h"

#include "number/little_endian.h"

/*
 * A hash of bytes: eight at a time are put through mix64, in two chains, so
 * that one need not wait for the other.
 */
uint64_t
stable_hash64(const void *data, size_t size)
{
	const uint8_t *p = data;
	size_t		left = size;
	uint64_t	a = UINT64_C(0x243f6a8885a308d3);	/* digits of pi */
	uint64_t	b = UINT64_C(0x13198a2e03707344);
	uint8_t		tail[16] = {0};

	while (left >= 16)
	{
		a = mix64_add(a, load_le64(p));
		b = mix64_add(b, load_le64(p + 8));
		p += 16;
		left -= 16;
	}
	memcpy(tail, p, left);
	a = mix64_add(a, load_le64(tail));
	b = mix64_add(b, load_le64(tail + 8));
	return mix64_add(mix64_add(a, b), size);
}
