#ifndef POVAID_PROBABILITY_H
#define POVAID_PROBABILITY_H

/*
 * Quantiles and confidence limits with the same bits on every platform, see
 * probability.c for methods and errors.
 */
#define BINOMIAL_MAX_N	1e12

extern double square_root(double x);
extern double binomial_density(double a, double b, double p, double q);
extern double normal_quantile(double tail);
extern void wilson_limits(double successes, double n, double tail,
						  double *lower, double *upper);
extern void clopper_pearson_limits(double successes, double n, double tail,
								   double *lower, double *upper);

#endif							/* POVAID_PROBABILITY_H */
