/*
 * What the dashboard adds to the database of the demo: monthly returns with a
 * live summary of them, views that gather the facts a verdict needs, and a role
 * that can read and nothing else.
 *
 * Run by examples/dashboard/run, after the scripts of test/demo, with the
 * extension in schema povaid.
 */
\set ON_ERROR_STOP on
\encoding UTF8
SET client_min_messages = warning;

BEGIN;

CREATE SCHEMA dashboard;

/* ----------------------------------------------------------------------
 * Monthly returns
 *
 * Every village reports its poor persons at the end of every month.  Generated:
 * what a household's year changed falls into one month of it, so that every
 * December is the register's.  In the other months now and then a village has
 * not reported: its number is unknown, which is not zero, and the dashboard
 * shows between which limits the rate lies.
 * ----------------------------------------------------------------------
 */
CREATE TABLE dashboard.monthly_return
(
	village_id	int NOT NULL REFERENCES chuxiong.village,
	month		date NOT NULL CHECK (extract(day FROM month) = 1),
	county_code int NOT NULL REFERENCES chuxiong.county,
	base		int NOT NULL,
	poor_persons int CHECK (poor_persons >= 0),
	PRIMARY KEY (village_id, month)
);
COMMENT ON TABLE dashboard.monthly_return IS
'Generated: the poor persons that a village reports for the end of a month; NULL: it has not reported. The base is frozen.';

WITH stock AS
(
	SELECT household_id, village_id, year, CASE WHEN is_poor THEN persons ELSE 0 END AS poor
	FROM chuxiong.household_year JOIN chuxiong.household USING (household_id)
),
change AS
(
	/* most exits are found in the second half of the year */
	SELECT village_id, make_date(year, 1 + greatest(chuxiong.draw(household_id * 10 + year, 201, 12), chuxiong.draw(household_id * 10 + year, 202, 12))::int, 1) AS month,
		   poor - coalesce(before, 0) AS change
	FROM (SELECT *, lag(poor) OVER (PARTITION BY household_id ORDER BY year) AS before FROM stock) s
	WHERE year > 2014
	UNION ALL
	SELECT village_id, '2014-12-01', poor FROM stock WHERE year = 2014
),
monthly AS
(
	SELECT village_id, month, sum(change) AS change FROM change GROUP BY village_id, month
)
INSERT INTO dashboard.monthly_return (village_id, month, county_code, base, poor_persons)
SELECT village_id, m.month, county_code, agricultural_population,
	   CASE WHEN extract(month FROM m.month) = 12 OR chuxiong.draw(village_id * 100 + extract(month FROM m.month)::int, 200 + extract(year FROM m.month)::int, 150) > 0
			THEN sum(coalesce(change, 0)) OVER (PARTITION BY village_id ORDER BY m.month) END
FROM chuxiong.village
JOIN chuxiong.township USING (township_id)
CROSS JOIN (SELECT generate_series('2014-12-01'::timestamp, '2018-12-01', '1 month')::date AS month) m
LEFT JOIN monthly USING (village_id, month);

SELECT povaid.create_live_summary('dashboard.county_month',
	'SELECT county_code, month, povaid.rate_summary(poor_persons, base) AS stock FROM dashboard.monthly_return GROUP BY county_code, month') AS live
\gset

/* ----------------------------------------------------------------------
 * Facts that verdicts are made of
 * ----------------------------------------------------------------------
 */
CREATE VIEW dashboard.village_fact AS
	SELECT s.county_code, s.township_id, s.village_id, s.year, s.base, s.poor_households, s.poor_persons, s.registered_persons, s.is_poor_village, s.exit_year,
		   i.incidence, y.has_infrastructure, y.has_public_services, y.has_industry, y.has_collective_income
	FROM chuxiong.village_stock s
	JOIN chuxiong.village_year y USING (village_id, year)
	CROSS JOIN LATERAL (SELECT povaid.incidence(poor, base) FROM (VALUES (s.poor_persons, s.base)) v (poor, base)) i (incidence);
COMMENT ON VIEW dashboard.village_fact IS 'What cn-village-2016-west asks of a village, at the end of every year.';

CREATE VIEW dashboard.evaluation AS
	SELECT county_code, year, count(found_poor) FILTER (WHERE exited) AS exited_visited, count(*) FILTER (WHERE exited AND found_poor) AS wrong_exits,
		   count(found_poor) FILTER (WHERE NOT registered) AS others_visited, count(*) FILTER (WHERE NOT registered AND found_poor) AS missed,
		   povaid.wrong_exit_rate(exited, found_poor, persons) AS wrong_exit_rate, povaid.missed_rate(registered, found_poor, persons) AS missed_rate,
		   povaid.recognition_rate(approves) AS recognition_rate, povaid.survey_mean(approves, 1, unit) AS recognition
	FROM (SELECT *, povaid.survey_unit(county_code || ':' || year, village_id) OVER () AS unit FROM chuxiong.field_survey) visited
	GROUP BY county_code, year;
COMMENT ON VIEW dashboard.evaluation IS
'The field evaluation of a county in the year of its round; recognition carries its standard error, villages being the units that were drawn.';

CREATE VIEW dashboard.county_fact AS
	SELECT s.county_code, s.year, s.poor_persons, s.registered_persons, s.base, s.incidence AS registered_incidence,
		   /* without an evaluation unknown, but no less than the registered poor */
		   coalesce(povaid.comprehensive_incidence_sampled(s.poor_persons, e.missed_rate, s.base - s.registered_persons,
														   e.wrong_exit_rate, s.registered_persons - s.poor_persons, s.base),
					CASE WHEN NOT s.incidence < 0.03 THEN s.incidence END) AS comprehensive_incidence,
		   e.wrong_exit_rate, e.missed_rate, e.recognition_rate, e.recognition, e.exited_visited, e.wrong_exits, e.others_visited, e.missed
	FROM (SELECT county_code, year, sum(poor_persons) AS poor_persons, sum(registered_persons) AS registered_persons, sum(base) AS base,
				 povaid.incidence(poor_persons, base) AS incidence
		  FROM chuxiong.village_stock GROUP BY county_code, year) s
	LEFT JOIN dashboard.evaluation e USING (county_code, year);
COMMENT ON VIEW dashboard.county_fact IS 'What cn-county-2016-west asks of a county, at the end of every year.';

/* Limits are rounded away from what they limit, so that they stay limits. */
CREATE FUNCTION dashboard.at_least(share double precision) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT round(floor(10000 * share::numeric) / 100, 2) $$;
CREATE FUNCTION dashboard.at_most(share double precision) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT round(ceil(10000 * share::numeric) / 100, 2) $$;
COMMENT ON FUNCTION dashboard.at_least(double precision) IS 'A lower limit, a fraction of 1, in % with two decimals, rounded down.';
COMMENT ON FUNCTION dashboard.at_most(double precision) IS 'An upper limit, a fraction of 1, in % with two decimals, rounded up.';

/* ----------------------------------------------------------------------
 * Who reads
 * ----------------------------------------------------------------------
 */
DO $$
BEGIN
	IF to_regrole('dashboard_reader') IS NULL THEN
		CREATE ROLE dashboard_reader LOGIN;
	END IF;
END
$$;
GRANT USAGE ON SCHEMA dashboard, chuxiong, povaid TO dashboard_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA dashboard, chuxiong TO dashboard_reader;
ALTER ROLE dashboard_reader SET search_path = dashboard, chuxiong, povaid;
ALTER ROLE dashboard_reader SET default_transaction_read_only = on;
ALTER ROLE dashboard_reader SET statement_timeout = '60s';

COMMIT;

ANALYZE dashboard.monthly_return;
