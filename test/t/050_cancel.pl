# A long aggregate can be cancelled at once and leaves a healthy server; and
# no aggregate keeps memory for the rows that it has seen.

use strict;
use warnings;

use Povaid;
use Test::More;
use Time::HiRes qw(time);

my $node = new_node('cancel', 'shared_buffers = 16MB');

# Summaries of three kinds: small ones, wide ones that are stored out of line,
# and wide ones that are compressed.  The filler makes every row wide enough for
# that.
$node->safe_psql('postgres', <<'SQL');
CREATE EXTENSION povaid;
CREATE TABLE summaries (id int, kind text, s poverty_summary, r rate_summary,
	filler text DEFAULT repeat('x', 3000));
ALTER TABLE summaries ALTER COLUMN filler SET STORAGE PLAIN;
ALTER TABLE summaries ALTER COLUMN r SET STORAGE MAIN;
ALTER TABLE summaries ALTER COLUMN s SET STORAGE MAIN;
INSERT INTO summaries
SELECT i, 'small', poverty_summary(i * y, 100), rate_summary(i * y, 100::float8)
FROM generate_series(1, 20) i, generate_series(1, 5) y GROUP BY i;
ALTER TABLE summaries ALTER COLUMN s SET STORAGE EXTERNAL;
INSERT INTO summaries
SELECT i, 'external', poverty_summary(y, 1e300, w), rate_summary(y, w)
FROM generate_series(1, 20) i, generate_series(-300, 290) e,
	LATERAL (SELECT power(10::float8, e) * (1 + i) / 7 AS y, power(10::float8, e - 20) / 3 AS w) v GROUP BY i;
ALTER TABLE summaries ALTER COLUMN s SET STORAGE MAIN;
INSERT INTO summaries
SELECT i, 'compressed', poverty_summary(y, 2::float8 ^ 1020, 1), rate_summary(y, 1)
FROM generate_series(1, 20) i, unnest(ARRAY[i * 2::float8 ^ 1000, i * 2::float8 ^ -1000]) y GROUP BY i;
ANALYZE summaries;
SQL
my $toast = $node->safe_psql('postgres', "SELECT reltoastrelid::regclass FROM pg_class WHERE relname = 'summaries'");
is($node->safe_psql('postgres', "SELECT count(DISTINCT chunk_id) FROM $toast"),
	'20', 'there are summaries out of line');
is( $node->safe_psql('postgres',
		"SELECT count(*) FROM summaries WHERE kind = 'compressed' AND pg_column_size(s) < length(s::text) / 4"),
	'20', 'and compressed ones');

# Cancelling.  The queries would take hours.
my $forever = '(SELECT generate_series(1, 100000000000) AS i)';
my $serial = '';
my $parallel = 'SET max_parallel_workers_per_gather = 2; SET parallel_leader_participation = off;';
foreach my $case (
	[ 'an aggregate', $serial, "SELECT poverty_summary(i, 100) FROM $forever q" ],
	[ 'a numeric aggregate', $serial, "SELECT fgt_index(i::numeric, 100, 1, 1.5) FROM $forever q" ],
	[ 'a rate', $serial, "SELECT rate_summary(i > 100) FROM $forever q" ],
	[ 'a grouped aggregate', $serial, "SELECT poverty_summary(i, 100) FROM $forever q GROUP BY i % 1000" ],
	[ 'a rollup', $serial, "SELECT rollup(s) FROM $forever q, summaries" ],
	[ 'a sliding window', $serial, <<'SQL' ],
SELECT max(row_count(s)) FROM (SELECT rollup(s) OVER (ORDER BY a.id ROWS BETWEEN 1000 PRECEDING AND CURRENT ROW)
	FROM summaries a, generate_series(1, 200000) i) q(s)
SQL
	[ 'sums of summaries', $serial, "SELECT count(a.s + b.s = b.s - a.s) FROM $forever q, summaries a, summaries b" ],
	[ 'a parallel rollup', $parallel,
		'SELECT rollup(a.s) FROM summaries a, summaries b, summaries c, summaries d, summaries e, summaries f' ])
{
	my ($name, $settings, $query) = @$case;
	my $begun = time;
	my ($out, $err);

	$node->psql('postgres', <<"SQL", stdout => \$out, stderr => \$err, on_error_stop => 0, timeout => 60, timed_out => \my $late);
\\set VERBOSITY sqlstate
$settings
SET statement_timeout = '300ms';
$query;
RESET statement_timeout;
SELECT 'alive', headcount_ratio(i, 26) FROM generate_series(1, 100) i;
SQL
	my $elapsed = time - $begun;
	like($err, qr/ERROR:  57014/, "$name is cancelled");
	cmp_ok($elapsed, '<', 10, "$name: at once");
	is($out, 'alive|0.25', "$name: the session goes on");
}
ok($node->poll_query_until('postgres',
		"SELECT count(*) = 0 FROM pg_stat_activity WHERE backend_type = 'parallel worker'"),
	'no worker is left behind');

# Memory.  The high-water mark of a backend for four times the rows must be
# that for the rows once, up to noise that is smaller than the smallest
# allocation for each row.
sub peak
{
	my ($query) = @_;
	my $out = $node->safe_psql('postgres', <<"SQL");
SET work_mem = '1GB';
SET hash_mem_multiplier = 1;
SET enable_sort = off;
$query;
SELECT substring(pg_read_file('/proc/self/status', 0, 8000) FROM 'VmHWM:\\s*(\\d+) kB');
SQL
	my @lines = split /\n/, $out;
	return pop @lines;
}

sub no_leak
{
	my ($name, $slack, $rows, $query) = @_;
	my ($once, $four) = map { peak($query =~ s/ROW_COUNT/$_/gr) } $rows, 4 * $rows;

	cmp_ok($four - $once, '<', $slack, "$name: no memory for each row");
	note("$once kB for $rows rows, $four kB for four times as many");
	return $four;
}

SKIP:
{
	skip 'the memory of a process can be seen on Linux only', 1
	  if !-r '/proc/self/status' || peak('SELECT 1') !~ /^\d+$/;

	my $series = '(SELECT generate_series(1, ROW_COUNT) AS i) q';
	my $wide = 'power(10::float8, (i * 37) % 600 - 310)';

	# The groups are there from the first quarter of the rows on.
	my $groups = no_leak('100,000 groups', 4000, 300_000,
		"SELECT count(s) FROM (SELECT poverty_summary(i, 1000000, 0.5 + i % 7) AS s FROM $series GROUP BY i % 100000) g");
	my $baseline = peak('SELECT count(s) FROM (SELECT avg(i::float8) AS s'
		  . ' FROM (SELECT generate_series(1, 1200000) AS i) q GROUP BY i % 100000) g');
	cmp_ok(($groups - $baseline) * 1024 / 100_000, '<', 1000, '100,000 groups: memory of a group');
	note("$groups kB, and $baseline kB for the groups of avg(float8)");

	no_leak('float8 rows', 1000, 200_000,
		"SELECT poverty_summary(i, 1000000), poverty_summary(i, 1000000, i), rate_summary(i > 7, i) FROM $series");
	no_leak('numeric rows', 1000, 100_000,
		"SELECT poverty_summary(i::numeric, 1000000.5), poverty_summary(i / 7.0, 1000000, i), rate_summary(i / 7.0, i) FROM $series");
	no_leak('any order', 1000, 100_000, "SELECT fgt_index(i, 1000000, 1, 1.5), fgt_index(i / 7.0, 1000000, 1, 1.5) FROM $series");
	no_leak('all magnitudes', 1000, 100_000, "SELECT poverty_summary(i * 1e-308, $wide, $wide) FROM $series");
	no_leak('NULL', 1000, 200_000, "SELECT poverty_summary(NULL, i), rate_summary(NULL::float8, i) FROM $series");
	foreach my $kind ('small', 'external', 'compressed')
	{
		no_leak("rollup of $kind summaries", 600, 20_000,
			"SELECT rollup(s), rollup(r) FROM (SELECT s, r, generate_series(1, ROW_COUNT / 20) FROM summaries WHERE kind = '$kind') q");
	}
	no_leak('rollup of all summaries', 600, 20_000,
		'SELECT rollup(s), rollup(-s) FROM (SELECT s, r, generate_series(1, ROW_COUNT / 60) FROM summaries) q');
	no_leak('accessors', 600, 20_000, <<'SQL');
SELECT count(headcount_ratio(s)) + count(mean_welfare(s)) + count(rate(r)) + count(s + s) + count(s::text)
FROM (SELECT s, r, generate_series(1, ROW_COUNT / 60) FROM summaries) q
SQL
	# The rows of a window go to a file, so that the state is all there is.
	no_leak('sliding window', 1000, 30_000, <<'SQL');
SET work_mem = '64kB';
SELECT count(headcount_ratio(s)) FROM (SELECT poverty_summary(y, 1e300, w) OVER (ROWS BETWEEN 20 PRECEDING AND CURRENT ROW) AS s
	FROM (SELECT power(10::float8, (i * 37) % 600 - 310) AS y, i::float8 AS w FROM (SELECT generate_series(1, ROW_COUNT) AS i) p) q) w
SQL
}

$node->stop;
done_testing();
