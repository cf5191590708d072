# A register distributed over a cluster of Citus, a coordinator and two workers:
# every aggregate is split over the shards and gives the bits of one server; and
# standards, of which every node has its own tables, never give another verdict.
# Citus is in no release of Debian: where the server has it, this runs.

use strict;
use warnings;

use Aggregates;
use Povaid;
use PostgreSQL::Test::Utils;
use Test::More;

my $rows = 4_800;
my $probe = new_node('probe');
my $has_citus = $probe->safe_psql('postgres', "SELECT count(*) FROM pg_available_extensions WHERE name = 'citus'");

$probe->stop;
plan skip_all => 'this server has no Citus: nothing is known of a cluster' if $has_citus eq '0';

my ($coordinator, @workers) = map { PostgreSQL::Test::Cluster->new($_) } qw(coordinator worker1 worker2);

sub address
{
	return '127.0.0.1:' . $_[0]->port;
}

foreach my $node ($coordinator, @workers)
{
	$node->init;
	$node->append_conf('postgresql.conf', join("\n",
			"shared_preload_libraries = 'citus'",
			"listen_addresses = '127.0.0.1'",
			"citus.node_conninfo = 'sslmode=prefer'",
			'citus.shard_count = 6',
			'max_prepared_transactions = 50',
			'autovacuum = off',
			'jit = off') . "\n");
	$node->start;
	$node->safe_psql('postgres', 'CREATE EXTENSION citus');
}
$coordinator->safe_psql('postgres', "SELECT citus_set_coordinator_host('127.0.0.1', " . $coordinator->port . ')');
$coordinator->safe_psql('postgres', "SELECT citus_add_node('127.0.0.1', " . $_->port . ')') foreach @workers;
$coordinator->safe_psql('postgres', 'CREATE SCHEMA povaid; CREATE EXTENSION povaid SCHEMA povaid');
is($_->safe_psql('postgres', "SELECT count(*) FROM pg_extension WHERE extname = 'povaid'"), '1',
	'CREATE EXTENSION on the coordinator: ' . $_->name . ' has it, too') foreach @workers;

#
# Aggregates
#

create_register($coordinator, 'postgres', $rows);
$coordinator->safe_psql('postgres', <<'SQL');
CREATE SCHEMA spread;
CREATE TABLE spread.household (LIKE household);
CREATE TABLE spread.summary (LIKE summary);
CREATE TABLE spread.by_group (LIKE household);
SELECT create_distributed_table('spread.household', 'id'), create_distributed_table('spread.summary', 'id'),
	create_distributed_table('spread.by_group', 'g', colocate_with => 'none');
INSERT INTO spread.household SELECT * FROM household;
INSERT INTO spread.summary SELECT * FROM summary;
INSERT INTO spread.by_group SELECT * FROM household;
SQL

my @calls = calls($coordinator, 'postgres');
my @of_rows = grep { $_->{of} eq 'household' } @calls;
my @of_summaries = grep { $_->{of} eq 'summary' } @calls;

sub batches
{
	my @list = @_;
	my @batches;

	push @batches, [ splice @list, 0, 45 ] while @list;
	return @batches;
}

sub columns
{
	my ($calls) = @_;
	my $i = 0;
	return join ', ', map { "$_->{call} AS c" . $i++ } @$calls;
}

# What Citus cannot split is an error with this setting.
my $split = "SET citus.coordinator_aggregation_strategy = 'disabled';";

foreach my $batch (batches(@of_rows), batches(@of_summaries))
{
	my $of = $batch->[0]{of};
	my $what = "$batch->[0]{name} ... $batch->[-1]{name} of $of";
	my $columns = columns($batch);

	foreach my $by ('g', '1')
	{
		my $keys = $by eq 'g' ? 'g' : '1 AS g';

		$coordinator->safe_psql('postgres', "CREATE TABLE one AS SELECT $keys, $columns FROM $of GROUP BY $by");
		$coordinator->safe_psql('postgres', "$split CREATE TABLE other AS SELECT $keys, $columns FROM spread.$of GROUP BY $by");
		is(differences($coordinator, 'postgres', $batch, ['g'], 'one', 'other'), '',
			"$what " . ($by eq 'g' ? 'by a column' : 'of all rows') . ': split, with the bits of one server');
		is(never_answers($coordinator, 'postgres', $batch, 'one'), '', 'each has an answer in some group') if $by eq 'g';
		$coordinator->safe_psql('postgres', 'DROP TABLE one, other');
	}
	next if $of eq 'summary';
	$coordinator->safe_psql('postgres', "CREATE TABLE one AS SELECT g, $columns FROM household GROUP BY g");
	$coordinator->safe_psql('postgres', "$split CREATE TABLE other AS SELECT g, $columns FROM spread.by_group GROUP BY g");
	is(differences($coordinator, 'postgres', $batch, ['g'], 'one', 'other'), '',
		"$what by the column of the distribution: the bits of one server");
	$coordinator->safe_psql('postgres', 'DROP TABLE one, other');
}

sub plan_of
{
	my ($query) = @_;
	return $coordinator->safe_psql('postgres', "EXPLAIN (VERBOSE, COSTS OFF) $query");
}

sub same
{
	my ($query, $what) = @_;
	my $one = $query =~ s/\bspread\.\w+/household/gr;

	is($coordinator->safe_psql('postgres', "SET search_path = public, povaid; $query"),
		$coordinator->safe_psql('postgres', "SET search_path = public, povaid; $one"), "$what: the bits of one server");
	return;
}

# What is sent to the workers, and what is fetched from them.
my $parts = 'SELECT g, povaid.gini(y, w), povaid.poverty_summary(y, z, w) FROM spread.household GROUP BY g ORDER BY g';
like(plan_of($parts), qr/worker_partial_agg\('povaid\.gini/, 'an aggregate is split');
same($parts, 'an aggregate');
my $beside = 'SELECT g, povaid.gini(y, w), %s FROM spread.household GROUP BY g ORDER BY g';
foreach my $other ('stddev(id)', 'percentile_cont(0.5) WITHIN GROUP (ORDER BY y)', 'povaid.gini(y, w ORDER BY id)', 'povaid.any_member(DISTINCT flag1)')
{
	my $query = sprintf $beside, $other;

	unlike(plan_of($query), qr/worker_partial_agg/, "beside $other the rows are fetched");
	same($query, "beside $other");
}
my $counted = sprintf $beside, 'count(DISTINCT part)';
like(plan_of($counted), qr/worker_partial_agg.*GROUP BY g, part/, 'beside count(DISTINCT part) it is split, by that column, too');
same($counted, 'beside count(DISTINCT part)');
like(plan_of("SELECT g, povaid.gini(y, w) FILTER (WHERE part > 1), avg(y), sum(w) FROM spread.household GROUP BY g"),
	qr/worker_partial_agg/, 'beside avg and sum, and with FILTER, it is split');
is(sqlstate($coordinator, 'postgres', 'SELECT g, part, povaid.gini(y, w) FROM spread.household GROUP BY ROLLUP (g, part)'),
	'0A000', 'Citus refuses grouping sets');
my $twice = 'SELECT g, part, gini(rollup(s)), rollup(p) FROM (SELECT g, part, welfare_distribution(y, w) AS s, poverty_summary(y, z, w) AS p'
  . ' FROM spread.household GROUP BY g, part) q GROUP BY CUBE (g, part) ORDER BY g, part';
same($twice, 'in two steps it has them');
like(plan_of("SELECT id, povaid.poverty_summary(y, z) OVER (PARTITION BY id) FROM spread.household"),
	qr/Task.*WindowAgg/s, 'a window by the column of the distribution is computed on the workers');
like(plan_of("SELECT id, povaid.poverty_summary(y, z) OVER (PARTITION BY g) FROM spread.household"),
	qr/WindowAgg.*Task/s, 'another window is computed on the coordinator');
same('SELECT id, poverty_summary(y, z) OVER (PARTITION BY g), gini(y, w) OVER (PARTITION BY id) FROM spread.household WHERE id < 500 ORDER BY id', 'windows');
same('SELECT g, headcount_ratio(y, (SELECT relative_line(welfare_distribution(y, w), 0.6) FROM spread.household), w) FROM spread.household GROUP BY g ORDER BY g',
	'a relative poverty line');

#
# Standards
#

my $declare = "INSERT INTO povaid.assessment_standard (standard) VALUES ('%s');"
  . "INSERT INTO povaid.assessment_criterion (standard, metric, comparison, threshold) VALUES ('%s', 'y', '>', %s);";
my $verdicts = "SELECT povaid.verdict(h, '%s'), count(*), sum(id) FROM %s h GROUP BY 1 ORDER BY 1";
my $differ = 'SELECT node, standard, difference FROM povaid.standards_on_nodes()';
my $copy = 'SELECT node, standard, difference FROM povaid.copy_standards_to_nodes()';

sub refused
{
	my ($name, $what, $before) = @_;
	my ($status, $out, $err) = $coordinator->psql('postgres', ($before // '') . sprintf($verdicts, $name, 'spread.household'));

	like($err, qr/standard "$name" cannot be used by name/, "$what: an error");
	return;
}

sub agreed
{
	my ($name, $what) = @_;

	is($coordinator->safe_psql('postgres', sprintf $verdicts, $name, 'spread.household'),
		$coordinator->safe_psql('postgres', sprintf $verdicts, $name, 'household'), "$what: the verdicts of one server");
	return;
}

sub each_worker
{
	return join "\n", map { my $node = address($_); map { "$node|$_" } @_ } sort { $a->port <=> $b->port } @workers;
}

# ph-sglg-2019 asks for columns that are not there: the user's own of the name does not.
$coordinator->safe_psql('postgres', sprintf($declare, 'mine', 'mine', 3000) . sprintf($declare, 'ph-sglg-2019', 'ph-sglg-2019', 4000.50));
refused('mine', 'a standard that was never copied');
refused('ph-sglg-2019', 'one that takes the place of a shipped one');
refused('cn-household-2016', 'nor does a worker know whether the shipped one is meant');
is(sqlstate($coordinator, 'postgres', sprintf $verdicts, 'mine', 'spread.household'), '55000', 'its SQLSTATE');

# Rules as a value are right from the first moment, whatever the workers have.
$workers[0]->safe_psql('postgres', sprintf $declare, 'mine', 'mine', 77);
foreach my $query ("SELECT povaid.verdict(h, (SELECT povaid.standard_rules('mine'))), count(*), sum(id) FROM spread.household h GROUP BY 1 ORDER BY 1",
	"SELECT g, povaid.coverage_rate(povaid.verdict(h, (SELECT povaid.standard_rules('ph-sglg-2019'))) = 'eligible', true, w) FROM spread.household h GROUP BY g ORDER BY g",
	"SELECT count(*) FROM spread.household h WHERE povaid.verdict(h, (SELECT povaid.standard_rules('mine'))) = 'eligible'")
{
	same($query, 'rules as a value');
	like(plan_of($query), qr/Task.*Query: [^\n]*povaid\.verdict\(/s, 'whose verdicts the workers give');
}
$workers[0]->safe_psql('postgres', "DELETE FROM povaid.assessment_standard WHERE standard = 'mine'");
is($coordinator->safe_psql('postgres', $differ), each_worker('mine|missing', 'ph-sglg-2019|missing', '|unconfirmed'), 'what differs');
is($coordinator->safe_psql('postgres', $copy), each_worker('mine|missing', 'ph-sglg-2019|missing', '|unconfirmed'), 'they are copied, which says the same');
is($coordinator->safe_psql('postgres', $differ), '', 'then nothing differs');
is($coordinator->safe_psql('postgres', $copy), '', 'and nothing is copied');
agreed($_, "copied: $_") foreach 'mine', 'ph-sglg-2019';
is($workers[0]->safe_psql('postgres', sprintf $verdicts, 'mine', 'spread.household'),
	$coordinator->safe_psql('postgres', sprintf $verdicts, 'mine', 'household'), 'a query that is sent to a worker has them, too');

# All that a standard can have.
my $odd = q{"o''clock" \ {}};
$coordinator->safe_psql('postgres', sprintf($declare, $odd, $odd, 1) . <<'SQL');
INSERT INTO povaid.assessment_standard (standard, level, at_least, valid_from, valid_to, label, cutoff)
VALUES ('all', 'x', 2, '-infinity', '2020-01-01', E'l\\a"b', 0.330);
INSERT INTO povaid.assessment_criterion (standard, criterion, metric, comparison, threshold, threshold_upper, accepted, weight, missing, position) VALUES
	('all', 'b', 'y', 'between', 1.0, 100.00, NULL, 2, '{-9,"a b"}', 7), ('all', 'nested', NULL, 'meets', NULL, NULL, '{mine}', 1, NULL, 3);
INSERT INTO povaid.assessment_standard (standard) VALUES ('no criteria yet');
INSERT INTO povaid.assessment_standard (standard, valid_from, valid_to) VALUES ('versions', '2016-01-01', '2019-12-31'), ('versions', '2020-01-01', NULL);
INSERT INTO povaid.assessment_criterion (standard, valid_from, metric, comparison, threshold) VALUES
	('versions', '2020-01-01', 'y', '>', 5000), ('versions', '2016-01-01', 'y', '>', 2000);
UPDATE povaid.assessment_criterion SET threshold = 2999.99 WHERE standard = 'mine';
SQL
refused('mine', 'a standard that was changed after that');
is($coordinator->safe_psql('postgres', $copy), each_worker(q{"o'clock" \ {}|missing}, 'all|missing', 'mine|different', 'no criteria yet|missing', 'versions|missing', '|unconfirmed'), 'copied again');
is($_->safe_psql('postgres', 'SELECT md5(povaid.declared_standards()::text)'),
	$coordinator->safe_psql('postgres', 'SELECT md5(povaid.declared_standards()::text)'), 'all of it is there: ' . $_->name) foreach @workers;
agreed('mine', 'copied again');
same("SELECT day, count(*) FILTER (WHERE verdict(h, 'versions', on_date => day) = 'eligible') FROM spread.household h, (VALUES (date '2018-05-01'), ('2024-05-01')) v(day) GROUP BY day ORDER BY day",
	'versions of a standard');

# Transactions
refused('mine', 'in the transaction of a change', "BEGIN; UPDATE povaid.assessment_criterion SET threshold = 1 WHERE standard = 'mine';");
refused('mine', 'after its end: the workers were told');
is(sqlstate($coordinator, 'postgres', "BEGIN; DELETE FROM povaid.assessment_standard WHERE standard = 'all'; $copy"),
	'25001', 'what may not be committed is not copied');
is(sqlstate($coordinator, 'postgres', "BEGIN ISOLATION LEVEL REPEATABLE READ; $copy"), '25001', 'nor what may be old');
$coordinator->safe_psql('postgres', "BEGIN; $copy; ROLLBACK");
agreed('mine', 'copied in a transaction that was rolled back, and changed nothing');
$coordinator->safe_psql('postgres', "BEGIN; SAVEPOINT s; DELETE FROM povaid.assessment_criterion WHERE criterion = 'b'; ROLLBACK TO s; COMMIT");
refused('mine', 'a change that was rolled back');
is($coordinator->safe_psql('postgres', $copy), each_worker('|unconfirmed'), 'where only the confirmation was missing');

# What is changed on a worker
$workers[0]->safe_psql('postgres', "UPDATE povaid.assessment_criterion SET threshold = 9999 WHERE standard = 'mine'");
refused('mine', 'a standard that is another on one worker');
is($coordinator->safe_psql('postgres', $differ), join("\n", map { address($workers[0]) . "|$_" } 'mine|different', '|unconfirmed'), 'which is named');
is(sqlstate($workers[0], 'postgres', "SELECT povaid.verdict(q, 'mine') FROM (SELECT 5000.0 AS y) q"), '55000', 'it refuses its own sessions, too');
is(sqlstate($workers[0], 'postgres', "SELECT povaid.compare_standards('mine', 'ph-sglg-2019')"), '55000', 'and every function that takes a name');
is($coordinator->safe_psql('postgres', "SELECT povaid.verdict(q, 'mine') FROM (SELECT 5000.0 AS y) q"), 'eligible', 'the coordinator answers');
$coordinator->safe_psql('postgres', $copy);
$workers[1]->safe_psql('postgres', sprintf $declare, 'ours', 'ours', 1);
is(sqlstate($coordinator, 'postgres', $copy), '55000', 'a standard that only a worker has is not lost');
is($workers[1]->safe_psql('postgres', "SELECT count(*) FROM povaid.assessment_criterion WHERE standard = 'ours'"), '1', 'it is there');
is($coordinator->safe_psql('postgres', 'SELECT node, standard, difference FROM povaid.copy_standards_to_nodes(remove => true)'),
	join("\n", map { address($workers[1]) . "|$_" } 'ours|surplus', '|unconfirmed'), 'unless that is asked for');
is($workers[1]->safe_psql('postgres', "SELECT count(*) FROM povaid.assessment_criterion WHERE standard = 'ours'"), '0', 'it is deleted');
agreed('mine', 'then');
foreach my $function ('copy_standards_to_nodes', 'standards_on_nodes')
{
	is(sqlstate($workers[0], 'postgres', "SELECT povaid.$function()"), '55000', "$function on a worker");
}

# Rights
$coordinator->safe_psql('postgres', 'CREATE ROLE reader LOGIN; CREATE ROLE keeper LOGIN; GRANT USAGE ON SCHEMA povaid, spread TO reader, keeper;'
	  . 'GRANT SELECT ON spread.household TO reader, keeper; GRANT INSERT, UPDATE, DELETE ON povaid.assessment_standard, povaid.assessment_criterion TO keeper');
is($coordinator->safe_psql('postgres', sprintf($verdicts, 'mine', 'spread.household'), extra_params => [ '-U', 'reader' ]),
	$coordinator->safe_psql('postgres', sprintf $verdicts, 'mine', 'household'), 'another role has the verdicts');
is(sqlstate($coordinator, 'postgres', $copy, extra_params => [ '-U', 'reader' ]), '42501', 'but cannot copy');
is(sqlstate($workers[0], 'postgres', 'SELECT povaid.forget_standards()', extra_params => [ '-U', 'reader' ]), '42501', 'nor make a node forget');
agreed('mine', 'after that');

# A node that does not answer
$workers[1]->stop;
is(sqlstate($coordinator, 'postgres', "UPDATE povaid.assessment_criterion SET threshold = 1 WHERE standard = 'mine'"), '55000', 'a worker cannot be told: standards stay as they are');
is(sqlstate($coordinator, 'postgres', $copy), '55000', 'nor be given any');
like($coordinator->safe_psql('postgres', "SELECT node || ' ' || difference FROM povaid.standards_on_nodes() WHERE standard IS NULL"),
	qr/^@{[ address($workers[1]) ]} unreachable$/m, 'it is named');
$workers[1]->start;
$coordinator->safe_psql('postgres', $copy);
agreed('mine', 'when it is back');

# A node that is added anew
$coordinator->safe_psql('postgres', "CREATE TABLE spread.few (LIKE household); SELECT create_reference_table('spread.few'); INSERT INTO spread.few SELECT * FROM household WHERE id < 100");
is($coordinator->safe_psql('postgres', sprintf $verdicts, 'mine', 'spread.few'), $coordinator->safe_psql('postgres', sprintf $verdicts, 'mine', '(SELECT * FROM household WHERE id < 100)'),
	'a reference table');
my $third = PostgreSQL::Test::Cluster->new('worker3');
$third->init;
$third->append_conf('postgresql.conf', "shared_preload_libraries = 'citus'\nlisten_addresses = '127.0.0.1'\ncitus.node_conninfo = 'sslmode=prefer'\nmax_prepared_transactions = 50\n");
$third->start;
$third->safe_psql('postgres', 'CREATE EXTENSION citus');
$coordinator->safe_psql('postgres', "SELECT citus_add_node('127.0.0.1', " . $third->port . ')');
my $one_row = "SELECT povaid.verdict(q, 'mine') FROM (SELECT 5000.0 AS y) q";
is(sqlstate($third, 'postgres', $one_row), '55000', 'a node that was added refuses names');
is($coordinator->safe_psql('postgres', "SELECT count(*) FROM povaid.standards_on_nodes() WHERE node = '" . address($third) . "'"), '7', 'what it lacks is listed');
$coordinator->safe_psql('postgres', $copy);
is($third->safe_psql('postgres', $one_row), 'eligible', 'then it answers');

# The two tables are not made reference tables: the library reads them on the spot.
foreach my $table ('assessment_standard', 'assessment_criterion')
{
	isnt(sqlstate($coordinator, 'postgres', "SELECT create_reference_table('povaid.$table')"), '', "Citus does not distribute $table");
}
agreed('mine', 'they are as they were');

# A cluster of one node: tasks in other sessions see nothing of a transaction.
$coordinator->safe_psql('postgres', 'SET citus.enable_create_database_propagation = off; CREATE DATABASE alone');
$coordinator->safe_psql('alone', 'CREATE EXTENSION citus; CREATE SCHEMA povaid; CREATE EXTENSION povaid SCHEMA povaid;'
	  . "SELECT citus_set_coordinator_host('127.0.0.1', " . $coordinator->port . "); SELECT citus_set_node_property('127.0.0.1', " . $coordinator->port . ", 'shouldhaveshards', true);"
	  . 'CREATE TABLE h AS SELECT i AS id, i * 10.0 AS y FROM generate_series(1, 1000) i; SELECT create_distributed_table(\'h\', \'id\');'
	  . sprintf $declare, 'mine', 'mine', 3000);
my $alone = "SELECT count(*) FILTER (WHERE povaid.verdict(h, 'mine') = 'eligible') FROM h;";
my $remote = 'SET citus.enable_local_execution = off;';
my $change = "UPDATE povaid.assessment_criterion SET threshold = 5000 WHERE standard = 'mine';";
is($coordinator->safe_psql('alone', $alone), '700', 'one node: its standards');
is($coordinator->safe_psql('alone', "$remote $alone"), '700', 'also in the sessions of tasks');
is($coordinator->safe_psql('alone', "BEGIN; $change $alone ROLLBACK"), '500', 'in a transaction: as it has changed them');
is(sqlstate($coordinator, 'alone', "$remote BEGIN; $change $alone"), '55000', 'which sessions of tasks cannot see: an error');
is($coordinator->safe_psql('alone', "$change $remote $alone"), '500', 'committed: they can');
is($coordinator->safe_psql('alone', $copy), '', 'there is nobody to copy to');

$_->stop foreach $coordinator, @workers, $third;
done_testing();
