"""The page: HTML that is well-formed XML too, in one file that loads and runs nothing.

Everything that comes from the configuration or from the database passes
through words() or escaped() on its way into the page.
"""

import os
import re

from .blocks import Beside, Cell, Code, Figure, Missing, Number, Section, Table, Tiles, Words, is_number
from .drawing import escaped
from .numbers import printed

STYLE = os.path.join(os.path.dirname(os.path.realpath(__file__)), 'style.css')
CHINESE = re.compile('[\u3400-\u9fff]')
# What XML cannot hold, and marks that would turn the order of what follows.
FORBIDDEN = re.compile('[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff\u202a-\u202e\u2066-\u2069]')
KINDS = {
    'eligible': 'good',
    'yes': 'good',
    'in order': 'good',
    '是': 'good',
    'not eligible': 'bad',
    'not_eligible': 'bad',
    'NO': 'bad',
    'undetermined': 'open',
}


def visible(text):
    return FORBIDDEN.sub('\ufffd', str(text))


def words(text):
    """Text; a number and its per cent stay on one line."""
    return re.sub(r'(\d) %', '\\1&#160;%', escaped(visible(text)))


class Page:
    def __init__(self, report, language):
        self.report, self.say = report, language
        self.tables = self.figures = self.pieces = 0

    def of(self, blocks):
        sections = [block for block in blocks if isinstance(block, Section)]
        return self.head(sections) + self.body(blocks) + self.foot()

    def head(self, sections):
        report = self.report
        with open(STYLE, encoding='utf-8') as stream:
            style = stream.read()
        lines = [
            '<!DOCTYPE html>',
            f'<html lang="{self.say.code}">',
            '<head>',
            '<meta charset="utf-8"/>',
            '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
            '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'"/>',
            f'<title>{words(report["title"])}</title>',
            '<style>',
            style + '</style>',
            '</head>',
            '<body>',
            '<header>',
        ]
        if report['office']:
            lines.append(f'<p class="office">{words(report["office"])}</p>')
        lines.append(f'<h1>{words(report["title"])}</h1>')
        if report['subtitle']:
            lines.append(
                f'<p class="local"{self.language_of(report["subtitle"])}>{words(report["subtitle"])}</p>'
            )
        if report['dated']:
            lines.append(f'<p class="dated">{words(report["dated"])}</p>')
        if report['note']:
            lines.append(f'<p class="honest">{words(report["note"])}</p>')
        links = ' '.join(f'<a href="#{section.identity}">{words(section.title)}</a>' for section in sections)
        if len(sections) > 1:
            lines.append(f'<nav aria-label="{self.say("Contents")}">{links}</nav>')
        return '\n'.join(lines) + '\n</header>\n<main>\n'

    def foot(self):
        lines = ['</main>', '<footer>']
        if self.report['footer']:
            lines.append(f'<p>{words(self.report["footer"])}</p>')
        return '\n'.join(
            lines + [f'<p class="made">{words(self.say("made"))}</p>', '</footer>', '</body>', '</html>', '']
        )

    def body(self, blocks):
        """Figures that follow each other stand side by side."""
        lines, opened, grid = [], False, False
        for block in blocks:
            side = isinstance(block, Figure) and not block.wide
            if grid and not side:
                lines.append('</div>')
                grid = False
            if isinstance(block, Section):
                if opened:
                    lines.append('</section>')
                lines.append(
                    f'<section id="{block.identity}"><h2>{words(block.title)}</h2>'
                    + (f'\n<p>{words(block.text)}</p>' if block.text else '')
                )
                opened = True
                continue
            if not opened:
                lines.append('<section>')
                opened = True
            if side and not grid:
                lines.append('<div class="figures">')
                grid = True
            lines.append(
                {
                    Beside: self.beside,
                    Words: self.words,
                    Missing: self.missing,
                    Tiles: self.tiles,
                    Table: self.table,
                    Figure: self.figure,
                    Code: self.code,
                }[type(block)](block)
            )
        return '\n'.join(lines + (['</div>'] if grid else []) + (['</section>'] if opened else [])) + '\n'

    def language_of(self, text):
        """Text of another language than the page says so, for fonts and for reading aloud."""
        chinese = CHINESE.search(str(text)) is not None
        if chinese and self.say.code == 'en' and not re.search('[a-z]{3}', str(text)):
            return ' lang="zh-CN"'
        return ''

    def source(self, sql, title=None):
        title = title or self.say('The SQL that made it')
        return f'\n<details><summary>{words(title)}</summary><pre tabindex="0"><code>{escaped(visible(sql.strip()))}</code></pre></details>'

    def about(self, block):
        """What stands under every table and picture."""
        parts = [
            self.say('Unit: %s', block.unit) if block.unit else None,
            self.say('Source: %s', block.source) if block.source else None,
        ]
        parts = [words(part.rstrip('.。')) + self.say('.') for part in parts if part]
        return f'\n<p class="about">{self.say(" ").join(parts)}</p>' if parts else ''

    def words(self, block):
        return '\n'.join(f'<p>{words(sentence)}</p>' for sentence in block.sentences) + (
            self.source(block.sql) if block.sql else ''
        )

    def missing(self, block):
        items = '\n'.join(f'<li>{words(sentence)}</li>' for sentence in block.sentences)
        return f'<div class="missing"><h3>{words(block.title)}</h3>\n<ul>\n{items}\n</ul></div>'

    def tiles(self, block):
        items = '\n'.join(
            f'<div class="tile"><dt>{words(label)}</dt><dd class="value">{words(printed(value))}</dd><dd>{words(remark or "–")}</dd></div>'
            for label, value, remark in block.items
        )
        small = f'\n<p class="about">{words(block.small_print)}</p>' if block.small_print else ''
        columns = {1: 2, 2: 2, 3: 3, 5: 5, 6: 3, 9: 3}.get(len(block.items), 4)
        return f'<dl class="tiles of{columns}">\n{items}\n</dl>{small}' + self.source(block.sql)

    def cell(self, value, place, is_number_column):
        tag = 'th scope="row"' if place == 0 else 'td'
        kind = ''
        if isinstance(value, Cell):
            text, kind = value.text, f' class="{value.kind}"'
        else:
            text = (
                value.text
                if isinstance(value, Number)
                else printed(value)
                if value is None or is_number(value)
                else self.text_of(value)
            )
        if is_number_column:
            kind = ' class="number"'
        elif not kind and text in KINDS:
            kind = f' class="{KINDS[text]}"'
        elif not kind and re.match('(?:missing|unexpected|duplicate|wrong amount|late|refunded)(?!\\w)', text):
            kind = ' class="bad"'
        elif not kind and len(text) > (24 if not CHINESE.search(text) else 14):
            kind = ' class="long"'
        if not kind:
            kind = self.language_of(text)
        return f'<{tag}{kind}>{words(text) or "–"}</{tag[:2]}>'

    def text_of(self, value):
        if isinstance(value, bool):
            return self.say('yes' if value else 'no')
        if isinstance(value, list):
            return self.say(', ').join(self.text_of(part) for part in value) or '–'
        return str(value)

    def table(self, block):
        self.tables += 1
        title = self.say('Table %s', self.tables) + words(block.title)
        short = ' short' if len(block.rows) <= 16 else ''
        lines = [f'<div class="table{short}" id="{block.identity}"><h3>{title}</h3>']
        if block.text:
            lines.append(f'<p class="reading">{words(block.text)}</p>')
        if not block.rows:
            return (
                '\n'.join(lines + [f'<p class="empty">{words(block.note or self.say("No rows."))}</p>'])
                + self.source(block.sql)
                + '</div>'
            )
        many = ' class="many"' if len(block.headings) > 11 else ''
        lines.append(
            f'<div class="scroll" role="region" tabindex="0" aria-labelledby="{block.identity}-caption">\n<table{many}>\n'
            f'<caption id="{block.identity}-caption">{title}</caption>'
        )
        lines.append(
            '<thead><tr>'
            + ''.join(
                f'<th scope="col"{" class=" + chr(34) + "number" + chr(34) if place in block.numbers else ""}>{words(heading) or "–"}</th>'
                for place, heading in enumerate(block.headings)
            )
            + '</tr></thead>\n<tbody>'
        )
        for number, row in enumerate(block.rows):
            total = number in block.totals
            lines.append(
                f'<tr{" class=" + chr(34) + "total" + chr(34) if total else ""}>'
                + ''.join(self.cell(value, place, place in block.numbers) for place, value in enumerate(row))
                + '</tr>'
            )
        return (
            '\n'.join(lines)
            + '\n</tbody>\n</table>\n</div>'
            + self.about(block)
            + self.source(block.sql)
            + '</div>'
        )

    def beside(self, block):
        return f'<div class="beside">\n{self.figure(block.left)}\n{self.table(block.right)}\n</div>'

    def figure(self, block):
        self.figures += 1
        title = self.say('Figure %s', self.figures) + words(block.title)
        text = f'<p>{words(block.text)}</p>' if block.text else ''
        if isinstance(block.pictures, list):
            inside = (
                '<div class="panels">'
                + ''.join(
                    f'<div class="panel"><p>{self.two_lines(name)}</p>\n{svg}</div>'
                    for name, svg in block.pictures
                )
                + '</div>'
            )
        else:
            inside = block.pictures
        return (
            f'<figure id="{block.identity}"{" class=" + chr(34) + "wide" + chr(34) if block.wide else ""}><figcaption><h3>{title}</h3>{text}</figcaption>\n'
            + inside
            + self.about(block)
            + self.source(block.sql)
            + '</figure>'
        )

    @staticmethod
    def two_lines(name):
        return words(name).replace(', ', '<br/>', 1)

    def code(self, block):
        lines = [f'<div class="code"><h3>{words(block.title)}</h3>'] + (
            [f'<p>{words(block.text)}</p>'] if block.text else []
        )
        return '\n'.join(lines) + ''.join(self.source(code, title) for title, code in block.items) + '</div>'
