/*
 * The tables that the report's queries read: made once from the register, as an
 * office would keep them, and materialized views, so that the page can show by
 * itself how each is made.  Run by report, after all other scripts of this folder.
 */
\set ON_ERROR_STOP on
\encoding UTF8
\set QUIET on
SET client_min_messages = warning;

BEGIN;
DROP SCHEMA IF EXISTS report CASCADE;
CREATE SCHEMA report;

/* A number as text with the thousands apart and a true minus sign. */
CREATE FUNCTION report.number(value text) RETURNS text
LANGUAGE sql IMMUTABLE AS
$$
	SELECT translate(regexp_replace(split_part(value, '.', 1), '(\d)(?=(\d{3})+$)', '\1,', 'g'), '-', '−')
		   || CASE WHEN value LIKE '%.%' THEN '.' || split_part(value, '.', 2) ELSE '' END
$$;

/* Which of two distributions has the higher Lorenz curve, and where that changes. */
CREATE FUNCTION report.lorenz_order(d0 povaid.welfare_distribution, d1 povaid.welfare_distribution, name0 text, name1 text) RETURNS text
LANGUAGE sql STABLE AS
$$
	SELECT CASE WHEN povaid.lorenz_dominates(d0, d1) AND povaid.lorenz_dominates(d1, d0) THEN 'The two curves are the same.'
				WHEN povaid.lorenz_dominates(d0, d1) OR povaid.lorenz_dominates(d1, d0)
				THEN 'The curve of ' || CASE WHEN povaid.lorenz_dominates(d0, d1) THEN name0 ELSE name1 END
					 || ' is nowhere below the other (lorenz_dominates): it is the less unequal by every index that falls when the rich give to the poor.'
				ELSE 'Neither is everywhere above the other (lorenz_dominates). They cross (lorenz_crossings) '
					 || (SELECT string_agg('at ' || round(100 * p::numeric, 2) || ' % of persons, with ' || round(100 * l::numeric, 2) || ' % of income: from there on '
										   || CASE better WHEN 'd0' THEN name0 ELSE name1 END || ' is higher', '; ' ORDER BY p) FILTER (WHERE p < 0.9999)
							   || CASE WHEN max(p) >= 0.9999 THEN ', but for the richest 0.01 %' ELSE '' END
						 FROM povaid.lorenz_crossings(d0, d1))
					 || '. An index that weighs the poorest enough can rank them otherwise than the Gini index.' END
$$;

CREATE MATERIALIZED VIEW report.published AS
SELECT item || '.' || part AS item, printed, scale::int AS scale, report.number(printed::text) AS number,
	   substring(label FROM ', ((?:end of )?\d{4})$') AS dated
FROM chuxiong.published_figure;
COMMENT ON MATERIALIZED VIEW report.published IS 'the published figures as numbers to be printed, with the time that the document gives';

CREATE MATERIALIZED VIEW report.county_year AS
SELECT county_code, county, county_zh, year, sum(base) AS base, sum(poor_households) AS poor_households, sum(poor_persons) AS poor_persons,
	   sum(registered_persons) AS registered_persons, count(*) FILTER (WHERE is_poor_village) AS poor_villages
FROM chuxiong.village_stock GROUP BY county_code, county, county_zh, year;
COMMENT ON MATERIALIZED VIEW report.county_year IS 'the register by county and year';

CREATE MATERIALIZED VIEW report.evaluation AS
SELECT county_code, year, count(found_poor) FILTER (WHERE exited) AS exited, count(*) FILTER (WHERE exited AND found_poor) AS wrong_exits,
	   count(found_poor) FILTER (WHERE NOT registered) AS others, count(*) FILTER (WHERE NOT registered AND found_poor) AS missed,
	   povaid.rate_summary(found_poor, persons) FILTER (WHERE exited) AS wrong_exit, povaid.rate_summary(found_poor, persons) FILTER (WHERE NOT registered) AS missing,
	   count(approves) AS answers, count(*) FILTER (WHERE approves) AS approving, count(*) FILTER (WHERE approves IS NULL) AS no_answer,
	   povaid.survey_mean(approves, 1, unit) AS recognition
FROM (SELECT *, povaid.survey_unit(county_code || ':' || year, village_id) OVER () AS unit FROM chuxiong.field_survey) s GROUP BY county_code, year;
COMMENT ON MATERIALIZED VIEW report.evaluation IS 'the field evaluation by county: households, and rates over their persons';

/* The register is read once: all curves and indices are answers of these values. */
CREATE MATERIALIZED VIEW report.income AS
SELECT county_code, county, county_zh, year, poverty_line::float8 AS line, sum(persons) AS registered,
	   povaid.welfare_distribution(income_per_capita, persons) AS incomes, povaid.poverty_summary(income_per_capita, poverty_line, persons) AS poverty
FROM chuxiong.register GROUP BY county_code, county, county_zh, year, poverty_line;
COMMENT ON MATERIALIZED VIEW report.income IS 'the incomes of every county and year';

CREATE MATERIALIZED VIEW report.prefecture AS
SELECT year, line, sum(registered) AS registered, povaid.rollup(incomes) AS incomes, povaid.rollup(poverty) AS poverty FROM report.income GROUP BY year, line;
COMMENT ON MATERIALIZED VIEW report.prefecture IS 'the same, all counties together';

CREATE MATERIALIZED VIEW report.benefit AS
SELECT povaid.concentration_summary(income_per_capita, income_per_capita, persons) AS income,
	   povaid.concentration_summary(coalesce(income_gain, 0) / persons, income_per_capita, persons) AS gain,
	   povaid.concentration_summary(greatest(poverty_line - income_per_capita, 0), income_per_capita, persons) AS gap
FROM chuxiong.register LEFT JOIN chuxiong.support USING (household_id) WHERE year = 2018;
COMMENT ON MATERIALIZED VIEW report.benefit IS 'income, gain from industry and gaps by income, end of 2018';
COMMIT;
