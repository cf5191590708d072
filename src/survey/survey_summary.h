#ifndef POVAID_SURVEY_SUMMARY_H
#define POVAID_SURVEY_SUMMARY_H

#include "poverty/poverty.h"
#include "survey/cells.h"
#include "survey/estimate.h"

/* A survey_summary opened for questions. */
typedef struct SurveySummary
{
	CellsView	view;
	SummaryState *total;		/* of all units */
} SurveySummary;

extern bool survey_summary_counts_proper(const CellsView *view);
extern void survey_summary_counts(const CellsView *view, int64 *count);
extern void survey_summary_cell(CellsView *view, size_t i, SummaryView *cell);
extern bool survey_summary_open(SurveySummary *s, Datum value);
extern bool survey_summary_estimate(CellsView *view, const PovertyMeasure *measure,
									SurveyEstimate *estimate);

#endif							/* POVAID_SURVEY_SUMMARY_H */
