"""Measure what the pages of rules and faults state: try the rules, run the faults' programs.

A fault's program, snippets/<framework>/lab/faults/<name>.py, shows it in a process of its own,
because it depends on the processor and its libraries, or ends the process.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from itertools import product
from pathlib import Path
from typing import Any

from lab.rules.catalogue import RULES
from lab.rules.kept import keys_of
from lab.rules.trial import Result, trials
from tools import interpreter
from tools.frameworks import Framework, Mode, frameworks, with_program


def measure(say: Callable[[str], Any], known: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Try every rule on all its settings, then run the programs of the faults. It takes minutes.

    known: what was measured before. A rule on which nothing has changed (lab/rules/kept.py) is
        taken from there.
    """
    known = {"rules": {}, "keys": {}, **(known or {})}
    keys = keys_of_rules()

    def is_known(name: str, framework: Framework) -> bool:
        key = known["keys"].get(name, {}).get(framework.name)
        return key == keys[name][framework.name] and framework.name in known["rules"].get(name, {})

    found = trials(say=say, is_known=is_known)
    rules: dict[str, Any] = {name: {} for name in RULES}
    for name, framework in product(RULES, with_program("rules")):
        if is_known(name, framework):
            rules[name][framework.name] = known["rules"][name][framework.name]
        elif framework.name in found[name]:
            rules[name][framework.name] = recorded(found[name][framework.name])
    faults = {}
    for framework in frameworks():
        for path in programs_of_faults(framework):
            faults[key_of(framework, path)] = {
                mode.name: run(framework, mode, path) for mode in framework.modes
            }
    return {"rules": rules, "keys": keys, "faults": faults}


def keys_of_rules() -> dict[str, dict[str, str]]:
    """Return the hash of each rule in each framework, as {rule: {framework: hash}}."""
    by_framework = {framework.name: keys_of(framework) for framework in with_program("rules")}
    return {
        name: {framework: keys[name] for framework, keys in by_framework.items()} for name in RULES
    }


def recorded(by_mode: dict[str, Result]) -> dict[str, Any]:
    """Return what came of a rule as JSON can hold it, without the programs of examples."""
    found = {}
    for mode, result in by_mode.items():
        found[mode] = asdict(result)
        for example in found[mode]["examples"]:
            del example["program"]
    return found


def programs_of_faults(framework: Framework) -> list[Path]:
    """Return the programs that show the faults of a framework."""
    pattern = framework.program("faults/*")
    return sorted(pattern.parent.glob(pattern.name))


def key_of(framework: Framework, program: Path) -> str:
    """Return what a record calls a fault: "tensorflow/max_pool"."""
    return f"{framework.name}/{program.stem}"


def run(framework: Framework, mode: Mode, program: Path) -> dict[str, str]:
    """Run the program of a fault. Return what it printed, and how it was killed, if it was.

    Raises FrameworkError when it ends otherwise: an error that belongs to the fault it catches.
    """
    finished = interpreter.run(framework, program, check=False, **mode.environment)
    if finished.ending and "was killed by" not in finished.ending:
        raise interpreter.ProgramError(framework, program, finished)
    return {"printed": finished.stdout, "ending": finished.ending}
