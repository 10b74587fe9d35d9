#!/usr/bin/env python3
"""Kills the web server with SIGKILL again and again, during sign-offs and during a run, and checks that nothing is lost.

    python3 Tests/Benchmarks/web_kills.py .build-release/release Scenarios/two-villages --kills 50

Officials confirm and object without a pause while runs wait in the queue and one is being computed. After every kill the
server is started again over the same folder. At the end: every answer that a browser was told of is in the database with its
words; every plan that is listed reads as a whole bundle and passes `gleaner verify`; the runs go on to their end, each with
one plan; nothing unfinished lies about; the database is sound.
"""

import argparse
import json
import os
import random
import sqlite3
import sys
import threading
import time

import web_site


class Official(threading.Thread):
    """Confirms and objects to villages in turn, and notes what it was told is recorded."""

    def __init__(self, site, name, told):
        super().__init__(daemon=True)
        self.site, self.name_, self.told = site, name, told
        self.visitor = web_site.Visitor(site)
        self.is_over = False
        self.number = 0

    def prepare(self):
        self.visitor.sign_in(self.name_)
        session = self.visitor.session()
        page = self.visitor.ask("GET", "/api/v1/township")[2]
        self.token = session["form_token"]
        self.villages = sorted({one.split('"')[0] for one in page.split('"village":"')[1:]})

    def run(self):
        while not self.is_over:
            village = self.villages[self.number % len(self.villages)]
            mark = f"{self.name_} {self.number}"
            self.number += 1
            try:
                status, _, _ = self.visitor.ask(
                    "POST", f"/township/villages/{village}/object",
                    {"form_token": self.token, "plan": "1", "reason": mark}, timeout=5)
                if status == 303:
                    self.told.add((village, mark))
                elif status != 409:
                    self.told.add((village, f"refused with {status}: {mark}"))
            except OSError:
                time.sleep(0.05)
            except Exception:  # the line was cut in the middle of an answer
                time.sleep(0.05)


def checked(site, told, runs):
    """What is wrong, one line each."""
    wrong = []
    base = sqlite3.connect(os.path.join(site.root, "gleaner.sqlite"))
    if base.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
        wrong.append("the database is not sound")
    kept = set(base.execute("SELECT village, reason FROM answers"))
    wrong += [f"lost: {one}" for one in sorted(told - kept)]
    logged = base.execute("SELECT count(*) FROM log WHERE action = 'answer.objected'").fetchone()[0]
    if logged != len(kept):
        wrong.append(f"{logged} lines of the log for {len(kept)} answers")
    states = base.execute("SELECT state, count(*) FROM runs GROUP BY state").fetchall()
    if states != [("planned", runs)]:
        wrong.append(f"runs ended as {states}")
    plans = base.execute("SELECT id, run, folder FROM plans ORDER BY id").fetchall()
    if sorted(run for _, run, _ in plans if run) != list(range(1, runs + 1)):
        wrong.append(f"plans of runs: {plans}")
    for _, _, folder in plans:
        try:
            site.call("gleaner", "verify", os.path.join(site.root, "plans", folder))
        except Exception as fault:
            wrong.append(f"{folder}: {fault}")
    listed = {folder for _, _, folder in plans}
    wrong += [f"left over: {path}" for path in os.listdir(os.path.join(site.root, "plans")) if path not in listed]
    attempts = base.execute("SELECT sum(attempt) FROM runs").fetchone()[0]
    print(f"{len(told)} answers told, {len(kept)} kept, {len(plans)} plans, {attempts} attempts at {runs} runs")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", help="folder of the built programs")
    parser.add_argument("scenario")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--runs", type=int, default=40)
    parser.add_argument("--effort", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    site = web_site.Site(args.programs, args.scenario, effort=3)
    told = set()
    people = [Official(site, name, told) for name in site.add_officials(4)]
    site.start()
    for person in people:
        person.prepare()
    planner = web_site.Visitor(site)
    planner.sign_in("planner")
    token = planner.session()["form_token"]
    for _ in range(args.runs):
        planner.ask("POST", "/runs", {"form_token": token, "scenario": site.scenario, "effort": str(args.effort)})
    for person in people:
        person.start()
    during = 0
    try:
        for _ in range(args.kills):
            time.sleep(chance.uniform(0.2, 2.5))
            base = sqlite3.connect(os.path.join(site.root, "gleaner.sqlite"))
            during += base.execute("SELECT count(*) FROM runs WHERE state = 'running'").fetchone()[0]
            base.close()
            site.server.kill()
            site.server.wait()
            site.start()
        for person in people:
            person.is_over = True
        for person in people:
            person.join()
        print(f"{args.kills} kills, {during} of them during a run")
        for _ in range(1800):
            states = [run["state"] for run in json.loads(planner.ask("GET", "/api/v1/runs")[2])]
            if all(state not in ("queued", "running") for state in states):
                break
            time.sleep(0.5)
        code = site.end()
        wrong = checked(site, told, args.runs) + ([f"ended with {code}"] if code != 0 else [])
        for line in wrong:
            print(line)
        print("nothing was lost" if not wrong else f"{len(wrong)} FAULTS")
        return 1 if wrong else 0
    finally:
        for person in people:
            person.is_over = True
        if site.server.poll() is None:
            site.end()
        site.remove()


if __name__ == "__main__":
    sys.exit(main())
