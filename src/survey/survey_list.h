#ifndef POVAID_SURVEY_LIST_H
#define POVAID_SURVEY_LIST_H

#include "core/compat.h"

#include "utils/expandeddatum.h"

#include "core/summary.h"
#include "survey/unit_table.h"
#include "survey/weight_column.h"

/*
 * survey_distribution: the exact weight of each pair of a welfare and a unit of
 * the sample, sorted by welfare.
 *
 * Inside of an aggregate it is an expanded object: rows go to a buffer, which
 * is sorted and merged into the list when it is full.  Units are numbered as
 * they come.  As in list/store.h, what is small beside the list becomes a run of
 * its own, and each run is at most half as long as the one before, so that to add
 * many small values does not cost the length of the list each time.  Anywhere
 * else it is flat, in its stored form:
 *
 *	 version		byte
 *	 counts			zigzag varints: rows, excluded rows, rows of weight above 0
 *	 frame			the touched units, see frame.h
 *	 entries		varint, their number; nothing follows if it is 0
 *	 form			byte: 0 if the weights are integers in units of 2^place, 1 if each
 *					is an exact sum in compact form
 *	 place			varint (zigzag), with form 0: the lowest binary digit of all
 *	 then for each distinct welfare in ascending order
 *	   key			varint: the distance from the one before, see list/entries.h
 *	   units		varint, how many units have it
 *	   then for each of them, in the order of the frame
 *		 unit		varint, how many were left out since the one before
 *		 weight		varint (zigzag), or an exact sum in compact form
 *
 * Equal lists have equal bytes.
 */
#define SURVEY_LIST_VERSION		0x76
#define SURVEY_LIST_MAGIC		0x506f764c
#define SURVEY_LIST_BUFFER		16384	/* rows, at least */
#define SURVEY_LIST_RUNS		32
#define SURVEY_ROW_WORDS		3

typedef struct SurveyEntries
{
	size_t		n;
	uint64	   *key;			/* of the welfare, see list/entries.h */
	uint32	   *unit;
	WeightColumn weight;
} SurveyEntries;

typedef enum SurveyListCount
{
	LIST_ROWS,
	LIST_EXCLUDED,
	LIST_WEIGHTED,				/* 0 where it is not known, after positive() */
	LIST_COUNTS
} SurveyListCount;

typedef struct SurveyListObject
{
	ExpandedObjectHeader hdr;
	int			magic;
	int64		count[LIST_COUNTS];
	UnitTable	units;
	SurveyEntries main;
	SurveyEntries *runs;		/* shorter and shorter ones, NULL if never needed */
	int			nruns;
	uint64	   *buffer;			/* rows: key, weight, number of the unit */
	size_t		nbuffer;
	size_t		capacity;
	bool		has_last;
	uint8		last_unit[SURVEY_UNIT_SHORT];	/* of the last row */
	struct varlena *flat;		/* the stored form, if it was asked for */
} SurveyListObject;

/* Either form, opened for reading: units are numbered as in the frame. */
typedef struct SurveyListView
{
	int64		count[LIST_COUNTS];
	SurveyFrame frame;
	SurveyEntries e;
} SurveyListView;

/* list_entries.c */
extern void survey_entries_from_rows(SurveyEntries *e, uint64 *row, size_t n);
extern void survey_entries_merge(SurveyEntries *e, SurveyEntries *other, bool subtract);
extern void survey_entries_renumber(SurveyEntries *e, const uint32 *number);
extern void survey_entries_free(SurveyEntries *e);

/* list_object.c */
extern SurveyListObject *survey_list_new(MemoryContext parent);
extern SurveyListObject *survey_list_object(Datum value);
extern SurveyListObject *survey_list_expand(Datum value, MemoryContext parent);
extern void survey_list_changed(SurveyListObject *object);
extern void survey_list_make_room(SurveyListObject *object);
extern void survey_list_flush(SurveyListObject *object);
extern void survey_list_merge(SurveyListObject *object, Datum value, bool subtract);
extern Datum survey_list_flatten(SurveyListObject *object);

/* list_flat.c */
extern struct varlena *survey_list_write(const SurveyListView *view);
extern bool survey_list_parse(SurveyListView *view, const uint8 *data, Size size);
extern void survey_list_view(SurveyListView *view, Datum value);
extern void survey_list_counts(int64 *count, Datum value);

#endif							/* POVAID_SURVEY_LIST_H */
