#include "deprivation/deprivation.h"

#include "standard/standard.h"

/*
 * deprivation_profile(row, standard [, mapping]): the profile of any row in
 * the criteria of a declared standard.  A failed criterion is a deprivation,
 * an unknown one is missing.
 */
PG_FUNCTION_INFO_V1(deprivation_profile_of_row);
Datum
deprivation_profile_of_row(PG_FUNCTION_ARGS)
{
	StandardPlan *plan = standard_evaluate(fcinfo);
	Profile		profile = {0, 0, 0};

	if (plan == NULL)
		PG_RETURN_NULL();
	if (plan->ncriteria < 1 || plan->ncriteria > PROFILE_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a deprivation profile has 1 to %d indicators, not %d",
						PROFILE_MAX, plan->ncriteria)));

	profile.n = plan->ncriteria;
	for (int i = 0; i < profile.n; i++)
	{
		uint64		bit = UINT64_C(1) << i;

		if (plan->results[i] == RESULT_FAILED)
			profile.deprived |= bit;
		else if (plan->results[i] == RESULT_UNKNOWN)
			profile.missing |= bit;
	}
	return profile_make(&profile);
}
