# Shell functions of the sanitized run: the module is built with gcc's address
# sanitizer, the server runs under its library, and chunks.c makes every chunk of
# memory visible to it.

sanitized="-DUSE_ASSERT_CHECKING -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fsanitize-undefined-trap-on-error"

# build_module NAME [FLAG...]: one of the modules here, into the copy.
build_module()
{
	local name=$1 compiler
	shift
	compiler=$("$pg_config" --cc)
	own $compiler -std=gnu99 -O1 -g -Wall -fPIC -shared "$@" -isystem "$("$pg_config" --includedir-server)" \
		"$src/test/sanitized/$name.c" -o "$("$pg_config" --pkglibdir)/$name.so" >"$work/log-$name" 2>&1 ||
		{ cat "$work/log-$name" >&2; die "$name.c cannot be built"; }
}

# start_sanitized_server 0|1 [SETTING=VALUE...]: what the sanitizer finds ends the
# session, and is written to $work/found.PID.  With 1, functions that return
# leave no stack behind that could be used; with 0, that is so for those that an
# error jumps out of (early.c), which does not reach what 1 puts elsewhere.
start_sanitized_server()
{
	local library use_after_return=$1
	shift
	library=$($("$pg_config" --cc) -print-file-name=libasan.so)
	[ -e "$library" ] || die "gcc's address sanitizer is missing (Debian: apt-get install libasan8)"
	server_environment=(LD_PRELOAD="$("$pg_config" --pkglibdir)/early.so $(realpath "$library")"
		ASAN_OPTIONS="detect_leaks=0:abort_on_error=1:allocator_may_return_null=1:verify_asan_link_order=0:detect_stack_use_after_return=$use_after_return:log_path=$work/found:quarantine_size_mb=64:disable_coredump=1")
	start_server shared_preload_libraries=chunks jit=off max_connections=20 "$@"
	server_environment=()
}

# A report is a failure, whatever the tests made of it.
check_reports()
{
	local report
	for report in "$work"/found.*; do
		[ -e "$report" ] || continue
		count 0 1
		echo "    the sanitizer found:"
		head -n 40 "$report" | sed 's/^/        /'
	done
}
