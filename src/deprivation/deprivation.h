#ifndef POVAID_DEPRIVATION_H
#define POVAID_DEPRIVATION_H

#include "core/compat.h"

#include "core/term.h"
#include "measure/alkire_foster.h"

/*
 * deprivation_profile: in which of a list of indicators a unit (household or
 * person) is deprived, and of which nothing is known.
 *
 * Indicators are numbered from 1 for the user and are bit 0 upwards here.  No
 * bit is set in both words, and none beyond n.  The stored value is
 *
 *	 version	byte
 *	 n			byte, 1 to PROFILE_MAX; with LABELLED, if the following is there
 *	 deprived	varint
 *	 missing	varint
 *	 indicators	four bytes, the fingerprint of what the indicators are
 *
 * so that a profile of seven indicators has four bytes, or eight.  A profile that
 * a standard makes knows its indicators, so that nobody asks for water and is told
 * of sanitation; one of flags does not.  Two profiles are equal if their bits are,
 * and the text shows only these.
 */
#define PROFILE_VERSION		0x51
#define PROFILE_MAX			64
#define LABELLED			0x80	/* beside n: the indicators are known */

typedef struct Profile
{
	int			n;
	uint64		deprived;
	uint64		missing;
	uint32		indicators;		/* their fingerprint, or 0 */
} Profile;

/*
 * deprivation_summary: the exact weight of every distinct profile.
 *
 * Weights and the cutoff of a multidimensional measure are asked after the
 * pass over the households, so what is kept is a map from profile to weight.
 * A survey of a million households has a few hundred profiles.  Like every
 * summary it has two forms, told apart by the first byte.
 *
 * The running state of an aggregate is a hash table with open addressing, in
 * one piece of memory.  Its entries are of one size, with as many limbs for
 * each sum as the widest of them needs: one while units are only counted.
 * An entry whose weight has become zero stays until the table is rebuilt.
 *
 * The stored value is
 *
 *	 version	byte
 *	 counts		zigzag varints: rows, excluded rows, incomplete rows
 *	 n			byte, 0 if there is no entry; with LABELLED, if the following is there
 *	 labelled	zigzag varint, rows in use whose indicators are known
 *	 labels		varint, sum of their fingerprints modulo 2^64
 *	 entries	varint, their number; in ascending order of (deprived, missing)
 *	   deprived	varint
 *	   missing	varint
 *	   weight	exact sum in compact form, not zero
 *
 * Asked with a standard, the sum must be what so many rows of its fingerprint make;
 * as a sum it can be added and taken away, which one fingerprint for all cannot.
 *
 * A weight can be negative only in a difference from which something was taken
 * away that had not been added.
 */
#define DEPRIVATION_VERSION	0x52
#define DEPRIVATION_RUNNING	0	/* first byte of a running state */
#define DEPRIVATION_LIMBS	2	/* of a weighted sum, at first */

/*
 * A single weight of 1e-300 widens all entries, and a small stored value would
 * grow to a hundred times its size.  Beyond so many profiles, the sums may have
 * so many limbs.
 */
#define DEPRIVATION_WIDE_ENTRIES	10000
#define DEPRIVATION_WIDE_LIMBS		12

typedef enum DeprivationCount
{
	DEPRIVATION_ROWS,			/* rows in use */
	DEPRIVATION_EXCLUDED,		/* rows left out, because something was NULL */
	DEPRIVATION_INCOMPLETE,		/* rows in use with a missing indicator */
	DEPRIVATION_LABELLED,		/* rows in use whose indicators are known */
	DEPRIVATION_COUNTS
} DeprivationCount;

typedef struct DeprivationEntry
{
	uint64		deprived;
	uint64		missing;
	ExactSlot	slot;
	uint32		used;
	uint64		limb[FLEXIBLE_ARRAY_MEMBER];
} DeprivationEntry;

typedef struct DeprivationState
{
	int32		vl_len_;		/* varlena header (do not touch directly!) */
	uint8		running;		/* DEPRIVATION_RUNNING */
	uint8		version;
	uint8		n;				/* indicators, 0 if not known yet */
	uint8		window;			/* limbs of each entry */
	uint32		capacity;		/* entries of the table, a power of two */
	uint32		used;
	int64		count[DEPRIVATION_COUNTS];
	uint64		labels;			/* sum of the fingerprints */
	uint64		table[FLEXIBLE_ARRAY_MEMBER];
} DeprivationState;

/* Either form, opened for reading entry by entry. */
typedef struct DeprivationView
{
	int			n;
	int64		count[DEPRIVATION_COUNTS];
	uint64		labels;
	const DeprivationState *state;	/* or NULL, and then: */
	struct varlena *stored;
	uint64		nentries;
} DeprivationView;

typedef struct DeprivationCursor
{
	const DeprivationView *view;
	uint32		position;		/* in the table of a state */
	ByteReader	reader;			/* of a stored value */
	uint64		left;			/* entries to come */
	bool		started;
	Profile		profile;		/* of the current entry */
	const DeprivationEntry *entry;	/* if of a state */
	ExactCompact weight;		/* if of a stored value */
} DeprivationCursor;

/* Where the weights of a question and its cutoff come from. */
typedef enum AskedBy
{
	BY_NUMBERS,					/* arguments weights and k */
	BY_NAME,					/* of a standard, argument 1 */
	BY_RULES					/* argument 1 */
} AskedBy;

/* deprivation_profile.c */
extern Datum profile_make(const Profile *profile);
extern void profile_read(Profile *profile, Datum value);
extern uint64 profile_indicator(int32 indicator, int n);
extern bool profile_is_valid(const Profile *profile);

/* state.c: running states */
extern DeprivationState *deprivation_new(int window);
extern DeprivationState *deprivation_unpack(struct varlena *value);
extern DeprivationEntry *deprivation_entry(DeprivationState **state, const Profile *profile);
extern void deprivation_add_term(DeprivationState **state, DeprivationEntry *entry,
								 const SumTerm *term, bool subtract);
extern DeprivationState *deprivation_merge(DeprivationState *state, Datum value, bool subtract);
extern Datum deprivation_pack(const DeprivationState *state);

/* accessors.c: what other topics ask of the same profiles */
extern bool drop_missing_arg(FunctionCallInfo fcinfo, int n);
extern void deprivation_question(FunctionCallInfo fcinfo, AskedBy by, const DeprivationView *view,
								 AfQuestion *question, int *indicator);
extern void
deprivation_totals(const DeprivationView *view, const AfQuestion *question, AfTotals *totals);

/* view.c: reading either form */
extern void deprivation_view(DeprivationView *view, Datum value);
extern bool deprivation_valid(const uint8 *data, Size size);
extern void deprivation_first(DeprivationCursor *cursor, const DeprivationView *view);
extern bool deprivation_next(DeprivationCursor *cursor);
extern void deprivation_weight(const DeprivationCursor *cursor, ExactNumber *x);
extern bool deprivation_count_profiles(const DeprivationView *view, int64 *complete,
									   int64 *incomplete);
extern bool deprivation_is_proper(const DeprivationView *view);
extern Size deprivation_write_header(uint8 *to, const int64 *count, uint64 labels,
									 int n, uint64 nentries);
pg_noreturn extern void deprivation_range_error(void);
pg_noreturn extern void deprivation_mismatch_error(int a, int b);

/* The counts that are always written, before n. */
#define DEPRIVATION_FIRST_COUNTS	((int) DEPRIVATION_LABELLED)

/* Room for what is written before the entries. */
#define DEPRIVATION_HEADER_MAX	(2 + VARINT_MAX * (DEPRIVATION_COUNTS + 2))

static inline Size
deprivation_entry_size(int window)
{
	return offsetof(DeprivationEntry, limb) + sizeof(uint64) * window;
}

static inline DeprivationEntry *
deprivation_entry_at(const DeprivationState *state, uint32 i)
{
	return (DeprivationEntry *) ((char *) state->table + deprivation_entry_size(state->window) * i);
}

/* The order of the entries in a stored value. */
static inline int
profile_order(uint64 deprived1, uint64 missing1, uint64 deprived2, uint64 missing2)
{
	if (deprived1 != deprived2)
		return deprived1 < deprived2 ? -1 : 1;
	return missing1 < missing2 ? -1 : missing1 > missing2 ? 1 : 0;
}

#endif							/* POVAID_DEPRIVATION_H */
