"""What `make bench` measures, keeps and shows. Its numbers are those of the day that it names."""

import json
import sys

import pytest
import yaml
from built_site import ROOT
from mkdocs.utils import yaml_load

from tools import navigation
from tools.bench import __main__ as command
from tools.bench import budget, builds, lighthouse, record, show

KEPT = record.recorded()


def test_every_measured_page_is_there():
    gone = {page for of in KEPT["pages"].values() for page in of} - {*builds.pages()}
    assert not gone, (
        f"generated/results/bench.json has {', '.join(sorted(gone))}, and mkdocs.yml has not: "
        "run `make bench ARGS=--table`"
    )


def test_all_builders_were_measured_on_the_same_pages():
    common = set.intersection(*({*KEPT["pages"].get(name, {})} for name in builds.BUILDERS))
    assert common, "generated/results/bench.json compares nothing: run `make bench`"


def test_table_is_that_of_the_numbers():
    assert record.TABLE.read_text("utf-8") == show.text(KEPT), (
        "generated/results/bench.md is not that of bench.json: run `make bench ARGS=--table`"
    )


def test_the_page_states_the_budget():
    page = (ROOT / "docs" / "contributing.md").read_text("utf-8")
    kilobytes, elements = budget.LIMITS["kilobytes"], budget.LIMITS["elements"]
    assert f"{kilobytes} kB and has at most {elements:,} elements" in page, (
        "docs/contributing.md states another budget than tools/bench/budget.py"
    )


def test_stock_material_has_nothing_of_ours():
    ours = {
        "theme": {"name": "material", "custom_dir": "theme/overrides", "font": False},
        "plugins": [{"search": {"separator": " "}}, {"other": {}}],
        "hooks": ["theme/hook.py"],
        "extra_css": ["assets/site.css"],
        "markdown_extensions": ["tables"],
    }
    assert builds.stock(ours) == {
        "docs_dir": str(ROOT / "docs"),
        "theme": {"name": "material", "font": False},
        "plugins": ["search", {"other": {}}],
        "markdown_extensions": ["tables"],
    }


def test_stock_material_reads_its_configuration():
    stock = builds.stock(navigation.settings())
    assert yaml_load(yaml.dump(stock)) == stock


def run(performance, tbt=0.0, failures=()):
    """Return what Lighthouse answers."""
    scores = {"performance": performance, **dict.fromkeys(record.CATEGORIES, 100)}
    return {"scores": scores, "lcp": 1.5, "tbt": tbt, "cls": 0, "failures": [*failures]}


def known(*runs, clicks=(), elements=100):
    """Return what is known of a page while it is being measured."""
    weight = {"kilobytes": 50.0, "requests": 5, "elements": elements}
    return {"weight": weight, "clicks": [*clicks], "runs": [*runs]}


CIRCUMSTANCES = {"date": "2026-11-27", "machine": "one", "load": 0.1, "versions": {"Lighthouse": 1}}


@pytest.fixture
def measured(tmp_path, monkeypatch):
    """Two pages, one of them measured twice, kept in a folder of its own."""
    monkeypatch.setattr(record, "UNFINISHED", tmp_path / "measured.json")
    measured = record.Measured("key")
    measured.pages = {
        builds.OURS: {
            "": known(run(90, 10), run(100, 30), run(98, 20), clicks=[16, 40, 32]),
            "licence/": known(),
        }
    }
    return measured


def test_medians_are_kept(measured):
    kept = record.merged({"circumstances": [], "pages": {}}, measured, CIRCUMSTANCES)
    (entry,) = kept["pages"][builds.OURS].values()
    assert (entry["performance"], entry["tbt"], entry["click"], entry["runs"]) == (98, 20, 32, 3)


def test_a_page_that_is_measured_again_leaves_the_others(measured):
    kept = record.merged({"circumstances": [], "pages": {}}, measured, CIRCUMSTANCES)
    measured.pages = {builds.OURS: {"licence/": known(run(50))}}
    later = record.merged(kept, measured, {**CIRCUMSTANCES, "machine": "two"})
    pages = later["pages"][builds.OURS]
    assert [(entry["performance"], entry["circumstances"]) for entry in pages.values()] == [
        (98, 0),
        (50, 1),
    ]
    assert "one" in show.conditions(later) and "two" in show.conditions(later)
    tidied = record.tidied(later, ["licence/"])
    assert [*tidied["pages"][builds.OURS]] == ["licence/"]
    assert [each["machine"] for each in tidied["circumstances"]] == ["two"]


def test_a_run_that_was_stopped_goes_on(measured):
    measured.save()
    assert record.Measured("key").pages == measured.pages
    assert record.Measured("another key, as of another site").pages == {}


def test_only_a_page_that_is_built_otherwise_begins_anew(measured, tmp_path):
    for page in "", "licence/":
        (tmp_path / page).mkdir(exist_ok=True)
        (tmp_path / page / "index.html").write_text(page)
        measured.renew(builds.OURS, page, builds.digest(tmp_path, page))
        measured.of(builds.OURS, page)["runs"] = [run(97)]
    (tmp_path / "licence" / "index.html").write_text("new")
    (tmp_path / "search.json").write_text("words of all pages")
    for page in "", "licence/":
        measured.renew(builds.OURS, page, builds.digest(tmp_path, page))
    assert [len(known["runs"]) for known in measured.pages[builds.OURS].values()] == [1, 0]


def test_sample_begins_with_the_largest_page(measured):
    pages = "abcdef"
    for number, page in enumerate(pages):
        measured.pages[builds.OURS][page] = known(elements=number)
    assert record.sample([*pages], measured, 5) == ["a", "f"]


def test_what_is_wrong_is_named_with_its_elements():
    failure = {"category": "SEO", "audit": "No", "id": "no", "selectors": [*"aabcde"]}
    (line,) = show.described([failure])
    assert line == "SEO: No (no): `a`, `b`, `c` and 2 more"


NODE = """#!{python}
import sys
for line in sys.stdin:
    print('{{"error": "no page there"}}', flush=True)
"""


def test_a_page_that_cannot_be_measured_is_named(tmp_path, monkeypatch):
    node = tmp_path / "node"
    node.write_text(NODE.format(python=sys.executable))
    node.chmod(0o755)
    monkeypatch.setattr(lighthouse, "ENVIRONMENT", tmp_path)
    monkeypatch.setattr(lighthouse, "node", lambda: node)
    message = "could not measure http://host/: no page there"
    with (
        lighthouse.Lighthouse("chrome") as running,
        pytest.raises(lighthouse.LighthouseError, match=message),
    ):
        running.measure("http://host/", full=True)


@pytest.fixture
def bench(tmp_path, monkeypatch):
    """The command without a browser, whose files lie in a folder of their own."""
    monkeypatch.setattr(builds, "ROOT", tmp_path)
    for name, file in {"UNFINISHED": "kept.json", "NUMBERS": "b.json", "TABLE": "b.md"}.items():
        monkeypatch.setattr(record, name, tmp_path / file)
    monkeypatch.setattr(builds, "pages", lambda: ["", "licence/"])
    monkeypatch.setattr(command, "build", lambda names: {})
    monkeypatch.setattr(command, "versions", lambda chrome: {})
    monkeypatch.setattr(command.setup_browser, "whole", lambda: "chrome")
    return tmp_path


def test_ctrl_c_keeps_what_was_measured(bench, monkeypatch, capsys):
    def stop(measured, pages, *others):
        measured.of(builds.OURS, pages[0]).update(known(run(97)))
        measured.save()
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "measure_pages", stop)
    command.main([])
    assert "goes on from here" in capsys.readouterr().out
    kept = json.loads(record.NUMBERS.read_text("utf-8"))
    assert kept["pages"][builds.OURS][""]["performance"] == 97
    assert "| home | this\N{NO-BREAK SPACE}site | 97 |" in record.TABLE.read_text("utf-8")


def test_a_word_that_no_page_has_is_refused(bench):
    with pytest.raises(SystemExit, match=r"No page of nav in mkdocs\.yml has poling"):
        command.main(["--pages", "poling"])
