"""What the tabs of a part show, and what is said of files that are not there."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from html import escape
from pathlib import Path
from typing import Protocol

from variant_tabs.calls import Call
from variant_tabs.change import change_block
from variant_tabs.errors import CallError
from variant_tabs.highlighting import highlight_program
from variant_tabs.markup import Link, Piece, Reference, Sentence, Tab, TabSet, code_block
from variant_tabs.outputs import Printed, listed, read_outputs, strip_of_outputs
from variant_tabs.page import Page
from variant_tabs.parts import Part, code_of
from variant_tabs.reading import exists, find, keep, read_text
from variant_tabs.variants import Variant

POLICIES = ("error", "note", "skip")
NOTHING_TO_CHANGE = "Nothing to change: this is {}."
CHANGES = "Changes in {}:"


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
    setup: str = ""
    """The page below docs/ that says how a variant, {name}, is set up; "": there is none."""
    setup_text: str = ""
    """What the link to it says, below the first set of a page."""


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
class Source:
    """What one variant has of a part."""

    variant: Variant
    file: Path
    gap: str | None = None
    """What its tab says in the place of code."""
    problem: str | None = None
    """What is wrong, when nobody has said why there is a gap."""


class Tabs:
    """Makes the tabs of one call after another."""

    def __init__(self, settings: Settings, site: Site) -> None:
        self.settings = settings
        self.site = site

    def render_code(self, call: Call) -> TabSet:
        """Return the tabs of a part. Raises CallError when something is missing."""
        return self.render(call, Part(*call.arguments), None)

    def render_change(self, call: Call) -> TabSet:
        """Return the tabs of what changes from one part to another. Raises CallError as above."""
        before, after = call.arguments
        if before not in call.page.parts:
            call.fail(f"{call} changes what the page does not show above: show {before!r} there")
        return self.render(call, Part(after), Part(before))

    def render(self, call: Call, part: Part, before: Part | None) -> TabSet:
        """Return one set of tabs, which show a part as it is or as a change of an earlier one."""
        variants = self.site.variants()
        if not variants:
            raise CallError("variant_tabs has no variants: name them in its options")
        sources = self.with_policy([self.source(variant, part) for variant in variants], part)
        below = self.below(sources, part)
        tabs = [self.tab(source, part, before, call.page) for source in sources]
        call.page.has_set = True
        if not part.section:
            call.page.parts.add(part.name)
        return TabSet(f"{call.page.name}: {call}", part.name, tabs, below)

    def source(self, variant: Variant, part: Part) -> Source:
        """Return what a variant has. Raises CallError for what is declared missing and there."""
        file = self.file(variant, part)
        reason = self.site.reason(variant, part.name)
        if reason and exists(file):
            raise CallError(
                f"{file} is there, and declared missing ({reason!r}): remove one of the two"
            )
        if reason:
            return Source(variant, file, gap=reason)
        if not exists(file):
            return Source(variant, file, f"Not written yet: write `{file}`.", f"no file {file}")
        problem = part.problem(read_text(file))
        if problem:
            problem = f"{problem} in {file}"
            return Source(variant, file, f"Not written yet: {problem}.", problem)
        return Source(variant, file)

    def file(self, variant: Variant, part: Part) -> Path:
        """Return where a variant has a part, if it does."""
        return self.settings.folder / variant.name / f"{part.name}{variant.suffix}"

    def with_policy(self, sources: list[Source], part: Part) -> list[Source]:
        """Return the sources that are shown. Raises CallError for gaps, where the policy is so."""
        problems = [source.problem for source in sources if source.problem]
        policy = self.settings.missing
        if policy == "skip" and len(problems) < len(sources):
            return [source for source in sources if not source.problem]
        if problems and policy != "note":
            near = self.nearest(part) if len(problems) == len(sources) else None
            question = f'. Did you mean "{near}"?' if near else ""
            raise CallError(
                f"{', '.join(problems)}: each {self.settings.noun} needs it, so write it, "
                f"or say in missing.toml in its folder why there is none{question}"
            )
        return sources

    def nearest(self, part: Part) -> str | None:
        """Return the part whose name is nearest to that of one that is nowhere."""
        names = set()
        for variant in self.site.variants():
            folder = self.settings.folder / variant.name
            for file in find(folder, f"*{variant.suffix}"):
                names.add(file.relative_to(folder).as_posix().removesuffix(variant.suffix))
        names.discard(part.name)
        return next(iter(get_close_matches(part.name, sorted(names), n=1)), None)

    def tab(self, source: Source, part: Part, before: Part | None, page: Page) -> Tab:
        """Return what stands in a tab: code and links; or why there is none."""
        variant = source.variant
        title = f"Program in {variant.label}"
        if source.gap:
            pieces: list[Piece] = [Sentence(source.gap, "snippet-missing")]
            return Tab(variant.name, variant.label, title, pieces)
        code = keep(code_of, source.file, part)
        if not part.section:
            key = variant.name, code
            if key in page.programs:
                pieces = [Reference(page.programs[key], NOTHING_TO_CHANGE)]
                return Tab(variant.name, variant.label, title, pieces)
            page.programs[key] = part.name
        links = self.site.links(variant, code)
        pieces = self.program(source, code, before, [link.text for link in links if link.code])
        pieces += self.below_code(source, links, page)
        return Tab(variant.name, variant.label, title, pieces)

    def program(
        self, source: Source, code: str, before: Part | None, names: Sequence[str]
    ) -> list[Piece]:
        """Return a program, behind what changes in it where that is less than all of it."""
        variant = source.variant
        whole = code_block(keep(highlight_program, code, variant.language, tuple(names)))
        earlier = self.file(variant, before) if before else None
        if not before or not earlier or not exists(earlier):
            return [whole]
        change = change_block(keep(code_of, earlier, before), code)
        if not change:
            return [whole]
        return [
            Reference(before.name, CHANGES),
            change,
            f'<details class="whole"><summary>The whole program</summary>{whole}</details>',
        ]

    def below_code(self, source: Source, links: Sequence[Link], page: Page) -> list[Piece]:
        """Return what stands below the code: the version, the file, and the links of the site.

        In the first set of a page there is also a link to how the variant is set up.
        """
        variant = source.variant
        below: list[Piece] = []
        if variant.version:
            below.append(escape(f"{variant.label} {variant.version}"))
        if self.settings.sources:
            file = source.file.relative_to(self.settings.folder).as_posix()
            below.append(Link(file, page.link(f"{self.settings.sources}/{file}")))
        if self.settings.setup and not page.has_set:
            target = self.settings.setup.format(name=variant.name)
            below.append(Link(self.settings.setup_text, page.link(target)))
        below += links
        if not below:
            return []
        separated: list[Piece] = [below[0]]
        for piece in below[1:]:
            separated += [" · ", piece]
        return ['<p class="snippet-links">', *separated, "</p>"]

    def below(self, sources: Sequence[Source], part: Part) -> list[str | Sentence]:
        """Return what stands below the tabs: all outputs, and what is said of them."""
        folder = self.settings.outputs
        if part.section or folder is None:
            return []
        ran = [source.variant for source in sources if not source.gap]
        strict = self.settings.missing == "error"
        printed = read_outputs(folder, part.name, ran, strict, self.settings.hint)
        below: list[str | Sentence] = []
        if printed.groups:
            below += self.remarks(printed, part)
            below.append(strip_of_outputs(printed.groups, self.title_of_all(printed)))
        if printed.absent and self.settings.missing == "note":
            absent = listed([variant.label for variant in printed.absent])
            text = f"No output of {absent} yet: {self.settings.hint}."
            below.append(Sentence(text, "snippet-missing"))
        return below

    def remarks(self, printed: Printed, part: Part) -> list[Sentence]:
        """Return what the site remarks on these outputs, each sentence once."""
        remarks = [
            self.site.remark(variant, part.name)
            for group in printed.groups
            for variant in group.variants
        ]
        return [
            Sentence(remark, "snippet-remark") for remark in dict.fromkeys(filter(None, remarks))
        ]

    def title_of_all(self, printed: Printed) -> str | None:
        """Return the caption of an output that is that of all variants; None where it is not."""
        (group, *others) = printed.groups
        if others or len(group.variants) < len(self.site.variants()):
            return None
        return f"Output, the same in every {escape(self.settings.noun)}"
