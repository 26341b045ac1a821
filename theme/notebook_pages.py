"""A hook of MkDocs: where mkdocs-jupyter finds the template of the notebook pages.

It is theme/nbconvert/templates/mkdocs_html/. Jupyter looks into the folders of JUPYTER_PATH first.
Zensical has no notebook pages, and no hooks.
"""

import os
from pathlib import Path

os.environ["JUPYTER_PATH"] = str(Path(__file__).resolve().parent)
