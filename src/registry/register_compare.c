#include "core/user_query.h"

#include "catalog/pg_type.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/queryenvironment.h"
#include "utils/tuplestore.h"

#include "core/message.h"
#include "core/numeric_exact.h"
#include "core/result_set.h"

/*
 * Two snapshots of a register, unit by unit.
 *
 * Each query is planned by itself, as one SELECT with the rights of whoever
 * calls, and its rows are put into a tuplestore.  One statement over the two
 * stores makes the comparison: the server's joins and sorts keep to work_mem,
 * however large the register is.
 */

/* The columns of both queries. */
enum
{
	SNAPSHOT_UNIT,
	SNAPSHOT_AREA,
	SNAPSHOT_POOR,
	SNAPSHOT_PERSONS,
	SNAPSHOT_EXITED,
	SNAPSHOT_REASON,
	SNAPSHOT_KEYS,
	SNAPSHOT_COLUMNS
};

/* Rows that are moved at a time. */
#define ROWS_PER_FETCH	100

static const UserColumn snapshot_columns[SNAPSHOT_COLUMNS] = {
	[SNAPSHOT_UNIT] = {.name = "unit", .kind = USER_COLUMN_TEXT},
	[SNAPSHOT_AREA] = {.name = "area", .kind = USER_COLUMN_TEXT},
	[SNAPSHOT_POOR] = {.name = "poor", .kind = USER_COLUMN_BOOLEAN},
	[SNAPSHOT_PERSONS] = {.name = "persons", .kind = USER_COLUMN_NUMERIC},
	[SNAPSHOT_EXITED] = {.name = "exited", .kind = USER_COLUMN_BOOLEAN, .optional = true},
	[SNAPSHOT_REASON] = {.name = "reason", .kind = USER_COLUMN_TEXT, .optional = true},
	[SNAPSHOT_KEYS] = {.name = "keys", .kind = USER_COLUMN_TEXT_ARRAY, .optional = true}
};

/* Types of the columns in the tuplestore. */
static const Oid snapshot_types[SNAPSHOT_COLUMNS] = {
	[SNAPSHOT_UNIT] = TEXTOID,
	[SNAPSHOT_AREA] = TEXTOID,
	[SNAPSHOT_POOR] = BOOLOID,
	[SNAPSHOT_PERSONS] = NUMERICOID,
	[SNAPSHOT_EXITED] = BOOLOID,
	[SNAPSHOT_REASON] = TEXTOID,
	[SNAPSHOT_KEYS] = TEXTARRAYOID
};

typedef struct RegisterRows
{
	UserQuery	query;
	UserColumn	columns[SNAPSHOT_COLUMNS];
	char	   *relation;		/* its name in the statement below */
	TupleDesc	desc;
	Tuplestorestate *rows;
	int64		nrows;
} RegisterRows;

/*
 * The statement.  %1$s is the schema of the extension; %2$s is what says whether
 * a unit had left poverty before.
 *
 * Rows of a unit in an area are paired in order, and what finds no partner left
 * or arrived: so the stocks of the result are those of the snapshots, even where
 * a unit is in one of them twice.  A unit that moved leaves one area and arrives
 * in the other.
 *
 * What is wrong with the keys of a unit, or that it is there twice, stands in all
 * of its rows: whoever reads the list of one area must see it.  Where a unit is not
 * in one of the snapshots, its name may be that of another one there, so a split
 * and a merger are told of if it has kept a key.  A key that changed is also looked
 * for in the units that other keys of its unit went to.
 */
/* *INDENT-OFF* */
static const char compare_statement[] =
	"WITH b AS MATERIALIZED ( "
		"SELECT *, pg_catalog.row_number() OVER (PARTITION BY unit, area ORDER BY poor DESC "
			"NULLS LAST, persons) AS nth, "
			"pg_catalog.count(*) OVER (PARTITION BY unit) AS times, "
			"CASE WHEN keys IS NOT NULL THEN (SELECT pg_catalog.count(DISTINCT k) FROM "
				"pg_catalog.unnest(keys) u(k)) END AS nkeys "
		"FROM snapshot_before "
	"), a AS MATERIALIZED ( "
		"SELECT *, pg_catalog.row_number() OVER (PARTITION BY unit, area ORDER BY poor DESC "
			"NULLS LAST, persons) AS nth, "
			"pg_catalog.count(*) OVER (PARTITION BY unit) AS times, "
			"CASE WHEN keys IS NOT NULL THEN (SELECT pg_catalog.count(DISTINCT k) FROM "
				"pg_catalog.unnest(keys) u(k)) END AS nkeys "
		"FROM snapshot_after "
	"), paired AS MATERIALIZED ( "
		"SELECT coalesce(b.unit, a.unit) AS unit, CASE WHEN b.nth IS NULL THEN a.area ELSE "
			"b.area END AS area, "
			"b.nth IS NOT NULL AS was, a.nth IS NOT NULL AS is_now, "
			"%1$s.register_move(b.poor, a.poor, %2$s, b.nth IS NOT NULL, a.nth IS NOT NULL) AS "
				"move, "
			"b.persons AS persons_before, a.persons AS persons_after, coalesce(a.reason, "
				"b.reason) AS reason, "
			"b.nkeys AS keys_before, a.nkeys AS keys_after "
		"FROM b FULL JOIN a ON b.unit OPERATOR(pg_catalog.=) a.unit "
			"AND coalesce(b.area, '') OPERATOR(pg_catalog.=) coalesce(a.area, '') "
			"AND (b.area IS NULL) OPERATOR(pg_catalog.=) (a.area IS NULL) AND b.nth "
				"OPERATOR(pg_catalog.=) a.nth "
	"), moved AS ( "
		"SELECT unit, "
			"pg_catalog.string_agg(DISTINCT coalesce(area, 'NULL'), ', ') FILTER (WHERE NOT "
				"is_now) AS from_areas, "
			"pg_catalog.string_agg(DISTINCT coalesce(area, 'NULL'), ', ') FILTER (WHERE NOT was) "
				"AS to_areas "
		"FROM paired WHERE unit IS NOT NULL GROUP BY unit "
		"HAVING pg_catalog.bool_or(NOT is_now) AND pg_catalog.bool_or(NOT was) "
	"), twice_before AS ( "
		"SELECT DISTINCT unit, times FROM b WHERE times OPERATOR(pg_catalog.>) 1 "
	"), twice_after AS ( "
		"SELECT DISTINCT unit, times FROM a WHERE times OPERATOR(pg_catalog.>) 1 "
	"), before_key AS MATERIALIZED ( "
		"SELECT k, pg_catalog.min(unit) AS unit, pg_catalog.max(unit) AS last_unit, "
			"pg_catalog.count(DISTINCT unit) AS units "
		"FROM b CROSS JOIN LATERAL pg_catalog.unnest(keys) u(k) WHERE unit IS NOT NULL AND k IS "
			"NOT NULL GROUP BY k "
	"), after_key AS MATERIALIZED ( "
		"SELECT k, pg_catalog.min(unit) AS unit, pg_catalog.max(unit) AS last_unit, "
			"pg_catalog.count(DISTINCT unit) AS units "
		"FROM a CROSS JOIN LATERAL pg_catalog.unnest(keys) u(k) WHERE unit IS NOT NULL AND k IS "
			"NOT NULL GROUP BY k "
	"), link AS MATERIALIZED ( "
		"SELECT o.unit AS was_in, n.unit AS is_in FROM before_key o JOIN after_key n ON o.k "
			"OPERATOR(pg_catalog.=) n.k "
		"WHERE o.units OPERATOR(pg_catalog.=) 1 AND n.units OPERATOR(pg_catalog.=) 1 GROUP BY "
			"o.unit, n.unit "
	"), went AS MATERIALIZED ( "
		"SELECT was_in AS unit, pg_catalog.count(*) AS units, pg_catalog.bool_or(was_in "
			"OPERATOR(pg_catalog.=) is_in) AS kept, "
			"pg_catalog.min(is_in) FILTER (WHERE is_in OPERATOR(pg_catalog.<>) was_in) AS other, "
			"pg_catalog.array_to_string((pg_catalog.array_agg(is_in ORDER BY is_in COLLATE "
				"pg_catalog.\"C\") "
				"FILTER (WHERE is_in OPERATOR(pg_catalog.<>) was_in))[1:5], ', ') AS others "
		"FROM link GROUP BY was_in "
	"), came AS MATERIALIZED ( "
		"SELECT is_in AS unit, pg_catalog.count(*) AS units, pg_catalog.bool_or(was_in "
			"OPERATOR(pg_catalog.=) is_in) AS kept, "
			"pg_catalog.min(was_in) FILTER (WHERE is_in OPERATOR(pg_catalog.<>) was_in) AS "
				"other, "
			"pg_catalog.array_to_string((pg_catalog.array_agg(was_in ORDER BY was_in COLLATE "
				"pg_catalog.\"C\") "
				"FILTER (WHERE is_in OPERATOR(pg_catalog.<>) was_in))[1:5], ', ') AS others "
		"FROM link GROUP BY is_in "
	"), gone_key AS ( "
		"SELECT k, unit FROM before_key o WHERE units OPERATOR(pg_catalog.=) 1 "
			"AND NOT EXISTS (SELECT FROM after_key n WHERE n.k OPERATOR(pg_catalog.=) o.k) "
	"), new_key AS ( "
		"SELECT k, unit FROM after_key n WHERE units OPERATOR(pg_catalog.=) 1 "
			"AND NOT EXISTS (SELECT FROM before_key o WHERE n.k OPERATOR(pg_catalog.=) o.k) "
	"), key_slip AS MATERIALIZED ( "
		"SELECT o.unit AS was_in, n.unit AS is_in, o.k AS old_k, n.k AS new_k "
		"FROM gone_key o JOIN (SELECT was_in, is_in FROM link UNION SELECT unit, unit FROM "
			"gone_key) l ON o.unit OPERATOR(pg_catalog.=) l.was_in "
		"JOIN new_key n ON n.unit OPERATOR(pg_catalog.=) l.is_in WHERE %1$s.is_slip(o.k, n.k) "
	"), changed_key AS ( "
		"SELECT unit, pg_catalog.string_agg(pg_catalog.format('key \"%%s\" is now \"%%s\"', "
			"old_k, new_k), '; ' ORDER BY old_k COLLATE pg_catalog.\"C\", new_k COLLATE "
			"pg_catalog.\"C\") AS detail "
		"FROM (SELECT was_in AS unit, old_k, new_k FROM key_slip UNION SELECT is_in, old_k, "
			"new_k FROM key_slip) q GROUP BY unit "
	"), shared_key AS ( "
		"SELECT u.unit, pg_catalog.min(k.k) AS k FROM (SELECT k FROM before_key WHERE units "
			"OPERATOR(pg_catalog.>) 1 "
			"UNION SELECT k FROM after_key WHERE units OPERATOR(pg_catalog.>) 1) k "
		"JOIN (SELECT unit, x.k FROM b CROSS JOIN LATERAL pg_catalog.unnest(keys) x(k) UNION "
			"SELECT unit, x.k FROM a CROSS JOIN LATERAL pg_catalog.unnest(keys) x(k)) u "
			"ON u.k OPERATOR(pg_catalog.=) k.k "
		"GROUP BY u.unit "
	"), candidate AS MATERIALIZED ( "
		"SELECT p.unit, coalesce(p.area, '') AS area, p.was FROM paired p "
		"WHERE p.was OPERATOR(pg_catalog.<>) p.is_now AND pg_catalog.length(p.unit) "
			"OPERATOR(pg_catalog.>=) 2 AND pg_catalog.length(p.unit) OPERATOR(pg_catalog.<=) 64 "
			"AND NOT EXISTS (SELECT FROM moved m WHERE m.unit OPERATOR(pg_catalog.=) p.unit) "
			"AND NOT EXISTS (SELECT FROM went w WHERE w.unit OPERATOR(pg_catalog.=) p.unit AND "
				"p.was) "
			"AND NOT EXISTS (SELECT FROM came c WHERE c.unit OPERATOR(pg_catalog.=) p.unit AND "
				"p.is_now) "
	"), variant AS ( "
		"SELECT DISTINCT unit, area, was, v FROM candidate "
		"CROSS JOIN LATERAL (SELECT unit UNION ALL SELECT pg_catalog.left(unit, i "
			"OPERATOR(pg_catalog.-) 1) OPERATOR(pg_catalog.||) pg_catalog.substr(unit, i "
			"OPERATOR(pg_catalog.+) 1) "
			"FROM pg_catalog.generate_series(1, pg_catalog.length(unit)) g(i)) x(v) "
		"WHERE (SELECT pg_catalog.count(*) FROM candidate) OPERATOR(pg_catalog.<=) 200000 "
	"), similar_unit AS ( "
		"SELECT old_unit, new_unit, pg_catalog.count(*) OVER (PARTITION BY old_unit) AS n_old, "
			"pg_catalog.count(*) OVER (PARTITION BY new_unit) AS n_new "
		"FROM (SELECT DISTINCT o.unit AS old_unit, n.unit AS new_unit FROM variant o JOIN "
			"variant n ON o.v OPERATOR(pg_catalog.=) n.v AND o.area OPERATOR(pg_catalog.=) "
			"n.area "
			"WHERE o.was AND NOT n.was AND %1$s.is_slip(o.unit, n.unit)) q "
	"), similar_name AS ( "
		"SELECT old_unit AS unit, new_unit AS other FROM similar_unit WHERE n_old "
			"OPERATOR(pg_catalog.=) 1 AND n_new OPERATOR(pg_catalog.=) 1 "
		"UNION ALL "
		"SELECT new_unit, old_unit FROM similar_unit WHERE n_old OPERATOR(pg_catalog.=) 1 AND "
			"n_new OPERATOR(pg_catalog.=) 1 "
	") "
	"SELECT p.unit, p.area, p.move, p.persons_before, p.persons_after, p.reason, f.problem, "
		"f.detail "
	"FROM paired p "
	"LEFT JOIN moved m ON m.unit OPERATOR(pg_catalog.=) p.unit AND p.was OPERATOR(pg_catalog.<>) "
		"p.is_now "
	"LEFT JOIN twice_before tb ON tb.unit OPERATOR(pg_catalog.=) p.unit "
	"LEFT JOIN twice_after ta ON ta.unit OPERATOR(pg_catalog.=) p.unit "
	"LEFT JOIN went w ON w.unit OPERATOR(pg_catalog.=) p.unit AND (p.was OR w.kept) "
	"LEFT JOIN came c ON c.unit OPERATOR(pg_catalog.=) p.unit AND (p.is_now OR c.kept) "
	"LEFT JOIN came wc ON wc.unit OPERATOR(pg_catalog.=) w.other "
	"LEFT JOIN went cw ON cw.unit OPERATOR(pg_catalog.=) c.other "
	"LEFT JOIN changed_key x ON x.unit OPERATOR(pg_catalog.=) p.unit "
	"LEFT JOIN shared_key s ON s.unit OPERATOR(pg_catalog.=) p.unit "
	"LEFT JOIN similar_name l ON l.unit OPERATOR(pg_catalog.=) p.unit AND p.was "
		"OPERATOR(pg_catalog.<>) p.is_now "
	"CROSS JOIN LATERAL ( "
		"SELECT (pg_catalog.array_agg(v.problem ORDER BY v.n))[1], "
			"pg_catalog.string_agg(v.detail, '; ' ORDER BY v.n) "
		"FROM (VALUES "
			"(1, 'no unit', CASE WHEN p.unit IS NULL THEN 'the unit is NULL and matches nothing' "
				"END), "
			"(2, 'twice', CASE WHEN tb.unit IS NOT NULL THEN pg_catalog.format('the unit is %%s "
				"times in before_query', tb.times) END), "
			"(2, 'twice', CASE WHEN ta.unit IS NOT NULL THEN pg_catalog.format('the unit is %%s "
				"times in after_query', ta.times) END), "
			"(3, 'unknown', CASE WHEN p.move OPERATOR(pg_catalog.=) CAST('unknown' AS "
				"%1$s.register_move) THEN 'poor or exited is NULL' END), "
			"(4, 'no persons', CASE WHEN p.was AND p.persons_before IS NULL THEN 'persons before "
				"is NULL' END), "
			"(4, 'no persons', CASE WHEN p.is_now AND p.persons_after IS NULL THEN 'persons "
				"after is NULL' END), "
			"(5, 'persons differ from keys', CASE WHEN p.persons_before OPERATOR(pg_catalog.<>) "
				"CAST(p.keys_before AS numeric) "
				"THEN pg_catalog.format('%%s persons before, %%s keys', p.persons_before, "
					"p.keys_before) END), "
			"(5, 'persons differ from keys', CASE WHEN p.persons_after OPERATOR(pg_catalog.<>) "
				"CAST(p.keys_after AS numeric) "
				"THEN pg_catalog.format('%%s persons after, %%s keys', p.persons_after, "
					"p.keys_after) END), "
			"(6, 'key in several units', CASE WHEN s.k IS NOT NULL THEN pg_catalog.format('key "
				"\"%%s\" is in another unit, too', s.k) END), "
			"(7, 'moved', CASE WHEN m.unit IS NOT NULL AND p.was THEN pg_catalog.format('moved "
				"to %%s', m.to_areas) END), "
			"(7, 'moved', CASE WHEN m.unit IS NOT NULL AND p.is_now THEN "
				"pg_catalog.format('moved from %%s', m.from_areas) END), "
			"(8, 'split', CASE WHEN w.others IS NOT NULL AND w.units OPERATOR(pg_catalog.>) 1 "
				"THEN pg_catalog.format('keys are now in %%s%%s', w.others, CASE WHEN w.units "
					"OPERATOR(pg_catalog.>) 6 THEN ' and others' END) END), "
			"(8, 'split', CASE WHEN c.others IS NOT NULL AND c.units OPERATOR(pg_catalog.=) 1 "
				"AND cw.units OPERATOR(pg_catalog.>) 1 "
				"THEN pg_catalog.format('keys were in %%s', c.others) END), "
			"(9, 'merged', CASE WHEN c.others IS NOT NULL AND c.units OPERATOR(pg_catalog.>) 1 "
				"THEN pg_catalog.format('keys were in %%s%%s', c.others, CASE WHEN c.units "
					"OPERATOR(pg_catalog.>) 6 THEN ' and others' END) END), "
			"(9, 'merged', CASE WHEN w.others IS NOT NULL AND w.units OPERATOR(pg_catalog.=) 1 "
				"AND wc.units OPERATOR(pg_catalog.>) 1 "
				"THEN pg_catalog.format('keys are now in %%s', w.others) END), "
			"(10, 'renamed', CASE WHEN w.others IS NOT NULL AND w.units OPERATOR(pg_catalog.=) 1 "
				"AND wc.units OPERATOR(pg_catalog.=) 1 "
				"THEN pg_catalog.format('all keys are now in %%s', w.others) END), "
			"(10, 'renamed', CASE WHEN c.others IS NOT NULL AND c.units OPERATOR(pg_catalog.=) 1 "
				"AND cw.units OPERATOR(pg_catalog.=) 1 "
				"THEN pg_catalog.format('all keys were in %%s', c.others) END), "
			"(11, 'key changed', x.detail), "
			"(12, 'similar unit', CASE WHEN l.unit IS NOT NULL THEN pg_catalog.format('differs "
				"by one slip from %%s, which %%s', l.other, CASE WHEN p.was THEN 'arrived' ELSE "
				"'is gone' END) END) "
		") v(n, problem, detail) WHERE v.detail IS NOT NULL "
	") f(problem, detail) "
	"ORDER BY p.area COLLATE pg_catalog.\"C\", p.unit COLLATE pg_catalog.\"C\", p.was DESC, "
		"p.persons_before, p.persons_after ";
/* *INDENT-ON* */

static void
init_snapshot(RegisterRows *snapshot, const char *name, char *relation)
{
	memset(snapshot, 0, sizeof(RegisterRows));
	memcpy(snapshot->columns, snapshot_columns, sizeof(snapshot_columns));
	snapshot->query.function = "register_compare";
	snapshot->query.name = name;
	snapshot->query.hint = "The columns are unit, area, poor, persons and, if there are such, "
		"exited, reason and keys; others are ignored.";
	snapshot->query.columns = snapshot->columns;
	snapshot->query.ncolumns = SNAPSHOT_COLUMNS;
	snapshot->relation = relation;
	snapshot->desc = CreateTemplateTupleDesc(SNAPSHOT_COLUMNS);
	for (int i = 0; i < SNAPSHOT_COLUMNS; i++)
		TupleDescInitEntry(snapshot->desc, (AttrNumber) (i + 1), snapshot_columns[i].name,
						   snapshot_types[i], -1, 0);
	/* joins read it more than once */
	snapshot->rows = tuplestore_begin_heap(true, false, work_mem);
}

static void
check_persons(const char *unit, Datum persons)
{
	NumericClass class = numeric_datum_class(persons);

	if (class != NUMERIC_CLASS_FINITE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("persons must not be NaN or infinite"),
				 errdetail("Unit is %s.", unit ? message_text(unit) : "NULL")));
	if (numeric_sign_of(persons) < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("persons must not be negative"),
				 errdetail("Unit is %s.", unit ? message_text(unit) : "NULL")));
}

static void
add_row(void *arg, const Datum *values, const bool *nulls)
{
	RegisterRows *snapshot = arg;
	Datum		stored[SNAPSHOT_COLUMNS];
	bool		stored_nulls[SNAPSHOT_COLUMNS];

	if (!nulls[SNAPSHOT_PERSONS])
		check_persons(nulls[SNAPSHOT_UNIT] ? NULL : DatumGetCString(values[SNAPSHOT_UNIT]),
					  values[SNAPSHOT_PERSONS]);
	for (int i = 0; i < SNAPSHOT_COLUMNS; i++)
	{
		stored_nulls[i] = nulls[i];
		stored[i] = values[i];
		if (!nulls[i] && snapshot_types[i] == TEXTOID)
			stored[i] = CStringGetTextDatum(DatumGetCString(values[i]));
	}
	tuplestore_putvalues(snapshot->rows, snapshot->desc, stored, stored_nulls);
	snapshot->nrows++;
}

/* Make the rows of a snapshot a relation of the statement. */
static void
register_snapshot(RegisterRows *snapshot)
{
	EphemeralNamedRelation relation = palloc0(sizeof(EphemeralNamedRelationData));

	relation->md.name = snapshot->relation;
	relation->md.reliddesc = InvalidOid;
	relation->md.tupdesc = snapshot->desc;
	relation->md.enrtype = ENR_NAMED_TUPLESTORE;
	relation->md.enrtuples = (double) snapshot->nrows;
	relation->reldata = snapshot->rows;
	if (SPI_register_relation(relation) != SPI_OK_REL_REGISTER)
		elog(ERROR, "could not register the relation %s", snapshot->relation);
}

/* Has the query such a column? */
static bool
has_column(const RegisterRows *snapshot, int column)
{
	return snapshot->columns[column].number != 0;
}

/* Run the statement, and put its rows into the result. */
static void
compare(FunctionCallInfo fcinfo, const RegisterRows *before, const RegisterRows *after,
		ReturnSetInfo *set)
{
	StringInfoData statement;
	Oid			namespace = get_func_namespace(fcinfo->flinfo->fn_oid);
	const char *schema = quote_identifier(get_namespace_name(namespace));
	SPIPlanPtr	plan;
	Portal		portal;
	int			level = NewGUCNestLevel();

	/*
	 * The planner knows nothing of what is in the stores, and would look up every
	 * key in all others.
	 */
	(void) set_config_option("enable_nestloop", "off", PGC_USERSET, PGC_S_SESSION,
							 GUC_ACTION_SAVE, true, 0, false);
	(void) set_config_option("jit", "off", PGC_USERSET, PGC_S_SESSION, GUC_ACTION_SAVE, true, 0,
							 false);
	(void) set_config_option("search_path", "pg_catalog, pg_temp", PGC_USERSET, PGC_S_SESSION,
							 GUC_ACTION_SAVE, true, 0, false);
	initStringInfo(&statement);
	appendStringInfo(&statement, compare_statement, schema,
					 has_column(before, SNAPSHOT_EXITED) ? "b.exited" :
					 has_column(after, SNAPSHOT_EXITED) ? "a.exited" : "false");
	plan = SPI_prepare(statement.data, 0, NULL);
	if (plan == NULL)
		elog(ERROR, "SPI_prepare failed: %s", SPI_result_code_string(SPI_result));
	portal = SPI_cursor_open(NULL, plan, NULL, NULL, true);
	for (;;)
	{
		SPI_cursor_fetch(portal, true, ROWS_PER_FETCH);
		if (SPI_processed == 0)
			break;
		for (uint64 i = 0; i < SPI_processed; i++)
		{
			CHECK_FOR_INTERRUPTS();
			tuplestore_puttuple(set->setResult, SPI_tuptable->vals[i]);
		}
		SPI_freetuptable(SPI_tuptable);
	}
	SPI_cursor_close(portal);
	AtEOXact_GUC(true, level);
}

/* register_compare(before_query, after_query [, params]) */
PG_FUNCTION_INFO_V1(register_compare);
Datum
register_compare(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *set = begin_result_set(fcinfo);
	RegisterRows before,
				after;
	UserQueryScope scope;

	/* a NULL query must not look like an empty register */
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("%s must not be NULL",
						PG_ARGISNULL(0) ? "before_query" : "after_query")));
	init_snapshot(&before, "before_query", "snapshot_before");
	init_snapshot(&after, "after_query", "snapshot_after");
	before.query.text = text_to_cstring(PG_GETARG_TEXT_PP(0));
	after.query.text = text_to_cstring(PG_GETARG_TEXT_PP(1));
	before.query.params = after.query.params = user_query_params(fcinfo, 2);

	scope = user_query_begin();
	user_query_prepare(&before.query);
	user_query_prepare(&after.query);
	user_query_run(&before.query, add_row, &before);
	user_query_run(&after.query, add_row, &after);
	register_snapshot(&before);
	register_snapshot(&after);
	compare(fcinfo, &before, &after, set);
	user_query_end(scope);

	tuplestore_end(before.rows);
	tuplestore_end(after.rows);
	return (Datum) 0;
}

/* How many bytes the character at s has, and no more than there are. */
static int
character_at(const char *s, const char *end)
{
	return Min(pg_mblen(s), (int) (end - s));
}

static bool
same_character(const char *a, int na, const char *b, int nb)
{
	return na == nb && memcmp(a, b, (size_t) na) == 0;
}

static bool
same_rest(const char *a, const char *a_end, const char *b, const char *b_end)
{
	return a_end - a == b_end - b && memcmp(a, b, (size_t) (a_end - a)) == 0;
}

/*
 * is_slip(a, b): does one character more, less or different, or two neighbours
 * exchanged, make one text of the other?
 */
PG_FUNCTION_INFO_V1(is_slip);
Datum
is_slip(PG_FUNCTION_ARGS)
{
	text	   *a_text = PG_GETARG_TEXT_PP(0);
	text	   *b_text = PG_GETARG_TEXT_PP(1);
	const char *a = VARDATA_ANY(a_text);
	const char *b = VARDATA_ANY(b_text);
	const char *a_end = a + VARSIZE_ANY_EXHDR(a_text);
	const char *b_end = b + VARSIZE_ANY_EXHDR(b_text);
	int			na,
				nb;

	for (uint32 i = 1;; i++)
	{
		if ((i & 0xffff) == 0)
			CHECK_FOR_INTERRUPTS();
		if (a == a_end || b == b_end)
		{
			/* equal so far: one character more, or the same text */
			const char *rest = a == a_end ? b : a;
			const char *end = a == a_end ? b_end : a_end;

			PG_RETURN_BOOL(rest < end && rest + character_at(rest, end) == end);
		}
		na = character_at(a, a_end);
		nb = character_at(b, b_end);
		if (!same_character(a, na, b, nb))
			break;
		a += na;
		b += nb;
	}
	if (same_rest(a + na, a_end, b + nb, b_end) || same_rest(a + na, a_end, b, b_end) ||
		same_rest(a, a_end, b + nb, b_end))
		PG_RETURN_BOOL(true);
	if (a + na < a_end && b + nb < b_end)
	{
		int			na2 = character_at(a + na, a_end);
		int			nb2 = character_at(b + nb, b_end);

		PG_RETURN_BOOL(same_character(a, na, b + nb, nb2) && same_character(a + na, na2, b, nb) &&
					   same_rest(a + na + na2, a_end, b + nb + nb2, b_end));
	}
	PG_RETURN_BOOL(false);
}
