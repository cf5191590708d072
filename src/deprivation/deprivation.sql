-- deprivation: profiles of deprivations, and the multidimensional measures of Alkire and Foster

@stored_type TYPE=deprivation_profile NOUN=profile ALIGNMENT=int4 PREFERRED=false
COMMENT ON FUNCTION povaid_support.deprivation_profile_in(pg_catalog.cstring) IS
	'text input of deprivation_profile: one character for each indicator, 1 deprived, 0 not deprived, ? missing; '
	'22P02 if there are other characters, none, or more than 64';
COMMENT ON FUNCTION povaid_support.deprivation_profile_out(deprivation_profile) IS
	'text output of deprivation_profile: one character for each indicator, 1 deprived, 0 not deprived, ? missing';
COMMENT ON TYPE deprivation_profile IS
	'in which of up to 64 indicators a household or person is deprived, and of which nothing is known. Written as one '
	'character for each indicator, the first one first: 1 deprived, 0 not deprived, ? missing; at most 30 bytes, five '
	'for seven indicators. One that a standard has made knows its indicators, by a fingerprint of four bytes more, '
	'which the summary keeps; the written form and = leave it out; read by deprived, missing, indicator_count, '
	'deprived_count, missing_count, deprivation_score';

CREATE FUNCTION deprivation_profile(VARIADIC deprived boolean[]) RETURNS deprivation_profile
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_profile(VARIADIC deprived boolean[]) IS
	'the profile of a unit: one flag for each indicator, true = deprived, false = not, NULL = missing. Here '
	'indicators are numbered from 1 in this order. NULL only for a NULL array. 22023 for no flag, more than 64, or an '
	'array of several dimensions';

CREATE FUNCTION deprivation_profile("row" pg_catalog.record, standard pg_catalog.text,
	mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL)
	RETURNS deprivation_profile
	AS 'MODULE_PATHNAME', 'deprivation_profile_of_row' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION deprivation_profile("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb,
	on_date pg_catalog.date) IS
	'the profile of any row in the criteria of a declared standard (see assessment_standard). In the order of their '
	'positions: deprived = failed, missing = unknown, else (met, or not applicable and counted as met) not deprived. '
	'Row, mapping, on_date and errors as in verdict; all indicators of a NULL row are missing; NULL if standard is '
	'NULL; 22023 if the standard has more than 64 criteria';

CREATE FUNCTION deprivation_profile(doc pg_catalog.jsonb, standard pg_catalog.text,
	mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL)
	RETURNS deprivation_profile
	AS 'MODULE_PATHNAME', 'deprivation_profile_of_document' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION deprivation_profile(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb,
	on_date pg_catalog.date) IS
	'the profile of a unit whose facts are a document, in the criteria of a declared standard. Deprived = failed, '
	'missing = unknown, as for rows. Document, mapping and errors as in verdict of a document; NULL if standard is '
	'NULL; 22023 if the standard has more than 64 criteria';

CREATE FUNCTION deprivation_profile(doc pg_catalog.text, standard pg_catalog.text,
	mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL)
	RETURNS deprivation_profile
	AS 'MODULE_PATHNAME', 'deprivation_profile_of_text' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION deprivation_profile(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb,
	on_date pg_catalog.date) IS
	'the profile of a unit whose facts are the text of a document, as for jsonb. 22P02 if it is no JSON; NULL if '
	'standard is NULL';

CREATE FUNCTION deprivation_profile("row" pg_catalog.record, rules standard_rules,
	mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS deprivation_profile
	AS 'MODULE_PATHNAME', 'deprivation_profile_of_row_by_rules'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20 SUPPORT povaid_support.foreign_row_support;
COMMENT ON FUNCTION deprivation_profile("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the profile of any row by rules in place of the name of a standard. Without a look into a table. NULL if rules '
	'are NULL; errors as by name';

CREATE FUNCTION deprivation_profile(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS deprivation_profile
	AS 'MODULE_PATHNAME', 'deprivation_profile_of_document_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION deprivation_profile(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the profile of a unit whose facts are a document by rules, without a look into a table. NULL if rules are NULL; '
	'errors as by name';

CREATE FUNCTION deprivation_profile(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS deprivation_profile
	AS 'MODULE_PATHNAME', 'deprivation_profile_of_text_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION deprivation_profile(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the profile of a unit whose facts are the text of a document by rules, without a look into a table. 22P02 if it '
	'is no JSON; NULL if rules are NULL';

CREATE FUNCTION indicator_count(profile deprivation_profile) RETURNS integer
	AS 'MODULE_PATHNAME', 'deprivation_profile_indicator_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION indicator_count(profile deprivation_profile) IS
	'number of indicators of the profile, 1 to 64';

CREATE FUNCTION deprived_count(profile deprivation_profile) RETURNS integer
	AS 'MODULE_PATHNAME', 'deprivation_profile_deprived_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprived_count(profile deprivation_profile) IS
	'number of indicators in which the unit is known to be deprived';

CREATE FUNCTION missing_count(profile deprivation_profile) RETURNS integer
	AS 'MODULE_PATHNAME', 'deprivation_profile_missing_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION missing_count(profile deprivation_profile) IS
	'number of indicators of which nothing is known';

CREATE FUNCTION deprived(profile deprivation_profile, indicator integer) RETURNS boolean
	AS 'MODULE_PATHNAME', 'deprivation_profile_deprived' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprived(profile deprivation_profile, indicator integer) IS
	'is the unit deprived in this indicator (counted from 1)? NULL if the indicator is missing; 22023 if there is no '
	'such indicator';

CREATE FUNCTION missing(profile deprivation_profile, indicator integer) RETURNS boolean
	AS 'MODULE_PATHNAME', 'deprivation_profile_missing' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION missing(profile deprivation_profile, indicator integer) IS
	'is nothing known of this indicator (counted from 1)? 22023 if there is no such indicator';

CREATE FUNCTION deprivation_score(profile deprivation_profile, weights double precision[],
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION deprivation_score(profile deprivation_profile, weights double precision[],
	missing pg_catalog.text) IS
	'score of one unit: the weights of its deprivations over all weights, a fraction of 1, correctly rounded. The '
	'unit is poor if its score reaches k - 1e-8: weights are published with nine digits, and two of 0.166666667 or '
	'six of 0.055555556 meet 1/3. weights: one number for each indicator, of any scale, not negative, not NULL, not '
	'all 0, else 22023. missing: with drop, NULL for a profile with a missing indicator; with not_deprived, missing '
	'counts as not deprived; else 22023. Source: Alkire and Foster (2011).';

-- preferred, so that a NULL without a type is not taken for another type with the
-- same accessors
@stored_type TYPE=deprivation_summary NOUN=summary ALIGNMENT=double PREFERRED=true
COMMENT ON TYPE deprivation_summary IS
	'what one pass over households or persons keeps for every multidimensional measure. The exact weight of every '
	'distinct deprivation profile, and counts of rows; the weights of the indicators and the cutoff are asked '
	'afterwards, as numbers or by a standard, which must have the indicators that the profiles were made with; all '
	'profiles have the same number of indicators; mergeable by + and rollup, subtractable by -; read by mpi, '
	'multidimensional_headcount, intensity, censored_headcount, uncensored_headcount, indicator_contribution, '
	'joint_headcount, population. Beyond 10,000 distinct profiles the weight of each may take 96 bytes while '
	'summaries are added up, so that a small stored value cannot take much memory: 54000 when weights of too '
	'different magnitudes (1e-300 beside 1e300) would need more';

@summary_type TYPE=deprivation_summary NOUN=summary ARGUMENT=s SSPACE=1024
COMMENT ON OPERATOR + (deprivation_summary, deprivation_summary) IS
	'the summary of the rows of both. Exact, in any order the same bytes; NULL if either is NULL; 22023 if their '
	'profiles have different numbers of indicators; 22003 beyond the range of the sums';
COMMENT ON OPERATOR - (deprivation_summary, deprivation_summary) IS
	'the first summary without the rows of the second. Exact: (a + b) - b has the bytes of a; may be improper, see '
	'is_proper; NULL if either is NULL; 22023 if their profiles have different numbers of indicators';
COMMENT ON AGGREGATE rollup(deprivation_summary) IS
	'the summary of all the rows that the summaries summarise. NULL ones are skipped; NULL if there is none; 22023 if '
	'their profiles have different numbers of indicators';

-- the aggregate

CREATE FUNCTION povaid_support.deprivation_accum(deprivation_summary, deprivation_profile) RETURNS deprivation_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.deprivation_accum(deprivation_summary, deprivation_profile) IS
	'transition of deprivation_summary: adds one row (profile); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.deprivation_discard(deprivation_summary, deprivation_profile) RETURNS deprivation_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.deprivation_discard(deprivation_summary, deprivation_profile) IS
	'inverse transition of deprivation_summary: takes away one row (profile); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.deprivation_accum(deprivation_summary, deprivation_profile, double precision)
	RETURNS deprivation_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.deprivation_accum(deprivation_summary, deprivation_profile, double precision) IS
	'transition of deprivation_summary: adds one row (profile, weight); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.deprivation_discard(deprivation_summary, deprivation_profile, double precision)
	RETURNS deprivation_summary
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.deprivation_discard(deprivation_summary, deprivation_profile, double precision) IS
	'inverse transition of deprivation_summary: takes away one row (profile, weight); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.deprivation_accum(deprivation_summary, deprivation_profile, numeric)
	RETURNS deprivation_summary
	AS 'MODULE_PATHNAME', 'deprivation_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.deprivation_accum(deprivation_summary, deprivation_profile, numeric) IS
	'transition of deprivation_summary: adds one row (profile, weight), numeric form; for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.deprivation_discard(deprivation_summary, deprivation_profile, numeric)
	RETURNS deprivation_summary
	AS 'MODULE_PATHNAME', 'deprivation_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.deprivation_discard(deprivation_summary, deprivation_profile, numeric) IS
	'inverse transition of deprivation_summary: takes away one row (profile, weight), numeric form; for aggregates '
	'only, 0A000 elsewhere';

@each
	profile deprivation_profile
	profile deprivation_profile, weight double precision
	profile deprivation_profile, weight numeric
CREATE AGGREGATE deprivation_summary(@EACH@) (
	SFUNC = povaid_support.deprivation_accum, STYPE = deprivation_summary, SSPACE = 1024,
	FINALFUNC = povaid_support.deprivation_summary_final, COMBINEFUNC = povaid_support.deprivation_summary_combine,
	MSFUNC = povaid_support.deprivation_accum, MINVFUNC = povaid_support.deprivation_discard,
	MSTYPE = deprivation_summary, MSSPACE = 1024, MFINALFUNC = povaid_support.deprivation_summary_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE deprivation_summary(@EACH@) IS
	'summary of all rows for every multidimensional measure. The exact weight (number of units, or sum of weight) of '
	'every distinct profile; NULL without rows. A row with a NULL profile or weight is left out and counted '
	'(excluded); a profile with missing indicators is in use, and each measure says what to do with it. 22023 if '
	'profiles of some weight have different numbers of indicators, or if weight is NaN, infinite or negative; weight '
	'0 adds to row_count only. Numeric weights are summed as decimals, exactly: at most 32 digits after the point, '
	'one of more is rounded once to the nearest double. Source of the method: Alkire and Foster (2011).';
@end

-- accessors

CREATE FUNCTION multidimensional_headcount(s deprivation_summary, weights double precision[], k double precision,
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION multidimensional_headcount(s deprivation_summary, weights double precision[], k double precision,
	missing pg_catalog.text) IS
	'H: share of the population that is multidimensionally poor. A fraction of 1, the correctly rounded quotient of '
	'exact sums. weights: one number for each indicator, of any scale, not negative, not NULL, not all 0, else 22023. '
	'k: the cutoff, a share of all weights from 0 to 1, else 22023; a unit is poor if its score (see '
	'deprivation_score) reaches k - 1e-8, so a k of 0 makes everybody poor. missing: what becomes of a unit with a '
	'missing indicator, drop (it is left out, see incomplete) or not_deprived (missing counts as not deprived), else '
	'22023. NULL if no unit is in use or the summary is improper. Source: Alkire and Foster (2011).';

CREATE FUNCTION multidimensional_poor_population(s deprivation_summary, weights double precision[], k double precision,
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION multidimensional_poor_population(s deprivation_summary, weights double precision[],
	k double precision, missing pg_catalog.text) IS
	'weight of the multidimensionally poor, in units of weight (households, persons), correctly rounded; H x '
	'population. weights: one number for each indicator, of any scale, not negative, not NULL, not all 0, else 22023. '
	'k: the cutoff, a share of all weights from 0 to 1, else 22023; a unit is poor if its score (see '
	'deprivation_score) reaches k - 1e-8, so a k of 0 makes everybody poor. missing: what becomes of a unit with a '
	'missing indicator, drop (it is left out, see incomplete) or not_deprived (missing counts as not deprived), else '
	'22023. NULL if no unit of some weight is in use or the summary is improper. Source: Alkire and Foster (2011).';

CREATE FUNCTION intensity(s deprivation_summary, weights double precision[], k double precision,
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION intensity(s deprivation_summary, weights double precision[], k double precision,
	missing pg_catalog.text) IS
	'A: mean score of the poor, the average share of weighted indicators in which they are deprived. A fraction of 1, '
	'correctly rounded from exact sums and products. weights: one number for each indicator, of any scale, not '
	'negative, not NULL, not all 0, else 22023. k: the cutoff, a share of all weights from 0 to 1, else 22023; a unit '
	'is poor if its score (see deprivation_score) reaches k - 1e-8, so a k of 0 makes everybody poor. missing: what '
	'becomes of a unit with a missing indicator, drop (it is left out, see incomplete) or not_deprived (missing '
	'counts as not deprived), else 22023. NULL if nobody is poor, no unit is in use or the summary is improper. '
	'Source: Alkire and Foster (2011).';

CREATE FUNCTION mpi(s deprivation_summary, weights double precision[], k double precision,
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION mpi(s deprivation_summary, weights double precision[], k double precision,
	missing pg_catalog.text) IS
	'M0, the adjusted headcount ratio or multidimensional poverty index: H x A. A fraction of 1, 0 if nobody is poor, '
	'correctly rounded from exact sums and products. weights: one number for each indicator, of any scale, not '
	'negative, not NULL, not all 0, else 22023. k: the cutoff, a share of all weights from 0 to 1, else 22023; a unit '
	'is poor if its score (see deprivation_score) reaches k - 1e-8, so a k of 0 makes everybody poor. missing: what '
	'becomes of a unit with a missing indicator, drop (it is left out, see incomplete) or not_deprived (missing '
	'counts as not deprived), else 22023. NULL if no unit is in use or the summary is improper. Source: Alkire and '
	'Foster (2011).';

CREATE FUNCTION censored_headcount(s deprivation_summary, weights double precision[], k double precision,
	indicator integer, missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION censored_headcount(s deprivation_summary, weights double precision[], k double precision,
	indicator integer, missing pg_catalog.text) IS
	'share of the population that is multidimensionally poor and deprived in the indicator. A fraction of 1, the '
	'correctly rounded quotient of exact sums. indicator: counted from 1, else 22023. weights: one number for each '
	'indicator, of any scale, not negative, not NULL, not all 0, else 22023. k: the cutoff, a share of all weights '
	'from 0 to 1, else 22023; a unit is poor if its score (see deprivation_score) reaches k - 1e-8, so a k of 0 makes '
	'everybody poor. missing: what becomes of a unit with a missing indicator, drop (it is left out, see incomplete) '
	'or not_deprived (missing counts as not deprived), else 22023. NULL if no unit is in use or the summary is '
	'improper. Source: Alkire and Foster (2011).';

CREATE FUNCTION indicator_contribution(s deprivation_summary, weights double precision[], k double precision,
	indicator integer, missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION indicator_contribution(s deprivation_summary, weights double precision[], k double precision,
	indicator integer, missing pg_catalog.text) IS
	'share of the indicator in the mpi: its weight x its censored headcount, over the same of all indicators. A '
	'fraction of 1, all indicators together make 1, correctly rounded. indicator: counted from 1, else 22023. '
	'weights: one number for each indicator, of any scale, not negative, not NULL, not all 0, else 22023. k: the '
	'cutoff, a share of all weights from 0 to 1, else 22023; a unit is poor if its score (see deprivation_score) '
	'reaches k - 1e-8, so a k of 0 makes everybody poor. missing: what becomes of a unit with a missing indicator, '
	'drop (it is left out, see incomplete) or not_deprived (missing counts as not deprived), else 22023. NULL if '
	'nobody is poor, no unit is in use or the summary is improper. Source: Alkire and Foster (2011).';

CREATE FUNCTION multidimensional_headcount(s deprivation_summary, standard pg_catalog.text,
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'multidimensional_headcount_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION multidimensional_headcount(s deprivation_summary, standard pg_catalog.text,
	missing pg_catalog.text) IS
	'H: share of the population that is multidimensionally poor by a declared standard. A fraction of 1, correctly '
	'rounded, or NULL, as with weights and k. standard: gives the weights of the indicators, its criteria in the '
	'order of their positions, and the cutoff (see assessment_criterion and assessment_standard): without weights '
	'they are equal, without a cutoff any deprivation makes poor. missing: as with weights and k. 22023 if the '
	'summary was built with other indicators than the standard has now, or in another order; 55000 if only some '
	'criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011).';

CREATE FUNCTION multidimensional_poor_population(s deprivation_summary, standard pg_catalog.text,
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'multidimensional_poor_population_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION multidimensional_poor_population(s deprivation_summary, standard pg_catalog.text,
	missing pg_catalog.text) IS
	'weight of the multidimensionally poor by a declared standard, in units of weight (households, persons), or NULL. '
	'As with weights and k. standard: gives the weights of the indicators, its criteria in the order of their '
	'positions, and the cutoff (see assessment_criterion and assessment_standard): without weights they are equal, '
	'without a cutoff any deprivation makes poor. missing: as with weights and k. 22023 if the summary was built with '
	'other indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or '
	'all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011).';

CREATE FUNCTION intensity(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'intensity_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION intensity(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text) IS
	'A: mean score of the poor by a declared standard; a fraction of 1, correctly rounded, or NULL, as with weights '
	'and k. standard: gives the weights of the indicators, its criteria in the order of their positions, and the '
	'cutoff (see assessment_criterion and assessment_standard): without weights they are equal, without a cutoff any '
	'deprivation makes poor. missing: as with weights and k. 22023 if the summary was built with other indicators '
	'than the standard has now, or in another order; 55000 if only some criteria have a weight, or all have 0; 42704 '
	'if there is no such standard. Source: Alkire and Foster (2011).';

CREATE FUNCTION mpi(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'mpi_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION mpi(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text) IS
	'M0, the multidimensional poverty index by a declared standard. A fraction of 1, correctly rounded, or NULL, as '
	'with weights and k. standard: gives the weights of the indicators, its criteria in the order of their positions, '
	'and the cutoff (see assessment_criterion and assessment_standard): without weights they are equal, without a '
	'cutoff any deprivation makes poor. missing: as with weights and k. 22023 if the summary was built with other '
	'indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or all '
	'have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011).';

CREATE FUNCTION censored_headcount(s deprivation_summary, standard pg_catalog.text, indicator integer)
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'censored_headcount_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION censored_headcount(s deprivation_summary, standard pg_catalog.text, indicator integer) IS
	'share of the population that is poor by a declared standard and deprived in the indicator. A fraction of 1, '
	'correctly rounded, or NULL, as with weights and k. indicator: counted from 1 in the order of the positions, else '
	'22023. standard: gives the weights of the indicators, its criteria in the order of their positions, and the '
	'cutoff (see assessment_criterion and assessment_standard): without weights they are equal, without a cutoff any '
	'deprivation makes poor. A unit with a missing indicator is left out; deprivation_report has the other rule, too. '
	'22023 if the summary was built with other indicators than the standard has now, or in another order; 55000 if '
	'only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster '
	'(2011).';

CREATE FUNCTION indicator_contribution(s deprivation_summary, standard pg_catalog.text, indicator integer)
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'indicator_contribution_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION indicator_contribution(s deprivation_summary, standard pg_catalog.text, indicator integer) IS
	'share of the indicator in the mpi by a declared standard. A fraction of 1, correctly rounded, or NULL, as with '
	'weights and k. indicator: counted from 1 in the order of the positions, else 22023. standard: gives the weights '
	'of the indicators, its criteria in the order of their positions, and the cutoff (see assessment_criterion and '
	'assessment_standard): without weights they are equal, without a cutoff any deprivation makes poor. A unit with a '
	'missing indicator is left out; deprivation_report has the other rule, too. 22023 if the summary was built with '
	'other indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or '
	'all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011).';

CREATE TYPE deprivation_report_row AS (
	"position" integer,
	criterion pg_catalog.text,
	label pg_catalog.text,
	local_label pg_catalog.text,
	weight double precision,
	uncensored double precision,
	censored double precision,
	contribution double precision,
	missing_share double precision
);
COMMENT ON TYPE deprivation_report_row IS
	'what a summary says of one indicator of a declared standard';
COMMENT ON COLUMN deprivation_report_row."position" IS 'position of the criterion in the standard';
COMMENT ON COLUMN deprivation_report_row.criterion IS 'name of the criterion';
COMMENT ON COLUMN deprivation_report_row.label IS 'what to call it in a report';
COMMENT ON COLUMN deprivation_report_row.local_label IS 'its label in the language of the programme';
COMMENT ON COLUMN deprivation_report_row.weight IS 'its share of the sum of the weights, a fraction of 1';
COMMENT ON COLUMN deprivation_report_row.uncensored IS
	'share of the population that is deprived in it, poor or not, a fraction of 1';
COMMENT ON COLUMN deprivation_report_row.censored IS
	'share of the population that is poor and deprived in it, a fraction of 1';
COMMENT ON COLUMN deprivation_report_row.contribution IS
	'its share in the mpi, a fraction of 1; NULL if nobody is poor';
COMMENT ON COLUMN deprivation_report_row.missing_share IS
	'share of the population of which it is missing, a fraction of 1';

CREATE FUNCTION deprivation_report(s deprivation_summary, standard pg_catalog.text,
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS SETOF deprivation_report_row
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION deprivation_report(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text) IS
	'one row for each indicator of a declared standard, in the order of the positions. Label, weight, uncensored and '
	'censored headcount, contribution to the mpi, and share of the missing; correctly rounded, and NULL where the '
	'functions of these names are. standard: gives the weights of the indicators, its criteria in the order of their '
	'positions, and the cutoff (see assessment_criterion and assessment_standard): without weights they are equal, '
	'without a cutoff any deprivation makes poor. missing: as with weights and k. 22023 if the summary was built with '
	'other indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or '
	'all have 0; 42704 if there is no such standard. No rows if an argument is NULL. Source: Alkire and Foster '
	'(2011).';

CREATE FUNCTION multidimensional_headcount(s deprivation_summary, rules standard_rules,
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'multidimensional_headcount_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION multidimensional_headcount(s deprivation_summary, rules standard_rules, missing pg_catalog.text) IS
	'H: share of the population that is multidimensionally poor, by rules in place of the name of a standard. Without '
	'a look into a table. Unit, range, NULL rule and errors as by name';

CREATE FUNCTION multidimensional_poor_population(s deprivation_summary, rules standard_rules,
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'multidimensional_poor_population_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION multidimensional_poor_population(s deprivation_summary, rules standard_rules,
	missing pg_catalog.text) IS
	'weight of the multidimensionally poor, by rules in place of the name of a standard. Without a look into a table. '
	'Unit, range, NULL rule and errors as by name';

CREATE FUNCTION intensity(s deprivation_summary, rules standard_rules, missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'intensity_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION intensity(s deprivation_summary, rules standard_rules, missing pg_catalog.text) IS
	'A: mean score of the poor, by rules in place of the name of a standard. Without a look into a table. Unit, '
	'range, NULL rule and errors as by name';

CREATE FUNCTION mpi(s deprivation_summary, rules standard_rules, missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'mpi_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION mpi(s deprivation_summary, rules standard_rules, missing pg_catalog.text) IS
	'M0, the multidimensional poverty index, by rules in place of the name of a standard. Without a look into a '
	'table. Unit, range, NULL rule and errors as by name';

CREATE FUNCTION censored_headcount(s deprivation_summary, rules standard_rules, indicator integer)
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'censored_headcount_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION censored_headcount(s deprivation_summary, rules standard_rules, indicator integer) IS
	'share of the population that is poor and deprived in the indicator, by rules in place of the name of a standard. '
	'Without a look into a table. Unit, range, NULL rule and errors as by name';

CREATE FUNCTION indicator_contribution(s deprivation_summary, rules standard_rules, indicator integer)
	RETURNS double precision
	AS 'MODULE_PATHNAME', 'indicator_contribution_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION indicator_contribution(s deprivation_summary, rules standard_rules, indicator integer) IS
	'share of the indicator in the mpi, by rules in place of the name of a standard. Without a look into a table. '
	'Unit, range, NULL rule and errors as by name';

CREATE FUNCTION deprivation_report(s deprivation_summary, rules standard_rules, missing pg_catalog.text DEFAULT 'drop')
	RETURNS SETOF deprivation_report_row
	AS 'MODULE_PATHNAME', 'deprivation_report_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION deprivation_report(s deprivation_summary, rules standard_rules, missing pg_catalog.text) IS
	'one row for each indicator, by rules in place of the name of a standard. Without a look into a table. NULL rule '
	'and errors as by name';

CREATE FUNCTION uncensored_headcount(s deprivation_summary, indicator integer, missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION uncensored_headcount(s deprivation_summary, indicator integer, missing pg_catalog.text) IS
	'share of the population that is deprived in the indicator, poor or not. A fraction of 1, the correctly rounded '
	'quotient of exact sums, over the same units as the mpi. indicator: counted from 1, else 22023. missing: what '
	'becomes of a unit with a missing indicator, drop (it is left out, see incomplete) or not_deprived (missing '
	'counts as not deprived), else 22023. NULL if no unit is in use or the summary is improper. For the units of '
	'which this indicator is known, whatever else is missing, ask joint_headcount. Source: Alkire and Foster (2011).';

CREATE FUNCTION joint_headcount(s deprivation_summary, indicators integer[], missing pg_catalog.text DEFAULT 'drop')
	RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION joint_headcount(s deprivation_summary, indicators integer[], missing pg_catalog.text) IS
	'share of the population that is deprived in all of these indicators together, whatever the others say. Housing '
	'and water: the numbers of both; a fraction of 1, the correctly rounded quotient of exact sums. indicators: '
	'counted from 1, at least one, not NULL, else 22023. missing: with drop, units of which one of these indicators '
	'is missing are left out (other indicators do not matter); with not_deprived, missing counts as not deprived; '
	'else 22023. NULL if no unit is in use or the summary is improper.';

CREATE FUNCTION missing_rate(s deprivation_summary, indicator integer) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION missing_rate(s deprivation_summary, indicator integer) IS
	'share of the population of which the indicator is missing; a fraction of 1, correctly rounded. indicator: '
	'counted from 1, else 22023. NULL if no unit is in use or the summary is improper.';

CREATE FUNCTION population(s deprivation_summary, missing pg_catalog.text DEFAULT 'drop') RETURNS double precision
	AS 'MODULE_PATHNAME', 'deprivation_summary_population' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION population(s deprivation_summary, missing pg_catalog.text) IS
	'the base of the measures: weight of all units in use, in units of weight (households, persons), correctly '
	'rounded. missing: with drop, without the units that have a missing indicator; with not_deprived, all; else '
	'22023. NULL without a row or if the summary is improper';

CREATE FUNCTION indicator_count(s deprivation_summary) RETURNS integer
	AS 'MODULE_PATHNAME', 'deprivation_summary_indicator_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION indicator_count(s deprivation_summary) IS
	'number of indicators of the profiles; NULL if there is no profile of some weight';

CREATE FUNCTION incomplete(s deprivation_summary) RETURNS bigint
	AS 'MODULE_PATHNAME', 'deprivation_summary_incomplete' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION incomplete(s deprivation_summary) IS
	'number of rows in use whose profile has a missing indicator, which missing => drop leaves out of a measure';
