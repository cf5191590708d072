# META.json is what the PGXN Meta Spec 1.0.0 asks for, and packages and archives
# have the version of the control file.

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

# The types of the specification; each returns whether a value is one of its own.
my ($term, $version, $url) = (
	qr{\A[^\s/\\\x00-\x1f]{2,}\z},
	qr/\A(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-?[A-Za-z][0-9A-Za-z-]*)?\z/,
	qr{\A(?:https?|git|ssh|ftp)://[\w.-]+(?:/\S*)?\z});
my $string = sub { defined $_[0] && !ref $_[0] && length $_[0] };
my $matching = sub { my ($pattern) = @_; sub { $string->($_[0]) && $_[0] =~ $pattern } };
my $one_of = sub { my %known = map { $_ => 1 } @_; sub { $string->($_[0]) && $known{$_[0]} } };
my $list_of = sub { my ($type) = @_; sub { $type->($_[0]) || ref $_[0] eq 'ARRAY' && @{ $_[0] } && !grep { !$type->($_) } @{ $_[0] } } };
my $map_of = sub
{
	my ($keys, $type) = @_;
	sub { ref $_[0] eq 'HASH' && %{ $_[0] } && !grep { $_ !~ $keys || !$type->($_[0]{$_}) } keys %{ $_[0] } };
};

# Fields of an object: a capital X is for those that are custom.
my $object = sub
{
	my ($required, $optional) = @_;
	sub {
		my ($value) = @_;
		return 0 if ref $value ne 'HASH' || grep { !exists $value->{$_} } keys %$required;
		return !grep { !/^[xX]_/ && !(($required->{$_} || $optional->{$_} || sub { 0 })->($value->{$_})) } keys %$value;
	};
};
my $range = $matching->(qr/\A(?:(?:[<>]=?|[!=]=)?\s*\d+(?:\.\d+){2}\S*\s*,?\s*)+\z|\A0\z/);
my $prereqs = $map_of->(qr/\A(?:configure|build|test|runtime|develop)\z/,
	$map_of->(qr/\A(?:requires|recommends|suggests|conflicts)\z/, $map_of->($term, $range)));
my $licenses = $one_of->(qw(agpl_3 apache_1_1 apache_2_0 artistic_1 artistic_2 bsd freebsd gfdl_1_2 gfdl_1_3 gpl_1 gpl_2
	  gpl_3 lgpl_2_1 lgpl_3_0 mit mozilla_1_0 mozilla_1_1 openssl perl_5 postgresql qpl_1_0 ssleay sun zlib
	  open_source restricted unrestricted unknown));
my $spec = $object->(
	{
		abstract => $string,
		license => sub { $list_of->($licenses)->($_[0]) || $map_of->(qr/./, $matching->($url))->($_[0]) },
		maintainer => $list_of->($matching->(qr/\S \S|\A\S+\z/)),
		'meta-spec' => $object->({ version => $one_of->('1.0.0') }, { url => $matching->($url) }),
		name => $matching->($term),
		provides => $map_of->($term, $object->(
			{ file => $matching->(qr{\A[^/]}), version => $matching->($version) },
			{ abstract => $string, docfile => $matching->(qr{\A[^/]}) })),
		version => $matching->($version),
	},
	{
		description => $string,
		generated_by => $string,
		no_index => $object->({}, { file => $list_of->($string), directory => $list_of->($string) }),
		prereqs => $prereqs,
		release_status => $one_of->(qw(stable testing unstable)),
		resources => $object->({}, {
			homepage => $matching->($url),
			bugtracker => $object->({}, { web => $matching->($url), mailto => $matching->(qr/\A\S+@\S+\z/) }),
			repository => $object->({}, { url => $matching->($url), web => $matching->($url), type => $matching->(qr/\A[a-z]+\z/) }),
		}),
		tags => $list_of->($matching->(qr/\A.{1,255}\z/)),
	});

my $text = slurp('META.json');
my $meta = decode_json($text);
ok($spec->($meta), 'META.json passes the PGXN Meta Spec 1.0.0');
ok($meta->{maintainer} && $meta->{resources}, 'it names who maintains it and where it is found');

# The check can fail
for my $change (
	(map { my $field = $_; [ "without $field", sub { delete $_[0]{$field} } ] } qw(abstract license maintainer meta-spec name provides version)),
	[ 'a version of two numbers', sub { $_[0]{version} = '0.2' } ],
	[ 'an empty maintainer', sub { $_[0]{maintainer} = [] } ],
	[ 'a license nobody knows', sub { $_[0]{license} = 'mine' } ],
	[ 'a field nobody knows', sub { $_[0]{author} = 'x' } ],
	[ 'another specification', sub { $_[0]{'meta-spec'}{version} = '2.0.0' } ],
	[ 'a file in nobody knows where', sub { $_[0]{provides}{povaid}{file} = '/povaid.control' } ],
	[ 'provides without a version', sub { delete $_[0]{provides}{povaid}{version} } ],
	[ 'a home page that is no address', sub { $_[0]{resources}{homepage} = 'povaid' } ],
	[ 'a status nobody knows', sub { $_[0]{release_status} = 'done' } ],
	[ 'a phase nobody knows', sub { $_[0]{prereqs}{dance} = delete $_[0]{prereqs}{runtime} } ])
{
	my ($name, $do) = @$change;
	my $copy = decode_json($text);

	$do->($copy);
	ok(!$spec->($copy), "refused: $name");
}

# One version everywhere
my ($control) = slurp('povaid.control') =~ /^default_version = '([^']+)'$/m;
like(slurp('debian/changelog'), qr/\Apovaid \(\Q$control\E-\d+\) /, 'debian/changelog has the version of the control file');
is(slurp('debian/control'), slurp('debian/control.in') =~ s/PGVERSION/15/gr,
	'debian/control is that of Debian 12 (pg_buildext updatecontrol)');

# make dist, without git and with a build around
use File::Temp;
my $dir = File::Temp->newdir;
SKIP:
{
	skip 'there is neither zip nor python3', 3 if !grep { -x "$_/zip" || -x "$_/python3" } split /:/, $ENV{PATH};
	system("mkdir '$dir/tree' && tar -C '$top' --exclude=.git -cf - . | tar -C '$dir/tree' -xf -") == 0 or die 'no copy';
	for my $left ('povaid.o', 'src/core/x.bc', 'povaid.so', "povaid--$control.sql", 'regression.diffs')
	{
		open my $file, '>', "$dir/tree/$left" or die $!;
	}
	is(system("cd '$dir' && make -s -f tree/Makefile dist >/dev/null"), 0, 'make dist without git');
	my @packed = sort split /\n/, qx(cd '$dir' && python3 -m zipfile -l povaid-$control.zip | awk 'NR > 1 {print \$1}' | sed -n 's,^povaid-$control/\\(.*[^/]\\)\$,\\1,p');
	is(join(' ', grep { /\.(?:o|bc|so)$|^povaid--|^regression|\.git/ } @packed), '', 'it packs no product of make');
	my @missing = grep { my $path = $_; !grep { $_ eq $path } @packed }
	  (qw(META.json Makefile povaid.control README.md CHANGELOG.md LICENSE debian/rules src/core/povaid.c test/run sql/rate.sql expected/rate.out),
		map { "src/release/$_" } 'povaid--0.1.0.sql', "povaid--0.1.0--0.2.0.sql");
	is("@missing", '', 'and everything else, among it what the specification asks for');
}

done_testing();
