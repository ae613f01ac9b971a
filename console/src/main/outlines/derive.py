"""Makes the country outlines of the console's map from Natural Earth's 1:110m countries, as TopoJSON.

usage: derive.py COUNTRIES-110M.json CODES.json OUT.geojson

COUNTRIES-110M.json is countries-110m.json of the npm package world-atlas; CODES.json is codes.json of
i18n-iso-countries: rows of [alpha-2, alpha-3, numeric]. README.md says more.
"""

import json
import sys

# Natural Earth draws these without an ISO number; what Histor calls them.
UNNUMBERED = {"Kosovo": "XKX", "N. Cyprus": None, "Somaliland": None}
# Hundredths of a degree are finer than the 1:110m lines; tenths are what the screen shows at eight-fold zoom.
DECIMALS = 1
# No event of the news happens there, and it would take a sixth of the map.
LEFT_OUT = {"Antarctica"}


def decoded_arcs(topology):
    """The shared borders as lists of [longitude, latitude]: TopoJSON keeps them as whole-number steps."""
    (scale_x, scale_y), (shift_x, shift_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append([rounded(x * scale_x + shift_x), rounded(y * scale_y + shift_y)])
        yield points


def rounded(degrees):
    value = round(degrees, DECIMALS)
    return int(value) if value == int(value) else value


def ring(indexes, arcs):
    """One closed line; a negative index is an arc drawn backwards."""
    points = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc[1:] if points else arc)
    kept = [points[0]]
    for point in points[1:]:
        if point != kept[-1]:
            kept.append(point)
    return kept


def polygons(geometry, arcs):
    shapes = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    rings = [[ring(indexes, arcs) for indexes in shape] for shape in shapes]
    return [whole for shape in rings if (whole := [line for line in shape if len(line) > 3])]


def main(countries, codes, out):
    with open(countries, encoding="utf-8") as source:
        topology = json.load(source)
    with open(codes, encoding="utf-8") as source:
        alpha3 = {row[2].zfill(3): row[1] for row in json.load(source)}
    arcs = list(decoded_arcs(topology))
    features = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        if name in LEFT_OUT:
            continue
        code = alpha3[geometry["id"]] if "id" in geometry else UNNUMBERED[name]
        features.append(
            {
                "type": "Feature",
                "properties": {"code": code, "name": name},
                "geometry": {"type": "MultiPolygon", "coordinates": polygons(geometry, arcs)},
            }
        )
    features.sort(key=lambda feature: feature["properties"]["name"])
    with open(out, "w", encoding="utf-8") as target:
        target.write('{"type":"FeatureCollection","features":[\n')
        target.write(",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features))
        target.write("\n]}\n")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
