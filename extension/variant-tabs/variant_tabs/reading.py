"""Files, read once and kept until they change."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from variant_tabs.errors import CallError

Result = TypeVar("Result")
_kept: dict[tuple[Callable[[str], Any], Path], tuple[tuple[int, int], Any]] = {}


def read(path: Path, parse: Callable[[str], Result]) -> Result:
    """Return what ``parse`` makes of a file's text, as it did before when the file is the same.

    The result is shared by all who ask, so nobody may change it. Raises CallError when the file is
    not there, or cannot be parsed.
    """
    if not path.is_file():
        raise CallError(f"no file {path}")
    facts = path.stat()
    stamp = (facts.st_mtime_ns, facts.st_size)
    key = (parse, path.absolute())
    if key not in _kept or _kept[key][0] != stamp:
        try:
            _kept[key] = stamp, parse(path.read_text("utf-8"))
        except ValueError as error:  # of TOML, JSON or UTF-8
            raise CallError(f"{path}: {error}") from None
    result: Result = _kept[key][1]
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
