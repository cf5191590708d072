# A script of a trusted extension runs as superuser, in a schema that may belong
# to anybody: a name that is looked up by its arguments can find a better match
# there than in pg_catalog, and what it finds runs as superuser. The bodies of
# functions and the SQL in the C code run under any search_path. So operators,
# functions, casts and types of the server are qualified everywhere, and what has
# an operator in it that cannot be qualified is not used.
#
# In declarations, names of the extension itself may stand alone: the script has
# just made them, and they are found by their exact argument types. In queries
# and bodies they may not.

use strict;
use warnings;

use FindBin;
use Test::More;

my $top = "$FindBin::RealBin/../..";

# Types that are words of the grammar, which means those of pg_catalog.
my %grammar_type = map { $_ => 1 } qw(bigint bit boolean char character dec decimal double float
  int integer interval national nchar numeric real smallint time timestamp varchar);

# Other types of the server, which are looked up like any name.
my %server_type = map { $_ => 1 } qw(any anyarray anycompatible anycompatiblearray
  anycompatiblemultirange anycompatiblenonarray anycompatiblerange anyelement anyenum
  anymultirange anynonarray anyrange bool bpchar bytea cstring date daterange event_trigger
  fdw_handler float4 float8 index_am_handler inet int2 int2vector int4 int4range int8 int8range
  internal json jsonb jsonpath language_handler money name numrange oid oidvector record
  refcursor regclass regcollation regconfig regdictionary regnamespace regoper regoperator
  regproc regprocedure regrole regtype table_am_handler text timestamptz timetz trigger
  tsm_handler tsquery tsrange tstzrange tsvector txid_snapshot unknown uuid varbit void xid xid8
  xml);

# Words before a parenthesis that are no call, or a call of pg_catalog's own.
my %grammar_word = map { $_ => 1 } qw(all and any array as by cast check coalesce else exists
  extract filter from greatest grouping in include inout intersect except union join key least
  limit lateral normalize not on operator or order out over overlay partition position return
  returning rollup row rows select set sets some substring table then treat trim unique using
  values variadic when where with within cube xmlelement xmlforest);

# What an operator stands behind in a definition list.
my $definition = qr/^(?:create (?:aggregate|operator|type)|alter (?:operator|type))\b/;

# Words and other tokens, with the line each stands in; comments are left out.
sub tokens
{
	my ($text) = @_;
	my @tokens;
	my $line = 1;

	while ($text =~ /\G(?:
		(?<skip>\s+|--[^\n]*|\/\*.*?\*\/|(?<![^\n])@[a-z_][a-z_0-9]*(?=\s)[^\n]*)
		|(?<string>[EeBbXx]?'(?:[^']|'')*'|\$(?<tag>\w*)\$.*?\$\g{tag}\$)
		|(?<quoted>"(?:[^"]|"")*")
		|(?<word>(?:@[A-Za-z]\w*(?::\w+)?@|[A-Za-z_])(?:\w|@[A-Z]+@)*)
		|(?<number>\d[\d.]*(?:[eE][-+]?\d+)?)
		|(?<punctuation>::|:=|=>|\.\.|[][(),;.:\$\\])
		|(?<operator>[-+*\/<>=~!@\#%^&|`?]+)
		|(?<other>.))/gsx)
	{
		my ($kind) = grep { defined $+{$_} }
		  qw(skip string quoted word number punctuation operator other);
		my $token = $+{$kind};

		push @tokens, { kind => $kind, text => $token, word => $kind eq 'word' ? lc $token : '', line => $line }
		  if $kind ne 'skip';
		$line += $token =~ tr/\n//;
	}
	return @tokens;
}

# The names that a script makes.
sub own_names
{
	my ($text) = @_;

	return map { lc $_ => 1 } $text =~ /\bCREATE\s+(?:OR\s+REPLACE\s+)?(?:FUNCTION|AGGREGATE|TYPE|TABLE)\s+(?:\@extschema\@\.|povaid_support\.)?(\w+)/g;
}

# Names that stand alone in one statement and should not. What is a body runs
# later, and then names of the extension itself need its schema, too.
sub statement_offences
{
	my ($own, $body, @t) = @_;
	my @offences;
	# CREATE OR REPLACE is read as CREATE.
	splice @t, 1, 2 if @t > 2 && join(' ', map { $_->{word} } @t[ 0 .. 2 ]) eq 'create or replace';
	my $start = lc join ' ', map { $_->{text} } @t[ 0 .. ($#t < 1 ? $#t : 1) ];
	my $declares = !$body && $start =~ /^(?:create (?:aggregate|cast|function|operator|type)|comment on|drop|grant|alter)\b/;
	my $none = { kind => '', text => '', word => '' };
	my ($depth, $in_set) = (0, 0);
	my ($language, $body_text) = ('', '');

	for my $i (0 .. $#t)
	{
		my $at = sub { my $j = $i + $_[0]; $j >= 0 && $j <= $#t ? $t[$j] : $none };
		my ($token, $before, $after) = ($t[$i], $at->(-1), $at->(1));
		my $word = $token->{word};
		my $qualified = $before->{text} eq '.';
		my $offend = sub { push @offences, "$token->{line}: $_[0] \"$token->{text}\"" };

		$depth += $token->{text} eq '(' ? 1 : $token->{text} eq ')' ? -1 : 0;
		$in_set = $word eq 'set' ? 1 : $word =~ /^(?:from|where|returning)$/ ? 0 : $in_set
		  if $depth == 0;
		$language = $after->{word} if $word eq 'language';
		$body_text = $after if $word eq 'as' && $after->{kind} eq 'string' && $body_text eq '';

		if ($token->{kind} eq 'operator')
		{
			my $first = $before->{text} =~ /^[(,]$/ || $before->{word} =~ /^(?:default|then|else|return|select)$/;
			next if $qualified && $at->(-3)->{text} eq '(' && $at->(-4)->{word} eq 'operator'
			  && $at->(-2)->{text} =~ /^(?:pg_catalog|\@extschema\@)$/;
			next if $token->{text} eq '*' && ($qualified || $first && $after->{text} =~ /^(?:[),]|from)$/i);
			next if $token->{text} eq '-' && $first && $after->{kind} eq 'number';
			next if $token->{text} eq '=' && ($start =~ /^update/ || $body) && $in_set && $depth == 0;
			if ($start =~ $definition)
			{
				next if $i == 2;
				next if $token->{text} eq '=' && $depth == 1 && $at->(-2)->{text} =~ /^[(,]$/;
				next if $at->(-2)->{word} =~ /^(?:commutator|negator)$/;
				next if $t[2]{word} =~ /^(?:class|family)$/
				  && $at->(-2)->{word} eq 'operator' && $before->{kind} eq 'number';
			}
			next if $start eq 'comment on' && $before->{word} eq 'operator' && $i == 3;
			$offend->('operator');
			next;
		}
		next unless $token->{kind} eq 'word' || $token->{kind} eq 'quoted';

		# operators that have no schema
		if ($word =~ /^(?:in|using)$/ && $after->{text} eq '('
			|| $word =~ /^(?:between|like|ilike|similar|nullif|natural)$/ && !$qualified && !$grammar_type{ $after->{word} }
			|| $word eq 'distinct' && $after->{word} eq 'from'
			|| $word eq 'case' && $after->{word} ne 'when')
		{
			$offend->('an operator is in');
			next;
		}
		$offend->('collation after')
		  if $word eq 'collate' && $after->{text} ne 'pg_catalog' && !$qualified;

		# types; a name is no type if a type follows
		if ($server_type{$word} && !$qualified && $after->{text} ne '.' && $before->{word} ne 'language'
			&& !($before->{text} eq '=' && $at->(-2)->{word} =~ /^(?:alignment|storage)$/)
			&& !($after->{text} =~ /^(?:pg_catalog|@\w+@)$/ || $grammar_type{ $after->{word} })
			&& !($word eq 'any' && $after->{text} eq '(')
			&& !($declares && $before->{word} =~ /^(?:function|aggregate|type|table|column)$/)
			&& !($word eq 'trigger' && $before->{word} =~ /^(?:create|on|drop|always)$/))
		{
			$offend->('type');
			next;
		}
		my $cast = $before->{text} eq '::' || $before->{word} eq 'as' && $at->(-2)->{text} ne ')' && do {
			# the parenthesis around, and what is before it
			my ($j, $inner) = ($i - 1, 0);
			while ($j >= 0 && !($t[$j]{text} eq '(' && $inner == 0))
			{
				$inner += $t[$j]{text} eq ')' ? 1 : $t[$j]{text} eq '(' ? -1 : 0;
				$j--;
			}
			$j > 0 && $t[ $j - 1 ]{word} eq 'cast' && $start !~ /^(?:create cast|comment on|drop cast)$/;
		};
		if ($cast && !$grammar_type{$word} && $after->{text} ne '.')
		{
			$offend->('cast to');
			next;
		}

		# functions
		if ($after->{text} eq '(' && !$qualified && !$grammar_word{$word} && !$grammar_type{$word})
		{
			next if $declares && ($own->{$word} || $word =~ /@[a-z]+@/);
			next if $declares && $i == 2;
			next if $before->{word} =~ /^(?:as|into|with|recursive|references|table|index)$/;
			next if $before->{text} eq ')' && $depth == 0;    # an alias of a sub-select
			$offend->('function');
			next;
		}
		# ... that a definition names
		if ($start =~ $definition && $depth == 1 && $before->{text} eq '='
			&& $at->(-2)->{word} =~ /^(?:\w*func|function|procedure|restrict|join|input|output|receive|send|typmod_in|typmod_out|analyze|subscript|support)$/
			&& $after->{text} ne '.' && !$own->{$word} && $word !~ /@[a-z]+@/)
		{
			$offend->('function');
			next;
		}

		# relations, which a body finds by the path
		if ($body && $before->{word} =~ /^(?:from|join|update|into)$/ && $after->{text} !~ /^[.(]$/
			&& $word !~ /^(?:select|values|lateral|only|unnest)$/ && $body ne 'plpgsql')
		{
			$offend->('relation');
		}
	}
	if ($start eq 'create function' && $language =~ /^(?:sql|plpgsql)$/ && ref $body_text)
	{
		my $sql = $body_text->{text};

		$sql = $sql =~ /^'/ ? substr($sql, 1, -1) =~ s/''/'/gr : $sql =~ s/^\$\w*\$|\$\w*\$$//gr;
		push @offences, offences($sql, $own, $language, $body_text->{line} - 1);
	}
	return @offences;
}

sub offences
{
	my ($text, $own, $body, $line) = @_;
	my @offences;
	my @statement;

	for my $token (tokens($text), { kind => '', text => ';', word => '' })
	{
		$token->{line} += $line || 0 if exists $token->{line};
		if ($token->{text} eq ';' && $token->{kind} ne 'string')
		{
			push @offences, statement_offences($own, $body || '', @statement) if @statement;
			@statement = ();
			next;
		}
		push @statement, $token;
	}
	return @offences;
}

sub slurp
{
	my ($path) = @_;
	open my $file, '<:raw', $path or die "could not open $path: $!";
	local $/;
	return scalar <$file>;
}

# The check can fail, and does not without a reason.
my %own = (rate => 1, rate_accum => 1, summary => 1);

for my $refused (
	q{SELECT CAST(x AS pg_catalog.jsonb) #>> '{}'},
	q{SELECT 1 + 2},
	q{SELECT - x FROM s.t},
	q{SELECT x OPERATOR(public.=) y},
	q{SELECT pg_catalog.f(x) WHERE a IN ('b')},
	q{SELECT x NOT BETWEEN 1 AND 2},
	q{SELECT x LIKE 'a'},
	q{SELECT NULLIF(a, b)},
	q{SELECT a IS DISTINCT FROM b},
	q{SELECT CASE a WHEN 1 THEN 2 END},
	q{SELECT 1 FROM s.a NATURAL JOIN s.b},
	q{SELECT 1 FROM s.a JOIN s.b USING (c)},
	q{SELECT x COLLATE "C"},
	q{SELECT concat('a', 'b')},
	q{SELECT rate(x)},
	q{SELECT x::text},
	q{SELECT CAST(x AS text)},
	q{SELECT CAST(x AS summary)},
	q{SELECT date '2020-01-01'},
	q{SELECT x::summary},
	q{CREATE TABLE t (a text)},
	q{CREATE TABLE t (a pg_catalog.text DEFAULT now())},
	q{CREATE TABLE t (a integer CHECK (a > 0))},
	q{CREATE TABLE t (a integer, CHECK (a OPERATOR(pg_catalog.>) abs(1)))},
	q{CREATE VIEW v AS SELECT lower(x) FROM s.t},
	q{CREATE TRIGGER t BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.a = NEW.a) EXECUTE FUNCTION @extschema@.f()},
	q{CREATE INDEX i ON t (lower(a))},
	q{CREATE FUNCTION rate(text) RETURNS integer AS 'x' LANGUAGE C},
	q{CREATE FUNCTION rate(integer) RETURNS trigger AS 'x' LANGUAGE C},
	q{CREATE FUNCTION rate(a integer DEFAULT 1 + 1) RETURNS integer AS 'x' LANGUAGE C},
	q{CREATE FUNCTION rate(a integer DEFAULT random()) RETURNS integer AS 'x' LANGUAGE C},
	q{CREATE FUNCTION rate(integer) RETURNS integer LANGUAGE sql AS $$ SELECT $1 + 1 $$},
	q{CREATE FUNCTION rate(integer) RETURNS integer AS 'SELECT $1 || ''a''' LANGUAGE sql},
	q{CREATE FUNCTION rate(integer) RETURNS integer LANGUAGE sql AS $$ SELECT rate_accum($1) $$},
	q{CREATE FUNCTION rate(integer) RETURNS integer LANGUAGE sql AS $$ SELECT a FROM summary $$},
	q{CREATE FUNCTION rate(integer) RETURNS integer LANGUAGE sql AS $$ SELECT $1::summary $$},
	q{CREATE FUNCTION rate(integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT $1 + 1; END},
	q{CREATE FUNCTION rate() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE a text; BEGIN RETURN 1; END $$},
	q{CREATE FUNCTION rate() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN IF a = b THEN RETURN 1; END IF; END $$},
	q{CREATE OPERATOR = (LEFTARG = summary, RIGHTARG = summary, FUNCTION = rate, RESTRICT = eqsel)},
	q{CREATE OPERATOR = (LEFTARG = text, RIGHTARG = summary, FUNCTION = rate)},
	q{CREATE AGGREGATE rate(integer) (SFUNC = int4pl, STYPE = integer)},
	q{CREATE AGGREGATE rate(integer) (SFUNC = rate_accum, STYPE = int4)},
	q{CREATE TYPE summary (INPUT = textin, OUTPUT = rate)},
	q{CREATE CAST (summary AS text) WITH FUNCTION rate(summary)},
	q{COMMENT ON CAST (text AS summary) IS 'x'},
	q{COMMENT ON FUNCTION rate(text) IS 'x'},
	q{DROP FUNCTION rate(text)},
	q{UPDATE s.t SET a = 1 WHERE b = 2})
{
	ok(scalar offences($refused, \%own), "refused: $refused");
}
for my $accepted (
	q{SELECT CAST(x AS pg_catalog.jsonb) OPERATOR(pg_catalog.#>>) '{}' -- a + b},
	q{SELECT pg_catalog.count(*), -1, CAST(NULL AS integer), COALESCE(a, b) FROM (VALUES (1, 2)) AS v(a, b)},
	q{SELECT x OPERATOR(@extschema@.+) y, CAST(x AS @extschema@.summary), x::pg_catalog.text, x::double precision},
	q{SELECT x OPERATOR(pg_catalog.=) ANY (ARRAY['a']), CASE WHEN a THEN b END, EXTRACT(day FROM c)},
	q{SELECT @extschema@.rate(x, named => 1)},
	q{INSERT INTO t (a, b) SELECT v.a, true FROM (VALUES ('x + y')) AS v(a, b)},
	q{CREATE TABLE t (text pg_catalog.text NOT NULL DEFAULT 'a = b', n numeric(3, 1), PRIMARY KEY (n), UNIQUE (n) DEFERRABLE) USING heap},
	q{CREATE FUNCTION rate(a integer DEFAULT -1, "row" pg_catalog.record) RETURNS SETOF summary AS 'MODULE_PATHNAME', 'x' LANGUAGE C IMMUTABLE},
	q{CREATE FUNCTION rate(integer) RETURNS integer LANGUAGE sql AS $$ SELECT $1 OPERATOR(pg_catalog.+) @extschema@.rate_accum($1) FROM @extschema@.t $$},
	q{CREATE AGGREGATE rate(hit boolean, weight double precision) (SFUNC = rate_accum, STYPE = summary, SSPACE = 128, PARALLEL = SAFE)},
	q{CREATE AGGREGATE rate(anyx summary) (SFUNC = pg_catalog.array_append, STYPE = summary[], INITCOND = '{}')},
	q{CREATE OPERATOR <= (LEFTARG = summary, RIGHTARG = summary, FUNCTION = rate, COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel)},
	q{CREATE OPERATOR CLASS c DEFAULT FOR TYPE summary USING btree AS OPERATOR 1 <, OPERATOR 3 =, FUNCTION 1 rate(summary, summary)},
	q{CREATE OPERATOR - (RIGHTARG = @TYPE@, FUNCTION = @TYPE@_negate)},
	q{CREATE TYPE summary (INPUT = rate, ALIGNMENT = int4, STORAGE = extended)},
	q{CREATE TRIGGER guard BEFORE TRUNCATE ON t FOR EACH STATEMENT EXECUTE FUNCTION @extschema@.f()},
	q{COMMENT ON OPERATOR - (NONE, summary) IS 'text = date'},
	q{COMMENT ON AGGREGATE rate(hit boolean) IS 'x'},
	q{DROP FUNCTION rate()},
	q{COMMENT ON CAST (pg_catalog.text AS summary) IS 'x'},
	q{GRANT INSERT, UPDATE ON a, b TO @extowner@ WITH GRANT OPTION},
	q{UPDATE s.t SET a = 1, b = 2 WHERE c OPERATOR(pg_catalog.=) 3})
{
	is(join(', ', offences($accepted, \%own)), '', "accepted: $accepted");
}

# The scripts
my @scripts = glob("$top/src/*/*.sql");
my @templates = glob("$top/src/core/*.sql.in");
my %expanded = map { $_ => scalar qx(awk -v folder='$top/src/core' -f '$top/src/core/expand.awk' '$_') } @scripts;
%own = own_names(join "\n", map { $expanded{$_} } @scripts);
cmp_ok(scalar keys %own, '>', 100, 'the scripts make many names');

# Scripts are read as they are installed, so a line is one of the expanded text.
for my $path (@scripts, @templates)
{
	my $name = $path =~ s{^\Q$top\E/}{}r;

	is(join("\n", offences($expanded{$path} // slurp($path), \%own)), '', "$name: every name of the server is qualified");
}

# SQL in the C code: what is put into a format is qualified by the code.  The room
# live and register_compare run their statements under a search path of
# pg_catalog, with pg_temp behind it.
my $statements = 0;
like(slurp("$top/src/$_"), qr/"search_path", "pg_catalog, pg_temp"/, "$_ sets the search path")
  for qw(live/live_query.c registry/register_compare.c);
like(slurp("$top/src/live/live_summary.c"), qr/live_begin_settings\(\)/, 'live/live_summary.c begins with these settings');
for my $path (glob("$top/src/*/*.c"))
{
	my $name = $path =~ s{^\Q$top\E/}{}r;
	my $code = slurp($path) =~ s{/\*.*?\*/}{}gsr;

	while ($code =~ /((?:"(?:\\.|[^"\\\n])*"\s*)+)/g)
	{
		my $sql = join '', $1 =~ /"((?:\\.|[^"\\\n])*)"/g;

		next unless $sql =~ /^(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH) \S/;
		next if $name =~ m{^src/(?:live/|registry/register_compare\.c)};
		$statements++;
		is(join("\n", offences($sql =~ s/%s/\@extschema\@.t/gr, \%own, 'sql')), '', "$name: $sql");
	}
}
cmp_ok($statements, '>', 0, 'there is SQL in the C code');

done_testing();
