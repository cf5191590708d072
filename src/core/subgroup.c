#include "core/subgroup.h"

#include "core/float8_row.h"

/*
 * The rows of subgroup_poverty and sectoral_change, which a poverty_summary and
 * a welfare_distribution answer alike.
 */

/* (population_share, poverty, contribution, poverty_share, poverty_risk) */
Datum
subgroup_poverty_row(FunctionCallInfo fcinfo, const Subgroup *group)
{
	double		value[5] = {group->population_share, group->poverty, group->contribution};
	bool		null[5] = {false};

	if (!group->populated)
		PG_RETURN_NULL();
	null[3] = null[4] = !group->any_poor;
	if (group->any_poor)
	{
		value[3] = group->poverty_share;
		value[4] = group->poverty / group->whole_poverty;
	}
	return float8_row(fcinfo, value, null, 5);
}

/*
 * (total, within, shift, interaction): with v the share of the population,
 * v1 P1 - v0 P0 = v0 (P1 - P0) + (v1 - v0) P0 + (v1 - v0) (P1 - P0).  Where a
 * group has nobody in one of the periods, only the total is known.
 */
Datum
sectoral_change_row(FunctionCallInfo fcinfo, const Subgroup *before, const Subgroup *after)
{
	double		value[4] = {after->contribution - before->contribution};
	bool		null[4] = {false};

	null[1] = null[2] = null[3] = !before->populated || !after->populated;
	if (!null[1])
	{
		double		change = after->poverty - before->poverty;
		double		move = after->population_share - before->population_share;

		value[1] = before->population_share * change;
		value[2] = move * before->poverty;
		value[3] = move * change;
	}
	return float8_row(fcinfo, value, null, 4);
}
