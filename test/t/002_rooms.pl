# The rooms of src include what the table of docs/architecture.md lets them, and
# nothing else; the bytes that it lists are those of the types.

use strict;
use warnings;

use FindBin;
use Test::More;

my $top = "$FindBin::RealBin/../..";

sub slurp
{
	my ($path) = @_;
	open my $file, '<', "$top/$path" or die "could not open $path: $!";
	local $/;
	return scalar <$file>;
}

my $page = slurp('docs/architecture.md');

my ($table) = $page =~ /^## Rooms\n(.*?)^## /ms;
my %may;
while ($table =~ /^\| (?!room )(\w+) \| .* \| ([\w .\/]*) ?\|$/mg)
{
	$may{$1} = { map { $_ => 1 } split ' ', $2 };
}

# What a file may not include, given the text of its include lines.  A project
# header is "room/file.h"; of the others, the server's are in quotes or not part
# of the C library.
my %c_library = map { $_ => 1 }
  qw(float.h inttypes.h limits.h math.h stdarg.h stdbool.h stddef.h stdint.h stdio.h stdlib.h string.h);

sub not_allowed
{
	my ($room, $code) = @_;
	my $allowed = $may{$room} or return ("$room is in no table");
	my @bad;
	for my $line ($code =~ /^[ \t]*#[ \t]*include[ \t]+(\S+)/mg)
	{
		my ($quote, $header) = $line =~ /^(["<])([^">]+)/ or next;
		my ($other) = $quote eq '"' ? $header =~ m{^(\w+)/} : undef;

		if (defined $other && -e "$top/src/$header")
		{
			next if $other eq $room || $allowed->{$other} || $allowed->{$header};
		}
		else
		{
			next if $allowed->{server} || ($quote eq '<' && $c_library{$header});
		}
		push @bad, $header;
	}
	return @bad;
}

# The check can fail.
is_deeply([ not_allowed('number', qq{#include "postgres.h"\n}) ],
	['postgres.h'], 'number may not include the server');
is_deeply([ not_allowed('number', qq{#include <sys/mman.h>\n}) ],
	['sys/mman.h'], 'number may not include what is no part of C');
is_deeply([ not_allowed('measure', qq{#include "list/run.h"\n#include "list/entries.h"\n}) ],
	['list/run.h'], 'measure may include the entries of list only');
is_deeply([ not_allowed('poverty', qq{#  include "distribution/distribution.h"\n}) ],
	['distribution/distribution.h'], 'a topic may not include another one');

my %seen;
for my $path (map { s{^\Q$top\E/}{}r } glob("$top/src/*/*.[ch]"))
{
	my ($room) = $path =~ m{^src/(\w+)/};
	$seen{$room} = 1;
	push @{ $seen{bad} }, map { "$path: $_" } not_allowed($room, slurp($path));
}
is_deeply($seen{bad} // [], [], 'no file includes what its room may not');
is_deeply([ grep { !$seen{$_} } sort keys %may ], [], 'every room of the table is there');

# The Makefile lists the rooms in an order in which none stands before one that
# it uses.
my $makefile = slurp('Makefile');
my ($rooms) = $makefile =~ /^ROOMS = (.*) \$\(TOPICS\)$/m;
my ($topics) = $makefile =~ /^TOPICS = (.*)$/m;
my (@early, %before);
for my $room (split ' ', "$rooms $topics")
{
	push @early, map { "$room before $_" }
	  grep { exists $may{$_} && !$before{$_} } sort keys %{ $may{$room} };
	$before{$room} = 1;
}
is_deeply(\@early, [], 'the Makefile builds no room before one that it uses');

# Version bytes
my %byte_of = map { reverse @$_ } map { [ split ' ' ] }
  map { /^\| (0x[0-9a-f]{2}) \| (\w+) \|$/ ? "$1 $2" : () } split /\n/, $page;
my %type_of = (
	PROFILE => 'deprivation_profile',
	DEPRIVATION => 'deprivation_summary',
	DESIGN => 'survey_design',
	ESTIMATE => 'survey_estimate',
	SURVEY_LIST => 'survey_distribution');
my %in_code;
for my $path (glob("$top/src/*/*.[ch]"))
{
	my $code = slurp($path =~ s{^\Q$top\E/}{}r);
	while ($code =~ /\.name = "(\w+)",\s*\.version = (0x[0-9a-f]+)/g)
	{
		$in_code{$1} = $2;
	}
	while ($code =~ /^#define (\w+)_VERSION\s+(0x[0-9a-f]+)/mg)
	{
		$in_code{ $type_of{$1} // lc $1 } = $2;
	}
}
is_deeply(\%byte_of, \%in_code, 'the version bytes of the page are those of the code');
my %types_of;
push @{ $types_of{ $in_code{$_} } }, $_ for sort keys %in_code;
is_deeply([ grep { @$_ > 1 } values %types_of ], [], 'no two types have the same version byte');

done_testing();
