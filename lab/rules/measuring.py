"""Measure what the pages of rules and faults state: try the rules, run the faults' programs.

A fault's program, snippets/<framework>/lab/faults/<name>.py, shows it in a process of its own,
because it depends on the processor and its libraries, or ends the process.
"""

import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from lab.rules.trial import Result, trials
from tools import interpreter
from tools.frameworks import Framework, Mode, frameworks


def measure(say: Callable[[str], Any]) -> dict[str, Any]:
    """Try every rule on all its settings, then run the programs of the faults. It takes minutes."""
    begin = time.time()
    results = trials(say=say)
    seconds = round(time.time() - begin)
    rules = {}
    for name, by_framework in results.items():
        rules[name] = {framework: recorded(modes) for framework, modes in by_framework.items()}
    faults = {}
    for framework in frameworks():
        for path in programs_of_faults(framework):
            faults[key_of(framework, path)] = {
                mode.name: run(framework, mode, path) for mode in framework.modes
            }
    return {"seconds": seconds, "rules": rules, "faults": faults}


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
