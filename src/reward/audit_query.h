/*
 * audit_query.h
 *		A query of the user as a source of entitlements or payments.
 */
#ifndef POVAID_AUDIT_QUERY_H
#define POVAID_AUDIT_QUERY_H

#include "core/compat.h"
#include "utils/date.h"
#include "utils/portal.h"

typedef struct AuditRow
{
	const char *unit;			/* NULL if it is */
	const char *round;
	bool		has_amount;
	Datum		amount;			/* numeric, finite */
	bool		has_date;
	DateADT		date;
} AuditRow;

enum
{
	COLUMN_UNIT,
	COLUMN_ROUND,
	COLUMN_AMOUNT,
	COLUMN_DATE,
	AUDIT_COLUMNS
};

typedef struct AuditQuery
{
	const char *name;			/* of the argument */
	const char *date_name;		/* of the column */
	bool		date_is_optional;
	bool		entitlement;	/* amounts must be known and not negative */
	const char *text;
	Portal		portal;
	int			column[AUDIT_COLUMNS];	/* 0 if there is none */
	Oid			type[AUDIT_COLUMNS];	/* below any domain */
} AuditQuery;

typedef void (*AuditRowAction) (void *arg, const AuditRow *row);

extern void audit_query_open(AuditQuery *query);
extern void audit_query_run(AuditQuery *query, AuditRowAction action, void *arg);

#endif							/* POVAID_AUDIT_QUERY_H */
