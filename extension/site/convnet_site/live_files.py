"""The folder of the built site, in which only files that have changed are written."""

import hashlib
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Stamp = tuple[int, ...] | None
Content = bytes | tuple[str, Stamp] | None


def stamp(path: str | Path) -> Stamp:
    """Return what changes whenever a file or a folder does; None where there is none."""
    try:
        facts = os.stat(path)
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_ctime_ns, facts.st_size, facts.st_ino


def hear_of_opened_files(hear: Callable[[str, bool], None]) -> None:
    """Call a function with the path of every file that Python opens, and whether to write it."""

    def audit(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and isinstance(arguments[0], (str, os.PathLike)):
            writes = bool(arguments[2] & (os.O_WRONLY | os.O_RDWR))
            hear(os.path.abspath(arguments[0]), writes)

    sys.addaudithook(audit)


class SiteFolder:
    """Takes the place of what MkDocs empties the folder with and writes files with.

    A build writes every file of the site. What the builds before wrote and a complete one does not
    is removed by ``finish``.
    """

    def __init__(self) -> None:
        self.written: dict[str, Content] = {}
        """What this build has put into each file: the digest of bytes, or which file it copied;
        None where a plugin wrote it in a way of its own."""
        self.before: dict[str, Content] = {}
        """The same of the builds before, since the last complete one."""
        self.directory: str | None = None
        hear_of_opened_files(self.hear)

    def hear(self, path: str, writes: bool) -> None:
        """Note a file of the site that is written, by whomever."""
        if writes and self.directory and path.startswith(self.directory):
            self.written.setdefault(path, None)

    def begin(self, directory: str) -> None:
        """Begin a build, where MkDocs would empty the folder."""
        self.directory = os.path.join(os.path.abspath(directory), "")
        self.before.update(self.written)
        self.written = {}

    def write(self, content: bytes, output_path: str) -> None:
        """Write a file, unless it holds that already."""
        digest = hashlib.sha256(content).digest()
        if self.is_new(output_path, digest):
            os.makedirs(os.path.dirname(output_path), exist_ok=True)
            with open(output_path, "wb") as file:
                file.write(content)
        self.written[output_path] = digest

    def copy(self, source_path: str, output_path: str) -> None:
        """Copy a file, unless that was done since it changed last."""
        source = (source_path, stamp(source_path))
        if self.is_new(output_path, source):
            os.makedirs(os.path.dirname(output_path), exist_ok=True)
            shutil.copyfile(source_path, output_path)
        self.written[output_path] = source

    def is_new(self, path: str, content: Content) -> bool:
        """Tell whether a file must be written to hold what it shall."""
        known = self.written.get(path) or self.before.get(path)
        return known != content or not os.path.exists(path)

    def finish(self) -> None:
        """Remove what only earlier builds wrote. To be called when a build is complete."""
        for path in self.before.keys() - self.written.keys():
            if os.path.exists(path):
                os.unlink(path)
        self.before = {}
