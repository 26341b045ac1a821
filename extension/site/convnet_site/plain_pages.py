"""Hooks of MkDocs: each page as plain Markdown beside it, and llms.txt and llms-full.txt.

``layers/pooling/index.md`` lies beside ``layers/pooling/index.html``. llms.txt lists the pages by
the sections of the navigation, as https://llmstxt.org asks for it; llms-full.txt has all of them.
"""

import json
import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from convnet_site.plain import expanded, markdown_of
from convnet_site.plain_html import fence

WAY = re.compile("\x04(.*?)\x05")  # from the root of the site, where it is not yet seen from a page
OTHERS = "Other pages"

_site: dict[str, Any] = {}
_made: dict[str, tuple[str, str]] = {}


def on_nav(nav: Navigation, files: Files, **_: Any) -> None:
    """Keep which pages there are."""
    _site.update(nav=nav, files=files)


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    """Write the Markdown of all pages."""
    files: Files = _site["files"]
    forget_ways(files)
    pages = [file.page for file in files.documentation_pages() if file.page]
    texts = {page.file.src_uri: text_of(page, files) for page in pages}
    for page in pages:
        path = markdown_path(page.file)
        text = seen_from(texts[page.file.src_uri], posixpath.dirname(path))
        write(config, path, text)
    sections = dict(sections_of(_site["nav"], pages))
    write(config, "llms.txt", "\n".join(list_of(sections, config)))
    ordered = [page for members in sections.values() for page in members]
    whole = [full(page, texts[page.file.src_uri], config) for page in ordered]
    write(config, "llms-full.txt", "\n".join(whole))


def forget_ways(files: Files) -> None:
    """Forget what was made while there were other files, to which it may have ways."""
    there = {file.src_uri for file in files}
    if there != _site.get("there"):
        _made.clear()
    _site["there"] = there


def write(config: MkDocsConfig, path: str, text: str) -> None:
    """Write a file of the site."""
    utils.write_file(text.encode(), str(Path(config.site_dir, path)))


def markdown_path(file: File) -> str:
    """Return where the Markdown of a page lies, below the site's root."""
    return file.dest_path.replace("\\", "/").removesuffix(".html") + ".md"


def text_of(page: Page, files: Files) -> str:
    """Return the Markdown of a page, with marks around its ways to other files of the site."""
    source = page.file.src_uri
    if source.endswith(".ipynb"):
        raw = Path(str(page.file.abs_src_path)).read_text("utf-8")
    else:
        raw = expanded.get(source, page.markdown or "")
    if source not in _made or _made[source][0] != raw:
        ways = Ways(page, files)
        text = notebook(raw) if source.endswith(".ipynb") else raw
        _made[source] = raw, markdown_of(text, ways.from_file, ways.from_page)
    return _made[source][1]


class Ways:
    """What the addresses on a page lead to."""

    def __init__(self, page: Page, files: Files) -> None:
        self.page = page
        self.files = files
        self.by_url = {file.url.rstrip("/") or ".": file for file in files.documentation_pages()}

    def from_file(self, target: str) -> str:
        """Return a way that is seen from the source of the page; as it is, where none leads."""
        path, mark, fragment = parts_of(target)
        folder = posixpath.dirname(self.page.file.src_uri)
        file = self.files.get_file_from_path(posixpath.normpath(posixpath.join(folder, path)))
        return self.marked(file, mark + fragment) if file else target

    def from_page(self, target: str) -> str:
        """Return a way that is seen from the built page; as it is, where none leads."""
        path, mark, fragment = parts_of(target)
        if path.endswith(".md"):  # what a call wrote, before the builder looked at it
            return self.from_file(target)
        url = posixpath.normpath(urljoin(f"/{self.page.url}", path)).lstrip("/") or "."
        if url in self.by_url:
            return self.marked(self.by_url[url], mark + fragment)
        return f"\x04{url}{mark}{fragment}\x05"

    def marked(self, file: File, fragment: str) -> str:
        """Return the way to a file from the root, marked; to a page, that of its Markdown."""
        path = markdown_path(file) if file in self.by_url.values() else file.url
        return f"\x04{path}{fragment}\x05"


def parts_of(target: str) -> tuple[str, str, str]:
    """Return the path of an address, "#" and its fragment; a query is for scripts of the site."""
    address, mark, fragment = target.partition("#")
    return address.partition("?")[0], mark, fragment


def seen_from(text: str, folder: str) -> str:
    """Return a text with its ways as seen from a folder of the site."""
    return WAY.sub(lambda match: posixpath.relpath(match[1], folder or "."), text)


def notebook(raw: str) -> str:
    """Return a notebook as Markdown: its texts, its code and what that printed."""
    parts = []
    for cell in json.loads(raw)["cells"]:
        source = "".join(cell["source"])
        parts.append(source if cell["cell_type"] == "markdown" else fence(source, "python"))
        for output in cell.get("outputs", []):
            if "text" in output:
                parts.append(f"Output:\n\n{fence(''.join(output['text']).strip())}")
            for facts in output.get("metadata", {}).values():
                parts.append(f"*Picture: {facts['alt']}*")
    return "\n\n".join(parts)


def sections_of(nav: Navigation, pages: Iterable[Page]) -> Iterator[tuple[str, list[Page]]]:
    """Yield the sections of the navigation with their pages, and what is in none at the end."""
    left = list(pages)
    for item in nav.items:
        members = [page for page in nav.pages if item is page or item in page.ancestors]
        left = [page for page in left if page not in members]
        yield str(item.title), members
    if left:
        yield OTHERS, left


def list_of(sections: dict[str, list[Page]], config: MkDocsConfig) -> Iterator[str]:
    """Yield the lines of llms.txt."""
    yield from (f"# {config.site_name}", "", f"> {config.site_description}")
    for title, members in sections.items():
        yield from ("", f"## {title}", "")
        for page in members:
            address = whole_address(markdown_path(page.file), config)
            about = page.meta.get("description", "")
            yield f"- [{page.title}]({address})" + (f": {about}" if about else "")
    yield from ("", "## Optional", "")
    yield f"- [All pages in one file]({whole_address('llms-full.txt', config)})"
    yield ""


def full(page: Page, text: str, config: MkDocsConfig) -> str:
    """Return the Markdown of a page as a part of llms-full.txt."""
    text = WAY.sub(lambda match: whole_address(match[1], config), text)
    return f"<!-- {whole_address(markdown_path(page.file), config)} -->\n\n{text}"


def whole_address(path: str, config: MkDocsConfig) -> str:
    """Return the address of a file of the site, or its path where that of the site is unknown."""
    return urljoin(config.site_url, path) if config.site_url else path
