#!/usr/bin/env python3
"""A township's objection from sign-in to the new plan, in a real browser, with pictures of every page.

    python3 Tests/Benchmarks/web_story.py .build-release/release Scenarios/jining-edz --to PICTURES

Needs selenium (PyPI) and Debian's chromium, chromium-driver and fonts-noto-cjk. An official signs in and objects to a
village; a planner signs in, accepts, plans anew, compares, downloads and puts the new plan forward; the official sees what
changed; an auditor audits. Every page is photographed in Chinese and English, 1200 and 390 pixels wide. Fails where a page
asks another host for anything, the browser's console says anything, a page is wider than its window, or the first page of a
township weighs 150 kB or more. With --no-script the same is gone through without JavaScript.
"""

import argparse
import base64
import json
import os
import sys
import time
import urllib.parse
import zipfile

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

import web_site

GREATEST_FIRST_PAGE = 150_000
# seconds that a run may take, which has the lowest priority on the machine
PATIENCE = 900


class Browser:
    """A browser that keeps pictures and what went wrong."""

    def __init__(self, site, pictures, has_script):
        self.site, self.pictures = site, pictures
        self.downloads = os.path.join(site.root, "downloads")
        self.wrong = []
        self.seen = set()
        options = webdriver.ChromeOptions()
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=en"):
            options.add_argument(argument)
        options.add_experimental_option(
            "prefs", {"download.default_directory": self.downloads, "intl.accept_languages": "en",
                      **({} if has_script else {"profile.managed_default_content_settings.javascript": 2})})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.set_window_size(1200, 900)

    def go(self, path):
        self.driver.get(f"http://127.0.0.1:{self.site.port}{path}")
        self.look()

    def look(self):
        """Notes what the console said and which hosts were asked; how many bytes came since the last look."""
        for line in self.driver.get_log("browser"):
            # the bundle's report is shown in a sandbox without scripts, as it is meant to be; there is no icon
            if "sandboxed" in line["message"] or "favicon.ico" in line["message"]:
                continue
            self.wrong.append(f"{self.driver.current_url}: the console says {line['message']}")
        weight = 0
        for line in self.driver.get_log("performance"):
            message = json.loads(line["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                address = urllib.parse.urlsplit(message["params"]["request"]["url"])
                if address.scheme in ("http", "https") and address.port != self.site.port:
                    self.wrong.append(f"{self.driver.current_url}: asks {address.netloc}")
            elif message["method"] == "Network.loadingFinished":
                weight += message["params"]["encodedDataLength"]
        return weight

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def text(self):
        return self.find("body").text

    def press(self, selector):
        element = self.find(selector)
        element.click()
        self.look()

    def sign_in(self, name):
        self.driver.delete_all_cookies()
        self.go("/sign-in")
        self.find("input[name=name]").send_keys(name)
        self.find("input[name=password]").send_keys(web_site.PASSWORD)
        self.press("form.fields button")

    def photograph(self, name, path=None):
        """Pictures of a page in both languages and widths."""
        path = path or self.driver.current_url.split(str(self.site.port), 1)[1]
        for language in ("zh", "en"):
            self.driver.add_cookie({"name": "gleaner-language", "value": language, "path": "/"})
            for width in (1200, 390):
                self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                    "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600})
                self.go(path)
                size = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
                if size["width"] > width:
                    self.wrong.append(f"{path}: {size['width']} pixels wide in a window of {width}, {language}")
                shot = self.driver.execute_cdp_cmd("Page.captureScreenshot", {
                    "captureBeyondViewport": True, "clip": {
                        "x": 0, "y": 0, "width": width, "height": min(size["height"], 6000), "scale": 1}})
                with open(os.path.join(self.pictures, f"{name}-{language}-{width}.png"), "wb") as file:
                    file.write(base64.b64decode(shot["data"]))
        self.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        self.driver.add_cookie({"name": "gleaner-language", "value": "en", "path": "/"})
        self.go(path)

    def expect(self, what, holds):
        print(("ok     " if holds else "WRONG  ") + what, flush=True)
        if not holds:
            self.wrong.append(what)

    def downloaded(self, name):
        """Waits for a file; an archive is tried whole."""
        path = os.path.join(self.downloads, name)
        for _ in range(240):
            if os.path.exists(path) and not os.path.exists(path + ".crdownload"):
                with zipfile.ZipFile(path) as archive:
                    return archive.testzip() is None and len(archive.namelist())
            time.sleep(0.5)
        return 0


def objects(browser, official):
    browser.go("/sign-in")
    browser.photograph("sign-in", "/sign-in")
    browser.sign_in(official)
    browser.expect("the official begins at the own township", "Tuanli Town" in browser.text())
    browser.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
    browser.look()
    browser.driver.get(f"http://127.0.0.1:{browser.site.port}/township")
    weight = browser.look()
    browser.expect(f"the township's first page weighs {weight} bytes", 0 < weight < GREATEST_FIRST_PAGE)
    browser.photograph("township", "/township")
    village = browser.find("a[href^='/township/villages/'].second").get_attribute("href").split("/")[-1]
    browser.photograph("village", f"/township/villages/{village}")
    Select(browser.find("select[name=stream]")).select_by_value("straw")
    browser.find("textarea[name=reason]").send_keys("The bridge on the way is closed until May. 桥梁封闭至五月。")
    browser.press("form.fields button")
    browser.expect("the objection is recorded", "Recorded." in browser.text() and "bridge" in browser.text())
    browser.go("/township")
    browser.press("form[action='/township/confirm'] button")
    browser.expect("all other villages are confirmed at once", "not answered yet (" not in browser.text())
    browser.photograph("history", "/township/history")
    browser.photograph("print", "/township/print")
    return village


def plans_anew(browser):
    browser.sign_in("planner")
    browser.expect("the planner begins at the scenarios", "Scenarios" in browser.find("h1").text)
    browser.photograph("scenarios", "/scenarios")
    browser.photograph("scenario", f"/scenarios/{browser.site.scenario}")
    browser.photograph("answers-open", "/answers")
    browser.press("button[value=accepted]")
    browser.expect("the objection is accepted", "objection accepted" in browser.text())
    browser.photograph("answers-accepted", "/answers")
    browser.press("form[action$='/revision'] button")
    browser.expect("the run stays near the plan", "may move: at most 1" in browser.text())
    shown = set()
    is_photographed = False
    end = time.time() + PATIENCE
    while time.time() < end:
        places = browser.driver.find_elements(By.CSS_SELECTOR, "[data-events]")
        if not places:
            break
        try:
            shown.add(places[0].text)
        except Exception:
            continue
        if "%" in "".join(shown) and not is_photographed:
            is_photographed = True
            browser.photograph("run", "/runs/1")
        if not browser.has_script:
            browser.driver.refresh()
        time.sleep(0.2)
    browser.look()
    browser.expect(f"{len(shown)} lines of progress were shown as they came", len(shown) > 3)
    browser.photograph("runs", "/runs")
    browser.go("/runs/1")
    browser.press("a.button[href^='/plans/']")
    browser.expect("the new plan says which village moved", "villages move, of at most 1" in browser.text())
    browser.photograph("plan")
    browser.photograph("plans", "/plans")
    browser.go("/plans/2")
    browser.press("a[href^='/comparison']")
    browser.expect("the two plans are compared", "comparison?old=1&new=2" in browser.driver.current_url
                   and len(browser.text()) > 500)
    browser.photograph("comparison")
    for link, name in (("bundle.zip", "plan-2.zip"), ("documents.zip", "documents-2-en.zip")):
        browser.go("/plans/2")
        browser.press(f"a[href$='{link}']")
        browser.expect(f"{name} is downloaded, {browser.downloaded(name)} files", browser.downloaded(name) > 5)
    browser.go("/plans/2")
    browser.press("form[action$='/circulate'] button")
    browser.photograph("report", "/plans/2/report")
    browser.photograph("log", "/log")


def sees(browser, official, village):
    browser.sign_in(official)
    browser.go(f"/township/villages/{village}")
    browser.expect("the official sees what changed", "in the plan before" in browser.text())
    browser.photograph("village-moved", f"/township/villages/{village}")
    browser.go("/township/history")
    browser.expect("the official reads the decision", "objection accepted" in browser.text())
    browser.sign_in("auditor")
    browser.photograph("verification", "/plans/2/verification")
    browser.expect("the audit passes", "Passed:" in browser.text())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", help="folder of the built programs")
    parser.add_argument("scenario")
    parser.add_argument("--to", required=True, help="folder for the pictures")
    parser.add_argument("--no-script", action="store_true")
    args = parser.parse_args()
    os.makedirs(args.to, exist_ok=True)
    site = web_site.Site(args.programs, args.scenario, effort=3)
    official = site.add_officials(1)[0]
    site.add("auditor", "auditor")
    site.start()
    browser = Browser(site, args.to, not args.no_script)
    browser.has_script = not args.no_script
    try:
        village = objects(browser, official)
        plans_anew(browser)
        sees(browser, official, village)
    finally:
        browser.driver.quit()
        site.end()
        site.remove()
    for line in browser.wrong:
        print(line)
    print("the story holds" if not browser.wrong else f"{len(browser.wrong)} FAULTS")
    return 1 if browser.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
