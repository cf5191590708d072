-- decimal: what a number is to a function whose result is an exact decimal
--
-- One type takes every number, so that such a function exists once, and no call
-- of it is ambiguous: a pair of double precision and numeric would send integers
-- to doubles, which do not hold every bigint, and arrays have no such pair at
-- all, as '{1, 2}' would be either.  Bytes, text and binary form are those of
-- numeric, whose functions it uses, as citext uses those of text.

CREATE TYPE exact_decimal;

CREATE FUNCTION povaid_support.exact_decimal_in(pg_catalog.cstring, pg_catalog.oid, integer) RETURNS exact_decimal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.exact_decimal_in(pg_catalog.cstring, pg_catalog.oid, integer) IS
	'text input of exact_decimal: that of numeric, but an error repeats no more than the beginning of a long text';

CREATE FUNCTION povaid_support.exact_decimal_out(exact_decimal) RETURNS pg_catalog.cstring
	AS 'numeric_out' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.exact_decimal_out(exact_decimal) IS
	'text output of exact_decimal: that of numeric';

CREATE FUNCTION povaid_support.exact_decimal_recv(pg_catalog.internal, pg_catalog.oid, integer) RETURNS exact_decimal
	AS 'numeric_recv' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.exact_decimal_recv(pg_catalog.internal, pg_catalog.oid, integer) IS
	'binary input of exact_decimal: that of numeric';

CREATE FUNCTION povaid_support.exact_decimal_send(exact_decimal) RETURNS pg_catalog.bytea
	AS 'numeric_send' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.exact_decimal_send(exact_decimal) IS
	'binary output of exact_decimal: that of numeric';

-- Of the category of strings, because an untyped literal or parameter is then
-- taken for a number where the function also takes a summary: percent('1', 3).
CREATE TYPE exact_decimal (
	INPUT = povaid_support.exact_decimal_in,
	OUTPUT = povaid_support.exact_decimal_out,
	RECEIVE = povaid_support.exact_decimal_recv,
	SEND = povaid_support.exact_decimal_send,
	STORAGE = extended,
	ALIGNMENT = integer,
	CATEGORY = 'S'
);
COMMENT ON TYPE exact_decimal IS
	'any number, as a parameter of functions that compute in decimal. An integer or a numeric as it is, a double '
	'precision or real as the shortest decimal that prints it (0.1 is 0.1, whatever extra_float_digits is), an '
	'untyped literal or parameter as a numeric. Every number is cast to it implicitly, alone and in an array, so that '
	'arguments of different types mix: nothing is rounded. A value of it is a numeric; results are declared numeric, '
	'and columns should be';

CREATE FUNCTION povaid_support.exact_decimal(smallint) RETURNS exact_decimal
	AS 'int2_numeric' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.exact_decimal(smallint) IS
	'the number as a decimal, exactly';

CREATE FUNCTION povaid_support.exact_decimal(integer) RETURNS exact_decimal
	AS 'int4_numeric' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.exact_decimal(integer) IS
	'the number as a decimal, exactly';

CREATE FUNCTION povaid_support.exact_decimal(bigint) RETURNS exact_decimal
	AS 'int8_numeric' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.exact_decimal(bigint) IS
	'the number as a decimal, exactly';

CREATE FUNCTION povaid_support.exact_decimal(real) RETURNS exact_decimal
	AS 'MODULE_PATHNAME', 'exact_decimal_from_float4' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.exact_decimal(real) IS
	'the shortest decimal that is read as this real, without zeros at the end: 0.1 for 0.1, where a cast to double '
	'precision is 0.10000000149011612; independent of settings. NaN stays NaN; an infinity is 22023 before PostgreSQL '
	'14, whose numeric has none';

CREATE FUNCTION povaid_support.exact_decimal(double precision) RETURNS exact_decimal
	AS 'MODULE_PATHNAME', 'exact_decimal_from_float8' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.exact_decimal(double precision) IS
	'the shortest decimal that is read as this double precision, without zeros at the end: 0.1 for 0.1, and 17 digits '
	'where it takes as many (a cast to numeric keeps 15); independent of settings. NaN stays NaN; an infinity is '
	'22023 before PostgreSQL 14, whose numeric has none';

CREATE CAST (smallint AS exact_decimal) WITH FUNCTION povaid_support.exact_decimal(smallint) AS IMPLICIT;
COMMENT ON CAST (smallint AS exact_decimal) IS 'as a decimal, exactly';
CREATE CAST (integer AS exact_decimal) WITH FUNCTION povaid_support.exact_decimal(integer) AS IMPLICIT;
COMMENT ON CAST (integer AS exact_decimal) IS 'as a decimal, exactly';
CREATE CAST (bigint AS exact_decimal) WITH FUNCTION povaid_support.exact_decimal(bigint) AS IMPLICIT;
COMMENT ON CAST (bigint AS exact_decimal) IS 'as a decimal, exactly';
CREATE CAST (real AS exact_decimal) WITH FUNCTION povaid_support.exact_decimal(real) AS IMPLICIT;
COMMENT ON CAST (real AS exact_decimal) IS 'the shortest decimal that prints it';
CREATE CAST (double precision AS exact_decimal)
	WITH FUNCTION povaid_support.exact_decimal(double precision) AS IMPLICIT;
COMMENT ON CAST (double precision AS exact_decimal) IS 'the shortest decimal that prints it';
CREATE CAST (numeric AS exact_decimal) WITHOUT FUNCTION AS IMPLICIT;
COMMENT ON CAST (numeric AS exact_decimal) IS 'the same value, unchanged';
CREATE CAST (exact_decimal AS numeric) WITHOUT FUNCTION AS IMPLICIT;
COMMENT ON CAST (exact_decimal AS numeric) IS 'the same value; so every function and operator of numeric takes it';
