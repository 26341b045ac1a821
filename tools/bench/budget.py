"""What a page may cost a reader, and what to do where one costs more."""

from collections import Counter

LIMITS = {
    "kilobytes": 75,  # moved on a first visit: headers and compressed bodies of all answers
    "elements": 4_000,  # when the page is at rest
    "layout shift": 0,
}
NEEDED = {"document", "stylesheet", "script", "image", "font", "icon"}
SHOWN = 3  # the largest contributions that a message names

LIGHTER = (
    "make the largest of them smaller, or load it only when a reader asks for it; "
    "draw a picture as SVG (`make figures`)"
)
SIMPLER = (
    "split the page, draw its figures with fewer shapes, or write its tables with fewer elements"
)
NOT_NEEDED = "load it when a reader asks for it (a click, a key), or not at all"
ELSEWHERE = "keep a copy in docs/assets/, or go without"
TWICE = "name it in one place, by one address"
STILL = (
    "give what comes late its place beforehand (width and height of a picture), "
    "or change it before the first paint"
)
NARROWER = "let its widest table, figure or formula scroll inside itself"


def complaints(page, visit, origin):
    """Return a line for each way in which a visit of docs/<page> costs more than it may."""
    return [
        *too_heavy(page, visit, origin),
        *too_many_elements(page, visit),
        *needless_requests(page, visit, origin),
        *shifting(page, visit),
        *failing(page, visit),
        *too_wide(page, visit),
    ]


def too_heavy(page, visit, origin):
    limit = LIMITS["kilobytes"]
    if visit.kilobytes > limit:
        sizes = Counter()
        for request in visit.requests:
            sizes[request.url.removeprefix(origin) or "the page"] += request.bytes / 1000
        yield (
            f"docs/{page} moves {visit.kilobytes:.1f} kB on a first visit; the limit is {limit}. "
            f"Most are {largest(sizes, '.1f', ' kB')}: {LIGHTER}"
        )


def too_many_elements(page, visit):
    count, limit = visit.elements.total(), LIMITS["elements"]
    if count > limit:
        yield (
            f"docs/{page} has {count:,} elements; the limit is {limit:,}. "
            f"Most are {largest(visit.elements, ',')}: {SIMPLER}"
        )


def largest(sizes, form, unit=""):
    """Return the largest of {name: size} in words."""
    named = [f"{name} ({size:{form}}{unit})" for name, size in sizes.most_common(SHOWN)]
    return ", ".join(named)


def needless_requests(page, visit, origin):
    for request in visit.requests:
        if not request.url.startswith(origin):
            yield f"docs/{page} loads from elsewhere: {request.url}: {ELSEWHERE}"
        elif request.kind not in NEEDED or request.purpose == "search":
            path = request.url.removeprefix(origin)
            yield f"docs/{page} loads at once what nobody asked for: {path}: {NOT_NEEDED}"
    times = Counter(request.url for request in visit.requests)
    for url, count in times.items():
        if count > 1:
            yield f"docs/{page} loads {count} times: {url.removeprefix(origin)}: {TWICE}"


def shifting(page, visit):
    total = sum(shift for shift, _ in visit.shifts)
    moved = ", ".join(dict.fromkeys(names for _, names in visit.shifts if names))
    # Where the browser names nothing that moved, what is told as 0.0000 is left to test_arrival.
    if total > LIMITS["layout shift"] and (moved or round(total, 4)):
        yield (
            f"docs/{page} moves by itself when it opens, a layout shift of {total:.4f} "
            f"({moved}): {STILL}"
        )


def failing(page, visit):
    if visit.errors:
        yield f"docs/{page} writes to the console of the browser: {'; '.join(visit.errors)}"


def too_wide(page, visit):
    if visit.excess > 0:
        yield f"docs/{page} is {visit.excess} pixels wider than a phone: {NARROWER}"
