#include "number/exact_decimal.h"

/*
 * How many limbs does the value in limb[0..n) need, with the two free bits
 * that a window promises?
 */
static int
limbs_needed(const uint64_t *limb, int n)
{
	while (n > 1 && limb[n - 1] == limb_sign(limb[n - 2]) &&
		   !exact_top_full(limb[n - 2]))
		n--;
	return n;
}

/* How many limbs the grid has for a sum with so many places. */
static int
grid_limbs(int places)
{
	return places > 0 ? EXACT_SCALED_LIMBS : EXACT_LIMBS;
}

static ExactStatus
ask(ExactNeed *need, int base, int top, int places)
{
	if (top >= grid_limbs(places))
		return EXACT_RANGE;
	need->base = base;
	need->n = top - base + 1;
	need->places = places;
	return EXACT_GROW;
}

#define SCALE_ROOM	5			/* limbs more in a product by 10^64, and a spare */

/* Let a slot count smaller units. */
static ExactStatus
rescale(ExactSlot *slot, uint64_t *limbs, int places, ExactNeed *need)
{
	uint64_t   *limb = exact_slot_limb(slot, limbs);
	uint64_t	scaled[EXACT_SCALED_LIMBS + SCALE_ROOM];
	int			base = exact_slot_base(slot);
	int			n;

	if (slot->base != EXACT_UNSET)
	{
		memcpy(scaled, limb, slot->n * sizeof(uint64_t));
		n = exact_scale_limbs(scaled, slot->n, 4 * (places - exact_slot_places(slot)));
		scaled[n] = limb_sign(scaled[n - 1]);
		n = limbs_needed(scaled, n + 1);
		if (n > slot->n)
			return ask(need, base, base + n - 1, places);
		for (int i = n; i < slot->n; i++)
			scaled[i] = limb_sign(scaled[n - 1]);
		memcpy(limb, scaled, slot->n * sizeof(uint64_t));
	}
	exact_slot_set_places(slot, places);
	return EXACT_OK;
}

/*
 * Add a two's complement integer, whose lowest limb has the grid number
 * "base", to a slot.
 */
ExactStatus
exact_slot_add_limbs(ExactSlot *slot, uint64_t *limbs,
					 const uint64_t *addend, int base, int n, ExactNeed *need)
{
	return exact_slot_add_scaled(slot, limbs, addend, base, n, 0, need);
}

/*
 * Add a two's complement integer times 10^-decimals.
 *
 * With EXACT_GROW the sum is the same as before, and the caller must give the
 * slot the window *need and try again.  EXACT_RANGE: the sum is beyond the grid,
 * which rows cannot reach but stored values can.
 */
ExactStatus
exact_slot_add_scaled(ExactSlot *slot, uint64_t *limbs,
					  const uint64_t *addend, int base, int n,
					  int decimals, ExactNeed *need)
{
	uint64_t	scaled[EXACT_SCALED_LIMBS + SCALE_ROOM];
	uint64_t   *limb = exact_slot_limb(slot, limbs);
	int			places = exact_slot_places(slot);
	int			slot_base;
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
	while (n > 1 && addend[n - 1] == limb_sign(addend[n - 2]))
		n--;
	if (4 * places < decimals)
	{
		ExactStatus status = rescale(slot, limbs, (decimals + 3) / 4, need);

		if (status != EXACT_OK)
			return status;
		places = exact_slot_places(slot);
	}
	if (4 * places > decimals)
	{
		memcpy(scaled, addend, n * sizeof(uint64_t));
		n = exact_scale_limbs(scaled, n, 4 * places - decimals);
		addend = scaled;
	}
	top = base + n - 1 + (exact_top_full(addend[n - 1]) ? 1 : 0);

	if (slot->base == EXACT_UNSET)
	{
		/* Later values will probably have digits where a double may have. */
		int			first = top - untrimmed < slot->n ? untrimmed : base;

		if (top - first >= slot->n)
			return ask(need, base, top, places);
		if (first + slot->n > grid_limbs(places))
			first = grid_limbs(places) - slot->n;
		if (top >= grid_limbs(places))
			return EXACT_RANGE;
		exact_slot_set_base(slot, first);
		for (int i = 0; i < slot->n; i++)
		{
			int			j = i + first - base;

			limb[i] = j < 0 ? 0 : j < n ? addend[j] : limb_sign(addend[n - 1]);
		}
		return EXACT_OK;
	}

	slot_base = exact_slot_base(slot);
	move = slot_base - base;
	if (move > 0)
	{
		/* Below the window: it can move down if its top is not in use. */
		int			used = limbs_needed(limb, slot->n);

		if (used + move > slot->n || top > slot_base + slot->n - 1 - move)
		{
			int			old_top = slot_base + used - 1;

			return ask(need, base, old_top > top ? old_top : top, places);
		}
		memmove(limb + move, limb, (slot->n - move) * sizeof(uint64_t));
		memset(limb, 0, move * sizeof(uint64_t));
		slot_base = base;
	}

	move = top - (slot_base + slot->n - 1);
	if (move > 0)
	{
		/* Above the window: it can move up if its bottom is empty. */
		uint64_t	sign = limb_sign(limb[slot->n - 1]);
		int			empty = 0;

		while (empty < slot->n && limb[empty] == 0)
			empty++;
		if (move > empty || base < slot_base + move)
		{
			int			old_base = slot_base + (empty < slot->n ? empty : 0);

			return ask(need, old_base < base ? old_base : base, top, places);
		}
		if (top >= grid_limbs(places))
			return EXACT_RANGE;
		memmove(limb, limb + move, (slot->n - move) * sizeof(uint64_t));
		for (int i = slot->n - move; i < slot->n; i++)
			limb[i] = sign;
		slot_base += move;
	}

	exact_slot_set_base(slot, slot_base);
	limb += base - slot_base;
	move = slot->n - (base - slot_base);
	(void) limbs_add_signed(limb, move, addend, n, false);
	if (exact_top_full(limb[move - 1]))
	{
		(void) limbs_add_signed(limb, move, addend, n, true);
		return ask(need, slot_base, slot_base + slot->n, places);
	}
	return EXACT_OK;
}

/* Add an integer of up to 192 bits, given as sign and magnitude. */
static ExactStatus
add_magnitude(ExactSlot *slot, uint64_t *limbs, bool negative,
			  uint64_t high, uint64_t low, int position, ExactNeed *need)
{
	int			shift = position & 63;
	uint64_t	addend[4];

	addend[0] = low << shift;
	addend[1] = limb_shift_pair(high, low, shift);
	addend[2] = limb_shift_pair(0, high, shift);
	addend[3] = 0;
	if (negative)
		limbs_negate(addend, addend, 4);
	return exact_slot_add_limbs(slot, limbs, addend, position >> 6, 4, need);
}

/* Add any finite double. */
ExactStatus
exact_slot_add_double_slow(ExactSlot *slot, uint64_t *limbs, double x,
						   ExactNeed *need)
{
	int			exponent;
	uint64_t	mantissa = double_split(x, &exponent);

	return add_magnitude(slot, limbs, double_is_negative(x), 0, mantissa,
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

	limb_multiply(double_split(x, &xexp), double_split(y, &yexp), &high, &low);
	return add_magnitude(slot, limbs,
						 double_is_negative(x) != double_is_negative(y),
						 high, low, xexp + yexp + 64 * EXACT_ORIGIN, need);
}

/*
 * Copy a sum into another slot, whose window must hold it and whose units are
 * not larger.
 */
void
exact_slot_move(const ExactSlot *from, const uint64_t *from_limbs,
				ExactSlot *to, uint64_t *to_limbs)
{
	uint64_t	scaled[EXACT_SCALED_LIMBS + SCALE_ROOM];
	const uint64_t *source = exact_slot_limb_const(from, from_limbs);
	uint64_t   *target = exact_slot_limb(to, to_limbs);
	int			shift = exact_slot_base(from) - exact_slot_base(to);
	int			places = exact_slot_places(to) - exact_slot_places(from);
	int			n = from->n;

	if (from->base == EXACT_UNSET)
	{
		memset(target, 0, to->n * sizeof(uint64_t));
		return;
	}
	if (places > 0)
	{
		memcpy(scaled, source, n * sizeof(uint64_t));
		n = exact_scale_limbs(scaled, n, 4 * places);
		source = scaled;
	}
	for (int i = 0; i < to->n; i++)
	{
		int			j = i - shift;

		if (j < 0)
			target[i] = 0;
		else if (j < n)
			target[i] = source[j];
		else
			target[i] = limb_sign(source[n - 1]);
	}
}
