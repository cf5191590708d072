#ifndef POVAID_SURVEY_QUESTIONS_H
#define POVAID_SURVEY_QUESTIONS_H

#include "measure/confidence.h"
#include "survey/estimate.h"

/* Everything that is asked of an estimate, with the words of the arguments read. */
typedef struct SurveyQuestion
{
	LonelyRule	lonely;
	IntervalMethod method;
	double		confidence;
	bool		has_df;			/* else the domain's */
	double		df;
} SurveyQuestion;

typedef struct SurveyAnswer
{
	bool		has_se;
	double		se;
	bool		has_limits;
	double		lower;
	double		upper;
	double		df;
} SurveyAnswer;

extern LonelyRule lonely_argument(FunctionCallInfo fcinfo, int n);
extern double confidence_argument(FunctionCallInfo fcinfo, int n);
extern bool df_argument(FunctionCallInfo fcinfo, int n, double *df);
extern bool question_arguments(FunctionCallInfo fcinfo, SurveyQuestion *question);
extern bool estimate_variance(const SurveyEstimate *e, LonelyRule lonely, double *variance);
extern bool frame_covariance(const SurveyFrame *frame, const double *a, const double *b,
							 LonelyRule lonely, double *covariance);
extern void estimate_answer(const SurveyEstimate *e, const SurveyQuestion *question,
							SurveyAnswer *answer);

#endif							/* POVAID_SURVEY_QUESTIONS_H */
