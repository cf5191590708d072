-- What is wrong with a reward, exit by exit, and all that was paid to the same unit, in whichever round.
SELECT a.unit, level, c.county_zh, a.round, problem, entitled, paid, detail,
	   (SELECT json_agg(json_build_object('round', p.round, 'amount', p.amount::text, 'paid_on', p.paid_on) ORDER BY p.paid_on)
		FROM reward_payment p WHERE p.level = n.level AND p.unit = n.name) AS payments
FROM reward_audit($$SELECT level || ' ' || unit AS unit, round, amount, due_by FROM chuxiong.reward_entitlement$$,
				  $$SELECT level || ' ' || unit AS unit, round, amount, paid_on FROM chuxiong.reward_payment$$) a
CROSS JOIN LATERAL (SELECT split_part(a.unit, ' ', 1) AS level, substr(a.unit, position(' ' IN a.unit) + 1) AS name) n
LEFT JOIN county c ON n.level = 'county' AND c.county = n.name
ORDER BY a.unit, a.round
