/*
 * test_reward_apportionment.c
 *	  Random apportionments against exact rationals (GMP).
 *
 * The oracle knows nothing of samples, pivots or Newton: it sorts.  The rate
 * within bounds is found by walking through all places where the slope of the
 * sum changes, and the units left over go down the sorted list of fractions.
 * Every problem is solved several times: in words and in limbs, with samples
 * from a handful up.
 */
#include "unit.h"

#include "apportionment/row.h"
#include "apportionment/apportionment.h"
#include "number/digit_sum.h"
#include "number/natural.h"

#ifndef NO_ORACLE
#include <gmp.h>
#endif

#define MAX_ROWS 3000
#define MAX_DIGITS 40
#define LIMBS 24

typedef struct Number
{
	int			weight;
	int			n;				/* -1: none */
	uint16_t	digit[MAX_DIGITS];
} Number;

static Number weight[MAX_ROWS];
static Number floors[MAX_ROWS];
static Number caps[MAX_ROWS];
static Number amount;
static int	rows;
static int	bounded;

static unit_rng rng = {20190726};
static unit_digest digest = UNIT_DIGEST("apportionment");

static int
coin(int n)
{
	return (int) unit_random_below(&rng, (uint64_t) n);
}

/* The rows in memory, and an arena that is emptied after each problem. */
static char records[MAX_ROWS * APPORTIONMENT_RECORD_SIZE(3 * MAX_DIGITS)];
static char *record_end;
static char *record_next;
static int	record_sizes[MAX_ROWS];
static int	record_row;
static uint64_t arena[1 << 20];
static size_t arena_used;

static void
rewind_rows(void *arg)
{
	(void) arg;
	record_next = records;
	record_row = 0;
}

static const char *
next_row(void *arg)
{
	char	   *record = record_next;

	(void) arg;
	if (record == record_end)
		return NULL;
	record_next += record_sizes[record_row++];
	return record;
}

static void *
allocate(void *arg, size_t size)
{
	void	   *result = arena + arena_used;

	(void) arg;
	arena_used += (size + 7) / 8;
	if (arena_used > sizeof(arena) / sizeof(arena[0]))
		abort();
	memset(result, 0xAA, size);
	return result;
}

static const ApportionmentRows memory = {rewind_rows, next_row, allocate, NULL};

static void
strip(Number *x)
{
	int			lead = 0;

	while (lead < x->n && x->digit[lead] == 0)
		lead++;
	memmove(x->digit, x->digit + lead, (size_t) (x->n - lead) * sizeof(x->digit[0]));
	x->n -= lead;
	x->weight -= lead;
	while (x->n > 0 && x->digit[x->n - 1] == 0)
		x->n--;
	if (x->n == 0)
		x->weight = 0;
}

static void
set_number(Number *x, uint64_t value, int exponent)
{
	int			i;

	x->n = 5;
	x->weight = exponent + 4;
	for (i = 4; i >= 0; i--)
	{
		x->digit[i] = (uint16_t) (value % 10000);
		value /= 10000;
	}
	strip(x);
}

/* The integer of a natural. */
static void
set_natural(Number *x, const uint32_t *limbs, int n)
{
	natural_to_digits(limbs, n, x->digit);
	x->n = 2 * n;
	x->weight = 2 * n - 1;
	strip(x);
}

static ApportionmentDecimal
decimal(const Number *x)
{
	ApportionmentDecimal result;

	result.weight = x->weight;
	result.ndigits = x->n;
	result.digits = x->digit;
	return result;
}

static uint64_t
random_word(int bits)
{
	uint64_t	x = unit_random(&rng);

	return bits == 0 ? 0 : x >> (64 - bits);
}

/* An amount of one word or two. */
static void
random_integer(Number *x, int bits)
{
	uint32_t	limbs[6];
	uint32_t	low[3];

	memset(limbs, 0, sizeof(limbs));
	if (bits <= 62)
		natural_from_uint64(limbs, 6, random_word(bits));
	else
	{
		natural_from_uint64(limbs + 3, 3, random_word(bits - 62));
		natural_from_uint64(low, 3, random_word(62));
		memcpy(limbs, low, sizeof(low));
	}
	set_natural(x, limbs, 6);
}

/* Rows of one kind: few values, many ties, and so on. */
static void
random_weights(void)
{
	int			kind = coin(7);
	int			bits = 1 + coin(kind == 6 ? 60 : 40);
	int			places = coin(4);
	int			i;

	for (i = 0; i < rows; i++)
	{
		uint64_t	value = random_word(1 + coin(bits));
		int			exponent = -coin(places + 1);

		switch (kind)
		{
			case 0:				/* equal weights */
				value = 7;
				exponent = 0;
				break;
			case 1:				/* two weights */
				value = 1 + (uint64_t) coin(2);
				break;
			case 2:				/* small integers */
				value = (uint64_t) coin(10);
				exponent = 0;
				break;
			case 3:				/* one giant */
				if (i == rows / 2)
					exponent = 2;
				break;
		}
		set_number(&weight[i], value, exponent);
		if (kind == 5 && value != 0)
		{
			/* what division leaves: twenty places and more */
			int			n = 4 + coin(4);

			while (weight[i].n < n)
				weight[i].digit[weight[i].n++] = (uint16_t) coin(10000);
			strip(&weight[i]);
		}
		if (coin(20) == 0)
			weight[i].n = -1;
	}
}

/* Numbers as naturals in units of 10000^-9, with room for sums and products. */
static void
to_natural(const Number *x, uint32_t *limbs)
{
	natural_from_digits(limbs, LIMBS, x->digit, x->n > 0 ? x->n : 0,
						x->weight - x->n + 1 + 9);
}

/*
 * Bounds around the shares without bounds, so that some of them bind; not
 * always feasible.
 */
static void
random_bounds(int amount_bits)
{
	int			kind = coin(6);
	int			i;

	for (i = 0; i < rows; i++)
	{
		uint64_t	average = amount.n > 0 && amount_bits <= 62 ?
			random_word(amount_bits) / (uint64_t) rows : 1000;
		uint64_t	low = 0;
		uint64_t	high;

		floors[i].n = -1;
		caps[i].n = -1;
		if (kind != 1 && coin(3) == 0)
		{
			uint64_t	part = 1 + (uint64_t) coin(6);

			low = random_word(40) % (average / part + 1);
			set_number(&floors[i], low, 0);
		}
		if (kind != 0 && coin(kind == 5 ? 1 : 3) == 0)
		{
			uint64_t	times = 1 + (uint64_t) coin(8);

			high = low + random_word(60) % (average * times + 2);
			set_number(&caps[i], high, 0);
			if (coin(16) == 0)
				random_integer(&caps[i], 100);
			if (coin(16) == 0)
			{
				/* a floor and a cap that are equal */
				caps[i] = floors[i];
			}
		}
		if (floors[i].n > 0 && caps[i].n >= 0 && kind != 1)
		{
			uint32_t	f[LIMBS];
			uint32_t	c[LIMBS];

			to_natural(&floors[i], f);
			to_natural(&caps[i], c);
			if (natural_compare(f, LIMBS, c, LIMBS) > 0)
				caps[i] = floors[i];
		}
	}
}

/* What the apportionment says. */
typedef struct Answer
{
	ApportionmentStatus status;
	uint64_t	tied;
	uint64_t	served;
	int64_t		last_served;
	int64_t		first_unserved;
	uint32_t	share[MAX_ROWS][6];
	int			given[MAX_ROWS];
} Answer;

static void
solve(Answer *answer, uint64_t narrow_limit, uint64_t sample_size)
{
	Apportionment a;
	ApportionmentRows memory_rows = memory;
	uint32_t	total[6];
	const char *record;
	int			i;

	arena_used = 0;
	record_end = records;
	apportionment_begin(&a, &memory_rows, bounded);
	if (narrow_limit < a.narrow_limit)
		a.narrow_limit = narrow_limit;
	a.sample_size = sample_size;
	for (i = 0; i < rows; i++)
	{
		ApportionmentDecimal w = decimal(&weight[i]);
		ApportionmentDecimal f = decimal(&floors[i]);
		ApportionmentDecimal c = decimal(&caps[i]);

		record_sizes[i] = apportionment_record(&a, &w, &f, &c, record_end);
		record_end += record_sizes[i];
	}
	natural_from_digits(total, 6, amount.digit, amount.n,
						amount.weight - amount.n + 1);
	answer->status = apportionment_solve(&a, total, 6);
	if (answer->status != APPORTIONMENT_OK)
		return;
	answer->tied = answer->served = 0;
	answer->last_served = answer->first_unserved = -1;
	if (a.extra > 0)
	{
		answer->tied = a.tied;
		answer->served = a.served;
		if (a.served < a.tied)
		{
			answer->last_served = a.last_served;
			answer->first_unserved = a.first_unserved;
		}
	}

	rewind_rows(NULL);
	for (i = 0; (record = next_row(NULL)) != NULL; i++)
	{
		memset(answer->share[i], 0, sizeof(answer->share[i]));
		answer->given[i] = apportionment_share(&a, record);
		if (!answer->given[i])
			continue;
		if (a.amounts.narrow)
			natural_from_uint64(answer->share[i], 6, a.share.narrow);
		else
			memcpy(answer->share[i], a.share.wide,
				   (size_t) natural_length(a.share.wide, a.amounts.width) * sizeof(uint32_t));
	}
}

static int
same_answer(const Answer *x, const Answer *y)
{
	int			i;

	if (x->status != y->status)
		return 0;
	if (x->status != APPORTIONMENT_OK)
		return 1;
	if (x->tied != y->tied || x->served != y->served ||
		x->last_served != y->last_served || x->first_unserved != y->first_unserved)
		return 0;
	for (i = 0; i < rows; i++)
		if (x->given[i] != y->given[i] ||
			memcmp(x->share[i], y->share[i], sizeof(x->share[i])) != 0)
			return 0;
	return 1;
}

static void
digest_answer(const Answer *answer)
{
	int			i;
	int			j;

	unit_digest_word(&digest, (uint64_t) answer->status);
	if (answer->status != APPORTIONMENT_OK)
		return;
	unit_digest_word(&digest, answer->tied);
	unit_digest_word(&digest, (uint64_t) answer->first_unserved);
	for (i = 0; i < rows; i++)
		for (j = 0; j < 6; j++)
			unit_digest_word(&digest, answer->share[i][j]);
}

#ifndef NO_ORACLE
static mpq_t w[MAX_ROWS],
			lo[MAX_ROWS],
			hi[MAX_ROWS],
			s[MAX_ROWS],
			fraction[MAX_ROWS];
static mpz_t part[MAX_ROWS];
static mpq_t breaks[2 * MAX_ROWS];
static mpq_t total_weight,
			total,
			rate,
			sum,
			product,
			slope;

static void
oracle_init(void)
{
	int			i;

	for (i = 0; i < MAX_ROWS; i++)
	{
		mpq_inits(w[i], lo[i], hi[i], s[i], fraction[i], breaks[2 * i],
				  breaks[2 * i + 1], NULL);
		mpz_init(part[i]);
	}
	mpq_inits(total_weight, total, rate, sum, product, slope, NULL);
}

static void
to_mpq(const Number *x, mpq_t q)
{
	int			i;
	int			exponent = x->weight - x->n + 1;

	mpz_set_ui(mpq_numref(q), 0);
	mpz_set_ui(mpq_denref(q), 1);
	for (i = 0; i < x->n; i++)
	{
		mpz_mul_ui(mpq_numref(q), mpq_numref(q), 10000);
		mpz_add_ui(mpq_numref(q), mpq_numref(q), x->digit[i]);
	}
	for (; exponent > 0; exponent--)
		mpz_mul_ui(mpq_numref(q), mpq_numref(q), 10000);
	for (; exponent < 0; exponent++)
		mpz_mul_ui(mpq_denref(q), mpq_denref(q), 10000);
	mpq_canonicalize(q);
}

static int
by_value(const void *x, const void *y)
{
	return mpq_cmp(*(const mpq_t *) x, *(const mpq_t *) y);
}

static int
by_fraction(const void *x, const void *y)
{
	int			i = *(const int *) x;
	int			j = *(const int *) y;
	int			sign = mpq_cmp(fraction[j], fraction[i]);

	return sign != 0 ? sign : i - j;
}

/* The exact shares at a rate, and their sum. */
static void
oracle_shares(mpq_t at)
{
	int			i;

	mpq_set_ui(sum, 0, 1);
	for (i = 0; i < rows; i++)
	{
		if (weight[i].n < 0)
			continue;
		mpq_mul(s[i], w[i], at);
		if (bounded)
		{
			if (mpq_cmp(s[i], lo[i]) < 0)
				mpq_set(s[i], lo[i]);
			else if (mpq_cmp(s[i], hi[i]) > 0)
				mpq_set(s[i], hi[i]);
		}
		mpq_add(sum, sum, s[i]);
	}
}

/* Walk from break to break until the sum passes the total, and go back. */
static void
oracle_rate(void)
{
	static mpq_t before;
	static int	ready = 0;
	int			n = 0;
	int			i;

	if (!ready)
		mpq_init(before);
	ready = 1;
	for (i = 0; i < rows; i++)
		if (weight[i].n > 0)
		{
			mpq_div(breaks[n++], lo[i], w[i]);
			mpq_div(breaks[n++], hi[i], w[i]);
		}
	qsort(breaks, (size_t) n, sizeof(breaks[0]), by_value);
	mpq_set_ui(rate, 0, 1);
	oracle_shares(rate);
	for (i = 0; i < n && mpq_cmp(sum, total) < 0; i++)
	{
		mpq_set(before, rate);
		mpq_set(product, sum);
		mpq_set(rate, breaks[i]);
		oracle_shares(rate);
	}
	if (mpq_cmp(sum, total) > 0)
	{
		/* rate = before + (total - sum before) * (rate - before) / (sum - sum before) */
		mpq_sub(sum, sum, product);
		mpq_sub(product, total, product);
		mpq_div(product, product, sum);
		mpq_sub(rate, rate, before);
		mpq_mul(rate, rate, product);
		mpq_add(rate, rate, before);
		oracle_shares(rate);
	}
}

static int
check_oracle(const Answer *answer)
{
	static int	order[MAX_ROWS];
	mpz_t		rest;
	mpz_t		got;
	long		extra;
	int			n = 0;
	int			ok = 1;
	int			i;
	int			infeasible_caps;

	to_mpq(&amount, total);
	mpq_set_ui(total_weight, 0, 1);
	for (i = 0; i < rows; i++)
	{
		if (weight[i].n < 0)
			continue;
		to_mpq(&weight[i], w[i]);
		mpq_add(total_weight, total_weight, w[i]);
	}
	if (mpq_sgn(total_weight) == 0)
		return answer->status == APPORTIONMENT_NO_WEIGHT;

	if (bounded)
	{
		mpq_set_ui(sum, 0, 1);
		mpq_set_ui(product, 0, 1);
		for (i = 0; i < rows; i++)
		{
			if (weight[i].n < 0)
				continue;
			to_mpq(&floors[i], lo[i]);
			if (floors[i].n < 0)
				mpq_set_ui(lo[i], 0, 1);
			to_mpq(&caps[i], hi[i]);
			if (caps[i].n < 0)
				mpq_add(hi[i], total, lo[i]);
			if (mpq_sgn(w[i]) == 0)
				mpq_set(hi[i], lo[i]);
			mpq_add(sum, sum, lo[i]);
			mpq_add(product, product, hi[i]);
		}
		infeasible_caps = mpq_cmp(product, total) < 0;
		if (mpq_cmp(sum, total) > 0)
			return answer->status == APPORTIONMENT_FLOORS;
		if (infeasible_caps)
			return answer->status == APPORTIONMENT_CAPS;
		oracle_rate();
	}
	else
	{
		mpq_div(rate, total, total_weight);
		oracle_shares(rate);
	}
	if (answer->status != APPORTIONMENT_OK || mpq_cmp(sum, total) != 0)
		return 0;

	mpz_init(got);
	mpz_init_set(rest, mpq_numref(total));
	for (i = 0; i < rows; i++)
	{
		if (weight[i].n < 0)
			continue;
		mpz_fdiv_q(part[i], mpq_numref(s[i]), mpq_denref(s[i]));
		mpq_set_z(fraction[i], part[i]);
		mpq_sub(fraction[i], s[i], fraction[i]);
		mpz_sub(rest, rest, part[i]);
		order[n++] = i;
	}
	qsort(order, (size_t) n, sizeof(order[0]), by_fraction);
	extra = mpz_get_si(rest);
	for (i = 0; i < extra; i++)
		mpz_add_ui(part[order[i]], part[order[i]], 1);

	/* where the line between equal fractions runs */
	if (extra > 0 && extra < n &&
		mpq_equal(fraction[order[extra - 1]], fraction[order[extra]]))
		ok = answer->last_served == order[extra - 1] &&
			answer->first_unserved == order[extra];
	else
		ok = answer->first_unserved == -1;

	for (i = 0; i < rows; i++)
	{
		int			j;

		if (answer->given[i] != (weight[i].n >= 0))
			ok = 0;
		if (weight[i].n < 0)
			continue;
		mpz_set_ui(got, 0);
		for (j = 5; j >= 0; j--)
		{
			mpz_mul_ui(got, got, NATURAL_BASE);
			mpz_add_ui(got, got, answer->share[i][j]);
		}
		if (mpz_cmp(got, part[i]) != 0)
			ok = 0;
	}
	mpz_clears(rest, got, NULL);
	return ok;
}
#endif

/* The shares add up to the amount, and lie within the bounds. */
static int
check_sum(const Answer *answer)
{
	uint32_t	sum_of_shares[6];
	uint32_t	want[6];
	int			ok = 1;
	int			i;

	memset(sum_of_shares, 0, sizeof(sum_of_shares));
	natural_from_digits(want, 6, amount.digit, amount.n, amount.weight - amount.n + 1);
	for (i = 0; i < rows; i++)
	{
		uint32_t	bound[LIMBS];

		if (!answer->given[i])
			continue;
		natural_add(sum_of_shares, 6, answer->share[i], 6);
		if (!bounded)
			continue;
		if (floors[i].n >= 0)
		{
			natural_from_digits(bound, LIMBS, floors[i].digit, floors[i].n,
								floors[i].weight - floors[i].n + 1);
			ok &= natural_compare(answer->share[i], 6, bound, LIMBS) >= 0;
		}
		if (caps[i].n >= 0)
		{
			natural_from_digits(bound, LIMBS, caps[i].digit, caps[i].n,
								caps[i].weight - caps[i].n + 1);
			ok &= natural_compare(answer->share[i], 6, bound, LIMBS) <= 0;
		}
	}
	return ok && natural_compare(sum_of_shares, 6, want, 6) == 0;
}

/* Never less for a larger weight; for an equal one, never less for the first. */
static int
check_monotone(const Answer *answer)
{
	int			i;

	for (i = 1; i < rows; i++)
	{
		uint32_t	x[LIMBS];
		uint32_t	y[LIMBS];
		int			sign;
		int			shares;

		if (!answer->given[i] || !answer->given[i - 1])
			continue;
		to_natural(&weight[i - 1], x);
		to_natural(&weight[i], y);
		sign = natural_compare(x, LIMBS, y, LIMBS);
		shares = natural_compare(answer->share[i - 1], 6, answer->share[i], 6);
		if ((sign >= 0 && shares < 0) || (sign < 0 && shares > 0))
			return 0;
	}
	return 1;
}

int
main(void)
{
	static Answer answer;
	static Answer other;
	uint64_t	n = unit_count(2000000);
	uint64_t	i;
	uint64_t	solved[2] = {0, 0};
	uint64_t	refused[2] = {0, 0};
	uint64_t	lines = 0;
	uint64_t	wide = 0;
	uint64_t	unequal = 0;
	uint64_t	sums = 0;
	uint64_t	disordered = 0;

#ifndef NO_ORACLE
	uint64_t	wrong = 0;

	oracle_init();
#endif
	for (i = 0; i < n; i++)
	{
		int			bits = coin(12) == 0 ? 63 + coin(40) : coin(63);
		int			big = coin(2000) == 0;

		bounded = coin(2);
		rows = 1 + coin(coin(16) == 0 ? 40 : 7);
		if (big)
			rows = 1 + coin(bounded ? 150 : MAX_ROWS);
		random_integer(&amount, bits);
		random_weights();
		if (bounded)
			random_bounds(bits);

		solve(&answer, UINT64_MAX, APPORTIONMENT_SAMPLE);
		digest_answer(&answer);
		if (answer.status == APPORTIONMENT_OK)
		{
			solved[bounded]++;
			lines += answer.first_unserved >= 0;
			wide += bits > 62;
			sums += !check_sum(&answer);
			if (!bounded)
				disordered += !check_monotone(&answer);
		}
		else
			refused[bounded]++;
#ifndef NO_ORACLE
		wrong += !check_oracle(&answer);
#endif
		/* in limbs, and with samples that are too small */
		if (coin(4) == 0 || big)
		{
			uint64_t	words = coin(2) ? 0 : UINT64_MAX;

			solve(&other, words, 2 + (uint64_t) coin(20));
			unequal += !same_answer(&answer, &other);
		}
	}

	unit_ok(solved[0] > n / 4 && solved[1] > n / 8 && refused[1] > n / 64 &&
			lines > n / 64 && wide > n / 64,
			"the problems are of all kinds");
	printf("# %" PRIu64 " without and %" PRIu64 " with bounds, %" PRIu64
		   " and %" PRIu64 " refused, %" PRIu64 " divided ties, %" PRIu64 " wide\n",
		   solved[0], solved[1], refused[0], refused[1], lines, wide);
	unit_ok(sums == 0, "%" PRIu64 " apportionments: sum, floors, caps", n);
	unit_ok(disordered == 0, "%" PRIu64 " apportionments: monotone, ties by order", n);
	unit_ok(unequal == 0, "the same shares in words and in limbs, with any sample");
#ifndef NO_ORACLE
	unit_ok(wrong == 0, "%" PRIu64 " apportionments: as exact rationals", n);
#endif
	unit_digest_print(&digest);
	return unit_done();
}
