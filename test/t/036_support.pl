# What nobody calls is in a schema of its own, povaid_support, to which no role
# has a right: here everything that is made of it works for a role that has none,
# and what people see is what they call.

use strict;
use warnings;

use FindBin;
use Povaid;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = new_node('support', 'max_parallel_workers_per_gather = 2', 'enable_partitionwise_aggregate = on',
	'parallel_leader_participation = off');
my $dir = PostgreSQL::Test::Utils::tempdir;
my @analyst = (extra_params => [ '-U', 'analyst' ]);

# The messages of a statement.
sub messages
{
	my ($sql, @options) = @_;
	my ($status, $out, $err) = $node->psql('warned', $sql, @options);

	return $err;
}

# CREATE EXTENSION says once where the names go, if it was not told
my $hint = 'HINT:  A schema of its own keeps them apart: DROP EXTENSION povaid; CREATE SCHEMA povaid; CREATE EXTENSION povaid SCHEMA povaid;';
sub warning { return qr/WARNING:  extension "povaid" was created in the current schema, "$_[0]", with short names such as rate and total\n\Q$hint\E/ }

$node->safe_psql('postgres', 'CREATE DATABASE warned');
like(messages('CREATE EXTENSION povaid'), qr/\A[^\n]*${\warning('public')}\z/, 'a warning without a schema');
is(messages('DROP EXTENSION povaid; CREATE SCHEMA povaid; CREATE EXTENSION povaid SCHEMA povaid'), '', 'what the hint says runs without one');
$node->safe_psql('warned', 'DROP EXTENSION povaid');
is(messages("$_; DROP EXTENSION povaid"), '', "no warning: $_")
  for 'CREATE EXTENSION povaid SCHEMA public', 'CREATE EXTENSION IF NOT EXISTS povaid WITH SCHEMA public CASCADE',
  'SET search_path = povaid; CREATE EXTENSION povaid', q{DO $$BEGIN CREATE EXTENSION povaid; END$$};
like(messages('CREATE SCHEMA "My work"; SET search_path = "My work"; CREATE EXTENSION IF NOT EXISTS povaid CASCADE; DROP EXTENSION povaid'),
	qr/\A[^\n]*${\warning('My work')}\z/, 'the schema of the warning is the current one');
is(messages('SET client_min_messages = error; CREATE EXTENSION povaid; DROP EXTENSION povaid'), '', 'who wants no warnings has none');

# A schema of this name is not adopted
$node->safe_psql('warned', 'CREATE ROLE early; CREATE SCHEMA povaid_support AUTHORIZATION early');
is(sqlstate($node, 'warned', 'CREATE EXTENSION povaid SCHEMA povaid'), '42P06', 'somebody else has povaid_support: refused');
$node->safe_psql('warned', 'DROP SCHEMA povaid_support');
is(sqlstate($node, 'warned', 'CREATE EXTENSION povaid SCHEMA povaid_support'), '3F000', 'it is not for the rest of the extension');

# A role with a right to nothing but the extension's schema and one for its tables
$node->safe_psql('postgres', <<'SQL');
CREATE ROLE analyst LOGIN;
CREATE SCHEMA povaid;
CREATE EXTENSION povaid SCHEMA povaid;
CREATE SCHEMA work AUTHORIZATION analyst;
GRANT USAGE ON SCHEMA povaid TO analyst;
ALTER ROLE analyst SET search_path = work, povaid;
SQL
is(sqlstate($node, 'postgres', $_, @analyst), '42501', "no right: $_")
  for q{SELECT povaid_support.rate_summary_out(NULL::povaid.rate_summary)},
  q{SELECT NULL::povaid_support.fgt_state},
  q{CREATE AGGREGATE work.mine(float8, float8) (SFUNC = povaid_support.rate_accum, STYPE = povaid.rate_summary)};

$node->safe_psql('postgres', <<'SQL', @analyst);
CREATE TABLE household (id int, village int, income float8, line float8, persons float8, benefit numeric, poor boolean)
	PARTITION BY HASH (village);
CREATE TABLE household_0 PARTITION OF household FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE household_1 PARTITION OF household FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO household SELECT i, i % 50, 10 + (i * 7919) % 5003 / 7.0, 300, 1 + i % 6, (i * 31) % 1000 / 100.0, i % 3 = 0
FROM generate_series(1, 20000) i;
ANALYZE household;
SQL

# One of each kind of state, and of what is computed from it
my @asked = (
	'poverty_summary(income, line, persons)', 'headcount_ratio(income, line, persons)', 'fgt_index(income, line, persons, 1.5)',
	'welfare_distribution(income, persons)', 'gini(income, persons)', 'weighted_quantile(income, persons, 0.3)',
	'sen_index(income, line, persons)', 'incidence(poor, persons)', 'leakage(benefit, poor)',
	'concentration_summary(income, benefit, persons)', 'targeting_differential(benefit > 5, poor)',
	'survey_design(village, id)', 'any_member(poor)');
my $list = join ', ', @asked;

my %plan = (
	serial => [ "SELECT $list FROM household", [ 'max_parallel_workers_per_gather = 0' ] ],
	parallel => [ "SELECT $list FROM household", [] ],
	partitionwise => [ "SELECT village, $list FROM household GROUP BY village", [ 'max_parallel_workers_per_gather = 0' ] ],
	'in windows' => [
		"SELECT id, gini(income, persons) OVER w, headcount_ratio(income, line, persons) OVER w, fgt_index(income, line, persons, 1) OVER w,"
		  . " incidence(poor, persons) OVER w, weighted_quantile(income, persons, 0.5) OVER w FROM household WHERE id <= 300 WINDOW w AS (ORDER BY id ROWS 20 PRECEDING)",
		[ 'max_parallel_workers_per_gather = 0' ] ]);

for my $name (sort keys %plan)
{
	my ($query, $settings) = @{ $plan{$name} };
	my $set = join '', map { "SET $_; " } @$settings;
	my $table = $name =~ s/ /_/gr;

	is(sqlstate($node, 'postgres', "${set}CREATE TABLE work.of_$table AS $query", @analyst), '', "$name: aggregates work");
	is( $node->safe_psql('postgres', "SET search_path = work, povaid; SELECT md5(string_agg(x::text, ',' ORDER BY x::text)) FROM work.of_$table x"),
		$node->safe_psql('postgres', "SET search_path = work, povaid; ${set}SELECT md5(string_agg(x::text, ',' ORDER BY x::text)) FROM ($query) x"),
		"$name: with the values that a superuser gets");
}
my $explained = $node->safe_psql('postgres', "EXPLAIN (ANALYZE, COSTS OFF) $plan{parallel}[0]", @analyst);
like($explained, qr/Workers Launched: [1-9]/, 'parallel: in workers');
$explained = $node->safe_psql('postgres', "SET max_parallel_workers_per_gather = 0; EXPLAIN (COSTS OFF) $plan{partitionwise}[0]", @analyst);
like($explained, qr/Append\s+->\s+(?:Hash|Group)Aggregate/, 'partitionwise: under the Append');
is($node->safe_psql('postgres', 'SELECT count(*) FROM of_serial JOIN of_parallel USING (poverty_summary, welfare_distribution, survey_design, fgt_index)', @analyst),
	'1', 'equality of the types');

# Operators, sorting, hashing, indexes, casts, mixed numbers, verdicts
is( $node->safe_psql('postgres', <<'SQL', @analyst), "t|t|t|t\n50\n50\n20.00|t\n0.3\nt\n1", 'operators, sorting, hashing, casts');
SELECT s = (SELECT poverty_summary FROM of_serial), is_empty(s - s), s + (- s) = empty_poverty_summary(), s >= s
FROM (SELECT rollup(poverty_summary) FROM of_partitionwise) q(s);
SELECT count(*) FROM (SELECT DISTINCT poverty_summary FROM of_partitionwise) q;
SELECT count(*) FROM (SELECT poverty_summary, row_number() OVER (ORDER BY poverty_summary) FROM of_partitionwise) q;
SELECT percent(1, 5, 2), percent(1::real, 5::numeric) = percent(1::bigint, 5::float8);
SELECT '0.3'::exact_decimal;
SELECT verdict(q, 'deqen-township-2016') = 'eligible' FROM (SELECT 0.01 AS incidence, 0.2 AS income_growth, 0.1 AS county_income_growth) q;
SELECT count(*) FROM of_serial WHERE poverty_summary::text::poverty_summary = poverty_summary;
SQL
is(sqlstate($node, 'postgres', <<'SQL', @analyst), '', 'indexes and partitions by such a type');
CREATE INDEX ON of_partitionwise (poverty_summary);
CREATE INDEX ON of_partitionwise USING hash (welfare_distribution);
CREATE TABLE parts (s poverty_summary) PARTITION BY HASH (s);
CREATE TABLE parts_0 PARTITION OF parts FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO parts SELECT poverty_summary FROM of_partitionwise;
SQL

# Binary output and input
is(sqlstate($node, 'postgres', <<"SQL", @analyst), '', 'binary output and input');
\\copy (SELECT poverty_summary, welfare_distribution, concentration_summary, survey_design FROM of_partitionwise) TO '$dir/binary' (FORMAT binary)
CREATE TABLE again AS SELECT poverty_summary, welfare_distribution, concentration_summary, survey_design FROM of_partitionwise LIMIT 0;
\\copy again FROM '$dir/binary' (FORMAT binary)
SQL
is($node->safe_psql('postgres', 'SELECT count(*) FROM again JOIN of_partitionwise USING (poverty_summary, welfare_distribution, concentration_summary, survey_design)', @analyst),
	'50', 'the values are the same');

# Views, standards, live summaries
is(sqlstate($node, 'postgres', <<'SQL', @analyst), '', 'views and live summaries');
CREATE VIEW county AS SELECT fgt_index(income, line, persons, 2) AS severity, percent(0.5::float8, 1, 1) AS half,
	rollup(s + s) = rollup(s) AS same FROM household h, LATERAL (SELECT poverty_summary FROM of_serial) v(s);
CREATE TABLE small (village int NOT NULL, income float8, line float8);
SELECT create_live_summary('work.kept', 'SELECT village, povaid.poverty_summary(income, line) AS s FROM work.small GROUP BY village');
INSERT INTO small SELECT i % 3, i, 50 FROM generate_series(1, 90) i;
SQL
is($node->safe_psql('postgres', 'SELECT count(*), sum(row_count(s)) FROM kept', @analyst), '3|90', 'a live summary is kept');

# Dumped and restored by such a role, into a database where it has no right, either
$node->safe_psql('postgres', 'CREATE DATABASE restored');
$node->safe_psql('restored', 'CREATE SCHEMA povaid; CREATE EXTENSION povaid SCHEMA povaid; GRANT USAGE ON SCHEMA povaid TO analyst; GRANT CREATE ON DATABASE restored TO analyst');
$node->command_ok([ 'pg_dump', '--no-sync', '-U', 'analyst', '-n', 'work', '-Fc', '-f', "$dir/dump", 'postgres' ], 'dumped by the role');
$node->command_ok([ 'pg_restore', '-e', '-U', 'analyst', '-d', 'restored', "$dir/dump" ], 'restored by the role');
my $values = 'SELECT md5(string_agg(x::text, $$,$$ ORDER BY x::text)) FROM work.of_partitionwise x; TABLE work.county; SELECT count(*) FROM work.kept';
is($node->safe_psql('restored', $values, @analyst), $node->safe_psql('postgres', $values, @analyst), 'with the same values');

# What people see: no name in the extension's schema belongs to the machinery
is($node->safe_psql('postgres', <<'SQL'), '', 'what \df lists is what people call');
SELECT DISTINCT proname FROM pg_proc WHERE pronamespace = 'povaid'::regnamespace
	AND proname ~ '_(accum|discard|combine|uncombine|final|recv|send|cmp|hash|hash_extended|guard|support)(_|$)'
	AND proname NOT IN (SELECT proname FROM pg_proc WHERE pronamespace = 'povaid'::regnamespace AND prokind <> 'f')
SQL
my ($public, $hidden) = split /\|/, $node->safe_psql('postgres', <<'SQL');
SELECT count(*) FILTER (WHERE pronamespace = 'povaid'::regnamespace), count(*) FILTER (WHERE pronamespace = 'povaid_support'::regnamespace) FROM pg_proc
SQL
cmp_ok($hidden, '>', 500, "povaid_support has $hidden functions");
cmp_ok($public, '<', 1000, "povaid has $public");

$node->stop;
done_testing();
