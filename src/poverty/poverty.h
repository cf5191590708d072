#ifndef POVAID_POVERTY_H
#define POVAID_POVERTY_H

#include "core/summary.h"

/*
 * poverty_summary: what one pass over the households must keep so that every
 * poverty measure can be asked afterwards.
 *
 * A unit (household or person) of welfare y has the line z and the weight w;
 * it is poor if y < z.  Each row goes to the sums of the poor or to those of
 * the others, never to both, which saves two additions a row.  All sums are
 * exact over their terms; the terms g = fl(fl(z - y) / z), fl(g * g) and
 * ln(fl(z / y)) are rounded once each, see core/terms.h.
 *
 * A weight of 0 adds to the row count and to nothing else.
 */
typedef enum PovertyCount
{
	POVERTY_ROWS,				/* rows in use */
	POVERTY_EXCLUDED,			/* rows left out, because something was NULL */
	POVERTY_NONPOSITIVE,		/* weighted rows with y <= 0: no Watts index */
	POVERTY_UNBOUNDED,			/* weighted rows whose gap is beyond double */
	POVERTY_COUNTS
} PovertyCount;

typedef enum PovertySum
{
	OTHER_WEIGHT,				/* sum of w, not poor */
	OTHER_WELFARE,				/* sum of w y, not poor */
	POOR_WEIGHT,				/* sum of w, poor */
	POOR_WELFARE,				/* sum of w y, poor */
	POOR_LINE,					/* sum of w z, poor */
	POOR_GAP,					/* sum of w g */
	POOR_SQUARED_GAP,			/* sum of w g^2 */
	POOR_WATTS,					/* sum of w ln(z / y), poor with y > 0 */
	POVERTY_SUMS
} PovertySum;

extern const SummaryKind poverty_kind;

/*
 * A measure is a linear form of the sums, or the quotient of two of them: the
 * coefficients of both.  Value and gradient follow from the same table, so
 * that a standard error always belongs to its estimate.
 */
typedef struct PovertyMeasure
{
	int8		numerator[POVERTY_SUMS];
	int8		denominator[POVERTY_SUMS];	/* all 0: the measure is a total */
	bool		logarithmic;	/* undefined with a welfare <= 0 */
	bool		of_gaps;		/* out of range with an unbounded gap */
} PovertyMeasure;

extern const PovertyMeasure headcount_ratio_measure;
extern const PovertyMeasure poverty_gap_index_measure;
extern const PovertyMeasure squared_poverty_gap_index_measure;
extern const PovertyMeasure watts_index_measure;
extern const PovertyMeasure income_gap_ratio_measure;
extern const PovertyMeasure poor_population_measure;
extern const PovertyMeasure poverty_shortfall_measure;
extern const PovertyMeasure population_measure;
extern const PovertyMeasure mean_welfare_measure;
extern const PovertyMeasure mean_welfare_of_poor_measure;

extern void poverty_measure_gradient(const PovertyMeasure *measure, double value,
									 double denominator, double *gradient);
extern bool poverty_measure_is_defined(const PovertyMeasure *measure, const int64 *count);
extern bool poverty_measure_parts(const SummaryView *view, const PovertyMeasure *measure,
								  ExactNumber *numerator, ExactNumber *denominator);
extern const PovertyMeasure *poverty_fgt_measure(double alpha, const char *type,
												 const char *other);
extern const PovertyMeasure *poverty_summary_fgt(double alpha);
extern void poverty_measure_forms(const SummaryView *view, const PovertyMeasure *measure,
								  ExactNumber *numerator, ExactNumber *denominator);
extern void poverty_measure_numerator(const SummaryView *view, const PovertyMeasure *measure,
									  ExactNumber *x);
extern void poverty_measure_denominator(const SummaryView *view, const PovertyMeasure *measure,
										ExactNumber *x);
extern bool poverty_measure_is_total(const PovertyMeasure *measure);

/* Welfare and line of a row that are numerics. */
typedef struct PovertyRow
{
	SumTerm		welfare;
	SumTerm		line;
	double		y;				/* if poor, the doubles nearest to them, */
	double		z;
	double		gap;			/* and to (line - welfare) / line */
	bool		poor;
} PovertyRow;

/* exact_gap.c */
extern double exact_gap_general(int64 welfare, int welfare_places, int64 line, int line_places);
extern double exact_gap_of_digits(const NumericDigits *welfare, const NumericDigits *line,
								  double y_double, double z_double);

/* The same where one division of two doubles that are exact does it. */
static inline double
exact_gap_of_integers(int64 welfare, int welfare_places, int64 line, int line_places)
{
#if FLT_EVAL_METHOD == 0 || FLT_EVAL_METHOD == 1
	static const int64 power[] = {1, 10000, 100000000};
	static const int64 most[] = {
		INT64CONST(1) << 52, (INT64CONST(1) << 52) / 10000, (INT64CONST(1) << 52) / 100000000
	};
	int			more = welfare_places - line_places;

	/* Cents are often compared with a line in whole units. */
	if (likely(more >= -2 && more <= 2))
	{
		int			i = Max(-more, 0);
		int			j = Max(more, 0);

		if (likely(line <= most[j] && welfare >= -most[i]))
		{
			int64		z = line * power[j];

			return (double) (z - welfare * power[i]) / (double) z;
		}
	}
#endif
	return exact_gap_general(welfare, welfare_places, line, line_places);
}

extern SummaryState *
poverty_add_row(SummaryState *summary, double y, double z, double w, bool subtract);
extern void poverty_row_arguments(PovertyRow *row, FunctionCallInfo fcinfo);
extern SummaryState *poverty_add_exact_row(SummaryState *summary, const PovertyRow *row,
										   const SumTerm *w, bool subtract);
extern bool poverty_is_proper(const SummaryView *view);
extern void poverty_part_counts(SummaryView *part, const int64 *whole);
extern bool poverty_terms_agree(const SummaryView *view);

#endif							/* POVAID_POVERTY_H */
