--
-- Words of languages: what is shipped, what is protected, what is rejected,
-- what is told. Every line is a label and t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA language_test;
SET search_path = language_test, public;

\set helpers `echo "${POVAID_SQL:-sql}/helpers.psql"`
\i :helpers

-- What is shipped
SELECT 'shipped: English and Chinese, as far as the encoding has it', array_agg(DISTINCT language ORDER BY language) =
	CASE WHEN getdatabaseencoding() IN ('UTF8', 'EUC_CN') THEN '{en,zh}' ELSE '{en}' END::text[] FROM language_word;
SELECT 'shipped: every Chinese word has an English one, or is for a scope',
	bool_and(scope <> '' OR EXISTS (SELECT FROM language_word e WHERE e.language = 'en' AND (e.topic, e.key) =
		(w.topic, w.key)))
FROM language_word w;
SELECT 'shipped: Chinese lacks no word that is for any scope', count(*) = 0 FROM missing_words('zh')
WHERE scope = '' AND getdatabaseencoding() IN ('UTF8', 'EUC_CN');
SELECT 'shipped: every pattern is one that a user could insert', count(*) = 0 FROM (
	SELECT w.topic, w.key, (SELECT array_agg(lower(m[1]) ORDER BY lower(m[1])) FROM regexp_matches(w.word, '\{(\w+)\}', 'g')
		m) AS slots
	FROM language_word w WHERE language = 'zh') z
JOIN (SELECT w.topic, w.key, (SELECT array_agg(lower(m[1]) ORDER BY lower(m[1])) FROM regexp_matches(w.word, '\{(\w+)\}', 'g')
	m) AS slots
	FROM language_word w WHERE language = 'en') e USING (topic, key)
WHERE z.slots IS DISTINCT FROM e.slots AND (topic, key) NOT IN (('form', 'date'));

-- Everything that the functions answer with has a word, the labels of enums and the problems of audits.
SELECT 'every verdict', bool_and(local_word(v) <> '') AND count(*) = 3 FROM unnest(enum_range(NULL::exit_verdict)) v;
SELECT 'every move', bool_and(local_word(m) <> '') AND count(*) = 8 FROM unnest(enum_range(NULL::register_move)) m;
SELECT 'every problem that a comment names: ' || topic, bool_and(local_word(topic, key) = key)
FROM (VALUES ('reward_audit', '{missing,unexpected,duplicate,wrong amount,late,refunded,undated}'::text[]),
	('figures_audit', '{unknown,no base,too many digits,last digit,wrong figure,impossible figure,different base}'),
	('register_compare', '{no unit,twice,unknown,no persons,persons differ from keys,key in several units,moved,split,'
		'merged,renamed,key changed,similar unit}'),
	('resident_id_problem', '{length,character,region,birth date,check digit}'),
	('compare_standards', '{equal,lowered,raised,recoded,added,missing}')) t(topic, keys), unnest(keys) key
GROUP BY topic ORDER BY topic;
SELECT 'a problem that an audit finds', local_word('reward_audit', reward_problem(100, 0, 0, NULL, NULL)) = 'missing';

-- Words of the user: a language that is not whole, one that stands before a shipped word, and words for a scope.
INSERT INTO language_word (language, topic, key, word) VALUES
	('fr', 'result', 'failed', 'non rempli'), ('fr', 'verdict', 'eligible', 'admis'), ('en', 'register_move', 'stayed', 'still poor');
INSERT INTO language_word (language, topic, key, scope, word) VALUES
	('fr', 'verdict', 'eligible', 'village', 'peut sortir'), ('fr', 'verdict', 'eligible', 'our village', 'sort');
SELECT 'a language of the user', local_word('result', 'failed', 'fr') = 'non rempli';
SELECT 'what it lacks is English', local_word('result', 'unknown', 'fr') = 'not known'
	AND local_word('stayed'::register_move, 'fr') = 'still poor';
SELECT 'what it lacks is listed', count(*) = (SELECT count(*) - 2 FROM language_word WHERE language = 'en' AND shipped)
	AND bool_or((topic, key, english) = ('result', 'unknown', 'not known')) FROM missing_words('fr');
SELECT 'the user''s word stands before the shipped one', local_word('stayed'::register_move) = 'still poor';
SELECT 'the scope stands before any', local_word('eligible'::exit_verdict, 'fr', s) = w
FROM (VALUES ('', 'admis'), ('village', 'peut sortir'), ('our village', 'sort'), ('county', 'admis')) v(s, w);
SELECT 'a word of the language stands before an English one of the scope',
	local_word('eligible'::exit_verdict, 'fr', 'cn-household-2016') = 'admis'
	AND local_word('eligible'::exit_verdict, 'en', 'cn-household-2016') = 'may exit';
SELECT 'NULL', local_word('result', NULL) IS NULL AND local_word('result', 'met', NULL) IS NULL
	AND local_word(NULL::exit_verdict) IS NULL AND local_word(NULL::register_move) IS NULL;
SELECT 'a name that has no word', local_word('criterion', 'roof') IS NULL AND local_word('column', 'poverty_line') = 'poverty line';

-- One statement sees what the one before has written.
DO $$
DECLARE
	words text[];
BEGIN
	FOR i IN 1 .. 3 LOOP
		UPDATE language_word SET word = 'n' || i WHERE (language, key) = ('fr', 'failed');
		words := words || local_word('result', 'failed', 'fr');
	END LOOP;
	IF words <> '{n1,n2,n3}' THEN
		RAISE EXCEPTION 'stale words: %', words;
	END IF;
END $$;
SELECT 'the session lives', true;

-- Shipped words stay
DELETE FROM language_word WHERE language = 'en';
UPDATE language_word SET word = 'x' WHERE language = 'en' AND key = 'met' AND topic = 'result';
TRUNCATE language_word;
INSERT INTO language_word (language, topic, key, shipped, word) VALUES ('en', 'result', 'met', true, 'x');
UPDATE language_word SET shipped = true WHERE language = 'fr';
SELECT 'nothing has changed', local_word('result', 'met') = 'met';

-- Nonsense
INSERT INTO language_word (language, topic, key, word) VALUES (' ', 'result', 'met', 'x');
INSERT INTO language_word (language, topic, key, word) VALUES ('fr', 'results', 'met', 'x');
INSERT INTO language_word (language, topic, key, word) VALUES ('fr', 'result', 'mett', 'x');
INSERT INTO language_word (language, topic, key, word) VALUES ('fr', 'result', '', 'x');
INSERT INTO language_word (language, topic, key, word) VALUES ('fr', 'result', 'met', ' ');
INSERT INTO language_word (language, topic, key, word) VALUES ('fr', 'result', 'met', NULL);
INSERT INTO language_word (language, topic, key, word) VALUES ('fr', 'reason', 'value', '{label}: {valeur}');
INSERT INTO language_word (language, topic, key, word) VALUES ('fr', 'reason', 'value', 'la valeur est {value}');
INSERT INTO language_word (language, topic, key, word) VALUES ('fr', 'form', 'date', 'le {day} {month_name}');
INSERT INTO language_word (language, topic, key, word) VALUES ('fr', 'comparison', '<', 'trop grand');
INSERT INTO language_word (language, topic, key, word) VALUES ('en', 'number', 'income', '{amount} USD');
INSERT INTO language_word (language, topic, key, word) VALUES ('fr', 'number', 'income', 'francs');
INSERT INTO language_word (language, topic, key, word) VALUES ('fr', 'form', 'decimal', '');
INSERT INTO language_word (language, topic, key, word) VALUES ('fr', 'result', 'failed', 'deux fois');
UPDATE language_word SET key = 'mett' WHERE (language, key) = ('fr', 'failed');
INSERT INTO language_word (language, topic, key, word) VALUES ('braces', 'result', 'met', '{} {x y} {');
SELECT 'what is no place is text', local_word('result', 'met', 'braces') = '{} {x y} {';
INSERT INTO language_word (language, topic, key, scope, shipped, word) VALUES
	('fr', 'form', 'thousands', '', NULL, ' '), ('fr', 'form', 'decimal', NULL, false, ',');
SELECT 'signs may be blank', local_word('form', 'thousands', 'fr') = ' ';
SELECT 'left out or NULL: the default', scope = '' AND NOT shipped FROM language_word WHERE (language, key) = ('fr', 'decimal');

-- Questions that have no answer
SELECT local_word('result', 'met', 'frr');
SELECT local_word('result', 'met', '');
SELECT local_word('results', 'met');
SELECT local_word('result', 'fialed');
SELECT local_word('reward_audit', 'none of these');
SELECT local_word('eligible'::exit_verdict, 'klingon');
SELECT local_word('stayed'::register_move, 'klingon');
SELECT 'missing_words of a language that nobody has begun', count(*) = (SELECT count(*) FROM language_word
	WHERE language = 'en' AND shipped) FROM missing_words('klingon');

-- The trigger is for this table only.
CREATE TABLE language_word (word text);
SELECT 'the trigger function cannot be attached elsewhere', outcome($$CREATE TRIGGER guard BEFORE INSERT ON
	language_test.language_word FOR EACH ROW EXECUTE FUNCTION povaid_support.language_word_guard();
	INSERT INTO language_test.language_word VALUES ('x')$$) LIKE '39P01 the trigger function is for table%';
DROP TABLE language_test.language_word;

-- Row-level security, and rights
CREATE ROLE regress_language_reader;
GRANT USAGE ON SCHEMA language_test TO regress_language_reader;
INSERT INTO language_word (language, topic, key, word) VALUES ('de', 'result', 'met', 'erfuellt');
ALTER TABLE language_word ENABLE ROW LEVEL SECURITY;
CREATE POLICY shipped_and_german ON language_word USING (shipped OR language = 'de');
SET ROLE regress_language_reader;
SELECT 'the user sees what the policy shows', local_word('result', 'met', 'de') = 'erfuellt'
	AND local_word('result', 'failed', 'de') = 'failed' AND local_word('stayed'::register_move) = 'stayed poor';
SELECT local_word('result', 'failed', 'fr');
INSERT INTO language_word (language, topic, key, word) VALUES ('nl', 'result', 'met', 'voldaan');
RESET ROLE;
DROP POLICY shipped_and_german ON language_word;
SET ROLE regress_language_reader;
SELECT local_word('result', 'met');
RESET ROLE;
ALTER TABLE language_word DISABLE ROW LEVEL SECURITY;
SELECT 'for a superuser everything is there', local_word('result', 'met', 'de') = 'erfuellt';
REVOKE SELECT ON language_word FROM PUBLIC;
SET ROLE regress_language_reader;
SELECT local_word('result', 'met');
RESET ROLE;
GRANT SELECT ON language_word TO PUBLIC;

DELETE FROM language_word WHERE NOT shipped;
DROP SCHEMA language_test CASCADE;
DROP ROLE regress_language_reader;
