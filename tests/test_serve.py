"""``make serve``: a save is seen in the open browser, exactly, and mistakes are shown and go.

Nothing here waits for seconds: it waits for what the server has built.
"""

import os
import re
import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from built_site import FRAMEWORKS, ROOT, programs_on
from convnet_site import live, live_files, live_server
from mkdocs import utils
from mkdocs.commands import build
from mkdocs.commands import serve as mkdocs_serve
from serve import edits

from tools import measure_saves
from tools.build_with_zensical import not_copied

PAGE = "layers/pooling.md"
URL = "layers/pooling/"
SEED, EDITS = 10, 100
EVERY = 10  # edit is followed by a comparison: a full build takes seconds
MILLISECONDS_TO_WAIT = 120_000  # on a slow machine; an idle one needs one second
ADDED = re.compile(f"{live_server.BEGIN}.*?{live_server.END}", re.DOTALL)
EPOCH = re.compile(r"/livereload/(\d+)")


class Reader:
    """Somebody with a browser open on the served site."""

    def __init__(self, served, page):
        self.served, self.project, self.page = served, served.project, page
        page.set_default_timeout(MILLISECONDS_TO_WAIT)

    def opens(self, url=URL):
        """Open a page."""
        self.page.goto(self.served.address + url)

    def sees(self, text):
        """Wait until the page that is open shows a text."""
        shown = "text => document.body.textContent.includes(text)"
        self.page.wait_for_function(shown, arg=text, polling=20)

    def sees_no_mistake(self):
        """Wait until nothing is wrong."""
        self.page.wait_for_function("() => !document.querySelector('#live')", polling=20)

    def said(self):
        """Return what stands in the terminal."""
        return measure_saves.said_by(self.project.parent)


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A copy of the project, served as make does."""
    with measure_saves.served_copy(tmp_path_factory.mktemp("serve")) as served:
        yield served


@pytest.fixture
def reader(served, browser):
    page = browser.new_page()
    yield Reader(served, page)
    page.close()


@pytest.fixture
def change(served):
    """Return a function that changes a file; afterwards it is as it was."""
    before = {}

    def change_file(name, old, new):
        file = served.project / name
        before.setdefault(file, file.read_bytes())
        text = file.read_text("utf-8")
        assert old in text, f"{name} has no {old!r}"
        file.write_text(text.replace(old, new, 1), "utf-8")

    yield change_file
    for file, content in before.items():
        if file.read_bytes() != content:
            file.write_bytes(content)


def appended(project, name, line):
    """Add a line to a file, as an editor that saves it does."""
    file = project / name
    file.write_text(f"{file.read_text('utf-8')}\n{line}\n", "utf-8")


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("kind", measure_saves.kinds(), ids=lambda kind: kind.name)
def test_open_page_follows_its_sources(reader, kind):
    reader.opens(kind.page)
    words = f"saved-{kind.name}"
    file = reader.project / kind.file
    before = file.read_bytes()
    measure_saves.save(file, kind.before, words)
    reader.sees(words)
    file.write_bytes(before)


@pytest.mark.slow
@pytest.mark.browser
def test_a_part_that_is_half_written_is_shown(reader):
    reader.opens()
    part = reader.project / f"snippets/{FRAMEWORKS[0].name}/pooling/half.py"
    part.write_text("print('half')  # only here\n", "utf-8")
    appended(reader.project, f"docs/{PAGE}", '{{ code("pooling/half") }}')
    reader.sees("# only here")
    for framework in FRAMEWORKS[1:]:
        reader.sees(f"snippets/{framework.name}/pooling/half.py")
    reader.sees(f"No output of {FRAMEWORKS[0].label} yet")


@pytest.mark.slow
@pytest.mark.browser
def test_a_stale_output_is_said_until_its_program_runs_or_is_as_it_was(reader, change):
    part, framework = programs_on(PAGE)[0], FRAMEWORKS[0]
    name = f"snippets/{framework.name}/{part}.py"
    before = (reader.project / name).read_bytes()
    reader.opens()
    change(name, "# ", "# new: ")
    reader.sees(f"This output is older than the program in {framework.label}")
    reader.sees(f"python -m tools.write_outputs {part} --in {framework.name}")
    (reader.project / name).write_bytes(before)
    reader.page.wait_for_function(
        "() => !document.body.textContent.includes('This output is older')", polling=20
    )


MISTAKES = [
    ("docs/layers/pooling.md", "# ", "{{ cod() }}\n# ", "layers/pooling.md, line"),
    ("docs/layers/pooling.md", "# ", '--8<-- "no/such.md"\n# ', "no/such.md"),
    ("docs/layers/pooling.md", "# ", "[to](nowhere.md)\n# ", "nowhere.md"),
    ("tables/traps.toml", "\n[trap.", "\n[[trap.", "traps.toml"),
    ("snippets/frameworks.toml", "order = [", "order = [[", "frameworks.toml"),
    ("mkdocs.yml", "nav:", "nav: [", "mkdocs.yml"),
]


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize(("name", "old", "new", "message"), MISTAKES)
def test_a_mistake_is_shown_and_gone_after_the_next_good_save(
    reader, change, name, old, new, message
):
    reader.opens()
    before = (reader.project / name).read_bytes()
    change(name, old, new)
    reader.page.wait_for_selector("#live[role=alert]")
    shown = reader.page.text_content("#live")
    assert message in shown
    assert message in reader.said() and "Traceback" not in reader.said()
    (reader.project / name).write_bytes(before)
    reader.sees_no_mistake()


@pytest.mark.slow
@pytest.mark.browser
def test_a_changed_program_of_the_site_is_used_and_a_broken_one_is_shown(reader, change):
    name = "extension/site/convnet_site/traps.py"
    before = (reader.project / name).read_bytes()
    reader.opens()
    change(name, '"| What |', '"| What is new |')
    reader.sees("What is new")
    (reader.project / name).write_bytes(before.replace(b"from pathlib", b"from pathli"))
    reader.page.wait_for_selector("#live[role=alert]")
    assert "pathli" in reader.page.text_content("#live")
    (reader.project / name).write_bytes(before)
    reader.sees_no_mistake()
    assert "What is new" not in reader.page.content()


@pytest.mark.slow
@pytest.mark.browser
def test_a_reload_keeps_the_place(reader):
    reader.opens()
    heading = "article h2:nth-of-type(3)"
    top = "element => element.getBoundingClientRect().top"
    reader.page.eval_on_selector(heading, "element => element.scrollIntoView()")
    before = reader.page.eval_on_selector(heading, top)
    page = reader.project / f"docs/{PAGE}"
    text = page.read_text("utf-8")
    page.write_text(text.replace("\n\n", f"\n\n{'Longer. ' * 200}\n\n", 2), "utf-8")
    reader.sees("Longer.")
    reader.page.wait_for_load_state()
    reader.page.wait_for_timeout(500)  # in which the browser might go to the old place after all
    assert abs(reader.page.eval_on_selector(heading, top) - before) <= 1
    page.write_text(text, "utf-8")


@pytest.mark.slow
@pytest.mark.browser
def test_a_first_build_that_fails_is_shown_and_fixed(tmp_path, browser):
    def break_it(project):
        appended(project, "snippets/frameworks.toml", "broken [")

    with measure_saves.served_copy(tmp_path, break_it) as served:
        reader = Reader(served, browser.new_page())
        reader.opens()
        assert "frameworks.toml" in reader.page.text_content("#live")
        original = (ROOT / "snippets/frameworks.toml").read_bytes()
        (served.project / "snippets/frameworks.toml").write_bytes(original)
        reader.sees_no_mistake()
        reader.page.wait_for_selector("article h1")
        reader.page.close()


@pytest.mark.slow
def test_what_is_served_is_what_was_written(served):
    """But for what is added to a page, every file comes as it lies in the folder."""
    with urllib.request.urlopen(served.address + URL) as answer:
        page = answer.read().decode()
    assert len(ADDED.findall(page)) == 1 and EPOCH.search(page)
    name = f"snippets/{FRAMEWORKS[0].name}/{programs_on(PAGE)[0]}.py"
    with urllib.request.urlopen(served.address + name) as answer:
        assert answer.read() == (served.project / name).read_bytes()
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"{served.address}no/such/page/")
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"{served.address}snippets/")


@pytest.mark.slow
def test_after_random_edits_the_server_has_what_a_full_build_gives(tmp_path):
    """See tests/serve/: states are compared with builds from nothing, byte for byte."""
    project = tmp_path / "project"
    shutil.copytree(ROOT, project, symlinks=True, ignore=not_copied)
    program = Path(__file__).parent / "serve" / "compare.py"
    settings = measure_saves.settings_of_make()
    paths = {"PYTHONPATH": measure_saves.packages_in(project)}
    run = subprocess.run(
        [sys.executable, program, str(SEED), str(EDITS), str(EVERY)],
        cwd=project,
        env=os.environ | settings | paths,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, f"seed {SEED}:\n{run.stdout[-3000:]}\n{run.stderr[-3000:]}"


DOORS = [
    (build, "utils.clean_directory("),
    (build, "utils.write_file("),
    (live.utils, "def copy_file("),
    (mkdocs_serve, "build(config, serve_url="),
    (mkdocs_serve, "server = config.plugins.on_serve(server, config=config, builder=builder)"),
]


@pytest.mark.parametrize(("module", "call"), DOORS, ids=lambda value: str(value))
def test_the_private_doors_of_mkdocs_are_open(module, call):
    """MkDocs calls what convnet_site.live puts something else in the place of."""
    assert call in Path(module.__file__).read_text("utf-8"), (
        f"{module.__name__} does not say {call!r} any more: fix convnet_site.live.open_doors"
    )


def test_the_doors_lead_to_the_folder(monkeypatch):
    for module, name in ((utils, "clean_directory"), (utils, "write_file"), (utils, "copy_file")):
        monkeypatch.setattr(module, name, getattr(module, name))
    monkeypatch.setattr(mkdocs_serve, "build", mkdocs_serve.build)
    folder = live_files.SiteFolder()
    live.open_doors(folder, print)
    assert utils.write_file == folder.write and build.utils.write_file == folder.write
    assert mkdocs_serve.build is print


@pytest.mark.parametrize("name", [".page.md.swp", "page.md~", ".#page.md", "a.pyc", ".page.new"])
def test_what_editors_leave_beside_a_page_is_no_change(name):
    assert live_server.is_passing(f"/docs/{name}")
    assert not live_server.is_passing("/docs/page.md")


def test_each_kind_of_edit_changes_something(tmp_path, monkeypatch):
    """Fails where the sources have another form now than tests/serve/edits.py looks for."""
    shutil.copytree(ROOT, tmp_path / "project", symlinks=True, ignore=not_copied)
    monkeypatch.chdir(tmp_path / "project")
    for kind in edits.EDITS:
        for seed in range(3):
            writer = edits.Writer(seed)
            writer.make(kind)
            assert any(
                not path.exists() or path.read_bytes() != before
                for path, before in writer.edits[-1].items()
            ), f"{kind.__name__} changed nothing"
            writer.undo_all()
