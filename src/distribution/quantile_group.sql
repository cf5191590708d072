-- distribution: groups of equal weight, by welfare

CREATE FUNCTION quantile_group(welfare double precision, weight double precision, groups integer) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION quantile_group(welfare double precision, weight double precision, groups integer) IS
	'window function: in which of so many groups of equal weight of its partition the row is. From 1, the poorest, to '
	'groups (deciles: 10). A row is in the first group whose quantile (see quantile) its welfare does not exceed, so '
	'that equal welfares are never split, and no order of the window matters; with many ties a group may be empty. '
	'Weights are added exactly. NULL if the row''s welfare or weight is NULL (it is left out), if the weights add up '
	'to 0, or if groups is NULL. groups: 1 to 1000000, that of the first row holds for the partition. 22023 if groups '
	'is out of range, a number is NaN or infinite, or a weight is negative; the rows of a partition are held in '
	'memory';

CREATE FUNCTION quantile_group(welfare numeric, weight numeric, groups integer) RETURNS integer
	AS 'MODULE_PATHNAME', 'quantile_group_numeric' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION quantile_group(welfare numeric, weight numeric, groups integer) IS
	'window function: in which of so many groups of equal weight of its partition the row is, numeric form. From 1, '
	'the poorest, to groups: weights are added in decimal, exactly, and welfares are rounded to the nearest double, '
	'as in a welfare_distribution; else as for double precision';

CREATE FUNCTION quantile_group(d welfare_distribution, welfare double precision, groups integer) RETURNS integer
	AS 'MODULE_PATHNAME', 'quantile_group_of_distribution' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION quantile_group(d welfare_distribution, welfare double precision, groups integer) IS
	'in which of so many groups of equal weight of a distribution a welfare is, the poorest first: 1 to groups. The '
	'first one whose quantile (see quantile) it does not exceed, the last one beyond the greatest. The same as the '
	'window function, for every row that the distribution is made of. NULL if no row is in use, the weights are 0 or '
	'the distribution is improper. groups: 1 to 1000000, else 22023; 22023 if welfare is NaN or infinite';
