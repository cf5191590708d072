#include "number/rounding.h"

#include "number/double_bits.h"
#include "number/limbs.h"

/*
 * The magnitude limb[0..n), as an integer; false if it is 0.
 */
bool
magnitude_of_limbs(Magnitude *m, const uint64_t *limb, int n)
{
	int			shift;

	while (n > 0 && limb[n - 1] == 0)
		n--;
	if (n == 0)
		return false;
	shift = 64 - limb_length(limb[n - 1]);
	m->mantissa = limb_shift_pair(limb[n - 1], n > 1 ? limb[n - 2] : 0, shift);
	m->exponent = 64 * n - 1 - shift;
	m->sticky = n > 1 && ((limb[n - 2] << shift) != 0 || !limbs_zero(limb, n - 2));
	return true;
}

/*
 * The quotient of two magnitudes that are not 0, as integers, whose top limbs
 * are not 0 either.
 */
void
magnitude_of_quotient(Magnitude *m, const uint64_t *x, int nx, const uint64_t *y, int ny,
					  uint64_t *scratch)
{
	int			n = nx > ny ? nx : ny;
	uint64_t   *rest = scratch;
	uint64_t   *divisor = scratch + n + 1;

	m->exponent = 64 * (nx - ny);
	m->exponent -= limbs_normalise(rest, n, x, nx);
	m->exponent += limbs_normalise(divisor, n, y, ny);
	if (limbs_compare(rest, divisor, n) >= 0)
	{
		/* The quotient is 1 to 2, and half of the dividend below the divisor. */
		rest[n] = rest[n - 1] >> 1;
		limbs_shift_up(rest, rest, n, 63);
	}
	else
	{
		memmove(rest + 1, rest, n * sizeof(uint64_t));
		rest[0] = 0;
		m->exponent--;
	}
	m->mantissa = limbs_divide(rest, divisor, n);
	m->sticky = !limbs_zero(rest, n);
}

/*
 * Round half to even to a double.  The only place that rounds.  False, and no
 * result, if it is beyond the largest double.
 */
bool
magnitude_round(const Magnitude *m, bool negative, double *result)
{
	int			drop = 11;		/* bits of the mantissa that do not fit */
	uint64_t	bits,
				rest,
				half;

	if (m->exponent > 1023)
		return false;
	if (m->exponent < -1022)
		drop += -1022 - m->exponent;

	if (drop > 64)
		bits = 0;				/* below half of the smallest double */
	else
	{
		bits = drop < 64 ? m->mantissa >> drop : 0;
		rest = drop < 64 ? m->mantissa << (64 - drop) : m->mantissa;
		half = UINT64_C(1) << 63;
		if (rest > half || (rest == half && (m->sticky || (bits & 1))))
			bits++;
	}

	/* A carry out of the mantissa moves into the exponent, as it should. */
	if (m->exponent >= -1022)
		bits += (uint64_t) (m->exponent + 1022) << 52;
	if (bits >= DOUBLE_INFINITE_BITS)
		return false;
	if (negative && bits != 0)
		bits |= DOUBLE_SIGN_BIT;
	*result = double_of_bits(bits);
	return true;
}
