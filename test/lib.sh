# Shell functions of test/run: what is missing is installed, the extension is
# built and installed into a private copy of the server's installation, and a
# throwaway server is started there. Everything lives in one temporary folder;
# as root, everything but the installing of packages runs as another user.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=
server_pid=
server_port=
child=
started=$SECONDS
runner=()
server_environment=()

# The variables of make and of the caller's own servers must not reach ours.
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES VPATH
for name in $(compgen -e PG || true); do
	[ "$name" = PG_CONFIG ] || unset "$name"
done
export LC_ALL=C.UTF-8 TZ=UTC

say()
{
	printf '==> [%3d s] %s\n' $((SECONDS - started)) "$*"
}

die()
{
	printf 'test/run: %s\n' "$*" >&2
	exit 1
}

# Run a command as the user who owns the temporary folder. It runs in the
# background, because only then does a signal reach this script at once.
own()
{
	"${runner[@]}" "$@" <&0 &
	finish $!
}

# finish PROCESS: wait for a child and return its status.
finish()
{
	local status=0
	child=$1
	wait "$child" || status=$?
	child=
	return "$status"
}

# with_news SECONDS NEWS LOG COMMAND...: own COMMAND with its output in LOG and,
# as long as it takes, call NEWS every so many seconds: nobody shall have to
# wonder whether this still works.
with_news()
{
	local seconds=$1 news=$2 log=$3 next nap
	shift 3
	"${runner[@]}" "$@" <&0 >"$log" 2>&1 &
	child=$!
	next=$((SECONDS + seconds))
	while kill -0 "$child" 2>/dev/null; do
		sleep 0.2 &
		nap=$!
		wait "$nap"
		if [ "$SECONDS" -ge "$next" ]; then
			"$news" "$log"
			next=$((SECONDS + seconds))
		fi
	done
	finish "$child"
}

#
# Lanes: what has nothing to do with each other runs side by side, one for each
# processor. A lane is a copy of this script; what it sets is lost with it.
#

lanes=()
most_lanes=${LANES:-$(nproc 2>/dev/null || echo 1)}
[ "$most_lanes" -le 8 ] || most_lanes=8

# aside COMMAND...: run one of these functions as soon as a lane is free.
aside()
{
	wait_for_lanes $((most_lanes - 1))
	(
		trap 'kill -TERM "$child" 2>/dev/null; exit 143' HUP TERM
		"$@"
	) &
	lanes+=($!)
}

# wait_for_lanes N: until at most N are still at work.
wait_for_lanes()
{
	local lane still
	while :; do
		still=()
		for lane in "${lanes[@]}"; do
			! kill -0 "$lane" 2>/dev/null || still+=("$lane")
		done
		lanes=("${still[@]}")
		[ ${#lanes[@]} -gt "$1" ] || return 0
		sleep 0.2 &
		wait $!
	done
}

#
# Packages
#

# Print the pg_config of an installation that has a server and can build
# extensions: the one asked for, else the first in PATH, else Debian's newest.
# PGXS alone does not tell: Debian's client package has it, without the headers.
find_pg_config()
{
	local candidate
	for candidate in ${PG_CONFIG:-pg_config $(ls -vr /usr/lib/postgresql/*/bin/pg_config 2>/dev/null)}; do
		if [ -f "$("$candidate" --pgxs 2>/dev/null)" ] &&
			[ -f "$("$candidate" --includedir-server)/postgres.h" ] &&
			[ -x "$("$candidate" --bindir)/initdb" ]; then
			realpath "$(command -v "$candidate")"
			return
		fi
	done
	return 1
}

# Print the Debian packages that the given command needs and that are missing;
# of the tests, those that the wanted stages need.
missing_packages()
{
	local major
	if ! find_pg_config >/dev/null; then
		# A server that is there already decides the version.
		major=$(ls -v /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sed -n 's,.*/postgresql/\([0-9]*\)/bin/.*,\1,p' | tail -n 1)
		: "${major:=$(apt-cache depends postgresql 2>/dev/null | sed -n 's/.*Depends: postgresql-\([0-9][0-9]*\)$/\1/p' | head -n 1)}"
		echo "postgresql-${major:-15} postgresql-server-dev-${major:-15}"
	fi
	command -v gcc >/dev/null || command -v cc >/dev/null || echo gcc libc6-dev
	command -v make >/dev/null || echo make
	case $1 in
		bench | *dashboard) command -v npm >/dev/null || echo nodejs npm ;;
	esac
	if [ "$1" = bench ]; then
		command -v python3 >/dev/null || echo python3
		env -i PATH="$PATH" LC_ALL=C Rscript --vanilla -e 'library(survey)' >/dev/null 2>&1 || echo r-cran-survey
	fi
	[ "$1" != test-dashboard ] || command -v chromium >/dev/null || echo chromium
	# The report generator.
	if [ "$1" = demo ] || { [ "$1" = test ] && wanted tap; }; then
		command -v python3 >/dev/null || echo python3
	fi
	if [ "$1" = clients ]; then
		missing_clients
		command -v python3 >/dev/null || echo python3
	fi
	[ "$1" = test ] || return 0
	if wanted unit || wanted fuzz || wanted readme; then
		command -v python3 >/dev/null || echo python3
	fi
	if wanted tap; then
		perl -MTest::More -MIPC::Run -e1 2>/dev/null || echo perl libipc-run-perl
		env -i PATH="$PATH" LC_ALL=C Rscript --vanilla -e 'library(laeken)' >/dev/null 2>&1 || echo r-cran-laeken
		env -i PATH="$PATH" LC_ALL=C Rscript --vanilla -e 'library(survey)' >/dev/null 2>&1 || echo r-cran-survey
		# Pages are looked at, and printed.
		command -v chromium >/dev/null || command -v google-chrome >/dev/null || echo chromium
		command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null || echo poppler-utils
		[ -n "$(fc-list :lang=zh 2>/dev/null)" ] || echo fontconfig fonts-wqy-microhei
		# The layout of the C code, where the release has the version that it is made with.
		if grep -qsx VERSION_CODENAME=bookworm /etc/os-release; then
			command -v uncrustify >/dev/null || echo uncrustify
		fi
	fi
	if wanted compilers && [ -z "${COMPILERS:-}" ]; then
		[ "$(compilers)" != gcc ] || echo clang
	fi
	if wanted unit; then
		echo '#include <mpfr.h>' | ${CC:-cc} -E - >/dev/null 2>&1 || echo libmpfr-dev libgmp-dev
	fi
}

# Install the missing packages, or say which they are.
install_packages()
{
	local missing
	missing=$(missing_packages "$1" | xargs)
	[ -n "$missing" ] || return 0
	if [ -n "${PG_CONFIG:-}" ] && ! find_pg_config >/dev/null; then
		die "PG_CONFIG=$PG_CONFIG names no installation with a server and its development files"
	fi
	command -v apt-get >/dev/null ||
		die "this system has no apt-get; install what these Debian packages contain: $missing"
	if [ "$(id -u)" -ne 0 ]; then
		die "packages are missing and only root can install them: apt-get install $missing"
	fi
	export DEBIAN_FRONTEND=noninteractive
	if ! apt-get install -s $missing >/dev/null 2>&1; then
		say "apt-get update"
		apt-get update -qq || die "apt-get update failed"
		missing=$(missing_packages "$1" | xargs)
	fi
	say "apt-get install $missing"
	case $missing in
		*postgresql-[0-9]*) hold_default_cluster ;;
	esac
	with_news 10 news_of_packages "$work/apt.log" apt-get install -qq -y --no-install-recommends $missing ||
		{ tail -n 20 "$work/apt.log" >&2; die "apt-get install failed"; }
	release_default_cluster
	missing=$(missing_packages "$1" | xargs)
	[ -z "$missing" ] || die "still missing after apt-get install: $missing"
}

news_of_packages()
{
	say "    $(grep -cE '^(Unpacking|Setting up) ' "$1" || true) steps of the packages, last: $(tail -n 1 "$1" | cut -c 1-60)"
}

# Debian's server package makes a cluster and starts it unless this file says
# no. It says so only while the package is being installed.
cluster_conf=/etc/postgresql-common/createcluster.conf

hold_default_cluster()
{
	if [ ! -e "$cluster_conf" ]; then
		apt-get install -qq -y --no-install-recommends postgresql-common >"$work/apt.log" 2>&1 ||
			{ tail -n 20 "$work/apt.log" >&2; die "apt-get install postgresql-common failed"; }
	fi
	cp -p "$cluster_conf" "$work/createcluster.conf"
	echo 'create_main_cluster = false' >>"$cluster_conf"
}

release_default_cluster()
{
	if [ -e "$work/createcluster.conf" ]; then
		cp -p "$work/createcluster.conf" "$cluster_conf"
		rm -f "$work/createcluster.conf"
	fi
}

#
# The temporary folder
#

# Make it, and see to it that nothing outlives this script.
make_work()
{
	local parent=${TMPDIR:-/tmp}
	# PGXS can build in a path with blanks, but not from one.
	case $parent in
		*[!A-Za-z0-9/._+-]*) parent=/tmp ;;
	esac
	work=$(mktemp -d "$parent/povaid.XXXXXX")
	trap cleanup EXIT
	trap 'exit 129' HUP
	trap 'exit 130' INT
	trap 'exit 143' TERM
}

cleanup()
{
	local status=$? file process
	trap '' HUP INT TERM
	set +e
	for process in $child "${lanes[@]}"; do
		kill -TERM "$process" 2>/dev/null
		wait "$process" 2>/dev/null
	done
	release_default_cluster
	stop_server
	# Servers of an interrupted TAP test; they live in this folder too.
	find "$work" -name postmaster.pid 2>/dev/null | while read -r file; do
		kill -QUIT "$(head -n 1 "$file")" 2>/dev/null
	done
	if [ -n "${KEEP:-}" ]; then
		say "kept $work"
	else
		rm -rf "$work"
	fi
	exit "$status"
}

# Copy the sources there, for a user who may not be able to read this folder,
# and without the products of an earlier build, which would mislead make.
copy_sources()
{
	local user
	if [ "$(id -u)" -eq 0 ]; then
		command -v setpriv >/dev/null || die "setpriv is missing (Debian: apt-get install util-linux)"
		user=nobody
		getent passwd postgres >/dev/null && user=postgres
		runner=(setpriv "--reuid=$(id -u "$user")" "--regid=$(id -g "$user")" --clear-groups)
		chown "$user" "$work"
	fi
	cd "$work"
	own mkdir src home tmp socket
	tar -C "$top" --exclude=.git --exclude=node_modules --exclude='*.o' --exclude='*.bc' --exclude='*.so' \
		--exclude='./povaid--*.sql' --exclude='./povaid-report' -cf - . | own tar -C src --no-same-owner -xf -
	src=$work/src
	export HOME=$work/home TMPDIR=$work/tmp
}

#
# Build and installation
#

# A copy of the server's installation in which nothing but the extension
# differs: PostgreSQL finds its files relative to where its programs are. The
# argument is the pg_config of the installation to copy.
copy_installation()
{
	local system=$1 name dir
	say "PostgreSQL: $("$system" --version) in $("$system" --bindir)"
	for name in bindir pkglibdir sharedir; do
		dir=$("$system" --$name)
		own mkdir -p "$work/install$dir"
		own cp -a --no-preserve=ownership "$dir/." "$work/install$dir"
	done
	for name in includedir pkgincludedir includedir-server libdir; do
		dir=$("$system" --$name)
		if [ ! -e "$work/install$dir" ]; then
			own mkdir -p "$(dirname "$work/install$dir")"
			own ln -s "$dir" "$work/install$dir"
		fi
	done
	own find "$work/install" -name 'povaid*' -prune -exec rm -rf {} +
	bindir=$work/install$("$system" --bindir)
	pg_config=$bindir/pg_config
	relocate_pg_config
	[ "$("$pg_config" --sharedir)" = "$work/install$("$system" --sharedir)" ] &&
		[ "$("$pg_config" --pkglibdir)" = "$work/install$("$system" --pkglibdir)" ] ||
		die "the installation of $system cannot be relocated, so it cannot be tried without changing it"
	pgxs=$(dirname "$("$pg_config" --pgxs)")/../..
	pgxs=$(cd "$pgxs" && pwd)
	export PATH=$bindir:$PATH
}

# The pg_config of Debian 11 names the packages' folders wherever it stands, while
# the programs themselves look around: put a script in its place that does, too.
relocate_pg_config()
{
	local share
	share=$("$pg_config" --sharedir)
	if [ "$share" != "$work/install$share" ] && [ -d "$work/install$share" ] &&
		own "$bindir/initdb" --show -D "$work/data" 2>&1 | grep -qxF "share_path=$work/install$share"; then
		own mv "$pg_config" "$pg_config.fixed"
		own tee "$pg_config" >/dev/null <<-END
			#!/bin/sh
			for option do
			    case \$option in
			        --*dir | --includedir-server | --pgxs) printf '%s' '$work/install' ;;
			    esac
			    '$pg_config.fixed' "\$option" || exit 1
			done
		END
		own chmod +x "$pg_config"
	fi
}

# build NAME [FLAG...]: build out of tree with these compiler flags and install
# into the copy, in place of an earlier build.
build()
{
	build_with "$("$pg_config" --cc)" "$@"
}

# build_with COMPILER NAME [FLAG...]: the same with another compiler than the
# server's. The JIT's bitcode is the server's business: it is left out then, and
# unless somebody asks the JIT ($bitcode is yes), for it takes longer than the rest.
bitcode=no
build_with()
{
	local compiler=$1 name=$2 flags settings=()
	shift 2
	flags="$*"
	if [ "$compiler" != "$("$pg_config" --cc)" ]; then
		settings=(CC="$compiler" with_llvm=no)
	elif [ "$bitcode" = no ]; then
		settings=(with_llvm=no)
	fi
	# The server's own headers are not held to this.
	case $($compiler -v 2>&1) in
		*"clang version"*)
			# The server's flags are those of gcc; functions of no arguments have fcinfo.
			flags="-Wno-unknown-warning-option -Wno-ignored-optimization-argument -Wno-unused-parameter $flags" ;&
		*"gcc version"*)
			flags="-Wall -Wextra -Werror -isystem $("$pg_config" --includedir-server) $flags" ;;
	esac
	build=$work/build-$name
	own mkdir "$build"
	files=$(own make -s -C "$build" -f "$src/Makefile" PG_CONFIG="$pg_config" \
		--eval='count-files: ; @echo $(words $(OBJS))' count-files)
	# A server with a JIT compiler gets every file as bitcode for it, too.
	if [ ${#settings[@]} -eq 0 ] && "$pg_config" --configure | grep -q with-llvm; then
		files=$((2 * files))
	fi
	say "Building the extension ($name build): $files files to compile"
	if ! with_news 5 news_of_build "$build.log" make -s -C "$build" -f "$src/Makefile" \
		-j"$(nproc 2>/dev/null || echo 1)" PG_CONFIG="$pg_config" COPT="$flags" "${settings[@]}" install; then
		tail -n 60 "$build.log" >&2
		say "The build failed"
		return 1
	fi
}

news_of_build()
{
	say "    compiled $(find "$build" -name '*.o' -o -name '*.bc' | wc -l) of $files"
}

#
# The server
#

# start_server [SETTING=VALUE...]
start_server()
{
	local setting options=() i
	if [ ! -d "$work/data" ]; then
		own "$bindir/initdb" -D "$work/data" -U postgres -A trust -E UTF8 --locale=C -N >"$work/initdb.log" 2>&1 ||
			{ cat "$work/initdb.log" >&2; die "initdb failed"; }
	fi
	for setting in listen_addresses= unix_socket_directories="$work/socket" unix_socket_permissions=0700 \
		fsync=off synchronous_commit=off full_page_writes=off restart_after_crash=off \
		max_wal_size=4GB timezone=UTC "$@"; do
		options+=(-c "$setting")
	done
	export PGHOST=$work/socket PGPORT=${server_port:-5432} PGUSER=postgres PGDATABASE=postgres PGCLIENTENCODING=UTF8
	# The kernel stops the server when this script dies, however it dies.
	if setpriv --help 2>/dev/null | grep -q pdeathsig; then
		"${runner[@]:-setpriv}" --pdeathsig INT env "${server_environment[@]}" "$bindir/postgres" -D "$work/data" "${options[@]}" >>"$work/server.log" 2>&1 &
	else
		env "${server_environment[@]}" "$bindir/postgres" -D "$work/data" "${options[@]}" >>"$work/server.log" 2>&1 &
	fi
	server_pid=$!
	for ((i = 0; i < 600; i++)); do
		own "$bindir/pg_isready" -q && return
		kill -0 "$server_pid" 2>/dev/null || break
		sleep 0.1
	done
	tail -n 20 "$work/server.log" >&2
	die "the server did not start"
}

stop_server()
{
	if [ -n "$server_pid" ]; then
		kill -INT "$server_pid" 2>/dev/null
		wait "$server_pid" 2>/dev/null
		server_pid=
	fi
}

run_psql()
{
	own "$bindir/psql" -X -q -v ON_ERROR_STOP=1 -P pager=off "$@"
}

# A UTF8 database of this name with the extension in a schema of its own.
make_database()
{
	run_psql -c "CREATE DATABASE $1 TEMPLATE template0 ENCODING 'UTF8'"
	run_psql -d "$1" -c 'CREATE SCHEMA povaid' -c 'CREATE EXTENSION povaid SCHEMA povaid'
}
