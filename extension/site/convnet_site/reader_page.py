"""A page "Keras for PyTorch readers", as lines of Markdown. What is known stands left."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from variant_tabs import CallError, Page, Part, highlight, keep, read_json, read_text

from convnet_site.differences import Row, read_rows
from convnet_site.documentation import read_documentation
from convnet_site.frameworks import read_frameworks
from convnet_site.install import read_install
from convnet_site.name_list import prose
from convnet_site.reader_data import BY, Readers, Thing
from convnet_site.reader_files import FOLDER, file_of
from convnet_site.trap_list import group_by_topic

TRAPS = 10
AS_IT_IS = "as it is"
PERMUTATION = re.compile(r"\d(?:, \d)+")
GROUPS = ("Now yours to do", "Now done for you", "As before")
CONTENTS = {
    "install": "Install",
    "the-words": "The words",
    "the-net-and-its-training": "The net and its training",
    "what-is-done-for-you": "What is done for you",
    "ten-traps": "Ten traps",
    "moving-weights": "Moving weights",
    "where-to-look-things-up": "Where to look things up",
}


@dataclass(frozen=True)
class Way:
    """The way from what a reader knows to what he needs, as a page shows it."""

    root: Path
    readers: Readers
    page: Page
    know: str
    need: str

    @property
    def names(self) -> tuple[str, str]:
        """The two frameworks, what is known first."""
        return self.know, self.need

    @property
    def labels(self) -> tuple[str, str]:
        """What the two are called."""
        return self.readers.frameworks[self.know].label, self.readers.frameworks[self.need].label

    def link(self, text: str, target: str) -> str:
        """Return a link to a page below docs/, which then shows the same two frameworks."""
        return f"[{text}]({self.address(target)})"

    def address(self, target: str) -> str:
        """Return the address of a page below docs/ that shows the same two frameworks."""
        path, mark, fragment = target.partition("#")
        return f"{self.page.link(path)}?fw={self.know}&vs={self.need}{mark}{fragment}"

    def table(self, first: str, rows: Iterable[tuple[str, str, str]]) -> list[str]:
        """Return a table with a column for each of the two."""
        return [
            '<div class="pairs" markdown="block">',
            "",
            f"| {first} | {' | '.join(self.labels)} |",
            "| --- | --- | --- |",
            *(f"| {' | '.join(row)} |" for row in rows),
            "",
            "</div>",
            "",
        ]


def page_for_readers(way: Way) -> list[str]:
    """Return the whole page below its title. Raises CallError where something is missing."""
    know, need = (way.readers.frameworks[name] for name in way.names)
    links = " · ".join(f"[{title}](#{anchor})" for anchor, title in CONTENTS.items())
    return [
        "",
        need.going,
        "",
        know.coming,
        "",
        f"{links}\n{{: .pair-contents }}",
        "",
        *install(way),
        *words(way),
        *net(way),
        *tasks(way),
        *traps(way),
        *weights(way),
        *look_up(way),
    ]


def heading(anchor: str) -> list[str]:
    """Return the heading of a section."""
    return [f"## {CONTENTS[anchor]} {{ #{anchor} }}", ""]


def install(way: Way) -> list[str]:
    """Return how the framework that is needed is installed. Raises CallError where nobody says."""
    how = read_install(way.root, way.need)
    if how is None:
        raise CallError(f"snippets/{way.need}/framework.toml has no [install]: write it")
    python = read_json(way.root / "generated" / "versions.json")["python"][way.need]
    more = way.link("Install", "install.md")
    ran = f"These versions printed the outputs of this site, in Python {python}. {more} says more."
    needs = f"{how.needs} {ran}".strip()
    return [*heading("install"), "```text", *how.commands, "```", "", needs, ""]


def words(way: Way) -> list[str]:
    """Return the words of the field as the two say them."""
    rows = [
        (
            way.link(thing.what, thing.page),
            *(way.readers.frameworks[name].words[word] for name in way.names),
        )
        for word, thing in way.readers.words.items()
    ]
    return [*heading("the-words"), *way.table("Word", rows)]


def net(way: Way) -> list[str]:
    """Return the program of the ConvNet, step by step, in both."""
    know, need = way.labels
    whole = way.link("Training", "convnet/training.md")
    lines = [
        *heading("the-net-and-its-training"),
        f"The same net with the same training in {know} and in {need}. The programs are cut at "
        f"the same places, and print the same accuracy. {whole} has them whole.",
        "",
    ]
    for section, title in way.readers.steps.items():
        lines += [f"### {title}", "", *step(way, section), ""]
    return lines


def step(way: Way, section: str) -> list[str]:
    """Return a step as HTML, in two columns. Raises CallError for a program that lacks it."""
    sides = []
    for name in way.names:
        reader = way.readers.frameworks[name]
        code = keep(code_of_step, way.root, name, way.readers.program, section)
        sides.append(
            f'<div><dt data-variant="{name}">{escape(reader.label)}: '
            f"{prose(reader.steps[section])}</dt>"
            f'<dd><div class="highlight"><pre><code>{code}</code></pre></div></dd></div>'
        )
    return f'<dl class="pair">{"".join(sides)}</dl>'.splitlines()


def code_of_step(root: Path, framework: str, program: str, section: str) -> str:
    """Return a section of a program as HTML. Raises CallError where it is missing."""
    file = root / "snippets" / framework / f"{program}.py"
    part = Part(program, section)
    problem = part.problem(read_text(file))
    if problem:
        raise CallError(f"{file}: {problem}, which tables/readers.toml shows: write it")
    code = part.cut(read_text(file)).strip("\n") + "\n"
    links = keep(read_documentation, root, framework).links(code)
    return highlight(code, "python", tuple(link.text for link in links))


def tasks(way: Way) -> list[str]:
    """Return what is done for the reader and what is not: first what he now has to do himself."""
    groups: dict[str, list[tuple[str, str, str]]] = {title: [] for title in GROUPS}
    for name, thing in way.readers.tasks.items():
        known, needed = (way.readers.frameworks[each].tasks[name] for each in way.names)
        change = BY.index(needed.by) - BY.index(known.by)
        title = GROUPS[0] if change > 0 else GROUPS[1] if change < 0 else GROUPS[2]
        groups[title].append((task_link(way, thing), known.how, needed.how))
    lines = heading("what-is-done-for-you")
    for title, rows in groups.items():
        if rows:
            lines += [f"### {title}", "", *way.table("What", rows)]
    return lines


def task_link(way: Way, thing: Thing) -> str:
    """Return what has to be done, linked to what proves it."""
    return way.link(thing.what, thing.page)


def traps(way: Way) -> list[str]:
    """Return the traps that bite most on this way."""
    on_way = traps_on_way(way.root, way.know, way.need)
    labels = way.labels
    most = on_way[:TRAPS]
    lines = [*heading("ten-traps"), '<div class="ten-traps" markdown="block">', ""]
    for number, row in enumerate(most, 1):
        assert row.trap
        cells = " · ".join(
            f"{label}: {row.cells[name].words}"
            for name, label in zip(way.names, labels, strict=True)
        )
        lines.append(
            f"{number}. {way.link(row.trap.sentence, row.page)} {row.trap.fix} "
            f'<span class="trap-number">{row.what}: {cells}<br>{row.trap.number}</span>'
        )
    all_of = way.link(f"all {len(on_way)} that bite on this way", "differences/traps.md")
    return [*lines, "", "</div>", "", f"These are the first of {all_of}.", ""]


def traps_on_way(root: Path, know: str, need: str) -> list[Row]:
    """Return the traps that bite from one framework to another, the worst first.

    The order is that of docs/assets/lists/traps.js.
    """
    rows = [row for row in keep(read_rows, root) if row.trap]
    placed = [
        (place, row)
        for members in group_by_topic(root, rows).values()
        for place, row in enumerate(members)
        if (know, need) in row.ways()
    ]

    def rank(entry: tuple[int, Row]) -> tuple[float, bool, int]:
        place, row = entry
        often = float("inf") if row.place is None else row.place
        return often, row.signals().get(need) != "silent", place

    return [row for _, row in sorted(placed, key=rank)]


def weights(way: Way) -> list[str]:
    """Return how weights are moved: the two programs, and how each array is turned."""
    rows = {row.id: row for row in keep(read_rows, way.root)}
    unknown = [name for name in way.readers.weights if name not in rows]
    if unknown:
        raise CallError(f"tables/readers.toml: weights: no trap is called {', '.join(unknown)}")
    know, need = way.labels
    out, into = (
        f"[{text}]({way.page.link(f'snippets/{name}/porting/{program}.py')})"
        for text, name, program in (
            (f"one in {know}", way.know, "out_of"),
            (f"one in {need}", way.need, "into"),
        )
    )
    table = [
        (
            way.link(rows[name].what, rows[name].page),
            *(rows[name].cells[each].words for each in way.names),
        )
        for name in way.readers.weights
    ]
    return [
        *heading("moving-weights"),
        f"Two programs do it, by way of a file: {out} writes it, {into} reads it. In the file a "
        "kernel is height, width, in, out. Numbers are the arguments of `transpose` that turn the "
        f"array of the file into that of the framework; {way.link('Porting', 'porting/index.md')} "
        f"has each layer, and {way.link('Whole programs', 'porting/programs.md')} a net.",
        "",
        *way.table("Array", table),
        *direct(way, [rows[name] for name in way.readers.weights]),
    ]


def direct(way: Way, rows: Sequence[Row]) -> list[str]:
    """Return how arrays are turned without the file between, where no axes are folded."""
    found = []
    for row in rows:
        known, needed = (permutation(row.cells[name].words) for name in way.names)
        if known is not None and needed is not None and known != needed:
            arguments = ", ".join(map(str, composed(known, needed)))
            found.append(f"a {row.what} by `transpose({arguments})`")
    if not found:
        return []
    know, need = way.labels
    return [f"Straight from {know} to {need} one turns {' and '.join(found)}.", ""]


def permutation(words: str) -> tuple[int, ...] | None:
    """Return how a kernel of four axes is turned; None where a cell says more than that."""
    if words == AS_IT_IS:
        return (0, 1, 2, 3)
    if PERMUTATION.fullmatch(words):
        return tuple(map(int, words.split(", ")))
    return None


def composed(known: Sequence[int], needed: Sequence[int]) -> list[int]:
    """Return the turn of an array of one framework into that of another.

    Both are given as turns of the array in the file.
    """
    return [list(known).index(axis) for axis in needed]


def look_up(way: Way) -> list[str]:
    """Return where more is found."""
    know, need = (way.readers.frameworks[name] for name in way.names)
    start = read_frameworks(way.root / "snippets")[way.need]["documentation"]["start"]
    documentation = [f"[Reference]({start})"]
    documentation += [
        f"[{link['text']}]({link['address']})" for link in need.links if "address" in link
    ]
    own = {
        link["text"]: link["page"]
        for reader in (need, know)
        for link in reader.links
        if "page" in link
    }
    back = f"{way.page.link(file_of(way.know, way.need))}?fw={way.need}&vs={way.know}"
    return [
        *heading("where-to-look-things-up"),
        f"- {need.label}: {', '.join(documentation)}.",
        f"- {way.link('Names', 'differences/names.md')}: each layer, loss and optimiser of "
        f"{know.label} in {need.label}, with all arguments.",
        f"- {way.link('Traps', 'differences/traps.md')}, and how the worst were found.",
        *(f"- {way.link(text, page)}." for text, page in own.items()),
        f"- [{know.label} for {need.label} readers]({back}): the way back.",
        f"- [All pairs]({way.page.link(f'{FOLDER}/index.md')}).",
        "",
    ]


def matrix(root: Path, readers: Readers, page: Page) -> list[str]:
    """Return the table of all pages: a row for what is known, a column for what is needed."""
    labels: Mapping[str, str] = {name: each.label for name, each in readers.frameworks.items()}
    lines = [
        "",
        '<div class="ways" markdown="block">',
        "",
        f"| I know | {' | '.join(f'I need {label}' for label in labels.values())} |",
        "| --- |" + " --- |" * len(labels),
    ]
    for know, label in labels.items():
        cells = []
        for need, other in labels.items():
            text = f"{other} for {label} readers"
            address = f"{page.link(file_of(need, know))}?fw={know}&vs={need}"
            cells.append("" if need == know else f"[{text}]({address}){{ .way-{know}-{need} }}")
        lines.append(f"| **{label}** | {' | '.join(cells)} |")
    return [*lines, "", "</div>", ""]
