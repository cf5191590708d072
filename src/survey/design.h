#ifndef POVAID_SURVEY_DESIGN_H
#define POVAID_SURVEY_DESIGN_H

#include "core/compat.h"

#include "utils/expandeddatum.h"

#include "number/little_endian.h"
#include "survey/unit.h"

/*
 * survey_design: the strata of a sample, the units that were drawn in each, and
 * how many there are.
 *
 * Units have keys, which are strings of bytes: a number is the same key as its
 * decimal text.  A primary unit (PSU) is known by the keys of its stratum and
 * its own, a secondary one (SSU) by these and its own.
 *
 * The stored value can be searched where it lies:
 *
 *	 version	byte
 *	 flags		byte: populations are known; there is a second stage
 *	 hash		8 bytes, of everything else
 *	 strata		4 bytes each: how many strata,
 *	 psus			PSUs,
 *	 ssus			and SSUs there are (0 without a second stage)
 *	 then for each stratum, in the order of the bytes of the keys:
 *	   key end		4 bytes: where its key ends, and that of the next begins
 *	   PSU end		4 bytes: the number of the first PSU after its own
 *	   population	8 bytes (IEEE), infinity if it is not known; if any is known
 *	 then for each PSU, in the order of the strata and the keys:
 *	   key end		4 bytes
 *	   SSU end		4 bytes, and the population of SSUs, 8 bytes; with a second stage
 *	 then for each SSU likewise: key end
 *	 keys		of the strata, then of the PSUs, then of the SSUs
 *
 * Integers have their lowest byte first.  Everything follows from the units, so
 * equal designs have equal bytes; the hash is in every survey_unit.
 */
#define DESIGN_VERSION		0x71
#define DESIGN_POPULATIONS	1
#define DESIGN_TWO_STAGE	2
#define DESIGN_HASHED		10		/* where the hashed part begins */
#define DESIGN_HEADER		22

typedef struct DesignKey
{
	const char *data;
	Size		length;
	char		digits[24];		/* of a number */
} DesignKey;

/* A stored design, opened. */
typedef struct DesignView
{
	uint64		hash;
	bool		populations;
	bool		two_stage;
	uint32		strata;
	uint32		psus;
	uint32		ssus;
	const uint8 *stratum;		/* tables */
	const uint8 *psu;
	const uint8 *ssu;
	const char *stratum_key;	/* keys */
	const char *psu_key;
	const char *ssu_key;
} DesignView;

/* The keys of one level, each below a unit of the level above. */
typedef struct KeyEntry
{
	uint64		offset;			/* of its bytes */
	uint32		length;
	uint32		parent;
} KeyEntry;

typedef struct KeyTable
{
	MemoryContext context;
	KeyEntry   *entry;
	uint32		n;
	uint32		capacity;
	uint32		last;			/* the one that was found last */
	uint32	   *slot;			/* open addressing: number + 1, or 0 */
	uint32		nslots;			/* a power of two */
	char	   *bytes;
	uint64		used;
	uint64		size;
} KeyTable;

/* A design that is being collected. */
typedef struct DesignBuilder
{
	MemoryContext context;
	bool		two_stage;
	KeyTable	strata;
	KeyTable	psus;
	KeyTable	ssus;
	double	   *population;		/* of the strata, by number of entry */
	uint32		npopulation;	/* room in it */
	double	   *ssu_population; /* of the PSUs */
	uint32		nssu_population;
} DesignBuilder;

/* Where the units of a builder stand in the stored design. */
typedef struct DesignOrder
{
	uint32	   *strata;			/* entries in the order of the keys */
	uint32	   *psus;
	uint32	   *ssus;
	uint32	   *stratum_rank;	/* by number of entry */
	uint32	   *psu_rank;		/* in its stratum */
	uint32	   *ssu_rank;		/* in its PSU */
	uint32	   *stratum_count;	/* PSUs of each stratum, by number of entry */
	uint32	   *psu_count;		/* SSUs of each PSU */
} DesignOrder;

#define DESIGN_MAGIC	0x506f7653

typedef struct DesignObject
{
	ExpandedObjectHeader hdr;
	int			magic;
	DesignBuilder builder;
	struct varlena *flat;		/* the stored form, if it was asked for */
} DesignObject;

/* The arguments of a row. */
typedef struct DesignRow
{
	DesignKey	stratum;
	DesignKey	psu;
	DesignKey	ssu;
	double		population;		/* infinity, if unknown */
	double		ssu_population;
	bool		two_stage;
} DesignRow;

/* design_keys.c */
extern void key_of_text(DesignKey *key, Datum value);
extern void key_trim(DesignKey *key);
extern void key_of_integer(DesignKey *key, int64 value);
extern void key_table_init(KeyTable *table, MemoryContext context);
extern uint32 key_table_add(KeyTable *table, uint32 parent, const char *data, Size length,
							bool *is_new);
extern int	key_compare(const char *a, Size alength, const char *b, Size blength);

/* design_build.c */
extern void design_builder_init(DesignBuilder *builder, MemoryContext context, bool two_stage);
pg_noreturn extern void design_stages_error(void);
extern uint32 design_builder_add(DesignBuilder *builder, const DesignRow *row);
extern void design_builder_merge(DesignBuilder *builder, const DesignView *view);
extern void design_order(DesignOrder *order, const DesignBuilder *builder);
extern struct varlena *design_flatten(const DesignBuilder *builder, const DesignOrder *order);
extern struct varlena *design_builder_flat(const DesignBuilder *builder);

/* design_flat.c */
extern void design_view_open(DesignView *view, const void *data);
extern bool design_valid(const uint8 *data, Size size);
extern bool design_find(const DesignView *view, const DesignRow *row, uint32 *hint,
						SurveyUnit *unit);
extern uint64 design_hash(const uint8 *data, Size size);
extern double design_stratum_population(const DesignView *view, uint32 stratum);
extern void design_range(const uint8 *table, Size width, Size offset, uint32 i, uint32 *from,
						 uint32 *to);
pg_noreturn extern void design_corrupted(void);

static inline Size
design_stratum_width(const DesignView *view)
{
	return view->populations ? 16 : 8;
}

static inline Size
design_psu_width(const DesignView *view)
{
	return view->two_stage ? 16 : 4;
}

/* The key of unit i of a level. */
static inline const char *
design_key(const uint8 *table, Size width, const char *keys, uint32 i, Size *length)
{
	uint32		from = i > 0 ? load_le32(table + width * (i - 1)) : 0;

	*length = load_le32(table + width * i) - from;
	return keys + from;
}

/* design_arguments.c */
extern void design_row_arguments(DesignRow *row, const NullableDatum *arg, int n, int texts);

/* Which of the keys (stratum, psu, ssu) are texts: bits of a mask. */
#define STRATUM_TEXT	1
#define PSU_TEXT		2
#define SSU_TEXT		4
#define PSU_PADDED		8			/* a character(n) */

#endif							/* POVAID_SURVEY_DESIGN_H */
