#ifndef POVAID_LIST_WORDS_H
#define POVAID_LIST_WORDS_H

#include "core/compat.h"

typedef struct ListWord
{
	const char *text;
	int			length;
} ListWord;

/* The order in which they are sorted; 0 for words that are the same. */
extern int	compare_list_words(const ListWord *a, const ListWord *b);
extern ListWord *sorted_list_words(char *const *list, int n, bool fold_case);

#endif							/* POVAID_LIST_WORDS_H */
