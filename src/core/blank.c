#include "core/blank.h"

#include "catalog/pg_collation.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/formatting.h"

/*
 * Blanks at the ends of a text.
 *
 * Spread sheets and forms leave them there: spaces, tabs and line ends, the
 * no-break space of web pages, the ideographic space, which a Chinese keyboard
 * types, and signs without any width, such as the byte order mark of a file that
 * another program wrote, which nobody sees.  What is blank is what Unicode calls
 * white space, and these, as far as the encoding of the database has them.
 */

/* A step through a text, which may have a billion of them. */
static inline void
poll_at(uint32 *steps)
{
	if ((++*steps & 0xffff) == 0)
		CHECK_FOR_INTERRUPTS();
}

/* How many bytes of UTF-8 are a blank that is not ASCII; 0 if there is none. */
static inline int
utf8_blank(const unsigned char *s, int length)
{
	if (length >= 2 && s[0] == 0xC2)
		return s[1] == 0x85 || s[1] == 0xA0 ? 2 : 0;	/* U+0085, U+00A0 */
	if (length < 3)
		return 0;
	switch (s[0])
	{
		case 0xE1:				/* U+1680 */
			return s[1] == 0x9A && s[2] == 0x80 ? 3 : 0;
		case 0xE2:				/* U+2000 to U+200B, U+2028, U+2029, U+202F, U+205F, U+2060 */
			if (s[1] == 0x80)
				return s[2] <= 0x8B || s[2] == 0xA8 || s[2] == 0xA9 || s[2] == 0xAF ? 3 : 0;
			return s[1] == 0x81 && (s[2] == 0x9F || s[2] == 0xA0) ? 3 : 0;
		case 0xE3:				/* U+3000 */
			return s[1] == 0x80 && s[2] == 0x80 ? 3 : 0;
		case 0xEF:				/* U+FEFF */
			return s[1] == 0xBB && s[2] == 0xBF ? 3 : 0;
		default:
			return 0;
	}
}

/* How many bytes of the text, which is not empty, are the blank it begins with. */
static int
blank_at(const char *text, int length)
{
	const unsigned char *s = (const unsigned char *) text;

	if (s[0] < 0x80)
		return s[0] == ' ' || (s[0] >= '\t' && s[0] <= '\r');
	switch (GetDatabaseEncoding())
	{
		case PG_UTF8:
			return utf8_blank(s, length);
		case PG_EUC_CN:
		case PG_EUC_JP:
		case PG_EUC_JIS_2004:
		case PG_EUC_KR:
		case PG_EUC_TW:
			return length >= 2 && s[0] == 0xA1 && s[1] == 0xA1 ? 2 : 0;
		case PG_SQL_ASCII:
		case PG_MULE_INTERNAL:
			return 0;
		case PG_KOI8R:
		case PG_KOI8U:
			return s[0] == 0x9A;
		case PG_WIN866:
			return s[0] == 0xFF;
		default:				/* ISO 8859 and what Windows made of it */
			return s[0] == 0xA0;
	}
}

/* Without the blanks it ends in, if a character can have two bytes that are one. */
static int
end_of_euc(const char *text, int length)
{
	int			end = 0;
	uint32		steps = 0;

	/* where a character begins is known from the left only */
	for (int i = 0; i < length;)
	{
		int			blank = blank_at(text + i, length - i);

		poll_at(&steps);
		if (blank == 0)
			end = i + pg_mblen(text + i);
		i += blank > 0 ? blank : pg_mblen(text + i);
	}
	return Min(end, length);
}

/* How many bytes of the text, which is not empty, are the blank it ends in. */
static int
blank_before(const char *text, int length)
{
	int			size = 1;

	if (GetDatabaseEncoding() == PG_UTF8)
	{
		while (size < 3 && size < length && (text[length - size] & 0xC0) == 0x80)
			size++;
	}
	return blank_at(text + length - size, size) == size ? size : 0;
}

void
trim_blanks(const char **text, int *length)
{
	const char *s = *text;
	int			n = *length;
	int			blank;
	uint32		steps = 0;

	while (n > 0 && (blank = blank_at(s, n)) > 0)
	{
		poll_at(&steps);
		s += blank;
		n -= blank;
	}
	while (n > 0 && (blank = blank_before(s, n)) > 0)
	{
		poll_at(&steps);
		n -= blank;
	}
	if (n >= 2 && (unsigned char) s[n - 1] == 0xA1 && (unsigned char) s[n - 2] == 0xA1 &&
		GetDatabaseEncoding() != PG_UTF8 && pg_database_encoding_max_length() > 1)
		n = end_of_euc(s, n);
	*text = s;
	*length = n;
}

bool
is_blank(const char *string)
{
	int			length;

	if (string == NULL)
		return true;
	length = strlen(string);
	trim_blanks(&string, &length);
	return length == 0;
}

bool
same_but_for_case(const char *a, int na, const char *b, int nb)
{
	char	   *lower_a = str_tolower(a, na, DEFAULT_COLLATION_OID);
	char	   *lower_b = str_tolower(b, nb, DEFAULT_COLLATION_OID);

	bool		same = strcmp(lower_a, lower_b) == 0;

	/* a row can be compared with a million words */
	pfree(lower_a);
	pfree(lower_b);
	return same;
}

bool
next_word(const char **text, int *length, const char **word, int *size)
{
	const char *s = *text;
	int			n = *length;
	int			blank;
	int			end = 0;
	uint32		steps = 0;

	while (n > 0 && (blank = blank_at(s, n)) > 0)
	{
		poll_at(&steps);
		s += blank;
		n -= blank;
	}
	while (end < n && blank_at(s + end, n - end) == 0)
	{
		poll_at(&steps);
		end += Min(pg_mblen(s + end), n - end);
	}
	*word = s;
	*size = end;
	*text = s + end;
	*length = n - end;
	return end > 0;
}
