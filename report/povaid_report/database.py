"""psql, in one transaction that can only read.

All queries of a report see the same data: the transaction is REPEATABLE READ.
They are sent by \\gexec, so psql finds no command and no variable in them, and
their rows come back as JSON, which keeps names, order and types.
"""

import json
import os
import re
import shutil
import subprocess
import tempfile
from decimal import Decimal

from .problem import Problem

MARK = 'povaid-report-end-of-answer'
# How psql and the server read texts. A query can change these by set_config, and
# then what stands in quotes would end them, and be a command: so they are set anew.
READING = "SET standard_conforming_strings = on;\nSET client_encoding = 'UTF8';\n"


class QueryError(Exception):
    """The server's own words, and the SQLSTATE."""

    def __init__(self, text):
        state = re.search(r'^(?:ERROR|FATAL):  ([0-9A-Z]{5}): ', text, re.MULTILINE)
        self.state = state.group(1) if state else None
        lines = [line for line in text.split('\n') if not line.startswith('LOCATION:')]
        self.text = re.sub(
            r'^(ERROR|FATAL):  [0-9A-Z]{5}: ', r'\1:  ', '\n'.join(lines), flags=re.MULTILINE
        ).strip()
        self.primary = re.sub(r'^(?:ERROR|FATAL):  ', '', self.text.split('\n')[0])
        super().__init__(self.text)


def literal(text):
    """As a string constant: psql passes over what stands in it."""
    return "'" + text.replace("'", "''") + "'"


def name(text):
    return text if re.fullmatch(r'[a-z_][a-z0-9_]*', text) else '"' + text.replace('"', '""') + '"'


class Database:
    def __init__(self, connection):
        psql = shutil.which('psql')
        if psql is None:
            raise Problem(
                'psql was not found', hint='Install the client of PostgreSQL (Debian: postgresql-client).'
            )
        settings = dict(os.environ, PGCLIENTENCODING='UTF8', PGAPPNAME='povaid-report')
        options = (
            '-c standard_conforming_strings=on -c extra_float_digits=1 -c datestyle=ISO -c intervalstyle=postgres'
            ' -c client_min_messages=error -c default_transaction_read_only=on -c bytea_output=hex'
        )
        settings['PGOPTIONS'] = (settings.get('PGOPTIONS', '') + ' ' + options).strip()
        command = [
            psql,
            '-X',
            '-q',
            '-A',
            '-t',
            '-w',
            '-v',
            'ON_ERROR_STOP=0',
            '-v',
            'VERBOSITY=verbose',
            '-v',
            'SHOW_CONTEXT=never',
        ] + (['-d', connection] if connection else [])
        self.errors = tempfile.TemporaryFile()
        self.psql = subprocess.Popen(
            command, env=settings, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors
        )
        self.schema = None
        self.begin()

    def begin(self):
        try:
            self.ask('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
        except QueryError as error:
            raise Problem(
                'the server cannot be reached',
                found=error.text,
                expected='a database that psql reaches in the same way, by PGHOST, PGPORT, PGUSER, PGDATABASE or --dbname',
                example='PGHOST=localhost povaid-report --dbname=office office.ini office.html',
            )
        rows = self.rows(
            "SELECT n.nspname AS schema, e.extversion AS version FROM pg_catalog.pg_extension e"
            " JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'povaid'"
        )
        if not rows:
            raise Problem(
                'the extension povaid is not in this database',
                example='psql -c "CREATE SCHEMA povaid" -c "CREATE EXTENSION povaid SCHEMA povaid"',
            )
        self.schema = name(rows[0]['schema'])
        self.version = rows[0]['version']

    def ask(self, statement):
        """What psql prints for one statement."""
        script = READING + f"SELECT {literal(statement)} \\gexec\n\\echo {MARK}\n"
        self.errors.seek(0)
        self.errors.truncate()
        try:
            self.psql.stdin.write(script.encode('utf-8', 'replace'))
            self.psql.stdin.flush()
        except BrokenPipeError:
            pass
        answer = []
        ended = False
        for line in self.psql.stdout:
            if line == MARK.encode() + b'\n':
                ended = True
                break
            answer.append(line)
        self.errors.seek(0)
        errors = self.errors.read().decode('utf-8', 'replace').strip()
        if errors or not ended:
            raise QueryError(errors or 'psql ended')
        return b''.join(answer).decode('utf-8')

    def rows(self, query):
        """The rows of a query as dictionaries in the order of its columns; numbers are int or Decimal."""
        answer = self.ask(
            f"SELECT coalesce(pg_catalog.json_agg(pg_catalog.row_to_json(povaid_report_row)), '[]')"
            f" FROM (\n{query}\n) povaid_report_row"
        )
        return json.loads(answer, parse_float=Decimal, object_pairs_hook=pairs)

    def columns(self, query):
        """Of every column its type and the category of it; the query is planned and returns nothing."""
        none = f"(SELECT none.* FROM (SELECT) one LEFT JOIN (SELECT * FROM (\n{query}\n) all_rows LIMIT 0) none ON true) q"
        answer = self.ask(f'SELECT pg_catalog.row_to_json(q) FROM {none}')
        names = [key for key, value in json.loads(answer, object_pairs_hook=list)]
        twice = sorted({key for key in names if names.count(key) > 1})
        if twice:
            raise QueryError(f'ERROR:  column "{twice[0]}" is there twice')
        if not names:
            raise QueryError('ERROR:  the query has no column')
        kinds = ', '.join(
            "(SELECT ARRAY[pg_catalog.format_type(t.oid, NULL), t.typcategory::pg_catalog.text] FROM pg_catalog.pg_type t"
            f" WHERE t.oid = pg_catalog.pg_typeof(q.{quoted(key)})::pg_catalog.oid) AS {quoted(key)}"
            for key in names
        )
        return self.rows(f'SELECT {kinds} FROM {none}')[0]

    def close(self):
        try:
            self.psql.stdin.close()
            self.psql.wait(timeout=5)
        except (OSError, subprocess.TimeoutExpired):
            self.psql.kill()
            self.psql.wait()


def quoted(text):
    return '"' + text.replace('"', '""') + '"'


def pairs(items):
    return dict(items)
