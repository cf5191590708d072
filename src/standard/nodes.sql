-- The standards on the nodes of a Citus cluster

CREATE TABLE assessment_node (
	group_id integer PRIMARY KEY,
	confirmed_at pg_catalog.timestamptz NOT NULL DEFAULT pg_catalog.now()
) USING heap;
COMMENT ON TABLE assessment_node IS
	'on a worker of a Citus cluster: has a row while its standards are confirmed. They are those of the coordinator, '
	'and then standards can be used by name here. Written by copy_standards_to_nodes, taken back before any change of '
	'standards; empty elsewhere, and not dumped';
COMMENT ON COLUMN assessment_node.group_id IS
	'the number of this node in the cluster (pg_dist_local_group): added anew it has another one, and is not '
	'confirmed';
COMMENT ON COLUMN assessment_node.confirmed_at IS 'when the coordinator confirmed it';

GRANT SELECT ON assessment_node TO PUBLIC;
GRANT INSERT, UPDATE, DELETE ON assessment_node TO @extowner@ WITH GRANT OPTION;

CREATE FUNCTION povaid_support.assessment_node_forget() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION povaid_support.assessment_node_forget() IS
	'trigger of assessment_standard and assessment_criterion, before each statement that changes them in a cluster: '
	'the nodes forget that they have the standards of the coordinator; 55000 if one cannot be told. Does nothing '
	'without Citus';

CREATE TRIGGER forget BEFORE INSERT OR UPDATE OR DELETE ON assessment_standard
	FOR EACH STATEMENT EXECUTE FUNCTION povaid_support.assessment_node_forget();
CREATE TRIGGER forget BEFORE INSERT OR UPDATE OR DELETE ON assessment_criterion
	FOR EACH STATEMENT EXECUTE FUNCTION povaid_support.assessment_node_forget();
ALTER TABLE assessment_standard ENABLE ALWAYS TRIGGER forget;
ALTER TABLE assessment_criterion ENABLE ALWAYS TRIGGER forget;

CREATE FUNCTION forget_standards() RETURNS pg_catalog.void
	AS 'MODULE_PATHNAME' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION forget_standards() IS
	'called by the coordinator of a cluster before standards change. Then this node no longer knows that it has the '
	'same; 42501 for a role that may not change standards here';

CREATE FUNCTION declared_standards() RETURNS pg_catalog.jsonb
	LANGUAGE sql STABLE PARALLEL SAFE SET row_security TO off
AS $$
	SELECT coalesce(pg_catalog.jsonb_object_agg(n.standard, pg_catalog.jsonb_build_object(
			'versions', (SELECT coalesce(pg_catalog.jsonb_agg(pg_catalog.to_jsonb(s) ORDER BY s.valid_from), '[]')
				FROM @extschema@.assessment_standard s
				WHERE s.standard OPERATOR(pg_catalog.=) n.standard AND NOT s.shipped),
			'criteria', (
				SELECT coalesce(pg_catalog.jsonb_agg(pg_catalog.to_jsonb(c) ORDER BY c.valid_from, c.position), '[]')
				FROM @extschema@.assessment_criterion c
				WHERE c.standard OPERATOR(pg_catalog.=) n.standard AND NOT c.shipped))), '{}')
	FROM (SELECT standard FROM @extschema@.assessment_standard WHERE NOT shipped
		UNION SELECT standard FROM @extschema@.assessment_criterion WHERE NOT shipped) n
$$;
COMMENT ON FUNCTION declared_standards() IS
	'the user''s standards as one document. That is {name: {versions: [its rows, in the order of their first days], '
	'criteria: [their rows, in that order and that of the positions]}}; {} if there are none. Equal texts are equal '
	'standards. An error if a policy of row-level security would hide some';

CREATE FUNCTION receive_standards(standards pg_catalog.jsonb) RETURNS pg_catalog.void
	LANGUAGE plpgsql VOLATILE SET row_security TO off
AS $$
BEGIN
	IF pg_catalog.to_regclass('pg_catalog.pg_dist_local_group') IS NULL THEN
		RAISE EXCEPTION 'this database is not in a Citus cluster'
			USING ERRCODE := 'object_not_in_prerequisite_state',
				HINT := 'Call copy_standards_to_nodes() on the coordinator of a cluster: it calls this on the workers.';
	END IF;
	LOCK TABLE @extschema@.assessment_standard, @extschema@.assessment_criterion IN SHARE ROW EXCLUSIVE MODE;
	IF CAST(@extschema@.declared_standards() AS pg_catalog.text)
		OPERATOR(pg_catalog.<>) CAST(standards AS pg_catalog.text) THEN
		DELETE FROM @extschema@.assessment_criterion WHERE NOT shipped;
		DELETE FROM @extschema@.assessment_standard WHERE NOT shipped;
		INSERT INTO @extschema@.assessment_standard
		SELECT r.* FROM pg_catalog.jsonb_each(standards) e,
			pg_catalog.jsonb_populate_recordset(CAST(NULL AS @extschema@.assessment_standard),
				e.value OPERATOR(pg_catalog.->) CAST('versions' AS pg_catalog.text)) r;
		INSERT INTO @extschema@.assessment_criterion
		SELECT r.* FROM pg_catalog.jsonb_each(standards) e,
			pg_catalog.jsonb_populate_recordset(CAST(NULL AS @extschema@.assessment_criterion),
				e.value OPERATOR(pg_catalog.->) CAST('criteria' AS pg_catalog.text)) r;
		IF CAST(@extschema@.declared_standards() AS pg_catalog.text)
			OPERATOR(pg_catalog.<>) CAST(standards AS pg_catalog.text) THEN
			RAISE EXCEPTION 'the standards cannot be stored on this node as they are on the coordinator'
				USING ERRCODE := 'object_not_in_prerequisite_state',
					HINT := 'Is the extension of the same version on all nodes? ALTER EXTENSION povaid UPDATE.';
		END IF;
	END IF;
	DELETE FROM @extschema@.assessment_node;
	EXECUTE 'INSERT INTO @extschema@.assessment_node (group_id) SELECT groupid FROM pg_catalog.pg_dist_local_group';
END
$$;
COMMENT ON FUNCTION receive_standards(pg_catalog.jsonb) IS
	'called by copy_standards_to_nodes on each worker. It puts these standards (declared_standards) in the place of '
	'the user''s own and confirms that they are the coordinator''s; 42501 for a role that may not change standards '
	'here, 55000 if they cannot be stored';

CREATE TYPE node_standard AS (
	node pg_catalog.text,
	standard pg_catalog.text,
	difference pg_catalog.text,
	detail pg_catalog.text
);
COMMENT ON TYPE node_standard IS
	'how a standard on a worker of a Citus cluster differs from that of the coordinator';
COMMENT ON COLUMN node_standard.node IS 'host:port of the worker';
COMMENT ON COLUMN node_standard.standard IS 'name of the standard; NULL where the row is about the node';
COMMENT ON COLUMN node_standard.difference IS
	'missing (only the coordinator has it), different, surplus (only the worker has it); of the node: unconfirmed (it '
	'does not know that its standards are the coordinator''s, and refuses names) or unreachable';
COMMENT ON COLUMN node_standard.detail IS 'what an unreachable node answered; else NULL';

CREATE FUNCTION standards_on_nodes() RETURNS SETOF node_standard
	LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
	declared pg_catalog.jsonb;
	on_coordinator boolean;
BEGIN
	IF pg_catalog.to_regclass('pg_catalog.pg_dist_local_group') IS NULL THEN
		RAISE EXCEPTION 'this database is not in a Citus cluster'
			USING ERRCODE := 'object_not_in_prerequisite_state',
				HINT := 'Without Citus there is one node, which has the standards. '
					'For other servers, use the rules as a value: standard_rules(name).';
	END IF;
	EXECUTE 'SELECT NOT EXISTS (SELECT FROM pg_catalog.pg_dist_local_group '
		'WHERE groupid OPERATOR(pg_catalog.<>) 0)' INTO on_coordinator;
	IF NOT on_coordinator THEN
		RAISE EXCEPTION 'this node is not the coordinator of the cluster'
			USING ERRCODE := 'object_not_in_prerequisite_state',
				HINT := 'The standards of the coordinator are those that hold: call it there.';
	END IF;
	declared := @extschema@.declared_standards();
	RETURN QUERY
	WITH answer AS MATERIALIZED (
		SELECT pg_catalog.format('%s:%s', n.nodename, n.nodeport) AS node,
			coalesce(n.isactive AND r.success, false) AS answers,
			CASE WHEN n.isactive THEN r.result ELSE 'The node is disabled.' END AS result
		FROM pg_catalog.pg_dist_node n LEFT JOIN pg_catalog.run_command_on_workers(
			'SELECT pg_catalog.jsonb_build_object(''standards'', @extschema@.declared_standards(), '
			'''confirmed'', EXISTS (SELECT FROM @extschema@.assessment_node a, pg_catalog.pg_dist_local_group g '
			'WHERE a.group_id OPERATOR(pg_catalog.=) g.groupid))') r
			ON r.nodename OPERATOR(pg_catalog.=) n.nodename AND r.nodeport OPERATOR(pg_catalog.=) n.nodeport
		WHERE n.groupid OPERATOR(pg_catalog.<>) 0 AND n.noderole OPERATOR(pg_catalog.=) 'primary'
	), known AS MATERIALIZED (
		SELECT a.node, CAST(a.result AS pg_catalog.jsonb) AS here FROM answer a WHERE a.answers
	)
	SELECT k.node, t.key,
		CASE WHEN t.ours IS NULL THEN 'surplus' WHEN t.theirs IS NULL THEN 'missing' ELSE 'different' END,
		CAST(NULL AS pg_catalog.text)
	FROM known k, LATERAL (
		SELECT coalesce(a.key, b.key) AS key,
			CAST(a.value AS pg_catalog.text) AS ours, CAST(b.value AS pg_catalog.text) AS theirs
		FROM pg_catalog.jsonb_each(declared) a
		FULL JOIN pg_catalog.jsonb_each(k.here OPERATOR(pg_catalog.->) CAST('standards' AS pg_catalog.text)) b
			ON a.key OPERATOR(pg_catalog.=) b.key) t
	WHERE coalesce(t.ours, '') OPERATOR(pg_catalog.<>) coalesce(t.theirs, '')
	UNION ALL
	SELECT k.node, NULL, 'unconfirmed', NULL FROM known k
	WHERE k.here OPERATOR(pg_catalog.->) CAST('confirmed' AS pg_catalog.text)
		OPERATOR(pg_catalog.=) CAST('false' AS pg_catalog.jsonb)
	UNION ALL
	SELECT a.node, NULL, 'unreachable', a.result FROM answer a WHERE NOT a.answers
	ORDER BY 1, 2;
END
$$;
COMMENT ON FUNCTION standards_on_nodes() IS
	'on the coordinator of a Citus cluster: what differs between its standards and the workers''. One row for each '
	'difference; no rows if all workers have the same, and know it. Changes nothing. 55000 without Citus or on a '
	'worker';

CREATE FUNCTION copy_standards_to_nodes(remove boolean DEFAULT false) RETURNS SETOF node_standard
	LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
	differs @extschema@.node_standard;
	sent pg_catalog.record;
BEGIN
	IF pg_catalog.current_setting('transaction_isolation') OPERATOR(pg_catalog.<>) 'read committed' THEN
		RAISE EXCEPTION 'standards cannot be copied in a transaction with isolation level %',
				pg_catalog.current_setting('transaction_isolation')
			USING ERRCODE := 'active_sql_transaction',
				HINT := 'Call it in READ COMMITTED, which sees the standards as they are now.';
	END IF;
	IF pg_catalog.pg_current_xact_id_if_assigned() IS NOT NULL THEN
		RAISE EXCEPTION 'standards cannot be copied in a transaction that has changed something'
			USING ERRCODE := 'active_sql_transaction',
				DETAIL := 'The nodes would keep standards that this transaction may not commit.',
				HINT := 'Commit first.';
	END IF;
	IF pg_catalog.to_regclass('pg_catalog.pg_dist_local_group') IS NOT NULL THEN
		LOCK TABLE @extschema@.assessment_standard, @extschema@.assessment_criterion IN SHARE ROW EXCLUSIVE MODE;
	END IF;
	FOR differs IN SELECT * FROM @extschema@.standards_on_nodes() LOOP
		IF differs.difference OPERATOR(pg_catalog.=) 'unreachable' THEN
			RAISE EXCEPTION 'node % cannot be given the standards', differs.node
				USING ERRCODE := 'object_not_in_prerequisite_state', DETAIL := differs.detail,
					HINT := 'The extension must be there, in the same schema, and the role known. '
						'Or remove the node from the cluster.';
		ELSIF differs.difference OPERATOR(pg_catalog.=) 'surplus' AND remove IS NOT TRUE THEN
			RAISE EXCEPTION 'node % has standard "%", which the coordinator has not', differs.node, differs.standard
				USING ERRCODE := 'object_not_in_prerequisite_state',
					HINT := 'Declare it on the coordinator, too, or call '
						'copy_standards_to_nodes(remove => true), which deletes it on the node.';
		END IF;
	END LOOP;
	FOR differs IN SELECT * FROM @extschema@.standards_on_nodes() LOOP
		RETURN NEXT differs;
	END LOOP;
	FOR sent IN SELECT r.nodename, r.nodeport, r.success, r.result FROM pg_catalog.run_command_on_workers(
		pg_catalog.format('SELECT @extschema@.receive_standards(%L)', @extschema@.declared_standards())) r LOOP
		IF NOT sent.success THEN
			RAISE EXCEPTION 'node %:% cannot be given the standards', sent.nodename, sent.nodeport
				USING ERRCODE := 'object_not_in_prerequisite_state', DETAIL := sent.result,
					HINT := 'Nodes that were given them before keep them. Mend this one and call it again.';
		END IF;
	END LOOP;
END
$$;
COMMENT ON FUNCTION copy_standards_to_nodes(boolean) IS
	'on the coordinator of a Citus cluster: copies the user''s standards to all workers. It confirms there that they '
	'are the same, so that standards can be used by name in queries over distributed tables; until then, and again '
	'after every change, that is an error there. Returns what differed (standards_on_nodes). Standards that only a '
	'worker has are an error, or with remove deleted there. Needs the right to change standards on every node. 25001 '
	'in a transaction that has changed something or is not READ COMMITTED, 55000 without Citus, on a worker, or if a '
	'node cannot be reached';
