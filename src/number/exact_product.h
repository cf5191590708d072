#ifndef POVAID_EXACT_PRODUCT_H
#define POVAID_EXACT_PRODUCT_H

#include "number/exact.h"

extern ExactStatus exact_product(const ExactNumber *x, const ExactNumber *y,
								 ExactNumber *result);
extern ExactStatus exact_add_product(ExactNumber *sum, const ExactNumber *x,
									 const ExactNumber *y);

#endif							/* POVAID_EXACT_PRODUCT_H */
