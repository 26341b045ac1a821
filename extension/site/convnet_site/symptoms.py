"""What somebody sees whose numbers are wrong: ``{{ symptoms() }}`` on a line of its own.

tables/symptoms.toml says what each may come from and how to tell; what a trap says is taken from
it, and so are the ways on which it bites. docs/assets/lists/symptoms.js folds what cannot be on the
way that a reader chose. Without it, and with Zensical, the list is whole.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from markdown import Markdown
from variant_tabs import Call, Page, add_call, derive, keep, read_toml

from convnet_site.differences import Row, read_rows
from convnet_site.extension import SnippetsExtension
from convnet_site.frameworks import read_labels
from convnet_site.plain_html import code_span
from convnet_site.tables import Fault, Faults, check_fields

SYMPTOM = {"what": str, "cause": list}
CAUSE = {"tell": str}
CAUSE_MAY_HAVE = {"trap": str, "may": str, "page": str, "check": str, "yes": str, "no": str}


@dataclass(frozen=True)
class Cause:
    """What a symptom may come from."""

    may: str
    """One sentence."""
    page: str
    """The section about it, like "layers/pooling.md#the-average"."""
    tell: str
    """How to tell whether it is this one."""
    check: str
    """A line of Python that is true where it is this one; or ""."""
    yes: str
    """Lines that make an example in which it is this one, and ``no`` those of another."""
    no: str
    ways: tuple[tuple[str, str], ...]
    """On which ways from one framework to another it can be; empty where it always can."""


@dataclass(frozen=True)
class Symptom:
    """What somebody sees."""

    id: str
    what: str
    causes: tuple[Cause, ...]


def read_symptoms(root: Path) -> list[Symptom]:
    """Return the symptoms of a repository. Raises CallError with every fault of the table."""
    file, faults = root / "tables" / "symptoms.toml", Faults()
    traps = {row.id: row for row in keep(read_rows, root) if row.trap}
    symptoms = []
    for name, entry in read_toml(file).get("symptom", {}).items():
        causes = []
        try:
            check_fields(entry, SYMPTOM, {})
        except Fault as fault:
            faults.add(file, name, fault)
            continue
        for data in entry["cause"]:
            try:
                causes.append(cause(data, traps))
            except Fault as fault:
                faults.add(file, name, fault)
        symptoms.append(Symptom(name, entry["what"], tuple(causes)))
    faults.end()
    return symptoms


def cause(data: Any, traps: Mapping[str, Row]) -> Cause:
    """Return one cause. Raises Fault."""
    check_fields(data, CAUSE, CAUSE_MAY_HAVE)
    check, yes, no = (data.get(field, "") for field in ("check", "yes", "no"))
    if bool(check) != bool(yes and no) or bool(yes) != bool(no):
        raise Fault(
            f"{data['tell']!r}: `check` needs the examples `yes` and `no`, and they need it"
        )
    if "trap" not in data:
        if "may" not in data or "page" not in data:
            raise Fault(f"{data['tell']!r} has no trap: give it `may` and `page`")
        return Cause(data["may"], data["page"], data["tell"], check, yes, no, ())
    if data["trap"] not in traps:
        raise Fault(f"there is no trap {data['trap']!r}: name one of tables/traps.toml")
    row = traps[data["trap"]]
    may = data.get("may", row.trap.sentence if row.trap else "")
    return Cause(may, row.page, data["tell"], check, yes, no, tuple(row.ways()))


def symptom_list(symptoms: list[Symptom], labels: Mapping[str, str], page: Page) -> list[str]:
    """Return the list: a heading for each symptom, and what it may come from."""
    known = escape(json.dumps(labels))
    script = 'data-script="assets/lists/symptoms.js"'
    lines = [
        "",
        f'<section class="symptoms" {script} data-frameworks="{known}" markdown="block">',
        "",
    ]
    for symptom in symptoms:
        lines += [f"### {symptom.what} {{ #{symptom.id} }}", "", '<ul markdown="block">']
        lines += [item(each, page) for each in symptom.causes]
        lines += ["</ul>", ""]
    return [*lines, "</section>", ""]


def item(each: Cause, page: Page) -> str:
    """Return one cause: what it may be, linked, and how to tell."""
    ways = " ".join("/".join(way) for way in each.ways)
    attribute = f' data-ways="{ways}"' if ways else ""
    check = f"<br>{code_span(each.check)}" if each.check else ""
    text = f"[{each.may}]({page.link(each.page)}) {each.tell}{check}"
    return f'<li{attribute} markdown="span">{text}</li>'


class Symptoms:
    """Makes what the call becomes."""

    def __init__(self, snippets: Path) -> None:
        self.snippets = snippets

    def list(self, call: Call) -> list[str]:
        """Return the list of all symptoms. Raises CallError with every fault of the table."""
        symptoms = derive(read_symptoms, self.snippets.parent)
        return symptom_list(symptoms, read_labels(self.snippets), call.page)


class SymptomsExtension(SnippetsExtension):
    """Lets a page call for the symptoms."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Let the call of a page be replaced."""
        add_call(md, ["symptoms()"], Symptoms(self.snippets).list)


def makeExtension(**kwargs: Any) -> SymptomsExtension:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return SymptomsExtension(**kwargs)
