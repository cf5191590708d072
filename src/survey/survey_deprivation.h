#ifndef POVAID_SURVEY_DEPRIVATION_H
#define POVAID_SURVEY_DEPRIVATION_H

#include "core/compat.h"

#include "utils/expandeddatum.h"

#include "deprivation/deprivation.h"
#include "survey/estimate.h"
#include "survey/unit_table.h"

/*
 * survey_deprivation: for each unit of the sample that a domain touches, the
 * exact weight of every deprivation profile.
 *
 * The stored value is
 *
 *	 version		byte
 *	 counts			zigzag varints, see below
 *	 frame			the touched units, see frame.h
 *	 then for each unit the profiles as in a deprivation_summary, behind a varint of
 *	 their length, and with their labels
 *
 * Values that an older release made have no labels.  They add up with others, and a
 * standard is held to the rows that have one.  A unit that no profile is left of
 * goes with its labels.
 */
#define SURVEY_DEPRIVATION_VERSION	0x75
#define SURVEY_DEPRIVATION_MAGIC	0x506f7645

typedef enum SurveyDeprivationCount
{
	DEPRIVED_ROWS,				/* rows in use */
	DEPRIVED_EXCLUDED,			/* rows left out, because something was NULL */
	DEPRIVED_WEIGHTED,			/* rows in use with a weight above 0 */
	DEPRIVED_INCOMPLETE,		/* of these, rows with a missing indicator */
	DEPRIVED_COUNTS
} SurveyDeprivationCount;

typedef struct SurveyDeprivationObject
{
	ExpandedObjectHeader hdr;
	int			magic;
	int			n;				/* indicators, 0 if not known yet */
	int64		count[DEPRIVED_COUNTS];
	UnitTable	units;
	DeprivationState **state;	/* by number of the unit */
	uint32		nstates;		/* room */
	struct varlena *flat;		/* the stored form, if it was asked for */
} SurveyDeprivationObject;

/* A stored value, opened: units are numbered as in the frame. */
typedef struct SurveyDeprivationView
{
	int			n;				/* indicators, 0 without any unit */
	int64		count[DEPRIVED_COUNTS];
	SurveyFrame frame;
	struct varlena **unit;		/* each a stored deprivation_summary without the first counts */
} SurveyDeprivationView;

extern SurveyDeprivationObject *survey_deprivation_new(MemoryContext parent);
extern SurveyDeprivationObject *survey_deprivation_expand(Datum value, MemoryContext parent);
extern void survey_deprivation_merge_unit(SurveyDeprivationObject *object, const SurveyUnit *unit,
										  struct varlena *value, bool subtract);
extern Datum survey_deprivation_flatten(SurveyDeprivationObject *object);
extern void survey_deprivation_view(SurveyDeprivationView *view, Datum value);
extern bool survey_deprivation_proper(const SurveyDeprivationView *view);

#endif							/* POVAID_SURVEY_DEPRIVATION_H */
