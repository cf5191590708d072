/*
 * The field evaluation of the counties that exited, generated.
 *
 * The document says of each of the six counties that nobody was missed and
 * nobody exited wrongly (F6, F9), and gives neither the number of households
 * that were visited nor the share that approved.  This file visits households
 * of the generated register: of those that had exited by the year of the round,
 * one in 25, and a few in every village that are not registered.  Whether a
 * household is found poor is worked out from what the visit records, it is not
 * written down; that nobody is found is the published fact, and an error ends
 * the script if it does not come out.
 *
 * Every choice comes from chuxiong.draw(), as in register.sql.  There is no
 * sample for the four counties of which the document says nothing, nor for any
 * other year: nobody looked, so their rates are unknown, not zero.
 */
\set ON_ERROR_STOP on
\encoding UTF8
\set QUIET on

BEGIN;

CREATE TABLE chuxiong.field_survey
(
	survey_id	int PRIMARY KEY,
	county_code int NOT NULL REFERENCES chuxiong.county,
	year		smallint NOT NULL,
	village_id	int NOT NULL REFERENCES chuxiong.village,
	household_id int REFERENCES chuxiong.household,
	registered	boolean NOT NULL CHECK (registered = (household_id IS NOT NULL)),
	exited		boolean NOT NULL CHECK (registered OR NOT exited),
	persons		smallint NOT NULL CHECK (persons > 0),
	income_per_capita numeric(10,2),
	poverty_line numeric(10,2) NOT NULL,
	has_all_guarantees boolean,
	found_poor	boolean,
	approves	boolean
);
COMMENT ON TABLE chuxiong.field_survey IS
'Generated: one row per household visited in the field evaluation of a county that exited, in the year of its round.';
COMMENT ON COLUMN chuxiong.field_survey.household_id IS 'NULL: not registered as poor';
COMMENT ON COLUMN chuxiong.field_survey.found_poor IS 'not above the line, or short of a guarantee; NULL if that is not known';
COMMENT ON COLUMN chuxiong.field_survey.approves IS 'the household approves of the work; NULL is no answer';

INSERT INTO chuxiong.field_survey
SELECT row_number() OVER (ORDER BY county_code, village_id, household_id NULLS LAST, id)::int,
	   county_code, year, village_id, household_id, household_id IS NOT NULL, household_id IS NOT NULL,
	   persons, income_per_capita, poverty_line, has_all_guarantees,
	   NOT (income_per_capita > poverty_line AND has_all_guarantees),
	   CASE WHEN chuxiong.draw(id, 73, 60) > 0
			THEN chuxiong.draw(id, 74, 1000) < CASE county WHEN 'Yao''an' THEN 985 ELSE 940 + chuxiong.draw(county_code, 75, 25) END
	   END
FROM (
	SELECT c.county_code, c.county, r.year, r.village_id, r.household_id, r.household_id::bigint AS id, r.persons::int AS persons,
		   r.income_per_capita, r.poverty_line,
		   r.has_food AND r.has_clothing AND r.has_compulsory_education AND r.has_basic_medical_care
		   AND r.has_safe_housing AND r.has_safe_water AS has_all_guarantees
	FROM chuxiong.register r
	JOIN chuxiong.county c ON c.county_code = r.county_code AND c.exit_year = r.year
	WHERE NOT r.is_poor AND chuxiong.draw(r.household_id, 70, 25) = 0
	UNION ALL
	SELECT c.county_code, c.county, l.year, v.village_id, NULL, 1000000 + v.village_id * 100 + j,
		   2 + chuxiong.draw(v.village_id * 100 + j, 71, 4)::int,
		   (l.poverty_line::int * (12500 + chuxiong.draw(v.village_id * 100 + j, 72, 30000)) / 100) * 0.01, l.poverty_line, true
	FROM chuxiong.county c
	JOIN chuxiong.poverty_line l ON l.year = c.exit_year
	JOIN chuxiong.township t USING (county_code)
	JOIN chuxiong.village v USING (township_id)
	CROSS JOIN LATERAL generate_series(1, 3 + chuxiong.draw(v.village_id, 76, 3)) j
) visited;
ANALYZE chuxiong.field_survey;

DO $$
DECLARE
	e			record;
	approving	text[];
	digest		numeric;
BEGIN
	FOR e IN SELECT p.county, p.zero_missed, p.zero_wrong_exit,
					count(*) FILTER (WHERE s.exited) AS exited, count(*) FILTER (WHERE NOT s.registered) AS unregistered,
					count(*) FILTER (WHERE s.exited AND s.found_poor IS NOT FALSE) AS wrong_exits,
					count(*) FILTER (WHERE NOT s.registered AND s.found_poor IS NOT FALSE) AS missed
			 FROM chuxiong.published_county_exit p
			 JOIN chuxiong.county c USING (county)
			 LEFT JOIN chuxiong.field_survey s ON s.county_code = c.county_code AND s.year = p.round_year
			 GROUP BY p.county, p.zero_missed, p.zero_wrong_exit
	LOOP
		IF e.exited = 0 OR e.unregistered = 0 OR e.zero_wrong_exit <> (e.wrong_exits = 0) OR e.zero_missed <> (e.missed = 0) THEN
			RAISE EXCEPTION 'the generated field survey of % misses what is published: % wrong exits of %, % missed of %',
				e.county, e.wrong_exits, e.exited, e.missed, e.unregistered;
		END IF;
	END LOOP;
	IF EXISTS (SELECT FROM chuxiong.field_survey s JOIN chuxiong.county c USING (county_code) WHERE s.year IS DISTINCT FROM c.exit_year) THEN
		RAISE EXCEPTION 'the generated field survey visits a county outside its round';
	END IF;

	/* F7 compares the province; the register has the two counties of Yao'an's round only */
	SELECT array_agg(county ORDER BY share DESC) INTO approving
	FROM (SELECT county, count(*) FILTER (WHERE approves)::numeric / count(approves) AS share
		  FROM chuxiong.field_survey JOIN chuxiong.county USING (county_code) WHERE year = 2017 GROUP BY county) s;
	IF approving[1] IS DISTINCT FROM 'Yao''an' THEN
		RAISE EXCEPTION 'the generated field survey ranks % first in recognition', approving[1];
	END IF;

	/* the same rows everywhere */
	SELECT sum((survey_id::bigint * 1000003 + village_id * 7919 + persons * 104729 + coalesce((income_per_capita * 100)::bigint, -1) * 31
				+ coalesce(household_id, 0) * 13 + coalesce(approves::int, 2) * 7) % 1000000007)
	INTO digest FROM chuxiong.field_survey;
	IF digest IS DISTINCT FROM 2003971418664 THEN
		RAISE EXCEPTION 'the generated field survey has other rows than on another machine: digest %', digest;
	END IF;
END
$$;

COMMIT;
