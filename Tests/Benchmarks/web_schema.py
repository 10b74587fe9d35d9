#!/usr/bin/env python3
"""Asks the web server's interface for programs whatever schemathesis (PyPI) makes of its description.

    python3 Tests/Benchmarks/web_schema.py .build-release/release Scenarios/two-villages --schemathesis PATH

As planner, as official and as nobody: no answer may be a fault of the server, and status, content type and body must be as
the description says.
"""

import argparse
import subprocess
import sys

import web_site

CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", help="folder of the built programs")
    parser.add_argument("scenario")
    parser.add_argument("--schemathesis", default="schemathesis", help="the program")
    parser.add_argument("--examples", default="40", help="requests an operation")
    args = parser.parse_args()
    site = web_site.Site(args.programs, args.scenario, effort=3)
    official = site.add_officials(1)[0]
    codes = {}
    try:
        site.start()
        for name in (None, official, "planner"):
            headers = []
            if name:
                visitor = web_site.Visitor(site)
                visitor.sign_in(name)
                session = visitor.session()
                headers = ["-H", "Cookie: gleaner-session=" + visitor.cookies["gleaner-session"],
                           "-H", "X-Form-Token: " + session["form_token"]]
            print(f"== as {name or 'nobody'}", flush=True)
            # signing out would end the session that the other requests need
            codes[name] = subprocess.run(
                [args.schemathesis, "run", f"http://127.0.0.1:{site.port}/api/v1/openapi.json", "--checks", CHECKS,
                 "--max-examples", args.examples, "--request-timeout", "120", "--seed", "1", "--exclude-path", "/api/v1/session/end", "--no-color",
                 *headers]).returncode
        print({str(name): code for name, code in codes.items()})
        return max(codes.values())
    finally:
        if site.server and site.server.poll() is None:
            site.end()
        site.remove()


if __name__ == "__main__":
    sys.exit(main())
