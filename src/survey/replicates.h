#ifndef POVAID_SURVEY_REPLICATES_H
#define POVAID_SURVEY_REPLICATES_H

#include "core/compat.h"

#include "utils/expandeddatum.h"

#include "poverty/poverty.h"
#include "survey/frame.h"

/*
 * replicate_summary: a poverty_summary under the weights of the sample and
 * under each of R other sets of weights, from whose spread a variance follows.
 *
 * The stored value is
 *
 *	 version		byte
 *	 method			byte: of weights that were made here, else 0
 *	 counts			zigzag varints, those of the poverty_summary
 *	 replicates		varint, R; nothing follows if it is 0
 *	 scales			8 bytes (IEEE) for each replicate; of a jackknife only
 *	 then for the sample and for each replicate the sums of its summary, behind a
 *	 varint of their length
 *
 * Without any sums R is 0.
 */
#define REPLICATE_SUMMARY_VERSION	0x78
#define REPLICATE_ESTIMATE_VERSION	0x79
#define REPLICATES_MAX				1000000
#define REPLICATES_MAGIC			0x506f7652

typedef enum ReplicateMethod
{
	REPLICATES_GIVEN,			/* an agency's weights: it says what they are */
	REPLICATES_JACKKNIFE,
	REPLICATES_BOOTSTRAP,
	REPLICATE_METHODS
} ReplicateMethod;

typedef struct ReplicateObject
{
	ExpandedObjectHeader hdr;
	int			magic;
	ReplicateMethod method;
	uint32		n;				/* replicates, 0: not known yet */
	double	   *scale;			/* of a jackknife */
	SummaryState **state;		/* of the sample, and of each replicate */
	struct varlena *flat;		/* the stored form, if it was asked for */
} ReplicateObject;

/*
 * replicate_estimate: a number, and what it would be under each set of weights.
 *
 *	 version		byte
 *	 method			byte
 *	 value			8 bytes (IEEE)
 *	 replicates		varint, at least 1
 *	 scales			8 bytes for each replicate; of a jackknife only
 *	 values			8 bytes for each replicate
 */
typedef struct ReplicateEstimate
{
	ReplicateMethod method;
	double		value;
	uint32		n;
	double	   *scale;			/* of a jackknife */
	double	   *replicate;
} ReplicateEstimate;

/* replicate_summary.c */
extern ReplicateObject *replicates_new(MemoryContext parent);
extern void replicates_set(ReplicateObject *object, ReplicateMethod method, uint32 n,
						   const double *scale);
extern ReplicateObject *replicates_expand(Datum value, MemoryContext parent);
extern ReplicateObject *replicates_object(Datum value);
extern Datum replicates_flatten(ReplicateObject *object);

/* replicate_estimate.c */
extern Datum replicate_estimate_make(const ReplicateEstimate *e);
extern void replicate_estimate_read(ReplicateEstimate *e, Datum value);

#endif							/* POVAID_SURVEY_REPLICATES_H */
