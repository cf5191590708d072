#include "standard/standard.h"

#include "access/table.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "common/hashfn.h"
#include "lib/stringinfo.h"
#include "storage/lmgr.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

/*
 * Versions of one standard: rows of one name that are in force on different
 * days.  A version is known by its first day.
 */

#define VERSIONS_SHOWN		10

/* Read one row of the table of standards. */
void
version_read(HeapTuple tuple, TupleDesc desc, StandardVersion *version)
{
	bool		isnull;
	Datum		value;

	value = heap_getattr(tuple, STANDARD_VALID_FROM, desc, &isnull);
	version->from = isnull ? DATEVAL_NOBEGIN : DatumGetDateADT(value);
	value = heap_getattr(tuple, STANDARD_VALID_TO, desc, &isnull);
	version->to = isnull ? DATEVAL_NOEND : DatumGetDateADT(value);
	value = heap_getattr(tuple, STANDARD_AT_LEAST, desc, &isnull);
	version->at_least = isnull ? 0 : DatumGetInt32(value);
	value = heap_getattr(tuple, STANDARD_CUTOFF, desc, &isnull);
	version->cutoff = isnull ? (Datum) 0 : PointerGetDatum(PG_DETOAST_DATUM_COPY(value));
	value = heap_getattr(tuple, STANDARD_LEVEL, desc, &isnull);
	version->level = isnull ? NULL : TextDatumGetCString(value);
	value = heap_getattr(tuple, STANDARD_LOCAL_LABEL, desc, &isnull);
	version->local_label = isnull ? NULL : TextDatumGetCString(value);
}

static char *
day_text(DateADT day)
{
	return DatumGetCString(DirectFunctionCall1(date_out, DateADTGetDatum(day)));
}

static void
append_version(StringInfo buf, const StandardVersion *version)
{
	bool		begins = version->from != DATEVAL_NOBEGIN;
	bool		ends = version->to != DATEVAL_NOEND;

	if (begins)
		appendStringInfo(buf, "from %s", day_text(version->from));
	if (ends)
		appendStringInfo(buf, "%sto %s", begins ? " " : "", day_text(version->to));
	if (!begins && !ends)
		appendStringInfoString(buf, "on every day");
}

static int
compare_versions(const void *a, const void *b)
{
	DateADT		x = ((const StandardVersion *) a)->from;
	DateADT		y = ((const StandardVersion *) b)->from;

	return x < y ? -1 : x > y;
}

/* When the versions are in force, for a message; they are put in order. */
char *
versions_text(StandardVersion *versions, int n)
{
	StringInfoData buf;

	qsort(versions, n, sizeof(StandardVersion), compare_versions);
	initStringInfo(&buf);
	for (int i = 0; i < n && i < VERSIONS_SHOWN; i++)
	{
		if (i > 0)
			appendStringInfoString(&buf, "; ");
		append_version(&buf, &versions[i]);
	}
	if (n > VERSIONS_SHOWN)
		appendStringInfo(&buf, "; and %d more", n - VERSIONS_SHOWN);
	return buf.data;
}

/*
 * The version that is in force on a day, NULL if none is.  Triggers see to it
 * that there is one at most; of several, the last one to begin.
 */
static const StandardVersion *
version_on(const StandardVersion *versions, int n, DateADT day)
{
	const StandardVersion *found = NULL;

	for (int i = 0; i < n; i++)
	{
		if (versions[i].from <= day && day <= versions[i].to &&
			(found == NULL || versions[i].from > found->from))
			found = &versions[i];
	}
	return found;
}

/*
 * The version of a standard, which has at least one, that is asked for: that of a
 * day, or without one, the only one.
 */
const StandardVersion *
version_asked(const char *standard, StandardVersion *versions, int n, const DateADT *on_date)
{
	const StandardVersion *found;

	if (on_date == NULL)
	{
		if (n > 1)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("standard \"%s\" has %d versions, and no day says which", standard, n),
					 errdetail("They are in force: %s.", versions_text(versions, n)),
					 errhint("Ask with the rules of a day, standard_rules(name, current_date); functions that have it take the argument on_date.")));
		return versions;
	}
	found = version_on(versions, n, *on_date);
	if (found == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("standard \"%s\" is not in force on %s", standard, day_text(*on_date)),
				 errdetail("It is in force: %s.", versions_text(versions, n)),
				 errhint("Ask for another day, or insert a version for this one.")));
	return found;
}

/*
 * The trigger
 */

/* Versions of few names are checked at once, and a dump may hold many. */
#define LOCKS		64

static void
lock_versions(Oid table, const char *standard)
{
	uint32		hash = DatumGetUInt32(hash_any((const unsigned char *) standard, strlen(standard)));

	/* a lock of its own: with the table's OID as its class it meets no other */
	LockDatabaseObject(table, hash % LOCKS + 1, 0, ShareUpdateExclusiveLock);
}

static void
overlap_error(const char *standard, const StandardVersion *a, const StandardVersion *b)
{
	StandardVersion both[2] = {*a, *b};

	ereport(ERROR,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 errmsg("two versions of standard \"%s\" are in force on one day", standard),
			 errdetail("They are in force: %s.", versions_text(both, 2)),
			 errhint("valid_to is the last day of a version: set that of the earlier one to the day before the other begins. A standard without days is in force on every day.")));
}

PG_FUNCTION_INFO_V1(assessment_standard_versions);
Datum
assessment_standard_versions(PG_FUNCTION_ARGS)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	TupleDesc	desc;
	HeapTuple	tuple;
	StandardVersion version;
	StandardVersion *versions;
	char	   *standard;
	bool		isnull;
	int			n;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_AFTER(trigger->tg_event) ||
		!TRIGGER_FIRED_FOR_ROW(trigger->tg_event) || TRIGGER_FIRED_BY_DELETE(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as an AFTER trigger for rows that are inserted or updated",
						"assessment_standard_versions")));
	check_extension_table(fcinfo, STANDARD_TABLE);

	desc = RelationGetDescr(trigger->tg_relation);
	tuple = TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) ? trigger->tg_newtuple :
		trigger->tg_trigtuple;
	version_read(tuple, desc, &version);
	standard = TextDatumGetCString(heap_getattr(tuple, STANDARD_STANDARD, desc, &isnull));
	lock_versions(RelationGetRelid(trigger->tg_relation), standard);
	versions = standard_versions(trigger->tg_relation, standard,
								 DatumGetBool(heap_getattr(tuple, STANDARD_SHIPPED, desc, &isnull)),
								 &n);
	for (int i = 0; i < n; i++)
	{
		const StandardVersion *other = &versions[i];

		if (other->from != version.from && other->from <= version.to && version.from <= other->to)
			overlap_error(standard, &version, other);
	}
	return PointerGetDatum(NULL);
}
