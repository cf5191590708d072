# For test/t/080_laeken.pl: the data sets of R's package laeken, its figures of
# them, and those of the other measures from their definitions, in plain R.
#
#   Rscript --vanilla laeken.R FOLDER
#
# writes FOLDER/person.csv (eusilc), FOLDER/employee.csv (ses) and
# FOLDER/figure.csv (name, value), all with 17 digits.

library(laeken)

folder <- commandArgs(trailingOnly = TRUE)[1]
data(eusilc)
data(ses)

write_csv <- function(frame, name) {
	text <- lapply(frame, function(x)
		if (is.double(x)) ifelse(is.na(x), "", sprintf("%.17g", x)) else as.character(x))
	write.table(as.data.frame(text), file.path(folder, name), sep = ",", na = "",
		quote = FALSE, row.names = FALSE, col.names = FALSE)
}

figures <- list()

# One figure, or several: "name" and "name/label of the element".
figure <- function(name, value) {
	if (length(value) > 1)
		name <- paste(name, names(value), sep = "/")
	figures[[length(figures) + 1]] <<-
		data.frame(name = name, value = as.double(unname(value)))
}

label <- function(values, names) setNames(values, names)

#
# The data
#

y <- eusilc$eqIncome
w <- eusilc$rb050
region <- as.character(eusilc$db040)
# gpg() and prop() take the first level for the women; gpg() would relabel the
# levels of eusilc, which begin with "male", and so exchange the two.
gender <- factor(as.character(eusilc$rb090), levels = c("female", "male"))

# Four sources that add up to the income, each per equivalent adult: a sum over
# the persons of a household and columns that are of the household.
source_of <- function(persons, household) {
	own <- rowSums(eusilc[persons], na.rm = TRUE)
	(ave(own, eusilc$db030, FUN = sum) + rowSums(eusilc[household])) / eusilc$eqSS
}
person <- data.frame(id = seq_len(nrow(eusilc)), household = eusilc$db030, size = eusilc$hsize, region = region,
	gender = as.character(gender), age = eusilc$age, income = y, weight = w,
	scale = eqSS("db030", "age", data = eusilc),
	wage = source_of("py010n", character()),
	capital = source_of("py050n", c("hy040n", "hy090n")),
	benefit = source_of(c("py090n", "py100n", "py110n", "py120n", "py130n", "py140n"),
		c("hy050n", "hy070n", "hy080n", "hy110n")),
	tax = -source_of(character(), c("hy130n", "hy145n")),
	equivalised = eqInc("db030",
		c("hy040n", "hy050n", "hy070n", "hy080n", "hy090n", "hy110n"), c("hy130n", "hy145n"),
		c("py010n", "py050n", "py090n", "py100n", "py110n", "py120n", "py130n", "py140n"),
		character(), "eqSS", data = eusilc),
	own_wage = eusilc$py010n)
write_csv(person, "person.csv")
write_csv(data.frame(gender = as.character(ses$sex), education = as.character(ses$education),
	earnings = ses$earningsHour, weight = ses$weights), "employee.csv")

#
# What laeken says
#

whole_and_regions <- function(name, result) {
	figure(paste0("laeken ", name), result$value)
	by <- result$valueByStratum
	figure(paste0("laeken ", name, " by region"), label(by$value, as.character(by$stratum)))
}
whole_and_regions("gini", gini(y, weights = w, breakdown = eusilc$db040))
whole_and_regions("qsr", qsr(y, weights = w, breakdown = eusilc$db040))
whole_and_regions("arpr", arpr(y, weights = w, breakdown = eusilc$db040))
whole_and_regions("rmpg", rmpg(y, weights = w, breakdown = eusilc$db040))
whole_and_regions("gpg", gpg(y, gender = gender, weights = w, breakdown = eusilc$db040))
whole_and_regions("gpg of medians", gpg(y, gender = gender, method = "median", weights = w,
	breakdown = eusilc$db040))
whole_and_regions("prop", prop(gender, weights = w, breakdown = eusilc$db040))
figure("laeken gpg of wages",
	gpg(eusilc$py010n, gender = gender, weights = w, na.rm = TRUE)$value)
earned <- gpg(ses$earningsHour, gender = ses$sex, weights = ses$weights, breakdown = ses$education)
figure("laeken gpg of ses", earned$value)
figure("laeken gpg of ses by education",
	label(earned$valueByStratum$value, as.character(earned$valueByStratum$stratum)))
fractions <- c(0.4, 0.5, 0.6, 0.7)
figure("laeken dispersion",
	label(sapply(fractions, function(p) arpr(y, weights = w, p = p)$value), fractions))
figure("laeken arpt", label(arpt(y, weights = w, p = fractions), fractions))
figure("laeken arpr of each region alone", sapply(split(seq_along(y), region),
	function(i) arpr(y[i], weights = w[i])$value))
figure("laeken without weights", c(gini = gini(y)$value, qsr = qsr(y)$value, arpr = arpr(y)$value,
	rmpg = rmpg(y)$value, arpt = arpt(y), mean = incMean(y), median = incMedian(y)))
figure("laeken incMean", incMean(y, weights = w))
figure("laeken incMedian", incMedian(y, weights = w))
figure("laeken weightedMean", weightedMean(y, weights = w))
figure("laeken weightedMedian", weightedMedian(y, weights = w))
figure("laeken incQuintile", incQuintile(y, weights = w, k = 0:5))
percent <- 0:100
figure("laeken weightedQuantile",
	label(weightedQuantile(y, weights = w, probs = percent / 100), percent))
figure("laeken quantile of the first thousand",
	label(weightedQuantile(y[1:1000], probs = percent / 100), percent))
figure("laeken quantile of 1 to 10", label(weightedQuantile(1:10, probs = 0:10 / 10), 0:10))

#
# The definitions
#

# Equal values are one, in ascending order.
pool <- function(y, w) {
	value <- sort(unique(y))
	list(y = value, w = as.vector(rowsum(w, match(y, value))))
}
mean_of <- function(x, w) sum(w * x) / sum(w)

# Half the mean absolute difference over all pairs, divided by the mean.
gini_by_pairs <- function(y, w) {
	p <- pool(y, w)
	differences <- sapply(p$y, function(x) sum(p$w * abs(p$y - x)))
	sum(p$w * differences) / (2 * sum(p$w) ^ 2) / mean_of(p$y, p$w)
}
# The share of those below and half of those at each value.
middle_rank <- function(y, w) {
	p <- pool(y, w)
	((cumsum(p$w) - p$w / 2) / sum(p$w))[match(y, p$y)]
}
concentration <- function(x, y, w) {
	r <- middle_rank(y, w)
	2 * mean_of((x - mean_of(x, w)) * (r - mean_of(r, w)), w) / mean_of(x, w)
}
curve <- function(x, y, w, at) {
	p <- pool(y, w)
	amount <- as.vector(rowsum(x * w, match(y, p$y)))
	approx(c(0, cumsum(p$w) / sum(p$w)), c(0, cumsum(amount)), at, rule = 2)$y
}
lorenz <- function(y, w, at) curve(y, y, w, at) / sum(w * y)
inverse <- function(y, w, at) {
	p <- pool(y, w)
	share <- cumsum(p$w) / sum(p$w)
	sapply(at, function(q) p$y[which(share >= q)[1]])
}
fgt <- function(y, w, z, alpha) mean_of(ifelse(y < z, pmax(1 - y / z, 0) ^ alpha, 0), w)
watts <- function(y, w, z) mean_of(ifelse(y < z, log(z / y), 0), w)
sen <- function(y, w, z) {
	poor <- y < z
	if (!any(poor))
		return(0)
	fgt(y, w, z, 1) + mean_of(poor, w) * gini_by_pairs(y[poor], w[poor]) * mean_of(y[poor], w[poor]) / z
}
# The mean over all pairs of the greater of two gaps.
sst <- function(y, w, z) {
	p <- pool(y, w)
	poor <- p$y < z
	gap <- 1 - p$y[poor] / z
	v <- p$w[poor]
	pairs <- sapply(gap, function(g) sum(v * pmax.int(gap, g)))
	(sum(v * pairs) + 2 * sum(v * gap) * sum(p$w[!poor])) / sum(p$w) ^ 2
}
s_gini <- function(y, w, nu) {
	p <- pool(y, w)
	left <- 1 - cumsum(p$w) / sum(p$w)
	before <- c(1, left[-length(left)])
	1 - sum(p$y * (before ^ nu - pmax(left, 0) ^ nu)) / mean_of(p$y, p$w)
}
entropy <- function(y, w, alpha) {
	r <- y / mean_of(y, w)
	if (alpha == 0) mean_of(-log(r), w)
	else if (alpha == 1) mean_of(ifelse(r > 0, r * log(r), 0), w)
	else mean_of((r ^ alpha - 1) / (alpha ^ 2 - alpha), w)
}
atkinson <- function(y, w, epsilon) {
	equivalent <- if (epsilon == 1) exp(mean_of(log(y), w))
		else mean_of(y ^ (1 - epsilon), w) ^ (1 / (1 - epsilon))
	1 - equivalent / mean_of(y, w)
}
# The integral over p of the mean of the poorest p over that of the others, the
# Lorenz curve straight between the values: by 40 Gaussian points in each part.
beta <- 0.5 / sqrt(1 - (2 * 1:39) ^ -2)
jacobi <- matrix(0, 40, 40)
jacobi[cbind(1:39, 2:40)] <- jacobi[cbind(2:40, 1:39)] <- beta
gauss <- eigen(jacobi, symmetric = TRUE)
zenga <- function(y, w) {
	p <- pool(y, w)
	n <- cumsum(p$w)
	total <- cumsum(p$w * p$y)
	start <- n - p$w
	of_part <- function(k) {
		h <- start + p$w * (1 + gauss$values[k]) / 2
		below <- total - p$w * p$y + (h - start) * p$y
		above <- rev(cumsum(rev(p$w * p$y))) - (h - start) * p$y
		gauss$vectors[1, k] ^ 2 * sum(p$w * (below / h) / (above / (sum(p$w) - h)))
	}
	1 - sum(sapply(1:40, of_part)) / sum(p$w)
}
# The middle of two medians.
wolfson <- function(y, w, gini) {
	p <- pool(y, w)
	share <- cumsum(p$w) / sum(p$w)
	at <- which(share >= 0.5)[1]
	median <- if (share[at] == 0.5) (p$y[at] + p$y[at + 1]) / 2 else p$y[at]
	2 * (2 * (0.5 - lorenz(y, w, 0.5)) - gini) * mean_of(y, w) / median
}
# Fill up from below: the level at which the budget is gone.
level <- function(y, w, budget) {
	p <- pool(y, w)
	n <- cumsum(p$w)
	total <- cumsum(p$w * p$y)
	k <- max(which(p$y * n - total <= budget))
	(budget + total[k]) / n[k]
}

measures <- function(name, y, w) {
	z <- 0.6 * inverse(y, w, 0.5)
	above <- y > 0
	py <- y[above]
	pw <- w[above]
	tens <- label(0:10 / 10, 0:10)
	share <- c(0.05, 0.5)
	gini <- gini_by_pairs(y, w)
	figure(name, c(population = sum(w), total = sum(w * y), mean = mean_of(y, w),
		median = inverse(y, w, 0.5), line = z, gini = gini,
		hoover = mean_of(abs(y - mean_of(y, w)), w) / (2 * mean_of(y, w)), zenga = zenga(y, w),
		wolfson = wolfson(y, w, gini), palma = (1 - lorenz(y, w, 0.9)) / lorenz(y, w, 0.4),
		"percentile ratio" = inverse(y, w, 0.9) / inverse(y, w, 0.1),
		"income share" = diff(lorenz(y, w, share)), theil = entropy(y, w, 1),
		ge2 = entropy(y, w, 2), "atkinson 0.5" = atkinson(y, w, 0.5),
		mld = entropy(py, pw, 0), "ge-1" = entropy(py, pw, -1), "ge0.3" = entropy(py, pw, 0.3),
		"atkinson 1" = atkinson(py, pw, 1), "atkinson 2" = atkinson(py, pw, 2),
		"s_gini 1.5" = s_gini(y, w, 1.5), "s_gini 3" = s_gini(y, w, 3),
		"transfer level" = level(y, w, sum(w) * mean_of(y, w) / 50)))
	figure(paste(name, "lorenz"), label(lorenz(y, w, tens), 0:10))
	figure(paste(name, "generalized lorenz"), label(lorenz(y, w, tens) * mean_of(y, w), 0:10))
	figure(paste(name, "quantile"), label(inverse(y, w, c(1:99 / 100)), 1:99))
	for (f in c(0.4, 0.6, 1, 2)) {
		line <- f * inverse(y, w, 0.5)
		figure(paste(name, "poverty at", f), c(headcount = fgt(y, w, line, 0),
			gap = fgt(y, w, line, 1), severity = fgt(y, w, line, 2), "fgt 1.5" = fgt(y, w, line, 1.5),
			watts = watts(py, pw, line), sen = sen(y, w, line), sst = sst(y, w, line)))
		gap <- ifelse(y < line, 1 - y / line, 0)
		figure(paste(name, "tip at", f), label(curve(gap, y, w, tens) / sum(w), 0:10))
	}
}
measures("all", y, w)
measures("all without weights", y, rep(1, length(y)))
for (r in sort(unique(region)))
	measures(r, y[region == r], w[region == r])

g <- gini_by_pairs(y, w)
for (s in c("wage", "capital", "benefit", "tax")) {
	x <- person[[s]]
	index <- concentration(x, y, w)
	share <- mean_of(x, w) / mean_of(y, w)
	figure(s, c(concentration = index, kakwani = index - g, share = share,
		contribution = share * index / g, marginal = share * index / g - share, poorest = curve(x, y, w, 0.2) / sum(w * x),
		middle = diff(curve(x, y, w, c(0.25, 0.75))) / sum(w * x)))
	figure(paste(s, "curve"), label(curve(x, y, w, 0:10 / 10) / sum(w * x), 0:10))
}

# From the men's distribution to the women's.
men <- eusilc$rb090 == "male"
y0 <- y[men]
w0 <- w[men]
y1 <- y[!men]
w1 <- w[!men]
z <- 0.6 * inverse(y, w, 0.5)
m <- mean_of(y1, w1) / mean_of(y0, w0)
for (alpha in 0:2) {
	p00 <- fgt(y0, w0, z, alpha)
	p10 <- fgt(y0 * m, w0, z, alpha)
	p01 <- fgt(y1 / m, w1, z, alpha)
	p11 <- fgt(y1, w1, z, alpha)
	figure(paste("from men to women", alpha), c(total = p11 - p00, growth = p10 - p00,
		redistribution = p01 - p00, residual = p11 - p10 - p01 + p00,
		growth_shapley = (p10 - p00 + p11 - p01) / 2,
		redistribution_shapley = (p01 - p00 + p11 - p10) / 2))
}
figure("incidence", label(inverse(y1, w1, 1:20 / 20) / inverse(y0, w0, 1:20 / 20) - 1, 1:20))

# Dominance between regions from 5000 to 30000: at every line where the
# difference of the headcounts jumps, or that of the deficits has a kink.
regions <- sort(unique(region))
pooled <- sapply(regions, function(r) pool(y[region == r], w[region == r]), simplify = FALSE)
below <- function(p, x, z) c(0, cumsum(p$w * x))[findInterval(z, p$y) + 1] / sum(p$w)
for (a in regions) for (b in regions) {
	p <- pooled[[a]]
	q <- pooled[[b]]
	at <- c(p$y, q$y)
	at <- c(5000, 30000, at[at > 5000 & at < 30000])
	inside <- at[at < 30000]
	figure(paste("dominates", a, b, sep = "/"), c(
		"1" = all(below(p, 1, inside) <= below(q, 1, inside) + 1e-13),
		"2" = all(at * below(p, 1, at) - below(p, p$y, at) <=
			at * below(q, 1, at) - below(q, q$y, at) + 1e-8)))
}

write_csv(do.call(rbind, figures), "figure.csv")
