"""The configuration: its sections and keys, and what each may be.

KEYS is the one list of them. The error messages, povaid-report --keys and the
table in docs/report.md are made of it.
"""

import configparser
import difflib
import re
from decimal import Decimal, InvalidOperation

from .problem import Problem
from .sql_text import one_query


class Key:
    def __init__(self, kind, meaning, example, default=None, required=False):
        self.kind, self.meaning, self.example, self.default, self.required = (
            kind,
            meaning,
            example,
            default,
            required,
        )


def query(meaning, example, required=True):
    return Key('query', meaning, example, required=required)


def text(meaning, example, default=None, required=False):
    return Key('text', meaning, example, default, required)


ABOUT = {
    'title': text('heading', 'title = Roads by county', required=True),
    'text': text('what one reads from it, in plain words', 'text = Completion is in % of the task.'),
    'text_query': query(
        'the same, as a query of one row and one column, for words with figures in them',
        "text_query = SELECT 'Of ' || count(*) || ' villages ...' FROM village",
        required=False,
    ),
    'unit': text('what its numbers are', 'unit = persons; % of the persons'),
    'source': text('where they come from', 'source = register of the office, end of 2018'),
}

# Sections without a name are there once; [table NAME] and the like as often as one wants.
KEYS = {
    'report': {
        'title': text('heading of the page', 'title = Poverty in Chuxiong, 2014 to 2018', required=True),
        'subtitle': text(
            'second line of the heading, such as the title in another language', 'subtitle = 楚雄州贫困状况'
        ),
        'office': text('who reports', 'office = Poverty Alleviation Office'),
        'dated': text('of which day it is: nothing in a report asks the clock', 'dated = 31 December 2018'),
        'language': Key(
            'choice en zh', 'language of all words that the configuration does not give', 'language = zh', 'en'
        ),
        'note': text('what a reader must know first, in a box', 'note = Figures of 2018 are preliminary.'),
        'note_query': query(
            'the same, as a query of one row and one column',
            "note_query = SELECT 'Base: ' || count(*) FROM village",
            required=False,
        ),
        'footer': text('last line of the page', 'footer = Inquiries: room 301'),
        'currency': text('name of the unit of welfare and line', 'currency = yuan'),
        'per': text('for whom and how long welfare and line are', 'per = person and year'),
        'amount_unit': text('unit of sums of money', 'amount_unit = 万元'),
        'amount_scale': Key(
            'number', 'how much of the currency one such unit is', 'amount_scale = 10000', Decimal(1)
        ),
        'amount_decimals': Key(
            'integer 0 6', 'digits of sums of money after the point', 'amount_decimals = 2', 0
        ),
        'privacy': Key(
            'integer 0 1000000',
            'areas and periods with fewer poor households than this, but more than none, are hidden,'
            ' and as many others that the totals do not reveal them; 0 hides nothing',
            'privacy = 10',
            0,
        ),
        'parts': Key(
            'words',
            'what the report consists of, in this order; without it, every part that has data',
            'parts = summary, areas, map, my-table, missing',
        ),
    },
    'households': {
        'query': query(
            'a query of the households; columns: see docs/report.md',
            "query = SELECT county AS area, year AS period, persons, income_per_capita AS welfare,\n"
            "            poverty_line AS line, is_poor AS status FROM register",
        ),
        'poor_values': Key(
            'words', 'if the status is text: which of its values are poor', 'poor_values = poor, relapsed'
        ),
        'source': ABOUT['source'],
    },
    'population': {
        'query': query(
            'a query of everybody, if only the poor are in the register: the base of the incidence',
            'query = SELECT county AS area, year AS period, rural_population AS persons FROM county_year',
        ),
        'source': ABOUT['source'],
    },
    'geometry': {
        'query': query(
            'a query of the borders of the areas',
            'query = SELECT county AS area, geom AS geometry FROM county_border',
        ),
        'breaks': Key(
            'numbers',
            'where the colours of the map change, in %; without it, as many areas have each colour',
            'breaks = 1, 2, 3, 5',
        ),
        'source': ABOUT['source'],
    },
    'programmes': {
        'query': query(
            'a query of what was done',
            'query = SELECT name AS programme, county AS area, built AS done, planned AS target FROM project',
        ),
        'source': ABOUT['source'],
    },
    'payments': {
        'query': query(
            'a query of what was due and paid',
            'query = SELECT village AS unit, year AS round, due AS entitled, paid FROM reward',
        ),
        'rows': Key('integer 1 10000', 'how many of those in trouble are listed', 'rows = 20', 30),
        'source': ABOUT['source'],
    },
    'standards': {
        'query': query('a query of what is assessed', 'query = SELECT village AS name, v.* FROM village v'),
        'standard': text(
            'name of a declared standard; without it, the query gives verdicts',
            'standard = cn-village-2016-west',
        ),
        'rows': Key('integer 1 10000', 'how many of those that may not leave are listed', 'rows = 20', 30),
        'source': ABOUT['source'],
    },
    'section NAME': {'title': ABOUT['title'], 'text': ABOUT['text'], 'text_query': ABOUT['text_query']},
    'words NAME': {'text': ABOUT['text'], 'text_query': ABOUT['text_query']},
    'tiles NAME': {
        'query': query(
            'rows of label, value, remark',
            "query = SELECT 'Poor persons' AS label, 45165 AS value, 'end of 2018' AS remark",
        ),
        'small_print': text('a line under the figures', 'small_print = All of the register.'),
    },
    'table NAME': dict(
        ABOUT,
        **{
            'query': query(
                'its rows; the names of the columns are the headings',
                'query = SELECT county AS "County", roads AS "Roads" FROM county',
            ),
            'total': Key(
                'words', 'values of the first column that mark a row of totals', 'total = All counties'
            ),
            'empty': text('what stands in place of a table without rows', 'empty = No payment is wrong.'),
        },
    ),
    'chart NAME': dict(
        ABOUT,
        **{
            'query': query(
                'its points: the first column runs across, every other one is a curve',
                'query = SELECT year, poor AS "Poor persons" FROM total ORDER BY 1',
            ),
            'kind': Key(
                'choice lines bars panels',
                'lines; bars; panels: many small pictures of bars, of the columns panel, x, y and perhaps mark',
                'kind = bars',
                'lines',
            ),
            'x': text('what runs across', 'x = percentile of persons'),
            'y': text('what runs upwards', 'y = income, yuan'),
            'diagonal': text(
                'name of a line from corner to corner, where both run from 0 to 100', 'diagonal = equal incomes'
            ),
            'bound': Key('number', 'a dashed line across the picture', 'bound = 3'),
            'dotted': Key('words', 'columns that are thin dotted lines', 'dotted = line 2014, line 2018'),
            'points': Key('words', 'columns that are points, not a curve', 'points = crossing'),
            'zero': Key('choice yes no', 'does the picture begin at zero?', 'zero = no', 'yes'),
        },
    ),
    'code NAME': {
        'title': ABOUT['title'],
        'text': ABOUT['text'],
        'query': query(
            'rows of title and code: definitions that are shown',
            'query = SELECT viewname AS title, definition AS code FROM pg_views',
        ),
    },
}

NAMED = {section.split()[0] for section in KEYS if section.endswith(' NAME')}


def nearest(word, words):
    close = difflib.get_close_matches(word, list(words), 3, 0.5)
    return ' or '.join(close) if close else ', '.join(words)


class Section:
    def __init__(self, heading, kind, name, values):
        self.heading, self.kind, self.name, self.values = heading, kind, name, values

    def __getitem__(self, key):
        return self.values[key]


class Configuration:
    """Sections by their heading, in the order of the file; keys that are not there have their default."""

    def __init__(self, file):
        self.file = file
        self.sections = {}
        for heading, keys in self.parse().items():
            section = self.section(heading, keys)
            self.sections[heading] = section
        if 'report' not in self.sections:
            raise Problem(
                f'{file}: the section [report] is missing',
                expected='a file of sections in brackets and lines of key = value',
                example='[report]\ntitle = Poverty in our county',
            )

    def parse(self):
        parser = configparser.RawConfigParser(
            delimiters=('=',), comment_prefixes=('#',), empty_lines_in_values=True, default_section='\0'
        )
        parser.optionxform = str
        try:
            with open(self.file, encoding='utf-8-sig') as stream:
                parser.read_file(stream, self.file)
        except OSError as error:
            raise Problem(
                f'{self.file} cannot be read: {error.strerror}',
                hint='povaid-report --example prints a configuration to begin with.',
            )
        except UnicodeDecodeError:
            raise Problem(
                f'{self.file} is not UTF-8',
                hint='Save it as UTF-8, or convert it: iconv -f GB18030 -t UTF-8 old.ini >new.ini',
            )
        except configparser.DuplicateSectionError as error:
            raise Problem(f'{self.file}, line {error.lineno}: the section [{error.section}] is there twice')
        except configparser.DuplicateOptionError as error:
            raise Problem(
                f'{self.file}, line {error.lineno}: [{error.section}] has the key "{error.option}" twice'
            )
        except configparser.MissingSectionHeaderError as error:
            raise Problem(
                f'{self.file}, line {error.lineno}: this line is in no section',
                found=error.line.strip(),
                expected='a section first',
                example='[report]\ntitle = Poverty in our county',
            )
        except configparser.ParsingError as error:
            line, found = error.errors[0]
            raise Problem(
                f'{self.file}, line {line}: this line is neither a section nor key = value',
                found=found.strip("'\\n"),
                hint='Indent the second and further lines of a query.',
                example='query = SELECT county AS area, persons\n    FROM register',
            )
        return {heading: dict(parser.items(heading)) for heading in parser.sections()}

    def section(self, heading, values):
        words = heading.split()
        kind = f'{words[0]} NAME' if words and words[0] in NAMED and len(words) == 2 else heading
        if kind not in KEYS or kind.endswith(' NAME') and len(words) != 2:
            known = [f'[{section}]' for section in KEYS]
            close = difflib.get_close_matches(f'[{heading}]', known, 2, 0.5)
            raise Problem(
                f'{self.file}: there is no section [{heading}]',
                expected=' or '.join(close) if close else ', '.join(known),
                example=f'[{words[0]} roads]' if words and words[0] in NAMED else '[households]',
            )
        if len(words) == 2 and not re.fullmatch(r'[a-z][a-z0-9-]*', words[1]):
            raise Problem(
                f'{self.file}: [{heading}]: a name consists of small letters, digits and hyphens',
                found=words[1],
                example=f'[{words[0]} roads-2018]',
            )
        keys = KEYS[kind]
        for key in values:
            if key not in keys:
                raise Problem(
                    f'{self.file}: [{heading}] has no key "{key}"',
                    expected=nearest(key, keys),
                    example=keys[
                        next(iter(difflib.get_close_matches(key, list(keys), 1, 0.3)), next(iter(keys)))
                    ].example,
                )
        for key, rule in keys.items():
            if rule.required and not values.get(key, '').strip():
                raise Problem(
                    f'{self.file}: [{heading}] needs the key "{key}"',
                    expected=rule.meaning,
                    example=f'[{heading}]\n{rule.example}',
                )
        return Section(
            heading,
            words[0],
            words[1] if len(words) == 2 else None,
            {key: self.value(heading, key, rule, values.get(key, '').strip()) for key, rule in keys.items()},
        )

    def value(self, heading, key, rule, given):
        """What a key says, in its type."""
        kind, *bounds = rule.kind.split()
        if given == '':
            return rule.default
        if kind == 'query':
            found, wrong = one_query(given)
            if wrong:
                raise Problem(
                    f'{self.file}: [{heading}] {key}: {wrong}',
                    found=given,
                    expected=f'one query: {rule.meaning}',
                    example=rule.example,
                )
            return found
        if kind == 'words':
            return [word.strip() for word in given.split(',') if word.strip()]
        if kind == 'choice' and given in bounds:
            return given
        try:
            if kind == 'text':
                return ' '.join(given.split())
            if kind == 'integer' and int(bounds[0]) <= int(given) <= int(bounds[1]):
                return int(given)
            if kind == 'number' and Decimal(given).is_finite() and (key == 'bound' or Decimal(given) > 0):
                return Decimal(given)
            if kind == 'numbers':
                found = [Decimal(number.strip()) for number in given.split(',')]
                if (
                    all(number.is_finite() for number in found)
                    and found == sorted(set(found))
                    and 1 <= len(found) <= 4
                ):
                    return found
        except (ValueError, InvalidOperation):
            pass
        expected = {
            'choice': 'one of ' + ', '.join(bounds),
            'integer': f'a whole number from {" to ".join(bounds)}',
            'number': 'a number' + ('' if key == 'bound' else ' above 0'),
            'numbers': 'one to four numbers, each above the one before',
        }[kind]
        close = difflib.get_close_matches(given, bounds, 1, 0.5) if kind == 'choice' else None
        raise Problem(
            f'{self.file}: [{heading}] {key}: this is not {expected}',
            found=given,
            expected=f'{expected}: {rule.meaning}' + (f' (did you mean {close[0]}?)' if close else ''),
            example=rule.example,
        )

    def get(self, heading):
        return self.sections.get(heading)

    @property
    def report(self):
        return self.sections['report']

    def custom(self):
        """The sections that bring along parts of their own, by name."""
        parts = {}
        for section in self.sections.values():
            if section.name is not None:
                if section.name in parts:
                    raise Problem(
                        f'{self.file}: [{section.heading}] and [{parts[section.name].heading}] have the same name',
                        hint='A name stands once, whatever it names.',
                    )
                parts[section.name] = section
        return parts
