"""Run the test vectors of the ONNX standard through each framework:

    python -m lab.onnx [Operator ...] [--in pytorch ...]
    python -m lab.onnx --write     all of them, and write the table that the site shows

Each vector is reproduced, or it is impossible and the reason is printed; the exit status is 1 if
any differs. The gradients of the frameworks are compared with one another.
"""

import argparse
import sys
import time

from lab.onnx import show, trying, vectors
from tools import progress
from tools.frameworks import ROOT, with_program


def main() -> None:
    """Run the vectors, and print what came of them."""
    arguments = read_arguments()
    begin, said = time.time(), ["reading the vectors"]
    frameworks = [
        framework
        for framework in with_program(trying.PROGRAM)
        if framework.name in arguments.frameworks
    ]

    def say(text: str) -> None:
        said.append(text)
        progress.say(f"{time.time() - begin:4.0f} s: {text}")

    with progress.Line(lambda: f"{len(said) - 1} of {len(frameworks)} done: {said[-1]}"):
        read = vectors.read(set(arguments.operators) or None)
        tried = {each.label: trying.run(each, read, say) for each in frameworks}
        compared = trying.compare_gradients(tried)
    print(show.table(tried))
    print(show.sentences(tried, compared))
    problems = show.problems(tried)
    for text in problems:
        print(text)
    if arguments.write and not problems:
        show.FILE.write_text(show.page(tried, compared), "utf-8")
        print(f"Written: {show.FILE.relative_to(ROOT)}")
    sys.exit(bool(problems))


def read_arguments() -> argparse.Namespace:
    """Return what the command line says."""
    names = [framework.name for framework in with_program(trying.PROGRAM)]
    known = [operator for operator, _ in vectors.OPERATORS.values()]
    parser = argparse.ArgumentParser(
        prog="python -m lab.onnx",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("operators", nargs="*", metavar="Operator", help="all, if none is named")
    parser.add_argument("--in", dest="frameworks", nargs="*", choices=names, default=names)
    parser.add_argument("--write", action="store_true", help="write generated/onnx.md")
    arguments = parser.parse_args()
    unknown = [name for name in arguments.operators if name not in known]
    if unknown:
        parser.error(f"no vectors are read of {', '.join(unknown)}; there are: {', '.join(known)}")
    if arguments.write and (arguments.operators or arguments.frameworks != names):
        parser.error("--write needs all operators in all frameworks: name none")
    return arguments


if __name__ == "__main__":
    main()
