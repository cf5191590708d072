-- reward: exact apportionment, the factor method, funding by priority, and the audit of rewards

CREATE FUNCTION apportion(total exact_decimal, weight exact_decimal, unit exact_decimal DEFAULT 0.01,
	floor exact_decimal DEFAULT NULL, cap exact_decimal DEFAULT NULL)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION apportion(exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal) IS
'window function: the row''s share of total in proportion to weight. It is a multiple of unit (default 0.01) with the digits that unit shows. The shares of a partition add up to total exactly. Largest remainder: every row gets the whole units of its exact share, and the units left over go to the largest fractions. Among equal fractions the row that comes first in the window order goes first; 22023 if that order leaves it open (rows that are peers), which a unique column at the end of ORDER BY repairs. The frame is ignored; each argument is computed once for each row.

floor and cap (NULL: none) bound the row''s share, the floor rounded up and the cap down to whole units; the other rows share the rest in proportion to their weights, so a hold-harmless amount is a floor. 22023, naming the rows, if the floors add up to more than total or the caps to less. A row of weight 0 gets its floor.

NULL if the weight is NULL (the row takes no part, nor do its bounds), for all rows if total or unit is NULL or the weights add up to 0. A negative total gives negative shares, those of -total with the sign turned. 22023 if a weight is negative, a number is NaN or infinite, unit is not positive, total is not a multiple of unit, or total or unit differs between the rows of a partition. Example: apportion(budget, persons) OVER (PARTITION BY fund ORDER BY county_id). Source: largest remainder method (Hamilton, Hare-Niemeyer).';

CREATE FUNCTION apportion_array(total exact_decimal, weights exact_decimal[], unit exact_decimal DEFAULT 0.01)
	RETURNS numeric[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION apportion_array(exact_decimal, exact_decimal[], exact_decimal) IS
'the shares of total in proportion to weights, as an array with the bounds of weights. Multiples of unit (default '
'0.01) that add up to total exactly, by the largest remainder; among equal remainders the element that comes first '
'goes first. A NULL weight has a NULL share. NULL if an argument is NULL or the weights add up to 0. 22023 if a '
'weight is negative, a number is NaN or infinite, unit is not positive or total is not a multiple of it; 2202E if '
'weights has more than one dimension. Source: largest remainder method (Hamilton, Hare-Niemeyer).';

CREATE FUNCTION split_by_share(amount exact_decimal, shares exact_decimal[], unit exact_decimal DEFAULT 0.01)
	RETURNS numeric[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION split_by_share(exact_decimal, exact_decimal[], exact_decimal) IS
'an amount split among payers (province, prefecture, county) by their shares, fractions of 1 that add up to 1. '
'Multiples of unit (default 0.01) that add up to amount exactly, by the largest remainder; among equal remainders the '
'payer that comes first goes first. NULL if an argument or a share is NULL. 22023 if the shares do not add up to 1, a '
'share is negative, a number is NaN or infinite, unit is not positive or amount is not a multiple of it; 2202E if '
'shares has more than one dimension. Source: cost sharing between tiers of government.';

CREATE FUNCTION factor_share(factors exact_decimal[], factor_weights exact_decimal[],
	factor_kinds pg_catalog.text[] DEFAULT NULL)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION factor_share(exact_decimal[], exact_decimal[], pg_catalog.text[]) IS
'window function: the row''s share of the partition by the factor method, a fraction of 1 with 20 digits, half up. For each factor the row has a part v / sum of v; the share is the mean of these parts with the factor_weights (which need not add up to 1). factor_kinds says what v is: ''direct'', the factor itself (the default for all, NULL); ''inverse'', 1 / factor (fiscal capacity: who has less gets more); ''distance'', the largest value of that factor in the partition less the row''s own (distance from the best). A distance that counts by population, as India''s income distance does, is a direct factor computed in a sub-select: (max(income) OVER () - income) * population.

Use it as the weight of apportion, which brings the shares to the total exactly. Exact but for the last rounding and for inverses, which have 60 significant digits. NULL if factors or one of them is NULL (the row takes no part); for all rows if factor_weights is NULL or adds up to 0, or if a factor with a weight has nothing to share (all v are 0). The frame is ignored. 22023 if a direct factor is negative, an inverse one not positive, a factor weight negative, a number NaN or infinite, lengths differ, or factor_weights or factor_kinds differs between the rows of a partition; 22004 for a NULL in factor_weights or factor_kinds. Source: factor method of China''s poverty alleviation funds; Finance Commission of India.';

CREATE FUNCTION fund_by_priority(budget exact_decimal, cost exact_decimal, partial boolean DEFAULT true)
	RETURNS numeric
	AS 'MODULE_PATHNAME' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION fund_by_priority(exact_decimal, exact_decimal, boolean) IS
'window function: what the row is granted when costs are met in the order of the window until the budget is '
'exhausted. Costs are granted in full up to the first that exceeds what is left; that one gets the rest (partial => '
'false: nothing), and those after it 0. Currency; the scale is that of budget or cost, whichever is greater, and more '
'only where the rest has more digits. The frame is ignored. NULL if budget or cost is NULL; a NULL cost uses nothing '
'up. 22023 if budget or cost is negative, NaN or infinite, if budget differs between the rows of a partition, or if '
'the row at which the budget ends has a peer, so that the order does not say who is funded: add a unique column to '
'ORDER BY. Example: fund_by_priority(5000000, cost) OVER (ORDER BY score DESC, project_id). See unfunded_count for '
'stopping there.';

CREATE FUNCTION povaid_support.unfunded_count_support(pg_catalog.internal) RETURNS pg_catalog.internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.unfunded_count_support(pg_catalog.internal) IS
'planner support: unfunded_count does not fall from one row of a partition to the next (PostgreSQL 15 and later)';

CREATE FUNCTION unfunded_count(budget exact_decimal, cost exact_decimal)
	RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE
	SUPPORT povaid_support.unfunded_count_support;
COMMENT ON FUNCTION unfunded_count(exact_decimal, exact_decimal) IS
'window function: how many rows up to this one fund_by_priority does not grant in full, 0 as long as the budget '
'lasts. It does not fall, and PostgreSQL 15 and later stop reading at the cut: SELECT * FROM (SELECT *, '
'unfunded_count(5000000, cost) OVER (ORDER BY score DESC, project_id) AS n FROM project) AS p WHERE n = 0. The frame '
'is ignored. NULL if budget is NULL; a NULL cost does not count. Errors as fund_by_priority.';

CREATE FUNCTION reward_problem(entitled exact_decimal, paid exact_decimal, payments exact_decimal,
	due_by pg_catalog.date, last_paid pg_catalog.date)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION reward_problem(exact_decimal, exact_decimal, exact_decimal, pg_catalog.date, pg_catalog.date) IS
'what is wrong with a reward. Here entitled is the amount due (NULL or 0: none), paid the sum of its payments (NULL or 0: nothing), payments their number, due_by the last day to pay (NULL: any), last_paid the day of the last payment. NULL when in order, else the first of: missing (entitled, nothing paid), unexpected (paid, not entitled), duplicate (more than one payment, together more than the entitlement; instalments that add up are no fault), wrong amount, late (last_paid after due_by). What is not known is not in order: payments without a known sum are a wrong amount, a payment of unknown date is late where there is a due_by. There is no clock in it: what is not due yet counts as missing, leave it out by due_by. 22023 if entitled or payments is negative or an amount is NaN or infinite.

As a view over entitlement(unit, round, amount, due_by) and payment(unit, round, amount, paid_on), with one due date for each reward; negative payments are refunds:
SELECT unit, round, reward_problem(e.entitled, p.paid, p.payments, e.due_by, p.last_paid, p.refunded) AS problem, e.entitled, p.paid, p.payments, e.due_by, p.last_paid, p.refunded
FROM (SELECT unit, round, sum(amount) AS entitled, max(due_by) AS due_by FROM entitlement GROUP BY unit, round) AS e
FULL JOIN (SELECT unit, round, CASE WHEN count(amount) = count(*) THEN sum(amount) END AS paid, count(*) FILTER (WHERE amount > 0 OR amount IS NULL) AS payments,
	CASE WHEN count(paid_on) = count(*) THEN max(paid_on) FILTER (WHERE amount > 0 OR amount IS NULL) END AS last_paid, -sum(amount) FILTER (WHERE amount < 0) AS refunded
	FROM payment GROUP BY unit, round) AS p USING (unit, round);';

CREATE FUNCTION reward_problem(entitled exact_decimal, paid exact_decimal, payments exact_decimal,
	due_by pg_catalog.date, last_paid pg_catalog.date, refunded exact_decimal)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'reward_problem_refunded' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION reward_problem(exact_decimal, exact_decimal, exact_decimal, pg_catalog.date, pg_catalog.date,
	exact_decimal) IS
'the same where money went back. Here refunded is how much of it (NULL or 0: nothing), paid the sum of the payments '
'less that, payments and last_paid the number of payments and the day of the last one without the refunds. After late '
'there is one more problem: refunded (the amount paid is right, or nothing was due and nothing is left, but money '
'went back). A refund that takes a duplicate back in full is in order. 22023 also if refunded is negative.';

CREATE TYPE reward_finding AS (
	unit pg_catalog.text,
	round pg_catalog.text,
	problem pg_catalog.text,
	entitled numeric,
	paid numeric,
	detail pg_catalog.text
);
COMMENT ON TYPE reward_finding IS
'a reward, as reward_audit finds it: one for each unit and round';
COMMENT ON COLUMN reward_finding.unit IS 'who is rewarded; NULL if a query does not say';
COMMENT ON COLUMN reward_finding.round IS 'for which round; NULL if a query does not say';
COMMENT ON COLUMN reward_finding.problem IS
	'missing, unexpected, duplicate, wrong amount, late, refunded or undated: see reward_audit; NULL if the reward is '
	'in order';
COMMENT ON COLUMN reward_finding.entitled IS
	'amount due, all instalments together, in the currency of the entitlement query; NULL if none';
COMMENT ON COLUMN reward_finding.paid IS
	'sum of the payments less the refunds; NULL if there are none or an amount is unknown';
COMMENT ON COLUMN reward_finding.detail IS
	'what was paid when, any other problems, payments to the same unit in other rounds, and units of a similar name';

CREATE FUNCTION reward_audit(entitlement_query pg_catalog.text, payment_query pg_catalog.text,
	as_of pg_catalog.date DEFAULT NULL, full_sheet boolean DEFAULT false, params pg_catalog.jsonb DEFAULT NULL)
	RETURNS SETOF reward_finding
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL RESTRICTED COST 1000 ROWS 100;
COMMENT ON FUNCTION reward_audit(pg_catalog.text, pg_catalog.text, pg_catalog.date, boolean, pg_catalog.jsonb) IS
'rewards in trouble. The entitlements that one query returns as (unit, round, amount [, due_by]) against the payments that the other returns as (unit, round, amount, paid_on). One row for each unit and round that has a problem, and with full_sheet => true for those in order as well, whose problem is NULL; ordered by unit and round byte by byte.

Several entitlements of a unit and round are instalments, each with a due_by of its own (NULL: due, but on no day). Payments add up, and none belongs to an instalment: on each due day, all that has been paid is held against all that has been due. A negative payment is a refund. as_of is the day of the audit: what is due later need not be paid yet, though it may be, and what was paid later is left out. Without it there is no clock, and everything counts as due.

The problem is the first of: missing (something is due, and nothing was paid or all of it went back), unexpected (paid, not entitled), duplicate (more than one payment, together more than the entitlement), wrong amount (too little, too much in one payment, or an amount unknown), late (on a due day less had been paid than was due, and the rest came later; a payment of unknown date is not known to be in time), refunded (the amount is right, or nothing was due and nothing is left, but money went back; a refund that takes a duplicate back in full is in order), undated (the date of a payment or refund is unknown). Amounts are those after refunds; a refund makes nothing late that was in time.

detail says what was paid when and what else is wrong; that an unexpected unit was also paid in other rounds (up to five); and of missing and unexpected units of a round, which are perhaps the same (up to three): names that differ only by blanks or, in a UTF8 database, by width (normalisation form NFKC), else those that differ by one letter, replaced or added, but not by a digit for a digit or a digit more, which is another number. Names of more than 256 bytes are not compared, letters only in names of 2 to 64, and only if not more than 100000 missing or 100000 unexpected units are without a twin.

Each query is one SELECT, planned by itself and run with the rights of the caller and the snapshot of the calling query, in a read-only transaction: a function in it that writes, be it nextval, is an error (25006), but for temporary tables. In a view, a materialised view or a function, qualify the names of tables and functions within the texts (FROM public.due): a restore, and from PostgreSQL 17 on a refresh, looks for them under an empty search_path. Columns are found by name, others are ignored; unit and round are compared as text (character(n) without its padding), amount is numeric or an integer, due_by and paid_on are dates. params is an array of the values of $1, $2, ... of both queries, each read as the type that a query needs ([2020, null]); 22023 if it is no array, 42P02 if a query asks for more. NULL in unit or round matches nothing; a payment of unknown amount or date is never in order. Memory is bounded by work_mem, but for the rounds of one unit. 22004 if a query, full_sheet or the amount of an entitlement is NULL; 22023 if a text is not one SELECT, or if an amount is NaN or infinite or that of an entitlement negative; 42703, 42702 or 42804 if a column is absent, there twice or of another type. Errors in a query point into it.';
