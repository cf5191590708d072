#include "live/live.h"

#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

/*
 * The statements that keep a live summary.
 *
 * They run under a search path of pg_catalog alone; what is not there is
 * qualified.  "povaid_rows" counts the rows of a group, for a group can have rows
 * and yet no summary, when all of them are filtered out.
 */

/* The names of the columns, of keys or of summaries or of both, with a prefix. */
static void
append_names(StringInfo buf, const LiveParts *parts, bool keys, bool summaries, const char *prefix)
{
	const char *separator = "";

	for (int i = 0; i < parts->ncolumns; i++)
	{
		const LiveColumn *c = &parts->column[i];

		if (!(c->key ? keys : summaries))
			continue;
		appendStringInfo(buf, "%s%s%s", separator, prefix, c->name);
		separator = ", ";
	}
}

/* An aggregate over the rows of one sign; 0: all. */
static void
append_aggregate(StringInfo buf, const LiveColumn *c, int sign)
{
	appendStringInfoString(buf, c->aggregate);
	if (sign != 0 && c->filter)
		appendStringInfo(buf, " FILTER (WHERE " LIVE_ROWS ".povaid_sign = %d AND (%s))", sign,
						 c->filter);
	else if (sign != 0)
		appendStringInfo(buf, " FILTER (WHERE " LIVE_ROWS ".povaid_sign = %d)", sign);
	else if (c->filter)
		appendStringInfo(buf, " FILTER (WHERE %s)", c->filter);
}

/*
 * SELECT the groups of a row set: the keys, the number of rows, the summaries.
 * With a sign of 1 or -1 all rows come or go; with 0 each says it in povaid_sign.
 */
static void
append_groups(StringInfo buf, const LiveParts *parts, const char *rows, int sign)
{
	const char *s = parts->schema;
	const char *separator = "";

	appendStringInfoString(buf, "SELECT ");
	for (int i = 0; i < parts->ncolumns; i++)
	{
		const LiveColumn *c = &parts->column[i];

		if (c->key)
			appendStringInfo(buf, "%s AS %s, ", c->key, c->name);
	}
	appendStringInfoString(buf, sign > 0 ? "count(*) AS povaid_rows" :
						   sign < 0 ? "-count(*) AS povaid_rows" :
						   "sum(" LIVE_ROWS ".povaid_sign) AS povaid_rows");
	for (int i = 0; i < parts->ncolumns; i++)
	{
		const LiveColumn *c = &parts->column[i];

		if (c->key)
			continue;
		appendStringInfoString(buf, ", ");
		if (sign > 0)
			append_aggregate(buf, c, 0);
		else if (sign < 0)
		{
			appendStringInfo(buf, "OPERATOR(%s.-) ", s);
			append_aggregate(buf, c, 0);
		}
		else
		{
			appendStringInfoString(buf, "coalesce(");
			append_aggregate(buf, c, 1);
			appendStringInfo(buf, " OPERATOR(%s.-) ", s);
			append_aggregate(buf, c, -1);
			appendStringInfoString(buf, ", ");
			append_aggregate(buf, c, 1);
			appendStringInfo(buf, ", OPERATOR(%s.-) ", s);
			append_aggregate(buf, c, -1);
			appendStringInfoChar(buf, ')');
		}
		appendStringInfo(buf, " AS %s", c->name);
	}
	appendStringInfo(buf, " FROM %s " LIVE_ROWS, rows);
	if (parts->condition)
		appendStringInfo(buf, " WHERE %s", parts->condition);
	/* by number, for a key may be a constant */
	appendStringInfoString(buf, " GROUP BY ");
	for (int i = 0, n = 0; i < parts->ncolumns; i++)
	{
		if (parts->column[i].key)
		{
			appendStringInfo(buf, "%s%d", separator, ++n);
			separator = ", ";
		}
	}
}

/* "povaid_rows <> 0 OR NOT is_empty(s) ...", of the row set with this prefix */
static void
append_not_nothing(StringInfo buf, const LiveParts *parts, const char *prefix)
{
	appendStringInfo(buf, "%spovaid_rows <> 0", prefix);
	for (int i = 0; i < parts->ncolumns; i++)
	{
		const LiveColumn *c = &parts->column[i];

		if (!c->key)
			appendStringInfo(buf, " OR NOT coalesce(%s.is_empty(%s%s), true)",
							 parts->schema, prefix, c->name);
	}
}

/*
 * INSERT the groups of a row set into the changes.  OFFSET keeps the condition out
 * of the aggregation, where every difference would be made once more for it.
 */
static void
append_change(StringInfo buf, const LiveParts *parts, const LiveNames *names,
			  const char *rows, int sign)
{
	appendStringInfo(buf, "INSERT INTO %s (", names->change);
	append_names(buf, parts, true, false, "");
	appendStringInfoString(buf, ", povaid_rows, ");
	append_names(buf, parts, false, true, "");
	appendStringInfoString(buf, ") SELECT * FROM (");
	append_groups(buf, parts, rows, sign);
	appendStringInfoString(buf, " OFFSET 0) d WHERE ");
	append_not_nothing(buf, parts, "d.");
}

/* The used columns, with a prefix, and the sign of the rows. */
static void
append_used(StringInfo buf, const LiveParts *parts, const char *prefix, int sign)
{
	ListCell   *cell;

	appendStringInfoString(buf, "SELECT ");
	foreach(cell, parts->used)
	{
		const char *column = lfirst(cell);

		appendStringInfo(buf, "%s%s AS %s, ", prefix, column, column);
	}
	appendStringInfo(buf, "%d AS povaid_sign", sign);
}

static char *
rows_of_record(const LiveParts *parts, const char *record)
{
	StringInfoData buf;

	initStringInfo(&buf);
	appendStringInfoChar(&buf, '(');
	append_used(&buf, parts, record, 1);
	appendStringInfoChar(&buf, ')');
	return buf.data;
}

/* The rows before and after an UPDATE, from tables or from records. */
static char *
rows_of_update(const LiveParts *parts, const char *new_prefix, const char *new_rows,
			   const char *old_prefix, const char *old_rows)
{
	StringInfoData buf;

	initStringInfo(&buf);
	appendStringInfoChar(&buf, '(');
	append_used(&buf, parts, new_prefix, 1);
	appendStringInfo(&buf, "%s UNION ALL ", new_rows);
	append_used(&buf, parts, old_prefix, -1);
	appendStringInfo(&buf, "%s)", old_rows);
	return buf.data;
}

/* Stands for the name of a table in a statement that is to be made by format(). */
#define TABLE_MARK	"\001"

static char *
as_format(const char *statement)
{
	StringInfoData buf;

	initStringInfo(&buf);
	for (; *statement; statement++)
	{
		if (*statement == '%')
			appendStringInfoString(&buf, "%%");
		else if (*statement == TABLE_MARK[0])
			appendStringInfoString(&buf, "%s");
		else
			appendStringInfoChar(&buf, *statement);
	}
	return buf.data;
}

/*
 * The trigger function of the source, with the rights of the owner of the
 * summary: a role that may write the source need not know of the summary.
 *
 * The row level is for replication only, which fires no statement triggers.  A
 * TRUNCATE is subtracted before it happens, table by table; under a snapshot that
 * it took earlier, the transaction would not see all rows that go.
 */
char *
live_follow_body(const LiveParts *parts, const LiveNames *names)
{
	StringInfoData body,
				truncated;

	initStringInfo(&truncated);
	append_change(&truncated, parts, names, "ONLY " TABLE_MARK, -1);

	initStringInfo(&body);
	appendStringInfoString(&body, "BEGIN IF TG_OP = 'TRUNCATE' THEN "
						   "IF current_setting('transaction_isolation') <> 'read committed' THEN "
						   "RAISE EXCEPTION USING ERRCODE = 'feature_not_supported', "
						   "MESSAGE = format('cannot truncate %s, which a live summary follows, in a transaction of this isolation level', TG_RELID::regclass), "
						   "HINT = 'Use READ COMMITTED.'; END IF; ");
	appendStringInfo(&body, "EXECUTE format(%s, TG_RELID::regclass); ",
					 quote_literal_cstr(as_format(truncated.data)));
	appendStringInfoString(&body, "ELSIF TG_LEVEL = 'STATEMENT' THEN IF TG_OP = 'INSERT' THEN ");
	append_change(&body, parts, names, "povaid_new", 1);
	appendStringInfoString(&body, "; ELSIF TG_OP = 'DELETE' THEN ");
	append_change(&body, parts, names, "povaid_old", -1);
	appendStringInfoString(&body, "; ELSE ");
	append_change(&body, parts, names,
				  rows_of_update(parts, "n.", " FROM povaid_new n", "o.", " FROM povaid_old o"), 0);
	appendStringInfoString(&body, "; END IF; ELSIF TG_OP = 'INSERT' THEN ");
	append_change(&body, parts, names, rows_of_record(parts, "NEW."), 1);
	appendStringInfoString(&body, "; ELSIF TG_OP = 'DELETE' THEN ");
	append_change(&body, parts, names, rows_of_record(parts, "OLD."), -1);
	appendStringInfoString(&body, "; ELSE ");
	append_change(&body, parts, names, rows_of_update(parts, "NEW.", "", "OLD.", ""), 0);
	appendStringInfoString(&body, "; END IF; RETURN NULL; END");
	return body.data;
}

/*
 * Each setting costs every statement of a writer: those that the text does not need
 * are left out.
 */
char *
live_follow_sql(const LiveParts *parts, const LiveNames *names, const char *create)
{
	char	   *body = live_follow_body(parts, names);

	return psprintf("%s FUNCTION %s() RETURNS trigger LANGUAGE plpgsql "
					"SECURITY DEFINER SET search_path = pg_catalog, pg_temp%s%s AS %s",
					create, names->follow,
					strchr(body, '\\') ? " SET standard_conforming_strings = on" : "",
					strchr(body, '{') ? " SET array_nulls = on" : "", quote_literal_cstr(body));
}

/* The store and what waits, in one row set. */
static void
append_kept(StringInfo buf, const LiveParts *parts, const LiveNames *names)
{
	appendStringInfoString(buf, "(SELECT ");
	append_names(buf, parts, true, true, "");
	appendStringInfo(buf, ", povaid_rows FROM %s UNION ALL SELECT ", names->store);
	append_names(buf, parts, true, true, "");
	appendStringInfo(buf, ", povaid_rows FROM %s)", names->change);
}

/* The view: a summary of nothing is NULL, as in the query. */
char *
live_view_sql(const LiveParts *parts, const LiveNames *names, bool filled, const char *create)
{
	StringInfoData buf;
	const char *separator = "";

	initStringInfo(&buf);
	appendStringInfo(&buf, "%s VIEW %s AS SELECT ", create, names->view);
	for (int i = 0; i < parts->ncolumns; i++)
	{
		const LiveColumn *c = &parts->column[i];

		appendStringInfoString(&buf, separator);
		if (c->key)
			appendStringInfo(&buf, "k.%s", c->name);
		else
			appendStringInfo(
				&buf, "CASE WHEN NOT %s.is_empty(%s.rollup(k.%s)) THEN %s.rollup(k.%s) END AS %s",
				parts->schema, parts->schema, c->name, parts->schema, c->name, c->name);
		separator = ", ";
	}
	appendStringInfoString(&buf, " FROM ");
	append_kept(&buf, parts, names);
	appendStringInfoString(&buf, " k ");
	if (!filled)
		appendStringInfo(&buf, "WHERE %s.live_summary_unfilled(%s) ", parts->schema,
						 quote_literal_cstr(names->view));
	appendStringInfoString(&buf, "GROUP BY ");
	append_names(&buf, parts, true, false, "k.");
	appendStringInfoString(&buf, " HAVING sum(k.povaid_rows) <> 0");
	return buf.data;
}

/*
 * Move the changes that this transaction sees into the store.  Only one may be
 * at it, which holds the advisory lock; the group keys are hashed, because not
 * every one of them can be indexed.
 */
char *
live_fold_sql(const LiveParts *parts, const LiveNames *names)
{
	StringInfoData buf;

	initStringInfo(&buf);
	appendStringInfo(&buf, "WITH gone AS (DELETE FROM %s RETURNING *), folded AS (SELECT ", names->change);
	append_names(&buf, parts, true, false, "g.");
	appendStringInfoString(&buf, ", sum(g.povaid_rows) AS povaid_rows");
	for (int i = 0; i < parts->ncolumns; i++)
	{
		const LiveColumn *c = &parts->column[i];

		if (!c->key)
			appendStringInfo(&buf, ", %s.rollup(g.%s) AS %s", parts->schema, c->name, c->name);
	}
	appendStringInfoString(&buf, " FROM gone g GROUP BY ");
	append_names(&buf, parts, true, false, "g.");
	appendStringInfo(&buf, ") INSERT INTO %s AS t (povaid_key, ", names->store);
	append_names(&buf, parts, true, false, "");
	appendStringInfoString(&buf, ", povaid_rows, ");
	append_names(&buf, parts, false, true, "");
	appendStringInfoString(&buf, ") SELECT sha256(record_send(ROW(");
	append_names(&buf, parts, true, false, "f.");
	appendStringInfoString(&buf, "))), f.* FROM folded f WHERE ");
	append_not_nothing(&buf, parts, "f.");
	appendStringInfoString(&buf, " ON CONFLICT (povaid_key) DO UPDATE SET povaid_rows = t.povaid_rows + excluded.povaid_rows");
	for (int i = 0; i < parts->ncolumns; i++)
	{
		const LiveColumn *c = &parts->column[i];

		if (!c->key)
			appendStringInfo(&buf, ", %s = coalesce(t.%s OPERATOR(%s.+) excluded.%s, t.%s, excluded.%s)",
							 c->name, c->name, parts->schema, c->name, c->name, c->name);
	}
	return buf.data;
}

/* Take the groups out of the store that have no rows any more. */
char *
live_clean_sql(const LiveParts *parts, const LiveNames *names)
{
	StringInfoData buf;

	initStringInfo(&buf);
	appendStringInfo(&buf, "DELETE FROM %s t WHERE NOT (", names->store);
	append_not_nothing(&buf, parts, "t.");
	appendStringInfoChar(&buf, ')');
	return buf.data;
}

/*
 * The trigger function of the changes, which runs at commit.  It never waits: if
 * another transaction folds, the changes stay until the next time.
 */
char *
live_fold_function_sql(const LiveParts *parts, const LiveNames *names, const char *create)
{
	StringInfoData body,
				buf;

	initStringInfo(&body);
	appendStringInfo(&body, "BEGIN IF current_setting('transaction_isolation') = 'read committed' AND "
					 "pg_try_advisory_xact_lock(%d, TG_RELID::int) THEN %s; %s; END IF; RETURN NULL; END",
					 LIVE_LOCK, live_fold_sql(parts, names), live_clean_sql(parts, names));

	initStringInfo(&buf);
	appendStringInfo(&buf, "%s FUNCTION %s() RETURNS trigger LANGUAGE plpgsql "
					 "SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET client_encoding = %s AS %s",
					 create, names->fold, quote_literal_cstr(GetDatabaseEncodingName()),
					 quote_literal_cstr(body.data));
	return buf.data;
}

/*
 * Insert what the summary lacks: the groups of the source less what is kept, in
 * one statement and so of one moment.  A transaction that is still running is in
 * neither, so its writers need not be stopped.
 */
char *
live_repair_sql(const LiveParts *parts, const LiveNames *names)
{
	StringInfoData buf;
	char	   *schema = get_namespace_name(get_rel_namespace(parts->source));
	char	   *source = quote_qualified_identifier(schema, get_rel_name(parts->source));

	/* Not due: what runs with the owner's rights may not leave a trigger for the commit. */
	initStringInfo(&buf);
	appendStringInfo(&buf, "INSERT INTO %s (povaid_due, ", names->change);
	append_names(&buf, parts, true, false, "");
	appendStringInfoString(&buf, ", povaid_rows, ");
	append_names(&buf, parts, false, true, "");
	appendStringInfoString(&buf, ") SELECT false, d.* FROM (SELECT ");
	append_names(&buf, parts, true, false, "u.");
	appendStringInfoString(&buf, ", sum(u.povaid_rows) AS povaid_rows");
	for (int i = 0; i < parts->ncolumns; i++)
	{
		const LiveColumn *c = &parts->column[i];

		if (!c->key)
			appendStringInfo(&buf, ", %s.rollup(u.%s) AS %s", parts->schema, c->name, c->name);
	}
	appendStringInfoString(&buf, " FROM (");
	append_groups(&buf, parts, source, 1);
	appendStringInfoString(&buf, " UNION ALL SELECT ");
	append_names(&buf, parts, true, false, "k.");
	appendStringInfoString(&buf, ", -k.povaid_rows");
	for (int i = 0; i < parts->ncolumns; i++)
	{
		const LiveColumn *c = &parts->column[i];

		if (!c->key)
			appendStringInfo(&buf, ", OPERATOR(%s.-) k.%s", parts->schema, c->name);
	}
	appendStringInfoString(&buf, " FROM ");
	append_kept(&buf, parts, names);
	appendStringInfoString(&buf, " k) u GROUP BY ");
	append_names(&buf, parts, true, false, "u.");
	appendStringInfoString(&buf, ") d WHERE ");
	append_not_nothing(&buf, parts, "d.");
	return buf.data;
}

/* Groups in which the summary differs from the query, and what both say. */
char *
live_differences_sql(const LiveParts *parts, const LiveNames *names)
{
	StringInfoData buf,
				keys,
				summaries;
	const char *separator = "";

	initStringInfo(&keys);
	initStringInfo(&summaries);
	for (int i = 0; i < parts->ncolumns; i++)
	{
		const LiveColumn *c = &parts->column[i];
		StringInfo	to = c->key ? &keys : &summaries;

		appendStringInfo(to, "%s%s, x.%s::text", to->len > 0 ? ", " : "",
						 quote_literal_cstr(c->label), c->name);
	}
	initStringInfo(&buf);
	appendStringInfo(&buf, "SELECT keys, max(value::text) FILTER (WHERE kept)::jsonb, "
					 "max(value::text) FILTER (WHERE NOT kept)::jsonb FROM (");
	for (int side = 0; side < 2; side++)
	{
		appendStringInfo(&buf, "%sSELECT jsonb_build_object(%s) AS keys, jsonb_build_object(%s) AS value, "
						 "%s AS kept FROM (TABLE %s EXCEPT ALL TABLE %s) x",
						 separator, keys.data, summaries.data, side == 0 ? "true" : "false",
						 side == 0 ? names->view : names->recomputed,
						 side == 0 ? names->recomputed : names->view);
		separator = " UNION ALL ";
	}
	appendStringInfoString(&buf, ") d GROUP BY keys ORDER BY keys");
	return buf.data;
}
