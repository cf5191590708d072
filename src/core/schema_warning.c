#include "core/compat.h"

#include "catalog/namespace.h"
#include "commands/extension.h"
#include "fmgr.h"
#include "nodes/parsenodes.h"
#include "tcop/tcopprot.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#define EXTENSION "povaid"

/* Does the user's statement create the extension without naming a schema? */
static bool
schema_is_left_out(void)
{
	ListCell   *cell;

	if (debug_query_string == NULL)
		return false;
	foreach(cell, pg_parse_query(debug_query_string))
	{
		CreateExtensionStmt *create = (CreateExtensionStmt *) lfirst_node(RawStmt, cell)->stmt;
		ListCell   *option;
		bool		named = false;

		if (!IsA(create, CreateExtensionStmt) || strcmp(create->extname, EXTENSION) != 0)
			continue;
		foreach(option, create->options)
			named |= strcmp(lfirst_node(DefElem, option)->defname, "schema") == 0;
		return !named;
	}
	/* in a function, or a migration that knows what it does */
	return false;
}

/*
 * For the script of the extension: where no schema is named, several hundred
 * short names go to the current one, which is "public" more often than not.
 * The schema that the script runs in is that of this function.
 */
PG_FUNCTION_INFO_V1(schema_warning);
Datum
schema_warning(PG_FUNCTION_ARGS)
{
	const char *schema = get_namespace_name(get_func_namespace(fcinfo->flinfo->fn_oid));

	if (!creating_extension)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("function \"%s\" is for the script of the extension only",
						"schema_warning")));
	if (strcmp(schema, EXTENSION) != 0 && schema_is_left_out())
		ereport(WARNING,
				(errmsg("extension \"%s\" was created in the current schema, \"%s\", with short names such as rate and total",
						EXTENSION, schema),
				 errhint("A schema of its own keeps them apart: DROP EXTENSION %s; CREATE SCHEMA %s; CREATE EXTENSION %s SCHEMA %s;",
						 EXTENSION, EXTENSION, EXTENSION, EXTENSION)));
	PG_RETURN_VOID();
}
