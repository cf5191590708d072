#include "standard/explain.h"

#include "catalog/pg_type.h"
#include "core/blank.h"
#include "core/numeric.h"
#include "core/numeric_exact.h"
#include "core/shortest.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "number/exact.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/lsyscache.h"
#include "utils/timestamp.h"

/*
 * Values as people read them: percentages as percent prints them, thousands apart,
 * dates in the form of the language.
 */

/* Digits after the point; more only where a value could not be told from its bound. */
#define SHOWN_DIGITS	2
#define MORE_DIGITS		20

void
set_language_form(LanguageForm *form, const Words *words)
{
	form->thousands = needed_word(words, "form", "thousands");
	form->decimal = needed_word(words, "form", "decimal");
	form->percent = needed_word(words, "form", "percent");
	form->yes = needed_word(words, "form", "yes");
	form->no = needed_word(words, "form", "no");
	form->list = needed_word(words, "form", "list");
	form->date = needed_word(words, "form", "date");
	form->time = needed_word(words, "form", "time");
	for (int i = 0; i < 12; i++)
		form->months[i] = needed_word(words, "form", psprintf("month %d", i + 1));
}

/*
 * Numbers
 */

/* The digits of a number with the language's point, and thousands apart. */
static char *
punctuated(const LanguageForm *form, const char *digits, const char *thousands)
{
	StringInfoData buf;
	const char *point = strchr(digits, '.');
	int			n = point ? point - digits : (int) strlen(digits);
	int			sign = digits[0] == '-' ? 1 : 0;

	if (n > sign && (digits[sign] < '0' || digits[sign] > '9'))
		return pstrdup(digits); /* not finite */
	initStringInfo(&buf);
	for (int i = 0; i < n; i++)
	{
		if (i > sign && (n - i) % 3 == 0)
			appendStringInfoString(&buf, thousands);
		appendStringInfoChar(&buf, digits[i]);
	}
	if (point)
		appendStringInfo(&buf, "%s%s", form->decimal, point + 1);
	return buf.data;
}

/* A number in the pattern of its criterion. */
static char *
number_text(const LanguageForm *form, const CriterionWords *words, Datum number)
{
	char	   *digits = DatumGetCString(DirectFunctionCall1(numeric_out, number));
	char	   *apart = punctuated(form, digits, form->thousands);
	Slot		slots[3] = {{"number", apart}, {"percent", apart}, {"plain", NULL}};
	StringInfoData percent;
	StringInfoData buf;

	if (words->as_percent)
	{
		initStringInfo(&percent);
		append_pattern(&percent, form->percent, slots, 1);
		slots[1].text = percent.data;
	}
	slots[2].text = punctuated(form, digits, "");
	initStringInfo(&buf);
	append_pattern(&buf, words->number, slots, 3);
	return buf.data;
}

/* With this many digits after the point; of a percentage exactly so many. */
static Datum
rounded_number(const CriterionWords *words, Datum number, int digits)
{
	int			scale = numeric_scale_of(number);

	if (words->as_percent)
		return numeric_percent(number, numeric_of_integer(1), digits);
	return scale <= digits ? number :
		DirectFunctionCall2(numeric_round, number, Int32GetDatum(digits));
}

/* A constant as it was declared. */
static Datum
whole_number(const CriterionWords *words, Datum number)
{
	if (words->as_percent)
		number = numeric_product(number, numeric_of_integer(100));
	return numeric_trimmed(number);
}

/* The number of an operand, if it is one; values of the row are known here. */
static bool
operand_number(const StandardPlan *plan, const Operand *operand, Datum *number)
{
	Datum		value;

	if (operand->column < 0)
	{
		*number = operand->constant;
		return true;
	}
	value = plan->values[operand->column];
	switch (operand->type)
	{
		case NUMERICOID:
			*number = PointerGetDatum(PG_DETOAST_DATUM(value));
			return numeric_datum_class(*number) != NUMERIC_CLASS_NAN &&
				numeric_datum_class(*number) != NUMERIC_CLASS_INFINITE;
		case FLOAT8OID:
			if (!double_is_finite(DatumGetFloat8(value)))
				return false;
			*number = numeric_shortest(DatumGetFloat8(value));
			return true;
		case FLOAT4OID:
			if (!double_is_finite(DatumGetFloat4(value)))
				return false;
			*number = numeric_shortest_of_real(DatumGetFloat4(value));
			return true;
		case INT2OID:
			*number = numeric_of_integer(DatumGetInt16(value));
			return true;
		case INT4OID:
			*number = numeric_of_integer(DatumGetInt32(value));
			return true;
		case INT8OID:
			*number = numeric_of_integer(DatumGetInt64(value));
			return true;
		default:
			return false;
	}
}

static Datum
shown_bound(const CriterionWords *words, const Operand *bound, Datum number, int digits)
{
	return bound->column < 0 ? whole_number(words, number) : rounded_number(words, number, digits);
}

static inline int
sign_of(int order)
{
	return (order > 0) - (order < 0);
}

/*
 * How many digits after the point tell a value from its bound as they are told
 * apart unrounded: 3.004 % is not below 3 %, and 3.00 % would look as if it were
 * equal.
 */
static int
telling_digits(const CriterionWords *words, Datum value, const Operand *bound, Datum bound_number,
			   int digits)
{
	int			order = sign_of(numeric_compare(value, bound_number));

	for (; digits <= MORE_DIGITS; digits++)
	{
		if (sign_of(numeric_compare(rounded_number(words, value, digits),
									shown_bound(words, bound, bound_number, digits))) == order)
			return digits;
	}
	return Min(Max(numeric_scale_of(value), numeric_scale_of(bound_number)),
			   words->as_percent ? PRINT_MAX_SCALE : NUMERIC_FRACTION_LIMIT);
}

/*
 * Other values
 */

static char *
date_text(const LanguageForm *form, int year, int month, int day)
{
	StringInfoData buf;
	Slot		slots[4];

	slots[0] = (Slot) {"year", psprintf("%d", year)};
	slots[1] = (Slot) {"month", psprintf("%d", month)};
	slots[2] = (Slot) {"month_name", form->months[month - 1]};
	slots[3] = (Slot) {"day", psprintf("%d", day)};
	initStringInfo(&buf);
	append_pattern(&buf, form->date, slots, lengthof(slots));
	return buf.data;
}

/* NULL where the server prints it better: without an end, or before the year 1. */
static char *
timestamp_text(const LanguageForm *form, Oid type, Datum value)
{
	struct pg_tm tm;
	fsec_t		fsec;
	int			zone;
	Timestamp	timestamp = DatumGetTimestamp(value);
	char	   *day;
	StringInfoData buf;
	Slot		slots[2];

	if (TIMESTAMP_NOT_FINITE(timestamp) ||
		timestamp2tm(timestamp, type == TIMESTAMPTZOID ? &zone : NULL, &tm, &fsec, NULL,
					 NULL) != 0 || tm.tm_year <= 0)
		return NULL;
	day = date_text(form, tm.tm_year, tm.tm_mon, tm.tm_mday);
	if (tm.tm_hour == 0 && tm.tm_min == 0 && tm.tm_sec == 0 && fsec == 0)
		return day;
	slots[0] = (Slot) {"date", day};
	slots[1] = (Slot) {"time", psprintf("%02d:%02d", tm.tm_hour, tm.tm_min)};
	if (tm.tm_sec != 0 || fsec != 0)
		slots[1].text = psprintf("%s:%02d", slots[1].text, tm.tm_sec);
	if (fsec != 0)
	{
		char	   *fraction = psprintf("%06d", (int) fsec);
		int			digits = 6;

		while (fraction[digits - 1] == '0')
			digits--;
		fraction[digits] = '\0';
		slots[1].text = psprintf("%s%s%s", slots[1].text, form->decimal, fraction);
	}
	initStringInfo(&buf);
	append_pattern(&buf, form->time, slots, lengthof(slots));
	return buf.data;
}

/* A value of any type: a flag, a date, a text without blanks around it, as the server prints it. */
char *
shown_datum(const LanguageForm *form, Oid type, Datum value)
{
	char	   *result = NULL;
	Oid			output;
	bool		varlena;

	switch (type)
	{
		case BOOLOID:
			return pstrdup(DatumGetBool(value) ? form->yes : form->no);
		case DATEOID:
			if (!DATE_NOT_FINITE(DatumGetDateADT(value)))
			{
				int			year,
							month,
							day;

				j2date(DatumGetDateADT(value) + POSTGRES_EPOCH_JDATE, &year, &month, &day);
				if (year > 0)
					return date_text(form, year, month, day);
			}
			break;
		case TIMESTAMPOID:
		case TIMESTAMPTZOID:
			result = timestamp_text(form, type, value);
			break;
		case TEXTOID:
		case BPCHAROID:
			{
				text	   *plain = DatumGetTextPP(value);
				const char *characters = VARDATA_ANY(plain);
				int			length = VARSIZE_ANY_EXHDR(plain);

				trim_blanks(&characters, &length);
				return pnstrdup(characters, length);
			}
		default:
			break;
	}
	if (result)
		return result;
	getTypeOutputInfo(type, &output, &varlena);
	return OidOutputFunctionCall(output, value);
}

/* The values of a metric that has several. */
static char *
set_text(const LanguageForm *form, const StandardPlan *plan, const CriterionPlan *criterion)
{
	StringInfoData buf;
	Datum	   *values;
	bool	   *nulls;
	int			n;

	deconstruct_array(DatumGetArrayTypeP(plan->values[criterion->metric.column]),
					  criterion->metric.type, criterion->element_length,
					  criterion->element_by_value, criterion->element_alignment,
					  &values, &nulls, &n);
	initStringInfo(&buf);
	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		appendStringInfo(&buf, "%s%s", i > 0 ? form->list : "",
						 nulls[i] ? "?" : shown_datum(form, criterion->metric.type, values[i]));
	}
	return buf.data;
}

/* The type of a value as the server prints it. */
static char *
operand_text(const LanguageForm *form, const StandardPlan *plan, const Operand *operand)
{
	return shown_datum(form, operand->type, plan->values[operand->column]);
}

/* Are numbers of this criterion amounts, and not codes? */
static bool
compares_amounts(const CriterionPlan *criterion)
{
	return criterion->comparison >= COMPARISON_LESS && criterion->comparison <= COMPARISON_BETWEEN;
}

/* The value of the metric, which is there. */
char *
shown_value(const LanguageForm *form, const StandardPlan *plan, const CriterionPlan *criterion,
			const CriterionWords *words)
{
	Datum		number;

	if (criterion->is_set && criterion->element_length != 0)
		return set_text(form, plan, criterion);
	if (compares_amounts(criterion) && operand_number(plan, &criterion->metric, &number))
		return number_text(form, words, rounded_number(words, number, SHOWN_DIGITS));
	return operand_text(form, plan, &criterion->metric);
}

/*
 * The value and the bounds of a comparison that failed.  One of the bounds of
 * "between" may not be known, where the other one is enough: that is NULL.
 */
void
shown_comparison(const LanguageForm *form, const StandardPlan *plan,
				 const CriterionPlan *criterion, const CriterionWords *words,
				 char **value, char **bound, char **upper)
{
	const Operand *operands[2] = {&criterion->bound, &criterion->upper};
	char	  **texts[2] = {bound, upper};
	Datum		numbers[2];
	Datum		value_number;
	bool		are_numbers = operand_number(plan, &criterion->metric, &value_number);
	int			digits = SHOWN_DIGITS;

	*bound = *upper = NULL;
	if (criterion->comparison != COMPARISON_BETWEEN)
		operands[1] = NULL;
	for (int i = 0; i < 2; i++)
	{
		if (operands[i] && !bound_is_known(plan, criterion, operands[i]))
			operands[i] = NULL;
		if (operands[i] && are_numbers)
			are_numbers = operand_number(plan, operands[i], &numbers[i]);
	}
	if (!are_numbers)
	{
		*value = operand_text(form, plan, &criterion->metric);
		for (int i = 0; i < 2; i++)
		{
			if (operands[i])
				*texts[i] = operand_text(form, plan, operands[i]);
		}
		return;
	}
	for (int i = 0; i < 2; i++)
	{
		if (operands[i])
			digits = telling_digits(words, value_number, operands[i], numbers[i], digits);
	}
	*value = number_text(form, words, rounded_number(words, value_number, digits));
	for (int i = 0; i < 2; i++)
	{
		if (operands[i])
			*texts[i] = number_text(form, words,
									shown_bound(words, operands[i], numbers[i], digits));
	}
}
