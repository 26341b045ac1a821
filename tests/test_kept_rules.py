"""What was measured of a rule is kept while nothing that it depends on has changed."""

import pytest

from lab.rules import kept, measuring
from lab.rules.trial import Result
from tools.frameworks import with_program

FRAMEWORK = next(framework for framework in with_program("rules") if framework.base)
PROGRAM = """\
SIZE = 3


def helper(x):
    return x * SIZE


def one(x):
    return helper(x)


def other(x):
    return x.helper
"""


@pytest.mark.parametrize(
    "old, new, changed",
    [
        ("return x * SIZE", "return x + SIZE", {"one"}),
        ("SIZE = 3", "SIZE = 4", {"one"}),
        ("return x.helper", "return x.other", {"other"}),
        ("return helper(x)\n", "return helper(x)  # as it was\n", set()),
    ],
)
def test_a_rule_depends_on_what_it_calls(tmp_path, old, new, changed):
    before, after = tmp_path / "before.py", tmp_path / "after.py"
    before.write_text(PROGRAM, "utf-8")
    after.write_text(PROGRAM.replace(old, new), "utf-8")
    found = {
        name
        for name in ("one", "other")
        if kept.reached([name], (before,)) != kept.reached([name], (after,))
    }
    assert found == changed


def test_only_what_has_changed_is_tried_again(monkeypatch):
    names = ["leaky_relu", "dense_rows"]
    rules = {name: kept.RULES[name] for name in names}
    for module in kept, measuring:
        monkeypatch.setattr(module, "RULES", rules)
    monkeypatch.setattr(measuring, "with_program", lambda name: [FRAMEWORK])
    monkeypatch.setattr(measuring, "frameworks", list)
    keys = {name: {FRAMEWORK.name: kept.key(rules[name], FRAMEWORK)} for name in names}
    keys["leaky_relu"] = {FRAMEWORK.name: "of another program"}
    record = {name: {FRAMEWORK.name: {"": {"tried": 7}}} for name in names}
    tried = []

    def trials(say, is_known):
        tried.extend(name for name in names if not is_known(name, FRAMEWORK))
        return {name: {FRAMEWORK.name: {"": Result(tried=8)}} for name in names}

    monkeypatch.setattr(measuring, "trials", trials)
    measured = measuring.measure(print, {"rules": record, "keys": keys})
    assert tried == ["leaky_relu"]
    assert measured["rules"]["dense_rows"][FRAMEWORK.name][""]["tried"] == 7
    assert measured["rules"]["leaky_relu"][FRAMEWORK.name][""]["tried"] == 8
    assert measured["keys"]["leaky_relu"][FRAMEWORK.name] != "of another program"
