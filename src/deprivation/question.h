#ifndef POVAID_QUESTION_H
#define POVAID_QUESTION_H

#include "deprivation/deprivation.h"
#include "measure/alkire_foster.h"
#include "standard/standard.h"

/* indicators.c */
extern uint32 indicators_of(const Standard *standard);

/* The question that a standard asks, all but drop_missing. */
extern const Standard *question_of_standard(FunctionCallInfo fcinfo, AskedBy by,
											const DeprivationView *view, AfQuestion *question);

#endif							/* POVAID_QUESTION_H */
