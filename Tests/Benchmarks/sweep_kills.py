#!/usr/bin/env python3
"""Kills a sweep with SIGKILL again and again and checks that no result is lost or computed twice.

    python3 Tests/Benchmarks/sweep_kills.py .build-release/release/gleaner Scenarios/jining-edz --to /tmp/kills

Plans 200 scenarios (20 prices of a kilometre by 10 radii), kills the program five times at random moments, each time by
its process number, and lets it finish the sixth time. Every result that was there after a kill has to be the same file
after the next run: its bytes, and its time of change, which a second computation would move. With --compare the sweep is
run once more without a kill, and every file has to be the same to the last byte.
"""

import argparse
import hashlib
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time


def results(folder):
    """Name of each kept result with its bytes' fingerprint and its time of change."""
    found = {}
    path = os.path.join(folder, "results")
    for name in sorted(os.listdir(path)) if os.path.isdir(path) else []:
        # a file that a killed run was writing beside its place has another name
        if not name.endswith(".json") or name.startswith("."):
            continue
        file = os.path.join(path, name)
        with open(file, "rb") as content:
            found[name] = (hashlib.sha256(content.read()).hexdigest(), os.stat(file).st_mtime_ns)
    return found


def command(args, folder):
    return [
        args.program, "sweep", args.scenario, "--vary", f"vehicles[*].cost_cny_km*=0.8:1.2:{args.prices}",
        "--vary", f"streams.{args.stream}.service_radius_km={args.radii}", "--effort", str(args.effort),
        "--threads", str(args.threads), "--json", "-o", folder,
    ]


def run(args, folder):
    """Lets a sweep run to its end."""
    done = subprocess.run(command(args, folder), capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"the sweep ended with {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)


def kill_once(args, folder, wait, known):
    """Starts the sweep and kills it after so many new results and a moment more."""
    process = subprocess.Popen(command(args, folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None and len(results(folder)) < known + wait:
        time.sleep(0.02)
    time.sleep(random.uniform(0, args.moment))
    if process.poll() is not None:
        sys.exit("the sweep ended before it could be killed; give more scenarios")
    os.kill(process.pid, signal.SIGKILL)
    process.wait()


def check_kept(before, after, number):
    for name, one in before.items():
        if after.get(name) != one:
            sys.exit(f"after kill {number}: {name} was " + ("computed again" if name in after else "lost"))


def same_files(one, other):
    """Files below two folders that are not the same."""
    found = []
    for top, _, names in os.walk(one):
        for name in names:
            path = os.path.join(top, name)
            twin = os.path.join(other, os.path.relpath(path, one))
            if not os.path.isfile(twin) or open(path, "rb").read() != open(twin, "rb").read():
                found.append(os.path.relpath(path, one))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("scenario")
    parser.add_argument("--to", required=True, help="folder of the sweep; removed first")
    parser.add_argument("--prices", type=int, default=20)
    parser.add_argument("--radii", default="6:15:10")
    parser.add_argument("--stream", default="straw")
    parser.add_argument("--effort", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--moment", type=float, default=2.0, help="seconds at most that a kill waits after a result")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--compare", action="store_true", help="sweep once more without a kill, and compare")
    args = parser.parse_args()
    random.seed(args.seed)
    shutil.rmtree(args.to, ignore_errors=True)
    before, begin = {}, time.time()
    for number in range(1, args.kills + 1):
        kill_once(args, args.to, random.randint(1, args.prices * 10 // (args.kills + 1)), len(before))
        after = results(args.to)
        check_kept(before, after, number)
        print(f"kill {number}: {len(after)} results, {len(after) - len(before)} of them new", flush=True)
        before = after
    answer = run(args, args.to)
    after = results(args.to)
    check_kept(before, after, "the last")
    planned = sum(1 for one in answer["results"] if one["status"] == "planned")
    kept = len(before) + answer["computed"]
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{len(answer['results'])} scenarios, {planned} with a plan; {len(before)} known after the kills and "
          f"{answer['computed']} computed at last; {time.time() - begin:.0f} s, {used.ru_utime:.0f} s of processor time")
    if kept != len(answer["results"]) or len(after) != kept:
        sys.exit(f"{len(after)} results are kept, and {kept} were computed")
    if args.compare:
        whole = args.to.rstrip("/") + "-whole"
        shutil.rmtree(whole, ignore_errors=True)
        run(args, whole)
        different = same_files(args.to, whole) + same_files(whole, args.to)
        if different:
            sys.exit(f"differs from a sweep that nobody killed: {sorted(set(different))[:5]}")
        print("the same files as of a sweep that nobody killed")


if __name__ == "__main__":
    main()
