# Rules as a value: they run where the user's standards are not, on a foreign
# server and in parallel workers, and have the same bytes in every encoding.

use strict;
use warnings;

use FindBin;
use Povaid;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = new_node('rules');

# An office that keeps the standards, and two that keep households.
my $rows = <<'SQL';
SELECT i AS id, i % 100 AS village, nullif(i % 997, 5) AS income, nullif(i % 7, 0) > 1 AS housed,
	jsonb_build_object('income', nullif(i % 997, 5), 'housed', nullif(i % 7, 0) > 1) AS doc
SQL
my $declaration = <<'SQL';
INSERT INTO p.assessment_standard (standard, valid_from, valid_to) VALUES ('exit', '2016-01-01', '2019-12-31'), ('exit', '2020-01-01', NULL);
INSERT INTO p.assessment_criterion (standard, valid_from, metric, comparison, threshold, null_result) VALUES
	('exit', '2016-01-01', 'income', '>', 400, 'failed'), ('exit', '2020-01-01', 'income', '>', 500, 'failed');
INSERT INTO p.assessment_criterion (standard, valid_from, metric, comparison, label) VALUES
	('exit', '2016-01-01', 'housed', 'true', E'\u4f4f\u623f'), ('exit', '2020-01-01', 'housed', 'true', E'\u4f4f\u623f');
SQL
foreach my $database ('hub', 'east', 'west')
{
	$node->safe_psql('postgres', "CREATE DATABASE $database");
	$node->safe_psql($database, 'CREATE SCHEMA p; CREATE EXTENSION povaid SCHEMA p');
}
$node->safe_psql('east', "CREATE TABLE household AS $rows FROM generate_series(1, 10000) i");
# of the other one a view is seen, which has no place of its rows
$node->safe_psql('west', "CREATE TABLE kept AS $rows FROM generate_series(10001, 20000) i; CREATE VIEW household AS TABLE kept");
$node->safe_psql('hub', "$declaration CREATE TABLE everybody AS $rows FROM generate_series(1, 20000) i");

sub hub { return $node->safe_psql('hub', "SET search_path = public, p; $_[0]"); }

my $expected = hub("SELECT verdict(h, 'exit', NULL, '2018-01-01') AS v, count(*) FROM everybody h GROUP BY 1 ORDER BY 1");
like($expected, qr/^eligible\|.*\nnot_eligible\|.*\nundetermined\|/, 'there are all verdicts');
isnt($node->psql('east', "SELECT p.verdict(h, 'exit') FROM household h"), 0, 'the office of the east lacks the standard');

SKIP:
{
	skip 'postgres_fdw is not installed', 10
	  if hub("SELECT count(*) FROM pg_available_extensions WHERE name = 'postgres_fdw'") eq '0';
	my ($host, $port) = ($node->host, $node->port);
	hub(<<"SQL");
CREATE EXTENSION postgres_fdw;
SQL
	foreach my $office ('east', 'west')
	{
		hub(<<"SQL");
CREATE SERVER $office FOREIGN DATA WRAPPER postgres_fdw
	OPTIONS (host '$host', port '$port', dbname '$office', extensions 'povaid');
CREATE USER MAPPING FOR CURRENT_USER SERVER $office;
CREATE FOREIGN TABLE $office (gone int, id int, village int, earned int OPTIONS (column_name 'income'), housed bool, doc jsonb)
	SERVER $office OPTIONS (table_name 'household');
ALTER FOREIGN TABLE $office DROP gone;
ALTER FOREIGN TABLE $office RENAME earned TO income;
SQL
	}

	my $rules = "(SELECT standard_rules('exit', '2018-01-01'))";
	my $both = sub { my ($what) = @_; "SELECT v, sum(n) FROM (" . join(' UNION ALL ', map { "SELECT $what AS v, count(*) AS n FROM $_ h GROUP BY 1" } 'east', 'west') . ') q GROUP BY 1 ORDER BY 1' };
	my $remote = sub {
		my $plan = execute($node, 'hub', ['search_path = public, p'], $_[0]);
		return join ' ', map { $_->{'Remote SQL'} || () } nodes($plan);
	};
	my $statement = $both->("verdict(h, $rules)");
	is(hub($statement), $expected, 'rows of foreign tables');
	like($remote->($statement), qr/p\.verdict\(p\.foreign_row\(.*GROUP BY.*p\.verdict\(p\.foreign_row\(.*GROUP BY/s,
		'which the foreign servers have assessed');
	$statement = $both->("verdict(h.doc, $rules)");
	is(hub($statement), $expected, 'documents of foreign tables');
	like($remote->($statement), qr/p\.verdict\(doc, .*GROUP BY/, 'which the foreign servers have assessed');

	my $summary = "SELECT rollup(s) FROM (SELECT deprivation_summary(deprivation_profile(h, $rules)) AS s FROM east h"
	  . " UNION ALL SELECT deprivation_summary(deprivation_profile(h, $rules)) FROM west h) q";
	is(hub($summary),
		hub("SELECT deprivation_summary(deprivation_profile(h, 'exit', NULL, '2018-01-01')) FROM everybody h"),
		'the bits of a summary of both servers');
	like($remote->($summary), qr/p\.deprivation_summary\(p\.deprivation_profile\(p\.foreign_row/, 'which made theirs');

	# a row that an outer join did not find is none of columns that are NULL
	is(hub("SELECT verdict(h, $rules), count(*) FROM generate_series(0, 1) i LEFT JOIN east h ON h.id = i AND i = 1 GROUP BY 1 ORDER BY 1"),
		"not_eligible|1\nundetermined|1", 'a row that an outer join did not find is undetermined');
	is(hub("PREPARE q(date) AS SELECT count(*) FROM east h WHERE verdict(h, (SELECT standard_rules('exit', \$1))) = 'eligible';"
			  . " EXECUTE q('2018-01-01'); EXECUTE q('2021-01-01')"),
		hub("SELECT count(*) FILTER (WHERE id <= 10000 AND verdict(h, 'exit', NULL, d) = 'eligible')"
			  . " FROM everybody h, (VALUES (date '2018-01-01'), ('2021-01-01')) v(d) GROUP BY d ORDER BY d"),
		'a prepared statement asks anew');
	is(hub("SELECT count(*) FROM east h, LATERAL assess_criteria(h, $rules) c WHERE result = 'failed'"),
		hub("SELECT count(*) FROM everybody h, LATERAL assess_criteria(h, $rules) c WHERE result = 'failed' AND id <= 10000"),
		'the criteria of rows of a foreign table');
}

# Parallel workers
my $plan = execute($node, 'hub',
	[ 'max_parallel_workers_per_gather = 2', 'search_path = public, p' ],
	"CREATE TABLE verdicts AS SELECT verdict(h, (SELECT standard_rules('exit', '2018-01-01'))) AS v, count(*) FROM everybody h GROUP BY 1");
cmp_ok(workers_launched($plan), '>', 0, 'there are parallel workers');
is(hub('TABLE verdicts ORDER BY v'), $expected, 'which assess alike');

# Encodings
my $value = hub("SELECT standard_rules('exit', '2018-01-01')");
foreach my $encoding ('EUC_CN', 'SQL_ASCII', 'LATIN1')
{
	my $database = 'rules_' . lc $encoding;
	$node->safe_psql('postgres', "CREATE DATABASE $database ENCODING '$encoding' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
	$node->safe_psql($database, "CREATE SCHEMA p; CREATE EXTENSION povaid SCHEMA p; $declaration") if $encoding eq 'EUC_CN';
	$node->safe_psql($database, 'CREATE SCHEMA p; CREATE EXTENSION povaid SCHEMA p') if $encoding ne 'EUC_CN';
	is($node->safe_psql($database, "SELECT p.standard_rules('exit', '2018-01-01')"), $value, "$encoding: the same bytes")
	  if $encoding eq 'EUC_CN';
	is($node->safe_psql($database, "SELECT '$value'::p.standard_rules"), $value, "$encoding: rules of elsewhere are kept");
	my $answer = "SET client_encoding = 'UTF8'; SELECT label, p.verdict('{\"income\": 401, \"housed\": true}'::jsonb, r)"
	  . " FROM (SELECT '$value'::p.standard_rules AS r) q, LATERAL p.assess_criteria('{}'::jsonb, r) WHERE criterion = 'housed'";
	if ($encoding eq 'LATIN1')
	{
		is(sqlstate($node, $database, $answer), '22P05', "$encoding: which cannot write a label says so");
		next;
	}
	is($node->safe_psql($database, $answer), "\xe4\xbd\x8f\xe6\x88\xbf|eligible", "$encoding: and can be asked");
}

$node->stop;
done_testing();
