#include "deprivation/question.h"

#include "standard/standard.h"

/*
 * deprivation_profile(row, standard [, mapping]): the profile of any row, or
 * document, in the criteria of a declared standard.  A failed criterion is a deprivation,
 * an unknown one is missing.
 */
static Datum
return_profile(FunctionCallInfo fcinfo, StandardPlan *plan)
{
	Profile		profile = {0, 0, 0, 0};

	if (plan == NULL)
		PG_RETURN_NULL();
	if (plan->ncriteria < 1 || plan->ncriteria > PROFILE_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a deprivation profile has 1 to %d indicators, not %d",
						PROFILE_MAX, plan->ncriteria)));

	profile.n = plan->ncriteria;
	if (plan->indicators == 0)
		plan->indicators = indicators_of(plan->standard);
	profile.indicators = plan->indicators;
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

ASSESSMENT_FUNCTION(deprivation_profile_of_row, return_profile, SUBJECT_ROW, false);
ASSESSMENT_FUNCTION(deprivation_profile_of_document, return_profile, SUBJECT_DOCUMENT, false);
ASSESSMENT_FUNCTION(deprivation_profile_of_text, return_profile, SUBJECT_TEXT, false);
ASSESSMENT_FUNCTION(deprivation_profile_of_row_by_rules, return_profile, SUBJECT_ROW, true);
ASSESSMENT_FUNCTION(deprivation_profile_of_document_by_rules, return_profile, SUBJECT_DOCUMENT,
					true);
ASSESSMENT_FUNCTION(deprivation_profile_of_text_by_rules, return_profile, SUBJECT_TEXT, true);
