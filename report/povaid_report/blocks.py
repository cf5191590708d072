"""What a part gives to the page."""

from decimal import Decimal


class Section:
    def __init__(self, identity, title, text=None):
        self.identity, self.title, self.text = identity, title, text


class Words:
    """Sentences, and perhaps the query that their figures come from."""

    def __init__(self, sentences, sql=None):
        self.sentences, self.sql = sentences, sql


class Missing:
    """What the report does not have, and why."""

    def __init__(self, title, sentences):
        self.title, self.sentences = title, sentences


class Tiles:
    """items: label, value, remark."""

    def __init__(self, items, sql, small_print=None):
        self.items, self.sql, self.small_print = items, sql, small_print


class Cell:
    """A text with a meaning: good, bad, open."""

    def __init__(self, text, kind):
        self.text, self.kind = text, kind


class Table:
    """rows: lists of None, text, Cell, or numbers that are text already beside numbers=True columns."""

    def __init__(
        self,
        identity,
        title,
        headings,
        rows,
        sql,
        text=None,
        unit=None,
        source=None,
        totals=(),
        numbers=None,
        note=None,
    ):
        self.identity, self.title, self.headings, self.rows, self.sql = identity, title, headings, rows, sql
        self.text, self.unit, self.source, self.totals, self.note = text, unit, source, set(totals), note
        self.numbers = (
            numbers
            if numbers is not None
            else {place for place in range(len(headings)) if any(is_number(row[place]) for row in rows)}
        )


class Figure:
    """pictures: SVG, or pairs of a title and SVG, which are small."""

    def __init__(self, identity, title, pictures, sql, text=None, unit=None, source=None, wide=False):
        self.identity, self.title, self.pictures, self.sql = identity, title, pictures, sql
        self.text, self.unit, self.source, self.wide = text, unit, source, wide


class Beside:
    """Two blocks side by side, where there is room."""

    def __init__(self, left, right):
        self.left, self.right = left, right


class Code:
    """Definitions: title and code."""

    def __init__(self, title, text, items):
        self.title, self.text, self.items = title, text, items


class Number:
    """A number as it is to be printed."""

    def __init__(self, text):
        self.text = text


def is_number(value):
    return isinstance(value, (int, Decimal, Number)) and not isinstance(value, bool)
