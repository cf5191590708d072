-- registry: histories of one unit

CREATE FUNCTION relapse_count(poor boolean[]) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION relapse_count(poor boolean[]) IS
	'how often one unit fell back into poverty, given as one flag for each period in order of time. The spells that '
	'follow an earlier one, with a period between them in which it was known not to be poor; once for each spell, '
	'however long it is. Where nothing is known between two spells, it is not counted. 0 for an empty array, NULL for '
	'NULL; 22023 for an array of several dimensions';

CREATE FUNCTION periods_since_exit(poor boolean[]) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION periods_since_exit(poor boolean[]) IS
	'periods (years) from the last exit of one unit to the end of its history. Given as one flag for each period in '
	'order of time: 0 if the last period is the first out of poverty. NULL if it is poor or not known in the last '
	'period, was never poor, or if anything is not known since the last period in which it was poor: then the exit, '
	'or a relapse, can lie there. NULL for NULL; 22023 for an array of several dimensions';

CREATE TYPE poverty_episode AS (
	began_on pg_catalog.date,
	ended_on pg_catalog.date,
	begin_known boolean,
	end_known boolean,
	relapse boolean
);
COMMENT ON TYPE poverty_episode IS
	'one spell of poverty between dates of change, see poverty_spells';
COMMENT ON COLUMN poverty_episode.began_on IS 'date from which the unit was poor, or known to be';
COMMENT ON COLUMN poverty_episode.ended_on IS
	'date from which it was no longer poor, or not known to be; NULL if the spell goes on';
COMMENT ON COLUMN poverty_episode.begin_known IS
	'did it become poor on the first date? false after a time of which nothing is known';
COMMENT ON COLUMN poverty_episode.end_known IS
	'did it leave poverty on the second date? false if the spell goes on, or nothing is known after it';
COMMENT ON COLUMN poverty_episode.relapse IS 'did it fall back: was it poor before, and known not to be in between?';

CREATE FUNCTION poverty_spells(changed_on pg_catalog.date[], poor boolean[]) RETURNS SETOF poverty_episode
	AS 'MODULE_PATHNAME', 'poverty_spells_of_events' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 3;
COMMENT ON FUNCTION poverty_spells(changed_on pg_catalog.date[], poor boolean[]) IS
	'the spells of poverty of one unit, from the dates of its events (identified, exited, fell back), in any order. '
	'And what it was from each date on: true poor, false not poor, NULL not known (array_agg(changed_on), '
	'array_agg(poor)). Events that change nothing do not end a spell. One row for each spell, in order. No row for '
	'NULL or empty arrays; 22004 for a NULL date, 22023 for an infinite one, for two different values on one date and '
	'for arrays of several dimensions, 2202E for arrays of different lengths';
