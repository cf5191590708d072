#include "standard/list_words.h"

#include "catalog/pg_collation.h"
#include "miscadmin.h"
#include "utils/formatting.h"

#include "core/blank.h"
#include "core/sort.h"

/* The words of a list of a criterion, sorted, so that a long one can be compared. */

int
compare_list_words(const ListWord *a, const ListWord *b)
{
	if (a->length != b->length)
		return a->length < b->length ? -1 : 1;
	return memcmp(a->text, b->text, a->length);
}

static int
compare_elements(const void *a, const void *b, void *arg)
{
	(void) arg;
	return compare_list_words(a, b);
}

/* The words without the blanks around them and, if so asked, in small letters. */
ListWord *
sorted_list_words(char *const *list, int n, bool fold_case)
{
	ListWord   *word = palloc_extended(Max((Size) n, 1) * sizeof(ListWord), MCXT_ALLOC_HUGE);

	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		word[i].text = list[i];
		word[i].length = strlen(list[i]);
		trim_blanks(&word[i].text, &word[i].length);
		if (fold_case)
		{
			word[i].text = str_tolower(word[i].text, word[i].length, DEFAULT_COLLATION_OID);
			word[i].length = strlen(word[i].text);
		}
	}
	pov_sort(word, n, sizeof(ListWord), compare_elements, NULL);
	return word;
}
