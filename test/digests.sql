-- The bits of every answer: all functions and aggregates of the extension that
-- the catalogue has are called with samples of the types of their arguments,
-- among them the ends of the doubles, and what they answer, or the class of
-- error with which they refuse, is folded into one digest for each.  Printed as
-- by the unit tests, "# digest NAME HEX": whatever compiled the extension must
-- print the same lines.
--
-- The calls are made with search_path = povaid, the schema of the extension, and
-- that of its support functions.

\set ON_ERROR_STOP 1
\pset tuples_only on
\pset format unaligned
SET client_min_messages = error;
SET search_path = povaid, povaid_support, public;
SET jit = off;
SET max_parallel_workers_per_gather = 0;

CREATE TEMPORARY TABLE sample (id int GENERATED ALWAYS AS IDENTITY, type regtype, value text);
INSERT INTO sample (type, value)
SELECT t, v
FROM (VALUES
    ('float8'::regtype, array['0', '1', '0.5', '3', '0.1', '0.95', '2995', '614.79', '1e-300', '1e300', '5e-324',
        '1.7976931348623157e308', '-1e300', '-2.5', '1e16']),
    ('numeric', array['0', '1', '0.5', '3', '0.1', '0.95', '2995.00', '614.79', '1e-30', '1e30', '-2.5',
        '9007199254740993']),
    ('int4', array['0', '1', '2', '3', '10', '200', '-1']),
    ('int2', array['0', '1', '2', '3', '-1']),
    ('float4', array['0', '1', '0.5', '3', '0.1', '-2.5']),
    ('int8', array['0', '1', '2', '3', '10', '200', '-1']),
    ('boolean', array['t', 'f']),
    ('text', array['drop', 'not_deprived', 'largest_remainder', 'wilson', 'square_root', 'eligible']),
    ('date', array['2016-01-01', '2020-12-31']),
    ('float8[]', array['{0.5,0.5}', '{1,2,3}', '{0.1,0.7,100.05}', '{1e-300,1e300}', '{0}', '{-1,2}']),
    ('numeric[]', array['{0.5,0.5}', '{1,2,3}', '{0.1,0.7,100.05}', '{0}', '{-1,2}']),
    ('int4[]', array['{1,2,3}', '{0}']),
    ('boolean[]', array['{t,f,t}', '{f,f,f}', '{t,NULL,t}']),
    ('text[]', array['{a,b,c}', '{a}'])) q(t, list), unnest(list) WITH ORDINALITY AS v(v, n)
ORDER BY t::text, n;

-- What is called: not what only the server may call, nor what reads or writes
-- tables, which has no answer of its own.
CREATE TEMPORARY VIEW callable AS
SELECT p.oid, p.oid::regprocedure::text AS name, p.prorettype, p.prokind, p.proretset, p.provariadic <> 0 AS variadic,
    -- counted from 1
    array(SELECT a::regtype FROM unnest(p.proargtypes) WITH ORDINALITY u(a, n) ORDER BY n) AS args
FROM pg_catalog.pg_proc p
WHERE p.pronamespace IN ('povaid'::regnamespace, 'povaid_support'::regnamespace) AND p.prokind IN ('f', 'a') AND p.provolatile = 'i'
    AND NOT p.proargtypes::oid[] && array['internal'::regtype::oid, 'cstring'::regtype::oid, 'record'::regtype::oid]
    AND p.prorettype NOT IN ('internal'::regtype, 'cstring'::regtype, 'trigger'::regtype)
    -- the functions and the states of aggregates are for these alone
    AND NOT EXISTS (SELECT FROM unnest(p.proargtypes) a JOIN pg_catalog.pg_type t ON t.oid = a
        WHERE t.typnamespace = 'povaid_support'::regnamespace)
    AND p.oid NOT IN (SELECT unnest(array[aggtransfn, aggfinalfn, aggcombinefn, aggserialfn, aggdeserialfn,
        aggmtransfn, aggminvtransfn, aggmfinalfn]::oid[]) FROM pg_catalog.pg_aggregate);

-- The answers to at most so many calls of one function, spread evenly over all
-- combinations of its arguments' samples.
CREATE FUNCTION pg_temp.answers(function callable, most int) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
    -- A plain column as the argument of an aggregate: one row for each call.
    lists text[] := '{}';
    combinations numeric := 1;
    quotient numeric;
    call text;
    answer text;
    list text[];
    n int := cardinality(function.args);
BEGIN
    FOR i IN 1 .. n LOOP
        SELECT array_agg(format('%L::%s', s.value, s.type) ORDER BY s.id) INTO list
        FROM sample s WHERE s.type = function.args[i];
        IF list IS NULL THEN
            RETURN;
        END IF;
        combinations := combinations * cardinality(list);
        lists := lists || array_to_string(list, E'\n');
    END LOOP;
    FOR k IN 0 .. least(combinations, most) - 1 LOOP
        quotient := CASE WHEN combinations <= most THEN k ELSE mod(k * 7919.0 * 104729, combinations) END;
        call := '';
        FOR i IN 1 .. n LOOP
            list := string_to_array(lists[i], E'\n');
            call := call || CASE WHEN i > 1 THEN ', ' ELSE '' END
                || CASE WHEN i = n AND function.variadic THEN 'VARIADIC ' ELSE '' END
                || list[1 + mod(quotient, cardinality(list))::int];
            quotient := div(quotient, cardinality(list));
        END LOOP;
        call := format('%s(%s)', function.oid::regproc, call);
        BEGIN
            IF function.proretset THEN
                EXECUTE format('SELECT string_agg(x::text, E''\n'') FROM %s AS x', call) INTO answer;
            ELSE
                EXECUTE format('SELECT (%s)::text', call) INTO answer;
            END IF;
        EXCEPTION WHEN OTHERS THEN
            answer := 'error ' || sqlstate;
        END;
        RETURN NEXT coalesce(answer, 'null');
    END LOOP;
END
$$;

-- What reads as a value of another type is one.
DO $$
DECLARE
    candidate record;
BEGIN
    FOR candidate IN
        SELECT a.type, s.value
        FROM (SELECT DISTINCT unnest(args) AS type FROM callable) a, sample s
        WHERE a.type NOT IN (SELECT type FROM sample)
            AND s.type IN ('text'::regtype, 'numeric'::regtype, 'numeric[]'::regtype)
        ORDER BY a.type::text COLLATE "C", s.id
    LOOP
        BEGIN
            EXECUTE format('SELECT %L::%s', candidate.value, candidate.type);
            INSERT INTO sample (type, value) VALUES (candidate.type, candidate.value);
        EXCEPTION WHEN data_exception OR feature_not_supported OR undefined_object THEN
            NULL;
        END;
    END LOOP;
END
$$;

-- Values of the extension's own types come from the functions that make them,
-- those of several rows first.
CREATE TEMPORARY TABLE household AS
SELECT i AS id, 100 + (i * 7919) % 5000 + (i % 7) * 0.1 AS welfare, 2995 + (i % 3) * 0.5 AS line, 1 + i % 5 AS weight
FROM generate_series(1, 97) i;
INSERT INTO sample (type, value)
SELECT t, v FROM (
    SELECT 'poverty_summary'::regtype, poverty_summary(welfare, line, weight)::text FROM household
    UNION ALL SELECT 'poverty_summary', poverty_summary(welfare::float8, line::float8)::text FROM household
    UNION ALL SELECT 'rate_summary', rate_summary(welfare, line)::text FROM household
    UNION ALL SELECT 'welfare_distribution', welfare_distribution(welfare, weight)::text FROM household
    UNION ALL SELECT 'welfare_distribution', welfare_distribution(welfare::float8 / 3)::text FROM household) q(t, v);

-- More than once, because some are made of others.
CREATE PROCEDURE pg_temp.make_samples() LANGUAGE plpgsql AS $$
DECLARE
    made record;
BEGIN
    FOR made IN
        SELECT c.prorettype, min(a.answer COLLATE "C") AS least, max(a.answer COLLATE "C") AS most
        FROM callable c, pg_temp.answers(c, 40) AS a(answer)
        WHERE NOT c.proretset AND a.answer NOT LIKE 'error%' AND a.answer <> 'null'
            AND c.prorettype IN (SELECT t.oid FROM pg_catalog.pg_type t
                WHERE t.typnamespace = 'povaid'::regnamespace AND t.typtype = 'b' AND t.typcategory <> 'A')
        GROUP BY c.oid, c.prorettype, c.prokind, c.name
        ORDER BY c.prokind, c.name COLLATE "C"
    LOOP
        INSERT INTO sample (type, value)
        SELECT made.prorettype, v FROM unnest(array[made.least, made.most]) v
        WHERE (SELECT count(*) FROM sample s WHERE s.type = made.prorettype) < 6
            AND NOT EXISTS (SELECT FROM sample s WHERE s.type = made.prorettype AND s.value = v);
    END LOOP;

    -- Arrays of what there is.
    FOR made IN
        SELECT DISTINCT t.oid::regtype AS type, t.typelem::regtype AS element
        FROM callable c, unnest(c.args) a JOIN pg_catalog.pg_type t ON t.oid = a
        WHERE a NOT IN (SELECT s.type FROM sample s)
        ORDER BY 1
    LOOP
        INSERT INTO sample (type, value)
        SELECT made.type, v FROM (
            SELECT array_agg(s.value ORDER BY s.id)::text FROM sample s WHERE s.type = made.element
            UNION ALL
            SELECT array_agg(s.value ORDER BY s.id DESC)::text FROM sample s WHERE s.type = made.element) q(v)
        WHERE v IS NOT NULL;
    END LOOP;
END
$$;
CALL pg_temp.make_samples();
CALL pg_temp.make_samples();
CALL pg_temp.make_samples();

CREATE TEMPORARY TABLE answered AS
SELECT c.name, count(a.answer) AS calls, count(*) FILTER (WHERE a.answer NOT LIKE 'error%') AS answers,
    md5(string_agg(a.answer, E'\n' ORDER BY a.n)) AS digest
FROM callable c LEFT JOIN LATERAL pg_temp.answers(c, 500) WITH ORDINALITY AS a(answer, n) ON true
GROUP BY c.oid, c.name;

SELECT '# digest ' || translate(name, ' ', '_') || ' ' || digest
FROM answered WHERE calls > 0 ORDER BY name COLLATE "C";

-- A sum is more than one row.
SELECT '# digest rows ' || md5(concat_ws(' ', poverty_summary(welfare, line, weight),
    poverty_summary(welfare::float8, line::float8), rate_summary(welfare, line),
    welfare_distribution(welfare, weight), gini(welfare, weight)))
FROM household;

-- The digests say something only if most functions answer.
SELECT '# ' || name || ': ' || CASE calls WHEN 0 THEN 'no sample of an argument' ELSE 'refuses every sample' END
FROM answered WHERE answers = 0 ORDER BY name COLLATE "C";
SELECT CASE WHEN count(*) FILTER (WHERE answers > 0) >= 0.9 * count(*) THEN 'ok' ELSE 'not ok' END
    || ' 1 - ' || count(*) FILTER (WHERE answers > 0) || ' of ' || count(*) || ' functions answer'
FROM answered;
