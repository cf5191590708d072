/*
 * What the poverty office published: the figures of its document, as data.
 *
 * The document is the reply of the Poverty Alleviation Office of Chuxiong Yi
 * Autonomous Prefecture (Yunnan) to proposal no. 81, numbered 楚贫复〔2019〕5号
 * and dated 26 July 2019.  Every row names the item it comes from: F1 .. F46
 * count the document's statements in their order.  The few rows that come from
 * elsewhere are items P1 .. and name their own source; they are needed to say
 * anything about the document's two poverty rates.
 *
 * Nothing in this file is computed or generated.  A figure is stored the way it
 * is printed: `printed` with `scale` decimal places in `unit`, so that 8.8
 * with unit '10,000 households' stays a rounded number.  A numerator or a
 * denominator is filled only where the document prints it.
 */
\set ON_ERROR_STOP on
\encoding UTF8
\set QUIET on

BEGIN;

CREATE SCHEMA chuxiong;
COMMENT ON SCHEMA chuxiong IS
'The poverty office''s own case: tables published_* hold published facts, all others hold generated rows.';

CREATE TABLE chuxiong.published_source
(
	source		text PRIMARY KEY,
	title		text NOT NULL,
	dated		date
);
COMMENT ON TABLE chuxiong.published_source IS 'Published: where the figures come from.';

INSERT INTO chuxiong.published_source VALUES
('document',
 '楚贫复〔2019〕5号: reply of the Poverty Alleviation Office of Chuxiong Prefecture to proposal no. 81', '2019-07-26'),
('press 2018-09',
 'national notice on the counties of the 2017 round, m.tftnews.com/news4142456', '2018-09-30'),
('press 2019-04',
 'Yunnan''s list of 33 counties of the 2018 round, China National Radio, feifmx.com/domesticgd/10000159/20190430/35801408.html', '2019-04-30'),
('press 2020-08',
 'Chuxiong at the end of 2019, tp.hkcd.com/content_p/2020-08/11/content_100413.html', '2020-08-11'),
('census 2010',
 'resident population of the prefecture, tjj.cxz.gov.cn/info/1023/1668.htm', '2010-11-01'),
('census 2020',
 'resident population of the prefecture, xzqh.info/lt/read.php?tid=169731', '2020-11-01'),
('1 % sample 2015',
 'resident population of the prefecture, stats.yn.gov.cn/Pages_21_2213.aspx', '2015-11-01'),
('yearbook 2017',
 'Yunnan Survey Yearbook 2017, table 4-2: rural poverty line in current prices', NULL);

CREATE TABLE chuxiong.published_figure
(
	item		text NOT NULL,
	part		smallint NOT NULL DEFAULT 1,
	topic		text NOT NULL,
	label		text NOT NULL,
	original	text NOT NULL,
	numerator	numeric,
	denominator numeric,
	printed		numeric NOT NULL,
	scale		smallint NOT NULL CHECK (scale >= 0),
	unit		text NOT NULL,
	as_of		date,
	source		text NOT NULL REFERENCES chuxiong.published_source,
	note		text,
	PRIMARY KEY (item, part),
	CHECK (printed = round(printed, scale))
);
COMMENT ON TABLE chuxiong.published_figure IS
'Published: every number the document prints, as printed. Where unit is %, printed is 100 * numerator / denominator as far as the document gives them.';
COMMENT ON COLUMN chuxiong.published_figure.scale IS 'decimal places printed';
COMMENT ON COLUMN chuxiong.published_figure.denominator IS 'NULL: the document does not state the base';

INSERT INTO chuxiong.published_figure
	(item, part, topic, label, original, numerator, denominator, printed, scale, unit, as_of, source, note)
VALUES
/* the stock and the rate */
('F1', 1, 'stock', 'registered poor households, 2014', '2014年的92504户', NULL, NULL, 92504, 0, 'households', '2014-12-31', 'document', 'the document says 2014 without a day'),
('F1', 2, 'stock', 'registered poor persons, 2014', '343609人', NULL, NULL, 343609, 0, 'persons', '2014-12-31', 'document', 'the document says 2014 without a day'),
('F2', 1, 'stock', 'poor households, end of 2018', '2018年底的13675户', NULL, NULL, 13675, 0, 'households', '2018-12-31', 'document', NULL),
('F2', 2, 'stock', 'poor persons, end of 2018', '45165人', NULL, NULL, 45165, 0, 'persons', '2018-12-31', 'document', NULL),
('F3', 1, 'stock', 'incidence, 2014', '贫困发生率从12.25%', 343609, NULL, 12.25, 2, '%', '2014-12-31', 'document', 'base not stated'),
('F3', 2, 'stock', 'incidence, end of 2018', '下降到2.5%', 45165, NULL, 2.5, 1, '%', '2018-12-31', 'document', 'base not stated'),
('F4', 1, 'stock', 'poor villages, 2014', '贫困村从644个', NULL, NULL, 644, 0, 'villages', '2014-12-31', 'document', NULL),
('F4', 2, 'stock', 'poor villages, end of 2018', '减少到188个', NULL, NULL, 188, 0, 'villages', '2018-12-31', 'document', NULL),
('F5', 1, 'exit', 'counties that exited in the 2017 round', '2017年牟定县、姚安县顺利脱贫摘帽', NULL, NULL, 2, 0, 'counties', '2017-12-31', 'document', 'named in published_county_exit'),
('F8', 1, 'exit', 'counties that exited in the 2018 round', '2018年双柏县、南华县、大姚县、永仁县也成功脱贫摘帽', NULL, NULL, 4, 0, 'counties', '2018-12-31', 'document', 'named in published_county_exit'),
('F11', 1, 'evaluation', 'rank of the prefecture in poverty alleviation', '在全省16个州市排名第二', NULL, 16, 2, 0, 'rank', NULL, 'document', 'grade 好 (good)'),
('F12', 1, 'evaluation', 'rank of the prefecture in east-west cooperation', '在全省15个州市排名第四', NULL, 15, 4, 0, 'rank', NULL, 'document', 'grade 好 (good); one prefecture takes no part'),
/* industry and employment */
('F13', 1, 'industry', 'enterprises and new agricultural entities', '4241户农业企业和新型农业经营主体', NULL, NULL, 4241, 0, 'entities', '2019-06-30', 'document', NULL),
('F14', 1, 'industry', 'registered households with conditions for industry', '有产业发展条件的建档立卡贫困户8.8万户', NULL, NULL, 8.8, 1, '10,000 households', '2019-06-30', 'document', 'of the households ever registered'),
('F14', 2, 'industry', 'persons in them', '33万贫困人口', NULL, NULL, 33, 0, '10,000 persons', '2019-06-30', 'document', 'of the persons ever registered'),
('F15', 1, 'industry', 'income gained', '贫困户增收3.05亿元', NULL, NULL, 3.05, 2, '100 million yuan', '2019-06-30', 'document', NULL),
('F16', 1, 'industry', 'households led by at least one entity', '主体带动覆盖率达到100%', NULL, NULL, 100, 0, '%', '2019-06-30', 'document', 'base: households with conditions for industry'),
('F17', 1, 'industry', 'households led by two entities or more', '被两个以上主题重复带动率达10%', NULL, NULL, 10, 0, '%', '2019-06-30', 'document', 'same base; the text prints 主题 for 主体'),
('F18', 1, 'employment', 'transport subsidy, at most, once per person and year', '一次性1000元以内的交通补助', NULL, NULL, 1000, 0, 'yuan', NULL, 'document', NULL),
('F19', 1, 'employment', 'training', '4.44万人次', NULL, NULL, 4.44, 2, '10,000 person-times', '2019-06-30', 'document', 'events, not persons'),
('F20', 1, 'employment', 'newly transferred into employment', '新增转移就业2.87万人', NULL, NULL, 2.87, 2, '10,000 persons', '2019-06-30', 'document', 'persons, not events'),
/* relocation, housing, infrastructure */
('F21', 1, 'relocation', 'persons to be relocated, all done', '47828人的搬迁任务全部实施完毕', 47828, 47828, 47828, 0, 'persons', NULL, 'document', NULL),
('F22', 1, 'relocation', 'projects completed', '完工率100%', NULL, NULL, 100, 0, '%', NULL, 'document', 'base not stated'),
('F22', 2, 'relocation', 'moved in', '入住率100%', NULL, NULL, 100, 0, '%', NULL, 'document', 'base not stated'),
('F22', 3, 'relocation', 'old houses demolished', '拆除率98%', NULL, NULL, 98, 0, '%', NULL, 'document', 'base not stated'),
('F23', 1, 'housing', 'four groups: completed', '竣工12206户，竣工率100%', 12206, 12206, 100, 0, '%', NULL, 'document', NULL),
('F24', 1, 'housing', 'others: started', '任务数20159户，开工23495户，开工率116.55%', 23495, 20159, 116.55, 2, '%', NULL, 'document', 'more than the task is legal'),
('F25', 1, 'housing', 'others: completed', '竣工22269户，竣工率110.47%', 22269, 20159, 110.47, 2, '%', NULL, 'document', 'base: the task, not the number started'),
('F26', 1, 'infrastructure', 'townships on a graded road', '103个乡镇通等级以上公路', NULL, NULL, 103, 0, 'townships', NULL, 'document', NULL),
('F27', 1, 'infrastructure', 'poor villages with a paved road', '644个贫困行政村于2017年底已全部通硬化路面', 644, 644, 644, 0, 'villages', '2017-12-31', 'document', 'base: the poor villages of 2014'),
('F28', 1, 'infrastructure', 'villages with household and 10 kV power', '1100个行政村全部通生活用电和10千伏以上动力电', NULL, NULL, 1100, 0, 'villages', NULL, 'document', 'base: all villages'),
('F29', 1, 'infrastructure', 'poor villages with fibre and 4G, schools and clinics too', '644个贫困行政村、学校、村卫生室全部通光纤和4G', NULL, NULL, 644, 0, 'villages', NULL, 'document', 'base: the poor villages of 2014'),
/* health */
('F32', 1, 'health', 'insured, basic and serious illness', '参保率100%', NULL, NULL, 100, 0, '%', NULL, 'document', 'base: registered persons'),
('F33', 1, 'health', 'contracted with a family doctor', '家庭医生签约服务率100%', NULL, NULL, 100, 0, '%', NULL, 'document', 'base: registered persons'),
('F34', 1, 'health', 'treated for one of the 29 diseases', '29种大病集中救治率100%', NULL, NULL, 100, 0, '%', NULL, 'document', 'base: patients'),
('F35', 1, 'health', 'in-patient costs reimbursed', '实际补偿比例达到90%', NULL, NULL, 90, 0, '%', NULL, 'document', 'base: costs of stays that follow the referral rules'),
('F36', 1, 'health', 'village doctor, per month', '450元', NULL, NULL, 450, 0, 'yuan', NULL, 'document', 'not poor area'),
('F36', 2, 'health', 'village doctor, per month', '500元', NULL, NULL, 500, 0, 'yuan', NULL, 'document', 'remote and poor area'),
('F39', 1, 'health', 'village doctors per 1,000 served', '每千服务人口有1名乡村医生', NULL, 1000, 1, 0, 'doctors', NULL, 'document', NULL),
('F39', 2, 'health', 'beds per 1,000 served', '有1.2张床位', NULL, 1000, 1.2, 1, 'beds', NULL, 'document', NULL),
/* rewards */
('F44', 1, 'reward', 'townships and villages, total', '合计2950万元', NULL, NULL, 2950, 0, '10,000 yuan', '2019-03-31', 'document', 'parts in published_reward'),
/* not from the document: needed beside its two rates */
('P1', 1, 'stock', 'registered poor persons, end of 2014, restated', '333825人', NULL, NULL, 333825, 0, 'persons', '2014-12-31', 'press 2020-08', '88,733 households'),
('P1', 2, 'stock', 'incidence, end of 2014, printed beside the restated stock', '12.25%', 333825, NULL, 12.25, 2, '%', '2014-12-31', 'press 2020-08', 'base not stated'),
('P2', 1, 'stock', 'poor persons, end of 2019', '8331人', NULL, NULL, 8331, 0, 'persons', '2019-12-31', 'press 2020-08', NULL),
('P2', 2, 'stock', 'incidence, end of 2019', '0.46%', 8331, NULL, 0.46, 2, '%', '2019-12-31', 'press 2020-08', 'base not stated'),
('P3', 1, 'population', 'everybody living in the prefecture', '2010 census', NULL, NULL, 2684174, 0, 'persons', '2010-11-01', 'census 2010', NULL),
('P3', 2, 'population', 'everybody living in the prefecture', '273.0万人', NULL, NULL, 273.0, 1, '10,000 persons', '2015-11-01', '1 % sample 2015', NULL),
('P3', 3, 'population', 'everybody living in the prefecture', '2020 census', NULL, NULL, 2416747, 0, 'persons', '2020-11-01', 'census 2020', NULL);

CREATE TABLE chuxiong.published_county_exit
(
	county		text PRIMARY KEY,
	county_zh	text NOT NULL UNIQUE,
	round_year	smallint NOT NULL,
	approved_month date NOT NULL CHECK (extract(day FROM approved_month) = 1),
	approved_source text NOT NULL REFERENCES chuxiong.published_source,
	zero_missed boolean NOT NULL,
	zero_wrong_exit boolean NOT NULL,
	item		text NOT NULL,
	zero_item	text NOT NULL,
	note		text
);
COMMENT ON TABLE chuxiong.published_county_exit IS
'Published: the counties that the document says exited. It says nothing about the exit of any other county.';
COMMENT ON COLUMN chuxiong.published_county_exit.round_year IS 'the year assessed';
COMMENT ON COLUMN chuxiong.published_county_exit.approved_month IS 'first day of the month in which the exit was announced; from the press, not from the document';

INSERT INTO chuxiong.published_county_exit VALUES
('Mouding',	 '牟定县', 2017, '2018-09-01', 'press 2018-09', true, true, 'F5', 'F6', NULL),
('Yao''an',	 '姚安县', 2017, '2018-09-01', 'press 2018-09', true, true, 'F5', 'F6', 'F7: public recognition first of the province in its round'),
('Shuangbai', '双柏县', 2018, '2019-04-01', 'press 2019-04', true, true, 'F8', 'F9', NULL),
('Nanhua',	 '南华县', 2018, '2019-04-01', 'press 2019-04', true, true, 'F8', 'F9', NULL),
('Dayao',	 '大姚县', 2018, '2019-04-01', 'press 2019-04', true, true, 'F8', 'F9', NULL),
('Yongren',	 '永仁县', 2018, '2019-04-01', 'press 2019-04', true, true, 'F8', 'F9', 'F10: national spot check, 5 to 11 July 2019');

CREATE TABLE chuxiong.published_reward
(
	item		text NOT NULL,
	level		text NOT NULL CHECK (level IN ('county', 'township', 'village')),
	unit		text,
	unit_zh		text,
	units		int NOT NULL CHECK (units > 0),
	round_year	smallint,
	amount_each numeric(14,2) NOT NULL,
	paid_month	date NOT NULL CHECK (extract(day FROM paid_month) = 1),
	payer		text NOT NULL,
	CHECK (unit IS NULL OR units = 1),
	UNIQUE (item, level, unit)
);
COMMENT ON TABLE chuxiong.published_reward IS
'Published: the rewards for exit, yuan. unit is NULL where the document gives a number of units without their names, round_year where it gives no exit year.';

INSERT INTO chuxiong.published_reward VALUES
('F43', 'county',   'Mouding',	'牟定县', 1, 2017, 20000000, '2018-12-01', 'province'),
('F43', 'county',   'Yao''an',	'姚安县', 1, 2017, 20000000, '2018-12-01', 'province'),
('F44', 'township', NULL,		NULL,	 13, NULL,	1000000, '2019-03-01', 'prefecture'),
('F44', 'village',  NULL,		NULL,	165, NULL,	 100000, '2019-03-01', 'prefecture'),
('F45', 'county',   'Shuangbai', '双柏县', 1, 2018, 15000000, '2019-07-01', 'province'),
('F45', 'county',   'Nanhua',	'南华县', 1, 2018, 15000000, '2019-07-01', 'province'),
('F45', 'county',   'Yao''an',	'姚安县', 1, 2018, 15000000, '2019-07-01', 'province'),
('F45', 'county',   'Dayao',	'大姚县', 1, 2018, 15000000, '2019-07-01', 'province');

CREATE TABLE chuxiong.published_poverty_line
(
	year		smallint PRIMARY KEY,
	poverty_line numeric(10,2) NOT NULL,
	source		text NOT NULL REFERENCES chuxiong.published_source
);
COMMENT ON TABLE chuxiong.published_poverty_line IS
'Published: the national rural poverty line in current prices, yuan per person and year. No source for 2017 and 2018 was found.';

INSERT INTO chuxiong.published_poverty_line VALUES
(2014, 2800, 'yearbook 2017'),
(2015, 2855, 'yearbook 2017'),
(2016, 2952, 'yearbook 2017');

COMMIT;
