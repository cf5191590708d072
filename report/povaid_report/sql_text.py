"""Is a text one query, with nothing before or after it?

A query of the configuration is put in parentheses into others. A semicolon or
a parenthesis too many would end them, and what follows could end the
transaction that can only read. So the text is read as the server does: what
stands in quotes or in a comment is passed over.
"""

import re

PASSED = re.compile(
    r'''
    (?P<escaped> (?<! WORD ) [eE] ' (?: [^'\\] | \\. | '' )* ' )
  | (?P<text>    ' (?: [^'] | '' )* ' )
  | (?P<name>    " (?: [^"] | "" )* " )
  | (?P<line>    -- [^\r\n]* )
  | (?P<dollar>  (?<! WORD ) \$ (?P<tag> (?: START (?: START | [0-9] )* )? ) \$ .*? \$ (?P=tag) \$ )
  | (?P<block>   /\* )
  | (?P<other>   . )
'''.replace(
        'WORD', '[A-Za-z0-9_$\\u0080-\U0010ffff]'
    ).replace(
        'START', '[A-Za-z_\\u0080-\U0010ffff]'
    ),
    re.VERBOSE | re.DOTALL,
)


def after_comment(text, place):
    """Comments can stand in comments."""
    depth = 0
    for mark in re.compile(r'/\*|\*/').finditer(text, place):
        depth += 1 if mark.group() == '/*' else -1
        if depth == 0:
            return mark.end()
    return None


def one_query(text):
    """The text without a semicolon at its end, and None; or None and what is wrong."""
    place = depth = 0
    end = None
    code = ''
    while place < len(text):
        token = PASSED.match(text, place)
        kind, piece = token.lastgroup if token.lastgroup != 'tag' else 'dollar', token.group()
        if kind == 'block':
            place = after_comment(text, place)
            if place is None:
                return None, 'a comment has no end'
            continue
        place = token.end()
        if kind == 'line' or (kind == 'other' and piece.isspace()):
            code += ' '
            continue
        if end is not None:
            return None, 'there is something after the semicolon: only one query can be given'
        code += piece if kind == 'other' else 'x'
        if kind != 'other':
            continue
        if piece in '\'"':
            return None, f'a {piece} has no second one'
        if piece == ';':
            end = token.start()
        elif piece == '(':
            depth += 1
        elif piece == ')':
            depth -= 1
            if depth < 0:
                return None, 'a parenthesis is closed that was not opened'
        elif piece == '\0':
            return None, 'there is a zero byte in it'
    if depth > 0:
        return None, 'a parenthesis is not closed'
    if not re.match(r'\s*\(*\s*(?:select|with|values|table)\b', code, re.IGNORECASE):
        return None, 'it is not a SELECT'
    return (text if end is None else text[:end]).strip(), None
