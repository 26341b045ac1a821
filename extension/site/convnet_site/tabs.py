"""A tab for each framework: variant_tabs with what this site knows of frameworks.

snippets/frameworks.toml has the order of the tabs, snippets/<name>/framework.toml the labels, and
generated/versions.json the versions that ran. Below a tab stand links to the documentation of what
its code uses.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar

from variant_tabs import CallError, Link, Variant, VariantTabsExtension, exists, keep, read_json

from convnet_site.documentation import read_documentation
from convnet_site.frameworks import read_frameworks
from convnet_site.programs import command_for, is_stale
from convnet_site.tables import Fault


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
        versions = read_json(path).get("frameworks", {}) if exists(path) else {}
        frameworks = read_frameworks(Path(self.getConfig("folder")))
        absent = [name for name in frameworks if name not in versions]
        if absent and self.getConfig("missing") == "error":
            hint = self.getConfig("hint")
            raise CallError(f"{path} has no version of {', '.join(absent)}: {hint}")
        return [
            Variant(name, facts["label"], version=versions.get(name))
            for name, facts in frameworks.items()
        ]

    def remark(self, variant: Variant, part: str) -> str | None:
        """Return that an output is older than its program. Raises CallError where that is one."""
        program = Path(self.getConfig("folder"), variant.name, f"{part}.py")
        if not is_stale(Path(self.getConfig("outputs")), part, variant.name, program):
            return None
        if self.getConfig("missing") == "error":
            fix = f"run `{command_for(part, variant.name)}` or `make outputs`"
            raise CallError(f"{program} has changed since it printed its output: {fix}")
        fix = f"`{command_for(part, variant.name)}`"
        return f"This output is older than the program in {variant.label}: run {fix}."

    def links(self, variant: Variant, code: str) -> Sequence[Link]:
        """Return links to the documentation of what the code uses, in the order of its table."""
        folder = Path(self.getConfig("folder"))
        try:
            links = keep(links_of, folder.parent, variant.name, code)
        except Fault as fault:
            raise CallError(f"{folder / variant.name}/documentation.toml: {fault}") from None
        if links:
            return links
        start = read_frameworks(folder)[variant.name]["documentation"]["start"]
        return [Link(f"{variant.label} documentation", start)]


def links_of(root: Path, framework: str, code: str) -> Sequence[Link]:
    """Return links to the documentation of what a program uses. Raises Fault."""
    return read_documentation(root, framework).links(code)


def makeExtension(**kwargs: Any) -> FrameworkTabs:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return FrameworkTabs(**kwargs)
