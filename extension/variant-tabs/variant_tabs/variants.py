"""The variants of a program, and why one of them may lack it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from variant_tabs.errors import CallError
from variant_tabs.reading import exists, read_toml


@dataclass(frozen=True)
class Variant:
    """One of the tabs: a language, a framework, an operating system."""

    name: str
    """Its folder."""
    label: str
    """What its tab says."""
    suffix: str = ".py"
    """How the names of its files end."""
    language: str = "python"
    """What its code is highlighted as."""
    version: str | None = None
    """What stands below its code, behind the label."""


def read_variants(options: Iterable[Mapping[str, str]]) -> list[Variant]:
    """Return the variants of a list of options. Raises CallError for one that cannot be."""
    variants = []
    for option in options:
        try:
            variants.append(Variant(**option))
        except TypeError as error:  # a field too many, or one too few
            raise CallError(f"variant_tabs: the variant {dict(option)} is wrong: {error}") from None
    return variants


def declared_reason(table: Path, part: str) -> str | None:
    """Return why a variant lacks a part, as the file missing.toml of its folder says, or None.

    Its table [parts] has a reason for each pattern: ``"new/*" = "came with version 2"``.
    """
    if not exists(table):
        return None
    for pattern, reason in read_toml(table).get("parts", {}).items():
        if fnmatchcase(part, pattern):
            return str(reason)
    return None
