"""The ways in which a call is made.  Each is a list of commands, sent one after
the other in one session, that leaves the session as it was; an error in any of
them must not matter to the next call."""


def select(call, arguments, rng, rows, columns):
    """The query of a call: of these arguments, or of rows of them, or of columns
    of the table of many rows."""
    if call.kind == 'aggregate' and rng.randrange(10) == 0 and all(t in columns for t in call.types):
        names = ', '.join(columns[t] for t in call.types)
        grouped = rng.choice(('', ' GROUP BY id % 50', ' GROUP BY ROLLUP (id % 3)'))
        return f'SELECT {call.name}({names or "*"}) FROM public.many{grouped}'
    if call.kind == 'aggregate':
        n = len(call.types)
        values = ', '.join(f'({", ".join([str(i)] + row)})' for i, row in enumerate(rows))
        names = [f'a{i}' for i in range(n)]
        source = f'(VALUES {values}) v({", ".join(["id"] + names)})'
        times = rng.choice((0, 0, 0, 0, 3, 300))
        if times:
            source += f', pg_catalog.generate_series(1, {times}) g'
        aggregate = f'{call.name}({", ".join(names) or "*"})'
        kind = rng.randrange(8)
        if kind == 0:
            aggregate = f'{call.name}({", ".join(names) or "*"} ORDER BY id DESC)'
        elif kind == 1:
            aggregate += ' FILTER (WHERE id <> 1)'
        elif kind == 2:
            return f'SELECT {aggregate} FROM {source} GROUP BY GROUPING SETS ((), (id), (id % 2))'
        elif kind == 3:
            return (f'SELECT {aggregate} OVER (ORDER BY id ROWS BETWEEN {rng.randrange(3)} PRECEDING '
                    f'AND {rng.randrange(3)} FOLLOWING) FROM {source}')
        elif kind == 4:
            return f'SELECT {aggregate} OVER (PARTITION BY id % 2 ORDER BY id) FROM {source}'
        return f'SELECT {aggregate} FROM {source}'
    if call.kind == 'window function':
        n = len(arguments)
        values = ', '.join(f'({", ".join([str(i)] + row[:n])})' for i, row in enumerate(rows))
        names = [f'a{i}' for i in range(n)]
        window = rng.choice(('', 'ORDER BY id', 'PARTITION BY id % 2', 'PARTITION BY id % 2 ORDER BY id DESC'))
        return (f'SELECT {call.name}({", ".join(names)}) OVER ({window}) '
                f'FROM (VALUES {values}) v({", ".join(["id"] + names)})')
    if call.returns_set:
        return f'SELECT * FROM {call.expression(arguments)} LIMIT {rng.choice((1, 1000))}'
    return f'SELECT {call.expression(arguments)}'


def at_top_level(query, rng):
    return [query]


def in_savepoint(query, rng):
    return ['BEGIN; SAVEPOINT before', query, 'ROLLBACK TO before', query, rng.choice(('COMMIT', 'ROLLBACK'))]


def in_cursor(query, rng):
    """Read in part, also in a subtransaction that is given up, and closed or not."""
    if rng.randrange(4) == 0:
        return [f'DECLARE held CURSOR WITH HOLD FOR {query}', 'FETCH 1 FROM held', 'CLOSE ALL']
    commands = [f'BEGIN; DECLARE half SCROLL CURSOR FOR SELECT q.* FROM pg_catalog.generate_series(1, 3) g, LATERAL ({query}) q']
    if rng.randrange(2):
        commands += ['FETCH 1 FROM half']
    commands += ['SAVEPOINT before', 'FETCH 2 FROM half', 'ROLLBACK TO before']
    if rng.randrange(2):
        commands += ['SAVEPOINT again', 'FETCH BACKWARD 1 FROM half', 'ROLLBACK TO again']
    if rng.randrange(2):
        commands += ['SAVEPOINT closing', 'CLOSE half', 'ROLLBACK TO closing']
    return commands + [rng.choice(('COMMIT', 'ROLLBACK'))]


def caught(query, rng):
    """In PL/pgSQL, where memory outlives the subtransaction."""
    return [f'''DO $caught$ BEGIN FOR i IN 1 .. 2 LOOP
        BEGIN PERFORM * FROM ({query}) q; EXCEPTION WHEN OTHERS THEN
            IF SQLSTATE ~ '^(XX|53|57)' THEN RAISE; END IF; END; END LOOP; END $caught$''']


def in_time(query, rng):
    """Again and again, until the time is over.  Compilation, which cannot be
    cancelled, is not what is looked at."""
    return [f'SET statement_timeout = {rng.choice((1, 2, 5, 10))}; SET jit = off; SET enable_material = off',
            f'SELECT pg_catalog.count(q::pg_catalog.text) FROM pg_catalog.generate_series(1, 1000000) g, '
            f'LATERAL ({query} OFFSET 0 * g) q', 'RESET statement_timeout; RESET jit; RESET enable_material']


def stored(query, rng):
    """What it returns goes to a table and comes back."""
    return [f'CREATE TEMP TABLE kept AS {query}', 'SELECT pg_catalog.count(k::pg_catalog.text) FROM kept k',
            'DROP TABLE IF EXISTS kept']


WAYS = {
    'at top level': (at_top_level, 8),
    'in a savepoint': (in_savepoint, 2),
    'in a cursor': (in_cursor, 2),
    'caught in PL/pgSQL': (caught, 2),
    'stored': (stored, 1),
    'under statement_timeout': (in_time, 0.15),
}
