# The extension is trusted: its script runs as superuser, in a schema that can
# belong to anybody who may create one. Here that schema holds a function or an
# operator for every name of pg_catalog that the script could look up, and types
# and casts, each of which makes its owner a superuser when it runs. None runs.

use strict;
use warnings;

use FindBin;
use Povaid;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = new_node('trap');
my ($version) = slurp_file("$FindBin::RealBin/../../povaid.control") =~ /^default_version = '([^']+)'$/m;
my $script = slurp_file($node->config_data('--sharedir') . "/extension/povaid--$version.sql");

# A name that is no word of the script cannot be looked up by it.
my %word = map { $_ => 1 } $script =~ /(\w+)/g;
my $words = join ',', sort keys %word;

# What a role with a schema of its own can lay there. Arguments of the same type,
# because an untyped literal is taken for the type of the other side; of every
# type that the script has values of; those of pg_catalog's own functions, for
# a path that has the schema first.
my $traps = <<'SQL';
SET search_path = pg_catalog;
CREATE TABLE trap.sprung (what pg_catalog.text, who pg_catalog.text);
CREATE FUNCTION trap.spring(what pg_catalog.text) RETURNS pg_catalog.void LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO trap.sprung VALUES (what, current_user);
	IF pg_catalog.current_setting('is_superuser') OPERATOR(pg_catalog.=) 'on' THEN
		EXECUTE 'ALTER ROLE ' OPERATOR(pg_catalog.||) pg_catalog.quote_ident(pg_catalog.pg_get_userbyid((
			SELECT nspowner FROM pg_catalog.pg_namespace WHERE nspname OPERATOR(pg_catalog.=) 'trap'))) OPERATOR(pg_catalog.||) ' SUPERUSER';
	END IF;
END $$;
CREATE TYPE trap.bait AS (x pg_catalog.int4);

DO $do$
DECLARE
	words pg_catalog.text[] := string_to_array('WORDS', ',');
	types pg_catalog.text[] := '{text,name,jsonb,json,bool,int4,int8,float8,numeric,date,text[],int4[],bpchar,varchar,regclass,oid,anyelement,anyarray,trap.bait}';
	body pg_catalog.text := 'LANGUAGE plpgsql AS $f$ BEGIN PERFORM trap.spring(%L); RETURN NULL; END $f$';
	r record;
BEGIN
	-- types
	FOR r IN SELECT typname FROM pg_type WHERE typnamespace = 'pg_catalog'::regnamespace AND typname = ANY (words) LOOP
		EXECUTE format('CREATE DOMAIN trap.%I AS pg_catalog.text CHECK (trap.spring(%L) IS NULL)', r.typname, 'type ' || r.typname);
	END LOOP;

	-- functions
	FOR r IN
		SELECT DISTINCT name, arguments, result FROM (
			SELECT p.proname AS name, array_to_string(array_fill(t, ARRAY[n]), ', ') AS arguments,
				CASE WHEN t IN ('anyelement', 'anyarray') THEN 'int4' ELSE 'text' END AS result
			FROM (SELECT DISTINCT proname FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND proname = ANY (words)) p,
				unnest(types) t, generate_series(1, 4) n
			UNION ALL
			SELECT DISTINCT proname, 'VARIADIC ' || t, 'text' FROM pg_proc, unnest('{text[],anyarray}'::text[]) t
			WHERE pronamespace = 'pg_catalog'::regnamespace AND proname = ANY (words)
			UNION ALL
			SELECT proname, oidvectortypes(proargtypes), format_type(prorettype, NULL) FROM pg_proc p
			WHERE pronamespace = 'pg_catalog'::regnamespace AND proname = ANY (words) AND prokind = 'f' AND NOT proretset
				AND NOT EXISTS (SELECT FROM pg_type t WHERE t.oid = ANY (p.proargtypes || p.prorettype) AND t.typtype = 'p')
		) f
	LOOP
		BEGIN
			EXECUTE format('CREATE FUNCTION trap.%I(%s) RETURNS %s ' || body, r.name, r.arguments, r.result,
				'function ' || r.name || '(' || r.arguments || ')');
		EXCEPTION WHEN duplicate_function OR invalid_function_definition THEN NULL;
		END;
	END LOOP;

	-- operators
	FOR r IN
		SELECT row_number() OVER () AS n, o.* FROM (
			SELECT DISTINCT ON (oprname, l, t) oprname, l, t AS r, result FROM (
				SELECT oprname, format_type(NULLIF(oprleft, 0), NULL) AS l, format_type(oprright, NULL) AS t, format_type(oprresult, NULL) AS result, 0 AS n
				FROM pg_operator o WHERE NOT EXISTS (SELECT FROM pg_type t WHERE t.oid IN (oprleft, oprright, oprresult) AND t.typtype = 'p')
				UNION ALL
				SELECT oprname, CASE WHEN oprleft <> 0 THEN a END, b, format_type(oprresult, NULL), n
				FROM (SELECT DISTINCT ON (oprname, oprleft <> 0) oprname, oprleft, oprresult FROM pg_operator o
					WHERE oprresult NOT IN (SELECT oid FROM pg_type WHERE typtype = 'p')
					ORDER BY oprname, oprleft <> 0, oprresult = 'text'::regtype DESC) o,
					(SELECT t, t, 1 FROM unnest(types) t
					UNION ALL SELECT t, 'text', 2 FROM unnest(types) t UNION ALL SELECT 'text', t, 3 FROM unnest(types) t
					UNION ALL SELECT t, 'text[]', 4 FROM unnest(types) t) v(a, b, n)
			) s ORDER BY oprname, l, t, n
		) o
	LOOP
		BEGIN
			EXECUTE format('CREATE FUNCTION trap.%I(%s) RETURNS %s ' || body, 'operator_' || r.n, concat_ws(', ', r.l, r.r), r.result,
				format('operator %s (%s, %s)', r.oprname, r.l, r.r));
			EXECUTE format('CREATE OPERATOR trap.%s (%s RIGHTARG = %s, FUNCTION = trap.%I)', r.oprname,
				'LEFTARG = ' || r.l || ',', r.r, 'operator_' || r.n);
		EXCEPTION WHEN duplicate_function OR invalid_function_definition OR undefined_function THEN NULL;
		END;
	END LOOP;

	-- casts, which need a type of one's own
	FOR r IN SELECT t FROM unnest('{text,name,jsonb,bool,int4,numeric,date,varchar}'::text[]) t LOOP
		EXECUTE format('CREATE FUNCTION trap.to_bait(%s) RETURNS trap.bait ' || body, r.t, 'cast from ' || r.t);
		EXECUTE format('CREATE FUNCTION trap.from_bait(trap.bait, x %s DEFAULT NULL) RETURNS %1$s ' || replace(body, '%L', '%2$L'), r.t, 'cast to ' || r.t);
		EXECUTE format('CREATE CAST (%s AS trap.bait) WITH FUNCTION trap.to_bait(%1$s) AS IMPLICIT', r.t);
	END LOOP;
END $do$;
SQL
$traps =~ s/WORDS/$words/;

# Members of the extension are not traps; neither is what the test asks with.
my $laid = <<'SQL';
SELECT count(*) FILTER (WHERE classid = 'pg_operator'::regclass) > 2000, count(*) FILTER (WHERE classid = 'pg_proc'::regclass) > 4000,
	count(*) FILTER (WHERE classid = 'pg_type'::regclass) > 10
FROM (SELECT 'pg_operator'::regclass AS classid FROM pg_operator WHERE oprnamespace = 'trap'::regnamespace
	UNION ALL SELECT 'pg_proc'::regclass FROM pg_proc WHERE pronamespace = 'trap'::regnamespace
	UNION ALL SELECT 'pg_type'::regclass FROM pg_type WHERE typnamespace = 'trap'::regnamespace AND typtype = 'd') t
SQL

sub untouched
{
	my ($database, $role, $name) = @_;

	is($node->safe_psql($database, "SELECT what, who FROM trap.sprung; SELECT rolsuper FROM pg_roles WHERE rolname = '$role'"),
		'f', $name);
}

$node->safe_psql('postgres', 'CREATE ROLE office LOGIN; CREATE ROLE guest LOGIN');

foreach my $role ('office', 'guest')
{
	my $database = "of_$role";
	my @as = (extra_params => [ '-U', $role ]);

	$node->safe_psql('postgres', "CREATE DATABASE $database" . ($role eq 'office' ? ' OWNER office' : ''));
	$node->safe_psql('postgres', "GRANT CREATE ON DATABASE $database TO guest") if $role eq 'guest';
	$node->safe_psql($database, 'CREATE SCHEMA trap; CREATE SCHEMA clean', @as);
	$node->safe_psql($database, $traps, @as);
	is($node->safe_psql($database, $laid), 't|t|t', "$role: the traps are laid");

	# They do spring: this is what the script once said.
	$node->psql($database, <<'SQL');
SET search_path = trap;
SELECT CAST(concat('"', 'a', '"') AS jsonb) #>> '{}';
SQL
	is($node->safe_psql($database, "SELECT DISTINCT split_part(what, ' ', 1) FROM trap.sprung ORDER BY 1; SELECT rolsuper FROM pg_roles WHERE rolname = '$role'"),
		"function\noperator\nt", "$role: and spring under names that are not qualified");
	$node->safe_psql($database, "ALTER ROLE $role NOSUPERUSER; DELETE FROM trap.sprung");

	foreach my $path ('', 'SET search_path = trap; ', 'SET search_path = trap, pg_catalog; ')
	{
		foreach my $schema ('trap', 'clean')
		{
			my $name = "$role, $path" . "into schema $schema";

			is(sqlstate($node, $database, "${path}CREATE EXTENSION povaid SCHEMA $schema", @as), '', "$name: created");
			untouched($database, $role, "$name: no trap ran");

			# What runs later: triggers, and queries of the functions.
			is( $node->safe_psql($database, <<"SQL"), "eligible\n2\n1", "$name: declared and assessed by a superuser");
${path}INSERT INTO $schema.assessment_standard (standard) VALUES ('a');
INSERT INTO $schema.assessment_criterion (standard, metric, comparison, accepted) VALUES ('a', 'x', 'in', '{yes}'), ('a', 'y', 'in', '{yes}');
UPDATE $schema.assessment_standard SET standard = 'b' WHERE NOT shipped;
SELECT $schema.verdict(q, 'b') FROM (SELECT 'yes' AS x, 'yes' AS y) q;
SELECT pg_catalog.count(*) FROM $schema.compare_standards('b', 'b');
SELECT pg_catalog.count(*) FROM $schema.reward_audit('SELECT 1 AS unit, 2 AS round, 3 AS amount', 'SELECT 1 AS unit, 2 AS round, 4 AS amount, current_date AS paid_on');
DELETE FROM $schema.assessment_standard WHERE NOT shipped;
SQL
			untouched($database, $role, "$name: no trap ran then");
			$node->safe_psql($database, 'SET client_min_messages = error; DROP EXTENSION povaid', @as);
		}
	}
}

# The same text with the traps before pg_catalog, where a name finds one even if
# it is no better match; here nothing may depend on them, either. What only works
# within CREATE EXTENSION is left out, and so are the triggers that guard what is
# shipped.
my $text = $script;
$text =~ s/^\\echo.*$//m;
$text =~ s/^SELECT pg_catalog\.pg_extension_config_dump\(.*?;$//mg;
$text =~ s/^SELECT \@extschema\@\.(?:assessment_grant|schema_warning)\(\);$//mg;
$text =~ s/\@extschema\@/trap/g;
$text =~ s/\@extowner\@/guest/g;
$text =~ s/MODULE_PATHNAME/\$libdir\/povaid/g;
$node->safe_psql('of_guest', <<'SQL');
CREATE VIEW public.object AS
SELECT 'pg_proc'::regclass AS classid, oid AS objid FROM pg_proc WHERE pronamespace = 'trap'::regnamespace
UNION ALL SELECT 'pg_operator'::regclass, oid FROM pg_operator WHERE oprnamespace = 'trap'::regnamespace
UNION ALL SELECT 'pg_type'::regclass, oid FROM pg_type WHERE typnamespace = 'trap'::regnamespace
UNION ALL SELECT 'pg_class'::regclass, oid FROM pg_class WHERE relnamespace = 'trap'::regnamespace;
DO $$
DECLARE
	r record;
BEGIN
	FOR r IN SELECT DISTINCT pg_get_functiondef(oid) AS definition FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ '(sel|joinsel)$' AND prokind = 'f' LOOP
		EXECUTE replace(r.definition, 'FUNCTION pg_catalog.', 'FUNCTION trap.');
	END LOOP;
	FOR r IN SELECT typname FROM pg_type WHERE typtype = 'p' AND typname NOT LIKE '\_%' AND to_regtype('trap.' || quote_ident(typname)) IS NULL LOOP
		EXECUTE format('CREATE DOMAIN trap.%I AS pg_catalog.text', r.typname);
	END LOOP;
END $$;
CREATE TABLE public.trap AS SELECT * FROM public.object;
CREATE TABLE public.known AS SELECT DISTINCT classid, objid FROM pg_depend;
CREATE VIEW public.caught AS
SELECT pg_describe_object(d.classid, d.objid, d.objsubid) || ' uses ' || pg_describe_object(d.refclassid, d.refobjid, 0)
FROM pg_depend d
WHERE (d.refclassid, d.refobjid) IN (TABLE public.trap) AND d.deptype = 'n' AND (d.classid, d.objid) NOT IN (TABLE public.known);
SQL

foreach my $case (
	[ 'CREATE FUNCTION late(text) RETURNS integer LANGUAGE sql AS $$ $$', qr/late.*uses type text/ ],
	[ 'CREATE TABLE late (a integer DEFAULT length(concat(1, 2)))', qr/default.*uses function concat/ ],
	[ 'CREATE OPERATOR <<< (LEFTARG = integer, RIGHTARG = integer, FUNCTION = pg_catalog.int4lt, RESTRICT = eqsel)', qr/operator <<<.*uses function eqsel/ ],
	[ 'CREATE TABLE late (a integer, CHECK (a > 0))', qr/constraint.*uses operator/ ])
{
	my ($status, $out) = $node->psql('of_guest', "SET search_path = trap, pg_catalog; SET check_function_bodies = off; BEGIN; $case->[0]; SELECT * FROM public.caught; ROLLBACK");

	like($out, $case->[1], "caught: $case->[0]");
}
is( $node->safe_psql('of_guest', "SET search_path = trap, pg_catalog; SET session_replication_role = replica;\n$text\n;SELECT * FROM public.caught"),
	'', 'nothing that the script makes depends on a trap, even behind them in the path');
untouched('of_guest', 'guest', 'and none ran');
is($node->safe_psql('of_guest', "SET search_path = ''; SELECT trap.verdict(q, 'deqen-township-2016') FROM (SELECT 0.01 AS incidence, 0.2 AS income_growth, 0.1 AS county_income_growth) q"),
	'eligible', 'what was made works');

$node->stop;
done_testing();
