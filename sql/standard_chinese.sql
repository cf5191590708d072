--
-- Declared standards over a register as it is in the field: Chinese names of
-- tables and columns, flags that say yes and no in Chinese, no view between.
-- Every line is a label and t.
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

CREATE TABLE 建档立卡贫困户 (
	户编号 text PRIMARY KEY,
	家庭人口 int,
	年人均纯收入 numeric(10, 2),
	国家扶贫标准 numeric(10, 2) DEFAULT 2952,
	是否不愁吃 text,
	是否不愁穿 text,
	义务教育是否有保障 text,
	基本医疗是否有保障 text,
	住房安全是否有保障 text
);
INSERT INTO 建档立卡贫困户 VALUES
	('5323001', 4, 3200, DEFAULT, '是', '是', '是', '是', '是'),
	('5323002', 2, 2952, DEFAULT, '是', '是', '是', '是', '是'),
	('5323003', 1, 3200, DEFAULT, '是', '是', '不适用', '是', '是'),
	('5323004', 3, 3200, DEFAULT, '是', '是', NULL, '是', '是'),
	('5323005', 5, 3200, DEFAULT, '是', '是', '否', '是', '否'),
	('5323006', 5, NULL, DEFAULT, '是', '是', '是', '是', '否');

-- The shipped standard, copied; its flags become lists of accepted values.
INSERT INTO assessment_standard (standard, level, at_least, label, source)
SELECT '户脱贫', level, at_least, local_label, source FROM assessment_standard
WHERE standard = 'cn-household-2016' AND shipped;
INSERT INTO assessment_criterion (standard, criterion, position, metric, comparison, threshold_column, accepted,
	not_applicable, label)
SELECT '户脱贫', criterion, position, metric,
	CASE comparison WHEN 'true' THEN 'in' ELSE comparison END, threshold_column,
	CASE comparison WHEN 'true' THEN '{是}'::text[] END,
	CASE metric WHEN 'has_compulsory_education' THEN '{不适用}'::text[] END, local_label
FROM assessment_criterion WHERE standard = 'cn-household-2016' AND shipped;

\set mapping '{"income_per_capita": "年人均纯收入", "poverty_line": "国家扶贫标准", "has_food": "是否不愁吃", "has_clothing": "是否不愁穿", "has_compulsory_education": "义务教育是否有保障", "has_basic_medical_care": "基本医疗是否有保障", "has_safe_housing": "住房安全是否有保障"}'

SELECT 'verdicts', array_agg(verdict(户, '户脱贫', :'mapping')::text ORDER BY 户编号) =
	'{eligible,not_eligible,eligible,undetermined,not_eligible,not_eligible}' FROM 建档立卡贫困户 户;
SELECT 'what is lacking', shortfalls(户, '户脱贫', :'mapping') = '{has_compulsory_education,has_safe_housing}'
FROM 建档立卡贫困户 户 WHERE 户编号 = '5323005';
SELECT 'with labels of the country', array_agg(concat_ws(' ', label, value, comparison, bound, result)) =
	ARRAY['人均纯收入稳定超过扶贫标准 > 2952.00 unknown', '不愁吃 是 in 是 met', '不愁穿 是 in 是 met',
		'义务教育有保障 是 in 是 met', '基本医疗有保障 是 in 是 met', '住房安全有保障 否 in 是 failed']
FROM 建档立卡贫困户 户, assess_criteria(户, '户脱贫', :'mapping') WHERE 户编号 = '5323006';

-- Or named as the register names them, and then without a mapping.
INSERT INTO assessment_standard (standard) VALUES ('本县户脱贫');
INSERT INTO assessment_criterion (standard, metric, comparison, threshold_column, accepted, not_applicable) VALUES
	('本县户脱贫', '年人均纯收入', '>', '国家扶贫标准', NULL, NULL),
	('本县户脱贫', '义务教育是否有保障', 'in', NULL, '{是}', '{不适用}'),
	('本县户脱贫', '住房安全是否有保障', 'in', NULL, '{是}', NULL);
SELECT 'the same verdicts', bool_and(verdict(户, '本县户脱贫') = verdict(户, '户脱贫', :'mapping')) AND count(*) = 6
	FROM 建档立卡贫困户 户;
SELECT 'the names of the reasons', (assess(户, '本县户脱贫')).failed = '{义务教育是否有保障,住房安全是否有保障}'
	FROM 建档立卡贫困户 户 WHERE 户编号 = '5323005';

-- A name of more than 63 bytes is cut off by the server, between characters.
CREATE TABLE 村 (农村常住居民人均可支配收入增幅高于所在乡镇平均增幅的百分点数 numeric);
INSERT INTO 村 VALUES (0.5);
INSERT INTO assessment_standard (standard) VALUES ('村');
INSERT INTO assessment_criterion (standard, metric, comparison, threshold)
VALUES ('村', '农村常住居民人均可支配收入增幅高于所在乡镇平均增幅的百分点数', '>', 0);
SELECT 'a long name', verdict(村, '村') = 'eligible' FROM 村;

-- Blanks of a Chinese keyboard and of a web page: they are none of the text, and nothing else is a fact.
CREATE TABLE 空白 (编号 int, 是否脱贫 text, 预期 text);
INSERT INTO 空白 VALUES (1, '是', 'e'), (2, ' 是', 'e'), (3, '　是', 'e'), (4, '是　', 'e'),
	(5, E'\u3000 \t是\u00a0\u3000 \u2003', 'e'), (6, '', 'u'), (7, '　', 'u'),
	(8, E' \u3000\u00a0\u0085\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000 ', 'u'), (9, '否　', 'n'),
		(10, '是　否', 'n'), (11, '　不适用　', 'e'),
	(12, '〇是', 'n'), (13, E'是\u3001', 'n'), (14, E'\u200b', 'u'), (15, E'\u3000ā\u3000', 'n'),
		(16, E'\U00020000\u3000', 'n'), (17, E'\u3000\U00020000', 'n'), (18, E'\ufeff是', 'e'),
		(19, E'\u200b是\u200b', 'e'), (20, E'\ufeff\u2060 \u200b', 'u'), (21, E'是\ufeff', 'e'),
		(22, E'\ufeff是\u200b否', 'n'), (23, E'\u200c是', 'n'), (24, E'\ufefe是', 'n');
INSERT INTO assessment_standard (standard) VALUES ('空白');
INSERT INTO assessment_criterion (standard, metric, comparison, accepted, not_applicable) VALUES ('空白', '是否脱贫',
	'in', '{"　是",有}', '{不适用　}');
SELECT 'blanks', array_agg(编号) FILTER (WHERE left(verdict(空, '空白')::text, 1) <> 预期) IS NULL AND count(*) = 24
	FROM 空白 空;
INSERT INTO assessment_criterion (standard, metric, comparison, accepted) VALUES ('空白', 'x', 'in', '{是,"　"}');
INSERT INTO assessment_standard (standard) VALUES ('　');

-- Slips
SELECT verdict(户, '户脱贫', '{"年人均收入": "年人均纯收入"}') FROM 建档立卡贫困户 户;
SELECT verdict(户, '本县户脱贫', '{"年人均收入": "年人均纯收入"}') FROM 建档立卡贫困户 户;
SELECT verdict(户, '本县户脱平') FROM 建档立卡贫困户 户;
SELECT 'a flag told in words', string_agg(relation, ', ')
	= 'equal, recoded, recoded, lowered, recoded, recoded, recoded'
	FROM compare_standards('户脱贫', 'cn-household-2016');
INSERT INTO assessment_criterion (standard, metric, comparison, threshold, fraction) VALUES ('村', '贫困发生率', '<',
	0.03, true);
SELECT verdict(q, '村') FROM (SELECT 0.5 AS 农村常住居民人均可支配收入增幅高于所在乡镇平均增幅的百分点数,
	repeat('说明', 20) AS 说明, 2.5 AS 贫困发生率) q;

DROP TABLE 建档立卡贫困户, 村, 空白;
DELETE FROM assessment_standard WHERE NOT shipped;
