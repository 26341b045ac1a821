"""Hooks of MkDocs for the frame around a page: the list of all pages, and the files of style.

The list is long and the same on every page, but for the way to the root of the site and the page
that is shown. So a template makes it once for each depth of pages, and a page marks its own line
and opens the section in which it stands.
"""

import json
import re
from base64 import b64encode
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from variant_tabs import CallError

from convnet_site.columns import style_of_choice
from convnet_site.frameworks import read_labels
from convnet_site.looks import style_of_looks
from convnet_site.readers import style_of_ways

STYLE = "assets/style.css"
SOURCES = (
    "theme/style/material.css",
    "docs/assets/site.css",
    "theme/style/frame.css",
    "theme/style/choice.css",
)
FORMULAS, FORMULA_FONT = "assets/formulas.css", "theme/style/formulas.woff"
FONT_FACE = (
    "/*! A part of STIX Math, under the SIL Open Font License 1.1: STIX-LICENSE.txt */"
    '@font-face{{font-family:Formulas;src:url("data:font/woff;base64,{}")}}'
)
VERSIONS = "generated/versions"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SPACE = re.compile(r"\s+")
OF_MATERIAL = ("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png")
NEEDLESS_SPACE = re.compile(r"(?<=[{};,:]) | (?=[{};,])")


class PageList:
    """The list of all pages, as HTML. Templates call it ``navigation``."""

    def __init__(self, env: Environment) -> None:
        self._template = env.get_template("partials/navigation.html")
        self._of: list[Any] = []
        self._made: dict[str, str] = {}

    def __call__(self, nav: Navigation, base_url: str, page: Page | None = None) -> str:
        """Return the list for a page from which ``base_url`` leads to the root of the site."""
        shown = [(page.url, page.title) for page in nav.pages]
        if shown != self._of:
            self._of = shown
            self._made.clear()
        if base_url not in self._made:
            self._made[base_url] = self._template.render(
                nav=nav, address_of=lambda item: address(base_url, item.url)
            )
        if page is None:
            return self._made[base_url]
        made = self._made[base_url]
        for section in page.ancestors:
            summary = f"<summary>{section.title}</summary>"
            made = made.replace(f"<details>{summary}", f"<details open>{summary}", 1)
        own = f'<a href="{address(base_url, page.url)}"'
        return made.replace(own, f'{own} aria-current="page"', 1)


def address(base_url: str, url: str) -> str:
    """Return the way to a page, or an address elsewhere as it is."""
    return url if "://" in url else f"{base_url.rstrip('/')}/{url.removeprefix('./')}"


def style_of(root: Path) -> str:
    """Return the style of all pages: what is left of Material's, the site's and the frame's.

    The looks of the frameworks and what is chosen are at its end.
    """
    style = "".join((root / name).read_text("utf-8") for name in SOURCES)
    style += style_of_looks(root / "snippets")
    names = read_labels(root / "snippets")
    style += style_of_choice(names) + style_of_ways(names)
    return NEEDLESS_SPACE.sub("", SPACE.sub(" ", COMMENT.sub("", style)))


def formula_style_of(root: Path) -> str:
    """Return the style of pages with formulas: their font, which is then there when they are."""
    return FONT_FACE.format(b64encode((root / FORMULA_FONT).read_bytes()).decode())


def last_run(root: Path) -> tuple[str, str]:
    """Return which versions printed the outputs, in words, and on which day, like 2026-11-24."""
    versions = (root / f"{VERSIONS}.md").read_text("utf-8").strip().removesuffix(".")
    return versions, json.loads((root / f"{VERSIONS}.json").read_text("utf-8"))["date"]


def in_words(day: str) -> str:
    """Return a day like 2026-11-24 in words."""
    return f"{date.fromisoformat(day):%-d %B %Y}"


def on_files(files: Files, config: MkDocsConfig, **_: Any) -> None:
    """Add the files of style to the site, and leave out what no page loads of Material."""
    for file in [file for file in files if file.src_uri.startswith(OF_MATERIAL)]:
        files.remove(file)
    root = Path(config.config_file_path).parent
    try:
        files.append(File.generated(config, STYLE, content=style_of(root)))
    except CallError as error:
        raise PluginError(str(error)) from None
    files.append(File.generated(config, FORMULAS, content=formula_style_of(root)))


def on_env(env: Environment, config: MkDocsConfig, **_: Any) -> None:
    """Give the templates what they ask for."""
    root = Path(config.config_file_path).parent
    versions, day = last_run(root)
    env.globals["versions"] = versions
    env.globals["day_of_run"] = in_words(day)
    env.globals["frameworks"] = read_labels(root / "snippets")
    env.globals["navigation"] = PageList(env)
    env.globals["material_version"] = version("mkdocs-material")
