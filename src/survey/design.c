#include "survey/design.h"

#include "miscadmin.h"
#include "nodes/nodes.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "core/result_set.h"
#include "core/stored_type.h"
#include "core/summary.h"

/*
 * The SQL type survey_design: inside of an aggregate an expanded object that
 * collects the units, anywhere else flat.
 */
static Size
get_flat_size(ExpandedObjectHeader *header)
{
	DesignObject *object = (DesignObject *) header;

	Assert(object->magic == DESIGN_MAGIC);
	if (object->flat == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(header->eoh_context);

		object->flat = design_builder_flat(&object->builder);
		MemoryContextSwitchTo(old);
	}
	return VARSIZE(object->flat);
}

static void
flatten_into(ExpandedObjectHeader *header, void *result, Size size)
{
	DesignObject *object = (DesignObject *) header;

	Assert(object->flat != NULL && VARSIZE(object->flat) == size);
	memcpy(result, object->flat, size);
}

static const ExpandedObjectMethods design_methods = {
	.get_flat_size = get_flat_size,
	.flatten_into = flatten_into
};

static DesignObject *
design_new(MemoryContext parent, bool two_stage)
{
	MemoryContext context = AllocSetContextCreate(parent, "povaid survey design",
												  ALLOCSET_SMALL_SIZES);
	DesignObject *object = MemoryContextAllocZero(context, sizeof(DesignObject));

	EOH_init_header(&object->hdr, &design_methods, context);
	object->magic = DESIGN_MAGIC;
	design_builder_init(&object->builder, context, two_stage);
	return object;
}

static DesignObject *
design_object(Datum value)
{
	if (VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(value)))
	{
		DesignObject *object = (DesignObject *) DatumGetEOHP(value);

		if (object->magic == DESIGN_MAGIC)
			return object;
	}
	return NULL;
}

/* The bytes of a design in any form. */
static struct varlena *
design_bytes(const void *which, Datum value)
{
	(void) which;
	return PG_DETOAST_DATUM_PACKED(value);
}

static void
open_bytes(DesignView *view, const struct varlena *bytes)
{
	if (VARSIZE_ANY_EXHDR(bytes) < DESIGN_HEADER ||
		*(const uint8 *) VARDATA_ANY(bytes) != DESIGN_VERSION)
		design_corrupted();
	design_view_open(view, VARDATA_ANY(bytes));
}

/* The state in argument 0, or NULL if there is none yet. */
static DesignObject *
state_argument(FunctionCallInfo fcinfo, MemoryContext *parent)
{
	DesignObject *object;

	if (!AggCheckCallContext(fcinfo, parent))
		summary_context_error();
	if (PG_ARGISNULL(0))
		return NULL;
	object = design_object(PG_GETARG_DATUM(0));
	if (object == NULL)
	{
		struct varlena *bytes = design_bytes(NULL, PG_GETARG_DATUM(0));
		DesignView	view;

		open_bytes(&view, bytes);
		object = design_new(*parent, view.two_stage);
		design_builder_merge(&object->builder, &view);
	}
	return object;
}

static void
design_changed(DesignObject *object)
{
	if (unlikely(object->flat != NULL))
	{
		pfree(object->flat);
		object->flat = NULL;
	}
}

/* (state, psu) | (state, stratum, psu [, population [, ssu, ssu_population]]) */
static Datum
accumulate(FunctionCallInfo fcinfo, int texts)
{
	MemoryContext parent;
	DesignObject *object = state_argument(fcinfo, &parent);
	DesignRow	row;

	design_row_arguments(&row, &fcinfo->args[1], PG_NARGS() - 1, texts);
	if (object == NULL)
		object = design_new(parent, row.two_stage);
	design_changed(object);
	(void) design_builder_add(&object->builder, &row);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

#define DESIGN_TRANSITION(name, texts) \
	SQL_FUNCTION(name, accumulate(fcinfo, texts))

DESIGN_TRANSITION(survey_design_accum_iii, 0);
DESIGN_TRANSITION(survey_design_accum_tii, STRATUM_TEXT);
DESIGN_TRANSITION(survey_design_accum_iti, PSU_TEXT);
DESIGN_TRANSITION(survey_design_accum_ipi, PSU_TEXT | PSU_PADDED);
DESIGN_TRANSITION(survey_design_accum_tti, STRATUM_TEXT | PSU_TEXT);
DESIGN_TRANSITION(survey_design_accum_iit, SSU_TEXT);
DESIGN_TRANSITION(survey_design_accum_tit, STRATUM_TEXT | SSU_TEXT);
DESIGN_TRANSITION(survey_design_accum_itt, PSU_TEXT | SSU_TEXT);
DESIGN_TRANSITION(survey_design_accum_ttt, STRATUM_TEXT | PSU_TEXT | SSU_TEXT);

/* The union of the units of both; strict. */
PG_FUNCTION_INFO_V1(survey_design_combine);
Datum
survey_design_combine(PG_FUNCTION_ARGS)
{
	MemoryContext parent;
	DesignObject *object = state_argument(fcinfo, &parent);
	struct varlena *bytes = design_bytes(NULL, PG_GETARG_DATUM(1));
	DesignView	view;

	open_bytes(&view, bytes);
	design_changed(object);
	design_builder_merge(&object->builder, &view);
	if ((Pointer) bytes != DatumGetPointer(PG_GETARG_DATUM(1)))
		pfree(bytes);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

/* The stored value of a state; checks the populations. */
PG_FUNCTION_INFO_V1(survey_design_final);
Datum
survey_design_final(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(design_bytes(NULL, PG_GETARG_DATUM(0)));
}

static bool
valid_bytes(const void *which, const uint8 *data, Size size)
{
	(void) which;
	return design_valid(data, size);
}

static const StoredKind design_stored = {"survey_design", valid_bytes, design_bytes, NULL};

STORED_TEXT_HINT(survey_design, &design_stored,
				 "To make a design of a sample, write survey_design(psu::text): the server takes survey_design of one literal, or of one name or value of a domain, for a cast.");
STORED_TYPE(survey_design, &design_stored);

/* All PSUs less all strata. */
PG_FUNCTION_INFO_V1(survey_design_degrees_of_freedom);
Datum
survey_design_degrees_of_freedom(PG_FUNCTION_ARGS)
{
	struct varlena *bytes = design_bytes(NULL, PG_GETARG_DATUM(0));
	DesignView	view;

	open_bytes(&view, bytes);
	PG_RETURN_FLOAT8((double) view.psus - (double) view.strata);
}

/* A row for each stratum. */
PG_FUNCTION_INFO_V1(survey_strata);
Datum
survey_strata(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rows = begin_result_set(fcinfo);
	struct varlena *bytes = design_bytes(NULL, PG_GETARG_DATUM(0));
	DesignView	view;

	open_bytes(&view, bytes);
	for (uint32 h = 0; h < view.strata; h++)
	{
		Datum		values[3];
		bool		nulls[3] = {false, false, false};
		Size		length;
		const char *key = design_key(view.stratum, design_stratum_width(&view), view.stratum_key,
									 h, &length);
		double		population = design_stratum_population(&view, h);
		uint32		from,
					to;
		text	   *name = cstring_to_text_with_len(key, (int) length);

		CHECK_FOR_INTERRUPTS();
		design_range(view.stratum, design_stratum_width(&view), 4, h, &from, &to);
		values[0] = PointerGetDatum(name);
		values[1] = Int64GetDatum((int64) to - from);
		values[2] = Float8GetDatum(population);
		nulls[2] = !double_is_finite(population);
		tuplestore_putvalues(rows->setResult, rows->setDesc, values, nulls);
		pfree(name);
	}
	return (Datum) 0;
}
