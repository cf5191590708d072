-- language: words of languages, which are data

CREATE TABLE language_word (
	language pg_catalog.text NOT NULL,
	topic pg_catalog.text NOT NULL,
	key pg_catalog.text NOT NULL,
	scope pg_catalog.text NOT NULL DEFAULT '',
	shipped boolean NOT NULL DEFAULT false,
	word pg_catalog.text NOT NULL,
	PRIMARY KEY (language, topic, key, scope, shipped)
) USING heap;
COMMENT ON TABLE language_word IS
	'words of languages for verdicts, reasons, moves and problems of audits. English and Chinese are shipped, Chinese '
	'in databases whose encoding holds it (UTF8, EUC_CN). Rows of your own add a language or stand before a shipped '
	'word, and are dumped; what a language lacks is English (see missing_words). Nonsense is rejected with a hint '
	'(23514). Policies of row-level security apply to what the functions read';
COMMENT ON COLUMN language_word.language IS
	'the name that explain_assessment and local_word are called with: en, zh, fr ...';
COMMENT ON COLUMN language_word.topic IS
	'what the word is about: verdict, result, sentence, reason, comparison and form make sentences; register_move and '
	'the names of audits are their moves and problems; criterion, column and number are for names of criteria and '
	'columns';
COMMENT ON COLUMN language_word.key IS
	'what it is called in English and in results; of criterion the criterion, of column the bound''s column, of '
	'number the metric';
COMMENT ON COLUMN language_word.scope IS
	'the standard, or the level of standards, that it is for; empty for any. The standard stands before the level, '
	'and both before any';
COMMENT ON COLUMN language_word.shipped IS 'true for the rows of the extension itself, which nobody changes';
COMMENT ON COLUMN language_word.word IS
	'the word, or a pattern: {label} and the like are places for texts, with a capital letter where the text gets one';

CREATE FUNCTION povaid_support.language_word_guard() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION povaid_support.language_word_guard() IS
	'trigger of language_word: 42501 on changes of shipped rows, 23514 with a hint on nonsense. What is restored from '
	'a dump may have keys that this version does not know';

CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON language_word
	FOR EACH ROW EXECUTE FUNCTION povaid_support.language_word_guard();
CREATE TRIGGER guard_all BEFORE TRUNCATE ON language_word
	FOR EACH STATEMENT EXECUTE FUNCTION povaid_support.language_word_guard();

GRANT SELECT ON language_word TO PUBLIC;
GRANT INSERT, UPDATE, DELETE ON language_word TO @extowner@ WITH GRANT OPTION;

SELECT pg_catalog.pg_extension_config_dump('@extschema@.language_word', 'WHERE NOT shipped');

CREATE FUNCTION local_word(topic pg_catalog.text, key pg_catalog.text, language pg_catalog.text DEFAULT 'en', scope
	pg_catalog.text DEFAULT '') RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION local_word(pg_catalog.text, pg_catalog.text, pg_catalog.text, pg_catalog.text) IS
	'a word of the table language_word. local_word(''reward_audit'', problem, ''zh'') is the problem in Chinese; the '
	'topic is the name of the function whose result is told. The user''s word stands before a shipped one, that of '
	'the scope (a standard, or a level) before that of any; what the language lacks is English. NULL if an argument '
	'is NULL, and for names that have no word (topics criterion, column, number); 42704 for a language without words, '
	'naming those that are shipped; 22023 for a topic or key that there is not';

CREATE TYPE missing_word AS (
	topic pg_catalog.text,
	key pg_catalog.text,
	scope pg_catalog.text,
	english pg_catalog.text
);
COMMENT ON TYPE missing_word IS 'a word that a language lacks, see missing_words';
COMMENT ON COLUMN missing_word.topic IS 'as in language_word';
COMMENT ON COLUMN missing_word.key IS 'as in language_word';
COMMENT ON COLUMN missing_word.scope IS 'as in language_word';
COMMENT ON COLUMN missing_word.english IS 'what takes its place';

CREATE FUNCTION missing_words(language pg_catalog.text) RETURNS SETOF missing_word
	LANGUAGE sql STABLE STRICT PARALLEL SAFE ROWS 50
	AS $$
		SELECT CAST(ROW(e.topic, e.key, e.scope, e.word) AS @extschema@.missing_word)
		FROM @extschema@.language_word e
		WHERE e.language OPERATOR(pg_catalog.=) 'en' AND e.shipped AND NOT EXISTS (
			SELECT FROM @extschema@.language_word w
			WHERE w.language OPERATOR(pg_catalog.=) $1 AND w.topic OPERATOR(pg_catalog.=) e.topic
				AND w.key OPERATOR(pg_catalog.=) e.key AND w.scope OPERATOR(pg_catalog.=) e.scope)
		ORDER BY e.topic COLLATE pg_catalog."C", e.key COLLATE pg_catalog."C", e.scope COLLATE pg_catalog."C"
	$$;
COMMENT ON FUNCTION missing_words(pg_catalog.text) IS
	'the words that a language lacks, with the English ones that take their place. All of them for a language that '
	'nobody has begun; none for those that are shipped';

-- The shipped words. Chinese ones are written as escapes of JSON, because this script is
-- ASCII, and read only where the encoding of the database can hold them.

INSERT INTO language_word (language, topic, key, scope, shipped, word)
SELECT l.language, v.topic, v.key, v.scope, true,
	CASE WHEN l.language OPERATOR(pg_catalog.=) 'en' THEN v.english
		ELSE CAST(pg_catalog.concat('"', v.chinese, '"') AS pg_catalog.jsonb) OPERATOR(pg_catalog.#>>) '{}' END
FROM (VALUES
	('verdict', 'eligible', '', CAST('eligible' AS pg_catalog.text), CAST($$\u53ef\u4ee5\u51fa\u5217$$ AS pg_catalog.text)),
	('verdict', 'not_eligible', '', 'not eligible', $$\u4e0d\u53ef\u51fa\u5217$$),
	('verdict', 'undetermined', '', 'undetermined', $$\u5c1a\u4e0d\u80fd\u8ba4\u5b9a$$),
	('verdict', 'eligible', 'household', NULL, $$\u53ef\u4ee5\u8131\u8d2b$$),
	('verdict', 'not_eligible', 'household', NULL, $$\u4e0d\u53ef\u8131\u8d2b$$),
	('verdict', 'eligible', 'county', NULL, $$\u53ef\u4ee5\u6458\u5e3d$$),
	('verdict', 'not_eligible', 'county', NULL, $$\u4e0d\u53ef\u6458\u5e3d$$),
	('verdict', 'eligible', 'cn-household-2016', 'may exit', NULL),
	('verdict', 'not_eligible', 'cn-household-2016', 'may not exit', NULL),
	('verdict', 'eligible', 'cn-household-2016-water', 'may exit', NULL),
	('verdict', 'not_eligible', 'cn-household-2016-water', 'may not exit', NULL),
	('verdict', 'eligible', 'cn-village-2016-west', 'may exit', NULL),
	('verdict', 'not_eligible', 'cn-village-2016-west', 'may not exit', NULL),
	('verdict', 'eligible', 'cn-village-2016-centre', 'may exit', NULL),
	('verdict', 'not_eligible', 'cn-village-2016-centre', 'may not exit', NULL),
	('verdict', 'eligible', 'cn-county-2016-west', 'may exit', NULL),
	('verdict', 'not_eligible', 'cn-county-2016-west', 'may not exit', NULL),
	('verdict', 'eligible', 'cn-county-2016-centre', 'may exit', NULL),
	('verdict', 'not_eligible', 'cn-county-2016-centre', 'may not exit', NULL),
	('verdict', 'eligible', 'cn-county-2016-west-inclusive', 'may exit', NULL),
	('verdict', 'not_eligible', 'cn-county-2016-west-inclusive', 'may not exit', NULL),
	('verdict', 'eligible', 'cn-county-2016-centre-inclusive', 'may exit', NULL),
	('verdict', 'not_eligible', 'cn-county-2016-centre-inclusive', 'may not exit', NULL),
	('verdict', 'eligible', 'yunnan-county-2017', 'may exit', NULL),
	('verdict', 'not_eligible', 'yunnan-county-2017', 'may not exit', NULL),
	('verdict', 'eligible', 'yunnan-county-2017-inclusive', 'may exit', NULL),
	('verdict', 'not_eligible', 'yunnan-county-2017-inclusive', 'may not exit', NULL),
	('verdict', 'eligible', 'deqen-township-2016', 'may exit', NULL),
	('verdict', 'not_eligible', 'deqen-township-2016', 'may not exit', NULL),
	('verdict', 'eligible', 'cn-team-recall-2019', 'to be recalled', $$\u5e94\u53ec\u56de$$),
	('verdict', 'not_eligible', 'cn-team-recall-2019', 'not to be recalled', $$\u4e0d\u53ec\u56de$$),
	('verdict', 'eligible', 'cn-four-no-removals-2019', 'nothing was removed', $$\u56db\u4e0d\u6458\u5df2\u843d\u5b9e$$),
	('verdict', 'not_eligible', 'cn-four-no-removals-2019', 'something was removed', $$\u56db\u4e0d\u6458\u672a\u843d\u5b9e$$),
	('verdict', 'eligible', 'cn-monitoring-unstable-2021', 'to be monitored', $$\u5e94\u7eb3\u5165\u76d1\u6d4b$$),
	('verdict', 'not_eligible', 'cn-monitoring-unstable-2021', 'not to be monitored', $$\u4e0d\u7eb3\u5165\u76d1\u6d4b$$),
	('verdict', 'eligible', 'cn-monitoring-marginal-2021', 'to be monitored', $$\u5e94\u7eb3\u5165\u76d1\u6d4b$$),
	('verdict', 'not_eligible', 'cn-monitoring-marginal-2021', 'not to be monitored', $$\u4e0d\u7eb3\u5165\u76d1\u6d4b$$),
	('verdict', 'eligible', 'cn-monitoring-sudden-2021', 'to be monitored', $$\u5e94\u7eb3\u5165\u76d1\u6d4b$$),
	('verdict', 'not_eligible', 'cn-monitoring-sudden-2021', 'not to be monitored', $$\u4e0d\u7eb3\u5165\u76d1\u6d4b$$),
	('verdict', 'eligible', 'ph-sglg-2019', 'passes', NULL),
	('verdict', 'not_eligible', 'ph-sglg-2019', 'does not pass', NULL),
	('result', 'met', '', 'met', $$\u8fbe\u6807$$),
	('result', 'failed', '', 'failed', $$\u672a\u8fbe\u6807$$),
	('result', 'unknown', '', 'not known', $$\u60c5\u51b5\u4e0d\u660e$$),
	('sentence', 'unit', '', '{unit}: {text}', $${unit}: {text}$$),
	('sentence', 'text', '', '{verdict}. {Reasons}', $${verdict}. {reasons}$$),
	('sentence', 'groups', '', '; ', $$; $$),
	('sentence', 'items', '', ', ', $$\u3001$$),
	('sentence', 'met', '', 'met: {items}', $$\u8fbe\u6807: {items}$$),
	('sentence', 'failed', '', 'not met: {items}', $$\u672a\u8fbe\u6807: {items}$$),
	('sentence', 'unknown', '', 'not known: {items}', $$\u60c5\u51b5\u4e0d\u660e: {items}$$),
	('sentence', 'all met', '', 'all criteria are met ({n})', $${n} \u9879\u5168\u90e8\u8fbe\u6807$$),
	('sentence', 'quorum', '', '{met} of {n} criteria met, {needed} needed', $${n} \u9879\u4e2d\u8fbe\u6807 {met} \u9879, \u987b\u8fbe\u6807 {needed} \u9879$$),
	('sentence', 'replaces shipped', '', '{text}. By the office''s own "{standard}", in place of the shipped one',
		$${text}. \u4f9d\u636e\u81ea\u5b9a\u6807\u51c6\u201c{standard}\u201d, \u4ee3\u66ff\u5185\u7f6e\u7684\u540c\u540d\u6807\u51c6$$),
	('reason', 'value', '', '{label} {value}', $${label} {value}$$),
	('reason', 'comparison', '', '{label} {value} ({comparison})', $${label} {value}, {comparison}$$),
	('reason', 'column', '', 'the {column}, {bound}', $${column} {bound}$$),
	('reason', 'bound unknown', '', '{label} {value}, but the {column} is not known', $${label} {value}, \u4f46{column}\u4e0d\u660e$$),
	('reason', 'no entry', '', '{label} (no entry)', $${label} (\u65e0\u8bb0\u5f55)$$),
	('reason', 'not applicable', '', '{label} (does not apply)', $${label} (\u4e0d\u9002\u7528)$$),
	('reason', 'required', '', '{item} (required)', $${item} (\u5fc5\u5907)$$),
	('reason', 'nested', '', '{label} ({items})', $${label} ({items})$$),
	('comparison', '<', '', 'must be below {bound}', $$\u5e94\u4f4e\u4e8e {bound}$$),
	('comparison', '<=', '', 'must be at most {bound}', $$\u5e94\u4e0d\u9ad8\u4e8e {bound}$$),
	('comparison', '=', '', 'must be {bound}', $$\u5e94\u7b49\u4e8e {bound}$$),
	('comparison', '>=', '', 'must be at least {bound}', $$\u5e94\u4e0d\u4f4e\u4e8e {bound}$$),
	('comparison', '>', '', 'must be above {bound}', $$\u5e94\u9ad8\u4e8e {bound}$$),
	('comparison', 'between', '', 'must be from {bound} to {upper}', $$\u5e94\u5728 {bound} \u81f3 {upper} \u4e4b\u95f4$$),
	('comparison', 'is', '', 'must be {bound}', $$\u5e94\u4e3a {bound}$$),
	('comparison', 'in', '', 'must be one of {bound}', $$\u5e94\u4e3a {bound} \u4e4b\u4e00$$),
	('comparison', 'any', '', 'must have one of {bound}', $$\u5e94\u6709 {bound} \u4e4b\u4e00$$),
	('comparison', 'all', '', 'must have {bound}', $$\u5e94\u6709 {bound}$$),
	('comparison', 'none', '', 'must not have {bound}', $$\u4e0d\u5e94\u6709 {bound}$$),
	('form', 'thousands', '', ',', $$,$$),
	('form', 'decimal', '', '.', $$.$$),
	('form', 'percent', '', '{number} %', $${number} %$$),
	('form', 'yes', '', 'yes', $$\u662f$$),
	('form', 'no', '', 'no', $$\u5426$$),
	('form', 'list', '', ', ', $$\u3001$$),
	('form', 'date', '', '{day} {month_name} {year}', $${year}\u5e74{month}\u6708{day}\u65e5$$),
	('form', 'time', '', '{date}, {time}', $${date} {time}$$),
	('form', 'month 1', '', 'January', $$1\u6708$$),
	('form', 'month 2', '', 'February', $$2\u6708$$),
	('form', 'month 3', '', 'March', $$3\u6708$$),
	('form', 'month 4', '', 'April', $$4\u6708$$),
	('form', 'month 5', '', 'May', $$5\u6708$$),
	('form', 'month 6', '', 'June', $$6\u6708$$),
	('form', 'month 7', '', 'July', $$7\u6708$$),
	('form', 'month 8', '', 'August', $$8\u6708$$),
	('form', 'month 9', '', 'September', $$9\u6708$$),
	('form', 'month 10', '', 'October', $$10\u6708$$),
	('form', 'month 11', '', 'November', $$11\u6708$$),
	('form', 'month 12', '', 'December', $$12\u6708$$),
	('criterion', 'income_per_capita', 'cn-household-2016', 'income per person', $$\u4eba\u5747\u7eaf\u6536\u5165$$),
	('criterion', 'income_per_capita', 'cn-household-2016-water', 'income per person', $$\u4eba\u5747\u7eaf\u6536\u5165$$),
	('criterion', 'income_per_capita', 'cn-monitoring-unstable-2021', 'income per person', $$\u4eba\u5747\u7eaf\u6536\u5165$$),
	('criterion', 'income_per_capita', 'cn-monitoring-marginal-2021', 'income per person', $$\u4eba\u5747\u7eaf\u6536\u5165$$),
	('criterion', 'income_growth', 'yunnan-county-2017', 'growth of rural disposable income', $$\u519c\u6751\u5e38\u4f4f\u5c45\u6c11\u4eba\u5747\u53ef\u652f\u914d\u6536\u5165\u589e\u5e45$$),
	('criterion', 'income_growth', 'yunnan-county-2017-inclusive', 'growth of rural disposable income', $$\u519c\u6751\u5e38\u4f4f\u5c45\u6c11\u4eba\u5747\u53ef\u652f\u914d\u6536\u5165\u589e\u5e45$$),
	('criterion', 'income_growth', 'deqen-township-2016', 'growth of rural disposable income', $$\u519c\u6751\u5e38\u4f4f\u5c45\u6c11\u4eba\u5747\u53ef\u652f\u914d\u6536\u5165\u589e\u5e45$$),
	('criterion', 'dropout_rate', 'yunnan-county-2017', 'drop-out rate of compulsory education', $$\u4e49\u52a1\u6559\u80b2\u9636\u6bb5\u5b66\u751f\u8f8d\u5b66\u7387$$),
	('criterion', 'dropout_rate', 'yunnan-county-2017-inclusive', 'drop-out rate of compulsory education', $$\u4e49\u52a1\u6559\u80b2\u9636\u6bb5\u5b66\u751f\u8f8d\u5b66\u7387$$),
	('criterion', 'age', 'cn-team-recall-2019', 'age', $$\u5e74\u9f84$$),
	('criterion', 'responsibility_after', 'cn-four-no-removals-2019', 'responsibility', $$\u8d23\u4efb$$),
	('criterion', 'policy_after', 'cn-four-no-removals-2019', 'policies', $$\u653f\u7b56$$),
	('criterion', 'assistance_after', 'cn-four-no-removals-2019', 'assistance', $$\u5e2e\u6276$$),
	('criterion', 'supervision_after', 'cn-four-no-removals-2019', 'supervision', $$\u76d1\u7ba1$$),
	('column', 'poverty_line', '', 'poverty line', $$\u6276\u8d2b\u6807\u51c6$$),
	('column', 'monitoring_line', '', 'monitoring line', $$\u76d1\u6d4b\u8303\u56f4$$),
	('column', 'province_income_growth', '', 'growth of the province', $$\u5168\u7701\u589e\u5e45$$),
	('column', 'county_income_growth', '', 'growth of the county', $$\u5168\u53bf\u589e\u5e45$$),
	('column', 'dropout_limit', '', 'national limit', $$\u56fd\u5bb6\u89c4\u5b9a$$),
	('column', 'responsibility_before', '', 'level before the exit', $$\u6458\u5e3d\u524d\u6c34\u5e73$$),
	('column', 'policy_before', '', 'level before the exit', $$\u6458\u5e3d\u524d\u6c34\u5e73$$),
	('column', 'assistance_before', '', 'level before the exit', $$\u6458\u5e3d\u524d\u6c34\u5e73$$),
	('column', 'supervision_before', '', 'level before the exit', $$\u6458\u5e3d\u524d\u6c34\u5e73$$),
	('number', 'income_per_capita', 'cn-household-2016', '{number} yuan', $${number} \u5143$$),
	('number', 'income_per_capita', 'cn-household-2016-water', '{number} yuan', $${number} \u5143$$),
	('number', 'income_per_capita', 'cn-monitoring-unstable-2021', '{number} yuan', $${number} \u5143$$),
	('number', 'income_per_capita', 'cn-monitoring-marginal-2021', '{number} yuan', $${number} \u5143$$),
	('number', 'income_growth', 'yunnan-county-2017', '{percent}', $${percent}$$),
	('number', 'income_growth', 'yunnan-county-2017-inclusive', '{percent}', $${percent}$$),
	('number', 'income_growth', 'deqen-township-2016', '{percent}', $${percent}$$),
	('number', 'age', 'cn-team-recall-2019', '{number} years', $${number} \u5c81$$),
	('register_move', 'stayed', '', 'stayed poor', $$\u7ee7\u7eed\u8d2b\u56f0$$),
	('register_move', 'exited', '', 'left poverty', $$\u8131\u8d2b$$),
	('register_move', 'identified', '', 'newly identified', $$\u65b0\u8bc6\u522b$$),
	('register_move', 'relapsed', '', 'fell back into poverty', $$\u8fd4\u8d2b$$),
	('register_move', 'arrived', '', 'arrived: born into, moved in, split off', $$\u81ea\u7136\u589e\u52a0$$),
	('register_move', 'left', '', 'left the register: died out, moved away, merged, struck off', $$\u81ea\u7136\u51cf\u5c11$$),
	('register_move', 'outside', '', 'not poor at either date', $$\u975e\u8d2b\u56f0$$),
	('register_move', 'unknown', '', 'not known', $$\u60c5\u51b5\u4e0d\u660e$$),
	('assess_monitoring', 'to be monitored', '', 'to be monitored', $$\u5e94\u7eb3\u5165\u76d1\u6d4b$$),
	('assess_monitoring', 'cleared', '', 'cleared', $$\u65e0\u9700\u76d1\u6d4b$$),
	('assess_monitoring', 'undetermined', '', 'undetermined', $$\u5c1a\u4e0d\u80fd\u8ba4\u5b9a$$),
	('assess_monitoring', 'unstable', '', 'exited and unstable', $$\u8131\u8d2b\u4e0d\u7a33\u5b9a\u6237$$),
	('assess_monitoring', 'marginal', '', 'marginal', $$\u8fb9\u7f18\u6613\u81f4\u8d2b\u6237$$),
	('assess_monitoring', 'sudden', '', 'sudden severe hardship', $$\u7a81\u53d1\u4e25\u91cd\u56f0\u96be\u6237$$),
	('compare_standards', 'equal', '', 'equal', $$\u76f8\u540c$$),
	('compare_standards', 'lowered', '', 'lowered', $$\u964d\u4f4e$$),
	('compare_standards', 'raised', '', 'raised', $$\u62d4\u9ad8$$),
	('compare_standards', 'recoded', '', 'recoded', $$\u53d6\u503c\u4e0d\u540c$$),
	('compare_standards', 'added', '', 'added', $$\u589e\u52a0$$),
	('compare_standards', 'missing', '', 'missing', $$\u7f3a\u5c11$$),
	('figures_audit', 'unknown', '', 'unknown', $$\u6570\u636e\u4e0d\u5168$$),
	('figures_audit', 'no base', '', 'no base', $$\u5206\u6bcd\u4e3a\u96f6$$),
	('figures_audit', 'too many digits', '', 'too many digits', $$\u5c0f\u6570\u4f4d\u8fc7\u591a$$),
	('figures_audit', 'last digit', '', 'last digit', $$\u672b\u4f4d\u4e0d\u7b26$$),
	('figures_audit', 'wrong figure', '', 'wrong figure', $$\u6570\u5b57\u9519\u8bef$$),
	('figures_audit', 'impossible figure', '', 'impossible figure', $$\u4e0d\u53ef\u80fd\u7684\u6570\u5b57$$),
	('figures_audit', 'different base', '', 'different base', $$\u57fa\u6570\u4e0d\u4e00\u81f4$$),
	('register_compare', 'no unit', '', 'no unit', $$\u65e0\u6237\u7f16\u53f7$$),
	('register_compare', 'twice', '', 'twice', $$\u91cd\u590d$$),
	('register_compare', 'unknown', '', 'unknown', $$\u60c5\u51b5\u4e0d\u660e$$),
	('register_compare', 'no persons', '', 'no persons', $$\u65e0\u4eba\u53e3\u6570$$),
	('register_compare', 'persons differ from keys', '', 'persons differ from keys', $$\u4eba\u53e3\u6570\u4e0e\u6210\u5458\u4e0d\u7b26$$),
	('register_compare', 'key in several units', '', 'key in several units', $$\u540c\u4e00\u4eba\u5728\u591a\u6237$$),
	('register_compare', 'moved', '', 'moved', $$\u8fc1\u79fb$$),
	('register_compare', 'split', '', 'split', $$\u5206\u6237$$),
	('register_compare', 'merged', '', 'merged', $$\u5e76\u6237$$),
	('register_compare', 'renamed', '', 'renamed', $$\u6237\u7f16\u53f7\u53d8\u66f4$$),
	('register_compare', 'key changed', '', 'key changed', $$\u8bc1\u4ef6\u53f7\u53d8\u66f4$$),
	('register_compare', 'similar unit', '', 'similar unit', $$\u6237\u7f16\u53f7\u8fd1\u4f3c$$),
	('resident_id_problem', 'length', '', 'length', $$\u4f4d\u6570\u4e0d\u5bf9$$),
	('resident_id_problem', 'character', '', 'character', $$\u5b57\u7b26\u4e0d\u5bf9$$),
	('resident_id_problem', 'region', '', 'region', $$\u5730\u533a\u7801\u4e0d\u5bf9$$),
	('resident_id_problem', 'birth date', '', 'birth date', $$\u51fa\u751f\u65e5\u671f\u4e0d\u5bf9$$),
	('resident_id_problem', 'check digit', '', 'check digit', $$\u6821\u9a8c\u7801\u4e0d\u5bf9$$),
	('reward_audit', 'missing', '', 'missing', $$\u5e94\u4ed8\u672a\u4ed8$$),
	('reward_audit', 'unexpected', '', 'unexpected', $$\u4e0d\u5e94\u652f\u4ed8$$),
	('reward_audit', 'duplicate', '', 'duplicate', $$\u91cd\u590d\u652f\u4ed8$$),
	('reward_audit', 'wrong amount', '', 'wrong amount', $$\u91d1\u989d\u4e0d\u7b26$$),
	('reward_audit', 'late', '', 'late', $$\u903e\u671f\u652f\u4ed8$$),
	('reward_audit', 'refunded', '', 'refunded', $$\u5df2\u9000\u56de$$),
	('reward_audit', 'undated', '', 'undated', $$\u65e5\u671f\u4e0d\u660e$$)
) AS v(topic, key, scope, english, chinese), (VALUES ('en'), ('zh')) AS l(language)
WHERE CASE WHEN l.language OPERATOR(pg_catalog.=) 'en' THEN v.english ELSE v.chinese END IS NOT NULL
	AND (l.language OPERATOR(pg_catalog.=) 'en' OR pg_catalog.getdatabaseencoding() OPERATOR(pg_catalog.=) ANY
		(ARRAY['UTF8', 'EUC_CN']));
