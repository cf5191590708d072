#!/usr/bin/python3
"""The calls by psycopg 3, in the mode that the first argument names: text,
binary (parameters and results), or prepared (each statement on its first use)."""

import re
import sys

import psycopg
from psycopg.types.json import Jsonb

import native


def convert(kind, text):
    if kind == 'json':
        return Jsonb(native.value_of(kind, text))
    return native.value_of(kind, text)


def main():
    mode = sys.argv[1]
    connection = psycopg.connect('', autocommit=True)
    cursor = connection.cursor(binary=mode == 'binary')
    place = '%b' if mode == 'binary' else '%s'
    prepare = True if mode == 'prepared' else None

    def execute(sql, values):
        # Not every value has a binary form, as Jsonb before version 3.2 of it.
        cursor.execute(re.sub(r'@\d+@', place, sql.replace('%', '%%')), values, prepare=prepare)
        return cursor.fetchone()[0] if cursor.description else None

    native.run(execute, lambda error: getattr(error, 'sqlstate', None), convert)


main()
