# A register spread over two other servers, through postgres_fdw: every aggregate
# gives the bits that it gives on one server, where the groups are whole on a
# server it is computed there, and in two steps summaries travel instead of rows.
# What was shipped is read from the logs of those servers.

use strict;
use warnings;

use Aggregates;
use Povaid;
use PostgreSQL::Test::Utils;
use Test::More;

my $rows = 9_600;
my $hub = new_node('hub', 'enable_partitionwise_aggregate = on', 'enable_partitionwise_join = on');

plan skip_all => 'postgres_fdw is not installed'
  if $hub->safe_psql('postgres', "SELECT count(*) FROM pg_available_extensions WHERE name = 'postgres_fdw'") eq '0';
my %remote = map { $_ => new_node($_, 'log_statement = all', 'log_line_prefix = \'@ \'') } qw(east west);

foreach my $node ($hub, values %remote)
{
	$node->safe_psql('postgres', 'CREATE SCHEMA povaid; CREATE EXTENSION povaid SCHEMA povaid');
}
create_register($hub, 'postgres', $rows);

# "part" is the key that the tables are partitioned by: parts 0 and 1 lie in the
# east. "shard" is what a view over there says of rows that no key tells apart.
$hub->safe_psql('postgres', 'CREATE EXTENSION postgres_fdw; CREATE SCHEMA by_part; CREATE SCHEMA by_shard');
my %columns;
foreach my $table ('household', 'summary')
{
	my $columns = $columns{$table} = $hub->safe_psql('postgres', "SELECT string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY attnum)"
		  . " FROM pg_attribute WHERE attrelid = '$table'::regclass AND attnum > 0");
	my $others = $hub->safe_psql('postgres', "SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum)"
		  . " FROM pg_attribute WHERE attrelid = '$table'::regclass AND attnum > 0 AND attname <> 'shard'");

	foreach my $name (sort keys %remote)
	{
		my $shard = $name eq 'east' ? 1 : 2;

		$remote{$name}->safe_psql('postgres', <<"SQL");
SET search_path = public, povaid;
CREATE TABLE $table\_of_part ($columns);
CREATE TABLE $table\_of_shard ($columns);
CREATE VIEW $table\_shard AS SELECT $shard AS shard, $others FROM $table\_of_shard;
SQL
	}
	$hub->safe_psql('postgres', "CREATE TABLE by_part.$table (LIKE $table) PARTITION BY LIST (part);"
		  . "CREATE TABLE by_shard.$table (LIKE $table) PARTITION BY LIST (shard);");
}
foreach my $name (sort keys %remote)
{
	my ($host, $port) = ($remote{$name}->host, $remote{$name}->port);
	my $shard = $name eq 'east' ? 1 : 2;
	my $parts = $name eq 'east' ? '0, 1' : '2, 3';

	$hub->safe_psql('postgres', "CREATE SERVER $name FOREIGN DATA WRAPPER postgres_fdw"
		  . " OPTIONS (host '$host', port '$port', dbname 'postgres', extensions 'povaid');"
		  . "CREATE USER MAPPING FOR CURRENT_USER SERVER $name;");
	foreach my $table ('household', 'summary')
	{
		$hub->safe_psql('postgres', <<"SQL");
CREATE FOREIGN TABLE by_part.$table\_$name PARTITION OF by_part.$table FOR VALUES IN ($parts)
	SERVER $name OPTIONS (schema_name 'public', table_name '$table\_of_part');
CREATE FOREIGN TABLE by_shard.$table\_$name PARTITION OF by_shard.$table FOR VALUES IN ($shard)
	SERVER $name OPTIONS (schema_name 'public', table_name '$table\_shard');
CREATE FOREIGN TABLE load ($columns{$table}) SERVER $name OPTIONS (schema_name 'public', table_name '$table\_of_shard', batch_size '1000');
INSERT INTO load SELECT * FROM $table WHERE shard = $shard;
DROP FOREIGN TABLE load;
INSERT INTO by_part.$table SELECT * FROM $table WHERE part IN ($parts);
SQL
	}
	$remote{$name}->safe_psql('postgres', 'ANALYZE');
}
$hub->safe_psql('postgres', 'ANALYZE household, summary, by_part.household, by_part.summary, by_shard.household, by_shard.summary');
is($hub->safe_psql('postgres', 'SELECT (SELECT count(*) FROM household), (SELECT count(*) FROM by_part.household), (SELECT count(*) FROM by_shard.household)'),
	"$rows|$rows|$rows", 'all rows are on one server, and spread over two in either way');

# What the two servers were asked since the last question: the texts of cursors.
my %seen;

sub asked
{
	my @texts;

	foreach my $name (sort keys %remote)
	{
		my $log = slurp_file($remote{$name}->logfile, $seen{$name} // 0);

		$seen{$name} += length $log;
		push @texts, $1 while $log =~ /^\@ LOG:  [^\n]*?DECLARE c\d+ CURSOR FOR\s*(.*?)(?=^\@ )/gms;
	}
	return @texts;
}

sub count_of
{
	my ($text, $name) = @_;
	my $count = () = $text =~ /\bpovaid\.$name\(/g;
	return $count;
}

# Does each of these texts hold every call, and group?
sub holds_calls
{
	my ($calls, @texts) = @_;
	my (%wanted, %lacking);

	$wanted{ $_->{name} }++ foreach @$calls;
	foreach my $text (@texts)
	{
		$lacking{'GROUP BY'}++ if $text !~ /GROUP BY/;
		foreach my $name (keys %wanted)
		{
			$lacking{$name}++ if count_of($text, $name) < $wanted{$name};
		}
	}
	return join ', ', sort keys %lacking;
}

sub fetched
{
	my ($plan) = @_;
	my $fetched = 0;

	$fetched += $_->{'Actual Rows'} * $_->{'Actual Loops'} foreach grep { $_->{'Node Type'} eq 'Foreign Scan' } nodes($plan);
	return $fetched;
}

my @calls = calls($hub, 'postgres');
my @of_rows = grep { $_->{of} eq 'household' } @calls;
my @of_summaries = grep { $_->{of} eq 'summary' } @calls;
my @to_roll = grep { $_->{rolled} && $_->{name} ne 'rollup' } @of_rows;

cmp_ok(scalar @calls, '>', 250, 'the catalogue has aggregates: ' . @calls);
cmp_ok(scalar(keys %{ { map { $_->{type} => 1 } @to_roll } }), '>', 12, 'and types of summaries');

# Not more columns than fit into a row, and into a line of a log.
sub batches
{
	my @list = @_;
	my @batches;

	push @batches, [ splice @list, 0, 45 ] while @list;
	return @batches;
}

sub columns
{
	my ($calls, $form) = @_;
	my $i = 0;
	return join ', ', map { sprintf($form || '%s', $_->{call}) . ' AS c' . $i++ } @$calls;
}

# Grouped by the key of the partitions, and by it and another column.
foreach my $batch (batches(@of_rows), batches(@of_summaries))
{
	my $of = $batch->[0]{of};
	my $what = "$batch->[0]{name} ... $batch->[-1]{name} of $of";
	my $columns = columns($batch);

	foreach my $keys ([ 'part', 4 ], [ 'part, g', 48 ])
	{
		my ($by, $groups) = @$keys;

		# of the few summaries the rows themselves are cheaper
		next if $of eq 'summary' && $groups > 4;
		$hub->safe_psql('postgres', "CREATE TABLE one AS SELECT $by, $columns FROM $of GROUP BY $by");
		asked();
		my $plan = execute($hub, 'postgres', [], "CREATE TABLE spread AS SELECT $by, $columns FROM by_part.$of GROUP BY $by");
		my @texts = asked();

		is(scalar @texts, 2, "$what by $by: each server was asked once");
		is(holds_calls($batch, @texts), '', 'to compute all of it');
		is(fetched($plan), $groups, 'and sent one row for each group');
		is(differences($hub, 'postgres', $batch, [ split /, /, $by ], 'one', 'spread'), '', 'with the bits of one server');
		is(never_answers($hub, 'postgres', $batch, 'one'), '', 'and each has an answer in some group') if $groups == ($of eq 'summary' ? 4 : 48);
		$hub->safe_psql('postgres', 'DROP TABLE one, spread');
	}

	# Rows that no key tells apart: they are fetched, and the bits are the same.
	$hub->safe_psql('postgres', "CREATE TABLE one AS SELECT g, $columns FROM $of GROUP BY g");
	my $plan = execute($hub, 'postgres', [], "CREATE TABLE spread AS SELECT g, $columns FROM by_shard.$of GROUP BY g");
	is(differences($hub, 'postgres', $batch, ['g'], 'one', 'spread'), '', "$what by another column: the bits of one server");
	my $all = $hub->safe_psql('postgres', "SELECT count(*) FROM $of");
	is(fetched($plan), $all, 'from all rows');
	$hub->safe_psql('postgres', 'DROP TABLE one, spread');
}

# In two steps: the servers summarise by the constant column of their views, the
# hub rolls up, by any grouping sets.
foreach my $batch (batches(@to_roll))
{
	my $what = "$batch->[0]{name} ... $batch->[-1]{name}";
	my $rolled = join ', ', map { "povaid.rollup(c$_) AS c$_" } 0 .. $#$batch;
	my $columns = columns($batch);

	$hub->safe_psql('postgres', "CREATE TABLE one AS SELECT g, part, $columns FROM household GROUP BY CUBE (g, part)");
	asked();
	my $plan = execute($hub, 'postgres', [], "CREATE TABLE spread AS SELECT g, part, $rolled"
		  . " FROM (SELECT shard, g, part, $columns FROM by_shard.household GROUP BY shard, g, part) s GROUP BY CUBE (g, part)");
	my @texts = asked();

	is(scalar @texts, 2, "$what in two steps: each server was asked once");
	is(holds_calls($batch, @texts), '', 'for summaries');
	is(fetched($plan), 2 * 48, 'and sent one row for each of its groups');
	is(differences($hub, 'postgres', $batch, [ 'g', 'part' ], 'one', 'spread'), '', 'a cube of them has the bits of one server');
	$hub->safe_psql('postgres', 'DROP TABLE one, spread');
}

# The same through UNION ALL, where there is no partitioned table.
my $union = 'SELECT g, povaid.gini(povaid.rollup(s)), povaid.rollup(p) FROM ('
  . join(' UNION ALL ', map { "SELECT g, povaid.welfare_distribution(y, w) s, povaid.poverty_summary(y, z, w) p FROM by_shard.household_$_ GROUP BY g" } sort keys %remote)
  . ') u GROUP BY g ORDER BY g';
asked();
is($hub->safe_psql('postgres', $union),
	$hub->safe_psql('postgres', 'SELECT g, povaid.gini(y, w), povaid.poverty_summary(y, z, w) FROM household GROUP BY g ORDER BY g'),
	'UNION ALL of summaries: the bits of one server');
is(scalar(grep { /welfare_distribution\(.*GROUP BY/s } asked()), 2, 'which the servers made');

# A line that a sub-select finds is sent along; a relative one in one statement.
my $relative = 'SELECT part, povaid.headcount_ratio(y, (SELECT 0.6 * povaid.median(povaid.rollup(s)) FROM'
  . ' (SELECT %s povaid.welfare_distribution(y, w) AS s FROM %s GROUP BY 1) q), w) FROM %s GROUP BY part ORDER BY part';
asked();
is($hub->safe_psql('postgres', sprintf $relative, 'part AS p,', 'by_part.household', 'by_part.household'),
	$hub->safe_psql('postgres', sprintf $relative, '1 AS p,', 'household', 'household'),
	'a relative poverty line: the bits of one server');
is(scalar(grep { /headcount_ratio\(y, \(*\$1/ } asked()), 2, 'sent to the servers as a parameter');

# Without the option nothing is sent, and nothing is different.
$hub->safe_psql('postgres', 'ALTER SERVER east OPTIONS (DROP extensions)');
asked();
is($hub->safe_psql('postgres', 'SELECT part, povaid.gini(y, w), povaid.poverty_summary(y, z, w) FROM by_part.household GROUP BY part ORDER BY part'),
	$hub->safe_psql('postgres', 'SELECT part, povaid.gini(y, w), povaid.poverty_summary(y, z, w) FROM household GROUP BY part ORDER BY part'),
	'a server without the option "extensions": the same bits');
is(scalar(grep { /gini/ } asked()), 1, 'but it is not asked to compute');
$hub->safe_psql('postgres', "ALTER SERVER east OPTIONS (ADD extensions 'povaid')");

# Standards. Those of the other servers are others, which must not be asked.
my $declare = "INSERT INTO povaid.assessment_standard (standard) VALUES ('mine');"
  . "INSERT INTO povaid.assessment_criterion (standard, metric, comparison, threshold) VALUES ('mine', 'y', '>', %d);";

$hub->safe_psql('postgres', sprintf $declare, 3000);
foreach my $name (sort keys %remote)
{
	$remote{$name}->safe_psql('postgres', sprintf($declare, 5000)
		  . 'CREATE VIEW document AS SELECT id, part, g, w, jsonb_build_object(\'y\', y) AS facts FROM household_of_part');
}
$hub->safe_psql('postgres', 'CREATE TABLE by_part.document (id bigint, part int, g int, w float8, facts jsonb) PARTITION BY LIST (part);'
	  . join '', map { "CREATE FOREIGN TABLE by_part.document_$_ PARTITION OF by_part.document FOR VALUES IN ("
		  . ($_ eq 'east' ? '0, 1' : '2, 3') . ") SERVER $_ OPTIONS (schema_name 'public', table_name 'document');" } sort keys %remote);
my $expected = $hub->safe_psql('postgres',
	"SELECT part, count(*) FILTER (WHERE povaid.verdict(h, 'mine') = 'eligible'), povaid.coverage_rate(povaid.verdict(h, 'mine') = 'eligible', true, w)"
	  . ' FROM household h GROUP BY part ORDER BY part');
foreach my $form ([ 'a row', 'household' ], [ 'a document', 'document' ])
{
	my ($kind, $table) = @$form;
	my $what = $table eq 'document' ? 'facts' : 'h';

	asked();
	is($hub->safe_psql('postgres',
			"SELECT part, count(*) FILTER (WHERE povaid.verdict($what, 'mine') = 'eligible'), povaid.coverage_rate(povaid.verdict($what, 'mine') = 'eligible', true, w)"
			  . " FROM by_part.$table h GROUP BY part ORDER BY part"),
		$expected, "$kind and a standard by name: the standard of the hub");
	is(scalar(grep { /verdict\(/ } asked()), 0, 'and no other server is asked for a verdict');
	is($hub->safe_psql('postgres', "SELECT count(*) FROM by_part.$table h WHERE povaid.verdict($what, 'mine') = 'eligible'"),
		$hub->safe_psql('postgres', 'SELECT count(*) FROM household WHERE y > 3000'), "$kind: nor as a condition");
	is(scalar(grep { /verdict\(/ } asked()), 0, 'of which nothing is sent either');
}

# Rules as a value read no table: they are those of the hub wherever they are put
# to a row. postgres_fdw sends no row as a whole, but what is in its columns.
foreach my $form ([ 'a row', 'household', 0 ], [ 'a document', 'document', 2 ])
{
	my ($kind, $table, $servers) = @$form;
	my $what = $table eq 'document' ? 'facts' : 'h';
	my $verdict = "povaid.verdict($what, (SELECT povaid.standard_rules('mine'))) = 'eligible'";

	asked();
	is($hub->safe_psql('postgres', "SELECT part, count(*) FILTER (WHERE $verdict), povaid.coverage_rate($verdict, true, w) FROM by_part.$table h GROUP BY part ORDER BY part"),
		$expected, "$kind and rules as a value: the verdicts of the hub");
	is(scalar(grep { /verdict\(.*GROUP BY/s } asked()), $servers, "from $servers servers that were sent the rules");
	is($hub->safe_psql('postgres', "SELECT count(*) FROM by_part.$table h WHERE $verdict"),
		$hub->safe_psql('postgres', 'SELECT count(*) FROM household WHERE y > 3000'), "$kind and rules: also as a condition");
	is(scalar(grep { /WHERE.*verdict\(/s } asked()), $servers, 'sent likewise');
}

$_->stop foreach $hub, values %remote;
done_testing();
