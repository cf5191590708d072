#include "survey/design.h"

#include "miscadmin.h"
#include "utils/datum.h"
#include "utils/memutils.h"
#include "windowapi.h"

#include "core/large.h"
#include "core/stored_type.h"

/*
 * survey_unit([stratum,] psu [, population [, ssu, ssu_population]]) OVER ():
 * the unit of each row in the design that all rows of the partition make.
 *
 * The first call in a partition reads all of its rows and keeps the number of
 * each one's unit, so that no argument is computed a second time.  The call has
 * one UnitPartition; what the server keeps for each partition is only whether the
 * first call has been.
 */
typedef struct UnitPartition
{
	MemoryContext context;		/* of what follows, reset when a partition begins */
	DesignBuilder builder;
	DesignOrder order;
	uint64		hash;
	uint32	   *row;			/* number of the last unit of each row */
} UnitPartition;

static bool
argument_is_text(int k, int n, int texts)
{
	if (n > 1 && k == 0)
		return (texts & STRATUM_TEXT) != 0;
	if (k < 2)
		return (texts & PSU_TEXT) != 0;
	return k == 3 && (texts & SSU_TEXT) != 0;
}

/* Keys are texts or bigint, the other arguments float8. */
static Datum
kept_argument(Datum value, bool text)
{
	if (text)
		return PointerGetDatum(PG_DETOAST_DATUM_COPY(value));
#ifndef USE_FLOAT8_BYVAL
	return datumCopy(value, false, sizeof(int64));
#else
	return value;
#endif
}

static void
begin_partition(UnitPartition *p, WindowObject window, int n, int texts)
{
	MemoryContext row_context = AllocSetContextCreate(CurrentMemoryContext, "povaid survey row",
													  ALLOCSET_SMALL_SIZES);
	MemoryContext old = MemoryContextSwitchTo(row_context);
	int64		rows = WinGetPartitionRowCount(window);
	struct varlena *flat;

	if (rows > PG_INT32_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many rows in one partition of survey_unit"),
				 errhint("Make a survey_design with the aggregate of this name, and look units up in it.")));
	design_builder_init(&p->builder, p->context, n == 5);
	p->row = large_alloc(p->context, sizeof(uint32) * (Size) rows);
	for (int64 i = 0; i < rows; i++)
	{
		NullableDatum arg[5];
		DesignRow	row;

		if ((i & 0xff) == 0)
		{
			CHECK_FOR_INTERRUPTS();
			MemoryContextReset(row_context);
		}
		for (int k = 0; k < n; k++)
		{
			bool		isout;

			arg[k].value = WinGetFuncArgInPartition(window, k, (int) i, WINDOW_SEEK_HEAD,
													false, &arg[k].isnull, &isout);
			/* it may lie in the tuple, which the next call frees */
			if (k < n - 1 && !arg[k].isnull)
				arg[k].value = kept_argument(arg[k].value, argument_is_text(k, n, texts));
		}
		design_row_arguments(&row, arg, n, texts);
		p->row[i] = design_builder_add(&p->builder, &row);
	}
	MemoryContextSwitchTo(p->context);
	design_order(&p->order, &p->builder);
	flat = design_flatten(&p->builder, &p->order);
	p->hash = load_le64((const uint8 *) VARDATA(flat) + 2);
	pfree(flat);
	MemoryContextSwitchTo(old);
	MemoryContextDelete(row_context);
}

/* The partition that a row is in, which is read if this is its first call. */
static UnitPartition *
partition_of_row(FunctionCallInfo fcinfo, WindowObject window, int texts)
{
	UnitPartition *p = (UnitPartition *) fcinfo->flinfo->fn_extra;
	bool	   *begun = (bool *) WinGetPartitionLocalMemory(window, sizeof(bool));

	if (p == NULL)
	{
		p = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(UnitPartition));
		p->context = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "povaid survey partition",
										   ALLOCSET_DEFAULT_SIZES);
		fcinfo->flinfo->fn_extra = p;
	}
	if (!*begun)
	{
		MemoryContextReset(p->context);
		begin_partition(p, window, PG_NARGS(), texts);
		*begun = true;
	}
	return p;
}

static Datum
unit_of_row(FunctionCallInfo fcinfo, int texts)
{
	WindowObject window = PG_WINDOW_OBJECT();
	UnitPartition *p;
	SurveyUnit	unit;
	uint32		psu;

	if (!WindowObjectIsValid(window))
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("survey_unit must be called as a window function"),
				 errhint("Write survey_unit(...) OVER (), or survey_unit(design, ...) with a stored design.")));
	p = partition_of_row(fcinfo, window, texts);
	psu = p->row[WinGetCurrentPosition(window)];
	unit.hash = p->hash;
	unit.ssu = unit.ssus = 0;
	unit.ssu_population = HUGE_VAL;
	if (p->builder.two_stage)
	{
		uint32		ssu = psu;

		psu = p->builder.ssus.entry[ssu].parent;
		unit.ssu = p->order.ssu_rank[ssu];
		unit.ssus = p->order.psu_count[psu];
		unit.ssu_population = p->builder.ssu_population[psu];
	}
	unit.psu = p->order.psu_rank[psu];
	psu = p->builder.psus.entry[psu].parent;
	unit.stratum = p->order.stratum_rank[psu];
	unit.psus = p->order.stratum_count[psu];
	unit.population = p->builder.population[psu];
	return survey_unit_make(&unit);
}

#define UNIT_WINDOW(name, texts) \
	SQL_FUNCTION(name, unit_of_row(fcinfo, texts))

UNIT_WINDOW(survey_unit_window_iii, 0);
UNIT_WINDOW(survey_unit_window_tii, STRATUM_TEXT);
UNIT_WINDOW(survey_unit_window_iti, PSU_TEXT);
UNIT_WINDOW(survey_unit_window_ipi, PSU_TEXT | PSU_PADDED);
UNIT_WINDOW(survey_unit_window_tti, STRATUM_TEXT | PSU_TEXT);
UNIT_WINDOW(survey_unit_window_iit, SSU_TEXT);
UNIT_WINDOW(survey_unit_window_tit, STRATUM_TEXT | SSU_TEXT);
UNIT_WINDOW(survey_unit_window_itt, PSU_TEXT | SSU_TEXT);
UNIT_WINDOW(survey_unit_window_ttt, STRATUM_TEXT | PSU_TEXT | SSU_TEXT);
