"""The list of symptoms: its checks are run, and it follows the choice."""

import json
import shutil

import numpy as np
import pytest
from convnet_site.symptoms import read_symptoms
from playwright.sync_api import expect
from variant_tabs import CallError

from tools import snippets

PAGE = "porting/wrong-numbers/"
TABLE = "tables/symptoms.toml"
SYMPTOMS = read_symptoms(snippets.ROOT)
CHECKED = [(symptom, cause) for symptom in SYMPTOMS for cause in symptom.causes if cause.check]


def is_true(check, example):
    """Run the lines that make an example, and tell whether the check is true of it."""
    names = {"np": np}
    exec(example, names)
    return bool(eval(check, names))


@pytest.mark.parametrize("symptom, cause", CHECKED, ids=[f"{s.id}: {c.check}" for s, c in CHECKED])
def test_a_check_is_true_where_it_is_this_one_and_false_where_it_is_not(symptom, cause):
    place = f"{TABLE}: {symptom.id}: {cause.check!r}"
    with np.errstate(all="ignore"):
        assert is_true(cause.check, cause.yes), f"{place} is false in the example `yes`: change one"
        assert not is_true(cause.check, cause.no), (
            f"{place} is true in the example `no`: change one"
        )


def test_each_symptom_has_several_causes_and_most_can_be_told_by_code():
    assert len(SYMPTOMS) >= 12
    for symptom in SYMPTOMS:
        assert len(symptom.causes) > 1, f"{TABLE}: {symptom.id} has one cause: it is no choice"
    causes = [cause for symptom in SYMPTOMS for cause in symptom.causes]
    assert len(CHECKED) > len(causes) / 2


@pytest.mark.parametrize(
    "line, fault",
    [
        ('trap = "dense-row"\ntell = "Look."', "no trap 'dense-row'"),
        ('tell = "Look."', "has no trap: give it `may` and `page`"),
        ('trap = "pixels"\ntell = "Look."\ncheck = "True"', "needs the examples"),
        ('trap = "pixels"', "tell"),
    ],
)
def test_a_fault_of_the_table_is_named(tmp_path, line, fault):
    for folder in ("tables", "snippets", "generated"):
        (tmp_path / folder).symlink_to(snippets.ROOT / folder)
    (tmp_path / "tables").unlink()
    shutil.copytree(snippets.ROOT / "tables", tmp_path / "tables")
    (tmp_path / TABLE).write_text(
        f'[symptom.x]\nwhat = "X"\n[[symptom.x.cause]]\n{line}\n', "utf-8"
    )
    with pytest.raises(CallError, match=rf"(?s)symptoms\.toml: x: .*{fault}"):
        read_symptoms(tmp_path)


@pytest.mark.browser
def test_what_cannot_be_on_the_chosen_way_is_folded(visit):
    need, know, *_ = snippets.frameworks()
    way = know.name, need.name
    opened = visit(f"{PAGE}?fw={way[0]}&vs={way[1]}#loss-does-not-fall")
    expect(opened.locator(".symptoms.is-drawn")).to_be_visible()
    causes = {symptom.id: symptom.causes for symptom in SYMPTOMS}["loss-does-not-fall"]
    can = [cause for cause in causes if not cause.ways or way in cause.ways]
    assert 0 < len(can) < len(causes)
    heading = opened.locator("#loss-does-not-fall")
    expect(heading).to_be_in_viewport()
    expect(heading.locator("xpath=following-sibling::ul[1]/li")).to_have_count(len(can))
    fold = heading.locator("xpath=following-sibling::details[1]")
    expect(fold.locator("summary")).to_have_text(
        f"Not from {know.label} to {need.label}: {len(causes) - len(can)}"
    )


def test_symptoms_are_in_the_index_by_their_headings(site):
    index = json.loads((site / "assets/search/index.json").read_text("utf-8"))
    headings = {section[2] for section in index["sections"]}
    assert {symptom.what.replace("`", "") for symptom in SYMPTOMS} <= headings
