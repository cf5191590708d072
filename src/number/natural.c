#include "number/natural.h"

#include <string.h>

#include "number/decimal.h"
#include "number/poll.h"

/* The schoolbook's arithmetic, from right to left. */

/* Rows of the schoolbook between two polls; the longest ones take 50 us each. */
#define ROWS_PER_POLL 64

/* The number of limbs without the zeros at the upper end. */
int
natural_length(const uint32_t *a, int n)
{
	while (n > 0 && a[n - 1] == 0)
		n--;
	return n;
}

int
natural_compare(const uint32_t *a, int na, const uint32_t *b, int nb)
{
	na = natural_length(a, na);
	nb = natural_length(b, nb);
	if (na != nb)
		return na < nb ? -1 : 1;
	while (na-- > 0)
		if (a[na] != b[na])
			return a[na] < b[na] ? -1 : 1;
	return 0;
}

/* a = a + b; returns what is carried out of the upper end of a. */
uint32_t
natural_add(uint32_t *a, int na, const uint32_t *b, int nb)
{
	uint32_t	carry = 0;

	nb = natural_length(b, nb);
	if (nb > na)
		nb = na;
	for (int i = 0; i < na && (i < nb || carry != 0); i++)
	{
		a[i] += carry + (i < nb ? b[i] : 0);
		carry = a[i] >= NATURAL_BASE;
		if (carry)
			a[i] -= NATURAL_BASE;
	}
	return carry;
}

/* a = a - b, which must not be negative. */
void
natural_subtract(uint32_t *a, int na, const uint32_t *b, int nb)
{
	uint32_t	borrow = 0;

	nb = natural_length(b, nb);
	for (int i = 0; i < na && (i < nb || borrow != 0); i++)
	{
		uint32_t	take = borrow + (i < nb ? b[i] : 0);

		borrow = a[i] < take;
		a[i] += borrow ? NATURAL_BASE - take : 0 - take;
	}
}

/* product = a * b, of na + nb limbs; it must not alias a or b. */
void
natural_multiply(uint32_t *product, const uint32_t *a, int na,
				 const uint32_t *b, int nb)
{
	int			length = na + nb;

	memset(product, 0, (size_t) length * sizeof(*product));
	na = natural_length(a, na);
	nb = natural_length(b, nb);
	for (int i = 0; i < na; i++)
	{
		uint64_t	carry = 0;

		number_poll_at((size_t) i, ROWS_PER_POLL);
		if (a[i] == 0)
			continue;
		for (int j = 0; j < nb; j++)
		{
			carry += (uint64_t) a[i] * b[j] + product[i + j];
			product[i + j] = (uint32_t) (carry % NATURAL_BASE);
			carry /= NATURAL_BASE;
		}
		product[i + nb] = (uint32_t) carry;
	}
}

/* u = u / divisor; returns the remainder. */
static uint32_t
divide_by_limb(uint32_t *u, int n, uint32_t divisor)
{
	uint64_t	rest = 0;

	while (n-- > 0)
	{
		rest = rest * NATURAL_BASE + u[n];
		u[n] = (uint32_t) (rest / divisor);
		rest %= divisor;
	}
	return (uint32_t) rest;
}

/* u = u * factor; returns what is carried out of the upper end. */
static uint32_t
multiply_by_limb(uint32_t *u, const uint32_t *from, int n, uint32_t factor)
{
	uint64_t	carry = 0;

	for (int i = 0; i < n; i++)
	{
		carry += (uint64_t) from[i] * factor;
		u[i] = (uint32_t) (carry % NATURAL_BASE);
		carry /= NATURAL_BASE;
	}
	return (uint32_t) carry;
}

/*
 * Divide u by v > 0: quotient gets nu limbs (NULL if it is not wanted), and u
 * becomes the remainder.  scratch has nu + nv + 1 limbs.
 *
 * Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D: with the leading
 * limb of v at least half the base, a quotient digit estimated from the leading
 * limbs is at most two too large, and almost never so once the next limb has
 * been looked at.
 */
void
natural_divide(uint32_t *quotient, uint32_t *u, int nu,
			   const uint32_t *v, int nv, uint32_t *scratch)
{
	uint32_t   *x = scratch;	/* u, scaled, with one limb more */
	uint32_t   *y = scratch + nu + 1;	/* v, scaled */
	uint32_t	scale;
	int			full = nu;

	if (quotient != NULL)
		memset(quotient, 0, (size_t) nu * sizeof(*quotient));
	nv = natural_length(v, nv);
	nu = natural_length(u, nu);
	if (nv > nu)
		return;

	if (nv == 1)
	{
		uint32_t	rest;

		memcpy(x, u, (size_t) nu * sizeof(*x));
		rest = divide_by_limb(x, nu, v[0]);
		if (quotient != NULL)
			memcpy(quotient, x, (size_t) nu * sizeof(*x));
		memset(u, 0, (size_t) full * sizeof(*u));
		u[0] = rest;
		return;
	}

	scale = NATURAL_BASE / (v[nv - 1] + 1);
	x[nu] = multiply_by_limb(x, u, nu, scale);
	multiply_by_limb(y, v, nv, scale);

	for (int j = nu - nv; j >= 0; j--)
	{
		uint64_t	head = (uint64_t) x[j + nv] * NATURAL_BASE + x[j + nv - 1];
		uint64_t	digit = head / y[nv - 1];
		uint64_t	rest = head % y[nv - 1];
		uint64_t	carry = 0;
		int64_t		borrow = 0;

		number_poll_at((size_t) j, ROWS_PER_POLL);
		while (digit >= NATURAL_BASE ||
			   digit * y[nv - 2] > rest * NATURAL_BASE + x[j + nv - 2])
		{
			digit--;
			rest += y[nv - 1];
			if (rest >= NATURAL_BASE)
				break;
		}

		for (int i = 0; i <= nv; i++)
		{
			int64_t		difference;

			if (i < nv)
				carry += digit * y[i];
			difference = (int64_t) x[i + j] - (int64_t) (carry % NATURAL_BASE) +
				borrow;
			carry /= NATURAL_BASE;
			borrow = difference < 0 ? -1 : 0;
			x[i + j] = (uint32_t) (difference < 0 ?
								   difference + NATURAL_BASE : difference);
		}
		if (borrow != 0)
		{
			/* one too large: add the divisor back */
			digit--;
			carry = 0;
			for (int i = 0; i <= nv; i++)
			{
				carry += x[i + j] + (uint64_t) (i < nv ? y[i] : 0);
				x[i + j] = (uint32_t) (carry % NATURAL_BASE);
				carry /= NATURAL_BASE;
			}
		}
		if (quotient != NULL)
			quotient[j] = (uint32_t) digit;
	}

	divide_by_limb(x, nv, scale);
	memcpy(u, x, (size_t) nv * sizeof(*u));
	memset(u + nv, 0, (size_t) (full - nv) * sizeof(*u));
}

/*
 * Read base-10000 digits, the most significant first, followed by "zeros" zero
 * digits.  They must fit in n limbs.
 */
void
natural_from_digits(uint32_t *a, int n, const void *digits, int ndigits,
					int zeros)
{
	memset(a, 0, (size_t) n * sizeof(*a));
	for (int i = 0; i < ndigits; i++)
	{
		int			position = zeros + ndigits - 1 - i;
		uint32_t	digit = decimal_digit(digits, i);

		if (digit != 0)
			a[position / 2] += digit * (position % 2 ? 10000 : 1);
	}
}

/* Write 2 n base-10000 digits, the most significant first. */
void
natural_to_digits(const uint32_t *a, int n, uint16_t *digits)
{
	while (n-- > 0)
	{
		*digits++ = (uint16_t) (a[n] / 10000);
		*digits++ = (uint16_t) (a[n] % 10000);
	}
}

/* The value must fit; any does in three limbs. */
void
natural_from_uint64(uint32_t *a, int n, uint64_t value)
{
	for (int i = 0; i < n; i++)
	{
		a[i] = (uint32_t) (value % NATURAL_BASE);
		value /= NATURAL_BASE;
	}
}

/* Returns false if it does not fit. */
bool
natural_to_uint64(const uint32_t *a, int n, uint64_t *value)
{
	uint64_t	result = 0;

	for (n = natural_length(a, n); n > 0; n--)
	{
		if (result > (UINT64_MAX - a[n - 1]) / NATURAL_BASE)
			return false;
		result = result * NATURAL_BASE + a[n - 1];
	}
	*value = result;
	return true;
}
