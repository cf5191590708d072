-- standard: an assessment by rules, as a sentence

CREATE FUNCTION explain_assessment("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb DEFAULT
	NULL, language pg_catalog.text DEFAULT 'en', unit pg_catalog.text DEFAULT NULL) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'explain_assessment_by_rules' LANGUAGE C STABLE PARALLEL SAFE COST 300;
COMMENT ON FUNCTION explain_assessment("row" pg_catalog.record, standard_rules, pg_catalog.jsonb, pg_catalog.text,
	pg_catalog.text) IS
	'the verdict on a row and its reasons in one sentence, by rules in place of the name of a standard. The verdict '
	'is called as that of the standard with the name of the rules; whether that takes the place of a shipped one, '
	'rules do not say. NULL rules give NULL; else as by name';

CREATE FUNCTION explain_assessment(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb DEFAULT
	NULL, language pg_catalog.text DEFAULT 'en', unit pg_catalog.text DEFAULT NULL) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'explain_assessment_of_document_by_rules' LANGUAGE C STABLE PARALLEL SAFE COST 300;
COMMENT ON FUNCTION explain_assessment(doc pg_catalog.jsonb, standard_rules, pg_catalog.jsonb, pg_catalog.text,
	pg_catalog.text) IS
	'the verdict on a document and its reasons in one sentence, by rules in place of the name of a standard. As by '
	'name; NULL rules give NULL';

CREATE FUNCTION explain_assessment(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL,
	language pg_catalog.text DEFAULT 'en', unit pg_catalog.text DEFAULT NULL) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'explain_assessment_of_text_by_rules' LANGUAGE C STABLE PARALLEL SAFE COST 300;
COMMENT ON FUNCTION explain_assessment(doc pg_catalog.text, standard_rules, pg_catalog.jsonb, pg_catalog.text,
	pg_catalog.text) IS
	'the verdict on the text of a document and its reasons in one sentence, by rules in place of a name. As for '
	'jsonb; 22P02 if it is no JSON';
