#ifndef POVAID_BYTES_H
#define POVAID_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Reading stored values, which may come from anybody.
 *
 * A reader never passes its end: once something was missing or malformed,
 * "failed" is set, every further read returns zero, and the caller needs to
 * look only once, when it is done.  Integers are base-128 varints in their
 * shortest form; signed ones are zigzag coded first (0, -1, 1, -2, ...).
 */
#define VARINT_MAX	10

typedef struct ByteReader
{
	const uint8_t *next;
	const uint8_t *end;
	bool		failed;
} ByteReader;

extern uint8_t read_byte(ByteReader *r);
extern const uint8_t *read_bytes(ByteReader *r, size_t n);
extern uint64_t read_varint(ByteReader *r);
extern int64_t read_signed_varint(ByteReader *r);
extern double read_double(ByteReader *r);

/* The writers return the number of bytes written. */
extern size_t write_varint(uint8_t *to, uint64_t value);
extern size_t write_signed_varint(uint8_t *to, int64_t value);
extern size_t write_double(uint8_t *to, double value);

#endif							/* POVAID_BYTES_H */
