"""What all pictures have in common: numbers, scales, axes, legends, colours.

Colours differ in lightness, not only in hue, and curves have dashes, so a
picture says the same in black and white and to the colour-blind.
"""

import math
import unicodedata

# Colour and dashes of the first curve, the second, ...: their greys are 0.19, 0.42, 0.52, 0.30 and 0.63.
CURVES = [
    ('#12365e', None),
    ('#c4510a', '9 4'),
    ('#3f9ad6', '3 3'),
    ('#7a2e6e', '12 3 3 3'),
    ('#e0a100', '6 2 1 2'),
]
# From few to many; the ink that can be read on each.
SHADES = [
    ('#fff3d6', '#1c2430'),
    ('#fbcb82', '#1c2430'),
    ('#ee9440', '#1c2430'),
    ('#c7551b', '#ffffff'),
    ('#7a2206', '#ffffff'),
]
INK, SOFT, GRID = '#1c2430', '#5a6472', '#dddddd'
BAR, MARKED_BAR = '#e5a72b', '#12365e'


def curve_style(place):
    """After the last colour the first comes again, with other dashes."""
    colour, dashes = CURVES[place % len(CURVES)]
    if place >= len(CURVES):
        dashes = f'{2 + place} {place // 2} 1 {place // 2}'
    return colour, dashes


def grey(colour):
    """How light it is in print, from 0, black, to 1."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255


def n(value):
    """A coordinate, short."""
    text = f'{value:.1f}'
    return text[:-2] if text.endswith('.0') else text


def escaped(text):
    """Text that can stand in an element, and in an attribute between double quotes."""
    return str(text).replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;').replace('"', '&quot;')


def text_width(text, size):
    return sum(size if unicodedata.east_asian_width(c) in 'WF' else size * 0.56 for c in str(text))


def label(x, y, words, size=12, anchor='start', colour=INK, more=''):
    return f'<text x="{n(x)}" y="{n(y)}" font-size="{n(size)}" text-anchor="{anchor}" fill="{colour}"{more}>{escaped(words)}</text>'


def line(x0, y0, x1, y1, colour=GRID, width=1, dashes=None):
    return f'<path d="M{n(x0)},{n(y0)}L{n(x1)},{n(y1)}" fill="none" stroke="{colour}" stroke-width="{n(width)}"{dashed(dashes)}/>'


def dashed(dashes):
    return f' stroke-dasharray="{dashes}"' if dashes else ''


def ticks(low, high, wanted=6):
    """Round numbers from at or below low to at or above high."""
    if high <= low:
        high = low + (abs(low) or 1)
    step = 10.0 ** math.floor(math.log10((high - low) / wanted))
    step = next(step * by for by in (1, 2, 2.5, 5, 10) if (high - low) / (step * by) <= wanted)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(i * step, 12) for i in range(first, last + 1)]


def tick_words(value):
    text = f'{value:,.10f}'.rstrip('0').rstrip('.')
    return '0' if text in ('-0', '') else text.replace('-', '−')


def picture(identity, width, height, title, description, inside):
    """An SVG element that a screen reader can name."""
    return (
        f'<svg role="img" viewBox="0 0 {n(width)} {n(height)}" aria-labelledby="{identity}-title {identity}-description">'
        f'<title id="{identity}-title">{escaped(title)}</title><desc id="{identity}-description">{escaped(description)}</desc>\n'
        + '\n'.join(inside)
        + '\n</svg>'
    )


class Frame:
    """The axes of a picture, and where a point of the data is in it."""

    def __init__(self, x_ticks, y_ticks, width=480, height=330, x_words=None, y_words=None, top=14):
        self.x_ticks, self.y_ticks = x_ticks, y_ticks
        longest = max(text_width(tick_words(y), 13) for y in y_ticks)
        self.left, self.right = longest + (36 if y_words else 14), width - 14
        self.top, self.bottom = top, height - (48 if x_words else 28)
        self.width, self.height, self.x_words, self.y_words = width, height, x_words, y_words

    def x(self, value):
        low, high = self.x_ticks[0], self.x_ticks[-1]
        return self.left + (value - low) / (high - low) * (self.right - self.left)

    def y(self, value):
        low, high = self.y_ticks[0], self.y_ticks[-1]
        return self.bottom - (value - low) / (high - low) * (self.bottom - self.top)

    def axes(self, x_names=None):
        """Grid, ticks and words; x_names stand in place of the numbers across."""
        parts = []
        for value in self.y_ticks:
            parts.append(
                line(self.left, self.y(value), self.right, self.y(value), SOFT if value == 0 else GRID, 0.8)
            )
            parts.append(label(self.left - 6, self.y(value) + 4, tick_words(value), 13, 'end', SOFT))
        for value, words in x_names or [(value, tick_words(value)) for value in self.x_ticks]:
            parts.append(label(self.x(value), self.bottom + 18, words, 13, 'middle', SOFT))
        parts.append(line(self.left, self.bottom, self.right, self.bottom, SOFT, 1))
        parts.append(line(self.left, self.top, self.left, self.bottom, SOFT, 1))
        if self.x_words:
            parts.append(
                label(
                    (self.left + self.right) / 2,
                    self.height - 8,
                    self.x_words,
                    min(
                        13.5,
                        13.5
                        * 2
                        * min((self.left + self.right) / 2, self.width - (self.left + self.right) / 2)
                        / max(text_width(self.x_words, 13.5), 1),
                    ),
                    'middle',
                )
            )
        if self.y_words:
            middle = (self.top + self.bottom) / 2
            size = min(13.5, 13.5 * (self.bottom - self.top + 20) / max(text_width(self.y_words, 13.5), 1))
            parts.append(
                label(17, middle, self.y_words, size, 'middle', more=f' transform="rotate(-90 17 {n(middle)})"')
            )
        return parts


def legend(entries, left, right, top):
    """Samples and words in rows; what they take of the height."""
    parts, x, y = [], left, top
    for words, sample in entries:
        width = 34 + text_width(words, 13) + 18
        if x > left and x + width > right + 18:
            x, y = left, y + 20
        parts.append(sample(x, y - 4))
        parts.append(label(x + 34, y, words, 13))
        x += width
    return parts, y - top + 20 if entries else 0
