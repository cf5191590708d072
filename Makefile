# Ordinary PGXS: make && make install && make installcheck, with PG_CONFIG=...
# to choose a server, and out of tree with make -f /path/to/Makefile.
# make demo, make test, make bench and make dashboard set up everything they need
# themselves.

# Every room is a folder of src.  It stands after the rooms that it uses, and
# the SQL of the topics is installed in this order.
ROOMS = number measure apportionment core list $(TOPICS)
TOPICS = decimal rate poverty language standard deprivation registry programme reward figures distribution concentration live survey catalog

EXTENSION = povaid
MODULE_big = povaid

# Where this file is; PGXS finds the same place, but only once it is included.
here := $(or $(VPATH),$(patsubst %/,%,$(dir $(lastword $(MAKEFILE_LIST)))))

EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'.*/\1/p" $(here)/povaid.control)

sources := $(foreach room,$(ROOMS),$(sort $(wildcard $(here)/src/$(room)/*.c)))
headers := $(sort $(wildcard $(here)/src/*/*.h))
# Within a topic, the file of its name declares the types and comes first.
main_script = $(wildcard $(here)/src/$(1)/$(1).sql)
scripts := $(here)/src/core/support.sql $(foreach topic,$(TOPICS),$(call main_script,$(topic)) \
	$(sort $(filter-out $(call main_script,$(topic)),$(wildcard $(here)/src/$(topic)/*.sql))))

# What the declarations of all summary types have in common is put into the
# scripts from templates.
templates := $(sort $(wildcard $(here)/src/core/*.sql.in)) $(here)/src/core/expand.awk
# Which object is of which topic, for the view of the catalog.
topics = $(here)/src/core/topics.awk
expand = awk -v folder=$(here)/src/core -f $(here)/src/core/expand.awk

OBJS = $(patsubst $(here)/%.c,%.o,$(sources))
DATA_built = $(EXTENSION)--$(EXTVERSION).sql
# What was released, and the steps from one version to the next. The script of
# this version is built all the same (see "make freeze").
DATA = $(patsubst $(here)/%,%,$(filter-out %/$(DATA_built),$(sort $(wildcard $(here)/src/release/*.sql))))
DOCS = README.md README.zh-CN.md CHANGELOG.md LICENSE CONTRIBUTING.md $(patsubst $(here)/%,%,$(sort $(wildcard $(here)/docs/*.md)))
EXTRA_CLEAN = povaid-report.html test/unit/build

# The report generator: a command beside psql, and its modules in a folder of their own.
SCRIPTS_built = povaid-report
report_modules = $(sort $(wildcard $(here)/report/povaid_report/*.py $(here)/report/povaid_report/*.css $(here)/report/povaid_report/*.ini))

# A fused multiply-add would change the last bits of a result, and a square root
# is the processor's, without the library's errno. The flags must reach the JIT's
# bitcode too, which is compiled with CPPFLAGS only.
PG_CPPFLAGS = -I$(here)/src -ffp-contract=off -fno-math-errno -DPOVAID_VERSION='"$(EXTVERSION)"'

# The server loads modules with global symbols: without this, a function of the
# same name in the server or in another module would be called in place of ours.
comma := ,
SHLIB_LINK += $(if $(filter linux,$(PORTNAME)),-Wl$(comma)-Bsymbolic)

REGRESS = $(patsubst $(here)/sql/%.sql,%,$(sort $(wildcard $(here)/sql/*.sql)))
# Of the tests' own database: Chinese words stand in them, whatever the cluster's
# encoding is.
# They call functions without their schema, so it is public; pg_regress puts the
# name between double quotes.
load_extension = --load-extension='$(EXTENSION)" SCHEMA "public'
REGRESS_OPTS = $(load_extension) --encoding=UTF8 --no-locale
# Where the tests find what they share.
export POVAID_SQL := $(abspath $(here)/sql)

ISOLATION = $(patsubst $(here)/test/specs/%.spec,%,$(sort $(wildcard $(here)/test/specs/*.spec)))
ISOLATION_OPTS = --inputdir=$(here)/test $(load_extension)

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)

# Debian's client package has PGXS, but not the server's headers.
server_headers := $(shell $(PG_CONFIG) --includedir-server 2>/dev/null)

ifneq ($(and $(wildcard $(PGXS)),$(wildcard $(server_headers)/postgres.h)),)
# Nor is the program that runs the isolation tests in every package (Debian 11).
ifeq ($(wildcard $(dir $(PGXS))../test/isolation/pg_isolation_regress),)
ISOLATION =
endif

include $(PGXS)

# Others' README.md is not overwritten. PGXS installs the documents without their
# folders, but would remove them with these.
docmoduledir = $(EXTENSION)

# report_folder is where the modules are installed, less DESTDIR.
report_folder = $(datadir)/povaid-report

povaid-report: $(here)/report/povaid-report.in
	sed 's,@folder@,$(report_folder),' $< >$@.new
	chmod +x $@.new
	mv $@.new $@

install: install-report

install-report:
	$(MKDIR_P) '$(DESTDIR)$(report_folder)/povaid_report'
	$(INSTALL_DATA) $(report_modules) '$(DESTDIR)$(report_folder)/povaid_report/'

uninstall: uninstall-docs uninstall-report

uninstall-report:
	rm -rf '$(DESTDIR)$(report_folder)'

uninstall-docs:
	rm -f $(addprefix '$(DESTDIR)$(docdir)/$(docmoduledir)'/,$(notdir $(DOCS)))
	rmdir '$(DESTDIR)$(docdir)/$(docmoduledir)' 2>/dev/null || true

$(OBJS) $(OBJS:.o=.bc): $(headers)

# Out of tree, the folders are of the build. As targets, they would be found in
# the source tree; with absolute names, not where this path has blanks.
ifneq ($(realpath $(here)),$(realpath .))
objdirs := $(sort $(dir $(OBJS)))

$(OBJS) $(OBJS:.o=.bc): | object-folders

object-folders:
	@$(MKDIR_P) $(objdirs)

clean: clean-folders

clean-folders:
	rm -f $(OBJS) $(OBJS:.o=.bc)
	rmdir $(objdirs) src 2>/dev/null || true
endif

.PHONY: uninstall-docs install-report uninstall-report object-folders clean-folders

$(DATA_built): $(scripts) $(templates) $(topics) $(here)/povaid.control $(here)/Makefile
	{ printf '%s\n' \
	    '-- complain if script is sourced in psql, rather than via CREATE EXTENSION' \
	    '\echo Use "CREATE EXTENSION $(EXTENSION)" to load this file. \quit'; \
	  for script in $(scripts); do \
	    printf '\n-- topic: %s\n' "$$(basename "$$(dirname "$$script")")" && $(expand) $$script || exit 1; \
	  done; } >$@.expanded
	awk -f $(topics) $@.expanded $@.expanded >$@.new
	rm $@.expanded
	mv $@.new $@

# A release: its install script is kept as it is, for the chain of upgrades.
freeze: $(DATA_built)
	cp $(DATA_built) $(here)/src/release/
.PHONY: freeze
else
# The server's development files are not there: only the targets below work,
# for they install what they need.
all check install installdirs uninstall installcheck clean distclean freeze:
	@echo "The files for building server extensions were not found (PG_CONFIG is \"$(PG_CONFIG)\")." >&2
	@echo "Install them (Debian: apt-get install postgresql-server-dev-all), or name the server's own pg_config: make PG_CONFIG=/path/to/pg_config" >&2
	@exit 1
.PHONY: all check install installdirs uninstall installcheck clean distclean freeze
endif

demo demo-registers bench:
	@$(here)/test/run $@

# STAGES="unit regress" runs these alone.
test:
	@$(here)/test/run test $(STAGES)

# The dashboard over the demo's database, on the loopback interface until Ctrl-C;
# and a browser that clicks through it.
dashboard:
	@$(here)/examples/dashboard/run

test-dashboard:
	@$(here)/examples/dashboard/run test

# Both of them on other machines: with nothing installed, with half of it, with
# other releases of PostgreSQL and of the compilers.
test-install:
	@$(here)/test/install $(RELEASES)

# Everything that reads what users give, under gcc's address sanitizer.
test-sanitized:
	@$(here)/test/run sanitized

# Every public function through the drivers of clients; pg_cron for real.
test-clients:
	@$(here)/test/run clients

# The unit tests on other processors, under emulation.
test-platforms:
	@$(here)/test/platforms

# The layout of the C code: made, or only looked at.
format:
	@$(here)/test/format

check-format:
	@$(here)/test/format --check

# The archive for PGXN: of the last commit in a checkout, else of this folder.
dist:
	@$(here)/src/release/dist $(EXTENSION)-$(EXTVERSION)

.PHONY: demo demo-registers test bench dashboard test-dashboard test-install test-sanitized test-clients test-platforms format check-format dist
