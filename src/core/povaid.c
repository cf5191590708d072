#include "core/compat.h"

#include "miscadmin.h"

#include "number/poll.h"

#if PG_VERSION_NUM >= 180000
PG_MODULE_MAGIC_EXT(.name = "povaid", .version = POVAID_VERSION);
#else
PG_MODULE_MAGIC;
#endif

static void
check_for_interrupts(void)
{
	CHECK_FOR_INTERRUPTS();
}

extern PGDLLEXPORT void _PG_init(void);

void
_PG_init(void)
{
	number_poll = check_for_interrupts;
}
