#include "core/message.h"

#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "registry/folded_text.h"

/*
 * Numbers and flags as people type them into the sheets of a register.
 *
 * What is in no list here is not guessed at: it is NULL, which nothing mistakes
 * for 0 or for a no.
 */

/* More digits are no number of a register. */
#define MAX_DIGITS		1000
#define MAX_EXPONENT	3		/* digits of it */

/* Words before a number, all in UTF-8; of several that fit, the longest first. */
static const char *const prefixes[] = {
	"人民币", "大约", "大概", "约为", "约", "合计", "总计", "共计", "共", "计",
	"rmb", "cny", "¥"
};

/* Words that multiply it by a power of ten; what another begins with stands behind that one. */
static const struct
{
	const char *word;
	int			power;
}			multipliers[] = {
	{"万亿", 12}, {"千亿", 11}, {"百亿", 10}, {"十亿", 9}, {"亿", 8},
	{"萬億", 12}, {"千億", 11}, {"百億", 10}, {"十億", 9}, {"億", 8},
	{"千万", 7}, {"百万", 6}, {"十万", 5}, {"万", 4},
	{"千萬", 7}, {"百萬", 6}, {"十萬", 5}, {"萬", 4},
	{"千", 3}, {"仟", 3}, {"百", 2}, {"佰", 2}
};

/*
 * Units, which are left out.  Not those that belong to another power of ten with
 * a word in front of them, as metres and grams do, and no per cent: leaving it
 * out would change the number.
 */
static const char *const units[] = {
	"人民币", "人次", "元整", "公里", "公斤", "公顷", "平方米", "平方公里", "小时",
	"个月", "周岁", "元", "圆", "块", "人", "口", "户", "个", "名", "位", "家", "岁", "年",
	"月", "日", "天", "次", "亩", "斤", "吨", "间", "套", "处", "所", "座", "辆", "台",
	"头", "只", "株", "棵", "村", "乡", "镇", "县", "项", "件", "张", "床",
	"yuan", "rmb", "cny", "persons", "person", "people", "households", "household"
};

/* Words after all that. */
static const char *const suffixes[] = {"左右"};

static const char *const yes[] = {"是", "有", "√", "y", "1", "true"};
static const char *const no[] = {"否", "无", "×", "n", "0", "false"};

/* Go behind the word if the text begins with it. */
static bool
skip_word(const char **s, const char *word)
{
	size_t		length = strlen(word);

	if (strncmp(*s, word, length) != 0)
		return false;
	*s += length;
	return true;
}

/* Go behind the longest of the words that the text begins with. */
static bool
skip_any(const char **s, const char *const *words, size_t n)
{
	const char *longest = NULL;

	for (size_t i = 0; i < n; i++)
	{
		if (strncmp(*s, words[i], strlen(words[i])) == 0 &&
			(longest == NULL || strlen(words[i]) > strlen(longest)))
			longest = words[i];
	}
	return longest != NULL && skip_word(s, longest);
}

/*
 * Copy the digits that the text begins with, and say how many there are: one more
 * than a number may have, if there are too many.
 */
static int
copy_digits(const char **s, StringInfo number)
{
	const char *start = *s;

	while (**s >= '0' && **s <= '9' && *s - start <= MAX_DIGITS)
		(*s)++;
	appendBinaryStringInfo(number, start, (int) (*s - start));
	return (int) (*s - start);
}

/*
 * Copy the digits before the point.  A comma or a space stands between groups of
 * three of them; anywhere else it may separate two numbers.
 */
static bool
copy_whole_part(const char **s, StringInfo number, int *ndigits)
{
	int			n = copy_digits(s, number);
	char		separator = **s;

	*ndigits = n;
	if ((separator != ',' && separator != ' ') || n == 0)
		return true;
	if (n > 3)
		return false;
	while (**s == separator)
	{
		(*s)++;
		n = copy_digits(s, number);
		*ndigits += n;
		if (n != 3 || *ndigits > MAX_DIGITS)
			return false;
	}
	return **s != ',' && **s != ' ';
}

/* Copy the exponent of a number that a spread sheet wrote. */
static bool
read_exponent(const char **s, int *exponent)
{
	StringInfoData digits;
	bool		negative;
	int			n;

	*exponent = 0;
	if (**s != 'e')
		return true;
	(*s)++;
	negative = **s == '-';
	if (**s == '-' || **s == '+')
		(*s)++;
	initStringInfo(&digits);
	n = copy_digits(s, &digits);
	if (n == 0 || n > MAX_EXPONENT)
		return false;
	*exponent = negative ? -atoi(digits.data) : atoi(digits.data);
	return true;
}

/* The number that the folded text stands for, as the server writes it. */
static bool
read_number(const char *s, StringInfo number)
{
	int			whole,
				fraction = 0,
				exponent;
	bool		has_sign = false;

	for (;;)
	{
		CHECK_FOR_INTERRUPTS();
		if (!has_sign && (*s == '-' || *s == '+'))
		{
			has_sign = true;
			appendStringInfoChar(number, *s++);
		}
		else if (!skip_any(&s, prefixes, lengthof(prefixes)))
			break;
	}
	if (!copy_whole_part(&s, number, &whole))
		return false;
	if (*s == '.')
	{
		appendStringInfoChar(number, *s++);
		fraction = copy_digits(&s, number);
	}
	if (whole + fraction == 0 || whole + fraction > MAX_DIGITS || !read_exponent(&s, &exponent))
		return false;
	for (size_t i = 0; i < lengthof(multipliers); i++)
	{
		if (skip_word(&s, multipliers[i].word))
		{
			exponent += multipliers[i].power;
			break;
		}
	}
	if (skip_any(&s, units, lengthof(units)))
	{
		/* yuan per person and year */
		while (*s == '/')
		{
			CHECK_FOR_INTERRUPTS();
			s++;
			if (!skip_any(&s, units, lengthof(units)))
				return false;
		}
	}
	(void) skip_any(&s, suffixes, lengthof(suffixes));
	if (*s != '\0')
		return false;
	if (exponent != 0)
		appendStringInfo(number, "e%d", exponent);
	return true;
}

/* parse_number(input, strict) */
PG_FUNCTION_INFO_V1(parse_number);
Datum
parse_number(PG_FUNCTION_ARGS)
{
	text	   *input = PG_GETARG_TEXT_PP(0);
	StringInfoData number;

	initStringInfo(&number);
	if (read_number(folded_text(input, true), &number))
		return DirectFunctionCall3(numeric_in, CStringGetDatum(number.data),
								   ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1));
	if (PG_GETARG_BOOL(1))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("not a number: \"%s\"", message_text(text_to_cstring(input))),
				 errhint("Correct it, or leave out \"strict\" to have NULL for what is no number.")));
	PG_RETURN_NULL();
}

static bool
is_one_of(const char *s, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
	{
		if (strcmp(s, words[i]) == 0)
			return true;
	}
	return false;
}

/* parse_flag(input) */
PG_FUNCTION_INFO_V1(parse_flag);
Datum
parse_flag(PG_FUNCTION_ARGS)
{
	const char *s = folded_text(PG_GETARG_TEXT_PP(0), false);

	if (is_one_of(s, yes, lengthof(yes)))
		PG_RETURN_BOOL(true);
	if (is_one_of(s, no, lengthof(no)))
		PG_RETURN_BOOL(false);
	PG_RETURN_NULL();
}
