"""The tables that docs/contributing.md shows of what was measured."""

import statistics

from lab.markdown import table
from tools.bench.builds import BUILDERS, OURS
from tools.bench.record import CATEGORIES

MOST = 3  # elements that a line names
SPACE = "\N{NO-BREAK SPACE}"  # so that a row of the table is a line
TO = "\N{WORD JOINER}–\N{WORD JOINER}"
NUMBERS = ["performance", "lcp", "tbt", "click", "kilobytes", "requests", "elements"]
HEADS = [
    "Performance",
    "LCP, s",
    "TBT, ms",
    "Click, ms",
    "kB",
    "Requests",
    "Elements",
]
FORMS = dict(zip(NUMBERS, ["d", ".1f", ",d", ",d", ".1f", "d", ",d"], strict=True))


def text(kept):
    """Return bench.md, given a record."""
    return "\n".join([conditions(kept), compared(kept), each_page(kept), failures(kept)])


def conditions(kept):
    """Return the sentences that say how, where and when it was measured."""
    return "".join(
        condition(known, entries_of(kept, number))
        for number, known in enumerate(kept["circumstances"])
    )


def entries_of(kept, number):
    """Return the entries that were measured under the same circumstances."""
    entries = [entry for of in kept["pages"].values() for entry in of.values()]
    return [entry for entry in entries if entry["circumstances"] == number]


def condition(known, entries):
    counts = [entry["runs"] for entry in entries]
    runs = f"median of {TO.join(map(str, sorted({min(counts), max(counts)})))} runs"
    if max(counts) == 1:
        runs = "one run"
    versions = ", ".join(f"{name} {version}" for name, version in known["versions"].items())
    return (
        f"- {known['date']}: {plural(len(entries), 'page')}, {runs} of Lighthouse on each; "
        f"{known['machine']}, load {known['load']:.1f} before the start; {versions}.\n"
    )


def plural(count, noun):
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def compared(kept):
    """Return the table of the pages that were built in every way: medians of each builder."""
    of_each = {name: kept["pages"].get(name, {}) for name in BUILDERS}
    common = set.intersection(*map(set, of_each.values()))
    if not common:
        return ""
    rows = []
    for name, builder in BUILDERS.items():
        entries = [of_each[name][page] for page in sorted(common)]
        lowest = min(entry["performance"] for entry in entries)
        rows.append([builder.label, lowest, *map(str, medians(entries))])
    heads = [f"Median of {len(common)} pages", "Lowest performance", *HEADS]
    return table(heads, rows)


def medians(entries):
    """Return the medians of numbers, as they stand in a table."""
    for name in NUMBERS:
        known = [entry[name] for entry in entries if entry[name] is not None]
        yield shown(name, statistics.median(known) if known else None)


def each_page(kept):
    """Return the table of all pages."""
    rows = []
    for page in kept["pages"].get(OURS, {}):
        for name, builder in BUILDERS.items():
            entry = kept["pages"].get(name, {}).get(page)
            if entry:
                rows.append([words(page), builder.label.replace(" ", SPACE), *cells(entry)])
    heads = ["Page", "Built as", *HEADS, "CLS", "Other scores"]
    return table(heads, rows, words=(0, 1))


def words(page):
    """Return how a table names a page, given its address below that of the site."""
    return f"`{page.strip('/')}`" if page else "home"


def cells(entry):
    scores = f",{SPACE}".join(str(entry[name]) for name in CATEGORIES)
    return [*(shown(name, entry[name]) for name in NUMBERS), f"{entry['cls']:.2g}", scores]


def shown(name, number):
    """Return a number as it stands in a table, and a dash for none."""
    if number is None:
        return "–"
    form = FORMS[name]
    return f"{round(number) if form.endswith('d') else number:{form}}"


def failures(kept):
    """Return what Lighthouse found wrong on our pages beside their speed, as a list."""
    lines = [
        f"- {words(page)}: {line}\n"
        for page, entry in kept["pages"].get(OURS, {}).items()
        for line in described(entry["failures"])
    ]
    return "".join(lines) or "Lighthouse found nothing wrong on any page of this site.\n"


def described(failures):
    """Return a line for each audit that failed, with the elements that it names."""
    for failure in failures:
        selectors = list(dict.fromkeys(failure["selectors"]))
        where = ", ".join(f"`{selector}`" for selector in selectors[:MOST]) or "the page"
        more = f" and {len(selectors) - MOST} more" if len(selectors) > MOST else ""
        yield f"{failure['category']}: {failure['audit']} ({failure['id']}): {where}{more}"
