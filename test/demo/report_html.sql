/*
 * How the parts of the report become a page: escaping, tables, the order of it
 * all, and the script by which gnuplot draws. report runs this file last, with
 * the variables style, page and pictures: the style sheet and the files to
 * write. Where a picture belongs, the page has the line "@picture" and its name.
 *
 * The page is well-formed XML too, so a test can hold it to that, and it says
 * itself (Content-Security-Policy) that it loads nothing and runs nothing.
 */
CREATE FUNCTION report.html(value text) RETURNS text
LANGUAGE sql IMMUTABLE AS
$$ SELECT replace(replace(replace(replace(value, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;') $$;

/* Words: a number and its unit stay on one line. */
CREATE FUNCTION report.words(value text) RETURNS text
LANGUAGE sql IMMUTABLE AS
$$ SELECT replace(regexp_replace(report.html(value), '(\d) %', '\1&#160;%', 'g'), ' m yuan', ' m&#160;yuan') $$;

CREATE FUNCTION report.cell(value text, type text, is_number boolean, is_first boolean) RETURNS text
LANGUAGE sql IMMUTABLE AS
$$
	SELECT CASE WHEN is_first THEN '<th scope="row"' ELSE '<td' END
		   || CASE WHEN is_number THEN ' class="number"'
				   WHEN value IN ('eligible', 'yes', 'in order') THEN ' class="good"'
				   WHEN value IN ('not eligible', 'NO') OR value ~ '^(missing|unexpected|duplicate|wrong amount|late)' THEN ' class="bad"'
				   WHEN value = 'undetermined' THEN ' class="open"'
				   WHEN value ~ '^[一-龥]+$' THEN ' lang="zh-CN"'
				   WHEN length(value) > 24 THEN ' class="long"' ELSE '' END || '>'
		   || CASE type WHEN 'null' THEN '–' WHEN 'number' THEN report.number(value) ELSE report.words(value) END
		   || CASE WHEN is_first THEN '</th>' ELSE '</td>' END
$$;

/*
 * The result of a query as a table.  JSON keeps names, order and types of the
 * columns: one with numbers in it is aligned as numbers are. The caption is there
 * for programs that read tables aloud or copy them; readers see the heading.
 */
CREATE FUNCTION report.table(id text, caption text, query text) RETURNS text
LANGUAGE plpgsql AS
$$
DECLARE
	result		json;
	page		text;
BEGIN
	EXECUTE 'SELECT json_agg(row_to_json(q)) FROM (' || query || E'\n) q' INTO result;
	IF result IS NULL THEN
		RAISE EXCEPTION 'the table "%" has no row', caption;
	END IF;
	WITH cell AS
	(
		SELECT r.line, c.place, c.name, c.value #>> '{}' AS value, json_typeof(c.value) AS type,
			   bool_or(json_typeof(c.value) = 'number') OVER (PARTITION BY c.place) AS is_number
		FROM json_array_elements(result) WITH ORDINALITY r (fields, line),
			 json_each(r.fields) WITH ORDINALITY c (name, value, place)
	)
	SELECT '<thead><tr>'
		   || (SELECT string_agg('<th scope="col"' || CASE WHEN is_number THEN ' class="number"' ELSE '' END || '>' || report.words(name) || '</th>', '' ORDER BY place)
			   FROM cell WHERE line = 1)
		   || E'</tr></thead>\n<tbody>\n' || string_agg(line_html, E'\n' ORDER BY line) || E'\n</tbody>'
	INTO page
	FROM (SELECT line, CASE WHEN min(value) FILTER (WHERE place = 1) IN ('Prefecture', 'All levels') THEN '<tr class="total">' ELSE '<tr>' END
				 || string_agg(report.cell(value, type, is_number, place = 1), '' ORDER BY place) || '</tr>' AS line_html
		  FROM cell GROUP BY line) rows;
	RETURN format(E'<div class="scroll" role="region" tabindex="0" aria-labelledby="%s-caption">\n<table>\n<caption id="%1$s-caption">%s</caption>\n', id, report.words(caption)) || page || E'\n</table>\n</div>';
END
$$;

/* The headline figures: rows of (value, label, remark). */
CREATE FUNCTION report.tiles(query text) RETURNS text
LANGUAGE plpgsql AS
$$
DECLARE
	page		text;
BEGIN
	EXECUTE 'SELECT string_agg(format(''<div class="tile"><dt>%s</dt><dd class="value">%s</dd><dd>%s</dd></div>'','
		' report.words(label), report.words(value), report.words(remark)), E''\n'' ORDER BY n) FROM (' || query || E'\n) q' INTO STRICT page;
	RETURN E'<dl class="tiles">\n' || page || E'\n</dl>';
END
$$;

CREATE FUNCTION report.source(query text, summary text DEFAULT 'The SQL that made it') RETURNS text
LANGUAGE sql IMMUTABLE AS
$$
	SELECT E'\n<details><summary>' || report.words(summary) || '</summary><pre tabindex="0"><code>' || report.html(btrim(query, E'\n')) || '</code></pre></details>'
$$;

/* What stands under every table and picture. */
CREATE FUNCTION report.about(unit text, source text) RETURNS text
LANGUAGE sql IMMUTABLE AS
$$ SELECT E'\n<p class="about">Unit: ' || report.words(unit) || '. Source: ' || report.words(source) || '</p>' $$;

/* The rows of a query, which gives numbers, as gnuplot reads them; NULL is empty and leaves a gap. */
CREATE FUNCTION report.data(title text, query text) RETURNS text
LANGUAGE plpgsql AS
$$
DECLARE
	result		text;
	n			int;
BEGIN
	EXECUTE 'SELECT string_agg(btrim(q::text, ''()''), E''\n''), count(*) FROM (' || query || E'\n) q' INTO result, n;
	IF n < 2 THEN
		RAISE EXCEPTION 'the picture "%" has % rows', title, n;
	END IF;
	RETURN result;
END
$$;

CREATE FUNCTION report.size(kind text) RETURNS text
LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE kind WHEN 'panel' THEN '200 150' ELSE '480 360' END $$;

/* An SVG element around a picture. */
CREATE FUNCTION report.picture(id text, kind text, title text, description text) RETURNS text
LANGUAGE sql IMMUTABLE AS
$$
	SELECT format(E'<svg role="img" viewBox="0 0 %s" aria-labelledby="%s-title %s-description">'
				  '<title id="%2$s-title">%4$s</title><desc id="%2$s-description">%5$s</desc>\n@picture %2$s\n</svg>',
				  report.size(kind), id, id, report.words(title), report.words(description))
$$;

\pset format unaligned
\pset tuples_only on

\o :pictures
SELECT format(E'set terminal svg size %s font ",%s"\nset output "%s.svg"\nload "report.gp"\n$data << EOD\n%s\nEOD\n%s',
			  replace(report.size(kind), ' ', ','), CASE kind WHEN 'panel' THEN 10.5 ELSE 12.5 END, id, report.data(title, query), plot)
FROM report.part WHERE kind IN ('figure', 'panel') ORDER BY n;

\o :page
SELECT '<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src ''none''; style-src ''unsafe-inline''"/>
<title>' || report.words(title) || '</title>
<style>
' || :'style' || '</style>
</head>
<body>
<header>
<h1>' || report.words(title) || '</h1>
<p class="local" lang="zh-CN">' || report.words(local_title) || '</p>
<p>' || report.words(dated) || '</p>
<p class="honest">' || report.words(status) || '</p>
<nav aria-label="Contents">' ||
	   (SELECT string_agg('<a href="#' || id || '">' || report.words(title) || '</a>', ' ' ORDER BY n) FROM report.part WHERE kind = 'section') || '</nav>
</header>
<main>'
FROM report.heading;

WITH placed AS
(
	SELECT p.*, report.words(title) AS heading, report.words(reading) AS words, lag(kind) OVER place AS before, lead(kind) OVER place AS after,
		   max(report.about(unit, source)) FILTER (WHERE kind = 'panels') OVER place AS panels_about,
		   'Figure ' || count(*) FILTER (WHERE kind IN ('figure', 'panels')) OVER place || '. ' AS figure,
		   'Table ' || count(*) FILTER (WHERE kind = 'table') OVER place || '. ' AS number
	FROM report.part p WINDOW place AS (ORDER BY kind = 'base', n)
)
SELECT CASE WHEN kind = 'section' AND before IS NOT NULL THEN E'</section>\n' ELSE '' END
	   || CASE WHEN kind = 'figure' AND before <> 'figure' THEN E'<div class="figures">\n' ELSE '' END
	   || CASE kind
			WHEN 'section' THEN '<section id="' || id || '"><h2>' || heading || '</h2>' || coalesce(E'\n<p>' || words || '</p>', '')
			WHEN 'base' THEN report.source(query, 'report.' || id || ': ' || title)
			WHEN 'tiles' THEN report.tiles(query) || report.source(query)
			WHEN 'table' THEN '<div class="table" id="' || id || '"><h3>' || number || heading || E'</h3>\n<p>' || words || E'</p>\n'
				|| report.table(id, number || title, query) || report.about(unit, source) || report.source(query) || '</div>'
			WHEN 'figure' THEN '<figure id="' || id || '"><figcaption><h3>' || figure || heading || '</h3><p>' || words || E'</p></figcaption>\n'
				|| report.picture(id, kind, title, reading) || report.about(unit, source) || report.source(query) || '</figure>'
			WHEN 'panels' THEN '<figure id="' || id || '"><figcaption><h3>' || figure || heading || '</h3><p>' || words || E'</p></figcaption>\n<div class="panels">'
			WHEN 'panel' THEN '<div class="panel"><p>' || replace(heading, ', ', '<br/>') || E'</p>\n' || report.picture(id, kind, title, reading) || '</div>'
				|| CASE WHEN after IS DISTINCT FROM 'panel' THEN '</div>' || panels_about || report.source(query) || '</figure>' ELSE '' END
		  END
	   || CASE WHEN kind = 'figure' AND after IS DISTINCT FROM 'figure' THEN E'\n</div>' ELSE '' END
FROM placed ORDER BY kind = 'base', n;

SELECT '</section>
</main>
<footer><p>' || report.words(footer) || '</p></footer>
</body>
</html>'
FROM report.heading;
\o
