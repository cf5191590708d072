#ifndef POVAID_BYTE_SORT_H
#define POVAID_BYTE_SORT_H

#include "core/compat.h"

#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "utils/tuplesort.h"

/*
 * Records of bytes, sorted byte by byte.
 *
 * A sort keeps to work_mem, goes to temporary files beyond that, and can be
 * cancelled at any time.  What must be looked at group by group, however many
 * rows there are, is written as a record with the key of the group in front.
 */

typedef Tuplesortstate ByteSort;

extern ByteSort *byte_sort_begin(void);
extern void byte_sort_start_record(StringInfo record);
extern void byte_sort_put(ByteSort *sort, StringInfo record);
extern const char *byte_sort_next(ByteSort *sort, int *length);

#endif							/* POVAID_BYTE_SORT_H */
