-- live: summary tables that triggers keep current, exactly

CREATE TYPE @extschema@.live_difference AS (
    keys pg_catalog.jsonb,
    stored pg_catalog.jsonb,
    recomputed pg_catalog.jsonb
);
COMMENT ON TYPE @extschema@.live_difference IS
'A group in which a live summary differs from its query. It has keys (name: text), and the summaries that either has '
'(name: text), NULL where one of them lacks the group. Row of verify_live_summary.';

CREATE TYPE @extschema@.live_status AS (
    summary pg_catalog.regclass,
    source pg_catalog.regclass,
    groups pg_catalog.int8,
    pending pg_catalog.int8,
    filled pg_catalog.bool,
    problem pg_catalog.text
);
COMMENT ON TYPE @extschema@.live_status IS
'State of a live summary. Its source, the groups in its store, the change rows that wait to be folded into it, '
'whether it was filled, and what must be mended (NULL: nothing). Row of live_summary_status.';

CREATE FUNCTION @extschema@.create_live_summary(name pg_catalog.text, query pg_catalog.text,
	fill pg_catalog.bool DEFAULT true)
RETURNS pg_catalog.regclass LANGUAGE c VOLATILE STRICT PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'create_live_summary';
COMMENT ON FUNCTION @extschema@.create_live_summary(pg_catalog.text, pg_catalog.text, pg_catalog.bool) IS
'Makes a view of this name that always equals the query, kept current by triggers, exactly, without making a writer '
'wait. The query is SELECT keys, summary aggregates FROM table [WHERE condition] GROUP BY keys; the table may be '
'partitioned or inherited, FILTER is allowed, keys, arguments and conditions must be immutable. The caller must own '
'the table; writers need no rights on the summary, readers SELECT on the view. With fill => false writers do not wait '
'while it is filled: repair_live_summary does it in a transaction of its own, and until then reading is an error. '
'NULL if an argument is NULL. Errors: 0A000 or 42P17 name the part of the query that cannot be kept current; 42501 '
'without ownership; 42P07, 42710 or 42723 if a table, trigger or function of a name that it needs exists: summaries of '
'one table have different names, even in different schemas.';

CREATE FUNCTION @extschema@.verify_live_summary(name pg_catalog.regclass)
RETURNS SETOF @extschema@.live_difference LANGUAGE c STABLE STRICT PARALLEL RESTRICTED
AS 'MODULE_PATHNAME', 'verify_live_summary';
COMMENT ON FUNCTION @extschema@.verify_live_summary(pg_catalog.regclass) IS
'The groups in which a live summary differs from its query, computed anew from all rows at one moment. No row means '
'that it is exact. For its owner. Errors: 42809 if it is no live summary.';

CREATE FUNCTION @extschema@.repair_live_summary(name pg_catalog.regclass)
RETURNS pg_catalog.int8 LANGUAGE c VOLATILE STRICT PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'repair_live_summary';
COMMENT ON FUNCTION @extschema@.repair_live_summary(pg_catalog.regclass) IS
'Makes a live summary exact again, and returns how many groups were not. Fills it for the first time, follows renamed '
'columns and new partitions, and adds what is missing after triggers were off or rows were loaded without them. '
'Writers wait only if triggers have to be made. For its owner; in READ COMMITTED. Errors: 42809 if it is no live '
'summary, 0A000 in another isolation level.';

CREATE FUNCTION @extschema@.compact_live_summary(name pg_catalog.regclass)
RETURNS pg_catalog.int8 LANGUAGE c VOLATILE STRICT PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'compact_live_summary';
COMMENT ON FUNCTION @extschema@.compact_live_summary(pg_catalog.regclass) IS
'Folds the waiting changes of a live summary into its store, and returns how many groups had some. Transactions do it '
'by themselves now and then; a schedule (cron) can do it when all is quiet. For its owner; in READ COMMITTED. Errors: '
'42809 if it is no live summary, 0A000 in another isolation level.';

CREATE FUNCTION @extschema@.publish_live_summary(name pg_catalog.regclass, target pg_catalog.text)
RETURNS pg_catalog.regclass LANGUAGE c VOLATILE STRICT PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'publish_live_summary';
COMMENT ON FUNCTION @extschema@.publish_live_summary(pg_catalog.regclass, pg_catalog.text) IS
'Copies a live summary as it is now into a new table, and returns it. Publish such a copy and never the view: two '
'readings around the change of one household show that household. For the owner. Errors: 42809 if it is no live '
'summary, 42P07 if the target exists.';

CREATE FUNCTION @extschema@.live_summary_status()
RETURNS SETOF @extschema@.live_status LANGUAGE c STABLE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'live_summary_status';
COMMENT ON FUNCTION @extschema@.live_summary_status() IS
'The live summaries of the caller''s roles. Source, groups, waiting changes, and what must be mended (NULL: nothing), '
'such as a trigger that is missing on a new partition or was disabled; repair_live_summary mends it.';

CREATE FUNCTION @extschema@.drop_live_summary(name pg_catalog.regclass)
RETURNS pg_catalog.void LANGUAGE c VOLATILE STRICT PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'drop_live_summary';
COMMENT ON FUNCTION @extschema@.drop_live_summary(pg_catalog.regclass) IS
'Drops a live summary with its triggers, tables and functions. For its owner, who must own the source, too. Errors: '
'42809 if it is no live summary, 2BP01 if something depends on the view.';

CREATE FUNCTION @extschema@.live_summary_unfilled(name pg_catalog.text)
RETURNS pg_catalog.bool LANGUAGE c STABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'live_summary_unfilled';
COMMENT ON FUNCTION @extschema@.live_summary_unfilled(pg_catalog.text) IS
'Support of live summaries: the condition of a view that has not been filled. Never returns; the error is 55000.';
