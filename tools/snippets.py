"""The snippets: which there are, what they should print, and how one is run."""

import re
import shutil
import tempfile
import warnings
from dataclasses import dataclass
from pathlib import Path

from tools import interpreter, mnist
from tools.frameworks import LAB, ROOT, FrameworkError, frameworks, order  # noqa: F401
from tools.interpreter import last_line  # noqa: F401

SNIPPETS = ROOT / "snippets"
GENERATED = ROOT / "generated"
OUTPUTS = GENERATED / "outputs"
VERSIONS = GENERATED / "versions.json"
SIGNATURES = GENERATED / "signatures.json"
TABLES = ROOT / "tables"
RUNNER = interpreter.INSIDE / "run_snippet.py"
WEIGHTS = ROOT / "docs" / "convnet" / "convnet.npz"
OLD_FILES = ROOT / "docs" / "porting" / "old-files"
SECONDS_TO_RUN = 600
BYTES_TO_PRINT = 1_000_000
PARENTS = {}  # the warm parent of each (framework, whether on a GPU), see warm_parent

VERSION = """\
import platform
import {module} as module
print(module.__version__.split("+")[0], platform.python_version())
"""


class SnippetError(Exception):
    """A snippet cannot be read. The message names its file."""


@dataclass(frozen=True)
class Result:
    """What a run of a snippet gave."""

    stdout: str
    stderr: str
    failure: str
    """"" when it ran to its end and its shapes were right; else what was wrong."""


@dataclass(frozen=True)
class Printed:
    """What a program printed."""

    text: str
    problem: str
    """"" or why no page can show it."""


def parts():
    """Return the parts, like "pooling/max", that any framework has a snippet of, sorted."""
    names = set()
    for framework in frameworks():
        for path in snippet_files(framework):
            names.add(path.relative_to(SNIPPETS / framework.name).with_suffix("").as_posix())
    return sorted(names)


def wanted():
    """Return each (framework, part) that must run: all that is not declared missing."""
    return [
        (framework, part)
        for framework in frameworks()
        for part in parts()
        if not framework.reason("parts", part)
    ]


def snippet_files(framework):
    """Return the files of a framework's snippets, sorted."""
    folder = SNIPPETS / framework.name
    return sorted(path for path in folder.glob("*/*.py") if path.parent.name != LAB)


def frameworks_with(part):
    """Return the frameworks that have a snippet of a part; others say in missing.toml why not."""
    return [framework for framework in frameworks() if snippet_path(framework, part).is_file()]


def snippet_path(framework, part):
    """Return the path of a snippet."""
    return SNIPPETS / framework.name / f"{part}.py"


def output_path(framework, part):
    """Return the file of what a snippet prints: its own if there is one, else that of all."""
    own = own_output_path(framework, part)
    return own if own.is_file() else shared_output_path(part)


def own_output_path(framework, part):
    """Return the file of what a snippet prints where not all frameworks print the same."""
    return OUTPUTS / f"{part}.{framework.name}.txt"


def shared_output_path(part):
    """Return the file of what the snippets of a part print where all print the same."""
    return OUTPUTS / f"{part}.txt"


def reads_mnist(source):
    """Tell whether a program reads MNIST, so that what it prints depends on the data at hand."""
    return '"mnist.npz"' in source


def offered():
    """Return the files that pages offer for download: weights and old models."""
    weights = (path for path in (ROOT / "docs").glob("*/*") if path.suffix in (".npz", ".model"))
    return sorted([*weights, *OLD_FILES.glob("*.*")])


def loads(source, file):
    """Tell whether a program loads an offered file. A file that it writes is not given to it."""
    if file.parent.name == OLD_FILES.name:  # which no program writes
        return re.search(rf'["\']{re.escape(file.stem)}(["\']|\.)', source)
    return re.search(rf'(load|load_model|open)\("{re.escape(file.name)}"', source)


def read(path):
    """Return the text of a snippet. Raises SnippetError where it is no text."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise SnippetError(
            f"{path.relative_to(ROOT)} is not in UTF-8: byte {error.object[error.start]:#x} "
            f"at {error.start}. Save it as UTF-8."
        ) from None


def run_file(framework, part, gpu=False):
    """Run the snippet of a part. Result.failure says so when it cannot be read."""
    path = snippet_path(framework, part)
    name = path.relative_to(ROOT).as_posix()
    if not path.is_file():
        missing = f"snippets/{framework.name}/missing.toml"
        return failed(f"no file {name}: write it, or say in {missing} why it is not there")
    try:
        return run(framework, read(path), name, gpu)
    except SnippetError as error:
        return failed(str(error))


def run(framework, source, name, gpu=False):
    """Run a program, given as text, alone: in a process of its own, in a folder with its data only.

    The data are MNIST, if it names it, and the offered files that it loads, as copies: whatever it
    does to them, it does to nobody else. ``name`` is what messages call the program. With gpu=False
    the GPUs are hidden from it.
    """
    try:
        return attempt(framework, source, name, gpu)
    except interpreter.ProgramError as error:
        warnings.warn(
            f"{error}. It was running {name}. It is started again, and {name} is run once more.",
            RuntimeWarning,
            stacklevel=2,
        )
    except (FrameworkError, mnist.DataError) as error:
        return failed(str(error))
    try:
        return attempt(framework, source, name, gpu)
    except FrameworkError as error:
        return failed(f"{error}. It was running {name}, for the second time.")


def attempt(framework, source, name, gpu):
    """Run a program and return its result. Raises ProgramError when the warm parent dies of it."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as log:
        program = Path(log, "snippet.py")
        try:
            program.write_text(source, "utf-8")
            provide(source, folder)
        except OSError as error:
            return failed(f"{name} cannot be run in {tempfile.gettempdir()}: {error.strerror}")
        request = {
            "path": str(program),
            "folder": folder,
            "log": log,
            "seconds": SECONDS_TO_RUN,
            "before": framework.on_gpu if gpu else "",
        }
        answer = warm_parent(framework, gpu).ask(request)
        return result(answer, name, Path(log))


def provide(source, folder):
    """Copy the data that a program reads into its folder."""
    if reads_mnist(source):
        shutil.copyfile(mnist.prepare()[1], Path(folder, "mnist.npz"))
    for file in offered():
        if loads(source, file):
            shutil.copyfile(file, Path(folder, file.name))


def result(answer, name, log):
    """Return the result of a run from the runner's answer, see tools/inside/run_snippet.py."""
    stdout, stderr = printed(log / "stdout"), printed(log / "stderr")
    errors = stderr.text.replace(str(log / "snippet.py"), name)
    failure = how_it_failed(answer, name, errors).replace(str(log / "snippet.py"), name)
    if not failure and stdout.problem:
        failure = f"{name} prints {stdout.problem}"
    return Result(stdout.text, errors, failure)


def how_it_failed(answer, name, stderr):
    """Return in words how a program failed, or "" when it came to its end as it should."""
    if "raised" in answer:
        return answer["raised"]
    if "finished" in answer:
        return ""
    if answer["returncode"] is None:
        return f"{name} did not end within {SECONDS_TO_RUN} seconds and was stopped"
    if answer["returncode"] == 0:
        return f"{name} ended before its last line, with exit status 0"
    line = interpreter.last_line(stderr)
    more = f" (the last line of its stderr: {line})" if line else ""
    return f"{name} {interpreter.words(answer['returncode'])}{more}"


def printed(path):
    """Return what a program printed into a file, and what is wrong with it: a Printed."""
    if not path.is_file():
        return Printed("", "")
    with path.open("rb") as file:
        content = file.read(BYTES_TO_PRINT + 1)
    text = interpreter.readable(content[:BYTES_TO_PRINT])
    if len(content) > BYTES_TO_PRINT:
        return Printed(text, f"more than {BYTES_TO_PRINT:,} bytes: no page can show them")
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        problem = f"what is not UTF-8: byte {content[error.start]:#x} at {error.start}"
        return Printed(text, problem)
    return Printed(text, "")


def failed(failure):
    """Return the result of a program that could not be run."""
    return Result("", "", failure)


def warm_parent(framework, gpu):
    """Return the process that has imported a framework and forks a child for each snippet.

    There is one of each; a dead one is replaced. Raises FrameworkError when it cannot be started.
    """
    parent = PARENTS.get((framework, gpu))
    if parent is None or not parent.alive:
        modules = [framework.module, *framework.preload]
        try:
            parent = interpreter.Conversation(framework, RUNNER, "--serve", *modules, gpu=gpu)
        except interpreter.StartError as error:
            raise cannot_import(framework, error) from None
        PARENTS[framework, gpu] = parent
    return parent


def end_parent(framework, gpu=False):
    """End the warm parent of a framework, if there is one: it takes memory."""
    parent = PARENTS.pop((framework, gpu), None)
    if parent:
        parent.close()


def version(framework):
    """Return the version of a framework and that of its Python, or raise FrameworkError."""
    source = VERSION.format(module=framework.module)
    try:
        finished = interpreter.run(framework, "-", input=source, PYTHONWARNINGS="ignore")
    except interpreter.ProgramError as error:
        raise cannot_import(framework, error) from None
    return tuple(finished.stdout.split()[-2:])


def cannot_import(framework, error):
    """Return a FrameworkError that says what to do for a framework that cannot be imported."""
    environment = Path(framework.python).parent.parent
    fix = "Run `make environments`."
    if (environment / ".ready").is_file():  # make takes it for whole
        fix = f"Remove {environment}, then run `make environments`."
    reason = error.last_line or error.ending
    return FrameworkError(
        f"{framework.label}: {framework.python} cannot import {framework.module}: {reason}. {fix}"
    )
