#ifndef POVAID_SURVEY_ESTIMATE_H
#define POVAID_SURVEY_ESTIMATE_H

#include "core/compat.h"

#include "number/exact.h"
#include "survey/frame.h"

/*
 * survey_estimate: a number with its sampling error.  The error is kept as the
 * linearised form of the number: what each touched unit contributes to its
 * deviation.  So estimates of one design can be added, divided and so on, and
 * the covariances are right.
 *
 * The stored value is
 *
 *	 version		byte
 *	 flags			byte: 1 the size of the sample follows, 2 so does the
 *					variance that a simple random sample would have
 *	 value			8 bytes (IEEE)
 *	 sample size	varint
 *	 variance		8 bytes, of a sample of this size drawn with replacement
 *	 population		8 bytes, the sum of the weights
 *	 frame			the touched units, see frame.h
 *	 influence		8 bytes (IEEE) for each unit
 */
#define ESTIMATE_VERSION	0x77
#define ESTIMATE_SIZE		1
#define ESTIMATE_SIMPLE		2
#define ESTIMATE_HEADER		10

typedef struct SurveyEstimate
{
	double		value;
	bool		has_size;
	int64		size;			/* rows of weight above 0 */
	bool		has_simple;
	double		simple;			/* variance of a simple random sample with replacement */
	double		population;		/* sum of weights */
	SurveyFrame frame;
	double	   *u;				/* influence of each unit, times its weight */
} SurveyEstimate;

extern Datum estimate_make(const SurveyEstimate *estimate);
extern bool estimate_parse(SurveyEstimate *estimate, const uint8 *data, Size size);
extern void estimate_read(SurveyEstimate *estimate, Datum value);
extern double estimate_value(Datum value);
extern double estimate_check(double x);
extern double estimate_rounded(const ExactNumber *x);

#endif							/* POVAID_SURVEY_ESTIMATE_H */
