"""Programs that this run has run already are not run again: what they gave is kept.

A file and what the browser copied from its tab are mostly the same text. A result holds for the
same program in the same environment with the same data: all of these are its key. It is kept in the
folder of this run, so that no other run ever finds it.
"""

import dataclasses
import hashlib
import json

from built_site import as_shown

from tools import interpreter, mnist, snippets

OF_THE_TESTS = "PYTEST_"  # variables by which pytest says which test runs


def everything(framework, source, name, gpu=False):
    """Return all that the result of a program depends on, as JSON can hold it."""
    variables = interpreter.environment(framework, gpu=gpu)
    return {
        "program": as_shown(source),
        "name": name,  # which stands in tracebacks
        "framework": dataclasses.asdict(framework),
        "gpu": gpu,
        "environment": {key: variables[key] for key in variables if OF_THE_TESTS not in key},
        "data": {file: digest(path) for file, path in data_of(source).items()},
        "runner": {path.name: digest(path) for path in sorted(interpreter.INSIDE.glob("*.py"))},
        "seconds": snippets.SECONDS_TO_RUN,
    }


def data_of(source):
    """Return the files that are given to a program, by the names that it knows."""
    files = {file.name: file for file in snippets.offered() if snippets.loads(source, file)}
    if snippets.reads_mnist(source):
        files["mnist.npz"] = mnist.prepare()[1]
    return files


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def key_of(parts):
    """Return the key of a result, given ``everything`` that it depends on."""
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode("utf-8")).hexdigest()


class KeptResults:
    """What the programs of one run gave."""

    def __init__(self, whole_run):
        """whole_run: a whole_run.WholeRun"""
        self.whole_run = whole_run

    def run(self, framework, source, name, gpu=False):
        """Run a program as ``snippets.run`` does, unless this run has run the very same one."""
        try:
            key = key_of(everything(framework, source, name, gpu))
        except mnist.DataError as error:
            return snippets.failed(str(error))

        def write(path):
            result = snippets.run(framework, source, name, gpu)
            path.write_text(json.dumps(dataclasses.asdict(result)), "utf-8")

        path = self.whole_run.made_once(f"result-{key}", write)
        return snippets.Result(**json.loads(path.read_text("utf-8")))

    def first_output(self, part, text, where):
        """Return what the first framework that ran a part in this run has printed, and its program.

        text, where: what this one printed, and its program, in case it is the first
        """
        name = f"first-{part.replace('/', '-')}"
        printed = json.dumps([text, where])
        path = self.whole_run.made_once(name, lambda path: path.write_text(printed, "utf-8"))
        return json.loads(path.read_text("utf-8"))
