"""The Markdown extensions: what a page may write, and every way of being wrong."""

import json

import markdown
import pytest
from variant_tabs import CallError

ONE = "print(1)\n"


@pytest.fixture
def folder(tmp_path):
    """Snippets of two frameworks, in the layout of the real ones."""
    (tmp_path / "frameworks.toml").write_text(
        '[a]\nlabel = "A"\nmodule = "a"\ndocumentation = "https://a.org/"\n[b]\nlabel = "B"\nmodule = "b"\ndocumentation = "https://b.org/"\n'
    )
    write(tmp_path / "output/versions.json", json.dumps({"frameworks": {"a": "1.5", "b": "2.7"}}))
    write(tmp_path / "output/topic/part.txt", "one\n")
    for name in "ab":
        write(
            tmp_path / f"{name}/topic/part.py",
            f"# {name}\n# --8<-- [start:model]\nmodel = {name}.Layer()\n# --8<-- [end:model]\nprint(model)\n",
        )
    write(
        tmp_path / "a/documentation.toml",
        '"a.Layer" = "https://a.org/layer"\n"a.Other" = "https://a.org/other"\n',
    )
    return tmp_path


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def render(folder, page):
    return markdown.markdown(
        page,
        extensions=[
            "variant_tabs",
            "convnet_site.traps",
            "convnet_site.mathml",
            "attr_list",
            "admonition",
            "tables",
            "pymdownx.superfences",
            "pymdownx.tabbed",
            "pymdownx.snippets",
        ],
        extension_configs={
            "variant_tabs": {"snippets": str(folder)},
            "convnet_site.traps": {"snippets": str(folder)},
            "pymdownx.tabbed": {"alternate_style": True},
            "pymdownx.snippets": {"base_path": [str(folder)], "check_paths": True},
        },
    )


def test_a_tab_for_each_framework_and_one_output(folder):
    html = render(folder, '{{ code("topic/part") }}')
    assert html.index(">A</label>") < html.index(">B</label>")
    assert html.count("<pre") == 3
    assert "Output, the same in every framework" in html and "{{" not in html


def test_an_output_for_each_framework_where_they_differ(folder):
    (folder / "output/topic/part.txt").unlink()
    for name in "ab":
        write(folder / f"output/topic/part.{name}.txt", f"from {name}\n")
    html = render(folder, '{{ code("topic/part") }}')
    assert "from a" in html and "from b" in html and "Output of B" in html


def test_two_sets_without_a_word_between_stay_two(folder):
    (folder / "output/topic/part.txt").unlink()
    for name in "ab":
        write(folder / f"output/topic/part.{name}.txt", f"from {name}\n")
    assert (
        render(folder, '{{ code("topic/part") }}\n\n{{ code("topic/part") }}').count(
            'class="tabbed-set'
        )
        == 2
    )


def test_a_section_is_shown_without_the_rest_and_without_output(folder):
    html = render(folder, '{{ code("topic/part", "model") }}')
    assert "Layer" in html and "print" not in html and "Output" not in html
    assert 'href="https://a.org/layer"' in html


def test_a_section_links_to_what_it_uses_and_not_to_the_rest(folder):
    write(
        folder / "a/topic/part.py",
        "# --8<-- [start:model]\nmodel = 1\n# --8<-- [end:model]\nprint(a.Layer())\n",
    )
    html = render(folder, '{{ code("topic/part", "model") }}')
    assert 'href="https://a.org/layer"' not in html and 'href="https://a.org/"' in html


def test_links_to_source_and_documentation(folder):
    html = render(folder, '{{ code("topic/part") }}')
    assert 'href="snippets/a/topic/part.py"' in html and "A 1.5" in html
    assert 'href="https://a.org/layer"' in html, "a name that the snippet uses"
    assert 'href="https://a.org/other"' not in html, "a name that it does not use"
    assert 'href="https://b.org/"' in html, "no table: the documentation of the framework"


def test_inside_an_admonition(folder):
    html = render(
        folder, '!!! note "Look"\n\n    Before.\n\n    {{ code("topic/part") }}\n\n    After.\n'
    )
    assert html.count("<pre") == 3 and html.rindex("After.") < html.rindex("</div>")


@pytest.mark.parametrize(
    "page",
    [
        '```text\n{{ code("topic/part") }}\n```',
        "```text\n{{ traps() }}\n```",
        '~~~~\n~~~\n{{ code("topic/part") }}\n~~~~',
        'Write `{{ code("topic/part") }}`.',
    ],
)
def test_code_on_a_page_is_left_alone(folder, page):
    assert "tabbed" not in render(folder, page)


@pytest.mark.parametrize(
    "page",
    [
        "{{ code(topic/part) }}",
        "{{ code('topic/part') }}",
        '{{code("topic/part")}}',
        '{{ code("topic/part") }} and text',
        '{{ code("topic/part", ) }}',
        "{{ other() }}",
    ],
)
def test_a_misspelt_call_fails(folder, page):
    with pytest.raises(CallError, match="line 3: cannot read .* write"):
        render(folder, f"# Title\n\n{page}\n")


def test_a_missing_file_fails(folder):
    (folder / "b/topic/part.py").unlink()
    with pytest.raises(
        CallError,
        match="line 1: no file .*b/topic/part.py: every framework needs one",
    ):
        render(folder, '{{ code("topic/part") }}')


def test_a_missing_output_fails(folder):
    (folder / "output/topic/part.txt").unlink()
    with pytest.raises(
        CallError,
        match=r"no output .*part.txt, nor .*part.a.txt.*: run `make outputs`",
    ):
        render(folder, '{{ code("topic/part") }}')


def test_an_output_of_only_one_framework_fails(folder):
    (folder / "output/topic/part.txt").rename(folder / "output/topic/part.a.txt")
    with pytest.raises(CallError, match=r"nor .*part.b.txt: run `make outputs`"):
        render(folder, '{{ code("topic/part") }}')


def test_missing_versions_fail(folder):
    (folder / "output/versions.json").unlink()
    with pytest.raises(CallError, match="no versions .*versions.json: run `make outputs`"):
        render(folder, '{{ code("topic/part") }}')


def test_a_missing_section_fails(folder):
    with pytest.raises(Exception, match="nothing"):
        render(folder, '{{ code("topic/part", "nothing") }}')


def test_formulas_become_mathml(folder):
    html = render(folder, r"A side of $n$ gives $$\frac{n}{2}$$ and `$x$` costs $ 5 or 6 $.")
    assert (
        html.count("<math") == 2
        and "<mfrac>" in html
        and "<code>$x$</code>" in html
        and "$ 5 or 6 $" in html
    )


TRAPS = """
[[trap]]
topic = "pooling"
what = "the stride"
a = "the window"
b = "`1`"
page = "layers/pooling.md#no-stride-given"
parts = ["topic/part"]
trap = "B takes steps of 1."
mend = "Write `strides`."
number = "4 becomes 3"
signal = {a = "error"}

[[trap]]
topic = "pooling"
what = "the name"
a = "Pool"
b = "Pooling"
page = "layers/pooling.md#pooling"
parts = ["topic/part"]
"""


def test_the_rows_of_a_topic(folder):
    write(folder / "traps.toml", TRAPS)
    html = render(folder, '{{ differences("pooling") }}')
    assert html.count("<tr>") == 3 and "<th>A</th>" in html and "<code>1</code>" in html
    assert 'href="layers/pooling.md#no-stride-given"' in html


def test_the_list_of_traps(folder):
    write(folder / "traps.toml", TRAPS)
    html = render(folder, "{{ traps() }}")
    assert html.count("<li") == 1, "a difference of words alone is no trap"
    assert 'data-a="0 error"' in html and 'data-b="1 silent"' in html
    assert "<code>strides</code>" in html and "silent in B; error in A" in html


def test_a_topic_without_rows_fails(folder):
    write(folder / "traps.toml", TRAPS)
    with pytest.raises(CallError, match="line 1: .*traps.toml has no trap with topic = 'poling'"):
        render(folder, '{{ differences("poling") }}')


def test_a_trap_without_a_cell_fails(folder):
    write(folder / "traps.toml", TRAPS.replace('b = "Pooling"\n', ""))
    with pytest.raises(CallError, match="'the name' lacks b"):
        render(folder, '{{ differences("pooling") }}')
