"""Read the signatures of the names in the tables, and write them: part of ``make outputs``.

They go into generated/signatures.json. Each framework's are read in its own interpreter, by
tools/inside/read_signatures.py.
"""

import json
import sys
from operator import attrgetter

from tools import interpreter, progress, snippets

READER = interpreter.INSIDE / "read_signatures.py"


def symbols(framework):
    """Return the names that snippets/<framework>/names.toml gives, sorted."""
    cells = framework.table("names").values()
    return sorted({cell["symbol"] for cell in cells if "symbol" in cell})


def written():
    """Return what signatures.json holds.

    {framework: {symbol: {"arguments": ..., "read": ..., "module": ...}}}
    """
    return json.loads(snippets.SIGNATURES.read_text("utf-8"))


def read(framework, wanted):
    """Return the signatures of names in a framework. Raises FrameworkError when one has none."""
    own_defaults = framework.program("defaults")
    arguments = [json.dumps(framework.aliases)]
    if own_defaults.is_file():
        arguments.append(own_defaults)
    settings = {"PYTHONWARNINGS": "ignore"}
    with interpreter.Conversation(framework, READER, *arguments, **settings) as reader:
        answer = reader.ask({"names": wanted})
    if "problem" in answer:
        raise snippets.FrameworkError(f"{framework.label}: {answer['problem']}: fix its names")
    return answer["signatures"]


def text(names):
    """Return the text of signatures.json, with one line for each name."""
    blocks = []
    for framework, signatures in names.items():
        lines = [
            f"  {json.dumps(symbol)}: {json.dumps(signature, ensure_ascii=False)}"
            for symbol, signature in sorted(signatures.items())
        ]
        blocks.append(f" {json.dumps(framework)}: {{\n" + ",\n".join(lines) + "\n }")
    return "{\n" + ",\n".join(blocks) + "\n}\n"


def main():
    names = {}
    try:
        frameworks = snippets.frameworks()
        for framework in progress.track(frameworks, "Reading the signatures", attrgetter("label")):
            names[framework.name] = read(framework, symbols(framework))
    except snippets.FrameworkError as error:
        sys.exit(str(error))
    snippets.SIGNATURES.write_text(text(names), "utf-8")
    counts = [f"{len(signatures)} in {name}" for name, signatures in names.items()]
    print(
        f"names: {', '.join(counts)}. Now read what has changed: git diff generated/signatures.json"
    )


if __name__ == "__main__":
    main()
