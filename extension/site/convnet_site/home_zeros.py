"""The figure of the home page: where "same" puts its zeros, and what that makes of a convolution.

An image of 4 x 4, a kernel of 3 x 3, stride 2. Which framework puts its zeros where is found by
what its program printed: the one place of the zeros that gives the same numbers. The names are
radio buttons, and the style of the figure moves the zeros to where the chosen one has them; so it
works without a script, and by keyboard. docs/assets/home.js lets it follow the reader's choice.
"""

import re
from collections.abc import Iterable, Mapping
from html import escape
from itertools import product
from pathlib import Path

from variant_tabs import CallError, exists, read_text

PART = "padding/same_stride_2"
SIDE, WINDOW, STRIDE = 4, 3, 2
IMAGE = [[SIDE * row + column for column in range(SIDE)] for row in range(SIDE)]
KERNEL = [[WINDOW * row + column + 1 for column in range(WINDOW)] for row in range(WINDOW)]
BEFORE = (0, 1)  # how many zeros may stand before the first row, and the first column
NUMBER = re.compile(r"-?\d+(?:\.\d*)?")
TABLE = re.compile(r"\[\[.*?\]\]", re.DOTALL)

CELL, SMALL, WIDE, HIGH = 26, 20, 44, 27  # units: a number of the image, the kernel, the result
STAGE_LEFT, STAGE_TOP = 2, 3
ASIDE, KERNEL_TOP, RESULT_TOP = 190, 18, 102
VIEW = 282, 162
STYLE = """\
.zeros svg g{{transition:transform .5s}}
.zeros-is-1,.zeros:has([data-before="1"]:checked) .zeros-is-0{{display:none}}
.zeros:has([data-before="1"]:checked) .zeros-is-1{{display:inline}}
.zeros:has([data-before="1"]:checked) .zeros-row{{transform:translate(-{one}px,-{all}px)}}
.zeros:has([data-before="1"]:checked) .zeros-column{{transform:translateX(-{all}px)}}
.zeros:has([data-before="1"]:checked) .zeros-window{{transform:translate(-{one}px,-{one}px)}}
@media(prefers-reduced-motion:reduce){{.zeros svg g{{transition:none}}}}"""


def convolution(before: int) -> list[list[int]]:
    """Return what the kernel makes of the image with zeros before it and, as needed, behind it."""
    length = before + SIDE + WINDOW  # as many zeros behind as any window reaches
    padded = [[0] * length for _ in range(length)]
    for row, column in product(range(SIDE), repeat=2):
        padded[before + row][before + column] = IMAGE[row][column]
    starts = range(0, STRIDE * -(-SIDE // STRIDE), STRIDE)
    return [
        [
            sum(
                padded[top + row][left + column] * KERNEL[row][column]
                for row, column in product(range(WINDOW), repeat=2)
            )
            for left in starts
        ]
        for top in starts
    ]


def printed(outputs: Path, framework: str) -> list[list[int]] | None:
    """Return the table that a framework's program printed last; None where it printed none."""
    path = outputs / f"{PART}.{framework}.txt"
    tables = TABLE.findall(read_text(path)) if exists(path) else []
    if not tables:
        return None
    lines = (NUMBER.findall(line) for line in tables[-1].splitlines())
    return [[int(float(number)) for number in line] for line in lines]


def places(outputs: Path, frameworks: Iterable[str]) -> dict[str, int]:
    """Return how many zeros each framework puts before the image, 0 or 1.

    One whose program is missing is left out. Raises CallError for numbers that neither gives.
    """
    results = {before: convolution(before) for before in BEFORE}
    found = {}
    for framework in frameworks:
        table = printed(outputs, framework)
        if table is None:
            continue
        fitting = [before for before, result in results.items() if result == table]
        if not fitting:
            raise CallError(
                f"{outputs}/{PART}.{framework}.txt has {table}, and the figure knows "
                f"{' and '.join(map(str, results.values()))}: draw it in home_zeros.py, too"
            )
        found[framework] = fitting[0]
    if not found:
        raise CallError(f"no program printed {outputs}/{PART}.*.txt: run `make outputs`")
    return found


def zeros_figure(outputs: Path, labels: Mapping[str, str]) -> list[str]:
    """Return the figure as lines of HTML. Raises CallError as ``places`` does."""
    found = places(outputs, labels)
    choices = []
    for number, (name, before) in enumerate(found.items()):
        first = convolution(before)[0][0]
        checked = " checked" if not number else ""
        choices.append(
            f'<label data-variant="{name}"><input{checked} type="radio" name="zeros" '
            f'value="{name}" data-before="{before}"><span>{escape(labels[name])}</span> '
            f"<strong>{first}</strong></label>"
        )
    return [
        "",
        '<fieldset class="zeros" data-script="assets/home.js">',
        f'<legend>Stride 2, padding "same", image {SIDE} × {SIDE}</legend>',
        *drawing(found, labels),
        f'<div class="zeros-choices">{"".join(choices)}</div>',
        "</fieldset>",
        "",
    ]


def drawing(found: Mapping[str, int], labels: Mapping[str, str]) -> list[str]:
    """Return the SVG: the image with its zeros and a window, the kernel, and what comes out."""
    style = STYLE.format(one=CELL, all=CELL * (SIDE + 1))
    inner_left, inner_top = STAGE_LEFT + CELL, STAGE_TOP + CELL
    end = SIDE * CELL
    row = numbers([[0] * (SIDE + 1)], inner_left, inner_top + end, CELL, CELL, "soft")
    column = numbers([[0]] * SIDE, inner_left + end, inner_top, CELL, CELL, "soft")
    window = (
        f'<rect x="{inner_left + 1}" y="{inner_top + 1}" width="{WINDOW * CELL - 2}" '
        f'height="{WINDOW * CELL - 2}" fill="none" stroke="var(--figure-accent)" '
        'stroke-width="2.5"/>'
    )
    shapes = [
        numbers(IMAGE, inner_left, inner_top, CELL, CELL, "paper"),
        f'<g class="zeros-row">{row}</g><g class="zeros-column">{column}</g>',
        f'<g class="zeros-window">{window}</g>',
        words(ASIDE, KERNEL_TOP - 6, "kernel"),
        numbers(KERNEL, ASIDE, KERNEL_TOP, SMALL, SMALL, "paper", 12),
        words(ASIDE, RESULT_TOP - 6, "output"),
    ]
    for before in BEFORE:
        result = numbers(convolution(before), ASIDE, RESULT_TOP, WIDE, HIGH, "second-soft", 14)
        shapes.append(f'<g class="zeros-is-{before}">{result}</g>')
    label = escape(description(found, labels))
    head = (
        f'<svg viewBox="0 0 {VIEW[0]} {VIEW[1]}" role="img" aria-label="{label}" '
        'font-family="inherit" text-anchor="middle" fill="var(--figure-ink)">'
    )
    return [head, f"<style>{style}</style>", *shapes, "</svg>"]


def description(found: Mapping[str, int], labels: Mapping[str, str]) -> str:
    """Return in words what the figure shows."""
    said = []
    for before, where in zip(
        BEFORE, ("below and on the right", "above and on the left"), strict=True
    ):
        names = [labels[name] for name in found if found[name] == before]
        if names:
            first = convolution(before)[0][0]
            said.append(f"{' and '.join(names)}: zeros {where}, the first number is {first}.")
    return " ".join(said)


def numbers(
    table: Iterable[Iterable[int]],
    left: int,
    top: int,
    width: int,
    height: int,
    colour: str,
    size: int = 13,
) -> str:
    """Return a table of numbers as SVG, its upper left corner at (left, top)."""
    cells, texts = [], []
    for row, line in enumerate(table):
        for column, number in enumerate(line):
            x, y = left + column * width, top + row * height
            cells.append(f"M{x} {y}h{width}v{height}h-{width}z")
            texts.append(
                f'<text x="{x + width / 2:g}" y="{y + height / 2 + 4.5:g}">{number}</text>'
            )
    return (
        f'<path d="{"".join(cells)}" fill="var(--figure-{colour})" stroke="var(--figure-line)"/>'
        f'<g font-size="{size}">{"".join(texts)}</g>'
    )


def words(x: int, y: int, text: str) -> str:
    """Return words that begin at x, with their baseline at y."""
    return f'<text x="{x}" y="{y}" font-size="12" text-anchor="start">{text}</text>'
