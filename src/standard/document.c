#include "standard/standard.h"

#include "catalog/pg_collation.h"
#include "core/blank.h"
#include "core/nearest.h"
#include "core/number_text.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/numeric.h"

/*
 * Facts that stand inside of a document: the value that a path leads to, read
 * as the criterion's type.
 *
 * A fact is put into plan->values, after the columns of the row, so that what
 * compares it does not know where it came from.  Absent, JSON null and blank are
 * NULL there; so is what has no value of the type, and plan->fact_states says why.
 */

/*
 * The plan
 */

static int
document_source(StandardPlan *plan, int column)
{
	int			i = 0;

	while (i < plan->nsources && plan->sources[i].column != column)
		i++;
	if (i == plan->nsources)
	{
		plan->sources[i].column = column;
		plan->nsources++;
	}
	return i;
}

/* Note the numbers of a list, which a document can write in another way. */
static void
add_words(DocumentFact *fact, char **list, int n)
{
	for (int i = 0; i < n; i++)
	{
		const char *word = list[i];
		int			length = strlen(word);
		NumberWord *to = &fact->words[fact->nwords];

		CHECK_FOR_INTERRUPTS();
		trim_blanks(&word, &length);
		if (!number_from_text(word, length, &to->number))
			continue;
		to->word = PointerGetDatum(cstring_to_text_with_len(word, length));
		fact->nwords++;
	}
}

/*
 * What the accepted values call false and true, if they are words for a flag:
 * true is then accepted where "yes" is.
 */
static void
set_flags(DocumentFact *fact, const Criterion *criterion)
{
	Datum		flags[2] = {0, 0};

	for (int i = 0; i < criterion->naccepted; i++)
	{
		const char *word = criterion->accepted[i];
		int			length = strlen(word);
		bool		flag;

		CHECK_FOR_INTERRUPTS();
		trim_blanks(&word, &length);
		if (!parse_bool_with_len(word, length, &flag))
			return;
		flags[flag] = PointerGetDatum(cstring_to_text_with_len(word, length));
	}
	memcpy(fact->flags, flags, sizeof(flags));
}

/*
 * Plan to read the value that the path leads to, without its first steps, in the
 * document that stands in this column of the row, or is the row if that is -1.
 * The column in which it will stand.
 */
int
document_fact(StandardPlan *plan, const Criterion *criterion, bool is_metric, int column,
			  FactPath *path, int skip, FactKind kind)
{
	DocumentFact *fact = &plan->facts[plan->nfacts];

	fact->source = document_source(plan, column);
	fact->nsteps = path->n - skip;
	fact->steps = path->steps + skip;
	fact->lengths = palloc(sizeof(int) * path->n);
	for (int i = 0; i < fact->nsteps; i++)
		fact->lengths[i] = strlen(fact->steps[i]);
	fact->kind = kind;
	fact->criterion = criterion;
	fact->is_metric = is_metric;
	fact->name = path->shown;
	if (kind == FACT_VALUE || kind == FACT_SET)
	{
		fact->words =
			palloc(sizeof(NumberWord) *
				   (criterion->naccepted + criterion->nnot_applicable + criterion->nmissing));
		add_words(fact, criterion->accepted, criterion->naccepted);
		add_words(fact, criterion->not_applicable, criterion->nnot_applicable);
		add_words(fact, criterion->missing, criterion->nmissing);
		set_flags(fact, criterion);
	}
	return plan->first_fact + plan->nfacts++;
}

/*
 * Finding a value
 */

/* The element of an array that a step names, as #> counts them. */
static bool
array_element(JsonbContainer *array, const char *step, JsonbValue *value)
{
	char	   *end;
	long		i;
	long		n = JsonContainerSize(array);
	JsonbValue *element;

	errno = 0;
	i = strtol(step, &end, 10);
	if (end == step || *end != '\0' || errno != 0 || i >= n || i < -n)
		return false;
	element = getIthJsonbValueFromContainer(array, i < 0 ? n + i : i);
	if (element == NULL)
		return false;
	*value = *element;
	return true;
}

/* False if the path leads nowhere. */
static bool
find_value(const StandardPlan *plan, const DocumentFact *fact, JsonbValue *value)
{
	JsonbContainer *root = plan->sources[fact->source].root;

	if (root == NULL)
		return false;
	if (JsonContainerIsScalar(root))
		return fact->nsteps == 0 && array_element(root, "0", value);
	value->type = jbvBinary;
	value->val.binary.data = root;
	for (int i = 0; i < fact->nsteps; i++)
	{
		if (value->type != jbvBinary)
			return false;
		if (JsonContainerIsObject(value->val.binary.data))
		{
			if (!getKeyJsonValueFromContainer(value->val.binary.data, fact->steps[i],
											  fact->lengths[i], value))
				return false;
		}
		else if (!array_element(value->val.binary.data, fact->steps[i], value))
			return false;
	}
	return true;
}

/*
 * Reading it
 */

static char *
value_text(const JsonbValue *value)
{
	switch (value->type)
	{
		case jbvString:
			return pnstrdup(value->val.string.val, value->val.string.len);
		case jbvNumeric:
			return DatumGetCString(DirectFunctionCall1(numeric_out,
													   NumericGetDatum(value->val.numeric)));
		case jbvBool:
			return pstrdup(value->val.boolean ? "true" : "false");
		case jbvBinary:
			return JsonbToCString(NULL, value->val.binary.data, value->val.binary.len);
		default:
			return NULL;
	}
}

/* Is a text, or the number that it is unless that is 0, in the list? */
static bool
is_listed(const Criterion *criterion, char *const *list, int n,
		  const char *text, int length, Datum number)
{
	for (int i = 0; i < n; i++)
	{
		const char *word = list[i];
		int			size = strlen(word);
		Datum		other;

		CHECK_FOR_INTERRUPTS();
		trim_blanks(&word, &size);
		if (text != NULL &&
			((size == length && memcmp(word, text, size) == 0) ||
			 (criterion->fold_case && same_but_for_case(word, size, text, length))))
			return true;
		if (number != 0 && number_from_text(word, size, &other) &&
			DatumGetBool(DirectFunctionCall2(numeric_eq, number, other)))
			return true;
	}
	return false;
}

/*
 * What a value is that the criterion cannot read, of which text and number are
 * what there is of them: a word of its lists, or malformed.
 */
static FactState
unreadable(const StandardPlan *plan, const DocumentFact *fact, const JsonbValue *value,
		   const char *text, int length, Datum number)
{
	static const char *const kinds[] = {
		"a number", "true or false", "a single value", "a list of single values"
	};
	const Criterion *criterion = fact->criterion;

	if (is_listed(criterion, criterion->missing, criterion->nmissing, text, length, number))
		return FACT_MISSING;
	if (fact->is_metric &&
		is_listed(criterion, criterion->not_applicable, criterion->nnot_applicable,
				  text, length, number))
		return FACT_NOT_APPLICABLE;
	if (!criterion->malformed_is_unknown)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("\"%s\" is %s%s%s, but criterion \"%s\" of standard \"%s\" needs %s",
						fact->name, value->type == jbvString ? "\"" : "",
						nearest_shown_name(value_text(value)), value->type == jbvString ? "\"" : "",
						criterion->name, criterion->of->name, kinds[fact->kind]),
				 errdetail("The row has: %s.", assessed_text(plan)),
				 errhint("List codes of values that are not known in the column missing of the criterion; with malformed = 'unknown' whatever cannot be read is unknown.")));
	return FACT_MISSING;
}

/*
 * Read a value that is there, neither null nor blank; if it is a text, it stands
 * in text, without the blanks around it.
 */
static FactState
read_number(const StandardPlan *plan, const DocumentFact *fact, const JsonbValue *value,
			const char *text, int length, Datum *result)
{
	if (value->type == jbvNumeric)
		*result = NumericGetDatum(value->val.numeric);
	else if (text == NULL || !number_from_text(text, length, result))
		return unreadable(plan, fact, value, text, length, 0);
	return FACT_KNOWN;
}

static FactState
read_flag(const StandardPlan *plan, const DocumentFact *fact, const JsonbValue *value,
		  const char *text, int length, Datum *result)
{
	Datum		number = 0;
	bool		flag;

	if (value->type == jbvBool)
	{
		*result = BoolGetDatum(value->val.boolean);
		return FACT_KNOWN;
	}
	if (text != NULL && parse_bool_with_len(text, length, &flag))
	{
		*result = BoolGetDatum(flag);
		return FACT_KNOWN;
	}
	if (value->type == jbvNumeric)
		number = NumericGetDatum(value->val.numeric);
	else if (text != NULL && !number_from_text(text, length, &number))
		number = 0;
	for (int i = 0; i < 2 && number != 0; i++)
	{
		if (DatumGetBool(DirectFunctionCall2(numeric_eq, number,
											 DirectFunctionCall1(int4_numeric, Int32GetDatum(i)))))
		{
			*result = BoolGetDatum(i == 1);
			return FACT_KNOWN;
		}
	}
	return unreadable(plan, fact, value, text, length, number);
}

static FactState
read_value(const StandardPlan *plan, const DocumentFact *fact, const JsonbValue *value,
		   const char *text, int length, Datum *result)
{
	switch (value->type)
	{
		case jbvString:
			*result = PointerGetDatum(cstring_to_text_with_len(text, length));
			return FACT_KNOWN;
		case jbvBool:
			*result = fact->flags[value->val.boolean];
			if (*result == 0)
				*result = CStringGetTextDatum(value->val.boolean ? "true" : "false");
			return FACT_KNOWN;
		case jbvNumeric:
			for (int i = 0; i < fact->nwords; i++)
			{
				CHECK_FOR_INTERRUPTS();
				*result = fact->words[i].word;
				if (DatumGetBool(DirectFunctionCall2(numeric_eq, fact->words[i].number,
													 NumericGetDatum(value->val.numeric))))
					return FACT_KNOWN;
			}
			*result = CStringGetTextDatum(value_text(value));
			return FACT_KNOWN;
		default:
			return unreadable(plan, fact, value, NULL, 0, 0);
	}
}

/* The words of a text as values of a set. */
ArrayType *
text_set(const char *text, int length)
{
	ArrayBuildState *set = initArrayResult(TEXTOID, CurrentMemoryContext, false);
	const char *word;
	int			size;

	while (next_word(&text, &length, &word, &size))
	{
		CHECK_FOR_INTERRUPTS();
		accumArrayResult(set, PointerGetDatum(cstring_to_text_with_len(word, size)), false,
						 TEXTOID, CurrentMemoryContext);
	}
	return DatumGetArrayTypeP(makeArrayResult(set, CurrentMemoryContext));
}

/* An array of values, the words of a text, or a single value of another kind. */
static FactState
read_set(const StandardPlan *plan, const DocumentFact *fact, const JsonbValue *value,
		 const char *text, int length, Datum *result)
{
	ArrayBuildState *set;
	bool		is_array = value->type == jbvBinary &&
		JsonContainerIsArray(value->val.binary.data);
	int			n = is_array ? JsonContainerSize(value->val.binary.data) : 1;

	if (value->type == jbvString)
	{
		*result = PointerGetDatum(text_set(text, length));
		return FACT_KNOWN;
	}
	set = initArrayResult(TEXTOID, CurrentMemoryContext, false);
	for (int i = 0; i < n; i++)
	{
		const JsonbValue *element = is_array ?
			getIthJsonbValueFromContainer(value->val.binary.data, i) : value;
		Datum		item = 0;
		FactState	state = FACT_MISSING;

		CHECK_FOR_INTERRUPTS();
		text = NULL;
		length = 0;
		if (element->type == jbvString)
		{
			text = element->val.string.val;
			length = element->val.string.len;
			trim_blanks(&text, &length);
		}
		if (element->type != jbvNull && (text == NULL || length > 0))
			state = read_value(plan, fact, element, text, length, &item);
		accumArrayResult(set, item, state != FACT_KNOWN, TEXTOID, CurrentMemoryContext);
	}
	*result = makeArrayResult(set, CurrentMemoryContext);
	return FACT_KNOWN;
}

static void
read_fact(StandardPlan *plan, int i)
{
	const DocumentFact *fact = &plan->facts[i];
	Datum	   *result = &plan->values[plan->first_fact + i];
	bool	   *is_null = &plan->nulls[plan->first_fact + i];
	const char *text = NULL;
	int			length = 0;
	FactState	state = FACT_KNOWN;
	JsonbValue	value;

	*is_null = true;
	plan->fact_states[i] = state;
	if (!find_value(plan, fact, &value) || value.type == jbvNull)
		return;
	if (value.type == jbvString)
	{
		text = value.val.string.val;
		length = value.val.string.len;
		trim_blanks(&text, &length);
		if (length == 0)
			return;
	}
	switch (fact->kind)
	{
		case FACT_NUMBER:
			state = read_number(plan, fact, &value, text, length, result);
			break;
		case FACT_FLAG:
			state = read_flag(plan, fact, &value, text, length, result);
			break;
		case FACT_VALUE:
			state = read_value(plan, fact, &value, text, length, result);
			break;
		case FACT_SET:
			state = read_set(plan, fact, &value, text, length, result);
			break;
	}
	*is_null = state != FACT_KNOWN;
	plan->fact_states[i] = state;
}

/* Read the facts of the present row or document. */
void
read_facts(StandardPlan *plan)
{
	for (int i = 0; i < plan->nsources; i++)
	{
		DocumentSource *source = &plan->sources[i];

		if (source->column < 0)
			source->root = &plan->document->root;
		else
			source->root = plan->nulls[source->column] ? NULL :
				&DatumGetJsonbP(plan->values[source->column])->root;
	}
	for (int i = 0; i < plan->nfacts; i++)
		read_fact(plan, i);
}

/* What a fact is in the document, or NULL if it is not there. */
char *
fact_text(const StandardPlan *plan, int column)
{
	JsonbValue	value;

	return find_value(plan, &plan->facts[column - plan->first_fact], &value) ?
		value_text(&value) : NULL;
}
