#include "core/shortest.h"

/* Casts of binary floating-point numbers; the others are the server's own. */
PG_FUNCTION_INFO_V1(exact_decimal_from_float8);
Datum
exact_decimal_from_float8(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(numeric_shortest(PG_GETARG_FLOAT8(0)));
}

PG_FUNCTION_INFO_V1(exact_decimal_from_float4);
Datum
exact_decimal_from_float4(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(numeric_shortest_of_real(PG_GETARG_FLOAT4(0)));
}
