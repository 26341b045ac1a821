"""The example, a tiny site of two languages, built with MkDocs and with Zensical."""

import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).resolve().parent.parent / "example"
BUILDERS = {
    "mkdocs": ["mkdocs", "build", "--strict", "--site-dir", "site"],
    "mkdocs-not-strict": ["mkdocs", "build", "--site-dir", "site"],
    "zensical": ["zensical", "build", "--strict"],
}


class Article(HTMLParser):
    """Collects the labels of tabs and the titles and texts of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.feed(html[html.index("<article") : html.index("</article>")])

    def handle_data(self, data: str) -> None:
        self.words += data.split()


def build(folder: Path, builder: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *BUILDERS[builder]], cwd=folder, capture_output=True, text=True
    )


@pytest.fixture
def example(tmp_path):
    """A copy of the example, in which something may be changed."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "example"))


@pytest.mark.parametrize("builder", BUILDERS)
def test_the_example_is_built(example, builder):
    built = build(example, builder)
    assert built.returncode == 0, built.stdout + built.stderr
    html = (example / "site/index.html").read_text("utf-8")
    text = " ".join(Article(html).words)
    assert html.count('class="tabbed-set') == 5 and html.count(">JavaScript</label>") == 5
    assert 'const words = [ "hello" , "world" ]'.replace(" ", "") in text.replace(" ", "")
    assert "Output, the same in every language hello world" in text
    assert "Output of JavaScript [ 1.5, 2 ]" in text
    assert html.count('aria-label="Programs: Two languages, 5"') == 1
    assert html.count("<ins>+ words") == 2 and html.count("<summary>The whole program") == 2
    assert "JavaScript assigns in an expression" in text and "Output of Python 5" in text


def publish_programs(example):
    """Link the tabs to their files, from a page that is not at the top."""
    shutil.copytree(example / "programs", example / "docs/programs")
    shutil.copytree(example / "docs/programs", example / "docs/more/programs")
    shutil.copyfile(example / "docs/index.md", example / "docs/more/page.md")
    settings = (example / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("folder: programs\n", "folder: programs\n      sources: programs\n")
    (example / "mkdocs.yml").write_text(settings, "utf-8")


@pytest.mark.parametrize("builder", BUILDERS)
def test_tabs_link_to_their_files(example, builder):
    publish_programs(example)
    built = build(example, builder)
    assert built.returncode == 0, built.stdout + built.stderr
    for page, folder in [("index.html", ""), ("more/page/index.html", "../../")]:
        html = (example / "site" / page).read_text("utf-8")
        assert f'href="{folder}programs/javascript/hello/words.js"' in html, page


def test_a_link_that_leads_nowhere_is_found(example):
    """By MkDocs; Zensical looks at links to pages alone."""
    publish_programs(example)
    (example / "docs/programs/javascript/hello/words.js").unlink()
    built = build(example, "mkdocs")
    said = built.stdout + built.stderr
    assert built.returncode == 1 and "programs/javascript/hello/words.js" in said, said


@pytest.mark.parametrize("builder", BUILDERS)
def test_what_is_wrong_is_said_with_page_and_line(example, builder):
    page = example / "docs/index.md"
    page.write_text(page.read_text("utf-8").replace("hello/walrus", "hello/wallrus"), "utf-8")
    lines = page.read_text("utf-8").splitlines()
    number = next(number for number, line in enumerate(lines, 1) if "hello/wallrus" in line)
    built = build(example, builder)
    said = built.stdout + built.stderr
    assert built.returncode == 1, said
    assert f"index.md, line {number}: no file" in said and 'Did you mean "hello/walrus"?' in said
    if builder.startswith("mkdocs"):
        assert "Traceback" not in said


def test_a_line_that_a_plugin_has_written_is_quoted_without_a_number(example):
    (example / "hook.py").write_text(
        "def on_page_markdown(markdown, **_):\n"
        "    return markdown + '\\n\\n{{ code(\"no/part\") }}\\n'\n"
    )
    settings = (example / "mkdocs.yml").read_text("utf-8")
    (example / "mkdocs.yml").write_text(f"{settings}\nhooks: [hook.py]\n", "utf-8")
    said = build(example, "mkdocs").stderr
    assert re.search(r"index.md, at '{{ code\(\"no/part\"\) }}': no file", said), said
