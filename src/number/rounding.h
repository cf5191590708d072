#ifndef POVAID_ROUNDING_H
#define POVAID_ROUNDING_H

#include <stdbool.h>
#include <stdint.h>

/*
 * A positive number ready to be rounded: "mantissa" has its top bit set and
 * stands for mantissa * 2^(exponent - 63); "sticky" tells of digits below.
 */
typedef struct Magnitude
{
	uint64_t	mantissa;
	int			exponent;
	bool		sticky;
} Magnitude;

/* The limbs of scratch that the quotient of two magnitudes of n limbs takes. */
#define QUOTIENT_SCRATCH(n)	(2 * (n) + 1)

extern bool magnitude_of_limbs(Magnitude *m, const uint64_t *limb, int n);
extern void magnitude_of_quotient(Magnitude *m, const uint64_t *x, int nx,
								  const uint64_t *y, int ny, uint64_t *scratch);
extern bool magnitude_round(const Magnitude *m, bool negative, double *result);

#endif							/* POVAID_ROUNDING_H */
