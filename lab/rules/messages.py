"""A difference between a rule and a framework, in words."""

from lab.rules.trial import Example, label
from tools.frameworks import Framework, Mode


def message(rule: str, framework: Framework, mode: Mode, example: Example) -> str:
    """Return a difference as a reader of a failed test sees it, with a program that shows it."""
    variables = " ".join(f"{name}={value}" for name, value in mode.environment.items())
    environment = f"With {variables} in the environment:\n\n" if variables else ""
    return (
        f"{label(framework, mode)}, rule {rule}: {example.words}\n"
        f"The smallest setting that shows it: {example.setting}\n\n{environment}{example.program}"
    )
