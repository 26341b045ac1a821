"""What was measured: while it is being measured, and as it is kept for the page that shows it.

Every step is kept in .cache/bench/, so that a run that was stopped goes on where it was. What the
page shows stands in generated/results/bench.json: for each builder and page the medians, and under
which of the listed circumstances they were measured.
"""

import json
import os
import statistics

from tools.bench.builds import CACHE, OURS
from tools.frameworks import ROOT

UNFINISHED = CACHE / "measured.json"
FOLDER = ROOT / "generated" / "results"
NUMBERS = FOLDER / "bench.json"
TABLE = FOLDER / "bench.md"
CATEGORIES = "accessibility", "best-practices", "seo", "agentic-browsing"


def write(path, text):
    """Write a file so that a reader finds it whole or not at all."""
    part = path.with_suffix(".part")
    part.write_text(text, "utf-8")
    os.replace(part, path)


class Measured:
    """What is known of each page of each builder, kept in a file after every step.

    ``key`` is under what circumstances: where it is not that of the file, all begins anew.
    """

    def __init__(self, key):
        self.key = key
        self.pages = {}
        if UNFINISHED.is_file():
            kept = json.loads(UNFINISHED.read_text("utf-8"))
            if kept["key"] == key:
                self.pages = kept["pages"]

    def of(self, builder, page):
        """Return what is known of a page, as a dict to be filled."""
        return self.pages.setdefault(builder, {}).setdefault(page, {"runs": []})

    def renew(self, builder, page, digest):
        """Begin with a page anew if its digest is another, because it was built otherwise."""
        if self.of(builder, page).get("digest") != digest:
            self.pages[builder][page] = {"digest": digest, "runs": []}

    def save(self):
        write(UNFINISHED, json.dumps({"key": self.key, "pages": self.pages}))


def summary(known):
    """Return what is kept of a page: medians, and what the first run, the full one, said beside."""
    runs = known["runs"]
    performance = [run["scores"]["performance"] for run in runs]
    return {
        "runs": len(runs),
        "performance": round(statistics.median(performance)),
        "lcp": round(statistics.median(run["lcp"] for run in runs), 2),
        "tbt": round(statistics.median(run["tbt"] for run in runs)),
        "cls": round(max(run["cls"] for run in runs), 4),
        **{name: runs[0]["scores"][name] for name in CATEGORIES},
        **known["weight"],
        "click": round(statistics.median(known["clicks"])) if known["clicks"] else None,
        "failures": runs[0]["failures"],
    }


def recorded():
    """Return what bench.json holds; a record of nothing when there is none."""
    if NUMBERS.is_file():
        return json.loads(NUMBERS.read_text("utf-8"))
    return {"circumstances": [], "pages": {}}


def merged(record, measured, circumstances):
    """Return a record with what was measured in it, where Lighthouse has run at least once."""
    every = [*record["circumstances"], circumstances]
    found = {builder: dict(of) for builder, of in record["pages"].items()}
    for builder, of in measured.pages.items():
        for page, known in of.items():
            if known["runs"]:
                entry = {"circumstances": len(every) - 1, **summary(known)}
                if builder != OURS:  # nobody here fixes these
                    entry["failures"] = []
                found.setdefault(builder, {})[page] = entry
    return {"circumstances": every, "pages": found}


def tidied(record, pages):
    """Return a record of these pages alone, in their order, and of what is known of them."""
    found = {
        builder: {page: of[page] for page in pages if page in of}
        for builder, of in record["pages"].items()
    }
    entries = [entry for of in found.values() for entry in of.values()]
    used = sorted({entry["circumstances"] for entry in entries})
    for entry in entries:
        entry["circumstances"] = used.index(entry["circumstances"])
    return {"circumstances": [record["circumstances"][n] for n in used], "pages": found}


def sample(pages, measured, one_in):
    """Return one page in so many by the number of its elements, from the largest."""
    elements = {page: measured.of(OURS, page)["weight"]["elements"] for page in pages}
    chosen = sorted(pages, key=lambda page: -elements[page])[::one_in]
    return [page for page in pages if page in chosen]
