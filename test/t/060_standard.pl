# Declared standards across servers: labels in every encoding, dump and restore
# of the user's standards and only those, assessment in parallel workers.

use strict;
use warnings;

use FindBin;
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

	# Languages: Chinese where the encoding holds it; else an error that says so
	is( $node->safe_psql($database, 'SELECT string_agg(DISTINCT language, \' \' ORDER BY language) FROM p.language_word', @office),
		$holds ? 'en zh' : 'en', "$encoding: languages");
	my $says = "SELECT p.explain_assessment('{\"has_risk\": false}'::jsonb, 'cn-monitoring-sudden-2021'";
	is($node->safe_psql($database, "$says)", @office),
		'not to be monitored. Not met: is at risk of poverty; not known: severe hardship after illness, disaster or accident',
		"$encoding: an assessment in English");
	my ($status, $stdout, $stderr) = $node->psql($database, "SET client_encoding = 'UTF8'; $says, language => 'zh')", @office);
	my $chinese = "\xe4\xb8\x8d\xe7\xba\xb3\xe5\x85\xa5\xe7\x9b\x91\xe6\xb5\x8b";
	like($stdout, qr/^$chinese\. /, "$encoding: and in Chinese") if $holds;
	like($stderr, qr/language "zh" is not offered\nDETAIL:  Shipped: "en"\. Chinese, "zh", is shipped in databases whose encoding can hold it, UTF8 and EUC_CN; this one is in \Q$encoding\E\./,
		"$encoding: which has no Chinese") unless $holds;

	# Blanks around a text, as far as the encoding has them
	my @blanks = ($encoding =~ /^(?:UTF8|EUC)/ ? ("\xe3\x80\x80") : (), $encoding =~ /^(?:UTF8|LATIN1)$/ ? ("\xc2\xa0") : (), ' ');
	my $values = join ', ', map { "('$_', 'u'), ('${_}yes$_$_', 'e'), ('$_ y${_}es', 'n')" } @blanks;
	$node->safe_psql($database, <<'SQL', @office);
INSERT INTO p.assessment_standard (standard) VALUES ('flag');
INSERT INTO p.assessment_criterion (standard, metric, comparison, accepted) VALUES ('flag', 'x', 'in', '{yes}');
SQL
	is( $node->safe_psql($database,
			"SET client_encoding = 'UTF8'; SELECT count(*), count(*) FILTER (WHERE left(p.verdict(q, 'flag')::text, 1) = expected) FROM (VALUES $values) q(x, expected)"),
		(3 * @blanks) . '|' . (3 * @blanks), "$encoding: blanks around a text");
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
GRANT INSERT, UPDATE, DELETE ON p.assessment_standard, p.assessment_criterion, p.language_word TO clerk;
INSERT INTO p.assessment_standard (standard, level, at_least, valid_from, valid_to, label, source)
VALUES ('ours', 'household', 2, '2016-01-01', '2020-12-31', 'our own', 'the county');
INSERT INTO p.assessment_criterion (standard, criterion, metric, comparison, threshold, threshold_column,
	required, accepted, threshold_upper, applicable_column, not_applicable, not_applicable_result)
VALUES ('ours', 'income', 'income', '>', NULL, 'line', true, NULL, NULL, NULL, NULL, 'met'),
	('ours', 'size', 'persons', 'between', 1, NULL, false, NULL, 12, NULL, '{0,-1}', 'failed'),
	('ours', 'school', 'school', 'in', NULL, NULL, false, '{"yes, all","partly"}', NULL, 'has_children', NULL, 'met');
INSERT INTO p.assessment_standard (standard, valid_from, valid_to) VALUES ('phased', '2016-01-01', '2020-12-31'), ('phased', '2021-01-01', NULL);
INSERT INTO p.assessment_criterion (standard, valid_from, metric, comparison, threshold) VALUES ('phased', '2016-01-01', 'income', '>', 7000),
	('phased', '2021-01-01', 'income', '>', 5000);
CREATE TABLE p.decided AS SELECT day, p.standard_rules('phased', day) AS rules FROM (VALUES (date '2016-01-01'), ('2030-01-01')) d(day);
INSERT INTO p.assessment_standard (standard, level) VALUES ('cn-village-2016-west', 'village');
INSERT INTO p.assessment_criterion (standard, metric, comparison, threshold) VALUES ('cn-village-2016-west', 'incidence', '<', 0.07);
INSERT INTO p.language_word (language, topic, key, word) VALUES ('fr', 'result', 'failed', 'non rempli'), ('en', 'result', 'met', 'passed');
CREATE TABLE p.village AS SELECT 0.05 AS incidence;
CREATE VIEW p.verdicts AS SELECT p.verdict(v, 'cn-village-2016-west') AS v FROM p.village v;
CREATE MATERIALIZED VIEW p.stored AS SELECT * FROM p.verdicts;
SET search_path = public, p;
CREATE TABLE p.work_list (id int PRIMARY KEY, v exit_verdict, t text, summary poverty_summary,
	is_open bool GENERATED ALWAYS AS (v = 'undetermined') STORED, CHECK (v IS DISTINCT FROM 'not_eligible' OR id > 0));
CREATE INDEX ON p.work_list (id) WHERE v = 'undetermined';
INSERT INTO p.work_list SELECT i, (enum_range(NULL::exit_verdict))[1 + i % 3], (enum_range(NULL::exit_verdict))[1 + i / 3 % 3], poverty_summary(i, 2)
FROM generate_series(0, 8) i GROUP BY i;
CREATE VIEW p.phrases AS SELECT CASE v WHEN 'eligible' THEN 'may leave' ELSE NULLIF(v, 'undetermined')::text END AS phrase, v = t AS same,
	v IN ('eligible', 'undetermined') AS is_in, (v, id) IN (SELECT v, id FROM p.work_list) AS is_there, summary IN (SELECT summary FROM p.work_list) AS is_known,
	row_count(summary + summary) AS rows
FROM p.work_list;

-- What README says of names without a schema
CREATE FUNCTION p.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER row_changed AFTER UPDATE ON p.work_list FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION p.touch();
CREATE TRIGGER summary_changed AFTER UPDATE ON p.work_list FOR EACH ROW WHEN ((OLD.summary = NEW.summary) IS NOT TRUE) EXECUTE FUNCTION p.touch();
CREATE TABLE p.due (unit text, round int, amount numeric);
CREATE TABLE p.paid (unit text, round int, amount numeric, paid_on date);
INSERT INTO p.due VALUES ('Dayao', 1, 100);
CREATE MATERIALIZED VIEW p.audit AS SELECT unit, problem FROM reward_audit('SELECT * FROM p.due', 'SELECT * FROM p.paid');
SQL
$node->safe_psql($source, "INSERT INTO p.assessment_standard (standard) VALUES ('the clerk''s')",
	extra_params => [ '-U', 'clerk' ]);

my $rows = <<'SQL';
SELECT md5(string_agg(s::text, E'\n' ORDER BY standard, shipped, valid_from)), count(*) FROM p.assessment_standard s;
SELECT md5(string_agg(c::text, E'\n' ORDER BY standard, shipped, valid_from, position)), count(*) FROM p.assessment_criterion c;
SELECT day, rules OPERATOR(p.=) p.standard_rules('phased', day), p.verdict('{"income": 6000}'::jsonb, rules) FROM p.decided ORDER BY day;
SELECT md5(string_agg(w::text, E'\n' ORDER BY w::text COLLATE "C")), count(*), p.local_word('result', 'failed', 'fr'), p.local_word('result', 'met') FROM p.language_word w;
SELECT * FROM p.verdicts; SELECT * FROM p.stored; SELECT * FROM p.phrases; SELECT * FROM p.audit;
SELECT count(*), count(*) FILTER (WHERE is_open) FROM p.work_list;
SELECT tgname FROM pg_trigger WHERE tgrelid = 'p.work_list'::regclass ORDER BY tgname;
SELECT relname, relacl IS NOT NULL, has_table_privilege('clerk', oid, 'INSERT') FROM pg_class WHERE relname ~ '^(assessment_(standard|criterion)|language_word)$' ORDER BY 1;
SQL
my $expected = $node->safe_psql($source, $rows);
like($expected, qr/\|non rempli\|passed$/m, 'and has words of its own');
like($expected, qr/^eligible\neligible$/m, 'the office assesses by its own standard');
like($expected, qr/^2016-01-01\|t\|not_eligible\n2030-01-01\|t\|eligible$/m, 'and by the version of the day');

$node->command_ok([ 'pg_dump', '--no-sync', '-U', 'office', '-f', "$dir/plain.sql", $source ],
	'the office dumps its database');
my $plain = slurp_file("$dir/plain.sql");
my @copied = map { [ split /\n/ ] } $plain =~ /^COPY p\.assessment_\w+ .*?;\n(.*?)^\\\.$/msg;
is(scalar @copied, 2, 'both tables are in the dump');
is_deeply([ sort map { (split /\t/)[0] } map { @$_ } @copied ],
	[ 'cn-village-2016-west', 'cn-village-2016-west', 'ours', 'ours', 'ours', 'ours', 'phased', 'phased', 'phased', 'phased', "the clerk's" ],
	'with the rows of the user, and only those');
my ($words) = $plain =~ /^COPY p\.language_word .*?;\n(.*?)^\\\.$/msg;
is(join('', sort $words =~ /^.*\n/mg), "en\tresult\tmet\t\tf\tpassed\nfr\tresult\tfailed\t\tf\tnon rempli\n", 'and so are the words of the user alone');
unlike($plain, qr/CREATE TABLE p\.(?:assessment|language)|CREATE TRIGGER (?:guard|cascade)/, 'and without the objects of the extension');

my $target = new_database('restored_plain');
$node->command_ok([ qw(psql -X -q -v ON_ERROR_STOP=1 -U office -d), $target, '-f', "$dir/plain.sql" ],
	'restore a plain dump as the owner');
is($node->safe_psql($target, $rows), $expected, 'everything is there, shipped rows and rights included');

$node->command_ok([ 'pg_dump', '--no-sync', '-Fd', '-U', 'office', '-f', "$dir/directory", $source ],
	'dump into a directory');
$target = new_database('restored_jobs');
$node->command_ok([ qw(pg_restore -e -j 2 -U office -d), $target, "$dir/directory" ], 'restore with two jobs');
is($node->safe_psql($target, $rows), $expected, 'everything is there');

# A superuser restores it: the extension is then his, but the office still keeps
# standards, and so does the clerk, to whom the office had granted that. Where the
# server cannot know, the page for administrators says what to do.
my $page = slurp_file("$FindBin::RealBin/../../docs/administrators.md");
my $mend = join "\n", map { s/\bpovaid\./p./gr } $page =~ /^    (GRANT INSERT.*)$/mg;
is(scalar(() = $mend =~ /;$/mg), 2, 'the page has two statements');

my $keepers = <<'SQL';
SELECT r, string_agg(relname || ' ' || has_table_privilege(r, c.oid, 'INSERT') || has_table_privilege(r, c.oid, 'UPDATE') || has_table_privilege(r, c.oid, 'DELETE'), ', ' ORDER BY relname)
FROM unnest('{office,clerk}'::text[]) r, pg_class c WHERE relname ~ '^(assessment_(standard|criterion)|language_word)$' GROUP BY r ORDER BY r;
SQL
my $kept = "clerk|assessment_criterion truetruetrue, assessment_standard truetruetrue, language_word truetruetrue\n"
  . 'office|assessment_criterion truetruetrue, assessment_standard truetruetrue, language_word truetruetrue';
my $lost = $kept =~ s/true/false/gr;

sub declare_as
{
	my ($database, $role) = @_;

	return sqlstate($node, $database, <<"SQL", extra_params => [ '-U', $role ]);
BEGIN;
INSERT INTO p.assessment_standard (standard) VALUES ('by $role');
INSERT INTO p.assessment_criterion (standard, metric, comparison) VALUES ('by $role', 'x', 'true');
DELETE FROM p.assessment_standard WHERE standard = 'by $role';
ROLLBACK;
SQL
}

is($node->safe_psql($source, $keepers), $kept, 'the office and the clerk keep standards');
foreach my $owner ('office', 'postgres')
{
	my $survives = $owner eq 'office';

	$target = "restored_for_$owner";
	$node->command_ok([ 'createdb', '-T', 'template0', '-O', $owner eq 'office' ? $owner : $node->safe_psql('postgres', 'SELECT current_user'), $target ],
		"a database of $owner");
	$node->command_ok([ qw(psql -X -q -v ON_ERROR_STOP=1 -d), $target, '-f', "$dir/plain.sql" ],
		'a superuser restores the dump');
	is($node->safe_psql($target, $keepers), $survives ? $kept : $lost, $survives ? 'the rights survive' : 'the rights are lost');
	$node->safe_psql($target, $mend) unless $survives;
	is($node->safe_psql($target, $rows), $expected, 'and are there, with everything else');
	is(declare_as($target, $_), '', "$_ declares and deletes a standard") foreach 'office', 'clerk';

	# ... and survive the next dump and restore
	$node->command_ok([ 'pg_dump', '--no-sync', '-Fc', '-f', "$dir/$target", $target ], 'dump it again');
	$node->command_ok([ 'createdb', '-T', 'template0', '-O', 'office', "${target}_again" ], 'another database');
	$node->safe_psql("${target}_again", 'ALTER SCHEMA public OWNER TO office');
	$node->command_ok([ qw(pg_restore -e -d), "${target}_again", "$dir/$target" ], 'a superuser restores it again');
	is($node->safe_psql("${target}_again", $keepers), $kept, 'the rights survive');
}
my ($restore) = $page =~ /^    pg_restore (--role=office) /m;
$target = new_database('restored_role');
$node->command_ok([ qw(pg_restore -e -d), $target, $restore, "$dir/directory" ], 'a superuser restores it for the office');
is($node->safe_psql($target, $rows), $expected, 'everything is there');
is($node->safe_psql($target, $keepers), $kept, 'with the rights');
is($node->safe_psql($target, "SELECT extowner::regrole FROM pg_extension WHERE extname = 'povaid'"), 'office',
	'and the extension is that of the office');

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
INSERT INTO p.assessment_criterion (standard, shipped, valid_from, criterion, position, metric, comparison) VALUES ('ours', true, '-infinity', 'x', 1, 'x', 'true');
ALTER TABLE p.assessment_standard ENABLE TRIGGER guard;
ALTER TABLE p.assessment_criterion ENABLE TRIGGER guard;
SQL
is($node->safe_psql($target, "SELECT p.assess(NULL, 'ours')"), '(undetermined,{},{},{x},ours,t,f,)', 'a later version ships it');
$plain =~ s/^CREATE SCHEMA p;$//m;
append_to_file("$dir/later.sql", $plain);
$node->command_checks_all([ qw(psql -X -q -v ON_ERROR_STOP=1 -U office -d), $target, '-f', "$dir/later.sql" ],
	0, [], [qr/WARNING:  standard "ours" takes the place of the shipped one of the same name/],
	'the dump restores into it, with a warning');
is($node->safe_psql($target, "SELECT p.assess(NULL, 'ours')"), '(undetermined,{},{},"{income,size,school}",ours,f,t,)',
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
