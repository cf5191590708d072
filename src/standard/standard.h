#ifndef POVAID_STANDARD_H
#define POVAID_STANDARD_H

#include "core/compat.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "core/own_table.h"
#include "core/snapshot_key.h"
#include "utils/array.h"
#include "utils/date.h"
#include "utils/jsonb.h"
#include "utils/relcache.h"
#include "utils/snapshot.h"

/*
 * Declared standards and the assessment of rows against them.
 *
 * A row goes through three stages, each with a file of its own:
 *
 * - declaration.c reads a standard from the two tables (tables.c), as it is
 *	 declared: a Standard with its Criterion list, all of it text and constants.
 *
 * - plan.c matches it with one row type: which column each name means, and how
 *	 the two sides of each comparison are compared.  What stands inside of a
 *	 document (document.c), or is one, gets a column after those of the row.  The outcome, a
 *	 StandardPlan, is kept in fn_extra and is good for one snapshot only: a
 *	 standard is data, and data can change between two statements of a
 *	 transaction, or between two turns of a loop.
 *
 * - evaluate.c puts a row through the plan.
 *
 * The tables belong to the extension, which is the only one to alter them: new
 * columns come at the end, so their numbers are constants.
 */
#define STANDARD_TABLE			"assessment_standard"
#define CRITERION_TABLE			"assessment_criterion"

enum StandardColumn
{
	STANDARD_STANDARD = 1,
	STANDARD_SHIPPED,
	STANDARD_LEVEL,
	STANDARD_AT_LEAST,
	STANDARD_VALID_FROM,
	STANDARD_VALID_TO,
	STANDARD_LABEL,
	STANDARD_SOURCE,
	STANDARD_LOCAL_LABEL,
	STANDARD_CUTOFF
};

enum CriterionColumn
{
	CRITERION_STANDARD = 1,
	CRITERION_SHIPPED,
	CRITERION_CRITERION,
	CRITERION_POSITION,
	CRITERION_METRIC,
	CRITERION_COMPARISON,
	CRITERION_THRESHOLD,
	CRITERION_THRESHOLD_COLUMN,
	CRITERION_REQUIRED,
	CRITERION_LABEL,
	CRITERION_SOURCE,
	CRITERION_THRESHOLD_UPPER,
	CRITERION_THRESHOLD_UPPER_COLUMN,
	CRITERION_ACCEPTED,
	CRITERION_APPLICABLE_COLUMN,
	CRITERION_NOT_APPLICABLE,
	CRITERION_NOT_APPLICABLE_RESULT,
	CRITERION_LOCAL_LABEL,
	CRITERION_FRACTION,
	CRITERION_MISSING,
	CRITERION_NULL_RESULT,
	CRITERION_FOLD_CASE,
	CRITERION_MALFORMED,
	CRITERION_WEIGHT,
	CRITERION_VALID_FROM
};

#define STANDARD_COLUMNS	STANDARD_CUTOFF
#define CRITERION_COLUMNS	CRITERION_VALID_FROM

/* A standard with two criteria that each ask to meet such a one, and so on, grows fast. */
#define CRITERIA_MAX	10000

/* The first byte of a stored value of standard_rules. */
#define STANDARD_RULES_VERSION	0x5d

/* The result of one criterion for one row, as Kleene has it. */
typedef enum CriterionResult
{
	RESULT_FAILED,
	RESULT_UNKNOWN,
	RESULT_MET
} CriterionResult;

typedef enum ExitVerdict
{
	VERDICT_ELIGIBLE,
	VERDICT_NOT_ELIGIBLE,
	VERDICT_UNDETERMINED
} ExitVerdict;

#define VERDICTS	3

typedef enum Comparison
{
	COMPARISON_TRUE,
	COMPARISON_LESS,
	COMPARISON_LESS_EQUAL,
	COMPARISON_EQUAL,
	COMPARISON_GREATER_EQUAL,
	COMPARISON_GREATER,
	COMPARISON_BETWEEN,
	COMPARISON_IN,
	COMPARISON_ANY,				/* of several values, in an array or a text */
	COMPARISON_ALL,
	COMPARISON_NONE,
	COMPARISON_MEETS			/* another standard */
} Comparison;

#define COMPARISONS	12

/* Does it ask for accepted values in a metric that has several? */
static inline bool
is_of_several(Comparison comparison)
{
	return comparison >= COMPARISON_ANY && comparison <= COMPARISON_NONE;
}

/* Does it take a list of accepted values? */
static inline bool
takes_list(Comparison comparison)
{
	return comparison == COMPARISON_IN || is_of_several(comparison);
}

extern const char *const standard_comparison_names[COMPARISONS];
extern const char *const standard_result_names[3];

/* A bound as declared: a constant, a column, or (both NULL) none. */
typedef struct Bound
{
	Datum		constant;		/* numeric, or 0 */
	char	   *column;
} Bound;

typedef struct Criterion
{
	char	   *name;
	char	   *label;			/* or NULL */
	char	   *local_label;	/* or NULL */
	Datum		weight;			/* numeric, or 0 */
	int			position;
	char	   *metric;			/* NULL for "meets" */
	Comparison	comparison;
	const struct Standard *of;	/* the standard that it belongs to */
	const struct Standard *nested;	/* of "meets" only */
	Bound		bound;			/* the lower one of "between" */
	Bound		upper;			/* of "between" only */
	int			naccepted;		/* of "in" and the like, and "meets" */
	char	  **accepted;
	bool		required;
	char	   *applicable_column;	/* or NULL */
	int			nnot_applicable;
	char	  **not_applicable;
	CriterionResult not_applicable_result;
	bool		fraction;		/* the metric and its bounds are fractions of 1 */
	int			nmissing;
	char	  **missing;		/* values that mean: not known */
	CriterionResult null_result;	/* of NULL, blank and absent metrics */
	bool		fold_case;
	bool		malformed_is_unknown;	/* a cell that cannot be read, else an error */
} Criterion;

typedef struct Standard
{
	char	   *name;
	bool		shipped;
	DateADT		valid_from;		/* its version, and the days on which it and those */
	DateADT		first_day;		/* that it asks to meet are the same versions */
	DateADT		last_day;
	bool		replaces_shipped;	/* the user's, where there is a shipped one, too */
	char	   *level;			/* or NULL */
	char	   *local_label;	/* or NULL */
	int			at_least;		/* 0: all */
	Datum		cutoff;			/* numeric, or 0 */
	int			ncriteria;
	Criterion  *criteria;		/* in the order of their positions */
} Standard;

/* How the two sides of a comparison are compared. */
typedef enum CompareAs
{
	COMPARE_INTEGER,			/* integer columns, any constant */
	COMPARE_NUMERIC,
	COMPARE_REAL,
	COMPARE_DOUBLE,
	COMPARE_DATUM				/* by the btree operator class of the type */
} CompareAs;

/* A list of values of one type. */
typedef struct ValueList
{
	int			n;
	Datum	   *values;
	FmgrInfo	equal;
	Oid			collation;
	bool		bytes;			/* equal texts have equal bytes */
	bool		sorted;			/* and each value is there once; by their bytes, or by */
	FmgrInfo	compare;
} ValueList;

/* One side of a comparison: a column of the row, or a constant. */
typedef struct Operand
{
	int			column;			/* index in the row, or -1 for a constant */
	Oid			type;			/* of the column, domains looked through */
	bool		is_text;		/* a text, of which blanks at the ends do not count */
	const char *name;			/* of the column in the row, for messages */
	Datum		constant;		/* numeric */
	double		as_double;		/* the nearest one */
	float		as_real;		/* if compared as such */
	bool		double_overflows;	/* as_double is not valid */
	int64		floor;			/* if compared with integers: of the constant, */
	bool		integral;		/* and whether that is the constant itself */
	int			beyond;			/* < 0, > 0: outside of int64, on that side */
	Oid			collation;		/* of the column */
	ValueList  *missing;		/* values of it that mean: not known, or NULL */
} Operand;

struct StandardPlan;

typedef struct CriterionPlan
{
	/* what is looked at for every row comes first */
	bool		is_flag;		/* a boolean column that shall be true, and no more */
	bool		required;
	bool		has_codes;		/* some values are not_applicable, or missing */
	bool		fraction;
	bool		fold_case;
	bool		is_set;			/* the metric has several values: words of a text, or */
	bool		element_by_value;	/* elements of an array */
	char		element_alignment;
	int16		element_length;
	int			applicable;		/* index of a boolean column, or -1 */
	Comparison	comparison;
	CriterionResult not_applicable_result;
	CriterionResult null_result;
	struct NestedPlan *nested;	/* of "meets" only */
	const struct StandardPlan *plan;	/* that it is of */
	const Criterion *declared;
	Operand		metric;
	CompareAs	compare_as;
	Operand		bound;
	CompareAs	compare_upper_as;
	Operand		upper;
	FmgrInfo	compare;		/* for COMPARE_DATUM */
	Oid			collation;
	ValueList	accepted;
	ValueList	not_applicable;
} CriterionPlan;

/* Criteria of another standard, put to the same row. */
typedef struct NestedPlan
{
	int			ncriteria;
	int			at_least;
	CriterionPlan *criteria;
	uint8	   *results;		/* of each, in the plan's results */
	int			verdict;		/* ExitVerdict */
} NestedPlan;

/*
 * Documents
 */

/* How a standard calls something, and where that is found. */
typedef struct FactPath
{
	char	   *shown;			/* for messages */
	int			n;
	char	  **steps;			/* the first one is a column, or a key of the document */
} FactPath;

/* What a single value in a document is read as. */
typedef enum FactKind
{
	FACT_NUMBER,				/* a numeric */
	FACT_FLAG,					/* a boolean */
	FACT_VALUE,					/* a text, to be looked for in lists */
	FACT_SET					/* an array of such texts */
} FactKind;

/* What a value in a document turned out to be. */
typedef enum FactState
{
	FACT_KNOWN,					/* or NULL */
	FACT_MISSING,				/* something that is not known */
	FACT_NOT_APPLICABLE			/* a word that says so, where a number or flag stands */
} FactState;

/* A number in a list of texts, and how the list writes it. */
typedef struct NumberWord
{
	Datum		number;
	Datum		word;
} NumberWord;

/* A single value in a document. */
typedef struct DocumentFact
{
	int			source;			/* the document */
	int			nsteps;
	char	  **steps;			/* that lead to the value */
	int		   *lengths;		/* of them */
	FactKind	kind;
	const Criterion *criterion;
	bool		is_metric;		/* of it */
	const char *name;			/* for messages */
	int			nwords;			/* of FACT_VALUE: numbers in the criterion's lists, */
	NumberWord *words;
	Datum		flags[2];		/* and what they call false and true, or 0 */
} DocumentFact;

/* A document, and its column in the row; -1: it is what is assessed. */
typedef struct DocumentSource
{
	int			column;
	JsonbContainer *root;		/* of the present row, or NULL */
} DocumentSource;

/* What it takes to walk over a column of a row. */
typedef struct ColumnLayout
{
	int16		length;			/* attlen */
	bool		by_value;
	char		alignment;
} ColumnLayout;

/* By what a row is assessed, as a function was asked. */
typedef struct StandardKey
{
	struct varlena *standard;	/* its name, or the rules themselves */
	bool		is_rules;
	bool		has_date;
	DateADT		on_date;		/* of the version; the rules are of one */
	struct varlena *mapping;	/* or NULL */
} StandardKey;

typedef struct StandardPlan
{
	struct StandardPlan *next;
	MemoryContext context;		/* holds all of this */

	/* what it is for */
	StandardKey key;
	Oid			row_type;		/* InvalidOid: the row is NULL; jsonb: it is a document */
	int32		row_typmod;
	uint64		row_identifier; /* of the row type's present columns */

	/* how to do it */
	const Standard *standard;
	int			ncriteria;
	int			at_least;
	CriterionPlan *criteria;
	TupleDesc	row_desc;
	int			nlayout;		/* of columns up to the last one that is read */
	ColumnLayout *layout;
	int			nfacts;			/* of documents; they follow the columns of the row */
	int			first_fact;
	DocumentFact *facts;
	int			nsources;
	DocumentSource *sources;

	/* the row that was assessed last */
	HeapTupleHeader row;		/* for messages, while it is assessed */
	Jsonb	   *document;		/* likewise, in its place */
	Datum	   *values;
	bool	   *nulls;
	uint8	   *fact_states;	/* FactState of each fact */
	uint8	   *results;		/* CriterionResult of each criterion, and of nested ones */
	int			nresults;
	ExitVerdict verdict;

	void	   *results_cache;	/* for the caller's use */
	uint32		indicators;		/* likewise */
} StandardPlan;

/* What fn_extra points to in every function that assesses rows. */
typedef struct StandardCache
{
	MemoryContext context;
	Oid			schema;			/* of the extension */
	SnapshotKey key;
	int			nplans;
	StandardPlan *plans;		/* last used first */
	void	   *caller;			/* for the caller's use, lives in fn_mcxt */
} StandardCache;

/* Is the standard of the plan a value, which does not say where it was declared? */
#define STANDARD_IS_RULES(plan)	((plan)->key.is_rules)

/* tables.c */
typedef void (*StandardRowAction) (HeapTuple tuple, TupleDesc desc, void *arg);

extern void standard_rows(Oid schema, const char *table, int ncolumns, const char *standard,
						  bool shipped, StandardRowAction action, void *arg);
extern bool standard_exists(Oid table, const char *name, bool shipped, Snapshot snapshot);
extern bool standard_lock(Oid table, const char *name, bool shipped, DateADT valid_from);
extern struct StandardVersion *standard_versions(Relation standards, const char *name,
												 bool shipped, int *n);
extern char *criterion_that_meets(Relation criteria, Oid standards, const char *met,
								  Snapshot snapshot, char **standard);
extern List *standards_to_meet(Relation criteria, const char *standard, bool shipped,
							   Snapshot snapshot);
extern int	standard_last_position(Relation criteria, const char *standard, bool shipped,
								   DateADT valid_from, Snapshot snapshot);

/* versions.c */
typedef struct StandardVersion
{
	DateADT		from;			/* first day */
	DateADT		to;				/* last day */
	int			at_least;		/* 0 for all criteria */
	Datum		cutoff;			/* numeric, or 0 */
	char	   *level;			/* or NULL */
	char	   *local_label;	/* or NULL */
} StandardVersion;

extern void version_read(HeapTuple tuple, TupleDesc desc, StandardVersion *version);
extern char *versions_text(StandardVersion *versions, int n);
extern const StandardVersion *version_asked(const char *standard, StandardVersion *versions,
											int n, const DateADT *on_date);

/* nodes.c */
extern void standard_check_node(Oid schema, const char *name);

/* declaration.c */
extern int	standard_comparison_from_name(const char *name);
extern int	standard_result_from_name(const char *name);
extern Standard *standard_read(Oid schema, const char *name, bool shipped_first,
							   const DateADT *on_date);
extern int	standard_criteria(const Standard *standard);
extern char *standards_like(Oid schema, const char *name);

/* mapping.c */
extern Jsonb *standard_mapping_read(const Standard *standard, struct varlena *given);
extern void mapping_path(Jsonb *mapping, const char *name, FactPath *path);

/* document.c */
extern int	document_fact(StandardPlan *plan, const Criterion *criterion, bool is_metric,
						  int column, FactPath *path, int skip, FactKind kind);
extern void read_facts(StandardPlan *plan);
extern ArrayType *text_set(const char *text, int length);
extern char *fact_text(const StandardPlan *plan, int column);

/* rules.c */
extern struct varlena *rules_of(const Standard *standard);
extern bool rules_are_valid(const uint8 *data, Size size);
extern Standard *rules_read(struct varlena *rules);

/* value_list.c */
extern void value_list_sort(ValueList *list, Oid type);
extern int	value_list_find(const ValueList *list, Datum value);

/* plan.c */
extern StandardPlan *standard_plan(const StandardCache *cache, const StandardKey *key,
								   Oid row_type, int32 row_typmod);

/* A row type without a name never changes, and a document has none; one with a name can. */
static inline bool
has_row_identifier(Oid row_type)
{
	return OidIsValid(row_type) && row_type != RECORDOID && row_type != JSONBOID;
}

/* fraction.c */
extern char *assessed_text(const StandardPlan *plan);
extern void standard_reject_fraction(const StandardPlan *plan, const CriterionPlan *criterion,
									 const Operand *operand, Datum value);

/*
 * evaluate.c
 *
 * standard_evaluate is the one way to assess a row or document.  The caller is
 * a function of SQL, in the schema of the extension, which is not strict, and
 * whose arguments are a subject, a standard by its name or as a value, and more:
 *
 *		(row record, standard text [, mapping jsonb [, on_date date]])
 *		(row record, rules standard_rules [, mapping jsonb])
 *		(doc jsonb or text, ...)
 *
 * fn_extra is taken.  It returns NULL if the standard is NULL.  Otherwise the
 * results of the row stand in plan->results, in the order of the positions, until
 * the next call; those of a row that is NULL are all unknown.
 */
typedef enum Subject
{
	SUBJECT_ROW,
	SUBJECT_DOCUMENT,
	SUBJECT_TEXT				/* of a document */
} Subject;

extern Datum lowered_text(Datum value, Oid collation);
extern StandardPlan *standard_evaluate(FunctionCallInfo fcinfo, Subject subject, bool by_rules);

/* The plan of no row, for functions that ask what was declared. */
extern StandardPlan *standard_declared(FunctionCallInfo fcinfo, text *name,
									   const DateADT *on_date);

/* What the metric of a criterion is in the row that was evaluated. */
typedef enum MetricState
{
	METRIC_KNOWN,
	METRIC_ABSENT,				/* NULL, blank, or not in the document */
	METRIC_MISSING,				/* a code that says that it is not known */
	METRIC_NOT_APPLICABLE		/* a code that says that the criterion does not apply */
} MetricState;

extern MetricState metric_state(const StandardPlan *plan, const CriterionPlan *criterion);
extern bool bound_is_known(const StandardPlan *plan, const CriterionPlan *criterion,
						   const Operand *bound);

/*
 * The functions of SQL that answer from the plan which their subject was put
 * through: of a row, a document and its text, by the name of a standard and by
 * rules.
 */
#define ASSESSMENT_FUNCTION(name, answer, subject, by_rules) \
PG_FUNCTION_INFO_V1(name); \
Datum \
name(PG_FUNCTION_ARGS) \
{ \
	return answer(fcinfo, standard_evaluate(fcinfo, subject, by_rules)); \
} \
extern int no_such_variable

#define ASSESSMENT(name, answer) \
	ASSESSMENT_FUNCTION(name, answer, SUBJECT_ROW, false); \
	ASSESSMENT_FUNCTION(name ## _of_document, answer, SUBJECT_DOCUMENT, false); \
	ASSESSMENT_FUNCTION(name ## _of_text, answer, SUBJECT_TEXT, false); \
	ASSESSMENT_FUNCTION(name ## _by_rules, answer, SUBJECT_ROW, true); \
	ASSESSMENT_FUNCTION(name ## _of_document_by_rules, answer, SUBJECT_DOCUMENT, true); \
	ASSESSMENT_FUNCTION(name ## _of_text_by_rules, answer, SUBJECT_TEXT, true)

#endif							/* POVAID_STANDARD_H */
