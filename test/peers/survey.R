# Figures of R's package survey on its own data (apisrs, apistrat, apiclus1,
# apiclus2), on laeken's eusilc and on a made sample with lonely strata: values,
# standard errors, covariances, design effects, degrees of freedom, intervals.
# What survey does not have is computed from its definition: the influence of a
# row on an index of inequality as a difference quotient.
#
# Writes NAME.csv for each data set and figure.csv (name, value, se) to the
# folder that is its argument.

suppressPackageStartupMessages({
	library(survey)
	library(laeken)
})
options(digits = 17, warn = 1)
folder <- commandArgs(TRUE)[1]
data(api)
data(eusilc)

figures <- list()
say <- function(name, value, se = NA) {
	figures[[length(figures) + 1]] <<- data.frame(name = name, value = as.numeric(value), se = as.numeric(se))
}
estimate <- function(name, e) say(name, coef(e)[1], SE(e)[1])

save_data <- function(data, name) {
	names(data) <- tolower(gsub(".", "_", names(data), fixed = TRUE))
	write.csv(format(data, digits = 17, trim = TRUE), file.path(folder, paste0(name, ".csv")), row.names = FALSE, quote = TRUE)
}
columns <- c("snum", "dnum", "stype", "api00", "api99", "enroll", "meals", "pw")
save_data(cbind(apisrs[columns], fpc = apisrs$fpc), "apisrs")
save_data(cbind(apistrat[columns], fpc = apistrat$fpc), "apistrat")
save_data(cbind(apiclus1[columns], fpc = apiclus1$fpc), "apiclus1")
apiclus2$enroll[is.na(apiclus2$enroll)] <- 0
save_data(cbind(apiclus2[columns], fpc1 = apiclus2$fpc1, fpc2 = apiclus2$fpc2), "apiclus2")
silc <- data.frame(household = eusilc$db030, region = eusilc$db040, gender = eusilc$rb090, age = eusilc$age,
	income = eusilc$eqIncome, weight = eusilc$rb050)
save_data(silc, "silc")

designs <- list(
	srs = svydesign(id = ~1, weights = ~pw, data = apisrs),
	srs_fpc = svydesign(id = ~1, weights = ~pw, fpc = ~fpc, data = apisrs),
	strat = svydesign(id = ~1, strata = ~stype, weights = ~pw, data = apistrat),
	strat_fpc = svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat),
	clus1 = svydesign(id = ~dnum, weights = ~pw, data = apiclus1),
	clus1_fpc = svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1),
	clus2 = svydesign(id = ~dnum, weights = ~pw, data = apiclus2),
	clus2_fpc = svydesign(id = ~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2))

for (d in names(designs)) {
	design <- designs[[d]]
	for (x in c("api00", "api99", "enroll", "meals")) {
		f <- as.formula(paste0("~", x))
		estimate(paste(d, "mean", x), svymean(f, design))
		estimate(paste(d, "total", x), svytotal(f, design))
		say(paste(d, "deff mean", x), deff(svymean(f, design, deff = "replace")))
		say(paste(d, "deff total", x), deff(svytotal(f, design, deff = "replace")))
		say(paste(d, "deff without replacement", x), deff(svymean(f, design, deff = TRUE)))
	}
	estimate(paste(d, "ratio"), svyratio(~api00, ~api99, design))
	estimate(paste(d, "share"), svymean(~I(as.numeric(api00 < 600)), design))
	say(paste(d, "df"), degf(design))
	i <- confint(svymean(~api00, design), df = degf(design))
	say(paste(d, "lower"), i[1])
	say(paste(d, "upper"), i[2])
	for (s in c("E", "H", "M")) {
		sub <- subset(design, stype == s)
		estimate(paste(d, "mean of", s), svymean(~api00, sub))
		estimate(paste(d, "total of", s), svytotal(~enroll, sub))
		estimate(paste(d, "ratio of", s), svyratio(~api00, ~api99, sub))
		say(paste(d, "df of", s), degf(sub))
	}
	by <- svyby(~api00, ~stype, design, svymean, covmat = TRUE)
	estimate(paste(d, "E - H"), svycontrast(by, c(E = 1, H = -1)))
	estimate(paste(d, "E / M"), svycontrast(by, quote(E / M)))
	estimate(paste(d, "ln E"), svycontrast(by, quote(log(E))))
	say(paste(d, "covariance"), vcov(by)["E", "M"])
}

# Poverty of persons in households, by region and gender.
household <- svydesign(id = ~household, strata = ~region, weights = ~weight, data = silc)
gap <- function(a) ifelse(silc$income < 10000, ((10000 - silc$income) / 10000)^a, 0)
household <- update(household, fgt0 = gap(0), fgt1 = gap(1), fgt2 = gap(2), poor_income = ifelse(income < 10000, income, 0))
domains <- c(list(all = rep(TRUE, nrow(silc))),
	sapply(levels(silc$region), function(r) silc$region == r, simplify = FALSE),
	sapply(levels(silc$gender), function(g) silc$gender == g, simplify = FALSE),
	list(old = silc$age >= 65))
for (n in names(domains)) {
	sub <- household[domains[[n]], ]
	estimate(paste("silc headcount", n), svymean(~fgt0, sub))
	estimate(paste("silc gap", n), svymean(~fgt1, sub))
	estimate(paste("silc severity", n), svymean(~fgt2, sub))
	estimate(paste("silc income gap", n), svyratio(~fgt1, ~fgt0, sub))
	estimate(paste("silc poor", n), svytotal(~fgt0, sub))
	estimate(paste("silc shortfall", n), svytotal(~I(10000 * fgt1), sub))
	estimate(paste("silc mean", n), svymean(~income, sub))
	estimate(paste("silc mean of poor", n), svyratio(~poor_income, ~fgt0, sub))
	say(paste("silc df", n), degf(sub))
	say(paste("silc deff", n), deff(svymean(~fgt0, sub, deff = "replace")))
	q <- svyquantile(~income, sub, c(0.1, 0.5, 0.9), qrule = "math", interval.type = "mean", se = TRUE, df = degf(sub))
	i <- confint(q)
	for (k in 1:3) {
		say(paste("silc lower quantile", c(0.1, 0.5, 0.9)[k], n), i[k, 1])
		say(paste("silc upper quantile", c(0.1, 0.5, 0.9)[k], n), i[k, 2])
		say(paste("silc woodruff", c(0.1, 0.5, 0.9)[k], n), NA, SE(q)[k])
	}
	p <- svymean(~fgt0, sub)
	for (m in c("xlogit", "beta", "asin", "mean")) {
		i <- confint(svyciprop(~fgt0, sub, method = m, df = degf(sub)))
		say(paste("silc", m, "lower", n), i[1])
		say(paste("silc", m, "upper", n), i[2])
	}
}

# A stratum of which one unit was drawn.
made <- data.frame(stratum = rep(1:6, c(3, 4, 2, 1, 5, 1)), psu = 1:16, n = rep(c(30, 40, 20, 10, 5, 8), c(3, 4, 2, 1, 5, 1)),
	w = 10 + (1:16 * 7) %% 5, x = (1:16 * 37) %% 23, y = (1:16 * 91) %% 29, part = (1:16) %% 3)
save_data(made, "made")
for (rule in c("remove", "adjust", "average", "certainty")) {
	options(survey.lonely.psu = rule)
	for (f in c(FALSE, TRUE)) {
		design <- if (f) svydesign(id = ~psu, strata = ~stratum, weights = ~w, fpc = ~n, data = made)
			else svydesign(id = ~psu, strata = ~stratum, weights = ~w, data = made)
		for (third in c("all", "0", "1", "2")) {
			sub <- if (third == "all") design else design[made$part == as.numeric(third), ]
			n <- paste("lonely", rule, if (f) "fpc" else "none", third)
			estimate(paste(n, "mean"), svymean(~x, sub))
			estimate(paste(n, "ratio"), svyratio(~x, ~y, sub))
			# before 4.3, survey compared the total of a lonely unit with 0
			if (rule != "adjust") estimate(paste(n, "total"), svytotal(~x, sub))
		}
	}
}

# Inequality: the influence of each row is a difference quotient of the index by
# its weight; its total has the standard error of the index.
options(survey.lonely.psu = "fail")
pooled <- function(y, w) {
	w <- tapply(w, y, sum)
	list(y = as.numeric(names(w)), w = as.numeric(w))
}
# The integral over p of the mean of the poorest p over that of the others, the
# Lorenz curve straight between the values: by 40 Gaussian points in each part.
beta <- 0.5 / sqrt(1 - (2 * 1:39) ^ -2)
jacobi <- matrix(0, 40, 40)
jacobi[cbind(1:39, 2:40)] <- jacobi[cbind(2:40, 1:39)] <- beta
gauss <- eigen(jacobi, symmetric = TRUE)
zenga <- function(y, w) {
	n <- cumsum(w)
	below <- cumsum(w * y) - w * y
	above <- rev(cumsum(rev(w * y)))
	of_part <- function(k) {
		h <- w * (1 + gauss$values[k]) / 2
		gauss$vectors[1, k] ^ 2 * sum(w * (below + h * y) / (n - w + h) / ((above - h * y) / (sum(w) - n + w - h)))
	}
	1 - sum(sapply(1:40, of_part)) / sum(w)
}
index <- list(
	gini = function(y, w) { N <- sum(w); m <- sum(w * y) / N; C <- cumsum(w); sum(w * y * (2 * C - w)) / (N^2 * m) - 1 },
	theil = function(y, w) { r <- y / (sum(w * y) / sum(w)); sum(w * r * log(r)) / sum(w) },
	mld = function(y, w) { r <- y / (sum(w * y) / sum(w)); -sum(w * log(r)) / sum(w) },
	ge2 = function(y, w) { r <- y / (sum(w * y) / sum(w)); sum(w * (r^2 - 1)) / sum(w) / 2 },
	atkinson = function(y, w) { m <- sum(w * y) / sum(w); 1 - (sum(w * sqrt(y)) / sum(w))^2 / m },
	hoover = function(y, w) { m <- sum(w * y) / sum(w); sum(w * abs(y - m)) / (2 * sum(w * y)) },
	zenga = zenga,
	sen = function(y, w) { z <- 14000; p <- y < z; N <- sum(w); H <- sum(w[p]) / N; P <- sum(w[p] * (z - y[p])) / (N * z)
		C <- cumsum(w[p]); W <- sum(w[p]); m <- sum(w[p] * y[p]) / W
		P + H * (sum(w[p] * y[p] * (2 * C - w[p])) / (W^2 * m) - 1) * m / z })
inequality <- svydesign(id = ~household, strata = ~region, weights = ~weight, data = silc[silc$income > 0 & silc$household %% 12 == 0, ])
y <- inequality$variables$income
w <- weights(inequality)
at <- match(as.character(y), as.character(pooled(y, w)$y))
for (i in names(index)) {
	p <- pooled(y, w)
	u <- sapply(seq_along(p$y), function(k) {
		h <- 1e-4 * sum(p$w) / length(p$w)
		a <- p$w; a[k] <- a[k] + h
		b <- p$w; b[k] <- b[k] - h
		(index[[i]](p$y, a) - index[[i]](p$y, b)) / (2 * h)
	})
	inequality <- update(inequality, u = u[match(y, p$y)])
	say(paste("inequality", i), index[[i]](p$y, p$w), SE(svytotal(~u, inequality)))
}

write.table(do.call(rbind, figures), file.path(folder, "figure.csv"), sep = ",", na = "", row.names = FALSE, col.names = FALSE, quote = FALSE)
