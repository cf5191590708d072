#include "survey/replicates.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "core/args.h"
#include "core/stored_type.h"
#include "number/two_sum.h"
#include "survey/estimate.h"

/* The SQL type replicate_estimate: its variance, and its algebra. */

Datum
replicate_estimate_make(const ReplicateEstimate *e)
{
	struct varlena *result = survey_alloc(VARHDRSZ + 10 + VARINT_MAX + 2 * sizeof(double) * e->n);
	uint8	   *to = (uint8 *) VARDATA(result);

	*to++ = REPLICATE_ESTIMATE_VERSION;
	*to++ = (uint8) e->method;
	to = store_le_double(to, estimate_check(e->value));
	to += write_varint(to, e->n);
	for (uint32 r = 0; e->method == REPLICATES_JACKKNIFE && r < e->n; r++)
		to = store_le_double(to, e->scale[r]);
	for (uint32 r = 0; r < e->n; r++)
		to = store_le_double(to, estimate_check(e->replicate[r]));
	SET_VARSIZE(result, (char *) to - (char *) result);
	return PointerGetDatum(result);
}

static bool
is_stored_double(double x)
{
	return double_is_finite(x) && double_to_bits(x) != UINT64CONST(0x8000000000000000);
}

static bool
parse(ReplicateEstimate *e, const uint8 *data, Size size)
{
	ByteReader	reader = {data, data + size, false};
	uint8		method;
	uint64		n;
	int			columns;

	if (read_byte(&reader) != REPLICATE_ESTIMATE_VERSION)
		return false;
	method = read_byte(&reader);
	e->value = read_double(&reader);
	n = read_varint(&reader);
	columns = method == REPLICATES_JACKKNIFE ? 2 : 1;
	if (reader.failed || method >= REPLICATE_METHODS || n == 0 || n > REPLICATES_MAX ||
		!is_stored_double(e->value) ||
		(uint64) (reader.end - reader.next) != sizeof(double) * columns * n)
		return false;
	e->method = (ReplicateMethod) method;
	e->n = (uint32) n;
	e->scale = NULL;
	if (columns == 2)
		e->scale = survey_alloc(sizeof(double) * n);
	e->replicate = survey_alloc(sizeof(double) * n);
	for (uint64 r = 0; e->scale && r < n; r++)
	{
		e->scale[r] = read_double(&reader);
		if (!is_stored_double(e->scale[r]) || e->scale[r] < 0)
			return false;
	}
	for (uint64 r = 0; r < n; r++)
	{
		e->replicate[r] = read_double(&reader);
		if (!is_stored_double(e->replicate[r]))
			return false;
	}
	return true;
}

void
replicate_estimate_read(ReplicateEstimate *e, Datum value)
{
	struct varlena *bytes = PG_DETOAST_DATUM_PACKED(value);

	if (!parse(e, (const uint8 *) VARDATA_ANY(bytes), VARSIZE_ANY_EXHDR(bytes)))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("stored value of type %s is not valid", "replicate_estimate")));
}

static bool
valid_bytes(const void *which, const uint8 *data, Size size)
{
	ReplicateEstimate e;

	(void) which;
	return parse(&e, data, size);
}

static struct varlena *
stored_bytes(const void *which, Datum value)
{
	(void) which;
	return PG_DETOAST_DATUM_PACKED(value);
}

static const StoredKind replicate_estimate_bytes = {"replicate_estimate", valid_bytes,
													stored_bytes, NULL};

STORED_TEXT(replicate_estimate, &replicate_estimate_bytes);
STORED_TYPE(replicate_estimate, &replicate_estimate_bytes);

/* The doubles of an array of one dimension; NULL if one of them is. */
static double *
array_argument(FunctionCallInfo fcinfo, int arg, const char *name, uint32 *n)
{
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(arg);
	int			length = ARR_NDIM(array) == 1 ? ARR_DIMS(array)[0] : 0;
	double	   *result;

	if (length < 1 || length > REPLICATES_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be an array of one dimension with 1 to %d elements", name,
						REPLICATES_MAX),
				 errhint("Write one number for each replicate, in the order of their weights.")));
	if (array_contains_nulls(array))
		return NULL;
	result = survey_alloc(sizeof(double) * length);
	memcpy(result, ARR_DATA_PTR(array), sizeof(double) * length);
	for (int i = 0; i < length; i++)
		result[i] = check_finite(result[i], name) + 0.0;
	*n = (uint32) length;
	return result;
}

/*
 * replicate_estimate(value, replicates): of any measure.  A measure that is not
 * defined under some weights has no known error, as with replicate_summary.
 */
SURVEY_FUNCTION(replicate_estimate_of, RESULT_VARLENA)
{
	ReplicateEstimate e;

	e.method = REPLICATES_GIVEN;
	e.value = float8_argument(fcinfo, 0, "value");
	e.scale = NULL;
	e.replicate = array_argument(fcinfo, 1, "replicates", &e.n);
	if (e.replicate == NULL)
		PG_RETURN_NULL();
	return replicate_estimate_make(&e);
}

SURVEY_FUNCTION(replicate_estimate_estimate, RESULT_FLOAT8)
{
	ReplicateEstimate e;

	replicate_estimate_read(&e, PG_GETARG_DATUM(0));
	PG_RETURN_FLOAT8(e.value);
}

SURVEY_FUNCTION(replicate_estimate_replicates, RESULT_VARLENA)
{
	ReplicateEstimate e;
	Datum	   *value;

	replicate_estimate_read(&e, PG_GETARG_DATUM(0));
	value = survey_alloc(sizeof(Datum) * e.n);
	for (uint32 r = 0; r < e.n; r++)
		value[r] = Float8GetDatum(e.replicate[r]);
	PG_RETURN_ARRAYTYPE_P(construct_array(value, (int) e.n, FLOAT8OID, sizeof(float8),
										  FLOAT8PASSBYVAL, TYPALIGN_DOUBLE));
}

/* What a method multiplies the sum of squares by. */
static double
method_scale(const char *method, double n, bool has_fay, double fay, bool has_rscales)
{
	if (strcmp(method, "brr") == 0)
		return 1 / n;
	if (strcmp(method, "fay") == 0)
	{
		if (!has_fay || !(fay >= 0 && fay < 1))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("the method fay needs its factor, from 0 to below 1"),
					 errhint("Write fay => 0.3.")));
		return 1 / (n * (1 - fay) * (1 - fay));
	}
	if (strcmp(method, "jk1") == 0)
		return (n - 1) / n;
	if (strcmp(method, "jk2") == 0)
		return 1;
	if (strcmp(method, "jkn") == 0)
	{
		if (!has_rscales)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("the method jkn needs rscales, a factor for each replicate"),
					 errhint("Write rscales => '{...}', in the order of the replicates: (n - 1) / n where the stratum of the unit that is left out has n units.")));
		return 1;
	}
	if (strcmp(method, "bootstrap") == 0)
		return 1 / (n - 1);
	if (strcmp(method, "sdr") == 0 || strcmp(method, "acs") == 0)
		return 4 / n;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized method of replicate weights: \"%s\"", method),
			 errhint("Use \"jk1\", \"jk2\", \"jkn\", \"brr\", \"fay\", \"bootstrap\", \"sdr\" or \"acs\".")));
}

static void
negative_factor(const char *name, const char *example)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must not be negative", name),
			 errhint("Write what squared deviations are multiplied by, %s.", example)));
}

/* (estimate, method, scale, rscales, fay, center) */
static Datum
standard_error(FunctionCallInfo fcinfo)
{
	ReplicateEstimate e;
	const char *method;
	const char *center = NULL;
	double	   *rscale = NULL;
	double		scale,
				fay = 0,
				middle;
	bool		has_fay = !PG_ARGISNULL(4);
	bool		about_estimate;
	uint32		n = 0;
	TwoSum		sum = {0, 0};

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	replicate_estimate_read(&e, PG_GETARG_DATUM(0));
	method = PG_ARGISNULL(1) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(1));
	if (has_fay)
		fay = float8_argument(fcinfo, 4, "fay");
	if (!PG_ARGISNULL(3))
	{
		rscale = array_argument(fcinfo, 3, "rscales", &n);
		if (rscale == NULL)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("rscales must not contain NULL"),
					 errhint("Write 0 for a replicate that shall not count.")));
		if (n != e.n)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("there are %u rscales for %u replicates", n, e.n),
					 errhint("Write one factor for each replicate, in their order; 0 for a replicate that shall not count.")));
		for (uint32 r = 0; r < n; r++)
		{
			if (rscale[r] < 0)
				negative_factor("rscales", "0 for a replicate that shall not count");
		}
	}
	about_estimate = (method && strcmp(method, "acs") == 0) ||
		(method == NULL && e.method == REPLICATES_JACKKNIFE);
	if (!PG_ARGISNULL(5))
	{
		center = text_to_cstring(PG_GETARG_TEXT_PP(5));
		if (strcmp(center, "estimate") != 0 && strcmp(center, "mean") != 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("unrecognized center of replicates: \"%s\"", center),
					 errhint("Use \"estimate\" or \"mean\".")));
		about_estimate = strcmp(center, "estimate") == 0;
	}
	if (method)
		scale = method_scale(method, e.n, has_fay, fay, rscale != NULL);
	else if (e.method == REPLICATES_JACKKNIFE)
	{
		scale = 1;
		if (rscale == NULL)
			rscale = e.scale;
	}
	else if (e.method == REPLICATES_BOOTSTRAP)
		scale = 1 / ((double) e.n - 1);
	else if (!PG_ARGISNULL(2))
		scale = 1;
	else
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the replicate weights do not say how they were made"),
				 errhint("Pass the method that their documentation names, such as 'brr', 'fay', 'jk1' or 'bootstrap', or a scale.")));
	if (!PG_ARGISNULL(2))
	{
		scale = float8_argument(fcinfo, 2, "scale");
		if (scale < 0)
			negative_factor("scale", "such as 1.0 / 80 for 80 half-samples");
	}
	if (!double_is_finite(scale))
		PG_RETURN_NULL();

	middle = e.value;
	if (!about_estimate)
	{
		double		used = 0;

		for (uint32 r = 0; r < e.n; r++)
		{
			if (rscale && rscale[r] == 0)
				continue;
			two_sum_add(&sum, e.replicate[r]);
			used++;
		}
		if (used == 0)
			PG_RETURN_NULL();
		middle = two_sum_value(&sum) / used;
		sum = (TwoSum) {0, 0};
	}
	for (uint32 r = 0; r < e.n; r++)
	{
		double		d = e.replicate[r] - middle;

		two_sum_add(&sum, (rscale ? rscale[r] : 1) * d * d);
	}
	PG_RETURN_FLOAT8(estimate_check(sqrt(scale * two_sum_value(&sum))));
}

SURVEY_FUNCTION(replicate_estimate_standard_error, RESULT_FLOAT8)
{
	return standard_error(fcinfo);
}

/* Arithmetic, replicate by replicate; false where it is not defined. */
static bool
operate(char operator, double a, double b, double *result)
{
	switch (operator)
	{
		case '+':
			*result = a + b;
			return true;
		case '-':
			*result = a - b;
			return true;
		case '*':
			*result = a * b;
			return true;
		default:
			if (b == 0)
				return false;
			*result = a / b;
			return true;
	}
}

/* Either side may be a number. */
static Datum
arithmetic(FunctionCallInfo fcinfo, char operator, bool a_number, bool b_number)
{
	ReplicateEstimate a,
				b,
				result;
	double		x = a_number ? float8_argument(fcinfo, 0, "number") : 0;
	double		y = b_number ? float8_argument(fcinfo, 1, "number") : 0;

	memset(&a, 0, sizeof(a));
	memset(&b, 0, sizeof(b));
	if (!a_number)
		replicate_estimate_read(&a, PG_GETARG_DATUM(0));
	if (!b_number)
		replicate_estimate_read(&b, PG_GETARG_DATUM(1));
	if (!a_number && !b_number &&
		(a.n != b.n || a.method != b.method ||
		 (a.scale && memcmp(a.scale, b.scale, sizeof(double) * a.n) != 0)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("values of different replicate weights cannot be combined"),
				 errhint("Make both with the same replicate weights, or both by jackknife or bootstrap of the same design.")));
	result = a_number ? b : a;
	result.replicate = survey_alloc(sizeof(double) * result.n);
	if (!operate(operator, a_number ? x : a.value, b_number ? y : b.value, &result.value))
		PG_RETURN_NULL();
	for (uint32 r = 0; r < result.n; r++)
	{
		if (!operate(operator, a_number ? x : a.replicate[r], b_number ? y : b.replicate[r],
					 &result.replicate[r]))
			PG_RETURN_NULL();
	}
	return replicate_estimate_make(&result);
}

#define REPLICATE_OPERATOR(name, operator) \
	SURVEY_ANSWER(replicate_estimate_##name, arithmetic(fcinfo, operator, false, false)); \
	SURVEY_ANSWER(replicate_estimate_##name##_number, arithmetic(fcinfo, operator, false, true)); \
	SURVEY_ANSWER(replicate_number_##name##_estimate, arithmetic(fcinfo, operator, true, false))

REPLICATE_OPERATOR(add, '+');
REPLICATE_OPERATOR(subtract, '-');
REPLICATE_OPERATOR(multiply, '*');
REPLICATE_OPERATOR(divide, '/');
