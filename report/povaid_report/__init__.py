"""The report generator: a configuration and a database become one page of HTML.

command         the arguments, and the order of things
configuration   the file: sections, keys, what each may be
sql_text        is a text one query?
database        psql, in one transaction that can only read
tables          the queries of the configuration, their columns, and queries over them
built_in        the parts that every office wants: tables, pictures, sentences
custom          the parts that a configuration brings along
words           all words of the page, in its languages
numbers         how a number is printed
blocks          what a part gives to the page
page            HTML, and escaping
drawing         scales, axes, colours
charts          curves and bars as SVG
geography       GeoJSON as SVG
"""
