"""The tabs of a part, as plain Markdown.

pymdownx.tabbed, pymdownx.superfences and pymdownx.snippets do the rest.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Protocol

from variant_tabs.calls import Call
from variant_tabs.errors import CallError
from variant_tabs.page import Page
from variant_tabs.reading import exists, find, read_text
from variant_tabs.variants import Variant

POLICIES = ("error", "note", "skip")


@dataclass(frozen=True)
class Settings:
    """Where things lie, as seen from where the site is built, and what is said of them."""

    folder: Path
    """Holds a folder for each variant."""
    outputs: Path | None
    """Holds what the programs print; None: no outputs are shown."""
    sources: str
    """Where the folder is published, below docs/; "": the files are not linked."""
    missing: str
    """What to do about a file or an output that is not there: one of POLICIES."""
    noun: str
    """What a variant is called."""
    hint: str
    """How outputs are written."""


class Site(Protocol):
    """What the tabs ask of the site that uses them."""

    def variants(self) -> Sequence[Variant]:
        """Return the variants in the order of the tabs."""

    def reason(self, variant: Variant, part: str) -> str | None:
        """Return why a variant lacks a part, where that is on purpose."""

    def links(self, variant: Variant, code: str) -> Sequence[str]:
        """Return what stands below a tab that shows this code, as Markdown."""

    def remark(self, variant: Variant, part: str) -> str | None:
        """Return a sentence, as Markdown, that stands above what a variant printed; else None."""


@dataclass(frozen=True)
class Part:
    """What a call asks for: a program, or one section of it."""

    name: str
    section: str | None = None

    def cut(self, code: str) -> str:
        """Return the section's lines of a program, or the whole of it."""
        if not self.section:
            return code
        begun = code.partition(f"[start:{self.section}]")[2]
        return begun.partition(f"[end:{self.section}]")[0]


@dataclass(frozen=True)
class Tab:
    """What one variant shows of a part."""

    variant: Variant
    file: Path
    gap: str | None = None
    """What it says in the place of code."""
    problem: str | None = None
    """What is wrong, when nobody has said why there is a gap."""


class Tabs:
    """Makes the tabs of one call after another."""

    def __init__(self, settings: Settings, site: Site) -> None:
        self.settings = settings
        self.site = site

    def render(self, call: Call) -> list[str]:
        """Return one set of tabs, as lines. Raises CallError when something is missing."""
        part = Part(*call.arguments)
        variants = self.site.variants()
        if not variants:
            raise CallError("variant_tabs has no variants: name them in its options")
        tabs = self.with_policy([self.tab(variant, part) for variant in variants], part)
        shared, own = self.outputs(tabs, part)
        lines = [""]
        mark = "===!"  # "!" begins a new set, where another stands right above
        for tab in tabs:
            lines += [f'{mark} "{tab.variant.label}"', ""]
            output = own.get(tab.variant.name)
            lines += indent(self.body(tab, part, output, call.page))
            mark = "==="
        if shared:
            lines += self.remarks(tabs, part)
            lines += block(shared, self.title(tabs))
        return lines

    def tab(self, variant: Variant, part: Part) -> Tab:
        """Return what a variant shows. Raises CallError for what is declared missing and there."""
        file = self.settings.folder / variant.name / f"{part.name}{variant.suffix}"
        reason = self.site.reason(variant, part.name)
        if reason and exists(file):
            raise CallError(
                f"{file} is there, and declared missing ({reason!r}): remove one of the two"
            )
        if reason:
            return Tab(variant, file, gap=reason)
        if not exists(file):
            return Tab(variant, file, f"Not written yet: write `{file}`.", f"no file {file}")
        if part.section and f"[start:{part.section}]" not in read_text(file):
            problem = f"no section {part.section} in {file}"
            return Tab(variant, file, f"Not written yet: {problem}.", problem)
        return Tab(variant, file)

    def with_policy(self, tabs: list[Tab], part: Part) -> list[Tab]:
        """Return the tabs that are shown. Raises CallError for gaps, where the policy is so."""
        problems = [tab.problem for tab in tabs if tab.problem]
        policy = self.settings.missing
        if policy == "skip" and len(problems) < len(tabs):
            return [tab for tab in tabs if not tab.problem]
        if problems and policy != "note":
            near = self.nearest(part) if len(problems) == len(tabs) else None
            question = f'. Did you mean "{near}"?' if near else ""
            raise CallError(
                f"{', '.join(problems)}: each {self.settings.noun} needs it, so write it, "
                f"or say in missing.toml in its folder why there is none{question}"
            )
        return tabs

    def nearest(self, part: Part) -> str | None:
        """Return the part whose name is nearest to that of one that is nowhere."""
        names = set()
        for variant in self.site.variants():
            folder = self.settings.folder / variant.name
            for file in find(folder, f"*{variant.suffix}"):
                names.add(file.relative_to(folder).as_posix().removesuffix(variant.suffix))
        names.discard(part.name)
        return next(iter(get_close_matches(part.name, sorted(names), n=1)), None)

    def outputs(self, tabs: Sequence[Tab], part: Part) -> tuple[Path | None, dict[str, Path]]:
        """Return the output of all, or None and those of each variant, by its name.

        Raises CallError when an output is missing, where the policy is so, or one is too many.
        """
        folder = self.settings.outputs
        if part.section or folder is None:
            return None, {}
        shared = folder / f"{part.name}.txt"
        own = {
            tab.variant.name: folder / f"{part.name}.{tab.variant.name}.txt"
            for tab in tabs
            if not tab.gap
        }
        if not own:
            return None, {}
        there = [path for path in own.values() if exists(path)]
        if exists(shared):
            if there:
                raise CallError(f"{shared} is the output of all, and {there[0]} of one: remove one")
            return shared, {}
        absent = [str(path) for path in own.values() if path not in there]
        if absent and self.settings.missing == "error":
            raise CallError(f"no output {shared}, nor {', '.join(absent)}: {self.settings.hint}")
        return None, own

    def body(self, tab: Tab, part: Part, output: Path | None, page: Page) -> list[str]:
        """Return what stands in a tab: code, links and its own output; or why there is none."""
        if tab.gap:
            return [tab.gap, "{ .snippet-missing }", ""]
        section = f":{part.section}" if part.section else ""
        lines = [
            f"```{tab.variant.language}",
            f'--8<-- "{tab.file.as_posix()}{section}"',
            "```",
            "",
        ]
        below = self.below(tab, part, page)
        if below:
            lines += [" · ".join(below), "{ .snippet-links }", ""]
        if output and exists(output):
            lines += self.remarks([tab], part)
            lines += block(output, f"Output of {tab.variant.label}")
        elif output and self.settings.missing == "note":
            lines += [f"No output yet: {self.settings.hint}.", "{ .snippet-missing }", ""]
        return lines

    def below(self, tab: Tab, part: Part, page: Page) -> list[str]:
        """Return what stands below the code: the version, the file, and the links of the site."""
        variant = tab.variant
        below = []
        if variant.version:
            below.append(f"{variant.label} {variant.version}")
        if self.settings.sources:
            file = tab.file.relative_to(self.settings.folder).as_posix()
            below.append(f"[{file}]({page.link(f'{self.settings.sources}/{file}')})")
        return [*below, *self.site.links(variant, part.cut(read_text(tab.file)))]

    def remarks(self, tabs: Sequence[Tab], part: Part) -> list[str]:
        """Return what the site remarks on an output of these tabs, each sentence once."""
        remarks = [self.site.remark(tab.variant, part.name) for tab in tabs if not tab.gap]
        lines = []
        for remark in dict.fromkeys(filter(None, remarks)):
            lines += [remark, "{ .snippet-remark }", ""]
        return lines

    def title(self, tabs: Sequence[Tab]) -> str:
        """Return the title of the output of all; it says who ran when not all did."""
        ran = [tab.variant.label for tab in tabs if not tab.gap]
        if len(ran) == len(self.site.variants()):
            return f"Output, the same in every {self.settings.noun}"
        if len(ran) == 1:
            return f"Output of {ran[0]}"
        return f"Output, the same in {', '.join(ran[:-1])} and {ran[-1]}"


def block(output: Path, title: str) -> list[str]:
    """Return a fenced block that shows an output."""
    return [
        f'```{{ .text .snippet-output title="{title}" }}',
        f'--8<-- "{output.as_posix()}"',
        "```",
        "",
    ]


def indent(lines: Iterable[str]) -> list[str]:
    """Return lines as they stand in a tab."""
    return [f"    {line}" if line else "" for line in lines]
