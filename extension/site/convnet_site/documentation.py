"""Where the official documentation describes a name: what tabs and the table of names link to.

snippets/<framework>/documentation.toml has the pages, framework.toml the address that they lie
below and the pattern that makes most of them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from variant_tabs import CallError, Link, exists, keep, read_json, read_toml

from convnet_site.frameworks import read_facts
from convnet_site.tables import Fault, check_fields

DOTTED_NAME = re.compile(r"(?<![\w.])[\w.]+")
METHOD = re.compile(r"(?<![\w.])([\w.]+)\.(\w+)\(")
FIELDS = {"methods": list, "linked": dict, "others": dict}
NUMPY = "np"


@dataclass(frozen=True)
class Documentation:
    """The documentation of one framework."""

    address: str
    """What the address of each page begins with."""
    pattern: str
    """Makes the page of a name: {symbol} is the name, {path} has slashes, {module} defines it."""
    linked: Mapping[str, str]
    """The pages of the names that tabs link to, in the order of the links."""
    others: Mapping[str, str]
    """The pages of other names."""
    methods: frozenset[str]
    """The names that are methods, so that any object may stand in front of their last word."""
    shorter: Mapping[str, str]
    """The beginnings of names, and how programs and readers shorten them."""
    modules: Mapping[str, str]
    """Where names are defined, as their signatures say."""

    def page(self, symbol: str) -> str:
        """Return the whole address of the page of a name. Raises Fault when nobody tells it."""
        page = self.linked.get(symbol) or self.others.get(symbol)
        if not page:
            page = self.page_by_pattern(symbol)
        if not page:
            raise Fault(f"{symbol} has no page, and the pattern makes none: write it down")
        return page if page.startswith("https://") else self.address + page

    def page_by_pattern(self, symbol: str) -> str:
        """Return the page that the pattern makes of a name; "" where it makes none."""
        module = self.modules.get(symbol)
        if "{module}" in self.pattern and module is None:
            return ""
        return self.pattern.format(symbol=symbol, path=symbol.replace(".", "/"), module=module)

    def forms(self, symbol: str) -> list[str]:
        """Return how a name may be written: complete, and shortened."""
        short = [
            form + symbol.removeprefix(beginning)
            for beginning, form in self.shorter.items()
            if symbol.startswith(beginning)
        ]
        return [symbol, *short]

    @cached_property
    def forms_of_linked(self) -> list[tuple[str, str]]:
        """How each name that tabs link to may be written, complete last; methods are none."""
        names = [name for name in self.linked if name not in self.methods]
        return [(form, name) for name in names for form in reversed(self.forms(name))]

    @cached_property
    def roots(self) -> set[str]:
        """The modules that all names begin with."""
        return {name.partition(".")[0] for name in self.linked} | {NUMPY}

    def links(self, code: str) -> list[Link]:
        """Return links to what a program uses. Raises Fault for one without a page."""
        used, called = used_names(code), self.called(code)
        written = {name: form for form, name in self.forms_of_linked if form in used}
        for name in self.methods & self.linked.keys():
            if form := called.get(name.rpartition(".")[2]):
                written[name] = form
        return [
            Link(written[name], self.page(name), code=True)
            for name in self.linked
            if name in written
        ]

    def called(self, code: str) -> dict[str, str]:
        """Return how a program first calls each method, like "net.fit", by the method's name.

        In front of the dot stands an object of any name, but no module.
        """
        called: dict[str, str] = {}
        for thing, name in METHOD.findall(code):
            if thing.partition(".")[0] not in self.roots:
                called.setdefault(name, f"{thing}.{name}")
        return called


def used_names(code: str) -> set[str]:
    """Return every name in a program, with what its dots lead through.

    ``nn.Conv2d.weight`` uses nn, nn.Conv2d and nn.Conv2d.weight.
    """
    used = set()
    for dotted in DOTTED_NAME.findall(code):
        while dotted:
            used.add(dotted)
            dotted = dotted.rpartition(".")[0]
    return used


def read_documentation(root: Path, framework: str) -> Documentation:
    """Return the documentation of a framework. Raises CallError with what is wrong in its file."""
    return keep(make_documentation, root, framework)


def make_documentation(root: Path, framework: str) -> Documentation:
    """Return what read_documentation keeps."""
    folder = root / "snippets" / framework
    facts = read_facts(folder / "framework.toml")
    file = folder / "documentation.toml"
    table = read_toml(file) if exists(file) else {}
    try:
        check_fields(table, {}, FIELDS)
    except Fault as fault:
        raise CallError(f"{file}: {fault}") from None
    signatures = root / "generated" / "signatures.json"
    symbols = read_json(signatures).get(framework, {}) if exists(signatures) else {}
    return Documentation(
        address=facts["documentation"].get("address", ""),
        pattern=facts["documentation"].get("pattern", ""),
        linked=table.get("linked", {}),
        others=table.get("others", {}),
        methods=frozenset(table.get("methods", ())),
        shorter=facts.get("shorter", {}),
        modules={symbol: signature["module"] for symbol, signature in symbols.items()},
    )
