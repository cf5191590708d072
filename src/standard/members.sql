-- standard: from the members of a household to the household

CREATE FUNCTION povaid_support.member_accum(bigint[], boolean) RETURNS bigint[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.member_accum(bigint[], boolean) IS
	'transition of any_member and every_member: adds one row (flag); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.member_accum(bigint[], boolean, boolean) RETURNS bigint[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.member_accum(bigint[], boolean, boolean) IS
	'transition of any_member and every_member: adds one row (flag, applies); for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.member_accum(bigint[], boolean, boolean, double precision) RETURNS bigint[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.member_accum(bigint[], boolean, boolean, double precision) IS
	'transition of any_member and every_member: adds one row (flag, applies, min_known); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.member_discard(bigint[], boolean) RETURNS bigint[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.member_discard(bigint[], boolean) IS
	'inverse transition of any_member and every_member: takes away one row (flag); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.member_discard(bigint[], boolean, boolean) RETURNS bigint[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.member_discard(bigint[], boolean, boolean) IS
	'inverse transition of any_member and every_member: takes away one row (flag, applies); for aggregates only, '
	'0A000 elsewhere';

CREATE FUNCTION povaid_support.member_discard(bigint[], boolean, boolean, double precision) RETURNS bigint[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.member_discard(bigint[], boolean, boolean, double precision) IS
	'inverse transition of any_member and every_member: takes away one row (flag, applies, min_known); for aggregates '
	'only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.member_combine(bigint[], bigint[]) RETURNS bigint[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.member_combine(bigint[], bigint[]) IS
	'combine function of any_member and every_member; for aggregates only, 0A000 elsewhere';

CREATE FUNCTION povaid_support.any_member_final(bigint[]) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.any_member_final(bigint[]) IS
	'final function of any_member';

CREATE FUNCTION povaid_support.every_member_final(bigint[]) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.every_member_final(bigint[]) IS
	'final function of every_member';

@each
	flag boolean
	flag boolean, applies boolean
	flag boolean, applies boolean, min_known double precision
CREATE AGGREGATE any_member(@EACH@) (
	SFUNC = povaid_support.member_accum, STYPE = bigint[], SSPACE = 96, INITCOND = '{0,0,0,0,0,0,0}',
	FINALFUNC = povaid_support.any_member_final, COMBINEFUNC = povaid_support.member_combine,
	MSFUNC = povaid_support.member_accum, MINVFUNC = povaid_support.member_discard,
	MSTYPE = bigint[], MSSPACE = 96, MINITCOND = '{0,0,0,0,0,0,0}', MFINALFUNC = povaid_support.any_member_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE any_member(@EACH@) IS
	'has any member of the household the flag? Among the members to whom it applies (all, without applies): true if '
	'any flag is true; else NULL if the share of those whose flag is known is below min_known (1 if it is left out; 2 '
	'of 3 reach 2/3, and 1e-8 below is forgiven); else false. false, too, if it applies to nobody. A member of whom '
	'it is not known whether it applies counts as one of unknown flag, unless the flag is false, which decides '
	'nothing. min_known: a fraction of 1, not NULL, the same in all rows of a group, else 22023';
@end

@each
	flag boolean
	flag boolean, applies boolean
	flag boolean, applies boolean, min_known double precision
CREATE AGGREGATE every_member(@EACH@) (
	SFUNC = povaid_support.member_accum, STYPE = bigint[], SSPACE = 96, INITCOND = '{0,0,0,0,0,0,0}',
	FINALFUNC = povaid_support.every_member_final, COMBINEFUNC = povaid_support.member_combine,
	MSFUNC = povaid_support.member_accum, MINVFUNC = povaid_support.member_discard,
	MSTYPE = bigint[], MSSPACE = 96, MINITCOND = '{0,0,0,0,0,0,0}', MFINALFUNC = povaid_support.every_member_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE every_member(@EACH@) IS
	'has every member of the household the flag? Among the members to whom it applies (all, without applies): false '
	'if any flag is false; else NULL if the share of those whose flag is known is below min_known (1 if it is left '
	'out; 2 of 3 reach 2/3, and 1e-8 below is forgiven); else true. true, too, if it applies to nobody: it is not '
	'any_member(not flag). A member of whom it is not known whether it applies counts as one of unknown flag, unless '
	'the flag is true, which decides nothing. min_known: a fraction of 1, not NULL, the same in all rows of a group, '
	'else 22023';
@end
