"""What the result of a rule depends on, as one hash: while it is the same, nobody tries it again.

What counts of a rule in a framework:

- its settings, and the arrays that they name;
- its function in lab/rules/catalogue/, and all that this one calls, also of what the framework does
  where the rule leaves a choice;
- its function in the framework's lab/rules.py, and all that this one calls;
- what tries and compares: trial.py, running.py, lab/inside/worker.py;
- the pins of the framework's packages, and its modes.
"""

import ast
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from lab import sources
from lab.rules.catalogue import RULES
from lab.rules.rule import Rule
from tools.frameworks import ROOT, Framework

WHOLE = "lab/rules/trial.py", "lab/rules/running.py", "lab/inside/worker.py"
OF_ARRAYS = "arrays", "arguments"  # of lab/inside/pool.py
NOT_READ = "rule.py", "trial.py"  # the settings say what a rule made of the first; the other counts


def keys_of(framework: Framework) -> dict[str, str]:
    """Return the hash of each rule in a framework, by its name."""
    return {name: key(rule, framework) for name, rule in RULES.items()}


def key(rule: Rule, framework: Framework) -> str:
    """Return the hash of what the result of a rule in a framework depends on."""
    rules_of = framework.program("rules")
    folders = (rules_of.parent, ROOT / "lab" / "inside")
    lines = [
        jobs(rule.name),
        *reached([rule.name], catalogue(rule.expected.__module__, framework), with_members=True),
        *reached([rule.name], files(rules_of, folders)),
        *reached(OF_ARRAYS, files(ROOT / "lab/inside/pool.py", folders)),
        *reached(["bound"], (ROOT / "lab/rules/rule.py",)),
        *general(),
        *sorted(sources.pins(framework, {framework.module})),
        *(
            f"{mode.name} {json.dumps(mode.environment, sort_keys=True)}"
            for mode in framework.modes
        ),
    ]
    return hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()


@cache
def jobs(name: str) -> str:
    """Return the settings of a rule as its programs are given them."""
    rule = RULES[name]
    return json.dumps([rule.job(setting) for setting in rule.settings()], sort_keys=True)


@cache
def general() -> tuple[str, ...]:
    """Return what every result depends on."""
    trees = [sources.parsed((ROOT / path).read_text("utf-8")) for path in WHOLE]
    return tuple(line for tree in trees for line in sorted(sources.statements(tree)))


@cache
def catalogue(module: str, framework: Framework) -> tuple[Path, ...]:
    """Return the files that say what should come of the rules of a module in a framework."""
    found = set()
    topic = ROOT / f"{module.replace('.', '/')}.py"
    for path in (topic, ROOT / "lab/rules/behaviour.py", framework.program("behaviour")):
        if path.is_file():
            found |= set(files(path, (ROOT,)))
    return tuple(sorted(path for path in found if path.name not in NOT_READ))


@cache
def files(path: Path, folders: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return a file and those that it imports."""
    return tuple(sorted(file.path for file in sources.imported(path, folders)[0]))


def reached(names: Iterable[str], paths: tuple[Path, ...], with_members: bool = False) -> list[str]:
    """Return the lines of all definitions in some files that names lead to, by any way.

    with_members: whether a name behind a dot leads to the members of classes
    """
    defined = definitions(paths)
    found: list[ast.stmt] = []
    waiting = list(names)
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        for node in defined.get(name, ()):
            found.append(node)
            waiting += names_in(node, with_members)
    return sorted(sources.statements(ast.Module(found, [])))


@cache
def definitions(paths: tuple[Path, ...]) -> dict[str, list[ast.stmt]]:
    """Return what some files define, by name: functions, variables, and the members of classes."""
    found: dict[str, list[ast.stmt]] = defaultdict(list)
    for path in paths:
        for node in sources.parsed(path.read_text("utf-8")).body:
            for member in node.body if isinstance(node, ast.ClassDef) else [node]:
                for name in defined_by(member):
                    found[name].append(member)
    return found


def defined_by(node: ast.stmt) -> list[str]:
    """Return the names that a statement defines."""
    if isinstance(node, ast.FunctionDef):
        return [node.name]
    if isinstance(node, ast.AnnAssign):
        return names_in(node.target, False)
    if isinstance(node, ast.Assign):
        return [name for target in node.targets for name in names_in(target, False)]
    return []


def names_in(node: ast.AST, with_members: bool) -> list[str]:
    """Return the names that a piece of a program uses; and, if wanted, those behind a dot."""
    nodes = list(ast.walk(node))
    members = [each.attr for each in nodes if isinstance(each, ast.Attribute) and with_members]
    return [each.id for each in nodes if isinstance(each, ast.Name)] + members
