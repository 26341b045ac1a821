"""Which program printed an output: beside the outputs of a topic, programs.json has its digest.

    "max.pytorch": "3f0c9a2b71d84e65"      snippets/pytorch/pooling/max.py, when it ran last

tools/write_outputs.py writes it. Where the program has another digest now, its output is stale.
"""

import hashlib
from pathlib import Path

from variant_tabs import exists, read_json, read_text

NAME = "programs.json"
DIGITS = 16


def digest(program: str) -> str:
    """Return what changes whenever the text of a program does."""
    return hashlib.sha256(program.encode()).hexdigest()[:DIGITS]


def record_of(outputs: Path, part: str) -> Path:
    """Return the file that records which programs printed the outputs of a part's topic."""
    return (outputs / part).with_name(NAME)


def key_of(part: str, variant: str) -> str:
    """Return the name of a program in the record of its topic."""
    return f"{part.rpartition('/')[2]}.{variant}"


def is_stale(outputs: Path, part: str, variant: str, program: Path) -> bool:
    """Tell whether a program has changed since it printed its output. One never run has not."""
    record = record_of(outputs, part)
    if not exists(record):
        return False
    known = read_json(record).get(key_of(part, variant))
    return known is not None and known != digest(read_text(program))


def command_for(part: str, variant: str) -> str:
    """Return the command that runs one program and writes its output."""
    return f"python -m tools.write_outputs {part} --in {variant}"
