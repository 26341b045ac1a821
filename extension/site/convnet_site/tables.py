"""What the tables of traps and of names share: values out of runs, and faults in one message.

A table is one file of rows in tables/, and a file of cells in the folder of each framework. Who
reads them collects the faults first and reports them together, each with the file and the id.
"""

import fnmatch
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from variant_tabs import CallError, exists, read_json, read_text, read_toml

NUMBER = re.compile(r"(?<![\w.])-?(?:\d+(?:\.\d*)?(?:e[+-]?\d+)?|inf\b|nan\b)")
BRACKET = re.compile(r"\([^()\[\]]*\)|\[[^()\[\]]*\]")
MINUS = re.compile(r"(?<![\w.])-(?=\d|inf\b)")
REASON = re.compile(r"not written yet|does not exist there: .+")
HOW_TO_REASON = 'write "not written yet" or "does not exist there: …"'
PICKS = ("number", "numbers", "word", "bracket")
KINDS = {
    str: "a text",
    int: "a number",
    bool: "true or false",
    list: "a list",
    dict: "a table",
    int | str: "a number or a text",
}
LINE = {"part": str, "line": int | str}
LINE_OF_FAULT = {"fault": str, "line": str}
VALUE = {"default": str, "frameworks": list, **LINE, **dict.fromkeys(PICKS, int)}


class Fault(Exception):
    """What is wrong with one entry of a table. Whoever reads the entry adds the file and the id."""


class Text(str):
    """A value as a run printed it. In a sentence it has a true minus; ``{value:.5f}`` rounds it."""

    def __format__(self, spec: str) -> str:
        text = str(self)
        if spec:
            number = NUMBER.search(text)
            if not number:
                raise Fault(f"{text!r} is no number, so it cannot be written as {spec!r}")
            text = format(float(number[0]), spec)
        return MINUS.sub("−", text)


@dataclass(frozen=True)
class Line:
    """A line of an output: its number, or how it begins."""

    part: str
    line: int | str

    def find(self, outputs: Path, framework: str | None) -> tuple[str, str]:
        """Return the whole line and what follows its beginning. Raises Fault when there is none.

        The output is the framework's own where it has one, else the one that all share.
        """
        path = outputs / f"{self.part}.{framework}.txt"
        if framework is None or not exists(path):
            path = outputs / f"{self.part}.txt"
        if not exists(path):
            raise Fault(f"there is no {path}: name a part and a framework that have an output")
        return find_line(path, self.line)


def find_line(path: Path, line: int | str) -> tuple[str, str]:
    """Return a line of a file and what follows its beginning. Raises Fault when there is none."""
    lines = read_text(path).splitlines()
    if isinstance(line, int):
        if not 0 < line <= len(lines):
            raise Fault(f"{path} has no line {line}: say which of its {len(lines)} it is")
        return lines[line - 1], lines[line - 1]
    found = [text for text in lines if text.lstrip().startswith(line)]
    if len(found) != 1:
        raise Fault(
            f"{len(found)} lines of {path} begin with {line!r}: "
            f"say how one line begins, or its number"
        )
    return found[0], found[0].lstrip()[len(line) :]


def check_fields(data: Any, required: Mapping[str, Any], optional: Mapping[str, Any]) -> None:
    """Raise Fault, with all that is wrong, unless an entry has the fields of its kind.

    The fields are given with their types, such as str or ``int | str``.
    """
    if not isinstance(data, dict):
        raise Fault(f"must be a table with {', '.join([*required, *optional])}")
    wrong = [f"lacks {name}" for name in required if name not in data]
    kinds = {**required, **optional}
    for name, value in data.items():
        if name not in kinds:
            wrong.append(f"has {name}, which is none of {', '.join(kinds)}")
        elif not isinstance(value, kinds[name]):
            wrong.append(f"{name} must be {KINDS[kinds[name]]}")
    if wrong:
        raise Fault("; ".join(wrong))


def read_line(data: Mapping[str, Any]) -> Line:
    """Return the line that an entry names. Raises Fault when it names none."""
    if "part" not in data or "line" not in data:
        raise Fault("lacks part and line, which say where it is printed")
    return Line(data["part"], data["line"])


class Values:
    """The outputs and the signatures out of which values are taken."""

    def __init__(self, generated: Path, frameworks: Collection[str]) -> None:
        self.frameworks = frameworks
        self.outputs = generated / "outputs"
        self.signatures = generated / "signatures.json"
        self.results = generated / "results"

    def value(self, data: Any, framework: str | None = None) -> Text:
        """Return the value that an entry of ``shown`` describes; ``framework`` is its default.

        Raises Fault when the entry is not written as it should be, nothing has that value, or not
        all of its frameworks have the same.
        """
        check_fields(data, {}, VALUE)
        for name in data.get("frameworks", []):
            if name not in self.frameworks:
                raise Fault(f"there is no framework {name!r}: take {', '.join(self.frameworks)}")
        found = {name: self.of_one(data, name) for name in data.get("frameworks") or [framework]}
        if len(set(found.values())) > 1:
            values = ", ".join(f"{value} in {name}" for name, value in found.items())
            raise Fault(f"the frameworks do not print the same: {values}")
        return next(iter(found.values()))

    def of_one(self, data: Mapping[str, Any], framework: str | None) -> Text:
        """Return the value in one framework, or in the output that all share. Raises Fault."""
        if "default" in data:
            return self.default(data["default"], framework)
        picks = [pick for pick in PICKS if pick in data]
        if len(picks) > 1:
            raise Fault(f"has {' and '.join(picks)}: write one of them")
        whole, rest = read_line(data).find(self.outputs, framework)
        pick = picks[0] if picks else "number"
        return Text(picked(rest, pick, data.get(pick, 1), whole))

    def default(self, name: str, framework: str | None) -> Text:
        """Return an argument's default, like "torch.nn.Dropout.p". Raises Fault without one."""
        symbol, _, argument = name.rpartition(".")
        symbols = read_json(self.signatures).get(framework, {})
        if symbol not in symbols:
            raise Fault(f"{self.signatures} has no {symbol} of {framework}: give it a row of names")
        for written in symbols[symbol]["arguments"] or []:
            found, equals, default = written.partition("=")
            if found == argument and equals:
                return Text(default.rstrip("†"))
        raise Fault(f"{symbol} of {framework} has no argument {argument} with a default")

    def find_in_fault(self, data: Mapping[str, Any], framework: str) -> None:
        """Find a line that a framework's program of a fault printed. Raises Fault without one."""
        check_fields(data, LINE_OF_FAULT, {})
        name = f"fault-{framework}-{data['fault']}.md".replace("_", "-")
        path = self.results / name
        if not exists(path):
            raise Fault(f"there is no {path}: name a program in lab/faults/ of {framework}")
        find_line(path, data["line"])

    def fill(self, text: str, shown: Mapping[str, Any], framework: str | None = None) -> str:
        """Return a text with each {name} replaced. Raises Fault for a name without a value."""
        if not shown:
            return text
        values = {}
        for name, data in shown.items():
            try:
                values[name] = self.value(data, framework)
            except Fault as fault:
                raise Fault(f"shown.{name}: {fault}") from None
        try:
            return text.format_map(values)
        except KeyError as error:
            (name,) = error.args
            raise Fault(f"says {{{name}}}, and there is no shown.{name}") from None


def picked(text: str, pick: str, count: int, line: str) -> str:
    """Return the n-th number, word or bracket of a text, or its first n numbers.

    Raises Fault when there are fewer; ``line`` is the whole line, for the message.
    """
    if pick == "word":
        found = [word.strip(":,;()") for word in text.split()]
    elif pick == "bracket":
        found = [spaced(bracket) for bracket in BRACKET.findall(text)]
    else:
        found = [number.removesuffix(".") for number in NUMBER.findall(text)]
    if not 0 < count <= len(found):
        raise Fault(f"{pick} = {count} is not in the line {line!r}: count again, or take another")
    return " ".join(found[:count]) if pick == "numbers" else found[count - 1]


def spaced(bracket: str) -> str:
    """Return an array as it was printed, without the spaces that align it."""
    words = " ".join(bracket.split())
    return re.sub(r"(?<=[\[(]) | (?=[\])])", "", words)


def declared_reasons(
    table: Path, kind: str, ids: Mapping[str, Any], faults: "Faults"
) -> dict[str, str]:
    """Return why a framework lacks rows, as its missing.toml says below [<kind>], by their ids."""
    patterns = read_toml(table).get(kind, {}) if exists(table) else {}
    reasons: dict[str, str] = {}
    for pattern, reason in patterns.items():
        matching = fnmatch.filter(ids, pattern)
        if not matching:
            faults.add(table, f"[{kind}]", f"has nothing called {pattern!r}: remove the line")
        if not REASON.fullmatch(reason):
            faults.add(
                table, f"[{kind}]", f"{pattern!r} has the reason {reason!r}: {HOW_TO_REASON}"
            )
        for name in matching:
            reasons.setdefault(name, reason)
    return reasons


class Faults:
    """All faults of a table, so that one message has them all."""

    def __init__(self) -> None:
        self.messages: list[str] = []

    def add(self, file: Path, name: str, message: object) -> None:
        """Keep one fault of an entry."""
        self.messages.append(f"{file.as_posix()}: {name}: {message}")

    def end(self) -> None:
        """Raise CallError when there is any."""
        if self.messages:
            raise CallError("\n".join(self.messages))


def cells_of(
    file: Path, kind: str, ids: Mapping[str, Any], faults: Faults
) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the cells of a framework and the reasons for those that it lacks, both by id.

    Each row must have a cell or a reason, and not both.
    """
    missing = file.with_name("missing.toml")
    cells = read_toml(file) if exists(file) else {}
    reasons = declared_reasons(missing, kind, ids, faults)
    for name in cells:
        if name not in ids:
            faults.add(file, name, "no row has this id: fix it, or remove the cell")
        if name in reasons:
            faults.add(file, name, f"is there, and {missing} declares it missing: remove one")
    for name in ids:
        if name not in cells and name not in reasons:
            faults.add(file, name, f"has no cell: write it, or say in {missing.name} why not")
    return {name: cell for name, cell in cells.items() if name in ids}, reasons
