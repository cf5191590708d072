--
-- An assessment as a sentence in Chinese. Every line is a label and t.
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
CREATE SCHEMA standard_explain_chinese_test;
SET search_path = standard_explain_chinese_test, public;

CREATE FUNCTION says(told text, expected text) RETURNS text LANGUAGE sql AS
	$$SELECT CASE WHEN told = expected THEN 't' ELSE coalesce(told, 'NULL') END$$;

-- A standard of the county's own
CREATE TABLE 村 (村名 text PRIMARY KEY, 贫困发生率 numeric, 卫生室 boolean);
INSERT INTO 村 VALUES ('村005', 0.0342, NULL), ('村006', 0.0299, true), ('村007', 0.01, NULL);
INSERT INTO assessment_standard (standard, level, local_label) VALUES ('本县村出列', 'village', '本县贫困村出列标准');
INSERT INTO assessment_criterion (standard, metric, comparison, threshold, fraction, label, local_label) VALUES
	('本县村出列', '贫困发生率', '<', 0.03, true, 'incidence of poverty', '贫困发生率'),
	('本县村出列', '卫生室', 'true', NULL, false, 'clinic', '卫生室');
SELECT 村名, says(explain_assessment(v, '本县村出列', language => 'zh'), told)
FROM 村 v JOIN (VALUES
	('村005', '村005: 不可出列. 未达标: 贫困发生率 3.42 %, 应低于 3 %; 情况不明: 卫生室'),
	('村006', '村006: 可以出列. 2 项全部达标'),
	('村007', '村007: 尚不能认定. 情况不明: 卫生室')) e(村名, told) USING (村名) ORDER BY 村名;
SELECT '英文', says(explain_assessment(v, '本县村出列'),
	'村005: not eligible. Not met: incidence of poverty 3.42 % (must be below 3 %); not known: clinic') FROM 村 v WHERE 村名 = '村005';

-- The shipped standard, over a register with Chinese columns
CREATE TABLE 户 (户编号 text PRIMARY KEY, 年人均纯收入 numeric(10, 2), 国家扶贫标准 numeric(10, 2), 不愁吃 boolean, 不愁穿 boolean,
	义务教育 boolean, 基本医疗 boolean, 住房安全 boolean);
INSERT INTO 户 VALUES ('5323001', 13200, 2952, true, true, true, true, true), ('5323002', 2952, 2952, true, true, NULL, true, false),
	('5323003', 2800.5, NULL, true, true, true, true, true);
\set mapping '{"income_per_capita": "年人均纯收入", "poverty_line": "国家扶贫标准", "has_food": "不愁吃", "has_clothing": "不愁穿", "has_compulsory_education": "义务教育", "has_basic_medical_care": "基本医疗", "has_safe_housing": "住房安全"}'
SELECT 户编号, says(explain_assessment(户, 'cn-household-2016', :'mapping', 'zh'), told)
FROM 户 JOIN (VALUES ('5323001', '5323001: 可以脱贫. 6 项全部达标'),
	('5323002', '5323002: 不可脱贫. 未达标: 人均纯收入 2,952.00 元, 应高于 扶贫标准 2,952.00 元、住房安全有保障; 情况不明: 义务教育有保障'),
	('5323003', '5323003: 尚不能认定. 情况不明: 人均纯收入 2,800.50 元, 但扶贫标准不明')) e(户编号, told) USING (户编号) ORDER BY 户编号;
SELECT '县', says(explain_assessment(c, 'cn-county-2016-west', language => 'zh'),
	'大姚县: 不可摘帽. 未达标: 错退率 2.00 %, 应低于 2 %、群众认可度 89.96 %, 应高于 90 %')
FROM (SELECT '大姚县'::text AS 县, 0.01 AS comprehensive_incidence, 0.02 AS wrong_exit_rate, 0.001 AS missed_rate, 0.8996
	AS recognition_rate) c;
SELECT '召回', says(explain_assessment(m, 'cn-team-recall-2019', language => 'zh'), '张三: 应召回. 4 项中达标 1 项, 须达标 1 项; 达标: 年龄 57 岁')
FROM (SELECT '张三'::text AS 姓名, 57 AS age, false AS is_unfit_for_health, false AS is_support_or_temporary_staff, false
	AS is_not_competent) m;
SELECT '监测', says(explain_assessment(m, 'cn-monitoring-sudden-2021', language => 'zh'), '不纳入监测. 未达标: 有返贫致贫风险')
FROM (SELECT true AS has_severe_hardship, false AS has_risk) m;
INSERT INTO assessment_standard (standard) VALUES ('日期');
INSERT INTO assessment_criterion (standard, metric, comparison, threshold_column) VALUES ('日期', '完工', '<=', '期限');
SELECT '日期', says(explain_assessment(q, '日期', language => 'zh'), '不可出列. 未达标: 完工 2020年12月9日, 应不高于 期限 2020年6月30日')
FROM (SELECT date '2020-12-09' AS 完工, date '2020-06-30' AS 期限) q;

-- Labels of shipped criteria are Chinese, and for no other language.
INSERT INTO language_word (language, topic, key, word) VALUES ('fr', 'result', 'failed', 'non rempli');
SELECT '别的语言', explain_assessment(v, 'cn-village-2016-west', language => 'fr') LIKE '%infrastructure%'
	AND explain_assessment(v, 'cn-village-2016-west', language => 'zh') LIKE '%基础设施%'
FROM (SELECT 0.1 AS incidence, false AS has_infrastructure, false AS has_public_services, false AS has_industry,
	false AS has_collective_income) v;

-- The standard that was used
SELECT '内置标准', a.local_label = '贫困村出列标准（2016年，西部）' AND a.shipped
FROM assess(NULL, 'cn-village-2016-west') a;
SELECT '指标', array_agg(local_label ORDER BY ordinality) = '{贫困发生率,基础设施,基本公共服务,产业发展,集体经济收入}'
FROM assess_criteria(NULL, 'cn-village-2016-west') WITH ORDINALITY;
INSERT INTO assessment_standard (standard, level) VALUES ('cn-village-2016-west', 'village');
INSERT INTO assessment_criterion (standard, metric, comparison, threshold, fraction, local_label) VALUES
	('cn-village-2016-west', 'incidence', '<', 0.02, true, '发生率');
SELECT '代替内置标准', says(explain_assessment(v, 'cn-village-2016-west', language => 'zh'),
	'不可出列. 未达标: 发生率 2.50 %, 应低于 2 %. 依据自定标准“cn-village-2016-west”, 代替内置的同名标准') FROM (SELECT 0.025 AS incidence) v;

-- Words of other results
SELECT '结论', string_agg(local_word(v, 'zh', s), ' ' ORDER BY s, v) = '可以出列 不可出列 尚不能认定 可以脱贫 不可脱贫 尚不能认定'
FROM unnest(enum_range(NULL::exit_verdict)) v, unnest('{"",household}'::text[]) s;
SELECT '变动', string_agg(local_word(m, 'zh'), ' ' ORDER BY m) = '继续贫困 脱贫 新识别 返贫 自然增加 自然减少 非贫困 情况不明'
FROM unnest(enum_range(NULL::register_move)) m;
SELECT '变动, as register_flow_rows has them', bool_and(local_word(move, 'zh') = local_label AND local_word(move) = label)
FROM register_flow_rows((SELECT register_flow('stayed', 1, 1)));
SELECT '问题', local_word('reward_audit', problem, 'zh') = '应付未付' AND local_word('figures_audit', figure_problem(1, 3, 33.4, 1), 'zh') = '末位不符'
FROM (SELECT reward_problem(100, 0, 0, NULL, NULL) AS problem) p;
SELECT explain_assessment(v, '本县村出列', language => 'zh_CN') FROM 村 v;
SELECT explain_assessment(v, '本县村出列', language => '中文') FROM 村 v;

DELETE FROM language_word WHERE NOT shipped;
DELETE FROM assessment_standard WHERE NOT shipped;
DROP SCHEMA standard_explain_chinese_test CASCADE;
