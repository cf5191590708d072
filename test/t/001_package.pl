# What the files of the package say about themselves and each other.

use strict;
use warnings;

use FindBin;
use JSON::PP;
use Test::More;

my $top = "$FindBin::RealBin/../..";

sub slurp
{
	my ($path) = @_;
	open my $file, '<:raw', "$top/$path" or die "could not open $path: $!";
	local $/;
	return scalar <$file>;
}

my $control = slurp('povaid.control');
my $meta = decode_json(slurp('META.json'));
my $makefile = slurp('Makefile');

my ($version) = $control =~ /^default_version = '([^']+)'$/m;
like($version, qr/^\d+\.\d+\.\d+$/, 'the control file has a semantic version');
is($meta->{version}, $version, 'META.json has the version of the control file');
is($meta->{provides}{povaid}{version}, $version,
	'META.json provides the version of the control file');
like(slurp('CHANGELOG.md'), qr/\A# Changes\n\n## \Q$version\E \(/,
	'the newest entry of CHANGELOG.md is of this version');

like($control, qr/^trusted = true$/m, 'the extension is trusted');
like($control, qr/^relocatable = false$/m, 'the extension is not relocatable');
unlike($control, qr/^schema\b/m, 'the user chooses the schema');

# META.json: what PGXN requires (meta-spec 1.0.0).
ok(defined $meta->{$_}, "META.json has $_")
  for qw(name version abstract maintainer license provides meta-spec);
for my $path ($meta->{provides}{povaid}{file}, $meta->{provides}{povaid}{docfile})
{
	ok(-e "$top/$path", "META.json names a file that is there: $path");
}

# Every folder of src is a room that the Makefile builds;
# the rooms of one topic have one name.
my ($topics) = $makefile =~ /^TOPICS = (.*)$/m;
my ($rooms) = $makefile =~ /^ROOMS = (.*) \$\(TOPICS\)$/m;
my %listed;
$listed{$_}++ for split ' ', "$rooms $topics";
my @topics = grep { $_ ne 'release' }
  map { m{/src/(\w+)$} ? $1 : () } grep { -d } glob("$top/src/*");
is_deeply([ grep { !$listed{$_} } @topics ],
	[], 'the Makefile lists every room');
is_deeply([ grep { $listed{$_} > 1 } sort keys %listed ],
	[], 'the Makefile lists no room twice');
is_deeply([ grep { -e "$top/src/$_/$_.sql" && !-e "$top/sql/$_.sql" } @topics ],
	[], 'every topic with SQL has a regression test');
is_deeply(
	[ map { s{.*/sql/(\w+)\.sql$}{$1}r } glob("$top/sql/*.sql") ],
	# Another output of the same test, such as for other encodings, has a number.
	[ grep { !/_[0-9]$/ } map { s{.*/expected/(\w+)\.out$}{$1}r } glob("$top/expected/*.out") ],
	'every regression test has an expected output');

# An install script must load in any server encoding, and must not be lenient
# about objects that are already there.
for my $path (map { s{^\Q$top\E/}{}r } glob("$top/src/*/*.sql $top/src/*/*.sql.in"))
{
	my $script = slurp($path);
	my $code = $script =~ s/--[^\n]*|'[^']*'//gr;
	unlike($script, qr/[^\x09\x0a\x20-\x7e]/, "$path is ASCII");
	unlike($code, qr/\bIF NOT EXISTS\b|\bOR REPLACE\b/i, "$path creates what is not there yet")
	  unless $path =~ m{^src/release/};
	unlike($code, qr/\bSECURITY DEFINER\b|^\s*SET\s+(SESSION|LOCAL)?\s*search_path\b/im,
		"$path changes no rights and no search_path");
}

# The C compiles for every processor, and no stored or promised result comes
# from the mathematical library.
for my $path (map { s{^\Q$top\E/}{}r } glob("$top/src/*/*.[ch]"))
{
	my $code = slurp($path) =~ s{/\*.*?\*/|"(?:\\.|[^"\\\n])*"}{}gsr;
	unlike($code,
		qr/\b(?:exp|exp2|expm1|log|log2|log10|log1p|pow|sin|cos|tan|tgamma|lgamma|cbrt|hypot)\s*\(/,
		"$path calls no libm");
	# gcc 13 and 14 fold these wrongly (see measure/terms.h): the bits tell.
	unlike($code, qr/[<>]=?\s*-?(?:DBL_MAX|HUGE_VAL|INFINITY|1\.797\d*e\+?308)\b|\bisinf\s*\(|\bisfinite\s*\(/i,
		"$path asks double_is_finite what is infinite");
	unlike($code, qr/\bpg_attribute_noreturn\b/, "$path does not use what 18 has no longer")
	  unless $path eq 'src/core/compat.h';
}

done_testing();
