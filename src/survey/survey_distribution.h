#ifndef POVAID_SURVEY_DISTRIBUTION_H
#define POVAID_SURVEY_DISTRIBUTION_H

#include "measure/influence.h"
#include "survey/estimate.h"
#include "survey/survey_list.h"

/*
 * A survey_distribution opened for questions: beside the weights by unit the
 * list of distinct welfares that the indices read, with the weights of all
 * units together.
 */
typedef struct SurveyDistribution
{
	SurveyListView view;
	Entries		e;				/* distinct welfares */
	double	   *weight;			/* of each pair of a welfare and a unit, rounded */
	double	   *u;				/* influence of each distinct welfare */
	double	   *v;				/* of another one, for combinations */
} SurveyDistribution;

typedef enum DensityMethod
{
	DENSITY_POPULATION,			/* Gaussian kernel, width sd N^(-1/5), N the sum of weights */
	DENSITY_SAMPLE,				/* 0.9 min(sd, iqr / 1.34) n^(-1/5), n the rows (Silverman 1986) */
	DENSITY_WOODRUFF			/* what makes a quantile's error that of Woodruff's interval */
} DensityMethod;

/* survey_distribution.c */
extern bool survey_list_proper(const SurveyListView *view);

/* list_questions.c */
extern bool survey_distribution_open(SurveyDistribution *d, Datum value);
extern void survey_distribution_units(const SurveyDistribution *d, const double *u, double *total);
extern Datum survey_distribution_estimate(SurveyDistribution *d, double value, const double *u);
extern void survey_distribution_linear(SurveyDistribution *d, double value, const double *u,
									   SurveyEstimate *estimate);

/* density.c */
extern DensityMethod density_argument(FunctionCallInfo fcinfo, int n, bool woodruff);
extern bool survey_density(const SurveyDistribution *d, double x, DensityMethod method,
						   double *density);
extern bool survey_woodruff(SurveyDistribution *d, double p, double confidence, bool has_df,
							double df,
							LonelyRule lonely, double *lower, double *upper, bool *has_lower,
							bool *has_upper);
extern bool survey_quantile_density(SurveyDistribution *d, double p, double q, DensityMethod method,
									double *density);

#endif							/* POVAID_SURVEY_DISTRIBUTION_H */
