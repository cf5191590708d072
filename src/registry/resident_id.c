#include "core/compat.h"

#include "utils/builtins.h"
#include "utils/datetime.h"

#include "registry/folded_text.h"

/* The citizen identification number of China (GB 11643-1999). */

#define ID_LENGTH 18
#define FIRST_YEAR 1800

/* GB/T 2260: the provinces, and those of residence permits (81 to 83). */
static bool
is_province(int code)
{
	static const struct
	{
		int			first;
		int			last;
	} range[] = {{11, 15}, {21, 23}, {31, 37}, {41, 46}, {50, 54}, {61, 65}, {71, 71}, {81, 83}};

	for (size_t i = 0; i < lengthof(range); i++)
	{
		if (code >= range[i].first && code <= range[i].last)
			return true;
	}
	return false;
}

static int
digits_at(const char *id, int start, int n)
{
	int			result = 0;

	for (int i = start; i < start + n; i++)
		result = 10 * result + (id[i] - '0');
	return result;
}

static bool
is_date(int year, int month, int day)
{
	return year >= FIRST_YEAR && month >= 1 && month <= MONTHS_PER_YEAR && day >= 1 &&
		day <= day_tab[isleap(year)][month - 1];
}

/* ISO 7064, MOD 11-2 */
static char
check_digit(const char *id)
{
	int			sum = 0;

	for (int i = 0; i < ID_LENGTH - 1; i++)
		sum = 2 * (sum + (id[i] - '0')) % 11;
	sum = (12 - sum) % 11;
	return (char) (sum == 10 ? 'x' : '0' + sum);
}

/* The first thing that is wrong with a folded number, or NULL. */
static const char *
problem_of(const char *id)
{
	int			length = 0;

	for (const char *s = id; *s != '\0'; s++)
	{
		/* characters, not bytes */
		if ((*s & 0xC0) != 0x80)
			length++;
	}
	if (length != ID_LENGTH)
		return "length";
	for (int i = 0; i < ID_LENGTH; i++)
	{
		if (!(id[i] >= '0' && id[i] <= '9') && !(i == ID_LENGTH - 1 && id[i] == 'x'))
			return "character";
	}
	if (!is_province(digits_at(id, 0, 2)))
		return "region";
	if (!is_date(digits_at(id, 6, 4), digits_at(id, 10, 2), digits_at(id, 12, 2)))
		return "birth date";
	if (id[ID_LENGTH - 1] != check_digit(id))
		return "check digit";
	return NULL;
}

/* resident_id_problem(id) */
PG_FUNCTION_INFO_V1(resident_id_problem);
Datum
resident_id_problem(PG_FUNCTION_ARGS)
{
	const char *problem = problem_of(folded_text(PG_GETARG_TEXT_PP(0), false));

	if (problem == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(problem));
}
