#include "standard/standard.h"

#include "catalog/namespace.h"
#include "catalog/pg_enum.h"
#include "catalog/pg_type.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/supportnodes.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

/* Comparing a verdict with a text, which arrives as an exit_verdict_label. */

/* Have two values of enums, perhaps of different types, the same label? */
static bool
same_label(Oid a, Oid b)
{
	HeapTuple	tuples[2];
	bool		same;

	tuples[0] = SearchSysCache1(ENUMOID, ObjectIdGetDatum(a));
	tuples[1] = SearchSysCache1(ENUMOID, ObjectIdGetDatum(b));
	if (!HeapTupleIsValid(tuples[0]) || !HeapTupleIsValid(tuples[1]))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid internal value for enum: %u",
						HeapTupleIsValid(tuples[0]) ? b : a)));
	same = strcmp(NameStr(((Form_pg_enum) GETSTRUCT(tuples[0]))->enumlabel),
				  NameStr(((Form_pg_enum) GETSTRUCT(tuples[1]))->enumlabel)) == 0;
	ReleaseSysCache(tuples[0]);
	ReleaseSysCache(tuples[1]);
	return same;
}

PG_FUNCTION_INFO_V1(exit_verdict_eq);
Datum
exit_verdict_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(same_label(PG_GETARG_OID(0), PG_GETARG_OID(1)));
}

PG_FUNCTION_INFO_V1(exit_verdict_ne);
Datum
exit_verdict_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(!same_label(PG_GETARG_OID(0), PG_GETARG_OID(1)));
}

/*
 * The planner
 */

/* The argument of the operator as a verdict; *verdict is that type, if it is known. */
static Node *
as_verdict(Node *argument, Oid *verdict)
{
	Oid			type = exprType(argument);
	CoerceViaIO *result;

	if (get_typtype(type) == TYPTYPE_DOMAIN)
	{
		/* the domain has no constraints */
		while (IsA(argument, CoerceToDomain) || IsA(argument, RelabelType))
			argument = IsA(argument, RelabelType) ? (Node *) ((RelabelType *) argument)->arg :
				(Node *) ((CoerceToDomain *) argument)->arg;
		*verdict = getBaseType(type);
		return argument;
	}
	if (IsA(argument, CoerceViaIO))
		argument = (Node *) ((CoerceViaIO *) argument)->arg;
	result = makeNode(CoerceViaIO);
	result->arg = (Expr *) argument;
	result->resultcollid = InvalidOid;
	result->coerceformat = COERCE_EXPLICIT_CAST;
	result->location = -1;
	return (Node *) result;
}

PG_FUNCTION_INFO_V1(exit_verdict_support);
Datum
exit_verdict_support(PG_FUNCTION_ARGS)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);
	FuncExpr   *call;
	Node	   *sides[2];
	Oid			verdict = InvalidOid;
	bool		equal;
	Oid			operator;
	Expr	   *result;

	if (!IsA(request, SupportRequestSimplify))
		PG_RETURN_POINTER(NULL);
	call = ((SupportRequestSimplify *) request)->fcall;
	sides[0] = as_verdict(linitial(call->args), &verdict);
	sides[1] = as_verdict(lsecond(call->args), &verdict);
	equal = strcmp(get_func_name(call->funcid), "exit_verdict_eq") == 0;
	operator = OpernameGetOprid(list_make2(makeString(pstrdup("pg_catalog")),
										   makeString(pstrdup(equal ? "=" : "<>"))),
								ANYENUMOID, ANYENUMOID);
	if (!OidIsValid(verdict) || !OidIsValid(operator))
		PG_RETURN_POINTER(NULL);
	for (int i = 0; i < 2; i++)
	{
		if (IsA(sides[i], CoerceViaIO) && !OidIsValid(((CoerceViaIO *) sides[i])->resulttype))
			((CoerceViaIO *) sides[i])->resulttype = verdict;
	}
	result = make_opclause(operator, BOOLOID, false, (Expr *) sides[0], (Expr *) sides[1],
						   InvalidOid, InvalidOid);
	set_opfuncid((OpExpr *) result);
	PG_RETURN_POINTER(result);
}
