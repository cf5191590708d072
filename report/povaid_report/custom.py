"""The parts that a configuration brings along: sections, tiles, tables, charts, definitions."""

from decimal import Decimal

from . import charts
from .blocks import Code, Figure, Section, Table, Tiles, Words
from .database import QueryError
from .numbers import printed
from .problem import Problem
from .tables import NUMBER, Source, fits


def text_of(context, section, key='text'):
    """A text, or what a query of one row and one column gives."""
    query = section.values.get(f'{key}_query')
    if query is None:
        return section.values.get(key)
    place = f'{context.configuration.file}: [{section.heading}] {key}_query'
    example = f"{key}_query = SELECT 'Of ' || count(*) || ' villages ...' FROM village"
    try:
        rows = context.database.rows(query)
    except QueryError as error:
        raise Problem(
            f'{place}: the server reports an error',
            found=error.text,
            expected='one row of one column, text',
            example=example,
        )
    if len(rows) != 1 or len(rows[0]) != 1:
        raise Problem(
            f'{place}: it does not give one row of one column',
            found=f'{len(rows)} rows of {len(rows[0]) if rows else 0} columns',
            expected='one row of one column, text',
            example=example,
        )
    (found,) = rows[0].values()
    given = section.values.get(key)
    return ' '.join(str(part) for part in (given, found) if part is not None) or None


def part(context, section):
    return {
        'section': heading,
        'words': sentences,
        'tiles': tiles,
        'table': table,
        'chart': chart,
        'code': code,
    }[section.kind](context, section)


def heading(context, section):
    return [Section(section.name, section['title'], text_of(context, section))]


def sentences(context, section):
    text = text_of(context, section)
    return [Words([text], section['text_query'])] if text else []


def checked(context, section, expected=None):
    return Source(context.database, context.configuration, section, expected=expected)


def tiles(context, section):
    source = checked(context, section, 'tiles')
    rows = source.rows(source.query)
    if not rows:
        context.missed('no rows', part=f'[{section.heading}]')
        return []
    return [
        Tiles(
            [(row['label'], row['value'], row.get('remark')) for row in rows],
            source.query,
            section['small_print'],
        )
    ]


def table(context, section):
    source = checked(context, section)
    rows = source.rows(source.query)
    headings = list(source.columns)
    totals = {place for place, row in enumerate(rows) if str(row[headings[0]]) in (section['total'] or [])}
    if not rows and not section['empty']:
        context.missed('no rows', part=section['title'])
    return [
        Table(
            section.name,
            section['title'],
            headings,
            [list(row.values()) for row in rows],
            source.query,
            text_of(context, section),
            section['unit'],
            section['source'],
            totals,
            numbers={
                place for place, name in enumerate(headings) if place > 0 and fits(NUMBER, source.columns[name])
            },
            note=section['empty'],
        )
    ]


def chart(context, section):
    """Lines, bars or panels; what is wrong with the columns is said before they are drawn."""
    kind = section['kind']
    source = checked(context, section, 'panels' if kind == 'panels' else None)
    text = text_of(context, section)
    if kind != 'panels':
        names = list(source.columns)
        for name in names[1:] if kind == 'bars' else names:
            if not fits(NUMBER, source.columns[name]) and not (name == names[0] and kind == 'lines'):
                raise Problem(
                    f'{source.place}: the column "{name}" has the type {source.columns[name][0]}',
                    found=', '.join(f'{n} {t[0]}' for n, t in source.columns.items()),
                    expected='what runs across in the first column, and numbers in the others',
                    example=source.example,
                )
        if len(names) < 2:
            raise Problem(
                f'{source.place}: a picture needs two columns',
                found=', '.join(names),
                expected='what runs across in the first column, and numbers in the others',
                example=source.example,
            )
        for key in ('dotted', 'points'):
            for name in section[key] or []:
                if name not in names[1:]:
                    raise Problem(
                        f'{context.configuration.file}: [{section.heading}] {key}: the query has no column "{name}"',
                        expected=', '.join(names[1:]),
                        example=f'{key} = {names[1]}',
                    )
    rows = source.rows(source.query)
    if not rows:
        context.missed('no rows', part=section['title'])
        return []
    title, name = section['title'], section.name
    spoken = text or title
    common = {'text': text, 'unit': section['unit'], 'source': section['source']}
    if kind == 'panels':
        return [Figure(name, title, panels(context, section, rows), source.query, wide=True, **common)]
    first = names[0]
    if kind == 'bars':
        if len(names) != 2:
            raise Problem(
                f'{source.place}: bars have two columns',
                found=', '.join(names),
                expected='what stands under the bar, and how high it is',
                example=source.example,
            )
        svg = charts.bars(
            f'{name}-picture',
            title,
            spoken,
            [context.named(str(row[first]) if row[first] is not None else '') for row in rows],
            [finite(source, row[names[1]]) for row in rows],
            bound=section['bound'],
            x_words=section['x'],
            y_words=section['y'],
            words=lambda value: printed(value),
        )
        return [Figure(name, title, svg, source.query, **common)]
    numeric = fits(NUMBER, source.columns[first])
    xs = [finite(source, row[first]) if numeric else place for place, row in enumerate(rows)]
    x_names = None if numeric else [(place, str(row[first])) for place, row in enumerate(rows)]
    kinds = {column: 'dotted' for column in section['dotted'] or []}
    kinds.update({column: 'points' for column in section['points'] or []})
    curves = [
        charts.Curve(
            column, list(zip(xs, [finite(source, row[column]) for row in rows])), kinds.get(column, 'curve')
        )
        for column in names[1:]
    ]
    if not any(y is not None for curve in curves for x, y in curve.points):
        context.missed('no rows', part=title)
        return []
    svg = charts.lines(
        f'{name}-picture',
        title,
        spoken,
        curves,
        section['x'],
        section['y'],
        section['diagonal'],
        section['bound'],
        section['zero'] == 'yes',
        x_names,
    )
    return [Figure(name, title, svg, source.query, **common)]


def finite(source, value):
    """A number that can be drawn. NaN and infinity come as text."""
    if value is None or isinstance(value, (int, Decimal)):
        return value
    raise Problem(
        f'{source.place}: {value} cannot be drawn',
        expected='finite numbers, or NULL for a gap',
        example="nullif(x, 'NaN')",
    )


def panels(context, section, rows):
    titles = list(dict.fromkeys(row['panel'] or '–' for row in rows))
    by_title = {title: [row for row in rows if (row['panel'] or '–') == title] for title in titles}
    highest = max(
        [float(row['y']) for row in rows if isinstance(row['y'], (int, Decimal))]
        + [float(section['bound'] or 0), 0.000001]
    )
    drawn = []
    for place, title in enumerate(titles):
        found = by_title[title]
        names = [str(row['x']) for row in found]
        values = [row['y'] if isinstance(row['y'], (int, Decimal)) else None for row in found]
        spoken = context.say(', ').join(f'{name} {printed(value)}' for name, value in zip(names, values))
        drawn.append(
            (
                title,
                charts.bars(
                    f'{section.name}-{place + 1}',
                    title,
                    f'{section["unit"] or section["y"] or section["title"]}: {spoken}',
                    names,
                    values,
                    [bool(row.get('mark')) for row in found],
                    section['bound'],
                    words=printed,
                    size=(200, 140),
                    top=highest * 1.12,
                    axis=False,
                ),
            )
        )
    return drawn


def code(context, section):
    source = checked(context, section, 'code')
    rows = source.rows(source.query)
    if not rows:
        context.missed('no rows', part=section['title'])
        return []
    return [
        Code(section['title'], section['text'], [(row['title'] or '–', row['code'] or '–') for row in rows])
    ]
