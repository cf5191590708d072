# Puts the topics of objects into the install script: awk -f topics.awk SCRIPT SCRIPT.
#
# The first reading finds which objects stand under which line "-- topic: NAME":
# every object has a comment, and COMMENT ON names it in full.  The second reading
# prints the script, with a line "topic object" for each of them in place of the
# words TOPICS OF OBJECTS.  What is in povaid_support is nobody's to call.
#
# An object is written as the catalog has it, without schemas and names of
# arguments: "headcount_ratio(double precision, numeric)", "operator +(a, b)",
# "type exit_verdict", "table assessment_standard".

# The type of an argument, which may have a name.
function type_of(argument) {
	sub(/^ +/, "", argument)
	sub(/ +$/, "", argument)
	sub(/^(VARIADIC|IN) /, "", argument)
	if (argument ~ / / && argument !~ /^(double precision|(character|bit) varying|time(stamp)? with(out)? time zone)(\[\])?$/)
		sub(/^("[^"]*"|[^ ]+) +/, "", argument)
	sub(/^(pg_catalog|@extschema@)\./, "", argument)
	# as format_type() calls them
	sub(/^varchar$/, "character varying", argument)
	sub(/^bpchar$/, "character", argument)
	if (argument == "bool")
		argument = "boolean"
	return argument
}

function types_of(arguments,    n, parts, i, result) {
	n = split(arguments, parts, ",")
	for (i = 1; i <= n; i++)
		result = result (i > 1 ? ", " : "") type_of(parts[i])
	return result
}

function declare(object) {
	if (topic == "") {
		print FILENAME ":" FNR ": " object " is of no topic" >"/dev/stderr"
		failed = 1
		exit 1
	}
	if (object in declared)		# a second comment on what a template declared
		return
	declared[object] = 1
	objects = objects (objects == "" ? "" : "\n") topic " " object
	n_objects++
}

NR == FNR && /^-- topic: / { topic = $3 }

# The name may go over several lines.
NR == FNR && /^COMMENT ON / { comment = $0; unfinished = 1; joined = 1 }

NR == FNR && unfinished {
	if (!joined) {
		line = $0
		sub(/^[ \t]+/, " ", line)
		comment = comment line
	}
	joined = 0
	if (comment !~ / IS( |$)/)
		next
	unfinished = 0
	if (comment !~ /^COMMENT ON (FUNCTION|AGGREGATE|OPERATOR|TYPE|DOMAIN|TABLE|VIEW) / || comment ~ /^COMMENT ON OPERATOR (CLASS|FAMILY) /)
		next
	$0 = comment
	kind = $3
	name = $0
	sub(/^COMMENT ON [A-Z]+ /, "", name)
	sub(/ IS( .*)?$/, "", name)
	sub(/^@extschema@\./, "", name)
	if (name ~ /^povaid_support\./)
		next
	if (kind == "TYPE" || kind == "DOMAIN")
		declare("type " name)
	else if (kind == "TABLE" || kind == "VIEW")
		declare("table " name)
	else {
		at = index(name, "(")
		arguments = substr(name, at + 1, length(name) - at - 1)
		name = substr(name, 1, at - 1)
		sub(/ +$/, "", name)
		if (kind == "OPERATOR") {
			sub(/^NONE,/, "none,", arguments)
			name = "operator " name
		}
		declare(name "(" types_of(arguments) ")")
	}
}

NR == FNR { next }

(at = index($0, "TOPICS OF OBJECTS")) > 0 {
	found++
	print substr($0, 1, at - 1) objects substr($0, at + length("TOPICS OF OBJECTS"))
	next
}

{ print }

END {
	if (!failed && (found != 1 || n_objects == 0)) {
		print FILENAME ": there is no one place for the topics of objects" >"/dev/stderr"
		exit 1
	}
}
