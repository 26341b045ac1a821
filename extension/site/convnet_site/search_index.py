"""What theme/search_index.py does: the pages' parts are collected while MkDocs makes them.

A page that comes again as it was is not taken apart again. The index is written when the site is
built, below assets/search/: ``index.json``, and ``prose/<n>-<m>.json`` with sentences of page n.
"""

from pathlib import Path
from typing import Any

from mkdocs import utils
from mkdocs.exceptions import PluginError
from variant_tabs import CallError, read_toml

from convnet_site.frameworks import read_frameworks
from convnet_site.reader_files import file_of
from convnet_site.search import PageSections, make_index, read_page

FOLDER = "assets/search"
END_OF_TITLE = "</h1>"
FOR_READERS = file_of("{need}", "{know}").removesuffix(".md") + "/"
TABLE = {
    "common": str,
    "weak": str,
    "unlisted": list,
    "journey": str,
    "naming": str,
    "everywhere": str,
    "basics": list,
    "same": list,
    "means": dict,
    "messages": dict,
    "sections": dict,
}
Page = Any
Config = Any

_pages: dict[str, tuple[tuple[str, str, float, str, bool], PageSections]] = {}
_shown: list[str] = []


def on_nav(nav: Any, files: Any, **_: Any) -> None:
    """Note which pages there are, also outside the navigation."""
    _shown[:] = sorted(file.src_uri for file in files.documentation_pages())


def on_page_content(html: str, page: Page, **_: Any) -> None:
    """Take a page apart, unless it is as it was.

    Of a page that says ``search: title_only: true`` the title is kept: the rest stands elsewhere.
    One that says ``search: basics: true`` answers what beginners ask.
    """
    settings = page.meta.get("search", {})
    boost = float(settings.get("boost", 1))
    if settings.get("title_only"):
        html = html[: html.index(END_OF_TITLE) + len(END_OF_TITLE)]
    chapter = page.ancestors[-1].title if page.ancestors else ""
    state = (html, str(page.title), boost, chapter, bool(settings.get("basics")))
    source = page.file.src_uri
    if source not in _pages or _pages[source][0] != state:
        address = page.url.removeprefix("./")
        _pages[source] = state, read_page(address, str(page.title), html, boost, chapter, state[-1])


def on_post_build(config: Config, **_: Any) -> None:
    """Write the index of all pages."""
    root = Path(config.config_file_path).parent
    pages = [_pages[source][1] for source in _shown if source in _pages]
    snippets = root / "snippets"
    try:
        index = make_index(pages, read_table(root), words_of_frameworks(snippets), FOR_READERS)
    except CallError as error:
        raise PluginError(str(error)) from error
    folder = Path(config.site_dir, FOLDER)
    utils.write_file(index.text.encode(), str(folder / "index.json"))
    for name, prose in index.prose.items():
        utils.write_file(prose.encode(), str(folder / "prose" / f"{name}.json"))


def read_table(root: Path) -> dict[str, Any]:
    """Return tables/search.toml. Raises CallError when it lacks something, or has it otherwise."""
    table = read_toml(root / "tables" / "search.toml")
    for name, kind in TABLE.items():
        if not isinstance(table.get(name), kind):
            raise CallError(f"tables/search.toml: {name} must be there, and be a {kind.__name__}")
    return table


def words_of_frameworks(snippets: Path) -> dict[str, list[str]]:
    """Return the words that mean each framework: pytorch and torch; tensorflow and tf."""
    words = {}
    for name, facts in read_frameworks(snippets).items():
        aliases = [alias for alias in facts.get("aliases", {}) if len(alias) > 1]
        found = [name, facts["label"].lower(), facts["module"], *aliases]
        words[name] = list(dict.fromkeys(found))
    return words
