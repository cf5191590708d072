# One data set, one number: whatever the plan, the order of the rows, the way
# a summary went through storage or the type of the column, the result has the
# same bits.  Summaries are compared by their bytes, doubles by the shortest
# text that reads back as the same double.

use strict;
use warnings;

use Povaid;
use PostgreSQL::Test::Utils;
use Test::More;

my $rows = 1_048_576;
my $node = new_node('same_bits', 'max_parallel_workers = 6');

$node->safe_psql('postgres', 'CREATE EXTENSION povaid SCHEMA public');

# The data: as nasty as the types allow.  The columns z and w are the line and
# the weight, ym, zm and wm the same as decimals of many scales; (n, d) and hit
# belong to the rates.  A row and its neighbour (the
# same pair) have the same magnitudes and opposite signs, so that the largest
# values of the table cancel and leave the smallest.
$node->safe_psql('postgres', <<"SQL");
CREATE FUNCTION uniform(bigint) RETURNS float8 IMMUTABLE PARALLEL SAFE LANGUAGE sql
AS 'SELECT ((\$1 >> 11) & 9007199254740991) * 1.1102230246251565e-16::float8';

CREATE TABLE t AS
SELECT id, (h1 & 1073741823)::int % 4000 AS g, id % 8 AS part,
	CASE h3 & 15
		WHEN 0 THEN u1 * 2.2e-308
		WHEN 1 THEN u1 * 1e-300
		WHEN 2 THEN (CASE WHEN id % 2 = 0 THEN a ELSE -a END) * 1e295
		WHEN 3 THEN (CASE WHEN id % 2 = 0 THEN a ELSE -a END) * 1e140
		WHEN 4 THEN (1 + (h1 & 3)) * 100
		WHEN 5 THEN CASE WHEN h1 & 1 = 0 THEN 0.0 ELSE -0.0::float8 END
		WHEN 6 THEN 1 + u2
		WHEN 7 THEN -u1 * 0.001
		WHEN 8 THEN power(2::float8, (h1 & 1023)::int - 512) * (1 + u1)
		WHEN 9 THEN CASE WHEN h1 & 7 <> 0 THEN u1 END
		ELSE u1 * 10000
	END AS y,
	CASE h3 & 15
		WHEN 0 THEN 1 + u2
		WHEN 1 THEN u2 * 1e-300 + 1e-310
		WHEN 2 THEN (1 + a) * 2e295
		WHEN 3 THEN 1 + a
		WHEN 4 THEN 200
		WHEN 5 THEN 1 + u2
		WHEN 6 THEN 1 + u2
		WHEN 7 THEN 0.00001 + u2
		WHEN 8 THEN power(2::float8, (h2 & 1023)::int - 512) * (1 + u2)
		WHEN 9 THEN CASE WHEN h2 & 7 <> 0 THEN 1.0 END
		WHEN 10 THEN 2300
		ELSE 2000 + u2 * 1000
	END AS z,
	CASE hw & 15
		WHEN 0 THEN 0
		WHEN 1 THEN 0.1
		WHEN 2 THEN 1 / 3::float8
		WHEN 3 THEN uniform(hw) * 1e-200
		WHEN 4 THEN uniform(hw) * 1e5
		WHEN 5 THEN CASE WHEN h1 & 31 <> 0 THEN 0.3 END
		ELSE 1 + uniform(hw) * 10
	END AS w,
	CASE WHEN h2 & 63 <> 0 THEN uniform(h2) * CASE WHEN h1 & 1 = 0 THEN 1e-305 ELSE 1e290 END END AS n,
	CASE WHEN h1 & 63 <> 0 THEN uniform(h1) * CASE WHEN h1 & 1 = 0 THEN 1e-290 ELSE 1e295 END END AS d,
	CASE WHEN h2 & 31 <> 0 THEN h2 & 32 = 0 END AS hit,
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
	CASE (hw >> 40) & 7
		WHEN 0 THEN 0
		WHEN 1 THEN (hw & 1048575) / 13.0
		WHEN 2 THEN (hw & 1048575) * 1e-32
		WHEN 3 THEN (hw & 1048575) * 1e-40
		WHEN 4 THEN CASE WHEN h1 & 31 <> 0 THEN 0.3 END
		ELSE (hw & 1023) * 0.001
	END AS wm
FROM (SELECT id, h1, h2, h3, hw, uniform(h1) AS u1, uniform(h2) AS u2, uniform(h3) AS a
	FROM (SELECT id, hashint8extended(id, 1) AS h1, hashint8extended(id, 2) AS h2,
			hashint8extended(id / 2, 3) AS h3, hashint8extended(id / 2, 4) AS hw
		FROM generate_series(1, $rows) id) hashes) uniforms;
CREATE TABLE shuffled AS SELECT * FROM t ORDER BY hashint8extended(id, 5);
ANALYZE t, shuffled;
SQL

# Every aggregate: the summaries with and without weights, the one-step forms,
# and once more for the rows for which the Watts index is defined.
my @poverty = qw(headcount_ratio poverty_gap_index squared_poverty_gap_index watts_index
  income_gap_ratio poor_population poverty_shortfall);
my @measures = (
	'poverty_summary(y, z, w)',
	'poverty_summary(y, z)',
	(map { "$_(y, z, w)" } @poverty),
	(map { "$_(y, z)" } @poverty),
	'watts_index(y, z, w) FILTER (WHERE y > 0)',
	'poverty_summary(y, z, w) FILTER (WHERE abs(y) BETWEEN 1e-3 AND 1e5)',
	'fgt_index(y, z, w, 1.5)',
	'rate_summary(n, d)',
	'rate_summary(hit)',
	'rate_summary(hit, w)',
	'incidence(hit, w)',
	'incidence(n, d)',
	'poverty_summary(ym, zm, wm)',
	'poverty_summary(ym, zm)',
	'rate_summary(wm, zm)',
	'headcount_ratio(ym, zm, wm)',
	'poverty_shortfall(ym, zm, wm)',
	'income_gap_ratio(ym, zm, wm)',
	'poverty_summary(ym::bigint, zm::bigint, (w * 10)::bigint) FILTER (WHERE abs(ym) < 1e9 AND zm BETWEEN 1 AND 1e9)',
	'fgt_index(ym, zm, wm, 1.5)');
my $measures = join(', ', map { "$measures[$_] AS m$_" } 0 .. $#measures);
my @serial = ('max_parallel_workers_per_gather = 0');
my $expected;

# The measures from one execution of a plan, which is returned.
sub measure
{
	my ($settings, $from) = @_;
	my $plan = execute($node, 'postgres', [@serial, @$settings],
		"CREATE TABLE result AS SELECT $measures FROM $from");
	my $result = $node->safe_psql('postgres', 'TABLE result; DROP TABLE result');

	return ($plan, $result);
}

sub same
{
	my ($name, $settings, $from) = @_;
	my ($plan, $result) = measure($settings, $from);

	is($result, $expected, "same bits: $name");
	return $plan;
}

# Reference, and whether it is worth comparing with.
(my $plan, $expected) = measure([], 't');
is(workers_launched($plan), 0, 'the reference is computed serially');
my @expected = split /\|/, $expected, -1;
is(scalar(@expected), scalar(@measures), 'one result for each measure');
is_deeply(
	[ map { $measures[$_] } grep { $expected[$_] eq '' } 0 .. $#measures ],
	[ 'watts_index(y, z, w)', 'watts_index(y, z)' ],
	'only the Watts index of everybody is undefined');
isnt(
	$node->safe_psql('postgres', 'SELECT sum(y) FROM t'),
	$node->safe_psql('postgres', 'SELECT sum(y) FROM shuffled'),
	'ordinary sums of these data depend on the order of the rows');
is( $node->safe_psql('postgres',
		'SELECT row_count(s) + excluded(s), excluded(s) > 0, nonpositive(s) > 0, is_proper(s)'
		  . ' FROM (SELECT poverty_summary(y, z, w) AS s FROM t) q'),
	"$rows|t|t|t",
	'the summary has counted every row');

# Plans.
same('shuffled rows', [], 'shuffled');

foreach my $workers (2, 4)
{
	$node->safe_psql('postgres', "ALTER TABLE t SET (parallel_workers = $workers)");
	$plan = same("$workers workers", ["max_parallel_workers_per_gather = $workers"], 't');
	is(workers_launched($plan), $workers, "$workers workers were launched");
	ok((grep { ($_->{'Partial Mode'} || '') eq 'Finalize' } nodes($plan)),
		'partial states were combined');
}
$plan = same('2 workers and an idle leader',
	[ 'max_parallel_workers_per_gather = 2', 'parallel_leader_participation = off' ], 't');
is(workers_launched($plan), 2, '2 workers were launched');

my $union = '(SELECT * FROM t WHERE id % 3 = 0 UNION ALL SELECT * FROM shuffled WHERE id % 3 <> 0) u';
$plan = same('UNION ALL', ['max_parallel_workers_per_gather = 2'], $union);
cmp_ok(workers_launched($plan), '>=', 2, 'workers were launched');
ok((grep { $_->{'Node Type'} eq 'Append' } nodes($plan)), 'they shared an Append');

$node->safe_psql('postgres', <<'SQL');
CREATE TABLE partitioned (LIKE t) PARTITION BY LIST (part);
SELECT format('CREATE TABLE partition%s PARTITION OF partitioned FOR VALUES IN (%s)', i, i)
FROM generate_series(0, 7) i \gexec
INSERT INTO partitioned SELECT * FROM shuffled;
SQL
$plan = same('partitionwise', ['enable_partitionwise_aggregate = on'], 'partitioned');
is(scalar(grep { ($_->{'Partial Mode'} || '') eq 'Partial' } nodes($plan)),
	8, 'every partition was aggregated by itself');
$plan = same('parallel partitionwise',
	[ 'enable_partitionwise_aggregate = on', 'max_parallel_workers_per_gather = 2' ], 'partitioned');
is(workers_launched($plan), 2, '2 workers were launched');
ok((grep { ($_->{'Partial Mode'} || '') eq 'Partial' } nodes($plan)) >= 8,
	'every partition was aggregated by itself');

SKIP:
{
	skip 'this server has no JIT', 3
	  if $node->safe_psql('postgres', 'SET jit = on; SELECT pg_jit_available()') ne 't';
	my @jit = map { "$_ = 0" } qw(jit_above_cost jit_optimize_above_cost jit_inline_above_cost);

	$plan = same('compiled just in time', [ 'jit = on', @jit ], 'shuffled');
	ok($plan->{JIT} && $plan->{JIT}{Functions} > 0, 'expressions were compiled');
	ok($plan->{JIT} && $plan->{JIT}{Options}{Inlining}, 'functions were inlined');
}

# Windows over everything. Window functions do not share their work, so these
# are the different transitions only.
my @windowed = grep { $measures[$_] =~ /_summary|fgt/ && $measures[$_] !~ /FILTER/ } 0 .. $#measures;
is( $node->safe_psql('postgres',
		'SELECT ' . join(', ', map { "$measures[$_] OVER ()" } @windowed) . ' FROM shuffled LIMIT 1'),
	join('|', map { $expected[$_] } @windowed),
	'same bits: window over the whole partition');

# Many groups.  The reference is sorted; the others must agree in every group.
sub grouped
{
	my ($table, $settings, $from, $group) = @_;
	return execute($node, 'postgres', [ @serial, @$settings ],
		"CREATE TABLE $table AS SELECT $group AS g, $measures FROM $from GROUP BY $group");
}

sub same_groups
{
	my ($table, $reference, $name) = @_;
	is( $node->safe_psql('postgres', <<"SQL"), '0', "same bits: $name");
SELECT count(*) FROM $reference a FULL JOIN $table b USING (g)
WHERE (a.*)::text IS DISTINCT FROM (b.*)::text
SQL
}

$plan = grouped('sorted', [ 'enable_hashagg = off' ], 't', 'g');
ok((grep { ($_->{Strategy} || '') eq 'Sorted' } nodes($plan)), 'the reference is a sorted aggregate');
is($node->safe_psql('postgres', 'SELECT count(*) FROM sorted'), '4000', 'of 4,000 groups');

$plan = grouped('spilled', [ 'enable_sort = off', "work_mem = '64kB'", 'hash_mem_multiplier = 1' ],
	'shuffled', 'g');
my ($hash) = grep { ($_->{Strategy} || '') eq 'Hashed' } nodes($plan);
ok( $hash && $hash->{'HashAgg Batches'} > 1 && $hash->{'Disk Usage'} > 0,
	'a hash aggregate was spilled to disk');
same_groups('spilled', 'sorted', '4,000 spilled groups');

$plan = grouped('parallel', [ 'max_parallel_workers_per_gather = 2' ], 't', 'g');
is(workers_launched($plan), 2, '2 workers were launched');
same_groups('parallel', 'sorted', '4,000 groups from 2 workers');

# Grouping sets: the parts and the whole from one pass.
$plan = grouped('by_partition',
	[ 'enable_partitionwise_aggregate = on' ], 'partitioned', 'part');
is(scalar(grep { $_->{'Node Type'} eq 'Aggregate' } nodes($plan)),
	8, 'every group was aggregated in its partition');
$node->safe_psql('postgres', <<"SQL");
CREATE TABLE sets AS SELECT part AS g, $measures FROM t GROUP BY ROLLUP (part);
CREATE VIEW parts AS SELECT * FROM sets WHERE g IS NOT NULL;
SQL
same_groups('by_partition', 'parts', 'groups that are partitions, and grouping sets');
is($node->safe_psql('postgres',
		'SELECT ' . join(', ', map { "m$_" } 0 .. $#measures) . ' FROM sets WHERE g IS NULL'),
	$expected, 'same bits: the whole in a grouping set');

is( $node->safe_psql('postgres', <<'SQL'), '0', 'same bits: windows over the partitions');
SELECT count(*) FROM (SELECT g, poverty_summary(y, z, w) OVER p AS s, poverty_summary(y, z) OVER p AS u,
		rate_summary(n, d) OVER p AS r, row_number() OVER p AS i
	FROM shuffled WHERE g < 400 WINDOW p AS (PARTITION BY g)) w
JOIN sorted USING (g)
WHERE i = 1 AND (s::text <> m0::text OR u::text <> m1::text OR r::text <> m19::text)
SQL

# Sliding windows: the state takes rows away again.  Recompute each frame.
$node->safe_psql('postgres', <<'SQL');
CREATE TABLE few AS SELECT row_number() OVER (ORDER BY id) AS i, id % 3 AS p, * FROM shuffled LIMIT 0;
INSERT INTO few SELECT row_number() OVER (PARTITION BY id % 3 ORDER BY id), id % 3, * FROM t WHERE id <= 3000;
CREATE INDEX ON few (p, i);
ANALYZE few;
SQL
foreach my $frame ([ -60, 0 ], [ -40, -10 ], [ 5, 35 ], [ 0, 80 ])
{
	my ($from, $to) = @$frame;
	my @bounds = map { abs($_) . ($_ < 0 ? ' PRECEDING' : ' FOLLOWING') } @$frame;
	my @sliding = (@measures[@windowed], 'squared_poverty_gap_index(y, z, w)', 'incidence(n, d)');

	is( $node->safe_psql('postgres', <<"SQL"), '3000|0', "same bits: frame from $from to $to");
SELECT count(*), count(*) FILTER (WHERE sliding <> recomputed)
FROM (SELECT p, i, ROW(${\ join(', ', map { "$_ OVER f" } @sliding)})::text AS sliding
	FROM few WINDOW f AS (PARTITION BY p ORDER BY i ROWS BETWEEN $bounds[0] AND $bounds[1])) a,
LATERAL (SELECT ROW(${\ join(', ', @sliding)})::text AS recomputed
	FROM few b WHERE b.p = a.p AND b.i BETWEEN a.i + $from AND a.i + $to) c
SQL
}

# Summaries as values.
$node->safe_psql('postgres', <<'SQL');
CREATE TABLE summaries AS SELECT g, m0 AS s, m1 AS u, m19 AS r, m21 AS h, m24 AS v, m26 AS q FROM sorted;
SQL
my $whole = join('|', @expected[ 0, 1, 19, 21, 24, 26 ]);
my $summaries = 'poverty_summary(y, z, w), poverty_summary(y, z), rate_summary(n, d), rate_summary(hit, w), '
  . 'poverty_summary(ym, zm, wm), rate_summary(wm, zm)';

is($node->safe_psql('postgres', 'SELECT rollup(s), rollup(u), rollup(r), rollup(h), rollup(v), rollup(q) FROM summaries'),
	$whole, 'same bits: rollup of groups');
$node->safe_psql('postgres', 'ALTER TABLE summaries SET (parallel_workers = 2)');
$plan = execute($node, 'postgres', ['max_parallel_workers_per_gather = 2'],
	'CREATE TABLE result AS SELECT rollup(s) AS s, rollup(u) AS u, rollup(r) AS r, rollup(h) AS h, '
	  . 'rollup(v) AS v, rollup(q) AS q FROM summaries');
is(workers_launched($plan), 2, '2 workers were launched');
is($node->safe_psql('postgres', 'TABLE result; DROP TABLE result'),
	$whole, 'same bits: parallel rollup of groups');
is( $node->safe_psql('postgres', <<'SQL'), $whole, 'same bits: rollup of rollups, the last by a window');
SELECT rollup(s) OVER (), rollup(u) OVER (), rollup(r) OVER (), rollup(h) OVER (), rollup(v) OVER (), rollup(q) OVER ()
FROM (SELECT rollup(s) AS s, rollup(u) AS u, rollup(r) AS r, rollup(h) AS h, rollup(v) AS v, rollup(q) AS q
	FROM summaries GROUP BY g % 70) q LIMIT 1
SQL
is( $node->safe_psql('postgres', <<"SQL"), $whole, 'same bits: partial states in text form, as a distributed engine sends them');
SELECT rollup(s::text::poverty_summary), rollup(u::text::poverty_summary),
	rollup(r::text::rate_summary), rollup(h::text::rate_summary),
	rollup(v::text::poverty_summary), rollup(q::text::rate_summary)
FROM (SELECT id % 8, ${summaries} FROM shuffled GROUP BY 1) q(shard, s, u, r, h, v, q)
SQL
foreach my $part ('y < z', 'id % 1000 = 7', 'abs(y) > 1e200')
{
	is( $node->safe_psql('postgres', <<"SQL"), 't|t|t|t', "same bits: the whole without its part ($part)");
WITH q(s, u, r, v, part_s, part_u, part_r, part_v, rest_s, rest_u, rest_r, rest_v) AS (
	SELECT poverty_summary(y, z, w), poverty_summary(y, z), rate_summary(n, d), poverty_summary(ym, zm, wm),
		poverty_summary(y, z, w) FILTER (WHERE $part), poverty_summary(y, z) FILTER (WHERE $part),
		rate_summary(n, d) FILTER (WHERE $part), poverty_summary(ym, zm, wm) FILTER (WHERE $part),
		poverty_summary(y, z, w) FILTER (WHERE ($part) IS NOT TRUE),
		poverty_summary(y, z) FILTER (WHERE ($part) IS NOT TRUE),
		rate_summary(n, d) FILTER (WHERE ($part) IS NOT TRUE),
		poverty_summary(ym, zm, wm) FILTER (WHERE ($part) IS NOT TRUE)
	FROM t)
SELECT (s - part_s)::text = rest_s::text AND (part_s + rest_s)::text = s::text
		AND ((s + part_s) - part_s)::text = s::text,
	(u - part_u)::text = rest_u::text AND (part_u + rest_u)::text = u::text
		AND (-(part_u - u))::text = rest_u::text,
	(r - part_r)::text = rest_r::text AND (part_r + rest_r)::text = r::text,
	(v - part_v)::text = rest_v::text AND (part_v + rest_v)::text = v::text
		AND ((v + part_v) - part_v)::text = v::text AND ((v - s) + s)::text = v::text
FROM q
SQL
}

# Storage: text and binary files, dump and restore.
my $dir = PostgreSQL::Test::Utils::tempdir;
$node->safe_psql('postgres', <<'SQL');
CREATE TABLE stored AS SELECT * FROM summaries WHERE g < 1000;
CREATE UNIQUE INDEX stored_g ON stored (g);
CREATE INDEX stored_s ON stored (s);
CREATE INDEX stored_u ON stored USING hash (u);
SQL
foreach my $format ('text', 'binary')
{
	$node->safe_psql('postgres', <<"SQL");
COPY stored TO '$dir/$format' (FORMAT $format);
CREATE TABLE from_$format (LIKE stored);
COPY from_$format FROM '$dir/$format' (FORMAT $format);
SQL
	same_groups("from_$format", 'stored', "summaries through a $format file");
	is( $node->safe_psql('postgres', <<"SQL"), 't', "same bits: rollup of what came from a $format file");
SELECT (SELECT ROW(rollup(s), rollup(u), rollup(r), rollup(h), rollup(v), rollup(q))::text FROM from_$format)
	= (SELECT ROW(rollup(s), rollup(u), rollup(r), rollup(h), rollup(v), rollup(q))::text FROM stored)
SQL
}

# What a restored database must answer. The last two questions go through the
# indexes.
my $fingerprint = <<'SQL';
SELECT count(*), md5(string_agg(ROW(a.*)::text, ',' ORDER BY g)) FROM stored a;
SELECT poverty_summary(y, z, w), rate_summary(n, d), fgt_index(y, z, w, 1.5), poverty_summary(ym, zm, wm) FROM few;
SET enable_seqscan = off;
SET enable_sort = off;
SET enable_bitmapscan = off;
SELECT md5(string_agg(s::text, ',')) FROM (SELECT s FROM stored ORDER BY s) q;
SELECT count(*) FROM stored a
WHERE g < 100 AND EXISTS (SELECT FROM stored b WHERE b.u = a.u AND b.g = a.g OFFSET 0);
SQL
my $before = $node->safe_psql('postgres', $fingerprint);
my @dump = ('pg_dump', '--no-sync', map({ ('-T', $_) }
		qw(t shuffled partition* summaries sorted spilled parallel by_partition sets parts from_*)), 'postgres');

$node->safe_psql('postgres', 'CREATE DATABASE from_custom; CREATE DATABASE from_plain');
$node->command_ok([ @dump, '-Fc', '-f', "$dir/custom" ], 'dump in custom format');
$node->command_ok([ 'pg_restore', '-e', '-d', 'from_custom', "$dir/custom" ], 'restore it');
$node->command_ok([ @dump, '-f', "$dir/plain" ], 'dump in plain format');
$node->command_ok([ qw(psql -X -q -v ON_ERROR_STOP=1 -d from_plain -f), "$dir/plain" ], 'restore it');
foreach my $database ('from_custom', 'from_plain')
{
	is($node->safe_psql($database, $fingerprint), $before, "same bits: $database");
	foreach my $question ('SELECT s FROM stored ORDER BY s',
		'SELECT s FROM stored WHERE u = (SELECT u FROM stored WHERE g = 7)')
	{
		my $plan = execute($node, $database,
			[ 'enable_seqscan = off', 'enable_sort = off', 'enable_bitmapscan = off' ], $question);
		like(join(' ', map { $_->{'Index Name'} || () } nodes($plan)),
			qr/stored_[su]/, "a restored index answers: $question");
	}
}

# The type of the columns: numbers that both types hold exactly, over most of
# the range of double precision (a power of two and its digits are made by
# doubling and halving, which both types do exactly).
is( $node->safe_psql('postgres', <<'SQL'), '40000|0|t|t|t|t|t|t|t', 'same bits: numeric columns');
CREATE TABLE powers AS
WITH RECURSIVE down(e, f, n) AS (SELECT 0, 1::float8, 1::numeric
	UNION ALL SELECT e - 1, f * 0.5, n * 0.5 FROM down WHERE e > -1074),
up(e, f, n) AS (SELECT 0, 1::float8, 1::numeric
	UNION ALL SELECT e + 1, f * 2, n * 2 FROM up WHERE e < 900)
SELECT * FROM down WHERE e IN (0, -6, -40, -333, -1074) UNION ALL
SELECT * FROM up WHERE e IN (10, 30, 60, 250, 900);
CREATE TABLE twice AS
SELECT i % 50 AS g, m * p.f AS y, m * p.n AS yn, l * q.f AS z, l * q.n AS zn,
	v::float8 / 64 AS w, v::numeric / 64 AS wn
FROM (SELECT i, hashint8extended(i, 7) % 1048576 AS m, abs(hashint8extended(i, 8) % 1048576) + 1 AS l,
		abs(hashint8extended(i, 9) % 1000) AS v, (hashint8extended(i, 10) & 1048575) % 10 AS k,
		(hashint8extended(i, 11) & 1048575) % 10 AS o
	FROM generate_series(1, 40000) i) h
JOIN (SELECT *, row_number() OVER (ORDER BY e) - 1 AS k FROM powers) p USING (k)
JOIN (SELECT *, row_number() OVER (ORDER BY e) - 1 AS o FROM powers) q ON q.o = greatest(h.o, h.k);
ANALYZE twice;
SELECT sum(n)::int, sum((ds::text <> ns::text OR du::text <> nu::text)::int),
	rollup(ds)::text = rollup(ns)::text, rollup(du)::text = rollup(nu)::text,
	(SELECT ROW(headcount_ratio(y, z, w), poverty_gap_index(y, z, w), squared_poverty_gap_index(y, z, w),
			income_gap_ratio(y, z, w), poor_population(y, z, w), poverty_shortfall(y, z, w))::text
		= ROW(headcount_ratio(yn, zn, wn), poverty_gap_index(yn, zn, wn), squared_poverty_gap_index(yn, zn, wn),
			income_gap_ratio(yn, zn, wn), poor_population(yn, zn, wn), poverty_shortfall(yn, zn, wn))::text
		FROM twice),
	(SELECT watts_index(y, z, w) = watts_index(yn, zn, wn) AND watts_index(y, z) = watts_index(yn, zn)
		FROM twice WHERE y > 0),
	(SELECT fgt_index(y, z, w, 1.5) = fgt_index(yn, zn, wn, 1.5) FROM twice),
	(SELECT rate_summary(abs(y), z)::text = rate_summary(abs(yn), zn)::text
			AND incidence(abs(y), z) = incidence(abs(yn), zn) FROM twice),
	(SELECT rate_summary(y > 0, w)::text = rate_summary(y > 0, wn)::text
			AND incidence(y > 0, w) = incidence(y > 0, wn) FROM twice)
FROM (SELECT g, count(*) AS n, poverty_summary(y, z, w) AS ds, poverty_summary(yn, zn, wn) AS ns,
		poverty_summary(y, z) AS du, poverty_summary(yn, zn) AS nu
	FROM twice GROUP BY g) q
SQL

# Another server does its share of the work, if this one can play it.
SKIP:
{
	skip 'postgres_fdw is not installed', 2
	  if $node->safe_psql('postgres',
		"SELECT count(*) FROM pg_available_extensions WHERE name = 'postgres_fdw'") eq '0';
	my ($host, $port) = ($node->host, $node->port);
	$node->safe_psql('postgres', <<"SQL");
CREATE EXTENSION postgres_fdw;
CREATE SERVER loopback FOREIGN DATA WRAPPER postgres_fdw
	OPTIONS (host '$host', port '$port', dbname 'postgres', extensions 'povaid');
CREATE USER MAPPING FOR CURRENT_USER SERVER loopback;
CREATE SCHEMA remote;
IMPORT FOREIGN SCHEMA public LIMIT TO (t) FROM SERVER loopback INTO remote;
SQL
	my $plan = execute($node, 'postgres', [],
		"CREATE TABLE result AS SELECT rollup(s) AS s, rollup(u) AS u, rollup(r) AS r, rollup(h) AS h,"
		  . ' rollup(v) AS v, rollup(q) AS q'
		  . " FROM (SELECT id % 8, $summaries FROM remote.t GROUP BY 1) q(shard, s, u, r, h, v, q)");
	like(join(' ', map { $_->{'Remote SQL'} || () } nodes($plan)),
		qr/poverty_summary\(.*GROUP BY/, 'the summaries were made by a remote server');
	is($node->safe_psql('postgres', 'TABLE result'), $whole, 'same bits: summaries of a remote server');
}

$node->stop;
done_testing();
