# The calls by R's RPostgreSQL, which sends every parameter as an untyped text.
suppressPackageStartupMessages(library(RPostgreSQL))

arguments <- commandArgs(trailingOnly = TRUE)
connection <- dbConnect(PostgreSQL(), host = Sys.getenv("PGHOST"), port = Sys.getenv("PGPORT"),
                        user = Sys.getenv("PGUSER"), dbname = Sys.getenv("PGDATABASE"))

unescape <- function(text) {
  marks <- gsub("\\\\", "\001", text, fixed = TRUE)
  marks <- gsub("\\t", "\t", gsub("\\n", "\n", gsub("\\r", "\r", marks, fixed = TRUE), fixed = TRUE), fixed = TRUE)
  gsub("\001", "\\", marks, fixed = TRUE)
}
escape <- function(text) {
  text <- gsub("\\", "\\\\", text, fixed = TRUE)
  gsub("\t", "\\t", gsub("\n", "\\n", gsub("\r", "\\r", text, fixed = TRUE), fixed = TRUE), fixed = TRUE)
}

# R has no decimals, and RPostgreSQL sends no vectors, and of dates the number of days:
# they are texts.  NA it sends as the text NA.
value_of <- function(kind, text) {
  if (kind == "null") stop("unsupported")
  if (endsWith(kind, "[]")) return(paste0("{", gsub("\037", ",", text, fixed = TRUE), "}"))
  if (kind == "float") return(as.numeric(text))
  if (kind == "int") return(if (abs(as.numeric(text)) < 2^31) as.integer(text) else text)
  if (kind == "boolean") return(startsWith(text, "t"))
  text
}

# It says by a warning alone that a statement failed, or that it does not know the
# type of a column, which then comes as text.
execute <- function(sql, values) {
  sql <- gsub("@([0-9]+)@", "$\\1", sql)
  result <- withCallingHandlers(
    if (length(values)) dbGetQuery(connection, sql, values) else dbGetQuery(connection, sql),
    warning = function(w) {
      if (grepl("unrecognized PostgreSQL field type", conditionMessage(w))) invokeRestart("muffleWarning")
      stop(dbGetException(connection)$errorMsg)
    })
  if (is.null(result) || nrow(result) == 0) NA else result[[1]][1]
}

lines <- readLines(arguments[1], encoding = "UTF-8")
answers <- vapply(strsplit(paste0(lines, "\t."), "\t", fixed = TRUE), function(fields) {
  fields <- vapply(fields[-length(fields)], unescape, "", USE.NAMES = FALSE)
  answer <- tryCatch({
    values <- list()
    at <- 4
    while (at + 1 <= length(fields)) {
      values[[length(values) + 1]] <- value_of(fields[at], fields[at + 1])
      at <- at + 2
    }
    result <- execute(fields[2], values)
    if (nzchar(fields[3]) && !is.na(result)) result <- execute(fields[3], list(result))
    if (is.na(result)) "null" else paste0("ok\t", escape(format(result, digits = 17)))
  }, error = function(e) {
    if (conditionMessage(e) == "unsupported") return("unsupported")
    paste0("error\t\t", escape(conditionMessage(e)))
  })
  paste0(fields[1], "\t", answer)
}, "")
writeLines(answers, arguments[2], useBytes = TRUE)
invisible(dbDisconnect(connection))
