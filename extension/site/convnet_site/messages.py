"""The errors and warnings that our programs print: ``{{ messages() }}`` on a line of its own.

They are taken out of the outputs: lines that name the class of an error or a warning, and lines of
which snippets/<framework>/differences.toml says that they are one. Each leads to the section that
shows its program, with the words of the trap where there is one. docs/assets/lists/messages.js
filters the list.
"""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from markdown import Markdown
from variant_tabs import (
    Call,
    CallError,
    Page,
    add_call,
    derive,
    exists,
    find,
    keep,
    read_text,
    read_toml,
)

from convnet_site.differences import LOUD, SIGNALS, Row, read_rows
from convnet_site.extension import SnippetsExtension
from convnet_site.frameworks import read_labels
from convnet_site.places import Place, read_places
from convnet_site.plain_html import code_span
from convnet_site.search import MESSAGE_WORDS, WORD
from convnet_site.tables import read_line

FORM = """\
<form class="filter" role="search">
<label>Paste a message <input type="search" name="find" placeholder="mat1 and mat2 …"></label>
<p class="filter-count" role="status"></p>
</form>"""
LONG_LINE = 40  # letters; what a program prints as long may go on in the next line
NO_WORDS = re.compile(r".*\b\w*(?:Error|Exception|Warning):?")


@dataclass(frozen=True)
class Message:
    """What a program printed when its framework refused or warned."""

    text: str
    part: str
    instead: str
    """What to write instead; "" where only the section says so."""


def read_messages(root: Path, framework: str) -> list[Message]:
    """Return the messages of a framework, each once; those with something to write come first.

    Raises CallError where messages.toml has a line for none of them.
    """
    declared = declared_lines(root, framework)
    instead = table_of(root, framework, "messages")
    found: dict[str, Message] = {}
    for program in find(root / "snippets" / framework, "*.py"):
        part = program.relative_to(root / "snippets" / framework).with_suffix("").as_posix()
        output = output_of(root, framework, part)
        if not exists(output):
            continue
        source, lines = read_text(program), read_text(output).splitlines()
        for number, line in enumerate(lines):
            row = declared.get((part, line.strip()))
            text = without_prefix(joined(lines[number:], source), source)
            if (row and len(WORD.findall(text)) >= MESSAGE_WORDS) or is_loud(text):
                fix = row.trap.fix if row and row.trap else ""
                written = [words for key, words in instead.items() if text.startswith(key)]
                found.setdefault(text, Message(text, part, *written[:1] or [fix]))
    for key in instead:
        if not any(text.startswith(key) for text in found):
            file = f"snippets/{framework}/messages.toml"
            raise CallError(f"{file}: no message begins with {key!r}: change or remove the line")
    return sorted(found.values(), key=lambda message: not message.instead)


def table_of(root: Path, framework: str, name: str) -> dict[str, Any]:
    """Return a table of a framework, which may lack it."""
    path = root / "snippets" / framework / f"{name}.toml"
    return read_toml(path) if exists(path) else {}


def is_loud(text: str) -> bool:
    """Tell whether a text names the class of an error or a warning, and says more than that."""
    return bool(LOUD.search(text)) and not NO_WORDS.fullmatch(text)


def joined(lines: Sequence[str], source: str) -> str:
    """Return the first line, with those that go on with it.

    A program breaks long messages; what it prints after one begins with a text of its own, or is a
    number.
    """
    own = tuple(text for text in own_texts(source) if len(text) > 1)
    first, *rest = lines
    message, before = first.strip(), first
    for line in rest:
        is_long = margin(line) == margin(before) and len(before.strip()) >= LONG_LINE
        is_words = WORD.search(line) and not line.strip().startswith((*own, "["))
        if not is_long or not is_words or LOUD.search(line):
            break
        message, before = f"{message} {line.strip()}", line
    return message


def margin(line: str) -> int:
    """Return how far a line is indented."""
    return len(line) - len(line.lstrip())


def output_of(root: Path, framework: str, part: str) -> Path:
    """Return the file with what a program printed: its own, or the one that all share."""
    outputs = root / "generated" / "outputs"
    own = outputs / f"{part}.{framework}.txt"
    return own if exists(own) else outputs / f"{part}.txt"


def declared_lines(root: Path, framework: str) -> dict[tuple[str, str], Row]:
    """Return the lines that a framework's cells name as errors and warnings: (part, line)."""
    rows = {row.id: row for row in keep(read_rows, root)}
    cells = table_of(root, framework, "differences")
    declared = {}
    for name, cell in cells.items():
        for signal in SIGNALS:
            if signal in cell and "part" in cell[signal]:
                line = read_line(cell[signal])
                whole, _ = line.find(root / "generated" / "outputs", framework)
                declared[line.part, whole.strip()] = rows[name]
    return declared


def without_prefix(text: str, source: str) -> str:
    """Return a message without what the program itself put in front, such as "one sample: "."""
    first, mark, rest = text.partition(": ")
    if mark and not LOUD.fullmatch(first) and first.strip() in own_texts(source):
        return rest.strip()
    return text


@cache
def own_texts(source: str) -> frozenset[str]:
    """Return the texts that a program can print in front of something else."""
    texts = (
        node.value.strip().removesuffix(":").strip()
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return frozenset(text for text in texts if text)


def message_list(
    messages: Mapping[str, Iterable[Message]],
    places: Mapping[str, Place],
    labels: Mapping[str, str],
    page: Page,
) -> list[str]:
    """Return the list: a form, and a group for each framework. Raises CallError."""
    lines = [
        "",
        '<section class="messages" data-script="assets/lists/messages.js" markdown="block">',
        "",
        *FORM.splitlines(),
        "",
    ]
    for framework, own in messages.items():
        items = list(items_of(own, places, page))
        if not items:
            continue
        lines += [
            f'<details class="traps-group" open data-of="{framework}" markdown="block">',
            f'<summary data-count="{len(items)}" markdown="block">',
            "",
            f"## {labels[framework]}",
            "",
            '</summary>\n<ul markdown="block">',
            *items,
            "</ul>",
            "</details>",
            "",
        ]
    return [*lines, "</section>", ""]


def items_of(messages: Iterable[Message], places: Mapping[str, Place], page: Page) -> Iterator[str]:
    """Yield the lines of a group. Raises CallError for a message that no page shows."""
    for message in messages:
        if message.part not in places:
            raise CallError(f'no page shows {message.part}: write {{{{ code("{message.part}") }}}}')
        place = places[message.part]
        where = f"[{place.title}: {place.heading}]({page.link(place.target)}) {message.instead}"
        yield (
            f'<li markdown="span">{code_span(message.text)} '
            f'<span class="message-where">{where.strip()}</span></li>'
        )


class Messages:
    """Makes what the call becomes."""

    def __init__(self, snippets: Path) -> None:
        self.snippets = snippets

    def list(self, call: Call) -> list[str]:
        """Return the list of all messages. Raises CallError."""
        root, labels = self.snippets.parent, read_labels(self.snippets)
        messages = {name: derive(read_messages, root, name) for name in labels}
        return message_list(messages, derive(read_places, root), labels, call.page)


class MessagesExtension(SnippetsExtension):
    """Lets a page call for the messages."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Let the call of a page be replaced."""
        add_call(md, ["messages()"], Messages(self.snippets).list)


def makeExtension(**kwargs: Any) -> MessagesExtension:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return MessagesExtension(**kwargs)
