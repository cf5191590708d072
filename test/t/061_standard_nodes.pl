# Standards on a node of a cluster, without the cluster: this server has the tables
# and the function of Citus that the library looks at, and says what they say on a
# worker and on a coordinator.  074_citus.pl tries the same on real nodes.

use strict;
use warnings;

use Povaid;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = new_node('standard_nodes', 'max_prepared_transactions = 2', 'allow_system_table_mods = on');
my $declare = "INSERT INTO p.assessment_standard (standard) VALUES ('mine');"
  . "INSERT INTO p.assessment_criterion (standard, metric, comparison, threshold) VALUES ('mine', 'y', '>', 3);";
my $verdict = "SELECT p.verdict(q, 'mine') FROM (SELECT 5 AS y) q";
my $by_rules = "SELECT p.verdict(q, r) FROM (SELECT 5 AS y) q, rules";
my $task = "SET application_name = 'citus_internal gpid=10000000007';";

sub group
{
	my ($group) = @_;
	$node->safe_psql('postgres', "UPDATE pg_catalog.pg_dist_local_group SET groupid = $group");
	return;
}

sub answers
{
	my ($sql, $expected, $what) = @_;
	is($node->safe_psql('postgres', $sql), $expected, $what);
	return;
}

sub fails
{
	my ($sql, $expected, $what, @options) = @_;
	is(sqlstate($node, 'postgres', $sql, @options), $expected, $what);
	return;
}

$node->safe_psql('postgres', "CREATE SCHEMA p; CREATE EXTENSION povaid SCHEMA p; $declare CREATE TABLE rules AS SELECT p.standard_rules('mine') AS r");
answers("$task $verdict", 'eligible', 'a server without Citus, whatever the session is called');

# A worker: the function says what the node was told, and how it answered.
$node->safe_psql('postgres', <<'SQL');
CREATE TABLE pg_catalog.pg_dist_local_group (groupid integer);
INSERT INTO pg_catalog.pg_dist_local_group VALUES (0);
CREATE TABLE pg_catalog.pg_dist_node (groupid integer, nodename text, nodeport integer, noderole text, isactive boolean);
CREATE TABLE told (command text);
CREATE TABLE answer (success boolean, result text);
INSERT INTO answer VALUES (true, '');
CREATE FUNCTION pg_catalog.run_command_on_workers(command text, parallel boolean DEFAULT true,
	OUT nodename text, OUT nodeport integer, OUT success boolean, OUT result text) RETURNS SETOF record LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO public.told SELECT command FROM pg_catalog.pg_dist_node LIMIT 1;
	RETURN QUERY SELECT n.nodename, n.nodeport, a.success, a.result FROM pg_catalog.pg_dist_node n, public.answer a WHERE n.isactive;
END $$;
SQL
group(3);
fails($verdict, '55000', 'a worker whose standards nobody confirmed: a name is an error');
answers($by_rules, 'eligible', 'but not rules as a value');
foreach my $call ("SELECT p.assess(q, 'mine') FROM (SELECT 5 AS y) q", "SELECT p.shortfalls(q, 'mine') FROM (SELECT 5 AS y) q",
	"SELECT p.assess_criteria(q, 'mine') FROM (SELECT 5 AS y) q", "SELECT p.compare_standards('mine', 'ph-sglg-2019')",
	"SELECT p.standard_rules('mine')", "SELECT p.deprivation_profile(q, 'mine') FROM (SELECT 5 AS y) q",
	"SELECT p.verdict('{\"y\": 5}'::jsonb, 'mine')", "SELECT p.verdict('{\"y\": 5}', 'mine')",
	"SELECT p.verdict(q, 'cn-village-2016-west') FROM (SELECT 5 AS y) q", "SELECT p.verdict(q, 'no such') FROM (SELECT 5 AS y) q")
{
	fails($call, '55000', $call);
}
answers('SELECT p.receive_standards(p.declared_standards())', '', 'it is given the standards');
answers($verdict, 'eligible', 'then it answers');
answers("SELECT p.receive_standards(jsonb_set(p.declared_standards(), '{mine,criteria,0,threshold}', '7')); $verdict", "\nnot_eligible", 'by what it was given');
group(4);
fails($verdict, '55000', 'as another node of a cluster it does not');
group(3);
answers($verdict, 'not_eligible', 'as this one it does');
foreach my $change ("UPDATE p.assessment_criterion SET threshold = 1 WHERE standard = 'mine'", "DELETE FROM p.assessment_criterion WHERE false",
	"UPDATE p.assessment_standard SET label = 'x' WHERE standard = 'mine'", "SET session_replication_role = replica; UPDATE p.assessment_criterion SET threshold = 2 WHERE standard = 'mine'",
	'SELECT p.forget_standards()')
{
	$node->safe_psql('postgres', 'SELECT p.receive_standards(p.declared_standards())');
	answers("SELECT p.verdict(q, 'mine') IS NOT NULL FROM (SELECT 5 AS y) q", 't', 'confirmed again');
	$node->safe_psql('postgres', $change);
	fails($verdict, '55000', "not after: $change");
}
fails("SELECT p.receive_standards(p.declared_standards()); BEGIN; UPDATE p.assessment_criterion SET threshold = 3 WHERE standard = 'mine'; $verdict", '55000', 'nor in the same transaction');
answers($verdict, 'eligible', 'which was rolled back');
fails("SELECT p.receive_standards('{\"x\": {\"versions\": [{\"standard\": \"x\", \"no_such_column\": 1}], \"criteria\": []}}')", '55000', 'what cannot be stored as it is is refused');
answers($verdict, 'eligible', 'and the old standards are still there');
foreach my $function ('standards_on_nodes', 'copy_standards_to_nodes')
{
	fails("SELECT p.$function()", '55000', "$function is for the coordinator");
}
$node->safe_psql('postgres', 'CREATE ROLE reader LOGIN; GRANT USAGE ON SCHEMA p TO reader');
fails("SELECT p.forget_standards()", '42501', 'a role that may not change standards', extra_params => [ '-U', 'reader' ]);
fails("SELECT p.receive_standards('{}')", '42501', 'nor may it put others there', extra_params => [ '-U', 'reader' ]);
is($node->safe_psql('postgres', $verdict, extra_params => [ '-U', 'reader' ]), 'eligible', 'it may use them');

# A coordinator
group(0);
$node->safe_psql('postgres', 'SELECT p.forget_standards(); TRUNCATE told');
answers($verdict, 'eligible', 'the coordinator needs no confirmation');
answers("$task $verdict", 'eligible', 'nor does a task there');
$node->safe_psql('postgres', "BEGIN; UPDATE p.assessment_criterion SET threshold = 9 WHERE standard = 'mine'; PREPARE TRANSACTION 'change'");
answers($verdict, 'eligible', 'while standards are being changed, other sessions have the old ones');
fails("$task $verdict", '55000', 'a task, which may be one of that session, has none');
answers("$task $by_rules", 'eligible', 'but it has rules');
$node->safe_psql('postgres', "ROLLBACK PREPARED 'change'");
answers("$task $verdict", 'eligible', 'after that it has them');
answers("SET enable_seqscan = off; $task $verdict; VACUUM p.assessment_criterion; $verdict", "eligible\neligible", 'and they are not locked');

my $changes = "UPDATE p.assessment_criterion SET threshold = 1 WHERE standard = 'mine'";
answers('SELECT count(*) FROM told', '0', 'nobody to tell');
$node->safe_psql('postgres', "INSERT INTO pg_catalog.pg_dist_node VALUES (0, 'here', 1, 'primary', true), (1, 'a', 2, 'primary', true), (2, 'b', 3, 'primary', true); $changes");
answers('SELECT * FROM told', 'SELECT p.forget_standards()', 'every statement tells the workers');
$node->safe_psql('postgres', "UPDATE answer SET success = false, result = 'no'");
fails($changes, '55000', 'if one does not answer, standards are not changed');
$node->safe_psql('postgres', "UPDATE answer SET success = true, result = '{\"standards\": {}, \"confirmed\": true}'; UPDATE pg_catalog.pg_dist_node SET isactive = false WHERE nodename = 'b'");
my ($status, $out, $err) = $node->psql('postgres', $changes);
like($err, qr/node b:3 of the cluster cannot be told that standards change.*The node is disabled/s, 'nor if one is disabled, which could come back');
like(($node->psql('postgres', 'SELECT p.copy_standards_to_nodes()'))[2], qr/node b:3 cannot be given the standards.*The node is disabled/s, 'nor are they copied then');
answers($verdict, 'eligible', 'the session lives');

$node->stop;
done_testing();
