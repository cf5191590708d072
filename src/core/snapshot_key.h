#ifndef POVAID_SNAPSHOT_KEY_H
#define POVAID_SNAPSHOT_KEY_H

#include "core/compat.h"

#include "access/xact.h"
#include "miscadmin.h"
#include "storage/proc.h"
#include "utils/snapmgr.h"

/*
 * What was read from the tables of the extension depends on this.  Two snapshots
 * that agree in it show the same tables: of the transactions before xmax, some can finish
 * without a change of xmin and xmax, but not without leaving the lists.  The
 * subtransaction is there because its rollback does not take curcid back, the
 * user because of the right to read the tables, or some of their rows.
 */
typedef struct SnapshotKey
{
	LocalTransactionId transaction;
	SubTransactionId subtransaction;
	Oid			user;
	TransactionId xmin;
	TransactionId xmax;
	uint32		xcnt;
	int32		subxcnt;
	CommandId	curcid;
} SnapshotKey;

/* Inline, because it is asked for every row. */
static inline void
set_snapshot_key(SnapshotKey *key)
{
	Snapshot	snapshot = GetActiveSnapshot();

#if PG_VERSION_NUM >= 170000
	key->transaction = MyProc->vxid.lxid;
#else
	key->transaction = MyProc->lxid;
#endif
	key->subtransaction = GetCurrentSubTransactionId();
	key->user = GetUserId();
	key->xmin = snapshot->xmin;
	key->xmax = snapshot->xmax;
	key->xcnt = snapshot->xcnt;
	key->subxcnt = snapshot->subxcnt;
	key->curcid = snapshot->curcid;
}

static inline bool
same_snapshot(const SnapshotKey *a, const SnapshotKey *b)
{
	return a->transaction == b->transaction && a->subtransaction == b->subtransaction &&
		a->user == b->user && a->xmin == b->xmin && a->xmax == b->xmax &&
		a->xcnt == b->xcnt && a->subxcnt == b->subxcnt && a->curcid == b->curcid;
}

#endif							/* POVAID_SNAPSHOT_KEY_H */
