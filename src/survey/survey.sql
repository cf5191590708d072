-- survey: every measure with its sampling error, by one more argument

@stored_type TYPE=survey_unit NOUN=unit ALIGNMENT=int4 PREFERRED=false
COMMENT ON TYPE survey_unit IS
	'the sampling unit of a row. The stratum and the primary sampling unit (PSU) in which it was drawn, and how many '
	'PSUs the stratum has in the whole sample; the last argument of survey_mean, headcount_ratio(welfare, line, '
	'weight, unit) and their companions. At most 48 bytes; may be a column of its own';

@stored_type TYPE=survey_design NOUN=design ALIGNMENT=int4 PREFERRED=false
ALTER TYPE survey_design SET (STORAGE = external);
COMMENT ON TYPE survey_design IS
	'the design of a sample: strata, the units drawn in each, and how many there are. Made by the aggregate '
	'survey_design(stratum, psu), asked by survey_unit(design, stratum, psu). Designs of two samples merge by rollup';

-- Of the category of numbers, because an untyped literal or parameter is then taken
-- for a double precision where the function also takes an estimate: ln('2') of the
-- server, and headcount_ratio(distribution, '100').
@stored_type TYPE=survey_estimate NOUN=estimate ALIGNMENT=int4 PREFERRED=false,CATEGORY='N'
COMMENT ON TYPE survey_estimate IS
	'a number with its sampling error: the value and what each touched sampling unit contributes to its deviation. '
	'Read by estimate, standard_error, confidence_interval and survey_result. Differences, ratios and functions of '
	'estimates of one design have the right covariances: + - * /, ln, exp, sqrt, abs, power';

CREATE FUNCTION povaid_support.survey_design_combine(survey_design, survey_design) RETURNS survey_design
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_design_combine(survey_design, survey_design) IS
	'adds a design to the running state of an aggregate; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_design_final(survey_design) RETURNS survey_design
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_design_final(survey_design) IS
	'final function: the stored value of a running state; 22023 if a population is less than the units of its sample';

CREATE AGGREGATE rollup(survey_design) (
	SFUNC = povaid_support.survey_design_combine, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = povaid_support.survey_design_final, COMBINEFUNC = povaid_support.survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(survey_design) IS
	'the design of all samples together: the union of their units; NULL ones are skipped; NULL if there is none. '
	'22023 if the population of a stratum is not the same in all, or their numbers of stages differ';

CREATE FUNCTION degrees_of_freedom(design survey_design) RETURNS double precision
	AS 'MODULE_PATHNAME', 'survey_design_degrees_of_freedom' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION degrees_of_freedom(survey_design) IS
	'degrees of freedom of the whole sample: its PSUs less its strata; for the argument df of confidence_interval. '
	'NULL for NULL';

CREATE TYPE survey_stratum AS (
	stratum pg_catalog.text,
	psus bigint,
	population double precision
);
COMMENT ON TYPE survey_stratum IS
	'a stratum of a survey design; lonely ones have psus = 1';
COMMENT ON COLUMN survey_stratum.stratum IS 'its key; numbers as decimal text; empty where no strata were given';
COMMENT ON COLUMN survey_stratum.psus IS 'primary sampling units in the sample';
COMMENT ON COLUMN survey_stratum.population IS
	'primary sampling units that there are; NULL if not known or not to be corrected for';

CREATE FUNCTION survey_strata(design survey_design) RETURNS SETOF survey_stratum
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 100;
COMMENT ON FUNCTION survey_strata(survey_design) IS
	'the strata of a design in the order of their keys, in which they are numbered from 1; those with psus = 1 are '
	'lonely. No rows for NULL';

@survey_keys1 PSU=bigint CODE=iii
@survey_keys1 PSU=pg_catalog.text CODE=iti
-- The server takes a call with the name of a type, and one argument of another type
-- of texts than a function has, for a cast.
@survey_keys1 PSU=pg_catalog.varchar CODE=iti
@survey_keys1 PSU=pg_catalog.bpchar CODE=ipi
@survey_keys2 STRATUM=bigint PSU=bigint CODE=iii
@survey_keys2 STRATUM=bigint PSU=pg_catalog.text CODE=iti
@survey_keys2 STRATUM=pg_catalog.text PSU=bigint CODE=tii
@survey_keys2 STRATUM=pg_catalog.text PSU=pg_catalog.text CODE=tti
@survey_keys3 STRATUM=bigint PSU=bigint SSU=bigint CODE=iii
@survey_keys3 STRATUM=bigint PSU=bigint SSU=pg_catalog.text CODE=iit
@survey_keys3 STRATUM=bigint PSU=pg_catalog.text SSU=bigint CODE=iti
@survey_keys3 STRATUM=bigint PSU=pg_catalog.text SSU=pg_catalog.text CODE=itt
@survey_keys3 STRATUM=pg_catalog.text PSU=bigint SSU=bigint CODE=tii
@survey_keys3 STRATUM=pg_catalog.text PSU=bigint SSU=pg_catalog.text CODE=tit
@survey_keys3 STRATUM=pg_catalog.text PSU=pg_catalog.text SSU=bigint CODE=tti
@survey_keys3 STRATUM=pg_catalog.text PSU=pg_catalog.text SSU=pg_catalog.text CODE=ttt
