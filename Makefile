# Ordinary PGXS: make && make install && make installcheck, with PG_CONFIG=...
# to choose a server, and out of tree with make -f /path/to/Makefile.
# make demo, make test and make bench set up everything they need themselves.

# Every topic is a folder of src; its SQL is installed in this order, so a topic
# stands after the topics that it uses.
TOPICS = core rate poverty deprivation standard registry programme reward figures distribution concentration

EXTENSION = povaid
MODULE_big = povaid

# Where this file is; PGXS finds the same place, but only once it is included.
here := $(or $(VPATH),$(patsubst %/,%,$(dir $(lastword $(MAKEFILE_LIST)))))

EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'.*/\1/p" $(here)/povaid.control)

sources := $(foreach topic,$(TOPICS),$(sort $(wildcard $(here)/src/$(topic)/*.c)))
headers := $(sort $(wildcard $(here)/src/*/*.h))
# Within a topic, the file of its name declares the types and comes first.
main_script = $(wildcard $(here)/src/$(1)/$(1).sql)
scripts := $(foreach topic,$(TOPICS),$(call main_script,$(topic)) \
	$(sort $(filter-out $(call main_script,$(topic)),$(wildcard $(here)/src/$(topic)/*.sql))))

# What the declarations of all summary types have in common is put into the
# scripts from templates.
templates := $(sort $(wildcard $(here)/src/core/*.sql.in)) $(here)/src/core/expand.awk
expand = awk -v folder=$(here)/src/core -f $(here)/src/core/expand.awk

OBJS = $(patsubst $(here)/%.c,%.o,$(sources))
DATA_built = $(EXTENSION)--$(EXTVERSION).sql
DOCS = README.md CHANGELOG.md LICENSE docs/reference.md
EXTRA_CLEAN = povaid-report.html test/unit/build

# A fused multiply-add would change the last bits of a result. The flag must
# reach the JIT's bitcode too, which is compiled with CPPFLAGS only.
PG_CPPFLAGS = -I$(here)/src -ffp-contract=off -DPOVAID_VERSION='"$(EXTVERSION)"'

# The server loads modules with global symbols: without this, a function of the
# same name in the server or in another module would be called in place of ours.
comma := ,
SHLIB_LINK += $(if $(filter linux,$(PORTNAME)),-Wl$(comma)-Bsymbolic)

REGRESS = $(patsubst $(here)/sql/%.sql,%,$(sort $(wildcard $(here)/sql/*.sql)))
REGRESS_OPTS = --load-extension=$(EXTENSION)

ISOLATION = $(patsubst $(here)/test/specs/%.spec,%,$(sort $(wildcard $(here)/test/specs/*.spec)))
ISOLATION_OPTS = --inputdir=$(here)/test --load-extension=$(EXTENSION)

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)

ifneq ($(wildcard $(PGXS)),)
include $(PGXS)

# Others' README.md is not overwritten. PGXS installs the documents without their
# folders, but would remove them with these.
docmoduledir = $(EXTENSION)

uninstall: uninstall-docs

uninstall-docs:
	rm -f $(addprefix '$(DESTDIR)$(docdir)/$(docmoduledir)'/,$(notdir $(DOCS)))
	rmdir '$(DESTDIR)$(docdir)/$(docmoduledir)' 2>/dev/null || true

# Absolute, because a relative folder would be found in the source tree.
objdirs := $(addprefix $(CURDIR)/,$(sort $(dir $(OBJS))))

$(OBJS) $(OBJS:.o=.bc): $(headers) | $(objdirs)

$(objdirs):
	$(MKDIR_P) $@

# Out of tree, the folders are of the build.
ifneq ($(realpath $(here)),$(realpath $(CURDIR)))
clean: clean-folders

clean-folders:
	rm -f $(OBJS) $(OBJS:.o=.bc)
	rmdir $(objdirs) src 2>/dev/null || true
endif

.PHONY: uninstall-docs clean-folders

$(DATA_built): $(scripts) $(templates) $(here)/povaid.control $(here)/Makefile
	{ printf '%s\n' \
	    '-- complain if script is sourced in psql, rather than via CREATE EXTENSION' \
	    '\echo Use "CREATE EXTENSION $(EXTENSION)" to load this file. \quit'; \
	  for script in $(scripts); do echo && $(expand) $$script || exit 1; done; } >$@.new
	mv $@.new $@
else
# The server's development files are not there: only the targets below work,
# for they install what they need.
all check install installdirs uninstall installcheck clean distclean:
	@echo "The files for building server extensions were not found (PG_CONFIG is \"$(PG_CONFIG)\")." >&2
	@echo "Install them (Debian: apt-get install postgresql-server-dev-all), or name the server's own pg_config: make PG_CONFIG=/path/to/pg_config" >&2
	@exit 1
.PHONY: all check install installdirs uninstall installcheck clean distclean
endif

demo test bench:
	@$(here)/test/run $@

# The unit tests on other processors, under emulation.
test-platforms:
	@$(here)/test/platforms

dist:
	@git -C $(here) rev-parse --verify -q HEAD >/dev/null || \
		{ echo "make dist packs the last commit: it needs git and a checkout." >&2; exit 1; }
	git -C $(here) archive --format=zip --prefix=$(EXTENSION)-$(EXTVERSION)/ \
		-o $(CURDIR)/$(EXTENSION)-$(EXTVERSION).zip HEAD

.PHONY: demo test bench test-platforms dist
