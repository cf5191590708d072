#ifndef POVAID_STUDENT_H
#define POVAID_STUDENT_H

#include <stdbool.h>

/*
 * The distributions of Student's t and of beta, with the same bits on every
 * platform, see student.c for methods and errors.  Degrees of freedom need not
 * be whole, and may be infinite.
 */
extern double incomplete_beta(double x, double y, double a, double b);
extern double beta_quantile(double p, double a, double b, bool above);
extern double normal_two_sided(double z);
extern double student_two_sided(double t, double df);
extern double student_quantile(double tail, double df);

#endif							/* POVAID_STUDENT_H */
