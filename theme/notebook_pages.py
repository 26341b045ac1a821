"""A hook of MkDocs for the notebook pages, which Zensical does not have.

mkdocs-jupyter finds their template, theme/nbconvert/templates/mkdocs_html/, by JUPYTER_PATH. What
the template makes is completed here: code is highlighted as in the tabs, and pictures take the
colours of the page, and of their framework.
"""

import os
import re
from html import unescape
from pathlib import Path

from variant_tabs import highlight

CODE = re.compile(r'(?<=<div class="highlight"><pre><code>).*?(?=</code>)', re.DOTALL)
PICTURE = re.compile(r"(?<=<svg )([^>]*)>(.*?)(?=</svg>)", re.DOTALL)
VIEW = re.compile(r'viewbox="0 0 ([\d.]+) [\d.]+"', re.IGNORECASE)
STYLE = re.compile(r"<style.*?</style>", re.DOTALL)  # which would be that of the whole page
COLOURS = {"#ffffff": "none", "#000000": "currentcolor", "#1f77b4": "var(--own)"}  # Matplotlib's
PIXELS_PER_POINT = 4 / 3

os.environ["JUPYTER_PATH"] = str(Path(__file__).resolve().parent)


def on_page_content(html, page, **_):
    """Return the content of a page; of one of a notebook, with code and pictures completed."""
    if not page.file.src_uri.endswith(".ipynb"):
        return html
    html = CODE.sub(lambda match: highlight(unescape(match[0]), "python"), html)
    return PICTURE.sub(in_our_colours, html)


def in_our_colours(match):
    """Return what an SVG of Matplotlib is but for its ends, in colours that follow the scheme."""
    head, shapes = match.groups()
    for colour, own in COLOURS.items():
        shapes = shapes.replace(colour, own)
    view = VIEW.search(head)
    width = round(float(view[1]) * PIXELS_PER_POINT)
    look = f'fill="currentcolor" stroke-linejoin="round" style="max-width: {width}px"'
    return f"{view[0]} {look}>{STYLE.sub('', shapes)}"
