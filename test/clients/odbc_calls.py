#!/usr/bin/python3
"""The calls through ODBC (pyodbc and psqlodbc).  The first argument says where a
statement is prepared: client (psqlodbc writes the values into it) or server."""

import os
import re
import sys

import pyodbc

import native


def main():
    prepare = {'client': 0, 'server': 1}[sys.argv[1]]
    connection = pyodbc.connect(
        f'DRIVER=PostgreSQL Unicode;Servername={os.environ["PGHOST"]};Port={os.environ["PGPORT"]};'
        f'Database={os.environ["PGDATABASE"]};Username={os.environ["PGUSER"]};UseServerSidePrepare={prepare};'
        'MaxLongVarcharSize=1000000;MaxVarcharSize=1000000', autocommit=True)
    cursor = connection.cursor()

    def execute(sql, values):
        cursor.execute(re.sub(r'@\d+@', '?', sql), values)
        return cursor.fetchone()[0] if cursor.description else None

    # ODBC knows no arrays and no JSON: they are texts.
    def convert(kind, text):
        if kind == 'decimal' and text == 'NaN':
            raise native.Unsupported()      # pyodbc sends 0, or fails within
        if kind.endswith('[]'):
            return '{' + ','.join(text.split(native.SEPARATOR)) + '}'
        return text if kind == 'json' else native.value_of(kind, text)

    def sqlstate(error):
        return error.args[0] if isinstance(error, pyodbc.Error) else None

    native.run(execute, sqlstate, convert)


main()
