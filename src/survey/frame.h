#ifndef POVAID_SURVEY_FRAME_H
#define POVAID_SURVEY_FRAME_H

#include "core/compat.h"

#include "measure/design_variance.h"
#include "number/bytes.h"
#include "survey/unit.h"

/*
 * The part of a design that a domain touches: its units in the order of the
 * design, and what is known of their strata.  Every survey value has one, and
 * for each of its units (PSUs, or SSUs where there is a second stage)
 * something else: exact sums, or an influence.
 *
 * The stored form is
 *
 *	 strata		varint, how many; nothing follows if there are none
 *	 hash		8 bytes, of the design
 *	 stages		byte, 1 or 2
 *	 then for each stratum in ascending order
 *	   number	varint, how many were left out since the one before
 *	   psus		varint, in the sample
 *	   touched	varint, twice the number of PSUs that follow, plus 1 if there is
 *	   population	8 bytes (IEEE)
 *	   then for each touched PSU in ascending order
 *		 number	varint, how many were left out since the one before
 *		 and with a second stage likewise: ssus, touched, population, numbers
 */
typedef struct SurveyFrame
{
	uint64		hash;			/* 0: no units */
	bool		two_stage;
	size_t		nstrata;
	DesignStratum *stratum;
	size_t		npsus;
	uint32	   *psu;			/* number in the stratum */
	DesignPsu  *second;			/* with a second stage */
	size_t		n;				/* units: npsus, or all SSUs */
	uint32	   *ssu;			/* number in the PSU, with a second stage */
} SurveyFrame;

/* Units one after the other, with where they stand in their strata and PSUs. */
typedef struct FrameCursor
{
	const SurveyFrame *frame;
	size_t		i;				/* of the unit, psu and stratum below */
	size_t		p;
	size_t		h;
	uint32		psus_left;		/* of the stratum, this one included */
	uint32		ssus_left;		/* of the PSU, this one included */
} FrameCursor;

/* A frame that is being made, unit after unit in ascending order. */
typedef struct FrameBuilder
{
	SurveyFrame frame;
	size_t		strata_room;
	size_t		psus_room;
	size_t		room;
} FrameBuilder;

extern void frame_begin(FrameBuilder *builder);
extern void frame_add(FrameBuilder *builder, const SurveyUnit *unit);
extern Size frame_size_limit(const SurveyFrame *frame);
extern uint8 *frame_write(uint8 *to, const SurveyFrame *frame);
extern bool frame_read(SurveyFrame *frame, ByteReader *reader);
extern void frame_free(SurveyFrame *frame);
extern void frame_union(SurveyFrame *result, const SurveyFrame *a, const SurveyFrame *b,
						int64 **from_a, int64 **from_b);
extern void frame_totals(DesignTotals *totals, const SurveyFrame *frame, const double *a,
						 const double *b);
extern void frame_cursor_start(FrameCursor *cursor, const SurveyFrame *frame);
extern bool frame_cursor_done(const FrameCursor *cursor);
extern void frame_cursor_unit(const FrameCursor *cursor, SurveyUnit *unit);
extern void frame_cursor_next(FrameCursor *cursor);
/*
 * Questions take apart values that may be large, and a row may ask many: each
 * works in memory of its own, of which only the result is left.
 */
typedef enum SurveyResult
{
	RESULT_FLOAT8,
	RESULT_INT64,
	RESULT_VARLENA
} SurveyResult;

#define SURVEY_FUNCTION(name, result) \
	static Datum name##_body(FunctionCallInfo fcinfo); \
	PG_FUNCTION_INFO_V1(name); \
	Datum \
	name(PG_FUNCTION_ARGS) \
	{ \
		return survey_call(fcinfo, name##_body, result); \
	} \
	static Datum \
	name##_body(FunctionCallInfo fcinfo)

#define SURVEY_ANSWER(name, call) \
	SURVEY_FUNCTION(name, RESULT_VARLENA) \
	{ \
		return call; \
	} \
	extern Datum name(PG_FUNCTION_ARGS)

extern Datum survey_call(FunctionCallInfo fcinfo, PGFunction body, SurveyResult result);
extern void *survey_alloc(Size size);
extern void survey_poll(void);
pg_noreturn extern void survey_designs_error(void);

#endif							/* POVAID_SURVEY_FRAME_H */
