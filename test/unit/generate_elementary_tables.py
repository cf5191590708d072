#!/usr/bin/env python3
"""Write src/number/elementary_tables.h to standard output.

Needs only the standard library, and is deterministic: everything is computed
with decimal arithmetic of 80 digits and rounded to binary64 once, at the end.

    python3 generate_elementary_tables.py > ../../src/number/elementary_tables.h

"make check" here compares its output with the committed file.
"""
from decimal import Decimal, getcontext
from fractions import Fraction
import struct

getcontext().prec = 80

LN_BITS = 7                     # log2 of the entries of the ln table
LN_BELOW = 74                   # entries whose interval lies below 1
LN_GRID_BELOW = 8               # fraction bits of 1/c for an interval below 1
LN_GRID_ABOVE = 9               # and for one above
HI_GRID = 42                    # fraction bits of every "hi" part of a logarithm
EXP_BITS = 7                    # log2 of the entries of the exp table

ONE_BITS = 0x3FF0000000000000
STEP = 1 << (52 - LN_BITS)      # one interval, in units of the last bit
LN_FIRST = ONE_BITS - STEP // 2 - LN_BELOW * STEP


def to_fraction(bits):
    return Fraction(struct.unpack(">d", struct.pack(">Q", bits))[0])


def to_bits(value):
    return struct.unpack(">Q", struct.pack(">d", value))[0]


def to_decimal(value):
    value = Fraction(value)
    return Decimal(value.numerator) / Decimal(value.denominator)


def to_grid(value, bits):
    """value rounded to a multiple of 2^-bits, as a Fraction"""
    return Fraction(round(Fraction(value) * 2 ** bits), 2 ** bits)


def double(value):
    """value (Decimal or Fraction) rounded to nearest, as a C literal"""
    value = float(Fraction(value))
    return "0.0" if value == 0.0 else value.hex()


def cosine(x):
    term = total = Decimal(1)
    n = 0
    while abs(term) > Decimal(10) ** -78:
        n += 2
        term = -term * x * x / (n * (n - 1))
        total += term
    return total


def arcustangent_of_inverse(n):
    term = Decimal(1) / n
    total = term
    k = 1
    while abs(term) > Decimal(10) ** -79:
        term = -term / (n * n)
        k += 2
        total += term / k
    return total


PI = 4 * (4 * arcustangent_of_inverse(5) - arcustangent_of_inverse(239))
LN2 = Decimal(2).ln()


def interpolate(f, radius, degree):
    """coefficients (lowest first) of the polynomial that meets f in the
    Chebyshev points of [-radius, radius]: within a small factor of the best"""
    n = degree + 1
    points = [radius * cosine(PI * (2 * i + 1) / (2 * n)) for i in range(n)]
    divided = [f(x) for x in points]
    for level in range(1, n):
        for i in range(n - 1, level - 1, -1):
            divided[i] = ((divided[i] - divided[i - 1])
                          / (points[i] - points[i - level]))
    result = [divided[-1]]
    for i in range(n - 2, -1, -1):      # result = result * (x - point) + divided
        shifted = [Decimal(0)] + result
        for j, coefficient in enumerate(result):
            shifted[j] -= points[i] * coefficient
        shifted[0] += divided[i]
        result = shifted
    return result


def ln_rest(r):
    """(ln(1 + r) - r + r^2/2) / r^3"""
    if abs(r) < Decimal(10) ** -20:
        return Decimal(1) / 3
    return ((1 + r).ln() - r + r * r / 2) / r ** 3


def exp_rest(r):
    """(exp(r) - 1 - r) / r^2"""
    if abs(r) < Decimal(10) ** -20:
        return Decimal(1) / 2
    return (r.exp() - 1 - r) / r ** 2


def ln_table():
    rows = []
    radius = Fraction(0)
    for i in range(1 << LN_BITS):
        low = to_fraction(LN_FIRST + i * STEP)
        high = to_fraction(LN_FIRST + (i + 1) * STEP)
        if low < 1 < high:
            middle = inverse = Fraction(1)
        else:
            middle = (low + high) / 2
            inverse = to_grid(1 / middle,
                              LN_GRID_BELOW if high <= 1 else LN_GRID_ABOVE)
        # what ln() relies on: (z - middle) * inverse is exact for each z in
        # the interval, as a number of at most 53 bits
        last_place = Fraction(1, 2 ** (53 + LN_GRID_BELOW if low < 1
                                       else 52 + LN_GRID_ABOVE))
        if inverse == 1:
            last_place = Fraction(1, 2 ** 53)
        assert (high - low) * inverse / last_place <= 2 ** 54
        row_radius = max(abs(low * inverse - 1), abs(high * inverse - 1))
        radius = max(radius, row_radius)
        log = -to_decimal(inverse).ln()
        high_part = to_grid(log, HI_GRID)
        assert inverse == 1 or abs(high_part) > row_radius
        low_part = log - to_decimal(high_part)
        rows.append("{%s, %s, %s,\n\t%s, %s}" % (
            double(middle), double(inverse), double(middle * inverse - 1),
            double(high_part), double(low_part)))
    return rows, to_decimal(radius)


def exp_table():
    rows = []
    for i in range(1 << EXP_BITS):
        exact = (LN2 * i / (1 << EXP_BITS)).exp()
        head = float(exact)
        tail = exact / to_decimal(head) - 1
        bits = (to_bits(head) - (i << (52 - EXP_BITS))) & (2 ** 64 - 1)
        rows.append("{%s, UINT64_C(0x%016x)}" % (double(tail), bits))
    return rows


def c_array(declaration, rows):
    return "%s = {\n\t%s\n};\n" % (declaration, ",\n\t".join(rows))


def main():
    ln_rows, ln_radius = ln_table()
    n = 1 << EXP_BITS
    # the reduction may miss the nearest k by a rounding error: widen a little
    exp_radius = LN2 / (2 * n) * (1 + Decimal(2) ** -30)
    ln2_high = to_grid(LN2, HI_GRID)
    step_high = to_grid(LN2 / n, HI_GRID)

    print("""\
#ifndef POVAID_ELEMENTARY_TABLES_H
#define POVAID_ELEMENTARY_TABLES_H

#include <stdint.h>

/*
 * Tables and polynomials of elementary.c.
 *
 * Written by test/unit/generate_elementary_tables.py: do not edit.
 */
""")
    print("/* ln(2) = LN2_HI + LN2_LO, LN2_HI a multiple of 2^-%d */" % HI_GRID)
    print("#define LN2_HI %s" % double(ln2_high))
    print("#define LN2_LO %s\n" % double(LN2 - to_decimal(ln2_high)))
    print("/* ln(2) / %d likewise, and its inverse */" % n)
    print("#define EXP_STEP_HI %s" % double(step_high))
    print("#define EXP_STEP_LO %s" % double(LN2 / n - to_decimal(step_high)))
    print("#define EXP_STEP_INVERSE %s\n" % double(n / LN2))
    print("#define LN_TABLE_BITS %d" % LN_BITS)
    print("#define EXP_TABLE_BITS %d\n" % EXP_BITS)
    print("/* bits of the double where the first interval of ln_table starts */")
    print("#define LN_FIRST UINT64_C(0x%016x)\n" % LN_FIRST)

    print("/* ln(1 + r) = r - r^2/2 + r^3 * (sum of LN_Ci r^i), |r| <= %s */"
          % float(ln_radius).hex())
    for i, c in enumerate(interpolate(ln_rest, ln_radius, 4)):
        print("#define LN_C%d %s" % (i, double(c)))
    print("\n/* the same with one term more, for pow */")
    for i, c in enumerate(interpolate(ln_rest, ln_radius, 5)):
        print("#define LN_D%d %s" % (i, double(c)))
    print("\n/* exp(r) = 1 + r + r^2 * (sum of EXP_Ci r^i), |r| <= %s */"
          % float(exp_radius).hex())
    for i, c in enumerate(interpolate(exp_rest, exp_radius, 3)):
        print("#define EXP_C%d %s" % (i, double(c)))

    print("\n/* for each interval: its middle; a short 1/c near 1/middle; middle"
          "/c - 1;\n * -ln(1/c) in two parts */")
    print(c_array("""\
static const struct
{
	double		middle;
	double		inverse;
	double		shift;
	double		ln_hi;
	double		ln_lo;
}			ln_table[1 << LN_TABLE_BITS]""", ln_rows))
    print("/* 2^(i/%d) = (1 + tail) * head; bits = bits of head - (i << %d) */"
          % (n, 52 - EXP_BITS))
    print(c_array("""\
static const struct
{
	double		tail;
	uint64_t	bits;
}			exp_table[1 << EXP_TABLE_BITS]""", exp_table()))
    print("#endif							/* POVAID_ELEMENTARY_TABLES_H */")


if __name__ == "__main__":
    main()
