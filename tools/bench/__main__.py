"""Measure how fast the pages are, beside stock Material and Zensical: ``make bench``.

    make bench                         all pages, five runs; those of the others are a sample
    make bench ARGS="--pages pooling"  the pages with this word in their address; the rest stays
    make bench ARGS="--runs 1"         a single run
    make bench ARGS="--others all"     all pages of the others, too
    make bench ARGS="--table"          nothing; write the table again, without pages that are gone

It goes on after Ctrl-C where it was, as long as the pages are the same.
"""

import argparse
import contextlib
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from functools import partial
from importlib.metadata import version

from playwright.sync_api import sync_playwright

from lab import machine
from tools import progress, setup_browser
from tools.bench import builds, clicks, lighthouse, record, server, show, weighing
from tools.bench.builds import BUILDERS, OURS

RUNS = 5
ONE_IN = 5  # pages of the sample
QUIET = 0.25  # load for each core
BUSY = (
    "Other programs are at work on this machine (load {:.1f}): scores will be lower and times "
    "longer than on a quiet one. Bytes, requests and elements stay the same."
)
OPTIONS_OF_CHROME = ["--disable-gpu", "--disable-background-networking"]


def main(arguments):
    options = read(arguments)
    kept = record.recorded()
    if not options.table:
        kept = record.merged(kept, *measure(options))
    kept = record.tidied(kept, builds.pages())
    record.write(record.NUMBERS, json.dumps(kept, indent=1, ensure_ascii=False) + "\n")
    record.write(record.TABLE, show.text(kept))
    print(f"Written: {record.TABLE.relative_to(builds.ROOT)}")


def read(arguments):
    parser = argparse.ArgumentParser(
        prog="make bench",
        usage='make bench ARGS="…"',
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--pages", nargs="+", metavar="WORD", default=[""])
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--others", choices=["sample", "all", "none"], default="sample")
    parser.add_argument("--table", action="store_true")
    return parser.parse_args(arguments)


def measure(options):
    """Measure what is asked for, and return it with the circumstances."""
    load = os.getloadavg()[0]
    if load > QUIET * os.cpu_count():
        print(BUSY.format(load), flush=True)
    pages = pages_with(options.pages)
    chrome = setup_browser.whole()
    folders = build([OURS] if options.others == "none" else BUILDERS)
    circumstances = {
        "date": date.today().isoformat(),
        "machine": machine.processor(),
        "versions": versions(chrome),
    }
    measured = record.Measured(circumstances)
    try:
        measure_pages(measured, pages, folders, chrome, options)
    except KeyboardInterrupt:
        print("\nStopped: the same command goes on from here.")
    return measured, {**circumstances, "load": round(load, 1)}


def pages_with(words):
    """Return the pages that have one of the words in their address; "home" is the home page's.

    Ends with a message when there is none.
    """
    pages = builds.pages()
    found = [page for page in pages if any(word in (page or "home") for word in words)]
    if not found:
        sys.exit(f"No page of nav in mkdocs.yml has {' or '.join(words)} in its address")
    return found


def build(names):
    """Build the site in each way, and return {name of the builder: folder}."""
    folders = {}
    for name in progress.track(names, "Building", lambda name: BUILDERS[name].label):
        folders[name] = builds.CACHE / name
        shutil.rmtree(folders[name], ignore_errors=True)
        folders[name].parent.mkdir(parents=True, exist_ok=True)
        BUILDERS[name].build(folders[name])
    return folders


def versions(chrome):
    """Return the versions of what builds and of what measures, by their names."""
    printed = subprocess.run([chrome, "--version"], capture_output=True, text=True).stdout
    pinned = json.loads((builds.ROOT / "requirements/npm/package.json").read_text("utf-8"))
    return {
        "Material for MkDocs": version("mkdocs-material"),
        "Zensical": version("zensical"),
        "Lighthouse": pinned["dependencies"]["lighthouse"],
        "Chromium": re.search(r"[\d.]+", printed)[0],
    }


def measure_pages(measured, pages, folders, chrome, options):
    """Measure pages of all builders, after every step of which what is known is kept."""
    with contextlib.ExitStack() as stack:
        origins = {
            name: stack.enter_context(server.serve(folder)) for name, folder in folders.items()
        }
        for name, page in itertools.product(folders, pages):
            if builds.has(folders[name], page):
                measured.renew(name, page, builds.digest(folders[name], page))
        addresses = {(OURS, page): origins[OURS] + page for page in pages}
        weigh(measured, addresses, chrome, "1 of 3, bytes, elements and clicks")
        others = pages
        if options.others == "sample":
            others = record.sample(pages, measured, ONE_IN)
        for name in [name for name in folders if name != OURS]:
            for page in filter(partial(builds.has, folders[name]), others):
                addresses[name, page] = origins[name] + page
        weigh(measured, addresses, chrome, "2 of 3, the same of the others")
        run_lighthouse(measured, addresses, chrome, options.runs)


def weigh(measured, addresses, chrome, step):
    """Count bytes, requests and elements, and time clicks, where that is not known yet.

    ``addresses`` are those of the pages, by (builder, page).
    """
    unknown = [key for key in addresses if "clicks" not in measured.of(*key)]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chrome, args=OPTIONS_OF_CHROME)
        for key in progress.track(unknown, step, named):
            visit = weighing.visit(browser, addresses[key], viewport=weighing.PHONE)
            weight = {
                "kilobytes": round(visit.kilobytes, 1),
                "requests": len(visit.requests),
                "elements": visit.elements.total(),
            }
            times = clicks.time_clicks(browser, addresses[key])
            measured.of(*key).update(weight=weight, clicks=times)
            measured.save()
            progress.say(f"{named(key)}: {weight['kilobytes']} kB, {weight['elements']:,} elements")
        browser.close()


def run_lighthouse(measured, addresses, chrome, runs):
    """Run Lighthouse on each page as often as asked, all pages once before any of them twice."""
    if all(len(measured.of(*key)["runs"]) >= runs for key in addresses):
        for key in addresses:
            measured.of(*key)["runs"] = []
    missing = {key: runs - len(measured.of(*key)["runs"]) for key in addresses}
    rounds = [[key for key, count in missing.items() if count > n] for n in range(runs)]
    with lighthouse.Lighthouse(chrome) as running:
        for key in progress.track(itertools.chain(*rounds), "3 of 3, Lighthouse", named):
            known = measured.of(*key)["runs"]
            answer = running.measure(addresses[key], full=not known)
            known.append(answer)
            measured.save()
            progress.say(f"{named(key)}: {described(answer, len(known))}")
            if key[0] == OURS:
                for line in show.described(answer["failures"]):
                    progress.say(f"    {line}")


def described(answer, number):
    """Return a run of Lighthouse in words."""
    performance = answer["scores"]["performance"]
    return f"run {number}: performance {performance}, TBT {answer['tbt']:.0f} ms"


def named(key):
    """Return how a line of progress names a page of a builder."""
    builder, page = key
    return f"{BUILDERS[builder].label}, {page or 'home'}"


if __name__ == "__main__":
    main(sys.argv[1:])
