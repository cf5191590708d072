# The scripts of src are SQL with templates (src/core/expand.awk): what is put in,
# and that nothing is forgotten.

use strict;
use warnings;

use File::Temp;
use FindBin;
use Test::More;

my $top = "$FindBin::RealBin/../..";
my $folder = File::Temp->newdir;

sub spew
{
	my ($name, $text) = @_;
	open my $file, '>', "$folder/$name" or die "could not write $name: $!";
	print $file $text;
	close $file;
}

# The expanded text of a script, or what the error says.
sub expanded
{
	my ($text) = @_;
	spew('script.sql', $text);
	my $output = qx(awk -v folder='$folder' -f '$top/src/core/expand.awk' '$folder/script.sql' 2>'$folder/error');
	return $output if $? == 0;
	open my $file, '<', "$folder/error" or die;
	local $/;
	return 'error: ' . (<$file> =~ s{^\Q$folder\E/}{}r);
}

spew('pair.sql.in', "TYPE \@TYPE\@ (SIZE \@SIZE\@);\n");
is(expanded("one\n\@pair TYPE=a_&b SIZE=4\ntwo\n"), "one\nTYPE a_&b (SIZE 4);\ntwo\n", 'a template is put in');
is(expanded("\@pair TYPE=a\n"), "error: script.sql:1: nothing is put in for \@SIZE\@\n",
	'a word that a template needs is missing');
is(expanded("x\ny \@SIZE\@\n"), "error: script.sql:2: nothing is put in for \@SIZE\@\n",
	'a word outside of a template');
is(expanded("SELECT \@extschema\@.f();\n"), "SELECT \@extschema\@.f();\n", 'the schema is put in by the server');
like(expanded("\@pear TYPE=a\n"), qr/^error: script\.sql:1: there is no .*pear\.sql\.in$/, 'a template that is not there');

my $each = "\@each\n\ta \"int\"\n\ta numeric, b & c\nf(\@EACH\@);\nCOMMENT ON f(\@EACH\@) IS\n\t'both';\n\@end\n";
is(expanded("${each}g\n"),
	"f(a \"int\");\nCOMMENT ON f(a \"int\") IS\n\t'both';\n\n"
	  . "f(a numeric, b & c);\nCOMMENT ON f(a numeric, b & c) IS\n\t'both';\ng\n",
	'one body for each list of arguments');
is(expanded("\@each\n\ta\nf(\@EVERY\@);\n\@end\n"), "error: script.sql:4: nothing is put in for \@EVERY\@\n",
	'another word within such a body');
is(expanded("\@each\n\ta\nf(\@EACH\@);\n"), "error: script.sql: \@each without \@end\n", 'a body without an end');
is(expanded("\@each\nf(\@EACH\@);\n\@end\n"), "error: script.sql:3: \@end without \@each and its lines\n",
	'a body for nothing');
is(expanded("\@end\n"), "error: script.sql:1: \@end without \@each and its lines\n", 'an end without a beginning');
is(expanded("\@each\n\ta\n\@each\n"), "error: script.sql:3: \@each within \@each\n", 'a body in a body');

for my $script (map { s{^\Q$top\E/}{}r } glob("$top/src/*/*.sql"))
{
	my $output = qx(awk -v folder='$top/src/core' -f '$top/src/core/expand.awk' '$top/$script' 2>&1);
	# What was released stays as it is.
	ok($? == 0 && $output !~ /^@/m && ($output !~ /\{[A-Z]+\}/ || $script =~ m{/release/}), "$script is whole")
	  or diag($output);
}

done_testing();
