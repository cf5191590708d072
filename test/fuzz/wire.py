"""A client for the few messages of PostgreSQL's protocol that the fuzz driver
needs: parameters in binary form, which psql cannot send, and many executions
of one statement in flight at once."""

import os
import socket
import struct
import threading
import time

TEXT, BINARY = 0, 1


class ServerGone(ConnectionError):
    """The connection broke; completed holds the answers that came before."""

    def __init__(self, completed, message):
        super().__init__(message)
        self.completed = completed


class ServerError(Exception):
    """An ErrorResponse: its SQLSTATE and its message."""

    def __init__(self, fields):
        self.sqlstate = fields.get('C', '')
        self.message = fields.get('M', '')
        self.fatal = fields.get('V', fields.get('S', '')) in ('FATAL', 'PANIC')
        super().__init__(f'{self.sqlstate}: {self.message}')


class Connection:
    """One session, found through PGHOST (a folder), PGPORT, PGUSER, PGDATABASE."""

    def __init__(self):
        path = os.path.join(os.environ['PGHOST'], '.s.PGSQL.' + os.environ['PGPORT'])
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(path)
        self.buffer = b''
        startup = struct.pack('!i', 196608)
        for name, value in (('user', os.environ['PGUSER']), ('database', os.environ['PGDATABASE']),
                            ('client_encoding', 'UTF8')):
            startup += name.encode() + b'\0' + value.encode() + b'\0'
        startup += b'\0'
        self.socket.sendall(struct.pack('!i', len(startup) + 4) + startup)
        answer = self.answer([])
        if isinstance(answer, ServerError):
            raise answer

    def query(self, sql):
        """Run a command; the rows as lists of str or None."""
        self.socket.sendall(message(b'Q', sql.encode() + b'\0'))
        answer = self.answer([])
        if isinstance(answer, ServerError):
            raise answer
        return decode(answer)

    def query_many(self, commands):
        """Run commands, all in flight at once; for each the rows or a ServerError."""
        parts = [message(b'Q', sql.encode() + b'\0') for sql in commands]
        return [answer if isinstance(answer, ServerError) else decode(answer)
                for answer in self.receive(parts, len(commands))]

    def prepare(self, name, sql, types):
        """Prepare a statement; types are the OIDs of its parameters."""
        body = name.encode() + b'\0' + sql.encode() + b'\0' + struct.pack('!h', len(types))
        body += b''.join(struct.pack('!I', oid) for oid in types)
        self.socket.sendall(message(b'P', body) + message(b'S', b''))
        answer = self.answer([])
        if isinstance(answer, ServerError):
            raise answer

    def execute_many(self, name, calls, results):
        """Execute a prepared statement once for each call, a list of (format,
        bytes); results are the formats of its columns. The answers in order:
        the first row as a list of bytes or None, or a ServerError."""
        tail = struct.pack('!h', len(results)) + b''.join(struct.pack('!h', f) for f in results)
        parts = []
        for parameters in calls:
            body = b'\0' + name.encode() + b'\0' + struct.pack('!h', len(parameters))
            body += b''.join(struct.pack('!h', form) for form, _ in parameters)
            body += struct.pack('!h', len(parameters))
            body += b''.join(struct.pack('!i', len(value)) + value for _, value in parameters)
            parts.append(message(b'B', body + tail) + message(b'E', b'\0\0\0\0\0') + message(b'S', b''))
        return [answer if isinstance(answer, ServerError) else answer[0] if answer else None
                for answer in self.receive(parts, len(calls))]

    def receive(self, parts, expected):
        """Send messages and read so many answers: at once, or both sides could
        wait for the other.  took has the seconds that each answer needed."""
        sender = threading.Thread(target=self.send_quietly, args=(b''.join(parts),))
        sender.start()
        answers = []
        self.took = []
        before = time.monotonic()
        try:
            for _ in range(expected):
                answers.append(self.answer(answers))
                now = time.monotonic()
                self.took.append(now - before)
                before = now
        finally:
            if len(answers) < expected:
                self.socket.close()
            sender.join()
        return answers

    def send_quietly(self, data):
        try:
            self.socket.sendall(data)
        except OSError:
            pass    # the reader notices, and knows where

    def answer(self, completed):
        """Read up to ReadyForQuery: the rows, or the error."""
        rows, error = [], None
        while True:
            kind, body = self.read_message(completed, error)
            if kind == b'D':
                rows.append(row(body))
            elif kind == b'E':
                error = ServerError({field[:1].decode(): field[1:].decode(errors='replace')
                                     for field in body.split(b'\0') if field})
                if error.fatal:
                    raise ServerGone(completed, str(error))
            elif kind == b'R' and body != b'\0\0\0\0':
                raise ServerGone(completed, 'the server asks for a password')
            elif kind == b'Z':
                return error or rows

    def read_message(self, completed, error):
        while True:
            if len(self.buffer) >= 5:
                length = struct.unpack_from('!i', self.buffer, 1)[0] + 1
                if len(self.buffer) >= length:
                    found = self.buffer[:1], self.buffer[5:length]
                    self.buffer = self.buffer[length:]
                    return found
            try:
                data = self.socket.recv(1 << 16)
            except OSError:
                data = b''
            if not data:
                raise ServerGone(completed, str(error or 'the server closed the connection'))
            self.buffer += data


def decode(rows):
    return [[None if value is None else value.decode() for value in row] for row in rows]


def message(kind, body):
    return kind + struct.pack('!i', len(body) + 4) + body


def row(body):
    values, at = [], 2
    for _ in range(struct.unpack_from('!h', body)[0]):
        length = struct.unpack_from('!i', body, at)[0]
        at += 4
        if length < 0:
            values.append(None)
        else:
            values.append(body[at:at + length])
            at += length
    return values
