"""Borders, as GeoJSON has them, drawn as a map."""

import json
import math

from .drawing import INK, SHADES, SOFT, escaped, label, legend, n, picture

EXAMPLE = '{"type": "Polygon", "coordinates": [[[101.3, 25.7], [101.9, 25.7], [101.9, 26.1], [101.3, 25.7]]]}'


class NoBorder(Exception):
    """What is wrong with a text that should be GeoJSON."""


def rings(value):
    """The rings of all polygons of a GeoJSON object."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            raise NoBorder('it is not JSON')
    if not isinstance(value, dict) or not isinstance(value.get('type'), str):
        raise NoBorder('it is not GeoJSON: an object with a type')
    kind = value['type']
    if kind == 'Feature':
        return rings(value.get('geometry'))
    if kind in ('FeatureCollection', 'GeometryCollection'):
        return [
            ring
            for part in value.get('features' if kind == 'FeatureCollection' else 'geometries') or []
            for ring in rings(part)
        ]
    polygons = {'Polygon': lambda c: [c], 'MultiPolygon': lambda c: c}.get(kind)
    if polygons is None:
        raise NoBorder(f'its type is {kind}, which has no area')
    try:
        found = [
            [(float(point[0]), float(point[1])) for point in ring]
            for polygon in polygons(value['coordinates'])
            for ring in polygon
        ]
    except (KeyError, TypeError, ValueError, IndexError):
        raise NoBorder('its coordinates are not those of polygons')
    if any(not math.isfinite(part) for ring in found for point in ring for part in point):
        raise NoBorder('a coordinate is not a finite number')
    return [ring for ring in found if len(ring) >= 3]


def area(ring):
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1])) / 2


def inside_point(ring):
    """A point well inside: the middle of the widest piece of the horizontal line through the centre."""
    size = area(ring)
    ys = [y for x, y in ring]
    if size == 0:
        return ring[0]
    middle = sum((y0 + y1) * (x0 * y1 - x1 * y0) for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1])) / (
        6 * size
    )
    middle = min(max(middle, min(ys)), max(ys))
    cuts = sorted(
        x0 + (middle - y0) / (y1 - y0) * (x1 - x0)
        for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1])
        if (y0 > middle) != (y1 > middle)
    )
    pieces = list(zip(cuts[::2], cuts[1::2]))
    if not pieces:
        return ring[0]
    left, right = max(pieces, key=lambda piece: piece[1] - piece[0])
    return (left + right) / 2, middle


def thinned(ring, distance):
    """Without points that nobody could see."""
    kept = [ring[0]]
    for point in ring[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= distance:
            kept.append(point)
    return kept if len(kept) >= 3 else ring


def breaks_of(values, wanted=5):
    """Where one class ends and the next begins, so that each has about as many areas."""
    ordered = sorted(values)
    found = []
    for i in range(1, wanted):
        at = ordered[min(len(ordered) - 1, round(i * len(ordered) / wanted))]
        if at > ordered[0] and at not in found:
            found.append(at)
    return found


def shade(value, breaks):
    """The class of a value: the first breaks are left out where there are few."""
    place = sum(1 for bound in breaks if value >= bound)
    return SHADES[round(place * (len(SHADES) - 1) / max(len(breaks), 1))]


def choropleth(
    identity, title, description, borders, values, ranks, breaks, words, no_value, below, from_words, width=480
):
    """borders: rings by area; values: numbers by area, None is hatched; ranks: what stands in an area."""
    points = [point for found in borders.values() for ring in found for point in ring]
    degrees = all(abs(x) <= 180 and abs(y) <= 90 for x, y in points)
    middle = (min(y for x, y in points) + max(y for x, y in points)) / 2
    squeeze = math.cos(math.radians(middle)) if degrees else 1
    left, right = (edge(x * squeeze for x, y in points) for edge in (min, max))
    bottom, top = (edge(y for x, y in points) for edge in (min, max))
    scale = min((width - 8) / ((right - left) or 1), 420 / ((top - bottom) or 1))
    shift = (width - (right - left) * scale) / 2
    height = (top - bottom) * scale + 8

    parts, names = [], []
    for name, found in borders.items():
        placed = [
            thinned([(shift + (x * squeeze - left) * scale, 4 + (top - y) * scale) for x, y in ring], 0.4)
            for ring in found
        ]
        if not placed:
            continue
        value = values.get(name)
        colour, ink = shade(value, breaks) if value is not None else ('#ffffff', INK)
        outline = ''.join('M' + 'L'.join(f'{n(x)},{n(y)}' for x, y in ring) + 'Z' for ring in placed)
        parts.append(
            f'<path d="{outline}" fill="{colour}" fill-rule="evenodd" stroke="{SOFT}" stroke-width="0.8"'
            + ('' if value is not None else ' stroke-dasharray="3 2"')
            + f'><title>{escaped(name)}: {escaped(no_value if value is None else words(value))}</title></path>'
        )
        x, y = inside_point(max(placed, key=lambda ring: abs(area(ring))))
        names.append(label(x, y + 4, ranks.get(name, '–'), 12, 'middle', ink, ' font-weight="600"'))

    def box(colour, dashes=''):
        return (
            lambda x, y: f'<rect x="{n(x)}" y="{n(y - 6)}" width="26" height="12" fill="{colour}" stroke="{SOFT}" stroke-width="0.8"{dashes}/>'
        )

    known = [value for value in values.values() if value is not None]
    edges = [None] + list(breaks) + [None]
    entries = []
    for low, high in zip(edges, edges[1:]) if known else ():
        if low is None and high is None:
            inside = words(min(known)) + (f' – {words(max(known))}' if min(known) < max(known) else '')
        elif low is None:
            inside = f'{below} {words(high)}'
        else:
            inside = f'{from_words} {words(low)}' if high is None else f'{words(low)} – < {words(high)}'
        entries.append((inside, box(shade(breaks[0] - 1 if low is None and breaks else low or 0, breaks)[0])))
    if any(values.get(name) is None for name in borders):
        entries.append((no_value, box('#ffffff', ' stroke-dasharray="3 2"')))
    shown, more = legend(entries, 8, width - 8, height + 18)
    return picture(identity, width, height + more + 8, title, description, parts + names + shown)
