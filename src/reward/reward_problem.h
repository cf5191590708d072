/*
 * reward_problem.h
 *		What can be wrong with a reward.
 */
#ifndef POVAID_REWARD_PROBLEM_H
#define POVAID_REWARD_PROBLEM_H

#include "core/compat.h"
#include "utils/date.h"

typedef struct Reward
{
	bool		has_entitled;	/* else there is no entitlement */
	Datum		entitled;		/* numeric */
	bool		has_payment;	/* else nothing was paid */
	bool		has_paid;		/* else the amount is not known */
	Datum		paid;			/* numeric */
	bool		several;		/* more than one payment */
	bool		has_due_by;
	DateADT		due_by;
	bool		has_last_paid;
	DateADT		last_paid;
} Reward;

/* In the order of their precedence. */
typedef enum RewardProblem
{
	REWARD_IN_ORDER,
	REWARD_MISSING,
	REWARD_UNEXPECTED,
	REWARD_DUPLICATE,
	REWARD_WRONG_AMOUNT,
	REWARD_LATE
} RewardProblem;

extern RewardProblem find_reward_problem(const Reward *reward);
extern bool reward_is_late(const Reward *reward);
extern const char *reward_problem_name(RewardProblem problem);

#endif							/* POVAID_REWARD_PROBLEM_H */
