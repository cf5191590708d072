package Browser;

# What the TAP tests of reports share: pages as readers see them, in a browser
# of three widths and on paper.

use strict;
use warnings;

use Encode;
use Exporter 'import';
use IPC::Run;
use JSON::PP;
use MIME::Base64;
use PostgreSQL::Test::Utils;
use Unicode::Normalize;

our @EXPORT = qw(browser can_print measured pages plain);

my $folder;
my @options = ('--headless', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--hide-scrollbars', $> == 0 ? '--no-sandbox' : ());

# The path of a browser, or undef. It keeps what it has to keep in a folder of its own.
sub browser
{
	my ($browser) = map { my $name = $_; grep { -x $_ } map { "$_/$name" } split /:/, $ENV{PATH} } qw(chromium chromium-browser google-chrome);
	$folder ||= $ENV{HOME} = PostgreSQL::Test::Utils::tempdir();
	return $browser;
}

# Are the programs there that read a PDF?
sub can_print
{
	return system('pdftotext -v >/dev/null 2>&1 && pdftoppm -v >/dev/null 2>&1 && pdfinfo -v >/dev/null 2>&1') == 0;
}

# The pages stand in frames of three widths in a page that measures them: what is
# wider than the frame, what sticks out of the box that should hold it, pictures
# without a name, words of a picture outside of it.
my $measure = <<'SCRIPT';
function measure(frame) {
	const page = frame.contentDocument, width = frame.clientWidth, wrong = [];
	const shown = e => { const b = e.getBoundingClientRect(); return b.width > 0 && b.height > 0; };
	if (page.documentElement.scrollWidth > width) wrong.push('the page is ' + page.documentElement.scrollWidth + ' wide');
	for (const e of page.querySelectorAll('body *')) {
		if (!shown(e) || e.closest('.scroll') && !e.matches('.scroll') || e.closest('pre') && !e.matches('pre') || e.closest('svg') && !e.matches('svg') || e.tagName == 'CAPTION') continue;
		const b = e.getBoundingClientRect();
		if (b.right > width + 1 || b.left < -1) wrong.push(e.tagName + ' ' + e.id + ' reaches from ' + b.left + ' to ' + b.right + ': ' + e.textContent.slice(0, 40));
	}
	for (const picture of page.querySelectorAll('svg')) {
		const b = picture.getBoundingClientRect(), labels = picture.getAttribute('aria-labelledby').split(' ').map(id => page.getElementById(id));
		if (labels.some(l => !l || !l.textContent.trim()) || !b.width) wrong.push('a picture has no name or no width');
		for (const text of picture.querySelectorAll('text')) {
			const t = text.getBoundingClientRect();
			if (t.left < b.left - 1 || t.right > b.right + 1 || t.top < b.top - 1 || t.bottom > b.bottom + 1) wrong.push('a word outside of ' + labels[0].textContent + ': ' + text.textContent);
		}
	}
	for (const cell of page.querySelectorAll('td, th')) if (cell.scrollWidth > cell.clientWidth + 1) wrong.push('a cell: ' + cell.textContent);
	return { width, wrong: wrong.slice(0, 5), pictures: page.querySelectorAll('svg').length, tables: page.querySelectorAll('table').length, words: page.body.innerText.length };
}
SCRIPT

sub measured
{
	my ($page) = @_;
	my $browser = browser();
	my $held = $page =~ s/&/&amp;/gr =~ s/"/&quot;/gr;
	my $frames = join '', map { qq{<iframe style="width:${_}px;height:900px;border:0;display:block" srcdoc="$held"></iframe>} } 400, 768, 1280;
	open my $file, '>:raw', "$folder/frames.html" or die $!;
	print $file qq{<!DOCTYPE html><meta charset="utf-8"><body style="margin:0">$frames<pre id="result"></pre><script>$measure
addEventListener('load', () => { document.getElementById('result').textContent = 'RESULT' + btoa(unescape(encodeURIComponent(JSON.stringify([...document.querySelectorAll('iframe')].map(measure))))) + 'END'; });
</script></body>};
	close $file;
	my ($out, $err);
	IPC::Run::run([ $browser, @options, "--user-data-dir=$folder/profile", '--window-size=1300,1000', '--virtual-time-budget=20000', '--dump-dom', "file://$folder/frames.html" ], '<', \'', '>', \$out, '2>', \$err, IPC::Run::timeout(120));
	my ($result) = $out =~ /RESULT([A-Za-z0-9+\/=]+)END/;
	return $result ? @{ decode_json(MIME::Base64::decode_base64($result)) } : ();
}

# How far down a page of a PDF is written, as shares of the height between the
# margins, from pictures of few pixels; and whether it is all within its margins.
sub pages
{
	my ($pdf) = @_;
	my @pages;
	system('pdftoppm', '-r', 36, '-gray', $pdf, "$folder/sheet") == 0 or die 'pdftoppm failed';
	foreach my $file (sort glob "$folder/sheet-*.pgm")
	{
		my $picture = slurp_file($file);
		unlink $file;
		my ($width, $height, $most) = $picture =~ /\AP5\s+(\d+)\s+(\d+)\s+(\d+)\s/g or die 'not a picture';
		my $pixels = substr $picture, length($picture) - $width * $height;
		my @inked = grep { substr($pixels, $_ * $width, $width) =~ /[\x00-\xd0]/ } 0 .. int($height * (1 - 16 / 297));
		my $beside = grep { my $line = substr $pixels, $_ * $width, $width; substr($line, 0, int($width * 8 / 210)) =~ /[\x00-\xd0]/ || substr($line, int($width * 202 / 210)) =~ /[\x00-\xd0]/ } 0 .. $height - 1;
		push @pages, { filled => @inked ? ($inked[-1] / $height - 16 / 297) / (263 / 297) : 0, beside => $beside };
	}
	return @pages;
}

# Letters and digits without the space between them.
sub plain
{
	my ($text) = @_;
	$text =~ s/&#160;/ /g;
	$text =~ s/&amp;/&/g;
	return encode('UTF-8', NFKC(decode('UTF-8', $text)) =~ s/\s//gr =~ s/[\x{2010}-\x{2015}]/-/gr);
}

1;
