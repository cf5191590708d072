"""What people call of the extension, as the catalogue has it: its functions,
aggregates and window functions, without what only the server calls."""

from catalog import Callable, KINDS, MEMBERS

PUBLIC = """
    SELECT p.prokind, p.proname,
        pg_catalog.array_to_string(ARRAY(SELECT pg_catalog.format_type(a.t, NULL)
            FROM pg_catalog.unnest(p.proargtypes) WITH ORDINALITY a(t, i) ORDER BY a.i), '|'),
        pg_catalog.array_to_string(p.proargnames[1:p.pronargs], '|', ''),
        p.provariadic <> 0, p.proretset, pg_catalog.format_type(p.prorettype, NULL)
    FROM pg_catalog.pg_proc p""" + MEMBERS.format(table='pg_catalog.pg_proc', oid='p.oid') + """
    WHERE p.pronamespace = e.extnamespace
        AND NOT ARRAY['pg_catalog.internal', 'pg_catalog.cstring']::pg_catalog.regtype[] && (p.proargtypes::pg_catalog.regtype[] || p.prorettype::pg_catalog.regtype)
        AND p.prorettype <> 'pg_catalog.trigger'::pg_catalog.regtype
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_aggregate a WHERE p.oid IN (a.aggtransfn, a.aggfinalfn, a.aggcombinefn,
            a.aggserialfn, a.aggdeserialfn, a.aggmtransfn, a.aggminvtransfn, a.aggmfinalfn))
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_operator o WHERE o.oprcode = p.oid)
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_cast c WHERE c.castfunc = p.oid)
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_amproc m WHERE m.amproc = p.oid)
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_type t
            WHERE p.oid IN (t.typinput, t.typoutput, t.typreceive, t.typsend, t.typmodin, t.typmodout))
    ORDER BY p.proname COLLATE "C", p.oid"""


def public(connection):
    """(Callable, type of the result), by name."""
    for kind, name, types, names, variadic, returns_set, result in connection.query(PUBLIC):
        types = types.split('|') if types else []
        names = (names or '').split('|')
        names += [''] * (len(types) - len(names))
        call = Callable(KINDS[kind], name, types, names, 0, variadic == 't', returns_set == 't')
        yield call, result
