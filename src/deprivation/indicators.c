#include "deprivation/question.h"

#include "core/numeric.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

/*
 * What a standard knows of its indicators: which they are, their weights and
 * the cutoff.
 */

/*
 * A fingerprint of the indicators in their order, never 0: FNV-1a over the names
 * in UTF-8, which is the same on every machine and in every encoding.
 */
uint32
indicators_of(const Standard *standard)
{
	uint32		hash = 0x811c9dc5;

	for (int i = 0; i < standard->ncriteria; i++)
	{
		const char *name = standard->criteria[i].name;
		const char *utf8 = pg_server_to_any(name, strlen(name), PG_UTF8);

		/* with the 0 at its end, which parts it from the next one */
		for (const char *c = utf8;; c++)
		{
			hash = (hash ^ (uint8) *c) * 0x01000193;
			if (*c == '\0')
				break;
		}
	}
	return hash != 0 ? hash : 1;
}

static void
check_indicators(const Standard *standard, const DeprivationView *view)
{
	if (standard->ncriteria > PROFILE_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a deprivation profile has 1 to %d indicators, not %d",
						PROFILE_MAX, standard->ncriteria)));
	if ((view->n != 0 && view->n != standard->ncriteria) ||
		view->labels != (uint64) view->count[DEPRIVATION_LABELLED] * indicators_of(standard))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the summary was not built with the present criteria of standard \"%s\"",
						standard->name),
				 errdetail("Its profiles were made by another standard, or before a criterion of this one was added, removed, renamed or moved to another position."),
				 errhint("Build the summary anew, or ask it with weights and k, in the order of its own indicators.")));
}

/* The weights of the criteria: all of them have one, or none, and then they are equal. */
static void
read_weights(const Standard *standard, AfQuestion *question)
{
	int			nweights = 0;
	bool		all_zero = true;

	question->n = standard->ncriteria;
	for (int i = 0; i < question->n; i++)
	{
		Datum		weight = standard->criteria[i].weight;

		question->omega[i] = 1;
		if (weight == 0)
			continue;
		nweights++;
		if (numeric_datum_to_double(weight, &question->omega[i]) != NUMERIC_CLASS_FINITE)
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("the weight of criterion \"%s\" is out of range for type double precision",
							standard->criteria[i].name)));
		all_zero &= question->omega[i] == 0;
	}
	if (nweights != 0 && nweights != question->n)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("%d of the %d criteria of standard \"%s\" have no weight",
						question->n - nweights, question->n, standard->name),
				 errhint("Give each of them a weight, 0 if it must not count; or none, for equal weights.")));
	if (nweights != 0 && all_zero)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("the weights of all criteria of standard \"%s\" are zero", standard->name)));
}

/* What of the score makes poor; without a cutoff, any deprivation of some weight. */
static double
read_cutoff(const Standard *standard, const AfQuestion *question)
{
	double		sum = 0;
	double		least = 0;
	double		k;

	if (standard->cutoff != 0)
	{
		(void) numeric_datum_to_double(standard->cutoff, &k);
		return k;
	}
	for (int i = 0; i < question->n; i++)
	{
		sum += question->omega[i];
		if (question->omega[i] > 0 && (least == 0 || question->omega[i] < least))
			least = question->omega[i];
	}
	/* not so little that it is reached without any */
	return Max(least / sum, 2 * AF_TOLERANCE);
}

const Standard *
question_of_standard(FunctionCallInfo fcinfo, AskedBy by, const DeprivationView *view,
					 AfQuestion *question)
{
	const Standard *standard = by == BY_RULES ?
		rules_read(PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(1))) :
		standard_read(get_func_namespace(fcinfo->flinfo->fn_oid),
					  text_to_cstring(PG_GETARG_TEXT_PP(1)), false, NULL);

	check_indicators(standard, view);
	read_weights(standard, question);
	question->k = read_cutoff(standard, question);
	return standard;
}
