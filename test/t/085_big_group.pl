# A group with millions of distinct values: bounded memory, a clear error past
# the limit, cancelled at once wherever it is, and rolled up in good time.

use strict;
use warnings;

use Povaid;
use Test::More;
use Time::HiRes qw(time);

my $node = new_node('big_group', 'shared_buffers = 16MB');

# A million distinct values, in no order, with whole and with broken weights.
$node->safe_psql('postgres', <<'SQL');
CREATE EXTENSION povaid SCHEMA public;
CREATE UNLOGGED TABLE household AS
SELECT (i * 7919 % 1000003) / 100.0::float8 AS y, (1 + i % 9)::float8 AS w, (500 + i % 2001) / 1000.0::float8 AS f, i % 1000 AS village
FROM generate_series(1, 3000000::bigint) i;
ANALYZE household;
CREATE TABLE village AS SELECT village, welfare_distribution(y, f) AS d FROM household GROUP BY village;
CREATE TABLE stored AS SELECT rollup(d) AS d FROM village;
SQL
is($node->safe_psql('postgres', 'SELECT entry_count(d) FROM stored'), '1000003', 'distinct values');
is($node->safe_psql('postgres', 'SELECT d = (SELECT welfare_distribution(y, f) FROM household) FROM stored'),
	't', 'a rollup of a thousand villages has the bits of one aggregate');

# Cancelling: while rows are collected, merged, rolled up, read and asked.
foreach my $case (
	[ 'rows of many values', 0, 'SELECT gini(random()::float8 * i) FROM (SELECT generate_series(1, 100000000000) AS i) q' ],
	[ 'rows of a million values', 0, 'SELECT gini((i * 7919 % 1000003)::float8, 0.1 * i) FROM (SELECT generate_series(1, 100000000000) AS i) q' ],
	[ 'parallel rows', 2, 'SELECT gini(h.y + g, f) FROM household h, generate_series(1, 1000) g' ],
	[ 'a rollup', 0, 'SELECT rollup(d) FROM village, generate_series(1, 100000)' ],
	[ 'indices', 0, 'SELECT count(zenga_index(d)), count(s_gini(d, 2.5)) FROM stored, generate_series(1, 100000)' ],
	[ 'sums', 0, 'SELECT count(d + d = d - d) FROM stored, generate_series(1, 100000)' ],
	[ 'sums of two precisions', 0, 'SELECT count(d + c) FROM stored, coarsen(d, 45) c, generate_series(1, 100000)' ],
	[ 'scaling', 0, 'SELECT count(scale(d, 1e-320)) FROM stored, generate_series(1, 100000)' ],
	[ 'text', 0, 'SELECT count(d::text::welfare_distribution) FROM stored, generate_series(1, 100000)' ])
{
	my ($name, $workers, $query) = @$case;
	my $begun = time;
	my ($out, $err);

	$node->psql('postgres', <<"SQL", stdout => \$out, stderr => \$err, on_error_stop => 0, timeout => 60, timed_out => \my $late);
\\set VERBOSITY sqlstate
SET max_parallel_workers_per_gather = $workers;
SET statement_timeout = '1500ms';
$query;
RESET statement_timeout;
SELECT 'alive';
SQL
	like($err, qr/ERROR:  57014/, "$name: cancelled");
	cmp_ok(time - $begun, '<', 10, "$name: at once");
	is($out, 'alive', "$name: the session goes on");
}

# The limit: sums over many magnitudes make every entry some 100 bytes long, so
# that eleven million distinct values are too many.  Over all magnitudes it would
# be some 700, and then ten thousand are.
my ($out, $err);
my $people = "(SELECT CASE i % 2 WHEN 0 THEN 1e-24 ELSE 1e24 END::float8 AS x, i::float8 AS y"
  . ' FROM (SELECT generate_series(1, 11000000) AS i) q) p';
$node->psql('postgres', <<"SQL", stdout => \$out, stderr => \$err, on_error_stop => 0);
SELECT concentration_index(x, y, x) FROM $people;
SELECT 'bounded', abs(concentration_index(concentration_summary(x, y, x, 10))) <= 1 FROM $people WHERE y <= 100000;
SQL
like($err, qr/ERROR:  too many distinct values in one group/, 'the limit is an error');
like($err, qr/HINT:  .*precision/, 'that names the bounded alternative');
is($out, 'bounded|t', 'which works');
$node->psql('postgres', <<'SQL', stdout => \$out, stderr => \$err, on_error_stop => 0);
SELECT concentration_index(x, y, x) FROM (SELECT CASE i % 2 WHEN 0 THEN 1e-300 ELSE 1e290 END::float8 AS x, i::float8 AS y
	FROM generate_series(1, 20000) i) p;
SELECT 'alive';
SQL
like($err, qr/ERROR:  numbers of too different magnitudes in one group/, 'entries of all magnitudes are too long sooner');
is($out, 'alive', 'and the session goes on');

# Memory of the process, its share of the server's included.
sub peak
{
	my ($settings, $query) = @_;
	my $out = $node->safe_psql('postgres', <<"SQL");
$settings
$query;
SELECT substring(pg_read_file('/proc/self/status', 0, 8000) FROM 'VmHWM:\\s*(\\d+) kB');
SQL
	return (split /\n/, $out)[-1];
}

# Nine times the questions, with other arguments, of one row.
sub many
{
	my ($questions, $from) = @_;

	return 'SELECT ' . join(', ', map { $questions =~ s/\?/$_/gr } 1 .. 9) . " FROM $from";
}

SKIP:
{
	skip 'the memory of a process can be seen on Linux only', 1
	  if !-r '/proc/self/status' || peak('', 'SELECT 1') !~ /^\d+$/;
	my $base = peak('', 'SELECT avg(y), avg(w), avg(f) FROM household');

	foreach my $case (
		[ 'no weight', '', 'SELECT gini(y) FROM household', 40 ],
		[ 'whole weights', '', 'SELECT gini(y, w) FROM household', 50 ],
		[ 'broken weights', '', 'SELECT gini(y, f) FROM household', 60 ],
		[ 'ten million rows', '', 'SELECT gini((i * 7919 % 1000003) / 100.0::float8, 1 + i % 9) FROM (SELECT generate_series(1, 10000000::bigint)::bigint AS i) q', 50 ],
		[ 'leader of a parallel plan', 'SET max_parallel_workers_per_gather = 2;', 'SELECT gini(y, f) FROM household', 100 ],
		# twenty groups of 56,000 values, 22 MB with 20 bytes each
		[ 'many groups at a time', "SET work_mem = '1GB'; SET enable_sort = off;",
			'SELECT count(gini) FROM (SELECT gini(y, w) FROM household GROUP BY village / 50) q', 40 ],
		[ 'a stored distribution', '', 'SELECT gini(d) FROM stored', 50 ],
		[ 'many questions', '', many('quantile(d, 0.0?), lorenz_bounds(d, 0.0?), subgroup_poverty(d, d, ?)', 'stored'), 70 ],
		[ 'many questions of bins', '', many('gini_bounds(c), tip(c, ?, 0.5), lorenz_dominates(c, c)', 'stored, coarsen(d, 40) c'), 250 ],
		[ 'many groups', '', many('generalized_entropy_decomposition(d, 0.?)', 'village WHERE village < 300'), 150 ])
	{
		my ($name, $settings, $query, $limit) = @$case;
		my $more = peak($settings, $query) - $base;

		cmp_ok($more, '<', 1024 * $limit, "$name: less than $limit MB");
		note("$more kB");
	}
}

done_testing();
