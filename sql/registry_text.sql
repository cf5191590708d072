--
-- registry: numbers, flags and identity numbers as they stand in sheets, in Chinese too; bands of
-- welfare. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SELECT pg_catalog.getdatabaseencoding() <> 'UTF8' AS skip_test \gset
\if :skip_test
\quit
\endif
\encoding UTF8
SET client_min_messages = warning;

--
-- numbers
--
CREATE TABLE cell (typed text, number text);
INSERT INTO cell VALUES
	('１，６８０．９元', '1680.9'), ('约3000元', '3000'), ('0.3万', '3000'), ('3人', '3'), ('12,345.60', '12345.60'),
		('-', NULL), ('3-5', NULL), ('', NULL),
	('0', '0'), ('007', '7'), ('-5', '-5'), ('+5', '5'), ('－５', '-5'), ('−5.50', '-5.50'), ('.5', '0.5'), ('5.', '5'),
		('1234567', '1234567'), ('1,234,567', '1234567'),
	(' 3 ', '3'), ('　３　人　', '3'), (E'\t3\u00A0人\r\n', '3'), (E'1\u2009680 . 9 元', '1680.9'), ('12 345', '12345'),
		(E'1\u202F234\u202F567,5', NULL), (E'\uFEFF3\u200B', '3'), ('- 5', '-5'),
	('1,23', NULL), ('1234,567', NULL), ('1,2345', NULL), (',123', NULL), ('1,,234', NULL), ('1,234 567', NULL),
		('3 5', NULL), ('1.2.3', NULL), ('1.234,5', NULL), ('.', NULL), ('12.345 678', NULL), ('1,234,', NULL),
	('3.5万元', '35000'), ('1,234.5万元', '12345000'), ('2亿', '200000000'), ('1.5万亿元', '1500000000000'),
		('3百万', '3000000'), ('2千万元', '20000000'), ('5仟', '5000'), ('2萬', '20000'), ('5佰元整', '500'),
	('1千亿', '100000000000'), ('１千亿元', '100000000000'), ('3百亿', '30000000000'), ('3.5百亿元', '35000000000'),
		('2十亿', '2000000000'), ('２十亿', '2000000000'), ('2十万', '200000'), ('1千億', '100000000000'),
		('1萬億', '1000000000000'), ('3百萬', '3000000'), ('3亿万', NULL), ('3十', NULL), ('3十万亿', NULL),
	('人民币3000元整', '3000'), ('¥3,000.00', '3000.00'), ('￥３０００', '3000'), ('-¥5', '-5'), ('¥-5', '-5'),
		('--5', NULL), ('大约 3000 元左右', '3000'), ('共计12户', '12'), ('合计3,000', '3000'), ('RMB 3000', '3000'),
		('3000 yuan', '3000'), ('3000 Yuan/person', '3000'), ('3200元/人', '3200'), ('3200元/人/年', '3200'),
		('3200元/', NULL),
	('4口人', NULL), ('12.5亩', '12.5'), ('4.44万人次', '44400'), ('3个月', '3'), ('2018年', '2018'),
		('2018年5月', NULL), ('3平方公里', '3'), ('3千米', NULL), ('3千克', NULL), ('3 households', '3'),
	('5%', NULL), ('97.5％', NULL), ('三千', NULL), ('超过3000', NULL), ('3000以上', NULL), ('3000余元', NULL),
		('约', NULL), ('元', NULL), ('万', NULL), ('万3', NULL), ('无', NULL), ('不详', NULL), ('N/A', NULL),
		('#REF!', NULL), ('3,000~4,000', NULL), ('3/5', NULL), ('(3)', NULL), ('3元4角', NULL), ('abc', NULL),
		('3x', NULL),
	('1.23E+05', '123000'), ('1e-3', '0.001'), ('1e', NULL), ('1e+', NULL), ('1e1000', NULL), ('1e999999999999', NULL),
		('NaN', NULL), ('Infinity', NULL), ('inf', NULL), ('0x1F', NULL),
	('9007199254740993', '9007199254740993'), ('0.1000000000000000055511151231257827',
		'0.1000000000000000055511151231257827');
SELECT 'numbers as typed', coalesce(string_agg(format('%s gives %s', typed,
	coalesce(parse_number(typed)::text, 'NULL')), '; ' ORDER BY typed)
	FILTER (WHERE parse_number(typed)::text IS DISTINCT FROM number), 't') FROM cell;
SELECT 'one result each', count(*) > 100 AND count(number) > 40
	AND pg_typeof(min(parse_number(typed))) = 'numeric'::regtype FROM cell;
SELECT 'strict gives the same numbers', bool_and(parse_number(typed, strict => true)::text = number) FROM cell
	WHERE number IS NOT NULL;
CREATE FUNCTION strict_state(typed text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	RETURN parse_number(typed, true);
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
SELECT 'strict refuses the rest', bool_and(strict_state(typed) = '22P02') FROM cell WHERE number IS NULL;
SELECT 'NULL', parse_number(NULL) IS NULL AND parse_number(NULL, true) IS NULL AND parse_number('3', NULL) IS NULL;
SELECT 'long texts', parse_number(repeat('9', 1000)) = repeat('9', 1000)::numeric
	AND parse_number(repeat('9', 1001)) IS NULL AND parse_number(repeat('1 ', 100000)) IS NULL
	AND parse_number(repeat('约', 100000) || '3') = 3 AND parse_number(repeat('9', 100000)) IS NULL;
SELECT parse_number('3-5', true);
SELECT parse_number('', strict => true);
SELECT parse_number(repeat('三', 1000), true);
SELECT 'after the errors', parse_number('3人', true) = 3;

--
-- flags
--
SELECT 'flags', coalesce(string_agg(format('%s gives %s', typed, parse_flag(typed)), '; ')
	FILTER (WHERE parse_flag(typed) IS DISTINCT FROM flag), 't')
FROM (VALUES ('是', true), ('有', true), ('√', true), ('Y', true), ('y', true), ('Ｙ', true), ('1', true), ('１', true),
	('true', true), ('TRUE', true), ('True', true), (' 是 ', true), ('　√　', true), (E'\u00A0有\t', true),
	(E'\uFEFF是', true), (E'\u200B否\uFEFF', false),
	('否', false), ('无', false), ('×', false), ('N', false), ('n', false), ('Ｎ', false), ('0', false), ('０', false),
		('false', false), ('FALSE', false), ('　否', false),
	('', NULL), (' ', NULL), ('不详', NULL), ('是否', NULL), ('是是', NULL), ('没有', NULL), ('2', NULL), ('-', NULL),
		('1.0', NULL), ('01', NULL), ('?', NULL), (NULL, NULL)) v(typed, flag);

--
-- identity numbers
--
SELECT 'in order', bool_and(resident_id_problem(id) IS NULL)
	FROM unnest('{11010519491231002X,440524188001010014,11010519491231002x, 110105 19491231 002X ,１１０１０５１９４９１２３１００２Ｘ}'::text[]) id;
SELECT 'what is wrong', coalesce(string_agg(format('%s gives %s', id, resident_id_problem(id)), '; ')
	FILTER (WHERE resident_id_problem(id) IS DISTINCT FROM problem), 't')
FROM (VALUES ('', 'length'), ('1', 'length'), ('110105491231002', 'length'), ('11010519491231002', 'length'),
	('11010519491231002X0', 'length'), ('一一〇一〇五', 'length'),
	('1101051949123100X2', 'character'), ('11010519491231002A', 'character'), ('1101O519491231002X', 'character'),
		('一一〇一〇五一九四九一二三一〇〇二X', 'character'),
	('01010519491231002X', 'region'), ('16010519491231002X', 'region'), ('99010519491231002X', 'region'),
		('84000019491231002X', 'region'),
	('11010519491331002X', 'birth date'), ('11010519490231002X', 'birth date'), ('11010519490229002X', 'birth date'),
		('11010519000229002X', 'birth date'), ('11010500000101002X', 'birth date'),
		('11010519490100002X', 'birth date'), ('11010519490001002X', 'birth date'),
		('11010517991231002X', 'birth date'),
	('110105194912310020', 'check digit'), ('110105194912310021', 'check digit'), ('11010519491231003X', 'check digit'),
		(NULL, NULL)) v(id, problem);
-- Of all that end alike exactly one is in order, and it is the one of the
-- standard's table of weights; one digit changed, or two neighbours exchanged,
-- never leaves a number in order.
CREATE TABLE person AS
SELECT p || substr('10X98765432', 1 + (SELECT sum(w * substr(p, i::int, 1)::int)::int % 11
	FROM unnest('{7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2}'::int[]) WITH ORDINALITY u(w, i)), 1) AS id
FROM (SELECT (ARRAY['11','15','21','37','46','53','65','71','82'])[1 + i % 9] || lpad((i * 7919 % 10000)::text, 4, '0')
	|| to_char(date '1900-01-01' + i * 37, 'YYYYMMDD') || lpad((i * 31 % 1000)::text, 3, '0') AS p
	FROM generate_series(1, 1000) i) q;
SELECT 'oracle', bool_and(resident_id_problem(id) IS NULL) AND count(*) = 1000
	AND count(*) FILTER (WHERE id LIKE '%X') > 50 FROM person;
SELECT 'exactly one check digit', bool_and(n = 1) FROM (SELECT count(*)
	FILTER (WHERE resident_id_problem(left(id, 17) || c) IS NULL) AS n
	FROM person, unnest('{0,1,2,3,4,5,6,7,8,9,X}'::text[]) c GROUP BY id) q;
SELECT 'a slip is found', bool_and(resident_id_problem(overlay(id PLACING d::text FROM i FOR 1)) IS NOT NULL)
	FROM person, generate_series(1, 17) i, generate_series(0, 9) d WHERE substr(id, i, 1) <> d::text;
SELECT 'so is an exchange', bool_and(resident_id_problem(overlay(id PLACING substr(id, i + 1, 1) || substr(id, i, 1)
	FROM i FOR 2)) IS NOT NULL) FROM person, generate_series(1, 17) i WHERE substr(id, i, 1) <> substr(id, i + 1, 1);
SELECT 'leap years', bool_and((coalesce(resident_id_problem(format('110105%s0229002X', y)), '') = 'birth date')
	= (y < 1800 OR y % 4 <> 0 OR (y % 100 = 0 AND y % 400 <> 0))) AND count(*) = 500 FROM generate_series(1700, 2199) y;

--
-- bands
--
SELECT 'below, near, above', poverty_band(99.99, 100) = 0 AND poverty_band(100, 100) = 1
	AND poverty_band(149.99, 100) = 1 AND poverty_band(150, 100) = 2 AND poverty_band(-5, 100) = 0;
SELECT 'in decimal', poverty_band(0.15, 0.1) = 2 AND poverty_band(0.15::float8, 0.1::float8) = 2
	AND poverty_band(4.35::float8, 2.9::float8) = 2 AND poverty_band(0.3::float8, 0.1::float8, '{3}') = 1
	AND 0.1::float8 * 3 > 0.3::float8 AND poverty_band(9007199254740993, 9007199254740993::bigint) = 1
		AND poverty_band(9007199254740992, 9007199254740993) = 0;
SELECT 'other cuts', poverty_band(250, 100, '{0.5,1,2,3}') = 3 AND poverty_band(250, 100, '{3,2,1,0.5}') = 3
	AND poverty_band(250, 100, '{}') = 0 AND poverty_band(250, 100, ARRAY[1, 2.5::float8]) = 2
	AND poverty_band(welfare => 250, line => 100, cuts => ARRAY[2, 3]) = 1;
SELECT 'NULL', poverty_band(NULL, 100) IS NULL AND poverty_band(100, NULL) IS NULL
	AND poverty_band(100, 100, NULL) IS NULL;
SELECT 'oracle', bool_and(poverty_band(w / 100.0, l / 10.0, ARRAY[1, 1.25, 2]) = (w * 10 >= l * 100)::int
	+ (w * 1000 >= l * 12500)::int + (w * 10 >= l * 200)::int) AND count(*) = 12000
	FROM generate_series(1, 1200) w, generate_series(1, 10) l;
SELECT poverty_band('NaN', 100);
SELECT poverty_band(100, 0);
SELECT poverty_band(100, -1);
SELECT poverty_band(100, 'NaN');
SELECT poverty_band(100, 100, '{1,NULL}');
SELECT poverty_band(100, 100, '{0,1}');
SELECT poverty_band(100, 100, '{{1,2},{3,4}}');
SELECT 'after the errors', poverty_band(100, 100) = 1;

DROP TABLE cell, person;
DROP FUNCTION strict_state(text);
