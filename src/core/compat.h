#ifndef POVAID_COMPAT_H
#define POVAID_COMPAT_H

/* Everything that differs between the supported versions of PostgreSQL. */
#include "postgres.h"

#include "fmgr.h"

#if PG_VERSION_NUM < 130000
#error "povaid requires PostgreSQL 13 or later"
#endif

#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#include "nodes/miscnodes.h"
#else
/* Input functions cannot report an error softly before 16. */
#define ereturn(context, value, ...) \
	do { (void) (context); ereport(ERROR, __VA_ARGS__); return value; } while (0)
#endif

/* From 16 on a datum can be read from a sort without a copy of it. */
#if PG_VERSION_NUM >= 160000
#define sorted_datum(sort, value, null) \
	tuplesort_getdatum(sort, true, false, value, null, NULL)
#else
#define sorted_datum(sort, value, null) \
	tuplesort_getdatum(sort, true, value, null, NULL)
#endif

/* 18 wants this before the declaration; older versions accept it there. */
#ifndef pg_noreturn
#define pg_noreturn pg_attribute_noreturn()
#endif

#endif							/* POVAID_COMPAT_H */
