"""The list of all traps, by topics, as the page of traps shows it.

docs/assets/lists/traps.js filters it and puts first what bites on the way that a reader chose. What
it needs stands in attributes: on which ways each trap bites, who warns or refuses, and more words
that find it. Without it, and with Zensical, the list is whole.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path

from variant_tabs import CallError, Page, derive, exists, keep, read_text, read_toml

from convnet_site.differences import LOUD, SIGNALS, Row
from convnet_site.documentation import read_documentation

WORD = re.compile(r"\w+(?:\.\w+)*")
FORM = """\
<form class="filter" role="search">
<label>Find a trap <input type="search" name="find" placeholder="nan, softmax, a message …"></label>
<p class="filter-count" role="status"></p>
</form>"""
WITHOUT_A_WAY = (
    "All {count}, by topic. <span>Say in the header what you know and what you need, "
    "and the list shows what bites on that way, the worst first.</span>"
)


def group_by_topic(root: Path, rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Return the traps below the headings that [groups] of tables/traps.toml has.

    Those that bite often come first, and those that are silent. Raises CallError for a topic that
    stands below none.
    """
    file = root / "tables" / "traps.toml"
    headings = read_toml(file).get("groups", {})
    groups: dict[str, list[Row]] = {heading: [] for heading in headings}
    for row in sorted(rows, key=Row.rank):
        fitting = [heading for heading, topics in headings.items() if row.topic in topics]
        if len(fitting) != 1:
            raise CallError(
                f"{file}: [groups]: the topic {row.topic} stands below {len(fitting)} headings: "
                "write it below one"
            )
        groups[fitting[0]].append(row)
    return {heading: members for heading, members in groups.items() if members}


def words_of(root: Path, row: Row) -> list[str]:
    """Return the words of what the programs of a trap call, and of the messages that they print."""
    found: set[str] = set()
    for framework in row.cells:
        for part in row.parts:
            found.update(derive(words_of_program, root, framework, part))
    return sorted(found)


def words_of_program(root: Path, framework: str, part: str) -> list[str]:
    """Return the words of one program, and of its own output."""
    words = []
    program = root / "snippets" / framework / f"{part}.py"
    if exists(program):
        documentation = keep(read_documentation, root, framework)
        words += [link.text for link in documentation.links(read_text(program))]
    output = root / "generated" / "outputs" / f"{part}.{framework}.txt"
    if exists(output):
        words += [line for line in read_text(output).splitlines() if LOUD.search(line)]
    return sorted(set(WORD.findall(" ".join(words).lower())))


def trap_list(
    groups: Mapping[str, Sequence[Row]],
    words: Mapping[str, Sequence[str]],
    labels: Mapping[str, str],
    page: Page,
) -> list[str]:
    """Return the list: a form, a sentence about the way, and the groups."""
    known = escape(json.dumps(labels))
    count = sum(map(len, groups.values()))
    script = 'data-script="assets/lists/traps.js"'
    lines = [
        "",
        f'<section class="traps" {script} data-frameworks="{known}" markdown="block">',
        "",
        *FORM.splitlines(),
        "",
        f'<p class="traps-way">{WITHOUT_A_WAY.format(count=count)}</p>',
        "",
    ]
    for heading, rows in groups.items():
        lines += ['<details class="traps-group" open markdown="block">']
        lines += [f'<summary data-count="{len(rows)}" markdown="block">', ""]
        lines += [f"## {heading}", "", "</summary>", '<ul markdown="block">']
        lines += [item(row, words[row.id], labels, page) for row in rows]
        lines += ["</ul>", "</details>", ""]
    return [*lines, "</section>", ""]


def item(row: Row, words: Iterable[str], labels: Mapping[str, str], page: Page) -> str:
    """Return one trap: its sentence, linked, what to write, the number, and its own address."""
    trap = row.trap
    assert trap
    said = f"{trap.number} · {signals_in_words(row, labels)}"
    shown = " ".join([trap.sentence, trap.fix, said]).lower()
    attributes = {
        "id": row.id,
        "data-ways": " ".join("/".join(way) for way in row.ways()),
        "data-loud": " ".join(name for name, each in row.signals().items() if each != "silent"),
        "data-words": " ".join(word for word in words if word not in shown),
    }
    if row.place is not None:
        attributes["data-often"] = str(row.place)
    written = " ".join(f'{name}="{escape(value)}"' for name, value in attributes.items())
    return (
        f'<li {written} markdown="span">[{trap.sentence}]({page.link(row.page)}) {trap.fix} '
        f'<span class="trap-number">{said} · '
        f'<a class="trap-address" href="#{row.id}">#{row.id}</a></span></li>'
    )


def signals_in_words(row: Row, labels: Mapping[str, str]) -> str:
    """Return who is silent, warns and refuses, like "silent in Keras; error in PyTorch"."""
    signals = row.signals()
    said = []
    for signal in SIGNALS:
        names = [labels[name] for name in signals if signals[name] == signal]
        if names:
            said.append(f"{signal} in {', '.join(names)}")
    return "; ".join(said) if len(said) > 1 else said[0].partition(" ")[0]
