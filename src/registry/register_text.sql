-- registry: numbers, flags and identity numbers as people type them; bands of welfare

CREATE FUNCTION parse_number(input pg_catalog.text, strict boolean DEFAULT false) RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION parse_number(pg_catalog.text, boolean) IS
	'the number in a cell of a sheet, exactly, with the digits after the point that it has. For example "12,345.60", '
	'"0.3 wan" (in Chinese: 3000), "about 3000 yuan", "3 persons". Digits and signs may be of full width, and blanks '
	'of any width do not matter; commas or blanks between digits must stand between groups of three. Words of '
	'approximation and currency in front, factors from 100 to 10^12, exponents (E+05), units behind, alone or one per '
	'another (yuan/person), are understood in Chinese and left out or applied; docs/register-office.md lists them. '
	'Everything else is no number: "-", "", "3-5", "1,23", "5%" (is it 5 or 0.05?), numerals in words, bounds (more '
	'than 3000). That is NULL, or with strict => true 22P02. NULL for NULL';

CREATE FUNCTION parse_flag(input pg_catalog.text) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;
COMMENT ON FUNCTION parse_flag(pg_catalog.text) IS
	'the answer in a cell of a sheet: the Chinese words shi and you, the tick (U+221A), Y, 1 and true are true. Fou '
	'and wu, the cross (U+00D7), N, 0 and false are false; of any case and width, with blanks anywhere; '
	'docs/register-office.md shows them. Everything else is NULL, an empty cell and "not known" too: unknown is '
	'neither yes nor no. NULL for NULL';

CREATE FUNCTION resident_id_problem(id pg_catalog.text) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;
COMMENT ON FUNCTION resident_id_problem(pg_catalog.text) IS
	'what is wrong with a citizen identification number of China; NULL when it is in order. The first of: length (not '
	'18 characters; the numbers of 15 digits are no longer valid), character (not 17 digits and a digit or X), region '
	'(the first two digits are no province of GB/T 2260, nor 81 to 83 of residence permits), birth date (none of the '
	'calendar, or before 1800), check digit (ISO 7064 MOD 11-2). Blanks, full width and a small x do not matter. NULL '
	'for NULL: that a number is missing is for IS NULL. Source: GB 11643-1999. In order does not mean that the number '
	'was ever given to anybody';

CREATE FUNCTION poverty_band(welfare exact_decimal, line exact_decimal, cuts exact_decimal[] DEFAULT '{1,1.5}')
	RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION poverty_band(exact_decimal, exact_decimal, exact_decimal[]) IS
	'in which band of multiples of the poverty line a welfare is. The number of cuts with welfare >= cut x line, in '
	'decimal, so that nothing is rounded; with the default cuts 1 and 1.5, 0 is poor (welfare < line), 1 near poor, 2 '
	'above. The order of the cuts does not matter, and none at all gives 0. Welfare and line are in the same unit. '
	'NULL if an argument is NULL; 22004 for a NULL in cuts; 22023 for NaN or infinity, a line or a cut that is not '
	'positive; 2202E for an array of several dimensions';
