#!/usr/bin/env python3
"""Many officials at once on the web pages while a plan is being computed in the background.

    python3 Tests/Benchmarks/web_load.py .build-release/release Scenarios/jining-edz

Makes a folder with the scenario and a plan of it, one account an official, signs them all in, queues a long run, and lets
`wrk` (Debian's) ask, without a pause unless --pause says otherwise, on as many connections as there are officials, each
request with the session of another: in a hundred, 60 the township's page, 13 its second page, 20 a village, 3 the history,
2 the print sheet, 2 confirmations. Fails where an answer is an error, or the 99th percentile is over --limit milliseconds.
"""

import argparse
import os
import re
import subprocess
import sys

import web_site

SCRIPT = """
local people = {%s}
local kinds, turn = {}, 0
for i = 1, 100 do
  local kind = "page"
  if i %% 50 == 7 then kind = "confirm" elseif i %% 50 == 23 then kind = "print" elseif i %% 33 == 11 then kind = "history"
  elseif i %% 5 == 0 then kind = "village" elseif i %% 8 == 3 then kind = "second" end
  kinds[i] = kind
end
request = function()
  turn = turn + 1
  local who = people[turn %% #people + 1]
  local kind = kinds[(turn * 37) %% 100 + 1]
  local village = who.villages[turn %% #who.villages + 1]
  local headers = { ["Cookie"] = who.cookie, ["Accept-Language"] = turn %% 4 == 0 and "en" or "zh" }
  if kind == "confirm" then
    headers["Content-Type"] = "application/x-www-form-urlencoded"
    return wrk.format("POST", "/township/villages/" .. village .. "/confirm", headers, "plan=1&form_token=" .. who.token)
  end
  local paths = { page = "/township", second = "/township?page=2", history = "/township/history",
    print = "/township/print", village = "/township/villages/" .. village }
  return wrk.format("GET", paths[kind], headers)
end
function delay() return %d end
local threads = {}
setup = function(thread) table.insert(threads, thread) end
done = function(summary, latency, requests)
  io.write(string.format("RESULT requests=%%d seconds=%%.1f p50=%%.1f p90=%%.1f p99=%%.1f greatest=%%.1f " ..
    "connect=%%d read=%%d write=%%d status=%%d timeout=%%d\\n", summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(90) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3,
    summary.errors.connect, summary.errors.read, summary.errors.write, summary.errors.status, summary.errors.timeout))
end
"""


def signed_in(site, name):
    """A line of the script's table: one official's cookie, form token and villages."""
    visitor = web_site.Visitor(site)
    visitor.sign_in(name)
    status, _, page = visitor.ask("GET", "/township")
    assert status == 200, status
    villages = sorted(set(re.findall(r"/township/villages/(\d+)", page)))
    cookie = "gleaner-session=" + visitor.cookies["gleaner-session"]
    return '{cookie="%s", token="%s", villages={%s}}' % (
        cookie, web_site.token(page), ",".join(f'"{village}"' for village in villages))


def processor_seconds(process):
    """What a process has used so far, without its children."""
    with open(f"/proc/{process}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", help="folder of the built programs")
    parser.add_argument("scenario")
    parser.add_argument("--officials", type=int, default=200)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--limit", type=float, default=200, help="milliseconds")
    parser.add_argument(
        "--pause", type=int, default=0, help="milliseconds that each official reads between an answer and the next question")
    parser.add_argument("--no-run", action="store_true", help="compute nothing in the background")
    args = parser.parse_args()
    site = web_site.Site(args.programs, args.scenario)
    try:
        officials = site.add_officials(args.officials)
        site.start()
        people = [signed_in(site, name) for name in officials]
        script = os.path.join(site.root, "load.lua")
        with open(script, "w", encoding="utf-8") as file:
            file.write(SCRIPT % (",\n".join(people), args.pause))
        planner = web_site.Visitor(site)
        planner.sign_in("planner")
        if not args.no_run:
            form = web_site.token(planner.ask("GET", "/scenarios")[2])
            planner.ask("POST", "/runs", {"form_token": form, "scenario": site.scenario, "effort": "100000"})
        begun = processor_seconds(site.server.pid)
        said = subprocess.run(
            ["wrk", "-t1", f"-c{args.officials}", f"-d{args.seconds}s", "--timeout", "10s", "-s", script,
             f"http://127.0.0.1:{site.port}"], text=True, stdout=subprocess.PIPE, check=True).stdout
        spent = processor_seconds(site.server.pid) - begun
        state = planner.ask("GET", "/runs")[2]
        is_planning = args.no_run or "计算中" in state or ">running<" in state
        site.end()
        found = dict(re.findall(r"(\w+)=([\d.]+)", re.search(r"RESULT (.*)", said).group(1)))
        print(" ".join(f"{name}={value}" for name, value in found.items()))
        print(f"{1000 * spent / int(found['requests']):.2f} ms of one processor a request in the server")
        errors = sum(int(found[name]) for name in ("connect", "read", "write", "status", "timeout"))
        print(f"{errors} errors; 99th percentile {found['p99']} ms; a plan was {'' if is_planning else 'NOT '}computed")
        return 0 if errors == 0 and float(found["p99"]) <= args.limit and is_planning else 1
    finally:
        if site.server and site.server.poll() is None:
            site.end()
        site.remove()


if __name__ == "__main__":
    sys.exit(main())
