# Declared standards across servers: labels in every encoding, dump and restore
# of the user's standards and only those, assessment in parallel workers.

use strict;
use warnings;

use Povaid;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = new_node('standard');
my $dir = PostgreSQL::Test::Utils::tempdir;
my @office = (extra_params => [ '-U', 'office' ]);

$node->safe_psql('postgres', 'CREATE ROLE office LOGIN NOSUPERUSER; CREATE ROLE clerk LOGIN NOSUPERUSER');

sub new_database
{
	my ($name, $encoding) = @_;

	$node->command_ok(
		[ 'createdb', '-E', $encoding || 'UTF8', '-T', 'template0', '--locale=C', '-O', 'office', $name ],
		"database $name");
	$node->safe_psql($name, 'ALTER SCHEMA public OWNER TO office');
	return $name;
}

# Labels

foreach my $encoding ('UTF8', 'EUC_CN', 'LATIN1', 'SQL_ASCII', 'EUC_JP')
{
	my $database = new_database('labels_' . lc $encoding, $encoding);
	my $holds = $encoding eq 'UTF8' || $encoding eq 'EUC_CN';

	$node->safe_psql($database, 'CREATE SCHEMA p; CREATE EXTENSION povaid SCHEMA p', @office);
	is( $node->safe_psql($database,
			'SELECT count(label), count(local_label) FROM p.assessment_criterion', @office),
		$holds ? '79|69' : '79|0', "$encoding: labels");
	next unless $holds;
	is( $node->safe_psql($database,
			"SELECT convert_from(convert_to(local_label, 'UTF8'), 'UTF8') = local_label, encode(convert_to(local_label, 'UTF8'), 'hex')"
			  . " FROM p.assessment_criterion WHERE standard = 'cn-household-2016' AND criterion = 'has_food'"),
		't|e4b88de68481e59083', "$encoding: a label is what it should be");
}

# Dump and restore.  The office has copied and adapted one standard, has one of
# its own, and one that takes the place of a shipped one.

my $source = new_database('source');
$node->safe_psql($source, <<'SQL', @office);
CREATE SCHEMA p;
CREATE EXTENSION povaid SCHEMA p;
GRANT USAGE ON SCHEMA p TO clerk;
GRANT INSERT, UPDATE, DELETE ON p.assessment_standard, p.assessment_criterion TO clerk;
INSERT INTO p.assessment_standard (standard, level, at_least, valid_from, valid_to, label, source)
VALUES ('ours', 'household', 2, '2016-01-01', '2020-12-31', 'our own', 'the county');
INSERT INTO p.assessment_criterion (standard, criterion, metric, comparison, threshold, threshold_column,
	required, accepted, threshold_upper, applicable_column, not_applicable, not_applicable_result)
VALUES ('ours', 'income', 'income', '>', NULL, 'line', true, NULL, NULL, NULL, NULL, 'met'),
	('ours', 'size', 'persons', 'between', 1, NULL, false, NULL, 12, NULL, '{0,-1}', 'failed'),
	('ours', 'school', 'school', 'in', NULL, NULL, false, '{"yes, all","partly"}', NULL, 'has_children', NULL, 'met');
INSERT INTO p.assessment_standard (standard, level) VALUES ('cn-village-2016-west', 'village');
INSERT INTO p.assessment_criterion (standard, metric, comparison, threshold) VALUES ('cn-village-2016-west', 'incidence', '<', 0.07);
CREATE TABLE p.village AS SELECT 0.05 AS incidence;
CREATE VIEW p.verdicts AS SELECT p.verdict(v, 'cn-village-2016-west') AS v FROM p.village v;
CREATE MATERIALIZED VIEW p.stored AS SELECT * FROM p.verdicts;
SQL
$node->safe_psql($source, "INSERT INTO p.assessment_standard (standard) VALUES ('the clerk''s')",
	extra_params => [ '-U', 'clerk' ]);

my $rows = <<'SQL';
SELECT md5(string_agg(s::text, E'\n' ORDER BY standard, shipped)), count(*) FROM p.assessment_standard s;
SELECT md5(string_agg(c::text, E'\n' ORDER BY standard, shipped, position)), count(*) FROM p.assessment_criterion c;
SELECT * FROM p.verdicts; SELECT * FROM p.stored;
SELECT relname, relacl IS NOT NULL, has_table_privilege('clerk', oid, 'INSERT') FROM pg_class WHERE relname ~ '^assessment_(standard|criterion)$' ORDER BY 1;
SQL
my $expected = $node->safe_psql($source, $rows);
like($expected, qr/^eligible\neligible$/m, 'the office assesses by its own standard');

$node->command_ok([ 'pg_dump', '--no-sync', '-U', 'office', '-f', "$dir/plain.sql", $source ],
	'the office dumps its database');
my $plain = slurp_file("$dir/plain.sql");
my @copied = map { [ split /\n/ ] } $plain =~ /^COPY p\.assessment_\w+ .*?;\n(.*?)^\\\.$/msg;
is(scalar @copied, 2, 'both tables are in the dump');
is_deeply([ sort map { (split /\t/)[0] } map { @$_ } @copied ],
	[ 'cn-village-2016-west', 'cn-village-2016-west', 'ours', 'ours', 'ours', 'ours', "the clerk's" ],
	'with the rows of the user, and only those');
unlike($plain, qr/CREATE TABLE p\.assessment|CREATE TRIGGER/, 'and without the objects of the extension');

my $target = new_database('restored_plain');
$node->command_ok([ qw(psql -X -q -v ON_ERROR_STOP=1 -U office -d), $target, '-f', "$dir/plain.sql" ],
	'restore a plain dump as the owner');
is($node->safe_psql($target, $rows), $expected, 'everything is there, shipped rows and rights included');

$node->command_ok([ 'pg_dump', '--no-sync', '-Fd', '-U', 'office', '-f', "$dir/directory", $source ],
	'dump into a directory');
$target = new_database('restored_jobs');
$node->command_ok([ qw(pg_restore -e -j 2 -U office -d), $target, "$dir/directory" ], 'restore with two jobs');
is($node->safe_psql($target, $rows), $expected, 'everything is there');

# The data come in any order, and by INSERT.
$node->command_ok([ 'pg_dump', '--no-sync', '-Fc', '--inserts', '-U', 'office', '-f', "$dir/inserts", $source ],
	'dump with INSERT');
my @list = split /\n/, (run_command([ 'pg_restore', '-l', "$dir/inserts" ]))[0];
my @criteria = grep { /TABLE DATA p assessment_criterion/ } @list;
is(scalar @criteria, 1, 'the criteria are one entry of the archive');
append_to_file("$dir/list", join("\n",
		map { /TABLE DATA p assessment_standard/ ? (@criteria, $_) : /TABLE DATA p assessment_criterion/ ? () : $_ } @list) . "\n");
$target = new_database('restored_inserts');
$node->command_ok([ qw(pg_restore -e -U office -d), $target, '-L', "$dir/list", "$dir/inserts" ],
	'restore the criteria before the standards');
is($node->safe_psql($target, $rows), $expected, 'everything is there');

# A later version may ship a standard of a name that a user has.
$target = new_database('restored_later');
$node->safe_psql($target, <<'SQL');
SET ROLE office;
CREATE SCHEMA p;
CREATE EXTENSION povaid SCHEMA p;
RESET ROLE;
ALTER TABLE p.assessment_standard DISABLE TRIGGER guard;
ALTER TABLE p.assessment_criterion DISABLE TRIGGER guard;
INSERT INTO p.assessment_standard (standard, shipped) VALUES ('ours', true);
INSERT INTO p.assessment_criterion (standard, shipped, criterion, position, metric, comparison) VALUES ('ours', true, 'x', 1, 'x', 'true');
ALTER TABLE p.assessment_standard ENABLE TRIGGER guard;
ALTER TABLE p.assessment_criterion ENABLE TRIGGER guard;
SQL
is($node->safe_psql($target, "SELECT p.assess(NULL, 'ours')"), '(undetermined,{},{},{x})', 'a later version ships it');
$plain =~ s/^CREATE SCHEMA p;$//m;
append_to_file("$dir/later.sql", $plain);
$node->command_checks_all([ qw(psql -X -q -v ON_ERROR_STOP=1 -U office -d), $target, '-f', "$dir/later.sql" ],
	0, [], [qr/WARNING:  standard "ours" takes the place of the shipped one of the same name/],
	'the dump restores into it, with a warning');
is($node->safe_psql($target, "SELECT p.assess(NULL, 'ours')"), '(undetermined,{},{},"{income,size,school}")',
	'and nothing is lost: the own standard stands before the shipped one');
is( $node->safe_psql($target,
		"SELECT count(*), count(DISTINCT shipped) FROM p.assessment_standard WHERE standard = 'ours'"),
	'2|2', 'both are there');

# Changes

is(sqlstate($node, $source, 'DELETE FROM p.assessment_standard', @office), '42501',
	'the owner of the extension cannot delete shipped standards');
is(sqlstate($node, $source, "UPDATE p.assessment_standard SET label = '' WHERE shipped"), '42501',
	'nor can a superuser, without disabling the trigger');
is( sqlstate($node, $source, <<'SQL', @office), '', 'shipped standards come and go with the extension');
SET client_min_messages = error;
BEGIN;
DROP EXTENSION povaid CASCADE;
CREATE EXTENSION povaid SCHEMA p;
ROLLBACK;
SQL

# In parallel workers, each of which reads the standard by itself

$node->safe_psql($source, <<'SQL', @office);
CREATE TABLE p.household AS SELECT i AS income, 50000 AS line, 1 + i % 13 AS persons,
	CASE WHEN i % 3 > 0 THEN 'partly' END AS school, i % 2 = 0 AS has_children FROM generate_series(1, 100000) i;
ALTER TABLE p.household SET (parallel_workers = 2);
ANALYZE p.household;
SQL
my $statement = "SELECT p.verdict(h, 'ours'), (p.assess(h, 'ours')).failed::text, count(*) FROM p.household h GROUP BY 1, 2";
my $serial = $node->safe_psql($source, "$statement ORDER BY 1, 2");
my $plan = execute($node, $source, ['max_parallel_workers_per_gather = 2'], "CREATE TABLE p.parallel AS $statement");
cmp_ok(workers_launched($plan), '>', 0, 'workers take part');
is($node->safe_psql($source, 'SELECT * FROM p.parallel ORDER BY 1, 2'), $serial, 'and come to the same verdicts');
like($serial, qr/^eligible\|/m, 'which are eligible');
like($serial, qr/^undetermined\|/m, 'and others');

$node->stop;
done_testing();
