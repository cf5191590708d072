#include "apportionment/row.h"

#include "number/natural.h"

/* Rows whose amounts do not fit in a machine word. */

static void
read_wide(AmountContext *c, const ApportionmentDecimal *decimal, int exponent, Amount to)
{
	natural_from_digits(to.wide, c->width, decimal->digits, decimal->ndigits,
						decimal->weight - decimal->ndigits + 1 - exponent);
}

bool
apportionment_read_wide_row(Apportionment *a, const char *record)
{
	ApportionmentDecimal decimal;

	record = apportionment_read_decimal(record, &decimal);
	if (decimal.ndigits < 0)
		return false;
	read_wide(&a->amounts, &decimal, a->exponent, a->row_weight);
	if (a->bounded)
	{
		record = apportionment_read_decimal(record, &decimal);
		if (decimal.ndigits < 0)
			decimal.ndigits = 0;
		read_wide(&a->amounts, &decimal, 0, a->row_floor);

		apportionment_read_decimal(record, &decimal);
		if (decimal.ndigits >= 0 && decimal.weight < 2 * a->amounts.width)
		{
			read_wide(&a->amounts, &decimal, 0, a->row_cap);
			if (amount_compare(&a->amounts, a->row_cap, a->amount) <= 0)
				return true;
		}
		amount_set(&a->amounts, &a->row_cap, a->amount);
	}
	return true;
}
