-- The years of the register, and whether there is a map.
SELECT year, to_regclass('dashboard.area') IS NOT NULL AS map FROM poverty_line ORDER BY year
