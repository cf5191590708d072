# What docs/clients.md says of dbplyr: each R block of it returns what the SQL block
# after it returns, and dbplyr rewrites the names that its table has, no others.
# Prints TAP.  Rscript dbplyr.R PAGE; the server is found through PGHOST and so on.
suppressPackageStartupMessages({
  library(RPostgreSQL)
  library(dplyr)
  library(dbplyr)
})
options(warn = -1)

page <- readLines(commandArgs(trailingOnly = TRUE)[1], encoding = "UTF-8")
con <- dbConnect(PostgreSQL(), host = Sys.getenv("PGHOST"), port = Sys.getenv("PGPORT"),
                 user = Sys.getenv("PGUSER"), dbname = Sys.getenv("PGDATABASE"))

number <- 0
bad <- 0
test <- function(good, title, why = "") {
  good <- isTRUE(good)
  number <<- number + 1
  bad <<- bad + !good
  cat(if (good) "ok" else "not ok", number, "-", title, "\n")
  if (!good) cat(paste0("#   ", unlist(strsplit(paste(why, collapse = "\n"), "\n")), "\n"), sep = "")
}

# The blocks: a data frame of language and text.
fences <- grep("^```", page)
starts <- fences[c(TRUE, FALSE)]
ends <- fences[c(FALSE, TRUE)]
blocks <- data.frame(
  language = sub("^```", "", page[starts]),
  text = mapply(function(a, b) paste(page[seq(a + 1, b - 1)], collapse = "\n"), starts, ends)
)
is_r <- blocks$language == "r" & !grepl("dbConnect", blocks$text)
for (made in blocks$text[blocks$language == "sql" & grepl("^CREATE TABLE", blocks$text)]) {
  for (statement in strsplit(made, ";\n?")[[1]]) if (nzchar(trimws(statement))) invisible(dbGetQuery(con, statement))
}
test(sum(is_r) >= 3, "the page has examples", paste(sum(is_r), "of them"))

outcome <- function(expression) tryCatch(expression, error = function(e) conditionMessage(e))
for (i in which(is_r)) {
  found <- outcome(as.data.frame(collect(eval(parse(text = blocks$text[i])))))
  wanted <- outcome(dbGetQuery(con, blocks$text[i + 1]))
  test(is.data.frame(found) && nrow(found) > 0 && isTRUE(all.equal(found, wanted, tolerance = 0)),
       paste("example:", strsplit(blocks$text[i], "\n")[[1]][1]), c(capture.output(found), capture.output(wanted)))
}

# The names that dbplyr writes in another way, with one argument and with a number more.
names <- dbGetQuery(con, "SELECT DISTINCT proname FROM pg_proc p JOIN pg_depend d ON d.objid = p.oid
  AND d.classid = 'pg_proc'::regclass AND d.deptype = 'e' JOIN pg_extension e ON e.oid = d.refobjid
  WHERE e.extname = 'povaid' AND p.pronamespace = e.extnamespace ORDER BY proname")$proname
written <- function(...) outcome(as.character(translate_sql(!!as.call(list(...)), con = con, window = FALSE)))
differs <- vapply(names, function(name) {
  plain <- tolower(sprintf(c("%s(\"d\")", "%s(\"d\", 0.5)"), name))
  made <- tolower(c(written(as.name(name), as.name("d")), written(as.name(name), as.name("d"), 0.5)))
  made[1] != plain[1] && !(made[2] == plain[2])
}, TRUE)
from <- grep("^\\| *dplyr *\\|", page)
listed <- character()
while (length(from) == 1 && grepl("^\\|", page[from + 1])) {
  from <- from + 1
  listed <- c(listed, sub("^\\| *`([a-z_]+)\\(.*", "\\1", grep("^\\| *`", page[from], value = TRUE)))
}
test(identical(sort(unique(listed)), sort(names[differs])), "the table has every name that dbplyr rewrites, no others",
     c(paste("rewritten:", paste(names[differs], collapse = " ")), paste("listed:", paste(listed, collapse = " "))))

# So the table is needed: without sql() they fail.
for (call in c("mean(d)", "median(d)", "quantile(d, 0.5)")) {
  stored <- tbl(con, "stored_income")
  text <- outcome(collect(eval(parse(text = sprintf("summarise(stored, x = %s)", call)))))
  test(is.character(text), paste(call, "is refused without sql()"), capture.output(text))
}

cat(sprintf("1..%d\n", number))
invisible(dbDisconnect(con))
quit(status = if (bad > 0) 1 else 0)
