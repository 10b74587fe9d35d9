#!/usr/bin/env python3
"""Run `gleaner bench routing` and PyVRP on the same files for the same processor time and print one table.

    pip install pyvrp==0.14.1
    routing_peers.py FILE… --gleaner PATH [--seconds S | --per-client S] [--seed 1] [--best-known best_known.csv…]

PyVRP solves CVRPLIB files (.vrp), Cordeau's files of several depots and mixed fleets; for files of several days and of location-routing,
which it does not know, only Gleaner's figures are shown. Both run on one core, one after the other, and count processor seconds, so that
a busy machine favours neither. Real distances are given to PyVRP in hundredths; its routes are reckoned again from the file.
"""

import argparse
import csv
import json
import math
import os
import re
import subprocess
import time
from dataclasses import dataclass, field


@dataclass
class Kind:
    """Vehicles alike; longest is None where a round may take any time."""

    count: int
    depot: int
    capacity: int
    fixed: float = 0
    unit: float = 1
    longest: float | None = None


@dataclass
class Problem:
    """Depots first among the points; one demand and service time a client."""

    points: list
    depots: int
    demands: list
    services: list
    kinds: list = field(default_factory=list)

    def length(self, a, b):
        return math.dist(self.points[a], self.points[b])


class ProcessorTime:
    """Stops PyVRP after a number of processor seconds."""

    def __init__(self, seconds):
        self.start = time.process_time()
        self.seconds = seconds

    def __call__(self, best_cost):
        return time.process_time() - self.start >= self.seconds


def several_depots(words):
    """Cordeau's text format, type 2."""
    _, vehicles, _, count, *rest = words
    limits = [(float(rest[2 * i]), int(float(rest[2 * i + 1]))) for i in range(int(count))]
    rest, rows = rest[2 * len(limits):], []
    while rest:
        choices = int(rest[6])
        rows.append([float(word) for word in rest[:6]])
        rest = rest[7 + choices:]
    clients = [row for row in rows if row[5] > 0]
    depots = [row for row in rows if row[5] == 0]
    kinds = [Kind(int(vehicles), i, load, longest=longest or None) for i, (longest, load) in enumerate(limits)]
    points = [(row[1], row[2]) for row in depots + clients]
    return Problem(points, len(depots), [int(row[4]) for row in clients], [row[3] for row in clients], kinds)


def mixed_fleet(text):
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("//")]
    count, kinds, longest, service, *_ = (float(word) for word in lines[0].split())
    fleet = []
    for line in lines[1:1 + int(kinds)]:
        number, capacity, fixed, unit = (float(word) for word in line.split())
        fleet.append(Kind(int(number), 0, int(capacity), fixed, unit, longest if longest < 999999 else None))
    rows = [[float(word) for word in line.split()] for line in lines[1 + int(kinds):]]
    clients = rows[1:1 + int(count)]
    points = [tuple(rows[0][:2])] + [tuple(row[:2]) for row in clients]
    return Problem(points, 1, [int(row[2]) for row in clients], [service] * len(clients), fleet)


def read_problem(path):
    """The problem of a file of real distances, or None where PyVRP has no such problem."""
    with open(path) as file:
        text = file.read()
    if text.lstrip().startswith("//"):
        return mixed_fleet(text)
    words = text.split()
    return several_depots(words) if words[0] == "2" and not path.endswith(".dat") else None


def build(problem, scale=100, unit_scale=10):
    from pyvrp import Model

    model = Model()
    spots = [model.add_location(x, y) for x, y in problem.points]
    depots = [model.add_depot(spot) for spot in spots[:problem.depots]]
    for spot, demand, service in zip(spots[problem.depots:], problem.demands, problem.services):
        model.add_client(spot, delivery=demand, service_duration=round(service * scale))
    for kind in problem.kinds:
        limit = {} if kind.longest is None else {"shift_duration": int(kind.longest * scale)}
        model.add_vehicle_type(
            kind.count, kind.capacity, depots[kind.depot], depots[kind.depot],
            fixed_cost=round(kind.fixed * scale * unit_scale), unit_distance_cost=round(kind.unit * unit_scale), **limit)
    for a, from_spot in enumerate(spots):
        for b, to_spot in enumerate(spots):
            length = round(problem.length(a, b) * scale)
            model.add_edge(from_spot, to_spot, length, length)
    return model


def real_cost(problem, solution):
    """Cost of PyVRP's routes by the file's own distances."""
    cost = 0
    for route in solution.routes():
        kind = problem.kinds[route.vehicle_type()]
        stops = [kind.depot] + [problem.depots + visit.idx for visit in route if visit.is_client()] + [kind.depot]
        cost += kind.fixed + kind.unit * sum(problem.length(a, b) for a, b in zip(stops, stops[1:]))
    return cost


def pyvrp_cost(path, seconds, seed):
    from pyvrp import read, solve

    stop = ProcessorTime(seconds)
    if path.endswith(".vrp"):
        result = solve(read(path, round_func="round"), stop=stop, seed=seed, display=False)
        return result.cost() if result.is_feasible() else None
    problem = read_problem(path)
    if problem is None:
        return None
    result = build(problem).solve(stop, seed=seed, display=False)
    return real_cost(problem, result.best) if result.is_feasible() else None


def gleaner_cost(program, path, seconds, seed):
    command = [program, "bench", "routing", path, "--seconds", str(seconds), "--seed", str(seed), "--json"]
    answer = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return answer[0].get("cost")


def names(path):
    """The names under which a table may know a file, the most exact first."""
    folder, file = os.path.split(path)
    name = re.sub(r"\.(vrp|dat|txt|json)$", "", file)
    return [f"{os.path.basename(folder)}/{name}", name]


def best_known(paths):
    best = {}
    for path in paths:
        with open(path, newline="") as table:
            for row in csv.DictReader(table):
                folder = os.path.basename(os.path.dirname(os.path.abspath(path)))
                for name in names(row["instance"]) + names(f"{folder}/{row['instance']}"):
                    best[name] = float(row["best_known"])
    return best


def client_count(path):
    if path.endswith(".vrp"):
        with open(path) as text:
            return int(re.search(r"DIMENSION\s*:\s*(\d+)", text.read()).group(1)) - 1
    problem = read_problem(path)
    return len(problem.demands) if problem else 120


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--gleaner")
    parser.add_argument("--seconds", type=float, help="processor seconds for each file")
    parser.add_argument("--per-client", type=float, default=0.5, help="processor seconds for each client")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--best-known", nargs="+", default=[])
    options = parser.parse_args()
    best = best_known(options.best_known)
    solvers = {"pyvrp": pyvrp_cost}
    if options.gleaner:
        solvers["gleaner"] = lambda *arguments: gleaner_cost(options.gleaner, *arguments)
    gaps = {name: [] for name in solvers}
    print("instance".ljust(26) + "seconds".rjust(8) + "".join(f"{name:>12}{'gap %':>9}" for name in solvers))
    for path in options.files:
        seconds = options.seconds or options.per_client * client_count(path)
        known = next((best[name] for name in names(path) if name in best), None)
        row = f"{names(path)[0]:26}{seconds:8.1f}"
        for name, solve in solvers.items():
            cost = solve(path, seconds, options.seed)
            gap = 100 * (cost / known - 1) if cost and known else None
            gaps[name] += [] if gap is None else [gap]
            row += (f"{cost:12.2f}" if cost else f"{'–':>12}") + (f"{gap:9.3f}" if gap is not None else f"{'–':>9}")
        print(row, flush=True)
    means = [f"{sum(found) / len(found):9.3f}" if found else f"{'–':>9}" for found in gaps.values()]
    print("mean".ljust(34) + "".join(f"{'':12}{mean}" for mean in means))


main()
