# Rscript survey.R TABLE: three rates with their standard errors, by R's survey,
# of a CSV file with income, line, weight, stratum and psu. Prints the seconds
# that the design and the means take, the most memory in MB, and the errors.

suppressPackageStartupMessages(library(survey))

d <- read.csv(commandArgs(trailingOnly = TRUE)[1],
	colClasses = c("numeric", "numeric", "numeric", "character", "integer"))
poor <- as.numeric(d$income < d$line)
gap <- poor * (d$line - d$income) / d$line
d <- data.frame(poor, gap, square = gap^2, weight = d$weight, stratum = d$stratum, psu = d$psu)
taken <- system.time({
	design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, data = d, nest = TRUE)
	means <- svymean(~poor + gap + square, design)
})[["elapsed"]]
peak <- grep("^VmHWM", readLines("/proc/self/status"), value = TRUE)
cat(taken, as.numeric(gsub("[^0-9]", "", peak)) / 1024, sprintf("%.17g", SE(means)), "\n")
