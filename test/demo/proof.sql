/*
 * The proof: every total that the office published, and every rule that the
 * generated register promises, or an error and no register at all.
 *
 * register.sql includes this file inside its transaction; register_stock is its
 * copy of chuxiong.village_stock.  What is published is read from the published
 * tables, never repeated here.  The last check is a digest over the rows, which
 * catches a machine, a version or a plan that built others; whoever changes the
 * generator on purpose puts the new digest there.
 */
CREATE FUNCTION pg_temp.must_equal(what text, got numeric, wanted numeric) RETURNS void
LANGUAGE plpgsql AS
$$
BEGIN
	IF got IS DISTINCT FROM wanted THEN
		RAISE EXCEPTION 'the generated register misses %: % instead of %', what, got, wanted;
	END IF;
END
$$;

CREATE FUNCTION pg_temp.published(wanted_item text, wanted_part int) RETURNS numeric
LANGUAGE sql STABLE AS
$$ SELECT printed FROM chuxiong.published_figure WHERE item = wanted_item AND part = wanted_part $$;

DO $$
BEGIN
	/* the published totals */
	PERFORM pg_temp.must_equal(p.year || ' poor households', (SELECT count(*) FROM chuxiong.household_year y WHERE y.year = p.year AND is_poor),
							   pg_temp.published(item, 1)),
			pg_temp.must_equal(p.year || ' poor persons', (SELECT sum(persons) FROM chuxiong.household_year y WHERE y.year = p.year AND is_poor),
							   pg_temp.published(item, 2)),
			pg_temp.must_equal(p.year || ' poor villages', (SELECT count(*) FROM chuxiong.village_year y WHERE y.year = p.year AND is_poor_village),
							   pg_temp.published('F4', part))
	FROM (VALUES (2014, 'F1', 1), (2018, 'F2', 2)) p (year, item, part);
	PERFORM pg_temp.must_equal('village and year', (SELECT count(*) FROM chuxiong.village_year), 5 * pg_temp.published('F28', 1));
	PERFORM pg_temp.must_equal('townships', (SELECT count(*) FROM chuxiong.township), pg_temp.published('F26', 1));
	PERFORM pg_temp.must_equal('villages', (SELECT count(*) FROM chuxiong.village), pg_temp.published('F28', 1));
	PERFORM pg_temp.must_equal('poor villages paved by 2017',
							   (SELECT count(*) FROM chuxiong.village WHERE is_poor_2014 AND paved_road_year <= 2017), pg_temp.published('F27', 1));
	PERFORM pg_temp.must_equal('villages with 10 kV',
							   (SELECT count(*) FROM chuxiong.village WHERE has_household_power AND supply_kv >= 10), pg_temp.published('F28', 1));
	PERFORM pg_temp.must_equal('poor villages with fibre and 4G',
							   (SELECT count(*) FROM chuxiong.village WHERE is_poor_2014 AND has_fibre AND has_4g), pg_temp.published('F29', 1));
	PERFORM pg_temp.must_equal('counties', (SELECT count(*) FROM chuxiong.county), 10);
	PERFORM pg_temp.must_equal('county exits', (SELECT count(*) FROM chuxiong.county c JOIN chuxiong.published_county_exit e
												ON e.county = c.county AND e.county_zh = c.county_zh AND e.round_year = c.exit_year),
							   (SELECT count(*) FROM chuxiong.published_county_exit));
	PERFORM pg_temp.must_equal('counties without an exit year', (SELECT count(*) FROM chuxiong.county WHERE exit_year IS NULL), 4);
	PERFORM pg_temp.must_equal('households with conditions for industry',
							   round(count(*) / 10000.0, 1), pg_temp.published('F14', 1)),
			pg_temp.must_equal('persons in them', round(sum(persons) / 10000.0), pg_temp.published('F14', 2)),
			pg_temp.must_equal('led by one entity', round(100.0 * count(*) FILTER (WHERE industry_entities >= 1) / count(*)), pg_temp.published('F16', 1)),
			pg_temp.must_equal('led by two entities', round(100.0 * count(*) FILTER (WHERE industry_entities >= 2) / count(*)), pg_temp.published('F17', 1))
	FROM chuxiong.household JOIN chuxiong.household_year USING (household_id) WHERE year = 2018 AND has_industry_conditions;

	/* the base */
	PERFORM pg_temp.must_equal('the base', (SELECT sum(agricultural_population) FROM chuxiong.village), (SELECT persons FROM chuxiong.population_base)),
			pg_temp.must_equal('2018 incidence', (SELECT round(100 * pg_temp.published('F2', 2) / persons, 1) FROM chuxiong.population_base), pg_temp.published('F3', 2));
	PERFORM pg_temp.must_equal('the base as rows, ' || year, sum(persons), (SELECT persons FROM chuxiong.population_base))
	FROM chuxiong.population_year GROUP BY year;
	PERFORM pg_temp.must_equal('unregistered persons below zero', (SELECT count(*) FROM register_stock WHERE base < registered_persons), 0);

	/* exits keep to 3 % */
	PERFORM pg_temp.must_equal('exited villages not below 3 %',
							   (SELECT count(*) FROM register_stock WHERE year >= exit_year AND poor_persons * 100 >= 3 * base), 0);
	PERFORM pg_temp.must_equal('villages above 3 % at the end of 2018 that are not among the poor villages',
							   (SELECT count(*) FROM register_stock WHERE year = 2018 AND poor_persons * 100 >= 3 * base AND NOT is_poor_village), 0);
	PERFORM pg_temp.must_equal('villages that lack a condition after their exit',
							   (SELECT count(*) FROM chuxiong.village_year JOIN chuxiong.village USING (village_id) WHERE year >= exit_year
								AND NOT coalesce(has_infrastructure AND has_public_services AND has_industry AND has_collective_income, false)), 0);
	PERFORM pg_temp.must_equal('poor villages at the end of 2018 that fulfil everything',
							   (SELECT count(*) FROM register_stock JOIN chuxiong.village_year y USING (village_id, year)
								WHERE year = 2018 AND y.is_poor_village AND poor_persons * 100 < 3 * base
								AND has_infrastructure AND has_public_services AND has_industry AND has_collective_income), 0);
	PERFORM pg_temp.must_equal('side of 3 % of ' || county || ' at the end of ' || year,
							   (sum(poor_persons) * 100 < 3 * sum(base))::int, (year >= c.exit_year)::int)
	FROM register_stock s JOIN chuxiong.county c USING (county)
	WHERE year >= c.exit_year - 1 GROUP BY county, year, c.exit_year;
	PERFORM pg_temp.must_equal('90 % of the poor villages of ' || county,
							   (count(*) FILTER (WHERE NOT is_poor_village) * 10 >= count(*) * 9)::int, 1)
	FROM register_stock JOIN chuxiong.county c USING (county)
	WHERE is_poor_2014 AND year = c.exit_year GROUP BY county;
	PERFORM pg_temp.must_equal('villages next to 3 %',
							   (SELECT count(*) FROM register_stock WHERE year = 2018
								AND (poor_persons, base) IN ((61, 2034), (76, 2533))), 2);
	PERFORM pg_temp.must_equal('poor townships', (SELECT count(*) FROM chuxiong.township WHERE is_poor_2014), 25);
	PERFORM pg_temp.must_equal('townships that exited in 2018', (SELECT count(*) FROM chuxiong.township WHERE exit_year = 2018), 13);

	/* households: no wrong exit, nobody kept who could go, every flow adds up */
	PERFORM pg_temp.must_equal('exits of households that did not qualify',
							   (SELECT count(*) FROM chuxiong.register WHERE status = 'newly_exited'
								AND NOT coalesce(income_per_capita > poverty_line AND has_food AND has_clothing AND has_compulsory_education
												 AND has_basic_medical_care AND has_safe_housing AND has_safe_water, false)), 0);
	PERFORM pg_temp.must_equal('poor households that qualify',
							   (SELECT count(*) FROM chuxiong.register WHERE is_poor AND income_per_capita > poverty_line AND has_food AND has_clothing
								AND has_compulsory_education AND has_basic_medical_care AND has_safe_housing AND has_safe_water), 0);
	PERFORM pg_temp.must_equal('exited households not above the line',
							   (SELECT count(*) FROM chuxiong.register WHERE NOT is_poor AND NOT coalesce(income_per_capita > poverty_line, false)), 0);
	PERFORM pg_temp.must_equal('household flow of ' || year, opening + entered - exited, poor)
	FROM (SELECT year, count(*) FILTER (WHERE is_poor) AS poor, lag(count(*) FILTER (WHERE is_poor)) OVER (ORDER BY year) AS opening,
				 count(*) FILTER (WHERE status IN ('relapsed', 'newly_registered')) AS entered,
				 count(*) FILTER (WHERE status = 'newly_exited') AS exited
		  FROM chuxiong.household_year GROUP BY year) f
	WHERE opening IS NOT NULL;

	/* the same rows everywhere */
	PERFORM pg_temp.must_equal('the digest of its rows (another machine got other rows)',
							   (SELECT sum((household_id::bigint * 1000003 + year * 7919 + persons * 104729
											+ coalesce((income_per_capita * 100)::bigint, -1) * 31 + school_age_children * 13
											+ has_food::int + has_clothing::int * 2 + has_compulsory_education::int * 4 + has_basic_medical_care::int * 8
											+ has_safe_housing::int * 16 + coalesce(has_safe_water::int, 2) * 32 + is_poor::int * 128
											+ village_id * 104723 + coalesce(first_exit_year, 0) * 107 + industry_entities * 11
											+ agricultural_population * 3 + coalesce(v.exit_year, 0) * 97) % 1000000007)
								FROM chuxiong.household_year JOIN chuxiong.household USING (household_id) JOIN chuxiong.village v USING (village_id)),
							   231803523642535);
END
$$;
