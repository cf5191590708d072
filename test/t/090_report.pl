# The report of the demo: one page, well-formed, complete, accessible, that
# loads and runs nothing; the same bytes from the same data; figures and curves
# as plain SQL has them; and nothing in the data can break out of its place.
#
# The server is filled by the scripts of make demo, so this holds them to their
# own checks as well.

use strict;
use warnings;

use FindBin;
use Povaid;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = new_node('report');
my $folder = PostgreSQL::Test::Utils::tempdir();
my $demo = "$FindBin::RealBin/../demo";

$ENV{PGDATABASE} = 'demo';
$node->safe_psql('postgres', "CREATE DATABASE demo TEMPLATE template0 ENCODING 'UTF8'");
$node->safe_psql('demo', 'CREATE SCHEMA povaid; CREATE EXTENSION povaid SCHEMA povaid');
foreach my $script (qw(published register field programme assessment rewards))
{
	$node->command_ok(
		[ 'psql', '-X', '-q', '-o', "$folder/answers", '-v', 'ON_ERROR_STOP=1', '-f', "$demo/$script.sql" ],
		"the demo's $script.sql");
}

# Read a page that is XML: a list of elements (name, attributes, text of its
# own, parent, children), or die where it is not.
sub elements
{
	my ($page) = @_;
	my @elements;
	my @open;

	while ($page =~ m{\G(?:([^<&]+|&(?:amp|lt|gt|quot|\#\d+);)|(<!DOCTYPE\ html>)|<(/?)([\w-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(/?)>)}gcx)
	{
		my ($text, $doctype, $end, $name, $attributes, $empty) = ($1, $2, $3, $4, $5, $6);

		next if $doctype;
		if (defined $text)
		{
			$open[-1]{text} .= $text if @open;
		}
		elsif ($end)
		{
			my $element = pop @open;
			die "</$name> ends " . ($element ? $element->{name} : 'nothing') unless $element && $element->{name} eq $name;
			$open[-1]{text} .= " $element->{text}" if @open && $name ne 'style';
		}
		else
		{
			my %attribute;
			while ($attributes =~ /([\w:-]+)\s*=\s*(["'])(.*?)\2/gs)
			{
				die "attribute $1 twice" if exists $attribute{$1};
				$attribute{$1} = $3;
			}
			my $element = { name => $name, text => '', attribute => \%attribute, children => [] };
			push @{ $open[-1]{children} }, $element if @open;
			push @elements, $element;
			push @open, $element unless $empty;
		}
	}
	die "not XML: " . substr($page, pos($page) || 0, 80) if (pos($page) || 0) < length $page;
	die "$open[-1]{name} has no end" if @open;
	return @elements;
}

sub named
{
	my ($name, @elements) = @_;
	return grep { $_->{name} eq $name } @elements;
}

sub decode
{
	my ($text) = @_;
	my %character = (amp => '&', lt => '<', gt => '>', quot => '"');
	$text =~ s/&(amp|lt|gt|quot);/$character{$1}/g;
	return $text;
}

sub rows
{
	my ($table) = @_;
	my @rows = map { [ map { $_->{text} } @{ $_->{children} } ] }
	  map { named('tr', @{ $_->{children} }) } @{ $table->{children} };
	return @rows;
}

# What holds for every page, whatever the data.
sub check_page
{
	my ($what, $page) = @_;
	my @elements = eval { elements($page) };
	my (%id, %twice, %unknown);
	my %known = map { $_ => 1 } qw(html head meta title style body header h1 h2 h3 p nav a main section dl div dt dd
	  details summary pre code table thead tbody tr th td figure figcaption footer br svg desc g path rect polygon text tspan);
	my %harmless = map { $_ => 1 } qw(id class lang role scope tabindex href charset name content http-equiv aria-label aria-labelledby
	  viewBox fill color stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray transform shape-rendering font-size font-style font-weight
	  text-anchor d x y width height points);

	is($@, '', "$what: well-formed") or return;
	foreach my $element (@elements)
	{
		$unknown{$element->{name}} = 1 unless $known{ $element->{name} };
		foreach my $attribute (keys %{ $element->{attribute} })
		{
			$unknown{"$element->{name} $attribute"} = 1 unless $harmless{$attribute};
		}
		my $id = $element->{attribute}{id};
		next unless defined $id;
		$twice{$id} = 1 if $id{$id};
		$id{$id} = $element;
	}
	is(join(', ', sort keys %unknown), '', "$what: no element or attribute that runs or loads");
	is(join(', ', sort keys %twice), '', "$what: every id is one element");
	is(join(', ', grep { !/^#/ || !$id{ substr $_, 1 } } map { $_->{attribute}{href} } named('a', @elements)),
		'', "$what: links stay in the page");
	unlike(join("\n", map { $_->{text} } named('style', @elements)), qr/url\(|\@import|expression/, "$what: the style loads nothing");
	is(scalar(grep {
				my $a = $_->{attribute};
				my @labels = map { $id{$_} } split / /, $a->{'aria-labelledby'} || '';
				($a->{role} || '') ne 'img' || !$a->{viewBox} || @labels != 2
				  || grep { !$_ || $_->{text} !~ /\w/ } @labels
			} named('svg', @elements)),
		0, "$what: every picture has a role, a size, a title and a description");
	is(scalar(grep { my @rows = rows($_); my $n = @{ $rows[0] }; @rows < 2 || grep { @$_ != $n || grep { !/\S/ } @$_ } @rows }
			  named('table', @elements)),
		0, "$what: every table is a rectangle without empty cells");
	return @elements;
}

sub report
{
	my ($name) = @_;
	$node->command_checks_all([ "$demo/report", "$folder/$name.html" ], 0, [qr/^$/], [qr/^$/], "report: $name");
	return slurp_file("$folder/$name.html");
}

# The page

my $page = report('page');
my @elements = check_page('the page', $page);
my ($html) = named('html', @elements);
my @tables = named('table', @elements);
my @pictures = named('svg', @elements);

like($page, qr/\A<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8"\/>/, 'a page of HTML 5, in UTF-8');
like($page, qr/default-src 'none'; style-src 'unsafe-inline'/, 'that forbids itself to load or run anything');
is(scalar @tables, 8, 'its tables');
is(scalar @pictures, 10 + 6, 'a picture for each county, and the curves');

my @queries = map { decode($_->{text}) } named('code', @elements);
is(scalar @queries, 1 + 8 + 1 + 6, 'a query for the headlines, for each table and each figure');
is(scalar(grep { $node->safe_psql('demo', "SELECT count(*) > 1 FROM ($_) q") ne 't' } @queries), 0, 'and every one can be run as it is printed');

# Figures, as plain SQL has them

sub number
{
	my ($cell) = @_;
	$cell =~ tr/,//d;
	return $cell;
}

my %tile = map { $_->{children}[0]{text} => $_->{children}[1]{text} } grep { ($_->{attribute}{class} || '') eq 'tile' } @elements;
is_deeply([ @tile{ 'Registered poor persons', 'Incidence as published', 'Poor villages', 'Counties that exited' } ],
	[ "343,609 \xE2\x86\x92 45,165", "12.25&#160;% \xE2\x86\x92 2.5&#160;%", "644 \xE2\x86\x92 188", '6 of 10' ], 'headlines, as published');

my @stock = rows($tables[0]);
is(join("\n", map { join '|', $_->[0], map { number($_) } @$_[ 2, 3, 4, 5, 9 ] } @stock[ 1 .. 10 ]),
	$node->safe_psql('demo', <<'SQL'), 'stock and incidence of every county');
SELECT county, sum(base) FILTER (WHERE year = 2018), sum(poor_persons) FILTER (WHERE year = 2014), sum(poor_persons) FILTER (WHERE year = 2018),
	round(sum(poor_persons) FILTER (WHERE year = 2014) * 100.0 / sum(base) FILTER (WHERE year = 2014), 2),
	round(sum(poor_persons) FILTER (WHERE year = 2018) * 100.0 / sum(base) FILTER (WHERE year = 2018), 2)
FROM chuxiong.village_stock GROUP BY county_code, county ORDER BY county_code
SQL
is(join('|', @{ $stock[11] }), "Prefecture|\xE6\xA5\x9A\xE9\x9B\x84\xE5\xB7\x9E|1,806,600|343,609|45,165|19.02|15.64|11.25|6.33|2.50|188|\xE2\x80\x93",
	'and of the prefecture');

my @years = rows($tables[5]);
is(join("\n", map { join '|', map { number($_) } @$_[ 0, 2, 3, 4, 6, 7, 10, 11 ] } @years[ 1 .. 5 ]),
	$node->safe_psql('demo', <<'SQL'), 'poverty and inequality of every year');
SELECT year, sum(persons), (SELECT count(*) FROM chuxiong.register u WHERE u.year = r.year AND income_per_capita IS NULL),
	round(sum(persons * y) / sum(persons)), round(100.0 * sum(persons) FILTER (WHERE y < z) / sum(persons), 2),
	round(100 * sum(persons * greatest(z - y, 0) / z) / sum(persons), 2), round(sum(persons * greatest(z - y, 0)) / 1000000, 1),
	round((2 * sum(persons * y * below) - sum(persons * persons * y)) / (sum(persons) * sum(persons * y)) - 1, 4)
FROM (SELECT year, income_per_capita AS y, poverty_line AS z, sum(persons) AS persons, sum(sum(persons)) OVER (PARTITION BY year ORDER BY income_per_capita) AS below
	  FROM chuxiong.register WHERE income_per_capita IS NOT NULL GROUP BY year, income_per_capita, poverty_line) r
GROUP BY year ORDER BY year
SQL

is(scalar(grep { $_->[7] ne 'yes' } (rows($tables[3]))[ 1 .. 17 ]), 0, 'every programme figure agrees with the published one');
is(join('; ', map { "$_->[0] $_->[12]" } grep { $_->[12] =~ /\d/ } rows($tables[1])), "Yao'an unexpected 2018; Yongren missing 2018", 'the audit');

# Curves: from the path of a colour back to numbers, by its first and last point

sub curve
{
	my ($picture, $colour) = @_;
	my ($path) = grep { ($_->{attribute}{stroke} || '') =~ $colour && ($_->{attribute}{d} =~ tr/L//) > 20 } descendants($picture);
	my @moves = split /(?=M)/, $path->{attribute}{d};
	my @points = map { [ split /,/ ] } $moves[-1] =~ /(-?[\d.]+,-?[\d.]+)/g;
	return @points;
}

sub descendants
{
	my ($element) = @_;
	return map { ($_, descendants($_)) } @{ $element->{children} };
}

my $blue = qr/^rgb\(\s*0,\s*114,\s*178\)$/;
my $red = qr/^rgb\(\s*213,\s*94,\s*0\)$/;
my %picture;
foreach my $picture (@pictures)
{
	$picture->{attribute}{'aria-labelledby'} =~ /^(\S+)-title /;
	$picture{$1} = $picture;
}
foreach my $case ([ 'lorenz', $blue, 2018, 'povaid.lorenz(incomes, 0.5)' ], [ 'lorenz', $red, 2014, 'povaid.lorenz(incomes, 0.5)' ],
	[ 'tip', $blue, 2018, 'povaid.tip(incomes, line, 0.5) / povaid.tip(incomes, line, 1)' ],
	[ 'tip', $red, 2014, 'povaid.tip(incomes, line, 0.5) / povaid.tip(incomes, line, 1)' ])
{
	my ($name, $colour, $year, $expression) = @$case;
	my @points = curve($picture{$name}, $colour);
	my ($first, $middle, $last) = @points[ 0, 25, 50 ];
	my $drawn = ($middle->[1] - $first->[1]) / ($last->[1] - $first->[1]);
	my $wanted = $node->safe_psql('demo', "SELECT $expression FROM report.prefecture WHERE year = $year");

	is(scalar @points, 51, "$name, $year: a curve of 51 points");
	cmp_ok(abs(($middle->[0] - $first->[0]) / ($last->[0] - $first->[0]) - 0.5), '<', 0.001, 'half of the people is in the middle');
	cmp_ok(abs($drawn - $wanted), '<', 0.002, "where the curve is $wanted high");
}
foreach my $name (qw(lorenz-counties parade growth concentration))
{
	cmp_ok(scalar curve($picture{$name}, $blue), '>', 50, "$name: a curve");
}
my @bars = grep { $_->{text} =~ /^\s*\d+\.\d\d\s*$/ } named('text', descendants($picture{'incidence-532329'}));
is(join(' ', map { $_->{text} =~ /(\S+)/ } @bars), join(' ', @{ $stock[9] }[ 5 .. 9 ]), 'bars are labelled as the table has them');

# The same data, the same bytes

{
	local $ENV{PGOPTIONS} = '-c datestyle=German -c extra_float_digits=-5 -c timezone=Asia/Shanghai -c max_parallel_workers_per_gather=2'
	  . " -c search_path='' -c work_mem=1MB";
	local $ENV{TZ} = 'Asia/Shanghai';
	ok(report('again') eq $page, 'the same bytes under other settings');
}

# Data that would like to be more than text

$node->safe_psql('demo', <<'SQL');
UPDATE chuxiong.published_figure SET label = '</td><script src="http://example.org/x.js">alert(1 & 2)</script>' WHERE item = 'F24';
UPDATE chuxiong.county SET county = E'W`touch bad`"''\\', county_zh = '<b onload="x">&' WHERE county_code = 532329;
UPDATE chuxiong.county_assessment SET county = E'W`touch bad`"''\\', county_zh = '<b onload="x">&' WHERE county_code = 532329;
SQL
chdir $folder;
my $hostile = report('hostile');
my @safe = check_page('hostile data', $hostile);
is(scalar named('svg', @safe), scalar @pictures, 'all pictures are there');
like($hostile, qr/<td class="long">&lt;\/td&gt;&lt;script src=&quot;http:\/\/example.org\/x.js&quot;&gt;alert\(1 &amp; 2\)&lt;\/script&gt;<\/td>/, 'as text');
like($hostile, qr/>W`touch bad`"'\\</, 'in a picture, too');
ok(!-e "$folder/bad", 'and nothing was run');

# Where there is nothing to report

$ENV{PGDATABASE} = 'postgres';
$node->command_fails([ "$demo/report", "$folder/none.html" ], 'a database without the tables');
ok(!-e "$folder/none.html", 'leaves no report');

$node->stop;
done_testing();
