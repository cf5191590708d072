/*
 * test_exact.c
 *	  Running sums: doubles and products into slots, against GMP.
 *
 * The slots live in blocks that grow as the states of aggregates do: several
 * slots side by side, the limbs of each reallocated when a value does not fit.
 * Every limb array is allocated at its exact size, so that a sanitizer sees
 * any step outside.
 */
#include "exact_inputs.h"

#define BLOCK_SLOTS		4
#define EPISODE			400

typedef struct Block
{
	int			nslots;
	int			nlimbs;
	ExactSlot	slot[BLOCK_SLOTS];
	uint64_t   *limb;
} Block;

typedef struct Item
{
	int			slot;
	bool		product;
	double		x;
	double		y;
} Item;

static Tally growth;
static unit_digest slot_digest = UNIT_DIGEST("exact_slot");
static unit_digest headroom_digest = UNIT_DIGEST("exact_headroom");

/* Slots without a value, of three limbs, or of one for counters. */
static void
block_new(Block *block, unit_rng *rng, int nslots)
{
	block->nslots = nslots;
	block->nlimbs = 0;
	for (int i = 0; i < nslots; i++)
	{
		bool		counter = unit_random_below(rng, 4) == 0;

		block->slot[i].base = counter ? EXACT_ORIGIN : EXACT_UNSET;
		block->slot[i].n = counter ? 1 : 3;
		block->slot[i].offset = (uint16_t) block->nlimbs;
		block->nlimbs += block->slot[i].n;
	}
	block->limb = calloc((size_t) block->nlimbs, sizeof(uint64_t));
}

/* Give one slot the window it needs. */
static void
block_grow(Block *block, int sum, const ExactNeed *need)
{
	Block		old = *block;
	int			offset = 0;

	tally(&growth, need->base >= 0 && need->n > old.slot[sum].n &&
		  need->base + need->n <= EXACT_LIMBS,
		  "window %d+%d wanted instead of %d+%d", need->base, need->n,
		  old.slot[sum].base, old.slot[sum].n);
	block->nlimbs += need->n - old.slot[sum].n;
	block->limb = calloc((size_t) block->nlimbs, sizeof(uint64_t));
	for (int i = 0; i < block->nslots; i++)
	{
		if (i == sum)
		{
			block->slot[i].base = (uint8_t) need->base;
			block->slot[i].n = (uint8_t) need->n;
		}
		block->slot[i].offset = (uint16_t) offset;
		offset += block->slot[i].n;
		exact_slot_move(&old.slot[i], old.limb, &block->slot[i], block->limb);
	}
	free(old.limb);
}

/* Add an item or take it away, as summaries do. */
static ExactStatus
block_add(Block *block, const Item *item, bool subtract, bool fast)
{
	ExactSlot  *slot = &block->slot[item->slot];
	double		x = subtract ? -item->x : item->x;
	ExactStatus status;
	ExactNeed	need;

	if (fast && (item->product ?
				 exact_slot_add_product(slot, block->limb, item->x, item->y, subtract) :
				 exact_slot_add_double(slot, block->limb, item->x, subtract)))
		return EXACT_OK;
	for (int i = 0;; i++)
	{
		status = item->product ?
			exact_slot_add_product_slow(slot, block->limb, x, item->y, &need) :
			exact_slot_add_double_slow(slot, block->limb, x, &need);
		if (status != EXACT_GROW)
			return status;
		if (!tally(&growth, i < 2, "growth without end"))
			return status;
		block_grow(block, item->slot, &need);
	}
}

static ExactStatus
block_add_limbs(Block *block, int sum, const uint64_t *limb, int base, int n)
{
	ExactStatus status;
	ExactNeed	need;

	for (int i = 0;; i++)
	{
		status = exact_slot_add_limbs(&block->slot[sum], block->limb, limb, base, n, &need);
		if (status != EXACT_GROW || !tally(&growth, i < 2, "growth without end"))
			return status;
		block_grow(block, sum, &need);
	}
}

static size_t
block_bytes(uint8_t *bytes, const Block *block, int sum)
{
	return exact_compact_write_slot(bytes, &block->slot[sum], block->limb);
}

/* Do all slots of two blocks hold the same values, to the byte? */
static bool
same_sums(const Block *a, const Block *b)
{
	for (int i = 0; i < a->nslots; i++)
	{
		uint8_t		abytes[EXACT_COMPACT_MAX];
		uint8_t		bbytes[EXACT_COMPACT_MAX];
		size_t		asize = block_bytes(abytes, a, i);

		if (asize != block_bytes(bbytes, b, i) || memcmp(abytes, bbytes, asize) != 0)
			return false;
	}
	return true;
}

static void
shuffle(unit_rng *rng, Item *item, int n)
{
	for (int i = n - 1; i > 0; i--)
	{
		int			j = (int) unit_random_below(rng, (uint64_t) i + 1);
		Item		swap = item[i];

		item[i] = item[j];
		item[j] = swap;
	}
}

#ifndef NO_ORACLE
static mpz_t expected[BLOCK_SLOTS];
static mpz_t oracle_term;
static mpz_t oracle_got;

static void
oracle_item(const Item *item, bool subtract)
{
	oracle_product(oracle_term, item->x, item->product ? item->y : 1.0);
	if (subtract)
		mpz_sub(expected[item->slot], expected[item->slot], oracle_term);
	else
		mpz_add(expected[item->slot], expected[item->slot], oracle_term);
}

static bool
oracle_agrees(const Block *block, int sum)
{
	oracle_slot(oracle_got, &block->slot[sum], block->limb);
	return mpz_cmp(oracle_got, expected[sum]) == 0;
}
#endif

/*
 * One block's life: values come and go at random, then the same values in
 * another order by the slow functions alone must give the same bytes, and when
 * everything is taken away, in yet another order, nothing must be left.
 */
static void
episode(unit_rng *rng, bool product, Tally *sums, Tally *order, Tally *empty)
{
	static Item item[EPISODE];
	int			nslots = 1 + (int) unit_random_below(rng, BLOCK_SLOTS);
	int			steps = 1 + (int) unit_random_below(rng, EPISODE);
	int			n = 0;
	Profile		profile[BLOCK_SLOTS];
	Block		block,
				other;

	for (int i = 0; i < nslots; i++)
		profile[i] = (Profile) unit_random_below(rng, PROFILES);
	block_new(&block, rng, nslots);
	block_new(&other, rng, nslots);
#ifndef NO_ORACLE
	for (int i = 0; i < nslots; i++)
		mpz_set_ui(expected[i], 0);
#endif

	for (int i = 0; i < steps; i++)
	{
		bool		subtract = n > 0 && unit_random_below(rng, 4) == 0;
		ExactStatus status;
		Item		now;

		if (subtract)
		{
			int			j = (int) unit_random_below(rng, (uint64_t) n);

			now = item[j];
			item[j] = item[--n];
		}
		else
		{
			now.slot = (int) unit_random_below(rng, (uint64_t) nslots);
			now.product = product;
			if (product)
				random_factors(rng, profile[now.slot], &now.x, &now.y);
			else
			{
				now.x = random_double(rng, profile[now.slot]);
				now.y = 1;
			}
			item[n++] = now;
		}
		status = block_add(&block, &now, subtract, true);
#ifndef NO_ORACLE
		oracle_item(&now, subtract);
		tally(sums, status == EXACT_OK && oracle_agrees(&block, now.slot),
			  "wrong sum after %s %a * %a, status %d",
			  subtract ? "taking away" : "adding", now.x, now.y, status);
#else
		tally(sums, status == EXACT_OK, "status %d", status);
#endif
	}
	for (int i = 0; i < nslots; i++)
	{
		uint8_t		bytes[EXACT_COMPACT_MAX];

#ifndef NO_ORACLE
		tally(sums, oracle_agrees(&block, i), "wrong sum at the end");
#endif
		unit_digest_bytes(&slot_digest, bytes, block_bytes(bytes, &block, i));
	}

	shuffle(rng, item, n);
	for (int i = 0; i < n; i++)
		block_add(&other, &item[i], false, false);
	tally(order, same_sums(&block, &other), "other bytes in another order");

	shuffle(rng, item, n);
	for (int i = 0; i < n; i++)
		block_add(&block, &item[i], true, true);
	for (int i = 0; i < nslots; i++)
	{
		uint8_t		bytes[EXACT_COMPACT_MAX];
		ExactNumber x;

		exact_from_slot(&x, &block.slot[i], block.limb);
		tally(empty, block_bytes(bytes, &block, i) == 1 && bytes[0] == 0 && exact_sign(&x) == 0,
			  "something is left of a sum of nothing");
	}
	free(block.limb);
	free(other.limb);
}

static void
test_sums(bool product)
{
	const char *what = product ? "products" : "doubles";
	unit_rng	rng = {product ? 1002 : 1001};
	uint64_t	count = unit_count(1500000);
	Tally		sums = {0, 0};
	Tally		order = {0, 0};
	Tally		empty = {0, 0};

	while (sums.count < count)
		episode(&rng, product, &sums, &order, &empty);
#ifndef NO_ORACLE
	unit_ok(sums.failed == 0, "sums of %s: %" PRIu64 " additions against GMP, %" PRIu64 " failed",
			what, sums.count, sums.failed);
#else
	unit_ok(sums.failed == 0, "sums of %s: %" PRIu64 " additions", what, sums.count);
#endif
	unit_ok(order.failed == 0, "%s in another order, slow functions only: the same bytes, %" PRIu64 " times",
			what, order.count);
	unit_ok(empty.failed == 0, "%s all taken away: nothing is left, %" PRIu64 " times",
			what, empty.count);
}

/*
 * Windows that are nearly full, or fuller than a fast addition would leave
 * them: the top limb is set, near +-2^62 or beyond, as no number of rows that
 * a test can add would set it.
 */
static void
fill_window(unit_rng *rng, Block *block)
{
	ExactSlot  *slot = &block->slot[0];
	int			n = 1 + (int) unit_random_below(rng, 5);
	uint64_t	top = UINT64_C(1) << 62;

	slot->n = (uint8_t) n;
	switch (unit_random_below(rng, 4))
	{
		case 0:
			slot->base = (uint8_t) (EXACT_LIMBS - n);
			break;
		case 1:
			slot->base = 0;
			break;
		default:
			slot->base = (uint8_t) unit_random_below(rng, (uint64_t) (EXACT_LIMBS - n + 1));
			break;
	}
	slot->offset = 0;
	block->nslots = 1;
	block->nlimbs = n;
	block->limb = calloc((size_t) n, sizeof(uint64_t));
	random_limbs(rng, block->limb, n);

	top += unit_random_below(rng, 9) - 4;
	switch (unit_random_below(rng, 8))
	{
		case 0:
			top = unit_random(rng) >> 2;
			break;
		case 1:
			top += unit_random_below(rng, UINT64_C(1) << 61);
			break;
		case 2:
			/* An addition without a look at the top would wrap round. */
			top = (UINT64_C(1) << 63) - 16 - (unit_random(rng) >> (21 + n));
			break;
	}
	block->limb[n - 1] = (unit_random(rng) & 1) ? top : ~top + 1;

	/* Or one that is yet to be placed. */
	if (unit_random_below(rng, 8) == 0)
		slot->base = EXACT_UNSET;
}

/* A value whose digits lie in the window, or beside it. */
static Item
aim_at(unit_rng *rng, const ExactSlot *slot)
{
	int			base = slot->base == EXACT_UNSET ? EXACT_LIMBS - 4 : slot->base;
	int			limb = base - 1 + (int) unit_random_below(rng, (uint64_t) slot->n + 2);
	int			position = 64 * limb + (int) unit_random_below(rng, 64);
	Item		item = {0, false, 0, 1};

	item.product = unit_random(rng) & 1;
	if (unit_random_below(rng, 3) == 0)
		position |= 0x3f & ~7;
	if (item.product)
	{
		int			exponent = position - (GRID_BITS - 2150);
		int			half = exponent / 2 + (int) unit_random_below(rng, 33) - 16;

		item.x = nasty_fraction(rng, half);
		item.y = nasty_fraction(rng, exponent - half);
	}
	else
		item.x = nasty_fraction(rng, position - (GRID_BITS - 1075));
	return item;
}

static void
test_headroom(void)
{
	unit_rng	rng = {1003};
	uint64_t	count = unit_count(1500000);
	Tally		sums = {0, 0};
	uint64_t	out_of_range = 0;

	while (sums.count < count)
	{
		Block		block;
		int			steps = 1 + (int) unit_random_below(&rng, 4);

		fill_window(&rng, &block);
#ifndef NO_ORACLE
		oracle_slot(expected[0], &block.slot[0], block.limb);
#endif
		for (int i = 0; i < steps; i++)
		{
			bool		subtract = unit_random(&rng) & 1;
			bool		many = unit_random_below(&rng, 3) == 0;
			ExactStatus status;
			Item		item = {0, false, 0, 0};
			uint64_t	addend[6];
			int			base = 0,
						n = 0;

			if (many)
			{
				n = 1 + (int) unit_random_below(&rng, 6);
				base = block.slot[0].base == EXACT_UNSET ? EXACT_LIMBS : block.slot[0].base;
				base += (int) unit_random_below(&rng, block.slot[0].n + 3) - 2;
				base = base < 0 ? 0 : base + n > EXACT_LIMBS ? EXACT_LIMBS - n : base;
				random_limbs(&rng, addend, n);
				if (unit_random_below(&rng, 3) == 0)
					addend[n - 1] = (UINT64_C(1) << 62) + unit_random_below(&rng, 5) - 2;
				status = block_add_limbs(&block, 0, addend, base, n);
			}
			else
			{
				item = aim_at(&rng, &block.slot[0]);
				status = block_add(&block, &item, subtract, unit_random_below(&rng, 4) != 0);
			}
			tally(&growth, block.slot[0].base == EXACT_UNSET ||
				  block.slot[0].base + block.slot[0].n <= EXACT_LIMBS, "window beyond the grid");
			unit_digest_word(&headroom_digest, status);
			out_of_range += status == EXACT_RANGE;
#ifndef NO_ORACLE
			{
				const int	limit = 64 * EXACT_LIMBS - 2;
				int			excuse = !oracle_fits(expected[0], limit);
				mpz_t		before;

				mpz_init_set(before, expected[0]);
				if (many)
				{
					oracle_limbs(oracle_term, addend, base, n);
					mpz_add(expected[0], expected[0], oracle_term);
				}
				else
					oracle_item(&item, subtract);
				excuse |= !oracle_fits(oracle_term, limit) || !oracle_fits(expected[0], limit);
				if (status == EXACT_RANGE)
					mpz_set(expected[0], before);
				mpz_clear(before);
				tally(&sums, oracle_agrees(&block, 0) && (status == EXACT_OK || excuse),
					  "wrong sum in a full window, status %d", status);
			}
#else
			tally(&sums, status != EXACT_GROW, "status %d", status);
#endif
		}
		{
			uint8_t		bytes[EXACT_COMPACT_MAX];

			unit_digest_bytes(&headroom_digest, bytes, block_bytes(bytes, &block, 0));
		}
		free(block.limb);
	}
	tally_report(&sums, "full windows");
	unit_ok(out_of_range > 0, "the end of the grid was reached %" PRIu64 " times", out_of_range);
}

/*
 * Sums that outgrow their windows from within: each is added to itself, and a
 * value of its own with it, until its top limb was full more than once.
 */
static void
test_filling(void)
{
	Tally		sums = {0, 0};

	for (int exponent = 1; exponent < 2047; exponent++)
	{
		Item		item = {0, false, 0, 1};
		unit_rng	rng = {(uint64_t) exponent};
		Block		block;

		item.x = unit_bits_to_double((uint64_t) exponent << 52 | UINT64_C(0xfffffffffffff));
		block_new(&block, &rng, 1);
		block_add(&block, &item, exponent & 1, true);
#ifndef NO_ORACLE
		mpz_set_ui(expected[0], 0);
		oracle_item(&item, exponent & 1);
#endif
		for (int i = 0; i < 150; i++)
		{
			uint64_t	copy[EXACT_LIMBS];
			int			base = block.slot[0].base,
						n = block.slot[0].n;
			ExactStatus status;

			memcpy(copy, block.limb + block.slot[0].offset, n * sizeof(uint64_t));
			status = block_add_limbs(&block, 0, copy, base, n);
			if (status == EXACT_OK)
				block_add(&block, &item, exponent & 1, true);
#ifndef NO_ORACLE
			if (status == EXACT_OK)
			{
				mpz_mul_2exp(expected[0], expected[0], 1);
				oracle_item(&item, exponent & 1);
			}
			tally(&sums, oracle_agrees(&block, 0), "wrong sum after %d doublings of %a", i, item.x);
#else
			tally(&sums, status != EXACT_GROW, "status %d", status);
#endif
		}
		digest_limbs(&headroom_digest, block.limb, block.slot[0].base, block.slot[0].n);
		free(block.limb);
	}
	tally_report(&sums, "sums that keep doubling");
}

/* The full product of two integers, in halves so that it is easy to believe. */
static void
test_multiply(void)
{
	unit_rng	rng = {1004};
	uint64_t	count = unit_count(1000000);
	unit_digest digest = UNIT_DIGEST("exact_multiply");
	Tally		products = {0, 0};

	for (uint64_t i = 0; i < count; i++)
	{
		uint64_t	factor[2],
					high,
					low;

		random_limbs(&rng, factor, 2);
		limb_multiply(factor[0], factor[1], &high, &low);
		unit_digest_word(&digest, high);
		unit_digest_word(&digest, low);
#ifndef NO_ORACLE
		{
			uint64_t	product[2] = {low, high};

			mpz_import(oracle_got, 2, -1, 8, 0, 0, product);
			mpz_import(oracle_term, 1, -1, 8, 0, 0, factor);
			mpz_import(expected[0], 1, -1, 8, 0, 0, factor + 1);
			mpz_mul(expected[0], expected[0], oracle_term);
			tally(&products, mpz_cmp(oracle_got, expected[0]) == 0,
				  "%" PRIx64 " * %" PRIx64, factor[0], factor[1]);
		}
#else
		tally(&products, low == factor[0] * factor[1], "low half");
#endif
	}
	tally_report(&products, "128-bit products");
	unit_digest_print(&digest);
}

int
main(void)
{
#ifndef NO_ORACLE
	for (int i = 0; i < BLOCK_SLOTS; i++)
		mpz_init(expected[i]);
	mpz_init(oracle_term);
	mpz_init(oracle_got);
#endif
	test_multiply();
	test_sums(false);
	test_sums(true);
	test_headroom();
	test_filling();
	tally_report(&growth, "windows asked for");
	unit_digest_print(&slot_digest);
	unit_digest_print(&headroom_digest);
	return unit_done();
}
