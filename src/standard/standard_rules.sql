-- standard: rules, a declared standard as a value

@stored_type TYPE=standard_rules NOUN=value ALIGNMENT=int4 PREFERRED=false
COMMENT ON TYPE standard_rules IS
	'what a declared standard asks, as a value. Made by standard_rules(name), taken in place of a name by every '
	'function that takes one. It holds the criteria, those of the standards they ask to meet, quorum, weights, cutoff '
	'and labels, but not where they were declared or since when they are in force, so that equal rules are equal. '
	'Functions read no table then: they are IMMUTABLE, run on nodes that lack the user''s standards, and a stored '
	'value keeps a past decision as it was. Written as its bytes in hexadecimal, texts in UTF-8; read by '
	'rules_document and rules_standard';

CREATE FUNCTION standard_rules(standard pg_catalog.text, on_date pg_catalog.date DEFAULT NULL) RETURNS standard_rules
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION standard_rules(standard pg_catalog.text, on_date pg_catalog.date) IS
	'the rules of a declared standard. The user''s one stands before a shipped one of the same name, as they are in '
	'force on a day, which is needed if there are several versions; NULL if standard is NULL. In a query over foreign '
	'or distributed tables write (SELECT standard_rules(name)), which is asked once, here, and sent. 42704 if there '
	'is no such standard, or none in force on that day; 22023 if there are several versions and no day; 55000 if it '
	'has no criteria or fewer than at_least; 54000 if a bound or weight has more than 1,000 digits';

CREATE FUNCTION standard_rules(standard character varying) RETURNS standard_rules
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION standard_rules(standard character varying) IS
	'the rules of a declared standard, as with text. Here because the server takes a call with the name of a type, '
	'and one argument of another type of texts than a function has, for a cast';

CREATE FUNCTION standard_rules(standard pg_catalog.bpchar) RETURNS standard_rules
	AS 'MODULE_PATHNAME', 'standard_rules_of_padded' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION standard_rules(standard pg_catalog.bpchar) IS
	'the rules of a declared standard, as with text; blanks at the end mean nothing. Here because the server would '
	'take the call for a cast';

CREATE FUNCTION standard_rules(pg_catalog.unknown) RETURNS standard_rules
	AS 'MODULE_PATHNAME', 'standard_rules_of_literal' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION standard_rules(pg_catalog.unknown) IS
	'the rules of a declared standard that a literal names, as with text; of a day: with a second argument. A '
	'parameter without a type, as some drivers send it, is written standard_rules(standard => $1)';

CREATE FUNCTION rules_standard(rules standard_rules) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rules_standard(rules standard_rules) IS
	'the name of the standard that the rules were made of';

CREATE FUNCTION rules_document(rules standard_rules) RETURNS pg_catalog.jsonb
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION rules_document(rules standard_rules) IS
	'the rules as a document, to be read or compared. Standard, at_least, cutoff and criteria, an array in the order '
	'of the positions, with the names of the columns of assessment_criterion as keys; what is NULL or the default is '
	'left out, and accepted of meets is the standard to meet, whole';

CREATE FUNCTION foreign_row(names pg_catalog.text[], VARIADIC columns pg_catalog."any") RETURNS pg_catalog.record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION foreign_row(names pg_catalog.text[], VARIADIC columns pg_catalog."any") IS
	'a row of these columns, with these names. In queries that postgres_fdw sends, where a row of a foreign table is '
	'assessed by rules: the planner puts it in. 22023 if there are not as many names as columns, or one is NULL';

CREATE FUNCTION povaid_support.foreign_row_support(pg_catalog.internal) RETURNS pg_catalog.internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.foreign_row_support(pg_catalog.internal) IS
	'planner support of the functions that assess a row by rules: puts foreign_row in the place of a row of a foreign '
	'table, so that postgres_fdw can send the call to its server';

CREATE FUNCTION verdict("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS exit_verdict
	AS 'MODULE_PATHNAME', 'verdict_by_rules'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20 SUPPORT povaid_support.foreign_row_support;
COMMENT ON FUNCTION verdict("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb) IS
	'may this unit leave, by rules in place of the name of a standard. The same plan and evaluation, without a look '
	'into a table. NULL rules give NULL; row, mapping and errors as by name';

CREATE FUNCTION verdict(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS exit_verdict
	AS 'MODULE_PATHNAME', 'verdict_of_document_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION verdict(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb) IS
	'may this unit leave, of a document by rules, without a look into a table. NULL rule and errors as by name';

CREATE FUNCTION verdict(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS exit_verdict
	AS 'MODULE_PATHNAME', 'verdict_of_text_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION verdict(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb) IS
	'may this unit leave, of the text of a document by rules, without a look into a table. 22P02 if it is no JSON, '
	'else as by name';

CREATE FUNCTION assess("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS standard_assessment
	AS 'MODULE_PATHNAME', 'assess_by_rules'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20 SUPPORT povaid_support.foreign_row_support;
COMMENT ON FUNCTION assess("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the verdict and its reasons, by rules in place of the name of a standard. The same plan and evaluation, without '
	'a look into a table. NULL rules give NULL; row, mapping and errors as by name';

CREATE FUNCTION assess(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS standard_assessment
	AS 'MODULE_PATHNAME', 'assess_of_document_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION assess(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the verdict and its reasons, of a document by rules, without a look into a table. NULL rule and errors as by name';

CREATE FUNCTION assess(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS standard_assessment
	AS 'MODULE_PATHNAME', 'assess_of_text_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION assess(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the verdict and its reasons, of the text of a document by rules, without a look into a table. 22P02 if it is no '
	'JSON, else as by name';

CREATE FUNCTION shortfalls("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS pg_catalog.text[]
	AS 'MODULE_PATHNAME', 'shortfalls_by_rules'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20 SUPPORT povaid_support.foreign_row_support;
COMMENT ON FUNCTION shortfalls("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the names of the criteria that a row fails, by rules in place of the name of a standard. The same plan and '
	'evaluation, without a look into a table. NULL rules give NULL; row, mapping and errors as by name';

CREATE FUNCTION shortfalls(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS pg_catalog.text[]
	AS 'MODULE_PATHNAME', 'shortfalls_of_document_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION shortfalls(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the names of the criteria that a row fails, of a document by rules, without a look into a table. NULL rule and '
	'errors as by name';

CREATE FUNCTION shortfalls(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS pg_catalog.text[]
	AS 'MODULE_PATHNAME', 'shortfalls_of_text_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION shortfalls(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the names of the criteria that a row fails, of the text of a document by rules, without a look into a table. '
	'22P02 if it is no JSON, else as by name';

CREATE FUNCTION assess_criteria("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS SETOF criterion_assessment
	AS 'MODULE_PATHNAME', 'assess_criteria_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION assess_criteria("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb) IS
	'one row for each criterion, by rules in place of the name of a standard. The same plan and evaluation, without a '
	'look into a table. NULL rules give no rows; row, mapping and errors as by name';

CREATE FUNCTION assess_criteria(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS SETOF criterion_assessment
	AS 'MODULE_PATHNAME', 'assess_criteria_of_document_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION assess_criteria(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb) IS
	'one row for each criterion, of a document by rules, without a look into a table. NULL rule and errors as by name';

CREATE FUNCTION assess_criteria(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL)
	RETURNS SETOF criterion_assessment
	AS 'MODULE_PATHNAME', 'assess_criteria_of_text_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION assess_criteria(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb) IS
	'one row for each criterion, of the text of a document by rules, without a look into a table. 22P02 if it is no '
	'JSON, else as by name';

CREATE FUNCTION assess_monitoring("row" pg_catalog.record, unstable standard_rules, marginal standard_rules,
	sudden standard_rules)
	RETURNS monitoring_assessment
	AS 'MODULE_PATHNAME', 'assess_monitoring_by_rules' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 60;
COMMENT ON FUNCTION assess_monitoring("row" pg_catalog.record, unstable standard_rules, marginal standard_rules,
	sudden standard_rules) IS
	'the three kinds of monitored households, by rules in place of standards. Instead of cn-monitoring-unstable-2021 '
	'and so on; NULL if any of them is NULL; else as by their names';

CREATE FUNCTION compare_standards(applied standard_rules, official standard_rules) RETURNS SETOF standard_difference
	AS 'MODULE_PATHNAME', 'compare_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION compare_standards(applied standard_rules, official standard_rules) IS
	'do the applied rules lower or raise the official ones? As by names; for two versions of one standard, for example';

CREATE FUNCTION compare_standards(applied standard_rules, official pg_catalog.text) RETURNS SETOF standard_difference
	AS 'MODULE_PATHNAME', 'compare_rules_with_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 2000 ROWS 7;
COMMENT ON FUNCTION compare_standards(applied standard_rules, official pg_catalog.text) IS
	'do the applied rules lower or raise the official standard of this name? As by names';
