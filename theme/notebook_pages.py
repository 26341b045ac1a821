"""A hook of MkDocs for the notebook pages, which Zensical does not have.

mkdocs-jupyter finds their template, theme/nbconvert/templates/mkdocs_html/, by JUPYTER_PATH. What
the template makes is completed here: code is highlighted as in the tabs, and pictures take the
colours of the page, and of their framework. Links lead to the files, to a host that opens the
notebook, and from each step to the same one in the notebooks beside it.
"""

import json
import os
import re
from html import unescape
from pathlib import Path

from convnet_site.frameworks import read_labels
from markdown.extensions.toc import slugify
from mkdocs.utils import get_relative_url
from variant_tabs import highlight

CODE = re.compile(r'(?<=<div class="highlight"><pre><code>).*?(?=</code>)', re.DOTALL)
SHELL = re.compile(r'(?<=<div class="highlight"><pre>)<span></span>(.*?)\n?(?=</pre>)', re.DOTALL)
PICTURE = re.compile(r"(?<=<svg )([^>]*)>(.*?)(?=</svg>)", re.DOTALL)
VIEW = re.compile(r'viewbox="0 0 ([\d.]+) [\d.]+"', re.IGNORECASE)
STYLE = re.compile(r"<style.*?</style>", re.DOTALL)  # which would be that of the whole page
CLIPPED = re.compile(r'(?<=<g )clip-path="[^"]*"(?=>\s*<image)')  # to the edges that it has
FONT = re.compile(r"font: ([\d.]+px) sans-serif|font-family: sans-serif;?")  # the page's instead
STEP = re.compile(r"^## (.+)$", re.MULTILINE)
STEP_SHOWN = re.compile(r'(?=<h2 id="([^"]+)")')
COLOURS = {"#ffffff": "none", "#000000": "currentcolor", "#1f77b4": "var(--own)"}  # Matplotlib's
PIXELS_PER_POINT = 4 / 3
GITHUB = "https://github.com/"
COLAB = "https://colab.research.google.com/github/"
NBVIEWER = "https://nbviewer.org/github/"

os.environ["JUPYTER_PATH"] = str(Path(__file__).resolve().parent)


def on_page_content(html, page, config, files, **_):
    """Return the content of a page; of one of a notebook, with code, pictures and links."""
    if not page.file.src_uri.endswith(".ipynb"):
        return html
    html = CODE.sub(lambda match: highlight(unescape(match[0]), "python"), html)
    html = SHELL.sub(r"<code>\1</code>", html)
    html = PICTURE.sub(in_our_colours, html)
    notebook = read(page.file)
    links = links_of(notebook, page, config.extra.get("repository") or "")
    html = html.replace("</p>", f"</p>\n{links}", 1)
    labels = read_labels(Path(config.config_file_path).parent / "snippets")
    return with_links_to_steps(html, page, beside(page, files, labels))


def read(file):
    """Return a notebook, as JSON."""
    return json.loads(Path(file.abs_src_path).read_text("utf-8"))


def links_of(notebook, page, repository):
    """Return a paragraph of links: to the notebook, to its program, and to a host that opens it.

    repository: its address, or "". Hosts open what lies on GitHub. Where no cell installs the
    framework, the notebook cannot be run there, and the host is one that shows it.
    """
    name = Path(page.file.src_uri).name
    program = notebook["metadata"]["made"]["from"]
    way = get_relative_url(program, page.url)
    text = (
        f'<a href="{name}" download><strong>Download {name}</strong></a>, or the program in one '
        f'piece, <a href="{way}" download>{Path(program).name}</a>.'
    )
    if repository.startswith(GITHUB):
        runs = any(cell.get("id") == "install" for cell in notebook["cells"])
        host, title = (COLAB, "Run it in Colab") if runs else (NBVIEWER, "Show it in nbviewer")
        lies = f"{repository.removeprefix(GITHUB).strip('/')}/blob/main/docs/{page.file.src_uri}"
        text += f' <a href="{host}{lies}" rel="noopener">{title}</a>.'
    return f"<p>{text}</p>"


def beside(page, files, labels):
    """Return the notebooks beside one: (label, way there, ids of steps), in the order of tabs."""
    found = []
    for name, label in labels.items():
        file = files.get_file_from_path(f"{Path(page.file.src_uri).parent.as_posix()}/{name}.ipynb")
        if file is not None and file.src_uri != page.file.src_uri:
            steps = [
                slugify(title, "-")
                for cell in read(file)["cells"]
                if cell["cell_type"] == "markdown"
                for title in STEP.findall("".join(cell["source"]))
            ]
            found.append((label, get_relative_url(file.url, page.url), steps))
    return found


def with_links_to_steps(html, page, others):
    """Return the content of a page with links behind each step to the same one of the others."""
    head, *parts = STEP_SHOWN.split(html)
    for step, part in zip(parts[::2], parts[1::2], strict=True):
        links = [
            f'<a href="{way}#{step}">{label}</a>' for label, way, steps in others if step in steps
        ]
        head += part
        if links:
            head += f'<p class="snippet-links">The same step in: {" · ".join(links)}</p>\n'
    return head


def in_our_colours(match):
    """Return what an SVG of Matplotlib is but for its ends, in colours that follow the scheme."""
    head, shapes = match.groups()
    shapes = FONT.sub(lambda font: f"font-size: {font[1]}" if font[1] else "", shapes)
    shapes = CLIPPED.sub("", shapes)
    for colour, own in COLOURS.items():
        shapes = shapes.replace(colour, own)
    view = VIEW.search(head)
    width = round(float(view[1]) * PIXELS_PER_POINT)
    look = f'fill="currentcolor" stroke-linejoin="round" style="max-width: {width}px"'
    return f"{view[0]} {look}>{STYLE.sub('', shapes)}"
