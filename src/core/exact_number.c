#include "core/exact.h"

/*
 * A magnitude ready to be rounded: "mantissa" has its top bit set and stands
 * for mantissa * 2^(exponent - 63); "sticky" tells of digits below.
 */
typedef struct Magnitude
{
	uint64_t	mantissa;
	int			exponent;
	bool		sticky;
} Magnitude;

static inline uint64_t
sign_extension(uint64_t top)
{
	return (top >> 63) ? ~UINT64_C(0) : 0;
}

static inline int
bit_length(uint64_t x)
{
#ifdef __GNUC__
	return x ? 64 - __builtin_clzll(x) : 0;
#else
	int			n = 0;

	for (; x != 0; x >>= 1)
		n++;
	return n;
#endif
}

/* Round half to even to a double.  The only place that rounds. */
static ExactStatus
round_magnitude(const Magnitude *m, bool negative, double *result)
{
	int			drop = 11;		/* bits of the mantissa that do not fit */
	uint64_t	bits,
				rest,
				half;

	if (m->exponent > 1023)
		return EXACT_RANGE;
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
	if (bits >= UINT64_C(0x7ff0000000000000))
		return EXACT_RANGE;
	if (negative && bits != 0)
		bits |= UINT64_C(1) << 63;
	memcpy(result, &bits, sizeof(bits));
	return EXACT_OK;
}

/* Take the value of limb[0..n), without the superfluous limbs. */
void
exact_from_limbs(ExactNumber *x, const uint64_t *limb, int base, int n)
{
	while (n > 0 && limb[0] == 0)
	{
		limb++;
		base++;
		n--;
	}
	while (n > 1 && limb[n - 1] == sign_extension(limb[n - 2]))
		n--;
	x->base = base;
	x->n = n;
	memmove(x->limb, limb, n * sizeof(uint64_t));
}

void
exact_from_slot(ExactNumber *x, const ExactSlot *slot, const uint64_t *limbs)
{
	exact_from_limbs(x, limbs + slot->offset, slot->base,
					 slot->base == EXACT_UNSET ? 0 : slot->n);
}

void
exact_from_int64(ExactNumber *x, int64_t value)
{
	uint64_t	limb = (uint64_t) value;

	exact_from_limbs(x, &limb, EXACT_ORIGIN, 1);
}

/* Take a finite double. */
void
exact_from_double(ExactNumber *x, double value)
{
	uint64_t	limbs[3];
	ExactSlot	slot = {EXACT_UNSET, 3, 0};
	ExactNeed	need;

	(void) exact_slot_add_double_slow(&slot, limbs, value, &need);
	exact_from_slot(x, &slot, limbs);
}

/* x += y; with EXACT_RANGE, x has not changed. */
ExactStatus
exact_add(ExactNumber *x, const ExactNumber *y)
{
	/* The negative of the lowest number of the grid has one limb more. */
	uint64_t	sum[EXACT_LIMBS + 2];
	uint64_t	carry = 0;
	int			base,
				top,
				n;

	if (y->n == 0)
		return EXACT_OK;
	if (x->n == 0)
	{
		exact_from_limbs(x, y->limb, y->base, y->n);
		return EXACT_OK;
	}

	base = x->base < y->base ? x->base : y->base;
	top = x->base + x->n > y->base + y->n ? x->base + x->n : y->base + y->n;
	n = top - base + 1;			/* one more, for the carry */
	for (int i = 0; i < n; i++)
	{
		int			j = base + i - x->base;
		int			k = base + i - y->base;
		uint64_t	a = j < 0 ? 0 : j < x->n ? x->limb[j] : sign_extension(x->limb[x->n - 1]);
		uint64_t	b = k < 0 ? 0 : k < y->n ? y->limb[k] : sign_extension(y->limb[y->n - 1]);
		uint64_t	s = a + b;
		uint64_t	c = s < a;

		s += carry;
		carry = c | (s < carry);
		sum[i] = s;
	}
	while (n > 1 && sum[n - 1] == sign_extension(sum[n - 2]))
		n--;
	if (base + n > EXACT_LIMBS)
		return EXACT_RANGE;
	exact_from_limbs(x, sum, base, n);
	return EXACT_OK;
}

/*
 * Copy the magnitude of x, which is not 0, to limb[0..n), n >= x->n, so that
 * its top bit is the top bit of limb[n - 1]; returns the exponent of that bit.
 */
static int
normalise(const ExactNumber *x, uint64_t *limb, int n)
{
	uint64_t	magnitude[EXACT_LIMBS];
	bool		negative = x->limb[x->n - 1] >> 63;
	uint64_t	carry = negative ? 1 : 0;
	int			used = x->n,
				shift;

	for (int i = 0; i < used; i++)
	{
		magnitude[i] = negative ? ~x->limb[i] + carry : x->limb[i];
		carry &= (magnitude[i] == 0);
	}
	while (magnitude[used - 1] == 0)
		used--;

	shift = 64 - bit_length(magnitude[used - 1]);
	for (int i = 0; i < n; i++)
	{
		int			j = i - (n - used);
		uint64_t	high = j >= 0 ? magnitude[j] : 0;
		uint64_t	low = j >= 1 ? magnitude[j - 1] : 0;

		limb[i] = (high << shift) | ((low >> 1) >> (63 - shift));
	}
	return 64 * (x->base + used - EXACT_ORIGIN) - 1 - shift;
}

void
exact_negate(ExactNumber *x)
{
	uint64_t	limb[EXACT_LIMBS + 1];
	uint64_t	carry = 1;

	if (x->n == 0)
		return;
	for (int i = 0; i <= x->n; i++)
	{
		limb[i] = ~(i < x->n ? x->limb[i] : sign_extension(x->limb[x->n - 1])) + carry;
		carry &= (limb[i] == 0);
	}
	exact_from_limbs(x, limb, x->base, x->n + (x->n < EXACT_LIMBS ? 1 : 0));
}

int
exact_sign(const ExactNumber *x)
{
	if (x->n == 0)
		return 0;
	return (x->limb[x->n - 1] >> 63) ? -1 : 1;
}

/* The double nearest to x, ties to even; EXACT_RANGE if there is none. */
ExactStatus
exact_round(const ExactNumber *x, double *result)
{
	uint64_t	limb[EXACT_LIMBS];
	Magnitude	m;

	*result = 0;
	if (x->n == 0)
		return EXACT_OK;

	m.exponent = normalise(x, limb, x->n);
	m.mantissa = limb[x->n - 1];
	m.sticky = false;
	for (int i = 0; i < x->n - 1 && !m.sticky; i++)
		m.sticky = limb[i] != 0;
	return round_magnitude(&m, exact_sign(x) < 0, result);
}

/* The double nearest to x / y; y is not 0. */
ExactStatus
exact_quotient(const ExactNumber *x, const ExactNumber *y, double *result)
{
	uint64_t	rest[EXACT_LIMBS + 1];
	uint64_t	divisor[EXACT_LIMBS + 1];
	int			n = (x->n > y->n ? x->n : y->n);
	Magnitude	m;

	*result = 0;
	if (x->n == 0)
		return EXACT_OK;

	/*
	 * Long division of two numbers in [1, 2), bit by bit.  A limb on top takes
	 * the bit that the remainder may have more than the divisor.
	 */
	m.exponent = normalise(x, rest, n) - normalise(y, divisor, n);
	m.mantissa = 0;
	rest[n] = divisor[n] = 0;
	for (int bit = 0; (m.mantissa >> 63) == 0; bit++)
	{
		int			i = n;

		while (i > 0 && rest[i] == divisor[i])
			i--;
		m.mantissa <<= 1;
		if (rest[i] >= divisor[i])
		{
			uint64_t	borrow = 0;

			for (i = 0; i <= n; i++)
			{
				uint64_t	d = rest[i] - divisor[i];
				uint64_t	b = rest[i] < divisor[i];

				rest[i] = d - borrow;
				borrow = b | (d < borrow);
			}
			m.mantissa |= 1;
		}
		else if (bit == 0)
			m.exponent--;		/* the quotient is below 1 */
		for (i = n; i > 0; i--)
			rest[i] = (rest[i] << 1) | (rest[i - 1] >> 63);
		rest[0] <<= 1;
	}

	m.sticky = false;
	for (int i = 0; i <= n && !m.sticky; i++)
		m.sticky = rest[i] != 0;
	return round_magnitude(&m, exact_sign(x) != exact_sign(y), result);
}
