"""The table of what came of the vectors of ONNX."""

from collections import Counter
from collections.abc import Mapping, Sequence

from lab.onnx.trying import Outcome
from tools.frameworks import ROOT

FILE = ROOT / "generated" / "onnx.md"

Tried = Mapping[str, Sequence[Outcome]]
"""What came of the same vectors in each framework, by its label."""


def page(tried: Tried, compared: Mapping[str, int]) -> str:
    """Return what the site shows: the sentences, and the table."""
    return f"{sentences(tried, compared)}\n{table(tried)}"


def table(tried: Tried) -> str:
    """Return a row for each operator: how many vectors, and how many each framework reproduces."""
    lines = [
        f"| Operator | {' | '.join(tried)} | Vectors |",
        f"| --- | {'---: | ' * len(tried)}---: |",
    ]
    operators = dict.fromkeys(each.vector.operator for each in next(iter(tried.values())))
    for operator in operators:
        cells = []
        for outcomes in tried.values():
            mine = [each for each in outcomes if each.vector.operator == operator]
            cells.append(str(sum(map(is_reproduced, mine))))
        lines.append(f"| {operator} | {' | '.join(cells)} | {len(mine)} |")
    return "\n".join(lines) + "\n"


def sentences(tried: Tried, compared: Mapping[str, int]) -> str:
    """Return in words how many were reproduced, what is impossible and why."""
    lines = []
    for label, outcomes in tried.items():
        reproduced = sum(map(is_reproduced, outcomes))
        text = f"- {label} reproduces {reproduced} of {len(outcomes)} vectors"
        if compared[label]:
            text += f", and has {compared[label]} gradients in common with the others"
        reasons = Counter(
            (each.vector.operator, each.impossible) for each in outcomes if each.impossible
        )
        said = [f"{count} of {name}, where {why}" for (name, why), count in reasons.items()]
        lines.append(f"{text}. Impossible: {'; '.join(said)}." if said else f"{text}.")
    return "\n".join(lines) + "\n"


def is_reproduced(outcome: Outcome) -> bool:
    """Tell whether a framework gave what the standard says."""
    return not outcome.problem and not outcome.impossible


def problems(tried: Tried) -> list[str]:
    """Return what is wrong, one line for each vector in each framework."""
    return [
        f"{label}: {each.vector.name}: {each.problem}: see {each.vector.operator} in "
        f"lab/inside/operators.py, and lab/operations.py of {label}"
        for label, outcomes in tried.items()
        for each in outcomes
        if each.problem
    ]
