-- support: the schema of what nobody calls

-- A CREATE EXTENSION that names no schema is told where the names went.
CREATE FUNCTION schema_warning() RETURNS pg_catalog.void
	AS 'MODULE_PATHNAME' LANGUAGE C;
SELECT @extschema@.schema_warning();
DROP FUNCTION schema_warning();

-- The functions of aggregates, operators, types, casts and triggers, and the
-- types of running states. No right to it is granted, because none is needed:
-- what uses them knows them by their OIDs. Nor is a schema of this name adopted
-- that somebody else has made.
CREATE SCHEMA povaid_support;
COMMENT ON SCHEMA povaid_support IS
	'what the aggregates, operators, types, casts and triggers of povaid are made of; nobody calls it, and no right '
	'to it is needed';
