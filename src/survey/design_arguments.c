#include "survey/design.h"

/* The arguments of a row of the sample, in every form that they can be written. */

static void
key_argument(DesignKey *key, const NullableDatum *arg, bool text, const char *name)
{
	if (arg->isnull)
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("%s of a survey design must not be NULL", name),
				 errhint("Every row of the sample belongs to a unit. Rows that do not are to be left out by the FROM clause, not by the domain.")));
	if (text)
		key_of_text(key, arg->value);
	else
		key_of_integer(key, DatumGetInt64(arg->value));
}

static double
population_argument(const NullableDatum *arg, const char *name)
{
	double		x;

	if (arg->isnull)
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("%s of a survey design must not be NULL", name),
				 errhint("Write 'Infinity' for a population that is so large that no correction is wanted.")));
	x = DatumGetFloat8(arg->value);
	if (isnan(x) || x <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be greater than zero", name),
				 errhint("It is the number of sampling units that there are; 'Infinity' means no correction.")));
	return x;
}

/* (psu) | (stratum, psu [, population [, ssu, ssu_population]]) */
void
design_row_arguments(DesignRow *row, const NullableDatum *arg, int n, int texts)
{
	row->two_stage = n == 5;
	row->population = HUGE_VAL;
	row->ssu_population = HUGE_VAL;
	if (n == 1)
	{
		row->stratum.data = row->stratum.digits;
		row->stratum.length = 0;
		key_argument(&row->psu, &arg[0], (texts & PSU_TEXT) != 0, "psu");
		if (texts & PSU_PADDED)
			key_trim(&row->psu);
		return;
	}
	key_argument(&row->stratum, &arg[0], (texts & STRATUM_TEXT) != 0, "stratum");
	key_argument(&row->psu, &arg[1], (texts & PSU_TEXT) != 0, "psu");
	if (n > 2)
		row->population = population_argument(&arg[2], "population");
	if (n > 3)
	{
		key_argument(&row->ssu, &arg[3], (texts & SSU_TEXT) != 0, "ssu");
		row->ssu_population = population_argument(&arg[4], "ssu_population");
	}
}
