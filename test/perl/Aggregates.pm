package Aggregates;

# Every aggregate of the extension, called with columns of one register: what is
# called comes from the catalogue, so that a new aggregate is tried without being
# named anywhere, and one with an argument that no column suits fails the test.

use strict;
use warnings;

use Exporter 'import';

our @EXPORT = qw(create_register calls differences never_answers);

# Parameters are constants; what an argument is about follows from its name.
my %constants = (
	alpha          => '1.5',
	epsilon        => '0.5',
	p              => '0.3',
	fraction       => '0.6',
	precision      => '8',
	min_known      => '0.5',
	population     => '4000',
	ssu_population => '5000');
my %columns = (
	welfare => 'y', line => 'z', weight => 'w', persons => 'w', stratum => 's', psu => 'u', ssu => 'v');
my %suffixes = (
	'double precision' => '', numeric => 'n', bigint => 'b', text => 't');

# The expression for one argument; there are $before of the same type before it.
sub argument
{
	my ($aggregate, $name, $type, $before) = @_;

	return "$constants{$name}::$type" if exists $constants{$name};
	# these two need the same line in all rows
	return "2300::$type" if $name eq 'line' && $aggregate =~ /^(?:sen|sst)_index$/;
	# other types of texts, which are casts of the column of text
	return "$columns{$name}t::$type" . ($type eq 'character' ? '(12)' : '') if $type =~ /^character/ && exists $columns{$name};
	if (exists $suffixes{$type})
	{
		return $columns{$name} . $suffixes{$type} if exists $columns{$name};
		return ('m', 'd')[$before] . $suffixes{$type} if $before < 2 && $type =~ /^(?:double precision|numeric)$/;
	}
	return "flag" . ($before + 1) if $type eq 'boolean' && $before < 3;
	return "verdict" . ($before + 1) if $type eq 'exit_verdict' && $before < 2;
	return 'replicate_weights' if $type eq 'double precision[]';
	return $type if $type =~ /^(?:deprivation_profile|register_move|survey_unit)$/;
	die "no column for argument \"$name\" ($type) of $aggregate";
}

# Calls of all aggregates: a list of { call, type, of }, where of is the table
# that the call reads, "household" or "summary" (rows of summaries).
sub calls
{
	my ($node, $database) = @_;
	my @calls;
	my $list = $node->safe_psql($database, <<'SQL');
SET search_path = povaid, public;
SELECT p.proname, p.prorettype::regtype,
	(SELECT string_agg(t.type::regtype::text, ',' ORDER BY t.i) FROM unnest(p.proargtypes) WITH ORDINALITY t(type, i)),
	array_to_string(p.proargnames, ',')
FROM pg_depend d JOIN pg_proc p ON p.oid = d.objid AND p.prokind = 'a'
WHERE d.classid = 'pg_proc'::regclass AND d.deptype = 'e'
	AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'povaid')
ORDER BY p.proname, p.pronargs, 3
SQL
	my %rolled = map { (split /\|/)[2] => 1 } grep { /^rollup\|/ } split /\n/, $list;

	foreach my $line (split /\n/, $list)
	{
		my ($name, $result, $types, $names) = split /\|/, $line, -1;
		my @types = split /,/, $types;
		my @names = split /,/, $names;
		my $of = $types[0] =~ /^(?:welfare_distribution|survey_estimate)$/ || $rolled{ $types[0] } ? 'summary' : 'household';
		my (%before, @arguments);

		foreach my $i (0 .. $#types)
		{
			my $argument_name = $names[$i] // '';

			push @arguments, $i == 0 && $of eq 'summary' ? $types[0]
			  : argument($name, $argument_name, $types[$i], $before{ $types[$i] } // 0);
			$before{ $types[$i] }++;
		}
		push @calls, { name => $name, type => $result, of => $of, rolled => $rolled{$result},
			call => "povaid.$name(" . join(', ', @arguments) . ')' };
	}
	return @calls;
}

# The two tables, on a server that has all rows: the register, whose rows lie in
# four parts, twelve groups and some shards, and summaries of it.
sub create_register
{
	my ($node, $database, $rows) = @_;

	$node->safe_psql($database, <<"SQL");
SET search_path = public, povaid;
CREATE TABLE household AS
SELECT id, part, shard, g, y, y::numeric + (id % 3) * 1e-25 AS yn, ceil(y)::bigint AS yb,
	z, z::numeric AS zn, ceil(z)::bigint AS zb, w, w::numeric / 3 AS wn, ceil(w)::bigint AS wb,
	m, m::numeric AS mn, d, d::numeric + 0.001 AS dn,
	h1 % 5 AS sb, 'stratum ' || h1 % 5 AS st, h2 % 20 AS ub, 'unit ' || h2 % 20 AS ut, h3 % 50 AS vb, 'second ' || h3 % 50 AS vt,
	h1 % 7 < 3 AS flag1, CASE WHEN h2 % 11 > 0 THEN h2 % 5 < 2 END AS flag2, CASE WHEN h3 % 13 > 0 THEN h3 % 3 = 0 END AS flag3,
	CASE WHEN h1 % 17 > 0 THEN deprivation_profile(h1 % 4 = 0, CASE WHEN h2 % 19 > 0 THEN h2 % 3 = 0 END, h3 % 9 = 0) END
		AS deprivation_profile,
	register_move(h1 % 7 < 3, CASE WHEN h2 % 11 > 0 THEN h2 % 5 < 2 END, h3 % 3 = 0, h1 % 2 = 0, h2 % 2 = 0) AS register_move,
	(enum_range(NULL::exit_verdict))[1 + h1 % 3] AS verdict1, (enum_range(NULL::exit_verdict))[1 + h2 % 3] AS verdict2,
	survey_unit(h1 % 5, h2 % 20) OVER () AS survey_unit,
	ARRAY[w, w * (h1 % 3), w * 0.7] AS replicate_weights
FROM (SELECT id, (h1 / 7 % 4)::int AS part, (h2 / 7 % 2)::int + 1 AS shard, (h3 / 7 % 12)::int AS g, h1, h2, h3,
	CASE WHEN h3 / 7 % 12 = 0 AND h1 % 10 = 0 THEN 0 WHEN h2 % 30 = 0 THEN NULL WHEN h1 % 6 = 0 THEN 2300
		ELSE 100 + (h1 % 1000003) / 171.0 END::float8 AS y,
	(2300 + h2 % 97 / 3.0)::float8 AS z,
	(CASE WHEN h3 % 40 > 0 THEN 0.5 + h3 % 1000 / 171.0 END)::float8 AS w,
	((1 + h2 % 100003) * power(10, h1 % 40 - 20))::float8 AS m, (10 + h3 % 10007 / 7.0)::float8 AS d
	FROM (SELECT id, hashint8extended(id, 1) & 2147483647 AS h1, hashint8extended(id, 2) & 2147483647 AS h2,
			hashint8extended(id, 3) & 2147483647 AS h3 FROM generate_series(1, $rows) id) hashes) numbers;
SQL

	my %summary = (survey_estimate => 'povaid.survey_mean(y, w, survey_unit)');
	foreach my $call (calls($node, $database))
	{
		$summary{ $call->{type} } //= $call->{call} if $call->{of} eq 'household' && $call->{rolled};
	}
	$node->safe_psql($database, 'SET search_path = public, povaid; CREATE TABLE summary AS SELECT min(id) AS id, part, shard, g, '
		  . join(', ', map { "$summary{$_} AS $_" } sort keys %summary)
		  . ' FROM household GROUP BY part, shard, g');
	return;
}

# The columns c0, c1 ... of two tables of the same groups that are not the same
# bits everywhere, by the calls that made them.
sub differences
{
	my ($node, $database, $calls, $keys, $one, $other) = @_;
	my $same_key = join ' AND ', map { "a.$_ IS NOT DISTINCT FROM b.$_" } @$keys;
	my @counts = split /\|/, $node->safe_psql($database, 'SELECT '
		  . join(', ', map { "count(*) FILTER (WHERE a.c$_\::text IS DISTINCT FROM b.c$_\::text)" } 0 .. $#$calls)
		  . ", (SELECT count(*) FROM $one) - count(*), (SELECT count(*) FROM $other) - count(*)"
		  . " FROM $one a JOIN $other b ON $same_key");
	my @missing = splice @counts, -2;

	return join ', ', (map { $calls->[$_]{call} } grep { $counts[$_] > 0 } 0 .. $#counts),
	  (grep { $_ != 0 } @missing) ? 'groups' : ();
}

# The calls that are NULL in every group, with which the comparison says nothing.
sub never_answers
{
	my ($node, $database, $calls, $table) = @_;
	my @counts = split /\|/,
	  $node->safe_psql($database, 'SELECT ' . join(', ', map { "count(c$_)" } 0 .. $#$calls) . " FROM $table");

	return join ', ', map { $calls->[$_]{call} } grep { $counts[$_] == 0 } 0 .. $#counts;
}

1;
