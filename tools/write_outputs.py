"""Run every snippet and write what it prints into generated/outputs/: ``make outputs``.

Where all frameworks print the same text, it is written once, as <part>.txt; else once for each framework, as
<part>.<framework>.txt. Nothing is written for a part of which any snippet fails. versions.json says what ran.
"""

import json
import platform
import sys
from datetime import date

from tools import mnist, snippets


def main(wanted):
    if mnist.prepare()[0] != "mnist":
        sys.exit(
            "The outputs on the pages are those of MNIST, which is not here. Set MNIST_DIR to a folder with its four .gz files."
        )
    frameworks, failed = snippets.frameworks(), []
    parts = [part for part in snippets.parts() if not wanted or part in wanted]
    if not parts:
        sys.exit(
            f"No snippet is called {' or '.join(wanted)}; there are: {', '.join(snippets.parts())}"
        )
    for part in (
        parts
    ):  # one at a time: two programs with a thread per core slow each other far more than twofold
        results = {framework: snippets.run_file(framework, part) for framework in frameworks}
        for framework, result in results.items():
            if result.failure:
                failed.append(f"{framework.name}/{part}")
                print(f"{framework.name}/{part}.py: {result.failure}\n{result.stderr}")
        if not any(result.failure for result in results.values()):
            print(f"{part}: {write(part, results)}", flush=True)
    write_versions(frameworks)
    if failed:
        sys.exit(
            f"{len(failed)} failed, and their outputs were left as they were: {', '.join(failed)}"
        )


def write(part, results):
    """Write the outputs of one part and say which. ``results`` is {framework: result}."""
    folder = snippets.OUTPUTS
    shared = folder / f"{part}.txt"
    own = {framework: folder / f"{part}.{framework.name}.txt" for framework in results}
    shared.parent.mkdir(parents=True, exist_ok=True)
    texts = {result.stdout for result in results.values()}
    for path in (shared, *own.values()):
        path.unlink(missing_ok=True)
    if len(texts) == 1:
        shared.write_text(texts.pop(), "utf-8")
        return "one output"
    for framework, result in results.items():
        own[framework].write_text(result.stdout, "utf-8")
    return f"{len(texts)} different outputs: is that the lesson?"


def write_versions(frameworks):
    """Write what ran: versions.json, with the machine and the date, and versions.md, for pages."""
    found = {framework.name: snippets.version(framework) for framework in frameworks}
    versions = {
        "frameworks": {name: version for name, (version, _) in found.items()},
        "python": {name: python for name, (_, python) in found.items()},
        "machine": f"{platform.system()} {platform.machine()}",
        "date": date.today().isoformat(),
    }
    (snippets.VERSIONS).write_text(json.dumps(versions, indent=2) + "\n", "utf-8")
    words = versions_in_words(versions["frameworks"])
    snippets.VERSIONS.with_suffix(".md").write_text(words, "utf-8")


def versions_in_words(versions):
    """Return {framework's name: version} as a line for pages: "Keras 3.15.1 and PyTorch 2.13.0."."""
    each = [f"{framework.label} {versions[framework.name]}" for framework in snippets.frameworks()]
    words = " and ".join([", ".join(each[:-1]), each[-1]]) if len(each) > 1 else each[0]
    return words + ".\n"


if __name__ == "__main__":
    main(sys.argv[1:])
