#ifndef POVAID_FIGURES_H
#define POVAID_FIGURES_H

#include "core/numeric_exact.h"

/* What can be wrong with a printed percentage, the first that applies. */
typedef enum FigureProblem
{
	FIGURE_IN_ORDER,
	FIGURE_UNKNOWN,
	FIGURE_NO_BASE,
	FIGURE_TOO_MANY_DIGITS,
	FIGURE_LAST_DIGIT,
	FIGURE_WRONG,
	FIGURE_IMPOSSIBLE,
	FIGURE_DIFFERENT_BASE
} FigureProblem;

/* The whole numbers that a base can be, as numerics; empty if last < first. */
typedef struct ImpliedBase
{
	Datum		first;
	Datum		last;
	bool		unbounded;		/* there is no last one */
} ImpliedBase;

extern bool figure_fits_scale(Datum printed, int scale);
extern FigureProblem find_figure_problem(Datum numerator, Datum denominator,
										 Datum printed, int scale);
extern const char *figure_problem_name(FigureProblem problem);
extern void find_implied_base(Datum numerator, Datum printed, int scale, ImpliedBase *base);
extern bool implied_base_is_empty(const ImpliedBase *base);

#endif							/* POVAID_FIGURES_H */
