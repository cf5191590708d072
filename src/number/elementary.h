#ifndef POVAID_ELEMENTARY_H
#define POVAID_ELEMENTARY_H

/*
 *	  ln, exp and pow with the same bits on every platform.
 *
 * See elementary.c for the special cases and the error bounds.
 */

extern double pov_ln(double x);
extern double pov_exp(double x);
extern double pov_pow(double x, double y);

#endif							/* POVAID_ELEMENTARY_H */
