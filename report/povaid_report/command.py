"""The command: its arguments, and what is done in which order."""

import argparse
import os
import sys
import tempfile
import time

from . import custom, income, offices, printer, stock
from .blocks import Missing, Number, Section
from .configuration import KEYS, Configuration, nearest
from .database import Database, QueryError
from .numbers import printed, ratio
from .page import Page
from .problem import Problem
from .tables import COLUMNS, Households, Source
from .words import Language

HERE = os.path.dirname(os.path.realpath(__file__))

# Parts with a heading of their own, in this order where the configuration says nothing.
GROUPS = {
    'summary': stock.summary,
    'areas': stock.areas,
    'map': stock.map_section,
    'incomes': income.incomes,
    'curves': income.curves,
    'programmes': offices.programmes,
    'payments': offices.payments,
    'standards': offices.standards,
    'missing': None,
}
# Pieces of them, for a report that has headings of its own.
SINGLE = {
    'area-table': stock.area_table,
    'trend': stock.trend,
    'map-figure': stock.area_map,
    'income-table': income.income_table,
    'income-areas': income.income_areas,
    'lorenz': income.lorenz,
    'parade': income.parade,
    'tip': income.tip,
    'growth': income.growth,
}


class Context:
    """What all parts know."""

    def __init__(self, configuration, database, progress):
        self.configuration, self.database, self.progress = configuration, database, progress
        self.report = configuration.report
        self.say = Language(self.report['language'], database.version)
        self.missing = []
        self.sources = {}
        self.households = None
        section = configuration.get('households')
        if section:
            self.households = Households(database, configuration, section, self.source('population'))
        self.found_stock = self.found_income = None

    def source(self, heading):
        """A query of the configuration, or None where it has none."""
        section = self.configuration.get(heading)
        if section and heading not in self.sources:
            self.sources[heading] = Source(self.database, self.configuration, section)
        return self.sources.get(heading)

    @property
    def stock(self):
        if self.households is None:
            return None
        if self.found_stock is None:
            self.found_stock = stock.Stock(self)
        return self.found_stock

    @property
    def income(self):
        if self.found_income is None:
            self.found_income = income.Income(self)
        return self.found_income

    def missed(self, key, **values):
        sentence = self.say.sentence(key, **values)
        if sentence not in self.missing:
            self.missing.append(sentence)

    def named(self, text):
        """An area or a period; what has none says so, unless nothing has one."""
        if (
            text == ''
            and self.households is not None
            and not self.households.has('period')
            and self.stock_periods() == ['']
        ):
            return ''
        return text if text else self.say('(none given)')

    def stock_periods(self):
        return (
            self.found_stock.periods
            if self.found_stock is not None and hasattr(self.found_stock, 'periods')
            else ['']
        )

    def amount(self, value):
        """A sum of money in the unit of the report."""
        return (
            None
            if value is None
            else Number(printed(ratio(value, self.report['amount_scale']), self.report['amount_decimals']))
        )

    def money(self, value):
        text = self.amount(value)
        return '–' if text is None else f'{text.text} {self.amount_unit()}'.strip()

    def amount_unit(self):
        return (
            self.report['amount_unit']
            or (self.report['currency'] if self.report['amount_scale'] == 1 else None)
            or ''
        )

    def per(self):
        return ' / '.join(part for part in (self.report['currency'], self.report['per']) if part)

    def percent(self, numerator, denominator):
        return Number(printed(ratio(100 * numerator, denominator), 2))


def parts_of(context):
    """Names of the parts, in their order."""
    own = context.configuration.custom()
    known = [*GROUPS, *SINGLE, *own]
    for name in own:
        if name in GROUPS or name in SINGLE:
            raise Problem(
                f'{context.configuration.file}: [{own[name].heading}]: the name "{name}" is that of a part of every report',
                expected='another name',
                example=f'[{own[name].kind} my-{name}]',
            )
    wanted = context.report['parts']
    if wanted is None:
        given = [
            name
            for name in GROUPS
            if name != 'missing'
            and (
                name not in ('map', 'programmes', 'payments', 'standards')
                or context.configuration.get({'map': 'geometry'}.get(name, name))
            )
        ]
        if context.households is None:
            given = [name for name in given if name not in ('summary', 'areas', 'incomes', 'curves', 'map')]
        return given + list(own), own
    for name in wanted:
        if name not in known:
            raise Problem(
                f'{context.configuration.file}: [report] parts: there is no part "{name}"',
                expected=nearest(name, known),
                example='parts = summary, areas, missing',
            )
    twice = [name for name in wanted if wanted.count(name) > 1]
    if twice:
        raise Problem(
            f'{context.configuration.file}: [report] parts: "{twice[0]}" is there twice',
            expected='each part once',
            example='parts = summary, areas, missing',
        )
    for name in own:
        if name not in wanted:
            context.missed('unused', part=f'[{own[name].heading}]')
    return wanted, own


def blocks_of(context):
    names, own = parts_of(context)
    blocks = []
    at_end = {name: place for place, name in enumerate(names) if name == 'missing'}
    collected = {}
    for place, name in enumerate(names):
        context.progress(f'part {place + 1} of {len(names)}: {name}')
        if name in own:
            collected[name] = custom.part(context, own[name])
        elif name != 'missing':
            if context.households is None and name in (*SINGLE, 'summary', 'areas', 'map', 'incomes', 'curves'):
                context.missed('no section', part=name, section='households')
                collected[name] = []
                continue
            collected[name] = (GROUPS.get(name) or SINGLE.get(name))(context)
    if 'missing' not in at_end and context.missing:
        names = names + ['missing']
    for name in names:
        if name != 'missing':
            blocks += collected[name]
        else:
            # It is about all parts, wherever it stands.
            blocks.append(Section('missing', context.say('What is missing, and what was left out')))
            blocks.append(
                Missing(
                    context.say('What is missing, and what was left out'),
                    context.missing or [context.say('Nothing is missing.')],
                )
            )
    return blocks


class Progress:
    """Says what is done once it has taken long enough for somebody to wonder."""

    def __init__(self, always):
        self.begun, self.always = time.monotonic(), always

    def __call__(self, what):
        seconds = time.monotonic() - self.begun
        if self.always or seconds >= 5:
            print(f'povaid-report: [{seconds:3.0f} s] {what}', file=sys.stderr, flush=True)


def refuse_to_overwrite(file, force):
    if file == '-':
        return
    if os.path.isdir(file):
        raise Problem(
            f'{file} is a folder', expected='the file to write', example='povaid-report office.ini office.html'
        )
    if os.path.lexists(file) and not force:
        raise Problem(f'{file} exists', hint='--force overwrites it.')
    folder = os.path.dirname(os.path.abspath(file))
    if not os.path.isdir(folder) or not os.access(folder, os.W_OK):
        raise Problem(
            f'{file} cannot be written: {"there is no folder" if not os.path.isdir(folder) else "no right to write in"} {folder}'
        )


def write(file, content, force):
    """All of it or nothing; what came there in the meantime is not overwritten either."""
    if file == '-':
        sys.stdout.buffer.write(content)
        return
    handle, temporary = tempfile.mkstemp(prefix='.povaid-report.', dir=os.path.dirname(os.path.abspath(file)))
    try:
        with os.fdopen(handle, 'wb') as stream:
            stream.write(content)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, 0o666 & ~mask)
        if force:
            os.replace(temporary, file)
        else:
            os.link(temporary, file)
            os.unlink(temporary)
    except OSError as error:
        os.path.exists(temporary) and os.unlink(temporary)
        raise Problem(
            f'{file} cannot be written: {error.strerror}',
            hint='--force overwrites it.' if isinstance(error, FileExistsError) else None,
        )


def keys():
    lines = []
    for section, rules in KEYS.items():
        lines.append(f'[{section}]')
        for key, rule in rules.items():
            default = f'; default: {rule.default}' if rule.default not in (None, '') else ''
            lines.append(
                f'  {key} ({"needed" if rule.required else rule.kind.split()[0]}{default}): {rule.meaning}'
            )
        columns = COLUMNS.get(section.split()[0])
        for name, column in (columns or {}).items():
            lines.append(
                f'    column {name} ({column.kind}{", needed" if column.required else ""}): {column.meaning}'
            )
    lines.append('Parts: ' + ', '.join((*GROUPS, *SINGLE)) + ', and the names of sections of your own')
    return '\n'.join(lines)


def arguments():
    parser = argparse.ArgumentParser(
        prog='povaid-report',
        description='Make a report, one page of HTML, of any tables of a database with the extension povaid.',
        epilog='The database is found as psql finds it: PGHOST, PGPORT, PGUSER, PGDATABASE, ~/.pgpass. Queries are run in one transaction that can only read.',
    )
    parser.add_argument('configuration', nargs='?', help='the configuration; see --example and --keys')
    parser.add_argument('file', nargs='?', help='the page to write, or - for standard output')
    parser.add_argument(
        '--pdf', metavar='FILE', help='print the page to this PDF, on A4, with Chromium or a relative of it'
    )
    parser.add_argument('--browser', metavar='COMMAND', help='the browser to print with')
    parser.add_argument('-d', '--dbname', metavar='DATABASE', help="the database, or psql's connection string")
    parser.add_argument('-f', '--force', action='store_true', help='overwrite files that are there')
    parser.add_argument(
        '-c', '--check', action='store_true', help='read the configuration, run its queries, and write nothing'
    )
    parser.add_argument('-v', '--verbose', action='store_true', help='say what is done')
    parser.add_argument('--example', action='store_true', help='print a configuration to begin with')
    parser.add_argument('--keys', action='store_true', help='print all sections, keys and columns')
    given = parser.parse_intermixed_args()
    if given.example:
        with open(os.path.join(HERE, 'example.ini'), encoding='utf-8') as stream:
            sys.stdout.write(stream.read())
        sys.exit(0)
    if given.keys:
        print(keys())
        sys.exit(0)
    if given.configuration is None or (given.file is None and not given.check and not given.pdf):
        parser.error(
            'a configuration and a file to write are needed, such as: povaid-report office.ini office.html'
        )
    return given


def report(given):
    progress = Progress(given.verbose)
    if not given.check:
        for file in (given.file, given.pdf):
            if file:
                refuse_to_overwrite(file, given.force)
        browser = printer.find(given.browser) if given.pdf else None
    configuration = Configuration(given.configuration)
    progress('asking the database')
    database = Database(given.dbname)
    try:
        context = Context(configuration, database, progress)
        context.report.values['note'] = custom.text_of(context, context.report, 'note')
        blocks = blocks_of(context)
    except QueryError as error:
        raise Problem('the server reports an error', found=error.text)
    finally:
        database.close()
    page = Page(context.report, context.say).of(blocks).encode('utf-8')
    if given.check:
        print(f'{given.configuration} is in order')
        for sentence in context.missing:
            print(f'  {sentence}')
        return
    if given.file:
        write(given.file, page, given.force)
    if given.pdf:
        progress('printing')
        write(given.pdf, printer.pdf(browser, page), given.force)


def main():
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, 'reconfigure'):
            stream.reconfigure(encoding='utf-8', errors='replace')
    try:
        report(arguments())
    except Problem as problem:
        print(f'povaid-report: {problem.text()}', file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0
