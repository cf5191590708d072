"""What is wrong, for whoever wrote the configuration or started the command."""


class Problem(Exception):
    """A message; what was found, what is expected; an example."""

    def __init__(self, message, found=None, expected=None, example=None, hint=None):
        super().__init__(message)
        self.message = message
        self.notes = [
            (word, note)
            for word, note in (('Found', found), ('Expected', expected), ('Example', example), ('Hint', hint))
            if note
        ]

    def text(self):
        lines = [self.message]
        for word, note in self.notes:
            first, *more = note.strip('\n').split('\n')
            lines.append(f'  {word}: {first}')
            lines.extend(f'    {line}' for line in more)
        return '\n'.join(lines)
