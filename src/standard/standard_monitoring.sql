-- standard: the kinds of monitored households

CREATE TYPE monitoring_assessment AS (
	status pg_catalog.text,
	kind pg_catalog.text,
	kinds pg_catalog.text[],
	undetermined pg_catalog.text[],
	replaces_shipped pg_catalog.text[]
);
COMMENT ON TYPE monitoring_assessment IS 'whether a household is to be monitored, see assess_monitoring';
COMMENT ON COLUMN monitoring_assessment.status IS
	'"to be monitored" (a kind applies), "cleared" (none does), "undetermined" (none is known to, because facts are '
	'missing)';
COMMENT ON COLUMN monitoring_assessment.kind IS
	'the first kind that applies, in the order unstable, marginal, sudden; NULL if none does, or if one before it is '
	'undetermined';
COMMENT ON COLUMN monitoring_assessment.kinds IS 'all kinds that apply, in this order';
COMMENT ON COLUMN monitoring_assessment.undetermined IS 'the kinds that may apply, because facts are missing';
COMMENT ON COLUMN monitoring_assessment.replaces_shipped IS
	'the kinds that were assessed by a standard of the user in the place of the shipped one of its name';

CREATE FUNCTION assess_monitoring("row" pg_catalog.record, on_date pg_catalog.date DEFAULT NULL)
	RETURNS monitoring_assessment
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 60;
COMMENT ON FUNCTION assess_monitoring("row" pg_catalog.record, on_date pg_catalog.date) IS
	'the three kinds of monitored households of China in one call. They are unstable (has left poverty, income below '
	'the monitoring line, a risk), marginal (never registered, the same), sudden (severe hardship and a risk, '
	'whatever the income), by the standards cn-monitoring-unstable-2021, -marginal- and -sudden- or those that '
	'replace them. All that apply, and one by precedence: unstable and marginal say what the household is, sudden is '
	'the kind of those that are neither. "to be monitored" stands for eligible, "cleared" for not eligible in all '
	'three. The row has the columns has_exited, never_registered, income_per_capita, monitoring_line, has_risk, '
	'has_severe_hardship (rename them in a sub-select); a NULL row is undetermined. on_date and errors as in verdict';
