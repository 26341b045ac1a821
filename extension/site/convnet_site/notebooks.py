"""A notebook as a page: ``{{ notebook("docs/notebooks/keras.ipynb") }}`` on a line of its own.

It becomes Markdown like that of any page: the texts of the notebook, its code and what it printed.
"""

import base64
import posixpath
import struct
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from markdown import Extension, Markdown
from variant_tabs import Call, CallError, Page, add_call, read_json

DOCS = "docs/"
FENCE = "````"  # longer than any in a program
WIDTH_AND_HEIGHT = slice(16, 24)  # where a PNG file has them


def notebook(call: Call) -> list[str]:
    """Return a notebook as lines of Markdown. Raises CallError when it is not there."""
    (path,) = call.arguments
    if not path.startswith(DOCS):
        raise CallError(f"{path} is not in {DOCS}, where a page offers it for download: move it")
    content = read_json(Path(path))
    downloads = [path.removeprefix(DOCS), content["metadata"]["made"]["from"]]
    lines: list[str] = []
    for number, cell in enumerate(content["cells"]):
        if cell["cell_type"] == "markdown":
            lines += [*text_of(cell["source"]).splitlines(), ""]
        else:
            lines += code_in_markdown(cell)
        if number == 0:
            lines += download_line(downloads, call.page)
    return lines


def text_of(text: str | Sequence[str]) -> str:
    """Return a text of a notebook, which is written as one or as its lines."""
    return text if isinstance(text, str) else "".join(text)


def download_line(paths: Sequence[str], page: Page) -> list[str]:
    """Return a line with a link to each of some files below docs/."""
    links = [
        f"[{posixpath.basename(path)}]({page.link(path)}){{ download={posixpath.basename(path)} }}"
        for path in paths
    ]
    return [f"Download: {' · '.join(links)}", "{ .snippet-links }", ""]


def code_in_markdown(cell: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of a cell: its code, and what it printed or drew."""
    yield from fenced("python", cell["source"])
    for output in cell["outputs"]:
        if output["output_type"] == "stream":
            yield from fenced('{ .text title="Output" }', output["text"])
        else:
            alt = output["metadata"]["image/png"]["alt"]
            yield from picture(text_of(output["data"]["image/png"]), alt)


def fenced(kind: str, text: str | Sequence[str]) -> list[str]:
    """Return a block of code."""
    return [f"{FENCE}{kind}", *text_of(text).strip("\n").splitlines(), FENCE, ""]


def picture(data: str, alt: str) -> list[str]:
    """Return a PNG, given in base64, with its size, so that nothing moves when it is drawn."""
    width, height = struct.unpack(">II", base64.b64decode(data[:32])[WIDTH_AND_HEIGHT])
    source = f"data:image/png;base64,{data.strip()}"
    size = f'width="{width}" height="{height}"'
    return [f'<p><img src="{source}" {size} alt="{escape(alt)}"></p>', ""]


class NotebooksExtension(Extension):
    """Lets a page call for a notebook."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Let the call of a page be replaced."""
        add_call(md, ['notebook("docs/path/to/it.ipynb")'], notebook)


def makeExtension(**kwargs: Any) -> NotebooksExtension:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return NotebooksExtension(**kwargs)
