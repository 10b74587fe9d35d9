#!/usr/bin/env python3
"""Plan invented districts with Gleaner, HiGHS, SCIP and CBC for the same time and print one table.

    pip install highspy pyscipopt; apt-get install coinor-cbc
    siting_peers.py --gleaner PATH [--villages 50,100,300] [--seconds 30,60,120] [--seed 1] [--threads 2]
                    [--solvers highs,scip,cbc] [--mps FILE.mps…]

Gleaner writes each district's siting model as MPS (`gleaner bench district --mps`); the solvers read that file. All run
one after the other, each for the same wall-clock seconds and with the same number of threads where it has threads
(SCIP has none). With --mps the solvers run on these files instead, and Gleaner does not.
A solver that is not installed is named, not left out. A gap is (value - bound) / value.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile


def highs(path, seconds, threads):
    import highspy

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", float(seconds))
    solver.setOptionValue("threads", threads)
    solver.readModel(path)
    solver.run()
    info = solver.getInfo()
    return info.objective_function_value, info.mip_dual_bound


def scip(path, seconds, threads):
    from pyscipopt import Model

    model = Model()
    model.hideOutput()
    model.readProblem(path)
    model.setParam("limits/time", float(seconds))
    model.optimize()
    return model.getPrimalbound(), model.getDualbound()


def cbc(path, seconds, threads):
    command = ["cbc", path, "timeMode", "elapsed", "sec", str(seconds), "threads", str(threads), "solve"]
    text = subprocess.run(command, capture_output=True, text=True).stdout
    value = re.search(r"Objective value:\s+(\S+)", text)
    bound = re.search(r"Lower bound:\s+(\S+)", text)
    value = float(value.group(1)) if value else float("inf")
    if "Optimal solution found" in text:
        return value, value
    return value, float(bound.group(1)) if bound else float("-inf")


SOLVERS = {"highs": highs, "scip": scip, "cbc": cbc}


def gleaner(program, villages, seconds, seed, threads, mps):
    district = [program, "bench", "district", "--villages", str(villages), "--seed", str(seed)]
    subprocess.run([*district, "--mps", mps], check=True, capture_output=True)
    command = [*district, "--seconds", str(seconds), "--threads", str(threads), "--json"]
    answer = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)[0]
    return tuple(None if fen is None else fen / 100 for fen in (answer.get("value"), answer.get("bound")))


def row(name, solver, seconds, value, bound):
    known = value is not None and abs(value) < 1e18
    gap = f"{100 * (value - bound) / abs(value):8.3f}" if known and bound is not None and value else "       -"
    value = f"{value:18.2f}" if known else "           no plan"
    bound = f"{bound:18.2f}" if bound is not None and abs(bound) < 1e18 else "          no bound"
    print(f"{name:24}{solver:9}{seconds:7.0f}{value}{bound}{gap}", flush=True)


def compare(name, mps, seconds, options):
    for solver in options.solvers.split(","):
        # each in a process of its own, so that one that crashes or keeps memory does not harm the next
        code = subprocess.run([sys.executable, __file__, "--one", solver, mps, str(seconds), str(options.threads)],
                              capture_output=True, text=True)
        if code.returncode == 0:
            row(name, solver, seconds, *json.loads(code.stdout.splitlines()[-1]))
        else:
            reason = code.stderr.strip().splitlines()[-1:] or ["ended without an answer"]
            print(f"{name:24}{solver:9} not run: {reason[0]}", flush=True)


def one(solver, path, seconds, threads):
    value, bound = SOLVERS[solver](path, float(seconds), int(threads))
    finite = [x if abs(x) < 1e18 else None for x in (value, bound)]
    print(json.dumps(finite))


def main():
    if sys.argv[1:2] == ["--one"]:
        return one(*sys.argv[2:6])
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gleaner")
    parser.add_argument("--villages", default="50,100,300")
    parser.add_argument("--seconds", default="30,60,120", help="one for all, or one for each size or file")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--solvers", default="highs,scip,cbc")
    parser.add_argument("--mps", nargs="*", default=[])
    options = parser.parse_args()
    cases = options.mps or options.villages.split(",")
    times = [float(text) for text in options.seconds.split(",")]
    times += times[-1:] * (len(cases) - len(times))
    print(f"{'model':24}{'program':9}{'seconds':>7}{'value':>18}{'bound':>18}{'gap %':>8}")
    for case, seconds in zip(cases, times):
        if options.mps:
            compare(os.path.basename(case), case, seconds, options)
            continue
        with tempfile.TemporaryDirectory() as folder:
            mps = os.path.join(folder, "siting.mps")
            name = f"{case} villages"
            row(name, "gleaner", seconds, *gleaner(options.gleaner, case, seconds, options.seed, options.threads, mps))
            compare(name, mps, seconds, options)


main()
