-- Rewards owed and paid by level and round, and in all (level NULL), yuan.
SELECT level, round, count(entitled) AS exits, coalesce(sum(entitled), 0) AS owed, coalesce(sum(payments), 0)::bigint AS payments, coalesce(sum(paid), 0) AS paid,
	   rounded(coalesce(sum(entitled), 0) / 1000000, 1) AS owed_million, rounded(coalesce(sum(paid), 0) / 1000000, 1) AS paid_million,
	   rounded(coalesce(sum(entitled), 0) / 10000, 0) AS owed_ten_thousand, rounded(coalesce(sum(paid), 0) / 10000, 0) AS paid_ten_thousand, count(problem) AS problems
FROM reward_check GROUP BY GROUPING SETS ((level, round), ()) ORDER BY GROUPING(level), level, round
