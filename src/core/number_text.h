#ifndef POVAID_NUMBER_TEXT_H
#define POVAID_NUMBER_TEXT_H

#include "core/compat.h"

/*
 * Is a text a number?  numeric_in says so by an error, which cannot be caught
 * before PostgreSQL 16 and is dear after.
 */

/*
 * Read digits with a sign, a decimal point and an exponent, or without, as
 * numeric.  False if it is anything else: NaN, infinities, hexadecimals and
 * digits in groups, too, and what no register holds, a number of 1,000 digits.
 */
extern bool number_from_text(const char *text, int length, Datum *number);

#endif							/* POVAID_NUMBER_TEXT_H */
