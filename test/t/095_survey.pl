# The same figures as R's package survey (test/peers/survey.R) on its api data,
# on eusilc and on a sample with lonely strata: values to 1e-12 of their size,
# standard errors to 1e-9.

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
		'Rscript', '--vanilla', "$FindBin::RealBin/../peers/survey.R", $folder ],
	'R with the package survey computes its figures');
unless (-s "$folder/figure.csv")
{
	diag('Rscript and its packages survey and laeken are needed (Debian: r-cran-survey, r-cran-laeken)');
	done_testing();
	exit 1;
}

my $node = new_node('survey');
my $api = 'snum integer, dnum integer, stype text, api00 float8, api99 float8, enroll float8, meals float8, pw float8';

$node->safe_psql('postgres', <<"SQL");
CREATE EXTENSION povaid;
CREATE TABLE apisrs ($api, fpc float8);
CREATE TABLE apistrat (LIKE apisrs);
CREATE TABLE apiclus1 (LIKE apisrs);
CREATE TABLE apiclus2 ($api, fpc1 float8, fpc2 float8);
CREATE TABLE silc (household integer, region text, gender text, age integer, income float8, weight float8);
CREATE TABLE made (stratum integer, psu integer, n float8, w float8, x float8, y float8, part integer);
CREATE TABLE figure (name text PRIMARY KEY, value float8, se float8);
COPY apisrs FROM '$folder/apisrs.csv' (FORMAT csv, HEADER);
COPY apistrat FROM '$folder/apistrat.csv' (FORMAT csv, HEADER);
COPY apiclus1 FROM '$folder/apiclus1.csv' (FORMAT csv, HEADER);
COPY apiclus2 FROM '$folder/apiclus2.csv' (FORMAT csv, HEADER);
COPY silc FROM '$folder/silc.csv' (FORMAT csv, HEADER);
COPY made FROM '$folder/made.csv' (FORMAT csv, HEADER);
COPY figure FROM '$folder/figure.csv' (FORMAT csv);

-- each design as R names it
CREATE TABLE sample AS
SELECT 'srs' AS design, survey_unit(row_number) OVER () AS unit, api00, api99, enroll, meals, pw, stype FROM (SELECT *, row_number() OVER () FROM apisrs) s
UNION ALL SELECT 'srs_fpc', survey_unit('all', row_number, fpc) OVER (), api00, api99, enroll, meals, pw, stype FROM (SELECT *, row_number() OVER () FROM apisrs) s
UNION ALL SELECT 'strat', survey_unit(stype, row_number) OVER (), api00, api99, enroll, meals, pw, stype FROM (SELECT *, row_number() OVER () FROM apistrat) s
UNION ALL SELECT 'strat_fpc', survey_unit(stype, row_number, fpc) OVER (), api00, api99, enroll, meals, pw, stype FROM (SELECT *, row_number() OVER () FROM apistrat) s
UNION ALL SELECT 'clus1', survey_unit(dnum) OVER (), api00, api99, enroll, meals, pw, stype FROM apiclus1
UNION ALL SELECT 'clus1_fpc', survey_unit('all', dnum, fpc) OVER (), api00, api99, enroll, meals, pw, stype FROM apiclus1
UNION ALL SELECT 'clus2', survey_unit(dnum) OVER (), api00, api99, enroll, meals, pw, stype FROM apiclus2
UNION ALL SELECT 'clus2_fpc', survey_unit('all', dnum, fpc1, snum, fpc2) OVER (), api00, api99, enroll, meals, pw, stype FROM apiclus2;
CREATE TABLE person AS SELECT *, survey_unit(region, household) OVER () AS unit FROM silc;
CREATE VIEW domain AS
SELECT 'all' AS domain, * FROM person UNION ALL SELECT region, * FROM person
UNION ALL SELECT gender, * FROM person UNION ALL SELECT 'old', * FROM person WHERE age >= 65;
SQL

# Every figure of R is to be compared with something.
my %left = map { $_ => 1 } split /\n/, $node->safe_psql('postgres', 'SELECT name FROM figure');
my $compared = 0;

# same(WHAT, QUERY): the query returns names of figures, what povaid makes of
# them, and their standard errors; there is at least one.
sub same
{
	my ($what, $query, $tolerance, $error) = @_;
	my $rows = $node->safe_psql('postgres', "SELECT name, value, se FROM ($query) q(name, value, se)");
	my $wrong = $node->safe_psql('postgres', <<"SQL");
SELECT name, f.value AS r, q.value AS povaid, f.se AS r_se, q.se AS povaid_se
FROM (SELECT name, value::float8, se::float8 FROM ($query) q(name, value, se)) q LEFT JOIN figure f USING (name)
WHERE f.name IS NULL
	OR (f.value IS NOT NULL AND (abs(f.value - q.value) <= greatest(@{[ $tolerance // 1e-12 ]} * abs(f.value), 1e-25)) IS NOT TRUE)
	OR (f.se IS NOT NULL AND (abs(f.se - q.se) <= @{[ $error // 1e-9 ]} * f.se) IS NOT TRUE)
ORDER BY name LIMIT 10
SQL

	ok($rows ne '' && $wrong eq '', $what) or diag("name|R|povaid|R's error|povaid's\n$wrong");
	foreach (split /\n/, $rows)
	{
		delete $left{ (split /\|/, $_)[0] };
		$compared++;
	}
}

foreach my $x (qw(api00 api99 enroll meals))
{
	same("mean, total and design effects of $x in 8 designs", <<"SQL", 1e-9);
SELECT design || n, v, s FROM (SELECT design, survey_mean($x, pw, unit) AS m, survey_total($x, pw, unit) AS t FROM sample GROUP BY design) q,
LATERAL (VALUES (' mean $x', estimate(m), standard_error(m)), (' total $x', estimate(t), standard_error(t)), (' deff mean $x', design_effect(m), NULL),
	(' deff total $x', design_effect(t), NULL), (' deff without replacement $x', design_effect(m, replacement => false), NULL)) v(n, v, s)
SQL
}
same('a ratio, a share, degrees of freedom and an interval', <<'SQL', 1e-11);
SELECT design || n, v, s FROM (SELECT design, survey_ratio(api00, api99, pw, unit) AS r, survey_mean(api00 < 600, pw, unit) AS p,
	survey_mean(api00, pw, unit) AS m FROM sample GROUP BY design) q,
LATERAL (VALUES (' ratio', estimate(r), standard_error(r)), (' share', estimate(p), standard_error(p)), (' df', degrees_of_freedom(m), NULL),
	(' lower', (confidence_interval(m)).lower, NULL), (' upper', (confidence_interval(m)).upper, NULL)) v(n, v, s)
SQL
same('domains', <<'SQL');
SELECT design || n || stype, v, s FROM (SELECT design, stype, survey_mean(api00, pw, unit) AS m, survey_total(enroll, pw, unit) AS t,
	survey_ratio(api00, api99, pw, unit) AS r FROM sample GROUP BY design, stype) q,
LATERAL (VALUES (' mean of ', estimate(m), standard_error(m)), (' total of ', estimate(t), standard_error(t)), (' ratio of ', estimate(r), standard_error(r)),
	(' df of ', degrees_of_freedom(m), NULL)) v(n, v, s)
SQL
same('differences, ratios, logarithms and covariances of domains', <<'SQL', 1e-9);
SELECT design || n, v, s FROM (SELECT design, survey_mean(api00, pw, unit) FILTER (WHERE stype = 'E') AS e,
	survey_mean(api00, pw, unit) FILTER (WHERE stype = 'H') AS h, survey_mean(api00, pw, unit) FILTER (WHERE stype = 'M') AS m FROM sample GROUP BY design) q,
LATERAL (VALUES (' E - H', estimate(e - h), standard_error(e - h)), (' E / M', estimate(e / m), standard_error(e / m)),
	(' ln E', estimate(ln(e)), standard_error(ln(e))), (' covariance', covariance(e, m), NULL)) v(n, v, s)
SQL
same('poverty of persons in households, in 13 domains', <<'SQL');
SELECT 'silc ' || n || domain, estimate(e), standard_error(e) FROM (SELECT domain, survey_summary(income, 10000, weight, unit) AS s FROM domain GROUP BY domain) q,
LATERAL (VALUES ('headcount ', headcount_ratio(s)), ('gap ', poverty_gap_index(s)), ('severity ', squared_poverty_gap_index(s)),
	('income gap ', income_gap_ratio(s)), ('poor ', poor_population(s)), ('shortfall ', poverty_shortfall(s)), ('mean ', mean_welfare(s)),
	('mean of poor ', mean_welfare_of_poor(s))) v(n, e)
SQL
same('the same from distributions', <<'SQL');
SELECT 'silc ' || n || domain, estimate(e), standard_error(e) FROM (SELECT domain, survey_distribution(income, weight, unit) AS d FROM domain GROUP BY domain) q,
LATERAL (VALUES ('headcount ', headcount_ratio(d, 10000)), ('gap ', poverty_gap_index(d, 10000)), ('severity ', squared_poverty_gap_index(d, 10000)),
	('mean ', mean(d))) v(n, e)
SQL
same('their degrees of freedom, design effects and intervals', <<'SQL', 1e-9);
SELECT 'silc ' || n || domain, v, NULL FROM (SELECT domain, headcount_ratio(income, 10000, weight, unit) AS e FROM domain GROUP BY domain) q,
LATERAL (VALUES ('df ', degrees_of_freedom(e)), ('deff ', design_effect(e)),
	('xlogit lower ', (confidence_interval(e, method => 'logit')).lower), ('xlogit upper ', (confidence_interval(e, method => 'logit')).upper),
	('beta lower ', (confidence_interval(e, method => 'beta')).lower), ('beta upper ', (confidence_interval(e, method => 'beta')).upper),
	('asin lower ', (confidence_interval(e, method => 'asin')).lower), ('asin upper ', (confidence_interval(e, method => 'asin')).upper),
	('mean lower ', (confidence_interval(e)).lower), ('mean upper ', (confidence_interval(e)).upper)) v(n, v)
SQL
same('quantiles by Woodruff', <<'SQL');
SELECT 'silc ' || n || ' quantile ' || p || ' ' || domain, v, NULL FROM (SELECT domain, survey_distribution(income, weight, unit) AS d FROM domain GROUP BY domain) q,
	unnest('{0.1,0.5,0.9}'::float8[]) p, LATERAL (VALUES ('lower', (quantile_interval(d, p)).lower), ('upper', (quantile_interval(d, p)).upper)) v(n, v)
UNION ALL
SELECT 'silc woodruff ' || p || ' ' || domain, NULL, standard_error(quantile(d, p, 'woodruff'))
FROM (SELECT domain, survey_distribution(income, weight, unit) AS d FROM domain GROUP BY domain) q, unnest('{0.1,0.5,0.9}'::float8[]) p
SQL
same('lonely strata', <<'SQL');
SELECT 'lonely ' || CASE rule WHEN 'remove' THEN alias ELSE rule END || ' ' || fpc || ' ' || part || n, estimate(e), standard_error(e, rule)
FROM (SELECT fpc, p.part, survey_mean(x, w, unit) AS m, survey_ratio(x, y, w, unit) AS r, survey_total(x, w, unit) AS t
	FROM (SELECT 'fpc' AS fpc, survey_unit(stratum, psu, n) OVER () AS unit, * FROM made UNION ALL SELECT 'none', survey_unit(stratum, psu) OVER (), * FROM made) s
	CROSS JOIN LATERAL (VALUES ('all'), (s.part::text)) p(part) GROUP BY 1, 2) q,
	(VALUES ('remove', 'remove'), ('remove', 'certainty'), ('adjust', ''), ('average', '')) l(rule, alias),
LATERAL (VALUES (' mean', m), (' ratio', r), (' total', t)) v(n, e)
WHERE rule <> 'adjust' OR n <> ' total'
SQL
same('inequality, beside difference quotients', <<'SQL', 1e-11, 1e-5);
SELECT 'inequality ' || n, estimate(e), standard_error(e) FROM (SELECT survey_distribution(income, weight, unit) AS d
	FROM (SELECT *, survey_unit(region, household) OVER () AS unit FROM silc WHERE income > 0 AND household % 12 = 0) s) q,
LATERAL (VALUES ('gini', gini(d)), ('theil', theil_index(d)), ('mld', mean_log_deviation(d)), ('ge2', generalized_entropy(d, 2)),
	('atkinson', atkinson_index(d, 0.5)), ('hoover', hoover_index(d)), ('zenga', zenga_index(d)), ('sen', sen_index(d, 14000))) v(n, e)
SQL

is(join("\n", sort keys %left), '', 'every figure of R was compared');
cmp_ok($compared, '>', 700, "$compared comparisons");

# The same bits from parallel workers.
$node->safe_psql('postgres', <<'SQL');
CREATE TABLE spread AS SELECT i % 40 AS stratum, i / 40 % 25 AS psu, (i * 7919 % 100003)::float8 AS income, (1 + i % 7) / 3.0::float8 AS weight
FROM generate_series(1, 40000) i;
ALTER TABLE spread ADD unit survey_unit;
UPDATE spread SET unit = survey_unit((SELECT survey_design(stratum, psu) FROM spread), stratum, psu);
VACUUM ANALYZE spread;
SQL
my $values = 'survey_design(stratum, psu) AS d, survey_summary(income, 30000, weight, unit) AS s, survey_distribution(income, weight, unit) AS l,'
  . ' survey_totals(ARRAY[income, 1], weight, unit) AS t, headcount_ratio(income, 30000, weight, unit) AS h, gini(income, weight, unit) AS g';
execute($node, 'postgres', ['max_parallel_workers_per_gather = 0'], "CREATE TABLE serial AS SELECT $values FROM spread");
my $plan = execute($node, 'postgres', [ 'max_parallel_workers_per_gather = 3', 'parallel_leader_participation = off' ],
	"CREATE TABLE parallel AS SELECT $values FROM spread");
cmp_ok(workers_launched($plan), '>', 0, 'workers took part');
is($node->safe_psql('postgres', 'SELECT s.d = p.d, s.s = p.s, s.l = p.l, s.t = p.t, s.h = p.h, s.g = p.g FROM serial s, parallel p'),
	't|t|t|t|t|t', 'the same bits');

$node->stop;
done_testing();
