/*
 * Do intervals of 95 % cover the truth in 95 of 100 samples?  Draws two-stage
 * samples from a made population of 200,000 households and counts.
 *
 *	   psql -v samples=1000 -f test/coverage.sql
 *
 * in a database with the extension in the search path; takes some minutes, and
 * changes nothing.  The figures of docs/survey.md are from here.  The draws are
 * hashes of a counter, so they are the same everywhere.
 */
\set ON_ERROR_STOP on
\set QUIET on
\if :{?samples} \else \set samples 1000 \endif
BEGIN;
SET LOCAL max_parallel_workers_per_gather = 0;
SET LOCAL jit = off;

-- uniform in (0, 1), and standard normal
CREATE FUNCTION pg_temp.uniform(key bigint, seed bigint) RETURNS float8 LANGUAGE sql IMMUTABLE AS
	$$SELECT ((pg_catalog.hashint8extended(key, seed) >> 11 & 9007199254740991)::float8 + 0.5) / 9007199254740992.0$$;
CREATE FUNCTION pg_temp.normal(key bigint, seed bigint) RETURNS float8 LANGUAGE sql IMMUTABLE AS
	$$SELECT sqrt(-2 * ln(pg_temp.uniform(key, seed))) * cos(2 * pi() * pg_temp.uniform(key, seed + 1))$$;

-- 4 strata of 100 villages with 500 households: incomes are log-normal, villages differ
CREATE TEMP TABLE population AS
SELECT i AS household, i / 50000 AS stratum, i / 500 AS village, 1 + (pg_temp.uniform(i, 5) * 6)::int AS persons,
	exp(9 + 0.15 * (i / 50000) + 0.35 * pg_temp.normal(i / 500, 1) + 0.6 * pg_temp.normal(i, 3)) AS income
FROM generate_series(0, 199999) i;
CREATE INDEX ON population (village);
ANALYZE population;

CREATE TEMP TABLE truth AS
SELECT v.* FROM (SELECT welfare_distribution(income, persons) AS d FROM population) q, LATERAL (VALUES ('headcount',
	headcount_ratio(d, 6000)),
	('gap', poverty_gap_index(d, 6000)), ('Gini', gini(d)), ('median', median(d)), ('at-risk-of-poverty rate',
		headcount_ratio(d, relative_line(d, 0.6)))) v(measure, value);

-- 30 villages of each stratum, 15 households of each village
CREATE TEMP TABLE result AS
SELECT s AS sample, m.measure, estimate(e) AS value, standard_error(e) AS error, i.lower, i.upper
FROM generate_series(1, :samples) s
CROSS JOIN LATERAL (
	SELECT survey_distribution(income, w, unit) AS d FROM (
		SELECT income, persons * 100 / 30.0 * 500 / 15 AS w, survey_unit(stratum, village, 100, household,
			500) OVER () AS unit
		FROM (SELECT stratum, village AS drawn FROM (SELECT v / 100 AS stratum, v AS village,
			row_number() OVER (PARTITION BY v / 100 ORDER BY pg_temp.uniform(v, 1000 + s)) AS place
			FROM generate_series(0, 399) v) o WHERE place <= 30) v
		CROSS JOIN LATERAL (SELECT household, village, persons, income FROM population p WHERE p.village = v.drawn
			ORDER BY pg_temp.uniform(household, 1000000 + s) LIMIT 15) h) sample
	OFFSET 0) q
CROSS JOIN LATERAL (VALUES ('headcount', headcount_ratio(d, 6000)), ('gap', poverty_gap_index(d, 6000)), ('Gini',
	gini(d)), ('median', median(d)),
	('at-risk-of-poverty rate', headcount_ratio(d, relative_line(d, 0.6)))) m(measure, e)
CROSS JOIN LATERAL confidence_interval(e) i;

SELECT measure, round(t.value::numeric, 4) AS truth, round(avg(r.value)::numeric, 4) AS "mean estimate",
	round(stddev(r.value)::numeric, 5) AS "spread of estimates",
	round(avg(error)::numeric, 5) AS "mean standard error", round(100.0 * avg((t.value BETWEEN lower
		AND upper)::int), 1) AS "covered %"
FROM result r JOIN truth t USING (measure) GROUP BY measure, t.value ORDER BY measure;
SELECT count(*) AS "measures outside of 93 to 97 %"
FROM (SELECT avg((t.value BETWEEN lower AND upper)::int) AS c FROM result r JOIN truth t USING (measure)
	GROUP BY measure) q WHERE c NOT BETWEEN 0.93 AND 0.97;
ROLLBACK;
