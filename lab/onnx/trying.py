"""Run the vectors in the frameworks, and say what came of each."""

import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from lab.onnx.vectors import Vector
from tools import interpreter
from tools.frameworks import Framework

PROGRAM = "operations"
BOUND = 2.0**-18
"""How far a number may be off, in parts of the largest of its array, or of 1. We measured a quarter
of it: float32's rounding over the longest sums. Other processors add in another order."""
BOUND_OF_GRADIENTS = 2.0**-15  # we measured 5.8e-6
ROUNDED = {
    "celu_float16": 2.0**-13,
    "celu_bfloat16": 2.0**-10,
    "averagepool_2d_ceil_last_window_starts_on_pad": 1e-4,
}
"""The bounds of the vectors whose results the standard has in 16 bits, or with four decimals."""
IMPOSSIBLE = "impossible: "


@dataclass
class Outcome:
    """What came of a vector in one framework."""

    vector: Vector
    difference: float = 0.0
    """The largest, in parts of the largest number of its array, or of 1."""
    impossible: str = ""
    """Why the framework cannot do it, or ""."""
    problem: str = ""
    """What is wrong, or ""."""
    gradients: list[np.ndarray] = field(default_factory=list)


def run(
    framework: Framework, vectors: Sequence[Vector], say: Callable[[str], Any] = lambda text: None
) -> list[Outcome]:
    """Return what came of vectors in a framework.

    Raises FrameworkError when it does not start, or dies.
    """
    with tempfile.TemporaryDirectory() as folder:
        request, answer = Path(folder, "vectors.npz"), Path(folder, "results.npz")
        np.savez(request, **arrays_of(vectors))
        conversation = interpreter.Conversation(framework, framework.program(PROGRAM), threads=1)
        try:
            conversation.ask(
                {"vectors": str(request), "results": str(answer), "count": len(vectors)}
            )
        finally:
            conversation.close()
        with np.load(answer, allow_pickle=False) as file:
            results = {name: file[name] for name in file.files}
    say(f"{framework.label}: {len(vectors)} vectors")
    return [outcome(vector, str(n), results) for n, vector in enumerate(vectors)]


def arrays_of(vectors: Sequence[Vector]) -> dict[str, np.ndarray]:
    """Return what is sent to a framework, as {name in the file: array}."""
    arrays = {}
    for place, vector in enumerate(vectors):
        arrays[f"{place}.what"] = np.array(json.dumps(vector.what))
        for number, each in enumerate(vector.inputs):
            if each is not None:
                arrays[f"{place}.input.{number}"] = each
    return arrays


def outcome(vector: Vector, place: str, results: dict[str, np.ndarray]) -> Outcome:
    """Return what came of one vector, compared with what it must give."""
    text = str(results.get(f"{place}.text", ""))
    if text.startswith(IMPOSSIBLE):
        return Outcome(vector, impossible=text.removeprefix(IMPOSSIBLE))
    if text:
        return Outcome(vector, problem=text)
    found = Outcome(vector)
    for number, expected in enumerate(vector.outputs):
        given = results.get(f"{place}.output.{number}")
        if given is None:
            found.problem = f"gives {number} of {len(vector.outputs)} outputs"
            return found
        if given.shape != expected.shape:
            found.problem = f"output {number} is {given.shape} and not {expected.shape}"
            return found
        found.difference = max(found.difference, difference(given, expected))
    if found.difference > ROUNDED.get(vector.name, BOUND):
        found.problem = f"is off by {found.difference:.2g} of its largest number"
    while f"{place}.gradient.{len(found.gradients)}" in results:
        found.gradients.append(results[f"{place}.gradient.{len(found.gradients)}"])
    return found


def difference(given: np.ndarray, expected: np.ndarray) -> float:
    """Return the largest difference, in parts of the largest number, or of 1."""
    given, expected = (np.asarray(each, np.float64) for each in (given, expected))
    if not expected.size:
        return 0.0
    if not np.isfinite(given).all():
        return float("inf")
    return float(np.abs(given - expected).max() / max(np.abs(expected).max(), 1.0))


def compare_gradients(by_framework: dict[str, list[Outcome]]) -> dict[str, int]:
    """Compare the gradients of all frameworks with those of the first that has them.

    What differs becomes the problem of its outcome. Returns how many were compared, by framework.
    """
    counts = dict.fromkeys(by_framework, 0)
    for outcomes in zip(*by_framework.values(), strict=True):
        having = [
            (name, each)
            for name, each in zip(by_framework, outcomes, strict=True)
            if each.gradients
        ]
        for name, each in having[1:]:
            first, reference = having[0]
            off = max(map(difference, each.gradients, reference.gradients))
            counts[name] += 1
            if off > BOUND_OF_GRADIENTS and not each.problem:
                each.problem = f"its gradient is off by {off:.2g} of that of {first}"
        if len(having) > 1:
            counts[having[0][0]] += 1
    return counts
