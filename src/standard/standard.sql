-- standard: declared standards, and the assessment of any row against one

CREATE TYPE exit_verdict AS ENUM ('eligible', 'not_eligible', 'undetermined');
COMMENT ON TYPE exit_verdict IS
	'the outcome of an assessment: eligible (what the standard asks is met), not_eligible (something it asks has failed), undetermined (neither, because facts are missing: unknown is not yes)';

CREATE TYPE standard_assessment AS (
	verdict exit_verdict,
	met text[],
	failed text[],
	unknown text[]
);
COMMENT ON TYPE standard_assessment IS
	'the assessment of one row against one standard: the verdict, and each criterion in one of three lists, which are in the order of the positions and empty, never NULL';
COMMENT ON COLUMN standard_assessment.verdict IS 'eligible, not_eligible or undetermined';
COMMENT ON COLUMN standard_assessment.met IS 'the criteria that the row meets';
COMMENT ON COLUMN standard_assessment.failed IS 'the criteria that the row fails: the reasons of a refusal';
COMMENT ON COLUMN standard_assessment.unknown IS 'the criteria that cannot be decided: the facts to collect';

CREATE TYPE criterion_assessment AS (
	criterion text,
	label text,
	value text,
	comparison text,
	bound text,
	result text
);
COMMENT ON TYPE criterion_assessment IS
	'the assessment of one row against one criterion, which a dashboard drills into';
COMMENT ON COLUMN criterion_assessment.criterion IS 'name of the criterion within its standard';
COMMENT ON COLUMN criterion_assessment.label IS 'what to call it in a report, in English for the shipped standards';
COMMENT ON COLUMN criterion_assessment.value IS 'value of the metric in the row, not rounded; NULL if it is missing';
COMMENT ON COLUMN criterion_assessment.comparison IS 'true, <, <=, =, >=, >, between or in';
COMMENT ON COLUMN criterion_assessment.bound IS 'what the value was compared with: a constant or the value of the bound''s column, "lower and upper" for between, the accepted values for in; NULL if it is missing, or for true';
COMMENT ON COLUMN criterion_assessment.result IS 'met, failed or unknown';

CREATE TYPE standard_difference AS (
	criterion text,
	relation text
);
COMMENT ON TYPE standard_difference IS
	'how one criterion of an applied standard relates to that of the official one';
COMMENT ON COLUMN standard_difference.criterion IS 'name of the criterion; NULL for the quorum, how many criteria must be met';
COMMENT ON COLUMN standard_difference.relation IS 'equal, lowered, raised, added (only the applied one has it) or missing (only the official one has it)';

-- The tables. The order of their columns is known to the library: new ones come last.

CREATE TABLE assessment_standard (
	standard text NOT NULL,
	shipped boolean NOT NULL DEFAULT false,
	level text,
	at_least integer,
	valid_from date,
	valid_to date,
	label text,
	source text,
	local_label text,
	PRIMARY KEY (standard, shipped)
) USING heap;
COMMENT ON TABLE assessment_standard IS
	'the declared standards: those that are shipped and the user''s own, which are dumped and stand before shipped ones of the same name. A standard is changed by changing rows; the next statement sees it. To adapt a shipped standard, copy its rows here and in assessment_criterion with shipped = false';
COMMENT ON COLUMN assessment_standard.standard IS 'the name that assess and verdict are called with';
COMMENT ON COLUMN assessment_standard.shipped IS 'true for the rows of the extension itself, which nobody changes; released ones never change, a revision gets a new name';
COMMENT ON COLUMN assessment_standard.level IS 'what a row is: household, village, township, county, person ...; informs only';
COMMENT ON COLUMN assessment_standard.at_least IS 'quorum: how many criteria must be met, required ones among them; 1 for any, NULL for all, and then each of them is required';
COMMENT ON COLUMN assessment_standard.valid_from IS 'first day on which it is in force; informs only, no function reads the clock';
COMMENT ON COLUMN assessment_standard.valid_to IS 'last day on which it is in force; informs only, no function reads the clock';
COMMENT ON COLUMN assessment_standard.label IS 'what to call it in a report, in English for the shipped ones';
COMMENT ON COLUMN assessment_standard.source IS 'the rule it declares, and where that was published';
COMMENT ON COLUMN assessment_standard.local_label IS 'its label in the language of the programme; NULL for shipped ones where the encoding of the database cannot hold it';

CREATE TABLE assessment_criterion (
	standard text NOT NULL,
	shipped boolean NOT NULL DEFAULT false,
	criterion text NOT NULL,
	position integer NOT NULL,
	metric text NOT NULL,
	comparison text NOT NULL,
	threshold numeric,
	threshold_column text,
	required boolean NOT NULL DEFAULT false,
	label text,
	source text,
	threshold_upper numeric,
	threshold_upper_column text,
	accepted text[],
	applicable_column text,
	not_applicable text[],
	not_applicable_result text NOT NULL DEFAULT 'met',
	local_label text,
	PRIMARY KEY (standard, shipped, criterion),
	UNIQUE (standard, shipped, position) DEFERRABLE
) USING heap;
COMMENT ON TABLE assessment_criterion IS
	'the criteria of the declared standards: which column of the assessed row is compared how, and with what. Nonsense is rejected with a hint (23514)';
COMMENT ON COLUMN assessment_criterion.standard IS 'the standard it belongs to';
COMMENT ON COLUMN assessment_criterion.shipped IS 'as in assessment_standard';
COMMENT ON COLUMN assessment_criterion.criterion IS 'its name within the standard, which assess and shortfalls return; left out: the metric';
COMMENT ON COLUMN assessment_criterion.position IS 'its place among the criteria and among the indicators of a deprivation profile; left out: the last one';
COMMENT ON COLUMN assessment_criterion.metric IS 'name of the column of the assessed row that is measured; a mapping can give it another name';
COMMENT ON COLUMN assessment_criterion.comparison IS 'when it is met: true (a boolean column is true), <, <=, =, >=, > (the metric compared with the bound), between (threshold and threshold_upper, both included), in (one of the accepted values)';
COMMENT ON COLUMN assessment_criterion.threshold IS 'the bound, if it is a constant, in the unit of the metric. Numeric and integer columns are compared with it as numeric; for a double precision (real) column it is converted to double precision (real) first. Nothing is rounded';
COMMENT ON COLUMN assessment_criterion.threshold_column IS 'the bound, if it is another column of the row: a local poverty line, the growth of the province, the value of last year. Its type is a number if that of the metric is one, else the same';
COMMENT ON COLUMN assessment_criterion.required IS 'with a quorum: whether this criterion must be met, whatever else is';
COMMENT ON COLUMN assessment_criterion.label IS 'what to call it in a report, in English for the shipped ones';
COMMENT ON COLUMN assessment_criterion.source IS 'where this criterion comes from, if the source of the standard does not say';
COMMENT ON COLUMN assessment_criterion.threshold_upper IS 'the upper bound of between, if it is a constant';
COMMENT ON COLUMN assessment_criterion.threshold_upper_column IS 'the upper bound of between, if it is another column of the row';
COMMENT ON COLUMN assessment_criterion.accepted IS 'the values that in accepts, as text; they are read as the type of the column is: flags, codes, labels of an enum, dates';
COMMENT ON COLUMN assessment_criterion.applicable_column IS 'a boolean column that is false where the criterion does not apply (a household without children and compulsory education); where it is NULL, the result is known only if it is the same either way';
COMMENT ON COLUMN assessment_criterion.not_applicable IS 'values of the metric, as text, that say that the criterion does not apply; a missing value never says so';
COMMENT ON COLUMN assessment_criterion.not_applicable_result IS 'the result where the criterion does not apply: met, failed or unknown';
COMMENT ON COLUMN assessment_criterion.local_label IS 'its label in the language of the programme; NULL for shipped ones where the encoding of the database cannot hold it';

CREATE FUNCTION assessment_standard_guard() RETURNS trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION assessment_standard_guard() IS
	'trigger of assessment_standard: 42501 on changes of shipped rows, 23514 with a hint on nonsense, a warning if a standard takes the place of a shipped one';

CREATE FUNCTION assessment_standard_cascade() RETURNS trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION assessment_standard_cascade() IS
	'trigger of assessment_standard: criteria follow their standard when it is renamed or deleted';

CREATE FUNCTION assessment_criterion_guard() RETURNS trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION assessment_criterion_guard() IS
	'trigger of assessment_criterion: 42501 on changes of shipped rows, 23514 with a hint on nonsense, 23503 if the standard does not exist (while a dump is restored, check_function_bodies is off, and criteria may come first); assigns the position and the name that were left out';

CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON assessment_standard
	FOR EACH ROW EXECUTE FUNCTION @extschema@.assessment_standard_guard();
CREATE TRIGGER guard_all BEFORE TRUNCATE ON assessment_standard
	FOR EACH STATEMENT EXECUTE FUNCTION @extschema@.assessment_standard_guard();
CREATE TRIGGER cascade AFTER UPDATE OR DELETE ON assessment_standard
	FOR EACH ROW EXECUTE FUNCTION @extschema@.assessment_standard_cascade();
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON assessment_criterion
	FOR EACH ROW EXECUTE FUNCTION @extschema@.assessment_criterion_guard();
CREATE TRIGGER guard_all BEFORE TRUNCATE ON assessment_criterion
	FOR EACH STATEMENT EXECUTE FUNCTION @extschema@.assessment_criterion_guard();

GRANT SELECT ON assessment_standard, assessment_criterion TO PUBLIC;
GRANT INSERT, UPDATE, DELETE ON assessment_standard, assessment_criterion TO @extowner@ WITH GRANT OPTION;

SELECT pg_catalog.pg_extension_config_dump('@extschema@.assessment_standard', 'WHERE NOT shipped');
SELECT pg_catalog.pg_extension_config_dump('@extschema@.assessment_criterion', 'WHERE NOT shipped');

-- The assessment of a row

CREATE FUNCTION verdict("row" record, standard text, mapping jsonb DEFAULT NULL) RETURNS exit_verdict
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION verdict("row" record, standard text, mapping jsonb) IS
	'may this unit leave? Any failed required criterion: not_eligible; else any unknown: undetermined; else eligible. With a quorum (at_least = k): not_eligible as soon as a required criterion failed or k cannot be reached, eligible as soon as k are met and no required one is open. The row is any row of any table, view or sub-select (verdict(h, ''cn-household-2016'') FROM household h); columns are matched by name, or through the mapping {"metric": "column"}, which renames the columns of bounds, too. A NULL row (LEFT JOIN) is undetermined; a NULL standard gives NULL. The names are those of the row''s type: an alias list (AS v(a, b)) of a table is not seen; a sub-select of the needed columns is, and spares reading large columns. 42704 if there is no such standard, 55000 if it has no criteria or fewer than at_least; 42703, 42702, 42804 if a column is missing, there twice, or of a wrong type, with a list of what is needed and what there is; 22023 if a number is NaN or infinite';

CREATE FUNCTION assess("row" record, standard text, mapping jsonb DEFAULT NULL) RETURNS standard_assessment
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION assess("row" record, standard text, mapping jsonb) IS
	'the verdict on a row and its reasons: the names of the criteria that are met, failed and unknown, in the order of their positions. Row, mapping, NULL rule and errors as in verdict';

CREATE FUNCTION shortfalls("row" record, standard text, mapping jsonb DEFAULT NULL) RETURNS text[]
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION shortfalls("row" record, standard text, mapping jsonb) IS
	'what a row lacks: the names of the criteria that it fails, in the order of their positions; empty if there are none, and those of which nothing is known are not among them (see assess). Row, mapping, NULL rule and errors as in verdict';

CREATE FUNCTION assess_criteria("row" record, standard text, mapping jsonb DEFAULT NULL)
	RETURNS SETOF criterion_assessment
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 200 ROWS 7;
COMMENT ON FUNCTION assess_criteria("row" record, standard text, mapping jsonb) IS
	'one row for each criterion, in the order of the positions: value, comparison, bound and result. A NULL row has unknown results; a NULL standard gives no rows. Row, mapping and errors as in verdict';

CREATE FUNCTION compare_standards(applied text, official text) RETURNS SETOF standard_difference
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 2000 ROWS 7;
COMMENT ON FUNCTION compare_standards(applied text, official text) IS
	'does an applied standard lower or raise the official one? One row for each criterion, matched by name, in the order of the official positions: equal; lowered, if more values meet the applied one; raised, if fewer do; both rows, if its bound moved both ways; added or missing, and both, if the two cannot be compared (another kind of comparison, or bounds in different columns). What is not applicable counts as lowered where it helps more than in the official one, a quorum''s required criteria as lowered where they are no longer required. A row whose criterion is NULL says that the quorum differs. The user''s standard of a name is the applied one, the shipped one of a name the official one. 42704 if one does not exist. NULL gives no rows';

-- The shipped standards. Released rows never change: a revision gets a new name.
-- Labels in Chinese are written as escapes of JSON, because this script is
-- ASCII, and read only where the encoding of the database can hold them.

INSERT INTO assessment_standard (standard, shipped, level, at_least, label, source, local_label)
SELECT v.standard, true, v.level, v.at_least, v.label, v.source,
	CASE WHEN v.local_label IS NOT NULL AND pg_catalog.getdatabaseencoding() IN ('UTF8', 'EUC_CN')
		THEN CAST(pg_catalog.concat('"', v.local_label, '"') AS jsonb) #>> '{}' END
FROM (VALUES
	('cn-household-2016', 'household', CAST(NULL AS integer), 'China: household exit, 2016',
		$$\u8d2b\u56f0\u6237\u8131\u8d2b\u6807\u51c6\uff082016\u5e74\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): per-capita net income stably exceeds the national line; neither food nor clothing is a worry; compulsory education, basic medical care and safe housing are guaranteed. Strict: income equal to the line does not exceed it. Safe drinking water is counted within food.'),
	('cn-household-2016-water', 'household', NULL, 'China: household exit, 2016, with drinking water',
		$$\u8d2b\u56f0\u6237\u8131\u8d2b\u6807\u51c6\uff082016\u5e74\uff0c\u542b\u5b89\u5168\u996e\u6c34\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016), with safe drinking water, which the Opinions count within food, as a criterion of its own.'),
	('cn-village-2016-west', 'village', NULL, 'China: village exit, 2016, western provinces',
		$$\u8d2b\u56f0\u6751\u51fa\u5217\u6807\u51c6\uff082016\u5e74\uff0c\u897f\u90e8\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): incidence below 2 % (west: 3 %), considering infrastructure, basic public services, industry and collective income. Strict: the Yunnan village exit score sheet of 16 September 2016 gives points for "< 3 %" and none for ">= 3 %".'),
	('cn-village-2016-centre', 'village', NULL, 'China: village exit, 2016, central provinces',
		$$\u8d2b\u56f0\u6751\u51fa\u5217\u6807\u51c6\uff082016\u5e74\uff0c\u4e2d\u90e8\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): incidence below 2 % (west: 3 %), considering infrastructure, basic public services, industry and collective income. Strict: the Yunnan village exit score sheet of 16 September 2016 gives points for "< 3 %" and none for ">= 3 %".'),
	('cn-county-2016-west', 'county', NULL, 'China: county exit, 2016, western provinces',
		$$\u8d2b\u56f0\u53bf\u6458\u5e3d\u6807\u51c6\uff082016\u5e74\uff0c\u897f\u90e8\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): comprehensive incidence below 2 % (west: 3 %); wrong-exit and missed rate below 2 %, recognition above 90 %: Liaowang, 6 November 2017, and the national practice of the 2018 round (Peoples Daily, July 2019). Sources disagree about equality with the threshold: "must be below 2 % ... above 90 %" (Liaowang, 6 November 2017), so the plain standard is strict; "above 2 % may not exit, below 90 % may not exit" in a published explanation of the rates, so the inclusive one is not.'),
	('cn-county-2016-centre', 'county', NULL, 'China: county exit, 2016, central provinces',
		$$\u8d2b\u56f0\u53bf\u6458\u5e3d\u6807\u51c6\uff082016\u5e74\uff0c\u4e2d\u90e8\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): comprehensive incidence below 2 % (west: 3 %); wrong-exit and missed rate below 2 %, recognition above 90 %: Liaowang, 6 November 2017, and the national practice of the 2018 round (Peoples Daily, July 2019). Sources disagree about equality with the threshold: "must be below 2 % ... above 90 %" (Liaowang, 6 November 2017), so the plain standard is strict; "above 2 % may not exit, below 90 % may not exit" in a published explanation of the rates, so the inclusive one is not.'),
	('cn-county-2016-west-inclusive', 'county', NULL, 'China: county exit, 2016, western provinces, thresholds included',
		$$\u8d2b\u56f0\u53bf\u6458\u5e3d\u6807\u51c6\uff082016\u5e74\uff0c\u897f\u90e8\uff0c\u542b\u672c\u6570\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): comprehensive incidence below 2 % (west: 3 %); wrong-exit and missed rate below 2 %, recognition above 90 %: Liaowang, 6 November 2017, and the national practice of the 2018 round (Peoples Daily, July 2019). Sources disagree about equality with the threshold: "must be below 2 % ... above 90 %" (Liaowang, 6 November 2017), so the plain standard is strict; "above 2 % may not exit, below 90 % may not exit" in a published explanation of the rates, so the inclusive one is not.'),
	('cn-county-2016-centre-inclusive', 'county', NULL, 'China: county exit, 2016, central provinces, thresholds included',
		$$\u8d2b\u56f0\u53bf\u6458\u5e3d\u6807\u51c6\uff082016\u5e74\uff0c\u4e2d\u90e8\uff0c\u542b\u672c\u6570\uff09$$,
		'General Offices of the Central Committee and the State Council: Opinions on Establishing a Poverty Exit Mechanism (2016): comprehensive incidence below 2 % (west: 3 %); wrong-exit and missed rate below 2 %, recognition above 90 %: Liaowang, 6 November 2017, and the national practice of the 2018 round (Peoples Daily, July 2019). Sources disagree about equality with the threshold: "must be below 2 % ... above 90 %" (Liaowang, 6 November 2017), so the plain standard is strict; "above 2 % may not exit, below 90 % may not exit" in a published explanation of the rates, so the inclusive one is not.'),
	('yunnan-county-2017', 'county', NULL, 'Yunnan: county exit, five items, 2017',
		$$\u4e91\u5357\u7701\u8d2b\u56f0\u53bf\u9000\u51fa5\u9879\u6807\u51c6\uff082017\u5e74\uff09$$,
		'Poverty Alleviation Office of Honghe Prefecture, Yunnan: the five exit standards of a poor county, 22 September 2017 (hh.gov.cn/info/12261/748822.htm). Strict: comprehensive incidence below 3 %.'),
	('yunnan-county-2017-inclusive', 'county', NULL, 'Yunnan: county exit, five items, 2017, threshold of incidence included',
		$$\u4e91\u5357\u7701\u8d2b\u56f0\u53bf\u9000\u51fa5\u9879\u6807\u51c6\uff082017\u5e74\uff0c\u542b\u672c\u6570\uff09$$,
		'Poverty Alleviation Office of Honghe Prefecture, Yunnan: the five exit standards of a poor county, 22 September 2017 (hh.gov.cn/info/12261/748822.htm). Inclusive: the text says "down to 3 % yixia", a word that includes the number in legal Chinese (Civil Code, art. 1259).'),
	('deqen-township-2016', 'township', NULL, 'Deqen, Yunnan: township exit, 2016',
		$$\u5fb7\u94a6\u53bf\u8d2b\u56f0\u4e61\u8131\u8d2b\u6807\u51c6\uff082016\u5e74\uff09$$,
		'Deqen County, Yunnan: exit standards, Shangri-La Net, 19 April 2016: incidence down to below 5 %, growth of rural disposable income above that of the county. A local rule: there is no national one for townships. Declared strict; "yixia" can be read as including the number.'),
	('cn-team-recall-2019', 'person', 1, 'Chuxiong: recall of stationed team members, 2019',
		$$\u9a7b\u6751\u6276\u8d2b\u5de5\u4f5c\u961f\u5458\u53ec\u56de\uff082019\u5e74\uff09$$,
		'Poverty Alleviation Office of Chuxiong Yi Autonomous Prefecture, Yunnan: reply Chu Pin Fu (2019) no. 5 to proposal no. 81, 26 July 2019: four kinds of members are recalled; any one suffices. Eligible means: to be recalled. 55 years are included, as in legal Chinese.'),
	('cn-four-no-removals-2019', 'county', NULL, 'China: four no-removals after exit, 2019',
		$$\u6458\u5e3d\u56db\u4e0d\u6458\uff082019\u5e74\uff09$$,
		'Poverty Alleviation Office of Chuxiong Yi Autonomous Prefecture, Yunnan: reply Chu Pin Fu (2019) no. 5 to proposal no. 81, 26 July 2019: where the cap is removed, responsibility, policies, assistance and supervision are not; each after the exit is at least what it was before.'),
	('cn-monitoring-unstable-2021', 'household', NULL, 'China: monitored household, exited and unstable, 2021',
		$$\u8131\u8d2b\u4e0d\u7a33\u5b9a\u6237\uff082021\u5e74\uff09$$,
		'Zhong Nong Zu Fa (2021) no. 7; definitions of the three kinds of monitored households as published by county and township offices (kxting.com/article/20230110/5863592.html, dayao.gov.cn/info/61594/312608.htm). The monitoring line is local: a column. Eligible means: to be monitored.'),
	('cn-monitoring-marginal-2021', 'household', NULL, 'China: monitored household, marginal, 2021',
		$$\u8fb9\u7f18\u6613\u81f4\u8d2b\u6237\uff082021\u5e74\uff09$$,
		'Zhong Nong Zu Fa (2021) no. 7; definitions of the three kinds of monitored households as published by county and township offices (kxting.com/article/20230110/5863592.html, dayao.gov.cn/info/61594/312608.htm). The monitoring line is local: a column. Eligible means: to be monitored.'),
	('cn-monitoring-sudden-2021', 'household', NULL, 'China: monitored household, sudden severe hardship, 2021',
		$$\u7a81\u53d1\u4e25\u91cd\u56f0\u96be\u6237\uff082021\u5e74\uff09$$,
		'Zhong Nong Zu Fa (2021) no. 7; definitions of the three kinds of monitored households as published by county and township offices (kxting.com/article/20230110/5863592.html, dayao.gov.cn/info/61594/312608.htm). The monitoring line is local: a column. Income does not matter. Eligible means: to be monitored.'),
	('ph-sglg-2019', 'local government', NULL, 'Philippines: Seal of Good Local Governance',
		NULL,
		'Republic Act No. 11292, the Seal of Good Local Governance Act of 2019: all ten criteria must be passed.')
) AS v(standard, level, at_least, label, local_label, source);

INSERT INTO assessment_criterion (standard, shipped, criterion, position, metric, comparison,
	threshold, threshold_column, label, local_label)
SELECT v.standard, true, v.metric, v.position, v.metric, v.comparison,
	v.threshold, v.threshold_column, v.label,
	CASE WHEN v.local_label IS NOT NULL AND pg_catalog.getdatabaseencoding() IN ('UTF8', 'EUC_CN')
		THEN CAST(pg_catalog.concat('"', v.local_label, '"') AS jsonb) #>> '{}' END
FROM (VALUES
	('cn-household-2016', 1, 'income_per_capita', '>', CAST(NULL AS numeric), 'poverty_line',
		'income per person exceeds the poverty line', $$\u4eba\u5747\u7eaf\u6536\u5165\u7a33\u5b9a\u8d85\u8fc7\u6276\u8d2b\u6807\u51c6$$),
	('cn-household-2016', 2, 'has_food', 'true', NULL, NULL,
		'food is no worry', $$\u4e0d\u6101\u5403$$),
	('cn-household-2016', 3, 'has_clothing', 'true', NULL, NULL,
		'clothing is no worry', $$\u4e0d\u6101\u7a7f$$),
	('cn-household-2016', 4, 'has_compulsory_education', 'true', NULL, NULL,
		'compulsory education is guaranteed (true, too, where there is no child of that age)', $$\u4e49\u52a1\u6559\u80b2\u6709\u4fdd\u969c$$),
	('cn-household-2016', 5, 'has_basic_medical_care', 'true', NULL, NULL,
		'basic medical care is guaranteed', $$\u57fa\u672c\u533b\u7597\u6709\u4fdd\u969c$$),
	('cn-household-2016', 6, 'has_safe_housing', 'true', NULL, NULL,
		'safe housing is guaranteed', $$\u4f4f\u623f\u5b89\u5168\u6709\u4fdd\u969c$$),
	('cn-household-2016-water', 1, 'income_per_capita', '>', NULL, 'poverty_line',
		'income per person exceeds the poverty line', $$\u4eba\u5747\u7eaf\u6536\u5165\u7a33\u5b9a\u8d85\u8fc7\u6276\u8d2b\u6807\u51c6$$),
	('cn-household-2016-water', 2, 'has_food', 'true', NULL, NULL,
		'food is no worry', $$\u4e0d\u6101\u5403$$),
	('cn-household-2016-water', 3, 'has_clothing', 'true', NULL, NULL,
		'clothing is no worry', $$\u4e0d\u6101\u7a7f$$),
	('cn-household-2016-water', 4, 'has_compulsory_education', 'true', NULL, NULL,
		'compulsory education is guaranteed (true, too, where there is no child of that age)', $$\u4e49\u52a1\u6559\u80b2\u6709\u4fdd\u969c$$),
	('cn-household-2016-water', 5, 'has_basic_medical_care', 'true', NULL, NULL,
		'basic medical care is guaranteed', $$\u57fa\u672c\u533b\u7597\u6709\u4fdd\u969c$$),
	('cn-household-2016-water', 6, 'has_safe_housing', 'true', NULL, NULL,
		'safe housing is guaranteed', $$\u4f4f\u623f\u5b89\u5168\u6709\u4fdd\u969c$$),
	('cn-household-2016-water', 7, 'has_safe_water', 'true', NULL, NULL,
		'drinking water is safe', $$\u996e\u6c34\u5b89\u5168\u6709\u4fdd\u969c$$),
	('cn-village-2016-west', 1, 'incidence', '<', 0.03, NULL,
		'incidence of poverty', $$\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-village-2016-west', 2, 'has_infrastructure', 'true', NULL, NULL,
		'infrastructure', $$\u57fa\u7840\u8bbe\u65bd$$),
	('cn-village-2016-west', 3, 'has_public_services', 'true', NULL, NULL,
		'basic public services', $$\u57fa\u672c\u516c\u5171\u670d\u52a1$$),
	('cn-village-2016-west', 4, 'has_industry', 'true', NULL, NULL,
		'industry', $$\u4ea7\u4e1a\u53d1\u5c55$$),
	('cn-village-2016-west', 5, 'has_collective_income', 'true', NULL, NULL,
		'collective income', $$\u96c6\u4f53\u7ecf\u6d4e\u6536\u5165$$),
	('cn-village-2016-centre', 1, 'incidence', '<', 0.02, NULL,
		'incidence of poverty', $$\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-village-2016-centre', 2, 'has_infrastructure', 'true', NULL, NULL,
		'infrastructure', $$\u57fa\u7840\u8bbe\u65bd$$),
	('cn-village-2016-centre', 3, 'has_public_services', 'true', NULL, NULL,
		'basic public services', $$\u57fa\u672c\u516c\u5171\u670d\u52a1$$),
	('cn-village-2016-centre', 4, 'has_industry', 'true', NULL, NULL,
		'industry', $$\u4ea7\u4e1a\u53d1\u5c55$$),
	('cn-village-2016-centre', 5, 'has_collective_income', 'true', NULL, NULL,
		'collective income', $$\u96c6\u4f53\u7ecf\u6d4e\u6536\u5165$$),
	('cn-county-2016-west', 1, 'comprehensive_incidence', '<', 0.03, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-county-2016-west', 2, 'wrong_exit_rate', '<', 0.02, NULL,
		'wrong-exit rate', $$\u9519\u9000\u7387$$),
	('cn-county-2016-west', 3, 'missed_rate', '<', 0.02, NULL,
		'missed rate', $$\u6f0f\u8bc4\u7387$$),
	('cn-county-2016-west', 4, 'recognition_rate', '>', 0.90, NULL,
		'recognition by the people', $$\u7fa4\u4f17\u8ba4\u53ef\u5ea6$$),
	('cn-county-2016-centre', 1, 'comprehensive_incidence', '<', 0.02, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-county-2016-centre', 2, 'wrong_exit_rate', '<', 0.02, NULL,
		'wrong-exit rate', $$\u9519\u9000\u7387$$),
	('cn-county-2016-centre', 3, 'missed_rate', '<', 0.02, NULL,
		'missed rate', $$\u6f0f\u8bc4\u7387$$),
	('cn-county-2016-centre', 4, 'recognition_rate', '>', 0.90, NULL,
		'recognition by the people', $$\u7fa4\u4f17\u8ba4\u53ef\u5ea6$$),
	('cn-county-2016-west-inclusive', 1, 'comprehensive_incidence', '<=', 0.03, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-county-2016-west-inclusive', 2, 'wrong_exit_rate', '<=', 0.02, NULL,
		'wrong-exit rate', $$\u9519\u9000\u7387$$),
	('cn-county-2016-west-inclusive', 3, 'missed_rate', '<=', 0.02, NULL,
		'missed rate', $$\u6f0f\u8bc4\u7387$$),
	('cn-county-2016-west-inclusive', 4, 'recognition_rate', '>=', 0.90, NULL,
		'recognition by the people', $$\u7fa4\u4f17\u8ba4\u53ef\u5ea6$$),
	('cn-county-2016-centre-inclusive', 1, 'comprehensive_incidence', '<=', 0.02, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('cn-county-2016-centre-inclusive', 2, 'wrong_exit_rate', '<=', 0.02, NULL,
		'wrong-exit rate', $$\u9519\u9000\u7387$$),
	('cn-county-2016-centre-inclusive', 3, 'missed_rate', '<=', 0.02, NULL,
		'missed rate', $$\u6f0f\u8bc4\u7387$$),
	('cn-county-2016-centre-inclusive', 4, 'recognition_rate', '>=', 0.90, NULL,
		'recognition by the people', $$\u7fa4\u4f17\u8ba4\u53ef\u5ea6$$),
	('yunnan-county-2017', 1, 'comprehensive_incidence', '<', 0.03, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('yunnan-county-2017', 2, 'income_growth', '>', NULL, 'province_income_growth',
		'growth of rural disposable income exceeds that of the province', $$\u519c\u6751\u5e38\u4f4f\u5c45\u6c11\u4eba\u5747\u53ef\u652f\u914d\u6536\u5165\u589e\u5e45\u9ad8\u4e8e\u5168\u7701$$),
	('yunnan-county-2017', 3, 'exited_village_share', '>=', 0.90, NULL,
		'share of poor villages that have exited', $$\u8d2b\u56f0\u6751\u9000\u51fa\u6bd4\u4f8b$$),
	('yunnan-county-2017', 4, 'policy_coverage', '>=', 1, NULL,
		'share of registered households that a policy, project or fund reaches', $$\u6276\u8d2b\u653f\u7b56\u9879\u76ee\u8d44\u91d1\u5230\u6237\u8986\u76d6\u7387$$),
	('yunnan-county-2017', 5, 'has_balanced_education', 'true', NULL, NULL,
		'balanced compulsory education, certified nationally', $$\u53bf\u57df\u4e49\u52a1\u6559\u80b2\u53d1\u5c55\u57fa\u672c\u5747\u8861\u5e76\u901a\u8fc7\u56fd\u5bb6\u8ba4\u5b9a$$),
	('yunnan-county-2017', 6, 'dropout_rate', '<=', NULL, 'dropout_limit',
		'drop-out rate of compulsory education within the national limit', $$\u4e49\u52a1\u6559\u80b2\u9636\u6bb5\u5b66\u751f\u8f8d\u5b66\u7387\u5728\u56fd\u5bb6\u89c4\u5b9a\u8303\u56f4\u5185$$),
	('yunnan-county-2017-inclusive', 1, 'comprehensive_incidence', '<=', 0.03, NULL,
		'comprehensive incidence of poverty', $$\u7efc\u5408\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('yunnan-county-2017-inclusive', 2, 'income_growth', '>', NULL, 'province_income_growth',
		'growth of rural disposable income exceeds that of the province', $$\u519c\u6751\u5e38\u4f4f\u5c45\u6c11\u4eba\u5747\u53ef\u652f\u914d\u6536\u5165\u589e\u5e45\u9ad8\u4e8e\u5168\u7701$$),
	('yunnan-county-2017-inclusive', 3, 'exited_village_share', '>=', 0.90, NULL,
		'share of poor villages that have exited', $$\u8d2b\u56f0\u6751\u9000\u51fa\u6bd4\u4f8b$$),
	('yunnan-county-2017-inclusive', 4, 'policy_coverage', '>=', 1, NULL,
		'share of registered households that a policy, project or fund reaches', $$\u6276\u8d2b\u653f\u7b56\u9879\u76ee\u8d44\u91d1\u5230\u6237\u8986\u76d6\u7387$$),
	('yunnan-county-2017-inclusive', 5, 'has_balanced_education', 'true', NULL, NULL,
		'balanced compulsory education, certified nationally', $$\u53bf\u57df\u4e49\u52a1\u6559\u80b2\u53d1\u5c55\u57fa\u672c\u5747\u8861\u5e76\u901a\u8fc7\u56fd\u5bb6\u8ba4\u5b9a$$),
	('yunnan-county-2017-inclusive', 6, 'dropout_rate', '<=', NULL, 'dropout_limit',
		'drop-out rate of compulsory education within the national limit', $$\u4e49\u52a1\u6559\u80b2\u9636\u6bb5\u5b66\u751f\u8f8d\u5b66\u7387\u5728\u56fd\u5bb6\u89c4\u5b9a\u8303\u56f4\u5185$$),
	('deqen-township-2016', 1, 'incidence', '<', 0.05, NULL,
		'incidence of poverty', $$\u8d2b\u56f0\u53d1\u751f\u7387$$),
	('deqen-township-2016', 2, 'income_growth', '>', NULL, 'county_income_growth',
		'growth of rural disposable income exceeds that of the county', $$\u519c\u6751\u5e38\u4f4f\u5c45\u6c11\u4eba\u5747\u53ef\u652f\u914d\u6536\u5165\u589e\u5e45\u9ad8\u4e8e\u5168\u53bf$$),
	('cn-team-recall-2019', 1, 'age', '>=', 55, NULL,
		'55 years or older', $$\u5e74\u6ee155\u5468\u5c81\u4ee5\u4e0a$$),
	('cn-team-recall-2019', 2, 'is_unfit_for_health', 'true', NULL, NULL,
		'cannot do the work for reasons of health', $$\u8eab\u4f53\u539f\u56e0$$),
	('cn-team-recall-2019', 3, 'is_support_or_temporary_staff', 'true', NULL, NULL,
		'support or temporary staff', $$\u5de5\u52e4\u4eba\u5458\u3001\u4e34\u65f6\u5de5$$),
	('cn-team-recall-2019', 4, 'is_not_competent', 'true', NULL, NULL,
		'ability or conduct falls short', $$\u80fd\u529b\u7d20\u8d28\u4e0d\u5f3a$$),
	('cn-four-no-removals-2019', 1, 'responsibility_after', '>=', NULL, 'responsibility_before',
		'responsibility is not removed', $$\u6458\u5e3d\u4e0d\u6458\u8d23\u4efb$$),
	('cn-four-no-removals-2019', 2, 'policy_after', '>=', NULL, 'policy_before',
		'policy is not removed', $$\u6458\u5e3d\u4e0d\u6458\u653f\u7b56$$),
	('cn-four-no-removals-2019', 3, 'assistance_after', '>=', NULL, 'assistance_before',
		'assistance is not removed', $$\u6458\u5e3d\u4e0d\u6458\u5e2e\u6276$$),
	('cn-four-no-removals-2019', 4, 'supervision_after', '>=', NULL, 'supervision_before',
		'supervision is not removed', $$\u6458\u5e3d\u4e0d\u6458\u76d1\u7ba1$$),
	('cn-monitoring-unstable-2021', 1, 'has_exited', 'true', NULL, NULL,
		'has left poverty', $$\u8131\u8d2b\u6237$$),
	('cn-monitoring-unstable-2021', 2, 'income_per_capita', '<', NULL, 'monitoring_line',
		'income per person below the monitoring line', $$\u5bb6\u5ead\u4eba\u5747\u7eaf\u6536\u5165\u4f4e\u4e8e\u5f53\u5730\u76d1\u6d4b\u8303\u56f4$$),
	('cn-monitoring-unstable-2021', 3, 'has_risk', 'true', NULL, NULL,
		'is at risk of falling back', $$\u6709\u8fd4\u8d2b\u98ce\u9669$$),
	('cn-monitoring-marginal-2021', 1, 'never_registered', 'true', NULL, NULL,
		'was never registered as poor', $$\u4e00\u822c\u519c\u6237$$),
	('cn-monitoring-marginal-2021', 2, 'income_per_capita', '<', NULL, 'monitoring_line',
		'income per person below the monitoring line', $$\u5bb6\u5ead\u4eba\u5747\u7eaf\u6536\u5165\u4f4e\u4e8e\u5f53\u5730\u76d1\u6d4b\u8303\u56f4$$),
	('cn-monitoring-marginal-2021', 3, 'has_risk', 'true', NULL, NULL,
		'is at risk of poverty', $$\u6709\u81f4\u8d2b\u98ce\u9669$$),
	('cn-monitoring-sudden-2021', 1, 'has_severe_hardship', 'true', NULL, NULL,
		'severe hardship after illness, disaster or accident', $$\u56e0\u75c5\u56e0\u707e\u56e0\u610f\u5916\u4e8b\u6545\u7b49\u5bfc\u81f4\u57fa\u672c\u751f\u6d3b\u51fa\u73b0\u4e25\u91cd\u56f0\u96be$$),
	('cn-monitoring-sudden-2021', 2, 'has_risk', 'true', NULL, NULL,
		'is at risk of poverty', $$\u6709\u8fd4\u8d2b\u81f4\u8d2b\u98ce\u9669$$),
	('ph-sglg-2019', 1, 'passes_financial_administration', 'true', NULL, NULL,
		'financial administration and sustainability', NULL),
	('ph-sglg-2019', 2, 'passes_disaster_preparedness', 'true', NULL, NULL,
		'disaster preparedness', NULL),
	('ph-sglg-2019', 3, 'passes_social_protection', 'true', NULL, NULL,
		'social protection and sensitivity', NULL),
	('ph-sglg-2019', 4, 'passes_health_compliance', 'true', NULL, NULL,
		'health compliance and responsiveness', NULL),
	('ph-sglg-2019', 5, 'passes_sustainable_education', 'true', NULL, NULL,
		'sustainable education', NULL),
	('ph-sglg-2019', 6, 'passes_business_friendliness', 'true', NULL, NULL,
		'business-friendliness and competitiveness', NULL),
	('ph-sglg-2019', 7, 'passes_peace_and_order', 'true', NULL, NULL,
		'safety, peace and order', NULL),
	('ph-sglg-2019', 8, 'passes_environmental_management', 'true', NULL, NULL,
		'environmental management', NULL),
	('ph-sglg-2019', 9, 'passes_tourism_and_culture', 'true', NULL, NULL,
		'tourism, heritage development, culture and arts', NULL),
	('ph-sglg-2019', 10, 'passes_youth_development', 'true', NULL, NULL,
		'youth development', NULL)
) AS v(standard, position, metric, comparison, threshold, threshold_column, label, local_label);
