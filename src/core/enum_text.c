#include "core/enum_text.h"

#include "catalog/namespace.h"
#include "catalog/pg_enum.h"
#include "catalog/pg_type.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/supportnodes.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

/* Have two values of enums, perhaps of different types, the same label? */
bool
enum_text_same(Oid a, Oid b)
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

/*
 * The planner
 */

/* The argument of the operator as the enum; *type is that type, if it is known. */
static Node *
as_enum(Node *argument, Oid *type)
{
	Oid			given = exprType(argument);
	CoerceViaIO *result;

	if (get_typtype(given) == TYPTYPE_DOMAIN)
	{
		/* the domain has no constraints */
		while (IsA(argument, CoerceToDomain) || IsA(argument, RelabelType))
			argument = IsA(argument, RelabelType) ? (Node *) ((RelabelType *) argument)->arg :
				(Node *) ((CoerceToDomain *) argument)->arg;
		*type = getBaseType(given);
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

/*
 * The planner puts the operator of two values of the enum in the place of the
 * function, which indexes know; NULL if it has asked for something else.
 */
Node *
enum_text_simplify(Node *request)
{
	FuncExpr   *call;
	Node	   *sides[2];
	Oid			type = InvalidOid;
	const char *name;
	bool		equal;
	Oid			operator;
	Expr	   *result;

	if (!IsA(request, SupportRequestSimplify))
		return NULL;
	call = ((SupportRequestSimplify *) request)->fcall;
	sides[0] = as_enum(linitial(call->args), &type);
	sides[1] = as_enum(lsecond(call->args), &type);
	name = get_func_name(call->funcid);
	equal = strcmp(name + strlen(name) - strlen("_eq"), "_eq") == 0;
	operator = OpernameGetOprid(list_make2(makeString(pstrdup("pg_catalog")),
										   makeString(pstrdup(equal ? "=" : "<>"))),
								ANYENUMOID, ANYENUMOID);
	if (!OidIsValid(type) || !OidIsValid(operator))
		return NULL;
	for (int i = 0; i < 2; i++)
	{
		if (IsA(sides[i], CoerceViaIO) && !OidIsValid(((CoerceViaIO *) sides[i])->resulttype))
			((CoerceViaIO *) sides[i])->resulttype = type;
	}
	result = make_opclause(operator, BOOLOID, false, (Expr *) sides[0], (Expr *) sides[1],
						   InvalidOid, InvalidOid);
	set_opfuncid((OpExpr *) result);
	return (Node *) result;
}
