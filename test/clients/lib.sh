# Shell functions of test/run clients: the drivers that people's programs use, from
# Debian's packages and, for node, from npm.

# The list of what it refuses is that of one version.
pg_of_npm=8.23.1

# The packages that are missing. Python's are for Debian's own python3.
missing_clients()
{
	local major
	/usr/bin/python3 -c 'import psycopg2' 2>/dev/null || echo python3-psycopg2
	/usr/bin/python3 -c 'import psycopg' 2>/dev/null || echo python3-psycopg
	/usr/bin/python3 -c 'import pyodbc' 2>/dev/null || echo python3-pyodbc
	odbcinst -q -d -n 'PostgreSQL Unicode' >/dev/null 2>&1 || echo odbc-postgresql unixodbc odbcinst
	[ -e /usr/share/java/postgresql.jar ] || echo libpostgresql-jdbc-java
	# that can run a source file
	java --list-modules 2>/dev/null | grep -q '^jdk.compiler' || echo default-jdk-headless
	env -i PATH="$PATH" LC_ALL=C Rscript --vanilla -e 'library(RPostgreSQL)' >/dev/null 2>&1 || echo r-cran-rpostgresql
	env -i PATH="$PATH" LC_ALL=C Rscript --vanilla -e 'library(dbplyr)' >/dev/null 2>&1 || echo r-cran-dbplyr
	command -v npm >/dev/null || echo nodejs npm
	# Debian has it for its own release of the server only.
	if find_pg_config >/dev/null && [ ! -e "$("$(find_pg_config)" --pkglibdir)/pg_cron.so" ]; then
		major=$("$(find_pg_config)" --version | sed 's/^PostgreSQL \([0-9]*\).*/\1/')
		! apt-cache show "postgresql-$major-cron" >/dev/null 2>&1 || echo "postgresql-$major-cron"
	fi
}

# clients [OPTION...]: the calls by all drivers, the names in dbplyr, the schedule of
# the dashboards' page. The server listens on loopback, because JDBC needs that.
clients()
{
	local settings=()
	stages=
	bitcode=no
	prepare clients
	say "npm install pg@$pg_of_npm"
	own npm install --silent --no-audit --no-fund --prefix "$work/npm" "pg@$pg_of_npm" >"$work/npm.log" 2>&1 ||
		{ tail -n 20 "$work/npm.log" >&2; die "npm install pg failed"; }
	build ordinary || exit 1
	server_port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
	settings=(listen_addresses=127.0.0.1 port="$server_port")
	if [ -e "$("$pg_config" --pkglibdir)/pg_cron.so" ]; then
		settings+=(shared_preload_libraries=pg_cron cron.database_name=dashboards cron.use_background_workers=on)
	fi
	start_server "${settings[@]}"
	make_database clients
	run_psql -d clients -c 'ALTER DATABASE clients SET search_path = public, povaid'
	say "Drivers"
	check clients 3000 env PGDATABASE=clients NODE_FOLDER="$work/npm/node_modules" python3 "$src/test/clients/clients" "$@" || true
	grep '^ok .*call' "$work/log-clients" | sed 's/^ok [0-9]* - /        /' || true
	check dbplyr 300 env PGDATABASE=clients Rscript --vanilla "$src/test/clients/dbplyr.R" "$src/docs/clients.md" || true
	check_server "the calls"
	say "Dashboards"
	make_database dashboards
	run_psql -d dashboards -c 'ALTER DATABASE dashboards SET search_path = public, povaid'
	check dashboards 300 env PGDATABASE=dashboards python3 "$src/test/clients/dashboards" "$src/docs/dashboards.md" || true
	check_server "the dashboards"
	say "Done"
	print_counted
}
