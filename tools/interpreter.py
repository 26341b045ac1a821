"""Start the interpreter of a framework and talk to it: the one way to do so.

Run a program to its end:

    finished = interpreter.run(framework, path, "an argument", threads=1)
    print(finished.stdout)

Or hold a conversation with one that calls ``answers.serve``, see tools/inside/answers.py:

    with interpreter.Conversation(framework, path, KERAS_BACKEND="torch") as program:
        answer = program.ask({"variant": "fit"})

Where a program ends before its time, ProgramError says which one, in which framework, and how: with
an exit status, by a signal, or because it took too long. Nothing that was started outlives this
process.
"""

import contextlib
import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import time
import weakref
from dataclasses import dataclass
from pathlib import Path

from tools.frameworks import LAB, ROOT, FrameworkError

INSIDE = ROOT / "tools" / "inside"
HELPERS = INSIDE, ROOT / "lab" / "inside"  # what a framework's programs in lab/ may import
LAUNCHER = ROOT / "tools" / "launch.py"
SECONDS_TO_RUN = 600
SECONDS_TO_END = 5  # after SIGTERM, before SIGKILL
SECONDS_TO_TIDY = 60  # for one that ends by itself: on a busy machine some take ten
# What a build of the site and scikit-learn set in their own process is none of a reader's either.
OF_OUR_OWN = (
    "JUPYTER_NO_CONFIG",
    "JUPYTER_PATH",
    "KMP_DUPLICATE_LIB_OK",
    "KMP_INIT_AT_FORK",
    "NBCONVERT_DISABLE_CONFIG_EXPORTERS",
    "NO_MKDOCS_2_WARNING",
)
NOT_HANDED_ON = "PYTHONPATH", "PYTHONSTARTUP", "KERAS_BACKEND", "MPLBACKEND", *OF_OUR_OWN
THREADS = "OMP_NUM", "OPENBLAS_NUM", "MKL_NUM", "TF_NUM_INTRAOP", "TF_NUM_INTEROP"
EARLY = []  # folders of a sitecustomize.py that each interpreter runs first: the tests have one
FIXED = {
    "NVIDIA_TF32_OVERRIDE": "0",  # float32 on a GPU means float32
    "PYTHONIOENCODING": "utf-8",
    "TF_CPP_MIN_LOG_LEVEL": "2",  # no greetings from TensorFlow's C++
}


@dataclass(frozen=True)
class Finished:
    """What a program gave until its end."""

    stdout: str
    stderr: str
    ending: str
    """How it ended, as words that follow its name; "" when it came to its end as it should."""


class ProgramError(FrameworkError):
    """A program of a framework ended before its time. ``finished`` has what it gave until then."""

    def __init__(self, framework, program, finished):
        self.finished = finished
        line = last_line(finished.stderr)
        more = f": {line}" if line else ""
        super().__init__(f"{framework.label}: {name_of(program)} {finished.ending}{more}")

    @property
    def ending(self):
        """How it ended: "ended with exit status 3", "was killed by SIGFPE", ..."""
        return self.finished.ending

    @property
    def last_line(self):
        """The last line of its standard error, or ""."""
        return last_line(self.finished.stderr)


class StartError(ProgramError):
    """A program that should have answered requests ended before the first."""


def environment(framework, *, gpu=False, threads=None, **settings):
    """Return the environment for a process of a framework.

    gpu: whether it may see the first GPU; without, it sees none
    threads: how many threads it may use, or None for as many as it likes
    settings: variables by name, which count more than all others; None takes one away
    """
    outside = {name: value for name, value in os.environ.items() if name not in NOT_HANDED_ON}
    variables = {**framework.environment, **outside, **FIXED}
    variables["CUDA_VISIBLE_DEVICES"] = "0" if gpu else "-1"
    if not gpu:
        variables["JAX_PLATFORMS"] = "cpu"
    if threads is not None:
        allowed = max(threads, framework.least_threads)
        variables |= {f"{name}_THREADS": str(allowed) for name in THREADS}
    variables |= settings
    return {name: str(value) for name, value in variables.items() if value is not None}


def run(
    framework,
    program,
    *arguments,
    input="",
    timeout=SECONDS_TO_RUN,
    check=True,
    gpu=False,
    threads=None,
    cores=None,
    **settings,
):
    """Run a program of a framework to its end and return what it gave, as Finished.

    program: a path, or "-" for the text that ``input`` gives
    timeout: in seconds
    check: whether ProgramError is raised when it ends otherwise than it should
    gpu, threads, settings: see ``environment``; cores: the cores that it may use, or None for all
    """
    variables = environment(framework, gpu=gpu, threads=threads, **search_path(program) | settings)
    process = start(framework, program, arguments, variables, cores, subprocess.PIPE)
    try:
        texts = process.communicate(input.encode("utf-8"), timeout)
        ending = words(process.returncode)
    except subprocess.TimeoutExpired:
        end(process)
        texts = process.communicate()
        ending = f"did not end within {timeout} seconds and was stopped"
    finally:
        end(process)
    finished = Finished(*map(readable, texts), ending)
    if ending and check:
        raise ProgramError(framework, program, finished)
    return finished


class Conversation:
    """A program of a framework that answers requests. Close it, or use it in a ``with``.

    It is ready when it is made: StartError says why it could not start. Linux ends the program when
    the thread that began the conversation ends.
    """

    def __init__(
        self,
        framework,
        program,
        *arguments,
        timeout=None,
        gpu=False,
        threads=None,
        cores=None,
        **settings,
    ):
        """Start the program.

        timeout: the seconds that an answer may take, or None; the others are those of ``run``
        """
        self.framework, self.program, self.timeout = framework, program, timeout
        self.errors = tempfile.TemporaryFile()  # noqa: SIM115 (it is open as long as this is)
        self.rest = b""  # what was read behind the last answer
        self.ending = ""
        settings = search_path(program) | settings
        variables = environment(framework, gpu=gpu, threads=threads, **settings)
        self.process = start(framework, program, arguments, variables, cores, self.errors)
        self.close = weakref.finalize(self, shut, self.process)
        self.receive(StartError)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    @property
    def alive(self):
        """Whether the program still runs."""
        return self.process.poll() is None

    def ask(self, request):
        """Send a request and return the answer, both dicts. Raises ProgramError without one."""
        if not self.close.alive:
            raise self.error(ProgramError)
        try:
            self.process.stdin.write(json.dumps(request).encode("utf-8") + b"\n")
            self.process.stdin.flush()
            return self.receive(ProgramError)
        except BrokenPipeError:
            raise self.error(ProgramError) from None
        except BaseException:
            self.close()  # or an answer that nobody read would be that to the next request
            raise

    def receive(self, kind):
        """Return the next answer, or raise an error of a kind."""
        until = None if self.timeout is None else time.monotonic() + self.timeout
        while b"\n" not in self.rest:
            left = None if until is None else max(0, until - time.monotonic())
            if not is_readable(self.process.stdout, left):
                raise self.error(
                    kind, f"did not answer within {self.timeout} seconds and was stopped"
                )
            more = os.read(self.process.stdout.fileno(), 65536)
            if not more:
                raise self.error(kind)
            self.rest += more
        line, self.rest = self.rest.split(b"\n", 1)
        try:
            return json.loads(line)
        except ValueError:
            raise self.error(kind, f"gave {readable(line[:80])!r} as an answer") from None

    def error(self, kind, ending=""):
        """Return the error of a program that gave no answer. Whatever is left of it is ended."""
        ending = ending or words(wait(self.process, SECONDS_TO_TIDY)) or "ended without an answer"
        self.ending = self.ending or ending  # the first counts
        self.close()
        self.errors.seek(0)
        finished = Finished("", readable(self.errors.read()), self.ending)
        return kind(self.framework, self.program, finished)


def is_readable(pipe, seconds):
    """Wait so many seconds, or for ever, until a pipe can be read, and tell whether it can."""
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        return bool(selector.select(seconds))


def start(framework, program, arguments, variables, cores, stderr):
    """Start a program in a session of its own. Raises FrameworkError without an interpreter."""
    if not Path(framework.python).is_file():
        raise FrameworkError(
            f"{framework.label} has no interpreter: there is no {framework.python}. "
            f"Run `make environments`, which says what to do, or set "
            f"{framework.name.upper()}_PYTHON to a Python that has {framework.module}."
        )
    launcher = [sys.executable, "-I", "-S", LAUNCHER, str(os.getpid()), str(cores or 0)]
    folders = [*map(str, EARLY), *filter(None, [variables.get("PYTHONPATH")])]
    if folders:
        variables = {**variables, "PYTHONPATH": os.pathsep.join(folders)}
    return subprocess.Popen(
        [*launcher, framework.python, program, *arguments],
        env=variables,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=stderr,
        start_new_session=True,
    )


def end(process):
    """End a program and all that it started."""
    for sent in signal.SIGTERM, signal.SIGKILL:
        try:
            os.killpg(process.pid, sent)
        except ProcessLookupError:
            break
        wait(process, SECONDS_TO_END)
    process.wait()


def shut(process):
    """End the program of a conversation, and close what connects it with this process."""
    end(process)
    with contextlib.suppress(BrokenPipeError):
        process.stdin.close()
    process.stdout.close()


def wait(process, seconds):
    """Return the exit status of a program that is about to end, or None when it does not."""
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        return None


def words(returncode):
    """Return how a program ended, from its return code in ``subprocess``: "" for 0 and None."""
    if not returncode:
        return ""
    if returncode > 0:
        return f"ended with exit status {returncode}"
    try:
        return f"was killed by {signal.Signals(-returncode).name}"
    except ValueError:
        return f"was killed by signal {-returncode}"


def search_path(program):
    """Return the search path for a program in lab/: only these see what they share."""
    if Path(program).parent.name != LAB:
        return {}
    return {"PYTHONPATH": os.pathsep.join(map(str, HELPERS))}


def name_of(program):
    """Return what messages call a program."""
    if str(program) == "-":
        return "a program"
    path = Path(program)
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name


def readable(content):
    """Return bytes as text; what is no UTF-8 is shown as \\xff."""
    return content.decode("utf-8", "backslashreplace")


def last_line(text):
    """Return the last line that is not empty, or ""."""
    return next((line for line in reversed(text.splitlines()) if line.strip()), "")
