#include "poverty/poverty.h"

/*
 * The measures of Foster, Greer and Thorbecke (1984), Watts (1968) and their
 * companions, as linear forms of the sums of a poverty_summary.
 */
#define EVERYONE	.denominator = {[OTHER_WEIGHT] = 1, [POOR_WEIGHT] = 1}
#define THE_POOR	.denominator = {[POOR_WEIGHT] = 1}

const PovertyMeasure headcount_ratio_measure = {
	.numerator = {[POOR_WEIGHT] = 1}, EVERYONE
};

const PovertyMeasure poverty_gap_index_measure = {
	.numerator = {[POOR_GAP] = 1}, EVERYONE, .of_gaps = true
};

const PovertyMeasure squared_poverty_gap_index_measure = {
	.numerator = {[POOR_SQUARED_GAP] = 1}, EVERYONE, .of_gaps = true
};

const PovertyMeasure watts_index_measure = {
	.numerator = {[POOR_WATTS] = 1}, EVERYONE, .logarithmic = true
};

const PovertyMeasure income_gap_ratio_measure = {
	.numerator = {[POOR_GAP] = 1}, THE_POOR, .of_gaps = true
};

const PovertyMeasure poor_population_measure = {
	.numerator = {[POOR_WEIGHT] = 1}
};

const PovertyMeasure poverty_shortfall_measure = {
	.numerator = {[POOR_LINE] = 1, [POOR_WELFARE] = -1}
};

const PovertyMeasure population_measure = {
	.numerator = {[OTHER_WEIGHT] = 1, [POOR_WEIGHT] = 1}
};

const PovertyMeasure mean_welfare_measure = {
	.numerator = {[OTHER_WELFARE] = 1, [POOR_WELFARE] = 1}, EVERYONE
};

const PovertyMeasure mean_welfare_of_poor_measure = {
	.numerator = {[POOR_WELFARE] = 1}, THE_POOR
};

/*
 * The derivatives of a measure by the sums: n_j for a total, and for a
 * quotient R = N / D (n_j - R d_j) / D.
 */
void
poverty_measure_gradient(const PovertyMeasure *measure, double value,
						 double denominator, double *gradient)
{
	bool		total = true;

	for (int j = 0; j < POVERTY_SUMS; j++)
		total &= measure->denominator[j] == 0;
	for (int j = 0; j < POVERTY_SUMS; j++)
		gradient[j] = total ? measure->numerator[j] :
			(measure->numerator[j] - value * measure->denominator[j]) / denominator;
}

/*
 * Can these be the counts and sums of rows at all?  A difference of summaries
 * from which something was taken away that never was in it mostly cannot, and
 * then no measure has a meaning.
 */
bool
poverty_is_proper(const SummaryView *view)
{
	static const PovertySum never_negative[] = {
		OTHER_WEIGHT, POOR_WEIGHT, POOR_LINE, POOR_GAP, POOR_SQUARED_GAP, POOR_WATTS
	};
	static const PovertySum of_poor[] = {
		POOR_WELFARE, POOR_LINE, POOR_GAP, POOR_SQUARED_GAP, POOR_WATTS
	};
	bool		others = summary_sign(view, OTHER_WEIGHT) != 0;
	bool		poor = summary_sign(view, POOR_WEIGHT) != 0;

	for (int i = 0; i < POVERTY_COUNTS; i++)
	{
		if (view->count[i] < 0)
			return false;
	}
	if (view->count[POVERTY_NONPOSITIVE] > view->count[POVERTY_ROWS] ||
		view->count[POVERTY_UNBOUNDED] > view->count[POVERTY_NONPOSITIVE])
		return false;
	if ((others || poor) && view->count[POVERTY_ROWS] == 0)
		return false;
	for (size_t i = 0; i < lengthof(never_negative); i++)
	{
		if (summary_sign(view, never_negative[i]) < 0)
			return false;
	}
	if (!others && summary_sign(view, OTHER_WELFARE) != 0)
		return false;
	for (size_t i = 0; !poor && i < lengthof(of_poor); i++)
	{
		if (summary_sign(view, of_poor[i]) != 0)
			return false;
	}
	if (!poverty_terms_agree(view))
		return false;

	/*
	 * The poor are below their lines; if they differ only in digits that sums of
	 * numerics cannot hold, these are equal.
	 */
	if (poor)
	{
		ExactNumber line,
					welfare;

		summary_sum(view, POOR_LINE, &line);
		summary_sum(view, POOR_WELFARE, &welfare);
		exact_negate(&welfare);
		return exact_add(&line, &welfare) == EXACT_OK && exact_sign(&line) >= 0;
	}
	return true;
}
