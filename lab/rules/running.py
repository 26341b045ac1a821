"""Run the functions of snippets/<framework>/lab/rules.py in the framework's own interpreter."""

import ast
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from lab.rules.programs import definitions
from tools import interpreter
from tools.frameworks import Framework, Mode


@dataclass(frozen=True)
class Answer:
    """What a framework gave for a setting: an array, or else what it said."""

    array: np.ndarray | None = None
    text: str = ""
    """The error that it raised, or how its process died."""
    died: bool = False

    def __str__(self) -> str:
        return self.text if self.array is None else described(self.array)


def described(array: Any) -> str:
    """Return an array in a line: its shape, and its numbers while they are few."""
    array = np.asarray(array)
    numbers = ", ".join(f"{value:.7g}" for value in array.ravel()[:8])
    rest = ", …" if array.size > 8 else ""
    return f"{array.shape} [{numbers}{rest}]"


def functions_in(framework: Framework) -> set[str]:
    """Return the names that a framework's programs define; none where it has no such file."""
    program = framework.program("rules")
    if not program.is_file():
        return set()
    return set(definitions(ast.parse(program.read_text("utf-8"))))


class Runner:
    """A framework's interpreter, which runs one setting after another.

    When it dies, another one takes its place.
    """

    def __init__(self, framework: Framework, mode: Mode, program: Path | None = None):
        self.framework = framework
        self.mode = mode
        self.program = program or framework.program("rules")
        self.folder = tempfile.TemporaryDirectory()
        self.results = Path(self.folder.name, "results")
        self.conversation: interpreter.Conversation | None = None

    def __enter__(self) -> "Runner":
        return self

    def __exit__(self, *error: object) -> None:
        if self.conversation:
            self.conversation.close()
        self.folder.cleanup()

    def start(self) -> interpreter.Conversation:
        """Return the conversation with the interpreter; a new one, if that is not alive."""
        if self.conversation is None or not self.conversation.alive:
            self.conversation = interpreter.Conversation(
                self.framework, self.program, threads=1, **self.mode.environment
            )
        return self.conversation

    def run(self, jobs: Sequence[dict]) -> list[Answer]:
        """Return what the framework gives for each job, in their order.

        Raises FrameworkError when it does not start.
        """
        answers: list[Answer] = []
        while len(answers) < len(jobs):
            self.results.unlink(missing_ok=True)
            request = {"jobs": jobs[len(answers) :], "results": str(self.results)}
            conversation = self.start()
            try:
                conversation.ask(request)
                answers += read(self.results)
            except interpreter.ProgramError as error:
                answers += read(self.results)
                if len(answers) < len(jobs):
                    text = f"the process {error.ending}: {error.last_line[-200:]}"
                    answers.append(Answer(text=text.removesuffix(": "), died=True))
        return answers


def read(path: Path) -> list[Answer]:
    """Return the answers in a file of results; where the process died, those before."""
    answers: list[Answer] = []
    if not path.is_file():
        return answers
    with path.open("rb") as file:
        size = path.stat().st_size
        while file.tell() < size:
            try:
                value = np.load(file, allow_pickle=False)
            except (ValueError, EOFError):  # half written
                break
            answers.append(Answer(text=str(value)) if value.dtype.kind == "U" else Answer(value))
    return answers
