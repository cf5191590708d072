--
-- Standards on the nodes of a cluster: what a server without Citus says. The
-- rest is tried where there are nodes, in test/t.
--

\set ECHO none
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE SCHEMA standard_nodes_test;
SET search_path = standard_nodes_test, public;

SELECT 'no user''s standards: an empty document', declared_standards() = '{}';

INSERT INTO assessment_standard (standard, at_least, valid_to, cutoff) VALUES ('on nodes', 1, 'infinity', 0.330);
INSERT INTO assessment_criterion (standard, criterion, metric, comparison, threshold, accepted, position) VALUES
	('on nodes', 'second', 'y', '>', 1.50, NULL, 9), ('on nodes', 'first', 'z', 'in', NULL, '{a,"b c"}', 4);
SELECT 'the user''s standards as a document', jsonb_object_keys(declared_standards()) = 'on nodes';
SELECT 'the row of one, digits kept',
	declared_standards() -> 'on nodes' -> 'versions' -> 0 ->> 'cutoff' = '0.330'
	AND declared_standards() -> 'on nodes' -> 'versions' -> 0 ->> 'valid_to' = 'infinity';
SELECT 'its criteria in the order of the positions',
	jsonb_path_query_array(declared_standards(), '$."on nodes".criteria[*].criterion') = '["first", "second"]';
SELECT 'and nothing of the shipped ones', declared_standards()::text NOT LIKE '%cn-household%';
SELECT 'a document gives the rows back', count(*) = 2 AND bool_and(c = r)
FROM assessment_criterion c JOIN jsonb_populate_recordset(NULL::assessment_criterion,
	declared_standards() -> 'on nodes' -> 'criteria') r USING (standard, criterion) WHERE NOT c.shipped;
DELETE FROM assessment_standard WHERE standard = 'on nodes';

-- Without Citus there are no nodes.
\set VERBOSITY default
\set SHOW_CONTEXT never
SELECT standards_on_nodes();
SELECT copy_standards_to_nodes();
SELECT receive_standards('{}');
BEGIN;
CREATE TEMPORARY TABLE changed (a integer);
SELECT copy_standards_to_nodes();
ROLLBACK;
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT copy_standards_to_nodes();
ROLLBACK;
SELECT povaid_support.assessment_node_forget();
CREATE TABLE other (a integer);
CREATE TRIGGER forget BEFORE INSERT ON other FOR EACH ROW EXECUTE FUNCTION povaid_support.assessment_node_forget();
INSERT INTO other VALUES (1);
DROP TABLE other;
SELECT 'nothing is confirmed', count(*) = 0 FROM assessment_node;
CREATE ROLE povaid_reader;
SET ROLE povaid_reader;
SELECT forget_standards();
RESET ROLE;
DROP ROLE povaid_reader;
SELECT 'the session is alive', verdict(q, 'cn-village-2016-west') = 'undetermined' FROM (SELECT NULL::numeric AS incidence,
	true AS has_infrastructure, true AS has_public_services, true AS has_industry, true AS has_collective_income) q;
DROP SCHEMA standard_nodes_test CASCADE;
