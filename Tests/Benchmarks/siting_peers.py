#!/usr/bin/env python3
"""Plan invented districts with Gleaner, HiGHS, SCIP and CBC for the same time and print one table.

    pip install highspy pyscipopt; apt-get install coinor-cbc
    siting_peers.py --gleaner PATH [--villages 50,100,300,1000,3000] [--seconds 30,60,120,300,600] [--seed 1]
                    [--threads 2] [--solvers highs,scip,cbc] [--effort 100] [--mps FILE.mps…]

Gleaner writes each district's siting model as MPS (`gleaner bench district --mps`); the solvers read that file. All run
one after the other, each for the same wall-clock seconds and with the same number of threads (SCIP's branch and bound
has one). ‘spent’ is the solve alone; for Gleaner and CBC reading too. Without --seconds the sizes 50, 100, 300, 1000
and 3000 have 30, 60, 120, 300 and 600 s, and any other as many as the next of these above it. With --effort Gleaner
ends when that is spent, which may be before the time is over. With --mps the solvers run on these files instead, and
Gleaner does not. A solver that is not installed, crashes, or is not done long after its
time is named with the reason. A gap is (value - bound) / value.

A value counts only where the solver holds a plan: its own status says so, not its printed value. SCIP and HiGHS give
back the plan, and its cost is recomputed from the model's columns; where it breaks a row or a bound by more than 1e-5
of the row's scale, that is said in its place.
"""

import argparse
import datetime
import importlib.metadata
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time

USUAL = [(50, 30), (100, 60), (300, 120), (1000, 300), (3000, 600)]
TOLERANCE = 1e-5
# A solver that has not stopped so long after its time is ended.
GRACE = 120


def timed(work):
    start = time.monotonic()
    return work(), time.monotonic() - start


def recomputed(path, values):
    """Cost of a point in an MPS file and its greatest violation, by HiGHS's reading of the file."""
    import highspy

    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.readModel(path)
    lp = model.getLp()
    # each look at an array of the model copies it
    integral = [kind == highspy.HighsVarType.kInteger for kind in lp.integrality_] or [False] * lp.num_col_
    worst = 0.0
    for value, low, high, is_whole in zip(values, lp.col_lower_, lp.col_upper_, integral):
        worst = max(worst, low - value, value - high, abs(value - round(value)) if is_whole else 0)
    rows, scales = [0.0] * lp.num_row_, [1.0] * lp.num_row_
    matrix = lp.a_matrix_
    starts, indices, entries = list(matrix.start_), list(matrix.index_), list(matrix.value_)
    is_columnwise = matrix.format_ == highspy.MatrixFormat.kColwise
    for major in range(len(starts) - 1):
        for place in range(starts[major], starts[major + 1]):
            row, column = (indices[place], major) if is_columnwise else (major, indices[place])
            term = entries[place] * values[column]
            rows[row] += term
            scales[row] = max(scales[row], abs(term))
    for total, scale, low, high in zip(rows, scales, lp.row_lower_, lp.row_upper_):
        worst = max(worst, (low - total) / scale, (total - high) / scale)
    cost = lp.offset_ + sum(cost * value for cost, value in zip(lp.col_cost_, values))
    return cost, worst


def highs(path, seconds, threads):
    import highspy

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", float(seconds))
    solver.setOptionValue("threads", threads)
    if solver.readModel(path) != highspy.HighsStatus.kOk:
        raise RuntimeError("the model was not read")
    _, spent = timed(solver.run)
    info = solver.getInfo()
    status = solver.modelStatusToString(solver.getModelStatus())
    holds = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    values = list(solver.getSolution().col_value) if holds else None
    return answer(path, spent, status, info.objective_function_value if holds else None, info.mip_dual_bound, values)


def scip(path, seconds, threads):
    from pyscipopt import Model

    import highspy

    model = Model()
    model.hideOutput()
    model.readProblem(path)
    model.setParam("limits/time", float(seconds))
    _, spent = timed(model.optimize)
    if model.getNSols() == 0:
        return answer(path, spent, model.getStatus(), None, model.getDualbound(), None)
    best = model.getBestSol()
    value = model.getSolObjVal(best)
    named = {variable.name: model.getSolVal(best, variable) for variable in model.getVars()}
    reader = highspy.Highs()
    reader.setOptionValue("output_flag", False)
    reader.readModel(path)
    values = [named.get(name, 0.0) for name in reader.getLp().col_names_]
    return answer(path, spent, model.getStatus(), value, model.getDualbound(), values)


def cbc(path, seconds, threads):
    with tempfile.TemporaryDirectory() as folder:
        solution = os.path.join(folder, "solution")
        command = ["cbc", path, "timeMode", "elapsed", "sec", str(seconds), "threads", str(threads), "solve",
                   "solution", solution]
        run, spent = timed(lambda: subprocess.run(command, capture_output=True, text=True))
        text = run.stdout
        head = open(solution, encoding="utf-8").readline().strip() if os.path.exists(solution) else ""
    # CBC prints an objective value even where it says that it found no feasible solution
    holds = "No feasible solution found" not in text
    value = re.search(r"^Objective value:\s+(\S+)", text, re.M)
    bound = re.search(r"^Lower bound:\s+(\S+)", text, re.M)
    found = float(value.group(1)) if value and holds else None
    least = found if "Optimal solution found" in text else float(bound.group(1)) if bound else None
    return {"spent": spent, "status": (head.split(" - ")[0] or "no answer").lower(), "value": found, "bound": least}


def answer(path, spent, status, value, bound, values):
    """What a solver says, its plan recomputed."""
    finite = bound if bound is not None and abs(bound) < 1e18 else None
    result = {"spent": spent, "status": status.lower(), "value": value, "bound": finite}
    if values is not None:
        cost, worst = recomputed(path, values)
        result["value"] = cost
        if worst > TOLERANCE:
            result["status"] += f"; breaks the model by {worst:.1e}"
            result["value"] = None
        elif abs(cost - value) > 1e-6 * max(1, abs(cost)):
            result["status"] += f"; says {value:.2f}"
    return result


SOLVERS = {"highs": highs, "scip": scip, "cbc": cbc}


def version(solver):
    try:
        if solver == "highs":
            return importlib.metadata.version("highspy")
        if solver == "scip":
            from pyscipopt import Model

            return str(Model().version())
        text = subprocess.run(["cbc", "-quit"], capture_output=True, text=True, timeout=20).stdout
        return re.search(r"Version:\s+(\S+)", text).group(1)
    except (ImportError, OSError, AttributeError, importlib.metadata.PackageNotFoundError):
        return "not installed"


def machine():
    try:
        text = open("/proc/cpuinfo", encoding="utf-8").read()
        name = re.search(r"^model name\s*:\s*(.+)$", text, re.M).group(1)
    except (OSError, AttributeError):
        name = platform.processor() or platform.machine()
    return f"{os.cpu_count()} cores, {name}, {platform.system()} {platform.release()}"


def gleaner(options, villages, seconds, mps):
    program, seed = options.gleaner, options.seed
    district = [program, "bench", "district", "--villages", str(villages), "--seed", str(seed)]
    subprocess.run([*district, "--mps", mps], check=True, capture_output=True)
    command = [*district, "--seconds", f"{seconds:g}", "--threads", str(options.threads), "--json"]
    command += ["--effort", str(options.effort)] if options.effort else []
    run, spent = timed(lambda: subprocess.run(command, capture_output=True, text=True, timeout=seconds + GRACE))
    if run.returncode != 0:
        return {"spent": spent, "status": f"exit code {run.returncode}", "value": None, "bound": None}
    found = json.loads(run.stdout)[0]
    fen = [found.get(key) for key in ("value", "bound")]
    value, bound = (None if amount is None else amount / 100 for amount in fen)
    return {"spent": spent, "status": found["status"], "value": value, "bound": bound}


def row(name, solver, seconds, found):
    value, bound, spent = found["value"], found["bound"], found["spent"]
    gap = f"{100 * (value - bound) / abs(value):9.3f}" if value and bound is not None else f"{'-':>9}"
    shown = f"{value:18.2f}" if value is not None else f"{'no plan':>18}"
    least = f"{bound:18.2f}" if bound is not None else f"{'no bound':>18}"
    print(f"{name:16}{solver:9}{seconds:7.0f}{spent:8.1f}{shown}{least}{gap}  {found['status']}", flush=True)


def compare(name, mps, seconds, options):
    for solver in options.solvers.split(","):
        # each in a process of its own, so that one that crashes or keeps memory does not harm the next
        command = [sys.executable, os.path.abspath(__file__), "--one", solver, mps, str(seconds), str(options.threads)]
        try:
            run = subprocess.run(command, capture_output=True, text=True, timeout=seconds + GRACE)
        except subprocess.TimeoutExpired:
            print(f"{name:16}{solver:9}{seconds:7.0f}  ended {GRACE} s after its time without an answer", flush=True)
            continue
        if run.returncode == 0:
            row(name, solver, seconds, json.loads(run.stdout.splitlines()[-1]))
        else:
            reason = run.stderr.strip().splitlines()[-1:] or [f"ended with code {run.returncode}"]
            print(f"{name:16}{solver:9}{seconds:7.0f}  not run: {reason[0]}", flush=True)


def usual_seconds(villages):
    return next((seconds for most, seconds in USUAL if villages <= most), USUAL[-1][1])


def main():
    if sys.argv[1:2] == ["--one"]:
        solver, path, seconds, threads = sys.argv[2:6]
        return print(json.dumps(SOLVERS[solver](path, float(seconds), int(threads))))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gleaner", help="the program; needed unless --mps is given")
    parser.add_argument("--villages", default=",".join(str(villages) for villages, _ in USUAL))
    parser.add_argument("--seconds", help="one for all, or one for each size or file")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--effort", type=int, help="Gleaner's effort; as much as fits into the time unless given")
    parser.add_argument("--solvers", default="highs,scip,cbc")
    parser.add_argument("--mps", nargs="*", default=[])
    options = parser.parse_args()
    if not options.mps and not (options.gleaner and shutil.which(options.gleaner)):
        parser.error("--gleaner must name the built program")
    cases = options.mps or [int(text) for text in options.villages.split(",")]
    times = [float(text) for text in options.seconds.split(",")] if options.seconds else [
        120.0 if options.mps else float(usual_seconds(case)) for case in cases]
    times += times[-1:] * (len(cases) - len(times))
    versions = ", ".join(f"{solver} {version(solver)}" for solver in options.solvers.split(","))
    print(f"{datetime.date.today()}; {machine()}; threads {options.threads}; seed {options.seed}; {versions}")
    print(f"{'model':16}{'program':9}{'seconds':>7}{'spent':>8}{'value':>18}{'bound':>18}{'gap %':>9}  status")
    for case, seconds in zip(cases, times):
        if options.mps:
            compare(os.path.basename(case), case, seconds, options)
            continue
        with tempfile.TemporaryDirectory() as folder:
            mps = os.path.join(folder, "siting.mps")
            name = f"{case} villages"
            row(name, "gleaner", seconds, gleaner(options, case, seconds, mps))
            compare(name, mps, seconds, options)
    return None


main()
