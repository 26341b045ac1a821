"""How each framework looks: its colour, the dashes of its lines and the shape of its mark.

They stand under [look] in its framework.toml and are the same in tabs, tables and figures. An
element with ``data-variant="keras"`` has them as ``--own``, ``--dash`` and ``--mark``.
"""

import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from variant_tabs import CallError

from convnet_site.frameworks import read_frameworks

MARKS = {  # each fills its box, for clip-path
    "square": "inset(6%)",
    "circle": "circle(50%)",
    "triangle": "polygon(50% 0, 100% 94%, 0 94%)",
    "diamond": "polygon(50% 0, 100% 50%, 50% 100%, 0 50%)",
    "cross": "polygon(35% 0, 65% 0, 65% 35%, 100% 35%, 100% 65%, 65% 65%, 65% 100%, 35% 100%, "
    "35% 65%, 0 65%, 0 35%, 35% 35%)",
}
COLOUR = re.compile(r"#[0-9a-f]{6}")
DASH = re.compile(r"(\d+ \d+( \d+ \d+)*)?")
EXAMPLE = 'light = "#8f45c0", dark = "#c28cf0", dash = "7 3", mark = "square"'


@dataclass(frozen=True)
class Look:
    """How a framework looks. Without a look of its own it has the colour of the text."""

    light: str = "#1d2b3a"
    """Its colour on a light page."""
    dark: str = "#e3e9f0"
    """Its colour on a dark page."""
    dash: str = "1 4"
    """The dashes and gaps of its lines; "" for a line without gaps."""
    mark: str = "cross"
    """The shape that stands before its name, one of MARKS."""


def look_of(name: str, facts: dict[str, Any]) -> Look:
    """Return the look of a framework from its facts. Raises CallError where they are wrong."""
    said, where = facts.get("look", {}), f"snippets/{name}/framework.toml: [look]"
    known = [field.name for field in fields(Look)]
    wrong = sorted(set(said) - set(known))
    if wrong:
        raise CallError(f"{where} has {', '.join(wrong)}; it may have {', '.join(known)}")
    look = Look(**said)
    for key, form in (("light", COLOUR), ("dark", COLOUR), ("dash", DASH)):
        if not form.fullmatch(getattr(look, key)):
            raise CallError(f"{where} has {key} = {getattr(look, key)!r}; write it as in {EXAMPLE}")
    if look.mark not in MARKS:
        raise CallError(f"{where} has mark = {look.mark!r}; there are: {', '.join(MARKS)}")
    return look


def looks_of(snippets: Path) -> dict[str, Look]:
    """Return the look of each framework by its name, in the order of the tabs."""
    return {name: look_of(name, facts) for name, facts in read_frameworks(snippets).items()}


def style_of_looks(snippets: Path) -> str:
    """Return the style that gives each element with a ``data-variant`` its look."""
    rules = []
    for name, look in looks_of(snippets).items():
        element = f'[data-variant="{name}"]'
        rules += [
            f"{element} {{ --own: {look.light}; --dash: {look.dash or 'none'}; "
            f"--mark: {MARKS[look.mark]}; }}",
            f'[data-md-color-scheme="slate"] {element} {{ --own: {look.dark}; }}',
        ]
    return "\n".join(rules) + "\n"
