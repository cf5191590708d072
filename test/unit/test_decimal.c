/*
 * test_decimal.c
 *	  decimal_to_double() against what is known by construction, MPFR and strtod.
 *
 * Most inputs are made around a double whose expansion is written out exactly:
 * the double itself, the midpoint to its neighbour, and decimals that differ
 * from them far behind the last digit.  For these the right answer is known
 * without any oracle.  All inputs are also given to MPFR (correct rounding to
 * 53 bits straight from the text, with the exponent range of a double and
 * subnormals emulated) and to the C library's strtod.
 */
#include "unit.h"

#include "number/decimal.h"

#ifndef NO_ORACLE
#include <mpfr.h>
#endif

/* A numeric has at most 32768 digits before and 4096 after the point. */
#define MAX_DIGITS	36864

#define UNKNOWN		UINT64_C(0xFFFFFFFFFFFFFFFF)
#define INFINITE	(UINT64_C(0x7FF) << 52)
#define SIGN		(UINT64_C(1) << 63)

typedef struct Decimal
{
	int			negative;
	int			weight;
	int			n;
	uint16_t	digit[MAX_DIGITS];
} Decimal;

static unit_rng rng = {UINT64_C(20181231)};
static unit_digest digest = UNIT_DIGEST("decimal");
static uint64_t inputs;
static uint64_t wrong;			/* differs from what is known by construction */
static uint64_t uneven;			/* fast path and general path differ */
#ifndef NO_ORACLE
static uint64_t mpfr_differs;
static uint64_t strtod_differs;
#endif

static int
coin(int n)
{
	return (int) unit_random_below(&rng, (uint64_t) n);
}

static uint16_t
random_digit(void)
{
	switch (coin(8))
	{
		case 0:
			return 0;
		case 1:
			return 9999;
		case 2:
			return (uint16_t) (coin(100) * 100);
		default:
			return (uint16_t) coin(10000);
	}
}

/* Bits of the result, INFINITE (with the sign) for an overflow. */
static uint64_t
bits_of(DecimalStatus status, double value, int negative)
{
	if (status == DECIMAL_OVERFLOW)
		return INFINITE | (negative ? SIGN : 0);
	return unit_double_to_bits(value);
}

static inline void
report(const char *what, const char *text, uint64_t got, uint64_t expected)
{
	printf("# %s: %.120s%s gave %016" PRIx64 ", not %016" PRIx64 "\n", what, text,
		   strlen(text) > 120 ? "..." : "", got, expected);
}

/*
 * Convert one decimal.  "expected" has no sign, and may be UNKNOWN.
 */
static void
check(const Decimal *x, uint64_t expected)
{
	static uint16_t aligned[MAX_DIGITS + 8];
	char	   *place = (char *) aligned + coin(2);
	int			leading = coin(4) == 0 ? coin(3) : 0;
	int			trailing = coin(4) == 0 ? coin(3) : 0;
	int			n = leading + x->n + trailing;
	DecimalStatus status;
	double		value;
	uint64_t	bits;
	uint64_t	general;

	memset(place, 0, (size_t) n * 2);
	memcpy(place + leading * 2, x->digit, (size_t) x->n * 2);

	status = decimal_to_double(x->negative, x->weight + leading, place, n, &value);
	bits = bits_of(status, value, x->negative);
	status = decimal_to_double_general(x->negative, x->weight + leading, place, n,
									   &value);
	general = bits_of(status, value, x->negative);
	inputs++;
	unit_digest_word(&digest, bits);

	if (general != bits && uneven++ < 5)
		printf("# fast path %016" PRIx64 ", general %016" PRIx64 "\n", bits, general);
	if (expected != UNKNOWN)
	{
		if (x->negative && expected != 0)
			expected |= SIGN;
		if (bits != expected && wrong++ < 5)
			report("by construction", "", bits, expected);
	}
	if (bits == SIGN && wrong++ < 5)
		report("negative zero", "", bits, 0);

#ifndef NO_ORACLE
	{
		static char text[MAX_DIGITS * 4 + 40];
		static mpfr_t number;
		static int	initialised = 0;
		char	   *p = text;
		int			ternary;
		uint64_t	oracle;
		int			i;

		if (!initialised)
		{
			mpfr_set_emin(-1073);
			mpfr_set_emax(1024);
			mpfr_init2(number, 53);
			initialised = 1;
		}
		if (x->negative)
			*p++ = '-';
		*p++ = '0';
		for (i = 0; i < x->n; i++)
		{
			int			d = x->digit[i];

			*p++ = (char) ('0' + d / 1000);
			*p++ = (char) ('0' + d / 100 % 10);
			*p++ = (char) ('0' + d / 10 % 10);
			*p++ = (char) ('0' + d % 10);
		}
		sprintf(p, "e%d", 4 * (x->weight - x->n + 1));

		ternary = mpfr_strtofr(number, text, NULL, 10, MPFR_RNDN);
		mpfr_subnormalize(number, ternary, MPFR_RNDN);
		oracle = unit_double_to_bits(mpfr_get_d(number, MPFR_RNDN));
		if (oracle == SIGN)
			oracle = 0;
		if (oracle != bits && mpfr_differs++ < 5)
			report("mpfr", text, bits, oracle);

		oracle = unit_double_to_bits(strtod(text, NULL));
		if (oracle == SIGN)
			oracle = 0;
		if (oracle != bits && strtod_differs++ < 5)
			report("strtod", text, bits, oracle);
	}
#endif
}

/*
 * Write mantissa * 2^exponent out in decimal, mantissa > 0.
 */
static void
expand(Decimal *x, uint64_t mantissa, int exponent)
{
	static uint16_t reversed[400];
	int			n = 0;
	int			twos = exponent > 0 ? exponent : 0;
	int			fives = exponent < 0 ? -exponent : 0;
	int			tens = (4 - fives % 4) % 4;
	int			i;

	for (; mantissa != 0; mantissa /= 10000)
		reversed[n++] = (uint16_t) (mantissa % 10000);
	/* whole base-10000 digits behind the point */
	fives += tens;
	twos += tens;
	while (twos > 0 || fives > 0)
	{
		uint64_t	factor = 1;
		uint64_t	carry = 0;

		while (factor < UINT64_C(1) << 45 && (twos > 0 || fives > 0))
		{
			if (twos > 0)
				factor *= 2, twos--;
			else
				factor *= 5, fives--;
		}
		for (i = 0; i < n; i++)
		{
			carry += reversed[i] * factor;
			reversed[i] = (uint16_t) (carry % 10000);
			carry /= 10000;
		}
		for (; carry != 0; carry /= 10000)
			reversed[n++] = (uint16_t) (carry % 10000);
	}
	x->n = n;
	for (i = 0; i < n; i++)
		x->digit[i] = reversed[n - 1 - i];
	x->weight = n - 1 - (exponent < 0 ? (-exponent + tens) / 4 : 0);
}

/* Make x larger by something below a unit of its last digit. */
static void
above(Decimal *x, int zeros)
{
	while (zeros-- > 0)
		x->digit[x->n++] = 0;
	x->digit[x->n++] = (uint16_t) (1 + coin(9999));
}

/* Make x smaller by something below a unit of its last digit. */
static void
below(Decimal *x, int nines)
{
	int			i = x->n - 1;

	while (x->digit[i] == 0)
		x->digit[i--] = 9999;
	x->digit[i]--;
	while (nines-- > 0)
		x->digit[x->n++] = 9999;
	x->digit[x->n++] = (uint16_t) coin(10000);
}

static int
tail_length(const Decimal *x)
{
	int			kind = coin(512);
	int			length;

	if (kind == 0)
		length = coin(MAX_DIGITS);
	else if (kind < 16)
		length = DECIMAL_KEPT_DIGITS - x->n - 2 + coin(4);	/* where decimal.c cuts */
	else if (kind < 32)
		length = coin(300);
	else
		length = coin(6);

	if (length < 0)
		length = 0;
	if (length > MAX_DIGITS - x->n - 1)
		length = MAX_DIGITS - x->n - 1;
	return length;
}

/* The bits of a positive double to test around. */
static uint64_t
random_double(void)
{
	uint64_t	fraction = unit_random(&rng) >> 12;
	uint64_t	exponent;

	switch (coin(6))
	{
		case 0:
			fraction = 0;
			break;
		case 1:
			fraction = (coin(2) ? UINT64_C(0) : (UINT64_C(1) << 52) - 100) + coin(100);
			break;
		case 2:
			fraction &= fraction << coin(52);
			break;
	}
	switch (coin(8))
	{
		case 0:
			exponent = coin(2047);
			break;
		case 1:
			exponent = 0;
			fraction >>= coin(52);
			break;
		case 2:
			exponent = coin(2) ? 1 + coin(4) : 2046 - coin(4);
			break;
		default:
			exponent = 1023 - 40 + coin(160);
			break;
	}
	return exponent << 52 | (fraction & ((UINT64_C(1) << 52) - 1));
}

/* A double, the midpoint to the next one, and decimals close to both. */
static void
check_around(uint64_t bits)
{
	static Decimal x;
	static Decimal start;
	int			exponent = (int) (bits >> 52);
	uint64_t	mantissa = bits & ((UINT64_C(1) << 52) - 1);

	if (exponent != 0)
		mantissa |= UINT64_C(1) << 52;
	else
		exponent = 1;
	exponent -= 1075;

	start.negative = coin(2);
	if (mantissa != 0)
	{
		expand(&start, mantissa, exponent);
		check(&start, bits);
		/* with six digits, a unit of the last is far below half an ulp */
		while (start.n < 6)
			start.digit[start.n++] = 0;
		x = start;
		above(&x, tail_length(&x));
		check(&x, bits);
		x = start;
		below(&x, tail_length(&x));
		check(&x, bits);
	}

	expand(&start, mantissa * 2 + 1, exponent - 1);
	check(&start, bits + (bits & 1));
	x = start;
	above(&x, tail_length(&x));
	check(&x, bits + 1);
	x = start;
	below(&x, tail_length(&x));
	check(&x, bits);

	/* cut somewhere, and one more there */
	x = start;
	x.n = 1 + coin(x.n);
	check(&x, UNKNOWN);
	if (x.digit[x.n - 1] < 9999)
	{
		x.digit[x.n - 1]++;
		check(&x, UNKNOWN);
	}
}

/* Amounts of money, with up to two places after the point. */
static void
check_money(void)
{
	static Decimal x;
	int			shift = 10 + coin(54);
	uint64_t	cents = unit_random(&rng) >> shift;
	uint64_t	whole = cents / 100;
	int			i;

	x.negative = coin(4) == 0;
	x.n = 0;
	x.weight = 4;
	for (i = 0; i < 5; i++)
	{
		uint64_t	unit = UINT64_C(10000000000000000);
		int			j;

		for (j = 0; j < i; j++)
			unit /= 10000;
		x.digit[x.n++] = (uint16_t) (whole / unit % 10000);
	}
	x.digit[x.n++] = (uint16_t) (cents % 100 * 100);
	check(&x, UNKNOWN);

	/* as numeric stores it */
	while (x.n > 0 && x.digit[0] == 0)
	{
		memmove(x.digit, x.digit + 1, (size_t) (--x.n) * sizeof(x.digit[0]));
		x.weight--;
	}
	while (x.n > 0 && x.digit[x.n - 1] == 0)
		x.n--;
	check(&x, UNKNOWN);
}

/* Quotients of small integers with 16 to 40 places, what division leaves. */
static void
check_quotient(void)
{
	static Decimal x;
	uint64_t	divisor = 1 + unit_random_below(&rng, 1000);
	uint64_t	rest = unit_random_below(&rng, UINT64_C(1) << (1 + coin(40)));
	uint64_t	whole = rest / divisor;
	int			places = 4 + coin(7);

	x.negative = 0;
	x.n = 0;
	x.weight = 3;
	x.digit[x.n++] = (uint16_t) (whole / 10000 / 10000 / 10000);
	x.digit[x.n++] = (uint16_t) (whole / 10000 / 10000 % 10000);
	x.digit[x.n++] = (uint16_t) (whole / 10000 % 10000);
	x.digit[x.n++] = (uint16_t) (whole % 10000);
	rest %= divisor;
	while (places-- > 0)
	{
		rest *= 10000;
		x.digit[x.n++] = (uint16_t) (rest / divisor);
		rest %= divisor;
	}
	check(&x, UNKNOWN);
}

static void
check_random(void)
{
	static Decimal x;
	int			longest = coin(100) == 0 ? 300 : 12;
	int			i;

	x.negative = coin(2);
	x.n = coin(longest);
	x.weight = coin(2) ? coin(19) - 9 : coin(180) - 95;
	for (i = 0; i < x.n; i++)
		x.digit[i] = random_digit();
	check(&x, UNKNOWN);
}

/* Inputs that stand at an edge, once each. */
static void
check_edges(void)
{
	static Decimal x;
	static const int weights[] = {-32768, -4096, -83, -82, -81, 0, 77, 78, 79, 32767};
	uint64_t	bits;
	int			i;

	/* no digits, and only zeros, are 0 at any weight */
	for (i = 0; i < (int) (sizeof(weights) / sizeof(weights[0])); i++)
	{
		x.weight = weights[i];
		for (x.negative = 0; x.negative < 2; x.negative++)
		{
			x.n = 0;
			check(&x, 0);
			for (; x.n < 7; x.digit[x.n++] = 0)
				check(&x, 0);
			x.n = 1;
			x.digit[0] = 1;
			check(&x, weights[i] < -81 ? 0 : weights[i] > 77 ? INFINITE : UNKNOWN);
			x.digit[0] = 9999;
			check(&x, weights[i] < -81 ? 0 : weights[i] > 76 ? INFINITE : UNKNOWN);
		}
	}

	/* all powers of 10000 and their neighbours, 1 to 12 digits */
	for (x.weight = -85; x.weight < 80; x.weight++)
		for (x.n = 1; x.n <= 12; x.n++)
		{
			x.negative = 0;
			for (i = 0; i < x.n; i++)
				x.digit[i] = 0;
			x.digit[0] = 1;
			check(&x, UNKNOWN);
			x.digit[x.n - 1]++;
			check(&x, UNKNOWN);
			for (i = 0; i < x.n; i++)
				x.digit[i] = 9999;
			check(&x, UNKNOWN);
		}

	/* both ends of the doubles, the border of the subnormals, 2^53 */
	for (bits = 0; bits < 200; bits++)
	{
		check_around(bits);
		check_around(INFINITE - 1 - bits);
		check_around((UINT64_C(1) << 52) - 100 + bits);
		check_around((UINT64_C(1075) << 52) - 100 + bits);
	}

	/* the longest numeric, too large, and behind a point */
	x.negative = 1;
	x.n = MAX_DIGITS;
	for (i = 0; i < MAX_DIGITS; i++)
		x.digit[i] = 9999;
	x.weight = 32767;
	check(&x, INFINITE);
	x.weight = -1;
	check(&x, unit_double_to_bits(1.0));
	x.weight = 0;
	check(&x, unit_double_to_bits(10000.0));
}

int
main(void)
{
	uint64_t	n = unit_count(1500000);
	uint64_t	i;

	check_edges();
	for (i = 0; i < n / 16; i++)
	{
		check_around(random_double());
		check_money();
		check_money();
		check_quotient();
		check_quotient();
		check_random();
		check_random();
	}
	unit_ok(wrong == 0, "%" PRIu64 " decimals: as constructed", inputs);
	unit_ok(uneven == 0, "%" PRIu64 " decimals: fast path as general path", inputs);
#ifndef NO_ORACLE
	unit_ok(mpfr_differs == 0, "%" PRIu64 " decimals: as MPFR", inputs);
	unit_ok(strtod_differs == 0, "%" PRIu64 " decimals: as strtod", inputs);
#endif
	unit_digest_print(&digest);
	return unit_done();
}
