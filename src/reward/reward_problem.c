/*
 * reward_problem.c
 *		What is wrong with one reward, if anything.
 */
#include "reward/reward_problem.h"

#include "utils/builtins.h"

#include "core/numeric_digits.h"

PG_FUNCTION_INFO_V1(reward_problem);

static int
sign_of(Datum value)
{
	NumericDigits digits;
	int			sign;

	if (numeric_datum_digits(value, &digits) != NUMERIC_CLASS_FINITE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("amounts must not be NaN or infinite")));
	sign = digits.negative ? -1 : digits.ndigits > 0;
	numeric_digits_free(&digits);
	return sign;
}

/* A payment of unknown date is not known to be in time. */
bool
reward_is_late(const Reward *reward)
{
	return reward->has_due_by &&
		(!reward->has_last_paid || reward->last_paid > reward->due_by);
}

RewardProblem
find_reward_problem(const Reward *reward)
{
	int			entitled = reward->has_entitled ? sign_of(reward->entitled) : 0;
	bool		unknown = reward->has_payment && !reward->has_paid;
	int			paid = reward->has_payment && !unknown ? sign_of(reward->paid) : 0;
	int			difference;

	if (entitled < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("entitled must not be negative")));
	if (paid == 0 && !unknown)
		return entitled > 0 ? REWARD_MISSING : REWARD_IN_ORDER;
	if (entitled == 0)
		return REWARD_UNEXPECTED;
	if (unknown)
		return REWARD_WRONG_AMOUNT;

	difference = DatumGetInt32(DirectFunctionCall2(numeric_cmp, reward->paid,
												   reward->entitled));
	if (reward->several && difference > 0)
		return REWARD_DUPLICATE;
	if (difference != 0)
		return REWARD_WRONG_AMOUNT;
	return reward_is_late(reward) ? REWARD_LATE : REWARD_IN_ORDER;
}

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
	}
	return NULL;
}

/* reward_problem(entitled, paid, payments, due_by, last_paid) */
Datum
reward_problem(PG_FUNCTION_ARGS)
{
	Reward		reward;
	RewardProblem problem;

	memset(&reward, 0, sizeof(reward));
	reward.has_entitled = !PG_ARGISNULL(0);
	reward.entitled = PG_GETARG_DATUM(0);
	reward.has_paid = !PG_ARGISNULL(1);
	reward.paid = PG_GETARG_DATUM(1);
	reward.has_payment = reward.has_paid;
	if (!PG_ARGISNULL(2))
	{
		Datum		payments = PG_GETARG_DATUM(2);
		Datum		one = DirectFunctionCall1(int4_numeric, Int32GetDatum(1));
		int			sign = sign_of(payments);

		if (sign < 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("payments must not be negative")));
		/* the count does not speak against an amount */
		if (sign > 0)
			reward.has_payment = true;
		reward.several = DatumGetBool(DirectFunctionCall2(numeric_gt, payments, one));
	}
	reward.has_due_by = !PG_ARGISNULL(3);
	if (reward.has_due_by)
		reward.due_by = PG_GETARG_DATEADT(3);
	reward.has_last_paid = !PG_ARGISNULL(4);
	if (reward.has_last_paid)
		reward.last_paid = PG_GETARG_DATEADT(4);

	problem = find_reward_problem(&reward);
	if (problem == REWARD_IN_ORDER)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(reward_problem_name(problem)));
}
