"""Arguments for calls, as SQL expressions, by type and by the parameter's name:
mild ones, which most functions take, and wild ones at the edges and beyond."""

import seeds

MILD = {
    'double precision': ['0', '1', '2', '0.5', '0.25', '0.1', '0.75', '3', '100', '1000', '2995', '4100.5', '0.95'],
    'numeric': ['0', '1', '2', '0.5', '0.25', '0.1', '100', '1000', '2995', '4100.50', '0.01', '33.3', '12345.67'],
    'integer': ['0', '1', '2', '3', '5', '10', '52'],
    'bigint': ['0', '1', '2', '3', '100', '1000'],
    'boolean': ['true', 'false'],
    'text': ['x', 'wilson', 'drop', 'not_deprived', 'oecd_modified', 'cn-household-2016'],
    'jsonb': ['{}', '{"poverty_line": "line"}', '{"income_per_capita": "income"}'],
    'date': ['2018-12-15', '2019-07-15', '2020-02-29'],
    'double precision[]': ['{1,1}', '{0.5,0.25,0.25}', '{1,2,3,4}', '{0.5}', '[5:6]={0.5,0.5}'],
    'numeric[]': ['{1,1}', '{0.5,0.25,0.25}', '{1,2,3,4}', '{0.5,0.5}', '[5:6]={1,3}', '{60,80}'],
    'integer[]': ['{1}', '{1,2}', '{2,3}'],
    'text[]': ['{direct,inverse}', '{direct}', '{a,b}', '{a,b,c}'],
    'boolean[]': ['{true,false}', '{t,NULL,f,t}', '{f}'],
    'cstring': ['00', '01'],
}

WILD = {
    'double precision': ['-0', '-1', 'NaN', 'Infinity', '-Infinity', '5e-324', '1e-300', '1e300', '-1e300',
                         '1.7976931348623157e308', '-1.7976931348623157e308', '0.30000000000000004',
                         '9007199254740993', '1e15', '4503599627370496.5', '0.9999999999999999'],
    'numeric': ['-1', 'NaN', '1e-16383', '-0.00', '9' * 40, '0.' + '3' * 60, '1e131071', '-1e1000', '1e-1000',
                '9007199254740993', '1e308', '1.7976931348623159e308', '2e-324', '0.' + '0' * 320 + '1'],
    'integer': ['-1', '-2147483648', '2147483647', '51', '53', '64', '65', '1000001'],
    'bigint': ['-1', '-9223372036854775808', '9223372036854775807', '9007199254740993'],
    'text': ['', ' ', 'X', 'drop ', '%s%n%d', 'x' * 3000, '甲', "it''s", 'no-such-standard', '\\', '"',
             'SELECT 1', 'SELECT 1 AS unit, 1 AS round, 1 AS amount', 'SELECT 1/0', ';', 'TABLE nowhere',
             "SELECT ''a'' AS unit, ''b'' AS round, 1.5 AS amount, date ''2020-01-01'' AS paid_on"],
    'jsonb': ['null', '[]', '"x"', '1', '{"a": null}', '{"a": {"b": "c"}}', '{"poverty_line": ""}',
              '{"has_food": "no such column"}', '{"has_food": 5}'],
    'date': ['infinity', '-infinity', '4713-01-01 BC', '5874897-12-31'],
    'double precision[]': ['{}', '{NULL}', '{NaN}', '{-1,1}', '{{1,2},{3,4}}', '{1e300,1e300}', '{1e-300,Infinity}',
                           '[-3:-1]={1,NULL,2}', '{0,0}', '[2147483646:2147483646]={1}'],
    'numeric[]': ['{}', '{NULL}', '{NaN}', '{-1,1}', '{{1,2},{3,4}}', '{1e1000,1e-1000}', '[-3:-1]={1,NULL,2}',
                  '{0,0}', '[2147483646:2147483646]={1}'],
    'integer[]': ['{}', '{NULL}', '{0}', '{-1,2147483647}', '{{1,2}}', '{1,1}', '{65}'],
    'text[]': ['{}', '{NULL}', '{"",x}', '{{a,b}}', '{inverse,distance}', '{甲,乙}'],
    'boolean[]': ['{}', '{NULL}', '{{t,f}}', '[0:1]={t,f}'],
    'cstring': ['', '(', '\\x00', 'ff' * 200, '(1,2)', '{"a', '1\t', '甲'],
}

# Long values, which are stored out of line or compressed; seldom used, for they take long.
LONG = {
    'numeric': ["pg_catalog.repeat('9', 131072)::numeric", "('0.' || pg_catalog.repeat('7', 16383))::numeric"],
    'text': ["pg_catalog.repeat('x', 1000000)", "pg_catalog.repeat('甲', 100000)"],
    'double precision[]': ["pg_catalog.array_fill(0.5::float8, '{100000}')",
                           'ARRAY(SELECT pg_catalog.generate_series(1, 100000)::float8)',
                           "pg_catalog.array_fill(0.015625::float8, '{64}')"],
    'numeric[]': ["pg_catalog.array_fill(0.5::numeric, '{100000}')",
                  "ARRAY[pg_catalog.repeat('9', 131072)::numeric, 1, ('0.' || pg_catalog.repeat('7', 16383))::numeric]",
                  'ARRAY(SELECT pg_catalog.generate_series(1, 100000)::numeric)'],
    'integer[]': ['ARRAY(SELECT pg_catalog.generate_series(1, 100000)::int)'],
    'text[]': ["pg_catalog.array_fill('x'::text, '{100000}')"],
    'boolean[]': ["pg_catalog.array_fill(true, '{64}')", "pg_catalog.array_fill(NULL::boolean, '{65}')"],
    'jsonb': ["(SELECT pg_catalog.jsonb_object_agg(i, i) FROM pg_catalog.generate_series(1, 10000) i)"],
}

# Mild values of parameters that want something special.
NAMED = {
    ('text', 'method'): ['wilson', 'clopper-pearson'],
    ('text', 'missing'): ['drop', 'not_deprived'],
    ('text', 'scale'): ['oecd_70', 'oecd_modified', 'square_root', 'per_capita'],
    ('text', 'entitlement_query'): ["SELECT ''a'' AS unit, 1 AS round, 5 AS amount"],
    ('text', 'payment_query'): ["SELECT ''a'' AS unit, 1 AS round, 5 AS amount, date ''2020-01-01'' AS paid_on"],
    ('text', 'claims_query'): ["SELECT ''a'' AS name, 1 AS figure", "SELECT 1"],
    ('text', 'topic'): ['result', 'register_move', 'figures_audit'],
    ('text', 'key'): ['unknown'],
    ('text', 'language'): ['en', 'zh', 'en', 'klingon'],
    ('integer', 'points'): ['1', '2', '5', '11'],
    ('integer', 'precision'): ['0', '3', '20', '51', '52'],
    ('double precision', 'confidence'): ['0.9', '0.95', '0.99'],
    ('double precision', 'k'): ['0.3333333333333333', '0.5', '1'],
    ('double precision', 'epsilon'): ['0.5', '1', '2'],
}

ROWS = [
    'ROW(1, 2)', 'ROW()', 'NULL::record', "ROW('a', NULL, true)",
    '(SELECT v FROM (SELECT 3500 AS income_per_capita, 2995 AS poverty_line, true AS has_food, true AS has_clothing, '
    'true AS has_compulsory_education, true AS has_basic_medical_care, NULL::boolean AS has_safe_housing, '
    'true AS has_safe_water) v)',
    '(SELECT v FROM (SELECT 0.01::float8 AS incidence, true AS has_infrastructure, false AS has_public_services, '
    'true AS has_industry, true AS has_collective_income) v)',
    "(SELECT v FROM (SELECT 'NaN'::numeric AS income_per_capita, '' AS poverty_line, 5 AS has_food) v)",
    '(SELECT a FROM pg_catalog.pg_class a LIMIT 1)',
]


class Values:
    """Values of all types, once the extension's own are made of the seeds."""

    def __init__(self, connection, rng):
        self.rng = rng
        self.stored = {}
        self.literals = {}
        names = dict(connection.query('SELECT oid, pg_catalog.format_type(oid, NULL) FROM pg_catalog.pg_type'))
        for name, oid, column in list(seeds.make_tables(connection)):
            self.keep(connection, names[str(oid)], f'SELECT "{column}" FROM {name} WHERE "{column}" IS NOT NULL')
        for of_type, expressions in LONG.items():
            for expression in expressions:
                self.keep(connection, of_type, f'SELECT {expression}')
        self.groups = {of_type for of_type, in connection.query(
            "SELECT pg_catalog.format_type(oprleft, NULL) FROM pg_catalog.pg_operator "
            "WHERE oprname = '-' AND oprleft = oprright AND oprresult = oprleft")} - set(MILD)
        standards = connection.query('SELECT standard FROM assessment_standard')
        self.make_rows(connection)
        self.named = dict(NAMED)
        for parameter in ('standard', 'applied', 'official'):
            self.named['text', parameter] = [standard for standard, in standards]

    def keep(self, connection, of_type, query):
        """In a table, for every way in which a value can be stored; and as text."""
        table = f'stored{len(self.stored)}'
        if of_type not in self.stored:
            self.stored[of_type] = (table, [])
            connection.query(f'CREATE TEMP TABLE {table} (id int, v {of_type})')
        table, ids = self.stored[of_type]
        if connection.query(f"SELECT typlen FROM pg_catalog.pg_type WHERE oid = '{of_type}'::pg_catalog.regtype")[0][0] == '-1':
            storages = ('MAIN', 'EXTERNAL', 'EXTENDED')
        else:
            storages = ('PLAIN',)
        for storage in storages:
            connection.query(f'ALTER TABLE {table} ALTER v SET STORAGE {storage}')
            connection.query(f'INSERT INTO {table} SELECT {len(ids)}, q.* FROM ({query}) q')
            ids.append(len(ids))
        if of_type not in LONG:
            self.literals.setdefault(of_type, [])
            text = connection.query(f'SELECT v::pg_catalog.text FROM {table} WHERE id = {ids[-1]}')[0][0]
            if len(text) < 4000:
                self.literals[of_type].append(text.replace("'", "''"))

    def make_rows(self, connection):
        """A table that parallel workers can read, public.many, with a column of
        mild values for each type; call once."""
        self.columns = {}
        choices = {of_type: MILD[of_type] for of_type in MILD if of_type != 'cstring'}
        choices.update(self.literals)
        columns = []
        for number, (of_type, values) in enumerate(sorted(choices.items())):
            self.columns[of_type] = f'c{number}'
            array = ', '.join(f"'{value}'" for value in values)
            columns.append(f'((ARRAY[{array}])[1 + (id + {number}) % {len(values)}])::{of_type} AS c{number}')
        connection.query(f'CREATE TABLE IF NOT EXISTS public.many AS SELECT id, {", ".join(columns)} '
                         'FROM pg_catalog.generate_series(1, 2000) id; ANALYZE public.many')

    def pick(self, of_type, name, mild):
        """An expression of this type."""
        rng = self.rng
        if of_type == 'text literal':
            return "'" + rng.choice(WILD['cstring'] + WILD['text']) + "'"
        if of_type == 'cstring' and mild:
            return "'" + rng.choice([text for texts in self.literals.values() for text in texts]) + "'::cstring"
        if of_type == 'record':
            return rng.choice(ROWS)
        if rng.random() < 0.05:
            return f'NULL::{of_type}'
        if of_type in self.stored and (rng.random() < 0.02 or (of_type not in MILD and rng.random() < 0.5)):
            table, ids = self.stored[of_type]
            return f'(SELECT v FROM {table} WHERE id = {rng.choice(ids)})'
        if of_type in self.groups and rng.random() < 0.1:
            return f"({self.pick(of_type, '', mild)} {rng.choice('+-')} {self.pick(of_type, '', mild)})"
        if mild or rng.random() < 0.5:
            choices = self.named.get((of_type, name)) or MILD.get(of_type) or self.literals.get(of_type)
        else:
            choices = WILD.get(of_type) or self.literals.get(of_type)
        if not choices and of_type.endswith('[]'):
            element = of_type[:-2]
            n = rng.choice((0, 1, 1, 2, 3))
            return f"ARRAY[{', '.join(self.pick(element, name, mild) for _ in range(n))}]::{of_type}"
        if not choices:
            return f'NULL::{of_type}'
        return f"'{rng.choice(choices)}'::{of_type}"
