"""Curves and bars, as SVG."""

import math

from .drawing import (
    BAR,
    INK,
    MARKED_BAR,
    SOFT,
    Frame,
    curve_style,
    dashed,
    label,
    legend,
    line,
    n,
    picture,
    text_width,
    ticks,
)


def path(frame, points):
    """A point without a value is a gap."""
    drawn, pen = [], 'M'
    for x, y in points:
        if x is None or y is None:
            pen = 'M'
            continue
        drawn.append(f'{pen}{n(frame.x(x))},{n(frame.y(y))}')
        pen = 'L'
    return ''.join(drawn)


def span(values, zero, wanted):
    low, high = min(values), max(values)
    if zero:
        low, high = min(low, 0), max(high, 0)
    return ticks(low, high, wanted)


class Curve:
    """kind: curve, dotted or points."""

    def __init__(self, name, points, kind='curve'):
        self.name, self.kind = name, kind
        self.points = [(None if x is None else float(x), None if y is None else float(y)) for x, y in points]


def lines(
    identity,
    title,
    description,
    curves,
    x_words=None,
    y_words=None,
    diagonal=None,
    bound=None,
    zero=True,
    x_names=None,
):
    xs = [x for curve in curves for x, y in curve.points if x is not None]
    ys = [y for curve in curves for x, y in curve.points if y is not None] + (
        [float(bound)] if bound is not None else []
    )
    x_ticks = sorted({x for x, words in x_names}) if x_names else span(xs, False, 6)
    # Across there is no more room than the data need.
    y_ticks = (
        [0, 20, 40, 60, 80, 100] if diagonal and 60 < max(ys) <= 100 and min(ys) >= 0 else span(ys, zero, 6)
    )
    if len(x_ticks) == 1:
        x_ticks = [x_ticks[0] - 0.5, x_ticks[0] + 0.5]
    frame = Frame(x_ticks, y_ticks, x_words=x_words, y_words=y_words)
    drawn, entries = [], []
    if diagonal:
        end = min(x_ticks[-1], y_ticks[-1])
        drawn.append(line(frame.x(0), frame.y(0), frame.x(end), frame.y(end), SOFT, 1, '2 3'))
        entries.append((diagonal, lambda x, y: line(x, y, x + 28, y, SOFT, 1, '2 3')))
    if bound is not None:
        drawn.append(line(frame.left, frame.y(float(bound)), frame.right, frame.y(float(bound)), INK, 1, '6 4'))
    place = 0
    for curve in curves:
        if curve.kind == 'points':
            for x, y in curve.points:
                if x is not None and y is not None:
                    drawn.append(f'<circle cx="{n(frame.x(x))}" cy="{n(frame.y(y))}" r="4" fill="{INK}"/>')
            entries.append(
                (curve.name, lambda x, y: f'<circle cx="{n(x + 14)}" cy="{n(y)}" r="4" fill="{INK}"/>')
            )
            continue
        if curve.kind == 'dotted':
            colour, dashes = curve_style(
                sum(1 for other in curves[: curves.index(curve)] if other.kind == 'dotted')
            )
            style = f'fill="none" stroke="{colour}" stroke-width="1.2" stroke-dasharray="1.5 3"'
        else:
            colour, dashes = curve_style(place)
            style = f'fill="none" stroke="{colour}" stroke-width="2.2" stroke-linejoin="round"{dashed(dashes)}'
            place += 1
        drawn.append(f'<path d="{path(frame, curve.points)}" {style}/>')
        entries.append(
            (curve.name, lambda x, y, style=style: f'<path d="M{n(x)},{n(y)}L{n(x + 28)},{n(y)}" {style}/>')
        )
    names, height = legend(entries if len(entries) > 1 else [], frame.left, frame.right, frame.height + 14)
    return picture(
        identity,
        frame.width,
        frame.height + height + (6 if height else 0),
        title,
        description,
        frame.axes(x_names) + drawn + names,
    )


def bars(
    identity,
    title,
    description,
    names,
    values,
    marks=None,
    bound=None,
    x_words=None,
    y_words=None,
    words=str,
    size=(480, 330),
    top=None,
    axis=True,
):
    """One bar for each name, its value above it; None has no bar but a dash."""
    numbers = [float(value) for value in values if value is not None] + (
        [float(bound)] if bound is not None else []
    )
    y_ticks = span(numbers or [0, 1], True, 6)
    if top is not None:
        y_ticks = [0, float(top)]
    width, height = size
    frame = Frame([-0.5, len(names) - 0.5], y_ticks, width, height, x_words, y_words, top=20)
    if not axis:
        frame.left, frame.bottom = 6, height - 20
    small = 11 if width < 300 else 13
    step = (frame.right - frame.left) / len(names)
    every = max(1, math.ceil((max(text_width(name, small) for name in names) + 4) / step))
    written = {
        place
        for place in range(len(values))
        if max(text_width('–' if value is None else words(value), small) for value in values) + 2 <= step
    }
    # Where there is no room for all, the first and the last.
    written = written or {0, len(values) - 1}
    parts = (
        frame.axes([(place, name) for place, name in enumerate(names) if place % every == 0])
        if axis
        else [
            line(frame.left, frame.bottom, frame.right, frame.bottom, SOFT, 1),
            *(
                label(frame.x(place), frame.bottom + 14, name, small, 'middle', SOFT)
                for place, name in enumerate(names)
                if place % every == 0
            ),
        ]
    )
    for place, value in enumerate(values):
        x, y0 = frame.x(place), frame.y(max(0, y_ticks[0]))
        if value is not None:
            y1 = frame.y(float(value))
            colour = MARKED_BAR if marks and marks[place] else BAR
            parts.append(
                f'<rect x="{n(x - 0.39 * step)}" y="{n(min(y0, y1))}" width="{n(0.78 * step)}" height="{n(abs(y0 - y1))}" fill="{colour}"/>'
            )
    if bound is not None:
        parts.append(line(frame.left, frame.y(float(bound)), frame.right, frame.y(float(bound)), INK, 1, '6 4'))
    for place, value in enumerate(values):
        above = frame.y(
            max(float(value), 0 if bound is None else min(float(bound), y_ticks[-1]))
            if value is not None and bound is not None and 0 <= float(value) < float(bound)
            else max(float(value or 0), 0)
        )
        if place in written:
            said = '–' if value is None else words(value)
            half = text_width(said, small) / 2
            parts.append(
                label(min(max(frame.x(place), half + 1), width - half - 1), above - 4, said, small, 'middle')
            )
    return picture(identity, width, height, title, description, parts)
