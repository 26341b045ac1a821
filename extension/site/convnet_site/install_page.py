"""The page on installing: ``{{ install() }}`` on a line of its own becomes a section of each.

What it says comes from [install] of each framework.toml, see install.py, and the versions of Python
from what the last run recorded.
"""

from pathlib import Path
from typing import Any

from markdown import Markdown
from variant_tabs import Call, add_call, exists, read_json

from convnet_site.extension import SnippetsExtension
from convnet_site.frameworks import read_frameworks
from convnet_site.install import Install, read_install

RAN = "The outputs were printed by {label} {version} in Python {python}."


class InstallPage:
    """Makes what the call becomes."""

    def __init__(self, snippets: Path) -> None:
        self.root = snippets.parent
        self.snippets = snippets

    def sections(self, _: Call) -> list[str]:
        """Return a section for each framework, as Markdown. Raises CallError as read_install."""
        lines = []
        for name, facts in read_frameworks(self.snippets).items():
            lines += ["", f"## {facts['label']} {{ #{name} }}", ""]
            install = read_install(self.root, name)
            if install is None:
                start = facts["documentation"]["start"]
                lines += [f"Its [documentation]({start}) says how.", ""]
            else:
                lines += self.section(name, facts["label"], install)
        return lines

    def section(self, name: str, label: str, install: Install) -> list[str]:
        """Return the section of one framework: its commands, and what else it needs."""
        said = [install.needs, install.gpu, self.what_ran(name, label)]
        paragraphs = [line for text in said if text for line in ("", text)]
        return ["```text", *install.commands, "```", *paragraphs, ""]

    def what_ran(self, name: str, label: str) -> str:
        """Return which version printed the outputs, in which Python; "" before the first run."""
        path = self.root / "generated" / "versions.json"
        ran = read_json(path) if exists(path) else {}
        version, python = (ran.get(kind, {}).get(name) for kind in ("frameworks", "python"))
        return RAN.format(label=label, version=version, python=python) if version else ""


class InstallExtension(SnippetsExtension):
    """Lets a page call for how each framework is installed."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Let the call of a page be replaced."""
        add_call(md, ["install()"], InstallPage(self.snippets).sections)


def makeExtension(**kwargs: Any) -> InstallExtension:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return InstallExtension(**kwargs)
