# make demo-registers: the same households in three registers get the same
# answers, which the script itself holds against plain SQL.

use strict;
use warnings;

use FindBin;
use Povaid;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = new_node('registers');
my $folder = PostgreSQL::Test::Utils::tempdir();

$ENV{PGDATABASE} = 'demo';
$node->safe_psql('postgres', "CREATE DATABASE demo TEMPLATE template0 ENCODING 'UTF8'");
$node->safe_psql('demo', 'CREATE SCHEMA povaid; CREATE EXTENSION povaid SCHEMA povaid');
$node->command_ok(
	[ 'psql', '-X', '-q', '-o', "$folder/answers", '-v', 'ON_ERROR_STOP=1', '-f', "$FindBin::RealBin/../demo/registers.sql" ],
	"the demo's registers.sql");
is( $node->safe_psql('demo',
		'SELECT count(*), count(DISTINCT d.verdict), bool_and(d.verdict = v.verdict AND v.verdict = e.verdict)'
		  . ' FROM documents.assessed d JOIN answers.assessed v USING (id) JOIN erp.assessed e USING (id)'),
	'30000|3|t', 'three registers, one answer');

$node->stop;
done_testing();
