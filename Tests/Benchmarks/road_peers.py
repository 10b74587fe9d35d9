#!/usr/bin/env python3
"""Road distances beside an independent library.

Reads an OpenStreetMap file (.osm or .osm.gz) by itself, applies the rules of the guide `Roads`, joins random pairs of points
to the nearest road by brute force, finds shortest ways with scipy's Dijkstra, and compares them with
`gleaner bench roads --file … --pairs …`. Ends with exit code 1 if any pair differs by more than the tolerance.

    Tests/Benchmarks/road_peers.py ROADS.osm.gz --gleaner .build-release/release/gleaner --pairs 500 --seed 1

Needs numpy and scipy.
"""

import argparse
import collections
import gzip
import pathlib
import random
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import numpy
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, dijkstra

EARTH = 6_371_008.8
DRIVABLE = {
    "motorway", "motorway_link", "trunk", "trunk_link", "primary", "primary_link", "secondary", "secondary_link", "tertiary",
    "tertiary_link", "unclassified", "residential", "living_street", "service", "track", "road",
}
PAVED = {"paved", "asphalt", "concrete", "concrete:plates", "concrete:lanes", "paving_stones", "sett", "chipseal"}
SOFT = {"dirt", "earth", "ground", "mud", "grass", "sand", "clay", "soil"}
SNAP_LIMIT = 500.0
LEAST_PIECE = 2000.0


def haversine(lon0, lat0, lon1, lat1):
    lon0, lat0, lon1, lat1 = (numpy.radians(x) for x in (lon0, lat0, lon1, lat1))
    square = numpy.sin((lat1 - lat0) / 2) ** 2 + numpy.cos(lat0) * numpy.cos(lat1) * numpy.sin((lon1 - lon0) / 2) ** 2
    return 2 * EARTH * numpy.arcsin(numpy.sqrt(square))


def is_open(tags):
    """Whether a truck heavier and as high as any may use a way at any time of the year."""
    if tags.get("highway") not in DRIVABLE or tags.get("area") == "yes" or tags.get("oneway") == "reversible":
        return False
    truck = tags.get("hgv", tags.get("goods"))
    if truck is not None and truck != "no":
        if truck == "private":
            return False
    else:
        for key in ("motor_vehicle", "vehicle", "access"):
            if key in tags:
                if tags[key] in ("no", "private"):
                    return False
                break
    if tags["highway"] == "track":
        if tags.get("tracktype") != "grade1" and tags.get("surface") not in PAVED:
            return False
    elif tags.get("surface") in SOFT:
        return False
    if truck == "no":
        return False
    if any(tags.get("maxweight", "none")[:1] == digit for digit in "0123456789"):
        return False
    height = tags.get("maxheight", "none")
    if height[:1].isdigit():
        return float(height.split(" ")[0].split("'")[0]) * (0.3048 if "'" in height else 1) >= 4
    return True


def direction(tags):
    oneway = tags.get("oneway")
    if oneway in ("yes", "true", "1"):
        return 1
    if oneway in ("-1", "reverse"):
        return -1
    if oneway in ("no", "false", "0"):
        return 0
    return 1 if tags.get("junction") in ("roundabout", "circular") or tags["highway"] == "motorway" else 0


def read(path):
    """Nodes and open ways of an OpenStreetMap file."""
    opener = gzip.open if path.endswith(".gz") else open
    nodes, ways = {}, []
    with opener(path, "rb") as file:
        for _, element in xml.etree.ElementTree.iterparse(file):
            if element.tag == "node":
                nodes[int(element.get("id"))] = (float(element.get("lon")), float(element.get("lat")))
            elif element.tag == "way":
                tags = {tag.get("k"): tag.get("v") for tag in element.iter("tag")}
                if is_open(tags):
                    refs = [int(nd.get("ref")) for nd in element.iter("nd")]
                    # at the edge of an extract ways have nodes that the file does not hold
                    ways.append(([ref for ref in refs if ref in nodes], tags))
                element.clear()
    return nodes, ways


class Graph:
    """Directed segments between nodes, with points on segments added as further nodes."""

    def __init__(self, nodes, ways):
        # nodes of the same position are one
        number = {}
        self.lon, self.lat = [], []

        def index(ref):
            position = nodes[ref]
            if position not in number:
                number[position] = len(self.lon)
                self.lon.append(position[0])
                self.lat.append(position[1])
            return number[position]

        self.segments = []  # from, to, direction, joinable
        for refs, tags in ways:
            sense, joinable = direction(tags), tags["highway"] not in ("motorway", "motorway_link")
            for one, other in zip(refs, refs[1:]):
                if nodes[one] != nodes[other]:
                    self.segments.append((index(one), index(other), sense, joinable))
        lon, lat = numpy.array(self.lon), numpy.array(self.lat)
        ends = numpy.array([segment[:2] for segment in self.segments])
        self.lengths = haversine(lon[ends[:, 0]], lat[ends[:, 0]], lon[ends[:, 1]], lat[ends[:, 1]])
        self.ends, self.x, self.y = ends, lon, lat
        self.joinable = numpy.array([segment[3] for segment in self.segments])
        self.usable = self.in_networks()
        self.splits = collections.defaultdict(list)

    def in_networks(self):
        """Segments that may be joined to: of strongly connected pieces with 2 km of road and more, or of the largest."""
        count, piece = connected_components(self.matrix(self.arcs([])), directed=True, connection="strong")
        same = piece[self.ends[:, 0]] == piece[self.ends[:, 1]]
        road = numpy.bincount(piece[self.ends[same, 0]], weights=self.lengths[same], minlength=count)
        sizable = (road >= LEAST_PIECE) | (numpy.arange(count) == road.argmax())
        return same & sizable[piece[self.ends[:, 0]]] & self.joinable

    def join(self, lon, lat):
        """The node and the straight metres at which a place is joined; None when no road is near."""
        north = EARTH * numpy.pi / 180
        east = north * numpy.cos(numpy.radians(lat))
        x0, y0 = (self.x[self.ends[:, 0]] - lon) * east, (self.y[self.ends[:, 0]] - lat) * north
        x1, y1 = (self.x[self.ends[:, 1]] - lon) * east, (self.y[self.ends[:, 1]] - lat) * north
        dx, dy = x1 - x0, y1 - y0
        part = numpy.clip(-(x0 * dx + y0 * dy) / numpy.maximum(dx * dx + dy * dy, 1e-12), 0, 1)
        far = numpy.hypot(x0 + part * dx, y0 + part * dy)
        # a scrap of road, or one that leads only one way, where nothing else is in reach
        for permitted in (self.usable, self.joinable):
            distance = numpy.where(permitted, far, numpy.inf)
            best = int(distance.argmin())
            if distance[best] <= SNAP_LIMIT:
                break
        else:
            return None
        one, other = self.ends[best]
        at = (self.x[one] + part[best] * (self.x[other] - self.x[one]), self.y[one] + part[best] * (self.y[other] - self.y[one]))
        if part[best] in (0, 1):
            # at a crossing, from which every road leads that leaves it
            return int(other if part[best] else one), float(haversine(lon, lat, *at))
        node = len(self.lon) + sum(len(some) for some in self.splits.values())
        self.splits[best].append((float(part[best]), node))
        return node, float(haversine(lon, lat, *at))

    def arcs(self, splits):
        arcs = []
        for number, (one, other, sense, _) in enumerate(self.segments):
            chain = [(0.0, one)] + (sorted(splits[number]) if number in splits else []) + [(1.0, other)]
            for (begin, tail), (end, head) in zip(chain, chain[1:]):
                length = max((end - begin) * self.lengths[number], 1e-9)
                if sense >= 0:
                    arcs.append((tail, head, length))
                if sense <= 0:
                    arcs.append((head, tail, length))
        return arcs

    def matrix(self, arcs):
        shortest = {}
        for tail, head, length in arcs:
            shortest[tail, head] = min(length, shortest.get((tail, head), numpy.inf))
        keys = numpy.array(list(shortest))
        size = int(keys.max()) + 1
        return csr_array((list(shortest.values()), (keys[:, 0], keys[:, 1])), shape=(size, size))


def random_points(graph, count, numbers):
    """Points up to some 150 m from a point of a road."""
    points = []
    while len(points) < count:
        one, other = graph.ends[numbers.randrange(len(graph.ends))]
        part = numbers.random()
        points.append((
            round(float(graph.x[one]) + part * (graph.x[other] - graph.x[one]) + numbers.uniform(-1, 1) * 0.0015, 7),
            round(float(graph.y[one]) + part * (graph.y[other] - graph.y[one]) + numbers.uniform(-1, 1) * 0.001, 7)))
    return points


def peer(graph, points, pairs):
    joints = [graph.join(*point) for point in points]
    matrix = graph.matrix(graph.arcs(graph.splits))
    metres = []
    for one, other in pairs:
        if joints[one] is None or joints[other] is None:
            metres.append(None)
            continue
        along = dijkstra(matrix, indices=joints[one][0])[joints[other][0]]
        metres.append(None if numpy.isinf(along) else joints[one][1] + along + joints[other][1])
    return metres


def asked(arguments, points, pairs):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "pairs.csv"
        rows = [",".join(repr(float(x)) for x in points[one] + points[other]) for one, other in pairs]
        file.write_text("\n".join(["from_lon,from_lat,to_lon,to_lat"] + rows) + "\n")
        answer = subprocess.run(
            [arguments.gleaner, "bench", "roads", "--file", arguments.roads, "--pairs", str(file)], check=True,
            capture_output=True, text=True).stdout
    lines = answer.rstrip("\n").split("\n")[1:]
    return [float(line) if line else None for line in lines + [""] * (len(pairs) - len(lines))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("roads")
    parser.add_argument("--gleaner", default=".build-release/release/gleaner")
    parser.add_argument("--pairs", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tolerance", type=float, default=1.0, help="metres")
    arguments = parser.parse_args()
    graph = Graph(*read(arguments.roads))
    numbers = random.Random(arguments.seed)
    points = random_points(graph, 2 * arguments.pairs, numbers)
    pairs = [(2 * pair, 2 * pair + 1) for pair in range(arguments.pairs)]
    ours, theirs = asked(arguments, points, pairs), peer(graph, points, pairs)
    both = [(a, b) for a, b in zip(ours, theirs) if a is not None and b is not None]
    disagreed = sum((a is None) != (b is None) for a, b in zip(ours, theirs))
    differences = [abs(a - b) for a, b in both]
    wrong = sum(difference > arguments.tolerance for difference in differences) + disagreed
    print(f"{len(graph.segments)} segments, {graph.lengths.sum() / 1000:.0f} km; {len(pairs)} pairs, {len(both)} with a way, "
          f"{sum(b for _, b in both) / 1000:.1f} km in all; greatest difference {max(differences, default=0):.2f} m; "
          f"{disagreed} with a way for one side only; {wrong} wrong")
    sys.exit(1 if wrong or not both else 0)


main()
