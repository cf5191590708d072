#include "survey/questions.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "core/args.h"
#include "core/float8_row.h"
#include "number/student.h"

/* Variances, intervals and tests of an estimate. */

static const char *
word_argument(FunctionCallInfo fcinfo, int n)
{
	return text_to_cstring(PG_GETARG_TEXT_PP(n));
}

LonelyRule
lonely_argument(FunctionCallInfo fcinfo, int n)
{
	const char *word = word_argument(fcinfo, n);

	if (strcmp(word, "fail") == 0)
		return LONELY_FAIL;
	if (strcmp(word, "missing") == 0)
		return LONELY_MISSING;
	if (strcmp(word, "remove") == 0)
		return LONELY_REMOVE;
	if (strcmp(word, "average") == 0)
		return LONELY_AVERAGE;
	if (strcmp(word, "adjust") == 0)
		return LONELY_ADJUST;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized rule for lonely strata: \"%s\"", word),
			 errhint("Use \"fail\", \"missing\", \"remove\", \"average\" or \"adjust\".")));
}

static IntervalMethod
method_argument(FunctionCallInfo fcinfo, int n)
{
	const char *word = word_argument(fcinfo, n);

	if (strcmp(word, "plain") == 0)
		return INTERVAL_PLAIN;
	if (strcmp(word, "logit") == 0)
		return INTERVAL_LOGIT;
	if (strcmp(word, "asin") == 0)
		return INTERVAL_ASIN;
	if (strcmp(word, "wilson") == 0)
		return INTERVAL_WILSON;
	if (strcmp(word, "beta") == 0)
		return INTERVAL_BETA;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized method of an interval: \"%s\"", word),
			 errhint("Use \"plain\", \"logit\", \"asin\", \"wilson\" or \"beta\".")));
}

double
confidence_argument(FunctionCallInfo fcinfo, int n)
{
	double		confidence = PG_GETARG_FLOAT8(n);

	/* A fraction, but neither of the ends */
	if (!(confidence > 0 && confidence < 1))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("confidence must be between 0 and 1"),
				 confidence > 1 && confidence <= 100 ? fraction_hint(confidence) :
				 errhint("Write 0.95 for limits that hold in 95 %% of all samples; 0 and 1 have none.")));
	return confidence;
}

/* Degrees of freedom, if they are given: any number, infinite ones included. */
bool
df_argument(FunctionCallInfo fcinfo, int n, double *df)
{
	if (PG_ARGISNULL(n))
		return false;
	*df = PG_GETARG_FLOAT8(n);
	if (isnan(*df))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("df must not be NaN"),
				 errhint("'Infinity' means the normal distribution.")));
	return true;
}

/* (value, confidence, method, df, lonely); false if one that must not be is NULL */
bool
question_arguments(FunctionCallInfo fcinfo, SurveyQuestion *question)
{
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(4))
		return false;
	question->confidence = confidence_argument(fcinfo, 1);
	question->method = method_argument(fcinfo, 2);
	question->has_df = df_argument(fcinfo, 3, &question->df);
	question->lonely = lonely_argument(fcinfo, 4);
	return true;
}

/* The covariance of two forms of the same units; false if it is not known. */
bool
frame_covariance(const SurveyFrame *frame, const double *a, const double *b,
				 LonelyRule lonely, double *covariance)
{
	DesignTotals totals;
	DesignVariance result;
	VarianceStatus status;
	void	   *scratch;

	frame_totals(&totals, frame, a, b);
	scratch = survey_alloc(design_scratch_size(&totals));
	status = design_covariance(&result, &totals, lonely, scratch);
	pfree(scratch);
	if (status == VARIANCE_LONELY)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 result.second_stage ?
				 errmsg("stratum number %u of the survey design has a primary unit with a single sampled secondary unit",
						frame->stratum[result.stratum].ordinal + 1) :
				 errmsg("stratum number %u of the survey design has a single sampled unit",
						frame->stratum[result.stratum].ordinal + 1),
				 result.second_stage ?
				 errdetail("Nothing is known of the variance inside of a primary unit of which only one secondary unit was drawn.") :
				 errdetail("Nothing is known of the variance inside of a stratum of which only one unit was drawn."),
				 result.second_stage ?
				 errhint("Say what shall become of such units, lonely => 'adjust', 'average', 'remove' or 'missing', or make the design of the first stage only, survey_unit(stratum, psu, population). Where the primary unit has no other secondary unit, its ssu_population is 1.") :
				 errhint("Say what shall become of lonely strata, lonely => 'adjust', 'average', 'remove' or 'missing', or make the design of collapsed strata. Strata are numbered as survey_strata(design) lists them; lonely ones have psus = 1.")));
	*covariance = status == VARIANCE_OK ? estimate_check(result.value) : 0;
	return status == VARIANCE_OK;
}

/* False if the variance is not known. */
bool
estimate_variance(const SurveyEstimate *e, LonelyRule lonely, double *variance)
{
	return frame_covariance(&e->frame, e->u, e->u, lonely, variance);
}

/* A power of two in which these numbers can be squared. */
static double
unit_of_squares(const double *u, size_t n)
{
	double		most = 0;
	int			exponent;

	for (size_t i = 0; i < n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			survey_poll();
		most = fmax(most, fabs(u[i]));
	}
	if (most == 0 || (most > 0x1p-400 && most < 0x1p400))
		return 1;
	(void) frexp(most, &exponent);
	return ldexp(1, exponent - 1);
}

/* The root of the variance, which may be a double where the variance is none. */
static bool
estimate_error(const SurveyEstimate *e, LonelyRule lonely, double *se)
{
	double		unit = unit_of_squares(e->u, e->frame.n);
	SurveyEstimate scaled = *e;
	double		variance;
	bool		known;

	if (unit != 1)
	{
		scaled.u = survey_alloc(sizeof(double) * e->frame.n);
		for (size_t i = 0; i < e->frame.n; i++)
		{
			if ((i & 0xfff) == 0xfff)
				survey_poll();
			scaled.u[i] = e->u[i] / unit;
		}
	}
	known = estimate_variance(&scaled, lonely, &variance);
	if (unit != 1)
		pfree(scaled.u);
	if (known)
		*se = estimate_check(unit * sqrt(variance > 0 ? variance : 0));
	return known;
}

static double
domain_df(const SurveyEstimate *e)
{
	DesignTotals totals;

	frame_totals(&totals, &e->frame, e->u, e->u);
	return design_domain_df(&totals);
}

void
estimate_answer(const SurveyEstimate *e, const SurveyQuestion *question, SurveyAnswer *answer)
{
	memset(answer, 0, sizeof(*answer));
	answer->df = question->has_df ? question->df : domain_df(e);
	answer->has_se = estimate_error(e, question->lonely, &answer->se);
	if (!answer->has_se)
		return;
	if (answer->df > 0)
	{
		IntervalInput in = {e->value, answer->se, 0.5 * (1 - question->confidence),
							answer->df, e->has_size ? (double) e->size : 0};

		answer->has_limits = confidence_limits(&in, question->method, &answer->lower,
											   &answer->upper);
	}
}

/* (estimate, lonely) */
static bool
variance_of_arguments(FunctionCallInfo fcinfo, SurveyEstimate *e, double *variance)
{
	LonelyRule	lonely = lonely_argument(fcinfo, PG_NARGS() - 1);

	estimate_read(e, PG_GETARG_DATUM(0));
	return estimate_variance(e, lonely, variance);
}

SURVEY_FUNCTION(survey_estimate_variance, RESULT_FLOAT8)
{
	SurveyEstimate e;
	double		variance;

	if (!variance_of_arguments(fcinfo, &e, &variance))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(variance);
}

/* (estimate, lonely) */
static bool
error_of_arguments(FunctionCallInfo fcinfo, SurveyEstimate *e, double *se)
{
	LonelyRule	lonely = lonely_argument(fcinfo, PG_NARGS() - 1);

	estimate_read(e, PG_GETARG_DATUM(0));
	return estimate_error(e, lonely, se);
}

SURVEY_FUNCTION(survey_estimate_standard_error, RESULT_FLOAT8)
{
	SurveyEstimate e;
	double		se;

	if (!error_of_arguments(fcinfo, &e, &se))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(se);
}

SURVEY_FUNCTION(survey_estimate_coefficient_of_variation, RESULT_FLOAT8)
{
	SurveyEstimate e;
	double		se;

	if (!error_of_arguments(fcinfo, &e, &se) || e.value == 0)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(estimate_check(se / fabs(e.value)));
}

/* (estimate, estimate, lonely) */
SURVEY_FUNCTION(survey_estimate_covariance, RESULT_FLOAT8)
{
	LonelyRule	lonely = lonely_argument(fcinfo, 2);
	SurveyEstimate a,
				b;
	SurveyFrame frame;
	int64	   *from_a,
			   *from_b;
	double	   *u,
			   *v,
				covariance;

	estimate_read(&a, PG_GETARG_DATUM(0));
	estimate_read(&b, PG_GETARG_DATUM(1));
	frame_union(&frame, &a.frame, &b.frame, &from_a, &from_b);
	u = survey_alloc(sizeof(double) * frame.n);
	v = survey_alloc(sizeof(double) * frame.n);
	for (size_t i = 0; i < frame.n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			survey_poll();
		u[i] = from_a[i] >= 0 ? a.u[from_a[i]] : 0;
		v[i] = from_b[i] >= 0 ? b.u[from_b[i]] : 0;
	}
	if (!frame_covariance(&frame, u, v, lonely, &covariance))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(covariance);
}

/* (estimate, convention) */
SURVEY_FUNCTION(survey_estimate_degrees_of_freedom, RESULT_FLOAT8)
{
	const char *convention = word_argument(fcinfo, 1);
	SurveyEstimate e;
	DesignTotals totals;
	bool		domain = strcmp(convention, "domain") == 0;

	if (!domain && strcmp(convention, "strata") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unrecognized convention of degrees of freedom: \"%s\"", convention),
				 errhint("Use \"domain\" or \"strata\"; those of the whole design are degrees_of_freedom(design).")));
	estimate_read(&e, PG_GETARG_DATUM(0));
	frame_totals(&totals, &e.frame, e.u, e.u);
	PG_RETURN_FLOAT8(domain ? design_domain_df(&totals) : design_strata_df(&totals));
}

/* (estimate, confidence, method, df, lonely) */
SURVEY_FUNCTION(survey_estimate_confidence_interval, RESULT_VARLENA)
{
	SurveyQuestion question;
	SurveyEstimate e;
	SurveyAnswer answer;
	double		value[2];
	bool		null[2];

	if (!question_arguments(fcinfo, &question))
		PG_RETURN_NULL();
	estimate_read(&e, PG_GETARG_DATUM(0));
	estimate_answer(&e, &question, &answer);
	value[0] = answer.lower;
	value[1] = answer.upper;
	null[0] = null[1] = !answer.has_limits;
	return float8_row(fcinfo, value, null, 2);
}

/* (estimate, hypothesis, df, lonely) */
SURVEY_FUNCTION(survey_estimate_p_value, RESULT_FLOAT8)
{
	SurveyEstimate e;
	double		hypothesis,
				df,
				se,
				t;
	bool		has_df;
	LonelyRule	lonely;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(3))
		PG_RETURN_NULL();
	hypothesis = float8_argument(fcinfo, 1, "hypothesis");
	has_df = df_argument(fcinfo, 2, &df);
	lonely = lonely_argument(fcinfo, 3);
	estimate_read(&e, PG_GETARG_DATUM(0));
	if (!has_df)
		df = domain_df(&e);
	if (!estimate_error(&e, lonely, &se) || !(se > 0) || !(df > 0))
		PG_RETURN_NULL();
	t = (e.value - hypothesis) / se;
	/* With fewer degrees of freedom much lies beyond double. */
	PG_RETURN_FLOAT8(student_two_sided(df < 1 ? estimate_check(t) : t, df));
}

/* (estimate, replacement, lonely) */
SURVEY_FUNCTION(survey_estimate_design_effect, RESULT_FLOAT8)
{
	bool		replacement = PG_GETARG_BOOL(1);
	SurveyEstimate e;
	double		variance,
				simple;

	if (!variance_of_arguments(fcinfo, &e, &variance) || !e.has_simple)
		PG_RETURN_NULL();
	simple = replacement ? e.simple : e.simple * (1 - (double) e.size / e.population);
	if (!(simple > 0))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(estimate_check(variance / simple));
}
