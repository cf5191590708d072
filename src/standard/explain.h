#ifndef POVAID_STANDARD_EXPLAIN_H
#define POVAID_STANDARD_EXPLAIN_H

#include "standard/standard.h"
#include "language/language.h"

/* Telling an assessment in a sentence. */

/* How a language writes numbers, dates and lists. */
typedef struct LanguageForm
{
	const char *thousands;
	const char *decimal;
	const char *percent;
	const char *yes;
	const char *no;
	const char *list;
	const char *date;
	const char *time;
	const char *months[12];
} LanguageForm;

/* What a criterion is told with. */
typedef struct CriterionWords
{
	const char *label;
	const char *number;			/* pattern of its numbers */
	bool		as_percent;
	const char *comparison;		/* pattern; NULL for a flag and "meets" */
	const char *bound_name;		/* of the bound's column, or NULL */
	const char *upper_name;
	const char *accepted;		/* the list, or NULL */
} CriterionWords;

/* What a plan is told with, in one language. */
typedef struct Explanation
{
	struct Explanation *next;
	uint64		generation;		/* of the words */
	const Words *words;
	LanguageForm form;
	CriterionWords *criteria;	/* of each result of the plan */
	const char *verdicts[VERDICTS];
	const char *replaced;		/* names of shipped standards that the user's replace, or NULL */
	int			nunit;			/* columns of the row that name the unit */
	AttrNumber *unit;
	const char *groups;			/* what stands between groups of reasons, */
	const char *items;			/* and between reasons */
} Explanation;

/* explain_words.c */
extern Explanation *explanation_of(StandardPlan *plan, WordCache *cache, const char *language);
extern const char *explanation_word(const Explanation *e, const char *topic, const char *key);

/* explain_value.c */
extern void set_language_form(LanguageForm *form, const Words *words);
extern char *shown_value(const LanguageForm *form, const StandardPlan *plan,
						 const CriterionPlan *criterion, const CriterionWords *words);
extern void shown_comparison(const LanguageForm *form, const StandardPlan *plan,
							 const CriterionPlan *criterion, const CriterionWords *words,
							 char **value, char **bound, char **upper);
extern char *shown_datum(const LanguageForm *form, Oid type, Datum value);

#endif							/* POVAID_STANDARD_EXPLAIN_H */
