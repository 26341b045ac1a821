"""The pages "Keras for PyTorch readers": their files, what they say, and on how many sheets."""

import json
import re
import shutil
from urllib.parse import parse_qs, urlsplit

import pytest
from built_site import OPENED, read
from convnet_site.columns import PLACES
from convnet_site.differences import read_rows
from convnet_site.reader_data import BY, make_readers, read_readers
from convnet_site.reader_files import file_of, texts_of_files
from convnet_site.reader_page import TRAPS, composed, permutation
from variant_tabs import CallError, Part

from tools import snippets, write_readers
from tools.frameworks import ROOT, frameworks

READERS = read_readers(ROOT)
FRAMEWORKS = [framework for framework in frameworks() if framework.name in READERS.frameworks]
PAIRS = {file_of(need, know): (know, need) for need, know in READERS.pairs()}
ROWS = {row.id: row for row in read_rows(ROOT)}
LEAST_WORDS = 12
SHEETS = 4
CODE = re.compile(r"`([^`]+)`")
NAME = re.compile(r"[A-Za-z_]\w+")
PYTHONS_OWN = {"for", "with", "print", "int64", "if"}
PAGE_OF_PDF = re.compile(rb"/Type\s*/Page\b")


def test_each_pair_has_its_file():
    texts = texts_of_files(READERS)
    assert texts, "no framework has a readers.toml"
    for path, text in texts.items():
        file = ROOT / "docs" / path
        there = file.is_file() and file.read_text("utf-8") == text
        assert there, f"docs/{path}: run `{write_readers.COMMAND}`, or write it with\n\n{text}"
    over = set(write_readers.there()) - set(texts)
    assert not over, f"{over}: no pair of frameworks has these pages: run `{write_readers.COMMAND}`"


def test_files_are_written_and_removed(tmp_path, monkeypatch, capsys):
    shutil.copytree(ROOT / "docs" / "readers", tmp_path / "docs" / "readers")
    monkeypatch.setattr(write_readers, "ROOT", tmp_path)
    monkeypatch.setattr(write_readers, "read_readers", lambda root: READERS)
    first = next(iter(PAIRS))
    (tmp_path / "docs" / first).unlink()
    (tmp_path / "docs" / "readers" / "one-for-two.md").write_text("", "utf-8")
    write_readers.main()
    said = f"docs/readers/one-for-two.md: removed\ndocs/{first}: written\n"
    assert capsys.readouterr().out == said
    assert write_readers.there() == sorted(PAIRS)


@pytest.mark.parametrize("framework", FRAMEWORKS, ids=str)
def test_what_is_done_is_proved_by_parts(framework):
    for name, task in READERS.tasks.items():
        for part in task.parts:
            path = snippets.snippet_path(framework, part)
            assert path.is_file() or framework.reason("parts", part), (
                f"tables/readers.toml: {name}: there is no {path.relative_to(ROOT)}: "
                "name parts that prove it"
            )


@pytest.mark.parametrize("framework", FRAMEWORKS, ids=str)
def test_names_are_those_of_programs(framework):
    """What words and tasks write as code stands in a program or a signature of the framework."""
    programs = [path.read_text("utf-8") for path in framework.folder.rglob("*.py")]
    symbols = json.loads(snippets.SIGNATURES.read_text("utf-8")).get(framework.name, {})
    known = set(NAME.findall(" ".join([*programs, json.dumps(symbols)]))) | PYTHONS_OWN
    said = READERS.frameworks[framework.name]
    texts = {
        **{f"words.toml: {name}": text for name, text in said.words.items()},
        **{f"readers.toml: step {name}": text for name, text in said.steps.items()},
        **{f"readers.toml: {name}": done.how for name, done in said.tasks.items()},
        "readers.toml: to": said.going,
        "readers.toml: from": said.coming,
    }
    for where, text in texts.items():
        for code in CODE.findall(text):
            lost = set(NAME.findall(code)) - known
            assert not lost, (
                f"snippets/{framework.name}/{where}: `{code}`: no program of {framework.label} has "
                f"{', '.join(sorted(lost))}: write what one has"
            )


@pytest.mark.parametrize("name, axes", [("convolution-kernel", "kernel-axes")])
def test_a_kernel_is_turned_as_the_axes_say(name, axes):
    """The turns come from the table of porting, the axes from that of the layer."""
    turned = 0
    for know, need in PAIRS.values():
        turns = [permutation(ROWS[name].cells[each].words) for each in (know, need)]
        if None in turns:
            continue
        known, needed = (ROWS[axes].cells[each].words.split(", ") for each in (know, need))
        assert [known[axis] for axis in composed(*turns)] == needed, (
            f"from {know} to {need} {name} says another turn than {axes}: fix one of them in "
            f"snippets/{know}/differences.toml or snippets/{need}/differences.toml"
        )
        turned += 1
    assert turned


@pytest.fixture(params=PAIRS, ids=lambda page: page.removeprefix("readers/").removesuffix(".md"))
def page(request):
    """Return the file of each page."""
    return request.param


def test_a_page_has_all_of_it(site, page):
    know, need = PAIRS[page]
    labels = [READERS.frameworks[name].label for name in (know, need)]
    article = read(site, page).select_one("article")
    tables = {
        table.find_previous("h2")["id"]: table.select("tbody tr")
        for table in article.select(".pair-table")
    }
    for table in article.select(".pair-table"):
        heads = [head.get_text() for head in table.select("thead th")]
        assert heads[1:] == labels, f"docs/{page}: {heads}"
        for row in table.select("tbody tr"):
            assert all(cell.get_text(strip=True) for cell in row.select("th, td")), f"docs/{page}"
    assert len(tables["the-words"]) >= LEAST_WORDS
    assert len(article.select(".pairs tbody tr")) >= LEAST_WORDS + len(READERS.tasks)
    assert len(article.select("ol > li")) == TRAPS, f"docs/{page}: not {TRAPS} traps bite"
    assert len({item.get_text() for item in article.select("ol > li")}) == TRAPS


def test_what_stands_under_which_heading(site, page):
    know, need = PAIRS[page]
    told = {"Now yours to do": 1, "Now done for you": -1, "As before": 0}
    headings = {
        heading.get_text().removesuffix("¶"): heading
        for heading in read(site, page).select("article h3")
    }
    for name, task in READERS.tasks.items():
        known, needed = (BY.index(READERS.frameworks[each].tasks[name].by) for each in (know, need))
        change = (needed > known) - (needed < known)
        (title,) = [title for title, value in told.items() if value == change]
        rows = headings[title].find_next(class_="pair-table").select("tbody th")
        assert task.what in [row.get_text() for row in rows], f"docs/{page}: {name}: {title}"


def test_a_step_stands_beside_the_same_step(site, page):
    steps = read(site, page).select("dl.pair")
    assert [step.find_previous("h3").get_text().removesuffix("¶") for step in steps] == [
        *READERS.steps.values()
    ]
    for section, step in zip(READERS.steps, steps, strict=True):
        assert [name["data-variant"] for name in step.select("dt")] == list(PAIRS[page])
        for name, code in zip(PAIRS[page], step.select("dd code"), strict=True):
            program = (ROOT / "snippets" / name / f"{READERS.program}.py").read_text("utf-8")
            assert code.get_text().strip() == Part(READERS.program, section).cut(program).strip()


def test_links_go_on_with_the_same_two(site, page):
    ways = []
    for link in read(site, page).select("article a[href]:not(.term)"):
        address = urlsplit(link["href"])
        if address.scheme or not address.path or "snippets/" in address.path:
            continue
        asked = parse_qs(address.query)
        ways.append((link["href"], asked.get("fw"), asked.get("vs")))
    know, need = ([name] for name in PAIRS[page])
    others = [way for way in ways if way[1:] not in ((know, need), (need, know))]
    assert [address for address, *_ in others] == ["../"], f"docs/{page}: {others}"
    assert len(ways) > len(READERS.words) + len(READERS.tasks) + TRAPS


def test_the_table_of_all_has_each_once(site):
    links = read(site, "readers/index.md").select("article table a")
    found = [link["href"] for link in links]
    assert sorted(found) == sorted(
        f"{need}-for-{know}/?fw={know}&vs={need}" for know, need in PAIRS.values()
    )
    style = (site / "assets" / "style.css").read_text("utf-8")
    for know, need in PAIRS.values():
        know_and_need = zip(PLACES, (know, need), strict=True)
        chosen = "".join(f"[data-{which}={name}]" for which, name in know_and_need)
        assert f"{chosen} .way-{know}-{need}{{" in style


@pytest.mark.browser
@pytest.mark.parametrize("page", [page for page in OPENED if page in PAIRS])
def test_it_is_printed_on_four_sheets(visit, page):
    printed = visit(page).pdf(format="A4", prefer_css_page_size=True)
    sheets = len(PAGE_OF_PDF.findall(printed))
    assert 1 < sheets <= SHEETS, (
        f"docs/{page} is printed on {sheets} sheets, {SHEETS} are allowed: shorten a table, or see "
        "@media print in docs/assets/site.css"
    )


# --- What is wrong is named

OLD_NEW = {
    "a word that is not said": ("words.toml", 'layer = "', 'lair = "', "layer: is not said"),
    "a word that nobody asks for": ("words.toml", 'layer = "', 'lair = "', "lair: tables/words"),
    "a task done by nobody": ("readers.toml", 'by = "you"', 'by = "me"', "is done by 'me'"),
    "a step that is not said": ("readers.toml", "\ndata = ", "\ndate = ", "data: is not said"),
    "no introduction": ("readers.toml", "\nto = ", "\ntoo = ", "lacks to"),
    "a link to nowhere": ("readers.toml", "address = ", "addresses = ", "must be {text, address}"),
}


@pytest.mark.parametrize("wrong", OLD_NEW)
def test_what_is_wrong_in_a_table_is_named(tmp_path, wrong):
    name, old, new, message = OLD_NEW[wrong]
    shutil.copytree(ROOT / "tables", tmp_path / "tables")
    copy = tmp_path / "snippets"
    last = FRAMEWORKS[1].name
    for file in ("frameworks.toml", f"{last}/readers.toml", f"{last}/words.toml"):
        (copy / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / "snippets" / file, copy / file)
    for framework in frameworks():
        (copy / framework.name).mkdir(exist_ok=True)
        facts = ROOT / "snippets" / framework.name / "framework.toml"
        shutil.copyfile(facts, copy / framework.name / "framework.toml")
    make_readers(tmp_path)
    file = copy / last / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(CallError, match=re.escape(message)) as raised:
        make_readers(tmp_path)
    assert f"{last}/{name}" in str(raised.value)
