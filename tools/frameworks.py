"""The frameworks: which there are, in which order, and what is known of each.

snippets/frameworks.toml has the order of the tabs. Everything that is one framework's alone lies in
its folder, snippets/<name>/: facts in framework.toml, cells of the tables, programs for the
laboratory in lab/, and its snippets. Nothing outside asks for a framework by its name; it asks for
an attribute.
"""

import functools
import os
import sys
import tomllib
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LAB = "lab"  # the folder of a framework's programs that are no snippets
NOT_WRITTEN = "not written yet"  # one reason why a framework lacks something, in its missing.toml
DOES_NOT_EXIST = "does not exist there: "  # how each other reason begins


class FrameworkError(Exception):
    """A framework cannot be run. The message says what to do."""


@dataclass(frozen=True)
class Mode:
    """A way to run a framework in which it may give other results than in another one."""

    name: str = ""
    """Words that follow its label: "with oneDNN"."""
    environment: dict = field(default_factory=dict, hash=False)
    """The variables that choose it."""


@dataclass(frozen=True)
class Framework:
    """What snippets/<name>/framework.toml says of one framework."""

    name: str
    """Its folder below snippets/."""
    label: str
    """What its tab says."""
    module: str
    """What Python imports."""
    documentation: dict = field(hash=False)
    """``start``, the page of all; ``address`` and ``pattern``, which make those of its names."""
    install: dict = field(default_factory=dict, hash=False)
    """How a reader installs it, as convnet_site.install says it."""
    python: str = sys.executable
    """The interpreter that runs it; in the file seen from the repository's root."""
    requirements: str = "requirements/tests.txt"
    """The file that pins its packages, from the repository's root."""
    gpu: bool = True
    """Whether its snippets are run on a GPU too, where there is one."""
    layout: str = "channels last"
    """Where the channels of an image stand: "channels last" or "channels first"."""
    preload: list = field(default_factory=list, hash=False)
    """Modules that are imported with it, once for all its snippets: some take long to import."""
    on_gpu: str = ""
    """A statement that puts the tensors of its snippets on the GPU, unless it does so by itself."""
    least_threads: int = 1
    """With fewer threads some of its programs die."""
    environment: dict = field(default_factory=dict, hash=False)
    """Variables of the environment of its processes, unless they are set outside."""
    base: bool = False
    """Whether parity compares the others with it; if none says so, the first that has a net."""
    look: dict = field(default_factory=dict, hash=False)
    """How it looks in tabs, tables and figures, as convnet_site.looks says it."""
    backends: list = field(default_factory=list, hash=False)
    """What it can run on: ``module``, ``label``, and ``settings``, variables that choose it."""
    backend: str = ""
    """The module of the backend that this one runs on, if that is not the first of ``backends``."""
    modes: list = field(default_factory=lambda: [Mode()], hash=False)
    """The modes that the laboratory runs it in; in the file tables of ``name``, ``environment``."""
    machines: list = field(default_factory=list, hash=False)
    """Other machines, on which its snippets print the same; in the file tables as of ``modes``."""
    aliases: dict = field(default_factory=dict, hash=False)
    """How its snippets write its modules, and what they are called: {"tf": "tensorflow"}."""
    shorter: dict = field(default_factory=dict, hash=False)
    """The beginnings of its names, and how readers shorten them: {"torch.nn.": "nn."}."""
    foreign: list = field(default_factory=list, hash=False)
    """Modules of it that are another framework: no row of names may take a name from there."""
    running_mean: dict = field(default_factory=dict, hash=False)
    """What its layer takes of a batch into the running mean: {"new_batch": 0.01} of each, or the
    first batch whole and then by a "time_constant" in samples. {} where it has no such layer."""

    def __str__(self):
        return self.key

    @property
    def key(self):
        """What recorded results call it: "keras", or "keras-jax" on another backend."""
        return f"{self.name}-{self.backend}" if self.backend else self.name

    @property
    def backend_label(self):
        """The label of the backend that it runs on; its own, where it has none."""
        labels = {entry["module"]: entry["label"] for entry in self.backends}
        return labels.get(self.backend) or next(iter(labels.values()), self.label)

    def on(self, backend):
        """Return it on one of its backends, given by its module. Raises FrameworkError."""
        known = {entry["module"]: entry for entry in self.backends}
        if backend not in known:
            raise FrameworkError(
                f"snippets/{self.name}/framework.toml has no backend {backend}: "
                f"it has {', '.join(known) or 'none'}"
            )
        if backend == self.backends[0]["module"]:
            return self
        return replace(
            self,
            backend=backend,
            label=f"{self.label} on {known[backend]['label']}",
            environment={**self.environment, **known[backend]["settings"]},
        )

    def as_on(self, machine):
        """Return it with the libraries told to behave as on another machine, a Mode."""
        return replace(
            self,
            label=f"{self.label} {machine.name}",
            environment={**self.environment, **machine.environment},
        )

    def on_each_backend(self):
        """Return it on each of its backends, its first before the others; or just itself."""
        return [self.on(entry["module"]) for entry in self.backends] or [self]

    @property
    def has_own_python(self):
        """Whether it runs in another interpreter than this program."""
        return self.python != sys.executable

    @property
    def folder(self):
        """Its folder, which holds all that is its own."""
        return ROOT / "snippets" / self.name

    def program(self, name):
        """Return the path of one of its programs for the laboratory, which may not be there."""
        return self.folder / LAB / f"{name}.py"

    def table(self, name):
        """Return what one of its tables holds, like "names"; {} where it has none."""
        path = self.folder / f"{name}.toml"
        return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}

    def reason(self, kind, name):
        """Return why it lacks a part, a name, … on purpose, as its missing.toml says; else None.

        ``kind`` is a table of that file: "parts", "names", "differences" or "lab". Each line there
        has a pattern, like "2018-to-today/*", and a reason.
        """
        for pattern, reason in self.table("missing").get(kind, {}).items():
            if fnmatchcase(name, pattern):
                return reason
        return None


def order():
    """Return the names of the frameworks in the order of the tabs."""
    return tomllib.loads((ROOT / "snippets" / "frameworks.toml").read_text("utf-8"))["order"]


def read(name):
    """Return one framework. Raises FrameworkError for a missing file and an unknown field."""
    path = ROOT / "snippets" / name / "framework.toml"
    if not path.is_file():
        raise FrameworkError(
            f"no {path.relative_to(ROOT)}: snippets/frameworks.toml lists {name}, so write it"
        )
    facts = dict(facts_in(path.read_text("utf-8")))
    interpreter = os.environ.get(f"{name.upper()}_PYTHON") or facts.pop("python", sys.executable)
    facts["python"] = str(ROOT / interpreter)
    try:
        if "modes" in facts:
            facts["modes"] = [Mode(**mode) for mode in facts["modes"]]
        facts["machines"] = [Mode(**machine) for machine in facts.get("machines", [])]
        return Framework(name=name, **facts)
    except TypeError as error:
        raise FrameworkError(f"{path.relative_to(ROOT)}: {error}") from None


@functools.cache
def facts_in(text):
    """Return what the text of a framework.toml says: it is asked for often, and seldom changes."""
    return tomllib.loads(text)


def frameworks():
    """Return all frameworks in the order of the tabs.

    The interpreter is the one of $<NAME>_PYTHON, or the one that framework.toml names, or this one.
    """
    return [read(name) for name in order()]


def with_program(name):
    """Return the frameworks that have a program for the laboratory, like "net", in order."""
    return [framework for framework in frameworks() if framework.program(name).is_file()]
