"""What a rule is: what it says, in words and as arithmetic, and the settings that it is tried on.

A setting is a dict of numbers by name, as JSON can hold it. The arrays lie channels last, kernels
as (height, width, in, out).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import numpy as np

from lab.inside import pool

SETTINGS = 1000

# The values that each part of a setting takes, unless a rule has others.
VALUES: dict[str, tuple] = {
    "batch": (1, 2, 3),
    "channels": (1, 2, 3, 4),
    "filters": (1, 2, 3),
    "groups": (1, 2, 3),
    "multiplier": (1, 2, 3),
    "side": tuple(range(1, 13)),
    "kernel": (1, 2, 3, 4, 5, 7),
    "stride": (1, 2, 3, 4),
    "dilation": (1, 2, 3),
    "padding": (0, 1, 2, 3),
    "size": tuple(range(1, 13)),
}
PAIRS = (
    "side",
    "kernel",
    "stride",
    "dilation",
    "padding",
    "surplus",
    "more",
    "size",
    "factor",
    "before",
    "after",
)
"""The parts of a setting that are two numbers, for the height and for the width."""

Setting = dict[str, Any]


class Refusal(Exception):
    """The framework is to refuse. The text is part of what it says."""


class Fault(Exception):
    """The framework is at fault, as its page says. The text is part of what it says, if it says
    anything.

    Without a text it gives an array that means nothing.
    """


class Death(Fault):
    """The framework is at fault: its process dies."""


@dataclass(frozen=True)
class Array:
    """An array of a setting: which numbers it holds is chosen by the setting's offset."""

    shape: tuple[int, ...]
    kind: str = "number"
    """One of pool.KINDS, or "label 5" for integers below 5."""


def numbers(*shape: int) -> Array:
    """Return an array of numbers from -3 to 3, in quarters."""
    return Array(shape)


@dataclass(frozen=True)
class Rule:
    """A rule. Its function gives what should come of a setting."""

    name: str
    topic: str
    """The slug of the page that states it."""
    heading: str
    """Under which heading the page of rules has it."""
    words: str
    """What it says."""
    expected: Callable[..., Any]
    """Takes what a framework does where the rule leaves a choice (lab.rules.behaviour), and the
    arguments and arrays of a setting by name. Returns an array, or raises Refusal or Fault."""
    arrays: Callable[[Setting], Mapping[str, Array]]
    arguments: tuple[str, ...] = ()
    """The parts of a setting that a program is given beside the arrays."""
    terms: Callable[[Setting], int] = lambda setting: 8
    """How many terms the sums of a setting have: float32's rounding grows with them."""
    values: Mapping[str, Sequence] = field(default_factory=dict)
    """Which values the parts of a setting take, by name."""

    def settings(self, count: int = SETTINGS) -> list[Setting]:
        """Return settings, the same at every call: first all combinations of the pairs, mixed."""
        random = np.random.RandomState(sum(map(ord, self.name)))
        total = max(count, SETTINGS)  # so that the first hundred are the same in a short run
        pairs = [name for name in self.values if name in PAIRS]
        grid = list(product(*(self.values[name] for name in pairs)))
        heights = mixed(grid, total, random)
        widths = mixed(grid, total, random)
        settings = []
        for height, width in zip(heights, widths, strict=True):
            setting: Setting = {}
            for name, values in self.values.items():
                if name in pairs:
                    place = pairs.index(name)
                    setting[name] = [height[place], width[place]]
                else:
                    setting[name] = values[random.randint(len(values))]
            setting["offset"] = int(random.randint(pool.POOL_SIZE))
            settings.append(setting)
        return settings[:count]

    def smaller(self, setting: Setting) -> Iterator[Setting]:
        """Yield the settings in which one number of this one is smaller, the smallest first."""
        for name, values in self.values.items():
            value = setting[name]
            if name in PAIRS:
                height, width = value
                for smaller in values_below(height, values):
                    yield {**setting, name: [smaller, width]}
                for smaller in values_below(width, values):
                    yield {**setting, name: [height, smaller]}
            elif not isinstance(value, str):
                for smaller in values_below(value, values):
                    yield {**setting, name: smaller}

    def job(self, setting: Setting) -> dict[str, Any]:
        """Return a setting as lab/inside/worker.py wants it."""
        offset = setting["offset"]
        arrays = {}
        for name, array in self.arrays(setting).items():
            arrays[name] = {"shape": list(array.shape), "offset": offset, "kind": array.kind}
            offset += int(np.prod(array.shape)) + 1
        arguments = {name: setting[name] for name in self.arguments}
        return {"rule": self.name, "arguments": arguments, "arrays": arrays}

    def bound(self, setting: Setting, expected: np.ndarray) -> float:
        """Return how far a number may be from the expected ones: float32's rounding, for so many
        terms."""
        largest = float(np.abs(expected).max()) if expected.size else 0.0
        return 2.0**-22 * (self.terms(setting) + 8) * max(1.0, largest)


def mixed(grid: list[tuple], total: int, random: np.random.RandomState) -> list[tuple]:
    """Return ``total`` rows of a grid: all of them in a random order, and again from the start
    where they end."""
    rounds = -(-total // len(grid))
    order = np.concatenate([random.permutation(len(grid)) for _ in range(rounds)])
    return [grid[place] for place in order[:total]]


def values_below(value: float, values: Sequence[float]) -> list[float]:
    """Return the values that are smaller than one, the smallest first."""
    return sorted(smaller for smaller in values if smaller < value)


@dataclass
class Topic:
    """The rules that one page states, in the order in which they are written."""

    slug: str
    heading: str
    rules: list[Rule] = field(default_factory=list)

    def rule(
        self,
        arrays: Callable[[Setting], Mapping[str, Array]],
        arguments: Sequence[str] = (),
        terms: Callable[[Setting], int] = lambda setting: 8,
        **values: Sequence | None,
    ) -> Callable[[Callable], Callable]:
        """Return a decorator that makes a rule of a function, whose docstring is what the page
        says.

        ``values``: those of VALUES where None is given.
        """
        chosen = {}
        for part, given in values.items():
            chosen[part] = VALUES[part] if given is None else given

        def register(function: Callable) -> Callable:
            words = " ".join((function.__doc__ or "").split())
            self.rules.append(
                Rule(
                    name=function.__name__,
                    topic=self.slug,
                    heading=self.heading,
                    words=words,
                    expected=function,
                    arrays=arrays,
                    arguments=tuple(arguments),
                    terms=terms,
                    values=chosen,
                )
            )
            return function

        return register
