#include "figures/figures.h"

#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "core/message.h"
#include "core/result_set.h"
#include "core/sort.h"
#include "core/user_query.h"

/*
 * The claims of a published report, held against each other.
 *
 * Each claim is checked by itself first.  Claims that name the same base must
 * also leave a number for it: a claim stands for an interval of bases, its
 * denominator alone if that is printed.  As these are intervals, there is a
 * number common to all claims if and only if no two of them are apart, and the
 * claim farthest from a given one is the one that begins last or ends first.
 */

PG_FUNCTION_INFO_V1(figures_audit);

enum
{
	CLAIM_LABEL,
	CLAIM_NUMERATOR,
	CLAIM_DENOMINATOR,
	CLAIM_PRINTED,
	CLAIM_SCALE,
	CLAIM_BASE,
	CLAIM_COLUMNS
};

typedef struct Claim
{
	const char *label;			/* NULL if it is */
	const char *base_name;		/* NULL if it shares none */
	Datum		numerator;
	Datum		denominator;
	Datum		printed;
	int			scale;
	bool		nulls[CLAIM_COLUMNS];
	FigureProblem problem;
	bool		has_base;		/* it stands for these: */
	ImpliedBase base;
	struct Claim *apart;		/* a claim that they contradict */
} Claim;

typedef struct Audit
{
	MemoryContext context;		/* what the claims point to */
	Claim	  **claims;			/* in the order of the query */
	int64		nclaims;
	int64		size;
} Audit;

static const char *
numeric_text(Datum value)
{
	return DatumGetCString(DirectFunctionCall1(numeric_out, value));
}

/* Say which claim an error is about. */
static int
errdetail_label(const Claim *claim)
{
	return errdetail("Label is %s.", claim->label ? message_text(claim->label) : "NULL");
}

/* A number of a claim is finite; without a denominator it is not negative. */
static void
check_number(const Claim *claim, Datum value, const char *name)
{
	if (numeric_datum_class(value) != NUMERIC_CLASS_FINITE)
		ereport(ERROR,
				(err_not_finite(name),
				 errdetail_label(claim)));
	if (claim->nulls[CLAIM_DENOMINATOR] && numeric_sign_of(value) < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must not be negative where the denominator is NULL", name),
				 errdetail_label(claim)));
}

/* Check one claim by itself, and find out which bases it stands for. */
static void
check_claim(Claim *claim)
{
	bool		known = !claim->nulls[CLAIM_NUMERATOR] && !claim->nulls[CLAIM_PRINTED] &&
		!claim->nulls[CLAIM_SCALE];

	if (!claim->nulls[CLAIM_NUMERATOR])
		check_number(claim, claim->numerator, "numerator");
	if (!claim->nulls[CLAIM_DENOMINATOR])
		check_number(claim, claim->denominator, "denominator");
	if (!claim->nulls[CLAIM_PRINTED])
		check_number(claim, claim->printed, "printed");
	if (!claim->nulls[CLAIM_SCALE])
		check_print_scale(claim->scale);

	claim->problem = FIGURE_UNKNOWN;
	if (!known || (claim->nulls[CLAIM_DENOMINATOR] && claim->base_name == NULL))
		return;
	if (!claim->nulls[CLAIM_DENOMINATOR])
	{
		claim->problem = find_figure_problem(claim->numerator, claim->denominator,
											 claim->printed, claim->scale);
		claim->base.first = claim->base.last = claim->denominator;
		claim->base.unbounded = false;
	}
	else if (!figure_fits_scale(claim->printed, claim->scale))
		claim->problem = FIGURE_TOO_MANY_DIGITS;
	else
	{
		find_implied_base(claim->numerator, claim->printed, claim->scale, &claim->base);
		claim->problem = implied_base_is_empty(&claim->base) ? FIGURE_IMPOSSIBLE :
			FIGURE_IN_ORDER;
	}
	claim->has_base = claim->problem == FIGURE_IN_ORDER && claim->base_name != NULL;
}

static char *
copy_text(const char *value)
{
	return value ? pstrdup(value) : NULL;
}

/* What a claim points to is memory of the row; copy it. */
static Claim *
copy_claim(const Claim *claim)
{
	Claim	   *copy = palloc(sizeof(Claim));

	*copy = *claim;
	copy->label = copy_text(claim->label);
	copy->base_name = copy_text(claim->base_name);
	if (!claim->nulls[CLAIM_NUMERATOR])
		copy->numerator = numeric_copy(claim->numerator);
	if (!claim->nulls[CLAIM_DENOMINATOR])
		copy->denominator = numeric_copy(claim->denominator);
	if (!claim->nulls[CLAIM_PRINTED])
		copy->printed = numeric_copy(claim->printed);
	if (claim->has_base)
	{
		copy->base.first = numeric_copy(claim->base.first);
		copy->base.last = numeric_copy(claim->base.last);
	}
	return copy;
}

/* Check a claim; one that is in order is kept only if others can contradict it. */
static void
add_claim(void *arg, const Datum *values, const bool *nulls)
{
	Audit	   *audit = arg;
	MemoryContext caller;
	Claim		claim;

	memset(&claim, 0, sizeof(Claim));
	memcpy(claim.nulls, nulls, sizeof(claim.nulls));
	if (!nulls[CLAIM_LABEL])
		claim.label = DatumGetCString(values[CLAIM_LABEL]);
	if (!nulls[CLAIM_BASE])
		claim.base_name = DatumGetCString(values[CLAIM_BASE]);
	claim.numerator = values[CLAIM_NUMERATOR];
	claim.denominator = values[CLAIM_DENOMINATOR];
	claim.printed = values[CLAIM_PRINTED];
	if (!nulls[CLAIM_SCALE])
		claim.scale = DatumGetInt32(values[CLAIM_SCALE]);
	check_claim(&claim);
	if (claim.problem == FIGURE_IN_ORDER && !claim.has_base)
		return;

	caller = MemoryContextSwitchTo(audit->context);
	if (audit->nclaims == audit->size)
	{
		audit->size *= 2;
		audit->claims = repalloc_huge(audit->claims, audit->size * sizeof(Claim *));
	}
	audit->claims[audit->nclaims++] = copy_claim(&claim);
	MemoryContextSwitchTo(caller);
}

static int
compare_base_names(const void *a, const void *b, void *arg pg_attribute_unused())
{
	return strcmp((*(Claim *const *) a)->base_name, (*(Claim *const *) b)->base_name);
}

/* Find the claims of one base that are apart from another. */
static void
compare_claims(Claim **claims, int64 n)
{
	Claim	   *begins_last = claims[0];
	Claim	   *ends_first = NULL;

	for (int64 i = 0; i < n; i++)
	{
		Claim	   *claim = claims[i];

		CHECK_FOR_INTERRUPTS();
		if (numeric_compare(claim->base.first, begins_last->base.first) > 0)
			begins_last = claim;
		if (!claim->base.unbounded &&
			(ends_first == NULL || numeric_compare(claim->base.last, ends_first->base.last) < 0))
			ends_first = claim;
	}
	for (int64 i = 0; i < n; i++)
	{
		Claim	   *claim = claims[i];

		CHECK_FOR_INTERRUPTS();
		if (!claim->base.unbounded &&
			numeric_compare(begins_last->base.first, claim->base.last) > 0)
			claim->apart = begins_last;
		else if (ends_first != NULL &&
				 numeric_compare(ends_first->base.last, claim->base.first) < 0)
			claim->apart = ends_first;
		if (claim->apart != NULL)
			claim->problem = FIGURE_DIFFERENT_BASE;
	}
}

static void
compare_bases(Audit *audit)
{
	Claim	  **claims = MemoryContextAllocHuge(audit->context,
												(audit->nclaims + 1) * sizeof(Claim *));
	int64		n = 0;
	int64		end;

	for (int64 i = 0; i < audit->nclaims; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (audit->claims[i]->has_base)
			claims[n++] = audit->claims[i];
	}
	pov_sort(claims, n, sizeof(Claim *), compare_base_names, NULL);
	for (int64 i = 0; i < n; i = end)
	{
		for (end = i + 1; end < n; end++)
		{
			CHECK_FOR_INTERRUPTS();
			if (compare_base_names(&claims[i], &claims[end], NULL) != 0)
				break;
		}
		compare_claims(claims + i, end - i);
	}
}

static void
append_base(StringInfo detail, const Claim *claim)
{
	if (!claim->nulls[CLAIM_DENOMINATOR])
		appendStringInfoString(detail, numeric_text(claim->denominator));
	else if (claim->base.unbounded)
		appendStringInfo(detail, "%s or more", numeric_text(claim->base.first));
	else if (numeric_compare(claim->base.first, claim->base.last) == 0)
		appendStringInfoString(detail, numeric_text(claim->base.first));
	else
		appendStringInfo(detail, "%s to %s", numeric_text(claim->base.first),
						 numeric_text(claim->base.last));
}

static void
append_unknown(StringInfo detail, const Claim *claim, int column, const char *name)
{
	if (claim->nulls[column])
		appendStringInfo(detail, "%s%s", detail->len > 0 ? ", " : "", name);
}

static const char *
describe(const Claim *claim)
{
	StringInfoData detail;

	initStringInfo(&detail);
	switch (claim->problem)
	{
		case FIGURE_UNKNOWN:
			append_unknown(&detail, claim, CLAIM_NUMERATOR, "numerator");
			append_unknown(&detail, claim, CLAIM_DENOMINATOR, "denominator");
			append_unknown(&detail, claim, CLAIM_PRINTED, "printed");
			append_unknown(&detail, claim, CLAIM_SCALE, "scale");
			appendStringInfoString(&detail, " unknown");
			break;
		case FIGURE_NO_BASE:
			appendStringInfoString(&detail, "the denominator is 0");
			break;
		case FIGURE_TOO_MANY_DIGITS:
			appendStringInfo(&detail, "digits after the point: %d, but scale is %d",
							 numeric_scale_of(numeric_trimmed(claim->printed)), claim->scale);
			break;
		case FIGURE_LAST_DIGIT:
		case FIGURE_WRONG:
			appendStringInfo(&detail, "%s of %s is %s", numeric_text(claim->numerator),
							 numeric_text(claim->denominator),
							 numeric_text(numeric_percent(claim->numerator, claim->denominator,
														  claim->scale)));
			break;
		case FIGURE_IMPOSSIBLE:
			appendStringInfo(&detail, "%s of no whole number prints as it",
							 numeric_text(claim->numerator));
			break;
		case FIGURE_DIFFERENT_BASE:
			appendStringInfo(&detail, "base \"%s\" is ", claim->base_name);
			append_base(&detail, claim);
			appendStringInfoString(&detail, ", but ");
			append_base(&detail, claim->apart);
			appendStringInfo(&detail, " in %s",
							 claim->apart->label ? claim->apart->label : "an unlabelled claim");
			break;
		case FIGURE_IN_ORDER:
			break;
	}
	return detail.data;
}

/* Put out the claims in trouble, in the order of the query. */
static void
put_findings(Audit *audit, ReturnSetInfo *set)
{
	MemoryContext scratch = AllocSetContextCreate(audit->context, "figure finding",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext caller = MemoryContextSwitchTo(scratch);

	for (int64 i = 0; i < audit->nclaims; i++)
	{
		Claim	   *claim = audit->claims[i];
		Datum		values[5];
		bool		nulls[5] = {false, false, false, false, false};

		CHECK_FOR_INTERRUPTS();
		if (claim->problem == FIGURE_IN_ORDER)
			continue;
		nulls[0] = claim->label == NULL;
		values[0] = nulls[0] ? (Datum) 0 : CStringGetTextDatum(claim->label);
		values[1] = CStringGetTextDatum(figure_problem_name(claim->problem));
		nulls[2] = claim->nulls[CLAIM_PRINTED];
		values[2] = claim->printed;
		nulls[3] = claim->nulls[CLAIM_NUMERATOR] || claim->nulls[CLAIM_DENOMINATOR] ||
			claim->nulls[CLAIM_SCALE] || numeric_sign_of(claim->denominator) == 0;
		values[3] = nulls[3] ? (Datum) 0 :
			numeric_percent(claim->numerator, claim->denominator, claim->scale);
		values[4] = CStringGetTextDatum(describe(claim));
		put_result_row(set, values, nulls);
		MemoryContextReset(scratch);
	}
	MemoryContextSwitchTo(caller);
}

/* figures_audit(claims_query) */
Datum
figures_audit(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *set = begin_result_set(fcinfo);
	UserColumn	columns[CLAIM_COLUMNS] = {
		[CLAIM_LABEL] = {.name = "label", .kind = USER_COLUMN_TEXT},
		[CLAIM_NUMERATOR] = {.name = "numerator", .kind = USER_COLUMN_NUMERIC},
		[CLAIM_DENOMINATOR] = {.name = "denominator", .kind = USER_COLUMN_NUMERIC},
		[CLAIM_PRINTED] = {.name = "printed", .kind = USER_COLUMN_NUMERIC},
		[CLAIM_SCALE] = {.name = "scale", .kind = USER_COLUMN_INTEGER},
		[CLAIM_BASE] = {.name = "base", .kind = USER_COLUMN_TEXT, .optional = true}
	};
	UserQuery	query = {
		.function = "figures_audit",
		.name = "claims_query",
		.hint = "The columns are label, numerator, denominator, printed, scale and, if there is one, base; others are ignored.",
		.columns = columns,
		.ncolumns = CLAIM_COLUMNS
	};
	Audit		audit;
	UserQueryScope scope;

	/* a NULL query must not look like a report without errors */
	if (PG_ARGISNULL(0))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("%s must not be NULL", query.name)));

	audit.context = AllocSetContextCreate(CurrentMemoryContext, "figures_audit",
										  ALLOCSET_DEFAULT_SIZES);
	audit.nclaims = 0;
	audit.size = 64;
	audit.claims = MemoryContextAlloc(audit.context, audit.size * sizeof(Claim *));
	query.text = text_to_cstring(PG_GETARG_TEXT_PP(0));

	query.params = user_query_params(fcinfo, 1);
	scope = user_query_begin();
	user_query_prepare(&query);
	user_query_run(&query, add_claim, &audit);
	user_query_end(scope);

	compare_bases(&audit);
	put_findings(&audit, set);
	MemoryContextDelete(audit.context);
	return (Datum) 0;
}
