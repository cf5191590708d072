"""The parts about what was done: programmes, payments, assessments."""

from .blocks import Cell, Number, Section, Table
from .numbers import printed
from .tables import Assessed

MOST_PROGRAMMES = 8
PROBLEMS = ('missing', 'unexpected', 'duplicate', 'wrong amount', 'late', 'refunded')


def programmes(context):
    say, source = context.say, context.source('programmes')
    if source is None:
        context.missed('no section', part=say('Programmes'), section='programmes')
        return []
    s = context.database.schema
    unit = "string_agg(DISTINCT unit::text, ', ' ORDER BY unit::text)" if source.has('unit') else 'NULL::text'
    sql = f'''SELECT programme, unit, {s}.numerator(r) AS done, {s}.denominator(r) AS target, {s}.percent(r, 2) AS percent, {s}.excluded(r) AS unknown
FROM (SELECT programme::text AS programme, {unit} AS unit, {s}.rate_summary(done::numeric, target::numeric) AS r FROM (
{source.query}
) q GROUP BY programme) p ORDER BY programme'''
    rows = source.rows(sql)
    about = source.section['source'] or say('the programmes')
    if not rows:
        context.missed('no rows', part=say('Programmes'))
        return []
    shown = [
        [
            row['programme'],
            row['unit'],
            printed_number(row['done']),
            printed_number(row['target']),
            row['percent'],
        ]
        for row in rows
    ]
    headings = [say('Programme'), say('Counted in'), say('Done'), say('Target'), say('Done %%')]
    if not source.has('unit'):
        shown, headings = [[row[0]] + row[2:] for row in shown], headings[:1] + headings[2:]
    text = say('Rates are sums over sums and are not cut off: more than 100 %% is more than the target.')
    blocks = [
        Section('programmes', say('Programmes')),
        Table(
            'programme-table',
            say('Coverage and completion'),
            headings,
            shown,
            sql,
            text,
            unit=say('as named; %%'),
            source=about,
            numbers=set(range(len(headings) - 3, len(headings))),
        ),
    ]
    if source.has('area'):
        blocks += programmes_by_area(context, source, about, [row['programme'] for row in rows])
    return blocks


def programmes_by_area(context, source, about, names):
    say, s = context.say, context.database.schema
    title = say('Completion by area')
    if len(names) > MOST_PROGRAMMES:
        context.missed('first', shown=MOST_PROGRAMMES, all=len(names))
        names = names[:MOST_PROGRAMMES]
    sql = f'''SELECT area::text AS area, programme::text AS programme, {s}.percent({s}.rate_summary(done::numeric, target::numeric), 2) AS percent FROM (
{source.query}
) q GROUP BY area, programme ORDER BY area, programme'''
    rows = source.rows(sql)
    areas = sorted({row['area'] for row in rows if row['area'] is not None}) + (
        [None] if any(row['area'] is None for row in rows) else []
    )
    cells = {(row['area'], row['programme']): row['percent'] for row in rows}
    table = [[context.named(area or '')] + [cells.get((area, name)) for name in names] for area in areas]
    return [
        Table(
            'programme-areas',
            title,
            [say('Area')] + [say('%s %%', context.named(name or '')) for name in names],
            table,
            sql,
            unit='%',
            source=about,
            numbers=set(range(1, 1 + len(names))),
        )
    ]


def printed_number(value):
    """Whole where it is whole."""
    return None if value is None else Number(printed(value))


def payments(context):
    say, source = context.say, context.source('payments')
    if source is None:
        context.missed('no section', part=say('Payments'), section='payments')
        return []
    s = context.database.schema
    values = [
        'entitled::numeric',
        'paid::numeric',
        'payments::numeric' if source.has('payments') else 'CASE WHEN paid <> 0 THEN 1 END',
    ]
    values += [f'{name}' if source.has(name) else 'NULL::date' for name in ('due_by', 'last_paid')]
    if not source.has('last_paid'):
        # Without the days of payment none can be late.
        values[-2] = 'NULL::date'
    round_name = 'round::text' if source.has('round') else "''::text"
    common = f'''WITH report_payment AS (
{source.query}
), report_checked AS (
	SELECT unit::text AS unit, {round_name} AS round, entitled::numeric AS entitled, paid::numeric AS paid,
		{s}.reward_problem({', '.join(values)}) AS problem
	FROM report_payment
)
'''
    sql = (
        common
        + '''SELECT round, GROUPING(round) = 1 AS total, count(*) FILTER (WHERE entitled > 0) AS rewards, sum(entitled) AS entitled, sum(paid) AS paid, count(problem) AS problems
FROM report_checked GROUP BY GROUPING SETS ((round), ()) ORDER BY total, round'''
    )
    rows = source.rows(sql)
    about = source.section['source'] or say('the payments')
    if len(rows) < 2:
        context.missed('no rows', part=say('Payments'))
        return []
    shown = [
        [
            say('All rounds') if row['total'] else context.named(row['round'] or ''),
            row['rewards'],
            context.amount(row['entitled'] or 0),
            context.amount(row['paid'] or 0),
            context.amount((row['paid'] or 0) - (row['entitled'] or 0)),
            row['problems'],
        ]
        for row in rows
    ]
    headings = [say('Round'), say('Entitled'), say('Owed'), say('Paid'), say('Difference'), say('In trouble')]
    unit = say('numbers; %s', context.amount_unit() or '–')
    blocks = [
        Section('payments', say('Payments')),
        Table(
            'payment-table',
            say('Owed and paid'),
            headings,
            shown,
            sql,
            say('The audit compares every unit and round.'),
            unit=unit,
            source=about,
            totals={len(shown) - 1},
            numbers={1, 2, 3, 4, 5},
        ),
    ]
    most = source.section['rows']
    sql = (
        common
        + f'''SELECT unit, round, problem, entitled, paid, count(*) OVER () AS all_of_them
FROM report_checked WHERE problem IS NOT NULL ORDER BY round, unit, problem LIMIT {most}'''
    )
    rows = source.rows(sql)
    shown = [
        [
            context.named(row['unit'] or ''),
            context.named(row['round'] or ''),
            Cell(say(row['problem']) if row['problem'] in PROBLEMS else row['problem'], 'bad'),
            context.amount(row['entitled']),
            context.amount(row['paid']),
        ]
        for row in rows
    ]
    text = None
    if rows and rows[0]['all_of_them'] > most:
        text = say.sentence('first', shown=most, all=printed(rows[0]['all_of_them']))
    blocks.append(
        Table(
            'payment-audit',
            say('Payments in trouble'),
            [say('Unit'), say('Round'), say('Problem'), say('Owed'), say('Paid')],
            shown,
            sql,
            text,
            unit=context.amount_unit() or None,
            source=about,
            numbers={3, 4},
            note=say('Nothing is wrong.'),
        )
    )
    return blocks


VERDICTS = {
    'eligible': ('eligible', 'good'),
    'not_eligible': ('not eligible', 'bad'),
    'undetermined': ('undetermined', 'open'),
}


def standards(context):
    say = context.say
    section = context.configuration.get('standards')
    if section is None:
        context.missed('no section', part=say('Standards'), section='standards')
        return []
    source = Assessed(context.database, context.configuration, section)
    about = source.section['source'] or say('the assessment')
    text = (
        say('As the standard %s has it.', source.standard)
        if source.standard
        else say('As the query gives them.')
    )
    counts_sql = (
        source.sql + '\nSELECT verdict, count(*) AS number FROM verdicts GROUP BY verdict ORDER BY verdict'
    )
    counts = {row['verdict']: row['number'] for row in source.rows(counts_sql)}
    total = sum(counts.values())
    if not total:
        context.missed('no rows', part=say('Standards'))
        return []
    labels = criteria(context, source)

    def verdict(value):
        words, kind = VERDICTS.get(value, (None, None))
        return Cell(say(words), kind) if words else value

    order = (
        [value for value in VERDICTS if value in counts]
        + sorted(value for value in counts if value not in VERDICTS and value is not None)
        + ([None] if None in counts else [])
    )
    rows = [[verdict(value), counts[value], context.percent(counts[value], total)] for value in order] + [
        [say('All'), total, context.percent(total, total)]
    ]
    blocks = [
        Section('standards', say('Standards')),
        Table(
            'verdicts',
            say('Verdicts'),
            [say('Verdict'), say('Number'), say('Share %%')],
            rows,
            counts_sql,
            text,
            unit=say('as named; %%'),
            source=about,
            totals={len(rows) - 1},
            numbers={1, 2},
        ),
    ]
    reasons_sql = (
        source.sql
        + '''
SELECT criterion, count(*) FILTER (WHERE fails) AS fails, count(*) FILTER (WHERE NOT fails) AS unknown
FROM verdicts CROSS JOIN LATERAL (SELECT unnest(failed) AS criterion, true AS fails UNION ALL SELECT unnest(unknown), false) c
WHERE criterion IS NOT NULL GROUP BY criterion ORDER BY fails DESC, unknown DESC, criterion'''
    )
    reasons = source.rows(reasons_sql)
    if reasons:
        blocks.append(
            Table(
                'reasons',
                say('Reasons'),
                [say('Criterion'), say('Fails'), say('Unknown')],
                [
                    [labels.get(row['criterion'], row['criterion']), row['fails'], row['unknown']]
                    for row in reasons
                ],
                reasons_sql,
                None,
                unit=say('as named; %%').split(';')[0].split('；')[0],
                source=about,
                numbers={1, 2},
            )
        )
    most = source.section['rows']
    list_sql = (
        source.sql
        + f'''
SELECT name, verdict, failed, unknown, count(*) OVER () AS all_of_them
FROM verdicts WHERE verdict IS DISTINCT FROM 'eligible' ORDER BY verdict, name LIMIT {most}'''
    )
    found = source.rows(list_sql)

    def named(criteria):
        return [
            labels.get(criterion, criterion) for criterion in criteria or [] if criterion is not None
        ] or None

    rows = [
        [context.named(row['name'] or ''), verdict(row['verdict']), named(row['failed']), named(row['unknown'])]
        for row in found
    ]
    text = (
        say.sentence('first', shown=most, all=printed(found[0]['all_of_them']))
        if found and found[0]['all_of_them'] > most
        else None
    )
    blocks.append(
        Table(
            'refused',
            say('Those that may not leave, or not yet'),
            [say('Name'), say('Verdict'), say('What fails'), say('What is unknown')],
            rows,
            list_sql,
            text,
            source=about,
            numbers=set(),
            note=say('Everything may leave.'),
        )
    )
    return blocks


def criteria(context, source):
    """What the criteria are called: a label in the language of the page, where there is one."""
    if not source.standard:
        return {}
    rows = context.database.rows(
        f"SELECT criterion, label, pg_catalog.to_jsonb(c) ->> 'local_label' AS local_label FROM {context.database.schema}.assessment_criterion c"
        f" WHERE standard = '{source.standard.replace(chr(39), chr(39) * 2)}' ORDER BY shipped DESC"
    )
    return {
        row['criterion']: row['local_label']
        if context.say.short == 'zh' and row['local_label']
        else row['label'] or row['criterion']
        for row in rows
    }
