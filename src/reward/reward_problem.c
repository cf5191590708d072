#include "reward/reward_problem.h"

#include "utils/date.h"

#include "core/numeric_exact.h"

/* What is wrong with one reward, if anything. */

PG_FUNCTION_INFO_V1(reward_problem);
PG_FUNCTION_INFO_V1(reward_problem_refunded);

int
reward_sign_of(Datum amount)
{
	check_finite_numeric(amount, "amounts");
	return numeric_sign_of(amount);
}

/* Were there several payments, together more than what was due? */
static bool
had_duplicate(const Reward *reward)
{
	return reward->several &&
		numeric_compare(numeric_plus(reward->paid, reward->refunded), reward->due) > 0;
}

RewardProblem
find_reward_problem(const Reward *reward)
{
	bool		unknown = reward->has_payment && !reward->has_paid;
	bool		refunded = reward_sign_of(reward->refunded) > 0;

	if (!unknown && reward_sign_of(reward->paid) == 0)
	{
		if (reward_sign_of(reward->due) > 0)
			return REWARD_MISSING;
		return refunded ? REWARD_REFUNDED : REWARD_IN_ORDER;
	}
	if (reward_sign_of(reward->entitled) == 0)
		return REWARD_UNEXPECTED;
	if (unknown)
		return REWARD_WRONG_AMOUNT;
	if (numeric_compare(reward->paid, reward->entitled) > 0)
		return reward->several ? REWARD_DUPLICATE : REWARD_WRONG_AMOUNT;
	if (numeric_compare(reward->paid, reward->due) < 0)
		return REWARD_WRONG_AMOUNT;
	if (reward->late)
		return REWARD_LATE;
	/* a refund that leaves the right amount has taken a duplicate back in full */
	if (refunded && !had_duplicate(reward))
		return REWARD_REFUNDED;
	return reward->undated ? REWARD_UNDATED : REWARD_IN_ORDER;
}

/* NULL for one in order. */
const char *
reward_problem_name(RewardProblem problem)
{
	switch (problem)
	{
		case REWARD_IN_ORDER:
			break;
		case REWARD_MISSING:
			return "missing";
		case REWARD_UNEXPECTED:
			return "unexpected";
		case REWARD_DUPLICATE:
			return "duplicate";
		case REWARD_WRONG_AMOUNT:
			return "wrong amount";
		case REWARD_LATE:
			return "late";
		case REWARD_REFUNDED:
			return "refunded";
		case REWARD_UNDATED:
			return "undated";
	}
	return NULL;
}

static Datum
amount_or_zero(FunctionCallInfo fcinfo, int n)
{
	return PG_ARGISNULL(n) ? numeric_of_integer(0) : PG_GETARG_DATUM(n);
}

static int
sign_of_argument(FunctionCallInfo fcinfo, int n, const char *name)
{
	int			sign = PG_ARGISNULL(n) ? 0 : reward_sign_of(PG_GETARG_DATUM(n));

	if (sign < 0)
		argument_negative(name);
	return sign;
}

static Datum
problem_of_arguments(FunctionCallInfo fcinfo, Datum refunded)
{
	Reward		reward;
	const char *name;

	memset(&reward, 0, sizeof(reward));
	(void) sign_of_argument(fcinfo, 0, "entitled");
	reward.entitled = reward.due = amount_or_zero(fcinfo, 0);
	reward.has_paid = !PG_ARGISNULL(1);
	reward.paid = amount_or_zero(fcinfo, 1);
	/* the number of payments does not speak against their sum */
	reward.has_payment = sign_of_argument(fcinfo, 2, "payments") > 0 || reward.has_paid;
	reward.several = numeric_compare(amount_or_zero(fcinfo, 2), numeric_of_integer(1)) > 0;
	reward.refunded = refunded;
	reward.late = !PG_ARGISNULL(3) &&
		(PG_ARGISNULL(4) || PG_GETARG_DATEADT(4) > PG_GETARG_DATEADT(3));

	name = reward_problem_name(find_reward_problem(&reward));
	if (name == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(name));
}

/* reward_problem(entitled, paid, payments, due_by, last_paid) */
Datum
reward_problem(PG_FUNCTION_ARGS)
{
	return problem_of_arguments(fcinfo, numeric_of_integer(0));
}

/* reward_problem(entitled, paid, payments, due_by, last_paid, refunded) */
Datum
reward_problem_refunded(PG_FUNCTION_ARGS)
{
	(void) sign_of_argument(fcinfo, 5, "refunded");
	return problem_of_arguments(fcinfo, amount_or_zero(fcinfo, 5));
}
