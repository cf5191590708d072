#ifndef POVAID_FLAT_H
#define POVAID_FLAT_H

#include "list/store.h"

/*
 * The stored form of a list of entries.
 *
 *	 version		one byte, unique among the types of the extension
 *	 parameter		eight bytes (IEEE), only in a type that has one
 *	 precision		one byte, 0 to 52
 *	 rows, excluded	varints (zigzag)
 *	 entries		varint, their number n; nothing follows if it is 0
 *	 coding			one byte: how the keys are written
 *	 columns		for each: place and width of its numbers, see below
 *	 then for each entry in ascending order its key and its sums
 *
 * Keys.  Values that are decimal fractions with few digits (amounts of money)
 * are written as integers k, value = k / 10^coding: the first as a zigzag
 * varint, the others as their distance from the one before, a varint that is
 * often a single byte.  Other values, and all bins, are written with
 * FLAT_BINARY: the key without the bits that a bin does not have.
 *
 * Sums.  The "place" of a column is the position of the lowest binary digit
 * that any of its sums has (varint, zigzag, 0 for 2^0), and its "width" the
 * most digits that any sum has above it, its sign included (varint; 0 if all
 * are 0, and then the place is 0).  A sum is written as an integer in units of
 * 2^place, as a varint of its zigzag form, of any length.
 *
 * Everything is determined by the content, so equal lists have equal bytes; a
 * value from outside is accepted if it is what would be written for it.
 */
#define FLAT_DECIMALS	9		/* most decimal places */
#define FLAT_BINARY		64
#define FLAT_DECIMAL_MAX 1125899906842624.0		/* 2^50: k is below, so that k is unique */

typedef struct FlatHeader
{
	double		param;
	int			precision;
	int64		rows;
	int64		excluded;
	uint64		n;
} FlatHeader;

/* Enough bytes to read a header. */
#define FLAT_HEADER_MAX (1 + 8 + 1 + 3 * VARINT_MAX)

extern struct varlena *flat_write(uint8 version, const double *param, const EntryStore *store);
extern bool flat_read_header(FlatHeader *header, ByteReader *reader, uint8 version, bool has_param);
extern bool flat_read(EntryStore *store, const FlatHeader *header, ByteReader *reader);
extern bool flat_is_valid(const void *data, Size size, uint8 version, bool has_param, bool amounts);

#endif							/* POVAID_FLAT_H */
