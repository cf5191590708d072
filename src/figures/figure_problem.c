#include "figures/figures.h"

#include "miscadmin.h"

/* Does one printed figure agree with the numbers printed beside it? */

PG_FUNCTION_INFO_V1(figure_problem);
PG_FUNCTION_INFO_V1(sum_mismatch);

/* Everything is known and finite, and the scale is valid. */
FigureProblem
find_figure_problem(Datum numerator, Datum denominator, Datum printed, int scale)
{
	Datum		difference,
				unit;

	if (numeric_sign_of(denominator) == 0)
		return FIGURE_NO_BASE;
	if (!figure_fits_scale(printed, scale))
		return FIGURE_TOO_MANY_DIGITS;
	if (numeric_compare(printed, numeric_percent(numerator, denominator, scale)) == 0)
		return FIGURE_IN_ORDER;

	/* |printed - 100 numerator / denominator| against a unit of the last digit */
	difference = numeric_minus(numeric_product(printed, denominator),
							   numeric_product(numerator, numeric_of_integer(100)));
	unit = numeric_product(denominator, numeric_power_of_ten(1, -scale));
	if (numeric_compare(DirectFunctionCall1(numeric_abs, difference),
						DirectFunctionCall1(numeric_abs, unit)) < 0)
		return FIGURE_LAST_DIGIT;
	return FIGURE_WRONG;
}

const char *
figure_problem_name(FigureProblem problem)
{
	switch (problem)
	{
		case FIGURE_IN_ORDER:
			break;
		case FIGURE_UNKNOWN:
			return "unknown";
		case FIGURE_NO_BASE:
			return "no base";
		case FIGURE_TOO_MANY_DIGITS:
			return "too many digits";
		case FIGURE_LAST_DIGIT:
			return "last digit";
		case FIGURE_WRONG:
			return "wrong figure";
		case FIGURE_IMPOSSIBLE:
			return "impossible figure";
		case FIGURE_DIFFERENT_BASE:
			return "different base";
	}
	return NULL;
}

/* figure_problem(numerator, denominator, printed, scale) -> text */
Datum
figure_problem(PG_FUNCTION_ARGS)
{
	static const char *const names[] = {"numerator", "denominator", "printed"};
	bool		known = !PG_ARGISNULL(3);
	FigureProblem problem = FIGURE_UNKNOWN;

	for (int i = 0; i < 3; i++)
	{
		if (PG_ARGISNULL(i))
			known = false;
		else
			numeric_finite_argument(fcinfo, i, names[i]);
	}
	if (!PG_ARGISNULL(3))
		check_print_scale(PG_GETARG_INT32(3));
	if (known)
		problem = find_figure_problem(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1),
									  PG_GETARG_DATUM(2), PG_GETARG_INT32(3));
	if (problem == FIGURE_IN_ORDER)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(figure_problem_name(problem)));
}

/* sum_mismatch(parts, total): total less the sum of the parts, if all are known */
Datum
sum_mismatch(PG_FUNCTION_ARGS)
{
	Datum	   *parts;
	bool	   *nulls;
	int			n = numeric_array_argument(fcinfo, 0, "parts", &parts, &nulls);
	Datum		rest = numeric_finite_argument(fcinfo, 1, "total");

	if (n == 0)
		PG_RETURN_NULL();
	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (nulls[i])
			PG_RETURN_NULL();
		rest = numeric_minus(rest, parts[i]);
	}
	PG_RETURN_DATUM(rest);
}
