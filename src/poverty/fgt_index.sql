-- poverty: fgt_index of any order has a state of its own, which knows the order

@stored_type TYPE=fgt_state NOUN=state ALIGNMENT=double
COMMENT ON TYPE fgt_state IS
	'running state of the aggregate fgt_index(welfare, line, weight, alpha): the order and two exact sums; not meant to be stored';

-- fgt_state: what its aggregates are made of

CREATE FUNCTION fgt_state_combine(fgt_state, fgt_state) RETURNS fgt_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_state_combine(fgt_state, fgt_state) IS
	'adds a summary to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION fgt_accum(fgt_state, double precision, double precision, double precision, double precision) RETURNS fgt_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION fgt_accum(fgt_state, double precision, double precision, double precision, double precision) IS
	'transition of fgt_index: adds one row (welfare, line, weight, alpha); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION fgt_discard(fgt_state, double precision, double precision, double precision, double precision) RETURNS fgt_state
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION fgt_discard(fgt_state, double precision, double precision, double precision, double precision) IS
	'inverse transition of fgt_index: takes away one row (welfare, line, weight, alpha); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION fgt_accum(fgt_state, numeric, numeric, numeric, double precision) RETURNS fgt_state
	AS 'MODULE_PATHNAME', 'fgt_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION fgt_accum(fgt_state, numeric, numeric, numeric, double precision) IS
	'transition of fgt_index: adds one row (welfare, line, weight, alpha); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION fgt_discard(fgt_state, numeric, numeric, numeric, double precision) RETURNS fgt_state
	AS 'MODULE_PATHNAME', 'fgt_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION fgt_discard(fgt_state, numeric, numeric, numeric, double precision) IS
	'inverse transition of fgt_index: takes away one row (welfare, line, weight, alpha); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION fgt_index(fgt_state) RETURNS double precision
	AS 'MODULE_PATHNAME', 'fgt_state_fgt_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fgt_index(fgt_state) IS
	'final function of the aggregate fgt_index';

CREATE AGGREGATE fgt_index(welfare double precision, line double precision, weight double precision, alpha double precision) (
	SFUNC = fgt_accum, STYPE = fgt_state, SSPACE = 128,
	FINALFUNC = fgt_index, COMBINEFUNC = fgt_state_combine,
	MSFUNC = fgt_accum, MINVFUNC = fgt_discard,
	MSTYPE = fgt_state, MSSPACE = 128, MFINALFUNC = fgt_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE fgt_index(welfare double precision, line double precision, weight double precision, alpha double precision) IS
	'Foster-Greer-Thorbecke index of any order alpha >= 0: mean over everybody of ((line - welfare) / line)^alpha of the poor; alpha must be the same in all rows of a group and not NULL, else 22023. NULL if no row is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only. Source: Foster-Greer-Thorbecke (1984).';

CREATE AGGREGATE fgt_index(welfare numeric, line numeric, weight numeric, alpha double precision) (
	SFUNC = fgt_accum, STYPE = fgt_state, SSPACE = 128,
	FINALFUNC = fgt_index, COMBINEFUNC = fgt_state_combine,
	MSFUNC = fgt_accum, MINVFUNC = fgt_discard,
	MSTYPE = fgt_state, MSSPACE = 128, MFINALFUNC = fgt_index,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE fgt_index(welfare numeric, line numeric, weight numeric, alpha double precision) IS
	'Foster-Greer-Thorbecke index of any order alpha >= 0: mean over everybody of ((line - welfare) / line)^alpha of the poor; alpha must be the same in all rows of a group and not NULL, else 22023. NULL if no row is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only. Source: Foster-Greer-Thorbecke (1984).';
