#include "distribution/distribution.h"

#include "utils/memutils.h"

#include "core/large.h"

static Size
get_flat_size(ExpandedObjectHeader *header)
{
	DistributionObject *object = (DistributionObject *) header;

	Assert(object->magic == DISTRIBUTION_MAGIC);
	if (object->flat == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(header->eoh_context);

		store_flush(&object->store);
		object->flat = flat_write(object->kind->version,
								  object->kind->has_param ? &object->param : NULL,
								  &object->store);
		MemoryContextSwitchTo(old);
	}
	return VARSIZE(object->flat);
}

static void
flatten_into(ExpandedObjectHeader *header, void *result, Size size)
{
	DistributionObject *object = (DistributionObject *) header;

	Assert(object->flat != NULL && VARSIZE(object->flat) == size);
	memcpy(result, object->flat, size);
}

static const ExpandedObjectMethods distribution_methods = {
	.get_flat_size = get_flat_size,
	.flatten_into = flatten_into
};

/* Make an empty distribution in a context of its own. */
DistributionObject *
distribution_new(const DistributionKind *kind, MemoryContext parent, int precision)
{
	MemoryContext context = AllocSetContextCreate(parent, "povaid distribution",
												  ALLOCSET_SMALL_SIZES);
	DistributionObject *object = MemoryContextAllocZero(context, sizeof(DistributionObject));

	EOH_init_header(&object->hdr, &distribution_methods, context);
	object->magic = DISTRIBUTION_MAGIC;
	object->kind = kind;
	store_init(&object->store, context, precision, kind->amounts);
	return object;
}

/* Call before every change of the store: it drops the cached stored form. */
void
distribution_changed(DistributionObject *object)
{
	if (unlikely(object->flat != NULL))
	{
		pfree(object->flat);
		object->flat = NULL;
	}
}

static DistributionObject *
expanded_object(const DistributionKind *kind, Datum value)
{
	if (VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(value)))
	{
		DistributionObject *object = (DistributionObject *) DatumGetEOHP(value);

		if (object->magic == DISTRIBUTION_MAGIC && object->kind == kind)
			return object;
	}
	return NULL;
}

pg_noreturn static void corrupted(const DistributionKind *kind);

static void
corrupted(const DistributionKind *kind)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("stored value of type %s is not valid", kind->name)));
}

static void
open_flat(const DistributionKind *kind, const struct varlena *flat, FlatHeader *header,
		  ByteReader *reader)
{
	reader->next = (const uint8 *) VARDATA_ANY(flat);
	reader->end = reader->next + VARSIZE_ANY_EXHDR(flat);
	reader->failed = false;
	if (!flat_read_header(header, reader, kind->version, kind->has_param))
		corrupted(kind);
}

/* Make an object of a value in any form. */
DistributionObject *
distribution_expand(const DistributionKind *kind, Datum value, MemoryContext parent)
{
	struct varlena *flat = PG_DETOAST_DATUM_PACKED(value);
	DistributionObject *object;
	FlatHeader	header;
	ByteReader	reader;

	open_flat(kind, flat, &header, &reader);
	object = distribution_new(kind, parent, header.precision);
	object->param = header.param;
	if (!flat_read(&object->store, &header, &reader))
		corrupted(kind);
	if ((Pointer) flat != DatumGetPointer(value))
		pfree(flat);
	return object;
}

/* Flatten an object and free it. */
Datum
distribution_flatten(DistributionObject *object)
{
	struct varlena *result;

	store_flush(&object->store);
	result = flat_write(object->kind->version,
						object->kind->has_param ? &object->param : NULL, &object->store);
	MemoryContextDelete(object->hdr.eoh_context);
	return PointerGetDatum(result);
}

/* Only the header, for which a large value need not be read. */
FlatHeader
distribution_header(const DistributionKind *kind, Datum value)
{
	DistributionObject *object = expanded_object(kind, value);
	FlatHeader	header;
	ByteReader	reader;

	if (object)
	{
		store_flush(&object->store);
		header.param = object->param;
		header.precision = object->store.main.e.precision;
		header.rows = object->store.rows;
		header.excluded = object->store.excluded;
		header.n = object->store.main.e.n;
	}
	else
		open_flat(kind, PG_DETOAST_DATUM_SLICE(value, 0, FLAT_HEADER_MAX), &header, &reader);
	return header;
}

/*
 * Open a value for questions.  It must not go away before the view, which is
 * to be closed: a row may ask many questions, and what is unpacked for one is
 * much larger than the value.
 */
void
distribution_view(DistributionView *view, const DistributionKind *kind, Datum value)
{
	DistributionObject *object = expanded_object(kind, value);

	view->word = NULL;
	view->mean = NULL;
	if (object)
	{
		store_flush(&object->store);
		view->e = object->store.main.e;
		view->param = object->param;
		view->rows = object->store.rows;
		view->excluded = object->store.excluded;
	}
	else
	{
		struct varlena *flat = PG_DETOAST_DATUM_PACKED(value);

		distribution_unpack(view, kind, flat, CurrentMemoryContext);
		if ((Pointer) flat != DatumGetPointer(value))
			pfree(flat);
	}
}

/* Unpack a stored value into memory of this context, which the view owns. */
void
distribution_unpack(DistributionView *view, const DistributionKind *kind,
					const struct varlena *flat, MemoryContext context)
{
	EntryStore	store;
	FlatHeader	header;
	ByteReader	reader;

	open_flat(kind, flat, &header, &reader);
	store_init(&store, context, header.precision, kind->amounts);
	if (!flat_read(&store, &header, &reader))
		corrupted(kind);
	view->e = store.main.e;
	view->word = store.main.e.word;
	view->mean = NULL;
	view->param = header.param;
	view->rows = store.rows;
	view->excluded = store.excluded;
}

void
distribution_view_close(DistributionView *view)
{
	if (view->word)
		pfree(view->word);
	if (view->mean)
		pfree(view->mean);
	view->word = NULL;
	view->mean = NULL;
	view->e.n = 0;
}

/*
 * Can it be the distribution of rows?  Only then has it measures, and means, for
 * which there is room in this context then.
 */
bool
distribution_view_is_proper(DistributionView *view, MemoryContext context)
{
	if (view->rows < 0 || view->excluded < 0 ||
		(uint64) view->rows < view->e.n || !entries_are_proper(&view->e))
		return false;
	if (view->e.precision < ENTRIES_FULL_PRECISION)
	{
		view->mean = large_alloc(context, sizeof(double) * Max(view->e.n, 1));
		entries_forget_means(&view->e, view->mean);
		view->e.mean = view->mean;
	}
	return true;
}

/*
 * Open a value for a measure: false, and not open, if it is not the
 * distribution of rows, and so has no measure.
 */
bool
distribution_view_proper(DistributionView *view, const DistributionKind *kind, Datum value)
{
	distribution_view(view, kind, value);
	if (distribution_view_is_proper(view, CurrentMemoryContext))
		return true;
	distribution_view_close(view);
	return false;
}
