"""Files, read once and kept until they change, and which files something is made of."""

import json
import os
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import Any, TypeVar

from variant_tabs.errors import CallError

Result = TypeVar("Result")
Stamp = tuple[int, int] | None
Note = Callable[[Path], object]
_recorders: "ContextVar[tuple[Recorder, ...]]" = ContextVar("recorders", default=())
_parsed: dict[tuple[Callable[[str], Any], Path], tuple[Stamp, Any]] = {}
_kept: dict[tuple[Any, ...], tuple[dict[Path, Stamp], Any]] = {}
_seen: dict[Path, "Look"] | None = None


@dataclass(frozen=True)
class Look:
    """What one look at a path has shown."""

    absolute: Path
    stamp: Stamp
    """What changes when a file or folder does; None where there is none."""
    is_file: bool


def begin_still() -> None:
    """From now on take each file to be as it was when it was first looked at, which is quicker.

    For the length of a build, in which the same files are asked for thousands of times.
    """
    global _seen
    _seen = {}


def end_still() -> None:
    """Look again each time."""
    global _seen
    _seen = None


def _look(path: Path) -> Look:
    """Look at a path."""
    if _seen is not None and path in _seen:
        return _seen[path]
    try:
        facts = path.stat()
        stamp, is_file = (facts.st_mtime_ns, facts.st_size), S_ISREG(facts.st_mode)
    except OSError:
        stamp, is_file = None, False
    look = Look(path.absolute(), stamp, is_file)
    if _seen is not None:
        _seen[path] = look
    return look


@dataclass(frozen=True)
class Recorder:
    """Somebody who is told what is asked for."""

    note: Note
    derived: "list[Derived] | None" = None
    """Where this is given, what ``derive`` returns is put there in the place of its files."""


@dataclass(frozen=True)
class Derived:
    """Something that was made of files."""

    make: Callable[..., Any]
    arguments: tuple[Any, ...]
    result: Any

    def is_the_same(self) -> bool:
        """Tell whether it would be made like this again. Raises what making it raises."""
        return bool(keep(self.make, *self.arguments) == self.result)


@contextmanager
def recording(derived: list[Derived] | None = None) -> Iterator[set[Path]]:
    """Collect, absolute, every path that is asked for meanwhile, whether it is there or not.

    Of a folder that is searched, it and the folders below it are collected. Where a list is given,
    what ``derive`` returns is put into it, and the files that this was made of are not collected.
    Recorders may be nested: all see it.
    """
    paths: set[Path] = set()
    with _told(Recorder(paths.add, derived)):
        yield paths


@contextmanager
def _told(recorder: Recorder) -> Iterator[None]:
    token = _recorders.set((*_recorders.get(), recorder))
    try:
        yield
    finally:
        _recorders.reset(token)


def _record(look: Look) -> None:
    for recorder in _recorders.get():
        recorder.note(look.absolute)


def exists(path: Path) -> bool:
    """Tell whether there is a file."""
    look = _look(path)
    _record(look)
    return look.is_file


def find(folder: Path, pattern: str) -> list[Path]:
    """Return the files below a folder whose names match a pattern, sorted."""
    _record(_look(folder))
    files = []
    for path in sorted(folder.rglob("*")):
        if path.is_dir():
            _record(_look(path))
        elif path.match(pattern):
            files.append(path)
    return files


def read(path: Path, parse: Callable[[str], Result]) -> Result:
    """Return what ``parse`` makes of a file's text, as it did before when the file is the same.

    The result is shared by all who ask, so nobody may change it. Raises CallError when the file is
    not there, or cannot be parsed.
    """
    if not exists(path):
        raise CallError(f"no file {path}")
    look = _look(path)
    stamp, key = look.stamp, (parse, look.absolute)
    if key not in _parsed or _parsed[key][0] != stamp:
        try:
            _parsed[key] = stamp, parse(path.read_text("utf-8"))
        except ValueError as error:  # of TOML, JSON or UTF-8
            raise CallError(f"{path}: {error}") from None
    result: Result = _parsed[key][1]
    return result


def read_text(path: Path) -> str:
    """Return the text of a file."""
    return read(path, str)


def read_toml(path: Path) -> dict[str, Any]:
    """Return what a TOML file holds."""
    return read(path, tomllib.loads)


def read_json(path: Path) -> Any:
    """Return what a JSON file holds."""
    return read(path, json.loads)


def keep(make: Callable[..., Result], *arguments: Any) -> Result:
    """Return ``make(*arguments)``, as before while no file that it asked for has changed.

    It must ask through this module, and take arguments that can be a dictionary's key. The result
    is shared by all who ask, so nobody may change it.
    """
    key = (make, os.getcwd(), *arguments)
    if key in _kept:
        sources, kept = _kept[key]
        if all(_look(path).stamp == stamp for path, stamp in sources.items()):
            for path in sources:
                _record(_look(path))
            result: Result = kept
            return result
    stamps: dict[Path, Stamp] = {}

    def note(path: Path) -> None:
        if path not in stamps:
            stamps[path] = _look(path).stamp

    with _told(Recorder(note)):
        result = make(*arguments)
    _kept[key] = stamps, result
    return result


def derive(make: Callable[..., Result], *arguments: Any) -> Result:
    """Return what ``keep`` does, for somebody who depends on the result alone and not on its files.

    The result must be comparable with another one.
    """
    recorders = _recorders.get()
    token = _recorders.set(tuple(each for each in recorders if each.derived is None))
    try:
        result = keep(make, *arguments)
    finally:
        _recorders.reset(token)
    for recorder in recorders:
        if recorder.derived is not None:
            recorder.derived.append(Derived(make, arguments, result))
    return result
