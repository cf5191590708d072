# Installation: by the owner of a database who is no superuser, into any
# schema, in any server encoding; usable with an empty search_path and without
# rights; dumped, restored and dropped without a trace.

use strict;
use warnings;

use FindBin;
use JSON::PP;
use Povaid;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = new_node('install');
my $dir = PostgreSQL::Test::Utils::tempdir;
my $meta = decode_json(slurp_file("$FindBin::RealBin/../../META.json"));

$node->safe_psql('postgres', <<'SQL');
CREATE ROLE office LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE ROLE analyst LOGIN NOSUPERUSER;
CREATE ROLE stranger LOGIN NOSUPERUSER;
SQL

# Everything that a database consists of, apart from the extension's own row.
my @catalogs = qw(pg_am pg_amop pg_amproc pg_aggregate pg_attribute pg_cast pg_class
  pg_constraint pg_depend pg_description pg_event_trigger pg_extension pg_init_privs pg_opclass
  pg_namespace pg_operator pg_opfamily pg_policy pg_proc pg_rewrite pg_trigger pg_type);
my $inventory = join(";\n", map { "SELECT '$_', count(*) FROM pg_catalog.$_" } @catalogs)
  . ";\nSELECT 'pg_shdepend', count(*) FROM pg_catalog.pg_shdepend"
  . " WHERE dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())";

# One question for every part of the extension, with qualified names only.
my @questions = (
	[ 'S.headcount_ratio(y, z, w)', '0.5' ],
	[ 'S.headcount_ratio(y::numeric, z::numeric)', '0.5' ],
	[ 'S.poverty_gap_index(y, z)', '0.3125' ],
	[ 'S.squared_poverty_gap_index(y, z)', '0.203125' ],
	[ 'S.income_gap_ratio(y, z)', '0.625' ],
	[ 'S.watts_index(y, z) > 0', 't' ],
	[ 'S.poor_population(y, z, w)', '4' ],
	[ 'S.poverty_shortfall(y, z, w)', '10' ],
	[ 'S.fgt_index(y, z, w, 0)', '0.5' ],
	[ 'S.fgt_index(S.poverty_summary(y, z), 1)', '0.3125' ],
	[ 'S.population(S.poverty_summary(y, z, w))', '8' ],
	[ 'S.mean_welfare(S.poverty_summary(y, z))', '4.25' ],
	[ 'S.mean_welfare_of_poor(S.poverty_summary(y, z))', '1.5' ],
	[ '(S.poverty_summary(y, z))::text::S.poverty_summary OPERATOR(S.=) S.poverty_summary(y, z)', 't' ],
	[ 'S.is_empty(S.poverty_summary(y, z) OPERATOR(S.-) S.poverty_summary(y, z))', 't' ],
	[ 'S.is_proper(OPERATOR(S.-) S.poverty_summary(y, z))', 'f' ],
	[ 'S.row_count(S.poverty_summary(y, z) OPERATOR(S.+) S.poverty_summary(y, z))', '8' ],
	[ 'S.excluded(S.poverty_summary(NULLIF(y, 1), z))', '1' ],
	[ 'S.nonpositive(S.poverty_summary(y - 1, z))', '1' ],
	[ 'S.rate(S.rate_summary(y < z, w))', '0.5' ],
	[ '(S.rate_bounds(S.rate_summary(y, z))).lower', '1.0625' ],
	[ 'S.numerator(S.rate_summary(y, z)), S.denominator(S.rate_summary(y, z))', '17|16' ],
	[ 'S.incidence(y < z, w)', '0.5' ],
	[ 'S.incidence(y::numeric, z::numeric)', '1.0625' ],
	[ 'S.percent(pg_catalog.count(*), 3, 2)', '133.33' ]);
my $households = "(VALUES (1::float8, 4::float8, 2::float8), (2, 4, 2), (4, 4, 3), (10, 4, 1)) AS h(y, z, w)";

sub ask
{
	my ($database, $schema, $role, $name) = @_;
	my $sql = join(";\n",
		map { 'SELECT ' . ($_->[0] =~ s/\bS\./$schema./gr) . " FROM $households" } @questions);

	is( $node->safe_psql($database, "SET search_path = '';\nSET ROLE $role;\nSET default_transaction_read_only = on;\n$sql"),
		join("\n", map { $_->[1] } @questions),
		"$name: every function answers, qualified, under an empty search_path");

	# The same for window functions and for the operators behind sorting.
	is( $node->safe_psql($database, <<"SQL"), '4|4|4', "$name: windows, sorting and grouping");
SET search_path = '';
SET ROLE $role;
SELECT pg_catalog.count(s), pg_catalog.count(DISTINCT s), pg_catalog.count(DISTINCT s::text)
FROM (SELECT $schema.rollup($schema.poverty_summary(y, z)) OVER (ORDER BY y ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS s
	FROM $households GROUP BY y, z) q
SQL
}

foreach my $encoding ('UTF8', 'LATIN1', 'SQL_ASCII')
{
	my $database = lc $encoding;
	# Quoting must be right: a schema name with a capital and a blank.
	my ($schema, $quoted) = $encoding eq 'LATIN1' ? ('Poverty Office', '"Poverty Office"') : ('office', 'office');

	$node->command_ok(
		[ 'createdb', '-E', $encoding, '-T', 'template0', '--locale=C', '-O', 'office', $database ],
		"$encoding: the office gets a database");
	$node->safe_psql($database, 'REVOKE ALL ON SCHEMA public FROM PUBLIC');
	my @office = (extra_params => [ '-U', 'office' ]);
	my $empty = $node->safe_psql($database, "CREATE SCHEMA $quoted AUTHORIZATION office; $inventory");

	is($node->safe_psql($database, 'SHOW server_encoding'), $encoding, "$encoding: it has this encoding");
	is( sqlstate($node, $database, "SET search_path = ''; CREATE EXTENSION povaid SCHEMA $quoted",
			extra_params => [ '-U', 'stranger' ]),
		'42501', "$encoding: a stranger may not install");
	is( $node->safe_psql($database,
			"SET search_path = ''; CREATE EXTENSION povaid SCHEMA $quoted;"
			  . ' SELECT n.nspname, e.extversion, e.extrelocatable, e.extowner::regrole, u.rolsuper'
			  . ' FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace'
			  . " JOIN pg_roles u ON u.oid = e.extowner WHERE e.extname = 'povaid'", @office),
		"$schema|$meta->{version}|f|office|f",
		"$encoding: the owner of the database installs, without being a superuser");
	is( $node->safe_psql($database, <<'SQL'), '0', "$encoding: everything is in the two schemas");
SELECT count(*) FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid, pg_identify_object(classid, objid, objsubid) i
WHERE d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass AND e.extname = 'povaid'
	AND i.schema IS DISTINCT FROM (SELECT quote_ident(nspname) FROM pg_namespace WHERE oid = e.extnamespace)
	AND i.schema IS DISTINCT FROM 'povaid_support' AND i.identity <> 'povaid_support' AND i.type <> 'cast'
SQL
	is(sqlstate($node, $database, 'CREATE EXTENSION povaid', @office), '42710',
		"$encoding: not twice in one database");
	is(sqlstate($node, $database, 'ALTER EXTENSION povaid SET SCHEMA public'), '0A000',
		"$encoding: it cannot be moved to another schema");

	ask($database, $quoted, 'office', $encoding);
	is(sqlstate($node, $database, "SELECT $quoted.incidence(true, 1)", extra_params => [ '-U', 'analyst' ]),
		'42501', "$encoding: without a right to the schema, nothing");
	$node->safe_psql($database, "GRANT USAGE ON SCHEMA $quoted TO analyst", @office);
	ask($database, $quoted, 'analyst', "$encoding, an analyst with USAGE only");

	# What a user builds on it. The database is dumped and restored by its owner.
	$node->safe_psql($database, <<"SQL", @office);
SET search_path = '';
CREATE TABLE $quoted.village (village int PRIMARY KEY, summary $quoted.poverty_summary NOT NULL,
	rate $quoted.rate_summary CHECK ($quoted.is_proper(rate)));
INSERT INTO $quoted.village SELECT i, $quoted.poverty_summary(y + i, z + i, w), $quoted.rate_summary(y, z)
FROM $households, pg_catalog.generate_series(1, 100) i GROUP BY i;
CREATE INDEX village_summary ON $quoted.village (summary);
CREATE VIEW $quoted.county AS SELECT $quoted.headcount_ratio($quoted.rollup(summary)) AS rate,
	$quoted.rollup(summary OPERATOR($quoted.+) summary) AS twice FROM $quoted.village;
CREATE MATERIALIZED VIEW $quoted.prefecture AS SELECT * FROM $quoted.county;
CREATE FUNCTION $quoted.gap($quoted.poverty_summary) RETURNS float8 LANGUAGE sql STABLE
	AS 'SELECT $quoted.poverty_gap_index(\$1)';
GRANT SELECT ON $quoted.county TO analyst;
SQL
	my $questions = <<"SQL";
SELECT md5(string_agg(v::text, ',' ORDER BY village)) FROM $quoted.village v;
TABLE $quoted.county; TABLE $quoted.prefecture;
SELECT $quoted.gap(summary) FROM $quoted.village WHERE village < 3 ORDER BY village;
SQL
	my $answers = $node->safe_psql($database, $questions);

	foreach my $format ($encoding eq 'UTF8' ? ('custom', 'plain') : $encoding eq 'LATIN1' ? 'custom' : 'plain')
	{
		my $restored = "${database}_$format";

		$node->command_ok(
			[ 'createdb', '-E', $encoding, '-T', 'template0', '--locale=C', '-O', 'office', $restored ],
			"$encoding: another database");
		$node->safe_psql($restored, 'ALTER SCHEMA public OWNER TO office');
		$node->command_ok(
			[ 'pg_dump', '--no-sync', "-F$format", '-U', 'office', '-N', 'public', '-f', "$dir/$restored", $database ],
			"$encoding: dump in $format format");
		$node->command_ok(
			$format eq 'plain'
			? [ qw(psql -X -q -v ON_ERROR_STOP=1 -U office -f), "$dir/$restored", '-d', $restored ]
			: [ qw(pg_restore -e -U office -d), $restored, "$dir/$restored" ],
			"$encoding: restore it as the owner");
		is($node->safe_psql($restored, $questions), $answers, "$encoding: the restored database gives the same answers");
		is( $node->safe_psql($restored, "SELECT extowner::regrole, extversion FROM pg_extension WHERE extname = 'povaid'"),
			"office|$meta->{version}", "$encoding: the extension came with the dump");
		is( $node->safe_psql($restored, "SELECT rate = 0.5 FROM $quoted.county",
				extra_params => [ '-U', 'analyst' ]),
			't', "$encoding: the analyst may still read");
	}

	# And out again.
	is(sqlstate($node, $database, 'DROP EXTENSION povaid', @office), '2BP01',
		"$encoding: it cannot be dropped under the user's tables");
	$node->safe_psql($database, <<"SQL", @office);
DROP MATERIALIZED VIEW $quoted.prefecture;
DROP VIEW $quoted.county;
DROP FUNCTION $quoted.gap;
DROP TABLE $quoted.village;
REVOKE USAGE ON SCHEMA $quoted FROM analyst;
DROP EXTENSION povaid;
SQL
	is($node->safe_psql($database, $inventory), $empty, "$encoding: DROP EXTENSION leaves nothing");
	is( $node->safe_psql($database,
			"CREATE EXTENSION povaid SCHEMA $quoted; SELECT $quoted.incidence(true, 1)", @office),
		'1', "$encoding: it can be installed again");
}

# Its own calls are qualified: functions of the same name that come first in
# the search_path are not called.
$node->safe_psql('utf8', <<'SQL');
CREATE SCHEMA trap;
CREATE FUNCTION trap.rate(office.rate_summary) RETURNS float8 LANGUAGE sql AS 'SELECT 1 / 0.0::float8';
CREATE FUNCTION trap.round(numeric, int) RETURNS numeric LANGUAGE sql AS 'SELECT 1 / 0.0';
CREATE FUNCTION trap.poverty_summary_eq(office.poverty_summary, office.poverty_summary) RETURNS bool LANGUAGE sql AS 'SELECT 1 / 0 = 1';
CREATE FUNCTION trap.divide(numeric, numeric) RETURNS numeric LANGUAGE sql AS 'SELECT 1 / 0.0';
CREATE OPERATOR trap./ (LEFTARG = numeric, RIGHTARG = numeric, FUNCTION = trap.divide);
CREATE OPERATOR trap.* (LEFTARG = numeric, RIGHTARG = numeric, FUNCTION = trap.divide);
SQL
is( $node->safe_psql('utf8', <<'SQL'), '0.5|t|50.00', 'names in front of its own are not called');
SET search_path = trap, pg_catalog;
SELECT office.incidence(y < 2, 1), office.poverty_summary(y, 1) OPERATOR(office.=) office.poverty_summary(y, 1),
	office.percent(1, 2, 2)
FROM (VALUES (1::float8), (2)) h(y)
SQL

$node->stop;
done_testing();
