#include "core/args.h"

#include "utils/builtins.h"

#include "core/float8_row.h"
#include "core/message.h"
#include "number/probability.h"

/* rate_interval(successes, n, confidence, method) */
PG_FUNCTION_INFO_V1(rate_interval);
Datum
rate_interval(PG_FUNCTION_ARGS)
{
	double		successes = float8_argument(fcinfo, 0, "successes") + 0.0;
	double		n = float8_argument(fcinfo, 1, "n") + 0.0;
	double		confidence = float8_argument(fcinfo, 2, "confidence");
	char	   *method = text_to_cstring(PG_GETARG_TEXT_PP(3));
	double		tail = (1 - confidence) / 2;
	double		lower,
				upper;
	bool		exact;

	if (strcmp(method, "wilson") == 0)
		exact = false;
	else if (strcmp(method, "clopper-pearson") == 0)
		exact = true;
	else
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unrecognized method of an interval: \"%s\"", message_text(method)),
				 errhint("Use \"wilson\" or \"clopper-pearson\".")));

	check_not_negative(successes, "successes");
	check_not_negative(n, "n");
	if (successes > n)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("successes must not be more than n")));
	if (successes > 0 && successes < 1 && n > 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("successes must be a number of units, not a share of them"),
				 errhint("Write a share of %g among %g as %g.", successes, n, successes * n)));
	if (confidence <= 0 || confidence >= 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("confidence must be between 0 and 1"),
				 fraction_hint(confidence)));
	if (n > BINOMIAL_MAX_N)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("n must not be more than %.0f", BINOMIAL_MAX_N)));
	if (exact && (successes != (double) (int64) successes || n != (double) (int64) n))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the method clopper-pearson needs whole numbers"),
				 errhint("For weighted shares, use the effective sample size with the method wilson.")));

	/* Nobody was asked: nothing is known. */
	if (n == 0)
		PG_RETURN_NULL();

	if (exact)
		clopper_pearson_limits(successes, n, tail, &lower, &upper);
	else
		wilson_limits(successes, n, tail, &lower, &upper);
	return float8_row(fcinfo, (double[]) {lower, upper}, (bool[]) {false, false}, 2);
}
