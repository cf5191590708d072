"""The queries of the configuration: the columns that they must have, and the queries over them."""

from .configuration import KEYS, nearest
from .database import QueryError, literal, quoted
from .problem import Problem

NUMBER, ANY, TEXT, LIST, STATUS, DATE, GEOMETRY = (
    'a number',
    'any type',
    'text',
    'text or text[]',
    'boolean or text',
    'date',
    'geometry, geography, json, jsonb or text',
)


class Column:
    def __init__(self, kind, meaning, required=False):
        self.kind, self.meaning, self.required = kind, meaning, required


COLUMNS = {
    'households': {
        'area': Column(ANY, 'village, county, ... of the household', True),
        'persons': Column(NUMBER, 'in the household; or its weight', True),
        'period': Column(ANY, 'year, month, ...'),
        'welfare': Column(NUMBER, 'income or consumption per person'),
        'line': Column(NUMBER, 'the poverty line of the household'),
        'status': Column(STATUS, 'is it poor? Without this column, whoever is below the line is'),
    },
    'population': {
        'area': Column(ANY, 'as in the households', True),
        'persons': Column(NUMBER, 'everybody, poor or not', True),
        'period': Column(ANY, 'as in the households; without it, the same base in all periods'),
    },
    'geometry': {
        'area': Column(ANY, 'as in the households', True),
        'geometry': Column(GEOMETRY, 'its borders: PostGIS, or GeoJSON', True),
    },
    'programmes': {
        'programme': Column(ANY, 'what was to be done', True),
        'done': Column(NUMBER, 'how much was done', True),
        'target': Column(NUMBER, 'how much was to be done', True),
        'area': Column(ANY, 'where'),
        'unit': Column(TEXT, 'what is counted'),
    },
    'payments': {
        'unit': Column(ANY, 'who is paid', True),
        'entitled': Column(NUMBER, 'the amount due; NULL or 0 is none', True),
        'paid': Column(NUMBER, 'the amount paid; NULL or 0 is nothing', True),
        'round': Column(ANY, 'year, instalment, ...'),
        'payments': Column(NUMBER, 'the number of payments; without it, one where something was paid'),
        'due_by': Column(DATE, 'the last day to pay'),
        'last_paid': Column(DATE, 'the day of the last payment'),
    },
    'standards': {
        'name': Column(ANY, 'what is assessed', True),
        'verdict': Column(ANY, 'eligible, not_eligible or undetermined; needed without the key standard'),
        'failed': Column(LIST, 'what is not met'),
        'unknown': Column(LIST, 'what is not known'),
    },
    'tiles': {
        'label': Column(TEXT, 'what it is', True),
        'value': Column(ANY, 'the figure', True),
        'remark': Column(TEXT, 'of when, compared with what'),
    },
    'panels': {
        'panel': Column(TEXT, 'title of the small picture', True),
        'x': Column(ANY, 'what stands under the bar', True),
        'y': Column(NUMBER, 'how high it is', True),
        'mark': Column('boolean', 'is the bar dark?'),
    },
    'code': {'title': Column(TEXT, 'what it is', True), 'code': Column(TEXT, 'its definition', True)},
}


def fits(kind, column):
    """A column of the database is (type, category)."""
    found, category = column
    return {
        NUMBER: category == 'N' and found != 'money',
        ANY: True,
        TEXT: category in 'SEX',
        LIST: category in 'SEX' or found in ('text[]', 'character varying[]', 'name[]'),
        STATUS: category in 'BSE',
        'boolean': category == 'B',
        DATE: found == 'date',
        GEOMETRY: found.split('.')[-1] in ('geometry', 'geography')
        or found in ('json', 'jsonb')
        or category == 'S',
    }[kind]


def listed(columns):
    return '\n'.join(
        f'{name}: {column.kind}{"" if column.required else ", may be left out"} ({column.meaning})'
        for name, column in columns.items()
    )


class Source:
    """A query of the configuration, whose columns were looked at."""

    def __init__(self, database, configuration, section, key='query', expected=None):
        self.database, self.section, self.key = database, section, key
        self.place = f'{configuration.file}: [{section.heading}] {key}'
        self.query = section[key]
        kind = f'{section.kind} NAME' if section.name else section.kind
        self.example = KEYS[kind][key].example
        self.expected = COLUMNS.get(expected or section.kind)
        try:
            self.columns = {name: tuple(value) for name, value in self.types().items()}
        except QueryError as error:
            raise self.problem(error)
        if self.expected and section.kind != 'standards':
            self.check(self.columns)
        elif self.expected:
            self.check(
                {
                    name: column
                    for name, column in self.columns.items()
                    if name == 'name' or section['standard'] is None and name in self.expected
                }
            )

    def types(self):
        return self.database.columns(self.query)

    def problem(self, error):
        hint = None
        if error.state == '42P01':
            hint = 'Is the table in the search_path? Write schema.table, or ALTER ROLE ... SET search_path.'
        elif error.state == '25006':
            hint = 'The queries of a report can only read.'
        return Problem(
            f'{self.place}: the server reports an error',
            found=error.text,
            expected='columns\n' + listed(self.expected) if self.expected else None,
            example=self.example,
            hint=hint,
        )

    def check(self, columns):
        for name, column in self.expected.items():
            if name not in columns:
                if column.required:
                    close = nearest(name, columns) if columns else 'no column'
                    raise Problem(
                        f'{self.place}: the column "{name}" is missing',
                        found=', '.join(f'{n} {t[0]}' for n, t in self.columns.items()) or close,
                        expected='columns\n' + listed(self.expected),
                        example=self.example,
                    )
            elif not fits(column.kind, columns[name]):
                raise Problem(
                    f'{self.place}: the column "{name}" has the type {columns[name][0]}',
                    found=', '.join(f'{n} {t[0]}' for n, t in self.columns.items()),
                    expected='columns\n' + listed(self.expected),
                    example=self.example,
                    hint=f'Write it as {column.kind}'
                    + (', such as persons::integer.' if column.kind == NUMBER else '.'),
                )
        for name in columns:
            # A slip in the name of a column that may be left out would leave it out.
            if name not in self.expected:
                close = [
                    word
                    for word in self.expected
                    if word not in columns and nearest(name, [word]) == word and similar(name, word)
                ]
                if close:
                    raise Problem(
                        f'{self.place}: there is no use for the column "{name}"',
                        expected=f'{close[0]}, or another name\n' + listed(self.expected),
                        example=self.example,
                    )

    def has(self, *names):
        return all(name in self.columns for name in names)

    def rows(self, query):
        """The rows of a query over this one; its errors are of this key."""
        try:
            return self.database.rows(query)
        except QueryError as error:
            raise self.problem(error)


def similar(one, other):
    import difflib

    return difflib.SequenceMatcher(None, one, other).ratio() > 0.8


class Households(Source):
    """The register, and the base if there is one beside it."""

    def __init__(self, database, configuration, section, population):
        super().__init__(database, configuration, section)
        self.schema = database.schema
        self.population = population
        status = self.columns.get('status')
        if not status and not self.has('welfare', 'line'):
            raise Problem(
                f'{self.place}: nothing says who is poor',
                found=', '.join(f'{n} {t[0]}' for n, t in self.columns.items()),
                expected='the column status, or both welfare and line\n' + listed(self.expected),
                example=self.example,
            )
        if status and status[1] != 'B' and not section['poor_values']:
            raise Problem(
                f'{configuration.file}: [households] needs the key "poor_values", because status is {status[0]}',
                expected=KEYS['households']['poor_values'].meaning,
                example='poor_values = poor, relapsed',
            )
        if population and population.has('period') and not self.has('period'):
            raise Problem(
                f'{population.place}: it has the column "period", which the households have not',
                expected='both, or neither',
                example=population.example,
            )
        self.welfare = self.has('welfare')
        self.lines = self.has('welfare', 'line')
        self.common = self.common_sql()
        self.periods = []

    def common_sql(self):
        """The beginning of every query: the households in one form. Numbers are all double precision, or all numeric."""
        numbers = [name for name in ('persons', 'welfare', 'line') if self.has(name)]
        kind = (
            'float8'
            if any(self.columns[name][0] in ('real', 'double precision') for name in numbers)
            else 'numeric'
        )
        status = self.columns.get('status')
        if status is None:
            poor = f'welfare::{kind} < line::{kind}'
        elif status[1] == 'B':
            poor = 'status'
        else:
            poor = f'status::text IN ({", ".join(literal(value) for value in self.section["poor_values"])})'
        columns = [
            "coalesce(area::text, '') AS area",
            ("coalesce(period::text, '')" if self.has('period') else "''::text") + ' AS period',
        ]
        columns += [f'{name}::{kind} AS {name}' for name in numbers] + [f'{poor} AS poor']
        return f'WITH report_register AS (\n{self.query}\n), report_household AS (\n\tSELECT {", ".join(columns)}\n\tFROM report_register\n)'

    def stock_sql(self):
        """Poor households and persons, and the rate, by area and period."""
        s = self.schema
        if self.population is None:
            return (
                self.common
                + f''', report_cell AS (
	SELECT area, period, count(*) FILTER (WHERE poor) AS poor_households, {s}.rate_summary(poor, persons) AS rate
	FROM report_household GROUP BY area, period
)'''
            )
        period, periods = (
            ("coalesce(period::text, '')", '')
            if self.population.has('period')
            else ('p.period', ' CROSS JOIN (SELECT DISTINCT period FROM report_household) p')
        )
        return (
            self.common
            + f''', report_counted AS (
	SELECT area, period, count(*) FILTER (WHERE poor) AS poor_households, coalesce(sum(persons) FILTER (WHERE poor), 0)::numeric AS poor_persons
	FROM report_household GROUP BY area, period
), report_population AS (
{self.population.query}
), people AS (
	SELECT coalesce(area::text, '') AS area, {period} AS period, sum(persons)::numeric AS persons
	FROM (SELECT {', '.join(name for name in ('area', 'period', 'persons') if self.population.has(name))} FROM report_population) b{periods} GROUP BY 1, 2
), report_cell AS (
	SELECT area, period, poor_households, {s}.rate_summary(poor_persons, people.persons) AS rate
	FROM report_counted FULL JOIN people USING (area, period) GROUP BY area, period, poor_households
)'''
        )

    def one_of(self, periods):
        """A condition: the period is one of these."""
        return f'period IN ({", ".join(literal(period) for period in periods)})'


class Assessed(Source):
    """Verdicts: the query's own, or those of a declared standard."""

    def __init__(self, database, configuration, section):
        super().__init__(database, configuration, section)
        self.standard = section['standard']
        if self.standard is None:
            if not self.has('verdict'):
                raise Problem(
                    f'{self.place}: the column "verdict" is missing, and there is no key "standard"',
                    found=', '.join(self.columns),
                    expected='columns\n' + listed(self.expected) + '\nor the key standard',
                    example='standard = cn-village-2016-west',
                )
            array = {
                name: f'{name}::text[]'
                if self.columns[name][0].endswith('[]')
                else f'nullif(ARRAY[{name}::text], ARRAY[NULL])'
                if name in self.columns
                else 'NULL::text[]'
                for name in ('failed', 'unknown')
                if name in self.columns
            }
            self.sql = (
                f'WITH assessed AS (\n{self.query}\n), verdicts AS (\n\tSELECT name::text AS name, verdict::text AS verdict, '
                f'{array.get("failed", "NULL::text[]")} AS failed, {array.get("unknown", "NULL::text[]")} AS unknown\n\tFROM assessed\n)'
            )
        else:
            known = [
                row['standard']
                for row in database.rows(
                    f'SELECT DISTINCT standard FROM {database.schema}.assessment_standard ORDER BY 1'
                )
            ]
            if self.standard not in known:
                raise Problem(
                    f'{configuration.file}: [standards] standard: there is no such standard',
                    found=self.standard,
                    expected=nearest(self.standard, known),
                    example=f'standard = {known[0]}',
                )
            self.sql = (
                f'WITH assessed AS (\n{self.query}\n), verdicts AS (\n\tSELECT a.name::text AS name, (v).verdict::text AS verdict, (v).failed, (v).unknown\n'
                f'\tFROM (SELECT assessed.name, {database.schema}.assess(assessed, {literal(self.standard)}) AS v FROM assessed) a\n)'
            )


def geojson(source):
    """The query of area and border as GeoJSON."""
    kind = source.columns['geometry'][0]
    if kind.split('.')[-1] in ('geometry', 'geography'):
        found = source.rows(
            "SELECT pg_catalog.quote_ident(n.nspname) AS schema FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace"
            f" WHERE p.proname = 'st_asgeojson' AND p.proargtypes[0] = {literal(kind)}::regtype ORDER BY 1 LIMIT 1"
        )
        if not found:
            raise Problem(
                f'{source.place}: there is no function ST_AsGeoJSON for {kind}',
                expected='PostGIS, or GeoJSON as json, jsonb or text',
                example=source.example,
            )
        return f'SELECT area::text AS area, {found[0]["schema"]}.ST_AsGeoJSON({quoted("geometry")}) AS border FROM (\n{source.query}\n) borders ORDER BY 1'
    return f'SELECT area::text AS area, geometry::text AS border FROM (\n{source.query}\n) borders ORDER BY 1'
