#!/usr/bin/python3
"""The calls by psycopg2, which writes the values into the statement."""

import re

import psycopg2
import psycopg2.extras

import native


def convert(kind, text):
    if kind == 'json':
        return psycopg2.extras.Json(native.value_of(kind, text))
    return native.value_of(kind, text)


def main():
    connection = psycopg2.connect('')
    connection.autocommit = True
    cursor = connection.cursor()

    def execute(sql, values):
        cursor.execute(re.sub(r'@\d+@', '%s', sql.replace('%', '%%')), values)
        return cursor.fetchone()[0] if cursor.description else None

    native.run(execute, lambda error: getattr(error, 'pgcode', None), convert)


main()
