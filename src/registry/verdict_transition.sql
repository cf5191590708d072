-- registry: how verdicts changed

@stored_type TYPE=verdict_transition_summary NOUN=summary ALIGNMENT=double PREFERRED=false
COMMENT ON TYPE verdict_transition_summary IS
	'the nine cells of how the verdicts of the same units changed between two days, or differ between two standards. '
	'As exact weights, and counts of rows; made by verdict_transition; mergeable by + and rollup, subtractable by -; '
	'read by verdict_flow, row_count, excluded';

@summary_type TYPE=verdict_transition_summary NOUN=summary ARGUMENT=s SSPACE=384

CREATE FUNCTION povaid_support.verdict_transition_accum(verdict_transition_summary, exit_verdict, exit_verdict)
	RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.verdict_transition_accum(verdict_transition_summary, exit_verdict, exit_verdict) IS
	'transition of verdict_transition: adds one row (before, after); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.verdict_transition_discard(verdict_transition_summary, exit_verdict, exit_verdict)
	RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.verdict_transition_discard(verdict_transition_summary, exit_verdict, exit_verdict) IS
	'inverse transition of verdict_transition: takes away one row (before, after); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.verdict_transition_accum(verdict_transition_summary, exit_verdict, exit_verdict,
	double precision)
	RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.verdict_transition_accum(verdict_transition_summary, exit_verdict, exit_verdict,
	double precision) IS
	'transition of verdict_transition: adds one row (before, after, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.verdict_transition_discard(verdict_transition_summary, exit_verdict, exit_verdict,
	double precision)
	RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.verdict_transition_discard(verdict_transition_summary, exit_verdict, exit_verdict,
	double precision) IS
	'inverse transition of verdict_transition: takes away one row (before, after, weight); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.verdict_transition_accum(verdict_transition_summary, exit_verdict, exit_verdict, numeric)
	RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME', 'verdict_transition_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.verdict_transition_accum(verdict_transition_summary, exit_verdict, exit_verdict,
	numeric) IS
	'transition of verdict_transition: adds one row (before, after, weight), numeric form; for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.verdict_transition_discard(verdict_transition_summary, exit_verdict, exit_verdict,
	numeric)
	RETURNS verdict_transition_summary
	AS 'MODULE_PATHNAME', 'verdict_transition_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.verdict_transition_discard(verdict_transition_summary, exit_verdict, exit_verdict,
	numeric) IS
	'inverse transition of verdict_transition: takes away one row (before, after, weight), numeric form; for '
	'aggregates only, 0A000 elsewhere';

@each
	before exit_verdict, after exit_verdict
	before exit_verdict, after exit_verdict, weight double precision
	before exit_verdict, after exit_verdict, weight numeric
CREATE AGGREGATE verdict_transition(@EACH@) (
	SFUNC = povaid_support.verdict_transition_accum, STYPE = verdict_transition_summary, SSPACE = 256,
	FINALFUNC = povaid_support.verdict_transition_summary_final,
	COMBINEFUNC = povaid_support.verdict_transition_summary_combine,
	MSFUNC = povaid_support.verdict_transition_accum, MINVFUNC = povaid_support.verdict_transition_discard,
	MSTYPE = verdict_transition_summary, MSSPACE = 256, MFINALFUNC = povaid_support.verdict_transition_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE verdict_transition(@EACH@) IS
	'summary of how the verdicts of the same units changed. The exact weight of each of the nine pairs of verdicts '
	'before and after; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and '
	'counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only.';
@end

CREATE FUNCTION verdict_flow(s verdict_transition_summary, before exit_verdict, after exit_verdict)
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION verdict_flow(s verdict_transition_summary, before exit_verdict, after exit_verdict) IS
	'weight of the units with these verdicts before and after, in units of weight (households, persons), correctly '
	'rounded. NULL for a verdict means any, so that verdict_flow(s, NULL, NULL) is all, and verdict_flow(s, '
	'''eligible'', NULL) those that were eligible. NULL without a row, or if the summary is improper or NULL';
