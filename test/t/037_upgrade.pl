# A chain of upgrades ends where a fresh installation does, entry by entry of the
# catalogues; and what users have made meanwhile, their standards, tables of stored
# values, views and live summaries, goes through it as it is.

use strict;
use warnings;

use FindBin;
use Povaid;
use PostgreSQL::Test::Utils;
use Test::More;

my $top = "$FindBin::RealBin/../..";
my $node = new_node('upgrade');
my $dir = PostgreSQL::Test::Utils::tempdir;
my $extensions = $node->config_data('--sharedir') . '/extension';
my ($version) = slurp_file("$top/povaid.control") =~ /^default_version = '([^']+)'$/m;

# The versions, oldest first, as CHANGELOG.md has them.
my @versions = reverse slurp_file("$top/CHANGELOG.md") =~ /^## (\d\S*) \(/mg;
is($versions[-1], $version, "CHANGELOG.md ends with the version of the control file: @versions");

# What is released is kept, and is installed with the steps between.
for my $i (0 .. $#versions - 1)
{
	for my $script ("povaid--$versions[$i].sql", "povaid--$versions[$i]--$versions[$i + 1].sql")
	{
		ok(-e "$top/src/release/$script", "src/release has $script");
		ok(-e "$extensions/$script", "make install installs $script");
	}
}

# A version that is released is not changed any more.
SKIP:
{
	skip "$version is not released", 1 if !-e "$top/src/release/povaid--$version.sql";
	is(slurp_file("$top/src/release/povaid--$version.sql") eq slurp_file("$extensions/povaid--$version.sql"), 1,
		"povaid--$version.sql is as it was released; what comes now is of another version");
}

# The difference of two lists of lines, for a reader.
sub difference
{
	my ($chain, $fresh) = map { [ split /\n/, $_ ] } @_;
	my (%chain, %fresh);
	$chain{$_}++ for @$chain;
	$fresh{$_}++ for @$fresh;
	my @lines = ((map { "only fresh:    $_" } grep { !$chain{$_} } @$fresh), map { "only upgraded: $_" } grep { !$fresh{$_} } @$chain);
	my $count = @lines;

	# src/release/draft writes what is missing
	return $count ? "$count lines:\n" . join("\n", map { substr $_, 0, 300 } @lines[ 0 .. ($count > 40 ? 39 : $count - 1) ]) : '';
}

# What the catalogues say, after a change that is not kept.
sub inventory
{
	my ($database, $change) = @_;
	my @first = $change ? ('-c', 'BEGIN', '-c', $change) : ();
	my ($stdout, $stderr) = run_command([ 'psql', '-XAtq', '-v', 'ON_ERROR_STOP=1', @first, '-f', "$top/test/release/inventory.sql", '-d', $node->connstr($database) ]);

	is($stderr, '', "$database: the catalogues are read");
	return $stdout;
}

my $install = 'SET client_min_messages = warning; CREATE SCHEMA povaid; CREATE EXTENSION povaid SCHEMA povaid';
$node->safe_psql('postgres', 'CREATE ROLE office LOGIN; CREATE ROLE analyst LOGIN; CREATE DATABASE fresh OWNER office');
$node->safe_psql('fresh', $install, extra_params => [ '-U', 'office' ]);
my $fresh = inventory('fresh');
cmp_ok(scalar(split /\n/, $fresh), '>', 10000, 'they have much to say');

# It is seen when something differs
is(difference(inventory('fresh', 'SELECT 1 WHERE false'), $fresh), '', 'nothing differs without a reason');
for my $change (
	'ALTER FUNCTION povaid.rate(povaid.rate_summary) COST 2',
	q{COMMENT ON TYPE povaid.rate_summary IS 'x'},
	q{COMMENT ON COLUMN povaid.assessment_standard.label IS 'x'},
	'GRANT USAGE ON SCHEMA povaid_support TO PUBLIC',
	'REVOKE EXECUTE ON FUNCTION povaid.rate(povaid.rate_summary) FROM PUBLIC',
	'ALTER EXTENSION povaid DROP FUNCTION povaid.rate(povaid.rate_summary)',
	'ALTER FUNCTION povaid.rate(povaid.rate_summary) SET SCHEMA povaid_support',
	'ALTER FUNCTION povaid.rate(povaid.rate_summary) VOLATILE',
	'ALTER TYPE povaid.rate_summary OWNER TO office',
	'ALTER TABLE povaid.assessment_standard ADD x integer',
	'ALTER TABLE povaid.assessment_criterion ALTER threshold DROP NOT NULL, ALTER label SET DEFAULT 1',
	'ALTER TABLE povaid.assessment_criterion DISABLE TRIGGER guard',
	'ALTER OPERATOR povaid.= (povaid.rate_summary, povaid.rate_summary) SET (JOIN = NONE)',
	q{SET session_replication_role = replica; UPDATE povaid.assessment_standard SET source = 'x' WHERE standard = 'deqen-township-2016'},
	q{UPDATE pg_extension SET extcondition = '{"",""}' WHERE extname = 'povaid'},
	'ALTER TYPE povaid.measure_bounds ADD ATTRIBUTE x integer',
	q{ALTER TYPE povaid.exit_verdict ADD VALUE 'x'},
	'ALTER EXTENSION povaid DROP CAST (smallint AS povaid.exact_decimal); DROP CAST (smallint AS povaid.exact_decimal)')
{
	isnt(difference(inventory('fresh', $change), $fresh), '', "seen: $change");
}

# From every version that there was, by its owner, who is no superuser
for my $old (@versions[ 0 .. $#versions - 1 ])
{
	my $database = "from_$old" =~ tr/./_/r;
	my $values = "$top/sql/stored_values.psql";
	my @office = (extra_params => [ '-U', 'office' ]);

	$node->safe_psql('postgres', "CREATE DATABASE $database OWNER office");
	$node->safe_psql($database, "SET client_min_messages = warning; CREATE SCHEMA povaid; CREATE EXTENSION povaid SCHEMA povaid VERSION '$old'", @office);
	is($node->safe_psql($database, q{SELECT extversion FROM pg_extension WHERE extname = 'povaid'}), $old, "$old can be installed");

	# What users made of it
	$node->safe_psql($database, <<"SQL", @office);
SET client_min_messages = warning;
SET search_path = public, povaid;
CREATE SCHEMA work;
GRANT USAGE ON SCHEMA povaid, work TO analyst;
INSERT INTO assessment_standard (standard, label, at_least) VALUES ('ours', 'Our standard', 1);
INSERT INTO assessment_criterion (standard, metric, comparison, threshold) VALUES ('ours', 'income', '>', 4000), ('ours', 'rooms', '>=', 2);
INSERT INTO assessment_criterion (standard, metric, comparison) VALUES ('ours', 'water', 'true');
GRANT INSERT ON assessment_standard TO analyst;
CREATE TABLE work.household (id int, village int NOT NULL, income float8, rooms int, water boolean);
INSERT INTO work.household SELECT i, i % 7, 1000 + i * 37 % 6000, i % 4, i % 3 = 0 FROM generate_series(1, 500) i;
CREATE TABLE work.village AS SELECT village, poverty_summary(income, 4000) AS s, welfare_distribution(income) AS d, rate_summary(water) AS r
	FROM work.household GROUP BY village;
CREATE INDEX ON work.village (s);
CREATE INDEX ON work.village USING hash (d);
CREATE VIEW work.county AS SELECT headcount_ratio(rollup(s)) AS headcount, gini(rollup(d)) AS gini, rollup(s + s) = rollup(s) AS same,
	percent(rate(rollup(r))::float8, 1, 1) AS water FROM work.village;
CREATE MATERIALIZED VIEW work.verdicts AS SELECT id, verdict(h, 'ours') FROM work.household h;
CREATE FUNCTION work.sen() RETURNS float8 LANGUAGE sql AS 'SELECT povaid.sen_index(income, 4000::float8) FROM work.household';
SELECT create_live_summary('work.kept', 'SELECT village, povaid.poverty_summary(income, 4000::float8) AS s FROM work.household GROUP BY village');
SET search_path = work, povaid;
\\i $values
DO \$\$
DECLARE
	r record;
BEGIN
	-- columns of these types, in the form that they have on disk
	FOR r IN SELECT row_number() OVER () AS n, * FROM stored_value LOOP
		EXECUTE format('CREATE TABLE work.stored_%s AS SELECT %L::%s AS v', r.n, r.value, r.type);
	END LOOP;
END \$\$;
SQL
	my $asked = <<'SQL';
SET search_path = work, povaid, povaid_support, public;
SELECT * FROM work.county;
SELECT md5(string_agg(v::text, ',' ORDER BY id)) FROM work.verdicts v;
SELECT md5(string_agg(verdict(h, 'ours')::text, ',' ORDER BY id)) FROM work.household h;
SELECT md5(string_agg(v::text, ',' ORDER BY village)) FROM work.village v;
SELECT sum(row_count(s)), count(*) FROM work.kept;
SELECT work.sen();
SELECT * FROM assessment_standard WHERE NOT shipped;
SELECT * FROM assessment_criterion WHERE NOT shipped ORDER BY position;
SELECT relname, relacl FROM pg_class WHERE relname IN ('assessment_standard', 'assessment_criterion') AND relkind = 'r' ORDER BY 1;
SQL
	my $stored = $node->safe_psql($database, <<'SQL');
SELECT string_agg(format('SELECT %L, %s = %L FROM work.stored_%s', n || ' ' || byte || ' ' || type, question, answer, n), '; ' ORDER BY n)
FROM (SELECT row_number() OVER () AS n, * FROM work.stored_value) q
SQL
	my $answers = $node->safe_psql($database, $asked);
	$node->safe_psql('postgres', "CREATE DATABASE ${database}_dumped TEMPLATE $database");
	# No column is of a running state but here, and those had another schema once.
	$node->safe_psql("${database}_dumped", <<'SQL') if $old eq '0.1.0';
DO $$
DECLARE
	r record;
BEGIN
	FOR r IN SELECT attrelid::regclass AS name FROM pg_attribute WHERE attname = 'v' AND atttypid::regtype::text ~ '_state$' LOOP
		EXECUTE 'DROP TABLE ' || r.name;
	END LOOP;
END $$;
SQL

	# In steps, as ALTER EXTENSION finds them
	is(sqlstate($node, $database, 'ALTER EXTENSION povaid UPDATE', extra_params => [ '-U', 'analyst' ]), '42501', "from $old: not by a stranger");
	is(sqlstate($node, $database, 'ALTER EXTENSION povaid UPDATE', @office), '', "from $old: upgraded by its owner");
	is($node->safe_psql($database, q{SELECT extversion FROM pg_extension WHERE extname = 'povaid'}), $version, "from $old: to $version");
	is($node->safe_psql($database, $asked), $answers, "from $old: what users made answers as before");
	is(join("\n", grep { !/\|t$/ } split /\n/, $node->safe_psql($database, "SET search_path = work, povaid, povaid_support; $stored")),
		'', "from $old: stored values of every form answer as before");
	is($node->safe_psql($database, 'REFRESH MATERIALIZED VIEW work.verdicts; INSERT INTO work.household VALUES (501, 1, 5000, 3, true); SELECT sum(povaid.row_count(s)) FROM work.kept', @office),
		'501', "from $old: and goes on");
	$node->safe_psql($database, 'DELETE FROM work.household WHERE id = 501', @office);

	# Dumped and restored, both ways: the upgraded one, and the old one into the new version
	for my $source ($database, "${database}_dumped")
	{
		my $restored = "${source}_restored";

		$node->safe_psql('postgres', "CREATE DATABASE $restored OWNER office");
		$node->command_ok([ 'pg_dump', '--no-sync', '-Fc', '-f', "$dir/$source", $node->connstr($source) ], "from $old: dump of $source");
		$node->command_ok([ 'pg_restore', '-e', '-d', $node->connstr($restored), "$dir/$source" ], 'restored as a superuser');
		is($node->safe_psql($restored, q{SELECT extversion FROM pg_extension WHERE extname = 'povaid'}), $version, "with version $version");
		my ($before, $after) = map { s/^assessment_\w+\|.*\n?//mgr } $answers, $node->safe_psql($restored, $asked);
		is($after, $before, 'and the same answers');
	}

	# The catalogues, without what users made
	$node->safe_psql($database, 'DROP SCHEMA work CASCADE; REVOKE INSERT ON povaid.assessment_standard FROM analyst;'
		  . ' REVOKE USAGE ON SCHEMA povaid FROM analyst; DELETE FROM povaid.assessment_standard WHERE NOT shipped', @office);
	is(difference(inventory($database), $fresh), '', "from $old: the catalogues are those of a fresh $version (see src/release/draft)");
}

# A chain that is broken
is(sqlstate($node, 'fresh', "ALTER EXTENSION povaid UPDATE TO '0.1.0'"), '22023', 'there is no way back');

$node->stop;
done_testing();
