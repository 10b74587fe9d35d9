#!/usr/bin/env python3
"""Run `gleaner bench routing` and PyVRP on the same CVRPLIB files for the same processor time and print one table.

    pip install pyvrp==0.14.1
    routing_peers.py FILE.vrp… --gleaner PATH [--seconds S | --per-client S] [--seed 1] [--best-known best_known.csv]

Both run on one core, one after the other, and count processor seconds, so that a busy machine favours neither.
"""

import argparse
import csv
import json
import os
import re
import subprocess
import time


class ProcessorTime:
    """Stops PyVRP after a number of processor seconds."""

    def __init__(self, seconds):
        self.start = time.process_time()
        self.seconds = seconds

    def __call__(self, best_cost):
        return time.process_time() - self.start >= self.seconds


def pyvrp_cost(path, seconds, seed):
    from pyvrp import read, solve

    result = solve(read(path, round_func="round"), stop=ProcessorTime(seconds), seed=seed, display=False)
    return result.cost() if result.is_feasible() else float("nan")


def gleaner_cost(program, path, seconds, seed):
    command = [program, "bench", "routing", path, "--seconds", str(seconds), "--seed", str(seed), "--json"]
    answer = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    cost = answer[0].get("cost")
    return float("nan") if cost is None else cost


def best_known(path):
    if path is None:
        return {}
    with open(path, newline="") as table:
        return {os.path.basename(row["instance"]): float(row["best_known"]) for row in csv.DictReader(table)}


def dimension(path):
    with open(path) as text:
        return int(re.search(r"DIMENSION\s*:\s*(\d+)", text.read()).group(1)) - 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--gleaner")
    parser.add_argument("--seconds", type=float, help="processor seconds for each file")
    parser.add_argument("--per-client", type=float, default=0.5, help="processor seconds for each client")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--best-known")
    options = parser.parse_args()
    best = best_known(options.best_known)
    solvers = {"pyvrp": pyvrp_cost}
    if options.gleaner:
        solvers["gleaner"] = lambda *arguments: gleaner_cost(options.gleaner, *arguments)
    gaps = {name: [] for name in solvers}
    print("instance".ljust(18) + "seconds".rjust(8) + "".join(f"{name:>12}{'gap %':>9}" for name in solvers))
    for path in options.files:
        instance = os.path.splitext(os.path.basename(path))[0]
        seconds = options.seconds or options.per_client * dimension(path)
        row = f"{instance:18}{seconds:8.1f}"
        for name, solve in solvers.items():
            cost = solve(path, seconds, options.seed)
            gap = 100 * (cost / best[instance] - 1) if instance in best else float("nan")
            gaps[name].append(gap)
            row += f"{cost:12.0f}{gap:9.3f}"
        print(row, flush=True)
    print("mean".ljust(26) + "".join(f"{'':12}{sum(g) / len(g):9.3f}" for g in gaps.values()))


main()
