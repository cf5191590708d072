/*
 * The incomes of the report: indices of poverty and inequality, and the curves
 * behind them. Run by report after report.sql, in the same way.
 *
 * A picture's query gives plain columns, which gnuplot reads as $data; plot is
 * what gnuplot shall do with them, after report.gp.
 */
\encoding UTF8

/*
 * The register is read once: ten counties by five years of incomes, one value
 * each. All curves and most indices below are answers of these fifty values.
 */
CREATE TABLE report.income AS
	SELECT county_code, county, county_zh, year, poverty_line::float8 AS line,
		   povaid.welfare_distribution(income_per_capita, persons) AS incomes
	FROM chuxiong.register GROUP BY county_code, county, county_zh, year, poverty_line;
CREATE TABLE report.prefecture AS
	SELECT year, line, povaid.rollup(incomes) AS incomes FROM report.income GROUP BY year, line;

INSERT INTO report.part (id, kind, title, reading, query) VALUES
('incomes', 'section', 'Incomes of the registered households',
 'Persons of all households ever registered as poor, exited ones included, by income per person and year. All incomes are generated. Poor here means income below the line; '
 'a household above it stays registered while a guarantee is missing.', NULL),
('income-years', 'table', 'Poverty and inequality by year', 'Gap: the income that is missing up to the line, in % of the line, per head of everybody. Severity weighs deep poverty more. '
 'Shortfall: what would lift everybody to the line for a year. Gini: 0 if all incomes are equal, 1 if one person has all. Lines of 2014 to 2016 are published, later ones are working lines.', $q$
SELECT year::text AS "Year", line AS "Line, yuan", povaid.population(incomes) AS "Persons", povaid.excluded(incomes) AS "Households unknown",
	   round(povaid.mean(incomes)::numeric) AS "Mean, yuan", round(povaid.median(incomes)::numeric) AS "Median, yuan",
	   round(100 * povaid.headcount_ratio(incomes, line)::numeric, 2) AS "Below the line %", round(100 * povaid.poverty_gap_index(incomes, line)::numeric, 2) AS "Gap %",
	   round(100 * povaid.squared_poverty_gap_index(incomes, line)::numeric, 2) AS "Severity %", round(100 * povaid.sen_index(incomes, line)::numeric, 2) AS "Sen %",
	   round((povaid.poverty_gap_index(incomes, line) * line * povaid.population(incomes) / 1e6)::numeric, 1) AS "Shortfall, m yuan",
	   round(povaid.gini(incomes)::numeric, 4) AS "Gini", round(povaid.theil_index(incomes)::numeric, 4) AS "Theil",
	   round(povaid.percentile_ratio(incomes, 0.9, 0.1)::numeric, 2) AS "P90/P10"
FROM report.prefecture ORDER BY year$q$),
('income-counties', 'table', 'Poverty and inequality by county, end of 2018', 'Measures as above. Sorted by the share of persons below the line of 2018.', $q$
SELECT coalesce(county, 'Prefecture') AS "County", coalesce(max(county_zh) FILTER (WHERE county IS NOT NULL), '楚雄州') AS "县市", povaid.population(d) AS "Persons",
	   round(povaid.mean(d)::numeric) AS "Mean, yuan", round(povaid.median(d)::numeric) AS "Median, yuan",
	   round(100 * povaid.headcount_ratio(d, line)::numeric, 2) AS "Below the line %", round(100 * povaid.poverty_gap_index(d, line)::numeric, 2) AS "Gap %",
	   round((povaid.poverty_gap_index(d, line) * line * povaid.population(d) / 1e6)::numeric, 2) AS "Shortfall, m yuan",
	   round(povaid.gini(d)::numeric, 4) AS "Gini"
FROM (SELECT county, max(county_zh) AS county_zh, line, povaid.rollup(incomes) AS d FROM report.income WHERE year = 2018 GROUP BY GROUPING SETS ((county, line), (line))) c
GROUP BY county, d, line ORDER BY county IS NULL, povaid.headcount_ratio(d, line) DESC, county$q$);

/* ----------------------------------------------------------------------
 * Curves
 * ----------------------------------------------------------------------
 */
INSERT INTO report.part (id, kind, title, reading, query, plot) VALUES
('curves', 'section', 'Curves', 'People stand in a row, the poorest first; across runs the share of them that one has passed. A curve of the distributions above is one call.', NULL, NULL);

INSERT INTO report.part (id, kind, title, reading, query, plot)
SELECT 'lorenz', 'figure', 'Lorenz curves, 2014 and 2018',
	   'How much of all income the poorest part has. On the diagonal everybody would have the same; the further below it, the more unequal. The poorest fifth has '
	   || round(100 * povaid.income_share(a.incomes, 0, 0.2)::numeric, 1) || ' % of the income of 2014 and ' || round(100 * povaid.income_share(b.incomes, 0, 0.2)::numeric, 1)
	   || ' % of that of 2018; the Gini index is ' || round(povaid.gini(a.incomes)::numeric, 3) || ' and ' || round(povaid.gini(b.incomes)::numeric, 3) || '.', $q$
SELECT 100 * p AS "poorest %", 100 * max(l) FILTER (WHERE year = 2014) AS "income 2014 %", 100 * max(l) FILTER (WHERE year = 2018) AS "income 2018 %"
FROM report.prefecture CROSS JOIN LATERAL povaid.lorenz_curve(incomes, 50) GROUP BY p ORDER BY p$q$, $p$
set key top left; set xlabel "poorest, % of persons"; set ylabel "share of income, %"
set xrange [0:100]; set yrange [0:100]
plot x with lines linewidth 1 dashtype (3,3) linecolor rgb GREY title "equal incomes", \
	$data using 1:2 with lines linewidth 2.2 dashtype (9,4) linecolor rgb RED title "2014", \
	'' using 1:3 with lines linewidth 2.2 linecolor rgb BLUE title "2018"
$p$
FROM report.prefecture a, report.prefecture b WHERE a.year = 2014 AND b.year = 2018;

INSERT INTO report.part (id, kind, title, reading, query, plot)
SELECT 'lorenz-counties', 'figure', 'Lorenz curves of two counties, end of 2018',
	   'The counties with the lowest and the highest Gini index of the ten: ' || string_agg(county || ' ' || county_zh || ', ' || round(gini::numeric, 3), ', and ' ORDER BY gini)
	   || '. Where the lower curve lies below the other everywhere, it is the more unequal on every measure that falls when the rich give to the poor.',
	   format($q$
SELECT 100 * p AS "poorest %%", 100 * max(l) FILTER (WHERE county = %1$L) AS "income %%, lowest Gini",
	   100 * max(l) FILTER (WHERE county = %2$L) AS "income %%, highest Gini"
FROM report.income CROSS JOIN LATERAL povaid.lorenz_curve(incomes, 50) WHERE year = 2018 GROUP BY p ORDER BY p$q$, min(county) FILTER (WHERE lowest = 1), min(county) FILTER (WHERE highest = 1)),
	   format($p$
set key top left; set xlabel "poorest, %% of persons"; set ylabel "share of income, %%"
set xrange [0:100]; set yrange [0:100]
plot x with lines linewidth 1 dashtype (3,3) linecolor rgb GREY title "equal incomes", \
	$data using 1:2 with lines linewidth 2.2 linecolor rgb BLUE title '%1$s', \
	'' using 1:3 with lines linewidth 2.2 dashtype (9,4) linecolor rgb RED title '%2$s'
$p$, min(replace(county, $$'$$, $$''$$)) FILTER (WHERE lowest = 1), min(replace(county, $$'$$, $$''$$)) FILTER (WHERE highest = 1))
FROM (SELECT county, county_zh, povaid.gini(incomes) AS gini, row_number() OVER (ORDER BY povaid.gini(incomes), county_code) AS lowest,
			 row_number() OVER (ORDER BY povaid.gini(incomes) DESC, county_code) AS highest
	  FROM report.income WHERE year = 2018) g
WHERE 1 IN (lowest, highest);

INSERT INTO report.part (id, kind, title, reading, query, plot)
SELECT 'tip', 'figure', 'TIP curves: how many, how deep, how unequal',
	   'The gaps up to the line of each year, added up from the poorest on, per head of everybody and in % of the line. The curve is flat from the share of persons below the line on ('
	   || string_agg(round(100 * povaid.headcount_ratio(incomes, line)::numeric, 1) || ' % in ' || year, ', ' ORDER BY year) FILTER (WHERE year IN (2014, 2018))
	   || '); its height there is the poverty gap. A curve that lies below another is less poverty, whichever measure of the gaps one takes.', $q$
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
FROM report.prefecture;

INSERT INTO report.part (id, kind, title, reading, query, plot)
SELECT 'parade', 'figure', 'Pen''s parade, 2014 and 2018',
	   'Everybody walks by in order of income; the curve is the income of who has just passed. Where it crosses the line of its year (dotted; ' || report.number(a.line::text) || ' and ' || report.number(b.line::text)
	   || ' yuan) one reads the share below the line. The person in the middle has ' || report.number(round(povaid.median(a.incomes)::numeric)::text) || ' yuan in 2014, '
	   || report.number(round(povaid.median(b.incomes)::numeric)::text) || ' in 2018.', $q$
SELECT 100 * p AS "poorest %", max(welfare) FILTER (WHERE year = 2014) AS "yuan 2014", max(welfare) FILTER (WHERE year = 2018) AS "yuan 2018",
	   max(line) FILTER (WHERE year = 2014) AS "line 2014", max(line) FILTER (WHERE year = 2018) AS "line 2018"
FROM report.prefecture CROSS JOIN LATERAL povaid.pen_parade(incomes, 100) GROUP BY p ORDER BY p$q$, $p$
set key top left; set xlabel "poorest, % of persons"; set ylabel "income, yuan per person and year"
set lmargin at screen 0.15; set xrange [0:100]; set yrange [0:*]
plot $data using 1:5 with lines linewidth 1.2 dashtype (2,3) linecolor rgb BLUE notitle, \
	'' using 1:4 with lines linewidth 1.2 dashtype (2,3) linecolor rgb RED notitle, \
	'' using 1:2 with lines linewidth 2.2 dashtype (9,4) linecolor rgb RED title "2014", \
	'' using 1:3 with lines linewidth 2.2 linecolor rgb BLUE title "2018"
$p$
FROM report.prefecture a, report.prefecture b WHERE a.year = 2014 AND b.year = 2018;

INSERT INTO report.part (id, kind, title, reading, query, plot)
SELECT 'growth', 'figure', 'Growth incidence, 2014 to 2018',
	   'By how much income grew at each place in the row, over and above the rise of the poverty line (' || round(100 * (b.line / a.line - 1)::numeric, 1)
	   || ' % in all): incomes are counted in lines of their year, because the register has no price index. Growth of the whole time, not per year; of places, not of persons. Of the change of the share below the line, '
	   || report.number(round(100 * g.total::numeric, 1)::text) || ' points, growth of the mean explains ' || report.number(round(100 * g.growth_shapley::numeric, 1)::text)
	   || ' and redistribution ' || report.number(round(100 * g.redistribution_shapley::numeric, 1)::text) || ' (Shapley values).', $q$
SELECT 100 * p AS "poorest %", 100 * a.growth AS "2014 to 2016 %", 100 * b.growth AS "2016 to 2018 %", 100 * c.growth AS "2014 to 2018 %"
FROM (SELECT year, povaid.scale(incomes, 1 / line) AS d FROM report.prefecture) d0
CROSS JOIN (SELECT year, povaid.scale(incomes, 1 / line) AS d FROM report.prefecture) d1
CROSS JOIN (SELECT year, povaid.scale(incomes, 1 / line) AS d FROM report.prefecture) d2
CROSS JOIN LATERAL povaid.growth_incidence(d0.d, d1.d, 100) a
JOIN LATERAL povaid.growth_incidence(d1.d, d2.d, 100) b USING (p)
JOIN LATERAL povaid.growth_incidence(d0.d, d2.d, 100) c USING (p)
WHERE d0.year = 2014 AND d1.year = 2016 AND d2.year = 2018 ORDER BY p$q$, $p$
set key top right; set xlabel "poorest, % of persons"; set ylabel "growth over and above the line, %"
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
CREATE TABLE report.benefit AS
	SELECT povaid.concentration_summary(income_per_capita, income_per_capita, persons) AS income,
		   povaid.concentration_summary(coalesce(income_gain, 0) / persons, income_per_capita, persons) AS gain,
		   povaid.concentration_summary(greatest(poverty_line - income_per_capita, 0), income_per_capita, persons) AS gap
	FROM chuxiong.register LEFT JOIN chuxiong.support USING (household_id) WHERE year = 2018;

INSERT INTO report.part (id, kind, title, reading, query, plot)
SELECT 'concentration', 'figure', 'Concentration curves: who gains from industry',
	   'The share of the income gained from industry in the first half of 2019 (F15) that goes to the poorest part, by income of 2018. Above the diagonal the poor get more than their number, above the curve of incomes '
	   'more than their income. Money that followed the gaps up to the line would run as the upper curve. Concentration index of the gain ' || report.number(round(povaid.concentration_index(gain)::numeric, 3)::text)
	   || ', Kakwani index ' || report.number(round(povaid.kakwani_index(gain)::numeric, 3)::text) || ': below zero reduces inequality.', $q$
SELECT 100 * p AS "poorest %", 100 * a.share AS "income %", 100 * b.share AS "gain %", 100 * c.share AS "gaps %"
FROM report.benefit CROSS JOIN LATERAL povaid.concentration_curve(income, 100) a
JOIN LATERAL povaid.concentration_curve(gain, 100) b USING (p) JOIN LATERAL povaid.concentration_curve(gap, 100) c USING (p) ORDER BY p$q$, $p$
set key bottom right; set xlabel "poorest, % of persons"; set ylabel "share, %"
set xrange [0:100]; set yrange [0:104]
plot x with lines linewidth 1 dashtype (3,3) linecolor rgb GREY title "the same for each", \
	$data using 1:4 with lines linewidth 2.2 dashtype (9,4) linecolor rgb RED title "gaps up to the line", \
	'' using 1:3 with lines linewidth 2.2 linecolor rgb BLUE title "gained from industry", \
	'' using 1:2 with lines linewidth 2.2 dashtype (4,3) linecolor rgb GREEN title "income"
$p$
FROM report.benefit;

INSERT INTO report.part (id, kind, title, reading, query) VALUES
('incidence-of-benefit', 'table', 'Benefit incidence by fifths of income, end of 2018', 'Shares in %, of all income, of the income gained from industry, and of all gaps up to the line.', $q$
SELECT CASE fifth WHEN 1 THEN 'Poorest fifth' WHEN 5 THEN 'Richest fifth' WHEN 2 THEN 'Second fifth' WHEN 3 THEN 'Third fifth' ELSE 'Fourth fifth' END AS "Persons",
	   round(100 * povaid.amount_share(income, lower, upper)::numeric, 2) AS "Income %", round(100 * povaid.amount_share(gain, lower, upper)::numeric, 2) AS "Gained from industry %",
	   round(100 * povaid.amount_share(gap, lower, upper)::numeric, 2) AS "Gaps up to the line %"
FROM report.benefit, (SELECT fifth, (fifth - 1) / 5.0::float8 AS lower, fifth / 5.0::float8 AS upper FROM generate_series(1, 5) fifth) f ORDER BY fifth$q$);
