package Povaid;

# What the TAP tests share: a throwaway server with the extension, and queries
# that say how they were executed.

use strict;
use warnings;

use Exporter 'import';
use JSON::PP;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

our @EXPORT = qw(new_node execute nodes workers_launched sqlstate);

# Start a server.  Nothing in it happens by itself, so that a plan depends on
# the settings of the test only; all loops over data are long enough to be
# parallel.
sub new_node
{
	my ($name, @settings) = @_;
	my $node = PostgreSQL::Test::Cluster->new($name);

	$node->init;
	$node->append_conf('postgresql.conf', join("\n",
			'autovacuum = off',
			'jit = off',
			'max_wal_size = 4GB',
			'maintenance_work_mem = 128MB',
			'work_mem = 64MB',
			'parallel_setup_cost = 0',
			'parallel_tuple_cost = 0',
			'min_parallel_table_scan_size = 0',
			'max_parallel_workers_per_gather = 0',
			@settings) . "\n");
	$node->start;
	return $node;
}

# Execute one statement under EXPLAIN ANALYZE, with settings of its own, and
# return the plan. CREATE TABLE AS keeps the result of the same execution.
sub execute
{
	my ($node, $database, $settings, $statement) = @_;
	my $sql = join('', map { "SET $_;\n" } @$settings)
	  . "EXPLAIN (ANALYZE, VERBOSE, TIMING OFF, FORMAT JSON) $statement";
	return decode_json($node->safe_psql($database, $sql))->[0];
}

# All nodes of a plan.
sub nodes
{
	my ($plan) = @_;
	my @todo = ($plan->{Plan});
	my @nodes;

	while (my $node = shift @todo)
	{
		push @nodes, $node;
		push @todo, @{ $node->{Plans} || [] };
	}
	return @nodes;
}

# How many workers took part, in all Gather nodes together.
sub workers_launched
{
	my ($plan) = @_;
	my $launched = 0;

	$launched += $_->{'Workers Launched'} || 0 foreach nodes($plan);
	return $launched;
}

# The SQLSTATE of the error that a script ends with, or '' without an error.
sub sqlstate
{
	my ($node, $database, $sql, @options) = @_;
	my ($status, $out, $err) =
	  $node->psql($database, "\\set VERBOSITY sqlstate\n$sql", @options);

	return $err =~ /ERROR:  (\w{5})/ ? $1 : $err;
}

1;
