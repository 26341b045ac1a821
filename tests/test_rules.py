"""Every rule that a page states holds on a hundred settings, in every framework; ``make results`` tries a thousand and more."""

import subprocess
from functools import cache

import numpy as np
import pytest

from lab import measure as make_results
from lab.rules import rules, trial
from tools import snippets

SETTINGS = 100
FRAMEWORKS = {framework.name: framework for framework in snippets.frameworks()}
RULES = [
    (rule, FRAMEWORKS[name])
    for name in rules.ALL
    for rule in rules.RULES
    if rule in trial.functions_in(name)
]


@cache
def tried():
    return trial.trials(count=SETTINGS)


@pytest.mark.parametrize("rule, framework", RULES, ids=lambda value: getattr(value, "name", value))
def test_rule_holds(rule, framework):
    result = tried()[rule][framework.name]
    assert result["tried"] == SETTINGS
    if result["differ"]:
        pytest.fail(
            "\n\n".join(
                trial.message(rule, framework.name, example) for example in result["examples"]
            ),
            pytrace=False,
        )


def test_every_rule_is_tried():
    """In two frameworks at least, unless it is about the arguments of one."""
    assert [name for name in rules.RULES if sum(rule == name for rule, _ in RULES) < 2] == [
        "transposed_padding"
    ]


def test_settings_are_many_and_the_same_at_every_call():
    for name, rule in rules.RULES.items():
        settings = rule.settings()
        assert settings == rule.settings() and settings[:SETTINGS] == rule.settings(SETTINGS)
        assert len(settings) >= 1000, name
    settings = rules.RULES["same"].settings()
    for seen in (
        [s for s in settings if s["side"][0] % 2 != s["side"][1] % 2],
        [s for s in settings if s["kernel"][0] > s["side"][0]],
        [s for s in settings if s["stride"] == [1, 1]],
        [s for s in settings if s["stride"][0] != s["stride"][1]],
        [s for s in settings if s["batch"] == s["channels"] == 1],
        [s for s in settings if s["batch"] > 1 < s["channels"]],
    ):
        assert len(seen) > 30


@pytest.fixture
def pytorch():
    of = trial.Worker("pytorch")
    yield of
    of.close()


def test_broken_rule_is_caught_and_shrunk(monkeypatch, pytorch):
    """The odd row of "same" before the start, not after the end: found, shrunk, and printed as a program that runs."""
    right = rules.end
    monkeypatch.setattr(rules, "end", lambda *numbers: right(*numbers)[::-1])
    rule = rules.RULES["same_as_keras"]
    [example, *_] = trial.attempt(rule, "pytorch", rule.settings(SETTINGS), pytorch)["examples"]
    setting = example["setting"]
    assert [setting[name] for name in ("batch", "channels", "filters")] == [1, 1, 1] and max(
        setting["side"] + setting["kernel"]
    ) == 2, setting
    text = trial.message(rule.name, "pytorch", example)
    assert (
        "PyTorch, rule same_as_keras: the rule says" in text
        and "import torch" in text
        and "def same_as_keras(x, kernel, stride)" in text
    ), text
    printed = subprocess.run(
        [FRAMEWORKS["pytorch"].python, "-W", "ignore", "-c", example["program"]],
        capture_output=True,
        text=True,
    )
    assert printed.returncode == 0 and printed.stdout.startswith("[["), printed


def test_refusal_that_does_not_come_is_caught():
    rule = rules.RULES["same"]
    parts = rule.settings(1)[0]
    refusal = rules.Refusal("not supported")
    assert "refused" in trial.difference(rule, parts, refusal, np.zeros((1, 2)))
    assert "refused" in trial.difference(rule, parts, refusal, "ValueError: something else")
    assert not trial.difference(rule, parts, refusal, "ValueError: it is not supported")
    assert "shape" in trial.difference(rule, parts, np.zeros(2), np.zeros(3))
    assert "it says ValueError" in trial.difference(rule, parts, np.zeros(2), "ValueError: no")
    assert "off by" in trial.difference(rule, parts, np.zeros(2), np.array([0, 1e-3]))
    assert "off by" in trial.difference(rule, parts, np.zeros(2), np.array([0, np.nan]))
    assert not trial.difference(
        rule, parts, np.array([0, np.nan, np.inf]), np.array([1e-7, np.nan, np.inf])
    )


def test_crash_is_survived_and_named(tmp_path):
    """The setting at which the process dies is named, and those behind it are run."""
    program = tmp_path / "in_nothing.py"
    program.write_text(
        "import os\nimport worker\n\n\ndef sgd(start, gradients, rates):\n    if len(start) == 2:\n        os.abort()\n"
        "    return start - (rates[:, None] * gradients).sum(axis=0)\n\n\nworker.serve(globals())\n",
        "utf-8",
    )
    of, rule = trial.Worker("pytorch", program), rules.RULES["sgd"]
    settings = rule.settings(12)
    found = of.run([rule.job(parts) for parts in settings])
    of.close()
    died = [
        isinstance(value, str) and value.startswith(f"{trial.CRASH} with status -6")
        for value in found
    ]
    assert died == [parts["weights"] == 2 for parts in settings] and any(died) and not all(died)


def test_framework_that_does_not_start_is_named(tmp_path):
    program = tmp_path / "in_nothing.py"
    program.write_text("import no_such_module\n", "utf-8")
    with pytest.raises(
        snippets.FrameworkError, match="in_nothing.py does not start: ModuleNotFoundError"
    ):
        trial.Worker("pytorch", program).run(
            [rules.RULES["sgd"].job(rules.RULES["sgd"].settings(1)[0])]
        )


def test_recorded_counts_keep_the_promises_of_the_page():
    """What results.json holds is every rule that is here, on all its settings, with nothing that differs."""
    record = make_results.recorded()["rules"]
    assert set(record["numbers"]["rules"]) == set(rules.RULES), (
        "the rules of results.json are not those of rules.py: run `python -m lab.measure rules`"
    )
    for name, rule in record["numbers"]["rules"].items():
        assert set(rule["tried"]) == {
            framework.name for known, framework in RULES if known == name
        }, name
        for framework, result in rule["tried"].items():
            assert result["tried"] >= 1000 and not result["differ"], (
                f"{name} in {framework}: {result}"
            )
