#ifndef POVAID_BLANK_H
#define POVAID_BLANK_H

#include "core/compat.h"

/* Blanks at the ends of a text, in the encoding of the database. */

/* Leave out the blanks at both ends of a text; nothing is left of a blank one. */
extern void trim_blanks(const char **text, int *length);

/*
 * Take the next word from a text, which it leaves after that word; false if there
 * is none.
 */
extern bool next_word(const char **text, int *length, const char **word, int *size);

/* Is a string NULL, empty or all blanks? */
extern bool is_blank(const char *string);

/* Are two texts equal but for the case of their letters, as the database has it? */
extern bool same_but_for_case(const char *a, int na, const char *b, int nb);

#endif							/* POVAID_BLANK_H */
