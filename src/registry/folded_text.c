#include "registry/folded_text.h"

#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"

/*
 * A text without the differences that only typing makes.
 *
 * Chinese keyboards have the digits twice, and spread sheets leave blanks of
 * every width in any place.
 */

/* What Unicode calls white space, and the signs without any width. */
static bool
is_white(pg_wchar c)
{
	if (c < 0x80)
		return c == ' ' || (c >= '\t' && c <= '\r');
	return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200D) || c == 0x2028 ||
		c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

static pg_wchar
folded(pg_wchar c)
{
	if (c >= 0xFF01 && c <= 0xFF5E) /* full width */
		c -= 0xFF01 - '!';
	if (c >= 'A' && c <= 'Z')
		return c - 'A' + 'a';
	switch (c)
	{
		case 0x2010:			/* hyphens */
		case 0x2011:
		case 0x2212:			/* minus sign */
		case 0xFE63:			/* small hyphen-minus */
			return '-';
		case 0xFFE5:			/* yuan sign of full width */
			return 0xA5;
		default:
			return c;
	}
}

static bool
is_digit(int c)
{
	return c >= '0' && c <= '9';
}

char *
folded_text(const text *input, bool keep_between_digits)
{
	int			length = (int) VARSIZE_ANY_EXHDR(input);
	const char *start = VARDATA_ANY(input);
	/* SQL_ASCII holds any bytes, and a conversion would refuse them */
	const char *utf8 = GetDatabaseEncoding() == PG_SQL_ASCII ? start :
		pg_server_to_any(start, length, PG_UTF8);
	const unsigned char *next = (const unsigned char *) utf8;
	const unsigned char *end = next + (utf8 == start ? (size_t) length : strlen(utf8));
	StringInfoData result;
	bool		after_white = false;
	uint32		characters = 0;

	initStringInfo(&result);
	while (next < end)
	{
		int			size = pg_utf_mblen(next);
		unsigned char buffer[8];
		pg_wchar	c;

		if ((++characters & 0xffff) == 0)
			CHECK_FOR_INTERRUPTS();

		/* a byte that is no character matches nothing */
		if (size > end - next || !pg_utf8_islegal(next, size))
		{
			appendStringInfoChar(&result, (char) *next++);
			after_white = false;
			continue;
		}
		c = utf8_to_unicode(next);
		next += size;
		if (is_white(c))
		{
			after_white = true;
			continue;
		}
		c = folded(c);
		if (keep_between_digits && after_white && is_digit((int) c) && result.len > 0 &&
			is_digit(result.data[result.len - 1]))
			appendStringInfoChar(&result, ' ');
		after_white = false;
		unicode_to_utf8(c, buffer);
		appendBinaryStringInfo(&result, (char *) buffer, pg_utf_mblen(buffer));
	}
	return result.data;
}
