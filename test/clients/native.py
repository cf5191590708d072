"""What the programs in Python share: they read the calls, make each with values of
the language, and write what came of it."""

import datetime
import decimal
import json
import sys

SEPARATOR = '\x1f'
ESCAPES = {'\\\\': '\\', '\\t': '\t', '\\n': '\n', '\\r': '\r'}


def unescape(text):
    parts, at = [], 0
    while True:
        found = text.find('\\', at)
        if found < 0:
            return ''.join(parts) + text[at:]
        parts += [text[at:found], ESCAPES[text[found:found + 2]]]
        at = found + 2


def escape(text):
    return text.replace('\\', '\\\\').replace('\t', '\\t').replace('\n', '\\n').replace('\r', '\\r')


def value_of(kind, text):
    """The value in the language."""
    if kind == 'null':
        return None
    if kind.endswith('[]'):
        return [None if part == 'NULL' else value_of(kind[:-2], part) for part in text.split(SEPARATOR)]
    if kind == 'float':
        return float(text)
    if kind == 'decimal':
        return decimal.Decimal(text)
    if kind == 'int':
        return int(text)
    if kind == 'boolean':
        return text in ('t', 'true')
    if kind == 'date':
        return datetime.date.fromisoformat(text)
    if kind == 'json':
        return json.loads(text)
    return text


class Unsupported(Exception):
    """The driver has no such value."""


def run(execute, sqlstate, convert=value_of):
    """Make all calls: execute(sql, values) returns the first value of the first row,
    sqlstate(exception) the code of an error of the server, or None.  The SQL has
    @n@ for each parameter."""
    source, target = sys.argv[-2:]
    with open(source, encoding='utf-8') as calls, open(target, 'w', encoding='utf-8') as answers:
        for line in calls:
            number, sql, back, *rest = [unescape(field) for field in line.rstrip('\n').split('\t')]
            try:
                values = [convert(kind, text) for kind, text in zip(rest[::2], rest[1::2])]
                result = execute(sql, values)
                if back and result is not None:
                    result = execute(back, [result])
                fields = ['null'] if result is None else ['ok', str(result)]
            except Unsupported:
                fields = ['unsupported']
            except Exception as error:      # whatever a driver raises is what is looked for
                fields = ['error', sqlstate(error) or type(error).__name__, str(error).split('\n')[0]]
            answers.write('\t'.join([number] + [escape(field) for field in fields]) + '\n')
