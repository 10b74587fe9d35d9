"""A web server of Gleaner over a folder of its own, for the trials beside this file: made, asked and ended by its number."""

import concurrent.futures
import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.parse

PASSWORD = "a long password"


class Site:
    """A folder with one scenario, its plan before the townships, accounts, and a server that can be started again."""

    def __init__(self, programs, scenario, effort=10):
        self.programs = os.path.abspath(programs)
        self.scenario = os.path.basename(os.path.normpath(scenario))
        self.root = tempfile.mkdtemp(prefix="gleaner-site-")
        self.server = None
        self.port = None
        shutil.copytree(scenario, os.path.join(self.root, self.scenario))
        os.mkdir(os.path.join(self.root, "plans"))
        self.call("gleaner", "plan", os.path.join(self.root, self.scenario), "-o",
                  os.path.join(self.root, "plans", "first"), "--effort", str(effort), "--quiet", "--threads", "1")
        with open(os.path.join(self.root, self.scenario, "townships.csv"), encoding="utf-8-sig") as table:
            self.townships = [line.split(",")[0] for line in table.read().splitlines()[1:] if line]
        self.add("planner", "planner")
        self.web("register", self.root, "first", "--scenario", self.scenario, "--circulate", "--as", "planner")

    def call(self, program, *arguments, text=None):
        path = os.path.join(self.programs, program)
        return subprocess.run([path, *arguments], input=text, text=True, check=True, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE).stdout

    def web(self, *arguments, text=None):
        return self.call("gleaner-web", *arguments, text=text)

    def add(self, name, role, township=None):
        place = ["--township", township] if township else []
        self.web("account", "add", self.root, name, "--role", role, *place, text=PASSWORD + "\n")

    def add_officials(self, count):
        """Officials `o0` … spread over the townships."""
        names = [(f"o{number}", self.townships[number % len(self.townships)]) for number in range(count)]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda one: self.add(one[0], "official", one[1]), names))
        return [name for name, _ in names]

    def start(self, *options):
        """Starts the server at a free port of loopback and waits until it is healthy."""
        self.log = open(os.path.join(self.root, "server.log"), "ab")
        begin = self.log.tell()
        self.server = subprocess.Popen([os.path.join(self.programs, "gleaner-web"), self.root, "--port", "0", *options],
                                       stdout=subprocess.DEVNULL, stderr=self.log)
        for _ in range(300):
            with open(self.log.name, "rb") as log:
                log.seek(begin)
                found = re.search(rb"started and listening on 127\.0\.0\.1:(\d+)", log.read())
            if found:
                self.port = int(found.group(1))
                return
            if self.server.poll() is not None:
                break
            time.sleep(0.1)
        raise RuntimeError("the server did not start; see " + self.log.name)

    def end(self, signal_number=signal.SIGTERM):
        self.server.send_signal(signal_number)
        try:
            code = self.server.wait(60)
        except subprocess.TimeoutExpired:
            self.server.kill()
            code = self.server.wait()
        self.log.close()
        return code

    def remove(self):
        shutil.rmtree(self.root)


class Visitor:
    """Somebody who asks the server and keeps cookies."""

    def __init__(self, site):
        self.site = site
        self.cookies = {}
        self.line = None

    def ask(self, method, path, fields=None, headers=None, timeout=60):
        """Status, headers and text of an answer."""
        body = urllib.parse.urlencode(fields) if isinstance(fields, dict) else fields
        sent = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()), **(headers or {})}
        if isinstance(fields, dict):
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        line = http.client.HTTPConnection("127.0.0.1", self.site.port, timeout=timeout)
        try:
            line.request(method, path, body, sent)
            answer = line.getresponse()
            text = answer.read()
        finally:
            line.close()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer.status, answer.headers, text.decode("utf-8", "replace")

    def sign_in(self, name):
        _, _, form = self.ask("GET", "/sign-in")
        status, _, text = self.ask("POST", "/sign-in", {"form_token": token(form), "name": name, "password": PASSWORD})
        if status != 303:
            raise RuntimeError(f"{name} cannot sign in: {status} {text[:300]}")

    def session(self):
        return json.loads(self.ask("GET", "/api/v1/session")[2])


def token(page):
    """The token of a page's first form."""
    return re.search(r'name="form_token" value="([0-9a-f]{64})"', page).group(1)
