"""A hook of MkDocs for the notebook pages, which Zensical does not have.

mkdocs-jupyter finds their template, theme/nbconvert/templates/mkdocs_html/, by JUPYTER_PATH. What
the template makes is completed here: code is highlighted as in the tabs, and pictures say how large
they are, so that the page does not move when they come.
"""

import os
import re
from base64 import b64decode
from html import unescape
from pathlib import Path
from struct import unpack

from variant_tabs import highlight

CODE = re.compile(r'(?<=<div class="highlight"><pre><code>).*?(?=</code>)', re.DOTALL)
PICTURE = re.compile(r'<img\b[^>]*? src="data:image/png;base64,([\w+/]{32})')

os.environ["JUPYTER_PATH"] = str(Path(__file__).resolve().parent)


def on_page_content(html, page, **_):
    """Return the content of a page; of one of a notebook, with code and pictures completed."""
    if not page.file.src_uri.endswith(".ipynb"):
        return html
    html = CODE.sub(lambda match: highlight(unescape(match[0]), "python"), html)
    return PICTURE.sub(with_size, html)


def with_size(match):
    """Return the beginning of a picture with its width and height, which begin its data."""
    width, height = unpack(">2I", b64decode(match[1])[16:24])
    return match[0].replace("<img", f'<img width="{width}" height="{height}"', 1)
