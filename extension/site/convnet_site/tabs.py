"""A tab for each framework: variant_tabs with what this site knows of frameworks.

snippets/frameworks.toml has the order of the tabs, snippets/<name>/framework.toml the labels, and
generated/versions.json the versions that ran. Below a tab stand links to the documentation of what
its code uses.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar

from variant_tabs import CallError, Variant, VariantTabsExtension, read_json, read_toml

from convnet_site.frameworks import read_frameworks

DOTTED_NAME = re.compile(r"(?<![\w.])[\w.]+")


class FrameworkTabs(VariantTabsExtension):
    """Makes the tabs of this site."""

    OPTIONS: ClassVar[dict[str, tuple[Any, str]]] = {
        **VariantTabsExtension.OPTIONS,
        "versions": ("generated/versions.json", "The versions that ran"),
    }

    def variants(self) -> Sequence[Variant]:
        """Return the frameworks in the order of the tabs, with the versions that ran.

        Raises CallError when a version is missing, unless parts may be missing too.
        """
        path = Path(self.getConfig("versions"))
        versions = read_json(path)["frameworks"] if path.is_file() else {}
        frameworks = read_frameworks(Path(self.getConfig("folder")))
        absent = [name for name in frameworks if name not in versions]
        if absent and self.getConfig("missing") == "error":
            hint = self.getConfig("hint")
            raise CallError(f"{path} has no version of {', '.join(absent)}: {hint}")
        return [
            Variant(name, facts["label"], version=versions.get(name))
            for name, facts in frameworks.items()
        ]

    def links(self, variant: Variant, code: str) -> Sequence[str]:
        """Return links to the documentation of what the code uses, in the order of its table."""
        folder = Path(self.getConfig("folder"))
        table = folder / variant.name / "documentation.toml"
        pages = read_toml(table) if table.is_file() else {}
        used = used_names(code)
        links = [f"[`{name}`]({address})" for name, address in pages.items() if name in used]
        if links:
            return links
        start = read_frameworks(folder)[variant.name]["documentation"]["start"]
        return [f"[{variant.label} documentation]({start})"]


def used_names(code: str) -> set[str]:
    """Return every name in a program, with what its dots lead through.

    ``nn.Conv2d.weight`` uses nn, nn.Conv2d and nn.Conv2d.weight.
    """
    used = set()
    for dotted in DOTTED_NAME.findall(code):
        steps = dotted.split(".")
        used.update(".".join(steps[:count]) for count in range(1, len(steps) + 1))
    return used


def makeExtension(**kwargs: Any) -> FrameworkTabs:
    return FrameworkTabs(**kwargs)
