package Page;

# What the TAP tests of reports share: a page of the report generator as a list
# of elements, and what holds for every page, whatever the data.

use strict;
use warnings;

use Exporter 'import';
use Test::More;

our @EXPORT = qw(elements named decode descendants rows check_page);

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

sub descendants
{
	my ($element) = @_;
	return map { ($_, descendants($_)) } @{ $element->{children} };
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
	my %known = map { $_ => 1 } qw(html head meta title style body header h1 h2 h3 p nav a main section dl div dt dd ul li
	  details summary pre code table caption thead tbody tr th td figure figcaption footer br svg desc path rect circle text);
	my %harmless = map { $_ => 1 } qw(id class lang role scope tabindex href charset name content http-equiv aria-label aria-labelledby
	  viewBox fill fill-rule stroke stroke-width stroke-linejoin stroke-dasharray transform font-size font-weight
	  text-anchor d x y width height cx cy r);

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
				  || grep { !$_ || $_->{text} !~ /\S/ } @labels
			} named('svg', @elements)),
		0, "$what: every picture has a role, a size, a title and a description");
	is(join(', ', grep { /\S/ } map { $_->{children}[0]{name} eq 'title' && $_->{children}[1]{name} eq 'desc' ? '' : 'no title and description first';
			} named('svg', @elements)), '', "$what: and begins with these");

	# What a reader needs to use a table or a picture
	my @shown = grep { $_->{name} eq 'figure' || ($_->{name} eq 'div' && ($_->{attribute}{class} || '') =~ /^table/) } @elements;
	my $chinese = $page =~ /<html lang="zh-CN">/;
	my %kind = $chinese ? (figure => "\xE5\x9B\xBE", div => "\xE8\xA1\xA8") : (figure => 'Figure', div => 'Table');
	my $sql = $chinese ? "\xE7\x94\x9F\xE6\x88\x90\xE6\x9C\xAC\xE9\xA1\xB9\xE7\x9A\x84 SQL" : 'The SQL that made it';
	my %number = (figure => 0, div => 0);
	my (@headings, @missing, @captions);
	foreach my $shown (@shown)
	{
		my @inside = descendants($shown);
		my ($heading, @more) = map { $_->{text} } named('h3', @inside);
		my $kind = $kind{ $shown->{name} };
		my $empty = grep { ($_->{attribute}{class} || '') eq 'empty' } @inside;
		my @about = map { $_->{text} } grep { ($_->{attribute}{class} || '') eq 'about' } named('p', @inside);

		push @headings, $heading;
		push @missing, "number of $heading" unless !@more && $heading =~ /^$kind @{[ ++$number{ $shown->{name} } ]}(?:\. \S|\xE3\x80\x80.)/;
		push @missing, "source of $heading" unless $empty || @about == 1 && $about[0] =~ ($chinese ? qr/\xE6\x9D\xA5\xE6\xBA\x90\xEF\xBC\x9A./ : qr/Source: \S.*\.$/);
		push @missing, "query of $heading" unless 1 == grep { $_->{text} =~ /^\s*$sql\s+(?:SELECT|WITH)\s/ } named('details', @inside);
		next if $shown->{name} eq 'figure' || $empty;
		push @missing, "caption of $heading" unless 1 == grep { my ($caption, @others) = @{ $_->{children} }; $caption->{name} eq 'caption' && $caption->{text} eq $heading && !named('caption', @others) }
		  named('table', @inside);
		push @missing, "name of $heading" unless 1 == grep { my $label = $id{ $_->{attribute}{'aria-labelledby'} || '' }; ($_->{attribute}{role} || '') eq 'region' && $label && $label->{name} eq 'caption' } @inside;
	}
	is(join(', ', @missing), '', "$what: every table and figure has number, source, query, and a table its caption");
	is(scalar(keys %{ { map { s/^\S+ \d+(?:\. |\xE3\x80\x80)//r => 1 } @headings } }), scalar @headings, "$what: and a title of its own");

	is(scalar(grep { my @rows = rows($_); my $n = @{ $rows[0] }; @rows < 2 || grep { @$_ != $n || grep { !/\S/ } @$_ } @rows }
			  named('table', @elements)),
		0, "$what: every table is a rectangle without empty cells");
	return @elements;
}

1;
