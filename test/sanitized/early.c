/*
 * early.c
 *		Loaded before everything else in the sanitized run (LD_PRELOAD).
 *
 * It starts the sanitizer before the libraries of the server are initialised.
 * Otherwise that happens at the first malloc, which may be one under a lock of
 * the C library: gnutls names its messages when it is loaded, and the sanitizer,
 * looking for symbols that are not there, waits for the same lock forever.
 *
 * And it writes over the stack that an error jumps out of.  What still points
 * there would usually find it as it was, for a while.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <setjmp.h>
#include <stdint.h>

extern void __asan_init(void);

typedef void (*Jump) (sigjmp_buf, int);

static Jump jump;

static void __attribute__((constructor))
early(void)
{
	__asan_init();
	jump = (Jump) dlsym(RTLD_NEXT, "siglongjmp");
}

/* The stack pointer that the jump goes back to, or 0. */
static uintptr_t
stack_pointer(const struct __jmp_buf_tag *environment)
{
#if defined(__x86_64__) && defined(__GLIBC__)
	uintptr_t	pointer = (uintptr_t) environment->__jmpbuf[6];

	__asm__ ("ror $0x11, %0; xor %%fs:0x30, %0" : "+r" (pointer));
	return pointer;
#else
	(void) environment;
	return 0;
#endif
}

/* What siglongjmp is called in a program that is compiled with _FORTIFY_SOURCE. */
void __attribute__((noreturn))
__longjmp_chk(sigjmp_buf environment, int value)
{
	uintptr_t	end = stack_pointer(environment);
	volatile char *place = (char *) __builtin_frame_address(0) + 2 * sizeof(void *);

	if (end > (uintptr_t) place && end - (uintptr_t) place < 64 * 1024 * 1024)
	{
		while ((uintptr_t) place < end)
			*place++ = 0x7f;
	}
	jump(environment, value);
	__builtin_unreachable();
}
