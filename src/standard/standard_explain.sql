-- standard: an assessment as a sentence

CREATE FUNCTION explain_assessment("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb
	DEFAULT NULL, language pg_catalog.text DEFAULT 'en', unit pg_catalog.text DEFAULT NULL) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 300;
COMMENT ON FUNCTION explain_assessment("row" pg_catalog.record, pg_catalog.text, pg_catalog.jsonb, pg_catalog.text,
	pg_catalog.text) IS
	'the verdict on a row and its reasons in one sentence. It names the unit, the verdict, what is not met, with '
	'value and bound, and what is not known; where a quorum is enough, how many are met, and if that makes eligible, '
	'which. Fractions are told as percent prints them, other numbers with thousands apart and two digits after the '
	'point, or as many as tell a value from its bound; dates in the form of the language. language: en and zh are '
	'shipped, rows of language_word add others, and what one lacks is English; zh where the encoding of the database '
	'holds Chinese. Criteria are called by their label, in other languages than en by their local_label. unit: the '
	'name of the unit, empty for none; left out, the primary key of a table''s row, or the first column, if the '
	'standard does not read it and it is a text, an integer, a numeric or a uuid. If a standard of yours takes the '
	'place of a shipped one, the sentence says so. 42704 for a language without words, naming those that are shipped; '
	'NULL for a NULL standard or language; row, mapping and other errors as in verdict';

CREATE FUNCTION explain_assessment(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT
	NULL, language pg_catalog.text DEFAULT 'en', unit pg_catalog.text DEFAULT NULL) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'explain_assessment_of_document' LANGUAGE C STABLE PARALLEL SAFE COST 300;
COMMENT ON FUNCTION explain_assessment(doc pg_catalog.jsonb, pg_catalog.text, pg_catalog.jsonb, pg_catalog.text,
	pg_catalog.text) IS
	'the verdict on a unit whose facts are a document and its reasons in one sentence. As for rows; unit: the name of '
	'the unit, left out: none. Document, mapping, NULL rule and errors as in verdict of a document';

CREATE FUNCTION explain_assessment(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT
	NULL, language pg_catalog.text DEFAULT 'en', unit pg_catalog.text DEFAULT NULL) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'explain_assessment_of_text' LANGUAGE C STABLE PARALLEL SAFE COST 300;
COMMENT ON FUNCTION explain_assessment(doc pg_catalog.text, pg_catalog.text, pg_catalog.jsonb, pg_catalog.text,
	pg_catalog.text) IS
	'the verdict on a unit whose facts are the text of a document and its reasons in one sentence. As for jsonb; '
	'22P02 if it is no JSON';

CREATE FUNCTION local_word(verdict exit_verdict, language pg_catalog.text DEFAULT 'en', scope pg_catalog.text DEFAULT
	'') RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'local_word_of_verdict' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION local_word(exit_verdict, pg_catalog.text, pg_catalog.text) IS
	'a verdict in a language. scope: the standard or the level (household, village ...) it was given by, for which '
	'there may be words of their own. NULL rule and errors as of any word';
