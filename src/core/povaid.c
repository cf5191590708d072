#include "core/compat.h"

#if PG_VERSION_NUM >= 180000
PG_MODULE_MAGIC_EXT(.name = "povaid", .version = POVAID_VERSION);
#else
PG_MODULE_MAGIC;
#endif
