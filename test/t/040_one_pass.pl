# However many indices a query asks for, every row is added once: aggregates
# over the same arguments share one transition.  An argument that announces
# each of its evaluations counts them; the notices of parallel workers arrive
# too.

use strict;
use warnings;

use Povaid;
use Test::More;

my $node = new_node('one_pass');
my $rows = 1200;

$node->safe_psql('postgres', <<"SQL");
CREATE EXTENSION povaid SCHEMA public;
CREATE FUNCTION counted(float8) RETURNS float8 LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
	'BEGIN RAISE NOTICE ''counted''; RETURN \$1; END';
CREATE FUNCTION counted(numeric) RETURNS numeric LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
	'BEGIN RAISE NOTICE ''counted''; RETURN \$1; END';
CREATE FUNCTION counted(boolean) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
	'BEGIN RAISE NOTICE ''counted''; RETURN \$1; END';
CREATE TABLE household AS
SELECT i AS id, i % 40 AS village, (i % 997) * 3.5::float8 AS income, (i % 6 + 1)::float8 AS persons,
	(i % 997) * 3.5 AS money, i % 3 = 0 AS poor
FROM generate_series(1, $rows) i;
ALTER TABLE household SET (parallel_workers = 2);
ANALYZE household;
SQL

# The number of evaluations of counted() in one query. EXPLAIN returns the plan
# of the very execution that is counted.
sub evaluations
{
	my ($settings, $query) = @_;
	my ($out, $err);
	my $sql = join('', map { "SET $_;\n" } @$settings)
	  . "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) $query";

	$node->psql('postgres', $sql, stdout => \$out, stderr => \$err, on_error_die => 1);
	return (scalar(() = $err =~ /NOTICE:  counted/g), $out);
}

my @indices = qw(headcount_ratio poverty_gap_index squared_poverty_gap_index watts_index
  income_gap_ratio poor_population poverty_shortfall poverty_summary);
my @accessors = qw(population mean_welfare mean_welfare_of_poor row_count excluded);

# All the indices, and accessors besides, over these arguments.
sub all_indices
{
	my ($arguments) = @_;
	return join(', ',
		(map { "$_($arguments)" } @indices),
		(map { "$_(poverty_summary($arguments))" } @accessors),
		"fgt_index(poverty_summary($arguments), 2)");
}

# Does the counting count?
is((evaluations([], 'SELECT headcount_ratio(counted(income), 1000) FROM household'))[0],
	$rows, 'one index evaluates its argument once per row');
is( (evaluations([], 'SELECT headcount_ratio(counted(income), 1000),'
			. ' poverty_gap_index(counted(income), 1001) FROM household'))[0],
	2 * $rows, 'indices of different lines are two passes');
is( (evaluations([], 'SELECT headcount_ratio(counted(income), 1000),'
			. ' headcount_ratio(counted(income), 1000) FILTER (WHERE poor IS NOT NULL) FROM household'))[0],
	2 * $rows, 'so are indices under different filters');

my %arguments = (
	'float8' => 'counted(income), 1000',
	'weighted float8' => 'counted(income), 1000 + village, persons',
	'numeric' => 'counted(money), 1000',
	'weighted numeric' => 'counted(money), 1000.0 + village, persons::numeric',
	'weight that counts' => 'income, 1000, counted(persons)');
my @plans = (
	[ 'the whole', [], '', qr/^Aggregate/ ],
	[ 'hashed groups', ['enable_sort = off'], 'GROUP BY village', qr/^HashAggregate/ ],
	[ 'sorted groups', ['enable_hashagg = off'], 'GROUP BY village', qr/^GroupAggregate/ ],
	[ 'grouping sets', [], 'GROUP BY GROUPING SETS ((village))', qr/Aggregate/ ],
	[ 'two workers', ['max_parallel_workers_per_gather = 2'], '', qr/Workers Launched: 2/ ],
	[ 'groups from two workers', ['max_parallel_workers_per_gather = 2'], 'GROUP BY village',
		qr/Workers Launched: 2/ ]);

foreach my $kind (sort keys %arguments)
{
	foreach my $plan (@plans)
	{
		my ($name, $settings, $group, $shape) = @$plan;
		my ($count, $explain) = evaluations($settings,
			'SELECT ' . all_indices($arguments{$kind}) . " FROM household $group");

		is($count, $rows, "$kind, $name: 14 indices, every row added once");
		like($explain, $shape, "$kind, $name: with the intended plan");
	}
}

# Rates.
foreach my $arguments ('counted(poor), persons', 'counted(income), persons', 'counted(money), persons::numeric')
{
	my ($count) = evaluations([],
		"SELECT rate_summary($arguments), incidence($arguments), rate(rate_summary($arguments)),"
		  . " numerator(rate_summary($arguments)), rate_bounds(rate_summary($arguments)) FROM household");
	is($count, $rows, "rates of ($arguments): every row added once");
}

# Window functions are never shared: one summary and its accessors are.
is( (evaluations([], <<'SQL'))[0], $rows, 'a window over everything: every row added once');
SELECT headcount_ratio(s), poverty_gap_index(s), watts_index(s), mean_welfare(s)
FROM (SELECT poverty_summary(counted(income), 1000) OVER () AS s FROM household OFFSET 0) q
SQL

# A sliding window adds every row once and takes it away once; its frames do
# not read the rows again.
my ($count) = evaluations([], <<'SQL');
SELECT poverty_summary(counted(income), 1000) OVER (ORDER BY id ROWS BETWEEN 99 PRECEDING AND CURRENT ROW) FROM household
SQL
is($count, $rows + ($rows - 100), 'a sliding window: every row added once and taken away once');

$node->stop;
done_testing();
