# The same figures as R's package laeken on its own data, eusilc and ses, and
# as the definitions of the other measures in plain R (test/peers/laeken.R):
# to 1e-9 of their size.  Where laeken defines something in another way, its
# definition is followed in SQL, and the two figures are told apart.

use strict;
use warnings;

use FindBin;
use Povaid;
use PostgreSQL::Test::Utils;
use Test::More;

my $folder = PostgreSQL::Test::Utils::tempdir();

# Nothing of the user's own settings, libraries or saved sessions.
command_ok(
	[ 'env', '-i', "PATH=$ENV{PATH}", "HOME=$folder", "TMPDIR=$folder", 'LC_ALL=C', 'TZ=UTC',
		'Rscript', '--vanilla', "$FindBin::RealBin/../peers/laeken.R", $folder ],
	'R with the package laeken computes its figures');
unless (-s "$folder/figure.csv")
{
	diag('Rscript and its package laeken are needed (Debian: r-cran-laeken)');
	done_testing();
	exit 1;
}

my $node = new_node('laeken');

$node->safe_psql('postgres', <<"SQL");
CREATE EXTENSION povaid SCHEMA public;
CREATE TABLE person (id integer, household integer, size integer, region text, gender text, age integer,
	income float8, weight float8, scale float8, wage float8, capital float8, benefit float8,
	tax float8, equivalised float8, own_wage float8);
CREATE TABLE exact (LIKE person);
ALTER TABLE exact ALTER income TYPE numeric, ALTER weight TYPE numeric;
CREATE TABLE employee (gender text, education text, earnings float8, weight float8);
CREATE TABLE figure (name text PRIMARY KEY, value float8);
COPY person FROM '$folder/person.csv' (FORMAT csv);
COPY exact FROM '$folder/person.csv' (FORMAT csv);
COPY employee FROM '$folder/employee.csv' (FORMAT csv);
COPY figure FROM '$folder/figure.csv' (FORMAT csv);

-- Everybody, weighted or not, and each region.
CREATE TABLE whole AS
	SELECT 'all' AS name, welfare_distribution(income, weight) AS d FROM person
	UNION ALL SELECT 'all without weights', welfare_distribution(income) FROM person
	UNION ALL SELECT region, welfare_distribution(income, weight) FROM person GROUP BY region;
CREATE TABLE everybody AS SELECT d, relative_line(d, 0.6) AS line, quantile(d, 0.2) AS q1, quantile(d, 0.8) AS q4
	FROM whole WHERE name = 'all';
CREATE VIEW region AS SELECT name, d FROM whole WHERE name NOT LIKE 'all%';
SQL

# Every figure of R is to be compared with something.
my %left = map { $_ => 1 } split /\n/, $node->safe_psql('postgres', 'SELECT name FROM figure');

cmp_ok(scalar keys %left, '>', 2000, 'figures of R');

# same(WHAT, QUERY [, TOLERANCE]): the query returns names of figures and what
# povaid makes of them; there is at least one.
sub same
{
	my ($what, $query, $tolerance) = @_;
	my $rows = $node->safe_psql('postgres', "SELECT name, value FROM ($query) q(name, value)");
	my $wrong = $node->safe_psql('postgres', <<"SQL");
SELECT name, f.value AS r, q.value AS povaid
FROM (SELECT name, value::float8 FROM ($query) q(name, value)) q LEFT JOIN figure f USING (name)
WHERE (abs(f.value - q.value) <= @{[ $tolerance // 1e-9 ]} * abs(f.value)) IS NOT TRUE
ORDER BY name LIMIT 10
SQL

	ok($rows ne '' && $wrong eq '', $what) or diag("name|R|povaid\n$wrong");
	delete $left{ (split /\|/, $_)[0] } foreach split /\n/, $rows;
}

sub holds
{
	my ($what, $query) = @_;
	is($node->safe_psql('postgres', $query), 't', $what);
}

#
# What laeken says
#

holds('the published figures of laeken', <<'SQL');
SELECT round((100 * gini(d))::numeric, 5) = 26.48962 AND round((100 * headcount_ratio(d, line))::numeric, 5) = 14.44422
	AND round(quantile_share_ratio(d, 0.2)::numeric, 6) = 3.970004
FROM everybody
SQL
holds('the same from numeric', <<'SQL');
SELECT d = (SELECT welfare_distribution(income, weight) FROM exact) FROM everybody
SQL
holds('the same in parts', 'SELECT rollup(r.d) = (SELECT d FROM everybody) FROM region r');

same('gini', <<'SQL');
SELECT 'laeken gini', 100 * gini(d) FROM everybody
UNION ALL SELECT 'laeken gini by region/' || region, 100 * gini(income, weight) FROM person GROUP BY region
SQL
same('qsr: of totals', <<'SQL');
SELECT 'laeken qsr', quantile_share_ratio(d, 0.2) FROM everybody
UNION ALL SELECT 'laeken qsr by region/' || name, quantile_share_ratio(d, 0.2) FROM region
SQL

# Before 0.5.0 laeken (and still vardpoor, as QSR_eu) gave the ratio of the
# means of the two fifths, which are not of exactly equal weight.
holds('qsr: of means', <<'SQL');
SELECT abs(of_distribution / of_rows - 1) < 1e-12 AND round(of_rows::numeric, 6) = 3.971415
FROM (SELECT quantile_share_ratio(d, 0.2) * headcount_ratio(d, q1, inclusive => true)
		/ (1 - headcount_ratio(d, q4, inclusive => true)) AS of_distribution,
	(SELECT mean(welfare_distribution(income, weight) FILTER (WHERE income > q4))
		/ mean(welfare_distribution(income, weight) FILTER (WHERE income <= q1))
	 FROM person) AS of_rows
	FROM everybody) q
SQL

same('arpt and the dispersion around it', <<'SQL');
SELECT 'laeken arpt/' || p, relative_line(d, p) FROM everybody, unnest('{0.4, 0.5, 0.6, 0.7}'::float8[]) p
UNION ALL SELECT 'laeken dispersion/' || p, 100 * headcount_ratio(d, relative_line(d, p))
	FROM everybody, unnest('{0.4, 0.5, 0.6, 0.7}'::float8[]) p
SQL

# By region the line is that of the country; the one-step aggregate takes that
# of the group, as laeken does when it is given the region alone.
same('arpr, with the line of the whole', <<'SQL');
SELECT 'laeken arpr', 100 * at_risk_of_poverty_rate(income, weight, 0.6) FROM person
UNION ALL SELECT 'laeken arpr by region/' || r.name, 100 * headcount_ratio(r.d, line) FROM everybody, region r
SQL
same('arpr, with the line of the group', <<'SQL');
SELECT 'laeken arpr of each region alone/' || region, 100 * at_risk_of_poverty_rate(income, weight, 0.6)
FROM person GROUP BY region
SQL
same('rmpg: the gap of the median of the poor', <<'SQL');
SELECT 'laeken rmpg', 100 * (line - weighted_median(income, weight)) / line
FROM everybody, person WHERE income < line GROUP BY line
UNION ALL SELECT 'laeken rmpg by region/' || region, 100 * (line - weighted_median(income, weight)) / line
FROM everybody, person WHERE income < line GROUP BY region, line
SQL
same('rmpg: from a distribution, the median of the poor is a quantile of all', <<'SQL');
SELECT 'laeken rmpg', 100 * (1 - quantile(d, headcount_ratio(d, line) / 2) / line) FROM everybody
UNION ALL SELECT 'laeken rmpg by region/' || r.name,
	100 * (1 - quantile(r.d, headcount_ratio(r.d, line) / 2) / line) FROM everybody, region r
SQL
same('gpg: of means and of medians', <<'SQL');
WITH g AS (SELECT region, welfare_distribution(income, weight) FILTER (WHERE gender = 'male') AS m,
	welfare_distribution(income, weight) FILTER (WHERE gender = 'female') AS f FROM person GROUP BY region),
w AS (SELECT rollup(m) AS m, rollup(f) AS f FROM g)
SELECT 'laeken gpg', (mean(m) - mean(f)) / mean(m) FROM w
UNION ALL SELECT 'laeken gpg by region/' || region, (mean(m) - mean(f)) / mean(m) FROM g
UNION ALL SELECT 'laeken gpg of medians', (median(m) - median(f)) / median(m) FROM w
UNION ALL SELECT 'laeken gpg of medians by region/' || region, (median(m) - median(f)) / median(m) FROM g
UNION ALL SELECT 'laeken gpg of wages', 1 - mean(welfare_distribution(own_wage, weight) FILTER (WHERE gender = 'female'))
	/ mean(welfare_distribution(own_wage, weight) FILTER (WHERE gender = 'male')) FROM person
SQL
same('gpg of ses', <<'SQL');
WITH g AS (SELECT education, welfare_distribution(earnings, weight) FILTER (WHERE gender = 'male') AS m,
	welfare_distribution(earnings, weight) FILTER (WHERE gender = 'female') AS f FROM employee GROUP BY education)
SELECT 'laeken gpg of ses', 1 - mean(rollup(f)) / mean(rollup(m)) FROM g
UNION ALL SELECT 'laeken gpg of ses by education/' || education, 1 - mean(f) / mean(m) FROM g
SQL
holds('rows without a wage are left out and counted', <<'SQL');
SELECT excluded(d) = (SELECT count(*) FROM person WHERE own_wage IS NULL) AND excluded(d) > 0
FROM (SELECT welfare_distribution(own_wage, weight) AS d FROM person) q
SQL
same('prop', <<'SQL');
SELECT 'laeken prop', rate(rate_summary(gender = 'female', weight)) FROM person
UNION ALL SELECT 'laeken prop by region/' || region, rate(rate_summary(gender = 'female', weight))
	FROM person GROUP BY region
SQL
same('means, medians, quintiles and percentiles', <<'SQL');
SELECT 'laeken incMean', mean(d) FROM everybody
UNION ALL SELECT 'laeken weightedMean', mean(d) FROM everybody
UNION ALL SELECT 'laeken incMedian', median(d) FROM everybody
UNION ALL SELECT 'laeken weightedMedian', weighted_median(income, weight) FROM person
UNION ALL SELECT 'laeken incQuintile/' || k, quantile(d, k / 5.0) FROM everybody, generate_series(0, 5) k
UNION ALL SELECT 'laeken weightedQuantile/' || k, quantile(d, k / 100.0) FROM everybody, generate_series(0, 100) k
SQL
same('without weights', <<'SQL');
SELECT 'laeken without weights/' || x.name, x.value
FROM whole w, LATERAL (VALUES ('gini', 100 * gini(d)), ('qsr', quantile_share_ratio(d, 0.2)),
	('arpr', 100 * headcount_ratio(d, relative_line(d, 0.6))), ('arpt', relative_line(d, 0.6)), ('mean', mean(d)),
	('rmpg', 100 * (1 - quantile(d, headcount_ratio(d, relative_line(d, 0.6)) / 2) / relative_line(d, 0.6))),
	('median', median(d))) x(name, value)
WHERE w.name = 'all without weights'
SQL

# Between 0 and 1 a quantile of laeken is the smallest value whose share is
# greater than p, not the smallest whose share reaches it: the next one where a
# share is exactly p. The median of 1 to 10 is 6 there, and 5 here.
same("laeken's own quantile, from the shares up to each value", <<'SQL');
WITH ten AS (SELECT welfare_distribution(y) AS d FROM generate_series(1, 10) y),
thousand AS (SELECT welfare_distribution(income) AS d FROM person WHERE id <= 1000)
SELECT 'laeken quantile of 1 to 10/' || k, CASE k WHEN 0 THEN 1 WHEN 10 THEN 10 ELSE (SELECT min(y)
	FROM generate_series(1, 10) y WHERE headcount_ratio(d, y, inclusive => true) > k / 10.0::float8) END
FROM ten, generate_series(0, 10) k
UNION ALL SELECT 'laeken quantile of the first thousand/' || k,
	CASE WHEN k IN (0, 100) THEN quantile(d, k / 100.0) ELSE (SELECT min(income)
	FROM (SELECT DISTINCT income FROM person WHERE id <= 1000 AND income > 0) v
	WHERE headcount_ratio(d, income, inclusive => true) > k / 100.0::float8) END
FROM thousand, generate_series(0, 100) k
SQL
holds('differs only where a share is exactly p', <<'SQL');
WITH thousand AS (SELECT welfare_distribution(income) AS d FROM person WHERE id <= 1000),
p AS (SELECT k, quantile(d, k / 100.0) AS here, value AS there,
	headcount_ratio(d, quantile(d, k / 100.0), inclusive => true) = k / 100.0::float8 AS exactly
	FROM thousand, generate_series(1, 99) k JOIN figure ON name = 'laeken quantile of the first thousand/' || k)
SELECT bool_and((here < there) = exactly AND here <= there) AND bool_or(here < there) AND bool_or(here = there) FROM p
SQL
holds('the median of 1 to 10', <<'SQL');
SELECT value = 6 AND (SELECT weighted_median(y) = 5 FROM generate_series(1, 10) y)
FROM figure WHERE name = 'laeken quantile of 1 to 10/5'
SQL

holds('eqSS and eqInc: the modified OECD scale', <<'SQL');
SELECT bool_and(abs(equivalised(1, adults, children) * scale - 1) < 1e-15
	AND abs(equivalised(income * scale, adults, children, 'oecd_modified') - equivalised) <= 1e-9 * abs(equivalised))
	AND count(*) > 10000
FROM person JOIN (SELECT household, count(*) FILTER (WHERE age >= 14) AS adults,
	count(*) FILTER (WHERE age < 14) AS children FROM person GROUP BY household) h USING (household)
SQL

#
# The definitions
#

same('totals and inequality', <<'SQL');
SELECT w.name || '/' || x.name, x.value
FROM whole w, LATERAL (VALUES ('population', population(d)), ('total', total(d)), ('mean', mean(d)),
	('median', median(d)), ('line', relative_line(d, 0.6)), ('gini', gini(d)), ('hoover', hoover_index(d)),
	('zenga', zenga_index(d)), ('wolfson', wolfson_index(d)), ('palma', palma_ratio(d)),
	('percentile ratio', percentile_ratio(d, 0.9, 0.1)), ('income share', income_share(d, 0.05, 0.5)),
	('theil', theil_index(d)), ('ge2', generalized_entropy(d, 2)), ('atkinson 0.5', atkinson_index(d, 0.5)),
	('mld', mean_log_deviation(positive(d))), ('ge-1', generalized_entropy(positive(d), -1)),
	('ge0.3', generalized_entropy(positive(d), 0.3)), ('atkinson 1', atkinson_index(positive(d), 1)),
	('atkinson 2', atkinson_index(positive(d), 2)), ('s_gini 1.5', s_gini(d, 1.5)), ('s_gini 3', s_gini(d, 3)),
	('transfer level', transfer_level(d, population(d) * mean(d) / 50))) x(name, value)
SQL
same('the same from aggregates', <<'SQL');
SELECT r.region || '/' || x.name, x.value
FROM (SELECT region, gini(income, weight), hoover_index(income, weight) hoover, theil_index(income, weight) theil,
	generalized_entropy(income, weight, 2) ge2, atkinson_index(income, weight, 0.5) atkinson,
	mean_log_deviation(income, weight) FILTER (WHERE income > 0) mld, weighted_median(income, weight) median
	FROM person GROUP BY region) r,
	LATERAL (VALUES ('gini', gini), ('hoover', hoover), ('theil', theil), ('ge2', ge2), ('atkinson 0.5', atkinson),
		('mld', mld), ('median', median)) x(name, value)
SQL
holds('Zenga does not see ties that are told apart', <<'SQL');
SELECT abs(zenga_index(e) - zenga_index(d)) < 1e-9 AND entry_count(e) > entry_count(d) + 100
FROM everybody, (SELECT welfare_distribution(income + id * 1e-9::float8, weight) AS e FROM person) p
SQL
holds('an income of 0 has no logarithm', <<'SQL');
SELECT quantile(d, 0) = 0 AND mean_log_deviation(d) IS NULL AND watts_index(d, line) IS NULL
	AND generalized_entropy(d, -1) IS NULL AND atkinson_index(d, 1) IS NULL AND theil_index(d) IS NOT NULL FROM everybody
SQL
same('curves', <<'SQL');
SELECT name || ' lorenz/' || round(10 * p), l FROM whole, lorenz_curve(d, 10)
UNION ALL SELECT name || ' lorenz/' || k, lorenz(d, k / 10.0) FROM whole, generate_series(0, 10) k
UNION ALL SELECT name || ' generalized lorenz/' || k, generalized_lorenz(d, k / 10.0) FROM whole, generate_series(0, 10) k
UNION ALL SELECT name || ' quantile/' || round(100 * p), welfare FROM whole, pen_parade(d, 100) WHERE p < 1
UNION ALL SELECT name || ' quantile/' || k, quantile(d, k / 100.0) FROM whole, generate_series(1, 99) k
UNION ALL SELECT name || ' tip at ' || f || '/' || round(10 * p), gap
	FROM whole, unnest('{0.4, 0.6, 1, 2}'::float8[]) f, tip_curve(d, relative_line(d, f), 10)
SQL
same('poverty at four lines', <<'SQL');
SELECT w.name || ' poverty at ' || f || '/' || x.name, x.value
FROM whole w, unnest('{0.4, 0.6, 1, 2}'::float8[]) f, relative_line(d, f) z,
	LATERAL (VALUES ('headcount', headcount_ratio(d, z)), ('gap', poverty_gap_index(d, z)),
		('severity', squared_poverty_gap_index(d, z)), ('fgt 1.5', fgt_index(d, z, 1.5)),
		('watts', watts_index(positive(d), z)), ('sen', sen_index(d, z)), ('sst', sst_index(d, z))) x(name, value)
SQL
same('poverty, from aggregates', <<'SQL');
SELECT 'all poverty at 0.6/' || x.name, x.value
FROM (SELECT headcount_ratio(income, line, weight) h, poverty_gap_index(income, line, weight) p1,
	squared_poverty_gap_index(income, line, weight) p2, fgt_index(income, line, weight, 1.5) fgt,
	watts_index(income, line, weight) FILTER (WHERE income > 0) watts, sen_index(income, line, weight) sen,
	sst_index(income, line, weight) sst FROM person, everybody) q,
	LATERAL (VALUES ('headcount', h), ('gap', p1), ('severity', p2), ('fgt 1.5', fgt), ('watts', watts),
		('sen', sen), ('sst', sst)) x(name, value)
SQL
same('sources of income', <<'SQL');
WITH s AS (SELECT source, concentration_summary(amount, income, weight) AS s FROM person,
	LATERAL (VALUES ('wage', wage), ('capital', capital), ('benefit', benefit), ('tax', tax)) x(source, amount)
	GROUP BY source)
SELECT source || '/' || x.name, x.value
FROM s, source_decomposition(s) d, LATERAL (VALUES ('concentration', concentration_index(s)),
	('kakwani', kakwani_index(s)), ('share', d.share), ('concentration', d.concentration),
	('contribution', d.contribution), ('marginal', d.marginal), ('poorest', amount_share(s, 0, 0.2)),
	('middle', amount_share(s, 0.25, 0.75))) x(name, value)
UNION ALL SELECT source || ' curve/' || round(10 * p), share FROM s, concentration_curve(s, 10)
SQL
holds('the sources add up', <<'SQL');
SELECT abs(sum(d.share) - 1) < 1e-12 AND abs(sum(d.contribution) - 1) < 1e-12 AND abs(sum(d.marginal)) < 1e-12
FROM (SELECT concentration_summary(amount, income, weight) AS s FROM person,
	LATERAL (VALUES ('wage', wage), ('capital', capital), ('benefit', benefit), ('tax', tax)) x(source, amount)
	GROUP BY source) s, source_decomposition(s) d
SQL
same('growth and redistribution', <<'SQL');
WITH g AS (SELECT welfare_distribution(income, weight) FILTER (WHERE gender = 'male') AS d0,
	welfare_distribution(income, weight) FILTER (WHERE gender = 'female') AS d1 FROM person)
SELECT 'from men to women ' || alpha || '/' || x.name, x.value
FROM g, everybody, generate_series(0, 2) alpha, growth_redistribution(d0, d1, line, line, alpha) c,
	LATERAL (VALUES ('total', c.total), ('growth', c.growth), ('redistribution', c.redistribution),
		('residual', c.residual), ('growth_shapley', c.growth_shapley),
		('redistribution_shapley', c.redistribution_shapley)) x(name, value)
UNION ALL SELECT 'incidence/' || round(20 * p), growth FROM g, growth_incidence(d0, d1, 20)
SQL
same('dominance between regions', <<'SQL');
SELECT format('dominates/%s/%s/%s', a.name, b.name, o), dominates(a.d, b.d, o, 5000, 30000)::int
FROM region a, region b, generate_series(1, 2) o
SQL
holds('some regions dominate others, some pairs do not compare', <<'SQL');
SELECT count(*) FILTER (WHERE value = 1) > 18 AND count(*) FILTER (WHERE value = 0) > 18
FROM figure WHERE name LIKE 'dominates/%'
SQL

is(join("\n", sort keys %left), '', 'every figure of R has been compared');

$node->stop;
done_testing();
