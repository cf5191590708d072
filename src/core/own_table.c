#include "core/own_table.h"

#include "access/table.h"
#include "catalog/dependency.h"
#include "catalog/namespace.h"
#include "catalog/pg_class.h"
#include "catalog/pg_proc.h"
#include "commands/extension.h"
#include "commands/trigger.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"

/* The name of a table of the extension, for messages and queries. */
char *
extension_table_name(Oid schema, const char *name)
{
	return quote_qualified_identifier(get_namespace_name(schema), name);
}

/* A table of the extension. */
Oid
extension_table(Oid schema, const char *name)
{
	Oid			table = get_relname_relid(name, schema);

	if (!OidIsValid(table))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("relation \"%s\" does not exist", extension_table_name(schema, name)),
				 errhint("It belongs to the extension: drop and create the extension to get it back.")));
	return table;
}

/* Open a table for reading, if the user may read it. */
Relation
open_extension_table(Oid schema, const char *name, int ncolumns)
{
	Relation	relation = table_open(extension_table(schema, name), AccessShareLock);

	if (pg_class_aclcheck(RelationGetRelid(relation), GetUserId(), ACL_SELECT) != ACLCHECK_OK)
		aclcheck_error(ACLCHECK_NO_PRIV, OBJECT_TABLE, name);
	if (RelationGetDescr(relation)->natts < ncolumns)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("table \"%s\" is older than the library of the extension", name),
				 errhint("Run ALTER EXTENSION povaid UPDATE.")));
	return relation;
}

/*
 * A trigger function can be attached to any table; the columns are those of one.
 * NULL stands for each table of the extension.
 */
void
check_extension_table(FunctionCallInfo fcinfo, const char *name)
{
	Relation	relation = ((TriggerData *) fcinfo->context)->tg_relation;
	Oid			extension = getExtensionOfObject(RelationRelationId, RelationGetRelid(relation));

	if ((name && strcmp(RelationGetRelationName(relation), name) != 0) ||
		!OidIsValid(extension) ||
		extension != getExtensionOfObject(ProcedureRelationId, fcinfo->flinfo->fn_oid))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 name ? errmsg("the trigger function is for table \"%s\" of the extension only",
							   name) :
				 errmsg("the trigger function is for the tables of the extension only")));
}

/* Is a script of this extension running, which may change what it ships? */
bool
own_script_is_running(FunctionCallInfo fcinfo)
{
	return creating_extension &&
		getExtensionOfObject(ProcedureRelationId, fcinfo->flinfo->fn_oid) == CurrentExtensionObject;
}

/*
 * Is a dump being restored?  It begins with these two settings, which together
 * nobody has by accident; and who restores may do more than insert.
 */
bool
dump_is_restored(Relation relation)
{
	return !check_function_bodies && namespace_search_path[0] == '\0' &&
		pg_class_aclcheck(RelationGetRelid(relation), GetUserId(),
						  ACL_GRANT_OPTION_FOR(ACL_INSERT)) == ACLCHECK_OK;
}
