# A materialised view over unchanged data does not change: REFRESH MATERIALIZED
# VIEW CONCURRENTLY compares the rows byte by byte and rewrites none of them,
# although a parallel plan read the households in another order.  A view of
# ordinary sums beside it shows that the order did matter.

use strict;
use warnings;

use Povaid;
use Test::More;

my $node = new_node('matview');

$node->safe_psql('postgres', <<'SQL');
CREATE SCHEMA povaid;
CREATE EXTENSION povaid SCHEMA povaid;
CREATE TABLE household (id int, village int, income float8, line float8, persons float8,
	benefit numeric, registered boolean);
INSERT INTO household
SELECT i, i % 500, CASE WHEN h % 50 = 0 THEN NULL ELSE (h % 1000003) / 7.0 END, 2300 + (h % 97) / 3.0, 1 + h % 6,
	(h % 10007) / 100.0, CASE WHEN h % 40 > 0 THEN h % 3 = 0 END
FROM (SELECT i, hashint8extended(i, 1) & 2147483647 AS h FROM generate_series(1, 200000) i) q;
ALTER TABLE household SET (parallel_workers = 2);
ANALYZE household;

SET search_path = public, povaid;
CREATE MATERIALIZED VIEW village AS
SELECT village, poverty_summary(income, line, persons) AS summary, rate_summary(registered, persons) AS rate,
	headcount_ratio(income, line, persons), poverty_gap_index(income, line), squared_poverty_gap_index(income, line, persons),
	watts_index(income, line, persons) FILTER (WHERE income > 0), income_gap_ratio(income, line), poor_population(income, line, persons),
	poverty_shortfall(income, line, persons), fgt_index(income, line, persons, 1.5),
	incidence(registered, persons), incidence(benefit, persons::numeric) AS benefit_per_person,
	mean_welfare(poverty_summary(income, line, persons)), rate_bounds(rate_summary(registered, persons)) AS bounds
FROM household GROUP BY village;
CREATE UNIQUE INDEX ON village (village);
CREATE TABLE before AS SELECT ctid AS place, v.* FROM village v;

CREATE MATERIALIZED VIEW ordinary AS
SELECT village, sum(income * persons) AS income, avg((line - income) / line) AS gap FROM household GROUP BY village;
CREATE UNIQUE INDEX ON ordinary (village);
CREATE TABLE ordinary_before AS SELECT ctid AS place, v.* FROM ordinary v;
SQL

# Refresh it under an empty search_path, which a refresh has anyway from
# PostgreSQL 17 on, in a session that prints the plans which were executed.
my $explain = eval { $node->safe_psql('postgres', "LOAD 'auto_explain'"); 1 }
  && $node->safe_psql('postgres', "SELECT current_setting('server_version_num')::int >= 140000") eq 't';

sub refresh
{
	my ($view) = @_;
	my ($out, $err);
	my $settings = "SET search_path = '';\nSET max_parallel_workers_per_gather = 2;\n";

	$settings .= <<'SQL' if $explain;
LOAD 'auto_explain';
SET auto_explain.log_min_duration = 0;
SET auto_explain.log_analyze = on;
SET auto_explain.log_timing = off;
SET client_min_messages = log;
SQL
	$node->psql('postgres', "$settings REFRESH MATERIALIZED VIEW CONCURRENTLY public.$view",
		stdout => \$out, stderr => \$err, on_error_die => 1);
	return $err;
}

# How many rows are there, and how many stay in place?
sub rows
{
	my ($view, $before) = @_;
	return $node->safe_psql('postgres',
		"SELECT count(*), count(*) FILTER (WHERE b.place = v.ctid) FROM $view v FULL JOIN $before b USING (village)");
}

# The rows of the table move to other places, but are the same rows.
sub shuffle
{
	my ($seed) = @_;
	$node->safe_psql('postgres', <<"SQL");
CREATE TABLE moved AS SELECT * FROM household ORDER BY hashint8extended(id, $seed);
TRUNCATE household;
INSERT INTO household TABLE moved;
DROP TABLE moved;
SQL
}

is(rows('public.village', 'public.before'), '500|500', 'one row for each village');
is($node->safe_psql('postgres', 'SELECT count(*) FROM village WHERE povaid.excluded(summary) > 0'),
	'500', 'missing incomes in each village');

my $log = refresh('village');
SKIP:
{
	skip 'the plan of a refresh cannot be seen, or cannot be parallel', 2 if !$explain;
	like($log, qr/Workers Launched: 2/, 'the refresh used a parallel plan');
	like($log, qr/Finalize/, 'it combined partial states');
}
is(rows('public.village', 'public.before'), '500|500', 'a refresh leaves every row in place');

shuffle(1);
refresh('village');
is(rows('public.village', 'public.before'), '500|500', 'also when the rows of the table have moved');
refresh('ordinary');
my ($rows, $same) = split /\|/, rows('public.ordinary', 'public.ordinary_before');
ok($rows == 500 && $same < 500, 'ordinary sums do change') or diag("$same of $rows rows stayed");

# One village changes: that row is rewritten, and no other.
$node->safe_psql('postgres', 'UPDATE household SET income = income + 1 WHERE id = 12345');
shuffle(2);
refresh('village');
is(rows('public.village', 'public.before'), '500|499', 'a change of one village');
is( $node->safe_psql('postgres',
		'SELECT village FROM village v JOIN before b USING (village) WHERE b.place <> v.ctid'),
	12345 % 500, 'rewrites the row of that village');

# And when the change is taken back, the row has its old content again.
$node->safe_psql('postgres', 'UPDATE household SET income = (SELECT (h % 1000003) / 7.0 FROM'
	  . ' (SELECT hashint8extended(12345, 1) & 2147483647 AS h) q) WHERE id = 12345');
refresh('village');
is( $node->safe_psql('postgres', <<'SQL'), '500|0', 'the change taken back: the old content');
SELECT count(*), count(*) FILTER (WHERE (b.summary, b.rate)::text IS DISTINCT FROM (v.summary, v.rate)::text
	OR to_jsonb(v) <> to_jsonb(b) - 'place')
FROM village v FULL JOIN before b USING (village)
SQL

$node->stop;
done_testing();
