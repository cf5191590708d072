# The pages of the report generator as readers see them: in a browser at three
# widths, in both languages, nothing runs out of its place; printed on A4, pages
# are full and hold the words of the page; and they can be told apart in grey.

use strict;
use warnings;

use Browser;
use Encode;
use FindBin;
use IPC::Run;
use Povaid;
use PostgreSQL::Test::Utils;
use Test::More;

my $browser = browser();
plan skip_all => 'no browser: chromium was not found' unless $browser;
plan skip_all => 'no pdftotext, pdftoppm, pdfinfo (poppler-utils)' unless can_print();

my $node = new_node('report_browser');
my $folder = PostgreSQL::Test::Utils::tempdir();
my $manual = slurp_file("$FindBin::RealBin/../../docs/report.md");
chomp(my $bindir = `pg_config --bindir`);

$ENV{PGHOST} = $node->host;
$ENV{PGPORT} = $node->port;
$ENV{PGDATABASE} = 'office';
$node->safe_psql('postgres', "CREATE DATABASE office TEMPLATE template0 ENCODING 'UTF8'");
$node->safe_psql('office', 'CREATE SCHEMA povaid; CREATE EXTENSION povaid SCHEMA povaid');
my ($tables) = $manual =~ /^```sql\n(.*?)^```/ms;
$node->safe_psql('office', $tables);
my @configurations = $manual =~ /^```ini\n(.*?)^```/msg;

# An office of twelve counties with long names, many columns and a long list.
$node->safe_psql('office', <<'SQL');
CREATE TABLE large AS SELECT 'Autonomous County of the Upper Valley number ' || c AS county, year, household, 1 + household % 5 AS persons,
	(1500 + 41 * household + 23 * c + 500 * (year - 2013))::numeric AS income, 2800 + 50 * (year - 2013) AS line
FROM generate_series(1, 12) c, generate_series(2013, 2018) year, generate_series(1, 120) household;
CREATE TABLE large_border AS SELECT county, json_build_object('type', 'Polygon', 'coordinates', json_build_array(json_build_array(json_build_array(100 + n % 4, 25 + n / 4),
	json_build_array(101 + n % 4, 25 + n / 4), json_build_array(101 + n % 4, 26 + n / 4), json_build_array(100 + n % 4, 26 + n / 4), json_build_array(100 + n % 4, 25 + n / 4)))) AS border
FROM (SELECT county, row_number() OVER (ORDER BY county)::int - 1 AS n FROM (SELECT DISTINCT county FROM large) l) b;
SQL
push @configurations, <<'INI';
[report]
title = Poverty in twelve counties with rather long names, from 2013 to 2018, as the register has it
office = Poverty Alleviation Office
currency = yuan
per = person and year
amount_unit = million yuan
amount_scale = 1000000
amount_decimals = 2
[households]
query = SELECT county AS area, year AS period, persons, income AS welfare, line FROM large
[geometry]
query = SELECT county AS area, border AS geometry FROM large_border
[programmes]
query = SELECT p || ' of the county and its townships' AS programme, county AS area, 10 AS done, 12 AS target, 'kilometres' AS unit FROM large_border, unnest(ARRAY['Roads', 'Wells', 'Houses', 'Schools']) p
[payments]
query = SELECT county || ', village ' || v AS unit, 2018 AS round, 150000 AS entitled, CASE WHEN v % 3 = 0 THEN 150000 END AS paid FROM large_border, generate_series(1, 6) v
rows = 60
[standards]
query = SELECT county || ', village ' || v AS name, 0.01 * v AS incidence, v <> 2 AS has_infrastructure, v <> 3 AS has_public_services, nullif(v, 4) IS NOT NULL AS has_industry, CASE WHEN v <> 5 THEN true END AS has_collective_income FROM large_border, generate_series(1, 6) v
standard = cn-village-2016-west
rows = 80
INI

my @names = ('the manual, English', 'the manual, Chinese', 'a large office', 'a large office, Chinese');
push @configurations, $configurations[2] =~ s/^title = .*\n/title = \xE5\x8D\x81\xE4\xBA\x8C\xE5\x8E\xBF\xE8\xB4\xAB\xE5\x9B\xB0\xE7\x8A\xB6\xE5\x86\xB5\nlanguage = zh\n/mr;
foreach my $place (0 .. $#configurations)
{
	my $name = $names[$place];
	my ($out, $err);
	open my $file, '>:raw', "$folder/office.ini" or die $!;
	print $file $configurations[$place];
	close $file;
	ok(IPC::Run::run([ "$bindir/povaid-report", '--force', '--browser', $browser, '--pdf', "$folder/office.pdf", "$folder/office.ini", "$folder/office.html" ], '<', \'', '>', \$out, '2>', \$err), "$name: page and PDF") or diag $err;
	my $page = slurp_file("$folder/office.html");
	my $pictures = () = $page =~ /<svg /g;

	my @widths = measured($page);
	is(scalar @widths, 3, "$name: opened in a browser");
	foreach my $width (@widths)
	{
		is(encode('UTF-8', join('; ', @{ $width->{wrong} })), '', "$name: nothing runs out of its place at $width->{width}");
		cmp_ok($width->{pictures}, '==', $pictures, "$name: all pictures");
		cmp_ok($width->{words}, '>', 1000, "$name: and words");
	}

	like(`pdfinfo "$folder/office.pdf"`, qr/Page size:\s+59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/, "$name: printed on A4");
	my @pages = pages("$folder/office.pdf");
	cmp_ok($pages[$_]{filled}, ">", 0.6, sprintf '%s: page %d of %d is filled to %.0f %%', $name, $_ + 1, scalar @pages, 100 * $pages[$_]{filled}) foreach 0 .. $#pages - 1;
	cmp_ok($pages[-1]{filled}, '>', 0.05, "$name: the last has something on it");
	is(scalar(grep { $_->{beside} } @pages), 0, "$name: nothing is in the margins");
	# Of compatibility forms, as a font can have one glyph for a radical and a word.
	my $text = plain(scalar `pdftotext -raw "$folder/office.pdf" -`);
	my @missing = grep { index($text, plain($_)) < 0 } $page =~ /<h[123]>([^<]+)<\/h[123]>/g;
	is(join('; ', grep { !/was left out|\xE6\x9C\xAA\xE8\xAE\xA1\xE5\x85\xA5/ } @missing), '', "$name: all headings are printed");
	unlike($text, qr/SELECT|The SQL that made it(?!",)/, "$name: but not the SQL");
}

$node->stop;
done_testing();
