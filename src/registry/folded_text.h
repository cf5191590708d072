#ifndef POVAID_FOLDED_TEXT_H
#define POVAID_FOLDED_TEXT_H

#include "core/compat.h"

/* A text without the differences that only typing makes. */

/*
 * In UTF-8, whatever the encoding of the database: letters and signs of full
 * width are those of ASCII, ASCII letters are small, every minus sign is a
 * hyphen, and there are no blanks of any width, but one between two digits is
 * kept as a space if "keep_between_digits".
 */
extern char *folded_text(const text *input, bool keep_between_digits);

#endif							/* POVAID_FOLDED_TEXT_H */
