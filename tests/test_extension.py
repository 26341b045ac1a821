"""The Markdown extensions of this site: its tabs and formulas.

What it shares with other sites has its tests in extension/variant-tabs/.
"""

import json

import markdown
import pytest
from convnet_site.documentation import used_names
from convnet_site.programs import digest
from convnet_site.tabs import FrameworkTabs
from variant_tabs import CallError

BESIDE = [
    "attr_list",
    "tables",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.snippets",
    "convnet_site.mathml",
]
PROGRAM = """
# --8<-- [start:model]
model = {name}.Layer()
# --8<-- [end:model]
print(model, {name}.other)
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.fixture
def folder(tmp_path):
    """Snippets of two frameworks, in the layout of the real ones."""
    write(tmp_path / "snippets/frameworks.toml", 'order = ["a", "b"]\n')
    versions = {"frameworks": {"a": "1.5", "b": "2.7"}}
    write(tmp_path / "generated/versions.json", json.dumps(versions))
    write(tmp_path / "generated/outputs/topic/part.txt", "one\n")
    for name in "ab":
        facts = f'label = "{name.upper()}"\n[documentation]\nstart = "https://{name}.org/"\n'
        write(tmp_path / f"snippets/{name}/framework.toml", facts)
        write(tmp_path / f"snippets/{name}/topic/part.py", PROGRAM.format(name=name))
    documentation = (
        '[linked]\n"a.Layer" = "https://a.org/layer"\n"a.Other" = "https://a.org/other"\n'
    )
    write(tmp_path / "snippets/a/documentation.toml", documentation)
    return tmp_path


def render(folder, page, **options):
    """Return the HTML of a page, below a heading."""
    settings = {
        "folder": str(folder / "snippets"),
        "outputs": str(folder / "generated/outputs"),
        "versions": str(folder / "generated/versions.json"),
        "sources": "snippets",
        "page": "index.md",
        "hint": "run `make outputs`",
    }
    return markdown.markdown(
        f"# Title\n\n{page}",
        extensions=[FrameworkTabs(**settings | options), *BESIDE],
        extension_configs={
            "pymdownx.tabbed": {"alternate_style": True},
            "pymdownx.snippets": {"base_path": ["/"], "check_paths": True},
        },
    )


CALL = '{{ code("topic/part") }}'


def test_links_to_source_and_documentation(folder):
    html = render(folder, CALL)
    assert 'href="snippets/a/topic/part.py"' in html and "A 1.5" in html
    assert 'href="https://a.org/layer"' in html, "a name that the snippet uses"
    assert 'href="https://a.org/other"' not in html, "a name that it does not use"
    assert 'href="https://b.org/"' in html, "no table: the documentation of the framework"


def test_a_section_links_to_what_it_uses_and_not_to_the_rest(folder):
    path = folder / "snippets/a/topic/part.py"
    write(path, "# --8<-- [start:model]\nmodel = 1\n# --8<-- [end:model]\nprint(a.Layer())\n")
    html = render(folder, '{{ code("topic/part", "model") }}')
    assert 'href="https://a.org/layer"' not in html and 'href="https://a.org/"' in html


def test_what_a_tab_links_to_stands_out_in_its_program(folder):
    html = render(folder, CALL)
    assert "model = <b>a.Layer</b>()\n" in html, "a name that has a link"
    assert "<b>b.Layer" not in html, "a name that has none"


def test_used_names():
    used = used_names("y = nn.Conv2d.weight + x.nn.Linear(2.) + nn.Conv2dx")
    assert {"nn", "nn.Conv2d", "nn.Conv2d.weight", "nn.Conv2dx", "x.nn.Linear"} <= used
    assert "nn.Linear" not in used and "Conv2d" not in used


def test_a_framework_without_a_version_is_named(folder):
    write(folder / "generated/versions.json", '{"frameworks": {"a": "1.5"}}')
    with pytest.raises(CallError, match=r"line 3: .*versions.json has no version of b: run `make"):
        render(folder, CALL)
    assert "B 2.7" not in render(folder, CALL, missing="note"), "a draft does without"


def test_no_versions_at_all(folder):
    (folder / "generated/versions.json").unlink()
    with pytest.raises(CallError, match=r"versions.json has no version of a, b: run `make outputs"):
        render(folder, CALL)


@pytest.mark.parametrize(
    "file, text, message",
    [
        ("frameworks.toml", "", r"line 3: .*frameworks.toml has no line  order ="),
        ("frameworks.toml", 'order = ["a", "c"]', r"line 3: no file .*snippets/c/framework.toml"),
        ("b/framework.toml", "[documentation]", r"line 3: .*b/framework.toml has no label"),
        ("b/framework.toml", 'label = "B"', r"line 3: .*b/framework.toml has no documentation"),
        ("b/framework.toml", 'label = "B"\n[documentation]', r"b/framework.toml: .* has no start"),
        ("b/framework.toml", "label =", r"line 3: .*b/framework.toml: Invalid value"),
    ],
)
def test_facts_that_are_missing_are_named(folder, file, text, message):
    write(folder / "snippets" / file, text)
    with pytest.raises(CallError, match=message):
        render(folder, CALL)


def test_formulas_become_mathml(folder):
    html = render(folder, r"A side of $n$ gives $$\frac{n}{2}$$ and `$x$` costs $ 5 or 6 $.")
    assert html.count("<math") == 2 and "<mfrac>" in html
    assert "<code>$x$</code>" in html and "$ 5 or 6 $" in html


def test_an_output_that_is_older_than_its_program_is_refused_or_said(folder):
    program = folder / "snippets/a/topic/part.py"
    record = {"part.a": digest(program.read_text("utf-8"))}
    write(folder / "generated/outputs/topic/programs.json", json.dumps(record))
    assert "older" not in render(folder, CALL)
    write(program, "print(2)\n")
    command = "python -m tools.write_outputs topic/part --in a"
    with pytest.raises(CallError, match=rf"part.py has changed since .*: run `{command}` or"):
        render(folder, CALL)
    html = render(folder, CALL, missing="note")
    assert html.count("This output is older than the program in A") == 1
    assert f"<code>{command}</code>" in html
