#include "standard/standard.h"

#include "core/nearest.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/fmgrprotos.h"

/* The names that the columns of a standard have in a row. */

/* The names of columns that a criterion reads, whatever the row calls them. */
#define CRITERION_NAMES		4

#define MAPPING_HINT	"A mapping has the form {\"metric\": \"name of the column\"}."
#define PATH_HINT \
	"A mapping has the form {\"metric\": \"name of the column\"}, or for a path into a document {\"metric\": [\"column or key\", \"key\", 0]}."

static void
criterion_names(const Criterion *c, const char *names[CRITERION_NAMES])
{
	names[0] = c->metric;
	names[1] = c->bound.column;
	names[2] = c->upper.column;
	names[3] = c->applicable_column;
}

static void
append_names(const Standard *standard, Nearest *nearest, StringInfo buf)
{
	for (int i = 0; i < standard->ncriteria; i++)
	{
		const char *names[CRITERION_NAMES];

		criterion_names(&standard->criteria[i], names);
		for (int j = 0; j < CRITERION_NAMES; j++)
		{
			if (names[j] == NULL)
				continue;
			nearest_offer(nearest, names[j]);
			appendStringInfo(buf, "%s%s", buf->len > 0 ? ", " : "", names[j]);
		}
		if (standard->criteria[i].nested)
			append_names(standard->criteria[i].nested, nearest, buf);
	}
}

/*
 * A key of the mapping that the standard does not read is a slip: it renames
 * nothing, and another column is read than was meant.
 */
static void
unknown_key(const Standard *standard, const char *key)
{
	StringInfoData buf;
	Nearest		nearest;
	char	   *near;

	initStringInfo(&buf);
	nearest_begin(&nearest, key);
	append_names(standard, &nearest, &buf);
	near = nearest_names(&nearest);
	ereport(ERROR,
			(errcode(ERRCODE_UNDEFINED_COLUMN),
			 errmsg("the mapping renames \"%s\", which standard \"%s\" does not read",
					nearest_shown_name(key), standard->name),
			 errdetail("It reads: %s.", buf.data),
			 near ? errhint("Did you mean %s?", near) :
			 errhint("%s", MAPPING_HINT)));
}

static bool
standard_reads(const Standard *standard, const JsonbValue *key)
{
	for (int i = 0; i < standard->ncriteria; i++)
	{
		const char *names[CRITERION_NAMES];

		criterion_names(&standard->criteria[i], names);
		for (int j = 0; j < CRITERION_NAMES; j++)
		{
			if (names[j] && strlen(names[j]) == (size_t) key->val.string.len &&
				memcmp(names[j], key->val.string.val, key->val.string.len) == 0)
				return true;
		}
		if (standard->criteria[i].nested && standard_reads(standard->criteria[i].nested, key))
			return true;
	}
	return false;
}

/* The mapping that a call has given for a standard, or NULL. */
Jsonb *
standard_mapping_read(const Standard *standard, struct varlena *given)
{
	Jsonb	   *mapping;
	JsonbIterator *it;
	JsonbIteratorToken token;
	JsonbValue	value;

	if (given == NULL)
		return NULL;
	mapping = DatumGetJsonbP(PointerGetDatum(given));
	if (!JB_ROOT_IS_OBJECT(mapping))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the mapping is not an object"),
				 errhint("%s", MAPPING_HINT)));
	it = JsonbIteratorInit(&mapping->root);
	while ((token = JsonbIteratorNext(&it, &value, true)) != WJB_DONE)
	{
		CHECK_FOR_INTERRUPTS();
		if (token == WJB_KEY && !standard_reads(standard, &value))
			unknown_key(standard, pnstrdup(value.val.string.val, value.val.string.len));
	}
	return mapping;
}

/* One step of a path: a key, or the place in an array, counted from 0. */
static char *
path_step(const char *name, const JsonbValue *value)
{
	if (value->type == jbvString)
		return pnstrdup(value->val.string.val, value->val.string.len);
	if (value->type != jbvNumeric)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the mapping of \"%s\" is not a path", nearest_shown_name(name)),
				 errhint("%s", PATH_HINT)));
	return DatumGetCString(DirectFunctionCall1(numeric_out,
											   NumericGetDatum(value->val.numeric)));
}

static void
array_path(const char *name, JsonbContainer *array, FactPath *path)
{
	StringInfoData shown;

	initStringInfo(&shown);
	path->n = JsonContainerSize(array);
	if (path->n == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the mapping of \"%s\" is an empty path", nearest_shown_name(name)),
				 errhint("%s", PATH_HINT)));
	path->steps = palloc(sizeof(char *) * path->n);
	for (int i = 0; i < path->n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		path->steps[i] = path_step(name, getIthJsonbValueFromContainer(array, i));
		appendStringInfo(&shown, "%s%s", i > 0 ? "." : "", path->steps[i]);
	}
	path->shown = shown.data;
}

/*
 * Where the mapping, which may be NULL, finds what the standard calls by this
 * name; by itself, a name is that of a column or key.
 */
void
mapping_path(Jsonb *mapping, const char *name, FactPath *path)
{
	JsonbValue	key;
	JsonbValue *value = NULL;

	if (mapping)
	{
		key.type = jbvString;
		key.val.string.val = unconstify(char *, name);
		key.val.string.len = strlen(name);
		value = findJsonbValueFromContainer(&mapping->root, JB_FOBJECT, &key);
	}
	if (value && value->type == jbvBinary && JsonContainerIsArray(value->val.binary.data))
	{
		array_path(name, value->val.binary.data, path);
		return;
	}
	if (value && value->type != jbvString)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the mapping of \"%s\" is not a string", nearest_shown_name(name)),
				 errhint("%s", PATH_HINT)));
	path->n = 1;
	path->steps = palloc(sizeof(char *));
	path->steps[0] = value ? pnstrdup(value->val.string.val, value->val.string.len) : pstrdup(name);
	path->shown = path->steps[0];
}
