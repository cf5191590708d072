"""The parts about how many are poor, and where: summary, areas, trend, map."""

from . import charts, geography
from .blocks import Beside, Figure, Number, Section, Table, Tiles, Words
from .database import literal
from .numbers import printed
from .problem import Problem
from .tables import geojson

MOST_PANELS, MOST_COLUMNS, MOST_BESIDE = 40, 6, 14


class Stock:
    """Poor persons, base and incidence by area and period, read once; and which cells are hidden."""

    def __init__(self, context):
        self.context, self.say, register = context, context.say, context.households
        facts = register.rows(self.facts_sql(register))
        self.periods = [row['period'] for row in facts]
        self.facts = {row['period']: row for row in facts}
        self.first, self.last = (self.periods[0], self.periods[-1]) if self.periods else (None, None)
        self.source = register.section['source'] or self.say(
            'the register and the population' if register.population else 'the register'
        )
        s = register.schema
        self.sql = (
            register.stock_sql()
            + f'''
SELECT period, area, GROUPING(area) = 1 AS total, sum(poor_households)::bigint AS poor_households,
	{s}.numerator({s}.rollup(rate)) AS poor_persons, {s}.denominator({s}.rollup(rate)) AS base,
	{s}.percent({s}.rollup(rate), 2) AS incidence, {s}.rate({s}.rollup(rate)) AS rate, {s}.excluded({s}.rollup(rate)) AS unknown
FROM report_cell GROUP BY GROUPING SETS ((period, area), (period)) ORDER BY period, total, area'''
        )
        rows = register.rows(self.sql)
        self.cells = {(row['area'], row['period']): row for row in rows if not row['total']}
        self.totals = {row['period']: row for row in rows if row['total']}
        self.areas = sorted({area for area, period in self.cells})
        for period in sorted({period for area, period in self.cells} - set(self.periods)):
            context.missed('no rows', part=f'[households], {context.named(period)}')
        self.unprotected = set()
        self.hidden = self.small()
        self.name_what_is_missing()

    def facts_sql(self, register):
        """Periods in their own order, and what is unknown in each."""
        unknown = ['count(*) FILTER (WHERE area IS NULL) AS no_area', 'count(*) AS households']
        order = 'period' if register.has('period') else '1'
        unknown.append(
            'count(*) FILTER (WHERE period IS NULL) AS no_period'
            if register.has('period')
            else '0 AS no_period'
        )
        if register.welfare:
            parts = ' OR '.join(
                f'{name} IS NULL' for name in ('welfare', 'persons', 'line') if register.has(name)
            )
            unknown.append(f'count(*) FILTER (WHERE {parts}) AS no_welfare')
        period = "coalesce(period::text, '')" if register.has('period') else "''"
        group = (
            f'GROUP BY {order} ORDER BY {order} NULLS FIRST'
            if register.has('period')
            else 'HAVING count(*) > 0'
        )
        return f'SELECT {period} AS period, {", ".join(unknown)} FROM (\n{register.query}\n) q {group}'

    def small(self):
        """The cells that are hidden, by suppress_small_cells over households, beside the totals of areas and periods."""
        threshold = self.context.report['privacy']
        counts = [
            (area, period, row['poor_households'])
            for (area, period), row in self.cells.items()
            if row['poor_households'] is not None
        ]
        if not threshold or not counts:
            return set()
        values = ', '.join(f'({literal(area)}, {literal(period)}, {count})' for area, period, count in counts)
        query = f'SELECT area, category, count FROM (VALUES {values}) cell(area, category, count)'
        rows = self.context.database.rows(
            f'SELECT area, category, protected FROM {self.context.database.schema}.suppress_small_cells({literal(query)}, {threshold}) WHERE suppressed'
        )
        hidden = {(row['area'], row['category']) for row in rows}
        for row in rows:
            if not row['protected']:
                self.context.missed(
                    'unprotected',
                    names=f'{self.context.named(row["area"])} {self.context.named(row["category"])}'.strip(),
                )
        # A cell alone in its period is the total of it, less the others.
        self.unprotected = {row['category'] for row in rows if not row['protected']}
        if hidden:
            self.context.missed('hidden', count=len(hidden))
        return hidden

    def name_what_is_missing(self):
        context, register = self.context, self.context.households
        for key, count in (
            ('no area', sum(row['no_area'] for row in self.facts.values())),
            ('no period', sum(row['no_period'] for row in self.facts.values())),
        ):
            if count:
                context.missed(key, count=printed(count))
        for period in self.periods:
            facts, name = self.facts[period], context.named(period)
            if register.population is None and self.totals[period]['unknown']:
                context.missed('unknown', count=printed(self.totals[period]['unknown']), period=name)
            if facts.get('no_welfare'):
                context.missed('no welfare', count=printed(facts['no_welfare']), period=name)
            if register.population is not None:
                for area in self.areas:
                    row = self.cells.get((area, period))
                    if row is not None and row['poor_households'] is None:
                        context.missed('no report', area=context.named(area), period=name)
                    elif row is not None and row['base'] is None:
                        context.missed('no people', area=context.named(area), period=name)

    def value(self, area, period, key):
        """A cell's value; None where it is hidden or unknown."""
        row = self.totals.get(period) if area is None else self.cells.get((area, period))
        if row is None or (area, period) in self.hidden or area is None and period in self.unprotected:
            return None
        return row[key]

    def note(self):
        return (
            self.say(
                'Incidence is poor persons in %% of the base. A dash is unknown or not applicable, never zero.'
            )
            + self.note_of_hidden()
        )

    def note_of_hidden(self):
        return (
            self.say(
                ' Some cells are hidden because they are small, and others so that these cannot be computed.'
            )
            if self.hidden
            else ''
        )


def summary(context):
    stock, say = context.stock, context.say
    blocks = [Section('summary', say('In short'))]
    if stock is None:
        return blocks[:0]
    if not stock.periods:
        context.missed('no rows', part=say('In short'))
        return blocks[:0]
    last, first = stock.last, stock.first
    change = stock.first != stock.last

    def both(key, decimals=None, unit=''):
        values = [stock.value(None, period, key) for period in ([first, last] if change else [last])]
        return ' → '.join(printed(value, decimals) + (unit if value is not None else '') for value in values)

    when = (
        say('%s → %s', context.named(first), context.named(last))
        if change
        else context.named(last) or stock.source
    )
    items = [
        (say('Poor persons'), both('poor_persons'), when),
        (say('Poor households'), both('poor_households'), when),
        (
            say('Incidence'),
            both('incidence', unit=' %'),
            say('of %s persons', printed(stock.value(None, last, 'base'))),
        ),
    ]
    if context.households.lines:
        row = context.income.total(last)
        if row is not None and not context.income.hides(None, last):
            items.append(
                (say('Shortfall'), context.money(row['shortfall']), context.named(last) or stock.source)
            )
            items.append((say('Gini index'), printed(row['gini'], 3), context.named(last) or stock.source))
    blocks.append(Tiles(items, stock.sql))
    row = {key: stock.value(None, last, key) for key in ('poor_persons', 'base', 'incidence')}
    sentences = []
    if None not in row.values():
        sentences.append(
            say.sentence(
                'stock',
                period=context.named(last) or stock.source,
                poor=printed(row['poor_persons']),
                base=printed(row['base']),
                incidence=printed(row['incidence']),
            )
        )
        before = stock.value(None, first, 'incidence')
        if change and before is not None:
            sentences.append(
                say.sentence(
                    'change',
                    first=context.named(first),
                    before=printed(before),
                    after=printed(row['incidence']),
                    points=printed(row['incidence'] - before),
                )
            )
    if sentences:
        blocks.append(Words(sentences))
    return blocks


def areas(context):
    table = area_table(context)
    figures = trend(context) if table else []
    return [Section('areas', context.say('Areas'))] + table + figures if table else []


def area_table(context):
    stock, say = context.stock, context.say
    if stock is None or not stock.cells:
        return []
    periods = stock.periods[-MOST_COLUMNS:]
    last = stock.last
    headings = [say('Area'), say('Base, persons'), say('Poor households'), say('Poor persons')]
    headings += [
        say('Incidence %s %%', context.named(period)) if period else say('Incidence %%') for period in periods
    ]
    keys = ('base', 'poor_households', 'poor_persons')
    rows = [
        [context.named(area)]
        + [stock.value(area, last, key) for key in keys]
        + [stock.value(area, period, 'incidence') for period in periods]
        for area in stock.areas
    ]
    rows.append(
        [say('All areas')]
        + [stock.value(None, last, key) for key in keys]
        + [stock.value(None, period, 'incidence') for period in periods]
    )
    return [
        Table(
            'area-table',
            say('Poor persons and incidence by area'),
            headings,
            rows,
            stock.sql,
            stock.note(),
            unit=say('persons, households; incidence in %% of the base')
            + (f' ({context.named(last)})' if last and len(periods) > 1 else ''),
            source=stock.source,
            totals={len(rows) - 1},
            numbers=set(range(1, len(headings))),
        )
    ]


def trend(context):
    """Small bars for each area, or bars of the areas where there is one period."""
    stock, say = context.stock, context.say
    title = say('Incidence by area and period')
    if stock is None or not stock.cells:
        return []
    if len(stock.areas) > MOST_PANELS:
        context.missed('many areas', part=title, count=MOST_PANELS)
        return []
    if len(stock.periods) < 2:
        return []
    shown = stock.periods[-8:]
    highest = max(
        [float(stock.value(area, period, 'incidence') or 0) for area in stock.areas for period in shown] + [1]
    )
    panels = []
    for place, area in enumerate(stock.areas):
        values = [stock.value(area, period, 'incidence') for period in shown]
        spoken = say(', ').join(
            f'{context.named(period)} {printed(value)}' for period, value in zip(shown, values)
        )
        panels.append(
            (
                context.named(area),
                charts.bars(
                    f'trend-{place + 1}',
                    context.named(area),
                    say('Incidence in %%: %s.', spoken),
                    [context.named(period) for period in shown],
                    values,
                    words=printed,
                    size=(200, 140),
                    top=highest * 1.12,
                    axis=False,
                ),
            )
        )
    return [
        Figure(
            'trend',
            title,
            panels,
            stock.sql,
            say('Each bar is one period; all have the same scale.'),
            unit='%',
            source=stock.source,
            wide=True,
        )
    ]


def area_map(context):
    """A map of the last period's incidence, and the ranks that stand on it."""
    stock, say, source = context.stock, context.say, context.source('geometry')
    title = (
        say('Map of incidence, %s', context.named(stock.last))
        if stock is not None and stock.last
        else say('Map of incidence')
    )
    if source is None or stock is None or not stock.cells:
        if stock is not None:
            context.missed('no section', part=title, section='geometry') if source is None else None
        return []
    sql = geojson(source)
    borders = {}
    for row in source.rows(sql):
        area = row['area'] if row['area'] is not None else ''
        if row['border'] is None:
            continue
        try:
            borders.setdefault(area, []).extend(geography.rings(row['border']))
        except geography.NoBorder as error:
            raise Problem(
                f'{source.place}: the geometry of {context.named(area)} cannot be drawn: {error}',
                found=str(row['border'])[:100],
                expected='a Polygon or a MultiPolygon, of PostGIS or as GeoJSON',
                example=geography.EXAMPLE,
            )
    borders = {area: found for area, found in borders.items() if found}
    for area in stock.areas:
        if area not in borders:
            context.missed('no border', area=context.named(area))
    for area in sorted(set(borders) - set(stock.areas)):
        context.missed('no such area', area=context.named(area))
    borders = {area: borders[area] for area in stock.areas if area in borders}
    if not borders:
        context.missed('no rows', part=title)
        return []
    last = stock.last
    values = {area: stock.value(area, last, 'incidence') for area in stock.areas}
    known = {area: value for area, value in values.items() if value is not None}
    # Ranks are those of the exact rates, not of what is printed.
    rates = {area: stock.value(area, last, 'rate') for area in known}
    ranks = {area: 1 + sum(1 for other in rates.values() if other > rate) for area, rate in rates.items()}
    breaks = source.section['breaks'] or geography.breaks_of(list(known.values()) or [0])
    picture = geography.choropleth(
        'map-picture',
        title,
        say(
            'Incidence in %%: %s.',
            say(', ').join(f'{context.named(area)} {printed(value)}' for area, value in known.items()),
        ),
        {area: borders[area] for area in borders},
        {context_area: value for context_area, value in values.items()},
        {area: str(rank) for area, rank in ranks.items()},
        breaks,
        lambda value: printed(value) + ' %',
        say('hidden or unknown') if stock.hidden else say('no data'),
        say('below'),
        say('from'),
    )
    ordered = sorted(known, key=lambda area: (ranks[area], area)) + [
        area for area in stock.areas if area not in known
    ]
    rows = [
        [
            Number(str(ranks[area])) if area in ranks else None,
            context.named(area),
            known.get(area),
            stock.value(area, last, 'poor_persons'),
            stock.value(area, last, 'base'),
        ]
        for area in ordered
    ]
    table = Table(
        'ranks',
        say('Ranks of the areas'),
        [say('Rank'), say('Area'), say('Incidence %%'), say('Poor persons'), say('Base, persons')],
        rows,
        stock.sql,
        stock.note(),
        unit=say('persons; %%'),
        source=stock.source,
        numbers={0, 2, 3, 4},
    )
    drawn = Figure(
        'map',
        title,
        picture,
        sql + ';\n\n' + stock.sql,
        say('The darker, the higher the incidence. The numbers are the ranks in the table.'),
        unit='%',
        source=source.section['source'] or say('the register; borders as given'),
        wide=True,
    )
    return [Beside(drawn, table)] if len(rows) <= MOST_BESIDE else [drawn, table]


def map_section(context):
    found = area_map(context)
    return [Section('map-section', context.say('Map'))] + found if found else []
