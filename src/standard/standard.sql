-- standard: declared standards, and the assessment of any row against one

CREATE TYPE exit_verdict AS ENUM ('eligible', 'not_eligible', 'undetermined');
COMMENT ON TYPE exit_verdict IS
	'the outcome of an assessment. It is eligible (what the standard asks is met), not_eligible (something it asks '
	'has failed), undetermined (neither, because facts are missing: unknown is not yes)';

CREATE TYPE exit_verdict_label AS ENUM ('eligible', 'not_eligible', 'undetermined');
@enum_text TYPE=exit_verdict NOUN=verdict

CREATE TYPE standard_assessment AS (
	verdict exit_verdict,
	met pg_catalog.text[],
	failed pg_catalog.text[],
	unknown pg_catalog.text[],
	standard pg_catalog.text,
	shipped boolean,
	replaces_shipped boolean,
	local_label pg_catalog.text
);
COMMENT ON TYPE standard_assessment IS
	'the assessment of one row against one standard. The verdict, each criterion in one of three lists, which are in '
	'the order of the positions and empty, never NULL, and the standard that was used';
COMMENT ON COLUMN standard_assessment.verdict IS 'eligible, not_eligible or undetermined';
COMMENT ON COLUMN standard_assessment.met IS 'the criteria that the row meets';
COMMENT ON COLUMN standard_assessment.failed IS 'the criteria that the row fails: the reasons of a refusal';
COMMENT ON COLUMN standard_assessment.unknown IS 'the criteria that cannot be decided: the facts to collect';
COMMENT ON COLUMN standard_assessment.standard IS 'name of the standard that was used';
COMMENT ON COLUMN standard_assessment.shipped IS
	'is it the shipped one? false: it is the user''s; NULL for rules as a value, which do not say where they were '
	'declared';
COMMENT ON COLUMN standard_assessment.replaces_shipped IS
	'is it the user''s in the place of a shipped one of the same name? NULL for rules as a value';
COMMENT ON COLUMN standard_assessment.local_label IS
	'label of the standard in the language of the programme; NULL if it has none, and for rules as a value';

CREATE TYPE criterion_assessment AS (
	criterion pg_catalog.text,
	label pg_catalog.text,
	value pg_catalog.text,
	comparison pg_catalog.text,
	bound pg_catalog.text,
	result pg_catalog.text,
	local_label pg_catalog.text,
	standard pg_catalog.text,
	shipped boolean,
	replaces_shipped boolean
);
COMMENT ON TYPE criterion_assessment IS
	'the assessment of one row against one criterion, which a dashboard drills into';
COMMENT ON COLUMN criterion_assessment.criterion IS 'name of the criterion within its standard';
COMMENT ON COLUMN criterion_assessment.label IS 'what to call it in a report, in English for the shipped standards';
COMMENT ON COLUMN criterion_assessment.value IS 'value of the metric in the row, not rounded; NULL if it is missing';
COMMENT ON COLUMN criterion_assessment.comparison IS 'true, <, <=, =, >=, >, between, in, any, all, none or meets';
COMMENT ON COLUMN criterion_assessment.bound IS
	'what the value was compared with: a constant or the value of the bound''s column, "lower and upper" for between, '
	'the accepted values for in; NULL if it is missing, or for true';
COMMENT ON COLUMN criterion_assessment.result IS 'met, failed or unknown';
COMMENT ON COLUMN criterion_assessment.local_label IS 'its label in the language of the programme; NULL if it has none';
COMMENT ON COLUMN criterion_assessment.standard IS
	'the standard that it is of: that which was asked for, or one that is to be met';
COMMENT ON COLUMN criterion_assessment.shipped IS
	'is that the shipped one? false: it is the user''s; NULL for rules as a value, which do not say where they were '
	'declared';
COMMENT ON COLUMN criterion_assessment.replaces_shipped IS
	'is it the user''s in the place of a shipped one of the same name? NULL for rules as a value';

CREATE TYPE standard_difference AS (
	criterion pg_catalog.text,
	relation pg_catalog.text
);
COMMENT ON TYPE standard_difference IS
	'how one criterion of an applied standard relates to that of the official one';
COMMENT ON COLUMN standard_difference.criterion IS
	'name of the criterion; NULL for the quorum, how many criteria must be met';
COMMENT ON COLUMN standard_difference.relation IS
	'equal, lowered, raised, recoded (a flag here, a list of accepted values there; or other missing values, or '
	'another fold_case), added (only the applied one has it) or missing (only the official one has it)';

-- The tables. The order of their columns is known to the library: new ones come last.

CREATE TABLE assessment_standard (
	standard pg_catalog.text NOT NULL,
	shipped boolean NOT NULL DEFAULT false,
	level pg_catalog.text,
	at_least integer,
	valid_from pg_catalog.date NOT NULL DEFAULT '-infinity',
	valid_to pg_catalog.date,
	label pg_catalog.text,
	source pg_catalog.text,
	local_label pg_catalog.text,
	cutoff numeric,
	PRIMARY KEY (standard, shipped, valid_from)
) USING heap;
COMMENT ON TABLE assessment_standard IS
	'the declared standards. Those that are shipped and the user''s own, which are dumped and stand before shipped '
	'ones of the same name. A standard is changed by changing rows; the next statement sees it. To adapt a shipped '
	'standard, copy its rows here and in assessment_criterion with shipped = false. A standard can have several '
	'versions, each in force from valid_from to valid_to, no two on one day (23514). Policies of row-level security '
	'on the two tables apply to what the functions read; a policy that hides a criterion and not its standard makes '
	'this an easier one';
COMMENT ON COLUMN assessment_standard.standard IS 'the name that assess and verdict are called with';
COMMENT ON COLUMN assessment_standard.shipped IS
	'true for the rows of the extension itself, which nobody changes; released ones never change, a revision gets a '
	'new name';
COMMENT ON COLUMN assessment_standard.level IS
	'what a row is: household, village, township, county, person ...; informs only';
COMMENT ON COLUMN assessment_standard.at_least IS
	'quorum: how many criteria must be met, required ones among them; 1 for any, NULL for all, and then each of them '
	'is required';
COMMENT ON COLUMN assessment_standard.valid_from IS
	'first day on which this version is in force, which tells it from the others of its name; left out or NULL: '
	'-infinity. No function reads the clock: the version of a day is asked by on_date; without it a standard has one '
	'version, and its dates inform only';
COMMENT ON COLUMN assessment_standard.valid_to IS
	'last day on which this version is in force; NULL: no last one. See valid_from';
COMMENT ON COLUMN assessment_standard.label IS 'what to call it in a report, in English for the shipped ones';
COMMENT ON COLUMN assessment_standard.source IS 'the rule it declares, and where that was published';
COMMENT ON COLUMN assessment_standard.local_label IS
	'its label in the language of the programme; NULL for shipped ones where the encoding of the database cannot hold '
	'it';
COMMENT ON COLUMN assessment_standard.cutoff IS
	'how much deprivation makes a unit multidimensionally poor, a share of the sum of the weights, above 0 and up to '
	'1; NULL: any. For mpi and its companions; no verdict reads it';

CREATE TABLE assessment_criterion (
	standard pg_catalog.text NOT NULL,
	shipped boolean NOT NULL DEFAULT false,
	criterion pg_catalog.text NOT NULL,
	position integer NOT NULL,
	metric pg_catalog.text,
	comparison pg_catalog.text NOT NULL,
	threshold numeric,
	threshold_column pg_catalog.text,
	required boolean NOT NULL DEFAULT false,
	label pg_catalog.text,
	source pg_catalog.text,
	threshold_upper numeric,
	threshold_upper_column pg_catalog.text,
	accepted pg_catalog.text[],
	applicable_column pg_catalog.text,
	not_applicable pg_catalog.text[],
	not_applicable_result pg_catalog.text NOT NULL DEFAULT 'met',
	local_label pg_catalog.text,
	fraction boolean NOT NULL DEFAULT false,
	missing pg_catalog.text[],
	null_result pg_catalog.text NOT NULL DEFAULT 'unknown',
	fold_case boolean NOT NULL DEFAULT false,
	malformed pg_catalog.text NOT NULL DEFAULT 'error',
	weight numeric,
	valid_from pg_catalog.date NOT NULL,
	PRIMARY KEY (standard, shipped, valid_from, criterion),
	UNIQUE (standard, shipped, valid_from, position) DEFERRABLE
) USING heap;
COMMENT ON TABLE assessment_criterion IS
	'the criteria of the declared standards: which column of the assessed row is compared how, and with what. '
	'Nonsense is rejected with a hint (23514)';
COMMENT ON COLUMN assessment_criterion.standard IS 'the standard it belongs to';
COMMENT ON COLUMN assessment_criterion.valid_from IS
	'the version of the standard it belongs to, by its first day; left out: the only one';
COMMENT ON COLUMN assessment_criterion.shipped IS 'as in assessment_standard';
COMMENT ON COLUMN assessment_criterion.criterion IS
	'its name within the standard, which assess and shortfalls return; left out: the metric, or the standard to meet';
COMMENT ON COLUMN assessment_criterion.position IS
	'its place among the criteria and among the indicators of a deprivation profile; left out: the last one';
COMMENT ON COLUMN assessment_criterion.metric IS
	'name of the column of the assessed row that is measured, left out for meets; a mapping can give it another name, '
	'or a path into a document';
COMMENT ON COLUMN assessment_criterion.comparison IS
	'when it is met: true (a boolean column is true), <, <=, =, >=, > (the metric compared with the bound), between '
	'(threshold and threshold_upper, both included), in (one of the accepted values); any, all, none (any, all or '
	'none of the accepted values are among those of the metric, an array or a text of words with blanks between; an '
	'element that is NULL or missing may be any value); meets (the row is eligible by another standard, which '
	'accepted names; its own quorum and mapping hold, no circles)';
COMMENT ON COLUMN assessment_criterion.threshold IS
	'the bound, if it is a constant, in the unit of the metric. Numeric and integer columns are compared with it as '
	'numeric; for a double precision (real) column it is converted to double precision (real) first. Nothing is '
	'rounded';
COMMENT ON COLUMN assessment_criterion.threshold_column IS
	'the bound, if it is another column of the row: a local poverty line, the growth of the province, the value of '
	'last year. Its type is a number if that of the metric is one, else the same';
COMMENT ON COLUMN assessment_criterion.required IS
	'with a quorum: whether this criterion must be met, whatever else is';
COMMENT ON COLUMN assessment_criterion.label IS 'what to call it in a report, in English for the shipped ones';
COMMENT ON COLUMN assessment_criterion.source IS
	'where this criterion comes from, if the source of the standard does not say';
COMMENT ON COLUMN assessment_criterion.threshold_upper IS 'the upper bound of between, if it is a constant';
COMMENT ON COLUMN assessment_criterion.threshold_upper_column IS
	'the upper bound of between, if it is another column of the row';
COMMENT ON COLUMN assessment_criterion.accepted IS
	'the values that in accepts, as text; they are read as the type of the column is: flags, codes, labels of an '
	'enum, dates. Texts are compared without the blanks around them (spaces, tabs, line ends, no-break and '
	'ideographic spaces, byte order marks and zero-width spaces, as far as the encoding has them), and a blank text '
	'is unknown';
COMMENT ON COLUMN assessment_criterion.applicable_column IS
	'a boolean column that is false where the criterion does not apply (a household without children and compulsory '
	'education); where it is NULL, the result is known only if it is the same either way';
COMMENT ON COLUMN assessment_criterion.not_applicable IS
	'values of the metric, as text, that say that the criterion does not apply; a missing or blank value never says '
	'so';
COMMENT ON COLUMN assessment_criterion.not_applicable_result IS
	'the result where the criterion does not apply: met, failed or unknown';
COMMENT ON COLUMN assessment_criterion.local_label IS
	'its label in the language of the programme; NULL for shipped ones where the encoding of the database cannot hold '
	'it';
COMMENT ON COLUMN assessment_criterion.fraction IS
	'whether the metric and its bounds are shares or rates, fractions of 1; then a value above 1 is an error, because '
	'85 for 0.85 would meet or fail any bound in silence. Of double precision and real columns 1e-6 above 1 is '
	'forgiven, which a sum of shares can be off. Not with true and in';
COMMENT ON COLUMN assessment_criterion.missing IS
	'values of the metric, and of the columns of its bounds, that mean not known, as text: codes such as -98 or 998, '
	'words such as N/A; the result is unknown, whatever null_result says. Numbers are compared as numbers (998.0 is '
	'998), and what a column of numbers or flags cannot hold is passed over, so that one list serves all forms of the '
	'facts. Not with the words of a flag for true, and no value that is accepted or not_applicable';
COMMENT ON COLUMN assessment_criterion.null_result IS
	'the result where the metric is NULL or blank, or absent from a document or null in it: unknown, or met or failed '
	'for registers in which no entry means no. A NULL row is unknown all the same, and so is a NULL bound';
COMMENT ON COLUMN assessment_criterion.fold_case IS
	'whether texts and the lists are compared without regard to the case of letters, as the collation of the column '
	'has it, that of the database in documents';
COMMENT ON COLUMN assessment_criterion.malformed IS
	'what a value in a document that cannot be read as the criterion needs it is: error (22023, which names criterion '
	'and value) or unknown';
COMMENT ON COLUMN assessment_criterion.weight IS
	'the weight of the indicator in multidimensional measures, of any scale, not negative; NULL in all criteria of a '
	'standard: equal ones. For mpi and its companions; no verdict reads it';

CREATE FUNCTION povaid_support.assessment_standard_guard() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION povaid_support.assessment_standard_guard() IS
	'trigger of assessment_standard: 42501 on changes of shipped rows, 23514 with a hint on nonsense, a warning if a '
	'standard takes the place of a shipped one';

CREATE FUNCTION povaid_support.assessment_standard_cascade() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION povaid_support.assessment_standard_cascade() IS
	'trigger of assessment_standard: criteria follow their standard when it is renamed, begins on another day or is '
	'deleted, with the rights of the user; 23503 if one of them does not, because a policy or a trigger keeps it, '
	'40001 in a transaction of REPEATABLE READ or SERIALIZABLE that cannot see one';

CREATE FUNCTION povaid_support.assessment_standard_versions() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION povaid_support.assessment_standard_versions() IS
	'trigger of assessment_standard: 23514 if two versions of a standard are in force on one day, after the statement '
	'that says so; it takes a lock, so that two transactions cannot do it at once';

CREATE FUNCTION povaid_support.assessment_criterion_guard() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION povaid_support.assessment_criterion_guard() IS
	'trigger of assessment_criterion: 42501 on changes of shipped rows, 23514 with a hint on nonsense, 23503 if the '
	'standard does not exist, whose row it locks (FOR KEY SHARE) until the end of the transaction. While a dump is '
	'restored (check_function_bodies is off, search_path is empty, the role may grant INSERT), criteria may come '
	'first. Assigns the position, the name and the version that were left out; 23514 if the standard has several '
	'versions and none is named';

CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON assessment_standard
	FOR EACH ROW EXECUTE FUNCTION povaid_support.assessment_standard_guard();
CREATE TRIGGER guard_all BEFORE TRUNCATE ON assessment_standard
	FOR EACH STATEMENT EXECUTE FUNCTION povaid_support.assessment_standard_guard();
CREATE TRIGGER cascade AFTER UPDATE OR DELETE ON assessment_standard
	FOR EACH ROW EXECUTE FUNCTION povaid_support.assessment_standard_cascade();
CREATE TRIGGER versions AFTER INSERT OR UPDATE ON assessment_standard
	FOR EACH ROW EXECUTE FUNCTION povaid_support.assessment_standard_versions();
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON assessment_criterion
	FOR EACH ROW EXECUTE FUNCTION povaid_support.assessment_criterion_guard();
CREATE TRIGGER guard_all BEFORE TRUNCATE ON assessment_criterion
	FOR EACH STATEMENT EXECUTE FUNCTION povaid_support.assessment_criterion_guard();

GRANT SELECT ON assessment_standard, assessment_criterion TO PUBLIC;
GRANT INSERT, UPDATE, DELETE ON assessment_standard, assessment_criterion TO @extowner@ WITH GRANT OPTION;
-- A superuser who restores a dump creates the extension, too. The owner of the
-- database stands in for the one who had created it, and what he had granted holds.
CREATE FUNCTION assessment_grant() RETURNS pg_catalog.void
	AS 'MODULE_PATHNAME' LANGUAGE C;
SELECT @extschema@.assessment_grant();
DROP FUNCTION assessment_grant();

SELECT pg_catalog.pg_extension_config_dump('@extschema@.assessment_standard', 'WHERE NOT shipped');
SELECT pg_catalog.pg_extension_config_dump('@extschema@.assessment_criterion', 'WHERE NOT shipped');

-- The assessment of a row

CREATE FUNCTION verdict("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL,
	on_date pg_catalog.date DEFAULT NULL)
	RETURNS exit_verdict
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION verdict("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb,
	on_date pg_catalog.date) IS
	'may this unit leave? Any failed required criterion: not_eligible; else any unknown: undetermined; else eligible. '
	'With a quorum (at_least = k): not_eligible as soon as a required criterion failed or k cannot be reached, '
	'eligible as soon as k are met and no required one is open. The row is any row of any table, view or sub-select '
	'(verdict(h, ''cn-household-2016'') FROM household h); columns are matched by name, or through the mapping '
	'{"metric": "column"}, which renames the columns of bounds, too, and has no other keys; a column of type jsonb is '
	'a document, and {"metric": ["column", "key", ...]} a path into it, as in verdict of a document. A NULL row (LEFT '
	'JOIN) is undetermined; a NULL standard gives NULL; blank text is as unknown as NULL. The names are those of the '
	'row''s type: an alias list (AS v(a, b)) of a table is not seen; a sub-select of the needed columns is, and '
	'spares reading large columns. on_date: the day whose version of the standard, and of those it asks to meet, is '
	'applied; needed if there are several. 42704 if there is no such standard, or none in force on that day; 22023 if '
	'there are several versions and no day; 55000 if it has no criteria or fewer than at_least; 42703, 42702, 42804 '
	'if a column is missing, there twice, or of a wrong type, with a list of what is needed and what there is; 42703 '
	'if the mapping has a key that the standard does not read; 22023 if a number is NaN or infinite, or above 1 where '
	'the criterion takes a fraction, with the values of the row';

CREATE FUNCTION verdict(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL,
	on_date pg_catalog.date DEFAULT NULL)
	RETURNS exit_verdict
	AS 'MODULE_PATHNAME', 'verdict_of_document' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION verdict(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb,
	on_date pg_catalog.date) IS
	'may this unit leave, whose facts are a document? A metric is a key of the document; in the mapping it is a key, '
	'or a path of keys and places in arrays, {"income": ["deIncome001", "value"]}. Absent, null and blank are unknown '
	'(see null_result); text is read as what the criterion needs, a number, or true or false with their words and 1 '
	'and 0; numbers and flags meet the texts of a list that mean the same. A register of attributes and values is '
	'verdict(jsonb_object_agg(attribute, value), standard). A NULL document, or the document null, is undetermined; a '
	'NULL standard gives NULL. 22023 if the document is not an object, or a value in it cannot be read (but see the '
	'column malformed), naming value and criterion; else errors as for rows';

CREATE FUNCTION verdict(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL,
	on_date pg_catalog.date DEFAULT NULL)
	RETURNS exit_verdict
	AS 'MODULE_PATHNAME', 'verdict_of_text' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION verdict(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb,
	on_date pg_catalog.date) IS
	'may this unit leave, whose facts are the text of a document? For a parameter or literal without a type; 22P02 if '
	'it is no JSON, else as for jsonb; NULL is undetermined';

CREATE FUNCTION assess("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL,
	on_date pg_catalog.date DEFAULT NULL)
	RETURNS standard_assessment
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION assess("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb,
	on_date pg_catalog.date) IS
	'the verdict on a row and its reasons. The names of the criteria that are met, failed and unknown, in the order '
	'of their positions. Row, mapping, NULL rule and errors as in verdict';

CREATE FUNCTION assess(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL,
	on_date pg_catalog.date DEFAULT NULL)
	RETURNS standard_assessment
	AS 'MODULE_PATHNAME', 'assess_of_document' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION assess(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb,
	on_date pg_catalog.date) IS
	'the assessment of a unit whose facts are a document: the verdict and its reasons, as for rows. Document, '
	'mapping, NULL rule and errors as in verdict of a document';

CREATE FUNCTION assess(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL,
	on_date pg_catalog.date DEFAULT NULL)
	RETURNS standard_assessment
	AS 'MODULE_PATHNAME', 'assess_of_text' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION assess(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb,
	on_date pg_catalog.date) IS
	'the assessment of a unit whose facts are the text of a document, as for jsonb; 22P02 if it is no JSON';

CREATE FUNCTION shortfalls("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL,
	on_date pg_catalog.date DEFAULT NULL)
	RETURNS pg_catalog.text[]
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION shortfalls("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb,
	on_date pg_catalog.date) IS
	'what a row lacks: the names of the criteria that it fails, in the order of their positions. Empty if there are '
	'none, and those of which nothing is known are not among them (see assess). Row, mapping, NULL rule and errors as '
	'in verdict';

CREATE FUNCTION shortfalls(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL,
	on_date pg_catalog.date DEFAULT NULL)
	RETURNS pg_catalog.text[]
	AS 'MODULE_PATHNAME', 'shortfalls_of_document' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION shortfalls(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb,
	on_date pg_catalog.date) IS
	'the assessment of a unit whose facts are a document: the names of the criteria that it fails, as for rows. '
	'Document, mapping, NULL rule and errors as in verdict of a document';

CREATE FUNCTION shortfalls(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL,
	on_date pg_catalog.date DEFAULT NULL)
	RETURNS pg_catalog.text[]
	AS 'MODULE_PATHNAME', 'shortfalls_of_text' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION shortfalls(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb,
	on_date pg_catalog.date) IS
	'the assessment of a unit whose facts are the text of a document, as for jsonb; 22P02 if it is no JSON';

CREATE FUNCTION assess_criteria("row" pg_catalog.record, standard pg_catalog.text,
	mapping pg_catalog.jsonb DEFAULT NULL, on_date pg_catalog.date DEFAULT NULL)
	RETURNS SETOF criterion_assessment
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION assess_criteria("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb,
	on_date pg_catalog.date) IS
	'one row for each criterion, in the order of the positions: value, comparison, bound and result. A NULL row has '
	'unknown results; a NULL standard gives no rows. Row, mapping and errors as in verdict';

CREATE FUNCTION assess_criteria(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL,
	on_date pg_catalog.date DEFAULT NULL)
	RETURNS SETOF criterion_assessment
	AS 'MODULE_PATHNAME', 'assess_criteria_of_document' LANGUAGE C STABLE PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION assess_criteria(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb,
	on_date pg_catalog.date) IS
	'the assessment of a unit whose facts are a document: one row for each criterion, as for rows. The value as it '
	'stands in the document. Document, mapping, NULL rule and errors as in verdict of a document';

CREATE FUNCTION assess_criteria(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT NULL,
	on_date pg_catalog.date DEFAULT NULL)
	RETURNS SETOF criterion_assessment
	AS 'MODULE_PATHNAME', 'assess_criteria_of_text' LANGUAGE C STABLE PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION assess_criteria(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb,
	on_date pg_catalog.date) IS
	'the assessment of a unit whose facts are the text of a document, as for jsonb; 22P02 if it is no JSON';

-- Numbers of registers

CREATE FUNCTION known_number(value pg_catalog.text, missing pg_catalog.text[] DEFAULT '{}',
	malformed pg_catalog.text DEFAULT 'error')
	RETURNS numeric
	AS 'MODULE_PATHNAME', 'known_number_of_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION known_number(value pg_catalog.text, missing pg_catalog.text[], malformed pg_catalog.text) IS
	'the number that a text holds, for measures. NULL if it is NULL, blank or one of missing (codes such as -98, '
	'words such as N/A; numbers are compared as numbers, NULL is passed over). Blanks around it do not count; digits '
	'with a sign, a decimal point and an exponent of up to three digits, no more. malformed: what anything else is: '
	'error (22P02) or null; else 22023';

CREATE FUNCTION known_number(value exact_decimal, missing exact_decimal[] DEFAULT '{}') RETURNS numeric
	AS 'MODULE_PATHNAME', 'known_number_of_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION known_number(value exact_decimal, missing exact_decimal[]) IS
	'the number, for measures, or NULL if it is NULL or one of missing. These are the codes of the register for what '
	'is not known: -999999999 in a sum is a disaster that nobody sees. Integers of any size are exact, a double is '
	'the shortest decimal that prints it; 22023 if it is NaN or infinite';

CREATE FUNCTION compare_standards(applied pg_catalog.text, official pg_catalog.text) RETURNS SETOF standard_difference
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 2000 ROWS 7;
COMMENT ON FUNCTION compare_standards(applied pg_catalog.text, official pg_catalog.text) IS
	'does an applied standard lower or raise the official one? One row for each criterion, matched by name, in the '
	'order of the official positions: equal; lowered, if more values meet the applied one; raised, if fewer do; both '
	'rows, if its bound moved both ways; recoded, if one asks a flag (true) and the other lists the values that it '
	'accepts (in), whose words alone say whether that is the same, or if their missing values or fold_case differ; a '
	'list of words for a boolean is compared as a boolean; added or missing, and both, if the two cannot be compared '
	'(another kind of comparison, or bounds in different columns). What is not applicable, and NULL, counts as '
	'lowered where it helps more than in the official one, a quorum''s required criteria as lowered where they are no '
	'longer required. A row whose criterion is NULL says that the quorum differs. The user''s standard of a name is '
	'the applied one, the shipped one of a name the official one. 42704 if one does not exist. NULL gives no rows';

-- The shipped standards. Released rows never change: a revision gets a new name.
-- Labels in Chinese are written as escapes of JSON, because this script is
-- ASCII, and read only where the encoding of the database can hold them.

INSERT INTO assessment_standard (standard, shipped, level, at_least, label, source, local_label)
SELECT v.standard, true, v.level, v.at_least, v.label, v.source,
	CASE WHEN v.local_label IS NOT NULL AND pg_catalog.getdatabaseencoding() OPERATOR(pg_catalog.=) ANY (ARRAY['UTF8', 'EUC_CN'])
		THEN CAST(pg_catalog.concat('"', v.local_label, '"') AS pg_catalog.jsonb) OPERATOR(pg_catalog.#>>) '{}' END
FROM (VALUES
	('cn-household-2016', 'household', CAST(NULL AS integer), 'China: household exit, 2016',
		$$\u8d2b\u56f0\u6237\u8131\u8d2b\u6807\u51c6\uff082016\u5e74\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): per-capita net income stably exceeds the national line; neither food nor clothing is a worry; compulsory education, basic medical care and safe housing are guaranteed. Strict: income equal to the line does not exceed it. Safe drinking water is counted within food.'),
	('cn-household-2016-water', 'household', NULL, 'China: household exit, 2016, with drinking water',
		$$\u8d2b\u56f0\u6237\u8131\u8d2b\u6807\u51c6\uff082016\u5e74\uff0c\u542b\u5b89\u5168\u996e\u6c34\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016), with safe drinking water, which the Opinions count within food, as a criterion of its own.'),
	('cn-village-2016-west', 'village', NULL, 'China: village exit, 2016, western provinces',
		$$\u8d2b\u56f0\u6751\u51fa\u5217\u6807\u51c6\uff082016\u5e74\uff0c\u897f\u90e8\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): incidence below 2 % (west: 3 %), considering infrastructure, basic public services, industry and collective income. Strict: the Yunnan village exit score sheet of 16 September 2016 gives points for "< 3 %" and none for ">= 3 %".'),
	('cn-village-2016-centre', 'village', NULL, 'China: village exit, 2016, central provinces',
		$$\u8d2b\u56f0\u6751\u51fa\u5217\u6807\u51c6\uff082016\u5e74\uff0c\u4e2d\u90e8\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): incidence below 2 % (west: 3 %), considering infrastructure, basic public services, industry and collective income. Strict: the Yunnan village exit score sheet of 16 September 2016 gives points for "< 3 %" and none for ">= 3 %".'),
	('cn-county-2016-west', 'county', NULL, 'China: county exit, 2016, western provinces',
		$$\u8d2b\u56f0\u53bf\u6458\u5e3d\u6807\u51c6\uff082016\u5e74\uff0c\u897f\u90e8\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): comprehensive incidence below 2 % (west: 3 %); wrong-exit and missed rate below 2 %, recognition above 90 %: Liaowang, 6 November 2017, and the national practice of the 2018 round (Peoples Daily, July 2019). Sources disagree about equality with the threshold: "must be below 2 % ... above 90 %" (Liaowang, 6 November 2017), so the plain standard is strict; "above 2 % may not exit, below 90 % may not exit" in a published explanation of the rates, so the inclusive one is not.'),
	('cn-county-2016-centre', 'county', NULL, 'China: county exit, 2016, central provinces',
		$$\u8d2b\u56f0\u53bf\u6458\u5e3d\u6807\u51c6\uff082016\u5e74\uff0c\u4e2d\u90e8\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): comprehensive incidence below 2 % (west: 3 %); wrong-exit and missed rate below 2 %, recognition above 90 %: Liaowang, 6 November 2017, and the national practice of the 2018 round (Peoples Daily, July 2019). Sources disagree about equality with the threshold: "must be below 2 % ... above 90 %" (Liaowang, 6 November 2017), so the plain standard is strict; "above 2 % may not exit, below 90 % may not exit" in a published explanation of the rates, so the inclusive one is not.'),
	('cn-county-2016-west-inclusive', 'county', NULL, 'China: county exit, 2016, western provinces, thresholds included',
		$$\u8d2b\u56f0\u53bf\u6458\u5e3d\u6807\u51c6\uff082016\u5e74\uff0c\u897f\u90e8\uff0c\u542b\u672c\u6570\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): comprehensive incidence below 2 % (west: 3 %); wrong-exit and missed rate below 2 %, recognition above 90 %: Liaowang, 6 November 2017, and the national practice of the 2018 round (Peoples Daily, July 2019). Sources disagree about equality with the threshold: "must be below 2 % ... above 90 %" (Liaowang, 6 November 2017), so the plain standard is strict; "above 2 % may not exit, below 90 % may not exit" in a published explanation of the rates, so the inclusive one is not.'),
	('cn-county-2016-centre-inclusive', 'county', NULL, 'China: county exit, 2016, central provinces, thresholds included',
		$$\u8d2b\u56f0\u53bf\u6458\u5e3d\u6807\u51c6\uff082016\u5e74\uff0c\u4e2d\u90e8\uff0c\u542b\u672c\u6570\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): comprehensive incidence below 2 % (west: 3 %); wrong-exit and missed rate below 2 %, recognition above 90 %: Liaowang, 6 November 2017, and the national practice of the 2018 round (Peoples Daily, July 2019). Sources disagree about equality with the threshold: "must be below 2 % ... above 90 %" (Liaowang, 6 November 2017), so the plain standard is strict; "above 2 % may not exit, below 90 % may not exit" in a published explanation of the rates, so the inclusive one is not.'),
	('yunnan-county-2017', 'county', NULL, 'Yunnan: county exit, five items, 2017',
		$$\u4e91\u5357\u7701\u8d2b\u56f0\u53bf\u9000\u51fa5\u9879\u6807\u51c6\uff082017\u5e74\uff09$$,
		'Poverty Alleviation Office of Honghe Prefecture, Yunnan: the five exit standards of a poor county, 22 September 2017 (hh.gov.cn/info/12261/748822.htm). Strict: comprehensive incidence below 3 %.'),
	('yunnan-county-2017-inclusive', 'county', NULL, 'Yunnan: county exit, five items, 2017, threshold of incidence included',
		$$\u4e91\u5357\u7701\u8d2b\u56f0\u53bf\u9000\u51fa5\u9879\u6807\u51c6\uff082017\u5e74\uff0c\u542b\u672c\u6570\uff09$$,
		'Poverty Alleviation Office of Honghe Prefecture, Yunnan: the five exit standards of a poor county, 22 September 2017 (hh.gov.cn/info/12261/748822.htm). Inclusive: the text says "down to 3 % yixia", a word that includes the number in legal Chinese (Civil Code, art. 1259).'),
	('deqen-township-2016', 'township', NULL, 'Deqen, Yunnan: township exit, 2016',
		$$\u5fb7\u94a6\u53bf\u8d2b\u56f0\u4e61\u8131\u8d2b\u6807\u51c6\uff082016\u5e74\uff09$$,
		'Deqen County, Yunnan: exit standards, Shangri-La Net, 19 April 2016: incidence down to below 5 %, growth of rural disposable income above that of the county. A local rule: there is no national one for townships. Declared strict; "yixia" can be read as including the number.'),
	('cn-team-recall-2019', 'person', 1, 'Chuxiong: recall of stationed team members, 2019',
		$$\u9a7b\u6751\u6276\u8d2b\u5de5\u4f5c\u961f\u5458\u53ec\u56de\uff082019\u5e74\uff09$$,
		'Poverty Alleviation Office of Chuxiong Yi Autonomous Prefecture, Yunnan: reply Chu Pin Fu (2019) no. 5 to proposal no. 81, 26 July 2019: four kinds of members are recalled; any one suffices. Eligible means: to be recalled. 55 years are included, as in legal Chinese.'),
	('cn-four-no-removals-2019', 'county', NULL, 'China: four no-removals after exit, 2019',
		$$\u6458\u5e3d\u56db\u4e0d\u6458\uff082019\u5e74\uff09$$,
		'Poverty Alleviation Office of Chuxiong Yi Autonomous Prefecture, Yunnan: reply Chu Pin Fu (2019) no. 5 to proposal no. 81, 26 July 2019: where the cap is removed, responsibility, policies, assistance and supervision are not; each after the exit is at least what it was before.'),
	('cn-monitoring-unstable-2021', 'household', NULL, 'China: monitored household, exited and unstable, 2021',
		$$\u8131\u8d2b\u4e0d\u7a33\u5b9a\u6237\uff082021\u5e74\uff09$$,
		'Zhong Nong Zu Fa (2021) no. 7; definitions of the three kinds of monitored households as published by county and township offices (kxting.com/article/20230110/5863592.html, dayao.gov.cn/info/61594/312608.htm). The monitoring line is local: a column. Eligible means: to be monitored.'),
	('cn-monitoring-marginal-2021', 'household', NULL, 'China: monitored household, marginal, 2021',
		$$\u8fb9\u7f18\u6613\u81f4\u8d2b\u6237\uff082021\u5e74\uff09$$,
		'Zhong Nong Zu Fa (2021) no. 7; definitions of the three kinds of monitored households as published by county and township offices (kxting.com/article/20230110/5863592.html, dayao.gov.cn/info/61594/312608.htm). The monitoring line is local: a column. Eligible means: to be monitored.'),
	('cn-monitoring-sudden-2021', 'household', NULL, 'China: monitored household, sudden severe hardship, 2021',
		$$\u7a81\u53d1\u4e25\u91cd\u56f0\u96be\u6237\uff082021\u5e74\uff09$$,
		'Zhong Nong Zu Fa (2021) no. 7; definitions of the three kinds of monitored households as published by county and township offices (kxting.com/article/20230110/5863592.html, dayao.gov.cn/info/61594/312608.htm). The monitoring line is local: a column. Income does not matter. Eligible means: to be monitored.'),
	('ph-sglg-2019', 'local government', NULL, 'Philippines: Seal of Good Local Governance',
		NULL,
		'Republic Act No. 11292, the Seal of Good Local Governance Act of 2019: all ten criteria must be passed.')
) AS v(standard, level, at_least, label, local_label, source);

-- Rates and shares are fractions of 1; growth may be more than that.
INSERT INTO assessment_criterion (standard, shipped, criterion, position, metric, comparison,
	threshold, threshold_column, label, fraction, local_label, valid_from)
SELECT v.standard, true, v.metric, v.position, v.metric, v.comparison,
	v.threshold, v.threshold_column, v.label,
	v.metric OPERATOR(pg_catalog.=) ANY (ARRAY['incidence', 'comprehensive_incidence', 'wrong_exit_rate', 'missed_rate',
		'recognition_rate', 'exited_village_share', 'policy_coverage', 'dropout_rate']),
	CASE WHEN v.local_label IS NOT NULL AND pg_catalog.getdatabaseencoding() OPERATOR(pg_catalog.=) ANY (ARRAY['UTF8', 'EUC_CN'])
		THEN CAST(pg_catalog.concat('"', v.local_label, '"') AS pg_catalog.jsonb) OPERATOR(pg_catalog.#>>) '{}' END,
	(SELECT s.valid_from FROM assessment_standard s
		WHERE s.standard OPERATOR(pg_catalog.=) v.standard AND s.shipped)
FROM (VALUES
	('cn-household-2016', 1, 'income_per_capita', '>', CAST(NULL AS numeric), 'poverty_line',
		'income per person exceeds the poverty line', $$\u4eba\u5747\u7eaf\u6536\u5165\u7a33\u5b9a\u8d85\u8fc7\u6276\u8d2b\u6807\u51c6$$),
	('cn-household-2016', 2, 'has_food', 'true', NULL, NULL,
		'food is no worry', $$\u4e0d\u6101\u5403$$),
	('cn-household-2016', 3, 'has_clothing', 'true', NULL, NULL,
		'clothing is no worry', $$\u4e0d\u6101\u7a7f$$),
	('cn-household-2016', 4, 'has_compulsory_education', 'true', NULL, NULL,
		'compulsory education is guaranteed (true, too, where there is no child of that age)', $$\u4e49\u52a1\u6559\u80b2\u6709\u4fdd\u969c$$),
	('cn-household-2016', 5, 'has_basic_medical_care', 'true', NULL, NULL,
		'basic medical care is guaranteed', $$\u57fa\u672c\u533b\u7597\u6709\u4fdd\u969c$$),
	('cn-household-2016', 6, 'has_safe_housing', 'true', NULL, NULL,
		'safe housing is guaranteed', $$\u4f4f\u623f\u5b89\u5168\u6709\u4fdd\u969c$$),
	('cn-household-2016-water', 1, 'income_per_capita', '>', NULL, 'poverty_line',
		'income per person exceeds the poverty line', $$\u4eba\u5747\u7eaf\u6536\u5165\u7a33\u5b9a\u8d85\u8fc7\u6276\u8d2b\u6807\u51c6$$),
	('cn-household-2016-water', 2, 'has_food', 'true', NULL, NULL,
		'food is no worry', $$\u4e0d\u6101\u5403$$),
	('cn-household-2016-water', 3, 'has_clothing', 'true', NULL, NULL,
		'clothing is no worry', $$\u4e0d\u6101\u7a7f$$),
	('cn-household-2016-water', 4, 'has_compulsory_education', 'true', NULL, NULL,
		'compulsory education is guaranteed (true, too, where there is no child of that age)', $$\u4e49\u52a1\u6559\u80b2\u6709\u4fdd\u969c$$),
	('cn-household-2016-water', 5, 'has_basic_medical_care', 'true', NULL, NULL,
		'basic medical care is guaranteed', $$\u57fa\u672c\u533b\u7597\u6709\u4fdd\u969c$$),
	('cn-household-2016-water', 6, 'has_safe_housing', 'true', NULL, NULL,
		'safe housing is guaranteed', $$\u4f4f\u623f\u5b89\u5168\u6709\u4fdd\u969c$$),
	('cn-household-2016-water', 7, 'has_safe_water', 'true', NULL, NULL,
		'drinking water is safe', $$\u996e\u6c34\u5b89\u5168\u6709\u4fdd\u969c$$),
	('cn-village-2016-west', 1, 'incidence', '<', 0.03, NULL,
		'incidence of poverty', $$\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-village-2016-west', 2, 'has_infrastructure', 'true', NULL, NULL,
		'infrastructure', $$\u57fa\u7840\u8bbe\u65bd$$),
	('cn-village-2016-west', 3, 'has_public_services', 'true', NULL, NULL,
		'basic public services', $$\u57fa\u672c\u516c\u5171\u670d\u52a1$$),
	('cn-village-2016-west', 4, 'has_industry', 'true', NULL, NULL,
		'industry', $$\u4ea7\u4e1a\u53d1\u5c55$$),
	('cn-village-2016-west', 5, 'has_collective_income', 'true', NULL, NULL,
		'collective income', $$\u96c6\u4f53\u7ecf\u6d4e\u6536\u5165$$),
	('cn-village-2016-centre', 1, 'incidence', '<', 0.02, NULL,
		'incidence of poverty', $$\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-village-2016-centre', 2, 'has_infrastructure', 'true', NULL, NULL,
		'infrastructure', $$\u57fa\u7840\u8bbe\u65bd$$),
	('cn-village-2016-centre', 3, 'has_public_services', 'true', NULL, NULL,
		'basic public services', $$\u57fa\u672c\u516c\u5171\u670d\u52a1$$),
	('cn-village-2016-centre', 4, 'has_industry', 'true', NULL, NULL,
		'industry', $$\u4ea7\u4e1a\u53d1\u5c55$$),
	('cn-village-2016-centre', 5, 'has_collective_income', 'true', NULL, NULL,
		'collective income', $$\u96c6\u4f53\u7ecf\u6d4e\u6536\u5165$$),
	('cn-county-2016-west', 1, 'comprehensive_incidence', '<', 0.03, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-county-2016-west', 2, 'wrong_exit_rate', '<', 0.02, NULL,
		'wrong-exit rate', $$\u9519\u9000\u7387$$),
	('cn-county-2016-west', 3, 'missed_rate', '<', 0.02, NULL,
		'missed rate', $$\u6f0f\u8bc4\u7387$$),
	('cn-county-2016-west', 4, 'recognition_rate', '>', 0.90, NULL,
		'recognition by the people', $$\u7fa4\u4f17\u8ba4\u53ef\u5ea6$$),
	('cn-county-2016-centre', 1, 'comprehensive_incidence', '<', 0.02, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-county-2016-centre', 2, 'wrong_exit_rate', '<', 0.02, NULL,
		'wrong-exit rate', $$\u9519\u9000\u7387$$),
	('cn-county-2016-centre', 3, 'missed_rate', '<', 0.02, NULL,
		'missed rate', $$\u6f0f\u8bc4\u7387$$),
	('cn-county-2016-centre', 4, 'recognition_rate', '>', 0.90, NULL,
		'recognition by the people', $$\u7fa4\u4f17\u8ba4\u53ef\u5ea6$$),
	('cn-county-2016-west-inclusive', 1, 'comprehensive_incidence', '<=', 0.03, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-county-2016-west-inclusive', 2, 'wrong_exit_rate', '<=', 0.02, NULL,
		'wrong-exit rate', $$\u9519\u9000\u7387$$),
	('cn-county-2016-west-inclusive', 3, 'missed_rate', '<=', 0.02, NULL,
		'missed rate', $$\u6f0f\u8bc4\u7387$$),
	('cn-county-2016-west-inclusive', 4, 'recognition_rate', '>=', 0.90, NULL,
		'recognition by the people', $$\u7fa4\u4f17\u8ba4\u53ef\u5ea6$$),
	('cn-county-2016-centre-inclusive', 1, 'comprehensive_incidence', '<=', 0.02, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-county-2016-centre-inclusive', 2, 'wrong_exit_rate', '<=', 0.02, NULL,
		'wrong-exit rate', $$\u9519\u9000\u7387$$),
	('cn-county-2016-centre-inclusive', 3, 'missed_rate', '<=', 0.02, NULL,
		'missed rate', $$\u6f0f\u8bc4\u7387$$),
	('cn-county-2016-centre-inclusive', 4, 'recognition_rate', '>=', 0.90, NULL,
		'recognition by the people', $$\u7fa4\u4f17\u8ba4\u53ef\u5ea6$$),
	('yunnan-county-2017', 1, 'comprehensive_incidence', '<', 0.03, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('yunnan-county-2017', 2, 'income_growth', '>', NULL, 'province_income_growth',
		'growth of rural disposable income exceeds that of the province', $$\u519c\u6751\u5e38\u4f4f\u5c45\u6c11\u4eba\u5747\u53ef\u652f\u914d\u6536\u5165\u589e\u5e45\u9ad8\u4e8e\u5168\u7701$$),
	('yunnan-county-2017', 3, 'exited_village_share', '>=', 0.90, NULL,
		'share of poor villages that have exited', $$\u8d2b\u56f0\u6751\u9000\u51fa\u6bd4\u4f8b$$),
	('yunnan-county-2017', 4, 'policy_coverage', '>=', 1, NULL,
		'share of registered households that a policy, project or fund reaches', $$\u6276\u8d2b\u653f\u7b56\u9879\u76ee\u8d44\u91d1\u5230\u6237\u8986\u76d6\u7387$$),
	('yunnan-county-2017', 5, 'has_balanced_education', 'true', NULL, NULL,
		'balanced compulsory education, certified nationally', $$\u53bf\u57df\u4e49\u52a1\u6559\u80b2\u53d1\u5c55\u57fa\u672c\u5747\u8861\u5e76\u901a\u8fc7\u56fd\u5bb6\u8ba4\u5b9a$$),
	('yunnan-county-2017', 6, 'dropout_rate', '<=', NULL, 'dropout_limit',
		'drop-out rate of compulsory education within the national limit', $$\u4e49\u52a1\u6559\u80b2\u9636\u6bb5\u5b66\u751f\u8f8d\u5b66\u7387\u5728\u56fd\u5bb6\u89c4\u5b9a\u8303\u56f4\u5185$$),
	('yunnan-county-2017-inclusive', 1, 'comprehensive_incidence', '<=', 0.03, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('yunnan-county-2017-inclusive', 2, 'income_growth', '>', NULL, 'province_income_growth',
		'growth of rural disposable income exceeds that of the province', $$\u519c\u6751\u5e38\u4f4f\u5c45\u6c11\u4eba\u5747\u53ef\u652f\u914d\u6536\u5165\u589e\u5e45\u9ad8\u4e8e\u5168\u7701$$),
	('yunnan-county-2017-inclusive', 3, 'exited_village_share', '>=', 0.90, NULL,
		'share of poor villages that have exited', $$\u8d2b\u56f0\u6751\u9000\u51fa\u6bd4\u4f8b$$),
	('yunnan-county-2017-inclusive', 4, 'policy_coverage', '>=', 1, NULL,
		'share of registered households that a policy, project or fund reaches', $$\u6276\u8d2b\u653f\u7b56\u9879\u76ee\u8d44\u91d1\u5230\u6237\u8986\u76d6\u7387$$),
	('yunnan-county-2017-inclusive', 5, 'has_balanced_education', 'true', NULL, NULL,
		'balanced compulsory education, certified nationally', $$\u53bf\u57df\u4e49\u52a1\u6559\u80b2\u53d1\u5c55\u57fa\u672c\u5747\u8861\u5e76\u901a\u8fc7\u56fd\u5bb6\u8ba4\u5b9a$$),
	('yunnan-county-2017-inclusive', 6, 'dropout_rate', '<=', NULL, 'dropout_limit',
		'drop-out rate of compulsory education within the national limit', $$\u4e49\u52a1\u6559\u80b2\u9636\u6bb5\u5b66\u751f\u8f8d\u5b66\u7387\u5728\u56fd\u5bb6\u89c4\u5b9a\u8303\u56f4\u5185$$),
	('deqen-township-2016', 1, 'incidence', '<', 0.05, NULL,
		'incidence of poverty', $$\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('deqen-township-2016', 2, 'income_growth', '>', NULL, 'county_income_growth',
		'growth of rural disposable income exceeds that of the county', $$\u519c\u6751\u5e38\u4f4f\u5c45\u6c11\u4eba\u5747\u53ef\u652f\u914d\u6536\u5165\u589e\u5e45\u9ad8\u4e8e\u5168\u53bf$$),
	('cn-team-recall-2019', 1, 'age', '>=', 55, NULL,
		'55 years or older', $$\u5e74\u6ee155\u5468\u5c81\u4ee5\u4e0a$$),
	('cn-team-recall-2019', 2, 'is_unfit_for_health', 'true', NULL, NULL,
		'cannot do the work for reasons of health', $$\u8eab\u4f53\u539f\u56e0$$),
	('cn-team-recall-2019', 3, 'is_support_or_temporary_staff', 'true', NULL, NULL,
		'support or temporary staff', $$\u5de5\u52e4\u4eba\u5458\u3001\u4e34\u65f6\u5de5$$),
	('cn-team-recall-2019', 4, 'is_not_competent', 'true', NULL, NULL,
		'ability or conduct falls short', $$\u80fd\u529b\u7d20\u8d28\u4e0d\u5f3a$$),
	('cn-four-no-removals-2019', 1, 'responsibility_after', '>=', NULL, 'responsibility_before',
		'responsibility is not removed', $$\u6458\u5e3d\u4e0d\u6458\u8d23\u4efb$$),
	('cn-four-no-removals-2019', 2, 'policy_after', '>=', NULL, 'policy_before',
		'policy is not removed', $$\u6458\u5e3d\u4e0d\u6458\u653f\u7b56$$),
	('cn-four-no-removals-2019', 3, 'assistance_after', '>=', NULL, 'assistance_before',
		'assistance is not removed', $$\u6458\u5e3d\u4e0d\u6458\u5e2e\u6276$$),
	('cn-four-no-removals-2019', 4, 'supervision_after', '>=', NULL, 'supervision_before',
		'supervision is not removed', $$\u6458\u5e3d\u4e0d\u6458\u76d1\u7ba1$$),
	('cn-monitoring-unstable-2021', 1, 'has_exited', 'true', NULL, NULL,
		'has left poverty', $$\u8131\u8d2b\u6237$$),
	('cn-monitoring-unstable-2021', 2, 'income_per_capita', '<', NULL, 'monitoring_line',
		'income per person below the monitoring line', $$\u5bb6\u5ead\u4eba\u5747\u7eaf\u6536\u5165\u4f4e\u4e8e\u5f53\u5730\u76d1\u6d4b\u8303\u56f4$$),
	('cn-monitoring-unstable-2021', 3, 'has_risk', 'true', NULL, NULL,
		'is at risk of falling back', $$\u6709\u8fd4\u8d2b\u98ce\u9669$$),
	('cn-monitoring-marginal-2021', 1, 'never_registered', 'true', NULL, NULL,
		'was never registered as poor', $$\u4e00\u822c\u519c\u6237$$),
	('cn-monitoring-marginal-2021', 2, 'income_per_capita', '<', NULL, 'monitoring_line',
		'income per person below the monitoring line', $$\u5bb6\u5ead\u4eba\u5747\u7eaf\u6536\u5165\u4f4e\u4e8e\u5f53\u5730\u76d1\u6d4b\u8303\u56f4$$),
	('cn-monitoring-marginal-2021', 3, 'has_risk', 'true', NULL, NULL,
		'is at risk of poverty', $$\u6709\u81f4\u8d2b\u98ce\u9669$$),
	('cn-monitoring-sudden-2021', 1, 'has_severe_hardship', 'true', NULL, NULL,
		'severe hardship after illness, disaster or accident', $$\u56e0\u75c5\u56e0\u707e\u56e0\u610f\u5916\u4e8b\u6545\u7b49\u5bfc\u81f4\u57fa\u672c\u751f\u6d3b\u51fa\u73b0\u4e25\u91cd\u56f0\u96be$$),
	('cn-monitoring-sudden-2021', 2, 'has_risk', 'true', NULL, NULL,
		'is at risk of poverty', $$\u6709\u8fd4\u8d2b\u81f4\u8d2b\u98ce\u9669$$),
	('ph-sglg-2019', 1, 'passes_financial_administration', 'true', NULL, NULL,
		'financial administration and sustainability', NULL),
	('ph-sglg-2019', 2, 'passes_disaster_preparedness', 'true', NULL, NULL,
		'disaster preparedness', NULL),
	('ph-sglg-2019', 3, 'passes_social_protection', 'true', NULL, NULL,
		'social protection and sensitivity', NULL),
	('ph-sglg-2019', 4, 'passes_health_compliance', 'true', NULL, NULL,
		'health compliance and responsiveness', NULL),
	('ph-sglg-2019', 5, 'passes_sustainable_education', 'true', NULL, NULL,
		'sustainable education', NULL),
	('ph-sglg-2019', 6, 'passes_business_friendliness', 'true', NULL, NULL,
		'business-friendliness and competitiveness', NULL),
	('ph-sglg-2019', 7, 'passes_peace_and_order', 'true', NULL, NULL,
		'safety, peace and order', NULL),
	('ph-sglg-2019', 8, 'passes_environmental_management', 'true', NULL, NULL,
		'environmental management', NULL),
	('ph-sglg-2019', 9, 'passes_tourism_and_culture', 'true', NULL, NULL,
		'tourism, heritage development, culture and arts', NULL),
	('ph-sglg-2019', 10, 'passes_youth_development', 'true', NULL, NULL,
		'youth development', NULL)
) AS v(standard, position, metric, comparison, threshold, threshold_column, label, local_label);
