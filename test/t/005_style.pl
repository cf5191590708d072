# How the tree reads, as far as a program can tell: what .editorconfig and
# CONTRIBUTING.md say of the width of lines, of blanks, and of C's look; and what
# test/format says of the layout of C, where its uncrustify is installed.

use strict;
use warnings;

use FindBin;
use Test::More;

my $top = "$FindBin::RealBin/../..";

# A message stays in one piece, so that it can be searched for: what stands
# between quotes is not counted.
sub width
{
	my ($line) = @_;
	1 while $line =~ s/^([^\t]*)\t/$1 . ' ' x (4 - length($1) % 4)/e;
	return length $line;
}

# Each look at a line: what is wrong with it, or nothing.
sub faults_of_c
{
	my ($line, $limit) = @_;
	my $plain = $line =~ s/"(?:\\.|[^"\\])*"/""/gr;
	my @faults;
	push @faults, 'too wide' if width($plain) > $limit;
	push @faults, 'blanks at its end' if $line =~ /[ \t]$/;
	push @faults, 'blanks before a tab' if $line =~ / \t/ && $line !~ /^\s*(?:\*|\/\*)/ && $plain !~ /"/;
	push @faults, 'indented by blanks' if $line =~ /^ {4}/;
	push @faults, 'no blank after a word of C' if $plain =~ /^\s*(?:\} )?\b(?:if|for|while|switch)\(/;
	push @faults, 'a brace behind a condition' if $plain =~ /^\s*(?:if|for|while|switch) ?\(.*\)\s*\{\s*$/;
	push @faults, 'a brace before else' if $plain =~ /\}\s*else\b/;
	push @faults, 'a comment of C++' if $plain =~ m{(?<!:)//};
	return @faults;
}

sub faults_of_sql
{
	my ($line, $limit) = @_;
	my $plain = $line =~ s/'(?:''|[^'])*'/''/gr;
	my @faults;
	push @faults, 'too wide' if width($plain) > $limit;
	push @faults, 'blanks at its end' if $line =~ /[ \t]$/;
	return @faults;
}

sub faults
{
	my ($look, $limit, @files) = @_;
	my @found;
	for my $path (@files)
	{
		open my $file, '<:encoding(UTF-8)', $path or die "could not open $path: $!";
		while (my $line = <$file>)
		{
			chomp $line;
			push @found, map { "$path:$.: $_" } $look->($line, $limit);
		}
		close $file;
	}
	return @found;
}

# The looks can fail.
is(scalar(faults_of_c("\tif(x) {  ", 100)), 3, 'three faults of C are seen');
is_deeply([ faults_of_c("\t" x 24 . 'abcde', 100) ], ['too wide'], 'a wide line is seen');
is_deeply([ faults_of_c("\t\t\t\t\t\t\t\t errmsg(\"" . 'x' x 90 . '")', 100) ], [], 'a message may be long');
is_deeply([ faults_of_sql('SELECT ' . 'x' x 120, 120) ], ['too wide'], 'a wide line of SQL is seen');

for (
	[ 'C', \&faults_of_c, 100, 'src/*/*.[ch]' ],
	[ 'the C of the tests', \&faults_of_c, 100, 'test/*/*.[ch]' ],
	[ 'the regression tests', \&faults_of_sql, 120, 'sql/*.sql' ])
{
	my ($what, $look, $limit, $pattern) = @$_;
	# what was released stays as it is
	my @files = grep { !m{/src/release/} } glob("\Q$top\E/$pattern");
	ok(@files > 3, "$what: there are " . @files . ' files');
	my @found = faults($look, $limit, @files);
	is(join("\n", @found), '', "$what: no line is wrong");
}

# What test/format would change, and 2 with the reason if it cannot tell.
SKIP:
{
	open my $pipe, '-|', qw(sh -c), '"$0" --check 2>&1', "$top/test/format" or die "could not run test/format: $!";
	my $output = do { local $/; <$pipe> } // '';
	close $pipe;
	my $status = $? >> 8;
	chomp $output;
	skip $output, 1 if $status == 2 && $output =~ /is not installed|is for .*\(Debian/;
	is("$status $output", '0 ', 'the C code is laid out as make format does it');
}

done_testing();
