"""What of the extension can be called from SQL, as the catalog has it."""

from dataclasses import dataclass

MEMBERS = """
    JOIN pg_catalog.pg_depend d ON d.classid = '{table}'::pg_catalog.regclass AND d.objid = {oid} AND d.deptype = 'e'
    JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid AND e.extname = 'povaid'"""

# No triggers, and nothing that takes what only the server has; what reads the
# binary form of a value is called with binary parameters (fuzz).
FUNCTIONS = """
    SELECT p.prokind, pg_catalog.format('%I.%I', n.nspname, p.proname),
        pg_catalog.array_to_string(ARRAY(SELECT pg_catalog.format_type(a.t, NULL)
            FROM pg_catalog.unnest(p.proargtypes) WITH ORDINALITY a(t, i) ORDER BY a.i), '|'),
        pg_catalog.array_to_string(p.proargnames[1:p.pronargs], '|', ''),
        p.pronargdefaults, p.provariadic <> 0, p.proretset,
        EXISTS (SELECT FROM pg_catalog.pg_aggregate a
            WHERE p.oid IN (a.aggtransfn, a.aggcombinefn, a.aggmtransfn, a.aggminvtransfn))
    FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace""" + MEMBERS.format(
        table='pg_catalog.pg_proc', oid='p.oid') + """
    WHERE p.prorettype <> 'pg_catalog.trigger'::pg_catalog.regtype
        AND NOT 'pg_catalog.internal'::pg_catalog.regtype = ANY (p.proargtypes::pg_catalog.oid[])
    ORDER BY p.oid"""

OPERATORS = """
    SELECT pg_catalog.format('OPERATOR(%I.%s)', n.nspname, o.oprname),
        pg_catalog.concat_ws('|', pg_catalog.format_type(pg_catalog.nullif(o.oprleft, 0), NULL),
            pg_catalog.format_type(o.oprright, NULL))
    FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace""".replace(
        'pg_catalog.nullif', 'nullif') + MEMBERS.format(table='pg_catalog.pg_operator', oid='o.oid') + """
    ORDER BY o.oid"""

CASTS = """
    SELECT pg_catalog.format_type(c.castsource, NULL), pg_catalog.format_type(c.casttarget, NULL)
    FROM pg_catalog.pg_cast c""" + MEMBERS.format(table='pg_catalog.pg_cast', oid='c.oid') + """
    ORDER BY c.oid"""

TYPES = """
    SELECT pg_catalog.format_type(t.oid, NULL), t.typtype
    FROM pg_catalog.pg_type t""" + MEMBERS.format(table='pg_catalog.pg_type', oid='t.oid') + """
    WHERE t.typcategory <> 'A' ORDER BY t.oid"""

KINDS = {'f': 'function', 'a': 'aggregate', 'w': 'window function'}


@dataclass
class Callable:
    """Something to call, and what it is to be given."""
    kind: str
    name: str
    types: list
    names: list
    optional: int = 0
    variadic: bool = False
    returns_set: bool = False
    of_aggregate: bool = False      # a step of an aggregate: alone it may refuse

    def __str__(self):
        return f'{self.name}({", ".join(self.types)})'

    def expression(self, arguments):
        """The call in SQL."""
        if self.kind == 'operator':
            return f'({" ".join(arguments[:-1])} {self.name} {arguments[-1]})'
        if self.kind == 'cast':
            return f'({arguments[0]})::{self.name}'
        if self.variadic and len(arguments) == len(self.types):
            arguments = arguments[:-1] + ['VARIADIC ' + arguments[-1]]
        return f'{self.name}({", ".join(arguments)})'


def callables(connection):
    """Everything, in the order in which it was declared."""
    found = []
    for kind, name, types, names, optional, variadic, returns_set, of_aggregate in connection.query(FUNCTIONS):
        types = types.split('|') if types else []
        names = (names or '').split('|')
        names += [''] * (len(types) - len(names))
        found.append(Callable(KINDS[kind], name, types, names, int(optional),
                              variadic == 't', returns_set == 't', of_aggregate == 't'))
    for name, types in connection.query(OPERATORS):
        types = types.split('|')
        found.append(Callable('operator', name, types, [''] * len(types)))
    for source, target in connection.query(CASTS):
        found.append(Callable('cast', target, [source], ['']))
    for name, typtype in connection.query(TYPES):
        found.append(Callable('cast', name, ['text literal'], ['']))
        if typtype == 'b':
            found.append(Callable('cast', 'pg_catalog.text', [name], ['']))
    return found
