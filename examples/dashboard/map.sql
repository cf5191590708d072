/*
 * Areas for the map, where PostGIS is installed.
 *
 * No boundaries come with the demo, and none are taken from elsewhere: a county
 * is the cell of its seat (every point belongs to the nearest seat, within 25 km
 * of their hull), and its townships are cells of generated points.  Put real
 * boundaries into dashboard.area, and the page draws those.
 */
\set ON_ERROR_STOP on
\encoding UTF8
SET client_min_messages = warning;

BEGIN;

CREATE SCHEMA IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS postgis SCHEMA postgis;
SET search_path = postgis, pg_catalog;

CREATE TABLE dashboard.area
(
	county_code int NOT NULL REFERENCES chuxiong.county,
	township_id int UNIQUE REFERENCES chuxiong.township,
	shape		geometry(MultiPolygon, 32647) NOT NULL
);
CREATE UNIQUE INDEX ON dashboard.area (county_code) WHERE township_id IS NULL;
COMMENT ON TABLE dashboard.area IS
'The shape of a county (township_id NULL) or township, UTM 47 north, metres. Schematic: cells around the county seats, no boundaries.';

/* Towns of the county governments, degrees, to a few kilometres. */
CREATE TEMP TABLE seat ON COMMIT DROP AS
SELECT county_code, ST_Transform(ST_SetSRID(ST_MakePoint(longitude, latitude), 4326), 32647) AS place
FROM (VALUES (532301, 101.55, 25.03), (532322, 101.64, 24.69), (532323, 101.54, 25.31), (532324, 101.27, 25.19), (532325, 101.24, 25.50),
			 (532326, 101.32, 25.73), (532327, 101.67, 26.06), (532328, 101.87, 25.70), (532329, 102.40, 25.53), (532331, 102.08, 25.15))
	 v (county_code, longitude, latitude);

INSERT INTO dashboard.area (county_code, shape)
SELECT s.county_code, ST_Multi(ST_Intersection(cell.geom, whole.edge))
FROM (SELECT ST_Buffer(ST_ConvexHull(ST_Collect(place)), 25000) AS edge, ST_Collect(place) AS places FROM seat) whole
CROSS JOIN LATERAL ST_Dump(ST_VoronoiPolygons(whole.places, 0, whole.edge)) cell
JOIN seat s ON ST_Contains(cell.geom, s.place);

/* As many points as the county has townships, always the same ones. */
INSERT INTO dashboard.area (county_code, township_id, shape)
SELECT t.county_code, t.township_id, ST_Multi(ST_CollectionExtract(ST_Intersection(c.geom, t.shape), 3))
FROM (SELECT county_code, township_id, n, shape, points
	  FROM (SELECT county_code, township_id, row_number() OVER (PARTITION BY county_code ORDER BY township_id) AS n,
				   count(*) OVER (PARTITION BY county_code) AS townships FROM chuxiong.township) t
	  JOIN (SELECT a.county_code, a.shape, ST_GeneratePoints(a.shape, (SELECT count(*)::int FROM chuxiong.township t WHERE t.county_code = a.county_code), a.county_code) AS points
			FROM dashboard.area a) a USING (county_code)) t
CROSS JOIN LATERAL ST_Dump(ST_VoronoiPolygons(t.points, 0, t.shape)) c
WHERE ST_Contains(c.geom, ST_GeometryN(t.points, t.n::int));

DO $$
BEGIN
	IF (SELECT count(*) FROM dashboard.area) <> (SELECT count(*) FROM chuxiong.county) + (SELECT count(*) FROM chuxiong.township) THEN
		RAISE EXCEPTION 'the map has % areas', (SELECT count(*) FROM dashboard.area);
	END IF;
END
$$;

GRANT USAGE ON SCHEMA postgis TO dashboard_reader;
GRANT SELECT ON dashboard.area TO dashboard_reader;
ALTER ROLE dashboard_reader SET search_path = dashboard, chuxiong, povaid, postgis;

COMMIT;
