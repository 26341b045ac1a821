"""Writing outputs and beginning parts, in a repository of its own with small frameworks."""

import json
import sys

import pytest
from convnet_site import programs

from tools import frameworks, mnist, new_part, snippets, write_outputs

FACTS = """
label = "{label}"
module = "{module}"
python = "{python}"
[documentation]
start = ""
"""
GOOD = "import numpy as np\n\nx = np.zeros(2)  # (2,)\nprint({printed!r})\n"
VERSIONS = {
    "frameworks": {"one": "0.1", "two": "0.1"},
    "python": {"one": "3.11.7", "two": "3.11.7"},
    "machine": "Linux",
    "date": "2026-01-01",
}


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A repository with three frameworks, which are all NumPy; the third cannot be imported."""
    monkeypatch.setattr(frameworks, "ROOT", tmp_path)
    monkeypatch.setattr(new_part, "ROOT", tmp_path)
    monkeypatch.setattr(snippets, "ROOT", tmp_path)
    monkeypatch.setattr(snippets, "SNIPPETS", tmp_path / "snippets")
    monkeypatch.setattr(snippets, "OUTPUTS", tmp_path / "outputs")
    monkeypatch.setattr(snippets, "VERSIONS", tmp_path / "versions.json")
    monkeypatch.setattr(snippets, "PARENTS", {})
    for name in ("one", "two", "three"):
        folder = tmp_path / "snippets" / name
        folder.mkdir(parents=True)
        module = "no_such_module" if name == "three" else "numpy"
        facts = FACTS.format(label=name.capitalize(), module=module, python=sys.executable)
        (folder / "framework.toml").write_text(facts)
    snippets.VERSIONS.write_text(json.dumps(VERSIONS))
    (tmp_path / "snippets" / "frameworks.toml").write_text('order = ["one", "two", "three"]\n')
    return tmp_path


def without_three(house):
    (house / "snippets" / "frameworks.toml").write_text('order = ["one", "two"]\n')


def write_snippet(house, name, printed="same", part="pooling/max"):
    path = house / "snippets" / name / f"{part}.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(GOOD.format(printed=printed))
    return path


def outputs(house):
    """Return what is written, as {name of the file: text}."""
    files = (house / "outputs").rglob("*.txt")
    return {path.name: path.read_text() for path in files if path.is_file()}


def test_one_output_where_all_print_the_same(house, monkeypatch):
    without_three(house)
    write_snippet(house, "one")
    write_snippet(house, "two")
    monkeypatch.setattr(mnist, "prepare", lambda: ("mnist", None))
    write_outputs.main([])
    assert outputs(house) == {"max.txt": "same\n"}
    assert json.loads(snippets.VERSIONS.read_text())["frameworks"]["one"] != "0.1"


def test_an_output_of_each_where_they_differ_and_none_that_is_left_over(house):
    without_three(house)
    write_snippet(house, "one")
    write_snippet(house, "two")
    write_outputs.main(["pooling/max"])
    write_snippet(house, "two", "other")
    write_outputs.main(["pooling/max"])
    assert outputs(house) == {"max.one.txt": "same\n", "max.two.txt": "other\n"}
    write_snippet(house, "one", "other")
    write_outputs.main(["pooling/max"])
    assert outputs(house) == {"max.txt": "other\n"}


def recorded(house, topic="pooling"):
    """Return which programs the outputs of a topic were printed by."""
    return json.loads((house / "outputs" / topic / programs.NAME).read_text())


def test_the_program_that_printed_an_output_is_recorded(house):
    without_three(house)
    first, second = write_snippet(house, "one"), write_snippet(house, "two")
    write_outputs.main(["pooling/max"])
    before = recorded(house)
    assert before == {
        "max.one": programs.digest(first.read_text()),
        "max.two": programs.digest(second.read_text()),
    }
    write_snippet(house, "one", "other")
    write_snippet(house, "two", "other")
    write_outputs.main(["pooling/max", "--in", "two"])
    assert recorded(house)["max.one"] == before["max.one"], "it did not run"
    assert recorded(house)["max.two"] == programs.digest(second.read_text())


def test_the_record_of_a_program_that_is_gone_goes(house):
    without_three(house)
    for part in ("pooling/max", "pooling/min"):
        write_snippet(house, "one", part=part)
        write_outputs.main([part])
    (house / "snippets/one/pooling/max.py").unlink()
    write_outputs.main(["pooling/min"])
    assert list(recorded(house)) == ["min.one"]


def test_all_outputs_are_not_written_where_a_framework_cannot_run(house):
    for name in ("one", "two", "three"):
        write_snippet(house, name)
    with pytest.raises(SystemExit) as ended:
        write_outputs.main([])
    assert "Three: " in str(ended.value) and "cannot import no_such_module" in str(ended.value)
    assert "nothing was written" in str(ended.value)
    assert str(ended.value).endswith("python -m tools.write_outputs --in one two")
    assert not outputs(house)


def test_a_part_is_written_for_the_frameworks_that_can_run(house, capsys):
    write_snippet(house, "one")
    write_snippet(house, "three")
    (house / "snippets" / "two" / "missing.toml").write_text(
        '[parts]\n"pooling/*" = "not written yet"\n'
    )
    write_outputs.main(["pooling/max"])
    assert outputs(house) == {"max.one.txt": "same\n"}
    said = capsys.readouterr().out
    assert "Not run: Three: " in said and "cannot import no_such_module" in said
    assert "not run in Two: not written yet" in said and "not run in Three: see above" in said
    assert "The others keep the outputs that they had; `make outputs` writes those of all" in said


def test_one_framework_may_be_asked_for(house, capsys):
    write_snippet(house, "one")
    write_snippet(house, "two")
    write_outputs.main(["pooling/max", "--in", "two"])
    assert outputs(house) == {"max.two.txt": "same\n"}
    said = capsys.readouterr().out
    assert "The others keep the outputs that they had" in said and "not run" not in said


def test_without_a_part_all_parts_of_a_framework_run(house, capsys):
    write_snippet(house, "one")
    write_snippet(house, "two")
    write_snippet(house, "one", part="pooling/min")
    write_outputs.main(["--in", "two"])
    assert outputs(house) == {"max.two.txt": "same\n"}
    assert "pooling/min" not in capsys.readouterr().out


def test_the_others_keep_the_output_that_they_had(house):
    write_snippet(house, "one")
    write_snippet(house, "two")
    write_outputs.main(["pooling/max"])
    assert outputs(house) == {"max.txt": "same\n"}
    write_snippet(house, "two", "other")
    write_outputs.main(["pooling/max", "--in", "two"])
    assert outputs(house) == {"max.one.txt": "same\n", "max.two.txt": "other\n"}


def test_a_version_that_is_not_that_of_the_pages_is_said(house, capsys):
    write_snippet(house, "one")
    write_outputs.main(["pooling/max", "--in", "one"])
    assert "the pages say 0.1" in capsys.readouterr().out
    assert json.loads(snippets.VERSIONS.read_text()) == VERSIONS, "it stays"


def test_the_version_of_a_new_framework_is_written_down(house):
    versions = {**VERSIONS, "frameworks": {"two": "0.1"}, "python": {"two": "3.11.7"}}
    snippets.VERSIONS.write_text(json.dumps(versions))
    write_snippet(house, "one")
    write_outputs.main(["pooling/max", "--in", "one"])
    assert set(json.loads(snippets.VERSIONS.read_text())["frameworks"]) == {"one", "two"}


def test_nothing_is_written_for_a_part_of_which_a_snippet_fails(house):
    without_three(house)
    write_snippet(house, "one", "new")
    write_snippet(house, "two").write_text("broken")
    with pytest.raises(SystemExit, match=r"1 failed, and the outputs.*: two/pooling/max"):
        write_outputs.main(["pooling/max"])
    assert not outputs(house)


def test_all_are_written_where_no_snippet_is_missing_without_a_reason(house, monkeypatch):
    without_three(house)
    write_snippet(house, "one")
    monkeypatch.setattr(mnist, "prepare", lambda: ("mnist", None))
    with pytest.raises(SystemExit, match="two/pooling/max"):
        write_outputs.main([])


def test_only_parts_that_read_mnist_want_it(house, monkeypatch, tmp_path):
    without_three(house)
    write_snippet(house, "one")
    write_snippet(house, "two")
    monkeypatch.setattr(mnist, "prepare", lambda: ("digits", tmp_path))
    write_outputs.main(["pooling/max"])
    assert outputs(house) == {"max.txt": "same\n"}
    write_snippet(house, "one").write_text('import numpy as np\nx = np.load("mnist.npz")\n')
    with pytest.raises(SystemExit, match="pooling/max reads MNIST, which is not here"):
        write_outputs.main(["pooling/max"])


def test_a_full_disk_takes_no_output_away(house, monkeypatch):
    without_three(house)
    write_snippet(house, "one")
    write_snippet(house, "two")
    write_outputs.main(["pooling/max"])
    write_snippet(house, "two", "other")
    replace, calls = write_outputs.replace, []

    def second_fails(path, text):
        calls.append(path)
        if len(calls) == 2:
            raise OSError(28, "No space left on device", str(path))
        replace(path, text)

    monkeypatch.setattr(write_outputs, "replace", second_fails)
    with pytest.raises(OSError, match="No space left"):
        write_outputs.main(["pooling/max"])
    assert outputs(house)["max.txt"] == "same\n"


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["pooling/min"], "no snippet is called pooling/min; there are: pooling/max"),
        (["--in", "four"], "no framework is called four; there are: one, two, three"),
    ],
)
def test_a_wrong_name_is_named(house, capsys, arguments, message):
    write_snippet(house, "one")
    with pytest.raises(SystemExit):
        write_outputs.main(arguments)
    assert message in capsys.readouterr().err


def test_a_part_is_begun_in_one_framework_and_said_to_be_missing_in_the_others(house, capsys):
    (house / "snippets" / "three" / "missing.toml").write_text(
        '[parts]\n"pooling/min" = "not written yet"\n\n[lab]\n"net" = "not written yet"\n'
    )
    new_part.main(["pooling/max", "--in", "one"])
    said = capsys.readouterr().out
    assert "write snippets/one/pooling/max.py" in said
    assert "python -m tools.write_outputs pooling/max --in one" in said
    assert snippets.wanted() == [(frameworks.frameworks()[0], "pooling/max")]
    assert frameworks.read("three").reason("parts", "pooling/min") == "not written yet"
    assert frameworks.read("three").table("missing")["lab"] == {"net": "not written yet"}
    with pytest.raises(SystemExit, match="1 failed"):
        write_outputs.main(["pooling/max", "--in", "one"])
    assert "the value is a <class 'ellipsis'>" in capsys.readouterr().out


def test_what_was_not_written_yet_is_begun_and_what_cannot_be_is_not(house, capsys):
    for name, reason in (("one", "not written yet"), ("two", "does not exist there: too old")):
        missing = house / "snippets" / name / "missing.toml"
        missing.write_text(f'[parts]\n"*" = "{reason}"\n')
    new_part.main(["pooling/max", "--in", "one", "two"])
    said = capsys.readouterr().out
    assert "write snippets/one/pooling/max.py" in said
    assert "snippets/one/missing.toml: take the line away" in said
    assert not (house / "snippets" / "two" / "pooling").exists()


def test_what_is_there_is_not_begun_again(house, capsys):
    path = write_snippet(house, "one")
    new_part.main(["pooling/max"])
    assert path.read_text() == GOOD.format(printed="same")
    assert snippets.snippet_path(frameworks.read("two"), "pooling/max").is_file()
    capsys.readouterr()
    new_part.main(["pooling/max"])
    assert "nothing was written" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["max", "Pooling/max", "pooling/max.py", "../max"])
def test_a_part_needs_a_page_and_a_name(house, capsys, name):
    with pytest.raises(SystemExit):
        new_part.main([name])
    assert f"{name} is no name like" in capsys.readouterr().err
