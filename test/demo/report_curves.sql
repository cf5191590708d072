/*
 * The incomes of the report: indices of poverty and inequality, and the curves
 * behind them. Run by report after report.sql, in the same way.
 *
 * A picture's query gives plain columns, which gnuplot reads as $data; plot is
 * what gnuplot shall do with them, after report.gp.
 */
\encoding UTF8

/*
 * The register is read once: ten counties by five years of incomes, two values
 * each. All curves and indices below are answers of these hundred values.
 */
INSERT INTO report.part (id, kind, title, reading, query) VALUES
('incomes', 'section', 'Incomes of the registered households',
 'Persons of all households ever registered as poor, exited ones included, by income per person and year. All incomes are generated. Poor here means income below the line; '
 'a household above it stays registered while a guarantee is missing.', NULL),
('income', 'base', 'the incomes of every county and year', NULL, $q$
SELECT county_code, county, county_zh, year, poverty_line::float8 AS line, sum(persons) AS registered,
	   povaid.welfare_distribution(income_per_capita, persons) AS incomes, povaid.poverty_summary(income_per_capita, poverty_line, persons) AS poverty
FROM chuxiong.register GROUP BY county_code, county, county_zh, year, poverty_line$q$),
('prefecture', 'base', 'the same, all counties together', NULL, $q$
SELECT year, line, sum(registered) AS registered, povaid.rollup(incomes) AS incomes, povaid.rollup(poverty) AS poverty FROM report.income GROUP BY year, line$q$),
('benefit', 'base', 'income, gain from industry and gaps by income, end of 2018', NULL, $q$
SELECT povaid.concentration_summary(income_per_capita, income_per_capita, persons) AS income,
	   povaid.concentration_summary(coalesce(income_gain, 0) / persons, income_per_capita, persons) AS gain,
	   povaid.concentration_summary(greatest(poverty_line - income_per_capita, 0), income_per_capita, persons) AS gap
FROM chuxiong.register LEFT JOIN chuxiong.support USING (household_id) WHERE year = 2018$q$);
SELECT format('CREATE TABLE report.%I AS %s', id, query) FROM report.part WHERE id IN ('income', 'prefecture', 'benefit') ORDER BY n \gexec

INSERT INTO report.part (id, kind, title, reading, unit, source, query)
SELECT 'income-years', 'table', 'Poverty and inequality by year', 'Gap: the income that is missing up to the line, in % of the line, per head of everybody. '
	   'Severity weighs deep poverty more. '
	   'Sen: the share below the line, the depth of the gaps and the inequality among the poor in one index; 0 if nobody is poor. Shortfall: '
	   'what would lift everybody to the line for a year. '
	   'Gini: 0 if all incomes are equal, 1 if one person has all. Theil: another index of inequality, from 0 up, which weighs differences among the high incomes more. '
	   'P90/P10: the income that 90 % of the persons do not exceed, over the one that 10 % do not exceed. '
	   || 'A household of unknown income is left out of every measure: at the end of ' || year || ', ' || povaid.excluded(incomes) || ' households with '
	   || report.number((registered - povaid.population(incomes)::bigint)::text) || ' persons, so that ' || report.number(povaid.population(incomes)::text) || ' of the '
	   || report.number(registered::text) || ' registered persons remain.',
	   'persons, households; yuan per person and year; million yuan a year; below the line in % of the persons; gap, severity and Sen are 100 times the index; '
	   'Gini, Theil and P90/P10 are pure numbers',
	   'the lines of 2014 to 2016 are published (Yunnan Survey Yearbook 2017), later ones are working lines; incomes are generated.', $q$
SELECT year::text AS "Year", line AS "Line, yuan", povaid.population(incomes) AS "Persons", povaid.excluded(incomes) AS "Households left out",
	   registered - povaid.population(incomes)::bigint AS "Persons left out",
	   round(povaid.mean(incomes)::numeric) AS "Mean, yuan", round(povaid.median(incomes)::numeric) AS "Median, yuan",
	   povaid.percent(povaid.poor_population(poverty)::numeric, povaid.population(poverty)::numeric, 2) AS "Below the line %",
	   round(100 * povaid.poverty_gap_index(poverty)::numeric, 2) AS "Gap %", round(100 * povaid.squared_poverty_gap_index(poverty)::numeric, 2) AS "Severity %",
	   round(100 * povaid.sen_index(incomes, line)::numeric, 2) AS "Sen %", round((povaid.poverty_shortfall(poverty) / 1e6)::numeric, 1) AS "Shortfall, m yuan",
	   round(povaid.gini(incomes)::numeric, 4) AS "Gini", round(povaid.theil_index(incomes)::numeric, 4) AS "Theil",
	   round(povaid.percentile_ratio(incomes, 0.9, 0.1)::numeric, 2) AS "P90/P10"
FROM report.prefecture ORDER BY year$q$
FROM report.prefecture ORDER BY year DESC LIMIT 1;

INSERT INTO report.part (id, kind, title, reading, unit, source, query) VALUES
('income-counties', 'table', 'Poverty and inequality by county, end of 2018', 'Measures as above; persons of known income. Sorted by the share of persons below the line of 2018.',
 'persons; yuan per person and year; million yuan a year; below the line in % of the persons; gap is 100 times the index; Gini is a pure number', 'generated.', $q$
SELECT coalesce(county, 'Prefecture') AS "County", coalesce(max(county_zh) FILTER (WHERE county IS NOT NULL), '楚雄州') AS "县市", povaid.population(d) AS "Persons",
	   round(povaid.mean(d)::numeric) AS "Mean, yuan", round(povaid.median(d)::numeric) AS "Median, yuan",
	   povaid.percent(povaid.poor_population(s)::numeric, povaid.population(s)::numeric, 2) AS "Below the line %", round(100 * povaid.poverty_gap_index(s)::numeric, 2) AS "Gap %",
	   round((povaid.poverty_shortfall(s) / 1e6)::numeric, 2) AS "Shortfall, m yuan", round(povaid.gini(d)::numeric, 4) AS "Gini"
FROM (SELECT county, max(county_zh) AS county_zh, povaid.rollup(incomes) AS d, povaid.rollup(poverty) AS s FROM report.income WHERE year = 2018 GROUP BY GROUPING SETS ((county), ())) c
GROUP BY county, d, s ORDER BY county IS NULL, povaid.headcount_ratio(s) DESC, county$q$);

/* ----------------------------------------------------------------------
 * Curves
 * ----------------------------------------------------------------------
 */
INSERT INTO report.part (id, kind, title, reading) VALUES
('curves', 'section', 'Curves', 'People stand in a row, the poorest first; across runs the share of them that one has passed. A curve of the distributions above is one call.');

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
										   || CASE better WHEN 'd0' THEN name0 ELSE name1 END || ' is higher', '; ' ORDER BY p) FROM povaid.lorenz_crossings(d0, d1))
					 || '. An index that weighs the poorest enough can rank them otherwise than the Gini index.' END
$$;

INSERT INTO report.part (id, kind, title, reading, unit, source, query, plot)
SELECT 'lorenz', 'figure', 'Lorenz curves, 2014 and 2018',
	   'How much of all income the poorest part has. On the diagonal everybody would have the same; the further below it, the more unequal. The poorest fifth has '
	   || round(100 * povaid.income_share(a.incomes, 0, 0.2)::numeric, 1) || ' % of the income of 2014 and ' || round(100 * povaid.income_share(b.incomes, 0, 0.2)::numeric, 1)
	   || ' % of that of 2018; the Gini index is ' || round(povaid.gini(a.incomes)::numeric, 3) || ' and ' || round(povaid.gini(b.incomes)::numeric, 3) || '. '
	   || report.lorenz_order(a.incomes, b.incomes, '2014', '2018'), 'share of persons in %; share of income in %', 'generated.', $q$
SELECT 100 * p AS "poorest %", 100 * max(l) FILTER (WHERE year = 2014) AS "income 2014 %", 100 * max(l) FILTER (WHERE year = 2018) AS "income 2018 %", NULL AS "crossing %"
FROM report.prefecture CROSS JOIN LATERAL povaid.lorenz_curve(incomes, 50) GROUP BY p
UNION ALL
SELECT 100 * p, NULL, NULL, 100 * l FROM report.prefecture a CROSS JOIN report.prefecture b CROSS JOIN LATERAL povaid.lorenz_crossings(a.incomes, b.incomes)
WHERE a.year = 2014 AND b.year = 2018 ORDER BY 4 NULLS FIRST, 1$q$, $p$
set key top left; set xlabel "poorest, % of persons"; set ylabel "share of income, %"
set xrange [0:100]; set yrange [0:100]
plot x with lines linewidth 1 dashtype (3,3) linecolor rgb GREY title "equal incomes", \
	$data using 1:2 with lines linewidth 2.2 dashtype (9,4) linecolor rgb RED title "2014", \
	'' using 1:3 with lines linewidth 2.2 linecolor rgb BLUE title "2018", \
	'' using 1:4:(0.9) with circles fillstyle solid noborder linecolor rgb "#222222" title "crossing"
$p$
FROM report.prefecture a, report.prefecture b WHERE a.year = 2014 AND b.year = 2018;

INSERT INTO report.part (id, kind, title, reading, unit, source, query, plot)
SELECT 'lorenz-counties', 'figure', 'Lorenz curves of two counties, end of 2018',
	   'The counties with the lowest and the highest Gini index of the ten: ' || l.county || ' ' || l.county_zh || ', ' || round(l.gini::numeric, 3) || ', and '
	   || h.county || ' ' || h.county_zh || ', ' || round(h.gini::numeric, 3) || '. ' || report.lorenz_order(l.incomes, h.incomes, l.county, h.county),
	   'share of persons in %; share of income in %', 'generated.',
	   format($q$
SELECT 100 * p AS "poorest %%", 100 * max(l) FILTER (WHERE county = %1$L) AS "income %%, lowest Gini",
	   100 * max(l) FILTER (WHERE county = %2$L) AS "income %%, highest Gini", NULL AS "crossing %%"
FROM report.income CROSS JOIN LATERAL povaid.lorenz_curve(incomes, 50) WHERE year = 2018 GROUP BY p
UNION ALL
SELECT 100 * p, NULL, NULL, 100 * l FROM report.income a CROSS JOIN report.income b CROSS JOIN LATERAL povaid.lorenz_crossings(a.incomes, b.incomes)
WHERE a.year = 2018 AND b.year = 2018 AND a.county = %1$L AND b.county = %2$L ORDER BY 4 NULLS FIRST, 1$q$, l.county, h.county),
	   format($p$
set key top left; set xlabel "poorest, %% of persons"; set ylabel "share of income, %%"
set xrange [0:100]; set yrange [0:100]
plot x with lines linewidth 1 dashtype (3,3) linecolor rgb GREY title "equal incomes", \
	$data using 1:2 with lines linewidth 2.2 linecolor rgb BLUE title '%1$s', \
	'' using 1:3 with lines linewidth 2.2 dashtype (9,4) linecolor rgb RED title '%2$s', \
	'' using 1:4:(0.9) with circles fillstyle solid noborder linecolor rgb "#222222" title "crossing"
$p$, replace(l.county, $$'$$, $$''$$), replace(h.county, $$'$$, $$''$$))
FROM (SELECT *, povaid.gini(incomes) AS gini FROM report.income WHERE year = 2018 ORDER BY gini, county_code LIMIT 1) l,
	 (SELECT *, povaid.gini(incomes) AS gini FROM report.income WHERE year = 2018 ORDER BY gini DESC, county_code LIMIT 1) h;

/* Incomes in lines of their year. */
CREATE VIEW report.relative_income AS
	SELECT year, povaid.scale(incomes, 1 / line) AS relative FROM report.prefecture;

INSERT INTO report.part (id, kind, title, reading, unit, source, query, plot)
SELECT 'tip', 'figure', 'TIP curves: how many, how deep, how unequal',
	   'The three I''s of poverty: incidence, intensity, inequality. '
	   'The gaps up to the line of each year, added up from the poorest on, per head of everybody and in % of the line. The curve is flat from the share of persons below the line on ('
	   || (SELECT string_agg(povaid.percent(povaid.poor_population(poverty)::numeric, povaid.population(poverty)::numeric, 1) || ' % in ' || year, ', ' ORDER BY year)
		   FROM report.prefecture WHERE year IN (2014, 2018))
	   || '); its height there is the poverty gap. '
	   'A curve that is nowhere above another means no more poverty by every measure that rises with the gaps and does not fall when a gap moves to somebody poorer, '
	   'such as gap, severity and Watts; the share below the line is none of them. '
	   || CASE WHEN povaid.tip_dominates(b.relative, a.relative, 1) THEN 'That of 2018 is nowhere above that of 2014 (tip_dominates). '
			   ELSE 'That of 2018 is above that of 2014 somewhere (tip_dominates). ' END
	   || (SELECT CASE WHEN count(*) = 0 THEN 'Curves of successive years do not cross (tip_crossings).'
				  ELSE 'Curves of successive years cross among the poorest ' || round(ceil(10000 * max(c.p)::numeric) / 100, 2) || ' % only (tip_crossings).' END
		   FROM report.relative_income e CROSS JOIN report.relative_income f CROSS JOIN LATERAL povaid.tip_crossings(e.relative, f.relative, 1) c WHERE f.year = e.year + 1),
	   'share of persons in %; gaps in % of the line of the year, per head', 'the lines of 2014 to 2016 are published (Yunnan Survey Yearbook 2017); the rest is generated.', $q$
SELECT 100 * p AS "poorest %", 100 * max(gap) FILTER (WHERE year = 2014) AS "2014 %", 100 * max(gap) FILTER (WHERE year = 2015) AS "2015 %",
	   100 * max(gap) FILTER (WHERE year = 2016) AS "2016 %", 100 * max(gap) FILTER (WHERE year = 2017) AS "2017 %", 100 * max(gap) FILTER (WHERE year = 2018) AS "2018 %"
FROM report.prefecture CROSS JOIN LATERAL povaid.tip_curve(incomes, line, 50) GROUP BY p ORDER BY p$q$, $p$
set key top left; set xlabel "poorest, % of persons"; set ylabel "sum of gaps per head, % of the line"
set xrange [0:100]; set yrange [0:*]
plot $data using 1:2 with lines linewidth 2.2 linecolor rgb RED title "2014", \
	'' using 1:3 with lines linewidth 2.2 dashtype (10,3) linecolor rgb ORANGE title "2015", \
	'' using 1:4 with lines linewidth 2.2 dashtype (5,3) linecolor rgb PINK title "2016", \
	'' using 1:5 with lines linewidth 2.2 dashtype (10,3,3,3) linecolor rgb SKY title "2017", \
	'' using 1:6 with lines linewidth 2.2 linecolor rgb BLUE title "2018"
$p$
FROM report.relative_income a, report.relative_income b WHERE a.year = 2014 AND b.year = 2018;

INSERT INTO report.part (id, kind, title, reading, unit, source, query, plot)
SELECT 'parade', 'figure', 'Pen''s parade, 2014 and 2018',
	   'Everybody walks by in order of income; the curve is the income of who has just passed. '
	   'Where it crosses the line of its year (dotted; ' || report.number(a.line::text) || ' and ' || report.number(b.line::text)
	   || ' yuan) one reads the share below the line. The person in the middle has ' || report.number(round(povaid.median(a.incomes)::numeric)::text) || ' yuan in 2014, '
	   || report.number(round(povaid.median(b.incomes)::numeric)::text) || ' in 2018.', 'percentile of persons; yuan per person and year',
	   'the line of 2014 is published (Yunnan Survey Yearbook 2017); the rest is generated.', $q$
SELECT 100 * p AS "poorest %", max(welfare) FILTER (WHERE year = 2014) AS "yuan 2014", max(welfare) FILTER (WHERE year = 2018) AS "yuan 2018",
	   max(line) FILTER (WHERE year = 2014) AS "line 2014", max(line) FILTER (WHERE year = 2018) AS "line 2018"
FROM report.prefecture CROSS JOIN LATERAL povaid.pen_parade(incomes, 100) GROUP BY p ORDER BY p$q$, $p$
set key top left; set xlabel "percentile of persons"; set ylabel "income, yuan per person and year"
set lmargin at screen 0.15; set xrange [0:100]; set yrange [0:*]
plot $data using 1:5 with lines linewidth 1.2 dashtype (2,3) linecolor rgb BLUE notitle, \
	'' using 1:4 with lines linewidth 1.2 dashtype (2,3) linecolor rgb RED notitle, \
	'' using 1:2 with lines linewidth 2.2 dashtype (9,4) linecolor rgb RED title "2014", \
	'' using 1:3 with lines linewidth 2.2 linecolor rgb BLUE title "2018"
$p$
FROM report.prefecture a, report.prefecture b WHERE a.year = 2014 AND b.year = 2018;

INSERT INTO report.part (id, kind, title, reading, unit, source, query, plot)
SELECT 'growth', 'figure', 'Growth incidence, 2014 to 2018',
	   'By how much income grew at each place in the row, over and above the rise of the poverty line (' || round(100 * (b.line / a.line - 1)::numeric, 1)
	   || ' % in all): incomes are counted in lines of their year, because the register has no price index. Growth of the whole time, not per year; '
	   'of places, not of persons. Of the change of the share below the line, '
	   || report.number(round(100 * g.total::numeric, 1)::text) || ' points, growth of the mean explains ' || report.number(round(100 * g.growth_shapley::numeric, 1)::text)
	   || ' and redistribution ' || report.number(round(100 * g.redistribution_shapley::numeric, 1)::text) || ' (Shapley values).', 'percentile of persons; '
	   'growth of income counted in lines, in %', 'the lines of 2014 and 2016 are published (Yunnan Survey Yearbook 2017); the rest is generated.', $q$
SELECT 100 * p AS "poorest %", 100 * a.growth AS "2014 to 2016 %", 100 * b.growth AS "2016 to 2018 %", 100 * c.growth AS "2014 to 2018 %"
FROM (SELECT year, povaid.scale(incomes, 1 / line) AS d FROM report.prefecture) d0
CROSS JOIN (SELECT year, povaid.scale(incomes, 1 / line) AS d FROM report.prefecture) d1
CROSS JOIN (SELECT year, povaid.scale(incomes, 1 / line) AS d FROM report.prefecture) d2
CROSS JOIN LATERAL povaid.growth_incidence(d0.d, d1.d, 100) a
JOIN LATERAL povaid.growth_incidence(d1.d, d2.d, 100) b USING (p)
JOIN LATERAL povaid.growth_incidence(d0.d, d2.d, 100) c USING (p)
WHERE d0.year = 2014 AND d1.year = 2016 AND d2.year = 2018 ORDER BY p$q$, $p$
set key top right; set xlabel "percentile of persons"; set ylabel "growth over and above the line, %"
set xrange [0:100]; set yrange [*:*]; set xzeroaxis linetype 1 linewidth 1 linecolor rgb "#666666"
plot $data using 1:4 with lines linewidth 2.2 linecolor rgb BLUE title "2014 to 2018", \
	'' using 1:2 with lines linewidth 2.2 dashtype (9,4) linecolor rgb RED title "2014 to 2016", \
	'' using 1:3 with lines linewidth 2.2 dashtype (4,3) linecolor rgb GREEN title "2016 to 2018"
$p$
FROM report.prefecture a, report.prefecture b, LATERAL povaid.growth_redistribution(a.incomes, b.incomes, a.line, b.line) g WHERE a.year = 2014 AND b.year = 2018;

/* ----------------------------------------------------------------------
 * Who gets what
 * ----------------------------------------------------------------------
 */
INSERT INTO report.part (id, kind, title, reading, unit, source, query, plot)
SELECT 'concentration', 'figure', 'Concentration curves: who gains from industry',
	   'The share of the income gained from industry in the first half of 2019 (F15) that goes to the poorest part, by income of 2018. '
	   'Above the diagonal the poor get more than their number, above the curve of incomes '
	   'more than their income. Money that followed the gaps up to the line would run as the upper curve. '
	   'Concentration index of the gain ' || report.number(round(povaid.concentration_index(gain)::numeric, 3)::text)
	   || ', Kakwani index ' || report.number(round(povaid.kakwani_index(gain)::numeric, 3)::text) || ': below zero reduces inequality.', 'share of persons in %; '
	   'share of all income, of all gain and of all gaps, each in %', 'the total gain is published (F15); how it is spread, and the incomes, are generated.', $q$
SELECT 100 * p AS "poorest %", 100 * a.share AS "income %", 100 * b.share AS "gain %", 100 * c.share AS "gaps %"
FROM report.benefit CROSS JOIN LATERAL povaid.concentration_curve(income, 100) a
JOIN LATERAL povaid.concentration_curve(gain, 100) b USING (p) JOIN LATERAL povaid.concentration_curve(gap, 100) c USING (p) ORDER BY p$q$, $p$
set key bottom right; set xlabel "poorest, % of persons"; set ylabel "share of income, gain or gaps, %"
set xrange [0:100]; set yrange [0:104]
plot x with lines linewidth 1 dashtype (3,3) linecolor rgb GREY title "the same for each", \
	$data using 1:4 with lines linewidth 2.2 dashtype (9,4) linecolor rgb RED title "gaps up to the line", \
	'' using 1:3 with lines linewidth 2.2 linecolor rgb BLUE title "gained from industry", \
	'' using 1:2 with lines linewidth 2.2 dashtype (4,3) linecolor rgb GREEN title "income"
$p$
FROM report.benefit;

INSERT INTO report.part (id, kind, title, reading, unit, source, query) VALUES
('incidence-of-benefit', 'table', 'Benefit incidence by fifths of income, end of 2018',
 'The shares that each fifth of the persons, the poorest first, has in all income, in the income gained from industry in the first half of 2019, and in all gaps up to the line.',
 '% of the total of each column', 'the total gain is published (F15); how it is spread, and the incomes, are generated.', $q$
SELECT CASE fifth WHEN 1 THEN 'Poorest fifth' WHEN 5 THEN 'Richest fifth' WHEN 2 THEN 'Second fifth' WHEN 3 THEN 'Third fifth' ELSE 'Fourth fifth' END AS "Persons",
	   round(100 * povaid.amount_share(income, lower, upper)::numeric, 2) AS "Income %", round(100 * povaid.amount_share(gain, lower, upper)::numeric, 2) AS "Gained from industry %",
	   round(100 * povaid.amount_share(gap, lower, upper)::numeric, 2) AS "Gaps up to the line %"
FROM report.benefit, (SELECT fifth, (fifth - 1) / 5.0::float8 AS lower, fifth / 5.0::float8 AS upper FROM generate_series(1, 5) fifth) f ORDER BY fifth$q$);

INSERT INTO report.part (id, kind, title, reading) VALUES
('bases', 'section', 'Tables that the queries read', 'The queries above read the tables of the schema chuxiong, and these, which are made from them.');
