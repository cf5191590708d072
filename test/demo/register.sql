/*
 * A register of Chuxiong prefecture, generated.
 *
 * 10 counties, 103 townships, 1,100 villages of which 644 were poor, every
 * household that was registered as poor in 2014 or later, and one row per
 * household and year from 2014 to 2018.  Where the office's document gives a
 * total, the register meets it exactly (proof.sql proves it);
 * how the total is spread over counties, villages, households and years is
 * generated, plausible, and no statement about any real place or household.
 *
 * Every choice comes from chuxiong.draw(), integer arithmetic over row numbers:
 * no random(), no hash function of the server, no locale, no clock, and no
 * ORDER BY without a unique last key.  So every machine, every PostgreSQL
 * version and every plan builds the same rows; proof.sql checks a digest.
 *
 * Totals are met without a fitting loop.  A total T is spread over rows with
 * integer weights w by cumulative rounding, T*W(i)/W - T*W(i-1)/W with W(i) the
 * running weight and integer division, which always adds up to T.
 */
\set ON_ERROR_STOP on
\encoding UTF8
\set QUIET on

BEGIN;

CREATE FUNCTION chuxiong.draw(id bigint, salt bigint, n bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
	SELECT (((((((((id * 2654435761 + salt * 2246822519) & 4294967295)
				# (((id * 2654435761 + salt * 2246822519) & 4294967295) >> 15)) * 739982445) & 4294967295)
			# ((((((id * 2654435761 + salt * 2246822519) & 4294967295)
				# (((id * 2654435761 + salt * 2246822519) & 4294967295) >> 15)) * 739982445) & 4294967295) >> 12)) * 695872825) & 4294967295) >> 6) % n
$$;
COMMENT ON FUNCTION chuxiong.draw(bigint, bigint, bigint) IS
'A number from 0 to n - 1 that looks random and depends on id and salt only.';

/* ----------------------------------------------------------------------
 * The base
 *
 * The official definition of incidence divides by the agricultural-register
 * population (农业户籍人口), and the office's figure for it was not found.  Its
 * 2.5 % of 45,165 persons implies 1,771,177 to 1,843,469; its 0.46 % of 8,331 a
 * year later implies 1,791,613 to 1,830,989.  1,806,600 lies in both, and
 * 45,165 is exactly 2.5 % of it.  The base is frozen at the end of 2014, which
 * is Yunnan's practice, so rates of different years can be compared.
 * ----------------------------------------------------------------------
 */
CREATE TABLE chuxiong.population_base
(
	base		text PRIMARY KEY,
	persons		int NOT NULL,
	as_of		date NOT NULL,
	definition	text NOT NULL,
	status		text NOT NULL
);
COMMENT ON TABLE chuxiong.population_base IS 'Generated: the one base all rates of this register use.';
INSERT INTO chuxiong.population_base VALUES
('agricultural register', 1806600, '2014-12-31',
 'agricultural-register population, frozen at the end of 2014 for all years',
 'generated: lies in the bases implied by 2.5 % (2018) and by 0.46 % (2019); no published figure was found');

CREATE TABLE chuxiong.poverty_line
(
	year		smallint PRIMARY KEY,
	poverty_line numeric(10,2) NOT NULL CHECK (poverty_line > 0),
	status		text NOT NULL
);
COMMENT ON TABLE chuxiong.poverty_line IS 'The line the register applies, yuan per person and year; status says which years are published.';
INSERT INTO chuxiong.poverty_line
	SELECT year, poverty_line, 'published: ' || source FROM chuxiong.published_poverty_line
	UNION ALL
	VALUES (2017, 2952, 'generated: working line, no source found'),
		   (2018, 2995, 'generated: working line, no source found');

/* ----------------------------------------------------------------------
 * Counties: how many townships, villages, poor villages, exits by year
 * ----------------------------------------------------------------------
 */
CREATE TEMP TABLE plan
(
	county_code int PRIMARY KEY,
	county		text,
	county_zh	text,
	townships	int,
	villages	int,
	poor		int,			/* poor villages, 2014 */
	exit_2015	int,
	exit_2016	int,
	exit_2017	int,
	exit_2018	int,
	still_poor	int,			/* poor villages, end of 2018 */
	base		int
) ON COMMIT DROP;

INSERT INTO plan VALUES
(532301, 'Chuxiong City', '楚雄市', 15, 144, 70, 5, 10, 15, 15, 25, 255000),
(532322, 'Shuangbai',	  '双柏县',	 8,	 82, 60, 2,	 8, 17, 27,	 6, 125000),
(532323, 'Mouding',		  '牟定县',	 7,	 87, 55, 6, 20, 25,	 0,	 4, 158000),
(532324, 'Nanhua',		  '南华县', 10, 128, 75, 3, 10, 21, 34,	 7, 190000),
(532325, 'Yao''an',		  '姚安县',	 9,	 77, 50, 5, 17, 25,	 0,	 3, 155000),
(532326, 'Dayao',		  '大姚县', 12, 129, 85, 3, 12, 24, 38,	 8, 212000),
(532327, 'Yongren',		  '永仁县',	 7,	 62, 40, 1,	 5, 12, 19,	 3,	 84000),
(532328, 'Yuanmou',		  '元谋县', 10,	 78, 55, 2,	 4,	 8, 11, 30, 150600),
(532329, 'Wuding',		  '武定县', 11, 133, 90, 0,	 1,	 3,	 8, 78, 205000),
(532331, 'Lufeng',		  '禄丰县', 14, 180, 64, 5,	 9, 13, 13, 24, 272000);

CREATE TABLE chuxiong.county
(
	county_code int PRIMARY KEY,
	county		text NOT NULL UNIQUE,
	county_zh	text NOT NULL UNIQUE,
	exit_year	smallint,
	published_fact text NOT NULL
);
COMMENT ON TABLE chuxiong.county IS
'The ten counties. exit_year is a published fact; NULL means that the document says nothing, not that the county had not exited.';
INSERT INTO chuxiong.county
	SELECT p.county_code, p.county, p.county_zh, e.round_year,
		   coalesce('exited in the ' || e.round_year || ' round (' || e.item || ')', 'no published fact')
	FROM plan p LEFT JOIN chuxiong.published_county_exit e USING (county);

CREATE TABLE chuxiong.township
(
	township_id int PRIMARY KEY,
	county_code int NOT NULL REFERENCES chuxiong.county,
	township	text NOT NULL UNIQUE,
	township_zh text NOT NULL UNIQUE,
	is_poor_2014 boolean NOT NULL DEFAULT false,
	exit_year	smallint
);
COMMENT ON TABLE chuxiong.township IS
'Generated. Townships are numbered, not named. is_poor_2014: one of the 25 poor townships; exit_year: NULL while poor or never poor.';
INSERT INTO chuxiong.township (township_id, county_code, township, township_zh)
	SELECT row_number() OVER (ORDER BY county_code, i), county_code,
		   county || '-' || lpad(i::text, 2, '0'), county_zh || i || '号乡镇'
	FROM plan, generate_series(1, townships) i;

/* ----------------------------------------------------------------------
 * Villages
 *
 * rank orders the poor villages of a county by how deep their poverty is: the
 * first still_poor of them stay poor, then come those that exited in 2018, and
 * so on back to 2015.  last_exit is the last year in which households leave
 * poverty there.
 * ----------------------------------------------------------------------
 */
CREATE TEMP TABLE v ON COMMIT DROP AS
WITH numbered AS
(
	SELECT p.*, i, row_number() OVER (ORDER BY county_code, i) AS village_id,
		   (i - 1) * townships / villages + 1 AS township_no
	FROM plan p, generate_series(1, villages) i
),
ranked AS
(
	SELECT n.*, t.township_id, t.township, t.township_zh,
		   row_number() OVER (PARTITION BY n.county_code
							  ORDER BY chuxiong.draw(t.township_id, 1, 100) + chuxiong.draw(village_id, 2, 150), village_id) AS rank
	FROM numbered n
	JOIN chuxiong.township t ON t.county_code = n.county_code
		AND t.township = n.county || '-' || lpad(n.township_no::text, 2, '0')
),
dated AS
(
	SELECT r.*, rank <= poor AS is_poor_2014,
		   CASE WHEN rank <= still_poor OR rank > poor THEN NULL
				WHEN rank <= still_poor + exit_2018 THEN 2018
				WHEN rank <= still_poor + exit_2018 + exit_2017 THEN 2017
				WHEN rank <= still_poor + exit_2018 + exit_2017 + exit_2016 THEN 2016
				ELSE 2015
		   END AS exit_year,
		   /*
			* Two villages of Dayao stand next to the 3 % bound: 61 of 2,034 is
			* 2.9990 %, 76 of 2,533 is 3.0004 %, and both print 3.00.
			*/
		   CASE WHEN county = 'Dayao' AND rank = still_poor THEN 2533
				WHEN county = 'Dayao' AND rank = still_poor + 1 THEN 2034
		   END AS fixed_base,
		   CASE WHEN county = 'Dayao' AND rank = still_poor THEN 76
				WHEN county = 'Dayao' AND rank = still_poor + 1 THEN 61
		   END AS fixed_poor
	FROM ranked r
),
weighted AS
(
	SELECT d.*,
		   CASE WHEN fixed_base IS NULL THEN 60 + chuxiong.draw(village_id, 3, 81) ELSE 0 END AS weight,
		   base - coalesce(sum(fixed_base) OVER (PARTITION BY county_code), 0) AS to_spread
	FROM dated d
)
SELECT village_id, township_id, county_code, county, rank, poor, still_poor, is_poor_2014, exit_year, fixed_poor,
	   township || '-' || lpad(row_number() OVER (PARTITION BY township_id ORDER BY village_id)::text, 2, '0') AS village,
	   township_zh || row_number() OVER (PARTITION BY township_id ORDER BY village_id) || '号村' AS village_zh,
	   coalesce(exit_year,
				CASE WHEN NOT is_poor_2014 THEN (SELECT c.exit_year FROM chuxiong.county c WHERE c.county_code = w.county_code) END,
				2018) AS last_exit,
	   coalesce(fixed_base,
				to_spread * (sum(weight) OVER up) / (sum(weight) OVER whole)
				- to_spread * (sum(weight) OVER up - weight) / (sum(weight) OVER whole))::int AS base
FROM (SELECT village_id, township_id, county_code, county, rank, poor, still_poor, is_poor_2014, exit_year, fixed_poor,
			 fixed_base, township, township_zh, weight::int, to_spread::bigint FROM weighted) w
WINDOW whole AS (PARTITION BY county_code),
	   up AS (PARTITION BY county_code ORDER BY village_id);

/*
 * Poor persons of a village in 2014 (p14) and at the end of 2018 (p18), then
 * households.  Villages outside the 188 get a rate below the bound.  Every
 * tenth village of the 188 is below it too, and is kept by a missing public
 * service.  What then remains of 45,165 falls to the poor villages of Wuding,
 * and what remains of 343,609 to all 644.
 */
CREATE TEMP TABLE v18 ON COMMIT DROP AS
WITH rated AS
(
	SELECT v.*, is_poor_2014 AND exit_year IS NULL AS still,
		   is_poor_2014 AND exit_year IS NULL AND rank % 10 = 5 AS kept_by_service,
		   CASE WHEN fixed_poor IS NOT NULL THEN fixed_poor
				WHEN NOT is_poor_2014 AND chuxiong.draw(village_id, 4, 12) = 0 THEN 0
				WHEN NOT is_poor_2014 THEN base * (800 + chuxiong.draw(village_id, 5, 1500)) / 100000
				WHEN exit_year IS NOT NULL THEN base * (1000 + chuxiong.draw(village_id, 5, 1600)) / 100000
				WHEN rank % 10 = 5 THEN base * (1500 + chuxiong.draw(village_id, 5, 1000)) / 100000
				WHEN county <> 'Wuding' THEN base * (3200 + chuxiong.draw(village_id, 5, 4800)) / 100000
		   END::int AS poor_2018
	FROM v
),
weighted AS
(
	SELECT r.*,
		   CASE WHEN poor_2018 IS NULL THEN base * (70 + chuxiong.draw(village_id, 6, 60)) ELSE 0 END::int AS weight,
		   (SELECT printed FROM chuxiong.published_figure WHERE item = 'F2' AND part = 2)::bigint
		   - sum(poor_2018) OVER () AS remaining
	FROM rated r
),
spread AS
(
	SELECT w.*,
		   coalesce(poor_2018,
					remaining * (sum(weight) OVER up) / (sum(weight) OVER ())
					- remaining * (sum(weight) OVER up - weight) / (sum(weight) OVER ()))::int AS p18
	FROM weighted w
	WINDOW up AS (ORDER BY village_id)
),
before AS
(
	SELECT s.*,
		   CASE WHEN NOT is_poor_2014 THEN base * (5000 + chuxiong.draw(village_id, 7, 7000)) / 100000 END::int AS poor_2014,
		   CASE WHEN is_poor_2014 THEN base * (100 + 80 * (poor - rank) / poor + chuxiong.draw(village_id, 8, 40)) ELSE 0 END::int AS weight_2014
	FROM spread s
),
before_spread AS
(
	SELECT b.*,
		   coalesce(poor_2014,
					remaining_2014 * (sum(weight_2014) OVER up) / (sum(weight_2014) OVER ())
					- remaining_2014 * (sum(weight_2014) OVER up - weight_2014) / (sum(weight_2014) OVER ()))::int AS p14
	FROM (SELECT b.*,
				 (SELECT printed FROM chuxiong.published_figure WHERE item = 'F1' AND part = 2)::bigint
				 - sum(poor_2014) OVER () AS remaining_2014
		  FROM before b) b
	WINDOW up AS (ORDER BY village_id)
)
SELECT village_id, township_id, county_code, county, village, village_zh, rank, is_poor_2014, exit_year, last_exit,
	   still, kept_by_service, base, p14, p18,
	   (h14_total * (sum(p14) OVER up) / (sum(p14) OVER ())
		- h14_total * (sum(p14) OVER up - p14) / (sum(p14) OVER ()))::int AS h14,
	   (h18_total * (sum(p18) OVER up) / (sum(p18) OVER ())
		- h18_total * (sum(p18) OVER up - p18) / (sum(p18) OVER ()))::int AS h18,
	   /* households registered later than 2014 */
	   CASE WHEN chuxiong.draw(village_id, 9, 10) < 4 THEN 1 WHEN chuxiong.draw(village_id, 9, 10) = 9 THEN 2 ELSE 0 END AS new
FROM before_spread,
	 (SELECT max(printed) FILTER (WHERE item = 'F1')::bigint AS h14_total,
			 max(printed) FILTER (WHERE item = 'F2')::bigint AS h18_total
	  FROM chuxiong.published_figure WHERE item IN ('F1', 'F2') AND part = 1) totals
WINDOW up AS (ORDER BY village_id);

CREATE TABLE chuxiong.village
(
	village_id	int PRIMARY KEY,
	township_id int NOT NULL REFERENCES chuxiong.township,
	village		text NOT NULL UNIQUE,
	village_zh	text NOT NULL UNIQUE,
	agricultural_population int NOT NULL CHECK (agricultural_population > 0),
	is_poor_2014 boolean NOT NULL,
	exit_year	smallint,
	paved_road_year smallint NOT NULL,
	supply_kv	numeric(4,1) NOT NULL,
	has_household_power boolean NOT NULL,
	has_fibre	boolean NOT NULL,
	has_4g		boolean NOT NULL
);
COMMENT ON TABLE chuxiong.village IS
'Generated. Villages are numbered, not named. agricultural_population is the base of every rate (population_base); exit_year: NULL while poor or never poor.';

INSERT INTO chuxiong.village
	SELECT village_id, township_id, village, village_zh, base, is_poor_2014, exit_year,
		   2013 + chuxiong.draw(village_id, 10, 5) + CASE WHEN is_poor_2014 THEN 0 ELSE chuxiong.draw(village_id, 11, 2) END,
		   CASE WHEN chuxiong.draw(village_id, 12, 4) = 0 THEN 35 ELSE 10 END,
		   true, is_poor_2014 OR chuxiong.draw(village_id, 13, 20) > 0, is_poor_2014 OR chuxiong.draw(village_id, 14, 30) > 0
	FROM v18;

/*
 * The village's side of the exit conditions, by year.  A village that exited
 * meets all four from its exit year on, and one of them only from that year.
 */
CREATE TABLE chuxiong.village_year
(
	village_id	int NOT NULL REFERENCES chuxiong.village,
	year		smallint NOT NULL,
	is_poor_village boolean NOT NULL,
	has_infrastructure boolean,
	has_public_services boolean,
	has_industry boolean,
	has_collective_income boolean,
	PRIMARY KEY (village_id, year)
);
COMMENT ON TABLE chuxiong.village_year IS
'Generated: status and exit conditions of each village at the end of each year. is_poor_village: one of the 644 that has not exited by then.';

INSERT INTO chuxiong.village_year
	SELECT village_id, year, is_poor_2014 AND year < coalesce(exit_year, 9999),
		   CASE WHEN late = 0 THEN year >= ready ELSE year >= ready - 1 - chuxiong.draw(village_id, 16, 4) END,
		   CASE WHEN kept_by_service THEN false
				WHEN late = 1 THEN year >= ready ELSE year >= ready - 1 - chuxiong.draw(village_id, 17, 4) END,
		   CASE WHEN late = 2 THEN year >= ready ELSE year >= ready - 1 - chuxiong.draw(village_id, 18, 4) END,
		   CASE WHEN late = 3 THEN year >= ready ELSE year >= ready - 1 - chuxiong.draw(village_id, 19, 4) END
	FROM (SELECT v18.*, chuxiong.draw(village_id, 15, 4) AS late,
				 coalesce(exit_year, CASE WHEN still THEN 2018 + chuxiong.draw(village_id, 20, 3)
										  ELSE 2014 + chuxiong.draw(village_id, 20, 3) END) AS ready
		  FROM v18) s,
		 generate_series(2014, 2018) year;

/* ----------------------------------------------------------------------
 * Households
 *
 * In every village: first those still poor at the end of 2018 (their sizes add
 * up to p18), then those of 2014 that left (the sizes of all of 2014 add up to
 * p14), then the newly registered.  Sizes are the village's mean, moved apart
 * in pairs; delta is one birth, death, marriage in or out.
 * ----------------------------------------------------------------------
 */
CREATE TEMP TABLE still ON COMMIT DROP AS
SELECT village_id, j, is_new, size_2018,
	   CASE WHEN is_new THEN 0
			WHEN chuxiong.draw(village_id * 1000 + j, 25, 100) < 6 THEN -1
			WHEN chuxiong.draw(village_id * 1000 + j, 25, 100) < 11 AND size_2018 > 1 THEN 1
			ELSE 0
	   END AS delta
FROM (SELECT village_id, j,
			 new > 0 AND h18 >= 5 AND j = h18 AND chuxiong.draw(village_id, 21, 2) = 0 AS is_new,
			 p18 / h18
			 + CASE WHEN j <= p18 % h18 THEN 1 ELSE 0 END
			 + CASE WHEN j % 2 = 1 AND j = h18 THEN 0 ELSE (j % 2 * 2 - 1)
				* least(p18 / h18 - 1, (chuxiong.draw(village_id * 1000 + (j + 1) / 2, 22, 10) + 2) / 5) END AS size_2018
	  FROM v18, generate_series(1, h18) j
	  WHERE h18 > 0) s;

CREATE TEMP TABLE hh ON COMMIT DROP AS
WITH open AS
(
	/* what of p14 and h14 is left to those who exited */
	SELECT v18.*, p14 - coalesce(s.persons, 0) AS p_left, h14 - coalesce(s.households, 0) AS h_left,
		   new - coalesce(s.new_still, 0) AS new_left
	FROM v18
	LEFT JOIN (SELECT village_id, sum(size_2018 - delta) FILTER (WHERE NOT is_new)::int AS persons,
					  count(*) FILTER (WHERE NOT is_new) AS households, count(*) FILTER (WHERE is_new) AS new_still
			   FROM still GROUP BY village_id) s USING (village_id)
),
everyone AS
(
	SELECT village_id, j AS i, 'still' AS kind, is_new, size_2018 - delta AS size, delta
	FROM still
	UNION ALL
	SELECT village_id, 1000 + j, 'left', false,
		   p_left / h_left
		   + CASE WHEN j <= p_left % h_left THEN 1 ELSE 0 END
		   + CASE WHEN j % 2 = 1 AND j = h_left THEN 0 ELSE (j % 2 * 2 - 1)
			  * least(p_left / h_left - 1, (chuxiong.draw(village_id * 1000 + (j + 1) / 2, 23, 10) + 2) / 5) END,
		   CASE WHEN chuxiong.draw(village_id * 1000 + j, 26, 100) < 6 THEN 1
				WHEN chuxiong.draw(village_id * 1000 + j, 26, 100) < 12 THEN -1 ELSE 0 END
	FROM open, generate_series(1, h_left) j
	UNION ALL
	SELECT village_id, 2000 + j, 'left', true, 2 + chuxiong.draw(village_id * 10 + j, 24, 4), 0
	FROM open, generate_series(1, new_left) j
),
dated AS
(
	SELECT e.*,
		   row_number() OVER (ORDER BY e.village_id, chuxiong.draw(e.village_id * 10000 + i, 27, 1000000), i)::int AS household_id,
		   CASE WHEN is_new THEN 2015 + chuxiong.draw(e.village_id * 10000 + i, 28, 3) ELSE 2014 END AS registered_year,
		   /* a few left in 2015 or 2016 and fell back in 2017 or 2018 */
		   CASE WHEN kind = 'still' AND i = 1 AND h18 >= 8 AND chuxiong.draw(e.village_id, 29, 3) = 0
				THEN 2017 + chuxiong.draw(e.village_id, 30, 2) END AS relapse_year,
		   2015 + chuxiong.draw(e.village_id * 10000 + i, 31, 4) AS delta_year,
		   chuxiong.draw(e.village_id * 10000 + i, 32, 100) AS turn,
		   last_exit, v18.county_code
	FROM everyone e JOIN v18 USING (village_id)
)
SELECT household_id, village_id, county_code, size, registered_year, relapse_year,
	   CASE WHEN size + delta < 1 THEN 0 ELSE delta END AS delta, delta_year,
	   CASE WHEN relapse_year IS NOT NULL THEN 2015 + chuxiong.draw(household_id, 33, 2)
			WHEN kind = 'still' THEN NULL
			WHEN is_new THEN registered_year + 1
			WHEN last_exit = 2015 THEN 2015
			WHEN last_exit = 2016 THEN CASE WHEN turn < 35 THEN 2015 ELSE 2016 END
			WHEN last_exit = 2017 THEN CASE WHEN turn < 20 THEN 2015 WHEN turn < 48 THEN 2016 ELSE 2017 END
			ELSE CASE WHEN turn < 14 THEN 2015 WHEN turn < 34 THEN 2016 WHEN turn < 62 THEN 2017 ELSE 2018 END
	   END AS first_exit
FROM dated;

CREATE TABLE chuxiong.household
(
	household_id int NOT NULL,
	village_id	int NOT NULL,
	registered_year smallint NOT NULL,
	first_exit_year smallint,
	relapse_year smallint,
	exit_year	smallint,
	has_industry_conditions boolean NOT NULL,
	industry_entities smallint NOT NULL,
	CHECK (relapse_year > first_exit_year),
	CHECK (exit_year = first_exit_year OR relapse_year IS NOT NULL)
);
COMMENT ON TABLE chuxiong.household IS
'Generated: every household ever registered as poor, 2014 to 2018. exit_year is NULL while the household is poor; a household that exited and fell back keeps first_exit_year.';
COMMENT ON COLUMN chuxiong.household.industry_entities IS 'distinct enterprises and co-operatives that lead the household, mid-2019';

INSERT INTO chuxiong.household
	SELECT household_id, village_id, registered_year, first_exit, relapse_year,
		   CASE WHEN relapse_year IS NULL THEN first_exit END,
		   has_conditions,
		   CASE WHEN NOT has_conditions THEN 0
				WHEN chuxiong.draw(household_id, 60, 10) > 0 THEN 1
				ELSE 2 + chuxiong.draw(household_id, 61, 8) / 7 END
	/* 88,000 households have the conditions, the nearest to 8.8 times 10,000 */
	FROM (SELECT hh.*,
				 row_number() OVER (ORDER BY chuxiong.draw(household_id, 62, 1000000), household_id) <= 88000 AS has_conditions
		  FROM hh) h;

/*
 * One row per household and year, from its registration on.
 *
 * A poor household is below the line, or above it and short of safe housing or
 * safe water.  In its exit year and later a household is above the line, in its
 * exit year with every guarantee; a few lose one later, which is what the
 * office's look-back is for.  Unknown stays NULL: some incomes of 2018 are not
 * yet surveyed, some water supplies not yet inspected.
 */
CREATE TABLE chuxiong.household_year
(
	household_id int NOT NULL,
	year		smallint NOT NULL,
	persons		smallint NOT NULL CHECK (persons > 0),
	school_age_children smallint NOT NULL,
	income_per_capita numeric(10,2),
	status		text NOT NULL CHECK (status IN ('poor', 'newly_registered', 'relapsed', 'newly_exited', 'exited')),
	is_poor		boolean NOT NULL CHECK (is_poor = (status IN ('poor', 'newly_registered', 'relapsed'))),
	has_food	boolean,
	has_clothing boolean,
	has_compulsory_education boolean,
	has_basic_medical_care boolean,
	has_safe_housing boolean,
	has_safe_water boolean
);
COMMENT ON TABLE chuxiong.household_year IS
'Generated: each registered household at the end of each year. income_per_capita is yuan per person and year; NULL is unknown, never zero. has_compulsory_education is true for a household without school-age children.';

INSERT INTO chuxiong.household_year
SELECT household_id, year, persons, children,
	   CASE WHEN NOT surveyed THEN NULL
			WHEN at_line THEN line
			ELSE (line * ratio / 100) * 0.01
	   END,
	   status, is_poor,
	   NOT is_poor OR at_line OR food OR year >= 2016,
	   NOT is_poor OR at_line OR clothing OR year >= 2016,
	   NOT is_poor OR at_line OR children = 0 OR education,
	   CASE WHEN gap = 1 THEN false ELSE NOT is_poor OR at_line OR medical OR year >= 2017 END,
	   NOT is_poor OR at_line OR (NOT (lacks AND household_id % 3 > 0) AND (housing OR year >= housing_mended)),
	   CASE WHEN gap = 0 THEN false
			WHEN is_poor AND lacks AND household_id % 3 = 0 THEN false
			WHEN is_poor AND NOT at_line AND chuxiong.draw(household_id * 10 + year, 59, 120) = 0 THEN NULL
			ELSE NOT is_poor OR at_line OR water OR year >= water_mended
	   END
FROM (
	SELECT s.*,
		   /*
			* Yuan of income per 10,000 yuan of line. Incomes thin out towards the
			* line and begin again right above it, so that a curve of them has no
			* step there: the poor as a sum of two draws, folded back at the line,
			* the others with a tail to the right.
			*/
		   CASE WHEN NOT is_poor
				THEN 10010 + least(chuxiong.draw(household_id, 44, 6200), chuxiong.draw(household_id, 145, 6200))
					 + chuxiong.draw(household_id * 10 + year, 45, 700)
					 + chuxiong.draw(household_id, 143, 98) * chuxiong.draw(household_id, 143, 98) + 300 * (year - first_exit)
				WHEN lacks THEN 10010 + least(chuxiong.draw(household_id * 10 + year, 46, 2600), chuxiong.draw(household_id * 10 + year, 144, 2600))
				ELSE (9980 - abs(9980 - (2900 + chuxiong.draw(household_id, 47, 4600) + chuxiong.draw(household_id * 10 + year, 48, 3900)))
					  - chuxiong.draw(county_code, 43, 600))
					 / CASE WHEN chuxiong.draw(household_id, 49, 33) = 0 THEN 2 ELSE 1 END
		   END AS ratio,
		   chuxiong.draw(household_id, 50, 100) >= 32 AS housing, 2015 + chuxiong.draw(household_id, 51, 5) AS housing_mended,
		   chuxiong.draw(household_id, 52, 100) >= 20 AS water, 2016 + chuxiong.draw(household_id, 53, 4) AS water_mended,
		   chuxiong.draw(household_id, 54, 100) >= 6 AS food,
		   chuxiong.draw(household_id, 55, 100) >= 3 AS clothing,
		   chuxiong.draw(household_id * 10 + year, 56, 100) >= 5 AS education,
		   chuxiong.draw(household_id, 57, 100) >= 14 AS medical,
		   /* what the look-back of 2018 finds missing: 0 water, 1 medical care */
		   CASE WHEN year = 2018 AND year > first_exit AND NOT is_poor AND may_lack_later
					 AND chuxiong.draw(household_id, 58, 250) = 0 THEN household_id % 2 END AS gap
	FROM (
		SELECT h.household_id, h.county_code, y.year, h.first_exit, y.line, y.is_poor,
			   y.persons, least(chuxiong.draw(h.household_id, 38, 5) / 2, y.persons - 1) AS children,
			   CASE WHEN y.year = h.relapse_year THEN 'relapsed'
					WHEN y.is_poor AND y.year = h.registered_year AND y.year > 2014 THEN 'newly_registered'
					WHEN y.is_poor THEN 'poor'
					WHEN y.year = h.first_exit THEN 'newly_exited'
					ELSE 'exited' END AS status,
			   NOT (y.is_poor AND y.year = 2018 AND chuxiong.draw(h.household_id, 42, 300) = 0) AS surveyed,
			   y.is_poor AND y.year = 2018 AND chuxiong.draw(h.household_id, 40, 4000) = 0 AS at_line,
			   y.is_poor AND chuxiong.draw(h.household_id * 10 + y.year, 41, 100) < CASE WHEN y.year < 2017 THEN 7 ELSE 14 END AS lacks,
			   coalesce(c.exit_year, 2017) = 2017 AS may_lack_later
		FROM hh h
		JOIN chuxiong.county c USING (county_code)
		CROSS JOIN LATERAL
			(SELECT l.year, l.poverty_line::int AS line,
					h.size + CASE WHEN l.year >= h.delta_year THEN h.delta ELSE 0 END AS persons,
					l.year < coalesce(h.first_exit, 9999) OR l.year >= coalesce(h.relapse_year, 9999) AS is_poor
			 FROM chuxiong.poverty_line l WHERE l.year >= h.registered_year) y
		OFFSET 0) s
	OFFSET 0) r;

ALTER TABLE chuxiong.household
	ADD PRIMARY KEY (household_id),
	ADD FOREIGN KEY (village_id) REFERENCES chuxiong.village;
ALTER TABLE chuxiong.household_year
	ADD PRIMARY KEY (household_id, year),
	ADD FOREIGN KEY (household_id) REFERENCES chuxiong.household;
CREATE INDEX ON chuxiong.household (village_id);
ANALYZE chuxiong.county, chuxiong.township, chuxiong.village, chuxiong.village_year,
	chuxiong.household, chuxiong.household_year, chuxiong.poverty_line;

/* ----------------------------------------------------------------------
 * Views
 * ----------------------------------------------------------------------
 */
CREATE VIEW chuxiong.register AS
	SELECT c.county_code, c.county, c.county_zh, t.township, v.village, v.village_id, h.household_id, y.year, y.persons, y.school_age_children,
		   y.income_per_capita, l.poverty_line, y.is_poor, y.status, h.registered_year, h.first_exit_year, h.relapse_year, h.exit_year,
		   y.has_food, y.has_clothing, y.has_compulsory_education, y.has_basic_medical_care, y.has_safe_housing, y.has_safe_water
	FROM chuxiong.household_year y
	JOIN chuxiong.poverty_line l USING (year)
	JOIN chuxiong.household h USING (household_id)
	JOIN chuxiong.village v USING (village_id)
	JOIN chuxiong.township t USING (township_id)
	JOIN chuxiong.county c USING (county_code);
COMMENT ON VIEW chuxiong.register IS 'The register as the office reads it: one row per registered household and year, poor or not.';

CREATE VIEW chuxiong.village_stock AS
	SELECT c.county, c.county_zh, c.county_code, t.township_id, t.township, v.village_id, v.village, v.village_zh, vy.year,
		   v.agricultural_population AS base, coalesce(s.poor_households, 0) AS poor_households, coalesce(s.poor_persons, 0) AS poor_persons,
		   coalesce(s.registered_persons, 0) AS registered_persons, v.is_poor_2014, vy.is_poor_village, v.exit_year
	FROM chuxiong.village v
	JOIN chuxiong.village_year vy USING (village_id)
	JOIN chuxiong.township t USING (township_id)
	JOIN chuxiong.county c USING (county_code)
	LEFT JOIN (SELECT village_id, year, count(*) FILTER (WHERE is_poor) AS poor_households,
					  sum(persons) FILTER (WHERE is_poor) AS poor_persons, sum(persons) AS registered_persons
			   FROM chuxiong.household_year JOIN chuxiong.household USING (household_id)
			   GROUP BY village_id, year) s USING (village_id, year);
COMMENT ON VIEW chuxiong.village_stock IS
'Stock and base of every village at the end of every year. The register covers every village, so no row in it is a true zero here.';

CREATE VIEW chuxiong.population_year AS
	SELECT county, village_id, year, is_poor, persons::int AS persons FROM chuxiong.register
	UNION ALL
	SELECT county, village_id, year, false, base - registered_persons FROM chuxiong.village_stock;
COMMENT ON VIEW chuxiong.population_year IS
'The whole base as rows of (is_poor, persons): registered households, and per village one row for everybody who is not registered.';

CREATE TEMP TABLE register_stock ON COMMIT DROP AS SELECT * FROM chuxiong.village_stock;
ANALYZE register_stock;

/*
 * Townships: 25 were poor (press, August 2020), and the office rewarded 13
 * (F44, without their exit year).  Generated: of the townships by the first
 * year in which they are and stay below 3 %, no later than their county, the
 * poorest ones; 13 exit in 2018.
 */
WITH yearly AS
(
	SELECT township_id, year, sum(poor_persons) AS poor, sum(base) AS base
	FROM register_stock GROUP BY township_id, year
),
below AS
(
	SELECT township_id, coalesce(max(year) FILTER (WHERE poor * 100 >= 3 * base), 2013) + 1 AS below_since,
		   sum(poor * 1000000 / base) FILTER (WHERE year = 2014) AS depth
	FROM yearly GROUP BY township_id
),
ranked AS
(
	SELECT b.*, row_number() OVER (PARTITION BY below_since ORDER BY depth DESC, township_id) AS n
	FROM below b JOIN chuxiong.township USING (township_id) JOIN chuxiong.county c USING (county_code)
	WHERE below_since <= coalesce(c.exit_year, 2019)
)
UPDATE chuxiong.township t
SET is_poor_2014 = true, exit_year = nullif(below_since, 2019)
FROM ranked r
WHERE r.township_id = t.township_id
	AND n <= CASE below_since WHEN 2019 THEN 6 WHEN 2018 THEN 13 WHEN 2017 THEN 6 ELSE 0 END;

\ir proof.sql

COMMIT;
