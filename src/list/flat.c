#include "list/flat.h"

#include "port/pg_bitutils.h"
#include "utils/memutils.h"

#include "core/large.h"
#include "core/stored_type.h"

static const double power_of_ten[FLAT_DECIMALS + 1] = {
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9
};

/* The integer nearest to a double below 2^51, without libm. */
static inline double
nearest_integer(double x)
{
	return (x + 0x1.8p52) - 0x1.8p52;
}

/* Is the value the double nearest to k / 10^digits? */
static inline bool
is_decimal(double value, int digits, int64 *k)
{
	double		scaled = value * power_of_ten[digits];
	double		integer;

	if (!(scaled < FLAT_DECIMAL_MAX && scaled > -FLAT_DECIMAL_MAX))
		return false;
	integer = nearest_integer(scaled);
	*k = (int64) integer;
	return integer / power_of_ten[digits] == value;
}

/* How shall the keys be written? */
static int
choose_coding(const Entries *e)
{
	int			digits = 0;
	int64		k;

	if (e->precision < ENTRIES_FULL_PRECISION)
		return FLAT_BINARY;
	for (size_t i = 0; i < e->n; i++)
	{
		double		value = double_of_key(entry_words(e, i)[0]);

		entries_poll(e, i);
		while (!is_decimal(value, digits, &k))
		{
			if (++digits > FLAT_DECIMALS)
				return FLAT_BINARY;
		}
	}

	/* More digits may have made the ends too large. */
	if (!is_decimal(double_of_key(entry_words(e, 0)[0]), digits, &k) ||
		!is_decimal(double_of_key(entry_words(e, e->n - 1)[0]), digits, &k))
		return FLAT_BINARY;
	return digits;
}

/* What a column needs to be written and read. */
typedef struct FlatColumn
{
	int			place;			/* position in the grid */
	int			width;
} FlatColumn;

static FlatColumn
measure_column(const Entries *e, int column)
{
	const EntryColumn *c = &e->column[column];
	uint64		all[EXACT_LIMBS] = {0};
	int			top = -1;
	FlatColumn	result = {0, 0};

	/* The digits that differ from the sign, and the lowest digits of all. */
	for (size_t i = 0; i < e->n; i++)
	{
		const uint64 *limb = entry_limbs(e, i, column);
		uint64		sign = limb_sign(limb[c->n - 1]);

		entries_poll(e, i);
		for (int j = 0; j < c->n; j++)
		{
			all[j] |= limb[j];
			if (limb[j] != sign && 64 * j + 63 > top)
				top = Max(top, 64 * j + pg_leftmost_one_pos64(limb[j] ^ sign));
		}
		if (sign && top < 0)
			top = 0;
	}
	for (int j = 0; j < c->n; j++)
	{
		if (all[j] != 0)
		{
			result.place = 64 * j + pg_rightmost_one_pos64(all[j]);
			result.width = Max(top, result.place) + 2 - result.place;
			result.place += 64 * c->base + e->place;
			break;
		}
	}
	return result;
}

/* Write a sum of more than one limb: shifted down, zigzag, base 128. */
static uint8 *
put_long(uint8 *to, const uint64 *limb, int n, int shift)
{
	uint64		x[EXACT_LIMBS + 1];
	int			skip = shift / 64;
	uint64		sign = limb_sign(limb[n - 1]);
	int			m = n - skip;

	shift %= 64;
	x[0] = 0;
	for (int i = 0; i < m; i++)
	{
		uint64		high = skip + i + 1 < n ? limb[skip + i + 1] : sign;

		x[i] = (limb[skip + i] >> shift) | ((high << 1) << (63 - shift));
	}
	for (int i = m - 1; i >= 0; i--)
		x[i] = ((x[i] << 1) | (i > 0 ? x[i - 1] >> 63 : 0)) ^ sign;
	while (m > 1 && x[m - 1] == 0)
		m--;
	while (m > 1 || x[0] >= 0x80)
	{
		*to++ = (uint8) (x[0] | 0x80);
		for (int i = 0; i < m; i++)
			x[i] = (x[i] >> 7) | (i + 1 < m ? x[i + 1] << 57 : 0);
		if (m > 1 && x[m - 1] == 0)
			m--;
	}
	*to++ = (uint8) x[0];
	return to;
}

/* Write the entries; they need no more than limit bytes each. */
static uint8 *
write_entries(uint8 *to, const Entries *e, int coding, const FlatColumn *column)
{
	int			drop = ENTRIES_FULL_PRECISION - e->precision;
	uint64		before = 0;

	for (size_t i = 0; i < e->n; i++)
	{
		const uint64 *entry = entry_words(e, i);

		entries_poll(e, i);
		if (coding == FLAT_BINARY)
		{
			uint64		code = entry[0] >> drop;

			to = put_varint(to, code - before);
			before = code;
		}
		else
		{
			int64		k = 0;

			(void) is_decimal(double_of_key(entry[0]), coding, &k);
			to = put_varint(to, i == 0 ? zigzag(k) : (uint64) k - before);
			before = (uint64) k;
		}
		for (int c = 0; c < e->ncolumns; c++)
		{
			const EntryColumn *w = &e->column[c];
			int			shift = column[c].place - 64 * w->base - e->place;

			if (column[c].width == 0)
				*to++ = 0;
			else if (w->n == 1)
				to = put_varint(to, zigzag((int64) entry[w->offset] >> shift));
			else
				to = put_long(to, entry + w->offset, w->n, shift);
		}
	}
	return to;
}

/* Make the stored value of a store whose buffer is empty. */
struct varlena *
flat_write(uint8 version, const double *param, const EntryStore *store)
{
	const Entries *e = &store->main.e;
	FlatColumn	column[ENTRIES_COLUMNS];
	int			coding = 0;
	Size		limit = VARHDRSZ + FLAT_HEADER_MAX + 1;
	Size		entry_limit = VARINT_MAX;
	struct varlena *result;
	uint8	   *start,
			   *to;

	Assert(store->nbuffer == 0);
	if (e->n > 0)
		coding = choose_coding(e);
	for (int c = 0; c < e->ncolumns; c++)
	{
		column[c] = measure_column(e, c);
		limit += 2 * VARINT_MAX;
		entry_limit += (column[c].width + 7) / 7;
	}

	/* Most entries are far below the limit; what is not needed is given back. */
	result = large_alloc(CurrentMemoryContext, limit + entry_limit * e->n);
	start = to = (uint8 *) VARDATA(result);
	*to++ = version;
	if (param)
		to += write_double(to, *param);
	*to++ = (uint8) e->precision;
	to += write_signed_varint(to, store->rows);
	to += write_signed_varint(to, store->excluded);
	to += write_varint(to, e->n);
	if (e->n > 0)
	{
		*to++ = (uint8) coding;
		for (int c = 0; c < e->ncolumns; c++)
		{
			to += write_signed_varint(to, column[c].width == 0 ? 0 :
									  column[c].place - 64 * EXACT_ORIGIN);
			to += write_varint(to, column[c].width);
		}
		to = write_entries(to, e, coding, column);
	}
	if ((Size) (to - start) > STORED_MAX_BYTES)
		run_limit_error();
	SET_VARSIZE(result, VARHDRSZ + (to - start));
	if (e->n > 1000)
		result = repalloc_huge(result, VARSIZE(result));
	return result;
}

/* Read what comes before the entries. */
bool
flat_read_header(FlatHeader *header, ByteReader *reader, uint8 version, bool has_param)
{
	if (read_byte(reader) != version)
		return false;
	header->param = has_param ? read_double(reader) : 0;
	header->precision = read_byte(reader);
	header->rows = read_signed_varint(reader);
	header->excluded = read_signed_varint(reader);
	header->n = read_varint(reader);
	if (has_param && (!double_is_finite(header->param) ||
					  double_to_bits(header->param) == UINT64CONST(0x8000000000000000)))
		return false;
	return !reader->failed && header->precision <= ENTRIES_FULL_PRECISION;
}

/*
 * Read a sum of any length into limb[0..n), whose lowest digit is at "shift".
 * Far from the end, eight bytes are looked at at once.
 */
static bool
get_long(ByteReader *reader, uint64 *limb, int n, int shift)
{
	uint64		sign;
	int			position = 0;
	const uint8 *p = reader->next;
	bool		done;

	for (int i = 0; i < n; i++)
		limb[i] = 0;
	do
	{
		int			i = position / 64;
		int			offset = position % 64;
		int			length = 1;
		uint64		part;

		if (likely(reader->end - p >= 8))
			part = read_varint_part(p, &length, &done);
		else if (p >= reader->end)
			return false;
		else
		{
			part = *p & 0x7f;
			done = *p < 0x80;
		}
		if (part != 0)
		{
			uint64		beyond = offset == 0 ? 0 : part >> (64 - offset);

			if (i >= n || (beyond != 0 && i + 1 >= n))
				return false;
			limb[i] |= part << offset;
			if (beyond != 0)
				limb[i + 1] |= beyond;
		}
		p += length;
		position += 7 * length;
	} while (!done);
	if (p[-1] == 0 && position > 7)
		return false;
	reader->next = p;

	/* Undo the zigzag, then move up. */
	sign = (limb[0] & 1) ? ~UINT64CONST(0) : 0;
	for (int i = 0; i < n; i++)
		limb[i] = ((limb[i] >> 1) | (i + 1 < n ? limb[i + 1] << 63 : 0)) ^ sign;
	limbs_shift_up(limb, limb, n, shift);
	return true;
}

static bool
read_columns(Entries *e, int *shift, ByteReader *reader)
{
	for (int c = 0; c < e->ncolumns; c++)
	{
		EntryColumn *w = &e->column[c];
		int64		place = read_signed_varint(reader);
		uint64		width = read_varint(reader);

		if (reader->failed || width > 64 * EXACT_LIMBS ||
			place < -64 * EXACT_ORIGIN || place > 64 * (EXACT_LIMBS - EXACT_ORIGIN))
			return false;
		place += 64 * EXACT_ORIGIN;
		if (width == 0)
		{
			shift[c] = 0;
			continue;
		}

		/* whole numbers, and weights alone, are kept in one limb if they fit */
		if (place >= 64 * EXACT_ORIGIN && place + width + 2 <= 64 * (EXACT_ORIGIN + 1))
			w->base = EXACT_ORIGIN;
		else if (run_can_place(e, place - 64 * EXACT_ORIGIN, width))
		{
			w->base = EXACT_ORIGIN;
			e->place = (int) place - 64 * EXACT_ORIGIN;
			place = 64 * EXACT_ORIGIN;
		}
		else
			w->base = (int) place / 64;
		shift[c] = (int) place - 64 * w->base;
		w->n = (shift[c] + (int) width + 2 + 63) / 64;
		if (w->base + w->n > EXACT_LIMBS)
			return false;
	}
	entries_layout(e);
	return true;
}

/*
 * Read the entries into a store made by store_init.  False if they are not in
 * order; the caller finds out everything else by writing them again.
 */
bool
flat_read(EntryStore *store, const FlatHeader *header, ByteReader *reader)
{
	Entries    *e = &store->main.e;
	int			shift[ENTRIES_COLUMNS];
	int			drop = ENTRIES_FULL_PRECISION - header->precision;
	uint64		low_bits = (UINT64CONST(1) << drop) - 1;
	uint64		before = 0;
	uint8		coding;

	store->rows = header->rows;
	store->excluded = header->excluded;
	if (header->n == 0)
		return true;

	coding = read_byte(reader);
	if (reader->failed || (coding > FLAT_DECIMALS && coding != FLAT_BINARY) ||
		(coding != FLAT_BINARY && drop > 0) ||
		!read_columns(e, shift, reader) ||
		header->n > (uint64) (reader->end - reader->next) / (1 + e->ncolumns))
		return false;
	run_reserve(&store->main, header->n);

	for (size_t i = 0; i < header->n; i++)
	{
		uint64	   *entry = e->word + i * e->stride;
		uint64		code = read_varint(reader);
		uint64		key;

		entries_poll(e, i);
		if (coding == FLAT_BINARY)
		{
			code += before;
			key = code << drop;
			if (drop > 0 && (code >> (63 - drop)) == 0)
				key |= low_bits;
			if ((code << drop) >> drop != code || (i > 0 && code <= before) ||
				!double_is_finite(double_of_bits(bits_of_key(key))) ||
				(drop == 0 && key == UINT64CONST(0x7fffffffffffffff)))	/* -0 */
				return false;
			before = code;
		}
		else
		{
			int64		k;

			k = i == 0 ? unzigzag(code) : (int64) (before + code);
			if ((i > 0 && (code == 0 || k <= (int64) before)) ||
				k > INT64CONST(1) << 50 || k < -(INT64CONST(1) << 50))
				return false;
			key = key_of_double((double) k / power_of_ten[coding]);
			before = (uint64) k;
		}
		entry[0] = key;

		for (int c = 0; c < e->ncolumns; c++)
		{
			const EntryColumn *w = &e->column[c];

			if (w->n == 1)
				entry[w->offset] = (uint64) unzigzag(read_varint(reader)) << shift[c];
			else if (!get_long(reader, entry + w->offset, w->n, shift[c]))
				return false;

			/* two bits at the top are free: nothing from outside may use them */
			if (exact_top_full(entry[w->offset + w->n - 1]))
				return false;
		}
		if (reader->failed)
			return false;
	}
	e->n = header->n;
	for (int c = 0; c < e->ncolumns; c++)
		store->main.bits[c] = 64 * (e->column[c].base + e->column[c].n) - 2 + e->place;
	return reader->next == reader->end;
}

/* Are these the bytes that would be written for what they say? */
bool
flat_is_valid(const void *data, Size size, uint8 version, bool has_param, bool amounts)
{
	ByteReader	reader = {data, (const uint8 *) data + size, false};
	FlatHeader	header;
	EntryStore	store;
	struct varlena *again;
	bool		valid;

	if (!flat_read_header(&header, &reader, version, has_param))
		return false;
	store_init(&store, CurrentMemoryContext, header.precision, amounts);
	valid = flat_read(&store, &header, &reader) && reader.next == reader.end;
	for (size_t i = 0; valid && i < store.main.e.n; i++)
	{
		entries_poll(&store.main.e, i);
		valid = !limbs_zero(entry_words(&store.main.e, i) + 1, store.main.e.stride - 1);
	}
	if (valid)
	{
		again = flat_write(version, has_param ? &header.param : NULL, &store);
		valid = VARSIZE(again) == VARHDRSZ + size && memcmp(VARDATA(again), data, size) == 0;
		pfree(again);
	}
	run_free(&store.main);
	return valid;
}
