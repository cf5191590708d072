/*
 * chunks.c
 *		For the sanitized run: every chunk of a memory context is a block of
 *		malloc's own.
 *
 * The server takes large blocks from malloc and hands out parts of them, so an
 * address sanitizer sees neither a byte too many nor a chunk that was freed, be
 * it by pfree, by the end of its context or by repalloc.  This module, loaded by
 * shared_preload_libraries, replaces the methods of the contexts, which live in
 * a table for each kind of context.  The server itself is not instrumented, but
 * the module under test is, and so are memcpy and its like.
 *
 * What was allocated before stays what it was, and is told apart by its head.
 * This file is compiled without the sanitizer, as it reads the heads.
 */
#include "postgres.h"

#include <sys/mman.h>
#include <unistd.h>

#include "fmgr.h"
#include "nodes/memnodes.h"
#include "utils/memutils.h"
#if PG_VERSION_NUM >= 160000
#include "utils/memutils_internal.h"
#endif

PG_MODULE_MAGIC;

extern void __asan_poison_memory_region(void const volatile *address, size_t size);
extern PGDLLEXPORT void _PG_init(void);

/*
 * The head of a chunk; its last word is the one in which the server looks for
 * the context, or, from 16 on, for the table of methods.
 */
typedef struct Head
{
	struct Head *next;
	struct Head **link;			/* what points to this one */
	Size		size;
	uint64		magic;			/* tells it from the server's own */
	uint64		padding;
	uint64		owner;
} Head;

#define MAGIC		UINT64CONST(0x9ac5d3f10b7e6284)
#define HEAD(p)		((Head *) ((char *) (p) - sizeof(Head)))
#define IS_OURS(p)	(HEAD(p)->magic == (MAGIC ^ (uint64) (uintptr_t) (p)))

#if PG_VERSION_NUM >= 160000
#define OWNER_BITS	UINT64CONST(0xf)
#define OWNER(context) ((uint64) (uintptr_t) (context) | MCTX_ASET_ID)
#else
#define OWNER_BITS	UINT64CONST(0)
#define OWNER(context) ((uint64) (uintptr_t) (context))
#endif
#define CONTEXT(head) ((MemoryContext) (uintptr_t) ((head)->owner & ~OWNER_BITS))

/* Which chunks a context has: a table of contexts, open addressing. */
typedef struct Slot
{
	MemoryContext context;		/* NULL if it was never used */
	Head	   *first;
} Slot;

static Slot *slots;
static size_t nslots = 0;
static size_t used = 0;

/* The server's own methods of one kind of context. */
typedef struct Kind
{
	MemoryContextMethods *methods;
	MemoryContextMethods own;
} Kind;

static Kind kinds[2];

static Slot *
find_slot(MemoryContext context)
{
	size_t		i = ((uintptr_t) context >> 4) * UINT64CONST(0x9e3779b97f4a7c15) >> 20;

	for (;; i++)
	{
		Slot	   *slot = &slots[i & (nslots - 1)];

		if (slot->context == context || slot->context == NULL)
			return slot;
	}
}

/* Make the table as large as those need that have chunks now. */
static void
grow(void)
{
	Slot	   *old = slots;
	size_t		n = nslots;

	used = 0;
	for (size_t i = 0; i < n; i++)
		used += old[i].first != NULL;
	for (nslots = 1024; nslots < 4 * used; nslots *= 2)
		;
	slots = calloc(nslots, sizeof(Slot));
	if (slots == NULL)
		abort();
	for (size_t i = 0; i < n; i++)
	{
		if (old[i].first != NULL)
		{
			Slot	   *slot = find_slot(old[i].context);

			*slot = old[i];
			slot->first->link = &slot->first;
		}
	}
	free(old);
}

static const Kind *
kind_of(MemoryContext context)
{
	for (size_t i = 0; i < lengthof(kinds); i++)
		if (kinds[i].methods == context->methods)
			return &kinds[i];
	abort();
}

static void *
new_chunk(MemoryContext context, Size size)
{
	Head	   *head = malloc(sizeof(Head) + size);
	Slot	   *slot;

	if (head == NULL)
		return NULL;
	if (2 * (used + 1) > nslots)
		grow();
	slot = find_slot(context);
	if (slot->context == NULL)
	{
		slot->context = context;
		used++;
	}
	head->next = slot->first;
	head->link = &slot->first;
	if (head->next != NULL)
		head->next->link = &head->next;
	slot->first = head;
	head->size = size;
	head->magic = MAGIC ^ (uint64) (uintptr_t) (head + 1);
	head->owner = OWNER(context);
	context->mem_allocated += size;
	__asan_poison_memory_region(head, sizeof(Head));
	return head + 1;
}

static void
free_chunk(void *pointer)
{
	Head	   *head = HEAD(pointer);

	CONTEXT(head)->mem_allocated -= head->size;
	*head->link = head->next;
	if (head->next != NULL)
		head->next->link = head->link;
	head->magic = 0;
	free(head);
}

static void
free_all(MemoryContext context)
{
	Slot	   *slot = find_slot(context);

	while (slot->context != NULL && slot->first != NULL)
		free_chunk(slot->first + 1);
}

static void
my_reset(MemoryContext context)
{
	free_all(context);
	kind_of(context)->own.reset(context);
}

static void
my_delete(MemoryContext context)
{
	free_all(context);
	kind_of(context)->own.delete_context(context);
}

static bool
my_is_empty(MemoryContext context)
{
	Slot	   *slot = find_slot(context);

	return (slot->context == NULL || slot->first == NULL) &&
		kind_of(context)->own.is_empty(context);
}

/* How much of an older chunk can be copied: what lies in it, without its head. */
static void *
move_chunk(MemoryContext context, void *pointer, Size old_size, Size size)
{
	void	   *result = new_chunk(context, size);

	if (result != NULL)
		memcpy(result, pointer, Min(old_size, size));
	return result;
}

#if PG_VERSION_NUM < 160000
#define OLD_HEAD 16

static void *
my_alloc(MemoryContext context, Size size)
{
	return new_chunk(context, size);
}

/* Older chunks are left to the end of their context. */
static void
my_free(MemoryContext context, void *pointer)
{
	if (IS_OURS(pointer))
		free_chunk(pointer);
}

static void *
my_realloc(MemoryContext context, void *pointer, Size size)
{
	Size		old_size = IS_OURS(pointer) ? HEAD(pointer)->size :
		kind_of(context)->own.get_chunk_space(context, pointer) - OLD_HEAD;
	void	   *result = move_chunk(context, pointer, old_size, size);

	if (result != NULL)
		my_free(context, pointer);
	return result;
}

static Size
my_space(MemoryContext context, void *pointer)
{
	return IS_OURS(pointer) ? HEAD(pointer)->size + sizeof(Head) :
		kind_of(context)->own.get_chunk_space(context, pointer);
}
#else
#define OLD_HEAD 8

#if PG_VERSION_NUM >= 170000
#define FLAGS , int flags
#define FAILURE(context, size) MemoryContextAllocationFailure(context, size, flags)
#else
#define FLAGS
#define FAILURE(context, size) NULL
#endif

static void *
my_alloc(MemoryContext context, Size size FLAGS)
{
	void	   *result = new_chunk(context, size);

	return result != NULL ? result : FAILURE(context, size);
}

static void
my_free(void *pointer)
{
	if (IS_OURS(pointer))
		free_chunk(pointer);
}

/* The methods of an older chunk's kind: both have the first kind's table in common. */
static MemoryContext
my_context(void *pointer)
{
	return IS_OURS(pointer) ? CONTEXT(HEAD(pointer)) : kinds[0].own.get_chunk_context(pointer);
}

static Size
my_space(void *pointer)
{
	return IS_OURS(pointer) ? HEAD(pointer)->size + sizeof(Head) :
		kinds[0].own.get_chunk_space(pointer);
}

static void *
my_realloc(void *pointer, Size size FLAGS)
{
	Size		old_size = IS_OURS(pointer) ? HEAD(pointer)->size : my_space(pointer) - OLD_HEAD;
	void	   *result = move_chunk(my_context(pointer), pointer, old_size, size);

	if (result == NULL)
		return FAILURE(my_context(pointer), size);
	my_free(pointer);
	return result;
}
#endif

static void
replace_methods(Kind *kind, MemoryContext example)
{
	MemoryContextMethods *methods = unconstify(MemoryContextMethods *, example->methods);
	uintptr_t	page = sysconf(_SC_PAGESIZE);
	uintptr_t	start = (uintptr_t) methods / page * page;

	kind->methods = methods;
	kind->own = *methods;
	if (mprotect((void *) start, (uintptr_t) (methods + 1) - start, PROT_READ | PROT_WRITE) != 0)
		elog(FATAL, "the methods of memory contexts cannot be replaced: %m");
	methods->alloc = my_alloc;
	methods->free_p = my_free;
	methods->realloc = my_realloc;
	methods->reset = my_reset;
	methods->delete_context = my_delete;
	methods->get_chunk_space = my_space;
	methods->is_empty = my_is_empty;
#if PG_VERSION_NUM >= 160000
	methods->get_chunk_context = my_context;
#endif
}

void
_PG_init(void)
{
	MemoryContext generation = GenerationContextCreate(TopMemoryContext, "an example",
#if PG_VERSION_NUM >= 150000
													   ALLOCSET_SMALL_SIZES
#else
													   1024
#endif
	);

	grow();
	replace_methods(&kinds[0], TopMemoryContext);
	replace_methods(&kinds[1], generation);
	MemoryContextDelete(generation);
}
