#!/usr/bin/env python3
"""How many moves Gleaner's routing search prices a second, beside the same pricing in plain C.

    move_throughput.py FILE.vrp… --gleaner PATH [--sweeps 200] [--runs 5] [--cc cc]

Both price the same moves of the same rounds in the same order, one after the other on one core, in turns; medians of processor
seconds are shown. The sums of all prices have to agree. C is compiled twice: with loads of one dimension, as published problems have, and
with loads of four, as the engine has.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile


def compile_c(compiler, folder, dimensions):
    program = os.path.join(folder, f"moves{dimensions}")
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "move_throughput.c")
    subprocess.run([compiler, "-O3", f"-DDIMENSIONS={dimensions}", "-o", program, source], check=True)
    return program


def in_c(program, state, sweeps):
    words = subprocess.run([program, state, str(sweeps)], check=True, capture_output=True, text=True).stdout.split()
    return int(words[0]), int(words[1]), float(words[2])


def in_gleaner(program, path, sweeps):
    command = [program, "bench", "moves", path, "--sweeps", str(sweeps), "--json"]
    answer = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return answer["evaluations"], answer["checksum"], answer["seconds"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--gleaner", required=True)
    parser.add_argument("--sweeps", type=int, default=200)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--cc", default="cc")
    options = parser.parse_args()
    print(f"{'million moves a second':24}{'gleaner':>9}{'C, 1 dim.':>11}{'ratio':>7}{'C, 4 dim.':>11}{'ratio':>7}")
    with tempfile.TemporaryDirectory() as folder:
        programs = [compile_c(options.cc, folder, dimensions) for dimensions in (1, 4)]
        for path in options.files:
            state = os.path.join(folder, "state")
            subprocess.run([options.gleaner, "bench", "moves", path, "--state", state], check=True)
            runs = [lambda: in_gleaner(options.gleaner, path, options.sweeps)]
            runs += [lambda program=program: in_c(program, state, options.sweeps) for program in programs]
            outcomes = [[run() for run in runs] for _ in range(options.runs)]
            if len({outcome[:2] for turn in outcomes for outcome in turn}) != 1:
                sys.exit(f"{path}: the prices differ")
            speeds = [
                statistics.median(turn[solver][0] / turn[solver][2] / 1e6 for turn in outcomes) for solver in range(3)
            ]
            row = f"{os.path.splitext(os.path.basename(path))[0]:24}{speeds[0]:9.1f}"
            print(row + "".join(f"{speed:11.1f}{speeds[0] / speed:7.2f}" for speed in speeds[1:]), flush=True)


main()
