# One data set, one number, for the summaries and measures that 010 leaves out:
# deprivation, movements, field rates, targeting, programme rates and the
# distribution.  Whatever the plan, the order of the rows or the way a summary
# went through storage, the result has the same bits.  Summaries are compared
# by the text of their bytes, doubles by the shortest text that reads back as
# the same double.

use strict;
use warnings;

use Povaid;
use PostgreSQL::Test::Utils;
use Test::More;

my $rows = 200_000;
my $groups = 150;
my $node = new_node('same_bits_more', 'max_parallel_workers = 4',
	'default_statistics_target = 10');

$node->safe_psql('postgres', 'CREATE EXTENSION povaid');

# The data: as nasty as the measures allow.
#
#	p					deprivations in five indicators, with unknown ones
#	a, b, hit, rare		poor before and after, or any other two answers
#	move				what became of a unit, with NULL
#	y, yn				welfare from 1e-3 to 1e6, with ties, zeros and neighbours
#	x					values that cancel; a row and its neighbour (the same
#						pair) have the same magnitude and opposite signs
#	w, wn				weights that no measure overflows with
#	wx					weights over the whole range of double precision
#	money, n, d			amounts; the same
#	ym, zm, wm			welfare, line and weight as decimals of many scales
#	aid, aidn			amounts whose products with the sums of the weights are
#						within the range of exact numbers too (cgh_index)
$node->safe_psql('postgres', <<"SQL");
CREATE FUNCTION uniform(bigint) RETURNS float8 IMMUTABLE PARALLEL SAFE LANGUAGE sql
AS 'SELECT ((\$1 >> 11) & 9007199254740991) * 1.1102230246251565e-16::float8';

CREATE TABLE t AS
SELECT *, nullif(register_move(a, b, hit, NOT rare, part > 1), 'unknown') AS move, y::numeric AS yn, w::numeric + (id % 3) * 1e-25 AS wn,
	aid::numeric AS aidn
FROM (SELECT id, (h1 & 1073741823)::int % 1000 AS g, id % 8 AS part,
	CASE WHEN h3 & 63 <> 0 THEN deprivation_profile(
		CASE WHEN h1 & 992 <> 0 THEN h1 & 1024 = 0 END, h1 & 6144 = 0,
		CASE WHEN h2 & 1984 <> 0 THEN h2 & 2048 = 0 END, h2 & 4096 = 0, h3 & 64 = 0) END AS p,
	CASE WHEN h1 & 1015808 <> 0 THEN h1 & 1048576 = 0 END AS a,
	CASE WHEN h2 & 1015808 <> 0 THEN h2 & 3145728 = 0 END AS b,
	CASE WHEN h2 & 31 <> 0 THEN h2 & 32 = 0 END AS hit,
	CASE WHEN h3 & 511 <> 0 THEN h1 & 255 = 0 END AS rare,
	CASE h2 & 7
		WHEN 0 THEN (h1 & 15) * 0.7
		WHEN 1 THEN 100 + (h1 & 1023)
		WHEN 2 THEN 4 + 2.220446049250313e-15 * (h1 & 1023)
		WHEN 3 THEN exp(v1 * 20.7 - 6.9)
		WHEN 4 THEN CASE WHEN h1 & 1015808 <> 0 THEN 0.001 + v2 / 1024 END
		WHEN 5 THEN 1000000 - v2
		ELSE v1 * 20
	END AS y,
	CASE h3 & 15
		WHEN 0 THEN v1 * 2.2e-308
		WHEN 1 THEN (CASE WHEN id % 2 = 0 THEN v3 ELSE -v3 END) * 1e295
		WHEN 2 THEN (CASE WHEN id % 2 = 0 THEN v3 ELSE -v3 END) * 1e140
		WHEN 3 THEN CASE WHEN h1 & 1 = 0 THEN 0.0 ELSE -0.0::float8 END
		WHEN 4 THEN power(2::float8, (h1 & 1023)::int - 512) * 1.7
		WHEN 5 THEN CASE WHEN h1 & 7 <> 0 THEN -v1 END
		WHEN 6 THEN h1 & 7
		ELSE v1 * 10000
	END AS x,
	CASE h4 & 15
		WHEN 0 THEN 0
		WHEN 1 THEN 0.1
		WHEN 2 THEN 1 / 3::float8
		WHEN 3 THEN u3 * 1e-200
		WHEN 4 THEN u3 * 1e5
		WHEN 5 THEN CASE WHEN h1 & 31 <> 0 THEN 0.3 END
		ELSE 1 + u3 * 10
	END AS w,
	CASE h4 & 15
		WHEN 0 THEN u2 * 2.2e-308
		WHEN 1 THEN u2 * 1e295
		WHEN 2 THEN power(2::float8, (h2 & 1023)::int - 512) * (1 + u2)
		WHEN 3 THEN CASE WHEN h1 & 31 <> 0 THEN 0.3 END
		ELSE u2
	END AS wx,
	CASE (h1 >> 40) & 7
		WHEN 0 THEN (h1 & 1048575) * 1e-31
		WHEN 1 THEN (h1 & 1048575) / 7.0
		WHEN 2 THEN (CASE WHEN id % 2 = 0 THEN h3 & 1048575 ELSE -(h3 & 1048575) END) * 1e60
		WHEN 3 THEN -(h1 & 1048575) * 0.001
		WHEN 4 THEN CASE WHEN h2 & 7 <> 0 THEN 2300 END
		WHEN 5 THEN (h1 & 1048575) * 0.00000000123
		ELSE (h1 & 1048575) * 0.01
	END AS ym,
	CASE (h2 >> 40) & 7
		WHEN 0 THEN (1 + (h2 & 1048575)) * 1e-32
		WHEN 1 THEN (1 + (h2 & 1048575)) / 11.0
		WHEN 2 THEN (1 + (h2 & 1048575)) * 1e50
		ELSE 2300 + (h2 & 3) * 0.1
	END AS zm,
	CASE (h4 >> 40) & 7
		WHEN 0 THEN 0
		WHEN 1 THEN (h4 & 1048575) / 13.0
		WHEN 2 THEN (h4 & 1048575) * 1e-32
		WHEN 3 THEN (h4 & 1048575) * 1e-40
		WHEN 4 THEN CASE WHEN h1 & 31 <> 0 THEN 0.3 END
		ELSE (h4 & 1023) * 0.001
	END AS wm,
	CASE WHEN h2 & 63 <> 0 THEN u2 * CASE WHEN h1 & 1 = 0 THEN 1e-305 ELSE 1e290 END END AS money,
	CASE WHEN h2 & 63 <> 0 THEN u2 * CASE WHEN h1 & 1 = 0 THEN 1e-60 ELSE 1e60 END END AS aid,
	CASE WHEN h2 & 63 <> 0 THEN u3 * CASE WHEN h1 & 1 = 0 THEN 1e-300 ELSE 1e290 END END AS n,
	CASE WHEN h1 & 63 <> 0 THEN u1 * CASE WHEN h1 & 1 = 0 THEN 1e-290 ELSE 1e295 END END AS d
	FROM (SELECT *, uniform(h1) AS u1, uniform(h2) AS u2, uniform(h3) AS u3,
			((h1 >> 24) & 1023) / 1031.0::float8 AS v1, ((h2 >> 24) & 1023) / 1031.0::float8 AS v2,
			((h3 >> 24) & 1023) / 1031.0::float8 AS v3
		FROM (SELECT id, hashint8extended(id, 1) AS h1, hashint8extended(id, 2) AS h2,
				hashint8extended(id / 2, 3) AS h3, hashint8extended(id / 2, 4) AS h4
			FROM generate_series(1, $rows) id) hashes) uniforms) columns;
CREATE TABLE shuffled AS SELECT * FROM t ORDER BY hashint8extended(id, 5);
CREATE TABLE sample AS SELECT * FROM shuffled WHERE g < $groups;
ANALYZE t, shuffled, sample;
SQL

# What is measured: in all rows (t, shuffled, partitioned), and in some of them
# in many groups.
my @measures = (
	'deprivation_summary(p)',
	'deprivation_summary(p, w)',
	'deprivation_summary(p, wx)',
	'deprivation_summary(p, wn)',
	"mpi(deprivation_summary(p, w), '{0.3, 0.2, 0.2, 0.2, 0.1}', 0.4)",
	"mpi(deprivation_summary(p, wn), '{0.3, 0.2, 0.2, 0.2, 0.1}', 0.4, 'not_deprived')",
	'poverty_transition(a, b)',
	'poverty_transition(a, b, w)',
	'poverty_transition(a, b, wx)',
	'poverty_transition(a, b, wn)',
	'exit_rate(poverty_transition(a, b, w))',
	'register_flow(move, w, aid)',
	'register_flow(move, wx, w)',
	'register_flow(move, wn, aidn)',
	'natural_loss(register_flow(move, w, aid))',
	'wrong_exit_rate(a, b, w)',
	'wrong_exit_rate(a, b, wn)',
	'missed_rate(a, b, w)',
	'wrong_inclusion_rate(a, b, w)',
	'recognition_rate(hit, w)',
	'zero_tolerance(rare)',
	'exclusion_error(a, b, w)',
	'inclusion_error(a, b, w)',
	'leakage(money, b, w)',
	'leakage(aidn, b, wn)',
	'targeting_differential(a, b, w)',
	'cgh_index(aid, b, w)',
	'cgh_index(aidn, b, wn)',
	'coverage_summary(a, b, wx)',
	'coverage_rate(a, b, w)',
	'completion_rate(n, d)',
	'completion_rate(wm, zm)',
	'deprivation_summary(p, wm)',
	'poverty_transition(a, b, wm)',
	'exclusion_error(a, b, wm)',
	'leakage(zm, b, wm)',
	'targeting_differential(a, b, wm)',
	'cgh_index(wm, b, wm)',
	'coverage_summary(a, b, wm)',
	'poverty_summary(ym, zm, wm)',
	'poverty_summary(ym, zm)',
	'reimbursement_ratio(n, d, hit)',
	'welfare_distribution(y, w)',
	'welfare_distribution(y)',
	'welfare_distribution(y, w, 10)',
	'welfare_distribution(x, wx)',
	'welfare_distribution(yn, wn)',
	'gini(y, w)',
	'theil_index(y, w)',
	'hoover_index(y, w)',
	'mean_log_deviation(y, w) FILTER (WHERE y > 0)',
	'weighted_median(y, w)',
	'weighted_median(x, wx)',
	'weighted_quantile(y, w, 0.37)',
	'atkinson_index(y, w, 0.5)',
	'sen_index(y, 5, w)',
	'sst_index(y, 5, w)',
	'at_risk_of_poverty_rate(y, w, 0.6)');
my $measures = join(', ', map { "$measures[$_] AS m$_" } 0 .. $#measures);
my $digests = join(', ', map { "md5(m$_\::text)" } 0 .. $#measures);
my @serial = ('max_parallel_workers_per_gather = 0');
my $expected;

# Compare one line of digests (the summaries have megabytes), and say which
# measures differ.
sub same_values
{
	my ($name, $result, $reference, @names) = @_;
	my @a = split /\|/, $result, -1;
	my @b = split /\|/, $reference, -1;
	my @different = grep { ($a[$_] // 'absent') ne ($b[$_] // 'absent') }
	  0 .. ($#a > $#b ? $#a : $#b);

	is_deeply([ map { $names[$_] // "value $_" } @different ], [], "same bits: $name");
}

# The measures from one execution of a plan, which is returned.
sub measure
{
	my ($settings, $from) = @_;
	my $plan = execute($node, 'postgres', [ @serial, @$settings ],
		"CREATE TABLE result AS SELECT $measures FROM $from");
	my $result = $node->safe_psql('postgres', "SELECT $digests FROM result; DROP TABLE result");

	return ($plan, $result);
}

sub same
{
	my ($name, $settings, $from) = @_;
	my ($plan, $result) = measure($settings, $from);

	same_values($name, $result, $expected, @measures);
	return $plan;
}

# Reference, and whether it is worth comparing with.
(my $plan, $expected) = measure([], 't');
is(workers_launched($plan), 0, 'the reference is computed serially');
my @expected = split /\|/, $expected, -1;
is(scalar(@expected), scalar(@measures), 'one result for each measure');
is_deeply([ map { $measures[$_] } grep { $expected[$_] eq '' } 0 .. $#expected ],
	[], 'every measure is defined');
is( $node->safe_psql('postgres', <<'SQL'), 't|t|t|t', 'ordinary sums of these data depend on the order of the rows');
SELECT a.w <> b.w, a.wx <> b.wx, a.money <> b.money, a.y <> b.y
FROM (SELECT sum(w), sum(wx), sum(money), sum(y * w) FROM t) a(w, wx, money, y),
	(SELECT sum(w), sum(wx), sum(money), sum(y * w) FROM shuffled) b(w, wx, money, y)
SQL
is( $node->safe_psql('postgres', <<"SQL"), ('t|' x 11) . 't', 'the summaries have counted every row');
SELECT row_count(s) + excluded(s) = $rows, excluded(s) > 0, is_proper(s),
	row_count(m) + excluded(m) = $rows, excluded(m) > 0, is_proper(m),
	row_count(f) + excluded(f) = $rows, excluded(f) > 0, is_proper(f),
	row_count(d) + excluded(d) = $rows, excluded(d) > 0, is_proper(d)
FROM (SELECT deprivation_summary(p, w) AS s, poverty_transition(a, b, w) AS m,
		register_flow(move, w, aid) AS f,
		welfare_distribution(x, wx) AS d FROM t) q
SQL
is( $node->safe_psql('postgres', <<'SQL'), 't', 'same bits: numeric columns and the doubles nearest to them');
SELECT welfare_distribution(yn, wn)::text = welfare_distribution(yn::float8, wn::float8)::text FROM t
SQL

# Plans.
same('shuffled rows', [], 'shuffled');

$node->safe_psql('postgres', 'ALTER TABLE t SET (parallel_workers = 2)');
$plan = same('2 workers', ['max_parallel_workers_per_gather = 2'], 't');
is(workers_launched($plan), 2, '2 workers were launched');
ok((grep { ($_->{'Partial Mode'} || '') eq 'Finalize' } nodes($plan)), 'partial states were combined');

my $union = '(SELECT * FROM t WHERE id % 3 = 0 UNION ALL SELECT * FROM shuffled WHERE id % 3 <> 0) u';
$plan = same('UNION ALL',
	[ 'max_parallel_workers_per_gather = 2', 'parallel_leader_participation = off' ], $union);
is(workers_launched($plan), 2, '2 workers were launched');
ok((grep { $_->{'Node Type'} eq 'Append' } nodes($plan)), 'they shared an Append');

$node->safe_psql('postgres', <<'SQL');
CREATE TABLE partitioned (LIKE t) PARTITION BY LIST (part);
SELECT format('CREATE TABLE partition%s PARTITION OF partitioned FOR VALUES IN (%s)', i, i)
FROM generate_series(0, 7) i \gexec
INSERT INTO partitioned SELECT * FROM shuffled;
ANALYZE partitioned;
SQL
$plan = same('partitionwise', ['enable_partitionwise_aggregate = on'], 'partitioned');
is(scalar(grep { ($_->{'Partial Mode'} || '') eq 'Partial' } nodes($plan)),
	8, 'every partition was aggregated by itself');

SKIP:
{
	skip 'this server has no JIT', 2
	  if $node->safe_psql('postgres', 'SET jit = on; SELECT pg_jit_available()') ne 't';

	$plan = same('compiled just in time', [ 'jit = on', 'jit_above_cost = 0' ], 'shuffled');
	ok($plan->{JIT} && $plan->{JIT}{Functions} > 0, 'expressions were compiled');
}

# The same measures as window functions: OVER goes behind the aggregate, which
# is the argument of an accessor in some of them.
sub over
{
	my ($window) = @_;
	my @list = @measures;

	foreach my $i (0 .. $#list)
	{
		$list[$i] =~ s/((?:deprivation_summary|poverty_transition|register_flow)\([^()]*\))/$1 OVER $window/
		  or $list[$i] .= " OVER $window";
		$list[$i] .= " AS m$i";
	}
	return join(', ', @list);
}

same_values(
	'window over the whole partition',
	$node->safe_psql('postgres',
		"SELECT $digests FROM (SELECT " . over('()') . ' FROM shuffled LIMIT 1) q'),
	$expected, @measures);

my @sample = split /\|/, $node->safe_psql('postgres',
	"SELECT $digests FROM (SELECT $measures FROM t WHERE g < $groups) q"), -1;

# Many groups.  The reference is sorted; the others must agree in every group.
sub grouped
{
	my ($table, $settings, $from, $group) = @_;
	return execute($node, 'postgres', [ @serial, @$settings ],
		"CREATE TABLE $table AS SELECT $group AS g, $measures FROM $from GROUP BY $group");
}

# The columns of two tables that differ in any group g, or that the groups do.
sub same_groups
{
	my ($table, $reference, $name) = @_;
	my $attributes = $node->safe_psql('postgres',
		"SELECT attname FROM pg_attribute WHERE attrelid = '$reference'::regclass AND attnum > 0 ORDER BY attnum");
	my $differ = join(', ',
		map { "CASE WHEN bool_or(a.$_\::text IS DISTINCT FROM b.$_\::text) THEN '$_' END" }
		  split /\n/, $attributes);

	is($node->safe_psql('postgres', "SELECT concat_ws(' ', $differ) FROM $reference a FULL JOIN $table b USING (g)"),
		'', "same bits: $name");
}

$plan = grouped('sorted', ['enable_hashagg = off'], 'sample', 'g');
ok((grep { ($_->{Strategy} || '') eq 'Sorted' } nodes($plan)), 'the reference is a sorted aggregate');
is($node->safe_psql('postgres', 'SELECT count(*) FROM sorted'), $groups, "of $groups groups");
my @distinct = split /\|/, $node->safe_psql('postgres',
	'SELECT ' . join(', ', map { "count(DISTINCT m$_\::text)" } 0 .. $#measures) . ' FROM sorted');
is_deeply(
	[ map { $measures[$_] } grep { $distinct[$_] < 50 } 0 .. $#measures ],
	['zero_tolerance(rare)'],
	'the groups differ in every measure but one');
is( $node->safe_psql('postgres',
		'SELECT count(*) FROM (SELECT m20 FROM sorted GROUP BY 1 HAVING count(*) > 10) q'),
	'3', 'which is true in some, false in some, unknown in some');

$plan = grouped('spilled', [ 'enable_sort = off', "work_mem = '64kB'", 'hash_mem_multiplier = 1' ],
	'sample', 'g');
my ($hash) = grep { ($_->{Strategy} || '') eq 'Hashed' } nodes($plan);
ok( $hash && $hash->{'HashAgg Batches'} > 1 && $hash->{'Disk Usage'} > 0,
	'a hash aggregate was spilled to disk');
same_groups('spilled', 'sorted', 'spilled groups');

$node->safe_psql('postgres', 'ALTER TABLE sample SET (parallel_workers = 2)');
$plan = grouped('parallel', ['max_parallel_workers_per_gather = 2'], 'sample', 'g');
is(workers_launched($plan), 2, '2 workers were launched');
ok((grep { ($_->{'Partial Mode'} || '') eq 'Finalize' } nodes($plan)), 'partial states were combined');
same_groups('parallel', 'sorted', 'groups from 2 workers');

# Grouping sets: the parts and the whole from one pass.
$plan = grouped('by_partition', ['enable_partitionwise_aggregate = on'],
	"(SELECT * FROM partitioned WHERE g < $groups) q", 'part');
is(scalar(grep { $_->{'Node Type'} eq 'Aggregate' } nodes($plan)),
	8, 'every group was aggregated in its partition');
$node->safe_psql('postgres', <<"SQL");
CREATE TABLE sets AS SELECT part AS g, $measures FROM sample GROUP BY ROLLUP (part);
CREATE VIEW parts AS SELECT * FROM sets WHERE g IS NOT NULL;
SQL
same_groups('by_partition', 'parts', 'groups that are partitions, and grouping sets');
same_values('the whole in a grouping set',
	$node->safe_psql('postgres', "SELECT $digests FROM sets WHERE g IS NULL"),
	join('|', @sample), @measures);

# Sliding windows: the state takes rows away again.  Recompute each frame.
$node->safe_psql('postgres', <<'SQL');
CREATE TABLE few AS
SELECT row_number() OVER (PARTITION BY id % 3 ORDER BY id) AS i, id % 3 AS p3, * FROM t WHERE id <= 600;
CREATE INDEX ON few (p3, i);
ANALYZE few;
SQL
foreach my $frame ([ -30, 0 ], [ 3, 20 ])
{
	my ($from, $to) = @$frame;
	my @bounds = map { abs($_) . ($_ < 0 ? ' PRECEDING' : ' FOLLOWING') } @$frame;
	my $sliding = over('f');

	$node->safe_psql('postgres', <<"SQL");
DROP TABLE IF EXISTS sliding, recomputed;
CREATE TABLE sliding AS SELECT p3 * 1000 + i AS g, $sliding
FROM few WINDOW f AS (PARTITION BY p3 ORDER BY i ROWS BETWEEN $bounds[0] AND $bounds[1]);
CREATE TABLE recomputed AS SELECT a.p3 * 1000 + a.i AS g, b.*
FROM few a, LATERAL (SELECT $measures FROM few f
	WHERE f.p3 = a.p3 AND f.i BETWEEN a.i + $from AND a.i + $to) b;
SQL
	is($node->safe_psql('postgres', 'SELECT count(*), count(m0) > 500 FROM recomputed'),
		'600|t', "frames from $from to $to");
	same_groups('sliding', 'recomputed', "frames from $from to $to");
}

# Summaries as values: those of the results that have a type that people store.
my %stored = map { split /\|/ } split /\n/, $node->safe_psql('postgres', <<'SQL');
SELECT attname, atttypid::regtype FROM pg_attribute
WHERE attrelid = 'sorted'::regclass AND atttypid IN (SELECT proargtypes[0] FROM pg_proc WHERE proname = 'rollup')
SQL
my @stored = grep { $stored{"m$_"} } 0 .. $#measures;
my @names = map { $measures[$_] } @stored;
is_deeply(
	[ sort keys %{ { map { $_ => 1 } values %stored } } ],
	[qw(deprivation_summary poverty_summary poverty_transition_summary rate_summary
		  register_flow_summary welfare_distribution)],
	'the measures include summaries of every type that this test is for');

# The stored columns, each in a form with % for its name and TYPE for its type.
sub each_stored
{
	my ($form) = @_;
	return join(
		', ',
		map {
			my ($text, $type) = ($form, $stored{"m$_"});
			$text =~ s/%/m$_/g;
			$text =~ s/TYPE/$type/g;
			$text
		} @stored);
}

my $whole = join('|', @sample[@stored]);
my $rollups = each_stored('rollup(%) AS %');
my $stored_digests = each_stored('md5(%::text)');

# Compare the one row of a query with the whole.
sub same_whole
{
	my ($name, $query) = @_;
	same_values($name, $node->safe_psql('postgres', "SELECT $stored_digests FROM ($query) q"),
		$whole, @names);
}

$node->safe_psql('postgres',
	'CREATE TABLE summaries WITH (parallel_workers = 2) AS SELECT g, ' . each_stored('%') . ' FROM sorted');
$node->safe_psql('postgres', "CREATE TABLE rolled_up AS SELECT $rollups FROM summaries");
same_whole('rollup of groups', 'TABLE rolled_up');
$plan = execute($node, 'postgres', ['max_parallel_workers_per_gather = 2'],
	"CREATE TABLE result AS SELECT $rollups FROM summaries");
is(workers_launched($plan), 2, '2 workers were launched');
same_whole('parallel rollup of groups', 'TABLE result');
same_whole(
	'rollup of rollups, the last by a window',
	'SELECT ' . each_stored('rollup(%) OVER () AS %')
	  . " FROM (SELECT $rollups FROM summaries GROUP BY g % 20) q LIMIT 1");
same_whole('rollup of text, as a distributed engine sends it',
	'SELECT ' . each_stored('rollup(%::text::TYPE) AS %') . ' FROM parts');

# A window that slides over summaries: MINVFUNC of rollup.
$node->safe_psql('postgres', 'CREATE TABLE sliding_rollup AS SELECT g, '
	  . each_stored('rollup(%) OVER f AS %')
	  . ' FROM summaries WHERE g < 15 WINDOW f AS (ORDER BY g ROWS BETWEEN 4 PRECEDING AND 3 FOLLOWING)');
$node->safe_psql('postgres', "CREATE TABLE recomputed_rollup AS SELECT a.g, b.* FROM summaries a,"
	  . " LATERAL (SELECT $rollups FROM summaries s WHERE s.g BETWEEN a.g - 4 AND a.g + 3 AND s.g < 15) b WHERE a.g < 15");
is($node->safe_psql('postgres', 'SELECT count(*) FROM recomputed_rollup'), '15', 'frames of summaries');
same_groups('sliding_rollup', 'recomputed_rollup', 'frames of summaries');

# The whole without a part is the rest.
foreach my $part ('y < 5', 'abs(x) > 1e200')
{
	my %of = (part => "FILTER (WHERE $part)", rest => "FILTER (WHERE ($part) IS NOT TRUE)");
	my $pieces = join(', ',
		map { my $piece = $_; map { "$measures[$_] $of{$piece} AS ${piece}_m$_" } @stored } sort keys %of);
	my @questions = (
		'(% - part_%)::text = rest_%::text',
		'(part_% + rest_%)::text = %::text',
		'((% + part_%) - part_%)::text = %::text',
		'(-(part_% - %))::text = rest_%::text');

	$node->safe_psql('postgres',
		"CREATE TABLE pieces AS SELECT * FROM rolled_up, (SELECT $pieces FROM sample) q");
	foreach my $question (@questions)
	{
		(my $name = $question) =~ s/::text//g;
		$name =~ s/(\w+)_%/the $1/g;
		$name =~ s/%/the whole/g;
		same_values("$name, the part being $part",
			$node->safe_psql('postgres', 'SELECT ' . each_stored($question) . ' FROM pieces'),
			join('|', ('t') x @stored), @names);
	}
	$node->safe_psql('postgres', 'DROP TABLE pieces');
}

# Storage: text and binary files, dump and restore.
my $dir = PostgreSQL::Test::Utils::tempdir;
$node->safe_psql('postgres', 'CREATE TABLE stored AS SELECT * FROM summaries WHERE g < 50;'
	  . " INSERT INTO stored SELECT -1, * FROM rolled_up;"
	  . ' CREATE UNIQUE INDEX ON stored (g)');
foreach my $format ('text', 'binary')
{
	$node->safe_psql('postgres', <<"SQL");
COPY stored TO '$dir/$format' (FORMAT $format);
CREATE TABLE from_$format (LIKE stored);
COPY from_$format FROM '$dir/$format' (FORMAT $format);
SQL
	is($node->safe_psql('postgres', "SELECT count(*) FROM from_$format"), '51', "summaries in a $format file");
	same_groups("from_$format", 'stored', "summaries through a $format file");
}

my $fingerprint = 'SELECT count(*), ' . each_stored("md5(string_agg(%::text, ',' ORDER BY g))") . ' FROM stored; '
  . "SELECT $digests FROM (SELECT $measures FROM few) q";
my $before = $node->safe_psql('postgres', $fingerprint);
my @dump = ('pg_dump', '--no-sync', qw(-t stored -t few -e povaid), 'postgres');

$node->safe_psql('postgres', 'CREATE DATABASE restored');
$node->command_ok([ @dump, '-Fc', '-f', "$dir/dump" ], 'dump the summaries');
$node->command_ok([ qw(pg_restore -e -d restored), "$dir/dump" ], 'restore them');
is($node->safe_psql('restored', $fingerprint), $before, 'same bits: the restored database');

$node->stop;
done_testing();
