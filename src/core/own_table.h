#ifndef POVAID_OWN_TABLE_H
#define POVAID_OWN_TABLE_H

#include "core/compat.h"

#include "utils/rel.h"

/*
 * The tables of the extension: the library finds them by name in the schema of
 * its functions, and their triggers know whose statement is running.
 */
extern char *extension_table_name(Oid schema, const char *name);
extern Oid	extension_table(Oid schema, const char *name);
extern Relation open_extension_table(Oid schema, const char *name, int ncolumns);

/* For triggers */
extern void check_extension_table(FunctionCallInfo fcinfo, const char *name);
extern bool own_script_is_running(FunctionCallInfo fcinfo);
extern bool dump_is_restored(Relation relation);

#endif							/* POVAID_OWN_TABLE_H */
