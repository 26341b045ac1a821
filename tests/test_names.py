"""The table of names: every name takes the arguments that the page shows.

What else holds for the table is a check of tests/checks.py.
"""

import shutil

import markdown
import pytest
from convnet_site.documentation import Documentation
from convnet_site.name_list import pieces
from convnet_site.name_rows import read_lists, read_rows
from convnet_site.tables import Fault
from variant_tabs import CallError

from tools import snippets, write_names

FRAMEWORKS = snippets.frameworks()
NAMED = [framework for framework in FRAMEWORKS if write_names.symbols(framework)]


@pytest.fixture
def written():
    """What generated/signatures.json holds, to read or to break."""
    return write_names.written()


def differences(shown, found):
    """Return what a reader of the page would be told wrongly, one line for each name."""
    return [
        f"{symbol}: the page shows {text_of(shown.get(symbol))}, it is {text_of(found[symbol])}: "
        f"run `make outputs`"
        for symbol in found
        if shown.get(symbol) != found[symbol]
    ]


def text_of(signature):
    if signature is None:
        return "nothing"
    if signature["arguments"] is None:
        return "a property"
    return f"({', '.join(signature['arguments'])})"


@pytest.fixture(scope="module")
def found(framework):
    """The signatures of all names of a framework, read in its own interpreter."""
    return write_names.read(framework, write_names.symbols(framework))


@pytest.mark.slow
@pytest.mark.parametrize("framework", NAMED, ids=str, scope="module")
def test_every_name_takes_the_arguments_shown(framework, found, written):
    problems = differences(written[framework.name], found)
    if problems:
        pytest.fail(f"{framework.label}:\n" + "\n".join(problems), pytrace=False)


def first_default(signatures):
    """Return a symbol and the number of its first argument with a default; None without any."""
    for symbol, signature in signatures.items():
        for number, argument in enumerate(signature["arguments"] or []):
            if "=" in argument:
                return symbol, number
    return None


WITH_DEFAULT = [f for f in NAMED if first_default(write_names.written()[f.name])]


@pytest.mark.slow
@pytest.mark.parametrize("framework", WITH_DEFAULT, ids=str, scope="module")
def test_another_default_is_noticed(framework, found, written):
    signatures = written[framework.name]
    symbol, number = first_default(signatures)
    signatures[symbol]["arguments"][number] += "1"
    (problem,) = differences(signatures, found)
    assert problem.startswith(f"{symbol}: the page shows")


@pytest.mark.parametrize(
    "name, message",
    [
        ("convnet", "{module}.convnet: {module} has no convnet"),
        ("__version__", "it has no signature, and its docstring does not begin with one"),
    ],
)
def test_a_name_that_is_not_there_is_named(name, message):
    framework = FRAMEWORKS[-1]
    module = next(iter(framework.aliases), framework.module)
    with pytest.raises(snippets.FrameworkError, match=message.format(module=module)):
        write_names.read(framework, [f"{module}.{name}"])


def test_signatures_are_written_as_it_is_read(written):
    assert snippets.SIGNATURES.read_text("utf-8") == write_names.text(written)


@pytest.fixture
def folder(tmp_path):
    """The real tables in a folder of its own, in which something may be broken."""
    shutil.copytree(snippets.TABLES, tmp_path / "tables")
    (tmp_path / "generated").mkdir()
    shutil.copy(snippets.SIGNATURES, tmp_path / "generated")
    (tmp_path / "snippets").mkdir()
    shutil.copy(snippets.SNIPPETS / "frameworks.toml", tmp_path / "snippets")
    for framework in FRAMEWORKS:
        (tmp_path / "snippets" / framework.name).mkdir()
        for table in framework.folder.glob("*.toml"):
            shutil.copy(table, tmp_path / "snippets" / framework.name)
    return tmp_path


def render(folder):
    return markdown.markdown(
        '# Names\n\n{{ names("layers") }}\n\n{{ names("training") }}',
        extensions=["variant_tabs", "convnet_site.names", "md_in_html"],
        extension_configs={"convnet_site.names": {"snippets": str(folder / "snippets")}},
    )


def test_page_shows_every_row(folder):
    html, rows = render(folder), read_rows(folder)
    assert html.count('<tbody class="names-row"') == len(rows)
    assert html.count('<tr role="row" class="names-symbols">') == len(rows)
    page = "https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html"
    assert f'<a href="{page}">' in html
    assert '<code class="names-arguments">(*args)</code>' in html and "{{" not in html
    assert "<summary>all 17 arguments</summary>(" in html


@pytest.mark.parametrize(
    "old, new, message",
    [
        (
            '"Optimisers", ',
            "",
            "names.toml: sgd: no list has its group 'Optimisers': write it into",
        ),
        ('["Nets", ', '["Nets", "Data", ', "names.toml: data-set: 2 lists have its group 'Data'"),
        ("[list.layers]", "[list.nets]", "has no list 'layers': it has nets, training"),
    ],
)
def test_each_group_stands_in_one_list(folder, old, new, message):
    table = folder / "tables/names.toml"
    text = table.read_text("utf-8")
    assert old in text
    table.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(CallError) as error:
        render(folder)
    assert message in str(error.value)


def test_each_list_stands_on_its_page_and_the_other_leads_there():
    lists = read_lists(snippets.ROOT)
    for each in lists.values():
        text = (snippets.ROOT / "docs" / each.page).read_text("utf-8")
        assert f'{{{{ names("{each.id}") }}}}' in text, (
            f'docs/{each.page} does not show the list {each.id}: call {{{{ names("{each.id}") }}}}'
        )


def test_arguments_that_mean_the_same_stand_on_one_line(folder):
    lines = {row.id: row.lines for row in read_rows(folder)}
    found = {cell.written for cell in lines["layer-norm"][0].cells.values()}
    assert ("epsilon=0.001",) in found and ("eps=1e-05",) in found
    assert not lines["layer-norm"][0].differs
    html = render(folder)
    assert '<tr role="row" class="names-same"><td role="cell" data-variant="keras"' in html
    assert "momentum=0.99 <small>the fraction of the old value</small>" in html


@pytest.mark.parametrize(
    "file, text, message",
    [
        (
            "snippets/keras/arguments.toml",
            'stride = "stride_of_nothing"\n',
            "keras/arguments.toml: stride: no row of it has stride_of_nothing in signatures.json",
        ),
        (
            "snippets/keras/arguments.toml",
            'strides = "strides"\n',
            "keras/arguments.toml: strides: tables/names.toml has no such argument: fix the id",
        ),
        (
            "snippets/keras/arguments.toml",
            "stride = 1\n",
            "arguments.toml: stride: must be a",
        ),
        (
            "snippets/keras/arguments.toml",
            'momentum = {name = "momentum"}\n',
            "keras/arguments.toml: momentum: lacks means",
        ),
    ],
)
def test_an_argument_that_no_signature_has_is_named(folder, file, text, message):
    (folder / file).write_text(text, "utf-8")
    with pytest.raises(CallError, match=message):
        render(folder)


def test_a_line_needs_two_frameworks(folder):
    table = folder / "tables/names.toml"
    more = '\n[argument.ends]\nrows = ["truncated-normal", "no-such-row"]\n'
    table.write_text(table.read_text("utf-8") + more, "utf-8")
    with pytest.raises(CallError) as error:
        render(folder)
    assert "names.toml: ends: only 0 has it in truncated-normal: remove the row" in str(error.value)
    assert "names.toml: ends: there is no name 'no-such-row'" in str(error.value)


@pytest.mark.parametrize(
    "word, wanted",
    [
        ("keras.Model", ["keras.Model"]),
        ("SparseTopKCategoricalAccuracy", ["SparseTopKCategorical", "Accuracy"]),
        ("variance_momentum=0.9999986", ["variance_momentum=", "0.9999986"]),
        ("torch.nn.functional.conv2d", ["torch.nn.functional.", "conv2d"]),
    ],
)
def test_a_long_word_breaks_only_between_its_parts(word, wanted):
    assert pieces(word) == wanted


def test_the_page_says_why_a_framework_has_no_cell(folder):
    name = FRAMEWORKS[-1].name
    (folder / "snippets" / name / "names.toml").write_text("", "utf-8")
    table = folder / "tables/names.toml"
    names, _, _ = table.read_text("utf-8").partition("# --- Arguments")
    table.write_text(names, "utf-8")
    for framework in FRAMEWORKS:
        (folder / "snippets" / framework.name / "arguments.toml").unlink(missing_ok=True)
    reason = '[names]\n"*" = "does not exist there: it is a toy"\n'
    (folder / "snippets" / name / "missing.toml").write_text(reason, "utf-8")
    html = render(folder)
    assert html.count("does not exist there: it is a toy") == len(read_rows(folder))


def test_page_without_signatures_is_not_built(folder):
    (folder / "generated/signatures.json").unlink()
    with pytest.raises(CallError, match=r"no signatures .*signatures.json: run `make outputs`"):
        render(folder)


@pytest.fixture
def documentation():
    """The documentation of a framework that does not exist."""
    return Documentation(
        address="https://f.org/api/",
        pattern="{module}.html#{path}",
        linked={"f.nn.Dense": "", "f.Model.fit": "model/", "g.run": "https://g.org/"},
        others={"f.sgd": "sgd/"},
        methods=frozenset({"f.Model.fit"}),
        shorter={"f.nn.": "nn."},
        modules={"f.nn.Dense": "layers"},
    )


def test_a_name_has_the_page_written_down_or_that_of_the_pattern(documentation):
    assert documentation.page("f.nn.Dense") == "https://f.org/api/layers.html#f/nn/Dense"
    assert documentation.page("f.sgd") == "https://f.org/api/sgd/"
    assert documentation.page("g.run") == "https://g.org/"
    with pytest.raises(Fault, match=r"f\.nn\.Conv has no page, and the pattern makes none"):
        documentation.page("f.nn.Conv")


@pytest.mark.parametrize(
    "code, names",
    [
        ("layer = f.nn.Dense(3)", ["f.nn.Dense"]),
        ("layer = nn.Dense(3)", ["nn.Dense"]),
        ("nn.DenseNet(3) + x.nn.Dense(2)", []),
        ("net.fit(x)\nother.net.fit(y)", ["net.fit"]),
        ("np.fit(x) + f.fit(x) + g.tools.fit(x)", []),
        ("net.fit\nfit(x)", []),
        ("g.run(nn.Dense(2))", ["nn.Dense", "g.run"]),
    ],
)
def test_a_tab_links_to_the_names_that_it_uses(documentation, code, names):
    assert [link.text for link in documentation.links(code)] == names
