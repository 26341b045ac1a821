"""What the tabs of a part show, and what is said of files that are not there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from html import escape
from pathlib import Path
from typing import Protocol

from variant_tabs.calls import Call
from variant_tabs.errors import CallError
from variant_tabs.highlighting import highlight
from variant_tabs.markup import Link, Piece, Sentence, TabSet, code_block
from variant_tabs.page import Page
from variant_tabs.reading import exists, find, keep, read_text
from variant_tabs.variants import Variant

POLICIES = ("error", "note", "skip")
MARK = re.compile(r".*-+8<-+[ \t]+\[[ \t]*(start|end)[ \t]*:[ \t]*([\w-]+)[ \t]*\]")


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

    def links(self, variant: Variant, code: str) -> Sequence[Link]:
        """Return what stands below a tab that shows this code."""

    def remark(self, variant: Variant, part: str) -> str | None:
        """Return a sentence, as Markdown, that stands above what a variant printed; else None."""


@dataclass(frozen=True)
class Part:
    """What a call asks for: a program, or one section of it."""

    name: str
    section: str | None = None

    def problem(self, code: str) -> str | None:
        """Return what a program lacks for it; None when it is whole."""
        if not self.section:
            return None
        marks = {mark[1] for mark in MARK.finditer(code) if mark[2] == self.section}
        if "start" not in marks:
            return f"no section {self.section}"
        return None if "end" in marks else f"no end of the section {self.section}"

    def cut(self, code: str) -> str:
        """Return the section's lines of a program, or all; without the marks of sections."""
        lines = []
        inside = not self.section
        for line in code.splitlines(keepends=True):
            mark = MARK.match(line) if "8<" in line else None
            if mark and mark[2] == self.section:
                if inside:
                    break
                inside = mark[1] == "start"
            elif inside and not mark:
                lines.append(line)
        return "".join(lines)


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

    def render(self, call: Call) -> TabSet:
        """Return one set of tabs. Raises CallError when something is missing."""
        part = Part(*call.arguments)
        variants = self.site.variants()
        if not variants:
            raise CallError("variant_tabs has no variants: name them in its options")
        tabs = self.with_policy([self.tab(variant, part) for variant in variants], part)
        shared, own = self.outputs(tabs, part)
        below: list[str | Sentence] = []
        if shared:
            below = [*self.remarks(tabs, part), output_block(shared, self.title(tabs))]
        return TabSet(
            f"{call.page.name}: {call}",
            [tab.variant.label for tab in tabs],
            [self.body(tab, part, own.get(tab.variant.name), call.page) for tab in tabs],
            below,
        )

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
        problem = part.problem(read_text(file))
        if problem:
            problem = f"{problem} in {file}"
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

    def body(self, tab: Tab, part: Part, output: Path | None, page: Page) -> list[Piece]:
        """Return what stands in a tab: code, links and its own output; or why there is none."""
        if tab.gap:
            return [Sentence(tab.gap, "snippet-missing")]
        code, html = keep(program, tab.file, part, tab.variant.language)
        pieces: list[Piece] = [code_block(html)]
        below = self.below(tab, code, page)
        if below:
            pieces.append('<p class="snippet-links">')
            for place, piece in enumerate(below):
                pieces += [" · ", piece] if place else [piece]
            pieces.append("</p>")
        if output and exists(output):
            pieces += self.remarks([tab], part)
            pieces.append(output_block(output, f"Output of {tab.variant.label}"))
        elif output and self.settings.missing == "note":
            pieces.append(Sentence(f"No output yet: {self.settings.hint}.", "snippet-missing"))
        return pieces

    def below(self, tab: Tab, code: str, page: Page) -> list[Piece]:
        """Return what stands below the code: the version, the file, and the links of the site."""
        variant = tab.variant
        below: list[Piece] = []
        if variant.version:
            below.append(escape(f"{variant.label} {variant.version}"))
        if self.settings.sources:
            file = tab.file.relative_to(self.settings.folder).as_posix()
            below.append(Link(file, page.link(f"{self.settings.sources}/{file}")))
        return [*below, *self.site.links(variant, code)]

    def remarks(self, tabs: Sequence[Tab], part: Part) -> list[Sentence]:
        """Return what the site remarks on an output of these tabs, each sentence once."""
        remarks = [self.site.remark(tab.variant, part.name) for tab in tabs if not tab.gap]
        return [
            Sentence(remark, "snippet-remark") for remark in dict.fromkeys(filter(None, remarks))
        ]

    def title(self, tabs: Sequence[Tab]) -> str:
        """Return the title of the output of all; it says who ran when not all did."""
        ran = [tab.variant.label for tab in tabs if not tab.gap]
        if len(ran) == len(self.site.variants()):
            return f"Output, the same in every {self.settings.noun}"
        if len(ran) == 1:
            return f"Output of {ran[0]}"
        return f"Output, the same in {', '.join(ran[:-1])} and {ran[-1]}"


def program(file: Path, part: Part, language: str) -> tuple[str, str]:
    """Return what a tab shows of a file, as text and as HTML."""
    code = part.cut(read_text(file))
    return code, highlight(code, language)


def output_block(output: Path, title: str) -> str:
    """Return a block that shows an output."""
    return code_block(escape(read_text(output), quote=False), title, "snippet-output highlight")
