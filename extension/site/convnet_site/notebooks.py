"""What makes mkdocs-jupyter cheap: it brings in half of Jupyter only when a notebook has changed.

As a Markdown extension, which MkDocs loads before plugins, this puts two modules that the plugin
imports in their place, to be imported when they are used. As a hook it tells the plugin where to
keep what it makes: in a folder named after everything that this depends on beside the notebook
and the plugin's settings, which are in the plugin's own key.
"""

import hashlib
import importlib
import os
import shutil
import sys
import types
from importlib.metadata import version
from pathlib import Path
from typing import Any

from markdown import Extension

CACHE = Path(".cache/notebooks")
TEMPLATE = Path("theme/nbconvert")
MODULES = ("mkdocs_jupyter.convert", "jupytext")
PACKAGES = (
    *("mkdocs-jupyter", "nbconvert", "nbformat", "jinja2", "mistune", "pygments", "bleach"),
    *("beautifulsoup4", "traitlets", "markdown", "markupsafe"),
)


class LateModule(types.ModuleType):
    """A module that is imported when something of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        """Import the module. Raises AttributeError when it has no such name."""
        if name.startswith("__"):  # which Python asks for when it imports others
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


def import_late(names: tuple[str, ...]) -> None:
    """Let modules be imported when they are used, unless they are there already."""
    for name in names:
        sys.modules.setdefault(name, LateModule(name))


def everything_beside() -> str:
    """Return a digest of the template and of the versions of all that reads it."""
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(path for path in TEMPLATE.rglob("*") if path.is_file()):
        digest.update(f"\0{path.as_posix()}\0".encode() + path.read_bytes())
    for name in PACKAGES:
        digest.update(f"\0{name} {version(name)}".encode())
    return digest.hexdigest()[:16]


def on_config(config: Any) -> None:
    """Tell mkdocs-jupyter where to keep what it makes; what was made otherwise goes."""
    os.environ["JUPYTER_NO_CONFIG"] = "1"  # no settings of a user's own
    os.environ["NBCONVERT_DISABLE_CONFIG_EXPORTERS"] = "1"  # which are all made, to be asked
    plugin = config.plugins.get("mkdocs-jupyter")
    if plugin is None:
        return
    folder = CACHE / everything_beside()
    plugin.config["cache_dir"] = str(folder)
    for other in CACHE.glob("*"):
        if other.name != folder.name:
            shutil.rmtree(other, ignore_errors=True)


class NotebooksExtension(Extension):
    """Does nothing to Markdown: it is there to be loaded before plugins are."""

    def extendMarkdown(self, md: Any) -> None:
        """Change nothing."""


def makeExtension(**kwargs: Any) -> NotebooksExtension:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    import_late(MODULES)
    return NotebooksExtension(**kwargs)
