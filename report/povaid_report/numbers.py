"""How a number is printed: rounded once, half away from zero, the thousands apart, a true minus sign."""

from decimal import Context, Decimal
from fractions import Fraction

EXACT = Context(prec=1000)


def rounded(value, decimals):
    """To so many digits after the point, in integers."""
    value = Fraction(value)
    whole = (abs(value.numerator) * 10**decimals * 2 + value.denominator) // (2 * value.denominator)
    return EXACT.scaleb(Decimal(whole if value >= 0 else -whole), -decimals)


def printed(value, decimals=None):
    """None is a dash. Without decimals, as many as the number has."""
    if value is None:
        return '–'
    if isinstance(value, str):
        return value
    value = EXACT.create_decimal(value) if decimals is None else rounded(value, decimals)
    text = format(value, 'f')
    sign = '−' if text.startswith('-') and value != 0 else ''
    whole, _, part = text.lstrip('-').partition('.')
    return sign + format(int(whole), ',') + ('.' + part if part else '')


def ratio(numerator, denominator):
    return Fraction(numerator) / Fraction(denominator)
