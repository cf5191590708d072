# Prints SQL files with their templates put in: a line "@name A=x B=y" stands for
# the file name.sql.in in the given folder, with x for @A@ and y for @B@ in it.

/^@/ {
	file = folder "/" substr($1, 2) ".sql.in"
	while ((got = (getline line < file)) > 0) {
		for (i = 2; i <= NF; i++) {
			split($i, word, "=")
			gsub("@" word[1] "@", word[2], line)
		}
		print line
	}
	if (got < 0) {
		print FILENAME ": there is no " file >"/dev/stderr"
		exit 1
	}
	close(file)
	next
}

{ print }
