"""The snippets: which there are, what they should print, and how one is run."""

import atexit
import json
import os
import re
import subprocess
import tempfile
import threading
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tools import mnist
from tools.frameworks import LAB, FrameworkError, frameworks, order  # noqa: F401

ROOT = Path(__file__).resolve().parent.parent
SNIPPETS = ROOT / "snippets"
GENERATED = ROOT / "generated"
OUTPUTS = GENERATED / "outputs"
VERSIONS = GENERATED / "versions.json"
SIGNATURES = GENERATED / "signatures.json"
TABLES = ROOT / "tables"
RUNNER = ROOT / "tools" / "inside" / "run_snippet.py"
WEIGHTS = ROOT / "docs" / "convnet" / "convnet.npz"
SECONDS_TO_RUN = 600


@dataclass(frozen=True)
class Result:
    """What a run of a snippet gave. ``failure`` is empty when it ran to its end and its shapes were right."""

    stdout: str
    stderr: str
    failure: str


def parts():
    """Return the parts, like "pooling/max", that any framework has a snippet for, sorted."""
    return sorted(
        {
            path.relative_to(SNIPPETS / framework.name).with_suffix("").as_posix()
            for framework in frameworks()
            for path in snippet_files(framework)
        }
    )


def snippet_files(framework):
    """Return the files of a framework's snippets, sorted."""
    folder = SNIPPETS / framework.name
    return sorted(path for path in folder.glob("*/*.py") if path.parent.name != LAB)


def snippet_path(framework, part):
    """Return the path of a snippet."""
    return SNIPPETS / framework.name / f"{part}.py"


def output_path(framework, part):
    """Return the file that says what a snippet prints: its own one if there is one, else the one shared by all."""
    own = OUTPUTS / f"{part}.{framework.name}.txt"
    return own if own.is_file() else OUTPUTS / f"{part}.txt"


def reads_mnist(source):
    """Tell whether a program reads MNIST, so that what it prints depends on the data that is at hand."""
    return '"mnist.npz"' in source


def offered():
    """Return the files that pages offer for download: weights and old models."""
    return sorted(path for path in (ROOT / "docs").glob("*/*") if path.suffix in (".npz", ".model"))


class Parent:
    """A process that has imported a framework and forks a child for each snippet. Two threads may share one."""

    def __init__(self, framework, gpu):
        environment = {
            key: value
            for key, value in os.environ.items()
            if key not in ("PYTHONPATH", "KERAS_BACKEND")
        }
        environment["TF_CPP_MIN_LOG_LEVEL"] = "2"  # no greetings from TensorFlow's C++
        environment["CUDA_VISIBLE_DEVICES"] = "0" if gpu else "-1"
        environment["NVIDIA_TF32_OVERRIDE"] = "0"  # float32 on a GPU means float32
        self.gpu = gpu
        self.lock = threading.Lock()
        self.errors = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            [framework.python, RUNNER, "--serve", framework.module],
            env=environment,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.errors,
        )
        atexit.register(self.process.kill)
        if not self.process.stdout.readline():
            self.errors.seek(0)
            raise FrameworkError(
                f"{framework.label}: {framework.python} cannot import {framework.module}: "
                f"{last_line(self.errors.read())}. Run `make environments`."
            )

    def run(self, path, folder, log):
        """Run a snippet in ``folder`` and return its status: 0, another number, or "timeout"."""
        request = {
            "path": str(path),
            "folder": folder,
            "log": log,
            "seconds": SECONDS_TO_RUN,
            "gpu": self.gpu,
        }
        with self.lock:
            self.process.stdin.write(json.dumps(request) + "\n")
            self.process.stdin.flush()
            return json.loads(self.process.stdout.readline())["status"]


@cache
def parent(framework, gpu):
    """Return the one parent of a framework. Raises FrameworkError when it cannot be started."""
    if not Path(framework.python).is_file():
        raise FrameworkError(
            f"{framework.label} has no interpreter: there is no {framework.python}. Run `make environments`, which "
            f"says what to do, or set {framework.name.upper()}_PYTHON to a Python that has {framework.module}."
        )
    return Parent(framework, gpu)


def run(framework, source, name, gpu=False):
    """Run a program, given as text, alone: in a process of its own, in a folder with nothing in it but its data.

    The data are MNIST, if it names it, and the files offered for download that it loads. A file that it writes is not given to it.
    ``name`` is what messages call the program. With gpu=False the GPUs are hidden from it.
    """
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as log:
        path = Path(log, "snippet.py")
        path.write_text(source, "utf-8")
        if reads_mnist(source):
            os.symlink(mnist.prepare()[1], Path(folder, "mnist.npz"))
        for file in offered():
            if re.search(rf'(load|load_model|open)\("{re.escape(file.name)}"', source):
                os.symlink(file, Path(folder, file.name))
        try:
            status = parent(framework, gpu).run(path, folder, log)
        except FrameworkError as error:
            return Result("", "", str(error))
        stdout, stderr = (
            Path(log, "stdout").read_text("utf-8"),
            Path(log, "stderr").read_text("utf-8").replace(str(path), name),
        )
    if status == "timeout":
        failure = f"{name} did not end within {SECONDS_TO_RUN} seconds and was stopped"
    else:
        failure = status and (
            last_line(stderr) or f"{name} ended with status {status}"
        ).removeprefix("__main__.")
    return Result(stdout, stderr, failure or "")


def run_file(framework, part, gpu=False):
    """Run the snippet of a part. Result.failure says so when there is no such file."""
    path = snippet_path(framework, part)
    if not path.is_file():
        return Result(
            "", "", f"no file {path.relative_to(ROOT)}: every framework needs one, so write it"
        )
    return run(framework, path.read_text("utf-8"), path.relative_to(ROOT).as_posix(), gpu)


def version(framework):
    """Return the version of a framework and that of the Python it runs on."""
    code = f"import platform, {framework.module} as module; print(module.__version__.split('+')[0], platform.python_version())"
    answer = subprocess.run(
        [framework.python, "-W", "ignore", "-c", code], check=True, capture_output=True, text=True
    )
    return tuple(answer.stdout.split())


def last_line(text):
    """Return the last line that is not empty, or ""."""
    return next((line for line in reversed(text.splitlines()) if line.strip()), "")
