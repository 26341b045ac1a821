"""Make environments and install packages into them, and show how far that is.

pip is read line by line, and watched: how many packages are fetched, how much of the one at hand,
how many are installed. All that it printed is in pip.log in the environment. Where it fails, its
last lines are shown, and what to do. Standard library only.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tools import progress

ROOT = Path(__file__).resolve().parent.parent
NEW_PIP = Path("requirements", "pip.txt")
LOG = "pip.log"
SHOWN_OF_A_FAILURE = 25  # lines

PIN = re.compile(r"(?:-e |[\w.-]+(?:\[[\w,-]+\])?==)")
LOOKED_UP = re.compile(r"(?:Collecting|Obtaining) (\S+)")
FETCHED = re.compile(
    r"\s*(?:Downloading|Using cached|Processing) (\S+)(?: \(([\d.]+) ?([kMG]?)B\))?"
)
IN_MB = {"": 1e-6, "k": 1e-3, "M": 1, "G": 1e3}
RETRIES = re.compile(r"Retrying \(Retry|Connection interrupted|Attempting to resume")
# What pip says when the index does not answer, or stops in the middle. Every version that is pinned
# is there, so that an index that has none of a package is no index, or not the whole one.
NETWORK = re.compile(
    r"Retrying \(Retry|Connection ?(?:Error|broken|reset|to |timed)|ConnectTimeout|ReadTimeout|"
    r"Read timed out|Max retries exceeded|NameResolutionError|ProxyError|SSLError|IncompleteRead|"
    r"incomplete-download|HTTP error [45]|\(from versions: none\)|\.whl is invalid"
)
NO_NETWORK = """\
Could not install {what}: the package index did not answer, or not to the end. The lines above are
the last that pip printed; all of them are in {log}. Look whether this machine is
online, and which index and proxy pip uses: python3 -m pip config list. Then run the same command
again: what was fetched before is not fetched again."""
FAILURE = """\
Could not install {what}: see the lines above; all of them are in {log}.
Fix that, then run the same command again."""
INTERRUPTED = "Interrupted. Run the same command again: what was fetched is not fetched again."


class Pip:
    """A run of pip: what it has done, as far as one can see from outside."""

    def __init__(self, total, packages, temporary):
        """total: how many packages it installs; packages: the folder in which it puts them;
        temporary: the folder in which it puts what it fetches."""
        self.total, self.packages, self.temporary = total, packages, temporary
        self.before = self.installed()
        self.looked_up = self.fetched = 0
        self.file, self.size, self.order = "", None, []
        self.name, self.trouble = "", ""

    def read(self, line):
        """Take note of a line that it printed."""
        self.trouble = ""
        if found := LOOKED_UP.match(line):
            self.looked_up += 1
            self.name, self.file = re.split(r"[=<>;\[]", Path(found[1]).name)[0], ""
        elif (found := FETCHED.match(line)) and not found[1].endswith(".metadata"):
            self.fetched += Path(found[1]).name != self.file  # else it begins again
            self.file = Path(found[1]).name
            self.size = float(found[2]) * IN_MB[found[3]] if found[2] else None
        elif line.startswith("Installing collected packages: "):
            self.order = line.partition(": ")[2].split(", ")
        elif line.startswith("Ignoring "):
            self.total -= 1
        elif RETRIES.search(line):
            self.trouble = ", the index does not answer, trying again"

    def __str__(self):
        if self.order:
            done = min(self.installed() - self.before, len(self.order) - 1)
            return f"installing {done + 1} of {len(self.order)}, {self.order[done].strip()}"
        if self.file:
            return f"fetching {self.fetched} of {self.total}, {self.part()}{self.trouble}"
        if self.name:
            return f"looking up {self.looked_up} of {self.total}, {self.name}{self.trouble}"
        return f"starting pip{self.trouble}"

    def installed(self):
        """Return how many packages lie in the environment."""
        return len(list(self.packages.glob("*.dist-info/INSTALLER")))

    def part(self):
        """Return what is fetched, and how much of it there is: "torch-2.13.0 20 of 190 MB"."""
        name = "-".join(self.file.split("-")[:2]).removesuffix(".tar.gz")
        if not self.size or self.size < 1:
            return name
        sizes = [size_of(path) for path in self.temporary.glob(f"pip-*/{self.file}")]
        return f"{name} {sum(sizes) / 1e6:.0f} of {self.size:.0f} MB"


def size_of(path):
    """Return the size of a file in bytes, or 0 where it has gone."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def set_up(folder, files, options):
    """Make an environment of this Python, with what files of requirements pin.

    Ends with a message where that fails.
    """
    print(f"Setting up {folder} from {' and '.join(files)}", flush=True)
    with Environment(folder) as environment:
        environment.make(sys.executable, NEW_PIP)
        for file in map(Path, files):
            # What lies in this repository is built by what was installed before it.
            own = ["--no-build-isolation"] if "\n-e " in file.read_text("utf-8") else []
            environment.install(file, *options, *own)
        environment.is_ready()


class Environment:
    """An environment that is set up. Use it in a ``with``, which shows how far that is.

    What cannot be done ends the program with a message.
    """

    def __init__(self, folder):
        self.folder = Path(folder)
        self.doing = "making the environment"
        self.pip = [self.python, "-m", "pip"]
        self.line = progress.Line(lambda: f"{self.folder}: {self.doing}")

    def __enter__(self):
        self.line.__enter__()
        return self

    def __exit__(self, kind, *error):
        self.line.__exit__(kind, *error)
        if kind is KeyboardInterrupt:
            sys.exit(INTERRUPTED)

    @property
    def python(self):
        """Its interpreter."""
        return self.folder / "bin" / "python"

    def make(self, python, new_pip):
        """Make it of a Python, in the place of one that may be there.

        new_pip: the file that pins the pip that takes the place of that Python's own, or None
        Behind a link it is another checkout's, which may use it: that is refused.
        """
        place = self.folder.parent
        if place.is_symlink():
            sys.exit(
                f"{place} is a link to {place.resolve()}: {self.folder} is not made anew from "
                "here. Run the same command there, or remove the link."
            )
        is_lent = new_pip and lends_its_pip(python)
        options = ["--without-pip"] if is_lent else []
        if subprocess.run([python, "-m", "venv", "--clear", *options, self.folder]).returncode:
            sys.exit(
                f"Could not make {self.folder}. "
                "On Debian and Ubuntu: sudo apt-get install python3-venv"
            )
        if is_lent:
            own, self.pip = self.pip, [python, "-m", "pip", "--python", self.python]
            self.install(new_pip)
            self.pip = own
        elif new_pip:
            self.install(new_pip)
            # Comes with Python 3.11, 10 MB. Where it is needed, the requirements pin it.
            self.run_pip("uninstall", "--yes", "setuptools")

    def install(self, file, *options, **variables):
        """Install what a file of requirements pins."""
        arguments = "--no-compile", "--progress-bar", "off", *options, "-r", file
        self.run_pip("install", *arguments, total=pins(file), what=file, **variables)

    def run_pip(self, *arguments, total=0, what="", **variables):
        """Run pip to its end. Where it fails, its last lines are shown, and what to do.

        total: how many packages it installs; what: what it does that for
        variables: for its environment
        """
        command = [*self.pip, "--disable-pip-version-check", *arguments]
        (packages,) = self.folder.glob("lib/python3*/site-packages")
        log = self.folder / LOG
        with tempfile.TemporaryDirectory() as temporary, log.open("a", encoding="utf-8") as record:
            self.doing = Pip(total, packages, Path(temporary))
            variables = {**os.environ, **variables, "TMPDIR": temporary}
            status, lines = follow(command, variables, self.doing, record)
        if status:
            print("".join(lines[-SHOWN_OF_A_FAILURE:]), file=sys.stderr, flush=True)
            message = NO_NETWORK if any(map(NETWORK.search, lines)) else FAILURE
            sys.exit(message.format(what=what, log=log))

    def is_ready(self):
        """Say so, and let ``make`` know."""
        progress.say(f"{self.folder}: ready, {progress.clock(self.line.seconds)}")
        (self.folder / ".ready").touch()


def lends_its_pip(python):
    """Tell whether the pip of a Python installs into an environment that has none: 22.3 does.

    That spares the seconds in which venv installs one that is replaced at once.
    """
    asked = subprocess.run([python, "-m", "pip", "--version"], capture_output=True, text=True)
    found = re.match(r"pip (\d+)\.(\d+)", asked.stdout)
    return bool(found) and (int(found[1]), int(found[2])) >= (22, 3)


def follow(command, variables, pip, record):
    """Run a command of pip, and write what it prints into a record.

    Return its exit status, and the lines that it printed.
    """
    process = subprocess.Popen(
        command,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    lines = []
    try:
        for line in process.stdout:
            lines.append(line)
            pip.read(line)
            record.write(line)
        return process.wait(), lines
    finally:
        process.kill()
        process.wait()


def pins(file):
    """Return how many packages a file of requirements names, with those of the files it names."""
    count = 0
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("-r "):
            count += pins(file.parent / line.removeprefix("-r "))
        elif PIN.match(line):
            count += 1
    return count
