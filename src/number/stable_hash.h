#ifndef POVAID_STABLE_HASH_H
#define POVAID_STABLE_HASH_H

#include <stddef.h>
#include <stdint.h>

/*
 * Hashes that may be stored, because they are the same on every machine and in
 * every release.
 *
 * mix64 is the finalizer of splitmix64 (G. L. Steele, D. Lea and C. H. Flood,
 * "Fast splittable pseudorandom number generators", 2014): a bijection of the
 * 64-bit integers in which every bit of the argument changes half of the
 * result.  A counter put through it is a sequence of random numbers that can
 * be entered anywhere.
 */
static inline uint64_t
mix64(uint64_t x)
{
	x ^= x >> 30;
	x *= UINT64_C(0xbf58476d1ce4e5b9);
	x ^= x >> 27;
	x *= UINT64_C(0x94d049bb133111eb);
	return x ^ x >> 31;
}

/* The next key of a chain of keys: depends on the order. */
static inline uint64_t
mix64_add(uint64_t key, uint64_t x)
{
	return mix64((key ^ x) + UINT64_C(0x9e3779b97f4a7c15)) + key;
}

extern uint64_t stable_hash64(const void *data, size_t size);

#endif							/* POVAID_STABLE_HASH_H */
