"""The Markdown extension, and what a site may say otherwise in a class derived from it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, ClassVar

from markdown import Extension, Markdown

from variant_tabs.calls import Call, add_call, calls_of
from variant_tabs.errors import CallError
from variant_tabs.markup import Link, TabSet, blocks_of
from variant_tabs.names import name_sets
from variant_tabs.tabs import POLICIES, Settings, Tabs
from variant_tabs.variants import Variant, declared_reason, read_variants

CODE = ('code("topic/part")', 'code("topic/part", "section")')
CHANGE = ('change("topic/before", "topic/after")',)


class VariantTabsExtension(Extension):
    """Makes a set of tabs of each call of ``code`` and of ``change``."""

    OPTIONS: ClassVar[dict[str, tuple[Any, str]]] = {
        "variants": ([], "In the order of the tabs: name, label, suffix, language, version"),
        "folder": ("variants", "Has a folder for each variant, seen from where the site is built"),
        "outputs": ("", "Where the outputs are; without it none are shown"),
        "sources": ("", "Where the folder is published, below docs/, so that tabs link to files"),
        "missing": ("error", 'What to do about a missing file: "error", "note" or "skip"'),
        "noun": ("variant", "What a variant is called"),
        "hint": ("run the programs and write it", "How outputs are written"),
        "setup": ("", "A page below docs/ that the first set links to; {name} is the variant's"),
        "setup_text": ("Set up", "What that link says"),
        "page": ("", "The path of the page, where neither MkDocs nor Zensical tells it"),
    }
    """Each option's default, and what it is for."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {name: list(option) for name, option in self.OPTIONS.items()}
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:
        """Let the calls of a page be replaced."""
        calls_of(md).page_path = self.getConfig("page") or None
        tabs = Tabs(self.settings(), self)

        def add(usages: Sequence[str], render: Callable[[Call], TabSet]) -> None:
            add_call(md, usages, lambda call: ["", blocks_of(md).mark(render(call)), ""])

        add(CODE, tabs.render_code)
        add(CHANGE, tabs.render_change)
        name_sets(md)

    def settings(self) -> Settings:
        """Return the options. Raises CallError for one that cannot be."""
        missing = self.getConfig("missing")
        if missing not in POLICIES:
            raise CallError(
                f"variant_tabs: missing is one of {', '.join(POLICIES)}, not {missing!r}"
            )
        outputs = self.getConfig("outputs")
        return Settings(
            folder=Path(self.getConfig("folder")),
            outputs=Path(outputs) if outputs else None,
            sources=self.getConfig("sources"),
            missing=missing,
            noun=self.getConfig("noun"),
            hint=self.getConfig("hint"),
            setup=self.getConfig("setup"),
            setup_text=self.getConfig("setup_text"),
        )

    def variants(self) -> Sequence[Variant]:
        """Return the variants in the order of the tabs."""
        return read_variants(self.getConfig("variants"))

    def reason(self, variant: Variant, part: str) -> str | None:
        """Return why a variant lacks a part, as missing.toml in its folder says; else None."""
        return declared_reason(Path(self.getConfig("folder"), variant.name, "missing.toml"), part)

    def links(self, variant: Variant, code: str) -> Sequence[Link]:
        """Return what stands below a tab; here nothing more than the version and the file.

        What a link names as code is marked in the program, as that writes it.
        """
        return []

    def remark(self, variant: Variant, part: str) -> str | None:
        """Return what stands above the output of a variant, as Markdown; here nothing."""
        return None


def makeExtension(**kwargs: Any) -> VariantTabsExtension:
    """Return the extension, as Python-Markdown asks for it by the package's name."""
    return VariantTabsExtension(**kwargs)
