--
-- What every object of the extension owes, held against the catalog: one row
-- for each offence. The list of the extension's own offences must be empty; the
-- second list, of objects made to offend, shows that every rule can fail.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;

-- Functions that may be volatile, because they write.
CREATE TABLE may_be_volatile (name name PRIMARY KEY);
INSERT INTO may_be_volatile VALUES ('create_live_summary'), ('repair_live_summary'), ('compact_live_summary'),
	('publish_live_summary'), ('drop_live_summary'),
	('copy_standards_to_nodes'), ('standards_on_nodes'), ('receive_standards'), ('forget_standards');

-- Functions that run a query of the caller's, which may read temporary tables.
CREATE TABLE runs_query (name name PRIMARY KEY);
INSERT INTO runs_query VALUES ('reward_audit'), ('figures_audit'), ('register_compare'), ('suppress_small_cells'),
	('verify_live_summary'), ('live_summary_status');

-- Types that stand for others: exact_decimal is a numeric, exit_verdict_label the text of a verdict,
-- register_move_label that of a move.
CREATE TABLE may_be_cast (name name PRIMARY KEY);
INSERT INTO may_be_cast VALUES ('exact_decimal'), ('exit_verdict_label'), ('register_move_label');

-- Names that Citus treats as its own, whatever schema they are in.
CREATE TABLE reserved_aggregate (name name PRIMARY KEY);
INSERT INTO reserved_aggregate
SELECT pg_catalog.regexp_split_to_table('avg min max sum count array_agg jsonb_agg
	jsonb_object_agg json_agg json_object_agg bit_and bit_or bool_and bool_or every
	hll_add_agg hll_union_agg topn_add_agg topn_union_agg any_value', '\s+');

-- From 18 on, array types and the row types of tables are members, too.
CREATE VIEW member AS
SELECT d.classid, d.objid, d.classid = 'pg_type'::regclass AS is_type,
	(pg_identify_object(d.classid, d.objid, 0)).type || ' ' ||
	regexp_replace((pg_identify_object(d.classid, d.objid, 0)).identity, '\mpublic\.', '', 'g') AS object
FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND e.extname = 'povaid'
	AND NOT (d.classid = 'pg_type'::regclass AND
		(EXISTS (SELECT FROM pg_type t WHERE t.typarray = d.objid)
			OR EXISTS (SELECT FROM pg_class c WHERE c.reltype = d.objid AND c.relkind <> 'c')));

CREATE VIEW function AS
SELECT m.object, p.* FROM member m JOIN pg_proc p ON p.oid = m.objid
WHERE m.classid = 'pg_proc'::regclass;

CREATE VIEW aggregate AS
SELECT f.*, a.*, s.typtype AS state_typtype, s.typsend AS state_send, s.typreceive AS state_receive
FROM function f JOIN pg_aggregate a ON a.aggfnoid = f.oid JOIN pg_type s ON s.oid = a.aggtranstype;

CREATE VIEW base_type AS
SELECT m.object, t.* FROM member m JOIN pg_type t ON t.oid = m.objid
WHERE m.is_type AND t.typtype = 'b';

-- A type that sums data up, and what docs/promises.md says of each.
CREATE VIEW summary_type AS
SELECT * FROM base_type WHERE typname ~ '_(summary|distribution)$';

CREATE VIEW operator AS
SELECT m.object, o.* FROM member m JOIN pg_operator o ON o.oid = m.objid
WHERE m.classid = 'pg_operator'::regclass;

CREATE VIEW aggregate_support AS
SELECT a.object, p.* FROM aggregate a
CROSS JOIN LATERAL unnest(ARRAY[a.aggtransfn, a.aggfinalfn, a.aggcombinefn,
	a.aggmtransfn, a.aggminvtransfn, a.aggmfinalfn]::oid[]) u(oid)
JOIN pg_proc p ON p.oid = u.oid;

-- What only the server calls: it is in povaid_support, and nothing else is. A final function
-- may be an accessor, too.
CREATE VIEW implementation AS
SELECT unnest(ARRAY[aggtransfn, aggcombinefn, aggserialfn, aggdeserialfn, aggmtransfn, aggminvtransfn]::oid[]) AS oid
FROM aggregate
UNION SELECT unnest(ARRAY[oprcode, oprrest, oprjoin]::oid[]) FROM operator
UNION SELECT unnest(ARRAY[typinput, typoutput, typreceive, typsend, typmodin, typmodout, typanalyze]::oid[])
	FROM base_type
UNION SELECT p.amproc FROM pg_amproc p JOIN base_type t ON t.oid = p.amproclefttype
UNION SELECT castfunc FROM pg_cast c JOIN member m ON m.classid = 'pg_cast'::regclass AND m.objid = c.oid
UNION SELECT prosupport FROM function
UNION SELECT oid FROM function WHERE prorettype = 'trigger'::regtype;

-- Words that may stand before a parenthesis in a body without being a call.
CREATE VIEW body_call AS
SELECT f.object, c.word[2] AS word
FROM function f JOIN pg_language l ON l.oid = f.prolang
CROSS JOIN LATERAL regexp_matches(regexp_replace(f.prosrc, '--[^\n]*|''[^'']*''', '', 'g'),
	'(^|[^.\w"])([a-z_]\w*)\s*\(', 'gi') c(word)
WHERE l.lanname IN ('sql', 'plpgsql') AND lower(c.word[2]) <> ALL (regexp_split_to_array(
	'select from where and or not in exists any all some as on using values with over filter
	partition by order group having union except intersect limit case when then else end
	coalesce greatest least nullif cast extract row array grouping sets rollup cube lateral
	interval numeric decimal varchar char returning return into if elsif while for loop
	insert update delete table distinct between like is null within execute within operator
	default materialized raise exception', '\s+'));

CREATE VIEW lint(rule, object) AS
-- aggregates
SELECT 'aggregate: not an ordinary aggregate', object FROM aggregate WHERE aggkind <> 'n'
UNION ALL
SELECT 'aggregate: no combine function', object FROM aggregate WHERE aggcombinefn = 0
UNION ALL
SELECT 'aggregate: the state is of a pseudo-type', object FROM aggregate WHERE state_typtype = 'p'
UNION ALL
SELECT 'aggregate: the state cannot be sent and received', object FROM aggregate
WHERE state_typtype <> 'p' AND (state_send = 0 OR state_receive = 0)
UNION ALL
SELECT 'aggregate: a parameter is of a pseudo-type', a.object FROM aggregate a
WHERE EXISTS (SELECT FROM unnest(a.proargtypes) u(oid) JOIN pg_type t ON t.oid = u.oid WHERE t.typtype = 'p')
UNION ALL
SELECT 'aggregate: no parameter', object FROM aggregate WHERE pronargs = 0
UNION ALL
SELECT 'aggregate: the name is one that Citus rewrites', a.object FROM aggregate a
WHERE a.proname LIKE 'tdigest%' OR EXISTS (SELECT FROM reserved_aggregate r WHERE r.name = a.proname)
UNION ALL
SELECT 'aggregate: a support function is not immutable and parallel safe', object || ': ' || proname
FROM aggregate_support WHERE provolatile <> 'i' OR proparallel <> 's'
UNION ALL
-- Citus calls transitions without an expression that would say what their types are
SELECT 'aggregate: the transition takes any type', a.object FROM aggregate a JOIN pg_proc p ON p.oid IN (a.aggtransfn, a.aggmtransfn)
WHERE EXISTS (SELECT FROM unnest(p.proargtypes) u(oid) JOIN pg_type t ON t.oid = u.oid WHERE t.typtype = 'p')
UNION ALL
SELECT 'aggregate: no estimate of the size of its state', object FROM aggregate WHERE aggtransspace <= 0
UNION ALL
SELECT 'aggregate: the state can be subtracted, but it cannot move', a.object FROM aggregate a
WHERE a.aggmtransfn = 0 AND EXISTS (SELECT FROM pg_operator o
	WHERE o.oprname = '-' AND o.oprleft = a.aggtranstype AND o.oprright = a.aggtranstype)
UNION ALL
SELECT 'aggregate: the final function may change the state', object FROM aggregate
WHERE aggfinalmodify <> 'r' OR aggmfinalmodify <> 'r'
UNION ALL
SELECT 'aggregate: the final function takes more than the state', object FROM aggregate
WHERE aggfinalextra OR aggmfinalextra
UNION ALL
-- functions, aggregates among them
SELECT 'function: the result is an anonymous record', object FROM function
WHERE prorettype = 'record'::regtype AND proname <> 'foreign_row'
UNION ALL
SELECT 'function: not parallel safe', object FROM function
-- one has subtransactions, which no parallel plan allows
WHERE proparallel <> CASE WHEN proname = 'live_summary_status' THEN 'u'
		WHEN proname IN (SELECT name FROM runs_query) THEN 'r' ELSE 's' END
	AND prorettype <> 'trigger'::regtype
	AND proname NOT IN (SELECT name FROM may_be_volatile)
UNION ALL
SELECT 'function: volatile', object FROM function
WHERE provolatile = 'v' AND prokind <> 'a' AND prorettype <> 'trigger'::regtype
	AND proname NOT IN (SELECT name FROM may_be_volatile)
UNION ALL
SELECT 'function: security definer', object FROM function WHERE prosecdef
UNION ALL
SELECT 'function: not everyone may call it', object FROM function
WHERE NOT has_function_privilege('public', oid, 'EXECUTE')
UNION ALL
SELECT 'function: an unqualified call in its body', object || ': ' || word FROM body_call
UNION ALL
-- Where there is a form of double precision, the preferred type, integers take that one.
SELECT DISTINCT 'function: takes bigint as well as numeric, so that integers are ambiguous', f.object
FROM function f JOIN function g ON g.proname = f.proname AND g.pronargs = f.pronargs
CROSS JOIN LATERAL generate_series(0, f.pronargs - 1) i
WHERE f.proargtypes[i] = 'bigint'::regtype AND g.proargtypes[i] = 'numeric'::regtype
	AND NOT EXISTS (SELECT FROM function h WHERE h.proname = f.proname AND h.pronargs = f.pronargs
		AND h.proargtypes[i] = 'float8'::regtype)
UNION ALL
SELECT DISTINCT 'function: takes float8[] as well as numeric[], so that array literals are ambiguous', f.object
FROM function f JOIN function g ON g.proname = f.proname AND g.pronargs = f.pronargs
CROSS JOIN LATERAL generate_series(0, f.pronargs - 1) i
WHERE f.proargtypes[i] = 'float8[]'::regtype AND g.proargtypes[i] = 'numeric[]'::regtype
UNION ALL
-- types
SELECT 'type: cannot be sent and received', object FROM base_type WHERE typsend = 0 OR typreceive = 0
UNION ALL
SELECT 'type: input or output is not immutable, strict and parallel safe', t.object || ': ' || p.proname
FROM base_type t JOIN pg_proc p ON p.oid IN (t.typinput, t.typoutput, t.typreceive, t.typsend)
WHERE p.provolatile <> 'i' OR NOT p.proisstrict OR p.proparallel <> 's'
UNION ALL
SELECT 'type: no default operator class for ' || a.amname, t.object
FROM base_type t CROSS JOIN pg_am a
WHERE a.amname IN ('btree', 'hash')
	AND NOT EXISTS (SELECT FROM pg_opclass c WHERE c.opcmethod = a.oid AND c.opcdefault
		AND (c.opcintype = t.oid OR EXISTS (SELECT FROM pg_cast b JOIN may_be_cast ON name = t.typname
			WHERE b.castsource = t.oid AND b.casttarget = c.opcintype AND b.castmethod = 'b')))
UNION ALL
SELECT 'type: not stored out of line or compressed when large', object FROM base_type
WHERE typlen = -1 AND typstorage NOT IN ('x', 'e')
UNION ALL
SELECT 'summary: no ' || r.name || ' for it', t.object
FROM summary_type t CROSS JOIN (VALUES ('rollup'), ('is_empty'), ('is_proper'), ('row_count'), ('excluded')) r(name)
WHERE NOT EXISTS (SELECT FROM function f WHERE f.proname = r.name AND f.proargtypes[0] = t.oid)
UNION ALL
SELECT 'summary: no empty one', t.object
FROM summary_type t
WHERE NOT EXISTS (SELECT FROM function f
	WHERE f.proname = 'empty_' || t.typname AND f.pronargs = 0 AND f.prorettype = t.oid)
UNION ALL
SELECT 'summary: no operator ' || r.name || ' for it', t.object
FROM summary_type t CROSS JOIN (VALUES ('+', 'b'), ('-', 'b'), ('-', 'l'), ('=', 'b')) r(name, kind)
WHERE NOT EXISTS (SELECT FROM operator o
	WHERE o.oprname = r.name AND o.oprkind = r.kind AND o.oprright = t.oid AND o.oprleft IN (t.oid, 0))
UNION ALL
-- operators and casts
SELECT 'operator: not immutable', o.object FROM operator o JOIN pg_proc p ON p.oid = o.oprcode
WHERE p.provolatile <> 'i'
UNION ALL
SELECT 'operator: equality that cannot hash and merge, or has no commutator, negator and estimators', object
FROM operator
WHERE oprname = '=' AND oprleft = oprright
	AND NOT (oprcanhash AND oprcanmerge AND oprcom <> 0 AND oprnegate <> 0 AND oprrest <> 0 AND oprjoin <> 0)
UNION ALL
SELECT 'cast: implicit', (pg_identify_object('pg_cast'::regclass, c.oid, 0)).identity FROM pg_cast c
WHERE c.castcontext = 'i' AND EXISTS (SELECT FROM member m
	WHERE m.is_type AND m.objid IN (c.castsource, c.casttarget)
		AND NOT EXISTS (SELECT FROM pg_type t JOIN may_be_cast ON name = t.typname WHERE t.oid = m.objid))
UNION ALL
-- comments, which are the manual
SELECT 'comment: ' || CASE
		WHEN d.description IS NULL THEN 'none'
		WHEN length(d.description) < 15 THEN 'it says too little'
		ELSE 'not ASCII' END, m.object
FROM member m
LEFT JOIN pg_description d ON d.classoid = m.classid AND d.objoid = m.objid AND d.objsubid = 0
WHERE m.classid IN ('pg_proc'::regclass, 'pg_type'::regclass, 'pg_operator'::regclass, 'pg_opclass'::regclass,
		'pg_cast'::regclass, 'pg_class'::regclass)
	AND (d.description IS NULL OR length(d.description) < 15 OR d.description !~ '^[\x20-\x7e\n\t]+$')
UNION ALL
-- schemas: what people see, and the rest
SELECT 'schema: nobody calls it, and it is not in povaid_support', f.object FROM function f
WHERE f.pronamespace <> 'povaid_support'::regnamespace AND (f.oid IN (SELECT oid FROM implementation)
	OR f.oid IN (SELECT unnest(ARRAY[aggfinalfn, aggmfinalfn]::oid[]) FROM aggregate)
		AND (obj_description(f.oid, 'pg_proc') ~ '^final function' OR EXISTS (SELECT FROM unnest(f.proargtypes) a
			JOIN pg_type t ON t.oid = a OR t.typarray = a WHERE t.typnamespace = 'povaid_support'::regnamespace)))
UNION ALL
SELECT 'schema: it is in povaid_support, and nothing is made of it', f.object FROM function f
WHERE f.pronamespace = 'povaid_support'::regnamespace AND f.oid NOT IN (SELECT oid FROM implementation)
	AND f.oid NOT IN (SELECT unnest(ARRAY[aggfinalfn, aggmfinalfn]::oid[]) FROM aggregate)
UNION ALL
SELECT 'schema: a running state that is not in povaid_support', object FROM base_type
WHERE typname ~ '_state$' AND typnamespace <> 'povaid_support'::regnamespace
UNION ALL
SELECT 'schema: somebody has a right to povaid_support', nspname::text FROM pg_namespace
WHERE nspname = 'povaid_support' AND nspacl IS NOT NULL
UNION ALL
-- the extension
SELECT 'extension: relocatable', extname::text FROM pg_extension WHERE extname = 'povaid' AND extrelocatable
UNION ALL
SELECT 'extension: not trusted', name::text FROM pg_available_extension_versions
WHERE name = 'povaid' AND version = (SELECT extversion FROM pg_extension WHERE extname = 'povaid') AND NOT trusted
UNION ALL
SELECT 'extension: no comment', extname::text FROM pg_extension
WHERE extname = 'povaid' AND obj_description(oid, 'pg_extension') IS NULL;

\echo offences of the extension
SELECT rule, object FROM lint ORDER BY rule COLLATE "C", object COLLATE "C";

-- Now with objects that offend; the transaction is rolled back.
BEGIN;
CREATE TYPE bad_summary;
CREATE FUNCTION bad_in(cstring) RETURNS bad_summary LANGUAGE internal STABLE AS 'textin';
CREATE FUNCTION bad_out(bad_summary) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textout';
CREATE TYPE bad_summary (INPUT = bad_in, OUTPUT = bad_out, STORAGE = plain);
CREATE FUNCTION bad_add(bad_summary, bad_summary) RETURNS bad_summary
	LANGUAGE internal STABLE STRICT AS 'textcat';
CREATE FUNCTION bad_equal(bad_summary, bad_summary) RETURNS boolean
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'texteq';
CREATE FUNCTION bad_final(bad_summary, bad_summary) RETURNS record
	LANGUAGE sql VOLATILE SECURITY DEFINER AS $$ SELECT pg_catalog.length('length(') , length($1::text) $$;
CREATE FUNCTION bad_amount(bigint, float8[]) RETURNS numeric
	LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT coalesce($1, 0) $$;
CREATE FUNCTION bad_amount(numeric, numeric[]) RETURNS numeric
	LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT $1 $$;
REVOKE EXECUTE ON FUNCTION bad_amount(bigint, float8[]) FROM PUBLIC;
COMMENT ON FUNCTION bad_amount(numeric, numeric[]) IS E'a comment that is long enough but has \303\251 in it';
COMMENT ON FUNCTION bad_amount(bigint, float8[]) IS 'too short';
CREATE OPERATOR - (LEFTARG = bad_summary, RIGHTARG = bad_summary, FUNCTION = bad_add);
CREATE OPERATOR = (LEFTARG = bad_summary, RIGHTARG = bad_summary, FUNCTION = bad_equal);
CREATE CAST (bad_summary AS text) WITHOUT FUNCTION AS IMPLICIT;
CREATE AGGREGATE avg(bad_summary) (SFUNC = bad_add, STYPE = bad_summary,
	FINALFUNC = bad_final, FINALFUNC_EXTRA, FINALFUNC_MODIFY = READ_WRITE);
CREATE AGGREGATE tdigest_bad(bad_summary) (SFUNC = bad_add, STYPE = bad_summary,
	MSFUNC = bad_add, MINVFUNC = bad_add, MSTYPE = bad_summary);
CREATE AGGREGATE bad_none(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
CREATE FUNCTION bad_append(anyarray, anyelement) RETURNS anyarray LANGUAGE internal IMMUTABLE AS 'array_append';
CREATE AGGREGATE bad_any(anyelement) (SFUNC = bad_append, STYPE = anyarray, INITCOND = '{}');
CREATE AGGREGATE bad_ordered(ORDER BY bad_summary) (SFUNC = bad_add, STYPE = bad_summary);
CREATE FUNCTION povaid_support.bad_call() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TYPE bad_state;
CREATE FUNCTION povaid_support.bad_state_in(cstring) RETURNS bad_state
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textin';
CREATE FUNCTION povaid_support.bad_state_out(bad_state) RETURNS cstring
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textout';
CREATE TYPE bad_state (INPUT = povaid_support.bad_state_in, OUTPUT = povaid_support.bad_state_out);
ALTER EXTENSION povaid ADD TYPE bad_state;
ALTER EXTENSION povaid ADD FUNCTION povaid_support.bad_call();
GRANT USAGE ON SCHEMA povaid_support TO PUBLIC;
ALTER EXTENSION povaid ADD TYPE bad_summary;
ALTER EXTENSION povaid ADD FUNCTION bad_in(cstring);
ALTER EXTENSION povaid ADD FUNCTION bad_out(bad_summary);
ALTER EXTENSION povaid ADD FUNCTION bad_add(bad_summary, bad_summary);
ALTER EXTENSION povaid ADD FUNCTION bad_equal(bad_summary, bad_summary);
ALTER EXTENSION povaid ADD FUNCTION bad_final(bad_summary, bad_summary);
ALTER EXTENSION povaid ADD FUNCTION bad_amount(bigint, float8[]);
ALTER EXTENSION povaid ADD FUNCTION bad_amount(numeric, numeric[]);
ALTER EXTENSION povaid ADD OPERATOR - (bad_summary, bad_summary);
ALTER EXTENSION povaid ADD OPERATOR = (bad_summary, bad_summary);
ALTER EXTENSION povaid ADD CAST (bad_summary AS text);
ALTER EXTENSION povaid ADD AGGREGATE avg(bad_summary);
ALTER EXTENSION povaid ADD AGGREGATE tdigest_bad(bad_summary);
ALTER EXTENSION povaid ADD AGGREGATE bad_none(*);
ALTER EXTENSION povaid ADD AGGREGATE bad_any(anyelement);
ALTER EXTENSION povaid ADD AGGREGATE bad_ordered(ORDER BY bad_summary);
UPDATE pg_extension SET extrelocatable = true WHERE extname = 'povaid';
COMMENT ON EXTENSION povaid IS NULL;

\echo the first offence of the bad objects against each rule
SELECT DISTINCT ON (rule COLLATE "C") rule, object FROM lint
ORDER BY rule COLLATE "C", object COLLATE "C";
ROLLBACK;

DROP VIEW lint, implementation, body_call, aggregate_support, operator, summary_type, base_type,
	aggregate, function, member;
DROP TABLE reserved_aggregate, may_be_volatile, may_be_cast, runs_query;
