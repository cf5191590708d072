-- complain if script is sourced in psql, rather than via ALTER EXTENSION
\echo Use "ALTER EXTENSION povaid UPDATE TO '0.2.0'" to load this file. \quit

-- The functions that nobody calls, and the types of running states, go to a
-- schema of their own (see src/core/support.sql).
CREATE SCHEMA povaid_support;
ALTER TYPE survey_sum_state SET SCHEMA povaid_support;
ALTER TYPE distribution_state SET SCHEMA povaid_support;
ALTER TYPE targeting_state SET SCHEMA povaid_support;
ALTER TYPE fgt_state SET SCHEMA povaid_support;
ALTER FUNCTION exact_decimal_in(pg_catalog.cstring, pg_catalog.oid, integer) SET SCHEMA povaid_support;
ALTER FUNCTION exact_decimal_out(exact_decimal) SET SCHEMA povaid_support;
ALTER FUNCTION exact_decimal_recv(pg_catalog.internal, pg_catalog.oid, integer) SET SCHEMA povaid_support;
ALTER FUNCTION exact_decimal_send(exact_decimal) SET SCHEMA povaid_support;
ALTER FUNCTION exact_decimal(smallint) SET SCHEMA povaid_support;
ALTER FUNCTION exact_decimal(integer) SET SCHEMA povaid_support;
ALTER FUNCTION exact_decimal(bigint) SET SCHEMA povaid_support;
ALTER FUNCTION exact_decimal(real) SET SCHEMA povaid_support;
ALTER FUNCTION exact_decimal(double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_out(rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_send(rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_lt(rate_summary, rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_le(rate_summary, rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_eq(rate_summary, rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_ne(rate_summary, rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_ge(rate_summary, rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_gt(rate_summary, rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_cmp(rate_summary, rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_hash(rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_hash_extended(rate_summary, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_combine(rate_summary, rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_uncombine(rate_summary, rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_final(rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_add(rate_summary, rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_subtract(rate_summary, rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_negate(rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum(rate_summary, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard(rate_summary, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum(rate_summary, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard(rate_summary, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_hit(rate_summary, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_hit(rate_summary, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_hit(rate_summary, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_hit(rate_summary, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_hit(rate_summary, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_hit(rate_summary, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_out(poverty_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_send(poverty_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_lt(poverty_summary, poverty_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_le(poverty_summary, poverty_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_eq(poverty_summary, poverty_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_ne(poverty_summary, poverty_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_ge(poverty_summary, poverty_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_gt(poverty_summary, poverty_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_cmp(poverty_summary, poverty_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_hash(poverty_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_hash_extended(poverty_summary, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_combine(poverty_summary, poverty_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_uncombine(poverty_summary, poverty_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_final(poverty_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_add(poverty_summary, poverty_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_subtract(poverty_summary, poverty_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_summary_negate(poverty_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_accum(poverty_summary, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_discard(poverty_summary, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_accum(poverty_summary, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_discard(poverty_summary, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_accum(poverty_summary, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_discard(poverty_summary, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_accum(poverty_summary, numeric, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_discard(poverty_summary, numeric, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_accum(poverty_summary, bigint, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_discard(poverty_summary, bigint, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_accum(poverty_summary, bigint, bigint, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_discard(poverty_summary, bigint, bigint, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_state_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_state_out(povaid_support.fgt_state) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_state_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_state_send(povaid_support.fgt_state) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_state_lt(povaid_support.fgt_state, povaid_support.fgt_state) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_state_le(povaid_support.fgt_state, povaid_support.fgt_state) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_state_eq(povaid_support.fgt_state, povaid_support.fgt_state) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_state_ne(povaid_support.fgt_state, povaid_support.fgt_state) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_state_ge(povaid_support.fgt_state, povaid_support.fgt_state) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_state_gt(povaid_support.fgt_state, povaid_support.fgt_state) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_state_cmp(povaid_support.fgt_state, povaid_support.fgt_state) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_state_hash(povaid_support.fgt_state) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_state_hash_extended(povaid_support.fgt_state, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_state_combine(povaid_support.fgt_state, povaid_support.fgt_state) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_accum(povaid_support.fgt_state, double precision, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_discard(povaid_support.fgt_state, double precision, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_accum(povaid_support.fgt_state, numeric, numeric, numeric, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_discard(povaid_support.fgt_state, numeric, numeric, numeric, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_accum(povaid_support.fgt_state, bigint, bigint, bigint, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_discard(povaid_support.fgt_state, bigint, bigint, bigint, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION fgt_index(povaid_support.fgt_state) SET SCHEMA povaid_support;
ALTER FUNCTION exit_verdict_support(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION exit_verdict_eq(exit_verdict_operand, exit_verdict_label) SET SCHEMA povaid_support;
ALTER FUNCTION exit_verdict_eq(exit_verdict_label, exit_verdict_operand) SET SCHEMA povaid_support;
ALTER FUNCTION exit_verdict_ne(exit_verdict_operand, exit_verdict_label) SET SCHEMA povaid_support;
ALTER FUNCTION exit_verdict_ne(exit_verdict_label, exit_verdict_operand) SET SCHEMA povaid_support;
ALTER FUNCTION assessment_standard_guard() SET SCHEMA povaid_support;
ALTER FUNCTION assessment_standard_cascade() SET SCHEMA povaid_support;
ALTER FUNCTION assessment_standard_versions() SET SCHEMA povaid_support;
ALTER FUNCTION assessment_criterion_guard() SET SCHEMA povaid_support;
ALTER FUNCTION member_accum(bigint[], boolean) SET SCHEMA povaid_support;
ALTER FUNCTION member_accum(bigint[], boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION member_accum(bigint[], boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION member_discard(bigint[], boolean) SET SCHEMA povaid_support;
ALTER FUNCTION member_discard(bigint[], boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION member_discard(bigint[], boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION member_combine(bigint[], bigint[]) SET SCHEMA povaid_support;
ALTER FUNCTION any_member_final(bigint[]) SET SCHEMA povaid_support;
ALTER FUNCTION every_member_final(bigint[]) SET SCHEMA povaid_support;
ALTER FUNCTION standard_rules_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION standard_rules_out(standard_rules) SET SCHEMA povaid_support;
ALTER FUNCTION standard_rules_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION standard_rules_send(standard_rules) SET SCHEMA povaid_support;
ALTER FUNCTION standard_rules_lt(standard_rules, standard_rules) SET SCHEMA povaid_support;
ALTER FUNCTION standard_rules_le(standard_rules, standard_rules) SET SCHEMA povaid_support;
ALTER FUNCTION standard_rules_eq(standard_rules, standard_rules) SET SCHEMA povaid_support;
ALTER FUNCTION standard_rules_ne(standard_rules, standard_rules) SET SCHEMA povaid_support;
ALTER FUNCTION standard_rules_ge(standard_rules, standard_rules) SET SCHEMA povaid_support;
ALTER FUNCTION standard_rules_gt(standard_rules, standard_rules) SET SCHEMA povaid_support;
ALTER FUNCTION standard_rules_cmp(standard_rules, standard_rules) SET SCHEMA povaid_support;
ALTER FUNCTION standard_rules_hash(standard_rules) SET SCHEMA povaid_support;
ALTER FUNCTION standard_rules_hash_extended(standard_rules, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION foreign_row_support(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_profile_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_profile_out(deprivation_profile) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_profile_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_profile_send(deprivation_profile) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_profile_lt(deprivation_profile, deprivation_profile) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_profile_le(deprivation_profile, deprivation_profile) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_profile_eq(deprivation_profile, deprivation_profile) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_profile_ne(deprivation_profile, deprivation_profile) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_profile_ge(deprivation_profile, deprivation_profile) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_profile_gt(deprivation_profile, deprivation_profile) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_profile_cmp(deprivation_profile, deprivation_profile) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_profile_hash(deprivation_profile) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_profile_hash_extended(deprivation_profile, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_out(deprivation_summary) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_send(deprivation_summary) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_lt(deprivation_summary, deprivation_summary) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_le(deprivation_summary, deprivation_summary) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_eq(deprivation_summary, deprivation_summary) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_ne(deprivation_summary, deprivation_summary) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_ge(deprivation_summary, deprivation_summary) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_gt(deprivation_summary, deprivation_summary) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_cmp(deprivation_summary, deprivation_summary) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_hash(deprivation_summary) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_hash_extended(deprivation_summary, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_combine(deprivation_summary, deprivation_summary) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_uncombine(deprivation_summary, deprivation_summary) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_final(deprivation_summary) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_add(deprivation_summary, deprivation_summary) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_subtract(deprivation_summary, deprivation_summary) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_summary_negate(deprivation_summary) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_accum(deprivation_summary, deprivation_profile) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_discard(deprivation_summary, deprivation_profile) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_accum(deprivation_summary, deprivation_profile, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_discard(deprivation_summary, deprivation_profile, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_accum(deprivation_summary, deprivation_profile, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION deprivation_discard(deprivation_summary, deprivation_profile, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_within(rate_summary, boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_within(rate_summary, boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_within(rate_summary, boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_within(rate_summary, boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_within(rate_summary, boolean, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_within(rate_summary, boolean, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_within_not(rate_summary, boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_within_not(rate_summary, boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_within_not(rate_summary, boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_within_not(rate_summary, boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_within_not(rate_summary, boolean, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_within_not(rate_summary, boolean, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_outside(rate_summary, boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_outside(rate_summary, boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_outside(rate_summary, boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_outside(rate_summary, boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_outside(rate_summary, boolean, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_outside(rate_summary, boolean, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_uncovered(rate_summary, boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_uncovered(rate_summary, boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_uncovered(rate_summary, boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_uncovered(rate_summary, boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_uncovered(rate_summary, boolean, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_uncovered(rate_summary, boolean, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_included(rate_summary, boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_included(rate_summary, boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_included(rate_summary, boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_included(rate_summary, boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_included(rate_summary, boolean, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_included(rate_summary, boolean, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_summary_zero_tolerance(rate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_out(poverty_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_send(poverty_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_lt(poverty_transition_summary, poverty_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_le(poverty_transition_summary, poverty_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_eq(poverty_transition_summary, poverty_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_ne(poverty_transition_summary, poverty_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_ge(poverty_transition_summary, poverty_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_gt(poverty_transition_summary, poverty_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_cmp(poverty_transition_summary, poverty_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_hash(poverty_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_hash_extended(poverty_transition_summary, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_combine(poverty_transition_summary, poverty_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_uncombine(poverty_transition_summary, poverty_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_final(poverty_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_add(poverty_transition_summary, poverty_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_subtract(poverty_transition_summary, poverty_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_summary_negate(poverty_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_accum(poverty_transition_summary, boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_discard(poverty_transition_summary, boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_accum(poverty_transition_summary, boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_discard(poverty_transition_summary, boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_accum(poverty_transition_summary, boolean, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION poverty_transition_discard(poverty_transition_summary, boolean, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_out(register_flow_summary) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_send(register_flow_summary) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_lt(register_flow_summary, register_flow_summary) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_le(register_flow_summary, register_flow_summary) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_eq(register_flow_summary, register_flow_summary) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_ne(register_flow_summary, register_flow_summary) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_ge(register_flow_summary, register_flow_summary) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_gt(register_flow_summary, register_flow_summary) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_cmp(register_flow_summary, register_flow_summary) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_hash(register_flow_summary) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_hash_extended(register_flow_summary, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_combine(register_flow_summary, register_flow_summary) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_uncombine(register_flow_summary, register_flow_summary) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_final(register_flow_summary) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_add(register_flow_summary, register_flow_summary) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_subtract(register_flow_summary, register_flow_summary) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_summary_negate(register_flow_summary) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_accum(register_flow_summary, register_move, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_discard(register_flow_summary, register_move, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_accum(register_flow_summary, register_move, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION register_flow_discard(register_flow_summary, register_move, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_leakage(rate_summary, double precision, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_leakage(rate_summary, double precision, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_leakage(rate_summary, double precision, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_leakage(rate_summary, double precision, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_leakage(rate_summary, numeric, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_leakage(rate_summary, numeric, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_leakage(rate_summary, numeric, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_leakage(rate_summary, numeric, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_state_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_state_out(povaid_support.targeting_state) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_state_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_state_send(povaid_support.targeting_state) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_state_lt(povaid_support.targeting_state, povaid_support.targeting_state) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_state_le(povaid_support.targeting_state, povaid_support.targeting_state) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_state_eq(povaid_support.targeting_state, povaid_support.targeting_state) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_state_ne(povaid_support.targeting_state, povaid_support.targeting_state) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_state_ge(povaid_support.targeting_state, povaid_support.targeting_state) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_state_gt(povaid_support.targeting_state, povaid_support.targeting_state) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_state_cmp(povaid_support.targeting_state, povaid_support.targeting_state) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_state_hash(povaid_support.targeting_state) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_state_hash_extended(povaid_support.targeting_state, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_state_combine(povaid_support.targeting_state, povaid_support.targeting_state) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_accum_covered(povaid_support.targeting_state, boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_discard_covered(povaid_support.targeting_state, boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_accum_covered(povaid_support.targeting_state, boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_discard_covered(povaid_support.targeting_state, boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_accum_covered(povaid_support.targeting_state, boolean, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_discard_covered(povaid_support.targeting_state, boolean, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_accum(povaid_support.targeting_state, double precision, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_discard(povaid_support.targeting_state, double precision, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_accum(povaid_support.targeting_state, double precision, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_discard(povaid_support.targeting_state, double precision, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_accum(povaid_support.targeting_state, numeric, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_discard(povaid_support.targeting_state, numeric, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_accum(povaid_support.targeting_state, numeric, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_discard(povaid_support.targeting_state, numeric, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_state_differential(povaid_support.targeting_state) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_state_cgh_index(povaid_support.targeting_state) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_accum_total(povaid_support.targeting_state, double precision, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_discard_total(povaid_support.targeting_state, double precision, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_accum_total(povaid_support.targeting_state, numeric, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION targeting_discard_total(povaid_support.targeting_state, numeric, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_out(verdict_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_send(verdict_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_lt(verdict_transition_summary, verdict_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_le(verdict_transition_summary, verdict_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_eq(verdict_transition_summary, verdict_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_ne(verdict_transition_summary, verdict_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_ge(verdict_transition_summary, verdict_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_gt(verdict_transition_summary, verdict_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_cmp(verdict_transition_summary, verdict_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_hash(verdict_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_hash_extended(verdict_transition_summary, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_combine(verdict_transition_summary, verdict_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_uncombine(verdict_transition_summary, verdict_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_final(verdict_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_add(verdict_transition_summary, verdict_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_subtract(verdict_transition_summary, verdict_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_summary_negate(verdict_transition_summary) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_accum(verdict_transition_summary, exit_verdict, exit_verdict) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_discard(verdict_transition_summary, exit_verdict, exit_verdict) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_accum(verdict_transition_summary, exit_verdict, exit_verdict, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_discard(verdict_transition_summary, exit_verdict, exit_verdict, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_accum(verdict_transition_summary, exit_verdict, exit_verdict, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION verdict_transition_discard(verdict_transition_summary, exit_verdict, exit_verdict, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_coverage(rate_summary, boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_coverage(rate_summary, boolean, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_coverage(rate_summary, boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_coverage(rate_summary, boolean, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_coverage(rate_summary, boolean, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_coverage(rate_summary, boolean, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_multi_coverage(rate_summary, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_multi_coverage(rate_summary, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_multi_coverage(rate_summary, double precision, double precision, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_multi_coverage(rate_summary, double precision, double precision, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_multi_coverage(rate_summary, double precision, double precision, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_multi_coverage(rate_summary, double precision, double precision, boolean, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_multi_coverage(rate_summary, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_multi_coverage(rate_summary, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_multi_coverage(rate_summary, numeric, numeric, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_multi_coverage(rate_summary, numeric, numeric, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_multi_coverage(rate_summary, numeric, numeric, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_multi_coverage(rate_summary, numeric, numeric, boolean, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_reimbursement(rate_summary, double precision, double precision, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_reimbursement(rate_summary, double precision, double precision, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_accum_reimbursement(rate_summary, numeric, numeric, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION rate_discard_reimbursement(rate_summary, numeric, numeric, boolean) SET SCHEMA povaid_support;
ALTER FUNCTION unfunded_count_support(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_out(welfare_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_send(welfare_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_lt(welfare_distribution, welfare_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_le(welfare_distribution, welfare_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_eq(welfare_distribution, welfare_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_ne(welfare_distribution, welfare_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_ge(welfare_distribution, welfare_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_gt(welfare_distribution, welfare_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_cmp(welfare_distribution, welfare_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_hash(welfare_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_hash_extended(welfare_distribution, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_combine(welfare_distribution, welfare_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_uncombine(welfare_distribution, welfare_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_final(welfare_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_add(welfare_distribution, welfare_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_subtract(welfare_distribution, welfare_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_distribution_negate(welfare_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_accum(welfare_distribution, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_discard(welfare_distribution, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_accum(welfare_distribution, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_discard(welfare_distribution, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_accum(welfare_distribution, double precision, double precision, integer) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_discard(welfare_distribution, double precision, double precision, integer) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_accum(welfare_distribution, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_discard(welfare_distribution, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_accum(welfare_distribution, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_discard(welfare_distribution, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_accum(welfare_distribution, numeric, numeric, integer) SET SCHEMA povaid_support;
ALTER FUNCTION welfare_discard(welfare_distribution, numeric, numeric, integer) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_out(povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_send(povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_lt(povaid_support.distribution_state, povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_le(povaid_support.distribution_state, povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_eq(povaid_support.distribution_state, povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_ne(povaid_support.distribution_state, povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_ge(povaid_support.distribution_state, povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_gt(povaid_support.distribution_state, povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_cmp(povaid_support.distribution_state, povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_hash(povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_hash_extended(povaid_support.distribution_state, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_combine(povaid_support.distribution_state, povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_accum(povaid_support.distribution_state, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_discard(povaid_support.distribution_state, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_accum(povaid_support.distribution_state, numeric, numeric, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_discard(povaid_support.distribution_state, numeric, numeric, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_accum_epsilon(povaid_support.distribution_state, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_discard_epsilon(povaid_support.distribution_state, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_accum_epsilon(povaid_support.distribution_state, numeric, numeric, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_discard_epsilon(povaid_support.distribution_state, numeric, numeric, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_accum_alpha(povaid_support.distribution_state, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_discard_alpha(povaid_support.distribution_state, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_accum_alpha(povaid_support.distribution_state, numeric, numeric, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_discard_alpha(povaid_support.distribution_state, numeric, numeric, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_accum_fraction(povaid_support.distribution_state, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_discard_fraction(povaid_support.distribution_state, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_accum_fraction(povaid_support.distribution_state, numeric, numeric, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_discard_fraction(povaid_support.distribution_state, numeric, numeric, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_accum_line(povaid_support.distribution_state, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_discard_line(povaid_support.distribution_state, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_accum_line(povaid_support.distribution_state, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_discard_line(povaid_support.distribution_state, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_accum_line(povaid_support.distribution_state, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_discard_line(povaid_support.distribution_state, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_accum_line(povaid_support.distribution_state, numeric, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION distribution_state_discard_line(povaid_support.distribution_state, numeric, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION weighted_quantile(povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION atkinson_index(povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION generalized_entropy(povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION at_risk_of_poverty_rate(povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION sen_index(povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION sst_index(povaid_support.distribution_state) SET SCHEMA povaid_support;
ALTER FUNCTION subgroup_accum(povaid_support.distribution_state[], welfare_distribution, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION generalized_entropy_decomposition(povaid_support.distribution_state[]) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_out(concentration_summary) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_send(concentration_summary) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_lt(concentration_summary, concentration_summary) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_le(concentration_summary, concentration_summary) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_eq(concentration_summary, concentration_summary) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_ne(concentration_summary, concentration_summary) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_ge(concentration_summary, concentration_summary) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_gt(concentration_summary, concentration_summary) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_cmp(concentration_summary, concentration_summary) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_hash(concentration_summary) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_hash_extended(concentration_summary, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_combine(concentration_summary, concentration_summary) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_uncombine(concentration_summary, concentration_summary) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_final(concentration_summary) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_add(concentration_summary, concentration_summary) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_subtract(concentration_summary, concentration_summary) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_summary_negate(concentration_summary) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_accum(concentration_summary, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_discard(concentration_summary, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_accum(concentration_summary, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_discard(concentration_summary, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_accum(concentration_summary, double precision, double precision, double precision, integer) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_discard(concentration_summary, double precision, double precision, double precision, integer) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_accum(concentration_summary, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_discard(concentration_summary, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_accum(concentration_summary, numeric, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_discard(concentration_summary, numeric, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_accum(concentration_summary, numeric, numeric, numeric, integer) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_discard(concentration_summary, numeric, numeric, numeric, integer) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_accum_total(concentration_summary, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_discard_total(concentration_summary, double precision, double precision, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_accum_total(concentration_summary, numeric, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION concentration_discard_total(concentration_summary, numeric, numeric, numeric) SET SCHEMA povaid_support;
ALTER FUNCTION survey_unit_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION survey_unit_out(survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_unit_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION survey_unit_send(survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_unit_lt(survey_unit, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_unit_le(survey_unit, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_unit_eq(survey_unit, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_unit_ne(survey_unit, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_unit_ge(survey_unit, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_unit_gt(survey_unit, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_unit_cmp(survey_unit, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_unit_hash(survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_unit_hash_extended(survey_unit, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_out(survey_design) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_send(survey_design) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_lt(survey_design, survey_design) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_le(survey_design, survey_design) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_eq(survey_design, survey_design) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_ne(survey_design, survey_design) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_ge(survey_design, survey_design) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_gt(survey_design, survey_design) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_cmp(survey_design, survey_design) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_hash(survey_design) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_hash_extended(survey_design, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_out(survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_send(survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_lt(survey_estimate, survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_le(survey_estimate, survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_eq(survey_estimate, survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_ne(survey_estimate, survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_ge(survey_estimate, survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_gt(survey_estimate, survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_cmp(survey_estimate, survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_hash(survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_hash_extended(survey_estimate, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_combine(survey_design, survey_design) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_final(survey_design) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, pg_catalog.text) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, bigint, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, bigint, bigint, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, bigint, pg_catalog.text) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, bigint, pg_catalog.text, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, pg_catalog.text, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, pg_catalog.text, bigint, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, pg_catalog.text, pg_catalog.text) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, pg_catalog.text, pg_catalog.text, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, bigint, bigint, double precision, bigint, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, bigint, bigint, double precision, pg_catalog.text, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, bigint, pg_catalog.text, double precision, bigint, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, bigint, pg_catalog.text, double precision, pg_catalog.text, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, pg_catalog.text, bigint, double precision, bigint, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, pg_catalog.text, bigint, double precision, pg_catalog.text, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, pg_catalog.text, pg_catalog.text, double precision, bigint, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION survey_design_accum(survey_design, pg_catalog.text, pg_catalog.text, double precision, pg_catalog.text, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_out(survey_deprivation) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_send(survey_deprivation) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_lt(survey_deprivation, survey_deprivation) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_le(survey_deprivation, survey_deprivation) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_eq(survey_deprivation, survey_deprivation) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_ne(survey_deprivation, survey_deprivation) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_ge(survey_deprivation, survey_deprivation) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_gt(survey_deprivation, survey_deprivation) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_cmp(survey_deprivation, survey_deprivation) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_hash(survey_deprivation) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_hash_extended(survey_deprivation, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_combine(survey_deprivation, survey_deprivation) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_uncombine(survey_deprivation, survey_deprivation) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_final(survey_deprivation) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_add(survey_deprivation, survey_deprivation) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_subtract(survey_deprivation, survey_deprivation) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_negate(survey_deprivation) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_accum(survey_deprivation, deprivation_profile, double precision, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_discard(survey_deprivation, deprivation_profile, double precision, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_accum(survey_deprivation, deprivation_profile, numeric, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_deprivation_discard(survey_deprivation, deprivation_profile, numeric, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_out(survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_send(survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_lt(survey_distribution, survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_le(survey_distribution, survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_eq(survey_distribution, survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_ne(survey_distribution, survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_ge(survey_distribution, survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_gt(survey_distribution, survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_cmp(survey_distribution, survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_hash(survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_hash_extended(survey_distribution, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_combine(survey_distribution, survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_uncombine(survey_distribution, survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_final(survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_add(survey_distribution, survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_subtract(survey_distribution, survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_negate(survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_accum(survey_distribution, double precision, double precision, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_discard(survey_distribution, double precision, double precision, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_accum(survey_distribution, numeric, numeric, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_discard(survey_distribution, numeric, numeric, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_distribution_median_final(survey_distribution) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_add(survey_estimate, survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_add(survey_estimate, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_add(double precision, survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_subtract(survey_estimate, survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_subtract(survey_estimate, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_subtract(double precision, survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_multiply(survey_estimate, survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_multiply(survey_estimate, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_multiply(double precision, survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_divide(survey_estimate, survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_divide(survey_estimate, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_divide(double precision, survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_estimate_negate(survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_sum_state_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION survey_sum_state_out(povaid_support.survey_sum_state) SET SCHEMA povaid_support;
ALTER FUNCTION survey_sum_state_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION survey_sum_state_send(povaid_support.survey_sum_state) SET SCHEMA povaid_support;
ALTER FUNCTION survey_sum_state_lt(povaid_support.survey_sum_state, povaid_support.survey_sum_state) SET SCHEMA povaid_support;
ALTER FUNCTION survey_sum_state_le(povaid_support.survey_sum_state, povaid_support.survey_sum_state) SET SCHEMA povaid_support;
ALTER FUNCTION survey_sum_state_eq(povaid_support.survey_sum_state, povaid_support.survey_sum_state) SET SCHEMA povaid_support;
ALTER FUNCTION survey_sum_state_ne(povaid_support.survey_sum_state, povaid_support.survey_sum_state) SET SCHEMA povaid_support;
ALTER FUNCTION survey_sum_state_ge(povaid_support.survey_sum_state, povaid_support.survey_sum_state) SET SCHEMA povaid_support;
ALTER FUNCTION survey_sum_state_gt(povaid_support.survey_sum_state, povaid_support.survey_sum_state) SET SCHEMA povaid_support;
ALTER FUNCTION survey_sum_state_cmp(povaid_support.survey_sum_state, povaid_support.survey_sum_state) SET SCHEMA povaid_support;
ALTER FUNCTION survey_sum_state_hash(povaid_support.survey_sum_state) SET SCHEMA povaid_support;
ALTER FUNCTION survey_sum_state_hash_extended(povaid_support.survey_sum_state, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION survey_sum_combine(povaid_support.survey_sum_state, povaid_support.survey_sum_state) SET SCHEMA povaid_support;
ALTER FUNCTION survey_sum_accum(povaid_support.survey_sum_state, survey_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION survey_sum_final(povaid_support.survey_sum_state) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_out(survey_summary) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_send(survey_summary) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_lt(survey_summary, survey_summary) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_le(survey_summary, survey_summary) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_eq(survey_summary, survey_summary) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_ne(survey_summary, survey_summary) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_ge(survey_summary, survey_summary) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_gt(survey_summary, survey_summary) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_cmp(survey_summary, survey_summary) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_hash(survey_summary) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_hash_extended(survey_summary, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_combine(survey_summary, survey_summary) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_uncombine(survey_summary, survey_summary) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_final(survey_summary) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_add(survey_summary, survey_summary) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_subtract(survey_summary, survey_summary) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_negate(survey_summary) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_accum(survey_summary, double precision, double precision, double precision, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_discard(survey_summary, double precision, double precision, double precision, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_accum(survey_summary, numeric, numeric, numeric, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_summary_discard(survey_summary, numeric, numeric, numeric, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_out(survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_send(survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_lt(survey_totals, survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_le(survey_totals, survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_eq(survey_totals, survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_ne(survey_totals, survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_ge(survey_totals, survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_gt(survey_totals, survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_cmp(survey_totals, survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_hash(survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_hash_extended(survey_totals, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_combine(survey_totals, survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_uncombine(survey_totals, survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_final(survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_add(survey_totals, survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_subtract(survey_totals, survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_negate(survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_accum(survey_totals, double precision, double precision, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_discard(survey_totals, double precision, double precision, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_accum(survey_totals, numeric, numeric, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_discard(survey_totals, numeric, numeric, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_accum(survey_totals, boolean, double precision, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_discard(survey_totals, boolean, double precision, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_accum(survey_totals, double precision[], double precision, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_discard(survey_totals, double precision[], double precision, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_accum(survey_totals, double precision, double precision, double precision, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_discard(survey_totals, double precision, double precision, double precision, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_accum(survey_totals, numeric, numeric, numeric, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_discard(survey_totals, numeric, numeric, numeric, survey_unit) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_total_final(survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_mean_final(survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION survey_totals_ratio_final(survey_totals) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_out(replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_send(replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_lt(replicate_estimate, replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_le(replicate_estimate, replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_eq(replicate_estimate, replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_ne(replicate_estimate, replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_ge(replicate_estimate, replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_gt(replicate_estimate, replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_cmp(replicate_estimate, replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_hash(replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_hash_extended(replicate_estimate, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_in(pg_catalog.cstring) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_out(replicate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_recv(pg_catalog.internal) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_send(replicate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_lt(replicate_summary, replicate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_le(replicate_summary, replicate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_eq(replicate_summary, replicate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_ne(replicate_summary, replicate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_ge(replicate_summary, replicate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_gt(replicate_summary, replicate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_cmp(replicate_summary, replicate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_hash(replicate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_hash_extended(replicate_summary, bigint) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_combine(replicate_summary, replicate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_uncombine(replicate_summary, replicate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_final(replicate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_add(replicate_summary, replicate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_subtract(replicate_summary, replicate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_negate(replicate_summary) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_accum(replicate_summary, double precision, double precision, double precision, double precision[]) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_discard(replicate_summary, double precision, double precision, double precision, double precision[]) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_accum(replicate_summary, numeric, numeric, numeric, double precision[]) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_summary_discard(replicate_summary, numeric, numeric, numeric, double precision[]) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_add(replicate_estimate, replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_add(replicate_estimate, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_add(double precision, replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_subtract(replicate_estimate, replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_subtract(replicate_estimate, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_subtract(double precision, replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_multiply(replicate_estimate, replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_multiply(replicate_estimate, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_multiply(double precision, replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_divide(replicate_estimate, replicate_estimate) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_divide(replicate_estimate, double precision) SET SCHEMA povaid_support;
ALTER FUNCTION replicate_estimate_divide(double precision, replicate_estimate) SET SCHEMA povaid_support;
COMMENT ON SCHEMA povaid_support IS
	'what the aggregates, operators, types, casts and triggers of povaid are made of; nobody calls it, and no right to it is needed';
CREATE CAST (pg_catalog.text AS exit_verdict) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.text AS exit_verdict) IS
	'for parameters of drivers that are put into a column: the verdict that the text names; 22P02 if it names none';
CREATE CAST (character varying AS exit_verdict) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (character varying AS exit_verdict) IS
	'for parameters of drivers that are put into a column: the verdict that the text names; 22P02 if it names none';
CREATE CAST (character AS exit_verdict) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (character AS exit_verdict) IS
	'for parameters of drivers that are put into a column: the verdict that the text names; 22P02 if it names none';
CREATE TYPE register_move_label AS ENUM ('stayed', 'exited', 'identified', 'relapsed', 'arrived', 'left', 'outside',
	'unknown');
COMMENT ON TYPE register_move_label IS
	'a text as the name of a move, for = and <> of a move and a text: 22P02 if it is none. Not for columns';
CREATE DOMAIN register_move_operand AS register_move;
COMMENT ON DOMAIN register_move_operand IS
	'a move, for = and <> of a move and a text. Not for columns';
CREATE CAST (pg_catalog.text AS register_move_label) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (pg_catalog.text AS register_move_label) IS
	'for = and <> of a move and a text; 22P02 if it names no move';
CREATE CAST (character varying AS register_move_label) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (character varying AS register_move_label) IS
	'for = and <> of a move and a text; 22P02 if it names no move';
CREATE CAST (character AS register_move_label) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (character AS register_move_label) IS
	'for = and <> of a move and a text; 22P02 if it names no move';
CREATE FUNCTION povaid_support.register_move_support(pg_catalog.internal) RETURNS pg_catalog.internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.register_move_support(pg_catalog.internal) IS
	'planner support of = and <> of a move and a text: puts the operator of two moves in their place, which '
	'indexes know';
CREATE FUNCTION povaid_support.register_move_eq(register_move_operand, register_move_label) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE SUPPORT povaid_support.register_move_support;
COMMENT ON FUNCTION povaid_support.register_move_eq(register_move_operand, register_move_label) IS
	'implementation of the = operator of a move and a text';
CREATE FUNCTION povaid_support.register_move_eq(register_move_label, register_move_operand) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE SUPPORT povaid_support.register_move_support;
COMMENT ON FUNCTION povaid_support.register_move_eq(register_move_label, register_move_operand) IS
	'implementation of the = operator of a move and a text';
CREATE FUNCTION povaid_support.register_move_ne(register_move_operand, register_move_label) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE SUPPORT povaid_support.register_move_support;
COMMENT ON FUNCTION povaid_support.register_move_ne(register_move_operand, register_move_label) IS
	'implementation of the <> operator of a move and a text';
CREATE FUNCTION povaid_support.register_move_ne(register_move_label, register_move_operand) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE SUPPORT povaid_support.register_move_support;
COMMENT ON FUNCTION povaid_support.register_move_ne(register_move_label, register_move_operand) IS
	'implementation of the <> operator of a move and a text';
CREATE OPERATOR = (
	LEFTARG = register_move_operand, RIGHTARG = register_move_label, FUNCTION = povaid_support.register_move_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel
);
COMMENT ON OPERATOR = (register_move_operand, register_move_label) IS
	'is the move the one that the text names? For parameters of drivers, which are texts, and columns of texts; '
	'NULL if either is NULL; 22P02 if the text names no move';
CREATE OPERATOR = (
	LEFTARG = register_move_label, RIGHTARG = register_move_operand, FUNCTION = povaid_support.register_move_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel
);
COMMENT ON OPERATOR = (register_move_label, register_move_operand) IS
	'is the move the one that the text names? For parameters of drivers, which are texts, and columns of texts; '
	'NULL if either is NULL; 22P02 if the text names no move';
CREATE OPERATOR <> (
	LEFTARG = register_move_operand, RIGHTARG = register_move_label, FUNCTION = povaid_support.register_move_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (register_move_operand, register_move_label) IS
	'is the move another one than the text names? For parameters of drivers, which are texts, and columns of '
	'texts; NULL if either is NULL; 22P02 if the text names no move';
CREATE OPERATOR <> (
	LEFTARG = register_move_label, RIGHTARG = register_move_operand, FUNCTION = povaid_support.register_move_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (register_move_label, register_move_operand) IS
	'is the move another one than the text names? For parameters of drivers, which are texts, and columns of '
	'texts; NULL if either is NULL; 22P02 if the text names no move';
CREATE CAST (pg_catalog.text AS register_move) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.text AS register_move) IS
	'for parameters of drivers that are put into a column: the move that the text names; 22P02 if it names none';
CREATE CAST (character varying AS register_move) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (character varying AS register_move) IS
	'for parameters of drivers that are put into a column: the move that the text names; 22P02 if it names none';
CREATE CAST (character AS register_move) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (character AS register_move) IS
	'for parameters of drivers that are put into a column: the move that the text names; 22P02 if it names none';
CREATE TABLE language_word (
	language pg_catalog.text NOT NULL,
	topic pg_catalog.text NOT NULL,
	key pg_catalog.text NOT NULL,
	scope pg_catalog.text NOT NULL DEFAULT '',
	shipped boolean NOT NULL DEFAULT false,
	word pg_catalog.text NOT NULL,
	PRIMARY KEY (language, topic, key, scope, shipped)
) USING heap;
COMMENT ON TABLE language_word IS
	'words of languages for verdicts, reasons, moves and problems of audits. English and Chinese are shipped, Chinese in databases whose encoding holds it (UTF8, EUC_CN). Rows of your own add a language or stand before a shipped word, and are dumped; what a language lacks is English (see missing_words). Nonsense is rejected with a hint (23514). Policies of row-level security apply to what the functions read';
COMMENT ON COLUMN language_word.language IS 'the name that explain_assessment and local_word are called with: en, zh, fr ...';
COMMENT ON COLUMN language_word.topic IS 'what the word is about: verdict, result, sentence, reason, comparison and form make sentences; register_move and the names of audits are their moves and problems; criterion, column and number are for names of criteria and columns';
COMMENT ON COLUMN language_word.key IS 'what it is called in English and in results; of criterion the criterion, of column the bound''s column, of number the metric';
COMMENT ON COLUMN language_word.scope IS 'the standard, or the level of standards, that it is for; empty for any. The standard stands before the level, and both before any';
COMMENT ON COLUMN language_word.shipped IS 'true for the rows of the extension itself, which nobody changes';
COMMENT ON COLUMN language_word.word IS 'the word, or a pattern: {label} and the like are places for texts, with a capital letter where the text gets one';
CREATE FUNCTION povaid_support.language_word_guard() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION povaid_support.language_word_guard() IS
	'trigger of language_word: 42501 on changes of shipped rows, 23514 with a hint on nonsense. What is restored from a dump may have keys that this version does not know';
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON language_word
	FOR EACH ROW EXECUTE FUNCTION povaid_support.language_word_guard();
CREATE TRIGGER guard_all BEFORE TRUNCATE ON language_word
	FOR EACH STATEMENT EXECUTE FUNCTION povaid_support.language_word_guard();
GRANT SELECT ON language_word TO PUBLIC;
GRANT INSERT, UPDATE, DELETE ON language_word TO @extowner@ WITH GRANT OPTION;
SELECT pg_catalog.pg_extension_config_dump('@extschema@.language_word', 'WHERE NOT shipped');
CREATE FUNCTION local_word(topic pg_catalog.text, key pg_catalog.text, language pg_catalog.text DEFAULT 'en', scope
	pg_catalog.text DEFAULT '') RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION local_word(pg_catalog.text, pg_catalog.text, pg_catalog.text, pg_catalog.text) IS
	'a word of the table language_word. local_word(''reward_audit'', problem, ''zh'') is the problem in Chinese; the topic is the name of the function whose result is told. The user''s word stands before a shipped one, that of the scope (a standard, or a level) before that of any; what the language lacks is English. NULL if an argument is NULL, and for names that have no word (topics criterion, column, number); 42704 for a language without words, naming those that are shipped; 22023 for a topic or key that there is not';
CREATE TYPE missing_word AS (
	topic pg_catalog.text,
	key pg_catalog.text,
	scope pg_catalog.text,
	english pg_catalog.text
);
COMMENT ON TYPE missing_word IS 'a word that a language lacks, see missing_words';
COMMENT ON COLUMN missing_word.topic IS 'as in language_word';
COMMENT ON COLUMN missing_word.key IS 'as in language_word';
COMMENT ON COLUMN missing_word.scope IS 'as in language_word';
COMMENT ON COLUMN missing_word.english IS 'what takes its place';
CREATE FUNCTION missing_words(language pg_catalog.text) RETURNS SETOF missing_word
	LANGUAGE sql STABLE STRICT PARALLEL SAFE ROWS 50
	AS $$
		SELECT CAST(ROW(e.topic, e.key, e.scope, e.word) AS @extschema@.missing_word)
		FROM @extschema@.language_word e
		WHERE e.language OPERATOR(pg_catalog.=) 'en' AND e.shipped AND NOT EXISTS (
			SELECT FROM @extschema@.language_word w
			WHERE w.language OPERATOR(pg_catalog.=) $1 AND w.topic OPERATOR(pg_catalog.=) e.topic
				AND w.key OPERATOR(pg_catalog.=) e.key AND w.scope OPERATOR(pg_catalog.=) e.scope)
		ORDER BY e.topic COLLATE pg_catalog."C", e.key COLLATE pg_catalog."C", e.scope COLLATE pg_catalog."C"
	$$;
COMMENT ON FUNCTION missing_words(pg_catalog.text) IS
	'the words that a language lacks, with the English ones that take their place. All of them for a language that nobody has begun; none for those that are shipped';
INSERT INTO language_word (language, topic, key, scope, shipped, word)
SELECT l.language, v.topic, v.key, v.scope, true,
	CASE WHEN l.language OPERATOR(pg_catalog.=) 'en' THEN v.english
		ELSE CAST(pg_catalog.concat('"', v.chinese, '"') AS pg_catalog.jsonb) OPERATOR(pg_catalog.#>>) '{}' END
FROM (VALUES
	('verdict', 'eligible', '', CAST('eligible' AS pg_catalog.text), CAST($$\u53ef\u4ee5\u51fa\u5217$$ AS pg_catalog.text)),
	('verdict', 'not_eligible', '', 'not eligible', $$\u4e0d\u53ef\u51fa\u5217$$),
	('verdict', 'undetermined', '', 'undetermined', $$\u5c1a\u4e0d\u80fd\u8ba4\u5b9a$$),
	('verdict', 'eligible', 'household', NULL, $$\u53ef\u4ee5\u8131\u8d2b$$),
	('verdict', 'not_eligible', 'household', NULL, $$\u4e0d\u53ef\u8131\u8d2b$$),
	('verdict', 'eligible', 'county', NULL, $$\u53ef\u4ee5\u6458\u5e3d$$),
	('verdict', 'not_eligible', 'county', NULL, $$\u4e0d\u53ef\u6458\u5e3d$$),
	('verdict', 'eligible', 'cn-household-2016', 'may exit', NULL),
	('verdict', 'not_eligible', 'cn-household-2016', 'may not exit', NULL),
	('verdict', 'eligible', 'cn-household-2016-water', 'may exit', NULL),
	('verdict', 'not_eligible', 'cn-household-2016-water', 'may not exit', NULL),
	('verdict', 'eligible', 'cn-village-2016-west', 'may exit', NULL),
	('verdict', 'not_eligible', 'cn-village-2016-west', 'may not exit', NULL),
	('verdict', 'eligible', 'cn-village-2016-centre', 'may exit', NULL),
	('verdict', 'not_eligible', 'cn-village-2016-centre', 'may not exit', NULL),
	('verdict', 'eligible', 'cn-county-2016-west', 'may exit', NULL),
	('verdict', 'not_eligible', 'cn-county-2016-west', 'may not exit', NULL),
	('verdict', 'eligible', 'cn-county-2016-centre', 'may exit', NULL),
	('verdict', 'not_eligible', 'cn-county-2016-centre', 'may not exit', NULL),
	('verdict', 'eligible', 'cn-county-2016-west-inclusive', 'may exit', NULL),
	('verdict', 'not_eligible', 'cn-county-2016-west-inclusive', 'may not exit', NULL),
	('verdict', 'eligible', 'cn-county-2016-centre-inclusive', 'may exit', NULL),
	('verdict', 'not_eligible', 'cn-county-2016-centre-inclusive', 'may not exit', NULL),
	('verdict', 'eligible', 'yunnan-county-2017', 'may exit', NULL),
	('verdict', 'not_eligible', 'yunnan-county-2017', 'may not exit', NULL),
	('verdict', 'eligible', 'yunnan-county-2017-inclusive', 'may exit', NULL),
	('verdict', 'not_eligible', 'yunnan-county-2017-inclusive', 'may not exit', NULL),
	('verdict', 'eligible', 'deqen-township-2016', 'may exit', NULL),
	('verdict', 'not_eligible', 'deqen-township-2016', 'may not exit', NULL),
	('verdict', 'eligible', 'cn-team-recall-2019', 'to be recalled', $$\u5e94\u53ec\u56de$$),
	('verdict', 'not_eligible', 'cn-team-recall-2019', 'not to be recalled', $$\u4e0d\u53ec\u56de$$),
	('verdict', 'eligible', 'cn-four-no-removals-2019', 'nothing was removed', $$\u56db\u4e0d\u6458\u5df2\u843d\u5b9e$$),
	('verdict', 'not_eligible', 'cn-four-no-removals-2019', 'something was removed', $$\u56db\u4e0d\u6458\u672a\u843d\u5b9e$$),
	('verdict', 'eligible', 'cn-monitoring-unstable-2021', 'to be monitored', $$\u5e94\u7eb3\u5165\u76d1\u6d4b$$),
	('verdict', 'not_eligible', 'cn-monitoring-unstable-2021', 'not to be monitored', $$\u4e0d\u7eb3\u5165\u76d1\u6d4b$$),
	('verdict', 'eligible', 'cn-monitoring-marginal-2021', 'to be monitored', $$\u5e94\u7eb3\u5165\u76d1\u6d4b$$),
	('verdict', 'not_eligible', 'cn-monitoring-marginal-2021', 'not to be monitored', $$\u4e0d\u7eb3\u5165\u76d1\u6d4b$$),
	('verdict', 'eligible', 'cn-monitoring-sudden-2021', 'to be monitored', $$\u5e94\u7eb3\u5165\u76d1\u6d4b$$),
	('verdict', 'not_eligible', 'cn-monitoring-sudden-2021', 'not to be monitored', $$\u4e0d\u7eb3\u5165\u76d1\u6d4b$$),
	('verdict', 'eligible', 'ph-sglg-2019', 'passes', NULL),
	('verdict', 'not_eligible', 'ph-sglg-2019', 'does not pass', NULL),
	('result', 'met', '', 'met', $$\u8fbe\u6807$$),
	('result', 'failed', '', 'failed', $$\u672a\u8fbe\u6807$$),
	('result', 'unknown', '', 'not known', $$\u60c5\u51b5\u4e0d\u660e$$),
	('sentence', 'unit', '', '{unit}: {text}', $${unit}: {text}$$),
	('sentence', 'text', '', '{verdict}. {Reasons}', $${verdict}. {reasons}$$),
	('sentence', 'groups', '', '; ', $$; $$),
	('sentence', 'items', '', ', ', $$\u3001$$),
	('sentence', 'met', '', 'met: {items}', $$\u8fbe\u6807: {items}$$),
	('sentence', 'failed', '', 'not met: {items}', $$\u672a\u8fbe\u6807: {items}$$),
	('sentence', 'unknown', '', 'not known: {items}', $$\u60c5\u51b5\u4e0d\u660e: {items}$$),
	('sentence', 'all met', '', 'all criteria are met ({n})', $${n} \u9879\u5168\u90e8\u8fbe\u6807$$),
	('sentence', 'quorum', '', '{met} of {n} criteria met, {needed} needed', $${n} \u9879\u4e2d\u8fbe\u6807 {met} \u9879, \u987b\u8fbe\u6807 {needed} \u9879$$),
	('sentence', 'replaces shipped', '', '{text}. By the office''s own "{standard}", in place of the shipped one',
		$${text}. \u4f9d\u636e\u81ea\u5b9a\u6807\u51c6\u201c{standard}\u201d, \u4ee3\u66ff\u5185\u7f6e\u7684\u540c\u540d\u6807\u51c6$$),
	('reason', 'value', '', '{label} {value}', $${label} {value}$$),
	('reason', 'comparison', '', '{label} {value} ({comparison})', $${label} {value}, {comparison}$$),
	('reason', 'column', '', 'the {column}, {bound}', $${column} {bound}$$),
	('reason', 'bound unknown', '', '{label} {value}, but the {column} is not known', $${label} {value}, \u4f46{column}\u4e0d\u660e$$),
	('reason', 'no entry', '', '{label} (no entry)', $${label} (\u65e0\u8bb0\u5f55)$$),
	('reason', 'not applicable', '', '{label} (does not apply)', $${label} (\u4e0d\u9002\u7528)$$),
	('reason', 'required', '', '{item} (required)', $${item} (\u5fc5\u5907)$$),
	('reason', 'nested', '', '{label} ({items})', $${label} ({items})$$),
	('comparison', '<', '', 'must be below {bound}', $$\u5e94\u4f4e\u4e8e {bound}$$),
	('comparison', '<=', '', 'must be at most {bound}', $$\u5e94\u4e0d\u9ad8\u4e8e {bound}$$),
	('comparison', '=', '', 'must be {bound}', $$\u5e94\u7b49\u4e8e {bound}$$),
	('comparison', '>=', '', 'must be at least {bound}', $$\u5e94\u4e0d\u4f4e\u4e8e {bound}$$),
	('comparison', '>', '', 'must be above {bound}', $$\u5e94\u9ad8\u4e8e {bound}$$),
	('comparison', 'between', '', 'must be from {bound} to {upper}', $$\u5e94\u5728 {bound} \u81f3 {upper} \u4e4b\u95f4$$),
	('comparison', 'is', '', 'must be {bound}', $$\u5e94\u4e3a {bound}$$),
	('comparison', 'in', '', 'must be one of {bound}', $$\u5e94\u4e3a {bound} \u4e4b\u4e00$$),
	('comparison', 'any', '', 'must have one of {bound}', $$\u5e94\u6709 {bound} \u4e4b\u4e00$$),
	('comparison', 'all', '', 'must have {bound}', $$\u5e94\u6709 {bound}$$),
	('comparison', 'none', '', 'must not have {bound}', $$\u4e0d\u5e94\u6709 {bound}$$),
	('form', 'thousands', '', ',', $$,$$),
	('form', 'decimal', '', '.', $$.$$),
	('form', 'percent', '', '{number} %', $${number} %$$),
	('form', 'yes', '', 'yes', $$\u662f$$),
	('form', 'no', '', 'no', $$\u5426$$),
	('form', 'list', '', ', ', $$\u3001$$),
	('form', 'date', '', '{day} {month_name} {year}', $${year}\u5e74{month}\u6708{day}\u65e5$$),
	('form', 'time', '', '{date}, {time}', $${date} {time}$$),
	('form', 'month 1', '', 'January', $$1\u6708$$),
	('form', 'month 2', '', 'February', $$2\u6708$$),
	('form', 'month 3', '', 'March', $$3\u6708$$),
	('form', 'month 4', '', 'April', $$4\u6708$$),
	('form', 'month 5', '', 'May', $$5\u6708$$),
	('form', 'month 6', '', 'June', $$6\u6708$$),
	('form', 'month 7', '', 'July', $$7\u6708$$),
	('form', 'month 8', '', 'August', $$8\u6708$$),
	('form', 'month 9', '', 'September', $$9\u6708$$),
	('form', 'month 10', '', 'October', $$10\u6708$$),
	('form', 'month 11', '', 'November', $$11\u6708$$),
	('form', 'month 12', '', 'December', $$12\u6708$$),
	('criterion', 'income_per_capita', 'cn-household-2016', 'income per person', $$\u4eba\u5747\u7eaf\u6536\u5165$$),
	('criterion', 'income_per_capita', 'cn-household-2016-water', 'income per person', $$\u4eba\u5747\u7eaf\u6536\u5165$$),
	('criterion', 'income_per_capita', 'cn-monitoring-unstable-2021', 'income per person', $$\u4eba\u5747\u7eaf\u6536\u5165$$),
	('criterion', 'income_per_capita', 'cn-monitoring-marginal-2021', 'income per person', $$\u4eba\u5747\u7eaf\u6536\u5165$$),
	('criterion', 'income_growth', 'yunnan-county-2017', 'growth of rural disposable income', $$\u519c\u6751\u5e38\u4f4f\u5c45\u6c11\u4eba\u5747\u53ef\u652f\u914d\u6536\u5165\u589e\u5e45$$),
	('criterion', 'income_growth', 'yunnan-county-2017-inclusive', 'growth of rural disposable income', $$\u519c\u6751\u5e38\u4f4f\u5c45\u6c11\u4eba\u5747\u53ef\u652f\u914d\u6536\u5165\u589e\u5e45$$),
	('criterion', 'income_growth', 'deqen-township-2016', 'growth of rural disposable income', $$\u519c\u6751\u5e38\u4f4f\u5c45\u6c11\u4eba\u5747\u53ef\u652f\u914d\u6536\u5165\u589e\u5e45$$),
	('criterion', 'dropout_rate', 'yunnan-county-2017', 'drop-out rate of compulsory education', $$\u4e49\u52a1\u6559\u80b2\u9636\u6bb5\u5b66\u751f\u8f8d\u5b66\u7387$$),
	('criterion', 'dropout_rate', 'yunnan-county-2017-inclusive', 'drop-out rate of compulsory education', $$\u4e49\u52a1\u6559\u80b2\u9636\u6bb5\u5b66\u751f\u8f8d\u5b66\u7387$$),
	('criterion', 'age', 'cn-team-recall-2019', 'age', $$\u5e74\u9f84$$),
	('criterion', 'responsibility_after', 'cn-four-no-removals-2019', 'responsibility', $$\u8d23\u4efb$$),
	('criterion', 'policy_after', 'cn-four-no-removals-2019', 'policies', $$\u653f\u7b56$$),
	('criterion', 'assistance_after', 'cn-four-no-removals-2019', 'assistance', $$\u5e2e\u6276$$),
	('criterion', 'supervision_after', 'cn-four-no-removals-2019', 'supervision', $$\u76d1\u7ba1$$),
	('column', 'poverty_line', '', 'poverty line', $$\u6276\u8d2b\u6807\u51c6$$),
	('column', 'monitoring_line', '', 'monitoring line', $$\u76d1\u6d4b\u8303\u56f4$$),
	('column', 'province_income_growth', '', 'growth of the province', $$\u5168\u7701\u589e\u5e45$$),
	('column', 'county_income_growth', '', 'growth of the county', $$\u5168\u53bf\u589e\u5e45$$),
	('column', 'dropout_limit', '', 'national limit', $$\u56fd\u5bb6\u89c4\u5b9a$$),
	('column', 'responsibility_before', '', 'level before the exit', $$\u6458\u5e3d\u524d\u6c34\u5e73$$),
	('column', 'policy_before', '', 'level before the exit', $$\u6458\u5e3d\u524d\u6c34\u5e73$$),
	('column', 'assistance_before', '', 'level before the exit', $$\u6458\u5e3d\u524d\u6c34\u5e73$$),
	('column', 'supervision_before', '', 'level before the exit', $$\u6458\u5e3d\u524d\u6c34\u5e73$$),
	('number', 'income_per_capita', 'cn-household-2016', '{number} yuan', $${number} \u5143$$),
	('number', 'income_per_capita', 'cn-household-2016-water', '{number} yuan', $${number} \u5143$$),
	('number', 'income_per_capita', 'cn-monitoring-unstable-2021', '{number} yuan', $${number} \u5143$$),
	('number', 'income_per_capita', 'cn-monitoring-marginal-2021', '{number} yuan', $${number} \u5143$$),
	('number', 'income_growth', 'yunnan-county-2017', '{percent}', $${percent}$$),
	('number', 'income_growth', 'yunnan-county-2017-inclusive', '{percent}', $${percent}$$),
	('number', 'income_growth', 'deqen-township-2016', '{percent}', $${percent}$$),
	('number', 'age', 'cn-team-recall-2019', '{number} years', $${number} \u5c81$$),
	('register_move', 'stayed', '', 'stayed poor', $$\u7ee7\u7eed\u8d2b\u56f0$$),
	('register_move', 'exited', '', 'left poverty', $$\u8131\u8d2b$$),
	('register_move', 'identified', '', 'newly identified', $$\u65b0\u8bc6\u522b$$),
	('register_move', 'relapsed', '', 'fell back into poverty', $$\u8fd4\u8d2b$$),
	('register_move', 'arrived', '', 'arrived: born into, moved in, split off', $$\u81ea\u7136\u589e\u52a0$$),
	('register_move', 'left', '', 'left the register: died out, moved away, merged, struck off', $$\u81ea\u7136\u51cf\u5c11$$),
	('register_move', 'outside', '', 'not poor at either date', $$\u975e\u8d2b\u56f0$$),
	('register_move', 'unknown', '', 'not known', $$\u60c5\u51b5\u4e0d\u660e$$),
	('assess_monitoring', 'to be monitored', '', 'to be monitored', $$\u5e94\u7eb3\u5165\u76d1\u6d4b$$),
	('assess_monitoring', 'cleared', '', 'cleared', $$\u65e0\u9700\u76d1\u6d4b$$),
	('assess_monitoring', 'undetermined', '', 'undetermined', $$\u5c1a\u4e0d\u80fd\u8ba4\u5b9a$$),
	('assess_monitoring', 'unstable', '', 'exited and unstable', $$\u8131\u8d2b\u4e0d\u7a33\u5b9a\u6237$$),
	('assess_monitoring', 'marginal', '', 'marginal', $$\u8fb9\u7f18\u6613\u81f4\u8d2b\u6237$$),
	('assess_monitoring', 'sudden', '', 'sudden severe hardship', $$\u7a81\u53d1\u4e25\u91cd\u56f0\u96be\u6237$$),
	('compare_standards', 'equal', '', 'equal', $$\u76f8\u540c$$),
	('compare_standards', 'lowered', '', 'lowered', $$\u964d\u4f4e$$),
	('compare_standards', 'raised', '', 'raised', $$\u62d4\u9ad8$$),
	('compare_standards', 'recoded', '', 'recoded', $$\u53d6\u503c\u4e0d\u540c$$),
	('compare_standards', 'added', '', 'added', $$\u589e\u52a0$$),
	('compare_standards', 'missing', '', 'missing', $$\u7f3a\u5c11$$),
	('figures_audit', 'unknown', '', 'unknown', $$\u6570\u636e\u4e0d\u5168$$),
	('figures_audit', 'no base', '', 'no base', $$\u5206\u6bcd\u4e3a\u96f6$$),
	('figures_audit', 'too many digits', '', 'too many digits', $$\u5c0f\u6570\u4f4d\u8fc7\u591a$$),
	('figures_audit', 'last digit', '', 'last digit', $$\u672b\u4f4d\u4e0d\u7b26$$),
	('figures_audit', 'wrong figure', '', 'wrong figure', $$\u6570\u5b57\u9519\u8bef$$),
	('figures_audit', 'impossible figure', '', 'impossible figure', $$\u4e0d\u53ef\u80fd\u7684\u6570\u5b57$$),
	('figures_audit', 'different base', '', 'different base', $$\u57fa\u6570\u4e0d\u4e00\u81f4$$),
	('register_compare', 'no unit', '', 'no unit', $$\u65e0\u6237\u7f16\u53f7$$),
	('register_compare', 'twice', '', 'twice', $$\u91cd\u590d$$),
	('register_compare', 'unknown', '', 'unknown', $$\u60c5\u51b5\u4e0d\u660e$$),
	('register_compare', 'no persons', '', 'no persons', $$\u65e0\u4eba\u53e3\u6570$$),
	('register_compare', 'persons differ from keys', '', 'persons differ from keys', $$\u4eba\u53e3\u6570\u4e0e\u6210\u5458\u4e0d\u7b26$$),
	('register_compare', 'key in several units', '', 'key in several units', $$\u540c\u4e00\u4eba\u5728\u591a\u6237$$),
	('register_compare', 'moved', '', 'moved', $$\u8fc1\u79fb$$),
	('register_compare', 'split', '', 'split', $$\u5206\u6237$$),
	('register_compare', 'merged', '', 'merged', $$\u5e76\u6237$$),
	('register_compare', 'renamed', '', 'renamed', $$\u6237\u7f16\u53f7\u53d8\u66f4$$),
	('register_compare', 'key changed', '', 'key changed', $$\u8bc1\u4ef6\u53f7\u53d8\u66f4$$),
	('register_compare', 'similar unit', '', 'similar unit', $$\u6237\u7f16\u53f7\u8fd1\u4f3c$$),
	('resident_id_problem', 'length', '', 'length', $$\u4f4d\u6570\u4e0d\u5bf9$$),
	('resident_id_problem', 'character', '', 'character', $$\u5b57\u7b26\u4e0d\u5bf9$$),
	('resident_id_problem', 'region', '', 'region', $$\u5730\u533a\u7801\u4e0d\u5bf9$$),
	('resident_id_problem', 'birth date', '', 'birth date', $$\u51fa\u751f\u65e5\u671f\u4e0d\u5bf9$$),
	('resident_id_problem', 'check digit', '', 'check digit', $$\u6821\u9a8c\u7801\u4e0d\u5bf9$$),
	('reward_audit', 'missing', '', 'missing', $$\u5e94\u4ed8\u672a\u4ed8$$),
	('reward_audit', 'unexpected', '', 'unexpected', $$\u4e0d\u5e94\u652f\u4ed8$$),
	('reward_audit', 'duplicate', '', 'duplicate', $$\u91cd\u590d\u652f\u4ed8$$),
	('reward_audit', 'wrong amount', '', 'wrong amount', $$\u91d1\u989d\u4e0d\u7b26$$),
	('reward_audit', 'late', '', 'late', $$\u903e\u671f\u652f\u4ed8$$),
	('reward_audit', 'refunded', '', 'refunded', $$\u5df2\u9000\u56de$$),
	('reward_audit', 'undated', '', 'undated', $$\u65e5\u671f\u4e0d\u660e$$)
) AS v(topic, key, scope, english, chinese), (VALUES ('en'), ('zh')) AS l(language)
WHERE CASE WHEN l.language OPERATOR(pg_catalog.=) 'en' THEN v.english ELSE v.chinese END IS NOT NULL
	AND (l.language OPERATOR(pg_catalog.=) 'en' OR pg_catalog.getdatabaseencoding() OPERATOR(pg_catalog.=) ANY
		(ARRAY['UTF8', 'EUC_CN']));
ALTER TYPE standard_assessment
	ADD ATTRIBUTE standard pg_catalog.text,
	ADD ATTRIBUTE shipped boolean,
	ADD ATTRIBUTE replaces_shipped boolean,
	ADD ATTRIBUTE local_label pg_catalog.text;
COMMENT ON COLUMN standard_assessment.standard IS 'name of the standard that was used';
COMMENT ON COLUMN standard_assessment.shipped IS 'is it the shipped one? false: it is the user''s; NULL for rules as a value, which do not say where they were declared';
COMMENT ON COLUMN standard_assessment.replaces_shipped IS 'is it the user''s in the place of a shipped one of the same name? NULL for rules as a value';
COMMENT ON COLUMN standard_assessment.local_label IS 'label of the standard in the language of the programme; NULL if it has none, and for rules as a value';
ALTER TYPE criterion_assessment
	ADD ATTRIBUTE local_label pg_catalog.text,
	ADD ATTRIBUTE standard pg_catalog.text,
	ADD ATTRIBUTE shipped boolean,
	ADD ATTRIBUTE replaces_shipped boolean;
COMMENT ON COLUMN criterion_assessment.local_label IS 'its label in the language of the programme; NULL if it has none';
COMMENT ON COLUMN criterion_assessment.standard IS 'the standard that it is of: that which was asked for, or one that is to be met';
COMMENT ON COLUMN criterion_assessment.shipped IS 'is that the shipped one? false: it is the user''s; NULL for rules as a value, which do not say where they were declared';
COMMENT ON COLUMN criterion_assessment.replaces_shipped IS 'is it the user''s in the place of a shipped one of the same name? NULL for rules as a value';
CREATE TABLE assessment_node (
	group_id integer PRIMARY KEY,
	confirmed_at pg_catalog.timestamptz NOT NULL DEFAULT pg_catalog.now()
) USING heap;
COMMENT ON TABLE assessment_node IS
	'on a worker of a Citus cluster: has a row while its standards are confirmed. They are those of the coordinator, and then standards can be used by name here. Written by copy_standards_to_nodes, taken back before any change of standards; empty elsewhere, and not dumped';
COMMENT ON COLUMN assessment_node.group_id IS 'the number of this node in the cluster (pg_dist_local_group): added anew it has another one, and is not confirmed';
COMMENT ON COLUMN assessment_node.confirmed_at IS 'when the coordinator confirmed it';
GRANT SELECT ON assessment_node TO PUBLIC;
GRANT INSERT, UPDATE, DELETE ON assessment_node TO @extowner@ WITH GRANT OPTION;
CREATE FUNCTION povaid_support.assessment_node_forget() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION povaid_support.assessment_node_forget() IS
	'trigger of assessment_standard and assessment_criterion, before each statement that changes them in a cluster: the nodes forget that they have the standards of the coordinator; 55000 if one cannot be told. Does nothing without Citus';
CREATE TRIGGER forget BEFORE INSERT OR UPDATE OR DELETE ON assessment_standard
	FOR EACH STATEMENT EXECUTE FUNCTION povaid_support.assessment_node_forget();
CREATE TRIGGER forget BEFORE INSERT OR UPDATE OR DELETE ON assessment_criterion
	FOR EACH STATEMENT EXECUTE FUNCTION povaid_support.assessment_node_forget();
ALTER TABLE assessment_standard ENABLE ALWAYS TRIGGER forget;
ALTER TABLE assessment_criterion ENABLE ALWAYS TRIGGER forget;
CREATE FUNCTION forget_standards() RETURNS pg_catalog.void
	AS 'MODULE_PATHNAME' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION forget_standards() IS
	'called by the coordinator of a cluster before standards change. Then this node no longer knows that it has the same; 42501 for a role that may not change standards here';
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
	'the user''s standards as one document. That is {name: {versions: [its rows, in the order of their first days], criteria: [their rows, in that order and that of the positions]}}; {} if there are none. Equal texts are equal standards. An error if a policy of row-level security would hide some';
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
	'called by copy_standards_to_nodes on each worker. It puts these standards (declared_standards) in the place of the user''s own and confirms that they are the coordinator''s; 42501 for a role that may not change standards here, 55000 if they cannot be stored';
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
COMMENT ON COLUMN node_standard.difference IS 'missing (only the coordinator has it), different, surplus (only the worker has it); of the node: unconfirmed (it does not know that its standards are the coordinator''s, and refuses names) or unreachable';
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
	'on the coordinator of a Citus cluster: what differs between its standards and the workers''. One row for each difference; no rows if all workers have the same, and know it. Changes nothing. 55000 without Citus or on a worker';
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
	'on the coordinator of a Citus cluster: copies the user''s standards to all workers. It confirms there that they are the same, so that standards can be used by name in queries over distributed tables; until then, and again after every change, that is an error there. Returns what differed (standards_on_nodes). Standards that only a worker has are an error, or with remove deleted there. Needs the right to change standards on every node. 25001 in a transaction that has changed something or is not READ COMMITTED, 55000 without Citus, on a worker, or if a node cannot be reached';
CREATE FUNCTION explain_assessment("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb
	DEFAULT NULL, language pg_catalog.text DEFAULT 'en', unit pg_catalog.text DEFAULT NULL) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 300;
COMMENT ON FUNCTION explain_assessment("row" pg_catalog.record, pg_catalog.text, pg_catalog.jsonb, pg_catalog.text,
	pg_catalog.text) IS
	'the verdict on a row and its reasons in one sentence. It names the unit, the verdict, what is not met, with value and bound, and what is not known; where a quorum is enough, how many are met, and if that makes eligible, which. Fractions are told as percent prints them, other numbers with thousands apart and two digits after the point, or as many as tell a value from its bound; dates in the form of the language. language: en and zh are shipped, rows of language_word add others, and what one lacks is English; zh where the encoding of the database holds Chinese. Criteria are called by their label, in other languages than en by their local_label. unit: the name of the unit, empty for none; left out, the primary key of a table''s row, or the first column, if the standard does not read it and it is a text, an integer, a numeric or a uuid. If a standard of yours takes the place of a shipped one, the sentence says so. 42704 for a language without words, naming those that are shipped; NULL for a NULL standard or language; row, mapping and other errors as in verdict';
CREATE FUNCTION explain_assessment(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT
	NULL, language pg_catalog.text DEFAULT 'en', unit pg_catalog.text DEFAULT NULL) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'explain_assessment_of_document' LANGUAGE C STABLE PARALLEL SAFE COST 300;
COMMENT ON FUNCTION explain_assessment(doc pg_catalog.jsonb, pg_catalog.text, pg_catalog.jsonb, pg_catalog.text,
	pg_catalog.text) IS
	'the verdict on a unit whose facts are a document and its reasons in one sentence. As for rows; unit: the name of the unit, left out: none. Document, mapping, NULL rule and errors as in verdict of a document';
CREATE FUNCTION explain_assessment(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb DEFAULT
	NULL, language pg_catalog.text DEFAULT 'en', unit pg_catalog.text DEFAULT NULL) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'explain_assessment_of_text' LANGUAGE C STABLE PARALLEL SAFE COST 300;
COMMENT ON FUNCTION explain_assessment(doc pg_catalog.text, pg_catalog.text, pg_catalog.jsonb, pg_catalog.text,
	pg_catalog.text) IS
	'the verdict on a unit whose facts are the text of a document and its reasons in one sentence. As for jsonb; 22P02 if it is no JSON';
CREATE FUNCTION local_word(verdict exit_verdict, language pg_catalog.text DEFAULT 'en', scope pg_catalog.text DEFAULT
	'') RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'local_word_of_verdict' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION local_word(exit_verdict, pg_catalog.text, pg_catalog.text) IS
	'a verdict in a language. scope: the standard or the level (household, village ...) it was given by, for which there may be words of their own. NULL rule and errors as of any word';
ALTER TYPE monitoring_assessment
	ADD ATTRIBUTE replaces_shipped pg_catalog.text[];
COMMENT ON COLUMN monitoring_assessment.replaces_shipped IS 'the kinds that were assessed by a standard of the user in the place of the shipped one of its name';
CREATE FUNCTION explain_assessment("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb DEFAULT
	NULL, language pg_catalog.text DEFAULT 'en', unit pg_catalog.text DEFAULT NULL) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'explain_assessment_by_rules' LANGUAGE C STABLE PARALLEL SAFE COST 300;
COMMENT ON FUNCTION explain_assessment("row" pg_catalog.record, standard_rules, pg_catalog.jsonb, pg_catalog.text,
	pg_catalog.text) IS
	'the verdict on a row and its reasons in one sentence, by rules in place of the name of a standard. The verdict is called as that of the standard with the name of the rules; whether that takes the place of a shipped one, rules do not say. NULL rules give NULL; else as by name';
CREATE FUNCTION explain_assessment(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb DEFAULT
	NULL, language pg_catalog.text DEFAULT 'en', unit pg_catalog.text DEFAULT NULL) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'explain_assessment_of_document_by_rules' LANGUAGE C STABLE PARALLEL SAFE COST 300;
COMMENT ON FUNCTION explain_assessment(doc pg_catalog.jsonb, standard_rules, pg_catalog.jsonb, pg_catalog.text,
	pg_catalog.text) IS
	'the verdict on a document and its reasons in one sentence, by rules in place of the name of a standard. As by name; NULL rules give NULL';
CREATE FUNCTION explain_assessment(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb DEFAULT NULL,
	language pg_catalog.text DEFAULT 'en', unit pg_catalog.text DEFAULT NULL) RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'explain_assessment_of_text_by_rules' LANGUAGE C STABLE PARALLEL SAFE COST 300;
COMMENT ON FUNCTION explain_assessment(doc pg_catalog.text, standard_rules, pg_catalog.jsonb, pg_catalog.text,
	pg_catalog.text) IS
	'the verdict on the text of a document and its reasons in one sentence, by rules in place of a name. As for jsonb; 22P02 if it is no JSON';
CREATE FUNCTION local_word(move register_move, language pg_catalog.text DEFAULT 'en') RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'local_word_of_move' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION local_word(register_move, pg_catalog.text) IS
	'a move between two snapshots of a register, in a language. NULL if an argument is NULL; 42704 for a language without words';
CREATE FUNCTION povaid_support.gini_decomposition_accum(welfare_distribution[], welfare_distribution) RETURNS welfare_distribution[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.gini_decomposition_accum(welfare_distribution[], welfare_distribution) IS
	'transition of gini_decomposition: appends one group; for aggregates only, 0A000 elsewhere';
CREATE OR REPLACE FUNCTION povaid_support.exact_decimal_in(pg_catalog.cstring, pg_catalog.oid, integer) RETURNS exact_decimal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.exact_decimal_in(pg_catalog.cstring, pg_catalog.oid, integer) IS
	'text input of exact_decimal: that of numeric, but an error repeats no more than the beginning of a long text';
CREATE OR REPLACE AGGREGATE gini_decomposition(welfare_distribution) (
	SFUNC = povaid_support.gini_decomposition_accum,
	STYPE = welfare_distribution[],
	INITCOND = '{}',
	SSPACE = 65536,
	COMBINEFUNC = pg_catalog.array_cat,
	FINALFUNC = gini_decomposition,
	PARALLEL = SAFE
);
CREATE FUNCTION povaid_version() RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_version() IS
	'the version of the library that the server has loaded. That of the objects in the database is SELECT extversion FROM pg_extension WHERE extname = ''povaid''; where they differ, ALTER EXTENSION povaid UPDATE brings them together';
CREATE FUNCTION standard_rules(standard pg_catalog.bpchar) RETURNS standard_rules
	AS 'MODULE_PATHNAME', 'standard_rules_of_padded' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION standard_rules(standard pg_catalog.bpchar) IS
	'the rules of a declared standard, as with text; blanks at the end mean nothing. Here because the server would take the call for a cast';

CREATE FUNCTION povaid_support.survey_design_accum(survey_design, pg_catalog.varchar) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_iti' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_design_accum(survey_design, pg_catalog.varchar) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_design(psu pg_catalog.varchar) (
	SFUNC = povaid_support.survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = povaid_support.survey_design_final, COMBINEFUNC = povaid_support.survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(psu pg_catalog.varchar) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast, and so does a single key that is a literal, a name or of a domain (psu::text): the server takes the call for a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE FUNCTION survey_unit(psu pg_catalog.varchar) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_iti' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(pg_catalog.varchar) IS
	'window function: the sampling unit of the row. Of one stratum (where persons were drawn directly, psu is the id of the person), in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL. Of a literal, a name or a value of a domain write survey_unit(psu => ...) OVER () or psu::text: the server takes the call for a cast';

CREATE FUNCTION survey_unit(design survey_design, psu pg_catalog.varchar) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_lookup_iti' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION survey_unit(survey_design, pg_catalog.varchar) IS
	'the sampling unit of a row in a design, for the last argument of the survey aggregates; may be stored in a column. NULL if an argument is NULL; 22023 if the unit is not in the design, or the design has another number of stages';

CREATE FUNCTION povaid_support.survey_design_accum(survey_design, pg_catalog.bpchar) RETURNS survey_design
	AS 'MODULE_PATHNAME', 'survey_design_accum_ipi' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_design_accum(survey_design, pg_catalog.bpchar) IS
	'transition of survey_design: adds the sampling unit of one row; for aggregates only, 0A000 elsewhere';

CREATE AGGREGATE survey_design(psu pg_catalog.bpchar) (
	SFUNC = povaid_support.survey_design_accum, STYPE = survey_design, SSPACE = 4096,
	FINALFUNC = povaid_support.survey_design_final, COMBINEFUNC = povaid_support.survey_design_combine, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_design(psu pg_catalog.bpchar) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast, and so does a single key that is a literal, a name or of a domain (psu::text): the server takes the call for a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';

CREATE FUNCTION survey_unit(psu pg_catalog.bpchar) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_window_ipi' LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION survey_unit(pg_catalog.bpchar) IS
	'window function: the sampling unit of the row. Of one stratum (where persons were drawn directly, psu is the id of the person), in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL. Of a literal, a name or a value of a domain write survey_unit(psu => ...) OVER () or psu::text: the server takes the call for a cast';

CREATE FUNCTION survey_unit(design survey_design, psu pg_catalog.bpchar) RETURNS survey_unit
	AS 'MODULE_PATHNAME', 'survey_unit_lookup_ipi' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION survey_unit(survey_design, pg_catalog.bpchar) IS
	'the sampling unit of a row in a design, for the last argument of the survey aggregates; may be stored in a column. NULL if an argument is NULL; 22023 if the unit is not in the design, or the design has another number of stages';

CREATE FUNCTION povaid_support.survey_totals_accum(survey_totals, boolean, numeric, survey_unit)
	RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_accum_boolean_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_accum(survey_totals, boolean, numeric, survey_unit) IS
	'transition of the survey aggregates over columns: adds one row (x, weight, unit); for aggregates only, 0A000 '
	'elsewhere';

CREATE FUNCTION povaid_support.survey_totals_discard(survey_totals, boolean, numeric, survey_unit)
	RETURNS survey_totals
	AS 'MODULE_PATHNAME', 'survey_totals_discard_boolean_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION povaid_support.survey_totals_discard(survey_totals, boolean, numeric, survey_unit) IS
	'inverse transition of the survey aggregates over columns: takes away one row (x, weight, unit); for aggregates '
	'only, 0A000 elsewhere';

CREATE AGGREGATE survey_totals(x boolean, weight numeric, unit survey_unit) (
	SFUNC = povaid_support.survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = povaid_support.survey_totals_final, COMBINEFUNC = povaid_support.survey_totals_combine,
	MSFUNC = povaid_support.survey_totals_accum, MINVFUNC = povaid_support.survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = povaid_support.survey_totals_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_totals(x boolean, weight numeric, unit survey_unit) IS
	'what means, totals and ratios of columns with their sampling errors need, in one pass. A row with a NULL is left '
	'out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of '
	'several designs; weight 0 adds to row_count only. NULL for no rows';

CREATE AGGREGATE survey_total(x boolean, weight numeric, unit survey_unit) (
	SFUNC = povaid_support.survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = povaid_support.survey_totals_total_final, COMBINEFUNC = povaid_support.survey_totals_combine,
	MSFUNC = povaid_support.survey_totals_accum, MINVFUNC = povaid_support.survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = povaid_support.survey_totals_total_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_total(x boolean, weight numeric, unit survey_unit) IS
	'total of weight x value (of a boolean: the weight of true), with its sampling error. A survey_estimate, read by '
	'estimate, standard_error and survey_result. A row with a NULL is left out and counted (excluded). 22023 if a '
	'value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to '
	'row_count only. NULL if no row of weight above 0 is in use';

CREATE AGGREGATE survey_mean(x boolean, weight numeric, unit survey_unit) (
	SFUNC = povaid_support.survey_totals_accum, STYPE = survey_totals, SSPACE = 4096,
	FINALFUNC = povaid_support.survey_totals_mean_final, COMBINEFUNC = povaid_support.survey_totals_combine,
	MSFUNC = povaid_support.survey_totals_accum, MINVFUNC = povaid_support.survey_totals_discard,
	MSTYPE = survey_totals, MSSPACE = 4096, MFINALFUNC = povaid_support.survey_totals_mean_final,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE survey_mean(x boolean, weight numeric, unit survey_unit) IS
	'weighted mean (of a boolean: the share of true), with its sampling error. A survey_estimate, read by estimate, '
	'standard_error and survey_result. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN '
	'or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL '
	'if no row of weight above 0 is in use';

CREATE FUNCTION multidimensional_headcount(s survey_deprivation, standard pg_catalog.text,
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_headcount_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION multidimensional_headcount(survey_deprivation, pg_catalog.text, pg_catalog.text) IS
	'H: share of the population that is multidimensionally poor, by a declared standard, with its sampling error. The value has the bits of multidimensional_headcount(deprivation_summary, standard), whose arguments it has: the standard gives the weights and the cutoff. missing: as with weights and k. NULL as with weights and k. 22023 if the profiles were made by another standard, or have another number of indicators than it has now; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011), linearised';
CREATE FUNCTION intensity(s survey_deprivation, standard pg_catalog.text, missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_intensity_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION intensity(survey_deprivation, pg_catalog.text, pg_catalog.text) IS
	'A: mean score of the poor, by a declared standard, with its sampling error. The value has the bits of intensity(deprivation_summary, standard), whose arguments it has: the standard gives the weights and the cutoff. missing: as with weights and k. NULL as with weights and k. 22023 if the profiles were made by another standard, or have another number of indicators than it has now; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011), linearised';
CREATE FUNCTION mpi(s survey_deprivation, standard pg_catalog.text, missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_mpi_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mpi(survey_deprivation, pg_catalog.text, pg_catalog.text) IS
	'M0, the multidimensional poverty index, by a declared standard, with its sampling error. The value has the bits of mpi(deprivation_summary, standard), whose arguments it has: the standard gives the weights and the cutoff. missing: as with weights and k. NULL as with weights and k. 22023 if the profiles were made by another standard, or have another number of indicators than it has now; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011), linearised';
CREATE FUNCTION censored_headcount(s survey_deprivation, standard pg_catalog.text, indicator integer)
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_censored_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION censored_headcount(survey_deprivation, pg_catalog.text, integer) IS
	'share of the population that is poor and deprived in the indicator, by a declared standard, with its sampling error. The value has the bits of censored_headcount(deprivation_summary, standard), whose arguments it has: the standard gives the weights and the cutoff. indicator: counted from 1 in the order of the positions, else 22023. A row with a missing indicator is left out. NULL as with weights and k. 22023 if the profiles were made by another standard, or have another number of indicators than it has now; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011), linearised';
CREATE FUNCTION indicator_contribution(s survey_deprivation, standard pg_catalog.text, indicator integer)
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_contribution_by_standard' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION indicator_contribution(survey_deprivation, pg_catalog.text, integer) IS
	'share of the indicator in the mpi, by a declared standard, with its sampling error. The value has the bits of indicator_contribution(deprivation_summary, standard), whose arguments it has: the standard gives the weights and the cutoff. indicator: counted from 1 in the order of the positions, else 22023. A row with a missing indicator is left out. NULL as with weights and k. 22023 if the profiles were made by another standard, or have another number of indicators than it has now; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011), linearised';
CREATE FUNCTION multidimensional_headcount(s survey_deprivation, rules standard_rules,
	missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_headcount_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION multidimensional_headcount(survey_deprivation, standard_rules, pg_catalog.text) IS
	'H: share of the population that is multidimensionally poor, by rules, with its sampling error. These stand in place of the name of a standard, without a look into a table. NULL rule and errors as by name';
CREATE FUNCTION intensity(s survey_deprivation, rules standard_rules, missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_intensity_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION intensity(survey_deprivation, standard_rules, pg_catalog.text) IS
	'A: mean score of the poor, by rules, with its sampling error. These stand in place of the name of a standard, without a look into a table. NULL rule and errors as by name';
CREATE FUNCTION mpi(s survey_deprivation, rules standard_rules, missing pg_catalog.text DEFAULT 'drop')
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_mpi_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mpi(survey_deprivation, standard_rules, pg_catalog.text) IS
	'M0, the multidimensional poverty index, by rules, with its sampling error. These stand in place of the name of a standard, without a look into a table. NULL rule and errors as by name';
CREATE FUNCTION censored_headcount(s survey_deprivation, rules standard_rules, indicator integer)
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_censored_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION censored_headcount(survey_deprivation, standard_rules, integer) IS
	'share of the population that is poor and deprived in the indicator, by rules, with its sampling error. These stand in place of the name of a standard, without a look into a table. NULL rule and errors as by name';
CREATE FUNCTION indicator_contribution(s survey_deprivation, rules standard_rules, indicator integer)
	RETURNS survey_estimate
	AS 'MODULE_PATHNAME', 'survey_deprivation_contribution_by_rules' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION indicator_contribution(survey_deprivation, standard_rules, integer) IS
	'share of the indicator in the mpi, by rules, with its sampling error. These stand in place of the name of a standard, without a look into a table. NULL rule and errors as by name';
CREATE VIEW povaid_catalog AS
	WITH declared AS (
		SELECT pg_catalog.split_part(line, ' ', 1) AS topic,
			pg_catalog.regexp_replace(line, '^[a-z]+ ', '') AS object
		FROM pg_catalog.regexp_split_to_table('decimal type exact_decimal
rate type measure_bounds
rate operator <(rate_summary, rate_summary)
rate operator <=(rate_summary, rate_summary)
rate operator =(rate_summary, rate_summary)
rate operator <>(rate_summary, rate_summary)
rate operator >=(rate_summary, rate_summary)
rate operator >(rate_summary, rate_summary)
rate type rate_summary
rate operator +(rate_summary, rate_summary)
rate operator -(rate_summary, rate_summary)
rate operator -(none, rate_summary)
rate empty_rate_summary()
rate is_empty(rate_summary)
rate is_proper(rate_summary)
rate row_count(rate_summary)
rate excluded(rate_summary)
rate rollup(rate_summary)
rate rate_summary(double precision, double precision)
rate rate_summary(numeric, numeric)
rate rate_summary(boolean)
rate rate_summary(boolean, double precision)
rate rate_summary(boolean, numeric)
rate rate(rate_summary)
rate numerator(rate_summary)
rate denominator(rate_summary)
rate rate_bounds(rate_summary)
rate base_unknown(rate_summary)
rate percent(rate_summary, exact_decimal)
poverty operator <(poverty_summary, poverty_summary)
poverty operator <=(poverty_summary, poverty_summary)
poverty operator =(poverty_summary, poverty_summary)
poverty operator <>(poverty_summary, poverty_summary)
poverty operator >=(poverty_summary, poverty_summary)
poverty operator >(poverty_summary, poverty_summary)
poverty type poverty_summary
poverty operator +(poverty_summary, poverty_summary)
poverty operator -(poverty_summary, poverty_summary)
poverty operator -(none, poverty_summary)
poverty empty_poverty_summary()
poverty is_empty(poverty_summary)
poverty is_proper(poverty_summary)
poverty row_count(poverty_summary)
poverty excluded(poverty_summary)
poverty rollup(poverty_summary)
poverty headcount_ratio(poverty_summary)
poverty poverty_gap_index(poverty_summary)
poverty squared_poverty_gap_index(poverty_summary)
poverty watts_index(poverty_summary)
poverty income_gap_ratio(poverty_summary)
poverty poor_population(poverty_summary)
poverty poverty_shortfall(poverty_summary)
poverty fgt_index(poverty_summary, double precision)
poverty population(poverty_summary)
poverty mean_welfare(poverty_summary)
poverty mean_welfare_of_poor(poverty_summary)
poverty nonpositive(poverty_summary)
poverty poverty_summary(double precision, double precision)
poverty poverty_summary(double precision, double precision, double precision)
poverty poverty_summary(numeric, numeric)
poverty poverty_summary(numeric, numeric, numeric)
poverty poverty_summary(bigint, bigint)
poverty poverty_summary(bigint, bigint, bigint)
poverty headcount_ratio(double precision, double precision)
poverty headcount_ratio(double precision, double precision, double precision)
poverty headcount_ratio(numeric, numeric)
poverty headcount_ratio(numeric, numeric, numeric)
poverty headcount_ratio(bigint, bigint)
poverty headcount_ratio(bigint, bigint, bigint)
poverty poverty_gap_index(double precision, double precision)
poverty poverty_gap_index(double precision, double precision, double precision)
poverty poverty_gap_index(numeric, numeric)
poverty poverty_gap_index(numeric, numeric, numeric)
poverty poverty_gap_index(bigint, bigint)
poverty poverty_gap_index(bigint, bigint, bigint)
poverty squared_poverty_gap_index(double precision, double precision)
poverty squared_poverty_gap_index(double precision, double precision, double precision)
poverty squared_poverty_gap_index(numeric, numeric)
poverty squared_poverty_gap_index(numeric, numeric, numeric)
poverty squared_poverty_gap_index(bigint, bigint)
poverty squared_poverty_gap_index(bigint, bigint, bigint)
poverty watts_index(double precision, double precision)
poverty watts_index(double precision, double precision, double precision)
poverty watts_index(numeric, numeric)
poverty watts_index(numeric, numeric, numeric)
poverty watts_index(bigint, bigint)
poverty watts_index(bigint, bigint, bigint)
poverty income_gap_ratio(double precision, double precision)
poverty income_gap_ratio(double precision, double precision, double precision)
poverty income_gap_ratio(numeric, numeric)
poverty income_gap_ratio(numeric, numeric, numeric)
poverty income_gap_ratio(bigint, bigint)
poverty income_gap_ratio(bigint, bigint, bigint)
poverty poor_population(double precision, double precision)
poverty poor_population(double precision, double precision, double precision)
poverty poor_population(numeric, numeric)
poverty poor_population(numeric, numeric, numeric)
poverty poor_population(bigint, bigint)
poverty poor_population(bigint, bigint, bigint)
poverty poverty_shortfall(double precision, double precision)
poverty poverty_shortfall(double precision, double precision, double precision)
poverty poverty_shortfall(numeric, numeric)
poverty poverty_shortfall(numeric, numeric, numeric)
poverty poverty_shortfall(bigint, bigint)
poverty poverty_shortfall(bigint, bigint, bigint)
poverty operator <(povaid_support.fgt_state, povaid_support.fgt_state)
poverty operator <=(povaid_support.fgt_state, povaid_support.fgt_state)
poverty operator =(povaid_support.fgt_state, povaid_support.fgt_state)
poverty operator <>(povaid_support.fgt_state, povaid_support.fgt_state)
poverty operator >=(povaid_support.fgt_state, povaid_support.fgt_state)
poverty operator >(povaid_support.fgt_state, povaid_support.fgt_state)
poverty fgt_index(double precision, double precision, double precision, double precision)
poverty fgt_index(numeric, numeric, numeric, double precision)
poverty fgt_index(bigint, bigint, bigint, double precision)
poverty percent(poverty_summary, exact_decimal)
poverty type subgroup_contribution
poverty subgroup_poverty(poverty_summary, poverty_summary, double precision)
poverty type sectoral_contribution
poverty sectoral_change(poverty_summary, poverty_summary, poverty_summary, poverty_summary, double precision)
language table language_word
language local_word(text, text, text, text)
language type missing_word
language missing_words(text)
standard type exit_verdict
standard type exit_verdict_label
standard type exit_verdict_operand
standard operator =(exit_verdict_operand, exit_verdict_label)
standard operator =(exit_verdict_label, exit_verdict_operand)
standard operator <>(exit_verdict_operand, exit_verdict_label)
standard operator <>(exit_verdict_label, exit_verdict_operand)
standard type standard_assessment
standard type criterion_assessment
standard type standard_difference
standard table assessment_standard
standard table assessment_criterion
standard verdict(record, text, jsonb, date)
standard verdict(jsonb, text, jsonb, date)
standard verdict(text, text, jsonb, date)
standard assess(record, text, jsonb, date)
standard assess(jsonb, text, jsonb, date)
standard assess(text, text, jsonb, date)
standard shortfalls(record, text, jsonb, date)
standard shortfalls(jsonb, text, jsonb, date)
standard shortfalls(text, text, jsonb, date)
standard assess_criteria(record, text, jsonb, date)
standard assess_criteria(jsonb, text, jsonb, date)
standard assess_criteria(text, text, jsonb, date)
standard known_number(text, text[], text)
standard known_number(exact_decimal, exact_decimal[])
standard compare_standards(text, text)
standard any_member(boolean)
standard any_member(boolean, boolean)
standard any_member(boolean, boolean, double precision)
standard every_member(boolean)
standard every_member(boolean, boolean)
standard every_member(boolean, boolean, double precision)
standard table assessment_node
standard forget_standards()
standard declared_standards()
standard receive_standards(jsonb)
standard type node_standard
standard standards_on_nodes()
standard copy_standards_to_nodes(boolean)
standard explain_assessment(record, text, jsonb, text, text)
standard explain_assessment(jsonb, text, jsonb, text, text)
standard explain_assessment(text, text, jsonb, text, text)
standard local_word(exit_verdict, text, text)
standard type monitoring_assessment
standard assess_monitoring(record, date)
standard operator <(standard_rules, standard_rules)
standard operator <=(standard_rules, standard_rules)
standard operator =(standard_rules, standard_rules)
standard operator <>(standard_rules, standard_rules)
standard operator >=(standard_rules, standard_rules)
standard operator >(standard_rules, standard_rules)
standard type standard_rules
standard standard_rules(text, date)
standard standard_rules(character varying)
standard standard_rules(character)
standard standard_rules(unknown)
standard rules_standard(standard_rules)
standard rules_document(standard_rules)
standard foreign_row(text[], "any")
standard verdict(record, standard_rules, jsonb)
standard verdict(jsonb, standard_rules, jsonb)
standard verdict(text, standard_rules, jsonb)
standard assess(record, standard_rules, jsonb)
standard assess(jsonb, standard_rules, jsonb)
standard assess(text, standard_rules, jsonb)
standard shortfalls(record, standard_rules, jsonb)
standard shortfalls(jsonb, standard_rules, jsonb)
standard shortfalls(text, standard_rules, jsonb)
standard assess_criteria(record, standard_rules, jsonb)
standard assess_criteria(jsonb, standard_rules, jsonb)
standard assess_criteria(text, standard_rules, jsonb)
standard assess_monitoring(record, standard_rules, standard_rules, standard_rules)
standard compare_standards(standard_rules, standard_rules)
standard compare_standards(standard_rules, text)
standard explain_assessment(record, standard_rules, jsonb, text, text)
standard explain_assessment(jsonb, standard_rules, jsonb, text, text)
standard explain_assessment(text, standard_rules, jsonb, text, text)
deprivation operator <(deprivation_profile, deprivation_profile)
deprivation operator <=(deprivation_profile, deprivation_profile)
deprivation operator =(deprivation_profile, deprivation_profile)
deprivation operator <>(deprivation_profile, deprivation_profile)
deprivation operator >=(deprivation_profile, deprivation_profile)
deprivation operator >(deprivation_profile, deprivation_profile)
deprivation type deprivation_profile
deprivation deprivation_profile(boolean[])
deprivation deprivation_profile(record, text, jsonb, date)
deprivation deprivation_profile(jsonb, text, jsonb, date)
deprivation deprivation_profile(text, text, jsonb, date)
deprivation deprivation_profile(record, standard_rules, jsonb)
deprivation deprivation_profile(jsonb, standard_rules, jsonb)
deprivation deprivation_profile(text, standard_rules, jsonb)
deprivation indicator_count(deprivation_profile)
deprivation deprived_count(deprivation_profile)
deprivation missing_count(deprivation_profile)
deprivation deprived(deprivation_profile, integer)
deprivation missing(deprivation_profile, integer)
deprivation deprivation_score(deprivation_profile, double precision[], text)
deprivation operator <(deprivation_summary, deprivation_summary)
deprivation operator <=(deprivation_summary, deprivation_summary)
deprivation operator =(deprivation_summary, deprivation_summary)
deprivation operator <>(deprivation_summary, deprivation_summary)
deprivation operator >=(deprivation_summary, deprivation_summary)
deprivation operator >(deprivation_summary, deprivation_summary)
deprivation type deprivation_summary
deprivation operator +(deprivation_summary, deprivation_summary)
deprivation operator -(deprivation_summary, deprivation_summary)
deprivation operator -(none, deprivation_summary)
deprivation empty_deprivation_summary()
deprivation is_empty(deprivation_summary)
deprivation is_proper(deprivation_summary)
deprivation row_count(deprivation_summary)
deprivation excluded(deprivation_summary)
deprivation rollup(deprivation_summary)
deprivation deprivation_summary(deprivation_profile)
deprivation deprivation_summary(deprivation_profile, double precision)
deprivation deprivation_summary(deprivation_profile, numeric)
deprivation multidimensional_headcount(deprivation_summary, double precision[], double precision, text)
deprivation multidimensional_poor_population(deprivation_summary, double precision[], double precision, text)
deprivation intensity(deprivation_summary, double precision[], double precision, text)
deprivation mpi(deprivation_summary, double precision[], double precision, text)
deprivation censored_headcount(deprivation_summary, double precision[], double precision, integer, text)
deprivation indicator_contribution(deprivation_summary, double precision[], double precision, integer, text)
deprivation multidimensional_headcount(deprivation_summary, text, text)
deprivation multidimensional_poor_population(deprivation_summary, text, text)
deprivation intensity(deprivation_summary, text, text)
deprivation mpi(deprivation_summary, text, text)
deprivation censored_headcount(deprivation_summary, text, integer)
deprivation indicator_contribution(deprivation_summary, text, integer)
deprivation type deprivation_report_row
deprivation deprivation_report(deprivation_summary, text, text)
deprivation multidimensional_headcount(deprivation_summary, standard_rules, text)
deprivation multidimensional_poor_population(deprivation_summary, standard_rules, text)
deprivation intensity(deprivation_summary, standard_rules, text)
deprivation mpi(deprivation_summary, standard_rules, text)
deprivation censored_headcount(deprivation_summary, standard_rules, integer)
deprivation indicator_contribution(deprivation_summary, standard_rules, integer)
deprivation deprivation_report(deprivation_summary, standard_rules, text)
deprivation uncensored_headcount(deprivation_summary, integer, text)
deprivation joint_headcount(deprivation_summary, integer[], text)
deprivation missing_rate(deprivation_summary, integer)
deprivation population(deprivation_summary, text)
deprivation indicator_count(deprivation_summary)
deprivation incomplete(deprivation_summary)
registry incidence(boolean)
registry incidence(boolean, double precision)
registry incidence(boolean, numeric)
registry incidence(double precision, double precision)
registry incidence(numeric, numeric)
registry wrong_exit_rate(boolean, boolean)
registry wrong_exit_rate(boolean, boolean, double precision)
registry wrong_exit_rate(boolean, boolean, numeric)
registry missed_rate(boolean, boolean)
registry missed_rate(boolean, boolean, double precision)
registry missed_rate(boolean, boolean, numeric)
registry wrong_inclusion_rate(boolean, boolean)
registry wrong_inclusion_rate(boolean, boolean, double precision)
registry wrong_inclusion_rate(boolean, boolean, numeric)
registry relapse_rate(boolean, boolean)
registry relapse_rate(boolean, boolean, double precision)
registry relapse_rate(boolean, boolean, numeric)
registry recognition_rate(boolean)
registry recognition_rate(boolean, double precision)
registry recognition_rate(boolean, numeric)
registry zero_tolerance(boolean)
registry comprehensive_incidence(exact_decimal, exact_decimal, exact_decimal, exact_decimal)
registry comprehensive_incidence_sampled(exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal)
registry stock_flow_residual(exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal)
registry type measure_change
registry poverty_change(exact_decimal, exact_decimal)
registry rate_interval(double precision, double precision, double precision, text)
registry operator <(poverty_transition_summary, poverty_transition_summary)
registry operator <=(poverty_transition_summary, poverty_transition_summary)
registry operator =(poverty_transition_summary, poverty_transition_summary)
registry operator <>(poverty_transition_summary, poverty_transition_summary)
registry operator >=(poverty_transition_summary, poverty_transition_summary)
registry operator >(poverty_transition_summary, poverty_transition_summary)
registry type poverty_transition_summary
registry operator +(poverty_transition_summary, poverty_transition_summary)
registry operator -(poverty_transition_summary, poverty_transition_summary)
registry operator -(none, poverty_transition_summary)
registry empty_poverty_transition_summary()
registry is_empty(poverty_transition_summary)
registry is_proper(poverty_transition_summary)
registry row_count(poverty_transition_summary)
registry excluded(poverty_transition_summary)
registry rollup(poverty_transition_summary)
registry poverty_transition(boolean, boolean)
registry poverty_transition(boolean, boolean, double precision)
registry poverty_transition(boolean, boolean, numeric)
registry exit_rate(poverty_transition_summary)
registry entry_rate(poverty_transition_summary)
registry persistent_poverty_rate(poverty_transition_summary)
registry stayed_poor(poverty_transition_summary)
registry left_poverty(poverty_transition_summary)
registry entered_poverty(poverty_transition_summary)
registry stayed_out(poverty_transition_summary)
registry population(poverty_transition_summary)
registry type poverty_spell
registry poverty_spells(boolean[])
registry relapse_count(boolean[])
registry periods_since_exit(boolean[])
registry type poverty_episode
registry poverty_spells(date[], boolean[])
registry type register_move
registry type register_move_label
registry type register_move_operand
registry operator =(register_move_operand, register_move_label)
registry operator =(register_move_label, register_move_operand)
registry operator <>(register_move_operand, register_move_label)
registry operator <>(register_move_label, register_move_operand)
registry register_move(boolean, boolean, boolean, boolean, boolean)
registry operator <(register_flow_summary, register_flow_summary)
registry operator <=(register_flow_summary, register_flow_summary)
registry operator =(register_flow_summary, register_flow_summary)
registry operator <>(register_flow_summary, register_flow_summary)
registry operator >=(register_flow_summary, register_flow_summary)
registry operator >(register_flow_summary, register_flow_summary)
registry type register_flow_summary
registry operator +(register_flow_summary, register_flow_summary)
registry operator -(register_flow_summary, register_flow_summary)
registry operator -(none, register_flow_summary)
registry empty_register_flow_summary()
registry is_empty(register_flow_summary)
registry is_proper(register_flow_summary)
registry row_count(register_flow_summary)
registry excluded(register_flow_summary)
registry rollup(register_flow_summary)
registry register_flow(register_move, double precision, double precision)
registry register_flow(register_move, numeric, numeric)
registry type register_flow_row
registry register_flow_rows(register_flow_summary)
registry opening_units(register_flow_summary)
registry closing_units(register_flow_summary)
registry opening_persons(register_flow_summary)
registry closing_persons(register_flow_summary)
registry natural_gain(register_flow_summary)
registry natural_loss(register_flow_summary)
registry exit_rate(register_flow_summary)
registry entry_rate(register_flow_summary)
registry relapse_rate(register_flow_summary)
registry flow_residual(register_flow_summary, double precision, double precision)
registry flow_residual(register_flow_summary, numeric, numeric)
registry is_slip(text, text)
registry type register_comparison
registry register_compare(text, text, jsonb)
registry local_word(register_move, text)
registry parse_number(text, boolean)
registry parse_flag(text)
registry resident_id_problem(text)
registry poverty_band(exact_decimal, exact_decimal, exact_decimal[])
registry exclusion_error(boolean, boolean)
registry exclusion_error(boolean, boolean, double precision)
registry exclusion_error(boolean, boolean, numeric)
registry inclusion_error(boolean, boolean)
registry inclusion_error(boolean, boolean, double precision)
registry inclusion_error(boolean, boolean, numeric)
registry leakage(double precision, boolean)
registry leakage(double precision, boolean, double precision)
registry leakage(numeric, boolean)
registry leakage(numeric, boolean, numeric)
registry operator <(povaid_support.targeting_state, povaid_support.targeting_state)
registry operator <=(povaid_support.targeting_state, povaid_support.targeting_state)
registry operator =(povaid_support.targeting_state, povaid_support.targeting_state)
registry operator <>(povaid_support.targeting_state, povaid_support.targeting_state)
registry operator >=(povaid_support.targeting_state, povaid_support.targeting_state)
registry operator >(povaid_support.targeting_state, povaid_support.targeting_state)
registry targeting_differential(boolean, boolean)
registry targeting_differential(boolean, boolean, double precision)
registry targeting_differential(boolean, boolean, numeric)
registry cgh_index(double precision, boolean)
registry cgh_index(double precision, boolean, double precision)
registry cgh_index(numeric, boolean)
registry cgh_index(numeric, boolean, numeric)
registry cgh_index_of_totals(double precision, boolean, double precision)
registry cgh_index_of_totals(numeric, boolean, numeric)
registry operator <(verdict_transition_summary, verdict_transition_summary)
registry operator <=(verdict_transition_summary, verdict_transition_summary)
registry operator =(verdict_transition_summary, verdict_transition_summary)
registry operator <>(verdict_transition_summary, verdict_transition_summary)
registry operator >=(verdict_transition_summary, verdict_transition_summary)
registry operator >(verdict_transition_summary, verdict_transition_summary)
registry type verdict_transition_summary
registry operator +(verdict_transition_summary, verdict_transition_summary)
registry operator -(verdict_transition_summary, verdict_transition_summary)
registry operator -(none, verdict_transition_summary)
registry empty_verdict_transition_summary()
registry is_empty(verdict_transition_summary)
registry is_proper(verdict_transition_summary)
registry row_count(verdict_transition_summary)
registry excluded(verdict_transition_summary)
registry rollup(verdict_transition_summary)
registry verdict_transition(exit_verdict, exit_verdict)
registry verdict_transition(exit_verdict, exit_verdict, double precision)
registry verdict_transition(exit_verdict, exit_verdict, numeric)
registry verdict_flow(verdict_transition_summary, exit_verdict, exit_verdict)
programme coverage_rate(boolean)
programme coverage_rate(boolean, boolean)
programme coverage_rate(boolean, boolean, double precision)
programme coverage_rate(boolean, boolean, numeric)
programme coverage_summary(boolean)
programme coverage_summary(boolean, boolean)
programme coverage_summary(boolean, boolean, double precision)
programme coverage_summary(boolean, boolean, numeric)
programme multi_coverage_rate(double precision, double precision)
programme multi_coverage_rate(numeric, numeric)
programme multi_coverage_rate(double precision, double precision, boolean)
programme multi_coverage_rate(numeric, numeric, boolean)
programme multi_coverage_rate(double precision, double precision, boolean, double precision)
programme multi_coverage_rate(numeric, numeric, boolean, numeric)
programme completion_rate(double precision, double precision)
programme completion_rate(numeric, numeric)
programme reimbursement_ratio(double precision, double precision, boolean)
programme reimbursement_ratio(numeric, numeric, boolean)
programme required_count(exact_decimal, exact_decimal, exact_decimal)
programme shortage(exact_decimal, exact_decimal, exact_decimal, exact_decimal)
programme capped_grant(exact_decimal, exact_decimal, exact_decimal)
programme once_grant(exact_decimal, exact_decimal, exact_decimal)
programme composite_score(exact_decimal[], exact_decimal[], exact_decimal[])
programme score_linear(exact_decimal, exact_decimal, exact_decimal, exact_decimal)
programme score_step(exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal, boolean)
programme grade(exact_decimal, exact_decimal[], text[])
programme stage_problem(exact_decimal[], text[])
reward apportion(exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal)
reward apportion_array(exact_decimal, exact_decimal[], exact_decimal)
reward split_by_share(exact_decimal, exact_decimal[], exact_decimal)
reward factor_share(exact_decimal[], exact_decimal[], text[])
reward fund_by_priority(exact_decimal, exact_decimal, boolean)
reward unfunded_count(exact_decimal, exact_decimal)
reward reward_problem(exact_decimal, exact_decimal, exact_decimal, date, date)
reward reward_problem(exact_decimal, exact_decimal, exact_decimal, date, date, exact_decimal)
reward type reward_finding
reward reward_audit(text, text, date, boolean, jsonb)
figures percent(exact_decimal, exact_decimal, integer)
figures percent_of_rate(exact_decimal, integer)
figures rounded(exact_decimal, integer)
figures rounding_interval(exact_decimal, integer)
figures implied_base(exact_decimal, exact_decimal, integer)
figures same_base(exact_decimal, exact_decimal, integer, exact_decimal, exact_decimal, integer)
figures sum_mismatch(exact_decimal[], exact_decimal)
figures figure_problem(exact_decimal, exact_decimal, exact_decimal, integer)
figures type figure_finding
figures figures_audit(text, jsonb)
figures type published_count
figures suppress_small_cells(text, exact_decimal)
distribution operator <(welfare_distribution, welfare_distribution)
distribution operator <=(welfare_distribution, welfare_distribution)
distribution operator =(welfare_distribution, welfare_distribution)
distribution operator <>(welfare_distribution, welfare_distribution)
distribution operator >=(welfare_distribution, welfare_distribution)
distribution operator >(welfare_distribution, welfare_distribution)
distribution type welfare_distribution
distribution operator +(welfare_distribution, welfare_distribution)
distribution operator -(welfare_distribution, welfare_distribution)
distribution operator -(none, welfare_distribution)
distribution empty_welfare_distribution()
distribution is_empty(welfare_distribution)
distribution is_proper(welfare_distribution)
distribution row_count(welfare_distribution)
distribution excluded(welfare_distribution)
distribution rollup(welfare_distribution)
distribution precision_of(welfare_distribution)
distribution entry_count(welfare_distribution)
distribution coarsen(welfare_distribution, integer)
distribution population(welfare_distribution)
distribution total(welfare_distribution)
distribution mean(welfare_distribution)
distribution median(welfare_distribution)
distribution quantile(welfare_distribution, double precision)
distribution percentile_ratio(welfare_distribution, double precision, double precision)
distribution relative_line(welfare_distribution, double precision, double precision)
distribution cumulative_share(welfare_distribution, double precision, boolean)
distribution transfer_level(welfare_distribution, double precision)
distribution headcount_ratio(welfare_distribution, double precision, boolean)
distribution poverty_gap_index(welfare_distribution, double precision, boolean)
distribution squared_poverty_gap_index(welfare_distribution, double precision, boolean)
distribution fgt_index(welfare_distribution, double precision, double precision, boolean)
distribution poor_population(welfare_distribution, double precision, boolean)
distribution poverty_shortfall(welfare_distribution, double precision, boolean)
distribution income_gap_ratio(welfare_distribution, double precision, boolean)
distribution mean_welfare_of_poor(welfare_distribution, double precision, boolean)
distribution nonpositive(welfare_distribution)
distribution watts_index(welfare_distribution, double precision, boolean)
distribution sen_index(welfare_distribution, double precision, boolean)
distribution sst_index(welfare_distribution, double precision, boolean)
distribution tip(welfare_distribution, double precision, double precision, boolean)
distribution gini(welfare_distribution)
distribution s_gini(welfare_distribution, double precision)
distribution mean_log_deviation(welfare_distribution)
distribution theil_index(welfare_distribution)
distribution generalized_entropy(welfare_distribution, double precision)
distribution atkinson_index(welfare_distribution, double precision)
distribution hoover_index(welfare_distribution)
distribution zenga_index(welfare_distribution)
distribution wolfson_index(welfare_distribution)
distribution lorenz(welfare_distribution, double precision)
distribution generalized_lorenz(welfare_distribution, double precision)
distribution income_share(welfare_distribution, double precision, double precision)
distribution palma_ratio(welfare_distribution)
distribution quantile_share_ratio(welfare_distribution, double precision)
distribution headcount_ratio_bounds(welfare_distribution, double precision, boolean)
distribution poverty_gap_index_bounds(welfare_distribution, double precision, boolean)
distribution squared_poverty_gap_index_bounds(welfare_distribution, double precision, boolean)
distribution watts_index_bounds(welfare_distribution, double precision, boolean)
distribution gini_bounds(welfare_distribution)
distribution theil_index_bounds(welfare_distribution)
distribution mean_log_deviation_bounds(welfare_distribution)
distribution quantile_bounds(welfare_distribution, double precision)
distribution lorenz_bounds(welfare_distribution, double precision)
distribution income_share_bounds(welfare_distribution, double precision, double precision)
distribution type lorenz_point
distribution type tip_point
distribution type quantile_point
distribution type growth_point
distribution type growth_decomposition
distribution lorenz_curve(welfare_distribution, integer)
distribution tip_curve(welfare_distribution, double precision, integer)
distribution pen_parade(welfare_distribution, integer)
distribution growth_incidence(welfare_distribution, welfare_distribution, integer)
distribution growth_redistribution(welfare_distribution, welfare_distribution, double precision, double precision, double precision)
distribution dominates(welfare_distribution, welfare_distribution, integer, double precision, double precision)
distribution scale(welfare_distribution, double precision)
distribution positive(welfare_distribution)
distribution equivalised(double precision, double precision, double precision, text)
distribution type dominance_crossing
distribution type lorenz_crossing
distribution type tip_crossing
distribution dominance_crossings(welfare_distribution, welfare_distribution, integer, double precision, double precision)
distribution lorenz_dominates(welfare_distribution, welfare_distribution)
distribution generalized_lorenz_dominates(welfare_distribution, welfare_distribution)
distribution tip_dominates(welfare_distribution, welfare_distribution, double precision)
distribution lorenz_crossings(welfare_distribution, welfare_distribution)
distribution tip_crossings(welfare_distribution, welfare_distribution, double precision)
distribution type pro_poor_growth_rates
distribution pro_poor_growth(welfare_distribution, welfare_distribution, double precision, double precision)
distribution welfare_distribution(double precision)
distribution welfare_distribution(double precision, double precision)
distribution welfare_distribution(double precision, double precision, integer)
distribution welfare_distribution(numeric)
distribution welfare_distribution(numeric, numeric)
distribution welfare_distribution(numeric, numeric, integer)
distribution gini(double precision)
distribution gini(double precision, double precision)
distribution gini(numeric)
distribution gini(numeric, numeric)
distribution theil_index(double precision)
distribution theil_index(double precision, double precision)
distribution theil_index(numeric)
distribution theil_index(numeric, numeric)
distribution mean_log_deviation(double precision)
distribution mean_log_deviation(double precision, double precision)
distribution mean_log_deviation(numeric)
distribution mean_log_deviation(numeric, numeric)
distribution hoover_index(double precision)
distribution hoover_index(double precision, double precision)
distribution hoover_index(numeric)
distribution hoover_index(numeric, numeric)
distribution weighted_median(double precision)
distribution weighted_median(double precision, double precision)
distribution weighted_median(numeric)
distribution weighted_median(numeric, numeric)
distribution operator <(povaid_support.distribution_state, povaid_support.distribution_state)
distribution operator <=(povaid_support.distribution_state, povaid_support.distribution_state)
distribution operator =(povaid_support.distribution_state, povaid_support.distribution_state)
distribution operator <>(povaid_support.distribution_state, povaid_support.distribution_state)
distribution operator >=(povaid_support.distribution_state, povaid_support.distribution_state)
distribution operator >(povaid_support.distribution_state, povaid_support.distribution_state)
distribution weighted_quantile(double precision, double precision, double precision)
distribution weighted_quantile(numeric, numeric, double precision)
distribution atkinson_index(double precision, double precision, double precision)
distribution atkinson_index(numeric, numeric, double precision)
distribution generalized_entropy(double precision, double precision, double precision)
distribution generalized_entropy(numeric, numeric, double precision)
distribution at_risk_of_poverty_rate(double precision, double precision, double precision)
distribution at_risk_of_poverty_rate(numeric, numeric, double precision)
distribution sen_index(double precision, double precision)
distribution sen_index(double precision, double precision, double precision)
distribution sen_index(numeric, numeric)
distribution sen_index(numeric, numeric, numeric)
distribution sst_index(double precision, double precision)
distribution sst_index(double precision, double precision, double precision)
distribution sst_index(numeric, numeric)
distribution sst_index(numeric, numeric, numeric)
distribution quantile_group(double precision, double precision, integer)
distribution quantile_group(numeric, numeric, integer)
distribution quantile_group(welfare_distribution, double precision, integer)
distribution subgroup_poverty(welfare_distribution, welfare_distribution, double precision, double precision, boolean)
distribution sectoral_change(welfare_distribution, welfare_distribution, welfare_distribution, welfare_distribution, double precision, double precision, double precision)
distribution type gini_parts
distribution gini_decomposition(welfare_distribution[])
distribution gini_decomposition(welfare_distribution)
distribution type entropy_parts
distribution generalized_entropy_decomposition(welfare_distribution, double precision)
concentration operator <(concentration_summary, concentration_summary)
concentration operator <=(concentration_summary, concentration_summary)
concentration operator =(concentration_summary, concentration_summary)
concentration operator <>(concentration_summary, concentration_summary)
concentration operator >=(concentration_summary, concentration_summary)
concentration operator >(concentration_summary, concentration_summary)
concentration type concentration_summary
concentration operator +(concentration_summary, concentration_summary)
concentration operator -(concentration_summary, concentration_summary)
concentration operator -(none, concentration_summary)
concentration empty_concentration_summary()
concentration is_empty(concentration_summary)
concentration is_proper(concentration_summary)
concentration row_count(concentration_summary)
concentration excluded(concentration_summary)
concentration rollup(concentration_summary)
concentration precision_of(concentration_summary)
concentration entry_count(concentration_summary)
concentration coarsen(concentration_summary, integer)
concentration concentration_index(concentration_summary)
concentration kakwani_index(concentration_summary)
concentration amount_share(concentration_summary, double precision, double precision)
concentration type concentration_point
concentration concentration_curve(concentration_summary, integer)
concentration type source_contribution
concentration source_decomposition(concentration_summary)
concentration concentration_summary(double precision, double precision)
concentration concentration_summary(double precision, double precision, double precision)
concentration concentration_summary(double precision, double precision, double precision, integer)
concentration concentration_summary(numeric, numeric)
concentration concentration_summary(numeric, numeric, numeric)
concentration concentration_summary(numeric, numeric, numeric, integer)
concentration concentration_index(double precision, double precision)
concentration concentration_index(double precision, double precision, double precision)
concentration concentration_index(numeric, numeric)
concentration concentration_index(numeric, numeric, numeric)
concentration concentration_summary_of_totals(double precision, double precision, double precision)
concentration concentration_summary_of_totals(numeric, numeric, numeric)
live type live_difference
live type live_status
live create_live_summary(text, text, boolean)
live verify_live_summary(regclass)
live repair_live_summary(regclass)
live compact_live_summary(regclass)
live publish_live_summary(regclass, text)
live live_summary_status()
live drop_live_summary(regclass)
live live_summary_unfilled(text)
survey operator <(survey_unit, survey_unit)
survey operator <=(survey_unit, survey_unit)
survey operator =(survey_unit, survey_unit)
survey operator <>(survey_unit, survey_unit)
survey operator >=(survey_unit, survey_unit)
survey operator >(survey_unit, survey_unit)
survey type survey_unit
survey operator <(survey_design, survey_design)
survey operator <=(survey_design, survey_design)
survey operator =(survey_design, survey_design)
survey operator <>(survey_design, survey_design)
survey operator >=(survey_design, survey_design)
survey operator >(survey_design, survey_design)
survey type survey_design
survey operator <(survey_estimate, survey_estimate)
survey operator <=(survey_estimate, survey_estimate)
survey operator =(survey_estimate, survey_estimate)
survey operator <>(survey_estimate, survey_estimate)
survey operator >=(survey_estimate, survey_estimate)
survey operator >(survey_estimate, survey_estimate)
survey type survey_estimate
survey rollup(survey_design)
survey degrees_of_freedom(survey_design)
survey type survey_stratum
survey survey_strata(survey_design)
survey survey_design(bigint)
survey survey_unit(bigint)
survey survey_unit(survey_design, bigint)
survey survey_design(text)
survey survey_unit(text)
survey survey_unit(survey_design, text)
survey survey_design(character varying)
survey survey_unit(character varying)
survey survey_unit(survey_design, character varying)
survey survey_design(character)
survey survey_unit(character)
survey survey_unit(survey_design, character)
survey survey_design(bigint, bigint)
survey survey_design(bigint, bigint, double precision)
survey survey_unit(bigint, bigint)
survey survey_unit(bigint, bigint, double precision)
survey survey_unit(survey_design, bigint, bigint)
survey survey_design(bigint, text)
survey survey_design(bigint, text, double precision)
survey survey_unit(bigint, text)
survey survey_unit(bigint, text, double precision)
survey survey_unit(survey_design, bigint, text)
survey survey_design(text, bigint)
survey survey_design(text, bigint, double precision)
survey survey_unit(text, bigint)
survey survey_unit(text, bigint, double precision)
survey survey_unit(survey_design, text, bigint)
survey survey_design(text, text)
survey survey_design(text, text, double precision)
survey survey_unit(text, text)
survey survey_unit(text, text, double precision)
survey survey_unit(survey_design, text, text)
survey survey_design(bigint, bigint, double precision, bigint, double precision)
survey survey_unit(bigint, bigint, double precision, bigint, double precision)
survey survey_unit(survey_design, bigint, bigint, bigint)
survey survey_design(bigint, bigint, double precision, text, double precision)
survey survey_unit(bigint, bigint, double precision, text, double precision)
survey survey_unit(survey_design, bigint, bigint, text)
survey survey_design(bigint, text, double precision, bigint, double precision)
survey survey_unit(bigint, text, double precision, bigint, double precision)
survey survey_unit(survey_design, bigint, text, bigint)
survey survey_design(bigint, text, double precision, text, double precision)
survey survey_unit(bigint, text, double precision, text, double precision)
survey survey_unit(survey_design, bigint, text, text)
survey survey_design(text, bigint, double precision, bigint, double precision)
survey survey_unit(text, bigint, double precision, bigint, double precision)
survey survey_unit(survey_design, text, bigint, bigint)
survey survey_design(text, bigint, double precision, text, double precision)
survey survey_unit(text, bigint, double precision, text, double precision)
survey survey_unit(survey_design, text, bigint, text)
survey survey_design(text, text, double precision, bigint, double precision)
survey survey_unit(text, text, double precision, bigint, double precision)
survey survey_unit(survey_design, text, text, bigint)
survey survey_design(text, text, double precision, text, double precision)
survey survey_unit(text, text, double precision, text, double precision)
survey survey_unit(survey_design, text, text, text)
survey operator <(survey_deprivation, survey_deprivation)
survey operator <=(survey_deprivation, survey_deprivation)
survey operator =(survey_deprivation, survey_deprivation)
survey operator <>(survey_deprivation, survey_deprivation)
survey operator >=(survey_deprivation, survey_deprivation)
survey operator >(survey_deprivation, survey_deprivation)
survey type survey_deprivation
survey operator +(survey_deprivation, survey_deprivation)
survey operator -(survey_deprivation, survey_deprivation)
survey operator -(none, survey_deprivation)
survey empty_survey_deprivation()
survey is_empty(survey_deprivation)
survey is_proper(survey_deprivation)
survey row_count(survey_deprivation)
survey excluded(survey_deprivation)
survey rollup(survey_deprivation)
survey survey_deprivation(deprivation_profile, double precision, survey_unit)
survey survey_deprivation(deprivation_profile, numeric, survey_unit)
survey multidimensional_headcount(survey_deprivation, double precision[], double precision, text)
survey intensity(survey_deprivation, double precision[], double precision, text)
survey mpi(survey_deprivation, double precision[], double precision, text)
survey censored_headcount(survey_deprivation, double precision[], double precision, integer, text)
survey indicator_contribution(survey_deprivation, double precision[], double precision, integer, text)
survey multidimensional_headcount(survey_deprivation, text, text)
survey intensity(survey_deprivation, text, text)
survey mpi(survey_deprivation, text, text)
survey censored_headcount(survey_deprivation, text, integer)
survey indicator_contribution(survey_deprivation, text, integer)
survey multidimensional_headcount(survey_deprivation, standard_rules, text)
survey intensity(survey_deprivation, standard_rules, text)
survey mpi(survey_deprivation, standard_rules, text)
survey censored_headcount(survey_deprivation, standard_rules, integer)
survey indicator_contribution(survey_deprivation, standard_rules, integer)
survey uncensored_headcount(survey_deprivation, integer, text)
survey rebase(survey_deprivation, survey_design, survey_design)
survey operator <(survey_distribution, survey_distribution)
survey operator <=(survey_distribution, survey_distribution)
survey operator =(survey_distribution, survey_distribution)
survey operator <>(survey_distribution, survey_distribution)
survey operator >=(survey_distribution, survey_distribution)
survey operator >(survey_distribution, survey_distribution)
survey type survey_distribution
survey operator +(survey_distribution, survey_distribution)
survey operator -(survey_distribution, survey_distribution)
survey operator -(none, survey_distribution)
survey empty_survey_distribution()
survey is_empty(survey_distribution)
survey is_proper(survey_distribution)
survey row_count(survey_distribution)
survey excluded(survey_distribution)
survey rollup(survey_distribution)
survey survey_distribution(double precision, double precision, survey_unit)
survey survey_distribution(numeric, numeric, survey_unit)
survey positive(survey_distribution)
survey population(survey_distribution)
survey total(survey_distribution)
survey mean(survey_distribution)
survey median(survey_distribution, text)
survey quantile(survey_distribution, double precision, text)
survey percentile_ratio(survey_distribution, double precision, double precision, text)
survey relative_line(survey_distribution, double precision, double precision, text)
survey lorenz(survey_distribution, double precision)
survey generalized_lorenz(survey_distribution, double precision)
survey income_share(survey_distribution, double precision, double precision)
survey gini(survey_distribution)
survey s_gini(survey_distribution, double precision)
survey theil_index(survey_distribution)
survey mean_log_deviation(survey_distribution)
survey generalized_entropy(survey_distribution, double precision)
survey atkinson_index(survey_distribution, double precision)
survey hoover_index(survey_distribution)
survey palma_ratio(survey_distribution)
survey quantile_share_ratio(survey_distribution, double precision)
survey zenga_index(survey_distribution)
survey wolfson_index(survey_distribution)
survey headcount_ratio(survey_distribution, double precision, boolean)
survey poverty_gap_index(survey_distribution, double precision, boolean)
survey squared_poverty_gap_index(survey_distribution, double precision, boolean)
survey watts_index(survey_distribution, double precision, boolean)
survey fgt_index(survey_distribution, double precision, double precision, boolean)
survey sen_index(survey_distribution, double precision, boolean)
survey sst_index(survey_distribution, double precision, boolean)
survey headcount_ratio(survey_distribution, survey_estimate, boolean, text)
survey poverty_gap_index(survey_distribution, survey_estimate, boolean, text)
survey squared_poverty_gap_index(survey_distribution, survey_estimate, boolean, text)
survey watts_index(survey_distribution, survey_estimate, boolean, text)
survey fgt_index(survey_distribution, survey_estimate, double precision, boolean, text)
survey quantile_interval(survey_distribution, double precision, double precision, double precision, text)
survey density(survey_distribution, double precision, text)
survey gini(double precision, double precision, survey_unit)
survey gini(numeric, numeric, survey_unit)
survey theil_index(double precision, double precision, survey_unit)
survey theil_index(numeric, numeric, survey_unit)
survey mean_log_deviation(double precision, double precision, survey_unit)
survey mean_log_deviation(numeric, numeric, survey_unit)
survey hoover_index(double precision, double precision, survey_unit)
survey hoover_index(numeric, numeric, survey_unit)
survey weighted_median(double precision, double precision, survey_unit)
survey weighted_median(numeric, numeric, survey_unit)
survey estimate(survey_estimate)
survey sample_size(survey_estimate)
survey variance(survey_estimate, text)
survey standard_error(survey_estimate, text)
survey coefficient_of_variation(survey_estimate, text)
survey covariance(survey_estimate, survey_estimate, text)
survey degrees_of_freedom(survey_estimate, text)
survey confidence_interval(survey_estimate, double precision, text, double precision, text)
survey type survey_result
survey survey_result(survey_estimate, double precision, text, double precision, text)
survey p_value(survey_estimate, double precision, double precision, text)
survey design_effect(survey_estimate, boolean, text)
survey operator +(survey_estimate, survey_estimate)
survey operator +(survey_estimate, double precision)
survey operator +(double precision, survey_estimate)
survey operator -(survey_estimate, survey_estimate)
survey operator -(survey_estimate, double precision)
survey operator -(double precision, survey_estimate)
survey operator *(survey_estimate, survey_estimate)
survey operator *(survey_estimate, double precision)
survey operator *(double precision, survey_estimate)
survey operator /(survey_estimate, survey_estimate)
survey operator /(survey_estimate, double precision)
survey operator /(double precision, survey_estimate)
survey operator -(none, survey_estimate)
survey ln(survey_estimate)
survey exp(survey_estimate)
survey sqrt(survey_estimate)
survey abs(survey_estimate)
survey power(survey_estimate, double precision)
survey operator <(povaid_support.survey_sum_state, povaid_support.survey_sum_state)
survey operator <=(povaid_support.survey_sum_state, povaid_support.survey_sum_state)
survey operator =(povaid_support.survey_sum_state, povaid_support.survey_sum_state)
survey operator <>(povaid_support.survey_sum_state, povaid_support.survey_sum_state)
survey operator >=(povaid_support.survey_sum_state, povaid_support.survey_sum_state)
survey operator >(povaid_support.survey_sum_state, povaid_support.survey_sum_state)
survey survey_sum(survey_estimate)
survey operator <(survey_summary, survey_summary)
survey operator <=(survey_summary, survey_summary)
survey operator =(survey_summary, survey_summary)
survey operator <>(survey_summary, survey_summary)
survey operator >=(survey_summary, survey_summary)
survey operator >(survey_summary, survey_summary)
survey type survey_summary
survey operator +(survey_summary, survey_summary)
survey operator -(survey_summary, survey_summary)
survey operator -(none, survey_summary)
survey empty_survey_summary()
survey is_empty(survey_summary)
survey is_proper(survey_summary)
survey row_count(survey_summary)
survey excluded(survey_summary)
survey rollup(survey_summary)
survey survey_summary(double precision, double precision, double precision, survey_unit)
survey survey_summary(numeric, numeric, numeric, survey_unit)
survey headcount_ratio(survey_summary)
survey poverty_gap_index(survey_summary)
survey squared_poverty_gap_index(survey_summary)
survey watts_index(survey_summary)
survey income_gap_ratio(survey_summary)
survey poor_population(survey_summary)
survey poverty_shortfall(survey_summary)
survey population(survey_summary)
survey mean_welfare(survey_summary)
survey mean_welfare_of_poor(survey_summary)
survey fgt_index(survey_summary, double precision)
survey headcount_ratio(double precision, double precision, double precision, survey_unit)
survey headcount_ratio(numeric, numeric, numeric, survey_unit)
survey poverty_gap_index(double precision, double precision, double precision, survey_unit)
survey poverty_gap_index(numeric, numeric, numeric, survey_unit)
survey squared_poverty_gap_index(double precision, double precision, double precision, survey_unit)
survey squared_poverty_gap_index(numeric, numeric, numeric, survey_unit)
survey watts_index(double precision, double precision, double precision, survey_unit)
survey watts_index(numeric, numeric, numeric, survey_unit)
survey income_gap_ratio(double precision, double precision, double precision, survey_unit)
survey income_gap_ratio(numeric, numeric, numeric, survey_unit)
survey poor_population(double precision, double precision, double precision, survey_unit)
survey poor_population(numeric, numeric, numeric, survey_unit)
survey poverty_shortfall(double precision, double precision, double precision, survey_unit)
survey poverty_shortfall(numeric, numeric, numeric, survey_unit)
survey type survey_measure
survey survey_table(survey_summary, double precision, text, double precision, text)
survey operator <(survey_totals, survey_totals)
survey operator <=(survey_totals, survey_totals)
survey operator =(survey_totals, survey_totals)
survey operator <>(survey_totals, survey_totals)
survey operator >=(survey_totals, survey_totals)
survey operator >(survey_totals, survey_totals)
survey type survey_totals
survey operator +(survey_totals, survey_totals)
survey operator -(survey_totals, survey_totals)
survey operator -(none, survey_totals)
survey empty_survey_totals()
survey is_empty(survey_totals)
survey is_proper(survey_totals)
survey row_count(survey_totals)
survey excluded(survey_totals)
survey rollup(survey_totals)
survey survey_totals(double precision, double precision, survey_unit)
survey survey_totals(numeric, numeric, survey_unit)
survey survey_totals(boolean, double precision, survey_unit)
survey survey_totals(boolean, numeric, survey_unit)
survey survey_totals(double precision[], double precision, survey_unit)
survey survey_total(survey_totals, integer)
survey survey_mean(survey_totals, integer)
survey survey_ratio(survey_totals, integer, integer)
survey linearised(double precision, survey_totals, integer)
survey survey_total(double precision, double precision, survey_unit)
survey survey_total(numeric, numeric, survey_unit)
survey survey_total(boolean, double precision, survey_unit)
survey survey_total(boolean, numeric, survey_unit)
survey survey_mean(double precision, double precision, survey_unit)
survey survey_mean(numeric, numeric, survey_unit)
survey survey_mean(boolean, double precision, survey_unit)
survey survey_mean(boolean, numeric, survey_unit)
survey survey_ratio(double precision, double precision, double precision, survey_unit)
survey survey_ratio(numeric, numeric, numeric, survey_unit)
survey operator <(replicate_estimate, replicate_estimate)
survey operator <=(replicate_estimate, replicate_estimate)
survey operator =(replicate_estimate, replicate_estimate)
survey operator <>(replicate_estimate, replicate_estimate)
survey operator >=(replicate_estimate, replicate_estimate)
survey operator >(replicate_estimate, replicate_estimate)
survey type replicate_estimate
survey operator <(replicate_summary, replicate_summary)
survey operator <=(replicate_summary, replicate_summary)
survey operator =(replicate_summary, replicate_summary)
survey operator <>(replicate_summary, replicate_summary)
survey operator >=(replicate_summary, replicate_summary)
survey operator >(replicate_summary, replicate_summary)
survey type replicate_summary
survey operator +(replicate_summary, replicate_summary)
survey operator -(replicate_summary, replicate_summary)
survey operator -(none, replicate_summary)
survey empty_replicate_summary()
survey is_empty(replicate_summary)
survey is_proper(replicate_summary)
survey row_count(replicate_summary)
survey excluded(replicate_summary)
survey rollup(replicate_summary)
survey replicate_summary(double precision, double precision, double precision, double precision[])
survey replicate_summary(numeric, numeric, numeric, double precision[])
survey headcount_ratio(replicate_summary)
survey poverty_gap_index(replicate_summary)
survey squared_poverty_gap_index(replicate_summary)
survey watts_index(replicate_summary)
survey income_gap_ratio(replicate_summary)
survey poor_population(replicate_summary)
survey poverty_shortfall(replicate_summary)
survey population(replicate_summary)
survey mean_welfare(replicate_summary)
survey mean_welfare_of_poor(replicate_summary)
survey fgt_index(replicate_summary, double precision)
survey replicate_estimate(double precision, double precision[])
survey estimate(replicate_estimate)
survey replicates(replicate_estimate)
survey standard_error(replicate_estimate, text, double precision, double precision[], double precision, text)
survey operator +(replicate_estimate, replicate_estimate)
survey operator +(replicate_estimate, double precision)
survey operator +(double precision, replicate_estimate)
survey operator -(replicate_estimate, replicate_estimate)
survey operator -(replicate_estimate, double precision)
survey operator -(double precision, replicate_estimate)
survey operator *(replicate_estimate, replicate_estimate)
survey operator *(replicate_estimate, double precision)
survey operator *(double precision, replicate_estimate)
survey operator /(replicate_estimate, replicate_estimate)
survey operator /(replicate_estimate, double precision)
survey operator /(double precision, replicate_estimate)
survey jackknife(survey_summary)
survey bootstrap(survey_summary, integer, bigint)
survey rebase(survey_summary, survey_design, survey_design)
survey rebase(survey_totals, survey_design, survey_design)
survey rebase(survey_distribution, survey_design, survey_design)
catalog povaid_version()
catalog table povaid_catalog', E'\n') AS l(line)
	), home AS (
		SELECT e.oid, e.extnamespace, pg_catalog.concat(pg_catalog.quote_ident(n.nspname), '.') AS prefix
		FROM pg_catalog.pg_extension e
		JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) e.extnamespace
		WHERE e.extname OPERATOR(pg_catalog.=) 'povaid'
	), member AS (
		SELECT d.classid, d.objid, h.extnamespace, h.prefix
		FROM home h
		JOIN pg_catalog.pg_depend d ON d.refobjid OPERATOR(pg_catalog.=) h.oid
			AND d.refclassid OPERATOR(pg_catalog.=) CAST('pg_catalog.pg_extension' AS pg_catalog.regclass)
			AND d.deptype OPERATOR(pg_catalog.=) 'e'
	), object AS (
		SELECT CASE WHEN p.prokind OPERATOR(pg_catalog.=) 'a' THEN 'aggregate'
				WHEN p.prokind OPERATOR(pg_catalog.=) 'w' THEN 'window function' ELSE 'function' END AS kind,
			CAST(p.proname AS pg_catalog.text) AS called,
			pg_catalog.pg_get_function_arguments(p.oid) AS arguments,
			pg_catalog.pg_get_function_result(p.oid) AS result,
			pg_catalog.obj_description(p.oid, 'pg_proc') AS comment,
			pg_catalog.concat(p.proname, '(', (
				SELECT pg_catalog.string_agg(pg_catalog.format_type(a.argument, NULL), ', ' ORDER BY a.i)
				FROM pg_catalog.unnest(CAST(p.proargtypes AS pg_catalog.oid[])) WITH ORDINALITY AS a(argument, i)),
					')') AS object,
			m.prefix
		FROM member m
		JOIN pg_catalog.pg_proc p ON p.oid OPERATOR(pg_catalog.=) m.objid
			AND p.pronamespace OPERATOR(pg_catalog.=) m.extnamespace
		WHERE m.classid OPERATOR(pg_catalog.=) CAST('pg_catalog.pg_proc' AS pg_catalog.regclass)
		UNION ALL
		SELECT 'operator', CAST(o.oprname AS pg_catalog.text),
			pg_catalog.concat_ws(', ', pg_catalog.format_type(l.operand, NULL), pg_catalog.format_type(o.oprright, NULL)),
			pg_catalog.format_type(o.oprresult, NULL),
			pg_catalog.obj_description(o.oid, 'pg_operator'),
			pg_catalog.concat('operator ', o.oprname, '(', coalesce(pg_catalog.format_type(l.operand, NULL), 'none'),
				', ', pg_catalog.format_type(o.oprright, NULL), ')'),
			m.prefix
		FROM member m
		JOIN pg_catalog.pg_operator o ON o.oid OPERATOR(pg_catalog.=) m.objid
			AND o.oprnamespace OPERATOR(pg_catalog.=) m.extnamespace
		CROSS JOIN LATERAL (SELECT CASE WHEN o.oprleft OPERATOR(pg_catalog.<>) CAST(0 AS pg_catalog.oid) THEN
			o.oprleft END) AS l(operand)
		WHERE m.classid OPERATOR(pg_catalog.=) CAST('pg_catalog.pg_operator' AS pg_catalog.regclass)
		UNION ALL
		SELECT 'type', CAST(t.typname AS pg_catalog.text), NULL, NULL,
			pg_catalog.obj_description(t.oid, 'pg_type'), pg_catalog.concat('type ', t.typname), m.prefix
		FROM member m
		JOIN pg_catalog.pg_type t ON t.oid OPERATOR(pg_catalog.=) m.objid
			AND t.typnamespace OPERATOR(pg_catalog.=) m.extnamespace
		
		WHERE m.classid OPERATOR(pg_catalog.=) CAST('pg_catalog.pg_type' AS pg_catalog.regclass)
			AND t.typcategory OPERATOR(pg_catalog.<>) 'A'
			AND NOT EXISTS (SELECT FROM pg_catalog.pg_class c
				WHERE c.reltype OPERATOR(pg_catalog.=) t.oid AND c.relkind OPERATOR(pg_catalog.<>) 'c')
		UNION ALL
		SELECT CASE WHEN c.relkind OPERATOR(pg_catalog.=) 'v' THEN 'view' ELSE 'table' END,
			CAST(c.relname AS pg_catalog.text), NULL, NULL,
			pg_catalog.obj_description(c.oid, 'pg_class'), pg_catalog.concat('table ', c.relname), m.prefix
		FROM member m
		JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) m.objid
			AND c.relnamespace OPERATOR(pg_catalog.=) m.extnamespace
		WHERE m.classid OPERATOR(pg_catalog.=) CAST('pg_catalog.pg_class' AS pg_catalog.regclass)
			AND (c.relkind OPERATOR(pg_catalog.=) 'r' OR c.relkind OPERATOR(pg_catalog.=) 'v')
	)
	SELECT d.topic, o.kind, o.called AS "name",
		pg_catalog.replace(o.arguments, o.prefix, '') AS arguments,
		pg_catalog.replace(o.result, o.prefix, '') AS result,
		pg_catalog.regexp_replace(o.comment, '([.?!])\s.*', '\1') AS summary
	FROM object o
	LEFT JOIN declared d ON d.object OPERATOR(pg_catalog.=) pg_catalog.replace(o.object, o.prefix, '')
	ORDER BY d.topic COLLATE pg_catalog."C", o.kind COLLATE pg_catalog."C", o.called COLLATE pg_catalog."C",
		o.arguments COLLATE pg_catalog."C";
COMMENT ON VIEW povaid_catalog IS
	'what there is to call: functions, aggregates, operators, types and tables, by topic, with one line on each. The whole of it is the comment, \df+ in psql. What only the server calls is in the schema povaid_support and is not listed';
COMMENT ON COLUMN povaid_catalog.topic IS 'the part of the extension: poverty, standard, registry, distribution ...';
COMMENT ON COLUMN povaid_catalog.kind IS 'function, aggregate, window function, operator, type, table or view';
COMMENT ON COLUMN povaid_catalog.name IS 'its name, without a schema';
COMMENT ON COLUMN povaid_catalog.arguments IS 'names, types and defaults of arguments, operands of an operator; NULL for types and tables';
COMMENT ON COLUMN povaid_catalog.result IS 'type of the result; NULL for types and tables';
COMMENT ON COLUMN povaid_catalog.summary IS 'the first sentence of its comment';
GRANT SELECT ON povaid_catalog TO PUBLIC;
COMMENT ON TYPE exact_decimal IS
	'any number, as a parameter of functions that compute in decimal. An integer or a numeric as it is, a double precision or real as the shortest decimal that prints it (0.1 is 0.1, whatever extra_float_digits is), an untyped literal or parameter as a numeric. Every number is cast to it implicitly, alone and in an array, so that arguments of different types mix: nothing is rounded. A value of it is a numeric; results are declared numeric, and columns should be';
COMMENT ON TYPE rate_summary IS
	'one ratio of exact sums, of decimals where the arguments are numeric. Numerator, denominator, rows in use, rows left out and the denominators of those whose numerator is unknown; mergeable by + and rollup, subtractable by -; read by rate, rate_bounds, percent, numerator, denominator, row_count, excluded, base_unknown';
COMMENT ON OPERATOR + (rate_summary, rate_summary) IS
	'the summary of the rows of both. Exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';
COMMENT ON OPERATOR - (rate_summary, rate_summary) IS
	'the first summary without the rows of the second. Exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';
COMMENT ON FUNCTION rate(rate_summary) IS
	'the ratio as a fraction of 1, the correctly rounded quotient of the exact sums. Never clamped: more than 1 is legal; NULL if the denominator is 0 or the summary improper; 22003 beyond double precision';
COMMENT ON FUNCTION rate_bounds(rate_summary) IS
	'where the rate lies, whatever the rows of known denominator and unknown numerator are. All of them misses (lower) or all of them hits (upper); equal to the rate if there are none; NULL if there is no base, the summary is improper, or a row was left out whose denominator is unknown (base_unknown(s) > 0: a weight that a LEFT JOIN did not find), because nothing bounds what it would do';
COMMENT ON FUNCTION base_unknown(rate_summary) IS
	'number of rows left out whose denominator or weight is NULL, or of which nobody knows whether they are in the base. Part of excluded. While there are any, rate_bounds is NULL. NULL for NULL';
COMMENT ON FUNCTION percent(rate_summary, exact_decimal) IS
	'the rate in percent (100 = equal), as a report prints it. The exact ratio of the sums, not the double that rate(s) is, rounded once, half away from zero, to scale (a whole number from 0 to 100, default 2) digits after the point, all of which are shown. Not clamped. NULL if an argument is NULL, the denominator is 0 or the summary improper. 22023 for another scale';
COMMENT ON TYPE poverty_summary IS
	'what one pass over households or persons keeps for every poverty measure. Exact sums of weight, welfare, line, gap, squared gap and Watts term of the poor, of weight and welfare of the others, and counts; numerics are summed as decimals, but the gap, the squared gap and the Watts term of a row are doubles; mergeable by + and rollup, subtractable by -; read by headcount_ratio and its companions';
COMMENT ON OPERATOR + (poverty_summary, poverty_summary) IS
	'the summary of the rows of both. Exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';
COMMENT ON OPERATOR - (poverty_summary, poverty_summary) IS
	'the first summary without the rows of the second. Exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';
COMMENT ON FUNCTION poverty_gap_index(poverty_summary) IS
	'mean over everybody of the gap as a share of the line, (line - welfare) / line of the poor. A fraction of 1, 0 if nobody is poor, above 1 only with negative welfare. NULL if no row is in use, the base is 0 or the summary is improper. 22003 if a gap or the result is beyond double precision. Source: Foster-Greer-Thorbecke (1984), alpha = 1';
COMMENT ON FUNCTION poverty_shortfall(poverty_summary) IS
	'money needed to lift every poor unit to its line, sum of weight x (line - welfare) of the poor. In units of welfare x weight; 0 if nobody is poor. NULL if no row is in use or the summary is improper. 22003 beyond double precision. Source: total poverty gap';
COMMENT ON FUNCTION fgt_index(poverty_summary, double precision) IS
	'Foster-Greer-Thorbecke index of order alpha, 0, 1 or 2. It is headcount_ratio, poverty_gap_index or squared_poverty_gap_index; 22023 for any other alpha, for which there is the aggregate fgt_index(welfare, line, weight, alpha). NULL if no row is in use, the base is 0 or the summary is improper.';
COMMENT ON AGGREGATE poverty_gap_index(welfare double precision, line double precision) IS
	'mean over everybody of the gap as a share of the line, (line - welfare) / line of the poor. A fraction of 1, 0 if nobody is poor, above 1 only with negative welfare. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 1. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE poverty_gap_index(welfare double precision, line double precision, weight double precision) IS
	'mean over everybody of the gap as a share of the line, (line - welfare) / line of the poor. A fraction of 1, 0 if nobody is poor, above 1 only with negative welfare. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 1. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE poverty_gap_index(welfare numeric, line numeric) IS
	'mean over everybody of the gap as a share of the line, (line - welfare) / line of the poor. A fraction of 1, 0 if nobody is poor, above 1 only with negative welfare. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 1. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE poverty_gap_index(welfare numeric, line numeric, weight numeric) IS
	'mean over everybody of the gap as a share of the line, (line - welfare) / line of the poor. A fraction of 1, 0 if nobody is poor, above 1 only with negative welfare. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 1. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE poverty_gap_index(welfare bigint, line bigint) IS
	'mean over everybody of the gap as a share of the line, (line - welfare) / line of the poor. A fraction of 1, 0 if nobody is poor, above 1 only with negative welfare. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 1. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE poverty_gap_index(welfare bigint, line bigint, weight bigint) IS
	'mean over everybody of the gap as a share of the line, (line - welfare) / line of the poor. A fraction of 1, 0 if nobody is poor, above 1 only with negative welfare. NULL if no row is in use, the base is 0 or the summary is improper. The same as the accessor over poverty_summary. Source: Foster-Greer-Thorbecke (1984), alpha = 1. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE poverty_shortfall(welfare double precision, line double precision) IS
	'money needed to lift every poor unit to its line, sum of weight x (line - welfare) of the poor. In units of welfare x weight; 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: total poverty gap. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE poverty_shortfall(welfare double precision, line double precision, weight double precision) IS
	'money needed to lift every poor unit to its line, sum of weight x (line - welfare) of the poor. In units of welfare x weight; 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: total poverty gap. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE poverty_shortfall(welfare numeric, line numeric) IS
	'money needed to lift every poor unit to its line, sum of weight x (line - welfare) of the poor. In units of welfare x weight; 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: total poverty gap. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE poverty_shortfall(welfare numeric, line numeric, weight numeric) IS
	'money needed to lift every poor unit to its line, sum of weight x (line - welfare) of the poor. In units of welfare x weight; 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: total poverty gap. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE poverty_shortfall(welfare bigint, line bigint) IS
	'money needed to lift every poor unit to its line, sum of weight x (line - welfare) of the poor. In units of welfare x weight; 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: total poverty gap. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE poverty_shortfall(welfare bigint, line bigint, weight bigint) IS
	'money needed to lift every poor unit to its line, sum of weight x (line - welfare) of the poor. In units of welfare x weight; 0 if nobody is poor. NULL if no row is in use or the summary is improper. The same as the accessor over poverty_summary. Source: total poverty gap. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE fgt_index(welfare double precision, line double precision, weight double precision, alpha double precision) IS
	'Foster-Greer-Thorbecke index of any order alpha >= 0. Mean over everybody of ((line - welfare) / line)^alpha of the poor; alpha must be the same in all rows of a group and not NULL, else 22023. NULL if no row is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly; each ((line - welfare) / line)^alpha is a double. Source: Foster-Greer-Thorbecke (1984).';
COMMENT ON AGGREGATE fgt_index(welfare numeric, line numeric, weight numeric, alpha double precision) IS
	'Foster-Greer-Thorbecke index of any order alpha >= 0. Mean over everybody of ((line - welfare) / line)^alpha of the poor; alpha must be the same in all rows of a group and not NULL, else 22023. NULL if no row is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly; each ((line - welfare) / line)^alpha is a double. Source: Foster-Greer-Thorbecke (1984).';
COMMENT ON AGGREGATE fgt_index(welfare bigint, line bigint, weight bigint, alpha double precision) IS
	'Foster-Greer-Thorbecke index of any order alpha >= 0. Mean over everybody of ((line - welfare) / line)^alpha of the poor; alpha must be the same in all rows of a group and not NULL, else 22023. NULL if no row is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0 or the weight is negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly; each ((line - welfare) / line)^alpha is a double. Source: Foster-Greer-Thorbecke (1984).';
COMMENT ON FUNCTION percent(poverty_summary, exact_decimal) IS
	'the headcount ratio in percent, as a report prints it. The exact ratio of poor_population to population, not the double that headcount_ratio(s) is, rounded once, half away from zero, to scale (a whole number from 0 to 100, default 2) digits after the point, all of which are shown. NULL if an argument is NULL, there is no population or the summary is improper. 22023 for another scale. Of another measure: percent_of_rate(poverty_gap_index(s), scale)';
COMMENT ON FUNCTION subgroup_poverty(part poverty_summary, whole poverty_summary, alpha double precision) IS
	'what a group contributes to the poverty of all by the FGT index of order alpha 0, 1 or 2. SELECT region, (subgroup_poverty(s, rollup(s) OVER ())).* FROM region_summary. Each unit has its own line. Population share, index, contribution and poverty share are rounded once from exact sums. NULL if either has no row in use, a base of 0 or is improper; 22023 for any other alpha. Source: Foster, Greer and Thorbecke (1984); shares and risk as in povdeco (Jenkins)';
COMMENT ON FUNCTION sectoral_change(part0 poverty_summary, whole0 poverty_summary, part1 poverty_summary, whole1 poverty_summary, alpha double precision) IS
	'what a group contributes to the change of the FGT index of order alpha, 0, 1 or 2. From one period (part0 of whole0) to another (part1 of whole1): the change within the group, the shift of population between groups, and the interaction of both. A group without anybody in one of the periods (its summary is empty, such as s - s) has a total only: within, shift and interaction are NULL, for it has no poverty to compare with. NULL if a whole has no row in use or a base of 0, or anything is improper; 22023 for any other alpha. Source: Ravallion and Huppi (1991)';
COMMENT ON TYPE exit_verdict IS
	'the outcome of an assessment. It is eligible (what the standard asks is met), not_eligible (something it asks has failed), undetermined (neither, because facts are missing: unknown is not yes)';
COMMENT ON TYPE exit_verdict_label IS
	'a text as the name of a verdict, for = and <> of a verdict and a text: 22P02 if it is none. Not for columns';
COMMENT ON DOMAIN exit_verdict_operand IS
	'a verdict, for = and <> of a verdict and a text. Not for columns';
COMMENT ON CAST (pg_catalog.text AS exit_verdict_label) IS
	'for = and <> of a verdict and a text; 22P02 if it names no verdict';
COMMENT ON CAST (character varying AS exit_verdict_label) IS
	'for = and <> of a verdict and a text; 22P02 if it names no verdict';
COMMENT ON CAST (character AS exit_verdict_label) IS
	'for = and <> of a verdict and a text; 22P02 if it names no verdict';
COMMENT ON COLUMN assessment_criterion.accepted IS
	'the values that in accepts, as text; they are read as the type of the column is: flags, codes, labels of an enum, dates. Texts are compared without the blanks around them (spaces, tabs, line ends, no-break and ideographic spaces, byte order marks and zero-width spaces, as far as the encoding has them), and a blank text is unknown';
COMMENT ON TYPE standard_assessment IS
	'the assessment of one row against one standard. The verdict, each criterion in one of three lists, which are in the order of the positions and empty, never NULL, and the standard that was used';
COMMENT ON TABLE assessment_standard IS
	'the declared standards. Those that are shipped and the user''s own, which are dumped and stand before shipped ones of the same name. A standard is changed by changing rows; the next statement sees it. To adapt a shipped standard, copy its rows here and in assessment_criterion with shipped = false. A standard can have several versions, each in force from valid_from to valid_to, no two on one day (23514). Policies of row-level security on the two tables apply to what the functions read; a policy that hides a criterion and not its standard makes this an easier one';
COMMENT ON FUNCTION assess("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'the verdict on a row and its reasons. The names of the criteria that are met, failed and unknown, in the order of their positions. Row, mapping, NULL rule and errors as in verdict';
COMMENT ON FUNCTION shortfalls("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'what a row lacks: the names of the criteria that it fails, in the order of their positions. Empty if there are none, and those of which nothing is known are not among them (see assess). Row, mapping, NULL rule and errors as in verdict';
COMMENT ON FUNCTION assess_criteria(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'the assessment of a unit whose facts are a document: one row for each criterion, as for rows. The value as it stands in the document. Document, mapping, NULL rule and errors as in verdict of a document';
COMMENT ON FUNCTION assess_monitoring("row" pg_catalog.record, on_date pg_catalog.date) IS
	'the three kinds of monitored households of China in one call. They are unstable (has left poverty, income below the monitoring line, a risk), marginal (never registered, the same), sudden (severe hardship and a risk, whatever the income), by the standards cn-monitoring-unstable-2021, -marginal- and -sudden- or those that replace them. All that apply, and one by precedence: unstable and marginal say what the household is, sudden is the kind of those that are neither. "to be monitored" stands for eligible, "cleared" for not eligible in all three. The row has the columns has_exited, never_registered, income_per_capita, monitoring_line, has_risk, has_severe_hardship (rename them in a sub-select); a NULL row is undetermined. on_date and errors as in verdict';
COMMENT ON TYPE standard_rules IS
	'what a declared standard asks, as a value. Made by standard_rules(name), taken in place of a name by every function that takes one. It holds the criteria, those of the standards they ask to meet, quorum, weights, cutoff and labels, but not where they were declared or since when they are in force, so that equal rules are equal. Functions read no table then: they are IMMUTABLE, run on nodes that lack the user''s standards, and a stored value keeps a past decision as it was. Written as its bytes in hexadecimal, texts in UTF-8; read by rules_document and rules_standard';
COMMENT ON FUNCTION standard_rules(standard pg_catalog.text, on_date pg_catalog.date) IS
	'the rules of a declared standard. The user''s one stands before a shipped one of the same name, as they are in force on a day, which is needed if there are several versions; NULL if standard is NULL. In a query over foreign or distributed tables write (SELECT standard_rules(name)), which is asked once, here, and sent. 42704 if there is no such standard, or none in force on that day; 22023 if there are several versions and no day; 55000 if it has no criteria or fewer than at_least; 54000 if a bound or weight has more than 1,000 digits';
COMMENT ON FUNCTION standard_rules(standard character varying) IS
	'the rules of a declared standard, as with text. Here because the server takes a call with the name of a type, and one argument of another type of texts than a function has, for a cast';
COMMENT ON FUNCTION rules_document(rules standard_rules) IS
	'the rules as a document, to be read or compared. Standard, at_least, cutoff and criteria, an array in the order of the positions, with the names of the columns of assessment_criterion as keys; what is NULL or the default is left out, and accepted of meets is the standard to meet, whole';
COMMENT ON FUNCTION foreign_row(names pg_catalog.text[], VARIADIC columns pg_catalog."any") IS
	'a row of these columns, with these names. In queries that postgres_fdw sends, where a row of a foreign table is assessed by rules: the planner puts it in. 22023 if there are not as many names as columns, or one is NULL';
COMMENT ON FUNCTION verdict("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb) IS
	'may this unit leave, by rules in place of the name of a standard. The same plan and evaluation, without a look into a table. NULL rules give NULL; row, mapping and errors as by name';
COMMENT ON FUNCTION verdict(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb) IS
	'may this unit leave, of a document by rules, without a look into a table. NULL rule and errors as by name';
COMMENT ON FUNCTION verdict(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb) IS
	'may this unit leave, of the text of a document by rules, without a look into a table. 22P02 if it is no JSON, else as by name';
COMMENT ON FUNCTION assess("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the verdict and its reasons, by rules in place of the name of a standard. The same plan and evaluation, without a look into a table. NULL rules give NULL; row, mapping and errors as by name';
COMMENT ON FUNCTION assess(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the verdict and its reasons, of a document by rules, without a look into a table. NULL rule and errors as by name';
COMMENT ON FUNCTION assess(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the verdict and its reasons, of the text of a document by rules, without a look into a table. 22P02 if it is no JSON, else as by name';
COMMENT ON FUNCTION shortfalls("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the names of the criteria that a row fails, by rules in place of the name of a standard. The same plan and evaluation, without a look into a table. NULL rules give NULL; row, mapping and errors as by name';
COMMENT ON FUNCTION shortfalls(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the names of the criteria that a row fails, of a document by rules, without a look into a table. NULL rule and errors as by name';
COMMENT ON FUNCTION shortfalls(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the names of the criteria that a row fails, of the text of a document by rules, without a look into a table. 22P02 if it is no JSON, else as by name';
COMMENT ON FUNCTION assess_criteria("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb) IS
	'one row for each criterion, by rules in place of the name of a standard. The same plan and evaluation, without a look into a table. NULL rules give no rows; row, mapping and errors as by name';
COMMENT ON FUNCTION assess_criteria(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb) IS
	'one row for each criterion, of a document by rules, without a look into a table. NULL rule and errors as by name';
COMMENT ON FUNCTION assess_criteria(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb) IS
	'one row for each criterion, of the text of a document by rules, without a look into a table. 22P02 if it is no JSON, else as by name';
COMMENT ON FUNCTION assess_monitoring("row" pg_catalog.record, unstable standard_rules, marginal standard_rules, sudden standard_rules) IS
	'the three kinds of monitored households, by rules in place of standards. Instead of cn-monitoring-unstable-2021 and so on; NULL if any of them is NULL; else as by their names';
COMMENT ON TYPE deprivation_profile IS
	'in which of up to 64 indicators a household or person is deprived, and of which nothing is known. Written as one character for each indicator, the first one first: 1 deprived, 0 not deprived, ? missing; at most 30 bytes, five for seven indicators. One that a standard has made knows its indicators, by a fingerprint of four bytes more, which the summary keeps; the written form and = leave it out; read by deprived, missing, indicator_count, deprived_count, missing_count, deprivation_score';
COMMENT ON FUNCTION deprivation_profile(VARIADIC deprived boolean[]) IS
	'the profile of a unit: one flag for each indicator, true = deprived, false = not, NULL = missing. Here indicators are numbered from 1 in this order. NULL only for a NULL array. 22023 for no flag, more than 64, or an array of several dimensions';
COMMENT ON FUNCTION deprivation_profile("row" pg_catalog.record, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'the profile of any row in the criteria of a declared standard (see assessment_standard). In the order of their positions: deprived = failed, missing = unknown, else (met, or not applicable and counted as met) not deprived. Row, mapping, on_date and errors as in verdict; all indicators of a NULL row are missing; NULL if standard is NULL; 22023 if the standard has more than 64 criteria';
COMMENT ON FUNCTION deprivation_profile(doc pg_catalog.jsonb, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'the profile of a unit whose facts are a document, in the criteria of a declared standard. Deprived = failed, missing = unknown, as for rows. Document, mapping and errors as in verdict of a document; NULL if standard is NULL; 22023 if the standard has more than 64 criteria';
COMMENT ON FUNCTION deprivation_profile(doc pg_catalog.text, standard pg_catalog.text, mapping pg_catalog.jsonb, on_date pg_catalog.date) IS
	'the profile of a unit whose facts are the text of a document, as for jsonb. 22P02 if it is no JSON; NULL if standard is NULL';
COMMENT ON FUNCTION deprivation_profile("row" pg_catalog.record, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the profile of any row by rules in place of the name of a standard. Without a look into a table. NULL if rules are NULL; errors as by name';
COMMENT ON FUNCTION deprivation_profile(doc pg_catalog.jsonb, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the profile of a unit whose facts are a document by rules, without a look into a table. NULL if rules are NULL; errors as by name';
COMMENT ON FUNCTION deprivation_profile(doc pg_catalog.text, rules standard_rules, mapping pg_catalog.jsonb) IS
	'the profile of a unit whose facts are the text of a document by rules, without a look into a table. 22P02 if it is no JSON; NULL if rules are NULL';
COMMENT ON FUNCTION deprivation_score(profile deprivation_profile, weights double precision[], missing pg_catalog.text) IS
	'score of one unit: the weights of its deprivations over all weights, a fraction of 1, correctly rounded. The unit is poor if its score reaches k - 1e-8: weights are published with nine digits, and two of 0.166666667 or six of 0.055555556 meet 1/3. weights: one number for each indicator, of any scale, not negative, not NULL, not all 0, else 22023. missing: with drop, NULL for a profile with a missing indicator; with not_deprived, missing counts as not deprived; else 22023. Source: Alkire and Foster (2011).';
COMMENT ON TYPE deprivation_summary IS
	'what one pass over households or persons keeps for every multidimensional measure. The exact weight of every distinct deprivation profile, and counts of rows; the weights of the indicators and the cutoff are asked afterwards, as numbers or by a standard, which must have the indicators that the profiles were made with; all profiles have the same number of indicators; mergeable by + and rollup, subtractable by -; read by mpi, multidimensional_headcount, intensity, censored_headcount, uncensored_headcount, indicator_contribution, joint_headcount, population. Beyond 10,000 distinct profiles the weight of each may take 96 bytes while summaries are added up, so that a small stored value cannot take much memory: 54000 when weights of too different magnitudes (1e-300 beside 1e300) would need more';
COMMENT ON OPERATOR + (deprivation_summary, deprivation_summary) IS
	'the summary of the rows of both. Exact, in any order the same bytes; NULL if either is NULL; 22023 if their profiles have different numbers of indicators; 22003 beyond the range of the sums';
COMMENT ON OPERATOR - (deprivation_summary, deprivation_summary) IS
	'the first summary without the rows of the second. Exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL; 22023 if their profiles have different numbers of indicators';
COMMENT ON AGGREGATE rollup(deprivation_summary) IS
	'the summary of all the rows that the summaries summarise. NULL ones are skipped; NULL if there is none; 22023 if their profiles have different numbers of indicators';
COMMENT ON AGGREGATE deprivation_summary(profile deprivation_profile) IS
	'summary of all rows for every multidimensional measure. The exact weight (number of units, or sum of weight) of every distinct profile; NULL without rows. A row with a NULL profile or weight is left out and counted (excluded); a profile with missing indicators is in use, and each measure says what to do with it. 22023 if profiles of some weight have different numbers of indicators, or if weight is NaN, infinite or negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double. Source of the method: Alkire and Foster (2011).';
COMMENT ON AGGREGATE deprivation_summary(profile deprivation_profile, weight double precision) IS
	'summary of all rows for every multidimensional measure. The exact weight (number of units, or sum of weight) of every distinct profile; NULL without rows. A row with a NULL profile or weight is left out and counted (excluded); a profile with missing indicators is in use, and each measure says what to do with it. 22023 if profiles of some weight have different numbers of indicators, or if weight is NaN, infinite or negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double. Source of the method: Alkire and Foster (2011).';
COMMENT ON AGGREGATE deprivation_summary(profile deprivation_profile, weight numeric) IS
	'summary of all rows for every multidimensional measure. The exact weight (number of units, or sum of weight) of every distinct profile; NULL without rows. A row with a NULL profile or weight is left out and counted (excluded); a profile with missing indicators is in use, and each measure says what to do with it. 22023 if profiles of some weight have different numbers of indicators, or if weight is NaN, infinite or negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double. Source of the method: Alkire and Foster (2011).';
COMMENT ON FUNCTION multidimensional_headcount(s deprivation_summary, weights double precision[], k double precision, missing pg_catalog.text) IS
	'H: share of the population that is multidimensionally poor. A fraction of 1, the correctly rounded quotient of exact sums. weights: one number for each indicator, of any scale, not negative, not NULL, not all 0, else 22023. k: the cutoff, a share of all weights from 0 to 1, else 22023; a unit is poor if its score (see deprivation_score) reaches k - 1e-8, so a k of 0 makes everybody poor. missing: what becomes of a unit with a missing indicator, drop (it is left out, see incomplete) or not_deprived (missing counts as not deprived), else 22023. NULL if no unit is in use or the summary is improper. Source: Alkire and Foster (2011).';
COMMENT ON FUNCTION intensity(s deprivation_summary, weights double precision[], k double precision, missing pg_catalog.text) IS
	'A: mean score of the poor, the average share of weighted indicators in which they are deprived. A fraction of 1, correctly rounded from exact sums and products. weights: one number for each indicator, of any scale, not negative, not NULL, not all 0, else 22023. k: the cutoff, a share of all weights from 0 to 1, else 22023; a unit is poor if its score (see deprivation_score) reaches k - 1e-8, so a k of 0 makes everybody poor. missing: what becomes of a unit with a missing indicator, drop (it is left out, see incomplete) or not_deprived (missing counts as not deprived), else 22023. NULL if nobody is poor, no unit is in use or the summary is improper. Source: Alkire and Foster (2011).';
COMMENT ON FUNCTION mpi(s deprivation_summary, weights double precision[], k double precision, missing pg_catalog.text) IS
	'M0, the adjusted headcount ratio or multidimensional poverty index: H x A. A fraction of 1, 0 if nobody is poor, correctly rounded from exact sums and products. weights: one number for each indicator, of any scale, not negative, not NULL, not all 0, else 22023. k: the cutoff, a share of all weights from 0 to 1, else 22023; a unit is poor if its score (see deprivation_score) reaches k - 1e-8, so a k of 0 makes everybody poor. missing: what becomes of a unit with a missing indicator, drop (it is left out, see incomplete) or not_deprived (missing counts as not deprived), else 22023. NULL if no unit is in use or the summary is improper. Source: Alkire and Foster (2011).';
COMMENT ON FUNCTION censored_headcount(s deprivation_summary, weights double precision[], k double precision, indicator integer, missing pg_catalog.text) IS
	'share of the population that is multidimensionally poor and deprived in the indicator. A fraction of 1, the correctly rounded quotient of exact sums. indicator: counted from 1, else 22023. weights: one number for each indicator, of any scale, not negative, not NULL, not all 0, else 22023. k: the cutoff, a share of all weights from 0 to 1, else 22023; a unit is poor if its score (see deprivation_score) reaches k - 1e-8, so a k of 0 makes everybody poor. missing: what becomes of a unit with a missing indicator, drop (it is left out, see incomplete) or not_deprived (missing counts as not deprived), else 22023. NULL if no unit is in use or the summary is improper. Source: Alkire and Foster (2011).';
COMMENT ON FUNCTION indicator_contribution(s deprivation_summary, weights double precision[], k double precision, indicator integer, missing pg_catalog.text) IS
	'share of the indicator in the mpi: its weight x its censored headcount, over the same of all indicators. A fraction of 1, all indicators together make 1, correctly rounded. indicator: counted from 1, else 22023. weights: one number for each indicator, of any scale, not negative, not NULL, not all 0, else 22023. k: the cutoff, a share of all weights from 0 to 1, else 22023; a unit is poor if its score (see deprivation_score) reaches k - 1e-8, so a k of 0 makes everybody poor. missing: what becomes of a unit with a missing indicator, drop (it is left out, see incomplete) or not_deprived (missing counts as not deprived), else 22023. NULL if nobody is poor, no unit is in use or the summary is improper. Source: Alkire and Foster (2011).';
COMMENT ON FUNCTION multidimensional_headcount(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text) IS
	'H: share of the population that is multidimensionally poor by a declared standard. A fraction of 1, correctly rounded, or NULL, as with weights and k. standard: gives the weights of the indicators, its criteria in the order of their positions, and the cutoff (see assessment_criterion and assessment_standard): without weights they are equal, without a cutoff any deprivation makes poor. missing: as with weights and k. 22023 if the summary was built with other indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011).';
COMMENT ON FUNCTION multidimensional_poor_population(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text) IS
	'weight of the multidimensionally poor by a declared standard, in units of weight (households, persons), or NULL. As with weights and k. standard: gives the weights of the indicators, its criteria in the order of their positions, and the cutoff (see assessment_criterion and assessment_standard): without weights they are equal, without a cutoff any deprivation makes poor. missing: as with weights and k. 22023 if the summary was built with other indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011).';
COMMENT ON FUNCTION mpi(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text) IS
	'M0, the multidimensional poverty index by a declared standard. A fraction of 1, correctly rounded, or NULL, as with weights and k. standard: gives the weights of the indicators, its criteria in the order of their positions, and the cutoff (see assessment_criterion and assessment_standard): without weights they are equal, without a cutoff any deprivation makes poor. missing: as with weights and k. 22023 if the summary was built with other indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011).';
COMMENT ON FUNCTION censored_headcount(s deprivation_summary, standard pg_catalog.text, indicator integer) IS
	'share of the population that is poor by a declared standard and deprived in the indicator. A fraction of 1, correctly rounded, or NULL, as with weights and k. indicator: counted from 1 in the order of the positions, else 22023. standard: gives the weights of the indicators, its criteria in the order of their positions, and the cutoff (see assessment_criterion and assessment_standard): without weights they are equal, without a cutoff any deprivation makes poor. A unit with a missing indicator is left out; deprivation_report has the other rule, too. 22023 if the summary was built with other indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011).';
COMMENT ON FUNCTION indicator_contribution(s deprivation_summary, standard pg_catalog.text, indicator integer) IS
	'share of the indicator in the mpi by a declared standard. A fraction of 1, correctly rounded, or NULL, as with weights and k. indicator: counted from 1 in the order of the positions, else 22023. standard: gives the weights of the indicators, its criteria in the order of their positions, and the cutoff (see assessment_criterion and assessment_standard): without weights they are equal, without a cutoff any deprivation makes poor. A unit with a missing indicator is left out; deprivation_report has the other rule, too. 22023 if the summary was built with other indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. Source: Alkire and Foster (2011).';
COMMENT ON FUNCTION deprivation_report(s deprivation_summary, standard pg_catalog.text, missing pg_catalog.text) IS
	'one row for each indicator of a declared standard, in the order of the positions. Label, weight, uncensored and censored headcount, contribution to the mpi, and share of the missing; correctly rounded, and NULL where the functions of these names are. standard: gives the weights of the indicators, its criteria in the order of their positions, and the cutoff (see assessment_criterion and assessment_standard): without weights they are equal, without a cutoff any deprivation makes poor. missing: as with weights and k. 22023 if the summary was built with other indicators than the standard has now, or in another order; 55000 if only some criteria have a weight, or all have 0; 42704 if there is no such standard. No rows if an argument is NULL. Source: Alkire and Foster (2011).';
COMMENT ON FUNCTION multidimensional_headcount(s deprivation_summary, rules standard_rules, missing pg_catalog.text) IS
	'H: share of the population that is multidimensionally poor, by rules in place of the name of a standard. Without a look into a table. Unit, range, NULL rule and errors as by name';
COMMENT ON FUNCTION multidimensional_poor_population(s deprivation_summary, rules standard_rules, missing pg_catalog.text) IS
	'weight of the multidimensionally poor, by rules in place of the name of a standard. Without a look into a table. Unit, range, NULL rule and errors as by name';
COMMENT ON FUNCTION intensity(s deprivation_summary, rules standard_rules, missing pg_catalog.text) IS
	'A: mean score of the poor, by rules in place of the name of a standard. Without a look into a table. Unit, range, NULL rule and errors as by name';
COMMENT ON FUNCTION mpi(s deprivation_summary, rules standard_rules, missing pg_catalog.text) IS
	'M0, the multidimensional poverty index, by rules in place of the name of a standard. Without a look into a table. Unit, range, NULL rule and errors as by name';
COMMENT ON FUNCTION censored_headcount(s deprivation_summary, rules standard_rules, indicator integer) IS
	'share of the population that is poor and deprived in the indicator, by rules in place of the name of a standard. Without a look into a table. Unit, range, NULL rule and errors as by name';
COMMENT ON FUNCTION indicator_contribution(s deprivation_summary, rules standard_rules, indicator integer) IS
	'share of the indicator in the mpi, by rules in place of the name of a standard. Without a look into a table. Unit, range, NULL rule and errors as by name';
COMMENT ON FUNCTION deprivation_report(s deprivation_summary, rules standard_rules, missing pg_catalog.text) IS
	'one row for each indicator, by rules in place of the name of a standard. Without a look into a table. NULL rule and errors as by name';
COMMENT ON FUNCTION uncensored_headcount(s deprivation_summary, indicator integer, missing pg_catalog.text) IS
	'share of the population that is deprived in the indicator, poor or not. A fraction of 1, the correctly rounded quotient of exact sums, over the same units as the mpi. indicator: counted from 1, else 22023. missing: what becomes of a unit with a missing indicator, drop (it is left out, see incomplete) or not_deprived (missing counts as not deprived), else 22023. NULL if no unit is in use or the summary is improper. For the units of which this indicator is known, whatever else is missing, ask joint_headcount. Source: Alkire and Foster (2011).';
COMMENT ON FUNCTION joint_headcount(s deprivation_summary, indicators integer[], missing pg_catalog.text) IS
	'share of the population that is deprived in all of these indicators together, whatever the others say. Housing and water: the numbers of both; a fraction of 1, the correctly rounded quotient of exact sums. indicators: counted from 1, at least one, not NULL, else 22023. missing: with drop, units of which one of these indicators is missing are left out (other indicators do not matter); with not_deprived, missing counts as not deprived; else 22023. NULL if no unit is in use or the summary is improper.';
COMMENT ON AGGREGATE recognition_rate(approves boolean) IS
	'recognition: approving households / households surveyed. A fraction of 1, the correctly rounded quotient of exact sums; without weight, every household counts 1. An answer of NULL is left out; pass coalesce(approves, false) to count refusals as answers; rate_bounds(rate_summary(approves)) says how far they could move the rate. NULL if nobody answered. 22023 if weight is NaN, infinite or negative. Source: field evaluation of poverty exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';
COMMENT ON AGGREGATE recognition_rate(approves boolean, weight double precision) IS
	'recognition: approving households / households surveyed. A fraction of 1, the correctly rounded quotient of exact sums; without weight, every household counts 1. An answer of NULL is left out; pass coalesce(approves, false) to count refusals as answers; rate_bounds(rate_summary(approves)) says how far they could move the rate. NULL if nobody answered. 22023 if weight is NaN, infinite or negative. Source: field evaluation of poverty exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';
COMMENT ON AGGREGATE recognition_rate(approves boolean, weight numeric) IS
	'recognition: approving households / households surveyed. A fraction of 1, the correctly rounded quotient of exact sums; without weight, every household counts 1. An answer of NULL is left out; pass coalesce(approves, false) to count refusals as answers; rate_bounds(rate_summary(approves)) says how far they could move the rate. NULL if nobody answered. 22023 if weight is NaN, infinite or negative. Source: field evaluation of poverty exit in China, the three rates and one degree (wrong exit, missed, wrong inclusion, recognition).';
COMMENT ON AGGREGATE zero_tolerance(flag boolean) IS
	'zero missed, zero wrong exits: true if there is at least one row, no flag is true and none is NULL. False if any flag is true; else NULL (nobody looked, or something is unknown). About the rows only: a sample without a case does not prove zero, see rate_interval';
COMMENT ON FUNCTION comprehensive_incidence(remaining exact_decimal, missed exact_decimal, wrong_exit exact_decimal, base exact_decimal) IS
	'comprehensive incidence of poverty. It is (registered poor who remain + missed + wrongly exited persons) / base, the rural population; a fraction of 1, computed in decimal, exactly, and rounded once; a double precision argument is the shortest decimal that prints it. NULL if anything is NULL or the base is 0. 22023 if a value is NaN, infinite or negative. Source: field evaluation of poverty exit in China; Yunnan freezes the base at the end of 2014';
COMMENT ON FUNCTION comprehensive_incidence_sampled(remaining exact_decimal, missed_rate exact_decimal, unregistered exact_decimal, wrong_exit_rate exact_decimal, exited exact_decimal, base exact_decimal) IS
	'comprehensive incidence of poverty from sample rates. It is (remaining + missed_rate x unregistered population + wrong_exit_rate x exited population) / base; a fraction of 1, computed in decimal, exactly, and rounded once, so that exactly 3 % is 0.03; a double precision argument is the shortest decimal that prints it. NULL if anything is NULL (a rate of a stratum that nobody surveyed is not 0) or the base is 0. 22023 if a value is NaN, infinite or negative or a rate is above 1 (a percentage). Source: as comprehensive_incidence';
COMMENT ON FUNCTION stock_flow_residual(opening exact_decimal, exits exact_decimal, new exact_decimal, relapsed exact_decimal, gains exact_decimal, losses exact_decimal, closing exact_decimal) IS
	'what the flows of a register do not explain. It is opening - exits + new + relapsed + gains - losses - closing, in the unit of the stocks (persons, households); exact; 0 if they are consistent, negative if the closing stock is too large. NULL if anything is NULL. 22023 if a value is NaN or infinite';
COMMENT ON FUNCTION poverty_change(before exact_decimal, after exact_decimal) IS
	'the change of a measure, or of a number of poor, between two dates. It has absolute = after - before, negative if it fell; relative = (after - before) / before, a fraction of 1, NULL if before is 0; each computed in decimal, exactly, and rounded once; a double precision argument is the shortest decimal that prints it. NULL if either is NULL. 22023 if a value is NaN, infinite or negative';
COMMENT ON TYPE poverty_transition_summary IS
	'the four cells of moving in and out of poverty between two dates, as exact weights, and counts of rows. Made by poverty_transition; mergeable by + and rollup, subtractable by -; read by exit_rate, entry_rate, persistent_poverty_rate, stayed_poor, left_poverty, entered_poverty, stayed_out, population, row_count, excluded';
COMMENT ON OPERATOR + (poverty_transition_summary, poverty_transition_summary) IS
	'the summary of the rows of both. Exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';
COMMENT ON OPERATOR - (poverty_transition_summary, poverty_transition_summary) IS
	'the first summary without the rows of the second. Exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';
COMMENT ON AGGREGATE poverty_transition(poor_before boolean, poor_after boolean) IS
	'summary of who moved in and out of poverty between two dates. Exact weights of the poor at both, before only, after only, and never; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double.';
COMMENT ON AGGREGATE poverty_transition(poor_before boolean, poor_after boolean, weight double precision) IS
	'summary of who moved in and out of poverty between two dates. Exact weights of the poor at both, before only, after only, and never; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double.';
COMMENT ON AGGREGATE poverty_transition(poor_before boolean, poor_after boolean, weight numeric) IS
	'summary of who moved in and out of poverty between two dates. Exact weights of the poor at both, before only, after only, and never; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only. Numeric weights are summed as decimals, exactly: at most 32 digits after the point, one of more is rounded once to the nearest double.';
COMMENT ON FUNCTION poverty_spells(poor boolean[]) IS
	'the spells of poverty in the history of one unit. Given as one flag for each period in order of time (array_agg(poor ORDER BY year)): one row for each longest run of true, in order. NULL is a period of which nothing is known: it is in no spell, and a spell beside it, or at an edge of the history, has no known beginning or end (it is censored). A unit that fell back n times has n + 1 spells. No row for an empty or NULL array; 22023 for an array of several dimensions';
COMMENT ON FUNCTION relapse_count(poor boolean[]) IS
	'how often one unit fell back into poverty, given as one flag for each period in order of time. The spells that follow an earlier one, with a period between them in which it was known not to be poor; once for each spell, however long it is. Where nothing is known between two spells, it is not counted. 0 for an empty array, NULL for NULL; 22023 for an array of several dimensions';
COMMENT ON FUNCTION periods_since_exit(poor boolean[]) IS
	'periods (years) from the last exit of one unit to the end of its history. Given as one flag for each period in order of time: 0 if the last period is the first out of poverty. NULL if it is poor or not known in the last period, was never poor, or if anything is not known since the last period in which it was poor: then the exit, or a relapse, can lie there. NULL for NULL; 22023 for an array of several dimensions';
COMMENT ON FUNCTION poverty_spells(changed_on pg_catalog.date[], poor boolean[]) IS
	'the spells of poverty of one unit, from the dates of its events (identified, exited, fell back), in any order. And what it was from each date on: true poor, false not poor, NULL not known (array_agg(changed_on), array_agg(poor)). Events that change nothing do not end a spell. One row for each spell, in order. No row for NULL or empty arrays; 22004 for a NULL date, 22023 for an infinite one, for two different values on one date and for arrays of several dimensions, 2202E for arrays of different lengths';
COMMENT ON TYPE register_move IS
	'what became of a unit between two snapshots of a register. It is stayed (poor in both), exited (poor before, there and not poor after), identified (there and not poor before, poor after, for the first time), relapsed (the same, after an earlier exit), arrived (poor after, not there before: born into, moved in, split off), left (poor before, not there after: died out, moved away, merged, struck off), outside (not poor at any time it is there), unknown (something that decides is not known)';
COMMENT ON FUNCTION register_move(boolean, boolean, boolean, boolean, boolean) IS
	'what became of a unit between two snapshots of a register, see the type register_move. The argument exited_before: has it left poverty at any earlier time? present_before, present_after: is it in the snapshot? (b.unit IS NOT NULL of a FULL JOIN). Whether a unit that is not there is poor does not matter. Never NULL: where a NULL could decide, the move is unknown; where it could not (the poverty before of a unit that was not there, an earlier exit of one that stays poor), it does not matter';
COMMENT ON TYPE register_flow_summary IS
	'the moves between two snapshots of a register. Units and persons of every move, and the persons that units which stayed poor gained and lost, exactly; made by register_flow; mergeable by + and rollup, subtractable by -; read by register_flow_rows, opening_units, closing_units, opening_persons, closing_persons, natural_gain, natural_loss, exit_rate, entry_rate, relapse_rate, flow_residual, row_count, excluded. For every summary and every merge: closing persons = opening persons - those of exited and left before + those of identified, relapsed and arrived after + natural gain - natural loss';
COMMENT ON OPERATOR + (register_flow_summary, register_flow_summary) IS
	'the summary of the rows of both. Exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';
COMMENT ON OPERATOR - (register_flow_summary, register_flow_summary) IS
	'the first summary without the rows of the second. Exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';
COMMENT ON AGGREGATE register_flow(move register_move, persons_before double precision, persons_after double precision) IS
	'summary of the moves between two snapshots of a register. Units and persons of every move, and what the units that stayed poor gained and lost in persons; NULL without rows. NULL persons of a side on which the unit is not there (before of arrived, after of left, either of outside and unknown) count 0; of a side on which it is there the row is left out and counted (excluded), as is a row with a NULL move. Persons given for a side on which the unit is not there are shown in its row of register_flow_rows and belong to no stock. 22023 if persons are NaN, infinite or negative.';
COMMENT ON AGGREGATE register_flow(move register_move, persons_before numeric, persons_after numeric) IS
	'summary of the moves between two snapshots of a register. Units and persons of every move, and what the units that stayed poor gained and lost in persons; NULL without rows. NULL persons of a side on which the unit is not there (before of arrived, after of left, either of outside and unknown) count 0; of a side on which it is there the row is left out and counted (excluded), as is a row with a NULL move. Persons given for a side on which the unit is not there are shown in its row of register_flow_rows and belong to no stock. 22023 if persons are NaN, infinite or negative.';
COMMENT ON FUNCTION closing_persons(register_flow_summary) IS
	'persons in the later snapshot of the units that are poor in it (stayed, identified, relapsed, arrived). Correctly rounded. NULL if no row is in use or the summary is improper';
COMMENT ON FUNCTION natural_gain(register_flow_summary) IS
	'persons by which units that stayed poor have grown (births, persons who moved in). The sum of after - before where it is positive, correctly rounded. NULL if no row is in use or the summary is improper';
COMMENT ON FUNCTION natural_loss(register_flow_summary) IS
	'persons by which units that stayed poor have shrunk (deaths, persons who moved away). The sum of before - after where it is positive, correctly rounded. NULL if no row is in use or the summary is improper';
COMMENT ON FUNCTION exit_rate(register_flow_summary) IS
	'persons of exited units / persons of all units that were poor before (opening_persons: stayed, exited and left). Both as of the earlier snapshot; a fraction of 1, the correctly rounded quotient of exact sums. NULL if the base is 0 or the summary is improper';
COMMENT ON FUNCTION entry_rate(register_flow_summary) IS
	'persons of identified and relapsed units / persons of all units that were there and not poor before. The latter are identified, relapsed and outside, both as of the earlier snapshot: those who could become poor, as far as rows of them were given. Units that arrived were not there and are in neither; a fraction of 1, the correctly rounded quotient of exact sums. NULL if the base is 0 or the summary is improper';
COMMENT ON FUNCTION flow_residual(register_flow_summary, double precision, double precision) IS
	'persons that the moves do not explain, given the published stocks of poor persons. It is opening - exited - left + identified + relapsed + arrived + natural gain - natural loss - closing; 0 when they agree, positive if the published closing stock is too low, correctly rounded. Compare opening with opening_persons as well: where both stocks are off by the same persons, the residual is 0. NULL if an argument is NULL, no row is in use or the summary is improper; 22023 if a stock is NaN, infinite or negative';
COMMENT ON FUNCTION flow_residual(register_flow_summary, numeric, numeric) IS
	'persons that the moves do not explain, given the published stocks of poor persons. It is opening - exited - left + identified + relapsed + arrived + natural gain - natural loss - closing; 0 when they agree, positive if the published closing stock is too low, correctly rounded. Compare opening with opening_persons as well: where both stocks are off by the same persons, the residual is 0. NULL if an argument is NULL, no row is in use or the summary is improper; 22023 if a stock is NaN, infinite or negative';
COMMENT ON FUNCTION is_slip(pg_catalog.text, pg_catalog.text) IS
	'could one of the two be the other with a slip of the pen? One character more, less or different, or two neighbours exchanged? It is false for equal ones; NULL if either is NULL';
COMMENT ON FUNCTION register_compare(pg_catalog.text, pg_catalog.text, pg_catalog.jsonb) IS
	'two snapshots of a register, unit by unit in the order of area and unit (byte by byte), and what does not fit. Each query is one SELECT, run read-only with the rights of the caller, of unit, area (any type), poor (boolean), persons (numeric or an integer) and, where there are such, exited (boolean: had the unit left poverty at an earlier time? that of before_query, or if it has none that of after_query), reason (any type) and keys (text[], of the persons). A row is what became of a unit in an area, so a unit that moved has two rows, left and arrived; register_flow(move, persons_before, persons_after) over the rows is, area by area, the flow between the snapshots, and its stocks are those of the snapshots. problem is the first of: no unit (NULL), twice (several times in a snapshot, be it in different areas; its rows are paired in order, and the others left or arrived), unknown (the move), no persons (NULL), persons differ from keys, key in several units (of one snapshot), moved (out of one area, into another), split (its keys are now in several units, or were in one with more), merged (its keys were in several units, or are now in one with more), renamed (all its keys are now in one other unit, which has no others), key changed (by one character more, less or different, or two neighbours exchanged, in the unit or in one that its other keys went to), similar unit (the same of a unit that is gone and one that arrived in the area, if neither is similar to another; not looked for among more than 200,000); detail has all of them. params: an array with the values of $1, $2, ... of both queries, each read as the type that its query needs. Errors: 22004 for a NULL query, 22023 for what is not one SELECT and for persons that are NaN, infinite or negative, 42703 or 42804 for a missing column or one of another type';
COMMENT ON FUNCTION parse_number(pg_catalog.text, boolean) IS
	'the number in a cell of a sheet, exactly, with the digits after the point that it has. For example "12,345.60", "0.3 wan" (in Chinese: 3000), "about 3000 yuan", "3 persons". Digits and signs may be of full width, and blanks of any width do not matter; commas or blanks between digits must stand between groups of three. Words of approximation and currency in front, factors from 100 to 10^12, exponents (E+05), units behind, alone or one per another (yuan/person), are understood in Chinese and left out or applied; docs/register-office.md lists them. Everything else is no number: "-", "", "3-5", "1,23", "5%" (is it 5 or 0.05?), numerals in words, bounds (more than 3000). That is NULL, or with strict => true 22P02. NULL for NULL';
COMMENT ON FUNCTION parse_flag(pg_catalog.text) IS
	'the answer in a cell of a sheet: the Chinese words shi and you, the tick (U+221A), Y, 1 and true are true. Fou and wu, the cross (U+00D7), N, 0 and false are false; of any case and width, with blanks anywhere; docs/register-office.md shows them. Everything else is NULL, an empty cell and "not known" too: unknown is neither yes nor no. NULL for NULL';
COMMENT ON FUNCTION poverty_band(exact_decimal, exact_decimal, exact_decimal[]) IS
	'in which band of multiples of the poverty line a welfare is. The number of cuts with welfare >= cut x line, in decimal, so that nothing is rounded; with the default cuts 1 and 1.5, 0 is poor (welfare < line), 1 near poor, 2 above. The order of the cuts does not matter, and none at all gives 0. Welfare and line are in the same unit. NULL if an argument is NULL; 22004 for a NULL in cuts; 22023 for NaN or infinity, a line or a cut that is not positive; 2202E for an array of several dimensions';
COMMENT ON AGGREGATE leakage(benefit double precision, poor boolean) IS
	'leakage in money. Benefits that go to the non-poor / all benefits, sums of weight x benefit, so benefit is an amount per unit of weight (per person, where persons are the weight); for amounts of whole households leave the weight out, or let it be that of the household in the sample; a fraction of 1, the correctly rounded quotient of exact sums of exact products, decimal ones of numerics. A row with a NULL benefit, poor or weight is left out; 22023 if benefit or weight is NaN, infinite or negative. NULL if there are no benefits. Source: Coady, Grosh and Hoddinott (2004).';
COMMENT ON AGGREGATE leakage(benefit double precision, poor boolean, weight double precision) IS
	'leakage in money. Benefits that go to the non-poor / all benefits, sums of weight x benefit, so benefit is an amount per unit of weight (per person, where persons are the weight); for amounts of whole households leave the weight out, or let it be that of the household in the sample; a fraction of 1, the correctly rounded quotient of exact sums of exact products, decimal ones of numerics. A row with a NULL benefit, poor or weight is left out; 22023 if benefit or weight is NaN, infinite or negative. NULL if there are no benefits. Source: Coady, Grosh and Hoddinott (2004).';
COMMENT ON AGGREGATE leakage(benefit numeric, poor boolean) IS
	'leakage in money. Benefits that go to the non-poor / all benefits, sums of weight x benefit, so benefit is an amount per unit of weight (per person, where persons are the weight); for amounts of whole households leave the weight out, or let it be that of the household in the sample; a fraction of 1, the correctly rounded quotient of exact sums of exact products, decimal ones of numerics. A row with a NULL benefit, poor or weight is left out; 22023 if benefit or weight is NaN, infinite or negative. NULL if there are no benefits. Source: Coady, Grosh and Hoddinott (2004).';
COMMENT ON AGGREGATE leakage(benefit numeric, poor boolean, weight numeric) IS
	'leakage in money. Benefits that go to the non-poor / all benefits, sums of weight x benefit, so benefit is an amount per unit of weight (per person, where persons are the weight); for amounts of whole households leave the weight out, or let it be that of the household in the sample; a fraction of 1, the correctly rounded quotient of exact sums of exact products, decimal ones of numerics. A row with a NULL benefit, poor or weight is left out; 22023 if benefit or weight is NaN, infinite or negative. NULL if there are no benefits. Source: Coady, Grosh and Hoddinott (2004).';
COMMENT ON AGGREGATE targeting_differential(covered boolean, poor boolean) IS
	'targeting differential. Coverage of the poor less coverage of the non-poor (covered is the first flag, poor the second), from -1 (only the others are covered) over 0 (no targeting) to 1 (all poor and nobody else); correctly rounded from exact sums; without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no non-poor. 22023 if weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Ravallion (2000); Galasso and Ravallion (2005).';
COMMENT ON AGGREGATE targeting_differential(covered boolean, poor boolean, weight double precision) IS
	'targeting differential. Coverage of the poor less coverage of the non-poor (covered is the first flag, poor the second), from -1 (only the others are covered) over 0 (no targeting) to 1 (all poor and nobody else); correctly rounded from exact sums; without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no non-poor. 22023 if weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Ravallion (2000); Galasso and Ravallion (2005).';
COMMENT ON AGGREGATE targeting_differential(covered boolean, poor boolean, weight numeric) IS
	'targeting differential. Coverage of the poor less coverage of the non-poor (covered is the first flag, poor the second), from -1 (only the others are covered) over 0 (no targeting) to 1 (all poor and nobody else); correctly rounded from exact sums; without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no non-poor. 22023 if weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Ravallion (2000); Galasso and Ravallion (2005).';
COMMENT ON AGGREGATE cgh_index(benefit double precision, poor boolean) IS
	'Coady-Grosh-Hoddinott index: share of the benefits that goes to the poor / share of the poor in the population. 1 if everybody gets the same, more if the poor get more; correctly rounded from exact sums of weight and weight x benefit, decimal ones of numerics, so benefit is an amount per unit of weight (see cgh_index_of_totals for amounts of whole households); without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no benefits. 22023 if benefit or weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Coady, Grosh and Hoddinott (2004).';
COMMENT ON AGGREGATE cgh_index(benefit double precision, poor boolean, weight double precision) IS
	'Coady-Grosh-Hoddinott index: share of the benefits that goes to the poor / share of the poor in the population. 1 if everybody gets the same, more if the poor get more; correctly rounded from exact sums of weight and weight x benefit, decimal ones of numerics, so benefit is an amount per unit of weight (see cgh_index_of_totals for amounts of whole households); without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no benefits. 22023 if benefit or weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Coady, Grosh and Hoddinott (2004).';
COMMENT ON AGGREGATE cgh_index(benefit numeric, poor boolean) IS
	'Coady-Grosh-Hoddinott index: share of the benefits that goes to the poor / share of the poor in the population. 1 if everybody gets the same, more if the poor get more; correctly rounded from exact sums of weight and weight x benefit, decimal ones of numerics, so benefit is an amount per unit of weight (see cgh_index_of_totals for amounts of whole households); without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no benefits. 22023 if benefit or weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Coady, Grosh and Hoddinott (2004).';
COMMENT ON AGGREGATE cgh_index(benefit numeric, poor boolean, weight numeric) IS
	'Coady-Grosh-Hoddinott index: share of the benefits that goes to the poor / share of the poor in the population. 1 if everybody gets the same, more if the poor get more; correctly rounded from exact sums of weight and weight x benefit, decimal ones of numerics, so benefit is an amount per unit of weight (see cgh_index_of_totals for amounts of whole households); without weight, every row counts 1. A row with a NULL is left out. NULL if there are no poor or no benefits. 22023 if benefit or weight is NaN, infinite or negative; 22003 if the sums are beyond the range of exact products. Source: Coady, Grosh and Hoddinott (2004).';
COMMENT ON AGGREGATE cgh_index_of_totals(total double precision, poor boolean, persons double precision) IS
	'cgh_index where the amounts are those of whole households: total is what the household gets, and counts once. Persons, how many it has, make the population only. In a sample, multiply both by the sampling weight of the household. Correctly rounded from exact sums. A row with a NULL is left out. NULL if there are no poor or no benefits. 22023 if total or persons is NaN, infinite or negative. Source: Coady, Grosh and Hoddinott (2004).';
COMMENT ON AGGREGATE cgh_index_of_totals(total numeric, poor boolean, persons numeric) IS
	'cgh_index where the amounts are those of whole households: total is what the household gets, and counts once. Persons, how many it has, make the population only. In a sample, multiply both by the sampling weight of the household. Correctly rounded from exact sums. A row with a NULL is left out. NULL if there are no poor or no benefits. 22023 if total or persons is NaN, infinite or negative. Source: Coady, Grosh and Hoddinott (2004).';
COMMENT ON TYPE verdict_transition_summary IS
	'the nine cells of how the verdicts of the same units changed between two days, or differ between two standards. As exact weights, and counts of rows; made by verdict_transition; mergeable by + and rollup, subtractable by -; read by verdict_flow, row_count, excluded';
COMMENT ON OPERATOR + (verdict_transition_summary, verdict_transition_summary) IS
	'the summary of the rows of both. Exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';
COMMENT ON OPERATOR - (verdict_transition_summary, verdict_transition_summary) IS
	'the first summary without the rows of the second. Exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';
COMMENT ON AGGREGATE verdict_transition(before exit_verdict, after exit_verdict) IS
	'summary of how the verdicts of the same units changed. The exact weight of each of the nine pairs of verdicts before and after; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE verdict_transition(before exit_verdict, after exit_verdict, weight double precision) IS
	'summary of how the verdicts of the same units changed. The exact weight of each of the nine pairs of verdicts before and after; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE verdict_transition(before exit_verdict, after exit_verdict, weight numeric) IS
	'summary of how the verdicts of the same units changed. The exact weight of each of the nine pairs of verdicts before and after; without weight, every row counts 1; NULL without rows. A row with a NULL is left out and counted (excluded). 22023 if weight is NaN, infinite or negative; weight 0 adds to row_count only.';
COMMENT ON FUNCTION verdict_flow(s verdict_transition_summary, before exit_verdict, after exit_verdict) IS
	'weight of the units with these verdicts before and after, in units of weight (households, persons), correctly rounded. NULL for a verdict means any, so that verdict_flow(s, NULL, NULL) is all, and verdict_flow(s, ''eligible'', NULL) those that were eligible. NULL without a row, or if the summary is improper or NULL';
COMMENT ON AGGREGATE coverage_summary(covered boolean) IS
	'the rate_summary of coverage_rate with the same arguments. Rate is the coverage, numerator and denominator are the covered and the base, row_count and excluded the rows used and left out, and rate_bounds what it is if all rows of unknown covered were not covered ... were. Every row is in the base and counts 1. A row of unknown covered is left out. Coverage by two or more: coverage_summary(n >= 2, eligible).';
COMMENT ON AGGREGATE coverage_summary(covered boolean, eligible boolean) IS
	'the rate_summary of coverage_rate with the same arguments. Rate is the coverage, numerator and denominator are the covered and the base, row_count and excluded the rows used and left out, and rate_bounds what it is if all rows of unknown covered were not covered ... were. The base is the rows whose eligible, the second flag, is true (those with conditions for it, the patients, a frozen cohort); each counts 1. One that is not eligible is no row of this rate. A row of unknown covered in the base is left out, and counts in rate_bounds; one of unknown eligible is left out, too, and rate_bounds is NULL while there are any (to bound them, write coalesce(eligible, true) for eligible and CASE WHEN eligible THEN covered END for covered). Coverage by two or more: coverage_summary(n >= 2, eligible).';
COMMENT ON AGGREGATE coverage_summary(covered boolean, eligible boolean, weight double precision) IS
	'the rate_summary of coverage_rate with the same arguments. Rate is the coverage, numerator and denominator are the covered and the base, row_count and excluded the rows used and left out, and rate_bounds what it is if all rows of unknown covered were not covered ... were. The base is the rows whose eligible, the second flag, is true (those with conditions for it, the patients, a frozen cohort), each with its weight (persons). One that is not eligible is no row of this rate. A row of unknown covered in the base is left out, and counts in rate_bounds; one of unknown eligible, or of unknown weight in the base, is left out, too, and rate_bounds is NULL while there are any (to bound those of unknown eligible, write coalesce(eligible, true) for eligible and CASE WHEN eligible THEN covered END for covered). 22023 if weight is NaN, infinite or negative. Coverage by two or more: coverage_summary(n >= 2, eligible).';
COMMENT ON AGGREGATE coverage_summary(covered boolean, eligible boolean, weight numeric) IS
	'the rate_summary of coverage_rate with the same arguments. Rate is the coverage, numerator and denominator are the covered and the base, row_count and excluded the rows used and left out, and rate_bounds what it is if all rows of unknown covered were not covered ... were. The base is the rows whose eligible, the second flag, is true (those with conditions for it, the patients, a frozen cohort), each with its weight (persons). One that is not eligible is no row of this rate. A row of unknown covered in the base is left out, and counts in rate_bounds; one of unknown eligible, or of unknown weight in the base, is left out, too, and rate_bounds is NULL while there are any (to bound those of unknown eligible, write coalesce(eligible, true) for eligible and CASE WHEN eligible THEN covered END for covered). 22023 if weight is NaN, infinite or negative. Coverage by two or more: coverage_summary(n >= 2, eligible).';
COMMENT ON AGGREGATE multi_coverage_rate(n double precision, at_least double precision) IS
	'coverage by at least a number of entities. The rows with n >= at_least / the base, a fraction of 1, the correctly rounded quotient of exact sums. n is the number of distinct entities that cover the row, as in (SELECT count(DISTINCT entity) FROM link WHERE ...), which counts an entity that is linked twice once and is 0, not NULL, without a link. Every row is in the base and counts 1. NULL if the base is empty or 0. A row of unknown n or at_least is left out; rate_bounds(coverage_summary(n >= at_least)) says how far the unknown could move the rate. 22023 if n or at_least is NaN, infinite or negative. Source: households led by two or more entities / households with conditions for industry.';
COMMENT ON AGGREGATE multi_coverage_rate(n numeric, at_least numeric) IS
	'coverage by at least a number of entities. The rows with n >= at_least / the base, a fraction of 1, the correctly rounded quotient of exact sums. n is the number of distinct entities that cover the row, as in (SELECT count(DISTINCT entity) FROM link WHERE ...), which counts an entity that is linked twice once and is 0, not NULL, without a link. Every row is in the base and counts 1. NULL if the base is empty or 0. A row of unknown n or at_least is left out; rate_bounds(coverage_summary(n >= at_least)) says how far the unknown could move the rate. 22023 if n or at_least is NaN, infinite or negative. Source: households led by two or more entities / households with conditions for industry.';
COMMENT ON AGGREGATE multi_coverage_rate(n double precision, at_least double precision, eligible boolean) IS
	'coverage by at least a number of entities. The rows with n >= at_least / the base, a fraction of 1, the correctly rounded quotient of exact sums. n is the number of distinct entities that cover the row, as in (SELECT count(DISTINCT entity) FROM link WHERE ...), which counts an entity that is linked twice once and is 0, not NULL, without a link. The base is the rows whose eligible is true (those with conditions for it, the patients, a frozen cohort); each counts 1. One that is not eligible is no row of this rate. NULL if the base is empty or 0. A row of unknown eligible, or in the base of unknown n or at_least, is left out; rate_bounds(coverage_summary(n >= at_least, eligible)) says how far the unknown could move the rate. 22023 if n or at_least is NaN, infinite or negative. Source: households led by two or more entities / households with conditions for industry.';
COMMENT ON AGGREGATE multi_coverage_rate(n numeric, at_least numeric, eligible boolean) IS
	'coverage by at least a number of entities. The rows with n >= at_least / the base, a fraction of 1, the correctly rounded quotient of exact sums. n is the number of distinct entities that cover the row, as in (SELECT count(DISTINCT entity) FROM link WHERE ...), which counts an entity that is linked twice once and is 0, not NULL, without a link. The base is the rows whose eligible is true (those with conditions for it, the patients, a frozen cohort); each counts 1. One that is not eligible is no row of this rate. NULL if the base is empty or 0. A row of unknown eligible, or in the base of unknown n or at_least, is left out; rate_bounds(coverage_summary(n >= at_least, eligible)) says how far the unknown could move the rate. 22023 if n or at_least is NaN, infinite or negative. Source: households led by two or more entities / households with conditions for industry.';
COMMENT ON AGGREGATE multi_coverage_rate(n double precision, at_least double precision, eligible boolean, weight double precision) IS
	'coverage by at least a number of entities. The rows with n >= at_least / the base, a fraction of 1, the correctly rounded quotient of exact sums. n is the number of distinct entities that cover the row, as in (SELECT count(DISTINCT entity) FROM link WHERE ...), which counts an entity that is linked twice once and is 0, not NULL, without a link. The base is the rows whose eligible is true (those with conditions for it, the patients, a frozen cohort), each with its weight (persons). One that is not eligible is no row of this rate. NULL if the base is empty or 0. A row of unknown eligible, or in the base of unknown weight, n or at_least, is left out; rate_bounds(coverage_summary(n >= at_least, eligible, weight)) says how far the unknown could move the rate. 22023 if n, at_least or weight is NaN, infinite or negative. Source: households led by two or more entities / households with conditions for industry.';
COMMENT ON AGGREGATE multi_coverage_rate(n numeric, at_least numeric, eligible boolean, weight numeric) IS
	'coverage by at least a number of entities. The rows with n >= at_least / the base, a fraction of 1, the correctly rounded quotient of exact sums. n is the number of distinct entities that cover the row, as in (SELECT count(DISTINCT entity) FROM link WHERE ...), which counts an entity that is linked twice once and is 0, not NULL, without a link. The base is the rows whose eligible is true (those with conditions for it, the patients, a frozen cohort), each with its weight (persons). One that is not eligible is no row of this rate. NULL if the base is empty or 0. A row of unknown eligible, or in the base of unknown weight, n or at_least, is left out; rate_bounds(coverage_summary(n >= at_least, eligible, weight)) says how far the unknown could move the rate. 22023 if n, at_least or weight is NaN, infinite or negative. Source: households led by two or more entities / households with conditions for industry.';
COMMENT ON AGGREGATE completion_rate(done double precision, target double precision) IS
	'completion: the sum of what is done / the sum of the targets, a fraction of 1. The correctly rounded quotient of exact sums. Not clamped: 1.1655 is a legal rate of completion. The target is the one of that stage: houses demolished are measured against those to be demolished, persons moved in against the task. NULL if the targets are empty or add up to 0. A row with a NULL is left out of both sums: excluded(rate_summary(done, target)) counts them. 22023 if a value is NaN, infinite or negative. Whether the stages contradict each other (completed > started): stage_problem. Source: completion rates of relocation and of housing renovation, started or completed / task.';
COMMENT ON AGGREGATE completion_rate(done numeric, target numeric) IS
	'completion: the sum of what is done / the sum of the targets, a fraction of 1. The correctly rounded quotient of exact sums. Not clamped: 1.1655 is a legal rate of completion. The target is the one of that stage: houses demolished are measured against those to be demolished, persons moved in against the task. NULL if the targets are empty or add up to 0. A row with a NULL is left out of both sums: excluded(rate_summary(done, target)) counts them. 22023 if a value is NaN, infinite or negative. Whether the stages contradict each other (completed > started): stage_problem. Source: completion rates of relocation and of housing renovation, started or completed / task.';
COMMENT ON AGGREGATE reimbursement_ratio(reimbursed double precision, cost double precision, compliant boolean) IS
	'reimbursement of treatment costs. The sum reimbursed / the sum of costs over the compliant stays alone, a fraction of 1, the correctly rounded quotient of exact sums (not the mean of the ratios of the stays). A stay that is not compliant is no row of this rate. NULL if there is no compliant stay or no cost. A stay of unknown compliant, or a compliant one of unknown cost or reimbursed, is left out: rate_summary(reimbursed, CASE WHEN compliant THEN cost END) FILTER (WHERE compliant IS NOT FALSE) is the summary of the same rows, which counts them. 22023 if an amount is NaN, infinite or negative. Source: actual reimbursement of in-patient costs of stays that follow the rules of referral.';
COMMENT ON AGGREGATE reimbursement_ratio(reimbursed numeric, cost numeric, compliant boolean) IS
	'reimbursement of treatment costs. The sum reimbursed / the sum of costs over the compliant stays alone, a fraction of 1, the correctly rounded quotient of exact sums (not the mean of the ratios of the stays). A stay that is not compliant is no row of this rate. NULL if there is no compliant stay or no cost. A stay of unknown compliant, or a compliant one of unknown cost or reimbursed, is left out: rate_summary(reimbursed, CASE WHEN compliant THEN cost END) FILTER (WHERE compliant IS NOT FALSE) is the summary of the same rows, which counts them. 22023 if an amount is NaN, infinite or negative. Source: actual reimbursement of in-patient costs of stays that follow the rules of referral.';
COMMENT ON FUNCTION required_count(exact_decimal, exact_decimal, exact_decimal) IS
	'the number required at a standard of rate for each per people. Population * rate / per, exactly, rounded up to a whole number (scale 0). required_count(2501, 1.2, 1000) is 4 beds, for 3.0012 are needed; a population of 0 needs 0. NULL if an argument is NULL. 22023 if one is NaN, infinite or negative or per is 0; 22003 beyond the range of numeric. Source: doctors and beds per 1,000 people served.';
COMMENT ON FUNCTION capped_grant(exact_decimal, exact_decimal, exact_decimal) IS
	'a grant of the cost up to what is left of the cap: greatest(0, least(cost, cap - already_paid)). Currency, exact, with as many digits as the argument that shows most. already_paid is what was paid within the same limit, to the same person in the same year: coalesce(sum(paid), 0) over a complete list of payments. NULL if an argument is NULL: an unknown payment is not 0. 22023 if one is NaN, infinite or negative.';
COMMENT ON FUNCTION once_grant(exact_decimal, exact_decimal, exact_decimal) IS
	'a grant that is made once: least(cost, cap) if nothing was paid yet, and 0 once anything was, however little. Currency, exact, with as many digits as the argument that shows most. already_paid is what was paid to the same person in the same year: coalesce(sum(paid), 0) over a complete list of payments. NULL if an argument is NULL: an unknown payment is not 0. 22023 if one is NaN, infinite or negative. Source: the transport subsidy of migrant workers, up to 1,000 yuan, once for each person and year.';
COMMENT ON FUNCTION composite_score(exact_decimal[], exact_decimal[], exact_decimal[]) IS
	'a weighted index with a minimum for each component: the sum of value * weight, exact, without zeros at the end. 0 if a value is below its minimum (equal passes). Weights that add up to 1 give a weighted mean, points as weights give a total of points. NULL in minimums, or for all of them: no minimum. NULL if values or weights is NULL or empty, or a value is NULL, unless another one is below its minimum: then it is 0 whatever the rest. Rates go in as they are: a double precision stands for the shortest decimal that prints it. 22023 if a weight is negative, a number NaN or infinite, or lengths differ; 22004 for a NULL in weights; 2202E if an array has more than one dimension. Example: composite_score(ARRAY[tac, tafe, taas], ARRAY[0.50, 0.25, 0.25], ARRAY[0.60, 0.70, 0.40]). Source: factor I of the IGD-M (management index of Bolsa Familia, Brazil).';
COMMENT ON FUNCTION score_linear(exact_decimal, exact_decimal, exact_decimal, exact_decimal) IS
	'points in proportion. None at zero_at and beyond, all points (default 100) at full_at and beyond, points * (value - zero_at) / (full_at - zero_at) between. full_at below zero_at: less is better. Exact, without zeros at the end; a quotient that does not end is rounded once, half up, to 20 digits after the point. NULL if an argument is NULL. 22023 if a number is NaN or infinite, points negative, or zero_at equal to full_at. Example: score_linear(value, 0, 30, 20) is value * 20 / 30, at most 20. Source: score sheets of village evaluation in China.';
COMMENT ON FUNCTION score_step(exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal, boolean) IS
	'points less a deduction for every whole step by which the value is below the target, down to floor (default 0). All points (default 100) at the target and beyond. begun => true: a step begun counts in full. A negative step: the target is a maximum, and the value loses for every step above it. Exact, without zeros at the end. NULL if an argument is NULL. 22023 if a number is NaN or infinite, step 0, deduction negative or floor greater than points. Examples: score_step(rate, 1, 0.001, 1) takes 1 of 100 points for every 0.1 percentage points below 100 percent; score_step(failed, 0, -1, 5, 5) gives 5 points or none; score_step(rank, 1, -1, 0.25, 10) takes 0.25 for each place. Source: score sheets of performance evaluation in China.';
COMMENT ON FUNCTION grade(exact_decimal, exact_decimal[], pg_catalog.text[]) IS
	'the grade of a score. Cuts ascend, a cut is reached when the score is at least it, unrounded, and there is one label more than cuts: the first for scores below the first cut, the last for those that reach the last. NULL if an argument is NULL. 22023 if a number is NaN or infinite, cuts do not ascend or the number of labels is wrong; 22004 for a NULL in cuts or labels; 2202E if an array has more than one dimension. Example: grade(score, ARRAY[60, 80, 90], ARRAY[''poor'', ''fair'', ''good'', ''excellent'']). A rank means something only with the number ranked: SELECT unit, grade(score, cuts, labels), CASE WHEN score IS NOT NULL THEN rank() OVER (ORDER BY score DESC NULLS LAST) END AS rank, count(score) OVER () AS n.';
COMMENT ON FUNCTION stage_problem(exact_decimal[], pg_catalog.text[]) IS
	'what is wrong with counts of which each is a part of the one before it. Started and completed, person-times and persons, exited and relapsed. NULL when they do not grow; else, by their labels, the first that does (completed exceeds started), or the first that is not known (started is unknown) if those known do not contradict each other. A rate above 1 against a task is no fault, so the task is no stage. 22023 if a count is NaN, infinite or negative, there are fewer than two, or lengths differ; 22004 if an argument or a label is NULL; 2202E if an array has more than one dimension. Example: stage_problem(ARRAY[started, completed], ARRAY[''started'', ''completed'']).';
COMMENT ON FUNCTION apportion(exact_decimal, exact_decimal, exact_decimal, exact_decimal, exact_decimal) IS
'window function: the row''s share of total in proportion to weight. It is a multiple of unit (default 0.01) with the digits that unit shows. The shares of a partition add up to total exactly. Largest remainder: every row gets the whole units of its exact share, and the units left over go to the largest fractions. Among equal fractions the row that comes first in the window order goes first; 22023 if that order leaves it open (rows that are peers), which a unique column at the end of ORDER BY repairs. The frame is ignored; each argument is computed once for each row.

floor and cap (NULL: none) bound the row''s share, the floor rounded up and the cap down to whole units; the other rows share the rest in proportion to their weights, so a hold-harmless amount is a floor. 22023, naming the rows, if the floors add up to more than total or the caps to less. A row of weight 0 gets its floor.

NULL if the weight is NULL (the row takes no part, nor do its bounds), for all rows if total or unit is NULL or the weights add up to 0. A negative total gives negative shares, those of -total with the sign turned. 22023 if a weight is negative, a number is NaN or infinite, unit is not positive, total is not a multiple of unit, or total or unit differs between the rows of a partition. Example: apportion(budget, persons) OVER (PARTITION BY fund ORDER BY county_id). Source: largest remainder method (Hamilton, Hare-Niemeyer).';
COMMENT ON FUNCTION apportion_array(exact_decimal, exact_decimal[], exact_decimal) IS
'the shares of total in proportion to weights, as an array with the bounds of weights. Multiples of unit (default 0.01) that add up to total exactly, by the largest remainder; among equal remainders the element that comes first goes first. A NULL weight has a NULL share. NULL if an argument is NULL or the weights add up to 0. 22023 if a weight is negative, a number is NaN or infinite, unit is not positive or total is not a multiple of it; 2202E if weights has more than one dimension. Source: largest remainder method (Hamilton, Hare-Niemeyer).';
COMMENT ON FUNCTION split_by_share(exact_decimal, exact_decimal[], exact_decimal) IS
'an amount split among payers (province, prefecture, county) by their shares, fractions of 1 that add up to 1. Multiples of unit (default 0.01) that add up to amount exactly, by the largest remainder; among equal remainders the payer that comes first goes first. NULL if an argument or a share is NULL. 22023 if the shares do not add up to 1, a share is negative, a number is NaN or infinite, unit is not positive or amount is not a multiple of it; 2202E if shares has more than one dimension. Source: cost sharing between tiers of government.';
COMMENT ON FUNCTION reward_problem(exact_decimal, exact_decimal, exact_decimal, pg_catalog.date, pg_catalog.date) IS
'what is wrong with a reward. Here entitled is the amount due (NULL or 0: none), paid the sum of its payments (NULL or 0: nothing), payments their number, due_by the last day to pay (NULL: any), last_paid the day of the last payment. NULL when in order, else the first of: missing (entitled, nothing paid), unexpected (paid, not entitled), duplicate (more than one payment, together more than the entitlement; instalments that add up are no fault), wrong amount, late (last_paid after due_by). What is not known is not in order: payments without a known sum are a wrong amount, a payment of unknown date is late where there is a due_by. There is no clock in it: what is not due yet counts as missing, leave it out by due_by. 22023 if entitled or payments is negative or an amount is NaN or infinite.

As a view over entitlement(unit, round, amount, due_by) and payment(unit, round, amount, paid_on), with one due date for each reward; negative payments are refunds:
SELECT unit, round, reward_problem(e.entitled, p.paid, p.payments, e.due_by, p.last_paid, p.refunded) AS problem, e.entitled, p.paid, p.payments, e.due_by, p.last_paid, p.refunded
FROM (SELECT unit, round, sum(amount) AS entitled, max(due_by) AS due_by FROM entitlement GROUP BY unit, round) AS e
FULL JOIN (SELECT unit, round, CASE WHEN count(amount) = count(*) THEN sum(amount) END AS paid, count(*) FILTER (WHERE amount > 0 OR amount IS NULL) AS payments,
	CASE WHEN count(paid_on) = count(*) THEN max(paid_on) FILTER (WHERE amount > 0 OR amount IS NULL) END AS last_paid, -sum(amount) FILTER (WHERE amount < 0) AS refunded
	FROM payment GROUP BY unit, round) AS p USING (unit, round);';
COMMENT ON FUNCTION reward_problem(exact_decimal, exact_decimal, exact_decimal, pg_catalog.date, pg_catalog.date, exact_decimal) IS
'the same where money went back. Here refunded is how much of it (NULL or 0: nothing), paid the sum of the payments less that, payments and last_paid the number of payments and the day of the last one without the refunds. After late there is one more problem: refunded (the amount paid is right, or nothing was due and nothing is left, but money went back). A refund that takes a duplicate back in full is in order. 22023 also if refunded is negative.';
COMMENT ON FUNCTION reward_audit(pg_catalog.text, pg_catalog.text, pg_catalog.date, boolean, pg_catalog.jsonb) IS
'rewards in trouble. The entitlements that one query returns as (unit, round, amount [, due_by]) against the payments that the other returns as (unit, round, amount, paid_on). One row for each unit and round that has a problem, and with full_sheet => true for those in order as well, whose problem is NULL; ordered by unit and round byte by byte.

Several entitlements of a unit and round are instalments, each with a due_by of its own (NULL: due, but on no day). Payments add up, and none belongs to an instalment: on each due day, all that has been paid is held against all that has been due. A negative payment is a refund. as_of is the day of the audit: what is due later need not be paid yet, though it may be, and what was paid later is left out. Without it there is no clock, and everything counts as due.

The problem is the first of: missing (something is due, and nothing was paid or all of it went back), unexpected (paid, not entitled), duplicate (more than one payment, together more than the entitlement), wrong amount (too little, too much in one payment, or an amount unknown), late (on a due day less had been paid than was due, and the rest came later; a payment of unknown date is not known to be in time), refunded (the amount is right, or nothing was due and nothing is left, but money went back; a refund that takes a duplicate back in full is in order), undated (the date of a payment or refund is unknown). Amounts are those after refunds; a refund makes nothing late that was in time.

detail says what was paid when and what else is wrong; that an unexpected unit was also paid in other rounds (up to five); and of missing and unexpected units of a round, which are perhaps the same (up to three): names that differ only by blanks or, in a UTF8 database, by width (normalisation form NFKC), else those that differ by one letter, replaced or added, but not by a digit for a digit or a digit more, which is another number. Names of more than 256 bytes are not compared, letters only in names of 2 to 64, and only if not more than 100000 missing or 100000 unexpected units are without a twin.

Each query is one SELECT, planned by itself and run with the rights of the caller and the snapshot of the calling query, in a read-only transaction: a function in it that writes, be it nextval, is an error (25006), but for temporary tables. In a view, a materialised view or a function, qualify the names of tables and functions within the texts (FROM public.due): a restore, and from PostgreSQL 17 on a refresh, looks for them under an empty search_path. Columns are found by name, others are ignored; unit and round are compared as text (character(n) without its padding), amount is numeric or an integer, due_by and paid_on are dates. params is an array of the values of $1, $2, ... of both queries, each read as the type that a query needs ([2020, null]); 22023 if it is no array, 42P02 if a query asks for more. NULL in unit or round matches nothing; a payment of unknown amount or date is never in order. Memory is bounded by work_mem, but for the rounds of one unit. 22004 if a query, full_sheet or the amount of an entitlement is NULL; 22023 if a text is not one SELECT, or if an amount is NaN or infinite or that of an entitlement negative; 42703, 42702 or 42804 if a column is absent, there twice or of another type. Errors in a query point into it.';
COMMENT ON FUNCTION @extschema@.percent(@extschema@.exact_decimal, @extschema@.exact_decimal, integer) IS
'numerator / denominator in percent (100 = equal), as a report prints it. The exact ratio, rounded once, half away from zero, to scale (0 to 100, default 2) digits after the point, all of which are shown. The second argument is the denominator, never a number of digits: percent(0.0409, 2) is 2.05; of a rate, use percent_of_rate. Not clamped: above 100 and below 0 are legal. NULL if any argument is NULL or the denominator is 0. Error 22023 for NaN, Infinity or a scale out of range, 22003 if the calculation leaves the range of numeric. Source: the completion and coverage rates of statistical communiques.';
COMMENT ON FUNCTION @extschema@.percent_of_rate(@extschema@.exact_decimal, integer) IS
'a rate (a fraction of 1) in percent, as a report prints it. 100 * rate, rounded once, half away from zero, to scale (0 to 100, default 2) digits after the point, all of which are shown: percent_of_rate(0.0409, 2) is 4.09. A double precision, as the measures and rates are, stands for the shortest decimal that prints it; of a rate_summary or a poverty_summary, percent(s, scale) prints the exact ratio. Not clamped: 1.1655 is 116.55. NULL if an argument is NULL. 22023 for NaN, Infinity or a scale out of range.';
COMMENT ON FUNCTION @extschema@.rounded(@extschema@.exact_decimal, integer) IS
'any measure for print, without a cast. Value rounded half away from zero to digits (-100 to 100) after the point, all of which are shown; -1 rounds to tens, -2 to hundreds and so on. In the unit of value. A double precision stands for the shortest decimal that prints it, so rounded(gini(d), 3) rounds what one sees. NULL if an argument is NULL. 22023 for NaN, Infinity or digits out of range.';
COMMENT ON FUNCTION @extschema@.rounding_interval(@extschema@.exact_decimal, integer) IS
'the values that print as printed when they are rounded to scale digits after the point, half away from zero. From half a unit of the last digit below, included, to half a unit above, not included (the other way round below zero; around zero neither end is). In the unit of printed. A negative scale: rounded to tens (-1), hundreds (-2) and so on, as rounding_interval(330000, -4). NULL if an argument is NULL. 22023 if printed is NaN or infinite or has more digits than scale says, or scale is not between -100 and 100.';
COMMENT ON FUNCTION @extschema@.implied_base(@extschema@.exact_decimal, @extschema@.exact_decimal, integer) IS
'the bases (whole numbers from 1 on) that a printed percentage can have come from. Those for which percent(numerator, base, scale) = printed_percent. Empty if there are none; without an upper end if 0 percent is printed. NULL if an argument is NULL. 22023 if a number is NaN, infinite or negative, printed_percent has more digits than scale says, or scale is not between 0 and 100; 22003 if a base is beyond bigint. Example: implied_base(45165, 2.5, 1) is [1771177,1843470).';
COMMENT ON FUNCTION @extschema@.same_base(@extschema@.exact_decimal, @extschema@.exact_decimal, integer, @extschema@.exact_decimal, @extschema@.exact_decimal, integer) IS
'can two printed percentages have the same base? Do implied_base(n1, printed1, scale1) and implied_base(n2, printed2, scale2) overlap? False proves that the bases differ or that a number is wrong; true proves nothing. NULL if an argument is NULL. Errors as implied_base, but no base is too large.';
COMMENT ON FUNCTION @extschema@.figure_problem(@extschema@.exact_decimal, @extschema@.exact_decimal, @extschema@.exact_decimal, integer) IS
'what is wrong with a printed percentage. NULL when printed = percent(numerator, denominator, scale), else the first of: unknown (an argument is NULL, so that nobody can tell), no base (the denominator is 0), too many digits (printed has more than scale), last digit (off by less than a unit of the last digit: cut off, or rounded the other way), wrong figure. Not clamped: 116.55 percent is in order. 22023 if a number is NaN or infinite or scale is not between 0 and 100; 22003 beyond the range of numeric.

As a query over claim(label, numerator, denominator, printed, scale), which figures_audit runs with more checks:
SELECT label, figure_problem(numerator, denominator, printed, scale) AS problem, printed, percent(numerator, denominator, scale) AS recomputed
FROM claim WHERE figure_problem(numerator, denominator, printed, scale) IS NOT NULL;';
COMMENT ON FUNCTION @extschema@.figures_audit(pg_catalog.text, pg_catalog.jsonb) IS
'printed percentages in trouble. The claims that the query returns as (label, numerator, denominator, printed, scale [, base]), one row for each whose figure_problem is not NULL, in the order of the query. base names the population that the figure refers to: claims that name the same one must leave a number for it. A claim with a denominator stands for that; one without, of which only the percentage is printed, for its implied_base, and is in order if that overlaps the others. Further problems: impossible figure (no whole base gives it), different base (the claim and another one of the same base are apart; detail names the one farthest away). A claim with neither denominator nor base is unknown. params is an array of the values of $1, $2, ... of the query, each read as the type that it needs; 22023 if it is no array, 42P02 if the query asks for more.

The query is one SELECT, planned by itself and run with the rights of the caller and the snapshot of the calling query, in a read-only transaction: a function in it that writes, be it nextval, is an error (25006), but for temporary tables. In a view, a materialised view or a function, qualify the names of tables and functions within the text (FROM public.claim): a restore, and from PostgreSQL 17 on a refresh, looks for them under an empty search_path. Columns are found by name, others are ignored; label and base are of any type, numbers are numeric or integers, scale is an integer. 22004 if the argument is NULL; 22023 if it is not one SELECT, a number is NaN or infinite, scale is not between 0 and 100, or numerator or printed is negative where the denominator is NULL; 42703, 42702 or 42804 if a column is absent, there twice or of another type. Errors in the query point into it. Source: a county that prints 12.25 percent of 343,609 and 2.5 percent of 45,165 for one base.';
COMMENT ON FUNCTION @extschema@.suppress_small_cells(pg_catalog.text, @extschema@.exact_decimal) IS
	'a table of counts as it can be published beside the totals of its areas and categories. Counts above 0 and below the threshold are NULL, and as many others that no hidden one can be computed exactly from the totals, even by whoever knows that counts are whole and that a hidden one, as zeros are shown, is 1 at least; where that cannot be had, protected is false. The query is one SELECT, run read-only with the rights of the caller, of area, category (any type) and count (numeric or an integer), each pair once, without totals; a pair that is missing counts 0. Others are hidden where the sum of what is hidden is smallest, one hidden count after the other in the order of area and category (byte by byte): first for those on no cycle of hidden counts, then for those on none that leaves every count above 0 when one is added and taken in turn. Zeros are not hidden. It is sound against exact recovery from these totals and nothing else: not against bounds, a known threshold, several tables over the same persons, totals of a hierarchy of areas (hide at least two siblings) or of other groupings; see docs/privacy.md. Errors: 22004 for a NULL argument, area, category or count, 22023 for what is not one SELECT, a count that is negative, NaN or infinite, or a threshold that is not positive, 21000 for a pair that is there twice';
COMMENT ON COLUMN @extschema@.published_count.protected IS
	'of a suppressed count: is it impossible to compute it from the totals? false where hiding more does not help: merge the area or the category with another, or hide their totals. NULL if it is not suppressed';
COMMENT ON TYPE welfare_distribution IS
	'the distribution of welfare over people. A sorted list of distinct doubles (of a numeric, the nearest one) with the exact sum of the weights of each, doubles too, and counts; or, below full precision (52), of bins that keep the sign, the exponent and the top bits of the value, with the exact total welfare of each. Mergeable by + and rollup, subtractable by -; read by gini, quantile and their companions. Open, it takes 16 bytes for each distinct value of unweighted data, and at most 1 GB; beyond 10,000 distinct values at most 192 bytes for each, so that a small stored value cannot take much memory: 54000 when weights or totals of too different magnitudes (1e-300 beside 1e300) would need more. As a literal or parameter it needs its type, ''...''::welfare_distribution: an untyped one beside a number is read as a number';
COMMENT ON OPERATOR + (welfare_distribution, welfare_distribution) IS
	'the distribution over the people of both. Exact, in any order the same bytes; of two precisions the coarser; NULL if either is NULL; 22003 beyond the range of the sums; 54000 with too many distinct values';
COMMENT ON OPERATOR - (welfare_distribution, welfare_distribution) IS
	'the first distribution without the people of the second. Exact: (a + b) - b has the bytes of a of the same precision; may be improper, see is_proper; NULL if either is NULL';
COMMENT ON AGGREGATE rollup(welfare_distribution) IS
	'the distribution over all the people that the distributions are of. NULL ones are skipped; NULL if there is none; of several precisions the coarsest';
COMMENT ON FUNCTION coarsen(d welfare_distribution, "precision" integer) IS
	'the same people in bins that keep the sign, the exponent and the top precision bits of the mantissa (0 to 52). Exactly what welfare_distribution(welfare, weight, precision) makes of the rows; unchanged if it is as coarse already. 22023 for another precision; NULL for NULL';
COMMENT ON FUNCTION total(d welfare_distribution) IS
	'total welfare, sum of weight x welfare. Correctly rounded from the exact sum of the doubles that a distribution holds; of numerics, poverty_summary and rate_summary hold the decimals. NULL if no row is in use, the weights are 0 or the distribution is improper. 22003 beyond double precision';
COMMENT ON FUNCTION mean(d welfare_distribution) IS
	'mean welfare, in units of welfare. Correctly rounded from the exact sums of the doubles that a distribution holds; of numerics, mean_welfare of a poverty_summary holds the decimals. NULL if no row is in use, the weights are 0 or the distribution is improper';
COMMENT ON FUNCTION relative_line(d welfare_distribution, fraction double precision, quantile double precision) IS
	'a relative poverty line: fraction x quantile(d, quantile), in units of welfare. 0.6 and 0.5 give the at-risk-of-poverty line of the European Union. Both factors stand for the shortest decimals that print them, and the product is rounded once: 0.6 of a median of 1024.65 is 614.79. 60 percent is 0.6; above 1 it is a line of affluence. A line relative to the mean is fraction * mean(d). NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the fraction is not above 0 or greater than 10 (60 is no line but a percentage) or the quantile is not between 0 and 1';
COMMENT ON FUNCTION cumulative_share(d welfare_distribution, y double precision, inclusive boolean) IS
	'the distribution function: share of the weight whose welfare is y or less, with inclusive => false less than y. A fraction of 1, the correctly rounded quotient of exact sums. y may be any number, 0 and negative ones too, in units of welfare; quantile is its inverse. Below full precision a bin counts at its mean. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if y is NaN or infinite';
COMMENT ON FUNCTION transfer_level(d welfare_distribution, budget double precision) IS
	'the level to which a budget (in units of weight x welfare) lifts the poorest. Everybody below it is brought up to it, and the budget is used up; the least welfare for a budget of 0. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the budget is negative, NaN or infinite';
COMMENT ON FUNCTION poor_population(d welfare_distribution, line double precision, inclusive boolean) IS
	'the sum of the weights of the poor, in their unit (persons). 0 if nobody is poor; the exact sum, rounded once: the bits of the poverty_summary of the same double precision rows. Poor means welfare < line, with inclusive also welfare = line. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. 22003 beyond double precision';
COMMENT ON FUNCTION poverty_shortfall(d welfare_distribution, line double precision, inclusive boolean) IS
	'what it takes to lift every poor unit to the line, the sum of weight x (line - welfare) of the poor. In units of weight x welfare; 0 if nobody is poor; the exact sum, rounded once: the bits of the poverty_summary of the same double precision rows (welfare given as numeric is rounded to double precision before it enters a distribution, where a poverty_summary sums it in decimal). Poor means welfare < line; inclusive makes no difference here. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. 22003 beyond double precision';
COMMENT ON FUNCTION income_gap_ratio(d welfare_distribution, line double precision, inclusive boolean) IS
	'mean over the poor of (line - welfare) / line, how far below the line they are. A fraction of 1 for welfare >= 0; the bits of the poverty_summary of the same double precision rows. Poor means welfare < line, with inclusive also welfare = line, whose gap is 0. NULL if nobody is poor, no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. 22003 if a gap is beyond double precision. Source: Sen (1976)';
COMMENT ON FUNCTION mean_welfare_of_poor(d welfare_distribution, line double precision, inclusive boolean) IS
	'mean welfare of the poor, in units of welfare. The quotient of exact sums, rounded once: the bits of the poverty_summary of the same double precision rows. Poor means welfare < line, with inclusive also welfare = line. NULL if nobody is poor, no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. 22003 beyond double precision';
COMMENT ON FUNCTION nonpositive(d welfare_distribution) IS
	'the sum of the weights of those whose welfare is 0 or less. In their unit (persons; without a weight, the number of rows), which is why a Watts index, mean log deviation or Atkinson index is NULL; nonpositive(poverty_summary) counts rows. positive(d) is the distribution without them. NULL if no row is in use, the weights are 0 or the distribution is improper';
COMMENT ON FUNCTION sen_index(d welfare_distribution, line double precision, inclusive boolean) IS
	'poverty gap index + headcount x absolute Gini of the poor (Gini x mean, ties pooled) / line. 0 if nobody is poor, a fraction of 1 for welfare >= 0. Poor means welfare < line, with inclusive also welfare = line. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. Source: Sen (1976), the replication-invariant limit';
COMMENT ON FUNCTION tip(d welfare_distribution, line double precision, p double precision, inclusive boolean) IS
	'gaps (line - welfare) / line of the poorest p of the population, per head of everybody: the three I''s of poverty. Interpolated inside an entry, p as in lorenz; tip(d, line, 1) is the poverty gap index. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite, or p is not between 0 and 1. 22003 if a gap is beyond double precision. Source: Jenkins and Lambert (1997). Whether those on the line are counted as poor (inclusive) makes no difference here';
COMMENT ON FUNCTION gini(d welfare_distribution) IS
	'Gini coefficient, population form with ties pooled. It is (2 sum w y W - sum w^2 y) / (W_total Y_total) - 1, W the running weight; exact before the one rounding; 0 is equality, above 1 is possible with negative welfare. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. Source: Gini (1914)';
COMMENT ON FUNCTION s_gini(d welfare_distribution, nu double precision) IS
	'extended Gini: 1 - sum of welfare x ((1 - F_before)^nu - (1 - F)^nu) / mean. Nu = 2 is the Gini, exact before the one rounding; a larger nu weighs the poor more, nu = 1 is 0. Otherwise within a few units of the last place, also near nu = 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if nu is less than 1. Source: Donaldson and Weymark (1980), Yitzhaki (1983)';
COMMENT ON FUNCTION theil_index(d welfare_distribution) IS
	'mean over everybody of (welfare / mean) x ln(welfare / mean). 0 is equality, ln(n) the most for n people of equal weight; a welfare of 0 contributes 0. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0. Source: Theil (1967), generalised entropy of order 1';
COMMENT ON FUNCTION generalized_entropy(d welfare_distribution, alpha double precision) IS
	'mean of ((welfare / mean)^alpha - 1) / (alpha^2 - alpha). Alpha = 0 is mean_log_deviation, 1 theil_index, 2 half the squared coefficient of variation. Within a few units of the last place, for every alpha however near to 0 or 1; a large alpha multiplies the rounding of the mean. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0, for alpha <= 0 with any welfare <= 0. 22003 beyond double precision. Source: Shorrocks (1980)';
COMMENT ON FUNCTION atkinson_index(d welfare_distribution, epsilon double precision) IS
	'1 - equally distributed equivalent / mean, a fraction of 1. The equivalent is the mean of order 1 - epsilon, for epsilon = 1 the geometric mean. Within a few units of the last place, for every epsilon however near to 0 or 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0, for epsilon >= 1 with any welfare <= 0. 22023 if epsilon is negative. Source: Atkinson (1970)';
COMMENT ON FUNCTION hoover_index(d welfare_distribution) IS
	'share of the total welfare that would have to move for equality, half the relative mean deviation. A fraction of 1; exact before the one rounding. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. Source: Hoover (1936)';
COMMENT ON FUNCTION zenga_index(d welfare_distribution) IS
	'1 - integral over p of the ratio of the mean welfare of the poorest p to that of the others. L(p) (1 - p) / (p (1 - L(p))), along the same Lorenz curve L as lorenz(d, p), straight within an entry; 0 is equality, a fraction of 1 for welfare >= 0. It depends neither on ties nor on how often everybody is counted. The estimator of Langel and Tille (2012), a sum over the people, is 1 - 1/n instead of 0 for n equal people and differs from it by a multiple of 1/n otherwise. Within a few units of the last place; a unit of less than 1e-150 of all weight may count for nothing. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22003 if a welfare is more than 1e150 times the mean. Source: Zenga (2007)';
COMMENT ON FUNCTION wolfson_index(d welfare_distribution) IS
	'polarisation: 2 (2 (1/2 - lorenz(d, 1/2)) - Gini) mean / median. 0 is equality, without upper limit; exact before the one rounding. The median is here the middle of two values where half of the weight ends at the lower one, as in published values; with median(d), the lower one, it is 2 * (2 * (0.5 - lorenz(d, 0.5)) - gini(d)) * mean(d) / median(d). Some print half of it. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also if the median is not above 0. Source: Wolfson (1994)';
COMMENT ON FUNCTION lorenz(d welfare_distribution, p double precision) IS
	'share of the total welfare that the poorest p of the population have. Interpolated inside an entry; a fraction of 1, exact before the one rounding. p stands for the shortest decimal that prints it (0.7 is 7/10), or for the share up to the end of an entry if that is the same double. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if p is not between 0 and 1. Source: Lorenz (1905)';
COMMENT ON FUNCTION generalized_lorenz(d welfare_distribution, p double precision) IS
	'welfare of the poorest p of the population per head of everybody, mean x lorenz, p as there. In units of welfare, exact before the one rounding, also for a mean that is not above 0. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if p is not between 0 and 1. Source: Shorrocks (1983)';
COMMENT ON FUNCTION income_share(d welfare_distribution, "from" double precision, "to" double precision) IS
	'share of the total welfare that the population between two quantiles has, lorenz(to) - lorenz(from). Interpolated inside an entry, both shares as in lorenz; a fraction of 1, exact before the one rounding. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if a share is not between 0 and 1 or from > to';
COMMENT ON FUNCTION palma_ratio(d welfare_distribution) IS
	'welfare share of the richest tenth over that of the poorest four tenths. Cut at exactly 9/10 and 4/10 and interpolated inside an entry; exact before the one rounding; 0.25 is equality. Variants that take whole observations give another number. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also if the poorest four tenths have nothing. Source: Palma (2011)';
COMMENT ON FUNCTION quantile_share_ratio(d welfare_distribution, share double precision) IS
	'total welfare of those above the quantile 1 - share over that of those at or below the quantile share. In decimals: 0.7 cuts at 3/10; whole observations; with 0.2 the S80/S20 ratio of the European Union, a ratio of totals and not of means; above 0.5 the two parts overlap, which is legal. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also if nobody is above the upper quantile or the lower part has nothing. 22023 if the share is not between 0 and 1';
COMMENT ON FUNCTION headcount_ratio_bounds(d welfare_distribution, line double precision, inclusive boolean) IS
	'an interval that certainly contains headcount_ratio of the values given. When the distribution was built at reduced precision or coarsened: open in the bin of the line only, and there as far as its mean allows. Both ends are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';
COMMENT ON FUNCTION poverty_gap_index_bounds(d welfare_distribution, line double precision, inclusive boolean) IS
	'an interval that certainly contains poverty_gap_index of the values given. When the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. Whether those on the line are counted as poor (inclusive) makes no difference here. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';
COMMENT ON FUNCTION squared_poverty_gap_index_bounds(d welfare_distribution, line double precision, inclusive boolean) IS
	'an interval that certainly contains squared_poverty_gap_index of the values given. When the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if the line is not above 0, NaN or infinite. Whether those on the line are counted as poor (inclusive) makes no difference here. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';
COMMENT ON FUNCTION watts_index_bounds(d welfare_distribution, line double precision, inclusive boolean) IS
	'an interval that certainly contains watts_index of the values given. When the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is improper; also if a poor unit has, or may have, a welfare <= 0. 22023 if the line is not above 0, NaN or infinite. Whether those on the line are counted as poor (inclusive) makes no difference here. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';
COMMENT ON FUNCTION gini_bounds(d welfare_distribution) IS
	'an interval that certainly contains gini of the values given. When the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. Source: Gastwirth (1972). Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';
COMMENT ON FUNCTION theil_index_bounds(d welfare_distribution) IS
	'an interval that certainly contains theil_index of the values given. When the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';
COMMENT ON FUNCTION mean_log_deviation_bounds(d welfare_distribution) IS
	'an interval that certainly contains mean_log_deviation of the values given. When the distribution was built at reduced precision or coarsened: from all members at the mean of their bin to all of them at its ends. Both ends are the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also if a welfare is, or may be, <= 0. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';
COMMENT ON FUNCTION quantile_bounds(d welfare_distribution, p double precision) IS
	'an interval that certainly contains quantile of the values given. When the distribution was built at reduced precision or coarsened: the ends of the bin of the quantile. Both ends are the index itself at full precision. NULL if no row is in use, the weights are 0 or the distribution is improper. 22023 if p is not between 0 and 1. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';
COMMENT ON FUNCTION lorenz_bounds(d welfare_distribution, p double precision) IS
	'an interval that certainly contains lorenz of the values given. When the distribution was built at reduced precision or coarsened: open in the bin of the quantile only, and there as far as its mean allows. Both ends are the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if p is not between 0 and 1. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';
COMMENT ON FUNCTION income_share_bounds(d welfare_distribution, "from" double precision, "to" double precision) IS
	'an interval that certainly contains income_share of the values given. When the distribution was built at reduced precision or coarsened: the bounds of the Lorenz curve at both quantiles. Both ends are the index itself at full precision. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper. 22023 if a share is not between 0 and 1 or from > to. Of the values given: where these are means (of deciles, of villages), what differs inside of each is not in the interval, and neither are rows left out (excluded)';
COMMENT ON FUNCTION pen_parade(d welfare_distribution, points integer) IS
	'the quantiles at p = 1/points, ..., 1. Returns points rows (p, welfare), welfare as quantile(d, p). No row if no row is in use or the distribution is improper. 22023 if points is not between 1 and 1000000. Source: Pen (1971)';
COMMENT ON FUNCTION growth_incidence(d0 welfare_distribution, d1 welfare_distribution, points integer) IS
	'growth of the quantiles from d0 to d1 at p = 1/points, ..., 1. Returns points rows (p, growth), growth = quantile(d1, p) / quantile(d0, p) - 1, NULL where the first is not above 0. Both in the same currency and prices (see scale). No row if either has no row in use or is improper. 22023 if points is not between 1 and 1000000. Source: Ravallion and Chen (2003)';
COMMENT ON FUNCTION growth_redistribution(d0 welfare_distribution, d1 welfare_distribution, line0 double precision, line1 double precision, alpha double precision) IS
	'the change of the FGT index of order alpha from d0 (with line0) to d1 (with line1) in parts. They are due to growth, redistribution and both, reference period d0, means in units of each line; and Shapley''s values. NULL if a mean is not above 0, no row is in use or a distribution is improper. 22023 if a line is not above 0 or alpha is negative. Source: Datt and Ravallion (1992), Shorrocks (2013)';
COMMENT ON FUNCTION dominates(d0 welfare_distribution, d1 welfare_distribution, "order" integer, "from" double precision, "to" double precision) IS
	'does d0 dominate d1 stochastically? Is the FGT deficit of order - 1 (headcount 1, gap 2, squared gap 3; without division by the line) of d0 at no line between from and to greater than that of d1? Every distribution dominates itself. Decided exactly, at every line in between and not only at those that are doubles. dominance_crossings tells where the answer changes. NULL if no row is in use, the weights are 0 or the distribution is improper (either one). 22023 if the order is not 1 to 3, from > to, or an end is NaN or infinite. Source: Foster and Shorrocks (1988)';
COMMENT ON FUNCTION equivalised(welfare double precision, adults double precision, children double precision, scale pg_catalog.text) IS
	'household welfare per equivalent adult, in units of welfare, below 0 where that is. Welfare / (1 + 0.5 for each further adult + 0.3 for each child) (oecd_modified; adults are those of 14 and more), 0.7 and 0.5 (oecd_70), the square root of the number of members (square_root), or their number (per_capita). The 1 also stands for a part of an adult and for none: 0 adults and 2 children are 1.6. Adults and children may be fractions. 22023 without any member, if a number is NaN or infinite, adults or children are negative, or the scale is unknown; NULL if anything is NULL. Source: Hagenaars, de Vos and Zaidi (1994)';
COMMENT ON FUNCTION dominance_crossings(d0 welfare_distribution, d1 welfare_distribution, "order" integer, "from" double precision, "to" double precision) IS
	'the poverty lines between from and to at which d0 and d1 change places in the sense of dominates. Returns rows (line, better) in ascending order; from the line on, better (d0 or d1) has the smaller FGT deficit of order - 1, up to the next row, and the other one has it before. Only a change of the sign of the difference counts: where the deficits touch, or are equal over a range of lines with the same one ahead on both sides, there is no row; after a range of equality the line is its end. Order 1 crosses at observed values v (those at v are not poor at the line v, so the new order holds above it); orders 2 and 3 at the root between two values, found exactly and rounded up to a double. There is no row if one of both is ahead wherever they differ; then dominates says which. No row if either has no row in use or is improper. 22023 if the order is not 1 to 3, from > to, or an end is NaN or infinite. Source: Foster and Shorrocks (1988); Davidson and Duclos (2000)';
COMMENT ON FUNCTION lorenz_dominates(d0 welfare_distribution, d1 welfare_distribution) IS
	'does d0 dominate d1 in the Lorenz sense? Is the Lorenz curve of d0 nowhere below that of d1, so that d0 is no more unequal by every index that respects transfers (Gini, Theil, Atkinson, ...)? Decided exactly, in integers; does not depend on the units. Every distribution dominates itself. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper (either one). Source: Atkinson (1970)';
COMMENT ON FUNCTION generalized_lorenz_dominates(d0 welfare_distribution, d1 welfare_distribution) IS
	'is the generalized Lorenz curve (Lorenz curve times mean) of d0 nowhere below that of d1. So that d0 has no less welfare by every concave welfare function? The same as dominates of order 2 over all lines. Decided exactly, in integers. Every distribution dominates itself. Both in the same currency and prices (see scale). NULL if no row is in use or the distribution is improper (either one). Source: Shorrocks (1983)';
COMMENT ON FUNCTION tip_dominates(d0 welfare_distribution, d1 welfare_distribution, line double precision) IS
	'does d0 dominate d1 in the sense of the three I''s of poverty (incidence, intensity, inequality)? Is the TIP curve of d0 nowhere above that of d1? As in dominates, the one that dominates has no more poverty (Jenkins and Lambert say that the higher curve dominates); then its gap index is no larger at this and any lower common line. The gaps are (line - welfare) / line as in tip, rounded to doubles; the comparison is exact. Every distribution dominates itself. NULL if no row is in use or the distribution is improper (either one). 22023 if the line is not above 0, NaN or infinite. 22003 if a gap is beyond double precision. Source: Jenkins and Lambert (1997)';
COMMENT ON FUNCTION lorenz_crossings(d0 welfare_distribution, d1 welfare_distribution) IS
	'where the Lorenz curves of d0 and d1 cross: rows (p, l, better) in ascending order. From p on the curve of better (d0 or d1) is the higher one, up to the next row, and the other one is higher before. Where the curves touch, or run together with the same one higher on both sides, there is no row; after a common stretch the point is its end. No row means that one dominates the other (see lorenz_dominates). No row if the mean welfare is not above 0, no row is in use or the distribution is improper (either one). 22003 if a share is beyond double precision. Source: Atkinson (1970)';
COMMENT ON FUNCTION tip_crossings(d0 welfare_distribution, d1 welfare_distribution, line double precision) IS
	'where the TIP curves of d0 and d1 cross: rows (p, gap, better) in ascending order. From p on the curve of better (d0 or d1) is the lower one, with less poverty, up to the next row, and the other one is lower before. Where the curves touch, or run together with the same one lower on both sides, there is no row; after a common stretch the point is its end. No row means that one dominates the other (see tip_dominates). No row if no row is in use or the distribution is improper (either one). 22023 if the line is not above 0, NaN or infinite. 22003 if a gap is beyond double precision. Source: Jenkins and Lambert (1997)';
COMMENT ON TYPE pro_poor_growth_rates IS
	'growth from one distribution to another, and what of it the poor have, see pro_poor_growth. All of the whole period, as fractions of 1';
COMMENT ON AGGREGATE welfare_distribution(welfare double precision) IS
	'distribution of all rows, for every measure of inequality and poverty. Without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the values are kept in bins of that many mantissa bits, which bounds the size. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. 54000 with more distinct values than fit in 1 GB: then pass a precision, such as 20.';
COMMENT ON AGGREGATE welfare_distribution(welfare double precision, weight double precision) IS
	'distribution of all rows, for every measure of inequality and poverty. Without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the values are kept in bins of that many mantissa bits, which bounds the size. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. 54000 with more distinct values than fit in 1 GB: then pass a precision, such as 20.';
COMMENT ON AGGREGATE welfare_distribution(welfare double precision, weight double precision, "precision" integer) IS
	'distribution of all rows, for every measure of inequality and poverty. Without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the values are kept in bins of that many mantissa bits, which bounds the size. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. 54000 with more distinct values than fit in 1 GB: then pass a precision, such as 20.';
COMMENT ON AGGREGATE welfare_distribution(welfare numeric) IS
	'distribution of all rows, for every measure of inequality and poverty. Without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the values are kept in bins of that many mantissa bits, which bounds the size. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. 54000 with more distinct values than fit in 1 GB: then pass a precision, such as 20.';
COMMENT ON AGGREGATE welfare_distribution(welfare numeric, weight numeric) IS
	'distribution of all rows, for every measure of inequality and poverty. Without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the values are kept in bins of that many mantissa bits, which bounds the size. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. 54000 with more distinct values than fit in 1 GB: then pass a precision, such as 20.';
COMMENT ON AGGREGATE welfare_distribution(welfare numeric, weight numeric, "precision" integer) IS
	'distribution of all rows, for every measure of inequality and poverty. Without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the values are kept in bins of that many mantissa bits, which bounds the size. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. 54000 with more distinct values than fit in 1 GB: then pass a precision, such as 20.';
COMMENT ON AGGREGATE theil_index(welfare double precision) IS
	'mean over everybody of (welfare / mean) x ln(welfare / mean). 0 is equality, ln(n) the most for n people of equal weight. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Theil (1967), generalised entropy of order 1.';
COMMENT ON AGGREGATE theil_index(welfare double precision, weight double precision) IS
	'mean over everybody of (welfare / mean) x ln(welfare / mean). 0 is equality, ln(n) the most for n people of equal weight. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Theil (1967), generalised entropy of order 1.';
COMMENT ON AGGREGATE theil_index(welfare numeric) IS
	'mean over everybody of (welfare / mean) x ln(welfare / mean). 0 is equality, ln(n) the most for n people of equal weight. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Theil (1967), generalised entropy of order 1.';
COMMENT ON AGGREGATE theil_index(welfare numeric, weight numeric) IS
	'mean over everybody of (welfare / mean) x ln(welfare / mean). 0 is equality, ln(n) the most for n people of equal weight. The same as the accessor over welfare_distribution; without a weight every row counts 1. NULL if the mean welfare is not above 0, no row is in use or the distribution is improper; also with any welfare < 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Theil (1967), generalised entropy of order 1.';
COMMENT ON AGGREGATE at_risk_of_poverty_rate(welfare double precision, weight double precision, fraction double precision) IS
	'share of the weight whose welfare is below fraction x median of the same group. The line is of the GROUP''s own median, so with GROUP BY every group has another line. The line is the product of the decimals that both stand for, as in relative_line. For one line over all groups compute relative_line(d, fraction) of the whole population first and ask headcount_ratio. A fraction of 1. The argument fraction is one, too: 60 percent is 0.6. NULL if no row is in use, the weights are 0 or the distribution is improper; also if the median is not above 0. 22023 if the fraction is not above 0 or greater than 10 (60 is no line but a percentage). Source: Eurostat (at-risk-of-poverty rate, fraction 0.6). fraction must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE at_risk_of_poverty_rate(welfare numeric, weight numeric, fraction double precision) IS
	'share of the weight whose welfare is below fraction x median of the same group. The line is of the GROUP''s own median, so with GROUP BY every group has another line. The line is the product of the decimals that both stand for, as in relative_line. For one line over all groups compute relative_line(d, fraction) of the whole population first and ask headcount_ratio. A fraction of 1. The argument fraction is one, too: 60 percent is 0.6. NULL if no row is in use, the weights are 0 or the distribution is improper; also if the median is not above 0. 22023 if the fraction is not above 0 or greater than 10 (60 is no line but a percentage). Source: Eurostat (at-risk-of-poverty rate, fraction 0.6). fraction must be the same in all rows of a group and not NULL, else 22023. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';
COMMENT ON FUNCTION quantile_group(welfare double precision, weight double precision, groups integer) IS
	'window function: in which of so many groups of equal weight of its partition the row is. From 1, the poorest, to groups (deciles: 10). A row is in the first group whose quantile (see quantile) its welfare does not exceed, so that equal welfares are never split, and no order of the window matters; with many ties a group may be empty. Weights are added exactly. NULL if the row''s welfare or weight is NULL (it is left out), if the weights add up to 0, or if groups is NULL. groups: 1 to 1000000, that of the first row holds for the partition. 22023 if groups is out of range, a number is NaN or infinite, or a weight is negative; the rows of a partition are held in memory';
COMMENT ON FUNCTION quantile_group(welfare numeric, weight numeric, groups integer) IS
	'window function: in which of so many groups of equal weight of its partition the row is, numeric form. From 1, the poorest, to groups: weights are added in decimal, exactly, and welfares are rounded to the nearest double, as in a welfare_distribution; else as for double precision';
COMMENT ON FUNCTION quantile_group(d welfare_distribution, welfare double precision, groups integer) IS
	'in which of so many groups of equal weight of a distribution a welfare is, the poorest first: 1 to groups. The first one whose quantile (see quantile) it does not exceed, the last one beyond the greatest. The same as the window function, for every row that the distribution is made of. NULL if no row is in use, the weights are 0 or the distribution is improper. groups: 1 to 1000000, else 22023; 22023 if welfare is NaN or infinite';
COMMENT ON FUNCTION subgroup_poverty(part welfare_distribution, whole welfare_distribution, line double precision, alpha double precision, inclusive boolean) IS
	'what a group contributes to the poverty of all by the FGT index of order alpha. SELECT region, (subgroup_poverty(d, rollup(d) OVER (), 2300, 1)).* FROM region_distribution. Contributions of disjoint groups that make up the whole add up to its index, their shares to 1. Population share, index, contribution and poverty share are rounded once from exact sums. The whole is read for each row: with many groups, and one line, poverty_summary is the faster form. NULL if either has no row in use, the weights are 0 or it is improper. 22023 if the line is not above 0, alpha is negative, or either is NaN or infinite. Source: Foster, Greer and Thorbecke (1984); shares and risk as in povdeco (Jenkins)';
COMMENT ON FUNCTION sectoral_change(part0 welfare_distribution, whole0 welfare_distribution, part1 welfare_distribution, whole1 welfare_distribution, line0 double precision, line1 double precision, alpha double precision) IS
	'what a group contributes to the change of the FGT index of order alpha between two periods. From one (part0 of whole0, with line0) to another (part1 of whole1, with line1): the change within the group, the shift of population between groups, and the interaction of both. A group without anybody in one of the periods (its distribution is empty, such as d - d) has a total only: within, shift and interaction are NULL, for it has no poverty to compare with. NULL if a whole has no row in use, its weights are 0, or anything is improper. 22023 if a line is not above 0, alpha is negative, or either is NaN or infinite. Source: Ravallion and Huppi (1991)';
COMMENT ON FUNCTION gini_decomposition(groups welfare_distribution[]) IS
	'the Gini of the distributions of disjoint groups in parts, as the aggregate gini_decomposition. It is the final function of that. The order of the array does not matter; a NULL in it is skipped, and so is a group without anybody. NULL if the mean welfare of all is not above 0, there is no row in use, or a distribution is improper';
COMMENT ON AGGREGATE gini_decomposition(welfare_distribution) IS
	'the Gini within groups, between them, and the overlap, from one distribution for each group. SELECT (gini_decomposition(d)).* FROM (SELECT region, welfare_distribution(income, weight) AS d FROM household GROUP BY region) r. The total is gini(rollup(d)), bit by bit; every part is rounded once from exact sums and does not depend on the order of the groups. A group may have a mean of 0 or less, so long as that of all is above 0. Below full precision a bin is read as its mean, in a group and in the whole, where the coarsest precision of all groups holds; what that does is in the overlap. A NULL is skipped, and so is a group without anybody. All groups are held in memory. NULL if the mean welfare of all is not above 0, there is no row in use, or a distribution is improper. Source: Bhattacharya and Mahalanobis (1967), Pyatt (1976)';
COMMENT ON AGGREGATE generalized_entropy_decomposition(welfare_distribution, double precision) IS
	'the generalised entropy of order alpha within groups and between them, from one distribution for each group. Alpha = 0 is the mean log deviation, alpha = 1 Theil''s index: SELECT (generalized_entropy_decomposition(d, 1)).* FROM (SELECT region, welfare_distribution(income, weight) AS d FROM household GROUP BY region) r. The total is generalized_entropy(rollup(d), alpha), bit by bit; no part depends on the order of the groups; within may differ from 0 by a rounding (1e-16) where everybody has the mean of his group to all digits but the last. Below full precision a bin is read as its mean, and the coarsest precision of all groups holds. A NULL is skipped, and so is a group without anybody. All groups are held in memory. NULL if the mean welfare of all is not above 0, with any welfare <= 0 (alpha <= 0) or < 0 (alpha > 0), without a row in use, or if a distribution is improper. 22023 if alpha is NULL, NaN or infinite, or not the same in all rows of a group. Source: Shorrocks (1980)';
COMMENT ON TYPE concentration_summary IS
	'an amount (tax, benefit, source of income) of people ranked by welfare. A sorted list of distinct welfares with the exact sum of the weights and the exact total amount of each, all of doubles (of a numeric, the nearest one), and counts; or, below full precision (52), of bins that keep the sign, the exponent and the top bits of the welfare, with the exact total welfare of each too. Mergeable by + and rollup, subtractable by -; read by concentration_index, kakwani_index, amount_share, concentration_curve and source_decomposition. Open, it takes at most 1 GB; beyond 10,000 distinct welfares at most 192 bytes for each, so that a small stored value cannot take much memory: 54000 when weights or amounts of too different magnitudes (1e-300 beside 1e300) would need more';
COMMENT ON OPERATOR + (concentration_summary, concentration_summary) IS
	'the summary over the people of both. Exact, in any order the same bytes; of two precisions the coarser; NULL if either is NULL; 22003 beyond the range of the sums; 54000 with too many distinct welfares';
COMMENT ON OPERATOR - (concentration_summary, concentration_summary) IS
	'the first summary without the people of the second. Exact: (a + b) - b has the bytes of a of the same precision; may be improper, see is_proper; NULL if either is NULL';
COMMENT ON AGGREGATE rollup(concentration_summary) IS
	'the summary over all the people that the summaries are of. NULL ones are skipped; NULL if there is none; of several precisions the coarsest';
COMMENT ON FUNCTION coarsen(s concentration_summary, "precision" integer) IS
	'the same people and amounts in bins of welfare. They keep the sign, the exponent and the top precision bits of the mantissa (0 to 52); exactly what concentration_summary(amount, welfare, weight, precision) makes of the rows; unchanged if it is as coarse already. 22023 for another precision; NULL for NULL';
COMMENT ON FUNCTION concentration_index(s concentration_summary) IS
	'concentration index of the amount over people ranked by welfare, ties in welfare pooled. It is (sum of amount x (W + W_before)) / (W_total A_total) - 1, W the running weight; exact before the one rounding. Of an amount >= 0 between -1 (all of it goes to the poorest) and 1 (to the richest); 0 where everybody gets the same; the Gini where the amount is the welfare. An amount entered as negative (a tax as a negative income) has the same index. NULL if the total amount is 0, no row is in use, the weights are 0 or the summary is improper. Source: Kakwani (1977), Lambert (2001)';
COMMENT ON FUNCTION amount_share(s concentration_summary, "from" double precision, "to" double precision) IS
	'benefit incidence. Share of the total amount that goes to the population between two quantiles of welfare, so that amount_share(s, 0, 0.2) is that of the poorest fifth; people of equal welfare are one, and a part of them has the same part of their amount; both shares stand for the shortest decimals that print them, or for the share up to the end of an entry, as in lorenz; a fraction of 1 for amounts >= 0, rounded once. NULL if the total amount is 0, no row is in use, the weights are 0 or the summary is improper. 22023 if a share is not between 0 and 1 or from > to. Source: Demery (2000), benefit incidence analysis';
COMMENT ON FUNCTION source_decomposition(s concentration_summary) IS
	'what a source of income (the amount) contributes to the Gini of the total income (the welfare) of the same people. Its share S, its concentration index C, its contribution S C / G and the marginal effect S C / G - S, each rounded once. Sources may be negative (taxes). For sources that add up to the total income the shares and the contributions add up to 1, the marginal effects to 0. NULL if the mean welfare is not above 0, no row is in use, the weights are 0 or the summary is improper. Source: Lerman and Yitzhaki (1985)';
COMMENT ON AGGREGATE concentration_summary(amount double precision, welfare double precision) IS
	'an amount per unit of weight and the welfare that ranks the people, for concentration_index and its companions. Tax, benefit, source of income; for those of whole households see concentration_summary_of_totals; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE concentration_summary(amount double precision, welfare double precision, weight double precision) IS
	'an amount per unit of weight and the welfare that ranks the people, for concentration_index and its companions. Tax, benefit, source of income; for those of whole households see concentration_summary_of_totals; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE concentration_summary(amount double precision, welfare double precision, weight double precision, "precision" integer) IS
	'an amount per unit of weight and the welfare that ranks the people, for concentration_index and its companions. Tax, benefit, source of income; for those of whole households see concentration_summary_of_totals; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE concentration_summary(amount numeric, welfare numeric) IS
	'an amount per unit of weight and the welfare that ranks the people, for concentration_index and its companions. Tax, benefit, source of income; for those of whole households see concentration_summary_of_totals; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE concentration_summary(amount numeric, welfare numeric, weight numeric) IS
	'an amount per unit of weight and the welfare that ranks the people, for concentration_index and its companions. Tax, benefit, source of income; for those of whole households see concentration_summary_of_totals; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE concentration_summary(amount numeric, welfare numeric, weight numeric, "precision" integer) IS
	'an amount per unit of weight and the welfare that ranks the people, for concentration_index and its companions. Tax, benefit, source of income; for those of whole households see concentration_summary_of_totals; without a weight every row counts 1; NULL without rows. With a precision of 0 to 52 (the same in all rows, else 22023) the welfares are kept in bins of that many mantissa bits, which bounds the size; the people of a bin then are of equal rank. 54000 with more distinct welfares than fit in 1 GB: then pass a precision, such as 20. 22003 beyond the range of the sums. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only.';
COMMENT ON AGGREGATE concentration_index(amount double precision, welfare double precision) IS
	'concentration index of the amount over people ranked by welfare, ties in welfare pooled. The same as the accessor over concentration_summary; without a weight every row counts 1. NULL if the total amount is 0, no row is in use, the weights are 0 or the summary is improper. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Kakwani (1977), Lambert (2001).';
COMMENT ON AGGREGATE concentration_index(amount double precision, welfare double precision, weight double precision) IS
	'concentration index of the amount over people ranked by welfare, ties in welfare pooled. The same as the accessor over concentration_summary; without a weight every row counts 1. NULL if the total amount is 0, no row is in use, the weights are 0 or the summary is improper. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Kakwani (1977), Lambert (2001).';
COMMENT ON AGGREGATE concentration_index(amount numeric, welfare numeric) IS
	'concentration index of the amount over people ranked by welfare, ties in welfare pooled. The same as the accessor over concentration_summary; without a weight every row counts 1. NULL if the total amount is 0, no row is in use, the weights are 0 or the summary is improper. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Kakwani (1977), Lambert (2001).';
COMMENT ON AGGREGATE concentration_index(amount numeric, welfare numeric, weight numeric) IS
	'concentration index of the amount over people ranked by welfare, ties in welfare pooled. The same as the accessor over concentration_summary; without a weight every row counts 1. NULL if the total amount is 0, no row is in use, the weights are 0 or the summary is improper. A row with a NULL is left out and counted (excluded). 22023 if an amount, welfare or weight is NaN or infinite or a weight is negative; weight 0 adds to row_count only. Source: Kakwani (1977), Lambert (2001).';
COMMENT ON AGGREGATE concentration_summary_of_totals(total double precision, welfare double precision, persons double precision) IS
	'concentration_summary where the amounts are those of whole households. Here total is what the household pays or gets, and counts once; persons, how many it has, rank by welfare (per person). In a sample, multiply both by the sampling weight of the household. Exact sums. A row with a NULL is left out and counted (excluded). 22023 if a number is NaN or infinite or persons is negative; persons of 0 adds to row_count only. NULL without rows';
COMMENT ON AGGREGATE concentration_summary_of_totals(total numeric, welfare numeric, persons numeric) IS
	'concentration_summary where the amounts are those of whole households. Here total is what the household pays or gets, and counts once; persons, how many it has, rank by welfare (per person). In a sample, multiply both by the sampling weight of the household. Exact sums. A row with a NULL is left out and counted (excluded). 22023 if a number is NaN or infinite or persons is negative; persons of 0 adds to row_count only. NULL without rows';
COMMENT ON TYPE @extschema@.live_difference IS
'A group in which a live summary differs from its query. It has keys (name: text), and the summaries that either has (name: text), NULL where one of them lacks the group. Row of verify_live_summary.';
COMMENT ON TYPE @extschema@.live_status IS
'State of a live summary. Its source, the groups in its store, the change rows that wait to be folded into it, whether it was filled, and what must be mended (NULL: nothing). Row of live_summary_status.';
COMMENT ON FUNCTION @extschema@.create_live_summary(pg_catalog.text, pg_catalog.text, pg_catalog.bool) IS
'Makes a view of this name that always equals the query, kept current by triggers, exactly, without making a writer wait. The query is SELECT keys, summary aggregates FROM table [WHERE condition] GROUP BY keys; the table may be partitioned or inherited, FILTER is allowed, keys, arguments and conditions must be immutable. The caller must own the table; writers need no rights on the summary, readers SELECT on the view. With fill => false writers do not wait while it is filled: repair_live_summary does it in a transaction of its own, and until then reading is an error. NULL if an argument is NULL. Errors: 0A000 or 42P17 name the part of the query that cannot be kept current; 42501 without ownership; 42P07, 42710 or 42723 if a table, trigger or function of a name that it needs exists: summaries of one table have different names, even in different schemas.';

-- It looks at each of them in a subtransaction, which no parallel plan allows.
ALTER FUNCTION @extschema@.live_summary_status() PARALLEL UNSAFE;
COMMENT ON FUNCTION @extschema@.verify_live_summary(pg_catalog.regclass) IS
'The groups in which a live summary differs from its query, computed anew from all rows at one moment. No row means that it is exact. For its owner. Errors: 42809 if it is no live summary.';
COMMENT ON FUNCTION @extschema@.repair_live_summary(pg_catalog.regclass) IS
'Makes a live summary exact again, and returns how many groups were not. Fills it for the first time, follows renamed columns and new partitions, and adds what is missing after triggers were off or rows were loaded without them. Writers wait only if triggers have to be made. For its owner; in READ COMMITTED. Errors: 42809 if it is no live summary, 0A000 in another isolation level.';
COMMENT ON FUNCTION @extschema@.live_summary_status() IS
'The live summaries of the caller''s roles. Source, groups, waiting changes, and what must be mended (NULL: nothing), such as a trigger that is missing on a new partition or was disabled; repair_live_summary mends it.';
COMMENT ON TYPE survey_unit IS
	'the sampling unit of a row. The stratum and the primary sampling unit (PSU) in which it was drawn, and how many PSUs the stratum has in the whole sample; the last argument of survey_mean, headcount_ratio(welfare, line, weight, unit) and their companions. At most 48 bytes; may be a column of its own';
COMMENT ON TYPE survey_design IS
	'the design of a sample: strata, the units drawn in each, and how many there are. Made by the aggregate survey_design(stratum, psu), asked by survey_unit(design, stratum, psu). Designs of two samples merge by rollup';
COMMENT ON TYPE survey_estimate IS
	'a number with its sampling error: the value and what each touched sampling unit contributes to its deviation. Read by estimate, standard_error, confidence_interval and survey_result. Differences, ratios and functions of estimates of one design have the right covariances: + - * /, ln, exp, sqrt, abs, power';
COMMENT ON AGGREGATE survey_design(psu bigint) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast, and so does a single key that is a literal, a name or of a domain (psu::text): the server takes the call for a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON FUNCTION survey_unit(bigint) IS
	'window function: the sampling unit of the row. Of one stratum (where persons were drawn directly, psu is the id of the person), in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL. Of a literal, a name or a value of a domain write survey_unit(psu => ...) OVER () or psu::text: the server takes the call for a cast';
COMMENT ON AGGREGATE survey_design(psu pg_catalog.text) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast, and so does a single key that is a literal, a name or of a domain (psu::text): the server takes the call for a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON FUNCTION survey_unit(pg_catalog.text) IS
	'window function: the sampling unit of the row. Of one stratum (where persons were drawn directly, psu is the id of the person), in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL. Of a literal, a name or a value of a domain write survey_unit(psu => ...) OVER () or psu::text: the server takes the call for a cast';
COMMENT ON AGGREGATE survey_design(stratum bigint, psu bigint) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first in the stratum, and PSU numbers may restart in every stratum. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON AGGREGATE survey_design(stratum bigint, psu bigint, population double precision) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction). Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON FUNCTION survey_unit(bigint, bigint) IS
	'window function: the sampling unit of the row, of its stratum, in the design that all rows of the partition make. Write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';
COMMENT ON FUNCTION survey_unit(bigint, bigint, double precision) IS
	'window function: the sampling unit of the row, of its stratum with a finite population. Here population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';
COMMENT ON AGGREGATE survey_design(stratum bigint, psu pg_catalog.text) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first in the stratum, and PSU numbers may restart in every stratum. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON AGGREGATE survey_design(stratum bigint, psu pg_catalog.text, population double precision) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction). Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON FUNCTION survey_unit(bigint, pg_catalog.text) IS
	'window function: the sampling unit of the row, of its stratum, in the design that all rows of the partition make. Write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';
COMMENT ON FUNCTION survey_unit(bigint, pg_catalog.text, double precision) IS
	'window function: the sampling unit of the row, of its stratum with a finite population. Here population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';
COMMENT ON AGGREGATE survey_design(stratum pg_catalog.text, psu bigint) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first in the stratum, and PSU numbers may restart in every stratum. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON AGGREGATE survey_design(stratum pg_catalog.text, psu bigint, population double precision) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction). Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON FUNCTION survey_unit(pg_catalog.text, bigint) IS
	'window function: the sampling unit of the row, of its stratum, in the design that all rows of the partition make. Write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';
COMMENT ON FUNCTION survey_unit(pg_catalog.text, bigint, double precision) IS
	'window function: the sampling unit of the row, of its stratum with a finite population. Here population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';
COMMENT ON AGGREGATE survey_design(stratum pg_catalog.text, psu pg_catalog.text) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first in the stratum, and PSU numbers may restart in every stratum. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON AGGREGATE survey_design(stratum pg_catalog.text, psu pg_catalog.text, population double precision) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction). Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON FUNCTION survey_unit(pg_catalog.text, pg_catalog.text) IS
	'window function: the sampling unit of the row, of its stratum, in the design that all rows of the partition make. Write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';
COMMENT ON FUNCTION survey_unit(pg_catalog.text, pg_catalog.text, double precision) IS
	'window function: the sampling unit of the row, of its stratum with a finite population. Here population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';
COMMENT ON AGGREGATE survey_design(stratum bigint, psu bigint, population double precision, ssu bigint, ssu_population double precision) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON FUNCTION survey_unit(bigint, bigint, double precision, bigint, double precision) IS
	'window function: the sampling unit of the row, of two stages. Here population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';
COMMENT ON AGGREGATE survey_design(stratum bigint, psu bigint, population double precision, ssu pg_catalog.text, ssu_population double precision) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON FUNCTION survey_unit(bigint, bigint, double precision, pg_catalog.text, double precision) IS
	'window function: the sampling unit of the row, of two stages. Here population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';
COMMENT ON AGGREGATE survey_design(stratum bigint, psu pg_catalog.text, population double precision, ssu bigint, ssu_population double precision) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON FUNCTION survey_unit(bigint, pg_catalog.text, double precision, bigint, double precision) IS
	'window function: the sampling unit of the row, of two stages. Here population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';
COMMENT ON AGGREGATE survey_design(stratum bigint, psu pg_catalog.text, population double precision, ssu pg_catalog.text, ssu_population double precision) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON FUNCTION survey_unit(bigint, pg_catalog.text, double precision, pg_catalog.text, double precision) IS
	'window function: the sampling unit of the row, of two stages. Here population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';
COMMENT ON AGGREGATE survey_design(stratum pg_catalog.text, psu bigint, population double precision, ssu bigint, ssu_population double precision) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON FUNCTION survey_unit(pg_catalog.text, bigint, double precision, bigint, double precision) IS
	'window function: the sampling unit of the row, of two stages. Here population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';
COMMENT ON AGGREGATE survey_design(stratum pg_catalog.text, psu bigint, population double precision, ssu pg_catalog.text, ssu_population double precision) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON FUNCTION survey_unit(pg_catalog.text, bigint, double precision, pg_catalog.text, double precision) IS
	'window function: the sampling unit of the row, of two stages. Here population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';
COMMENT ON AGGREGATE survey_design(stratum pg_catalog.text, psu pg_catalog.text, population double precision, ssu bigint, ssu_population double precision) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON FUNCTION survey_unit(pg_catalog.text, pg_catalog.text, double precision, bigint, double precision) IS
	'window function: the sampling unit of the row, of two stages. Here population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';
COMMENT ON AGGREGATE survey_design(stratum pg_catalog.text, psu pg_catalog.text, population double precision, ssu pg_catalog.text, ssu_population double precision) IS
	'the design of a sample, for survey_unit(design, ...). Here psu is what was drawn first in the stratum, population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has. Make it from all rows of the sample, before any WHERE or GROUP BY: it says how many units each stratum has in all. A number and its decimal text are the same key. NULL for no rows; 22004 if an argument is NULL; NUMERIC ids need a cast. Independent of the order of rows. Source: strata and ultimate clusters, Hansen, Hurwitz and Madow (1953)';
COMMENT ON FUNCTION survey_unit(pg_catalog.text, pg_catalog.text, double precision, pg_catalog.text, double precision) IS
	'window function: the sampling unit of the row, of two stages. Here population is the number of PSUs that the stratum has (the same in all its rows and no less than its PSUs, else 22023; ''Infinity'' for no correction), ssu is what was drawn in the PSU, ssu_population the number of these that the PSU has, in the design that all rows of the partition make; write survey_unit(...) OVER () in a sub-select whose FROM is the whole sample, and WHERE, FILTER and GROUP BY outside of it are domains. The bytes are those of survey_unit(design, ...). 22004 if an argument is NULL';
COMMENT ON TYPE survey_deprivation IS
	'the exact weight of every deprivation profile for each sampling unit that a domain touches. So that weights and cutoff can be chosen later; mergeable by + and rollup, subtractable by -; read by mpi and its companions, which return a survey_estimate';
COMMENT ON OPERATOR + (survey_deprivation, survey_deprivation) IS
	'the value of the rows of both. Exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';
COMMENT ON OPERATOR - (survey_deprivation, survey_deprivation) IS
	'the first value without the rows of the second. Exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';
COMMENT ON FUNCTION multidimensional_headcount(survey_deprivation, double precision[], double precision, pg_catalog.text) IS
	'H: share of the population that is multidimensionally poor, with its sampling error. The value has the bits of multidimensional_headcount(deprivation_summary), whose arguments it has. missing: drop leaves rows with a missing indicator out, not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a row of weight above 0. Source: Alkire and Foster (2011), linearised';
COMMENT ON FUNCTION intensity(survey_deprivation, double precision[], double precision, pg_catalog.text) IS
	'A: mean score of the poor, with its sampling error. The value has the bits of intensity(deprivation_summary), whose arguments it has. missing: drop leaves rows with a missing indicator out, not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a row of weight above 0. Source: Alkire and Foster (2011), linearised';
COMMENT ON FUNCTION mpi(survey_deprivation, double precision[], double precision, pg_catalog.text) IS
	'M0, the adjusted headcount ratio. H x A, with its sampling error. The value has the bits of mpi(deprivation_summary), whose arguments it has. missing: drop leaves rows with a missing indicator out, not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a row of weight above 0. Source: Alkire and Foster (2011), linearised';
COMMENT ON FUNCTION censored_headcount(survey_deprivation, double precision[], double precision, integer, pg_catalog.text) IS
	'share of the population that is poor and deprived in the indicator, with its sampling error. The value has the bits of censored_headcount(deprivation_summary), whose arguments it has. missing: drop leaves rows with a missing indicator out, not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a row of weight above 0. Source: Alkire and Foster (2011), linearised';
COMMENT ON FUNCTION indicator_contribution(survey_deprivation, double precision[], double precision, integer, pg_catalog.text) IS
	'share of the indicator in the mpi, with its sampling error. The value has the bits of indicator_contribution(deprivation_summary), whose arguments it has. missing: drop leaves rows with a missing indicator out, not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a row of weight above 0. Source: Alkire and Foster (2011), linearised';
COMMENT ON FUNCTION uncensored_headcount(survey_deprivation, integer, pg_catalog.text) IS
	'share of the population that is deprived in the indicator, poor or not, with its sampling error. The value has the bits of uncensored_headcount(deprivation_summary). missing: drop leaves rows with a missing indicator out, not_deprived takes missing as not deprived, else 22023. NULL where that is, and without a row of weight above 0';
COMMENT ON TYPE survey_distribution IS
	'the exact weight of each pair of a welfare and a sampling unit, and as much of the design as a variance needs. Mergeable by + and rollup, subtractable by -; read by gini, quantile and their companions, which return a survey_estimate';
COMMENT ON OPERATOR + (survey_distribution, survey_distribution) IS
	'the distribution of the rows of both. Exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';
COMMENT ON OPERATOR - (survey_distribution, survey_distribution) IS
	'the first distribution without the rows of the second. Exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';
COMMENT ON FUNCTION positive(survey_distribution) IS
	'only those with a welfare above 0, for measures that are not defined with others. The counts of rows stay, and the size of the sample is not known any more. NULL for NULL';
COMMENT ON FUNCTION population(survey_distribution) IS
	'sum of all weights, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION total(survey_distribution) IS
	'total welfare, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION mean(survey_distribution) IS
	'mean welfare, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION median(survey_distribution, pg_catalog.text) IS
	'median welfare, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. method: how the density at a quantile is estimated: population (Gaussian kernel of width sd N^(-1/5), N the sum of the weights), sample (0.9 min(sd, iqr / 1.34) n^(-1/5), n the rows) or woodruff (so that the error is that of quantile_interval). The influences of woodruff are scaled by the rule adjust for lonely strata, whatever rule the error is asked with later. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION quantile(survey_distribution, double precision, pg_catalog.text) IS
	'the smallest welfare whose cumulated share of the weight is p or more, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. p is from 0 to 1, else 22023. method: how the density at a quantile is estimated: population (Gaussian kernel of width sd N^(-1/5), N the sum of the weights), sample (0.9 min(sd, iqr / 1.34) n^(-1/5), n the rows) or woodruff (so that the error is that of quantile_interval). The influences of woodruff are scaled by the rule adjust for lonely strata, whatever rule the error is asked with later. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION percentile_ratio(survey_distribution, double precision, double precision, pg_catalog.text) IS
	'quantile(d, hi) / quantile(d, lo), with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. method: how the density at a quantile is estimated: population (Gaussian kernel of width sd N^(-1/5), N the sum of the weights), sample (0.9 min(sd, iqr / 1.34) n^(-1/5), n the rows) or woodruff (so that the error is that of quantile_interval). The influences of woodruff are scaled by the rule adjust for lonely strata, whatever rule the error is asked with later. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION relative_line(survey_distribution, double precision, double precision, pg_catalog.text) IS
	'a relative poverty line, fraction x quantile(d, quantile). For the second argument of headcount_ratio and its companions, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. fraction is above 0, at most 10, else 22023; a line relative to the mean is fraction * mean(d). method: how the density at a quantile is estimated: population (Gaussian kernel of width sd N^(-1/5), N the sum of the weights), sample (0.9 min(sd, iqr / 1.34) n^(-1/5), n the rows) or woodruff (so that the error is that of quantile_interval). The influences of woodruff are scaled by the rule adjust for lonely strata, whatever rule the error is asked with later. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION lorenz(survey_distribution, double precision) IS
	'share of the total welfare that the poorest share p of the population has, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION generalized_lorenz(survey_distribution, double precision) IS
	'welfare of the poorest share p of the population, per head of everybody, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION income_share(survey_distribution, double precision, double precision) IS
	'share of the total welfare of those between two shares of the population, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION gini(survey_distribution) IS
	'Gini coefficient, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION s_gini(survey_distribution, double precision) IS
	'Gini coefficient with the aversion nu, 1 or more, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION theil_index(survey_distribution) IS
	'Theil index, GE(1), with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION mean_log_deviation(survey_distribution) IS
	'mean log deviation, GE(0), with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION generalized_entropy(survey_distribution, double precision) IS
	'generalized entropy GE(alpha), with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION atkinson_index(survey_distribution, double precision) IS
	'Atkinson index with the aversion epsilon, 0 or more, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION hoover_index(survey_distribution) IS
	'Hoover index, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION palma_ratio(survey_distribution) IS
	'share of the richest tenth over that of the poorest four tenths, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION quantile_share_ratio(survey_distribution, double precision) IS
	'total welfare of those above the quantile 1 - share over that of those at or below the quantile share. With its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION zenga_index(survey_distribution) IS
	'Zenga index, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION wolfson_index(survey_distribution) IS
	'Wolfson index of polarisation, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION headcount_ratio(survey_distribution, double precision, boolean) IS
	'share of people below the line (at or below it, if inclusive). With its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is known: it has no error of its own. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION poverty_gap_index(survey_distribution, double precision, boolean) IS
	'mean over everybody of the gap of the poor as a share of the line (at or below it, if inclusive). With its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is known: it has no error of its own. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION squared_poverty_gap_index(survey_distribution, double precision, boolean) IS
	'mean over everybody of the squared gap of the poor as a share of the line (at or below it, if inclusive). With its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is known: it has no error of its own. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION watts_index(survey_distribution, double precision, boolean) IS
	'mean over everybody of ln(line / welfare) of the poor (at or below it, if inclusive). With its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is known: it has no error of its own. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION fgt_index(survey_distribution, double precision, double precision, boolean) IS
	'index of Foster, Greer and Thorbecke of the order alpha, 0 or more, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is known: it has no error of its own. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION sen_index(survey_distribution, double precision, boolean) IS
	'Sen index, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is known. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION sst_index(survey_distribution, double precision, boolean) IS
	'Sen-Shorrocks-Thon index, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is known. 22023 if it is not above 0. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION headcount_ratio(survey_distribution, survey_estimate, boolean, pg_catalog.text) IS
	'share of people below the line (at or below it, if inclusive). With its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is an estimate, mostly relative_line of a larger domain, and its error is carried. 22023 if it is not above 0, or of another design. method: how the density at the line is estimated, population or sample, see quantile. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION poverty_gap_index(survey_distribution, survey_estimate, boolean, pg_catalog.text) IS
	'mean over everybody of the gap of the poor as a share of the line (at or below it, if inclusive). With its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is an estimate, mostly relative_line of a larger domain, and its error is carried. 22023 if it is not above 0, or of another design. method: how the density at the line is estimated, population or sample, see quantile. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION squared_poverty_gap_index(survey_distribution, survey_estimate, boolean, pg_catalog.text) IS
	'mean over everybody of the squared gap of the poor as a share of the line (at or below it, if inclusive). With its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is an estimate, mostly relative_line of a larger domain, and its error is carried. 22023 if it is not above 0, or of another design. method: how the density at the line is estimated, population or sample, see quantile. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION watts_index(survey_distribution, survey_estimate, boolean, pg_catalog.text) IS
	'mean over everybody of ln(line / welfare) of the poor (at or below it, if inclusive). With its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is an estimate, mostly relative_line of a larger domain, and its error is carried. 22023 if it is not above 0, or of another design. method: how the density at the line is estimated, population or sample, see quantile. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION fgt_index(survey_distribution, survey_estimate, double precision, boolean, pg_catalog.text) IS
	'index of Foster, Greer and Thorbecke of the order alpha, 0 or more, with its sampling error. The value has the bits of the same function of a welfare_distribution. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. The line is an estimate, mostly relative_line of a larger domain, and its error is carried. 22023 if it is not above 0, or of another design. method: how the density at the line is estimated, population or sample, see quantile. Source: linearised by influence functions, Deville (1999)';
COMMENT ON FUNCTION quantile_interval(survey_distribution, double precision, double precision, double precision, pg_catalog.text) IS
	'confidence interval of a quantile by the method of Woodruff (1952). The quantiles at f -+ t times the standard error of f, the share of those at or below the quantile at p. A limit is NULL where that is below 0 or above 1. df: degrees of freedom of t, the domains if NULL, Infinity for the normal distribution. lonely as in standard_error';

COMMENT ON FUNCTION p_value(survey_estimate, double precision, double precision, pg_catalog.text) IS
	'two-sided p-value of the hypothesis that the population value is hypothesis (default 0), by Student''s t. NULL where the standard error is 0 or not known, or df is 0 or less. df as in confidence_interval, lonely as in standard_error';
COMMENT ON FUNCTION density(survey_distribution, double precision, pg_catalog.text) IS
	'density of the welfare at x, by a Gaussian kernel, in 1 / units of welfare. What the influence of a quantile is divided by. method: population (width sd N^(-1/5), N the sum of the weights) or sample (0.9 min(sd, iqr / 1.34) n^(-1/5), n the rows). NULL if everybody has the same welfare, or nobody is there';
COMMENT ON AGGREGATE gini(welfare double precision, weight double precision, unit survey_unit) IS
	'Gini coefficient, with its sampling error. The value has the bits of gini(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE gini(welfare numeric, weight numeric, unit survey_unit) IS
	'Gini coefficient, with its sampling error. The value has the bits of gini(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE theil_index(welfare double precision, weight double precision, unit survey_unit) IS
	'Theil index, GE(1), with its sampling error. The value has the bits of theil_index(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE theil_index(welfare numeric, weight numeric, unit survey_unit) IS
	'Theil index, GE(1), with its sampling error. The value has the bits of theil_index(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE mean_log_deviation(welfare double precision, weight double precision, unit survey_unit) IS
	'mean log deviation, GE(0), with its sampling error. The value has the bits of mean_log_deviation(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE mean_log_deviation(welfare numeric, weight numeric, unit survey_unit) IS
	'mean log deviation, GE(0), with its sampling error. The value has the bits of mean_log_deviation(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE hoover_index(welfare double precision, weight double precision, unit survey_unit) IS
	'Hoover index, with its sampling error. The value has the bits of hoover_index(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE hoover_index(welfare numeric, weight numeric, unit survey_unit) IS
	'Hoover index, with its sampling error. The value has the bits of hoover_index(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE weighted_median(welfare double precision, weight double precision, unit survey_unit) IS
	'median welfare (the smallest value that half of the weight reaches), with its sampling error. The value has the bits of weighted_median(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE weighted_median(welfare numeric, weight numeric, unit survey_unit) IS
	'median welfare (the smallest value that half of the weight reaches), with its sampling error. The value has the bits of weighted_median(welfare, weight). The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use, the distribution is improper, or where the measure without a design is. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON FUNCTION design_effect(survey_estimate, boolean, pg_catalog.text) IS
	'variance under the design over that of a simple random sample of as many rows. Drawn with replacement (or without: replacement => false, the population is the sum of the weights). NULL where the sums do not tell it, and once two estimates were combined. lonely: what becomes of a stratum (or primary unit) of which one unit was drawn out of several: fail (22023, the default), missing (NULL), remove (contributes 0), average (as much as the others on average), adjust (compared with the mean of all units). Source: Kish (1965), R survey';
COMMENT ON FUNCTION power(survey_estimate, double precision) IS
	'power of an estimate, with its sampling error (delta method). NULL for a negative estimate with an exponent that is not whole, and for 0 with one below 1';
COMMENT ON TYPE survey_summary IS
	'a poverty_summary for each sampling unit that a domain touches, and as much of the design as a variance needs. Mergeable by + and rollup, subtractable by -; read by headcount_ratio and its companions, which return a survey_estimate';
COMMENT ON OPERATOR + (survey_summary, survey_summary) IS
	'the summary of the rows of both. Exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';
COMMENT ON OPERATOR - (survey_summary, survey_summary) IS
	'the first summary without the rows of the second. Exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';
COMMENT ON FUNCTION headcount_ratio(survey_summary) IS
	'share of people below their line, a fraction of 1, with its sampling error. The value has the bits of headcount_ratio(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';
COMMENT ON FUNCTION poverty_gap_index(survey_summary) IS
	'mean over everybody of the gap of the poor as a share of the line, a fraction of 1, with its sampling error. The value has the bits of poverty_gap_index(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';
COMMENT ON FUNCTION squared_poverty_gap_index(survey_summary) IS
	'mean over everybody of the squared gap of the poor as a share of the line, a fraction of 1, with its sampling error. The value has the bits of squared_poverty_gap_index(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';
COMMENT ON FUNCTION watts_index(survey_summary) IS
	'mean over everybody of ln(line / welfare) of the poor, with its sampling error. The value has the bits of watts_index(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';
COMMENT ON FUNCTION income_gap_ratio(survey_summary) IS
	'mean over the poor of the gap as a share of the line, a fraction of 1, with its sampling error. The value has the bits of income_gap_ratio(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';
COMMENT ON FUNCTION poor_population(survey_summary) IS
	'sum of the weights of the poor, with its sampling error. The value has the bits of poor_population(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';
COMMENT ON FUNCTION poverty_shortfall(survey_summary) IS
	'money needed to lift every poor unit to its line, with its sampling error. The value has the bits of poverty_shortfall(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';
COMMENT ON FUNCTION population(survey_summary) IS
	'sum of all weights, with its sampling error. The value has the bits of population(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';
COMMENT ON FUNCTION mean_welfare(survey_summary) IS
	'mean welfare of everybody, with its sampling error. The value has the bits of mean_welfare(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';
COMMENT ON FUNCTION mean_welfare_of_poor(survey_summary) IS
	'mean welfare of the poor, with its sampling error. The value has the bits of mean_welfare_of_poor(poverty_summary). NULL if no row of weight above 0 is in use, the base is 0 or the summary is improper. Source: linearised, ultimate cluster variance, R survey';
COMMENT ON AGGREGATE headcount_ratio(welfare double precision, line double precision, weight double precision, unit survey_unit) IS
	'share of people below their line, a fraction of 1, with its sampling error. The value has the bits of headcount_ratio(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE headcount_ratio(welfare numeric, line numeric, weight numeric, unit survey_unit) IS
	'share of people below their line, a fraction of 1, with its sampling error. The value has the bits of headcount_ratio(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE poverty_gap_index(welfare double precision, line double precision, weight double precision, unit survey_unit) IS
	'mean over everybody of the gap of the poor as a share of the line, a fraction of 1, with its sampling error. The value has the bits of poverty_gap_index(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE poverty_gap_index(welfare numeric, line numeric, weight numeric, unit survey_unit) IS
	'mean over everybody of the gap of the poor as a share of the line, a fraction of 1, with its sampling error. The value has the bits of poverty_gap_index(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE squared_poverty_gap_index(welfare double precision, line double precision, weight double precision, unit survey_unit) IS
	'mean over everybody of the squared gap of the poor as a share of the line, a fraction of 1, with its sampling error. The value has the bits of squared_poverty_gap_index(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE squared_poverty_gap_index(welfare numeric, line numeric, weight numeric, unit survey_unit) IS
	'mean over everybody of the squared gap of the poor as a share of the line, a fraction of 1, with its sampling error. The value has the bits of squared_poverty_gap_index(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE watts_index(welfare double precision, line double precision, weight double precision, unit survey_unit) IS
	'mean over everybody of ln(line / welfare) of the poor, with its sampling error. The value has the bits of watts_index(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE watts_index(welfare numeric, line numeric, weight numeric, unit survey_unit) IS
	'mean over everybody of ln(line / welfare) of the poor, with its sampling error. The value has the bits of watts_index(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE income_gap_ratio(welfare double precision, line double precision, weight double precision, unit survey_unit) IS
	'mean over the poor of the gap as a share of the line, a fraction of 1, with its sampling error. The value has the bits of income_gap_ratio(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE income_gap_ratio(welfare numeric, line numeric, weight numeric, unit survey_unit) IS
	'mean over the poor of the gap as a share of the line, a fraction of 1, with its sampling error. The value has the bits of income_gap_ratio(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE poor_population(welfare double precision, line double precision, weight double precision, unit survey_unit) IS
	'sum of the weights of the poor, with its sampling error. The value has the bits of poor_population(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE poor_population(welfare numeric, line numeric, weight numeric, unit survey_unit) IS
	'sum of the weights of the poor, with its sampling error. The value has the bits of poor_population(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE poverty_shortfall(welfare double precision, line double precision, weight double precision, unit survey_unit) IS
	'money needed to lift every poor unit to its line, with its sampling error. The value has the bits of poverty_shortfall(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON AGGREGATE poverty_shortfall(welfare numeric, line numeric, weight numeric, unit survey_unit) IS
	'money needed to lift every poor unit to its line, with its sampling error. The value has the bits of poverty_shortfall(welfare, line, weight); estimate, standard_error, confidence_interval and survey_result read it. The unit says in which sampling unit the row was drawn (survey_unit); WHERE, FILTER and GROUP BY are domains. NULL if no row of weight above 0 is in use or the base is 0. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the line is not above 0, the weight is negative, or the units are of several designs; weight 0 adds to row_count only';
COMMENT ON TYPE survey_totals IS
	'exact sums of the weight and of weight x column, for up to 64 columns, for each sampling unit that a domain touches. Mergeable by + and rollup, subtractable by -; read by survey_mean, survey_total and survey_ratio';
COMMENT ON OPERATOR + (survey_totals, survey_totals) IS
	'the totals of the rows of both. Exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';
COMMENT ON OPERATOR - (survey_totals, survey_totals) IS
	'the first totals without the rows of the second. Exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';
COMMENT ON FUNCTION linearised(double precision, survey_totals, integer) IS
	'an estimate of the users own. The value, and column j, which holds the influence of each row on it (the derivative of the value by the weight of the row). NULL as survey_mean. Source: Deville (1999)';
COMMENT ON AGGREGATE survey_total(x double precision, weight double precision, unit survey_unit) IS
	'total of weight x value (of a boolean: the weight of true), with its sampling error. A survey_estimate, read by estimate, standard_error and survey_result. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL if no row of weight above 0 is in use';
COMMENT ON AGGREGATE survey_total(x numeric, weight numeric, unit survey_unit) IS
	'total of weight x value (of a boolean: the weight of true), with its sampling error. A survey_estimate, read by estimate, standard_error and survey_result. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL if no row of weight above 0 is in use';
COMMENT ON AGGREGATE survey_total(x boolean, weight double precision, unit survey_unit) IS
	'total of weight x value (of a boolean: the weight of true), with its sampling error. A survey_estimate, read by estimate, standard_error and survey_result. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL if no row of weight above 0 is in use';
COMMENT ON AGGREGATE survey_mean(x double precision, weight double precision, unit survey_unit) IS
	'weighted mean (of a boolean: the share of true), with its sampling error. A survey_estimate, read by estimate, standard_error and survey_result. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL if no row of weight above 0 is in use';
COMMENT ON AGGREGATE survey_mean(x numeric, weight numeric, unit survey_unit) IS
	'weighted mean (of a boolean: the share of true), with its sampling error. A survey_estimate, read by estimate, standard_error and survey_result. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL if no row of weight above 0 is in use';
COMMENT ON AGGREGATE survey_mean(x boolean, weight double precision, unit survey_unit) IS
	'weighted mean (of a boolean: the share of true), with its sampling error. A survey_estimate, read by estimate, standard_error and survey_result. A row with a NULL is left out and counted (excluded). 22023 if a value is NaN or infinite, the weight is negative, or the units are of several designs; weight 0 adds to row_count only. NULL if no row of weight above 0 is in use';
COMMENT ON TYPE replicate_estimate IS
	'a number and what it would be under each of several sets of weights, from whose spread its standard error follows. It is + - * / work on each of them';
COMMENT ON TYPE replicate_summary IS
	'a poverty_summary under the weights of the sample and under each of several sets of replicate weights. Mergeable by + and rollup, subtractable by -; read by headcount_ratio and its companions, which return a replicate_estimate';
COMMENT ON OPERATOR + (replicate_summary, replicate_summary) IS
	'the summary of the rows of both. Exact, in any order the same bytes; NULL if either is NULL; 22003 beyond the range of the sums';
COMMENT ON OPERATOR - (replicate_summary, replicate_summary) IS
	'the first summary without the rows of the second. Exact: (a + b) - b has the bytes of a; may be improper, see is_proper; NULL if either is NULL';
COMMENT ON FUNCTION headcount_ratio(replicate_summary) IS
	'share of people below their line, under the weights of the sample and under each set of replicate weights. The value has the bits of headcount_ratio(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';
COMMENT ON FUNCTION poverty_gap_index(replicate_summary) IS
	'mean gap of the poor over everybody, under the weights of the sample and under each set of replicate weights. The value has the bits of poverty_gap_index(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';
COMMENT ON FUNCTION squared_poverty_gap_index(replicate_summary) IS
	'mean squared gap of the poor over everybody, under the weights of the sample and under each set of replicate weights. The value has the bits of squared_poverty_gap_index(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';
COMMENT ON FUNCTION watts_index(replicate_summary) IS
	'Watts index, under the weights of the sample and under each set of replicate weights. The value has the bits of watts_index(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';
COMMENT ON FUNCTION income_gap_ratio(replicate_summary) IS
	'mean gap over the poor, under the weights of the sample and under each set of replicate weights. The value has the bits of income_gap_ratio(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';
COMMENT ON FUNCTION poor_population(replicate_summary) IS
	'sum of the weights of the poor, under the weights of the sample and under each set of replicate weights. The value has the bits of poor_population(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';
COMMENT ON FUNCTION poverty_shortfall(replicate_summary) IS
	'money needed to lift every poor unit to its line. Under the weights of the sample and under each set of replicate weights: the value has the bits of poverty_shortfall(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';
COMMENT ON FUNCTION population(replicate_summary) IS
	'sum of all weights, under the weights of the sample and under each set of replicate weights. The value has the bits of population(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';
COMMENT ON FUNCTION mean_welfare(replicate_summary) IS
	'mean welfare of everybody, under the weights of the sample and under each set of replicate weights. The value has the bits of mean_welfare(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';
COMMENT ON FUNCTION mean_welfare_of_poor(replicate_summary) IS
	'mean welfare of the poor, under the weights of the sample and under each set of replicate weights. The value has the bits of mean_welfare_of_poor(poverty_summary). NULL where that is, and if it is not defined under some replicate weights';
COMMENT ON FUNCTION replicate_estimate(double precision, double precision[]) IS
	'an estimate of any measure: its value under the weights of the sample, and under each set of replicate weights. NULL for NULL, and if one of the replicates is NULL: a measure that is not defined under some replicate weights has no known error. 22023 if a number is NaN or infinite, or replicates is no array of one dimension';
COMMENT ON FUNCTION jackknife(survey_summary) IS
	'the delete-one jackknife of stratified clusters (JKn). One replicate for each PSU of the touched strata, made from the totals of the summary. 22023 if a stratum has a single sampled PSU. NULL if no row of weight above 0 is in use or the summary is improper. Source: Wolter (2007); R survey, JKn with mse = TRUE';
COMMENT ON FUNCTION bootstrap(survey_summary, integer, bigint) IS
	'the bootstrap of Rao and Wu (1988), made from the totals of the summary. Of each stratum n - 1 PSUs are drawn with replacement. The draws depend on the seed and the design only, so that they are the same in every domain. 22023 if replicates is not between 2 and 1000000, or a stratum has a single sampled PSU. NULL if no row of weight above 0 is in use or the summary is improper';
COMMENT ON FUNCTION rebase(survey_summary, survey_design, survey_design) IS
	'the value of the same rows in another design that has all of their units, such as one over two waves of a panel. No row is read again. 22023 if the value was not made with the old design, or a unit is not in the new one. NULL for NULL';
COMMENT ON FUNCTION rebase(survey_totals, survey_design, survey_design) IS
	'the value of the same rows in another design that has all of their units, such as one over two waves of a panel. No row is read again. 22023 if the value was not made with the old design, or a unit is not in the new one. NULL for NULL';
COMMENT ON FUNCTION rebase(survey_distribution, survey_design, survey_design) IS
	'the value of the same rows in another design that has all of their units, such as one over two waves of a panel. No row is read again. 22023 if the value was not made with the old design, or a unit is not in the new one. NULL for NULL';
