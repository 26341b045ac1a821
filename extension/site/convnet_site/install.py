"""How a framework is installed: the commands, with the versions that printed the outputs.

[install] in snippets/<framework>/framework.toml says what, the framework's requirements which
versions:

    packages    what pip installs, in this order
    python      the command of its Python, where that is not "python"
    needs       what it needs beside them, in a sentence; "" where nothing
    after       more commands, behind that of pip
    gpu         what is to be known of GPUs and processors, with its source, as Markdown
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from variant_tabs import CallError, keep, read_text

from convnet_site.frameworks import read_facts
from convnet_site.tables import Fault, check_fields

REQUIREMENTS = "requirements/tests.txt"
PIN = re.compile(r"^([\w.-]+)==([\w.+-]+)", re.MULTILINE)
OPTIONAL = {"python": str, "needs": str, "after": list, "gpu": str}


@dataclass(frozen=True)
class Install:
    """What somebody does who has nothing of a framework yet."""

    commands: tuple[str, ...]
    needs: str
    """What it needs beside its packages, as Markdown; "" where nothing."""
    gpu: str = ""
    """What is to be known of GPUs and processors, as Markdown."""


def read_install(root: Path, framework: str) -> Install | None:
    """Return how a framework is installed; None where its framework.toml does not say it.

    Raises CallError for a package that its requirements do not pin.
    """
    return keep(make_install, root, framework)


def make_install(root: Path, framework: str) -> Install | None:
    """Return what read_install keeps."""
    file = root / "snippets" / framework / "framework.toml"
    facts = read_facts(file)
    if "install" not in facts:
        return None
    data = facts["install"]
    try:
        check_fields(data, {"packages": list}, OPTIONAL)
        pinned = [pin_of(root, facts, package) for package in data["packages"]]
    except Fault as fault:
        raise CallError(f"{file}: [install]: {fault}") from None
    pip = f"{data.get('python', 'python')} -m pip install {' '.join(pinned)}"
    commands = pip, *data.get("after", ())
    return Install(commands, data.get("needs", ""), data.get("gpu", ""))


def pin_of(root: Path, facts: Mapping[str, Any], package: str) -> str:
    """Return a package with its version, as pip takes it. Raises Fault for one without a pin."""
    requirements = root / facts.get("requirements", REQUIREMENTS)
    versions = dict(PIN.findall(read_text(requirements)))
    if package not in versions:
        raise Fault(f"{requirements} does not pin {package}: add it there, or take another name")
    return f"{package}=={versions[package]}"
