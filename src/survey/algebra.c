#include "survey/estimate.h"

#include "core/args.h"
#include "number/elementary.h"

/*
 * Arithmetic of estimates: the value is computed, and the influences follow
 * from it by the rules of derivatives (the delta method).
 */

/* f of one estimate, with the value v and the derivative d. */
static Datum
transformed(SurveyEstimate *e, double v, double d)
{
	e->value = v;
	for (size_t i = 0; i < e->frame.n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			survey_poll();
		e->u[i] *= d;
	}
	e->simple *= d * d;
	return estimate_make(e);
}

/* f of two estimates, with the value v and the derivatives by both. */
static Datum
combined(const SurveyEstimate *a, const SurveyEstimate *b, double v, double da, double db)
{
	SurveyEstimate result;
	int64	   *from_a,
			   *from_b;

	memset(&result, 0, sizeof(result));
	result.value = v;
	frame_union(&result.frame, &a->frame, &b->frame, &from_a, &from_b);
	result.u = survey_alloc(sizeof(double) * result.frame.n);
	for (size_t i = 0; i < result.frame.n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			survey_poll();
		result.u[i] = (from_a[i] >= 0 ? da * a->u[from_a[i]] : 0) +
			(from_b[i] >= 0 ? db * b->u[from_b[i]] : 0);
	}
	return estimate_make(&result);
}

#define TWO_ESTIMATES(name, value, by_a, by_b) \
	SURVEY_FUNCTION(name, RESULT_VARLENA) \
	{ \
		SurveyEstimate a, \
					b; \
		estimate_read(&a, PG_GETARG_DATUM(0)); \
		estimate_read(&b, PG_GETARG_DATUM(1)); \
		return combined(&a, &b, value, by_a, by_b); \
	} \
	extern Datum name(PG_FUNCTION_ARGS)

TWO_ESTIMATES(survey_estimate_add, a.value + b.value, 1, 1);
TWO_ESTIMATES(survey_estimate_subtract, a.value - b.value, 1, -1);
TWO_ESTIMATES(survey_estimate_multiply, a.value * b.value, b.value, a.value);

SURVEY_FUNCTION(survey_estimate_divide, RESULT_VARLENA)
{
	SurveyEstimate a,
				b;
	double		ratio;

	estimate_read(&a, PG_GETARG_DATUM(0));
	estimate_read(&b, PG_GETARG_DATUM(1));
	if (b.value == 0)
		PG_RETURN_NULL();
	ratio = a.value / b.value;
	return combined(&a, &b, ratio, 1 / b.value, -ratio / b.value);
}

/* The estimate is argument k, and x the number in the other one. */
#define ESTIMATE_AND_NUMBER(name, k, undefined, v, d) \
	SURVEY_FUNCTION(name, RESULT_VARLENA) \
	{ \
		double		x = float8_argument(fcinfo, 1 - (k), "number"); \
		SurveyEstimate e; \
		estimate_read(&e, PG_GETARG_DATUM(k)); \
		if (undefined) \
			PG_RETURN_NULL(); \
		return transformed(&e, v, d); \
	} \
	extern Datum name(PG_FUNCTION_ARGS)

ESTIMATE_AND_NUMBER(survey_estimate_add_number, 0, false, e.value + x, 1);
ESTIMATE_AND_NUMBER(survey_number_add_estimate, 1, false, x + e.value, 1);
ESTIMATE_AND_NUMBER(survey_estimate_subtract_number, 0, false, e.value - x, 1);
ESTIMATE_AND_NUMBER(survey_number_subtract_estimate, 1, false, x - e.value, -1);
ESTIMATE_AND_NUMBER(survey_estimate_multiply_number, 0, false, e.value * x, x);
ESTIMATE_AND_NUMBER(survey_number_multiply_estimate, 1, false, x * e.value, x);
ESTIMATE_AND_NUMBER(survey_estimate_divide_number, 0, x == 0, e.value / x, 1 / x);
ESTIMATE_AND_NUMBER(survey_number_divide_estimate, 1, e.value == 0, x / e.value,
					-(x / e.value) / e.value);

/* A function of the value v of one estimate. */
#define ESTIMATE_FUNCTION(name, undefined, value_of_v, derivative) \
	SURVEY_FUNCTION(name, RESULT_VARLENA) \
	{ \
		SurveyEstimate e; \
		double		v; \
		estimate_read(&e, PG_GETARG_DATUM(0)); \
		v = e.value; \
		if (undefined) \
			PG_RETURN_NULL(); \
		return transformed(&e, value_of_v, derivative); \
	} \
	extern Datum name(PG_FUNCTION_ARGS)

ESTIMATE_FUNCTION(survey_estimate_negate, false, -v, -1);
ESTIMATE_FUNCTION(survey_estimate_ln, v <= 0, pov_ln(v), 1 / v);
ESTIMATE_FUNCTION(survey_estimate_exp, false, pov_exp(v), pov_exp(v));
ESTIMATE_FUNCTION(survey_estimate_sqrt, v <= 0, sqrt(v), 0.5 / sqrt(v));
ESTIMATE_FUNCTION(survey_estimate_abs, false, fabs(v), v < 0 ? -1 : v > 0 ? 1 : 0);

/* An integer power of any number, another one of a positive one only. */
SURVEY_FUNCTION(survey_estimate_power, RESULT_VARLENA)
{
	double		x = float8_argument(fcinfo, 1, "exponent");
	SurveyEstimate e;
	double		v,
				power,
				magnitude;
	bool		odd = fmod(x, 2) != 0;

	estimate_read(&e, PG_GETARG_DATUM(0));
	v = e.value;
	if ((v < 0 && x != floor(x)) || (v == 0 && x < 1 && x != 0))
		PG_RETURN_NULL();
	if (x == 0)
		return transformed(&e, 1, 0);
	if (v == 0)
		return transformed(&e, 0, x == 1 ? 1 : 0);
	magnitude = pov_pow(fabs(v), x);
	power = v < 0 && odd ? -magnitude : magnitude;
	return transformed(&e, power, x * power / v);
}
