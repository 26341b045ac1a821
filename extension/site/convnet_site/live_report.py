"""What a build says: its mistakes and warnings, for the terminal and for the browser."""

import logging
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click import ClickException
from mkdocs.exceptions import MkDocsException

LOG = logging.getLogger("mkdocs")
Said = list[logging.LogRecord]


class Listener(logging.Handler):
    """Keeps what is said."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.said: Said = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.said.append(record)


@contextmanager
def collect(level: int) -> Iterator[Said]:
    """Collect what MkDocs and its plugins say meanwhile, from a level on."""
    listener = Listener(level)
    LOG.addHandler(listener)
    try:
        yield listener.said
    finally:
        LOG.removeHandler(listener)


def say(said: Said) -> None:
    """Say again what was said before."""
    for record in said:
        LOG.handle(record)


@dataclass(frozen=True)
class Report:
    """What a writer must know of a build."""

    failed: bool
    messages: tuple[str, ...]


def attempt(build: Callable[..., None], *arguments: Any, **options: Any) -> Report:
    """Build, and report what was wrong, in the terminal too. Only an interruption is raised."""
    failure = None
    with collect(logging.WARNING) as said:
        try:
            build(*arguments, **options)
        except (Exception, SystemExit) as error:
            failure = words_of(error)
            heard = [record.getMessage() for record in said]
            if not any(failure in message for message in heard) and not ends_only(error, heard):
                LOG.error(failure)
    messages = [record.getMessage() for record in said]
    return Report(failure is not None, tuple(dict.fromkeys(messages)))


def words_of(error: BaseException) -> str:
    """Return the message of a mistake; of one in the program itself also its kind and place."""
    if isinstance(error, (ClickException, MkDocsException)):
        return str(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(last.filename).name}, line {last.lineno}"
    return f"{type(error).__name__}: {error} ({where})"


def ends_only(error: BaseException, heard: list[str]) -> bool:
    """Tell whether an error only says that the build ends, because of what was said before."""
    return isinstance(error, SystemExit) and bool(heard)
