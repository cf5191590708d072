-- poverty: fgt_index of any order has a state of its own, which knows the order

@stored_type TYPE=fgt_state HOME=povaid_support. NOUN=state ALIGNMENT=double PREFERRED=false
COMMENT ON TYPE povaid_support.fgt_state IS
	'running state of the aggregate fgt_index(welfare, line, weight, alpha): the order and two exact sums; not meant '
	'to be stored';

-- fgt_state: what its aggregates are made of

CREATE FUNCTION povaid_support.fgt_state_combine(povaid_support.fgt_state, povaid_support.fgt_state)
	RETURNS povaid_support.fgt_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.fgt_state_combine(povaid_support.fgt_state, povaid_support.fgt_state) IS
	'adds a summary to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.fgt_accum(povaid_support.fgt_state, double precision, double precision, double precision,
	double precision)
	RETURNS povaid_support.fgt_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.fgt_accum(povaid_support.fgt_state, double precision, double precision,
	double precision, double precision) IS
	'transition of fgt_index: adds one row (welfare, line, weight, alpha); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.fgt_discard(povaid_support.fgt_state, double precision, double precision,
	double precision, double precision)
	RETURNS povaid_support.fgt_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.fgt_discard(povaid_support.fgt_state, double precision, double precision,
	double precision, double precision) IS
	'inverse transition of fgt_index: takes away one row (welfare, line, weight, alpha); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.fgt_accum(povaid_support.fgt_state, numeric, numeric, numeric, double precision)
	RETURNS povaid_support.fgt_state
	AS 'MODULE_PATHNAME', 'fgt_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.fgt_accum(povaid_support.fgt_state, numeric, numeric, numeric, double precision) IS
	'transition of fgt_index: adds one row (welfare, line, weight, alpha); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.fgt_discard(povaid_support.fgt_state, numeric, numeric, numeric, double precision)
	RETURNS povaid_support.fgt_state
	AS 'MODULE_PATHNAME', 'fgt_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.fgt_discard(povaid_support.fgt_state, numeric, numeric, numeric, double precision) IS
	'inverse transition of fgt_index: takes away one row (welfare, line, weight, alpha); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.fgt_accum(povaid_support.fgt_state, bigint, bigint, bigint, double precision)
	RETURNS povaid_support.fgt_state
	AS 'MODULE_PATHNAME', 'fgt_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.fgt_accum(povaid_support.fgt_state, bigint, bigint, bigint, double precision) IS
	'transition of fgt_index: adds one row (welfare, line, weight, alpha); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.fgt_discard(povaid_support.fgt_state, bigint, bigint, bigint, double precision)
	RETURNS povaid_support.fgt_state
	AS 'MODULE_PATHNAME', 'fgt_discard_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.fgt_discard(povaid_support.fgt_state, bigint, bigint, bigint, double precision) IS
	'inverse transition of fgt_index: takes away one row (welfare, line, weight, alpha); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.fgt_index(povaid_support.fgt_state) RETURNS double precision
	AS 'MODULE_PATHNAME', 'fgt_state_fgt_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.fgt_index(povaid_support.fgt_state) IS
	'final function of the aggregate fgt_index';

@each
	welfare double precision, line double precision, weight double precision, alpha double precision
	welfare numeric, line numeric, weight numeric, alpha double precision
	welfare bigint, line bigint, weight bigint, alpha double precision
CREATE AGGREGATE fgt_index(@EACH@) (
	SFUNC = povaid_support.fgt_accum, STYPE = povaid_support.fgt_state, SSPACE = 128,
	FINALFUNC = povaid_support.fgt_index, COMBINEFUNC = povaid_support.fgt_state_combine,
	MSFUNC = povaid_support.fgt_accum, MINVFUNC = povaid_support.fgt_discard,
	MSTYPE = povaid_support.fgt_state, MSSPACE = 128, MFINALFUNC = povaid_support.fgt_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE fgt_index(@EACH@) IS
	'Foster-Greer-Thorbecke index of any order alpha >= 0. Mean over everybody of ((line - welfare) / line)^alpha of '
	'the poor; alpha must be the same in all rows of a group and not NULL, else 22023. NULL if no row is in use or '
	'the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the '
	'line is not above 0 or the weight is negative; weight 0 adds to row_count only. Numeric weights are summed as '
	'decimals, exactly; each ((line - welfare) / line)^alpha is a double. Source: Foster-Greer-Thorbecke (1984).';
@end
