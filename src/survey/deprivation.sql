-- survey: multidimensional poverty with its sampling error

@stored_type TYPE=survey_deprivation NOUN=value ALIGNMENT=int4 PREFERRED=false
COMMENT ON TYPE survey_deprivation IS
	'the exact weight of every deprivation profile for each sampling unit that a domain touches. So that weights and '
	'cutoff can be chosen later; mergeable by + and rollup, subtractable by -; read by mpi and its companions, which '
	'return a survey_estimate';

@summary_type TYPE=survey_deprivation NOUN=value ARGUMENT=s SSPACE=8192

CREATE FUNCTION povaid_support.survey_deprivation_accum(survey_deprivation, deprivation_profile, double precision,
	survey_unit)
	RETURNS survey_deprivation
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_deprivation_accum(survey_deprivation, deprivation_profile, double precision,
	survey_unit) IS
	'transition of survey_deprivation: adds one row (profile, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_deprivation_discard(survey_deprivation, deprivation_profile, double precision,
	survey_unit)
	RETURNS survey_deprivation
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_deprivation_discard(survey_deprivation, deprivation_profile, double precision,
	survey_unit) IS
	'inverse transition of survey_deprivation: takes away one row (profile, weight, unit); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.survey_deprivation_accum(survey_deprivation, deprivation_profile, numeric, survey_unit)
	RETURNS survey_deprivation
	AS 'MODULE_PATHNAME', 'survey_deprivation_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_deprivation_accum(survey_deprivation, deprivation_profile, numeric,
	survey_unit) IS
	'transition of survey_deprivation: adds one row (profile, weight, unit); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.survey_deprivation_discard(survey_deprivation, deprivation_profile, numeric, survey_unit)
	RETURNS survey_deprivation
	AS 'MODULE_PATHNAME', 'survey_deprivation_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_deprivation_discard(survey_deprivation, deprivation_profile, numeric,
	survey_unit) IS
	'inverse transition of survey_deprivation: takes away one row (profile, weight, unit); for aggregates only, 0A000 '
	'elsewhere';

@each
	profile deprivation_profile, weight double precision, unit survey_unit
	profile deprivation_profile, weight numeric, unit survey_unit
CREATE AGGREGATE survey_deprivation(@EACH@) (
	SFUNC = povaid_support.survey_deprivation_accum, STYPE = survey_deprivation, SSPACE = 8192,
	FINALFUNC = povaid_support.survey_deprivation_final, COMBINEFUNC = povaid_support.survey_deprivation_combine,
	MSFUNC = povaid_support.survey_deprivation_accum, MINVFUNC = povaid_support.survey_deprivation_discard,
	MSTYPE = survey_deprivation, MSSPACE = 8192, MFINALFUNC = povaid_support.survey_deprivation_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_deprivation(@EACH@) IS
	'what every multidimensional measure with its sampling error needs, in one pass. The unit says in which sampling '
	'unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. A row with a NULL is left out and '
	'counted (excluded). 22023 if the weight is NaN, infinite or negative, profiles differ in their number of '
	'indicators, or the units are of several designs; weight 0 adds to row_count only. NULL for no rows';
@end

CREATE FUNCTION multidimensional_headcount(s survey_deprivation, weights double precision[], k double precision,
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_headcount' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION multidimensional_headcount(survey_deprivation, double precision[], double precision,
	pg_catalog.text) IS
	'H: share of the population that is multidimensionally poor, with its sampling error. The value has the bits of '
	'multidimensional_headcount(deprivation_summary), whose arguments it has. missing: drop leaves rows with a '
	'missing indicator out, not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a '
	'row of weight above 0. Source: Alkire and Foster (2011), linearised';

CREATE FUNCTION intensity(s survey_deprivation, weights double precision[], k double precision,
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_intensity' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION intensity(survey_deprivation, double precision[], double precision, pg_catalog.text) IS
	'A: mean score of the poor, with its sampling error. The value has the bits of intensity(deprivation_summary), '
	'whose arguments it has. missing: drop leaves rows with a missing indicator out, not_deprived takes missing as '
	'not deprived, else 22023. NULL where that is, and without a row of weight above 0. Source: Alkire and Foster '
	'(2011), linearised';

CREATE FUNCTION mpi(s survey_deprivation, weights double precision[], k double precision,
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_mpi' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mpi(survey_deprivation, double precision[], double precision, pg_catalog.text) IS
	'M0, the adjusted headcount ratio. H x A, with its sampling error. The value has the bits of '
	'mpi(deprivation_summary), whose arguments it has. missing: drop leaves rows with a missing indicator out, '
	'not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a row of weight above 0. '
	'Source: Alkire and Foster (2011), linearised';

CREATE FUNCTION censored_headcount(s survey_deprivation, weights double precision[], k double precision,
	indicator integer, missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_censored' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION censored_headcount(survey_deprivation, double precision[], double precision, integer,
	pg_catalog.text) IS
	'share of the population that is poor and deprived in the indicator, with its sampling error. The value has the '
	'bits of censored_headcount(deprivation_summary), whose arguments it has. missing: drop leaves rows with a '
	'missing indicator out, not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a '
	'row of weight above 0. Source: Alkire and Foster (2011), linearised';

CREATE FUNCTION indicator_contribution(s survey_deprivation, weights double precision[], k double precision,
	indicator integer, missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_contribution' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION indicator_contribution(survey_deprivation, double precision[], double precision, integer,
	pg_catalog.text) IS
	'share of the indicator in the mpi, with its sampling error. The value has the bits of '
	'indicator_contribution(deprivation_summary), whose arguments it has. missing: drop leaves rows with a missing '
	'indicator out, not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a row of '
	'weight above 0. Source: Alkire and Foster (2011), linearised';

CREATE FUNCTION multidimensional_headcount(s survey_deprivation, standard pg_catalog.text,
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_headcount_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION multidimensional_headcount(survey_deprivation, pg_catalog.text, pg_catalog.text) IS
	'H: share of the population that is multidimensionally poor, by a declared standard, with its sampling error. The '
	'value has the bits of multidimensional_headcount(deprivation_summary, standard), whose arguments it has: the '
	'standard gives the weights and the cutoff. missing: as with weights and k. NULL as with weights and k. 22023 if '
	'the profiles were made by another standard, or have another number of indicators than it has now; 55000 if only '
	'some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster '
	'(2011), linearised';

CREATE FUNCTION intensity(s survey_deprivation, standard pg_catalog.text, missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_intensity_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION intensity(survey_deprivation, pg_catalog.text, pg_catalog.text) IS
	'A: mean score of the poor, by a declared standard, with its sampling error. The value has the bits of '
	'intensity(deprivation_summary, standard), whose arguments it has: the standard gives the weights and the cutoff. '
	'missing: as with weights and k. NULL as with weights and k. 22023 if the profiles were made by another standard, '
	'or have another number of indicators than it has now; 55000 if only some criteria have a weight, or all have 0; '
	'42704 if there is no such standard. Source: Alkire and Foster (2011), linearised';

CREATE FUNCTION mpi(s survey_deprivation, standard pg_catalog.text, missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_mpi_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mpi(survey_deprivation, pg_catalog.text, pg_catalog.text) IS
	'M0, the multidimensional poverty index, by a declared standard, with its sampling error. The value has the bits '
	'of mpi(deprivation_summary, standard), whose arguments it has: the standard gives the weights and the cutoff. '
	'missing: as with weights and k. NULL as with weights and k. 22023 if the profiles were made by another standard, '
	'or have another number of indicators than it has now; 55000 if only some criteria have a weight, or all have 0; '
	'42704 if there is no such standard. Source: Alkire and Foster (2011), linearised';

CREATE FUNCTION censored_headcount(s survey_deprivation, standard pg_catalog.text, indicator integer)
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_censored_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION censored_headcount(survey_deprivation, pg_catalog.text, integer) IS
	'share of the population that is poor and deprived in the indicator, by a declared standard, with its sampling '
	'error. The value has the bits of censored_headcount(deprivation_summary, standard), whose arguments it has: the '
	'standard gives the weights and the cutoff. indicator: counted from 1 in the order of the positions, else 22023. '
	'A row with a missing indicator is left out. NULL as with weights and k. 22023 if the profiles were made by '
	'another standard, or have another number of indicators than it has now; 55000 if only some criteria have a '
	'weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011), linearised';

CREATE FUNCTION indicator_contribution(s survey_deprivation, standard pg_catalog.text, indicator integer)
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_contribution_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION indicator_contribution(survey_deprivation, pg_catalog.text, integer) IS
	'share of the indicator in the mpi, by a declared standard, with its sampling error. The value has the bits of '
	'indicator_contribution(deprivation_summary, standard), whose arguments it has: the standard gives the weights '
	'and the cutoff. indicator: counted from 1 in the order of the positions, else 22023. A row with a missing '
	'indicator is left out. NULL as with weights and k. 22023 if the profiles were made by another standard, or have '
	'another number of indicators than it has now; 55000 if only some criteria have a weight, or all have 0; 42704 if '
	'there is no such standard. Source: Alkire and Foster (2011), linearised';

CREATE FUNCTION multidimensional_headcount(s survey_deprivation, rules standard_rules,
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_headcount_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION multidimensional_headcount(survey_deprivation, standard_rules, pg_catalog.text) IS
	'H: share of the population that is multidimensionally poor, by rules, with its sampling error. These stand in '
	'place of the name of a standard, without a look into a table. NULL rule and errors as by name';

CREATE FUNCTION intensity(s survey_deprivation, rules standard_rules, missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_intensity_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION intensity(survey_deprivation, standard_rules, pg_catalog.text) IS
	'A: mean score of the poor, by rules, with its sampling error. These stand in place of the name of a standard, '
	'without a look into a table. NULL rule and errors as by name';

CREATE FUNCTION mpi(s survey_deprivation, rules standard_rules, missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_mpi_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mpi(survey_deprivation, standard_rules, pg_catalog.text) IS
	'M0, the multidimensional poverty index, by rules, with its sampling error. These stand in place of the name of a '
	'standard, without a look into a table. NULL rule and errors as by name';

CREATE FUNCTION censored_headcount(s survey_deprivation, rules standard_rules, indicator integer)
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_censored_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION censored_headcount(survey_deprivation, standard_rules, integer) IS
	'share of the population that is poor and deprived in the indicator, by rules, with its sampling error. These '
	'stand in place of the name of a standard, without a look into a table. NULL rule and errors as by name';

CREATE FUNCTION indicator_contribution(s survey_deprivation, rules standard_rules, indicator integer)
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_contribution_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION indicator_contribution(survey_deprivation, standard_rules, integer) IS
	'share of the indicator in the mpi, by rules, with its sampling error. These stand in place of the name of a '
	'standard, without a look into a table. NULL rule and errors as by name';

CREATE FUNCTION uncensored_headcount(s survey_deprivation, indicator integer, missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_uncensored' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION uncensored_headcount(survey_deprivation, integer, pg_catalog.text) IS
	'share of the population that is deprived in the indicator, poor or not, with its sampling error. The value has '
	'the bits of uncensored_headcount(deprivation_summary). missing: drop leaves rows with a missing indicator out, '
	'not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a row of weight above 0';

CREATE FUNCTION rebase(s survey_deprivation, old_design survey_design, new_design survey_design)
	RETURNS survey_deprivation
	AS 'MODULE_PATHNAME', 'survey_deprivation_rebase' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION rebase(survey_deprivation, survey_design, survey_design) IS
	'the value of the same rows in another design that has all of their units: no row is read again. 22023 if the '
	'value was not made with the old design, or a unit is not in the new one. NULL for NULL';
