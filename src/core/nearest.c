#include "core/nearest.h"

#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/varlena.h"

/* Names that are like one that was not found. */

/* Nobody mistypes longer ones, and the time grows with the square. */
#define MAX_BYTES	255

void
nearest_begin(Nearest *nearest, const char *wanted)
{
	nearest->wanted = strlen(wanted) <= MAX_BYTES ? wanted : NULL;
	nearest->length = nearest->wanted ? pg_mbstrlen(wanted) : 0;
	nearest->n = 0;
}

/*
 * How many characters must be put in, taken out or replaced, not counting what
 * only differs in the case of ASCII letters.
 */
static int
distance(const char *a, const char *b)
{
	char		lower_a[MAX_BYTES + 1];
	char		lower_b[MAX_BYTES + 1];
	int			na = 0;
	int			nb = 0;

	for (; a[na]; na++)
		lower_a[na] = pg_ascii_tolower((unsigned char) a[na]);
	for (; b[nb]; nb++)
		lower_b[nb] = pg_ascii_tolower((unsigned char) b[nb]);
	return varstr_levenshtein(lower_a, na, lower_b, nb, 1, 1, 1, true);
}

/*
 * A name is like the wanted one if a third of the characters of the longer one
 * differ, or less, or if one of the two is a part of the other, which is nearer
 * than it seems.
 */
void
nearest_offer(Nearest *nearest, const char *name)
{
	bool		is_part;
	int			length;
	int			d;
	int			i;

	if (nearest->wanted == NULL || strlen(name) > MAX_BYTES)
		return;
	length = pg_mbstrlen(name);
	is_part = strstr(name, nearest->wanted) || strstr(nearest->wanted, name);
	d = distance(nearest->wanted, name);
	if (d > Max(Max(length, nearest->length) / 3, 1) &&
		!(is_part && Min(length, nearest->length) > 2))
		return;
	if (d >= length && d >= nearest->length)
		return;					/* nothing is the same */
	if (is_part)
		d /= 2;

	/* among equals the first in the order of the bytes, so that the hint is always the same */
	for (i = nearest->n; i > 0; i--)
	{
		if (nearest->distances[i - 1] < d ||
			(nearest->distances[i - 1] == d && strcmp(nearest->names[i - 1], name) <= 0))
			break;
	}
	if (i > 0 && strcmp(nearest->names[i - 1], name) == 0)
		return;
	if (i == NEAREST_NAMES)
		return;
	if (nearest->n < NEAREST_NAMES)
		nearest->n++;
	for (int j = nearest->n - 1; j > i; j--)
	{
		nearest->names[j] = nearest->names[j - 1];
		nearest->distances[j] = nearest->distances[j - 1];
	}
	nearest->names[i] = name;
	nearest->distances[i] = d;
}

char *
nearest_names(const Nearest *nearest)
{
	StringInfoData buf;

	if (nearest->n == 0)
		return NULL;
	initStringInfo(&buf);
	for (int i = 0; i < nearest->n; i++)
		appendStringInfo(&buf, "%s\"%s\"",
						 i == 0 ? "" : i == nearest->n - 1 ? " or " : ", ", nearest->names[i]);
	return buf.data;
}

char *
nearest_of(const char *wanted, const char *const *names, int n)
{
	Nearest		nearest;

	nearest_begin(&nearest, wanted);
	for (int i = 0; i < n; i++)
		nearest_offer(&nearest, names[i]);
	return nearest_names(&nearest);
}

const char *
nearest_shown_name(const char *name)
{
	int			length = strlen(name);

	if (length < NAMEDATALEN)
		return name;
	return psprintf("%s...", pnstrdup(name, pg_mbcliplen(name, length, NAMEDATALEN - 1)));
}
