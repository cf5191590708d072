"""The calls that the drivers make, and what the server answers to the same calls
with literals.

A call has a place, @1@, for each parameter, and for each the kind of value that a
program would hand to its driver:

    float decimal int boolean text date json    as the language has them
    varchar bpchar  a text, for a function of this type
    untyped         a number written as a string; a text, for a function of no type
    own TYPE        a value of the extension's own type, as its text
    null            no value
    KIND[]          an array of these

Every overload is called with the kinds that it declares, then with all numbers
as floats, as decimals, as integers and as strings, with a mixture of them, with
NULL in each place, and with NaN in each place of a number."""

import random
from dataclasses import dataclass, field

import values as samples
from catalogue import public
from wire import ServerError

NUMBERS = ('double precision', 'numeric', 'exact_decimal')
KIND = {'double precision': 'float', 'numeric': 'decimal', 'exact_decimal': 'decimal', 'bigint': 'int',
        'integer': 'int', 'boolean': 'boolean', 'text': 'text', 'character varying': 'varchar', 'character': 'bpchar',
        'unknown': 'untyped', 'date': 'date', 'jsonb': 'json'}
LITERAL = {'float': 'double precision', 'decimal': 'numeric', 'int': 'integer', 'boolean': 'boolean',
           'text': 'text', 'varchar': 'varchar', 'bpchar': 'bpchar', 'date': 'date', 'json': 'jsonb'}
CAST = {'character': 'bpchar',      # which without a length has one character
        'unknown': 'text'}          # which no parameter can be
LIKE = {'exact_decimal': 'numeric', 'exact_decimal[]': 'numeric[]', 'character varying': 'text', 'character': 'text',
        'unknown': 'text'}          # whose values will do
TRIES, ROUNDS = 20, 15
SEPARATOR = '\x1f'

# What a call needs that its types do not tell.
QUERY = "SELECT 'a' AS unit, 'x' AS area, true AS poor, 3 AS persons"
ENTITLED = "SELECT 'a' AS unit, 1 AS round, 5 AS amount"
DOCUMENT = ('{"income_per_capita": 3500, "poverty_line": 2995, "has_food": true, "has_clothing": true, '
            '"has_compulsory_education": true, "has_basic_medical_care": true, "has_safe_housing": false}')
WORDS = {
    'lonely': ['average', 'remove'], 'convention': ['domain', 'strata'], 'malformed': ['null', 'error'],
    'center': ['mean', 'estimate'], 'before_query': [QUERY], 'after_query': [QUERY], 'doc': [DOCUMENT],
    'entitlement_query': [ENTITLED], 'payment_query': [ENTITLED + ", date '2020-01-01' AS paid_on"],
    'claims_query': ["SELECT 'a' AS label, 1 AS numerator, 8 AS denominator, 12.6 AS printed, 1 AS scale"],
    'counts_query': ["SELECT 'x' AS area, 'y' AS category, 5 AS count"], 'id': ['11010519491231002X'],
    'input': ['yes', '12'], 'standard': ['cn-household-2016', 'mpi-2010'], 'params': ['[]'],
}
OPTIONAL = ('df', 'scale', 'rscales', 'fay')    # NULL means something
METHODS = ['population', 'plain', 'jk1', 'wilson']
HOUSEHOLD = {'income_per_capita': ('numeric', 'decimal', '3500'), 'poverty_line': ('numeric', 'decimal', '2995'),
             'monitoring_line': ('numeric', 'decimal', '4000')}
HOUSEHOLD.update({name: ('boolean', 'boolean', value) for name, value in (
    ('has_food', 'true'), ('has_clothing', 'true'), ('has_compulsory_education', 'true'),
    ('has_basic_medical_care', 'true'), ('has_safe_housing', 'false'), ('has_safe_water', 'true'),
    ('has_exited', 'true'), ('never_registered', 'false'), ('has_risk', 'true'), ('has_severe_hardship', 'false'))})

LIVE = ('own regclass', 'public.client_live')
LIVE_QUERY = 'SELECT c0, poverty_summary(income, line) FROM public.client_household GROUP BY c0'


@dataclass
class Case:
    """One call by a driver."""
    signature: str
    form: str                   # SQL, with @n@ for the n-th parameter
    kinds: list
    values: list
    declared: list              # the types to cast to where one must
    result: str = ''            # its type, of a call whose result is to come back
    expected: tuple = ()        # ('ok', text) or ('error', SQLSTATE, message)
    typed: tuple = ()           # the same with every literal cast to what is declared
    written: dict = field(default_factory=dict)     # both, with floats as a client of WRITTEN has them
    variant: str = ''

    def literal(self, cast, write=None):
        sql = self.form
        for n, (kind, value) in enumerate(zip(self.kinds, self.values), 1):
            text = write and write(kind, value) or literal(kind, value)
            if cast:
                text = f'({text})::{self.declared[n - 1]}'
            sql = sql.replace(f'@{n}@', text)
        return sql

    def cast(self, form):
        for n, of_type in enumerate(self.declared, 1):
            if f'@{n}@::' not in form:
                form = form.replace(f'@{n}@', f'@{n}@::{of_type}')
        return form

    def line(self, number, way):
        form, back = self.form, ''
        if way == 'back':
            form = form.replace(')::text', ')', 1)
            back = f'SELECT (@1@::{self.result})::text'
        # what comes back is looked at by itself: the way there has casts
        sql = form if way == 'plain' else self.cast(form)
        fields = [f'{number}', sql, back]
        for kind, value in zip(self.kinds, self.values):
            fields += [kind, value or '']
        return '\t'.join(escape(part) for part in fields) + '\n'


def escape(text):
    return text.replace('\\', '\\\\').replace('\t', '\\t').replace('\n', '\\n').replace('\r', '\\r')


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def elements(text):
    """Those of a plain one-dimensional array literal, or None."""
    if not (text.startswith('{') and text.endswith('}')) or any(c in text for c in '"[\\') or text.count('{') > 1:
        return None
    return [] if text == '{}' else text[1:-1].split(',')


def printed_float(kind, value):
    """As psycopg2 writes a float into a statement: what Python prints, which is a numeric."""
    if kind == 'float' and value != 'NaN':
        return repr(float(value))
    if kind == 'float[]':
        return f'ARRAY[{", ".join(printed_float("float", part) for part in value.split(SEPARATOR))}]'
    return None


def float_of_17_digits(kind, value):
    """As psqlodbc sends a double to be put in by the server: its 17 digits, without a
    type, which a cast to numeric keeps."""
    return quoted(f'{float(value):.17g}') if kind == 'float' and value != 'NaN' else None


WRITTEN = {'psycopg2': printed_float, 'odbc server': float_of_17_digits}


def literal(kind, value):
    if kind == 'null':
        return 'NULL'
    if kind == 'untyped':
        return quoted(value)
    if kind.endswith('[]'):
        inner = literal_type(kind[:-2], '0')
        return quoted('{' + ','.join(value.split(SEPARATOR)) + '}') + f'::{inner}[]'
    return quoted(value) + '::' + literal_type(kind, value)


def literal_type(kind, value):
    if kind.startswith('own '):
        return kind[4:]
    if kind == 'int' and abs(int(value)) >= 1 << 31:
        return 'bigint'
    return LITERAL[kind]


def kind_of(of_type):
    """The kind of the values of a declared type."""
    if of_type.endswith('[]'):
        return kind_of(of_type[:-2]) + '[]'
    return KIND.get(of_type, 'own ' + of_type)


def is_number(of_type):
    return of_type.removesuffix('[]') in NUMBERS


def whole(text):
    """The number as an integer."""
    return SEPARATOR.join(str(max(1, round(float(part)))) for part in text.split(SEPARATOR))


class Plan:
    """All calls."""

    def __init__(self, connection, seed):
        self.connection = connection
        self.seed = seed
        self.rng = random.Random(seed)
        self.values = samples.Values(connection, self.rng)
        self.words = {}
        for of_type, word in connection.query('SELECT pg_catalog.format_type(enumtypid, NULL), enumlabel '
                                              'FROM pg_catalog.pg_enum ORDER BY enumsortorder'):
            self.words.setdefault(of_type, []).append(word)
        self.cases = []
        self.found = list(public(connection))

    def make(self):
        scenario = list(self.scenario())
        elsewhere = {case.signature for case in scenario}
        bases = [(call, self.base(call, result)) for call, result in self.found if str(call) not in elsewhere]
        bases = [(call, base) for call, base in bases if base]
        known = set()
        for case in [base for _, base in bases] + [case for call, base in bases for case in self.variants(call, base)]:
            key = (case.form, tuple(case.kinds), tuple(case.values))
            if case.variant == 'as declared' or key not in known:
                known.add(key)
                self.cases.append(case)
        self.cases += scenario
        self.ask(self.cases)

    def scenario(self):
        """The life of a live summary, whose functions are no use alone, and what has
        types or conditions of its own."""
        steps = (
            ('create_live_summary(text, text, boolean)', 'SELECT create_live_summary(@1@, @2@, @3@)::text',
             [('text', 'public.client_live'), ('text', LIVE_QUERY), ('boolean', 'true')]),
            ('live_summary_unfilled(text)', 'SELECT live_summary_unfilled(@1@)::text', [('text', 'client_live')]),
            ('verify_live_summary(regclass)', 'SELECT count(*)::text FROM verify_live_summary(@1@)', [LIVE]),
            ('repair_live_summary(regclass)', 'SELECT repair_live_summary(@1@)::text', [LIVE]),
            ('compact_live_summary(regclass)', 'SELECT compact_live_summary(@1@)::text', [LIVE]),
            ('publish_live_summary(regclass, text)', 'SELECT publish_live_summary(@1@, @2@)::text',
             [LIVE, ('text', 'public.client_published')]),
            ('drop_live_summary(regclass)', 'SELECT drop_live_summary(@1@)::text', [LIVE]),
            ('(clean up)', 'DROP TABLE public.client_published', []),
            # These want a cluster of Citus.
            ('copy_standards_to_nodes(boolean)', 'SELECT count(*)::text FROM copy_standards_to_nodes(@1@)', [('boolean', 'true')]),
            ('receive_standards(jsonb)', 'SELECT receive_standards(@1@)::text', [('json', '{}')]),
            ('standards_on_nodes()', 'SELECT count(*)::text FROM standards_on_nodes()', []),
            ('foreign_row(text[], "any")', 'SELECT foreign_row(@1@, @2@)::text', [('text[]', 'a'), ('boolean', 'true')]),
        )
        for signature, form, given in steps:
            declared = signature[signature.index('(') + 1:-1].replace('"any"', 'boolean').split(', ')
            yield Case(signature, form, [kind for kind, _ in given], [value for _, value in given], declared[:len(given)],
                       variant='as declared')

    def ask(self, cases):
        """What the server answers to literals."""
        answers = self.connection.query_many([case.literal(False) for case in cases])
        for case, answer in zip(cases, answers):
            case.expected = outcome(answer)
        answers = self.connection.query_many([case.literal(True) for case in cases])
        for case, answer in zip(cases, answers):
            case.typed = outcome(answer)
        floats = [case for case in cases if {'float', 'float[]'} & set(case.kinds)]
        for client, write in WRITTEN.items():
            plain = self.connection.query_many([case.literal(False, write) for case in floats])
            cast = self.connection.query_many([case.literal(True, write) for case in floats])
            for case, *answers in zip(floats, plain, cast):
                case.written[client] = dict(zip(('call', 'cast'), map(outcome, answers)))

    def base(self, call, result):
        """A call that succeeds, with a result that is not NULL if there is one."""
        # Of its own, so that another function does not change this one's values.
        self.rng.seed(f'{self.seed} {call}')
        good = []
        for _ in range(ROUNDS if call.types else 1):
            tried = [self.natural(call, result) for _ in range(TRIES if call.types else 1)]
            tried = [case for case in tried if case]
            for case, answer in zip(tried, self.connection.query_many([case.literal(False) for case in tried])):
                if not isinstance(answer, ServerError):
                    if answer[0][0] is not None:
                        return case
                    good.append(case)
        return good[0] if good else None

    def natural(self, call, result):
        """One call with mild values of the kinds that are declared."""
        if call.name == 'survey_unit' and call.types[0] == 'survey_design':
            return self.unit_of_design(call, result)
        kinds, values, declared, places = [], [], [], []
        for of_type, name in zip(call.types, call.names):
            if of_type == 'record':
                fields = []
                for column, (column_type, kind, value) in HOUSEHOLD.items():
                    kinds.append(kind)
                    values.append(value)
                    declared.append(column_type)
                    fields.append(f'@{len(kinds)}@::{column_type} AS {column}')
                places.append(f'(SELECT v FROM (SELECT {", ".join(fields)}) v)')
                continue
            value = self.pick(of_type, name)
            if value is None:
                return None
            kinds.append('null' if name in OPTIONAL and self.rng.randrange(2) else kind_of(of_type))
            values.append(value)
            declared.append(CAST.get(of_type, of_type))
            places.append(f'@{len(kinds)}@')
        if call.variadic:
            places[-1] = 'VARIADIC ' + places[-1]
        expression = f'{call.name}({", ".join(places)})'
        if call.kind == 'aggregate':
            form = f'SELECT ({expression})::text FROM generate_series(1, 3)'
        elif call.kind == 'window function':
            form = (f"SELECT string_agg(q.x::text, ' ') FROM (SELECT {expression} OVER (ORDER BY g) AS x "
                    'FROM generate_series(1, 3) g) q')
            result = ''
        elif call.returns_set:
            form = f"SELECT string_agg(x::text, ' ') FROM {expression} AS x"
            result = ''
        else:
            form = f'SELECT ({expression})::text'
        return Case(str(call), form, kinds, values, declared, result, variant='as declared')

    def unit_of_design(self, call, result):
        """survey_unit of a design that has the unit."""
        stages = call.types[1:]
        arguments = [f"'1'::{of_type}" for of_type in stages]
        if len(stages) == 3:
            arguments[2:] = ["'Infinity'", arguments[2], "'Infinity'"]
        design = self.connection.query(f'SELECT (survey_design({", ".join(arguments)}))::text')[0][0]
        places = ', '.join(f'@{i}@' for i in range(1, len(call.types) + 1))
        return Case(str(call), f'SELECT (survey_unit({places}))::text',
                    ['own survey_design'] + [kind_of(of_type) for of_type in stages],
                    [design] + ['1' for _ in stages], [CAST.get(of_type, of_type) for of_type in call.types],
                    result, variant='as declared')

    def pick(self, of_type, name):
        """The text of a mild value."""
        base = LIKE.get(of_type, of_type)
        if of_type == 'unknown':
            name = 'standard'       # standard_rules alone takes one, without a name
        choices = WORDS.get(name) if base in ('text', 'jsonb') else None
        if of_type == 'text' and name == 'method':
            choices = METHODS
        choices = choices or self.words.get(of_type) or [text.replace("''", "'") for text in (
            self.values.named.get((base, name)) or samples.MILD.get(base) or self.values.literals.get(of_type) or [])]
        if of_type.endswith('[]'):
            lists = [elements(text) for text in choices]
            choices = [SEPARATOR.join(one) for one in lists if one]
            if not choices:
                inner = [self.pick(of_type[:-2], name) for _ in range(2)]
                return None if None in inner else SEPARATOR.join(inner)
        return self.rng.choice(choices) if choices else None

    def variants(self, call, base):
        numbers = [i for i, of_type in enumerate(base.declared) if is_number(of_type)]
        if call.types and 'record' in call.types:
            numbers = []
        for kind in ('float', 'decimal', 'int', 'untyped'):
            yield from changed(base, {i: kind for i in numbers}, f'numbers as {kind}')
        yield from changed(base, {i: ('decimal', 'float', 'int')[n % 3] for n, i in enumerate(numbers)}, 'a mixture')
        for i in range(len(base.kinds)):
            yield replaced(base, i, 'null', '', f'NULL in place {i + 1}')
        for i in numbers:
            if not base.declared[i].endswith('[]'):
                yield replaced(base, i, 'float', 'NaN', f'NaN in place {i + 1}')
                yield replaced(base, i, 'decimal', 'NaN', f'decimal NaN in place {i + 1}')


def changed(base, kinds, variant):
    """The call with other kinds of numbers in these places."""
    if not kinds:
        return
    case = Case(base.signature, base.form, list(base.kinds), list(base.values), base.declared, variant=variant)
    for i, kind in kinds.items():
        if base.declared[i].endswith('[]'):
            kind = {'untyped': 'float'}.get(kind, kind) + '[]'
        if kind.startswith('int'):
            case.values[i] = whole(base.values[i])
        case.kinds[i] = kind
    yield case


def replaced(base, i, kind, value, variant):
    case = Case(base.signature, base.form, list(base.kinds), list(base.values), base.declared, variant=variant)
    case.kinds[i] = kind
    case.values[i] = value
    return case


def outcome(answer):
    if isinstance(answer, ServerError):
        return 'error', answer.sqlstate, answer.message
    return 'ok', answer[0][0] if answer else None
