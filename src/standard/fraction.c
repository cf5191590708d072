#include "standard/standard.h"

#include "access/detoast.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/lsyscache.h"

/*
 * The error for a percentage where a criterion takes a fraction of 1: 85 for
 * 0.85 would meet or fail any bound, in silence.
 */

/* The row as far as it fits into a message, for the reader to find it. */
#define ROW_BYTES			300
#define VALUE_BYTES			40

static char *
shortened(const char *value, int bytes)
{
	return strlen(value) <= (size_t) bytes ? pstrdup(value) :
		psprintf("%s...", pnstrdup(value, pg_mbcliplen(value, strlen(value), bytes)));
}

/* What is assessed. */
char *
assessed_text(const StandardPlan *plan)
{
	TupleDesc	desc = plan->row_desc;
	Datum	   *values;
	bool	   *nulls;
	HeapTupleData tuple;
	StringInfoData buf;

	if (desc == NULL)
		return VARSIZE_ANY(plan->document) > ROW_BYTES * 100 ? pstrdup("a large document") :
			shortened(JsonbToCString(NULL, &plan->document->root, VARSIZE(plan->document)),
					  ROW_BYTES);
	values = palloc(sizeof(Datum) * desc->natts);
	nulls = palloc(sizeof(bool) * desc->natts);
	tuple.t_len = HeapTupleHeaderGetDatumLength(plan->row);
	ItemPointerSetInvalid(&tuple.t_self);
	tuple.t_tableOid = InvalidOid;
	tuple.t_data = plan->row;
	heap_deform_tuple(&tuple, desc, values, nulls);

	initStringInfo(&buf);
	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute attribute = TupleDescAttr(desc, i);
		const char *value = "NULL";
		Oid			output;
		bool		varlena;

		if (attribute->attisdropped)
			continue;
		if (buf.len > 0)
			appendStringInfoString(&buf, ", ");
		if (buf.len > ROW_BYTES)
		{
			appendStringInfoString(&buf, "and more");
			break;
		}
		if (!nulls[i])
		{
			getTypeOutputInfo(attribute->atttypid, &output, &varlena);
			/* not for a moment in full what nobody wants to see */
			if (varlena && attribute->attlen == -1 &&
				toast_raw_datum_size(values[i]) > ROW_BYTES * 10)
				value = "...";
			else
				value = OidOutputFunctionCall(output, values[i]);
		}
		appendStringInfo(&buf, "%s = %s", NameStr(attribute->attname),
						 shortened(value, VALUE_BYTES));
	}
	return buf.data;
}

void
standard_reject_fraction(const StandardPlan *plan, const CriterionPlan *criterion,
						 const Operand *operand, Datum value)
{
	Oid			output;
	bool		varlena;

	getTypeOutputInfo(operand->type, &output, &varlena);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("column \"%s\" is %s, but criterion \"%s\" of standard \"%s\" takes a fraction of 1",
					operand->name, OidOutputFunctionCall(output, value),
					criterion->declared->name, criterion->declared->of->name),
			 errdetail("The row has: %s.", assessed_text(plan)),
			 errhint("Write 85 %% as 0.85: divide percentages by 100, in a sub-select.")));
}
