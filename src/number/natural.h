#ifndef POVAID_NATURAL_H
#define POVAID_NATURAL_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Natural numbers of any size, in base 10^8.
 *
 * A number is an array of limbs, the least significant first, of a length that
 * the caller knows; zeros at the upper end are allowed.  The base makes a limb
 * two base-10000 digits of PostgreSQL's numeric, so that reading and writing
 * one needs no change of base, and the product of two limbs leaves room for
 * more than a thousand of them in 64 bits.
 *
 * Nothing here allocates or fails.  Products and quotients of very long numbers
 * take their time, so they poll (poll.h).
 */
#define NATURAL_BASE UINT32_C(100000000)

extern int	natural_length(const uint32_t *a, int n);
extern int	natural_compare(const uint32_t *a, int na,
							const uint32_t *b, int nb);
extern uint32_t natural_add(uint32_t *a, int na, const uint32_t *b, int nb);
extern void natural_subtract(uint32_t *a, int na, const uint32_t *b, int nb);
extern void natural_multiply(uint32_t *product, const uint32_t *a, int na,
							 const uint32_t *b, int nb);
extern void natural_divide(uint32_t *quotient, uint32_t *u, int nu,
						   const uint32_t *v, int nv, uint32_t *scratch);
extern void natural_from_digits(uint32_t *a, int n, const void *digits,
								int ndigits, int zeros);
extern void natural_to_digits(const uint32_t *a, int n, uint16_t *digits);
extern void natural_from_uint64(uint32_t *a, int n, uint64_t value);
extern bool natural_to_uint64(const uint32_t *a, int n, uint64_t *value);

#endif							/* POVAID_NATURAL_H */
