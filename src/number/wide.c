#include "number/wide.h"

void
wide_clear(WideSum *s)
{
	memset(s, 0, sizeof(*s));
}

void
wide_add(WideSum *s, const BigNumber *x, bool subtract)
{
	wide_add_magnitude(s, x->limb, x->base, x->n, subtract ^ x->negative);
}

void
wide_add_product(WideSum *s, const BigNumber *a, const BigNumber *b, bool subtract)
{
	BigNumber	product;

	big_multiply(&product, a, b);
	wide_add(s, &product, subtract);
}

void
wide_add_double(WideSum *s, double x, bool subtract)
{
	uint64_t	one = 1;

	wide_add_limbs_times(s, &one, 0, 1, x, subtract);
}

/* s += x * factor */
void
wide_add_scaled(WideSum *s, const BigNumber *x, double factor, bool subtract)
{
	wide_add_limbs_times(s, x->limb, x->base, x->n, factor, subtract ^ x->negative);
}

void
wide_add_double_product(WideSum *s, double x, double y, bool subtract)
{
	int			position;
	uint64_t	limb[2];
	uint64_t	mantissa = double_split(x, &position);
	int			base = limb_of_position(position);
	int			shift = position - 64 * base;

	limb[0] = mantissa << shift;
	limb[1] = limb_shift_pair(0, mantissa, shift);
	wide_add_limbs_times(s, limb, base, 2, y, subtract ^ double_is_negative(x));
}

void
wide_read(BigNumber *x, const WideSum *s)
{
	uint64_t	sign = limb_sign(s->limb[WIDE_LIMBS - 1]);
	int			top = WIDE_LIMBS,
				bottom = 0;

	while (top > 0 && s->limb[top - 1] == sign)
		top--;
	if (top < WIDE_LIMBS)
		top++;
	while (bottom < top && s->limb[bottom] == 0)
		bottom++;
	big_from_limbs(x, s->limb + bottom, bottom - WIDE_ORIGIN, top - bottom);
}

int
wide_sign(const WideSum *s)
{
	if (limbs_negative(s->limb, WIDE_LIMBS))
		return -1;
	return limbs_zero(s->limb, WIDE_LIMBS) ? 0 : 1;
}
