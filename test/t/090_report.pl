# The report of the demo: one page, well-formed, complete, accessible, that
# loads and runs nothing; the same bytes from the same data; figures and curves
# as plain SQL has them, rounded once; and nothing in the data can break out of
# its place.
#
# The server is filled by the scripts of make demo, so this holds them to their
# own checks as well.

use strict;
use warnings;

use Browser;
use Encode qw(encode);
use FindBin;
use IPC::Run;
use Page;
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

sub report
{
	my ($name) = @_;
	$node->command_checks_all([ "$demo/report", "$folder/$name.html" ], 0, [qr/^$/], [qr/\A(?:povaid-report: \[[^\n]*\n)*\z/], "report: $name");
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
is(scalar @tables, 10, 'its tables');
is(scalar @pictures, 10 + 6, 'a picture for each county, and the curves');

my @queries = map { decode($_->{text}) } named('code', @elements);
is(scalar @queries, 1 + 1 + 10 + 1 + 6 + 6, 'a query for the headlines, the words below them, each table and each figure, and for what they read');
is(scalar(grep { $node->safe_psql('demo', "SELECT count(*) > 0 FROM ($_) q") ne 't' } @queries), 0, 'and every one can be run as it is printed');
my %explained = map { decode($_->{text}) =~ /^\s*report\.(\w+): .*?(SELECT.*\S)/s ? ($1 => $2) : () } named('details', @elements);
my %read = map { $_ => 1 } map { /(?:FROM|JOIN|,) report\.(\w+)(?!\w|\()/g } @queries;
is(join(' ', sort keys %explained), join(' ', sort keys %read), 'every table of the report that a query reads is explained');
is(join(' ', grep { $node->safe_psql('demo', "SELECT count(*) FROM ((TABLE report.$_ EXCEPT ALL ($explained{$_})) UNION ALL (($explained{$_}) EXCEPT ALL TABLE report.$_)) d") ne '0' } sort keys %explained),
	'', 'and is what the explanation says');

# Figures, as plain SQL has them

sub number
{
	my ($cell) = @_;
	$cell =~ tr/,//d;
	return $cell;
}

# 100 * n / d to some places, half away from zero, in integers.
sub percent
{
	my ($n, $d, $places) = @_;
	my $sign = $n < 0 ? "\xE2\x88\x92" : '';
	my $parts = int((2 * abs($n) * 100 * 10**$places + $d) / (2 * $d));
	return $places ? sprintf("%s%d.%0*d", $sign, $parts / 10**$places, $places, $parts % 10**$places) : "$sign$parts";
}

my %tile = map { $_->{children}[0]{text} => $_->{children}[1]{text} } grep { ($_->{attribute}{class} || '') eq 'tile' } @elements;
is_deeply([ @tile{ 'Registered poor persons', 'Incidence as published', 'Poor villages', 'Counties that exited' } ],
	[ "343,609 \xE2\x86\x92 45,165", "12.25&#160;% \xE2\x86\x92 2.5&#160;%", "644 \xE2\x86\x92 188", '6 of 10' ], 'headlines, as published');

my %remark = map { $_->{children}[0]{text} => $_->{children}[2]{text} } grep { ($_->{attribute}{class} || '') eq 'tile' } @elements;
is($remark{'Registered poor persons'}, percent(45165 - 343609, 343609, 2) . "&#160;%, 2014 \xE2\x86\x92 end of 2018; published (F1, F2)", 'with their dates');
is($remark{'Registered poor households'}, percent(13675 - 92504, 92504, 2) . "&#160;%, 2014 \xE2\x86\x92 end of 2018; published (F1, F2)", 'of both ends');
is(join('; ', map { $remark{$_} } grep { $tile{$_} =~ /\xE2\x86\x92/ && $remark{$_} !~ /2014 \xE2\x86\x92 end of 2018/ } sort keys %tile), '', 'as every change has them');

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
my ($stock_words) = map { $_->{text} } named('p', descendants((grep { ($_->{attribute}{id} || '') eq 'county-stock' } @elements)[0]));
like($stock_words, qr/% of the generated base/, 'whose base is said to be generated');

# The verdict's rates, and what a sample of which nobody is found leaves open: (1 - limit)^n = 2.5 %

my @verdicts = rows($tables[1]);
is(join("\n", map { join '|', map { /^\xE2\x80\x93$/ ? 'none' : number($_) } @$_[ 0, 2, 4, 5 ] } @verdicts[ 1 .. 10 ]),
	$node->safe_psql('demo', <<'SQL'), 'incidence without and with those missed and wrongly exited; none without a field evaluation');
SELECT county, s.year, round(poor * 100.0 / base, 2),
	coalesce(round((poor + (base - registered) * missed / others + (registered - poor) * wrong / exited) * 100 / base, 2)::text, 'none')
FROM (SELECT county_code, county, year, sum(base) AS base, sum(poor_persons) AS poor, sum(registered_persons) AS registered FROM chuxiong.village_stock GROUP BY 1, 2, 3) s
JOIN chuxiong.county c USING (county_code, county)
LEFT JOIN (SELECT county_code, year, sum(CASE WHEN exited THEN persons END)::numeric AS exited, sum(CASE WHEN exited THEN persons * found_poor::int END)::numeric AS wrong,
		   sum(CASE WHEN NOT registered THEN persons END)::numeric AS others, sum(CASE WHEN NOT registered THEN persons * found_poor::int END)::numeric AS missed
		   FROM chuxiong.field_survey GROUP BY 1, 2) f USING (county_code, year)
WHERE s.year = coalesce(exit_year, 2018) ORDER BY exit_year, county_code
SQL
my @field = rows($tables[2]);
my @visited = map { [ split /\|/ ] } split /\n/, $node->safe_psql('demo', <<'SQL');
SELECT county, sum(exited::int), sum((exited AND found_poor)::int), sum((NOT registered)::int), sum((NOT registered AND found_poor)::int), sum((approves IS NULL)::int), sum(approves::int), count(approves)
FROM chuxiong.field_survey JOIN chuxiong.county USING (county_code) GROUP BY year, county_code, county ORDER BY year, county_code
SQL
is(join("\n", map { join '|', @$_[ 0, 3, 4, 6, 7, 9, 10 ] } @field[ 1 .. 6 ]),
	join("\n", map { join '|', @$_[ 0 .. 5 ], percent(@$_[ 6, 7 ], 2) } @visited), 'what the field evaluation found');
foreach my $row (@field[ 1 .. 6 ])
{
	foreach my $place (3, 6)
	{
		my ($n, $found, $limit) = @$row[ $place .. $place + 2 ];
		my $exact = 100 * (1 - 0.025**(1 / $n));

		cmp_ok($found, '==', 0, "$row->[0]: nobody found among $n") or next;
		ok($limit >= $exact && $limit < $exact + 0.01, "does not rule out $limit %");
	}
	cmp_ok($row->[11], '<', $row->[10], 'the lower limit of recognition is lower');
	cmp_ok($row->[14], '>', $row->[13], 'incidence at the limits is higher');
}
my ($highest) = sort { $b <=> $a } map { @$_[ 5, 8 ] } @field[ 1 .. 6 ];
like($remark{'Zero missed, zero wrong exits'}, qr/up to $highest&#160;%$/, 'which the headline says too');

my @years = rows($tables[6]);
is(join("\n", map { join '|', map { number($_) } @$_[ 0, 2, 3, 4, 5, 7, 8, 11, 12 ] } @years[ 1 .. 5 ]),
	$node->safe_psql('demo', <<'SQL'), 'poverty and inequality of every year');
SELECT year, sum(persons), (SELECT count(*) FROM chuxiong.register u WHERE u.year = r.year AND income_per_capita IS NULL),
	(SELECT coalesce(sum(u.persons), 0) FROM chuxiong.register u WHERE u.year = r.year AND income_per_capita IS NULL),
	round(sum(persons * y) / sum(persons)), round(100.0 * sum(persons) FILTER (WHERE y < z) / sum(persons), 2),
	round(100 * sum(persons * greatest(z - y, 0) / z) / sum(persons), 2), round(sum(persons * greatest(z - y, 0)) / 1000000, 1),
	round((2 * sum(persons * y * below) - sum(persons * persons * y)) / (sum(persons) * sum(persons * y)) - 1, 4)
FROM (SELECT year, income_per_capita AS y, poverty_line AS z, sum(persons) AS persons, sum(sum(persons)) OVER (PARTITION BY year ORDER BY income_per_capita) AS below
	  FROM chuxiong.register WHERE income_per_capita IS NOT NULL GROUP BY year, income_per_capita, poverty_line) r
GROUP BY year ORDER BY year
SQL

my @programme = (rows($tables[4]))[ 1 .. 17 ];
is(scalar(grep { $_->[8] ne 'yes' } @programme), 0, 'every programme figure agrees with the published one');
is(join('; ', map { $_->[0] } grep { $_->[0] ne 'F35' && $_->[5] ne percent(number($_->[3]), number($_->[4]), 2) } @programme), '', 'the percentages are those of the numbers beside them');
is(join('; ', map { $_->[0] } grep { ($_->[6] =~ /\d/) == ($_->[7] =~ /\d/) } @programme), '', 'published is either a percentage or a number');
is(join('; ', map { $_->[0] } grep { $_->[6] =~ /^\d+(?:\.(\d+))?$/ ? $_->[6] ne percent(number($_->[3]), number($_->[4]), length($1 // '')) : $_->[7] ne $_->[3] } @programme),
	'', 'and what is computed, to as many places');
is(join('; ', map { "$_->[0] $_->[11]" } grep { $_->[11] =~ /\d/ } @verdicts), "Yao'an unexpected 2018; Yongren missing 2018", 'the audit');

my @programme_counties = (rows($tables[5]))[ 1 .. 11 ];
is(join("\n", map { join '|', map { number($_) } @$_[ 0, 2 .. 8 ] } @programme_counties), $node->safe_psql('demo', <<'SQL'), 'relocation, housing and industry of every county');
SELECT coalesce(h.county, 'Prefecture'), task, round(moved * 100.0 / task, 2), round(demolished * 100.0 / old, 2), others, round(started * 100.0 / others, 2), round(completed * 100.0 / others, 2), round(two * 100.0 / conditions, 2)
FROM (SELECT county_code, county, sum(relocation_task) AS task, sum(moved_in) AS moved, sum(houses_demolished) AS demolished, sum(houses_to_demolish) AS old,
		sum(others_task) AS others, sum(others_started) AS started, sum(others_completed) AS completed
	  FROM chuxiong.housing JOIN chuxiong.township USING (township_id) JOIN chuxiong.county USING (county_code) GROUP BY ROLLUP ((county_code, county))) h
JOIN (SELECT county_code, sum((industry_entities >= 2)::int) AS two, count(*) AS conditions FROM chuxiong.household JOIN chuxiong.village USING (village_id) JOIN chuxiong.township USING (township_id)
	  WHERE has_industry_conditions GROUP BY ROLLUP (county_code)) i ON i.county_code IS NOT DISTINCT FROM h.county_code ORDER BY h.county_code
SQL
is(join("\n", sort map { join '|', map { number($_) } @$_[ 0, 2, 5, 7 ] } (rows($tables[7]))[ 1 .. 11 ]), join("\n", sort split /\n/, $node->safe_psql('demo', <<'SQL')), 'and their poor');
SELECT coalesce(county, 'Prefecture'), sum(persons), round(100.0 * sum(persons) FILTER (WHERE income_per_capita < poverty_line) / sum(persons), 2),
	round(sum(persons * greatest(poverty_line - income_per_capita, 0)) / 1000000, 2)
FROM chuxiong.register WHERE year = 2018 AND income_per_capita IS NOT NULL GROUP BY ROLLUP (county)
SQL

# Curves: from the path of a colour back to numbers, by its first and last point

sub curve
{
	my ($picture, $colour) = @_;
	my ($path) = grep { ($_->{attribute}{stroke} || '') =~ $colour && ($_->{attribute}{d} =~ tr/L//) > 20 } descendants($picture);
	my @moves = split /(?=M)/, $path->{attribute}{d};
	my @points = map { [ split /,/ ] } $moves[-1] =~ /(-?[\d.]+,-?[\d.]+)/g;
	return @points;
}

my ($first_colour, $second_colour) = (qr/^#12365e$/, qr/^#c4510a$/);
my %picture;
foreach my $picture (@pictures)
{
	$picture->{attribute}{'aria-labelledby'} =~ /^(\S+?)(?:-picture)?-title /;
	$picture{$1} = $picture;
}
foreach my $case ([ 'lorenz-years', $second_colour, 2018, 'povaid.lorenz(incomes, 0.5)' ], [ 'lorenz-years', $first_colour, 2014, 'povaid.lorenz(incomes, 0.5)' ],
	[ 'tip-years', qr/^#e0a100$/, 2018, 'povaid.tip(incomes, line, 0.5) / povaid.tip(incomes, line, 1)' ],
	[ 'tip-years', $first_colour, 2014, 'povaid.tip(incomes, line, 0.5) / povaid.tip(incomes, line, 1)' ])
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
foreach my $name (qw(lorenz-counties parade-years growth-years concentration))
{
	cmp_ok(scalar curve($picture{$name}, $first_colour), '>', 50, "$name: a curve");
}

# What the words say of the curves, by interpolation in plain SQL on both sides of the crossing

my %words = map { $_->{attribute}{id} => join ' ', map { $_->{text} } named('p', descendants($_)) } named('figure', @elements);
sub lorenz_difference
{
	my ($one, $other, $p) = @_;
	return $node->safe_psql('demo', "WITH curve AS (SELECT k, y, sum(w) OVER before AS w1, sum(w) OVER before - w AS w0, sum(w * y) OVER before - w * y AS m0, sum(w) OVER (PARTITION BY k) AS w, sum(w * y) OVER (PARTITION BY k) AS m
		FROM (SELECT 1 AS k, income_per_capita AS y, sum(persons) AS w FROM chuxiong.register WHERE income_per_capita IS NOT NULL AND $one GROUP BY income_per_capita
			  UNION ALL SELECT -1, income_per_capita, sum(persons) FROM chuxiong.register WHERE income_per_capita IS NOT NULL AND $other GROUP BY income_per_capita) d
		WINDOW before AS (PARTITION BY k ORDER BY y))
		SELECT sum(k * (m0 + ($p * w - w0) * y) / m) FROM curve WHERE w0 < $p * w AND $p * w <= w1");
}
foreach my $case ([ 'lorenz-years', '2014', '2018', 'year = 2014', 'year = 2018' ],
	[ 'lorenz-counties', 'Yongren', 'Wuding', "year = 2018 AND county = 'Yongren'", "year = 2018 AND county = 'Wuding'" ])
{
	my ($name, $one_name, $other_name, $one, $other) = @$case;
	my ($p, $higher) = $words{$name} =~ /cross \(lorenz_crossings\) at ([\d.]+)&#160;% of persons, with [\d.]+&#160;% of income: from there on ([^;]+) is higher(?:, but for the richest 0\.01&#160;%)?\. An/;
	my $sign = ($higher // '') eq $one_name ? 1 : -1;

	ok(defined $higher && ($higher eq $one_name || $higher eq $other_name), "$name: the words say where the curves cross") or next;
	cmp_ok(-$sign * lorenz_difference($one, $other, ($p - 0.006) / 100), '>', 0, "below $p % one is higher");
	cmp_ok($sign * lorenz_difference($one, $other, $_ / 100), '>', 0, "at $_ % the other") foreach $p + 0.006, 50, 90;
}
unlike(join(' ', values %words), qr/Where the lower curve|whichever measure|printed below/, 'no condition that the reader would have to check');
my @gap = map { $node->safe_psql('demo', "SELECT povaid.tip(incomes, line, $_ / 200.0) FROM report.prefecture WHERE year IN (2014, 2018) ORDER BY year") } 1 .. 200;
is(scalar(grep { my ($before, $after) = split /\n/; $after > $before } @gap), 0, 'the TIP curve of 2018 is nowhere above that of 2014');
like($words{'tip-years'}, qr/That of 2018 is nowhere above that of 2014 \(tip_dominates\)/, 'as the words say');
my %label = map { my $name = $_; $name => join ' ', map { $_->{text} } named('text', descendants($picture{$name})) } keys %picture;
like($label{$_}, qr/percentile of persons/, "$_: what runs across") foreach qw(parade-years growth-years);
like($label{concentration}, qr/share of income, gain or gaps, %/, 'concentration: a share of what');

my @bars = grep { $_->{text} =~ /^\s*\d+\.\d\d\s*$/ } named('text', descendants($picture{'incidence-9'}));
is(join(' ', map { $_->{text} =~ /(\S+)/ } @bars), join(' ', @{ $stock[9] }[ 5 .. 9 ]), 'bars are labelled as the table has them');

# As readers see it

SKIP:
{
	skip 'no browser: chromium was not found', 1 unless browser() && can_print();
	is(encode('UTF-8', join('; ', @{ $_->{wrong} })), '', "nothing runs out of its place at $_->{width}") foreach measured($page);
	$node->command_ok([ "$demo/../../report/povaid-report.in", '--browser', browser(), '--pdf', "$folder/page.pdf", "$demo/report.ini" ], 'printed');
	my @sheets = pages("$folder/page.pdf");
	cmp_ok($sheets[$_]{filled}, '>', 0.6, sprintf 'page %d of %d is filled to %.0f %%', $_ + 1, scalar @sheets, 100 * $sheets[$_]{filled}) foreach 0 .. $#sheets - 1;
	is(scalar(grep { $_->{beside} } @sheets), 0, 'nothing is in the margins');
	my $text = plain(scalar `pdftotext -raw "$folder/page.pdf" -`);
	is(join('; ', grep { index($text, plain($_)) < 0 } grep { !/Definitions|Tables that the queries read/ } $page =~ /<h[123]>([^<]+)<\/h[123]>/g), '', 'all headings are printed');
}

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
like($hostile, qr/<title id="incidence-9-title">W`touch bad`&quot;'\\ &lt;b onload=&quot;x&quot;&gt;&amp;/, 'in a picture, too');
ok(!-e "$folder/bad", 'and nothing was run');

# Where there is nothing to report

$ENV{PGDATABASE} = 'postgres';
$node->command_fails([ "$demo/report", "$folder/none.html" ], 'a database without the tables');
ok(!-e "$folder/none.html", 'leaves no report');

$node->stop;
done_testing();
