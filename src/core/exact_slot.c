#include "core/exact.h"

/* The limb that continues a two's complement integer whose top limb is given. */
static inline uint64_t
sign_extension(uint64_t top)
{
	return (top >> 63) ? ~UINT64_C(0) : 0;
}

/* Carry one into limb[0..n), or borrow one. */
void
exact_slot_carry(uint64_t *limb, int n, bool borrow)
{
	for (int i = 0; i < n; i++)
	{
		if (!borrow ? ++limb[i] != 0 : limb[i]-- != 0)
			break;
	}
}

/*
 * limb[0..n) += addend[0..m), m <= n, both two's complement; or -= with
 * "subtract".
 */
static void
add_signed(uint64_t *limb, int n, const uint64_t *addend, int m, bool subtract)
{
	uint64_t	invert = subtract ? ~UINT64_C(0) : 0;
	uint64_t	carry = subtract ? 1 : 0;

	for (int i = 0; i < n; i++)
	{
		uint64_t	a = (i < m ? addend[i] : sign_extension(addend[m - 1])) ^ invert;
		uint64_t	s = limb[i] + a;
		uint64_t	c = s < a;

		s += carry;
		carry = c | (s < carry);
		limb[i] = s;
	}
}

/*
 * How many limbs does the value in limb[0..n) need, with the two free bits
 * that a window promises?
 */
static int
limbs_needed(const uint64_t *limb, int n)
{
	while (n > 1 && limb[n - 1] == sign_extension(limb[n - 2]) &&
		   !exact_top_full(limb[n - 2]))
		n--;
	return n;
}

static ExactStatus
ask(ExactNeed *need, int base, int top)
{
	if (top >= EXACT_LIMBS)
		return EXACT_RANGE;
	need->base = base;
	need->n = top - base + 1;
	return EXACT_GROW;
}

/*
 * Add a two's complement integer, whose lowest limb has the grid number
 * "base", to a slot.
 *
 * With EXACT_GROW nothing has changed, and the caller must give the slot the
 * window *need and try again.  EXACT_RANGE: the sum is beyond the grid, which
 * rows cannot reach but stored values can.
 */
ExactStatus
exact_slot_add_limbs(ExactSlot *slot, uint64_t *limbs,
					 const uint64_t *addend, int base, int n, ExactNeed *need)
{
	uint64_t   *limb = limbs + slot->offset;
	int			untrimmed = base;
	int			top,
				move;

	/* The range of limbs in which the value really has digits. */
	while (n > 0 && addend[0] == 0)
	{
		addend++;
		base++;
		n--;
	}
	if (n == 0)
		return EXACT_OK;
	while (n > 1 && addend[n - 1] == sign_extension(addend[n - 2]))
		n--;
	top = base + n - 1 + (exact_top_full(addend[n - 1]) ? 1 : 0);

	if (slot->base == EXACT_UNSET)
	{
		/* Later values will probably have digits where a double may have. */
		int			first = top - untrimmed < slot->n ? untrimmed : base;

		if (top - first >= slot->n)
			return ask(need, base, top);
		if (first + slot->n > EXACT_LIMBS)
			first = EXACT_LIMBS - slot->n;
		if (top >= EXACT_LIMBS)
			return EXACT_RANGE;
		slot->base = (uint8_t) first;
		memset(limb, 0, slot->n * sizeof(uint64_t));
	}

	move = slot->base - base;
	if (move > 0)
	{
		/* Below the window: it can move down if its top is not in use. */
		int			used = limbs_needed(limb, slot->n);

		if (used + move > slot->n || top > slot->base + slot->n - 1 - move)
		{
			int			old_top = slot->base + used - 1;

			return ask(need, base, old_top > top ? old_top : top);
		}
		memmove(limb + move, limb, (slot->n - move) * sizeof(uint64_t));
		memset(limb, 0, move * sizeof(uint64_t));
		slot->base = (uint8_t) base;
	}

	move = top - (slot->base + slot->n - 1);
	if (move > 0)
	{
		/* Above the window: it can move up if its bottom is empty. */
		uint64_t	sign = sign_extension(limb[slot->n - 1]);
		int			empty = 0;

		while (empty < slot->n && limb[empty] == 0)
			empty++;
		if (move > empty || base < slot->base + move)
		{
			int			old_base = slot->base + (empty < slot->n ? empty : 0);

			return ask(need, old_base < base ? old_base : base, top);
		}
		if (top >= EXACT_LIMBS)
			return EXACT_RANGE;
		memmove(limb, limb + move, (slot->n - move) * sizeof(uint64_t));
		for (int i = slot->n - move; i < slot->n; i++)
			limb[i] = sign;
		slot->base = (uint8_t) (slot->base + move);
	}

	limb += base - slot->base;
	move = slot->n - (base - slot->base);
	add_signed(limb, move, addend, n, false);
	if (exact_top_full(limb[move - 1]))
	{
		add_signed(limb, move, addend, n, true);
		return ask(need, slot->base, slot->base + slot->n);
	}
	return EXACT_OK;
}

/* Add an integer of up to 192 bits, given as sign and magnitude. */
static ExactStatus
add_magnitude(ExactSlot *slot, uint64_t *limbs, bool negative,
			  uint64_t high, uint64_t low, int position, ExactNeed *need)
{
	int			shift = position & 63;
	uint64_t	addend[4] = {0, 0, 0, 0};
	uint64_t	magnitude[3];

	magnitude[0] = low << shift;
	magnitude[1] = (high << shift) | ((low >> 1) >> (63 - shift));
	magnitude[2] = (high >> 1) >> (63 - shift);
	add_signed(addend, 4, (uint64_t[4])
			   {magnitude[0], magnitude[1], magnitude[2], 0}, 4, negative);
	return exact_slot_add_limbs(slot, limbs, addend, position >> 6, 4, need);
}

/* Split a finite double into an integer mantissa and the place of its lowest bit. */
static uint64_t
split_double(double x, int *exponent)
{
	uint64_t	bits = exact_double_bits(x);
	uint64_t	mantissa = bits & UINT64_C(0x000fffffffffffff);

	*exponent = (int) (bits >> 52) & 0x7ff;
	if (*exponent != 0)
		mantissa |= UINT64_C(0x0010000000000000);
	else
		*exponent = 1;
	*exponent -= 1075;
	return mantissa;
}

/* Add any finite double. */
ExactStatus
exact_slot_add_double_slow(ExactSlot *slot, uint64_t *limbs, double x,
						   ExactNeed *need)
{
	int			exponent;
	uint64_t	mantissa = split_double(x, &exponent);

	return add_magnitude(slot, limbs, exact_double_bits(x) >> 63, 0, mantissa,
						 exponent + 64 * EXACT_ORIGIN, need);
}

/* Add the exact product of any two finite doubles. */
ExactStatus
exact_slot_add_product_slow(ExactSlot *slot, uint64_t *limbs, double x, double y,
							ExactNeed *need)
{
	int			xexp,
				yexp;
	uint64_t	high,
				low;

	exact_multiply(split_double(x, &xexp), split_double(y, &yexp), &high, &low);
	return add_magnitude(slot, limbs,
						 (exact_double_bits(x) ^ exact_double_bits(y)) >> 63,
						 high, low, xexp + yexp + 64 * EXACT_ORIGIN, need);
}

/* Copy a sum into another slot, whose window must hold it. */
void
exact_slot_move(const ExactSlot *from, const uint64_t *from_limbs,
				ExactSlot *to, uint64_t *to_limbs)
{
	const uint64_t *source = from_limbs + from->offset;
	uint64_t   *target = to_limbs + to->offset;
	int			shift = from->base - to->base;

	if (from->base == EXACT_UNSET)
	{
		memset(target, 0, to->n * sizeof(uint64_t));
		return;
	}
	for (int i = 0; i < to->n; i++)
	{
		int			j = i - shift;

		if (j < 0)
			target[i] = 0;
		else if (j < from->n)
			target[i] = source[j];
		else
			target[i] = sign_extension(source[from->n - 1]);
	}
}
