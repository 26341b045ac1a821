"""Try rules, and print what came of them:

python -m lab.rules [rule ...] [--settings 100] [--in pytorch]
"""

import argparse
import sys
import time

from lab.rules.catalogue import RULES
from lab.rules.messages import message
from lab.rules.rule import SETTINGS
from lab.rules.trial import Results, trials
from tools import progress
from tools.frameworks import with_program


def main() -> None:
    """Try rules, and print what came of them. The exit status is 1 if anything differs."""
    arguments = read_arguments()
    begin = time.time()
    frameworks = [
        framework for framework in with_program("rules") if framework.name in arguments.frameworks
    ]
    runs = sum(len(framework.modes) for framework in frameworks)
    said: list[str] = []

    def say(text: str) -> None:
        said.append(text)
        progress.say(f"{time.time() - begin:4.0f} s: {text}")

    with progress.Line(lambda: f"Trying the rules: {len(said)} of {runs} runs done"):
        results = trials(arguments.rules, arguments.settings, frameworks, say)
    print_counts(results)
    messages = messages_of(results, frameworks)
    for text in messages:
        print(f"\n{'-' * 80}\n{text}")
    sys.exit(bool(messages))


def read_arguments() -> argparse.Namespace:
    """Return what the command line says."""
    names = [framework.name for framework in with_program("rules")]
    parser = argparse.ArgumentParser(prog="python -m lab.rules", description="Try rules.")
    parser.add_argument("rules", nargs="*", metavar="rule", help="all, if none is named")
    parser.add_argument("--settings", type=int, default=SETTINGS, help="how many of each rule")
    parser.add_argument("--in", dest="frameworks", nargs="*", choices=names, default=names)
    arguments = parser.parse_args()
    unknown = [name for name in arguments.rules if name not in RULES]
    if unknown:
        parser.error(f"no rule is called {', '.join(unknown)}; there are: {', '.join(RULES)}")
    return arguments


def print_counts(results: Results) -> None:
    """Print a line for each rule in each mode of each framework."""
    for rule, by_framework in results.items():
        for framework, by_mode in by_framework.items():
            for mode, result in by_mode.items():
                print(
                    f"{rule:24} {framework:10} {mode:16} {result.held} held, "
                    f"{result.refused} refused, {result.fault} at fault, {result.differ} differ"
                )


def messages_of(results: Results, frameworks: list) -> list[str]:
    """Return a message for each smallest setting that differs."""
    messages = []
    for rule, by_framework in results.items():
        for framework in frameworks:
            for mode in framework.modes:
                result = by_framework.get(framework.name, {}).get(mode.name)
                for example in result.examples if result else []:
                    messages.append(message(rule, framework, mode, example))
    return messages


if __name__ == "__main__":
    main()
