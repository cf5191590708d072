# The report generator: what stands in docs/report.md works; pages in both
# languages say what plain SQL says; a configuration or data that are wrong get
# an error that names the key, what is expected and an example; queries can only
# read; nothing is overwritten; nothing in the data can break out of its place;
# what is empty or missing is named.

use strict;
use warnings;

use FindBin;
use IPC::Run;
use Page;
use Povaid;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = new_node('report_command');
my $folder = PostgreSQL::Test::Utils::tempdir();
my $manual = slurp_file("$FindBin::RealBin/../../docs/report.md");
chomp(my $bindir = `pg_config --bindir`);
my $command = "$bindir/povaid-report";

$ENV{PGHOST} = $node->host;
$ENV{PGPORT} = $node->port;
$ENV{PGDATABASE} = 'office';
$node->safe_psql('postgres', "CREATE DATABASE office TEMPLATE template0 ENCODING 'UTF8'");
$node->safe_psql('office', 'CREATE SCHEMA povaid; CREATE EXTENSION povaid SCHEMA povaid');
my ($tables) = $manual =~ /^```sql\n(.*?)^```/ms;
$node->safe_psql('office', $tables);

# Run the command; the page or undef, what it printed, what it complained of.
sub run
{
	my (@arguments) = @_;
	my ($out, $err);
	IPC::Run::run([ $command, @arguments ], '<', \'', '>', \$out, '2>', \$err);
	return ($? >> 8, $out, $err);
}

sub write_file
{
	my ($name, $text) = @_;
	open my $file, '>:raw', "$folder/$name" or die "could not write $name: $!";
	print $file $text;
	close $file;
	return "$folder/$name";
}

# report NAME, CONFIGURATION: a page that is in order.
sub report
{
	my ($name, $configuration) = @_;
	my ($status, $out, $err) = run(write_file("$name.ini", $configuration), "$folder/$name.html");

	is("$status $err", '0 ', "$name: written, without a complaint") or return ('');
	my $page = slurp_file("$folder/$name.html");
	return ($page, check_page($name, $page));
}

# A table by its id, as lists of texts.
sub table
{
	my ($id, @elements) = @_;
	my ($place) = grep { ($_->{attribute}{id} || '') eq $id } @elements;
	my ($table) = $place ? named('table', descendants($place)) : ();
	return $table ? map { [ map { decode($_) } @$_ ] } rows($table) : ();
}

my ($english, $chinese) = $manual =~ /^```ini\n(.*?)^```/msg;

# The manual's example

my ($page, @elements) = report('english', $english);
like($page, qr/<html lang="en">/, 'in English');
my @stock = table('area-table', @elements);
is(join("\n", map { join '|', @$_ } @stock[ 1 .. $#stock ]), $node->safe_psql('office', <<'SQL'), 'the stock is what plain SQL says');
SELECT coalesce(county, 'All areas'), to_char(sum(persons) FILTER (WHERE year = 2018), 'FM999,999'), count(*) FILTER (WHERE year = 2018 AND income < line),
	coalesce(sum(persons) FILTER (WHERE year = 2018 AND income < line), 0),
	round(100.0 * coalesce(sum(persons) FILTER (WHERE year = 2017 AND income < line), 0) / sum(persons) FILTER (WHERE year = 2017), 2),
	round(100.0 * coalesce(sum(persons) FILTER (WHERE year = 2018 AND income < line), 0) / sum(persons) FILTER (WHERE year = 2018), 2)
FROM register GROUP BY ROLLUP (county) ORDER BY county
SQL
my @incomes = table('income-table', @elements);
is(join("\n", map { join '|', map { tr/,//dr } @$_[ 0 .. 8 ] } @incomes[ 1 .. 2 ]), $node->safe_psql('office', <<'SQL'), 'so are gaps, severity and shortfall, in 10,000 yuan');
SELECT year, line, sum(persons), 0, round(sum(persons * income) / sum(persons)), (SELECT min(income) FROM (SELECT income, sum(persons) OVER (ORDER BY income) AS below FROM register s WHERE s.year = r.year) w
		WHERE below >= sum(r.persons) / 2.0)::numeric(12, 0), round(100.0 * coalesce(sum(persons) FILTER (WHERE income < line), 0) / sum(persons), 2),
	round(100 * sum(persons * greatest(line - income, 0) / line) / sum(persons), 2), round(100 * sum(persons * (greatest(line - income, 0) / line) ^ 2) / sum(persons), 2)
FROM register r GROUP BY year, line ORDER BY year
SQL
is(join(' ', map { $_->[9] } @incomes[ 1 .. 2 ]), $node->safe_psql('office',
		"SELECT string_agg(s::text, ' ' ORDER BY year) FROM (SELECT year, round(sum(persons * greatest(line - income, 0)) / 10000, 2) AS s FROM register GROUP BY year) q"),
	'sums of money have the unit of the configuration');
is(join('; ', map { join '|', @$_ } table('payment-audit', @elements)), 'Unit|Round|Problem|Owed|Paid; Nanhua|2018|wrong amount|15.00|9.00; Yongren|2018|missing|15.00|' . "\xE2\x80\x93", 'the audit');
is(join('; ', map { join '|', @$_ } table('programme-areas', @elements)), 'Area|Roads %|Wells %; Dayao|100.00|100.00; Nanhua|106.67|106.67; Yongren|113.33|113.33', 'completion is not cut off');
my @ranks = table('ranks', @elements);
is(join(' ', map { $_->[0] } @ranks[ 1 .. 3 ]), '1 2 3', 'ranks');
is(join(' ', map { $_->[1] } @ranks[ 1 .. 3 ]), $node->safe_psql('office',
		"SELECT string_agg(county, ' ' ORDER BY rate DESC, county) FROM (SELECT county, sum(persons * (income < line)::int)::float8 / sum(persons) AS rate FROM register WHERE year = 2018 GROUP BY county) q"), 'of the rates');

# The map: an area's colour is that of its class in the legend, the higher the darker; its number is its rank

my ($map) = grep { ($_->{attribute}{'aria-labelledby'} || '') =~ /^map-picture/ } named('svg', @elements);
my @shapes = map { [ $_->{attribute}{fill}, map { decode($_->{text}) } named('title', @{ $_->{children} }) ] } named('path', descendants($map));
my %colour = map { $_->[1] =~ /^(\w+): ([\d.]+) %$/ ? ($1 => { fill => $_->[0], value => $2 }) : () } @shapes;
is(join(' ', sort keys %colour), 'Dayao Nanhua Yongren', 'all areas are on the map');
my $grey = sub {
	my ($r, $g, $b) = map { hex } $_[0] =~ /^#(..)(..)(..)$/;
	return (0.299 * $r + 0.587 * $g + 0.114 * $b) / 255;
};
my @by_value = sort { $colour{$a}{value} <=> $colour{$b}{value} } keys %colour;
cmp_ok($grey->($colour{ $by_value[$_] }{fill}) - $grey->($colour{ $by_value[ $_ + 1 ] }{fill}), '>', 0.1, "$by_value[$_] is lighter than $by_value[$_ + 1], in print too") foreach 0 .. 1;
my @legend = map { $_->{attribute}{fill} } named('rect', descendants($map));
my @greys = map { $grey->($_) } @legend;
is(scalar @legend, 3, 'the legend has a colour for each class');
cmp_ok($greys[$_] - $greys[ $_ + 1 ], '>', 0.1, 'each darker than the one before') foreach 0 .. $#greys - 1;
is(scalar(grep { my $fill = $colour{$_}{fill}; grep { $_ eq $fill } @legend } keys %colour), 3, 'and the map has no other');
my %number = map { $_->{text} => 1 } named('text', descendants($map));
ok($number{$_}, "the rank $_ stands on the map") foreach 1 .. 3;

# Curves: told apart by dashes and by lightness

my @curve_pictures = grep { ($_->{attribute}{'aria-labelledby'} || '') =~ /^(?:lorenz|tip|parade)-picture/ } named('svg', @elements);
is(scalar @curve_pictures, 3, 'curves of two periods');
foreach my $picture (@curve_pictures)
{
	my @curves = grep { ($_->{attribute}{d} =~ tr/L//) > 20 } named('path', descendants($picture));
	is(scalar @curves, 2, 'two curves');
	isnt($curves[0]{attribute}{'stroke-dasharray'} // 'none', $curves[1]{attribute}{'stroke-dasharray'} // 'none', 'have different dashes');
	cmp_ok(abs($grey->($curves[0]{attribute}{stroke}) - $grey->($curves[1]{attribute}{stroke})), '>', 0.1, 'and a different lightness');
}
my ($gini) = $page =~ /Gini index: 2017 ([\d.]+), 2018 [\d.]+/;
is($gini, $node->safe_psql('office', 'SELECT round((povaid.gini(income, persons))::numeric, 3) FROM register WHERE year = 2017'), 'words have figures');

# Every query can be run as it is printed

my @queries = map { split /;\n\n/, decode($_->{text}) } named('code', @elements);
cmp_ok(scalar @queries, '>', 15, 'queries');
is(join("\n", grep { $node->psql('office', "SELECT count(*) FROM ($_\n) q") != 0 } @queries), '', 'can be run as they are printed');

# The same bytes; the same in Chinese

my ($again) = report('again', $english);
is($again, $page, 'the same data give the same bytes');
my ($chinese_page, @chinese) = report('chinese', $chinese);
like($chinese_page, qr/<html lang="zh-CN">/, 'in Chinese');
is(join('|', @{ (table('area-table', @chinese))[3] }[ 1 .. 5 ]), join('|', @{ $stock[3] }[ 1 .. 5 ]), 'the same figures');
my $words = join ' ', map { $_->{text} } grep { $_->{name} =~ /^(?:h[123]|p|th|caption|dt|dd|summary|li|desc)$/ } @chinese;
$words =~ s/povaid-report|povaid|SQL|TIP|Pen|P90\/P10|Dayao|Nanhua|Yongren|\d|0\.1\.0//g;
unlike($words, qr/[A-Za-z]{3}/, 'without an English word');
like($chinese_page, qr/\xE8\xB4\xAB\xE5\x9B\xB0\xE5\x8F\x91\xE7\x94\x9F\xE7\x8E\x87/, 'with the Chinese ones');

# Nothing is overwritten, all or nothing is written

my ($status, $out, $err) = run("$folder/english.ini", "$folder/english.html");
is($status, 1, 'a file that is there');
like($err, qr/english\.html exists\n  Hint: --force overwrites it\.\n/, 'is not overwritten');
write_file('mine.html', 'mine');
run("$folder/english.ini", "$folder/mine.html");
is(slurp_file("$folder/mine.html"), 'mine', 'not a byte of it');
($status) = run('--force', "$folder/english.ini", "$folder/mine.html");
is("$status " . (slurp_file("$folder/mine.html") eq $page), '0 1', 'but for --force');
($status, $out, $err) = run("$folder/english.ini", "$folder/nowhere/page.html");
like($err, qr/cannot be written: there is no folder/, 'a folder that is not there');
($status, $out) = run("$folder/english.ini", '-');
is($out, $page, 'to standard output');
($status, $out) = run('--check', "$folder/english.ini");
like("$status $out", qr/^0 \S+ is in order/, '--check');
is(join(' ', grep { /povaid-report\./ } map { s{.*/}{}r } glob("$folder/.* $folder/*")), '', 'nothing is left over');

# Errors: they name the key, what is expected and an example, and nothing is written

my $base = "[report]\ntitle = T\n";
my $households = "[households]\nquery = SELECT county AS area, year AS period, persons, income AS welfare, line FROM register\n";
my @wrong = (
	[ 'no section', 'x = 1', qr/line 1: this line is in no section/, qr/Example: \[report\]/ ],
	[ 'no report', $households, qr/the section \[report\] is missing/, qr/Example: \[report\]/ ],
	[ 'no title', "[report]\noffice = O\n", qr/\[report\] needs the key "title"/, qr/Example: \[report\]\n    title = / ],
	[ 'unknown section', "$base\[housholds]\nquery = SELECT 1", qr/there is no section \[housholds\]/, qr/Expected: \[households\]/ ],
	[ 'unknown key', "${base}langage = zh", qr/\[report\] has no key "langage"/, qr/Expected: language\n  Example: language = zh/ ],
	[ 'key twice', "${base}title = U", qr/line 3: \[report\] has the key "title" twice/ ],
	[ 'section twice', "$base$base", qr/the section \[report\] is there twice/ ],
	[ 'language', "${base}language = chinese", qr/\[report\] language: this is not one of en, zh/, qr/Found: chinese/ ],
	[ 'scale', "${base}amount_scale = 0", qr/\[report\] amount_scale: this is not a number above 0/, qr/Example: amount_scale = 10000/ ],
	[ 'decimals', "${base}amount_decimals = two", qr/amount_decimals: this is not a whole number from 0 to 6/ ],
	[ 'privacy', "${base}privacy = -1", qr/privacy: this is not a whole number/ ],
	[ 'part', "${base}parts = sumary", qr/parts: there is no part "sumary"/, qr/Expected: summary/ ],
	[ 'part twice', "${base}parts = summary, summary", qr/"summary" is there twice/ ],
	[ 'continuation', "$base\[households]\nquery = SELECT 1\nFROM register\n", qr/line 5: this line is neither a section nor key = value/, qr/Hint: Indent/ ],
	[ 'not UTF-8', "[report]\ntitle = \xC6\xB6\xC0\xA7\n", qr/is not UTF-8/, qr/iconv -f GB18030/ ],
	[ 'no query', "$base\[households]\nsource = x", qr/\[households\] needs the key "query"/ ],
	[ 'missing column', "$base\[households]\nquery = SELECT county AS area FROM register", qr/\[households\] query: the column "persons" is missing/, qr/Found: area text/, qr/Expected: columns\n    area: any type/,
		qr/Example: query = SELECT county AS area/ ],
	[ 'wrong type', "$base\[households]\nquery = SELECT county AS area, county AS persons, true AS status FROM register", qr/the column "persons" has the type text/, qr/Hint: Write it as a number, such as persons::integer/ ],
	[ 'money', "$base\[households]\nquery = SELECT county AS area, 1 AS persons, income::money AS welfare, line FROM register", qr/the column "welfare" has the type money/ ],
	[ 'nobody is poor', "$base\[households]\nquery = SELECT county AS area, persons FROM register", qr/nothing says who is poor/, qr/the column status, or both welfare and line/ ],
	[ 'text status', "$base\[households]\nquery = SELECT county AS area, persons, 'poor' AS status FROM register", qr/needs the key "poor_values", because status is text/, qr/Example: poor_values = poor, relapsed/ ],
	[ 'slip', "$base\[households]\nquery = SELECT county AS area, persons, true AS status, income AS welfair FROM register", qr/there is no use for the column "welfair"/, qr/Expected: welfare/ ],
	[ 'column twice', "$base\[households]\nquery = SELECT county AS area, county AS area, persons FROM register", qr/column "area" is there twice/ ],
	[ 'no table', "$base\[households]\nquery = SELECT * FROM nowhere", qr/\[households\] query: the server reports an error/, qr/relation "nowhere" does not exist/, qr/Hint: Is the table in the search_path\?/ ],
	[ 'no SQL', "$base\[households]\nquery = SELEC 1", qr/\[households\] query: it is not a SELECT/ ],
	[ 'error in a row', "$base\[households]\nquery = SELECT county AS area, persons / (household - 1) AS persons, true AS status FROM register", qr/\[households\] query: the server reports an error/, qr/division by zero/ ],
	[ 'line of zero', "$base\[households]\nquery = SELECT county AS area, persons, income AS welfare, 0 AS line FROM register", qr/\[households\] query: the server reports an error/, qr/must be greater than zero|must be positive/ ],
	[ 'two queries', "$base\[households]\nquery = SELECT 1; SELECT 2", qr/only one query can be given/ ],
	[ 'two words', "$base\[section a b]\ntitle = x", qr/there is no section \[section a b\]/ ],
	[ 'name', "$base\[section Big]\ntitle = x", qr/a name consists of small letters/ ],
	[ 'name taken', "$base\[section map]\ntitle = x", qr/the name "map" is that of a part of every report/ ],
	[ 'same name', "$base\[section a]\ntitle = x\n[table a]\ntitle = x\nquery = SELECT 1 AS a", qr/\[table a\] and \[section a\] have the same name/ ],
	[ 'geometry text', "$base$households\[geometry]\nquery = SELECT county AS area, 'POINT(1 1)' AS geometry FROM county", qr/\[geometry\] query: the geometry of Dayao cannot be drawn: it is not JSON/, qr/Expected: a Polygon/, qr/Example: \{"type"/ ],
	[ 'geometry point', "$base$households\[geometry]\nquery = SELECT county AS area, '{\"type\": \"Point\", \"coordinates\": [1, 2]}' AS geometry FROM county", qr/its type is Point, which has no area/ ],
	[ 'geometry type', "$base$households\[geometry]\nquery = SELECT county AS area, 1 AS geometry FROM county", qr/the column "geometry" has the type integer/ ],
	[ 'breaks', "$base$households\[geometry]\nquery = SELECT county AS area, border AS geometry FROM county\nbreaks = 3, 2", qr/\[geometry\] breaks: this is not one to four numbers/ ],
	[ 'standard', "$base\[standards]\nquery = SELECT county AS name FROM county\nstandard = cn-vilage-2016-west", qr/\[standards\] standard: there is no such standard/, qr/Expected: .*cn-village-2016-west/ ],
	[ 'no verdict', "$base\[standards]\nquery = SELECT county AS name FROM county", qr/the column "verdict" is missing, and there is no key "standard"/ ],
	[ 'standard without its columns', "$base\[standards]\nquery = SELECT county AS name FROM county\nstandard = cn-village-2016-west", qr/\[standards\] query: the server reports an error/ ],
	[ 'tiles', "$base\[tiles a]\nquery = SELECT 1 AS label", qr/\[tiles a\] query: the column "label" has the type integer|the column "value" is missing/ ],
	[ 'chart', "$base\[chart a]\ntitle = x\nquery = SELECT 1 AS x, 'a' AS y", qr/\[chart a\] query: the column "y" has the type text/ ],
	[ 'one column', "$base\[chart a]\ntitle = x\nquery = SELECT 1 AS x", qr/a picture needs two columns/ ],
	[ 'points', "$base\[chart a]\ntitle = x\npoints = z\nquery = SELECT 1 AS x, 2 AS y", qr/\[chart a\] points: the query has no column "z"/, qr/Expected: y/ ],
	[ 'not a number', "$base\[chart a]\ntitle = x\nquery = SELECT 1 AS x, 'NaN'::float8 AS y", qr/NaN cannot be drawn/ ],
	[ 'text_query', "$base\[section a]\ntitle = x\ntext_query = SELECT 1 FROM generate_series(1, 2)", qr/\[section a\] text_query: it does not give one row of one column/, qr/Found: 2 rows/ ],
	[ 'population', "$base$households\[population]\nquery = SELECT county AS area FROM county", qr/\[population\] query: the column "persons" is missing/ ],
	[ 'periods', "$base\[households]\nquery = SELECT county AS area, persons, true AS status FROM register\n[population]\nquery = SELECT county AS area, 1 AS persons, 2018 AS period FROM county",
		qr/it has the column "period", which the households have not/ ]);
foreach my $case (@wrong)
{
	my ($name, $configuration, @patterns) = @$case;
	my ($status, $out, $err) = run(write_file('wrong.ini', $configuration), "$folder/wrong.html");

	is($status, 1, "$name: an error");
	like($err, qr/\Apovaid-report: .*$_/s, "$name: $_") foreach @patterns;
	unlike($err, qr/Traceback/, "$name: and not of Python");
	ok(!-e "$folder/wrong.html", "$name: nothing is written");
}
($status, $out, $err) = run("$folder/nowhere.ini", "$folder/wrong.html");
like($err, qr/nowhere\.ini cannot be read: No such file.*--example/s, 'no configuration');
{
	local $ENV{PGPORT} = $node->port + 1;
	my ($status, $out, $err) = run("$folder/english.ini", "$folder/wrong.html");
	like($err, qr/\Apovaid-report: the server cannot be reached\n  Found: .*\n.*Example: PGHOST=/s, 'an unreachable server');
}
($status, $out, $err) = run('--dbname=nowhere', "$folder/english.ini", "$folder/wrong.html");
like($err, qr/the server cannot be reached.*database "nowhere" does not exist/s, 'no database');
($status, $out, $err) = run('--dbname=postgres', "$folder/english.ini", "$folder/wrong.html");
like($err, qr/the extension povaid is not in this database\n  Example: psql -c/, 'no extension');
($status, $out, $err) = run("$folder/english.ini");
is($status, 2, 'no file to write');

# Queries can only read, and are one

$node->safe_psql('office', 'CREATE SEQUENCE counter; CREATE TABLE kept AS SELECT 1 AS a');
foreach my $query ("SELECT nextval('counter') AS a", 'WITH gone AS (DELETE FROM kept RETURNING a) SELECT * FROM gone', "SELECT set_config('transaction_read_only', 'off', false) AS a",
	"SELECT 1 AS a) q; COMMIT; DROP TABLE kept; SELECT * FROM (SELECT 1 AS a", "SELECT 1 AS a; DROP TABLE kept", "SELECT 1 AS a \\! touch $folder/bad",
	"SELECT '\\' AS a) q; COMMIT; DROP TABLE kept; --'", "SELECT \$\xF0\x9F\x98\x80\$ ' \$\xF0\x9F\x98\x80\$ AS a) q; COMMIT; DROP TABLE kept; SELECT ' \$a\$ ' \$a\$", "SELECT :'HOST' AS a", '/* /* */ SELECT 1 AS a) q; DROP TABLE kept; /* */')
{
	my ($status, $out, $err) = run(write_file('evil.ini', "$base\[table a]\ntitle = x\nquery = $query\n"), "$folder/wrong.html");

	is($status, 1, "refused: $query");
	like($err, qr/\[table a\] query: /, 'with its key');
}
foreach my $setting ("'standard_conforming_strings', 'off'", "'client_encoding', 'SJIS'")
{
	foreach my $query ("SELECT 'x\\' \\! touch $folder/bad", "SELECT 'x\\' AS a, ') q; COMMIT; BEGIN READ WRITE; DROP TABLE kept; COMMIT; SELECT 1 --'")
	{
		run(write_file('evil.ini', "$base\[table a]\ntitle = x\nquery = SELECT set_config($setting, false) AS a\n[table b]\ntitle = x\nquery = $query\n"), '--check');
	}
}
is($node->safe_psql('office', 'SELECT last_value, is_called FROM counter'), '1|f', 'no sequence was moved');
is($node->safe_psql('office', 'SELECT count(*) FROM kept'), '1', 'no row was deleted, no table dropped');
ok(!-e "$folder/bad", 'and no command was run');
my ($quotes) = report('quotes', "$base\[table a]\ntitle = x\nsource = s\nquery =\n    SELECT ';)' AS \"a;(\", E'\\';' AS b, \$\$;(\$\$ AS c -- ;)\n    /* ; /* ( */ */;\n");
like($quotes, qr/<th scope="row">;\)<\/th><td>';<\/td><td>;\(<\/td>/, 'what stands in quotes and comments is no command');

# Data that would like to be more than text

$node->safe_psql('office', <<'SQL');
CREATE TABLE hostile AS SELECT * FROM register;
UPDATE hostile SET county = '<script>alert("1" & 2)</script>' WHERE county = 'Dayao';
UPDATE hostile SET county = E'"><svg onload=''x''>\u0001\u202e&amp;]]>' WHERE county = 'Nanhua';
SQL
my ($hostile, @hostile) = report('hostile', <<'INI');
[report]
title = <b>bold</b> & "quoted"
subtitle = <i>
office = </p><script>
note = <script>alert(1)</script>
footer = --><script>
currency = <yuan>
language = en
amount_unit = "<x>
[households]
query = SELECT county AS area, year AS period, persons, income AS welfare, line FROM hostile
source = </p><img src=x>
[geometry]
query = SELECT h.county AS area, border AS geometry FROM (SELECT DISTINCT county FROM hostile) h, county WHERE county.county = 'Yongren'
[payments]
query = SELECT county AS unit, '<round>' AS round, 1 AS entitled, 0 AS paid FROM hostile GROUP BY county
[tiles t]
query = SELECT '<l>' AS label, '<v>' AS value, '<r>' AS remark
[table u]
title = <title>
source = <source>
query = SELECT '</td><script>' AS "<heading>", ARRAY['<a>', '&'] AS b
[chart v]
title = </title></svg><script>
x = <x>
y = <y>
source = </figure>
query = SELECT 1 AS a, 2 AS "</text><script>", 3 AS "&" UNION ALL SELECT 2, 3, 4
INI
ok($hostile =~ /<th scope="row" class="long">&lt;script&gt;alert\(&quot;1&quot; &amp; 2\)&lt;\/script&gt;<\/th>/, 'a county named <script>');
is(scalar named('script', @hostile), 0, 'no script');
is(scalar named('svg', @hostile), scalar(named('figure', @hostile)) + 2, 'all pictures are there: curves, the map, a bar chart for each county');

# What is empty or missing is named

my ($empty) = report('empty', "$base\[households]\nquery = SELECT county AS area, year AS period, persons, income AS welfare, line FROM register WHERE false\n"
	  . "[geometry]\nquery = SELECT county AS area, border AS geometry FROM county WHERE false\n[programmes]\nquery = SELECT '' AS programme, 1 AS done, 2 AS target WHERE false\n"
	  . "[payments]\nquery = SELECT '' AS unit, 1 AS entitled, 2 AS paid WHERE false\n[standards]\nquery = SELECT '' AS name, '' AS verdict WHERE false\n"
	  . "[table a]\ntitle = Nothing here\nquery = SELECT 1 AS a WHERE false\n[table b]\ntitle = Quiet\nempty = All is well.\nquery = SELECT 1 AS a WHERE false\n[chart c]\ntitle = Blank\nquery = SELECT 1 AS a, 2 AS b WHERE false\n"
	  . "[tiles d]\nquery = SELECT '' AS label, 1 AS value WHERE false\n");
like($empty, qr/<li>\Q$_\E: its query gives no rows\.<\/li>/, "named: $_") foreach 'In short', 'Programmes', 'Payments', 'Standards', 'Nothing here', 'Blank', '[tiles d]';
like($empty, qr/<p class="empty">All is well\.<\/p>/, 'a table says what it means that it is empty');
my ($parts) = report('parts', "${base}parts = summary, map, curves, programmes, standards\n[households]\nquery = SELECT county AS area, persons, income < line AS status FROM register WHERE year = 2018\n[section unused]\ntitle = U\n");
like($parts, qr/<li>Map of incidence: the configuration has no section \[geometry\]\.<\/li>/, 'no geometry');
like($parts, qr/<li>Programmes: the configuration has no section \[programmes\]\.<\/li>/, 'no programmes');
like($parts, qr/<li>Curves: the query of \[households\] has no column welfare\.<\/li>/, 'no welfare');
like($parts, qr/<li>\[section unused\]/, 'a part that is not in parts');
unlike($parts, qr/<svg/, 'nothing is drawn of nothing');
my ($unknown, @unknown) = report('unknown', "$base\[households]\nquery = SELECT nullif(county, 'Dayao') AS area, year AS period, persons, nullif(income, 2000) AS welfare, line, CASE WHEN household > 3 THEN income < line END AS status FROM register\n"
	  . "[geometry]\nquery = SELECT replace(county, 'Nanhua', 'Atlantis') AS area, border AS geometry FROM county\n");
like($unknown, qr/<li>9 households of 2018 are left out of the incidence/, 'unknown status is counted');
like($unknown, qr/<li>320 households have no area/, 'so is an unknown area');
like($unknown, qr/<li>Nanhua is not on the map: it has no border\.<\/li>/, 'an area without a border');
like($unknown, qr/<li>The border of Atlantis belongs to no area of the households\.<\/li>/, 'a border without an area');

# A base of everybody; the area that has not reported is unknown, not zero

my ($population, @population) = report('population', "$base\[households]\nquery = SELECT county AS area, year AS period, persons, CASE WHEN income < line THEN 'poor' ELSE 'exited' END AS status FROM register WHERE income < line AND county <> 'Yongren'\npoor_values = poor, relapsed\n"
	  . "[population]\nquery = SELECT county AS area, 1000 AS persons FROM county\n");
my @rates = table('area-table', @population);
is(join("\n", map { join '|', @$_ } @rates[ 1 .. 4 ]), $node->safe_psql('office', <<'SQL'), 'incidence of the base');
SELECT * FROM (
SELECT coalesce(county, 'All areas') AS county, to_char(CASE WHEN county IS NULL THEN 2000 ELSE 1000 END, 'FM9,999'), poor_households, poor, before, after FROM (
SELECT county, count(*) FILTER (WHERE year = 2018)::text AS poor_households, sum(persons) FILTER (WHERE year = 2018)::text AS poor,
	round(sum(persons) FILTER (WHERE year = 2017) / (CASE WHEN county IS NULL THEN 20.0 ELSE 10.0 END), 2)::text AS before,
	round(sum(persons) FILTER (WHERE year = 2018) / (CASE WHEN county IS NULL THEN 20.0 ELSE 10.0 END), 2)::text AS after
FROM register WHERE income < line AND county <> 'Yongren' GROUP BY ROLLUP (county)) q
UNION ALL SELECT 'Yongren', '–', '–', '–', '–', '–') t ORDER BY county = 'All areas', county
SQL
like($population, qr/<li>No household of Yongren in 2018 is in the register; this is unknown, not zero\.<\/li>/, 'and it is named');

# Small counts: hidden everywhere, with as many others as protect them

$node->safe_psql('office', <<'SQL');
CREATE TABLE small AS SELECT * FROM (VALUES ('Aa', 3, 200), ('Bb', 14, 100), ('Cc', 30, 300), ('Dd', 0, 80)) c(county, poor, households), generate_series(2017, 2018) year;
CREATE VIEW small_register AS SELECT county, year, 7 AS persons, CASE WHEN i <= poor THEN 1000 + i ELSE 4000 + 10 * i END::numeric AS income, 3000 AS line FROM small, generate_series(1, households) i;
CREATE VIEW small_border AS SELECT county, json_build_object('type', 'Polygon', 'coordinates', json_build_array(json_build_array(json_build_array(n, 0), json_build_array(n + 1, 0), json_build_array(n + 1, 1), json_build_array(n, 0)))) AS border
	FROM (SELECT DISTINCT county, ascii(county) AS n FROM small) c;
SQL
my $small = "[households]\nquery = SELECT county AS area, year AS period, persons, income AS welfare, line FROM small_register\n[geometry]\nquery = SELECT county AS area, border AS geometry FROM small_border\n";
my ($open, @open) = report('open', "$base$small");
is(join('|', @{ (table('area-table', @open))[1] }), 'Aa|1,400|3|21|1.50|1.50', 'without privacy all is shown');
my ($private, @private) = report('private', "${base}privacy = 10\n$small");
my $dash = "\xE2\x80\x93";
is(join("\n", map { join '|', @$_ } (table('area-table', @private))[ 1 .. 5 ]), "Aa|$dash|$dash|$dash|$dash|$dash\nBb|$dash|$dash|$dash|$dash|$dash\nCc|2,100|30|210|10.00|10.00\nDd|560|0|0|0.00|0.00\nAll areas|4,760|47|329|6.91|6.91",
	'with it the small ones and those that would reveal them are hidden');
is(join('|', @{ (grep { $_->[1] eq 'Aa' } table('ranks', @private))[0] }), "$dash|Aa|$dash|$dash|$dash", 'among the ranks, too');
is(join('|', @{ (table('income-areas', @private))[1] }[ 1 .. 11 ]), join('|', ($dash) x 11), 'and among the incomes');
unlike($private, qr/(?<![\d.,])(?:1,400|1\.50|21)(?![\d.,]*\d)/, 'nowhere on the page');
like($private, qr/<title>Aa: hidden or unknown<\/title>/, 'nor on the map');
like($private, qr/<li>Privacy: 4 cells of area and period/, 'the page says how many');

# One area of few households, none of them poor: its incomes would be the total less the others
my ($lone, @lone) = report('lone', "${base}privacy = 90\n[households]\nquery = SELECT county AS area, persons, income AS welfare, line FROM small_register WHERE county IN ('Dd', 'Ee') AND year = 2018 UNION ALL SELECT 'Ee', 5, 100 + i, 3000 FROM generate_series(1, 200) i\n");
is(join('; ', map { join '|', @$_[ 0, 1, 3 ] } table('income-areas', @lone)), "Area|Persons|Mean; Dd|$dash|$dash; Ee|1,000|201; All areas|$dash|$dash", 'so the total is hidden, too');
like($lone, qr/<li>Lorenz curves: left out, because cells are hidden for privacy/, 'and curves of few households are not drawn');

# PostGIS: its type and its function, by a stand-in

$node->safe_psql('office', <<'SQL');
CREATE SCHEMA gis;
CREATE TYPE gis.geometry AS (border json);
CREATE FUNCTION gis.st_asgeojson(gis.geometry) RETURNS text LANGUAGE sql AS 'SELECT ($1).border::text';
CREATE TABLE shape AS SELECT county, ROW(border)::gis.geometry AS geom FROM county;
SQL
my ($gis, @gis) = report('gis', "$base$households\[geometry]\nquery = SELECT county AS area, geom AS geometry FROM shape\n");
my ($gis_map) = grep { ($_->{attribute}{'aria-labelledby'} || '') =~ /^map-picture/ } named('svg', @gis);
is(join(' ', map { $_->{attribute}{d} } named('path', descendants($gis_map))), join(' ', map { $_->{attribute}{d} } named('path', descendants($map))), 'the same map');

# What the command says of itself

($status, $out) = run('--example');
is("$status " . ($out eq slurp_file("$FindBin::RealBin/../../report/povaid_report/example.ini") ? 'same' : 'other'), '0 same', '--example');
($status, $out) = run('--keys');
my @keys = $out =~ /^  (\w+) \(/mg;
my @columns = $out =~ /^    column (\w+) /mg;
cmp_ok(scalar @keys, '>', 50, '--keys');
is(join(' ', grep { $manual !~ /`\Q$_\E(?:`| = )/ } @keys, @columns), '', 'the manual has every key and every column');
my ($part_names) = $out =~ /^Parts: (.*), and the names/m;
is(join(' ', grep { $manual !~ /`\Q$_\E`/ } split /, /, $part_names), '', 'and every part');

$node->stop;
done_testing();
