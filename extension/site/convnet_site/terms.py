"""The terms of the glossary: the rows of tables/glossary.toml, which says what its fields mean.

What the frameworks call a term is taken from the table of names, where it is held against their
signatures.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from variant_tabs import keep, read_toml

from convnet_site.name_list import prose, with_breaks
from convnet_site.name_rows import Cell, Instead, Lacking, Name, Row, read_rows
from convnet_site.tables import Fault, Faults, check_fields

TERM = {"title": str, "definition": str, "shown": str}
MAY_HAVE = {
    "forms": list,
    "ambiguous": list,
    "not_on": list,
    "not_as": list,
    "learn": str,
    "name": str,
    "argument": str,
}
BETWEEN = r"[\s-]+"  # the words of a form: "max pooling", "max-pooling", or at the end of a line
PLAIN = re.compile(r"[`\[\]<>{}*_]")


@dataclass(frozen=True)
class Term:
    """A word of the field."""

    id: str
    title: str
    definition: str
    """In plain text."""
    shown: str
    """The section that shows it, below docs/."""
    forms: tuple[str, ...]
    """The words that mean it on every page but those of ``not_on``."""
    ambiguous: tuple[str, ...]
    """Words that mean it in some places only."""
    not_on: frozenset[str]
    not_as: frozenset[str]
    """Its forms in letters in which they are a name."""
    learn: str | None
    """The page of the learning path that explains it, below docs/."""
    words: Mapping[str, str]
    """What each framework calls it, as HTML, by the framework's name; {} where it has no row."""

    def is_subject_of(self, page: str) -> bool:
        """Tell whether a page, below docs/, is about it or explains it."""
        return page in (self.shown, self.learn)


@dataclass(frozen=True)
class Terms:
    """All terms, in the order of the alphabet."""

    all: tuple[Term, ...]

    @cached_property
    def of_form(self) -> dict[str, Term]:
        """The terms by the forms that are linked, in small letters."""
        return {form.lower(): term for term in self.all for form in term.forms}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """A form as a whole word, perhaps a plural; of two that fit, the longer one."""
        return pattern_of(self.of_form)

    def of_match(self, match: re.Match[str]) -> Term:
        """Return the term that a match of the pattern means."""
        return self.of_form[re.sub(BETWEEN, " ", match["form"].lower())]


def pattern_of(forms: Iterable[str]) -> re.Pattern[str]:
    """Return what finds forms, the longest first, as the group "form", and their plurals."""
    longest = sorted(forms, key=len, reverse=True)
    words = "|".join(BETWEEN.join(map(re.escape, re.split(BETWEEN, form))) for form in longest)
    return re.compile(rf"(?<![\w-])(?P<form>{words})(?:s|es)?(?![\w-]|\.\w)", re.IGNORECASE)


def read_terms(root: Path) -> Terms:
    """Return all terms of a repository. Raises CallError with every fault of the table."""
    file = root / "tables" / "glossary.toml"
    rows = {row.id: row for row in keep(read_rows, root)}
    faults = Faults()
    terms: list[Term] = []
    forms: dict[str, str] = {}
    for name, entry in read_toml(file).get("term", {}).items():
        try:
            term = read_term(name, entry, rows)
        except Fault as fault:
            faults.add(file, name, fault)
            continue
        for form in term.forms:
            other = forms.setdefault(re.sub(BETWEEN, " ", form.lower()), name)
            if other != name:
                faults.add(file, name, f"{form!r} is a form of {other}, too: let one have it")
        terms.append(term)
    faults.end()
    return Terms(tuple(sorted(terms, key=lambda term: term.title.lower())))


def read_term(name: str, entry: Any, rows: Mapping[str, Row]) -> Term:
    """Return one term, given the rows of the table of names by their ids. Raises Fault."""
    check_fields(entry, TERM, MAY_HAVE)
    if strange := PLAIN.search(entry["definition"]):
        raise Fault(f"has {strange[0]} in its definition: a definition is plain text")
    if "argument" in entry and "name" not in entry:
        raise Fault("has an argument without a name: say the row in which the argument stands")
    words = {}
    if "name" in entry:
        if entry["name"] not in rows:
            raise Fault(f"tables/names.toml has no row {entry['name']!r}: fix the name")
        words = words_of(rows[entry["name"]], entry.get("argument"))
    forms = tuple(re.sub(BETWEEN, " ", form) for form in entry.get("forms", [entry["title"]]))
    return Term(
        name,
        entry["title"],
        entry["definition"],
        entry["shown"],
        forms,
        tuple(entry.get("ambiguous", ())),
        frozenset(entry.get("not_on", ())),
        frozenset(entry.get("not_as", ())),
        entry.get("learn"),
        words,
    )


def words_of(row: Row, argument: str | None) -> dict[str, str]:
    """Return what each framework calls a row, or an argument of it, as HTML. Raises Fault."""
    if argument is None:
        return {name: word_of(cell) for name, cell in row.cells.items()}
    lines = [line for line in row.lines if line.id == argument]
    if not lines:
        raise Fault(f"no argument {argument!r} stands on a line of {row.id}: fix the argument")
    words = {}
    for name, cell in row.cells.items():
        known = lines[0].cells.get(name)
        if known is None:
            is_named = isinstance(cell, Name)
            words[name] = f"no argument of {word_of(cell)}" if is_named else word_of(cell)
            continue
        names = ", ".join(written.partition("=")[0].lstrip("*") for written in known.written)
        means = f" ({prose(known.means)})" if known.means else ""
        words[name] = f"<code>{with_breaks(names)}</code>{means} of {word_of(cell)}"
    return words


def word_of(cell: Cell) -> str:
    """Return what a framework calls a row, as HTML."""
    if isinstance(cell, Lacking):
        return cell.reason
    if isinstance(cell, Instead):
        return prose(cell.words)
    return f"<code>{with_breaks(cell.symbol)}</code>"
