#ifndef POVAID_STANDARD_H
#define POVAID_STANDARD_H

#include "core/compat.h"

#include "access/htup_details.h"
#include "utils/array.h"
#include "utils/relcache.h"
#include "utils/snapshot.h"

/*
 * Declared standards and the assessment of rows against them.
 *
 * A row goes through three stages, each with a file of its own:
 *
 * - declaration.c reads a standard from the two tables, as it is declared: a
 *	 Standard with its Criterion list, all of it text and constants.
 *
 * - plan.c matches it with one row type: which column each name means, and how
 *	 the two sides of each comparison are compared.  The outcome, a
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
	STANDARD_LOCAL_LABEL
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
	CRITERION_LOCAL_LABEL
};

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
	COMPARISON_IN
} Comparison;

#define COMPARISONS	8

extern const char *const comparison_names[COMPARISONS];
extern const char *const result_names[3];

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
	int			position;
	char	   *metric;
	Comparison	comparison;
	Bound		bound;			/* the lower one of "between" */
	Bound		upper;			/* of "between" only */
	int			naccepted;		/* of "in" only */
	char	  **accepted;
	bool		required;
	char	   *applicable_column;	/* or NULL */
	int			nnot_applicable;
	char	  **not_applicable;
	CriterionResult not_applicable_result;
} Criterion;

typedef struct Standard
{
	char	   *name;
	bool		shipped;
	int			at_least;		/* 0: all */
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

/* One side of a comparison: a column of the row, or a constant. */
typedef struct Operand
{
	int			column;			/* index in the row, or -1 for a constant */
	Oid			type;			/* of the column, domains looked through */
	const char *name;			/* of the column in the row, for messages */
	Datum		constant;		/* numeric */
	double		as_double;		/* the nearest one */
	float		as_real;		/* if compared as such */
	bool		double_overflows;	/* as_double is not valid */
	int64		floor;			/* if compared with integers: of the constant, */
	bool		integral;		/* and whether that is the constant itself */
	int			beyond;			/* < 0, > 0: outside of int64, on that side */
} Operand;

/* A list of values of one type. */
typedef struct ValueList
{
	int			n;
	Datum	   *values;
	FmgrInfo	equal;
	Oid			collation;
	bool		bytes;			/* equal texts have equal bytes */
} ValueList;

typedef struct CriterionPlan
{
	const Criterion *declared;
	Comparison	comparison;
	bool		required;
	Operand		metric;
	CompareAs	compare_as;
	Operand		bound;
	CompareAs	compare_upper_as;
	Operand		upper;
	FmgrInfo	compare;		/* for COMPARE_DATUM */
	Oid			collation;
	ValueList	accepted;
	int			applicable;		/* index of a boolean column, or -1 */
	ValueList	not_applicable;
	CriterionResult not_applicable_result;
} CriterionPlan;

/* What it takes to walk over a column of a row. */
typedef struct ColumnLayout
{
	int16		length;			/* attlen */
	bool		by_value;
	char		alignment;
} ColumnLayout;

typedef struct StandardPlan
{
	struct StandardPlan *next;
	MemoryContext context;		/* holds all of this */

	/* what it is for */
	struct varlena *name;		/* of the standard, as it was asked for */
	struct varlena *mapping;	/* or NULL */
	Oid			row_type;		/* InvalidOid: the row is NULL */
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

	/* the row that was assessed last */
	Datum	   *values;
	bool	   *nulls;
	uint8	   *results;		/* CriterionResult of each criterion */
	ExitVerdict verdict;

	void	   *results_cache;	/* for the caller's use */
} StandardPlan;

/*
 * What a plan depends on besides its key.  Two snapshots that agree in this
 * show the same tables: of the transactions before xmax, some can finish
 * without a change of xmin and xmax, but not without leaving the lists.  The
 * subtransaction is there because its rollback does not take curcid back.
 */
typedef struct SnapshotKey
{
	LocalTransactionId transaction;
	SubTransactionId subtransaction;
	TransactionId xmin;
	TransactionId xmax;
	uint32		xcnt;
	int32		subxcnt;
	CommandId	curcid;
} SnapshotKey;

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

/* declaration.c */
extern int	comparison_from_name(const char *name);
extern int	result_from_name(const char *name);
extern Oid	extension_table(Oid schema, const char *name);
extern bool standard_exists(Oid table, const char *name, bool shipped, Snapshot snapshot);
extern int	last_position(Relation criteria, const char *standard, bool shipped, Snapshot snapshot);
extern Standard *standard_read(Oid schema, const char *name, bool shipped_first);

/* plan.c */
extern StandardPlan *standard_plan(const StandardCache *cache, struct varlena *name,
								   struct varlena *mapping, Oid row_type, int32 row_typmod);

/*
 * evaluate.c
 *
 * standard_evaluate is the one way to assess a row.  Its caller is a function
 * of SQL, in the schema of the extension, whose arguments are (row record,
 * standard text [, mapping jsonb]) and which is not strict; fn_extra is taken.
 * It returns NULL if no standard was named.  Otherwise the results of the row
 * stand in plan->results, in the order of the positions, until the next call;
 * those of a row that is NULL are all unknown.
 */
extern StandardPlan *standard_evaluate(FunctionCallInfo fcinfo);
extern StandardCache *standard_cache(FunctionCallInfo fcinfo);

#endif							/* POVAID_STANDARD_H */
