#include "standard/standard.h"

#include "catalog/pg_database.h"
#include "commands/extension.h"
#include "executor/spi.h"
#include "language/language.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

/*
 * A function of the install script: the owner of the database may keep
 * standards and words, and grant that.  GRANT itself takes names of roles only, and the
 * script does not know this one.
 */

static Oid
database_owner(void)
{
	HeapTuple	tuple = SearchSysCache1(DATABASEOID, ObjectIdGetDatum(MyDatabaseId));
	Oid			owner;

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for database %u", MyDatabaseId);
	owner = ((Form_pg_database) GETSTRUCT(tuple))->datdba;
	ReleaseSysCache(tuple);
	return owner;
}

PG_FUNCTION_INFO_V1(assessment_grant);
Datum
assessment_grant(PG_FUNCTION_ARGS)
{
	static const char *const tables[] = {STANDARD_TABLE, CRITERION_TABLE, WORD_TABLE};
	Oid			schema = get_func_namespace(fcinfo->flinfo->fn_oid);

	if (!creating_extension)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("function \"%s\" is for the script of the extension only",
						"assessment_grant")));
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	for (int i = 0; i < (int) lengthof(tables); i++)
	{
		/* The script of a version that had no such table, which is updated afterwards. */
		if (!OidIsValid(get_relname_relid(tables[i], schema)))
			continue;
		if (SPI_execute(psprintf("GRANT INSERT, UPDATE, DELETE ON %s TO %s WITH GRANT OPTION",
								 extension_table_name(schema, tables[i]),
								 quote_identifier(GetUserNameFromId(database_owner(), false))),
						false, 0) != SPI_OK_UTILITY)
			elog(ERROR, "GRANT failed");
	}
	SPI_finish();
	PG_RETURN_VOID();
}
