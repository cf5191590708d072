-- registry: a move in words

CREATE FUNCTION local_word(move register_move, language pg_catalog.text DEFAULT 'en') RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'local_word_of_move' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION local_word(register_move, pg_catalog.text) IS
	'a move between two snapshots of a register, in a language. NULL if an argument is NULL; 42704 for a language '
	'without words';
