# Prints SQL files with their templates put in.
#
# A line "@name A=x B=y" stands for the file name.sql.in in the given folder, with
# x for @A@ and y for @B@ in it.  HOME is the schema, with a point, of a type that
# is not in the extension's own, and need not be given.
#
# What stands between the lines "@each" and "@end" is printed once for each of the
# lines after "@each" that begin with a tab, with that line for @EACH@.  So
# overloads that differ in their arguments only have one body and one comment:
#
#	@each
#		welfare double precision
#		welfare numeric
#	CREATE AGGREGATE gini(@EACH@) (...);
#	COMMENT ON AGGREGATE gini(@EACH@) IS '...';
#	@end
#
# A word between @ in capitals that nothing was put in for is an error.

function fail(message) {
	print FILENAME ":" FNR ": " message >"/dev/stderr"
	failed = 1
	exit 1
}

function emit(line) {
	if (match(line, /@[A-Z][A-Z0-9_]*@/))
		fail("nothing is put in for " substr(line, RSTART, RLENGTH))
	print line
}

# Put a text in for a word; neither of them is a pattern.
function put(line, word, text,    at, done) {
	while ((at = index(line, word)) > 0) {
		done = done substr(line, 1, at - 1) text
		line = substr(line, at + length(word))
	}
	return done line
}

/^@each$/ {
	if (state != "")
		fail("@each within @each")
	state = "items"
	nitems = nlines = 0
	next
}

state == "items" && /^\t/ {
	items[++nitems] = substr($0, 2)
	next
}

/^@end$/ {
	if (state == "" || nitems == 0)
		fail("@end without @each and its lines")
	state = ""
	for (i = 1; i <= nitems; i++) {
		if (i > 1)
			print ""
		for (j = 1; j <= nlines; j++)
			emit(put(lines[j], "@EACH@", items[i]))
	}
	next
}

state != "" {
	state = "body"
	lines[++nlines] = $0
	next
}

/^@/ {
	file = folder "/" substr($1, 2) ".sql.in"
	while ((got = (getline line < file)) > 0) {
		for (i = 2; i <= NF; i++) {
			at = index($i, "=")
			line = put(line, "@" substr($i, 1, at - 1) "@", substr($i, at + 1))
		}
		emit(put(line, "@HOME@", ""))
	}
	if (got < 0)
		fail("there is no " file)
	close(file)
	next
}

{ emit($0) }

END {
	if (!failed && state != "") {
		print FILENAME ": @each without @end" >"/dev/stderr"
		exit 1
	}
}
