/*
 * The rows behind the document's programme figures, generated.
 *
 * The document prints totals and percentages: tasks, completions, coverage.
 * This file makes rows of which they are the sums, in the way of register.sql:
 * integer arithmetic over row numbers, totals spread by cumulative rounding, no
 * row about a real place, person or firm.  Where the document leaves the base
 * of a percentage open, the base is generated and its column says so.  An error
 * ends the script unless every published total comes out.
 */
\set ON_ERROR_STOP on
\encoding UTF8
\set QUIET on

BEGIN;

CREATE FUNCTION pg_temp.published(wanted_item text, wanted_part int) RETURNS numeric
LANGUAGE sql STABLE AS
$$ SELECT printed FROM chuxiong.published_figure WHERE item = wanted_item AND part = wanted_part $$;

/* ----------------------------------------------------------------------
 * Relocation and housing by township, in proportion to its poor of 2014
 * ----------------------------------------------------------------------
 */
CREATE TABLE chuxiong.housing
(
	township_id int PRIMARY KEY REFERENCES chuxiong.township,
	relocation_task int NOT NULL,
	relocated	int NOT NULL,
	moved_in	int NOT NULL,
	projects	int NOT NULL,
	projects_completed int NOT NULL,
	houses_to_demolish int NOT NULL,
	houses_demolished int NOT NULL,
	four_groups_task int NOT NULL,
	four_groups_completed int NOT NULL,
	others_task int NOT NULL,
	others_started int NOT NULL,
	others_completed int NOT NULL CHECK (others_completed <= others_started),
	has_graded_road boolean NOT NULL
);
COMMENT ON TABLE chuxiong.housing IS
'Generated: relocation (persons, projects, old houses) and renovated houses by township (F21 to F26).';
COMMENT ON COLUMN chuxiong.housing.houses_to_demolish IS 'the document does not say of what 98 % were demolished: this base, houses, is generated';

INSERT INTO chuxiong.housing
SELECT township_id, relocation, relocation, relocation, projects, projects, houses,
	   houses - (u * 259 / w - u0 * 259 / w), four_groups, four_groups, others,
	   others + (u * extra / w - u0 * extra / w),
	   others + (u * extra / w - u0 * extra / w) - (u * started_only / w - u0 * started_only / w), true
FROM (
	SELECT township_id, u, u0, w, extra, started_only, 1 + chuxiong.draw(township_id, 90, 4) AS projects,
		   u * relocation / w - u0 * relocation / w AS relocation,
		   /* 12,926 houses for 47,828 persons: 3.7 persons to a house, as in the register */
		   u * 12926 / w - u0 * 12926 / w AS houses,
		   u * four_groups / w - u0 * four_groups / w AS four_groups,
		   u * others / w - u0 * others / w AS others
	FROM (SELECT township_id, sum(poor) OVER (ORDER BY township_id)::bigint AS u, (sum(poor) OVER (ORDER BY township_id) - poor)::bigint AS u0,
				 (sum(poor) OVER ())::bigint AS w
		  FROM (SELECT township_id, sum(poor_persons) AS poor FROM chuxiong.village_stock WHERE year = 2014 GROUP BY township_id) s) s,
		 (SELECT max(denominator) FILTER (WHERE item = 'F21')::bigint AS relocation, max(denominator) FILTER (WHERE item = 'F23')::bigint AS four_groups,
				 max(denominator) FILTER (WHERE item = 'F24')::bigint AS others,
				 max(numerator - denominator) FILTER (WHERE item = 'F24')::bigint AS extra,
				 (max(numerator) FILTER (WHERE item = 'F24') - max(numerator) FILTER (WHERE item = 'F25'))::bigint AS started_only
		  FROM chuxiong.published_figure) f
) spread;

/* ----------------------------------------------------------------------
 * Industry: who leads which household, what it gained, who is responsible
 * ----------------------------------------------------------------------
 */
CREATE TABLE chuxiong.led_by
(
	household_id int NOT NULL REFERENCES chuxiong.household,
	entity_id	int NOT NULL,
	contract	smallint NOT NULL,
	PRIMARY KEY (household_id, entity_id, contract)
);
COMMENT ON TABLE chuxiong.led_by IS
'Generated: contracts between households and the enterprises and co-operatives that lead them (F13, F16, F17). Some households have two contracts with the same entity: that is one entity.';
INSERT INTO chuxiong.led_by
	SELECT household_id, entity_id, contract
	FROM (SELECT household_id, 1 + (row_number() OVER (ORDER BY household_id, k) - 1) % entities AS entity_id
		  FROM chuxiong.household, generate_series(1, industry_entities) k, (SELECT pg_temp.published('F13', 1)::int AS entities) e
		  WHERE has_industry_conditions) l,
		 LATERAL generate_series(1, CASE WHEN chuxiong.draw(household_id, 91, 20) = 0 THEN 2 ELSE 1 END) contract;

CREATE TABLE chuxiong.support
(
	household_id int PRIMARY KEY REFERENCES chuxiong.household,
	income_gain numeric(12,2),
	responsible_person int
);
COMMENT ON TABLE chuxiong.support IS
'Generated: for every household on the register its income gained from industry in 2019, yuan (NULL: no conditions for industry; F15), and the number of the cadre responsible for it (F41).';
INSERT INTO chuxiong.support
	SELECT household_id, CASE WHEN has_industry_conditions THEN total * u / w - total * (u - weight) / w END,
		   1 + village_id * 10 + chuxiong.draw(household_id, 92, 8)
	FROM (SELECT household_id, village_id, has_industry_conditions, weight, (sum(weight) OVER (ORDER BY household_id))::bigint AS u, (sum(weight) OVER ())::bigint AS w,
				 (pg_temp.published('F15', 1) * 100000000)::bigint AS total
		  FROM (SELECT h.*, CASE WHEN has_industry_conditions THEN 500 + chuxiong.draw(household_id, 93, 1000) ELSE 0 END AS weight FROM chuxiong.household h) h) s;

/* ----------------------------------------------------------------------
 * Employment: training events, persons transferred, claims for transport
 * ----------------------------------------------------------------------
 */
CREATE TABLE chuxiong.training (event_id int PRIMARY KEY, person_id int NOT NULL);
COMMENT ON TABLE chuxiong.training IS 'Generated: one row per person and training, so per person-time (F19).';
INSERT INTO chuxiong.training
	SELECT i, 1 + chuxiong.draw(i, 94, 60000) FROM generate_series(1, (pg_temp.published('F19', 1) * 10000)::int) i;

CREATE TABLE chuxiong.transfer (person_id int PRIMARY KEY);
COMMENT ON TABLE chuxiong.transfer IS 'Generated: one row per person newly in employment (F20).';
INSERT INTO chuxiong.transfer SELECT 2 * i FROM generate_series(1, (pg_temp.published('F20', 1) * 10000)::int) i;

CREATE TABLE chuxiong.transport_claim
(
	claim_id	int PRIMARY KEY,
	person_id	int NOT NULL,
	year		smallint NOT NULL,
	cost		numeric(10,2) NOT NULL,
	UNIQUE (person_id, year, claim_id)
);
COMMENT ON TABLE chuxiong.transport_claim IS
'Generated: claims for the transport subsidy of work in another province; some persons claim twice in a year (F18).';
INSERT INTO chuxiong.transport_claim
	SELECT row_number() OVER (ORDER BY person_id, n)::int, person_id, 2019, 300 + chuxiong.draw(person_id * 4 + n, 95, 100000) / 100.0
	FROM (SELECT person_id, generate_series(1, CASE WHEN chuxiong.draw(person_id, 97, 12) = 0 THEN 2 ELSE 1 END) AS n
		  FROM chuxiong.transfer WHERE chuxiong.draw(person_id, 96, 10) = 0) c;

/* ----------------------------------------------------------------------
 * Health: insurance, contracts, patients, staff by village; stays in hospital
 * ----------------------------------------------------------------------
 */
CREATE TABLE chuxiong.village_health
(
	village_id	int PRIMARY KEY REFERENCES chuxiong.village,
	registered_persons int NOT NULL,
	insured		int NOT NULL,
	contracted	int NOT NULL,
	patients_29 int NOT NULL,
	treated_29	int NOT NULL,
	served		int NOT NULL,
	doctors		int NOT NULL,
	beds		int NOT NULL,
	is_poor_area boolean NOT NULL
);
COMMENT ON TABLE chuxiong.village_health IS
'Generated: registered persons of 2018, how many are insured and contracted with a family doctor, patients of the 29 diseases, and the village clinic (F32 to F34, F36, F39).';
INSERT INTO chuxiong.village_health
	SELECT village_id, registered_persons, registered_persons, registered_persons, patients, patients, base,
		   (base + 999) / 1000 + chuxiong.draw(village_id, 98, 6) / 5, (base * 12 + 9999) / 10000 + chuxiong.draw(village_id, 99, 3), is_poor_village
	FROM (SELECT s.*, registered_persons * (5 + chuxiong.draw(village_id, 100, 20)) / 1000 AS patients
		  FROM chuxiong.village_stock s WHERE year = 2018) s;

CREATE TABLE chuxiong.hospital_stay
(
	stay_id		int PRIMARY KEY,
	follows_referral boolean NOT NULL,
	cost		numeric(10,2) NOT NULL,
	reimbursed	numeric(10,2) NOT NULL
);
COMMENT ON TABLE chuxiong.hospital_stay IS
'Generated: stays in hospital of registered persons, yuan. Only stays that follow the referral rules count for the published 90 % (F35).';
INSERT INTO chuxiong.hospital_stay
	SELECT i, compliant, cost, round(cost * CASE WHEN compliant THEN 8900 + chuxiong.draw(i, 103, 250) ELSE 4500 + chuxiong.draw(i, 104, 2000) END / 10000, 2)
	FROM (SELECT i, chuxiong.draw(i, 101, 10) > 0 AS compliant, (80000 + chuxiong.draw(i, 102, 1500000)) / 100.0 AS cost FROM generate_series(1, 20000) i) s;

ANALYZE chuxiong.housing, chuxiong.led_by, chuxiong.support, chuxiong.training, chuxiong.transfer, chuxiong.village_health, chuxiong.hospital_stay;

DO $$
DECLARE
	wrong		text;
BEGIN
	SELECT string_agg(what || ': ' || got || ' instead of ' || wanted, '; ') INTO wrong
	FROM (
		SELECT f.item AS what, v.got, v.wanted
		FROM chuxiong.published_figure f
		JOIN LATERAL (SELECT sum(relocation_task) AS r, sum(four_groups_completed) AS c, sum(others_started) AS s, sum(others_completed) AS d, sum(others_task) AS t
					  FROM chuxiong.housing) h ON true
		JOIN LATERAL (VALUES ('F21', h.r, f.numerator), ('F23', h.c, f.numerator), ('F24', h.s, f.numerator), ('F25', h.d, f.numerator),
							 ('F25', h.t, f.denominator)) v (item, got, wanted) ON v.item = f.item
		UNION ALL SELECT 'F13', count(DISTINCT entity_id), pg_temp.published('F13', 1) FROM chuxiong.led_by
		UNION ALL SELECT 'F15', sum(income_gain), pg_temp.published('F15', 1) * 100000000 FROM chuxiong.support
		UNION ALL SELECT 'F19', count(*), pg_temp.published('F19', 1) * 10000 FROM chuxiong.training
		UNION ALL SELECT 'F20', count(*), pg_temp.published('F20', 1) * 10000 FROM chuxiong.transfer
		UNION ALL SELECT 'F22', round(100.0 * sum(houses_demolished) / sum(houses_to_demolish)), pg_temp.published('F22', 3) FROM chuxiong.housing
		UNION ALL SELECT 'F35', round(100 * sum(reimbursed) / sum(cost)), pg_temp.published('F35', 1) FROM chuxiong.hospital_stay WHERE follows_referral
		UNION ALL SELECT 'households led', count(*), 0 FROM chuxiong.household
			LEFT JOIN (SELECT household_id, count(DISTINCT entity_id) AS entities FROM chuxiong.led_by GROUP BY household_id) l USING (household_id)
			WHERE industry_entities <> coalesce(entities, 0)
	) checks
	WHERE got IS DISTINCT FROM wanted;
	IF wrong IS NOT NULL THEN
		RAISE EXCEPTION 'the generated programme rows miss what is published: %', wrong;
	END IF;
END
$$;

COMMIT;
