#ifndef POVAID_REWARD_PROBLEM_H
#define POVAID_REWARD_PROBLEM_H

#include "core/compat.h"

/* What can be wrong with a reward. */

/* Amounts are numerics; those that are not there are 0. */
typedef struct Reward
{
	Datum		entitled;		/* all that is due, whenever */
	Datum		due;			/* of it, what is due by now */
	bool		has_payment;	/* else nothing was paid */
	bool		has_paid;		/* else the amount is not known */
	Datum		paid;			/* less what was refunded */
	Datum		refunded;
	bool		several;		/* more than one payment */
	bool		late;			/* or not known to be in time */
	bool		undated;		/* a date that matters is not known */
} Reward;

/* In the order of their precedence. */
typedef enum RewardProblem
{
	REWARD_IN_ORDER,
	REWARD_MISSING,
	REWARD_UNEXPECTED,
	REWARD_DUPLICATE,
	REWARD_WRONG_AMOUNT,
	REWARD_LATE,
	REWARD_REFUNDED,
	REWARD_UNDATED
} RewardProblem;

extern int	reward_sign_of(Datum amount);
extern RewardProblem find_reward_problem(const Reward *reward);
extern const char *reward_problem_name(RewardProblem problem);

#endif							/* POVAID_REWARD_PROBLEM_H */
