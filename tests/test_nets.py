"""What the page of the inventory promises of every operation of tables/nets.toml is there."""

import re
import shutil

import markdown
import pytest
from convnet_site.name_rows import Lacking, read_rows
from convnet_site.nets import read_inventory
from variant_tabs import CallError

from lab import measure
from lab.onnx import vectors
from lab.rules import running
from lab.rules.catalogue import RULES
from lab.rules.rule import SETTINGS
from tools import snippets
from tools.frameworks import with_program

INVENTORY = read_inventory(snippets.ROOT)
OPERATIONS = INVENTORY.operations.values()
TABLE = "tables/nets.toml"


def test_every_net_has_operations_and_every_operation_a_net():
    used = {name for net in INVENTORY.nets.values() for name in net.operations}
    unused = [each for each in INVENTORY.operations if each not in used]
    assert not unused, f"{TABLE}: no net has {', '.join(unused)}: name one, or remove the rows"


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.id)
def test_every_framework_says_what_an_operation_is_called(operation):
    rows = {row.id: row for row in read_rows(snippets.ROOT)}
    assert operation.names, f"{TABLE}: {operation.id} has no names: name a row of tables/names.toml"
    for name in operation.names:
        assert name in rows, f"{TABLE}: {operation.id}: tables/names.toml has no row {name!r}"
        for framework, cell in rows[name].cells.items():
            wrong = isinstance(cell, Lacking) and cell.reason == "not written yet"
            assert not wrong, f"snippets/{framework}/names.toml lacks {name}: write it"


@pytest.fixture(scope="module")
def tried():
    """What is recorded of each rule."""
    return measure.recorded()["rules"]["numbers"]["rules"]


@pytest.fixture(scope="module")
def rules_of():
    """The names of the rules that each framework has a program for."""
    return {framework: running.functions_in(framework) for framework in with_program("rules")}


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.id)
def test_every_operation_was_tried_on_a_thousand_settings(operation, tried, rules_of):
    for name in operation.rules:
        assert name in RULES, f"{TABLE}: {operation.id}: lab/rules/catalogue has no rule {name!r}"
        for framework, names in rules_of.items():
            if name not in names:
                continue
            by_mode = tried.get(name, {}).get(framework.name, {})
            assert by_mode, f"{name} was not tried in {framework.label}: run `make results`"
            for mode, result in by_mode.items():
                count = sum(result[key] for key in ("held", "refused", "fault", "differ"))
                assert count >= SETTINGS, (
                    f"{name} was tried on {count} settings in {framework.label}, {mode}: "
                    "run `make results`"
                )


def test_what_has_weights_has_a_row_of_the_neutral_form():
    page = (snippets.ROOT / "docs/porting/index.md").read_text("utf-8")
    rows = set(re.findall(r"^\| ([^|]+?) \| `", page, re.MULTILINE))
    for operation in OPERATIONS:
        assert not operation.neutral or operation.neutral in rows, (
            f"{TABLE}: {operation.id}: docs/porting/index.md has no row {operation.neutral!r} "
            "under The neutral form"
        )


def test_the_onnx_vectors_of_each_operation_are_run():
    run = {operator for operator, _ in vectors.OPERATORS.values()}
    for operation in OPERATIONS:
        unknown = [name for name in operation.onnx if name not in run]
        assert not unknown, f"{TABLE}: {operation.id}: lab/onnx/vectors.py reads none of {unknown}"


@pytest.fixture
def folder(tmp_path):
    """What the table is made of, in a folder of its own, in which something may be broken."""
    for name in "docs", "tables":
        shutil.copytree(
            snippets.ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("*.png")
        )
    shutil.copytree(
        snippets.SNIPPETS, tmp_path / "snippets", ignore=shutil.ignore_patterns("__pycache__")
    )
    return tmp_path


def render(folder):
    return markdown.markdown(
        "# Nets\n\n{{ nets() }}\n\n{{ sources_of_nets() }}",
        extensions=["variant_tabs", "convnet_site.nets", "md_in_html", "attr_list"],
        extension_configs={
            "convnet_site.nets": {"snippets": str(folder / "snippets")},
            "variant_tabs": {"page": "layers/what-nets-are-made-of.md"},
        },
    )


def test_each_cell_leads_to_the_section(folder):
    html = render(folder)
    cells = sum(len(net.operations) for net in INVENTORY.nets.values())
    assert html.count(">●</a>") == cells
    assert html.count("<tr>") == 1 + len(OPERATIONS) + len({each.group for each in OPERATIONS})


@pytest.mark.parametrize(
    "file, old, new, message",
    [
        (TABLE, '"convolution", "strided"', '"convolution", "stride"', r"no \[operation.stride\]"),
        (TABLE, "#the-average", "#average", "docs/layers/pooling.md has no such heading"),
        (
            "snippets/pytorch/pooling/average.py",
            None,
            None,
            "average-pooling: has no program in pytorch: write snippets/pytorch/pooling/average.py",
        ),
        (TABLE, 'rules = ["dense_rows"]\n', "", "dense: needs rules, or untried"),
    ],
)
def test_what_is_wrong_is_named(folder, file, old, new, message):
    path = folder / file
    if old is None:
        path.unlink()
    else:
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(CallError, match=message):
        render(folder)
