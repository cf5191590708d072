-- figures: counts that are too small to be published

CREATE TYPE @extschema@.published_count AS (
	area pg_catalog.text,
	category pg_catalog.text,
	count numeric,
	suppressed boolean,
	protected boolean
);
COMMENT ON TYPE @extschema@.published_count IS
	'a count by area and category as it can be published, see suppress_small_cells';
COMMENT ON COLUMN @extschema@.published_count.area IS 'the area, as text';
COMMENT ON COLUMN @extschema@.published_count.category IS 'the category, as text';
COMMENT ON COLUMN @extschema@.published_count.count IS 'the count; NULL if it is suppressed';
COMMENT ON COLUMN @extschema@.published_count.suppressed IS
	'is it hidden, for itself or to protect another one? Which of the two must not be published';
COMMENT ON COLUMN @extschema@.published_count.protected IS
	'of a suppressed count: is it impossible to compute it from the totals? false where hiding more does not help: '
	'merge the area or the category with another, or hide their totals. NULL if it is not suppressed';

CREATE FUNCTION @extschema@.suppress_small_cells(counts_query pg_catalog.text,
	threshold @extschema@.exact_decimal DEFAULT 10)
	RETURNS SETOF @extschema@.published_count
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL RESTRICTED COST 1000 ROWS 1000;
COMMENT ON FUNCTION @extschema@.suppress_small_cells(pg_catalog.text, @extschema@.exact_decimal) IS
	'a table of counts as it can be published beside the totals of its areas and categories. Counts above 0 and below '
	'the threshold are NULL, and as many others that no hidden one can be computed exactly from the totals, even by '
	'whoever knows that counts are whole and that a hidden one, as zeros are shown, is 1 at least; where that cannot '
	'be had, protected is false. The query is one SELECT, run read-only with the rights of the caller, of area, '
	'category (any type) and count (numeric or an integer), each pair once, without totals; a pair that is missing '
	'counts 0. Others are hidden where the sum of what is hidden is smallest, one hidden count after the other in the '
	'order of area and category (byte by byte): first for those on no cycle of hidden counts, then for those on none '
	'that leaves every count above 0 when one is added and taken in turn. Zeros are not hidden. It is sound against '
	'exact recovery from these totals and nothing else: not against bounds, a known threshold, several tables over '
	'the same persons, totals of a hierarchy of areas (hide at least two siblings) or of other groupings; see '
	'docs/privacy.md. Errors: 22004 for a NULL argument, area, category or count, 22023 for what is not one SELECT, a '
	'count that is negative, NaN or infinite, or a threshold that is not positive, 21000 for a pair that is there '
	'twice';
