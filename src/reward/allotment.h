#ifndef POVAID_ALLOTMENT_H
#define POVAID_ALLOTMENT_H

#include "core/numeric_digits.h"

#include "apportionment/apportionment.h"
#include "reward/row_store.h"

/* Rows named in an error message. */
#define NAMED_ROWS 10

typedef struct NamedRows
{
	int64		count;
	int64		row[NAMED_ROWS];	/* the first, from 1 */
} NamedRows;

/* A record up to this length is compared with the one before. */
#define LAST_RECORD 64

/*
 * An amount, its rows, and their shares.
 *
 * A record of the store is a flag and a record of the apportionment.  The flag
 * says that the row is known to be no peer of the row before, see apportion.c.
 */
typedef struct Allotment
{
	MemoryContext context;		/* for one amount */
	RowStore   *store;
	Apportionment apportionment;
	int64		row;			/* rows read, or shares given, so far */
	char	   *apart;			/* flag of the row read last */
	char		last_record[LAST_RECORD];
	Size		last_length;	/* too long to be kept: 0 */

	/* the amount and the unit */
	bool		negative;		/* shares are those of -total, with a sign */
	uint32	   *amount;			/* in units */
	int			amount_limbs;
	uint32	   *unit;			/* in units of 10000^exponent */
	int			unit_limbs;
	int			exponent;
	int			scale;			/* digits shown after the point */
	uint64		narrow_unit;	/* 0 unless total / 10000^exponent is a word */
	NamedRows	floors;
	NamedRows	caps;
} Allotment;

extern void allotment_begin(Allotment *allotment, RowStore *store,
							MemoryContext context, Datum total, Datum unit,
							bool bounded);
extern bool allotment_add(Allotment *allotment,
						  Datum weight, bool weight_is_null,
						  Datum floor, bool floor_is_null,
						  Datum cap, bool cap_is_null);
extern bool allotment_solve(Allotment *allotment);
extern bool allotment_line_is_clear(Allotment *allotment);
extern bool allotment_next(Allotment *allotment, Datum *share);

#endif							/* POVAID_ALLOTMENT_H */
