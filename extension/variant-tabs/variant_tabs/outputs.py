"""What the programs of a part print, one output beside the other.

Equal outputs are one figure, which names all whose programs print it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from variant_tabs.errors import CallError
from variant_tabs.reading import exists, read_text
from variant_tabs.variants import Variant


@dataclass(frozen=True)
class Group:
    """Variants whose programs print the same."""

    variants: Sequence[Variant]
    text: str


@dataclass(frozen=True)
class Printed:
    """What the programs of one part print."""

    groups: Sequence[Group]
    """In the order of the tabs."""
    absent: Sequence[Variant] = ()
    """Those whose output is not there."""


def read_outputs(
    folder: Path, part: str, variants: Sequence[Variant], strict: bool, hint: str
) -> Printed:
    """Return what the programs of these variants print.

    Raises CallError when an output is missing, where that is an error, or one is too many.
    """
    shared = folder / f"{part}.txt"
    own = {variant: folder / f"{part}.{variant.name}.txt" for variant in variants}
    there = {variant: path for variant, path in own.items() if exists(path)}
    if exists(shared):
        if there:
            one = next(iter(there.values()))
            raise CallError(f"{shared} is the output of all, and {one} of one: remove one")
        return Printed([Group(variants, read_text(shared))] if variants else [])
    absent = [variant for variant in variants if variant not in there]
    if absent and strict:
        paths = ", ".join(str(own[variant]) for variant in absent)
        raise CallError(f"no output {shared}, nor {paths}: {hint}")
    return Printed(grouped((variant, read_text(path)) for variant, path in there.items()), absent)


def grouped(printed: Iterable[tuple[Variant, str]]) -> list[Group]:
    """Return variants in groups that print the same, in the order of the first of each."""
    found: dict[str, list[Variant]] = {}
    for variant, text in printed:
        found.setdefault(text, []).append(variant)
    return [Group(variants, text) for text, variants in found.items()]


def deviating(groups: Sequence[Group]) -> list[Group]:
    """Return the groups that deviate: all but the largest, where only one is the largest."""
    sizes = [len(group.variants) for group in groups]
    largest = max(sizes)
    if sizes.count(largest) > 1:
        return []
    return [group for group in groups if len(group.variants) < largest]


def strip_of_outputs(groups: Sequence[Group], title_of_all: str | None) -> str:
    """Return all outputs as HTML. ``title_of_all`` is the caption where one is that of all."""
    odd = deviating(groups)
    longest = max(len(line) for group in groups for line in ["", *group.text.splitlines()])
    figures = "".join(figure(group, group in odd, title_of_all) for group in groups)
    return (
        f'<div class="outputs no-copy" data-groups="{len(groups)}" style="--longest:{longest}">'
        f"{figures}</div>"
    )


def figure(group: Group, odd: bool, title_of_all: str | None) -> str:
    """Return an output with its caption, which says in a word that it deviates."""
    names = " ".join(variant.name for variant in group.variants)
    caption = title_of_all or f"Output of {listed([name_of(each) for each in group.variants])}"
    if odd:
        caption += " <em>differs</em>"
    return (
        f'<figure class="output{" is-odd" if odd else ""}" data-variants="{escape(names)}">'
        f"<figcaption>{caption}</figcaption>"
        f"<pre><code>{escape(group.text, quote=False)}</code></pre></figure>"
    )


def name_of(variant: Variant) -> str:
    """Return the label of a variant as HTML that says whose it is."""
    return f'<span data-variant="{escape(variant.name)}">{escape(variant.label)}</span>'


def listed(names: Sequence[str]) -> str:
    """Return names as a sentence lists them."""
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} and {names[-1]}"
