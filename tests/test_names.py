"""The table of names: every name is there, takes the arguments that the page shows, and is documented where the page says."""

import copy
import re
import tomllib

import markdown
import pytest
from variant_tabs import CallError
from convnet_site.names import address_of

from tools import snippets, write_names

FRAMEWORKS = snippets.frameworks()
OFFICIAL = {
    "keras": "https://keras.io/api/",
    "pytorch": "https://docs.pytorch.org/docs/stable/",
    "tensorflow": "https://www.tensorflow.org/api_docs/python/tf/",
    "cntk": "https://learn.microsoft.com/en-us/",
}
ADDRESS = re.compile(r"https://[\w./-]+(#[\w.-]+)?")
SHOWN = re.compile(r"[^<>\n]+")  # no " at 0x7f…>" in a default


@pytest.fixture
def data():
    """What tables/names.toml holds, to read or to break."""
    return tomllib.loads((snippets.TABLES / "names.toml").read_text("utf-8"))


@pytest.fixture
def written():
    """What generated/signatures.json holds, to read or to break."""
    return write_names.written()


def cells(data):
    """Yield every cell that is there, as (title, framework's name, cell)."""
    for row in data["name"]:
        for framework in FRAMEWORKS:
            if framework.name in row:
                yield row["title"], framework.name, row[framework.name]


def rows_without_four_cells(data, written):
    return [
        f"{row['title']}: no cell for {framework.name}"
        for row in data["name"]
        for framework in FRAMEWORKS
        if framework.name not in row
    ]


def cells_that_are_neither(data, written):
    return [
        f"{title}, {name}: a cell has a symbol, or says what to write instead"
        for title, name, cell in cells(data)
        if ("symbol" in cell) == ("instead" in cell)
        or set(cell) - {"symbol", "page", "remark", "instead"}
    ]


def titles_twice(data, written):
    titles = [row["title"] for row in data["name"]]
    return [
        f"{title}: two rows have this title" for title in set(titles) if titles.count(title) > 1
    ]


def symbols_without_signature(data, written):
    return [
        f"{title}: {cell['symbol']} is not in generated/signatures.json: run `make outputs`"
        for title, name, cell in cells(data)
        if "symbol" in cell and cell["symbol"] not in written[name]
    ]


def signatures_without_symbol(data, written):
    used = {(name, cell.get("symbol")) for _, name, cell in cells(data)}
    return [
        f"{symbol} of {name} is in no row: run `make outputs`"
        for name in written
        for symbol in written[name]
        if (name, symbol) not in used
    ]


def defaults_that_nobody_can_read(data, written):
    return [
        f"{symbol}: the default of {argument} is no text for readers: mend tools/inside/read_signatures.py"
        for name in written
        for symbol, signature in written[name].items()
        for argument in signature["arguments"] or []
        if not SHOWN.fullmatch(argument)
    ]


def addresses_that_are_not_official(data, written):
    problems = []
    for title, name, cell in cells(data):
        if cell.get("symbol") in written[name]:
            address = address_of(cell, data["documentation"][name], written[name][cell["symbol"]])
            if (
                not ADDRESS.fullmatch(address)
                or not address.startswith(OFFICIAL[name])
                or address == OFFICIAL[name]
            ):
                problems.append(f"{title}: {address} is no page of {OFFICIAL[name]}")
    return problems


def names_of_keras_in_tensorflow(data, written):
    return [
        f"{title}: {cell['symbol']} is Keras"
        for title, name, cell in cells(data)
        if name == "tensorflow"
        and re.match(
            r"tf\.(keras|losses|optimizers|metrics|initializers)\b", cell.get("symbol", "")
        )
    ]


CHECKS = (
    rows_without_four_cells,
    cells_that_are_neither,
    titles_twice,
    symbols_without_signature,
    signatures_without_symbol,
    defaults_that_nobody_can_read,
    addresses_that_are_not_official,
    names_of_keras_in_tensorflow,
)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_nothing_to_mend(data, written, check):
    problems = check(data, written)
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


def row(data, title):
    return next(row for row in data["name"] if row["title"] == title)


# What is broken, and what the check must say.
BREAKS = [
    (
        rows_without_four_cells,
        lambda data, written: row(data, "Adam").pop("cntk"),
        "Adam: no cell for cntk",
    ),
    (
        cells_that_are_neither,
        lambda data, written: row(data, "Adam")["cntk"].pop("symbol"),
        "Adam, cntk",
    ),
    (
        cells_that_are_neither,
        lambda data, written: row(data, "Adam")["cntk"].update(instead="nothing"),
        "Adam, cntk",
    ),
    (
        cells_that_are_neither,
        lambda data, written: row(data, "Adam")["cntk"].update(pages="x"),
        "Adam, cntk",
    ),
    (titles_twice, lambda data, written: data["name"].append(row(data, "Adam")), "Adam: two rows"),
    (
        symbols_without_signature,
        lambda data, written: row(data, "Adam")["pytorch"].update(symbol="torch.optim.Adom"),
        "Adam: torch.optim.Adom",
    ),
    (
        symbols_without_signature,
        lambda data, written: written["keras"].pop("keras.layers.Conv2D"),
        "Convolution: keras.layers.Conv2D",
    ),
    (
        signatures_without_symbol,
        lambda data, written: written["cntk"].update({"C.ada": written["cntk"]["C.adam"]}),
        "C.ada of cntk",
    ),
    (
        defaults_that_nobody_can_read,
        lambda data, written: written["cntk"]["C.adam"]["arguments"].append("lr=<object at 0x7f>"),
        "C.adam",
    ),
    (
        addresses_that_are_not_official,
        lambda data, written: row(data, "Adam")["keras"].pop("page"),
        "Adam: https://keras.io/api/",
    ),
    (
        addresses_that_are_not_official,
        lambda data, written: data["documentation"]["pytorch"].update(
            address="http://docs.pytorch.org/docs/stable/"
        ),
        "Adam: http://",
    ),
    (
        addresses_that_are_not_official,
        lambda data, written: data["documentation"]["cntk"].update(address="https://cntk.ai/"),
        "Adam: https://cntk.ai/",
    ),
    (
        names_of_keras_in_tensorflow,
        lambda data, written: row(data, "Adam").update(tensorflow={"symbol": "tf.optimizers.Adam"}),
        "Adam: tf.optimizers.Adam",
    ),
]


@pytest.mark.parametrize(
    "check, break_it, message", BREAKS, ids=lambda value: getattr(value, "__name__", None)
)
def test_check_can_fail(data, written, check, break_it, message):
    data, written = copy.deepcopy(data), copy.deepcopy(written)
    break_it(data, written)
    problems = check(data, written)
    assert any(problem.startswith(message) for problem in problems), problems


def differences(shown, found):
    """Return what a reader of the page would be told wrongly, one line for each name."""
    return [
        f"{symbol}: the page shows {text_of(shown.get(symbol))}, it is {text_of(found[symbol])}: run `make outputs`"
        for symbol in found
        if shown.get(symbol) != found[symbol]
    ]


def text_of(signature):
    return (
        "nothing"
        if signature is None
        else "a property"
        if signature["arguments"] is None
        else f"({', '.join(signature['arguments'])})"
    )


@pytest.fixture(scope="module")
def found(framework):
    """The signatures of all names of a framework, read in its own interpreter."""
    return write_names.read(framework, write_names.symbols(framework))


@pytest.mark.slow
@pytest.mark.parametrize("framework", FRAMEWORKS, ids=str, scope="module")
def test_every_name_takes_the_arguments_shown(framework, found, written):
    problems = differences(written[framework.name], found)
    if problems:
        pytest.fail(f"{framework.label}:\n" + "\n".join(problems), pytrace=False)


@pytest.mark.slow
@pytest.mark.parametrize("framework", FRAMEWORKS, ids=str, scope="module")
def test_another_default_is_noticed(framework, found, written):
    symbol = next(
        symbol
        for symbol, signature in written[framework.name].items()
        if any("=" in a for a in signature["arguments"] or [])
    )
    arguments = written[framework.name][symbol]["arguments"]
    number = next(number for number, argument in enumerate(arguments) if "=" in argument)
    arguments[number] += "1"
    assert len(differences(written[framework.name], found)) == 1
    assert f"{symbol}: the page shows" in differences(written[framework.name], found)[0]


@pytest.mark.parametrize(
    "name, message",
    [
        ("C.layers.Convolutoin", "C.layers.Convolutoin: C.layers has no Convolutoin"),
        (
            "C.cntk_py.set_fixed_random_seed",
            "it has no signature, and its docstring does not begin with one",
        ),
    ],
)
def test_a_name_that_is_not_there_is_named(name, message):
    cntk = next(
        framework for framework in FRAMEWORKS if framework.name == "cntk"
    )  # the one that starts at once
    with pytest.raises(snippets.FrameworkError, match=message):
        write_names.read(cntk, [name])


def test_names_json_is_written_as_it_is_read(written):
    assert (snippets.SIGNATURES).read_text("utf-8") == write_names.text(written)


@pytest.fixture
def folder(tmp_path):
    """The real data in a folder of its own, in which something may be broken."""
    (tmp_path / "output").mkdir()
    for name in "frameworks.toml", "names.toml", "output/names.json":
        (tmp_path / name).write_text((snippets.SNIPPETS / name).read_text("utf-8"), "utf-8")
    return tmp_path


def render(folder):
    return markdown.markdown(
        "# Names\n\n{{ names() }}",
        extensions=["variant_tabs", "convnet_site.names", "md_in_html"],
        extension_configs={
            name: {"snippets": str(folder)} for name in ("variant_tabs", "convnet_site.names")
        },
    )


def test_page_shows_every_row(folder, data):
    html = render(folder)
    assert html.count('<section class="names-row"') == len(data["name"]) and html.count(
        "<dt>"
    ) == len(FRAMEWORKS) * len(data["name"])
    assert (
        '<a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html">' in html
    )
    assert "<code>negative_slope=<wbr>0.3,</code>" in html and "{{" not in html


@pytest.mark.parametrize(
    "file, old, new, message",
    [
        (
            "names.toml",
            'cntk = {symbol = "C.adam"}\n',
            "",
            "line 3: .*names.toml: 'Adam' lacks cntk",
        ),
        (
            "names.toml",
            "torch.optim.Adamax",
            "torch.optim.Adamix",
            "line 3: .*no signature of torch.optim.Adamix, in 'Adamax': run `make outputs`",
        ),
    ],
)
def test_page_with_a_broken_row_is_not_built(folder, file, old, new, message):
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(CallError, match=message):
        render(folder)


def test_page_without_signatures_is_not_built(folder):
    (folder / "output/names.json").unlink()
    with pytest.raises(CallError, match="no signatures .*names.json: run `make outputs`"):
        render(folder)
