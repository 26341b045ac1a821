"""Run ``mkdocs serve`` in a copy of the repository, edit at random, and compare.

    python compare.py SEED EDITS [EVERY]    in the folder of the copy; prints a line for each edit

The server follows after one edit, or after a few that were saved together. What it has in
its folder must be what a build from nothing has, byte for byte, and where one of them fails the
other must fail with the same words. They are compared after every edit, or after every third where
EVERY is 3. Ends with status 1 at a difference.
"""

import filecmp
import os
import pickle
import sys
import tempfile
from pathlib import Path

from convnet_site import live_server
from convnet_site.live_report import attempt
from edits import Writer
from mkdocs.commands import build, serve
from mkdocs.config import load_config

ADDRESS = "127.0.0.1:0"
URL = "http://127.0.0.1:0/"
FOLLOWED = 0.5  # of the edits, at once; the others with the next one


def build_from_nothing(folder):
    """Build the site into a folder in a process that has nothing kept. Return its report."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        report = attempt(build_as_served, folder)
        with open(writing, "wb") as pipe:
            pickle.dump(report, pipe)
        os._exit(0)
    os.close(writing)
    with open(reading, "rb") as pipe:
        report = pickle.load(pipe)
    os.waitpid(child, 0)
    return report


def build_as_served(folder):
    """Build as ``mkdocs serve`` does without what is kept."""
    config = load_config(site_dir=folder, dev_addr=ADDRESS)
    config.site_url = URL
    build.build(config, serve_url=URL)


class Builder:
    """A process that was forked before anything was kept, and forks another for each build."""

    def __init__(self):
        self.asked, ask = os.pipe()
        answered, self.answer = os.pipe()
        self.process = os.fork()
        if self.process == 0:
            self.work(ask)
        self.asking = os.fdopen(ask, "wb")
        self.answers = os.fdopen(answered, "rb")

    def work(self, ask):
        """Build into each folder that is asked for, until nothing more is."""
        os.close(ask)
        with open(self.asked, "rb") as asked, open(self.answer, "wb") as answer:
            for line in asked:
                pickle.dump(build_from_nothing(line.decode().strip()), answer)
                answer.flush()
        os._exit(0)

    def begin(self, folder):
        """Let a build into a folder begin, beside what this process does."""
        self.asking.write(f"{folder}\n".encode())
        self.asking.flush()

    def end(self):
        """Wait for the build that has begun, and return its report."""
        return pickle.load(self.answers)


def differing(one, other):
    """Return the files in which two folders differ."""
    names = {path.relative_to(one) for path in Path(one).rglob("*") if path.is_file()}
    names |= {path.relative_to(other) for path in Path(other).rglob("*") if path.is_file()}
    pairs = {name: (Path(one, name), Path(other, name)) for name in names}
    return sorted(
        str(name)
        for name, (first, second) in pairs.items()
        if not first.is_file()
        or not second.is_file()
        or not filecmp.cmp(first, second, shallow=False)
    )


class EditingServer(live_server.Server):
    """A server that is edited and compared instead of waiting for a browser."""

    def serve(self, **_):
        """Edit and compare, so many times."""
        writer = Writer(SEED)
        self.build_and_compare("nothing")
        for number in range(1, EDITS + 1):
            what = writer.edit(broken=self.report.failed)
            if number % EVERY == 0:
                self.build_and_compare(what)
                continue
            is_last_of_its_save = writer.random.random() < FOLLOWED
            if is_last_of_its_save:
                self.follow(set())
            print(f"{'edited' if is_last_of_its_save else 'saved '}  {what}", flush=True)
        writer.undo_all()
        self.build_and_compare("undo everything")
        if self.report.failed:
            sys.exit(f"after everything was undone: {self.report.messages}")
        sys.exit(0)

    def build_and_compare(self, what):
        """Build as after a save and from nothing. Ends the program where the two differ."""
        with tempfile.TemporaryDirectory() as folder:
            BUILDER.begin(folder)
            self.follow(set())
            report = BUILDER.end()
            problem = self.problem(report, folder)
        print(f"{'failed' if report.failed else 'built '}  {what}", flush=True)
        if problem:
            sys.exit(f"after {what}: {problem}")

    def problem(self, report, folder):
        """Return how a build from nothing, with its report, differs from the server's; or ""."""
        if report != self.report:
            return f"a full build reports {report}, the server {self.report}"
        if report.failed:
            return ""
        files = differing(folder, self.config.site_dir)
        return f"these files differ: {', '.join(files[:9])}" if files else ""


if __name__ == "__main__":
    SEED, EDITS = int(sys.argv[1]), int(sys.argv[2])
    EVERY = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    BUILDER = Builder()
    live_server.Server = EditingServer
    serve.serve(dev_addr=ADDRESS)
