"""The snippets: which there are, what they should print, and how one is run."""

import os
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

import mnist

ROOT = Path(__file__).resolve().parent.parent
SNIPPETS = ROOT / "snippets"
RUNNER = ROOT / "tools" / "run_snippet.py"
WEIGHTS = ROOT / "docs" / "convnet" / "convnet.npz"
SECONDS_TO_RUN = 120


@dataclass(frozen=True)
class Framework:
    """One framework: ``name`` is its folder, ``label`` its tab, ``module`` what Python imports."""

    name: str
    label: str
    module: str
    python: str
    documentation: str = ""

    def __str__(self):
        return self.name


@dataclass(frozen=True)
class Result:
    """What a run of a snippet gave. ``failure`` is empty when it ran to its end and its shapes were right."""

    stdout: str
    stderr: str
    failure: str


def frameworks():
    """Return the frameworks of snippets/frameworks.toml in the order of the tabs.

    The interpreter is the one named there, seen from the repository, or that of $<NAME>_PYTHON, or this one.
    """
    table = tomllib.loads((SNIPPETS / "frameworks.toml").read_text("utf-8"))
    found = []
    for name, fields in table.items():
        python = os.environ.get(f"{name.upper()}_PYTHON") or fields.pop("python", sys.executable)
        fields.pop("python", None)
        found.append(Framework(name=name, python=str(ROOT / python), **fields))
    return found


def parts():
    """Return the parts, like "pooling/max", that any framework has a snippet for, sorted."""
    return sorted({path.relative_to(SNIPPETS / framework.name).with_suffix("").as_posix()
                   for framework in frameworks() for path in (SNIPPETS / framework.name).rglob("*.py")})


def snippet_path(framework, part):
    """Return the path of a snippet."""
    return SNIPPETS / framework.name / f"{part}.py"


def output_path(framework, part):
    """Return the file that says what a snippet prints: its own one if there is one, else the one shared by all."""
    own = SNIPPETS / "output" / f"{part}.{framework.name}.txt"
    return own if own.is_file() else SNIPPETS / "output" / f"{part}.txt"


def reads_mnist(source):
    """Tell whether a program reads MNIST, so that what it prints depends on the data that is at hand."""
    return '"mnist.npz"' in source


def run(framework, source, name="snippet.py", gpu=False):
    """Run a program, given as text, alone: in a process of its own, in a folder with nothing in it but its data.

    The data are the files that it names: MNIST, and the weights that the ConvNet page offers for download.
    With gpu=False the GPUs are hidden from it.
    """
    if not Path(framework.python).is_file():
        return Result("", "", f"{framework.label} has no interpreter: there is no {framework.python}. Run `make environments`, "
                      f"which says what to do, or set {framework.name.upper()}_PYTHON to a Python that has {framework.module}.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "snippet.py")
        path.write_text(source, "utf-8")
        if reads_mnist(source):
            os.symlink(mnist.prepare()[1], Path(folder, "mnist.npz"))
        if '"convnet.npz"' in source:
            os.symlink(WEIGHTS, Path(folder, "convnet.npz"))
        environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "KERAS_BACKEND")}
        environment["TF_CPP_MIN_LOG_LEVEL"] = "2"  # no greetings from TensorFlow's C++
        environment["CUDA_VISIBLE_DEVICES"] = "0" if gpu else "-1"
        environment["NVIDIA_TF32_OVERRIDE"] = "0"  # float32 on a GPU means float32
        try:
            process = subprocess.run([framework.python, RUNNER, path, *(["--gpu"] if gpu else [])], cwd=folder, env=environment,
                                     capture_output=True, text=True, timeout=SECONDS_TO_RUN, stdin=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            return Result("", "", f"{name} did not end within {SECONDS_TO_RUN} seconds and was stopped")
    stderr = process.stderr.replace(str(path), name)
    failure = "" if process.returncode == 0 else last_line(stderr) or f"{name} ended with exit status {process.returncode}"
    return Result(process.stdout, stderr, failure.removeprefix("__main__."))


def run_file(framework, part, gpu=False):
    """Run the snippet of a part. Result.failure says so when there is no such file."""
    path = snippet_path(framework, part)
    if not path.is_file():
        return Result("", "", f"no file {path.relative_to(ROOT)}: every framework needs one, so write it")
    return run(framework, path.read_text("utf-8"), path.relative_to(ROOT).as_posix(), gpu)


def version(framework):
    """Return the version of a framework and that of the Python it runs on."""
    code = f"import platform, {framework.module} as module; print(module.__version__.split('+')[0], platform.python_version())"
    answer = subprocess.run([framework.python, "-W", "ignore", "-c", code], check=True, capture_output=True, text=True)
    return tuple(answer.stdout.split())


def last_line(text):
    """Return the last line that is not empty, or ""."""
    return next((line for line in reversed(text.splitlines()) if line.strip()), "")
