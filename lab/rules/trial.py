"""Try rules in all frameworks and modes, and shrink what differs to the smallest setting."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from lab.inside import pool
from lab.rules.behaviour import Behaviour, behaviour_of
from lab.rules.catalogue import RULES
from lab.rules.programs import program
from lab.rules.rule import SETTINGS, Death, Fault, Refusal, Rule, Setting
from lab.rules.running import Answer, Runner, described, functions_in
from tools.frameworks import Framework, Mode, with_program

AT_ONCE = 2  # processes

Expectation = np.ndarray | Refusal | Fault


@dataclass(frozen=True)
class Difference:
    """How an answer differs from its rule."""

    kind: str
    """ "death", "error", "no refusal", "mended", "shape" or "value": shrinking does not slip from
    one into another."""
    words: str


@dataclass(frozen=True)
class Example:
    """The smallest setting that was found to differ."""

    setting: Setting
    words: str
    program: str


@dataclass
class Result:
    """What came of a rule in a framework: how many settings were tried, and what came of them."""

    tried: int = 0
    held: int = 0
    refused: int = 0
    fault: int = 0
    """Those that meet a fault of the framework; one of them is run."""
    differ: int = 0
    examples: list[Example] = field(default_factory=list)


Results = dict[str, dict[str, dict[str, Result]]]
"""By rule, framework and mode."""


def expectation(rule: Rule, behaviour: Behaviour, setting: Setting) -> Expectation:
    """Return what a rule says of a setting, in float64."""
    job = rule.job(setting)
    arrays = {}
    for name, array in pool.arrays(job).items():
        arrays[name] = array if array.dtype.kind == "i" else array.astype(np.float64)
    try:
        return np.asarray(rule.expected(behaviour, **pool.arguments(job), **arrays))
    except (Refusal, Fault) as error:
        return error


def difference(
    rule: Rule, setting: Setting, expected: Expectation, answer: Answer
) -> Difference | None:
    """Return how an answer differs from what the rule says, or None."""
    if isinstance(expected, Fault):
        return difference_from_fault(expected, answer)
    if isinstance(expected, Refusal):
        return difference_from_refusal(expected, answer)
    return difference_from_array(rule, setting, expected, answer)


def difference_from_fault(fault: Fault, answer: Answer) -> Difference | None:
    if isinstance(fault, Death):
        is_there, what = answer.died, "the process dies"
    elif str(fault):
        is_there, what = not answer.died and str(fault) in answer.text, f"it says {str(fault)!r}"
    else:
        is_there, what = answer.array is not None, "an array that means nothing"
    if is_there:
        return None
    return Difference(
        "mended", f"the rule says: a fault of the framework, {what}; it gives {answer}"
    )


def difference_from_refusal(refusal: Refusal, answer: Answer) -> Difference | None:
    if answer.array is None and not answer.died and str(refusal) in answer.text:
        return None
    kind = "death" if answer.died else "no refusal"
    return Difference(kind, f"the rule says: refused, with {str(refusal)!r}; it gives {answer}")


def difference_from_array(
    rule: Rule, setting: Setting, expected: np.ndarray, answer: Answer
) -> Difference | None:
    if answer.array is None:
        kind = "death" if answer.died else "error"
        return Difference(kind, f"the rule says {described(expected)}; it says {answer}")
    array = answer.array
    if array.shape != expected.shape:
        words = f"the rule says the shape {expected.shape}; it gives {array.shape}"
        return Difference("shape", words)
    same = (array == expected) | (np.isnan(array) & np.isnan(expected))
    with np.errstate(invalid="ignore"):
        off = np.where(same, 0.0, np.abs(array - expected))
    bound = rule.bound(setting, expected[np.isfinite(expected)])
    if not off.size or off.max() <= bound:
        return None
    return Difference(
        "value",
        f"the rule says {described(expected)}; it gives {described(array)}, "
        f"off by {off.max():.3g}, where {bound:.1g} is allowed",
    )


class Trial:
    """Rules are tried in a framework, in one of its modes. Use it in a ``with``."""

    def __init__(self, framework: Framework, mode: Mode, behaviour: Behaviour | None = None):
        self.framework = framework
        self.behaviour = behaviour or behaviour_of(framework, mode)
        self.runner = Runner(framework, mode)

    def __enter__(self) -> "Trial":
        return self

    def __exit__(self, *error: object) -> None:
        self.runner.__exit__(*error)

    def attempt(self, rule: Rule, settings: Sequence[Setting], shrink: bool = True) -> Result:
        """Try a rule on settings, and shrink an example of each kind of difference."""
        result = Result(tried=len(settings))
        expected = [expectation(rule, self.behaviour, setting) for setting in settings]
        faults = [place for place, what in enumerate(expected) if isinstance(what, Fault)]
        result.fault = len(faults)
        run = [place for place in range(len(settings)) if place not in faults[1:]]
        answers = self.runner.run([rule.job(settings[place]) for place in run])
        examples: dict[str, tuple[Setting, Difference]] = {}
        for place, answer in zip(run, answers, strict=True):
            differs = difference(rule, settings[place], expected[place], answer)
            if differs:
                result.differ += 1
                examples.setdefault(differs.kind, (settings[place], differs))
            elif isinstance(expected[place], Refusal):
                result.refused += 1
            elif not isinstance(expected[place], Fault):
                result.held += 1
        for setting, differs in examples.values():
            smallest = self.shrunk(rule, setting, differs) if shrink else (setting, differs)
            result.examples.append(self.example(rule, *smallest))
        return result

    def shrunk(
        self, rule: Rule, setting: Setting, differs: Difference
    ) -> tuple[Setting, Difference]:
        """Return the smallest setting that still differs in the same kind of way, and how."""
        smaller = self.smaller(rule, setting, differs.kind)
        while smaller:
            setting, differs = smaller
            smaller = self.smaller(rule, setting, differs.kind)
        return setting, differs

    def smaller(self, rule: Rule, setting: Setting, kind: str) -> tuple[Setting, Difference] | None:
        """Return the first smaller setting that differs in that kind of way, and how, or None."""
        for candidate in rule.smaller(setting):
            expected = expectation(rule, self.behaviour, candidate)
            if isinstance(expected, Fault) and kind != "mended":
                continue
            [answer] = self.runner.run([rule.job(candidate)])
            differs = difference(rule, candidate, expected, answer)
            if differs and differs.kind == kind:
                return candidate, differs
        return None

    def example(self, rule: Rule, setting: Setting, differs: Difference) -> Example:
        """Return a setting that differs, without what only chooses its numbers."""
        shown = {name: value for name, value in setting.items() if name != "offset"}
        return Example(shown, differs.words, program(rule, self.framework, setting))


def trials(
    names: Iterable[str] = (),
    count: int = SETTINGS,
    chosen: Sequence[Framework] = (),
    say: Callable[[str], Any] = lambda text: None,
    shrink: bool = True,
    is_known: Callable[[str, Framework], bool] = lambda name, framework: False,
) -> Results:
    """Try rules in frameworks, each in all its modes. None named or chosen means all of them.

    is_known: whether a rule need not be tried in a framework
    """
    names = list(names) or list(RULES)
    runs = []
    for framework in chosen or with_program("rules"):
        defined = functions_in(framework)
        its_own = [name for name in names if name in defined and not is_known(name, framework)]
        if its_own:
            runs += [(framework, mode, its_own) for mode in framework.modes]

    def try_all(framework: Framework, mode: Mode, its_own: list[str]) -> dict[str, Result]:
        found = {}
        with Trial(framework, mode) as trial:
            for name in its_own:
                rule = RULES[name]
                found[name] = trial.attempt(rule, rule.settings(count), shrink)
        tried = sum(result.tried for result in found.values())
        differ = sum(result.differ for result in found.values())
        say(f"{label(framework, mode)}: {tried:,} settings, {differ:,} differ")
        return found

    results: Results = {name: {} for name in names}
    with ThreadPoolExecutor(AT_ONCE) as executor:
        found_in = list(executor.map(lambda run: try_all(*run), runs))
    for (framework, mode, _), found in zip(runs, found_in, strict=True):
        for name, result in found.items():
            results[name].setdefault(framework.name, {})[mode.name] = result
    return results


def label(framework: Framework, mode: Mode) -> str:
    """Return what messages call a framework in one of its modes."""
    return f"{framework.label} {mode.name}".rstrip()
