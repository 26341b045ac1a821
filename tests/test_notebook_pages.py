"""mkdocs-jupyter is imported when a notebook has changed, and keeps nothing that is out of date."""

import subprocess
import sys
from pathlib import Path

import pytest
from convnet_site import notebooks

from tools.frameworks import ROOT

IMPORTED = """
import sys
from mkdocs.config import load_config
load_config("mkdocs.yml")
print("mkdocs_jupyter.plugin" in sys.modules, "nbconvert" in sys.modules)
from mkdocs_jupyter import convert
print(convert.nb2html.__name__, "nbconvert" in sys.modules)
"""


def test_nbconvert_is_imported_when_it_is_used():
    """Fails when MkDocs loads plugins before Markdown extensions, or the plugin imports more."""
    command = [sys.executable, "-c", IMPORTED]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["True", "False", "nb2html", "True"]


@pytest.fixture
def template(tmp_path, monkeypatch):
    """A folder with a template, in the place of the site's."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / notebooks.TEMPLATE / "notebook.html.j2"
    file.parent.mkdir(parents=True)
    file.write_text("one")
    return file


def test_another_template_has_another_folder(template):
    before = notebooks.everything_beside()
    template.write_text("two")
    after = notebooks.everything_beside()
    template.rename(template.with_name("renamed.j2"))
    assert len({before, after, notebooks.everything_beside()}) == 3


@pytest.mark.parametrize("package", notebooks.PACKAGES)
def test_another_version_has_another_folder(template, monkeypatch, package):
    before = notebooks.everything_beside()
    version = notebooks.version
    monkeypatch.setattr(
        notebooks, "version", lambda name: "0" if name == package else version(name)
    )
    assert notebooks.everything_beside() != before


class Plugin:
    def __init__(self):
        self.config = {}


class Config:
    def __init__(self):
        self.plugins = {"mkdocs-jupyter": Plugin()}


def test_what_was_made_otherwise_goes(template):
    old = Path(".cache/notebooks/old")
    old.mkdir(parents=True)
    config = Config()
    notebooks.on_config(config)
    folder = config.plugins["mkdocs-jupyter"].config["cache_dir"]
    assert folder == f".cache/notebooks/{notebooks.everything_beside()}" and not old.exists()
