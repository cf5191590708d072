"""The parts about incomes: tables of poverty and inequality, and the curves."""

from . import charts
from .blocks import Figure, Number, Section, Table
from .database import literal
from .numbers import printed


class Income:
    """Measures by area and period, read once."""

    def __init__(self, context):
        self.context = context
        register, s = context.households, context.database.schema
        lines = register.lines
        poverty = f', {s}.poverty_summary(welfare, line, persons) AS s' if lines else ''
        measures = (
            (
                f'\t{s}.percent(s, 2) AS below, 100 * {s}.poverty_gap_index(s) AS gap, 100 * {s}.squared_poverty_gap_index(s) AS severity, {s}.poverty_shortfall(s) AS shortfall,\n'
            )
            if lines
            else ''
        )
        line = ', min(line) AS low, max(line) AS high' if lines else ''
        merged = f', {s}.rollup(s) AS s, min(low) AS low, max(high) AS high' if lines else ''
        self.sql = (
            register.common
            + f''', report_cell AS (
	SELECT area, period, count(*) AS households, {s}.welfare_distribution(welfare, persons) AS d{poverty}{line}
	FROM report_household GROUP BY area, period
)
SELECT period, area, total, households, {'low, high, ' if lines else ''}{s}.population(d) AS persons, {s}.excluded(d) AS excluded, {s}.mean(d) AS mean, {s}.median(d) AS median,
{measures}	{s}.gini(d) AS gini, {s}.theil_index(d) AS theil, {s}.percentile_ratio(d, 0.9, 0.1) AS p90_p10
FROM (SELECT period, area, GROUPING(area) = 1 AS total, sum(households)::bigint AS households, {s}.rollup(d) AS d{merged}
	FROM report_cell GROUP BY GROUPING SETS ((period, area), (period))) m ORDER BY period, total, area'''
        )
        rows = register.rows(self.sql)
        self.cells = {(None if row['total'] else row['area'], row['period']): row for row in rows}
        threshold = context.report['privacy']
        self.small = {
            place for place, row in self.cells.items() if row['households'] - row['excluded'] < threshold
        }

    def total(self, period):
        return self.cells.get((None, period))

    def hides(self, area, period):
        """Is the cell hidden for privacy? One hidden area alone would be the total less the others."""
        stock = self.context.stock
        if area is not None:
            return (area, period) in stock.hidden or (area, period) in self.small
        if period in stock.unprotected or (None, period) in self.small:
            return True
        return sum(1 for area in stock.areas if self.hides(area, period)) == 1


def measures(context, row, hidden):
    """The columns of both tables."""
    if row is None or hidden:
        return [None] * (11 if context.households.lines else 7)
    found = [
        row['persons'],
        row['excluded'],
        printed_or_none(row['mean'], 0),
        printed_or_none(row['median'], 0),
    ]
    if context.households.lines:
        found += [
            row['below'],
            printed_or_none(row['gap'], 2),
            printed_or_none(row['severity'], 2),
            context.amount(row['shortfall']),
        ]
    return found + [
        printed_or_none(row['gini'], 4),
        printed_or_none(row['theil'], 4),
        printed_or_none(row['p90_p10'], 2),
    ]


def printed_or_none(value, decimals):
    return None if value is None else Number(printed(value, decimals))


def headings(context):
    say = context.say
    found = [say('Persons'), say('Left out, households'), say('Mean'), say('Median')]
    if context.households.lines:
        found += [say('Below the line %%'), say('Gap %%'), say('Severity %%'), say('Shortfall')]
    return found + [say('Gini index'), say('Theil'), say('P90/P10')]


def wanted(context, part):
    if context.stock is None or not context.stock.cells:
        return False
    if not context.households.welfare:
        context.missed('no column', part=part, column='welfare')
        return False
    return True


def unit(context):
    say = context.say
    units = [
        say('Persons'),
        context.per(),
        *([say('Shortfall') + f' {context.amount_unit()}', '%'] if context.households.lines else []),
        say('pure numbers'),
    ]
    return (
        '; '.join(unit for unit in units if unit)
        if say.short == 'en'
        else '；'.join(unit for unit in units if unit)
    )


def incomes(context):
    if not wanted(context, context.say('Incomes')):
        return []
    return (
        [Section('incomes', context.say('Incomes'))]
        + income_table(context, False)
        + income_areas(context, False)
    )


def reading(context):
    return context.say(
        'Gap: the income that is missing up to the line, in %% of the line, per head of everybody. Severity weighs deep poverty more. Shortfall: what would lift everybody'
        ' to the line. Gini: 0 if all have the same, 1 if one has all. P90/P10: the income that 90 %% do not exceed, over the one that 10 %% do not exceed.'
    )


def income_table(context, asked=True):
    say, stock = context.say, context.stock
    title = say('Poverty and inequality by period')
    if asked and not wanted(context, title):
        return []
    line = context.households.lines
    rows = []
    for period in stock.periods:
        row = context.income.total(period)
        lines = [] if not line else [None if row['low'] is None else line_of(row)]
        rows.append(
            [context.named(period) or say('All areas')]
            + lines
            + measures(context, row, context.income.hides(None, period))
        )
    return [
        Table(
            'income-table',
            title,
            [say('Period')] + ([say('Line')] if line else []) + headings(context),
            rows,
            context.income.sql,
            reading(context),
            unit=unit(context),
            source=stock.source,
            numbers=set(range(1, len(rows[0]))),
        )
    ]


def line_of(row):
    """One line, or the lowest and the highest."""
    return Number(
        printed(row['low']) if row['low'] == row['high'] else f'{printed(row["low"])}–{printed(row["high"])}'
    )


def income_areas(context, asked=True):
    say, stock = context.say, context.stock
    last = stock.last if stock is not None else None
    title = (
        say('Poverty and inequality by area, %s', context.named(last))
        if last
        else say('Poverty and inequality by area')
    )
    if asked and not wanted(context, title):
        return []
    shown = [area for area in stock.areas if (area, last) in context.income.cells]
    rows = [
        [context.named(area)]
        + measures(context, context.income.cells[area, last], context.income.hides(area, last))
        for area in shown
    ]
    rows.append(
        [say('All areas')] + measures(context, context.income.total(last), context.income.hides(None, last))
    )
    return [
        Table(
            'income-areas',
            title,
            [say('Area')] + headings(context),
            rows,
            context.income.sql,
            stock.note_of_hidden() or None,
            unit=unit(context),
            source=stock.source,
            totals={len(rows) - 1},
            numbers=set(range(1, len(rows[0]))),
        )
    ]


def curves(context):
    if not wanted(context, context.say('Curves')):
        return []
    found = lorenz(context) + tip(context) + parade(context) + growth(context)
    return [Section('curves', context.say('Curves'))] + found if found else []


def distributions(context, periods, welfare='welfare'):
    return context.households.common + (
        f', distribution AS (\n\tSELECT period, {context.database.schema}.welfare_distribution({welfare}, persons) AS d\n'
        f'\tFROM report_household WHERE {context.households.one_of(periods)} GROUP BY period\n)'
    )


def shown_periods(context, most):
    """The first and the last, and those between where there is room."""
    periods = context.stock.periods
    if len(periods) <= most:
        return periods
    return [periods[round(place * (len(periods) - 1) / (most - 1))] for place in range(most)]


def curve_figure(
    context, identity, title, text, sql, periods, x_words, y_words, diagonal=None, about=None, zero=True
):
    say = context.say
    rows = context.households.rows(sql)
    found = [
        charts.Curve(
            context.named(period) or say('All areas'),
            [(row['x'], row['y']) for row in rows if row['period'] == period],
        )
        for period in periods
    ]
    found = [curve for curve in found if any(x is not None and y is not None for x, y in curve.points)]
    if not found:
        context.missed('no curve', part=title)
        return []
    picture = charts.lines(
        f'{identity}-picture', title, text, found, x_words, y_words, diagonal=diagonal, zero=zero
    )
    return [
        Figure(
            identity,
            title,
            picture,
            sql,
            text,
            unit=about or f'{x_words}; {y_words}',
            source=context.stock.source,
        )
    ]


def private(context, title, periods):
    """A curve of few households shows each of them."""
    if any(context.income.hides(None, period) for period in periods):
        context.missed('private', part=title)
        return True
    return False


def lorenz(context):
    say = context.say
    title = say('Lorenz curves')
    if not wanted(context, title):
        return []
    periods, s = shown_periods(context, 2), context.database.schema
    if private(context, title, periods):
        return []
    gini = say(', ').join(
        f'{context.named(period)} {printed((context.income.total(period) or {}).get("gini"), 3)}'.strip()
        for period in periods
    )
    return curve_figure(
        context,
        'lorenz',
        title,
        say(
            'The share of income of the poorest part. The further below the diagonal, the more unequal. Gini index: %s.',
            gini,
        ),
        distributions(context, periods)
        + f'\nSELECT period, 100 * p AS x, 100 * l AS y FROM distribution CROSS JOIN LATERAL {s}.lorenz_curve(d, 50) ORDER BY period, p',
        periods,
        say('share of persons, from the poorest, %%'),
        say('share of all income, %%'),
        diagonal=say('everybody has the same'),
    )


def parade(context):
    say = context.say
    title = say('Pen’s parade')
    if not wanted(context, title):
        return []
    periods, s = shown_periods(context, 2), context.database.schema
    if private(context, title, periods):
        return []
    # The highest incomes would press the rest flat.
    return curve_figure(
        context,
        'parade',
        title,
        say('Everybody walks by in order of income; the curve is the income of who has just passed.'),
        distributions(context, periods)
        + f'\nSELECT period, 100 * p AS x, welfare AS y FROM distribution CROSS JOIN LATERAL {s}.pen_parade(d, 100) WHERE p < 0.995 ORDER BY period, p',
        periods,
        say('percentile of persons'),
        context.per() or say('Incomes'),
    )


def tip(context):
    say = context.say
    title = say('TIP curves')
    if not context.households or not context.households.lines or not wanted(context, title):
        return []
    periods, s = shown_periods(context, 5), context.database.schema
    if private(context, title, periods):
        return []
    text = say(
        'Gaps up to the line, added up from the poorest on, per head of everybody. The curve is flat from the share of the poor on; its height there is the poverty gap.'
        ' A curve that is nowhere above another means no more poverty.'
    )
    return curve_figure(
        context,
        'tip',
        title,
        text,
        distributions(context, periods, 'welfare / line')
        + f'\nSELECT period, 100 * p AS x, 100 * gap AS y FROM distribution CROSS JOIN LATERAL {s}.tip_curve(d, 1, 100) ORDER BY period, p',
        periods,
        say('share of persons, from the poorest, %%'),
        say('sum of gaps per head, %% of the line'),
    )


def growth(context):
    say, stock = context.say, context.stock
    title = say('Growth incidence')
    if not wanted(context, title):
        return []
    if len(stock.periods) < 2:
        context.missed('one period', part=title)
        return []
    first, last, s = stock.first, stock.last, context.database.schema
    if private(context, title, [first, last]):
        return []
    lines = context.households.lines
    text = say(
        'How much income grew at each place in the row, from %s to %s, counted in poverty lines of the period: places, not persons.'
        if lines
        else 'How much income grew at each place in the row, from %s to %s, in money of the time: places, not persons.',
        context.named(first),
        context.named(last),
    )
    sql = distributions(context, [first, last], 'welfare / line' if lines else 'welfare') + (
        f'\nSELECT {literal(last)} AS period, 100 * p AS x, 100 * growth AS y FROM distribution d0 CROSS JOIN distribution d1 CROSS JOIN LATERAL {s}.growth_incidence(d0.d, d1.d, 100)'
        f' WHERE d0.period = {literal(first)} AND d1.period = {literal(last)} ORDER BY p'
    )
    return curve_figure(
        context, 'growth', title, text, sql, [last], say('percentile of persons'), say('growth, %%'), zero=False
    )
