"""Tables of what came of the rules, and the programs of the faults with what they printed.

    results.json:  {"rules": {rule: {framework: {mode: counts}}}, "keys": see kept.py,
                    "faults": {"framework/program": {mode: {"printed", "ending"}}}}

A column of rules.md is a framework in its first mode; rules-modes.md has what another mode changes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from lab import machine, markdown
from lab.rules.catalogue import RULES
from lab.rules.measuring import key_of, programs_of_faults
from tools.frameworks import Framework, Mode, frameworks

SPELLINGS = "SGD", "RMSprop", "ReLU", "GELU"  # of words in the names of rules
RENAMED = {"shares": "probabilities"}  # words in names that results.json was recorded with
NONE = "–"

Counts = dict[str, Any]
Rules = dict[str, dict[str, dict[str, Counts]]]


@dataclass(frozen=True)
class Column:
    """A column of a table: a framework in one of its modes."""

    framework: Framework
    mode: Mode

    @property
    def heading(self) -> str:
        return f"{self.framework.label} {self.mode.name}".rstrip()

    @property
    def is_first(self) -> bool:
        """Whether this is the first mode of the framework."""
        return self.mode is self.framework.modes[0]

    def counts(self, tried: dict[str, dict[str, Counts]]) -> Counts | None:
        """Return what came of a rule here, or None if it was not tried."""
        return tried.get(self.framework.name, {}).get(self.mode.name)


def tables(record: dict[str, Any]) -> dict[str, str]:
    """Return the tables of rules, their sums, and the programs of the faults, as {name: text}."""
    numbers = record["numbers"]
    rules = {name: numbers["rules"][name] for name in RULES if name in numbers["rules"]}
    columns = columns_of(rules)
    versions = {column.framework.key: "" for column in columns}
    versions = {key: record["versions"][key] for key in versions}
    return {
        "rules": sections(rules, columns),
        "rules-modes": modes(rules, columns),
        "rules-total": total(rules, columns),
        "rules-exceptions": exceptions(rules, columns),
        "rules-machine": f"{machine.listed(versions)}, on {record['machine']}.\n",
        **faults(numbers["faults"]),
    }


def figures(record: dict[str, Any]) -> dict[str, str]:
    """There are none."""
    return {}


def columns_of(rules: Rules) -> list[Column]:
    """Return the columns that have numbers, in the order of the tabs."""
    every = [Column(framework, mode) for framework in frameworks() for mode in framework.modes]
    return [column for column in every if any(map(column.counts, rules.values()))]


def title(name: str) -> str:
    """Return the name of a rule as a reader sees it."""
    labels = {framework.name: framework.label for framework in frameworks()}
    spellings = {word.lower(): word for word in SPELLINGS} | labels
    words = [RENAMED.get(word, word) for word in name.split("_")]
    first, *others = [spellings.get(word, word) for word in words]
    return " ".join([first[0].upper() + first[1:], *others])


def cell(counts: Counts | None) -> str:
    """Return what came of a rule: how many settings held, were refused as stated, and differ."""
    if counts is None:
        return NONE
    parts = []
    if counts["held"] or not counts["refused"]:
        parts.append(f"{counts['held']:,}")
    if counts["refused"]:
        parts.append(f"{counts['refused']:,} refused")
    if counts["fault"]:
        parts.append(f"{counts['fault']:,} [with a fault](framework-faults.md)")
    if counts["differ"]:
        parts.append(f"**{counts['differ']:,} differ**")
    return ", ".join(parts)


def table(rules: Rules, columns: Iterable[Column], headings: Iterable[str]) -> str:
    """Return a table with a row for each rule."""
    rows = []
    for name, tried in rules.items():
        rows.append([title(name), *(cell(column.counts(tried)) for column in columns)])
    return markdown.table(["Rule", *headings], rows)


def sections(rules: Rules, columns: list[Column]) -> str:
    """Return, for each heading, what its rules say and what came of them, on the first modes."""
    first = [column for column in columns if column.is_first]
    labels = [column.framework.label for column in first]
    parts = []
    for heading, names in groupby(rules, lambda name: RULES[name].heading):
        chosen = {name: rules[name] for name in names}
        words = "\n".join(f"- **{title(name)}.** {RULES[name].words}" for name in chosen)
        parts.append(f"### {heading}\n\n{words}\n\n{table(chosen, first, labels)}")
    return "\n".join(parts)


def modes(rules: Rules, columns: list[Column]) -> str:
    """Return a table of the rules of which something else comes in another mode."""
    several = [column for column in columns if len(column.framework.modes) > 1]
    first = {column.framework: column for column in several if column.is_first}
    changed = {}
    for name, tried in rules.items():
        if any(column.counts(tried) != first[column.framework].counts(tried) for column in several):
            changed[name] = tried
    if not changed:
        return "None.\n"
    return table(changed, several, [column.heading for column in several])


def total(rules: Rules, columns: list[Column]) -> str:
    """Return the sentences with the sums of all."""

    def sum_of(key: str, chosen: Iterable[Column]) -> int:
        every = [column.counts(tried) for column in chosen for tried in rules.values()]
        return sum(counts[key] for counts in every if counts)

    def in_each(chosen: Iterable[Column]) -> str:
        return ", ".join(f"{sum_of('tried', [one]):,} in {one.framework.label}" for one in chosen)

    first = [column for column in columns if column.is_first]
    others: dict[str, list[Column]] = {}
    for column in columns:
        if not column.is_first:
            others.setdefault(column.mode.name, []).append(column)
    again = [
        f"They were tried again {name}: {in_each(chosen)}. " for name, chosen in others.items()
    ]
    differ = sum_of("differ", columns)
    end = "No other differs from its rule."
    if differ:
        end = f"{differ:,} others differ from their rule."
    return (
        f"{len(rules)} rules were tried on {sum_of('tried', first):,} settings: {in_each(first)}. "
        f"{''.join(again)}{sum_of('held', columns):,} settings gave "
        f"the result of the rule, {sum_of('refused', columns):,} were refused as the rule says, "
        f"and in {sum_of('fault', columns):,} the framework has a known fault. {end}\n"
    )


def exceptions(rules: Rules, columns: list[Column]) -> str:
    """Return a list of the smallest settings that differ."""
    lines = []
    for name, tried in rules.items():
        for column in columns:
            counts = column.counts(tried)
            for example in counts["examples"] if counts else []:
                where = f"**{title(name)}**, {column.heading}"
                lines.append(f"- {where}: {example['words']}, at `{example['setting']}`\n")
    return "".join(lines) or "None.\n"


def faults(runs: dict[str, Any]) -> dict[str, str]:
    """Return the program of each fault with what it printed, as {name: Markdown}."""
    found = {}
    for framework in frameworks():
        for path in programs_of_faults(framework):
            by_mode = runs.get(key_of(framework, path))
            if by_mode:
                name = f"fault-{framework.name}-{path.stem}".replace("_", "-")
                found[name] = fault(path.read_text("utf-8"), by_mode)
    return found


def fault(program: str, by_mode: dict[str, dict[str, str]]) -> str:
    """Return a program and what it printed; where that depends on the mode, once for each."""
    blocks = [f"```python\n{program}```\n"]
    outputs = {mode: output(run) for mode, run in by_mode.items()}
    if len(set(outputs.values())) == 1:
        return "\n".join([*blocks, next(iter(outputs.values()))])
    for mode, text in outputs.items():
        blocks += [f"{mode[0].upper()}{mode[1:]}:\n", text]
    return "\n".join(blocks)


def output(run: dict[str, str]) -> str:
    """Return what a program printed, and how it ended, as a block."""
    end = f"The process {run['ending']}.\n" if run["ending"] else ""
    return f"```text\n{run['printed']}{end}```\n"
