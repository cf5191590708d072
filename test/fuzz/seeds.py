"""The statements of seeds.sql: those that return a valid value of a type of the
extension, and those in between that they need."""

import os


def statements():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'seeds.sql')
    with open(path, encoding='ascii') as file:
        lines = [line for line in file.read().splitlines() if not line.startswith('--')]
    for part in '\n'.join(lines).split(';'):
        if part.strip():
            yield part.strip()


def use_extension_schema(connection):
    """The seeds name what is in the schema of the extension without it."""
    connection.query("SELECT pg_catalog.set_config('search_path', pg_catalog.format('%I, public', n.nspname), false) "
                     "FROM pg_catalog.pg_extension e "
                     "JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'povaid'")


def make_tables(connection):
    """A temporary table for each seed, seed1 and so on, with the value in its
    first column; yields its name, the type's OID and the column's name."""
    use_extension_schema(connection)
    number = 0
    for query in statements():
        if not query.startswith('SELECT'):
            connection.query(query)
            continue
        number += 1
        name = f'seed{number}'
        found = connection.query(f'CREATE TEMP TABLE {name} AS {query}; '
                                 f"SELECT a.atttypid, a.attname FROM pg_catalog.pg_attribute a "
                                 f"WHERE a.attrelid = '{name}'::pg_catalog.regclass AND a.attnum = 1")
        yield name, int(found[-1][0]), found[-1][1]
